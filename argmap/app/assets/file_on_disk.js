/** A file of the computer that follows the map on the desk, where the browser can write one (File System Access API). */

/** @typedef {{name: string, createWritable: () => Promise<{write: (content: Uint8Array) => Promise<void>, close: () => Promise<void>}>}} Handle */

export class FileOnDisk {
  constructor() {
    /** @type {((options: Record<string, unknown>) => Promise<Handle>) | undefined} */
    this.pick = /** @type {any} */ (window).showSaveFilePicker?.bind(window);
    /** The files by the names of their maps. @type {Map<string, Handle>} */
    this.handles = new Map();
    /** @type {Handle | undefined} */
    this.handle = undefined;
  }

  /** Whether the browser can write files. */
  get can() {
    return this.pick !== undefined;
  }

  /** What the file is called that follows the map; empty where none does. */
  get name() {
    return this.handle?.name ?? "";
  }

  /** Follow another map. @param {string} map */
  of(map) {
    this.handle = this.handles.get(map);
  }

  /** Let somebody choose a file for the map. @param {string} map @param {Uint8Array | undefined} content @returns {Promise<boolean>} whether one was chosen and written */
  async choose(map, content) {
    if (!this.pick || !content) return false;
    try {
      this.handles.set(map, await this.pick({ suggestedName: map }));
    } catch {
      return false; // nobody chose one
    }
    this.of(map);
    return (await this.write(content)) === "";
  }

  /** Write the map. @param {Uint8Array} content @returns {Promise<string>} why it could not be written; empty where it was, or no file follows */
  async write(content) {
    if (!this.handle) return "";
    try {
      const stream = await this.handle.createWritable();
      await stream.write(content);
      await stream.close();
      return "";
    } catch (error) {
      return String(error);
    }
  }
}
