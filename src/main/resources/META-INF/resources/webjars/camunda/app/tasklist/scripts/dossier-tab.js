// The tab «Hồ sơ» of a task: what the task is about, its papers, and what is done on them.
import { answersTable } from "./dossier/answers.js";
import { backend } from "../../../assets/office/backend.js";
import { documentsPart } from "./dossier/documents.js";
import { el, notice } from "../../../assets/office/elements.js";
import { notesPart } from "./dossier/notes.js";
import { dossierOverview, letterOverview } from "./dossier/overview.js";
import { recall, withdrawal } from "./dossier/taking-back.js";

const MAY_HAVE_NOTES = ["clerk", "leader"];

/** Fills the tab; says nothing any more once the tab was left. */
function openTab(root, api, taskId) {
  const calls = backend(api);
  let left = false;

  async function reload() {
    try {
      const { subject, code, step, due, timeLeft } = await calls.get(`/api/tasks/${encodeURIComponent(taskId)}/subject`);
      if (subject === "none") {
        root.replaceChildren(el("p", {}, "Việc này không có hồ sơ riêng: mọi nội dung nằm ở mục «Biểu mẫu»."));
        return;
      }
      const path = `/api/${subject}/${encodeURIComponent(code)}`;
      const [view, me] = await Promise.all([calls.get(path), calls.get("/api/me")]);
      if (!left) {
        show({ calls, path, step, view, due, timeLeft, taskId, reload, isLeft: () => left }, me);
      }
    } catch (problem) {
      if (!left) {
        root.replaceChildren(notice("error", problem.message), el("button", { class: "btn btn-default", onclick: reload }, "Thử lại"));
      }
    }
  }

  function show(context, me) {
    const isLetter = context.path.startsWith("/api/letters/");
    const takingBack = (isLetter ? recall : withdrawal)(context, me, (sentence) => root.replaceChildren(notice("done", sentence)));
    root.replaceChildren(
      ...(isLetter ? letterOverview(context) : dossierOverview(context)),
      ...(context.step === "Activity_FollowAnswers" ? [answersTable(context)] : []),
      documentsPart(context),
      ...(isLetter || !MAY_HAVE_NOTES.some((role) => me.roles.includes(role)) ? [] : [notesPart(context)]),
      ...(takingBack ? [takingBack] : []),
      ...(me.supportContact ? [el("p", { class: "dossier-support" }, `Cần hỗ trợ: ${me.supportContact}`)] : []),
    );
  }

  root.append(notice("wait", "Đang tải hồ sơ…"));
  reload();
  return () => {
    left = true;
  };
}

let leave = () => {};

export default [
  {
    id: "dossier",
    pluginPoint: "tasklist.task.detail",
    priority: 900, // right after the form
    properties: { label: "Hồ sơ" },
    render: (node, { api, taskId }) => {
      const root = el("section", { class: "dossier-tab", lang: "vi" });
      node.replaceChildren(root);
      leave = openTab(root, api, taskId);
    },
    unmount: () => leave(),
  },
];
