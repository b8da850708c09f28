/** A name as one word of a POSIX shell's command line: quoted where the shell would read it otherwise. */
export function shellWord(name: string): string {
  return /^[\p{L}\p{N}_@%+=:,./\\-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
