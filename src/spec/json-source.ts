/**
 * The value of an object's member as it was written, without the blanks around it: a number may have more digits than a parsed
 * one keeps. Of several members with this key the last, as for `JSON.parse`.
 *
 * @param json an object that `JSON.parse` takes
 * @returns null when there is no such member
 */
export function memberSource(json: string, key: string): string | null {
  let [depth, from, found, name]: [number, number, string | null, unknown] = [0, 0, null, null];
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') {
      const end = endOfString(json, at);
      if (depth === 1 && name === null) name = JSON.parse(json.slice(at, end));
      at = end - 1;
    } else if (character === ":" && depth === 1) from = at + 1;
    else if ((character === "," || character === "}") && depth === 1) {
      if (name === key) found = json.slice(from, at).trim();
      name = null;
    }
    if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
  }
  return found;
}

function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === "\\") at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}
