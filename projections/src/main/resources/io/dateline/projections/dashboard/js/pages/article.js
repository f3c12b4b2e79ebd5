// Article: its text with what was found in it, its revisions, and where it stands in the log.
import { get, step } from '../api.js';
import { h, safeHref, show } from '../dom.js';
import { difference } from '../parts/diff.js';
import { relationList, stance } from '../parts/evidence.js';
import { marked } from '../parts/marks.js';
import { empty, fill } from '../parts/states.js';
import { outletName } from '../parts/outlets.js';
import { change, href } from '../route.js';
import { instant } from '../times.js';
import { capital, plain, quadText, side, signed, verb } from '../words.js';

const place = (log) => (log ? h('span', { class: 'mono' }, `${log.topic}-${log.partition} @ ${log.offset}`) : h('span', { class: 'muted' }, 'not recorded'));

/**
 * How far a found thing has moved in a revision's text since the one it was found in: what an
 * edit left alone keeps its relations, with the offsets of then. Null where it is not there.
 */
function shift(item, revision) {
  if (item.revision === revision.revision) return 0;
  const { sentence, sentenceBegin } = item.evidence;
  const at = sentence ? revision.text.indexOf(sentence) : -1;
  return at < 0 ? null : Array.from(revision.text.slice(0, at)).length - sentenceBegin;
}

function moved(items, revision) {
  return items.map((item) => ({ item, by: shift(item, revision) })).filter(({ by }) => by !== null);
}

function tags(article, revision, hidden) {
  const mentions = hidden.has('mentions') ? [] : revision.mentions.map((m) => ({
    begin: m.begin, end: m.end, className: 'mention',
    told: `${capital(plain(m.type))}${m.form === 'NAME' ? '' : `, by ${plain(m.form)}`}: ${m.name ?? 'not resolved'}${m.actor ? '' : ' (nobody in particular)'}`,
  }));
  const relations = hidden.has('relations') ? [] : moved(article.relations, revision).flatMap(({ item: r, by }) => {
    const told = `${r.source.name} ${verb(r.type)} ${r.target.name}${r.negated ? ' – denied' : ''}${r.hypothetical ? ' – not yet fact' : ''}\n${quadText(r.quad)}, intensity ${signed(r.intensity)}, confidence ${Math.round(r.confidence * 100)} %`;
    return [{ id: r.id, begin: r.evidence.begin + by, end: r.evidence.end + by, className: `relation ${side(r.quad)}`, told },
      { begin: r.triggerBegin + by, end: r.triggerEnd + by, className: 'trigger', told }];
  });
  const stances = hidden.has('stances') ? [] : moved(article.stances, revision).map(({ item: s, by }) => ({
    id: s.id, begin: s.evidence.begin + by, end: s.evidence.end + by, className: 'stance',
    told: `${s.holderKind === 'AUTHOR' ? 'The outlet' : s.holder.name} on ${s.target.name}: ${plain(s.label)} ${signed(s.polarity)}, ${plain(s.basis)}`,
  }));
  return [...relations, ...stances, ...mentions];
}

function textCard(article, revision, params) {
  const hidden = new Set(params.hide ? params.hide.split(',') : []);
  const prose = h('div', { class: 'prose' });
  const draw = () => {
    if (revision.text === null) {
      show(prose, empty('The words are not here', article.status === 'ERASED' ? 'They were erased. What was recorded of them, without words, stands beside.' : 'They have not been projected yet; look again in a moment.'));
      return;
    }
    show(prose, marked(revision.text, tags(article, revision, hidden), params.mark ?? null));
  };
  const toggle = (name, text) => h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: !hidden.has(name), on: { change: (e) => {
    if (e.target.checked) hidden.delete(name);
    else hidden.add(name);
    draw();
  } } }), text);
  draw();
  if (params.mark) requestAnimationFrame(() => prose.querySelector('.lit')?.scrollIntoView({ block: 'center' }));
  return h('section', { class: 'card stack' },
    h('div', { class: 'row' }, toggle('mentions', 'Mentions'), toggle('relations', 'Relations'), toggle('stances', 'Stances'), h('span', { class: 'small muted' }, 'Point at a marked word, or step through with Tab, to see what it was taken for.')),
    revision.revision !== article.revision && h('p', { class: 'chip warn' }, `Revision ${revision.revision}, no longer current; marked is what still stands`),
    prose);
}

function revisions(article, shown, params) {
  const rows = article.revisions.map((r) => h('tr', { class: r.revision === shown.revision ? 'chosen' : null },
    h('td', null, h('a', { href: href('article', article.id, { revision: r.revision }) }, `${r.revision}`)), h('td', null, capital(plain(r.status)), r.current && r.status !== 'CURRENT' && ' (current)', h('br'), h('span', { class: 'small muted' }, plain(r.reason))), h('td', null, instant(r.observedAt)), h('td', null, place(r.log))));
  const at = article.revisions.indexOf(shown);
  const before = at > 0 ? article.revisions[at - 1] : null;
  const changed = before && before.text !== null && shown.text !== null;
  return h('section', { class: 'card stack' }, h('h2', null, 'Revisions'),
    h('div', { class: 'scroll' }, h('table', null, h('thead', null, h('tr', null, ['No.', 'State', 'Observed', 'Log'].map((t) => h('th', { scope: 'col' }, t)))), h('tbody', null, rows))),
    changed && h('details', { open: params.diff === '1' }, h('summary', null, `What revision ${shown.revision} changed against ${before.revision}`),
      before.title !== shown.title && h('p', { class: 'prose diff' }, difference(before.title ?? '', shown.title ?? '')),
      h('div', { class: 'prose diff' }, difference(before.text, shown.text))));
}

function facts(article, revision) {
  const outside = safeHref(article.url);
  const row = (name, value) => [h('dt', null, name), h('dd', null, value)];
  return h('section', { class: 'card stack' }, h('h2', null, 'Where it stands'), h('dl', { class: 'facts' },
    row('Outlet', article.outlet ? h('a', { href: href('articles', null, { outlet: article.outlet }), title: article.outlet }, outletName(article.outlet)) : 'unknown'), revision.byline && row('Byline', revision.byline), row('Published', instant(revision.publishedAt)), row('Observed', instant(revision.observedAt)),
    row('Address', outside ? h('a', { href: outside, rel: 'noopener noreferrer external', target: '_blank' }, article.url) : article.url ?? 'none'),
    row('Captured', place(revision.captureLog)), row('Enriched', place(revision.log)),
    row('Engine', `${revision.engine ?? '?'}, dictionary ${revision.dictionary ?? '?'}`), row('Text hash', h('span', { class: 'mono' }, revision.textHash)), row('Id', h('span', { class: 'mono' }, article.id)),
    article.story.articles.length > 1 && row('Copies', article.story.articles.filter((a) => a !== article.id).map((a, i) => [i > 0 && ', ', h('a', { href: href('article', a) }, a.slice(0, 8))])),
    article.story.outlets.length > 1 && row('Carried by', article.story.outlets.map(outletName).join(', ')),
    article.withdrawals.map((w) => row(capital(plain(w.kind)), [instant(w.at), ` – ${w.reason} (${w.requestedBy})`]))));
}

export function draw(main, { id, params }) {
  if (!id) {
    show(main, h('h1', null, 'Article'), empty('Which article?', 'Choose one from the list of articles, or follow a sentence to where it stands.', h('a', { class: 'button', href: href('articles') }, 'Articles')));
    return;
  }
  const body = h('div', { class: 'stack' });
  show(main, body);
  fill(body, () => get(`/articles/${step(id)}`), ({ item }) => {
    const shown = item.revisions.find((r) => String(r.revision) === params.revision) ?? item.revisions.find((r) => r.revision === item.revision) ?? item.revisions.at(-1);
    document.title = `${shown.title ?? 'Article'} · Dateline`;
    return [
      h('div', null, h('p', { class: 'muted' }, outletName(item.outlet), ' · ', instant(shown.publishedAt), ' ', item.status !== 'CURRENT' && h('span', { class: 'chip bad' }, plain(item.status))), h('h1', null, shown.title ?? 'No title')),
      params.revision && h('div', null, h('button', { type: 'button', class: 'button', on: { click: () => change({ revision: null, diff: null }) } }, 'Show the current revision')),
      h('div', { class: 'wide-side' }, h('div', { class: 'stack' }, textCard(item, shown, params), item.revisions.length > 0 && revisions(item, shown, params)),
        h('div', { class: 'stack' }, facts(item, shown),
          h('section', { class: 'card stack' }, h('h2', null, `Relations (${item.relations.length})`), item.relations.length ? relationList(item.relations, { whole: false }) : h('p', { class: 'muted' }, 'None stand.')),
          h('section', { class: 'card stack' }, h('h2', null, `Stances (${item.stances.length})`), item.stances.length ? h('ul', { class: 'evidence' }, item.stances.map((s) => stance(s, false))) : h('p', { class: 'muted' }, 'None stand.')))),
    ];
  }, 'Reading the article');
}
