// The clock of one dossier or letter: its intervals, their sums, what stopped it, more time that was given.
import { el, moment, notice } from "../../../../assets/office/elements.js";
import { light } from "./lights.js";
import { fill, table } from "./loading.js";
import { WORDS } from "./words.js";

const words = WORDS.clock;
const CODE = /^(HS|VB)-/;

function facts({ whole, running, stopped }) {
  const due = whole?.due && [moment(whole.due), whole.termDays && words.term(whole.termDays), whole.timeLeft?.text].filter(Boolean).join(", ");
  const judged = whole?.late === undefined ? "" : ` (${whole.late ? words.late : words.kept})`;
  return [
    whole && [words.received, moment(whole.received)],
    due && [words.due, due],
    whole?.stopped && [words.stoppedSince, moment(whole.stopped)],
    whole?.ended && [words.ended, `${moment(whole.ended)}, ${whole.outcome}${judged}`],
    [words.running, running.text],
    [words.stopped, stopped.text],
  ].filter(Boolean);
}

function state(stay) {
  return stay.light ? light(stay.light, stay.lightName) : [words.state[stay.clock], stay.late === undefined ? "" : `, ${stay.late ? words.late : words.kept}`].join("");
}

function more(stay) {
  return [stay.escalatedName, ...stay.extensions.map(words.extension)].filter(Boolean).map((line) => el("div", { class: "supervision-more" }, line));
}

/** @param clock what the server says of it */
export function clockPart(clock) {
  const rows = clock.stays.map((stay) => [
    [stay.stepName, ...more(stay)],
    state(stay),
    moment(stay.began),
    stay.ended ? moment(stay.ended) : words.open,
    stay.worked.text,
    stay.due ? moment(stay.due) : "–",
    stay.personName || "–",
  ]);
  return [
    el("dl", { class: "supervision-facts" }, facts(clock).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)))),
    rows.length ? table(words.title, words.columns, rows) : notice("empty", words.none),
  ];
}

export function openClock(root, calls, { processInstanceId }) {
  let left = false;
  fill(
    root,
    async () => {
      const { businessKey } = await calls.engine(`/process-instance/${encodeURIComponent(processInstanceId)}`);
      if (!CODE.test(businessKey)) {
        return notice("empty", words.noCode);
      }
      try {
        return clockPart(await calls.get(`/api/sla/${encodeURIComponent(businessKey)}`));
      } catch (problem) {
        if (problem.status === 404) {
          return notice("empty", words.notSeen);
        }
        throw problem;
      }
    },
    () => left,
  );
  return () => {
    left = true;
  };
}
