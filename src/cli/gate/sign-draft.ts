import { join, relative } from "node:path";
import * as z from "zod/mini";
import { entryOf } from "../../gate/steps/architect-questions.js";
import { parseRecord } from "../../gate/steps/record.js";
import type { SignoffRecord } from "../../gate/steps/signoff.js";
import { draftsFolder, prepareDrafts, removeDraft, saveDraft } from "../../node/drafts.js";
import { exists } from "../../node/project.js";
import { readTextFile } from "../../node/read.js";
import { SpecError } from "../../spec/error.js";
import type { OpenedSpec } from "../opened-spec.js";

const schema = z.strictObject({
  version: z.literal(1),
  /** What was entered, by the question's id. */
  entries: z.record(z.string(), z.string()),
});

/** What was entered before a sign-off is written: `.spec/drafts/signoffs/<slug>.json`. */
export class SignDraft {
  private readonly path: string;
  private kept: Readonly<Record<string, string>> = {};
  /** Whether all that was entered is on the disk. */
  isSaved = false;

  constructor(private readonly opened: OpenedSpec) {
    this.path = join(draftsFolder(opened.root), "signoffs", `${opened.slug ?? ""}.json`);
  }

  /** What was entered so far: of a run that was stopped, else in the sign-off that was written last. */
  open(before: SignoffRecord | null): Readonly<Record<string, string>> {
    this.kept = exists(this.path) ? parseRecord(schema, readTextFile(this.path), relative(this.opened.root, this.path)).entries : {};
    this.isSaved = !this.isEmpty;
    return this.isSaved ? this.kept : Object.fromEntries((before?.answers ?? []).map((answer) => [answer.id, entryOf(answer)]));
  }

  /** Whether nothing was entered. */
  get isEmpty(): boolean {
    return Object.keys(this.kept).length === 0;
  }

  /** @returns null, or why it could not be kept */
  async keep(id: string, entry: string): Promise<SpecError | null> {
    this.kept = { ...this.kept, [id]: entry };
    try {
      await prepareDrafts(this.opened.root);
      await saveDraft(this.path, `${JSON.stringify({ version: 1, entries: this.kept }, null, 2)}\n`);
      this.isSaved = true;
      return null;
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      this.isSaved = false;
      return error;
    }
  }

  async remove(): Promise<void> {
    await removeDraft(this.path);
  }
}
