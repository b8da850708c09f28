import { hasCode } from "./system-error.js";

/** Whether a process of this machine runs. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (hasCode(error, "ESRCH")) return false;
    // It runs and belongs to somebody else.
    if (hasCode(error, "EPERM")) return true;
    throw error;
  }
}
