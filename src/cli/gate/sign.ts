import { resolve } from "node:path";
import * as z from "zod/mini";
import { DEFAULT_GATE_CONFIG } from "../../gate/steps/gate-config.js";
import { forbiddenText, scopeText } from "../../gate/guards/guard-text.js";
import type { Prohibition } from "../../gate/guards/guard.js";
import { readGuards } from "../../gate/guards/guards.js";
import type { SignoffRecord } from "../../gate/steps/signoff.js";
import { gitIdentity, headCommit } from "../../node/git/git.js";
import { Interrupted } from "../../node/interrupted.js";
import { exists, loadTemplates } from "../../node/project.js";
import { loadSignoff } from "../../node/load-signoff.js";
import { writeRecord } from "../../node/records.js";
import { signSignoff } from "../../node/ssh.js";
import type { Terminal } from "../../node/terminal/terminal.js";
import { loadVocabulary } from "../../node/vocabulary.js";
import { writeTextFile } from "../../node/write.js";
import { visible } from "../../report/visible.js";
import { digest, sectionDigests } from "../../spec/digest.js";
import { SpecError } from "../../spec/error.js";
import type { Language } from "../../spec/language.js";
import type { Spec } from "../../spec/spec.js";
import { MESSAGES } from "../../wizard/messages.js";
import { shellWord } from "../../wizard/shell-word.js";
import { onTerminal } from "../write/converse.js";
import { EXIT, languageOf, type Io, type Run } from "../io.js";
import { lintText } from "../lint/lint-text.js";
import type { OpenOptions } from "../write/named-spec.js";
import { openSpec, type OpenedSpec } from "../opened-spec.js";
import { config, lang, readOptions } from "../options.js";
import { requirePerson } from "../person.js";
import { printError } from "../print.js";
import { configReader } from "../lint/project-config.js";
import { SignDraft } from "./sign-draft.js";
import { signQuestions } from "./sign-questions.js";
import { shortDigest, type ShownGuards } from "./sign-screen.js";
import { SignTalk, type Decided, type SignHost } from "./sign-talk.js";
import { SIGN_WORDS } from "./sign-words.js";
import { styleFor } from "../style.js";

const schema = z.object({ sshKey: z.optional(z.string()), apiUrl: z.optional(z.string()), lang, config });

export const run: Run = async ([name = ""], given, io) => {
  const options = readOptions(schema, given);
  requirePerson(io, "signing");
  const language = options.lang ?? languageOf(io.env);
  const open: OpenOptions = { config: options.config, apiUrl: options.apiUrl, lang: language };
  const opened = await openSpec(name, open, io);
  if (opened.slug === null) throw new SpecError("spec-unnamed", "what comes from standard input cannot be signed", "Save it as a file: its sign-off is kept under the file's name.");
  const by = await gitIdentity(opened.root);
  if (by === null) throw new SpecError("identity-unknown", "git does not know who signs", 'Say it: `git config user.name "Ada Byron"` and `git config user.email ada@example.com`.');
  if (options.sshKey !== undefined && !exists(resolve(io.cwd, options.sshKey))) throw new SpecError("file-not-found", `cannot sign with ${options.sshKey}: there is no such file`, "Name a private key, or the .pub file of a key that your ssh-agent holds.");
  const session: Session = { opened, by, sshKey: options.sshKey ?? null, open };
  return onTerminal(io, (terminal) => sign(session, terminal, io));
};

interface Session {
  readonly opened: OpenedSpec;
  /** Who decides, as git calls them. */
  readonly by: string;
  readonly sshKey: string | null;
  readonly open: OpenOptions;
}

async function sign(session: Session, terminal: Terminal, io: Io): Promise<number> {
  const { opened, open } = session;
  const words = SIGN_WORDS[open.lang];
  const draft = new SignDraft(opened);
  const keep = async (id: string, entry: string): Promise<void> => {
    const error = await draft.keep(id, entry);
    if (error !== null) printError(error, io);
  };
  try {
    const decided = await talk(session, draft.open(await beforeOf(opened)), keep, terminal, io);
    const exitCode = await write(session, decided, terminal, io);
    await draft.remove();
    return exitCode;
  } catch (error) {
    if (error instanceof Interrupted || error instanceof SpecError) {
      const command = `spec sign ${visible(shellWord(opened.file))}`;
      io.stderr.write(`\n${draft.isSaved ? words.draftKept(command) : draft.isEmpty ? words.nothingKept : words.draftLost}\n`);
    }
    throw error;
  }
}

async function talk({ opened, open }: Session, kept: Readonly<Record<string, string>>, keep: (id: string, entry: string) => Promise<void>, terminal: Terminal, io: Io): Promise<Decided> {
  const templates = await loadTemplates(io.cwd);
  const decided = await configReader(open, templates, io)(opened.file);
  const look = { words: MESSAGES[open.lang], sign: SIGN_WORDS[open.lang], style: await styleFor(io.stdout, io.env) };
  const questions = signQuestions(opened.spec, decided.settings, open.lang);
  const read: SignHost["read"] = async (text) => {
    const { spec, findings } = await lintText(text, { file: opened.file, templates, template: null, messages: open.lang, decided });
    return { spec, errors: findings.filter(({ severity }) => severity === "error") };
  };
  return new SignTalk({ terminal, look, opened, isFile: exists(resolve(io.cwd, opened.file)), guards: await guardsOf(opened, open.lang), questions, kept, keep, read }).run();
}

async function guardsOf({ spec, root }: OpenedSpec, lang: Language): Promise<ShownGuards[]> {
  const vocabulary = await loadVocabulary(root);
  const bySentence = new Map<Prohibition, ShownGuards["checked"]>();
  for (const { prohibition, strength, forbids, scope } of readGuards(spec, vocabulary)) {
    const what = strength === "review" ? "" : [forbiddenText(forbids, vocabulary)[lang], scopeText(scope)[lang]].filter((part) => part !== "").join(" ");
    bySentence.set(prohibition, [...(bySentence.get(prohibition) ?? []), { strength, what }]);
  }
  return [...bySentence].map(([{ text }, checked]) => ({ sentence: text, checked }));
}

/** The sign-off that is there. */
async function beforeOf({ root, slug }: OpenedSpec): Promise<SignoffRecord | null> {
  return (await loadSignoff(root, slug ?? "", DEFAULT_GATE_CONFIG, null)).record;
}

/** The text that was shown is the text that is signed: nothing is written when it changed meanwhile. */
async function write(session: Session, decided: Decided, terminal: Terminal, io: Io): Promise<number> {
  const { opened, open } = session;
  const words = SIGN_WORDS[open.lang];
  const record = await recordOf(session, decided, terminal, io);
  const now = await openSpec(opened.file, open, io);
  if (now.spec.source.text !== opened.spec.source.text) throw new SpecError("spec-changed", `${opened.file} changed while you read it`, "Sign again: you are then shown the new text.");
  const path = await writeBoth(session, decided.signed, record, io);
  const isApproved = decided.decision !== "send-back";
  io.stdout.write(`\n${visible(isApproved ? words.approved(path, shortDigest(record.digest)) : words.sentBack(path))}\n`);
  if (record.signature === null) io.stderr.write(`${words.unsigned}\n`);
  return isApproved ? EXIT.clean : EXIT.findings;
}

/** The conditions first: whatever ends this between the two, the gate finds a text that nobody has signed, and never the other way round. */
async function writeBoth({ opened }: Session, signed: Spec, record: SignoffRecord, io: Io): Promise<string> {
  if (signed !== opened.spec) await writeTextFile(resolve(io.cwd, opened.file), signed.source.text, { shown: opened.file });
  try {
    return await writeRecord(opened.root, opened.slug ?? "", "signoff", record);
  } catch (error) {
    if (!(error instanceof SpecError) || signed === opened.spec) throw error;
    throw new SpecError(error.code, `${error.message}; the conditions stand in ${opened.file} by now, and nobody has signed that text`, "Mend that, then sign again: the conditions are in the text.", { cause: error });
  }
}

async function recordOf({ opened, by, sshKey }: Session, { signed, ...decided }: Decided, terminal: Terminal, io: Io): Promise<SignoffRecord> {
  const { decision, answers, conditions, missing } = decided;
  const head = { version: 1, spec: opened.path ?? opened.file, digest: digest(signed), time: new Date().toISOString() } as const;
  const record: SignoffRecord = { ...head, sections: sectionDigests(signed), commit: await headCommit(opened.root), by, answers: [...answers], decision, conditions: [...conditions], missing: [...missing], signature: null };
  if (sshKey === null) return record;
  return { ...record, signature: await terminal.lend(() => signSignoff(record, sshKey, io.cwd)) };
}
