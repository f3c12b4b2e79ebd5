// The network: who dealt with whom. Positions are found once for the whole period, so that the eye
// keeps its bearings while the months go by.
import { cytoscape, d3 as load } from './library.js';
import { tone } from '../words.js';

const PLAIN_FROM = 600; // edges from which dashes and arrows give way to speed
const BUDGET_MS = 14;

const SHAPES = {
  COUNTRY: 'round-rectangle', GOVERNMENT: 'round-rectangle', PERSON: 'ellipse', ARMED_GROUP: 'diamond',
  ORGANIZATION: 'hexagon', PARTY: 'hexagon', MEDIA: 'hexagon', LOCATION: 'triangle',
};

const edgeId = (e) => `${e.source.id}\u0000${e.target.id}`;

/**
 * Places the actors by forces; in slices, so that the page stays alive.
 *
 * @param pinned whether actors with a known place keep it, and only the others are placed
 */
async function positions(edges, known, size, pinned) {
  const d3 = await load();
  const nodes = new Map();
  const at = (actor) => {
    if (!nodes.has(actor.id)) {
      const place = known.get(actor.id);
      nodes.set(actor.id, { id: actor.id, degree: 0, ...place, ...(pinned && place ? { fx: place.x, fy: place.y } : {}) });
    }
    const node = nodes.get(actor.id);
    node.degree += 1;
    return node;
  };
  const links = edges.map((e) => ({ source: at(e.source), target: at(e.target), weight: e.counts.stories }));
  const all = [...nodes.values()];
  if (pinned) {
    known.forEach((place, id) => nodes.has(id) || all.push({ id, ...place, fx: place.x, fy: place.y }));
    links.forEach(({ source, target }) => [[source, target], [target, source]].forEach(([a, b]) => {
      if (a.fx !== undefined && b.x === undefined) Object.assign(b, { x: a.x + 40, y: a.y + 40 });
    }));
  }
  const spread = Math.max(1, Math.sqrt(all.length) / 6);
  const forces = d3.forceSimulation(all)
    .force('link', d3.forceLink(links).distance(85 * Math.sqrt(spread)).strength((l) => Math.min(0.6, (0.12 + 0.05 * l.weight) / Math.sqrt(Math.min(l.source.degree, l.target.degree)))))
    .force('charge', d3.forceManyBody().strength(-340).distanceMax(420))
    .force('x', d3.forceX().strength(0.05 * Math.min(1, (size.height / size.width) ** 2)))
    .force('y', d3.forceY().strength(0.08 * Math.min(1, size.width / size.height)))
    .force('collide', d3.forceCollide(all.length > 250 ? 40 : 52))
    .stop();
  const ticks = pinned ? 60 : all.length > 250 ? 90 : 260;
  forces.alphaDecay(1 - 0.001 ** (1 / ticks));
  let until = performance.now() + BUDGET_MS;
  for (let i = 0; i < ticks; i += 1) {
    forces.tick();
    if (performance.now() > until) {
      await new Promise((done) => { setTimeout(done, 0); });
      until = performance.now() + BUDGET_MS;
    }
  }
  return new Map(all.map((n) => [n.id, { x: n.x, y: n.y }]));
}

function looks(many) {
  const css = getComputedStyle(document.documentElement);
  const v = (name) => css.getPropertyValue(name).trim();
  const width = (e) => 1.2 + Math.min(8, 1.6 * Math.sqrt(e.data('stories')) - 0.6);
  const rules = [
    { selector: 'node', style: {
      'background-color': v('--node'), label: 'data(name)', color: v('--ink'), 'font-size': 13, 'font-family': 'system-ui, sans-serif',
      width: 'data(size)', height: 'data(size)', shape: 'data(shape)', 'text-valign': 'bottom', 'text-margin-y': 3,
      'text-outline-color': v('--surface'), 'text-outline-width': 2.5, 'text-max-width': 104, 'text-wrap': 'wrap', 'line-height': 1.05,
      'min-zoomed-font-size': many ? 10 : 7, 'border-width': 2, 'border-color': v('--surface'),
    } },
    { selector: 'node.major', style: { 'font-size': 15, 'font-weight': 600 } },
    { selector: 'edge', style: {
      width, 'curve-style': 'bezier', 'control-point-step-size': 26, opacity: 0.8, 'target-arrow-shape': 'triangle', 'arrow-scale': 0.85,
    } },
    { selector: 'edge.plain', style: { 'curve-style': 'haystack', 'target-arrow-shape': 'none', opacity: 0.45, 'line-style': 'solid' } },
  ];
  for (const [name, style] of [['coop', 'solid'], ['conflict', 'dashed'], ['mixed', 'dotted']]) {
    rules.push({ selector: `edge.${name}`, style: { 'line-color': v(`--${name}`), 'target-arrow-color': v(`--${name}`) } });
    rules.push({ selector: `edge.${name}[!plain]`, style: { 'line-style': style } });
  }
  rules.push(
    { selector: '.faint', style: { opacity: 0.25 } },
    { selector: 'node.faint', style: { opacity: 0.5 } },
    { selector: 'node.idle', style: { opacity: 0.22, 'text-opacity': 0 } },
    { selector: 'edge.chosen', style: { opacity: 1, 'underlay-color': v('--focus'), 'underlay-opacity': 0.35, 'underlay-padding': 5, 'z-index': 10 } },
    { selector: 'node.chosen', style: { 'border-color': v('--focus'), 'border-width': 4 } },
    { selector: 'node:active, edge:active', style: { 'overlay-opacity': 0.1 } },
  );
  return rules;
}

/**
 * A network in a place.
 *
 * @param most edges to be expected: many are moved as a picture, so that moving stays fluid
 * @param picked called with {edge} or {actor}, or with null where nothing is chosen any more
 * @returns lay(edges): new actors; paint(edges): what is seen of them; choose, zoom, fit, end
 */
export async function network(place, most, picked) {
  const make = await cytoscape();
  const many = most >= PLAIN_FROM;
  const cy = make({
    container: place, style: looks(many), layout: { name: 'preset' }, minZoom: 0.08, maxZoom: 4,
    boxSelectionEnabled: false, autounselectify: true, textureOnViewport: many, hideEdgesOnViewport: many, hideLabelsOnViewport: many, motionBlur: false,
    pixelRatio: many ? 1 : Math.min(2, devicePixelRatio),
  });
  const known = new Map();
  let zoomed = false;
  cy.on('scrollzoom pinchzoom dragpan', () => { zoomed = true; });
  cy.on('tap', 'edge', (e) => picked({ edge: e.target.data('edge') }));
  cy.on('tap', 'node', (e) => picked({ actor: e.target.data('actor') }));
  cy.on('tap', (e) => {
    if (e.target === cy) picked(null);
  });
  const cursor = (name) => () => { place.style.cursor = name; };
  cy.on('mouseover', 'node, edge', cursor('pointer'));
  cy.on('mouseout', 'node, edge', cursor(''));
  const restyle = () => cy.style(looks(many));
  addEventListener('dateline-theme', restyle);
  const resized = new ResizeObserver(() => cy.resize());
  resized.observe(place);

  const ensure = (actor, weight) => {
    if (cy.getElementById(actor.id).nonempty()) return;
    cy.add({ group: 'nodes', data: {
      id: actor.id, name: actor.name, actor, size: 16 + Math.min(34, 4.2 * Math.sqrt(weight)), shape: SHAPES[actor.type] ?? 'ellipse',
    }, position: known.get(actor.id) ?? { x: 0, y: 0 }, classes: weight >= 8 ? 'major' : '' });
  };

  const sizeOf = () => ({ width: place.clientWidth || 1, height: place.clientHeight || 1 });
  const paint = (edges) => {
    const weights = new Map();
    edges.forEach((e) => [e.source, e.target].forEach((a) => weights.set(a.id, (weights.get(a.id) ?? 0) + e.counts.stories)));
    const plain = edges.length >= PLAIN_FROM;
    cy.batch(() => {
      cy.edges().remove();
      edges.forEach((e) => [e.source, e.target].forEach((a) => ensure(a, weights.get(a.id))));
      cy.add(edges.map((e) => ({ group: 'edges', data: {
        id: edgeId(e), source: e.source.id, target: e.target.id, stories: e.counts.stories, edge: e, ...(plain ? { plain: true } : {}),
      }, classes: `${tone(e.counts)}${plain ? ' plain' : ''}` })));
      cy.nodes().forEach((n) => { n.toggleClass('idle', !weights.has(n.id())); });
    });
  };

  return {
    async lay(edges) {
      const found = await positions(edges, known, sizeOf(), false);
      if (cy.destroyed()) return;
      found.forEach((position, id) => known.set(id, position));
      cy.elements().remove();
      paint(edges);
      cy.resize();
      cy.fit(undefined, 30);
      if (cy.zoom() > 1.5) cy.zoom(1.5).center();
    },
    /** Shows these edges; actors that have no place yet get one beside those they deal with. */
    async paint(edges) {
      if (edges.some((e) => !known.has(e.source.id) || !known.has(e.target.id))) {
        const found = await positions(edges, known, sizeOf(), true);
        if (cy.destroyed()) return;
        found.forEach((position, id) => known.has(id) || known.set(id, position));
      }
      paint(edges);
      const box = cy.elements().renderedBoundingBox();
      // who came new may stand outside; a reader who has moved closer is left where he is
      if (!zoomed && (box.x1 < 0 || box.y1 < 0 || box.x2 > cy.width() || box.y2 > cy.height())) cy.fit(undefined, 30);
    },
    /** Marks an edge, an actor with all its edges, or nothing. */
    choose(choice) {
      cy.batch(() => {
        cy.elements().removeClass('chosen faint');
        if (choice?.edge && cy.getElementById(edgeId(choice.edge)).empty()) return;
        if (choice?.actor && cy.getElementById(choice.actor.id).empty()) return;
        if (choice?.edge) {
          const { source, target } = choice.edge;
          const both = cy.collection([edgeId({ source, target }), edgeId({ source: target, target: source })].map((id) => cy.getElementById(id)[0]).filter(Boolean));
          both.addClass('chosen');
          cy.elements().not(both.union(both.connectedNodes())).addClass('faint');
        } else if (choice?.actor) {
          const node = cy.getElementById(choice.actor.id);
          node.addClass('chosen');
          cy.elements().not(node.closedNeighborhood()).addClass('faint');
        }
      });
    },
    zoom(factor) {
      zoomed = true;
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    fit() {
      zoomed = false;
      cy.fit(undefined, 30);
    },
    end() {
      removeEventListener('dateline-theme', restyle);
      resized.disconnect();
      cy.destroy();
    },
  };
}
