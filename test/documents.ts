/** A spec that lint has nothing to say about. */
export const COMPLETE = `# Read the domestic flag from the model

## Context

Each start-up of the front end calls \`GET /api/site/config\`, 12,000 times per minute.

## Goal

An operator marks a model as domestic by changing one field, so that adding a model needs no release.

## Constraints

- p99 of \`/api/site/config\` stays under 50 ms.

## Non-goals

- Do not use Redis \`SCAN\` or \`KEYS\`.

## Architecture notes

A Redis SET of ids, written when a model changes and read whole; it holds 80 members today and 500 projected. When Redis is slow, the last list is served.

## Verification

- \`npm test\` passes with 500 members.
- live: p99 of \`/api/site/config\` under 50 ms, compared with the day before.
`;

/** The complete spec without one of its sections. */
export function without(heading: string): string {
  const start = COMPLETE.indexOf(`## ${heading}`);
  const next = COMPLETE.indexOf("\n## ", start);
  return COMPLETE.slice(0, start) + (next === -1 ? "" : COMPLETE.slice(next + 1));
}
