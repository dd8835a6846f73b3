// Draws a file of Argdown as DOT with @argdown/core, as its command line does before it calls Graphviz.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [folder, source, target] = process.argv.slice(2);
const core = createRequire(`${folder}/`)("@argdown/core");
const app = new core.ArgdownApplication();
const plugins = {
  "parse-input": [new core.ParserPlugin()],
  "build-model": [new core.ModelPlugin()],
  "build-map": [
    new core.PreselectionPlugin(), new core.StatementSelectionPlugin(), new core.ArgumentSelectionPlugin(),
    new core.MapPlugin(), new core.GroupPlugin(),
  ],
  "add-colors": [new core.ColorPlugin()],
  "export-dot": [new core.DotExportPlugin()],
};
for (const [process_, list] of Object.entries(plugins)) for (const one of list) app.addPlugin(one, process_);
const found = app.run({ input: readFileSync(source, "utf8"), process: Object.keys(plugins) });
if (!found.dot) throw new Error("no DOT");
writeFileSync(target, found.dot);
