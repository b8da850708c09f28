import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalSignoff, type SignatureCheck, type SignoffRecord } from "../gate/steps/signoff.js";
import { SpecError } from "../spec/error.js";
import { hasCode } from "./system-error.js";

/** What our signatures are for: one that was made for git is none of ours. */
export const NAMESPACE = "prompt-spec";

/** Who may sign. */
export interface Signers {
  /** The text of OpenSSH's `allowed_signers`. */
  readonly allowed: string;
  /** Principals of it that may approve; empty: all of them. */
  readonly approvers: readonly string[];
}

/**
 * Signs a sign-off with an OpenSSH key: `ssh-keygen -Y sign`. It asks for the key's passphrase on the terminal itself.
 *
 * @param keyFile a private key, or the public one of a key that an agent holds
 * @returns the armoured signature
 * @throws SpecError `ssh-sign-failed` with what OpenSSH said
 */
export async function signSignoff(record: SignoffRecord, keyFile: string, cwd: string): Promise<string> {
  const { code, stdout, stderr } = await sshKeygen(["-Y", "sign", "-f", keyFile, "-n", NAMESPACE], canonicalSignoff(record), cwd);
  if (code === 0 && stdout.includes("BEGIN SSH SIGNATURE")) return stdout;
  throw new SpecError("ssh-sign-failed", `cannot sign with ${keyFile}: ${saidLast(stderr)}`, "Name a private key, or the .pub file of a key that your ssh-agent holds.");
}

/**
 * Checks the signature of a sign-off: `ssh-keygen -Y find-principals` and `-Y verify`, at the time that the sign-off names.
 *
 * @throws SpecError `ssh-missing`; `allowed-signers-invalid` when it holds no line that OpenSSH can read
 */
export async function verifySignoff(record: SignoffRecord, { allowed, approvers }: Signers): Promise<SignatureCheck> {
  const { signature } = record;
  if (signature === null) return { state: "unsigned", principal: null };
  const namespace = namespaceOf(signature);
  if (namespace === null) return { state: "altered", principal: null };
  if (namespace !== NAMESPACE) return { state: "wrong-namespace", principal: null };
  const folder = await mkdtemp(join(tmpdir(), "prompt-spec-sign-"));
  try {
    await writeFile(join(folder, "signature"), signature, { mode: 0o600 });
    await writeFile(join(folder, "allowed"), `${allowed}\n`, { mode: 0o600 });
    return await verifyIn(folder, canonicalSignoff(record), verifyTime(record.time), approvers);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function verifyIn(folder: string, message: string, time: string, approvers: readonly string[]): Promise<SignatureCheck> {
  const run = (action: string, ...more: string[]): Promise<Ended> => sshKeygen(["-Y", action, "-s", "signature", ...more], message, folder);
  const intact = await run("check-novalidate", "-n", NAMESPACE);
  if (intact.code !== 0) return { state: "altered", principal: null };
  const found = await run("find-principals", "-f", "allowed", time);
  const principals = found.stdout.split(/[\n,]/).map((each) => each.trim()).filter((each) => each !== "");
  if (found.code !== 0 || principals.length === 0) return { state: /has expired|not yet valid/.test(found.stderr) ? "expired" : "unknown", principal: null };
  const candidates = approvers.length === 0 ? principals : approvers.filter((approver) => principals.includes(approver) || principals.some(isPattern));
  let refusal = "";
  for (const principal of candidates) {
    const { code, stderr } = await run("verify", "-f", "allowed", "-I", principal, "-n", NAMESPACE, time);
    if (code === 0) return { state: "valid", principal };
    refusal = stderr;
  }
  const [principal = null] = principals;
  if (refusal.includes('not permitted for use in signature namespace')) return { state: "wrong-namespace", principal };
  return { state: approvers.length === 0 ? "unknown" : "not-approver", principal };
}

function isPattern(principal: string): boolean {
  return /[*?!]/.test(principal);
}

/** `-Overify-time=20261123100000Z`. */
function verifyTime(time: string): string {
  return `-Overify-time=${new Date(time).toISOString().replace(/\D/g, "").slice(0, 14)}Z`;
}

/** What a signature was made for (PROTOCOL.sshsig: "SSHSIG", version, public key, namespace); null when it is none. */
function namespaceOf(armored: string): string | null {
  const lines = armored.trim().split(/\r?\n/);
  if (lines[0] !== "-----BEGIN SSH SIGNATURE-----" || lines.at(-1) !== "-----END SSH SIGNATURE-----") return null;
  const blob = Buffer.from(lines.slice(1, -1).join(""), "base64");
  if (blob.length < 14 || blob.subarray(0, 6).toString("latin1") !== "SSHSIG") return null;
  const keyEnd = 14 + blob.readUInt32BE(10);
  if (keyEnd + 4 > blob.length) return null;
  const end = keyEnd + 4 + blob.readUInt32BE(keyEnd);
  return end > blob.length ? null : blob.subarray(keyEnd + 4, end).toString("utf8");
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function sshKeygen(args: readonly string[], input: string, cwd: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn("ssh-keygen", args, { cwd, stdio: "pipe", env: { ...process.env, LC_ALL: "C" }, windowsHide: true });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    // It may end before it has read all; its exit code says how it went.
    child.stdin.on("error", () => undefined);
    child.on("error", (error) => {
      reject(hasCode(error, "ENOENT") ? new SpecError("ssh-missing", "ssh-keygen is not there", "Install OpenSSH 9.1 or newer.", { cause: error }) : error);
    });
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

function saidLast(stderr: string): string {
  return stderr.trim().split("\n").at(-1)?.trim() ?? "";
}
