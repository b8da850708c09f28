import { describe, expect, it } from "vitest";
import { AGENTS } from "../../src/skill/agent-table.js";
import { allFolders, findAgents, homeFolders, projectFolders } from "../../src/skill/agents.js";

describe("the table of agents", () => {
  it("knows 79 agents, each once", () => {
    expect(new Set(AGENTS.map((agent) => agent.id)).size).toBe(79);
  });

  it("has only folders that stay where they are looked for", () => {
    for (const { projectFolder, homeFolder } of AGENTS) {
      expect(projectFolder).toMatch(/^[\w.-]+(?:\/[\w.-]+)*$/);
      expect(homeFolder ?? "~/x").toMatch(/^~\/[\w.-]+(?:\/[\w.-]+)*$/);
      expect(`${projectFolder}/${homeFolder ?? ""}`).not.toContain("..");
    }
  });

  it("gives each folder once, however many agents read it", () => {
    expect(projectFolders(findAgents(["codex", "gemini-cli", "claude-code", "cursor"]))).toEqual([".agents/skills", ".claude/skills"]);
    expect(allFolders("project", {}).slice(0, 2)).toEqual([".agents/skills", ".claude/skills"]);
  });

  it("never takes no agent for all of them", () => {
    expect(projectFolders(null)).toEqual([".agents/skills", ".claude/skills"]);
    expect(homeFolders(null, {})).toEqual(["~/.agents/skills", "~/.claude/skills"]);
  });

  it("follows the variables that move an agent's home folder, if they hold an absolute path", () => {
    const env = { CLAUDE_CONFIG_DIR: "/srv/claude/", XDG_CONFIG_HOME: "relative" };
    expect(homeFolders(findAgents(["claude-code", "goose"]), env)).toEqual(["/srv/claude/skills", "~/.config/goose/skills"]);
  });

  it("names the nearest to an agent that it does not know", () => {
    expect(() => findAgents(["claude"])).toThrow(expect.objectContaining({ code: "agent-unknown", hint: "Did you mean claude-code?" }));
  });

  it("says which agent has no home folder", () => {
    expect(() => homeFolders(findAgents(["eve"]), {})).toThrow("Eve reads skills from a project only");
  });
});
