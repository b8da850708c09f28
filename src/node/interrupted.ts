/** What ends a conversation from outside. */
export type StopSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** Thrown by whatever waits for a person when Ctrl-C, a signal or a closed terminal ends the conversation. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  /** @param partial what had been typed and not yet entered */
  constructor(
    readonly signal: StopSignal,
    readonly partial = "",
  ) {
    super(`stopped by ${signal}`);
  }
}
