// By what the deadlines can be narrowed; what was chosen stays while Cockpit is open.
import { el } from "../../../../assets/office/elements.js";
import { WORDS } from "./words.js";

const SELECTS = ["agency", "procedure", "step", "person", "light", "sort"];
const words = WORDS.deadlines;

function select(name, choices, chosen) {
  const options = choices.map((choice) => el("option", { value: choice.value, selected: choice.value === chosen }, choice.name));
  const any = name === "sort" ? [] : [el("option", { value: "" }, words.any)];
  return field(name, words[name], el("select", { id: `sla-${name}`, name, class: "form-control input-sm" }, any, options));
}

function field(name, label, input) {
  return el("div", { class: "supervision-field" }, el("label", { for: `sla-${name}` }, label), input);
}

/** @param changed is called with what was chosen: names of the server's parameters and their values */
export function filterForm(choices, chosen, changed) {
  const form = el("form", { class: "supervision-filters", "aria-label": words.filters, onsubmit: (event) => (event.preventDefault(), read()) });
  const read = () => changed(Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim())));
  const draw = (asked) =>
    form.replaceChildren(
      ...SELECTS.filter((name) => choices[name].length).map((name) => select(name, choices[name], asked[name])),
      field("q", words.code, el("input", { id: "sla-q", name: "q", type: "search", class: "form-control input-sm", value: asked.q || "" })),
      el("button", { type: "submit", class: "btn btn-primary btn-sm" }, words.filter),
      el("button", { type: "button", class: "btn btn-default btn-sm", onclick: () => (draw({}), changed({})) }, words.clear),
    );
  form.addEventListener("change", (event) => event.target.tagName === "SELECT" && read());
  draw(chosen);
  return form;
}
