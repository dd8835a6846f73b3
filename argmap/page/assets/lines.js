/** The lines between cards: off each card that has open children a trunk, and off it a stub to each child. */
import { Block } from "./model.js";
import { FRAME, Placed, TITLE, WIDTH, get } from "./layout.js";

/** @typedef {import("./room.js").Frame} Frame */
/** @typedef {[number, number]} Point */
/** @typedef {{kind: string, holds: boolean, path: string, count: number}} Line */

const TRUNK = 20;
const APART = 5;
const LANE = 13;
/** How much nearer the line of undercutters of undercutters runs, so that the lines of two levels stay apart. */
const NEARER = 0.6;
const ROUND = 6;

/** How many lines one path holds: the fewer paths, the faster they are laid out; the longer, the slower they are painted. */
const BUNDLE = 50;

/** The lines between cards that touch a part of the map, those of a kind in bundles. @param {Map<Block, Placed>} at @param {Frame} reach @returns {Line[]} */
export function lines(at, reach) {
  /** @type {Map<string, Line[]>} */
  const kinds = new Map();
  for (const one of each(at, reach)) {
    const key = `${one.kind} ${one.holds}`;
    const bundles = kinds.get(key) ?? [];
    kinds.set(key, bundles);
    const last = bundles[bundles.length - 1];
    if (last && last.count < BUNDLE) {
      last.path += one.path;
      last.count += 1;
    } else bundles.push(one);
  }
  return [...kinds.values()].flat();
}

/** @param {Map<Block, Placed>} at @param {Frame} reach @returns {Line[]} */
function each(at, reach) {
  /** @type {Line[]} */
  const found = [];
  for (const one of at.values()) {
    const branching = one.block.cards.filter((card) => card.open && card.children.length > 0);
    branching.forEach((card, rank) => {
      if (!near(one, card.children, at, reach)) return;
      const edge = one.x + WIDTH + (one.block.linked ? FRAME : 0);
      const level = one.y + one.tops[one.block.cards.indexOf(card)] + TITLE / 2;
      const trunk = edge + TRUNK - APART * rank + (APART * (branching.length - 1)) / 2;
      found.push(...branch([[edge, level], [trunk, level]], card.children.map((child) => get(at, child)), reach));
    });
    const last = one.block.cards[one.block.cards.length - 1];
    if (last.open && one.block.undercutters.length > 0 && near(one, one.block.undercutters, at, reach)) {
      const lane = one.x - FRAME - LANE * NEARER ** one.block.nesting;
      found.push(...branch([[lane, meets(one)]], one.block.undercutters.map((child) => get(at, child)), reach));
    }
  }
  return found;
}

/** Whether the lines from a block to some that hang on it touch a part of the map. @param {Placed} one @param {Block[]} children @param {Map<Block, Placed>} at @param {Frame} reach */
function near(one, children, at, { left, top, right, bottom }) {
  const last = get(at, children[children.length - 1]);
  return one.y <= bottom && Math.max(one.y + one.height, meets(last)) >= top && one.x - FRAME - LANE <= right && last.x >= left;
}

/** @param {Point[]} start @param {Placed[]} children @param {Frame} reach @returns {Line[]} */
function branch(start, children, { top, bottom }) {
  const x = start[start.length - 1][0];
  /** @type {Line[]} */
  const found = [];
  // From below upwards: a piece of the trunk has the kind of all that it leads to, and none where they differ.
  let kind = children[children.length - 1].block.word;
  let holds = false;
  for (let number = children.length - 1; number >= 0; number -= 1) {
    const child = children[number];
    if (child.block.word !== kind) kind = "trunk";
    holds ||= child.block.holds;
    const highest = Math.min(meets(child), number > 0 ? meets(children[number - 1]) : start[0][1]);
    if (highest > bottom || meets(child) < top) continue;
    /** @type {Point[]} */
    const above = number > 0 ? [[x, meets(children[number - 1])]] : start;
    const last = number === children.length - 1;
    if (last) found.push(line(child.block.word, holds, [...above, [x, meets(child)], [left(child), meets(child)]]));
    else {
      found.push(line(kind, holds, [...above, [x, meets(child)]]));
      found.push(line(child.block.word, child.block.holds, [[x, meets(child)], [left(child), meets(child)]]));
    }
  }
  return found.reverse();
}

/** @param {string} kind @param {boolean} holds @param {Point[]} points @returns {Line} */
function line(kind, holds, points) {
  const distinct = points.filter((point, n) => n === 0 || point.join() !== points[n - 1].join());
  return { kind, holds, path: rounded(distinct), count: 1 };
}

/** A path along points, its corner before the last point rounded. */
function rounded(/** @type {Point[]} */ points) {
  const parts = points.map(([x, y], n) => `${n ? "L" : "M"}${x} ${y}`);
  if (points.length > 2) {
    const [before, corner, end] = points.slice(-3);
    const from = towards(corner, before);
    const to = towards(corner, end);
    parts.splice(-2, 1, `L${from.join(" ")}Q${corner.join(" ")} ${to.join(" ")}`);
  }
  return parts.join("");
}

/** @param {Point} corner @param {Point} other @returns {Point} */
function towards(corner, other) {
  const long = Math.abs(other[0] - corner[0]) + Math.abs(other[1] - corner[1]);
  const share = Math.min(ROUND, long / 2) / (long || 1);
  return [corner[0] + (other[0] - corner[0]) * share, corner[1] + (other[1] - corner[1]) * share];
}

function left(/** @type {Placed} */ one) {
  return one.x - (one.block.linked ? FRAME : 0);
}

/** The height at which a line meets a block: the middle of its first title bar. */
function meets(/** @type {Placed} */ one) {
  return one.y + one.tops[0] + TITLE / 2;
}
