/** argmap in VS Code: starts the language server, and shows maps as live pages. */
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { LivePages } = require("./live_pages");

/** @type {LanguageClient | undefined} */
let client;

/** The program and its first arguments, as the settings say; only those of the user count, never those of a folder. */
function program() {
  const [command = "argmap", ...args] = vscode.workspace.getConfiguration("argmap").get("command", ["argmap"]);
  return { command, args };
}

async function startServer() {
  const { command, args } = program();
  const languages = ["yaml", "json", "argdown"];
  const documentSelector = ["file", "untitled"].flatMap((scheme) => languages.map((language) => ({ scheme, language })));
  const synchronize = { fileEvents: vscode.workspace.createFileSystemWatcher("**/{argmap.toml,*.paper.yaml,*.anchors.json}") };
  client = new LanguageClient("argmap", "argmap", { command, args: [...args, "lsp"] }, { documentSelector, synchronize });
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
    "argmap.openPage": () => pages.open("serve"),
    "argmap.editInPage": () => pages.open("edit"),
    "argmap.restart": async () => {
      await client?.stop();
      await startServer();
    },
  };
  for (const [name, act] of Object.entries(commands)) context.subscriptions.push(vscode.commands.registerCommand(name, act));
  context.subscriptions.push(pages);
  await startServer();
}

async function deactivate() {
  await client?.stop();
}

module.exports = { activate, deactivate };
