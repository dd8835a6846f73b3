/** The files of the desk, as this browser keeps them: in memory, and in its own store (IndexedDB) for the next time. */

const STORE = "files";
/** Where a window asks whether another one keeps the files, and where that one answers. */
const ASK = "argmap-who-keeps";
const HERE = "argmap-keeps";
/** How long an answer may take, in thousandths of a second. */
const PATIENCE = 400;

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answered(request) {
  return new Promise((done, failed) => {
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => failed(request.error));
  });
}

export class KeptFiles {
  constructor() {
    /** @type {Map<string, Uint8Array>} */
    this.all = new Map();
    /** Why nothing is kept for the next time: `other` window does it, or the browser `refuses`; empty where it is. */
    this.not = "";
    /** @type {IDBDatabase | null} */
    this.store = null;
    /** Whether anything was changed in this window. */
    this.changed = false;
    /** Whether what was kept has been read. */
    this.found = Promise.resolve();
  }

  /** Read what is kept, and find out whether this window is to keep more: `found` says that the former is done. */
  async read() {
    const only = onlyWindow();
    this.found = this.#all();
    await this.found;
    if (await only.catch(() => true)) return;
    this.not = "other";
    this.store = null;
  }

  async #all() {
    try {
      const opening = indexedDB.open("argmap", 1);
      opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(STORE));
      this.store = await answered(opening);
      const files = this.store.transaction(STORE).objectStore(STORE);
      const [names, contents] = await Promise.all([answered(files.getAllKeys()), answered(files.getAll())]);
      this.all = new Map(names.map((name, at) => [String(name), contents[at]]));
    } catch {
      this.store = null;
      this.not = "refuses";
    }
  }

  /** @param {[string, Uint8Array | null][]} changed @returns {Promise<boolean>} whether it is kept for the next time */
  async put(changed) {
    this.changed ||= changed.some(([name]) => !name.startsWith("."));
    for (const [name, content] of changed) {
      if (content) this.all.set(name, content);
      else this.all.delete(name);
    }
    if (!this.store) return false;
    try {
      const act = this.store.transaction(STORE, "readwrite", { durability: "strict" });
      for (const [name, content] of changed) {
        if (content) act.objectStore(STORE).put(content, name);
        else act.objectStore(STORE).delete(name);
      }
      await new Promise((done, failed) => {
        act.addEventListener("complete", done);
        act.addEventListener("abort", () => failed(act.error));
      });
      return true;
    } catch {
      this.not = "refuses";
      return false;
    }
  }

  /** Forget everything, in this browser's store too. */
  async forget() {
    this.all.clear();
    if (this.store) await answered(this.store.transaction(STORE, "readwrite").objectStore(STORE).clear());
  }
}

/**
 * Become the window that keeps files, as long as this one is open. Windows ask one another by way of what they store: files
 * on a disk have no locks in common, but they have that.
 * @returns {Promise<boolean>}
 */
async function onlyWindow() {
  const own = crypto.randomUUID();
  let keeps = false;
  const answer = new Promise((/** @type {(only: boolean) => void} */ done) => {
    window.addEventListener("storage", ({ key, newValue }) => {
      if (!newValue) return;
      if (key === ASK && keeps) localStorage.setItem(HERE, own);
      if (key === HERE && !keeps) done(false);
    });
    setTimeout(() => done(true), PATIENCE);
    localStorage.removeItem(HERE);
    localStorage.setItem(ASK, own);
  });
  keeps = await answer;
  return keeps;
}
