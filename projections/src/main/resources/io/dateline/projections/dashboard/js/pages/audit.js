// Audit: what the record said at some time, against what it says now, and how to check it.
import { get, list } from '../api.js';
import { h, show } from '../dom.js';
import { asOfForm } from '../parts/asof.js';
import { actorLink } from '../parts/evidence.js';
import { empty, fill } from '../parts/states.js';
import { current, href } from '../route.js';
import { count, signed, tone, toneText } from '../words.js';

const MOST = 300;

const key = (e) => `${e.source.id}~${e.target.id}`;

/** Pairs that were other then than they are now. */
function changes(then, now) {
  const before = new Map(then.map((e) => [key(e), e]));
  const after = new Map(now.map((e) => [key(e), e]));
  return [...new Set([...before.keys(), ...after.keys()])].map((k) => ({ then: before.get(k), now: after.get(k) }))
    .filter(({ then: t, now: n }) => (t?.counts.relations ?? 0) !== (n?.counts.relations ?? 0) || Math.abs((t?.counts.intensity ?? 0) - (n?.counts.intensity ?? 0)) > 0.05)
    .sort((a, b) => Math.abs((b.now?.counts.relations ?? 0) - (b.then?.counts.relations ?? 0)) - Math.abs((a.now?.counts.relations ?? 0) - (a.then?.counts.relations ?? 0)));
}

function told(edge) {
  return edge ? `${count(edge.counts.relations, 'observation')}, ${signed(edge.counts.intensity)}` : 'not recorded';
}

function difference(then, now, asOf) {
  const found = changes(then.items, now.items);
  return h('div', { class: 'stack' },
    h('h2', null, 'Then and now'),
    h('p', null, `${then.more || now.more ? `Among the ${MOST} strongest pairs, ` : ''}${count(found.length, 'pair differs', 'pairs differ')} between the record as of then and the record of now.`),
    found.length === 0 ? h('p', { class: 'muted' }, 'What was known then still stands, and nothing has been added.')
      : h('div', { class: 'scroll' }, h('table', null, h('thead', null, h('tr', null, ['Pair', 'As of then', 'Now', 'Leaning now'].map((t) => h('th', { scope: 'col' }, t)))),
        h('tbody', null, found.slice(0, 60).map(({ then: t, now: n }) => {
          const e = n ?? t;
          const pair = { source: e.source.id, target: e.target.id, sides: '0' };
          return h('tr', null, h('td', null, actorLink(e.source), ' → ', actorLink(e.target)), h('td', null, t ? h('a', { href: href('dyad', null, { ...pair, asOf }) }, told(t)) : told(t)),
            h('td', null, n ? h('a', { href: href('dyad', null, { ...pair, asOf: null }) }, told(n)) : told(n)), h('td', { class: 'muted' }, n ? toneText(tone(n.counts)) : '–'));
        })))));
}

function position(answer) {
  return h('div', { class: 'stack' }, h('h2', null, 'The state you see'),
    h('p', { class: 'muted' }, 'Every answer names the exact position in the log that it was read from. Asked again with it, the same question has the same bytes for an answer, erased words excepted.'),
    h('p', { class: 'mono' }, answer.asOf),
    h('p', { class: 'row' }, h('a', { class: 'button', href: href('relations', null, { asOf: answer.asOf }) }, 'Relations at this position'), h('a', { class: 'button', href: href('audit', null, { asOf: answer.asOf }) }, 'Keep this position')));
}

const command = (words, text) => [h('dt', { class: 'mono' }, words), h('dd', null, text)];

export function draw(main) {
  const asOf = current().params.asOf;
  const [state, compared] = [h('section', { class: 'card' }), h('section', { class: 'card' })];
  show(main, h('div', { class: 'page-head' }, h('h1', null, 'Audit'), h('p', { class: 'muted small' }, 'What did we know, and when did we know it?')),
    h('div', { class: 'wide-side' },
      h('div', { class: 'stack' }, h('section', { class: 'card stack' }, h('h2', null, 'See the record as of a time'), asOfForm(),
        h('p', { class: 'small muted' }, 'The choice holds on every page and is part of every address you pass on.')), compared),
      h('div', { class: 'stack' }, state, h('section', { class: 'card stack' }, h('h2', null, 'Check it yourself'), h('dl', { class: 'facts' },
        command('dateline trace ID', 'where a relation or an article comes from, event by event'),
        command('dateline audit', 'verifies the log and the views against their checkpoints'),
        command('dateline replay', 'rebuilds the views from the log beside the live ones, and compares'))))));
  fill(state, () => get('/network', { limit: 1 }), position);
  if (asOf) {
    fill(compared, () => Promise.all([list('/network', {}, MOST), list('/network', { asOf: null }, MOST)]), ([then, now]) => difference(then, now, asOf), 'Comparing then and now');
  } else {
    show(compared, empty('You see the record of now', 'Choose a time above to compare what was known then with what is known now.'));
  }
}
