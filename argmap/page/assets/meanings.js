/** The legend: what the words and marks on the map mean, those that occur on it. */
import { byId, capital, make, makeSvg } from "./elements.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {{sample: Node | string, word: string, says: string, occurs: boolean}} Meaning */

const KINDS = /** @type {Record<string, string>} */ ({
  claim: "what the paper argues for",
  premise: "a reason: it is offered for the statement on its left",
  objection: "it is offered against the statement on its left",
  rebuttal: "an objection to an objection",
  undercutter: "it objects to the step from a reason to what it supports, not to a statement",
});

export class Meanings {
  constructor() {
    this.element = byId("meanings");
    this.button = byId("explain");
    document.addEventListener("pointerdown", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (this.isOpen && !target.closest("#meanings, #explain")) this.show(false);
    });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {boolean} shown */
  show(shown) {
    this.element.hidden = !shown;
    this.button.setAttribute("aria-expanded", String(shown));
    if (shown) this.element.focus();
    else this.button.focus();
  }

  /** @param {Model} model */
  write(model) {
    const { states, supported } = model.content;
    const support = states.map(({ name, key, means }) => ({ sample: swatch(key), word: name, says: means, occurs: true }));
    this.element.replaceChildren(
      make("h2", {}, "Support"), make("p", {}, supported), listed(support), make("h2", {}, "On the map"), listed(marks(model)),
    );
  }
}

/** @param {Meaning[]} meanings */
function listed(meanings) {
  const rows = meanings.filter((one) => one.occurs).flatMap(({ sample, word, says }) => [
    make("dt", {}, sample, word), make("dd", {}, `${capital(says).replace(/\.$/, "")}.`),
  ]);
  return make("dl", {}, ...rows);
}

/** @param {Model} model @returns {Meaning[]} */
function marks({ cards }) {
  const has = (/** @type {(card: Card) => unknown} */ test) => cards.some((card) => Boolean(test(card)));
  const problems = (/** @type {boolean} */ info) => has(({ node }) => node?.problems?.some(({ level }) => (level === "info") === info));
  return [
    ...Object.entries(KINDS).map(([word, says]) => ({
      sample: line(word), word: capital(word), says, occurs: has((card) => card.block.word === word),
    })),
    { sample: line("premise", true), word: "Heavy line", says: "support goes this way: every statement of this reason is supported", occurs: has((card) => card.block.holds) },
    { sample: chip("", "+ and"), word: "In one frame", says: "linked premises: they support only together, and one alone does not count", occurs: has((card) => card.block.linked) },
    { sample: chip("flag", "▲"), word: "No support", says: "the map names no source and no reason for it, and no basis other than assumption", occurs: has((card) => card.flag === "bare") },
    { sample: chip("flag", "▲"), word: "Partly supported", says: "its source backs only a part of it", occurs: has((card) => card.flag === "part") },
    { sample: chip("gaps", "△"), word: "Support incomplete", says: "it has reasons, but support does not reach it through any of them yet", occurs: has((card) => card.flag === "gaps") },
    { sample: chip("problems", "⚠ 1"), word: "Problems", says: "what argmap advises to look at here; choose the statement to read it", occurs: problems(false) },
    { sample: chip("problems", "i 1"), word: "Remarks", says: "less weighty findings", occurs: problems(true) },
    { sample: chip("note", "[3]"), word: "Source", says: "a note of the paper, or a work that it cites", occurs: has((card) => card.node?.sources?.length) },
    { sample: chip("dashed", "added"), word: "Dashed border", says: "added by whoever made the map, such as an unstated premise; the paper does not say it", occurs: has((card) => card.node?.voice === "reader") },
    { sample: chip("", "reported"), word: "Reported", says: "the author quotes somebody else; the quotation shows that it was said", occurs: has((card) => card.node?.voice === "reported") },
    { sample: chip("", "conceded"), word: "Conceded", says: "the author grants it although it counts against the claim", occurs: has((card) => card.node?.voice === "conceded") },
    { sample: chip("note", "see"), word: "Grey card", says: "shown in full elsewhere on the map", occurs: has((card) => card.refers) },
    { sample: chip("fold", "+5"), word: "Closed branch", says: "press to open it; so many statements are in it", occurs: has((card) => card.kids.length) },
  ];
}

/** @param {string} state */
function swatch(state) {
  return make("i", { class: state });
}

/** @param {string} kind @param {string} text */
function chip(kind, text) {
  return make("span", { class: `sample ${kind}`, "aria-hidden": true }, text);
}

/** A line as a kind of statement has it on the map. @param {string} kind @param {boolean} [heavy] */
function line(kind, heavy = false) {
  const svg = makeSvg("svg", { class: "sample", viewBox: "0 0 34 12", width: 34, height: 12, "aria-hidden": "true" });
  svg.append(makeSvg("path", { d: "M0 6H34", class: `${kind}${heavy ? " holds" : ""}` }));
  return svg;
}
