// What managers and leaders see in Cockpit: deadlines of their agencies, where dossiers wait, and one dossier's clock and way.
import { backend } from "../../../assets/office/backend.js";
import { el } from "../../../assets/office/elements.js";
import { openClock } from "./supervision/clock.js";
import { openDeadlines } from "./supervision/deadlines.js";
import { openHeat, heatOn } from "./supervision/heat.js";
import { openPath } from "./supervision/path.js";
import { WORDS } from "./supervision/words.js";

const OWNERS = ["camunda-admin", "process-owner"];

/** A plug-in whose content is drawn into a section of ours; what `open` returns is called when one leaves. */
function plugin(id, pluginPoint, priority, properties, open) {
  let leave = null;
  return {
    id,
    pluginPoint,
    priority,
    properties,
    render: (node, context) => {
      const root = el("section", { class: pluginPoint === "cockpit.route" ? "supervision supervision-page" : "supervision", lang: "vi" });
      node.replaceChildren(root);
      leave = open(root, backend(context.api), context);
    },
    unmount: () => leave?.(),
  };
}

function link(id, priority, path, label) {
  return {
    id,
    pluginPoint: "cockpit.navigation",
    priority,
    properties: { path },
    render: (node) => node.replaceChildren(el("a", { href: path, lang: "vi" }, label)),
    unmount: () => {},
  };
}

/** The engine shows instances to those who own the processes; everybody else begins at our page. */
async function beginAtDeadlines(root, calls) {
  const { roles } = await calls.get("/api/me");
  if (root.isConnected && !roles.some((role) => OWNERS.includes(role))) {
    location.replace("#/han-xu-ly");
  }
}

export default [
  link("deadlinesLink", 900, "#/han-xu-ly", WORDS.deadlines.title),
  link("pathLink", 890, "#/ho-so", WORDS.path.title),
  plugin("deadlines", "cockpit.route", 50, { path: "/han-xu-ly", label: WORDS.deadlines.title }, openDeadlines),
  plugin("path", "cockpit.route", 50, { path: "/ho-so", label: WORDS.path.title }, openPath),
  plugin("beginning", "cockpit.dashboard", 50, { label: WORDS.deadlines.title }, (root, calls) => {
    beginAtDeadlines(root, calls).catch((problem) => console.warn("stays on the dashboard", problem));
  }),
  plugin("heat", "cockpit.processDefinition.runtime.tab", 5, { label: WORDS.heat.title }, openHeat),
  plugin("clock", "cockpit.processInstance.runtime.tab", 5, { label: WORDS.clock.title }, openClock),
  {
    id: "heatOnDiagram",
    pluginPoint: "cockpit.processDefinition.diagram.plugin",
    priority: 5,
    render: (viewer, { api }) => heatOn(viewer, backend(api)),
    unmount: () => {},
  },
];
