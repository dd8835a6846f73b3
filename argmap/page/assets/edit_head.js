/** The head of a page that changes the map: one row of what is used all the time; the rest is in the menu. */
import { byId, make } from "./elements.js";
import { languageSwitch } from "./language_switch.js";
import { worst } from "./problems.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").State} State */

const SMALL = matchMedia("(max-width: 700px), (max-height: 500px)");

/**
 * Put the head in order. @param {State} state
 * @param {{bar: Element[], steps: Element[], files: Element[]}} parts @param {{speak: (language: string) => void, tour: () => void, review: () => void, class: () => void}} does
 */
export function arrangeHead(state, parts, does) {
  const tools = byId("tools");
  const menu = byId("menu");
  const [items] = menu.querySelectorAll("div");
  const row = make("div", { id: "document" }, ...parts.bar);
  byId("bar").prepend(row);
  tools.prepend(...parts.steps);
  byId("present").after(...parts.files);
  const find = named("searching", say("edit.head.search"), () => byId("query").focus());
  const standing = named("stands", say("edit.head.standing"), () => document.body.classList.toggle("standing"));
  const present = named("present-too", byId("present").textContent ?? "", () => byId("present").click());
  const class_ = named("class-too", say("edit.bar.class"), does.class);
  const review = named("review-too", say("edit.bar.review"), does.review);
  items.prepend(find, byId("whole"), byId("view"), standing, present, review, class_);
  items.append(
    named("tour-again", say("edit.head.tour"), does.tour), languageSwitch(state.languages, does.speak), make("p", { id: "about" }),
  );
  const home = () => (SMALL.matches ? row : tools).append(menu);
  SMALL.addEventListener("change", home);
  home();
}

/** @param {string} id @param {string} text @param {() => void} act */
function named(id, text, act) {
  const button = make("button", { id }, text);
  button.addEventListener("click", act);
  return button;
}

/** Show how many problems there are by a colour too, and what the map is of. @param {State} state */
export function showHead({ content }) {
  const problems = [...content.problems, ...content.nodes.flatMap((node) => node.problems ?? [])];
  byId("troubles").dataset.level = worst(problems) || "none";
  byId("about").textContent = [content.source, content.neutral ? say("standing.neutral") : ""].filter(Boolean).join(" ");
}
