/** The way to the desk: messages go one after another, and what is new there is told at once. */
/** @typedef {import("./model.js").Content} Content */
/** @typedef {{key: number | string, mark: string, text: string}} Available a note or work of the paper */
/** @typedef {{word: string, cards: number, below: Shape[]}} Shape a block of a map: what it is, and how many statements are linked in it */
/** @typedef {{name: string, title: string, says: string, shape: Shape[]}} Template */
/** @typedef {{name: string, title: string, folder: string, when: string, here: boolean}} Recent */
/** @typedef {{rule: string, because: string}} Ignored */
/** What is known of a problem besides its words. @typedef {{entry: number | null, field: string, finds: string, instead: string, own: boolean}} About `finds` is what its rule finds, `instead` a better place in the paper; `own` says that its statement can ignore it, not only the map */
/** @typedef {{name: string, summary: string, premises: {name: string, text: string}[], conclusion: string, questions: string[], source: string}} Scheme */
/**
 * A state of the desk, as `argmap.desk.desk` tells it. `recent`, `templates` are there when no map is open; `deletes` tells that the file of a map that is forgotten goes, too. @typedef {{
 *   number: number, open: boolean, opened: string, name: string, folder: string, said: string, saved: boolean, unsaved: string, unread: string,
 *   parted: {mine: string, theirs?: string} | null, no_paper: string, undo: boolean, redo: boolean, checked: number,
 *   language: string, languages: string[], foreign: string[], content: Content, written: Record<number, Record<string, any>>,
 *   map: {title?: string, language?: string, ignore?: Ignored[]}, available: Available[], abouts: About[], made?: number[],
 *   recent: Recent[], deletes: boolean, templates: Template[], review: import("./review_desk.js").Review | null,
 * }} State
 */
/** @typedef {{file: string, line: number | null, message: string, help: string}} FileProblem */
/** @typedef {{kind: string, message: string, mine?: string, theirs?: string, problems?: FileProblem[]}} Refusal */

/** @typedef {{reached: (there: boolean) => void, renewed: (number: number) => void, kept: () => void}} Hears what hears that the desk is there, or not, that it has another state, and that `kept` of its line has changed */
/**
 * What leads to a desk. `inFile` tells that the desk is in the same file as the page, and so are its files, `kept` whether what it saves is there when the page is opened again, `left` that the page is taken away, whatever it may lose. `send` returns its answer, or nothing where it was not reached; `renew` shows the page anew, as the
 * desk has it now; `leadTo` makes what opens a page that the desk makes. @typedef {{
 *   inFile: boolean, kept: boolean, left: boolean, listen: (hears: Hears) => void, send: (body: string, signal?: AbortSignal) => Promise<any>, renew: () => void,
 *   leadTo: (page: string, words: string, more?: Record<string, string>) => HTMLElement,
 * }} Line
 */

/** An answer that says why something was not done. */
export class Refused extends Error {
  /** @param {Refusal} refusal */
  constructor(refusal) {
    super(refusal.message);
    this.kind = refusal.kind;
    this.mine = refusal.mine ?? "";
    this.theirs = refusal.theirs ?? "";
    this.problems = refusal.problems ?? [];
  }
}

/** How long to wait before a message is sent again that did not reach the desk, in thousandths of a second. */
const AGAIN = 1500;
/** By what the desk knows this window. */
const WINDOW = crypto.randomUUID();

export class Desk {
  /** @param {Line} line @param {Hears} hears */
  constructor(line, hears) {
    this.line = line;
    this.hears = hears;
    /** @type {Promise<unknown>} */
    this.last = Promise.resolve();
    line.listen(hears);
  }

  /**
   * Ask for something that takes long and changes nothing: what is sent after it does not wait for it.
   * @param {Record<string, unknown>} message @param {AbortSignal} signal @returns {Promise<any>} Rejects with `Refused`, or when it is left.
   */
  async aside(message, signal) {
    await this.last;
    return this.#send(message, signal);
  }

  /**
   * Send a message when those before it are answered. What is to be sent is asked for only then.
   * @param {() => Record<string, unknown>} message @returns {Promise<any>} Rejects with `Refused`.
   */
  ask(message) {
    const answer = this.last.then(() => this.#send({ ...message() }));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** @param {Record<string, unknown>} message @param {AbortSignal} [signal] @returns {Promise<any>} */
  async #send(message, signal) {
    if (message.do === "apply") message.by = WINDOW;
    const body = JSON.stringify(message);
    for (;;) {
      const answer = await this.line.send(body, signal);
      this.hears.reached(answer !== null);
      if (answer?.error) throw new Refused(answer.error);
      if (answer) return answer;
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  }
}
