// Prints, as ratios measured in one run, what the program costs. The runs of the commands of a table take turns, so that a
// machine that slows down slows all of them. `npm run bench -- --peers` installs four other linters under a temporary folder and
// measures them as well; `-- --start` measures starts only.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDocuments } from "./bench-documents.mjs";
import { HOSTILE, hostileDocument, LEADS } from "./hostile.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "dist/bin.js");
const cwd = mkdtempSync(join(tmpdir(), "prompt-spec-bench-"));
const one = "one.md";
copyFileSync(join(root, "docs/example/spec.md"), join(cwd, one));
const wanted = new Set(process.argv.slice(2));
process.on("exit", () => rmSync(cwd, { recursive: true, force: true }));

const node = (name, ...args) => ({ name, file: process.execPath, args });
const spec = (name, ...args) => node(name, bin, ...args);

console.log(`Node ${process.version}`);
const peers = wanted.has("--peers") ? installPeers() : [];
starts();
if (!wanted.has("--start")) {
  documents();
  hostile();
  records();
}

/** Milliseconds of one run. */
function time({ name, file, args, codes = [0] }) {
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(file, args, { cwd, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 2 ** 30 });
  const taken = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined || !codes.includes(status)) throw new Error(`${name}: ${error?.message ?? `exit ${status}`}: ${stderr}`);
  return taken;
}

/** Prints the median of each command's runs, and its ratio to the first. */
function compare(title, rounds, commands) {
  const times = commands.map(() => []);
  // The first round fills the disk's cache.
  for (let round = 0; round <= rounds; round += 1) for (const [index, command] of commands.entries()) (round > 0 || rounds === 1 ? times[index] : []).push(time(command));
  const medians = times.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)]);
  console.log(`\n${title}, ${rounds} ${rounds === 1 ? "round" : "rounds"}`);
  for (const [index, { name, bound }] of commands.entries()) {
    const ratio = `${(medians[index] / medians[0]).toFixed(2)} × ${commands[0].name}`;
    console.log(`${name.padEnd(34)} ${medians[index].toFixed(0).padStart(7)} ms  ${ratio}${bound === undefined ? "" : `  (wanted: at most ${bound})`}`);
  }
}

function starts() {
  compare("A start", 40, [
    node("node -e 0", "-e", "0"),
    { ...spec("spec --version", "--version"), bound: 1.3 },
    { ...spec("spec --help", "--help"), bound: 1.3 },
    { ...spec("spec lint one.md", "lint", one), bound: 1.5 },
    ...peers.map((peer) => ({ ...peer, args: [...peer.args, one] })),
  ]);
}

function documents() {
  const bytes = writeDocuments(join(cwd, "docs"), root);
  const lint = { ...spec("spec lint docs", "lint", "docs", "--quiet"), codes: [0, 1] };
  const cached = { ...lint, name: "the same with --cache, again", args: [...lint.args, "--cache-location", join(cwd, "cache.json")] };
  time(cached);
  compare(`2,000 documents, ${(bytes / 1e6).toFixed(0)} MB`, 1, [
    node("reading all files in Node", "-e", 'const fs = require("fs"); for (const name of fs.readdirSync("docs")) fs.readFileSync("docs/" + name, "utf8");'),
    { ...cached, bound: 2 },
    lint,
    ...peers.map((peer) => ({ ...peer, args: [...peer.args, ...peer.all] })),
  ]);
}

/** Whether each hostile document ends within a second, and twice as much within two and a half times. */
function hostile() {
  const bare = time(spec("spec lint one.md", "lint", one));
  console.log("\nhostile documents of 512 and 1,024 KiB, over a start: the slowest");
  const rows = Object.entries(HOSTILE).flatMap(([name, unit]) =>
    LEADS.map((lead) => {
      const [half, whole] = [512, 1024].map((kib) => {
        writeFileSync(join(cwd, "hostile.md"), hostileDocument(unit, kib * 1024, lead));
        return Math.max(time({ ...spec(name, "lint", "hostile.md", "--quiet"), codes: [0, 1] }) - bare, 1);
      });
      return { name: `${name}${lead === "" ? "" : ", in a section"}`, half, whole };
    }),
  );
  for (const { name, half, whole } of rows.sort((a, b) => b.whole - a.whole).slice(0, 12)) console.log(`${name.padEnd(46)} ${half.toFixed(0).padStart(6)} ${whole.toFixed(0).padStart(6)} ms  × ${(whole / half).toFixed(2)}`);
  console.log(`${rows.filter(({ whole }) => whole <= 1000).length} of ${rows.length} within a second, ${rows.filter(({ half, whole }) => whole <= 2.5 * half || whole < 200).length} in proportion`);
}

/** How the memory and the time of --ndjson grow with the number of its records. */
function records() {
  const issue = readFileSync(join(cwd, one), "utf8");
  const [few, many] = [2_000, 20_000].map((count) => {
    const file = join(cwd, "records.ndjson");
    writeFileSync(file, Array.from({ length: count }, (_, id) => `${JSON.stringify({ id: String(id), body: issue.replaceAll("80", String(80 + (id % 1000))) })}\n`).join(""));
    const script = `process.argv = [process.argv[0], ${JSON.stringify(bin)}, "lint", "--ndjson", ${JSON.stringify(file)}]; process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS))); await import(${JSON.stringify(`file://${bin}`)});`;
    const start = process.hrtime.bigint();
    const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd, stdio: ["ignore", "ignore", "pipe"] });
    return { memory: Number(/\d+$/.exec(String(stderr))?.[0]), time: Number(process.hrtime.bigint() - start) / 1e6 };
  });
  console.log(`\n20,000 records against 2,000: ${(many.memory / few.memory).toFixed(2)} × the memory (wanted: at most 1.2), ${(many.time / few.time).toFixed(1)} × the time`);
}

/** Other linters, each as its documentation starts it. */
function installPeers() {
  const folder = join(cwd, "peers");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", "markdownlint-cli2", "remark-cli", "remark-preset-lint-recommended", "textlint", "textlint-rule-max-comma", "textlint-rule-no-todo", "textlint-rule-terminology", "rumdl"], { cwd: folder, stdio: "inherit" });
  writeFileSync(join(folder, ".textlintrc.json"), JSON.stringify({ rules: { "max-comma": true, "no-todo": true, terminology: true } }));
  const peer = (name, args, all) => ({ name, file: join(folder, "node_modules/.bin", name.split(" ")[0]), args, all, codes: [0, 1] });
  console.log(readdirSync(join(folder, "node_modules")).filter((name) => /^(?:markdownlint-cli2|remark-cli|textlint|rumdl)$/.test(name)).map((name) => `${name} ${JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version}`).join(", "));
  return [
    peer("markdownlint-cli2", [], ["docs/*.md"]),
    peer("remark", ["--quiet", "--frail", "--no-stdout", "--use", join(folder, "node_modules/remark-preset-lint-recommended/index.js")], ["docs"]),
    peer("textlint", ["--config", join(folder, ".textlintrc.json"), "--rules-base-directory", join(folder, "node_modules")], ["docs"]),
    peer("rumdl", ["check", "--no-cache"], ["docs"]),
  ];
}
