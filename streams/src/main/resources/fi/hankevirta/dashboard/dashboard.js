// Keeps a page up to date: asks for it anew when the rows have changed, and replaces what is different.
const CALM = 1000;
const AGAIN = 5000;
const body = document.body;
const connection = document.querySelector('.connection');

let shown = body.dataset.version;
let waiting;

/** Replaces what is live and different; where the reader is stays. */
const replace = (fresh) => {
  for (const now of fresh.querySelectorAll('[id^="live-"]')) {
    const old = document.getElementById(now.id);
    if (!old || unopened(old) === now.innerHTML) {
      continue;
    }
    const focused = place(old, document.activeElement);
    const open = [...old.querySelectorAll('details')].map((details) => details.open);
    const scrolled = [...old.querySelectorAll('.scroll')].map((region) => region.scrollLeft);
    old.replaceChildren(...now.childNodes);
    old.querySelectorAll('.scroll').forEach((region, i) => { region.scrollLeft = scrolled[i] ?? 0; });
    const details = old.querySelectorAll('details');
    if (details.length === open.length) {
      details.forEach((each, i) => { each.open = open[i]; });
    }
    focusable(old)[focused]?.focus({ preventScroll: true });
  }
  body.dataset.version = fresh.body.dataset.version;
  shown = fresh.body.dataset.version;
};

/** What an element says, whatever the reader has opened in it. */
const unopened = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('details[open]').forEach((details) => details.removeAttribute('open'));
  return copy.innerHTML;
};

const focusable = (element) => element.querySelectorAll('a, button, select, input, summary, [tabindex]');
const place = (element, focused) => [...focusable(element)].indexOf(focused);

/** Asks for an address and shows what is live of it; whatever fails is tried again at the next change. */
const refresh = async (address) => {
  const answer = await fetch(address, { headers: { Accept: 'text/html' }, cache: 'no-cache' });
  if (answer.ok) {
    replace(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  }
};

/** Hears of changes. A lost connection comes back by itself; one that was refused is asked for again. */
const follow = () => {
  const source = new EventSource(body.dataset.changes);
  source.addEventListener('version', (event) => {
    connection.textContent = '';
    if (JSON.parse(event.data).version !== shown && !waiting) {
      waiting = setTimeout(() => {
        waiting = undefined;
        refresh(location.href).catch(() => {});
      }, CALM);
    }
  });
  source.addEventListener('open', () => { connection.textContent = ''; });
  source.addEventListener('error', () => {
    connection.textContent = body.dataset.lost;
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(follow, AGAIN);
    }
  });
  window.addEventListener('pagehide', () => source.close(), { once: true });
};

/** Lets the reader go through the periods of one kind with a slider; the select beside it stays. */
const slide = (form) => {
  const select = form.querySelector('select[name="period"]');
  const options = [...select.selectedOptions[0].parentElement.children].reverse();
  if (options.length < 2) {
    return;
  }
  const label = document.createElement('label');
  const name = document.createElement('span');
  const range = document.createElement('input');
  name.textContent = body.dataset.slider;
  Object.assign(range, { type: 'range', min: 0, max: options.length - 1, step: 1 });
  range.value = options.indexOf(select.selectedOptions[0]);
  const tell = () => range.setAttribute('aria-valuetext', options[range.value].textContent);
  tell();
  range.addEventListener('input', () => {
    select.value = options[range.value].value;
    tell();
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    history.replaceState(null, '', address);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      refresh(address).catch(() => {});
    }, 150);
  });
  label.append(name, range);
  const paragraph = document.createElement('p');
  paragraph.append(label);
  form.querySelector('button').parentElement.before(paragraph);
};

document.querySelectorAll('form.slider').forEach(slide);
if (body.dataset.changes) {
  follow();
  window.addEventListener('pageshow', (event) => { if (event.persisted) follow(); });
}
if (Number(body.dataset.every) > 0) {
  setInterval(() => refresh(location.href).catch(() => {}), body.dataset.every * 1000);
}
