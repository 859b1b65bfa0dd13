// The page «Hạn xử lý»: what is open, how it stands, narrowed, counted, and as a file.
import { el, moment, notice } from "../../../../assets/office/elements.js";
import { charts } from "./charts.js";
import { filterForm } from "./filters.js";
import { light } from "./lights.js";
import { failure, fill } from "./loading.js";
import { WORDS } from "./words.js";

const REFRESH_MS = 60_000;
const SIZE = 50;
const words = WORDS.deadlines;

/** What was asked last; coming back from a dossier shows the same. */
let asked = Object.fromEntries(new URLSearchParams(location.hash.split("?")[1] || ""));
let page = 0;

const query = (more = {}) => new URLSearchParams({ ...asked, ...more }).toString();

function row(step, owner) {
  const time = step.timeLeft ? el("div", { class: "supervision-more" }, step.timeLeft.text) : null;
  const escalated = step.escalatedName ? el("div", { class: "supervision-more" }, step.escalatedName) : null;
  return el(
    "tr",
    { "data-code": step.code },
    el("td", {}, light(step.light, step.lightName), time, escalated),
    el(
      "th",
      { scope: "row" },
      el("a", { href: `#/ho-so?code=${encodeURIComponent(step.code)}` }, step.code),
      owner ? el("a", { class: "supervision-more", href: `#/process-instance/${step.instance}/runtime` }, words.instance) : null,
    ),
    el("td", {}, step.procedureName || words.letter),
    el("td", {}, step.stepName),
    el("td", {}, step.agencyName),
    el("td", {}, step.personName || words.nobody),
    el("td", {}, moment(step.began)),
    el("td", {}, step.due ? moment(step.due) : "–"),
  );
}

function list({ items, total }, owner, turn) {
  if (!total) {
    return [notice("empty", Object.keys(asked).some((name) => name !== "sort") ? words.noneFiltered : words.none)];
  }
  const first = page * SIZE + 1;
  const button = (label, to, possible) => el("button", { type: "button", class: "btn btn-default btn-sm", disabled: !possible, onclick: () => turn(to) }, label);
  return [
    el(
      "div",
      { class: "supervision-scroll", tabindex: "0", role: "region", "aria-label": words.table },
      el(
        "table",
        { class: "table table-condensed supervision-steps" },
        el("caption", { class: "sr-only" }, words.table),
        el("thead", {}, el("tr", {}, words.columns.map((column) => el("th", { scope: "col" }, column)))),
        el("tbody", {}, items.map((step) => row(step, owner))),
      ),
    ),
    el(
      "div",
      { class: "supervision-pages" },
      button(words.previous, page - 1, page > 0),
      el("span", {}, words.range(first, first + items.length - 1, total)),
      button(words.next, page + 1, first + items.length - 1 < total),
    ),
  ];
}

function save(blob, name) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

export function openDeadlines(root, calls) {
  let left = false;
  let shown = null;
  let owner = false;
  const status = el("p", { class: "supervision-status", role: "status" });
  const figures = el("section", { "aria-label": WORDS.charts.region });
  const steps = el("section", { "aria-label": words.table, class: "supervision-list" });
  const problem = el("div", {});

  async function refresh() {
    status.textContent = WORDS.refreshing;
    try {
      const answers = await Promise.all([calls.get(`/api/sla?${query({ page, size: SIZE })}`), calls.get(`/api/sla/figures?${query()}`)]);
      if (left) {
        return;
      }
      problem.replaceChildren();
      draw(answers);
      status.textContent = words.updated(moment(new Date().toISOString()).slice(-5));
    } catch (failed) {
      status.textContent = "";
      problem.replaceChildren(failure(failed, refresh));
    }
  }

  /** Only what has changed is drawn anew, so that nobody loses their place. */
  function draw([found, counted]) {
    const focused = document.activeElement?.closest?.("[data-code]")?.dataset.code;
    const [rowsNow, countsNow] = [found, counted].map((answer) => JSON.stringify(answer));
    if (rowsNow !== shown?.rows) {
      steps.replaceChildren(...list(found, owner, (to) => ((page = to), refresh())));
      steps.querySelector(`[data-code="${focused}"] a`)?.focus();
    }
    if (countsNow !== shown?.counts) {
      figures.replaceChildren(charts(counted));
    }
    shown = { rows: rowsNow, counts: countsNow };
  }

  const file = (extension) =>
    el(
      "button",
      {
        type: "button",
        class: "btn btn-default btn-sm",
        onclick: () =>
          calls.file(`/api/sla.${extension}?${query()}`).then(
            (blob) => save(blob, `${words.fileName}.${extension}`),
            (refused) => problem.replaceChildren(notice("error", refused.message)),
          ),
      },
      words.file[extension],
    );

  fill(
    root,
    async () => {
      const [me, choices] = await Promise.all([calls.get("/api/me"), calls.get("/api/sla/choices")]);
      owner = me.roles.includes("camunda-admin");
      const form = filterForm(choices, asked, (chosen) => {
        asked = chosen;
        page = 0;
        refresh();
      });
      refresh();
      return [
        el("h1", {}, words.title),
        el("p", {}, words.intro),
        form,
        el("div", { class: "supervision-tools" }, status, el("button", { type: "button", class: "btn btn-default btn-sm", onclick: refresh }, words.refresh), file("csv"), file("xlsx")),
        problem,
        steps,
        figures,
      ];
    },
    () => left,
  );
  const timer = setInterval(() => !document.hidden && shown && refresh(), REFRESH_MS);
  return () => {
    left = true;
    clearInterval(timer);
  };
}
