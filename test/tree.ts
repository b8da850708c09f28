import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Everything in a folder by path: a file's text, `-> target` for a link, `/` for a folder. `.git` is left out. */
export function tree(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const read = (inside: string): void => {
    for (const name of readdirSync(join(folder, inside)).sort()) {
      const path = inside === "" ? name : `${inside}/${name}`;
      if (path === ".git") continue;
      const stat = lstatSync(join(folder, path));
      if (stat.isSymbolicLink()) found[path] = `-> ${readlinkSync(join(folder, path))}`;
      else if (stat.isFile()) found[path] = readFileSync(join(folder, path), "utf8");
      else if (!stat.isDirectory()) found[path] = "special";
      else {
        found[path] = "/";
        read(path);
      }
    }
  };
  read("");
  return found;
}

/** The paths of the files and links in a folder. */
export function filesIn(folder: string): string[] {
  return Object.entries(tree(folder)).flatMap(([path, content]) => (content === "/" ? [] : [path]));
}
