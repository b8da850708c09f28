import { digest, parseSpec } from "../src/index.js";
import type { SignoffRecord } from "../src/gate/steps/signoff.js";
import { sectionDigests } from "../src/spec/digest.js";
import { repository, type Repository } from "./repository.js";

/** The sign-off of a spec's text, as `spec sign` writes it without a key. */
export function signoffOf(text: string): string {
  const spec = parseSpec(text);
  const record: SignoffRecord = {
    version: 1, spec: "specs/flag.md", digest: digest(spec), time: "2026-11-23T10:00:00Z", sections: sectionDigests(spec), commit: null, by: "Grace Hopper <grace@example.com>",
    answers: [], decision: "approve", conditions: [], missing: [], signature: null,
  };
  return JSON.stringify(record);
}

/** A repository of Ada's with a signed `specs/flag.md`. */
export function signedProject(text: string, files: Readonly<Record<string, string>> = {}): Repository {
  const project = repository({ "specs/flag.md": text, ".spec/signoffs/flag.json": signoffOf(text), ...files });
  project.git("config", "user.name", "Ada Byron");
  project.git("config", "user.email", "ada@example.com");
  return project;
}
