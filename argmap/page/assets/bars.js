/** The bars of the overview as elements: how they look, and what they say. */
import { paint } from "./cards.js";
import { capital, make } from "./elements.js";
import { status } from "./phrases.js";
import { related } from "./relations.js";
import { say } from "./words.js";

/** @typedef {import("./icicle.js").Bar} Bar */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Mark} Mark */

/** The heights of a line of usual text and of small text, in pixels, as the style has them. */
export const LINE = 16;
const SMALL = 13;
/** The space between bars, and the narrowest bar with text, in pixels. */
const APART = 1;
const BORDER = 1;
const LEAST = 44;
/** The width that "1000 statements" needs, in pixels. */
const ROOMY = 130;
/** What a statement is to the one on its left. */
const SIDES = /** @type {Record<string, string>} */ ({ premise: "for", objection: "against", rebuttal: "against", undercutter: "against" });

/** @param {Bar} bar @param {number} number its place among all bars @returns {HTMLElement} */
export function barElement(bar, number) {
  const { merged, cards: [card] } = bar;
  const box = make("div", {
    class: classes(bar), role: "treeitem", tabindex: -1, "aria-level": bar.level + 1, "aria-label": label(bar), "data-bar": number,
    ...(card.node && !merged && !card.refers ? { "data-id": card.node.id } : {}),
  });
  const { style } = box;
  style.translate = `${bar.x}px ${bar.y}px`;
  style.width = `${bar.width - APART}px`;
  style.height = `${high(bar)}px`;
  const mark = painted(bar);
  if (mark) paint(box, mark);
  const said = words(bar);
  if (said) box.append(said);
  return box;
}

/** What a bar is painted with, if it stands for one statement. @param {Bar} bar @returns {Mark | null} */
function painted({ cards: [card], merged }) {
  return (!merged && !card.refers && card.node?.mark) || null;
}

/** @param {Bar} bar */
function high({ height }) {
  return Math.max(height - APART, height * 0.6);
}

/** @param {Bar} bar */
function classes({ cards: [card], merged }) {
  if (merged) return "bar merged";
  const { block, flag, refers } = card;
  const state = refers ? "refers" : flag === "bare" ? "bare" : isOpen(card) ? "open" : "";
  return ["bar", block.word, SIDES[block.word] ?? "", state].filter(Boolean).join(" ");
}

/** Whether a statement is not supported, but by what is given for it further on may be. @param {Card} card */
function isOpen({ node, flag, refers }) {
  return flag !== "bare" && !refers && (node?.support ?? "unsupported") === "unsupported";
}

/** As much of a statement as fits into its bar, and how many statements follow that are not shown. @param {Bar} bar */
function words(bar) {
  const tall = high(bar);
  const line = tall >= LINE ? LINE : SMALL;
  if (tall < SMALL || bar.width < LEAST) return null;
  const lines = Math.max(1, Math.floor((tall - 2 * BORDER) / line));
  const more = [painted(bar)?.words ?? "", bar.last ? `+\u00a0${bar.many - 1}` : ""].filter(Boolean).join(" ");
  const before = bar.merged ? "" : saidBefore(bar.cards[0]);
  const text = make(
    "div", { class: "text", dir: "auto" },
    before ? make("b", {}, before) : "", before ? " " : "", bar.merged ? (bar.width < ROOMY ? `${bar.many}` : say("counts.statement", { count: bar.many })) : bar.cards[0].text,
  );
  text.style.webkitLineClamp = String(Math.max(1, lines - (more ? 1 : 0)));
  const kind = ["said", line === SMALL ? "small" : "", lines === 1 ? "single" : ""].filter(Boolean).join(" ");
  return make("div", { class: kind, "aria-hidden": true }, text, more ? make("b", { class: "more" }, more) : "");
}

/** What is said before a statement: how it is linked, what it lacks, and what it is, unless a premise. @param {Card} card */
export function saidBefore(card) {
  const { block, flag } = card;
  const linked = block.linked && block.cards[0] !== card ? "+" : "";
  const sign = flag === "bare" || flag === "part" ? card.sign : "";
  const kind = block.word === "premise" ? "" : `${capital(say(`roles.${block.word}`))}:`;
  return [linked, sign, kind].filter(Boolean).join("\u00a0");
}

/** What a bar stands for, in words: its statement, what that is, and how it stands. @param {Bar} bar */
export function label({ cards: [card], merged, many }) {
  return merged ? say("bars.small", { count: many }) : `${standing(card)}: ${card.text}`;
}

/** @param {Card} card */
function standing(card) {
  const { block, node, refers, below } = card;
  const side = SIDES[block.word];
  const state = node && !refers ? status(node) : "";
  const under = below > 0 ? say("bars.under", { count: below }) : "";
  const mark = refers ? "" : node?.mark?.words ?? "";
  return [`${capital(say(`roles.${block.word}`))}${side ? ` (${say(`bars.${side}`)})` : ""}`, related(card), mark, state, under].filter(Boolean).join(", ");
}

/** What the samples of the legend look like, and what they mean. @type {[string, string, string][]} */
const SAMPLES = [["bar premise", "", "supported"], ["bar premise open", "", "open"], ["bar premise bare", "▲", "bare"]];

/** The legend of bars: what is painted over them, or how they are supported. @param {(Mark & {text: string})[]} painted */
export function barLegend(painted) {
  const sample = (/** @type {string} */ kind, /** @type {string} */ sign = "") => make("span", { class: `sample ${kind}`, "aria-hidden": true }, sign);
  const marks = painted.map((mark) => {
    const box = sample("bar");
    paint(box, mark);
    return make("li", {}, box, mark.text);
  });
  const support = SAMPLES.map(([kind, sign, text]) => make("li", {}, sample(kind, sign), say(`bar_legend.${text}`)));
  return [
    ...(painted.length > 0 ? marks : support),
    make("li", {}, sample("bar objection against"), say("bar_legend.against")), make("li", {}, sample("bar merged"), say("bar_legend.small")),
  ];
}
