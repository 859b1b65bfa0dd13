// Tasklist asks for the newest first unless its address says otherwise; an office works on what is due first.

const BY_DUE_DATE = JSON.stringify([{ sortBy: "dueDate", sortOrder: "asc" }]);

function orderHere() {
  const [path, query = ""] = location.hash.replace(/^#/, "").split("?");
  const asked = new URLSearchParams(query);
  if ((path === "" || path === "/") && !asked.has("sorting")) {
    asked.set("sorting", BY_DUE_DATE);
    location.replace(`#/?${asked}`);
  }
}

/** Only where no order was chosen: what a person chooses stays. */
export function soonestDueFirst() {
  orderHere();
  window.addEventListener("hashchange", orderHere);
}
