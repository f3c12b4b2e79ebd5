// What changed between two texts: paragraphs first, then the words of those that changed.
import { h } from '../dom.js';

const MOST_CELLS = 4_000_000;

/** Longest common subsequence as steps: ['=', x], ['-', x], ['+', x]. */
function steps(before, after) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [endB, endA] = [before.length, after.length];
  while (endB > start && endA > start && before[endB - 1] === after[endA - 1]) {
    endB -= 1;
    endA -= 1;
  }
  const [b, a] = [before.slice(start, endB), after.slice(start, endA)];
  const same = (xs) => xs.map((x) => ['=', x]);
  return [...same(before.slice(0, start)), ...middle(b, a), ...same(before.slice(endB))];
}

function middle(b, a) {
  if (b.length * a.length > MOST_CELLS) return [...b.map((x) => ['-', x]), ...a.map((x) => ['+', x])];
  const width = a.length + 1;
  const length = new Uint32Array((b.length + 1) * width);
  for (let i = b.length - 1; i >= 0; i -= 1) {
    for (let j = a.length - 1; j >= 0; j -= 1) {
      length[i * width + j] = b[i] === a[j] ? length[(i + 1) * width + j + 1] + 1
        : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
    }
  }
  const found = [];
  let [i, j] = [0, 0];
  while (i < b.length || j < a.length) {
    if (i < b.length && j < a.length && b[i] === a[j]) {
      found.push(['=', b[i]]);
      i += 1;
      j += 1;
    } else if (j >= a.length || (i < b.length && length[(i + 1) * width + j] >= length[i * width + j + 1])) {
      found.push(['-', b[i]]);
      i += 1;
    } else {
      found.push(['+', a[j]]);
      j += 1;
    }
  }
  return found;
}

const words = (text) => text.match(/\s+|[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** A blank between changed words counts as changed: it reads better than word by word. */
function whole(list) {
  return list.flatMap(([kind, text], i) => (kind === '=' && !text.trim() && list[i - 1] && list[i - 1][0] !== '=' && list[i + 1] && list[i + 1][0] !== '='
    ? [['-', text], ['+', text]] : [[kind, text]]));
}

/** Neighbours of a kind joined; what is gone before what has come. */
function shown(list) {
  const sorted = [];
  for (const step of whole(list)) {
    let at = sorted.length;
    if (step[0] === '-') while (at > 0 && sorted[at - 1][0] === '+') at -= 1;
    sorted.splice(at, 0, step);
  }
  const runs = [];
  for (const [kind, text] of sorted) {
    if (runs.at(-1)?.[0] === kind) runs.at(-1)[1] += text;
    else runs.push([kind, text]);
  }
  return runs.map(([kind, text]) => (kind === '=' ? text : h(kind === '-' ? 'del' : 'ins', null, text)));
}

/** Nodes that show the difference. */
export function difference(before, after) {
  const lines = (text) => text.split(/(?<=\n)/);
  const nodes = [];
  let [gone, come] = [[], []];
  const flush = () => {
    if (gone.length || come.length) nodes.push(...shown(steps(words(gone.join('')), words(come.join('')))));
    [gone, come] = [[], []];
  };
  for (const [kind, line] of steps(lines(before), lines(after))) {
    if (kind === '-') gone.push(line);
    else if (kind === '+') come.push(line);
    else {
      flush();
      nodes.push(line);
    }
  }
  flush();
  return nodes;
}
