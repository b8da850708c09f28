import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SignoffRecord } from "../../src/gate/steps/signoff.js";
import { signSignoff, verifySignoff } from "../../src/node/ssh.js";
import { folder } from "../program.js";

const hasSsh = spawnSync("ssh-keygen", ["-?"]).error === undefined;

const RECORD: SignoffRecord = {
  version: 1, spec: "specs/flag.md", digest: `sha256:${"a".repeat(64)}`, time: "2026-11-23T10:00:00Z", sections: {}, commit: null, by: "Ada Byron <ada@example.com>",
  answers: [{ id: "calls", question: "How many calls per minute?", answer: "12,000，约", applies: true }], decision: "approve", conditions: [], missing: [], signature: null,
};

/** A folder with the keys `ada` and `eve`. */
function keys(): { path: string; ada: string; eve: string } {
  const path = folder();
  for (const name of ["ada", "eve"]) execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(path, name)]);
  const line = (name: string): string => execFileSync("ssh-keygen", ["-y", "-f", join(path, name)]).toString().trim();
  return { path, ada: line("ada"), eve: line("eve") };
}

async function signed(path: string, key: string, changes: Partial<SignoffRecord> = {}): Promise<SignoffRecord> {
  const record = { ...RECORD, ...changes };
  return { ...record, signature: await signSignoff(record, key, path) };
}

function temporary(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("prompt-spec-sign"));
}

describe.skipIf(!hasSsh)(`a signature by OpenSSH${hasSsh ? "" : " (skipped: ssh-keygen is not installed)"}`, () => {
  it("holds for whoever allowed_signers names", async () => {
    const { path, ada, eve } = keys();
    const record = await signed(path, "ada");
    const allowed = `# who may approve\neve@example.com ${eve}\nada@example.com,ada ${ada}\n`;
    expect(await verifySignoff(record, { allowed, approvers: [] })).toEqual({ state: "valid", principal: "ada@example.com" });
    expect(await verifySignoff(record, { allowed, approvers: ["ada"] })).toEqual({ state: "valid", principal: "ada" });
    expect(await verifySignoff(record, { allowed, approvers: ["eve@example.com"] })).toEqual({ state: "not-approver", principal: "ada@example.com" });
    expect(await verifySignoff(record, { allowed: `*@example.com ${ada}`, approvers: ["ada@example.com"] })).toEqual({ state: "valid", principal: "ada@example.com" });
    expect(temporary()).toEqual([]);
  });

  it("names what is wrong: unsigned, unknown, altered", async () => {
    const { path, ada, eve } = keys();
    const record = await signed(path, "ada");
    const state = async (each: SignoffRecord, allowed: string): Promise<string> => (await verifySignoff(each, { allowed, approvers: [] })).state;
    expect(await state({ ...record, signature: null }, `ada ${ada}`)).toBe("unsigned");
    expect(await state(record, `eve ${eve}`)).toBe("unknown");
    expect(await state(record, "")).toBe("unknown");
    expect(await state({ ...record, decision: "send-back" }, `ada ${ada}`)).toBe("altered");
    expect(await state({ ...record, answers: [] }, `ada ${ada}`)).toBe("altered");
    for (const signature of ["", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----", "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH/////w==\n-----END SSH SIGNATURE-----"]) expect(await state({ ...record, signature }, `ada ${ada}`)).toBe("altered");
  });

  it("counts only in the time that its key was valid for", async () => {
    const { path, ada } = keys();
    const state = async (options: string): Promise<string> => (await verifySignoff(await signed(path, "ada"), { allowed: `ada ${options} ${ada}`, approvers: [] })).state;
    expect(await state('valid-before="20261123090000Z"')).toBe("expired");
    expect(await state('valid-before="20261123110000Z"')).toBe("valid");
    expect(await state('valid-after="20261124"')).toBe("expired");
  });

  it("made for git is none", async () => {
    const { path, ada } = keys();
    const signature = execFileSync("ssh-keygen", ["-Y", "sign", "-f", join(path, "ada"), "-n", "git"], { input: "x", stdio: "pipe" }).toString();
    expect(await verifySignoff({ ...RECORD, signature }, { allowed: `ada ${ada}`, approvers: [] })).toEqual({ state: "wrong-namespace", principal: null });
    expect(await verifySignoff(await signed(path, "ada"), { allowed: `ada namespaces="git" ${ada}`, approvers: [] })).toEqual({ state: "wrong-namespace", principal: "ada" });
  });

  it("cannot be made with what is no key", async () => {
    const { path } = keys();
    await expect(signSignoff(RECORD, "nobody", path)).rejects.toThrow("cannot sign with nobody: Couldn't load public key nobody: No such file or directory");
  });
});
