// A box that finds actors by any of their names, misspelt or not (ARIA combobox with a list).
import { get } from '../api.js';
import { h, show } from '../dom.js';
import { capital, plain } from '../words.js';

const PAUSE_MS = 140;
let boxes = 0;

/**
 * @param label name for those who do not see it
 * @param value text at first
 * @param chosen called with an actor {id, name, type}
 * @param entered called with the text when it is entered and no actor was chosen; without it the
 *     best match is chosen
 * @param cleared called when the box was emptied
 * @param keep whether the chosen name stays in the box
 */
export function actorBox({ label, value = '', placeholder = 'Name of an actor', chosen, entered = null, cleared = null, keep = true }) {
  const id = `combo-${(boxes += 1)}`;
  const options = h('ul', { id, role: 'listbox', 'aria-label': 'Actors', hidden: true });
  const input = h('input', {
    type: 'search', role: 'combobox', 'aria-label': label, 'aria-expanded': 'false', 'aria-controls': id,
    'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false', placeholder, value,
  });
  let hits = [];
  let active = -1;
  let timer = 0;
  let pending = null;

  const close = () => {
    options.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  };
  const choose = (hit) => {
    input.value = keep ? hit.name : '';
    close();
    chosen(hit);
  };
  const light = (index) => {
    active = hits.length ? (index + hits.length) % hits.length : -1;
    [...options.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === active)));
    if (active >= 0) {
      input.setAttribute('aria-activedescendant', `${id}-${active}`);
      options.children[active].scrollIntoView({ block: 'nearest' });
    }
  };
  const draw = () => {
    active = -1;
    show(options, hits.length ? hits.map((hit, i) => h('li', {
      id: `${id}-${i}`, role: 'option', 'aria-selected': 'false',
      on: { mousedown: (e) => { e.preventDefault(); choose(hit); } },
    }, h('span', null, hit.name, hit.matched !== hit.name && h('span', { class: 'muted' }, ` “${hit.matched}”`)),
    h('span', { class: 'muted' }, capital(plain(hit.type)), hit.provisional && ' · not in the dictionary')))
      : h('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, 'Nobody is called so. Try another spelling or fewer words.'));
    options.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  const search = async () => {
    const q = input.value.trim();
    pending?.abort();
    if (!q) {
      hits = [];
      close();
      return;
    }
    pending = new AbortController();
    try {
      hits = (await get('/actors', { q, limit: 8 }, pending.signal)).items;
      if (document.activeElement === input) draw();
    } catch (error) {
      if (error.name === 'AbortError') return;
      show(options, h('li', { class: 'none' }, error.message));
      options.hidden = false;
    }
  };
  const enter = async () => {
    clearTimeout(timer);
    const text = input.value.trim();
    if (active >= 0) choose(hits[active]);
    else if (!text) cleared?.();
    else if (entered) {
      close();
      entered(text);
    } else {
      await search();
      if (hits.length) choose(hits[0]);
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE_MS);
    if (!input.value && cleared) cleared();
  });
  input.addEventListener('keydown', (e) => {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      if (options.hidden) search();
      else light(active + (e.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1));
    } else if (e.key === 'Enter') {
      e.preventDefault();
      enter();
    } else if (e.key === 'Escape' && !options.hidden) {
      e.preventDefault();
      close();
    }
  });
  input.addEventListener('blur', close);
  return h('div', { class: 'combo' }, input, options);
}
