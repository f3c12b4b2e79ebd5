// Feeds: how each fares, its last polls, and what was given up on.
import { download, get, list, step } from '../api.js';
import { h, safeHref, show } from '../dom.js';
import { empty, fill } from '../parts/states.js';
import { explain } from '../parts/tip.js';
import { href } from '../route.js';
import { outletName } from '../parts/outlets.js';
import { lastDay, quality } from '../parts/health.js';
import { choice } from '../parts/filters.js';
import { ago, instant, withTimes } from '../times.js';
import { capital, count, plain } from '../words.js';

const STATES = { OK: 'good', LATE: 'warn', SILENT: 'warn', THROTTLED: 'warn', MOVED: 'warn', PAUSED: '', FAILING: 'bad', GONE: 'bad' };
const URGENT = ['FAILING', 'GONE', 'SILENT', 'LATE', 'THROTTLED', 'MOVED', 'PAUSED', 'OK'];
const POLLS = 30;
const COLUMNS = ['State', 'Feed', 'Outlet', 'Cadence', 'Last poll', 'New items, 24 hours', 'How they came', 'Last polls'];
const SPANS = [['1', 'the last day'], ['7', 'the last week'], ['30', 'the last 30 days']];

const rank = (feed) => (URGENT.includes(feed.state) ? URGENT.indexOf(feed.state) : -1);

function every(seconds) {
  if (seconds % 3600 === 0) return count(seconds / 3600, 'hour');
  return seconds % 60 === 0 ? count(seconds / 60, 'minute') : count(seconds, 'second');
}

function poll(p) {
  return p === null ? h('span', { class: 'muted' }, 'never polled')
    : h('div', null, ago(p.startedAt), h('div', { class: 'small muted' }, `${capital(plain(p.outcome))}${p.httpStatus ? ` (${p.httpStatus})` : ''} in ${p.durationMs.toLocaleString()} ms`),
      p.error && h('div', { class: 'small' }, p.error));
}

/** The last polls as a strip: each a tick, what went wrong in another colour and form. */
function strip(place, feed) {
  list(`/feeds/${step(feed.id)}/polls`, {}, POLLS).then(({ items }) => {
    const ticks = h('span', { class: 'feed-ticks', tabindex: 0, role: 'img' }, [...items].reverse().map((p) => h('i', {
      class: ['FAILED', 'GONE', 'REFUSED'].includes(p.outcome) ? 'bad' : p.captured === 0 ? 'none' : null })));
    const bad = items.filter((p) => ['FAILED', 'GONE', 'REFUSED'].includes(p.outcome)).length;
    const mean = items.length ? Math.round(items.reduce((n, p) => n + p.durationMs, 0) / items.length) : 0;
    const text = items.length === 0 ? 'No polls recorded' : `The last ${count(items.length, 'poll')}: ${bad} failed, ${items.reduce((n, p) => n + p.captured, 0)} articles captured, ${mean} ms on average`;
    ticks.setAttribute('aria-label', text);
    explain(ticks, text);
    show(place, ticks);
  }, () => show(place, h('span', { class: 'muted small' }, 'polls not readable')));
  return place;
}

function feedRow(feed, health) {
  const outside = safeHref(feed.url);
  const cells = [
    [h('span', { class: `chip ${STATES[feed.state] ?? ''}` }, capital(plain(feed.state))), h('div', { class: 'small muted' }, 'since ', ago(feed.since))],
    [h('strong', null, feed.title ?? feed.id), h('div', { class: 'small' }, outside ? h('a', { href: outside, rel: 'noopener noreferrer external', target: '_blank' }, feed.url) : feed.url ?? ''), feed.reason && h('div', { class: 'small muted' }, withTimes(feed.reason))],
    [feed.outlet ? h('a', { href: href('articles', null, { outlet: feed.outlet }), title: feed.outlet }, outletName(feed.outlet)) : ''],
    [feed.intervalSeconds ? `every ${every(feed.intervalSeconds)}` : 'by its own rhythm', feed.lastPoll?.nextPollAt && h('div', { class: 'small muted' }, 'next ', ago(feed.lastPoll.nextPollAt))],
    [poll(feed.lastPoll)],
    [lastDay(health)],
    [quality(health)],
    [strip(h('div'), feed)]];
  return h('tr', null, cells.map((cell, i) => h('td', { 'data-label': COLUMNS[i] }, cell)));
}

function letters({ items, more }) {
  if (items.length === 0) return h('p', { class: 'muted' }, 'None: nothing was given up on.');
  return h('div', { class: 'stack' }, h('div', { class: 'scroll' }, h('table', null,
    h('thead', null, h('tr', null, ['Recorded', 'Stage', 'Reason', 'What happened', 'Source'].map((t) => h('th', { scope: 'col' }, t)), h('th', { scope: 'col', class: 'number' }, 'Attempt'))),
    h('tbody', null, items.map((d) => h('tr', null, h('td', null, instant(d.recordedAt)), h('td', null, d.stage), h('td', null, capital(plain(d.reason))), h('td', null, d.message),
      h('td', { class: 'mono' }, d.source ?? '', d.sourcePartition !== null && `-${d.sourcePartition} @ ${d.sourceOffset}`), h('td', { class: 'number' }, d.attempt)))))),
  more && h('p', { class: 'muted small' }, 'The newest; ask the API for the others.'));
}

/** What became of the items that feeds listed; every one has to be somewhere. */
function complete({ items }, titles) {
  if (items.length === 0) return h('p', { class: 'muted' }, 'No feed was polled in this period.');
  const columns = [['polls', 'Polls'], ['listed', 'Items'], ['captured', 'Captured'], ['duplicates', 'Nothing new'], ['failed', 'Given up'], ['vanished', 'Gone before'], ['waiting', 'Waiting']];
  const lost = (f) => f.listed - f.captured - f.duplicates - f.failed - f.vanished - f.waiting;
  return h('div', { class: 'stack' }, h('p', { class: 'small muted' }, 'Items that the feeds listed, and what became of each: an article, a text that was known already, no article after several tries (given up), gone from its site before it was fetched, or still waiting for its turn.'), h('div', { class: 'scroll' }, h('table', null,
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'Feed'), columns.map(([, t]) => h('th', { scope: 'col', class: 'number' }, t)), h('th', { scope: 'col', class: 'number' }, 'Unaccounted'))),
    h('tbody', null, items.map((f) => h('tr', null, h('td', { title: f.url ?? f.id }, titles.get(f.id) ?? f.url ?? f.id), columns.map(([name]) => h('td', { class: 'number' }, f[name].toLocaleString())),
      h('td', { class: 'number' }, lost(f) === 0 ? '0' : h('strong', { class: 'chip bad' }, lost(f).toLocaleString()))))))));
}

/** The time that is looked at: a chosen clock time, or now. */
function clock(asOf) {
  const at = asOf ? Date.parse(asOf.length === 10 ? `${asOf}T23:59:59Z` : asOf) : NaN;
  return new Date(Number.isNaN(at) ? Date.now() : at);
}

export function draw(main, { params }) {
  const [feeds, whole, dead] = [h('section', { class: 'card' }), h('section', { class: 'card' }), h('section', { class: 'card' })];
  const now = clock(params.asOf);
  const span = params.span ?? SPANS[0][0];
  const tally = h('ul', { class: 'aliases', 'aria-label': 'Feeds by state' });
  show(main, h('div', { class: 'page-head' }, h('h1', null, 'Feeds'), tally), feeds,
    h('div', { class: 'page-head' }, h('h2', null, 'Completeness'), choice('Period', 'span', params.span, SPANS)), whole, h('div', { class: 'page-head' }, h('h2', null, 'Dead letters'), h('a', { class: 'small', href: download('/dead-letters', { format: 'csv', limit: 1000 }), download: 'dead-letters.csv' }, 'As CSV')), dead);
  const known = list('/feeds', {}, 1000);
  fill(feeds, () => Promise.all([known, get('/feed-health', { at: now.toISOString() })]), ([{ items }, health]) => {
    const by = new Map(health.items.map((one) => [one.id, one]));
    show(tally, URGENT.map((s) => [s, items.filter((f) => f.state === s).length]).filter(([, n]) => n).map(([s, n]) => h('li', { class: `chip ${STATES[s] ?? ''}` }, `${n} ${plain(s)}`)));
    return items.length === 0 ? empty('No feeds yet', 'Add one with "dateline feeds add URL"; files and folders go in with "dateline ingest".')
      : h('div', { class: 'scroll' }, h('table', { class: 'cards' }, h('thead', null, h('tr', null, COLUMNS.map((t) => h('th', { scope: 'col' }, t)))),
        h('tbody', null, [...items].sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id)).map((f) => feedRow(f, by.get(f.id))))));
  }, 'Reading the feeds');
  fill(whole, () => Promise.all([get('/feed-completeness', { from: new Date(now - span * 86400e3).toISOString(), to: now.toISOString() }), known]),
    ([counted, { items }]) => complete(counted, new Map(items.map((f) => [f.id, f.title]))), 'Counting the items');
  fill(dead, () => list('/dead-letters', {}, 50), letters);
}
