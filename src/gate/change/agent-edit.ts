import { SpecError } from "../../spec/error.js";

/** What a coding agent is about to write. */
export interface AgentEdit {
  /** As the agent names it. */
  readonly path: string;
  /**
   * The file as it will be.
   *
   * @param before the file as it is; null: there is none
   */
  readonly after: (before: string | null) => string;
}

/**
 * Reads the input of one of Claude Code's tools that write a file: Write, Edit, MultiEdit, NotebookEdit.
 *
 * @throws SpecError `hook-input` when it is not as the tool is documented
 */
export function readAgentEdit(tool: string, input: unknown): AgentEdit {
  if (tool === "Write") return { path: text(input, "file_path"), after: constant(text(input, "content")) };
  if (tool === "Edit") return { path: text(input, "file_path"), after: replacing([input]) };
  if (tool === "MultiEdit") return { path: text(input, "file_path"), after: replacing(list(input, "edits")) };
  // A cell stands for the notebook: what is around it is kept.
  if (tool === "NotebookEdit") return { path: text(input, "notebook_path"), after: constant(field(input, "edit_mode") === "delete" ? "" : text(input, "new_source")) };
  throw invalid(`tool_name: ${tool}`, "one of Edit, Write, MultiEdit, NotebookEdit");
}

function constant(after: string): () => string {
  return () => after;
}

function replacing(edits: readonly unknown[]): AgentEdit["after"] {
  const read = edits.map((edit) => ({ old: text(edit, "old_string"), now: text(edit, "new_string"), all: field(edit, "replace_all") === true }));
  return (before) => read.reduce(replaced, before ?? "");
}

/** Agents find a text that differs in its quotation marks, too. What we cannot find is taken as added, so that it is looked at. */
function replaced(before: string, { old, now, all }: { old: string; now: string; all: boolean }): string {
  const at = old === "" ? -1 : before.indexOf(old);
  if (at === -1) return before === "" ? now : `${before}\n${now}`;
  return all ? before.split(old).join(now) : before.slice(0, at) + now + before.slice(at + old.length);
}

function text(input: unknown, name: string): string {
  const value = field(input, name);
  if (typeof value !== "string") throw invalid(`${name}: ${value === undefined ? "nothing" : JSON.stringify(value)}`, "a text");
  return value;
}

function list(input: unknown, name: string): readonly unknown[] {
  const value = field(input, name);
  if (!Array.isArray(value)) throw invalid(name, "a list");
  return value;
}

function field(input: unknown, name: string): unknown {
  return typeof input === "object" && input !== null && Object.hasOwn(input, name) ? (input as Readonly<Record<string, unknown>>)[name] : undefined;
}

function invalid(found: string, expected: string): SpecError {
  return new SpecError("hook-input", `cannot read what the agent is about to do: ${found.slice(0, 200)}, expected ${expected}`, "A newer agent may speak otherwise; look for a newer prompt-spec.");
}
