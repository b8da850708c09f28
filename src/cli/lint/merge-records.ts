import { lineOutput } from "../../node/terminal/line-output.js";
import { inShardOrder, readRecord, type Named } from "../../report/merge.js";
import { recordLine } from "../../report/ndjson.js";
import type { Shard } from "../../report/shard.js";
import { SpecError } from "../../spec/error.js";
import { memberSource } from "../../spec/json-source.js";
import type { Language } from "../../spec/language.js";
import type { Io } from "../io.js";
import { recordsSummary, type RecordCounts } from "../gate/records-summary.js";
import { linesOfReport, parseJson, type OpenReport } from "./report-file.js";

/**
 * Prints the records of several runs of `lint --ndjson` as one run would have: those of shards in the order of the input, others
 * one report after the other. Holds one line of each report at a time.
 */
export async function mergeRecords(reports: readonly OpenReport[], lang: Language, io: Io): Promise<RecordCounts> {
  const counts: RecordCounts = { lines: 0, records: 0, unread: 0, errors: 0, warnings: 0, advice: 0, firstUnread: null };
  const { parts, isDealt } = inShardOrder(withShards(reports));
  const output = lineOutput(io.stdout);
  for await (const { name, value } of isDealt ? dealtBack(parts) : oneByOne(parts)) {
    if (!(await output.write(countLine(value, name, counts)))) return counts;
  }
  io.stderr.write(`${recordsSummary(counts, lang)}\n`);
  return counts;
}

type Part = Named<OpenReport> & { readonly shard: Shard | null };

/** A shard that had no line printed nothing, not even which one it is: it takes the place of the last that is missing. */
function withShards(reports: readonly OpenReport[]): Part[] {
  const parts = reports.map((report): Part => ({ name: report.name, value: report, shard: shardOf(report) }));
  const total = parts.find(({ shard }) => shard !== null)?.shard?.total;
  if (total === undefined) return parts;
  const taken = new Set(parts.map(({ shard }) => shard?.index));
  const free = Array.from({ length: total }, (_, index) => index + 1).filter((index) => !taken.has(index));
  return parts.map((part) => {
    const index = part.value.kind === "empty" ? free.pop() : undefined;
    return index === undefined ? part : { ...part, shard: { index, total } };
  });
}

function shardOf({ name, kind, head }: OpenReport): Shard | null {
  return kind === "empty" ? null : (readRecord(parseJson(head.at(-1) ?? "", name), name).shard ?? null);
}

async function* oneByOne(parts: readonly Named<OpenReport>[]): AsyncGenerator<Named<string>> {
  for (const { name, value } of parts) {
    for await (const line of linesOfReport(value)) yield { name, value: line };
  }
}

/** @throws SpecError when the shards are not of one input: a round ends early only once, for all */
async function* dealtBack(parts: readonly Named<OpenReport>[]): AsyncGenerator<Named<string>> {
  const hands = parts.map(({ name, value }) => ({ name, lines: linesOfReport(value) }));
  let ended: string | null = null;
  // Once one has ended, none may have a line more: not those after it in this round, and not those before it in the next.
  for (let turn = 0, silent = 0; silent < hands.length; turn += 1) {
    const hand = hands[turn % hands.length];
    if (hand === undefined) return;
    const next = await hand.lines.next();
    if (next.done === true) {
      ended ??= hand.name;
      silent += 1;
    } else if (ended === null) yield { name: hand.name, value: next.value };
    else throw new SpecError("shard-incomplete", `${ended}: ends too early: ${hand.name} has a line more`, "Was its run cut short, or do the shards come from different inputs?");
  }
}

function countLine(line: string, name: string, counts: RecordCounts): string {
  counts.lines += 1;
  if (line.trim() === "") return "\n";
  const { version: _version, shard: _shard, id: _id, ...record } = readRecord(parseJson(line, name), name);
  counts.records += 1;
  if ("error" in record) {
    counts.unread += 1;
    counts.firstUnread ??= { line: counts.lines, message: record.error.message };
  } else {
    counts.errors += record.errors;
    counts.warnings += record.warnings;
    counts.advice += record.advice;
  }
  return recordLine(memberSource(line, "id") ?? "null", null, record);
}
