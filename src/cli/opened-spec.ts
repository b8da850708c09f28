import type { Linted } from "../report/linted.js";
import { digest } from "../spec/digest.js";
import type { Spec } from "../spec/spec.js";
import type { Io } from "./io.js";
import { lintText } from "./lint/lint-text.js";
import { readNamedSpec, type NamedSpec, type OpenOptions } from "./write/named-spec.js";

/** A spec that a step of the gate is about. */
export interface OpenedSpec extends Pick<NamedSpec, "file" | "path" | "slug" | "root"> {
  readonly spec: Spec;
  readonly linted: Linted;
  readonly digest: string;
}

/** Reads and lints the spec that an argument names: a file, `-`, or an issue. @throws SpecError when it cannot be read */
export async function openSpec(name: string, options: OpenOptions, io: Io): Promise<OpenedSpec> {
  const { text, file, path, slug, root, templates, decided } = await readNamedSpec(name, options, io);
  const { spec, ...linted } = await lintText(text, { file, templates, template: null, messages: options.lang, decided });
  return { spec, linted, file, path, slug, digest: digest(spec), root };
}
