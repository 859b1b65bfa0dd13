// Where the dossiers of a process wait: as a table, and on the nodes of its diagram.
import { el, moment, notice } from "../../../../assets/office/elements.js";
import { fill, table } from "./loading.js";
import { WORDS } from "./words.js";

const words = WORDS.heat;
const DAYS = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

async function waiting(calls, process) {
  return (await calls.get(`/api/sla/waiting?process=${encodeURIComponent(process)}`)).steps;
}

export function openHeat(root, calls, { processDefinitionId }) {
  let left = false;
  fill(
    root,
    async () => {
      const { key } = await calls.engine(`/process-definition/${encodeURIComponent(processDefinitionId)}`);
      const steps = await waiting(calls, key);
      return steps.length
        ? table(
            words.title,
            words.columns,
            steps.map((step) => [
              step.name,
              String(step.waiting),
              String(step.overdue),
              String(step.stopped),
              moment(step.oldest),
              step.median === undefined ? "–" : DAYS.format(step.median),
            ]),
          )
        : notice("empty", words.none);
    },
    () => left,
  );
  return () => {
    left = true;
  };
}

/** @param viewer Cockpit's own, with the diagram in it; here Cockpit names the wrong engine, so the model says which process it is */
export async function heatOn(viewer, calls) {
  try {
    const nodes = viewer.get("elementRegistry");
    const process = viewer.getDefinitions().rootElements.find(({ $type }) => $type === "bpmn:Process");
    (await waiting(calls, process.id))
      .filter(({ step }) => nodes.get(step))
      .forEach(({ step, waiting: count, overdue }) => {
        viewer.get("canvas").addMarker(step, overdue ? "supervision-hot" : "supervision-warm");
        viewer.get("overlays").add(step, "supervision", {
          position: { top: -16, left: 8 },
          show: { minZoom: 0.2 },
          html: el("span", { class: `supervision-badge ${overdue ? "light-red" : "light-green"}`, lang: "vi" }, words.badge(count, overdue)),
        });
      });
  } catch (problem) {
    console.warn("the diagram stays without its counts", problem); // the tab says what is wrong
  }
}
