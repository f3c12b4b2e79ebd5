// A small strip of how one actor stood to another month by month: cooperation above, conflict below.
import { svg } from '../dom.js';

/** @param counts for each month {coop, conflict}; every strip of a list has the same months and scale */
export function spark(counts, most, label) {
  const width = 100 / Math.max(1, counts.length);
  return svg('svg', { viewBox: '0 0 100 24', preserveAspectRatio: 'none', class: 'chart', role: 'img', 'aria-label': label },
    svg('line', { class: 'zero', x1: 0, x2: 100, y1: 12, y2: 12, 'stroke-width': 0.5 }),
    counts.flatMap(({ coop, conflict }, i) => {
      const bar = (name, n, up) => n > 0 && svg('rect', {
        class: name, x: (i + 0.1) * width, width: 0.8 * width,
        y: up ? 12 - Math.max(2, (11 * n) / most) : 12, height: Math.max(2, (11 * n) / most),
      });
      return [bar('mc', coop, true), bar('mx', conflict, false)];
    }));
}
