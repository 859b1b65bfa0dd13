// A dossier that has no open task for the reader, in a window over Tasklist.
import { documentsPart } from "../dossier/documents.js";
import { el, notice } from "../../../../assets/office/elements.js";
import { dossierOverview } from "../dossier/overview.js";

export async function openDossier(calls, code) {
  const content = el("div", { class: "dossier-tab" }, notice("wait", "Đang tải hồ sơ…"));
  const close = el("button", { type: "button", class: "btn btn-default", onclick: () => dialog.close() }, "Đóng");
  const dialog = el("dialog", { class: "dossier-dialog", lang: "vi", "aria-label": `Hồ sơ ${code}` }, el("div", { class: "dossier-dialog-bar" }, close), content);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  const path = `/api/dossiers/${encodeURIComponent(code)}`;
  try {
    const view = await calls.get(path);
    const context = { calls, path, step: null, view, timeLeft: view.inWords.timeLeft, due: view.dueAt };
    content.replaceChildren(...dossierOverview(context), documentsPart(context));
  } catch (problem) {
    content.replaceChildren(notice("error", problem.message));
  }
}
