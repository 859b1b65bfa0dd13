// What clerks and leaders tell each other about a dossier; the person it is about does not see it.
import { el, moment, notice } from "../../../../assets/office/elements.js";

function note({ at, author, text }) {
  return el("li", {}, el("span", { class: "dossier-meta" }, `${author}, ${moment(at)}`), el("p", { class: "dossier-note-text" }, text));
}

export function notesPart({ calls, path, isLeft }) {
  const list = el("ul", { class: "dossier-notes-list" });
  const text = el("textarea", { class: "form-control", name: "dossierNote", rows: 2, maxlength: 2000, "aria-label": "Ghi chú mới", placeholder: "Ghi chú mới" });
  const button = el("button", { type: "button", class: "btn btn-default btn-sm dossier-note-add", onclick: add }, "Thêm ghi chú");
  const said = el("div", { "aria-live": "polite" });
  const part = el(
    "section",
    { class: "dossier-part dossier-notes", hidden: true },
    el("h4", {}, "Ghi chú nội bộ"),
    el("p", { class: "dossier-meta" }, "Cán bộ và lãnh đạo của cơ quan xử lý đọc được; thuê bao không thấy."),
    list,
    text,
    button,
    said,
  );

  function show({ items }) {
    list.replaceChildren(...items.map(note));
    part.hidden = false;
  }

  async function add() {
    if (!text.value.trim()) {
      said.replaceChildren(notice("error", "Hãy nhập ghi chú."));
      return;
    }
    button.disabled = true;
    try {
      show(await calls.post(`${path}/notes`, { text: text.value.trim() }));
      text.value = "";
      said.replaceChildren();
    } catch (problem) {
      said.replaceChildren(notice("error", problem.message));
    } finally {
      button.disabled = false;
    }
  }

  calls
    .get(`${path}/notes`)
    .then((notes) => isLeft() || show(notes))
    .catch(() => {}); // who may not read them does not see the part
  return part;
}
