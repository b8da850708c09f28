import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, spec } from "../program.js";

const ANSWERS = {
  title: "Read the domestic-model flag",
  sections: {
    context: "The endpoint takes 12,000 calls per minute.",
    goal: "An operator changes one field, so that no release is needed.",
    constraints: ["p99 stays under 50 ms.", "One Redis command a request."],
    "non-goals": ["Do not use Redis `SCAN`."],
    architecture: "A set of ids, read in O(1).",
    verification: ["ci: `npm test` passes."],
  },
};
const FILE = "specs/read-the-domestic-model-flag.md";
const project = (files: Record<string, string> = {}): string => folder({ ".git/HEAD": "", ...files });

describe("spec new without a terminal", () => {
  test("writes complete answers and prints the path", async () => {
    const cwd = project({ "a.json": JSON.stringify(ANSWERS) });
    expect(await spec(["new", "--answers", "a.json"], { cwd })).toEqual({ code: 0, stdout: `${FILE}\n`, stderr: `Next: spec lint ${FILE}\n      spec install ${FILE}\n` });
    expect(readFileSync(join(cwd, FILE), "utf8")).toContain("# Read the domestic-model flag\n\n## Context\n\nThe endpoint takes 12,000 calls per minute.\n\n## Goal\n");
    expect(readFileSync(join(cwd, FILE), "utf8")).toContain("## Constraints\n\n- p99 stays under 50 ms.\n- One Redis command a request.\n");
    expect((await spec(["lint", FILE], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, ".spec"))).toBe(false);
  });

  test("takes YAML from standard input, and the title from the command line", async () => {
    const cwd = project();
    const stdin = "sections:\n  goal: One field decides.\n  constraints: [p99 under 50 ms]\n  non-goals: |\n    - No scan.\n    - No new dependencies.\n  architecture: A set.\n  verification: npm test passes\n";
    expect(await spec(["new", "A title", "--answers", "-"], { cwd, stdin })).toMatchObject({ code: 0, stdout: "specs/a-title.md\n", stderr: expect.stringContaining("Still blank: Context\n") as string });
    expect(readFileSync(join(cwd, "specs/a-title.md"), "utf8")).toContain("## Non-goals\n\n- No scan.\n- No new dependencies.\n");
  });

  test("names every answer that is missing and writes nothing", async () => {
    const cwd = project();
    const ended = await spec(["new"], { cwd });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toBe(
      "error: nobody can be asked here (no terminal, or CI is set), and no answer is given for: title, goal, constraints, non-goals, architecture, verification\n" +
        "hint: Give them with --answers FILE (`spec new --print-schema` shows the keys), or leave sections blank with --yes.\n",
    );
    expect(existsSync(join(cwd, "specs"))).toBe(false);
  });

  test("--yes leaves the blanks as the template's prompts", async () => {
    const cwd = project();
    expect(await spec(["new", "A title", "--yes"], { cwd })).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Still blank: Context, Goal, Constraints/) as string });
    expect((await spec(["lint", "specs/a-title.md"], { cwd })).code).toBe(1);
  });

  test("--yes needs a title all the same", async () => {
    expect(await spec(["new", "--yes"], { cwd: project() })).toMatchObject({ code: 2, stderr: "error: no answer is given for: title\nhint: Give it as an argument: `spec new TITLE`.\n" });
  });

  test("--from keeps everything that a rough request says", async () => {
    const rough = "# Speed up the config\n\nIt scans everything.\n\n## Steps to reproduce\n\n1. Open the site.\n\n## Out of scope\n\n- No caching.\n\n## Screenshots\n\nSee below.\n\n```sh\nredis-cli --scan\n";
    const cwd = project();
    expect(await spec(["new", "--from", "-", "--yes"], { cwd, stdin: rough })).toMatchObject({ code: 0, stdout: "specs/speed-up-the-config.md\n" });
    const written = readFileSync(join(cwd, "specs/speed-up-the-config.md"), "utf8");
    for (const line of rough.split("\n").filter((each) => each !== "" && each !== "## Out of scope")) expect(written).toContain(line);
    expect(written).toContain("## Non-goals\n\n- No caching.\n\n## Architecture notes");
    expect(written).toContain("### Steps to reproduce\n");
    const { stdout } = await spec(["lint", "--format", "json", "specs/speed-up-the-config.md"], { cwd });
    expect(stdout).not.toContain("section-missing");
  });

  test("an existing file stays as it is", async () => {
    const cwd = project({ [FILE]: "mine\n", "a.json": JSON.stringify(ANSWERS) });
    const ended = await spec(["new", "--answers", "a.json"], { cwd });
    expect(ended).toMatchObject({ code: 2, stdout: "", stderr: `error: ${FILE} exists already\nhint: Complete it with \`spec fill ${FILE}\`, choose another name with --output, or replace it with --force.\n` });
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe("mine\n");
  });

  test("--force replaces an existing file and shows the difference", async () => {
    const cwd = project({ [FILE]: "mine\n", "a.json": JSON.stringify(ANSWERS) });
    const ended = await spec(["new", "--answers", "a.json", "--force"], { cwd });
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain(`--- ${FILE}\n+++ ${FILE}\n@@ -1,1 +1,`);
    expect(ended.stderr).toContain("\n-mine\n+# Read the domestic-model flag\n");
  });

  test("--output says where to write, --template and --lang what to follow", async () => {
    const cwd = project();
    expect(await spec(["new", "修复搜索", "--yes", "--template", "bug-fix", "--lang", "zh-CN", "-o", "docs/fix.md"], { cwd })).toMatchObject({ code: 0, stdout: "docs/fix.md\n" });
    expect(readFileSync(join(cwd, "docs/fix.md"), "utf8")).toMatch(/^---\ntemplate: bug-fix\n/);
    expect(readFileSync(join(cwd, "docs/fix.md"), "utf8")).toContain("# 修复搜索\n\n## 背景\n");
  });

  test("writes below the project's root, wherever it is run", async () => {
    const cwd = project({ "src/deep/x.txt": "" });
    expect(await spec(["new", "A title", "--yes"], { cwd: join(cwd, "src/deep") })).toMatchObject({ code: 0, stdout: "../../specs/a-title.md\n" });
  });

  test("--print-schema prints the shape of the answers", async () => {
    const { code, stdout } = await spec(["new", "--print-schema"], { cwd: project() });
    expect(code).toBe(0);
    const schema = JSON.parse(stdout) as { $schema: string; required?: string[]; properties: { sections: { required?: string[]; properties: object } } };
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    // An argument, a rough request or the document that is filled may hold them.
    expect([schema.required, schema.properties.sections.required]).toEqual([undefined, undefined]);
    expect(Object.keys(schema.properties.sections.properties)).toEqual(["context", "goal", "constraints", "non-goals", "architecture", "verification"]);
  });

  test.each([
    ["a.json", '{\n "title": "x",\n "sections" 1}', "a.json:3:"],
    ["a.yaml", "title: x\ntitle: y\n", "a.yaml:2:1: "],
    ["a.yaml", "title: x\nsections:\n  gaol: y\n", "a.yaml:3:9: sections.gaol: there is no such section\nhint: Did you mean goal? Expected one of: context, goal, "],
    ["a.json", '{"titel": "x"}', "a.json:1:11: titel: there is no such key\nhint: Did you mean title? "],
    ["a.json", '{"sections": {"goal": 5}}', "a.json:1:23: sections.goal: expected a text or a list of texts\n"],
    ["a.yaml", "sections:\n  goal: [a, 5]\n", "a.yaml:2:13: sections.goal.1: expected a text\n"],
    ["a.json", '{"title": "a",\n "title": "b"}', "a.json:2:2: the key title stands twice; keys must be unique\n"],
    ["a.json", '{"sections":\n {"__proto__": "b"}}', "a.json:2:3: the key __proto__ is not allowed\n"],
    ["a.yaml", "- x\n", "a.yaml:1:1: expected a title and sections\n"],
    ["a.yaml", "x: &a [1]\ny: *a\n", "a.yaml:2:4: aliases (*name) are not allowed\n"],
  ])("answers that are wrong are pointed at: %s %j", async (name, content, message) => {
    const cwd = project({ [name]: content });
    const ended = await spec(["new", "--answers", name], { cwd });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(`error: ${message}`);
    expect(existsSync(join(cwd, "specs"))).toBe(false);
  });

  test("answers and titles go into the document without control characters, and open no section", async () => {
    const sections = { ...ANSWERS.sections, goal: "a\u0000\u001b[31m b.\r\n\r\n## Non-goals\r\n\r\n- not this", context: "```````\nopen", constraints: ["a\n  ```sh\n  open", "- ", "b"] };
    const cwd = project({ "a.json": JSON.stringify({ sections }) });
    expect(await spec(["new", "# A\u001b[31m title\u0007", "--answers", "a.json", "-o", "a.md"], { cwd })).toMatchObject({ code: 0 });
    const written = readFileSync(join(cwd, "a.md"), "utf8");
    expect(written).toContain("# A[31m title\n\n## Context\n\n```````\nopen\n```````\n\n## Goal\n\na[31m b.\n\n\\### Non-goals\n\n- not this\n\n## Constraints\n\n- a\n    ```sh\n    open\n  ```\n- b\n");
    const { stdout } = await spec(["lint", "--format", "json", "a.md"], { cwd });
    expect(stdout).not.toContain("section-duplicated");
  });

  test("a title that is the name of a section stands in quotation marks", async () => {
    const cwd = project();
    await spec(["new", "Goal", "--yes"], { cwd });
    expect(readFileSync(join(cwd, "specs/goal.md"), "utf8")).toMatch(/^# "Goal"\n\n## Context\n/);
  });

  test("a blank answer is none", async () => {
    const cwd = project({ "a.yaml": "title: T\nsections: {goal: '', constraints: [], non-goals: ['-', ' ']}\n" });
    expect(await spec(["new", "--answers", "a.yaml"], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("no answer is given for: goal, constraints, non-goals, architecture, verification\n") as string });
  });

  test("--from takes nested sections below a combined head for answers", async () => {
    const cwd = project();
    await spec(["new", "--from", "-", "--yes"], { cwd, stdin: "# T\n\n## Goals / Non-goals\n\n### Goals\n\n- a\n\n### Non-goals\n\n- b\n" });
    expect(readFileSync(join(cwd, "specs/t.md"), "utf8")).toMatch(/## Goal\n\n- a\n\n[^]*## Non-goals\n\n- b\n\n## Architecture/);
  });

  test.each([
    [["--answers", "none.json"], "error: cannot read none.json: no such file or folder\n"],
    [["--from", "none.md"], "error: cannot read none.md: no such file or folder\n"],
    [["--from", "-", "--answers", "-"], "error: --from and --answers cannot both read standard input\n"],
    [["--resume", "--yes"], "error: no draft is kept in this project\n"],
    [["--resume", "--from", "x"], "error: --resume goes on with a draft, --from starts a new one\n"],
    [["--template", "bug-fux", "--yes"], 'error: there is no template "bug-fux"; did you mean bug-fix?\n'],
    [["x", "--yes", "-o", ""], "error: --output names no file\n"],
    [["x", "--yes", "-o", "nofold/"], "error: --output nofold/ names a folder, expected a file\nhint: Name the file, such as nofold/x.md.\n"],
    [["x", "--yes", "--force", "-o", ".git"], "error: --output .git names a folder, expected a file\n"],
    [["x", "--yes", "-o", "file/below.md"], "file/below.md: a part of the path is a file, expected a folder\n"],
  ])("%j ends with one clear line", async (args, message) => {
    const cwd = project({ file: "" });
    const ended = await spec(["new", ...args], { cwd });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).toMatch(/\nhint: .+\n$/);
  });

  test("a draft that is broken is named and left alone", async () => {
    const cwd = project({ ".spec/drafts/a.json": "{ broken" });
    const ended = await spec(["new", "--resume", "--yes"], { cwd });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("error: cannot read the draft .spec/drafts/a.json: it is not what this program wrote\n");
    expect(readFileSync(join(cwd, ".spec/drafts/a.json"), "utf8")).toBe("{ broken");
  });

  test("--resume --yes writes the kept draft", async () => {
    const draft = { version: 1, command: "new", file: null, template: "prompt-spec", lang: "en", title: "A title", answers: { goal: "One field decides." }, open: ["context"], at: "context" };
    const cwd = project({ ".spec/drafts/a-title.json": JSON.stringify(draft) });
    expect(await spec(["new", "--resume", "--yes"], { cwd })).toMatchObject({ code: 0, stdout: "specs/a-title.md\n" });
    expect(readFileSync(join(cwd, "specs/a-title.md"), "utf8")).toContain("## Goal\n\nOne field decides.\n");
    expect(existsSync(join(cwd, ".spec/drafts/a-title.json"))).toBe(false);
  });
});
