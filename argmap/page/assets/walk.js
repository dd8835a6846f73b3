/** A presentation: the argument step by step on a projector, one statement with what is directly under it. */
import { pathTo, shortened } from "./breadcrumb.js";
import { remarks } from "./cards.js";
import { byId, capital, make } from "./elements.js";
import { keyName } from "./keys.js";
import { status } from "./phrases.js";
import { Steps, under } from "./steps.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./steps.js").Move} Move */
/** @typedef {{does: Move | "back" | "end", keys: string[], shown: string}} Control */

/** What buttons and keys do. Remote controls send Page Down and Page Up, some send arrows. @type {Control[]} */
const CONTROLS = [
  { does: "previous", keys: ["PageUp", "ArrowLeft"], shown: "page_up" },
  { does: "next", keys: ["PageDown", "ArrowRight", " ", "Enter"], shown: "page_down" },
  { does: "reason", keys: ["r"], shown: "r" },
  { does: "objection", keys: ["o"], shown: "o" },
  { does: "deeper", keys: ["ArrowDown"], shown: "↓" },
  { does: "up", keys: ["ArrowUp"], shown: "↑" },
  { does: "back", keys: ["Backspace"], shown: "backspace" },
  { does: "end", keys: ["Escape", "f"], shown: "esc" },
];
/** Sizes of letters to try, in hundredths of the window's height: the largest at which all is in sight. */
const SIZES = [4.4, 3.8, 3.3, 2.9, 2.5, 2.2, 1.95];
const COLUMNS = [1, 2, 3];
/** How far a finger must go sideways, in pixels, to turn to another step. */
const SWIPE = 60;

export class Walk {
  /** @param {(card: Card) => void} ended what is done with the card that was shown last */
  constructor(ended) {
    this.element = /** @type {HTMLDialogElement} */ (byId("walk"));
    this.slide = byId("slide");
    /** @type {Steps | null} Those of the presentation that goes on. */
    this.steps = null;
    this.at = 0;
    /** @type {number[]} The steps before this one. */
    this.before = [];
    /** @type {Map<string, HTMLButtonElement>} */
    this.buttons = new Map();
    for (const { does, shown } of CONTROLS) {
      const button = make("button", { title: `${say(`walk.${does}`)} (${keyName(shown)})` }, say(`walk.${does}`));
      button.addEventListener("click", () => this.move(does));
      this.buttons.set(does, button);
    }
    byId("walk-controls").append(...this.buttons.values());
    this.slide.addEventListener("click", (event) => this.#clicked(/** @type {Element} */ (event.target)));
    this.element.addEventListener("keydown", (event) => this.#pressed(event));
    this.ended = ended;
    this.element.addEventListener("close", () => this.#leave()); // the browser may close it too, by its own Escape
    window.addEventListener("resize", () => this.isOpen && this.#fit());
    this.#swipes();
  }

  get isOpen() {
    return this.element.open;
  }

  /** Begin with a card, on full screen where the browser allows it. @param {Model} model @param {Card | null} card */
  async start(model, card) {
    this.steps = new Steps(model);
    this.before = [];
    this.at = card ? this.steps.of(card) : 0;
    this.element.showModal();
    this.element.focus();
    this.#show();
    try {
      await document.documentElement.requestFullscreen();
    } catch {
      // It fills the window instead.
    }
  }

  /** Go on with another state of the map. @param {Model} model @param {(card: Card) => Card | null} following */
  renew(model, following) {
    if (!this.isOpen || !this.steps) return;
    const point = following(this.#point());
    this.steps = new Steps(model);
    this.before = [];
    this.at = point ? this.steps.of(point) : 0;
    this.#show();
  }

  end() {
    this.element.close();
    this.#leave();
  }

  #leave() {
    if (!this.steps || this.isOpen) return;
    const point = this.#point();
    this.steps = null;
    if (document.fullscreenElement) void document.exitFullscreen();
    this.ended(point);
  }

  /** @param {Control["does"]} does */
  move(does) {
    if (does === "end") this.end();
    else if (does === "back") this.#go(this.before.pop());
    else {
      const next = this.steps?.after(this.at, does);
      if (next !== undefined) this.before.push(this.at);
      this.#go(next);
    }
  }

  /** @param {number | undefined} number */
  #go(number) {
    if (number === undefined) return;
    this.at = number;
    this.#show();
  }

  /** The card that the step is about. */
  #point() {
    const { parent, child } = /** @type {Steps} */ (this.steps).all[this.at];
    return child ?? parent;
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = /** @type {Element} */ (event.target).closest("button") && [" ", "Enter"].includes(event.key);
    const row = onButton ? undefined : CONTROLS.find(({ keys }) => keys.includes(event.key));
    if (!row) return;
    event.preventDefault();
    event.stopPropagation();
    this.move(row.does);
  }

  /** A card that is pressed becomes the point; pressed again, it is gone into. @param {Element} target */
  #clicked(target) {
    const key = target.closest("[data-card]")?.getAttribute("data-card");
    const { parent, child } = /** @type {Steps} */ (this.steps).all[this.at];
    const card = under(parent).find((one) => one.key === key);
    if (!card) return;
    const next = card === child ? this.steps?.after(this.at, "deeper") : this.steps?.at(parent, card);
    if (next !== undefined) this.before.push(this.at);
    this.#go(next);
  }

  #swipes() {
    let from = 0;
    this.slide.addEventListener("touchstart", (event) => (from = event.touches[0].clientX), { passive: true });
    this.slide.addEventListener("touchend", (event) => {
      const by = event.changedTouches[0].clientX - from;
      if (Math.abs(by) > SWIPE) this.move(by < 0 ? "next" : "previous");
    });
  }

  #show() {
    const steps = /** @type {Steps} */ (this.steps);
    const { parent, child } = steps.all[this.at];
    const groups = parent.kids.map((block) => make(
      "div", { class: `group ${block.word}${block.linked ? " linked" : ""}` }, ...block.cards.map((card) => box(card, child)),
    ));
    const below = make("div", { class: "below" }, ...groups);
    this.slide.replaceChildren(make("div", { class: "above" }, box(parent, child ? null : parent)), ...(groups.length ? [below] : []));
    const path = pathTo(parent).map((card) => shortened(card.text));
    byId("walk-path").textContent = path.slice(0, -1).join(" › ") || steps.model.title;
    byId("walk-count").textContent = `${this.at + 1} / ${steps.all.length}`;
    byId("walk-said").textContent = said(parent, child);
    for (const [does, button] of this.buttons) button.disabled = !this.#leads(/** @type {Control["does"]} */ (does));
    if (document.activeElement === document.body || !this.element.contains(document.activeElement)) this.element.focus();
    this.#fit();
  }

  /** @param {Control["does"]} does */
  #leads(does) {
    if (does === "end") return true;
    return does === "back" ? this.before.length > 0 : this.steps?.after(this.at, does) !== undefined;
  }

  /** Choose the largest letters at which all is in sight, in columns if need be; where none are small enough, show the point. */
  #fit() {
    for (const size of SIZES) {
      this.slide.style.fontSize = `${(size * window.innerHeight) / 100}px`;
      for (const columns of COLUMNS) {
        this.slide.dataset.columns = String(columns);
        if (this.slide.scrollHeight <= this.slide.clientHeight && this.slide.scrollWidth <= this.slide.clientWidth) return;
      }
    }
    this.slide.querySelector(".point")?.scrollIntoView({ block: "nearest" });
  }
}

/** @param {Card} card @param {Card | null} point the card that the step is about; null if that is shown by itself */
function box(card, point) {
  const { node, block } = card;
  const marks = (node?.sources ?? []).map((one) => one.mark).join(" ");
  const said = node && !card.refers ? remarks({ ...node, at: undefined, sources: [] }, "") : [card.refers ? say("remarks.elsewhere") : ""];
  const foot = [card.warning, ...said].filter(Boolean).join(" · ");
  const classes = ["told", block.word, node ? `voice-${node.voice}` : "", card === point ? "point" : point ? "dim" : ""];
  return make(
    "div", { class: classes.filter(Boolean).join(" "), "data-card": card.key },
    make("div", { class: "kind" }, capital(say(`roles.${block.word}`)), make("span", {}, marks)),
    make("div", { class: "text", dir: "auto" }, card.text),
    foot ? make("div", { class: "foot" }, foot) : "",
    card.kids.length > 0 && card !== point && point !== null ? make("div", { class: "more" }, `+${card.below}`) : "",
  );
}

/** What a step says to who cannot see it. @param {Card} parent @param {Card | null} child */
function said(parent, child) {
  const cards = under(parent);
  if (child) return say("walk.child", { role: capital(say(`roles.${child.block.word}`)), number: cards.indexOf(child) + 1, all: cards.length, text: child.text, status: child.node ? status(child.node) : "" });
  const words = [...new Set(cards.map((card) => card.block.word))];
  const counts = words.map((word) => say(`counts.${word}`, { count: cards.filter((card) => card.block.word === word).length }));
  return `${capital(say(`roles.${parent.block.word}`))}: ${parent.text} ${counts.join(", ") || say("walk.nothing")}`;
}
