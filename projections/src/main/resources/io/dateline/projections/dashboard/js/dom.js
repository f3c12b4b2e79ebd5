// Elements from data. Text goes in as text nodes only: nothing that an article, an actor or an
// outlet is called can become markup, a script or a style.

const FORBIDDEN = new Set(['style', 'srcdoc', 'innerhtml', 'outerhtml']);
const SVG = 'http://www.w3.org/2000/svg';

/** An address that may be followed from here: of this page, or http(s); else null. */
export function safeHref(address) {
  if (typeof address !== 'string') return null;
  if (address.startsWith('#/')) return address;
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  const lower = name.toLowerCase();
  if (lower === 'on') {
    for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
  } else if (lower.startsWith('on') || FORBIDDEN.has(lower)) {
    throw new Error(`attribute ${name} is not set from data`);
  } else if (lower === 'href') {
    const href = safeHref(value);
    if (href !== null) element.setAttribute('href', href);
  } else if (lower === 'value' || lower === 'checked' || lower === 'disabled' || lower === 'hidden') {
    element[lower] = value;
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) set(element, name, value);
  element.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

/** An HTML element. Children are nodes or texts; null and false are left out. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Replaces what an element holds. */
export function show(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

/** Says something to those who listen to the page rather than see it. */
export function announce(text) {
  document.getElementById('live').textContent = text;
}

const ICONS = {
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  sun: 'M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM11 1.5h2v3.5h-2zM11 19h2v3.5h-2zM1.5 11H5v2H1.5zM19 11h3.5v2H19zM4 5.4 5.4 4l2.5 2.5-1.4 1.4zM16.1 17.5l1.4-1.4 2.5 2.5-1.4 1.4zM4 18.6l2.5-2.5 1.4 1.4L5.4 20zM16.1 6.5 18.6 4 20 5.4l-2.5 2.5z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  minus: 'M5 11h14v2H5z',
  fit: 'M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z',
};

/** A small drawing that says nothing by itself: its button has the name. */
export function icon(name) {
  return svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: ICONS[name], fill: 'currentColor' }));
}
