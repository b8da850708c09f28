import { describe, expect, it } from "vitest";
import { lintSpec } from "../../src/index.js";
import { shippedPits } from "../../src/rules/pit-match.js";
import { FACT_KINDS } from "../../src/spec/pit.js";
import { COMPLETE } from "../documents.js";

/** Ids of the pits that speak about a document whose architecture says this. */
function pits(architecture: string, more = ""): string[] {
  const text = `## Goal\n\nAn operator marks a model.\n\n## Architecture notes\n\n${architecture}\n${more}`;
  return lintSpec(text).findings.filter(({ rule }) => rule === "pit").map(({ message }) => / the pit ([\w-]+),/.exec(message)?.[1] ?? "");
}

describe("the shipped pits", () => {
  it("are a dozen, in both languages, each with triggers in both", () => {
    expect(shippedPits()).toHaveLength(12);
    for (const { title, question, incident, triggers } of shippedPits()) {
      for (const text of [title, question, incident]) expect([/\p{Script=Han}/u.test(text.en), /\p{Script=Han}/u.test(text["zh-CN"])]).toEqual([false, true]);
      expect([triggers.some((word) => /^[\w*(+ -]+/.test(word)), triggers.some((word) => /\p{Script=Han}/u.test(word))]).toEqual([true, true]);
    }
  });

  it.each([
    ["hot-endpoint", "Every page load reads the flag.", "Every page load reads the flag; that is 12,000 calls per minute."],
    ["hot-endpoint", "每次启动都读这个标记。", "每次启动都读这个标记，每分钟 12,000 次。"],
    ["full-scan", "Read the ids with `r.scan()`, that is SCAN over all keys.", "SCAN over all keys: 80 keys today, 500 projected, once per release."],
    ["full-scan", "读取时遍历所有键。", "读取时遍历所有键，今天 80 个，预计 500 个，每天 1 次。"],
    ["n-plus-one", "Load the owner with one query per model, in a loop.", "Load the owners in a loop over pages, one query for 100 models."],
    ["unbounded-list", "The endpoint returns all orders.", "The endpoint returns all orders, at most 100 per page."],
    ["unbounded-list", "接口返回所有订单。", "接口返回所有订单，每页最多 100 条。"],
    ["retry-storm", "A failed call is retried.", "A failed call is retried 3 times with exponential backoff."],
    ["retry-storm", "失败后重试。", "失败后重试 3 次，指数退避。"],
    ["cache-stampede", "Cache the result in memory.", "Cache the result with a TTL of 60 s; one request refills it behind a lock."],
    ["migration-lock", "Add a column to the orders.", "Add a column to the orders (80 million rows) online, without a lock."],
    ["cron-overlap", "A cron job syncs the models.", "A cron job syncs the models; a run takes 40 s and is skipped while the previous run holds the lock."],
    ["clock", "The total is reset at midnight.", "The total is reset at midnight UTC."],
    ["fan-out", "Notify all users of the change.", "Notify all users (40,000) with 20 workers."],
    ["unindexed-query", "Find by name with `WHERE name = ?`.", "Find by name with `WHERE name = ?`, by the index on name, over 3,000 rows."],
    ["secrets-in-logs", "Log the request for debugging.", "Log the request with its tokens redacted."],
  ])("%s speaks about %j and not about %j", (id, bad, good) => {
    expect(pits(bad)).toContain(id);
    expect(pits(good)).not.toContain(id);
  });

  it("take a fact from wherever the spec states it, a table included", () => {
    expect(pits("Every page load reads the flag.", "\n## Context\n\n| Fact | Today | Projected |\n| --- | --- | --- |\n| calls per minute | 12,000 | 20,000 |\n")).toEqual([]);
    expect(pits("A failed call is retried.", "\n## Constraints\n\n- At most 3 attempts, with jitter.\n")).toEqual([]);
  });

  it("are silent where a word is forbidden, told or excluded", () => {
    expect(pits("Do not use SCAN, KEYS or HGETALL.", "\n## Non-goals\n\n- No retries.\n- Cache the result.\n\n## Background\n\nLast year the cron job overlapped.\n")).toEqual([]);
    expect(pits("The job never retries.")).toEqual([]);
    expect(pits("`retry_count` and `cache.ts` are names.")).toEqual([]);
  });

  it("take N/A with a reason for an answer", () => {
    expect(pits("A failed call is retried.\n\nRetries: N/A because the client library decides.")).toEqual([]);
    expect(pits("失败后重试。\n\n重试：不适用，因为由客户端库决定。")).toEqual([]);
    expect(pits("A failed call is retried.\n\nRetries: N/A")).toEqual(["retry-storm"]);
  });

  it("do not take a list-word within another word for a trigger", () => {
    expect(pits("The keyset is SCANNED by hand and cachet is kept.")).toEqual([]);
  });

  it("are three at most, the likeliest of them", () => {
    const text = "A failed call is retried. The total is reset at midnight. Log the request. Notify all users. SCAN over all keys of the key space. The endpoint returns all of them.";
    expect(pits(text)).toHaveLength(3);
    expect(pits(text)).toContain("full-scan");
  });

  it("point at the trigger and tell of the incident", () => {
    const [finding] = lintSpec(COMPLETE.replace("written when", "written with a retry when")).findings.filter(({ rule }) => rule === "pit");
    expect(finding).toMatchObject({ severity: "advice", message: '"retry" calls for the pit retry-storm, and the spec does not state how many attempts are made and how far apart they are; expected an answer to: How many attempts are made, how far apart, and what happens after the last?' });
    expect(finding?.why).toContain("27 times the load");
  });

  it("name every kind of fact in both languages", async () => {
    const { FACTS } = await import("../../src/rules/pit-facts.js");
    expect(Object.keys(FACTS)).toEqual([...FACT_KINDS].sort((a, b) => Object.keys(FACTS).indexOf(a) - Object.keys(FACTS).indexOf(b)));
  });
});
