import { describe, expect, it } from "vitest";
import { parseSpec } from "../../src/index.js";
import { isSkillName, skillName } from "../../src/skill/name.js";

const named = (text: string): string => skillName(parseSpec(text), "from-the-file");

describe("the name of a skill", () => {
  it.each([
    ["# Show prices in local currency", "spec-show-prices-in-local-currency"],
    ["---\nissue: 123\n---\n# Show prices", "spec-show-prices-123"],
    ['---\nissue: "#123"\n---\n# Show prices', "spec-show-prices-123"],
    ["---\nissue: shop/web#123\n---\n# Show prices", "spec-show-prices-123"],
    ["---\nissue: https://github.com/shop/web/issues/123\n---\n# Show prices", "spec-show-prices-123"],
    ["---\nissue: soon\n---\n# Show prices", "spec-show-prices"],
    ["Show prices, please.", "spec-from-the-file"],
    ["# con", "spec-con"],
  ])("of %j is %s", (text, name) => {
    expect(named(text)).toBe(name);
  });

  it.each(["# 按本地货币显示价格", `# ${"word ".repeat(60)}`, `---\nissue: 1234567890\n---\n# ${"x".repeat(300)}`, "# ../../etc/passwd", "# ---", "# <script>"])("made from %j is one that every agent takes", (text) => {
    expect(named(text)).toSatisfy(isSkillName);
  });

  it("differs for two Chinese titles", () => {
    expect(named("# 按本地货币显示价格")).not.toBe(named("# 按本地时间显示日期"));
  });

  it.each(["", "Spec-X", "a--b", "-a", "a-", "a_b", "../a", "a/b", "a.md", "nul", "com1", "a".repeat(65), "ａ", "a\n"])("%j is refused", (name) => {
    expect(isSkillName(name)).toBe(false);
  });
});
