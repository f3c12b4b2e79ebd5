// The log's time: what the record knew then. Chosen here, kept in every address.
import { h, show } from '../dom.js';
import { change, current } from '../route.js';
import { instant } from '../times.js';

const pad = (n) => String(n).padStart(2, '0');

function localValue(asOf) {
  const date = new Date(asOf && /^\d{4}-/.test(asOf) ? asOf : Date.now());
  if (Number.isNaN(date.getTime())) return '';
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** How a log's time reads: a time, a day's end, or a position that an answer named. */
function told(asOf) {
  if (/^\d{4}-\d\d-\d\d$/.test(asOf)) return [`the end of ${asOf} (UTC)`];
  if (/^\d{4}-.*T/.test(asOf)) return [instant(asOf)];
  return ['position ', h('span', { class: 'mono' }, asOf.length > 22 ? `${asOf.slice(0, 20)}…` : asOf)];
}

/** Form with the fields to choose a time; used by the bar and by the audit page. */
export function asOfForm(done = () => {}) {
  const now = current().params.asOf;
  const field = h('input', { type: 'datetime-local', value: localValue(now), 'aria-label': 'Date and time, in your zone' });
  const apply = (e) => {
    e.preventDefault();
    const date = new Date(field.value);
    if (Number.isNaN(date.getTime())) {
      field.focus();
      return;
    }
    done();
    change({ asOf: date.toISOString().replace('.000Z', 'Z') });
  };
  return h('form', { class: 'stack', on: { submit: apply } },
    h('label', { class: 'field' }, h('span', null, 'Show the record as it stood at (your time)'), field),
    h('div', { class: 'row' },
      h('button', { type: 'submit', class: 'button primary' }, 'Show'),
      now && h('button', { type: 'button', class: 'button', on: { click: () => { done(); change({ asOf: null }); } } }, 'Back to now')));
}

/** The button of the bar with its panel. */
export function drawAsOf(place, banner) {
  const asOf = current().params.asOf;
  const panel = h('div', { class: 'panel', id: 'as-of-panel', hidden: true });
  const button = h('button', {
    type: 'button', class: 'button', 'aria-expanded': 'false', 'aria-controls': 'as-of-panel', 'aria-pressed': asOf ? 'true' : null,
    title: 'See everything as the record stood at some time',
  }, asOf ? 'As of then' : 'As of now');
  const close = () => {
    panel.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('click', () => {
    if (!panel.hidden) {
      close();
      return;
    }
    show(panel, asOfForm(close), h('p', { class: 'small muted' },
      'Every page then shows what had been recorded by that time: what came later, corrections too, is left out.'));
    panel.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    panel.querySelector('input').focus();
  });
  const box = h('div', { class: 'as-of', on: {
    keydown: (e) => {
      if (e.key === 'Escape' && !panel.hidden) {
        close();
        button.focus();
      }
    },
    focusout: (e) => {
      if (e.relatedTarget && !box.contains(e.relatedTarget)) close();
    },
  } }, button, panel);
  show(place, box);
  show(banner, asOf && h('aside', { class: 'banner', 'aria-label': 'Time of the record' },
    h('span', null, 'You see the record as of ', told(asOf), '. What was recorded later is left out.'),
    h('button', { type: 'button', class: 'button', on: { click: () => change({ asOf: null }) } }, 'Back to now')));
}
