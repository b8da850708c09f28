import { expect, it } from "vitest";
import { lintSpec } from "../../src/index.js";
import { COMPLETE } from "../documents.js";

function said(text: string): string[] {
  return lintSpec(text).findings.map(({ rule, severity, line, message }) => `${line} ${severity} ${rule}: ${message.split(";")[0] ?? ""}`);
}

it("names the field of a form that nobody answered, and fails nothing by itself", () => {
  expect(said(`${COMPLETE}\n### CUDA version\n\n_No response_\n\n### Log\n\n_No response_</details>\n`)).toEqual(['30 warning field-unanswered: "CUDA version" has no answer', '34 warning field-unanswered: "Log" has no answer']);
});

it("leaves a section that is blank to the rule of blank sections", () => {
  expect(said(COMPLETE.replace("- Do not use Redis `SCAN` or `KEYS`.", "_No response_"))).toEqual(["15 error section-empty: Non-goals is empty"]);
});
