#!/usr/bin/env node
import { VERSION } from "./version.js";

// A terminal's reader may leave early (`| head -1`); that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { main } = await import("./main.js");
  const { stdin, stdout, stderr, env } = process;
  process.exitCode = await main(argv, { cwd: process.cwd(), env, stdin, stdout, stderr });
}
