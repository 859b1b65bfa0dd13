// The page «Tra cứu hồ sơ»: one dossier or letter, running or finished, with the way it took and its clock.
import { date, el, moment, notice } from "../../../../assets/office/elements.js";
import { clockPart } from "./clock.js";
import { draw } from "./diagram.js";
import { failure, fill, table } from "./loading.js";
import { WORDS } from "./words.js";

const words = WORDS.path;
const LETTER = "VB-";

function asked() {
  return (new URLSearchParams(location.hash.split("?")[1] || "").get("code") || "").trim().toUpperCase();
}

function searchForm(code) {
  const input = el("input", { id: "path-code", name: "code", type: "search", class: "form-control", value: code, "aria-describedby": "path-hint", autocomplete: "off" });
  const go = (event) => {
    event.preventDefault();
    location.hash = `#/ho-so?code=${encodeURIComponent(input.value.trim().toUpperCase())}`;
  };
  return el(
    "form",
    { class: "supervision-search", role: "search", onsubmit: go },
    el("label", { for: "path-code" }, words.label),
    input,
    el("button", { type: "submit", class: "btn btn-primary" }, words.search),
    el("span", { id: "path-hint", class: "supervision-more" }, words.hint),
  );
}

function heading(path, root) {
  const facts = [
    [words.code, path.code],
    [words.state, path.state],
    path.agencyName && [words.agency, path.agencyName],
    path.requestDate && [words.date, date(path.requestDate)],
  ].filter(Boolean);
  return [
    el("h2", {}, [path.title, path.subjectName].filter(Boolean).join(" – ")),
    el("dl", { class: "supervision-facts" }, facts.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)))),
    el("p", {}, el("a", { href: root + path.page }, words.read)),
  ];
}

function visitsOf({ name, visits }) {
  const rows = visits
    .filter((visit) => visit.name)
    .map((visit) => [
      visit.name,
      moment(visit.began),
      visit.ended ? moment(visit.ended) + (visit.cancelled ? ` (${words.cancelled})` : "") : words.now,
      visit.personName || (visit.kind === "userTask" ? "–" : words.system),
    ]);
  return el("details", { open: true }, el("summary", {}, words.visits), table(`${words.visits}: ${name}`, words.columns, rows));
}

/** The frame is filled once it is on the screen. */
function instancePart(instance, calls) {
  const frame = el("div", { class: "supervision-diagram", role: "group", "aria-label": words.diagram(instance.name), "data-process": instance.process });
  const show = () =>
    calls
      .text(instance.diagram)
      .then((model) => draw(frame, model, instance))
      .catch((problem) => frame.replaceChildren(failure(problem, () => (frame.replaceChildren(), show()))));
  requestAnimationFrame(show);
  const time = words.from(moment(instance.began), instance.ended && moment(instance.ended));
  return el(
    "section",
    { class: "supervision-instance", "aria-label": instance.name },
    el("h3", {}, instance.name),
    el("p", { class: "supervision-more" }, `${time}; ${words.version(instance.version)}`),
    frame,
    visitsOf(instance),
  );
}

async function content(calls, code) {
  const collection = code.startsWith(LETTER) ? "letters" : "dossiers";
  let path;
  try {
    path = await calls.get(`/api/${collection}/${encodeURIComponent(code)}/path`);
  } catch (problem) {
    if (problem.status === 404) {
      return notice("empty", words.unknown(code));
    }
    throw problem;
  }
  const clock = await calls.get(`/api/sla/${encodeURIComponent(path.code)}`);
  return [
    ...heading(path, calls.url("")),
    ...(path.instances.length ? path.instances.map((instance) => instancePart(instance, calls)) : [notice("empty", words.noHistory)]),
    el("section", { "aria-label": words.clock }, el("h3", {}, words.clock), clockPart(clock)),
  ];
}

export function openPath(root, calls) {
  let left = false;
  const code = asked();
  const result = el("div", { class: "supervision-result" });
  root.replaceChildren(el("h1", {}, words.title), el("p", {}, words.intro), searchForm(code), result);
  if (code) {
    fill(result, () => content(calls, code), () => left);
  }
  return () => {
    left = true;
  };
}
