/** What is done to the map on this page: shown at once, sent to the desk, and shown as the desk has it. */
import { Refused } from "./desk.js";
import { byId } from "./elements.js";
import { Notices } from "./notices.js";
import { predicted } from "./predicting.js";
import { reasons } from "./refusal.js";
import { rekeyed, renumbered } from "./reopening.js";
import { say } from "./words.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./desk.js").State} State */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./predicting.js").Operation} Operation */
/** @typedef {{base: number, opened: string}} Since a state of the map: its number, and the opening that counts it */
/** @typedef {{operation: Operation, made: number} & Since} Pending an operation that is not answered yet; `made` is the number of the entry that it adds, below 0; `opened` the opening of the map that its numbers are of */

/** How long after the last change problems are looked for, in thousandths of a second: later in a large map. */
const QUIET = 300;
const QUIET_LARGE = 1200;
const LARGE = 400;

export class Editor {
  /** @param {State} state @param {Desk} desk @param {{saved: () => void, cured: () => void, parted: (refusal: Refused, retry: (() => void) | null) => void}} shows */
  constructor(state, desk, shows) {
    this.state = state;
    this.desk = desk;
    this.shows = shows;
    this.notices = new Notices(() => this.app.chosen && this.app.focus(this.app.chosen), () => shows.cured());
    this.app = /** @type {App} */ (/** @type {unknown} */ (undefined));
    /** @type {Pending[]} */
    this.pending = [];
    /** @type {Pending | null} A statement that is being written for the first time. */
    this.draft = null;
    /** @type {Map<number, number>} The numbers that the desk gave to entries made here. */
    this.real = new Map();
    this.count = 0;
    /** @type {number | undefined} */
    this.checking = undefined;
  }

  get busy() {
    return this.pending.length > 0;
  }

  /** The words that the desk does not have yet. */
  get unsent() {
    return this.pending.map(({ operation }) => words(operation)).filter(Boolean);
  }

  /** The state that is shown, for what is begun now and done later. @returns {Since} */
  get now() {
    return { base: this.state.number, opened: this.state.opened };
  }

  /**
   * Do an operation; what it adds is `made`. That it was refused is told at the top of the page, or by `told`. Where it was
   * begun on another state than the one that is shown, `since` says on which: what was changed elsewhere after that is not overwritten.
   * @param {Operation} operation @param {number} [made] @param {(message: string) => void} [told] @param {Since} [since]
   * @returns {Promise<boolean>} whether it was done
   */
  async apply(operation, made = this.nextMade(), told, since = this.now) {
    const job = { operation, made, ...(since.opened === this.state.opened ? since : this.now) };
    this.pending.push(job);
    this.#show();
    this.shows.saved();
    const settled = () => this.pending.splice(this.pending.indexOf(job), 1);
    let { opened } = job;
    try {
      const state = await this.desk.ask(() => {
        opened = job.opened;
        return { do: "apply", base: job.base, opened, operation: this.#named(job.operation) };
      });
      settled();
      const entry = Math.max(0, ...(state.made ?? []));
      if (operation.op === "add" && entry > 0) this.#name(made, entry);
      this.take(state);
      this.notices.done();
      return true;
    } catch (error) {
      const reopened = (await this.#conflict(error)) && opened !== this.state.opened;
      const follows = reopened && job.opened === this.state.opened;
      settled();
      if (follows) return this.apply(job.operation, made, told);
      this.#show();
      this.shows.saved();
      const tell = told ?? ((/** @type {string} */ message) => this.#notice(message, words(operation)));
      this.#refused(error, reopened ? null : () => void this.apply(operation, made, told), tell, reopened);
      return false;
    }
  }

  /** A number for an entry that is not on the desk yet. */
  nextMade() {
    return -(this.count += 1);
  }

  /** Begin a statement that has no words yet. @param {Operation} operation @returns {Card | undefined} its card */
  begin(operation) {
    this.draft = { operation, made: this.nextMade(), ...this.now };
    this.#show();
    return this.cardOf(this.draft.made);
  }

  /** End writing a new statement: add it, or leave it, if it has no words. @param {string} text */
  finish(text) {
    const draft = this.draft;
    this.draft = null;
    if (!draft || !text) {
      this.#show();
      return undefined;
    }
    const { statement, ...rest } = draft.operation;
    const said = typeof statement === "string" ? text : { ...statement, text };
    void this.apply(/** @type {Operation} */ ({ ...rest, statement: said }), draft.made);
    return this.cardOf(draft.made);
  }

  /** @param {"undo" | "redo"} way */
  async step(way) {
    if (!this.busy && !this.state[way]) {
      this.tell(say(`edit.told.no_${way}`));
      return;
    }
    try {
      this.take(await this.desk.ask(() => ({ do: way, base: this.state.number })));
      this.notices.done();
      this.tell(say(`edit.told.${way}`));
    } catch (error) {
      await this.#conflict(error);
      this.#refused(error, null);
    }
  }

  /** Ask the desk for something that changes nothing, or everything. @param {Record<string, unknown>} message @returns {Promise<any>} nothing where it was refused */
  async ask(message) {
    try {
      return await this.desk.ask(() => message);
    } catch (error) {
      await this.#conflict(error);
      this.#refused(error, null);
      return undefined;
    }
  }

  /** Ask the desk for something that shows another page. @param {Record<string, unknown>} message @param {() => void} [then] */
  async leave(message, then = () => undefined) {
    if (!(await this.ask(message))) return;
    then();
    this.desk.line.renew();
  }

  /** Look whether the desk has another state than this page. @param {number} number */
  async follow(number) {
    if (number === this.state.number || this.busy) return;
    const state = await this.ask({ do: "state", since: this.state.number });
    if (state && !state.same) this.take(state);
  }

  /** Show a state of the desk. @param {State} state */
  take(state) {
    if (!state.open) {
      if (!this.busy) this.desk.line.renew();
      return;
    }
    if (state.opened !== this.state.opened) this.#renumber(state);
    this.state = state;
    this.#show();
    this.shows.saved();
    this.#checkSoon();
  }

  /** Go on with a map that was opened anew. @param {State} state */
  #renumber(state) {
    const numbers = renumbered(this.state.content, state.content);
    if (!numbers) return;
    for (const [made, entry] of this.real) this.real.set(made, numbers.get(entry) ?? entry);
    for (const job of this.draft ? [...this.pending, this.draft] : this.pending) {
      Object.assign(job, { operation: rekeyed(job.operation, numbers), base: state.number, opened: state.opened });
    }
    for (const card of this.app.model.cards) card.entry = numbers.get(card.entry) ?? card.entry;
  }

  #checkSoon() {
    clearTimeout(this.checking);
    if (this.state.checked === this.state.number) return;
    const quiet = this.state.content.nodes.length > LARGE ? QUIET_LARGE : QUIET;
    this.checking = window.setTimeout(async () => {
      if (this.busy) return; // what is answered last looks again
      const state = await this.ask({ do: "check" });
      if (state) this.take(state);
    }, quiet);
  }

  /** What is written of an entry, by the keys of the notation, with what is not answered yet. @param {number} entry */
  written(entry) {
    const found = { ...this.state.written[this.real.get(entry) ?? entry] };
    for (const operation of this.pending.flatMap(({ operation: one }) => (one.op === "together" ? one.operations : [one]))) {
      const key = operation.where?.key ?? operation.statement?.key;
      if (this.#key(key) !== this.#key(entry)) continue;
      if (operation.op === "set") found[operation.field] = operation.value ?? undefined;
      if (operation.op === "passage") Object.assign(found, { at: operation.at, quote: operation.quote });
    }
    return found;
  }

  /** Whether two numbers are of the same entry. @param {number} one @param {number} other */
  same(one, other) {
    return this.#key(one) === this.#key(other);
  }

  /** @param {number} entry @returns {Card | undefined} */
  cardOf(entry) {
    const key = this.#key(entry);
    return this.app.model.cards.find((card) => card.entry === key || card.entry === entry);
  }

  /** Say to those who do not see it what has happened. @param {string} text */
  tell(text) {
    byId("told").textContent = "";
    byId("told").textContent = text;
  }

  #show() {
    const all = this.draft ? [...this.pending, this.draft] : this.pending;
    let { content } = this.state;
    for (const { operation, made } of all) content = predicted(content, this.#named(operation), this.#key(made));
    this.app.use(content);
  }

  /** The number of an entry on the desk, as far as it has one. @param {number} entry */
  #key(entry) {
    return this.real.get(entry) ?? entry;
  }

  /** @param {number} made @param {number} entry */
  #name(made, entry) {
    this.real.set(made, entry);
    for (const card of this.app.model.cards) if (card.entry === made) card.entry = entry;
  }

  /** An operation with the numbers that the desk knows. @param {Operation} operation @returns {Operation} */
  #named(operation) {
    const found = /** @type {Operation} */ ({ ...operation });
    for (const name of ["where", "statement", "to"]) {
      if (found[name]?.key !== undefined) found[name] = { ...found[name], key: this.#key(found[name].key) };
    }
    if (found.statements) found.statements = found.statements.map((/** @type {{key: number}} */ one) => ({ ...one, key: this.#key(one.key) }));
    if (found.operations) found.operations = found.operations.map((/** @type {Operation} */ one) => this.#named(one));
    return found;
  }

  /** Whether something was refused because the map was changed elsewhere; if so, the map is shown as it is now. @param {unknown} error */
  async #conflict(error) {
    if (!(error instanceof Refused) || error.kind !== "conflict") return false;
    const state = await this.ask({ do: "state" });
    if (state) this.take(state);
    return true;
  }

  /** Tell at the top of the page why something was refused, with the words that were not taken. @param {string} message @param {string} [lost] */
  #notice(message, lost = "") {
    this.notices.pass(lost ? `${message}\n${say("edit.clash.wrote", { text: lost })}` : message, lost !== "");
  }

  /**
   * @param {unknown} error @param {(() => void) | null} retry @param {(message: string) => void} [told]
   * @param {boolean} [reopened] whether it was for another opening of the map, so that nothing can be chosen
   */
  #refused(error, retry, told = (message) => this.#notice(message), reopened = false) {
    if (!(error instanceof Refused)) throw error;
    if (error.kind === "conflict" && !reopened) this.shows.parted(error, retry);
    else {
      const message = reasons(error).join("\n");
      told(message);
      this.tell(message);
    }
  }
}

/** The words that somebody typed for an operation: they must not be lost. @param {Operation} operation */
function words({ op, statement, value }) {
  const typed = op === "add" ? (statement?.text ?? statement) : value;
  return typeof typed === "string" ? typed : "";
}
