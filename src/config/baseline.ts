import { NEVER_SUPPRESSED } from "../rules/index.js";
import { sha256Of } from "../spec/digest.js";
import type { Finding } from "../spec/finding.js";
import type { Source } from "../spec/source.js";

/** One kind of finding that is known: the same rule in the same section at lines of the same text. */
export interface BaselineEntry {
  readonly rule: string;
  /** Id of the section; null outside all of them. */
  readonly section: string | null;
  /** The line, blanks folded; empty for a finding about the document as a whole. Of a long line its start and its digest. */
  readonly text: string;
  /** How many there are. */
  readonly count: number;
}

/** Findings that are known, by file; where the lines stand does not matter. */
export type Baseline = Readonly<Record<string, readonly BaselineEntry[]>>;

/** A document and what was found in it. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly source: Source;
}

/** What a baseline makes of a document's findings. */
export interface Compared {
  readonly known: readonly Finding[];
  readonly fresh: readonly Finding[];
  /** Entries that are there no more, with how many of each. */
  readonly stale: readonly BaselineEntry[];
}

/** As long as a person can take in; whoever reviews the baseline sees what it lets pass. */
const LONGEST_TEXT = 160;

/** The entries for what was found in a document, in an order that does not depend on where the lines stand. */
export function entriesOf(found: Found): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of found.findings.filter(({ rule }) => !NEVER_SUPPRESSED.has(rule))) {
    const print = fingerprintOf(finding, found.source);
    const key = keyOf(print);
    entries.set(key, { ...print, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * Tells the known findings of a document from new ones. Each entry stands for as many findings as it counts, and only for
 * those of the same fingerprint: whoever mends one thing and breaks another has one stale entry and one new finding, where a
 * count per file or per rule would say that all is as before.
 */
export function compareWithBaseline(found: Found, entries: readonly BaselineEntry[]): Compared {
  const left = new Map<string, BaselineEntry>(entries.map((entry) => [keyOf(entry), entry]));
  const known: Finding[] = [];
  const fresh: Finding[] = [];
  for (const finding of found.findings) {
    const key = keyOf(fingerprintOf(finding, found.source));
    const entry = left.get(key);
    if (entry === undefined || entry.count === 0 || NEVER_SUPPRESSED.has(finding.rule)) fresh.push(finding);
    else {
      known.push(finding);
      left.set(key, { ...entry, count: entry.count - 1 });
    }
  }
  return { known, fresh, stale: [...left.values()].filter(({ count }) => count > 0) };
}

function fingerprintOf({ rule, section, ...place }: Finding, source: Source): Omit<BaselineEntry, "count"> {
  const isWhole = place.line === place.endLine && place.column === place.endColumn;
  return { rule, section, text: isWhole ? "" : shorten(source.line(place.line).text.replace(/\s+/g, " ").trim()) };
}

function shorten(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 40).replace(/[\uD800-\uDBFF]$/, "")}… ${sha256Of(text).slice(0, 31)}`;
}

function keyOf({ rule, section, text }: Omit<BaselineEntry, "count">): string {
  return JSON.stringify([rule, section, text]);
}
