/** A map without its words, as a small picture. */
import { makeSvg } from "./elements.js";

/** @typedef {import("./desk.js").Shape} Shape */

const WIDTH = 17;
const HEIGHT = 9;
const GAP = 6;
const FALL = 20;
const PAD = 3;

/** @param {Shape[]} shapes */
export function sketch(shapes) {
  const height = Math.max(...shapes.map(depth)) * FALL - FALL + HEIGHT + 2 * PAD;
  const width = across(shapes) + 2 * PAD;
  const picture = makeSvg("svg", { class: "sketch", viewBox: `0 0 ${width} ${height}`, width: width * 2, height: height * 2, "aria-hidden": "true" });
  row(picture, shapes, PAD, PAD, null);
  return picture;
}

/** @param {Shape} shape @returns {number} */
function depth({ below }) {
  return 1 + Math.max(0, ...below.map(depth));
}

/** How wide a block is by itself. @param {Shape} shape */
function own({ cards }) {
  return cards * WIDTH + (cards - 1) * 2;
}

/** @param {Shape[]} shapes @returns {number} */
function across(shapes) {
  return shapes.reduce((sum, one) => sum + room(one), 0) + Math.max(0, shapes.length - 1) * GAP;
}

/** @param {Shape} shape @returns {number} */
function room(shape) {
  return Math.max(own(shape), across(shape.below));
}

/** @param {Element} picture @param {Shape[]} shapes @param {number} x @param {number} y @param {number | null} from the middle of what they hang on */
function row(picture, shapes, x, y, from) {
  let left = x;
  for (const shape of shapes) {
    const wide = room(shape);
    const middle = left + wide / 2;
    if (from !== null) picture.append(makeSvg("path", { class: shape.word, d: `M${from} ${y - FALL + HEIGHT}L${middle} ${y}` }));
    row(picture, shape.below, left + (wide - across(shape.below)) / 2, y + FALL, middle);
    for (let card = 0; card < shape.cards; card += 1) {
      picture.append(makeSvg("rect", { class: shape.word, x: middle - own(shape) / 2 + card * (WIDTH + 2), y, width: WIDTH, height: HEIGHT, rx: 2 }));
    }
    left += wide + GAP;
  }
}
