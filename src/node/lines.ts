const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * The lines of a stream, one at a time, without their line breaks (LF or CRLF) and without a byte order mark. Of a line that is
 * longer than the bound nothing is kept: null stands for it. What is held at once is one line and one chunk.
 *
 * @param mostBytes the longest line, in bytes
 */
export async function* readLines(stream: AsyncIterable<unknown>, mostBytes: number): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > mostBytes) pieces = [];
    else pieces.push(piece);
  };
  const take = (): Uint8Array | null => {
    const line = length > mostBytes ? null : trimmed(pieces.length === 1 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces));
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = chunk as Uint8Array;
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      keep(bytes.subarray(from, end));
      from = end + 1;
      yield take();
    }
    if (from < bytes.length) keep(bytes.subarray(from));
  }
  if (length > 0) yield take();
}

function trimmed(line: Uint8Array): Uint8Array {
  const start = BYTE_ORDER_MARK.every((byte, index) => line[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  return line.subarray(start, line.at(-1) === CARRIAGE_RETURN ? -1 : undefined);
}
