import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./program.js";
import type { Repository } from "./repository.js";

/** What a program that ran leaves behind. */
export interface Marks {
  /** A shell script that leaves a mark and passes on what it reads. */
  readonly script: string;
  /** The command lines of what ran, in order. */
  readonly executed: () => string[];
}

/** A script that says that it ran; beside it a folder of hooks that do. */
export function marks(): Marks {
  const path = folder();
  const script = join(path, "run.sh");
  write(script, `#!/bin/sh\necho "$0 $*" >> ${path}/executed\ncat\n`);
  mkdirSync(join(path, "hooks"));
  for (const hook of ["post-index-change", "fsmonitor-watchman", "pre-commit", "post-checkout", "reference-transaction", "prepare-commit-msg", "post-commit"]) write(join(path, "hooks", hook), `#!/bin/sh\n${script} ${hook}\n`);
  return { script, executed: () => (existsSync(join(path, "executed")) ? readFileSync(join(path, "executed"), "utf8").trimEnd().split("\n") : []) };
}

/** Attributes that send every file through the drivers that `arm` names. */
export const ATTRIBUTES = "* diff=own filter=own merge=own\n*.txt filter=a.b\n*.bin filter=long\n";

/** Sets everything in a repository's configuration that runs a program. */
export function arm({ git, cwd }: Pick<Repository, "git" | "cwd">, { script }: Marks): void {
  const settings = {
    "core.fsmonitor": script, "core.hooksPath": join(script, "../hooks"), "core.pager": script, "core.editor": script, "core.sshCommand": script, "core.gitProxy": script, "core.askPass": script,
    "core.alternateRefsCommand": script, "credential.helper": `!${script}`, "sequence.editor": script, "gpg.program": script, "gpg.ssh.program": script, "gpg.format": "openpgp", "commit.gpgSign": "true",
    "diff.external": script, "diff.own.command": script, "diff.own.textconv": script, "diff.own.cachetextconv": "true", "diff.own.binary": "true", "diff.tool": "own", "difftool.own.cmd": script,
    "filter.own.clean": script, "filter.own.smudge": script, "filter.own.process": script, "filter.own.required": "true", "filter.a.b.clean": script, "filter.a.b.smudge": script, "filter.long.process": script,
    "merge.own.driver": script, "mergetool.own.cmd": script, "pager.diff": script, "pager.log": script, "pager.status": script, "pager.config": script, "interactive.diffFilter": script,
    "alias.diff": `!${script}`, "alias.log": `!${script}`, "alias.status": `!${script}`, "alias.rev-parse": `!${script}`, "alias.evil": `!${script}`,
    "remote.origin.url": `ext::${script}`, "remote.origin.uploadpack": script, "remote.origin.vcs": "evil", "remote.origin.promisor": "true", "url.ext::.insteadOf": "https://", "submodule.recurse": "true",
    "submodule.own.update": `!${script}`, "trailer.spec.command": script, "trailer.spec.cmd": script, "uploadpack.packObjectsHook": script, "browser.own.cmd": script, "web.browser": "own", "man.own.cmd": script,
    "log.showSignature": "true", "status.submoduleSummary": "true", "diff.submodule": "diff", "diff.noprefix": "true", "diff.relative": "true", "diff.ignoreSubmodules": "none", "color.ui": "always", "core.quotePath": "true",
  };
  for (const [key, value] of Object.entries(settings)) git("config", key, value);
  for (const hook of ["post-index-change", "pre-commit", "post-checkout", "reference-transaction"]) write(join(cwd, ".git/hooks", hook), `#!/bin/sh\n${script} own ${hook}\n`);
}

function write(path: string, content: string): void {
  writeFileSync(path, content);
  chmodSync(path, 0o755);
}
