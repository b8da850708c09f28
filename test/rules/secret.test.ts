import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintSpec } from "../../src/index.js";
import { findSecrets, hideSecrets } from "../../src/spec/secrets.js";
import { COMPLETE } from "../documents.js";
import { folder, spec } from "../program.js";

/** Letters and digits that look drawn, so that no sample stands in this file. */
function drawn(length: number, alphabet = "aB3dE5gH7jK9mN2pQ4sT6vW8xY"): string {
  return Array.from({ length }, (_, index) => alphabet[(index * 7 + length) % alphabet.length]).join("");
}

const upper = (length: number): string => drawn(length, "ABCDEFGHJKLMNPQR234567");
const AT = "@";

/** Name of the kind, and a text with one secret of it. */
const SAMPLES: readonly (readonly [string, string])[] = [
  ["AWS secret key", `AWS_SECRET_ACCESS_KEY=${drawn(40)}`],
  ["GitHub token", `ghp_${drawn(36)}`],
  ["GitHub fine-grained token", `github_pat_${drawn(82)}`],
  ["npm token", `npm_${drawn(36)}`],
  ["Slack token", `xoxb-${drawn(12)}-${drawn(13)}-${drawn(24)}`],
  ["Slack webhook", `https://hooks.slack.com/services/T${upper(8)}/B${upper(8)}/${drawn(24)}`],
  ["OpenAI key", `sk-${drawn(20)}T3BlbkFJ${drawn(20)}`],
  ["Anthropic key", `sk-ant-api03-${drawn(93)}AA`],
  ["Linear key", `lin_api_${drawn(40)}`],
  ["private key", `-----BEGIN RSA PRIVATE KEY-----\nMI${drawn(120)}\n-----END RSA PRIVATE KEY-----`],
  ["SendGrid key", `SG.${drawn(22)}.${drawn(43)}`],
  ["Shopify key", `shpat_${drawn(32)}`],
  ["password in an address", `https://deploy:${drawn(12)}${AT}git.acme.dev/x`],
  ["password in a MongoDB address", `mongodb+srv://app:${drawn(12)}${AT}cluster.acme.dev/db`],
  ["password in a MySQL address", `mysql://app:${drawn(12)}${AT}db.acme.dev/db`],
  ["password in a PostgreSQL address", `postgres://app:${drawn(12)}${AT}db.acme.dev/db`],
];

const HARMLESS: readonly (readonly [string])[] = [
  ["the key is in `AWS_SECRET_ACCESS_KEY`"],
  [`ghp_${drawn(35)}`],
  [`postgres://app:\${PASSWORD}${AT}db.acme.dev/db`],
  [`mysql://user:password${AT}localhost/db`],
  ["https://example.com/a:b"],
  [`https://u:aaaa${AT}acme.dev`],
  ["-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----"],
  ["risk-ant-api03 and task-proj"],
];

async function detector(content: string): Promise<number> {
  const config = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator }] };
  const { messages } = await lintSource({ source: { content, filePath: "/spec.md", ext: ".md", contentType: "text" }, options: { config } });
  return messages.length;
}

describe("secrets", () => {
  it.each(SAMPLES)("finds a %s, as the detector does", async (kind, secret) => {
    const text = `Set it to ${secret} and go on.`;
    expect(findSecrets(text).map((found) => found.kind)).toContain(kind);
    expect(await detector(text)).toBeGreaterThan(0);
  });

  it.each(HARMLESS)("finds none in %j, nor does the detector", async (text) => {
    expect(findSecrets(text)).toEqual([]);
    expect(await detector(text)).toBe(0);
  });

  it.each(SAMPLES)("never prints a whole %s", async (_kind, secret) => {
    const [, constraint = ""] = /^(- p99 .*)$/m.exec(COMPLETE) ?? [];
    const text = COMPLETE.replace(constraint, `- It must be fast: ${secret.replaceAll("\n", "\n  ")}`);
    const cwd = folder({ "a.md": text });
    const body = secret.replaceAll(/\s/g, "").slice(-20, -4);
    for (const format of ["text", "json", "sarif", "github", "gitlab", "junit", "markdown", "agent"]) {
      const { stdout, stderr } = await spec(["lint", "a.md", "--format", format], { cwd });
      expect([format, `${stdout}${stderr}`.replaceAll(/\s/g, "").includes(body)]).toEqual([format, false]);
    }
  }, 60_000);

  it("is an error that points at the place", () => {
    const secret = `ghp_${drawn(36)}`;
    const [finding] = lintSpec(`${COMPLETE}- ${secret}\n`).findings.filter(({ rule }) => rule === "secret");
    expect([finding?.severity, finding?.message]).toEqual(["error", 'GitHub token "ghp_…" (40 characters); expected the name of the place that holds it']);
  });

  it("keeps the length and the lines of any text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...SAMPLES.map(([, secret]) => secret)))), (pieces) => {
        const text = pieces.join(" ");
        const hidden = hideSecrets(text);
        expect([hidden.length, hidden.split("\n").length]).toEqual([text.length, text.split("\n").length]);
      }),
    );
  });

  it.each(["ghp_", "xoxb-a-", "-----BEGIN PRIVATE KEY-----\n", `SG.${"a".repeat(200)}.${"a".repeat(300)} `, "https://a:b", "postgres://a:", "SECRET_ACCESS_KEY =  ", "sk-proj-T3BlbkFJ"])("reads 200 KB of %j in a blink", (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const start = performance.now();
    findSecrets(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
