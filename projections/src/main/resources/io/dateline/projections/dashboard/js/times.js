// Instants in the reader's zone, UTC on hover; days of events are calendar days and have no zone.
import { h } from './dom.js';

const LOCAL = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_MONTH = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const dayDate = (day) => new Date(`${day}T00:00:00Z`);

/** A time element: the reader's zone, UTC on hover. */
export function instant(iso) {
  if (!iso) return h('span', { class: 'muted' }, 'time unknown');
  return h('time', { datetime: iso, title: utc(iso) }, LOCAL.format(new Date(iso)));
}

/** A text with the times in it told as above. */
export const withTimes = (text) => text.split(/(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)/).map((part, i) => (i % 2 ? instant(part) : part));

/** As above, told from now: "3 minutes ago". */
export function ago(iso, now = Date.now()) {
  if (!iso) return h('span', { class: 'muted' }, 'never');
  const seconds = (new Date(iso).getTime() - now) / 1000;
  const [unit, length] = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]]
    .find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return h('time', { datetime: iso, title: `${LOCAL.format(new Date(iso))} · ${utc(iso)}` },
    RELATIVE.format(Math.round(seconds / length), unit));
}

export function utc(iso) {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A calendar day. */
export function day(iso) {
  return iso ? h('time', { datetime: iso }, DAY.format(dayDate(iso))) : h('span', { class: 'muted' }, 'undated');
}

export const dayText = (iso) => (iso ? DAY.format(dayDate(iso)) : 'undated');
export const monthText = (iso) => MONTH.format(dayDate(`${iso.slice(0, 7)}-01`));
export const shortMonth = (iso) => SHORT_MONTH.format(dayDate(`${iso.slice(0, 7)}-01`));

/** First and last day of a month, YYYY-MM. */
export function monthDays(month) {
  const [year, number] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** All months, YYYY-MM, from one day's to another's. */
export function months(first, last) {
  const all = [];
  let [year, month] = first.split('-').map(Number);
  const end = last.slice(0, 7);
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > end || all.length > 2400) return all;
    all.push(name);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
}
