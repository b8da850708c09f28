import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { folder, spec } from "../program.js";

const FORM = ".github/ISSUE_TEMPLATE/prompt-spec.yml";
const WORKFLOW = ".github/workflows/prompt-spec.yml";

interface Field {
  readonly type: string;
  readonly id: string;
  readonly attributes: { readonly label: string; readonly placeholder: string; readonly description: string };
  readonly validations: { readonly required: boolean };
}

async function init(args: readonly string[] = [], files: Record<string, string> = {}): Promise<{ cwd: string; form: { name: string; description: string; body: Field[] }; workflow: string }> {
  const cwd = folder(files);
  expect(await spec(["init", "--github", ...args], { cwd })).toMatchObject({ code: 0, stdout: `${FORM}\n${WORKFLOW}\n` });
  return { cwd, form: parse(readFileSync(join(cwd, FORM), "utf8")) as { name: string; description: string; body: Field[] }, workflow: readFileSync(join(cwd, WORKFLOW), "utf8") };
}

/** What GitHub makes of a form that somebody fills in. */
function handedIn(fields: readonly Field[], answer: (field: Field) => string): string {
  return fields.map((field) => `### ${field.attributes.label}\n\n${answer(field) || "_No response_"}`).join("\n\n");
}

describe.each([["en"], ["zh-CN"]])("spec init --github --lang %s", (lang) => {
  it("writes a form that lints clean when it is filled in", async () => {
    const { cwd, form } = await init(["--lang", lang]);
    const { code, stdout } = await spec(["lint", "-"], { cwd, stdin: handedIn(form.body, ({ attributes }) => attributes.placeholder).replaceAll("\n", "\r\n") });
    expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "1 file: 0 errors, 0 warnings"]);
  });

  it("writes a form whose empty fields are recognised", async () => {
    const { cwd, form } = await init(["--lang", lang]);
    const blankWhen = async (isEmpty: (field: Field) => boolean): Promise<string[]> => {
      const { stdout } = await spec(["lint", "-"], { cwd, stdin: handedIn(form.body, (field) => (isEmpty(field) ? "" : field.attributes.placeholder)) });
      return (stdout.split("\n").findLast((line) => /^[✓✗–!] /.test(line)) ?? "").split("  ").filter((section) => !section.startsWith("✓")).map((section) => section.slice(2));
    };
    expect(await blankWhen(() => true)).toEqual(form.body.map(({ attributes }) => attributes.label));
    for (const empty of form.body) expect(await blankWhen((field) => field === empty)).toEqual([empty.attributes.label]);
  });

  it("writes a form that GitHub takes", async () => {
    const { form } = await init(["--lang", lang]);
    expect([form.name.length >= 3, form.description !== "", new Set(form.body.map(({ id }) => id)).size, new Set(form.body.map(({ attributes }) => attributes.label)).size]).toEqual([true, true, 6, 6]);
    for (const { type, id, validations } of form.body) expect([type, /^[\w-]+$/.test(id), validations.required]).toEqual(["textarea", true, id !== "context"]);
  });

  it("writes a workflow without a shell and with no more permission than it needs", async () => {
    const { workflow } = await init(["--lang", lang]);
    const { jobs, ...head } = parse(workflow) as { jobs: Record<string, { permissions: unknown; steps: Record<string, unknown>[] }>; on: unknown; permissions: unknown };
    expect(head).toMatchObject({ on: { issues: { types: ["opened", "edited"] } }, permissions: {} });
    expect(Object.values(jobs).map(({ permissions }) => permissions)).toEqual([{ contents: "read", issues: "write" }]);
    expect(Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => Object.keys(step)))).not.toContain("run");
    expect(workflow.match(/\$\{\{.*?\}\}/g)).toEqual(["${{ github.event.issue.number }}"]);
  });
});

describe("spec init --github", () => {
  it("gives the Action only inputs that it has", async () => {
    const { workflow } = await init(["--lang", "zh-CN"]);
    const { inputs } = parse(readFileSync(join(import.meta.dirname, "../../action.yml"), "utf8")) as { inputs: object };
    const given = (parse(workflow) as { jobs: { lint: { steps: { uses: string; with: object }[] } } }).jobs.lint.steps.at(-1);
    expect([given?.uses, Object.keys(given?.with ?? {}).filter((name) => !(name in inputs))]).toEqual(["prompt-spec/prompt-spec@v0", []]);
  });

  it("makes the form from the project's own template", async () => {
    const own = "---\nname: prompt-spec\nlang: en\ntitle: House\ndescription: Ours.\nextends: prompt-spec\nsections:\n  - id: rollback\n    heading: Rollback\n    required: true\n    question: How is it undone?\n    hint: A command.\n    why: Someone will need it.\n    example: Revert the commit.\n---\n";
    const { form } = await init([], { ".spec/templates/prompt-spec.md": own });
    expect([form.name, form.body.map(({ attributes }) => attributes.label)]).toEqual(["House", expect.arrayContaining(["Goal", "Rollback"])]);
  });

  it("replaces nothing without --force, and then writes neither file", async () => {
    const cwd = folder({ [WORKFLOW]: "mine\n" });
    const { code, stderr } = await spec(["init", "--github"], { cwd });
    expect([code, stderr.split("\n")[0]]).toEqual([2, `error: ${WORKFLOW} exists already; nothing was written`]);
    expect(() => readFileSync(join(cwd, FORM))).toThrow("ENOENT");
    expect((await spec(["init", "--github", "--force"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, WORKFLOW), "utf8")).toContain("name: Prompt Spec");
  });

  const actionlint = process.env["PROMPT_SPEC_ACTIONLINT"];
  it.skipIf(actionlint === undefined)("writes a workflow that actionlint has nothing to say about (PROMPT_SPEC_ACTIONLINT names the package's folder)", async () => {
    const { createLinter } = (await import(pathToFileURL(join(actionlint ?? "", "node.mjs")).href)) as { createLinter: () => Promise<(text: string, path: string) => unknown[]> };
    const check = await createLinter();
    for (const lang of ["en", "zh-CN"]) expect(check((await init(["--lang", lang])).workflow, WORKFLOW)).toEqual([]);
  });
});
