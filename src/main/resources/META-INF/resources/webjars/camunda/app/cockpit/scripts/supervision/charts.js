// Bars as inline SVG, each chart with the same numbers as a table.
import { el } from "../../../../assets/office/elements.js";
import { table } from "./loading.js";
import { WORDS } from "./words.js";

const WIDTH = 460;
const LABEL = 178;
const NUMBER = 64;
const ROW = 24;
const LONGEST = 29;
const MOST = 12;

function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}

const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** One row: its label, a bar of parts one behind the other, its number. */
function bar({ label, parts, tones, said }, index, most) {
  const y = index * ROW;
  const scale = (WIDTH - LABEL - NUMBER) / most;
  let x = LABEL;
  const drawn = parts.map((value, part) => {
    const width = value * scale;
    const piece = svg("rect", { x, y: y + 4, width, height: ROW - 8, class: `chart-${tones[part]}` });
    x += width;
    return piece;
  });
  return svg(
    "g",
    {},
    svg("title", {}, `${label}: ${said}`),
    svg("text", { x: LABEL - 6, y: y + 16, "text-anchor": "end" }, short(label)),
    ...drawn,
    svg("text", { x: x + 5, y: y + 16, class: "chart-number" }, said),
  );
}

function chart({ title, label, parts: names }, all, number = String) {
  const rows = all.slice(0, MOST);
  const sums = rows.map(({ parts }) => parts.reduce((sum, value) => sum + value, 0));
  const most = Math.max(...sums, 0);
  const picture = most
    ? svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${rows.length * ROW}`, role: "img", "aria-label": `${title}. ${WORDS.charts.numbers}.` },
        ...rows.map((row, index) => bar(row, index, most)),
      )
    : el("p", {}, WORDS.charts.none);
  return el(
    "figure",
    { class: "supervision-chart" },
    el("figcaption", {}, title, legend(names, rows)),
    picture,
    all.length
      ? el("details", {}, el("summary", {}, WORDS.charts.numbers), table(title, [label, ...names], all.map(({ label: name, values, parts }) => [name, ...(values || parts).map(number)])))
      : null,
  );
}

function legend(names, rows) {
  return names.length > 1 && rows.length
    ? el("span", { class: "chart-legend" }, names.map((name, part) => el("span", {}, el("i", { class: `chart-${rows[0].tones[part]}`, "aria-hidden": "true" }), name)))
    : null;
}

const DAYS = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const TONE = { LONG_OVERDUE: "late", OVERDUE: "late", TODAY: "soon", STOPPED: "rest", NONE: "rest" };

/** The four charts of the figures. */
export function charts({ daysLeft, weeks, steps, people }) {
  const { daysLeft: left, weeks: perWeek, steps: perStep, people: perPerson } = WORDS.charts;
  const day = (iso) => iso.split("-").slice(1).reverse().join("/");
  return el(
    "div",
    { class: "supervision-charts" },
    chart(left, daysLeft.map(({ group, name, open }) => ({ label: name, parts: [open], tones: [TONE[group] || "good"], said: String(open) }))),
    chart(perWeek, weeks.map(({ monday, kept, missed }) => ({ label: day(monday), parts: [kept, missed], tones: ["good", "late"], said: `${kept} / ${missed}` }))),
    chart(
      perStep,
      steps.map(({ name, median, p95 }) => ({
        label: name,
        parts: [median, Math.max(0, p95 - median)],
        values: [median, p95],
        tones: ["good", "rest"],
        said: `${DAYS.format(median)} / ${DAYS.format(p95)}`,
      })),
      (value) => DAYS.format(value),
    ),
    chart(perPerson, people.map(({ name, open, overdue }) => ({ label: name, parts: [overdue, open - overdue], tones: ["late", "good"], said: `${open}` }))),
  );
}
