import { SpecError } from "../../spec/error.js";
import { LANGUAGES, readLanguage, type Language } from "../../spec/language.js";
import type { Token } from "../../node/github/github-token.js";
import type { Io } from "../io.js";

/** What a workflow says under `with:`; see action.yml. */
export interface ActionInputs {
  readonly files: readonly string[];
  readonly comment: boolean;
  readonly failOnError: boolean;
  readonly template: string | null;
  readonly lang: Language | null;
  /** Null: the environment may have one. */
  readonly token: Token | null;
}

/** Reads the inputs as the runner hands them over. @throws SpecError naming the input */
export function readActionInputs(env: Io["env"]): ActionInputs {
  const input = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
  const choice = <T extends string>(name: string, choices: readonly T[]): T | null => {
    const value = input(name);
    const found = choices.find((each) => each === value);
    if (found === undefined && value !== "") throw new SpecError("input-invalid", `the input ${name} is ${value}, expected ${choices.join(" or ")}`, "Mend it in the workflow.");
    return found ?? null;
  };
  return {
    files: input("files").split("\n").map((line) => line.trim()).filter((line) => line !== ""),
    comment: choice("comment", ["true", "false"]) === "true",
    failOnError: choice("fail-on-error", ["true", "false"]) !== "false",
    template: input("template") || null,
    lang: readLanguage(input("lang")) ?? choice("lang", LANGUAGES),
    token: input("token") === "" ? null : { value: input("token"), source: "the input `token`" },
  };
}
