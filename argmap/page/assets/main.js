/** A page that was written once. */
import { App } from "./app.js";
import { byId } from "./elements.js";

new App(JSON.parse(byId("content").textContent ?? ""));
