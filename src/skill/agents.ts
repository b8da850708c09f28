import { SpecError } from "../spec/error.js";
import { nearest } from "../spec/nearest.js";
import { AGENTS, type Agent } from "./agent-table.js";

/** What most agents read, and what Claude Code reads. */
const DEFAULT_FOLDERS = [".agents/skills", ".claude/skills"] as const;

/** Folders that an environment variable moves. */
const MOVED_BY: Readonly<Record<string, string>> = {
  "~/.config/": "XDG_CONFIG_HOME",
  "~/.claude/": "CLAUDE_CONFIG_DIR",
  "~/.vibe/": "VIBE_HOME",
  "~/.hermes/": "HERMES_HOME",
  "~/.autohand/": "AUTOHAND_HOME",
  "~/.grok/": "GROK_HOME",
};

/** Environment variables; only those that move a folder are looked at. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether an agent of this id is known. */
export function isAgent(id: string): boolean {
  return AGENTS.some((agent) => agent.id === id);
}

/**
 * The agents with these ids, in the order given.
 *
 * @throws SpecError `agent-unknown` naming the nearest
 */
export function findAgents(ids: readonly string[]): readonly Agent[] {
  return ids.map((id) => {
    const agent = AGENTS.find((each) => each.id === id);
    if (agent !== undefined) return agent;
    const near = nearest(id, AGENTS.map((each) => each.id));
    const hint = near === null ? "Leave --agent out to install for every agent that reads .agents/skills, and for Claude Code." : `Did you mean ${near}?`;
    throw new SpecError("agent-unknown", `there is no agent "${id}" among the ${AGENTS.length} that are known`, hint);
  });
}

/** The folders of a project that these agents read, each once; without agents, the two that most agents read. */
export function projectFolders(agents: readonly Agent[] | null): readonly string[] {
  return agents === null ? DEFAULT_FOLDERS : distinct(agents.map((agent) => agent.projectFolder));
}

/**
 * The folders in the home folder that these agents read, each once, as `~/…` or, where a variable moves one, as an absolute
 * path; without agents, the two that most agents read.
 *
 * @throws SpecError `agent-without-home` for an agent that reads a project's folder only
 */
export function homeFolders(agents: readonly Agent[] | null, env: Environment): readonly string[] {
  const folders = agents?.map((agent) => {
    if (agent.homeFolder !== null) return agent.homeFolder;
    throw new SpecError("agent-without-home", `${agent.displayName} reads skills from a project only`, "Leave --global out.");
  });
  return distinct((folders ?? DEFAULT_FOLDERS.map((folder) => `~/${folder}`)).map((folder) => moved(folder, env)));
}

/** Every folder of a project, or of the home folder, that some agent reads. The two that most agents read come first. */
export function allFolders(place: "project" | "home", env: Environment): readonly string[] {
  if (place === "project") return distinct([...DEFAULT_FOLDERS, ...projectFolders(AGENTS)]);
  return distinct([...homeFolders(null, env), ...homeFolders(AGENTS.filter((agent) => agent.homeFolder !== null), env)]);
}

/** The agents that read one of a project's folders. */
export function readersOf(projectFolder: string): readonly Agent[] {
  return AGENTS.filter((agent) => agent.projectFolder === projectFolder);
}

function moved(folder: string, env: Environment): string {
  for (const [prefix, variable] of Object.entries(MOVED_BY)) {
    const to = env[variable]?.trim() ?? "";
    // A relative path in these variables means another folder in every project; the XDG specification ignores such a value.
    if (to.startsWith("/") || /^[A-Za-z]:[\\/]/.test(to)) {
      if (folder.startsWith(prefix)) return `${to.replace(/[\\/]+$/, "")}/${folder.slice(prefix.length)}`;
    }
  }
  return folder;
}

function distinct(folders: readonly string[]): readonly string[] {
  return [...new Set(folders)];
}
