/** Files that somebody drops on the page or chooses: maps and papers, as the desk takes them. */

/** @typedef {{name: string, size: number, data: () => Promise<string>}} GivenFile `data` is the content in base64 */

/** A map by itself, or in a zip with its paper and its review. */
const MAP = /\.(ya?ml|json|zip)$/i;
/** What a desk reads at most, in bytes. */
export const LARGEST = 32 * 2 ** 20;

/** @param {File} file @returns {GivenFile} */
export function given(file) {
  return { name: file.name, size: file.size, data: () => inBase64(file) };
}

/** Extensions of maps that other programs write, as the desk tells them. @type {string[]} */
let foreign = [];

/** Remember the extensions of maps of other programs. @param {string[]} extensions in small letters */
export function knowMaps(extensions) {
  foreign = extensions;
}

/** The extensions of all maps. */
export function mapExtensions() {
  return [".yaml", ".yml", ".json", ".zip", ...foreign];
}

/** Whether a file is a map by its name. @param {{name: string}} file */
export function isMap({ name }) {
  return MAP.test(name) || foreign.some((one) => name.toLowerCase().endsWith(one));
}

/** @param {File} file @returns {Promise<string>} */
function inBase64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result).split(",")[1] ?? ""));
    reader.addEventListener("error", () => failed(reader.error));
    reader.readAsDataURL(file);
  });
}

/** Take the files that are dropped anywhere on the page. @param {(files: GivenFile[]) => void} take */
export function takeDrops(take) {
  const holds = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.some((one) => one.toLowerCase() === "files") ?? false;
  const over = (/** @type {boolean} */ there) => document.body.classList.toggle("dropping", there);
  document.addEventListener("dragover", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) over(false);
  });
  document.addEventListener("drop", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    over(false);
    take([...(event.dataTransfer?.files ?? [])].map(given));
  });
}
