// A text with what the engine found in it. Spans are code points and may overlap: the text is cut
// wherever one begins or ends, and each piece says all that holds of it.
import { h } from '../dom.js';
import { explain } from './tip.js';

/**
 * @param text the text as it was given to the engine
 * @param tags each {id?, begin, end, className, told}; told explains it to the reader
 * @param lit id of the tag that is to be seen first, or null
 */
export function marked(text, tags, lit = null) {
  const points = Array.from(text);
  const inside = tags.filter((t) => t.begin >= 0 && t.begin < t.end && t.end <= points.length).sort((a, b) => a.begin - b.begin || b.end - a.end);
  const cuts = [...new Set([0, points.length, ...inside.flatMap((t) => [t.begin, t.end])])].sort((a, b) => a - b);
  let next = 0;
  let open = [];
  const pieces = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    open = open.filter((t) => t.end > from);
    while (next < inside.length && inside[next].begin === from) {
      open.push(inside[next]);
      next += 1;
    }
    const words = points.slice(from, to).join('');
    if (open.length === 0) {
      pieces.push(words);
      continue;
    }
    const starts = open.some((t) => t.begin === from);
    const told = [...new Set(open.map((t) => t.told).reverse())].join('\n');
    const piece = h('span', { class: [...new Set(open.flatMap((t) => t.className.split(' ')))].join(' '), tabindex: starts ? 0 : null, 'aria-label': starts ? `${words}: ${told}` : null, role: starts ? 'note' : null }, words);
    explain(piece, told);
    if (lit !== null && open.some((t) => t.id === lit)) piece.classList.add('lit');
    pieces.push(piece);
  }
  return pieces;
}
