/** Which view of the map is shown: the map, its outline, or its overview; and how the history leads from one to another. */
import { enterView, idInAddress, viewInHistory } from "./address.js";
import { byId } from "./elements.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./model.js").Card} Card */

/** On a window that is less wide, in pixels, a small map is first seen as its outline. */
const NARROW = 700;
/** A map of more statements is first seen as its overview. */
const LARGE = 40;
/** How many cards of a branch are opened at once, at most. */
const BRANCH = 24;
/** The buttons that show other views than the map. */
const BUTTONS = { overview: "whole", outline: "view" };

export class Views {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    /** @type {"map" | "outline" | "overview"} */
    this.at = "map";
  }

  /** Show what the address and the history ask for; else an overview or an outline if the map or the window asks for it. */
  open() {
    const { home } = this.app.model;
    const large = home.size > LARGE && !home.has(idInAddress());
    if (large && !viewInHistory()) {
      enterView({ overview: true }, { first: true });
      this.show("overview");
      return;
    }
    if (window.innerWidth < NARROW && !large) this.outlined(true);
    this.follow();
  }

  /** Show what the address or the history says: a statement, or no details but a view. */
  follow() {
    const { app } = this;
    const id = idInAddress();
    const card = app.model.home.get(id);
    const { overview, at } = viewInHistory() ?? {};
    if (card) {
      if (card.node !== app.chosen?.node || this.at === "overview") app.choose(card, { focus: true });
    } else if (overview) this.#survey();
    else if (!id) {
      if (app.chosen) app.close();
      const branch = app.model.cards.find((one) => one.key === at);
      if (branch && (branch !== app.current || this.at === "overview")) this.#approach(branch);
      else if (this.at === "overview") this.show("map");
    }
  }

  /** @param {Views["at"]} view */
  show(view) {
    const { app } = this;
    this.at = view;
    for (const [name, button] of Object.entries(BUTTONS)) {
      byId(name).hidden = name !== view;
      byId(button).setAttribute("aria-pressed", String(name === view));
    }
    byId("stage").classList.toggle("away", view !== "map");
    byId("zooms").hidden = view !== "map";
    byId("controls").hidden = view === "overview";
    if (view === "outline") app.outline.write(app.model);
    if (view === "overview") app.overview.draw(app.model);
    app.style();
  }

  /** @param {boolean} shown */
  outlined(shown) {
    this.show(shown ? "outline" : "map");
    if (this.app.chosen) this.app.choose(this.app.chosen);
  }

  /** Go from the overview to a branch of the map. @param {Card} card the first of the branch */
  visit(card) {
    this.#approach(card);
    enterView({ at: card.key });
  }

  /** @param {Card} card */
  #approach(card) {
    const { app } = this;
    app.current = card;
    app.model.uncover(card);
    app.model.openUnder(card, BRANCH);
    app.draw();
    this.show("map");
    app.stage.approach(card);
    app.focus(card);
    flash(card);
  }

  /** Show the overview, with the place marked where the reader was. */
  #survey() {
    if (this.at === "overview") return;
    const { app } = this;
    const here = app.chosen ?? app.current;
    const focused = document.activeElement;
    app.drop();
    this.show("overview");
    app.overview.begin(here?.block.above ? here : null);
    if (!focused || focused === document.body || byId("main").contains(focused)) app.overview.focus();
  }

  /** Show the overview, or the map again. */
  switchOverview() {
    if (this.at === "overview") this.leaveOverview();
    else {
      this.#survey();
      enterView({ overview: true });
    }
  }

  leaveOverview() {
    if (this.at !== "overview") return;
    this.show("map");
    enterView({});
  }
}

/** Show which card is meant: its place alone may not tell. @param {Card} card */
function flash({ element }) {
  element?.classList.add("arrived");
  element?.addEventListener("animationend", () => element.classList.remove("arrived"), { once: true });
}
