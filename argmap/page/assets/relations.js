/** What a drawing tells by frames, lines and places, in words for those who do not see it. */

import { say } from "./words.js";

/** @typedef {import("./model.js").Block} Block */
/** @typedef {import("./model.js").Card} Card */

/** So many letters of a statement without a name stand for it. */
const SHORT = 40;

/** What a card is linked with, undercuts, or stands for; empty if it stands alone. @param {Card} card */
export function related(card) {
  const { block } = card;
  const others = block.cards.filter((one) => one !== card);
  return [
    others.length > 0 ? linked(others, block.scheme) : "",
    block.undercuts ? step(block.undercuts) : "",
    card.refers && card.node ? say("relations.reference") : "",
  ].filter(Boolean).join("; ");
}

/** @param {Card[]} others @param {string} scheme */
function linked(others, scheme) {
  return scheme ? say("relations.linked_by", { others: named(others), scheme }) : say("relations.linked", { others: named(others) });
}

/** The step from some statements to the one that they are offered for or against. @param {Block} block */
function step(block) {
  const { above } = block;
  const from = named(block.cards);
  return above ? say("relations.against_step", { from, to: named([above]) }) : say("relations.against_steps", { from });
}

/** @param {Card[]} cards */
function named(cards) {
  const names = cards.map(({ node, text }) => node?.name ?? say("relations.quoted", { text: text.length > SHORT ? `${text.slice(0, SHORT)}…` : text }));
  const last = names.pop();
  return names.length > 0 ? say("relations.and", { names: names.join(", "), last: `${last}` }) : `${last}`;
}
