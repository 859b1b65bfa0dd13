// A model with the way that an instance took through it.
import { el } from "../../../../assets/office/elements.js";
import { WORDS } from "./words.js";

const words = WORDS.path;
const ZOOM = 1.25;

/** Cockpit has the BPMN viewer on board; the component that draws with it shows which class it is. */
function viewerClass() {
  const injector = window.angular.element(document.body).injector();
  const scope = injector.get("$rootScope").$new(true);
  scope.control = {};
  injector.get("$compile")('<div cam-widget-bpmn-viewer control="control"></div>')(scope);
  const found = scope.control.getViewer().constructor;
  scope.$destroy();
  return found;
}

function mark(viewer, { visits, flows }) {
  const canvas = viewer.get("canvas");
  const nodes = viewer.get("elementRegistry");
  const known = (id) => nodes.get(id);
  flows.filter(known).forEach((flow) => canvas.addMarker(flow, "path-flow"));
  visits
    .filter(({ activity }) => known(activity))
    .forEach(({ activity, ended, cancelled }) => canvas.addMarker(activity, !ended ? "path-now" : cancelled ? "path-left" : "path-done"));
  new Set(visits.filter(({ activity, ended }) => !ended && known(activity)).map(({ activity }) => activity)).forEach((activity) =>
    viewer.get("overlays").add(activity, "path", {
      position: { top: -16, left: 8 },
      html: el("span", { class: "supervision-badge path-here", lang: "vi" }, words.now),
    }),
  );
}

/** Draws into a frame that is on the screen already; its size is what the diagram fits into. */
export async function draw(frame, model, instance) {
  const viewer = new (viewerClass())({ container: frame });
  await viewer.importXML(model);
  const canvas = viewer.get("canvas");
  canvas.zoom("fit-viewport", "auto");
  mark(viewer, instance);
  const button = (label, zoom) => el("button", { type: "button", class: "btn btn-default btn-xs", onclick: zoom }, label);
  frame.after(
    el(
      "div",
      { class: "supervision-zoom" },
      button(words.zoom.in, () => canvas.zoom(canvas.zoom() * ZOOM)),
      button(words.zoom.out, () => canvas.zoom(canvas.zoom() / ZOOM)),
      button(words.zoom.fit, () => canvas.zoom("fit-viewport", "auto")),
      Object.entries(words.legend).map(([kind, name]) => el("span", { class: `path-legend path-legend-${kind}` }, name)),
    ),
  );
}
