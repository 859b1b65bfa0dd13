// The badge of a task: whom it is about and how much working time is left. All cards of a page share one question.
import { el } from "../../../../assets/office/elements.js";

const GATHER_MS = 30;
const REFRESH_MS = 60_000;
const MOST = 200;
const SYMBOL = { LATE: "⚠", SOON: "◔", LATER: "○" };

/** The cards on the screen: node by node, because Tasklist does not say which of them it takes away. */
const shown = new Map();
let calls;
let gathering = null;

function time({ level, text }) {
  return el("span", { class: `task-time task-time-${level.toLowerCase()}` }, el("span", { "aria-hidden": "true" }, `${SYMBOL[level]} `), text);
}

function draw(node, card) {
  const worker = card.worker && (card.worker.self ? "Bạn đang xử lý" : `${card.worker.name} đang xử lý`);
  const facts = [card.code, card.about, worker].filter(Boolean).join(" · ");
  node.replaceChildren(
    el(
      "div",
      { class: "task-badge", lang: "vi", "data-code": card.code },
      card.timeLeft ? time(card.timeLeft) : null,
      card.subjectName ? el("strong", {}, card.subjectName) : null,
      el("span", { class: "task-facts" }, facts),
    ),
  );
}

async function refresh() {
  gathering = null;
  [...shown.keys()].filter((node) => !node.isConnected).forEach((node) => shown.delete(node));
  const ids = [...new Set(shown.values())].slice(0, MOST);
  if (!ids.length) {
    return;
  }
  const answer = await calls.get(`/api/tasks/badges?ids=${ids.map(encodeURIComponent).join(",")}`).catch(() => null); // the next minute asks again
  const cards = new Map((answer?.items || []).map((card) => [card.id, card]));
  shown.forEach((id, node) => cards.has(id) && draw(node, cards.get(id)));
}

/** Asks once for all cards that are drawn in the same moment. */
export function refreshSoon() {
  gathering ??= setTimeout(refresh, GATHER_MS);
}

setInterval(() => !document.hidden && shown.size && refreshSoon(), REFRESH_MS);

export function badge(node, backend, taskId) {
  calls = backend;
  shown.set(node, taskId);
  refreshSoon();
}
