// A slider over months that plays, above bars of what each month holds.
import { h, icon, show, svg } from '../dom.js';
import { monthText, shortMonth } from '../times.js';

const STEP_MS = 1100;

/**
 * @param months YYYY-MM, in order
 * @param value month shown at first, or null for the whole period
 * @param changed called with a month, or null for the whole period; may give a promise, which is
 *     waited for before the next step of playing
 */
export function monthSlider({ months, value, changed }) {
  const bars = svg('svg', { class: 'bars', viewBox: '0 0 100 30', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const range = h('input', { type: 'range', min: 0, max: months.length - 1, step: 1, 'aria-label': 'Month' });
  const play = h('button', { type: 'button', class: 'button play' });
  const all = h('button', { type: 'button', class: 'button all' }, 'Whole period');
  const figures = new Map();
  let month = value;
  let timer = 0;
  let playing = false;

  const drawBars = () => {
    const most = Math.max(1, ...[...figures.values()].map((f) => Math.max(f.coop, f.conflict)));
    const width = 100 / months.length;
    show(bars, months.flatMap((m, i) => {
      const figure = figures.get(m) ?? { coop: 0, conflict: 0 };
      const bar = (className, y, height) => svg('rect', { class: className, x: (i + 0.12) * width, width: 0.76 * width, y, height });
      return [
        m === month && svg('rect', { class: 'now', x: i * width, width, y: 0, height: 30 }),
        bar('up', 15 - (14 * figure.coop) / most, (14 * figure.coop) / most),
        bar('down', 15.5, (14 * figure.conflict) / most),
      ];
    }));
  };
  const draw = () => {
    range.value = String(month === null ? months.length - 1 : months.indexOf(month));
    range.setAttribute('aria-valuetext', month === null ? 'whole period' : monthText(month));
    range.classList.toggle('unset', month === null);
    all.setAttribute('aria-pressed', String(month === null));
    show(play, icon(playing ? 'pause' : 'play'), playing ? 'Pause' : 'Play');
    drawBars();
  };
  const to = (next) => {
    month = next;
    draw();
    return changed(month);
  };
  const stop = () => {
    playing = false;
    clearTimeout(timer);
    draw();
  };
  const step = async () => {
    const at = months.indexOf(month);
    if (at === months.length - 1) {
      stop();
      return;
    }
    await to(months[at + 1]);
    if (playing) timer = setTimeout(step, STEP_MS);
  };
  play.addEventListener('click', () => {
    if (playing) {
      stop();
      return;
    }
    playing = true;
    if (month === months.at(-1)) month = null;
    draw();
    step();
  });
  range.addEventListener('input', () => {
    playing = false;
    clearTimeout(timer);
    to(months[Number(range.value)]);
  });
  all.addEventListener('click', () => {
    stop();
    to(null);
  });
  draw();
  return {
    element: h('div', { class: 'slider', role: 'group', 'aria-label': 'Time' }, play,
      h('div', { class: 'track' }, bars, range,
        h('div', { class: 'ends', 'aria-hidden': 'true' }, h('span', null, shortMonth(months[0])), h('span', { class: 'what' }, 'Observations by month: cooperation above, conflict below'), h('span', null, shortMonth(months.at(-1))))),
      all),
    /** What a month holds: counts of cooperation and conflict. */
    figure(name, counts) {
      figures.set(name, counts);
      drawBars();
    },
    stop,
  };
}
