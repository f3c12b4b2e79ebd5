// Dyad: what one actor did to another, and the other to it, over time; two dyads can be compared.
import { download, get, list } from '../api.js';
import { quads } from '../charts/quads.js';
import { eventsOf, lastDay, moveText, periodText, trend } from '../charts/trend.js';
import { h, show } from '../dom.js';
import { actorBox } from '../parts/combo.js';
import { summary, units } from '../parts/counts.js';
import { actorLink, relationList } from '../parts/evidence.js';
import { choice, dayField, filterBar, flag, group } from '../parts/filters.js';
import { empty, fill } from '../parts/states.js';
import { change, current, href } from '../route.js';
import { capital, count, listed, QUAD_COUNTS, signed, tone, toneText } from '../words.js';

const MOST = 100;
const LONG_GAP_MS = 3 * 365 * 86400e3;

// one pair is looked at, not thousands: one false alarm in twenty months of noise may pass
const SURPRISE = 0.05;

function box(label, name, params) {
  const control = actorBox({ label, value: params[name] ?? '', chosen: (a) => change({ [name]: a.id }) });
  control.querySelector('input').name = name;
  return group(label, control);
}

/** Writes the names of two actors into their boxes, where an address had ids. */
function write(source, target, dyad) {
  for (const [field, actor] of [[source, dyad.source], [target, dyad.target]]) {
    const input = document.querySelector(`main input[name="${field}"]`);
    if (input && input !== document.activeElement) input.value = actor.name;
  }
}

function suggestions() {
  const place = h('div');
  fill(place, () => list('/network', { asserted: true }, 12), ({ items }) => (items.length === 0
    ? empty('No relations yet', 'Add articles with "dateline ingest", or run "dateline demo".')
    : h('div', { class: 'card' }, h('h2', null, 'Choose two actors, or start with one of these'),
      h('ul', { class: 'pairs' }, items.map((e) => h('li', null, h('p', { class: 'row spread' },
        h('a', { href: href('dyad', null, { source: e.source.id, target: e.target.id }) }, `${e.source.name} → ${e.target.name}`),
        h('span', { class: 'muted small' }, `${toneText(tone(e.counts))}, ${count(e.counts.stories, 'story', 'stories')}`))))))));
  return place;
}

function table(dyad, by) {
  return h('details', null, h('summary', null, 'The figures as a table'), h('div', { class: 'scroll' }, h('table', null,
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'Period'), h('th', { scope: 'col', class: 'number' }, 'Observations'), QUAD_COUNTS.map(([, , name]) => h('th', { scope: 'col', class: 'number' }, name)),
      ['Intensity', 'Events', 'Articles', 'Stories', 'Outlets'].map((t) => h('th', { scope: 'col', class: 'number' }, t)))),
    h('tbody', null, dyad.periods.map((p) => h('tr', null, h('td', null, capital(periodText(p.start, by))), h('td', { class: 'number' }, p.relations), QUAD_COUNTS.map(([f]) => h('td', { class: 'number' }, p[f])),
      h('td', { class: 'number' }, signed(p.intensity)), [p.events, p.articles, p.stories, p.outlets].map((n) => h('td', { class: 'number' }, n))))))));
}

/** What the two actors have themselves; null where nobody else counts. */
const alone = (ask) => (ask.sides ? get('/dyads', { ...ask, sides: null }).then((a) => a.item.total) : null);

/** Both directions of one pair, and its sentences. */
async function load(ask, by) {
  const back = { ...ask, source: ask.target, target: ask.source };
  const [forth, answer, events, answers, moves, movesBack, own, ownBack] = await Promise.all([
    get('/dyads', { ...ask, by }), get('/dyads', { ...back, by }), list('/relations', ask, MOST), list('/relations', back, MOST),
    list('/changes', { ...ask, maxP: SURPRISE }, MOST), list('/changes', { ...back, maxP: SURPRISE }, MOST),
    alone(ask), alone(back),
  ]);
  return { ask, by, forth: forth.item, answer: answer.item, events, answers, moves: moves.items, movesBack: movesBack.items, own, ownBack };
}

/** First and last day of what several pairs have, so that their charts agree; null where nothing is. */
function spanOf(...pairs) {
  const starts = pairs.flatMap((p) => [...p.forth.periods, ...p.answer.periods].map((x) => x.start)).sort();
  return starts.length ? [starts[0], lastDay(starts.at(-1), pairs[0].by)] : null;
}

/**
 * Where charts begin when a few observations lie years before all others, mostly of a date that was
 * told in passing: {start, first, left}, or null.
 */
function lateStart(...pairs) {
  const all = pairs.flatMap((p) => [...p.forth.periods, ...p.answer.periods]).sort((a, b) => a.start.localeCompare(b.start));
  const few = all.reduce((n, p) => n + p.relations, 0) / 4;
  let left = 0;
  let found = null;
  for (let i = 0; i + 1 < all.length; i += 1) {
    left += all[i].relations;
    if (left > few) break;
    if (new Date(all[i + 1].start) - new Date(all[i].start) > LONG_GAP_MS) found = { start: all[i + 1].start, first: all[0].start, left };
  }
  return found;
}

/** Draws one pair. */
function pair({ ask, by, forth: whole, answer: wholeBack, events, answers, moves, movesBack, own, ownBack }, span, swapped, late) {
  const inside = (period) => !late || period.start >= late.start;
  const forth = { ...whole, periods: whole.periods.filter(inside) };
  const answer = { ...wholeBack, periods: wholeBack.periods.filter(inside) };
  const [a, b] = [forth.source, forth.target];
  const names = [`${a.name} → ${b.name}`, `${b.name} → ${a.name}`];
  const heading = h('div', { class: 'row spread' }, h('h2', null, actorLink(a), ' and ', actorLink(b)),
    h('a', { class: 'small', href: href('dyad', null, { ...current().params, ...swapped }) }, 'Swap'));
  if (whole.periods.length + wholeBack.periods.length === 0) {
    return h('section', { class: 'card stack' }, heading, empty('Nothing between these two', `The record has no relation between them in this period. Take a longer one, ${ask.sides ? '' : 'include leaders and organs, '}or another pair.`));
  }
  const lines = h('div');
  const [counts, countsBack] = [h('div'), h('div')];
  const sentences = h('div', { class: 'two' });
  const drawSentences = (period) => {
    const during = (r) => !period || (r.day >= period.from && r.day <= period.to);
    const column = (name, found) => {
      const some = found.items.filter(during);
      return h('section', { class: 'stack' }, h('h3', null, name, ' ', h('span', { class: 'muted small' }, period ? `${listed(some)} in ${period.text}` : `${listed(some)}${found.more ? ', the newest' : ''}`)),
        some.length ? relationList(some, { withActors: false }) : h('p', { class: 'muted small' }, 'None.'));
    };
    show(sentences, column(names[0], events), column(names[1], answers));
    show(reset, period && h('button', { type: 'button', class: 'button', on: { click: () => drawSentences(null) } }, 'All periods'));
  };
  const reset = h('span');
  const picked = (period) => {
    drawSentences(period);
    sentences.scrollIntoView({ block: 'nearest' });
  };
  const shown = (r) => !late || r.day >= late.start;
  const paint = () => {
    trend(lines, { by, picked, label: 'Mean intensity', series: [
      { name: names[0], className: 'series-a', periods: forth.periods, changes: moves, events: eventsOf(events.items.filter(shown)) },
      { name: names[1], className: 'series-b', periods: answer.periods, changes: movesBack, events: eventsOf(answers.items.filter(shown)) },
    ].filter((s) => s.periods.length), span });
    if (forth.periods.length) quads(counts, { periods: forth.periods, by, span, picked, label: `Observations by quad class, ${names[0]}` });
    if (answer.periods.length) quads(countsBack, { periods: answer.periods, by, span, picked, label: `Observations by quad class, ${names[1]}` });
  };
  queueMicrotask(paint);
  drawSentences(null);
  return h('div', { class: 'stack' },
    h('section', { class: 'card stack' }, heading, summary(names[0], forth, own), summary(names[1], answer, ownBack), units(ask.sides),
      h('div', { class: 'row spread' }, h('h3', null, 'Intensity'), h('ul', { class: 'legend' }, forth.periods.length > 0 && h('li', null, h('span', { class: 'swatch line a' }), names[0]), answer.periods.length > 0 && h('li', null, h('span', { class: 'swatch line b' }), names[1]),
        moves.length + movesBack.length > 0 && h('li', null, h('span', { class: 'swatch moved' }), 'moved more than its history explains'))),
      lines,
      late && h('p', { class: 'small muted' }, `Not in the charts: ${count(late.left, 'observation')} long before, from ${periodText(late.first, by)}. `, h('a', { href: href('dyad', null, { ...current().params, from: late.first }) }, 'Show all')),
      changeList([[names[0], moves], [names[1], movesBack]]),
      h('div', { class: 'row spread' }, h('h3', null, 'Observations by kind'), h('ul', { class: 'legend' }, QUAD_COUNTS.map(([, name, text]) => h('li', null, h('span', { class: `swatch ${name}` }), text)))),
      forth.periods.length > 0 && [h('p', { class: 'small muted' }, names[0]), counts, table(whole, by)],
      answer.periods.length > 0 && [h('p', { class: 'small muted' }, names[1]), countsBack, table(wholeBack, by)]),
    h('section', { class: 'card stack' }, h('div', { class: 'row spread' }, h('h2', null, 'Sentences'), h('div', { class: 'row' }, reset, csv(ask))), sentences));
}

/** Change points in words, oldest first. */
function changeList(series) {
  const found = series.flatMap(([name, moves]) => moves.map((c) => ({ name, ...c }))).sort((a, b) => a.start.localeCompare(b.start));
  return found.length > 0 && h('ul', { class: 'small plain' },
    found.map((c) => h('li', null, h('strong', null, `${capital(periodText(c.start, 'month'))}, ${c.name}: `), moveText(c), '.')));
}

function csv(ask) {
  return h('a', { class: 'small', href: download('/relations', { ...ask, limit: 1000, format: 'csv' }), download: 'relations.csv' }, 'As CSV');
}

export function draw(main, { params }) {
  const by = params.by ?? 'month';
  const ask = { source: params.source, target: params.target, from: params.from, to: params.to, sides: params.sides === '0' ? null : true, asserted: params.all === '1' ? null : true };
  const comparing = params.compare === '1';
  const places = h('div', { class: comparing ? 'two' : 'stack' });
  show(main, h('div', { class: 'page-head' }, h('h1', null, 'One actor and another, over time')),
    filterBar(box('Actor', 'source', params), box('and actor', 'target', params),
      choice('By', 'by', params.by, [['month', 'month'], ['week', 'week'], ['day', 'day']]), dayField('From', 'from', params.from), dayField('To', 'to', params.to),
      flag('With leaders and organs', 'sides', params.sides, 'Presidents, ministers, armies and the like count as their state or group, while they hold the office', { usual: true }),
      flag('Denied and hoped for', 'all', params.all, 'Also the sentences that deny it, or say that it may happen; they are listed, never counted'),
      flag('Compare with another', 'compare', params.compare)),
    comparing && h('div', { class: 'filters' }, box('Compare actor', 'source2', params), box('with actor', 'target2', params)),
    places);
  if (!params.source || !params.target) {
    main.querySelector('.filter-box').open = true;
    show(places, suggestions());
    return;
  }
  const both = comparing && params.source2 && params.target2;
  const first = { ...ask, source: params.source, target: params.target };
  const second = { ...ask, source: params.source2, target: params.target2 };
  fill(places, () => Promise.all([load(first, by), both && load(second, by)]), ([one, other]) => {
    document.title = `${one.forth.source.name} and ${one.forth.target.name} · Dateline`;
    write('source', 'target', one.forth);
    if (other) write('source2', 'target2', other.forth);
    const pairs = [one, other].filter(Boolean);
    const late = params.from ? null : lateStart(...pairs);
    const days = spanOf(...pairs);
    const span = late && days ? [late.start, days[1]] : days;
    return [pair(one, span, { source: params.target, target: params.source }, late),
      other && pair(other, span, { source2: params.target2, target2: params.source2 }, late),
      comparing && !other && h('section', { class: 'card' }, empty('Choose the second pair', 'Name two actors above to see them beside the first.'))];
  }, 'Reading the dyad');
}
