// Tells who opens a task that a colleague works on it, before two do the same.
import { el, moment } from "../../../../assets/office/elements.js";
import { openTask, watchOpenTask } from "./task-id.js";

const REFRESH_MS = 60_000;

function sentence({ worker, takenAt, readers }) {
  if (worker && !worker.self) {
    return `${worker.name} đang xử lý việc này${takenAt ? ` từ ${moment(takenAt)}` : ""}. Hãy hỏi lại trước khi làm.`;
  }
  return readers?.length && !worker ? `${readers.join(", ")} vừa mở việc này. Hãy hỏi lại trước khi nhận.` : null;
}

/** @return stops watching */
export function watchColleagues(node, calls) {
  const bar = el("p", { class: "task-colleagues", lang: "vi", role: "status", hidden: true });
  node.replaceChildren();

  async function ask(task) {
    const atWork = task && (await calls.post(`/api/tasks/${encodeURIComponent(task)}/visit`).catch(() => null)); // a hint: without it one works all the same
    if (task !== openTask()) {
      return;
    }
    const text = atWork && sentence(atWork);
    bar.textContent = text || "";
    bar.hidden = !text;
    document.querySelector("[cam-tasklist-task]")?.before(bar);
  }

  const stop = watchOpenTask(ask);
  const timer = setInterval(() => !document.hidden && ask(openTask()), REFRESH_MS);
  return () => {
    stop();
    clearInterval(timer);
    bar.remove();
  };
}
