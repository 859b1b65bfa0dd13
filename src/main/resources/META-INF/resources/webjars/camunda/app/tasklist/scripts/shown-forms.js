// The form files as Tasklist fetches them, of a task or of a process to start.
const FILE = /\/(task|process-definition)\/[^/]+\/deployed-(?:start-)?form\b/;
const listeners = [];

/** The listener hears the form's components and which of both it is for, before the form is drawn. */
export const onForm = (listener) => listeners.push(listener);

const ask = window.fetch;
window.fetch = async (address, ...rest) => {
  const answer = await ask(address, ...rest);
  const place = FILE.exec(address)?.[1];
  if (place && answer.ok) {
    const { components } = await answer.clone().json();
    listeners.forEach((listener) => listener(components, place));
  }
  return answer;
};
