/** Finding statements: by words, and by what they are. */
import { byId, inputById, make } from "./elements.js";
import { Results } from "./results.js";
import { LANGUAGE, say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Statement} Statement */

/**
 * What can be filtered by: a name, and the values that a statement has of it.
 * @type {Record<string, (node: Statement) => string[]>}
 */
const FILTERS = {
  role: (node) => [node.role],
  voice: (node) => [node.voice],
  status: (node) => [node.state],
  section: (node) => node.sections ?? [],
  source: (node) => (node.sources ?? []).map((one) => one.key),
  problem: (node) => (node.problems ?? []).map((one) => one.rule),
};

export class Search {
  /** @param {{found: (cards: Set<Card> | null) => void, meet: (cards: Card[]) => void, go: (card: Card) => void, focus: (card: Card) => void}} does */
  constructor(does) {
    this.does = does;
    this.query = inputById("query");
    this.results = new Results((card) => {
      this.#choose(card);
      this.leave();
    });
    /** @type {Map<string, HTMLSelectElement>} */
    this.selects = new Map();
    /** @type {WeakMap<Statement, string>} What is searched of a statement. */
    this.texts = new WeakMap();
    /** @type {Card[]} */
    this.hits = [];
    this.at = -1;
    this.query.addEventListener("input", () => this.#runAndList());
    byId("find").addEventListener("submit", (event) => {
      event.preventDefault();
      this.step(1);
    });
    byId("previous").addEventListener("click", () => this.step(-1));
  }

  /** @param {Model} model */
  use(model) {
    this.model = model;
    const kept = new Map([...this.selects].map(([name, select]) => [name, select.value]));
    this.selects.clear();
    for (const [name, valuesOf] of Object.entries(FILTERS)) {
      const values = new Set([...model.home.values()].flatMap((card) => (card.node ? valuesOf(card.node) : [])));
      if (values.size > 1 || name === "problem") this.#add(name, [...values], kept.get(name));
    }
    byId("filters").replaceChildren(...this.selects.values());
    this.run();
  }

  /** @param {string} name @param {string[]} values @param {string | undefined} kept */
  #add(name, values, kept) {
    const order = new Intl.Collator(LANGUAGE, { numeric: true });
    const labels = values.map((value) => ({ value, label: this.#label(name, value) })).sort((one, other) => order.compare(one.label, other.label));
    const options = labels.map(({ value, label }) => make("option", { value }, label));
    const select = make("select", { "aria-label": say("filters.by", { name: say(`filters.${name}`) }), name }, make("option", { value: "" }, say(`filters.${name}`)), ...options);
    select.value = kept && values.includes(kept) ? kept : "";
    select.addEventListener("change", () => this.#runAndList());
    this.selects.set(name, select);
  }

  /** What a value is called. @param {string} name @param {string} value */
  #label(name, value) {
    if (name === "role") return say(`roles.${value}`);
    if (name === "voice") return say(`voices.${value}`);
    return name === "status" ? say(`states.${value}.name`) : value;
  }

  /** Show the filters, or take them away. */
  toggle() {
    const shown = byId("filters").hidden === true;
    this.#show(shown);
    if (!shown) this.clear();
  }

  /** Filter by one value alone, or by nothing if that is done already. @param {string} name @param {string} value */
  only(name, value) {
    const again = this.selects.get(name)?.value === value;
    for (const [each, select] of this.selects) select.value = each === name && !again ? value : "";
    this.#show(!again);
    this.#runAndList();
  }

  /** @param {boolean} shown */
  #show(shown) {
    byId("filters").hidden = !shown;
    byId("filter").setAttribute("aria-pressed", String(shown));
  }

  /** Filter by nothing. */
  clear() {
    for (const select of this.selects.values()) select.value = "";
    this.run();
  }

  #runAndList() {
    this.run();
    this.results.show(true);
    this.does.meet(this.hits);
  }

  /** Find what matches, and say how much there is. */
  run() {
    const words = this.query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = [...this.selects].filter(([, select]) => select.value);
    this.at = -1;
    if (words.length === 0 && chosen.length === 0) {
      this.hits = [];
      byId("found").textContent = "";
      this.#list([]);
      this.does.found(null);
      return;
    }
    this.hits = [...(this.model?.home.values() ?? [])].filter(
      ({ node }) =>
        node &&
        chosen.every(([name, select]) => FILTERS[name](node).includes(select.value)) &&
        (words.length === 0 || this.#contains(node, words)),
    );
    this.#list(words);
    this.does.found(new Set(this.hits));
    this.#say();
  }

  /** @param {Statement} node @param {string[]} words */
  #contains(node, words) {
    let text = this.texts.get(node);
    if (text === undefined) {
      const sources = (node.sources ?? []).map((one) => this.model?.content.sources[one.key]?.text ?? "");
      this.texts.set(node, (text = [node.text, node.name ?? node.id, node.at, ...sources].join(" ").toLowerCase()));
    }
    return words.every((word) => text.includes(word));
  }

  /** @param {string[]} words */
  #list(words) {
    if (this.model) this.results.write(this.hits, words, this.model.content);
    if (this.hits.length === 0) this.results.show(false);
  }

  /** @param {Card} card */
  #choose(card) {
    this.at = this.hits.indexOf(card);
    this.does.go(card);
    this.#say(card);
  }

  /** Leave the field for the match that was reached. Returns whether one was. */
  leave() {
    if (this.at < 0) return false;
    this.does.focus(this.hits[this.at]);
    return true;
  }

  /** Go to the next match, or back. @param {number} by */
  step(by) {
    if (this.hits.length === 0) return;
    const from = this.at < 0 && by < 0 ? 0 : this.at;
    this.results.show(false);
    this.#choose(this.hits[(from + by + this.hits.length) % this.hits.length]);
  }

  /** @param {Card} [reached] told to those who do not see it, since the focus stays in the field */
  #say(reached) {
    const count = this.hits.length;
    byId("found").textContent = this.at < 0 ? (count > 0 ? say("results.found", { count }) : say("results.none")) : say("results.at", { number: this.at + 1, all: count });
    byId("reached").textContent = reached?.text ?? "";
  }
}
