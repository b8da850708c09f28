import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "../../src/spec/slug.js";

test.each([
  ["Read the domestic-model flag from model_detail", "read-the-domestic-model-flag-from-model-detail"],
  ["  Cafés: déjà vu!  ", "cafes-deja-vu"],
  ["2026", "2026"],
  ["con", "spec-con"],
  ["../../etc/passwd", "etc-passwd"],
])("%j becomes %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("a long title is cut between words", () => {
  expect(slugOf("one two three four five six seven eight nine ten eleven")).toBe("one-two-three-four-five-six-seven-eight-nine-ten");
});

test("a Chinese title becomes a short name of its own", () => {
  expect(slugOf("国内模型改为读取字段")).toMatch(/^spec-[0-9a-f]{8}$/);
  expect(slugOf("国内模型改为读取字段")).not.toBe(slugOf("给搜索接口加缓存"));
});

test("two Chinese titles with one English word in common stay apart", () => {
  expect(slugOf("给 API 加缓存")).toMatch(/^api-[0-9a-f]{8}$/);
  expect(slugOf("给 API 加缓存")).not.toBe(slugOf("给 API 限流"));
});

test("whatever the title, the name is safe", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugOf(title).length).toBeLessThanOrEqual(50);
    }),
  );
});
