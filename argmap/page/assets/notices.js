/** What is said at the top of a page that changes a map. What is wrong stays there until it is cured; what was refused, until it is seen. */
import { byId, make } from "./elements.js";
import { say } from "./words.js";

export class Notices {
  /** @param {() => void} closed goes on where somebody was before closing a line @param {() => void} cures does what cures what is wrong */
  constructor(closed, cures) {
    this.closed = closed;
    this.standing = make("button", { class: "standing" });
    this.standing.addEventListener("click", cures);
    /** What was refused, by its text. @type {Map<string, {element: HTMLElement, kept: boolean}>} */
    this.passing = new Map();
  }

  /** Say what is wrong as long as it is; nothing, when it is cured. @param {string} text @param {boolean} curable whether pressing it helps */
  stand(text, curable) {
    this.standing.textContent = text;
    this.standing.disabled = !curable;
    this.#show();
  }

  /** Say what was refused, until something else is done or it is closed. @param {string} text @param {boolean} [kept] whether only closing it takes it away */
  pass(text, kept = false) {
    const close = make("button", { class: "close", title: say("edit.notice.close"), "aria-label": say("edit.notice.close") }, "×");
    close.addEventListener("click", () => this.#drop(text));
    this.passing.set(text, { element: make("span", { class: "passing" }, make("span", {}, text), close), kept });
    this.#show();
  }

  /** Something was done: who did it has seen what was refused before. */
  done() {
    for (const [text, { kept }] of this.passing) if (!kept) this.passing.delete(text);
    this.#show();
  }

  /** @param {string} text */
  #drop(text) {
    this.passing.delete(text);
    this.#show();
    this.closed();
  }

  #show() {
    const all = [...(this.standing.textContent ? [this.standing] : []), ...[...this.passing.values()].map(({ element }) => element)];
    byId("notice").replaceChildren(...all);
    byId("notice").hidden = all.length === 0;
  }
}
