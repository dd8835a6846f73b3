/**
 * Places for the open cards, as `argmap.drawing.layout` gives them to pictures: columns from left to right, every
 * branch level with the card that it hangs on, reading order kept, nothing overlapping.
 */
import { measure } from "./elements.js";
import { Block } from "./model.js";

export const WIDTH = measure("width");
export const GAP = measure("gap");
/** The height of a title bar with the borders above and below, so that lines meet its middle. */
export const TITLE = measure("title") + 2 * measure("border");
export const FRAME = measure("frame");
const ROW = measure("row");
const APART = measure("apart");
const BETWEEN = 20;
const SCHEME = 18;

/** @typedef {import("./model.js").Card} Card */

/** A block with its place: `x` and `y` are its upper left corner (its frame's, if it is linked), `tops` its cards'. */
export class Placed {
  /** @param {Block} block */
  constructor(block) {
    this.block = block;
    this.x = block.depth * (WIDTH + GAP);
    this.y = 0;
    /** @type {number[]} */
    this.tops = [];
    let y = block.linked ? FRAME : 0;
    for (const card of block.cards) {
      this.tops.push(y);
      y += card.height + BETWEEN;
    }
    this.height = y - BETWEEN + (block.linked ? FRAME + (block.scheme ? SCHEME : 0) : 0);
  }
}

/** @param {Block[]} blocks visible, each before what hangs on it @returns {Map<Block, Placed>} */
export function place(blocks) {
  const at = new Map(blocks.map((block) => [block, new Placed(block)]));
  /** @type {number[]} */
  const bottoms = [];
  /** @type {Set<Block>} */
  const done = new Set();
  for (const block of blocks) {
    if (done.has(block)) continue;
    const chain = firstBorns(block, at);
    let line = floor(block, at, bottoms);
    chain.forEach(({ one, drop }, number) => {
      const bottom = bottoms[one.block.depth];
      const space = number === 0 && follows(block) ? ROW : APART;
      if (bottom !== undefined) line = Math.max(line, bottom + space - drop);
    });
    for (const { one, drop } of chain) {
      one.y = line + drop;
      bottoms[one.block.depth] = one.y + one.height;
      done.add(one.block);
    }
  }
  return at;
}

/** A block, the first that hangs on it, and so on, with how far each stands below the first title bar of the first. */
function firstBorns(/** @type {Block} */ block, /** @type {Map<Block, Placed>} */ at) {
  let one = get(at, block);
  let drop = -one.tops[0];
  const chain = [{ one, drop }];
  for (;;) {
    const position = one.block.cards.findIndex((card) => card.open && card.children.length > 0);
    if (position < 0) return chain;
    const child = get(at, one.block.cards[position].children[0]);
    drop += one.tops[position] - child.tops[0];
    one = child;
    chain.push({ one, drop });
  }
}

/** The height that the first title bar must not rise above. */
function floor(
  /** @type {Block} */ block, /** @type {Map<Block, Placed>} */ at, /** @type {(number | undefined)[]} */ bottoms,
) {
  if (block.parent) {
    const on = get(at, block.parent.block);
    return on.y + on.tops[block.parent.block.cards.indexOf(block.parent)];
  }
  if (block.undercuts) return -Infinity;
  return bottoms.reduce((/** @type {number} */ most, bottom) => Math.max(most, (bottom ?? 0) + 40), 0);
}

/** Whether a block stands below another that hangs on the same card, or that it undercuts. */
function follows(/** @type {Block} */ block) {
  return block.undercuts !== null || (block.parent !== null && block.parent.children[0] !== block);
}

/** @param {Map<Block, Placed>} at @param {Block} block @returns {Placed} */
export function get(at, block) {
  const found = at.get(block);
  if (!found) throw new Error("a block without a place");
  return found;
}
