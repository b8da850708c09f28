import type { Text } from "../spec/language.js";

/** A configuration in which every key is explained. What it decides is what holds without it. */
export const ANNOTATED_CONFIG: Text = {
  en: `# What spec lint, fill, new and install go by in this repository. Data only: nothing here is ever run.
# \`spec lint --print-config FILE\` shows what holds for a file; \`spec rules\` lists the rules.

# recommended: as without a configuration. strict: warnings are errors, and a section counts only under a heading of its own.
# A relative path to another configuration in the repository may stand here, too; of a list, later ones win.
extends: recommended

# Template for documents that name none in their front matter.
# template: bug-fix

# Severity by rule: off, advice, warning or error. An advice never fails a run.
# rules:
#   section-advised: error
#   hidden-comment: advice

# Words that the word rules let pass, and words that they look for besides their own.
# words:
#   accepted: [fast]
#   vague: [world-class]
#   hedges: [ideally]

# Decisions for some files, by globs from this folder: * and ? stay in a folder, ** is any number of folders.
# overrides:
#   - files: ["drafts/**", "*.draft.md"]
#     rules:
#       placeholder: advice
`,
  "zh-CN": `# spec lint、fill、new、install 在本仓库里遵照的配置。只是数据，里面的任何内容都不会被执行。
# \`spec lint --print-config FILE\` 显示某个文件最终用到的设置；\`spec rules\` 列出所有规则。

# recommended：与没有配置时相同。strict：警告算错误，标题必须是这一节自己的名字才算有这一节。
# 也可以写相对路径，指向仓库里的另一份配置；写成列表时，后面的优先。
extends: recommended

# 文档的 front matter 没有指定模板时用哪一个。
# template: bug-fix

# 每条规则的级别：off（关）、advice（建议）、warning（警告）、error（错误）。建议不会让检查失败。
# rules:
#   section-advised: error
#   hidden-comment: advice

# accepted：用词规则放行的词；vague、hedges：在自带词表之外还要查的词。
# words:
#   accepted: [快]
#   vague: [一流]
#   hedges: [最好]

# 只对部分文件生效的设置。通配符从本文件夹算起：* 和 ? 不跨文件夹，** 表示任意多层文件夹。
# overrides:
#   - files: ["drafts/**", "*.draft.md"]
#     rules:
#       placeholder: advice
`,
};
