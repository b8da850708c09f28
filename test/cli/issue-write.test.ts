import { describe, expect, it } from "vitest";
import { COMPLETE, without } from "../documents.js";
import { issue, playGitHub, type Asked, type PlayedGitHub } from "../github.js";
import { folder, spec } from "../program.js";
import { KEY, onTerminal, pty, SKIPPED } from "../terminal.js";

const env = { GITHUB_TOKEN: "ghp_play" };
const GOAL = { sections: { goal: "An operator marks a model as domestic by changing one field, so that adding a model needs no release." } };
const FLAWED = without("Goal").replaceAll("\n", "\r\n");

function written({ asked }: PlayedGitHub): [method: string, url: string, body: Record<string, string>][] {
  return asked.filter(({ method }) => method !== "GET").map(({ method, url, body }: Asked) => [method, url, JSON.parse(body) as Record<string, string>]);
}

describe("spec fill owner/repo#12", () => {
  const args = (server: PlayedGitHub, ...more: string[]): string[] => ["fill", "octo/shop#12", "--answers", "a.json", "--api-url", server.url, ...more];

  it("writes the answers back to the issue, every other byte as it was, after showing the difference", async () => {
    const server = await playGitHub(() => ({ body: issue(12, FLAWED) }));
    const { code, stdout, stderr } = await spec(args(server, "--yes"), { cwd: folder({ "a.json": JSON.stringify(GOAL) }), env });
    expect([code, stdout]).toEqual([0, "octo/shop#12\n"]);
    expect(stderr).toContain("+## Goal");
    const [[method, url, { body = "", ...others }] = ["", "", {}]] = written(server);
    expect([method, url, others]).toEqual(["PATCH", "/repos/octo/shop/issues/12", {}]);
    expect(body).toContain(`## Goal\r\n\r\n${GOAL.sections.goal}\r\n`);
    expect(body.replace(`## Goal\r\n\r\n${GOAL.sections.goal}\r\n\r\n`, "")).toBe(FLAWED);
  });

  it("shows the difference and changes nothing when nobody can be asked and --yes is not given", async () => {
    const server = await playGitHub(() => ({ body: issue(12, FLAWED) }));
    const { code, stdout, stderr } = await spec(args(server), { cwd: folder({ "a.json": JSON.stringify(GOAL) }), env });
    expect([code, stdout, written(server)]).toEqual([2, "", []]);
    expect(stderr).toContain("+## Goal");
    expect(stderr).toContain("error: nobody can be asked here whether to change octo/shop#12; nothing was changed\nhint: Give --yes to write what is shown.");
  });

  it("changes nothing when somebody changed the issue meanwhile", async () => {
    let read = 0;
    const server = await playGitHub(() => ({ body: issue(12, ++read === 1 ? FLAWED : COMPLETE) }));
    const { code, stderr } = await spec(args(server, "--yes"), { cwd: folder({ "a.json": JSON.stringify(GOAL) }), env });
    expect([code, written(server)]).toEqual([2, []]);
    expect(stderr).toContain("error: octo/shop#12 was changed meanwhile; nothing was written");
  });

  it("says that an issue may not be changed, and does not ask twice", async () => {
    const server = await playGitHub(({ method }) => (method === "PATCH" ? { status: 502 } : { body: issue(12, FLAWED) }));
    const { code, stderr } = await spec(args(server, "--yes"), { cwd: folder({ "a.json": JSON.stringify(GOAL) }), env });
    expect([code, written(server).length]).toEqual([2, 1]);
    expect(stderr).toMatch(/error: cannot change octo\/shop#12: 127\.0\.0\.1:\d+ failed \(502\)/);
  });

  it("says that there is nothing to fill", async () => {
    const server = await playGitHub(() => ({ body: issue(12, COMPLETE) }));
    expect((await spec(["fill", "octo/shop#12", "--api-url", server.url], { cwd: folder(), env })).code).toBe(0);
  });

  it.skipIf(pty === null)(`asks on a terminal${SKIPPED}`, async () => {
    const server = await playGitHub(() => ({ body: issue(12, FLAWED) }));
    const cwd = folder({ "a.json": JSON.stringify(GOAL) });
    const stopped = onTerminal(args(server), { cwd, env });
    await stopped.sees("+## Goal");
    await stopped.sees("Write octo/shop#12");
    expect(await stopped.send(KEY.down).send(KEY.enter).ends()).toBe(130);
    expect(written(server)).toEqual([]);
    const agreed = onTerminal(args(server), { cwd, env });
    await agreed.sees("Write octo/shop#12");
    expect(await agreed.send(KEY.enter).ends()).toBe(0);
    expect(written(server).length).toBe(1);
  });
});

describe("spec new --issue owner/repo", () => {
  const answers = JSON.stringify({ title: "Read the flag @ once", sections: { context: "12,000 calls per minute.", ...GOAL.sections, constraints: ["p99 stays under 50 ms at 12,000 calls per minute."], "non-goals": ["Do not use Redis `SCAN`."], architecture: "A Redis SET of 80 ids today, 500 projected.", verification: ["`npm test` passes."] } });
  const args = (server: PlayedGitHub, ...more: string[]): string[] => ["new", "--issue", "octo/shop", "--answers", "a.json", "--api-url", server.url, ...more];

  it("opens an issue whose title is not in its text, and prints its address", async () => {
    const server = await playGitHub(() => ({ status: 201, body: issue(13, "") }));
    const { code, stdout } = await spec(args(server, "--yes"), { cwd: folder({ "a.json": answers }), env });
    expect([code, stdout]).toEqual([0, "https://github.com/octo/shop/issues/13\n"]);
    const [[method, url, { title, body = "" }] = ["", "", {}]] = written(server);
    expect([method, url, title, body.split("\n")[0]]).toEqual(["POST", "/repos/octo/shop/issues", "Read the flag @ once", "## Context"]);
    expect((await spec(["lint", "-"], { cwd: folder(), stdin: body })).code).toBe(0);
  });

  it("shows it and opens nothing when nobody can be asked and --yes is not given", async () => {
    const server = await playGitHub(() => ({ status: 201, body: issue(13, "") }));
    const { code, stdout, stderr } = await spec(args(server), { cwd: folder({ "a.json": answers }), env });
    expect([code, stdout, server.asked]).toEqual([2, "", []]);
    expect(stderr).toContain("## Goal\n\nAn operator marks");
    expect(stderr).toContain("error: nobody can be asked here whether to open this issue; nothing was done\nhint: Give --yes to open it.");
  });

  it("says why none was opened, and does not ask twice", async () => {
    const server = await playGitHub(() => ({ status: 410, body: { message: "Issues are disabled for this repo" } }));
    const { code, stderr } = await spec(args(server, "--yes"), { cwd: folder({ "a.json": answers }), env });
    expect([code, server.asked.length, stderr.split("\n")[0]]).toEqual([2, 1, "error: cannot open an issue in octo/shop: it was deleted, or the repository has no issues (410)"]);
  });

  it("refuses what does not go together", async () => {
    const cwd = folder();
    const first = async (...more: string[]): Promise<string | undefined> => (await spec(["new", "x", ...more], { cwd })).stderr.split("\n")[0];
    expect(await first("--issue", "octo")).toBe("error: octo is not a repository");
    expect(await first("--issue", "octo/shop", "-o", "a.md")).toBe("error: --issue opens an issue, --output and --force are for a file");
    expect(await first("--api-url", "https://ghe.example/api/v3")).toBe("error: --api-url says where an issue is opened, and --issue is not given");
  });

  it.skipIf(pty === null)(`asks on a terminal${SKIPPED}`, async () => {
    const server = await playGitHub(() => ({ status: 201, body: issue(13, "") }));
    const run = onTerminal(args(server), { cwd: folder({ "a.json": answers }), env });
    await run.sees("# Read the flag @ once");
    await run.sees("Write octo/shop");
    expect(await run.send(KEY.enter).ends()).toBe(0);
    expect(written(server).length).toBe(1);
  });
});
