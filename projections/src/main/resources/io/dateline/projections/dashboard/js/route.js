// What is seen is what the address says: #/page/id?parameters. Every view can be sent to somebody.

const FIRST = 'relations';

/** The view that the address names. */
export function current() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [page, id] = path.split('/').map(decoded);
  return { page: page || FIRST, id: id || null, params: Object.fromEntries(new URLSearchParams(query ?? '')) };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a view. The log's time goes along, unless the parameters have their own. */
export function href(page, id = null, params = {}) {
  const all = { asOf: current().params.asOf, ...params };
  const query = new URLSearchParams(
    Object.entries(all).filter(([, v]) => v !== null && v !== undefined && v !== '' && v !== false));
  const path = id === null ? page : `${page}/${encodeURIComponent(id)}`;
  return `#/${path}${query.size ? `?${query}` : ''}`;
}

/** The address of the view that is open, with another actor wherever it names one so. */
export function withActor(asked, actor) {
  const { page, id, params } = current();
  const other = { ...params };
  for (const [name, value] of Object.entries(params)) {
    if (value !== asked) continue;
    other[name] = actor.id;
    if (params[`${name}Name`]) other[`${name}Name`] = actor.name;
  }
  return href(page, id === asked ? actor.id : id, other);
}

/** Goes to a view, so that the back button comes back. */
export function go(page, id, params) {
  const target = href(page, id, params);
  if (target === location.hash) dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = target;
}

/** The same page with other parameters: changed ones only; null takes one away. */
export function change(params) {
  const now = current();
  go(now.page, now.id, { ...now.params, ...params });
}

/** As above, for small steps: the address follows, nothing is drawn anew, back skips them. */
export function note(params) {
  const now = current();
  history.replaceState(null, '', href(now.page, now.id, { ...now.params, ...params }));
  dispatchEvent(new Event('dateline-noted'));
}
