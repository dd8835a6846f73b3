/**
 * Maps as live pages in the browser: `argmap serve` or `argmap edit` for the file.
 *
 * Not in a panel of the editor: the pages refuse to be framed, so that no other page can put itself over them.
 */
const { spawn } = require("child_process");
const vscode = require("vscode");

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/;
const WAIT = 30_000;

class LivePages {
  /** @param {() => {command: string, args: string[]}} program */
  constructor(program) {
    this.program = program;
    /** @type {Map<string, import("child_process").ChildProcess>} */
    this.running = new Map();
  }

  /** Show the file that is open as a page. @param {"serve" | "edit"} what */
  async open(what) {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || document.uri.scheme !== "file") {
      void vscode.window.showInformationMessage("Open a map that is saved in a file first.");
      return;
    }
    if (what === "edit") await document.save(); // both change the file
    try {
      const address = await this.start(document.uri.fsPath, what);
      await vscode.env.openExternal(vscode.Uri.parse(address));
    } catch (error) {
      void vscode.window.showErrorMessage(`argmap ${what}: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Start a server of a page, and return its address. @param {string} file @param {string} what @returns {Promise<string>} */
  start(file, what) {
    const { command, args } = this.program();
    const child = spawn(command, [...args, what, "--no-browser", "--port", "0", "--", file], { env: { ...process.env, PYTHONUNBUFFERED: "1" } });
    const key = `${what} ${file}`;
    this.running.get(key)?.kill();
    this.running.set(key, child);
    return new Promise((resolve, reject) => {
      let said = "";
      const late = setTimeout(() => reject(new Error("no page within 30 seconds")), WAIT);
      const hear = (/** @type {Buffer} */ words) => {
        said += words;
        const found = ADDRESS.exec(said);
        if (found) resolve(found[0]);
      };
      child.stdout?.on("data", hear);
      child.stderr?.on("data", hear);
      child.on("error", reject);
      child.on("exit", () => reject(new Error(said.trim() || "it ended at once")));
      child.on("close", () => clearTimeout(late));
    });
  }

  /** Stop all servers of pages. */
  dispose() {
    for (const child of this.running.values()) child.kill();
  }
}

module.exports = { LivePages };
