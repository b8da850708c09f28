import { isYamlProblem, readYaml, type YamlData } from "../../spec/yaml.js";
import type { NumberedFile, NumberedLine } from "../../gate/change/numbered-diff.js";
import { reviewAnswerSchema, type Quote, type ReviewAnswer } from "../../gate/steps/review.js";
import type { ReviewItem } from "../../gate/steps/review-items.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import type { Language, Text } from "../../spec/language.js";

/** As large as an answer may be, in UTF-16 code units. */
const MOST = 4 * 1024 * 1024;

/** An answer as it was given, and where its parts stand. */
export interface GivenAnswer {
  readonly answer: ReviewAnswer;
  /** Where a part of it stands. */
  readonly place: YamlData["place"];
}

/**
 * Reads a reviewer's answer: JSON, alone or as the only fenced block of what an agent printed.
 *
 * @throws SpecError `review-invalid` with file:line:column
 */
export function readAnswer(text: string, file: string): GivenAnswer {
  const { json, line: firstLine } = jsonIn(text);
  const yaml = readYaml(json, MOST);
  const at = (line: number, column: number, message: string): SpecError => new SpecError("review-invalid", `${file}:${line + firstLine - 1}:${column}: ${message}`, "The brief of `spec review` holds the JSON Schema; have the answer written again.");
  if (isYamlProblem(yaml)) throw at(yaml.line, yaml.column, yaml.message);
  const place: YamlData["place"] = (path) => {
    const { line, column } = yaml.place(path);
    return { line: line + firstLine - 1, column };
  };
  const result = reviewAnswerSchema.safeParse(yaml.data);
  if (result.success) return { answer: result.data, place };
  const [issue] = result.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])];
  const { line, column } = yaml.place(path);
  throw at(line, column, `${path.length === 0 ? "" : `${path.map(String).join(".")}: `}${unknown === undefined ? (issue?.message ?? "is not valid") : "there is no such key"}`);
}

/** Agents like to put what they print into a fence. */
function jsonIn(text: string): { json: string; line: number } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n/);
  const fences = lines.flatMap((line, index) => (/^\s{0,3}```/.test(line) ? [index] : []));
  const [open, close] = fences;
  if (open === undefined || close === undefined || fences.length !== 2 || /^\s*\{/.test(lines.find((line) => line.trim() !== "") ?? "")) return { json: lines.join("\n"), line: 1 };
  return { json: lines.slice(open + 1, close).join("\n"), line: open + 2 };
}

/** What an answer is checked against. */
export interface AnswerContext {
  /** What messages call the answer. */
  readonly file: string;
  readonly items: readonly ReviewItem[];
  readonly diff: readonly NumberedFile[];
  readonly digest: string;
  readonly base: string;
  readonly commit: string;
  /** Names and addresses of who wrote the change. */
  readonly authors: readonly string[];
  readonly lang: Language;
}

type Complain = (path: readonly PropertyKey[], message: Text) => Finding;

/** What is wrong with an answer, at its places in it; nothing when it can be filed. */
export function checkAnswer({ answer, place }: GivenAnswer, context: AnswerContext): Finding[] {
  const complain: Complain = (path, message) => {
    const { line, column } = place(path);
    return { rule: "review-answer", severity: "error", message: message[context.lang], why: WHY[context.lang], fix: FIX[context.lang], file: context.file, section: null, line, column, endLine: line, endColumn: column + 1 };
  };
  const quotes = [...answer.items.map((each, index) => ({ each, path: ["items", index, "quotes"] })), ...answer.findings.map((each, index) => ({ each, path: ["findings", index, "quotes"] }))];
  const lookUp = quoteFinder(context.diff);
  return [
    ...headFindings(answer, context, complain),
    ...itemFindings(answer, context.items, complain),
    ...quotes.flatMap(({ each, path }) => each.quotes.flatMap((quote, index) => lookUp(quote).map((message) => complain([...path, index, "text"], message)))),
  ];
}

function headFindings(answer: ReviewAnswer, context: AnswerContext, complain: Complain): Finding[] {
  const findings: Finding[] = [];
  for (const key of ["digest", "base", "commit"] as const) {
    if (answer[key] !== context[key]) findings.push(complain([key], SAYS.otherThan(key, answer[key], context[key])));
  }
  const reviewer = answer.reviewer.trim().toLowerCase();
  const parts = [reviewer, ...(/^(.*?)\s*<([^<>]*)>$/.exec(reviewer)?.slice(1) ?? [])];
  const author = context.authors.find((name) => parts.includes(name.toLowerCase()));
  if (reviewer === "") findings.push(complain(["reviewer"], SAYS.nobody));
  if (author !== undefined) findings.push(complain(["reviewer"], SAYS.author(author)));
  return findings;
}

function itemFindings({ items: answers }: ReviewAnswer, items: readonly ReviewItem[], complain: Complain): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [index, { id, verdict, quotes, explanation }] of answers.entries()) {
    if (!items.some((item) => item.id === id)) findings.push(complain(["items", index, "id"], SAYS.unknown(id)));
    else if (seen.has(id)) findings.push(complain(["items", index, "id"], SAYS.twice(id)));
    seen.add(id);
    if (verdict === "fail" && quotes.length === 0) findings.push(complain(["items", index, "verdict"], SAYS.noQuote(id)));
    if (explanation.trim() === "") findings.push(complain(["items", index, "explanation"], SAYS.noReason(id)));
  }
  for (const { id, text } of items) if (!seen.has(id)) findings.push(complain(["items"], SAYS.unanswered(id, text.length > 80 ? `${text.slice(0, 79)}…` : text)));
  return findings;
}

/** Says what is wrong with a quote; nothing when the line stands there. Blanks around it do not count. */
function quoteFinder(diff: readonly NumberedFile[]): (quote: Quote) => Text[] {
  const byPath = new Map<string, Map<string, NumberedLine>>();
  const linesOf = (path: string): Map<string, NumberedLine> | null => {
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const files = diff.filter((file) => visible(file.path) === path || file.path === path || file.from === path);
    if (files.length === 0) return null;
    const lines = new Map(files.flatMap(({ hunks }) => hunks.flat()).flatMap((line) => placesOf(line).map((at) => [at, line] as const)));
    byPath.set(path, lines);
    return lines;
  };
  return ({ file, line, side = "new", text }) => {
    const lines = linesOf(file);
    if (lines === null) return [SAYS.noFile(file)];
    const found = lines.get(`${side} ${line}`);
    if (found !== undefined && plain(found.text) === plain(text)) return [];
    const elsewhere = [...lines.values()].find((each) => plain(each.text) === plain(text));
    return [elsewhere === undefined ? SAYS.noLine(file, line) : SAYS.otherLine(file, line, elsewhere.line, elsewhere.marker === "-")];
  };
}

function placesOf({ marker, line }: NumberedLine): string[] {
  return [`${marker === "-" ? "old" : "new"} ${line}`];
}

/** A line as the brief shows it. */
function plain(text: string): string {
  return visible(`+${text.replace(/\r$/, "")}`).slice(1).trim();
}

const SAYS = {
  otherThan: (key: string, found: string, expected: string): Text => ({ en: `${key} is ${found.slice(0, 19)}, expected ${expected.slice(0, 19)}: the review is of something else than what is there now`, "zh-CN": `${key} 是 ${found.slice(0, 19)}，应当是 ${expected.slice(0, 19)}：评审的不是现在的内容` }),
  nobody: { en: "the reviewer has no name; expected a person, or the agent and its model", "zh-CN": "没有写评审者；应当是人，或代理及其模型" },
  author: (name: string): Text => ({ en: `the reviewer ${name} wrote commits of this change; expected somebody who did not`, "zh-CN": `评审者 ${name} 写过这次改动的提交；应当是没有参与编写的人` }),
  unknown: (id: string): Text => ({ en: `the spec has no item ${id.slice(0, 20)}; expected an id of the brief`, "zh-CN": `规格里没有 ${id.slice(0, 20)} 这一项；应当是简报里的编号` }),
  twice: (id: string): Text => ({ en: `${id} is answered twice; expected one verdict`, "zh-CN": `${id} 回答了两次；应当只有一个结论` }),
  noQuote: (id: string): Text => ({ en: `${id} fails without a quoted line; expected the line that shows it`, "zh-CN": `${id} 不通过却没有引用；应当引用能说明的那一行` }),
  noReason: (id: string): Text => ({ en: `${id} has no explanation; expected a sentence`, "zh-CN": `${id} 没有说明；应当有一句话` }),
  unanswered: (id: string, text: string): Text => ({ en: `${id} is not answered: "${text}"; expected a verdict`, "zh-CN": `${id} 没有回答：“${text}”；应当有结论` }),
  noFile: (file: string): Text => ({ en: `the diff has no file ${file.slice(0, 120)}; expected a file of the change`, "zh-CN": `差异里没有文件 ${file.slice(0, 120)}；应当是改动里的文件` }),
  noLine: (file: string, line: number): Text => ({ en: `${file}:${line} does not read so in the diff; expected a line of it, quoted exactly`, "zh-CN": `差异里 ${file}:${line} 不是这样写的；应当一字不差地引用其中一行` }),
  otherLine: (file: string, line: number, found: number, isOld: boolean): Text => ({ en: `the line stands at ${file}:${found}${isOld ? " of the old file" : ""}, not at ${line}; expected its place`, "zh-CN": `这一行在${isOld ? "旧文件的" : ""} ${file}:${found}，不在 ${line}；应当写对位置` }),
} as const;

const WHY: Text = { en: "A review counts only when it answers everything and points at what is really there.", "zh-CN": "只有回答了全部问题、指向真实存在的内容，评审才算数。" };
const FIX: Text = { en: "Have the reviewer mend the answer and file it again.", "zh-CN": "请评审者改正答案后重新存档。" };
