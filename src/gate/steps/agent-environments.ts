/** A variable that a coding agent sets for the commands that it runs. */
interface AgentMark {
  readonly variable: string;
  readonly agent: string;
  /** The values that tell, where others set the variable, too; default: any. */
  readonly values?: readonly string[];
}

/**
 * From the agents' documentation and source. What people set themselves (`COPILOT_MODEL`), and what an editor sets in every
 * terminal that it opens (`CURSOR_TRACE_ID`, `REPL_ID`), says nothing about who types.
 */
const MARKS: readonly AgentMark[] = [
  { variable: "CLAUDECODE", agent: "Claude Code" },
  { variable: "CLAUDE_CODE", agent: "Claude Code" },
  { variable: "CLAUDE_CODE_ENTRYPOINT", agent: "Claude Code" },
  { variable: "CODEX_SANDBOX", agent: "Codex" },
  { variable: "CODEX_SANDBOX_NETWORK_DISABLED", agent: "Codex" },
  { variable: "CODEX_THREAD_ID", agent: "Codex" },
  { variable: "CODEX_CI", agent: "Codex" },
  { variable: "CURSOR_AGENT", agent: "Cursor" },
  { variable: "CURSOR_EXTENSION_HOST_ROLE", agent: "Cursor", values: ["agent-exec"] },
  { variable: "GEMINI_CLI", agent: "Gemini CLI" },
  { variable: "QWEN_CODE", agent: "Qwen Code" },
  { variable: "OPENCODE", agent: "OpenCode" },
  { variable: "OPENCODE_CLIENT", agent: "OpenCode" },
  { variable: "COPILOT_CLI", agent: "GitHub Copilot" },
  { variable: "COPILOT_AGENT", agent: "GitHub Copilot" },
  { variable: "COPILOT_AGENT_SESSION_ID", agent: "GitHub Copilot" },
  { variable: "CLINE_ACTIVE", agent: "Cline" },
  { variable: "ROO_ACTIVE", agent: "Roo Code" },
  { variable: "AUGMENT_AGENT", agent: "Augment" },
  { variable: "ANTIGRAVITY_AGENT", agent: "Antigravity" },
  { variable: "AMP_CURRENT_THREAD_ID", agent: "Amp" },
  { variable: "GOOSE_TERMINAL", agent: "Goose" },
  { variable: "CRUSH", agent: "Crush" },
  { variable: "PI_CODING_AGENT", agent: "Pi" },
  { variable: "TRAE_AI_SHELL_ID", agent: "Trae" },
  { variable: "AI_AGENT", agent: "a coding agent" },
  { variable: "AGENT", agent: "a coding agent", values: ["amp", "goose", "pi", "1", "true"] },
];

/** The first variable that says that a coding agent is at work, and whose; null when none does. An empty one says nothing. */
export function agentAtWork(environment: Readonly<Record<string, string | undefined>>): { readonly variable: string; readonly agent: string } | null {
  const mark = MARKS.find(({ variable, values }) => {
    const value = environment[variable] ?? "";
    return value !== "" && (values === undefined || values.includes(value.toLowerCase()));
  });
  return mark ?? null;
}
