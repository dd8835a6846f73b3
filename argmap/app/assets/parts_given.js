/** The parts that this file brings, as bytes. */
import { bytesOf } from "./dense_text.js";
import { byId } from "../../page/assets/elements.js";

/** What all pages have, by the names of their marks. @returns {Promise<Record<string, string>>} */
export async function sharedParts() {
  return JSON.parse(new TextDecoder().decode(await inflated(part("shared"))));
}

/** @param {string} name */
function part(name) {
  const element = byId(name);
  return bytesOf(element.textContent ?? "", Number(element.dataset.length));
}

/** @param {Uint8Array<ArrayBuffer>} content compressed by gzip */
async function inflated(content) {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** All that Python needs to begin, and the script of its worker. */
export async function partsGiven() {
  const [script, engine, library] = await Promise.all(["script", "engine", "library"].map((name) => inflated(part(name))));
  return {
    script: new TextDecoder().decode(script), engine, standard: part("standard"), lock: byId("lock").textContent ?? "",
    library: { names: JSON.parse(byId("names").textContent ?? ""), bytes: library },
    packs: Object.fromEntries([...document.querySelectorAll("script[data-pack]")].map(({ id }) => [id, part(id)])),
  };
}
