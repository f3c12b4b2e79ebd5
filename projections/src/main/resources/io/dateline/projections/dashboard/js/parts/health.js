// How a feed fared over the last day, against what its history leads to expect.
import { h, svg } from '../dom.js';
import { count } from '../words.js';
import { explain } from './tip.js';

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const round = (n) => (n < 10 ? n.toFixed(1).replace('.0', '') : Math.round(n).toLocaleString());
const percent = (share) => `${Math.round(share * 100)} %`;

function lasting(seconds) {
  if (seconds < 120) return count(Math.round(seconds), 'second');
  if (seconds < 7200) return count(Math.round(seconds / 60), 'minute');
  return seconds < 172800 ? count(Math.round(seconds / 3600), 'hour') : count(Math.round(seconds / 86400), 'day');
}

/** New items by the hour as bars, what was expected as a line. */
export function lastDay(health) {
  if (!health) return h('span', { class: 'muted' }, 'not known');
  const { itemsByHour: items, expectedByHour: expected } = health;
  const most = Math.max(1, ...items, ...expected);
  const height = (n) => (22 * n) / most;
  const said = `${count(sum(items), 'new item')}${expected.length ? `, ${round(sum(expected))} expected` : ''}`;
  const chart = svg('svg', { viewBox: '0 0 96 24', preserveAspectRatio: 'none', class: 'hours', role: 'img', tabindex: 0, 'aria-label': `By the hour: ${said}` },
    items.map((n, i) => n > 0 && svg('rect', { x: i * 4 + 0.5, width: 3, y: 23 - Math.max(2, height(n)), height: Math.max(2, height(n)) })),
    svg('line', { x1: 0, x2: 96, y1: 23.5, y2: 23.5 }),
    expected.length > 0 && svg('path', { d: expected.map((n, i) => `${i ? 'L' : 'M'}${i * 4 + 2} ${23 - height(n)}`).join('') }));
  explain(chart, `Bars: new items in each of the last 24 hours${expected.length ? '\nLine: the mean of the same hours before' : '\nNo full day before to compare with'}`);
  return h('div', null, chart, h('div', { class: 'small muted' }, said, expected.length === 0 && ', history too short to expect any'));
}

/** What the new items of the last day were worth. */
export function quality(health) {
  if (!health) return '';
  const lines = [
    health.duplicateShare !== null && `${percent(health.duplicateShare)} nothing new`,
    health.extractionFailures > 0 && h('strong', null, `${health.extractionFailures} not extracted`),
    health.latencySeconds !== null && `captured ${lasting(health.latencySeconds)} after publication`,
  ].filter(Boolean);
  return lines.length ? h('div', { class: 'small' }, lines.map((line) => h('div', null, line))) : h('span', { class: 'muted small' }, 'nothing in 24 hours');
}
