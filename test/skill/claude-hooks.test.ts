import { describe, expect, it } from "vitest";
import { withClaudeHooks, withoutClaudeHooks } from "../../src/skill/claude-hooks.js";

const PRE = 'PATH=\\"$CLAUDE_PROJECT_DIR/node_modules/.bin:$PATH\\" prompt-spec hook claude-code pre-tool-use || exit 2';

/** Settings as people have them; each must come back byte by byte. */
const SETTINGS = [
  "{}",
  "{}\n",
  "{ }",
  "{\n}\n",
  "\uFEFF{\r\n\t\"model\": \"opus\"\r\n}\r\n",
  '{"model":"opus"}',
  '{ "model": "opus", "env": { "A": "1" } }\n',
  '{\n  "hooks": {}\n}\n',
  '{\n  "hooks": {\n  }\n}\n',
  '{\n  "hooks": { "PreToolUse": [] }\n}\n',
  '{\n  "hooks": {\n    "PreToolUse": [],\n    "Stop": [\n    ]\n  }\n}\n',
  '{\n    "hooks": {\n        "Stop": [{"hooks":[{"type":"command","command":"say done"}]}],\n        "PostToolUse": [\n            { "matcher": "Bash", "hooks": [] }\n        ]\n    },\n    "z": 1, "a": 2\n}',
  '{\n  // who may do what\n  "permissions": { "deny": ["Read(.env)"] }, // secrets\n  "hooks": { /* none yet */ } // later\n}\n',
  '{\n  "last": "one" // why\n}\n',
  '{\n  "hooks": {\n    "PreToolUse": [\n      { "matcher": "Bash", "hooks": [{ "type": "command", "command": "./guard.sh" }] } // ours\n    ]\n  }\n}\n',
];

describe("withClaudeHooks", () => {
  it("writes the settings when there are none", () => {
    expect(withClaudeHooks(null)).toBe(`{
  "hooks": {
    "PreToolUse": [
      {
        "matcher": "Edit|Write|MultiEdit|NotebookEdit",
        "hooks": [
          {
            "type": "command",
            "command": "${PRE}"
          }
        ]
      }
    ],
    "Stop": [
      {
        "hooks": [
          {
            "type": "command",
            "command": "${PRE.replace("pre-tool-use", "stop")}"
          }
        ]
      }
    ]
  }
}
`);
    expect(withoutClaudeHooks(withClaudeHooks(null))).toBeNull();
  });

  it.each(SETTINGS)("keeps %j byte by byte, is done once, and is undone exactly", (before) => {
    const after = withClaudeHooks(before);
    expect(after).not.toBe(before);
    expect(withClaudeHooks(after)).toBe(after);
    expect(withoutClaudeHooks(after)).toBe(before);
    const plain = JSON.parse(after.replace(/^\uFEFF/, "").replace(/\/\*.*?\*\/|\/\/.*/g, "")) as { hooks: { PreToolUse: object[]; Stop: object[] } };
    expect(JSON.stringify([plain.hooks.PreToolUse.at(-1), plain.hooks.Stop.at(-1)])).toContain(PRE);
  });

  it("adds to what is there, at the end and in its own layout", () => {
    expect(withClaudeHooks('{\n\t"model": "opus", // fast enough\n\t"hooks": {\n\t\t"Stop": []\n\t}\n}\n')).toContain('\t"model": "opus", // fast enough\n\t"hooks": {\n\t\t"Stop": [\n\t\t\t{\n\t\t\t\t"hooks"');
  });

  it.each([
    ['{ "model": }', ".claude/settings.json:1:12: unexpected \"}\""],
    ['{\n  "a": 1,\n}', ".claude/settings.json:3:1: unexpected \"}\""],
    ["", ".claude/settings.json:1:1: the text ends too early"],
    ["[]", ".claude/settings.json:1:1: expected an object"],
    ['{ "hooks": [] }', ".claude/settings.json:1:12: hooks: expected an object"],
    ['{ "hooks": { "Stop": {} } }', ".claude/settings.json:1:22: hooks.Stop: expected a list"],
    ['{ "hooks": {}, "hooks": {} }', ".claude/settings.json:1:16: the key hooks stands twice"],
    ["{ /* ", ".claude/settings.json:1:3: a comment has no end"],
    ["[".repeat(5000), ".claude/settings.json:1:102: nested more than 100 levels deep"],
  ])("refuses %j", (text, message) => {
    expect(() => withClaudeHooks(text)).toThrow(expect.objectContaining({ code: "settings-invalid", message }) as Error);
  });
});

describe("withoutClaudeHooks", () => {
  it("keeps what a person added since, and a hook of theirs in our group", () => {
    const mixed = withClaudeHooks(null).replace('"command": "PATH', '"command": "theirs"\n          },\n          {\n            "type": "command",\n            "command": "PATH');
    const after = withoutClaudeHooks(mixed) ?? "";
    expect(JSON.parse(after)).toEqual({ hooks: { PreToolUse: [{ matcher: "Edit|Write|MultiEdit|NotebookEdit", hooks: [{ type: "command", command: "theirs" }] }], Stop: [] } });
    const added = withClaudeHooks("{}\n").replace("{", '{\n  "model": "opus",');
    expect(JSON.parse(withoutClaudeHooks(added) ?? "")).toEqual({ model: "opus" });
  });
});
