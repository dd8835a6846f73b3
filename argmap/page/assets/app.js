/** The page: what is open, what is chosen, and what buttons and keys do. */
import { Board } from "./board.js";
import { paint } from "./cards.js";
import { byId, inputById, isField, make } from "./elements.js";
import { asPng, asSvg, save } from "./exporting.js";
import { Model } from "./model.js";
import { Outline, writeNotes } from "./outline.js";
import { Panel } from "./panel.js";
import { Paper } from "./paper.js";
import { Search } from "./search.js";
import { Viewport } from "./viewport.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Content} Content */

/** How many cards are open at first, at most: enough to see how the argument is built. */
const FIRST = 24;
/** The least scale at which the first view still shows the whole of what is open. */
const LEGIBLE = 0.75;
const NARROW = 700;
const SCHEMES = ["Auto", "Light", "Dark"];

/** @param {import("./model.js").Mark & {text: string}} mark */
function legendEntry(mark) {
  const sample = make("span", { class: "sample" });
  paint(sample, mark);
  return make("li", {}, sample, mark.text);
}

export class App {
  /** @param {Content} content */
  constructor(content) {
    this.model = new Model(content);
    this.board = new Board();
    this.viewport = new Viewport(byId("stage"), byId("world"), () => this.#moved());
    this.panel = new Panel({
      choose: (card) => this.choose(card, { focus: true }),
      close: () => this.close(),
      readAt: (node) => this.#read(true, () => this.paper.mark(node, true)),
    });
    this.outline = new Outline((card) => this.choose(card));
    this.paper = new Paper((ids) => this.#fromPaper(ids));
    this.search = new Search({ found: (cards) => this.#light(cards), go: (card) => this.choose(card) });
    /** @type {Card | null} */
    this.chosen = null;
    /** @type {Card | null} The card that keys act on. */
    this.current = null;
    /** @type {Set<Card> | null} */
    this.lit = null;
    this.#listen();
    this.model.openTo(this.model.levelFor(FIRST));
    byId("world").hidden = false;
    this.#fill();
    this.viewport.fit();
    if (this.viewport.scale < LEGIBLE) this.viewport.start();
    if (window.innerWidth < NARROW) this.#outlined(true);
    this.#followHash();
  }

  /** Show another state of the map, with what is open, chosen and in sight kept. @param {Content} content */
  use(content) {
    const open = new Map(this.model.cards.map((card) => [card.key, card.open]));
    const chosen = this.chosen?.key;
    this.model = new Model(content);
    for (const card of this.model.cards) card.open = open.get(card.key) ?? true;
    this.chosen = this.model.cards.find((card) => card.key === chosen) ?? null;
    this.current = this.chosen;
    this.#fill();
    if (this.chosen) this.panel.show(this.model, this.chosen);
    else this.close();
  }

  #fill() {
    const { content } = this.model;
    document.title = content.title;
    byId("title").textContent = content.title;
    byId("source").textContent = [content.source, content.neutral].filter(Boolean).join(". ");
    byId("standing").textContent = content.standing;
    const problems = content.nodes.reduce((sum, node) => sum + (node.problems?.length ?? 0), content.problems.length);
    byId("troubles").textContent = `Problems ${problems}`;
    byId("read").hidden = content.paper.length === 0;
    byId("legend").replaceChildren(...content.legend.map(legendEntry));
    this.paper.write(this.model);
    this.search.use(this.model);
    if (!byId("outline").hidden) this.outline.write(this.model);
    this.draw();
  }

  /** Draw what is open. With a card, that stays where it is on the screen. @param {Card} [still] */
  draw(still) {
    const before = still && this.board.boxOf(still);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.board.draw(this.model);
    this.viewport.width = this.board.width;
    this.viewport.height = this.board.height;
    const after = still && this.board.boxOf(still);
    if (before && after) {
      const { scale } = this.viewport;
      this.viewport.moveBy((before.x - after.x) * scale, (before.y - after.y) * scale);
    }
    if (!this.current || !this.board.places.has(this.current)) this.current = this.board.shown[0] ?? null;
    for (const card of this.board.shown) this.#style(card);
    if (focused && focused.closest("#cards")) focused.focus({ preventScroll: true });
    const deepest = this.model.deepest;
    const open = this.board.shown.reduce((most, card) => Math.max(most, card.level), 1);
    byId("level").textContent = `level ${open} of ${deepest}`;
  }

  /** @param {Card} card */
  #style(card) {
    const box = card.element;
    if (!box) return;
    box.tabIndex = card === this.current ? 0 : -1;
    box.setAttribute("aria-selected", String(card === this.chosen));
    box.classList.toggle("chosen", card === this.chosen);
    box.classList.toggle("dim", this.lit !== null && !this.lit.has(card));
    box.classList.toggle("hit", this.lit !== null && this.lit.has(card));
  }

  /** @param {Set<Card> | null} cards */
  #light(cards) {
    this.lit = cards;
    for (const card of this.board.shown) this.#style(card);
    for (const [card, button] of this.outline.buttons) button.classList.toggle("dim", cards !== null && !cards.has(card));
  }

  /** Choose a card: tell all about it, bring it into sight, and keep its id in the address. @param {Card} card @param {{focus?: boolean}} [how] */
  choose(card, { focus = false } = {}) {
    this.chosen = card;
    this.current = card;
    this.model.uncover(card);
    if (!this.board.places.has(card)) this.draw();
    for (const one of this.board.shown) this.#style(one);
    this.panel.show(this.model, card);
    this.paper.mark(card.node, !byId("paper").hidden);
    this.#reveal(card);
    if (focus) card.element?.focus({ preventScroll: true });
    if (card.node) history.replaceState(null, "", `#${encodeURIComponent(card.node.id)}`);
  }

  /** @param {Card} card */
  #reveal(card) {
    const box = this.board.boxOf(card);
    if (box) this.viewport.reveal(box.x, box.y, box.width, box.height);
  }

  close() {
    this.panel.hide();
    this.chosen = null;
    this.paper.mark(null, false);
    for (const card of this.board.shown) this.#style(card);
    history.replaceState(null, "", location.pathname + location.search);
    if (byId("outline").hidden) this.current?.element?.focus({ preventScroll: true });
  }

  /** @param {Card} card @param {boolean} [open] */
  fold(card, open = !card.open) {
    if (card.kids.length === 0) return;
    card.open = open;
    this.draw(card);
  }

  /** @param {number} level */
  openTo(level) {
    this.model.openTo(Math.max(1, level));
    this.draw(this.model.roots[0]?.cards[0]);
  }

  get level() {
    return this.board.shown.reduce((most, card) => Math.max(most, card.level), 1);
  }

  #moved() {
    byId("natural").textContent = `${Math.round(this.viewport.scale * 100)} %`;
  }

  #followHash() {
    const id = decodeURIComponent(location.hash.slice(1));
    const card = id && this.model.home.get(id);
    if (card) this.choose(card, { focus: true });
  }

  /** @param {string[]} ids */
  #fromPaper(ids) {
    const cards = ids.flatMap((id) => this.model.home.get(id) ?? []);
    const after = this.chosen ? cards.indexOf(this.chosen) + 1 : 0;
    const card = cards[after % cards.length];
    if (card) this.choose(card);
  }

  /** @param {boolean} shown @param {() => void} [then] */
  #read(shown, then) {
    if (this.model.content.paper.length === 0) return;
    byId("paper").hidden = !shown;
    byId("read").setAttribute("aria-pressed", String(shown));
    then?.();
  }

  /** @param {boolean} shown */
  #outlined(shown) {
    if (shown) this.outline.write(this.model);
    byId("outline").hidden = !shown;
    byId("stage").hidden = shown;
    byId("view").setAttribute("aria-pressed", String(shown));
    for (const id of ["levels", "zooms"]) byId(id).hidden = shown;
    this.#light(this.lit);
  }

  #listen() {
    byId("cards").addEventListener("click", (event) => this.#clicked(/** @type {Element} */ (event.target)));
    byId("cards").addEventListener("dblclick", (event) => {
      const card = this.#cardAt(/** @type {Element} */ (event.target));
      if (card) this.fold(card);
    });
    document.addEventListener("keydown", (event) => this.#key(event));
    window.addEventListener("hashchange", () => this.#followHash());
    window.addEventListener("beforeprint", () => {
      this.outline.write(this.model);
      writeNotes(this.model);
    });
    for (const [id, act] of Object.entries(this.#actions())) byId(id).addEventListener("click", act);
  }

  /** What buttons do. @returns {Record<string, () => void>} */
  #actions() {
    return {
      view: () => this.#outlined(byId("outline").hidden === true),
      read: () => this.#read(byId("paper").hidden === true, () => this.paper.mark(this.chosen?.node ?? null, true)),
      troubles: () => this.panel.showProblems(this.model),
      filter: () => this.#filter(),
      fewer: () => this.openTo(this.level - 1),
      more: () => this.openTo(this.level + 1),
      all: () => this.openTo(Infinity),
      in: () => this.viewport.zoomTo(this.viewport.scale * 1.25),
      out: () => this.viewport.zoomTo(this.viewport.scale / 1.25),
      natural: () => this.viewport.zoomTo(1),
      fit: () => this.viewport.fit(),
      present: () => void this.#present(),
      scheme: () => this.#scheme(),
      svg: () => save(new Blob([asSvg(this.board, this.model.content.title)], { type: "image/svg+xml" }), "map.svg"),
      png: () => void this.#png(),
      keys: () => /** @type {HTMLDialogElement} */ (byId("help")).showModal(),
    };
  }

  #filter() {
    const shown = byId("filters").hidden;
    byId("filters").hidden = !shown;
    byId("filter").setAttribute("aria-pressed", String(shown));
    if (!shown) this.search.clear();
  }

  async #png() {
    try {
      const svg = asSvg(this.board, this.model.content.title);
      save(await asPng(svg, this.board.width, this.board.height), "map.png");
    } catch (error) {
      this.notice(error instanceof Error ? error.message : String(error));
    }
  }

  async #present() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  }

  #scheme() {
    const button = byId("scheme");
    const next = SCHEMES[(SCHEMES.indexOf(button.textContent ?? "") + 1) % SCHEMES.length];
    button.textContent = next;
    document.documentElement.style.colorScheme = next === "Auto" ? "" : next.toLowerCase();
  }

  /** Say something at the top of the page; nothing takes it away. @param {string} text */
  notice(text) {
    byId("notice").textContent = text;
    byId("notice").hidden = !text;
  }

  /** @param {Element} target @returns {Card | undefined} */
  #cardAt(target) {
    const box = target.closest(".card");
    return box ? this.board.shown.find((card) => card.element === box) : undefined;
  }

  /** @param {Element} target */
  #clicked(target) {
    const card = this.#cardAt(target);
    if (!card) return;
    if (target.closest(".fold")) this.fold(card);
    else if (!getSelection()?.toString()) this.choose(card, { focus: true });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("dialog")) return;
    if (event.key === "Escape") {
      if (isField(target)) /** @type {HTMLElement} */ (target).blur();
      else this.close();
      return;
    }
    if (isField(target)) return;
    const inTree = target.closest("#cards") !== null;
    const act = (inTree ? this.#treeKeys(event.key) : undefined) ?? this.#pageKeys(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Keys of the whole page. @param {string} key @returns {(() => void) | undefined} */
  #pageKeys(key) {
    const does = this.#actions();
    return /** @type {Record<string, () => void>} */ ({
      "/": () => inputById("query").focus(), "?": does.keys, "[": does.fewer, "]": does.more, a: does.all, "+": does.in,
      "=": does.in, "-": does.out, 0: does.fit, 1: does.natural, o: does.view, p: does.read, c: does.troubles,
      f: does.present,
    })[key];
  }

  /** Keys of the tree (WAI-ARIA Authoring Practices, tree view pattern). @param {string} key @returns {(() => void) | undefined} */
  #treeKeys(key) {
    const { shown } = this.board;
    const card = this.current;
    if (!card) return undefined;
    const at = shown.indexOf(card);
    return /** @type {Record<string, () => void>} */ ({
      ArrowDown: () => this.#goTo(shown[at + 1]),
      ArrowUp: () => this.#goTo(shown[at - 1]),
      Home: () => this.#goTo(shown[0]),
      End: () => this.#goTo(shown[shown.length - 1]),
      ArrowRight: () => (card.open ? this.#goTo(card.kids[0]?.cards[0]) : this.fold(card, true)),
      ArrowLeft: () => (card.open && card.kids.length ? this.fold(card, false) : this.#goTo(card.block.above)),
      Enter: () => this.choose(card, { focus: true }),
      " ": () => this.choose(card, { focus: true }),
    })[key];
  }

  /** Move to a card; the panel, if it is open, follows. @param {Card | null | undefined} card */
  #goTo(card) {
    if (!card) return;
    if (this.chosen) {
      this.choose(card, { focus: true });
      return;
    }
    this.current = card;
    for (const one of this.board.shown) this.#style(one);
    this.#reveal(card);
    card.element?.focus({ preventScroll: true });
  }
}
