/** The page within this one: the same that a server would send, shown anew whenever it asks for that. */
import { byId } from "../../page/assets/elements.js";
import { sharedParts } from "./parts_given.js";
import { trustedPage } from "./trusted.js";

/** @typedef {{ask: string, number: number} | {stop: number} | {renew: true} | {open: string}} Said what the page within says */

/** What stands in a page for the script and the style that all of them have. */
const MARK = (/** @type {string} */ name) => `\u0001${name}\u0001`;

export class PageFrame {
  /** @param {(said: Said) => void} hear */
  constructor(hear) {
    /** Whether files are there when this one is opened again. */
    this.kept = true;
    this.frame = /** @type {HTMLIFrameElement} */ (byId("page"));
    /** @type {Record<string, string>} */
    this.starts = JSON.parse(byId("starts").textContent ?? "{}");
    this.frame.addEventListener("load", () => this.keep(this.kept)); // it may have changed while the page began
    window.addEventListener("message", ({ source, data }) => {
      if (source === this.frame.contentWindow) hear(data);
    });
  }

  /** @param {string} html */
  show(html) {
    this.frame.contentWindow?.postMessage({ leave: true }, "*"); // what it has to lose is told here
    setTimeout(() => {
      this.frame.srcdoc = trustedPage(this.kept ? html : html.replace("<html ", "<html data-unkept "));
    });
  }

  /** Say whether files are kept. @param {boolean} kept */
  keep(kept) {
    this.kept = kept;
    this.frame.contentWindow?.postMessage({ kept }, "*");
  }

  /** Show the page that there is before Python has begun, with the maps that were open last. @param {string} language @param {unknown[]} recent */
  async start(language, recent) {
    const state = JSON.parse(byId(`start-${language}`).textContent ?? "{}");
    const content = JSON.stringify({ ...state, recent }).replace(/[<>&\u2028\u2029]/g, escaped);
    let html = this.starts[language];
    for (const [name, text] of Object.entries({ ...(await sharedParts()), content })) html = html.split(MARK(name)).join(text);
    this.show(html);
  }

  /** @param {number} number @param {string} answer as JSON */
  answer(number, answer) {
    this.frame.contentWindow?.postMessage({ number, answer: JSON.parse(answer) }, "*");
  }
}

/** A character as JSON in a script block has it. @param {string} one */
function escaped(one) {
  return `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
