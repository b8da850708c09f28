/**
 * The ref at which a check must be seen to fail, because it says so: `must-fail-on: v1.2`. Null when it names none.
 *
 * @param text of the check
 */
export function mustFailRef(text: string): string | null {
  const found = /must-fail-on\s?[:：]\s?`?([^\s`,;，；。)）]{1,200})/i.exec(text)?.[1]?.replace(/\.$/, "");
  return found === undefined || found === "" ? null : found;
}
