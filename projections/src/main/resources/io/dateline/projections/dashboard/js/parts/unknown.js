// What a page says where nobody is called as it was asked: who is called alike, and a box to search.
import { h } from '../dom.js';
import { current, href, withActor } from '../route.js';
import { actorBox } from './combo.js';

/**
 * @param problem with `actor`, as it was asked, and `alike`
 * @param more what else can be done
 */
export function unknownActor({ actor: asked, alike }, ...more) {
  const then = Boolean(current().params.asOf);
  return [
    h('p', null, `No article${then ? ' that was recorded by the time you chose' : ''} names anybody so, nor does the dictionary.`),
    alike.length > 0 && h('p', null, 'Did you mean ', alike.map((a, i) => [i > 0 && (i === alike.length - 1 ? ' or ' : ', '),
      h('a', { href: withActor(asked, a) }, a.name)]), '?'),
    h('div', { class: 'field wide' }, h('span', { 'aria-hidden': 'true' }, 'Find the actor by another name'),
      actorBox({ label: 'Find the actor by another name', chosen: (a) => { location.hash = withActor(asked, a); } })),
    h('div', { class: 'row' }, h('a', { class: 'button', href: href('search', null, { q: asked }) }, 'Search the articles for it'), more),
  ];
}
