/** Printing: the open part of the map on pages of its own, the outline, the sources, as they are asked for. */
import { byId, inputById, make, makeSvg } from "./elements.js";
import { lightly, painted } from "./exporting.js";
import { mapPages } from "./map_pages.js";
import { writeSources } from "./outline.js";
import { size, verdict } from "./phrases.js";
import { say } from "./words.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./map_pages.js").Box} Box */

/** What can be printed, by the names of its boxes. */
const PARTS = ["map", "outline", "sources"];
/** More pages than these are not printed by mistake. */
const MOST = 100;
/** What is printed the next time in place of what the page shows. @type {HTMLElement[] | null} */
let instead = null;

/** @param {App} app */
export function listenToPrint(app) {
  const choice = /** @type {HTMLDialogElement} */ (byId("print-choice"));
  choice.addEventListener("close", () => {
    if (choice.returnValue === "print") window.print();
  });
  window.addEventListener("beforeprint", () => {
    if (instead) show("drawn", instead);
    else write(app);
  });
  window.addEventListener("afterprint", () => {
    if (instead) document.adoptedStyleSheets = [];
    instead = null;
    byId("printed").replaceChildren();
    app.draw();
  });
}

/** Print other pages than those of what the page shows, once. @param {HTMLElement[]} pages @param {string[]} rules for their paper */
export function printInstead(pages, rules) {
  const paper = new CSSStyleSheet();
  paper.replaceSync(rules.join("\n"));
  document.adoptedStyleSheets = [paper];
  instead = pages;
  window.print();
}

/** @param {string} parts what is printed @param {HTMLElement[]} pages */
function show(parts, pages) {
  document.documentElement.dataset.print = parts;
  byId("printed").replaceChildren(...pages);
}

/** Ask what to print. @param {App} app */
export function askToPrint(app) {
  const choice = /** @type {HTMLDialogElement} */ (byId("print-choice"));
  const count = mapPages(boxes(app)).length;
  const shown = app.board.shown.length;
  const open = { statements: say("printing.open", { count: shown }), pages: say("printing.pages", { count }) };
  byId("print-pages").textContent = count > MOST ? tooMany(count) : say("printing.on_pages", open);
  choice.returnValue = "";
  choice.showModal();
}

/** @param {number} count */
function tooMany(count) {
  return say("printing.too_many", { count, most: MOST });
}

/** @param {App} app @returns {Box[]} */
function boxes({ board }) {
  return board.shown.map((card) => /** @type {Box} */ (board.boxOf(card)));
}

/** @param {App} app */
function write(app) {
  const chosen = PARTS.filter((part) => inputById(`print-${part}`).checked);
  app.outline.write(app.model, { whole: true });
  writeSources(app.model);
  show(chosen.join(" "), chosen.includes("map") ? map(app) : []);
}

/** The pages of the map. @param {App} app @returns {HTMLElement[]} */
function map(app) {
  const reckoned = mapPages(boxes(app)).length;
  if (reckoned > MOST) return [make("p", {}, tooMany(reckoned))];
  app.board.showAll();
  const pages = mapPages(boxes(app));
  const { content, title } = app.model;
  return lightly(() => {
    const { lines, frames, cards } = painted(app.board, app.viewport.scale);
    return pages.map(({ x, y, width, height, scale, cards: shown }, n) => {
      const svg = makeSvg("svg", { viewBox: `${x} ${y} ${width} ${height}`, role: "img", "aria-label": title });
      svg.style.width = `${width * scale}px`;
      const linked = app.board.shown.filter((_, number) => shown.includes(number)).map((card) => card.block.frame);
      const around = [...app.board.frames.children].flatMap((frame, number) => (linked.includes(/** @type {HTMLElement} */ (frame)) ? frames[number] : []));
      svg.append(...[...lines, ...around, ...shown.flatMap((number) => cards[number])].map((one) => one.cloneNode(true)));
      const part = pages.length > 1 ? say("printing.part", { number: n + 1, all: pages.length }) : "";
      const caption = n === 0 ? `${size(content)} ${verdict(content)}` : "";
      return make("figure", {}, make("figcaption", {}, make("b", {}, title), ` ${[part, caption].filter(Boolean).join(" · ")}`), svg);
    });
  });
}
