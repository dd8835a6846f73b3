/** The map on its stage: drawn as far as it is open, moved and zoomed, with the small picture of it. */
import { Board } from "./board.js";
import { byId } from "./elements.js";
import { GAP, WIDTH } from "./layout.js";
import { Minimap } from "./minimap.js";
import { Room } from "./room.js";
import { Viewport } from "./viewport.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./room.js").Box} Box */

/** The least scale at which a view still shows the whole of what it is about. */
const LEGIBLE = 0.75;

export class Stage {
  /**
   * @param {(card: Card) => void} dress what is done to a card that comes into the page
   * @param {() => (Card | null)[]} kept the cards that are in the page wherever they are
   */
  constructor(dress, kept) {
    this.board = new Board(dress, kept);
    this.viewport = new Viewport(byId("stage"), byId("world"), () => this.#moved());
    this.minimap = new Minimap(this.viewport);
    /** What follows when the map was moved, on a page that shows more over it. */
    this.moved = () => {};
  }

  #moved() {
    byId("natural").textContent = `${Math.round(this.viewport.scale * 100)} %`;
    this.look();
    this.minimap.follow();
    this.moved();
  }

  /** Show the beginning: all that is open if it can be read at that size, else its upper left part. */
  begin() {
    this.viewport.fit(1);
    if (this.viewport.scale < LEGIBLE) this.viewport.start(1);
  }

  /** Draw what is open. With a card, that stays where it is on the screen. @param {Model} model @param {Card} [still] */
  draw(model, still) {
    const { board, viewport } = this;
    const before = still && board.boxOf(still);
    board.draw(model, viewport.sight);
    viewport.width = board.width;
    viewport.height = board.height;
    if (before && still) this.hold(before, still);
    this.minimap.draw(board);
  }

  /** Keep a card where it was on the screen. @param {{x: number, y: number}} before @param {Card} card */
  hold(before, card) {
    const after = this.board.boxOf(card);
    const { scale } = this.viewport;
    if (after) this.viewport.moveBy((before.x - after.x) * scale, (before.y - after.y) * scale);
  }

  /** Have all cards that are in sight in the page. What is seen stays where it is if others turn out higher than was thought. */
  look() {
    const { board, viewport } = this;
    const still = board.seenIn(viewport.sight);
    const before = still && board.boxOf(still);
    if (!board.show(viewport.sight)) return;
    viewport.width = board.width;
    viewport.height = board.height;
    this.minimap.draw(board);
    if (still && before) this.hold(before, still);
  }

  /** Bring a card into sight. @param {Card} card */
  reveal(card) {
    const box = this.board.boxOf(card);
    if (box) this.viewport.reveal(box);
  }

  /** Show a card with the open part of its branch, whole if that can be read. @param {Card} card */
  approach(card) {
    const box = this.#branch(card);
    if (!box) return;
    this.viewport.show(box, LEGIBLE, WIDTH + GAP);
    this.reveal(card);
  }

  /** The box around the open part of a branch. @param {Card} card @returns {Box | null} */
  #branch(card) {
    const { board } = this;
    const of = board.boxOf(card);
    if (!of) return null;
    let [right, bottom] = [of.x + of.width, of.y + of.height];
    for (let n = board.shown.indexOf(card) + 1; n < board.shown.length && board.shown[n].level > card.level; n += 1) {
      const box = /** @type {Box} */ (board.boxOf(board.shown[n]));
      [right, bottom] = [Math.max(right, box.x + box.width), Math.max(bottom, box.y + box.height)];
    }
    return { x: of.x, y: of.y, width: right - of.x, height: bottom - of.y };
  }

  /** Whether any of some cards can be seen whole. The room is measured once: that makes the browser lay the page out. @param {Card[]} cards */
  showsAny(cards) {
    const room = new Room(byId("stage"));
    return cards.some((card) => {
      const box = this.board.boxOf(card);
      return box !== null && room.holds(this.viewport.onStage(box));
    });
  }

  /** The card, or where it lies in a closed branch the one that is closed. @param {Card} card @returns {Card} */
  standIn(card) {
    for (let one = /** @type {Card | null} */ (card); one; one = one.block.above) if (this.board.places.has(one)) return one;
    return card;
  }
}
