/** Where lines go, no faster than they are taken: a slow reader stops us, and one who leaves ends it. */
export interface LineOutput {
  /** @returns false when nobody reads any more */
  write(line: string): Promise<boolean>;
}

/** Writes lines to a stream whose errors somebody else reports. */
export function lineOutput(stream: NodeJS.WriteStream): LineOutput {
  let closed = false;
  let proceed = (): void => undefined;
  stream.on("drain", () => proceed());
  stream.on("error", () => {
    closed = true;
    proceed();
  });
  return {
    async write(line) {
      if (closed) return false;
      if (!stream.write(line)) {
        await new Promise<void>((resolve) => {
          proceed = resolve;
        });
      }
      return !closed;
    },
  };
}
