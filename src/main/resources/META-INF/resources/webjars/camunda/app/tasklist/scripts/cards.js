// What stands around the tasks: badges on their cards, search and bulk review above the list, who else works on the open task.
import { badge } from "./cards/badges.js";
import { bulkReview } from "./cards/bulk.js";
import { watchColleagues } from "./cards/colleagues.js";
import { searchBox } from "./cards/search.js";
import { soonestDueFirst } from "./cards/order.js";
import { backend } from "../../../assets/office/backend.js";
import { el } from "../../../assets/office/elements.js";

soonestDueFirst();

let stopWatching = () => {};

export default [
  {
    id: "taskBadge",
    pluginPoint: "tasklist.card",
    priority: 1000, // before what Tasklist shows of a task
    render: (node, { api, taskId }) => badge(node, backend(api), taskId),
    unmount: () => {},
  },
  {
    id: "taskTools",
    pluginPoint: "tasklist.list",
    priority: 1000, // above Tasklist's own filter box
    render: (node, { api }) => {
      const calls = backend(api);
      const tools = el("section", { class: "task-tools", lang: "vi", "aria-label": "Tìm và xem xét nhiều hồ sơ" });
      node.replaceChildren(tools);
      tools.append(searchBox(calls), bulkReview(calls));
    },
    unmount: () => {},
  },
  {
    id: "taskColleagues",
    pluginPoint: "tasklist.task.action",
    priority: 1,
    render: (node, { api }) => {
      stopWatching();
      stopWatching = watchColleagues(node, backend(api));
    },
    unmount: () => stopWatching(),
  },
];
