import assert from "node:assert/strict";
import { test } from "node:test";
import { siteConfig } from "../src/site-config.mjs";
import { openStore, Redis } from "../src/store.mjs";

test("the front end gets the models whose flag is set, and no other", async () => {
  const keys = openStore("sandbox");
  const flagged = [...keys].filter(([, value]) => value.made_in_china === "1").map(([key]) => key.slice("model_detail::".length));
  const { domestic_model_ids } = await siteConfig(new Redis(keys));
  assert.deepEqual(domestic_model_ids, flagged.sort());
});
