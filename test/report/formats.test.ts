import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintSpec, parseSpec, RULES } from "../../src/index.js";
import type { Format } from "../../src/report/formats.js";
import { PLAIN } from "../../src/report/style.js";
import { REPORTERS } from "../../src/report/reporters.js";
import { reportText } from "../../src/report/text.js";
import { SpecError } from "../../src/spec/error.js";
import type { Language } from "../../src/spec/language.js";
import { COMPLETE, without } from "../documents.js";

const HOSTILE_NAME = "a,b:c%\n::error::x\u001B[31m|`@team`<b>.md";
const HOSTILE = `${without("Non-goals")}
## Constraints

- TODO(::set-output name=x::y ##[group]hi <details> @team ![x](https://example.com/x.png) \`\`] [a](https://example.com) \u202E\u0007)

## Constraints]]>&"'

- \uFFFE
`;

function report(format: Format, texts: Readonly<Record<string, string>>, { lang = "en", quiet = false, unread = [] }: { lang?: Language; quiet?: boolean; unread?: SpecError[] } = {}): string {
  const files = Object.entries(texts).map(([file, text]) => {
    const spec = parseSpec(text);
    return { ...lintSpec(spec, { file, messages: lang }), source: spec.source };
  });
  const options = { style: PLAIN, lang, quiet, unread, rules: RULES, version: "1.2.3" };
  return format === "text" ? reportText(files, options) : REPORTERS[format](files, options);
}

const ALL: readonly Format[] = ["text", "json", "sarif", "github", "gitlab", "junit", "markdown", "agent"];
const UNREAD = [new SpecError("file-not-found", "cannot read ::error::\u001B[2J", "Check ##[the path].")];

/** One finding of each severity that a reader would recognise. */
const FLAWED = { "docs/a.md": without("Goal").replace(/(?<=## Verification\n\n)- .*/, "- TODO: which test?") };

describe("every format", () => {
  it.each(ALL)("%s prints no control character and no workflow command of strangers", (format) => {
    for (const lang of ["en", "zh-CN"] as const) {
      const printed = report(format, { [HOSTILE_NAME]: HOSTILE }, { lang, unread: UNREAD });
      // eslint-disable-next-line no-control-regex -- what must not be there
      expect(printed).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
      if (format !== "json" && format !== "sarif") expect(printed).not.toContain("##[");
      const commands = printed.split("\n").filter((line) => /^\s*::/.test(line));
      expect(commands.every((line) => format === "github" && /^::(?:error|warning|notice) (?:file=[^,:\s][^,\n]*,line=\d+,endLine=\d+,col=\d+,(?:endColumn=\d+,)?)?title=[a-z-]+::/.test(line))).toBe(true);
    }
  });

  it.each(ALL.filter((format) => format !== "sarif" && format !== "gitlab" && format !== "json"))("%s speaks Chinese", (format) => {
    expect(report(format, FLAWED, { lang: "zh-CN" })).toMatch(/缺少“Goal”/);
  });

  it.each(ALL)("%s says errors only when quiet", (format) => {
    const text = { "a.md": without("Context").replace("## Goal", "## Verification\n\n- `npm test` passes.\n\n## Goal") };
    expect(report(format, text)).toContain("section-duplicated");
    const findings = report(format, text, { quiet: true }).replace(/"rules": \[[^]*?\n {10}\]/, "");
    expect(findings).not.toContain("section-duplicated");
  });
});

describe("github", () => {
  it("prints one command a finding, escaped", () => {
    expect(report("github", FLAWED)).toMatchInlineSnapshot(`
      "::error file=docs/a.md,line=1,endLine=1,col=1,title=section-missing::Goal is missing; expected a section that answers: Which one outcome should be true afterwards, for whom, and why?%0AAdd the section; \`spec fill FILE\` asks for what is blank.
      ::error file=docs/a.md,line=21,endLine=21,col=3,endColumn=7,title=placeholder::placeholder "TODO"; expected the answer itself%0AReplace it by the answer, or take it out and write what is not known as a question.
      ::notice file=docs/a.md,line=19,endLine=19,col=4,endColumn=16,title=check-needs-data-size::no check names a data size, though line 17 states "80 members"; expected one at that size%0AHave one check run at the projected size.
      "
    `);
    expect(report("github", { [HOSTILE_NAME]: without("Goal") })).toMatch(/^::error file=a%2Cb%3Ac%25<U\+000A>%3A%3Aerror%3A%3Ax<U\+001B>\[31m\|`@team`<b>\.md,line=1,/);
  });

  it("names no file for what is none", () => {
    expect(report("github", { "owner/repo#12": without("Goal") })).toMatch(/^::error title=section-missing::/);
  });
});

describe("agent", () => {
  it("says each file, why and fix once", () => {
    expect(report("agent", FLAWED)).toMatchInlineSnapshot(`
      "docs/a.md
      1 error section-missing: Goal is missing; expected a section that answers: Which one outcome should be true afterwards, for whom, and why?
      21 error placeholder: placeholder "TODO"; expected the answer itself
      19 advice check-needs-data-size: no check names a data size, though line 17 states "80 members"; expected one at that size
      section-missing: Add the section; \`spec fill FILE\` asks for what is blank. A request that names only a means ("use this field") leaves the agent to guess what success looks like.
      placeholder: Replace it by the answer, or take it out and write what is not known as a question. An agent does not stop at a blank that looks filled; it makes something up.
      check-needs-data-size: Have one check run at the projected size. Tests on a handful of rows pass whatever the code does with the rest.
      "
    `);
    expect(report("agent", { "a.md": COMPLETE })).toBe("No findings.\n");
  });
});

describe("markdown", () => {
  it("prints a checklist and what is to mend", () => {
    expect(report("markdown", FLAWED)).toMatchInlineSnapshot(`
      "### Prompt Spec: 1 document, 2 errors, 0 warnings, 1 advice

      #### \`docs/a.md\`

      - [x] Context
      - [ ] Goal (blank)
      - [x] Constraints
      - [x] Non-goals
      - [x] Architecture notes
      - [ ] Verification (to mend)

      - ❌ **error** \`section-missing\` (line 1) \`Goal is missing; expected a section that answers: Which one outcome should be true afterwards, for whom, and why?\`<br>Add the section; \`spec fill FILE\` asks for what is blank.
      - ❌ **error** \`placeholder\` (line 21) \`placeholder "TODO"; expected the answer itself\`<br>Replace it by the answer, or take it out and write what is not known as a question.
      - 💡 **advice** \`check-needs-data-size\` (line 19) \`no check names a data size, though line 17 states "80 members"; expected one at that size\`<br>Have one check run at the projected size.
      "
    `);
  });

  it("keeps what strangers wrote in code", () => {
    const outside = report("markdown", { [HOSTILE_NAME]: HOSTILE }, { unread: UNREAD }).replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "").replace(/<br>|^- \[[ x]\]/gm, "");
    expect(outside).not.toMatch(/[@<>[\]!|]|:\/\//);
  });
});

describe("gitlab", () => {
  it("prints issues with fingerprints that survive moved lines and differ from each other", () => {
    const text = without("Goal").replace(/(?<=## Verification\n\n)- .*/, "- TODO: a\n- TODO: a");
    const issues = JSON.parse(report("gitlab", { "a.md": text })) as { check_name: string; fingerprint: string; severity: string; location: object }[];
    const moved = JSON.parse(report("gitlab", { "a.md": text.replace("## Context", "Some words.\n\n## Context") }, { lang: "zh-CN" })) as typeof issues;
    expect(issues[0]).toMatchObject({ check_name: "section-missing", severity: "major", location: { path: "a.md", lines: { begin: 1, end: 1 } } });
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(moved.map(({ fingerprint }) => fingerprint)).toEqual(issues.map(({ fingerprint }) => fingerprint));
    expect(report("gitlab", { "a.md": COMPLETE })).toBe("[]\n");
  });
});

describe("junit", () => {
  it("fails a case for each error and passes a document without", () => {
    expect(report("junit", { ...FLAWED, "b.md": COMPLETE })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="spec lint" tests="3" failures="2" errors="0">
        <testsuite name="docs/a.md" tests="2" failures="2" errors="0">
          <testcase classname="docs/a.md" name="section-missing (1:1)">
            <failure type="section-missing" message="Goal is missing; expected a section that answers: Which one outcome should be true afterwards, for whom, and why?">A request that names only a means (&quot;use this field&quot;) leaves the agent to guess what success looks like.
      Add the section; \`spec fill FILE\` asks for what is blank.</failure>
          </testcase>
          <testcase classname="docs/a.md" name="placeholder (21:3)">
            <failure type="placeholder" message="placeholder &quot;TODO&quot;; expected the answer itself">An agent does not stop at a blank that looks filled; it makes something up.
      Replace it by the answer, or take it out and write what is not known as a question.</failure>
          </testcase>
          <system-out>docs/a.md:19:4 advice check-needs-data-size: no check names a data size, though line 17 states &quot;80 members&quot;; expected one at that size</system-out>
        </testsuite>
        <testsuite name="b.md" tests="1" failures="0" errors="0">
          <testcase classname="b.md" name="spec lint"/>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it("holds only characters that XML allows, and every mark escaped", () => {
    const xml = report("junit", { [HOSTILE_NAME]: HOSTILE }, { unread: UNREAD });
    expect(xml).not.toMatch(/[^\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    const tags = /<\?xml [^?]*\?>|<\/?(?:testsuites?|testcase|failure|error|system-out)(?: [a-z]+="[^"<&]*")*\/?>/g;
    expect(xml.replace(/&(?:amp|lt|gt|quot|apos);/g, "").replace(tags, "")).not.toMatch(/[<>&"]/);
  });
});

describe("sarif", () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../data/sarif-2.1.0.json"), "utf8")) as object;
  // One of its patterns is valid only without the flag `u`.
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  it.each(["en", "zh-CN"] as const)("validates against the schema of SARIF 2.1.0, in %s", (lang) => {
    for (const texts of [FLAWED, { [HOSTILE_NAME]: HOSTILE, "/abs/ü.md": COMPLETE }, {}]) {
      validate(JSON.parse(report("sarif", texts, { lang, unread: UNREAD })));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it("says the rule, the level, the place and a fingerprint of each finding", () => {
    const log = JSON.parse(report("sarif", FLAWED)) as { runs: { results: unknown[]; tool: { driver: { rules: { id: string }[] } } }[] };
    const [run] = log.runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(run?.results[0]).toMatchObject({ ruleId: "section-missing", ruleIndex: 0, level: "error", locations: [{ physicalLocation: { artifactLocation: { uri: "docs/a.md", index: 0 }, region: { startLine: 1 } } }] });
    expect(run?.results[1]).toMatchObject({ ruleId: "placeholder", partialFingerprints: { "promptSpec/v1": expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
  });

  it("says what somebody let pass, and why", () => {
    const text = COMPLETE.replace(/(?<=## Verification\n\n)- .*/, "- TODO: which test? (spec-allow placeholder: it is named so)");
    const log = JSON.parse(report("sarif", { "a.md": text })) as { runs: { results: { ruleId: string; suppressions: unknown[] }[] }[] };
    const results = log.runs[0]?.results ?? [];
    expect(results.find(({ ruleId }) => ruleId === "placeholder")?.suppressions).toEqual([{ kind: "inSource", justification: "it is named so" }]);
    expect(results.filter(({ ruleId }) => ruleId !== "placeholder").every(({ suppressions }) => suppressions.length === 0)).toBe(true);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    expect(report("markdown", { "a.md": text }).split("\n")[0]).toContain(", 1 suppressed");
  });

  it("lets nobody put a link into a message", () => {
    const text = report("sarif", { "a.md": COMPLETE.replace(/(?<=## Verification\n\n)- .*/, "- TBD [a](https://example.com) (TBD: [a](https://example.com))") });
    expect(text).not.toMatch(/(?<!\\\\)\]\(https/);
  });
});
