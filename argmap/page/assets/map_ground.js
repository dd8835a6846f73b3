/** The map and the list as what something is carried over: they scroll as far as there is more of them. */
import { byId } from "./elements.js";
import { pushed } from "./pushing.js";

/** How far the map goes in one frame, in pixels, where it is pushed hardest. */
const SPEED = 14;
/** How much of the map may lie beyond an edge before it goes there no further, in pixels. */
const MARGIN = 26;

export class MapGround {
  /** @param {import("./viewport.js").Viewport} viewport */
  constructor(viewport) {
    this.viewport = viewport;
  }

  /** @param {number} pointer */
  release(pointer) {
    this.viewport.release(pointer);
  }

  /** @param {number} x @param {number} y */
  scroll(x, y) {
    const { viewport } = this;
    const stage = byId("stage").getBoundingClientRect();
    const more = (/** @type {number} */ by, /** @type {number} */ at, /** @type {number} */ long, /** @type {number} */ room) =>
      by > 0 ? at < MARGIN : at + long * viewport.scale > room - MARGIN;
    const [right, down] = pushed(stage, x, y);
    const across = right && more(right, viewport.x, viewport.width, stage.width) ? right : 0;
    const along = down && more(down, viewport.y, viewport.height, stage.height) ? down : 0;
    if (across || along) viewport.moveBy(SPEED * across, SPEED * along);
    byId("outline").scrollTop -= SPEED * pushed(byId("outline").getBoundingClientRect(), x, y)[1];
  }
}
