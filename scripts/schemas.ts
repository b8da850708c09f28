// Writes the JSON Schemas that the package publishes into a folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { configJsonSchema } from "../src/config/schema.js";
import { gateJsonSchema } from "../src/cli/gate-schema.js";
import { gateConfigJsonSchema } from "../src/gate/gate-config-file.js";
import { evidenceFileJsonSchema } from "../src/gate/evidence-file.js";
import { reviewJsonSchema } from "../src/gate/review.js";
import { checkReportJsonSchema, lintReportJsonSchema, ndjsonRecordJsonSchema } from "../src/report/json-schema.js";
import { pitsJsonSchema } from "../src/spec/pit-file.js";
import { templateJsonSchema } from "../src/spec/template-file.js";

const [folder = "dist/schemas"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "config.json"), `${JSON.stringify(configJsonSchema())}\n`);
writeFileSync(join(folder, "gate-config.json"), `${JSON.stringify(gateConfigJsonSchema())}\n`);
writeFileSync(join(folder, "gate.json"), `${JSON.stringify(gateJsonSchema())}\n`);
writeFileSync(join(folder, "lint.json"), `${JSON.stringify(lintReportJsonSchema())}\n`);
writeFileSync(join(folder, "check.json"), `${JSON.stringify(checkReportJsonSchema())}\n`);
writeFileSync(join(folder, "ndjson.json"), `${JSON.stringify(ndjsonRecordJsonSchema())}\n`);
writeFileSync(join(folder, "template.json"), `${JSON.stringify(templateJsonSchema())}\n`);
writeFileSync(join(folder, "pits.json"), `${JSON.stringify(pitsJsonSchema())}\n`);
writeFileSync(join(folder, "review.json"), `${JSON.stringify(reviewJsonSchema())}\n`);
writeFileSync(join(folder, "evidence.json"), `${JSON.stringify(evidenceFileJsonSchema())}\n`);
