// Counts what @argdown/core finds in each text of a JSON list; run with ARGDOWN_MODULES as the folder of node_modules.
import fs from "fs";
import path from "path";
import { pathToFileURL } from "url";

const core = path.join(process.env.ARGDOWN_MODULES, "@argdown/core/dist/index.js");
const { ArgdownApplication, ParserPlugin, DataPlugin, ModelPlugin } = await import(pathToFileURL(core));
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse-input");
app.addPlugin(new DataPlugin(), "build-model");
app.addPlugin(new ModelPlugin(), "build-model");

function counted(input) {
  const found = app.run({ process: ["parse-input", "build-model"], input, logLevel: "error", throwExceptions: true });
  if ((found.parserErrors || []).length) return null;
  const classes = Object.values(found.statements), all = Object.values(found.arguments);
  const counts = {
    statements: classes.length,
    statement_members: classes.reduce((sum, one) => sum + one.members.length, 0),
    arguments: all.length,
    pcs_statements: all.reduce((sum, one) => sum + (one.pcs || []).length, 0),
    relations: found.relations.length,
    tags: Object.keys(found.tags).length,
  };
  for (const one of found.relations) counts[one.relationType] = (counts[one.relationType] || 0) + 1;
  return counts;
}

const texts = JSON.parse(fs.readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map((text) => { try { return counted(text); } catch { return null; } })));
