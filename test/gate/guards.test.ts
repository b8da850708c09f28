import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readGuards } from "../../src/gate/guards/guards.js";
import { builtinVocabulary } from "../../src/gate/vocabulary/vocabulary.js";
import { parseSpec } from "../../src/index.js";
import { shown } from "./shown.js";

const cases = join(import.meta.dirname, "../../../shared/cases");

/** Of Non-goals, or of Constraints; after `|` stands what the rest of the spec names. */
const SENTENCES: readonly (readonly [sentence: string, guards: string])[] = [
  ["Do not use Redis `SCAN`, `KEYS` or `HGETALL` in `wowchat/**`.", "blocks redis scan in wowchat/**; blocks redis keys in wowchat/**; blocks redis hgetall in wowchat/**"],
  ["Do not implement via SCAN / KEYS. | Redis holds it", "blocks redis scan; blocks redis keys"],
  ["Do not implement via SCAN / KEYS.", "proposes word SCAN; proposes word KEYS"],
  ["Do not call `eval()` or `Object.keys()`.", "blocks eval(); blocks Object.keys()"],
  ["Do not touch `web/cache/**`.", "blocks files in web/cache/**"],
  ["This change does not touch `web/cache/**`.", "blocks files in web/cache/**"],
  ["No O(N) work on the request path.", "proposes growth"],
  ["No N+1.", "proposes growth"],
  ["No new dependencies.", "blocks dependency"],
  ["No schema migration.", "blocks migration"],
  ["Change at most 5 files and 200 lines.", "blocks 5 files 200 lines"],
  ["constraint: Change at most 5 files and 200 lines.", "blocks 5 files 200 lines"],
  ["不得使用 Redis SCAN / KEYS", "blocks redis scan; blocks redis keys"],
  ["不得使用 Redis SCAN / KEYS。", "blocks redis scan; blocks redis keys"],
  ["禁止调用 eval()", "blocks eval()"],
  ["不改动 web/cache/**", "blocks files in web/cache/**"],
  ["不引入新依赖", "blocks dependency"],
  ["不做数据库迁移", "blocks migration"],
  ["最多改 5 个文件、200 行", "blocks 5 files 200 lines"],
  ["在 `wowchat/**` 中不得使用 Redis SCAN 或 KEYS。", "blocks redis scan in wowchat/**; blocks redis keys in wowchat/**"],
  ["除 scripts/** 外，不得使用 Redis SCAN。", "blocks redis scan in !scripts/**"],
  ["不得在 `wowchat/**` 中使用 Redis `SCAN`。", "blocks redis scan in wowchat/**"],
  ["不要使用 Redis 的 KEYS 命令，改用 SMEMBERS。", "blocks redis keys"],
  ["constraint: 禁止在循环中逐条查询 Redis。", "proposes growth"],
  ["constraint: 每次请求扫描 Redis 键空间是不允许的。", "proposes growth"],
  ["Do not use Redis SCAN except in scripts/**.", "blocks redis scan in !scripts/**"],
  ["Do not use Redis SCAN outside of `scripts/**`.", "blocks redis scan in !scripts/**"],
  ["Do not call `r.scan()` other than through the repository layer.", "proposes r.scan()"],
  ["Do not fork: no `os.fork()`.", "blocks os.fork()"],
  ["Do not slow the page down: no `eval()`, no `alert()`.", "blocks eval(); blocks alert()"],
  ["Do not call `Runtime.getRuntime().exec()`.", "blocks Runtime.getRuntime().exec()"],
  ["Do not call `db.session().query(…)`.", "blocks db.session().query()"],
  ["Do not call `subprocess.run(cmd(), shell=True)`.", "proposes subprocess.run()"],
  ["Do not create Kafka topics.", "blocks kafka create-topic"],
  ["Do not create a Kafka topic in `src/**`.", "blocks kafka create-topic in src/**"],
  ["No new Kafka topics.", "blocks kafka create-topic"],
  ["Do not delete Kafka topics.", "blocks kafka delete-topic"],
  ["不得创建 Kafka 主题。", "blocks kafka create-topic"],
  ["不得新建 Kafka topic。", "blocks kafka create-topic"],
  ["Mobile clients", "review"],
  ["We used SCAN until now. | Redis", "review"],
  ["- Mobile clients", "review"],
  ["- The domestic flag in search ranking", "review"],
  ["- It must not:\n  - use Redis SCAN or KEYS\n  - call `eval()`", "blocks redis scan; blocks redis keys; blocks eval()"],
  ["It must not:\n\n- use Redis SCAN or KEYS\n- touch `web/cache/**`", "blocks redis scan; blocks redis keys; blocks files in web/cache/**"],
  ["Do not use:\n\n- `SCAN` in `wowchat/**`\n- `KEYS` | Redis", "blocks redis scan in wowchat/**; blocks redis keys"],
  ["The following are forbidden:\n\n- `eval()`\n- changes to `web/cache/**`", "blocks eval(); blocks files in web/cache/**"],
  ["Allowed:\n\n- `SMEMBERS` | Redis", "review"],
  ["Redis SCAN must not be used.", "blocks redis scan"],
  ["SCAN and KEYS are not allowed. | Redis", "blocks redis scan; blocks redis keys"],
  ["`eval()` is forbidden in `src/**`.", "blocks eval() in src/**"],
  ["`web/cache/**` must not change.", "blocks files in web/cache/**"],
  ["`web/cache/**` stays untouched.", "blocks files in web/cache/**"],
  ["No changes to `web/cache/**`.", "blocks files in web/cache/**"],
  ["Do not modify `package.json` or `src/api/`.", "blocks files in **/package.json, src/api/**"],
  ["Do not delete `src/legacy/**`.", "proposes files in src/legacy/**"],
  ["Do not change `src/api/**` except `src/api/flags.py`.", "blocks files in src/api/**, !src/api/flags.py"],
  ["Do not use SCAN because it blocks Redis.", "blocks redis scan"],
  ["Do not use Redis SCAN, use SMEMBERS instead.", "blocks redis scan"],
  ["Use SMEMBERS instead of SCAN. | Redis", "review"],
  ["Do not use anything other than `SMEMBERS`. | Redis", "review"],
  ["Do not forget to call `r.close()`.", "review"],
  ["Do not use Redis `SCAN` on the request path.", "proposes redis scan"],
  ["On the request path, do not use Redis SCAN.", "proposes redis scan"],
  ["The endpoint must not call `r.keys()`.", "proposes r.keys()"],
  ["Do not use Redis SCAN when the cache is warm.", "proposes redis scan"],
  ["Do not pass user input to `eval()`.", "proposes eval()"],
  ["Do not log passwords via `console.log`.", "proposes console.log()"],
  ["No `console.log`.", "blocks console.log()"],
  ["Do not use `SELECT *`.", "blocks sql select-all"],
  ["No raw SQL in `src/api/**`.", "blocks sql raw in src/api/**"],
  ["Do not shell out.", "blocks processes spawn"],
  ["Do not sleep in tests.", "proposes threads sleep"],
  ["No sleep, no busy waiting.", "blocks threads sleep"],
  ["No threads.", "blocks threads thread"],
  ["Do not spawn subprocesses.", "blocks processes spawn"],
  ["Do not use MD5 or SHA-1.", "blocks crypto md5; blocks crypto sha1"],
  ["Do not use `axios`.", "blocks http axios"],
  ["Do not use GraphQL.", "proposes word GraphQL"],
  ["Do not add a dependency on `lodash`.", "blocks dependency lodash"],
  ["Do not add `lodash` as a dependency.", "blocks dependency lodash"],
  ["No new runtime dependencies.", "proposes dependency"],
  ["Do not upgrade dependencies.", "review"],
  ["Do not rename `getUser()`.", "review"],
  ["Do not change the behaviour of `getUser()`.", "review"],
  ["Do not use `.unwrap()` in `src/**`.", "blocks .unwrap() in src/**"],
  ["Do not call `Thread.sleep`.", "blocks Thread.sleep()"],
  ["Do not use Redis `KEYS *`.", "blocks redis keys"],
  ["Do not use Redis `KEYS model::*`.", "proposes redis keys"],
  ["Do not use Redis. *e.g. not `r.scan(0)`, but `r.smembers(k)`*", "proposes word Redis"],
  ["Do not use Redis SCAN: *e.g. not `r.scan(0)`, but `r.smembers(k)`*.", "blocks redis scan"],
  ["不得使用 Redis SCAN，例如不能 `r.scan(0)`，可以 `r.smembers(k)`。", "blocks redis scan"],
  ["- Using SCAN or KEYS | Redis", "blocks redis scan; blocks redis keys"],
  ["- Touching `web/cache/**`", "blocks files in web/cache/**"],
  ["- New dependencies", "blocks dependency"],
  ["- Database migrations", "blocks migration"],
  ["- Migration to Kafka", "review"],
  ["- `web/cache/**`", "proposes files in web/cache/**"],
  ["- Redis `KEYS`", "proposes redis keys"],
  ["Keep the diff under 300 lines.", "blocks 299 lines"],
  ["The PR must not exceed 300 lines.", "blocks 300 lines"],
  ["Do not change more than 5 files.", "blocks 5 files"],
  ["A user may upload at most 5 files.", "review"],
  ["Do not add a GET endpoint. | Redis", "proposes word GET"],
  ["Do not change `GET /api/site/config`. | Redis", "review"],
  ["Do not replace the Redis SET.", "review"],
  ["Without new dependencies.", "blocks dependency"],
  ["Performance: do not use Redis SCAN.", "proposes redis scan"],
  ["Do not make HTTP calls in `src/api/**`.", "blocks http request in src/api/**"],
  ["Do not write to disk.", "blocks files write"],
  ["constraint: p99 stays under 50 ms.", ""],
  ["constraint: The endpoint cannot block for more than 50 ms.", "review"],
  ["constraint: Never use `pickle` and never call `yaml.load()`.", "blocks eval pickle; blocks yaml.load()"],
  ["Do not use SCAN and do not touch `web/**`. | Redis", "blocks redis scan; blocks files in web/**"],
  ["This change does not change the API, does not add dependencies, and never calls `eval()`.", "blocks dependency; blocks eval()"],
  ["不使用 eval，不新增依赖，不改 `web/**`。", "blocks eval eval; blocks dependency; blocks files in web/**"],
  ["constraint: 严禁在 `src/**` 下调用 `time.sleep()`。", "blocks time.sleep() in src/**"],
  ["`eval()` 和 `exec()` 一律不得使用。", "blocks eval(); blocks exec()"],
  ["不涉及移动端", "review"],
  ["不修改前端缓存策略。", "review"],
  ["不要只用 SCAN。 | Redis", "review"],
  ["No N+1 queries in `api/**`.", "proposes growth in api/**"],
  ["constraint: 不得对每个用户循环查询数据库。", "proposes growth"],
  ["Do not use SCAN (except in `scripts/**`). | Redis", "blocks redis scan in !scripts/**"],
  ["Do not use SCAN, not even in tests. | Redis", "blocks redis scan"],
  ["Do not use Redis SCAN in tests.", "proposes redis scan"],
  ["Do not use Redis SCAN in `src/**`, but in `tools/**` it is fine.", "proposes redis scan in src/**"],
  ["Do not edit generated files under `dist/`.", "proposes files in dist/**"],
  ["Don’t use **Redis** `SCAN`.", "blocks redis scan"],
  ["**Do not** use Redis *SCAN*.", "blocks redis scan"],
  ["Do not use Redis SCAN, `SMEMBERS` is fine.", "blocks redis scan"],
  ["Do not use Redis SCAN and use SMEMBERS instead.", "blocks redis scan"],
  ["Do not use Redis SCAN or call `eval()`.", "blocks redis scan; blocks eval()"],
  ["不得使用 SCAN，可以使用 SMEMBERS。 | Redis", "blocks redis scan"],
  ["SCAN 不得使用。 | Redis", "blocks redis scan"],
  ["`web/cache/**` 不得修改。", "blocks files in web/cache/**"],
  ["Do not use `SCAN`/`KEYS` on Redis.", "blocks redis scan; blocks redis keys"],
  ["The implementation must never issue Redis `KEYS`, `SCAN` or `HGETALL`.", "blocks redis keys; blocks redis scan; blocks redis hgetall"],
  ["No Redis `SCAN`, no Redis `KEYS`.", "blocks redis scan; blocks redis keys"],
  ["Code in `wowchat/**` must not use Redis SCAN.", "blocks redis scan in wowchat/**"],
  ["In `wowchat/**` and `api/**`, do not call `eval()`.", "blocks eval() in wowchat/**, api/**"],
  ["Do not use Redis SCAN in `wowchat/` or under api/v1/.", "blocks redis scan in wowchat/**, api/v1/**"],
  ["There is no need to call `eval()`.", "review"],
  ["We no longer use SCAN. | Redis", "review"],
  ["Redis SCAN was used by the old job.", "review"],
  ["SCAN does not scale. | Redis", "review"],
  ["Do not only rely on `eval()`.", "review"],
  ["Avoid `Math.random()` for tokens.", "proposes Math.random()"],
  ["No `print()` in `src/**`.", "blocks print() in src/**"],
  ["Do not introduce Kafka.", "proposes word Kafka"],
  ["Do not spawn new processes or threads.", "blocks processes spawn; blocks threads thread"],
  ["Do not add new npm packages.", "blocks dependency"],
  ["Do not add a migration.", "blocks migration"],
  ["No new tables.", "review"],
  ["Do not build the admin page.", "review"],
  ["Do not use the `LegacyCache` class.", "proposes word LegacyCache"],
  ["Do not rely on `redis.keys()`.", "blocks redis.keys()"],
  ["Never iterate over all keys.", "proposes growth"],
  ["No query in a loop.", "proposes growth"],
  ["不得逐条查询数据库。", "proposes growth"],
  ["不得扫描整个键空间。", "proposes growth"],
  ["不新增任何第三方依赖。", "blocks dependency"],
  ["不得引入 `lodash` 依赖。", "blocks dependency lodash"],
  ["不得改动 `web/cache/**` 和 `api/` 目录。", "blocks files in web/cache/**, api/**"],
  ["除测试外不得使用 Redis KEYS。", "proposes redis keys"],
  ["请勿在 `src/**` 下使用 `console.log`。", "blocks console.log() in src/**"],
  ["禁止使用 `SELECT *`。", "blocks sql select-all"],
  ["不得使用原生 SQL。", "blocks sql raw"],
  ["不要 sleep。", "blocks threads sleep"],
  ["不需要数据库迁移。", "review"],
  ["改动不超过 5 个文件、200 行。", "blocks 5 files 200 lines"],
  ["用户最多上传 5 个文件。", "review"],
  ["以下命令不得使用：\n\n- Redis `SCAN`\n- Redis `KEYS`", "blocks redis scan; blocks redis keys"],
  ["不得：\n\n- 使用 Redis SCAN\n- 改动 `web/cache/**`", "blocks redis scan; blocks files in web/cache/**"],
  ["constraint: 接口 p99 不超过 50 毫秒。", ""],
  ["constraint: `/api/site/config` 不得调用 Redis `SCAN`。", "proposes redis scan"],
  ["不重构 `api/**`。", "proposes files in api/**"],
  ["This change does not introduce new dependencies or database migrations.", "blocks dependency; blocks migration"],
  ["Do not use Redis `SCAN` (spec-allow vague-word: it is exact).", "blocks redis scan"],
  ["> Do not use Redis SCAN.", ""],
  ["不得使用数据库 `SELECT *`。", "blocks sql select-all"],
  ["Do not use `print`.", "blocks print()"],
  ["Do not use `requests`.", "proposes word requests"],
  ["Do not use `getattr`.", "blocks getattr()"],
  ["Do not use Redis pipelines.", "review"],
  ["- No `SCAN`, `KEYS`, `HGETALL`. | Redis", "blocks redis scan; blocks redis keys; blocks redis hgetall"],
  ["- Do not use `redis.call(\"KEYS\")`.", "proposes redis.call()"],
  ["- Never call `subprocess.run(..., shell=True)`.", "proposes subprocess.run()"],
  ["- Don't use `any`.", "proposes word any"],
  ["- Do not use the `SCAN` command family. | Redis", "proposes redis scan"],
  ["- Do not read `model_detail::*` with SCAN or KEYS. | Redis", "proposes redis scan; proposes redis keys"],
  ["- Do not iterate the keyspace with `scan_iter`. | Redis", "proposes redis scan"],
  ["- Do not log user e-mail addresses.", "review"],
  ["- Do not store raw card numbers.", "review"],
  ["- Do not block the event loop with `time.sleep`.", "proposes time.sleep()"],
  ["- Do not introduce a new service, queue or cron job.", "review"],
  ["- Do not change `public/api.yaml`, and do not bump the version in `package.json`.", "blocks files in public/api.yaml"],
  ["- Do not use `fs.readFileSync` or other synchronous file calls on the request path.", "proposes fs.readFileSync()"],
  ["- Do not use `Thread.sleep()` in `src/main/**`; tests may.", "blocks Thread.sleep() in src/main/**"],
  ["- Must not use eval, exec or `new Function`.", "blocks eval eval; blocks eval exec; blocks eval function-constructor"],
  ["- We do not want SCAN here because KEYS is O(N). | Redis", "proposes redis scan; proposes growth"],
  ["- Retries are not part of this change.", "review"],
  ["- Out of scope: `web/**`.", "review"],
  ["- Do not write to Kafka from the request handler.", "review"],
  ["- No Kafka consumers.", "blocks kafka consume"],
  ["- The code never calls `r.keys()`.", "blocks r.keys()"],
  ["- Nothing in `core/**` may import `web/**`.", "review"],
  ["- Do not raise the number of Redis round trips per request above 1.", "proposes growth"],
  ["- 不要在请求路径上使用 SCAN。 | Redis", "proposes redis scan"],
  ["- 不使用第三方库", "blocks dependency"],
  ["- 不允许新增 npm 包。", "blocks dependency"],
  ["- 除 `web/cache/index.ts` 外不改动 `web/**`。", "blocks files in web/**, !web/cache/index.ts"],
  ["- 不得调用 `r.keys()` 等命令。", "blocks r.keys()"],
  ["- 不得用 Redis 的 SCAN、KEYS、HGETALL 来实现。", "blocks redis scan; blocks redis keys; blocks redis hgetall"],
  ["- `web/**` 保持不变。", "blocks files in web/**"],
  ["- 不得直接拼接 SQL。", "review"],
  ["- 不要新建线程或子进程。", "blocks threads thread; blocks processes spawn"],
  ["- 单次改动不超过 300 行。", "blocks 300 lines"],
  ["- 请勿引入任何新的第三方依赖或数据库迁移。", "blocks dependency; blocks migration"],
];

describe("what a sentence forbids", () => {
  it.each(SENTENCES)("%s", (written, expected) => {
    const isConstraint = written.startsWith("constraint: ");
    const [sentence = "", context = "x"] = written.replace("constraint: ", "").split(" | ");
    const text = `## Goal\n\n${context}\n\n## ${isConstraint ? "Constraints" : "Non-goals"}\n\n${sentence}\n`;
    expect(readGuards(parseSpec(text), builtinVocabulary()).map(shown).join("; ")).toBe(expected);
  });

  it("points at the sentence, and quotes it", () => {
    const [, guard] = readGuards(parseSpec("## Non-goals\n\nMobile clients. Do not\n  call `eval()` today;\nnot now.\n"), builtinVocabulary());
    expect(guard?.prohibition).toEqual({ text: "Do not call `eval()` today; not now.", section: "non-goals", line: 3, column: 17, endLine: 5, endColumn: 9 });
  });

  it("says why a guard only proposes, in both languages", () => {
    const [guard] = readGuards(parseSpec("## Non-goals\n\nDo not use Redis `SCAN` on the request path.\n"), builtinVocabulary());
    expect(guard?.note?.en).toContain('"on the request path" narrows it in a way that no diff shows');
    expect(guard?.note?.["zh-CN"]).toContain("“on the request path”缩小了范围");
  });

  it.each([
    ["Do not use Redis SCAN: *e.g. not `r.scan(0)`, but `r.smembers(k)`*.", ["r.scan(0)"], ["r.smembers(k)"]],
    ["Do not use Redis SCAN. *e.g. not `r.scan(0)` or `r.execute_command(\"SCAN\")`, but `r.smembers(k)`*", ["r.scan(0)", 'r.execute_command("SCAN")'], ["r.smembers(k)"]],
    ["不得使用 Redis SCAN，例如不能 `r.scan(0)`，可以 `r.smembers(k)`。", ["r.scan(0)"], ["r.smembers(k)"]],
    ["- Do not use Redis SCAN (for example not `r.scan(0)`).", ["r.scan(0)"], []],
  ])("takes the examples of %j", (sentence, broken, kept) => {
    const guards = readGuards(parseSpec(`## Non-goals\n\n${sentence}\n`), builtinVocabulary());
    expect(guards.map(({ examples }) => examples)).toEqual([{ broken, kept }]);
    expect(guards.map(shown)).toEqual(["blocks redis scan"]);
  });

  it("takes time linear in the length of what strangers write", () => {
    const started = performance.now();
    for (const hostile of ["`".repeat(99_999), "do not use ".repeat(20_000), "- is forbidden\n".repeat(10_000), "不得".repeat(50_000), "a/".repeat(50_000), `${"x is forbidden, ".repeat(20_000)}.`, "Do not use `SCAN`. ".repeat(5000)]) {
      readGuards(parseSpec(`## Non-goals\n\n${hostile}\n`), builtinVocabulary());
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe.skipIf(!existsSync(cases))("the incident's own issue (skipped without ../shared/cases)", () => {
  it.each(["good-issue-headings.md", "good-issue-labels.md"])("%s: SCAN and KEYS block, growth proposes, the cache is for review", (name) => {
    const guards = readGuards(parseSpec(readFileSync(join(cases, name), "utf8")), builtinVocabulary());
    expect(guards.map(shown)).toEqual(["proposes growth", "blocks redis scan", "blocks redis keys", "proposes growth", "review"]);
  });
});
