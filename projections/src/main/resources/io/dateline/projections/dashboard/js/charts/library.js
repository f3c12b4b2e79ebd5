// The libraries, fetched from this host when a page first needs them.
let drawing = null;
let networks = null;

/** d3, once it is there. */
export function d3() {
  drawing ??= import('../../vendor/d3.js').then(() => globalThis.d3);
  return drawing;
}

/** cytoscape, once it is there. */
export function cytoscape() {
  networks ??= import('../../vendor/cytoscape.js').then((module) => module.default);
  return networks;
}
