import { compileGlob } from "../../spec/glob.js";
import type { Finding } from "../../spec/finding.js";
import type { Language, Text } from "../../spec/language.js";
import { GATE_CONFIG_FILE, type GateConfig } from "../steps/gate-config.js";
import { namesDigest, readTrailer, trailerLine, TRAILER_KEY, type SpecTrailer } from "../steps/trailer.js";

/** What is wrong with how a change names its spec. */
interface Complaint {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: Text;
  readonly why: Text;
  readonly fix: Text;
}

function finding(file: string, { rule, severity, message, why, fix }: Complaint, lang: Language): Finding {
  return { rule, severity, message: message[lang], why: why[lang], fix: fix[lang], file, section: null, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** Of a project, what the gate goes by besides the specs. */
const GATE_FILES = [GATE_CONFIG_FILE, ".spec/vocabulary/**", ".spec/pits.yml", ".specrc.json", ".specrc.yaml", ".specrc.yml", ".claude/settings.json"];

/** Says of each file that the gate goes by and that a change touches. @param paths of the change, from the project's root */
export function gateFileFindings(paths: readonly string[], { allowedSigners }: GateConfig, lang: Language): Finding[] {
  const matches = GATE_FILES.map(compileGlob);
  const touched = paths.filter((path) => path === allowedSigners || matches.some((isOne) => isOne(path)));
  return touched.map((path) =>
    finding(
      path,
      {
        rule: "gate-changed",
        severity: "warning",
        message: { en: `this change touches ${path}, which the gate goes by; expected a change of its own`, "zh-CN": `这项改动动了 ${path}，而关卡正是依它判断；应当单独改它` },
        why: { en: "Whoever is checked must not set what they are checked by; the stricter of before and after holds here.", "zh-CN": "被检查的人不应自己定检查的标准；这里按改动前后较严的一份判断。" },
        fix: { en: "Have it reviewed and merged on its own.", "zh-CN": "单独提交它，单独评审、合并。" },
      },
      lang,
    ),
  );
}

const WHY_TRAILER: Text = { en: "Only a change that says which text it carries out can be held to it.", "zh-CN": "只有写明自己实现哪份规格的改动，才能照着它检查。" };

/** A change names no spec, and the project asks for one. */
export function trailerMissing(lang: Language): Finding {
  const message: Text = { en: `no commit of this change carries a trailer \`${TRAILER_KEY}: <path>@<digest>\`; expected one`, "zh-CN": `这项改动没有一个提交带有 \`${TRAILER_KEY}: <路径>@<摘要>\` 尾注；应当有` };
  const fix: Text = { en: "Add it to the last paragraph of a commit message; `spec gate SPEC` prints the line.", "zh-CN": "写进某个提交说明的最后一段；`spec gate 规格` 会打印这一行。" };
  return finding("<commits>", { rule: "trailer-missing", severity: "error", message, why: WHY_TRAILER, fix }, lang);
}

/** A trailer that cannot be read, or names a spec that is not there. */
export function trailerUnusable(commit: string, value: string, lang: Language): Finding {
  const isReadable = readTrailer(value) !== null;
  const message: Text = isReadable
    ? { en: `the trailer names ${value}, and there is no such spec; expected the path of one from the project's root`, "zh-CN": `尾注写的是 ${value}，但没有这份规格；应当是从项目根目录算起的规格路径` }
    : { en: `the trailer says ${value}; expected <path or owner/repo#issue>@<8 or more digits of the digest>`, "zh-CN": `尾注写的是 ${value}；应当是 <路径或 owner/repo#编号>@<摘要的 8 位以上>` };
  const fix: Text = { en: "Amend the commit; `spec gate SPEC` prints the line.", "zh-CN": "修改这个提交；`spec gate 规格` 会打印这一行。" };
  return finding(`<commit ${commit.slice(0, 8)}>`, { rule: isReadable ? "trailer-unknown" : "trailer-invalid", severity: "error", message, why: WHY_TRAILER, fix }, lang);
}

/** Says when a trailer names another text than the spec's. */
export function trailerStale(commit: string, trailer: SpecTrailer, digest: string, lang: Language): Finding[] {
  if (namesDigest(trailer, digest)) return [];
  const now = trailerLine(trailer.spec, digest);
  const message: Text = { en: `the trailer names ${trailer.spec}@${trailer.digits}, and that spec is another text by now; expected \`${now}\``, "zh-CN": `尾注写的是 ${trailer.spec}@${trailer.digits}，而那份规格的内容已经不同；应当是 \`${now}\`` };
  const fix: Text = { en: "Read what changed in the spec, then write the new digest into a commit of this change.", "zh-CN": "先看规格改了什么，再把新的摘要写进这项改动的一个提交。" };
  return [finding(`<commit ${commit.slice(0, 8)}>`, { rule: "trailer-stale", severity: "error", message, why: WHY_TRAILER, fix }, lang)];
}
