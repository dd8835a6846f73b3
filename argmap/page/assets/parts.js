/** The parts of the page: the paper, the review in its margin, the map, the statement. Side by side; on a small screen one at a time. */
import { byId, make, renew, tell } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {"paper" | "review" | "map" | "statement"} Part */

const PARTS = /** @type {Part[]} */ (["paper", "review", "map", "statement"]);
const SMALL = matchMedia("(max-width: 700px), (max-height: 500px)");
/** Room for the statement too, beside the paper, the review and the map. */
const WIDE = matchMedia("(min-width: 1600px)");

export class Parts {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    /** What somebody wants to see, where there is room for all. */
    this.wanted = /** @type {Set<Part>} */ (new Set(PARTS.filter((part) => part !== "review")));
    /** What is seen on a small screen. @type {Part} */
    this.at = "map";
    /** Whether the list of problems was there before. */
    this.listed = false;
    this.bar = make("nav", { id: "parts", "aria-label": say("edit.parts.all") });
    this.buttons = PARTS.map((part) => {
      const button = make("button", { class: part, title: say(`edit.parts.says.${part}`) }, say(`edit.parts.${part}`));
      button.addEventListener("click", () => this.turn(part));
      return button;
    });
    SMALL.addEventListener("change", () => this.begin());
  }

  /** Begin with what is of use: the paper too, if there is one. */
  begin() {
    const home = () => (SMALL.matches ? document.body.append(this.bar) : byId("read").before(this.bar));
    home();
    if (this.app.model.content.paper.length === 0) this.wanted.delete("paper");
    this.#show();
  }

  /** Show the review beside the paper. */
  review() {
    if (!WIDE.matches) this.wanted.delete("statement");
    if (this.app.model.content.paper.length > 0) this.wanted.add("paper");
    this.show("review");
  }

  /** Whether a part can be seen. @param {Part} part */
  sees(part) {
    return SMALL.matches ? this.at === part : this.wanted.has(part) && !(part === "statement" && byId("panel").hidden);
  }

  /** Show a part, or, where there is room for several, hide it. @param {Part} part */
  turn(part) {
    if (!SMALL.matches && this.sees(part)) this.close(part);
    else this.show(part);
  }

  /** Show a part. @param {Part} part */
  show(part) {
    this.at = part;
    this.wanted.add(part);
    const { app } = this;
    if (part === "statement" && byId("panel").hidden) app.choose(app.chosen ?? app.current ?? app.model.roots[0].cards[0]);
    this.#show();
  }

  /** @param {Part} part */
  close(part) {
    this.wanted.delete(part);
    if (!PARTS.some((one) => this.sees(one))) this.wanted.add(part === "map" ? "statement" : "map");
    this.#show();
  }

  /** Follow what other buttons and keys have shown or hidden of the paper. */
  follow() {
    const shown = !byId("paper").hidden;
    if (shown === this.sees("paper")) return;
    if (shown) this.at = "paper";
    else if (this.at === "paper") this.at = "map";
    if (shown) this.wanted.add("paper");
    else this.wanted.delete("paper");
    this.#show();
  }

  /** Say on the buttons what is seen; the list of problems is where the statement is. */
  renew() {
    const { listing } = this.app.panel;
    const asked = listing && !this.listed;
    this.listed = listing;
    if (asked && !this.sees("statement")) this.show("statement");
    const reviewing = document.body.classList.contains("reviewing");
    renew(this.bar, this.buttons.filter((_, n) => reviewing || PARTS[n] !== "review"));
    PARTS.forEach((part, n) => tell(this.buttons[n], "aria-pressed", String(this.sees(part))));
  }

  #show() {
    const { app } = this;
    const seen = SMALL.matches ? [this.at] : [...this.wanted];
    document.body.dataset.parts = seen.join(" ");
    const paper = seen.includes("paper");
    byId("paper").hidden = !paper;
    tell(byId("read"), "aria-pressed", String(paper));
    if (paper) app.paper.mark(app.chosen?.node ?? null, true);
    if (seen.includes("map") && app.chosen) app.reveal(app.chosen);
    app.drawn();
  }
}
