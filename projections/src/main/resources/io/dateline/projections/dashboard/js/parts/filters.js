// Fields above a page; every change goes into the address.
import { h } from '../dom.js';
import { change } from '../route.js';

/** The fields of a page; folded away where the screen is small. */
export const filterBar = (...fields) => h('details', { class: 'filter-box', open: matchMedia('(min-width: 641px)').matches },
  h('summary', null, 'Filters'), h('div', { class: 'filters' }, fields));

export const field = (label, control, wide = false) =>
  h('label', { class: `field${wide ? ' wide' : ''}` }, h('span', null, label), control);

/** A field that is itself made of several parts, whose input has its own name. */
export const group = (label, control, wide = true) =>
  h('div', { class: `field${wide ? ' wide' : ''}` }, h('span', { 'aria-hidden': 'true' }, label), control);

/** A calendar day as a parameter. */
export function dayField(label, name, value, set = change) {
  return field(label, h('input', { type: 'date', value: value ?? '', on: { change: (e) => set({ [name]: e.target.value || null }) } }));
}

/** One of several values as a parameter; the first is what holds without it. */
export function choice(label, name, value, options, set = change) {
  const first = options[0][0];
  const select = h('select', { on: { change: (e) => set({ [name]: e.target.value === first ? null : e.target.value }) } },
    options.map(([v, text]) => h('option', { value: v, selected: v === (value ?? first) }, text)));
  return field(label, select);
}

/** A switch as a parameter that is 1 or absent; with `usual`, one that is on unless it is 0. */
export function flag(label, name, value, title, { usual = false } = {}) {
  const checked = usual ? value !== '0' : value === '1';
  const said = (on) => (on === usual ? null : on ? '1' : '0');
  return h('label', { class: 'check', title },
    h('input', { type: 'checkbox', checked, on: { change: (e) => change({ [name]: said(e.target.checked) }) } }), label);
}
