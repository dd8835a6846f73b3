/** All about the chosen statement. */
import { breadcrumb, copyLink } from "./breadcrumb.js";
import { remarks } from "./cards.js";
import { byId, capital, make } from "./elements.js";
import { ground, place, status } from "./phrases.js";
import { counted, problem, problemsByRule } from "./problems.js";
import { ARGMAP, say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Statement} Statement */
/** @typedef {import("./model.js").Block} Block */

/** @typedef {{choose: (card: Card) => void, close: () => void, readAt: (node: Statement) => void}} PanelActions */

/** Up to so many statements beside the point are listed without being asked for. */
const FEW = 2;

export class Panel {
  /** @param {PanelActions} does */
  constructor(does) {
    this.does = does;
    this.element = byId("panel");
    /** Whether it lists problems. */
    this.listing = false;
  }

  hide() {
    this.element.hidden = true;
    this.listing = false;
  }

  /** @param {Model} model @param {Card} card */
  show(model, card) {
    this.model = model;
    this.listing = false;
    const { node } = card;
    const parts = node ? this.#parts(card, node) : [make("p", {}, card.text)];
    this.fill(card.block.word, parts);
  }

  /** All problems. @param {Model} model */
  showProblems(model) {
    this.model = model;
    this.listing = true;
    const groups = problemsByRule(model, (card) => this.button(card));
    const found = [...model.content.problems, ...model.content.nodes.flatMap((node) => node.problems ?? [])];
    this.fill("claim", [make("p", { class: "word" }, counted(found.map(({ level }) => level))), ...groups]);
  }

  /** Tell the same of another state of the map, as far down as it was read. @param {Model} model @param {Card | null} card */
  renew(model, card) {
    if (this.element.hidden) return;
    const { scrollTop } = this.element;
    const focused = this.element.contains(document.activeElement);
    if (this.listing) this.showProblems(model);
    else if (card) this.show(model, card);
    else this.hide();
    this.element.scrollTop = scrollTop;
    if (focused) this.element.focus();
  }

  /** @param {string} word @param {(HTMLElement | null)[]} parts */
  fill(word, parts) {
    const close = make("button", { class: "close", "aria-label": say("panel.close"), title: say("panel.close_key") }, "×");
    close.addEventListener("click", () => this.does.close());
    this.element.className = word;
    this.element.replaceChildren(close, ...parts.filter((part) => part !== null));
    this.element.hidden = false;
    this.element.scrollTop = 0;
  }

  /** @param {Card} card */
  button(card) {
    const button = make("button", { class: card.block.word, dir: "auto" }, card.text);
    button.addEventListener("click", () => this.does.choose(card));
    return button;
  }

  /** @param {Card} card @param {Statement} node @returns {(HTMLElement | null)[]} */
  #parts(card, node) {
    const home = this.model?.home.get(node.id) ?? card;
    const [copy, copied] = copyLink(node.id);
    const said = remarks({ ...node, at: undefined, sources: [] }, "").join(", ");
    return [
      make("p", { class: "word" }, capital(say(`roles.${node.role}`)), make("code", {}, node.name ?? node.id), copy),
      copied,
      breadcrumb(home, this.does.choose),
      make("p", { class: "statement", dir: "auto" }, card.text),
      this.support(node),
      said ? make("p", {}, `${capital(said)}.`) : null,
      node.mark?.more ? make("p", { class: "more" }, node.mark.more) : null,
      ...(node.problems ?? []).map(problem),
      this.#place(node),
      ...this.#sources(node),
      ...this.#step(card),
      ...this.neighbours(card),
      ...this.weight(node),
    ];
  }

  /** How it is supported, and what the word means where it is asked for. @param {Statement} node */
  support(node) {
    const means = `${say(`states.${node.state}.means`)} ${say("meanings.supported")}`;
    const word = make("summary", { title: say("panel.meaning", { word: status(node) }) }, make("span", { class: `state ${node.state}` }, status(node)));
    return make("div", { class: "support" }, make("details", { class: "means" }, word, make("p", {}, means)), ground(node));
  }

  /** @param {Statement} node */
  #place(node) {
    if (!node.at) return null;
    const part = section(say("panel.in_paper"), make("p", {}, `${node.at}: ${place(node)}`));
    if (node.sentences?.length) {
      const button = make("button", {}, say("panel.passage"));
      button.addEventListener("click", () => this.does.readAt(node));
      part.append(button);
      const others = this.model?.besides(node) ?? [];
      const summary = make("summary", {}, say("panel.besides", { count: others.length }));
      if (others.length > 0) part.append(make("details", { open: others.length <= FEW }, summary, this.list(others)));
    }
    return part;
  }

  /** @param {Statement} node */
  #sources(node) {
    if (!node.sources?.length) return [];
    const items = node.sources.flatMap((one) => {
      const source = this.model?.content.sources[one.key];
      const said = make("dd", {}, source ? linked(source) : say("panel.undefined_source"));
      if (one.backs) said.append(make("p", { class: "backs" }, say("panel.backs", { part: one.backs })));
      return [make("dt", {}, one.mark), said];
    });
    return [section(say("panel.sources"), make("dl", { class: "sources" }, ...items))];
  }

  /** The inference that it belongs to: linked statements, scheme and questions. @param {Card} card */
  #step(card) {
    const { block } = card;
    const parts = [];
    if (block.linked) {
      const others = block.cards.filter((one) => one !== card);
      parts.push(section(say("panel.linked"), this.list(others)));
    }
    const scheme = this.model?.content.schemes[block.scheme];
    if (block.scheme) {
      const part = section(say("panel.scheme", { scheme: block.scheme }), make("p", {}, scheme ? make("span", { lang: ARGMAP }, `${capital(scheme.summary)}.`) : say("panel.unknown_scheme")));
      if (scheme) {
        const asked = new Set(block.raised);
        const questions = scheme.questions.map((text, n) =>
          make("li", {}, make("span", { lang: ARGMAP }, text), asked.has(n + 1) ? make("em", {}, ` ${say("panel.raised")}`) : ""),
        );
        part.append(make("p", {}, say("panel.questions")), make("ol", {}, ...questions));
        part.append(make("p", { class: "rule", lang: ARGMAP }, scheme.source));
      }
      parts.push(part);
    }
    return parts;
  }

  /** @param {Card} card */
  neighbours(card) {
    const home = card.refers && card.node ? (this.model?.home.get(card.node.id) ?? card) : card;
    const parts = [];
    const { above } = home.block;
    if (home !== card) parts.push(section(say("panel.home"), this.list([home])));
    if (above) parts.push(section(say(`above.${home.block.word}`), this.list([above])));
    /** @type {Map<string, Card[]>} */
    const kinds = new Map();
    for (const block of home.kids) kinds.set(block.word, [...(kinds.get(block.word) ?? []), ...block.cards]);
    for (const [word, cards] of kinds) parts.push(section(say(`below.${word}`), this.list(cards)));
    return parts;
  }

  /** What rests on it. @param {Statement} node */
  weight(node) {
    const parts = [];
    if (node.falls?.length) {
      const cards = node.falls.flatMap((id) => this.model?.home.get(id) ?? []);
      parts.push(section(say("panel.falls"), this.list(cards)));
    } else if (this.model?.content.weighed && node.role !== "claim") parts.push(section(say("panel.without"), make("p", {}, say("panel.nothing_falls"))));
    if (node.order !== undefined) {
      const how = node.order === 1 ? say("panel.alone") : say("panel.order", { count: node.order - 1 });
      parts.push(section(say("panel.weight"), make("p", {}, how)));
    }
    if (node.credence !== undefined) parts.push(section(say("panel.credence"), make("p", {}, String(node.credence))));
    return parts;
  }

  /** @param {Card[]} cards */
  list(cards) {
    return make("ul", { class: "cards" }, ...cards.map((card) => make("li", {}, this.button(card))));
  }
}

/** @param {string} title @param {HTMLElement} content */
function section(title, content) {
  return make("section", {}, make("h2", {}, title), content);
}

/** A note as text, or as a link to its source. @param {{text: string, link?: string}} note */
export function linked(note) {
  if (!note.link) return note.text;
  return make("a", { href: note.link, target: "_blank", rel: "noopener noreferrer" }, note.text);
}
