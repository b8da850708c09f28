import type { Io } from "./io.js";

/** The process's own world. Streams are opened when they are first used: each costs start-up time. */
export const processIo: Io = {
  cwd: process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return toleratingClosed(process.stdout);
  },
  get stderr() {
    return toleratingClosed(process.stderr);
  },
};

/** A reader may leave early (`| head -1`), and a terminal may be closed under us; that is no failure of ours. */
function toleratingClosed(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!stream.listeners("error").includes(tolerateClosed)) stream.on("error", tolerateClosed);
  return stream;
}

function tolerateClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE" && error.code !== "EIO") throw error;
}
