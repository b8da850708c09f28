// Writes the JSON Schemas that the package publishes into dist/schemas/.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lintReportJsonSchema } from "../src/report/json-schema.js";
import { templateJsonSchema } from "../src/spec/template-file.js";

const folder = fileURLToPath(new URL("../dist/schemas/", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}lint.json`, `${JSON.stringify(lintReportJsonSchema(), null, 2)}\n`);
writeFileSync(`${folder}template.json`, `${JSON.stringify(templateJsonSchema(), null, 2)}\n`);
