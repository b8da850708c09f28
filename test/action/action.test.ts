import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMPLETE, without } from "../documents.js";
import { playGitHub, type PlayedGitHub } from "../github.js";
import { folder, node, type Ended } from "../program.js";

const root = join(import.meta.dirname, "../..");
const TOKEN = "ghs_play0000000000000000000000000000token";
let built = "";

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), "prompt-spec-action-"));
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/action.mjs"), "--out", built], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(join(built, "package.json"), '{"type": "module"}');
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

interface Run {
  readonly event?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly server?: PlayedGitHub;
  readonly env?: Readonly<Record<string, string>>;
  /** Default: one that was built for this test. */
  readonly bundle?: string;
}

interface Acted extends Ended {
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the built Action as a runner does. */
async function act({ event, inputs = {}, files = {}, server, env = {}, bundle = join(built, "index.js") }: Run): Promise<Acted> {
  const cwd = folder({ ...files, "runner/event.json": JSON.stringify(event ?? {}), "runner/summary": "", "runner/output": "" });
  const given = Object.fromEntries(Object.entries({ token: TOKEN, ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const runner = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "issues", GITHUB_REPOSITORY: "octo/shop", GITHUB_API_URL: server?.url ?? "http://127.0.0.1:1", GITHUB_EVENT_PATH: join(cwd, "runner/event.json"), GITHUB_STEP_SUMMARY: join(cwd, "runner/summary"), GITHUB_OUTPUT: join(cwd, "runner/output") };
  const ended = await node(bundle, [], { cwd, env: { ...runner, ...given, ...env } });
  const outputs = [...readFileSync(join(cwd, "runner/output"), "utf8").matchAll(/^(\w+)<<(\S+)\n(.*)\n\2$/gm)].map((match): [string, string] => [match[1] ?? "", match[3] ?? ""]);
  return { ...ended, summary: readFileSync(join(cwd, "runner/summary"), "utf8"), outputs: Object.fromEntries(outputs) };
}

/** The event of an issue that was opened or edited, as far as it is read. */
function opened(body: string | null, kind: "issue" | "pull_request" = "issue"): object {
  return { action: "opened", [kind]: { number: 12, title: "Read the flag", body, user: { login: "mona" } }, repository: { full_name: "octo/shop" }, sender: { login: "mona" } };
}

interface Stored {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

/** A server that keeps the comments of issue 12, a page each, for a workflow's token. */
async function withComments(comments: Stored[]): Promise<PlayedGitHub> {
  const server: PlayedGitHub = await playGitHub(({ method, url, body }) => {
    const { pathname, searchParams } = new URL(url, "http://x");
    const text = (): string => (JSON.parse(body) as { body: string }).body;
    if (pathname === "/user") return { status: 403, body: { message: "Resource not accessible by integration" } };
    if (method === "PATCH") {
      const comment = comments.find(({ id }) => pathname === `/repos/octo/shop/issues/comments/${id}`);
      if (comment !== undefined) comment.body = text();
      return { status: comment === undefined ? 404 : 200, body: comment ?? {} };
    }
    if (pathname !== "/repos/octo/shop/issues/12/comments") return { status: 404, body: { message: "Not Found" } };
    if (method === "POST") {
      comments.push({ id: 100 + comments.length, body: text(), user: { login: "github-actions[bot]", type: "Bot" } });
      return { status: 201, body: comments.at(-1) };
    }
    const page = Number(searchParams.get("page") ?? 1);
    const link = page < comments.length ? { headers: { link: `<${server.url}${pathname}?page=${page + 1}>; rel="next"` } } : {};
    return { body: comments.slice(page - 1, page), ...link };
  });
  return server;
}

describe("the Action", () => {
  it("lints the issue that was opened: annotations, summary, outputs, exit 1", async () => {
    const { code, stdout, stderr, summary, outputs } = await act({ event: opened(without("Goal")) });
    expect([code, stderr, outputs]).toEqual([1, "", { errors: "1", warnings: "0", result: "findings" }]);
    expect(stdout).toContain("octo/shop#12:1:1  error  section-missing");
    expect(stdout).toMatch(/^::error title=section-missing::Goal is missing/m);
    expect(summary).toContain("### Prompt Spec: 1 document, 1 error, 0 warnings\n\n#### `octo/shop#12`\n\n- [x] Context\n- [ ] Goal (blank)\n- [x] Constraints");
  });

  it("exits 0 for a complete one, and for findings when it is told not to fail", async () => {
    expect(await act({ event: opened(COMPLETE) })).toMatchObject({ code: 0, outputs: { errors: "0", result: "clean" } });
    expect(await act({ event: opened(null), inputs: { "fail-on-error": "false" } })).toMatchObject({ code: 0, outputs: { result: "findings" } });
  });

  it("speaks the language of the issue, or the one asked for", async () => {
    const chinese = "## 目标\n\n改一个字段即可，这样新增模型不用发版。\n";
    expect((await act({ event: opened(chinese) })).summary).toContain("### Prompt Spec：");
    expect((await act({ event: opened(chinese), inputs: { lang: "en" } })).summary).toContain("### Prompt Spec: ");
  });

  it("lints a pull request's description, or the files that are named", async () => {
    expect((await act({ event: opened(without("Goal"), "pull_request") })).stdout).toContain("octo/shop#12:1:1");
    const { code, stdout, outputs } = await act({ event: opened("x"), inputs: { files: "specs\n*.txt" }, files: { "specs/a.md": COMPLETE, "b,1.txt": without("Goal") } });
    expect([code, outputs["errors"]]).toEqual([1, "1"]);
    expect(stdout).toMatch(/^::error file=b%2C1\.txt,line=1,endLine=1,col=1,title=section-missing::/m);
  });

  it("follows the project's configuration and templates", async () => {
    expect((await act({ event: opened(without("Goal")), files: { ".git/HEAD": "", ".specrc.yaml": "rules:\n  section-missing: warning\n" } })).outputs).toEqual({ errors: "0", warnings: "1", result: "clean" });
    const own = "---\nname: house\nlang: en\ntitle: House\ndescription: Ours.\nextends: prompt-spec\nsections:\n  - id: context\n    required: true\n---\n";
    expect((await act({ event: opened(without("Context")), inputs: { template: "house" }, files: { ".git/HEAD": "", ".spec/templates/house.md": own } })).code).toBe(1);
  });

  it("keeps one comment: adds it, changes it, and leaves it when nothing changed", async () => {
    const comments: Stored[] = [];
    const server = await withComments(comments);
    const inputs = { comment: "true", "fail-on-error": "false" };
    expect((await act({ event: opened(without("Goal")), inputs, server })).code).toBe(0);
    expect(comments.map(({ body }) => body.split("\n").slice(0, 2))).toEqual([["<!-- prompt-spec -->", "### Prompt Spec: 1 document, 1 error, 0 warnings"]]);
    await act({ event: opened(COMPLETE), inputs, server });
    expect(comments.map(({ body }) => body.split("\n")[1])).toEqual(["### Prompt Spec: 1 document, 0 errors, 0 warnings"]);
    await act({ event: opened(COMPLETE), inputs, server });
    expect(server.asked.map(({ method }) => method).filter((method) => method !== "GET")).toEqual(["POST", "PATCH"]);
    expect(new Set(server.asked.map(({ headers }) => headers["authorization"]))).toEqual(new Set([`token ${TOKEN}`]));
  });

  it("changes its own comment on a later page, never somebody else's", async () => {
    const marked = "<!-- prompt-spec -->\nold";
    const comments: Stored[] = [
      { id: 1, body: marked, user: { login: "mallory", type: "User" } },
      { id: 2, body: `> ${marked}`, user: { login: "echo[bot]", type: "Bot" } },
      { id: 3, body: marked, user: { login: "github-actions[bot]", type: "Bot" } },
    ];
    await act({ event: opened(COMPLETE), inputs: { comment: "true" }, server: await withComments(comments) });
    expect(comments.map(({ body }) => body.includes("### Prompt Spec"))).toEqual([false, false, true]);
  });

  it("lets no text of the issue become a mention, markup, a command or an output", async () => {
    const evil = "## Goal\n\n::error::x ##[group]y @mona #1 <img src=x> ](https://evil.example) `` ` `` TBD\n::set-output name=result::clean\n\n## Constraints\n\n[TODO @everyone `` ``` <b> | ##[warning]z]\n";
    const comments: Stored[] = [];
    const { stdout, summary } = await act({ event: opened(evil), inputs: { comment: "true" }, server: await withComments(comments) });
    const commands = stdout.split("\n").filter((line) => /^\s*::/.test(line) || line.includes("##["));
    expect(commands.filter((line) => !/^::(?:error|warning|notice) title=[a-z-]+::/.test(line))).toEqual([]);
    for (const text of [summary, comments[0]?.body ?? ""]) {
      // What stands outside of code spans is ours.
      const outside = text.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, "").replace(/^- \[[ x]\]/gm, "-");
      expect(outside).not.toMatch(/[@[\]]|#1|<(?!br>|sub>|\/sub>|!-- prompt-spec -->)/);
    }
  });

  it("says what is wrong on the page of the run, with exit 2 and no token", async () => {
    const cases: [Run, string][] = [
      [{ event: { action: "push" }, env: { GITHUB_EVENT_NAME: "push" } }, "the event push is about no issue or pull request, and no file is named"],
      [{ event: [] }, "is not an event as GitHub writes it"],
      [{ event: opened("x"), inputs: { comment: "yes" } }, "the input comment is yes, expected true or false"],
      [{ event: opened("x"), inputs: { lang: "de" } }, "the input lang is de, expected en or zh-CN"],
      [{ event: opened("x"), inputs: { files: "nosuch.md" } }, "the input files: cannot read nosuch.md: no such file or folder"],
      [{ event: opened("x"), inputs: { template: "nosuch" } }, 'the input template: there is no template "nosuch"'],
      [{ event: opened("x"), inputs: { comment: "true" }, server: await playGitHub(() => ({ status: 401, body: { message: "Bad credentials" } })) }, "does not accept the token from the input `token` (401)"],
      [{ event: {}, inputs: { files: "a.md", comment: "true" }, files: { "a.md": COMPLETE } }, "the input comment is for one document and an event"],
      [{ event: opened("x"), inputs: { comment: "true" }, server: await playGitHub(({ headers }) => ({ status: 403, body: { message: `no ${headers["authorization"] as string}` } })) }, "does not allow it: no token ***"],
    ];
    for (const [run, message] of cases) {
      const { code, stdout, stderr } = await act(run);
      expect([code, stderr.split("\n")[0]?.includes(message), stdout.includes("::error title=") && stdout.includes(message)]).toEqual([2, true, true]);
      expect(stdout + stderr).not.toContain(TOKEN);
    }
  });
});

describe("the checked-in bundle", () => {
  it("runs", async () => {
    const { code, stdout } = await act({ event: opened(without("Goal")), bundle: join(root, "action/index.js") });
    expect([code, stdout.includes("Goal is missing")]).toEqual([1, true]);
  });
});
