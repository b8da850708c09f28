/**
 * Anything that a user can cause and that stops a run: a file that cannot be read, an option that does not exist,
 * a template that does not validate. Everything else that is thrown is a bug.
 */
export class SpecError extends Error {
  override readonly name = "SpecError";

  /**
   * @param code stable and machine-readable, e.g. `file-not-found`
   * @param message what is wrong and where, one line
   * @param hint what to do, one line
   */
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
