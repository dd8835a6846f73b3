/** A folder of the computer that follows a map with all that belongs to it (File System Access API). */

/** @typedef {[name: string, content: Uint8Array]} DiskFile */
/**
 * What the browser gives for a folder that somebody chose. @typedef {{
 *   name: string, getFileHandle: (name: string, options?: {create: boolean}) => Promise<import("./file_on_disk.js").Handle>,
 * }} FolderHandle
 */

export class FolderOnDisk {
  /** @param {FolderHandle} handle */
  constructor(handle) {
    this.handle = handle;
    /** The names of the files that are this map's there. @type {Set<string>} */
    this.own = new Set();
  }

  /** What the folder is called. */
  get name() {
    return this.handle.name;
  }

  /** Which files would take the place of others, that were there before and say something else. @param {DiskFile[]} files @returns {Promise<string[]>} their names */
  async others(files) {
    const found = [];
    for (const [name, content] of files) {
      if (!this.own.has(name) && !(await this.#free(name, content))) found.push(name);
    }
    return found;
  }

  /** Whether a file of that name is not there, or says the same. @param {string} name @param {Uint8Array} content */
  async #free(name, content) {
    try {
      const there = await (await this.handle.getFileHandle(name)).getFile();
      const bytes = new Uint8Array(await there.arrayBuffer());
      return bytes.length === content.length && bytes.every((byte, at) => byte === content[at]);
    } catch {
      return true;
    }
  }

  /** Write files. Rejects where that fails. @param {DiskFile[]} files */
  async write(files) {
    for (const [name, content] of files) {
      await written(await this.handle.getFileHandle(name, { create: true }), content);
      this.own.add(name);
    }
  }
}

/** @param {import("./file_on_disk.js").Handle} handle @param {Uint8Array} content */
export async function written(handle, content) {
  const stream = await handle.createWritable();
  await stream.write(content);
  await stream.close();
}
