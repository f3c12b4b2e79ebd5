// How the record's terms are said to a reader.

const TYPES = {
  AGREE: 'agrees to', CONSULT: 'talks with', SUPPORT: 'supports', CONCEDE: 'gives way to',
  COOPERATE: 'cooperates with', AID: 'aids', RETREAT: 'withdraws before',
  REQUEST: 'demands of', ACCUSE: 'accuses', REJECT: 'rejects', THREATEN: 'threatens',
  PROTEST: 'protests against', SANCTION: 'sanctions', MOBILIZE: 'mobilises against',
  COERCE: 'coerces', ASSAULT: 'attacks',
};
const QUADS = {
  VERBAL_COOPERATION: 'Cooperation in words', MATERIAL_COOPERATION: 'Cooperation in deeds',
  VERBAL_CONFLICT: 'Conflict in words', MATERIAL_CONFLICT: 'Conflict in deeds',
};
const BASES = {
  FRAMING: "Framing: the outlet's own choice of words",
  STATEMENT: 'Statement: what an actor says of another',
  ACTION: 'Action: what an actor does to another',
};

/** Quad classes, their counts' names in the API, and their CSS classes; cooperation first. */
export const QUAD_COUNTS = [
  ['materialCooperation', 'mc', QUADS.MATERIAL_COOPERATION],
  ['verbalCooperation', 'vc', QUADS.VERBAL_COOPERATION],
  ['verbalConflict', 'vx', QUADS.VERBAL_CONFLICT],
  ['materialConflict', 'mx', QUADS.MATERIAL_CONFLICT],
];
export const TYPE_NAMES = Object.keys(TYPES);
export const BASIS_NAMES = Object.keys(BASES);

export const verb = (type) => TYPES[type] ?? plain(type);
export const quadText = (quad) => QUADS[quad] ?? plain(quad);
export const basisText = (basis) => BASES[basis] ?? plain(basis);
export const side = (quad) => (String(quad).endsWith('CONFLICT') ? 'conflict' : 'coop');

/** ARMED_GROUP as "armed group". */
export const plain = (term) => (term === 'OK' ? term : String(term ?? '').toLowerCase().replaceAll('_', ' '));
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const count = (n, one, many = `${one}s`) => `${n.toLocaleString()} ${n === 1 ? one : many}`;

/** Relations that are listed, by what counts: what is denied or not yet fact is listed at most. */
export function listed(items) {
  const others = items.filter((r) => r.negated || r.hypothetical).length;
  return `${count(items.length - others, 'observation')}${others ? `, and ${others} denied or not yet fact` : ''}`;
}

/** Whether counts lean to cooperation or conflict: coop, conflict or mixed. */
export function tone(counts) {
  const conflict = counts.verbalConflict + counts.materialConflict;
  const share = conflict / Math.max(1, counts.relations);
  return share >= 0.6 ? 'conflict' : share <= 0.4 ? 'coop' : 'mixed';
}

export const toneText = (name) =>
  ({ coop: 'mostly cooperation', conflict: 'mostly conflict', mixed: 'both cooperation and conflict' })[name];

/** Intensity with its sign, as "+3.4" or "−2.0". */
export function signed(number) {
  const text = Math.abs(number).toFixed(1);
  return text === '0.0' ? '0.0' : `${number < 0 ? '−' : '+'}${text}`;
}

/** Whether an actor's mention was not resolved: it has a surface, no identity. */
export const unresolved = (actor) => actor.id.startsWith('?');
