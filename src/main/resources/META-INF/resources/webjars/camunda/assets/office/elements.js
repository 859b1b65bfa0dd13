// Elements made from data: always as text, never as markup.

/** An element; attributes that start with «on» are listeners, null and false are left out. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  });
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A sentence to the user; errors are read out at once. */
export function notice(kind, text) {
  return el("p", { class: `dossier-notice dossier-${kind}`, role: kind === "error" ? "alert" : "status" }, text);
}

/** «**word** text» as the server writes it in its sentences. */
export function marked(text) {
  return text.split("**").map((part, i) => (i % 2 === 1 ? el("strong", {}, part) : part));
}

const MOMENT = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** dd/MM/yyyy HH:mm in Vietnam, whatever the computer's zone. */
export function moment(iso) {
  const part = Object.fromEntries(MOMENT.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${part.day}/${part.month}/${part.year} ${part.hour}:${part.minute}`;
}

/** dd/MM/yyyy of an ISO date. */
export function date(iso) {
  return iso.split("-").reverse().join("/");
}
