import { join, dirname } from "node:path";
import { realpathSync } from "node:fs";
import type { GateConfig } from "../gate/steps/gate-config.js";
import type { SignatureCheck, SignoffRecord } from "../gate/steps/signoff.js";
import { SpecError } from "../spec/error.js";
import { fileAt } from "./git/git-file.js";
import { exists, isInside } from "./project.js";
import { decodeText, readTextFile } from "./read.js";
import { readRecord, recordPath } from "./records.js";

/** A sign-off, and what its signature is worth where the project demands one. */
export interface LoadedSignoff {
  readonly record: SignoffRecord | null;
  /** Null where none is demanded, and where there is no record. */
  readonly signature: SignatureCheck | null;
}

/**
 * Reads a spec's sign-off and verifies its signature as the project demands.
 *
 * @param base full hash of the commit whose `allowed_signers` counts, so that a change cannot let its own author sign; null, or
 *   a commit without the file: the one in the working files
 * @throws SpecError when a file of it cannot be read
 */
export async function loadSignoff(root: string, slug: string, { approvers, allowedSigners }: GateConfig, base: string | null): Promise<LoadedSignoff> {
  const text = readRecord(root, slug, "signoff");
  if (text === null) return { record: null, signature: null };
  const { readSignoff } = await import("../gate/steps/signoff.js");
  const record = readSignoff(text, recordPath(slug, "signoff"));
  if (allowedSigners === null) return { record, signature: null };
  const { verifySignoff } = await import("./ssh.js");
  return { record, signature: await verifySignoff(record, { allowed: await readSigners(root, allowedSigners, base), approvers }) };
}

async function readSigners(root: string, path: string, base: string | null): Promise<string> {
  const bytes = base === null ? null : await fileAt(root, base, path);
  if (bytes !== null) return decodeText(bytes, path);
  const file = join(root, path);
  if (!exists(file)) throw new SpecError("allowed-signers-missing", `${path} is not there, and .spec/config.yaml demands signed sign-offs`, "Write one line for each approver: their e-mail address and public key, as `man ssh-keygen` shows under ALLOWED SIGNERS.");
  if (!isInside(realpathSync(root), realpathSync(dirname(file))) || !isInside(realpathSync(root), realpathSync(file))) throw new SpecError("outside-root", `cannot read ${path}: it is a link out of the project`, "Keep the file in the project.");
  return readTextFile(file, path);
}
