// Relations: the network of actors in a period, month by month, and what stands behind an edge.
import { download, list } from '../api.js';
import { network } from '../charts/network.js';
import { announce, h, icon, show, svg } from '../dom.js';
import { choice, dayField, filterBar, flag, group } from '../parts/filters.js';
import { actorBox } from '../parts/combo.js';
import { monthSlider } from '../parts/months.js';
import { empty, failure, loading } from '../parts/states.js';
import { change, note } from '../route.js';
import { monthDays, monthText, months } from '../times.js';
import { count, unresolved } from '../words.js';
import { pairPanel, actorPanel, pairsPanel } from './relations-side.js';

const MOST_MONTHS = 48;

const QUADS = [
  ['', 'Everything'], ['VERBAL_COOPERATION,MATERIAL_COOPERATION', 'Cooperation'], ['VERBAL_CONFLICT,MATERIAL_CONFLICT', 'Conflict'],
  ['MATERIAL_COOPERATION', 'Cooperation in deeds'], ['MATERIAL_CONFLICT', 'Conflict in deeds'],
];

// as the network draws them
const SHAPES = [
  ['M1 1h10v10H1z', 'State'], ['M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 1 1 6 .8z', 'Person'], ['M6 0l6 6-6 6-6-6z', 'Armed group'],
  ['M3 .8h6l3 5.2-3 5.2H3L0 6z', 'Organisation'], ['M6 .8l6 10.4H0z', 'Place'],
];

/** Days between which nearly all of it lies: a lone date of long ago shall not stretch the slider. */
export function span(edges) {
  const sorted = (pick) => edges.map((e) => e.counts[pick]).filter(Boolean).sort();
  const firsts = sorted('first');
  const lasts = sorted('last');
  if (firsts.length === 0) return null;
  return { from: firsts[Math.floor(firsts.length * 0.04)], to: lasts[Math.ceil(lasts.length * 0.98) - 1] };
}

const legend = () => h('ul', { class: 'legend', 'aria-label': 'Legend' },
  ['coop', 'conflict', 'mixed'].map((t, i) => h('li', null, h('span', { class: `swatch line ${t}` }), ['Cooperation', 'Conflict', 'Both'][i])),
  h('li', null, 'Width: independent stories'),
  SHAPES.map(([d, text]) => h('li', null, svg('svg', { class: 'shape', viewBox: '0 0 12 12', 'aria-hidden': 'true' }, svg('path', { d })), text)));

function filters(params) {
  return filterBar(
    group('Around an actor', actorBox({ label: 'Only what this actor deals in', value: params.actorName ?? params.actor ?? '', placeholder: 'Everybody',
      chosen: (a) => change({ actor: a.id, actorName: a.name, pick: null, node: null }), cleared: () => params.actor && change({ actor: null, actorName: null }) })),
    dayField('From', 'from', params.from), dayField('To', 'to', params.to),
    choice('Kind', 'quad', params.quad, QUADS),
    choice('Pairs', 'most', params.most, [['80', 'the 80 strongest'], ['150', 'the 150 strongest'], ['400', '400'], ['1000', '1,000'], ['5000', '5,000']]),
    flag('Unnamed groups', 'unnamed', params.unnamed, 'Also “militias”, “the people”: words that name nobody in particular'),
    flag('Denied and hoped for', 'all', params.all, 'Also the sentences that deny it, or say that it may happen; they are listed, never counted'));
}

export function draw(main, { params }) {
  const most = Number(params.most ?? 80);
  const ask = { actor: params.actor, quad: params.quad, from: params.from, to: params.to, asserted: params.all === '1' ? null : true };
  const named = (edges) => (params.unnamed === '1' ? edges : edges.filter((e) => !unresolved(e.source) && !unresolved(e.target)));
  const stage = h('div', { class: 'stage' }, loading('Drawing the network'));
  const slot = h('div');
  const side = h('section', { class: 'card side', 'aria-label': 'Details' }, loading());
  show(main,
    h('div', { class: 'page-head' }, h('h1', null, 'Who deals with whom'),
      h('p', { class: 'muted small' }, 'Click a line for the sentences behind it, a point for the actor. Arrows lead from who acts to whom it is done. ',
        h('a', { href: download('/network', { ...ask, format: 'graphml' }), download: 'relations.graphml' }, 'As GraphML'))),
    filters(params),
    h('div', { class: 'relations' }, h('section', { class: 'card graph', 'aria-label': 'Network' }, stage, slot), side));

  const cache = new Map();
  const stopper = new AbortController();
  let view = null;
  let slider = null;
  let edges = [];
  let seen = [];
  let month = params.month ?? null;
  let choice_ = null;
  let range = null;

  const monthEdges = (name) => {
    if (!cache.has(name)) {
      const days = monthDays(name);
      const asked = list('/network', { ...ask, from: later(ask.from, days.from), to: earlier(ask.to, days.to) }, Math.min(1000, most * 2), stopper.signal)
        .then((a) => named(a.items)).catch((e) => {
          cache.delete(name);
          throw e;
        });
      cache.set(name, asked);
    }
    return cache.get(name);
  };
  const period = () => (month ? monthDays(month) : { from: ask.from, to: ask.to });
  const side_ = () => {
    if (choice_?.edge) pairPanel(side, choice_.edge, { ...ask, ...period() }, { month, ...range }, choose);
    else if (choice_?.actor) actorPanel(side, choice_.actor, seen, month, choose);
    else pairsPanel(side, seen, month, choose);
  };
  function choose(next) {
    choice_ = next;
    view.choose(next);
    note({ pick: next?.edge ? `${next.edge.source.id}~${next.edge.target.id}` : null, node: next?.actor?.id ?? null });
    side_();
  }
  const seeing = h('p', { class: 'note' });
  const tell = () => {
    show(seeing, h('strong', null, month ? monthText(month) : 'Whole period'), ` · ${count(seen.length, 'pair')}`);
  };
  async function toMonth(next) {
    month = next;
    note({ month });
    try {
      const found = month ? (await monthEdges(month)).slice(0, most) : edges;
      if (month !== next || !view) return;
      seen = found;
    } catch (error) {
      if (error.name !== 'AbortError') announce(error.message);
      return;
    }
    await view.paint(seen);
    if (month !== next || stopper.signal.aborted) return;
    view.choose(choice_);
    tell();
    side_();
  }
  async function prefetch(names) {
    for (const name of names) {
      if (stopper.signal.aborted) return;
      try {
        const found = await monthEdges(name);
        slider.figure(name, found.reduce((sum, { counts: c }) => ({
          coop: sum.coop + c.verbalCooperation + c.materialCooperation, conflict: sum.conflict + c.verbalConflict + c.materialConflict,
        }), { coop: 0, conflict: 0 }));
      } catch {
        return;
      }
    }
  }
  async function start() {
    const answer = await list('/network', ask, Math.min(5000, most * 2), stopper.signal);
    edges = named(answer.items).slice(0, most);
    seen = edges;
    if (edges.length === 0) {
      show(stage, empty('No relations here', params.actor || params.from || params.to || params.quad
        ? 'Nothing was recorded for this choice. Take a longer period, or another actor or kind.'
        : 'Nothing has been recorded yet. Add feeds or articles with "dateline ingest", or run "dateline demo".',
      (params.actor || params.from || params.to || params.quad) && h('button', { type: 'button', class: 'button', on: { click: () => change({ actor: null, actorName: null, from: null, to: null, quad: null, month: null }) } }, 'Show everything')));
      pairsPanel(side, [], null, choose);
      return;
    }
    const canvas = h('div', { class: 'canvas', role: 'img', 'aria-label': 'Network of actors. The list beside it has the same pairs, for the keyboard.' });
    const button = (name, label, act) => h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, on: { click: act } }, icon(name));
    show(stage, canvas, seeing,
      h('div', { class: 'zoom' }, button('plus', 'Nearer', () => view.zoom(1.3)), button('minus', 'Farther', () => view.zoom(1 / 1.3)), button('fit', 'Show all', () => view.fit())));
    show(slot, legend());
    const made = await network(canvas, edges.length, (next) => choose(next));
    if (stopper.signal.aborted) {
      made.end();
      return;
    }
    view = made;
    range = span(edges);
    const all = range ? months(later(params.from, range.from), earlier(params.to, range.to)) : [];
    if (all.length > 1) {
      const names = all.slice(-MOST_MONTHS * 4);
      slider = monthSlider({ months: names, value: names.includes(month) ? month : null, changed: toMonth });
      show(slot, legend(), slider.element);
      if (!names.includes(month)) month = null;
    } else {
      month = null;
    }
    await view.lay(edges);
    if (stopper.signal.aborted) return;
    if (slider) prefetch(all.slice(-MOST_MONTHS));
    if (params.pick) {
      const [source, target] = params.pick.split('~');
      const edge = edges.find((e) => e.source.id === source && e.target.id === target)
        ?? { source: { id: source, name: source, type: '' }, target: { id: target, name: target, type: '' } };
      choice_ = { edge };
    } else if (params.node) {
      choice_ = { actor: edges.flatMap((e) => [e.source, e.target]).find((a) => a.id === params.node) ?? { id: params.node, name: params.node, type: '' } };
    }
    await toMonth(month);
  }
  start().catch((error) => {
    if (error.name === 'AbortError') return;
    if (!error.title) console.error(error);
    show(stage, failure(error, () => draw(main, { params })));
  });
  return () => {
    stopper.abort();
    slider?.stop();
    view?.end();
  };
}

const later = (a, b) => (a && a > b ? a : b);
const earlier = (a, b) => (a && a < b ? a : b);
