/**
 * The map as the page knows it: what `argmap.page.content` wrote, with links in both directions.
 *
 * @typedef {{rule: string, level: string, message: string, help: string, at?: string, rank: number}} Problem
 * @typedef {{part: string, number?: string, title?: string, paragraph?: string, first?: number, last?: number}} Passage a figure, or sentences of a paragraph in a part of the paper
 * @typedef {{key: string, mark: string, backs?: string}} Backing a note, or a work that the text cites, under a statement
 * @typedef {{ground: string, share: number, words: string, more: string}} Mark what an overlay paints over a card
 * @typedef {{
 *   id: string, name?: string, role: string, text?: string, voice: string, support: string, state: string, ground: string,
 *   basis?: string, sources?: Backing[], at?: string, passages?: Passage[], sections?: string[], question?: number,
 *   mark?: Mark, credence?: number, order?: number, problems?: Problem[], falls?: string[], sentences?: number[],
 *   quoted?: [number, number, number][], draft?: boolean,
 * }} Statement
 * @typedef {{key: string, node?: number, refers?: boolean, missing?: string, flag?: string, children?: number[], entry?: number}} CardData `entry` is the number by which its entry is changed
 * @typedef {{
 *   word: string, cards: number[], scheme?: string, raised?: number[], holds?: boolean, undercutters?: number[], group?: number,
 * }} BlockData
 * @typedef {{width: number, height: number, first?: number, source?: string, pieces?: number[][]}} SheetData a page of the paper's PDF: `first` is the first sentence that begins on it or later, `source` its picture or the address of that; a piece of a sentence on it is the sentence's number, from where to where, left, top, width, height in thousandths
 * @typedef {{total?: number, sheets?: SheetData[], asked?: string}} Pages `asked` tells that the desk draws the pages, and changes with the file
 * @typedef {{text: string, nodes?: string[], notes?: [number, number][], points?: import("./point_marks.js").Marked[]}} Sentence `notes` are offsets, and numbers of notes; `points` those of a review
 * @typedef {{id: string, title: string, paragraphs: {id: string, sentences: Sentence[]}[]}} Section
 * @typedef {{
 *   language: string, title: string, source: string, neutral: boolean, claims: string[], size: number,
 *   starts: {count: number, bare: number}, states: {key: string, count: number}[], nodes: Statement[], cards: CardData[],
 *   blocks: BlockData[], roots: number[], sources: Record<string, {mark: string, text: string, link?: string}>,
 *   schemes: Record<string, {summary: string, questions: string[], source: string}>, problems: Problem[],
 *   paper: Section[], notes: Record<string, {mark: string, text: string}>, pages: Pages, weighed: boolean, legend: (Mark & {text: string})[],
 * }} Content
 */

import { say } from "./words.js";

/** One box: a statement, or a reference to one that stands elsewhere. */
export class Card {
  /** @param {CardData} data @param {Statement | null} node @param {Block} block */
  constructor(data, node, block) {
    this.key = data.key;
    this.node = node;
    this.refers = Boolean(data.refers);
    /** The number of its entry in the map, on a page that changes it; 0 elsewhere. */
    this.entry = data.entry ?? 0;
    this.missing = data.missing ?? "";
    /** What is wrong with its support, by name: `bare`, `part`, `gaps` or nothing. */
    this.flag = data.flag ?? "";
    this.block = block;
    /** @type {Block[]} */
    this.children = [];
    this.open = true;
    this.level = 1;
    /** How many cards stand below it in the tree. */
    this.below = 0;
    /** @type {HTMLElement | null} */
    this.element = null;
    /** How high it is, and whether that is measured or only reckoned. */
    this.height = 0;
    this.measured = false;
    /** Of the open cards under the same one, which it is, and how many there are. */
    this.position = 1;
    this.siblings = 1;
  }

  /** The blocks under this card in the tree: those that hang on it, and on a block's last card what undercuts it. */
  get kids() {
    const last = this.block.cards[this.block.cards.length - 1] === this;
    return last ? [...this.children, ...this.block.undercutters] : this.children;
  }

  /** The sign of what is wrong with its support: filled where support is owed here, hollow where it is owed further on. */
  get sign() {
    return this.flag === "gaps" ? "△" : this.flag ? "▲" : "";
  }

  /** What is wrong with its support, in words behind the sign. */
  get warning() {
    return this.flag ? `${this.sign} ${say(`flags.${this.flag}`)}` : "";
  }

  get text() {
    if (this.node) return this.node.text || say("card.empty");
    return this.missing ? say("card.no_such_id", { id: this.missing }) : say("card.nothing");
  }
}

/** The cards of one inference, and what undercuts it. */
export class Block {
  /** @param {BlockData} data */
  constructor(data) {
    this.word = data.word;
    this.scheme = data.scheme ?? "";
    this.raised = data.raised ?? [];
    this.holds = Boolean(data.holds);
    /** The number of the entry that links its cards; 0 if they are not linked, or the page does not change the map. */
    this.group = data.group ?? 0;
    /** @type {Card[]} */
    this.cards = [];
    /** @type {Block[]} */
    this.undercutters = [];
    /** @type {Card | null} The card that it hangs on. */
    this.parent = null;
    /** @type {Block | null} The block that it undercuts. */
    this.undercuts = null;
    /** Its column. */
    this.depth = 0;
    /** @type {HTMLElement | null} What is drawn around linked cards. */
    this.frame = null;
    /** How many blocks it undercuts, one after another. */
    this.nesting = 0;
  }

  get linked() {
    return this.cards.length > 1;
  }

  /** The card that it stands under in the tree. @returns {Card | null} */
  get above() {
    const of = this.undercuts;
    return of ? of.cards[of.cards.length - 1] : this.parent;
  }
}

export class Model {
  /** @param {Content} content */
  constructor(content) {
    this.content = content;
    this.blocks = content.blocks.map((data) => new Block(data));
    /** @type {Card[]} */
    this.cards = [];
    /** @type {Map<string, Card>} The card of each statement by the statement's id. */
    this.home = new Map();
    content.blocks.forEach((data, number) => this.#fill(this.blocks[number], data));
    this.roots = content.roots.map((number) => this.blocks[number]);
    this.#count();
    /** @type {string[][]} The ids of the statements read from each sentence of the paper. */
    this.readFrom = content.paper.flatMap((part) => part.paragraphs.flatMap((one) => one.sentences.map(({ nodes = [] }) => nodes)));
  }

  /** The cards of other statements that were read from the same sentences. @param {Statement} node @returns {Card[]} */
  besides(node) {
    const ids = new Set((node.sentences ?? []).flatMap((number) => this.readFrom[number] ?? []));
    ids.delete(node.id);
    return [...ids].flatMap((id) => this.home.get(id) ?? []);
  }

  /** @param {Block} block @param {BlockData} data */
  #fill(block, data) {
    for (const number of data.cards) {
      const from = this.content.cards[number];
      const node = from.node === undefined ? null : this.content.nodes[from.node];
      const card = new Card(from, node, block);
      block.cards.push(card);
      this.cards[number] = card;
      if (node && !card.refers) this.home.set(node.id, card);
      card.children = (from.children ?? []).map((child) => this.blocks[child]);
      for (const child of card.children) child.parent = card;
    }
    block.undercutters = (data.undercutters ?? []).map((child) => this.blocks[child]);
    for (const child of block.undercutters) child.undercuts = block;
  }

  /** Blocks come before all that hangs on them, so one pass down and one pass up are enough. */
  #count() {
    for (const block of this.blocks) {
      if (block.undercuts) block.depth = block.undercuts.depth;
      if (block.undercuts) block.nesting = block.undercuts.nesting + 1;
      if (block.parent) block.depth = block.parent.block.depth + 1;
      for (const card of block.cards) card.level = block.above ? block.above.level + 1 : 1;
    }
    for (const block of [...this.blocks].reverse()) {
      const above = block.above;
      if (above) for (const card of block.cards) above.below += card.below + 1;
    }
  }

  get title() {
    return this.content.title || say("map.untitled");
  }

  get deepest() {
    return this.cards.reduce((most, card) => Math.max(most, card.level), 1);
  }

  /** Open the cards above a level, and close the others. @param {number} level */
  openTo(level) {
    for (const card of this.cards) card.open = card.level < level;
  }

  /** The deepest level that shows at most so many cards, two at least. @param {number} most */
  levelFor(most) {
    const sizes = [0];
    for (const card of this.cards) sizes[card.level] = (sizes[card.level] ?? 0) + 1;
    let level = 0;
    let shown = 0;
    while (level + 1 < sizes.length && shown + sizes[level + 1] <= most) shown += sizes[++level];
    return Math.max(level, 2);
  }

  /** The cards to see, in reading order, and their blocks in the order of the layout. */
  visible() {
    /** @type {Card[]} */
    const cards = [];
    /** @type {Block[]} */
    const blocks = [];
    /** @type {(Card | Block)[]} */
    const pending = [...this.roots].reverse();
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (next instanceof Block) {
        blocks.push(next);
        pending.push(...[...next.cards].reverse());
      } else {
        cards.push(next);
        if (next.open) pending.push(...[...next.kids].reverse());
      }
    }
    return { cards, blocks };
  }

  /** Open a branch if it is closed, by whole levels, up to so many cards; one level at least. @param {Card} card @param {number} most */
  openUnder(card, most) {
    let [row, shown] = [card.open ? [] : [card], 0];
    while (row.length > 0) {
      const next = row.flatMap((one) => one.kids.flatMap((block) => block.cards));
      if (shown > 0 && shown + next.length > most) break;
      for (const one of row) one.open = true;
      for (const one of next) one.open = false;
      [row, shown] = [next, shown + next.length];
    }
  }

  /** Open all that a card stands under. @param {Card} card */
  uncover(card) {
    for (let above = card.block.above; above; above = above.block.above) above.open = true;
  }
}
