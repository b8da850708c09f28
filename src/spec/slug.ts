import { sha256Of } from "./digest.js";

const LONGEST = 50;

/** Names that Windows keeps for devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * A title as a file name and as a part of a skill's name: `^[a-z0-9]+(-[a-z0-9]+)*$`, at most 50 characters. A title in a
 * script without such letters gets 8 hexadecimal digits of its SHA-256, so that two of them stay apart: `spec-1f0a9c3e`.
 */
export function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const isWhole = words.length > 0 && !/[^\P{Letter}a-z]/u.test(plain);
  if (isWhole) {
    const slug = joinWords(words, LONGEST);
    return DEVICE.test(slug) ? `spec-${slug}` : slug;
  }
  const digits = sha256Of(title.trim()).slice("sha256:".length, "sha256:".length + 8);
  return `${joinWords(words, LONGEST - 9) || "spec"}-${digits}`;
}

/** As many words as fit; a first word that does not fit is cut. */
function joinWords(words: readonly string[], longest: number): string {
  let slug = words[0]?.slice(0, longest) ?? "";
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug;
}
