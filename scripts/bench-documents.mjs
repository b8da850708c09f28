import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const COUNT = 2000;
const BYTES = 15_000;

/**
 * Writes 2,000 documents of about 15 KB, each joined from real ones in another order: those of ../shared/corpus when it is there,
 * else the Markdown in node_modules.
 *
 * @returns their number of bytes
 */
export function writeDocuments(folder, root) {
  const corpus = join(root, "../shared/corpus/docs");
  const sources = (existsSync(corpus) ? markdownIn(corpus) : markdownIn(join(root, "node_modules"))).sort().map((path) => readFileSync(path, "utf8"));
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let number = 0; number < COUNT; number += 1) {
    const next = numbers(number + 1);
    let text = "";
    while (text.length < BYTES) text += `${sources[next() % sources.length]}\n\n`;
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, `${String(number).padStart(4, "0")}.md`), text);
  }
  return bytes;
}

function markdownIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".md")).map((entry) => join(entry.parentPath, entry.name));
}

/** The same numbers in every run (a linear congruential generator). */
function numbers(seed) {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
