// Which task is open: Tasklist keeps it in its address and tells nobody when it changes.

const LOOK_MS = 700;

const asked = () => new URLSearchParams(location.hash.split("?")[1] || "");

export const openTask = () => asked().get("task");

/** Where a task is open, with the filter and the order that are chosen now. */
export function addressOf(task) {
  const now = asked();
  now.set("task", task);
  return `#/?${now}`;
}

/**
 * @param told is called with the id, or null, now and whenever it changes
 * @return stops watching
 */
export function watchOpenTask(told) {
  let last;
  const look = () => {
    const now = openTask();
    if (now !== last) {
      last = now;
      told(now);
    }
  };
  const timer = setInterval(look, LOOK_MS);
  look();
  return () => clearInterval(timer);
}
