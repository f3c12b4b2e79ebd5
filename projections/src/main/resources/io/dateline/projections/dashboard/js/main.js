// The shell: bar, search, theme; draws the page that the address names.
import { actorBox } from './parts/combo.js';
import { drawAsOf } from './parts/asof.js';
import { empty, failure, loading } from './parts/states.js';
import { upToDate } from './parts/live.js';
import { known as outletsKnown } from './parts/outlets.js';
import { hideTip } from './parts/tip.js';
import { announce, h, icon, show } from './dom.js';
import { current, go, href } from './route.js';

const PAGES = {
  relations: { name: 'Relations', load: () => import('./pages/relations.js') },
  dyad: { name: 'Dyad', load: () => import('./pages/dyad.js') },
  actor: { name: 'Actor', load: () => import('./pages/actor.js') },
  stances: { name: 'Stances', load: () => import('./pages/stances.js') },
  articles: { name: 'Articles', load: () => import('./pages/articles.js') },
  feeds: { name: 'Feeds', load: () => import('./pages/feeds.js') },
  audit: { name: 'Audit', load: () => import('./pages/audit.js') },
  article: { name: 'Article', under: 'articles', load: () => import('./pages/article.js') },
  search: { name: 'Search', under: null, load: () => import('./pages/search.js') },
};

const main = document.getElementById('main');
let leave = () => {};
let turn = 0;

function drawNav(page) {
  const here = PAGES[page]?.under ?? page;
  document.getElementById('brand').setAttribute('href', href('relations'));
  const nav = show(document.getElementById('nav'), Object.entries(PAGES).filter(([, p]) => p.under === undefined).map(([name, p]) =>
    h('a', { href: href(name), 'aria-current': name === here ? 'page' : null }, p.name)));
  // on a phone the names of the pages scroll: the one that is open shall be seen
  const open = nav.querySelector('[aria-current]');
  if (open) nav.scrollLeft = open.offsetLeft - nav.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
}

function drawSearch() {
  show(document.getElementById('find'), actorBox({
    label: 'Find an actor; Enter searches the articles too', placeholder: 'Find an actor or words',
    chosen: (actor) => go('actor', actor.id), entered: (q) => go('search', null, { q }), keep: false,
  }));
}

function drawTheme() {
  const root = document.documentElement;
  const button = document.getElementById('theme');
  const draw = () => {
    const dark = root.dataset.theme === 'dark';
    show(button, icon(dark ? 'sun' : 'moon'));
    button.setAttribute('aria-label', dark ? 'Light colours' : 'Dark colours');
    button.title = dark ? 'Light colours' : 'Dark colours';
  };
  button.addEventListener('click', () => {
    root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem('dateline-theme', root.dataset.theme);
    } catch {
      // not kept where storage is forbidden
    }
    draw();
    dispatchEvent(new Event('dateline-theme'));
  });
  draw();
}

async function draw(first) {
  const mine = (turn += 1);
  const view = current();
  const page = PAGES[view.page];
  leave();
  leave = () => {};
  hideTip();
  drawNav(view.page);
  drawAsOf(document.getElementById('as-of'), document.getElementById('as-of-banner'));
  document.title = `${page?.name ?? 'Not found'} · Dateline`;
  if (!page) {
    show(main, empty('There is no such page', `“${view.page}” is none of Dateline's pages.`, h('a', { class: 'button', href: href('relations') }, 'Go to Relations')));
    return;
  }
  if (first) show(main, loading());
  try {
    const [module] = await Promise.all([page.load(), outletsKnown]);
    if (mine !== turn) return;
    const left = module.draw(main, view);
    leave = typeof left === 'function' ? left : () => {};
    upToDate();
  } catch (error) {
    console.error(error);
    if (mine === turn) show(main, failure(error, () => location.reload()));
    return;
  }
  if (!first) {
    announce(document.title);
    const title = main.querySelector('h1');
    title?.setAttribute('tabindex', '-1');
    if (!document.activeElement || document.activeElement === document.body) title?.focus({ preventScroll: true });
  }
}

document.getElementById('skip').addEventListener('click', () => main.focus());
addEventListener('keydown', (e) => {
  const typing = e.target instanceof HTMLInputElement || e.target instanceof HTMLSelectElement;
  if (e.key === '/' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
    e.preventDefault();
    document.querySelector('#find input').focus();
  }
});
let lastPage = current().page;
addEventListener('hashchange', () => {
  const page = current().page;
  if (page !== lastPage) scrollTo(0, 0);
  lastPage = page;
  draw(false);
});
addEventListener('dateline-noted', () => drawNav(current().page));
drawSearch();
drawTheme();
draw(true);
