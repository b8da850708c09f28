import type * as z from "zod/mini";
import { meantInstead } from "./nearest.js";

/**
 * What is wrong with a value; where it resembles one of the names that were expected, which.
 *
 * @param others names that are expected where a value may be a name or something else
 */
export function issueText(issue: z.core.$ZodIssue | undefined, data: unknown, others: readonly string[] = []): string {
  if (issue === undefined) return "is not valid";
  const names = issue.code === "invalid_value" ? issue.values.filter((value) => typeof value === "string") : others;
  return `${issue.message}${meantInstead(valueAt(data, issue.path), names)}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined), data);
}
