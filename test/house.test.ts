import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

const src = join(import.meta.dirname, "../src");

/** Who may import whom: see CONTRIBUTING.md, "The house". */
const ROOMS: Readonly<Record<string, { rooms: readonly string[]; packages: RegExp }>> = {
  spec: { rooms: [], packages: /^(?:zod\/mini|zod\/v4\/locales\/en\.js|yaml|gray-matter|markdown-it(?:\/.*)?|@noble\/hashes\/.*)$/ },
  gate: { rooms: ["spec"], packages: /^(?:zod\/mini|@codemirror\/legacy-modes\/mode\/.*|@codemirror\/streamparser)$/ },
  rules: { rooms: ["spec", "gate"], packages: /^$/ },
  config: { rooms: ["spec", "rules"], packages: /^zod\/mini$/ },
  wizard: { rooms: ["spec"], packages: /^$/ },
  skill: { rooms: ["spec"], packages: /^zod\/mini$/ },
  report: { rooms: ["spec"], packages: /^(?:zod\/mini|get-east-asian-width|diff)$/ },
  node: { rooms: ["spec", "config", "skill", "wizard", "report", "gate"], packages: /^(?:node:.*|enquirer|globby|zod\/mini|@octokit\/.*)$/ },
  cli: { rooms: ["spec", "gate", "rules", "config", "wizard", "skill", "report", "node"], packages: /^(?:node:.*|commander|zod\/mini|chalk)$/ },
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function imports(): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files.flatMap((file) => {
    const text = readFileSync(join(src, file), "utf8");
    const found = text.matchAll(/(?:^(?:import|export)\b[^"';]*?from\s*|^import\s*|\bimport\()"([^"]+)"/gm);
    return [...found].map((match) => ({ file: file.split(sep).join("/"), target: match[1] ?? "" }));
  });
}

function roomOf(file: string): string {
  return file.includes("/") ? (file.split("/")[0] ?? "") : "face";
}

describe("the house", () => {
  it("lets a room import only what CONTRIBUTING says", () => {
    const forbidden = imports().filter(({ file, target }) => {
      const room = ROOMS[roomOf(file)];
      if (room === undefined) return target.includes("/node/") || target.includes("/cli/") || !target.startsWith(".");
      if (!target.startsWith(".")) return !room.packages.test(target);
      const reached = relative(src, join(src, file, "..", target)).split(sep).join("/");
      return reached !== "../package.json" && roomOf(reached) !== roomOf(file) && !room.rooms.includes(roomOf(reached));
    });
    expect(forbidden).toEqual([]);
  });

  it("has folders that a newcomer can take in: at most 25 files in src/cli, 40 in src/node", () => {
    const filesIn = (room: string): number => readdirSync(join(src, room)).filter((name) => name.endsWith(".ts")).length;
    expect(filesIn("cli")).toBeLessThanOrEqual(25);
    expect(filesIn("node")).toBeLessThanOrEqual(40);
  });

  it("has no import circles", () => {
    const edges = new Map<string, string[]>();
    for (const { file, target } of imports()) {
      if (!target.startsWith(".")) continue;
      const reached = relative(src, join(src, file, "..", target)).split(sep).join("/").replace(/\.js$/, ".ts");
      edges.set(file, [...(edges.get(file) ?? []), reached]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (done.has(file) || path.includes(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});
