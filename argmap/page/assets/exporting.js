/** The open part of the map as a picture: an SVG with the same boxes, lines and words. */
import { makeSvg } from "./elements.js";

/** @typedef {import("./board.js").Board} Board */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */

const PAD = 24;
/** The space for the title and how the argument stands. */
const HEAD = 60;
const LEAST = 760;
/** What a picture leaves out: buttons that close a branch, and words for assistive technology alone. */
const UNPAINTED = ".card:not(.closed) > .fold, .hidden";

/**
 * @param {Board} board @param {number} scale the scale at which it is shown now
 * @param {string} title @param {string} said how the argument stands
 * @returns {Blob}
 */
export function picture(board, scale, title, said) {
  const width = Math.max(board.width, LEAST) + 2 * PAD;
  const height = board.height + 2 * PAD + HEAD;
  const svg = makeSvg("svg", { viewBox: `${-PAD} ${-PAD - HEAD} ${width} ${height}`, width, height, role: "img" });
  const { backgroundColor: fill, color, fontFamily } = getComputedStyle(document.body);
  const head = { fill: color, "font-family": fontFamily, x: 0 };
  svg.append(
    makeSvg("title", {}, title),
    makeSvg("rect", { x: -PAD, y: -PAD - HEAD, width, height, fill }),
    makeSvg("text", { ...head, y: 18 - HEAD, "font-size": 20, "font-weight": 700 }, title),
    makeSvg("text", { ...head, y: 38 - HEAD, "font-size": 13 }, said),
  );
  const { lines, frames, cards } = painted(board, scale);
  svg.append(...lines, ...frames.flat(), ...cards.flat());
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });
}

/**
 * The map as shapes: its lines, and those of each frame and of each card.
 * @param {Board} board @param {number} scale
 */
export function painted(board, scale) {
  const origin = board.cards.getBoundingClientRect();
  const boxOf = (/** @type {DOMRect} */ found) => ({
    x: (found.left - origin.left) / scale, y: (found.top - origin.top) / scale,
    width: found.width / scale, height: found.height / scale,
  });
  const shapes = (/** @type {Element} */ box) => [box, ...box.querySelectorAll("*")].flatMap((element) =>
    element instanceof HTMLElement && !element.matches(UNPAINTED) ? drawn(element, boxOf) : [],
  );
  return {
    lines: [...board.lines.children].map(strokes),
    frames: [...board.frames.children].map(shapes),
    cards: [...board.cards.children].map(shapes),
  };
}

/** Do something while the page has its light colours, as paper needs them. @template T @param {() => T} act @returns {T} */
export function lightly(act) {
  const { style } = document.documentElement;
  const before = style.colorScheme;
  style.colorScheme = "light";
  try {
    return act();
  } finally {
    style.colorScheme = before;
  }
}

/** A line with the look that it has on the page. @param {Element} path */
function strokes(path) {
  const style = getComputedStyle(path);
  return makeSvg("path", {
    d: path.getAttribute("d") ?? "", fill: "none", stroke: style.stroke, "stroke-width": style.strokeWidth,
    "stroke-dasharray": style.strokeDasharray,
  });
}

/** An element's ground, border and words. @param {HTMLElement} element @param {(rect: DOMRect) => Box} boxOf */
function drawn(element, boxOf) {
  const style = getComputedStyle(element);
  const found = [];
  const box = boxOf(element.getBoundingClientRect());
  const edge = parseFloat(style.borderTopWidth);
  const clear = style.backgroundColor === "rgba(0, 0, 0, 0)";
  if (!clear || edge > 0) {
    found.push(makeSvg("rect", {
      ...box, rx: parseFloat(style.borderTopLeftRadius) || 0, fill: clear ? "none" : style.backgroundColor,
      stroke: edge > 0 ? style.borderTopColor : "none", "stroke-width": edge,
      ...(style.borderTopStyle === "dashed" ? { "stroke-dasharray": "5 4" } : {}),
    }));
    const bar = parseFloat(style.borderLeftWidth);
    if (bar > edge) found.push(makeSvg("rect", { ...box, width: bar, fill: style.borderLeftColor }));
  }
  for (const child of element.childNodes) {
    if (child instanceof Text && child.data.trim()) found.push(...words(child, style, boxOf));
  }
  return found;
}

/** The lines of a text, as the browser broke them. @param {Text} text @param {CSSStyleDeclaration} style @param {(rect: DOMRect) => Box} boxOf */
function* words(text, style, boxOf) {
  const range = document.createRange();
  const pieces = [...text.data.matchAll(/[^\s-]+-*\s*|-+\s*/g)]; // lines end behind hyphens too
  let start = 0;
  /** @type {Box | null} */
  let line = null;
  for (const piece of pieces) {
    range.setStart(text, piece.index);
    range.setEnd(text, piece.index + piece[0].trimEnd().length);
    const box = boxOf(range.getBoundingClientRect());
    if (line && Math.abs(box.y - line.y) > 4) {
      yield written(text.data.slice(start, piece.index), line, style);
      line = null;
    }
    if (!line) {
      start = piece.index;
      line = box;
    }
  }
  if (line) yield written(text.data.slice(start), line, style);
}

/** @param {string} text @param {Box} box @param {CSSStyleDeclaration} style */
function written(text, box, style) {
  const shown = style.textTransform === "uppercase" ? text.toUpperCase() : text;
  return makeSvg("text", {
    x: box.x, y: box.y + box.height * 0.77, fill: style.color, "font-family": style.fontFamily,
    "font-size": style.fontSize, "font-weight": style.fontWeight, "letter-spacing": style.letterSpacing,
  }, shown.trimEnd());
}
