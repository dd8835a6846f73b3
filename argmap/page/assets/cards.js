/** The cards as elements. */
import { capital, make, tell } from "./elements.js";
import { sign, worst } from "./problems.js";
import { related } from "./relations.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Statement} Statement */

/** What a line says about a statement beside its text. @param {Statement} node @param {string} scheme */
export function remarks(node, scheme) {
  return [
    node.draft ? say("remarks.draft") : "",
    node.voice === "author" ? "" : say(`remarks.${node.voice}`),
    node.basis ? say("remarks.basis", { basis: say(`bases.${node.basis}`) }) : "",
    scheme ? say("frame.scheme", { scheme }) : "",
    node.at ? say("remarks.at", { at: node.at }) : "",
    ...(node.sources ?? []).filter((one) => one.backs).map((one) => say("remarks.backs", { source: one.mark, part: one.backs ?? "" })),
  ].filter(Boolean);
}

/** What the box of a card is called: its role, then the id that its author gave it. @param {Card} card @returns {[string, string]} */
export function heading(card) {
  const there = card.node?.name ? say("card.see", { name: card.node.name }) : say("remarks.elsewhere");
  const name = card.refers ? (card.node ? there : say("card.missing")) : card.node?.name;
  return [capital(say(`roles.${card.block.word}`)), name ? ` · ${name}` : ""];
}

/** @param {Card} card @returns {HTMLElement} */
export function element(card) {
  const { node } = card;
  const classes = ["card", card.kids.length > 0 ? "parent" : "", card.block.word, card.refers ? "refers" : "", node ? `voice-${node.voice}` : "missing", node?.draft ? "draft" : ""];
  if (node && !card.refers) classes.push(node.support);
  if (card.flag === "bare" && !card.refers) classes.push("bare");
  const box = make("div", {
    class: classes.filter(Boolean).join(" "), role: "treeitem", tabindex: -1, "data-card": card.key,
    ...(card.refers || !node ? {} : { "data-id": node.id }),
  });
  const told = related(card);
  box.append(bar(card), told ? make("span", { class: "hidden" }, `${told}.`) : "", make("div", { class: "text", dir: "auto" }, card.text));
  const foot = footing(card).map(({ kind, text, title, also }) => make("span", { class: `${kind} ${also ?? ""}`.trim(), title }, text));
  if (foot.length > 0) box.append(make("div", { class: "foot" }, ...foot));
  if (node?.mark && !card.refers) paint(box, node.mark);
  if (card.kids.length > 0) box.append(make("button", { class: "fold", tabindex: -1 }));
  return box;
}

/** Fill a box with the colour of a mark. @param {HTMLElement} box @param {import("./model.js").Mark} mark */
export function paint(box, mark) {
  const share = `${Math.round(mark.share * 100)}%`;
  box.style.background = `color-mix(in srgb, var(--ground-${mark.ground}) ${share}, var(--white))`;
}

/** @param {Card} card */
function bar(card) {
  const [word, name] = heading(card);
  const parts = [make("span", { class: "word" }, word, name ? make("span", { class: "name" }, name) : "")];
  const found = marks(card);
  if (found.length > 0) parts.push(make("span", { class: "marks" }, ...found.map((one) => make("span", {}, one))));
  return make("div", { class: "bar" }, ...parts);
}

/** The notes and works that a card names. @param {Card} card */
export function marks(card) {
  return card.refers ? [] : (card.node?.sources ?? []).map((one) => one.mark);
}

/** What stands under a statement: each part with its kind, and what else it is. @param {Card} card */
export function footing({ node, refers, flag, warning, block }) {
  /** @type {{kind: string, text: string, title?: string, also?: string}[]} */
  const parts = [];
  if (!node || refers) return parts;
  if (node.mark?.words) parts.push({ kind: "mark", text: node.mark.words, title: node.mark.more });
  if (flag) parts.push({ kind: flag === "gaps" ? "gaps" : "flag", text: warning });
  const found = node.problems ?? [];
  if (found.length > 0) {
    const level = worst(found);
    const title = found.map((one) => `${say(`severity.${one.level}`)}: ${one.message}`).join("\n");
    parts.push({ kind: "problems", also: level, text: `${sign(level)} ${found.length}`, title });
  }
  const said = remarks(node, block.linked ? "" : block.scheme);
  if (said.length > 0) parts.push({ kind: "remarks", text: said.join(" · ") });
  return parts;
}

/** Tell assistive technology, and the button, where in the tree a card stands. @param {Card} card */
export function updateState(card) {
  const box = card.element;
  if (!box) return;
  tell(box, "aria-level", String(card.level));
  tell(box, "aria-setsize", String(card.siblings));
  tell(box, "aria-posinset", String(card.position));
  const button = box.querySelector(".fold");
  if (!button) return;
  if (box.getAttribute("aria-expanded") === String(card.open)) return;
  box.setAttribute("aria-expanded", String(card.open));
  button.textContent = card.open ? "−" : `+${card.below}`;
  button.setAttribute("aria-label", card.open ? say("branch.close") : say("branch.open", { count: card.below }));
  box.classList.toggle("closed", !card.open);
}
