// The papers of a dossier or letter: list, preview, download, upload, and signing with the demo key.
import { showBeside } from "./beside.js";
import { el, moment, notice } from "../../../../assets/office/elements.js";
import { printPdf } from "./print.js";
import { fileSize, uploadForm } from "./upload.js";

const KIND = { PRINTED: "Bản in", SIGNED: "Bản đã ký", UPLOADED: "Tệp tải lên", CER: "Tệp .cer của Cục" };
const isPdf = (paper) => paper.href.endsWith(".pdf");

const SYMBOL = { OK: "✓", WARN: "!", BAD: "✗" };

/** What the signatures of a paper were found to be worth, in words; colour and symbol repeat what the words say. */
function signatureWords(signature) {
  if (!signature) {
    return null;
  }
  const line = ({ level, text }) =>
    el("li", { class: `signature-${level.toLowerCase()}` }, el("span", { class: "signature-symbol", "aria-hidden": "true" }, SYMBOL[level]), text);
  return el("ul", { class: "dossier-signature", "data-signed": String(signature.signed) }, signature.sentences.map(line));
}

/** Beside the form there is only something to see where a task with a form is open. */
function pdfActions(calls, paper, taskId) {
  const button = (label, extra, onclick) => el("button", { type: "button", class: `btn btn-default btn-sm ${extra}`, onclick }, label);
  const url = calls.url(paper.href);
  return [
    taskId ? button("Xem cạnh biểu mẫu", "dossier-beside-open", () => showBeside(url, paper.fileName, taskId)) : null,
    button("In", "dossier-print", () => printPdf(url)),
  ];
}

function paperList(calls, papers, taskId) {
  const frame = el("iframe", { class: "dossier-preview", title: "Xem trước văn bản" });
  const buttons = new Map();
  const preview = (paper) => {
    frame.src = calls.url(paper.href) + "#navpanes=0&view=FitH"; // the page, not its thumbnails
    frame.hidden = false;
    buttons.forEach((button, id) => button.setAttribute("aria-pressed", String(id === paper.id)));
  };
  const rows = papers.map((paper) => {
    const open = isPdf(paper) ? el("button", { type: "button", class: "btn btn-default btn-sm", onclick: () => preview(paper) }, "Xem") : null;
    if (open) {
      buttons.set(paper.id, open);
    }
    return el(
      "li",
      { "data-kind": paper.kind },
      el("span", { class: "dossier-file" }, paper.fileName),
      el("span", { class: "dossier-meta" }, `${KIND[paper.kind] || paper.kind} · ${paper.byteCount == null ? "đang in" : fileSize(paper.byteCount)} · ${moment(paper.createdAt)}`),
      ...(paper.warnings || []).map((warning) => el("span", { class: "dossier-file-warning", "data-code": warning.code }, `⚠ ${warning.message}`)),
      el("span", { class: "dossier-actions" }, open, ...(open ? pdfActions(calls, paper, taskId) : []), el("a", { class: "btn btn-default btn-sm", href: calls.url(paper.href), download: paper.fileName }, "Tải về"), paper.word ? el("a", { class: "btn btn-default btn-sm", href: calls.url(paper.word), download: "" }, "Tải bản Word") : null),
      signatureWords(paper.signature),
    );
  });
  frame.hidden = true;
  const newest = papers.filter(isPdf).reduce((last, paper) => (last && last.id > paper.id ? last : paper), null);
  if (newest) {
    preview(newest);
  }
  return [el("ul", { class: "dossier-papers" }, rows), frame];
}

function demoSigning({ calls, path, refresh }) {
  const said = el("div", { "aria-live": "polite" });
  const button = el("button", { type: "button", class: "btn btn-primary dossier-demo-sign" }, "Ký bằng khóa trình diễn");
  button.addEventListener("click", async () => {
    button.disabled = true;
    said.replaceChildren(notice("wait", "Đang ký…"));
    try {
      await calls.post(`${path}/demo-signature`);
      await refresh();
    } catch (problem) {
      said.replaceChildren(notice("error", problem.message));
      button.disabled = false;
    }
  });
  return el("div", { class: "dossier-signing" }, button, said);
}

/** Draws itself anew after an upload or a signature; the rest of the tab stays as it is. */
export function documentsPart({ calls, path, step, view, taskId }) {
  const part = el("section", { class: "dossier-part dossier-documents" });
  const signing = step === "Activity_SignLetter";
  const context = { calls, path, refresh: async () => draw(await calls.get(path)) };
  const draw = (fresh) => {
    const papers = fresh.documents || [];
    view.documents = papers; // the answers choose among them
    part.replaceChildren(
      el("h4", {}, "Văn bản và tệp"),
      ...(signing && fresh.demoSigning ? [demoSigning(context)] : []),
      ...(signing ? [uploadForm(context, "SIGNED", "Tải lên bản PDF đã ký số của công văn này")] : []),
      ...(papers.length ? paperList(calls, papers, taskId) : [notice("empty", "Chưa có văn bản nào.")]),
      ...(step === "Activity_FollowAnswers" && !fresh.ended ? [uploadForm(context, "CER", "Tải lên tệp .cer của Cục, rồi chọn tệp ở dòng của thuê bao")] : []),
      ...(signing || fresh.ended ? [] : [uploadForm(context, "UPLOADED", "Thêm tệp kèm theo")]),
    );
  };
  draw(view);
  return part;
}
