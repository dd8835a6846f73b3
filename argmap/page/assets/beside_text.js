/**
 * A page beside its text in an editor: the editor says what is new, why the text cannot be read now, and whether it is dark.
 *
 * Only the editor writes such a page, and it hears nothing of other origins.
 */
import { App } from "./app.js";
import { listen } from "./controls.js";
import { byId } from "./elements.js";

let shown = byId("content").textContent ?? "";
const app = new App(JSON.parse(shown));
listen(app);

/** @param {{content?: string | null, unread: string}} news */
function use({ content, unread }) {
  app.notice(unread);
  if (typeof content !== "string" || content === shown) return;
  shown = content;
  app.use(JSON.parse(shown));
}

/** @param {"dark" | "light"} colours */
function paint(colours) {
  document.documentElement.style.colorScheme = colours;
  app.stage.minimap.draw(app.board); // a picture, which no style reaches
}

window.addEventListener("message", ({ origin, data }) => {
  if (origin !== window.origin) return; // VS Code hides the window around the page, which has the same origin
  if (typeof data?.unread === "string") use(data);
  if (data?.colours === "dark" || data?.colours === "light") paint(data.colours);
});
