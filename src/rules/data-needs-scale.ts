import { example } from "./example.js";
import { defineRule } from "./rule.js";
import { statedIn } from "./stated.js";

export default defineRule({
  id: "data-needs-scale",
  severity: "advice",
  summary: { en: "A store, table, key space, list or file set is named, and its size stands nowhere.", "zh-CN": "提到了存储、表、键空间、列表或文件集，却没有写它的规模。" },
  why: { en: "Tests on a handful of rows pass; production has all of them.", "zh-CN": "测试里只有几行，当然能通过；生产环境里是全部。" },
  fix: { en: "State how many there are today and as projected.", "zh-CN": "写明现在多少、预计多少。" },
  bad: example({ Context: "The endpoint takes 12,000 calls per minute and reads the `orders` table.", Verification: "- `npm test` passes.\n- live: p99 stays under 50 ms the day after the release." }),
  good: example(),
  check(spec, report) {
    const { things, dataSizes } = statedIn(spec);
    if (dataSizes.length > 0) return;
    const data = things.find(({ found, statement }) => (found.kind === "collection" || (found.kind === "store" && statement.section === "architecture")) && !statement.quoted && statement.section !== null && statement.section !== "non-goals");
    if (data === undefined) return;
    const { found, statement } = data;
    report({
      at: statement.range(found.start, found.end),
      ...(statement.section === null ? {} : { section: statement.section }),
      message: { en: `"${found.name}" is named without a size; how many today, and how many as projected?`, "zh-CN": `提到了“${found.name}”，没有写规模；现在多少，预计多少？` },
    });
  },
});
