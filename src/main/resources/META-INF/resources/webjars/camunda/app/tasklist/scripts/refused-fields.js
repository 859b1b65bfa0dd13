// A refused form says at each wrong field what is wrong and shows the first of them; the notice above keeps what no field stands for.
import { el } from "../../../assets/office/elements.js";
import { onForm } from "./shown-forms.js";

const SUBMISSION = /\/(task|process-definition)\/[^/]+\/submit-form$/;
const DIALOG = ".modal-content";
const REFUSED = "refused-field";

/** The fields of the form shown last, of a task and of a process to start: pairs of the key that the server names and the field's id. */
const shownFields = { task: [], "process-definition": [] };
const marks = new Map();

/** A key within a group with a path is named behind that path; a group may be named itself. */
function namedFields(components, prefix = "") {
  return components.flatMap(({ id, key = "", path = "", components: members = [] }) => [
    [prefix + (key || path), id],
    ...namedFields(members, path ? `${prefix}${path}.` : prefix),
  ]);
}

/** What a person types at for that key; empty where the form does not show it now. */
function controlsOf(key, place) {
  const ids = shownFields[place].filter(([name]) => name === key).map(([, id]) => id);
  const ofField = ids.map((id) => `[aria-describedby*='-${id}-description'], [role=group][aria-labelledby$='-${id}']`).join();
  const controls = ofField ? [...document.querySelectorAll(ofField)] : [];
  return controls.filter((control) => Boolean(control.closest(DIALOG)) === (place === "process-definition"));
}

const typed = (field) =>
  [...field.querySelectorAll("input, textarea, .fjs-select-display, .fjs-taglist-tag")].map((at) => `${at.value}|${at.checked}|${at.textContent}`).join();

function mark(controls, sentence) {
  const field = controls[0].closest(".fjs-form-field");
  if (!marks.has(field)) {
    const note = el("div", { class: `fjs-form-field-error ${REFUSED}`, id: `${REFUSED}-${marks.size}` });
    if (field.matches("[role=group]")) {
      field.firstElementChild.after(note); // its end may be far below
    } else {
      field.append(note);
    }
    field.classList.add("fjs-has-errors");
    controls.forEach((control) => {
      control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby") ?? ""} ${note.id}`.trim());
      control.setAttribute("aria-invalid", "true");
    });
    marks.set(field, { note, controls, typed: typed(field) });
  }
  marks.get(field).note.append(el("p", {}, sentence));
}

/** By then the form itself may have found the field wrong. */
function unmark(field) {
  const { note, controls } = marks.get(field);
  note.remove();
  const wrong = field.querySelector(":scope > .fjs-form-field-error") !== null;
  field.classList.toggle("fjs-has-errors", wrong);
  controls.forEach((control) => {
    control.setAttribute("aria-describedby", control.getAttribute("aria-describedby").replace(note.id, "").trim());
    control.setAttribute("aria-invalid", wrong);
  });
  marks.delete(field);
}

/** The field hears nothing of it: its list or calendar would open and lie on the sentence. */
function focusQuietly(control) {
  const hush = (event) => event.stopImmediatePropagation();
  const events = ["focus", "focusin"];
  events.forEach((event) => window.addEventListener(event, hush, true));
  control.focus({ preventScroll: true });
  events.forEach((event) => window.removeEventListener(event, hush, true));
}

function showFirst() {
  const first = document.querySelector(`.${REFUSED}`)?.parentElement.querySelector("input, textarea");
  if (first) {
    first.scrollIntoView({ block: "center" });
    focusQuietly(first);
  }
}

/** The message as the notice is to say it: a sentence alone stays, several stand at their fields. */
function markAll({ errors = [], message }, place) {
  const elsewhere = errors.filter((error) => {
    const controls = controlsOf(error.field, place);
    if (controls.length > 0) {
      mark(controls, error.message);
    }
    return controls.length === 0;
  });
  if (marks.size === 0) {
    return message;
  }
  setTimeout(showFirst); // once the notice has its place
  return errors.length === 1 ? message : [...elsewhere.map((error) => error.message), `Có ${marks.size} chỗ cần sửa; lời nhắc đứng ngay dưới từng ô.`].join("\n");
}

/** Changes the answer before Tasklist reads it, whose own listener is a later one. */
function refuse(request, place) {
  const answer = JSON.parse(request.responseText);
  Object.defineProperty(request, "responseText", { value: JSON.stringify({ ...answer, message: markAll(answer, place) }) });
}

onForm((components, place) => (shownFields[place] = namedFields(components)));

window.XMLHttpRequest = class extends XMLHttpRequest {
  #place;

  constructor() {
    super();
    this.addEventListener("readystatechange", () => {
      if (this.#place && this.readyState === XMLHttpRequest.DONE && this.status === 400) {
        refuse(this, this.#place);
      }
    });
  }

  open(method, address, ...rest) {
    this.#place = method === "POST" && SUBMISSION.exec(address)?.[1];
    if (this.#place) {
      [...marks.keys()].forEach(unmark);
    }
    super.open(method, address, ...rest);
  }
};

/** A choice from a list fires no event of its own: what the field shows is compared once the form has drawn it. */
const forgetChanged = () =>
  setTimeout(() => [...marks].filter(([field, { typed: before }]) => typed(field) !== before).forEach(([field]) => unmark(field)));
["input", "change", "click", "keyup"].forEach((event) => document.addEventListener(event, forgetChanged, true));
