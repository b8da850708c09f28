import { visible } from "../../report/visible.js";
import type { Language } from "../../spec/language.js";

/** What is counted of a stream of records. */
export interface RecordCounts {
  /** Lines, those of other shards and blank ones included. */
  lines: number;
  records: number;
  unread: number;
  errors: number;
  warnings: number;
  advice: number;
  /** The first line that could not be read, counted from 1 over all inputs. */
  firstUnread: { readonly line: number; readonly message: string } | null;
}

/** One line that says how a stream fared. */
export function recordsSummary(counts: RecordCounts, lang: Language): string {
  const { records, unread, errors, warnings, advice, firstUnread } = counts;
  const first = firstUnread === null ? "" : visible(firstUnread.message);
  const at = firstUnread?.line ?? 0;
  if (lang === "zh-CN") {
    const bad = unread === 0 ? "" : `；${unread} 行无法读取（第一处在第 ${at} 行：${first}）`;
    return `${records} 条记录：${errors} 个错误，${warnings} 个警告，${advice} 条建议${bad}`;
  }
  const bad = unread === 0 ? "" : `; ${plural(unread, "line")} could not be read (the first is line ${at}: ${first})`;
  return `${plural(records, "record")}: ${plural(errors, "error")}, ${plural(warnings, "warning")}, ${advice} advice${bad}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
