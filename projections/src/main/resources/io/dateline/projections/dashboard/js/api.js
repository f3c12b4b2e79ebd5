// The query API. Everything asked goes to this host, with the log's time of the address.
import { current } from './route.js';

/** What the API answers instead of an answer, in its own words. */
export class Problem extends Error {
  constructor(status, title, detail, unknown = {}) {
    super(detail);
    this.status = status;
    this.title = title;
    /** The name that nobody bears, and who is called alike; undefined with any other problem. */
    this.actor = unknown.actor;
    this.alike = unknown.alike;
  }
}

function address(path, params) {
  const url = new URL(`api/v1${path}`, document.baseURI);
  const all = { asOf: current().params.asOf, ...params };
  for (const [name, value] of Object.entries(all)) {
    if (value !== null && value !== undefined && value !== '' && value !== false) {
      url.searchParams.set(name, String(value));
    }
  }
  return url;
}

/** The address of an answer, to be offered for download. */
export function download(path, params) {
  return address(path, params).href;
}

/** Asks; gives the answer, or throws a Problem that says what to do. */
export async function get(path, params = {}, signal = undefined) {
  let response;
  try {
    response = await fetch(address(path, params), { signal, headers: { Accept: 'application/json' } });
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Problem(0, 'No answer', 'Dateline does not answer. Is it still running? Start it with "dateline up", then try again.');
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => null);
  throw new Problem(response.status, problem?.title ?? 'Error',
    problem?.detail ?? `The server answered ${response.status}. Try again in a moment.`, problem ?? {});
}

/** Items of a list over as many pages as needed, at most so many; `more` says whether some were left. */
export async function list(path, params = {}, most = 50, signal = undefined) {
  const items = [];
  let cursor = null;
  let asOf = null;
  do {
    const limit = Math.min(1000, most - items.length);
    const answer = await get(path, cursor ? { ...params, limit, cursor } : { ...params, limit }, signal);
    items.push(...answer.items);
    cursor = answer.next;
    asOf ??= answer.asOf;
  } while (cursor && items.length < most);
  return { items, asOf, more: cursor !== null };
}

/** An identifier as one step of a path. */
export const step = (id) => encodeURIComponent(id);
