// Tells when the record grows while a page is open. Nothing moves by itself: the reader decides.
import { h, show } from '../dom.js';
import { current } from '../route.js';
import { count } from '../words.js';

const place = document.getElementById('news');
let source = null;
let position = null;
let fresh = 0;

function draw() {
  show(place, fresh > 0 && h('button', { type: 'button', class: 'button primary', on: { click: () => {
    fresh = 0;
    draw();
    dispatchEvent(new HashChangeEvent('hashchange'));
  } } }, `${count(fresh, 'new observation')}: show`));
}

function heard(event) {
  position = event.lastEventId || position;
  fresh += 1;
  draw();
}

function close() {
  source?.close();
  source = null;
}

function open() {
  if (source || document.hidden || current().params.asOf) return;
  const url = new URL('api/v1/stream', document.baseURI);
  if (position) url.searchParams.set('lastEventId', position);
  source = new EventSource(url);
  source.addEventListener('relation', heard);
  source.addEventListener('retraction', heard);
}

/** What is on the page now was just read: nothing in it is news. Follows on from here. */
export function upToDate() {
  fresh = 0;
  draw();
  if (current().params.asOf) close();
  else open();
}

// a page in the background keeps no connection: browsers allow a host only few
document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
