/** argmap in VS Code: starts the language server, and shows maps as pages, beside the text or in the browser. */
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { LivePages } = require("./live_pages");
const { PagesBeside } = require("./pages_beside");

/** @type {LanguageClient | undefined} */
let client;

/** The program and its first arguments, as the settings say; only those of the user count, never those of a folder. */
function program() {
  const [command = "argmap", ...args] = vscode.workspace.getConfiguration("argmap").get("command", ["argmap"]);
  return { command, args };
}

/** Ask the server something of argmap's own about a text. @param {string} method @param {vscode.Uri} uri @returns {Promise<any>} */
async function ask(method, uri) {
  if (!client) throw new Error("its language server is not running");
  return client.sendRequest(method, { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } });
}

const beside = new PagesBeside(ask);
/** The server tells problems a moment after each change, of the text or of a file beside it: then the page is behind. */
const middleware = {
  /** @param {vscode.Uri} uri @param {vscode.Diagnostic[]} found @param {(uri: vscode.Uri, found: vscode.Diagnostic[]) => void} next */
  handleDiagnostics(uri, found, next) {
    next(uri, found);
    void beside.follow(uri);
  },
};

async function startServer() {
  const { command, args } = program();
  const languages = ["yaml", "json", "argdown"];
  const documentSelector = ["file", "untitled"].flatMap((scheme) => languages.map((language) => ({ scheme, language })));
  const synchronize = { fileEvents: vscode.workspace.createFileSystemWatcher("**/{argmap.toml,*.paper.yaml,*.anchors.json}") };
  client = new LanguageClient("argmap", "argmap", { command, args: [...args, "lsp"] }, { documentSelector, synchronize, middleware });
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    void vscode.window.showErrorMessage(`argmap did not start: ${error}. Install it with pip install 'argmap[lsp]', or set argmap.command.`);
  }
}

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  const pages = new LivePages(program);
  const commands = {
    "argmap.showBeside": () => beside.show(),
    "argmap.openPage": () => pages.open("serve"),
    "argmap.editInPage": () => pages.open("edit"),
    "argmap.restart": async () => {
      await client?.stop();
      await startServer();
    },
  };
  for (const [name, act] of Object.entries(commands)) context.subscriptions.push(vscode.commands.registerCommand(name, act));
  context.subscriptions.push(pages, beside);
  await startServer();
}

async function deactivate() {
  await client?.stop();
}

module.exports = { activate, deactivate };
