// What stands on the screen while something comes, and when it does not come.
import { el, notice } from "../../../../assets/office/elements.js";
import { WORDS } from "./words.js";

/**
 * Fills a part of the screen with what `load` gives; a failure is said with a button to try again.
 *
 * @param isLeft nothing is drawn any more once it says so
 */
export async function fill(part, load, isLeft = () => false) {
  part.replaceChildren(notice("wait", WORDS.loading));
  try {
    const content = await load();
    if (!isLeft()) {
      part.replaceChildren(...[content].flat());
    }
  } catch (problem) {
    if (!isLeft()) {
      part.replaceChildren(failure(problem, () => fill(part, load, isLeft)));
    }
  }
}

export function failure(problem, retry) {
  return el("div", {}, notice("error", problem.message), el("button", { type: "button", class: "btn btn-default", onclick: retry }, WORDS.retry));
}

/** A table whose first cell of each row heads it. */
export function table(caption, columns, rows) {
  const cells = ([first, ...rest]) => [el("th", { scope: "row" }, first), ...rest.map((cell) => el("td", {}, cell))];
  return el(
    "div",
    { class: "supervision-scroll", tabindex: "0", role: "region", "aria-label": caption },
    el(
      "table",
      { class: "table table-condensed" },
      el("caption", { class: "sr-only" }, caption),
      el("thead", {}, el("tr", {}, columns.map((column) => el("th", { scope: "col" }, column)))),
      el("tbody", {}, rows.map((row) => el("tr", {}, cells(row)))),
    ),
  );
}
