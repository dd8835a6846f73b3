/** What a drawing tells by frames, lines and places, in words for those who do not see it. */

/** @typedef {import("./model.js").Block} Block */
/** @typedef {import("./model.js").Card} Card */

/** So many letters of a statement without a name stand for it. */
const SHORT = 40;

/** What a card is linked with, undercuts, or stands for; empty if it stands alone. @param {Card} card */
export function related(card) {
  const { block } = card;
  const others = block.cards.filter((one) => one !== card);
  return [
    others.length > 0 ? `linked with ${named(others)}${block.scheme ? ` by the scheme ${block.scheme}` : ""}` : "",
    block.undercuts ? `against the step ${step(block.undercuts)}` : "",
    card.refers && card.node ? "a reference, shown in full elsewhere" : "",
  ].filter(Boolean).join("; ");
}

/** The step from some statements to the one that they are offered for or against. @param {Block} block */
function step(block) {
  const { above } = block;
  return `from ${named(block.cards)}${above ? ` to ${named([above])}` : ""}`;
}

/** @param {Card[]} cards */
function named(cards) {
  const names = cards.map(({ node, text }) => node?.name ?? (text.length > SHORT ? `“${text.slice(0, SHORT)}…”` : `“${text}”`));
  const last = names.pop();
  return names.length > 0 ? `${names.join(", ")} and ${last}` : `${last}`;
}
