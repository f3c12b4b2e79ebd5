// Intensity over time, one line for each direction, with the events behind it as small points.
import { svg } from '../dom.js';
import { explain } from '../parts/tip.js';
import { dayText, monthText } from '../times.js';
import { count, plain, signed } from '../words.js';
import { timeAxis } from './axis.js';
import { d3 as load } from './library.js';

const MARGIN = { top: 12, right: 14, bottom: 26, left: 34 };

/** How a period is called. */
export function periodText(start, by) {
  return by === 'month' ? monthText(start) : by === 'week' ? `week of ${dayText(start)}` : dayText(start);
}

/** Last day of the period that starts on a day. */
export function lastDay(start, by) {
  const date = new Date(`${start}T00:00:00Z`);
  if (by === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (by === 'week' ? 7 : 1));
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/**
 * Draws into a place of any width.
 *
 * @param series each {name, className, periods, events?, changes?}; periods and changes as the API has them
 * @param by day, week or month
 * @param span first and last day of the axis; from the data where absent
 * @param picked called with {from, to, text} of a period that was chosen
 */
export async function trend(place, { series, by, height = 240, picked = null, span = null, label }) {
  const d3 = await load();
  const width = Math.max(260, place.clientWidth || 600);
  const when = (day) => new Date(`${day}T00:00:00Z`);
  const middle = (start) => new Date((when(start).getTime() + when(lastDay(start, by)).getTime()) / 2);
  const days = span ?? series.flatMap((s) => [...s.periods.flatMap((p) => [p.start, lastDay(p.start, by)]), ...(s.events ?? []).map((e) => e.day)]);
  const [low, high] = d3.extent(days, when);
  const x = d3.scaleUtc([low, high], [MARGIN.left, width - MARGIN.right]);
  const y = d3.scaleLinear([-10, 10], [height - MARGIN.bottom, MARGIN.top]);
  const root = d3.select(svg('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, height, role: 'group', 'aria-label': label }));

  root.append('g').attr('class', 'grid').selectAll('line').data([-10, -5, 5, 10]).join('line')
    .attr('x1', MARGIN.left).attr('x2', width - MARGIN.right).attr('y1', y).attr('y2', y);
  root.append('line').attr('class', 'zero').attr('x1', MARGIN.left).attr('x2', width - MARGIN.right).attr('y1', y(0)).attr('y2', y(0));
  root.append('g').attr('transform', `translate(0 ${height - MARGIN.bottom})`)
    .call(timeAxis(d3, x, width));
  root.append('g').attr('transform', `translate(${MARGIN.left} 0)`)
    .call(d3.axisLeft(y).tickValues([-10, -5, 0, 5, 10]).tickFormat((v) => (v > 0 ? `+${v}` : String(v).replace('-', '−'))).tickSize(0).tickPadding(7))
    .call((g) => g.select('.domain').remove());

  for (const one of series) {
    const changes = new Map((one.changes ?? []).map((c) => [c.start, c]));
    const points = one.periods.map((p) => ({ ...p, x: x(middle(p.start)), y: y(p.intensity), moved: by === 'month' ? changes.get(p.start) : null }));
    const events = (one.events ?? []).filter((e) => when(e.day) >= low && when(e.day) <= high);
    root.append('g').attr('aria-hidden', 'true').selectAll('circle').data(events).join('circle')
      .attr('class', `event ${one.className}`).attr('r', 3).attr('cx', (e) => x(when(e.day))).attr('cy', (e) => y(e.intensity));
    root.append('path').attr('class', `line ${one.className}`).attr('d', d3.line((p) => p.x, (p) => p.y)(points));
    root.append('g').attr('aria-hidden', 'true').selectAll('circle').data(points.filter((p) => p.moved)).join('circle')
      .attr('class', 'moved').attr('cx', (p) => p.x).attr('cy', (p) => p.y).attr('r', 12);
    root.append('g').selectAll('circle').data(points).join('circle')
      .attr('class', `point ${one.className}`).attr('cx', (p) => p.x).attr('cy', (p) => p.y)
      .attr('r', (p) => 3.5 + Math.min(5, Math.sqrt(p.stories)))
      .attr('tabindex', 0).attr('role', picked ? 'button' : 'img')
      .attr('aria-label', (p) => describe(one, p, by))
      .each((p, i, nodes) => explain(nodes[i], describe(one, p, by)))
      .on('click', (e, p) => picked?.(range(p, by)))
      .on('keydown', (e, p) => {
        if (e.key === 'Enter' || e.key === ' ') {
          e.preventDefault();
          picked?.(range(p, by));
        }
      });
  }
  place.replaceChildren(root.node());
}

/** What a change point says. */
export const moveText = (c) =>
  `Moved from ${signed(c.before)} to ${signed(c.after)}, more than the ${count(c.months, 'month')} before explain (p ${c.p < 0.001 ? 'below 0.001' : c.p.toPrecision(2)})`;

const range = (p, by) => ({ from: p.start, to: lastDay(p.start, by), text: periodText(p.start, by) });

function describe(one, p, by) {
  return `${one.name}, ${periodText(p.start, by)}: intensity ${signed(p.intensity)}\n`
    + `${count(p.relations, 'observation')}, ${count(p.stories, 'story', 'stories')}, ${count(p.outlets, 'outlet')}${p.moved ? `\n${moveText(p.moved)}` : ''}`;
}

/** Small points for single relations. */
export const eventsOf = (relations) =>
  relations.map((r) => ({ day: r.day, intensity: r.intensity, text: plain(r.type) }));
