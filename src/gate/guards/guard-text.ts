import type { Text } from "../../spec/language.js";
import type { Forbidden, Guard } from "./guard.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";

/** What a guard forbids, in a few words: `Redis SCAN`, `eval()`, `a new dependency`. */
export function forbiddenText(forbids: Forbidden, vocabulary: Vocabulary): Text {
  switch (forbids.kind) {
    case "command": {
      const technology = vocabulary.find(({ id }) => id === forbids.technology);
      const command = technology?.commands.find(({ id }) => id === forbids.command);
      return same(`${technology?.names[0] ?? forbids.technology}: ${command?.words[0] ?? forbids.command}`);
    }
    case "call":
      return same(`${forbids.receiver === null ? "" : forbids.receiver === "*" ? "." : `${forbids.receiver}.`}${forbids.name}()`);
    case "word":
      return { en: `the word ${forbids.word}`, "zh-CN": `${forbids.word} 一词` };
    case "files":
      return { en: "any change to files", "zh-CN": "对文件的任何改动" };
    case "growth":
      return { en: "a store call in a loop", "zh-CN": "循环里的存储调用" };
    case "dependency":
      return forbids.names.length === 0 ? { en: "a new dependency", "zh-CN": "新依赖" } : { en: `a new dependency: ${forbids.names.join(", ")}`, "zh-CN": `新依赖：${forbids.names.join("、")}` };
    case "migration":
      return { en: "a migration that is added or changed", "zh-CN": "新增或改动的迁移" };
    case "size":
      return sizeText(forbids.files, forbids.lines);
    case "prose":
      return { en: "nothing that a program can check; a person looks", "zh-CN": "程序无法检查，由人来看" };
  }
}

function same(text: string): Text {
  return { en: text, "zh-CN": text };
}

function sizeText(files: number | null, lines: number | null): Text {
  const english = [...(files === null ? [] : [`${files} ${files === 1 ? "file" : "files"}`]), ...(lines === null ? [] : [`${lines} ${lines === 1 ? "line" : "lines"}`])];
  const chinese = [...(files === null ? [] : [`${files} 个文件`]), ...(lines === null ? [] : [`${lines} 行`])];
  return { en: `a change of more than ${english.join(" or ")}`, "zh-CN": `超过 ${chinese.join("或 ")}的改动` };
}

/** Where a guard holds: `in wowchat/**, but not in wowchat/tools/**`; empty for everywhere. */
export function scopeText(scope: Guard["scope"]): Text {
  const within = scope.filter((glob) => !glob.startsWith("!"));
  const without = scope.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  const english = [...(within.length === 0 ? [] : [`in ${within.join(", ")}`]), ...(without.length === 0 ? [] : [`not in ${without.join(", ")}`])];
  const chinese = [...(within.length === 0 ? [] : [`在 ${within.join("、")} 中`]), ...(without.length === 0 ? [] : [`${without.join("、")} 除外`])];
  return { en: english.join(", but "), "zh-CN": chinese.join("，") };
}
