import { describe, expect, it } from "vitest";
import { HOSTILE, hostileDocument, LEADS } from "../../scripts/hostile.mjs";
import { lintSpec } from "../../src/index.js";

const KIB = process.env["PROMPT_SPEC_SWEEP"] === "full" ? 256 : 16;

/** Processor time of linting a text, in ms: the least of some runs, because what others do on the machine only adds to it. */
function cost(text: string): number {
  const runs = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    lintSpec(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

describe(`hostile documents of ${KIB} and ${4 * KIB} KiB`, { timeout: 600_000 }, () => {
  it.each(Object.entries(HOSTILE))("cost in proportion to their length: %s", (_name, unit) => {
    for (const lead of LEADS) {
      const [small, large] = [KIB, 4 * KIB].map((kib) => cost(hostileDocument(unit, kib * 1024, lead)));
      // Twice for each doubling, with room for what the memory costs; what is done within 50 ms says nothing.
      expect(large).toBeLessThan(Math.max(50, 6.25 * (small ?? 0)) + 50);
    }
  });
});
