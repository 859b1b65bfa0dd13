// Makes the list editor nicer; every page of it works without.

const main = document.querySelector('#content');
const kept = document.querySelector('form[data-kept]');
const notice = document.querySelector('#keeping');
const PAUSE = 1500;
const RETRY = 10000;
const LARGEST = 25 * 1024 * 1024;

/** The inputs of a form, also those that stand outside of it, as texts by name. */
const typed = form => Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'));

const token = () => document.querySelector('meta[name=token]').content;

/** After a new login the page's token is another one; a page of ours tells it. */
async function renewToken() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const fresh = page.querySelector('meta[name=token]');
  if (fresh) {
    document.querySelector('meta[name=token]').content = fresh.content;
    document.querySelectorAll('input[name=token]').forEach(input => { input.value = fresh.content; });
  }
}

function say(text, link) {
  notice.hidden = !text;
  notice.textContent = text ?? '';
  if (link) {
    const login = Object.assign(document.createElement('a'), { href: main.dataset.login, target: '_blank', textContent: main.dataset.loginText });
    notice.append(' ', login);
  }
}

let last = kept && JSON.stringify(typed(kept));
let waiting;

/** Sends what is typed; true once the server has it. */
async function keep() {
  clearTimeout(waiting);
  const now = JSON.stringify(typed(kept));
  if (now === last && notice.hidden) {
    return true;
  }
  const inputs = typed(kept);
  const body = { version: Number(inputs.version), [kept.dataset.kept]: inputs };
  delete inputs.token;
  try {
    return await heard(await send('PUT', main.dataset.keep, body), now);
  } catch (lost) {
    say(main.dataset.lost);
    waiting = setTimeout(keep, RETRY);
    return false;
  }
}

async function send(method, address, body) {
  const request = () => fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify(body),
  });
  const answer = await request();
  if (answer.status !== 403) {
    return answer;
  }
  await renewToken();
  return request();
}

async function heard(answer, sent) {
  if (answer.status === 401) {
    say(main.dataset.expired, true);
    return false;
  }
  const said = await answer.json();
  if (!answer.ok) {
    say(said.detail);
    return false;
  }
  say(null);
  document.querySelectorAll('input[name=version]').forEach(input => { input.value = said.version; });
  last = JSON.stringify({ ...JSON.parse(sent), version: String(said.version), token: token() });
  document.querySelector('#saved').textContent = main.dataset.saved.replace('{0}', said.savedAt);
  return true;
}

function keepWhileTyping() {
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  };
  main.addEventListener('input', event => event.target.form === kept && soon());
  window.addEventListener('online', keep);
  window.addEventListener('focus', () => notice.hidden || keep());
  document.addEventListener('submit', event => {
    if (event.target !== kept || event.submitter?.hasAttribute('data-leave')) {
      return;
    }
    event.preventDefault();
    keep().then(stored => stored && leave(event.target, event.submitter));
  });
}

/** Sends the form for good, once. */
function leave(form, submitter) {
  if (submitter?.name) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name, value: submitter.value }));
  }
  form.submit();
  document.querySelectorAll('button').forEach(button => { button.disabled = true; });
}

/** The person's form floats above the list; Escape leaves it. */
function float(dialog) {
  dialog.prepend(notice); // what is outside cannot be reached while it floats
  dialog.close();
  dialog.showModal();
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    dialog.querySelector('#cancel').click();
  });
  (dialog.querySelector('[autofocus]') ?? dialog.querySelector(dialog.querySelector('#answer.done') ? '#fullName' : '#officialEmail')).focus();
}

function choosePosition(select, other) {
  const show = () => { other.hidden = select.value !== '*'; };
  select.addEventListener('change', show);
  show();
}

/** A file that is too large is not even sent; one that is dropped on the form is taken. */
function watchFile(form) {
  const input = form.querySelector('input[type=file]');
  const wrong = Object.assign(document.createElement('span'), { className: 'error', role: 'alert', id: `${input.id}-large` });
  input.after(wrong);
  input.addEventListener('change', () => {
    const tooLarge = input.files[0]?.size > LARGEST;
    wrong.textContent = tooLarge ? form.dataset.large : '';
    input.setAttribute('aria-describedby', wrong.id);
    if (tooLarge) {
      input.value = '';
    }
  });
  form.addEventListener('dragover', event => event.preventDefault());
  form.addEventListener('drop', event => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change'));
  });
}

/** The page shows how far the submission of a list is, and sends nothing twice by a second click. */
function submitInSlices(form) {
  form.addEventListener('submit', event => {
    if (event.submitter?.value === 'later') {
      return;
    }
    event.preventDefault();
    form.querySelectorAll('button').forEach(button => { button.disabled = true; });
    slices(form).catch(() => stopped(form));
  });
  window.addEventListener('pageshow', event => event.persisted && location.reload());
}

async function slices(form) {
  const page = form.getAttribute('action'); // form.action is the buttons of that name
  const { version, opened, refused } = form.elements;
  const before = form.querySelector('progress').value - opened.value;
  let left;
  do {
    show(form, before + Number(opened.value));
    const commitmentAccepted = form.elements.commitmentAccepted.checked;
    const answer = await send('POST', form.dataset.slices,
      { version: Number(version.value), opened: Number(opened.value), refused: Number(refused.value), commitmentAccepted });
    if (answer.status === 400 || answer.status === 409) {
      form.submit(); // the page says why, in its own places
      return;
    }
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    const said = await answer.json();
    [version.value, opened.value, refused.value, left] = [said.version, said.opened, said.refused, said.left];
  } while (left > 0);
  location.assign(`${page}/ket-qua?nop=${opened.value}`);
}

function show(form, taken) {
  const bar = form.querySelector('progress');
  bar.value = taken;
  bar.nextElementSibling.textContent = form.dataset.progress.replace('{0}', taken).replace('{1}', bar.max);
  form.querySelector('.progress .hint').textContent = form.dataset.busy;
  form.querySelector('.progress').hidden = false;
}

/** The page as it is now knows what came of the last slice. */
function stopped(form) {
  const hint = form.querySelector('.progress .hint');
  hint.textContent = form.dataset.stopped;
  hint.append(' ', Object.assign(document.createElement('a'), { href: form.getAttribute('action'), textContent: form.dataset.continue }));
}

if (kept) {
  keepWhileTyping();
}
document.querySelectorAll('dialog.person').forEach(float);
document.querySelectorAll('#person .other').forEach(other => choosePosition(document.querySelector('#position'), other));
document.querySelectorAll('form[data-file]').forEach(watchFile);
document.querySelectorAll('form[data-slices]').forEach(submitInSlices);
