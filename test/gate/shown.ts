import type { Forbidden, Guard } from "../../src/gate/guards/guard.js";

/** A guard as the tables of tests write it: `blocks redis scan in wowchat/**`. */
export function shown({ strength, forbids, scope }: Guard): string {
  return [strength, what(forbids), ...(scope.length === 0 ? [] : ["in", scope.join(", ")])].filter((part) => part !== "").join(" ");
}

function what(forbids: Forbidden): string {
  switch (forbids.kind) {
    case "command":
      return `${forbids.technology} ${forbids.command}`;
    case "call":
      return `${forbids.receiver === null ? "" : forbids.receiver === "*" ? "." : `${forbids.receiver}.`}${forbids.name}()`;
    case "word":
      return `word ${forbids.word}`;
    case "dependency":
      return ["dependency", ...forbids.names].join(" ");
    case "size":
      return [forbids.files === null ? "" : `${forbids.files} files`, forbids.lines === null ? "" : `${forbids.lines} lines`].filter((part) => part !== "").join(" ");
    case "prose":
      return "";
    case "files":
    case "growth":
    case "migration":
      return forbids.kind;
  }
}
