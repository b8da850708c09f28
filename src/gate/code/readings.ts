/** How the code of a line may read, whatever of it turns out to be a string or a comment; an address is one of these. */
export function readings(line: string): string[] {
  const text = line.replace(/\bhttps?:\/\/\S*/g, blanks);
  if (!isMarked(text)) return [text];
  const plain = text.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, blanks).replace(/\/\*.*?\*\/|^.*?\*\//g, blanks);
  return [...new Set([text, plain, plain.replace(/(?:\/\/|#|--|\/\*).*/, "")])];
}

/** Whether a string or a comment may begin or end in a line. */
function isMarked(text: string): boolean {
  return /["'`/#]|--/.test(text);
}

function blanks(text: string): string {
  return " ".repeat(text.length);
}
