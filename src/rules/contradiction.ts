import type { Text } from "../spec/language.js";
import { example } from "./example.js";
import { gated } from "./gated.js";
import { type Statement, statementsOf } from "./prose.js";
import { defineRule } from "./rule.js";

/** Two statements that cannot both hold; the later one is reported. */
interface Clash {
  readonly statement: Statement;
  readonly start: number;
  readonly end: number;
  readonly message: Text;
}

export default defineRule({
  id: "contradiction",
  severity: "warning",
  summary: { en: "Two statements that cannot both hold, or the use of what is forbidden elsewhere.", "zh-CN": "两处说法不能同时成立，或用了别处禁止的东西。" },
  why: { en: "The agent picks one of the two, and the reviewer the other.", "zh-CN": "智能体会选其中一个，评审的人选另一个。" },
  fix: { en: "Decide which of the two holds and change the other.", "zh-CN": "定下哪一个成立，改掉另一个。" },
  bad: example({ "Non-goals": "- Do not use `HGETALL`.", "Architecture notes": "The ids are read with `HGETALL`. When Redis does not answer within 20 ms, the last list is served." }),
  good: example({ "Non-goals": "- Do not use `HGETALL`." }),
  check(spec, report) {
    const statements = statementsOf(spec).filter(({ quoted }) => !quoted);
    for (const { statement, start, end, message } of [...forbiddenUses(statements), ...exitCodes(statements), ...opposites(statements)]) {
      report({ at: statement.range(start, end), ...(statement.section === null ? {} : { section: statement.section }), message });
    }
  },
});

const FORBIDS_USE = gated("contradiction FORBIDS_USE", () => /(?:(?<![A-Za-z])(?:do not|don'?t|must not|never|no) (?:use|using|call|calling|run|issue|implement(?: [A-Za-z]+)? (?:via|with|by|using)|depend on|introduce|import)(?![A-Za-z]))|(?:不得|禁止|不要|不能|不允许|不)(?:使用|调用|引入|通过|用)/i);
const NEGATES = gated("contradiction NEGATES", () => /(?<![A-Za-z])(?:not|never|no|without|avoid\w*|instead of|rather than|n'?t|against|replac\w+|remov\w+|drop\w*|forbid\w*|unless|except|only)(?![A-Za-z])|n't|不|禁止|避免|替代|取代|移除|除非|仅/i);
const USES = /(?:(?<![A-Za-z])(?:uses?|using|via|with|calls?|calling|issues?|runs?|imports?|through)(?: (?:the|a|an|redis|sql))?|使用|调用|通过|用|采用|执行)\s*`?$/i;

/** Non-goals and constraints that forbid a name written as code or in capitals, and where it is used all the same. */
function forbiddenUses(statements: readonly Statement[]): Clash[] {
  const forbidden = new Map<string, Statement>();
  for (const statement of statements) {
    if (statement.section !== "non-goals" && statement.section !== "constraints") continue;
    const verb = FORBIDS_USE.exec(statement.prose);
    // "Do not use X in Y" forbids X, and in Y only.
    if (verb === null || /(?<![A-Za-z])(?:in|inside|on|within|outside|from|for|when|where|until|directly|except)(?![A-Za-z])/i.test(statement.prose.slice(verb.index + verb[0].length))) continue;
    for (const [name] of namesIn(statement.text.slice(verb.index + verb[0].length))) if (!forbidden.has(name)) forbidden.set(name, statement);
  }
  if (forbidden.size === 0) return [];
  return statements
    .filter(({ section, prose }) => (section === "architecture" || section === "goal" || section === "constraints") && !NEGATES.test(prose))
    .flatMap((statement) =>
      namesIn(statement.text).flatMap(([name, start, end]) => {
        const by = forbidden.get(name);
        if (by === undefined || by === statement || !USES.test(statement.text.slice(Math.max(0, start - 24), start))) return [];
        const { line } = by.range(0, 1);
        return [{ statement, start, end, message: { en: `uses "${name}", which line ${line} forbids; expected one of the two`, "zh-CN": `用了“${name}”，而第 ${line} 行禁止使用；两处只能留一处` } }];
      }),
    );
}

function namesIn(text: string): [name: string, start: number, end: number][] {
  return [...text.matchAll(/`([^`\n]{2,60})`|(?<![\w`])[A-Z][A-Z0-9]{2,20}(?![\w`])/g)].map((match) => [match[1] ?? match[0], match.index, match.index + match[0].length]);
}

const EXIT = gated("contradiction EXIT", () => /(?<![A-Za-z])exit(?:s|ed|ing)?(?: [A-Za-z]{1,12}){0,2}? (?:(?:error )?(?:code|status)) ?(?:is |of |: ?)?[*`]{0,3}(\d{1,3})(?!\d)|退出码(?:为|是)?[：:\s]?[*`]{0,3}(\d{1,3})(?!\d)/gi);

/** Two exit codes for failures that name the same piece of code. */
function exitCodes(statements: readonly Statement[]): Clash[] {
  const first = new Map<string, { code: string; statement: Statement }>();
  const clashes: Clash[] = [];
  for (const statement of statements) {
    const codes = EXIT.matchAll(statement.text);
    const [match] = codes;
    const code = match?.[1] ?? match?.[2];
    if (match === undefined || code === undefined || codes.length !== 1 || code === "0") continue;
    const names = [...statement.text.matchAll(/`([^`\n]{3,60})`|(?<![\w`])[A-Z][A-Z0-9]{1,20}_[A-Z0-9_]{2,30}(?![\w`])/g)].map((each) => each[1] ?? each[0]);
    const known = names.map((name) => ({ name, other: first.get(name) })).find(({ other }) => other !== undefined && other.code !== code);
    if (known?.other !== undefined) {
      const { line } = known.other.statement.range(0, 1);
      clashes.push({
        statement,
        start: match.index,
        end: match.index + match[0].length,
        message: { en: `"${known.name}" ends with exit code ${code} here and with ${known.other.code} on line ${line}; expected one`, "zh-CN": `“${known.name}”在这里的退出码是 ${code}，第 ${line} 行是 ${known.other.code}；应当一致` },
      });
    }
    for (const name of names) if (!first.has(name)) first.set(name, { code, statement });
  }
  return clashes;
}

const DEMAND = gated("contradiction DEMAND", () => /(?<![A-Za-z])(?:must|shall|may|should|can|will)(?: (?:always|never))?( not)?(?![A-Za-z])|(?<![A-Za-z])(cannot|can'?t|mustn'?t)(?![A-Za-z])|(必须|应当|应|可以|需要|需)|(不得|不能|禁止|不应|不可以|不允许)/i);

/** "X must do Y" and "X must not do Y", word by word the same. */
function opposites(statements: readonly Statement[]): Clash[] {
  const seen = new Map<string, { negative: boolean; statement: Statement }>();
  const clashes: Clash[] = [];
  for (const statement of statements) {
    const demand = DEMAND.exec(statement.prose);
    if (demand === null || statement.section === "context") continue;
    const negative = (demand[1] ?? demand[2] ?? demand[4]) !== undefined || /never/i.test(demand[0]);
    const key = statement.text.replace(demand[0], " ").toLowerCase().match(/[\p{L}\p{N}_]+/gu)?.join(" ") ?? "";
    if (key.length < 8) continue;
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { negative, statement });
    else if (known.negative !== negative) {
      const { line } = known.statement.range(0, 1);
      clashes.push({ statement, start: 0, end: statement.text.length, message: { en: `says the opposite of line ${line}; expected one of the two`, "zh-CN": `与第 ${line} 行相反；两处只能留一处` } });
    }
  }
  return clashes;
}
