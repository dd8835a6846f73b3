/**
 * A page beside its text in an editor: the editor says what is new, and why the text cannot be read now.
 *
 * It comes from the editor's own window alone: a page that is opened by itself has nobody who could tell it anything.
 */
import { App } from "./app.js";
import { listen } from "./controls.js";
import { byId } from "./elements.js";

let shown = byId("content").textContent ?? "";
const app = new App(JSON.parse(shown));
listen(app);
window.addEventListener("message", ({ source, data }) => {
  if (source !== window.parent || source === window || typeof data?.unread !== "string") return;
  app.notice(data.unread);
  if (typeof data.content !== "string" || data.content === shown) return;
  shown = data.content;
  app.use(JSON.parse(shown));
});
