import { findSecrets } from "../spec/secrets.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "secret",
  severity: "error",
  silencedBy: "nothing",
  summary: { en: "A password, key or token in the text.", "zh-CN": "正文里有密码、密钥或令牌。" },
  why: { en: "Whoever reads the issue, and every agent that is given it, can use it.", "zh-CN": "读到这份文档的每个人、拿到它的每个智能体都能使用它。" },
  fix: { en: "Revoke it, take it out of the text and its history, and name the variable or the vault that holds the new one.", "zh-CN": "立即作废，从正文和历史中删除，只写存放新密钥的变量或保险库的名字。" },
  // Put together here: a checked-in secret-looking string would set off every scanner that reads this file.
  bad: example({ Context: `The endpoint takes 12,000 calls per minute; the set holds 500 models. The store is postgres://app:${["Tr0ub4", "dor3x"].join("")}@db.internal/app.` }),
  good: example({ Context: "The endpoint takes 12,000 calls per minute; the set holds 500 models. The address of the store is in `DATABASE_URL`." }),
  check(spec, report) {
    const { source } = spec;
    let reached = 0;
    for (const { kind, start, end } of findSecrets(source.text)) {
      if (start < reached) continue;
      reached = end;
      report({
        at: source.range(start, end),
        message: {
          en: `${kind} "${source.text.slice(start, start + 4)}…" (${end - start} characters); expected the name of the place that holds it`,
          "zh-CN": `${KINDS[kind] ?? kind}“${source.text.slice(start, start + 4)}…”（${end - start} 个字符）；应当只写存放它的地方`,
        },
      });
    }
  },
});

const KINDS: Readonly<Record<string, string>> = {
  "private key": "私钥",
  "password in an address": "地址里的密码",
  "password in a MongoDB address": "MongoDB 地址里的密码",
  "password in a MySQL address": "MySQL 地址里的密码",
  "password in a PostgreSQL address": "PostgreSQL 地址里的密码",
};
