import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS, type Limits } from "../../src/node/github/github-fetch.js";
import { GitHub } from "../../src/node/github/github-issues.js";
import { readServer } from "../../src/node/github/github-server.js";
import { SpecError } from "../../src/spec/error.js";
import { issue, playGitHub, type Play, type PlayedGitHub } from "../github.js";

const QUICK: Limits = { ...LIMITS, timeout: 200, second: 1 };
const SHOP = { owner: "octo", repo: "shop" };
const TWELVE = { ...SHOP, number: 12, origin: null };

async function open({ url }: PlayedGitHub, said: string[] = [], limits = QUICK): Promise<GitHub> {
  return GitHub.at(readServer(url, {}), { GH_TOKEN: "ghp_quick" }, (text) => said.push(text.en), limits);
}

/** How reading issue 12 of a server ends, and how often it was asked. */
async function read(play: Play, said: string[] = []): Promise<[outcome: string, asked: number]> {
  const server = await playGitHub(play);
  const outcome = await (await open(server, said)).read(TWELVE).then(({ text }) => text, (error: unknown) => (error instanceof SpecError ? error.message.replace(/127\.0\.0\.1:\d+/, "HOST") : Promise.reject(error as Error)));
  return [outcome, server.asked.length];
}

describe("a conversation with GitHub", () => {
  it("asks three times when the server fails, and takes the answer when one comes", async () => {
    expect(await read(() => ({ status: 502, body: "<html>Bad gateway" }))).toEqual(["cannot read octo/shop#12: HOST failed (502)", 3]);
    const server = await playGitHub(() => ({ status: 500, body: {} }));
    await expect((await open(server)).read(TWELVE)).rejects.toMatchObject({ hint: `Try again later, or ask whoever runs ${new URL(server.url).host}.` });
    let asked = 0;
    expect(await read(() => (++asked < 3 ? { status: 503, body: { message: "Busy" } } : { body: issue(12, "here") }))).toEqual(["here", 3]);
  });

  it("asks again when the connection is cut", async () => {
    let asked = 0;
    const play: Play = (_asked, response) => {
      if (++asked === 3) return { body: issue(12, "here") };
      if (asked === 1) response.writeHead(200, { "content-length": "1000" }).write("{");
      setTimeout(() => response.destroy(), 20);
      return undefined;
    };
    expect(await read(play)).toEqual(["here", 3]);
  });

  it("does not wait for a server that is silent, before its answer or within it", async () => {
    expect(await read(() => undefined)).toEqual(["cannot read octo/shop#12: HOST did not answer within 0.2 s", 1]);
    expect(await read((_asked, response) => {
      response.writeHead(200).write('{"number":');
      return undefined;
    })).toEqual(["cannot read octo/shop#12: HOST did not answer within 0.2 s", 1]);
  });

  it("waits once for a limit of a minute, and never for a longer one", async () => {
    const said: string[] = [];
    expect(await read(() => ({ status: 403, headers: { "retry-after": "60" }, body: { message: "You have exceeded a secondary rate limit" } }), said)).toEqual(["cannot read octo/shop#12: HOST asks to slow down (403)", 2]);
    expect(said).toEqual([expect.stringMatching(/ asks to wait 60 s because of its rate limit; waiting$/)]);
    expect(await read(() => ({ status: 429, headers: { "retry-after": "61" } }))).toEqual(["cannot read octo/shop#12: HOST asks to wait 61 s because of its rate limit, and at most 60 s are waited (429)", 1]);
    expect(await read(() => ({ status: 429 }))).toEqual(["cannot read octo/shop#12: HOST refused (429)", 1]);
  });

  it("stops after a thousand pages", async () => {
    const server: PlayedGitHub = await playGitHub(() => ({ body: [], headers: { link: `<${server.url}/repos/octo/shop/issues?page=2>; rel="next"` } }));
    const list = (await open(server)).list(SHOP, { state: "open", labels: [], since: null });
    await expect(list.next()).rejects.toThrow("cannot list the issues of octo/shop: there are more than 100000");
    expect(server.asked.length).toBe(1001);
  });

  it("gives issues as they arrive, and then the error", async () => {
    const server: PlayedGitHub = await playGitHub(({ url }) => (url.includes("page=2") ? { status: 500 } : { body: [issue(1, "one"), { number: 2 }, issue(3, "three")], headers: { link: `<${server.url}/repos/octo/shop/issues?page=2>; rel="next"` } }));
    const list = (await open(server)).list(SHOP, { state: "open", labels: [], since: null });
    const got = [await list.next(), await list.next(), await list.next()].map(({ value }) => (value instanceof SpecError ? "error" : (value as { text: string }).text));
    expect(got).toEqual(["one", "error", "three"]);
    await expect(list.next()).rejects.toThrow(/^cannot list the issues of octo\/shop: 127\.0\.0\.1:\d+ failed \(500\)$/);
  });

  it("ends in an issue or one clear line without the token, whatever the server does, and asks nobody else", async () => {
    const other = await playGitHub(() => ({ body: issue(12, "stolen") }));
    const elsewhere = other.url.replace("127.0.0.1", "localhost");
    const token = "ghp_quick";
    const text = fc.oneof(fc.constantFrom("", token, "null", "[]", "{", '"', "<html>", `{"message":"${token}\\nx"}`, JSON.stringify(issue(12, token)), JSON.stringify([issue(12, "x")])), fc.json(), fc.string());
    const location = fc.constantFrom(`${elsewhere}/repos/octo/shop/issues/12`, `${elsewhere}/?${token}`, "//localhost/x", "/again", "", "javascript:alert(1)", "file:///etc/passwd", `https://${token}@127.0.0.1/`, "http://[");
    const header = fc.record({ location, "retry-after": fc.constantFrom("0", "-1", "1", "99999", "soon", token), "x-ratelimit-remaining": fc.constantFrom("0", "1"), "x-ratelimit-reset": fc.constantFrom("0", "x", "1e99", "1"), "content-type": fc.constantFrom("application/json", "text/html", ";;;", token), link: fc.constantFrom(`<${elsewhere}/x>; rel="next"`, `<x>; rel="next"`, "<") }, { requiredKeys: [] });
    const status = fc.constantFrom(200, 201, 203, 204, 205, 206, 300, 301, 302, 304, 307, 308, 400, 401, 403, 404, 410, 418, 429, 451, 500, 503, 599);
    let answer: { status: number; headers: Record<string, string>; body: string } = { status: 200, headers: {}, body: "" };
    const server = await playGitHub(() => answer);
    const said: string[] = [];
    const github = await open(server, said, { ...QUICK, timeout: 5000, second: 0 });
    await fc.assert(
      fc.asyncProperty(status, header, text, fc.boolean(), async (code, headers, body, lists) => {
        answer = { status: code, headers, body };
        try {
          const found = lists ? await github.list(SHOP, { state: "open", labels: [], since: null }).next() : await github.read(TWELVE);
          said.push(JSON.stringify(found));
        } catch (error) {
          if (!(error instanceof SpecError)) throw error;
          expect(error.message).toMatch(/^cannot (?:read octo\/shop#12|list the issues of octo\/shop): \S[^\n]*$/);
          said.push(error.message, error.hint);
        }
      }),
      { numRuns: 300 },
    );
    expect(said.filter((line) => line.includes(token))).toEqual([]);
    expect(other.asked).toEqual([]);
  }, 120_000);
});

describe("which server", () => {
  it("knows github.com, tenants of ghe.com, and Enterprise servers with their own tokens", () => {
    expect(readServer(null, {})).toEqual({ apiUrl: "https://api.github.com", host: "github.com", pages: "https://github.com", isGitHub: true });
    expect(readServer("https://api.octo.ghe.com/", {})).toEqual({ apiUrl: "https://api.octo.ghe.com", host: "octo.ghe.com", pages: "https://octo.ghe.com", isGitHub: true });
    expect(readServer("https://ghe.example/api/v3/", {})).toEqual({ apiUrl: "https://ghe.example/api/v3", host: "ghe.example", pages: "https://ghe.example", isGitHub: false });
  });

  it("takes the server that runs the Action, and its token, from the environment", () => {
    expect(readServer(null, { GITHUB_API_URL: "https://ghe.example/api/v3" })).toMatchObject({ host: "ghe.example", isGitHub: true });
    expect(readServer("https://other.example/api/v3", { GITHUB_API_URL: "https://ghe.example/api/v3" })).toMatchObject({ host: "other.example", isGitHub: false });
    expect(() => readServer(null, { GITHUB_API_URL: "http://ghe.example" })).toThrow("GITHUB_API_URL is http://ghe.example, expected https");
  });

  it.each(["http://127.0.0.1.evil.example", "http://localhost.evil.example", "http://evil.example:127", "ftp://localhost", "http://0x7f.evil"])("takes no http but on this machine: %s", (url) => {
    expect(() => readServer(url, {})).toThrow(SpecError);
  });

  it("gives an Enterprise server no token of github.com", async () => {
    const { findToken } = await import("../../src/node/github/github-token.js");
    const env = { GH_TOKEN: "a", GITHUB_TOKEN: "b", GITHUB_ENTERPRISE_TOKEN: "c", PATH: "" };
    expect(await findToken(readServer("https://ghe.example/api/v3", {}), env)).toEqual({ value: "c", source: "GITHUB_ENTERPRISE_TOKEN" });
    expect(await findToken(readServer("https://ghe.example/api/v3", {}), { GH_TOKEN: "a", PATH: "" })).toBeNull();
    expect(await findToken(readServer(null, {}), env)).toEqual({ value: "a", source: "GH_TOKEN" });
  });
});
