// The axis of time below a chart.

const LEAST_TICKS = 4;
const TICK_WIDTH = 95;

/** Years by number, months and days short, so that they fit beside each other on a phone too. */
export function timeAxis(d3, x, width) {
  const [year, month, day] = ['%Y', '%b', '%-d %b'].map((format) => d3.utcFormat(format));
  const text = (date) => (date.getUTCDate() !== 1 ? day : date.getUTCMonth() !== 0 ? month : year)(date);
  return d3.axisBottom(x).ticks(Math.max(LEAST_TICKS, Math.floor(width / TICK_WIDTH))).tickFormat(text).tickSizeOuter(0);
}
