import { SpecError } from "../../spec/error.js";
import { compileGlob } from "../../spec/glob.js";

const EXTENSION = /\.(?:py|pyi|ipynb|[cm]?[jt]sx?|vue|svelte|go|mod|sum|java|kts?|scala|rs|rb|erb|php|cs|csproj|sln|c|h|cc|cpp|hpp|m|swift|dart|ex|exs|erl|hs|lua|pl|r|jl|sh|bash|zsh|ps1|bat|sql|ya?ml|json5?|jsonc|toml|ini|cfg|conf|env|lock|xml|gradle|properties|md|mdx|txt|csv|html?|s?css|less|proto|graphql|gql|tf|tfvars|lock|svg|png)$/i;
const CHARACTERS = /^[\w.@~*?{}[\]!,+ -]*(?:\/[\w.@~*?{}[\]!,+-]*)*$/;

/** Whether a word in prose is the path of files beyond doubt: `web/cache/**`, `src/`, `api/config.py`, `*.sql`. */
export function isPath(word: string): boolean {
  if (!CHARACTERS.test(word) || word.includes(" ") || word.includes("..") || !/\w/.test(word)) return false;
  const last = word.slice(word.lastIndexOf("/") + 1);
  if (word.includes("/")) return !word.startsWith("/") || word.includes("*") ? word.includes("*") || word.endsWith("/") || EXTENSION.test(last) : EXTENSION.test(last);
  return /^\*+\.\w+$/.test(word) || (/^[a-z_.][\w.-]*$/.test(word) && EXTENSION.test(word) && !/^(?:node|next|vue|nuxt|express|three|d3|web)\.js$/i.test(word));
}

/** Whether a code span may be the path of files: as in prose, and `web/cache`, `Makefile`, `.env`. An endpoint (`/api/config`) is none. */
export function isPathInCode(code: string): boolean {
  if (isPath(code)) return true;
  if (!CHARACTERS.test(code) || code.includes(" ") || code.includes("..")) return false;
  if (code.includes("/")) return !code.startsWith("/") && /^[\w.@*{[][^:]*$/.test(code) && !/^(?:application|text|image|audio|video|multipart)\//.test(code);
  return EXTENSION.test(code) ? /^[\w-][\w.-]*$/.test(code) && !code.includes("(") : /^(?:Makefile|Dockerfile|Gemfile|Rakefile|Procfile|\.\w[\w.-]*rc|\.env[\w.]*|\.gitignore)$/.test(code);
}

/** The globs that a path in a spec stands for; a folder stands for what is in it, a bare name for files of that name. Empty when it is no valid glob. */
export function globsOf(path: string): string[] {
  const clean = path.replace(/^(?:\.?\/)+/, "");
  const globs = alternatives(clean);
  try {
    for (const glob of globs) compileGlob(glob);
  } catch (error) {
    if (error instanceof SpecError) return [];
    throw error;
  }
  return globs;
}

function alternatives(path: string): string[] {
  if (path.endsWith("/")) return [`${path}**`];
  const deep = path.includes("/") ? path : `**/${path}`;
  const last = path.slice(path.lastIndexOf("/") + 1);
  return last.includes("*") || last.includes(".") || /^[A-Z]\w+file$/.test(last) ? [deep] : [deep, `${deep}/**`];
}
