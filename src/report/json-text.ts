/** JSON leaves bidirectional, zero-width and C1 characters as they are; written as escapes they mean the same and do no harm. */
export function escapeUnsafe(json: string): string {
  return json.replace(/[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uDB40][\uDC00-\uDFFF]?/g, (found) =>
    Array.from({ length: found.length }, (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
  );
}

/** A value as one line of JSON, the line break included. */
export function jsonLine(value: unknown): string {
  return `${escapeUnsafe(JSON.stringify(value))}\n`;
}

/** A value as JSON that people can read, the line break included. */
export function jsonText(value: unknown): string {
  return `${escapeUnsafe(JSON.stringify(value, null, 2))}\n`;
}
