// Writes the JSON Schemas that the package publishes into a folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { configJsonSchema } from "../src/config/schema.js";
import { gateJsonSchema } from "../src/cli/gate/gate-schema.js";
import { verifyJsonSchema } from "../src/cli/gate/verify-schema.js";
import { evidenceFileJsonSchema } from "../src/gate/steps/evidence-file.js";
import { gateConfigJsonSchema } from "../src/gate/steps/gate-config-file.js";
import { measuredFileJsonSchema } from "../src/gate/steps/measured-file.js";
import { parityJsonSchema } from "../src/gate/steps/parity.js";
import { reviewJsonSchema } from "../src/gate/steps/review.js";
import { signoffJsonSchema } from "../src/gate/steps/signoff.js";
import { vocabularyJsonSchema } from "../src/gate/vocabulary/vocabulary-file.js";
import { checkReportJsonSchema, lintReportJsonSchema, ndjsonRecordJsonSchema } from "../src/report/json-schema.js";
import { pitsJsonSchema } from "../src/spec/pit-file.js";
import { templateJsonSchema } from "../src/spec/template-file.js";

const SCHEMAS = {
  check: checkReportJsonSchema,
  config: configJsonSchema,
  evidence: evidenceFileJsonSchema,
  "gate-config": gateConfigJsonSchema,
  gate: gateJsonSchema,
  lint: lintReportJsonSchema,
  measured: measuredFileJsonSchema,
  ndjson: ndjsonRecordJsonSchema,
  parity: parityJsonSchema,
  pits: pitsJsonSchema,
  review: reviewJsonSchema,
  signoff: signoffJsonSchema,
  template: templateJsonSchema,
  verify: verifyJsonSchema,
  vocabulary: vocabularyJsonSchema,
};

const [folder = "dist/schemas"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const [name, schemaOf] of Object.entries(SCHEMAS)) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schemaOf())}\n`);
