import type { Linted } from "../report/linted.js";
import { visible } from "../report/visible.js";
import type { SpecError } from "../spec/error.js";
import type { Severity } from "../spec/finding.js";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "notice" };

/** What was found as lines that the runner shows on the page of the run, and in the diff where there is a file. */
export function annotations(files: readonly Linted[], errors: readonly SpecError[] = []): string {
  const found = files.flatMap((file) =>
    file.findings.map(({ severity, rule, message, line, column, endLine }) => {
      const place = file.file.includes("#") ? "" : `file=${property(file.file)},line=${line},endLine=${endLine},col=${column},`;
      return `::${COMMANDS[severity]} ${place}title=${property(rule)}::${data(message)}\n`;
    }),
  );
  return [...found, ...errors.map(({ message, hint }) => `::error::${data(`${message}. ${hint}`)}\n`)].join("");
}

function data(text: string): string {
  return visible(text).replaceAll("%", "%25");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
