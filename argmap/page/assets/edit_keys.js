/** The keys of a page that changes the map: those of statements, and those to take back and to go from part to part. */
import { ACTS, actOf } from "./acts.js";
import { byId, isField, make } from "./elements.js";
import { KEYS, keyName } from "./keys.js";
import { say } from "./words.js";

/** @typedef {import("./card_tools.js").CardTools} CardTools */
/** @typedef {import("./editing.js").Editing} Editing */

/** The parts of the page that F6 leads through. */
const PARTS = ["tour", "tools", "paper", "margin", "cards", "panel"];

/** @param {Editing} editing @param {CardTools} tools */
export function listenToKeys(editing, tools) {
  document.addEventListener("keydown", (event) => pressed(event, editing, tools), { capture: true });
  const [name] = byId("help-keys").querySelectorAll(`dt:nth-of-type(${1 + KEYS.findIndex(({ says }) => says === "details")})`);
  name.textContent = keyName("space"); // Enter adds a statement here
  byId("help-keys").prepend(...[...ACTS, ...OTHERS].flatMap(({ name, shown }) => [make("dt", {}, keyName(shown)), make("dd", {}, say(`edit.acts.says.${name}`))]));
}

const OTHERS = [
  { name: "undo", shown: "ctrl Z" }, { name: "redo", shown: "ctrl Y" }, { name: "menu", shown: "m" }, { name: "parts", shown: "F6" },
];

/** @param {KeyboardEvent} event @param {Editing} editing @param {CardTools} tools */
function pressed(event, editing, tools) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.isComposing || target.closest("dialog")) return;
  if (event.key === "F6") goOn(editing, event.shiftKey ? -1 : 1);
  else if (isField(target)) return;
  else if ((event.ctrlKey || event.metaKey) && !event.altKey && ["z", "y"].includes(event.key.toLowerCase())) {
    const of = target.closest("#margin") ? editing.margin : editing.editor;
    void of.step(event.key.toLowerCase() === "y" || event.shiftKey ? "redo" : "undo");
  } else if (!onStatement(editing, target)) return;
  else if (event.key === "m" || event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) menu(editing, tools);
  else {
    const act = actOf(event);
    const card = editing.app.current;
    if (!act || !card?.entry) return;
    if (act.can(card)) act.act(editing, card);
    else editing.editor.tell(say("edit.told.cannot", { act: say(`edit.acts.says.${act.name}`) }));
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Whether keys act on a statement: its card is in focus, or nothing else is. @param {Editing} editing @param {HTMLElement} target */
function onStatement({ app }, target) {
  if (app.views.at === "overview") return false;
  return target.closest("#cards") !== null || (target === document.body && app.chosen !== null && app.views.at === "map");
}

/** @param {Editing} editing @param {CardTools} tools */
function menu({ app }, tools) {
  if (app.current && app.chosen !== app.current) app.choose(app.current, { focus: true });
  tools.show(app.current);
  tools.open();
}

/**
 * Go to another part of the page: Tab means something else on a card. The other parts are about the statement that keys left.
 * @param {Editing} editing @param {number} by
 */
function goOn({ app }, by) {
  const { current } = app;
  const left = byId("cards").contains(document.activeElement) && !app.panel.listing;
  if (left && current && current !== app.chosen) app.choose(current);
  const there = PARTS.flatMap((id) => document.getElementById(id) ?? []).filter((part) => part.getClientRects().length > 0);
  const at = there.findIndex((part) => part.contains(document.activeElement));
  const part = there[(at + by + there.length) % there.length];
  if (part?.id === "cards" && current) app.focus(current);
  else if (part?.id === "tools") part.querySelector("button")?.focus();
  else part?.focus();
}
