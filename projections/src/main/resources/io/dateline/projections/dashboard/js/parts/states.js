// What a page shows while it waits, when there is nothing, and when something went wrong.
import { h, show } from '../dom.js';
import { change, current } from '../route.js';
import { unknownActor } from './unknown.js';

export const loading = (what = 'Loading') => h('div', { class: 'loading', role: 'status' }, `${what} …`);

/** What a notice is called: the page's heading where it has no other. */
const titled = (text) => (document.querySelector('main h1') ? h('strong', null, text) : h('h1', null, text));

const backToNow = () => h('button', { type: 'button', class: 'button', on: { click: () => change({ asOf: null }) } }, 'Back to now');

/** Nothing to see: why, and what to do. */
export function empty(title, advice, ...actions) {
  const then = Boolean(current().params.asOf);
  return h('div', { class: 'notice' }, titled(title), then && h('p', null, 'By the time you chose, nothing of it had been recorded. Choose a later time, or come back to now.'),
    !then && advice && h('p', null, advice), h('div', { class: 'row' }, actions, then && backToNow()));
}

/** Something went wrong: the server's words, and ways out. */
export function failure(error, retry) {
  const asOf = current().params.asOf;
  if (error.actor) {
    return h('div', { class: 'notice error', role: 'alert' }, titled(`Nobody is called “${error.actor}”`),
      unknownActor(error, asOf && backToNow()));
  }
  return h('div', { class: 'notice error', role: 'alert' },
    titled(error.title ?? 'This part of the page failed'),
    h('p', null, error.message),
    h('div', { class: 'row' },
      retry && h('button', { type: 'button', class: 'button', on: { click: retry } }, 'Try again'),
      asOf && backToNow()));
}

/**
 * Fills a place with what a question brings: loading, then the content or the failure.
 * What was asked before for the same place and comes late is dropped.
 */
export async function fill(place, ask, draw, what) {
  const turn = Symbol('turn');
  place.turn = turn;
  show(place, loading(what));
  place.setAttribute('aria-busy', 'true');
  try {
    const answer = await ask();
    if (place.turn === turn) show(place, draw(answer));
  } catch (error) {
    if (place.turn === turn && error.name !== 'AbortError') {
      if (!error.title) console.error(error);
      show(place, failure(error, () => fill(place, ask, draw, what)));
    }
  } finally {
    if (place.turn === turn) place.removeAttribute('aria-busy');
  }
}
