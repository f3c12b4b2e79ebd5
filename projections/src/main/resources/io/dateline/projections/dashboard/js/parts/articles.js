// Articles as a list of hits.
import { h } from '../dom.js';
import { href } from '../route.js';
import { instant } from '../times.js';
import { outletName } from './outlets.js';
import { count, plain } from '../words.js';

/** A passage whose words between « and » are marked. */
function passage(text) {
  return text.split(/«([^»]*)»/).map((part, i) => (i % 2 ? h('mark', null, part) : part));
}

export function articleHits(items) {
  return h('ul', { class: 'hits' }, items.map((a) => h('li', null,
    h('a', { href: href('article', a.id) }, h('strong', null, a.title ?? 'No title')),
    h('div', { class: 'row small muted' }, h('span', { title: a.outlet }, outletName(a.outlet)), instant(a.publishedAt),
      a.creditedAgency && h('span', null, `citing ${a.creditedAgency}`), h('span', null, count(a.relations, 'relation')), h('span', null, count(a.stances, 'stance')),
      a.revision > 1 && h('span', { class: 'chip warn' }, `revision ${a.revision}`), a.status !== 'CURRENT' && h('span', { class: 'chip bad' }, plain(a.status)),
      a.language !== 'en' && h('span', { class: 'chip' }, a.language), a.flags.map((f) => h('span', { class: 'chip' }, plain(f)))),
    a.highlights.map((t) => h('p', null, '… ', passage(t), ' …')))));
}
