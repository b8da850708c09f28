// Loaded before the program: counts the calls that change the disk and, at the n-th (DISK_FAULT_AT), fails it (DISK_FAULT: a
// code such as ENOSPC) or kills the process (DISK_FAULT: kill). What was to be written is then half written.
import fs from "node:fs";
import fsp from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const at = Number(process.env.DISK_FAULT_AT ?? Infinity);
const fault = process.env.DISK_FAULT;
const real = { appendFileSync: fs.appendFileSync, writeFileSync: fs.writeFileSync, writeSync: fs.writeSync };
let calls = 0;

/** True when this call must not happen; does not return when it is the process's last. */
function count(half) {
  calls += 1;
  if (process.env.DISK_FAULT_COUNT) real.writeFileSync(process.env.DISK_FAULT_COUNT, String(calls));
  if (calls !== at) return;
  half?.();
  if (fault === "kill") {
    process.kill(process.pid, "SIGKILL");
    for (;;);
  }
  throw Object.assign(new Error(`${fault}: simulated`), { code: fault, syscall: "write" });
}

const isForWriting = (flags) => typeof flags === "string" && flags !== "r";
const bytesOf = (data) => (typeof data === "string" ? Buffer.from(data) : Buffer.from(data.buffer ?? data, data.byteOffset ?? 0, data.byteLength));
const halfOf = (data) => bytesOf(data).subarray(0, bytesOf(data).length / 2);

for (const name of ["rename", "link", "symlink", "mkdir", "rm", "rmdir", "unlink", "copyFile", "chmod"]) {
  for (const [module, key] of [[fsp, name], [fs, `${name}Sync`]]) {
    const call = module[key];
    module[key] = module === fsp ? async (...args) => (count(), call(...args)) : (...args) => (count(), call(...args));
  }
}
const { writeFile, open } = fsp;
fsp.writeFile = async (path, data, options) => {
  count(() => typeof path === "string" && real.writeFileSync(path, halfOf(data), typeof options === "object" ? options : {}));
  return writeFile(path, data, options);
};
fs.writeFileSync = (path, data, options) => {
  count(() => typeof path === "string" && real.writeFileSync(path, halfOf(data), typeof options === "object" ? options : {}));
  return real.writeFileSync(path, data, options);
};
fsp.open = async (path, flags, mode) => {
  if (isForWriting(flags)) count();
  const file = await open(path, flags, mode);
  if (!isForWriting(flags)) return file;
  for (const method of ["writeFile", "appendFile", "write", "sync", "datasync", "chmod", "truncate"]) {
    const call = file[method].bind(file);
    file[method] = async (...args) => (count(() => ["writeFile", "appendFile", "write"].includes(method) && real.writeSync(file.fd, halfOf(args[0]))), call(...args));
  }
  return file;
};
syncBuiltinESMExports();
