// Search: actors and articles for the same words.
import { list } from '../api.js';
import { h, show } from '../dom.js';
import { articleHits } from '../parts/articles.js';
import { empty, fill } from '../parts/states.js';
import { href } from '../route.js';
import { capital, plain } from '../words.js';

export function draw(main, { params }) {
  const q = params.q ?? '';
  if (!q) {
    show(main, h('h1', null, 'Search'), empty('What are you looking for?', 'Type a name or words into the box above; “/” takes you there.'));
    return;
  }
  document.title = `${q} · Dateline`;
  const [actors, articles] = [h('div'), h('div')];
  show(main, h('h1', null, `Search for “${q}”`), h('div', { class: 'wide-side' },
    h('section', { class: 'card stack' }, h('h2', null, 'Articles'), articles), h('section', { class: 'card stack' }, h('h2', null, 'Actors'), actors)));
  fill(actors, () => list('/actors', { q }, 20), ({ items }) => (items.length === 0 ? empty('Nobody is called so', 'Try another spelling, or fewer words.')
    : h('ul', { class: 'hits' }, items.map((a) => h('li', null, h('a', { href: href('actor', a.id) }, h('strong', null, a.name)),
      h('span', { class: 'small muted' }, capital(plain(a.type)), a.matched !== a.name && ` · as “${a.matched}”`, a.provisional && ' · not in the dictionary'))))));
  fill(articles, () => list('/articles', { q }, 30), ({ items }) => (items.length === 0 ? empty('No article has these words', 'Use fewer words, or join them with “or”.') : articleHits(items)));
}
