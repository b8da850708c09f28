import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import type * as disk from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { writeTextFile } from "../../src/node/write.js";
import { SpecError } from "../../src/spec/error.js";
import { folder } from "../program.js";

/** Fails the n-th call that reaches the disk, counted over all functions and over the methods of an open file. */
const fault = vi.hoisted(() => ({ at: Infinity, calls: 0, code: "ENOSPC" }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof disk>();
  const counted = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    fault.calls += 1;
    if (fault.calls === fault.at) throw Object.assign(new Error(`${fault.code}: simulated`), { code: fault.code, syscall: "write" });
    return call(...args);
  };
  const open = counted(async (...args: Parameters<typeof real.open>) => {
    const file = await real.open(...args);
    for (const method of ["chmod", "writeFile", "sync"] as const) Object.assign(file, { [method]: counted(file[method].bind(file) as (...args: unknown[]) => Promise<unknown>) });
    return file;
  });
  return { ...real, open, mkdir: counted(real.mkdir), lstat: counted(real.lstat), link: counted(real.link), rename: counted(real.rename) };
});

beforeEach(() => {
  fault.at = Infinity;
  fault.calls = 0;
});

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(() => null, (reason: unknown) => reason);
  return error instanceof SpecError ? error.message : String(error);
}

describe("writing a file", () => {
  it("writes, and keeps the permissions of what it replaces", async () => {
    const cwd = folder({ "a.md": "old" });
    chmodSync(join(cwd, "a.md"), 0o640);
    await writeTextFile(join(cwd, "a.md"), "new");
    expect([readFileSync(join(cwd, "a.md"), "utf8"), statSync(join(cwd, "a.md")).mode & 0o777]).toEqual(["new", 0o640]);
  });

  it("makes the folders that are missing, and a private file when told to", async () => {
    const cwd = folder();
    await writeTextFile(join(cwd, "x/y/a.md"), "new", { mode: 0o600 });
    expect(statSync(join(cwd, "x/y/a.md")).mode & 0o777).toBe(0o600);
  });

  it("follows a link and leaves it a link", async () => {
    const cwd = folder({ "real.md": "old" });
    symlinkSync("real.md", join(cwd, "a.md"));
    await writeTextFile(join(cwd, "a.md"), "new");
    expect([readFileSync(join(cwd, "real.md"), "utf8"), lstatSync(join(cwd, "a.md")).isSymbolicLink()]).toEqual(["new", true]);
  });

  it("refuses to replace anything when it must not", async () => {
    const cwd = folder({ "a.md": "old" });
    expect(await messageOf(writeTextFile(join(cwd, "a.md"), "new", { exclusive: true }))).toBe(`cannot write ${join(cwd, "a.md")}: exists already`);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe("old");
  });

  it("leaves a file alone that may not be written to, and a link that leads to nothing", async () => {
    const cwd = folder({ "a.md": "old" });
    chmodSync(join(cwd, "a.md"), 0o444);
    symlinkSync("nothing.md", join(cwd, "b.md"));
    expect(await messageOf(writeTextFile(join(cwd, "a.md"), "new", { shown: "a.md" }))).toBe("cannot write a.md: permission denied");
    expect(await messageOf(writeTextFile(join(cwd, "b.md"), "new"))).toMatch(/b\.md: is a symbolic link to nothing$/);
    expect([readFileSync(join(cwd, "a.md"), "utf8"), lstatSync(join(cwd, "b.md")).isSymbolicLink()]).toEqual(["old", true]);
  });

  it.skipIf(process.platform === "win32")("replaces no pipe and no device", async () => {
    const cwd = folder();
    execFileSync("mkfifo", [join(cwd, "a.md")]);
    expect(await messageOf(writeTextFile(join(cwd, "a.md"), "new", { shown: "a.md" }))).toBe("cannot write a.md: is not a regular file");
    expect(lstatSync(join(cwd, "a.md")).isFIFO()).toBe(true);
  });

  it("says what is in the way", async () => {
    const cwd = folder({ "file": "x" });
    mkdirSync(join(cwd, "a.md"));
    expect(await messageOf(writeTextFile(join(cwd, "a.md"), "new"))).toMatch(/^cannot write .*a\.md: is a folder, expected a file$/);
    expect(await messageOf(writeTextFile(join(cwd, "file/a.md"), "new"))).toMatch(/^cannot write .*a\.md: a part of the path is a file/);
  });

  it.each([
    ["ENOSPC", "the disk is full; nothing was changed"],
    ["EROFS", "the file system is read-only"],
    ["EMFILE", "too many files are open"],
    ["EACCES", "permission denied"],
    ["EIO", "the disk reported an error"],
  ])("leaves exactly the old file and no litter when any disk call fails with %s", async (code, cause) => {
    for (const exclusive of [false, true]) {
      for (let call = 1; call < 30; call += 1) {
        const cwd = folder();
        const path = join(cwd, "a.md");
        if (!exclusive) writeFileSync(path, "old");
        Object.assign(fault, { at: call, calls: 0, code });
        const message = await messageOf(writeTextFile(path, "new and longer", { exclusive }));
        const reached = fault.calls >= call;
        fault.at = Infinity;
        if (!reached) break;
        expect(message).toBe(`cannot write ${path}: ${cause}`);
        expect(readdirSync(cwd)).toEqual(exclusive ? [] : ["a.md"]);
        if (!exclusive) expect(readFileSync(path, "utf8")).toBe("old");
      }
    }
  });
});
