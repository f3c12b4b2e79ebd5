// A relation or a stance with the sentence it was read from, and where that stands.
import { h, safeHref } from '../dom.js';
import { href } from '../route.js';
import { day, instant } from '../times.js';
import { outletName } from './outlets.js';
import { basisText, capital, count, plain, quadText, side, signed, verb } from '../words.js';

export const actorLink = (actor) => h('a', { href: href('actor', actor.id) }, actor.name);

/** The sentence with the evidence marked and the trigger stressed. Offsets are code points. */
function quote(evidence, triggerBegin, triggerEnd, name) {
  const points = Array.from(evidence.sentence || evidence.text);
  if (points.length === 0) {
    return h('blockquote', { class: `muted ${name}` }, 'The words were erased, or have not arrived yet. The article page says which.');
  }
  const start = evidence.sentence ? evidence.sentenceBegin : evidence.begin;
  const at = (position) => Math.max(0, Math.min(points.length, position - start));
  const text = (from, to) => points.slice(from, to).join('');
  const [begin, end] = [at(evidence.begin), at(evidence.end)];
  const inner = triggerBegin !== undefined && at(triggerBegin) >= begin && at(triggerEnd) <= end && at(triggerEnd) > at(triggerBegin)
    ? [text(begin, at(triggerBegin)), h('strong', null, text(at(triggerBegin), at(triggerEnd))), text(at(triggerEnd), end)]
    : [text(begin, end)];
  return h('blockquote', { class: name }, text(0, begin), h('mark', null, inner), text(end, points.length));
}

function source(item, copies) {
  const outside = safeHref(item.url);
  return h('div', { class: 'source' },
    h('a', { class: 'title', href: href('article', item.article, { mark: item.id }) }, item.title ?? 'Article'),
    h('strong', { title: item.outlet }, outletName(item.outlet)),
    item.creditedAgency && h('span', null, `citing ${item.creditedAgency}`),
    instant(item.publishedAt),
    outside && h('a', { href: outside, rel: 'noopener noreferrer external', target: '_blank' }, 'original ↗'),
    copies.length > 0 && h('span', null, `same text in ${count(copies.length, 'other article')}: `,
      copies.map((c, i) => [i > 0 && ', ', h('a', { href: href('article', c.article) }, c.outlet ? outletName(c.outlet) : 'article')])));
}

/** One relation. `whole` is false where its article is what is being read. */
function relation(item, copies, withActors, whole) {
  const tone = side(item.quad);
  return h('li', null,
    h('div', { class: 'row' },
      day(item.day),
      withActors && h('strong', null, actorLink(item.source), ` ${verb(item.type)} `, actorLink(item.target)),
      h('span', { class: `chip ${tone}`, title: `${quadText(item.quad)}, intensity ${signed(item.intensity)} of ±10` }, capital(plain(item.type)), ` ${signed(item.intensity)}`),
      item.negated && h('span', { class: 'chip warn', title: 'The sentence says that it did not happen' }, 'denied'),
      item.hypothetical && h('span', { class: 'chip warn', title: 'The sentence says that it may happen, was asked for, or would' }, 'not yet fact'),
      item.attribution && h('span', { class: 'small muted' }, `according to ${item.attribution}`)),
    quote(item.evidence, item.triggerBegin, item.triggerEnd, tone),
    whole && source(item, copies));
}

/** One stance. */
export function stance(item, whole = true) {
  const tone = item.polarity < -0.1 ? 'conflict' : item.polarity > 0.1 ? 'coop' : '';
  return h('li', null,
    h('div', { class: 'row' },
      day(item.day),
      h('strong', null, item.holderKind === 'AUTHOR' ? outletName(item.holder.id) : actorLink(item.holder), ' on ', actorLink(item.target)),
      h('span', { class: `chip ${tone}` }, `${capital(plain(item.label))} ${signed(item.polarity)}`),
      h('span', { class: 'small muted', title: basisText(item.basis) }, plain(item.basis))),
    quote(item.evidence, undefined, undefined, tone),
    whole && source(item, []));
}

/** Relations, those told by copies of one text taken together. */
export function relationList(items, { withActors = true, whole = true } = {}) {
  const groups = new Map();
  for (const item of items) {
    const key = [item.story, item.type, item.source.id, item.target.id, item.day, item.evidence.text].join('\u0000');
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return h('ul', { class: 'evidence' }, [...groups.values()].map(([first, ...rest]) =>
    relation(first, rest.filter((r) => r.article !== first.article), withActors, whole)));
}
