import * as z from "zod/mini";
import { readRepositoryName, type IssueName } from "../../node/github/github-name.js";
import { readTextFile } from "../../node/read.js";
import { SpecError } from "../../spec/error.js";
import type { Io } from "../io.js";

/** The issue or pull request that a workflow runs for. */
export interface EventIssue extends IssueName {
  readonly text: string;
}

const subject = z.optional(z.object({ number: z.int(), body: z.nullish(z.string()) }));
const schema = z.object({ issue: subject, pull_request: subject, repository: z.optional(z.object({ full_name: z.string() })) });

/** What the event file of a workflow says; null when the event is about no issue. @throws SpecError when it is not what GitHub writes */
export function readEvent(env: Io["env"]): EventIssue | null {
  const path = env["GITHUB_EVENT_PATH"] ?? "";
  if (path === "") return null;
  const result = schema.safeParse(parse(readTextFile(path), path));
  if (!result.success) throw strange(path);
  const { issue, pull_request: pull, repository } = result.data;
  const found = issue ?? pull;
  if (found === undefined) return null;
  const name = readRepositoryName(repository?.full_name ?? env["GITHUB_REPOSITORY"] ?? "");
  return { ...name, origin: null, number: found.number, text: found.body ?? "" };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw strange(path);
    throw error;
  }
}

function strange(path: string): SpecError {
  return new SpecError("event-invalid", `${path} is not an event as GitHub writes it`, "GITHUB_EVENT_PATH names the file; the runner sets it.");
}
