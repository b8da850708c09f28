import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { builtinVocabulary, type Vocabulary } from "../gate/vocabulary/vocabulary.js";
import { SpecError } from "../spec/error.js";
import { isInside, SPEC_FOLDER } from "./project.js";
import { readTextFile } from "./read.js";
import { hasCode, systemError } from "./system-error.js";

/** How many files a project's vocabulary may have. */
const MOST_FILES = 50;

/**
 * The shipped vocabulary and what a project adds in `.spec/vocabulary/*.yaml`, in the order of the names.
 *
 * @param root the project's root, absolute
 * @throws SpecError with file:line:column when a file does not validate, and for a link that leads out of the project
 */
export async function loadVocabulary(root: string): Promise<Vocabulary> {
  const files = vocabularyFiles(root);
  if (files.length === 0) return builtinVocabulary();
  // The schema and the YAML reader load only for projects that add something.
  const { readVocabularyFile } = await import("../gate/vocabulary/vocabulary-file.js");
  return files.reduce((vocabulary: Vocabulary, { shown, text }) => readVocabularyFile(shown, text, vocabulary), builtinVocabulary());
}

/** What a project adds to the vocabulary, as it is written. @throws SpecError */
export function vocabularyFiles(root: string): readonly { readonly shown: string; readonly text: string }[] {
  const folder = vocabularyFolder(root);
  const names = yamlNames(folder);
  if (names.length > MOST_FILES) throw new SpecError("vocabulary-invalid", `${SPEC_FOLDER}/vocabulary has ${names.length} files; expected at most ${MOST_FILES}`, "Put what belongs to one technology into one file.");
  return names.map((name) => {
    const shown = `${SPEC_FOLDER}/vocabulary/${name}`;
    return { shown, text: readTextFile(pathInside(root, join(folder, name), shown), shown) };
  });
}

/** Where a project adds to the vocabulary; the folder may not be there. */
export function vocabularyFolder(root: string): string {
  return join(root, SPEC_FOLDER, "vocabulary");
}

/** The files with which a project adds to the vocabulary. @throws SpecError when the folder cannot be read */
export function vocabularyPaths(root: string): string[] {
  const folder = vocabularyFolder(root);
  return yamlNames(folder).map((name) => join(folder, name));
}

function yamlNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort();
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw systemError(error, "cannot read", folder);
  }
}

function pathInside(root: string, path: string, shown: string): string {
  try {
    const real = realpathSync(path);
    if (isInside(realpathSync(root), real)) return real;
  } catch (error) {
    throw systemError(error, "cannot read", shown);
  }
  throw new SpecError("vocabulary-invalid", `${shown} is a link that leads out of the project`, "Copy the file into the project.");
}
