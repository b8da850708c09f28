import type { Interrupted } from "../node/interrupted.js";
import { EXIT } from "./io.js";

const EXIT_CODES = { SIGINT: EXIT.cancelled, SIGTERM: 143, SIGHUP: 129 } as const;

/** The exit code of a run that was ended from outside. */
export function stoppedCode({ signal }: Interrupted): number {
  return EXIT_CODES[signal];
}
