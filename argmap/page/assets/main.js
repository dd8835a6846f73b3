/** A page that was written once. */
import { App } from "./app.js";
import { listen } from "./controls.js";
import { byId } from "./elements.js";

listen(new App(JSON.parse(byId("content").textContent ?? "")));
