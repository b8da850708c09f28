import type { AddedSource } from "../change/change.js";

/** Added lines that follow each other. */
export type Run = AddedSource["runs"][number];

/** The lines of a run, one after the other. */
export class RunLines {
  /** Of the line that is read, in the file. */
  number: number;
  /** Where it ends in the source. */
  end: number;
  private start: number;

  constructor(
    private readonly source: Pick<AddedSource, "text" | "margin">,
    private readonly run: Run,
  ) {
    this.number = run.line;
    this.start = run.start;
    this.end = this.endFrom(run.start);
  }

  /** Goes on to the next line, if there is one. */
  next(): boolean {
    if (this.end >= this.run.end) return false;
    this.number += 1;
    this.start = this.end + 1;
    this.end = this.endFrom(this.start);
    return true;
  }

  /** Goes on to the line that holds a place. */
  goTo(place: number): void {
    while (this.end < place) if (!this.next()) return;
  }

  get text(): string {
    return this.lineFrom(this.start, this.end);
  }

  /** The line so many lines up; null when it stands before the run. */
  above(up: number): string | null {
    if (this.number - up < 1) return "";
    let { start } = this;
    let end = start;
    for (let step = 0; step < up; step += 1) {
      if (start <= this.run.start) return null;
      end = start - 1;
      start = Math.max(this.source.text.lastIndexOf("\n", end - 1) + 1, this.run.start);
    }
    return this.lineFrom(start, end);
  }

  private endFrom(start: number): number {
    const end = this.source.text.indexOf("\n", start);
    return end === -1 || end > this.run.end ? this.run.end : end;
  }

  private lineFrom(start: number, end: number): string {
    return this.source.text.slice(start + this.source.margin, end).replace(/\r$/, "");
  }
}
