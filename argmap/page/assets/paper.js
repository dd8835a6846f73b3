/** The paper's text beside the map, the passages lit that statements were read from. */
import { byId, make } from "./elements.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Statement} Statement */

export class Paper {
  /** @param {(ids: string[]) => void} find what a click on a passage does with the statements read from it */
  constructor(find) {
    this.element = byId("paper");
    this.find = find;
    /** @type {HTMLElement[]} */
    this.sentences = [];
    const act = (/** @type {Event} */ event) => {
      const sentence = /** @type {HTMLElement} */ (event.target).closest(".lit");
      if (sentence instanceof HTMLElement) this.find((sentence.dataset.nodes ?? "").split(" "));
    };
    this.element.addEventListener("click", act);
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      if (!/** @type {Element} */ (event.target).matches(".lit")) return;
      event.preventDefault();
      act(event);
    });
  }

  /** @param {Model} model */
  write(model) {
    this.sentences = [];
    const top = this.element.scrollTop;
    this.element.replaceChildren(
      ...model.content.paper.flatMap((section) => [
        make("h2", {}, section.title || section.id),
        ...section.paragraphs.map((paragraph) =>
          make("p", { "data-id": paragraph.id, dir: "auto" }, ...paragraph.sentences.flatMap((one) => [this.#sentence(one), " "])),
        ),
      ]),
    );
    this.element.scrollTop = top;
  }

  /** @param {string[]} sentence its text, then the statements read from it */
  #sentence([text, ...nodes]) {
    const lit = nodes.length > 0;
    const title = lit ? `${nodes.length} statement${nodes.length > 1 ? "s" : ""} from this sentence` : undefined;
    const element = make(
      "span", lit ? { class: "lit", role: "button", tabindex: 0, title, "data-nodes": nodes.join(" ") } : {}, text,
    );
    this.sentences.push(element);
    return element;
  }

  /** Mark the passages of a statement, and bring them into sight. @param {Statement | null} node @param {boolean} scroll */
  mark(node, scroll) {
    for (const one of this.sentences) one.classList.remove("chosen");
    const found = (node?.sentences ?? []).map((number) => this.sentences[number]).filter(Boolean);
    for (const one of found) one.classList.add("chosen");
    if (scroll && found.length > 0) this.#scrollTo(found[0]);
  }

  /** Scroll the paper alone: on a small screen the page scrolls too, and would move the map away. @param {HTMLElement} sentence */
  #scrollTo(sentence) {
    const frame = this.element.getBoundingClientRect();
    const { top, height } = sentence.getBoundingClientRect();
    this.element.scrollTop += top - frame.top - Math.max(12, (frame.height - height) / 2);
  }
}
