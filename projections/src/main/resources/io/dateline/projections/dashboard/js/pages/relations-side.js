// What stands beside the network: the strongest pairs, an actor's pairs, or one pair's sentences.
import { get, list } from '../api.js';
import { eventsOf, trend } from '../charts/trend.js';
import { h, show } from '../dom.js';
import { countsText } from '../parts/counts.js';
import { actorLink, relationList } from '../parts/evidence.js';
import { empty, fill } from '../parts/states.js';
import { href } from '../route.js';
import { monthText } from '../times.js';
import { capital, count, listed, plain, tone, toneText } from '../words.js';

function pairs(edges, choose, shown = 60) {
  return h('ul', { class: 'pairs' }, edges.slice(0, shown).map((e) => h('li', null, h('button', {
    type: 'button', on: { click: () => choose({ edge: e }) },
  }, h('span', null, h('span', { class: `stroke ${tone(e.counts)}` }), h('span', { class: 'unseen' }, `${toneText(tone(e.counts))}: `), `${e.source.name} → ${e.target.name}`),
  h('span', { class: 'muted small' }, count(e.counts.stories, 'story', 'stories'))))));
}

/** The strongest pairs of what is seen. */
export function pairsPanel(side, edges, month, choose) {
  show(side, h('div', { class: 'stack' },
    h('h2', null, month ? `Strongest pairs in ${monthText(month)}` : 'Strongest pairs'),
    edges.length ? pairs(edges, choose) : empty('No pairs', 'Nobody dealt with anybody here, as far as the record knows.')));
}

/** An actor's pairs. */
export function actorPanel(side, actor, edges, month, choose) {
  const own = edges.filter((e) => e.source.id === actor.id || e.target.id === actor.id);
  const out = own.filter((e) => e.source.id === actor.id);
  const into = own.filter((e) => e.source.id !== actor.id);
  const part = (title, some) => some.length > 0 && h('div', null, h('h3', null, title), pairs(some, choose));
  show(side, h('div', { class: 'stack' },
    h('div', { class: 'row spread' }, h('h2', null, actorLink(actor)), back(choose)),
    h('p', { class: 'muted' }, `${capital(plain(actor.type || 'kind unknown'))}${month ? ` · ${monthText(month)}` : ''}`),
    part('What it does', out), part('What is done to it', into),
    own.length === 0 && h('p', { class: 'muted' }, 'No pairs in this month.'),
    h('div', { class: 'row' }, h('a', { class: 'button', href: href('actor', actor.id) }, 'About this actor'),
      h('a', { class: 'button', href: href('relations', null, { actor: actor.id, actorName: actor.name }) }, 'Only its network'))));
}

const back = (choose) => h('button', { type: 'button', class: 'link small', on: { click: () => choose(null) } }, 'All pairs');

/**
 * One pair: both directions over time, and the sentences.
 *
 * @param time the month, or null, and the days between which the network lies
 */
export function pairPanel(side, edge, ask, time, choose) {
  const { month } = time;
  const days = { from: time.from, to: time.to };
  const { source, target } = edge;
  const { actor, from, to, ...rest } = ask;
  const one = { source: source.id, target: target.id };
  const other = { source: target.id, target: source.id };
  const body = h('div');
  fill(body, async () => {
    const total = (pair) => get('/dyads', { ...rest, ...pair, from, to }).then((a) => a.item.total);
    const [there, back_, forth, answers, sum, sumBack] = await Promise.all([
      get('/dyads', { ...rest, ...one, ...days, by: 'month' }), get('/dyads', { ...rest, ...other, ...days, by: 'month' }),
      list('/relations', { ...rest, ...one, from, to }, 40), list('/relations', { ...rest, ...other, from, to }, 20),
      total(one), total(other),
    ]);
    return { there: there.item, back_: back_.item, forth, answers, sum, sumBack };
  }, ({ there, back_, forth, answers, sum, sumBack }) => {
    const chart = h('div');
    const names = [there.source.name, there.target.name];
    queueMicrotask(() => trend(chart, {
      by: 'month', height: 170, span: days.from ? [`${days.from.slice(0, 7)}-01`, days.to] : null, label: `Intensity by month between ${names[0]} and ${names[1]}`,
      series: [
        { name: `${names[0]} → ${names[1]}`, className: 'series-a', periods: there.periods, events: eventsOf(forth.items) },
        { name: `${names[1]} → ${names[0]}`, className: 'series-b', periods: back_.periods, events: eventsOf(answers.items) },
      ].filter((s) => s.periods.length > 0),
    }));
    const sentences = (title, found, counts) => h('section', { class: 'stack' }, h('h3', null, title),
      h('p', { class: 'muted small' }, counts.relations > 0 && `${capital(countsText(counts))}. `, found.more && `Listed: the newest ${listed(found.items)}.`),
      found.items.length ? relationList(found.items, { withActors: false }) : h('p', { class: 'muted small' }, month ? `None in ${monthText(month)}.` : 'None.'));
    return h('div', { class: 'stack' },
      there.periods.length + back_.periods.length > 0 && [chart, h('ul', { class: 'legend' }, there.periods.length > 0 && h('li', null, h('span', { class: 'swatch line a' }), `${names[0]} → ${names[1]}`), back_.periods.length > 0 && h('li', null, h('span', { class: 'swatch line b' }), `${names[1]} → ${names[0]}`))],
      sentences(`${names[0]} → ${names[1]}`, forth, sum), sentences(`${names[1]} → ${names[0]}`, answers, sumBack));
  }, 'Reading the sentences');
  show(side, h('div', { class: 'stack' },
    h('div', { class: 'row spread' }, h('h2', null, actorLink(source), ' → ', actorLink(target)), back(choose)),
    h('div', { class: 'row' }, h('a', { class: 'button', href: href('dyad', null, { ...one, from: ask.from, to: ask.to }) }, 'Open this dyad, with leaders and organs'), month && h('span', { class: 'chip' }, `Sentences of ${monthText(month)}`)),
    h('p', { class: 'muted small' }, 'Here each actor counts for itself alone; its leaders and organs are points of their own.'),
    body));
  side.scrollTop = 0;
}
