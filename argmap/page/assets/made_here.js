/** Files that the page makes of what the desk draws, where the desk runs in a browser too and cannot write them. */
import { packed } from "./packing.js";
import { asPng } from "./pixels.js";

/** A file as the desk sends it. `data` is its content in base64. @typedef {{name: string, type: string, data: string}} SentFile */
/** @typedef {{name: string, content: Blob}} MadeFile */

/** @param {SentFile} file @returns {Blob} */
export function contentOf({ type, data }) {
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type });
}

/** A map in pixels: one picture, or an archive of its overview and its sheets. @param {SentFile[]} drawings @param {AbortSignal} signal @returns {Promise<MadeFile>} */
export async function inPixels(drawings, signal) {
  const pictures = [];
  for (const one of drawings) {
    const content = await asPng(contentOf(one));
    signal.throwIfAborted();
    pictures.push({ name: one.name.replace(/\.svg$/, ".png"), content });
  }
  const [first, ...sheets] = pictures;
  return sheets.length === 0 ? first : { name: first.name.replace(/\.png$/, "-png.zip"), content: await packed(pictures) };
}
