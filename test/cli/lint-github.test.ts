import { chmodSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { COMPLETE, without } from "../documents.js";
import { issue, playGitHub, type Answer, type Play, type PlayedGitHub } from "../github.js";
import { folder, spec, type Ended } from "../program.js";

const TOKEN = "ghp_play0000000000000000000000000000token";
const FLAWED = without("Goal");

function lint(server: PlayedGitHub, args: readonly string[], env: Record<string, string> = { GITHUB_TOKEN: TOKEN }, files: Record<string, string> = {}): Promise<Ended> {
  return spec(["lint", ...args, "--api-url", server.url], { cwd: folder(files), env });
}

function linesOf({ stderr }: Ended): string[] {
  return stderr.trimEnd().split("\n");
}

describe("spec lint owner/repo#12", () => {
  it("lints an issue, and names its findings after it", async () => {
    const server = await playGitHub(() => ({ body: issue(12, FLAWED) }));
    const { code, stdout, stderr } = await lint(server, ["octo/shop#12"]);
    expect([code, stdout.split("\n")[0], stderr]).toEqual([1, "octo/shop#12:1:1  error  section-missing", ""]);
    expect(server.asked.map(({ method, url, headers }) => [method, url, headers["authorization"]])).toEqual([["GET", "/repos/octo/shop/issues/12", `token ${TOKEN}`]]);
  });

  it("takes addresses of issues and pull requests, each once, next to files", async () => {
    const server = await playGitHub(({ url }) => ({ body: issue(Number(url.split("/").at(-1)), COMPLETE) }));
    const { code, stdout } = await lint(server, ["a.md", "https://github.com/octo/shop/issues/3#issuecomment-1", "https://github.com/octo/shop/pull/4/files", "octo/shop#5", "octo/shop#5"], {}, { "a.md": FLAWED });
    expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([1, "4 files: 1 error, 0 warnings"]);
    expect(server.asked.map(({ url, headers }) => [url, headers["authorization"]])).toEqual([["/repos/octo/shop/issues/3", undefined], ["/repos/octo/shop/issues/4", undefined], ["/repos/octo/shop/issues/5", undefined]]);
  });

  it("prints nothing of a header by which the server announces an end, be the token in it", async () => {
    const server = await playGitHub(() => ({ body: issue(12, COMPLETE), headers: { deprecation: "true", sunset: TOKEN, link: '<https://example.com>; rel="deprecation"' } }));
    const { code, stdout, stderr } = await lint(server, ["octo/shop#12"]);
    expect([code, stderr, stdout.includes(TOKEN)]).toEqual([0, "", false]);
  });

  it("reads an issue without a description as a blank spec", async () => {
    const server = await playGitHub(() => ({ body: issue(12, null) }));
    const { code, stdout } = await lint(server, ["octo/shop#12"]);
    const onDisk = await spec(["lint", "octo-shop.md"], { cwd: folder({ "octo-shop.md": "" }) });
    expect([code, stdout.replaceAll("octo/shop#12", "octo-shop.md")]).toEqual([onDisk.code, onDisk.stdout]);
  });

  it("reads a file of that name when there is one", async () => {
    const server = await playGitHub(() => ({ status: 500 }));
    expect((await lint(server, ["octo/shop#12"], {}, { "octo/shop#12": COMPLETE })).code).toBe(0);
    expect(server.asked).toEqual([]);
  });

  it("prints nothing of a stranger's that a terminal would obey", async () => {
    const server = await playGitHub(() => ({ body: issue(12, "## Goal\n\nTBD \u001B[31mred\u202E\n") }));
    const { stdout } = await lint(server, ["octo/shop#12"]);
    expect(stdout).toContain("<U+001B>[31mred<U+202E>");
    expect(["\u001B", "\u202E"].filter((character) => stdout.includes(character))).toEqual([]);
  });

  it("follows an issue that has moved, on the same server, and says where it is now", async () => {
    const server = await playGitHub(({ url }) => (url === "/repos/octo/shop/issues/12" ? { status: 301, headers: { location: "/repositories/7/issues/2" }, body: { message: "Moved Permanently" } } : { body: issue(2, COMPLETE, { html_url: "https://github.com/octo/store/issues/2" }) }));
    const { code, stderr } = await lint(server, ["octo/shop#12"]);
    expect([code, stderr]).toEqual([0, "octo/shop#12 is now octo/store#2\n"]);
    expect((await spec(["lint", "octo/shop#12", "--lang", "zh-CN", "--api-url", server.url], { cwd: folder() })).stderr).toBe("octo/shop#12 现在是 octo/store#2\n");
  });
});

describe("spec lint --repo", () => {
  it("lints every issue of every page, and no pull request", async () => {
    const server: PlayedGitHub = await playGitHub(({ url }) => {
      const page = Number(new URL(url, "http://x").searchParams.get("page") ?? 1);
      const body = [issue(page * 10, page === 2 ? FLAWED : COMPLETE), issue(page * 10 + 1, FLAWED, { pull_request: {} })];
      return page === 3 ? { body } : { body, headers: { link: `<${server.url}/repos/octo/shop/issues?page=${page + 1}>; rel="next"` } };
    });
    const { code, stdout, stderr } = await lint(server, ["--repo", "octo/shop"]);
    expect([code, stdout.split("\n")[0], stdout.trimEnd().split("\n").at(-1), stderr]).toEqual([1, "octo/shop#20:1:1  error  section-missing", "3 files: 1 error, 0 warnings", ""]);
    expect(server.asked.map(({ url }) => url)).toEqual(["/repos/octo/shop/issues?state=open&per_page=100", "/repos/octo/shop/issues?page=2", "/repos/octo/shop/issues?page=3"]);
  });

  it("asks for what --label, --state and --since say", async () => {
    const server = await playGitHub(() => ({ body: [issue(1, COMPLETE)] }));
    expect((await lint(server, ["--repo", "octo/shop", "--label", "spec", "--label", "needs review", "--state", "all", "--since", "2026-01-31"])).code).toBe(0);
    expect(Object.fromEntries(new URL(server.asked[0]?.url ?? "", server.url).searchParams)).toEqual({ state: "all", per_page: "100", labels: "spec,needs review", since: "2026-01-31T00:00:00Z" });
  });

  it("says that nothing is there, with exit 2", async () => {
    const server = await playGitHub(() => ({ body: [] }));
    const ended = await lint(server, ["--repo", "octo/shop", "--label", "spec"]);
    expect([ended.code, ended.stdout, linesOf(ended)[0]]).toEqual([2, "", "error: no issue of octo/shop is meant: none is open with spec"]);
  });

  it("prints what it has when a later page fails, marks it partial, and exits 2", async () => {
    const server: PlayedGitHub = await playGitHub(({ url }) => (url.includes("page=2") ? { status: 404, body: { message: "Not Found" } } : { body: [issue(1, FLAWED), issue(2, COMPLETE)], headers: { link: `<${server.url}/repos/octo/shop/issues?page=2>; rel="next"` } }));
    const ended = await lint(server, ["--repo", "octo/shop"]);
    expect([ended.code, ended.stdout.split("\n")[0], linesOf(ended)[0]]).toEqual([
      2,
      "octo/shop#1:1:1  error  section-missing",
      "error: partial result: only 2 issues of octo/shop were read; cannot list the issues of octo/shop: there is none, or the token may not see it (404)",
    ]);
  });

  it("never follows a next page to another host", async () => {
    const other = await playGitHub(() => ({ body: [] }));
    const server = await playGitHub(() => ({ body: [issue(1, COMPLETE)], headers: { link: `<${other.url.replace("127.0.0.1", "localhost")}/repos/octo/shop/issues?page=2>; rel="next"` } }));
    const ended = await lint(server, ["--repo", "octo/shop"]);
    expect([ended.code, other.asked]).toEqual([2, []]);
    expect(linesOf(ended)[0]).toMatch(/^error: partial result: only 1 issue of octo\/shop was read; cannot list the issues of octo\/shop: 127\.0\.0\.1:\d+ points to another server, localhost:\d+; it was not asked$/);
  });

  it("reads the others when one issue cannot be read", async () => {
    const server = await playGitHub(() => ({ body: [issue(1, "a\0b"), issue(2, "x".repeat(1024 * 1024 + 1)), issue(3, COMPLETE)] }));
    const ended = await lint(server, ["--repo", "octo/shop"]);
    expect([ended.code, ended.stdout.split("\n").at(-2), linesOf(ended).filter((line) => line.startsWith("error"))]).toEqual([
      2,
      "1 file: 0 errors, 0 warnings",
      ["error: cannot read octo/shop#1: it is binary (a zero byte at offset 1), expected Markdown", "error: cannot read octo/shop#2: it is larger than 1 MiB"],
    ]);
  });
});

describe("what GitHub may answer instead", () => {
  const HOST = "127.0.0.1:PORT";
  const cases: [name: string, play: Play, error: string][] = [
    ["401", () => ({ status: 401, body: { message: "Bad credentials" } }), `${HOST} does not accept the token from GITHUB_TOKEN (401)`],
    ["403", () => ({ status: 403, body: { message: "Resource not accessible\nby integration" } }), `${HOST} does not allow it: Resource not accessible (403)`],
    ["404", () => ({ status: 404, body: { message: "Not Found" } }), "there is none, or the token may not see it (404)"],
    ["410", () => ({ status: 410, body: { message: "Gone" } }), "it was deleted, or the repository has no issues (410)"],
    ["422", () => ({ status: 422, body: { message: "Validation \u001B[31mFailed" } }), `${HOST} refused: Validation <U+001B>[31mFailed (422)`],
    ["a used-up limit", () => ({ status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2000000000" }, body: { message: "API rate limit exceeded" } }), `${HOST} allows no more requests until 2033-05-18T03:33:20.000Z (403)`],
    ["429 with an hour to wait", () => ({ status: 429, headers: { "retry-after": "3600" }, body: { message: "Too many" } }), `${HOST} asks to wait 3600 s because of its rate limit, and at most 60 s are waited (429)`],
    ["a secondary limit with an hour to wait", () => ({ status: 403, headers: { "retry-after": "3600" }, body: { message: "You have exceeded a secondary rate limit" } }), `${HOST} asks to wait 3600 s because of its rate limit, and at most 60 s are waited (403)`],
    ["a page instead of JSON", () => ({ headers: { "content-type": "text/html" }, body: "<html>Sign in" }), `${HOST} answered with something that is not JSON data`],
    ["JSON cut in the middle", () => ({ body: '{"number": 12, "body": "' + '\\"'.repeat(300_000) }), `${HOST} answered with something that is not JSON data`],
    ["null", () => ({ body: "null" }), `${HOST} answered with something that is not JSON data`],
    ["a list", () => ({ body: [] }), `${HOST} answered with something else than was asked for`],
    ["a number as description", () => ({ body: issue(12, "", { body: 12 }) }), `${HOST} answered with something else than was asked for`],
    ["nothing", () => ({ status: 204 }), `${HOST} answered with something else than was asked for`],
    ["not modified", () => ({ status: 304 }), `${HOST} refused (304)`],
    ["a redirect to another host", () => ({ status: 302, headers: { location: "https://evil.example/x" } }), `${HOST} points to another server, evil.example; it was not asked`],
    ["a redirect to nothing", () => ({ status: 302, headers: { location: "http://" } }), `${HOST} points to an address that is none`],
    ["redirects without an end", ({ url }) => ({ status: 302, headers: { location: `${url}0` } }), `${HOST} points on and on: more than 5 times`],
    ["a huge body", (_asked, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const chunk = Buffer.alloc(1024 * 1024, " ");
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
      return undefined;
    }, `${HOST} sends more than 48 MiB for one answer`],
    ["a description of more than 1 MiB", () => ({ body: issue(12, "字".repeat(400_000)) }), "it is larger than 1 MiB"],
    ["a description that is binary", () => ({ body: issue(12, "a\0") }), "it is binary (a zero byte at offset 1), expected Markdown"],
  ];

  it.each(cases)("%s: one clear line, a hint, exit 2", async (_name, play, error) => {
    const server = await playGitHub(play);
    const ended = await lint(server, ["octo/shop#12"]);
    const [line = "", hint = "", ...more] = linesOf(ended);
    expect(line).toBe(`error: cannot read octo/shop#12: ${error.replaceAll(HOST, new URL(server.url).host)}`);
    expect(hint).toMatch(/^hint: ./);
    expect([ended.code, ended.stdout, more]).toEqual([2, "", []]);
  });

  it("waits when it is asked to for a moment, says so, and goes on", async () => {
    let first = true;
    const server = await playGitHub(() => {
      if (!first) return { body: issue(12, COMPLETE) };
      first = false;
      return { status: 429, headers: { "retry-after": "1" }, body: { message: "Too many" } };
    });
    const started = Date.now();
    const { code, stderr } = await lint(server, ["octo/shop#12"]);
    expect([code, stderr]).toEqual([0, `${new URL(server.url).host} asks to wait 1 s because of its rate limit; waiting\n`]);
    expect(Date.now() - started).toBeGreaterThanOrEqual(1000);
  });

  it("cannot be reached: says so", async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const host = `127.0.0.1:${(closed.address() as AddressInfo).port}`;
    await new Promise((resolve) => closed.close(resolve));
    const ended = await spec(["lint", "octo/shop#12", "--api-url", `http://${host}`], { cwd: folder() });
    expect([ended.code, linesOf(ended)]).toEqual([2, [`error: cannot read octo/shop#12: cannot reach ${host}: the connection was refused`, "hint: Check the connection, then run the same command again."]]);
  });
});

describe("what is meant", () => {
  const cases: [name: string, args: string[], error: string][] = [
    ["a number that is none", ["octo/shop#0"], "octo/shop#0 is not an issue or a pull request"],
    ["a repository that is none", ["octo/..#1"], "octo/..#1 is not an issue or a pull request"],
    ["an address of something else", ["https://github.com/octo/shop/blob/main/a.md"], "https://github.com/octo/shop/blob/main/a.md is not an issue or a pull request"],
    ["another host", ["https://evil.example/octo/shop/issues/1"], "evil.example is not github.com, the server that is asked"],
    ["an API without https", ["octo/shop#1", "--api-url", "http://ghe.example/api/v3"], "--api-url is http://ghe.example, expected https"],
    ["an API that is no address", ["octo/shop#1", "--api-url", "ghe"], "--api-url is not an address"],
    ["an API with a password", ["octo/shop#1", "--api-url", "https://me:pw@ghe.example/api/v3"], "--api-url holds more than a host and a path"],
    ["github.com, with an Enterprise server", ["https://github.com/octo/shop/issues/1", "--api-url", "https://ghe.example/api/v3"], "github.com is not ghe.example, the server that is asked"],
    ["a bad repository", ["--repo", "octo"], "octo is not a repository"],
    ["a bad day", ["--repo", "octo/shop", "--since", "yesterday"], "--since yesterday is not a day"],
    ["a day that is not in the calendar", ["--repo", "octo/shop", "--since", "2026-13-01"], "--since 2026-13-01 is not a day"],
    ["a label without a repository", ["octo/shop#1", "--label", "spec"], "--label, --state and --since choose among the issues of a repository, and none is named"],
  ];

  it.each(cases)("%s: one clear line, a hint, exit 2, and nobody is asked", async (_name, args, error) => {
    const ended = await spec(["lint", ...args], { cwd: folder(), env: { HTTPS_PROXY: "http://127.0.0.1:9" } });
    expect(linesOf(ended)).toEqual([`error: ${error}`, expect.stringMatching(/^hint: ./)]);
    expect([ended.code, ended.stdout]).toEqual([2, ""]);
  });
});

describe("the token", () => {
  const authorization = async (env: Record<string, string>): Promise<unknown> => {
    const server = await playGitHub(() => ({ body: issue(12, COMPLETE) }));
    expect((await lint(server, ["octo/shop#12"], env)).code).toBe(0);
    return server.asked[0]?.headers["authorization"];
  };

  it("is GH_TOKEN before GITHUB_TOKEN, as for gh; an empty one is none", async () => {
    expect(await authorization({ GH_TOKEN: "one", GITHUB_TOKEN: "two" })).toBe("token one");
    expect(await authorization({ GH_TOKEN: "", GITHUB_TOKEN: "two" })).toBe("token two");
    expect(await authorization({ GITHUB_TOKEN: "two\n" })).toBe("token two");
    expect(await authorization({})).toBeUndefined();
  });

  it("is what gh holds for that host when the environment has none", async () => {
    const bin = folder({ gh: '#!/bin/sh\n[ "$1 $2 $3" = "auth token --hostname" ] && echo "of-gh-$4" | tr : -\n' });
    chmodSync(`${bin}/gh`, 0o755);
    const server = await playGitHub(() => ({ body: issue(12, COMPLETE) }));
    expect((await lint(server, ["octo/shop#12"], { PATH: `${bin}:${process.env["PATH"] ?? ""}` })).code).toBe(0);
    expect(server.asked[0]?.headers["authorization"]).toBe(`token of-gh-${new URL(server.url).host.replace(":", "-")}`);
  });

  it("is refused when it cannot be one, and not shown", async () => {
    const server = await playGitHub(() => ({ body: issue(12, COMPLETE) }));
    const ended = await lint(server, ["octo/shop#12"], { GITHUB_TOKEN: "secret\u0000\u007Fsecret".replace("\u0000", "") });
    expect([ended.code, linesOf(ended)[0], server.asked]).toEqual([2, "error: what GITHUB_TOKEN gives is not a token: it holds blanks or other characters that none has", []]);
    expect(ended.stderr).not.toContain("secret");
  });

  it("is in no output, whatever the server answers with", async () => {
    const echo: Answer[] = [
      { body: issue(12, `## Goal\n\nTBD ${TOKEN}\n`, { html_url: `https://github.com/${TOKEN}/x/issues/1` }) },
      { status: 403, body: { message: `token ${TOKEN} is bad` } },
      { status: 302, headers: { location: `https://${TOKEN.replaceAll("_", "-")}.evil.example/${TOKEN}` } },
      { status: 302, headers: { location: `https://evil.example/?${TOKEN}` } },
      { status: 422, body: { message: "x", errors: [TOKEN], documentation_url: TOKEN } },
      { status: 200, body: TOKEN },
    ];
    for (const answer of echo) {
      const server = await playGitHub(() => answer);
      const { stdout, stderr } = await lint(server, ["octo/shop#12", "--format", "json"], { GITHUB_TOKEN: TOKEN, SPEC_DEBUG: "1" });
      expect(stdout + stderr).not.toContain(TOKEN);
    }
  });
});
