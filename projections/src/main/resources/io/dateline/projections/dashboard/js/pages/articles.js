// Articles: the newest, or those with certain words, of an outlet, on an actor.
import { list } from '../api.js';
import { h, show } from '../dom.js';
import { articleHits } from '../parts/articles.js';
import { actorBox } from '../parts/combo.js';
import { choice, dayField, field, filterBar, group } from '../parts/filters.js';
import { empty, fill } from '../parts/states.js';
import { change } from '../route.js';
import { count } from '../words.js';

export function draw(main, { params }) {
  const most = Number(params.show ?? 50);
  const text = (label, name, hint) => field(label, h('input', { type: 'search', value: params[name] ?? '', placeholder: hint, on: { change: (e) => change({ [name]: e.target.value.trim() || null }) } }), true);
  const found = h('section', { class: 'card' });
  show(main, h('h1', null, 'Articles'),
    filterBar(text('Words', 'q', '"a phrase", or, -not'),
      group('On an actor', actorBox({ label: 'On an actor', value: params.actorName ?? params.actor ?? '', chosen: (a) => change({ actor: a.id, actorName: a.name }), cleared: () => params.actor && change({ actor: null, actorName: null }) })),
      text('Outlet', 'outlet', 'Domain'), dayField('From', 'from', params.from), dayField('To', 'to', params.to),
      choice('State', 'status', params.status, [['CURRENT', 'current'], ['WITHDRAWN', 'withdrawn'], ['ERASED', 'erased']])), found);
  const { q, actor, outlet, from, to, status } = params;
  fill(found, () => list('/articles', { q, actor, outlet, from, to, status }, most), ({ items, more }) => (items.length === 0
    ? empty('No articles', q || actor || outlet || from || to || status ? 'None fits this choice. Use fewer words, a longer period, or another outlet.' : 'None was captured yet. Add some with "dateline ingest FILE", or run "dateline demo".',
      h('button', { type: 'button', class: 'button', on: { click: () => change({ q: null, actor: null, actorName: null, outlet: null, from: null, to: null, status: null }) } }, 'Show all'))
    : h('div', { class: 'stack' }, h('p', { class: 'muted' }, count(items.length, 'article'), more && ', the first of more'), articleHits(items),
      more && h('div', null, h('button', { type: 'button', class: 'button', on: { click: () => change({ show: most + 50 }) } }, 'Show 50 more')))));
}
