/** Moves and zooms what stands in an element, by a CSS transform alone. */
import { Room, bringUp, floatingBelow } from "./room.js";

/** @typedef {import("./room.js").Box} Box */

const LEAST = 0.05;
const MOST = 3;

export class Viewport {
  /** @param {HTMLElement} stage @param {HTMLElement} world @param {() => void} changed */
  constructor(stage, world, changed) {
    this.stage = stage;
    this.world = world;
    this.changed = changed;
    this.x = 0;
    this.y = 0;
    this.scale = 1;
    /** Size of what is drawn, in pixels at natural size. */
    this.width = 0;
    this.height = 0;
    /** @type {Map<number, {x: number, y: number}>} */
    this.pointers = new Map();
    stage.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    stage.addEventListener("pointerdown", (event) => this.#down(event));
    stage.addEventListener("pointermove", (event) => this.#move(event));
    for (const name of ["pointerup", "pointercancel"]) {
      stage.addEventListener(name, (event) => this.#up(/** @type {PointerEvent} */ (event)));
    }
    stage.addEventListener("scroll", () => this.#scrolled());
  }

  apply() {
    this.world.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    this.world.style.setProperty("--scale", String(this.scale));
    this.changed();
  }

  /** @param {number} x @param {number} y */
  moveBy(x, y) {
    this.x += x;
    this.y += y;
    this.#keepInSight();
    this.apply();
  }

  /** Zoom about a point of the stage, by default its middle. @param {number} scale @param {number} [x] @param {number} [y] */
  zoomTo(scale, x = this.stage.clientWidth / 2, y = this.stage.clientHeight / 2) {
    const next = Math.min(MOST, Math.max(LEAST, scale));
    this.x = x - ((x - this.x) * next) / this.scale;
    this.y = y - ((y - this.y) * next) / this.scale;
    this.scale = next;
    this.#keepInSight();
    this.apply();
  }

  /** Show the whole map, above what floats at the bottom of the stage. @param {number} most the largest scale */
  fit(most) {
    const { clientWidth, clientHeight } = this.stage;
    const scale = Math.min(most, (clientWidth - 48) / this.width, (clientHeight - 48 - floatingBelow(this.stage)) / this.height);
    this.scale = Math.max(LEAST, scale);
    this.x = Math.max(24, (clientWidth - this.width * this.scale) / 2);
    this.y = 24;
    this.apply();
  }

  /** Show the beginning. @param {number} scale */
  start(scale) {
    this.scale = scale;
    this.x = 24;
    this.y = 24;
    this.apply();
  }

  /**
   * Show a box of the map whole, or where it could not be read so, at natural size from its upper left corner.
   * @param {Box} box @param {number} legible the least scale at which it can be read
   * @param {number} before how much of what is left of it is shown too, where there is room
   */
  show(box, legible, before) {
    const [wide, high] = [this.stage.clientWidth - 48, this.stage.clientHeight - 48];
    const whole = Math.min(1, wide / box.width, high / box.height);
    this.scale = whole < legible ? 1 : whole;
    const room = Math.min(Math.max(0, wide - box.width * this.scale), before * this.scale, box.x * this.scale);
    this.x = 24 + room - box.x * this.scale;
    this.y = 24 - box.y * this.scale;
    this.apply();
  }

  /** Where a box of the map is on the stage. @param {Box} box @returns {Box} */
  onStage({ x, y, width, height }) {
    const { scale } = this;
    return { x: this.x + x * scale, y: this.y + y * scale, width: width * scale, height: height * scale };
  }

  /** The part of the map that is on the stage, if that is not larger than the screen. @returns {import("./room.js").Frame} */
  get sight() {
    const [left, top] = [-this.x / this.scale, -this.y / this.scale];
    const [wide, high] = [this.stage.clientWidth, Math.min(this.stage.clientHeight, window.innerHeight)];
    return { left, top, right: left + wide / this.scale, bottom: top + high / this.scale };
  }

  /** Move as little as needed to have a box of the map in sight. @param {Box} box */
  reveal(box) {
    const before = this.onStage(box);
    if (!new Room(this.stage).holds(before)) bringUp(this.stage);
    const after = new Room(this.stage).place(before);
    this.x += after.x - before.x;
    this.y += after.y - before.y;
    this.apply();
  }

  /** Bring a point of the map into the middle. @param {number} x @param {number} y */
  centre(x, y) {
    this.x = this.stage.clientWidth / 2 - x * this.scale;
    this.y = this.stage.clientHeight / 2 - y * this.scale;
    this.#keepInSight();
    this.apply();
  }

  /** Leave at least a corner of the map in sight. */
  #keepInSight() {
    const room = 80;
    this.x = Math.min(this.stage.clientWidth - room, Math.max(room - this.width * this.scale, this.x));
    this.y = Math.min(this.stage.clientHeight - room, Math.max(room - this.height * this.scale, this.y));
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const frame = this.stage.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY * unit * 0.002);
      this.zoomTo(this.scale * factor, event.clientX - frame.left, event.clientY - frame.top);
    } else {
      const [x, y] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
      this.moveBy(-x * unit, -y * unit);
    }
  }

  /** A mouse drags the ground only, so that text can be selected; a finger drags everything. @param {PointerEvent} event */
  #down(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.pointerType === "mouse" && (event.button !== 0 || target.closest(".card"))) return;
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (event.pointerType === "mouse") {
      this.stage.setPointerCapture(event.pointerId);
      this.stage.classList.add("dragging");
    }
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const others = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    this.pointers.set(event.pointerId, now);
    if (others.length === 0) {
      this.moveBy(now.x - before.x, now.y - before.y);
      return;
    }
    const [other] = others;
    const frame = this.stage.getBoundingClientRect();
    const factor = distance(now, other) / (distance(before, other) || 1);
    this.zoomTo(this.scale * factor, (now.x + other.x) / 2 - frame.left, (now.y + other.y) / 2 - frame.top);
  }

  /** @param {PointerEvent} event */
  #up(event) {
    this.pointers.delete(event.pointerId);
    this.stage.classList.remove("dragging");
  }

  /** Let a pointer move the map no longer: it carries something. @param {number} id */
  release(id) {
    this.pointers.delete(id);
  }

  /** The browser scrolls to what it finds on the page: turn that into a move. */
  #scrolled() {
    const { scrollLeft, scrollTop } = this.stage;
    if (!scrollLeft && !scrollTop) return;
    this.stage.scrollTo(0, 0);
    this.moveBy(-scrollLeft, -scrollTop);
  }
}

/** @param {{x: number, y: number}} one @param {{x: number, y: number}} other */
function distance(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
