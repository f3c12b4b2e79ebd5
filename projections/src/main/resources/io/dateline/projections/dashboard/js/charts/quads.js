// What was counted in each period by quad class: cooperation upwards, conflict downwards.
import { svg } from '../dom.js';
import { explain } from '../parts/tip.js';

import { count, QUAD_COUNTS } from '../words.js';
import { timeAxis } from './axis.js';
import { d3 as load } from './library.js';
import { lastDay, periodText } from './trend.js';

const MARGIN = { top: 8, right: 14, bottom: 24, left: 34 };

/**
 * Draws into a place.
 *
 * @param span first and last day of the axis, so that charts below each other agree
 * @param picked called with {from, to, text}
 */
export async function quads(place, { periods, by, span, height = 170, picked, label }) {
  const d3 = await load();
  const width = Math.max(260, place.clientWidth || 600);
  const when = (day) => new Date(`${day}T00:00:00Z`);
  const x = d3.scaleUtc(span.map(when), [MARGIN.left, width - MARGIN.right]);
  const most = d3.max(periods, (p) => Math.max(p.verbalCooperation + p.materialCooperation, p.verbalConflict + p.materialConflict)) || 1;
  const y = d3.scaleLinear([-most, most], [height - MARGIN.bottom, MARGIN.top]).nice(4);
  const whole = y.ticks(4).filter(Number.isInteger);
  const root = d3.select(svg('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, height, role: 'group', 'aria-label': label }));
  root.append('g').attr('class', 'grid').selectAll('line').data(whole).join('line')
    .attr('x1', MARGIN.left).attr('x2', width - MARGIN.right).attr('y1', y).attr('y2', y);
  for (const p of periods) {
    const from = x(when(p.start));
    const full = Math.max(3, x(when(lastDay(p.start, by))) - from);
    const breadth = Math.min(full * 0.8, 36);
    const left = from + (full - breadth) / 2;
    const bar = root.append('g');
    let up = 0;
    let down = 0;
    for (const [field, name] of [QUAD_COUNTS[0], QUAD_COUNTS[1], QUAD_COUNTS[3], QUAD_COUNTS[2]]) {
      const n = p[field];
      const conflict = field.endsWith('Conflict');
      const [top, bottom] = conflict ? [down, down - n] : [up + n, up];
      if (conflict) down = bottom;
      else up = top;
      bar.append('rect').attr('class', name).attr('x', left).attr('width', breadth).attr('y', y(top)).attr('height', Math.max(0, y(bottom) - y(top)));
    }
    const hit = root.append('rect').attr('class', 'hit').attr('x', from).attr('width', full).attr('y', MARGIN.top).attr('height', height - MARGIN.bottom - MARGIN.top)
      .attr('tabindex', 0).attr('role', 'button');
    const text = `${periodText(p.start, by)}, ${count(p.relations, 'observation')}: ${QUAD_COUNTS.filter(([f]) => p[f]).map(([f, , name]) => `${name.toLowerCase()} ${p[f]}`).join(', ')}\n${count(p.events, 'event')} in ${count(p.articles, 'article')}, ${count(p.stories, 'story', 'stories')}`;
    hit.attr('aria-label', text);
    explain(hit.node(), text);
    const pick = () => picked({ from: p.start, to: lastDay(p.start, by), text: periodText(p.start, by) });
    hit.on('click', pick).on('keydown', (e) => {
      if (e.key === 'Enter' || e.key === ' ') {
        e.preventDefault();
        pick();
      }
    });
  }
  root.append('line').attr('class', 'zero').attr('x1', MARGIN.left).attr('x2', width - MARGIN.right).attr('y1', y(0)).attr('y2', y(0));
  root.append('g').attr('transform', `translate(0 ${height - MARGIN.bottom})`).call(timeAxis(d3, x, width));
  root.append('g').attr('transform', `translate(${MARGIN.left} 0)`).call(d3.axisLeft(y).tickValues(whole).tickFormat((v) => String(Math.abs(v))).tickSize(0).tickPadding(7)).call((g) => g.select('.domain').remove());
  place.replaceChildren(root.node());
}
