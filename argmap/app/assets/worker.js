/**
 * Runs Python away from the page, so that the page stays usable whatever it does. `createPyodideModule`, `loadPyodide` and
 * `HOST` stand before this script, from Pyodide's own files.
 */

/** @typedef {import("./engine.js").Beginning} Beginning */
/** @typedef {import("./engine.js").Bundle} Bundle */
/** @typedef {import("./engine.js").Order} Order */

const LIBRARY = "/lib/python3.14/site-packages";
const PACKS = "/packs";
const FOLDER = "/maps";

/** The desk in Python. @type {any} */
let desk;

self.addEventListener("message", async ({ data }) => {
  const order = /** @type {Order} */ (data);
  try {
    const answer = order.begin ? await begin(order.begin) : done(order);
    self.postMessage({ number: order.number, answer, changed: changed() });
  } catch (error) {
    self.postMessage({ number: order.number, fault: String(error) });
  }
});

/** @param {Order} order */
function done({ ask, page, made, save, belonging, ping }) {
  if (ping) return "";
  if (ask !== undefined) return desk.answer(ask);
  if (page) return desk.page();
  if (made !== undefined) return desk.made(made);
  if (save) return taken(desk.saved());
  if (belonging) return taken(desk.belonging());
  throw new Error("an order without a sense");
}

/** @param {Beginning} given */
async function begin(given) {
  const parts = { "pyodide.asm.wasm": given.engine, "python_stdlib.zip": given.standard };
  self.fetch = async (/** @type {any} */ address) => {
    const name = String(address).replace(HOST, "");
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/zip";
    return new Response(/** @type {any} */ (parts)[name], { headers: { "Content-Type": type } });
  };
  const python = await loadPyodide({
    createPyodideModule, indexURL: HOST, stdLibURL: `${HOST}python_stdlib.zip`, lockFileContents: given.lock, env: { HOME: "/home" },
  });
  self.postMessage({ at: "python" });
  put(python.FS, LIBRARY, given.library);
  for (const folder of [PACKS, FOLDER]) python.FS.mkdirTree(folder);
  for (const [name, content] of Object.entries(given.packs)) python.FS.writeFile(`${PACKS}/${name}.tar.xz`, content);
  for (const [name, content] of given.files) python.FS.writeFile(`${FOLDER}/${name}`, content);
  python.pyimport("argmap.app.known_patterns").know(`${LIBRARY}/argmap/app/known_patterns.marshal`);
  const { FileDesk } = python.pyimport("argmap.app.file_desk");
  desk = FileDesk(FOLDER, given.language, given.called, PACKS, LIBRARY);
  if (given.open) desk.open(given.open);
  return "";
}

/** Write the files of a bundle. @param {any} disk @param {string} folder @param {Bundle} bundle */
function put(disk, folder, { names, bytes }) {
  const made = new Set();
  let at = 0;
  for (const [name, length] of names) {
    const path = `${folder}/${name}`;
    const above = path.slice(0, path.lastIndexOf("/"));
    if (!made.has(above)) disk.mkdirTree(above);
    made.add(above);
    disk.writeFile(path, bytes.subarray(at, at + length));
    at += length;
  }
}

/** The files that have changed, with their contents; none for one that is gone. @returns {[string, Uint8Array | null][]} */
function changed() {
  return desk ? [...taken(desk.changed())] : [];
}

/** A value of Python as one of JavaScript. @param {any} proxy */
function taken(proxy) {
  const found = proxy.toJs({ create_proxies: false });
  proxy.destroy();
  return found;
}
