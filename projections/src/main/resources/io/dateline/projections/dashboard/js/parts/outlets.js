// Outlets by the names they print, where the registry knows them; else by their ids.
import { list } from '../api.js';

const MOST = 5000;
const names = new Map();

/** Asked once, before the first page is drawn; pages do without where it fails. */
export const known = list('/outlets', { asOf: null }, MOST).then(
  ({ items }) => items.forEach((o) => names.set(o.id, o.name)), () => {});

/** An outlet's name, as a reader knows it. */
export const outletName = (id) => (id ? names.get(id) ?? id : 'unknown outlet');
