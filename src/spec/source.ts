import type { Range } from "./finding.js";

/** One line of a text. `start` and `end` are offsets in UTF-16 code units; `end` excludes the line break. */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text and where its lines are. Line breaks are LF, CRLF and CR, as in CommonMark. */
export class Source {
  private split: readonly Line[] | null = null;

  constructor(readonly text: string) {}

  get lines(): readonly Line[] {
    return (this.split ??= splitLines(this.text));
  }

  /** The line with this number. @throws RangeError when the text has no such line */
  line(number: number): Line {
    const line = this.lines[number - 1];
    if (line === undefined) throw new RangeError(`no line ${number} in a text of ${this.lines.length} lines`);
    return line;
  }

  /** Where the first character of a line stands: after a byte order mark. */
  startOf(number: number): number {
    const { start, text } = this.line(number);
    return start === 0 && text.startsWith("\uFEFF") ? 1 : start;
  }

  /** A text with lines of its own. */
  withText(text: string): Source {
    return new Source(text);
  }

  /** The line break that the text uses first; LF when it has none. */
  get lineBreak(): string {
    const first = this.lines[0];
    const second = this.lines[1];
    return first !== undefined && second !== undefined ? this.text.slice(first.end, second.start) : "\n";
  }

  /** The range between two offsets. */
  range(start: number, end: number): Range {
    const from = this.position(start);
    const to = this.position(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** Line and column (from 1) of an offset, found by bisection. */
  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.lines[low]?.start ?? 0) + 1 };
  }
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const lineBreak = /\r\n|\r|\n/g;
  for (let match = lineBreak.exec(text); match !== null; match = lineBreak.exec(text)) {
    lines.push({ number: lines.length + 1, start, end: match.index, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  lines.push({ number: lines.length + 1, start, end: text.length, text: text.slice(start) });
  return lines;
}
