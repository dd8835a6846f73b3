/** The steps of the tour: where each points, and when it is done. */

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./model.js").Card} Card */
/**
 * `kept` is what steps remember, `busy` what is not to be covered beside the place. A step without `done` only shows something. @typedef {{
 *   name: string, place: (editing: Editing, kept: Record<string, any>) => Element | null | undefined,
 *   busy?: string[],
 *   begin?: (editing: Editing, kept: Record<string, any>) => void, done?: (editing: Editing, kept: Record<string, any>) => boolean,
 * }} Step
 */

const SMALL = matchMedia("(max-width: 700px)");

/** @type {Step[]} */
export const STEPS = [
  {
    name: "claim",
    busy: ["#head"],
    begin: ({ app, parts }) => {
      parts.show("map");
      if (app.views.at === "overview") app.views.leaveOverview();
      if (app.views.at === "outline") app.views.outlined(false);
      if (!SMALL.matches) app.read(true);
      app.goTo(claim(app));
    },
    place: ({ app }) => claim(app).element,
    done: ({ app }) => app.chosen === claim(app),
  },
  {
    name: "reason",
    begin: ({ app, parts }, kept) => {
      parts.show("map");
      kept.entries = app.model.cards.map((card) => card.entry);
      app.choose(claim(app), { focus: true });
    },
    place: ({ rewording }) => (rewording.isOpen ? rewording.field : document.querySelector("#card-tools .for")),
    done: ({ editor, app }, kept) => {
      const added = editor.busy || editor.draft ? undefined : app.model.cards.find((card) => card.entry > 0 && !kept.entries.includes(card.entry));
      kept.added = added?.entry;
      return added !== undefined;
    },
  },
  {
    name: "passage",
    busy: ["#paper"],
    begin: (editing, kept) => {
      const card = editing.editor.cardOf(kept.added);
      if (card) editing.findPassage(card);
    },
    place: ({ app }) => (app.chosen?.node?.at ? app.chosen.element : sentence(app)),
    done: ({ editor }, kept) => Boolean(kept.added && editor.written(kept.added).at),
  },
  {
    name: "problems",
    place: () => document.getElementById("troubles"),
    done: ({ app }) => app.panel.listing,
  },
  {
    name: "weak",
    begin: ({ app, parts }, kept) => {
      parts.show(app.panel.listing ? "statement" : "map");
      kept.weak = weak(app)?.entry;
    },
    place: ({ editor, app }, kept) => (app.panel.listing ? listed(editor.cardOf(kept.weak)) : undefined) ?? editor.cardOf(kept.weak)?.element,
    done: ({ app }, kept) => kept.weak !== undefined && app.chosen?.entry === kept.weak,
  },
  {
    name: "cure",
    begin: ({ editor, app, parts }, kept) => {
      const card = editor.cardOf(kept.weak);
      if (card) app.choose(card);
      parts.show("statement");
    },
    place: () => document.querySelector(SMALL.matches ? "#panel .problem" : "#panel"),
    done: ({ editor }, kept) => !editor.busy && kept.weak !== undefined && !bare(editor.cardOf(kept.weak)),
  },
  { name: "saved", place: () => document.getElementById("undo") },
  { name: "end", place: () => document.getElementById("export") },
];

/** @param {import("./app.js").App} app */
function claim({ model }) {
  return model.cards[0];
}

/** The premise that lacks support. @param {import("./app.js").App} app */
function weak({ model }) {
  return model.cards.find((card) => card.block.word === "premise" && bare(card));
}

/** @param {Card | undefined} card */
function bare(card) {
  return card?.flag === "bare";
}

/** The first sentence of the paper that no statement was read from. @param {import("./app.js").App} app */
function sentence({ chosen }) {
  const paper = document.getElementById("paper");
  return (chosen && paper?.querySelector(".unread")) ?? paper;
}

/** A card's line in the list of problems. @param {Card | undefined} card */
function listed(card) {
  const lines = [...(document.getElementById("panel")?.querySelectorAll("button") ?? [])];
  return card && lines.find((line) => line.offsetParent !== null && line.textContent?.includes(card.text));
}
