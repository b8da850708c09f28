import { DEFAULT_SETTINGS, type LintSettings } from "../rules/settings.js";
import type { Finding } from "../spec/finding.js";

/** What a rule may be set to. */
export const LEVELS = ["off", "advice", "warning", "error"] as const satisfies readonly (Finding["severity"] | "off")[];

/** Names that `extends` knows besides paths. */
export const PRESET_NAMES = ["recommended", "strict"] as const;

/** What may be decided for all files, and for some. */
export interface Decisions {
  /** Name of the template for documents that name none. */
  readonly template?: string | undefined;
  /** A soft alias does not satisfy a required section. */
  readonly strict?: boolean | undefined;
  /** Severity by id of the rule. */
  readonly rules?: Readonly<Record<string, (typeof LEVELS)[number] | undefined>> | undefined;
  readonly words?: { readonly [Kind in keyof LintSettings["words"]]?: readonly string[] | undefined } | undefined;
}

/** Decisions for the files that some globs match. */
export interface Override extends Decisions {
  readonly files: string | readonly string[];
}

/** A configuration as it is written. */
export interface Config extends Decisions {
  readonly extends?: string | readonly string[] | undefined;
  readonly overrides?: readonly Override[] | undefined;
}

/** A configuration that was read: where it stands decides what its globs match. */
export interface ConfigLayer {
  /** What messages call it; the name of a preset for one. */
  readonly file: string;
  /** The folder that its globs start from: absolute, with `/`, without one at the end. */
  readonly folder: string;
  readonly config: Config;
  /** A complaint about one value, at its line and column. */
  readonly complain: (path: readonly PropertyKey[], message: string, hint?: string) => Error;
}

/** What holds for one file. */
export interface FileSettings {
  readonly settings: LintSettings;
  /** Name of the template for a document that names none; null: the default one. */
  readonly template: string | null;
}

/** What holds where there is no configuration. */
export const NO_CONFIG: FileSettings = { settings: DEFAULT_SETTINGS, template: null };
