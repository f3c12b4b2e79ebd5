// Actor: who it is, its offices, names, allies and adversaries over time, and what it did lately.
import { get, list, step } from '../api.js';
import { spark } from '../charts/spark.js';
import { h, show } from '../dom.js';
import { actorBox } from '../parts/combo.js';
import { actorLink, relationList } from '../parts/evidence.js';
import { dayField } from '../parts/filters.js';
import { empty, fill } from '../parts/states.js';
import { go, href } from '../route.js';
import { dayText, monthDays, months, shortMonth } from '../times.js';
import { capital, listed, plain, unresolved } from '../words.js';

const MOST_MONTHS = 30;

const coop = (c) => c.verbalCooperation + c.materialCooperation;
const conflict = (c) => c.verbalConflict + c.materialConflict;

/** Both directions of each neighbour as one. */
function together(neighbours) {
  const all = new Map();
  for (const n of neighbours.filter((x) => !unresolved(x.actor))) {
    const one = all.get(n.actor.id) ?? { actor: n.actor, coop: 0, conflict: 0, stories: 0, first: n.counts.first, last: n.counts.last };
    one.coop += coop(n.counts);
    one.conflict += conflict(n.counts);
    one.stories += n.counts.stories;
    one.first = n.counts.first < one.first ? n.counts.first : one.first;
    one.last = n.counts.last > one.last ? n.counts.last : one.last;
    all.set(n.actor.id, one);
  }
  return [...all.values()];
}

function people(id, title, some, monthly, names) {
  const most = Math.max(1, ...[...monthly.values()].flatMap((m) => m.map((c) => Math.max(c.coop, c.conflict))));
  return h('section', { class: 'card' }, h('h2', null, title),
    some.length === 0 ? h('p', { class: 'muted' }, 'Nobody, as far as the record knows.')
      : h('ul', { class: 'people' }, some.map((n) => h('li', null,
        h('a', { href: href('dyad', null, { source: id, target: n.actor.id }) }, n.actor.name),
        names.length > 1 ? spark(monthly.get(n.actor.id) ?? [], most, `${n.actor.name}, ${shortMonth(names[0])} to ${shortMonth(names.at(-1))}`) : h('span'),
        h('span', { class: 'muted small number' }, `${n.coop} for · ${n.conflict} against`)))),
    some.length > 0 && h('p', { class: 'small muted' }, 'Observations of cooperation (for) and of conflict (against), both ways, without leaders and organs',
      names.length > 1 && `; by month from ${shortMonth(names[0])} to ${shortMonth(names.at(-1))}, for above the line, against below`));
}

function circle(place, id, params) {
  const days = { from: params.from, to: params.to };
  const path = `/actors/${step(id)}/neighbours`;
  fill(place, async () => {
    const found = together((await list(path, days, 400)).items);
    const firsts = found.map((n) => n.first).sort();
    const lasts = found.map((n) => n.last).sort();
    const names = found.length
      ? months(params.from ?? firsts[Math.floor(firsts.length * 0.05)], params.to ?? lasts[Math.ceil(lasts.length * 0.98) - 1]).slice(-MOST_MONTHS) : [];
    const answers = names.length > 1 ? await Promise.all(names.map((m) => list(path, monthDays(m), 200))) : [];
    const monthly = new Map(found.map((n) => [n.actor.id, names.map(() => ({ coop: 0, conflict: 0 }))]));
    answers.forEach(({ items }, i) => together(items).forEach((n) => {
      const strip = monthly.get(n.actor.id);
      if (strip) strip[i] = { coop: n.coop, conflict: n.conflict };
    }));
    return { found, monthly, names };
  }, ({ found, monthly, names }) => {
    const allies = found.filter((n) => n.coop > n.conflict).sort((a, b) => b.coop - b.conflict - (a.coop - a.conflict)).slice(0, 10);
    const foes = found.filter((n) => n.conflict > n.coop).sort((a, b) => b.conflict - b.coop - (a.conflict - a.coop)).slice(0, 10);
    return h('div', { class: 'two' }, people(id, 'Allies', allies, monthly, names), people(id, 'Adversaries', foes, monthly, names));
  }, 'Counting allies and adversaries');
}

const years = (role) => (role.from || role.to
  ? `${role.from ? dayText(role.from) : '…'} – ${role.to ? dayText(role.to) : 'now'}` : 'always');

function roles(title, some) {
  return some.length > 0 && h('section', { class: 'card' }, h('h2', null, title), h('div', { class: 'scroll' }, h('table', null,
    h('thead', null, h('tr', null, ['Role', 'Actor', 'Time'].map((t) => h('th', { scope: 'col' }, t)))),
    h('tbody', null, some.map((r) => h('tr', null, h('td', null, capital(plain(r.kind).replaceAll('-', ' '))), h('td', null, actorLink(r.actor)), h('td', null, years(r))))))));
}

function head(actor) {
  return h('section', { class: 'card stack' },
    h('div', { class: 'row spread' }, h('div', { class: 'row' }, h('h1', null, actor.name), h('span', { class: 'chip' }, capital(plain(actor.type || 'kind unknown')))),
      h('div', { class: 'row' }, h('a', { class: 'button', href: href('relations', null, { actor: actor.id, actorName: actor.name }) }, 'Its network'),
        h('a', { class: 'button', href: href('articles', null, { actor: actor.id, actorName: actor.name }) }, 'Its articles'),
        h('a', { class: 'button', href: href('stances', null, { target: actor.id, targetName: actor.name }) }, 'Stances on it'))),
    actor.provisional && h('p', { class: 'muted' }, 'The dictionary does not define this name. It was found in articles and stands for itself until somebody defines it.'),
    actor.names.length > 0 && h('div', null, h('p', { class: 'label' }, 'Also called'), h('ul', { class: 'aliases' }, actor.names.slice(0, 24).map((n) => h('li', { class: 'chip', title: capital(plain(n.kind)) }, n.text)), actor.names.length > 24 && h('li', { class: 'muted small' }, `and ${actor.names.length - 24} more`))),
    h('p', { class: 'small muted' }, 'Id ', h('span', { class: 'mono' }, actor.id), actor.dictionary && [', dictionary ', h('span', { class: 'mono' }, actor.dictionary)]));
}

function choose(main) {
  const popular = h('div');
  show(main, h('h1', null, 'Actors'), h('div', { class: 'card stack' }, h('p', null, 'Find a person, a country, a group or an organisation by any of its names.'),
    actorBox({ label: 'Find an actor', chosen: (a) => go('actor', a.id) })), popular);
  fill(popular, () => list('/network', {}, 60), ({ items }) => {
    const weights = new Map();
    for (const e of items) for (const a of [e.source, e.target]) if (!unresolved(a)) weights.set(a.id, { actor: a, n: (weights.get(a.id)?.n ?? 0) + e.counts.stories });
    const most = [...weights.values()].sort((a, b) => b.n - a.n).slice(0, 24);
    return most.length === 0 ? empty('No actors seen yet', 'Add articles with "dateline ingest", or run "dateline demo".')
      : h('section', { class: 'card' }, h('h2', null, 'Most told about'), h('ul', { class: 'aliases' }, most.map(({ actor }) => h('li', null, h('a', { class: 'button', href: href('actor', actor.id) }, actor.name)))));
  });
}

export function draw(main, { id, params }) {
  if (!id) {
    choose(main);
    return;
  }
  const [about, near, recent, offices] = [h('div'), h('div'), h('section', { class: 'card' }), h('div', { class: 'stack' })];
  const days = h('div', { class: 'filters', hidden: true }, dayField('From', 'from', params.from), dayField('To', 'to', params.to));
  show(main, about, days, near, h('div', { class: 'wide-side' }, recent, offices));
  const news = () => fill(recent, () => list('/relations', { actor: id, from: params.from, to: params.to }, 25), ({ items, more }) => h('div', { class: 'stack' },
    h('h2', null, 'Recent events ', h('span', { class: 'muted small' }, listed(items), more && ', the newest')),
    items.length ? relationList(items) : empty('Nothing recorded', 'No relation of this actor in this period. Take a longer one.')));
  recent.hidden = true;
  fill(about, () => get(`/actors/${step(id)}`), ({ item }) => {
    document.title = `${item.name} · Dateline`;
    recent.hidden = false;
    days.hidden = false;
    circle(near, id, params);
    news();
    show(offices, roles('Roles', item.roles), roles('Members and office-holders', item.members.slice(0, 40)),
      item.roles.length + item.members.length === 0 && h('section', { class: 'card' }, h('h2', null, 'Roles'), h('p', { class: 'muted' }, 'The dictionary knows of none.')));
    return head(item);
  });
}
