/** A page that changes a map: the desk at the other end of the line holds the map, its paper and its file. */
import { App } from "./app.js";
import { CardTools } from "./card_tools.js";
import { ClassPage } from "./class_page.js";
import { listen } from "./controls.js";
import { Desk } from "./desk.js";
import { guardDoubleClicks } from "./double_clicks.js";
import { listenToKeys } from "./edit_keys.js";
import { Editing } from "./editing.js";
import { knowMaps } from "./files_given.js";
import { Editor } from "./editor.js";
import { byId, make } from "./elements.js";
import { Exports } from "./exports.js";
import { Form } from "./form.js";
import { Start } from "./start.js";
import { handle } from "./handling.js";
import { TopBar } from "./top_bar.js";
import { Tour } from "./tour.js";
import { promiseTour, tourPromised } from "./touring.js";

/** @typedef {import("./desk.js").Line} Line */
/** @typedef {import("./desk.js").State} State */

/** @param {State} first @param {Line} line */
function edit(first, line) {
  /** @type {Editing} */
  let editing;
  const desk = new Desk(line, { reached: (there) => bar.reach(there), renewed: (number) => void editor.follow(number), kept: () => bar.show() });
  const editor = new Editor(first, desk, { saved: () => bar.show(), cured: () => void bar.retry(), parted: (refusal, retry) => void bar.part(refusal, retry) });
  const bar = new TopBar(first, () => editor, {
    export: () => void new Exports(editor).open(),
    review: () => void editing.margin.open(),
    class: () => void new ClassPage(desk, true).open(),
    leave: () => void editor.leave({ do: "close" }),
    tour: () => void editor.leave({ do: "example" }, promiseTour),
    speak: (language) => void editor.leave({ do: "speak", language }),
  });
  const app = new App(first.content, { panel: (does) => new Form(does, () => editing) });
  editor.app = app;
  app.paper.pages.ask = (message) => editor.ask(message);
  editing = new Editing(editor);
  const tools = new CardTools(editing, byId("world"), document.body);
  const handled = handle(editing);
  app.drawn = () => {
    handled();
    tools.show(app.chosen);
    editing.rewording.place();
  };
  app.stage.moved = () => tools.follow();
  listen(app);
  listenToKeys(editing, tools); // its keys stand before those that are in the help now
  byId("cards").addEventListener("dblclick", (event) => {
    const card = app.board.cardOf(/** @type {Element} */ (event.target));
    if (card && !/** @type {Element} */ (event.target).closest(".fold")) editing.reword(card);
  });
  window.addEventListener("beforeunload", (event) => {
    if (line.left) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // what is written in a field is sent
    if (editor.busy || editing.rewording.isOpen || editing.margin.busy) event.preventDefault();
  });
  bar.show();
  editor.take(first);
  if (first.said) editor.notices.pass(first.said);
  if (tourPromised()) new Tour(editing).begin();
}

/** @param {State} first @param {Line} line */
function start(first, line) {
  const desk = new Desk(line, {
    reached: () => undefined,
    kept: () => begun.place(),
    renewed: (number) => {
      if (number !== first.number && !begun.busy) line.renew();
    },
  });
  const begun = new Start(first, desk);
}

/** Show what the desk has. @param {Line} line */
export function show(line) {
  const state = /** @type {State} */ (JSON.parse(byId("content").textContent ?? ""));
  guardDoubleClicks();
  document.body.classList.add("editing");
  document.body.append(make("p", { id: "told", class: "hidden", role: "status", "aria-live": "polite" }));
  knowMaps(state.foreign);
  if (state.open) edit(state, line);
  else start(state, line);
}
