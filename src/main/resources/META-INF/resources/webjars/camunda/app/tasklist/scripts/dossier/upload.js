// A file sent with its progress: chosen or dropped, stopped while it goes, tried again where the connection was lost.
import { el, notice } from "../../../../assets/office/elements.js";

const MAX_BYTES = 25 * 1024 * 1024; // DT-13; the server has the last word
const ACCEPT = { SIGNED: "application/pdf", CER: ".cer" };

export function fileSize(bytes) {
  const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
  return bytes < 1024 * 1024 ? `${number.format(Math.ceil(bytes / 1024))} KB` : `${number.format(bytes / 1024 / 1024)} MB`;
}

function wrong(file) {
  if (!file) {
    return "Hãy chọn tệp trước.";
  }
  return file.size > MAX_BYTES ? `Tệp «${file.name}» có ${fileSize(file.size)}, quá giới hạn 25 MB.` : null;
}

/** @param context.refresh draws what is there after the file has come */
export function uploadForm({ calls, path, refresh }, kind, label) {
  const input = el("input", { type: "file", id: `dossier-file-${kind}`, accept: ACCEPT[kind] || null });
  const button = el("button", { type: "submit", class: "btn btn-default" }, "Tải lên");
  const said = el("div", { "aria-live": "polite" });

  async function send(file) {
    if (wrong(file)) {
      said.replaceChildren(notice("error", wrong(file)));
      return;
    }
    const stop = new AbortController();
    const bar = el("progress", { max: 100, value: 0, "aria-label": `Đang tải «${file.name}» lên` });
    const words = el("span", {}, `Đang tải «${file.name}» lên…`);
    const cancel = el("button", { type: "button", class: "btn btn-link btn-sm dossier-upload-stop", onclick: () => stop.abort() }, "Dừng");
    said.replaceChildren(el("div", { class: "dossier-progress" }, words, bar, cancel));
    input.disabled = button.disabled = true;
    try {
      await calls.upload(`${path}/documents`, file, kind, (percent) => {
        bar.value = percent;
        words.textContent = percent < 100 ? `Đang tải «${file.name}» lên: ${percent} %` : `Đang kiểm tra «${file.name}»…`;
      }, stop.signal);
      await refresh();
    } catch (problem) {
      const again = el("button", { type: "button", class: "btn btn-default btn-sm dossier-upload-again", onclick: () => send(file) }, "Thử lại");
      said.replaceChildren(notice("error", problem.message), again);
    } finally {
      input.disabled = button.disabled = false;
    }
  }

  const form = el(
    "form",
    {
      class: "dossier-upload",
      onsubmit: (event) => {
        event.preventDefault();
        send(input.files[0]);
      },
      ondragover: (event) => {
        event.preventDefault();
        form.classList.add("dossier-drop");
      },
      ondragleave: () => form.classList.remove("dossier-drop"),
      ondrop: (event) => {
        event.preventDefault();
        form.classList.remove("dossier-drop");
        send(event.dataTransfer.files[0]);
      },
    },
    el("label", { for: input.id }, label),
    el("span", { class: "dossier-meta" }, "Chọn tệp, hoặc kéo tệp thả vào khung này."),
    input,
    button,
    said,
  );
  return form;
}
