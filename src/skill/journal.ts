import * as z from "zod/mini";
import { isInsidePath } from "./manifest.js";
import { isSkillName } from "./name.js";

const path = z.string().check(z.minLength(1), z.maxLength(4096), z.refine((text) => !text.includes("\0")));
const token = z.string().check(z.regex(/^[0-9a-f]{12}$/));

const change = z.object({
  folder: path,
  name: z.string().check(z.refine(isSkillName)),
  token,
  replaces: z.boolean(),
  next: z.nullable(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("folder"), files: z.record(z.string().check(z.refine(isInsidePath)), z.string()) }),
      z.object({ kind: z.literal("link"), to: path }),
    ]),
  ),
  created: z.array(path),
  backup: z.nullable(z.string().check(z.regex(/^[a-z0-9-]{1,64}\.backup-\d{1,6}$/))),
  prune: z.array(path),
});

const schema = z.object({ version: z.literal(1), committed: z.boolean(), changes: z.array(change).check(z.maxLength(200)) });

/** What a run is about to do, written down before it does it, so that a run that was killed can be undone by the next. */
export type Journal = z.infer<typeof schema>;

/** One place of a journal. Paths are relative to the root. */
export type JournalEntry = Journal["changes"][number];

/** Reads a journal back; null when it is not one: a stranger may have written it. */
export function readJournal(json: string): Journal | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const result = schema.safeParse(data);
  return result.success ? result.data : null;
}
