import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Everything in a folder by path: a file's text, `-> target` for a link, `/` for a folder. `.git` is left out. */
export function tree(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const read = (inside: string): void => {
    for (const bytes of readdirSync(join(folder, inside), { encoding: "buffer" }).sort((a, b) => Buffer.compare(a, b))) {
      const name = bytes.toString();
      const path = inside === "" ? name : `${inside}/${name}`;
      if (path === ".git") continue;
      const own = Buffer.concat([Buffer.from(`${join(folder, inside)}/`), bytes]);
      const stat = lstatSync(own);
      if (stat.isSymbolicLink()) found[path] = `-> ${readlinkSync(own)}`;
      else if (stat.isFile()) found[path] = readFileSync(own, "utf8");
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
