import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "front-matter-invalid",
  severity: "error",
  summary: { en: "Front matter that is not plain YAML, or holds a value of the wrong kind.", "zh-CN": "文件头不是普通的 YAML，或值的类型不对。" },
  why: { en: "Another language than YAML would be run by some readers, and a value that cannot be read is lost to all of them.", "zh-CN": "YAML 以外的语言会被某些工具执行；读不了的值则谁也得不到。" },
  fix: { en: "Write `key: value` lines between two lines of exactly `---`.", "zh-CN": "在两行 `---` 之间写 `键: 值`。" },
  bad: `---\ntitle: [one, two]\n---\n\n${example()}`,
  good: `---\ntitle: Read the flag from the model\n---\n\n${example()}`,
  check(spec, report) {
    const problem = spec.frontMatter?.problem ?? null;
    if (problem === null) return;
    const { line, column, message } = problem;
    report({
      at: { line, column, endLine: line, endColumn: Math.max(spec.source.line(line).text.length + 1, column + 1) },
      message: { en: `front matter: ${message}`, "zh-CN": `文件头：${message}` },
    });
  },
});
