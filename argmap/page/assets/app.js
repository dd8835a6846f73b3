/** The page: what is open, what is chosen, and how its parts follow. */
import { enter } from "./address.js";
import { paint } from "./cards.js";
import { byId, make, tell } from "./elements.js";
import { alike, changed, successors } from "./keeping.js";
import { Meanings } from "./meanings.js";
import { Model } from "./model.js";
import { Outline } from "./outline.js";
import { Overview } from "./overview.js";
import { Panel } from "./panel.js";
import { Paper } from "./paper.js";
import { tellCovered, watchCovered } from "./room.js";
import { Search } from "./search.js";
import { Stage } from "./stage.js";
import { writeStanding } from "./standing.js";
import { Views } from "./views.js";
import { Walk } from "./walk.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Content} Content */
/** @typedef {import("./panel.js").PanelActions} PanelActions */

/** How many cards are open at first, at most: enough to see how the argument is built. */
const FIRST = 60;

/** @param {import("./model.js").Mark & {text: string}} mark */
function legendEntry(mark) {
  const sample = make("span", { class: "sample" });
  paint(sample, mark);
  return make("li", {}, sample, mark.text);
}

export class App {
  /** @param {Content} content @param {{panel?: (does: PanelActions) => Panel}} [parts] what takes the place of parts of the page */
  constructor(content, { panel = (does) => new Panel(does) } = {}) {
    this.model = new Model(content);
    this.stage = new Stage((card) => this.#dress(card), () => [this.current, this.chosen]);
    this.board = this.stage.board;
    this.viewport = this.stage.viewport;
    this.panel = panel({
      choose: (card) => this.choose(card, { focus: true }),
      close: () => this.close(),
      readAt: (node) => {
        this.read(true);
        this.paper.mark(node, true);
        this.paper.focus();
      },
    });
    this.meanings = new Meanings();
    this.outline = new Outline({ choose: (card) => this.choose(card), fold: (card) => this.fold(card) });
    this.overview = new Overview((card) => this.views.visit(card));
    this.walk = new Walk((card) => this.#ended(card));
    this.paper = new Paper((ids) => this.#fromPaper(ids));
    this.search = new Search({
      found: (cards) => this.#light(cards), meet: (cards) => this.#meet(cards), go: (card) => this.choose(card, { step: true }),
      focus: (card) => this.focus(card),
    });
    this.views = new Views(this);
    /** What is done when cards have been drawn or chosen, on a page that shows more over them. */
    this.drawn = () => {};
    /** What is done when the paper is shown or hidden. */
    this.turned = () => {};
    /** Whether the paper's part of the page is there without a paper, too. */
    this.paperless = false;
    /** @type {Card | null} */
    this.chosen = null;
    /** @type {Card | null} The card that keys act on. */
    this.current = null;
    /** @type {Set<Card> | null} */
    this.lit = null;
    /** @type {Set<Card>} The closed cards that something found lies under. */
    this.inside = new Set();
    this.model.openTo(this.model.levelFor(FIRST));
    byId("world").hidden = false;
    watchCovered();
    tellCovered();
    this.#fill();
    this.stage.begin();
    this.views.open();
  }

  /** Show another state of the map, with what is open, chosen, in focus and in sight kept. @param {Content} content */
  use(content) {
    const before = this.board;
    const still = this.chosen ?? this.current;
    const box = still && before.boxOf(still);
    const focused = this.board.cardOf(document.activeElement);
    const model = new Model(content);
    const next = successors(this.model, model);
    const following = (/** @type {Card | null} */ card) => (card && next.get(card)) ?? null;
    for (const [old, card] of next) {
      card.open = old.open;
      if (alike(old, card)) this.board.handOver(old, card);
    }
    this.model = model;
    this.chosen = following(this.chosen);
    this.current = following(this.current);
    this.overview.renew(following);
    this.#fill();
    for (const card of changed(next, model)) card.element?.classList.add("changed");
    const anchor = following(still);
    if (box && anchor) this.stage.hold(box, anchor);
    following(focused)?.element?.focus({ preventScroll: true });
    this.panel.renew(this.model, this.chosen);
    this.walk.renew(this.model, following);
    this.#pressed();
    this.paper.mark(this.chosen?.node ?? null, false);
  }

  #fill() {
    const { content } = this.model;
    document.title = this.model.title;
    byId("title").textContent = this.model.title;
    byId("reference").textContent = content.source;
    byId("neutral").textContent = content.neutral ? say("standing.neutral") : "";
    byId("source").hidden = !content.source && !content.neutral;
    writeStanding(content, (state) => this.search.only("status", state));
    this.meanings.write(this.model);
    // what is only to be known, such as paragraphs that no statement comes from, alarms nobody: it is in the list
    const problems = [...content.problems, ...content.nodes.flatMap((node) => node.problems ?? [])].filter(({ level }) => level !== "info");
    byId("troubles").textContent = say("problems.button", { count: problems.length });
    byId("read").hidden = !this.readable;
    byId("legend").replaceChildren(...content.legend.map(legendEntry));
    document.body.classList.toggle("painted", content.legend.length > 0);
    this.paper.write(this.model);
    this.draw();
    if (this.views.at === "overview") this.overview.draw(this.model);
    this.search.use(this.model);
  }

  /** Draw what is open. With a card, that stays where it is on the screen. @param {Card} [still] */
  draw(still) {
    const focused = this.board.cardOf(document.activeElement);
    this.stage.draw(this.model, still);
    if (!this.current || !this.board.places.has(this.current)) this.current = this.board.shown[0] ?? null;
    this.stage.look();
    focused?.element?.focus({ preventScroll: true });
    byId("level").textContent = say("levels.level", { level: this.level, deepest: this.model.deepest });
    if (this.views.at === "outline") this.outline.write(this.model);
    this.style();
  }

  /** Show on every card whether it is chosen, in focus, found. */
  style() {
    this.inside = this.#hidden();
    this.stage.look();
    for (const card of this.board.present) this.#dress(card);
    if (this.views.at === "outline") this.outline.style(this.chosen, this.lit, this.inside);
    if (this.views.at === "overview") this.overview.style(this.lit);
    this.drawn();
  }

  /** @param {Card} card */
  #dress(card) {
    const box = card.element;
    if (!box) return;
    tell(box, "tabindex", card === this.current ? "0" : "-1");
    tell(box, "aria-selected", String(card === this.chosen));
    box.classList.toggle("chosen", card === this.chosen);
    box.classList.toggle("dim", this.lit !== null && !this.lit.has(card));
    box.classList.toggle("hit", this.lit !== null && this.lit.has(card));
    box.classList.toggle("holds-hits", this.inside.has(card));
  }

  /** The closed cards that something found lies under. @returns {Set<Card>} */
  #hidden() {
    return new Set([...(this.lit ?? [])].filter((card) => !this.board.places.has(card)).map((card) => this.stage.standIn(card)));
  }

  /** @param {Set<Card> | null} cards */
  #light(cards) {
    this.lit = cards;
    this.style();
  }

  /**
   * Choose a card: tell all about it, bring it into sight, and keep its id in the address. A `step` is one of many.
   * @param {Card} card @param {{focus?: boolean, step?: boolean}} [how]
   */
  choose(card, { focus = false, step = false } = {}) {
    const before = this.views.at;
    if (before === "overview") this.views.show("map");
    this.chosen = card;
    this.current = card;
    this.model.uncover(card);
    if (this.board.places.has(card)) this.style();
    else this.draw();
    this.panel.show(this.model, card);
    this.#pressed();
    this.paper.mark(card.node, !byId("paper").hidden);
    if (before === "overview") this.stage.approach(card);
    else this.reveal(card);
    if (focus) this.focus(card);
    if (card.node) enter(card.node.id, { step });
  }

  /** Move to a card, if there is one; details that are shown follow. @param {Card | null | undefined} card */
  goTo(card) {
    if (!card) return;
    if (this.chosen) {
      this.choose(card, { focus: true, step: true });
      return;
    }
    this.current = card;
    this.style();
    this.reveal(card);
    card.element?.focus({ preventScroll: true });
  }

  /** Bring a card into sight, in whichever view is shown. @param {Card} card */
  reveal(card) {
    tellCovered();
    if (this.views.at === "outline") this.outline.reveal(card);
    else if (this.views.at === "map") this.stage.reveal(card);
  }

  /** @param {Card} card */
  focus(card) {
    if (this.views.at === "outline") this.outline.focus(card);
    else if (this.views.at === "overview") this.overview.focus();
    else card.element?.focus({ preventScroll: true });
  }

  /** Bring the first of some cards into sight, or the closed card that it lies under, unless one is seen. @param {Card[]} cards */
  #meet(cards) {
    const standIns = cards.map((card) => this.stage.standIn(card));
    if (standIns.length === 0 || this.views.at === "overview") return; // which shows them all
    if (this.views.at === "outline" || !this.stage.showsAny(standIns)) this.reveal(standIns[0]);
  }

  close() {
    const card = this.chosen;
    this.drop();
    enter("");
    const back = this.views.at === "outline" ? card : this.current;
    if (back) this.focus(back);
  }

  /** Choose nothing. */
  drop() {
    this.panel.hide();
    this.chosen = null;
    this.#pressed();
    this.paper.mark(null, false);
    this.style();
  }

  /** Show all problems, or close their list. */
  troubles() {
    if (this.panel.listing) {
      this.close();
      return;
    }
    this.chosen = null;
    this.style();
    this.panel.showProblems(this.model);
    this.#pressed();
  }

  #pressed() {
    byId("troubles").setAttribute("aria-pressed", String(this.panel.listing));
  }

  /** @param {Card} card @param {boolean} [open] */
  fold(card, open = !card.open) {
    if (card.kids.length === 0) return;
    card.open = open;
    this.draw(card);
  }

  /** @param {number} level */
  openTo(level) {
    const least = Math.max(1, level);
    this.model.openTo(least);
    let still = this.current;
    while (still && still.level > least) still = still.block.above;
    this.draw(still ?? undefined);
  }

  /** The deepest level that is seen. */
  get level() {
    return this.board.shown.reduce((most, card) => Math.max(most, card.level), 1);
  }

  /** @param {string[]} ids */
  #fromPaper(ids) {
    const cards = ids.flatMap((id) => this.model.home.get(id) ?? []);
    const after = this.chosen ? cards.indexOf(this.chosen) + 1 : 0;
    const card = cards[after % cards.length];
    if (card) this.choose(card);
  }

  /** Whether there is a paper to be shown, or a place for one. */
  get readable() {
    return this.paperless || this.model.content.paper.length > 0;
  }

  /** @param {boolean} shown */
  read(shown) {
    if (!this.readable && shown) return;
    byId("paper").hidden = !shown;
    byId("read").setAttribute("aria-pressed", String(shown));
    if (shown) this.paper.mark(this.chosen?.node ?? null, true);
    this.turned();
    if (this.chosen) this.reveal(this.chosen);
  }

  /** Present the argument step by step, from what is chosen or from the claim. */
  present() {
    byId("present").setAttribute("aria-pressed", "true");
    void this.walk.start(this.model, this.views.at === "overview" ? this.overview.at : this.chosen);
  }

  /** Show the map again, at the statement that was presented last. @param {Card} card */
  #ended(card) {
    byId("present").setAttribute("aria-pressed", "false");
    if (this.chosen) this.choose(card, { focus: true, step: true });
    else if (this.views.at === "overview") {
      this.overview.begin(card);
      this.overview.focus();
    } else {
      this.model.uncover(card);
      this.draw();
      this.goTo(card);
    }
  }

  /** Say something at the top of the page; nothing takes it away. @param {string} text */
  notice(text) {
    byId("notice").textContent = text;
    byId("notice").hidden = !text;
  }
}
