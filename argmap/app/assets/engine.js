/** Python beside the page: begins, answers one order after another, and is replaced where it does not go on. */

/** @typedef {{names: [string, number][], bytes: Uint8Array}} Bundle files one behind the other, each with its name and length */
/**
 * What is needed to begin. `open` names the map that is to lie on the desk. @typedef {{
 *   engine: Uint8Array, standard: Uint8Array, lock: string, library: Bundle, packs: Record<string, Uint8Array>,
 *   files: [string, Uint8Array][], language: string, called: string, open: string,
 * }} Beginning
 */
/** @typedef {{number: number, begin?: Beginning, ask?: string, page?: boolean, made?: string, save?: boolean, belonging?: boolean, ping?: boolean}} Order */
/** @typedef {(changed: [string, Uint8Array | null][]) => void} Keep */
/** @typedef {{done: (answer: any) => void, failed: (error: Error) => void}} Waiting */

/** After so many thousandths of a second in which nothing goes on it is looked whether Python is still there. */
const EVERY = 20_000;
/** How long it may take to answer then; what waits has been answered before. */
const PATIENCE = 20_000;

export class Engine {
  /**
   * @param {() => Worker} make makes a worker
   * @param {{at: (step: string) => void, changed: Keep, broken: (reason: string, idle: boolean) => void}} hears `idle` says that nothing went on
   * @param {{every: number, patience: number}} [times]
   */
  constructor(make, hears, times = { every: EVERY, patience: PATIENCE }) {
    this.make = make;
    this.hears = hears;
    this.times = times;
    /** Whether the worker has said anything since it was asked. */
    this.heard = false;
    this.count = 0;
    /** @type {Map<number, Waiting>} */
    this.waiting = new Map();
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {Promise<unknown>} */
    this.ready = Promise.resolve();
  }

  /** Whether an order is not answered yet. */
  get busy() {
    return this.waiting.size > 0;
  }

  /** @param {Beginning} given */
  begin(given) {
    const worker = (this.worker = this.make());
    worker.addEventListener("message", ({ data }) => this.#hear(data));
    worker.addEventListener("error", (event) => this.#break(event.message || "the worker did not start"));
    this.ready = this.#order({ begin: given });
    this.ready.then(() => this.#watch(worker), () => undefined); // what went wrong is told by `broken`
    return this.ready;
  }

  /** Give an order when Python is there. @param {Omit<Order, "number" | "begin">} order @returns {Promise<any>} */
  async order(order) {
    await this.ready;
    return this.#order(order);
  }

  /** End what goes on; what waits for an answer gets none. @param {string} reason */
  end(reason) {
    this.worker?.terminate();
    this.worker = null;
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { failed } of left) failed(new Error(reason));
  }

  /** A browser that lacks memory ends a worker without a word: it is asked from time to time. @param {Worker} worker */
  #watch(worker) {
    setTimeout(() => {
      if (this.worker !== worker) return;
      if (this.busy || document.hidden) this.#watch(worker);
      else this.#ping(worker);
    }, this.times.every);
  }

  /** @param {Worker} worker */
  #ping(worker) {
    const asked = Date.now();
    this.heard = false;
    worker.postMessage({ number: 0, ping: true });
    setTimeout(() => {
      if (this.worker !== worker) return;
      const slept = document.hidden || Date.now() - asked > 2 * this.times.patience; // the computer, or this page
      if (this.heard || slept) this.#watch(worker);
      else this.#break("no answer");
    }, this.times.patience);
  }

  /** @param {Omit<Order, "number">} order @returns {Promise<any>} */
  #order(order) {
    const number = (this.count += 1);
    return new Promise((done, failed) => {
      this.waiting.set(number, { done, failed });
      this.worker?.postMessage({ number, ...order });
    });
  }

  /** @param {{at?: string, number?: number, answer?: any, fault?: string, changed?: [string, Uint8Array | null][]}} told */
  #hear({ at, number = 0, answer, fault, changed = [] }) {
    this.heard = true;
    if (at) this.hears.at(at);
    if (fault !== undefined) this.#break(fault);
    if (changed.length > 0) this.hears.changed(changed);
    this.waiting.get(number)?.done(answer);
    this.waiting.delete(number);
  }

  /** @param {string} reason */
  #break(reason) {
    const idle = !this.busy;
    this.end(reason);
    this.hears.broken(reason, idle);
  }
}
