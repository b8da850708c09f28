import { describe, expect, it } from "vitest";
import { lintSpec } from "../../../src/index.js";
import { example, type ExampleHeading } from "../../../src/rules/example.js";
import { SUBSTANCE } from "./substance.js";

function tripped(heading: ExampleHeading, content: string): string[] {
  const hot = heading === "Verification" ? { Context: "The endpoint is a hot path of 12,000 calls per minute; the set holds 500 models." } : {};
  return lintSpec(example({ ...hot, [heading]: content })).findings.map(({ rule }) => rule);
}

describe("pairs of lines, one with the fault and one without", () => {
  it.each(SUBSTANCE)("%s in %s: %j, not %j", (rule, heading, fault, fine) => {
    expect([tripped(heading, fault).includes(rule), tripped(heading, fine).includes(rule)]).toEqual([true, false]);
  });
});
