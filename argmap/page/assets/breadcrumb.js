/** The path from the claim to a statement, each step a button, and a link to share. */
import { afterCopying, linkTo } from "./address.js";
import { capital, make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */

/** How many letters of a statement tell which one it is. */
const SHORT = 50;
/** Of a longer path, the claim and the last steps are shown at first, so many in all. */
const STEPS = 4;

/** The cards from the claim down to a card, which comes last. @param {Card} card @returns {Card[]} */
export function pathTo(card) {
  const path = [];
  for (let at = /** @type {Card | null} */ (card); at; at = at.block.above) path.unshift(at);
  return path;
}

/** The beginning of a text, cut between words. @param {string} text @param {number} [most] */
export function shortened(text, most = SHORT) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

/** @param {Card} card @param {(card: Card) => void} choose @returns {HTMLElement | null} */
export function breadcrumb(card, choose) {
  const steps = pathTo(card).slice(0, -1).map((step) => make("li", { class: step.block.word }, link(step, choose)));
  if (steps.length === 0) return null;
  const hidden = steps.length > STEPS + 1 ? steps.slice(1, -STEPS + 1) : [];
  if (hidden.length > 0) {
    const more = make("button", { "aria-label": say("path.more", { count: hidden.length }) }, "…");
    const item = make("li", {}, more);
    for (const step of hidden) step.hidden = true;
    more.addEventListener("click", () => {
      for (const step of hidden) step.hidden = false;
      item.remove();
      hidden[0].querySelector("button")?.focus();
    });
    steps.splice(1, 0, item);
  }
  return make("nav", { class: "path", "aria-label": say("path.path") }, make("ol", {}, ...steps));
}

/** @param {Card} card @param {(card: Card) => void} choose */
function link(card, choose) {
  const word = make("span", { class: "hidden" }, `${capital(say(`roles.${card.block.word}`))}: `);
  const button = make("button", { title: card.text, dir: "auto" }, word, shortened(card.text));
  button.addEventListener("click", () => choose(card));
  return button;
}

/** A button that copies the link to a statement; where the browser forbids that, it shows the link to copy by hand. @param {string} id */
export function copyLink(id) {
  const button = make("button", { class: "copy" }, say("link.copy"));
  const said = make("p", { class: "copied", role: "status" });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(linkTo(id));
      said.textContent = afterCopying();
    } catch {
      const field = make("input", { readonly: true, "aria-label": say("link.link"), value: linkTo(id) });
      said.replaceChildren(say("link.by_hand"), " ", field);
      field.select();
    }
  });
  return [button, said];
}
