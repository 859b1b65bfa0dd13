// Search above the list: by name, mailbox, serial or code; the words go in the body and into no address.
import { el, notice } from "../../../../assets/office/elements.js";
import { openDossier } from "./dossier-dialog.js";
import { addressOf } from "./task-id.js";

const MOST = 50;

function taskLink(task) {
  const time = task.timeLeft ? ` (${task.timeLeft.text.toLowerCase()})` : "";
  return el("a", { href: addressOf(task.id), onclick: ({ currentTarget }) => (currentTarget.href = addressOf(task.id)) }, `${task.name}${time}`);
}

function found(calls, item) {
  const view = el("button", { type: "button", class: "btn btn-default btn-xs", onclick: () => openDossier(calls, item.code) }, "Xem hồ sơ");
  return el(
    "li",
    { "data-code": item.code },
    item.subjectName ? el("strong", {}, item.subjectName) : null,
    el("span", { class: "task-facts" }, [item.code, item.about, item.stateName].filter(Boolean).join(" · ")),
    el("span", { class: "task-finds" }, ...item.tasks.map(taskLink), item.code.startsWith("VB-") ? null : view),
  );
}

export function searchBox(calls) {
  const input = el("input", {
    type: "search",
    class: "form-control",
    name: "taskSearch",
    maxlength: 100,
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Tên, thư điện tử, số hiệu, mã",
    "aria-label": "Tìm hồ sơ theo tên, thư điện tử, số hiệu hoặc mã",
  });
  const results = el("div", { class: "task-search-results", "aria-live": "polite" });
  let asked = 0;

  async function search(event) {
    event.preventDefault();
    const q = input.value.trim();
    const mine = ++asked;
    if (q.length < 2) {
      results.replaceChildren(...(q ? [notice("error", "Hãy nhập ít nhất 2 ký tự.")] : []));
      return;
    }
    results.replaceChildren(notice("wait", "Đang tìm…"));
    try {
      const { items } = await calls.post("/api/tasks/search", { q });
      if (mine === asked) {
        show(items);
      }
    } catch (problem) {
      results.replaceChildren(notice("error", problem.message));
    }
  }

  function show(items) {
    const more = items.length >= MOST ? notice("wait", `Chỉ hiện ${MOST} hồ sơ mới nhất; hãy nhập thêm chữ để thu hẹp.`) : null;
    const clear = el("button", { type: "button", class: "btn btn-link btn-xs", onclick: () => ((input.value = ""), results.replaceChildren(), input.focus()) }, "Xóa kết quả tìm");
    results.replaceChildren(
      ...(items.length
        ? [el("ul", { class: "task-found" }, items.map((item) => found(calls, item))), more, clear].filter(Boolean)
        : [notice("empty", "Không tìm thấy hồ sơ nào mà bạn được xem. Hãy thử một phần của tên, hoặc mã hồ sơ."), clear]),
    );
  }

  const button = el("button", { type: "submit", class: "btn btn-default" }, "Tìm");
  input.addEventListener("search", () => !input.value && results.replaceChildren());
  return el("form", { class: "task-search", role: "search", onsubmit: search }, el("div", { class: "task-search-line" }, input, button), results);
}
