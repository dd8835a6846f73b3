/** A small picture of all that is open, with a frame around what is in sight; dragging it moves the map. */
import { byId } from "./elements.js";
import { WIDTH } from "./layout.js";

/** @typedef {import("./board.js").Board} Board */
/** @typedef {import("./viewport.js").Viewport} Viewport */

const WIDE = 200;
const HIGH = 180;
/** How many times larger than the stage a map is before it helps. */
const NEEDED = 1.3;
/** The narrowest stage, in pixels, that has room for it. */
const ROOM = 900;

export class Minimap {
  /** @param {Viewport} viewport */
  constructor(viewport) {
    this.viewport = viewport;
    this.element = byId("minimap");
    this.canvas = /** @type {HTMLCanvasElement} */ (this.element.querySelector("canvas"));
    this.frame = /** @type {HTMLElement} */ (this.element.querySelector("div"));
    this.scale = 1;
    const drag = (/** @type {PointerEvent} */ event) => this.#drag(event);
    this.element.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
      this.element.setPointerCapture(event.pointerId);
      drag(event);
    });
    this.element.addEventListener("pointermove", (event) => event.buttons && drag(event));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.board && this.draw(this.board));
  }

  /** @param {Board} board */
  draw(board) {
    this.board = board;
    this.scale = Math.min(WIDE / board.width, HIGH / board.height, 0.2);
    const sharp = window.devicePixelRatio || 1;
    const [wide, high] = [board.width * this.scale, board.height * this.scale];
    this.canvas.width = Math.ceil(wide * sharp);
    this.canvas.height = Math.ceil(high * sharp);
    this.canvas.style.width = `${wide}px`;
    this.canvas.style.height = `${high}px`;
    const ground = this.canvas.getContext("2d");
    if (!ground) return;
    const colours = new Map();
    ground.scale(this.scale * sharp, this.scale * sharp);
    const least = 1 / this.scale;
    for (const [card, { x, y }] of board.places) {
      const { word } = card.block;
      if (!colours.has(word)) colours.set(word, this.#colour(word));
      ground.fillStyle = colours.get(word);
      ground.fillRect(x, y, Math.max(WIDTH, least), Math.max(card.height - least, least));
    }
    this.follow();
  }

  /** The colour of a kind as the style has it now. @param {string} word */
  #colour(word) {
    this.canvas.style.color = `var(--dot-${word})`;
    return getComputedStyle(this.canvas).color;
  }

  /** Frame what is in sight. */
  follow() {
    const { x, y, scale, stage, width, height } = this.viewport;
    const [wide, high] = [stage.clientWidth / scale, stage.clientHeight / scale];
    this.element.hidden = stage.clientWidth < ROOM || (width < wide * NEEDED && height < high * NEEDED);
    const left = clamp(-x / scale, width);
    const top = clamp(-y / scale, height);
    this.frame.style.translate = `${left * this.scale}px ${top * this.scale}px`;
    this.frame.style.width = `${(clamp(wide - x / scale, width) - left) * this.scale}px`;
    this.frame.style.height = `${(clamp(high - y / scale, height) - top) * this.scale}px`;
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    const box = this.canvas.getBoundingClientRect();
    this.viewport.centre((event.clientX - box.left) / this.scale, (event.clientY - box.top) / this.scale);
  }
}

/** @param {number} value @param {number} most */
function clamp(value, most) {
  return Math.min(Math.max(value, 0), most);
}
