import * as z from "zod/mini";
import type { Finding } from "../../spec/finding.js";
import type { Language, Text } from "../../spec/language.js";
import { commitHash, parseRecord, recordHead } from "./record.js";
import { SECTION_NAMES, sectionsChanged } from "./section-changes.js";
import type { Present, StepVerdict } from "./verdict.js";

const line = z.string().check(z.minLength(1, "expected a text"), z.maxLength(500));
const words = z.string().check(z.minLength(1, "expected a text"), z.maxLength(4000));
const list = z.array(words).check(z.maxLength(100));

const answer = z.strictObject({
  /** `calls`, `rows` …; `pit:<id>` for a pit's question, `template:<number>` for the template's. */
  id: line,
  /** As it was asked. */
  question: words,
  /** The answer; for what does not apply, the reason. */
  answer: words,
  applies: z.boolean(),
});

const schema = z.strictObject({
  ...recordHead,
  /** Digest of each section, by id. */
  sections: z.record(line, recordHead.digest),
  commit: commitHash,
  /** Who decided: `Ada Byron <ada@example.com>`. */
  by: line,
  answers: z.array(answer).check(z.maxLength(200)),
  decision: z.enum(["approve", "approve-with-conditions", "send-back"]),
  /** What was asked for on top; the spec that is signed holds it as Constraints. */
  conditions: list,
  /** What a spec that was sent back lacks. */
  missing: list,
  /** OpenSSH's armoured signature of the canonical form; null without one. */
  signature: z.nullable(z.string().check(z.maxLength(20_000))),
});

/** What an architect decided about one text: `.spec/signoffs/<slug>.json`; its JSON Schema is `prompt-spec/schemas/signoff.json`. */
export type SignoffRecord = z.infer<typeof schema>;

export type Decision = SignoffRecord["decision"];

export type ArchitectAnswer = SignoffRecord["answers"][number];

/** JSON Schema (draft 2020-12) of a sign-off. */
export function signoffJsonSchema(): object {
  return { title: "Sign-off of a spec (.spec/signoffs/SLUG.json)", ...z.toJSONSchema(schema) };
}

/** Reads a sign-off. @throws SpecError `record-invalid` with the file's name */
export function readSignoff(text: string, file: string): SignoffRecord {
  return parseRecord(schema, text, file);
}

/** What a signature is over: the sign-off without its signature as JSON, keys sorted by code unit, no blanks, one line feed at the end. */
export function canonicalSignoff({ signature: _signature, ...signed }: SignoffRecord): string {
  return `${sortedJson(signed)}\n`;
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${sortedJson(each)}`).join(",")}}`;
}

/** What was found out about the signature of a sign-off, where the project demands one. */
export type SignatureCheck =
  | { readonly state: "valid"; /** As `allowed_signers` names the key. */ readonly principal: string }
  | { readonly state: SignatureFault; /** Whom the key belongs to, as far as it is known. */ readonly principal: string | null };

/** Why a signature does not hold. `not-approver`: the key is known, but `approvers` does not list its owner. */
export type SignatureFault = "unsigned" | "unknown" | "not-approver" | "expired" | "wrong-namespace" | "altered";

/**
 * How the architect's step stands.
 *
 * @param signature what `verifySignoff` said; null where the project demands none
 */
export function judgeSignoff(record: SignoffRecord | null, present: Present, signature: SignatureCheck | null, lang: Language): StepVerdict {
  const step = "architect";
  const next = `spec sign ${present.file}`;
  if (record === null) return { step, state: "missing", reason: WORDS.missing, next, findings: [] };
  const who = { by: record.by, day: record.time.slice(0, 10) };
  if (record.digest !== present.digest) return { step, state: "stale", reason: WORDS.stale(sectionsChanged(record.sections, present.sections), who), next, findings: [] };
  if (signature !== null && signature.state !== "valid") return { step, state: "failed", reason: FAULTS[signature.state](signature.principal ?? record.by), next, findings: [faultFinding(signature, record, present.file, lang)] };
  if (record.decision === "send-back") return { step, state: "failed", reason: WORDS.sentBack(record.missing, who), next, findings: record.missing.map((what) => sentBackFinding(what, record, present.file, lang)) };
  const reason = WORDS.passed(who, record.conditions.length, signature?.principal ?? null);
  return { step, state: "passed", reason, next: null, findings: [] };
}

/** Whether a sign-off lets what it names go on: this text, approved, and signed where that is demanded. */
export function holds(record: SignoffRecord | null, digest: string, signature: SignatureCheck | null): boolean {
  return record !== null && record.digest === digest && record.decision !== "send-back" && (signature === null || signature.state === "valid");
}

const TOP = { line: 1, column: 1, endLine: 1, endColumn: 2, section: null } as const;

function sentBackFinding(what: string, { by }: SignoffRecord, file: string, lang: Language): Finding {
  const message: Text = { en: `${by} sent the spec back: ${what}`, "zh-CN": `${by} 退回了规格：${what}` };
  return { ...TOP, rule: "signoff-sent-back", severity: "error", message: message[lang], why: SENT_BACK.why[lang], fix: SENT_BACK.fix[lang], file };
}

function faultFinding({ state, principal }: SignatureCheck & { readonly state: SignatureFault }, { by }: SignoffRecord, file: string, lang: Language): Finding {
  return { ...TOP, rule: `signoff-${state}`, severity: "error", message: FAULTS[state](principal ?? by)[lang], why: FAULT.why[lang], fix: FAULT.fix[lang], file };
}

const FAULTS: Readonly<Record<SignatureFault, (who: string) => Text>> = {
  unsigned: (who) => ({ en: `the sign-off of ${who} carries no signature; expected one by a key of the project's allowed_signers`, "zh-CN": `${who} 的签字没有 SSH 签名；应当由 allowed_signers 里的密钥签名` }),
  unknown: (who) => ({ en: `the sign-off in the name of ${who} is signed by a key that allowed_signers does not know; expected an approver's`, "zh-CN": `以 ${who} 名义的签字，其密钥不在 allowed_signers 里；应当是批准人的密钥` }),
  "not-approver": (who) => ({ en: `the sign-off is signed by ${who}, who is not among the approvers; expected one of them`, "zh-CN": `签字由 ${who} 签名，但其不在 approvers 之列；应当由批准人签名` }),
  expired: (who) => ({ en: `the sign-off is signed by a key of ${who} that was not valid at that time; expected a valid one`, "zh-CN": `${who} 的密钥在签字时不在有效期内；应当使用有效的密钥` }),
  "wrong-namespace": (who) => ({ en: `the signature in the name of ${who} was made for another purpose; expected the namespace prompt-spec`, "zh-CN": `以 ${who} 名义的签名是为别的用途做的；命名空间应当是 prompt-spec` }),
  altered: (who) => ({ en: `the sign-off of ${who} was altered after it was signed; expected the text that the signature is over`, "zh-CN": `${who} 的签字在签名之后被改过；应当与签名的内容一致` }),
};

const FAULT = {
  why: { en: "Without a signature that holds, anybody who can write to the repository can write a sign-off.", "zh-CN": "没有有效的签名，任何能写仓库的人都能伪造签字。" },
  fix: { en: "Have an approver sign again: `spec sign SPEC --ssh-key FILE`.", "zh-CN": "请批准人重新签字：`spec sign SPEC --ssh-key FILE`。" },
} as const satisfies Record<string, Text>;

const SENT_BACK = {
  why: { en: "An architect who has the system in view found that the spec does not say enough to be carried out.", "zh-CN": "掌握系统全貌的架构师认为，规格写得还不够，不能执行。" },
  fix: { en: "State it in the spec, then have it signed again.", "zh-CN": "在规格里写明，再请架构师签字。" },
} as const satisfies Record<string, Text>;

interface Who {
  readonly by: string;
  readonly day: string;
}

const WORDS = {
  missing: { en: "no architect has signed", "zh-CN": "还没有架构师签字" },
  passed: ({ by, day }: Who, conditions: number, principal: string | null): Text => {
    const key = principal === null ? { en: "", "zh-CN": "" } : { en: `, key of ${principal}`, "zh-CN": `，密钥属于 ${principal}` };
    const on = conditions === 0 ? { en: "", "zh-CN": "" } : { en: ` with ${conditions} ${conditions === 1 ? "condition" : "conditions"}`, "zh-CN": `，附 ${conditions} 个条件` };
    return { en: `signed by ${by} on ${day}${on.en}${key.en}`, "zh-CN": `${by} 于 ${day} 签字${on["zh-CN"]}${key["zh-CN"]}` };
  },
  sentBack: (missing: readonly string[], { by, day }: Who): Text => ({ en: `sent back by ${by} on ${day}: ${missing.join("; ")}`, "zh-CN": `${by} 于 ${day} 退回：${missing.join("；")}` }),
  stale: (ids: readonly string[], { by, day }: Who): Text => {
    const names = (lang: Language, comma: string): string => ids.map((id) => SECTION_NAMES[id]?.[lang] ?? id).join(comma);
    return {
      en: `${ids.length === 0 ? "the text outside of the sections, or their order," : names("en", ", ")} changed since the sign-off by ${by} on ${day}`,
      "zh-CN": `${by} 于 ${day} 签字之后，${ids.length === 0 ? "章节之外的文字或章节的顺序" : `“${names("zh-CN", "、")}”`}改过`,
    };
  },
} as const;
