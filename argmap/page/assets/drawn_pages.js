/** Drawings of the desk as pages of their own size, for the browser to print into a PDF. */
import { make } from "./elements.js";
import { contentOf } from "./made_here.js";
import { loaded } from "./pixels.js";
import { printInstead } from "./printing.js";

/** A point, in which paper is measured, in pixels of the page. */
const POINT = 96 / 72;
/** What a page is larger than its drawing: browsers round, and what is cut off would begin another page. */
const SPARE = 1;
/** Whether pages of one print can have different sizes: in Firefox all have one, and an empty page follows the last that has a name. */
const MIXED = !CSS.supports("-moz-appearance: none");

export class DrawnPages {
  /** @param {HTMLImageElement[]} pictures */
  constructor(pictures) {
    this.pictures = pictures;
    this.sizes = pictures.map((one) => [one.naturalWidth, one.naturalHeight].map((side) => Math.ceil(side / POINT) + SPARE));
  }

  /** @param {import("./made_here.js").SentFile[]} drawings @param {AbortSignal} signal */
  static async of(drawings, signal) {
    const pictures = [];
    for (const one of drawings) {
      pictures.push(await loaded(contentOf(one)));
      signal.throwIfAborted();
    }
    return new DrawnPages(pictures);
  }

  /** Open the browser's dialog for them. @param {string} title what they show, to who cannot see it */
  print(title) {
    const pages = this.pictures.map((picture, n) => {
      picture.alt = title;
      const figure = make("figure", {}, picture);
      const [width, height] = this.sizes[n];
      if (MIXED) figure.style.setProperty("page", `drawn-${n}`);
      figure.style.width = `${width}pt`;
      figure.style.height = `${height - SPARE}pt`;
      return figure;
    });
    printInstead(pages, this.#rules());
  }

  /** Forget them. */
  leave() {
    for (const { src } of this.pictures) URL.revokeObjectURL(src);
  }

  /** The size of each page; that of the largest for a browser that has one size for all. */
  #rules() {
    const largest = [0, 1].map((side) => Math.max(...this.sizes.map((size) => size[side])));
    return [["", largest], ...this.sizes.map((size, n) => [` drawn-${n}`, size])]
      .map(([name, [width, height]]) => `@page${name} { size: ${width}pt ${height}pt; margin: 0; }`);
  }
}
