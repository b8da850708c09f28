import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { COMPLETE } from "./documents.js";
import { signoffOf } from "./signed.js";

const root = join(import.meta.dirname, "..");
const published = readdirSync(join(root, "dist/schemas"));

/** The published schema of this name, as an editor uses it. */
function validatorOf(name: string): ReturnType<Ajv2020["compile"]> {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(root, "dist/schemas", name), "utf8")) as object);
}

it("every schema that the program or its documentation names is published", () => {
  const texts = ["src", "docs"].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:ts|md)$/.test(name)).map((name) => readFileSync(join(root, folder, name), "utf8")));
  const named = new Set(texts.flatMap((text) => [...text.matchAll(/prompt-spec\/schemas\/([\w-]+\.json)/g)].map((match) => match[1])));
  expect([...named].filter((name) => !published.includes(name ?? ""))).toEqual([]);
  expect(named.size).toBeGreaterThan(10);
});

it.each([
  ["signoff.json", JSON.parse(signoffOf(COMPLETE)), { version: 1 }],
  ["measured.json", { facts: [{ fact: "keys in Redis", value: 40 }, { fact: 2, value: "3 GB" }] }, { facts: [{ fact: 0, value: 1 }] }],
  ["vocabulary.json", { extends: "redis", receivers: ["flags"] }, { receiver: [] }],
])("%s takes what the program takes, and refuses what it refuses", (name, valid, invalid) => {
  const validate = validatorOf(name);
  expect([validate(valid), validate.errors]).toEqual([true, null]);
  expect(validate(invalid)).toBe(false);
});
