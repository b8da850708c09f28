import type { Language } from "../../spec/language.js";

/** The repository that holds the Action, and the tag that a workflow follows. */
export const ACTION = "prompt-spec/prompt-spec@v0";

const COMMENTS = {
  en: {
    head: "Written by `spec init --github`: checks an issue when it is opened or edited, and keeps one comment with the checklist up to date.",
    some: "Only issues with a label:",
    checkout: "The project's own templates and settings. Nothing of it is run.",
  },
  "zh-CN": {
    head: "由 `spec init --github` 写出：议题新建或修改时检查，并维护一条带清单的评论。",
    some: "只检查带某个标签的议题：",
    checkout: "用到项目自己的模板和设置，不会执行其中任何内容。",
  },
} as const satisfies Readonly<Record<Language, unknown>>;

/** A workflow that lints an issue and comments on it. No shell is in it, so no text of an issue can reach one. */
export function issueWorkflow(lang: Language): string {
  const says = COMMENTS[lang];
  return `# ${says.head}
name: Prompt Spec
on:
  issues:
    types: [opened, edited]

permissions: {}

concurrency:
  group: prompt-spec-\${{ github.event.issue.number }}
  cancel-in-progress: true

jobs:
  lint:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    # ${says.some}
    # if: contains(github.event.issue.labels.*.name, 'spec')
    permissions:
      contents: read
      issues: write
    steps:
      # ${says.checkout}
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: ${ACTION}
        with:
          comment: true
          fail-on-error: false
${lang === "en" ? "" : `          lang: ${lang}\n`}`;
}
