// Parses a file of Argdown with @argdown/core and builds its model, without drawing anything.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [folder, source] = process.argv.slice(2);
const core = createRequire(`${folder}/`)("@argdown/core");
const app = new core.ArgdownApplication();
app.addPlugin(new core.ParserPlugin(), "parse-input");
app.addPlugin(new core.ModelPlugin(), "build-model");
const found = app.run({ input: readFileSync(source, "utf8"), process: ["parse-input", "build-model"] });
if (!found.statements) throw new Error("no statements");
