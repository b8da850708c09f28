import matter from "gray-matter";
import type { FrontMatterBlock } from "./front-matter-block.js";
import { KNOWN_KEYS, type FrontMatter } from "./front-matter-text.js";
import { isYamlProblem, readYaml, type YamlData, type YamlProblem } from "./yaml.js";

/** 16 KiB: bounds what a stranger's front matter can cost. */
const MOST_CHARACTERS = 16 * 1024;

/** Turns the block between the fences into data. Never throws, never evaluates anything. */
export function readFrontMatter(block: FrontMatterBlock): FrontMatter {
  if (block.problem !== null) return { data: {}, problem: block.problem };
  const result = throughGrayMatter(block.raw);
  const atLine = (problem: YamlProblem): FrontMatter => ({ data: {}, problem: { ...problem, line: problem.line + block.contentLine - 1 } });
  if (isYamlProblem(result)) return atLine(result);
  const data = result.data ?? {};
  if (typeof data !== "object" || Array.isArray(data)) {
    return atLine({ message: "expected `key: value` lines", line: 1, column: 1 });
  }
  const record = data as Record<string, unknown>;
  for (const key of KNOWN_KEYS) {
    const value = record[key];
    if (value !== undefined && value !== null && typeof value !== "string" && typeof value !== "number") {
      return atLine({ message: `\`${key}\` must be one text or number`, ...result.place([key]) });
    }
  }
  return { data: record, problem: null };
}

/**
 * gray-matter with its defaults runs JavaScript, and caches by content when it is given no options. So every engine that it
 * could reach refuses, and YAML is ours.
 */
function throughGrayMatter(raw: string): YamlData | YamlProblem {
  let result: YamlData | YamlProblem | undefined;
  const refuse = (): never => {
    throw new Error("only YAML front matter is read");
  };
  const yaml = {
    parse: (text: string): object => {
      // gray-matter hands over the line break of the opening fence, too.
      result = readYaml(text.replace(/^\n/, ""), MOST_CHARACTERS);
      return {};
    },
    stringify: refuse,
  };
  matter({ content: `---\n${raw}\n---\n` }, {
    language: "yaml",
    delimiters: "---",
    engines: { yaml, json: refuse, javascript: refuse, js: refuse, coffee: refuse, cson: refuse, toml: refuse },
  });
  return result ?? readYaml("");
}
