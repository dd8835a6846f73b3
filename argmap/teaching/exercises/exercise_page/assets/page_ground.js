/** The page as what something is carried over: it scrolls at its upper and lower edge. */
import { pushed } from "../../../../page/assets/pushing.js";

/** How far the page scrolls in one frame, in pixels, where it is pushed hardest. */
const SPEED = 14;

export class PageGround {
  /** @param {() => void} [scrolled] is told when the page has moved below what is carried */
  constructor(scrolled = () => {}) {
    this.scrolled = scrolled;
    // A finger that carries something does not scroll the page; a listener that may say so must be there before.
    document.addEventListener("touchmove", (event) => document.body.classList.contains("carrying") && event.preventDefault(), { passive: false });
  }

  /** Nothing else follows a pointer here. */
  release() {}

  /** @param {number} x @param {number} y */
  scroll(x, y) {
    const [, down] = pushed(new DOMRect(0, 0, window.innerWidth, window.innerHeight), x, y);
    const before = window.scrollY;
    if (down) window.scrollBy(0, -SPEED * down);
    if (window.scrollY !== before) this.scrolled();
  }
}
