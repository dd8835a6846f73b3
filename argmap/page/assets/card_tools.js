/** What can be done to the chosen statement, as buttons at its card and as a menu; on a small screen at the bottom. */
import { ACTS } from "./acts.js";
import { make, renew } from "./elements.js";
import { keyName } from "./keys.js";
import { say } from "./words.js";

/** @typedef {import("./acts.js").Act} Act */
/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./model.js").Card} Card */

/** The space kept to the edge of the stage, in pixels. */
const EDGE = 8;
const SMALL = matchMedia("(max-width: 700px)");

export class CardTools {
  /** @param {Editing} editing @param {HTMLElement} world @param {HTMLElement} bottom where they are on a small screen */
  constructor(editing, world, bottom) {
    this.editing = editing;
    /** @type {Card | null} */
    this.card = null;
    /** How wide the buttons are, in pixels; 0 until they are measured. */
    this.wide = 0;
    this.element = make("div", { id: "card-tools", role: "toolbar", "aria-label": say("edit.acts.all"), hidden: true });
    this.menu = make("div", { id: "card-menu", role: "menu", "aria-label": say("edit.acts.all"), hidden: true });
    this.more = make("button", { "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": say("edit.acts.more"), title: `${say("edit.acts.more")} (m)` }, "⋯");
    this.more.addEventListener("click", () => (this.menu.hidden ? this.open() : this.close()));
    /** Made once, so that none goes from under a finger. */
    this.buttons = new Map(ACTS.filter(({ tool }) => tool).map((one) => [one, this.#button(one)]));
    const home = () => (SMALL.matches ? bottom : world).append(this.element);
    SMALL.addEventListener("change", home);
    home();
    bottom.append(this.menu);
    for (const part of [this.element, this.menu]) {
      for (const name of ["pointerdown", "dblclick", "click"]) part.addEventListener(name, (event) => event.stopPropagation());
    }
    this.menu.addEventListener("keydown", (event) => this.#pressed(event));
    document.addEventListener("pointerdown", () => this.close(false));
  }

  /** Stand at a card, or go away. @param {Card | null} card */
  show(card) {
    const there = card && (card.node || card.refers) && card.entry > 0 ? card : null;
    if (this.card?.entry !== there?.entry) this.close(false);
    this.card = there;
    this.element.hidden = there === null || this.editing.rewording.isOpen;
    if (!there) return;
    this.wide = 0;
    renew(this.element, [...[...this.buttons].filter(([one]) => one.can(there)).map(([, button]) => button), this.more]);
    this.follow();
  }

  /** Stand under the card, and as far to the left as it takes to be on the stage whole. */
  follow() {
    const { app } = this.editing;
    const box = SMALL.matches || !this.card ? null : app.board.boxOf(this.card);
    if (!SMALL.matches && (!box || app.views.at !== "map")) this.element.hidden = true;
    this.wide ||= this.element.offsetWidth; // measured once: that makes the browser lay the page out
    const { scale, sight } = app.viewport;
    const last = sight.right - (this.wide + EDGE) / scale;
    const left = box && box.x < sight.right ? Math.max(Math.min(box.x, last), Math.min(box.x, sight.left)) : box?.x;
    this.element.style.translate = box ? `${left}px ${box.y + box.height + 5}px` : "";
    if (!this.menu.hidden) this.#placeMenu();
  }

  /** The menu begins where the buttons do, or so far above and to the left that it is in the window whole. */
  #placeMenu() {
    const { style, offsetWidth, offsetHeight } = this.menu;
    if (SMALL.matches) {
      style.translate = "";
      return;
    }
    const { left, top } = this.element.getBoundingClientRect();
    const within = (/** @type {number} */ at, /** @type {number} */ most) => Math.max(EDGE, Math.min(at, most - EDGE));
    style.translate = `${within(left, innerWidth - offsetWidth)}px ${within(top, innerHeight - offsetHeight)}px`;
  }

  /** @param {Act} act */
  #button(act) {
    const button = make("button", { class: act.name, title: `${say(`edit.acts.says.${act.name}`)} (${keyName(act.shown)})` }, say(`edit.acts.${act.name}`));
    button.addEventListener("click", () => this.#act(act));
    return button;
  }

  /** @param {Act} act */
  #act(act) {
    const { card } = this;
    this.close(false);
    if (card) act.act(this.editing, card);
  }

  /** Open the menu: all that can be done to the card. */
  open() {
    const { card } = this;
    if (!card) return;
    const items = ACTS.filter((one) => one.can(card)).map((one) => {
      const item = make("button", { role: "menuitem", tabindex: -1 }, make("span", {}, say(`edit.acts.says.${one.name}`)), make("kbd", {}, keyName(one.shown)));
      item.addEventListener("click", () => this.#act(one));
      return item;
    });
    this.menu.replaceChildren(...items);
    this.menu.hidden = false;
    this.more.setAttribute("aria-expanded", "true");
    this.#placeMenu();
    items[0]?.focus({ preventScroll: true });
  }

  /** @param {boolean} [back] whether the card is in focus again */
  close(back = true) {
    if (this.menu.hidden) return;
    this.menu.hidden = true;
    this.more.setAttribute("aria-expanded", "false");
    if (back && this.card) this.editing.app.focus(this.card);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    event.stopPropagation();
    const items = /** @type {HTMLElement[]} */ ([...this.menu.children]);
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length]?.focus({ preventScroll: true });
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else return;
    event.preventDefault();
  }
}
