// Where a dyad's intensity moved more than its own history explains.

const HISTORY = 3;
const LEAST_MOVE = 2;

/**
 * Starts of periods whose mean lies more than two standard deviations, and at least two points,
 * from the mean of all periods before; deviations below one point count as one.
 */
export function changePoints(periods) {
  const found = new Set();
  for (let i = HISTORY; i < periods.length; i += 1) {
    const before = periods.slice(0, i);
    const weight = before.reduce((n, p) => n + p.relations, 0);
    const mean = before.reduce((n, p) => n + p.intensity * p.relations, 0) / weight;
    const variance = before.reduce((n, p) => n + p.relations * (p.intensity - mean) ** 2, 0) / weight;
    const move = Math.abs(periods[i].intensity - mean);
    if (move >= LEAST_MOVE && move > 2 * Math.max(1, Math.sqrt(variance))) found.add(periods[i].start);
  }
  return found;
}
