/** So much is kept of the beginning of an output, and as much of its end, in bytes. */
const KEPT = 8 * 1024;

/** What a program printed: all of it when it is short, else its beginning and its end. */
export class KeptOutput {
  private head = Buffer.alloc(0);
  private tail: Buffer[] = [];
  private tailBytes = 0;
  private total = 0;

  add(chunk: Buffer): void {
    this.total += chunk.length;
    const room = KEPT - this.head.length;
    if (room > 0) this.head = Buffer.concat([this.head, chunk.subarray(0, room)]);
    const rest = chunk.subarray(Math.max(0, room));
    if (rest.length === 0) return;
    this.tail.push(Buffer.from(rest));
    this.tailBytes += rest.length;
    while (this.tailBytes - (this.tail[0]?.length ?? 0) >= KEPT) this.tailBytes -= this.tail.shift()?.length ?? 0;
  }

  /** How many bytes are left out. */
  get cut(): number {
    return Math.max(0, this.total - this.head.length - Math.min(this.tailBytes, KEPT));
  }

  /** The text, as UTF-8; where something was left out stands a line that says how much. */
  get text(): string {
    const end = Buffer.concat(this.tail).subarray(-KEPT);
    if (this.cut === 0) return Buffer.concat([this.head, end]).toString("utf8");
    return `${this.head.toString("utf8")}\n[… ${this.cut} bytes left out …]\n${end.toString("utf8")}`;
  }
}
