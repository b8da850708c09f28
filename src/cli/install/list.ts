import * as z from "zod/mini";
import { visible } from "../../report/visible.js";
import { takeInventory, type InstalledSkill } from "./installed.js";
import { EXIT, type Run } from "../io.js";
import { flag, readOptions } from "../options.js";
import { printJson } from "../print-json.js";
import { warnOfInterruption } from "./skill-place.js";

const schema = z.object({ global: flag, dir: z.optional(z.string()), json: flag });

/** What `spec list --json` prints. */
export interface ListJson {
  readonly version: 1;
  readonly skills: readonly {
    readonly name: string;
    readonly source: string | null;
    readonly digest: string | null;
    readonly template: string | null;
    readonly places: readonly { readonly path: string; readonly kind: "copy" | "link" }[];
  }[];
}

export const run: Run = async (_args, given, io) => {
  const options = readOptions(schema, given);
  const { root, skills } = await takeInventory(options, io);
  await warnOfInterruption(root, io);
  if (options.json) printJson({ version: 1, skills: skills.map(jsonOf) } satisfies ListJson, io);
  else if (skills.length === 0) io.stderr.write("No specs are installed here; install one with `spec install SPEC.md`.\n");
  else io.stdout.write(table(skills));
  return EXIT.clean;
};

function jsonOf({ name, source, digest, template, places }: InstalledSkill): ListJson["skills"][number] {
  return { name, source, digest, template, places: places.map(({ folder, kind }) => ({ path: `${folder.shown}/${name}`, kind })) };
}

function table(skills: readonly InstalledSkill[]): string {
  const rows = skills.map(({ name, source, places }) => [name, source ?? "-", places.map(({ folder, kind }) => `${folder.shown}${kind === "link" ? " (link)" : ""}`).join(", ")].map(visible));
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = [width(0), width(1)];
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`).join("");
}
