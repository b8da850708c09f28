import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { statementsOf } from "./prose.js";
import { quantitiesIn } from "./quantities.js";
import { defineRule } from "./rule.js";
import { thingsIn } from "./things.js";

/** What a diff shows: code, paths, calls, dependencies, migrations, work per request. */
const IN_A_DIFF =
  /[`/]|\w\(|(?<![\p{L}\p{N}_])(?:[A-Z]{2,}[A-Z0-9_]*|\w+_\w+|\w+\.\w{1,5}|O\([^)]{1,12}\)|N\+1|dependenc(?:y|ies)|librar(?:y|ies)|packages?|migrations?|schemas?|columns?|tables?|index(?:es)?|key ?space|quer(?:y|ies)|scan|endpoints?|routes?|apis?|config(?:uration)?|flags?|env(?:ironment)? variables?|files?|folders?|directories|modules?|class(?:es)?|functions?|methods?|tests?|commands?|fields?|parameters?|options?|formats?|defaults?|names?|ui|pages?|buttons?|styles?|css|docs|documentation|readme|cache)(?![\p{L}\p{N}_])|依赖|迁移|表|字段|接口|索引|扫描|目录|文件|配置|缓存|函数|模块|页面|按钮|样式|文档|参数|命令|格式/u;

export default defineRule({
  id: "non-goals-uncheckable",
  severity: "advice",
  summary: { en: "None of the non-goals is one that a diff could be seen to break.", "zh-CN": "没有一条非目标能从改动里看出是否违反。" },
  why: { en: "A prohibition that no diff can break is kept by chance.", "zh-CN": "从改动里看不出的禁令，只能碰运气遵守。" },
  fix: { en: "Add one that names a command, a call, a path, a dependency or a migration.", "zh-CN": "至少写一条指名命令、调用、路径、依赖或迁移的。" },
  bad: example({ "Non-goals": "- Nobody is to be disappointed by this." }),
  good: example(),
  check(spec, report) {
    const [first] = sectionsOf(spec, "non-goals").filter((section) => !section.blank);
    const items = statementsOf(spec).filter(({ section }) => section === "non-goals");
    if (first === undefined || items.length === 0 || items.some(({ text }) => IN_A_DIFF.test(text) || thingsIn(text).length > 0 || quantitiesIn(text).length > 0)) return;
    report({
      at: first.head,
      section: "non-goals",
      message: { en: "no non-goal names something that a diff shows; expected a command, a call, a path or a dependency", "zh-CN": "没有一条非目标指名改动里看得到的东西；应当有命令、调用、路径或依赖" },
    });
  },
});
