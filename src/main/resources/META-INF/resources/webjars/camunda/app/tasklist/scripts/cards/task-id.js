// Which task is open: Tasklist keeps it in its address and tells nobody when it changes.

const LOOK_MS = 700;

export const openTask = () => new URLSearchParams(location.hash.split("?")[1] || "").get("task");

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
