import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../scripts/generated-files.js";

const root = join(import.meta.dirname, "..");

describe("generated files", () => {
  it.each([...generatedFiles()])("%s is up to date (npm run generate)", (path, content) => {
    expect(readFileSync(path, "utf8")).toBe(content);
  });

  it.each(["prompt-spec.md", "prompt-spec.zh-CN.md"])("the skill carries templates/%s as it is", (name) => {
    expect(readFileSync(join(root, "skills/prompt-spec/assets", name), "utf8")).toBe(readFileSync(join(root, "templates", name), "utf8"));
  });
});
