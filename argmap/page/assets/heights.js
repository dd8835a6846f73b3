/**
 * How high a card will be, reckoned from the widths of its words: to lay out thousands of cards in order to measure them
 * takes seconds. What is reckoned wrongly, as in scripts whose lines break elsewhere, is measured when it is seen.
 */
import { footing, heading, marks } from "./cards.js";
import { make } from "./elements.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {{font: string, line: number, room: number, extra: number}} Style a font, and in pixels: the height of a line, the width for words, what stands beside them */

/** Words in which a line may end: after a hyphen or dash before a letter, and beside any ideograph. */
const BROKEN = /[-–—\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff]/u;
const PIECES = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff]|[^-–—\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff]*[-–—]+(?!\d)|[^-–—\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff]+|[-–—]+/gu;

/** Numbers seldom come twice, and digits do not move together. */
const NUMBER = /\d/;

export class Heights {
  /** @param {HTMLElement} within where cards stand */
  constructor(within) {
    this.within = within;
    this.pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    /** @type {Map<string, Map<string, number>>} The widths of words by their font. */
    this.widths = new Map();
    /** @type {Map<string, Sample>} */
    this.samples = new Map();
  }

  /** @param {Card} card */
  of(card) {
    const sample = this.#sampleOf(card);
    const bar = this.#bar(card, sample) - 1;
    const text = this.#lines([[card.text, sample.text.font]], sample.text.room) - 1;
    return Math.round(sample.height + bar * sample.word.line + text * sample.text.line + this.#foot(card, sample));
  }

  /** How many lines the title bar has: its words and the marks of its notes share the width. @param {Card} card @param {Sample} sample */
  #bar(card, sample) {
    const [word, name] = heading(card);
    const said = /** @type {[string, string][]} */ ([[word, sample.word.font], [name, sample.name.font]]);
    const long = said.reduce((sum, [text, font]) => sum + this.#long(text, font), 0);
    const beside = marks(card).map((mark) => this.#width(mark, sample.mark.font) + sample.markGap);
    const all = beside.reduce((sum, one) => sum + one, beside.length > 0 ? sample.barGap - sample.markGap : 0);
    if (long + all <= sample.word.room) return 1;
    const share = ((sample.word.room - sample.barGap) * long) / (long + all);
    return Math.max(this.#lines(said, share), Math.ceil(all / (sample.word.room - share)));
  }

  /** @param {Card} card @param {Sample} sample */
  #foot(card, sample) {
    let rows = 0;
    let left = 0;
    let row = 0;
    for (const part of footing(card)) {
      const style = sample.parts[part.kind];
      const wide = this.#long(part.text, style.font) + style.extra;
      if (wide > left) {
        rows += row + (row > 0 ? sample.rowGap : 0);
        left = sample.foot.room;
        row = 0;
      }
      const high = wide <= sample.foot.room ? style.line : this.#lines([[part.text, style.font]], sample.foot.room - style.extra) * style.line;
      row = Math.max(row, high);
      left -= wide + sample.columnGap;
    }
    return row > 0 ? rows + row + sample.foot.extra : 0;
  }

  /** How many lines texts need that follow one another. @param {[string, string][]} texts each with its font @param {number} room */
  #lines(texts, room) {
    let count = 1;
    let at = 0;
    for (const [text, font] of texts) {
      const space = this.#width(" ", font);
      for (const word of text.split(/\s+/)) {
        for (const piece of BROKEN.test(word) ? (word.match(PIECES) ?? []) : [word]) {
          const wide = NUMBER.test(piece) ? this.#long(piece, font) : this.#width(piece, font);
          if (at > 0 && at + wide > room) {
            count += 1;
            at = 0;
          }
          count += Math.max(0, Math.ceil(wide / room) - 1);
          at += wide > room ? wide % room : wide;
        }
        at += space;
      }
      at -= space;
    }
    return count;
  }

  /** How wide a text is that seldom comes twice: letter by letter. @param {string} text @param {string} font */
  #long(text, font) {
    let sum = 0;
    for (const letter of text) sum += this.#width(letter, font);
    return sum;
  }

  /** @param {string} text @param {string} font */
  #width(text, font) {
    let known = this.widths.get(font);
    if (!known) this.widths.set(font, (known = new Map()));
    let wide = known.get(text);
    if (wide === undefined) {
      if (this.pen.font !== font) this.pen.font = font;
      known.set(text, (wide = this.pen.measureText(text).width));
    }
    return wide;
  }

  /** @param {Card} card */
  #sampleOf(card) {
    const classes = ["card", card.kids.length > 0 ? "parent" : "", card.refers ? "refers" : "", card.block.word === "claim" ? "claim" : "premise"].join(" ");
    let sample = this.samples.get(classes);
    if (!sample) this.samples.set(classes, (sample = this.#sample(classes)));
    return sample;
  }

  /** Measure a card of one line each. @param {string} classes */
  #sample(classes) {
    const name = make("span", { class: "name" }, "a");
    const mark = make("span", {}, "a");
    const beside = make("span", { class: "marks" }, mark);
    const word = make("span", { class: "word" }, "a", name);
    const bar = make("div", { class: "bar" }, word, beside);
    const text = make("div", { class: "text" }, "a");
    const kinds = ["mark", "flag", "gaps", "problems", "remarks"];
    const parts = kinds.map((kind) => make("span", { class: kind }, "a"));
    const foot = make("div", { class: "foot" }, ...parts);
    const box = make("div", { class: classes, "aria-hidden": true }, bar, text);
    this.within.append(box);
    const height = pixels(getComputedStyle(box).height);
    box.append(foot);
    const sample = {
      height, word: styled(word, bar), name: styled(name), mark: styled(mark), text: styled(text), foot: styled(foot),
      parts: Object.fromEntries(kinds.map((kind, n) => [kind, styled(parts[n])])),
      barGap: pixels(getComputedStyle(bar).columnGap), markGap: pixels(getComputedStyle(beside).columnGap),
      rowGap: pixels(getComputedStyle(foot).rowGap), columnGap: pixels(getComputedStyle(foot).columnGap),
    };
    sample.foot.extra = pixels(getComputedStyle(foot).paddingTop) + pixels(getComputedStyle(foot).paddingBottom);
    box.remove();
    return sample;
  }
}

/** @typedef {{height: number, word: Style, name: Style, mark: Style, text: Style, foot: Style, parts: Record<string, Style>, barGap: number, markGap: number, rowGap: number, columnGap: number}} Sample */

/** @param {HTMLElement} element what has the font @param {HTMLElement} box what has the width @returns {Style} */
function styled(element, box = element) {
  const { fontStyle, fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(element);
  const { paddingLeft, paddingRight } = getComputedStyle(box);
  const extra = pixels(paddingLeft) + pixels(paddingRight);
  return { font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`, line: pixels(lineHeight), room: box.clientWidth - extra, extra };
}

/** @param {string} length */
function pixels(length) {
  return parseFloat(length) || 0;
}
