/** The most that a sentence lets a change be; null when it says nothing of it. */
export interface Size {
  readonly files: number | null;
  readonly lines: number | null;
}

const MOST = String.raw`(at most|no more than|not more than|up to|a maximum of|max\.?|maximum|fewer than|less than|under|below|within|more than|over)`;
const AMOUNT = String.raw`(\d[\d,]{0,8}) (?:changed |added |modified |touched )?(files?|lines?)\b`;
const CHANGE = String.raw`(?:change|changes|touch|touches|modify|modifies|edit|edits|alter|add|adds)`;
const SUBJECT = String.raw`(?:the |this |its |a |our |every |each )?(?:change|diff|patch|pull request|PR|change ?set|commit)`;

const ENGLISH = [
  // Change at most 5 files; do not change more than 5 files.
  new RegExp(String.raw`\b${CHANGE} ${MOST} ${AMOUNT}`, "i"),
  // The diff stays under 300 lines; the PR must not exceed 300 lines.
  new RegExp(String.raw`\b${SUBJECT} (?:is|are|stays?|must be|must stay|should be|should stay|has|spans|covers|is limited to|must not exceed|does not exceed|may not exceed|exceeds no more than)(?: to| of)? ?${MOST}? ?${AMOUNT}`, "i"),
  // Keep the diff under 300 lines.
  new RegExp(String.raw`\b(?:keep|limit|hold) ${SUBJECT} (?:to )?${MOST}? ?${AMOUNT}`, "i"),
  // At most 5 files are changed.
  new RegExp(String.raw`\b${MOST} ${AMOUNT} (?:(?:are|may be|is|get|will be) )?(?:changed|touched|modified|edited|in the diff|of diff)`, "i"),
  // A diff of at most 200 lines.
  new RegExp(String.raw`\b(?:diff|patch|change|pull request|PR) of ${MOST} ${AMOUNT}`, "i"),
] as const;

const AMOUNT_CHINESE = String.raw`(\d[\d,]{0,8}) ?(?:个)?(文件|行)`;
const MOST_CHINESE = "(最多|至多|不超过|不得超过|不能超过|不多于|不得多于|少于|小于|低于|控制在|限制在)";
const CHINESE = [
  new RegExp(String.raw`(?:改动|修改|变更|更改|涉及|增删|改|动|diff|PR)(?:的?(?:规模|范围|文件|文件数|行数|代码|量|总量)){0,2}(?:应|必须|须)?${MOST_CHINESE}(?:在)? ?(?:改动|修改|改)?\s?${AMOUNT_CHINESE}`, "i"),
  new RegExp(String.raw`${MOST_CHINESE} ?(?:改动|修改|变更|更改|涉及|增删|改|动)(?:了)? ?${AMOUNT_CHINESE}`),
] as const;

const MORE = new RegExp(String.raw`^\s?(?:,|and|or|/|、|，|和|且|以及)? ?(?:and |or )?(?:(?:at most|no more than|up to|under|fewer than|less than|最多|不超过|不得超过) ?)?(?:改动|修改|改)?(\d[\d,]{0,8}) ?(?:个)?(?:changed |added )?(files?\b|lines?\b|文件|行)`, "i");

/** Reads `change at most 5 files and 200 lines`, `最多改 5 个文件、200 行`. Linear: each pattern has a bounded reach. */
export function readSize(text: string): Size | null {
  const plain = text.replace(/[*_`]/g, "").replace(/\s+/g, " ");
  for (const pattern of [...ENGLISH, ...CHINESE]) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const [, most = "", amount = "", unit = ""] = match;
    const isMore = /^(?:more than|over)$/i.test(most);
    if (isMore && !/\b(?:not|never|no|don't|nor)\b/i.test(plain)) continue;
    const more = MORE.exec(plain.slice(match.index + match[0].length));
    const limits = [limitOf(amount, unit, most), ...(more === null ? [] : [limitOf(more[1] ?? "", more[2] ?? "", most)])];
    const of = (kind: "files" | "lines"): number | null => limits.find((limit) => limit.kind === kind)?.most ?? null;
    return { files: of("files"), lines: of("lines") };
  }
  return null;
}

function limitOf(amount: string, unit: string, most: string): { kind: "files" | "lines"; most: number } {
  const number = Number(amount.replaceAll(",", ""));
  const excludes = /^(?:fewer than|less than|under|below|少于|小于|低于)$/i.test(most);
  return { kind: /^file|文件/i.test(unit) ? "files" : "lines", most: excludes ? Math.max(number - 1, 0) : number };
}
