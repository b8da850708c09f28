import { replaceSpans } from "./code-spans.js";
import { SECRET_PATTERNS } from "./secret-patterns.js";

/** A password, key or token in a text. */
export interface Secret {
  /** What it is, e.g. `GitHub token`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** How much of a secret may be shown. */
const SHOWN = 4;

const known = new Map<string, RegExp>();

/** The secrets of a text, in order. Linear; a text without any of the prefixes costs one scan a kind. */
export function findSecrets(text: string): Secret[] {
  const found = SECRET_PATTERNS.flatMap(({ kind, prefix, source, flags }) => {
    if (!compiled(prefix, "").test(text)) return [];
    return [...text.matchAll(compiled(source, flags))].filter((match) => isSecret(kind, match)).map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The same text, the same length, in which no secret can be read: its first four characters stay. */
export function hideSecrets(text: string, secrets: readonly Secret[] = findSecrets(text)): string {
  const spans = secrets.map(({ start, end }) => ({ start: Math.min(start + SHOWN, end), end }));
  return replaceSpans(text, spans, (part) => part.replace(/[^\r\n]/g, "*"));
}

function compiled(source: string, flags: string): RegExp {
  const key = `${flags}\n${source}`;
  const pattern = known.get(key) ?? new RegExp(source, flags);
  known.set(key, pattern);
  return pattern;
}

// What the detector's rules look at besides their patterns.
function isSecret(kind: string, match: RegExpExecArray): boolean {
  const [whole] = match;
  if (kind.startsWith("AWS")) return !/EXAMPLE(?:KEY)?\W*$/.test(whole);
  if (kind === "private key") return /^(?:MI|b3BlbnNzaC1rZXktdjE)/.test((match[1] ?? "").replace(/\s|\\n/g, ""));
  if (!kind.startsWith("password")) return true;
  const user = match.groups?.["username"] ?? match.groups?.["user"];
  const password = match.groups?.["password"];
  if (user === undefined || password === undefined) return false;
  return kind === "password in an address" ? user.length > 1 && !isPlaceholder(user) && isReal(password) && !isPlaceholder(password) : isReal(password) && !WORDS.has(password.toLowerCase());
}

const WORDS = new Set("localhost 127.0.0.1 example.com example.org test.com password username secret mypassword myusername root admin user pass your_password your_username replace_with_password".split(" "));

function isPlaceholder(part: string): boolean {
  return /localhost|127\.0\.0\.1|password|myusername|your_username|replace_with_username/i.test(part);
}

function isReal(password: string): boolean {
  return password.length >= 4 && !/\$\{[^}]{1,50}\}|\{[^}]{1,50}\}|%[A-Z_]{1,30}%|\$[A-Z_]{1,30}|\$\([^)]{1,50}\)/.test(password) && new Set(password).size > 1;
}
