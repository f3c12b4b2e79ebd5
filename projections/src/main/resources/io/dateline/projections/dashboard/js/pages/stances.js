// Stances: holders against targets as a heat map, one basis at a time, with the words behind a cell.
import { list } from '../api.js';
import { h, show } from '../dom.js';
import { actorBox } from '../parts/combo.js';
import { actorLink, stance } from '../parts/evidence.js';
import { choice, dayField, filterBar, group } from '../parts/filters.js';
import { outletName } from '../parts/outlets.js';
import { empty, fill } from '../parts/states.js';
import { explain } from '../parts/tip.js';
import { change, note } from '../route.js';
import { BASIS_NAMES, basisText, capital, count, plain, signed, unresolved } from '../words.js';

const MOST_TARGETS = 14;
const MOST_HOLDERS = 24;
const SURE = [['0.5', '0.5 and more'], ['0.7', '0.7 and more'], ['0', 'any']];

// of what is written in a cell, so that equal numbers look equal
const rounded = (p) => Math.round(p * 10) / 10;
const shade = (p) => (p <= -0.5 ? 'n2' : p < -0.1 ? 'n1' : p <= 0.1 ? 'z' : p < 0.5 ? 'p1' : 'p2');
const label = (p) => (p < -0.1 ? 'hostile' : p > 0.1 ? 'supportive' : 'neutral');

/** Who is told of most; in order. */
function ranked(cells, pick, most) {
  const all = new Map();
  for (const c of cells) {
    const actor = c[pick];
    const one = all.get(actor.id) ?? { actor, n: 0 };
    one.n += c.stances;
    all.set(actor.id, one);
  }
  return [...all.values()].sort((a, b) => b.n - a.n || a.actor.name.localeCompare(b.actor.name)).slice(0, most).map((x) => x.actor);
}

/** A name that is broken between words only, not after a hyphen. */
const words = (name) => name.split(' ').map((word, i) => [i > 0 && ' ', h('span', { class: 'word' }, word)]);

/** An outlet has no actor's type, or that of the media. */
const holderName = (actor) => (actor.type === 'MEDIA' || !actor.name ? outletName(actor.id) : actor.name);

export function draw(main, { params }) {
  const basis = params.basis ?? 'FRAMING';
  const outlets = params.rows !== 'actors';
  const sure = params.sure ?? SURE[0][0];
  const ask = { basis, from: params.from, to: params.to, target: params.target, minConfidence: sure };
  const heat = h('section', { class: 'card stack' });
  const proof = h('section', { class: 'card stack', 'aria-live': 'polite' });
  show(main, h('div', { class: 'page-head' }, h('h1', null, 'Who speaks and acts for or against whom'), h('p', { class: 'muted small' }, 'Mean polarity from −1, hostile, to +1, supportive. Click a cell for the words, a column for all outlets side by side.')),
    filterBar(choice('Basis', 'basis', basis, BASIS_NAMES.map((b) => [b, basisText(b)])),
      choice('Rows', 'rows', params.rows, [['outlets', 'outlets'], ['actors', 'actors']]),
      choice('Confidence', 'sure', params.sure, SURE),
      group('Towards', actorBox({ label: 'Towards an actor', placeholder: 'Anybody', value: params.targetName ?? params.target ?? '', chosen: (a) => change({ target: a.id, targetName: a.name, cell: null }), cleared: () => params.target && change({ target: null, targetName: null }) })),
      dayField('From', 'from', params.from), dayField('To', 'to', params.to)), heat, proof);
  proof.hidden = true;

  const evidence = (holder, target) => {
    note({ cell: `${holder ? holder.id : '*'}~${target.id}` });
    proof.hidden = false;
    const who = holder ? (outlets ? { outlet: holder.id } : { holder: holder.id, holderKind: 'ACTOR' }) : {};
    fill(proof, () => list('/stances', { ...ask, ...who, target: target.id }, holder ? 40 : 120), ({ items, more }) => {
      const title = h('h2', null, holder ? holderName(holder) : 'Side by side', ' on ', actorLink(target), ' ', h('span', { class: 'muted small' }, count(items.length, 'passage'), more && ', the newest'));
      if (items.length === 0) return [title, empty('No passages', 'Nothing of this basis is recorded here.')];
      if (holder) return [title, h('ul', { class: 'evidence' }, items.map((s) => stance(s)))];
      const byOutlet = Map.groupBy ? Map.groupBy(items, (s) => s.outlet ?? '') : items.reduce((m, s) => m.set(s.outlet ?? '', [...(m.get(s.outlet ?? '') ?? []), s]), new Map());
      return [title, h('div', { class: 'three' }, [...byOutlet].map(([name, some]) => h('section', null, h('h3', null, outletName(name)), h('ul', { class: 'evidence' }, some.map((s) => stance(s))))))];
    }, 'Reading the passages');
  };

  fill(heat, () => list('/stances/matrix', { ...ask, byOutlet: outlets ? true : null, holderKind: outlets ? null : 'ACTOR' }, 5000), ({ items }) => {
    const cells = items.filter((c) => !unresolved(c.target) && !unresolved(c.holder));
    if (cells.length === 0) {
      return empty('No stances here', basis === 'FRAMING' ? 'No outlet used words for or against anybody in this period. Try the basis “Statement”, a longer period, or any confidence.' : 'Nothing of this basis is recorded in this period. Try another basis, a longer period, or any confidence.');
    }
    const targets = ranked(cells, 'target', MOST_TARGETS);
    const holders = ranked(cells, 'holder', MOST_HOLDERS);
    const at = new Map(cells.map((c) => [`${c.holder.id}~${c.target.id}`, c]));
    const press = (button, holder, target) => {
      heat.querySelectorAll('[aria-pressed]').forEach((b) => b.setAttribute('aria-pressed', 'false'));
      button.setAttribute('aria-pressed', 'true');
      evidence(holder, target);
    };
    const cell = (holder, target) => {
      const c = at.get(`${holder.id}~${target.id}`);
      if (!c) return h('td', null, h('span', null, h('b', { class: 'unseen' }, 'nothing')));
      const button = h('button', { type: 'button', class: shade(rounded(c.polarity)), 'aria-pressed': String(params.cell === `${holder.id}~${target.id}`),
        'aria-label': `${holderName(holder)} on ${target.name}: ${label(c.polarity)}, ${signed(c.polarity)}`, on: { click: (e) => press(e.currentTarget, holder, target) } }, signed(c.polarity));
      explain(button, `${holderName(holder)} on ${target.name}: ${label(c.polarity)}\n${c.hostile} hostile, ${c.neutral} neutral, ${c.supportive} supportive\n${count(c.articles, 'article')}, ${count(c.stories, 'story', 'stories')}`);
      return h('td', null, button);
    };
    if (params.cell) {
      const [holder, target] = params.cell.split('~');
      const find = (some, id) => some.find((a) => a.id === id) ?? { id, name: id, type: '' };
      evidence(holder === '*' ? null : find(holders, holder), find(targets, target));
    }
    return [h('div', { class: 'scroll' }, h('table', { class: 'heat' }, h('caption', { class: 'unseen' }, basisText(basis)),
      h('thead', null, h('tr', null, h('td'), targets.map((t) => h('th', { scope: 'col' }, h('button', { type: 'button', class: 'link', on: { click: (e) => press(e.currentTarget, null, t) } }, words(t.name)))))),
      h('tbody', null, holders.map((o) => h('tr', null, h('th', { scope: 'row' }, holderName(o)), targets.map((t) => cell(o, t))))))),
    h('ul', { class: 'legend' }, [['n2', 'hostile'], ['n1', 'rather hostile'], ['z', 'neutral'], ['p1', 'rather supportive'], ['p2', 'supportive']].map(([name, text]) => h('li', null, h('span', { class: `swatch heat-${name}` }), text))),
    h('p', { class: 'small muted' }, capital(plain(basis)), `: ${count(cells.reduce((n, c) => n + c.stances, 0), 'stance')}`, cells.length > holders.length * targets.length && ', those of the most mentioned actors')];
  }, 'Reading the stances');
}
