// What was counted between two actors, each number with its unit, and in plain words what that is.
import { h } from '../dom.js';
import { current, href } from '../route.js';
import { dayText } from '../times.js';
import { count, signed, tone, toneText } from '../words.js';

const stories = (n) => count(n, 'independent story', 'independent stories');

/** Counts in one line. */
export const countsText = (c) =>
  `${toneText(tone(c))}, mean intensity ${signed(c.intensity)}: ${count(c.relations, 'observation')} in ${stories(c.stories)} of ${count(c.outlets, 'outlet')}`;

function figures(total) {
  const one = (value, text) => h('div', null, h('b', null, value), h('span', null, text));
  const counted = (n, name, names) => one(n.toLocaleString(), n === 1 ? name : names ?? `${name}s`);
  return h('div', { class: 'figures' },
    one(signed(total.intensity), 'mean intensity (−10 to +10)'), counted(total.relations, 'observation'), counted(total.events, 'event'),
    counted(total.stories, 'independent story', 'independent stories'), counted(total.articles, 'article'),
    counted(total.outlets, 'outlet'), counted(total.sources, 'origin'));
}

/** How much of a total the two actors have themselves, where leaders and organs are counted too. */
function shares(dyad, own) {
  const others = dyad.total.relations - own.relations;
  if (others === 0) return false;
  return h('p', { class: 'small muted' },
    own.relations === 0 ? 'All of it is told of their leaders and organs.'
      : [`${count(own.relations, 'observation')} in ${stories(own.stories)} ${own.relations === 1 ? 'is' : 'are'} told of ${dyad.source.name} and ${dyad.target.name} themselves, the other ${others} of leaders and organs. `,
        h('a', { href: href('dyad', null, { ...current().params, sides: '0' }) }, 'Themselves only')]);
}

/**
 * What one direction comes to; nothing where nothing was observed.
 *
 * @param own counts of the two actors alone; null where the dyad has no others
 */
export function summary(name, dyad, own) {
  const { total } = dyad;
  return total.relations > 0 && h('div', { class: 'stack' },
    h('p', null, h('strong', null, name), h('span', { class: 'muted' }, `: ${toneText(tone(total))}, ${total.first === total.last ? `on ${dayText(total.first)}` : `between ${dayText(total.first)} and ${dayText(total.last)}`}`)),
    figures(total), own && shares(dyad, own));
}

/** What the units mean. */
export function units(sides) {
  const row = (name, text) => [h('dt', null, name), h('dd', null, text)];
  return h('details', { class: 'small' }, h('summary', null, 'What is counted'), h('dl', { class: 'facts' },
    row('Observation', 'one sentence of one article that says what one did to the other'),
    row('Event', 'one kind of act of one actor towards one other on one day, however many observations tell of it'),
    row('Story', 'articles with the same text, such as copies of an agency report, are one'),
    row('Outlet', 'who published; an origin is the agency that was credited, or else the outlet'),
    row('Intensity', 'how friendly (+10) or hostile (−10) an act is on the Goldstein scale; the mean is over observations'),
    row('Leaders, organs', sides ? 'a president, a minister, an army count as their state or group while they hold the office; the network shows them as points of their own'
      : 'are left out here; the box above adds them'),
    row('Denied, hoped for', 'is never counted; the box above lists its sentences')));
}
