// A traffic light: colour, sign and word, so that nobody needs to tell red from green.
import { el } from "../../../../assets/office/elements.js";

const SIGN = { RED: "⚠", YELLOW: "◔", GREEN: "○", STOPPED: "❚❚", NONE: "–" };

export function light(value, name) {
  return el("span", { class: `supervision-light light-${value.toLowerCase()}` }, el("span", { "aria-hidden": "true" }, `${SIGN[value]} `), name);
}
