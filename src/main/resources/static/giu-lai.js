// What somebody has typed outlives a login that ran out before it was sent: it stays in this tab until it has arrived, for the same person alone.

const LOGIN = 'login';
const PREFIX = 'typed:';
const form = document.querySelector('form[data-keep]');
const key = PREFIX + location.pathname;

const inputs = () => [...form.elements].filter(input => input.name && !['hidden', 'file', 'submit'].includes(input.type));
const isTick = input => input.type === 'checkbox' || input.type === 'radio';

/** The values by name; of ticks, those that are set. */
function typed() {
  const values = {};
  for (const input of inputs()) {
    if (!isTick(input) || input.checked) {
      (values[input.name] ??= []).push(input.value);
    }
  }
  return values;
}

function putBack(values) {
  const left = structuredClone(values);
  for (const input of inputs()) {
    const given = left[input.name];
    if (isTick(input)) {
      input.checked = given?.includes(input.value) ?? false;
    } else if (given?.length) {
      input.value = given.shift();
    }
  }
  form.insertAdjacentHTML('afterbegin', '<p class="note" role="status"></p>');
  form.firstElementChild.textContent = form.dataset.kept;
}

/** Everything that was kept has its place on this page, or has arrived: nothing need be kept any more. */
function forget() {
  Object.keys(sessionStorage).filter(name => name.startsWith(PREFIX)).forEach(name => sessionStorage.removeItem(name));
  sessionStorage.removeItem(LOGIN);
}

if (document.body.dataset.page === LOGIN) {
  sessionStorage.setItem(LOGIN, 'true');
} else {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  const goesOn = form && kept?.owner === form.dataset.keep && sessionStorage.getItem(LOGIN);
  if (goesOn) {
    putBack(kept.values);
  }
  const names = new Set(form ? inputs().map(input => input.name) : []);
  if (!goesOn || Object.keys(kept.values).every(name => names.has(name))) {
    forget();
  }
  form?.addEventListener('submit', () => {
    const earlier = JSON.parse(sessionStorage.getItem(key) ?? '{}').values;
    sessionStorage.setItem(key, JSON.stringify({ owner: form.dataset.keep, values: { ...earlier, ...typed() } }));
  });
}
