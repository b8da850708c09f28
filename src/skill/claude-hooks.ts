import { SpecError } from "../spec/error.js";
import { addPart, emptiedTexts, memberOf, removePart } from "../spec/json-edit.js";
import { JsonTextError, readJsonTree, type JsonNode } from "../spec/json-tree.js";
import { Source } from "../spec/source.js";

/** Where Claude Code keeps a project's settings. */
export const CLAUDE_SETTINGS = ".claude/settings.json";

/** The tools that write a file. */
export const EDIT_TOOLS = ["Edit", "Write", "MultiEdit", "NotebookEdit"] as const;

/**
 * Any exit code but 2 lets the tool run, that of a program that is not there included: so every other failure is made one. The
 * project's own copy of the program goes before another.
 */
function command(event: string): string {
  return `PATH="$CLAUDE_PROJECT_DIR/node_modules/.bin:$PATH" prompt-spec hook claude-code ${event} || exit 2`;
}

/** What is added, by event: a group of hooks as Claude Code's settings have them. */
const GROUPS = {
  PreToolUse: { matcher: EDIT_TOOLS.join("|"), hooks: [{ type: "command", command: command("pre-tool-use") }] },
  Stop: { hooks: [{ type: "command", command: command("stop") }] },
} as const;

type Event = keyof typeof GROUPS;

const EVENTS = Object.keys(GROUPS) as Event[];

/** How a command of ours is told from others. */
const OURS = /\bprompt-spec hook claude-code /;

/**
 * Claude Code's settings with our hooks; the same text when they are there.
 *
 * @param text null: there is no file
 * @throws SpecError `settings-invalid` when it is no JSON, or hooks are not laid out as documented
 */
export function withClaudeHooks(text: string | null): string {
  if (text === null) return `${JSON.stringify({ hooks: Object.fromEntries(EVENTS.map((event) => [event, [GROUPS[event]]])) }, null, 2)}\n`;
  return EVENTS.reduce((before, event) => (groupsOf(before, event).some(({ hooks }) => hooks.some(isOurs)) ? before : addGroup(before, event)), text);
}

/**
 * Claude Code's settings without our hooks: as they were before, byte by byte, unless they were laid out anew since. Null: the
 * file was ours alone.
 *
 * @throws SpecError `settings-invalid`
 */
export function withoutClaudeHooks(text: string): string | null {
  if (text === withClaudeHooks(null)) return null;
  const plain = EVENTS.reduceRight(removeGroups, text);
  const candidates = [plain, ...withoutEmpty(plain, ["Stop"]), ...withoutEmpty(plain, ["PreToolUse"]), ...withoutEmpty(plain, EVENTS)];
  return candidates.flatMap((candidate) => emptiedTexts(candidate, emptyParts(candidate))).find((candidate) => withClaudeHooks(candidate) === text) ?? plain;
}

/** The objects and lists in which hooks stand and that hold nothing. */
function emptyParts(text: string): JsonNode[] {
  const root = tree(text);
  const hooks = memberOf(root, "hooks")?.node;
  const lists = hooks === undefined ? [] : EVENTS.flatMap((event) => memberOf(hooks, event)?.node ?? []);
  return [root, ...(hooks === undefined ? [] : [hooks]), ...lists].filter(({ value }) => (value.kind === "object" && value.members.length === 0) || (value.kind === "list" && value.items.length === 0));
}

/** Whether any hook of ours is in the settings. @throws SpecError `settings-invalid` */
export function hasClaudeHooks(text: string): boolean {
  return EVENTS.some((event) => groupsOf(text, event).some(({ hooks }) => hooks.some(isOurs)));
}

function addGroup(text: string, event: Event): string {
  const root = tree(text);
  const hooks = memberOf(root, "hooks");
  if (hooks === null) return addPart(text, root, "hooks", { [event]: [GROUPS[event]] });
  const list = memberOf(hooks.node, event);
  return list === null ? addPart(text, hooks.node, event, [GROUPS[event]]) : addPart(text, list.node, null, GROUPS[event]);
}

/** Ours alone goes with its group; beside others only itself. */
function removeGroups(text: string, event: Event): string {
  for (const { list, group, hooks } of groupsOf(text, event)) {
    const ours = hooks.find(isOurs);
    if (ours === undefined) continue;
    const inner = memberOf(group, "hooks")?.node;
    const removed = hooks.length === 1 || inner === undefined ? removePart(text, list, group) : removePart(text, inner, ours);
    return removeGroups(removed, event);
  }
  return text;
}

/** The text without lists that are empty, and then without `hooks` if that is. */
function withoutEmpty(text: string, events: readonly Event[]): string[] {
  const lean = events.reduceRight((before, event) => {
    const hooks = memberOf(tree(before), "hooks")?.node;
    const list = hooks === undefined ? null : memberOf(hooks, event);
    return hooks !== undefined && list?.node.value.kind === "list" && list.node.value.items.length === 0 ? removePart(before, hooks, list) : before;
  }, text);
  const root = tree(lean);
  const hooks = memberOf(root, "hooks");
  const isEmpty = hooks?.node.value.kind === "object" && hooks.node.value.members.length === 0;
  return isEmpty ? [lean, removePart(lean, root, hooks)] : [lean];
}

interface Group {
  readonly list: JsonNode;
  readonly group: JsonNode;
  readonly hooks: readonly JsonNode[];
}

function groupsOf(text: string, event: Event): readonly Group[] {
  const root = tree(text);
  if (root.value.kind !== "object") throw invalid(text, root.start, "expected an object");
  refuseTwice(text, root, "hooks");
  const hooks = memberOf(root, "hooks");
  if (hooks === null) return [];
  if (hooks.node.value.kind !== "object") throw invalid(text, hooks.node.start, "hooks: expected an object");
  refuseTwice(text, hooks.node, event);
  const list = memberOf(hooks.node, event)?.node;
  if (list === undefined) return [];
  if (list.value.kind !== "list") throw invalid(text, list.start, `hooks.${event}: expected a list`);
  return list.value.items.map((group) => {
    const inner = memberOf(group, "hooks")?.node.value;
    return { list, group, hooks: inner?.kind === "list" ? inner.items : [] };
  });
}

function isOurs(hook: JsonNode): boolean {
  const value = memberOf(hook, "command")?.node.value;
  return value?.kind === "plain" && typeof value.plain === "string" && OURS.test(value.plain);
}

function refuseTwice(text: string, { value }: JsonNode, key: string): void {
  const [, second] = value.kind === "object" ? value.members.filter((member) => member.key === key) : [];
  if (second !== undefined) throw invalid(text, second.start, `the key ${key} stands twice`);
}

function tree(text: string): JsonNode {
  try {
    return readJsonTree(text);
  } catch (error) {
    if (error instanceof JsonTextError) throw invalid(text, error.offset, error.message);
    throw error;
  }
}

function invalid(text: string, offset: number, message: string): SpecError {
  const { line, column } = new Source(text).position(offset);
  return new SpecError("settings-invalid", `${CLAUDE_SETTINGS}:${line}:${column}: ${message}`, "Mend it first; nothing was changed.");
}
