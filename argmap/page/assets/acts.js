/** What can be done to a statement: a row is a button, a line of the menu, and a key; each way does the same. */
import { ask } from "./asking.js";
import { byId } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./model.js").Block} Block */
/** @typedef {import("./model.js").Card} Card */
/**
 * `key` as events name it, with "Alt+", "Shift+" or "Control+" before it; `shown` as `keyName` has it for people. `tool` says that it
 * stands on the card itself, not only in the menu.
 * @typedef {{
 *   name: string, key: string, shown: string, tool?: boolean,
 *   can: (card: Card) => boolean, act: (editing: Editing, card: Card) => void,
 * }} Act
 */

const whole = (/** @type {Card} */ card) => !card.refers && card.node !== null;
/** Whether a review lies beside the map. */
const reviewing = () => document.body.classList.contains("reviewing");
const below = (/** @type {Card} */ card) => card.block.above !== null;

/** @type {Act[]} */
export const ACTS = [
  { name: "for", key: "Tab", shown: "tab", tool: true, can: whole, act: (editing, card) => editing.write(card, "premise") },
  { name: "against", key: "Shift+Tab", shown: "⇧ tab", tool: true, can: whole, act: (editing, card) => editing.write(card, "objection") },
  { name: "together", key: "t", shown: "t", tool: true, can: below, act: (editing, card) => editing.write(card, "linked") },
  { name: "doubt", key: "d", shown: "d", tool: true, can: below, act: (editing, card) => editing.write(card, "undercutter") },
  { name: "beside", key: "Enter", shown: "enter", can: whole, act: (editing, card) => editing.write(card, below(card) ? "after" : "premise") },
  { name: "reword", key: "F2", shown: "F2", can: whole, act: (editing, card) => editing.reword(card) },
  { name: "note", key: "n", shown: "n", can: whole, act: (editing, card) => editing.field(card, "sources") },
  { name: "point", key: "r", shown: "r", can: (card) => whole(card) && reviewing(), act: (editing, card) => void editing.margin.onCard(card) },
  { name: "passage", key: "p", shown: "p", can: whole, act: (editing, card) => editing.findPassage(card) },
  { name: "up", key: "Alt+ArrowUp", shown: "alt ↑", can: (card) => near(card, -1) !== undefined, act: (editing, card) => beside(editing, card, -1) },
  { name: "down", key: "Alt+ArrowDown", shown: "alt ↓", can: (card) => near(card, 1) !== undefined, act: (editing, card) => beside(editing, card, 1) },
  { name: "in", key: "Alt+ArrowRight", shown: "alt →", can: (card) => inner(card) !== undefined, act: inwards },
  { name: "out", key: "Alt+ArrowLeft", shown: "alt ←", can: (card) => outer(card) !== null, act: outwards },
  { name: "place", key: "x", shown: "x", can: below, act: (editing, card) => editing.moving.take(card) },
  { name: "link", key: "l", shown: "l", can: (card) => !card.block.linked && linkable(card) !== undefined, act: link },
  { name: "unlink", key: "u", shown: "u", can: (card) => card.block.linked, act: unlink },
  { name: "remove", key: "Delete", shown: "del", can: below, act: (editing, card) => void remove(editing, card) },
];

/** The act of a key that was pressed. @param {KeyboardEvent} event */
export function actOf(event) {
  const held = [event.altKey && "Alt+", event.ctrlKey && "Control+", event.metaKey && "Meta+", event.shiftKey && event.key === "Tab" && "Shift+"];
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return ACTS.find((one) => one.key === `${held.filter(Boolean).join("")}${key}`);
}

/** The blocks that stand in the same list as a card's own. @param {Card} card @returns {Block[]} */
function row({ block }) {
  if (block.undercuts) return block.undercuts.undercutters;
  return (block.parent?.children ?? []).filter((one) => (one.word === "premise") === (block.word === "premise"));
}

/** What stands before a card, or behind it: a linked one within its group, else a block. @param {Card} card @param {number} by @returns {Card | Block | undefined} */
function near(card, by) {
  const { block } = card;
  if (block.linked) return block.cards[block.cards.indexOf(card) + by];
  const list = row(card);
  return list[list.indexOf(block) + by];
}

/** The entry of a card, or of a block: of linked cards that of their group. @param {Card | Block} one */
function entry(one) {
  return { key: "cards" in one ? one.group || one.cards[0].entry : one.entry };
}

/** @param {Editing} editing @param {Card} card @param {number} by */
function beside(editing, card, by) {
  const to = near(card, by);
  if (!to) return;
  editing.move(card, { op: "move", statement: entry(card), to: entry(to), as: by < 0 ? "before" : "after" }, by < 0 ? "up" : "down");
}

/** The statement that a card would hang on if it moved inwards: the one before it. @param {Card} card */
function inner(card) {
  if (card.block.linked || card.block.undercuts) return undefined;
  const list = row(card);
  const cards = list[list.indexOf(card.block) - 1]?.cards ?? [];
  return [...cards].reverse().find(whole);
}

/** @param {Editing} editing @param {Card} card */
function inwards(editing, card) {
  const to = inner(card);
  if (to) editing.move(card, { op: "move", statement: entry(card), to: entry(to), as: "premise" }, "in");
}

/** The block that a card would stand behind if it moved outwards. @param {Card} card @returns {Block | null} */
function outer(card) {
  const above = card.block.above?.block ?? null;
  return above?.above ? above : null;
}

/** @param {Editing} editing @param {Card} card */
function outwards(editing, card) {
  const to = outer(card);
  if (to) editing.move(card, { op: "move", statement: entry(card), to: entry(to), as: "after" }, "out");
}

/** The block that a card can be linked with: the one before it, or behind it. @param {Card} card */
function linkable(card) {
  const list = row(card);
  const at = list.indexOf(card.block);
  return at < 0 ? undefined : (list[at - 1] ?? list[at + 1]);
}

/** @param {Editing} editing @param {Card} card */
function link(editing, card) {
  const other = linkable(card);
  if (!other) return;
  editing.move(card, { op: "link", statements: [entry(other), entry(card)] }, "link");
}

/** @param {Editing} editing @param {Card} card */
function unlink(editing, card) {
  editing.move(card, { op: "unlink", statement: entry(card) }, "unlink");
}

/** @param {Editing} editing @param {Card} card */
async function remove(editing, card) {
  const count = card.below;
  let keep = false;
  if (count > 0 && !card.refers) {
    const chosen = await ask(say("edit.remove.title", { text: card.text }), [
      { value: "all", text: say("edit.remove.all", { count }) },
      { value: "keep", text: say("edit.remove.keep") },
    ]);
    if (!chosen) {
      editing.app.focus(card);
      return;
    }
    keep = chosen === "keep";
  }
  const { block } = card;
  const list = block.linked ? block.cards : row(card).map((one) => one.cards[0]);
  const at = list.indexOf(block.linked ? card : block.cards[0]);
  editing.remove(card, keep, list[at + 1] ?? list[at - 1] ?? block.above);
}

/** Show the text of the paper, or, where there is none, where to put its file. @param {Editing} editing @returns {boolean} whether there is one */
export function paperShown({ app, editor }) {
  app.read(true);
  byId("paper").focus({ preventScroll: true });
  if (app.model.content.paper.length > 0) return true;
  editor.tell(say("edit.passage.no_paper"));
  return false;
}
