/** The key of the trailer by which a commit says which spec it carries out. */
export const TRAILER_KEY = "Spec";

/** What such a trailer says. */
export interface SpecTrailer {
  /** A path from the project's root, `#12` or `owner/repo#12`. */
  readonly spec: string;
  /** At least 8 hexadecimal digits of the spec's digest, lower case. */
  readonly digits: string;
}

const SHOWN_DIGITS = 12;

/** Reads `specs/read-flag.md@0f3c9a1b`, with or without `sha256:` before the digits; null when it is something else. */
export function readTrailer(value: string): SpecTrailer | null {
  const at = value.lastIndexOf("@");
  const spec = value.slice(0, at).trim().replace(/^\.\//, "");
  const digits = value.slice(at + 1).trim().replace(/^sha256:/, "").toLowerCase();
  return at > 0 && spec !== "" && /^[0-9a-f]{8,64}$/.test(digits) ? { spec, digits } : null;
}

/** The line to write into a commit message: `Spec: specs/read-flag.md@0f3c9a1b2d4e`. */
export function trailerLine(spec: string, digest: string): string {
  return `${TRAILER_KEY}: ${spec}@${hex(digest).slice(0, SHOWN_DIGITS)}`;
}

/** Whether a trailer names this text of the spec. */
export function namesDigest({ digits }: SpecTrailer, digest: string): boolean {
  return hex(digest).startsWith(digits);
}

function hex(digest: string): string {
  return digest.slice(digest.indexOf(":") + 1);
}
