/**
 * Maps as pages beside their text, in panels of the editor.
 *
 * The page comes from the language server, of the text as it is now, saved or not. It is one file whose own policy allows
 * its script and its style and nothing else, so there is no server of pages and no frame of another place.
 */
const vscode = require("vscode");

/** @typedef {{page?: string | null, content?: string | null, unread: string}} Answer */

/** @typedef {{panel: vscode.WebviewPanel, begun: boolean}} Shown a panel, and whether a map was in it yet */

/** What the server answers where its argmap is older than this extension (JSON-RPC 2.0, "Method not found"). */
const UNKNOWN_METHOD = -32601;

class PagesBeside {
  /** @param {(method: string, uri: vscode.Uri) => Promise<Answer | null>} ask asks the language server about a text */
  constructor(ask) {
    this.ask = ask;
    /** @type {Map<string, Shown>} by the address of the text */
    this.open = new Map();
    this.listening = vscode.window.onDidChangeActiveColorTheme(() => {
      for (const { panel } of this.open.values()) void panel.webview.postMessage({ colours: colours() });
    });
  }

  /** Show the page of the file that is open. */
  async show() {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) {
      void vscode.window.showInformationMessage("Open a map first.");
      return;
    }
    const key = document.uri.toString();
    const known = this.open.get(key);
    if (known) known.panel.reveal(undefined, true);
    else await this.begin(key, document);
  }

  /** @param {string} key @param {vscode.TextDocument} document */
  async begin(key, document) {
    const answer = await this.answer("argmap/page", document.uri);
    if (!answer || this.open.has(key)) return; // asked for twice
    const name = document.uri.path.split("/").pop();
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, retainContextWhenHidden: true, localResourceRoots: [] };
    const panel = vscode.window.createWebviewPanel("argmap.page", `Map of ${name}`, where, options);
    panel.onDidDispose(() => this.open.delete(key));
    const shown = { panel, begun: false };
    this.open.set(key, shown);
    this.write(shown, answer);
  }

  /** Show what has changed in a text, if its page is open. @param {vscode.Uri} uri */
  async follow(uri) {
    const shown = this.open.get(uri.toString());
    if (!shown) return;
    const answer = await this.answer(shown.begun ? "argmap/pageContent" : "argmap/page", uri, false);
    if (answer && this.open.get(uri.toString()) === shown) this.write(shown, answer); // it may be closed since
  }

  /** @param {Shown} shown @param {Answer} answer */
  write(shown, { page, content, unread }) {
    if (typeof page === "string") {
      shown.begun = true;
      shown.panel.webview.html = page;
      void shown.panel.webview.postMessage({ colours: colours() }); // which waits until the page can hear it
    }
    if (shown.begun) void shown.panel.webview.postMessage({ content, unread });
    else shown.panel.webview.html = reason(unread);
  }

  /** @param {string} method @param {vscode.Uri} uri @param {boolean} [asked] whether somebody waits for it @returns {Promise<Answer | null>} */
  async answer(method, uri, asked = true) {
    let why = "argmap reads maps in YAML, JSON and Argdown; this file is none of these.";
    try {
      const answer = await this.ask(method, uri);
      if (answer) return answer;
    } catch (error) {
      why = `argmap cannot show this map: ${error instanceof Error ? error.message : error}`;
      if (/** @type {{code?: number}} */ (error).code === UNKNOWN_METHOD) why = "Update argmap: this version has no page to show beside the text.";
    }
    if (asked) void vscode.window.showErrorMessage(why);
    return null;
  }

  /** Close all pages. */
  dispose() {
    this.listening.dispose();
    for (const { panel } of [...this.open.values()]) panel.dispose();
  }
}

/** Whether the editor is dark. */
function colours() {
  const { Dark, HighContrast } = vscode.ColorThemeKind;
  return [Dark, HighContrast].includes(vscode.window.activeColorTheme.kind) ? "dark" : "light";
}

/** A page that says why there is no map. @param {string} text */
function reason(text) {
  const escaped = text.replace(/[&<]/g, (letter) => (letter === "&" ? "&amp;" : "&lt;"));
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>argmap</title><pre>${escaped}</pre>`;
}

module.exports = { PagesBeside };
