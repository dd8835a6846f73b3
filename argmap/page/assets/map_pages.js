/** How the map is put on pages of paper: whole if it can be read so, else in parts that cut no statement. */

/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {Box & {cards: number[], scale: number}} MapPage which stretch of the map a page shows, the numbers of the cards on it, and its scale */

/** What a page holds in landscape, of A4 as of Letter, in pixels of 1/96 inch; the caption and the margins are off. */
export const PAGE = { width: 975, height: 660 };
/** The least scale at which statements are read on paper, and the one for parts of a map that is larger. */
const LEAST = 0.6;
const PARTS = 0.7;
const MARGIN = 26;

/** @param {Box[]} cards @returns {MapPage[]} */
export function mapPages(cards) {
  if (cards.length === 0) return [];
  const whole = around(cards.map((_, n) => n), cards);
  const scale = Math.min(PAGE.width / whole.width, PAGE.height / whole.height, 1);
  if (scale >= LEAST) return [{ ...whole, scale }];
  return strips(cards).flatMap((strip) => parts(strip, cards));
}

/** Columns that fit beside one another on a page, each strip as the numbers of its cards from above. @param {Box[]} cards @returns {number[][]} */
function strips(cards) {
  const wide = PAGE.width / PARTS - 2 * MARGIN;
  const columns = [...new Set(cards.map(({ x }) => x))].sort((one, other) => one - other);
  /** @type {number[][]} */
  const found = [];
  let left = -Infinity;
  for (const column of columns) {
    const inside = cards.flatMap(({ x }, n) => (x === column ? [n] : []));
    if (column + cards[inside[0]].width - left > wide) {
      left = column;
      found.push([]);
    }
    found[found.length - 1].push(...inside);
  }
  return found.map((strip) => strip.sort((one, other) => cards[one].y - cards[other].y));
}

/** The pages of a strip: each begins with the highest card that no page before it shows whole. @param {number[]} strip @param {Box[]} cards @returns {MapPage[]} */
function parts(strip, cards) {
  const high = PAGE.height / PARTS - 2 * MARGIN;
  const found = [];
  let left = strip;
  while (left.length > 0) {
    const top = cards[left[0]].y;
    const bottom = Math.max(top + high, top + cards[left[0]].height);
    const shown = left.filter((n) => cards[n].y + cards[n].height <= bottom);
    const part = around(shown, cards);
    found.push({ ...part, scale: Math.min(PARTS, PAGE.height / part.height) });
    left = left.filter((n) => !shown.includes(n));
  }
  return found;
}

/** @param {number[]} shown @param {Box[]} cards @returns {Box & {cards: number[]}} */
function around(shown, cards) {
  const boxes = shown.map((n) => cards[n]);
  const x = Math.min(...boxes.map((box) => box.x)) - MARGIN;
  const y = Math.min(...boxes.map((box) => box.y)) - MARGIN;
  const width = Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN - y;
  return { x, y, width, height, cards: shown };
}
