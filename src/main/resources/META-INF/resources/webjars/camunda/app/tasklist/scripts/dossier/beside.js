// A paper beside the form: Tasklist's columns give way to it as long as its task is open.
import { watchOpenTask } from "../cards/task-id.js";
import { el } from "../../../../assets/office/elements.js";

const COLUMNS = ["filters-column-close", "list-column-close"]; // how Tasklist itself folds them
let close = () => {};

export function showBeside(url, title, taskId) {
  close();
  const folded = COLUMNS.filter((column) => !document.body.classList.contains(column));
  const button = el("button", { type: "button", class: "btn btn-default btn-sm", onclick: () => close() }, "Đóng");
  const frame = el("iframe", { src: `${url}#navpanes=0&view=FitH`, title });
  const aside = el("aside", { class: "dossier-beside", lang: "vi", "aria-label": "Văn bản xem cạnh biểu mẫu" }, el("header", {}, el("strong", {}, title), button), frame);
  document.body.append(aside);
  document.body.classList.add("dossier-split", ...folded);
  let stop = () => {};
  close = () => {
    stop();
    aside.remove();
    document.body.classList.remove("dossier-split", ...folded);
    close = () => {};
  };
  stop = watchOpenTask((open) => open !== taskId && close());
}
