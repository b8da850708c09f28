var sz=Object.create;var uf=Object.defineProperty;var oz=Object.getOwnPropertyDescriptor;var az=Object.getOwnPropertyNames;var lz=Object.getPrototypeOf,cz=Object.prototype.hasOwnProperty;var g=(e,t,n)=>()=>{if(n)throw n[0];try{return e&&(t=e(e=0)),t}catch(r){throw n=[r],r}};var j=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}},Wt=(e,t)=>{for(var n in t)uf(e,n,{get:t[n],enumerable:!0})},uz=(e,t,n,r)=>{
if(t&&typeof t=="object"||typeof t=="function")for(let i of az(t))!cz.call(e,i)&&i!==n&&uf(e,i,{get:()=>t[i],enumerable:!(r=oz(t,i))||r.enumerable});return e};var On=(e,t,n)=>(n=e!=null?sz(lz(e)):{},uz(t||!e||!e.__esModule?uf(n,"default",{value:e,enumerable:!0}):n,e));var B,Re=g(()=>{"use strict";B=class extends Error{constructor(n,r,i,s){super(r,s);this.code=n;this.hint=i}code;hint;name="SpecError"}});function vr(e,t){return e instanceof Error&&"code"in e&&e.code===t}function st(e,t,n){if(!(e instanceof Error)||!("code"in e)||typeof e.code!="string"||!("sysca\
ll"in e))return e;let[r,i]=dz[e.code]??[e.code,"See the error code of your operating system."];return new B("file-system",`${t} ${n}: ${r}`,i,{cause:e})}var dz,
xr=g(()=>{"use strict";Re();dz={ENOENT:["no such file or folder","Check the path."],EACCES:["permission denied","Check who may read and write it."],EPERM:["oper\
ation not permitted","Check who may read and write it."],EISDIR:["is a folder, expected a file","Name a file in it."],ENOTDIR:["a part of the path is a file, ex\
pected a folder","Check the path."],ELOOP:["the symbolic link leads in a circle","Name the file itself."],ENAMETOOLONG:["the name is too long","Use a shorter na\
me."],EMFILE:["too many files are open","Close programs, or raise the limit with `ulimit -n`."],ENFILE:["too many files are open on this machine","Close program\
s and try again."],ENOSPC:["the disk is full; nothing was changed","Free some space and run the same command again."],EDQUOT:["the disk quota is used up; nothin\
g was changed","Free some space and run the same command again."],EROFS:["the file system is read-only","Choose a place that can be written to."],EEXIST:["exist\
s already","Choose another name."],EIO:["the disk reported an error","Check the disk."]}});var mw,gw=g(()=>{"use strict";mw=[{name:"bug-fix",lang:"en",json:'{"name":"bug-fix","lang":"en","title":"Bug fix","description":"For behaviour that is wrong tod\
ay and has to be put right, starting from steps that reproduce it.","extends":"prompt-spec","sections":[{"id":"context","question":"How do you make it happen, s\
ince when, who is hit and how often, and what is the root cause?","hint":"Steps to reproduce with version, input and configuration; what you saw and what you ex\
pected; the first bad release; how many users or calls are hit, on a hot path or a cold one; the root cause, or the words \\"not found yet\\" and what has been ru\
led out.","why":"Without steps and a cause, the agent repairs the symptom it can see, and the fault comes back in another place.","example":"1. On 2.14.0, add t\
he model `glm-relay`, hosted abroad, with `made_in_china=0`.\\n2. Search for `relay` on the China site.\\n\\nSeen: `glm-relay` is listed. Expected: it is not. Firs\
t bad release: 2.9.0, the first one with a `glm` vendor. Root cause:\\n`is_domestic()` in `wowchat/search.py` compares engine-name prefixes and never reads `made\
_in_china`. It runs on each search, a hot path.\\n\\n| Fact | Today | Projected | Measured by |\\n| --- | --- | --- | --- |\\n| Models listed on the wrong site | 3 \
| 20 | |\\n| Search calls per minute | 4,000 | 7,000 | |\\n| `model_detail` entries in Redis | 80 | 500 | |\\n"},{"id":"goal","question":"What should happen instea\
d, for whom, and why does it matter?","hint":"The right behaviour in one sentence, as the person who is hit would see it, and what it costs while it is wrong. R\
epairing the cause is the goal; hiding the message is not.","why":"Without the right behaviour in words, any change that makes the report go away counts as a fi\
x.","example":"A visitor of the China site finds only models whose `made_in_china` is 1, so that no model without approval is offered there.\\n"},{"id":"constrai\
nts","question":"What must stay as it is while the fault is repaired, and by when and in which releases must it be repaired?","hint":"One item a line: behaviour\
 and formats that others rely on, releases that need the fix, the largest load it must hold under, and what happens to data that the fault has already spoiled. \
Numbers with units.","why":"A fix without limits trades one fault for another, most often in speed or in a format that somebody reads.","example":"- The JSON th\
at `GET /api/search` returns keeps its fields and their order.\\n- p99 of `GET /api/search` stays within 120 ms at 4,000 calls per minute, with 80 models and wit\
h 500.\\n- The fix goes into 2.14.1 and 2.13.6.\\n"},{"id":"non-goals","question":"Which nearby code, shortcuts and clean-ups must this fix leave alone?","hint":"\
One prohibition a line: files and modules that stay untouched, refactoring that can wait, ways of silencing the error that do not count, related faults that hav\
e their own report.","why":"A bug report is an open invitation to tidy up, and each extra line makes the fix harder to review, to backport and to take back.","e\
xample":"- Do not add `glm-relay` or any other model name as an exception in code.\\n- Do not catch and drop errors from Redis.\\n- No renaming or moving of funct\
ions in `wowchat/search.py`.\\n- Do not touch `web/**`.\\n"},{"id":"architecture","question":"Where is the cause, which data does the right code read and at what \
cost, and what happens when a dependency is slow?","hint":"The place where the cause is repaired, and why there; the data structure and the complexity of the ne\
w code; how data that is already wrong gets repaired; what a caller sees when a dependency is slow or down; other callers of the same code.","why":"The line tha\
t fails is seldom the line that is wrong, and the agent sees only the first.","example":"Repair it in `is_domestic()`: search already holds each model\'s detail,\
 so it tests `detail[\\"made_in_china\\"]`, O(1), with no further Redis call.\\nThe prefix table has no other reader and goes. Stored data is right, so nothing nee\
ds repair. When Redis is slow, search goes on as today:\\nit answers 503 after 2 s.\\n"},{"id":"verification","question":"Which test fails before the fix and pass\
es after it, and how will you see that the fault is gone in production?","hint":"One check a line. First the test that reproduces the report: it fails on the ol\
d code and passes on the new one. Then the behaviour that must not change, then the live signal. Begin with ci:, sandbox: or live:.","why":"A test that has neve\
r been seen to fail does not show that the fault is gone.","example":"- ci: `pytest tests/test_search.py -k glm_relay` fails on the commit before the fix and pa\
sses on the fix.\\n- ci: `pytest tests/test_search.py` passes with 500 models, with a case for the global site that still lists `glm-relay`.\\n- live: within 1 ho\
ur of the release, a search for `relay` on the China site returns 0 results, and p99 of `GET /api/search` stays within 120 ms.\\n"}],"body":""}'},{name:"bug-fix",
lang:"zh-CN",json:'{"name":"bug-fix","lang":"zh-CN","title":"缺陷修复","description":"适用于现在行为不对、需要改正的问题，从能复现的步骤写起。","extends":"prompt-spec.zh-CN","sections":[{"id":\
"context","question":"怎样复现，从哪个版本开始，影响了谁、有多频繁，根因是什么？","hint":"复现步骤（版本、输入、配置），实际看到什么、本该看到什么，最早出问题的版本，影响多少用户或请求，在热路径还是冷路径上。根因写清楚；还没查到就直说“尚未查明”，并写上已经排除了什么。","why":"\
没有复现步骤和根因，智能体只会修它看得见的表象，问题会换个地方再冒出来。","example":"1. 在 2.14.0 上新增模型 `glm-relay`（部署在海外），`made_in_china=0`。\\n2. 在国内站搜索 `relay`。\\n\\n实际结果是列出了 `glm-relay`，本该不列出。最早出问题\
的版本是 2.9.0，也就是第一次接入 `glm` 厂商的版本。根因在 `wowchat/search.py` 的\\n`is_domestic()`：它只比较引擎名前缀，从不读取 `made_in_china`。每次搜索都会执行到这里，是热路径。\\n\\n| 指标 | 现在 | 预计 | 测量方式 |\\n| --- | \
--- | --- | --- |\\n| 出现在错误站点上的模型数 | 3 | 20 | |\\n| 每分钟搜索次数 | 4,000 | 7,000 | |\\n| Redis 里的 `model_detail` 条数 | 80 | 500 | |\\n"},{"id":"goal","question":"正确的行为应该是\
什么，对谁而言，为什么要紧？","hint":"用一句话、站在受影响的人的角度写出正确的行为，再说明出错期间的代价。要修的是根因，让报错消失不算修好。","why":"没有写明正确的行为，任何能让这条反馈消失的改动都会被当成修好了。","example":"国内站的用户只会搜到 `made_in_china` 为 1 \
的模型，这样未经备案的模型就不会在国内站出现。\\n"},{"id":"constraints","question":"修复期间哪些东西必须保持不变，最晚什么时候、在哪些版本里修好？","hint":"一行一条：别人依赖的行为和格式、需要带上修复的版本、必须扛住的最大流量、已经被写坏的数据怎么办。都写上数字和单位。",\
"why":"不加限制的修复往往是拿一个问题换另一个，换掉的多半是速度，或者某个有人在读的格式。","example":"- `GET /api/search` 返回的 JSON 字段和顺序不变。\\n- 每分钟 4,000 次调用下，不论 80 个还是 500 个模型，`GET /api/search` 的 p99 都\
不超过 120 ms。\\n- 修复要进入 2.14.1 和 2.13.6。\\n"},{"id":"non-goals","question":"这次修复不碰哪些相邻代码，不走哪些捷径，不顺手做哪些整理？","hint":"一行一条禁令：不改的文件和模块、可以以后再做的重构、不算数的“消除报错”的办法、另有工单跟踪的相关\
问题。","why":"修缺陷时最容易顺手整理，而每多改一行，评审、合到旧版本和撤回都会更难。","example":"- 不得在代码里给 `glm-relay` 或其他模型名开特例。\\n- 不得捕获 Redis 的错误后直接丢弃。\\n- 不给 `wowchat/search.py` 里的函数改名或挪位置。\\n- 不改\
动 `web/**`。\\n"},{"id":"architecture","question":"根因在哪里，正确的代码读哪份数据、代价多大，依赖变慢时会怎样？","hint":"在哪里修、为什么在这里修；数据结构和新代码的复杂度；已经写错的数据怎么补；依赖变慢或挂掉时调用方看到什么；还有谁在调用同一段代码。","wh\
y":"报错的那一行往往不是写错的那一行，而智能体只看得见前者。","example":"在 `is_domestic()` 里修。搜索手里本来就有每个模型的详情，所以直接判断 `detail[\\"made_in_china\\"]`，O(1)，不增加 Redis 调用。\\n前缀表没有别的地方在用，一并删除。存量数据是对\
的，不需要修补。Redis 变慢时搜索的行为不变：2 s 后返回 503。\\n"},{"id":"verification","question":"哪个测试在修复前失败、修复后通过，上线后又怎样看出问题已经消失？","hint":"一行一项检查。先写复现问题的测试：旧代码上失败，新代码上通过；再写不能变的行为；最后写\
线上信号。行首用 ci:、sandbox: 或 live: 说明在哪里跑。","why":"一个从没失败过的测试，证明不了问题已经修好。","example":"- ci: `pytest tests/test_search.py -k glm_relay` 在修复前的提交上失败，在修复后通过。\\n- ci: `pyt\
est tests/test_search.py` 在 500 个模型下通过，其中一个用例断言国际站仍然列出 `glm-relay`。\\n- live: 上线 1 小时内，在国内站搜索 `relay` 返回 0 条结果，`GET /api/search` 的 p99 不超过 120 ms。\\n"}],"body":""\
}'},{name:"data-migration",lang:"en",json:'{"name":"data-migration","lang":"en","title":"Data migration","description":"For a schema change, a backfill or a mov\
e of stored data, with counts, lock times and a way back.","extends":"prompt-spec","sections":[{"id":"context","question":"Which data moves, how many rows is it\
 today and projected, who reads and writes it meanwhile, and what went wrong last time?","hint":"Tables or keys with rows and size today and projected; reads an\
d writes per second at the busiest hour; replicas and their lag; every reader and writer, jobs and reports included; rows that are already odd; past migrations \
and incidents.","why":"A statement that takes a second on the test data can hold a lock for an hour on the real table, and nothing in the repository tells the t\
wo apart.","example":"`messages` in PostgreSQL stores the engine name; billing needs the model id. The chat API and the export job write the table, billing and\\\
nthe weekly report read it. Past incident: an `ALTER TABLE` on `messages` waited behind a report and blocked chat for 6 minutes.\\n\\n| Fact | Today | Projected |\
 Measured by |\\n| --- | --- | --- | --- |\\n| Rows in `messages` | 48,000,000 | 200,000,000 | `psql -Atc \\"select count(*) from messages\\"` |\\n| Size of `message\
s` with indexes, in GB | 61 | 250 | |\\n| Inserts per second, busiest hour | 900 | 2,500 | |\\n| Rows whose engine name has no model | 1,204 | 0 | |\\n"},{"id":"go\
al","question":"Which data is where, in which form, once this is over, for whom and why?","hint":"The end state in one sentence: what is stored where, who reads\
 it from there, and what can be switched off because of it. Name the moment at which the migration counts as finished.","why":"A migration whose end nobody desc\
ribed stays half done, and both forms have to be kept right for years.","example":"Each row in `messages` carries a `model_id`, and billing reads that instead o\
f the engine name, so that two engines of one model go on one bill.\\nIt is finished when the column is `NOT NULL` and nothing reads `engine_name`.\\n"},{"id":"co\
nstraints","question":"How long may a lock be held, how fast may the backfill run, and what has to keep working all the while?","hint":"One item a line with fig\
ure and unit: longest lock, downtime, rows per batch and pause between batches, replica lag at which it stops, disk and log growth, how long it may take, how ma\
ny rows may be lost (mostly 0).","why":"Without a limit on locks and batches, the migration takes all that the database has, and the users take what is left.","\
example":"- No statement holds a lock on `messages` for longer than 200 ms.\\n- Downtime is 0 s; p99 of sending a message stays within 150 ms at 900 inserts per \
second.\\n- A batch is at most 5,000 rows; the backfill pauses while replica lag is above 2 s.\\n- At most 20 GB more disk; done within 72 hours at 48,000,000 row\
s.\\n- 0 rows lost, 0 rows changed in any other column.\\n"},{"id":"non-goals","question":"Which data, columns and readers stay as they are, and which ways of mov\
ing the data are ruled out?","hint":"One prohibition a line: tables and columns not touched, clean-ups that wait, statements not allowed on the full table, anyt\
hing that cannot be undone in this step (dropping, renaming).","why":"A migration that also tidies up cannot be taken back in one piece.","example":"- No `UPDAT\
E` or `DELETE` on `messages` without a primary key range.\\n- Do not drop or rename `engine_name` in this change.\\n- No backfill inside the schema migration itse\
lf.\\n- Do not touch `billing/**`: its switch has a spec of its own.\\n"},{"id":"architecture","question":"In which steps does the data move, who writes old and n\
ew form at each step, and what happens when a dependency is slow?","hint":"The steps in order, each safe to stop after: add, write both, backfill, compare, swit\
ch reads, remove. For each the statement and its lock; how a batch finds its rows (index, key range) and starts again after a crash; what wins when both writers\
 touch a row; what happens when the database or a replica is slow.","why":"Done in one step, the migration needs every process to change over at the same instan\
t, and they never do.","example":"1. Add `model_id` as a nullable column: no rewrite, a lock of some milliseconds, with `lock_timeout` 200 ms and 5 tries.\\n2. T\
he chat API and the export job write both columns from one function.\\n3. A job backfills by primary key range, 5,000 rows a batch, O(rows) over the primary key \
index. It stores the last key, so a second run goes on from there;\\n   it sets `model_id` only where it is null, so a live write wins.\\n4. Add the `NOT NULL` ch\
eck as `NOT VALID`, then validate it in a separate statement.\\n\\nWhen replica lag passes 2 s or a batch takes longer than 1 s, the job sleeps 10 s and halves th\
e batch.\\n"},{"id":"rollback","heading":"Rollback","required":true,"list":false,"aliases":{"en":["Rollback","Rollback plan","Rollback strategy","Rolling back","\
Back-out plan","Reverting","Revert plan","Recovery plan","Way back"],"zh":["回滚","回滚方案","回滚计划","回滚策略","回滚步骤","如何回滚","回退","回退方案","回退计划","撤销方案","恢复方案","回滾","回滾方案",\
"還原方案"]},"question":"How does one go back from each step, how long does it take, and after which step is there no way back?","hint":"For each step the command t\
hat undoes it, how long it takes and which writes it would lose; the sign that tells you to go back and who decides; the backup and when it was last restored as\
 a trial; the point of no return.","why":"The way back is needed at the worst moment, by someone who did not write the migration.","example":"Steps 1 and 4: `al\
embic downgrade -1`, below 1 s, no data lost. Step 2: switch `write_model_id` off, effective within 30 s; rows written since then\\nare backfilled again later. S\
tep 3: stop the job; filled rows do no harm. We go back when the error rate of sending passes 0.5% for 5 minutes; the engineer on call decides.\\nThe snapshot fr\
om the night before was restored as a trial in 40 minutes. There is no point of no return in this change: `engine_name` stays.\\n","after":"architecture"},{"id":\
"verification","question":"Which counts and comparisons show that no row is lost, doubled or wrong, before, during and after the move?","hint":"One check a line\
: row counts and checksums of both sides, a comparison of old and new form, a rehearsal on a copy of production size with its lock times, the way back tried onc\
e, live signals meanwhile. Begin with ci:, sandbox: or live:.","why":"A migration that ended without an error has shown only that no statement failed.","example\
":"- ci: `pytest tests/migrations` migrates up, down and up again, with rows whose engine is unknown.\\n- sandbox: on a copy with 48,000,000 rows the backfill en\
ds within 72 hours, with no lock longer than 200 ms in `pg_locks` samples taken each 100 ms,\\n  batches of at most 5,000 rows, a pause while replica lag is abov\
e 2 s, and at most 20 GB more disk.\\n- sandbox: the backfill is killed once halfway and started again, and ends with the same checksum.\\n- live: `psql -Atc \\"se\
lect count(*) from messages where model_id is null\\"` prints 0, and p99 of sending a message stays within 150 ms.\\n- live: a comparison of 100,000 random rows f\
inds 0 in which `model_id` and `engine_name` disagree.\\n"}],"body":""}'},{name:"data-migration",lang:"zh-CN",json:'{"name":"data-migration","lang":"zh-CN","tit\
le":"数据迁移","description":"适用于改表结构、回填或搬迁存量数据：要有行数、锁时长和退路。","extends":"prompt-spec.zh-CN","sections":[{"id":"context","question":"迁移哪些数据，现在和预计各有多少行，迁移期间谁在读写，上一次出过\
什么问题？","hint":"表或 key 的行数和大小，现在和预计各是多少；最忙时每秒读写多少次；从库和它的延迟；所有的读写方，包括定时任务和报表；现有的异常数据；以前的迁移和事故。","why":"在测试数据上一秒跑完的语句，到真实的表上可能锁一个小时，而这个差别在仓库里看不出来。","example":"Post\
greSQL 的 `messages` 表存的是引擎名，计费需要的是模型 id。聊天 API 和导出任务写这张表，计费和周报读这张表。\\n出过的事故：一条针对 `messages` 的 `ALTER TABLE` 排在报表查询后面等锁，聊天停了 6 分钟。\\n\\n| 指标 | 现在 | 预计 | 测量方式 |\\n| -\
-- | --- | --- | --- |\\n| `messages` 行数 | 48,000,000 | 200,000,000 | `psql -Atc \\"select count(*) from messages\\"` |\\n| `messages` 连同索引的大小，单位 GB | 61 | 250 | |\\\
n| 最忙一小时里每秒插入 | 900 | 2,500 | |\\n| 引擎名对不上任何模型的行数 | 1,204 | 0 | |\\n"},{"id":"goal","question":"全部完成以后，哪些数据以什么形式放在哪里，给谁用，为什么要迁？","hint":"用一句话写出终点：什么存在哪里、谁从那里读、因此可\
以停掉什么；并写明到哪一刻算迁移结束。","why":"没写清终点的迁移会一直停在半路，新旧两份数据要一起维护好几年。","example":"`messages` 的每一行都有 `model_id`，计费改为读它而不再读引擎名，这样同一个模型的两个引擎能合到一张账单上。\\n该列变为 `NOT NULL`、并且没有任何\
地方再读 `engine_name` 时，迁移结束。\\n"},{"id":"constraints","question":"锁最多能持有多久，回填最快能跑多快，迁移期间哪些功能必须照常？","hint":"一行一条，写数字和单位：最长锁时间、停机时间、每批行数和批间停顿、从库延迟到多少就暂停、磁盘和日志的增长、总时长\
、允许丢多少行（通常是 0）。","why":"不限制锁和批次，迁移就会把数据库的能力占满，用户只能用剩下的。","example":"- 任何语句在 `messages` 上持锁不超过 200 ms。\\n- 停机 0 秒；每秒 900 次插入下，发消息的 p99 不超过 150 ms。\\n- 每批最多 5,000 行\
；从库延迟超过 2 秒时暂停回填。\\n- 最多多占 20 GB 磁盘；48,000,000 行在 72 小时内完成。\\n- 丢失 0 行，其他列改动 0 行。\\n"},{"id":"non-goals","question":"哪些数据、列和读取方保持不变，哪些搬数据的办法不许用？","hint":"一行一条禁令：不碰\
的表和列、以后再做的清理、不许对全表执行的语句，以及这一步里做了就退不回来的事（删除、改名）。","why":"顺手做了清理的迁移，没法整个退回去。","example":"- 不得对 `messages` 执行不带主键范围的 `UPDATE` 或 `DELETE`。\\n- 这次不删除 `engine_name`，也不\
给它改名。\\n- 不在改表结构的迁移脚本里做回填。\\n- 不改动 `billing/**`：计费的切换另有一份规格。\\n"},{"id":"architecture","question":"数据分几步迁，每一步谁在写旧的、谁在写新的，依赖变慢时会怎样？","hint":"按顺序写出每一步，停在任何一步之后都要安全：加\
列、双写、回填、比对、切读、清理。每步写明语句和它的锁；一批数据怎么找（索引、主键范围）、崩溃后怎么接着跑；两边同时写到一行时以谁为准；数据库或从库变慢时怎么办。","why":"想一步到位，就要求所有进程在同一瞬间切换，而这从来做不到。","example":"1. 加可空列 `model_id`：不重写表，持锁几毫\
秒，`lock_timeout` 设 200 ms，最多试 5 次。\\n2. 聊天 API 和导出任务都通过同一个函数双写两列。\\n3. 后台任务按主键范围回填，每批 5,000 行，借助主键索引，总代价 O(行数)。它会记下最后一个主键，重跑时从那里继续；\\n   只在 `model_id` 为空时写入，所以线上写入\
优先。\\n4. 以 `NOT VALID` 方式加上非空检查，再用单独一条语句校验。\\n\\n从库延迟超过 2 秒，或一批耗时超过 1 秒时，任务停 10 秒，并把批次减半。\\n"},{"id":"rollback","heading":"回滚","required":true,"list":false,"aliases\
":{"en":["Rollback","Rollback plan","Rollback strategy","Rolling back","Back-out plan","Reverting","Revert plan","Recovery plan","Way back"],"zh":["回滚","回滚方案","\
回滚计划","回滚策略","回滚步骤","如何回滚","回退","回退方案","回退计划","撤销方案","恢复方案","回滾","回滾方案","還原方案"]},"question":"每一步怎么退回去，要多久，从哪一步起就退不回来了？","hint":"逐步写明撤销用的命令、耗时，以及会丢掉哪些写入；看到什么信号就退\
、由谁决定；备份在哪里、上次演练恢复是什么时候；从哪里起没有退路。","why":"需要退路的时候总是最糟的时候，而动手的人多半没写过这次迁移。","example":"第 1、4 步：`alembic downgrade -1`，1 秒以内，不丢数据。第 2 步：关掉 `write_model_id` 开关，30 秒\
内生效，此后写入的行以后再回填。\\n第 3 步：停掉任务即可，已经填好的行没有坏处。发消息的错误率连续 5 分钟超过 0.5% 就退，由值班工程师决定。\\n前一晚的快照演练过恢复，用时 40 分钟。这次改动没有退不回来的步骤：`engine_name` 一直保留。\\n","after":"architecture"},\
{"id":"verification","question":"迁移之前、期间和之后，靠哪些计数和比对证明没有丢行、重复或写错？","hint":"一行一项检查：两边的行数和校验和、新旧两种形式的比对、在同等规模的副本上演练并记录锁时长、回滚流程实际演练过一次、迁移期间的线上信号。行首用 ci:、sandbox: 或\
 live: 说明在哪里跑。","why":"迁移跑完没报错，只说明没有语句失败。","example":"- ci: `pytest tests/migrations` 依次执行升级、降级、再升级，数据里包含引擎名未知的行。\\n- sandbox: 在 48,000,000 行的副本上，回填 72 小时内完成；每 1\
00 ms 采样一次 `pg_locks`，没有超过 200 ms 的锁，\\n  每批最多 5,000 行，从库延迟超过 2 秒时暂停，最多多占 20 GB 磁盘。\\n- sandbox: 回填中途强行终止一次再重跑，最终校验和不变。\\n- live: `psql -Atc \\"select count(*) from\
 messages where model_id is null\\"` 输出 0，发消息的 p99 不超过 150 ms。\\n- live: 随机抽 100,000 行比对，`model_id` 与 `engine_name` 不一致的为 0 行。\\n"}],"body":""}'},
{name:"performance",lang:"en",json:'{"name":"performance","lang":"en","title":"Performance change","description":"For making something faster, smaller or cheape\
r, with figures before, a target, and a way to measure both.","extends":"prompt-spec","sections":[{"id":"context","question":"How slow or costly is it today, me\
asured how, under which load and data size, and where does the time go?","hint":"Figures from before the change with the way they were taken (tool, machine, dur\
ation, percentile); calls per minute and data size, today and projected; hot or cold path; what a profile or trace shows; past incidents.","why":"Without figure\
s from before, nobody can tell afterwards whether the change helped.","example":"`GET /api/site/config` runs on each front-end start-up. Since 2.15.0 it walks t\
he Redis keyspace and fetches all `model_detail` hashes per call.\\nA trace puts 96% of the time into these Redis calls. Past incident: the same walk slowed each\
 page down, and 25 hours passed until the cure was in.\\n\\n| Fact | Today | Projected | Measured by |\\n| --- | --- | --- | --- |\\n| `/api/site/config` calls per \
minute | 12,000 | 20,000 | |\\n| `model_detail` entries in Redis | 80 | 500 | |\\n| p99 at 12,000 calls per minute, in ms | 840 | 50 | `python bench/site_config.p\
y --rate 200 --seconds 300 --print p99` |\\n"},{"id":"goal","question":"Which figure should reach which target, for whom, and why is that target enough?","hint":\
"One figure, from what it is to what it must become, with unit, percentile and load, and who notices. Say why the target is enough, so that the work can stop th\
ere.","why":"Without a target the work has no end, and the agent goes on to trade clarity for speed nobody asked for.","example":"p99 of `GET /api/site/config` \
goes from 840 ms to at most 50 ms at 12,000 calls per minute, so that the first screen no longer waits for it.\\n50 ms is enough: the next slowest call of the st\
art-up takes 70 ms.\\n"},{"id":"constraints","question":"What may the speed not cost, in memory, freshness, correctness, money or load elsewhere?","hint":"One it\
em a line with figure and unit: results that must stay identical, how stale an answer may be, memory and connections, load on shared stores, the largest data si\
ze at which the target still holds.","why":"Speed is always paid for with something, and what you leave out here is what it will be paid with.","example":"- The\
 list in the response is identical to today\'s for the same data.\\n- An answer is at most 60 seconds stale.\\n- Memory per worker grows by at most 1 MiB, with 500\
 models.\\n- A request issues at most 1 Redis command for this, at 12,000 calls per minute and at 20,000.\\n"},{"id":"non-goals","question":"Which ways to make it\
 faster are ruled out, and what is not being made faster?","hint":"One prohibition a line: caches that hide the cost, larger machines, new infrastructure, chang\
ed results, other endpoints, code that stays as it is. Precise enough to be seen in a diff.","why":"The quickest speed-up is a cache in front of the fault, whic\
h moves the cost to the first caller after it expires.","example":"- Do not call Redis `SCAN`, `KEYS` or `HGETALL` in `wowchat/**`.\\n- No cache in front of the \
present code: its cost per call is the fault.\\n- Do not touch `web/cache/**`.\\n- No new dependencies.\\n"},{"id":"architecture","question":"Which structure or al\
gorithm brings the cost down, from which complexity to which, and what happens when a dependency is slow?","hint":"Complexity before and after, and what each gr\
ows with; where the work moves to (write time, a job, an index) and what it costs there; calls per request to each dependency, with their timeout and what the c\
aller gets when it runs out.","why":"Tuning the wrong structure wins a few per cent, and the next growth of the data takes them back.","example":"Before: O(keys\
 in Redis) per call. After: one `SMEMBERS` on the SET `domestic_model_ids`, O(ids in the SET), at most 500.\\nThe work moves to saving a model: one `SADD` or `SR\
EM`, O(1), about 10 times a day. A script fills the SET once before the release.\\nWhen Redis takes longer than 30 ms, the handler answers with the list it read \
last.\\n"},{"id":"verification","question":"How will somebody else measure before and after in the same way, at which load and data size?","hint":"One check a li\
ne: the command, the load, the data size (today\'s and projected), the figure that passes; a check that results are unchanged; the live signal after the release \
and how long it is watched. Begin with ci:, sandbox: or live:.","why":"Two measurements taken in two ways compare the ways and not the code.","example":"- ci: `\
pytest tests/test_site_config.py` passes, with a case that counts 1 Redis command per request at 80 and at 500 models.\\n- sandbox: `python bench/site_config.py \
--rate 200 --seconds 300 --models 500 --print p99` prints at most 50, run 3 times.\\n- sandbox: the response for a copy of the production data is byte for byte t\
he one from before; a change shows in it\\n  within 60 seconds, and memory per worker has grown by at most 1 MiB.\\n- live: p99 of `/api/site/config` is at most 5\
0 ms and Redis CPU is below 40% in the 24 hours after the release.\\n"}],"body":""}'},{name:"performance",lang:"zh-CN",json:'{"name":"performance","lang":"zh-CN\
","title":"性能优化","description":"适用于让某处更快、更小或更省的改动：要有改前数据、目标，以及前后一致的测法。","extends":"prompt-spec.zh-CN","sections":[{"id":"context","question":"现在有多慢、多耗资源，怎么测的，在多\
大的调用量和数据量下，时间花在哪里？","hint":"改之前的数据和测法（工具、机器、时长、百分位）；每分钟调用量和数据量，现在和预计各是多少；热路径还是冷路径；profile 或 trace 显示了什么；出过的事故。","why":"没有改之前的数据，改完谁也说不清有没有变好。","example":"前端每次启动\
都会请求 `GET /api/site/config`。从 2.15.0 起，它每次都会遍历 Redis 的全部 key，再取出所有 `model_detail`。\\ntrace 显示 96% 的时间花在这些 Redis 调用上。出过的事故：同样的遍历拖慢了所有页面，过了 25 小时才修好。\\n\\n| 指标 | 现在 \
| 预计 | 测量方式 |\\n| --- | --- | --- | --- |\\n| `/api/site/config` 每分钟调用量 | 12,000 | 20,000 | |\\n| Redis 里的 `model_detail` 条数 | 80 | 500 | |\\n| 每分钟 12,000 次调用下的 p99\
，单位 ms | 840 | 50 | `python bench/site_config.py --rate 200 --seconds 300 --print p99` |\\n"},{"id":"goal","question":"哪个数字要降到多少，谁会感受到，为什么到这里就够了？","hint":"只写一个数字\
：从多少到多少，带上单位、百分位和调用量，以及谁会感受到。说明为什么到这个目标就够，这样才知道什么时候收手。","why":"没有目标就没有尽头，智能体会继续用可读性去换没人要的速度。","example":"每分钟 12,000 次调用下，`GET /api/site/config` 的 p99 从 840 ms 降\
到 50 ms 以内，让首屏不再等它。\\n50 ms 就够了：启动过程中第二慢的请求要 70 ms。\\n"},{"id":"constraints","question":"提速不能以什么为代价：内存、数据新鲜度、正确性、费用，还是别处的负载？","hint":"一行一条，写数字和单位：哪些结果必须一模一样，返回的数据\
最多能旧多久，内存和连接数，共享存储的负载，以及在多大的数据量下目标仍然成立。","why":"速度总要拿别的东西来换，这里没写的，就是会被拿去换的。","example":"- 数据相同时，返回的列表与现在完全一致。\\n- 返回的数据最多旧 60 秒。\\n- 500 个模型时，每个进程最多多占 1 MiB 内存。\\n\
- 每分钟 12,000 次和 20,000 次调用下，每次请求为此最多发 1 条 Redis 命令。\\n"},{"id":"non-goals","question":"哪些提速办法不许用，哪些地方这次不提速？","hint":"一行一条禁令：只是把开销藏起来的缓存、换更大的机器、新的基础设施、会改变结果的做法、其他\
接口、保持原样的代码。具体到在 diff 里能看出来。","why":"最省事的提速是在问题前面加一层缓存，缓存一过期，代价就落到第一个请求头上。","example":"- 不得在 `wowchat/**` 里使用 Redis `SCAN`、`KEYS` 或 `HGETALL`。\\n- 不在现有代码前面加缓存：每次调\
用的开销本身就是问题。\\n- 不改动 `web/cache/**`。\\n- 不新增依赖。\\n"},{"id":"architecture","question":"靠什么结构或算法降低开销，复杂度从多少到多少，依赖变慢时会怎样？","hint":"改前改后的复杂度，各随什么增长；计算挪到了哪里（写入时、后台任务、索引）\
，在那里花多少；每次请求调用各依赖几次，超时是多少，超时后调用方得到什么。","why":"结构不对，再怎么调也只能快几个百分点，数据一涨就又没了。","example":"改前：每次调用 O(Redis 的 key 总数)。改后：对 SET `domestic_model_ids` 执行一次 `SMEMBERS`，O\
(SET 里的 id 数)，最多 500。\\n计算挪到保存模型时：一次 `SADD` 或 `SREM`，O(1)，每天 10 次左右。上线前用脚本把 SET 填一遍。\\nRedis 超过 30 ms 没有响应时，返回上一次读到的列表。\\n"},{"id":"verification","question":"别人怎样用\
同一种方法测出改前和改后，在多大的调用量和数据量下测？","hint":"一行一项检查：命令、调用量、数据量（现在的和预计的）、达到多少算通过；结果没有变化的检查；上线后看什么信号、看多久。行首用 ci:、sandbox: 或 live: 说明在哪里跑。","why":"前后两次测法不一样，比出来的就是测法，不是代码。\
","example":"- ci: `pytest tests/test_site_config.py` 通过，其中一个用例断言 80 个和 500 个模型时每次请求都只发 1 条 Redis 命令。\\n- sandbox: `python bench/site_config.py --rate 200 --seco\
nds 300 --models 500 --print p99` 连跑 3 次，输出都不超过 50。\\n- sandbox: 用一份线上数据的副本，改前改后的返回内容逐字节相同；数据改动 60 秒内可见，每个进程最多多占 1 MiB 内存。\\n- live: 上线后 24 小时内，`/api/site/config`\
 的 p99 不超过 50 ms，Redis CPU 低于 40%。\\n"}],"body":""}'},{name:"prompt-spec",lang:"en",json:'{"name":"prompt-spec","lang":"en","title":"Prompt Spec\
","description":"For any change that an agent or a colleague will carry out. Start here when no other template fits better.","sections":[{"id":"context","headin\
g":"Context","required":false,"list":false,"aliases":{"en":["Context","Background","Background information","Background and motivation","Motivation","Motivation\
s","Rationale","Why","Why now","Why this matters","Problem","The problem","Problem statement","Problem description","Problem summary","Problem definition","Prob\
lem overview","Problem analysis","Problem space","… problem","… problem statement","Problems","Current problem","Current problems","Users and problem","Current \
behaviour","Current behavior","Actual behaviour","Actual behavior","Observed behaviour","Observed behavior","Existing behaviour","Existing behavior","What is th\
e current behaviour","What is the current behavior","What is missing …","What\'s missing …","What is wrong …","What\'s wrong …","What is the problem …","What\'s th\
e problem …","What problem …","Which problem …","Current state","Current state …","Current situation","Current status quo","Status quo","The status quo","Situat\
ion","Where we are","Where we are today","How it works today","Root cause","Root causes","Root cause analysis","Likely cause","Suspected cause","Diagnosis","Bug\
 description","Bug summary","Describe the bug","Describe the problem …","Describe the issue …","Issue summary","Issue description","Pain points","Pain point","U\
ser pain …","… motivation","… background","Is your feature request related to a problem? Please describe","Is your feature request related to …","Is your propos\
al related to …","Why is this needed","Why is this important","Why do we need …","Why does this matter","Why we need …","Why this change","Why are we doing this\
","Why it matters","… problem overview"],"zh":["背景","背景信息","背景说明","背景介绍","项目背景","需求背景","业务背景","问题背景","技术背景","…背景","上下文","现状","当前现状","现状分析","现状说明","现状与问题","现状描述"\
,"问题","问题描述","问题说明","问题陈述","问题现象","问题分析","问题定位","问题总结","问题概述","问题定义","Bug 描述","Bug 现象","缺陷描述","故障现象","当前问题","现有问题","存在的问题","存在问题","核心问题","要解决的问题","解决的问题","痛点","\
用户痛点","业务痛点","核心痛点","痛点分析","当前行为","现有行为","实际行为","实际结果","动机","为什么","为什么做","为什么要做","根因","根因分析","根本原因","原因","原因分析","成因分析","使用场景","应用场景","業務背景","問題","問題描述","現狀","動機\
","為什麼","專案背景","目前行為","使用情境"],"ja":["背景","背景情報","背景と目的","課題","現状","現状の課題","現在の動作","問題","問題点","動機","原因","なぜ…","きっかけ"]},"soft":{"en":["Summary","Overview","Descri\
ption","Introduction","Intro","Abstract","Executive summary","TL;DR","Steps to reproduce","Steps to reproduce …","How to reproduce","How to reproduce …","How ca\
n we reproduce it","Reproduction","Reproduction steps","Repro","Repro steps","To reproduce","Reproducible example","Minimal reproduction","What happened","What \
happened …","What is happening","What went wrong","Actual result","Actual results","Symptoms","Findings","Observations","Benefits","Value","Business value","Opp\
ortunity","Impact on users","User impact","Use case description","Current …","Existing …","Additional context","Additional information","Technical context","Bus\
iness context","System information","Environment","Users","Target users","Target audience","Personas","User personas","Why …","Use case","Use cases","Project ov\
erview","Product overview","Feature overview","System overview","Technical overview","Feature summary","Project summary","Product summary","Brief summary","Feat\
ure description","Task description","Project description","Product description","Detailed description","Short description","Description of the …"],"zh":["概述","概\
要","摘要","总览","简介","介绍","引言","前言","描述","项目概述","产品概述","需求概述","功能概述","项目简介","产品简介","需求描述","需求说明","任务描述","功能描述","产品背景与概述","…概述","…简介","复现步骤","重现步骤","复现方法","如何复现","发\
生了什么","收益","价值","业务价值","目标用户","用户画像","用户群体","当前…","现有…","补充信息","概觀","为什么…"],"ja":["概要","説明","はじめに","再現手順","現在の…"]},"question":"What exists today, who calls it a\
nd how often, over how much data, and what has gone wrong there before?","hint":"Who is served and what the code does now, then the facts no repository shows: c\
alls per minute, data size today and projected, hot or cold path, past incidents. Numbers suit a table headed Fact, Today, Projected, Measured by; write what no\
body knows as an open question.","why":"Without the load and the data size, whoever writes the code plans for the handful of rows in the tests, and production g\
ets the surprise.","example":"Each front-end start-up calls `GET /api/site/config` to learn which models are domestic, so this is a hot path. The handler compar\
es\\nengine-name prefixes, and each new vendor needs a release. Past incident: a rewrite that walked all of Redis on each call took 25 hours to put right.\\n\\n| F\
act | Today | Projected | Measured by |\\n| --- | --- | --- | --- |\\n| `/api/site/config` calls per minute | 12,000 | 20,000 | |\\n| `model_detail` entries in Red\
is | 80 | 500 | `redis-cli -h redis-replica --scan --pattern \'model_detail::*\' \\\\| wc -l` |\\n"},{"id":"goal","heading":"Goal","required":true,"list":false,"alia\
ses":{"en":["Goal","Goals","The goal","Main goal","Primary goal","Project goal","Project goals","Goal statement","… goals","Goals …","Objective","Objectives","…\
 objectives","Aim","Aims","Purpose","Desired outcome","Desired outcomes","What to build","What we want","What we want to build","What we are building","What thi\
s delivers"],"zh":["目标","目的","目标说明","目标与范围","主要目标","核心目标","总体目标","项目目标","产品目标","需求目标","业务目标","改动目标","设计目标","优化目标","建设目标","阶段目标","本次目标","本期目标","任务目标","期望目标","…目标\
","…目的","要做什么","做什么","我们要做什么","构建内容","目標","專案目標","…目標"],"ja":["目的","目標","ゴール","…目標","…の目的","達成したいこと","やりたいこと","実現したいこと"]},"soft":{"en":["Summary","Overview","Ab\
stract","Description","What changes","What\'s changing","Change summary","Summary of changes","Describe the solution you\'d like","Describe the feature …","Descri\
be the solution …","What would you like …","What do you want …","What should …","What needs to …","What you want …","Expected behaviour","Expected behavior","Wh\
at is the expected behaviour","What is the expected behavior","What did you expect …","What you expected …","Expected result","Expected results","Expected","Des\
ired","Desired behaviour","Desired behavior","Desired state","Target state","End state","Ideal behaviour","Ideal behavior","Scope","In scope","Scope of work","P\
roject scope","MVP scope","MVP","User story","User stories","Related user stories","Story","Use cases","Feature","Features","Feature request","Feature descripti\
on","Core features","Key features","Main features","Core functionality","Key functionality","Capability","Capabilities","New capabilities","Idea","The idea","Ta\
sk","The task","Your task","The ask","Request","Deliverable","Deliverables","Vision","Product vision","Value proposition","Mission","Project overview","Product \
overview","Feature overview","Feature summary","Project summary","Product summary","Task description","Project description","Product description"],"zh":["概述","概\
要","摘要","总览","简介","描述","项目概述","产品概述","需求概述","功能概述","产品定位","产品愿景","愿景","定位","范围","项目范围","需求范围","功能范围","本期范围","做的范围","期望行为","预期行为","期望结果","预期结果","期望效果","预期效果","期望\
的解决方案","用户故事","变更内容","改动内容","更改内容","修改内容","功能","功能列表","核心功能","主要功能","功能点","功能说明","功能描述","功能需求","任务","任务描述","任务内容","需求","需求描述","需求说明","需求内容","交付物","產品定位","範圍","預\
期行為","期望行為","使用者故事"],"ja":["概要","期待する動作","期待される動作","期待動作","スコープ","対象範囲","ユーザーストーリー","機能","主な機能","機能要件"]},"question":"Which one outcome should be true afterwards\
, for whom, and why?","hint":"One sentence: a result that somebody can see, who gains from it, and why (\\"so that …\\"). Name the outcome, not the means; a secon\
d outcome is a second spec.","why":"A request that names only a means (\\"use this field\\") leaves the agent to guess what success looks like.","example":"An ope\
rator marks a model as domestic, or takes the mark off, by changing `made_in_china` on that one model, so that adding a model needs no release.\\n"},{"id":"const\
raints","heading":"Constraints","required":true,"list":true,"aliases":{"en":["Constraint","Constraints","… constraints","Hard constraints","Global constraints",\
"Key constraints","Design constraints","System constraints","Technical constraints","Technical constraint","Operational constraints","Performance constraints","\
Constraints and limits","Performance criteria","Performance goals","Performance targets","Performance budget","Performance budgets","Performance requirements","\
Security requirements","Compatibility requirements","Non-functional requirements","… non-functional requirements","Nonfunctional requirement","NFR","NFRs","Qual\
ity attributes","Quality requirements","Service levels","SLO","SLOs","Invariants"],"zh":["约束","约束条件","约束说明","硬性约束","硬约束","技术约束","系统约束","设计约束","性能约束","业务约束","限制"\
,"限制条件","约束与限制","性能要求","性能需求","性能目标","安全要求","兼容性要求","…约束","…约束条件","…限制条件","性能指标","非功能需求","非功能性需求","非功能要求","非功能性要求","非功能性约束","质量属性","約束","約束條件","技術約束","限制條件","效能\
要求"],"ja":["制約","制約条件","制約事項","…制約","非機能要件","性能要件","品質要件"]},"soft":{"en":["Requirements","… requirements","Required tools","Assumptions","Assumption","Assumptio\
ns and …","Prerequisites","Prerequisite","Preconditions","Dependencies and constraints","Guardrails","Rules","Business rules","Ground rules","Restrictions","Lim\
its","Considerations","Other considerations","Key considerations","Special considerations","Security considerations","Performance considerations","Compatibility\
","Backwards compatibility","Backward compatibility","Performance","Implementation details/notes/constraints","Environment requirements"],"zh":["需求列表","功能需求","技\
术要求","开发要求","实现要求","设计要求","要求","具体要求","基本要求","…要求","规则","业务规则","开发规范","编码规范","前置条件","前提","前提条件","假设","假设条件","假设与依赖","兼容性","性能","性能与安全","安全需求","前置條件","假設","邊界條件"\
,"边界条件"],"ja":["要件","必須要件","前提","前提条件","ルール"]},"question":"What must hold once this runs, with which numbers and units?","hint":"One item a line: latency, load,\
 data size, memory, cost, compatibility, security. Give each a figure with its unit and the load it holds under, today and as projected.","why":"A limit that is\
 not written down is not kept, and one without a number cannot be checked.","example":"- `GET /api/site/config` answers within 50 ms at p99, at 12,000 calls per\
 minute and at 20,000.\\n- A request issues at most one Redis command for this, with 80 models and with 500.\\n- A changed mark shows in the response within 60 se\
conds.\\n"},{"id":"non-goals","heading":"Non-goals","required":true,"list":true,"aliases":{"en":["Non-goals","Non-goal","… non-goals","Non-goals of this RFC","No\
n-goals of this change","Not goals","Not a goal","Explicit non-goals","Non-objectives","Out of scope","Out of scope …","… out of scope","Explicitly out of scope\
","Not in scope","Outside scope","Outside the scope","Non-scope","Out-of-scope items","What is out of scope","What\'s out of scope","Anti-goals","Non-requirement\
s","Exclusions","Excluded","Explicitly excluded","Scope exclusions","Not included","Not covered","What not to do","What not to build","What not to change","What\
 we will not do","What we won\'t do","What we won\'t …","What we will not …","What we are not …","What we\'re not …","What this is not …","What is not …","What thi\
s does not …","What this won\'t …","What it does not …","What it is not …","Will not do","Won\'t do","Won\'t have","Won\'t fix","Not doing","Not doing …","Not plann\
ed","Not now","Must not do","Must not change","Do not do","Do not touch","Do not change","Do not build"],"zh":["非目标","非目标…","非本次目标","反目标","不做","不做什么","不做的事","不做\
的事情","不做事项","不要做什么","不能做什么","本次不做…","本期不做…","这次不做…","明确不做…","暂不做…","暂不纳入…","暂不实现…","暂不考虑…","暂不支持…","暂不包含…","暂不处理…","不纳入…","范围外","范围之外","范围以外","不在范围","不在范围内","不在\
本次范围","不在本次范围内","不在本期范围","超出范围","超出范围…","非范围","不包含","不包含…","不包括","不包括…","不涉及","不涉及…","排除项","排除范围","不属于本次…","禁止事项","禁止","禁区","非目標","不做什麼","本次不做","範圍外","範圍之外","不在\
範圍內","超出範圍","暫不納入","暫不處理"],"ja":["対象外","スコープ外","範囲外","非目標","やらないこと","行わないこと","実装しないこと","禁止事項"]},"soft":{"en":["Future enhancements","Future enhancements …","Fut\
ure considerations","Future improvements","Future features","Deferred","Deferred items","Nice to have","Nice-to-haves","Stretch goals","Optional features","Do n\
ot","Do not delete","Do not modify","Do not use","Don\'ts","Prohibited","Forbidden","What to avoid","Anti-patterns","Boundaries"],"zh":["当前边界","边界","边界说明","范围边界"\
,"后续规划","后续计划","后续扩展","后续迭代","后续迭代…","后续优化","后续工作","未来规划","未来计划","未来扩展","未来工作","未来优化","后续版本","不要…","禁止…","切勿","後續規劃"],"ja":["今後の課題","今後の展望","今後の予定","将来の拡張"]},"q\
uestion":"What must this change not build, not use and not touch?","hint":"One prohibition a line, precise enough to be seen in a diff: commands and calls, path\
s, dependencies, work on the request path, features that sound related. Say where each holds.","why":"Whatever is not ruled out is allowed, and the shortest cod\
e that passes the tests is often the one you would have ruled out.","example":"- Do not call Redis `SCAN`, `KEYS` or `HGETALL` in `wowchat/**`.\\n- No work on th\
e request path that grows with the keyspace.\\n- Do not touch `web/cache/**`.\\n- No new dependencies.\\n"},{"id":"architecture","heading":"Architecture notes","re\
quired":true,"list":false,"aliases":{"en":["Architecture notes","Architecture note","Architecture","… architecture","Architecture overview","Architecture direct\
ion","Architectural notes","Architectural overview","Architectural decisions","Architectural approach","Architectural direction","Design","… design","Design doc\
ument","Design doc","Design notes","Design details","Design overview","Design approach","Design sketch","Detailed design","Technical design","Design decision","\
Design decisions","… design decisions","Technical decisions","Proposal","The proposal","Proposed solution","Proposed solutions","… solution","The solution","Pro\
posed change","Proposed changes","Proposed approach","Proposed fix","Proposed fixes","Proposed implementation","Proposed improvements","Proposed structure","Sug\
gested solution","Suggested implementation","Suggested changes","Suggested change","Recommended solution","Recommended approach","Recommended fix","Suggested fi\
x","Suggested fixes","Suggested approach","Possible solution","Possible solutions","Possible fix","Possible approach","Possible implementation","Potential solut\
ion","Potential solutions","Potential fix","Solution","Solutions","The fix","Solution design","Solution overview","Approach","The approach","… approach","Techni\
cal approach","Implementation","… implementation","Implementation notes","Implementation details","Implementation detail","Implementation overview","Implementat\
ion ideas","Implementation idea","Implementation suggestions","Implementation guidance","Implementation hints","Implementation proposal","Implementation summary\
","Implementation considerations","Implementation approach","Implementation strategy","Implementation sketch","Implementation details/notes/constraints","Decisi\
on","Decision outcome","Decisions","How it works","How it will work","How should this work","How we will do it","How to implement","How to fix","How to build it\
","Guide-level explanation","Reference-level explanation","Reference implementation","Technical implementation","Technical solution","Architectural decision","A\
rchitecture decisions","Architecture details","Architecture decision","Fix strategy","Sketch of implementation"],"zh":["架构","架构说明","架构概述","架构图","架构设计","架构方案","架\
构决策","架构备注","…架构","…架构设计","设计","设计说明","设计概述","设计方案","设计思路","设计细节","设计决策","设计要点","设计稿","…设计","详细设计","方案","方案概述","方案设计","方案说明","方案选择","方案选型","…方案","解决思路","解决办法","\
解决方法","解决方式","修复思路","修复方式","修复建议","优化思路","改进建议","建议修复","建议","实现","实现思路","实现方式","实现方法","实现细节","实现说明","实现要点","实现建议","实现路径","实现逻辑","技术实现","…实现","…的实现","决策","技术决策",\
"关键决策","技术选型","核心逻辑","架構","架構說明","架構設計","設計","…設計","設計方案","技術架構","…架構","實作","實現","實作細節","解決方式"],"ja":["設計","…設計","設計方針","実装","実装方針","実装方法","実装内容","実装案","…の実装","\
技術仕様","アーキテクチャ","解決策","解決方法","提案","提案内容","対応方針","対応方法","対応案","修正方針","修正案","修正内容","方針","仕様"]},"soft":{"en":["Tasks","Task list","Task breakdown","Implementation \
tasks","Subtasks","Todo","To do","Have to do","Action items","Phases","Implementation phases","Steps","Implementation steps","Plan","… plan","Implementation pla\
n","Execution plan","Work breakdown","Roadmap","Development roadmap","… roadmap","Milestones","Impact","Affected code","Affected files","Affected areas","Affect\
ed components","Files to change","Files to modify","Relevant files","Key files","Tech stack","Technology stack","Technologies","Suggested tech stack","Recommend\
ed tech stack","… tech stack","Project structure","Directory structure","File structure","Components","Key components","Core components","Data model","Data mode\
ls","Data structures","Database schema","API endpoints","Technical requirements","Technical specification","Technical specifications","Technical spec","Technica\
l details","Technical notes","Technical considerations","Technical context","Specification","Code changes","Changes required","Required changes","Modifications"\
,"Recommendation","Recommendations","Fix","… decisions"],"zh":["任务","任务列表","任务拆解","任务分解","任务清单","开发任务","步骤","实施步骤","实现步骤","操作步骤","开发步骤","执行步骤","阶段","实施计划","实现计划\
","开发计划","执行计划","工作计划","计划","里程碑","路线图","影响","影响范围","影响面","技术栈","推荐技术栈","…技术栈","技术规格","技术要求","技术细节","技术说明","技术规范","项目结构","目录结构","文件结构","模块划分","数据模型","数据结构","接口定\
义","接口说明","接口列表","涉及文件","相关文件","修改文件","改动文件","改动点","改造点","业务流程","核心流程","工作流程","實作步驟","技術棧"],"ja":["タスク","手順","実装手順","実装計画","影響範囲","技術スタック","フェーズ","やること","作業内容",\
"変更内容"]},"question":"Where does the data live, when is it written, what does each read cost, and what happens when a dependency is slow?","hint":"The direction \
rather than the code: data structures, the complexity of each read and write and where it happens, what the caller gets when a dependency is slow or down, and w\
hat you decided against.","why":"Left blank, the agent takes the structure that is quickest to write, which is seldom the one your load can bear.","example":"Ke\
ep an explicit Redis SET, `domestic_model_ids`. Saving a model writes it with `SADD` or `SREM`, O(1), together with `made_in_china`.\\n`/api/site/config` reads i\
t with one `SMEMBERS`: the cost follows the SET, at most 500 ids, and not the keyspace.\\nWhen Redis takes longer than 30 ms, the handler answers with the list i\
t read last and counts a `site_config_stale` metric.\\nDecided against: filtering all models on each read.\\n"},{"id":"verification","heading":"Verification","req\
uired":true,"list":true,"aliases":{"en":["Verification","… verification","Verification plan","Verification steps","Verification commands","Verification criteria\
","Verify","How to verify","How to verify …","How we verify","Acceptance","… acceptance criteria","… acceptance tests","Acceptance criteria","Acceptance criteri\
on","Acceptance test","Acceptance tests","Acceptance checks","Acceptance requirements","Acceptance conditions","Acceptance scenarios","AC","ACs","Acceptance che\
cklist","Test plan","… test plan","Test plans","Testing plan","Test strategy","Test approach","Testing strategy","… testing strategy","Testing approach","Testin\
g requirements","Testing notes","Testing instructions","Testing steps","Testing checklist","Testing considerations","Test cases","… test cases","Test case","Tes\
t scenarios","Test steps","Test requirements","Test coverage","Test instructions","Testing","… testing","Tests","… tests","Needed tests","Required tests","How t\
o test","How to test …","How will this be tested","How has this been tested","How will we test …","How was this tested","Steps to test","Steps to verify","Valid\
ation","Validation plan","Validation steps","Validation criteria","Definition of done","DoD","Done when","Done criteria","Done means","What done looks like","Co\
mpletion criteria","Exit criteria","Success metrics","… success metrics","Success metric","Success measures","Success criteria","… success criteria","Success cr\
iterion","Criteria for success","What success looks like","Success signal","Success signals","Success indicators","Measures of success","Measuring success","Key\
 results","How we measure success","How do we know …","How will we know …","How we will know …","Manual testing","Manual verification","QA plan"],"zh":["验证","验证\
方式","验证方法","验证步骤","验证计划","验证方案","验证标准","验证清单","验证命令","验证记录","验证结果","验证要求","验证点","验证用例","如何验证","怎么验证","手动验证","人工验证","上线验证","回归验证","效果验证","功能验证","测试与验证","测试和验证","\
验收","验收标准","…验收标准","验收条件","验收要求","验收方式","验收用例","验收测试","验收清单","验收指标","验收准则","验收项","验收点","验收与测试","…验收","测试","测试计划","…测试计划","测试方案","…测试方案","测试策略","测试用例","…测试用例","测\
试要点","测试场景","测试步骤","测试方法","测试清单","测试建议","测试记录","测试覆盖","测试说明","测试标准","测试要求","测试验证","如何测试","怎么测试","单元测试","集成测试","回归测试","性能测试","端到端测试","功能测试","手工测试","手动测试","完成标准",\
"…完成标准","完成条件","完成定义","完成的定义","完成的标准","成功标准","成功指标","衡量指标","衡量标准","衡量方式","驗證","驗證方式","驗證步驟","驗收","驗收標準","…驗收標準","驗收條件","測試","測試計畫","測試計劃","測試方案","測試案例","完成標準","\
完成條件","成功指標"],"ja":["検証","検証方法","検証手順","受け入れ条件","受け入れ基準","受入条件","受入基準","完了条件","完了基準","完了の定義","達成基準","テスト","テスト計画","テスト項目","テストケース","テスト方針","テスト方法","動作確認","確認方法"\
,"確認項目","成功基準","成功指標"]},"soft":{"en":["Graduation criteria","Expected deliverable","Expected deliverables","Expected outcome","Expected outcomes","Expected outp\
ut","Scenario","Scenarios","Scenario …","User scenarios & testing","Key metrics","Quality gates","Quality checklist","Quality standards","Quality assurance","De\
liverables and success criteria","Expected benefits","Evaluation criteria"],"zh":["预期成果","预期产出","预期输出","预期交付","交付标准","交付物","质量标准","质量要求","关键指标","自测","自测清单","评估标\
准","评价标准","預期成果"],"ja":["期待される成果","期待する結果","確認事項"]},"question":"Which checks can somebody else run to see that it works, before the merge and after the release?\
","hint":"One check a line: a command with its expected result, or an input with its output. Begin with ci:, sandbox: or live: to say where it runs, and have on\
e at the projected size.","why":"When nobody wrote down how to tell, \\"the tests pass\\" is all anyone knows, and those tests came with the code.","example":"- c\
i: `pytest tests/test_site_config.py` passes, with a case that loads 500 models and counts 1 Redis command per request.\\n- ci: `pytest tests/smoke -k search` as\
serts that the China site returns only models with `made_in_china=1` and the global site returns all of them.\\n- sandbox: a changed mark shows in the response w\
ithin 60 seconds.\\n- live: p99 of `/api/site/config` is at most 50 ms in the 24 hours after the release.\\n"}],"extends":null,"body":"# What changes, in one line\
\\n\\n## Context\\n\\n_Who is served, and what does the code do today? Then the facts that no repository shows: calls per minute, data size today and projected, hot\
 or cold path, past incidents._\\n\\n_Numbers suit a table headed Fact, Today, Projected, Measured by. What nobody knows yet is written as an open question, never\
 as a guess._\\n\\n## Goal\\n\\n_Which one outcome should be true afterwards, for whom, and why? One sentence with \\"so that …\\"; a second outcome is a second spec.\
_\\n\\n## Constraints\\n\\n_What must hold once this runs? One item a line (latency, load, data size, memory, cost, compatibility, security), each with a figure, it\
s unit and the load it holds under._\\n\\n## Non-goals\\n\\n_What must this change not build, not use and not touch? One prohibition a line, precise enough to be se\
en in a diff: commands and calls, paths, dependencies, work on the request path._\\n\\n## Architecture notes\\n\\n_Where does the data live, when is it written, wha\
t does each read cost? Which data structures, at which complexity?_\\n\\n_What does the caller get when a dependency is slow or down? What did you decide against?\
_\\n\\n## Verification\\n\\n_Which checks can somebody else run? One a line: a command with its expected result, or an input with its output. Begin with ci:, sandbo\
x: or live: to say where it runs, and have one at the projected size._"}'},{name:"prompt-spec",lang:"zh-CN",json:'{"name":"prompt-spec","lang":"zh-CN","title":"\
需求规格（Prompt Spec）","description":"适用于任何要交给智能体或同事去做的改动。没有更合适的模板时，用这一份。","extends":"prompt-spec","sections":[{"id":"context","heading":"背景","question":"现在是什么样子，谁在\
调用、多久一次，数据量有多大，以前出过什么事故？","hint":"先说谁在用、代码现在怎么做；再写仓库里看不到的事实：每分钟调用量、数据量（现在和预计）、是不是热路径、出过的事故。数字适合列成表，表头用“指标、现在、预计、测量方式”；没人知道的就写成待确认的问题，不要猜。","why":"不知道调用量和数据量，写代码\
的人就会按测试里那几条数据来设计，问题留到线上才暴露。","example":"前端每次启动都会请求 `GET /api/site/config`，从中得知哪些模型算国产模型，所以这是热路径。目前按引擎名前缀判断，每接入一家新厂商都要发一次版。\\n出过的事故：有一次改写后，每次请求都会遍历整个 Redis，前后花了 2\
5 小时才修好。\\n\\n| 指标 | 现在 | 预计 | 测量方式 |\\n| --- | --- | --- | --- |\\n| `/api/site/config` 每分钟调用量 | 12,000 | 20,000 | |\\n| Redis 里的 `model_detail` 条数 | 80 | 500 | `re\
dis-cli -h redis-replica --scan --pattern \'model_detail::*\' \\\\| wc -l` |\\n"},{"id":"goal","heading":"目标","question":"做完以后，要达成哪一个结果，对谁有好处，为什么要做？","hint":"一句话写清：看\
得见的结果、谁受益、为什么（“这样就……”）。写结果，不写手段；如果有第二个结果，就另写一份。","why":"如果只写手段（“用这个字段”），智能体只能去猜怎样才算做成。","example":"运营只改某个模型的 `made_in_china` 这一个字段，就能把它标为国产或取消标记，这样接入新模型不用再发版。\\n\
"},{"id":"constraints","heading":"约束","question":"上线以后哪些条件必须成立，数字和单位分别是多少？","hint":"一行一条：延迟、调用量、数据量、内存、成本、兼容性、安全。每条都写数字和单位，并说明在多大的量下成立，现在和预计都要写。","why":"没写下来的限制\
没人会遵守，没有数字的限制没法检查。","example":"- `GET /api/site/config` 在每分钟 12,000 次和 20,000 次调用下，p99 都不超过 50 ms。\\n- 不论是 80 个模型还是 500 个模型，每次请求为此最多发 1 条 Redis 命令。\\n- 改了标记以后，60 \
秒内要在接口返回里体现出来。\\n"},{"id":"non-goals","heading":"非目标","question":"这次改动不做什么、不用什么、不碰什么？","hint":"一行一条禁令，具体到在 diff 里能看出来：命令和调用、路径、依赖、请求路径上的计算，以及听起来相关但这次不做的功能。写明在哪些范\
围内有效。","why":"没有明确排除的做法就等于允许，而能通过测试的最短写法，往往正是你本来会排除的那一种。","example":"- 不得在 `wowchat/**` 里使用 Redis `SCAN`、`KEYS` 或 `HGETALL`。\\n- 请求路径上不得有随 key 总数增长的计算。\\n- 不改动 `w\
eb/cache/**`。\\n- 不新增依赖。\\n"},{"id":"architecture","heading":"架构说明","question":"数据放在哪里，什么时候写入，每次读取的代价是多少，依赖变慢时会怎样？","hint":"写方向，不写代码：数据结构、每次读写的复杂度和发生的位置、依赖变慢或挂掉时调\
用方会得到什么，以及考虑过但没有采用的做法。","why":"这里空着，智能体就会选写起来最快的结构，而它多半扛不住你的流量。","example":"单独维护一个 Redis SET：`domestic_model_ids`。保存模型时，在写 `made_in_china` 的同时用 `SADD` 或 `SREM` \
更新它，O(1)。\\n`/api/site/config` 用一次 `SMEMBERS` 读取：代价只取决于这个 SET 的大小（最多 500 个 id），与 key 总数无关。\\nRedis 超过 30 ms 没有响应时，返回上一次读到的列表，并累加 `site_config_stale` 指标。\\n没有采用的做法：\
每次读取时遍历所有模型再筛选。\\n"},{"id":"verification","heading":"验证","question":"合并前、上线后，别人可以跑哪些检查来确认它是对的？","hint":"一行一项检查：命令加预期结果，或者输入加输出。行首用 ci:、sandbox: 或 live: 说明在哪里跑；至少\
有一项用预计的数据量来测。","why":"没人写明怎样判断对错，大家知道的就只有“测试通过了”，而那些测试是跟着代码一起写出来的。","example":"- ci: `pytest tests/test_site_config.py` 通过，其中一个用例载入 500 个模型，断言每次请求只发 1 条 Redis 命\
令。\\n- ci: `pytest tests/smoke -k search` 断言：国内站只返回 `made_in_china=1` 的模型，国际站返回全部模型。\\n- sandbox: 改了标记以后，60 秒内在接口返回里体现出来。\\n- live: 上线后 24 小时内，`/api/site/config` 的\
 p99 不超过 50 ms。\\n"}],"body":"# 一句话说明要改什么\\n\\n## 背景\\n\\n_谁在用，代码现在怎么做？再写仓库里看不到的事实：每分钟调用量、数据量（现在和预计）、是不是热路径、出过的事故。_\\n\\n_数字适合列成表，表头用“指标、现在、预计、测量方式”。没人知道的就写成待确认的问题，不要猜\
。_\\n\\n## 目标\\n\\n_做完以后，要达成哪一个结果，对谁有好处，为什么要做？用一句话写，带上“这样就……”；如果有第二个结果，就另写一份。_\\n\\n## 约束\\n\\n_上线以后哪些条件必须成立？一行一条（延迟、调用量、数据量、内存、成本、兼容性、安全），每条都写数字、单位，以及在多大的量下成立。_\\n\\n## \
非目标\\n\\n_这次改动不做什么、不用什么、不碰什么？一行一条禁令，具体到在 diff 里能看出来：命令和调用、路径、依赖、请求路径上的计算。_\\n\\n## 架构说明\\n\\n_数据放在哪里，什么时候写入，每次读取的代价是多少？用什么数据结构，复杂度如何？_\\n\\n_依赖变慢或挂掉时，调用方会得到什么？哪些做法考虑过但没\
有采用？_\\n\\n## 验证\\n\\n_别人可以跑哪些检查来确认？一行一项：命令加预期结果，或者输入加输出。行首用 ci:、sandbox: 或 live: 说明在哪里跑；至少有一项用预计的数据量来测。_"}'}]});function Vt(e){return e.length>120?"":/^[A-Za-z ]+$/.test(e)?e.toLowerCase().replaceAll(" ",""):/^(?!第)[\u4E00-\u9FFF]+$/.test(e)?e:df(mo(e))}function df(e){return e.
replace(wz,"").replace(yz,"")}function mo(e){return hi(e).normalize("NFKC").toLowerCase().replace(hz,"")}function hi(e){return bz.test(e)?e.trim():vz(e.replace(
gz,"").replace(mz,"")).replace(/[*`~[\]]/g,"").trim()}function vz(e){let t="",n=0;for(let r=e.indexOf("](");r!==-1;r=e.indexOf("](",n)){let i=e.indexOf(")",r);if(i===
-1)break;t+=e.slice(n,r),n=i+1}return t+e.slice(n)}var hz,mz,gz,yz,bz,wz,mi=g(()=>{"use strict";hz=/^[([（【]?(?:\d+(?:[.-]\d+)*(?:[.)\]）】、:：-]+\s*|\s+|(?=\p{Script=Han}))|[一二三四五六七八九十]+[.)\]）】、:：\s]+|第[一二三四五六七八九十\d]+[章节部分]+[:：、\s]*)/u,
mz=/[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F\u200D\u20E3]/gu,gz=/\u001B\[[0-9;]*m/g,yz=/[\s\u00AD\u2010-\u2015\u2212_-]+/g,
bz=/^[A-Za-z\d .,:/&()'-]*$/,wz=/[\s:.?!。、…]+$/});function bw(e,t,n){let r=t===null?[]:[...t.sections],i=new Set;for(let[u,d]of e.sections.entries()){let f=(y,w)=>n(["sections",u,...y],w);if(i.has(d.id))throw f(
["id"],`the section ${d.id} stands twice`);i.add(d.id);let p=r.findIndex(y=>y.id===d.id),h=xz(d,r[p],f);if(p!==-1&&d.after!==void 0)throw f(["after"],`the secti\
on ${d.id} is inherited and keeps its place; only a new one can be placed`);p!==-1?r[p]=h:r.splice(kz(d,r,f),0,h)}_z(e,r,n);let{name:s,lang:o,title:a,description:l}=e,
c=[...new Set([...t?.sign??[],...e.sign??[]])];return{name:s,lang:o,title:a,description:l,sections:r,sign:c,body:e.body===""?Sz(o,r):`${e.body}
`}}function xz(e,t,n){let r=s=>{let o=e[s]??t?.[s];if(o===void 0)throw n([],`the section ${e.id} needs \`${s}\`, because no template that this one extends gives \
it`);return o.trim()},i=t===void 0?[]:[t.heading,...t.aliases];return{id:e.id,heading:r("heading"),aliases:[...new Set([...yw(e.aliases),...i])],soft:[...new Set(
[...yw(e.soft),...t?.soft??[]])],required:e.required??t?.required??!0,list:e.list??t?.list??!1,question:r("question"),hint:r("hint"),why:r("why"),example:r("exa\
mple")}}function yw(e){return Object.values(e??{}).flat()}function kz(e,t,n){if(e.after===void 0)return t.length;let r=t.findIndex(i=>i.id===e.after);if(r===-1)
throw n(["after"],`there is no section ${e.after}; expected one of ${t.map(i=>i.id).join(", ")}`);return r+1}function _z(e,t,n){let r=new Map;for(let i of t)for(let s of[
i.heading,...i.aliases]){let o=`${s.startsWith("…")?"…":""}${Vt(s.replaceAll("…",""))}${s.endsWith("…")?"…":""}`,a=r.get(o);if(a!==void 0&&a!==i.id){let l=e.
sections.findIndex(d=>d.id===i.id),c=l===-1?e.sections.findIndex(d=>d.id===a):l,u=l===-1?i.id:a;throw n(["sections",c],`"${s}" opens ${u} already; a label opens\
 one section`)}r.set(o,i.id)}}function Sz(e,t){let n=e==="zh-CN"?"# 一句话说明要改什么":"# What changes, in one line",r=t.map(i=>`## ${i.heading}

_${i.hint.replace(/\s+/g," ")}_`);return`${[n,...r].join(`

`)}
`}var ww=g(()=>{"use strict";mi()});function ff(e=[]){return e.length>0?vw(e):Ez??=vw([])}function vw(e){let t=[...e.map(Cz),...Az],n=new Map,r=(s,o)=>{let a=n.get(s);if(a!==void 0)return a;let l=bw(
s.change(),i(s,o),s.complain);return n.set(s,l),l},i=(s,o)=>{let a=s.change().extends;if(a===null)return null;let l=[...o,s],{name:c,lang:u}=xw(a),d=kw(t.filter(
f=>f.name===c&&!l.includes(f)),u??s.lang);if(d===void 0)throw s.complain(["extends"],`there is no template ${a}; expected one of ${Tz(t.filter(f=>!l.includes(f))).
join(", ")}`);return r(d,l)};return{find:(s,o)=>{let{name:a,lang:l}=xw(s),c=kw(t.filter(u=>u.name===a),l??o);return c===void 0?null:r(c,[])},list:()=>t.filter((o,a)=>a===
t.findIndex(l=>Yi(l)===Yi(o))).map(o=>o.change()).sort((o,a)=>Yi(o)<Yi(a)?-1:1)}}function Cz({template:e,complain:t}){return{name:e.name,lang:e.lang,complain:t,
change:()=>e}}function Yi(e){return e.lang==="en"?e.name:`${e.name}.${e.lang}`}function xw(e){return e.endsWith(".zh-CN")?{name:e.slice(0,-6),lang:"zh-CN"}:{name:e,
lang:null}}function kw(e,t){return e.find(n=>n.lang===t)??e[0]}function Tz(e){return[...new Set(e.map(t=>t.name))]}var _w,Ez,Az,pf=g(()=>{"use strict";gw();ww();
_w="prompt-spec";Az=mw.map(({name:e,lang:t,json:n})=>({name:e,lang:t,complain:(r,i)=>{throw new Error(`built-in template ${e}: ${i}`)},change:()=>JSON.parse(n)}))});import{closeSync as $z,constants as Ew,fstatSync as Oz,openSync as Nz,readFileSync as Rz}from"node:fs";function St(e,t=e){return go(Pz(e,t),t)}function Pz(e,t=e){
let n=null;try{n=Nz(e,Ew.O_RDONLY|Iz);let r=Oz(n);if(r.isDirectory())throw new B("not-a-file",`cannot read ${t}: is a folder, expected a file`,"Name a file in i\
t.");if(!r.isFile())throw new B("not-a-file",`cannot read ${t}: is not a regular file`,"Pipe it to standard input and name the file `-`.");if(r.size>hf)throw mf(
t);let i=Rz(n);if(i.length>hf)throw mf(t);return i}catch(r){throw st(r,"cannot read",t)}finally{n!==null&&$z(n)}}async function pl(e,t,n=hf){let r=[],i=0;for await(let s of e){
let o=typeof s=="string"?new TextEncoder().encode(s):s;if(i+=o.length,i>n)throw mf(t);r.push(o)}return Buffer.concat(r)}function go(e,t){if(Sw(e,[255,254])||Sw(
e,[254,255]))throw new B("not-utf8",`cannot read ${t}: it is UTF-16, expected UTF-8`,"Save it as UTF-8, or convert it with `iconv -f UTF-16 -t UTF-8`.");let n=e.
indexOf(0);if(n!==-1)throw new B("not-text",`cannot read ${t}: it is binary (a zero byte at offset ${n}), expected Markdown`,"Name a text file.");try{return new TextDecoder(
"utf-8",{fatal:!0,ignoreBOM:!0}).decode(e)}catch(r){throw r instanceof TypeError?new B("not-utf8",`cannot read ${t}: it is not valid UTF-8`,"Save it as UTF-8.",
{cause:r}):r}}function Sw(e,t){return t.every((n,r)=>e[r]===n)}function mf(e){return new B("too-large",`cannot read ${e}: it is larger than 1 MiB`,"A spec is a \
page or two; name the file that holds it.")}var Iz,hf,Kn=g(()=>{"use strict";Re();xr();Iz=Ew.O_NONBLOCK??0,hf=1024*1024});function bo(e){let t=Object.values(e).filter(r=>typeof r=="number");return Object.entries(e).filter(([r,i])=>t.indexOf(+r)===-1).map(([r,i])=>i)}function bf(e,t="\
|"){return e.map(n=>vf(n)).join(t)}function Aw(e,t){return typeof t=="bigint"?t.toString():t}function Cw(e){return new yf(e)}function Tw(e){return e==null}function ml(e){
let t=e.startsWith("^")?1:0,n=e.endsWith("$")?e.length-1:e.length;return e.slice(t,n)}function Nn(e,t,n){Object.defineProperty(e,t,{value:n,writable:!0,enumerable:!0,
configurable:!0})}function hl(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function $w(e){if(hl(e)===!1)return!1;let t=e.constructor;if(t===void 0||
typeof t!="function")return!0;let n=t.prototype;return!(hl(n)===!1||Object.prototype.hasOwnProperty.call(n,"isPrototypeOf")===!1)}function wo(e){return e.replace(
/[.*+?^${}()|[\]\\]/g,"\\$&")}function vo(e,t,n){let r=new e._zod.constr(t??e._zod.def);return(!t||n?.parent)&&(r._zod.parent=e),r}function Qe(e){let t=e;if(!t)
return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` param\
s");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function vf(e){return typeof e=="bigint"?e.toString()+"n":typeof e==
"string"?`"${e}"`:`${e}`}function Nw(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}function Yn(e,t=0){if(e.aborted===
!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue!==!0)return!0;return!1}function Rw(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.
length;n++)if(e.issues[n]?.continue===!1)return!0;return!1}function _r(e,t){return t.map(n=>{var r;return(r=n).path??(r.path=[]),n.path.unshift(e),n})}function yo(e){
return typeof e=="string"?e:e?.message}function kf(e){let t=[];for(let n of e??[]){let r=n._zod.def;if(!/_(length|size)$|_equals$/.test(r.check))break;let i=r.maximum??
r.length??r.size;i>=0&&t.push([i,n])}return t}function yl(e,t,n){var r;for(let i=t;i<e.length;i++)(r=e[i]).schema??(r.schema=n)}function Jn(e,t,n){var r;let i=e.
inst?._zod?.traits;i?.has("$ZodType")&&(i.has("$ZodCheck")?(r=e).schema??(r.schema=e.inst):e.schema=e.inst);let s=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,
o=e.message?e.message:yo(e.inst?._zod.def?.error?.(e))??yo(s?.(e))??yo(t?.error?.(e))??yo(n.customError?.(e))??yo(n.localeError?.(e))??"Invalid input",a={};for(let l of Object.
keys(e))l==="inst"||l==="schema"||l==="continue"||l==="input"||l==="__proto__"||(a[l]=e[l]);return a.path??(a.path=[]),a.message=o,t?.reportInput&&(a.input=e.input),
a}function _f(e){let t=e.length;if(!Lz.test(e))return t;let n=t;for(let r=0;r<t-1;r++)(e.charCodeAt(r)&64512)===55296&&(e.charCodeAt(r+1)&64512)===56320&&(n--,r++);
return n}function Sf(e){return Array.isArray(e)?"array":typeof e=="string"?"string":"unknown"}function Iw(e){let t=typeof e;switch(t){case"number":return Number.
isNaN(e)?"nan":"number";case"object":{if(e===null)return"null";if(Array.isArray(e))return"array";let n=e;if(n&&Object.getPrototypeOf(n)!==Object.prototype&&"con\
structor"in n&&n.constructor)return n.constructor.name}}return t}function Ef(...e){let[t,n,r]=e;return typeof t=="string"?{message:t,code:"custom",input:n,inst:r}:
{...t}}function Pw(e,t){for(let n in t){let r=Object.getOwnPropertyDescriptor(t,n);r.get?Object.defineProperty(e,n,{...r,enumerable:!1}):zz(e,n,r.value)}}function gi(e,t,n,r=!0){
return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:r,value:n}),n}function Af(e,t,n){return gi(e,t,n,!1)}function zz(e,t,n){Object.defineProperty(
e,t,{configurable:!0,get(){return this==null?n:gi(this,t,n.bind(this))},set(r){gi(this,t,r)}})}function Dz(e,t){let n=Object.getPrototypeOf(e);return t in n?void 0:
n}function wt(e,t,n){let r=Object.getPrototypeOf(e._zod);if(t in r&&gf!==e._zod){gf=void 0;return}gf=e._zod,Object.defineProperty(r,t,{configurable:!0,get(){Object.
defineProperty(this,t,Fz);let i=kr;kr=!1;try{let s=n(this);return kr?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:s}),kr=kr||i,
s}catch(s){throw delete this[t],kr=kr||i,s}},set(i){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i})}})}function Lw(e,t,n,r){let i=Dz(e,t);i&&
Object.defineProperty(i,t,{configurable:!0,get(){let s={configurable:!0,writable:!0,enumerable:r,value:void 0};return Object.defineProperty(this,t,s),s.value=n(
this),Object.defineProperty(this,t,s),s.value},set(s){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:r,value:s})}})}var yf,wf,Ow,gl,xf,Lz,
gf,kr,Fz,Lt=g(()=>{yf=class{constructor(t){this._getter=t,this._value=void 0}get value(){let t=this._getter;return t!==void 0&&(this._value=t(),this._getter=void 0),
this._value}};wf="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};Ow=new Set(["string","number","symbol"]);gl={safeint:[Number.MIN_SAFE_INTEGER,Number.
MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},
xf={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};Lz=/[\uD800-\uDBFF]/;kr=!1,Fz={configurable:!0,
get(){kr=!0}}});function Mz(e){let t=Dw;if(t){let n=t.stackTraceLimit;if(typeof n=="number"){try{t.stackTraceLimit=0}catch{return Dw=null,new e}try{return new e}finally{t.stackTraceLimit=
n}}}return new e}function ae(e,t,n,r){let i={};function s(f){this.def=f,this.constr=d,this.traits=new Set}s.prototype=i;let o=n,a=o&&new WeakSet;function l(f,p){
if(f._zod){if(f._zod.traits.has(e))return}else{Cf.value=new s(p);try{Object.defineProperty(f,"_zod",Cf)}finally{Cf.value=void 0}}if(f._zod.traits.add(e),t(f,p),
a){let y=Object.getPrototypeOf(f),w=f._zod.constr.prototype,v=y;for(;v&&v!==w;)v=Object.getPrototypeOf(v);let O=v??y;a.has(O)||(a.add(O),Pw(O,o))}let h=d.prototype;
for(let y in h)Object.prototype.hasOwnProperty.call(h,y)&&(y in f||(f[y]=h[y].bind(f)))}let c=r?.Parent??Object;class u extends c{}Object.defineProperty(u,"name",
{value:e});function d(f){let p=r?.Parent?Mz(u):this;l(p,f);let h=p._zod.deferred;if(h){for(let w of h)w();p._zod.deferred=void 0}let y=globalThis.__zod_globalConfig?.
postProcessor;return y&&y(p),p}return Object.defineProperty(d,"init",{value:l}),Object.defineProperty(d,Symbol.hasInstance,{value:f=>r?.Parent&&f instanceof r.Parent?
!0:f?._zod?.traits?.has(e)}),Object.defineProperty(d,"name",{value:e}),d}function Kt(e){return e&&Object.assign(Ji,e),Ji}var zw,Cf,Dw,Xn,Ji,Xi=g(()=>{Lt();Cf={value:void 0,
enumerable:!1},Dw="captureStackTrace"in Error?Error:null;Xn=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsy\
nc() instead.")}};(zw=globalThis).__zod_globalConfig??(zw.__zod_globalConfig={});Ji=globalThis.__zod_globalConfig});function qz(){let e=this._zod;return e.message??(e.message=JSON.stringify(e.def,Aw,2)),e.message}function jz(e){this._zod.message=e}var Bz,$f,Fw,Mw,TQ,xo,Of=g(()=>{
Xi();Lt();Bz={get:qz,set:jz,enumerable:!0,configurable:!0},$f={value:void 0,enumerable:!1},Fw=new WeakSet([Object.prototype,Error.prototype]),Mw=(e,t)=>{e.name=
"$ZodError",$f.value=t,Object.defineProperty(e,"issues",$f),$f.value=void 0,Object.defineProperty(e,"message",Bz);let n=Object.getPrototypeOf(e);Fw.has(n)||(Fw.
add(n),Object.defineProperty(n,"toString",{configurable:!0,enumerable:!1,get(){let r=()=>this.message;return Object.defineProperty(this,"toString",{value:r,configurable:!0,
writable:!0}),r},set(r){Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0})}}))},TQ=ae("$ZodError",Mw),xo=ae("$ZodError",Mw,void 0,{Parent:Error})});function qw(e,t,n){let r;return{success:!1,get error(){return r||(r=new e(t.map(i=>Jn(i,n,Kt()))),t=void 0,n=void 0),r},set error(i){r=i,t=void 0,n=void 0}}}var Zz,
Nf,Uz,Rf,Hz,If,Wz,Pf,jw=g(()=>{Xi();Of();Lt();Zz=e=>{let t=(n,r,i,s)=>{let o=i?{...i,async:!1}:{async:!1},a=n._zod.run({value:r,issues:[]},o);if(a instanceof Promise)
throw new Xn;if(a.issues.length){let l=new(s?.Err??e)(a.issues.map(c=>Jn(c,o,Kt())));throw wf(l,s?.callee??t),l}return a.value};return t},Nf=Zz(xo),Uz=e=>{let t=async(n,r,i,s)=>{
let o=i?{...i,async:!0}:{async:!0},a=n._zod.run({value:r,issues:[]},o);if(a instanceof Promise&&(a=await a),a.issues.length){let l=new(s?.Err??e)(a.issues.map(c=>Jn(
c,o,Kt())));throw wf(l,s?.callee??t),l}return a.value};return t},Rf=Uz(xo),Hz=e=>(t,n,r)=>{let i=r?{...r,async:!1}:{async:!1},s=t._zod.run({value:n,issues:[]},i);
if(s instanceof Promise)throw new Xn;return s.issues.length?qw(e,s.issues,i):{success:!0,data:s.value}},If=Hz(xo);Wz=e=>async(t,n,r)=>{let i=r?{...r,async:!0}:{
async:!0},s=t._zod.run({value:n,issues:[]},i);return s instanceof Promise&&(s=await s),s.issues.length?qw(e,s.issues,i):{success:!0,data:s.value}},Pf=Wz(xo)});var Bw,Gw,Zw,Lf,ko,Uw,bl=g(()=>{Bw=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/,Gw=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/,
Zw=/^[\s\S]{0,}$/,Lf=/^-?\d+$/,ko=/^-?\d+(?:\.\d+)?$/,Uw=/^(?:true|false)$/i});var Qn,Hw,Ww,Vw,Kw,Yw,Jw,wl=g(()=>{Xi();Lt();Qn=ae("$ZodCheck",(e,t)=>{var n;e._zod??(e._zod={}),e._zod.def=t,(n=e._zod).onattach??(n.onattach=[])}),Hw=e=>{let t=e.
value;return!Tw(t)&&t.length!==void 0},Ww=ae("$ZodCheckNumberFormat",(e,t)=>{Qn.init(e,t),t.format=t.format||"float64";let n=t.format?.includes("int"),r=n?"int":
"number",[i,s]=gl[t.format];e._zod.check=o=>{let a=o.value;if(n){if(!Number.isInteger(a)){o.issues.push({expected:r,format:t.format,code:"invalid_type",continue:!1,
input:a,inst:e});return}if(!Number.isSafeInteger(a)){a>0?o.issues.push({input:a,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the\
 safe integer range.",inst:e,origin:r,inclusive:!0,continue:!t.abort}):o.issues.push({input:a,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers mu\
st be within the safe integer range.",inst:e,origin:r,inclusive:!0,continue:!t.abort});return}}a<i&&o.issues.push({origin:"number",input:a,code:"too_small",minimum:i,
inclusive:!0,inst:e,continue:!t.abort}),a>s&&o.issues.push({origin:"number",input:a,code:"too_big",maximum:s,inclusive:!0,inst:e,continue:!t.abort})}}),Vw=ae("$\
ZodCheckMaxLength",(e,t)=>{var n;Qn.init(e,t),(n=e._zod.def).when??(n.when=Hw),e._zod.check=r=>{let i=r.value,s=i.length;if((typeof i=="string"&&s>t.maximum?_f(
i):s)<=t.maximum)return;let a=Sf(i);r.issues.push({origin:a,code:"too_big",maximum:t.maximum,inclusive:!0,input:i,inst:e,continue:!t.abort})}}),Kw=ae("$ZodCheck\
MinLength",(e,t)=>{var n;Qn.init(e,t),(n=e._zod.def).when??(n.when=Hw),e._zod.check=r=>{let i=r.value,s=i.length;if((typeof i=="string"&&s>=t.minimum&&s<t.minimum*
2?_f(i):s)>=t.minimum)return;let a=Sf(i);r.issues.push({origin:a,code:"too_small",minimum:t.minimum,inclusive:!0,input:i,inst:e,continue:!t.abort})}}),Yw=ae("$Z\
odCheckStringFormat",(e,t)=>{var n,r;Qn.init(e,t),t.pattern?(n=e._zod).check??(n.check=i=>{t.pattern.lastIndex=0,!t.pattern.test(i.value)&&i.issues.push({origin:"\
string",code:"invalid_format",format:t.format,input:i.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(r=e._zod).check??(r.check=
()=>{})}),Jw=ae("$ZodCheckRegex",(e,t)=>{Yw.init(e,t),e._zod.check=n=>{t.pattern.lastIndex=0,!t.pattern.test(n.value)&&n.issues.push({origin:"string",code:"inva\
lid_format",format:"regex",input:n.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}})});var Qw=g(()=>{});var ev,zf=g(()=>{ev={major:4,minor:6,patch:7}});async function Vz(e,t){let n={async:!0};return sv(await e._zod.run({value:t,issues:[]},n),n)}function Kz(e){return{validate:t=>{let n={async:!1};try{let r=e._zod.
run({value:t,issues:[]},n);if(!(r instanceof Promise))return sv(r,n)}catch{}return Vz(e,t)},vendor:"zod",version:1}}function Yz(e,t){let n=kf(e._zod.def.checks);
if(!n.length)return;let r=Math.min(...n.map(s=>s[0])),i=e._zod.parse;e._zod.parse=(s,o)=>{let a=t(s.value);if(a>r&&!o?.skipChecks&&o?.direction!=="backward"){for(let[
l,c]of kf(e._zod.def.checks))if(a>l&&c._zod.def.when(s)){let u=s.issues.length;return c._zod.check(s),s.issues[u].continue=!1,yl(s.issues,u,e),s}}return i(s,o)}}
function tv(e,t,n){e.issues.length&&t.issues.push(..._r(n,e.issues)),t.value[n]=e.value}function vl(e,t,n,r,i,s){let o=n in r,a=s==="optional";if(!(!o&&a&&i==="\
optional")){if(e.issues.length){if(i!==void 0&&a&&!o)return;t.issues.push(..._r(n,e.issues))}if(!o&&i===void 0){e.issues.length||t.issues.push({code:"invalid_ty\
pe",expected:"nonoptional",input:void 0,path:[n]});return}e.value===void 0?(o||i==="defaulted"&&!a)&&(t.value[n]=void 0):t.value[n]=e.value}}function Qz(e){let t=Object.
keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),r=n.length?n:Xz,i=r.length?[...t,...r]:t;for(let o of i)if(!e.shape?.[o]?._zod?.traits?.has("$ZodType"))throw new Error(
`Invalid element at key "${String(o)}": expected a Zod schema`);let s=Nw(e.shape);return{...e,allKeys:i,symbolKeys:r,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(
s)}}function eD(e,t,n,r,i,s,o){let a=[],l=i.keySet,c=i.catchall._zod,u=c.def.type,d=c.optin,f=c.optout,p=0;for(let h in t){if(o&&n.issues.length!==p){if(Yn(n,p))
break;p=n.issues.length}if(l.has(h))continue;if(h==="__proto__"){u==="never"&&a.push(h);continue}if(u==="never"){a.push(h);continue}let y=c.run({value:t[h],issues:[]},
r);y instanceof Promise?e.push(y.then(w=>vl(w,n,h,t,d,f))):vl(y,n,h,t,d,f)}return a.length&&n.issues.push({code:"unrecognized_keys",keys:a,input:t,inst:s,continue:!0}),
e.length?Promise.all(e).then(()=>n):n}function nv(e,t,n,r){for(let s of e)if(s.issues.length===0)return t.value=s.value,t;let i=e.filter(s=>!Yn(s));return i.length===
1?(t.value=i[0].value,i[0]):(t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:e.map(s=>s.issues.map(o=>Jn(o,r,Kt())))}),t)}function rv(e,t){return e.
value=t.issues.length?void 0:t.value,e}function iv(e,t,n,r){if(!e){let i={code:"custom",input:n,inst:r,path:[...r._zod.def.path??[]],continue:!r._zod.def.abort};
r._zod.def.params&&(i.params=r._zod.def.params),t.issues.push(Ef(i))}}var ct,sv,ov,av,lv,Df,cv,uv,dv,fv,Jz,pv,Xz,hv,mv,gv,yv,bv,wv,vv,xv,Ff=g(()=>{wl();Xi();bl();
Lt();zf();Lt();ct=ae("$ZodType",(e,t)=>{var n;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=ev;let r=e._zod.def.checks,i=e._zod.traits.has("$Z\
odCheck")?[e,...r??[]]:r?.length?[...r]:[];for(let s of i)for(let o of s._zod.onattach)o(e);if(i.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.
push(()=>{e._zod.run=e._zod.parse});else{let s=(a,l,c)=>{if(a.memo)return a;let u=Yn(a),d;for(let f of l){if(f._zod.def.when){if(Rw(a)||!f._zod.def.when(a))continue}else if(u)
continue;let p=a.issues.length,h=f._zod.check(a);if(h instanceof Promise&&c?.async===!1)throw new Xn;if(d||h instanceof Promise)d=(d??Promise.resolve()).then(async()=>{
await h,a.issues.length!==p&&(yl(a.issues,p,e),u||(u=Yn(a,p)))});else{if(a.issues.length===p)continue;yl(a.issues,p,e),u||(u=Yn(a,p))}}return d?d.then(()=>a):a},
o=(a,l,c)=>{if(Yn(a))return a.aborted=!0,a;let u=s(l,i,c);if(u instanceof Promise){if(c.async===!1)throw new Xn;return u.then(d=>e._zod.parse(d,c))}return e._zod.
parse(u,c)};e._zod.run=(a,l)=>{if(l.skipChecks)return e._zod.parse(a,l);if(l.direction==="backward"){let u=e._zod.parse({value:a.value,issues:[]},{...l,skipChecks:!0});
return u instanceof Promise?u.then(d=>o(d,a,l)):o(u,a,l)}let c=e._zod.parse(a,l);if(c instanceof Promise){if(l.async===!1)throw new Xn;return c.then(u=>s(u,i,l))}
return s(c,i,l)}}},{get"~standard"(){return Af(this,"~standard",Kz(this))},set"~standard"(e){gi(this,"~standard",e)}}),sv=(e,t)=>e.issues.length?{issues:e.issues.
map(n=>Jn(n,t,Kt()))}:{value:e.value};ov=ae("$ZodString",(e,t)=>{ct.init(e,t),e._zod.pattern=t.pattern??Zw,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=String(n.
value)}catch{}return typeof n.value=="string"||n.issues.push({expected:"string",code:"invalid_type",input:n.value,inst:e}),n}}),av=/^[0-9a-zA-Z+/]*={0,2}$/,lv=/^[A-Za-z0-9_-]*$/,
Df=ae("$ZodNumber",(e,t)=>{ct.init(e,t),e._zod.pattern=ko,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=Number(n.value)}catch{}let i=n.value;if(typeof i=="number"&&
!Number.isNaN(i)&&Number.isFinite(i))return n;let s=typeof i=="number"?Number.isNaN(i)?"NaN":Number.isFinite(i)?void 0:String(i):void 0;return n.issues.push({expected:"\
number",code:"invalid_type",input:i,inst:e,...s?{received:s}:{}}),n}}),cv=ae("$ZodNumberFormat",(e,t)=>{Ww.init(e,t),Df.init(e,t)}),uv=ae("$ZodBoolean",(e,t)=>{
ct.init(e,t),e._zod.pattern=Uw,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=!!n.value}catch{}let i=n.value;return typeof i=="boolean"||n.issues.push({expected:"\
boolean",code:"invalid_type",input:i,inst:e}),n}}),dv=ae("$ZodUnknown",(e,t)=>{ct.init(e,t),e._zod.parse=n=>n}),fv=ae("$ZodNever",(e,t)=>{ct.init(e,t),e._zod.parse=
(n,r)=>(n.issues.push({expected:"never",code:"invalid_type",input:n.value,inst:e}),n)});Jz=e=>Array.isArray(e)?e.length:-1;pv=ae("$ZodArray",(e,t)=>{ct.init(e,t);
let n=Ji.memoizer;n?.attach(e),e._zod.parse=(r,i)=>{let s=r.value;if(!Array.isArray(s))return r.issues.push({expected:"array",code:"invalid_type",input:s,inst:e}),
r;r.value=n?n.alloc(e,r,Array(s.length),i):Array(s.length);let o=[],a=i?.abortEarly;for(let l=0;l<s.length;l++){let c=s[l],u=t.element._zod.run({value:c,issues:[]},
i);if(u instanceof Promise)o.push(u.then(d=>tv(d,r,l)));else if(tv(u,r,l),a&&u.issues.length!==0&&Yn(u))break}return o.length?Promise.all(o).then(()=>r):r},Yz(e,
Jz)});Xz=[];hv=ae("$ZodObject",(e,t)=>{ct.init(e,t);let n=Object.getOwnPropertyDescriptor(t,"shape"),r=n?.get?n.get.raw:t.shape??{};if(r){let c=()=>{let u={...r};
return Object.defineProperty(t,"shape",{value:u}),c.raw=u,u};c.raw=r,Object.defineProperty(t,"shape",{get:c})}let i=Cw(()=>Qz(t));wt(e,"propValues",c=>{let u=c.
def.shape,d={};for(let f in u){let p=u[f]._zod;if(p.values){Object.prototype.hasOwnProperty.call(d,f)||Nn(d,f,new Set);for(let h of p.values)d[f].add(h);p.optin!==
void 0&&d[f].add(void 0)}}return d});let s=hl,o=t.catchall,a,l=Ji.memoizer;l?.attach(e),e._zod.parse=(c,u)=>{a??(a=i.value);let d=c.value;if(!s(d))return c.issues.
push({expected:"object",code:"invalid_type",input:d,inst:e}),c;c.value=l?l.alloc(e,c,{},u):{};let f=[],p=a.shape,h=u?.abortEarly,y=c.issues.length;for(let w of a.
allKeys){if(h&&c.issues.length!==y){if(Yn(c,y))break;y=c.issues.length}if(w==="__proto__")continue;let v=p[w],O=v._zod.optin,T=v._zod.optout,$=v._zod.run({value:d[w],
issues:[]},u);$ instanceof Promise?f.push($.then(E=>vl(E,c,w,d,O,T))):vl($,c,w,d,O,T)}return o?eD(f,d,c,u,i.value,e,h===!0):f.length?Promise.all(f).then(()=>c):
c}});mv=ae("$ZodUnion",(e,t)=>{ct.init(e,t),wt(e,"optin",r=>r.def.options.some(i=>i._zod.optin==="defaulted")?"defaulted":r.def.options.some(i=>i._zod.optin!==void 0)?
"optional":void 0),wt(e,"optout",r=>r.def.options.some(i=>i._zod.optout==="optional")?"optional":void 0),wt(e,"values",r=>{if(r.def.options.every(i=>i._zod.values))
return new Set(r.def.options.flatMap(i=>Array.from(i._zod.values)))}),wt(e,"pattern",r=>{if(r.def.options.every(i=>i._zod.pattern)){let i=r.def.options.map(s=>s.
_zod.pattern);return new RegExp(`^(${i.map(s=>ml(s.source)).join("|")})$`)}});let n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r,i)=>{if(n)return n(
r,i);let s=!1,o=[];for(let a of t.options){let l=a._zod.run({value:r.value,issues:[]},i);if(l instanceof Promise)o.push(l),s=!0;else{if(l.issues.length===0)return l;
o.push(l)}}return s?Promise.all(o).then(a=>nv(a,r,e,i)):nv(o,r,e,i)}}),gv=ae("$ZodRecord",(e,t)=>{ct.init(e,t);let n=Ji.memoizer;n?.attach(e),e._zod.parse=(r,i)=>{
let s=r.value;if(!$w(s))return r.issues.push({expected:"record",code:"invalid_type",input:s,inst:e}),r;let o=[],a=t.keyType._zod.values;if(a&&!t.partial){r.value=
n?n.alloc(e,r,{},i):{};let l=new Set;for(let u of a)if(typeof u=="string"||typeof u=="number"||typeof u=="symbol"){if(l.add(typeof u=="number"?u.toString():u),u===
"__proto__")continue;let d=t.keyType._zod.run({value:u,issues:[]},i);if(d instanceof Promise)throw new Error("Async schemas not supported in object keys current\
ly");if(d.issues.length){r.issues.push({code:"invalid_key",origin:"record",issues:d.issues.map(h=>Jn(h,i,Kt())),input:u,path:[u],inst:e});continue}let f=d.value;
if(f==="__proto__")continue;let p=t.valueType._zod.run({value:s[u],issues:[]},i);p instanceof Promise?o.push(p.then(h=>{h.issues.length&&r.issues.push(..._r(u,h.
issues)),r.value[f]=h.value})):(p.issues.length&&r.issues.push(..._r(u,p.issues)),r.value[f]=p.value)}let c;for(let u in s)if(!l.has(u))if(t.mode==="loose"){if(u===
"__proto__")continue;r.value[u]=s[u]}else c=c??[],c.push(u);c&&c.length>0&&r.issues.push({code:"unrecognized_keys",input:s,inst:e,keys:c,continue:!0})}else{r.value=
n?n.alloc(e,r,{},i):{};let l;for(let c of Reflect.ownKeys(s)){if(c==="__proto__"||!Object.prototype.propertyIsEnumerable.call(s,c))continue;let u=t.keyType._zod.
run({value:c,issues:[]},i);if(u instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof c=="string"&&ko.test(c)&&u.
issues.length){let h=t.keyType._zod.run({value:Number(c),issues:[]},i);if(h instanceof Promise)throw new Error("Async schemas not supported in object keys curre\
ntly");h.issues.length===0&&(u=h)}if(u.issues.length){t.mode==="loose"?r.value[c]=s[c]:a?(l=l??[],l.push(c)):r.issues.push({code:"invalid_key",origin:"record",issues:u.
issues.map(h=>Jn(h,i,Kt())),input:c,path:[c],inst:e});continue}let f=u.value;if(f==="__proto__")continue;let p=t.valueType._zod.run({value:s[c],issues:[]},i);p instanceof
Promise?o.push(p.then(h=>{h.issues.length&&r.issues.push(..._r(c,h.issues)),r.value[f]=h.value})):(p.issues.length&&r.issues.push(..._r(c,p.issues)),r.value[f]=
p.value)}l&&l.length>0&&r.issues.push({code:"unrecognized_keys",input:s,inst:e,keys:l,continue:!0})}return o.length?Promise.all(o).then(()=>r):r}}),yv=ae("$ZodE\
num",(e,t)=>{ct.init(e,t);let n=bo(t.entries),r=new Set(n);e._zod.values=r,wt(e,"pattern",i=>{let s=bo(i.def.entries).filter(o=>Ow.has(typeof o));return new RegExp(
s.length?`^(${s.map(o=>wo(o.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(i,s)=>{let o=i.value;return r.has(o)||i.issues.push({code:"invalid_value",
values:n,input:o,inst:e}),i}}),bv=ae("$ZodLiteral",(e,t)=>{ct.init(e,t);let n=new Set(t.values);e._zod.values=n,wt(e,"pattern",r=>{let i=r.def.values;return new RegExp(
i.length?`^(${i.map(s=>typeof s=="string"?wo(s):s?wo(s.toString()):String(s)).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(r,i)=>{let s=r.value;return n.has(s)||
r.issues.push({code:"invalid_value",values:t.values,input:s,inst:e}),r}});wv=ae("$ZodOptional",(e,t)=>{ct.init(e,t),wt(e,"optin",n=>n.def.innerType._zod.optin===
"defaulted"?"defaulted":"optional"),e._zod.optout="optional",wt(e,"values",n=>{let r=n.def.innerType._zod.values;return r?new Set([...r,void 0]):void 0}),wt(e,"\
pattern",n=>{let r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${ml(r.source)})?$`):void 0}),e._zod.parse=(n,r)=>{if(n.value===void 0){if(t.innerType._zod.
optin!=="defaulted")return n;let i=t.innerType._zod.run({value:n.value,issues:[]},r);return i instanceof Promise?i.then(s=>rv(n,s)):rv(n,i)}return t.innerType._zod.
run(n,r)}}),vv=ae("$ZodNullable",(e,t)=>{ct.init(e,t),wt(e,"optin",n=>n.def.innerType._zod.optin),wt(e,"optout",n=>n.def.innerType._zod.optout),wt(e,"pattern",n=>{
let r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${ml(r.source)}|null)$`):void 0}),wt(e,"values",n=>n.def.innerType._zod.values?new Set([...n.def.innerType.
_zod.values,null]):void 0),e._zod.parse=(n,r)=>n.value===null?n:t.innerType._zod.run(n,r)}),xv=ae("$ZodCustom",(e,t)=>{Qn.init(e,t),ct.init(e,t),e._zod.parse=(n,r)=>n,
e._zod.check=n=>{let r=n.value,i=t.fn(r);if(i instanceof Promise)return i.then(s=>iv(s,n,r,e));iv(i,n,r,e)}})});var kv=g(()=>{});function _v(){return{localeError:tD()}}var tD,Sv=g(()=>{Lt();tD=()=>{let e={string:{unit:"characters",verb:"to have"},file:{unit:"bytes",verb:"to have"},array:{
unit:"items",verb:"to have"},set:{unit:"items",verb:"to have"},map:{unit:"entries",verb:"to have"}};function t(s){return e[s]??null}let n={regex:"input",email:"\
email address",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4 ra\
nge",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded string",json_string:"JSON string",e164:"E.164 number",currency_code:"curren\
cy code",credit_card:"credit card number",iban:"IBAN",jwt:"JWT",template_literal:"input"},r={nan:"NaN"};function i(s,o){return s==="number"&&typeof o=="number"&&
!Number.isFinite(o)?String(o):r[s]??s}return s=>{switch(s.code){case"invalid_type":{let o=i(s.expected),a=Iw(s.input),l=i(a,s.input);return`Invalid input: expec\
ted ${o}, received ${l}`}case"invalid_value":return s.values.length===1?`Invalid input: expected ${vf(s.values[0])}`:`Invalid option: expected one of ${bf(s.values,
"|")}`;case"too_big":{let o=s.exact?"exactly ":s.inclusive?"<=":"<",a=t(s.origin);return a?`Too big: expected ${s.origin??"value"} to have ${o}${s.maximum.toString()}\
 ${a.unit??"elements"}`:`Too big: expected ${s.origin??"value"} to be ${o}${s.maximum.toString()}`}case"too_small":{let o=s.exact?"exactly ":s.inclusive?">=":">",
a=t(s.origin);return a?`Too small: expected ${s.origin} to have ${o}${s.minimum.toString()} ${a.unit}`:`Too small: expected ${s.origin} to be ${o}${s.minimum.toString()}`}case"\
invalid_format":{let o=s;return o.format==="starts_with"?`Invalid string: must start with "${o.prefix}"`:o.format==="ends_with"?`Invalid string: must end with "${o.
suffix}"`:o.format==="includes"?`Invalid string: must include "${o.includes}"`:o.format==="regex"?`Invalid string: must match pattern ${o.pattern}`:`Invalid ${n[o.
format]??s.format}`}case"not_multiple_of":return`Invalid number: must be a multiple of ${s.divisor}`;case"unrecognized_keys":return`Unrecognized key${s.keys.length>
1?"s":""}: ${bf(s.keys,", ")}`;case"invalid_key":return`Invalid key in ${s.origin}`;case"invalid_union":return s.options&&Array.isArray(s.options)&&s.options.length>
0?`Invalid discriminator value. Expected ${s.options.map(a=>`'${a}'`).join(" | ")}`:s.inclusive===!1?"Invalid input: more than one option matched":"Invalid inpu\
t";case"invalid_element":return`Invalid value in ${s.origin}`;default:return"Invalid input"}}}});var Mf=g(()=>{});function Cv(){return new qf}var Av,qf,Qi,xl=g(()=>{qf=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(t,...n){let r=n[0];return this._map.set(
t,r),r&&typeof r=="object"&&"id"in r&&this._idmap.set(r.id,t),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(t){let n=this._map.get(t);
return n&&typeof n=="object"&&"id"in n&&this._idmap.delete(n.id),this._map.delete(t),this}get(t){let n=t._zod.parent;if(n){let r={...this.get(n)??{}};delete r.id;
let i={...r,...this._map.get(t)};return Object.keys(i).length?i:void 0}return this._map.get(t)}has(t){return this._map.has(t)}};(Av=globalThis).__zod_globalRegistry??
(Av.__zod_globalRegistry=Cv());Qi=globalThis.__zod_globalRegistry});var Tv=g(()=>{});function iD(e){return e.checks&&(e.checks=[...e.checks]),e}function $v(e,t){return new e(iD({type:"string",...Qe(t)}))}function Ov(e,t){return new e({type:"numb\
er",check:"number_format",abort:!1,format:"safeint",...Qe(t)})}function Nv(e,t){return new e({type:"boolean",...Qe(t)})}function Rv(e){return new e({type:"unkno\
wn"})}function Iv(e,t){return new e({type:"never",...Qe(t)})}function He(e,t){return new Vw({check:"max_length",...Qe(t),maximum:e})}function zt(e,t){return new Kw(
{check:"min_length",...Qe(t),minimum:e})}function Sr(e,t){return new Jw({check:"string_format",format:"regex",...Qe(t),pattern:e})}function Pv(e,t,n){return new e(
{type:"custom",check:"custom",fn:t,...Qe(n)})}function Lv(e){let t=new Qn({check:"describe"});return t._zod.onattach=[n=>{let r=Qi.get(n)??{};Qi.add(n,{...r,description:e})}],
t._zod.check=()=>{},t}var zv=g(()=>{wl();xl();Lt()});function So(e,...t){for(let n of t)for(let r of Reflect.ownKeys(n))Object.prototype.propertyIsEnumerable.call(n,r)&&Nn(e,r,n[r]);return e}function kl(e){let t=e?.
target??"draft-2020-12";return t==="draft-4"&&(t="draft-04"),t==="draft-7"&&(t="draft-07"),{processors:e.processors??{},metadataRegistry:e?.metadata??Qi,target:t,
unrepresentable:e?.unrepresentable??"throw",override:e?.override??(()=>{}),io:e?.io??"output",counter:0,seen:new Map,sharedDefsExtractedFor:void 0,sharedEmitDoneFor:void 0,
cycles:e?.cycles??"ref",reused:e?.reused??"inline",intersections:[],deferred:[],external:e?.external??void 0}}function it(e,t,n,r,i){let s=typeof t.unrepresentable==
"function"?t.unrepresentable({zodSchema:e,path:r.path,message:i}):t.unrepresentable;if(s==="any")return!1;if(s===void 0||s==="throw")throw new Error(i);return Object.
assign(n,s),!0}function Le(e,t,n={path:[],schemaPath:[]}){var r;let i=e._zod.def,s=t.seen.get(e);if(s)return s.count++,n.schemaPath.includes(e)&&(s.cycle=n.path),
s.schema;let o={schema:{},count:1,cycle:void 0,path:n.path};t.seen.set(e,o),t.sharedDefsExtractedFor=void 0,t.sharedEmitDoneFor=void 0;let a=e._zod.toJSONSchema?.();
if(a)o.schema=a;else{let u={...n,schemaPath:[...n.schemaPath,e],path:n.path};if(e._zod.processJSONSchema)e._zod.processJSONSchema(t,o.schema,u);else{let f=o.schema,
p=t.processors[i.type];if(!p)throw new Error(`[toJSONSchema]: Non-representable type encountered: ${i.type}`);p(e,t,f,u)}let d=e._zod.parent;d&&(o.ref||(o.ref=d),
Le(d,t,u),t.seen.get(d).isParent=!0)}let l=t.metadataRegistry.get(e);return l&&So(o.schema,l),t.io==="input"&&vt(e)&&(delete o.schema.examples,delete o.schema.default),
t.io==="input"&&"_prefault"in o.schema&&((r=o.schema).default??(r.default=o.schema._prefault)),delete o.schema._prefault,t.seen.get(e).schema}function Dv(e){return e.
replace(/~/g,"~0").replace(/\//g,"~1")}function _l(e,t){let n=e.seen.get(t);if(!n)throw new Error("Unprocessed schema. This is a bug in Zod.");if(e.external&&e.
sharedDefsExtractedFor===e.external)return;let r=new Map;for(let o of e.seen.entries()){let a=e.metadataRegistry.get(o[0])?.id;if(a){let l=r.get(a);if(l&&l!==o[0])
throw new Error(`Duplicate schema id "${a}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);r.
set(a,o[0])}}let i=o=>{let a=e.target==="draft-2020-12"?"$defs":"definitions";if(e.external){let d=e.external.registry.get(o[0])?.id,f=e.external.uri??(h=>h);if(d)
return{ref:f(d)};let p=o[1].defId??o[1].schema.id??`schema${e.counter++}`;return o[1].defId=p,{defId:p,ref:`${f("__shared")}#/${a}/${Dv(p)}`}}let l="#",c=`${l}/${a}\
/`;if(o[1]===n&&!o[1].schema.id)return{ref:l};let u=o[1].schema.id??`__schema${e.counter++}`;return{defId:u,ref:c+Dv(u)}},s=o=>{if(o[1].schema.$ref)return;let a=o[1],
{ref:l,defId:c}=i(o);a.def={...a.schema},c&&(a.defId=c);let u=a.schema;for(let d in u)delete u[d];u.$ref=l};if(e.cycles==="throw")for(let o of e.seen.entries()){
let a=o[1];if(a.cycle)throw new Error(`Cycle detected: #/${a.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`)}for(let o of e.seen.entries()){let a=o[1];if(t===o[0]){s(o);continue}if(e.external){
let c=e.external.registry.get(o[0])?.id;if(t!==o[0]&&c){s(o);continue}}if(e.metadataRegistry.get(o[0])?.id){s(o);continue}if(a.cycle){s(o);continue}a.count>1&&e.
reused==="ref"&&s(o)}e.external&&(e.sharedDefsExtractedFor=e.external)}function jv(e){let t=e.anyOf;if(!Array.isArray(t)||t.length===0||e.type!==void 0)return;let n=[];
for(let r of t){if(!r||typeof r!="object")return;jv(r);let i=Object.keys(r);if(i.length!==1||i[0]!=="type")return;let s=r.type;for(let o of Array.isArray(s)?s:[
s]){if(typeof o!="string")return;n.includes(o)||n.push(o)}}delete e.anyOf,e.type=n.length===1?n[0]:n}function Mv(e){let t=e.additionalProperties;return t===void 0||
t===!1||typeof t!="object"||t===null?null:Object.keys(t).length?t:null}function jf(e){let t=[];for(let s of e){if(typeof s!="object"||s.type!=="object")return null;
for(let o in s)if(!Bv.has(o))return null;t.push(s)}let n={},r=new Set;for(let s of t){for(let o in s.properties){if(Object.prototype.hasOwnProperty.call(n,o))continue;
let a=[];for(let c of t){let u=c.properties?.[o]??Mv(c);u!=null&&(a.some(d=>JSON.stringify(d)===JSON.stringify(u))||a.push(u))}let l=a.length===1?a[0]:jf(a)??{allOf:a};
Nn(n,o,l)}for(let o of s.required??[])r.add(o)}let i={type:"object",properties:n};if(r.size&&(i.required=[...r]),t.every(s=>s.additionalProperties===!1))i.additionalProperties=
!1;else{let s=[];for(let o of t){let a=Mv(o);a&&!s.some(l=>JSON.stringify(l)===JSON.stringify(a))&&s.push(a)}s.length===1?i.additionalProperties=s[0]:s.length>1&&
(i.additionalProperties={allOf:s})}return i}function sD(e){let t=e.allOf;if(!Array.isArray(t)||t.length<2)return;for(let i of Bv)if(i in e)return;let n=t.filter(
i=>Fv.some(s=>Array.isArray(i[s]))),r=null;if(!n.length)r=jf(t);else{let i=n[0],s=Fv.find(l=>Array.isArray(i[l]));if(Object.keys(i).length!==1)return;let o=t.filter(
l=>l!==i),a=i[s].map(l=>jf([...o,l]));if(a.some(l=>!l))return;r={[s]:a}}r&&(delete e.allOf,So(e,r))}function Sl(e,t){let n=e.seen.get(t);if(!n)throw new Error("\
Unprocessed schema. This is a bug in Zod.");let r=a=>{let l=e.seen.get(a);if(l.ref===null)return;let c=l.def??l.schema,u={...c},d=l.ref;if(l.ref=null,d){r(d);let p=e.
seen.get(d),h=p.schema;if(h.$ref&&(e.target==="draft-07"||e.target==="draft-04"||e.target==="openapi-3.0")?(c.allOf=c.allOf??[],c.allOf.push(h)):So(c,h),So(c,u),
a._zod.parent===d)for(let w in c)w==="$ref"||w==="allOf"||w in u||delete c[w];if(h.$ref&&p.def)for(let w in c)w==="$ref"||w==="allOf"||w in p.def&&JSON.stringify(
c[w])===JSON.stringify(p.def[w])&&delete c[w]}let f=a._zod.parent;if(f&&f!==d){r(f);let p=e.seen.get(f);if(p?.schema.$ref&&(c.$ref=p.schema.$ref,p.def))for(let h in c)
h==="$ref"||h==="allOf"||h in p.def&&JSON.stringify(c[h])===JSON.stringify(p.def[h])&&delete c[h]}e.override({zodSchema:a,jsonSchema:c,path:l.path??[]})};if(!e.
external||e.sharedEmitDoneFor!==e.external){for(let a of[...e.seen.entries()].reverse())r(a[0]);if(e.target!=="openapi-3.0")for(let a of e.seen.entries())jv(a[1].
def??a[1].schema);for(let a of e.deferred)a();if(e.intersections.length){let a=new Map;for(let l of e.seen.values())for(let c of[l.schema,l.def]){let u=c?.allOf;
if(!Array.isArray(u))continue;let d=a.get(u);d?d.push(c):a.set(u,[c])}for(let l of e.intersections)for(let c of a.get(l)??[])sD(c)}}let i={};if(e.target==="draf\
t-2020-12"?i.$schema="https://json-schema.org/draft/2020-12/schema":e.target==="draft-07"?i.$schema="http://json-schema.org/draft-07/schema#":e.target==="draft-\
04"?i.$schema="http://json-schema.org/draft-04/schema#":e.target,e.external?.uri){let a=e.external.registry.get(t)?.id;if(!a)throw new Error("Schema is missing \
an `id` property");i.$id=e.external.uri(a)}So(i,n.defId?n.schema:n.def??n.schema);let s=e.metadataRegistry.get(t)?.id;s!==void 0&&i.id===s&&delete i.id;let o=e.
external?.defs??{};if(!e.external||e.sharedEmitDoneFor!==e.external)for(let a of e.seen.entries()){let l=a[1];l.def&&l.defId&&(l.def.id===l.defId&&delete l.def.
id,Nn(o,l.defId,l.def))}e.external&&(e.sharedEmitDoneFor=e.external),e.external||Object.keys(o).length>0&&(e.target==="draft-2020-12"?i.$defs=o:i.definitions=o);
try{let a=JSON.parse(JSON.stringify(i));return Object.defineProperty(a,"~standard",{value:{...t["~standard"],jsonSchema:{input:qv(t,"input",e.processors),output:qv(
t,"output",e.processors)}},enumerable:!1,writable:!1}),a}catch{throw new Error("Error converting schema to JSON.")}}function vt(e,t){let n=t??{seen:new Set};if(n.
seen.has(e))return!1;n.seen.add(e);let r=e._zod.def;if(r.type==="transform")return!0;if(r.type==="array")return vt(r.element,n);if(r.type==="set")return vt(r.valueType,
n);if(r.type==="lazy")return vt(r.getter(),n);if(r.type==="promise"||r.type==="optional"||r.type==="nonoptional"||r.type==="nullable"||r.type==="readonly"||r.type===
"default"||r.type==="prefault"||r.type==="catch")return vt(r.innerType,n);if(r.type==="intersection")return vt(r.left,n)||vt(r.right,n);if(r.type==="record"||r.
type==="map")return vt(r.keyType,n)||vt(r.valueType,n);if(r.type==="pipe")return e._zod.traits.has("$ZodCodec")?!0:vt(r.in,n)||vt(r.out,n);if(r.type==="object"){
for(let i in r.shape)if(vt(r.shape[i],n))return!0;return!1}if(r.type==="union"){for(let i of r.options)if(vt(i,n))return!0;return!1}if(r.type==="tuple"){for(let i of r.
items)if(vt(i,n))return!0;return!!(r.rest&&vt(r.rest,n))}return!1}var Bv,Fv,qv,Bf=g(()=>{xl();Lt();Bv=new Set(["type","properties","required","additionalPropert\
ies"]),Fv=["oneOf","anyOf"];qv=(e,t,n={})=>r=>{let{libraryOptions:i,target:s}=r??{},o=kl({...i??{},target:s,io:t,processors:n});return Le(e,o),_l(o,e),Sl(o,e)}});function ns(e){let t={},n=e._zod.def,r=e._zod.traits.has("$ZodCheck")?[e,...n.checks??[]]:n.checks??[];for(let s of r)oD[s._zod.def.check]?.(t,s._zod.def);let i=e.
_zod.bag;i.minimum!==void 0&&es(t,"minimum",i.minimum),i.exclusiveMinimum!==void 0&&es(t,"exclusiveMinimum",i.exclusiveMinimum),i.maximum!==void 0&&ts(t,"maximu\
m",i.maximum),i.exclusiveMaximum!==void 0&&ts(t,"exclusiveMaximum",i.exclusiveMaximum),i.multipleOf!==void 0&&Vv(t,i.multipleOf),i.format!==void 0&&(t.format??(t.
format=i.format),i.format.includes("int")&&(t.isInt=!0)),i.mime&&Yv(t,i.mime);for(let s of i.patterns??[])Kv(t,s);return t}function Eo(e){let t=e._zod.def;return t.
type==="pipe"&&t.in._zod.traits.has("$ZodTransform")?Eo(t.out):t.type==="catch"?Eo(t.innerType):e._zod.optin}function Gf(e,t,n){if(t.$ref){if(n.has(t))return t;
n.add(t);let h=e.get(t)?.def;if(!h)return t;let y=Gf(e,h,n);return y===h?t:y}for(let h of["anyOf","oneOf"]){let y=t[h];if(!Array.isArray(y))continue;let w=y.map(
v=>Gf(e,v,n));w.some((v,O)=>v!==y[O])&&(t={...t,[h]:w})}let r=Array.isArray(t.type)?t.type:[t.type],i=!r.includes("string")&&r.some(h=>h==="number"||h==="intege\
r"),s=t.enum??(t.const!==void 0?[t.const]:void 0);if(!i&&!s?.some(h=>typeof h=="number"))return t;let{minimum:o,maximum:a,exclusiveMinimum:l,exclusiveMaximum:c,
multipleOf:u,format:d,id:f,...p}=t;return p.enum?p.enum=p.enum.map(h=>typeof h=="number"?String(h):h):typeof p.const=="number"&&(p.const=String(p.const)),i&&(p.
type="string",s||(p.pattern=(r.includes("number")?ko:Lf).source)),p}function DD(e){let t=new Map;for(let r of e.seen.values())r.def&&!t.has(r.schema)&&t.set(r.schema,
r);let n=new Map;for(let r of Zf.get(e)??[]){let i=e.seen.get(r),s=(i?.def??i?.schema)?.propertyNames;if(!s||s===!0||n.has(s))continue;let o=Gf(t,s,new Set);o!==
s&&n.set(s,o)}if(n.size)for(let r of e.seen.values())for(let i of[r.schema,r.def]){let s=i&&n.get(i.propertyNames);s&&(i.propertyNames=s)}}function Qv(e,t,n,r,i){
let s=!1,o=JSON.stringify(e,(a,l)=>typeof l!="bigint"?l:(s=!0,null));return s?(it(t,n,r,i,"BigInt defaults cannot be represented in JSON Schema"),Uf):JSON.parse(
o)}function Er(e,t){if("_idmap"in e){let r=e,i=kl({...t,processors:Wv}),s={};for(let l of r._idmap.entries()){let[c,u]=l;Le(u,i)}let o={},a={registry:r,uri:t?.uri,
defs:s};i.external=a;for(let l of r._idmap.entries()){let[c,u]=l;_l(i,u),Nn(o,c,Sl(i,u))}if(Object.keys(s).length>0){let l=i.target==="draft-2020-12"?"$defs":"d\
efinitions";o.__shared={[l]:s}}return{schemas:o}}let n=kl({...t,processors:Wv});return Le(e,n),_l(n,e),Sl(n,e)}var es,ts,Gv,Vv,Kv,Yv,Jv,Zv,Uv,Hv,oD,aD,lD,Xv,cD,
uD,dD,fD,pD,hD,mD,gD,yD,bD,wD,vD,xD,kD,_D,SD,ED,AD,CD,TD,$D,OD,ND,RD,ID,PD,LD,zD,Zf,FD,MD,qD,Uf,jD,BD,GD,ZD,UD,HD,WD,VD,Wv,e0=g(()=>{bl();Ff();Bf();Lt();es=(e,t,n)=>{
(e[t]===void 0||n>e[t])&&(e[t]=n)},ts=(e,t,n)=>{(e[t]===void 0||n<e[t])&&(e[t]=n)},Gv=(e,t)=>{es(e,"minimum",t),ts(e,"maximum",t)},Vv=(e,t)=>{e.multipleOf??(e.multipleOf=
[]),e.multipleOf.includes(t)||e.multipleOf.push(t)},Kv=(e,t)=>{e.patterns??(e.patterns=new Set),e.patterns.add(t)},Yv=(e,t)=>{e.mime=e.mime?e.mime.filter(n=>t.includes(
n)):[...t]},Jv=(e,t)=>{e.format=t,t.includes("int")&&(e.isInt=!0)},Zv=(e,t)=>es(e,"minimum",t.minimum),Uv=(e,t)=>ts(e,"maximum",t.maximum),Hv=e=>(t,n)=>{Jv(t,n.
format);let[r,i]=e[n.format];es(t,"minimum",r),ts(t,"maximum",i)},oD={greater_than:(e,t)=>es(e,t.inclusive?"minimum":"exclusiveMinimum",t.value),less_than:(e,t)=>ts(
e,t.inclusive?"maximum":"exclusiveMaximum",t.value),multiple_of:(e,t)=>Vv(e,t.value),number_format:Hv(gl),bigint_format:Hv(xf),min_length:Zv,max_length:Uv,length_equals:(e,t)=>Gv(
e,t.length),min_size:Zv,max_size:Uv,size_equals:(e,t)=>Gv(e,t.size),string_format:(e,t)=>{Jv(e,t.format),t.pattern&&Kv(e,t.pattern),(t.format==="base64"||t.format===
"base64url")&&(e.contentEncoding=t.format),(t.local||t.precision===-1)&&(e.laxFormat=!0)},mime_type:(e,t)=>Yv(e,t.mime)};aD={guid:"uuid",url:"uri",datetime:"dat\
e-time",json_string:"json-string",regex:""},lD=new Map([[av,Bw],[lv,Gw]]),Xv=e=>lD.get(e)??e,cD=(e,t,n,r)=>{let i=n;i.type="string";let{minimum:s,maximum:o,format:a,
patterns:l,contentEncoding:c,laxFormat:u}=ns(e);if(typeof s=="number"&&(i.minLength=s),typeof o=="number"&&(i.maxLength=o),a&&(i.format=aD[a]??a,i.format===""&&
delete i.format,(a==="time"||u)&&delete i.format),c&&(i.contentEncoding=c),l&&l.size>0){let d=[...l].map(Xv);d.length===1?i.pattern=d[0].source:d.length>1&&(i.allOf=
[...d.map(f=>({...t.target==="draft-07"||t.target==="draft-04"||t.target==="openapi-3.0"?{type:"string"}:{},pattern:f.source}))])}},uD=(e,t,n,r)=>{let i=n,{minimum:s,
maximum:o,multipleOf:a,exclusiveMaximum:l,exclusiveMinimum:c,isInt:u}=ns(e);i.type=u?"integer":"number";let d=typeof c=="number"&&c>=(s??Number.NEGATIVE_INFINITY),
f=typeof l=="number"&&l<=(o??Number.POSITIVE_INFINITY),p=t.target==="draft-04"||t.target==="openapi-3.0";if(d?p?(i.minimum=c,i.exclusiveMinimum=!0):i.exclusiveMinimum=
c:typeof s=="number"&&(i.minimum=s),f?p?(i.maximum=l,i.exclusiveMaximum=!0):i.exclusiveMaximum=l:typeof o=="number"&&(i.maximum=o),a){let h=new Set;for(let v of a)
Number.isFinite(v)&&v!==0?h.add(Math.abs(v)):it(e,t,i,r,`A multipleOf divisor of ${v} cannot be represented in JSON Schema`);let[y,...w]=h;y!==void 0&&(i.multipleOf=
y),w.length&&(i.allOf=[...i.allOf??[],...w.map(v=>({multipleOf:v}))])}},dD=(e,t,n,r)=>{n.type="boolean"},fD=(e,t,n,r)=>{it(e,t,n,r,"BigInt cannot be represented\
 in JSON Schema")},pD=(e,t,n,r)=>{it(e,t,n,r,"Symbols cannot be represented in JSON Schema")},hD=(e,t,n,r)=>{t.target==="openapi-3.0"?(n.type="string",n.nullable=
!0,n.enum=[null]):n.type="null"},mD=(e,t,n,r)=>{it(e,t,n,r,"Undefined cannot be represented in JSON Schema")},gD=(e,t,n,r)=>{it(e,t,n,r,"Void cannot be represen\
ted in JSON Schema")},yD=(e,t,n,r)=>{n.not={}},bD=(e,t,n,r)=>{},wD=(e,t,n,r)=>{},vD=(e,t,n,r)=>{it(e,t,n,r,"Date cannot be represented in JSON Schema")},xD=(e,t,n,r)=>{
let i=e._zod.def,s=bo(i.entries);if(s.length===0){n.not={};return}s.every(o=>typeof o=="number")&&(n.type="number"),s.every(o=>typeof o=="string")&&(n.type="str\
ing"),n.enum=s},kD=(e,t,n,r)=>{let i=e._zod.def;if(i.values.length===0){n.not={};return}let s=[];for(let o of i.values)if(o===void 0){if(it(e,t,n,r,"Literal `un\
defined` cannot be represented in JSON Schema"))return}else if(typeof o=="bigint"){if(it(e,t,n,r,"BigInt literals cannot be represented in JSON Schema"))return;
s.push(Number(o))}else s.push(o);if(s.length!==0)if(s.length===1){let o=s[0];n.type=o===null?"null":typeof o,t.target==="draft-04"||t.target==="openapi-3.0"?n.enum=
[o]:n.const=o}else s.every(o=>typeof o=="number")&&(n.type="number"),s.every(o=>typeof o=="string")&&(n.type="string"),s.every(o=>typeof o=="boolean")&&(n.type=
"boolean"),s.every(o=>o===null)&&(n.type="null"),n.enum=s},_D=(e,t,n,r)=>{it(e,t,n,r,"NaN cannot be represented in JSON Schema")},SD=(e,t,n,r)=>{let i=n,s=e._zod.
pattern;if(!s)throw new Error("Pattern not found in template literal");i.type="string",i.pattern=s.source},ED=(e,t,n,r)=>{let i=n;i.type="string",i.format="bina\
ry",i.contentEncoding="binary";let{minimum:s,maximum:o,mime:a}=ns(e);s!==void 0&&(i.minLength=s),o!==void 0&&(i.maxLength=o),a&&(a.length===0?i.not={}:a.length===
1?i.contentMediaType=a[0]:i.anyOf=a.map(l=>({contentMediaType:l})))},AD=(e,t,n,r)=>{n.type="boolean"},CD=(e,t,n,r)=>{it(e,t,n,r,"Custom types cannot be represen\
ted in JSON Schema")},TD=(e,t,n,r)=>{it(e,t,n,r,"Function types cannot be represented in JSON Schema")},$D=(e,t,n,r)=>{it(e,t,n,r,"Transforms cannot be represen\
ted in JSON Schema")},OD=(e,t,n,r)=>{it(e,t,n,r,"Map cannot be represented in JSON Schema")},ND=(e,t,n,r)=>{it(e,t,n,r,"Set cannot be represented in JSON Schema")},
RD=(e,t,n,r)=>{let i=n,s=e._zod.def,{minimum:o,maximum:a}=ns(e);typeof o=="number"&&(i.minItems=o),typeof a=="number"&&(i.maxItems=a),i.type="array",i.items=Le(
s.element,t,{...r,path:[...r.path,"items"]})};ID=(e,t,n,r)=>{let i=n,s=e._zod.def,o=s.shape;if(Object.getOwnPropertySymbols(o).length&&it(e,t,i,r,"Symbol keys c\
annot be represented in JSON Schema"))return;i.type="object",i.properties={};for(let c in o)Nn(i.properties,c,Le(o[c],t,{...r,path:[...r.path,"properties",c]}));
let l=[];for(let c of Object.keys(o)){let u=s.shape[c];(t.io==="input"?Eo(u)===void 0:u._zod.optout===void 0)&&l.push(c)}l.length>0&&(i.required=l),s.catchall?.
_zod.def.type==="never"?i.additionalProperties=!1:s.catchall?s.catchall&&(i.additionalProperties=Le(s.catchall,t,{...r,path:[...r.path,"additionalProperties"]})):
t.io==="output"&&(i.additionalProperties=!1)},PD=(e,t,n,r)=>{let i=e._zod.def,s=i.inclusive===!1,o=i.options.map((a,l)=>Le(a,t,{...r,path:[...r.path,s?"oneOf":"\
anyOf",l]}));s?n.oneOf=o:n.anyOf=o},LD=(e,t,n,r)=>{let i=e._zod.def,s=Le(i.left,t,{...r,path:[...r.path,"allOf",0]}),o=Le(i.right,t,{...r,path:[...r.path,"allOf",
1]}),a=c=>"allOf"in c&&Object.keys(c).length===1,l=[...a(s)?s.allOf:[s],...a(o)?o.allOf:[o]];n.allOf=l,t.intersections.push(l)},zD=(e,t,n,r)=>{let i=n,s=e._zod.
def;i.type="array";let o=t.target==="draft-2020-12"?"prefixItems":"items",a=t.target==="draft-2020-12"||t.target==="openapi-3.0"?"items":"additionalItems",l=s.items.
map((y,w)=>Le(y,t,{...r,path:[...r.path,o,w]})),c=s.rest?Le(s.rest,t,{...r,path:[...r.path,a,...t.target==="openapi-3.0"?[s.items.length]:[]]}):null,u=s.items.length;
for(;u>0;){let y=s.items[u-1];if(!(t.io==="input"?Eo(y)!==void 0:y._zod.optout==="optional"))break;u--}let d=s.items.length,f=!s.rest;t.target==="draft-2020-12"?
(i.prefixItems=l,f?i.items=!1:c&&(i.items=c),u>0&&(i.minItems=u),f&&(i.maxItems=d)):t.target==="openapi-3.0"?(i.items={anyOf:l},c&&i.items.anyOf.push(c),u>0&&(i.
minItems=u),f&&(i.maxItems=d)):(i.items=l,f?i.additionalItems=!1:c&&(i.additionalItems=c),u>0&&(i.minItems=u),f&&(i.maxItems=d));let{minimum:p,maximum:h}=ns(e);
typeof p=="number"&&(i.minItems=p),typeof h=="number"&&(i.maxItems=h)};Zf=new WeakMap;FD=(e,t,n,r)=>{let i=n,s=e._zod.def;i.type="object";let o=s.keyType,a=ns(o).
patterns;if(s.mode==="loose"&&a&&a.size>0){let u=Le(s.valueType,t,{...r,path:[...r.path,"patternProperties","*"]});i.patternProperties={};for(let d of a)Nn(i.patternProperties,
Xv(d).source,u)}else{if(t.target==="draft-07"||t.target==="draft-2020-12"){i.propertyNames=Le(s.keyType,t,{...r,path:[...r.path,"propertyNames"]});let u=Zf.get(
t);u||(u=[],Zf.set(t,u),t.deferred.push(()=>DD(t))),u.push(e)}i.additionalProperties=Le(s.valueType,t,{...r,path:[...r.path,"additionalProperties"]})}let l=o._zod.
values,c=t.io==="input"&&Eo(s.valueType)!==void 0;if(l&&!s.partial&&!c){let u=[...l].filter(d=>typeof d=="string"||typeof d=="number");u.length>0&&(i.required=u.
map(String))}},MD=(e,t,n,r)=>{let i=e._zod.def,s=Le(i.innerType,t,r),o=t.seen.get(e);t.target==="openapi-3.0"?(o.ref=i.innerType,n.nullable=!0):n.anyOf=[s,{type:"\
null"}]},qD=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.get(e);s.ref=i.innerType},Uf=Symbol();jD=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,
r);let s=t.seen.get(e);s.ref=i.innerType;let o=Qv(i.defaultValue,e,t,n,r);o!==Uf&&(n.default=o)},BD=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.
get(e);if(s.ref=i.innerType,t.io!=="input")return;let o=Qv(i.defaultValue,e,t,n,r);o!==Uf&&(n._prefault=o)},GD=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);
let s=t.seen.get(e);s.ref=i.innerType;let o;try{o=i.catchValue(void 0)}catch{it(e,t,n,r,"Dynamic catch values are not supported in JSON Schema");return}n.default=
o},ZD=(e,t,n,r)=>{let i=e._zod.def,s=i.in._zod.traits.has("$ZodTransform"),o=t.io==="input"?s?i.out:i.in:i.out;Le(o,t,r);let a=t.seen.get(e);a.ref=o},UD=(e,t,n,r)=>{
let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.get(e);s.ref=i.innerType,n.readOnly=!0},HD=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.get(e);
s.ref=i.innerType},WD=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.get(e);s.ref=i.innerType},VD=(e,t,n,r)=>{let i=e._zod.innerType;Le(i,t,r);let s=t.
seen.get(e);s.ref=i},Wv={string:cD,number:uD,boolean:dD,bigint:fD,symbol:pD,null:hD,undefined:mD,void:gD,never:yD,any:bD,unknown:wD,date:vD,enum:xD,literal:kD,nan:_D,
template_literal:SD,file:ED,success:AD,custom:CD,function:TD,transform:$D,map:OD,set:ND,array:RD,object:ID,union:PD,intersection:LD,tuple:zD,record:FD,nullable:MD,
nonoptional:qD,default:jD,prefault:BD,catch:GD,pipe:ZD,readonly:UD,promise:HD,optional:WD,lazy:VD}});var t0=g(()=>{});var rs=g(()=>{Xi();jw();Of();Ff();kv();wl();zf();Lt();bl();Mf();xl();Qw();Tv();zv();Bf();t0()});var Hf=g(()=>{rs()});function Fe(e){return $v(YD,e)}function Ao(e){return Ov(XD,e)}function yi(e){return Nv(QD,e)}function El(){return Rv(e9)}function n9(e){return Iv(t9,e)}function xt(e,t){
return new r9({type:"array",element:e,...Qe(t)})}function er(e,t){let n={type:"object",shape:e??{},...Qe(t)};return new r0(n)}function et(e,t){return new r0({type:"\
object",shape:e,catchall:n9(),...Qe(t)})}function bi(e,t){return new i9({type:"union",options:e,...Qe(t)})}function i0(e,t,n){return!t||!t._zod?new Wf({type:"re\
cord",keyType:Fe(),valueType:e,...Qe(t)}):new Wf({type:"record",keyType:e,valueType:t,...Qe(n)})}function s0(e,t,n){return new Wf({type:"record",keyType:e,valueType:t,
...Qe(n),partial:!0})}function tr(e,t){let n=Array.isArray(e)?Object.fromEntries(e.map(r=>[r,r])):e;return new s9({type:"enum",entries:n,...Qe(t)})}function o0(e,t){
return new o9({type:"literal",values:Array.isArray(e)?e:[e],...Qe(t)})}function ne(e){return new a9({type:"optional",innerType:e})}function Vf(e){return new l9(
{type:"nullable",innerType:e})}function is(e){return ne(Vf(e))}function a0(e,t={}){return Pv(c9,e,t)}var Et,YD,JD,XD,QD,e9,t9,r9,r0,i9,Wf,s9,o9,a9,l9,c9,Dt,l0=g(
()=>{rs();Lt();Hf();Et=ae("ZodMiniType",(e,t)=>{if(!e._zod)throw new Error("Uninitialized schema in ZodMiniType.");ct.init(e,t),e.def=t,e.type=t.type},{get with(){
return this.check},set with(e){gi(this,"with",e)},parse(e,t){return Nf(this,e,t,{callee:this.parse})},parseAsync(e,t){return Rf(this,e,t,{callee:this.parseAsync})},
safeParse(e,t){return If(this,e,t)},safeParseAsync(e,t){return Pf(this,e,t)},check(...e){let t=this.def;return this.clone({...t,checks:[...t.checks??[],...e.map(
n=>typeof n=="function"?{_zod:{check:n,def:{check:"custom"},onattach:[]}}:n)]},{parent:!0})},clone(e,t){return vo(this,e,t)},brand(){return this},register(e,t){
return e.add(this,t),this},apply(e,...t){return t.length===0?e(this):e(this,...t)}}),YD=ae("ZodMiniString",(e,t)=>{ov.init(e,t),Et.init(e,t)});JD=ae("ZodMiniNum\
ber",(e,t)=>{Df.init(e,t),Et.init(e,t)}),XD=ae("ZodMiniNumberFormat",(e,t)=>{cv.init(e,t),JD.init(e,t)});QD=ae("ZodMiniBoolean",(e,t)=>{uv.init(e,t),Et.init(e,t)});
e9=ae("ZodMiniUnknown",(e,t)=>{dv.init(e,t),Et.init(e,t)});t9=ae("ZodMiniNever",(e,t)=>{fv.init(e,t),Et.init(e,t)});r9=ae("ZodMiniArray",(e,t)=>{pv.init(e,t),Et.
init(e,t)});r0=ae("ZodMiniObject",(e,t)=>{hv.init(e,t),Et.init(e,t),Lw(e,"shape",n=>n._zod.def.shape,!1)});i9=ae("ZodMiniUnion",(e,t)=>{mv.init(e,t),Et.init(e,t)});
Wf=ae("ZodMiniRecord",(e,t)=>{gv.init(e,t),Et.init(e,t)});s9=ae("ZodMiniEnum",(e,t)=>{yv.init(e,t),Et.init(e,t),e.options=[...e._zod.values]});o9=ae("ZodMiniLit\
eral",(e,t)=>{bv.init(e,t),Et.init(e,t)});a9=ae("ZodMiniOptional",(e,t)=>{wv.init(e,t),Et.init(e,t)});l9=ae("ZodMiniNullable",(e,t)=>{vv.init(e,t),Et.init(e,t)});
c9=ae("ZodMiniCustom",(e,t)=>{xv.init(e,t),Et.init(e,t)});Dt=Lv});var c0=g(()=>{rs()});var u0=g(()=>{});var d0=g(()=>{});var f0=g(()=>{rs();Hf();l0();c0();rs();e0();Mf();u0();d0()});var Ar=g(()=>{f0()});function Al(e){let t=e.line(1).text.replace(/^\uFEFF/,"");if(!/^\s*---/.test(t))return null;if(t.trimEnd()!=="---")return h9(e,t);for(let n of e.lines.slice(1)){
if(!n.text.startsWith("---"))continue;let r=n.text.trimEnd()==="---"?null:{message:"the closing fence must be a line of exactly ---",line:n.number,column:1};return p0(
e,n.number,r)}return null}function h9(e,t){let n=t.trim().slice(3).trim();if(n===""?t.startsWith("---"):/^[-\s]*$/.test(n))return null;let r=e.lines.slice(1).find(
s=>s.text.trimEnd()==="---"),i=n===""?"the opening fence must be a line of exactly ---, without blanks before it":`front matter in another language (${n.slice(0,
40)}) is never read; expected YAML after a line of exactly ---`;return p0(e,r?.number??1,{message:i,line:1,column:1})}function p0(e,t,n){let r=e.lines.slice(1,Math.
max(t-1,1)).map(s=>s.text).join(`
`),i=Math.min(t+1,e.lines.length);return{raw:r,contentLine:2,bodyLine:i,problem:n}}var Kf=g(()=>{"use strict"});function ss(e){let t=/^[a-z]+(?=$|[-_.@])/.exec(e.toLowerCase())?.[0];return t==="zh"?"zh-CN":t==="en"?"en":null}function Tl(e){let t=e.slice(0,m9),n=t.match(/\p{Script=Han}/gu)?.
length??0,r=t.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length??0,i=t.match(/[a-z]+/gi)?.length??0;return n>i&&r===0?"zh-CN":"en"}var Cl,m9,os=g(()=>{
"use strict";Cl=["en","zh-CN"];m9=4e3});function g9(e){let t=[],n=0,r=/\r\n|\r|\n/g;for(let i=r.exec(e);i!==null;i=r.exec(e))t.push({number:t.length+1,start:n,end:i.index,text:e.slice(n,i.index)}),n=i.
index+i[0].length;return t.push({number:t.length+1,start:n,end:e.length,text:e.slice(n)}),t}var In,Co=g(()=>{"use strict";In=class e{constructor(t){this.text=t}text;split=null;get lines(){
return this.split??=g9(this.text)}line(t){let n=this.lines[t-1];if(n===void 0)throw new RangeError(`no line ${t} in a text of ${this.lines.length} lines`);return n}startOf(t){
let{start:n,text:r}=this.line(t);return n===0&&r.startsWith("\uFEFF")?1:n}withText(t){return new e(t)}get lineBreak(){let t=this.lines[0],n=this.lines[1];return t!==
void 0&&n!==void 0?this.text.slice(t.end,n.start):`
`}range(t,n){let r=this.position(t),i=this.position(n);return{line:r.line,column:r.column,endLine:i.line,endColumn:i.column}}position(t){let n=0,r=this.lines.length-
1;for(;n<r;){let i=n+r+1>>1;(this.lines[i]?.start??0)<=t?n=i:r=i-1}return{line:n+1,column:t-(this.lines[n]?.start??0)+1}}}});function ke(e){if(e&&typeof e=="object")switch(e[kt]){case ln:case nr:return!0}return!1}function we(e){if(e&&typeof e=="object")switch(e[kt]){case $l:case ln:case Ft:case nr:
return!0}return!1}var $l,Ol,ln,Yf,Ft,nr,kt,Mt,Pn,At,fe,se,cn,Nl,_e=g(()=>{$l=Symbol.for("yaml.alias"),Ol=Symbol.for("yaml.document"),ln=Symbol.for("yaml.map"),Yf=
Symbol.for("yaml.pair"),Ft=Symbol.for("yaml.scalar"),nr=Symbol.for("yaml.seq"),kt=Symbol.for("yaml.node.type"),Mt=e=>!!e&&typeof e=="object"&&e[kt]===$l,Pn=e=>!!e&&
typeof e=="object"&&e[kt]===Ol,At=e=>!!e&&typeof e=="object"&&e[kt]===ln,fe=e=>!!e&&typeof e=="object"&&e[kt]===Yf,se=e=>!!e&&typeof e=="object"&&e[kt]===Ft,cn=
e=>!!e&&typeof e=="object"&&e[kt]===nr;Nl=e=>(se(e)||ke(e))&&!!e.anchor});function qt(e,t){let n=m0(t);Pn(e)?as(null,e.contents,n,Object.freeze([e]))===Ln&&(e.contents=null):as(null,e,n,Object.freeze([]))}function as(e,t,n,r){let i=g0(
e,t,n,r);if(we(i)||fe(i))return y0(e,r,i),as(e,i,n,r);if(typeof i!="symbol"){if(ke(t)){r=Object.freeze(r.concat(t));for(let s=0;s<t.items.length;++s){let o=as(s,
t.items[s],n,r);if(typeof o=="number")s=o-1;else{if(o===Ct)return Ct;o===Ln&&(t.items.splice(s,1),s-=1)}}}else if(fe(t)){r=Object.freeze(r.concat(t));let s=as("\
key",t.key,n,r);if(s===Ct)return Ct;s===Ln&&(t.key=null);let o=as("value",t.value,n,r);if(o===Ct)return Ct;o===Ln&&(t.value=null)}}return i}async function Rl(e,t){
let n=m0(t);Pn(e)?await ls(null,e.contents,n,Object.freeze([e]))===Ln&&(e.contents=null):await ls(null,e,n,Object.freeze([]))}async function ls(e,t,n,r){let i=await g0(
e,t,n,r);if(we(i)||fe(i))return y0(e,r,i),ls(e,i,n,r);if(typeof i!="symbol"){if(ke(t)){r=Object.freeze(r.concat(t));for(let s=0;s<t.items.length;++s){let o=await ls(
s,t.items[s],n,r);if(typeof o=="number")s=o-1;else{if(o===Ct)return Ct;o===Ln&&(t.items.splice(s,1),s-=1)}}}else if(fe(t)){r=Object.freeze(r.concat(t));let s=await ls(
"key",t.key,n,r);if(s===Ct)return Ct;s===Ln&&(t.key=null);let o=await ls("value",t.value,n,r);if(o===Ct)return Ct;o===Ln&&(t.value=null)}}return i}function m0(e){
return typeof e=="object"&&(e.Collection||e.Node||e.Value)?Object.assign({Alias:e.Node,Map:e.Node,Scalar:e.Node,Seq:e.Node},e.Value&&{Map:e.Value,Scalar:e.Value,
Seq:e.Value},e.Collection&&{Map:e.Collection,Seq:e.Collection},e):e}function g0(e,t,n,r){if(typeof n=="function")return n(e,t,r);if(At(t))return n.Map?.(e,t,r);
if(cn(t))return n.Seq?.(e,t,r);if(fe(t))return n.Pair?.(e,t,r);if(se(t))return n.Scalar?.(e,t,r);if(Mt(t))return n.Alias?.(e,t,r)}function y0(e,t,n){let r=t[t.length-
1];if(ke(r))r.items[e]=n;else if(fe(r))e==="key"?r.key=n:r.value=n;else if(Pn(r))r.contents=n;else{let i=Mt(r)?"alias":"scalar";throw new Error(`Cannot replace \
node with ${i} parent`)}}var Ct,h0,Ln,To=g(()=>{_e();Ct=Symbol("break visit"),h0=Symbol("skip children"),Ln=Symbol("remove node");qt.BREAK=Ct;qt.SKIP=h0;qt.REMOVE=
Ln;Rl.BREAK=Ct;Rl.SKIP=h0;Rl.REMOVE=Ln});var y9,b9,zn,Jf=g(()=>{_e();To();y9={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},b9=e=>e.replace(/[!,[\]{}]/g,t=>y9[t]),zn=class e{constructor(t,n){
this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},e.defaultYaml,t),this.tags=Object.assign({},e.defaultTags,n)}clone(){let t=new e(this.yaml,this.tags);
return t.docStart=this.docStart,t}atDocument(){let t=new e(this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=!0;break;case"1.2":this.
atNextDocument=!1,this.yaml={explicit:e.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},e.defaultTags);break}return t}add(t,n){this.atNextDocument&&
(this.yaml={explicit:e.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},e.defaultTags),this.atNextDocument=!1);let r=t.trim().split(/[ \t]+/),i=r.
shift();switch(i){case"%TAG":{if(r.length!==2&&(n(0,"%TAG directive should contain exactly two parts"),r.length<2))return!1;let[s,o]=r;return this.tags[s]=o,!0}case"\
%YAML":{if(this.yaml.explicit=!0,r.length!==1)return n(0,"%YAML directive should contain exactly one part"),!1;let[s]=r;if(s==="1.1"||s==="1.2")return this.yaml.
version=s,!0;{let o=/^\d+\.\d+$/.test(s);return n(6,`Unsupported YAML version ${s}`,o),!1}}default:return n(0,`Unknown directive ${i}`,!0),!1}}tagName(t,n){if(t===
"!")return"!";if(t[0]!=="!")return n(`Not a valid tag: ${t}`),null;if(t[1]==="<"){let o=t.slice(2,-1);return o==="!"||o==="!!"?(n(`Verbatim tags aren't resolved\
, so ${t} is invalid.`),null):(t[t.length-1]!==">"&&n("Verbatim tags must end with a >"),o)}let[,r,i]=t.match(/^(.*!)([^!]*)$/s);i||n(`The ${t} tag has no suffi\
x`);let s=this.tags[r];if(s)try{return s+decodeURIComponent(i)}catch(o){return n(String(o)),null}return r==="!"?t:(n(`Could not resolve tag: ${t}`),null)}tagString(t){
for(let[n,r]of Object.entries(this.tags))if(t.startsWith(r))return n+b9(t.substring(r.length));return t[0]==="!"?t:`!<${t}>`}toString(t){let n=this.yaml.explicit?
[`%YAML ${this.yaml.version||"1.2"}`]:[],r=Object.entries(this.tags),i;if(t&&r.length>0&&we(t.contents)){let s={};qt(t.contents,(o,a)=>{we(a)&&a.tag&&(s[a.tag]=
!0)}),i=Object.keys(s)}else i=[];for(let[s,o]of r)s==="!!"&&o==="tag:yaml.org,2002:"||(!t||i.some(a=>a.startsWith(o)))&&n.push(`%TAG ${s} ${o}`);return n.join(`\

`)}};zn.defaultYaml={explicit:!1,version:"1.2"};zn.defaultTags={"!!":"tag:yaml.org,2002:"}});function Il(e){if(/[\x00-\x19\s,[\]{}]/.test(e)){let n=`Anchor must not contain whitespace or control characters: ${JSON.stringify(e)}`;throw new Error(n)}return!0}
function Xf(e){let t=new Set;return qt(e,{Value(n,r){r.anchor&&t.add(r.anchor)}}),t}function Qf(e,t){for(let n=1;;++n){let r=`${e}${n}`;if(!t.has(r))return r}}function b0(e,t){
let n=[],r=new Map,i=null;return{onAnchor:s=>{n.push(s),i??(i=Xf(e));let o=Qf(t,i);return i.add(o),o},setAnchors:()=>{for(let s of n){let o=r.get(s);if(typeof o==
"object"&&o.anchor&&(se(o.node)||ke(o.node)))o.node.anchor=o.anchor;else{let a=new Error("Failed to resolve repeated object (this should not happen)");throw a.source=
s,a}}},sourceObjects:r}}var Pl=g(()=>{_e();To()});function Cr(e,t,n,r){if(r&&typeof r=="object")if(Array.isArray(r))for(let i=0,s=r.length;i<s;++i){let o=r[i],a=Cr(e,r,String(i),o);a===void 0?delete r[i]:a!==o&&
(r[i]=a)}else if(r instanceof Map)for(let i of Array.from(r.keys())){let s=r.get(i),o=Cr(e,r,i,s);o===void 0?r.delete(i):o!==s&&r.set(i,o)}else if(r instanceof Set)
for(let i of Array.from(r)){let s=Cr(e,r,i,i);s===void 0?r.delete(i):s!==i&&(r.delete(i),r.add(s))}else for(let[i,s]of Object.entries(r)){let o=Cr(e,r,i,s);o===
void 0?delete r[i]:o!==s&&(r[i]=o)}return e.call(t,n,r)}var ep=g(()=>{});function tt(e,t,n){if(Array.isArray(e))return e.map((r,i)=>tt(r,String(i),n));if(e&&typeof e.toJSON=="function"){if(!n||!Nl(e))return e.toJSON(t,n);let r={aliasCount:0,
count:1,res:void 0};n.anchors.set(e,r),n.onCreate=s=>{r.res=s,delete n.onCreate};let i=e.toJSON(t,n);return n.onCreate&&n.onCreate(i),i}return typeof e=="bigint"&&
!n?.keep?Number(e):e}var Tr=g(()=>{_e()});var $r,Ll=g(()=>{ep();_e();Tr();$r=class{constructor(t){Object.defineProperty(this,kt,{value:t})}clone(){let t=Object.create(Object.getPrototypeOf(this),Object.
getOwnPropertyDescriptors(this));return this.range&&(t.range=this.range.slice()),t}toJS(t,{mapAsMap:n,maxAliasCount:r,onAnchor:i,reviver:s}={}){if(!Pn(t))throw new TypeError(
"A document argument is required");let o={anchors:new Map,doc:t,keep:!0,mapAsMap:n===!0,mapKeyWarned:!1,maxAliasCount:typeof r=="number"?r:100},a=tt(this,"",o);
if(typeof i=="function")for(let{count:l,res:c}of o.anchors.values())i(c,l);return typeof s=="function"?Cr(s,{"":a},"",a):a}}});function zl(e,t,n){if(Mt(t)){let r=t.resolve(e),i=n&&r&&n.get(r);return i?i.count*i.aliasCount:0}else if(ke(t)){let r=0;for(let i of t.items){let s=zl(e,i,n);s>
r&&(r=s)}return r}else if(fe(t)){let r=zl(e,t.key,n),i=zl(e,t.value,n);return Math.max(r,i)}return 1}var rr,$o=g(()=>{Pl();To();_e();Ll();Tr();rr=class extends $r{constructor(t){
super($l),this.source=t,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(t,n){if(n?.maxAliasCount===0)throw new ReferenceError(
"Alias resolution is disabled");let r;n?.aliasResolveCache?r=n.aliasResolveCache:(r=[],qt(t,{Node:(s,o)=>{(Mt(o)||Nl(o))&&r.push(o)}}),n&&(n.aliasResolveCache=r));
let i;for(let s of r){if(s===this)break;s.anchor===this.source&&(i=s)}if(i&&n){let{anchors:s,doc:o,maxAliasCount:a}=n,l=s.get(i);if(l||(tt(i,null,n),l=s.get(i)),
l?.res===void 0){let c="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(c)}if(a>=0&&(l.count+=1,l.aliasCount===0&&(l.aliasCount=
zl(o,i,s)),l.count*l.aliasCount>a)){let c="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(c)}}return i}toJSON(t,n){if(!n)
return{source:this.source};let r=this.resolve(n.doc,n);if(!r){let i=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new ReferenceError(
i)}return n.anchors.get(r).res}toString(t,n,r){let i=`*${this.source}`;if(t){if(Il(this.source),t.options.verifyAliasOrder&&!t.anchors.has(this.source)){let s=`\
Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new Error(s)}if(t.implicitKey)return`${i} `}return i}}});var Dl,X,Ke=g(()=>{_e();Ll();Tr();Dl=e=>!e||typeof e!="function"&&typeof e!="object",X=class extends $r{constructor(t){super(Ft),this.value=t}toJSON(t,n){return n?.
keep?this.value:tt(this.value,t,n)}toString(){return String(this.value)}};X.BLOCK_FOLDED="BLOCK_FOLDED";X.BLOCK_LITERAL="BLOCK_LITERAL";X.PLAIN="PLAIN";X.QUOTE_DOUBLE=
"QUOTE_DOUBLE";X.QUOTE_SINGLE="QUOTE_SINGLE"});function v9(e,t,n){if(t){let r=n.filter(s=>s.tag===t),i=r.find(s=>!s.format)??r[0];if(!i)throw new Error(`Tag ${t} not found`);return i}return n.find(r=>r.identify?.(
e)&&!r.format)}function ir(e,t,n){if(Pn(e)&&(e=e.contents),we(e))return e;if(fe(e)){let d=n.schema[ln].createNode?.(n.schema,null,n);return d.items.push(e),d}(e instanceof
String||e instanceof Number||e instanceof Boolean||typeof BigInt<"u"&&e instanceof BigInt)&&(e=e.valueOf());let{aliasDuplicateObjects:r,onAnchor:i,onTagObj:s,schema:o,
sourceObjects:a}=n,l;if(r&&e&&typeof e=="object"){if(l=a.get(e),l)return l.anchor??(l.anchor=i(e)),new rr(l.anchor);l={anchor:null,node:null},a.set(e,l)}t?.startsWith(
"!!")&&(t=w9+t.slice(2));let c=v9(e,t,o.tags);if(!c){if(e&&typeof e.toJSON=="function"&&(e=e.toJSON()),!e||typeof e!="object"){let d=new X(e);return l&&(l.node=
d),d}c=e instanceof Map?o[ln]:Symbol.iterator in Object(e)?o[nr]:o[ln]}s&&(s(c),delete n.onTagObj);let u=c?.createNode?c.createNode(n.schema,e,n):typeof c?.nodeClass?.
from=="function"?c.nodeClass.from(n.schema,e,n):new X(e);return t?u.tag=t:c.default||(u.tag=c.tag),l&&(l.node=u),u}var w9,Oo=g(()=>{$o();_e();Ke();w9="tag:yaml.\
org,2002:"});function No(e,t,n){let r=n;for(let i=t.length-1;i>=0;--i){let s=t[i];if(typeof s=="number"&&Number.isInteger(s)&&s>=0){let o=[];o[s]=r,r=o}else r=new Map([[s,r]])}
return ir(r,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema:e,sourceObjects:new Map})}
var us,cs,Fl=g(()=>{Oo();_e();Ll();us=e=>e==null||typeof e=="object"&&!!e[Symbol.iterator]().next().done,cs=class extends $r{constructor(t,n){super(t),Object.defineProperty(
this,"schema",{value:n,configurable:!0,enumerable:!1,writable:!0})}clone(t){let n=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));
return t&&(n.schema=t),n.items=n.items.map(r=>we(r)||fe(r)?r.clone(t):r),this.range&&(n.range=this.range.slice()),n}addIn(t,n){if(us(t))this.add(n);else{let[r,...i]=t,
s=this.get(r,!0);if(ke(s))s.addIn(i,n);else if(s===void 0&&this.schema)this.set(r,No(this.schema,i,n));else throw new Error(`Expected YAML collection at ${r}. R\
emaining path: ${i}`)}}deleteIn(t){let[n,...r]=t;if(r.length===0)return this.delete(n);let i=this.get(n,!0);if(ke(i))return i.deleteIn(r);throw new Error(`Expec\
ted YAML collection at ${n}. Remaining path: ${r}`)}getIn(t,n){let[r,...i]=t,s=this.get(r,!0);return i.length===0?!n&&se(s)?s.value:s:ke(s)?s.getIn(i,n):void 0}hasAllNullValues(t){
return this.items.every(n=>{if(!fe(n))return!1;let r=n.value;return r==null||t&&se(r)&&r.value==null&&!r.commentBefore&&!r.comment&&!r.tag})}hasIn(t){let[n,...r]=t;
if(r.length===0)return this.has(n);let i=this.get(n,!0);return ke(i)?i.hasIn(r):!1}setIn(t,n){let[r,...i]=t;if(i.length===0)this.set(r,n);else{let s=this.get(r,
!0);if(ke(s))s.setIn(i,n);else if(s===void 0&&this.schema)this.set(r,No(this.schema,i,n));else throw new Error(`Expected YAML collection at ${r}. Remaining path\
: ${i}`)}}}});function Yt(e,t){return/^\n+$/.test(e)?e.substring(1):t?e.replace(/^(?! *$)/gm,t):e}var w0,Dn,Ro=g(()=>{w0=e=>e.replace(/^(?!$)(?: $)?/gm,"#");Dn=(e,t,n)=>e.endsWith(
`
`)?Yt(n,t):n.includes(`
`)?`
`+Yt(n,t):(e.endsWith(" ")?"":" ")+n});function Po(e,t,n="flow",{indentAtStart:r,lineWidth:i=80,minContentWidth:s=20,onFold:o,onOverflow:a}={}){if(!i||i<0)return e;i<s&&(s=0);let l=Math.max(1+s,1+i-t.
length);if(e.length<=l)return e;let c=[],u={},d=i-t.length;typeof r=="number"&&(r>i-Math.max(2,s)?c.push(0):d=i-r);let f,p,h=!1,y=-1,w=-1,v=-1;n===Ml&&(y=v0(e,y,
t.length),y!==-1&&(d=y+l));for(let T;T=e[y+=1];){if(n===Io&&T==="\\"){switch(w=y,e[y+1]){case"x":y+=3;break;case"u":y+=5;break;case"U":y+=9;break;default:y+=1}v=
y}if(T===`
`)n===Ml&&(y=v0(e,y,t.length)),d=y+t.length+l,f=void 0;else{if(T===" "&&p&&p!==" "&&p!==`
`&&p!=="	"){let $=e[y+1];$&&$!==" "&&$!==`
`&&$!=="	"&&(f=y)}if(y>=d)if(f)c.push(f),d=f+l,f=void 0;else if(n===Io){for(;p===" "||p==="	";)p=T,T=e[y+=1],h=!0;let $=y>v+1?y-2:w-1;if(u[$])return e;c.push($),
u[$]=!0,d=$+l,f=void 0}else h=!0}p=T}if(h&&a&&a(),c.length===0)return e;o&&o();let O=e.slice(0,c[0]);for(let T=0;T<c.length;++T){let $=c[T],E=c[T+1]||e.length;$===
0?O=`
${t}${e.slice(0,E)}`:(n===Io&&u[$]&&(O+=`${e[$]}\\`),O+=`
${t}${e.slice($+1,E)}`)}return O}function v0(e,t,n){let r=t,i=t+1,s=e[i];for(;s===" "||s==="	";)if(t<i+n)s=e[++t];else{do s=e[++t];while(s&&s!==`
`);r=t,i=t+1,s=e[i]}return r}var tp,Ml,Io,x0=g(()=>{tp="flow",Ml="block",Io="quoted"});function x9(e,t,n){if(!t||t<0)return!1;let r=t-n,i=e.length;if(i<=r)return!1;for(let s=0,o=0;s<i;++s)if(e[s]===`
`){if(s-o>r)return!0;if(o=s+1,i-o<=r)return!1}return!0}function Lo(e,t){let n=JSON.stringify(e);if(t.options.doubleQuotedAsJSON)return n;let{implicitKey:r}=t,i=t.
options.doubleQuotedMinMultiLineLength,s=t.indent||(Bl(e)?"  ":""),o="",a=0;for(let l=0,c=n[l];c;c=n[++l])if(c===" "&&n[l+1]==="\\"&&n[l+2]==="n"&&(o+=n.slice(a,
l)+"\\ ",l+=1,a=l,c="\\"),c==="\\")switch(n[l+1]){case"u":{o+=n.slice(a,l);let u=n.substr(l+2,4);switch(u){case"0000":o+="\\0";break;case"0007":o+="\\a";break;case"\
000b":o+="\\v";break;case"001b":o+="\\e";break;case"0085":o+="\\N";break;case"00a0":o+="\\_";break;case"2028":o+="\\L";break;case"2029":o+="\\P";break;default:u.
substr(0,2)==="00"?o+="\\x"+u.substr(2):o+=n.substr(l,6)}l+=5,a=l+1}break;case"n":if(r||n[l+2]==='"'||n.length<i)l+=1;else{for(o+=n.slice(a,l)+`

`;n[l+2]==="\\"&&n[l+3]==="n"&&n[l+4]!=='"';)o+=`
`,l+=2;o+=s,n[l+2]===" "&&(o+="\\"),l+=1,a=l+1}break;default:l+=1}return o=a?o+n.slice(a):n,r?o:Po(o,s,Io,jl(t,!1))}function np(e,t){if(t.options.singleQuote===
!1||t.implicitKey&&e.includes(`
`)||/[ \t]\n|\n[ \t]/.test(e))return Lo(e,t);let n=t.indent||(Bl(e)?"  ":""),r="'"+e.replace(/'/g,"''").replace(/\n+/g,`$&
${n}`)+"'";return t.implicitKey?r:Po(r,n,tp,jl(t,!1))}function ds(e,t){let{singleQuote:n}=t.options,r;if(n===!1)r=Lo;else{let i=e.includes('"'),s=e.includes("'");
i&&!s?r=np:s&&!i?r=Lo:r=n?np:Lo}return r(e,t)}function ql({comment:e,type:t,value:n},r,i,s){let{blockQuote:o,commentString:a,lineWidth:l}=r.options;if(!o||/\n[\t ]+$/.
test(n))return ds(n,r);let c=r.indent||(r.forceBlockIndent||Bl(n)?"  ":""),u=o==="literal"?!0:o==="folded"||t===X.BLOCK_FOLDED?!1:t===X.BLOCK_LITERAL?!0:!x9(n,l,
c.length);if(!n)return u?`|
`:`>
`;let d,f;for(f=n.length;f>0;--f){let E=n[f-1];if(E!==`
`&&E!=="	"&&E!==" ")break}let p=n.substring(f),h=p.indexOf(`
`);h===-1?d="-":n===p||h!==p.length-1?(d="+",s&&s()):d="",p&&(n=n.slice(0,-p.length),p[p.length-1]===`
`&&(p=p.slice(0,-1)),p=p.replace(rp,`$&${c}`));let y=!1,w,v=-1;for(w=0;w<n.length;++w){let E=n[w];if(E===" ")y=!0;else if(E===`
`)v=w;else break}let O=n.substring(0,v<w?v+1:w);O&&(n=n.substring(O.length),O=O.replace(/\n+/g,`$&${c}`));let $=(y?c?"2":"1":"")+d;if(e&&($+=" "+a(e.replace(/ ?[\r\n]+/g,
" ")),i&&i()),!u){let E=n.replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${c}`),A=!1,S=jl(r,!0);o!=="folded"&&t!==X.BLOCK_FOLDED&&(S.onOverflow=()=>{
A=!0});let _=Po(`${O}${E}${p}`,c,Ml,S);if(!A)return`>${$}
${c}${_}`}return n=n.replace(/\n+/g,`$&${c}`),`|${$}
${c}${O}${n}${p}`}function k9(e,t,n,r){let{type:i,value:s}=e,{actualString:o,implicitKey:a,indent:l,indentStep:c,inFlow:u}=t;if(a&&s.includes(`
`)||u&&/[[\]{},]/.test(s))return ds(s,t);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(s))return a||u||!s.includes(
`
`)?ds(s,t):ql(e,t,n,r);if(!a&&!u&&i!==X.PLAIN&&s.includes(`
`))return ql(e,t,n,r);if(Bl(s)){if(l==="")return t.forceBlockIndent=!0,ql(e,t,n,r);if(a&&l===c)return ds(s,t)}let d=s.replace(/\n+/g,`$&
${l}`);if(o){let f=y=>y.default&&y.tag!=="tag:yaml.org,2002:str"&&y.test?.test(d),{compat:p,tags:h}=t.doc.schema;if(h.some(f)||p?.some(f))return ds(s,t)}return a?
d:Po(d,l,tp,jl(t,!1))}function vi(e,t,n,r){let{implicitKey:i,inFlow:s}=t,o=typeof e.value=="string"?e:Object.assign({},e,{value:String(e.value)}),{type:a}=e;a!==
X.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(o.value)&&(a=X.QUOTE_DOUBLE);let l=u=>{switch(u){case X.BLOCK_FOLDED:case X.BLOCK_LITERAL:
return i||s?ds(o.value,t):ql(o,t,n,r);case X.QUOTE_DOUBLE:return Lo(o.value,t);case X.QUOTE_SINGLE:return np(o.value,t);case X.PLAIN:return k9(o,t,n,r);default:
return null}},c=l(a);if(c===null){let{defaultKeyType:u,defaultStringType:d}=t.options,f=i&&u||d;if(c=l(f),c===null)throw new Error(`Unsupported default string t\
ype ${f}`)}return c}var jl,Bl,rp,zo=g(()=>{Ke();x0();jl=(e,t)=>({indentAtStart:t?e.indent.length:e.indentAtStart,lineWidth:e.options.lineWidth,minContentWidth:e.
options.minContentWidth}),Bl=e=>/^(%|---|\.\.\.)/m.test(e);try{rp=new RegExp(`(^|(?<!
))
+(?!
|$)`,"g")}catch{rp=/\n+(?!\n|$)/g}});function Gl(e,t){let n=Object.assign({blockQuote:!0,commentString:w0,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,
falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"t\
rue",verifyAliasOrder:!0},e.schema.toStringOptions,t),r;switch(n.collectionStyle){case"block":r=!1;break;case"flow":r=!0;break;default:r=null}return{anchors:new Set,
doc:e,flowCollectionPadding:n.flowCollectionPadding?" ":"",indent:"",indentStep:typeof n.indent=="number"?" ".repeat(n.indent):"  ",inFlow:r,options:n}}function _9(e,t){
if(t.tag){let i=e.filter(s=>s.tag===t.tag);if(i.length>0)return i.find(s=>s.format===t.format)??i[0]}let n,r;if(se(t)){r=t.value;let i=e.filter(s=>s.identify?.(
r));if(i.length>1){let s=i.filter(o=>o.test);s.length>0&&(i=s)}n=i.find(s=>s.format===t.format)??i.find(s=>!s.format)}else r=t,n=e.find(i=>i.nodeClass&&r instanceof
i.nodeClass);if(!n){let i=r?.constructor?.name??(r===null?"null":typeof r);throw new Error(`Tag not resolved for ${i} value`)}return n}function S9(e,t,{anchors:n,
doc:r}){if(!r.directives)return"";let i=[],s=(se(e)||ke(e))&&e.anchor;s&&Il(s)&&(n.add(s),i.push(`&${s}`));let o=e.tag??(t.default?null:t.tag);return o&&i.push(
r.directives.tagString(o)),i.join(" ")}function sr(e,t,n,r){if(fe(e))return e.toString(t,n,r);if(Mt(e)){if(t.doc.directives)return e.toString(t);if(t.resolvedAliases?.
has(e))throw new TypeError("Cannot stringify circular structure without alias nodes");t.resolvedAliases?t.resolvedAliases.add(e):t.resolvedAliases=new Set([e]),
e=e.resolve(t.doc)}let i,s=we(e)?e:t.doc.createNode(e,{onTagObj:l=>i=l});i??(i=_9(t.doc.schema.tags,s));let o=S9(s,i,t);o.length>0&&(t.indentAtStart=(t.indentAtStart??
0)+o.length+1);let a=typeof i.stringify=="function"?i.stringify(s,t,n,r):se(s)?vi(s,t,n,r):s.toString(t,n,r);return o?se(s)||a[0]==="{"||a[0]==="["?`${o} ${a}`:
`${o}
${t.indent}${a}`:a}var Do=g(()=>{Pl();_e();Ro();zo()});function k0({key:e,value:t},n,r,i){let{allNullValues:s,doc:o,indent:a,indentStep:l,options:{commentString:c,indentSeq:u,simpleKeys:d}}=n,f=we(e)&&e.comment||null;
if(d){if(f)throw new Error("With simple keys, key nodes cannot have comments");if(ke(e)||!we(e)&&typeof e=="object"){let S="With simple keys, collection cannot \
be used as a key value";throw new Error(S)}}let p=!d&&(!e||f&&t==null&&!n.inFlow||ke(e)||(se(e)?e.type===X.BLOCK_FOLDED||e.type===X.BLOCK_LITERAL:typeof e=="obj\
ect"));n=Object.assign({},n,{allNullValues:!1,implicitKey:!p&&(d||!s),indent:a+l});let h=!1,y=!1,w=sr(e,n,()=>h=!0,()=>y=!0);if(!p&&!n.inFlow&&w.length>1024){if(d)
throw new Error("With simple keys, single line scalar must not span more than 1024 characters");p=!0}if(n.inFlow){if(s||t==null)return h&&r&&r(),w===""?"?":p?`?\
 ${w}`:w}else if(s&&!d||t==null&&p)return w=`? ${w}`,f&&!h?w+=Dn(w,n.indent,c(f)):y&&i&&i(),w;h&&(f=null),p?(f&&(w+=Dn(w,n.indent,c(f))),w=`? ${w}
${a}:`):(w=`${w}:`,f&&(w+=Dn(w,n.indent,c(f))));let v,O,T;we(t)?(v=!!t.spaceBefore,O=t.commentBefore,T=t.comment):(v=!1,O=null,T=null,t&&typeof t=="object"&&(t=
o.createNode(t))),n.implicitKey=!1,!p&&!f&&se(t)&&(n.indentAtStart=w.length+1),y=!1,!u&&l.length>=2&&!n.inFlow&&!p&&cn(t)&&!t.flow&&!t.tag&&!t.anchor&&(n.indent=
n.indent.substring(2));let $=!1,E=sr(t,n,()=>$=!0,()=>y=!0),A=" ";if(f||v||O){if(A=v?`
`:"",O){let S=c(O);A+=`
${Yt(S,n.indent)}`}E===""&&!n.inFlow?A===`
`&&T&&(A=`

`):A+=`
${n.indent}`}else if(!p&&ke(t)){let S=E[0],_=E.indexOf(`
`),x=_!==-1,M=n.inFlow??t.flow??t.items.length===0;if(x||!M){let C=!1;if(x&&(S==="&"||S==="!")){let q=E.indexOf(" ");S==="&"&&q!==-1&&q<_&&E[q+1]==="!"&&(q=E.indexOf(
" ",q+1)),(q===-1||_<q)&&(C=!0)}C||(A=`
${n.indent}`)}}else(E===""||E[0]===`
`)&&(A="");return w+=A+E,n.inFlow?$&&r&&r():T&&!$?w+=Dn(w,n.indent,c(T)):y&&i&&i(),w}var _0=g(()=>{_e();Ke();Do();Ro()});function ip(e,t){(e==="debug"||e==="warn")&&console.warn(t)}var sp=g(()=>{});function ap(e,t,n){let r=E0(e,n);if(cn(r))for(let i of r.items)op(e,t,i);else if(Array.isArray(r))for(let i of r)op(e,t,i);else op(e,t,r)}function op(e,t,n){let r=E0(
e,n);if(!At(r))throw new Error("Merge sources must be maps or map aliases");let i=r.toJSON(null,e,Map);for(let[s,o]of i)t instanceof Map?t.has(s)||t.set(s,o):t instanceof
Set?t.add(s):Object.prototype.hasOwnProperty.call(t,s)||Object.defineProperty(t,s,{value:o,writable:!0,enumerable:!0,configurable:!0});return t}function E0(e,t){
return e&&Mt(t)?t.resolve(e.doc,e):t}var Zl,un,S0,Ul=g(()=>{_e();Ke();Zl="<<",un={identify:e=>e===Zl||typeof e=="symbol"&&e.description===Zl,default:"key",tag:"\
tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new X(Symbol(Zl)),{addToJSMap:ap}),stringify:()=>Zl},S0=(e,t)=>(un.identify(t)||se(t)&&(!t.type||
t.type===X.PLAIN)&&un.identify(t.value))&&e?.doc.schema.tags.some(n=>n.tag===un.tag&&n.default)});function Hl(e,t,{key:n,value:r}){if(we(n)&&n.addToJSMap)n.addToJSMap(e,t,r);else if(S0(e,n))ap(e,t,r);else{let i=tt(n,"",e);if(t instanceof Map)t.set(i,tt(r,i,e));else if(t instanceof
Set)t.add(i);else{let s=E9(n,i,e),o=tt(r,s,e);s in t?Object.defineProperty(t,s,{value:o,writable:!0,enumerable:!0,configurable:!0}):t[s]=o}}return t}function E9(e,t,n){
if(t===null)return"";if(typeof t!="object")return String(t);if(we(e)&&n?.doc){let r=Gl(n.doc,{});r.anchors=new Set;for(let s of n.anchors.keys())r.anchors.add(s.
anchor);r.inFlow=!0,r.inStringifyKey=!0;let i=e.toString(r);if(!n.mapKeyWarned){let s=JSON.stringify(i);s.length>40&&(s=s.substring(0,36)+'..."'),ip(n.doc.options.
logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${s}. Set mapAsMap: true to use object keys.`),n.mapKeyWarned=!0}return i}
return JSON.stringify(t)}var lp=g(()=>{sp();Ul();Do();_e();Tr()});function fs(e,t,n){let r=ir(e,void 0,n),i=ir(t,void 0,n);return new Ze(r,i)}var Ze,Or=g(()=>{Oo();_0();lp();_e();Ze=class e{constructor(t,n=null){Object.defineProperty(
this,kt,{value:Yf}),this.key=t,this.value=n}clone(t){let{key:n,value:r}=this;return we(n)&&(n=n.clone(t)),we(r)&&(r=r.clone(t)),new e(n,r)}toJSON(t,n){let r=n?.
mapAsMap?new Map:{};return Hl(n,r,this)}toString(t,n,r){return t?.doc?k0(this,t,n,r):JSON.stringify(this)}}});function Vl(e,t,n){return(t.inFlow??e.flow?C9:A9)(e,t,n)}function A9({comment:e,items:t},n,{blockItemPrefix:r,flowChars:i,itemIndent:s,onChompKeep:o,onComment:a}){
let{indent:l,options:{commentString:c}}=n,u=Object.assign({},n,{indent:s,type:null}),d=!1,f=[];for(let h=0;h<t.length;++h){let y=t[h],w=null;if(we(y))!d&&y.spaceBefore&&
f.push(""),Wl(n,f,y.commentBefore,d),y.comment&&(w=y.comment);else if(fe(y)){let O=we(y.key)?y.key:null;O&&(!d&&O.spaceBefore&&f.push(""),Wl(n,f,O.commentBefore,
d))}d=!1;let v=sr(y,u,()=>w=null,()=>d=!0);w&&(v+=Dn(v,s,c(w))),d&&w&&(d=!1),f.push(r+v)}let p;if(f.length===0)p=i.start+i.end;else{p=f[0];for(let h=1;h<f.length;++h){
let y=f[h];p+=y?`
${l}${y}`:`
`}}return e?(p+=`
`+Yt(c(e),l),a&&a()):d&&o&&o(),p}function C9({items:e},t,{flowChars:n,itemIndent:r}){let{indent:i,indentStep:s,flowCollectionPadding:o,options:{commentString:a}}=t;
r+=s;let l=Object.assign({},t,{indent:r,inFlow:!0,type:null}),c=!1,u=0,d=[];for(let h=0;h<e.length;++h){let y=e[h],w=null;if(we(y))y.spaceBefore&&d.push(""),Wl(
t,d,y.commentBefore,!1),y.comment&&(w=y.comment);else if(fe(y)){let O=we(y.key)?y.key:null;O&&(O.spaceBefore&&d.push(""),Wl(t,d,O.commentBefore,!1),O.comment&&(c=
!0));let T=we(y.value)?y.value:null;T?(T.comment&&(w=T.comment),T.commentBefore&&(c=!0)):y.value==null&&O?.comment&&(w=O.comment)}w&&(c=!0);let v=sr(y,l,()=>w=null);
c||(c=d.length>u||v.includes(`
`)),h<e.length-1?v+=",":t.options.trailingComma&&(t.options.lineWidth>0&&(c||(c=d.reduce((O,T)=>O+T.length+2,2)+(v.length+2)>t.options.lineWidth)),c&&(v+=",")),
w&&(v+=Dn(v,r,a(w))),d.push(v),u=d.length}let{start:f,end:p}=n;if(d.length===0)return f+p;if(!c){let h=d.reduce((y,w)=>y+w.length+2,2);c=t.options.lineWidth>0&&
h>t.options.lineWidth}if(c){let h=f;for(let y of d)h+=y?`
${s}${i}${y}`:`
`;return`${h}
${i}${p}`}else return`${f}${o}${d.join(" ")}${o}${p}`}function Wl({indent:e,options:{commentString:t}},n,r,i){if(r&&i&&(r=r.replace(/^\n+/,"")),r){let s=Yt(t(r),
e);n.push(s.trimStart())}}var cp=g(()=>{_e();Do();Ro()});function Nr(e,t){let n=se(t)?t.value:t;for(let r of e)if(fe(r)&&(r.key===t||r.key===n||se(r.key)&&r.key.value===n))return r}var We,Rr=g(()=>{cp();lp();Fl();_e();
Or();Ke();We=class extends cs{static get tagName(){return"tag:yaml.org,2002:map"}constructor(t){super(ln,t),this.items=[]}static from(t,n,r){let{keepUndefined:i,
replacer:s}=r,o=new this(t),a=(l,c)=>{if(typeof s=="function")c=s.call(n,l,c);else if(Array.isArray(s)&&!s.includes(l))return;(c!==void 0||i)&&o.items.push(fs(l,
c,r))};if(n instanceof Map)for(let[l,c]of n)a(l,c);else if(n&&typeof n=="object")for(let l of Object.keys(n))a(l,n[l]);return typeof t.sortMapEntries=="function"&&
o.items.sort(t.sortMapEntries),o}add(t,n){let r;fe(t)?r=t:!t||typeof t!="object"||!("key"in t)?r=new Ze(t,t?.value):r=new Ze(t.key,t.value);let i=Nr(this.items,
r.key),s=this.schema?.sortMapEntries;if(i){if(!n)throw new Error(`Key ${r.key} already set`);se(i.value)&&Dl(r.value)?i.value.value=r.value:i.value=r.value}else if(s){
let o=this.items.findIndex(a=>s(r,a)<0);o===-1?this.items.push(r):this.items.splice(o,0,r)}else this.items.push(r)}delete(t){let n=Nr(this.items,t);return n?this.
items.splice(this.items.indexOf(n),1).length>0:!1}get(t,n){let i=Nr(this.items,t)?.value;return(!n&&se(i)?i.value:i)??void 0}has(t){return!!Nr(this.items,t)}set(t,n){
this.add(new Ze(t,n),!0)}toJSON(t,n,r){let i=r?new r:n?.mapAsMap?new Map:{};n?.onCreate&&n.onCreate(i);for(let s of this.items)Hl(n,i,s);return i}toString(t,n,r){
if(!t)return JSON.stringify(this);for(let i of this.items)if(!fe(i))throw new Error(`Map items must all be pairs; found ${JSON.stringify(i)} instead`);return!t.
allNullValues&&this.hasAllNullValues(!1)&&(t=Object.assign({},t,{allNullValues:!0})),Vl(this,t,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:t.indent||
"",onChompKeep:r,onComment:n})}}});var dn,ps=g(()=>{_e();Rr();dn={collection:"map",default:!0,nodeClass:We,tag:"tag:yaml.org,2002:map",resolve(e,t){return At(e)||t("Expected a mapping for this ta\
g"),e},createNode:(e,t,n)=>We.from(e,t,n)}});function Kl(e){let t=se(e)?e.value:e;return t&&typeof t=="string"&&(t=Number(t)),typeof t=="number"&&Number.isInteger(t)&&t>=0?t:null}var ut,Ir=g(()=>{Oo();cp();
Fl();_e();Ke();Tr();ut=class extends cs{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(t){super(nr,t),this.items=[]}add(t){this.items.push(t)}delete(t){
let n=Kl(t);return typeof n!="number"?!1:this.items.splice(n,1).length>0}get(t,n){let r=Kl(t);if(typeof r!="number")return;let i=this.items[r];return!n&&se(i)?i.
value:i}has(t){let n=Kl(t);return typeof n=="number"&&n<this.items.length}set(t,n){let r=Kl(t);if(typeof r!="number")throw new Error(`Expected a valid index, no\
t ${t}.`);let i=this.items[r];se(i)&&Dl(n)?i.value=n:this.items[r]=n}toJSON(t,n){let r=[];n?.onCreate&&n.onCreate(r);let i=0;for(let s of this.items)r.push(tt(s,
String(i++),n));return r}toString(t,n,r){return t?Vl(this,t,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(t.indent||"")+"  ",onChompKeep:r,onComment:n}):
JSON.stringify(this)}static from(t,n,r){let{replacer:i}=r,s=new this(t);if(n&&Symbol.iterator in Object(n)){let o=0;for(let a of n){if(typeof i=="function"){let l=n instanceof
Set?a:String(o++);a=i.call(n,l,a)}s.items.push(ir(a,void 0,r))}}return s}}});var fn,hs=g(()=>{_e();Ir();fn={collection:"seq",default:!0,nodeClass:ut,tag:"tag:yaml.org,2002:seq",resolve(e,t){return cn(e)||t("Expected a sequence for this t\
ag"),e},createNode:(e,t,n)=>ut.from(e,t,n)}});var Pr,Fo=g(()=>{zo();Pr={identify:e=>typeof e=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify(e,t,n,r){return t=Object.assign({actualString:!0},
t),vi(e,t,n,r)}}});var xi,Yl=g(()=>{Ke();xi={identify:e=>e==null,createNode:()=>new X(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new X(
null),stringify:({source:e},t)=>typeof e=="string"&&xi.test.test(e)?e:t.options.nullStr}});var Mo,up=g(()=>{Ke();Mo={identify:e=>typeof e=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:e=>new X(e[0]===
"t"||e[0]==="T"),stringify({source:e,value:t},n){if(e&&Mo.test.test(e)){let r=e[0]==="t"||e[0]==="T";if(t===r)return e}return t?n.options.trueStr:n.options.falseStr}}});function dt({format:e,minFractionDigits:t,tag:n,value:r}){if(typeof r=="bigint")return String(r);let i=typeof r=="number"?r:Number(r);if(!isFinite(i))return isNaN(
i)?".nan":i<0?"-.inf":".inf";let s=Object.is(r,-0)?"-0":JSON.stringify(r);if(!e&&t&&(!n||n==="tag:yaml.org,2002:float")&&/^-?\d/.test(s)&&!s.includes("e")){let o=s.
indexOf(".");o<0&&(o=s.length,s+=".");let a=t-(s.length-o-1);for(;a-- >0;)s+="0"}return s}var ms=g(()=>{});var Jl,Xl,Ql,dp=g(()=>{Ke();ms();Jl={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
resolve:e=>e.slice(-3).toLowerCase()==="nan"?NaN:e[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:dt},Xl={identify:e=>typeof e=="number",default:!0,
tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e),stringify(e){let t=Number(e.value);
return isFinite(t)?t.toExponential():dt(e)}},Ql={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
resolve(e){let t=new X(parseFloat(e)),n=e.indexOf(".");return n!==-1&&e[e.length-1]==="0"&&(t.minFractionDigits=e.length-n-1),t},stringify:dt}});function A0(e,t,n){let{value:r}=e;return ec(r)&&r>=0?n+r.toString(t):dt(e)}var ec,fp,tc,nc,rc,pp=g(()=>{ms();ec=e=>typeof e=="bigint"||Number.isInteger(e),fp=(e,t,n,{
intAsBigInt:r})=>r?BigInt(e):parseInt(e.substring(t),n);tc={identify:e=>ec(e)&&e>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(e,t,n)=>fp(
e,2,8,n),stringify:e=>A0(e,8,"0o")},nc={identify:ec,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(e,t,n)=>fp(e,0,10,n),stringify:dt},rc={
identify:e=>ec(e)&&e>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(e,t,n)=>fp(e,2,16,n),stringify:e=>A0(e,16,"0x")}});var C0,T0=g(()=>{ps();Yl();hs();Fo();up();dp();pp();C0=[dn,fn,Pr,xi,Mo,tc,nc,rc,Jl,Xl,Ql]});function $0(e){return typeof e=="bigint"||Number.isInteger(e)}var ic,T9,$9,O0,N0=g(()=>{Ke();ps();hs();ic=({value:e})=>JSON.stringify(e),T9=[{identify:e=>typeof e==
"string",default:!0,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify:ic},{identify:e=>e==null,createNode:()=>new X(null),default:!0,tag:"tag:yaml.org,2002:nul\
l",test:/^null$/,resolve:()=>null,stringify:ic},{identify:e=>typeof e=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:e=>e==="t\
rue",stringify:ic},{identify:$0,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(e,t,{intAsBigInt:n})=>n?BigInt(e):parseInt(e,10),stringify:({
value:e})=>$0(e)?e.toString():JSON.stringify(e)},{identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
resolve:e=>parseFloat(e),stringify:ic}],$9={default:!0,tag:"",test:/^/,resolve(e,t){return t(`Unresolved plain scalar ${JSON.stringify(e)}`),e}},O0=[dn,fn].concat(
T9,$9)});var qo,hp=g(()=>{Ke();zo();qo={identify:e=>e instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(e,t){if(typeof atob=="function"){let n=atob(
e.replace(/[\n\r]/g,"")),r=new Uint8Array(n.length);for(let i=0;i<n.length;++i)r[i]=n.charCodeAt(i);return r}else return t("This environment does not support re\
ading binary tags; either Buffer or atob is required"),e},stringify({comment:e,type:t,value:n},r,i,s){if(!n)return"";let o=n,a;if(typeof btoa=="function"){let l="";
for(let c=0;c<o.length;++c)l+=String.fromCharCode(o[c]);a=btoa(l)}else throw new Error("This environment does not support writing binary tags; either Buffer or \
btoa is required");if(t??(t=X.BLOCK_LITERAL),t!==X.QUOTE_DOUBLE){let l=Math.max(r.options.lineWidth-r.indent.length,r.options.minContentWidth),c=Math.ceil(a.length/
l),u=new Array(c);for(let d=0,f=0;d<c;++d,f+=l)u[d]=a.substr(f,l);a=u.join(t===X.BLOCK_LITERAL?`
`:" ")}return vi({comment:e,type:t,value:a},r,i,s)}}});function mp(e,t){if(cn(e))for(let n=0;n<e.items.length;++n){let r=e.items[n];if(!fe(r)){if(At(r)){r.items.length>1&&t("Each pair must have its own sequence indi\
cator");let i=r.items[0]||new Ze(new X(null));if(r.commentBefore&&(i.key.commentBefore=i.key.commentBefore?`${r.commentBefore}
${i.key.commentBefore}`:r.commentBefore),r.comment){let s=i.value??i.key;s.comment=s.comment?`${r.comment}
${s.comment}`:r.comment}r=i}e.items[n]=fe(r)?r:new Ze(r)}}else t("Expected a sequence for this tag");return e}function gp(e,t,n){let{replacer:r}=n,i=new ut(e);i.
tag="tag:yaml.org,2002:pairs";let s=0;if(t&&Symbol.iterator in Object(t))for(let o of t){typeof r=="function"&&(o=r.call(t,String(s++),o));let a,l;if(Array.isArray(
o))if(o.length===2)a=o[0],l=o[1];else throw new TypeError(`Expected [key, value] tuple: ${o}`);else if(o&&o instanceof Object){let c=Object.keys(o);if(c.length===
1)a=c[0],l=o[a];else throw new TypeError(`Expected tuple with one key, not ${c.length} keys`)}else a=o;i.items.push(fs(a,l,n))}return i}var jo,sc=g(()=>{_e();Or();
Ke();Ir();jo={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:mp,createNode:gp}});var gs,Bo,yp=g(()=>{_e();Tr();Rr();Ir();sc();gs=class e extends ut{constructor(){super(),this.add=We.prototype.add.bind(this),this.delete=We.prototype.delete.bind(
this),this.get=We.prototype.get.bind(this),this.has=We.prototype.has.bind(this),this.set=We.prototype.set.bind(this),this.tag=e.tag}toJSON(t,n){if(!n)return super.
toJSON(t);let r=new Map;n?.onCreate&&n.onCreate(r);for(let i of this.items){let s,o;if(fe(i)?(s=tt(i.key,"",n),o=tt(i.value,s,n)):s=tt(i,"",n),r.has(s))throw new Error(
"Ordered maps must not include duplicate keys");r.set(s,o)}return r}static from(t,n,r){let i=gp(t,n,r),s=new this;return s.items=i.items,s}};gs.tag="tag:yaml.or\
g,2002:omap";Bo={collection:"seq",identify:e=>e instanceof Map,nodeClass:gs,default:!1,tag:"tag:yaml.org,2002:omap",resolve(e,t){let n=mp(e,t),r=[];for(let{key:i}of n.
items)se(i)&&(r.includes(i.value)?t(`Ordered maps must not include duplicate keys: ${i.value}`):r.push(i.value));return Object.assign(new gs,n)},createNode:(e,t,n)=>gs.
from(e,t,n)}});function R0({value:e,source:t},n){return t&&(e?bp:wp).test.test(t)?t:e?n.options.trueStr:n.options.falseStr}var bp,wp,I0=g(()=>{Ke();bp={identify:e=>e===!0,default:!0,
tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new X(!0),stringify:R0},wp={identify:e=>e===!1,default:!0,tag:"tag:ya\
ml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new X(!1),stringify:R0}});var P0,L0,z0,D0=g(()=>{Ke();ms();P0={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
resolve:e=>e.slice(-3).toLowerCase()==="nan"?NaN:e[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:dt},L0={identify:e=>typeof e=="number",default:!0,
tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e.replace(/_/g,"")),stringify(e){let t=Number(
e.value);return isFinite(t)?t.toExponential():dt(e)}},z0={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
resolve(e){let t=new X(parseFloat(e.replace(/_/g,""))),n=e.indexOf(".");if(n!==-1){let r=e.substring(n+1).replace(/_/g,"");r[r.length-1]==="0"&&(t.minFractionDigits=
r.length)}return t},stringify:dt}});function oc(e,t,n,{intAsBigInt:r}){let i=e[0];if((i==="-"||i==="+")&&(t+=1),e=e.substring(t).replace(/_/g,""),r){switch(n){case 2:e=`0b${e}`;break;case 8:e=`0o${e}`;
break;case 16:e=`0x${e}`;break}let o=BigInt(e);return i==="-"?BigInt(-1)*o:o}let s=parseInt(e,n);return i==="-"?-1*s:s}function vp(e,t,n){let{value:r}=e;if(Go(r)){
let i=r.toString(t);return r<0?"-"+n+i.substr(1):n+i}return dt(e)}var Go,F0,M0,q0,j0,B0=g(()=>{ms();Go=e=>typeof e=="bigint"||Number.isInteger(e);F0={identify:Go,
default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(e,t,n)=>oc(e,2,2,n),stringify:e=>vp(e,2,"0b")},M0={identify:Go,default:!0,tag:"\
tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(e,t,n)=>oc(e,1,8,n),stringify:e=>vp(e,8,"0")},q0={identify:Go,default:!0,tag:"tag:yaml.org,2\
002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(e,t,n)=>oc(e,0,10,n),stringify:dt},j0={identify:Go,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,
resolve:(e,t,n)=>oc(e,2,16,n),stringify:e=>vp(e,16,"0x")}});var ys,Zo,xp=g(()=>{_e();Or();Rr();ys=class e extends We{constructor(t){super(t),this.tag=e.tag}add(t){let n;fe(t)?n=t:t&&typeof t=="object"&&"key"in t&&"value"in
t&&t.value===null?n=new Ze(t.key,null):n=new Ze(t,null),Nr(this.items,n.key)||this.items.push(n)}get(t,n){let r=Nr(this.items,t);return!n&&fe(r)?se(r.key)?r.key.
value:r.key:r}set(t,n){if(typeof n!="boolean")throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof n}`);let r=Nr(this.items,t);
r&&!n?this.items.splice(this.items.indexOf(r),1):!r&&n&&this.items.push(new Ze(t))}toJSON(t,n){return super.toJSON(t,n,Set)}toString(t,n,r){if(!t)return JSON.stringify(
this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},t,{allNullValues:!0}),n,r);throw new Error("Set items must all have null values")}static from(t,n,r){
let{replacer:i}=r,s=new this(t);if(n&&Symbol.iterator in Object(n))for(let o of n)typeof i=="function"&&(o=i.call(n,o,o)),s.items.push(fs(o,null,r));return s}};
ys.tag="tag:yaml.org,2002:set";Zo={collection:"map",identify:e=>e instanceof Set,nodeClass:ys,default:!1,tag:"tag:yaml.org,2002:set",createNode:(e,t,n)=>ys.from(
e,t,n),resolve(e,t){if(At(e)){if(e.hasAllNullValues(!0))return Object.assign(new ys,e);t("Set items must all have null values")}else t("Expected a mapping for t\
his tag");return e}}});function kp(e,t){let n=e[0],r=n==="-"||n==="+"?e.substring(1):e,i=o=>t?BigInt(o):Number(o),s=r.replace(/_/g,"").split(":").reduce((o,a)=>o*i(60)+i(a),i(0));return n===
"-"?i(-1)*s:s}function G0(e){let{value:t}=e,n=o=>o;if(typeof t=="bigint")n=o=>BigInt(o);else if(isNaN(t)||!isFinite(t))return dt(e);let r="";t<0&&(r="-",t*=n(-1));
let i=n(60),s=[t%i];return t<60?s.unshift(0):(t=(t-s[0])/i,s.unshift(t%i),t>=60&&(t=(t-s[0])/i,s.unshift(t))),r+s.map(o=>String(o).padStart(2,"0")).join(":").replace(
/000000\d*$/,"")}var ac,lc,bs,_p=g(()=>{ms();ac={identify:e=>typeof e=="bigint"||Number.isInteger(e),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
resolve:(e,t,{intAsBigInt:n})=>kp(e,n),stringify:G0},lc={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
resolve:e=>kp(e,!1),stringify:G0},bs={identify:e=>e instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,\
2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(e){let t=e.match(bs.test);if(!t)
throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");let[,n,r,i,s,o,a]=t.map(Number),l=t[7]?Number((t[7]+"00").substr(1,3)):0,c=Date.UTC(n,r-
1,i,s||0,o||0,a||0,l),u=t[8];if(u&&u!=="Z"){let d=kp(u,!1);Math.abs(d)<30&&(d*=60),c-=6e4*d}return new Date(c)},stringify:({value:e})=>e?.toISOString().replace(
/(T00:00:00)?\.000Z$/,"")??""}});var Sp,Z0=g(()=>{ps();Yl();hs();Fo();hp();I0();D0();B0();Ul();yp();sc();xp();_p();Sp=[dn,fn,Pr,xi,bp,wp,F0,M0,q0,j0,P0,L0,z0,qo,un,Bo,jo,Zo,ac,lc,bs]});function cc(e,t,n){let r=U0.get(t);if(r&&!e)return n&&!r.includes(un)?r.concat(un):r.slice();let i=r;if(!i)if(Array.isArray(e))i=[];else{let s=Array.from(U0.keys()).
filter(o=>o!=="yaml11").map(o=>JSON.stringify(o)).join(", ");throw new Error(`Unknown schema "${t}"; use one of ${s} or define customTags array`)}if(Array.isArray(
e))for(let s of e)i=i.concat(s);else typeof e=="function"&&(i=e(i.slice()));return n&&(i=i.concat(un)),i.reduce((s,o)=>{let a=typeof o=="string"?H0[o]:o;if(!a){
let l=JSON.stringify(o),c=Object.keys(H0).map(u=>JSON.stringify(u)).join(", ");throw new Error(`Unknown custom tag ${l}; use one of ${c}`)}return s.includes(a)||
s.push(a),s},[])}var U0,H0,W0,V0=g(()=>{ps();Yl();hs();Fo();up();dp();pp();T0();N0();hp();Ul();yp();sc();Z0();xp();_p();U0=new Map([["core",C0],["failsafe",[dn,
fn,Pr]],["json",O0],["yaml11",Sp],["yaml-1.1",Sp]]),H0={binary:qo,bool:Mo,float:Ql,floatExp:Xl,floatNaN:Jl,floatTime:lc,int:nc,intHex:rc,intOct:tc,intTime:ac,map:dn,
merge:un,null:xi,omap:Bo,pairs:jo,seq:fn,set:Zo,timestamp:bs},W0={"tag:yaml.org,2002:binary":qo,"tag:yaml.org,2002:merge":un,"tag:yaml.org,2002:omap":Bo,"tag:ya\
ml.org,2002:pairs":jo,"tag:yaml.org,2002:set":Zo,"tag:yaml.org,2002:timestamp":bs}});var O9,Uo,Ep=g(()=>{_e();ps();hs();Fo();V0();O9=(e,t)=>e.key<t.key?-1:e.key>t.key?1:0,Uo=class e{constructor({compat:t,customTags:n,merge:r,resolveKnownTags:i,schema:s,
sortMapEntries:o,toStringDefaults:a}){this.compat=Array.isArray(t)?cc(t,"compat"):t?cc(null,t):null,this.name=typeof s=="string"&&s||"core",this.knownTags=i?W0:
{},this.tags=cc(n,this.name,r),this.toStringOptions=a??null,Object.defineProperty(this,ln,{value:dn}),Object.defineProperty(this,Ft,{value:Pr}),Object.defineProperty(
this,nr,{value:fn}),this.sortMapEntries=typeof o=="function"?o:o===!0?O9:null}clone(){let t=Object.create(e.prototype,Object.getOwnPropertyDescriptors(this));return t.
tags=this.tags.slice(),t}}});function K0(e,t){let n=[],r=t.directives===!0;if(t.directives!==!1&&e.directives){let l=e.directives.toString(e);l?(n.push(l),r=!0):e.directives.docStart&&(r=!0)}
r&&n.push("---");let i=Gl(e,t),{commentString:s}=i.options;if(e.commentBefore){n.length!==1&&n.unshift("");let l=s(e.commentBefore);n.unshift(Yt(l,""))}let o=!1,
a=null;if(e.contents){if(we(e.contents)){if(e.contents.spaceBefore&&r&&n.push(""),e.contents.commentBefore){let u=s(e.contents.commentBefore);n.push(Yt(u,""))}i.
forceBlockIndent=!!e.comment,a=e.contents.comment}let l=a?void 0:()=>o=!0,c=sr(e.contents,i,()=>a=null,l);a&&(c+=Dn(c,"",s(a))),(c[0]==="|"||c[0]===">")&&n[n.length-
1]==="---"?n[n.length-1]=`--- ${c}`:n.push(c)}else n.push(sr(e.contents,i));if(e.directives?.docEnd)if(e.comment){let l=s(e.comment);l.includes(`
`)?(n.push("..."),n.push(Yt(l,""))):n.push(`... ${l}`)}else n.push("...");else{let l=e.comment;l&&o&&(l=l.replace(/^\n+/,"")),l&&((!o||a)&&n[n.length-1]!==""&&n.
push(""),n.push(Yt(s(l),"")))}return n.join(`
`)+`
`}var Y0=g(()=>{_e();Do();Ro()});function ws(e){if(ke(e))return!0;throw new Error("Expected a YAML collection as document contents")}var Lr,Ho=g(()=>{$o();Fl();_e();Or();Tr();Ep();Y0();Pl();ep();
Oo();Jf();Lr=class e{constructor(t,n,r){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,kt,{value:Ol});let i=null;
typeof n=="function"||Array.isArray(n)?i=n:r===void 0&&n&&(r=n,n=void 0);let s=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,
strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},r);this.options=s;let{version:o}=s;r?._directives?(this.directives=r._directives.atDocument(),this.directives.
yaml.explicit&&(o=this.directives.yaml.version)):this.directives=new zn({version:o}),this.setSchema(o,r),this.contents=t===void 0?null:this.createNode(t,i,r)}clone(){
let t=Object.create(e.prototype,{[kt]:{value:Ol}});return t.commentBefore=this.commentBefore,t.comment=this.comment,t.errors=this.errors.slice(),t.warnings=this.
warnings.slice(),t.options=Object.assign({},this.options),this.directives&&(t.directives=this.directives.clone()),t.schema=this.schema.clone(),t.contents=we(this.
contents)?this.contents.clone(t.schema):this.contents,this.range&&(t.range=this.range.slice()),t}add(t){ws(this.contents)&&this.contents.add(t)}addIn(t,n){ws(this.
contents)&&this.contents.addIn(t,n)}createAlias(t,n){if(!t.anchor){let r=Xf(this);t.anchor=!n||r.has(n)?Qf(n||"a",r):n}return new rr(t.anchor)}createNode(t,n,r){
let i;if(typeof n=="function")t=n.call({"":t},"",t),i=n;else if(Array.isArray(n)){let w=O=>typeof O=="number"||O instanceof String||O instanceof Number,v=n.filter(
w).map(String);v.length>0&&(n=n.concat(v)),i=n}else r===void 0&&n&&(r=n,n=void 0);let{aliasDuplicateObjects:s,anchorPrefix:o,flow:a,keepUndefined:l,onTagObj:c,tag:u}=r??
{},{onAnchor:d,setAnchors:f,sourceObjects:p}=b0(this,o||"a"),h={aliasDuplicateObjects:s??!0,keepUndefined:l??!1,onAnchor:d,onTagObj:c,replacer:i,schema:this.schema,
sourceObjects:p},y=ir(t,u,h);return a&&ke(y)&&(y.flow=!0),f(),y}createPair(t,n,r={}){let i=this.createNode(t,null,r),s=this.createNode(n,null,r);return new Ze(i,
s)}delete(t){return ws(this.contents)?this.contents.delete(t):!1}deleteIn(t){return us(t)?this.contents==null?!1:(this.contents=null,!0):ws(this.contents)?this.
contents.deleteIn(t):!1}get(t,n){return ke(this.contents)?this.contents.get(t,n):void 0}getIn(t,n){return us(t)?!n&&se(this.contents)?this.contents.value:this.contents:
ke(this.contents)?this.contents.getIn(t,n):void 0}has(t){return ke(this.contents)?this.contents.has(t):!1}hasIn(t){return us(t)?this.contents!==void 0:ke(this.contents)?
this.contents.hasIn(t):!1}set(t,n){this.contents==null?this.contents=No(this.schema,[t],n):ws(this.contents)&&this.contents.set(t,n)}setIn(t,n){us(t)?this.contents=
n:this.contents==null?this.contents=No(this.schema,Array.from(t),n):ws(this.contents)&&this.contents.setIn(t,n)}setSchema(t,n={}){typeof t=="number"&&(t=String(
t));let r;switch(t){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new zn({version:"1.1"}),r={resolveKnownTags:!1,schema:"yaml-1.1"};
break;case"1.2":case"next":this.directives?this.directives.yaml.version=t:this.directives=new zn({version:t}),r={resolveKnownTags:!0,schema:"core"};break;case null:
this.directives&&delete this.directives,r=null;break;default:{let i=JSON.stringify(t);throw new Error(`Expected '1.1', '1.2' or null as first argument, but foun\
d: ${i}`)}}if(n.schema instanceof Object)this.schema=n.schema;else if(r)this.schema=new Uo(Object.assign(r,n));else throw new Error("With a null YAML version, t\
he { schema: Schema } option is required")}toJS({json:t,jsonArg:n,mapAsMap:r,maxAliasCount:i,onAnchor:s,reviver:o}={}){let a={anchors:new Map,doc:this,keep:!t,mapAsMap:r===
!0,mapKeyWarned:!1,maxAliasCount:typeof i=="number"?i:100},l=tt(this.contents,n??"",a);if(typeof s=="function")for(let{count:c,res:u}of a.anchors.values())s(u,c);
return typeof o=="function"?Cr(o,{"":l},"",l):l}toJSON(t,n){return this.toJS({json:!0,jsonArg:t,mapAsMap:!1,onAnchor:n})}toString(t={}){if(this.errors.length>0)
throw new Error("Document with errors cannot be stringified");if("indent"in t&&(!Number.isInteger(t.indent)||Number(t.indent)<=0)){let n=JSON.stringify(t.indent);
throw new Error(`"indent" option must be a positive integer, not ${n}`)}return K0(this,t)}}});var Wo,pn,Vo,Ap,Ko=g(()=>{Wo=class extends Error{constructor(t,n,r,i){super(),this.name=t,this.code=r,this.message=i,this.pos=n}},pn=class extends Wo{constructor(t,n,r){
super("YAMLParseError",t,n,r)}},Vo=class extends Wo{constructor(t,n,r){super("YAMLWarning",t,n,r)}},Ap=(e,t)=>n=>{if(n.pos[0]===-1)return;n.linePos=n.pos.map(a=>t.
linePos(a));let{line:r,col:i}=n.linePos[0];n.message+=` at line ${r}, column ${i}`;let s=i-1,o=e.substring(t.lineStarts[r-1],t.lineStarts[r]).replace(/[\n\r]+$/,
"");if(s>=60&&o.length>80){let a=Math.min(s-39,o.length-79);o="…"+o.substring(a),s-=a-1}if(o.length>80&&(o=o.substring(0,79)+"…"),r>1&&/^ *$/.test(o.substring(
0,s))){let a=e.substring(t.lineStarts[r-2],t.lineStarts[r-1]);a.length>80&&(a=a.substring(0,79)+`…
`),o=a+o}if(/[^ ]/.test(o)){let a=1,l=n.linePos[1];l?.line===r&&l.col>i&&(a=Math.max(1,Math.min(l.col-i,80-s)));let c=" ".repeat(s)+"^".repeat(a);n.message+=`:

${o}
${c}
`}}});function Fn(e,{flow:t,indicator:n,next:r,offset:i,onError:s,parentIndent:o,startOnNewline:a}){let l=!1,c=a,u=a,d="",f="",p=!1,h=!1,y=null,w=null,v=null,O=null,T=null,
$=null,E=null;for(let _ of e)switch(h&&(_.type!=="space"&&_.type!=="newline"&&_.type!=="comma"&&s(_.offset,"MISSING_CHAR","Tags and anchors must be separated fr\
om the next token by white space"),h=!1),y&&(c&&_.type!=="comment"&&_.type!=="newline"&&s(y,"TAB_AS_INDENT","Tabs are not allowed as indentation"),y=null),_.type){case"\
space":!t&&(n!=="doc-start"||r?.type!=="flow-collection")&&_.source.includes("	")&&(y=_),u=!0;break;case"comment":{u||s(_,"MISSING_CHAR","Comments must be separ\
ated from other tokens by white space characters");let x=_.source.substring(1)||" ";d?d+=f+x:d=x,f="",c=!1;break}case"newline":c?d?d+=_.source:(!$||n!=="seq-ite\
m-ind")&&(l=!0):f+=_.source,c=!0,p=!0,(w||v)&&(O=_),u=!0;break;case"anchor":w&&s(_,"MULTIPLE_ANCHORS","A node can have at most one anchor"),_.source.endsWith(":")&&
s(_.offset+_.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),w=_,E??(E=_.offset),c=!1,u=!1,h=!0;break;case"tag":{v&&s(_,"MULTIPLE_TAGS","A nod\
e can have at most one tag"),v=_,E??(E=_.offset),c=!1,u=!1,h=!0;break}case n:(w||v)&&s(_,"BAD_PROP_ORDER",`Anchors and tags must be after the ${_.source} indica\
tor`),$&&s(_,"UNEXPECTED_TOKEN",`Unexpected ${_.source} in ${t??"collection"}`),$=_,c=n==="seq-item-ind"||n==="explicit-key-ind",u=!1;break;case"comma":if(t){T&&
s(_,"UNEXPECTED_TOKEN",`Unexpected , in ${t}`),T=_,c=!1,u=!1;break}default:s(_,"UNEXPECTED_TOKEN",`Unexpected ${_.type} token`),c=!1,u=!1}let A=e[e.length-1],S=A?
A.offset+A.source.length:i;return h&&r&&r.type!=="space"&&r.type!=="newline"&&r.type!=="comma"&&(r.type!=="scalar"||r.source!=="")&&s(r.offset,"MISSING_CHAR","T\
ags and anchors must be separated from the next token by white space"),y&&(c&&y.indent<=o||r?.type==="block-map"||r?.type==="block-seq")&&s(y,"TAB_AS_INDENT","T\
abs are not allowed as indentation"),{comma:T,found:$,spaceBefore:l,comment:d,hasNewline:p,anchor:w,tag:v,newlineAfterProp:O,end:S,start:E??S}}var Yo=g(()=>{});function zr(e){if(!e)return null;switch(e.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(e.source.includes(`
`))return!0;if(e.end){for(let t of e.end)if(t.type==="newline")return!0}return!1;case"flow-collection":for(let t of e.items){for(let n of t.start)if(n.type==="n\
ewline")return!0;if(t.sep){for(let n of t.sep)if(n.type==="newline")return!0}if(zr(t.key)||zr(t.value))return!0}return!1;default:return!0}}var uc=g(()=>{});function Jo(e,t,n){if(t?.type==="flow-collection"){let r=t.end[0];r.indent===e&&(r.source==="]"||r.source==="}")&&zr(t)&&n(r,"BAD_INDENT","Flow end indicator sh\
ould be more indented than parent",!0)}}var Cp=g(()=>{uc()});function dc(e,t,n){let{uniqueKeys:r}=e.options;if(r===!1)return!1;let i=typeof r=="function"?r:(s,o)=>s===o||se(s)&&se(o)&&s.value===o.value;return t.some(s=>i(
s.key,n))}var Tp=g(()=>{_e()});function X0({composeNode:e,composeEmptyNode:t},n,r,i,s){let o=s?.nodeClass??We,a=new o(n.schema);n.atRoot&&(n.atRoot=!1);let l=r.offset,c=null;for(let u of r.items){
let{start:d,key:f,sep:p,value:h}=u,y=Fn(d,{indicator:"explicit-key-ind",next:f??p?.[0],offset:l,onError:i,parentIndent:r.indent,startOnNewline:!0}),w=!y.found;if(w){
if(f&&(f.type==="block-seq"?i(l,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in f&&f.indent!==r.indent&&i(l,"BAD_I\
NDENT",J0)),!y.anchor&&!y.tag&&!p){c=y.end,y.comment&&(a.comment?a.comment+=`
`+y.comment:a.comment=y.comment);continue}(y.newlineAfterProp||zr(f))&&i(f??d[d.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else
y.found?.indent!==r.indent&&i(l,"BAD_INDENT",J0);n.atKey=!0;let v=y.end,O=f?e(n,f,y,i):t(n,v,d,null,y,i);n.schema.compat&&Jo(r.indent,f,i),n.atKey=!1,dc(n,a.items,
O)&&i(v,"DUPLICATE_KEY","Map keys must be unique");let T=Fn(p??[],{indicator:"map-value-ind",next:h,offset:O.range[2],onError:i,parentIndent:r.indent,startOnNewline:!f||
f.type==="block-scalar"});if(l=T.end,T.found){w&&(h?.type==="block-map"&&!T.hasNewline&&i(l,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact \
mappings"),n.options.strict&&y.start<T.found.offset-1024&&i(O.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an impl\
icit block mapping key"));let $=h?e(n,h,T,i):t(n,l,p,null,T,i);n.schema.compat&&Jo(r.indent,h,i),l=$.range[2];let E=new Ze(O,$);n.options.keepSourceTokens&&(E.srcToken=
u),a.items.push(E)}else{w&&i(O.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),T.comment&&(O.comment?O.comment+=`
`+T.comment:O.comment=T.comment);let $=new Ze(O);n.options.keepSourceTokens&&($.srcToken=u),a.items.push($)}}return c&&c<l&&i(c,"IMPOSSIBLE","Map comment with t\
railing content"),a.range=[r.offset,l,c??l],a}var J0,Q0=g(()=>{Or();Rr();Yo();uc();Cp();Tp();J0="All mapping items must start at the same column"});function ex({composeNode:e,composeEmptyNode:t},n,r,i,s){let o=s?.nodeClass??ut,a=new o(n.schema);n.atRoot&&(n.atRoot=!1),n.atKey&&(n.atKey=!1);let l=r.offset,c=null;
for(let{start:u,value:d}of r.items){let f=Fn(u,{indicator:"seq-item-ind",next:d,offset:l,onError:i,parentIndent:r.indent,startOnNewline:!0});if(!f.found)if(f.anchor||
f.tag||d)d?.type==="block-seq"?i(f.end,"BAD_INDENT","All sequence items must start at the same column"):i(l,"MISSING_CHAR","Sequence item without - indicator");else{
c=f.end,f.comment&&(a.comment=f.comment);continue}let p=d?e(n,d,f,i):t(n,f.end,u,null,f,i);n.schema.compat&&Jo(r.indent,d,i),l=p.range[2],a.items.push(p)}return a.
range=[r.offset,l,c??l],a}var tx=g(()=>{Ir();Yo();Cp()});function Mn(e,t,n,r){let i="";if(e){let s=!1,o="";for(let a of e){let{source:l,type:c}=a;switch(c){case"space":s=!0;break;case"comment":{n&&!s&&r(a,"MISSING_CHA\
R","Comments must be separated from other tokens by white space characters");let u=l.substring(1)||" ";i?i+=o+u:i=u,o="";break}case"newline":i&&(o+=l),s=!0;break;default:
r(a,"UNEXPECTED_TOKEN",`Unexpected ${c} at node end`)}t+=l.length}}return{comment:i,offset:t}}var vs=g(()=>{});function nx({composeNode:e,composeEmptyNode:t},n,r,i,s){let o=r.start.source==="{",a=o?"flow map":"flow sequence",l=s?.nodeClass??(o?We:ut),c=new l(n.schema);c.
flow=!0;let u=n.atRoot;u&&(n.atRoot=!1),n.atKey&&(n.atKey=!1);let d=r.offset+r.start.source.length;for(let w=0;w<r.items.length;++w){let v=r.items[w],{start:O,key:T,
sep:$,value:E}=v,A=Fn(O,{flow:a,indicator:"explicit-key-ind",next:T??$?.[0],offset:d,onError:i,parentIndent:r.indent,startOnNewline:!1});if(!A.found){if(!A.anchor&&
!A.tag&&!$&&!E){w===0&&A.comma?i(A.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${a}`):w<r.items.length-1&&i(A.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${a}`),
A.comment&&(c.comment?c.comment+=`
`+A.comment:c.comment=A.comment),d=A.end;continue}!o&&n.options.strict&&zr(T)&&i(T,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on \
a single line")}if(w===0)A.comma&&i(A.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${a}`);else if(A.comma||i(A.start,"MISSING_CHAR",`Missing , between ${a} items`),
A.comment){let S="";e:for(let _ of O)switch(_.type){case"comma":case"space":break;case"comment":S=_.source.substring(1);break e;default:break e}if(S){let _=c.items[c.
items.length-1];fe(_)&&(_=_.value??_.key),_.comment?_.comment+=`
`+S:_.comment=S,A.comment=A.comment.substring(S.length+1)}}if(!o&&!$&&!A.found){let S=E?e(n,E,A,i):t(n,A.end,$,null,A,i);c.items.push(S),d=S.range[2],Op(E)&&i(S.
range,"BLOCK_IN_FLOW",$p)}else{n.atKey=!0;let S=A.end,_=T?e(n,T,A,i):t(n,S,O,null,A,i);Op(T)&&i(_.range,"BLOCK_IN_FLOW",$p),n.atKey=!1;let x=Fn($??[],{flow:a,indicator:"\
map-value-ind",next:E,offset:_.range[2],onError:i,parentIndent:r.indent,startOnNewline:!1});if(x.found){if(!o&&!A.found&&n.options.strict){if($)for(let q of $){
if(q===x.found)break;if(q.type==="newline"){i(q,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}A.start<x.found.
offset-1024&&i(x.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else E&&("source"in
E&&E.source?.[0]===":"?i(E,"MISSING_CHAR",`Missing space after : in ${a}`):i(x.start,"MISSING_CHAR",`Missing , or : between ${a} items`));let M=E?e(n,E,x,i):x.found?
t(n,x.end,$,null,x,i):null;M?Op(E)&&i(M.range,"BLOCK_IN_FLOW",$p):x.comment&&(_.comment?_.comment+=`
`+x.comment:_.comment=x.comment);let C=new Ze(_,M);if(n.options.keepSourceTokens&&(C.srcToken=v),o){let q=c;dc(n,q.items,_)&&i(S,"DUPLICATE_KEY","Map keys must \
be unique"),q.items.push(C)}else{let q=new We(n.schema);q.flow=!0,q.items.push(C);let G=(M??_).range;q.range=[_.range[0],G[1],G[2]],c.items.push(q)}d=M?M.range[2]:
x.end}}let f=o?"}":"]",[p,...h]=r.end,y=d;if(p?.source===f)y=p.offset+p.source.length;else{let w=a[0].toUpperCase()+a.substring(1),v=u?`${w} must end with a ${f}`:
`${w} in block collection must be sufficiently indented and end with a ${f}`;i(d,u?"MISSING_CHAR":"BAD_INDENT",v),p&&p.source.length!==1&&h.unshift(p)}if(h.length>
0){let w=Mn(h,y,n.options.strict,i);w.comment&&(c.comment?c.comment+=`
`+w.comment:c.comment=w.comment),c.range=[r.offset,y,w.offset]}else c.range=[r.offset,y,y];return c}var $p,Op,rx=g(()=>{_e();Or();Rr();Ir();vs();Yo();uc();Tp();
$p="Block collections are not allowed within flow collections",Op=e=>e&&(e.type==="block-map"||e.type==="block-seq")});function Np(e,t,n,r,i,s){let o=n.type==="block-map"?X0(e,t,n,r,s):n.type==="block-seq"?ex(e,t,n,r,s):nx(e,t,n,r,s),a=o.constructor;return i==="!"||i===a.tagName?
(o.tag=a.tagName,o):(i&&(o.tag=i),o)}function ix(e,t,n,r,i){let s=r.tag,o=s?t.directives.tagName(s.source,f=>i(s,"TAG_RESOLVE_FAILED",f)):null;if(n.type==="bloc\
k-seq"){let{anchor:f,newlineAfterProp:p}=r,h=f&&s?f.offset>s.offset?f:s:f??s;h&&(!p||p.offset<h.offset)&&i(h,"MISSING_CHAR","Missing newline after block sequenc\
e props")}let a=n.type==="block-map"?"map":n.type==="block-seq"?"seq":n.start.source==="{"?"map":"seq";if(!s||!o||o==="!"||o===We.tagName&&a==="map"||o===ut.tagName&&
a==="seq")return Np(e,t,n,i,o);let l=t.schema.tags.find(f=>f.tag===o&&f.collection===a);if(!l){let f=t.schema.knownTags[o];if(f?.collection===a)t.schema.tags.push(
Object.assign({},f,{default:!1})),l=f;else return f?i(s,"BAD_COLLECTION_TYPE",`${f.tag} used for ${a} collection, but expects ${f.collection??"scalar"}`,!0):i(s,
"TAG_RESOLVE_FAILED",`Unresolved tag: ${o}`,!0),Np(e,t,n,i,o)}let c=Np(e,t,n,i,o,l),u=l.resolve?.(c,f=>i(s,"TAG_RESOLVE_FAILED",f),t.options)??c,d=we(u)?u:new X(
u);return d.range=c.range,d.tag=o,l?.format&&(d.format=l.format),d}var sx=g(()=>{_e();Ke();Rr();Ir();Q0();tx();rx()});function Rp(e,t,n){let r=t.offset,i=N9(t,e.options.strict,n);if(!i)return{value:"",type:null,comment:"",range:[r,r,r]};let s=i.mode===">"?X.BLOCK_FOLDED:X.BLOCK_LITERAL,
o=t.source?R9(t.source):[],a=o.length;for(let y=o.length-1;y>=0;--y){let w=o[y][1];if(w===""||w==="\r")a=y;else break}if(a===0){let y=i.chomp==="+"&&o.length>0?
`
`.repeat(Math.max(1,o.length-1)):"",w=r+i.length;return t.source&&(w+=t.source.length),{value:y,type:s,comment:i.comment,range:[r,w,w]}}let l=t.indent+i.indent,
c=t.offset+i.length,u=0;for(let y=0;y<a;++y){let[w,v]=o[y];if(v===""||v==="\r")i.indent===0&&w.length>l&&(l=w.length);else{w.length<l&&n(c+w.length,"MISSING_CHA\
R","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),i.indent===0&&(l=w.length),u=y,l===0&&!e.atRoot&&n(c,"BAD_\
INDENT","Block scalar values in collections must be indented");break}c+=w.length+v.length+1}for(let y=o.length-1;y>=a;--y)o[y][0].length>l&&(a=y+1);let d="",f="",
p=!1;for(let y=0;y<u;++y)d+=o[y][0].slice(l)+`
`;for(let y=u;y<a;++y){let[w,v]=o[y];c+=w.length+v.length+1;let O=v[v.length-1]==="\r";if(O&&(v=v.slice(0,-1)),v&&w.length<l){let $=`Block scalar lines must not\
 be less indented than their ${i.indent?"explicit indentation indicator":"first line"}`;n(c-v.length-(O?2:1),"BAD_INDENT",$),w=""}s===X.BLOCK_LITERAL?(d+=f+w.slice(
l)+v,f=`
`):w.length>l||v[0]==="	"?(f===" "?f=`
`:!p&&f===`
`&&(f=`

`),d+=f+w.slice(l)+v,f=`
`,p=!0):v===""?f===`
`?d+=`
`:f=`
`:(d+=f+v,f=" ",p=!1)}switch(i.chomp){case"-":break;case"+":for(let y=a;y<o.length;++y)d+=`
`+o[y][0].slice(l);d[d.length-1]!==`
`&&(d+=`
`);break;default:d+=`
`}let h=r+i.length+t.source.length;return{value:d,type:s,comment:i.comment,range:[r,h,h]}}function N9({offset:e,props:t},n,r){if(t[0].type!=="block-scalar-heade\
r")return r(t[0],"IMPOSSIBLE","Block scalar header not found"),null;let{source:i}=t[0],s=i[0],o=0,a="",l=-1;for(let f=1;f<i.length;++f){let p=i[f];if(!a&&(p==="\
-"||p==="+"))a=p;else{let h=Number(p);!o&&h?o=h:l===-1&&(l=e+f)}}l!==-1&&r(l,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${i}`);let c=!1,
u="",d=i.length;for(let f=1;f<t.length;++f){let p=t[f];switch(p.type){case"space":c=!0;case"newline":d+=p.source.length;break;case"comment":n&&!c&&r(p,"MISSING_\
CHAR","Comments must be separated from other tokens by white space characters"),d+=p.source.length,u=p.source.substring(1);break;case"error":r(p,"UNEXPECTED_TOK\
EN",p.message),d+=p.source.length;break;default:{let h=`Unexpected token in block scalar header: ${p.type}`;r(p,"UNEXPECTED_TOKEN",h);let y=p.source;y&&typeof y==
"string"&&(d+=y.length)}}}return{mode:s,indent:o,chomp:a,comment:u,length:d}}function R9(e){let t=e.split(/\n( *)/),n=t[0],r=n.match(/^( *)/),s=[r?.[1]?[r[1],n.
slice(r[1].length)]:["",n]];for(let o=1;o<t.length;o+=2)s.push([t[o],t[o+1]]);return s}var Ip=g(()=>{Ke()});function Pp(e,t,n){let{offset:r,type:i,source:s,end:o}=e,a,l,c=(f,p,h)=>n(r+f,p,h);switch(i){case"scalar":a=X.PLAIN,l=I9(s,c);break;case"single-quoted-scalar":a=
X.QUOTE_SINGLE,l=P9(s,c);break;case"double-quoted-scalar":a=X.QUOTE_DOUBLE,l=L9(s,c);break;default:return n(e,"UNEXPECTED_TOKEN",`Expected a flow scalar value, \
but found: ${i}`),{value:"",type:null,comment:"",range:[r,r+s.length,r+s.length]}}let u=r+s.length,d=Mn(o,u,t,n);return{value:l,type:a,comment:d.comment,range:[
r,u,d.offset]}}function I9(e,t){let n="";switch(e[0]){case"	":n="a tab character";break;case",":n="flow indicator character ,";break;case"%":n="directive indica\
tor character %";break;case"|":case">":{n=`block scalar indicator ${e[0]}`;break}case"@":case"`":{n=`reserved character ${e[0]}`;break}}return n&&t(0,"BAD_SCALA\
R_START",`Plain value cannot start with ${n}`),ox(e)}function P9(e,t){return(e[e.length-1]!=="'"||e.length===1)&&t(e.length,"MISSING_CHAR","Missing closing 'quo\
te"),ox(e.slice(1,-1)).replace(/''/g,"'")}function ox(e){let t=/(.*?)\r?\n/sy,n=t.exec(e);if(!n)return e;let r,i;try{r=new RegExp("(?<![ 	])[ 	]+$"),i=new RegExp(
"^[ 	]+|(?<![ 	])[ 	]+$","g")}catch{r=/[ \t]+$/,i=/^[ \t]+|[ \t]+$/g}let s=n[1].replace(r,""),o=" ",a=t.lastIndex;for(;n=t.exec(e);){let c=n[1].replace(i,"");c===
""?o===`
`?s+=o:o=`
`:(s+=o+c,o=" "),a=t.lastIndex}let l=/[ \t]*(.*)/sy;return l.lastIndex=a,n=l.exec(e),s+o+(n?.[1]??"")}function L9(e,t){let n="";for(let r=1;r<e.length-1;++r){let i=e[r];
if(!(i==="\r"&&e[r+1]===`
`))if(i===`
`){let{fold:s,offset:o}=z9(e,r);n+=s,r=o}else if(i==="\\"){let s=e[++r],o=D9[s];if(o)n+=o;else if(s===`
`)for(s=e[r+1];s===" "||s==="	";)s=e[++r+1];else if(s==="\r"&&e[r+1]===`
`)for(s=e[++r+1];s===" "||s==="	";)s=e[++r+1];else if(s==="x"||s==="u"||s==="U"){let a=s==="x"?2:s==="u"?4:8;n+=F9(e,r+1,a,t),r+=a}else{let a=e.substr(r-1,2);t(
r-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${a}`),n+=a}}else if(i===" "||i==="	"){let s=r,o=e[r+1];for(;o===" "||o==="	";)o=e[++r+1];o!==`
`&&!(o==="\r"&&e[r+2]===`
`)&&(n+=r>s?e.slice(s,r+1):i)}else n+=i}return(e[e.length-1]!=='"'||e.length===1)&&t(e.length,"MISSING_CHAR",'Missing closing "quote'),n}function z9(e,t){let n="",
r=e[t+1];for(;(r===" "||r==="	"||r===`
`||r==="\r")&&!(r==="\r"&&e[t+2]!==`
`);)r===`
`&&(n+=`
`),t+=1,r=e[t+1];return n||(n=" "),{fold:n,offset:t}}function F9(e,t,n,r){let i=e.substr(t,n),o=i.length===n&&/^[0-9a-fA-F]+$/.test(i)?parseInt(i,16):NaN;try{return String.
fromCodePoint(o)}catch{let a=e.substr(t-2,n+2);return r(t-2,"BAD_DQ_ESCAPE",`Invalid escape sequence ${a}`),a}}var D9,Lp=g(()=>{Ke();vs();D9={0:"\0",a:"\x07",b:"\
\b",e:"\x1B",f:"\f",n:`
`,r:"\r",t:"	",v:"\v",N:"",_:" ",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"}});function zp(e,t,n,r){let{value:i,type:s,comment:o,range:a}=t.type==="block-scalar"?Rp(e,t,r):Pp(t,e.options.strict,r),l=n?e.directives.tagName(n.source,d=>r(n,"\
TAG_RESOLVE_FAILED",d)):null,c;e.options.stringKeys&&e.atKey?c=e.schema[Ft]:l?c=M9(e.schema,i,l,n,r):t.type==="scalar"?c=q9(e,i,t,r):c=e.schema[Ft];let u;try{let d=c.
resolve(i,f=>r(n??t,"TAG_RESOLVE_FAILED",f),e.options);u=se(d)?d:new X(d)}catch(d){let f=d instanceof Error?d.message:String(d);r(n??t,"TAG_RESOLVE_FAILED",f),u=
new X(i)}return u.range=a,u.source=i,s&&(u.type=s),l&&(u.tag=l),c.format&&(u.format=c.format),o&&(u.comment=o),u}function M9(e,t,n,r,i){if(n==="!")return e[Ft];
let s=[];for(let a of e.tags)if(!a.collection&&a.tag===n)if(a.default&&a.test)s.push(a);else return a;for(let a of s)if(a.test?.test(t))return a;let o=e.knownTags[n];
return o&&!o.collection?(e.tags.push(Object.assign({},o,{default:!1,test:void 0})),o):(i(r,"TAG_RESOLVE_FAILED",`Unresolved tag: ${n}`,n!=="tag:yaml.org,2002:st\
r"),e[Ft])}function q9({atKey:e,directives:t,schema:n},r,i,s){let o=n.tags.find(a=>(a.default===!0||e&&a.default==="key")&&a.test?.test(r))||n[Ft];if(n.compat){
let a=n.compat.find(l=>l.default&&l.test?.test(r))??n[Ft];if(o.tag!==a.tag){let l=t.tagString(o.tag),c=t.tagString(a.tag),u=`Value may be parsed as either ${l} \
or ${c}`;s(i,"TAG_RESOLVE_FAILED",u,!0)}}return o}var ax=g(()=>{_e();Ke();Ip();Lp()});function lx(e,t,n){if(t){n??(n=t.length);for(let r=n-1;r>=0;--r){let i=t[r];switch(i.type){case"space":case"comment":case"newline":e-=i.source.length;continue}for(i=
t[++r];i?.type==="space";)e+=i.source.length,i=t[++r];break}}return e}var cx=g(()=>{});function Dp(e,t,n,r){let i=e.atKey,{spaceBefore:s,comment:o,anchor:a,tag:l}=n,c,u=!0;switch(t.type){case"alias":c=B9(e,t,r),(a||l)&&r(t,"ALIAS_PROPS","An alias \
node must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":c=zp(e,t,l,r),a&&(c.anchor=a.
source.substring(1));break;case"block-map":case"block-seq":case"flow-collection":try{c=ix(j9,e,t,n,r),a&&(c.anchor=a.source.substring(1))}catch(d){let f=d instanceof
Error?d.message:String(d);r(t,"RESOURCE_EXHAUSTION",f)}break;default:{let d=t.type==="error"?t.message:`Unsupported token (type: ${t.type})`;r(t,"UNEXPECTED_TOK\
EN",d),u=!1}}return c??(c=fc(e,t.offset,void 0,null,n,r)),a&&c.anchor===""&&r(a,"BAD_ALIAS","Anchor cannot be an empty string"),i&&e.options.stringKeys&&(!se(c)||
typeof c.value!="string"||c.tag&&c.tag!=="tag:yaml.org,2002:str")&&r(l??t,"NON_STRING_KEY","With stringKeys, all keys must be strings"),s&&(c.spaceBefore=!0),o&&
(t.type==="scalar"&&t.source===""?c.comment=o:c.commentBefore=o),e.options.keepSourceTokens&&u&&(c.srcToken=t),c}function fc(e,t,n,r,{spaceBefore:i,comment:s,anchor:o,
tag:a,end:l},c){let u={type:"scalar",offset:lx(t,n,r),indent:-1,source:""},d=zp(e,u,a,c);return o&&(d.anchor=o.source.substring(1),d.anchor===""&&c(o,"BAD_ALIAS",
"Anchor cannot be an empty string")),i&&(d.spaceBefore=!0),s&&(d.comment=s,d.range[2]=l),d}function B9({options:e},{offset:t,source:n,end:r},i){let s=new rr(n.substring(
1));s.source===""&&i(t,"BAD_ALIAS","Alias cannot be an empty string"),s.source.endsWith(":")&&i(t+n.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0);let o=t+
n.length,a=Mn(r,o,e.strict,i);return s.range=[t,o,a.offset],a.comment&&(s.comment=a.comment),s}var j9,ux=g(()=>{$o();_e();sx();ax();vs();cx();j9={composeNode:Dp,
composeEmptyNode:fc}});function dx(e,t,{offset:n,start:r,value:i,end:s},o){let a=Object.assign({_directives:t},e),l=new Lr(void 0,a),c={atKey:!1,atRoot:!0,directives:l.directives,options:l.
options,schema:l.schema},u=Fn(r,{indicator:"doc-start",next:i??s?.[0],offset:n,onError:o,parentIndent:0,startOnNewline:!0});u.found&&(l.directives.docStart=!0,i&&
(i.type==="block-map"||i.type==="block-seq")&&!u.hasNewline&&o(u.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),l.
contents=i?Dp(c,i,u,o):fc(c,u.end,r,null,u,o);let d=l.contents.range[2],f=Mn(s,d,!1,o);return f.comment&&(l.comment=f.comment),l.range=[n,d,f.offset],l}var fx=g(
()=>{Ho();ux();vs();Yo()});function Xo(e){if(typeof e=="number")return[e,e+1];if(Array.isArray(e))return e.length===2?e:[e[0],e[1]];let{offset:t,source:n}=e;return[t,t+(typeof n=="string"?
n.length:1)]}function px(e){let t="",n=!1,r=!1;for(let i=0;i<e.length;++i){let s=e[i];switch(s[0]){case"#":t+=(t===""?"":r?`

`:`
`)+(s.substring(1)||" "),n=!0,r=!1;break;case"%":e[i+1]?.[0]!=="#"&&(i+=1),n=!1;break;default:n||(r=!0),n=!1}}return{comment:t,afterEmptyLine:r}}var Qo,Fp=g(()=>{
Jf();Ho();Ko();_e();fx();vs();Qo=class{constructor(t={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(n,r,i,s)=>{
let o=Xo(n);s?this.warnings.push(new Vo(o,r,i)):this.errors.push(new pn(o,r,i))},this.directives=new zn({version:t.version||"1.2"}),this.options=t}decorate(t,n){
let{comment:r,afterEmptyLine:i}=px(this.prelude);if(r){let s=t.contents;if(n)t.comment=t.comment?`${t.comment}
${r}`:r;else if(i||t.directives.docStart||!s)t.commentBefore=r;else if(ke(s)&&!s.flow&&s.items.length>0){let o=s.items[0];fe(o)&&(o=o.key);let a=o.commentBefore;
o.commentBefore=a?`${r}
${a}`:r}else{let o=s.commentBefore;s.commentBefore=o?`${r}
${o}`:r}}if(n){for(let s=0;s<this.errors.length;++s)t.errors.push(this.errors[s]);for(let s=0;s<this.warnings.length;++s)t.warnings.push(this.warnings[s])}else t.
errors=this.errors,t.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:px(this.prelude).comment,directives:this.
directives,errors:this.errors,warnings:this.warnings}}*compose(t,n=!1,r=-1){for(let i of t)yield*this.next(i);yield*this.end(n,r)}*next(t){switch(t.type){case"d\
irective":this.directives.add(t.source,(n,r,i)=>{let s=Xo(t);s[0]+=n,this.onError(s,"BAD_DIRECTIVE",r,i)}),this.prelude.push(t.source),this.atDirectives=!0;break;case"\
document":{let n=dx(this.options,this.directives,t,this.onError);this.atDirectives&&!n.directives.docStart&&this.onError(t,"MISSING_CHAR","Missing directives-en\
d/doc-start indicator line"),this.decorate(n,!1),this.doc&&(yield this.doc),this.doc=n,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"c\
omment":case"newline":this.prelude.push(t.source);break;case"error":{let n=t.source?`${t.message}: ${JSON.stringify(t.source)}`:t.message,r=new pn(Xo(t),"UNEXPE\
CTED_TOKEN",n);this.atDirectives||!this.doc?this.errors.push(r):this.doc.errors.push(r);break}case"doc-end":{if(!this.doc){let r="Unexpected doc-end without pre\
ceding document";this.errors.push(new pn(Xo(t),"UNEXPECTED_TOKEN",r));break}this.doc.directives.docEnd=!0;let n=Mn(t.end,t.offset+t.source.length,this.doc.options.
strict,this.onError);if(this.decorate(this.doc,!0),n.comment){let r=this.doc.comment;this.doc.comment=r?`${r}
${n.comment}`:n.comment}this.doc.range[2]=n.offset;break}default:this.errors.push(new pn(Xo(t),"UNEXPECTED_TOKEN",`Unsupported token ${t.type}`))}}*end(t=!1,n=-1){
if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(t){let r=Object.assign({_directives:this.directives},this.options),i=new Lr(void 0,r);
this.atDirectives&&this.onError(n,"MISSING_CHAR","Missing directives-end indicator line"),i.range=[0,n,n],this.decorate(i,!1),yield i}}}});var hx=g(()=>{Ip();Lp();Ko();zo()});var mx=g(()=>{});function ki(e,t){"type"in e&&e.type==="document"&&(e={start:e.start,value:e.value}),yx(Object.freeze([]),e,t)}function yx(e,t,n){let r=n(t,e);if(typeof r=="symb\
ol")return r;for(let i of["key","value"]){let s=t[i];if(s&&"items"in s){for(let o=0;o<s.items.length;++o){let a=yx(Object.freeze(e.concat([[i,o]])),s.items[o],n);
if(typeof a=="number")o=a-1;else{if(a===Mp)return Mp;a===gx&&(s.items.splice(o,1),o-=1)}}typeof r=="function"&&i==="key"&&(r=r(t,e))}}return typeof r=="function"?
r(t,e):r}var Mp,G9,gx,bx=g(()=>{Mp=Symbol("break visit"),G9=Symbol("skip children"),gx=Symbol("remove item");ki.BREAK=Mp;ki.SKIP=G9;ki.REMOVE=gx;ki.itemAtPath=(e,t)=>{
let n=e;for(let[r,i]of t){let s=n?.[r];if(s&&"items"in s)n=s.items[i];else return}return n};ki.parentCollection=(e,t)=>{let n=ki.itemAtPath(e,t.slice(0,-1)),r=t[t.
length-1][0],i=n?.[r];if(i&&"items"in i)return i;throw new Error("Parent collection not found")}});function wx(e){switch(e){case qp:return"byte-order-mark";case jp:return"doc-mode";case Bp:return"flow-error-end";case pc:return"scalar";case"---":return"doc-sta\
rt";case"...":return"doc-end";case"":case`
`:case`\r
`:return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow\
-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(e[0]){case" ":case"	":return"space";case"#":return"comment";case"\
%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-sca\
lar";case"|":case">":return"block-scalar-header"}return null}var qp,jp,Bp,pc,hc=g(()=>{hx();mx();bx();qp="\uFEFF",jp="",Bp="",pc=""});function hn(e){switch(e){case void 0:case" ":case`
`:case"\r":case"	":return!0;default:return!1}}var vx,U9,mc,H9,Gp,ea,Zp=g(()=>{hc();vx=new Set("0123456789ABCDEFabcdef"),U9=new Set("0123456789ABCDEFGHIJKLMNOPQR\
STUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),mc=new Set(",[]{}"),H9=new Set(` ,[]{}
\r	`),Gp=e=>!e||H9.has(e),ea=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,
this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(t,n=!1){if(t){if(typeof t!="string")throw TypeError("source is not a st\
ring");this.buffer=this.buffer?this.buffer+t:t,this.lineEndPos=null}this.atEnd=!n;let r=this.next??"stream";for(;r&&(n||this.hasChars(1));)r=yield*this.parseNext(
r)}atLineEnd(){let t=this.pos,n=this.buffer[t];for(;n===" "||n==="	";)n=this.buffer[++t];return!n||n==="#"||n===`
`?!0:n==="\r"?this.buffer[t+1]===`
`:!1}charAt(t){return this.buffer[this.pos+t]}continueScalar(t){let n=this.buffer[t];if(this.indentNext>0){let r=0;for(;n===" ";)n=this.buffer[++r+t];if(n==="\r"){
let i=this.buffer[r+t+1];if(i===`
`||!i&&!this.atEnd)return t+r+1}return n===`
`||r>=this.indentNext||!n&&!this.atEnd?t+r:-1}if(n==="-"||n==="."){let r=this.buffer.substr(t,3);if((r==="---"||r==="...")&&hn(this.buffer[t+3]))return-1}return t}getLine(){
let t=this.lineEndPos;return(typeof t!="number"||t!==-1&&t<this.pos)&&(t=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=t),t===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[t-1]==="\r"&&(t-=1),this.buffer.substring(this.pos,t))}hasChars(t){
return this.pos+t<=this.buffer.length}setNext(t){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=t,null}peek(t){return this.
buffer.substr(this.pos,t)}*parseNext(t){switch(t){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"block-st\
art":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scalar":return yield*this.
parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let t=this.getLine();
if(t===null)return this.setNext("stream");if(t[0]===qp&&(yield*this.pushCount(1),t=t.substring(1)),t[0]==="%"){let n=t.length,r=t.indexOf("#");for(;r!==-1;){let s=t[r-
1];if(s===" "||s==="	"){n=r-1;break}else r=t.indexOf("#",r+1)}for(;;){let s=t[n-1];if(s===" "||s==="	")n-=1;else break}let i=(yield*this.pushCount(n))+(yield*this.
pushSpaces(!0));return yield*this.pushCount(t.length-i),this.pushNewline(),"stream"}if(this.atLineEnd()){let n=yield*this.pushSpaces(!0);return yield*this.pushCount(
t.length-n),yield*this.pushNewline(),"stream"}return yield jp,yield*this.parseLineStart()}*parseLineStart(){let t=this.charAt(0);if(!t&&!this.atEnd)return this.
setNext("line-start");if(t==="-"||t==="."){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start");let n=this.peek(3);if((n==="---"||n==="...")&&hn(
this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,n==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.
indentNext>this.indentValue&&!hn(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){let[t,n]=this.peek(2);if(!n&&
!this.atEnd)return this.setNext("block-start");if((t==="-"||t==="?"||t===":")&&hn(n)){let r=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=
this.indentValue+1,this.indentValue+=r,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);let t=this.getLine();if(t===null)return this.setNext(
"doc");let n=yield*this.pushIndicators();switch(t[n]){case"#":yield*this.pushCount(t.length-n);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"\
{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.
pushUntil(Gp),"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":return n+=yield*this.parseBlockScalarHeader(),n+=yield*this.pushSpaces(
!0),yield*this.pushCount(t.length-n),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){
let t,n,r=-1;do t=yield*this.pushNewline(),t>0?(n=yield*this.pushSpaces(!1),this.indentValue=r=n):n=0,n+=yield*this.pushSpaces(!0);while(t+n>0);let i=this.getLine();
if(i===null)return this.setNext("flow");if((r!==-1&&r<this.indentNext&&i[0]!=="#"||r===0&&(i.startsWith("---")||i.startsWith("..."))&&hn(i[3]))&&!(r===this.indentNext-
1&&this.flowLevel===1&&(i[0]==="]"||i[0]==="}")))return this.flowLevel=0,yield Bp,yield*this.parseLineStart();let s=0;for(;i[s]===",";)s+=yield*this.pushCount(1),
s+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(s+=yield*this.pushIndicators(),i[s]){case void 0:return"flow";case"#":return yield*this.pushCount(i.length-s),
"flow";case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.
flowLevel-=1,this.flowLevel?"flow":"doc";case"*":return yield*this.pushUntil(Gp),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case"\
:":{let o=this.charAt(1);if(this.flowKey||hn(o)||o===",")return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=
!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let t=this.charAt(0),n=this.buffer.indexOf(t,this.pos+1);if(t==="'")for(;n!==-1&&this.buffer[n+1]==="'";)
n=this.buffer.indexOf("'",n+2);else for(;n!==-1;){let s=0;for(;this.buffer[n-1-s]==="\\";)s+=1;if(s%2===0)break;n=this.buffer.indexOf('"',n+1)}let r=this.buffer.
substring(0,n),i=r.indexOf(`
`,this.pos);if(i!==-1){for(;i!==-1;){let s=this.continueScalar(i+1);if(s===-1)break;i=r.indexOf(`
`,s)}i!==-1&&(n=i-(r[i-1]==="\r"?2:1))}if(n===-1){if(!this.atEnd)return this.setNext("quoted-scalar");n=this.buffer.length}return yield*this.pushToIndex(n+1,!1),
this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let t=this.pos;for(;;){let n=this.buffer[++t];if(n==="+")
this.blockScalarKeep=!0;else if(n>"0"&&n<="9")this.blockScalarIndent=Number(n)-1;else if(n!=="-")break}return yield*this.pushUntil(n=>hn(n)||n==="#")}*parseBlockScalar(){
let t=this.pos-1,n=0,r;e:for(let s=this.pos;r=this.buffer[s];++s)switch(r){case" ":n+=1;break;case`
`:t=s,n=0;break;case"\r":{let o=this.buffer[s+1];if(!o&&!this.atEnd)return this.setNext("block-scalar");if(o===`
`)break}default:break e}if(!r&&!this.atEnd)return this.setNext("block-scalar");if(n>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=n:this.indentNext=
this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let s=this.continueScalar(t+1);if(s===-1)break;t=this.buffer.indexOf(`
`,s)}while(t!==-1);if(t===-1){if(!this.atEnd)return this.setNext("block-scalar");t=this.buffer.length}}let i=t+1;for(r=this.buffer[i];r===" ";)r=this.buffer[++i];
if(r==="	"){for(;r==="	"||r===" "||r==="\r"||r===`
`;)r=this.buffer[++i];t=i-1}else if(!this.blockScalarKeep)do{let s=t-1,o=this.buffer[s];o==="\r"&&(o=this.buffer[--s]);let a=s;for(;o===" ";)o=this.buffer[--s];
if(o===`
`&&s>=this.pos&&s+1+n>a)t=s;else break}while(!0);return yield pc,yield*this.pushToIndex(t+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){let t=this.flowLevel>
0,n=this.pos-1,r=this.pos-1,i;for(;i=this.buffer[++r];)if(i===":"){let s=this.buffer[r+1];if(hn(s)||t&&mc.has(s))break;n=r}else if(hn(i)){let s=this.buffer[r+1];
if(i==="\r"&&(s===`
`?(r+=1,i=`
`,s=this.buffer[r+1]):n=r),s==="#"||t&&mc.has(s))break;if(i===`
`){let o=this.continueScalar(r+1);if(o===-1)break;r=Math.max(r,o-2)}}else{if(t&&mc.has(i))break;n=r}return!i&&!this.atEnd?this.setNext("plain-scalar"):(yield pc,
yield*this.pushToIndex(n+1,!0),t?"flow":"doc")}*pushCount(t){return t>0?(yield this.buffer.substr(this.pos,t),this.pos+=t,t):0}*pushToIndex(t,n){let r=this.buffer.
slice(this.pos,t);return r?(yield r,this.pos+=r.length,r.length):(n&&(yield""),0)}*pushIndicators(){let t=0;e:for(;;){switch(this.charAt(0)){case"!":t+=yield*this.
pushTag(),t+=yield*this.pushSpaces(!0);continue e;case"&":t+=yield*this.pushUntil(Gp),t+=yield*this.pushSpaces(!0);continue e;case"-":case"?":case":":{let n=this.
flowLevel>0,r=this.charAt(1);if(hn(r)||n&&mc.has(r)){n?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,t+=yield*this.pushCount(1),t+=yield*this.
pushSpaces(!0);continue e}}}break e}return t}*pushTag(){if(this.charAt(1)==="<"){let t=this.pos+2,n=this.buffer[t];for(;!hn(n)&&n!==">";)n=this.buffer[++t];return yield*this.
pushToIndex(n===">"?t+1:t,!1)}else{let t=this.pos+1,n=this.buffer[t];for(;n;)if(U9.has(n))n=this.buffer[++t];else if(n==="%"&&vx.has(this.buffer[t+1])&&vx.has(this.
buffer[t+2]))n=this.buffer[t+=3];else break;return yield*this.pushToIndex(t,!1)}}*pushNewline(){let t=this.buffer[this.pos];return t===`
`?yield*this.pushCount(1):t==="\r"&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(t){let n=this.pos-1,r;do r=this.buffer[++n];while(r===" "||t&&r==="	");let i=n-this.pos;return i>0&&(yield this.buffer.substr(
this.pos,i),this.pos=n),i}*pushUntil(t){let n=this.pos,r=this.buffer[n];for(;!t(r);)r=this.buffer[++n];return yield*this.pushToIndex(n,!1)}}});var _i,Up=g(()=>{_i=class{constructor(){this.lineStarts=[],this.addNewLine=t=>this.lineStarts.push(t),this.linePos=t=>{let n=0,r=this.lineStarts.length;for(;n<r;){
let s=n+r>>1;this.lineStarts[s]<t?n=s+1:r=s}if(this.lineStarts[n]===t)return{line:n+1,col:1};if(n===0)return{line:0,col:t};let i=this.lineStarts[n-1];return{line:n,
col:t-i+1}}}}});function Dr(e,t){for(let n=0;n<e.length;++n)if(e[n].type===t)return!0;return!1}function xx(e){for(let t=0;t<e.length;++t)switch(e[t].type){case"space":case"comm\
ent":case"newline":break;default:return t}return-1}function _x(e){switch(e?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"\
flow-collection":return!0;default:return!1}}function gc(e){switch(e.type){case"document":return e.start;case"block-map":{let t=e.items[e.items.length-1];return t.
sep??t.start}case"block-seq":return e.items[e.items.length-1].start;default:return[]}}function xs(e){if(e.length===0)return[];let t=e.length;e:for(;--t>=0;)switch(e[t].
type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break e}for(;e[++t]?.type==="space";);return e.splice(t,e.length)}
function yc(e,t){if(t.length<1e5)Array.prototype.push.apply(e,t);else for(let n=0;n<t.length;++n)e.push(t[n])}function kx(e){if(e.start.type==="flow-seq-start")
for(let t of e.items)t.sep&&!t.value&&!Dr(t.start,"explicit-key-ind")&&!Dr(t.sep,"map-value-ind")&&(t.key&&(t.value=t.key),delete t.key,_x(t.value)?t.value.end?
yc(t.value.end,t.sep):t.value.end=t.sep:yc(t.start,t.sep),delete t.sep)}var ta,Hp=g(()=>{hc();Zp();ta=class{constructor(t){this.atNewLine=!0,this.atScalar=!1,this.
indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new ea,this.onNewLine=t}*parse(t,n=!1){this.onNewLine&&this.offset===
0&&this.onNewLine(0);for(let r of this.lexer.lex(t,n))yield*this.next(r);n||(yield*this.end())}*next(t){if(this.source=t,this.atScalar){this.atScalar=!1,yield*this.
step(),this.offset+=t.length;return}let n=wx(t);if(n)if(n==="scalar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=n,yield*this.step(),
n){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+t.length);break;case"space":this.atNewLine&&t[0]===" "&&(this.indent+=
t.length);break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=t.length);break;case"doc-mode":case"flow-error-end":
return;default:this.atNewLine=!1}this.offset+=t.length}else{let r=`Not a YAML token: ${t}`;yield*this.pop({type:"error",offset:this.offset,message:r,source:t}),
this.offset+=t.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.
source}}*step(){let t=this.peek(1);if(this.type==="doc-end"&&t?.type!=="doc-end"){for(;this.stack.length>0;)yield*this.pop();this.stack.push({type:"doc-end",offset:this.
offset,source:this.source});return}if(!t)return yield*this.stream();switch(t.type){case"document":return yield*this.document(t);case"alias":case"scalar":case"si\
ngle-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(t);case"block-scalar":return yield*this.blockScalar(t);case"block-map":return yield*this.
blockMap(t);case"block-seq":return yield*this.blockSequence(t);case"flow-collection":return yield*this.flowCollection(t);case"doc-end":return yield*this.documentEnd(
t)}yield*this.pop()}peek(t){return this.stack[this.stack.length-t]}*pop(t){let n=t??this.stack.pop();if(!n)yield{type:"error",offset:this.offset,source:"",message:"\
Tried to pop an empty stack"};else if(this.stack.length===0)yield n;else{let r=this.peek(1);switch(n.type==="block-scalar"?n.indent="indent"in r?r.indent:0:n.type===
"flow-collection"&&r.type==="document"&&(n.indent=0),n.type==="flow-collection"&&kx(n),r.type){case"document":r.value=n;break;case"block-scalar":r.props.push(n);
break;case"block-map":{let i=r.items[r.items.length-1];if(i.value){r.items.push({start:[],key:n,sep:[]}),this.onKeyLine=!0;return}else if(i.sep)i.value=n;else{Object.
assign(i,{key:n,sep:[]}),this.onKeyLine=!i.explicitKey;return}break}case"block-seq":{let i=r.items[r.items.length-1];i.value?r.items.push({start:[],value:n}):i.
value=n;break}case"flow-collection":{let i=r.items[r.items.length-1];!i||i.value?r.items.push({start:[],key:n,sep:[]}):i.sep?i.value=n:Object.assign(i,{key:n,sep:[]});
return}default:yield*this.pop(),yield*this.pop(n)}if((r.type==="document"||r.type==="block-map"||r.type==="block-seq")&&(n.type==="block-map"||n.type==="block-s\
eq")){let i=n.items[n.items.length-1];i&&!i.sep&&!i.value&&i.start.length>0&&xx(i.start)===-1&&(n.indent===0||i.start.every(s=>s.type!=="comment"||s.indent<n.indent))&&
(r.type==="document"?r.end=i.start:r.items.push({start:i.start}),n.items.splice(-1,1))}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",
offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"do\
c-start":{let t={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&t.start.push(this.sourceToken),this.stack.push(t);return}}yield{type:"err\
or",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(t){if(t.value)return yield*this.lineEnd(t);switch(this.
type){case"doc-start":{xx(t.start)!==-1?(yield*this.pop(),yield*this.step()):t.start.push(this.sourceToken);return}case"anchor":case"tag":case"space":case"comme\
nt":case"newline":t.start.push(this.sourceToken);return}let n=this.startBlockValue(t);n?this.stack.push(n):yield{type:"error",offset:this.offset,message:`Unexpe\
cted ${this.type} token in YAML document`,source:this.source}}*scalar(t){if(this.type==="map-value-ind"){let n=gc(this.peek(2)),r=xs(n),i;t.end?(i=t.end,i.push(
this.sourceToken),delete t.end):i=[this.sourceToken];let s={type:"block-map",offset:t.offset,indent:t.indent,items:[{start:r,key:t,sep:i}]};this.onKeyLine=!0,this.
stack[this.stack.length-1]=s}else yield*this.lineEnd(t)}*blockScalar(t){switch(this.type){case"space":case"comment":case"newline":t.props.push(this.sourceToken);
return;case"scalar":if(t.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let n=this.source.indexOf(`
`)+1;for(;n!==0;)this.onNewLine(this.offset+n),n=this.source.indexOf(`
`,n)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(t){let n=t.items[t.items.length-1];switch(this.type){case"newline":if(this.onKeyLine=
!1,n.value){let r="end"in n.value?n.value.end:void 0;(Array.isArray(r)?r[r.length-1]:void 0)?.type==="comment"?r?.push(this.sourceToken):t.items.push({start:[this.
sourceToken]})}else n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);return;case"space":case"comment":if(n.value)t.items.push({start:[this.sourceToken]});else if(n.
sep)n.sep.push(this.sourceToken);else{if(this.atIndentedComment(n.start,t.indent)){let i=t.items[t.items.length-2]?.value?.end;if(Array.isArray(i)){yc(i,n.start),
i.push(this.sourceToken),t.items.pop();return}}n.start.push(this.sourceToken)}return}if(this.indent>=t.indent){let r=!this.onKeyLine&&this.indent===t.indent,i=r&&
(n.sep||n.explicitKey)&&this.type!=="seq-item-ind",s=[];if(i&&n.sep&&!n.value){let o=[];for(let a=0;a<n.sep.length;++a){let l=n.sep[a];switch(l.type){case"newli\
ne":o.push(a);break;case"space":break;case"comment":l.indent>t.indent&&(o.length=0);break;default:o.length=0}}o.length>=2&&(s=n.sep.splice(o[1]))}switch(this.type){case"\
anchor":case"tag":i||n.value?(s.push(this.sourceToken),t.items.push({start:s}),this.onKeyLine=!0):n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);
return;case"explicit-key-ind":!n.sep&&!n.explicitKey?(n.start.push(this.sourceToken),n.explicitKey=!0):i||n.value?(s.push(this.sourceToken),t.items.push({start:s,
explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;
return;case"map-value-ind":if(n.explicitKey)if(n.sep)if(n.value)t.items.push({start:[],key:null,sep:[this.sourceToken]});else if(Dr(n.sep,"map-value-ind"))this.
stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:s,key:null,sep:[this.sourceToken]}]});else if(_x(n.key)&&!Dr(n.sep,"newline")){
let o=xs(n.start),a=n.key,l=n.sep;l.push(this.sourceToken),delete n.key,delete n.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[
{start:o,key:a,sep:l}]})}else s.length>0?n.sep=n.sep.concat(s,this.sourceToken):n.sep.push(this.sourceToken);else if(Dr(n.start,"newline"))Object.assign(n,{key:null,
sep:[this.sourceToken]});else{let o=xs(n.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:o,key:null,sep:[this.sourceToken]}]})}else
n.sep?n.value||i?t.items.push({start:s,key:null,sep:[this.sourceToken]}):Dr(n.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.
indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):n.sep.push(this.sourceToken):Object.assign(n,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"\
alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let o=this.flowScalar(this.type);i||n.value?(t.items.push({start:s,key:o,sep:[]}),this.
onKeyLine=!0):n.sep?this.stack.push(o):(Object.assign(n,{key:o,sep:[]}),this.onKeyLine=!0);return}default:{let o=this.startBlockValue(t);if(o){if(o.type==="bloc\
k-seq"){if(!n.explicitKey&&n.sep&&!Dr(n.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",
source:this.source});return}}else r&&t.items.push({start:s});this.stack.push(o);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(t){let n=t.items[t.items.
length-1];switch(this.type){case"newline":if(n.value){let r="end"in n.value?n.value.end:void 0;(Array.isArray(r)?r[r.length-1]:void 0)?.type==="comment"?r?.push(
this.sourceToken):t.items.push({start:[this.sourceToken]})}else n.start.push(this.sourceToken);return;case"space":case"comment":if(n.value)t.items.push({start:[
this.sourceToken]});else{if(this.atIndentedComment(n.start,t.indent)){let i=t.items[t.items.length-2]?.value?.end;if(Array.isArray(i)){yc(i,n.start),i.push(this.
sourceToken),t.items.pop();return}}n.start.push(this.sourceToken)}return;case"anchor":case"tag":if(n.value||this.indent<=t.indent)break;n.start.push(this.sourceToken);
return;case"seq-item-ind":if(this.indent!==t.indent)break;n.value||Dr(n.start,"seq-item-ind")?t.items.push({start:[this.sourceToken]}):n.start.push(this.sourceToken);
return}if(this.indent>t.indent){let r=this.startBlockValue(t);if(r){this.stack.push(r);return}}yield*this.pop(),yield*this.step()}*flowCollection(t){let n=t.items[t.
items.length-1];if(this.type==="flow-error-end"){let r;do yield*this.pop(),r=this.peek(1);while(r?.type==="flow-collection")}else if(t.end.length===0){switch(this.
type){case"comma":case"explicit-key-ind":!n||n.sep?t.items.push({start:[this.sourceToken]}):n.start.push(this.sourceToken);return;case"map-value-ind":!n||n.value?
t.items.push({start:[],key:null,sep:[this.sourceToken]}):n.sep?n.sep.push(this.sourceToken):Object.assign(n,{key:null,sep:[this.sourceToken]});return;case"space":case"\
comment":case"newline":case"anchor":case"tag":!n||n.value?t.items.push({start:[this.sourceToken]}):n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);
return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let i=this.flowScalar(this.type);!n||n.value?t.items.push({start:[],key:i,
sep:[]}):n.sep?this.stack.push(i):Object.assign(n,{key:i,sep:[]});return}case"flow-map-end":case"flow-seq-end":t.end.push(this.sourceToken);return}let r=this.startBlockValue(
t);r?this.stack.push(r):(yield*this.pop(),yield*this.step())}else{let r=this.peek(2);if(r.type==="block-map"&&(this.type==="map-value-ind"&&r.indent===t.indent||
this.type==="newline"&&!r.items[r.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type==="map-value-ind"&&r.type!=="flow-collection"){let i=gc(
r),s=xs(i);kx(t);let o=t.end.splice(1,t.end.length);o.push(this.sourceToken);let a={type:"block-map",offset:t.offset,indent:t.indent,items:[{start:s,key:t,sep:o}]};
this.onKeyLine=!0,this.stack[this.stack.length-1]=a}else yield*this.lineEnd(t)}}flowScalar(t){if(this.onNewLine){let n=this.source.indexOf(`
`)+1;for(;n!==0;)this.onNewLine(this.offset+n),n=this.source.indexOf(`
`,n)+1}return{type:t,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(t){switch(this.type){case"alias":case"scalar":case"single-quoted-\
scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,
props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,
items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.
onKeyLine=!0;let n=gc(t),r=xs(n);return r.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,explicitKey:!0}]}}case"\
map-value-ind":{this.onKeyLine=!0;let n=gc(t),r=xs(n);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,key:null,sep:[this.sourceToken]}]}}}
return null}atIndentedComment(t,n){return this.type!=="comment"||this.indent<=n?!1:t.every(r=>r.type==="newline"||r.type==="space")}*documentEnd(t){this.type!==
"doc-mode"&&(t.end?t.end.push(this.sourceToken):t.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop()))}*lineEnd(t){switch(this.type){case"comma":case"\
doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:
t.end?t.end.push(this.sourceToken):t.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}}});function W9(e){let t=e.prettyErrors!==!1;return{lineCounter:e.lineCounter||t&&new _i||null,prettyErrors:t}}function Wp(e,t={}){let{lineCounter:n,prettyErrors:r}=W9(
t),i=new ta(n?.addNewLine),s=new Qo(t),o=null;for(let a of s.compose(i.parse(e),!0,e.length))if(!o)o=a;else if(o.options.logLevel!=="silent"){o.errors.push(new pn(
a.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"));break}return r&&n&&(o.errors.forEach(Ap(e,n)),o.warnings.
forEach(Ap(e,n))),o}var Sx=g(()=>{Fp();Ho();Ko();sp();_e();Up();Hp()});var Vp=g(()=>{Fp();Ho();Ep();Ko();$o();_e();Or();Ke();Rr();Ir();hc();Zp();Up();Hp();Sx();To()});var Ex=g(()=>{Vp();Vp()});function mn(e,t=Fr.bytes){let n=K9(e,t);if(n!==null)return n;let r=new _i,i=Wp(e,{lineCounter:r,uniqueKeys:!1,logLevel:"error",prettyErrors:!1,version:"1.2",schema:"\
core"}),[s]=[...i.errors,...i.warnings];if(s!==void 0)return Kp(r,s.pos[0],Q9(s.message));let o=Y9(i);if(o!==null)return Kp(r,o.offset,o.message);let a=l=>{let{
line:c,column:u}=Kp(r,l,"");return{line:c,column:u}};return{data:i.toJS({maxAliasCount:0}),place:l=>a(Ax(i,l)),keyPlace:l=>a(X9(i,l))}}function qn(e){return"mes\
sage"in e}function K9(e,t){if(e.length>t)return{message:`more than ${t} characters of YAML`,line:1,column:1};let n=0,r=0;for(let i of e.split(/\r\n|\r|\n/)){r+=
1;let s=i.search(/[^\s?:-]/);if((s===-1?i.length:s)>Fr.indent&&!/^[\s-]*$/.test(i))return{message:`indented more than ${Fr.indent} columns`,line:r,column:Fr.indent+
1};for(let o=0;o<i.length;o+=1){let a=i[o];if(a==="["||a==="{"?n+=1:(a==="]"||a==="}")&&(n=Math.max(0,n-1)),n>Fr.depth)return{message:`nested more than ${Fr.depth}\
 levels deep`,line:r,column:o+1}}}return null}function Y9(e){let t=null;return qt(e,(n,r,i)=>(Mt(r)?t={message:"aliases (*name) are not allowed",offset:r.range?.[0]??
0}:i.filter(ke).length>Fr.depth?t={message:`nested more than ${Fr.depth} levels deep`,offset:0}:At(r)&&(t=J9(r)),t===null?void 0:qt.BREAK)),t}function J9(e){let t=new Set;
for(let{key:n}of e.items){if(!se(n))continue;let r=n.range?.[0]??0;if(n.value==="__proto__")return{message:"the key __proto__ is not allowed",offset:r};if(t.has(
n.value))return{message:`the key ${String(n.value).slice(0,40)} stands twice; keys must be unique`,offset:r};t.add(n.value)}return null}function Ax(e,t){for(let n=t.
length;n>0;n-=1){let r=e.getIn(t.slice(0,n),!0);if(!fe(r)&&(se(r)||ke(r))&&r.range!=null)return r.range[0]}return 0}function X9(e,t){let n=t.length===1?e.contents:
e.getIn(t.slice(0,-1),!0),r=At(n)?n.items.map(i=>i.key).find(i=>se(i)&&i.value===t.at(-1)):void 0;return se(r)&&r.range!=null?r.range[0]:Ax(e,t)}function Kp(e,t,n){
let{line:r,col:i}=e.linePos(t);return{message:n,line:Math.max(r,1),column:Math.max(i,1)}}function Q9(e){return e.split(`
`,1)[0]??e}var Fr,ks=g(()=>{"use strict";Ex();Fr={bytes:256*1024,depth:32,indent:64}});var na=g(()=>{"use strict";Ar();Sv();Kt(_v())});var $x={};Wt($x,{readTemplateFile:()=>rF,templateJsonSchema:()=>nF});function nF(){return Er(Tx)}function rF(e,t){let n=new In(t),r=Al(n);if(r===null)throw bc(e,
1,1,"a template starts with YAML front matter between two lines of ---");if(r.problem!==null)throw bc(e,r.problem.line,r.problem.column,r.problem.message);let i=mn(
r.raw);if(qn(i))throw bc(e,i.line+r.contentLine-1,i.column,i.message);let s=(l,c)=>{let u=i.place(l);return bc(e,u.line+r.contentLine-1,u.column,`${l.length===0?
"the front matter":sF(l)}: ${c}`)},o=iF(i,s),a=r.bodyLine>r.contentLine?t.slice(n.line(r.bodyLine).start).replace(/\r\n|\r/g,`
`).trim():"";return{file:e,...o,extends:o.extends??null,body:a==="---"?"":a,complain:s}}function iF(e,t){let n=Tx.safeParse(e.data);if(n.success)return n.data;let[
r]=n.error.issues;if(r===void 0)throw t([],"is not valid");let i=r.code==="unrecognized_keys"?r.keys[0]:void 0;throw t(i===void 0?r.path:[...r.path,i],i===void 0?
r.message:"is not a key of a template")}function sF(e){return e.map(t=>typeof t=="number"?`[${t}]`:`.${String(t)}`).join("").replace(/^\./,"")}function bc(e,t,n,r){
return new B("template-invalid",`${e}:${t}:${n}: ${r}`,"See `spec template show prompt-spec` for a template that validates.")}var eF,Yp,jn,Cx,tF,Tx,Ox=g(()=>{"u\
se strict";Ar();Re();Kf();os();Co();ks();na();eF=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,Yp=Fe().check(Sr(eF,"expected lower-case words joined by hyphens, e.g. bug-fix"),He(
64)),jn=Fe().check(zt(1,"expected a text")),Cx=s0(tr(["en","zh","ja"]),xt(jn)),tF=et({id:Yp,heading:ne(jn),required:ne(yi()),list:ne(yi()),aliases:ne(Cx),soft:ne(
Cx),question:ne(jn),hint:ne(jn),why:ne(jn),example:ne(jn),after:ne(Yp)}),Tx=et({name:Yp,lang:tr(Cl),title:jn,description:jn,extends:ne(jn),sign:ne(xt(jn.check(He(
500))).check(He(30),Dt("Questions that `spec sign` asks an architect besides its own."))),sections:xt(tF).check(zt(1,"expected at least one section"),He(40))})});import{lstatSync as oF,readdirSync as aF}from"node:fs";import{dirname as Nx,isAbsolute as lF,join as Jp,relative as Rx,resolve as Ix,sep as cF}from"node:path";function ra(e){
return Xp(e)??Ix(e)}function Xp(e){for(let t=Ix(e);;t=Nx(t)){if(qr(Jp(t,".git")))return t;if(Nx(t)===t)return null}}function Mr(e,t){let n=Rx(e,t);return n===""||
!lF(n)&&n!==".."&&!n.startsWith(`..${cF}`)}function qr(e){try{return oF(e),!0}catch(t){if(vr(t,"ENOENT")||vr(t,"ENOTDIR"))return!1;throw st(t,"cannot read",e)}}
async function Px(e){let t=uF(e),n=dF(t);if(n.length===0)return ff();let{readTemplateFile:r}=await Promise.resolve().then(()=>(Ox(),$x)),i=[];for(let s of n){let o=Jp(
t,s),a=r(Rx(e,o)||o,St(o)),l=`${Yi(a)}.md`;if(s!==l)throw a.complain(["name"],`the file must be called ${l}, or the name be that of the file`);i.push(a)}return ff(
i.map(s=>({template:s,complain:s.complain})))}function uF(e){return Jp(ra(e),Si,"templates")}function dF(e){try{return aF(e).filter(t=>t.endsWith(".md")).sort()}catch(t){
if(vr(t,"ENOENT"))return[];throw st(t,"cannot read",e)}}var Si,jr=g(()=>{"use strict";pf();Kn();xr();Si=".spec"});function Be(e){return e.replace(fF,t=>`<U+${(t.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}>`).replaceAll("##[","##<U+005B>").replace(/^(\s*):(?=:)/,
"$1<U+003A>")}function Lx(e){return e.split(/\r\n|\n/).map(Be).join(`
`)}var fF,Ei=g(()=>{"use strict";fF=/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0E\uFEFF\uFFA0\uFFF0-\uFFFB\u2800\uE000-\uF8FF\u{13430}-\u{1343F}\u{1BCA0}-\u{1BCA3}\u{1D159}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFF}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu});function Ss(e,t,n){let r="",i=0;for(let{start:s,end:o}of t){let a=Math.max(s,i);a>=o||(r+=e.slice(i,a)+n(e.slice(a,o)),i=o)}return r+e.slice(i)}function Tt(e,t,n){
let r=[...e.slice(t,n).matchAll(/`+/g)].map(a=>({start:t+a.index,length:a[0].length})),i=new Map;for(let[a,l]of r.entries()){let c=i.get(l.length);c===void 0?i.
set(l.length,[a]):c.push(a)}let s=[],o=new Map;for(let a=0;a<r.length;a+=1){let l=r[a];if(l===void 0)break;let c=kF(e,l.start)%2===1,u=l.length-(c?1:0),d=i.get(
u)??[],f=o.get(u)??0;for(;f<d.length&&(d[f]??0)<=a;)f+=1;o.set(u,f);let p=d[f],h=p===void 0?void 0:r[p];u===0||p===void 0||h===void 0||(s.push({start:l.start,end:h.
start+h.length}),a=p)}return s}function kF(e,t){let n=0;for(;e[t-1-n]==="\\";)n+=1;return n}var ar=g(()=>{"use strict"});var qx,jx=g(()=>{"use strict";qx=[{kind:"GitHub token",prefix:"gh[pousr]_",source:"(?<!\\p{L})(?<type>ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9_]{36}(?![A-Za-z0-9_])",flags:"\
gu"},{kind:"GitHub fine-grained token",prefix:"github_pat_",source:"(?<!\\p{L})(?<type>github_pat)_[A-Za-z0-9_]{82}(?![A-Za-z0-9_])",flags:"gu"},{kind:"npm toke\
n",prefix:"npm_",source:"(?<!\\p{L})npm_[A-Za-z0-9_]{36}(?![A-Za-z0-9_])",flags:"gu"},{kind:"Slack token",prefix:"xox|xapp",source:"\\b(?:xoxb|xoxp|xapp|xoxa|xox\
o|xoxr)-(?:\\d-)?(?:[a-zA-Z0-9]{1,40}-)+[a-zA-Z0-9]{1,40}\\b",flags:"g"},{kind:"Slack webhook",prefix:"hooks\\.slack",source:"https:\\/\\/hooks\\.slack\\.com\\/servi\
ces\\/T[a-zA-Z0-9]{1,40}\\/B[a-zA-Z0-9]{1,40}\\/[a-zA-Z0-9]{1,40}",flags:"gi"},{kind:"OpenAI key",prefix:"T3BlbkFJ",source:"sk-(?:proj|svcacct|admin)-(?:[A-Za-z\
0-9_-]{74}|[A-Za-z0-9_-]{58})T3BlbkFJ(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})\\b|sk-[a-zA-Z0-9]{20}T3BlbkFJ[a-zA-Z0-9]{20}",flags:"g"},{kind:"Anthropic key",prefix:"\
sk-ant-",source:"(?<!\\p{L})sk-ant-api0\\d-[A-Za-z0-9_-]{90,128}AA(?![A-Za-z0-9_-])",flags:"gu"},{kind:"Linear key",prefix:"lin_api_",source:"(?<!\\p{L})lin_api_\
[a-zA-Z0-9_]{32,128}(?![a-zA-Z0-9_])",flags:"gu"},{kind:"private key",prefix:"PRIVATE KEY",source:"-----BEGIN[ ]?(?:(?:RSA|DSA|EC|OPENSSH|PGP) )?PRIVATE KEY(?: \
BLOCK)?-----\\n?([A-Za-z0-9+/=\\s\\\\]{100,10000})\\n?-----END[ ]?(?:(?:RSA|DSA|EC|OPENSSH|PGP) )?PRIVATE KEY(?: BLOCK)?-----",flags:"gm"},{kind:"SendGrid key",
prefix:"SG\\.",source:"(?<!\\p{L})SG\\.\\w{1,128}\\.\\w{1,128}([-_]?)\\w{1,128}(?!\\w)",flags:"gu"},{kind:"Shopify key",prefix:"shp(?:pa|ca|at|ss)_",source:"(?<\
!\\p{L})(shppa|shpca|shpat|shpss)_[a-zA-Z0-9]{32,64}(?![a-zA-Z0-9])",flags:"gu"},{kind:"1Password token",prefix:"ops_ey",source:"(?<!\\p{L})ops_(ey[A-Za-z0-9+/=]\
{100,1280}fQ={0,2})(?![A-Za-z0-9+/=])",flags:"gu"},{kind:"password in an address",prefix:"://",source:"(?<protocol>(?:https?|ftp|ftps)):\\/\\/(?<user>[-a-zA-Z0-9_\
]{1,256}):(?<password>[-a-zA-Z0-9_]{1,256})@[-a-zA-Z0-9%._+~#=]{1,256}\\.[a-zA-Z0-9()]{1,6}\\b",flags:"g"},{kind:"password in a MongoDB address",prefix:"mongodb",
source:"mongodb(?:\\+srv)?:\\/\\/(?:(?<username>[^:\\/\\s]{1,100}):(?<password>[^@\\/\\s]{1,200})@)?(?<host>[^\\/\\s?]{1,100})(?:\\/(?<database>[^?\\s]{0,100}))?(?:\\?(?<op\
tions>[^\\s]{0,500}))?",flags:"gi"},{kind:"password in a MySQL address",prefix:"mysql",source:"(?:jdbc:)?mysql(?:x)?:\\/\\/(?:(?<username>[^:\\/\\s]{1,100}):(?<pass\
word>[^@\\/\\s]{1,200})@)?(?<host>[^\\/\\s?]{1,100})(?:\\/(?<database>[^?\\s]{0,100}))?(?:\\?(?<options>[^\\s]{0,500}))?",flags:"gi"},{kind:"password in a Postg\
reSQL address",prefix:"postgres",source:"postgres(?:ql)?:\\/\\/(?:(?<username>[^:\\/\\s]{1,100}):(?<password>[^@\\/\\s]{1,200})@)?(?<host>[^\\/\\s?]{1,100})(?:\\/(?<data\
base>[^?\\s]{0,100}))?(?:\\?(?<options>[^\\s]{0,500}))?",flags:"gi"},{kind:"AWS secret key",prefix:"(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)",source:`\
["']?(?:AWS|aws|Aws)?_?(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)_?(?:KEY|key|Key)["']?\\s*(?::|=>|=)\\s*["']?([A-Za-z0-9/\\+=]{40})["']?\\b`,flags:"g"}]});function Ti(e){return qx.flatMap(({kind:n,prefix:r,source:i,flags:s})=>Gx(r,"").test(e)?[...e.matchAll(Gx(i,s))].filter(o=>SF(n,o)).map(o=>({kind:n,start:o.index,
end:o.index+o[0].length})):[]).sort((n,r)=>n.start-r.start||r.end-n.end)}function _c(e,t=Ti(e)){let n=t.map(({start:r,end:i})=>({start:Math.min(r+_F,i),end:i}));
return Ss(e,n,r=>r.replace(/[^\r\n]/g,"*"))}function Gx(e,t){let n=`${t}
${e}`,r=Bx.get(n)??new RegExp(e,t);return Bx.set(n,r),r}function SF(e,t){let[n]=t;if(e.startsWith("AWS"))return!/EXAMPLE(?:KEY)?\W*$/.test(n);if(e==="private ke\
y")return/^(?:MI|b3BlbnNzaC1rZXktdjE)/.test((t[1]??"").replace(/\s|\\n/g,""));if(!e.startsWith("password"))return!0;let r=t.groups?.username??t.groups?.user,i=t.
groups?.password;return r===void 0||i===void 0?!1:e==="password in an address"?r.length>1&&!Zx(r)&&Ux(i)&&!Zx(i):Ux(i)&&!EF.has(i.toLowerCase())}function Zx(e){
return/localhost|127\.0\.0\.1|password|myusername|your_username|replace_with_username/i.test(e)}function Ux(e){return e.length>=4&&!/\$\{[^}]{1,50}\}|\{[^}]{1,50}\}|%[A-Z_]{1,30}%|\$[A-Z_]{1,30}|\$\([^)]{1,50}\)/.
test(e)&&new Set(e).size>1}var _F,Bx,EF,Sc=g(()=>{"use strict";ar();jx();_F=4,Bx=new Map;EF=new Set("localhost 127.0.0.1 example.com example.org test.com passwo\
rd username secret mypassword myusername root admin user pass your_password your_username replace_with_password".split(" "))});function la(e,t){let n=Math.min(Math.max(2,Math.floor(e.length/3)),e.length-1),[r]=t.map(i=>({name:i,distance:i.startsWith(e)?1:GF(e,i)})).filter(({distance:i})=>i<=
n).sort((i,s)=>i.distance-s.distance);return r?.name??null}function $t(e,t){let n=typeof e=="string"?la(e,t):null;return n===null?"":`; did you mean ${n}?`}function GF(e,t){
let n=Array.from({length:t.length+1},(r,i)=>i);for(let r=1;r<=e.length;r+=1){let i=[r];for(let s=1;s<=t.length;s+=1){let o=(n[s-1]??0)+(e[r-1]===t[s-1]?0:1);i.push(
Math.min(o,(n[s]??0)+1,(i[s-1]??0)+1))}n=i}return n[t.length]??0}var lr=g(()=>{"use strict"});function ca(e,t){let n=e?.data[t];return typeof n=="string"||typeof n=="number"?String(n):null}var ok,Ac=g(()=>{"use strict";ok=["title","template","lang","stat\
us","owner","issue"]});function $c(e){return KF.test(e)||lk.test(e)}function Oc(e){let t=lk.test(e)?JF(e):YF(e);if(t===null)throw new B("issue-name",`${e} is not an issue or a pull re\
quest`,"Write owner/repo#12, or https://github.com/owner/repo/issues/12.");return t}function Nc(e){let[t="",n="",...r]=e.split("/");if(r.length>0||!uk(t,n))throw new B(
"repository-name",`${e} is not a repository`,"Write owner/repo.");return{owner:t,repo:n}}function yn({owner:e,repo:t,number:n}){return`${e}/${t}#${n}`}function YF(e){
let[t="",n=""]=e.split("#");return ck(null,t.split("/"),n)}function JF(e){if(!URL.canParse(e))return null;let{origin:t,pathname:n,username:r,password:i}=new URL(
e),[,s="",o="",a="",l=""]=n.split("/");return r!==""||i!==""||a!=="issues"&&a!=="pull"?null:ck(t,[s,o],l)}function ck(e,[t="",n=""],r){return uk(t,n)&&VF.test(r)?
{origin:e,owner:t,repo:n,number:Number(r)}:null}function uk(e,t){return HF.test(e)&&WF.test(t)&&t!=="."&&t!==".."}var HF,WF,VF,KF,lk,ua=g(()=>{"use strict";Re();
HF=/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,WF=/^[A-Za-z0-9._-]{1,100}$/,VF=/^[1-9][0-9]{0,9}$/,KF=/^[^/#\s]+\/[^/#\s]+#[0-9]+$/,lk=/^https?:\/\//i});function mk(e){let t=[e.LC_ALL,e.LC_MESSAGES,e.LANG].find(n=>n!==void 0&&n!=="");return ss(t??"")??"en"}var Oi,Rc=g(()=>{"use strict";os();Oi={clean:0,findings:1,
failed:2,cancelled:130}});import{on as e3,once as gk}from"node:events";import{PassThrough as t3,getDefaultHighWaterMark as n3}from"node:stream";import{finished as wk}from"node:stream/promises";
function ch(e){if(!Array.isArray(e))throw new TypeError(`Expected an array, got \`${typeof e}\`.`);for(let i of e)lh(i);let t=e.some(({readableObjectMode:i})=>i),
n=r3(e,t),r=new ah({objectMode:t,writableHighWaterMark:n,readableHighWaterMark:n});for(let i of e)r.add(i);return r}var r3,ah,i3,s3,o3,lh,a3,l3,c3,u3,d3,vk,xk,uh,
kk,f3,Ic,yk,bk,_k=g(()=>{r3=(e,t)=>{if(e.length===0)return n3(t);let n=e.filter(({readableObjectMode:r})=>r===t).map(({readableHighWaterMark:r})=>r);return Math.
max(...n)},ah=class extends t3{#e=new Set([]);#i=new Set([]);#s=new Set([]);#n;#r=Symbol("unpipe");#t=new WeakMap;add(t){if(lh(t),this.#e.has(t))return;this.#e.
add(t),this.#n??=i3(this,this.#e,this.#r);let n=a3({passThroughStream:this,stream:t,streams:this.#e,ended:this.#i,aborted:this.#s,onFinished:this.#n,unpipeEvent:this.#r});
this.#t.set(t,n),t.pipe(this,{end:!1})}async remove(t){if(lh(t),!this.#e.has(t))return!1;let n=this.#t.get(t);return n===void 0?!1:(this.#t.delete(t),t.unpipe(this),
await n,!0)}},i3=async(e,t,n)=>{Ic(e,yk);let r=new AbortController;try{await Promise.race([s3(e,r),o3(e,t,n,r)])}finally{r.abort(),Ic(e,-yk)}},s3=async(e,{signal:t})=>{
try{await wk(e,{signal:t,cleanup:!0})}catch(n){throw vk(e,n),n}},o3=async(e,t,n,{signal:r})=>{for await(let[i]of e3(e,"unpipe",{signal:r}))t.has(i)&&i.emit(n)},
lh=e=>{if(typeof e?.pipe!="function")throw new TypeError(`Expected a readable stream, got: \`${typeof e}\`.`)},a3=async({passThroughStream:e,stream:t,streams:n,
ended:r,aborted:i,onFinished:s,unpipeEvent:o})=>{Ic(e,bk);let a=new AbortController;try{await Promise.race([l3(s,t,a),c3({passThroughStream:e,stream:t,streams:n,
ended:r,aborted:i,controller:a}),u3({stream:t,streams:n,ended:r,aborted:i,unpipeEvent:o,controller:a})])}finally{a.abort(),Ic(e,-bk)}n.size>0&&n.size===r.size+i.
size&&(r.size===0&&i.size>0?uh(e):d3(e))},l3=async(e,t,{signal:n})=>{try{await e,n.aborted||uh(t)}catch(r){n.aborted||vk(t,r)}},c3=async({passThroughStream:e,stream:t,
streams:n,ended:r,aborted:i,controller:{signal:s}})=>{try{await wk(t,{signal:s,cleanup:!0,readable:!0,writable:!1}),n.has(t)&&r.add(t)}catch(o){if(s.aborted||!n.
has(t))return;xk(o)?i.add(t):kk(e,o)}},u3=async({stream:e,streams:t,ended:n,aborted:r,unpipeEvent:i,controller:{signal:s}})=>{if(await gk(e,i,{signal:s}),!e.readable)
return gk(s,"abort",{signal:s});t.delete(e),n.delete(e),r.delete(e)},d3=e=>{e.writable&&e.end()},vk=(e,t)=>{xk(t)?uh(e):kk(e,t)},xk=e=>e?.code==="ERR_STREAM_PRE\
MATURE_CLOSE",uh=e=>{(e.readable||e.writable)&&e.destroy()},kk=(e,t)=>{e.destroyed||(e.once("error",f3),e.destroy(t))},f3=()=>{},Ic=(e,t)=>{let n=e.getMaxListeners();
n!==0&&n!==Number.POSITIVE_INFINITY&&e.setMaxListeners(n+t)},yk=2,bk=1});var Sk=j(Es=>{"use strict";Object.defineProperty(Es,"__esModule",{value:!0});Es.splitWhen=Es.flatten=void 0;function p3(e){return e.reduce((t,n)=>[].concat(t,n),
[])}Es.flatten=p3;function h3(e,t){let n=[[]],r=0;for(let i of e)t(i)?(r++,n[r]=[]):n[r].push(i);return n}Es.splitWhen=h3});var Ek=j(Pc=>{"use strict";Object.defineProperty(Pc,"__esModule",{value:!0});Pc.isEnoentCodeError=void 0;function m3(e){return e.code==="ENOENT"}Pc.isEnoentCodeError=
m3});var Ak=j(Lc=>{"use strict";Object.defineProperty(Lc,"__esModule",{value:!0});Lc.createDirentFromStats=void 0;var dh=class{constructor(t,n){this.name=t,this.isBlockDevice=
n.isBlockDevice.bind(n),this.isCharacterDevice=n.isCharacterDevice.bind(n),this.isDirectory=n.isDirectory.bind(n),this.isFIFO=n.isFIFO.bind(n),this.isFile=n.isFile.
bind(n),this.isSocket=n.isSocket.bind(n),this.isSymbolicLink=n.isSymbolicLink.bind(n)}};function g3(e,t){return new dh(e,t)}Lc.createDirentFromStats=g3});var zc=j((Rde,Ck)=>{Ck.exports=process.getBuiltinModule("os")});var bn=j((Ide,Tk)=>{Tk.exports=process.getBuiltinModule("path")});var Rk=j(Ye=>{"use strict";Object.defineProperty(Ye,"__esModule",{value:!0});Ye.convertPosixPathToPattern=Ye.convertWindowsPathToPattern=Ye.convertPathToPattern=
Ye.escapePosixPath=Ye.escapeWindowsPath=Ye.escape=Ye.removeLeadingDotSegment=Ye.makeAbsolute=Ye.unixify=void 0;var y3=zc(),b3=bn(),$k=y3.platform()==="win32",w3=2,
v3=/(\\?)([()*?[\]{|}]|^!|[!+@](?=\()|\\(?![!()*+?@[\]{|}]))/g,x3=/(\\?)([()[\]{}]|^!|[!+@](?=\())/g,k3=/^\\\\([.?])/,_3=/\\(?![!()+@[\]{}])/g;function S3(e){return e.
replace(/\\/g,"/")}Ye.unixify=S3;function E3(e,t){return b3.resolve(e,t)}Ye.makeAbsolute=E3;function A3(e){if(e.charAt(0)==="."){let t=e.charAt(1);if(t==="/"||t===
"\\")return e.slice(w3)}return e}Ye.removeLeadingDotSegment=A3;Ye.escape=$k?fh:ph;function fh(e){return e.replace(x3,"\\$2")}Ye.escapeWindowsPath=fh;function ph(e){
return e.replace(v3,"\\$2")}Ye.escapePosixPath=ph;Ye.convertPathToPattern=$k?Ok:Nk;function Ok(e){return fh(e).replace(k3,"//$1").replace(_3,"/")}Ye.convertWindowsPathToPattern=
Ok;function Nk(e){return ph(e)}Ye.convertPosixPathToPattern=Nk});var Pk=j((Lde,Ik)=>{Ik.exports=function(t){if(typeof t!="string"||t==="")return!1;for(var n;n=/(\\).|([@?!+*]\(.*\))/g.exec(t);){if(n[2])return!0;t=t.slice(n.index+
n[0].length)}return!1}});var Dk=j((zde,zk)=>{var C3=Pk(),Lk={"{":"}","(":")","[":"]"},T3=function(e){if(e[0]==="!")return!0;for(var t=0,n=-2,r=-2,i=-2,s=-2,o=-2;t<e.length;){if(e[t]==="\
*"||e[t+1]==="?"&&/[\].+)]/.test(e[t])||r!==-1&&e[t]==="["&&e[t+1]!=="]"&&(r<t&&(r=e.indexOf("]",t)),r>t&&(o===-1||o>r||(o=e.indexOf("\\",t),o===-1||o>r)))||i!==
-1&&e[t]==="{"&&e[t+1]!=="}"&&(i=e.indexOf("}",t),i>t&&(o=e.indexOf("\\",t),o===-1||o>i))||s!==-1&&e[t]==="("&&e[t+1]==="?"&&/[:!=]/.test(e[t+2])&&e[t+3]!==")"&&
(s=e.indexOf(")",t),s>t&&(o=e.indexOf("\\",t),o===-1||o>s))||n!==-1&&e[t]==="("&&e[t+1]!=="|"&&(n<t&&(n=e.indexOf("|",t)),n!==-1&&e[n+1]!==")"&&(s=e.indexOf(")",
n),s>n&&(o=e.indexOf("\\",n),o===-1||o>s))))return!0;if(e[t]==="\\"){var a=e[t+1];t+=2;var l=Lk[a];if(l){var c=e.indexOf(l,t);c!==-1&&(t=c+1)}if(e[t]==="!")return!0}else
t++}return!1},$3=function(e){if(e[0]==="!")return!0;for(var t=0;t<e.length;){if(/[*?{}()[\]]/.test(e[t]))return!0;if(e[t]==="\\"){var n=e[t+1];t+=2;var r=Lk[n];
if(r){var i=e.indexOf(r,t);i!==-1&&(t=i+1)}if(e[t]==="!")return!0}else t++}return!1};zk.exports=function(t,n){if(typeof t!="string"||t==="")return!1;if(C3(t))return!0;
var r=T3;return n&&n.strict===!1&&(r=$3),r(t)}});var Mk=j((Dde,Fk)=>{"use strict";var O3=Dk(),N3=bn().posix.dirname,R3=zc().platform()==="win32",hh="/",I3=/\\/g,P3=/[\{\[].*[\}\]]$/,L3=/(^|[^\\])([\{\[]|\([^\)]+$)/,
z3=/\\([\!\*\?\|\[\]\(\)\{\}])/g;Fk.exports=function(t,n){var r=Object.assign({flipBackslashes:!0},n);r.flipBackslashes&&R3&&t.indexOf(hh)<0&&(t=t.replace(I3,hh)),
P3.test(t)&&(t+=hh),t+="a";do t=N3(t);while(O3(t)||L3.test(t));return t.replace(z3,"$1")}});var mh=j((Fde,qk)=>{qk.exports=process.getBuiltinModule("util")});var Dc=j(Jt=>{"use strict";Jt.isInteger=e=>typeof e=="number"?Number.isInteger(e):typeof e=="string"&&e.trim()!==""?Number.isInteger(Number(e)):!1;Jt.find=(e,t)=>e.
nodes.find(n=>n.type===t);Jt.exceedsLimit=(e,t,n=1,r)=>r===!1||!Jt.isInteger(e)||!Jt.isInteger(t)?!1:(Number(t)-Number(e))/Number(n)>=r;Jt.escapeNode=(e,t=0,n)=>{
let r=e.nodes[t];r&&(n&&r.type===n||r.type==="open"||r.type==="close")&&r.escaped!==!0&&(r.value="\\"+r.value,r.escaped=!0)};Jt.encloseBrace=e=>e.type!=="brace"?
!1:e.commas>>0+e.ranges>>0===0?(e.invalid=!0,!0):!1;Jt.isInvalidBrace=e=>e.type!=="brace"?!1:e.invalid===!0||e.dollar?!0:e.commas>>0+e.ranges>>0===0||e.open!==!0||
e.close!==!0?(e.invalid=!0,!0):!1;Jt.isOpenOrClose=e=>e.type==="open"||e.type==="close"?!0:e.open===!0||e.close===!0;Jt.reduce=e=>e.reduce((t,n)=>(n.type==="tex\
t"&&t.push(n.value),n.type==="range"&&(n.type="text"),t),[]);Jt.flatten=(...e)=>{let t=[],n=r=>{for(let i=0;i<r.length;i++){let s=r[i];if(Array.isArray(s)){n(s);
continue}s!==void 0&&t.push(s)}return t};return n(e),t}});var Fc=j((qde,Bk)=>{"use strict";var jk=Dc();Bk.exports=(e,t={})=>{let n=(r,i={})=>{let s=t.escapeInvalid&&jk.isInvalidBrace(i),o=r.invalid===!0&&t.escapeInvalid===
!0,a="";if(r.value)return(s||o)&&jk.isOpenOrClose(r)?"\\"+r.value:r.value;if(r.value)return r.value;if(r.nodes)for(let l of r.nodes)a+=n(l);return a};return n(e)}});var Zk=j((jde,Gk)=>{"use strict";Gk.exports=function(e){return typeof e=="number"?e-e===0:typeof e=="string"&&e.trim()!==""?Number.isFinite?Number.isFinite(+e):
isFinite(+e):!1}});var Qk=j((Bde,Xk)=>{"use strict";var Uk=Zk(),Ni=(e,t,n)=>{if(Uk(e)===!1)throw new TypeError("toRegexRange: expected the first argument to be a number");if(t===void 0||
e===t)return String(e);if(Uk(t)===!1)throw new TypeError("toRegexRange: expected the second argument to be a number.");let r={relaxZeros:!0,...n};typeof r.strictZeros==
"boolean"&&(r.relaxZeros=r.strictZeros===!1);let i=String(r.relaxZeros),s=String(r.shorthand),o=String(r.capture),a=String(r.wrap),l=e+":"+t+"="+i+s+o+a;if(Ni.cache.
hasOwnProperty(l))return Ni.cache[l].result;let c=Math.min(e,t),u=Math.max(e,t);if(Math.abs(c-u)===1){let y=e+"|"+t;return r.capture?`(${y})`:r.wrap===!1?y:`(?:${y}\
)`}let d=Jk(e)||Jk(t),f={min:e,max:t,a:c,b:u},p=[],h=[];if(d&&(f.isPadded=d,f.maxLen=String(f.max).length),c<0){let y=u<0?Math.abs(u):1;h=Hk(y,Math.abs(c),f,r),
c=f.a=0}return u>=0&&(p=Hk(c,u,f,r)),f.negatives=h,f.positives=p,f.result=D3(h,p,r),r.capture===!0?f.result=`(${f.result})`:r.wrap!==!1&&p.length+h.length>1&&(f.
result=`(?:${f.result})`),Ni.cache[l]=f,f.result};function D3(e,t,n){let r=gh(e,t,"-",!1,n)||[],i=gh(t,e,"",!1,n)||[],s=gh(e,t,"-?",!0,n)||[];return r.concat(s).
concat(i).join("|")}function F3(e,t){let n=1,r=1,i=Vk(e,n),s=new Set([t]);for(;e<=i&&i<=t;)s.add(i),n+=1,i=Vk(e,n);for(i=Kk(t+1,r)-1;e<i&&i<=t;)s.add(i),r+=1,i=
Kk(t+1,r)-1;return s=[...s],s.sort(j3),s}function M3(e,t,n){if(e===t)return{pattern:e,count:[],digits:0};let r=q3(e,t),i=r.length,s="",o=0;for(let a=0;a<i;a++){
let[l,c]=r[a];l===c?s+=l:l!=="0"||c!=="9"?s+=B3(l,c,n):o++}return o&&(s+=n.shorthand===!0?"\\d":"[0-9]"),{pattern:s,count:[o],digits:i}}function Hk(e,t,n,r){let i=F3(
e,t),s=[],o=e,a;for(let l=0;l<i.length;l++){let c=i[l],u=M3(String(o),String(c),r),d="";if(!n.isPadded&&a&&a.pattern===u.pattern){a.count.length>1&&a.count.pop(),
a.count.push(u.count[0]),a.string=a.pattern+Yk(a.count),o=c+1;continue}n.isPadded&&(d=G3(c,n,r)),u.string=d+u.pattern+Yk(u.count),s.push(u),o=c+1,a=u}return s}function gh(e,t,n,r,i){
let s=[];for(let o of e){let{string:a}=o;!r&&!Wk(t,"string",a)&&s.push(n+a),r&&Wk(t,"string",a)&&s.push(n+a)}return s}function q3(e,t){let n=[];for(let r=0;r<e.
length;r++)n.push([e[r],t[r]]);return n}function j3(e,t){return e>t?1:t>e?-1:0}function Wk(e,t,n){return e.some(r=>r[t]===n)}function Vk(e,t){return Number(String(
e).slice(0,-t)+"9".repeat(t))}function Kk(e,t){return e-e%Math.pow(10,t)}function Yk(e){let[t=0,n=""]=e;return n||t>1?`{${t+(n?","+n:"")}}`:""}function B3(e,t,n){
return`[${e}${t-e===1?"":"-"}${t}]`}function Jk(e){return/^-?(0+)\d/.test(e)}function G3(e,t,n){if(!t.isPadded)return e;let r=Math.abs(t.maxLen-String(e).length),
i=n.relaxZeros!==!1;switch(r){case 0:return"";case 1:return i?"0?":"0";case 2:return i?"0{0,2}":"00";default:return i?`0{0,${r}}`:`0{${r}}`}}Ni.cache={};Ni.clearCache=
()=>Ni.cache={};Xk.exports=Ni});var wh=j((Gde,o1)=>{"use strict";var Z3=mh(),t1=Qk(),e1=e=>e!==null&&typeof e=="object"&&!Array.isArray(e),U3=e=>t=>e===!0?Number(t):String(t),yh=e=>typeof e=="\
number"||typeof e=="string"&&e!=="",da=e=>Number.isInteger(+e),bh=e=>{let t=`${e}`,n=-1;if(t[0]==="-"&&(t=t.slice(1)),t==="0")return!1;for(;t[++n]==="0";);return n>
0},H3=(e,t,n)=>typeof e=="string"||typeof t=="string"?!0:n.stringify===!0,W3=(e,t,n)=>{if(t>0){let r=e[0]==="-"?"-":"";r&&(e=e.slice(1)),e=r+e.padStart(r?t-1:t,
"0")}return n===!1?String(e):e},qc=(e,t)=>{let n=e[0]==="-"?"-":"";for(n&&(e=e.slice(1),t--);e.length<t;)e="0"+e;return n?"-"+e:e},V3=(e,t,n)=>{e.negatives.sort(
(a,l)=>a<l?-1:a>l?1:0),e.positives.sort((a,l)=>a<l?-1:a>l?1:0);let r=t.capture?"":"?:",i="",s="",o;return e.positives.length&&(i=e.positives.map(a=>qc(String(a),
n)).join("|")),e.negatives.length&&(s=`-(${r}${e.negatives.map(a=>qc(String(a),n)).join("|")})`),i&&s?o=`${i}|${s}`:o=i||s,t.wrap?`(${r}${o})`:o},n1=(e,t,n,r)=>{
if(n)return t1(e,t,{wrap:!1,...r});let i=String.fromCharCode(e);if(e===t)return i;let s=String.fromCharCode(t);return`[${i}-${s}]`},r1=(e,t,n)=>{if(Array.isArray(
e)){let r=n.wrap===!0,i=n.capture?"":"?:";return r?`(${i}${e.join("|")})`:e.join("|")}return t1(e,t,n)},i1=(...e)=>new RangeError("Invalid range arguments: "+Z3.
inspect(...e)),s1=(e,t,n)=>{if(n.strictRanges===!0)throw i1([e,t]);return[]},K3=(e,t)=>{if(t.strictRanges===!0)throw new TypeError(`Expected step "${e}" to be a\
 number`);return[]},Y3=(e,t,n=1,r={})=>{let i=Number(e),s=Number(t);if(!Number.isInteger(i)||!Number.isInteger(s)){if(r.strictRanges===!0)throw i1([e,t]);return[]}
i===0&&(i=0),s===0&&(s=0);let o=i>s,a=String(e),l=String(t),c=String(n);n=Math.max(Math.abs(n),1);let u=bh(a)||bh(l)||bh(c),d=u?Math.max(a.length,l.length,c.length):
0,f=u===!1&&H3(e,t,r)===!1,p=r.transform||U3(f);if(r.toRegex&&n===1)return n1(qc(e,d),qc(t,d),!0,r);let h={negatives:[],positives:[]},y=O=>h[O<0?"negatives":"po\
sitives"].push(Math.abs(O)),w=[],v=0;for(;o?i>=s:i<=s;)r.toRegex===!0&&n>1?y(i):w.push(W3(p(i,v),d,f)),i=o?i-n:i+n,v++;return r.toRegex===!0?n>1?V3(h,r,d):r1(w,
null,{wrap:!1,...r}):w},J3=(e,t,n=1,r={})=>{if(!da(e)&&e.length>1||!da(t)&&t.length>1)return s1(e,t,r);let i=r.transform||(f=>String.fromCharCode(f)),s=`${e}`.charCodeAt(
0),o=`${t}`.charCodeAt(0),a=s>o,l=Math.min(s,o),c=Math.max(s,o);if(r.toRegex&&n===1)return n1(l,c,!1,r);let u=[],d=0;for(;a?s>=o:s<=o;)u.push(i(s,d)),s=a?s-n:s+
n,d++;return r.toRegex===!0?r1(u,null,{wrap:!1,options:r}):u},Mc=(e,t,n,r={})=>{if(t==null&&yh(e))return[e];if(!yh(e)||!yh(t))return s1(e,t,r);if(typeof n=="fun\
ction")return Mc(e,t,1,{transform:n});if(e1(n))return Mc(e,t,0,n);let i={...r};return i.capture===!0&&(i.wrap=!0),n=n||i.step||1,da(n)?da(e)&&da(t)?Y3(e,t,n,i):
J3(e,t,Math.max(Math.abs(n),1),i):n!=null&&!e1(n)?K3(n,i):Mc(e,t,1,n)};o1.exports=Mc});var c1=j((Zde,l1)=>{"use strict";var X3=wh(),a1=Dc(),Q3=(e,t={})=>{let n=(r,i={})=>{let s=a1.isInvalidBrace(i),o=r.invalid===!0&&t.escapeInvalid===!0,a=s===!0||
o===!0,l=t.escapeInvalid===!0?"\\":"",c="";if(r.isOpen===!0)return l+r.value;if(r.isClose===!0)return console.log("node.isClose",l,r.value),l+r.value;if(r.type===
"open")return a?l+r.value:"(";if(r.type==="close")return a?l+r.value:")";if(r.type==="comma")return r.prev.type==="comma"?"":a?r.value:"|";if(r.value)return r.value;
if(r.nodes&&r.ranges>0){let u=a1.reduce(r.nodes),d=X3(...u,{...t,wrap:!1,toRegex:!0,strictZeros:!0});if(d.length!==0)return u.length>1&&d.length>1?`(${d})`:d}if(r.
nodes)for(let u of r.nodes)c+=n(u,r);return c};return n(e)};l1.exports=Q3});var f1=j((Ude,d1)=>{"use strict";var eM=wh(),u1=Fc(),As=Dc(),Ri=(e="",t="",n=!1)=>{let r=[];if(e=[].concat(e),t=[].concat(t),!t.length)return e;if(!e.length)return n?
As.flatten(t).map(i=>`{${i}}`):t;for(let i of e)if(Array.isArray(i))for(let s of i)r.push(Ri(s,t,n));else for(let s of t)n===!0&&typeof s=="string"&&(s=`{${s}}`),
r.push(Array.isArray(s)?Ri(i,s,n):i+s);return As.flatten(r)},tM=(e,t={})=>{let n=t.rangeLimit===void 0?1e3:t.rangeLimit,r=(i,s={})=>{i.queue=[];let o=s,a=s.queue;
for(;o.type!=="brace"&&o.type!=="root"&&o.parent;)o=o.parent,a=o.queue;if(i.invalid||i.dollar){a.push(Ri(a.pop(),u1(i,t)));return}if(i.type==="brace"&&i.invalid!==
!0&&i.nodes.length===2){a.push(Ri(a.pop(),["{}"]));return}if(i.nodes&&i.ranges>0){let d=As.reduce(i.nodes);if(As.exceedsLimit(...d,t.step,n))throw new RangeError(
"expanded array length exceeds range limit. Use options.rangeLimit to increase or disable the limit.");let f=eM(...d,t);f.length===0&&(f=u1(i,t)),a.push(Ri(a.pop(),
f)),i.nodes=[];return}let l=As.encloseBrace(i),c=i.queue,u=i;for(;u.type!=="brace"&&u.type!=="root"&&u.parent;)u=u.parent,c=u.queue;for(let d=0;d<i.nodes.length;d++){
let f=i.nodes[d];if(f.type==="comma"&&i.type==="brace"){d===1&&c.push(""),c.push("");continue}if(f.type==="close"){a.push(Ri(a.pop(),c,l));continue}if(f.value&&
f.type!=="open"){c.push(Ri(c.pop(),f.value));continue}f.nodes&&r(f,i)}return c};return As.flatten(r(e))};d1.exports=tM});var h1=j((Hde,p1)=>{"use strict";p1.exports={MAX_LENGTH:1e4,CHAR_0:"0",CHAR_9:"9",CHAR_UPPERCASE_A:"A",CHAR_LOWERCASE_A:"a",CHAR_UPPERCASE_Z:"Z",CHAR_LOWERCASE_Z:"\
z",CHAR_LEFT_PARENTHESES:"(",CHAR_RIGHT_PARENTHESES:")",CHAR_ASTERISK:"*",CHAR_AMPERSAND:"&",CHAR_AT:"@",CHAR_BACKSLASH:"\\",CHAR_BACKTICK:"`",CHAR_CARRIAGE_RETURN:"\
\r",CHAR_CIRCUMFLEX_ACCENT:"^",CHAR_COLON:":",CHAR_COMMA:",",CHAR_DOLLAR:"$",CHAR_DOT:".",CHAR_DOUBLE_QUOTE:'"',CHAR_EQUAL:"=",CHAR_EXCLAMATION_MARK:"!",CHAR_FORM_FEED:"\
\f",CHAR_FORWARD_SLASH:"/",CHAR_HASH:"#",CHAR_HYPHEN_MINUS:"-",CHAR_LEFT_ANGLE_BRACKET:"<",CHAR_LEFT_CURLY_BRACE:"{",CHAR_LEFT_SQUARE_BRACKET:"[",CHAR_LINE_FEED:`\

`,CHAR_NO_BREAK_SPACE:" ",CHAR_PERCENT:"%",CHAR_PLUS:"+",CHAR_QUESTION_MARK:"?",CHAR_RIGHT_ANGLE_BRACKET:">",CHAR_RIGHT_CURLY_BRACE:"}",CHAR_RIGHT_SQUARE_BRACKET:"\
]",CHAR_SEMICOLON:";",CHAR_SINGLE_QUOTE:"'",CHAR_SPACE:" ",CHAR_TAB:"	",CHAR_UNDERSCORE:"_",CHAR_VERTICAL_LINE:"|",CHAR_ZERO_WIDTH_NOBREAK_SPACE:"\uFEFF"}});var w1=j((Wde,b1)=>{"use strict";var nM=Fc(),{MAX_LENGTH:m1,CHAR_BACKSLASH:vh,CHAR_BACKTICK:rM,CHAR_COMMA:iM,CHAR_DOT:sM,CHAR_LEFT_PARENTHESES:oM,CHAR_RIGHT_PARENTHESES:aM,
CHAR_LEFT_CURLY_BRACE:lM,CHAR_RIGHT_CURLY_BRACE:cM,CHAR_LEFT_SQUARE_BRACKET:g1,CHAR_RIGHT_SQUARE_BRACKET:y1,CHAR_DOUBLE_QUOTE:uM,CHAR_SINGLE_QUOTE:dM,CHAR_NO_BREAK_SPACE:fM,
CHAR_ZERO_WIDTH_NOBREAK_SPACE:pM}=h1(),hM=(e,t={})=>{if(typeof e!="string")throw new TypeError("Expected a string");let n=t||{},r=typeof n.maxLength=="number"?Math.
min(m1,n.maxLength):m1;if(e.length>r)throw new SyntaxError(`Input length (${e.length}), exceeds max characters (${r})`);let i={type:"root",input:e,nodes:[]},s=[
i],o=i,a=i,l=0,c=e.length,u=0,d=0,f,p=()=>e[u++],h=y=>{if(y.type==="text"&&a.type==="dot"&&(a.type="text"),a&&a.type==="text"&&y.type==="text"){a.value+=y.value;
return}return o.nodes.push(y),y.parent=o,y.prev=a,a=y,y};for(h({type:"bos"});u<c;)if(o=s[s.length-1],f=p(),!(f===pM||f===fM)){if(f===vh){h({type:"text",value:(t.
keepEscaping?f:"")+p()});continue}if(f===y1){h({type:"text",value:"\\"+f});continue}if(f===g1){l++;let y;for(;u<c&&(y=p());){if(f+=y,y===g1){l++;continue}if(y===
vh){f+=p();continue}if(y===y1&&(l--,l===0))break}h({type:"text",value:f});continue}if(f===oM){o=h({type:"paren",nodes:[]}),s.push(o),h({type:"text",value:f});continue}
if(f===aM){if(o.type!=="paren"){h({type:"text",value:f});continue}o=s.pop(),h({type:"text",value:f}),o=s[s.length-1];continue}if(f===uM||f===dM||f===rM){let y=f,
w;for(t.keepQuotes!==!0&&(f="");u<c&&(w=p());){if(w===vh){f+=w+p();continue}if(w===y){t.keepQuotes===!0&&(f+=w);break}f+=w}h({type:"text",value:f});continue}if(f===
lM){d++;let w={type:"brace",open:!0,close:!1,dollar:a.value&&a.value.slice(-1)==="$"||o.dollar===!0,depth:d,commas:0,ranges:0,nodes:[]};o=h(w),s.push(o),h({type:"\
open",value:f});continue}if(f===cM){if(o.type!=="brace"){h({type:"text",value:f});continue}let y="close";o=s.pop(),o.close=!0,h({type:y,value:f}),d--,o=s[s.length-
1];continue}if(f===iM&&d>0){if(o.ranges>0){o.ranges=0;let y=o.nodes.shift();o.nodes=[y,{type:"text",value:nM(o)}]}h({type:"comma",value:f}),o.commas++;continue}
if(f===sM&&d>0&&o.commas===0){let y=o.nodes;if(d===0||y.length===0){h({type:"text",value:f});continue}if(a.type==="dot"){if(o.range=[],a.value+=f,a.type="range",
o.nodes.length!==3&&o.nodes.length!==5){o.invalid=!0,o.ranges=0,a.type="text";continue}o.ranges++,o.args=[];continue}if(a.type==="range"){y.pop();let w=y[y.length-
1];w.value+=a.value+f,a=w,o.ranges--;continue}h({type:"dot",value:f});continue}h({type:"text",value:f})}do if(o=s.pop(),o.type!=="root"){o.nodes.forEach(v=>{v.nodes||
(v.type==="open"&&(v.isOpen=!0),v.type==="close"&&(v.isClose=!0),v.nodes||(v.type="text"),v.invalid=!0)});let y=s[s.length-1],w=y.nodes.indexOf(o);y.nodes.splice(
w,1,...o.nodes)}while(s.length>0);return h({type:"eos"}),i};b1.exports=hM});var k1=j((Vde,x1)=>{"use strict";var v1=Fc(),mM=c1(),gM=f1(),yM=w1(),jt=(e,t={})=>{let n=[];if(Array.isArray(e))for(let r of e){let i=jt.create(r,t);Array.isArray(
i)?n.push(...i):n.push(i)}else n=[].concat(jt.create(e,t));return t&&t.expand===!0&&t.nodupes===!0&&(n=[...new Set(n)]),n};jt.parse=(e,t={})=>yM(e,t);jt.stringify=
(e,t={})=>v1(typeof e=="string"?jt.parse(e,t):e,t);jt.compile=(e,t={})=>(typeof e=="string"&&(e=jt.parse(e,t)),mM(e,t));jt.expand=(e,t={})=>{typeof e=="string"&&
(e=jt.parse(e,t));let n=gM(e,t);return t.noempty===!0&&(n=n.filter(Boolean)),t.nodupes===!0&&(n=[...new Set(n)]),n};jt.create=(e,t={})=>e===""||e.length<3?[e]:t.
expand!==!0?jt.compile(e,t):jt.expand(e,t);x1.exports=jt});var fa=j((Kde,C1)=>{"use strict";var bM=bn(),Bn="\\\\/",_1=`[^${Bn}]`,wM=0,cr="\\.",vM="\\+",xM="\\?",jc="\\/",kM="(?=.)",S1="[^/]",xh=`(?:${jc}|$)`,E1=`(?:^|${jc}\
)`,kh=`${cr}{1,2}${xh}`,_M=`(?!${cr})`,SM=`(?!${E1}${kh})`,EM=`(?!${cr}{0,1}${xh})`,AM=`(?!${kh})`,CM=`[^.${jc}]`,TM=`${S1}*?`,A1={DOT_LITERAL:cr,PLUS_LITERAL:vM,
QMARK_LITERAL:xM,SLASH_LITERAL:jc,ONE_CHAR:kM,QMARK:S1,END_ANCHOR:xh,DOTS_SLASH:kh,NO_DOT:_M,NO_DOTS:SM,NO_DOT_SLASH:EM,NO_DOTS_SLASH:AM,QMARK_NO_DOT:CM,STAR:TM,
START_ANCHOR:E1},$M={...A1,SLASH_LITERAL:`[${Bn}]`,QMARK:_1,STAR:`${_1}*?`,DOTS_SLASH:`${cr}{1,2}(?:[${Bn}]|$)`,NO_DOT:`(?!${cr})`,NO_DOTS:`(?!(?:^|[${Bn}])${cr}\
{1,2}(?:[${Bn}]|$))`,NO_DOT_SLASH:`(?!${cr}{0,1}(?:[${Bn}]|$))`,NO_DOTS_SLASH:`(?!${cr}{1,2}(?:[${Bn}]|$))`,QMARK_NO_DOT:`[^.${Bn}]`,START_ANCHOR:`(?:^|[${Bn}])`,
END_ANCHOR:`(?:[${Bn}]|$)`},OM={__proto__:null,alnum:"a-zA-Z0-9",alpha:"a-zA-Z",ascii:"\\x00-\\x7F",blank:" \\t",cntrl:"\\x00-\\x1F\\x7F",digit:"0-9",graph:"\\x2\
1-\\x7E",lower:"a-z",print:"\\x20-\\x7E ",punct:"\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",space:" \\t\\r\\n\\v\\f",upper:"A-Z",word:"A-Za-z0-9_",xdigit:"A-Fa-f0-\
9"};C1.exports={DEFAULT_MAX_EXTGLOB_RECURSION:wM,MAX_LENGTH:1024*64,POSIX_REGEX_SOURCE:OM,REGEX_BACKSLASH:/\\(?![*+?^${}(|)[\]])/g,REGEX_NON_SPECIAL_CHARS:/^[^@![\].,$*+?^{}()|\\/]+/,
REGEX_SPECIAL_CHARS:/[-*+?.^${}(|)[\]]/,REGEX_SPECIAL_CHARS_BACKREF:/(\\?)((\W)(\3*))/g,REGEX_SPECIAL_CHARS_GLOBAL:/([-*+?.^${}(|)[\]])/g,REGEX_REMOVE_BACKSLASH:/(?:\[.*?[^\\]\]|\\(?=.))/g,
REPLACEMENTS:{__proto__:null,"***":"*","**/**":"**","**/**/**":"**"},CHAR_0:48,CHAR_9:57,CHAR_UPPERCASE_A:65,CHAR_LOWERCASE_A:97,CHAR_UPPERCASE_Z:90,CHAR_LOWERCASE_Z:122,
CHAR_LEFT_PARENTHESES:40,CHAR_RIGHT_PARENTHESES:41,CHAR_ASTERISK:42,CHAR_AMPERSAND:38,CHAR_AT:64,CHAR_BACKWARD_SLASH:92,CHAR_CARRIAGE_RETURN:13,CHAR_CIRCUMFLEX_ACCENT:94,
CHAR_COLON:58,CHAR_COMMA:44,CHAR_DOT:46,CHAR_DOUBLE_QUOTE:34,CHAR_EQUAL:61,CHAR_EXCLAMATION_MARK:33,CHAR_FORM_FEED:12,CHAR_FORWARD_SLASH:47,CHAR_GRAVE_ACCENT:96,
CHAR_HASH:35,CHAR_HYPHEN_MINUS:45,CHAR_LEFT_ANGLE_BRACKET:60,CHAR_LEFT_CURLY_BRACE:123,CHAR_LEFT_SQUARE_BRACKET:91,CHAR_LINE_FEED:10,CHAR_NO_BREAK_SPACE:160,CHAR_PERCENT:37,
CHAR_PLUS:43,CHAR_QUESTION_MARK:63,CHAR_RIGHT_ANGLE_BRACKET:62,CHAR_RIGHT_CURLY_BRACE:125,CHAR_RIGHT_SQUARE_BRACKET:93,CHAR_SEMICOLON:59,CHAR_SINGLE_QUOTE:39,CHAR_SPACE:32,
CHAR_TAB:9,CHAR_UNDERSCORE:95,CHAR_VERTICAL_LINE:124,CHAR_ZERO_WIDTH_NOBREAK_SPACE:65279,SEP:bM.sep,extglobChars(e){return{"!":{type:"negate",open:"(?:(?!(?:",close:`\
))${e.STAR})`},"?":{type:"qmark",open:"(?:",close:")?"},"+":{type:"plus",open:"(?:",close:")+"},"*":{type:"star",open:"(?:",close:")*"},"@":{type:"at",open:"(?:",
close:")"}}},globChars(e){return e===!0?$M:A1}}});var pa=j(Ot=>{"use strict";var NM=bn(),RM=process.platform==="win32",{REGEX_BACKSLASH:IM,REGEX_REMOVE_BACKSLASH:PM,REGEX_SPECIAL_CHARS:LM,REGEX_SPECIAL_CHARS_GLOBAL:zM}=fa();
Ot.isObject=e=>e!==null&&typeof e=="object"&&!Array.isArray(e);Ot.hasRegexChars=e=>LM.test(e);Ot.isRegexChar=e=>e.length===1&&Ot.hasRegexChars(e);Ot.escapeRegex=
e=>e.replace(zM,"\\$1");Ot.toPosixSlashes=e=>e.replace(IM,"/");Ot.removeBackslashes=e=>e.replace(PM,t=>t==="\\"?"":t);Ot.supportsLookbehinds=()=>{let e=process.
version.slice(1).split(".").map(Number);return e.length===3&&e[0]>=9||e[0]===8&&e[1]>=10};Ot.isWindows=e=>e&&typeof e.windows=="boolean"?e.windows:RM===!0||NM.sep===
"\\";Ot.escapeLast=(e,t,n)=>{let r=e.lastIndexOf(t,n);return r===-1?e:e[r-1]==="\\"?Ot.escapeLast(e,t,r-1):`${e.slice(0,r)}\\${e.slice(r)}`};Ot.removePrefix=(e,t={})=>{
let n=e;return n.startsWith("./")&&(n=n.slice(2),t.prefix="./"),n};Ot.wrapOutput=(e,t={},n={})=>{let r=n.contains?"":"^",i=n.contains?"":"$",s=`${r}(?:${e})${i}`;
return t.negated===!0&&(s=`(?:^(?!${s}).*$)`),s}});var L1=j((Jde,P1)=>{"use strict";var T1=pa(),{CHAR_ASTERISK:_h,CHAR_AT:DM,CHAR_BACKWARD_SLASH:ha,CHAR_COMMA:FM,CHAR_DOT:Sh,CHAR_EXCLAMATION_MARK:Eh,CHAR_FORWARD_SLASH:I1,
CHAR_LEFT_CURLY_BRACE:Ah,CHAR_LEFT_PARENTHESES:Ch,CHAR_LEFT_SQUARE_BRACKET:MM,CHAR_PLUS:qM,CHAR_QUESTION_MARK:$1,CHAR_RIGHT_CURLY_BRACE:jM,CHAR_RIGHT_PARENTHESES:O1,
CHAR_RIGHT_SQUARE_BRACKET:BM}=fa(),N1=e=>e===I1||e===ha,R1=e=>{e.isPrefix!==!0&&(e.depth=e.isGlobstar?1/0:1)},GM=(e,t)=>{let n=t||{},r=e.length-1,i=n.parts===!0||
n.scanToEnd===!0,s=[],o=[],a=[],l=e,c=-1,u=0,d=0,f=!1,p=!1,h=!1,y=!1,w=!1,v=!1,O=!1,T=!1,$=!1,E=!1,A=0,S,_,x={value:"",depth:0,isGlob:!1},M=()=>c>=r,C=()=>l.charCodeAt(
c+1),q=()=>(S=_,l.charCodeAt(++c));for(;c<r;){_=q();let Ne;if(_===ha){O=x.backslashes=!0,_=q(),_===Ah&&(v=!0);continue}if(v===!0||_===Ah){for(A++;M()!==!0&&(_=q());){
if(_===ha){O=x.backslashes=!0,q();continue}if(_===Ah){A++;continue}if(v!==!0&&_===Sh&&(_=q())===Sh){if(f=x.isBrace=!0,h=x.isGlob=!0,E=!0,i===!0)continue;break}if(v!==
!0&&_===FM){if(f=x.isBrace=!0,h=x.isGlob=!0,E=!0,i===!0)continue;break}if(_===jM&&(A--,A===0)){v=!1,f=x.isBrace=!0,E=!0;break}}if(i===!0)continue;break}if(_===I1){
if(s.push(c),o.push(x),x={value:"",depth:0,isGlob:!1},E===!0)continue;if(S===Sh&&c===u+1){u+=2;continue}d=c+1;continue}if(n.noext!==!0&&(_===qM||_===DM||_===_h||
_===$1||_===Eh)===!0&&C()===Ch){if(h=x.isGlob=!0,y=x.isExtglob=!0,E=!0,_===Eh&&c===u&&($=!0),i===!0){for(;M()!==!0&&(_=q());){if(_===ha){O=x.backslashes=!0,_=q();
continue}if(_===O1){h=x.isGlob=!0,E=!0;break}}continue}break}if(_===_h){if(S===_h&&(w=x.isGlobstar=!0),h=x.isGlob=!0,E=!0,i===!0)continue;break}if(_===$1){if(h=
x.isGlob=!0,E=!0,i===!0)continue;break}if(_===MM){for(;M()!==!0&&(Ne=q());){if(Ne===ha){O=x.backslashes=!0,q();continue}if(Ne===BM){p=x.isBracket=!0,h=x.isGlob=
!0,E=!0;break}}if(i===!0)continue;break}if(n.nonegate!==!0&&_===Eh&&c===u){T=x.negated=!0,u++;continue}if(n.noparen!==!0&&_===Ch){if(h=x.isGlob=!0,i===!0){for(;M()!==
!0&&(_=q());){if(_===Ch){O=x.backslashes=!0,_=q();continue}if(_===O1){E=!0;break}}continue}break}if(h===!0){if(E=!0,i===!0)continue;break}}n.noext===!0&&(y=!1,h=
!1);let G=l,le="",I="";u>0&&(le=l.slice(0,u),l=l.slice(u),d-=u),G&&h===!0&&d>0?(G=l.slice(0,d),I=l.slice(d)):h===!0?(G="",I=l):G=l,G&&G!==""&&G!=="/"&&G!==l&&N1(
G.charCodeAt(G.length-1))&&(G=G.slice(0,-1)),n.unescape===!0&&(I&&(I=T1.removeBackslashes(I)),G&&O===!0&&(G=T1.removeBackslashes(G)));let P={prefix:le,input:e,start:u,
base:G,glob:I,isBrace:f,isBracket:p,isGlob:h,isExtglob:y,isGlobstar:w,negated:T,negatedExtglob:$};if(n.tokens===!0&&(P.maxDepth=0,N1(_)||o.push(x),P.tokens=o),n.
parts===!0||n.tokens===!0){let Ne;for(let de=0;de<s.length;de++){let ze=Ne?Ne+1:u,te=s[de],J=e.slice(ze,te);n.tokens&&(de===0&&u!==0?(o[de].isPrefix=!0,o[de].value=
le):o[de].value=J,R1(o[de]),P.maxDepth+=o[de].depth),(de!==0||J!=="")&&a.push(J),Ne=te}if(Ne&&Ne+1<e.length){let de=e.slice(Ne+1);a.push(de),n.tokens&&(o[o.length-
1].value=de,R1(o[o.length-1]),P.maxDepth+=o[o.length-1].depth)}P.slashes=s,P.parts=a}return P};P1.exports=GM});var q1=j((Xde,M1)=>{"use strict";var ma=fa(),ft=pa(),{MAX_LENGTH:Bc,POSIX_REGEX_SOURCE:ZM,REGEX_NON_SPECIAL_CHARS:UM,REGEX_SPECIAL_CHARS_BACKREF:HM,REPLACEMENTS:z1}=ma,
WM=(e,t)=>{if(typeof t.expandRange=="function")return t.expandRange(...e,t);e.sort();let n=`[${e.join("-")}]`;try{new RegExp(n)}catch{return e.map(i=>ft.escapeRegex(
i)).join("..")}return n},Cs=(e,t)=>`Missing ${e}: "${t}" - use "\\\\${t}" to match literal characters`,D1=e=>{let t=[],n=0,r=0,i=0,s="",o=!1;for(let a of e){if(o===
!0){s+=a,o=!1;continue}if(a==="\\"){s+=a,o=!0;continue}if(a==='"'){i=i===1?0:1,s+=a;continue}if(i===0){if(a==="[")n++;else if(a==="]"&&n>0)n--;else if(n===0){if(a===
"(")r++;else if(a===")"&&r>0)r--;else if(a==="|"&&r===0){t.push(s),s="";continue}}}s+=a}return t.push(s),t},VM=e=>{let t=!1;for(let n of e){if(t===!0){t=!1;continue}
if(n==="\\"){t=!0;continue}if(/[?*+@!()[\]{}]/.test(n))return!1}return!0},F1=e=>{let t=e.trim(),n=!0;for(;n===!0;)n=!1,/^@\([^\\()[\]{}|]+\)$/.test(t)&&(t=t.slice(
2,-1),n=!0);if(VM(t))return t.replace(/\\(.)/g,"$1")},KM=e=>{let t=e.map(F1).filter(Boolean);for(let n=0;n<t.length;n++)for(let r=n+1;r<t.length;r++){let i=t[n],
s=t[r],o=i[0];if(!(!o||i!==o.repeat(i.length)||s!==o.repeat(s.length))&&(i===s||i.startsWith(s)||s.startsWith(i)))return!0}return!1},Th=(e,t=!0)=>{if(e[0]!=="+"&&
e[0]!=="*"||e[1]!=="(")return;let n=0,r=0,i=0,s=!1;for(let o=1;o<e.length;o++){let a=e[o];if(s===!0){s=!1;continue}if(a==="\\"){s=!0;continue}if(a==='"'){i=i===
1?0:1;continue}if(i!==1){if(a==="["){n++;continue}if(a==="]"&&n>0){n--;continue}if(!(n>0)){if(a==="("){r++;continue}if(a===")"&&(r--,r===0))return t===!0&&o!==e.
length-1?void 0:{type:e[0],body:e.slice(2,o),end:o}}}}},YM=e=>{let t=0,n=[];for(;t<e.length;){let i=Th(e.slice(t),!1);if(!i||i.type!=="*")return;let s=D1(i.body).
map(a=>a.trim());if(s.length!==1)return;let o=F1(s[0]);if(!o||o.length!==1)return;n.push(o),t+=i.end+1}return n.length<1?void 0:`${n.length===1?ft.escapeRegex(n[0]):
`[${n.map(i=>ft.escapeRegex(i)).join("")}]`}*`},JM=e=>{let t=0,n=e.trim(),r=Th(n);for(;r;)t++,n=r.body.trim(),r=Th(n);return t},XM=(e,t)=>{if(t.maxExtglobRecursion===
!1)return{risky:!1};let n=typeof t.maxExtglobRecursion=="number"?t.maxExtglobRecursion:ma.DEFAULT_MAX_EXTGLOB_RECURSION,r=D1(e).map(i=>i.trim());if(r.length>1&&
(r.some(i=>i==="")||r.some(i=>/^[*?]+$/.test(i))||KM(r)))return{risky:!0};for(let i of r){let s=YM(i);if(s)return{risky:!0,safeOutput:s};if(JM(i)>n)return{risky:!0}}
return{risky:!1}},$h=(e,t)=>{if(typeof e!="string")throw new TypeError("Expected a string");e=z1[e]||e;let n={...t},r=typeof n.maxLength=="number"?Math.min(Bc,n.
maxLength):Bc,i=e.length;if(i>r)throw new SyntaxError(`Input length: ${i}, exceeds maximum allowed length: ${r}`);let s={type:"bos",value:"",output:n.prepend||""},
o=[s],a=n.capture?"":"?:",l=ft.isWindows(t),c=ma.globChars(l),u=ma.extglobChars(c),{DOT_LITERAL:d,PLUS_LITERAL:f,SLASH_LITERAL:p,ONE_CHAR:h,DOTS_SLASH:y,NO_DOT:w,
NO_DOT_SLASH:v,NO_DOTS_SLASH:O,QMARK:T,QMARK_NO_DOT:$,STAR:E,START_ANCHOR:A}=c,S=H=>`(${a}(?:(?!${A}${H.dot?y:d}).)*?)`,_=n.dot?"":w,x=n.dot?T:$,M=n.bash===!0?S(
n):E;n.capture&&(M=`(${M})`),typeof n.noext=="boolean"&&(n.noextglob=n.noext);let C={input:e,index:-1,start:0,dot:n.dot===!0,consumed:"",output:"",prefix:"",backtrack:!1,
negated:!1,brackets:0,braces:0,parens:0,quotes:0,globstar:!1,tokens:o};e=ft.removePrefix(e,C),i=e.length;let q=[],G=[],le=[],I=s,P,Ne=()=>C.index===i-1,de=C.peek=
(H=1)=>e[C.index+H],ze=C.advance=()=>e[++C.index]||"",te=()=>e.slice(C.index+1),J=(H="",be=0)=>{C.consumed+=H,C.index+=be},ue=H=>{C.output+=H.output!=null?H.output:
H.value,J(H.value)},je=()=>{let H=1;for(;de()==="!"&&(de(2)!=="("||de(3)==="?");)ze(),C.start++,H++;return H%2===0?!1:(C.negated=!0,C.start++,!0)},Wn=H=>{C[H]++,
le.push(H)},me=H=>{C[H]--,le.pop()},ee=H=>{if(I.type==="globstar"){let be=C.braces>0&&(H.type==="comma"||H.type==="brace"),U=H.extglob===!0||q.length&&(H.type===
"pipe"||H.type==="paren");H.type!=="slash"&&H.type!=="paren"&&!be&&!U&&(C.output=C.output.slice(0,-I.output.length),I.type="star",I.value="*",I.output=M,C.output+=
I.output)}if(q.length&&H.type!=="paren"&&(q[q.length-1].inner+=H.value),(H.value||H.output)&&ue(H),I&&I.type==="text"&&H.type==="text"){I.value+=H.value,I.output=
(I.output||"")+H.value;return}H.prev=I,o.push(H),I=H},$n=(H,be)=>{let U={...u[be],conditions:1,inner:""};U.prev=I,U.parens=C.parens,U.output=C.output,U.startIndex=
C.index,U.tokensIndex=o.length;let oe=(n.capture?"(":"")+U.open;Wn("parens"),ee({type:H,value:be,output:C.output?"":h}),ee({type:"paren",extglob:!0,value:ze(),output:oe}),
q.push(U)},ci=H=>{let be=e.slice(H.startIndex,C.index+1),U=e.slice(H.startIndex+2,C.index),oe=XM(U,n);if((H.type==="plus"||H.type==="star")&&oe.risky){let Ee=oe.
safeOutput?(H.output?"":h)+(n.capture?`(${oe.safeOutput})`:oe.safeOutput):void 0,at=o[H.tokensIndex];at.type="text",at.value=be,at.output=Ee||ft.escapeRegex(be);
for(let lt=H.tokensIndex+1;lt<o.length;lt++)o[lt].value="",o[lt].output="",delete o[lt].suffix;C.output=H.output+at.output,C.backtrack=!0,ee({type:"paren",extglob:!0,
value:P,output:""}),me("parens");return}let Te=H.close+(n.capture?")":""),De;if(H.type==="negate"){let Ee=M;if(H.inner&&H.inner.length>1&&H.inner.includes("/")&&
(Ee=S(n)),(Ee!==M||Ne()||/^\)+$/.test(te()))&&(Te=H.close=`)$))${Ee}`),H.inner.includes("*")&&(De=te())&&/^\.[^\\/.]+$/.test(De)){let at=$h(De,{...t,fastpaths:!1}).
output;Te=H.close=`)${at})${Ee})`}H.prev.type==="bos"&&(C.negatedExtglob=!0)}ee({type:"paren",extglob:!0,value:P,output:Te}),me("parens")};if(n.fastpaths!==!1&&
!/(^[*!]|[/()[\]{}"])/.test(e)){let H=!1,be=e.replace(HM,(U,oe,Te,De,Ee,at)=>De==="\\"?(H=!0,U):De==="?"?oe?oe+De+(Ee?T.repeat(Ee.length):""):at===0?x+(Ee?T.repeat(
Ee.length):""):T.repeat(Te.length):De==="."?d.repeat(Te.length):De==="*"?oe?oe+De+(Ee?M:""):M:oe?U:`\\${U}`);return H===!0&&(n.unescape===!0?be=be.replace(/\\/g,
""):be=be.replace(/\\+/g,U=>U.length%2===0?"\\\\":U?"\\":"")),be===e&&n.contains===!0?(C.output=e,C):(C.output=ft.wrapOutput(be,C,t),C)}for(;!Ne();){if(P=ze(),P===
"\0")continue;if(P==="\\"){let U=de();if(U==="/"&&n.bash!==!0||U==="."||U===";")continue;if(!U){P+="\\",ee({type:"text",value:P});continue}let oe=/^\\+/.exec(te()),
Te=0;if(oe&&oe[0].length>2&&(Te=oe[0].length,C.index+=Te,Te%2!==0&&(P+="\\")),n.unescape===!0?P=ze():P+=ze(),C.brackets===0){ee({type:"text",value:P});continue}}
if(C.brackets>0&&(P!=="]"||I.value==="["||I.value==="[^")){if(n.posix!==!1&&P===":"){let U=I.value.slice(1);if(U.includes("[")&&(I.posix=!0,U.includes(":"))){let oe=I.
value.lastIndexOf("["),Te=I.value.slice(0,oe),De=I.value.slice(oe+2),Ee=ZM[De];if(Ee){I.value=Te+Ee,C.backtrack=!0,ze(),!s.output&&o.indexOf(I)===1&&(s.output=h);
continue}}}(P==="["&&de()!==":"||P==="-"&&de()==="]")&&(P=`\\${P}`),P==="]"&&(I.value==="["||I.value==="[^")&&(P=`\\${P}`),n.posix===!0&&P==="!"&&I.value==="["&&
(P="^"),I.value+=P,ue({value:P});continue}if(C.quotes===1&&P!=='"'){P=ft.escapeRegex(P),I.value+=P,ue({value:P});continue}if(P==='"'){C.quotes=C.quotes===1?0:1,
n.keepQuotes===!0&&ee({type:"text",value:P});continue}if(P==="("){Wn("parens"),ee({type:"paren",value:P});continue}if(P===")"){if(C.parens===0&&n.strictBrackets===
!0)throw new SyntaxError(Cs("opening","("));let U=q[q.length-1];if(U&&C.parens===U.parens+1){ci(q.pop());continue}ee({type:"paren",value:P,output:C.parens?")":"\
\\)"}),me("parens");continue}if(P==="["){if(n.nobracket===!0||!te().includes("]")){if(n.nobracket!==!0&&n.strictBrackets===!0)throw new SyntaxError(Cs("closing",
"]"));P=`\\${P}`}else Wn("brackets");ee({type:"bracket",value:P});continue}if(P==="]"){if(n.nobracket===!0||I&&I.type==="bracket"&&I.value.length===1){ee({type:"\
text",value:P,output:`\\${P}`});continue}if(C.brackets===0){if(n.strictBrackets===!0)throw new SyntaxError(Cs("opening","["));ee({type:"text",value:P,output:`\\${P}`});
continue}me("brackets");let U=I.value.slice(1);if(I.posix!==!0&&U[0]==="^"&&!U.includes("/")&&(P=`/${P}`),I.value+=P,ue({value:P}),n.literalBrackets===!1||ft.hasRegexChars(
U))continue;let oe=ft.escapeRegex(I.value);if(C.output=C.output.slice(0,-I.value.length),n.literalBrackets===!0){C.output+=oe,I.value=oe;continue}I.value=`(${a}${oe}\
|${I.value})`,C.output+=I.value;continue}if(P==="{"&&n.nobrace!==!0){Wn("braces");let U={type:"brace",value:P,output:"(",outputIndex:C.output.length,tokensIndex:C.
tokens.length};G.push(U),ee(U);continue}if(P==="}"){let U=G[G.length-1];if(n.nobrace===!0||!U){ee({type:"text",value:P,output:P});continue}let oe=")";if(U.dots===
!0){let Te=o.slice(),De=[];for(let Ee=Te.length-1;Ee>=0&&(o.pop(),Te[Ee].type!=="brace");Ee--)Te[Ee].type!=="dots"&&De.unshift(Te[Ee].value);oe=WM(De,n),C.backtrack=
!0}if(U.comma!==!0&&U.dots!==!0){let Te=C.output.slice(0,U.outputIndex),De=C.tokens.slice(U.tokensIndex);U.value=U.output="\\{",P=oe="\\}",C.output=Te;for(let Ee of De)
C.output+=Ee.output||Ee.value}ee({type:"brace",value:P,output:oe}),me("braces"),G.pop();continue}if(P==="|"){q.length>0&&q[q.length-1].conditions++,ee({type:"te\
xt",value:P});continue}if(P===","){let U=P,oe=G[G.length-1];oe&&le[le.length-1]==="braces"&&(oe.comma=!0,U="|"),ee({type:"comma",value:P,output:U});continue}if(P===
"/"){if(I.type==="dot"&&C.index===C.start+1){C.start=C.index+1,C.consumed="",C.output="",o.pop(),I=s;continue}ee({type:"slash",value:P,output:p});continue}if(P===
"."){if(C.braces>0&&I.type==="dot"){I.value==="."&&(I.output=d);let U=G[G.length-1];I.type="dots",I.output+=P,I.value+=P,U.dots=!0;continue}if(C.braces+C.parens===
0&&I.type!=="bos"&&I.type!=="slash"){ee({type:"text",value:P,output:d});continue}ee({type:"dot",value:P,output:d});continue}if(P==="?"){if(!(I&&I.value==="(")&&
n.noextglob!==!0&&de()==="("&&de(2)!=="?"){$n("qmark",P);continue}if(I&&I.type==="paren"){let oe=de(),Te=P;if(oe==="<"&&!ft.supportsLookbehinds())throw new Error(
"Node.js v10 or higher is required for regex lookbehinds");(I.value==="("&&!/[!=<:]/.test(oe)||oe==="<"&&!/<([!=]|\w+>)/.test(te()))&&(Te=`\\${P}`),ee({type:"te\
xt",value:P,output:Te});continue}if(n.dot!==!0&&(I.type==="slash"||I.type==="bos")){ee({type:"qmark",value:P,output:$});continue}ee({type:"qmark",value:P,output:T});
continue}if(P==="!"){if(n.noextglob!==!0&&de()==="("&&(de(2)!=="?"||!/[!=<:]/.test(de(3)))){$n("negate",P);continue}if(n.nonegate!==!0&&C.index===0){je();continue}}
if(P==="+"){if(n.noextglob!==!0&&de()==="("&&de(2)!=="?"){$n("plus",P);continue}if(I&&I.value==="("||n.regex===!1){ee({type:"plus",value:P,output:f});continue}if(I&&
(I.type==="bracket"||I.type==="paren"||I.type==="brace")||C.parens>0){ee({type:"plus",value:P});continue}ee({type:"plus",value:f});continue}if(P==="@"){if(n.noextglob!==
!0&&de()==="("&&de(2)!=="?"){ee({type:"at",extglob:!0,value:P,output:""});continue}ee({type:"text",value:P});continue}if(P!=="*"){(P==="$"||P==="^")&&(P=`\\${P}`);
let U=UM.exec(te());U&&(P+=U[0],C.index+=U[0].length),ee({type:"text",value:P});continue}if(I&&(I.type==="globstar"||I.star===!0)){I.type="star",I.star=!0,I.value+=
P,I.output=M,C.backtrack=!0,C.globstar=!0,J(P);continue}let H=te();if(n.noextglob!==!0&&/^\([^?]/.test(H)){$n("star",P);continue}if(I.type==="star"){if(n.noglobstar===
!0){J(P);continue}let U=I.prev,oe=U.prev,Te=U.type==="slash"||U.type==="bos",De=oe&&(oe.type==="star"||oe.type==="globstar");if(n.bash===!0&&(!Te||H[0]&&H[0]!==
"/")){ee({type:"star",value:P,output:""});continue}let Ee=C.braces>0&&(U.type==="comma"||U.type==="brace"),at=q.length&&(U.type==="pipe"||U.type==="paren");if(!Te&&
U.type!=="paren"&&!Ee&&!at){ee({type:"star",value:P,output:""});continue}for(;H.slice(0,3)==="/**";){let lt=e[C.index+4];if(lt&&lt!=="/")break;H=H.slice(3),J("/\
**",3)}if(U.type==="bos"&&Ne()){I.type="globstar",I.value+=P,I.output=S(n),C.output=I.output,C.globstar=!0,J(P);continue}if(U.type==="slash"&&U.prev.type!=="bos"&&
!De&&Ne()){C.output=C.output.slice(0,-(U.output+I.output).length),U.output=`(?:${U.output}`,I.type="globstar",I.output=S(n)+(n.strictSlashes?")":"|$)"),I.value+=
P,C.globstar=!0,C.output+=U.output+I.output,J(P);continue}if(U.type==="slash"&&U.prev.type!=="bos"&&H[0]==="/"){let lt=H[1]!==void 0?"|$":"";C.output=C.output.slice(
0,-(U.output+I.output).length),U.output=`(?:${U.output}`,I.type="globstar",I.output=`${S(n)}${p}|${p}${lt})`,I.value+=P,C.output+=U.output+I.output,C.globstar=!0,
J(P+ze()),ee({type:"slash",value:"/",output:""});continue}if(U.type==="bos"&&H[0]==="/"){I.type="globstar",I.value+=P,I.output=`(?:^|${p}|${S(n)}${p})`,C.output=
I.output,C.globstar=!0,J(P+ze()),ee({type:"slash",value:"/",output:""});continue}C.output=C.output.slice(0,-I.output.length),I.type="globstar",I.output=S(n),I.value+=
P,C.output+=I.output,C.globstar=!0,J(P);continue}let be={type:"star",value:P,output:M};if(n.bash===!0){be.output=".*?",(I.type==="bos"||I.type==="slash")&&(be.output=
_+be.output),ee(be);continue}if(I&&(I.type==="bracket"||I.type==="paren")&&n.regex===!0){be.output=P,ee(be);continue}(C.index===C.start||I.type==="slash"||I.type===
"dot")&&(I.type==="dot"?(C.output+=v,I.output+=v):n.dot===!0?(C.output+=O,I.output+=O):(C.output+=_,I.output+=_),de()!=="*"&&(C.output+=h,I.output+=h)),ee(be)}for(;C.
brackets>0;){if(n.strictBrackets===!0)throw new SyntaxError(Cs("closing","]"));C.output=ft.escapeLast(C.output,"["),me("brackets")}for(;C.parens>0;){if(n.strictBrackets===
!0)throw new SyntaxError(Cs("closing",")"));C.output=ft.escapeLast(C.output,"("),me("parens")}for(;C.braces>0;){if(n.strictBrackets===!0)throw new SyntaxError(Cs(
"closing","}"));C.output=ft.escapeLast(C.output,"{"),me("braces")}if(n.strictSlashes!==!0&&(I.type==="star"||I.type==="bracket")&&ee({type:"maybe_slash",value:"",
output:`${p}?`}),C.backtrack===!0){C.output="";for(let H of C.tokens)C.output+=H.output!=null?H.output:H.value,H.suffix&&(C.output+=H.suffix)}return C};$h.fastpaths=
(e,t)=>{let n={...t},r=typeof n.maxLength=="number"?Math.min(Bc,n.maxLength):Bc,i=e.length;if(i>r)throw new SyntaxError(`Input length: ${i}, exceeds maximum all\
owed length: ${r}`);e=z1[e]||e;let s=ft.isWindows(t),{DOT_LITERAL:o,SLASH_LITERAL:a,ONE_CHAR:l,DOTS_SLASH:c,NO_DOT:u,NO_DOTS:d,NO_DOTS_SLASH:f,STAR:p,START_ANCHOR:h}=ma.
globChars(s),y=n.dot?d:u,w=n.dot?f:u,v=n.capture?"":"?:",O={negated:!1,prefix:""},T=n.bash===!0?".*?":p;n.capture&&(T=`(${T})`);let $=_=>_.noglobstar===!0?T:`(${v}\
(?:(?!${h}${_.dot?c:o}).)*?)`,E=_=>{switch(_){case"*":return`${y}${l}${T}`;case".*":return`${o}${l}${T}`;case"*.*":return`${y}${T}${o}${l}${T}`;case"*/*":return`${y}${T}${a}${l}${w}${T}`;case"\
**":return y+$(n);case"**/*":return`(?:${y}${$(n)}${a})?${w}${l}${T}`;case"**/*.*":return`(?:${y}${$(n)}${a})?${w}${T}${o}${l}${T}`;case"**/.*":return`(?:${y}${$(
n)}${a})?${o}${l}${T}`;default:{let x=/^(.*?)\.(\w+)$/.exec(_);if(!x)return;let M=E(x[1]);return M?M+o+x[2]:void 0}}},A=ft.removePrefix(e,O),S=E(A);return S&&n.
strictSlashes!==!0&&(S+=`${a}?`),S};M1.exports=$h});var B1=j((Qde,j1)=>{"use strict";var QM=bn(),eq=L1(),Oh=q1(),Nh=pa(),tq=fa(),nq=e=>e&&typeof e=="object"&&!Array.isArray(e),Ve=(e,t,n=!1)=>{if(Array.isArray(e)){
let u=e.map(f=>Ve(f,t,n));return f=>{for(let p of u){let h=p(f);if(h)return h}return!1}}let r=nq(e)&&e.tokens&&e.input;if(e===""||typeof e!="string"&&!r)throw new TypeError(
"Expected pattern to be a non-empty string");let i=t||{},s=Nh.isWindows(t),o=r?Ve.compileRe(e,t):Ve.makeRe(e,t,!1,!0),a=o.state;delete o.state;let l=()=>!1;if(i.
ignore){let u={...t,ignore:null,onMatch:null,onResult:null};l=Ve(i.ignore,u,n)}let c=(u,d=!1)=>{let{isMatch:f,match:p,output:h}=Ve.test(u,o,t,{glob:e,posix:s}),
y={glob:e,state:a,regex:o,posix:s,input:u,output:h,match:p,isMatch:f};return typeof i.onResult=="function"&&i.onResult(y),f===!1?(y.isMatch=!1,d?y:!1):l(u)?(typeof i.
onIgnore=="function"&&i.onIgnore(y),y.isMatch=!1,d?y:!1):(typeof i.onMatch=="function"&&i.onMatch(y),d?y:!0)};return n&&(c.state=a),c};Ve.test=(e,t,n,{glob:r,posix:i}={})=>{
if(typeof e!="string")throw new TypeError("Expected input to be a string");if(e==="")return{isMatch:!1,output:""};let s=n||{},o=s.format||(i?Nh.toPosixSlashes:null),
a=e===r,l=a&&o?o(e):e;return a===!1&&(l=o?o(e):e,a=l===r),(a===!1||s.capture===!0)&&(s.matchBase===!0||s.basename===!0?a=Ve.matchBase(e,t,n,i):a=t.exec(l)),{isMatch:!!a,
match:a,output:l}};Ve.matchBase=(e,t,n,r=Nh.isWindows(n))=>(t instanceof RegExp?t:Ve.makeRe(t,n)).test(QM.basename(e));Ve.isMatch=(e,t,n)=>Ve(t,n)(e);Ve.parse=(e,t)=>Array.
isArray(e)?e.map(n=>Ve.parse(n,t)):Oh(e,{...t,fastpaths:!1});Ve.scan=(e,t)=>eq(e,t);Ve.compileRe=(e,t,n=!1,r=!1)=>{if(n===!0)return e.output;let i=t||{},s=i.contains?
"":"^",o=i.contains?"":"$",a=`${s}(?:${e.output})${o}`;e&&e.negated===!0&&(a=`^(?!${a}).*$`);let l=Ve.toRegex(a,t);return r===!0&&(l.state=e),l};Ve.makeRe=(e,t={},n=!1,r=!1)=>{
if(!e||typeof e!="string")throw new TypeError("Expected a non-empty string");let i={negated:!1,fastpaths:!0};return t.fastpaths!==!1&&(e[0]==="."||e[0]==="*")&&
(i.output=Oh.fastpaths(e,t)),i.output||(i=Oh(e,t)),Ve.compileRe(i,t,n,r)};Ve.toRegex=(e,t)=>{try{let n=t||{};return new RegExp(e,n.flags||(n.nocase?"i":""))}catch(n){
if(t&&t.debug===!0)throw n;return/$^/}};Ve.constants=tq;j1.exports=Ve});var Z1=j((efe,G1)=>{"use strict";G1.exports=B1()});var Ih=j((tfe,K1)=>{"use strict";var H1=mh(),W1=k1(),Gn=Z1(),Rh=pa(),U1=e=>e===""||e==="./",V1=e=>{let t=e.indexOf("{");return t>-1&&e.indexOf("}",t)>-1},Me=(e,t,n)=>{
t=[].concat(t),e=[].concat(e);let r=new Set,i=new Set,s=new Set,o=0,a=u=>{s.add(u.output),n&&n.onResult&&n.onResult(u)};for(let u=0;u<t.length;u++){let d=Gn(String(
t[u]),{...n,onResult:a},!0),f=d.state.negated||d.state.negatedExtglob;f&&o++;for(let p of e){let h=d(p,!0);(f?!h.isMatch:h.isMatch)&&(f?r.add(h.output):(r.delete(
h.output),i.add(h.output)))}}let c=(o===t.length?[...s]:[...i]).filter(u=>!r.has(u));if(n&&c.length===0){if(n.failglob===!0)throw new Error(`No matches found fo\
r "${t.join(", ")}"`);if(n.nonull===!0||n.nullglob===!0)return n.unescape?t.map(u=>u.replace(/\\/g,"")):t}return c};Me.match=Me;Me.matcher=(e,t)=>Gn(e,t);Me.isMatch=
(e,t,n)=>Gn(t,n)(e);Me.any=Me.isMatch;Me.not=(e,t,n={})=>{t=[].concat(t).map(String);let r=new Set,i=[],s=a=>{n.onResult&&n.onResult(a),i.push(a.output)},o=new Set(
Me(e,t,{...n,onResult:s}));for(let a of i)o.has(a)||r.add(a);return[...r]};Me.contains=(e,t,n)=>{if(typeof e!="string")throw new TypeError(`Expected a string: "${H1.
inspect(e)}"`);if(Array.isArray(t))return t.some(r=>Me.contains(e,r,n));if(typeof t=="string"){if(U1(e)||U1(t))return!1;if(e.includes(t)||e.startsWith("./")&&e.
slice(2).includes(t))return!0}return Me.isMatch(e,t,{...n,contains:!0})};Me.matchKeys=(e,t,n)=>{if(!Rh.isObject(e))throw new TypeError("Expected the first argum\
ent to be an object");let r=Me(Object.keys(e),t,n),i={};for(let s of r)i[s]=e[s];return i};Me.some=(e,t,n)=>{let r=[].concat(e);for(let i of[].concat(t)){let s=Gn(
String(i),n);if(r.some(o=>s(o)))return!0}return!1};Me.every=(e,t,n)=>{let r=[].concat(e);for(let i of[].concat(t)){let s=Gn(String(i),n);if(!r.every(o=>s(o)))return!1}
return!0};Me.all=(e,t,n)=>{if(typeof e!="string")throw new TypeError(`Expected a string: "${H1.inspect(e)}"`);return[].concat(t).every(r=>Gn(r,n)(e))};Me.capture=
(e,t,n)=>{let r=Rh.isWindows(n),s=Gn.makeRe(String(e),{...n,capture:!0}).exec(r?Rh.toPosixSlashes(t):t);if(s)return s.slice(1).map(o=>o===void 0?"":o)};Me.makeRe=
(...e)=>Gn.makeRe(...e);Me.scan=(...e)=>Gn.scan(...e);Me.parse=(e,t)=>{let n=[];for(let r of[].concat(e||[]))for(let i of W1(String(r),t))n.push(Gn.parse(i,t));
return n};Me.braces=(e,t)=>{if(typeof e!="string")throw new TypeError("Expected a string");return t&&t.nobrace===!0||!V1(e)?[e]:W1(e,t)};Me.braceExpand=(e,t)=>{
if(typeof e!="string")throw new TypeError("Expected a string");return Me.braces(e,{...t,expand:!0})};Me.hasBraces=V1;K1.exports=Me});var s_=j(re=>{"use strict";Object.defineProperty(re,"__esModule",{value:!0});re.isAbsolute=re.partitionAbsoluteAndRelative=re.removeDuplicateSlashes=re.matchAny=
re.convertPatternsToRe=re.makeRe=re.getPatternParts=re.expandBraceExpansion=re.expandPatternsWithBraceExpansion=re.isAffectDepthOfReadingPattern=re.endsWithSlashGlobStar=
re.hasGlobStar=re.getBaseDirectory=re.isPatternRelatedToParentDirectory=re.getPatternsOutsideCurrentDirectory=re.getPatternsInsideCurrentDirectory=re.getPositivePatterns=
re.getNegativePatterns=re.isPositivePattern=re.isNegativePattern=re.convertToNegativePattern=re.convertToPositivePattern=re.isDynamicPattern=re.isStaticPattern=
void 0;var Y1=bn(),rq=Mk(),Ph=Ih(),J1="**",iq="\\",sq=/[*?]|^!/,oq=/\[[^[]*]/,aq=/(?:^|[^!*+?@])\([^(]*\|[^|]*\)/,lq=/[!*+?@]\([^(]*\)/,cq=/,|\.\./,uq=/(?!^)\/{2,}/g;
function X1(e,t={}){return!Q1(e,t)}re.isStaticPattern=X1;function Q1(e,t={}){return e===""?!1:!!(t.caseSensitiveMatch===!1||e.includes(iq)||sq.test(e)||oq.test(
e)||aq.test(e)||t.extglob!==!1&&lq.test(e)||t.braceExpansion!==!1&&dq(e))}re.isDynamicPattern=Q1;function dq(e){let t=e.indexOf("{");if(t===-1)return!1;let n=e.
indexOf("}",t+1);if(n===-1)return!1;let r=e.slice(t,n);return cq.test(r)}function fq(e){return Gc(e)?e.slice(1):e}re.convertToPositivePattern=fq;function pq(e){
return"!"+e}re.convertToNegativePattern=pq;function Gc(e){return e.startsWith("!")&&e[1]!=="("}re.isNegativePattern=Gc;function e_(e){return!Gc(e)}re.isPositivePattern=
e_;function hq(e){return e.filter(Gc)}re.getNegativePatterns=hq;function mq(e){return e.filter(e_)}re.getPositivePatterns=mq;function gq(e){return e.filter(t=>!Lh(
t))}re.getPatternsInsideCurrentDirectory=gq;function yq(e){return e.filter(Lh)}re.getPatternsOutsideCurrentDirectory=yq;function Lh(e){return e.startsWith("..")||
e.startsWith("./..")}re.isPatternRelatedToParentDirectory=Lh;function bq(e){return rq(e,{flipBackslashes:!1})}re.getBaseDirectory=bq;function wq(e){return e.includes(
J1)}re.hasGlobStar=wq;function t_(e){return e.endsWith("/"+J1)}re.endsWithSlashGlobStar=t_;function vq(e){let t=Y1.basename(e);return t_(e)||X1(t)}re.isAffectDepthOfReadingPattern=
vq;function xq(e){return e.reduce((t,n)=>t.concat(n_(n)),[])}re.expandPatternsWithBraceExpansion=xq;function n_(e){let t=Ph.braces(e,{expand:!0,nodupes:!0,keepEscaping:!0});
return t.sort((n,r)=>n.length-r.length),t.filter(n=>n!=="")}re.expandBraceExpansion=n_;function kq(e,t){let{parts:n}=Ph.scan(e,Object.assign(Object.assign({},t),
{parts:!0}));return n.length===0&&(n=[e]),n[0].startsWith("/")&&(n[0]=n[0].slice(1),n.unshift("")),n}re.getPatternParts=kq;function r_(e,t){return Ph.makeRe(e,t)}
re.makeRe=r_;function _q(e,t){return e.map(n=>r_(n,t))}re.convertPatternsToRe=_q;function Sq(e,t){return t.some(n=>n.test(e))}re.matchAny=Sq;function Eq(e){return e.
replace(uq,"/")}re.removeDuplicateSlashes=Eq;function Aq(e){let t=[],n=[];for(let r of e)i_(r)?t.push(r):n.push(r);return[t,n]}re.partitionAbsoluteAndRelative=Aq;
function i_(e){return Y1.isAbsolute(e)}re.isAbsolute=i_});var ga=j((rfe,o_)=>{o_.exports=process.getBuiltinModule("stream")});var u_=j((ife,c_)=>{"use strict";var Cq=ga(),a_=Cq.PassThrough,Tq=Array.prototype.slice;c_.exports=$q;function $q(){let e=[],t=Tq.call(arguments),n=!1,r=t[t.length-
1];r&&!Array.isArray(r)&&r.pipe==null?t.pop():r={};let i=r.end!==!1,s=r.pipeError===!0;r.objectMode==null&&(r.objectMode=!0),r.highWaterMark==null&&(r.highWaterMark=
64*1024);let o=a_(r);function a(){for(let u=0,d=arguments.length;u<d;u++)e.push(l_(arguments[u],r));return l(),this}function l(){if(n)return;n=!0;let u=e.shift();
if(!u){process.nextTick(c);return}Array.isArray(u)||(u=[u]);let d=u.length+1;function f(){--d>0||(n=!1,l())}function p(h){function y(){h.removeListener("merge2U\
npipeEnd",y),h.removeListener("end",y),s&&h.removeListener("error",w),f()}function w(v){o.emit("error",v)}if(h._readableState.endEmitted)return f();h.on("merge2\
UnpipeEnd",y),h.on("end",y),s&&h.on("error",w),h.pipe(o,{end:!1}),h.resume()}for(let h=0;h<u.length;h++)p(u[h]);f()}function c(){n=!1,o.emit("queueDrain"),i&&o.
end()}return o.setMaxListeners(0),o.add=a,o.on("unpipe",function(u){u.emit("merge2UnpipeEnd")}),t.length&&a.apply(null,t),o}function l_(e,t){if(Array.isArray(e))
for(let n=0,r=e.length;n<r;n++)e[n]=l_(e[n],t);else{if(!e._readableState&&e.pipe&&(e=e.pipe(a_(t))),!e._readableState||!e.pause||!e.pipe)throw new Error("Only r\
eadable stream can be merged.");e.pause()}return e}});var f_=j(Zc=>{"use strict";Object.defineProperty(Zc,"__esModule",{value:!0});Zc.merge=void 0;var Oq=u_();function Nq(e){let t=Oq(e);return e.forEach(n=>{n.once(
"error",r=>t.emit("error",r))}),t.once("close",()=>d_(e)),t.once("end",()=>d_(e)),t}Zc.merge=Nq;function d_(e){e.forEach(t=>t.emit("close"))}});var p_=j(Ts=>{"use strict";Object.defineProperty(Ts,"__esModule",{value:!0});Ts.isEmpty=Ts.isString=void 0;function Rq(e){return typeof e=="string"}Ts.isString=
Rq;function Iq(e){return e===""}Ts.isEmpty=Iq});var ur=j(pt=>{"use strict";Object.defineProperty(pt,"__esModule",{value:!0});pt.string=pt.stream=pt.pattern=pt.path=pt.fs=pt.errno=pt.array=void 0;var Pq=Sk();pt.
array=Pq;var Lq=Ek();pt.errno=Lq;var zq=Ak();pt.fs=zq;var Dq=Rk();pt.path=Dq;var Fq=s_();pt.pattern=Fq;var Mq=f_();pt.stream=Mq;var qq=p_();pt.string=qq});var y_=j(ht=>{"use strict";Object.defineProperty(ht,"__esModule",{value:!0});ht.convertPatternGroupToTask=ht.convertPatternGroupsToTasks=ht.groupPatternsByBaseDirectory=
ht.getNegativePatternsAsPositive=ht.getPositivePatterns=ht.convertPatternsToTasks=ht.generate=void 0;var wn=ur();function jq(e,t){let n=h_(e,t),r=h_(t.ignore,t),
i=m_(n),s=g_(n,r),o=i.filter(u=>wn.pattern.isStaticPattern(u,t)),a=i.filter(u=>wn.pattern.isDynamicPattern(u,t)),l=zh(o,s,!1),c=zh(a,s,!0);return l.concat(c)}ht.
generate=jq;function h_(e,t){let n=e;return t.braceExpansion&&(n=wn.pattern.expandPatternsWithBraceExpansion(n)),t.baseNameMatch&&(n=n.map(r=>r.includes("/")?r:
`**/${r}`)),n.map(r=>wn.pattern.removeDuplicateSlashes(r))}function zh(e,t,n){let r=[],i=wn.pattern.getPatternsOutsideCurrentDirectory(e),s=wn.pattern.getPatternsInsideCurrentDirectory(
e),o=Dh(i),a=Dh(s);return r.push(...Fh(o,t,n)),"."in a?r.push(Mh(".",s,t,n)):r.push(...Fh(a,t,n)),r}ht.convertPatternsToTasks=zh;function m_(e){return wn.pattern.
getPositivePatterns(e)}ht.getPositivePatterns=m_;function g_(e,t){return wn.pattern.getNegativePatterns(e).concat(t).map(wn.pattern.convertToPositivePattern)}ht.
getNegativePatternsAsPositive=g_;function Dh(e){let t={};return e.reduce((n,r)=>{let i=wn.pattern.getBaseDirectory(r);return i in n?n[i].push(r):n[i]=[r],n},t)}
ht.groupPatternsByBaseDirectory=Dh;function Fh(e,t,n){return Object.keys(e).map(r=>Mh(r,e[r],t,n))}ht.convertPatternGroupsToTasks=Fh;function Mh(e,t,n,r){return{
dynamic:r,positive:t,negative:n,base:e,patterns:[].concat(t,n.map(wn.pattern.convertToNegativePattern))}}ht.convertPatternGroupToTask=Mh});var w_=j((cfe,b_)=>{b_.exports=process.getBuiltinModule("events")});var x_=j(Uc=>{"use strict";Object.defineProperty(Uc,"__esModule",{value:!0});Uc.read=void 0;function Bq(e,t,n){t.fs.lstat(e,(r,i)=>{if(r!==null){v_(n,r);return}
if(!i.isSymbolicLink()||!t.followSymbolicLink){qh(n,i);return}t.fs.stat(e,(s,o)=>{if(s!==null){if(t.throwErrorOnBrokenSymbolicLink){v_(n,s);return}qh(n,i);return}
t.markSymbolicLink&&(o.isSymbolicLink=()=>!0),qh(n,o)})})}Uc.read=Bq;function v_(e,t){e(t)}function qh(e,t){e(null,t)}});var k_=j(Hc=>{"use strict";Object.defineProperty(Hc,"__esModule",{value:!0});Hc.read=void 0;function Gq(e,t){let n=t.fs.lstatSync(e);if(!n.isSymbolicLink()||!t.
followSymbolicLink)return n;try{let r=t.fs.statSync(e);return t.markSymbolicLink&&(r.isSymbolicLink=()=>!0),r}catch(r){if(!t.throwErrorOnBrokenSymbolicLink)return n;
throw r}}Hc.read=Gq});var Wc=j((ffe,__)=>{__.exports=process.getBuiltinModule("fs")});var S_=j(Gr=>{"use strict";Object.defineProperty(Gr,"__esModule",{value:!0});Gr.createFileSystemAdapter=Gr.FILE_SYSTEM_ADAPTER=void 0;var Vc=Wc();Gr.FILE_SYSTEM_ADAPTER=
{lstat:Vc.lstat,stat:Vc.stat,lstatSync:Vc.lstatSync,statSync:Vc.statSync};function Zq(e){return e===void 0?Gr.FILE_SYSTEM_ADAPTER:Object.assign(Object.assign({},
Gr.FILE_SYSTEM_ADAPTER),e)}Gr.createFileSystemAdapter=Zq});var E_=j(Bh=>{"use strict";Object.defineProperty(Bh,"__esModule",{value:!0});var Uq=S_(),jh=class{constructor(t={}){this._options=t,this.followSymbolicLink=this.
_getValue(this._options.followSymbolicLink,!0),this.fs=Uq.createFileSystemAdapter(this._options.fs),this.markSymbolicLink=this._getValue(this._options.markSymbolicLink,
!1),this.throwErrorOnBrokenSymbolicLink=this._getValue(this._options.throwErrorOnBrokenSymbolicLink,!0)}_getValue(t,n){return t??n}};Bh.default=jh});var Ii=j(Zr=>{"use strict";Object.defineProperty(Zr,"__esModule",{value:!0});Zr.statSync=Zr.stat=Zr.Settings=void 0;var A_=x_(),Hq=k_(),Gh=E_();Zr.Settings=Gh.default;
function Wq(e,t,n){if(typeof t=="function"){A_.read(e,Zh(),t);return}A_.read(e,Zh(t),n)}Zr.stat=Wq;function Vq(e,t){let n=Zh(t);return Hq.read(e,n)}Zr.statSync=
Vq;function Zh(e={}){return e instanceof Gh.default?e:new Gh.default(e)}});var $_=j((gfe,T_)=>{var C_;T_.exports=typeof queueMicrotask=="function"?queueMicrotask.bind(typeof window<"u"?window:global):e=>(C_||(C_=Promise.resolve())).then(
e).catch(t=>setTimeout(()=>{throw t},0))});var N_=j((yfe,O_)=>{O_.exports=Yq;var Kq=$_();function Yq(e,t){let n,r,i,s=!0;Array.isArray(e)?(n=[],r=e.length):(i=Object.keys(e),n={},r=i.length);function o(l){
function c(){t&&t(l,n),t=null}s?Kq(c):c()}function a(l,c,u){n[l]=u,(--r===0||c)&&o(c)}r?i?i.forEach(function(l){e[l](function(c,u){a(l,c,u)})}):e.forEach(function(l,c){
l(function(u,d){a(c,u,d)})}):o(null),s=!1}});var Uh=j(Yc=>{"use strict";Object.defineProperty(Yc,"__esModule",{value:!0});Yc.IS_SUPPORT_READDIR_WITH_FILE_TYPES=void 0;var Kc=process.versions.node.split(".");
if(Kc[0]===void 0||Kc[1]===void 0)throw new Error(`Unexpected behavior. The 'process.versions.node' variable has invalid value: ${process.versions.node}`);var R_=Number.
parseInt(Kc[0],10),Jq=Number.parseInt(Kc[1],10),I_=10,Xq=10,Qq=R_>I_,e5=R_===I_&&Jq>=Xq;Yc.IS_SUPPORT_READDIR_WITH_FILE_TYPES=Qq||e5});var P_=j(Jc=>{"use strict";Object.defineProperty(Jc,"__esModule",{value:!0});Jc.createDirentFromStats=void 0;var Hh=class{constructor(t,n){this.name=t,this.isBlockDevice=
n.isBlockDevice.bind(n),this.isCharacterDevice=n.isCharacterDevice.bind(n),this.isDirectory=n.isDirectory.bind(n),this.isFIFO=n.isFIFO.bind(n),this.isFile=n.isFile.
bind(n),this.isSocket=n.isSocket.bind(n),this.isSymbolicLink=n.isSymbolicLink.bind(n)}};function t5(e,t){return new Hh(e,t)}Jc.createDirentFromStats=t5});var Wh=j(Xc=>{"use strict";Object.defineProperty(Xc,"__esModule",{value:!0});Xc.fs=void 0;var n5=P_();Xc.fs=n5});var Vh=j(Qc=>{"use strict";Object.defineProperty(Qc,"__esModule",{value:!0});Qc.joinPathSegments=void 0;function r5(e,t,n){return e.endsWith(n)?e+t:e+n+t}Qc.joinPathSegments=
r5});var q_=j(Ur=>{"use strict";Object.defineProperty(Ur,"__esModule",{value:!0});Ur.readdir=Ur.readdirWithFileTypes=Ur.read=void 0;var i5=Ii(),L_=N_(),s5=Uh(),z_=Wh(),
D_=Vh();function o5(e,t,n){if(!t.stats&&s5.IS_SUPPORT_READDIR_WITH_FILE_TYPES){F_(e,t,n);return}M_(e,t,n)}Ur.read=o5;function F_(e,t,n){t.fs.readdir(e,{withFileTypes:!0},
(r,i)=>{if(r!==null){eu(n,r);return}let s=i.map(a=>({dirent:a,name:a.name,path:D_.joinPathSegments(e,a.name,t.pathSegmentSeparator)}));if(!t.followSymbolicLinks){
Kh(n,s);return}let o=s.map(a=>a5(a,t));L_(o,(a,l)=>{if(a!==null){eu(n,a);return}Kh(n,l)})})}Ur.readdirWithFileTypes=F_;function a5(e,t){return n=>{if(!e.dirent.
isSymbolicLink()){n(null,e);return}t.fs.stat(e.path,(r,i)=>{if(r!==null){if(t.throwErrorOnBrokenSymbolicLink){n(r);return}n(null,e);return}e.dirent=z_.fs.createDirentFromStats(
e.name,i),n(null,e)})}}function M_(e,t,n){t.fs.readdir(e,(r,i)=>{if(r!==null){eu(n,r);return}let s=i.map(o=>{let a=D_.joinPathSegments(e,o,t.pathSegmentSeparator);
return l=>{i5.stat(a,t.fsStatSettings,(c,u)=>{if(c!==null){l(c);return}let d={name:o,path:a,dirent:z_.fs.createDirentFromStats(o,u)};t.stats&&(d.stats=u),l(null,
d)})}});L_(s,(o,a)=>{if(o!==null){eu(n,o);return}Kh(n,a)})})}Ur.readdir=M_;function eu(e,t){e(t)}function Kh(e,t){e(null,t)}});var U_=j(Hr=>{"use strict";Object.defineProperty(Hr,"__esModule",{value:!0});Hr.readdir=Hr.readdirWithFileTypes=Hr.read=void 0;var l5=Ii(),c5=Uh(),j_=Wh(),B_=Vh();
function u5(e,t){return!t.stats&&c5.IS_SUPPORT_READDIR_WITH_FILE_TYPES?G_(e,t):Z_(e,t)}Hr.read=u5;function G_(e,t){return t.fs.readdirSync(e,{withFileTypes:!0}).
map(r=>{let i={dirent:r,name:r.name,path:B_.joinPathSegments(e,r.name,t.pathSegmentSeparator)};if(i.dirent.isSymbolicLink()&&t.followSymbolicLinks)try{let s=t.fs.
statSync(i.path);i.dirent=j_.fs.createDirentFromStats(i.name,s)}catch(s){if(t.throwErrorOnBrokenSymbolicLink)throw s}return i})}Hr.readdirWithFileTypes=G_;function Z_(e,t){
return t.fs.readdirSync(e).map(r=>{let i=B_.joinPathSegments(e,r,t.pathSegmentSeparator),s=l5.statSync(i,t.fsStatSettings),o={name:r,path:i,dirent:j_.fs.createDirentFromStats(
r,s)};return t.stats&&(o.stats=s),o})}Hr.readdir=Z_});var H_=j(Wr=>{"use strict";Object.defineProperty(Wr,"__esModule",{value:!0});Wr.createFileSystemAdapter=Wr.FILE_SYSTEM_ADAPTER=void 0;var $s=Wc();Wr.FILE_SYSTEM_ADAPTER=
{lstat:$s.lstat,stat:$s.stat,lstatSync:$s.lstatSync,statSync:$s.statSync,readdir:$s.readdir,readdirSync:$s.readdirSync};function d5(e){return e===void 0?Wr.FILE_SYSTEM_ADAPTER:
Object.assign(Object.assign({},Wr.FILE_SYSTEM_ADAPTER),e)}Wr.createFileSystemAdapter=d5});var W_=j(Jh=>{"use strict";Object.defineProperty(Jh,"__esModule",{value:!0});var f5=bn(),p5=Ii(),h5=H_(),Yh=class{constructor(t={}){this._options=t,this.followSymbolicLinks=
this._getValue(this._options.followSymbolicLinks,!1),this.fs=h5.createFileSystemAdapter(this._options.fs),this.pathSegmentSeparator=this._getValue(this._options.
pathSegmentSeparator,f5.sep),this.stats=this._getValue(this._options.stats,!1),this.throwErrorOnBrokenSymbolicLink=this._getValue(this._options.throwErrorOnBrokenSymbolicLink,
!0),this.fsStatSettings=new p5.Settings({followSymbolicLink:this.followSymbolicLinks,fs:this.fs,throwErrorOnBrokenSymbolicLink:this.throwErrorOnBrokenSymbolicLink})}_getValue(t,n){
return t??n}};Jh.default=Yh});var tu=j(Vr=>{"use strict";Object.defineProperty(Vr,"__esModule",{value:!0});Vr.Settings=Vr.scandirSync=Vr.scandir=void 0;var V_=q_(),m5=U_(),Xh=W_();Vr.Settings=
Xh.default;function g5(e,t,n){if(typeof t=="function"){V_.read(e,Qh(),t);return}V_.read(e,Qh(t),n)}Vr.scandir=g5;function y5(e,t){let n=Qh(t);return m5.read(e,n)}
Vr.scandirSync=y5;function Qh(e={}){return e instanceof Xh.default?e:new Xh.default(e)}});var Y_=j((Cfe,K_)=>{"use strict";function b5(e){var t=new e,n=t;function r(){var s=t;return s.next?t=s.next:(t=new e,n=t),s.next=null,s}function i(s){n.next=s,n=
s}return{get:r,release:i}}K_.exports=b5});var X_=j((Tfe,em)=>{"use strict";var w5=Y_();function J_(e,t,n){if(typeof e=="function"&&(n=t,t=e,e=null),!(n>=1))throw new Error("fastqueue concurrency must be\
 equal to or greater than 1");var r=w5(v5),i=null,s=null,o=0,a=null,l={push:y,drain:Nt,saturated:Nt,pause:u,paused:!1,get concurrency(){return n},set concurrency(A){
if(!(A>=1))throw new Error("fastqueue concurrency must be equal to or greater than 1");if(n=A,!l.paused)for(;i&&o<n;)o++,v()},running:c,resume:p,idle:h,length:d,
getQueue:f,unshift:w,empty:Nt,kill:O,killAndDrain:T,error:E,abort:$};return l;function c(){return o}function u(){l.paused=!0}function d(){for(var A=i,S=0;A;)A=A.
next,S++;return S}function f(){for(var A=i,S=[];A;)S.push(A.value),A=A.next;return S}function p(){if(l.paused){if(l.paused=!1,i===null){o++,v();return}for(;i&&o<
n;)o++,v()}}function h(){return o===0&&l.length()===0}function y(A,S){var _=r.get();_.context=e,_.release=v,_.value=A,_.callback=S||Nt,_.errorHandler=a,o>=n||l.
paused?s?(s.next=_,s=_):(i=_,s=_,l.saturated()):(o++,t.call(e,_.value,_.worked))}function w(A,S){var _=r.get();_.context=e,_.release=v,_.value=A,_.callback=S||Nt,
_.errorHandler=a,o>=n||l.paused?i?(_.next=i,i=_):(i=_,s=_,l.saturated()):(o++,t.call(e,_.value,_.worked))}function v(A){A&&r.release(A);var S=i;S&&o<=n?l.paused?
o--:(s===i&&(s=null),i=S.next,S.next=null,t.call(e,S.value,S.worked),s===null&&l.empty()):--o===0&&l.drain()}function O(){i=null,s=null,l.drain=Nt}function T(){
i=null,s=null,l.drain(),l.drain=Nt}function $(){var A=i;for(i=null,s=null;A;){var S=A.next,_=A.callback,x=A.errorHandler,M=A.value,C=A.context;A.value=null,A.callback=
Nt,A.errorHandler=null,A.next=null,x&&x(new Error("abort"),M),_.call(C,new Error("abort")),r.release(A),A=S}l.drain=Nt}function E(A){a=A}}function Nt(){}function v5(){
this.value=null,this.callback=Nt,this.next=null,this.release=Nt,this.context=null,this.errorHandler=null;var e=this;this.worked=function(n,r){var i=e.callback,s=e.
errorHandler,o=e.value;e.value=null,e.callback=Nt,e.errorHandler&&s(n,o),i.call(e.context,n,r),e.release(e)}}function x5(e,t,n){typeof e=="function"&&(n=t,t=e,e=
null);function r(u,d){t.call(this,u).then(function(f){d(null,f)},d)}var i=J_(e,r,n),s=i.push,o=i.unshift;return i.push=a,i.unshift=l,i.drained=c,i;function a(u){
var d=new Promise(function(f,p){s(u,function(h,y){if(h){p(h);return}f(y)})});return d.catch(Nt),d}function l(u){var d=new Promise(function(f,p){o(u,function(h,y){
if(h){p(h);return}f(y)})});return d.catch(Nt),d}function c(){var u=new Promise(function(d){process.nextTick(function(){if(i.idle())d();else{var f=i.drain;i.drain=
function(){typeof f=="function"&&f(),d(),i.drain=f}}})});return u}}em.exports=J_;em.exports.promise=x5});var nu=j(Zn=>{"use strict";Object.defineProperty(Zn,"__esModule",{value:!0});Zn.joinPathSegments=Zn.replacePathSegmentSeparator=Zn.isAppliedFilter=Zn.isFatalError=
void 0;function k5(e,t){return e.errorFilter===null?!0:!e.errorFilter(t)}Zn.isFatalError=k5;function _5(e,t){return e===null||e(t)}Zn.isAppliedFilter=_5;function S5(e,t){
return e.split(/[/\\]/).join(t)}Zn.replacePathSegmentSeparator=S5;function E5(e,t,n){return e===""?t:e.endsWith(n)?e+t:e+n+t}Zn.joinPathSegments=E5});var rm=j(nm=>{"use strict";Object.defineProperty(nm,"__esModule",{value:!0});var A5=nu(),tm=class{constructor(t,n){this._root=t,this._settings=n,this._root=A5.replacePathSegmentSeparator(
t,n.pathSegmentSeparator)}};nm.default=tm});var om=j(sm=>{"use strict";Object.defineProperty(sm,"__esModule",{value:!0});var C5=w_(),T5=tu(),$5=X_(),ru=nu(),O5=rm(),im=class extends O5.default{constructor(t,n){
super(t,n),this._settings=n,this._scandir=T5.scandir,this._emitter=new C5.EventEmitter,this._queue=$5(this._worker.bind(this),this._settings.concurrency),this._isFatalError=
!1,this._isDestroyed=!1,this._queue.drain=()=>{this._isFatalError||this._emitter.emit("end")}}read(){return this._isFatalError=!1,this._isDestroyed=!1,setImmediate(
()=>{this._pushToQueue(this._root,this._settings.basePath)}),this._emitter}get isDestroyed(){return this._isDestroyed}destroy(){if(this._isDestroyed)throw new Error(
"The reader is already destroyed");this._isDestroyed=!0,this._queue.killAndDrain()}onEntry(t){this._emitter.on("entry",t)}onError(t){this._emitter.once("error",
t)}onEnd(t){this._emitter.once("end",t)}_pushToQueue(t,n){let r={directory:t,base:n};this._queue.push(r,i=>{i!==null&&this._handleError(i)})}_worker(t,n){this._scandir(
t.directory,this._settings.fsScandirSettings,(r,i)=>{if(r!==null){n(r,void 0);return}for(let s of i)this._handleEntry(s,t.base);n(null,void 0)})}_handleError(t){
this._isDestroyed||!ru.isFatalError(this._settings,t)||(this._isFatalError=!0,this._isDestroyed=!0,this._emitter.emit("error",t))}_handleEntry(t,n){if(this._isDestroyed||
this._isFatalError)return;let r=t.path;n!==void 0&&(t.path=ru.joinPathSegments(n,t.name,this._settings.pathSegmentSeparator)),ru.isAppliedFilter(this._settings.
entryFilter,t)&&this._emitEntry(t),t.dirent.isDirectory()&&ru.isAppliedFilter(this._settings.deepFilter,t)&&this._pushToQueue(r,n===void 0?void 0:t.path)}_emitEntry(t){
this._emitter.emit("entry",t)}};sm.default=im});var Q_=j(lm=>{"use strict";Object.defineProperty(lm,"__esModule",{value:!0});var N5=om(),am=class{constructor(t,n){this._root=t,this._settings=n,this._reader=new N5.
default(this._root,this._settings),this._storage=[]}read(t){this._reader.onError(n=>{R5(t,n)}),this._reader.onEntry(n=>{this._storage.push(n)}),this._reader.onEnd(
()=>{I5(t,this._storage)}),this._reader.read()}};lm.default=am;function R5(e,t){e(t)}function I5(e,t){e(null,t)}});var eS=j(um=>{"use strict";Object.defineProperty(um,"__esModule",{value:!0});var P5=ga(),L5=om(),cm=class{constructor(t,n){this._root=t,this._settings=n,this._reader=
new L5.default(this._root,this._settings),this._stream=new P5.Readable({objectMode:!0,read:()=>{},destroy:()=>{this._reader.isDestroyed||this._reader.destroy()}})}read(){
return this._reader.onError(t=>{this._stream.emit("error",t)}),this._reader.onEntry(t=>{this._stream.push(t)}),this._reader.onEnd(()=>{this._stream.push(null)}),
this._reader.read(),this._stream}};um.default=cm});var tS=j(fm=>{"use strict";Object.defineProperty(fm,"__esModule",{value:!0});var z5=tu(),iu=nu(),D5=rm(),dm=class extends D5.default{constructor(){super(...arguments),
this._scandir=z5.scandirSync,this._storage=[],this._queue=new Set}read(){return this._pushToQueue(this._root,this._settings.basePath),this._handleQueue(),this._storage}_pushToQueue(t,n){
this._queue.add({directory:t,base:n})}_handleQueue(){for(let t of this._queue.values())this._handleDirectory(t.directory,t.base)}_handleDirectory(t,n){try{let r=this.
_scandir(t,this._settings.fsScandirSettings);for(let i of r)this._handleEntry(i,n)}catch(r){this._handleError(r)}}_handleError(t){if(iu.isFatalError(this._settings,
t))throw t}_handleEntry(t,n){let r=t.path;n!==void 0&&(t.path=iu.joinPathSegments(n,t.name,this._settings.pathSegmentSeparator)),iu.isAppliedFilter(this._settings.
entryFilter,t)&&this._pushToStorage(t),t.dirent.isDirectory()&&iu.isAppliedFilter(this._settings.deepFilter,t)&&this._pushToQueue(r,n===void 0?void 0:t.path)}_pushToStorage(t){
this._storage.push(t)}};fm.default=dm});var nS=j(hm=>{"use strict";Object.defineProperty(hm,"__esModule",{value:!0});var F5=tS(),pm=class{constructor(t,n){this._root=t,this._settings=n,this._reader=new F5.
default(this._root,this._settings)}read(){return this._reader.read()}};hm.default=pm});var rS=j(gm=>{"use strict";Object.defineProperty(gm,"__esModule",{value:!0});var M5=bn(),q5=tu(),mm=class{constructor(t={}){this._options=t,this.basePath=this._getValue(
this._options.basePath,void 0),this.concurrency=this._getValue(this._options.concurrency,Number.POSITIVE_INFINITY),this.deepFilter=this._getValue(this._options.
deepFilter,null),this.entryFilter=this._getValue(this._options.entryFilter,null),this.errorFilter=this._getValue(this._options.errorFilter,null),this.pathSegmentSeparator=
this._getValue(this._options.pathSegmentSeparator,M5.sep),this.fsScandirSettings=new q5.Settings({followSymbolicLinks:this._options.followSymbolicLinks,fs:this.
_options.fs,pathSegmentSeparator:this._options.pathSegmentSeparator,stats:this._options.stats,throwErrorOnBrokenSymbolicLink:this._options.throwErrorOnBrokenSymbolicLink})}_getValue(t,n){
return t??n}};gm.default=mm});var ou=j(Un=>{"use strict";Object.defineProperty(Un,"__esModule",{value:!0});Un.Settings=Un.walkStream=Un.walkSync=Un.walk=void 0;var iS=Q_(),j5=eS(),B5=nS(),ym=rS();
Un.Settings=ym.default;function G5(e,t,n){if(typeof t=="function"){new iS.default(e,su()).read(t);return}new iS.default(e,su(t)).read(n)}Un.walk=G5;function Z5(e,t){
let n=su(t);return new B5.default(e,n).read()}Un.walkSync=Z5;function U5(e,t){let n=su(t);return new j5.default(e,n).read()}Un.walkStream=U5;function su(e={}){return e instanceof
ym.default?e:new ym.default(e)}});var au=j(wm=>{"use strict";Object.defineProperty(wm,"__esModule",{value:!0});var H5=bn(),W5=Ii(),sS=ur(),bm=class{constructor(t){this._settings=t,this._fsStatSettings=
new W5.Settings({followSymbolicLink:this._settings.followSymbolicLinks,fs:this._settings.fs,throwErrorOnBrokenSymbolicLink:this._settings.followSymbolicLinks})}_getFullEntryPath(t){
return H5.resolve(this._settings.cwd,t)}_makeEntry(t,n){let r={name:n,path:n,dirent:sS.fs.createDirentFromStats(n,t)};return this._settings.stats&&(r.stats=t),r}_isFatalError(t){
return!sS.errno.isEnoentCodeError(t)&&!this._settings.suppressErrors}};wm.default=bm});var km=j(xm=>{"use strict";Object.defineProperty(xm,"__esModule",{value:!0});var V5=ga(),K5=Ii(),Y5=ou(),J5=au(),vm=class extends J5.default{constructor(){super(
...arguments),this._walkStream=Y5.walkStream,this._stat=K5.stat}dynamic(t,n){return this._walkStream(t,n)}static(t,n){let r=t.map(this._getFullEntryPath,this),i=new V5.
PassThrough({objectMode:!0});i._write=(s,o,a)=>this._getEntry(r[s],t[s],n).then(l=>{l!==null&&n.entryFilter(l)&&i.push(l),s===r.length-1&&i.end(),a()}).catch(a);
for(let s=0;s<r.length;s++)i.write(s);return i}_getEntry(t,n,r){return this._getStat(t).then(i=>this._makeEntry(i,n)).catch(i=>{if(r.errorFilter(i))return null;
throw i})}_getStat(t){return new Promise((n,r)=>{this._stat(t,this._fsStatSettings,(i,s)=>i===null?n(s):r(i))})}};xm.default=vm});var oS=j(Sm=>{"use strict";Object.defineProperty(Sm,"__esModule",{value:!0});var X5=ou(),Q5=au(),ej=km(),_m=class extends Q5.default{constructor(){super(...arguments),
this._walkAsync=X5.walk,this._readerStream=new ej.default(this._settings)}dynamic(t,n){return new Promise((r,i)=>{this._walkAsync(t,n,(s,o)=>{s===null?r(o):i(s)})})}async static(t,n){
let r=[],i=this._readerStream.static(t,n);return new Promise((s,o)=>{i.once("error",o),i.on("data",a=>r.push(a)),i.once("end",()=>s(r))})}};Sm.default=_m});var aS=j(Am=>{"use strict";Object.defineProperty(Am,"__esModule",{value:!0});var ya=ur(),Em=class{constructor(t,n,r){this._patterns=t,this._settings=n,this._micromatchOptions=
r,this._storage=[],this._fillStorage()}_fillStorage(){for(let t of this._patterns){let n=this._getPatternSegments(t),r=this._splitSegmentsIntoSections(n);this._storage.
push({complete:r.length<=1,pattern:t,segments:n,sections:r})}}_getPatternSegments(t){return ya.pattern.getPatternParts(t,this._micromatchOptions).map(r=>ya.pattern.
isDynamicPattern(r,this._settings)?{dynamic:!0,pattern:r,patternRe:ya.pattern.makeRe(r,this._micromatchOptions)}:{dynamic:!1,pattern:r})}_splitSegmentsIntoSections(t){
return ya.array.splitWhen(t,n=>n.dynamic&&ya.pattern.hasGlobStar(n.pattern))}};Am.default=Em});var lS=j(Tm=>{"use strict";Object.defineProperty(Tm,"__esModule",{value:!0});var tj=aS(),Cm=class extends tj.default{match(t){let n=t.split("/"),r=n.length,i=this.
_storage.filter(s=>!s.complete||s.segments.length>r);for(let s of i){let o=s.sections[0];if(!s.complete&&r>o.length||n.every((l,c)=>{let u=s.segments[c];return!!(u.
dynamic&&u.patternRe.test(l)||!u.dynamic&&u.pattern===l)}))return!0}return!1}};Tm.default=Cm});var cS=j(Om=>{"use strict";Object.defineProperty(Om,"__esModule",{value:!0});var lu=ur(),nj=lS(),$m=class{constructor(t,n){this._settings=t,this._micromatchOptions=
n}getFilter(t,n,r){let i=this._getMatcher(n),s=this._getNegativePatternsRe(r);return o=>this._filter(t,o,i,s)}_getMatcher(t){return new nj.default(t,this._settings,
this._micromatchOptions)}_getNegativePatternsRe(t){let n=t.filter(lu.pattern.isAffectDepthOfReadingPattern);return lu.pattern.convertPatternsToRe(n,this._micromatchOptions)}_filter(t,n,r,i){
if(this._isSkippedByDeep(t,n.path)||this._isSkippedSymbolicLink(n))return!1;let s=lu.path.removeLeadingDotSegment(n.path);return this._isSkippedByPositivePatterns(
s,r)?!1:this._isSkippedByNegativePatterns(s,i)}_isSkippedByDeep(t,n){return this._settings.deep===1/0?!1:this._getEntryLevel(t,n)>=this._settings.deep}_getEntryLevel(t,n){
let r=n.split("/").length;if(t==="")return r;let i=t.split("/").length;return r-i}_isSkippedSymbolicLink(t){return!this._settings.followSymbolicLinks&&t.dirent.
isSymbolicLink()}_isSkippedByPositivePatterns(t,n){return!this._settings.baseNameMatch&&!n.match(t)}_isSkippedByNegativePatterns(t,n){return!lu.pattern.matchAny(
t,n)}};Om.default=$m});var uS=j(Rm=>{"use strict";Object.defineProperty(Rm,"__esModule",{value:!0});var Kr=ur(),Nm=class{constructor(t,n){this._settings=t,this._micromatchOptions=n,this.
index=new Map}getFilter(t,n){let[r,i]=Kr.pattern.partitionAbsoluteAndRelative(n),s={positive:{all:Kr.pattern.convertPatternsToRe(t,this._micromatchOptions)},negative:{
absolute:Kr.pattern.convertPatternsToRe(r,Object.assign(Object.assign({},this._micromatchOptions),{dot:!0})),relative:Kr.pattern.convertPatternsToRe(i,Object.assign(
Object.assign({},this._micromatchOptions),{dot:!0}))}};return o=>this._filter(o,s)}_filter(t,n){let r=Kr.path.removeLeadingDotSegment(t.path);if(this._settings.
unique&&this._isDuplicateEntry(r)||this._onlyFileFilter(t)||this._onlyDirectoryFilter(t))return!1;let i=this._isMatchToPatternsSet(r,n,t.dirent.isDirectory());return this.
_settings.unique&&i&&this._createIndexRecord(r),i}_isDuplicateEntry(t){return this.index.has(t)}_createIndexRecord(t){this.index.set(t,void 0)}_onlyFileFilter(t){
return this._settings.onlyFiles&&!t.dirent.isFile()}_onlyDirectoryFilter(t){return this._settings.onlyDirectories&&!t.dirent.isDirectory()}_isMatchToPatternsSet(t,n,r){
return!(!this._isMatchToPatterns(t,n.positive.all,r)||this._isMatchToPatterns(t,n.negative.relative,r)||this._isMatchToAbsoluteNegative(t,n.negative.absolute,r))}_isMatchToAbsoluteNegative(t,n,r){
if(n.length===0)return!1;let i=Kr.path.makeAbsolute(this._settings.cwd,t);return this._isMatchToPatterns(i,n,r)}_isMatchToPatterns(t,n,r){if(n.length===0)return!1;
let i=Kr.pattern.matchAny(t,n);return!i&&r?Kr.pattern.matchAny(t+"/",n):i}};Rm.default=Nm});var dS=j(Pm=>{"use strict";Object.defineProperty(Pm,"__esModule",{value:!0});var rj=ur(),Im=class{constructor(t){this._settings=t}getFilter(){return t=>this._isNonFatalError(
t)}_isNonFatalError(t){return rj.errno.isEnoentCodeError(t)||this._settings.suppressErrors}};Pm.default=Im});var pS=j(zm=>{"use strict";Object.defineProperty(zm,"__esModule",{value:!0});var fS=ur(),Lm=class{constructor(t){this._settings=t}getTransformer(){return t=>this.
_transform(t)}_transform(t){let n=t.path;return this._settings.absolute&&(n=fS.path.makeAbsolute(this._settings.cwd,n),n=fS.path.unixify(n)),this._settings.markDirectories&&
t.dirent.isDirectory()&&(n+="/"),this._settings.objectMode?Object.assign(Object.assign({},t),{path:n}):n}};zm.default=Lm});var cu=j(Fm=>{"use strict";Object.defineProperty(Fm,"__esModule",{value:!0});var ij=bn(),sj=cS(),oj=uS(),aj=dS(),lj=pS(),Dm=class{constructor(t){this._settings=
t,this.errorFilter=new aj.default(this._settings),this.entryFilter=new oj.default(this._settings,this._getMicromatchOptions()),this.deepFilter=new sj.default(this.
_settings,this._getMicromatchOptions()),this.entryTransformer=new lj.default(this._settings)}_getRootDirectory(t){return ij.resolve(this._settings.cwd,t.base)}_getReaderOptions(t){
let n=t.base==="."?"":t.base;return{basePath:n,pathSegmentSeparator:"/",concurrency:this._settings.concurrency,deepFilter:this.deepFilter.getFilter(n,t.positive,
t.negative),entryFilter:this.entryFilter.getFilter(t.positive,t.negative),errorFilter:this.errorFilter.getFilter(),followSymbolicLinks:this._settings.followSymbolicLinks,
fs:this._settings.fs,stats:this._settings.stats,throwErrorOnBrokenSymbolicLink:this._settings.throwErrorOnBrokenSymbolicLink,transform:this.entryTransformer.getTransformer()}}_getMicromatchOptions(){
return{dot:this._settings.dot,matchBase:this._settings.baseNameMatch,nobrace:!this._settings.braceExpansion,nocase:!this._settings.caseSensitiveMatch,noext:!this.
_settings.extglob,noglobstar:!this._settings.globstar,posix:!0,strictSlashes:!1}}};Fm.default=Dm});var hS=j(qm=>{"use strict";Object.defineProperty(qm,"__esModule",{value:!0});var cj=oS(),uj=cu(),Mm=class extends uj.default{constructor(){super(...arguments),this.
_reader=new cj.default(this._settings)}async read(t){let n=this._getRootDirectory(t),r=this._getReaderOptions(t);return(await this.api(n,t,r)).map(s=>r.transform(
s))}api(t,n,r){return n.dynamic?this._reader.dynamic(t,r):this._reader.static(n.patterns,r)}};qm.default=Mm});var mS=j(Bm=>{"use strict";Object.defineProperty(Bm,"__esModule",{value:!0});var dj=ga(),fj=km(),pj=cu(),jm=class extends pj.default{constructor(){super(...arguments),
this._reader=new fj.default(this._settings)}read(t){let n=this._getRootDirectory(t),r=this._getReaderOptions(t),i=this.api(n,t,r),s=new dj.Readable({objectMode:!0,
read:()=>{}});return i.once("error",o=>s.emit("error",o)).on("data",o=>s.emit("data",r.transform(o))).once("end",()=>s.emit("end")),s.once("close",()=>i.destroy()),
s}api(t,n,r){return n.dynamic?this._reader.dynamic(t,r):this._reader.static(n.patterns,r)}};Bm.default=jm});var gS=j(Zm=>{"use strict";Object.defineProperty(Zm,"__esModule",{value:!0});var hj=Ii(),mj=ou(),gj=au(),Gm=class extends gj.default{constructor(){super(...arguments),
this._walkSync=mj.walkSync,this._statSync=hj.statSync}dynamic(t,n){return this._walkSync(t,n)}static(t,n){let r=[];for(let i of t){let s=this._getFullEntryPath(
i),o=this._getEntry(s,i,n);o===null||!n.entryFilter(o)||r.push(o)}return r}_getEntry(t,n,r){try{let i=this._getStat(t);return this._makeEntry(i,n)}catch(i){if(r.
errorFilter(i))return null;throw i}}_getStat(t){return this._statSync(t,this._fsStatSettings)}};Zm.default=Gm});var yS=j(Hm=>{"use strict";Object.defineProperty(Hm,"__esModule",{value:!0});var yj=gS(),bj=cu(),Um=class extends bj.default{constructor(){super(...arguments),this.
_reader=new yj.default(this._settings)}read(t){let n=this._getRootDirectory(t),r=this._getReaderOptions(t);return this.api(n,t,r).map(r.transform)}api(t,n,r){return n.
dynamic?this._reader.dynamic(t,r):this._reader.static(n.patterns,r)}};Hm.default=Um});var bS=j(Ns=>{"use strict";Object.defineProperty(Ns,"__esModule",{value:!0});Ns.DEFAULT_FILE_SYSTEM_ADAPTER=void 0;var Os=Wc(),wj=zc(),vj=Math.max(wj.cpus().length,
1);Ns.DEFAULT_FILE_SYSTEM_ADAPTER={lstat:Os.lstat,lstatSync:Os.lstatSync,stat:Os.stat,statSync:Os.statSync,readdir:Os.readdir,readdirSync:Os.readdirSync};var Wm=class{constructor(t={}){
this._options=t,this.absolute=this._getValue(this._options.absolute,!1),this.baseNameMatch=this._getValue(this._options.baseNameMatch,!1),this.braceExpansion=this.
_getValue(this._options.braceExpansion,!0),this.caseSensitiveMatch=this._getValue(this._options.caseSensitiveMatch,!0),this.concurrency=this._getValue(this._options.
concurrency,vj),this.cwd=this._getValue(this._options.cwd,process.cwd()),this.deep=this._getValue(this._options.deep,1/0),this.dot=this._getValue(this._options.
dot,!1),this.extglob=this._getValue(this._options.extglob,!0),this.followSymbolicLinks=this._getValue(this._options.followSymbolicLinks,!0),this.fs=this._getFileSystemMethods(
this._options.fs),this.globstar=this._getValue(this._options.globstar,!0),this.ignore=this._getValue(this._options.ignore,[]),this.markDirectories=this._getValue(
this._options.markDirectories,!1),this.objectMode=this._getValue(this._options.objectMode,!1),this.onlyDirectories=this._getValue(this._options.onlyDirectories,
!1),this.onlyFiles=this._getValue(this._options.onlyFiles,!0),this.stats=this._getValue(this._options.stats,!1),this.suppressErrors=this._getValue(this._options.
suppressErrors,!1),this.throwErrorOnBrokenSymbolicLink=this._getValue(this._options.throwErrorOnBrokenSymbolicLink,!1),this.unique=this._getValue(this._options.
unique,!0),this.onlyDirectories&&(this.onlyFiles=!1),this.stats&&(this.objectMode=!0),this.ignore=[].concat(this.ignore)}_getValue(t,n){return t===void 0?n:t}_getFileSystemMethods(t={}){
return Object.assign(Object.assign({},Ns.DEFAULT_FILE_SYSTEM_ADAPTER),t)}};Ns.default=Wm});var uu=j((Qfe,vS)=>{"use strict";var wS=y_(),xj=hS(),kj=mS(),_j=yS(),Vm=bS(),Xt=ur();async function Km(e,t){vn(e);let n=Ym(e,xj.default,t),r=await Promise.all(n);
return Xt.array.flatten(r)}(function(e){e.glob=e,e.globSync=t,e.globStream=n,e.async=e;function t(c,u){vn(c);let d=Ym(c,_j.default,u);return Xt.array.flatten(d)}
e.sync=t;function n(c,u){vn(c);let d=Ym(c,kj.default,u);return Xt.stream.merge(d)}e.stream=n;function r(c,u){vn(c);let d=[].concat(c),f=new Vm.default(u);return wS.
generate(d,f)}e.generateTasks=r;function i(c,u){vn(c);let d=new Vm.default(u);return Xt.pattern.isDynamicPattern(c,d)}e.isDynamicPattern=i;function s(c){return vn(
c),Xt.path.escape(c)}e.escapePath=s;function o(c){return vn(c),Xt.path.convertPathToPattern(c)}e.convertPathToPattern=o;let a;(function(c){function u(f){return vn(
f),Xt.path.escapePosixPath(f)}c.escapePath=u;function d(f){return vn(f),Xt.path.convertPosixPathToPattern(f)}c.convertPathToPattern=d})(a=e.posix||(e.posix={}));
let l;(function(c){function u(f){return vn(f),Xt.path.escapeWindowsPath(f)}c.escapePath=u;function d(f){return vn(f),Xt.path.convertWindowsPathToPattern(f)}c.convertPathToPattern=
d})(l=e.win32||(e.win32={}))})(Km||(Km={}));function Ym(e,t,n){let r=[].concat(e),i=new Vm.default(n),s=wS.generate(r,i),o=new t(i);return s.map(o.read,o)}function vn(e){
if(![].concat(e).every(r=>Xt.string.isString(r)&&!Xt.string.isEmpty(r)))throw new TypeError("Patterns must be a string (non empty) or an array of strings")}vS.exports=
Km});var xS=g(()=>{});import{promisify as Sj}from"node:util";import{execFile as Ej,execFileSync as rpe}from"node:child_process";import{fileURLToPath as Aj}from"node:url";function Pi(e){
return e instanceof URL?Aj(e):e}var spe,ope,Jm=g(()=>{xS();spe=Sj(Ej);ope=10*1024*1024});var ig=j((cpe,gu)=>{function CS(e){return Array.isArray(e)?e:[e]}var Rs=void 0,xn="",Ps=" ",ot="\\",Cj=/[.*+?()[\]{}^$|\\/]/,TS="\uFEFF",Tj=/^\/\*{2,}$/,$j=/^\\!/,
Oj=/^\\#/,Nj=/\r?\n/g,Rj="//",Is=47,kS=46,Bt="/",$S="node-ignore";typeof Symbol<"u"&&($S=Symbol.for("node-ignore"));var OS=$S,Li=(e,t,n)=>(Object.defineProperty(
e,t,{value:n}),n),NS=()=>!1,_S={alnum:"0-9A-Za-z",alpha:"A-Za-z",blank:" \\t",cntrl:"\\x00-\\x1f\\x7f",digit:"0-9",graph:"!-.0-~",lower:"a-z",print:" -.0-~",punct:"\
!-.:-@\\[-`{-~",space:" \\t\\n\\r",upper:"A-Z",xdigit:"0-9A-Fa-f"},Ij="\\]^-[",du=e=>Ij.indexOf(e)<0?e:ot+e,Pj="(?!\\/)",Lj=(e,t)=>{if(e)return`[^\\/${t}]`;let n=`\
[${t}]`;return new RegExp(n).test("/")?Pj+n:n},zj=(e,t)=>{let{length:n}=e,r=t+1,i=xn,s=e[r];(s==="!"||s==="^")&&(i="^",r++);let o=xn,a=xn;for(;;){let l=e[r];if(l===
Rs)return null;if(l===ot){let c=e[++r];o+=du(c),a=c}else if(l==="-"&&a&&r+1<n&&e[r+1]!=="]"){r++;let c=e[r];c===ot&&(c=e[r+=1]),a<=c&&(o+=`-${du(c)}`),a=xn}else if(l===
"["&&e[r+1]===":"){let c=r+2,u=c;for(;u<n&&e[u]!=="]";)u++;if(u===n)return null;if(u>c&&e[u-1]===":"){let d=e.slice(c,u-1);if(!Object.prototype.hasOwnProperty.call(
_S,d))return null;o+=_S[d],a=xn,r=u}else o+=du("["),a="[",r=c-2}else o+=du(l),a=l;if(r++,e[r]==="]")return{end:r,source:Lj(i,o)}}},Xm="[]",wa="\0",Dj=new RegExp(
`${wa}(\\d+)${wa}`,"g"),hu="",mu="",SS=e=>e===wa||e===hu||e===mu,Fj=e=>{let t=[],n=o=>`${wa}${t.push(o)-1}${wa}`,{length:r}=e,i=xn,s=0;for(;s<r;){let o=e[s];
if(o===ot){let a=e[s+1];a===Bt&&s+2===r?i+=n(Xm):a==="*"||a==="["||a===Ps?i+=e.slice(s,s+2):i+=n(Cj.test(a)?ot+a:SS(a)?`[${a}]`:a),s+=2}else if(SS(o))i+=n(`[${o}\
]`),s++;else if(o==="["){let a=zj(e,s);a===null?(i+=n(Xm),s=r):(i+=n(a.source),s=a.end+1)}else i+=o,s++}return{source:i,sources:t}},Qm=null,Mj=/\/(?!$)/,ba="[^\\\
/]*",qj=[[/(\\+)( ?)/g,(e,t,n)=>n?t.slice(0,t.length-t.length%2)+Ps:t,ot+Ps],[/(^|\/)\*{3,}(?=\/|$)/g,(e,t)=>`${t}**`,"*"],[/[\\$.|*+(){^]/g,e=>`\\${e}`],[/(?!\\)\?/g,
()=>"[^/]","?"],[/^\//,()=>"^",Bt],[/\//g,()=>"\\/",Bt],[/^\^*(?:\\\*\\\*\\\/)+/,()=>"(?:^|\\/)","*"],[Qm,(e,t)=>!e||e[0]==="^"||e[0]==="("?e:(Mj.test(t)?"^":"(\
?:^|\\/)")+e],[/\\\/\\\*\\\*(?=\\\/|$)/g,(e,t,n)=>t+6<n.length?n.slice(t+6)==="\\/"?"(?:\\/[^\\/]+)+":"(?:\\/[^\\/]+)*":`\\/${mu}`,"*"],[/(^|[^\\])(?:\\\*)+(?!$)/g,
(e,t)=>t+ba,"*"],[/(^|[^\\])((?:\\\\)*)\\\*$/,(e,t,n)=>n===xn?t+hu:e,"*"],[/\\\\\\(?=[$.|*+(){^])/g,()=>ot,ot+ot],[/\\\\/g,()=>ot,ot+ot],[/\\\[([^\]/]*?)($|\])/g,
(e,t,n)=>`\\[${t}${n}`,"["],[Qm,e=>{let t=e[e.length-1];return!t||t===hu||t===mu?e:t===Bt?`${e}$`:`${e}(?=$|\\/$)`}]],jj=/(^|\\\/)?\uE000$/,fu="regex",ES="check\
Regex",AS="_",Bj=(e,t)=>`${t?`${t}[^/]+`:"[^/]*"}(?=$|\\/$)`,Gj=/\uE001$/,Zj=()=>"[\\s\\S]",Uj=(e,t)=>{let n=xn;for(let r=t+1;r<e.length&&!e[r].wildcard;r++)n+=
e[r].single;return n},Hj=e=>{if(e.indexOf(ba)<0)return e;let t=[],{length:n}=e,r=0;for(;r<n;){let a=e[r];if(e.startsWith(ba,r))t.push({wildcard:!0}),r+=ba.length;else if(a===
"["){let l=r+1;for(e[l]==="^"&&l++,e[l]==="]"&&l++;l<n&&e[l]!=="]";)l+=e[l]===ot?2:1;l++,t.push({single:e.slice(r,l)}),r=l}else if(a===ot)t.push({single:e.slice(
r,r+2)}),r+=2;else if(a==="("){let l=0,c=r;do e[c]===ot?c++:e[c]==="("?l++:e[c]===")"&&l--,c++;while(c<n&&l>0);"*+?".indexOf(e[c])>=0&&c++,t.push({boundary:e.slice(
r,c)}),r=c}else a==="^"||a==="$"?(t.push({boundary:a}),r++):(t.push({single:a}),r++)}let i=xn,s=[],o=()=>{let a;s.forEach((l,c)=>{l.wildcard&&(a=c)}),s.forEach(
(l,c)=>{if(!l.wildcard){i+=l.single;return}i+=c===a?ba:`(?:(?!${Uj(s,c)})[^\\/])*`}),s=[]};return t.forEach(a=>{if(a.boundary===void 0){s.push(a);return}o(),i+=
a.boundary}),o(),i},RS=e=>{Tj.test(e)&&(e="**");let{source:t,sources:n}=Fj(e),r=qj.reduce((i,[s,o,a])=>s===Qm?o(i,e):a!==Rs&&i.indexOf(a)<0?i:s.test(i)?i.replace(
s,o.bind(e)):i,t);return n.length?r.replace(Dj,(i,s)=>n[s]):r},Wj=(e,t)=>{e[e.length-1]===Bt&&(t=RS(e.slice(0,-1)));let n=t.slice(0,-1),r=t[t.length-1];return r===
hu?`${n}$`:r===mu?n:Xm},IS=e=>{let t=e.indexOf(Bt);return t<0||t===e.length-1},Vj=e=>{let t=e.length-1,n=e.lastIndexOf(Bt,e[t]===Bt?t-1:t);return n<0?e:e.slice(
n+1)},Kj=e=>{if(e.charCodeAt(0)===Is||e.indexOf(Rj)>=0){let r=e.split(Bt).filter(Boolean);return r.pop(),r.length?r.join(Bt)+Bt:xn}let t=e.length-1,n=e.lastIndexOf(
Bt,e.charCodeAt(t)===Is?t-1:t);return n<0?xn:e.slice(0,n+1)},va=e=>typeof e=="string",Yj=e=>e&&va(e),Jj=e=>(e[e.length-1]==="\r"?e.slice(0,-1):e).split(Nj).filter(
Boolean),eg=class{constructor(t,n,r,i,s,o){this.pattern=t,this.mark=n,this.negative=s,Li(this,"body",r),Li(this,"ignoreCase",i),Li(this,"regexPrefix",o)}get _basenameOnly(){
return Li(this,"_basenameOnly",IS(this.body))}get regex(){let t=AS+fu;return this[t]?this[t]:this._make(fu,t)}get checkRegex(){let t=AS+ES;return this[t]?this[t]:
this._make(ES,t)}_make(t,n){let r=Hj(t===fu?this.regexPrefix.replace(jj,Bj).replace(Gj,Zj):Wj(this.body,this.regexPrefix)),i=this.ignoreCase?new RegExp(r,"i"):new RegExp(
r);return Li(this,n,i)}},Xj=e=>{let t=0;for(;e[e.length-t-1]===ot;)t++;return t%2===1},Qj=(e,t)=>{let n=e.length,r;for(;;){for(t&&e[n-1]==="\r"&&n--,r=n;e[r-1]===
Ps;)r--;if(!t||e[r-1]!==`
`)break;n=r-1}if(r===n)return e.slice(0,n);let i=0;for(;e[r-i-1]===ot;)i++;return i%2?e.slice(0,r-1)+Ps:e.slice(0,r)},e7=(e,t,n,r,i)=>{let s=i&&e[0]===TS?e.slice(
1):e;if(s[0]==="#")return;let o=!1;s[0]==="!"&&(o=!0,s=s.slice(1));let a=s[s.length-1];if((a===Ps||r&&(a==="\r"||a===`
`))&&(s=Qj(s,r)),!s||Xj(s))return;s=s.replace($j,"!").replace(Oj,"#");let l=RS(s);return new eg(e,t,s,n,o,l)},tg=class{constructor(t){this._ignoreCase=t,this._rules=
[],this._basenameCount=0}_add(t,n){if(t&&t[OS]){this._rules=this._rules.concat(t._rules._rules),this._basenameCount+=t._rules._basenameCount,this._added=!0;return}
let r=va(t),i=r?t:t.pattern,s=Yj(i)&&e7(i,r?Rs:t.mark,this._ignoreCase,!this._split,this._stripBOM&&!n);s&&(this._added=!0,this._rules.push(s),IS(s.body)&&this.
_basenameCount++)}add(t){return this._added=!1,this._split=va(t),this._stripBOM=!this._split||t[0]===TS,CS(this._split?Jj(t):t).forEach(this._add,this),this._added&&
(this._literalRules=Rs),this._added}testLiteral(t){let n=this._literalRules||(this._literalRules=this._rules.filter(({body:a})=>a[a.length-(a[a.length-1]===Bt?2:
1)]==="*")),r=!1,i=!1,s;for(let a=n.length-1;a>=0;a--){let l=n[a];if(l.checkRegex.test(t)){r=!l.negative,i=l.negative,s=l.negative?Rs:l;break}}let o={ignored:r,
unignored:i};return s&&(o.rule=s),o}test(t,n){let r=this._rules,{length:i}=r,s=this._basenameCount*2>=i,o=s?Vj(t):t;for(let a=i-1;a>=0;a--){let l=r[a];if(l[n].test(
s&&l._basenameOnly?o:t)){let{negative:c}=l,u={ignored:!c,unignored:c};return c||(u.rule=l),u}}return{ignored:!1,unignored:!1}}},t7=(e,t)=>{throw new t(e)},Yr=(e,t,n)=>va(
e)?e?Yr.isNotRelative(e)?n(`path should be a \`path.relative()\`d string, but got "${t}"`,RangeError):!0:n("path must not be empty",TypeError):n(`path must be a\
 string, but got \`${t}\``,TypeError),PS=e=>{let t=e.charCodeAt(0);if(t===Is)return!0;if(t!==kS)return!1;if(e.length===1)return!0;let n=e.charCodeAt(1);return n===
Is?!0:n!==kS?!1:e.length===2||e.charCodeAt(2)===Is};Yr.isNotRelative=PS;Yr.convert=e=>e;var pu=e=>va(e)&&Yr.convert(e),ng=class{constructor({ignorecase:t=!0,ignoreCase:n=t,
allowRelativePaths:r=!1}={}){Li(this,OS,!0),this._rules=new tg(n),this._strictPathCheck=!r,this._initCache()}_initCache(){this._ignoreCache=Object.create(null),
this._testCache=Object.create(null)}add(t){return this._rules.add(t)&&this._initCache(),this}addPattern(t){return this.add(t)}_test(t,n,r){return Yr(r,t,this._strictPathCheck?
t7:NS),r?this._t(r,n):{ignored:!1,unignored:!1}}checkIgnore(t){let n=pu(t);if(!n||n.charCodeAt(n.length-1)!==Is)return this._test(t,this._testCache,n);let r=this.
_t(n,this._testCache);if(r.ignored)return r;let i=this._rules.testLiteral(n);return i.ignored||i.unignored?i:r}_t(t,n){if(t in n)return n[t];let r=Kj(t),i=r?this.
_t(r,n):Rs;return n[t]=i&&i.ignored?i:this._rules.test(t,fu)}ignores(t){return this._test(t,this._ignoreCache,pu(t)).ignored}createFilter(){return t=>!this.ignores(
t)}filter(t){return CS(t).filter(this.createFilter())}test(t){return this._test(t,this._testCache,pu(t))}},rg=e=>new ng(e),n7=e=>Yr(pu(e),e,NS),LS=()=>{let e=n=>/^\\\\\?\\/.
test(n)||/["<>|\u0000-\u001F]+/u.test(n)?n:n.replace(/\\/g,"/");Yr.convert=e;let t=/^[a-z]:\//i;Yr.isNotRelative=n=>t.test(n)||PS(n)};typeof process<"u"&&process.
platform==="win32"&&LS();gu.exports=rg;rg.default=rg;gu.exports.isPathValid=n7;Li(gu.exports,Symbol.for("setupWindows"),LS)});import sg from"node:path";function zi(e,t){let n=sg.relative(t,e);return!!(n&&n!==".."&&!n.startsWith(`..${sg.sep}`)&&n!==sg.resolve(e))}var og=g(()=>{});function dr(e){return e.startsWith("\\\\?\\")?e:e.replace(/\\/g,"/")}var ag=g(()=>{});import DS from"node:fs";import nt from"node:path";import{promisify as r7}from"node:util";var Di,bu,FS,Gt,i7,s7,lg,MS,Rt,wu,o7,a7,vu,l7,c7,qS,cg,u7,d7,Ls,f7,_a,p7,
jS,h7,xa,yu,xu,m7,g7,ka,y7,BS,b7,ug,GS,dg,zS,ZS,w7,fg,US,pg=g(()=>{Di=On(uu(),1),bu=On(ig(),1);og();FS=On(Ih(),1);ag();Gt=e=>e[0]==="!",i7=e=>{if(!e.startsWith(
"/"))return e;let t=e.slice(1),n=t.indexOf("/"),r=n>0?t.slice(0,n):t;return n>0&&!Di.default.isDynamicPattern(r)?e:t},s7=(e,t)=>t===e,lg=e=>{if(!nt.isAbsolute(e))
return;let t=[];for(let n of e.split("/"))if(n){if(Di.default.isDynamicPattern(n))break;t.push(n)}return t.length===0?void 0:`/${t.join("/")}`},MS=(e,t=[],n=!1)=>{
if(!e.startsWith("/"))return e;let r=i7(e);if(r!==e)return r;if(n)return e.slice(1);let i=lg(e);return i!==void 0&&t.some(o=>s7(o,i))?e:e.slice(1)},Rt=(e,t)=>{let n=e?.[t];
return typeof n=="function"?n.bind(e):void 0},wu=(e,t)=>{let n=e?.[t];if(typeof n=="function")return r7(n.bind(e))},o7=e=>{if(!e.endsWith("/"))return e;let t=e.
replace(/\/+$/u,"");if(!t)return"/**";if(t==="**")return"**/**";let n=t.startsWith("/"),i=(n?t.slice(1):t).includes("/");return`${!n&&!i&&!t.startsWith("**/")?"\
**/":""}${t}/**`},a7=e=>{let n=(Gt(e)?e.slice(1):e).match(/^(\.\.\/)+/);return n?n[0]:""},vu=(e,t)=>{if(e.length===0||t.length===0)return t;let n=e.map(s=>a7(s)),
r=n[0];return!r||!n.every(s=>s===r)?t:t.map(s=>s.startsWith("**/")&&!s.startsWith("../")?r+s:s)},l7=e=>Rt(e?.promises,"stat")??Rt(DS.promises,"stat"),c7=e=>Rt(e||
DS,"statSync"),qS=e=>!!(e?.isDirectory?.()||e?.isFile?.()),cg=(e,t)=>{let n=[],r=e;for(n.push(r);r!==t;){let i=nt.dirname(r);if(i===r)break;r=i,n.push(r)}return n},
u7=async(e,t)=>{for(let n of e){let r=nt.join(n,".git");try{let i=await t(r);if(qS(i))return n}catch{}}},d7=(e,t)=>{let n=c7(t);if(!n)return;let r=nt.resolve(e),
{root:i}=nt.parse(r),s=cg(r,i);for(let o of s){let a=nt.join(o,".git");try{let l=n(a);if(qS(l))return o}catch{}}},Ls=(e,t)=>{if(typeof e!="string")throw new TypeError(
"cwd must be a string");return d7(e,t)},f7=async(e,t)=>{let n=l7(t);if(!n)return Ls(e,t);let r=nt.resolve(e),{root:i}=nt.parse(r),s=cg(r,i);return u7(s,n)},_a=async(e,t)=>{
if(typeof e!="string")throw new TypeError("cwd must be a string");return f7(e,t)},p7=(e,t)=>{let n=nt.resolve(e),r=nt.resolve(t);return r===n||zi(r,n)},jS=(e,t)=>{
if(e&&typeof e!="string")throw new TypeError("gitRoot must be a string or undefined");if(typeof t!="string")throw new TypeError("cwd must be a string");return e?
p7(e,t)?[...cg(nt.resolve(t),nt.resolve(e))].reverse().map(r=>nt.join(r,".gitignore")):[]:[]},h7=/(?<!\\)[*?[]/u,xa=e=>h7.test(e),yu=/[(){}|\\]/u,xu=e=>e.replaceAll(
/\\(.)/gu,"$1"),m7=e=>e.replaceAll(/\\(.)/gu,(t,n)=>"*[]\\".includes(n)?t:n),g7=e=>Di.default.escapePath(xu(e)),ka=e=>e.replace(/\/+$/u,"").split("/").pop(),y7=
e=>e.replace(/^([#!])/u,String.raw`\$1`),BS=e=>e!==""&&!e.startsWith("..")&&!nt.isAbsolute(e),b7=(e,t,n)=>{let r=dr(nt.relative(n,nt.join(e,t)));return BS(r)?r:
void 0},ug=()=>{let e=new Map,t=(n,r)=>{let i=xu(r);if(!(0,bu.isPathValid)(i))return!0;let s=m7(n),o=e.get(s);return o||(o=(0,bu.default)().add([y7(s)]),e.set(s,
o)),o.ignores(i)};return(n,r)=>xa(n)&&xa(r)?!0:xa(r)?t(r,n):t(n,r)},GS=e=>e.filter(t=>Gt(t.pattern)).map(t=>ka(t.pattern.slice(1))).filter(Boolean),dg=(e,t)=>{if(t.
length===0)return!1;let n=ug();return GS(e).some(r=>t.some(i=>n(i,r)))},zS=e=>{if(!e.includes("{"))return[e];let t=Di.default.generateTasks(e).flatMap(n=>n.patterns);
return t.length>0?t:[e]},ZS=(e,t)=>{if(e.length===0)return e;let n=ug(),r=t.flatMap(o=>zS(o));if(r.some(o=>yu.test(o.slice(0,o.lastIndexOf("/")+1))))return[];let i=r.
map(o=>ka(o)).filter(Boolean),s=o=>{let a=ka(o.replace(/\/\*\*$/u,""));return!a||yu.test(a)?!0:i.some(l=>yu.test(l)?xa(a)||FS.default.isMatch(xu(a),l,{dot:!0,nocase:!0}):
n(a,l))};return e.filter(o=>!zS(o).some(a=>s(a)))},w7=({pattern:e,directory:t},{cwd:n,matcher:r,hasNegations:i,canSkipAtAnyDepth:s,canMatchIgnoreFile:o,gitignoreOnlySearch:a})=>{
if(Gt(e))return;let l=e.endsWith("/"),c=e.replace(/\/+$/u,"");if(!c)return;let u=c.startsWith("**/")&&!c.slice(3).includes("/")?c.slice(3):c;if(o(ka(u)))return;
let d=xa(u);if(d&&yu.test(u))return;let f=v=>o7(`/${v}${l?"/":""}`).replace(/^\//u,"");if(!u.includes("/")&&s(u)){let v=dr(nt.relative(n,t)),O=BS(v)?`${Di.default.
escapePath(v)}/`:"";return{pattern:f(`${O}**/${d?u:g7(u)}`),guardName:u}}let p=u.replace(/^\//u,""),h=b7(t,d?p:xu(p),n);if(h===void 0)return;let y=ka(p);if(d)return i?
void 0:{pattern:f(h),guardName:y};if(!r(nt.resolve(n,h)+nt.sep).ignored)return;let w=!a||h.includes("/");return{pattern:f(Di.default.escapePath(h)),guardName:w?
y:void 0}},fg=(e,t,n,{gitignoreOnlySearch:r=!1,searchesForGitignoreFiles:i=!1}={})=>{if(!t||!n||!e||e.length===0)return{patterns:[],guardNames:[]};let s=GS(e),o=ug(),
a={cwd:n,matcher:t,hasNegations:s.length>0,canSkipAtAnyDepth:u=>!s.some(d=>o(u,d)),canMatchIgnoreFile:u=>i&&o(u,".gitignore"),gitignoreOnlySearch:r},l=[],c=[];for(let u of e){
let d=w7(u,a);d&&(l.push(d.pattern),d.guardName!==void 0&&c.push(d.guardName))}return{patterns:l,guardNames:c}},US=(e,t,n)=>fg(e,t,n).patterns});import zs from"node:process";import v7 from"node:fs";import x7 from"node:fs/promises";import ce from"node:path";import _u from"node:os";var Jr,HS,k7,_7,Fi,WS,VS,
KS,Ds,YS,Su,JS,S7,hg,mg,E7,Sa,A7,XS,Eu,Au,C7,QS,T7,gg,yg,eE,$7,O7,tE,N7,R7,I7,P7,L7,z7,D7,F7,nE,M7,rE,iE,sE,q7,j7,oE,aE,B7,lE,G7,cE,uE,bg,dE,Z7,U7,fE,pE,H7,W7,hE,
mE,ku,gE,yE,wg,vg,bE,wE,vE,xE,kE,xg=g(()=>{Jr=On(uu(),1),HS=On(ig(),1);og();ag();Jm();pg();k7=["**/node_modules","**/flow-typed","**/coverage","**/.git"],_7={absolute:!0,
dot:!0},Fi="**/.gitignore",WS=10,VS=e=>Rt(e?.promises,"readFile")??Rt(x7,"readFile")??wu(e,"readFile"),KS=e=>Rt(e,"readFileSync")??Rt(v7,"readFileSync"),Ds=(e,t)=>e&&
(e.code==="ENOENT"||e.code==="ENOTDIR")?!0:!!t,YS=(e,t,n)=>{let r=`Failed to read ${e} at ${t}`;return n instanceof Error?new Error(`${r}: ${n.message}`,{cause:n}):
new Error(`${r}: ${String(n)}`)},Su=(e,t)=>YS("ignore file",e,t),JS=(e,t)=>YS("git config",e,t),S7=(e,t,n)=>{try{let r=t(e,"utf8");return{filePath:e,content:r}}catch(r){
if(Ds(r,n))return;throw Su(e,r)}},hg=async(e,t,n)=>(await Promise.all(e.map(async i=>{try{let s=await t(i,"utf8");return{filePath:i,content:s}}catch(s){if(Ds(s,
n))return;throw Su(i,s)}}))).filter(Boolean),mg=(e,t,n)=>e.map(r=>S7(r,t,n)).filter(Boolean),E7=e=>{let t=new Set;return e.filter(n=>t.has(n)?!1:(t.add(n),!0))},
Sa=(e,t,n)=>e(t,{...n,..._7}),A7=e=>{e=e.replace(/^\uFEFF/u,"");let t=e.length;for(;t>0&&/\s/u.test(e[t-1]);)t--;if(t===e.length)return e;let n=0;for(let r=t-1;r>=
0&&e[r]==="\\";r--)n++;return n%2===1?e.slice(0,t)+" ":e.slice(0,t)},XS=e=>e.split(/\r?\n/).map(t=>A7(t)).filter(t=>t&&!t.startsWith("#")),Eu=e=>e.flatMap(t=>{let n=ce.
dirname(t.filePath);return XS(t.content).map(r=>({pattern:r,directory:n}))}),Au=(e,t,n)=>{let r=n||t.cwd,i=bE(e,r),s=yg(i,t.cwd,r);return{patterns:i,rules:Eu(e),
matcher:s,predicate:o=>s(o).ignored,usingGitRoot:!!(n&&n!==t.cwd)}},C7=(e,t)=>{if(!t)return e;let n=Gt(e),r=n?e.slice(1):e,i=r.indexOf("/"),s=i!==-1&&i!==r.length-
1,o;return s?r.startsWith("/")?o=ce.posix.join(t,r.slice(1)):o=ce.posix.join(t,r):o=ce.posix.join(t,"**",r),n?"!"+o:o},QS=(e,t)=>{let n=dr(ce.relative(t,ce.dirname(
e.filePath)));return XS(e.content).map(r=>C7(r,n))},T7=(e,t)=>{if(ce.isAbsolute(e)){let n=ce.relative(t,e);return n&&!zi(e,t)?void 0:n}if(e.startsWith("./"))return e.
slice(2);if(!e.startsWith("../"))return e},gg={ignored:!1,unignored:!1},yg=(e,t,n)=>{let r=(0,HS.default)().add(e),i=ce.normalize(ce.resolve(t)),s=ce.normalize(
ce.resolve(n));return o=>{o=Pi(o);let a=/[/\\]$/.test(o);if(ce.normalize(ce.resolve(o))===i)return gg;let c=T7(o,s);return c===void 0||!c?gg:(a&&!c.endsWith(ce.
sep)&&(c+=ce.sep),r.test(dr(c)))}},eE=(e={})=>{let t=e.ignore?Array.isArray(e.ignore)?e.ignore:[e.ignore]:[],n=Pi(e.cwd)??zs.cwd(),r=typeof e.deep=="number"?Math.
max(0,e.deep)+1:Number.POSITIVE_INFINITY;return{cwd:n,suppressErrors:e.suppressErrors??!1,deep:r,ignore:[...t,...k7],followSymbolicLinks:e.followSymbolicLinks??
!0,concurrency:e.concurrency,throwErrorOnBrokenSymbolicLink:e.throwErrorOnBrokenSymbolicLink??!1,fs:e.fs}},$7=e=>e.replaceAll(/\\(["\\abfnrtv])/g,(t,n)=>{switch(n){case"\
a":return"\x07";case"b":return"\b";case"f":return"\f";case"n":return`
`;case"r":return"\r";case"t":return"	";case"v":return"\v";default:return n}}),O7=e=>{let t=e.trim(),n=t.match(/^"((?:[^"\\]|\\.)*)"\s*(?:[#;].*)?$/);return n?$7(
n[1]):t.replace(/\s[#;].*$/,"").trim()},tE=(e,t)=>{if(t.startsWith("~/")){let n=_u.homedir(),r=ce.join(n,t.slice(2));return zi(r,n)?r:ce.join(n,".globby-invalid\
-path-traversal")}return ce.isAbsolute(t)?t:ce.resolve(ce.dirname(e),t)},N7=e=>{if(!e.startsWith("["))return;let t=!1,n=!1;for(let r=1;r<e.length;r++){let i=e[r];
if(n){n=!1;continue}if(i==="\\"){n=!0;continue}if(i==='"'){t=!t;continue}if(i==="]"&&!t){let s=e.slice(r+1).trimStart();return s&&!s.startsWith("#")&&!s.startsWith(
";")?void 0:e.slice(1,r).trim()}}},R7=e=>{let t=e.match(/^([A-Za-z\d-.]+)\s*=\s*(.*)$/);if(t)return{key:t[1].toLowerCase(),value:O7(t[2])}},I7=e=>{if(!e)return;
let t=e.match(/^includeif\s+"([^"]+)"$/i);return t?t[1]:void 0},P7=(e,t)=>(e.startsWith("~/")?e=ce.join(_u.homedir(),e.slice(2)):e.startsWith("./")?e=ce.resolve(
ce.dirname(t),e.slice(2)):ce.isAbsolute(e)||(e=`**/${e}`),e.endsWith("/")&&(e+="**"),dr(e)),L7=(e,t)=>{let n="";for(let r=0;r<e.length;r++){let i=e[r],s=e[r+1],
o=e[r+2];if(i==="*"&&s==="*"&&o==="/"){n+="(?:.*/)?",r+=2;continue}if(i==="*"&&s==="*"){n+=".*",r+=1;continue}if(i==="*"){n+="[^/]*";continue}if(i==="?"){n+="[^\
/]";continue}if(i==="["){let a=e.indexOf("]",r+1);if(a!==-1){let l=e.slice(r+1,a);if(l){let c=l[0]==="!"?`^${l.slice(1)}`:l;n+=`[${c}]`,r=a;continue}}}n+=/[|\\{}()[\]^$+?.]/.
test(i)?`\\${i}`:i}try{return new RegExp(`^${n}$`,t)}catch{return/(?!)/}},z7=(e,t,n)=>{if(!t)return!1;let r=e.match(/^(gitdir|gitdir\/i):(.*)$/i);if(!r)return!1;
let[,i,s]=r,o=P7(s.trim(),n),a=i.toLowerCase()==="gitdir/i",l=L7(o,a?"i":void 0),c=dr(ce.resolve(t));return l.test(c)},D7=(e,t,n)=>{if(e?.toLowerCase()==="inclu\
de")return!0;let r=I7(e);return r?z7(r,t,n):!1},F7=(e,t)=>({value:e,declaringFilePath:t}),nE=(e,t,n)=>{let r,i,s=[];for(let o of e.split(/\r?\n/)){let a=o.trim();
if(!a||a.startsWith("#")||a.startsWith(";"))continue;if(a.startsWith("[")){r=N7(a);continue}let l=R7(a);if(l){if(r?.toLowerCase()==="core"&&l.key==="excludesfil\
e"){i=F7(l.value,t);continue}D7(r,n,t)&&l.key==="path"&&l.value&&s.push(tE(t,l.value))}}return{excludesFile:i,includePaths:s}},M7=(e,t,n)=>{try{return t(e,"utf8")}catch(r){
if(Ds(r,n))return;throw JS(e,r)}},rE=(e,t,n,r={})=>{let{suppressErrors:i,includeStack:s=new Set,depth:o=0}=r,a=ce.resolve(e);if(s.has(a)||o>=WS)return;s.add(a);
let l=M7(a,t,i);if(l===void 0){s.delete(a);return}let{excludesFile:c,includePaths:u}=nE(l,a,n);for(let d of u){let f=rE(d,t,n,{suppressErrors:i,includeStack:s,depth:o+
1});f!==void 0&&(c=f)}return s.delete(a),c},iE=async(e,t,n,r={})=>{let{suppressErrors:i,includeStack:s=new Set,depth:o=0}=r,a=ce.resolve(e);if(s.has(a)||o>=WS)return;
s.add(a);let l;try{l=await t(a,"utf8")}catch(d){if(s.delete(a),Ds(d,i))return;throw JS(a,d)}let{excludesFile:c,includePaths:u}=nE(l,a,n);for(let d of u){let f=await iE(
d,t,n,{suppressErrors:i,includeStack:s,depth:o+1});f!==void 0&&(c=f)}return s.delete(a),c},sE=(e,t)=>{let n=t.match(/^gitdir:\s*(.+?)\s*$/i);return n?ce.resolve(
ce.dirname(e),n[1]):e},q7=(e,t)=>{if(!e)return;let n=ce.join(e,".git");try{return sE(n,t(n,"utf8"))}catch{return n}},j7=async(e,t)=>{if(!e)return;let n=ce.join(
e,".git");try{return sE(n,await t(n,"utf8"))}catch{return n}},oE=()=>zs.env.XDG_CONFIG_HOME||ce.join(_u.homedir(),".config"),aE=()=>{if("GIT_CONFIG_GLOBAL"in zs.
env){let e=zs.env.GIT_CONFIG_GLOBAL;return e?[e]:[]}return[ce.join(oE(),"git","config"),ce.join(_u.homedir(),".gitconfig")]},B7=()=>ce.join(oE(),"git","ignore"),
lE=e=>{if(e?.value!=="")return e===void 0?B7():tE(e.declaringFilePath,e.value)},G7=(e,t,n)=>{try{let r=t(e,"utf8");return{filePath:e,content:r}}catch(r){if(Ds(r,
n))return;throw Su(e,r)}},cE=(e={})=>{let t=Pi(e.cwd)??zs.cwd(),n=KS(e.fs),r=Ls(t,e.fs),i=q7(r,n),s;for(let a of aE()){let l=rE(a,n,i,{suppressErrors:e.suppressErrors});
l!==void 0&&(s=l)}let o=lE(s);return o===void 0?void 0:G7(o,n,e.suppressErrors)},uE=async(e={})=>{let t=Pi(e.cwd)??zs.cwd(),n=VS(e.fs),r=await _a(t,e.fs),i=await j7(
r,n),o=(await Promise.all(aE().map(l=>iE(l,n,i,{suppressErrors:e.suppressErrors})))).findLast(l=>l!==void 0),a=lE(o);if(a!==void 0)try{let l=await n(a,"utf8");return{
filePath:a,content:l}}catch(l){if(Ds(l,e.suppressErrors))return;throw Su(a,l)}},bg=(e,t,n=t)=>{let r=QS(e,ce.dirname(e.filePath));return yg(r,t,n)},dE=(e,t,n)=>[
e].flat().includes(Fi)?n?jS(n,t.cwd):[ce.join(t.cwd,".gitignore")]:[],Z7=(e,t)=>({...t,ignore:[...t.ignore,...[e].flat().filter(n=>Gt(n)).map(n=>n.slice(1))]}),
U7=(e,t)=>{let n=zi(e,t)?ce.relative(t,e):e;return Jr.default.convertPathToPattern(n)},fE=(e,t)=>{let n=new Set(t.map(r=>ce.resolve(r)));return e.filter(r=>n.has(
ce.resolve(r)))},pE=(e,t,n,r)=>t.length===0?[]:Sa(e,t.map(i=>U7(i,r.cwd)),Z7(n,r)),H7=async(e,t,n)=>{let r=await pE(Jr.default,e,t,n);return fE(e,r)},W7=(e,t,n)=>{
let r=pE(Jr.default.sync,e,t,n);return fE(e,r)},hE=(e,t,n,r)=>{if(t.length===0)return{patterns:[],guardNames:[]};let{cwd:i}=n,s=r||i,o=bE(t,s),a=yg(o,i,s),l=[e].
flat(),c=l.every(d=>d===Fi),u=l.includes(Fi);return fg(Eu(t),a,i,{gitignoreOnlySearch:c,searchesForGitignoreFiles:u})},mE=(e,t)=>t.length===0?e:{...e,ignore:[...e.
ignore,...t]},ku=(e,t)=>{let n=new Set(t.map(r=>ce.resolve(r)));return E7(e).filter(r=>!n.has(ce.resolve(r)))},gE=async(e,t,n)=>{let r=eE(t),i=VS(r.fs),s=n?await _a(
r.cwd,r.fs):void 0,o=await H7(dE(e,r,s),e,r),a=await hg(o,i,r.suppressErrors),{patterns:l,guardNames:c}=hE(e,a,r,s),u=await Sa(Jr.default,e,mE(r,l)),d=await hg(
ku(u,o),i,r.suppressErrors);if(dg(Eu(d),c)){let f=await Sa(Jr.default,e,r);d=await hg(ku(f,o),i,r.suppressErrors)}return{files:[...a,...d],normalizedOptions:r,gitRoot:s}},
yE=(e,t,n)=>{let r=eE(t),i=KS(r.fs),s=n?Ls(r.cwd,r.fs):void 0,o=W7(dE(e,r,s),e,r),a=mg(o,i,r.suppressErrors),{patterns:l,guardNames:c}=hE(e,a,r,s),u=Sa(Jr.default.
sync,e,mE(r,l)),d=mg(ku(u,o),i,r.suppressErrors);if(dg(Eu(d),c)){let f=Sa(Jr.default.sync,e,r);d=mg(ku(f,o),i,r.suppressErrors)}return{files:[...a,...d],normalizedOptions:r,
gitRoot:s}},wg=async(e,t)=>{let{files:n,normalizedOptions:r,gitRoot:i}=await gE(e,t,!1);return Au(n,r,i).predicate},vg=(e,t)=>{let{files:n,normalizedOptions:r,gitRoot:i}=yE(
e,t,!1);return Au(n,r,i).predicate},bE=(e,t)=>e.flatMap(n=>QS(n,t)),wE=async(e,t,n=!1)=>{let{files:r,normalizedOptions:i,gitRoot:s}=await gE(e,t,n);return Au(r,
i,s)},vE=(e,t,n=!1)=>{let{files:r,normalizedOptions:i,gitRoot:s}=yE(e,t,n);return Au(r,i,s)},xE=e=>wg(Fi,e),kE=e=>vg(Fi,e)});var ZE={};Wt(ZE,{convertPathToPattern:()=>h4,generateGlobTasks:()=>f4,generateGlobTasksSync:()=>p4,globby:()=>l4,globbyStream:()=>u4,globbySync:()=>c4,isDynamicPattern:()=>d4,
isGitIgnored:()=>xE,isGitIgnoredSync:()=>kE,isIgnoredByIgnoreFiles:()=>wg,isIgnoredByIgnoreFilesSync:()=>vg});import Ea from"node:process";import kg from"node:fs";
import mt from"node:path";import{Readable as V7}from"node:stream";var Fs,K7,CE,TE,Y7,J7,$E,OE,Cu,_E,SE,_g,X7,NE,RE,$u,IE,PE,Q7,e4,LE,zE,DE,t4,n4,r4,FE,ME,i4,s4,
EE,AE,o4,a4,qE,jE,Tu,BE,Sg,GE,l4,c4,u4,d4,f4,p4,h4,UE=g(()=>{_k();Fs=On(uu(),1);Jm();xg();pg();xg();K7=e=>{if(e.some(t=>typeof t!="string"))throw new TypeError(
"Patterns must be a string or an array of strings")},CE=e=>e?Rt(e.promises,"stat")??wu(e,"stat"):Rt(kg.promises,"stat"),TE=e=>Rt(e,"statSync")??Rt(kg,"statSync"),
Y7=async(e,t)=>{try{return(await CE(t)(e)).isDirectory()}catch{return!1}},J7=(e,t)=>{try{return TE(t)(e).isDirectory()}catch{return!1}},$E=(e,t)=>{let n=Gt(e)?e.
slice(1):e;return mt.isAbsolute(n)?n:mt.join(t,n)},OE=e=>{let t=e?.match(/\*\*\/([^/]+)$/);if(!t)return!1;let n=t[1],r=/[*?[\]{}]/.test(n),i=mt.extname(n)&&!n.startsWith(
".");return!r&&!i},Cu=({directoryPath:e,files:t,extensions:n})=>{let r=n?.length>0?`.${n.length>1?`{${n.join(",")}}`:n[0]}`:"";return t?t.map(i=>mt.posix.join(e,
`**/${mt.extname(i)?i:`${i}${r}`}`)):[mt.posix.join(e,`**${r?`/*${r}`:""}`)]},_E=async(e,{cwd:t=Ea.cwd(),files:n,extensions:r,fs:i}={})=>(await Promise.all(e.map(
async o=>{let a=Gt(o)?o.slice(1):o;if(OE(a))return Cu({directoryPath:o,files:n,extensions:r});let l=$E(o,t);return await Y7(l,i)?Cu({directoryPath:o,files:n,extensions:r}):
o}))).flat(),SE=(e,{cwd:t=Ea.cwd(),files:n,extensions:r,fs:i}={})=>e.flatMap(s=>{let o=Gt(s)?s.slice(1):s;if(OE(o))return Cu({directoryPath:s,files:n,extensions:r});
let a=$E(s,t);return J7(a,i)?Cu({directoryPath:s,files:n,extensions:r}):s}),_g=e=>(e=[...new Set([e].flat())],K7(e),e),X7=(e,t=kg)=>{if(!e||!t.statSync)return;let n;
try{n=t.statSync(e)}catch{return}if(!n.isDirectory())throw new Error(`The \`cwd\` option must be a path to a directory, got: ${e}`)},NE=(e={})=>{let t=e.ignore?
Array.isArray(e.ignore)?e.ignore:[e.ignore]:[];return e={...e,ignore:t,expandDirectories:e.expandDirectories??!0,cwd:Pi(e.cwd)},X7(e.cwd,e.fs),e},RE=e=>async(t,n)=>e(
_g(t),NE(n)),$u=e=>(t,n)=>e(_g(t),NE(n)),IE=e=>{let{ignoreFiles:t,gitignore:n}=e,r=t?_g(t):[];return n&&r.push(Fi),r},PE=(e,t,n)=>{let r=t?t(n):void 0,i=e?e(n):
void 0;return i?.unignored?!1:!!(i?.ignored||r?.ignored)},Q7=(e,t,n)=>{let r=n;for(;;){let i=mt.dirname(r);if(i===r)return!1;if(PE(e,t,`${i}${mt.sep}`))return!0;
r=i}},e4=(e,t)=>!e&&!t?!1:n=>(e?e(n):void 0)?.unignored?(t?t(n):void 0)?.ignored&&Q7(e,t,n):PE(e,t,n),LE=({options:e,cwd:t,ignoreResult:{rules:n,matcher:r},globalMatcher:i,
createFilter:s})=>{let o=e4(r,i),a=US(n,r,t);return{options:e,pruneIgnorePatterns:a,filter:s(o,t,e.fs)}},zE=(e,t)=>({...e,ignore:ZS(e.ignore,t)}),DE=async e=>{let t=e.
cwd??Ea.cwd(),n=IE(e),r=e.globalGitignore?await uE(e):void 0;if(n.length===0&&!r)return{options:e,pruneIgnorePatterns:[],filter:EE(!1,t,e.fs)};let i=e.gitignore===
!0,s=n.length>0?await wE(n,zE(e,n),i):{rules:[],matcher:!1},o=r?await _a(t,e.fs):void 0,a=r?bg(r,t,o??t):void 0;return LE({options:e,cwd:t,ignoreResult:s,globalMatcher:a,
createFilter:EE})},t4=e=>{let t=e.cwd??Ea.cwd(),n=IE(e),r=e.globalGitignore?cE(e):void 0;if(n.length===0&&!r)return{options:e,pruneIgnorePatterns:[],filter:AE(!1,
t,e.fs)};let i=e.gitignore===!0,s=n.length>0?vE(n,zE(e,n),i):{rules:[],matcher:!1},o=r?Ls(t,e.fs):void 0,a=r?bg(r,t,o??t):void 0;return LE({options:e,cwd:t,ignoreResult:s,
globalMatcher:a,createFilter:AE})},n4=e=>{if(e.globalGitignore&&e.fs&&!e.fs.statSync)throw new Error("The `globalGitignore` option in `globbySync()` requires `f\
s.statSync` when a custom `fs` is provided.")},r4="The `globalGitignore` option in `globby()` and `globbyStream()` requires `fs.promises.stat` or `fs.stat` when\
 a custom `fs` is provided.",FE=e=>{if(!(!e.globalGitignore||!e.fs)&&!e.fs.promises?.stat&&!e.fs.stat)throw new Error(r4)},ME=e=>{let t=e||Ea.cwd(),n=new Map;return r=>{
let i=n.get(r);return i===void 0&&(n.size>1e4&&n.clear(),i=mt.isAbsolute(r)?r:mt.resolve(t,r),n.set(r,i)),i}},i4=e=>{let t=new Map;return async n=>{let r=t.get(
n);if(r!==void 0)return r;try{r=!!(await e?.(n))?.isDirectory()}catch{r=!1}return t.size>1e4&&t.clear(),t.set(n,r),r}},s4=e=>{let t=new Map;return n=>{let r=t.get(
n);if(r!==void 0)return r;try{r=!!e?.(n)?.isDirectory()}catch{r=!1}return t.size>1e4&&t.clear(),t.set(n,r),r}},EE=(e,t,n)=>{let r=ME(t),i=i4(CE(n));return async s=>{
if(!e)return!0;let o=r(mt.normalize(s.path??s));return e(o)?!1:!(await i(o)&&e(`${o}${mt.sep}`))}},AE=(e,t,n)=>{let r=new Set,i=ME(t),s=s4(TE(n));return o=>{let a=mt.
normalize(o.path??o);if(r.has(a))return!1;if(e){let l=i(a);if(e(l)||s(l)&&e(`${l}${mt.sep}`))return!1}return r.add(a),!0}},o4=(e,t)=>e.flat().filter(n=>t(n)),a4=
async(e,t)=>{e=e.flat();let n=await Promise.all(e.map(i=>t(i))),r=new Set;return e.filter((i,s)=>{if(!n[s])return!1;let o=mt.normalize(i.path??i);return r.has(o)?
!1:(r.add(o),!0)})},qE=(e,t)=>{if(e.length>0&&e.every(o=>Gt(o))){if(t.expandNegationOnlyPatterns===!1)return[];e=["**/*",...e]}let n=[],r=!1,i=[];for(let o of e){
if(Gt(o)){i.push(`!${MS(o.slice(1),n,r)}`);continue}i.push(o);let a=lg(o);if(a===void 0){r=!0;continue}n.push(a)}e=i;let s=[];for(;e.length>0;){let o=e.findIndex(
l=>Gt(l));if(o===-1){s.push({patterns:e,options:t});break}let a=e[o].slice(1);for(let l of s)l.options.ignore.push(a);o!==0&&s.push({patterns:e.slice(0,o),options:{
...t,ignore:[...t.ignore,a]}}),e=e.slice(o+1)}return s},jE=e=>e.map(t=>({patterns:t.patterns,options:{...t.options,ignore:vu(t.patterns,t.options.ignore)}})),Tu=
(e,t)=>t.length===0?e:e.map(n=>({patterns:n.patterns,options:{...n.options,ignore:[...n.options.ignore,...t]}})),BE=(e,t)=>({...t?{cwd:t}:{},...Array.isArray(e)?
{files:e}:e}),Sg=async(e,t,n=[])=>{let r=qE(e,t),{cwd:i,expandDirectories:s,fs:o}=t;if(!s)return Tu(jE(r),n);let a={...BE(s,i),fs:o},l=await Promise.all(r.map(async c=>{
let{patterns:u,options:d}=c;return[u,d.ignore]=await Promise.all([_E(u,a),_E(d.ignore,{cwd:i,fs:o})]),d.ignore=vu(u,d.ignore),{patterns:u,options:d}}));return Tu(
l,n)},GE=(e,t,n=[])=>{let r=qE(e,t),{cwd:i,expandDirectories:s,fs:o}=t;if(!s)return Tu(jE(r),n);let a={...BE(s,i),fs:o},l=r.map(c=>{let{patterns:u,options:d}=c;
return u=SE(u,a),d.ignore=SE(d.ignore,{cwd:i,fs:o}),d.ignore=vu(u,d.ignore),{patterns:u,options:d}});return Tu(l,n)},l4=RE(async(e,t)=>{FE(t);let{options:n,pruneIgnorePatterns:r,
filter:i}=await DE(t),s=await Sg(e,n,r),o=await Promise.all(s.map(a=>(0,Fs.default)(a.patterns,a.options)));return a4(o,i)}),c4=$u((e,t)=>{n4(t);let{options:n,pruneIgnorePatterns:r,
filter:i}=t4(t),o=GE(e,n,r).map(a=>Fs.default.sync(a.patterns,a.options));return o4(o,i)}),u4=$u((e,t)=>{FE(t);let n=new Set;return V7.from((async function*(){let{
options:i,pruneIgnorePatterns:s,filter:o}=await DE(t),a=await Sg(e,i,s);if(a.length===0)return;let l=a.map(c=>Fs.default.stream(c.patterns,c.options));for await(let c of ch(
l)){let u=mt.normalize(c.path??c);!n.has(u)&&await o(c)&&(n.add(u),yield c)}})())}),d4=$u((e,t)=>e.some(n=>Fs.default.isDynamicPattern(n,t))),f4=RE(Sg),p4=$u(GE),
{convertPathToPattern:h4}=Fs.default});import{stat as m4}from"node:fs/promises";import{dirname as qpe,isAbsolute as g4,relative as y4,resolve as Eg,sep as b4}from"node:path";async function WE(e,t){let n=e.
filter(s=>s.startsWith("!")).map(s=>s.slice(1)),r=new Map,i=[];for(let s of e.filter(o=>!o.startsWith("!")))try{for(let o of await v4(s,n,t)){let a=Eg(t,o);r.has(
a)||r.set(a,o)}}catch(o){if(!(o instanceof B))throw o;i.push(o)}return{files:[...r.values()],errors:i}}async function v4(e,t,n){if(e.trim()==="")throw new B("fi\
le-not-found","an argument is empty, expected a file, a folder or a glob","Check the variable that it came from.");let r=await x4(Eg(n,e),e);if(r==="file")return[
e];if(r===null&&!w4.test(e))throw new B("file-not-found",`cannot read ${e}: no such file or folder`,"Check the path.");let i=r==="folder"?await HE("**/*.md",t,Eg(
n,e)):await HE(e,t,n);if(i.length===0){let s=r==="folder"?`no *.md file in ${e}`:`no file matches ${e}`;throw new B("no-files",`${s}, or .gitignore leaves them \
out`,"Name the files themselves, or check the pattern.")}return i.map(s=>kn(s,n)).sort()}async function x4(e,t){try{return(await m4(e)).isDirectory()?"folder":"\
file"}catch(n){if(vr(n,"ENOENT"))return null;throw st(n,"cannot read",t)}}async function HE(e,t,n,r={}){let{globby:i}=await Promise.resolve().then(()=>(UE(),ZE)),
s=[e,...t.map(o=>`!${o}`)].map(o=>b4==="\\"?o.replaceAll("\\","/"):o);try{return await i(s,{...r,cwd:n,gitignore:!0,absolute:!0,followSymbolicLinks:!1})}catch(o){
throw st(o,"cannot read",o instanceof Error&&"path"in o&&typeof o.path=="string"?kn(o.path,n):e)}}function kn(e,t){let n=y4(t,e);return n===""||n.startsWith("..")||
g4(n)?e:n}var w4,Ou=g(()=>{"use strict";Re();xr();w4=/[*?[\]{}()]/});function Xr(){return typeof navigator=="object"&&"userAgent"in navigator?navigator.userAgent:typeof process=="object"&&process.version!==void 0?`Node.js/${process.
version.substr(1)} (${process.platform}; ${process.arch})`:"<environment undetectable>"}var Aa=g(()=>{});function Nu(e,t,n,r){if(typeof n!="function")throw new Error("method for before hook must be a function");return r||(r={}),Array.isArray(t)?t.reverse().reduce((i,s)=>Nu.
bind(null,e,s,i,r),n)():Promise.resolve().then(()=>e.registry[t]?e.registry[t].reduce((i,s)=>s.hook.bind(null,i,r),n)():n(r))}var VE=g(()=>{});function KE(e,t,n,r){let i=r;e.registry[n]||(e.registry[n]=[]),t==="before"&&(r=(s,o)=>Promise.resolve().then(i.bind(null,o)).then(s.bind(null,o))),t==="after"&&
(r=(s,o)=>{let a;return Promise.resolve().then(s.bind(null,o)).then(l=>(a=l,i(a,o))).then(()=>a)}),t==="error"&&(r=(s,o)=>Promise.resolve().then(s.bind(null,o)).
catch(a=>i(a,o))),e.registry[n].push({hook:r,orig:i})}var YE=g(()=>{});function JE(e,t,n){if(!e.registry[t])return;let r=e.registry[t].map(i=>i.orig).indexOf(n);r!==-1&&e.registry[t].splice(r,1)}var XE=g(()=>{});function tA(e,t,n){let r=eA(JE,null).apply(null,n?[t,n]:[t]);e.api={remove:r},e.remove=r,["before","error","after","wrap"].forEach(i=>{let s=n?[t,i,n]:[t,i];e[i]=
e.api[i]=eA(KE,null).apply(null,s)})}function k4(){let e=Symbol("Singular"),t={registry:{}},n=Nu.bind(null,t,e);return tA(n,t,e),n}function _4(){let e={registry:{}},
t=Nu.bind(null,e);return tA(t,e),t}var QE,eA,nA,rA=g(()=>{VE();YE();XE();QE=Function.bind,eA=QE.bind(QE);nA={Singular:k4,Collection:_4}});function C4(e){return e?Object.keys(e).reduce((t,n)=>(t[n.toLowerCase()]=e[n],t),{}):{}}function T4(e){if(typeof e!="object"||e===null||Object.prototype.toString.
call(e)!=="[object Object]")return!1;let t=Object.getPrototypeOf(e);if(t===null)return!0;let n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor;
return typeof n=="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.call(e)}function oA(e,t){let n=Object.assign({},e);return Object.keys(
t).forEach(r=>{T4(t[r])?r in e?n[r]=oA(e[r],t[r]):Object.assign(n,{[r]:t[r]}):Object.assign(n,{[r]:t[r]})}),n}function iA(e){for(let t in e)e[t]===void 0&&delete e[t];
return e}function Tg(e,t,n){if(typeof t=="string"){let[i,s]=t.split(" ");n=Object.assign(s?{method:i,url:s}:{url:i},n)}else n=Object.assign({},t);n.headers=C4(n.
headers),iA(n),iA(n.headers);let r=oA(e||{},n);return n.url==="/graphql"&&(e&&e.mediaType.previews?.length&&(r.mediaType.previews=e.mediaType.previews.filter(i=>!r.
mediaType.previews.includes(i)).concat(r.mediaType.previews)),r.mediaType.previews=(r.mediaType.previews||[]).map(i=>i.replace(/-preview/,""))),r}function $4(e,t){
let n=/\?/.test(e)?"&":"?",r=Object.keys(t);return r.length===0?e:e+n+r.map(i=>i==="q"?"q="+t.q.split("+").map(encodeURIComponent).join("+"):`${i}=${encodeURIComponent(
t[i])}`).join("&")}function N4(e){return e.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g,"").split(/,/)}function R4(e){let t=e.match(O4);return t?t.map(N4).reduce((n,r)=>n.
concat(r),[]):[]}function sA(e,t){let n={__proto__:null};for(let r of Object.keys(e))t.indexOf(r)===-1&&(n[r]=e[r]);return n}function aA(e){return e.split(/(%[0-9A-Fa-f]{2})/g).
map(function(t){return/%[0-9A-Fa-f]/.test(t)||(t=encodeURI(t).replace(/%5B/g,"[").replace(/%5D/g,"]")),t}).join("")}function qs(e){return encodeURIComponent(e).
replace(/[!'()*]/g,function(t){return"%"+t.charCodeAt(0).toString(16).toUpperCase()})}function Ca(e,t,n){return t=e==="+"||e==="#"?aA(t):qs(t),n?qs(n)+"="+t:t}function Ms(e){
return e!=null}function Cg(e){return e===";"||e==="&"||e==="?"}function I4(e,t,n,r){var i=e[n],s=[];if(Ms(i)&&i!=="")if(typeof i=="string"||typeof i=="number"||
typeof i=="bigint"||typeof i=="boolean")i=i.toString(),r&&r!=="*"&&(i=i.substring(0,parseInt(r,10))),s.push(Ca(t,i,Cg(t)?n:""));else if(r==="*")Array.isArray(i)?
i.filter(Ms).forEach(function(o){s.push(Ca(t,o,Cg(t)?n:""))}):Object.keys(i).forEach(function(o){Ms(i[o])&&s.push(Ca(t,i[o],o))});else{let o=[];Array.isArray(i)?
i.filter(Ms).forEach(function(a){o.push(Ca(t,a))}):Object.keys(i).forEach(function(a){Ms(i[a])&&(o.push(qs(a)),o.push(Ca(t,i[a].toString())))}),Cg(t)?s.push(qs(
n)+"="+o.join(",")):o.length!==0&&s.push(o.join(","))}else t===";"?Ms(i)&&s.push(qs(n)):i===""&&(t==="&"||t==="?")?s.push(qs(n)+"="):i===""&&s.push("");return s}
function P4(e){return{expand:L4.bind(null,e)}}function L4(e,t){var n=["+","#",".","/",";","?","&"];return e=e.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g,function(r,i,s){
if(i){let a="",l=[];if(n.indexOf(i.charAt(0))!==-1&&(a=i.charAt(0),i=i.substr(1)),i.split(/,/g).forEach(function(c){var u=/([^:\*]*)(?::(\d+)|(\*))?/.exec(c);l.
push(I4(t,a,u[1],u[2]||u[3]))}),a&&a!=="+"){var o=",";return a==="?"?o="&":a!=="#"&&(o=a),(l.length!==0?a:"")+l.join(o)}else return l.join(",")}else return aA(s)}),
e==="/"?e:e.replace(/\/$/,"")}function lA(e){let t=e.method.toUpperCase(),n=(e.url||"/").replace(/:([a-z]\w+)/g,"{$1}"),r=Object.assign({},e.headers),i,s=sA(e,[
"method","baseUrl","url","headers","request","mediaType"]),o=R4(n);n=P4(n).expand(s),/^http/.test(n)||(n=e.baseUrl+n);let a=Object.keys(e).filter(u=>o.includes(
u)).concat("baseUrl"),l=sA(s,a);if(!/application\/octet-stream/i.test(r.accept)&&(e.mediaType.format&&(r.accept=r.accept.split(/,/).map(u=>u.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
`application/vnd$1$2.${e.mediaType.format}`)).join(",")),n.endsWith("/graphql")&&e.mediaType.previews?.length)){let u=r.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g)||
[];r.accept=u.concat(e.mediaType.previews).map(d=>{let f=e.mediaType.format?`.${e.mediaType.format}`:"+json";return`application/vnd.github.${d}-preview${f}`}).join(
",")}return["GET","HEAD"].includes(t)?n=$4(n,l):"data"in l?i=l.data:Object.keys(l).length&&(i=l),!r["content-type"]&&typeof i<"u"&&(r["content-type"]="applicati\
on/json; charset=utf-8"),["PATCH","PUT"].includes(t)&&typeof i>"u"&&(i=""),Object.assign({method:t,url:n,headers:r},typeof i<"u"?{body:i}:null,e.request?{request:e.
request}:null)}function z4(e,t,n){return lA(Tg(e,t,n))}function cA(e,t){let n=Tg(e,t),r=z4.bind(null,n);return Object.assign(r,{DEFAULTS:n,defaults:cA.bind(null,
n),merge:Tg.bind(null,n),parse:lA})}var S4,E4,A4,O4,uA,dA=g(()=>{Aa();S4="0.0.0-development",E4=`octokit-endpoint.js/${S4} ${Xr()}`,A4={method:"GET",baseUrl:"ht\
tps://api.github.com",headers:{accept:"application/vnd.github.v3+json","user-agent":E4},mediaType:{format:""}};O4=/\{[^{}}]+\}/g;uA=cA(null,A4)});function pA(e,t){let n=4|(t?.comma===!0?8:0),r=e.length,i=t?.start??0;for(;(gt[e.charCodeAt(i)]&2)!==0;)i++;let s=i,o=0,a=-1,l=t?.parameters===!1?8:0;for(;s<r;){
let f=e.charCodeAt(s),p=gt[f];if((p&n)!==0){l|=p&8;break}(p&2)!==0?a===-1&&(a=s):a=-1,o|=f&65280|p,s++}let c=a===-1?s:a,u=e.slice(i,c),d=(o&65281)===0?u:u.toLowerCase();
return s===r||l!==0?{type:d,index:s,parameters:new fA}:D4(e,d,s,r,n)}function D4(e,t,n,r,i){let s=new fA;e:for(;n<r;){for(n++;(gt[e.charCodeAt(n)]&2)!==0;)n++;let o=n,
a=0,l=-1;for(;n<r;){let c=e.charCodeAt(n),u=gt[c];if((u&i)!==0){if((u&8)!==0)break e;continue e}if(c===61){let d=l===-1?n:l,f=e.slice(o,d),p=(a&65281)===0?f:f.toLowerCase();
for(n++;(gt[e.charCodeAt(n)]&2)!==0;)n++;if(n<r&&e.charCodeAt(n)===34){let v=++n,O=!1;for(;n<r;){let T=e.charCodeAt(n);if(T===34){s[p]===void 0&&(s[p]=O?F4(e,v,
n):e.slice(v,n)),n++;let $=0;for(;n<r;){let E=e.charCodeAt(n),A=gt[E];if((A&i)!==0){$=A&8;break}n++}if($!==0)break e;continue e}if(T===92&&n+1<r){O=!0,n+=2;continue}
n++}continue e}let h=n,y=0,w=-1;for(;n<r;){let v=e.charCodeAt(n),O=gt[v];if((O&i)!==0){y=O&8;break}(O&2)!==0?w===-1&&(w=n):w=-1,n++}if(s[p]===void 0){let v=w===
-1?n:w;s[p]=e.slice(h,v)}if(y!==0)break e;continue e}(u&2)!==0?l===-1&&(l=n):l=-1,a|=c&65280|u,n++}}return{type:t,index:n,parameters:s}}function F4(e,t,n){let r="";
for(let i=t;i<n;i++)e.charCodeAt(i)===92&&(r+=e.slice(t,i),t=++i);return r+e.slice(t,n)}var gt,fA,hA=g(()=>{gt=new Uint8Array(256);gt[9]|=2;gt[32]|=2;gt[59]|=4;
gt[44]|=8;for(let e=128;e<=255;e++)gt[e]|=1;for(let e of"!#$%&'*+-.^_`|~")gt[e.charCodeAt(0)]|=16;for(let e=48;e<=57;e++)gt[e]|=16;for(let e=65;e<=90;e++)gt[e]|=
17;for(let e=97;e<=122;e++)gt[e]|=16;fA=(()=>{let e=function(){};return e.prototype=Object.create(null),e})()});var M4,Iu,Qr,$g,wA,mA,gA,Og,Ng,q4,vA,Ru,j4,B4,G4,xA,yA,Z4,U4,H4,bA,kA,_A=g(()=>{M4=/^-?\d+$/,Iu=/^-?\d+n+$/,Qr=JSON.stringify,$g=JSON.parse,wA=/^-?\d+n$/,mA=/([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g,
gA=/([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g,Og=e=>e===void 0||typeof e=="function"||typeof e=="symbol",Ng=e=>e!==null&&typeof e=="object"&&e.constructor&&e.constructor.
name==="RawJSON",q4=(e,t,n)=>{let r="";typeof n=="number"?r=" ".repeat(Math.min(10,Math.max(0,Math.floor(n)))):typeof n=="string"&&(r=n.slice(0,10));let i=typeof t==
"function",s=Array.isArray(t)?new Set(t.map(String)):null,o=(h,y,w)=>(w!==null&&typeof w=="object"&&typeof w.toJSON=="function"&&(w=w.toJSON(y)),typeof w=="stri\
ng"&&Iu.test(w)?w+"n":typeof w=="bigint"?"rawJSON"in JSON?JSON.rawJSON(w.toString()):w.toString()+"n":(i&&(w=t.call(h,y,w)),w!==null&&typeof w=="object"&&(w instanceof
Number||w instanceof String||w instanceof Boolean)&&(w=w.valueOf()),w)),a=o({"":e},"",e);if(Og(a))return;let l=a===null||typeof a!="object",c=Ng(a);if(l||c)return Qr(
a);let u=[],d=0,f=[{parent:{"":a},key:"",val:a,isArray:Array.isArray(a),keys:Array.isArray(a)?null:Object.keys(a),index:0,first:!0}],p=new WeakSet([a]);for(;f.length>
0;){let h=f[f.length-1];h.index===0&&(u.push(h.isArray?"[":"{"),d++);let y=!1;if(h.isArray)if(h.index<h.val.length){h.first||u.push(","),r&&u.push(`
`+r.repeat(d));let w=h.val[h.index],v=o(h.val,String(h.index),w);if(Og(v))u.push("null"),h.first=!1,h.index++;else{let O=v!==null&&typeof v=="object",T=Ng(v);if(O&&
!T){if(p.has(v))throw new TypeError("Converting circular structure to JSON");p.add(v),f.push({parent:h.val,key:String(h.index),val:v,isArray:Array.isArray(v),keys:Array.
isArray(v)?null:Object.keys(v),index:0,first:!0}),h.first=!1,h.index++}else u.push(Qr(v)),h.first=!1,h.index++}}else y=!0;else{for(;h.index<h.keys.length;){let v=h.
keys[h.index++];if(s&&!s.has(v))continue;let T=h.val[v],$=o(h.val,v,T);if(Og($))continue;h.first||u.push(","),r?u.push(`
`+r.repeat(d)+Qr(v)+": "):u.push(Qr(v)+":");let E=$!==null&&typeof $=="object",A=Ng($);if(E&&!A){if(p.has($))throw new TypeError("Converting circular structure \
to JSON");p.add($),f.push({parent:h.val,key:v,val:$,isArray:Array.isArray($),keys:Array.isArray($)?null:Object.keys($),index:0,first:!0}),h.first=!1;break}else u.
push(Qr($)),h.first=!1}h.index>=h.keys.length&&f[f.length-1]===h&&(y=!0)}y&&(d--,!h.first&&r&&u.push(`
`+r.repeat(d)),u.push(h.isArray?"]":"}"),p.delete(h.val),f.pop())}return u.join("")},vA=(e,t,n)=>{try{return"rawJSON"in JSON?Qr(e,(a,l)=>typeof l=="bigint"?JSON.
rawJSON(l.toString()):typeof t=="function"?t(a,l):(Array.isArray(t)&&t.includes(a),l),n):e?Qr(e,(a,l)=>typeof l=="string"&&Iu.test(l)||typeof l=="bigint"?l.toString()+
"n":typeof t=="function"?t(a,l):(Array.isArray(t)&&t.includes(a),l),n).replace(mA,"$1$2$3").replace(gA,"$1$2$3"):Qr(e,t,n)}catch(r){if(r instanceof RangeError){
let i=q4(e,t,n);return i===void 0?void 0:"rawJSON"in JSON?i:i.replace(mA,"$1$2$3").replace(gA,"$1$2$3")}throw r}},Ru=new Map,j4=()=>{let e=JSON.parse.toString();
if(Ru.has(e))return Ru.get(e);try{let t=JSON.parse("1",(n,r,i)=>!!i?.source&&i.source==="1");return Ru.set(e,t),t}catch{return Ru.set(e,!1),!1}},B4=(e,t,n,r)=>typeof t==
"string"&&wA.test(t)?BigInt(t.slice(0,-1)):typeof t=="string"&&Iu.test(t)?t.slice(0,-1):typeof r=="function"?r(e,t,n):t,G4=(e,t)=>JSON.parse(e,(n,r,i)=>{let s=typeof r==
"number",o=r>Number.MAX_SAFE_INTEGER||r<Number.MIN_SAFE_INTEGER,a=s&&o,l=i&&M4.test(i.source);return a&&l?BigInt(i.source):typeof t=="function"?t(n,r,i):r}),xA=
Number.MAX_SAFE_INTEGER.toString(),yA=xA.length,Z4=/"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g,U4=/^"-?\d+n+"$/,H4=(e,t)=>{let n={"":e},
r=[{parent:n,key:"",visited:!1}];for(;r.length>0;){let i=r[r.length-1];if(i.visited){let{parent:s,key:o}=i,a=s[o];typeof a=="string"&&(wA.test(a)?a=BigInt(a.slice(
0,-1)):Iu.test(a)&&(a=a.slice(0,-1))),typeof t=="function"&&(a=t.call(s,o,a)),a===void 0?delete s[o]:s[o]=a,r.pop()}else{i.visited=!0;let s=i.parent[i.key];if(s!==
null&&typeof s=="object"){let a=Object.keys(s);for(let l=a.length-1;l>=0;l--)r.push({parent:s,key:a[l],visited:!1})}}}return n[""]},bA=e=>e.replace(Z4,(t,n,r,i)=>{
let s=t[0]==='"';if(s&&U4.test(t))return t.substring(0,t.length-1)+'n"';let a=r||i,l=n&&(n.length<yA||n.length===yA&&n<=xA);return s||a||l?t:'"'+t+'n"'}),kA=(e,t)=>{
if(!e)return $g(e,t);try{if(j4())return G4(e,t);let n=bA(e);return $g(n,(r,i,s)=>B4(r,i,s,t))}catch(n){if(n instanceof RangeError){let r=bA(e),i=$g(r);return H4(
i,t)}throw n}}});var fr,Rg=g(()=>{fr=class extends Error{name;status;request;response;constructor(t,n,r){super(t,{cause:r.cause}),this.name="HttpError",this.status=Number.parseInt(
n),Number.isNaN(this.status)&&(this.status=0);"response"in r&&(this.response=r.response);let i=Object.assign({},r.request);r.request.headers.authorization&&(i.headers=
Object.assign({},r.request.headers,{authorization:r.request.headers.authorization.replace(/(?<! ) .*$/," [REDACTED]")})),i.url=i.url.replace(/\bclient_secret=\w+/g,
"client_secret=[REDACTED]").replace(/\baccess_token=\w+/g,"access_token=[REDACTED]"),this.request=i}}});function K4(e){if(typeof e!="object"||e===null||Object.prototype.toString.call(e)!=="[object Object]")return!1;let t=Object.getPrototypeOf(e);if(t===null)return!0;
let n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor;return typeof n=="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.
call(e)}async function EA(e){let t=e.request?.fetch||globalThis.fetch;if(!t)throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit\
({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");let n=e.request?.log||console,r=e.request?.parseSuccessResponseBody!==
!1,i=K4(e.body)||Array.isArray(e.body)?vA(e.body):e.body,s=Object.fromEntries(Object.entries(e.headers).map(([d,f])=>[d,String(f)])),o;try{o=await t(e.url,{method:e.
method,body:i,redirect:e.request?.redirect,headers:s,signal:e.request?.signal,...e.body&&{duplex:"half"}})}catch(d){let f="Unknown Error";if(d instanceof Error){
if(d.name==="AbortError")throw d.status=500,d;f=d.message,d.name==="TypeError"&&"cause"in d&&(d.cause instanceof Error?f=d.cause.message:typeof d.cause=="string"&&
(f=d.cause))}let p=new fr(f,500,{request:e});throw p.cause=d,p}let a=o.status,l=o.url,c={};for(let[d,f]of o.headers)c[d]=f;let u={url:l,status:a,headers:c,data:""};
if("deprecation"in c){let d=c.link&&c.link.match(/<([^<>]+)>; rel="deprecation"/),f=d&&d.pop();n.warn(`[@octokit/request] "${e.method} ${e.url}" is deprecated. \
It is scheduled to be removed on ${c.sunset}${f?`. See ${f}`:""}`)}if(a===204||a===205)return u;if(e.method==="HEAD"){if(a<400)return u;throw new fr(o.statusText,
a,{response:u,request:e})}if(a===304)throw u.data=await Ig(o),new fr("Not modified",a,{response:u,request:e});if(a>=400)throw u.data=await Ig(o),new fr(J4(u.data),
a,{response:u,request:e});return u.data=r?await Ig(o):o.body,u}async function Ig(e){let t=e.headers.get("content-type");if(!t)return e.text().catch(SA);let n=pA(
t);if(Y4(n)){let r="";try{return r=await e.text(),kA(r)}catch{return r}}else return n.type.startsWith("text/")||n.parameters.charset?.toLowerCase()==="utf-8"&&n.
type!=="application/octet-stream"?e.text().catch(SA):e.arrayBuffer().catch(()=>new ArrayBuffer(0))}function Y4(e){return e.type==="application/json"||e.type==="\
application/scim+json"}function J4(e){if(typeof e=="string")return e;if(e instanceof ArrayBuffer)return"Unknown error";if(typeof e=="object"&&e!==null&&"message"in
e){let t=e,n="documentation_url"in t?` - ${t.documentation_url}`:"";return Array.isArray(t.errors)?`${t.message}: ${t.errors.map(r=>JSON.stringify(r)).join(", ")}${n}`:
`${t.message}${n}`}return`Unknown error: ${JSON.stringify(e)}`}function Pg(e,t){let n=e.defaults(t);return Object.assign(function(i,s){let o=n.merge(i,s);if(!o.
request||!o.request.hook)return EA(n.parse(o));let a=(l,c)=>EA(n.parse(n.merge(l,c)));return Object.assign(a,{endpoint:n,defaults:Pg.bind(null,n)}),o.request.hook(
a,o)},{endpoint:n,defaults:Pg.bind(null,n)})}var W4,V4,SA,Ta,Lg=g(()=>{dA();Aa();hA();_A();Rg();W4="10.0.16",V4={headers:{"user-agent":`octokit-request.js/${W4}\
 ${Xr()}`}};SA=()=>"";Ta=Pg(uA,V4);});function Q4(e){return`Request failed due to following response errors:
`+e.errors.map(t=>` - ${t.message}`).join(`
`)}function r8(e,t,n){if(n){if(typeof t=="string"&&"query"in n)return Promise.reject(new Error('[@octokit/graphql] "query" cannot be used as variable name'));for(let o in n)
if(n8.includes(o))return Promise.reject(new Error(`[@octokit/graphql] "${o}" cannot be used as variable name`))}let r=typeof t=="string"?Object.assign({query:t},
n):t,i=Object.keys(r).reduce((o,a)=>t8.includes(a)?(o[a]=r[a],o):(o.variables||(o.variables={}),o.variables[a]=r[a],o),{}),s=r.baseUrl||e.endpoint.DEFAULTS.baseUrl;
return AA.test(s)&&(i.url=s.replace(AA,"/api/graphql")),e(i).then(o=>{if(o.data.errors){let a={};for(let l of Object.keys(o.headers))a[l]=o.headers[l];throw new e8(
i,a,o.data)}return o.data.data})}function zg(e,t){let n=e.defaults(t);return Object.assign((i,s)=>r8(n,i,s),{defaults:zg.bind(null,n),endpoint:n.endpoint})}function CA(e){
return zg(e,{method:"POST",url:"/graphql"})}var X4,e8,t8,n8,AA,fhe,TA=g(()=>{Lg();Aa();X4="0.0.0-development";e8=class extends Error{constructor(e,t,n){super(Q4(
n)),this.request=e,this.headers=t,this.response=n,this.errors=n.errors,this.data=n.data,Error.captureStackTrace&&Error.captureStackTrace(this,this.constructor)}request;headers;response;name="\
GraphqlResponseError";errors;data},t8=["method","baseUrl","url","headers","request","query","mediaType","operationName"],n8=["query","method","url"],AA=/\/api\/v3\/?$/;
fhe=zg(Ta,{headers:{"user-agent":`octokit-graphql.js/${X4} ${Xr()}`},method:"POST",url:"/graphql"});});async function s8(e){let t=i8(e),n=e.startsWith("v1.")||e.startsWith("ghs_"),r=e.startsWith("ghu_");return{type:"token",token:e,tokenType:t?"app":n?"installatio\
n":r?"user-to-server":"oauth"}}function o8(e){return e.split(/\./).length===3?`bearer ${e}`:`token ${e}`}async function a8(e,t,n,r){let i=t.endpoint.merge(n,r);
return i.headers.authorization=o8(e),t(i)}var Dg,$A,OA,i8,NA,RA=g(()=>{Dg="(?:[a-zA-Z0-9_-]+)",$A="\\.",OA=new RegExp(`^${Dg}${$A}${Dg}${$A}${Dg}$`),i8=OA.test.
bind(OA);NA=function(t){if(!t)throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");if(typeof t!="string")throw new Error("[@octokit/auth-\
token] Token passed to createTokenAuth is not a string");return t=t.replace(/^(token|bearer) +/i,""),Object.assign(s8.bind(null,t),{hook:a8.bind(null,t)})}});var Fg,IA=g(()=>{Fg="7.0.8"});function u8(e={}){return typeof e.debug!="function"&&(e.debug=PA),typeof e.info!="function"&&(e.info=PA),typeof e.warn!="function"&&(e.warn=l8),typeof e.error!=
"function"&&(e.error=c8),e}var PA,l8,c8,LA,Pu,zA=g(()=>{Aa();rA();Lg();TA();RA();IA();PA=()=>{},l8=console.warn.bind(console),c8=console.error.bind(console);LA=
`octokit-core.js/${Fg} ${Xr()}`,Pu=class{static VERSION=Fg;static defaults(t){return class extends this{constructor(...r){let i=r[0]||{};if(typeof t=="function"){
super(t(i));return}super(Object.assign({},t,i,i.userAgent&&t.userAgent?{userAgent:`${i.userAgent} ${t.userAgent}`}:null))}}}static plugins=[];static plugin(...t){
let n=this.plugins;return class extends this{static plugins=n.concat(t.filter(i=>!n.includes(i)))}}constructor(t={}){let n=new nA.Collection,r={baseUrl:Ta.endpoint.
DEFAULTS.baseUrl,headers:{},request:Object.assign({},t.request,{hook:n.bind(null,"request")}),mediaType:{previews:[],format:""}};if(r.headers["user-agent"]=t.userAgent?
`${t.userAgent} ${LA}`:LA,t.baseUrl&&(r.baseUrl=t.baseUrl),t.previews&&(r.mediaType.previews=t.previews),t.timeZone&&(r.headers["time-zone"]=t.timeZone),this.request=
Ta.defaults(r),this.graphql=CA(this.request).defaults(r),this.log=u8(t.log),this.hook=n,t.authStrategy){let{authStrategy:s,...o}=t,a=s(Object.assign({request:this.
request,log:this.log,octokit:this,octokitOptions:o},t.auth));n.wrap("request",a.hook),this.auth=a}else if(!t.auth)this.auth=async()=>({type:"unauthenticated"});else{
let s=NA(t.auth);n.wrap("request",s.hook),this.auth=s}let i=this.constructor;for(let s=0;s<i.plugins.length;++s)Object.assign(this,i.plugins[s](this,t))}request;graphql;log;hook;auth}});function f8(e){if(!e.data)return{...e,data:[]};if(!(("total_count"in e.data||"total_commits"in e.data)&&!("url"in e.data)))return e;let n=e.data.incomplete_results,
r=e.data.repository_selection,i=e.data.total_count,s=e.data.total_commits;delete e.data.incomplete_results,delete e.data.repository_selection,delete e.data.total_count,
delete e.data.total_commits;let o=Object.keys(e.data)[0],a=e.data[o];return e.data=a,typeof n<"u"&&(e.data.incomplete_results=n),typeof r<"u"&&(e.data.repository_selection=
r),e.data.total_count=i,e.data.total_commits=s,e}function Mg(e,t,n){let r=typeof t=="function"?t.endpoint(n):e.request.endpoint(t,n),i=typeof t=="function"?t:e.
request,s=r.method,o=r.headers,a=r.url;return{[Symbol.asyncIterator]:()=>({async next(){if(!a)return{done:!0};try{let l=await i({method:s,url:a,headers:o}),c=f8(
l);if(a=((c.headers.link||"").match(/<([^<>]+)>;\s*rel="next"/)||[])[1],!a&&"total_commits"in c.data){let u=new URL(c.url),d=u.searchParams,f=parseInt(d.get("pa\
ge")||"1",10),p=parseInt(d.get("per_page")||"250",10);f*p<c.data.total_commits&&(d.set("page",String(f+1)),a=u.toString())}return{value:c}}catch(l){if(l.status!==
409)throw l;return a="",{value:{status:200,headers:{},data:[]}}}}})}}function DA(e,t,n,r){return typeof n=="function"&&(r=n,n=void 0),FA(e,[],Mg(e,t,n)[Symbol.asyncIterator](),
r)}function FA(e,t,n,r){return n.next().then(i=>{if(i.done)return t;let s=!1;function o(){s=!0}return t=t.concat(r?r(i.value,o):i.value.data),s?t:FA(e,t,n,r)})}
function qg(e){return{paginate:Object.assign(DA.bind(null,e),{iterator:Mg.bind(null,e)})}}var d8,Ahe,MA=g(()=>{d8="0.0.0-development";Ahe=Object.assign(DA,{iterator:Mg});
qg.VERSION=d8});var Gg=j((jg,Bg)=>{(function(e,t){typeof jg=="object"&&typeof Bg<"u"?Bg.exports=t():typeof define=="function"&&define.amd?define(t):e.Bottleneck=t()})(jg,(function(){
"use strict";var e=typeof globalThis<"u"?globalThis:typeof window<"u"?window:typeof global<"u"?global:typeof self<"u"?self:{};function t(Q){return Q&&Q.default||
Q}var n=function(Q,R,b={}){var N,z,D;for(N in R)D=R[N],b[N]=(z=Q[N])!=null?z:D;return b},r=function(Q,R,b={}){var N,z;for(N in Q)z=Q[N],R[N]!==void 0&&(b[N]=z);
return b},i={load:n,overwrite:r},s;s=class{constructor(R,b){this.incr=R,this.decr=b,this._first=null,this._last=null,this.length=0}push(R){var b;this.length++,typeof this.
incr=="function"&&this.incr(),b={value:R,prev:this._last,next:null},this._last!=null?(this._last.next=b,this._last=b):this._first=this._last=b}shift(){var R;if(this.
_first!=null)return this.length--,typeof this.decr=="function"&&this.decr(),R=this._first.value,(this._first=this._first.next)!=null?this._first.prev=null:this.
_last=null,R}first(){if(this._first!=null)return this._first.value}getArray(){var R,b,N;for(R=this._first,N=[];R!=null;)N.push((b=R,R=R.next,b.value));return N}forEachShift(R){
var b;for(b=this.shift();b!=null;)R(b),b=this.shift()}debug(){var R,b,N,z,D;for(R=this._first,D=[];R!=null;)D.push((b=R,R=R.next,{value:b.value,prev:(N=b.prev)!=
null?N.value:void 0,next:(z=b.next)!=null?z.value:void 0}));return D}};var o=s,a;a=class{constructor(R){if(this.instance=R,this._events={},this.instance.on!=null||
this.instance.once!=null||this.instance.removeAllListeners!=null)throw new Error("An Emitter already exists for this object");this.instance.on=(b,N)=>this._addListener(
b,"many",N),this.instance.once=(b,N)=>this._addListener(b,"once",N),this.instance.removeAllListeners=(b=null)=>b!=null?delete this._events[b]:this._events={}}_addListener(R,b,N){
var z;return(z=this._events)[R]==null&&(z[R]=[]),this._events[R].push({cb:N,status:b}),this.instance}listenerCount(R){return this._events[R]!=null?this._events[R].
length:0}async trigger(R,...b){var N,z;try{return R!=="debug"&&this.trigger("debug",`Event triggered: ${R}`,b),this._events[R]==null?void 0:(this._events[R]=this.
_events[R].filter(function(D){return D.status!=="none"}),z=this._events[R].map(async D=>{var Z,V;if(D.status!=="none"){D.status==="once"&&(D.status="none");try{
return V=typeof D.cb=="function"?D.cb(...b):void 0,typeof V?.then=="function"?await V:V}catch(Ae){return Z=Ae,this.trigger("error",Z),null}}}),(await Promise.all(
z)).find(function(D){return D!=null}))}catch(D){return N=D,this.trigger("error",N),null}}};var l=a,c,u,d;c=o,u=l,d=class{constructor(R){var b;this.Events=new u(
this),this._length=0,this._lists=(function(){var N,z,D;for(D=[],b=N=1,z=R;1<=z?N<=z:N>=z;b=1<=z?++N:--N)D.push(new c((()=>this.incr()),(()=>this.decr())));return D}).
call(this)}incr(){if(this._length++===0)return this.Events.trigger("leftzero")}decr(){if(--this._length===0)return this.Events.trigger("zero")}push(R){return this.
_lists[R.options.priority].push(R)}queued(R){return R!=null?this._lists[R].length:this._length}shiftAll(R){return this._lists.forEach(function(b){return b.forEachShift(
R)})}getFirst(R=this._lists){var b,N,z;for(b=0,N=R.length;b<N;b++)if(z=R[b],z.length>0)return z;return[]}shiftLastFrom(R){return this.getFirst(this._lists.slice(
R).reverse()).shift()}};var f=d,p;p=class extends Error{};var h=p,y,w,v,O,T;O=10,w=5,T=i,y=h,v=class{constructor(R,b,N,z,D,Z,V,Ae){this.task=R,this.args=b,this.
rejectOnDrop=D,this.Events=Z,this._states=V,this.Promise=Ae,this.options=T.load(N,z),this.options.priority=this._sanitizePriority(this.options.priority),this.options.
id===z.id&&(this.options.id=`${this.options.id}-${this._randomIndex()}`),this.promise=new this.Promise((Ue,Pe)=>{this._resolve=Ue,this._reject=Pe}),this.retryCount=
0}_sanitizePriority(R){var b;return b=~~R!==R?w:R,b<0?0:b>O-1?O-1:b}_randomIndex(){return Math.random().toString(36).slice(2)}doDrop({error:R,message:b="This jo\
b has been dropped by Bottleneck"}={}){return this._states.remove(this.options.id)?(this.rejectOnDrop&&this._reject(R??new y(b)),this.Events.trigger("dropped",{
args:this.args,options:this.options,task:this.task,promise:this.promise}),!0):!1}_assertStatus(R){var b;if(b=this._states.jobStatus(this.options.id),!(b===R||R===
"DONE"&&b===null))throw new y(`Invalid job status ${b}, expected ${R}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`)}doReceive(){return this.
_states.start(this.options.id),this.Events.trigger("received",{args:this.args,options:this.options})}doQueue(R,b){return this._assertStatus("RECEIVED"),this._states.
next(this.options.id),this.Events.trigger("queued",{args:this.args,options:this.options,reachedHWM:R,blocked:b})}doRun(){return this.retryCount===0?(this._assertStatus(
"QUEUED"),this._states.next(this.options.id)):this._assertStatus("EXECUTING"),this.Events.trigger("scheduled",{args:this.args,options:this.options})}async doExecute(R,b,N,z){
var D,Z,V;this.retryCount===0?(this._assertStatus("RUNNING"),this._states.next(this.options.id)):this._assertStatus("EXECUTING"),Z={args:this.args,options:this.
options,retryCount:this.retryCount},this.Events.trigger("executing",Z);try{if(V=await(R!=null?R.schedule(this.options,this.task,...this.args):this.task(...this.
args)),b())return this.doDone(Z),await z(this.options,Z),this._assertStatus("DONE"),this._resolve(V)}catch(Ae){return D=Ae,this._onFailure(D,Z,b,N,z)}}doExpire(R,b,N){
var z,D;return this._states.jobStatus(this.options.id==="RUNNING")&&this._states.next(this.options.id),this._assertStatus("EXECUTING"),D={args:this.args,options:this.
options,retryCount:this.retryCount},z=new y(`This job timed out after ${this.options.expiration} ms.`),this._onFailure(z,D,R,b,N)}async _onFailure(R,b,N,z,D){var Z,
V;if(N())return Z=await this.Events.trigger("failed",R,b),Z!=null?(V=~~Z,this.Events.trigger("retry",`Retrying ${this.options.id} after ${V} ms`,b),this.retryCount++,
z(V)):(this.doDone(b),await D(this.options,b),this._assertStatus("DONE"),this._reject(R))}doDone(R){return this._assertStatus("EXECUTING"),this._states.next(this.
options.id),this.Events.trigger("done",R)}};var $=v,E,A,S;S=i,E=h,A=class{constructor(R,b,N){this.instance=R,this.storeOptions=b,this.clientId=this.instance._randomIndex(),
S.load(N,N,this),this._nextRequest=this._lastReservoirRefresh=this._lastReservoirIncrease=Date.now(),this._running=0,this._done=0,this._unblockTime=0,this.ready=
this.Promise.resolve(),this.clients={},this._startHeartbeat()}_startHeartbeat(){var R;return this.heartbeat==null&&(this.storeOptions.reservoirRefreshInterval!=
null&&this.storeOptions.reservoirRefreshAmount!=null||this.storeOptions.reservoirIncreaseInterval!=null&&this.storeOptions.reservoirIncreaseAmount!=null)?typeof(R=
this.heartbeat=setInterval(()=>{var b,N,z,D,Z;if(D=Date.now(),this.storeOptions.reservoirRefreshInterval!=null&&D>=this._lastReservoirRefresh+this.storeOptions.
reservoirRefreshInterval&&(this._lastReservoirRefresh=D,this.storeOptions.reservoir=this.storeOptions.reservoirRefreshAmount,this.instance._drainAll(this.computeCapacity())),
this.storeOptions.reservoirIncreaseInterval!=null&&D>=this._lastReservoirIncrease+this.storeOptions.reservoirIncreaseInterval&&({reservoirIncreaseAmount:b,reservoirIncreaseMaximum:z,
reservoir:Z}=this.storeOptions,this._lastReservoirIncrease=D,N=z!=null?Math.min(b,z-Z):b,N>0))return this.storeOptions.reservoir+=N,this.instance._drainAll(this.
computeCapacity())},this.heartbeatInterval)).unref=="function"?R.unref():void 0:clearInterval(this.heartbeat)}async __publish__(R){return await this.yieldLoop(),
this.instance.Events.trigger("message",R.toString())}async __disconnect__(R){return await this.yieldLoop(),clearInterval(this.heartbeat),this.Promise.resolve()}yieldLoop(R=0){
return new this.Promise(function(b,N){return setTimeout(b,R)})}computePenalty(){var R;return(R=this.storeOptions.penalty)!=null?R:15*this.storeOptions.minTime||
5e3}async __updateSettings__(R){return await this.yieldLoop(),S.overwrite(R,R,this.storeOptions),this._startHeartbeat(),this.instance._drainAll(this.computeCapacity()),
!0}async __running__(){return await this.yieldLoop(),this._running}async __queued__(){return await this.yieldLoop(),this.instance.queued()}async __done__(){return await this.
yieldLoop(),this._done}async __groupCheck__(R){return await this.yieldLoop(),this._nextRequest+this.timeout<R}computeCapacity(){var R,b;return{maxConcurrent:R,reservoir:b}=
this.storeOptions,R!=null&&b!=null?Math.min(R-this._running,b):R!=null?R-this._running:b??null}conditionsCheck(R){var b;return b=this.computeCapacity(),b==null||
R<=b}async __incrementReservoir__(R){var b;return await this.yieldLoop(),b=this.storeOptions.reservoir+=R,this.instance._drainAll(this.computeCapacity()),b}async __currentReservoir__(){
return await this.yieldLoop(),this.storeOptions.reservoir}isBlocked(R){return this._unblockTime>=R}check(R,b){return this.conditionsCheck(R)&&this._nextRequest-
b<=0}async __check__(R){var b;return await this.yieldLoop(),b=Date.now(),this.check(R,b)}async __register__(R,b,N){var z,D;return await this.yieldLoop(),z=Date.
now(),this.conditionsCheck(b)?(this._running+=b,this.storeOptions.reservoir!=null&&(this.storeOptions.reservoir-=b),D=Math.max(this._nextRequest-z,0),this._nextRequest=
z+D+this.storeOptions.minTime,{success:!0,wait:D,reservoir:this.storeOptions.reservoir}):{success:!1}}strategyIsBlock(){return this.storeOptions.strategy===3}async __submit__(R,b){
var N,z,D;if(await this.yieldLoop(),this.storeOptions.maxConcurrent!=null&&b>this.storeOptions.maxConcurrent)throw new E(`Impossible to add a job having a weigh\
t of ${b} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);return z=Date.now(),D=this.storeOptions.highWater!=null&&R===this.
storeOptions.highWater&&!this.check(b,z),N=this.strategyIsBlock()&&(D||this.isBlocked(z)),N&&(this._unblockTime=z+this.computePenalty(),this._nextRequest=this._unblockTime+
this.storeOptions.minTime,this.instance._dropAllQueued()),{reachedHWM:D,blocked:N,strategy:this.storeOptions.strategy}}async __free__(R,b){return await this.yieldLoop(),
this._running-=b,this._done+=b,this.instance._drainAll(this.computeCapacity()),{running:this._running}}};var _=A,x,M;x=h,M=class{constructor(R){this.status=R,this.
_jobs={},this.counts=this.status.map(function(){return 0})}next(R){var b,N;if(b=this._jobs[R],N=b+1,b!=null&&N<this.status.length)return this.counts[b]--,this.counts[N]++,
this._jobs[R]++;if(b!=null)return this.counts[b]--,delete this._jobs[R]}start(R){var b;return b=0,this._jobs[R]=b,this.counts[b]++}remove(R){var b;return b=this.
_jobs[R],b!=null&&(this.counts[b]--,delete this._jobs[R]),b!=null}jobStatus(R){var b;return(b=this.status[this._jobs[R]])!=null?b:null}statusJobs(R){var b,N,z,D,
Z;if(R!=null){if(N=this.status.indexOf(R),N<0)throw new x(`status must be one of ${this.status.join(", ")}`);z=this._jobs,D=[];for(b in z)Z=z[b],Z===N&&D.push(b);
return D}else return Object.keys(this._jobs)}statusCounts(){return this.counts.reduce(((R,b,N)=>(R[this.status[N]]=b,R)),{})}};var C=M,q,G;q=o,G=class{constructor(R,b){
this.schedule=this.schedule.bind(this),this.name=R,this.Promise=b,this._running=0,this._queue=new q}isEmpty(){return this._queue.length===0}async _tryToRun(){var R,
b,N,z,D,Z,V;if(this._running<1&&this._queue.length>0)return this._running++,{task:V,args:R,resolve:D,reject:z}=this._queue.shift(),b=await(async function(){try{
return Z=await V(...R),function(){return D(Z)}}catch(Ae){return N=Ae,function(){return z(N)}}})(),this._running--,this._tryToRun(),b()}schedule(R,...b){var N,z,
D;return D=z=null,N=new this.Promise(function(Z,V){return D=Z,z=V}),this._queue.push({task:R,args:b,resolve:D,reject:z}),this._tryToRun(),N}};var le=G,I="2.19.5",
P={version:I},Ne=Object.freeze({version:I,default:P}),de=()=>console.log("You must import the full version of Bottleneck in order to use this feature."),ze=()=>console.
log("You must import the full version of Bottleneck in order to use this feature."),te=()=>console.log("You must import the full version of Bottleneck in order \
to use this feature."),J,ue,je,Wn,me,ee;ee=i,J=l,Wn=de,je=ze,me=te,ue=(function(){class Q{constructor(b={}){this.deleteKey=this.deleteKey.bind(this),this.limiterOptions=
b,ee.load(this.limiterOptions,this.defaults,this),this.Events=new J(this),this.instances={},this.Bottleneck=di,this._startAutoCleanup(),this.sharedConnection=this.
connection!=null,this.connection==null&&(this.limiterOptions.datastore==="redis"?this.connection=new Wn(Object.assign({},this.limiterOptions,{Events:this.Events})):
this.limiterOptions.datastore==="ioredis"&&(this.connection=new je(Object.assign({},this.limiterOptions,{Events:this.Events}))))}key(b=""){var N;return(N=this.instances[b])!=
null?N:(()=>{var z;return z=this.instances[b]=new this.Bottleneck(Object.assign(this.limiterOptions,{id:`${this.id}-${b}`,timeout:this.timeout,connection:this.connection})),
this.Events.trigger("created",z,b),z})()}async deleteKey(b=""){var N,z;return z=this.instances[b],this.connection&&(N=await this.connection.__runCommand__(["del",
...me.allKeys(`${this.id}-${b}`)])),z!=null&&(delete this.instances[b],await z.disconnect()),z!=null||N>0}limiters(){var b,N,z,D;N=this.instances,z=[];for(b in N)
D=N[b],z.push({key:b,limiter:D});return z}keys(){return Object.keys(this.instances)}async clusterKeys(){var b,N,z,D,Z,V,Ae,Ue,Pe;if(this.connection==null)return this.
Promise.resolve(this.keys());for(V=[],b=null,Pe=`b_${this.id}-`.length,N=9;b!==0;)for([Ue,z]=await this.connection.__runCommand__(["scan",b??0,"match",`b_${this.
id}-*_settings`,"count",1e4]),b=~~Ue,D=0,Ae=z.length;D<Ae;D++)Z=z[D],V.push(Z.slice(Pe,-N));return V}_startAutoCleanup(){var b;return clearInterval(this.interval),
typeof(b=this.interval=setInterval(async()=>{var N,z,D,Z,V,Ae;V=Date.now(),D=this.instances,Z=[];for(z in D){Ae=D[z];try{await Ae._store.__groupCheck__(V)?Z.push(
this.deleteKey(z)):Z.push(void 0)}catch(Ue){N=Ue,Z.push(Ae.Events.trigger("error",N))}}return Z},this.timeout/2)).unref=="function"?b.unref():void 0}updateSettings(b={}){
if(ee.overwrite(b,this.defaults,this),ee.overwrite(b,b,this.limiterOptions),b.timeout!=null)return this._startAutoCleanup()}disconnect(b=!0){var N;if(!this.sharedConnection)
return(N=this.connection)!=null?N.disconnect(b):void 0}}return Q.prototype.defaults={timeout:1e3*60*5,connection:null,Promise,id:"group-key"},Q}).call(e);var $n=ue,
ci,H,be;be=i,H=l,ci=(function(){class Q{constructor(b={}){this.options=b,be.load(this.options,this.defaults,this),this.Events=new H(this),this._arr=[],this._resetPromise(),
this._lastFlush=Date.now()}_resetPromise(){return this._promise=new this.Promise((b,N)=>this._resolve=b)}_flush(){return clearTimeout(this._timeout),this._lastFlush=
Date.now(),this._resolve(),this.Events.trigger("batch",this._arr),this._arr=[],this._resetPromise()}add(b){var N;return this._arr.push(b),N=this._promise,this._arr.
length===this.maxSize?this._flush():this.maxTime!=null&&this._arr.length===1&&(this._timeout=setTimeout(()=>this._flush(),this.maxTime)),N}}return Q.prototype.defaults=
{maxTime:null,maxSize:null,Promise},Q}).call(e);var U=ci,oe=()=>console.log("You must import the full version of Bottleneck in order to use this feature."),Te=t(
Ne),De,Ee,at,lt,ol,po,al,ui,ll,on,$e,gr=[].splice;po=10,Ee=5,$e=i,al=f,lt=$,ol=_,ui=oe,at=l,ll=C,on=le,De=(function(){class Q{constructor(b={},...N){var z,D;this.
_addToQueue=this._addToQueue.bind(this),this._validateOptions(b,N),$e.load(b,this.instanceDefaults,this),this._queues=new al(po),this._scheduled={},this._states=
new ll(["RECEIVED","QUEUED","RUNNING","EXECUTING"].concat(this.trackDoneStatus?["DONE"]:[])),this._limiter=null,this.Events=new at(this),this._submitLock=new on(
"submit",this.Promise),this._registerLock=new on("register",this.Promise),D=$e.load(b,this.storeDefaults,{}),this._store=(function(){if(this.datastore==="redis"||
this.datastore==="ioredis"||this.connection!=null)return z=$e.load(b,this.redisStoreDefaults,{}),new ui(this,D,z);if(this.datastore==="local")return z=$e.load(b,
this.localStoreDefaults,{}),new ol(this,D,z);throw new Q.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`)}).call(this),this._queues.on("le\
ftzero",()=>{var Z;return(Z=this._store.heartbeat)!=null&&typeof Z.ref=="function"?Z.ref():void 0}),this._queues.on("zero",()=>{var Z;return(Z=this._store.heartbeat)!=
null&&typeof Z.unref=="function"?Z.unref():void 0})}_validateOptions(b,N){if(!(b!=null&&typeof b=="object"&&N.length===0))throw new Q.prototype.BottleneckError(
"Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.")}ready(){
return this._store.ready}clients(){return this._store.clients}channel(){return`b_${this.id}`}channel_client(){return`b_${this.id}_${this._store.clientId}`}publish(b){
return this._store.__publish__(b)}disconnect(b=!0){return this._store.__disconnect__(b)}chain(b){return this._limiter=b,this}queued(b){return this._queues.queued(
b)}clusterQueued(){return this._store.__queued__()}empty(){return this.queued()===0&&this._submitLock.isEmpty()}running(){return this._store.__running__()}done(){
return this._store.__done__()}jobStatus(b){return this._states.jobStatus(b)}jobs(b){return this._states.statusJobs(b)}counts(){return this._states.statusCounts()}_randomIndex(){
return Math.random().toString(36).slice(2)}check(b=1){return this._store.__check__(b)}_clearGlobalState(b){return this._scheduled[b]!=null?(clearTimeout(this._scheduled[b].
expiration),delete this._scheduled[b],!0):!1}async _free(b,N,z,D){var Z,V;try{if({running:V}=await this._store.__free__(b,z.weight),this.Events.trigger("debug",
`Freed ${z.id}`,D),V===0&&this.empty())return this.Events.trigger("idle")}catch(Ae){return Z=Ae,this.Events.trigger("error",Z)}}_run(b,N,z){var D,Z,V;return N.doRun(),
D=this._clearGlobalState.bind(this,b),V=this._run.bind(this,b,N),Z=this._free.bind(this,b,N),this._scheduled[b]={timeout:setTimeout(()=>N.doExecute(this._limiter,
D,V,Z),z),expiration:N.options.expiration!=null?setTimeout(function(){return N.doExpire(D,V,Z)},z+N.options.expiration):void 0,job:N}}_drainOne(b){return this._registerLock.
schedule(()=>{var N,z,D,Z,V;return this.queued()===0?this.Promise.resolve(null):(V=this._queues.getFirst(),{options:Z,args:N}=D=V.first(),b!=null&&Z.weight>b?this.
Promise.resolve(null):(this.Events.trigger("debug",`Draining ${Z.id}`,{args:N,options:Z}),z=this._randomIndex(),this._store.__register__(z,Z.weight,Z.expiration).
then(({success:Ae,wait:Ue,reservoir:Pe})=>{var fi;return this.Events.trigger("debug",`Drained ${Z.id}`,{success:Ae,args:N,options:Z}),Ae?(V.shift(),fi=this.empty(),
fi&&this.Events.trigger("empty"),Pe===0&&this.Events.trigger("depleted",fi),this._run(z,D,Ue),this.Promise.resolve(Z.weight)):this.Promise.resolve(null)})))})}_drainAll(b,N=0){
return this._drainOne(b).then(z=>{var D;return z!=null?(D=b!=null?b-z:b,this._drainAll(D,N+z)):this.Promise.resolve(N)}).catch(z=>this.Events.trigger("error",z))}_dropAllQueued(b){
return this._queues.shiftAll(function(N){return N.doDrop({message:b})})}stop(b={}){var N,z;return b=$e.load(b,this.stopDefaults),z=D=>{var Z;return Z=()=>{var V;
return V=this._states.counts,V[0]+V[1]+V[2]+V[3]===D},new this.Promise((V,Ae)=>Z()?V():this.on("done",()=>{if(Z())return this.removeAllListeners("done"),V()}))},
N=b.dropWaitingJobs?(this._run=function(D,Z){return Z.doDrop({message:b.dropErrorMessage})},this._drainOne=()=>this.Promise.resolve(null),this._registerLock.schedule(
()=>this._submitLock.schedule(()=>{var D,Z,V;Z=this._scheduled;for(D in Z)V=Z[D],this.jobStatus(V.job.options.id)==="RUNNING"&&(clearTimeout(V.timeout),clearTimeout(
V.expiration),V.job.doDrop({message:b.dropErrorMessage}));return this._dropAllQueued(b.dropErrorMessage),z(0)}))):this.schedule({priority:po-1,weight:0},()=>z(1)),
this._receive=function(D){return D._reject(new Q.prototype.BottleneckError(b.enqueueErrorMessage))},this.stop=()=>this.Promise.reject(new Q.prototype.BottleneckError(
"stop() has already been called")),N}async _addToQueue(b){var N,z,D,Z,V,Ae,Ue;({args:N,options:Z}=b);try{({reachedHWM:V,blocked:z,strategy:Ue}=await this._store.
__submit__(this.queued(),Z.weight))}catch(Pe){return D=Pe,this.Events.trigger("debug",`Could not queue ${Z.id}`,{args:N,options:Z,error:D}),b.doDrop({error:D}),
!1}return z?(b.doDrop(),!0):V&&(Ae=Ue===Q.prototype.strategy.LEAK?this._queues.shiftLastFrom(Z.priority):Ue===Q.prototype.strategy.OVERFLOW_PRIORITY?this._queues.
shiftLastFrom(Z.priority+1):Ue===Q.prototype.strategy.OVERFLOW?b:void 0,Ae?.doDrop(),Ae==null||Ue===Q.prototype.strategy.OVERFLOW)?(Ae==null&&b.doDrop(),V):(b.doQueue(
V,z),this._queues.push(b),await this._drainAll(),V)}_receive(b){return this._states.jobStatus(b.options.id)!=null?(b._reject(new Q.prototype.BottleneckError(`A \
job with the same id already exists (id=${b.options.id})`)),!1):(b.doReceive(),this._submitLock.schedule(this._addToQueue,b))}submit(...b){var N,z,D,Z,V,Ae,Ue;return typeof b[0]==
"function"?(V=b,[z,...b]=V,[N]=gr.call(b,-1),Z=$e.load({},this.jobDefaults)):(Ae=b,[Z,z,...b]=Ae,[N]=gr.call(b,-1),Z=$e.load(Z,this.jobDefaults)),Ue=(...Pe)=>new this.
Promise(function(fi,Wi){return z(...Pe,function(...cl){return(cl[0]!=null?Wi:fi)(cl)})}),D=new lt(Ue,b,Z,this.jobDefaults,this.rejectOnDrop,this.Events,this._states,
this.Promise),D.promise.then(function(Pe){return typeof N=="function"?N(...Pe):void 0}).catch(function(Pe){return Array.isArray(Pe)?typeof N=="function"?N(...Pe):
void 0:typeof N=="function"?N(Pe):void 0}),this._receive(D)}schedule(...b){var N,z,D;return typeof b[0]=="function"?([D,...b]=b,z={}):[z,D,...b]=b,N=new lt(D,b,
z,this.jobDefaults,this.rejectOnDrop,this.Events,this._states,this.Promise),this._receive(N),N.promise}wrap(b){var N,z;return N=this.schedule.bind(this),z=function(...D){
return N(b.bind(this),...D)},z.withOptions=function(D,...Z){return N(D,b,...Z)},z}async updateSettings(b={}){return await this._store.__updateSettings__($e.overwrite(
b,this.storeDefaults)),$e.overwrite(b,this.instanceDefaults,this),this}currentReservoir(){return this._store.__currentReservoir__()}incrementReservoir(b=0){return this.
_store.__incrementReservoir__(b)}}return Q.default=Q,Q.Events=at,Q.version=Q.prototype.version=Te.version,Q.strategy=Q.prototype.strategy={LEAK:1,OVERFLOW:2,OVERFLOW_PRIORITY:4,
BLOCK:3},Q.BottleneckError=Q.prototype.BottleneckError=h,Q.Group=Q.prototype.Group=$n,Q.RedisConnection=Q.prototype.RedisConnection=de,Q.IORedisConnection=Q.prototype.
IORedisConnection=ze,Q.Batcher=Q.prototype.Batcher=U,Q.prototype.jobDefaults={priority:Ee,weight:1,expiration:null,id:"<no-id>"},Q.prototype.storeDefaults={maxConcurrent:null,
minTime:0,highWater:null,strategy:Q.prototype.strategy.LEAK,penalty:null,reservoir:null,reservoirRefreshInterval:null,reservoirRefreshAmount:null,reservoirIncreaseInterval:null,
reservoirIncreaseAmount:null,reservoirIncreaseMaximum:null},Q.prototype.localStoreDefaults={Promise,timeout:null,heartbeatInterval:250},Q.prototype.redisStoreDefaults=
{Promise,timeout:null,heartbeatInterval:5e3,clientTimeout:1e4,Redis:null,clientOptions:{},clusterNodes:null,clearDatastore:!1,connection:null},Q.prototype.instanceDefaults=
{datastore:"local",connection:null,id:"<no-id>",rejectOnDrop:!0,trackDoneStatus:!1,Promise},Q.prototype.stopDefaults={enqueueErrorMessage:"This limiter has been\
 stopped and cannot accept new jobs.",dropWaitingJobs:!0,dropErrorMessage:"This limiter has been stopped."},Q}).call(e);var di=De,yr=di;return yr}))});function h8(e){return e.request!==void 0}async function qA(e,t,n,r){if(!h8(n)||!n?.request.request)throw n;if(n.status>=400&&!e.doNotRetry.includes(n.status)){let i=r.
request.retries!=null?r.request.retries:e.retries,s=Math.pow((r.request.retryCount||0)+1,2);throw t.retry.retryRequest(n,i,s)}throw n}async function m8(e,t,n,r){
let i=new jA.default;return i.on("failed",function(s,o){let a=~~s.request.request?.retries,l=~~s.request.request?.retryAfter;if(r.request.retryCount=o.retryCount+
1,a>o.retryCount)return l*e.retryAfterBaseValue}),i.schedule(g8.bind(null,e,t,n),r)}async function g8(e,t,n,r){let i=await n(r);if(i.data&&i.data.errors&&i.data.
errors.length>0&&/Something went wrong while executing your query/.test(i.data.errors[0].message)){let s=new fr(i.data.errors[0].message,500,{request:r,response:i});
return qA(e,t,s,r)}return i}function Zg(e,t){let n=Object.assign({enabled:!0,retryAfterBaseValue:1e3,doNotRetry:[400,401,403,404,410,422,451],retries:3},t.retry),
r={retry:{retryRequest:(i,s,o)=>(i.request.request=Object.assign({},i.request.request,{retries:s,retryAfter:o}),i)}};return n.enabled&&(e.hook.error("request",qA.
bind(null,n,r)),e.hook.wrap("request",m8.bind(null,n,r))),r}var jA,p8,BA=g(()=>{jA=On(Gg(),1);Rg();p8="0.0.0-development";Zg.VERSION=p8});function b8(e,t,n){return e.retryLimiter.schedule(w8,e,t,n)}async function w8(e,t,n){let{pathname:r}=new URL(n.url,"http://github.test"),i=v8(n.method,r),s=!i&&
n.method!=="GET"&&n.method!=="HEAD",o=n.method==="GET"&&r.startsWith("/search/"),a=r.startsWith("/graphql"),c=~~t.retryCount>0?{priority:0,weight:0}:{};e.clustering&&
(c.expiration=1e3*60),(s||a)&&await e.write.key(e.id).schedule(c,Ug),s&&e.triggersNotification(r)&&await e.notifications.key(e.id).schedule(c,Ug),o&&await e.search.
key(e.id).schedule(c,Ug);let u=(i?e.auth:e.global).key(e.id).schedule(c,t,n);if(a){let d=await u;if(d.data.errors!=null&&d.data.errors.some(f=>f.type==="RATE_LI\
MITED"))throw Object.assign(new Error("GraphQL Rate Limit Exceeded"),{response:d,data:d.data})}return u}function v8(e,t){return e==="PATCH"&&/^\/applications\/[^/]+\/token\/scoped$/.
test(t)||e==="POST"&&(/^\/applications\/[^/]+\/token$/.test(t)||/^\/app\/installations\/[^/]+\/access_tokens$/.test(t)||t==="/login/oauth/access_token")}function k8(e){
let n=`^(?:${e.map(r=>r.split("/").map(i=>i.startsWith("{")?"(?:.+?)":i).join("/")).map(r=>`(?:${r})`).join("|")})[^/]*$`;return new RegExp(n,"i")}function Lu(e,t){
let{enabled:n=!0,Bottleneck:r=ZA.default,id:i="no-id",timeout:s=1e3*60*2,connection:o}=t.throttle||{};if(!n)return{};let a={timeout:s};typeof o<"u"&&(a.connection=
o);let l=Object.assign({clustering:o!=null,triggersNotification:UA,fallbackSecondaryRateRetryAfter:60,retryAfterBaseValue:1e3,id:i},t.throttle);if(typeof l.onSecondaryRateLimit!=
"function"||typeof l.onRateLimit!="function")throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);let c=!1,u=()=>{if(c)return;c=!0,_n.global==null&&_8(r,a),l.global=l.global??_n.global,l.auth=l.auth??_n.auth,l.search=l.search??_n.search,l.write=l.write??
_n.write,l.notifications=l.notifications??_n.notifications,l.retryLimiter=l.retryLimiter??new r;let d={},f=new r.Events(d);d.on("secondary-limit",l.onSecondaryRateLimit),
d.on("rate-limit",l.onRateLimit),d.on("error",p=>e.log.warn("Error in throttling-plugin limit handler",p)),l.retryLimiter.on("failed",async function(p,h){let[y,
w,v]=h.args,{pathname:O}=new URL(v.url,"http://github.test");if(!(O.startsWith("/graphql")&&p.status!==401||p.status===403||p.status===429))return;let $=~~w.retryCount;
w.retryCount=$,v.request.retryCount=$;let{wantRetry:E,retryAfter:A=0}=await(async function(){if(/\bsecondary rate\b/i.test(p.message)){let S=Number(p.response.headers["\
retry-after"])||y.fallbackSecondaryRateRetryAfter;return{wantRetry:await f.trigger("secondary-limit",S,v,e,$),retryAfter:S}}if(p.response.headers!=null&&p.response.
headers["x-ratelimit-remaining"]==="0"||(p.response.data?.errors??[]).some(S=>S.type==="RATE_LIMITED")){let S=new Date(~~p.response.headers["x-ratelimit-reset"]*
1e3).getTime(),_=Math.max(Math.ceil((S-Date.now())/1e3)+1,0);return{wantRetry:await f.trigger("rate-limit",_,v,e,$),retryAfter:_}}return{}})();if(E)return w.retryCount++,
A*y.retryAfterBaseValue})};return e.hook.wrap("request",(d,f)=>(u(),b8(l,d,f))),{}}var ZA,y8,Ug,x8,GA,UA,_n,_8,HA=g(()=>{ZA=On(Gg(),1),y8="0.0.0-development",Ug=
()=>Promise.resolve();x8=["/orgs/{org}/invitations","/orgs/{org}/invitations/{invitation_id}","/orgs/{org}/teams/{team_slug}/discussions","/orgs/{org}/teams/{te\
am_slug}/discussions/{discussion_number}/comments","/repos/{owner}/{repo}/collaborators/{username}","/repos/{owner}/{repo}/commits/{commit_sha}/comments","/repo\
s/{owner}/{repo}/issues","/repos/{owner}/{repo}/issues/{issue_number}/comments","/repos/{owner}/{repo}/issues/{issue_number}/sub_issue","/repos/{owner}/{repo}/i\
ssues/{issue_number}/sub_issues/priority","/repos/{owner}/{repo}/pulls","/repos/{owner}/{repo}/pulls/{pull_number}/comments","/repos/{owner}/{repo}/pulls/{pull_\
number}/comments/{comment_id}/replies","/repos/{owner}/{repo}/pulls/{pull_number}/merge","/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers","/repos\
/{owner}/{repo}/pulls/{pull_number}/reviews","/repos/{owner}/{repo}/releases","/teams/{team_id}/discussions","/teams/{team_id}/discussions/{discussion_number}/c\
omments"];GA=k8(x8),UA=GA.test.bind(GA),_n={},_8=function(e,t){_n.global=new e.Group({id:"octokit-global",maxConcurrent:10,...t}),_n.auth=new e.Group({id:"octok\
it-auth",maxConcurrent:1,...t}),_n.search=new e.Group({id:"octokit-search",maxConcurrent:1,minTime:2e3,...t}),_n.write=new e.Group({id:"octokit-write",maxConcurrent:1,
minTime:1e3,...t}),_n.notifications=new e.Group({id:"octokit-notifications",maxConcurrent:1,minTime:3e3,...t})};Lu.VERSION=y8;Lu.triggersNotification=UA});var zu,Hg=g(()=>{zu={name:"prompt-spec",version:"0.1.0",description:"Six sections between a request and the agent that carries it out: write the spec, lint it, \
install it as a skill.",license:"MIT",type:"module",engines:{node:">=20.19.0"},bin:{spec:"dist/bin.js","prompt-spec":"dist/bin.js"},exports:{".":{types:"./dist/\
types/index.d.ts",default:"./dist/index.js"},"./schemas/*.json":"./dist/schemas/*.json","./package.json":"./package.json"},types:"./dist/types/index.d.ts",files:[
"dist","templates","skills","CHANGELOG.md"],scripts:{build:"node scripts/build.mjs",action:"node scripts/action.mjs",version:"npm run --silent action && git add\
 action",demo:"npm run --silent build && node scripts/demo.mjs",generate:"tsx scripts/generate.ts",types:"tsc -p tsconfig.json && tsc -p tsconfig.pure.json",lint:"\
eslint .",pretest:"npm run --silent build",test:"vitest run",bench:"npm run --silent build && node scripts/bench.mjs && node scripts/bench-check.mjs",eval:"tsx \
scripts/eval.ts","eval:guards":"tsx scripts/eval-guards.ts",fuzz:"node scripts/full.mjs fuzz",sweep:"node scripts/full.mjs sweep",smoke:"node scripts/smoke.mjs",
prepack:"npm run --silent build"},keywords:["spec","lint","github-issues","coding-agents","skills","prompt"],devDependencies:{"@codemirror/legacy-modes":"^6.5.5",
"@codemirror/streamparser":"^6.0.0","@eslint-community/regexpp":"^4.12.2","@eslint/js":"^10.0.1","@lydell/node-pty":"^1.1.0","@noble/hashes":"^2.4.0","@octokit/\
core":"^7.0.8","@octokit/plugin-paginate-rest":"^14.0.0","@octokit/plugin-retry":"^8.1.1","@octokit/plugin-throttling":"^11.0.5","@secretlint/core":"^11.7.1","@\
secretlint/secretlint-rule-preset-recommend":"^11.7.1","@types/markdown-it":"^14.2.0","@types/node":"^20.19.43",ajv:"^8.20.0","ajv-draft-04":"^1.0.0","ajv-forma\
ts":"^3.0.1",chalk:"^5.6.2",commander:"^14.0.3",diff:"^9.0.0",enquirer:"^2.4.1",esbuild:"^0.28.2",eslint:"^10.15.0","fast-check":"^4.10.2","get-east-asian-width":"\
^1.7.0",globby:"^16.2.4","gray-matter":"^4.0.3","markdown-it":"^14.3.3",skills:"1.5.15",tsx:"^4.23.15",typescript:"^6.0.3","typescript-eslint":"^8.73.0",vite:"^\
7.3.8",vitest:"^4.1.12",yaml:"^2.9.1",zod:"^4.6.7"},overrides:{rollup:"4.67.4"}}});function VA(e){let{origin:t,host:n}=new URL(e.apiUrl);return async(r,i)=>{let s=new URL(r instanceof Request?r.url:r);for(let o=0;o<=WA;o++){if(s.origin!==t)throw new B(
"github-redirect",`${n} points to another server, ${KA(s.host,e)}; it was not asked`,"Check the name; nothing was sent there.");let{response:a,text:l}=await A8(
s,i,e),c=E8.has(a.status)?a.headers.get("location"):null;if(c===null)return T8(a,l,n);if((i?.method??"GET")!=="GET")throw new B("github-redirect",`${n} answered\
 that it has moved; nothing was changed`,"Open the page and name the issue by where it is now.");if(!URL.canParse(c,s.href))throw new B("github-redirect",`${n} \
points to an address that is none`,"Try again later.");s=new URL(c,s)}throw new B("github-redirect",`${n} points on and on: more than ${WA} times`,"Try again la\
ter.")}}async function A8(e,t,n){let{limits:r}=n;try{let i=await fetch(e,{...t,redirect:"manual",signal:AbortSignal.timeout(r.timeout)});return{response:i,text:KA(
await C8(i,r.bytes,e.host),n)}}catch(i){if(i instanceof B||!(i instanceof Error))throw i;if(i.name==="TimeoutError")throw new B("github-timeout",`${e.host} did \
not answer within ${r.timeout/1e3} s`,"Try again later.",{cause:i});let s=R8(i);throw new B(N8.has(s)?"github-cut":"github-unreachable",`cannot reach ${e.host}:\
 ${O8[s]??(s||"the connection failed")}`,"Check the connection, then run the same command again.",{cause:i})}}async function C8(e,t,n){let r=[],i=0;for await(let s of e.
body??[]){if(i+=s.length,i>t)throw new B("too-large",`${n} sends more than ${Math.round(t/1024/1024)} MiB for one answer`,"Name single issues.");r.push(s)}return Buffer.
concat(r).toString("utf8")}function T8(e,t,n){let{status:r}=e;if(r===204||r===205||r===304)return new Response(null,{status:r,headers:e.headers});let i=new Headers(
e.headers);i.set("content-type","application/json");let s=$8(t);if(r>=400)return new Response(JSON.stringify({message:s!==null&&"message"in s&&typeof s.message==
"string"?s.message:""}),{status:r,headers:i});if(s===null)throw new B("github-answer",`${n} answered with something that is not JSON data`,"Check --api-url; a p\
roxy may have answered in its place.");return new Response(t,{status:r,headers:i})}function $8(e){try{let t=JSON.parse(e);return typeof t=="object"?t:null}catch(t){
if(t instanceof SyntaxError)return null;throw t}}function KA(e,{secret:t}){return t===null?e:e.replaceAll(t,"***")}function R8({cause:e}){return e instanceof Error&&
"code"in e&&typeof e.code=="string"?e.code:""}var Du,WA,E8,O8,N8,Fu=g(()=>{"use strict";Re();Du={timeout:3e4,bytes:48*1024*1024,wait:60,second:1e3},WA=5,E8=new Set(
[301,302,303,307,308]);O8={ECONNREFUSED:"the connection was refused",ECONNRESET:"the connection was cut",UND_ERR_SOCKET:"the connection was cut",ENOTFOUND:"ther\
e is no such host",EAI_AGAIN:"the name of the host cannot be looked up",UND_ERR_CONNECT_TIMEOUT:"it does not answer",ETIMEDOUT:"it does not answer",CERT_HAS_EXPIRED:"\
its certificate has expired",DEPTH_ZERO_SELF_SIGNED_CERT:"its certificate is self-signed",SELF_SIGNED_CERT_IN_CHAIN:"its certificate is self-signed",UNABLE_TO_VERIFY_LEAF_SIGNATURE:"\
its certificate cannot be verified"},N8=new Set(["ECONNRESET","UND_ERR_SOCKET","EAI_AGAIN"])});function Vg(e){return e instanceof Error&&"status"in e&&typeof e.status=="number"&&"request"in e}function YA(e,{doing:t,server:n,token:r,wait:i}){let{status:s}=e,
o=(c,u,d)=>new B(c,`${t}: ${u} (${s})`,d,{cause:e}),a=r===null?`Set GITHUB_TOKEN, or log in with \`gh auth login --hostname ${n.host}\`.`:`Check what the token \
from ${r.source} may do.`,l=s===403||s===429?I8(e,i):null;return l!==null?o("github-limit",`${n.host} ${l}`,r===null?`${a} With a token many more requests are a\
llowed.`:"Try again then."):s===401&&r!==null?o("github-token",`${n.host} does not accept the token from ${r.source}`,"Renew it; it may have expired."):s===401?
o("github-token",`${n.host} wants a token`,a):s===404?o("github-not-found",r===null?"there is none that can be seen without a token":"there is none, or the toke\
n may not see it",`Check the name. ${a}`):s===410?o("github-gone","it was deleted, or the repository has no issues","Check it in a browser."):s===403?o("github-\
forbidden",`${n.host} does not allow it${Wg(e)}`,a):s>=500?o("github-failed",`${n.host} failed${Wg(e)}`,n.host==="github.com"?"Try again later; see also https:/\
/www.githubstatus.com.":`Try again later, or ask whoever runs ${n.host}.`):o("github-refused",`${n.host} refused${Wg(e)}`,a)}function I8({message:e,response:t},n){
let{headers:r={}}=t??{},i=Number(r["retry-after"]);if(i>n)return`asks to wait ${i} s because of its rate limit, and at most ${n} s are waited`;let s=Number(r["x\
-ratelimit-reset"]);return String(r["x-ratelimit-remaining"])==="0"?`allows no more requests${s>0&&s<1e11?` until ${new Date(s*1e3).toISOString()}`:" for now"}`:
/\bsecondary rate\b/i.test(e)||i>=0?"asks to slow down":null}function Wg({response:e}){let t=e?.data.message?.trim().split(/\r\n|\r|\n/)[0]??"";return t===""?"":
`: ${t.length>200?`${t.slice(0,200)}…`:t}`}var JA=g(()=>{"use strict";Re()});function QA({server:e,token:t,limits:n,notice:r}){let i=(s,o,a,l)=>s>n.wait||l>=L8?!1:(r({en:`${e.host} asks to wait ${s} s because of its rate limit; waiting`,
"zh-CN":`${e.host} 因频率限制要求等待 ${s} 秒；正在等待`}),!0);return new(Pu.plugin(D8,Lu,Zg,qg))({...t===null?{}:{auth:t.value},baseUrl:e.apiUrl,
userAgent:`prompt-spec/${zu.version}`,log:XA,request:{log:XA,fetch:VA({apiUrl:e.apiUrl,secret:t?.value??null,limits:n})},retry:{doNotRetry:z8,retries:P8,retryAfterBaseValue:n.
second},throttle:{retryAfterBaseValue:n.second,onRateLimit:i,onSecondaryRateLimit:i}})}function D8(e){return e.hook.error("request",(t,n)=>{throw Vg(t)&&(t.status===
403||t.status===429)&&t.response?.headers["retry-after"]!==void 0&&(t.message=`secondary rate limit: ${t.message}`),t.cause instanceof B&&t.cause.code!=="github\
-cut"&&(n.request.retries=0),t}),{}}function eC(e,t,{server:n,token:r,limits:i}){return!(e instanceof Error)||e instanceof B?e:e.cause instanceof B?new B(e.cause.
code,`${t}: ${e.cause.message}`,e.cause.hint,{cause:e}):Vg(e)?YA(e,{doing:t,server:n,token:r,wait:i.wait}):e}function Mu(){}var XA,P8,L8,z8,tC=g(()=>{"use stric\
t";zA();MA();BA();HA();Hg();Re();Fu();JA();XA={debug:Mu,info:Mu,warn:Mu,error:Mu},P8=2,L8=1,z8=[400,401,403,404,409,410,413,415,422,429,451,501]});function nC(e,t){let n=t.GITHUB_API_URL??"";return e!==null?Yg(e,"--api-url",URL.canParse(n)?new URL(n).host:null):n===""?Yg("https://api.github.com","",null):Yg(
n,"GITHUB_API_URL",URL.canParse(n)?new URL(n).host:null)}function Xg(e,t){if(t===null||t===e.pages||t===new URL(e.apiUrl).origin||Jg(e.host))return;let{hostname:n,
host:r}=new URL(t),i=n==="github.com"||n==="www.github.com"?"Leave --api-url out, and write https://github.com/…":`If you trust it, say so: --api-url https://${r}\
/api/v3`;throw new B("github-host",`${r} is not ${e.host}, the server that is asked`,i)}function Yg(e,t,n){if(!URL.canParse(e))throw new B("api-url",`${t} is no\
t an address`,Kg);let{protocol:r,hostname:i,host:s,origin:o,pathname:a,username:l,password:c,search:u,hash:d}=new URL(e);if(l!==""||c!==""||u!==""||d!=="")throw new B(
"api-url",`${t} holds more than a host and a path`,Kg);if(r!=="https:"&&!(r==="http:"&&Jg(i)))throw new B("api-url",`${t} is ${r}//${s}, expected https`,Kg);let f=s.
startsWith("api.")?s.slice(4):s,p=f==="github.com"||f.endsWith(".ghe.com")||s===n||Jg(i);return{apiUrl:`${o}${a.replace(/\/$/,"")}`,host:f,pages:`${r}//${f}`,isGitHub:p}}
function Jg(e){let t=e.replace(/:[0-9]+$/,"");return t==="localhost"||t==="[::1]"||/^127\.[0-9]+\.[0-9]+\.[0-9]+$/.test(t)}var Kg,Qg=g(()=>{"use strict";Re();Kg=
"Write https://HOST/api/v3."});import{execFile as F8}from"node:child_process";import{homedir as M8}from"node:os";async function iC(e,t){for(let r of e.isGitHub?q8:j8){let i=t[r]?.trim()??"";if(i!==
"")return rC({value:i,source:r})}let n=(await B8(e.host,t)).trim();return n===""?null:rC({value:n,source:"`gh auth token`"})}function rC(e){if(/^[\x21-\x7E]+$/.
test(e.value))return e;throw new B("token-invalid",`what ${e.source} gives is not a token: it holds blanks or other characters that none has`,"Set it again; it \
is not shown here.")}function B8(e,t){return new Promise(n=>{F8("gh",["auth","token","--hostname",e],{env:{...t},cwd:M8(),timeout:5e3,windowsHide:!0},(r,i)=>n(r===
null?i:""))})}var q8,j8,sC=g(()=>{"use strict";Re();q8=["GH_TOKEN","GITHUB_TOKEN"],j8=["GH_ENTERPRISE_TOKEN","GITHUB_ENTERPRISE_TOKEN"]});import{Readable as G8}from"node:stream";function ju({owner:e,repo:t,number:n}){return{owner:e,repo:t,issue_number:n}}function H8(e){if(e instanceof TypeError)return{
done:!1,value:{data:null}};throw e}function W8(e){if(e instanceof B)return e;throw e}var oC,aC,Z8,U8,qu,$a,lC=g(()=>{"use strict";Ar();Re();tC();Fu();ua();Qg();
sC();Kn();oC=100,aC=1e3,Z8=er({number:Ao(),title:Fe(),body:is(Fe()),html_url:Fe(),pull_request:ne(El())}),U8=er({id:Ao(),body:is(Fe()),user:is(er({login:Fe(),type:Fe()}))}),
qu={request:{retries:0}},$a=class e{constructor(t){this.options=t;this.client=QA(t)}options;client;static async at(t,n,r,i=Du){return new e({server:t,token:await iC(
t,n),limits:i,notice:r})}async read(t){let n=`cannot read ${yn(t)}`;Xg(this.options.server,t.origin);let{data:r}=await this.ask(n,()=>this.client.request("GET /\
repos/{owner}/{repo}/issues/{issue_number}",ju(t))),i=await this.issueOf(r,t,n);return this.noticeMove(t,i),{...i,number:t.number}}async*list(t,{state:n,labels:r,
since:i}){let s=`cannot list the issues of ${t.owner}/${t.repo}`,o={owner:t.owner,repo:t.repo,state:n,...r.length===0?{}:{labels:r.join(",")},...i===null?{}:{since:i}};
for await(let a of this.pages("GET /repos/{owner}/{repo}/issues",o,s))typeof a=="object"&&a!==null&&"pull_request"in a||(yield await this.issueOf(a,t,s).catch(W8))}async*comments(t){
let n=`cannot read the comments of ${yn(t)}`;for await(let r of this.pages("GET /repos/{owner}/{repo}/issues/{issue_number}/comments",ju(t),n)){let i=U8.safeParse(
r);if(!i.success)throw this.strange(n);let{id:s,body:o,user:a}=i.data;yield{id:s,text:o??"",author:a?.login??"",isBot:a?.type==="Bot"}}}async login(){let t="can\
not tell whom the token speaks for";try{let{data:n}=await this.ask(t,()=>this.client.request("GET /user")),r=er({login:Fe()}).safeParse(n);if(!r.success)throw this.
strange(t);return r.data.login}catch(n){if(n instanceof B&&n.code==="github-forbidden")return null;throw n}}async create(t,{title:n,text:r}){let i=`cannot open \
an issue in ${t.owner}/${t.repo}`,{data:s}=await this.ask(i,()=>this.client.request("POST /repos/{owner}/{repo}/issues",{owner:t.owner,repo:t.repo,title:n,body:r,
...qu}));return this.issueOf(s,t,i)}async editText(t,n){Xg(this.options.server,t.origin),await this.ask(`cannot change ${yn(t)}`,()=>this.client.request("PATCH \
/repos/{owner}/{repo}/issues/{issue_number}",{...ju(t),body:n,...qu}))}async addComment(t,n){await this.ask(`cannot comment on ${yn(t)}`,()=>this.client.request(
"POST /repos/{owner}/{repo}/issues/{issue_number}/comments",{...ju(t),body:n,...qu}))}async editComment(t,n,r){let{owner:i,repo:s}=t;await this.ask(`cannot chan\
ge the comment on ${yn(t)}`,()=>this.client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",{owner:i,repo:s,comment_id:n,body:r,...qu}))}async*pages(t,n,r){
let i=this.client.paginate.iterator(t,{...n,per_page:oC})[Symbol.asyncIterator]();for(let s=0;;s++){let o=await this.ask(r,()=>i.next().catch(H8));if(o.done===!0)
return;if(s===aC)throw new B("github-answer",`${r}: there are more than ${oC*aC}`,"Narrow the list with --since or --label.");let a=o.value.data;if(!Array.isArray(
a))throw this.strange(r);yield*a}}async issueOf(t,n,r){let i=Z8.safeParse(t);if(!i.success)throw this.strange(r);let{number:s,title:o,html_url:a}=i.data,l=yn({...n,
number:s}),c=go(await pl(G8.from([i.data.body??""]),l),l);return{owner:n.owner,repo:n.repo,number:s,title:o,text:c,url:a}}noticeMove(t,{url:n}){if(!$c(n))return;
let[r,i]=[yn(t),yn(Oc(n))];r.toLowerCase()!==i.toLowerCase()&&this.options.notice({en:`${r} is now ${i}`,"zh-CN":`${r} 现在是 ${i}`})}async ask(t,n){try{return await n()}catch(r){
throw eC(r,t,this.options)}}strange(t){return new B("github-answer",`${t}: ${this.options.server.host} answered with something else than was asked for`,"Check -\
-api-url; it ends with /api/v3 for an Enterprise server.")}}});var uC={};Wt(uC,{openGitHub:()=>Bu,readIssues:()=>V8});async function Bu({apiUrl:e,lang:t,token:n},r){let i=t??mk(r.env),s=nC(e??null,r.env),o=a=>{r.stderr.write(
`${Be(a[i])}
`)};return n===void 0?$a.at(s,r.env,o):new $a({server:s,token:n,limits:Du,notice:o})}async function*V8(e,t,n){let r={state:t.state??"open",labels:t.label??[],since:t.
since===void 0?null:J8(t.since)},i=t.repo===void 0?null:Nc(t.repo),s=await Bu(t,n);for(let a of new Set(e))yield await K8(async()=>cC(await s.read(Oc(a))));if(i===
null)return;let o=0;try{for await(let a of s.list(i,r))o++,yield a instanceof B?a:cC(a);o===0&&(yield new B("no-issues",`no issue of ${t.repo??""} is meant: non\
e is ${r.state==="all"?"there":r.state}${Y8(r)}`,"Check --state, --label and --since."))}catch(a){if(!(a instanceof B))throw a;yield o===0?a:new B(a.code,`parti\
al result: only ${o===1?"1 issue":`${o} issues`} of ${t.repo??""} ${o===1?"was":"were"} read; ${a.message}`,a.hint,{cause:a})}}function cC(e){return{file:yn(e),
path:null,text:e.text}}async function K8(e){try{return await e()}catch(t){if(t instanceof B)return t;throw t}}function Y8({labels:e,since:t}){return`${e.length===
0?"":` with ${e.join(", ")}`}${t===null?"":` and changed since ${t}`}`}function J8(e){let t=/^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$/.
test(e),n=new Date(e);if(!t||Number.isNaN(n.getTime()))throw new B("option-invalid",`--since ${e} is not a day`,"Write 2026-01-31, or 2026-01-31T08:00:00Z.");return n.
toISOString().replace(".000Z","Z")}var ey=g(()=>{"use strict";lC();Fu();ua();Qg();Ei();Re();Rc()});var Oa,ty=g(()=>{"use strict";Oa={severities:{},strict:!1,words:{accepted:[],vague:[],hedges:[]}}});var fC,js,Bs,Gs=g(()=>{"use strict";ty();fC=["off","advice","warning","error"],js=["recommended","strict"],Bs={settings:Oa,template:null}});function Zu(e){return hC.test(e)}function mC(e){let t=hC.exec(e);if(t===null)return{broken:[],kept:[],start:e.length};let n=t.index+t[0].length,r=Q8(e,n),i=t.index-
(/[\s(（*_—–;；,，-]*$/.exec(e.slice(Math.max(t.index-10,0),t.index))?.[0].length??0);return{broken:pC(e,n,r),kept:pC(e,r,e.length),start:i}}function Q8(e,t){
let n=Tt(e,t,e.length),r=/\b(?:but|only|rather|instead)\b|可以|而是|但|应|只能|改用/g;r.lastIndex=t;for(let i=r.exec(e);i!==null;i=r.exec(e)){let{index:s}=i;
if(!n.some(o=>o.start<=s&&s<o.end))return s}return e.length}function pC(e,t,n){return Tt(e,t,n).map(({start:r,end:i})=>e.slice(r,i).replace(/^(`+) ?(.*?) ?\1$/s,
"$2"))}var hC,ny=g(()=>{"use strict";ar();hC=/(?:(?:e\.g\.|for example|for instance|example),?:?\s{0,2}(?:not|never)|(?:例如|比如|譬如|如)[，,：:]?\s{0,2}(?:不能|不可以|不可|不要|不得|不应|不是|不))[\s:：]{0,2}(?=`)/i});function Ce(e,t){return e.sections.filter(n=>n.id===t)}var yt=g(()=>{"use strict"});function F(e={}){return Object.entries({...a6,...e}).filter(([,n])=>n!==null).map(([n,r])=>`## ${n}

${r??""}
`).join(`
`)}var a6,pe=g(()=>{"use strict";a6={Context:`The endpoint takes 12,000 calls per minute.

| Fact | Today | Projected |
| --- | --- | --- |
| models in the set | 80 | 500 |`,Goal:"An operator changes one field to mark a model, so that no release is needed.",Constraints:"- p99 stays under 50 ms.","No\
n-goals":"- Do not scan the key space.","Architecture notes":"A set of ids, written on change, read in O(1). When Redis does not answer within 20 ms, the last l\
ist is served.",Verification:"- `npm test` passes with 500 models.\n- live: p99 stays under 50 ms the day after the release."}});var ry=g(()=>{"use strict"});function Qt(e){let t=new Map,n=null,r;return i=>{if(i===n)return r;let s=t.get(i);return s!==void 0||t.has(i)?r=s:(r=e(i),t.size>=2e4&&t.clear(),t.set(i,r)),n=i,
r}}var Mi=g(()=>{"use strict"});var iy,wC,vC=g(()=>{"use strict";iy=[{name:"force NARRATES",span:44},{name:"force PERHAPS",span:28},{name:"force SPECIFIES",span:30},{name:"force NORMATIVE",span:24},
{name:"force MODAL",span:38},{name:"force CHINESE_MODAL",span:4},{name:"force STORY",span:154},{name:"force PURPOSE",span:22},{name:"force PROPOSES",span:68},{name:"\
force PAST",span:20},{name:"force DONE",span:1073741824},{name:"force TELLER",span:56},{name:"force PRESENT",span:76},{name:"force REASON",span:30},{name:"quant\
ities SPELT",span:16},{name:"hot-paths CALLED",span:52},{name:"hot-paths TIMED",span:56},{name:"things ENDPOINT",span:1112},{name:"things STORE",span:26},{name:"\
things COLLECTION",span:146},{name:"stated SELDOM",span:28},{name:"figure-words 0",span:32},{name:"figure-words 1",span:130},{name:"figure-words 2",span:48},{name:"\
figure-words 3",span:156},{name:"figure-words 4",span:50},{name:"figure-words 5",span:154},{name:"figure-words 6",span:34},{name:"figure-words 7",span:30},{name:"\
figure-words 8",span:48},{name:"figure-words 9",span:36},{name:"figure-words 10",span:90},{name:"figure-words 11",span:26},{name:"figure-words 12",span:96},{name:"\
figure-words 13",span:28},{name:"figure-words 14",span:1073741824},{name:"figure-words 15",span:14},{name:"figure-words 16",span:10},{name:"figure-words OTHER_M\
EANINGS",span:1073741824},{name:"constraint-needs-figure DEMANDS",span:16},{name:"contradiction FORBIDS_USE",span:1073741824},{name:"contradiction NEGATES",span:1073741824},
{name:"contradiction EXIT",span:112},{name:"contradiction DEMAND",span:34},{name:"dependency-unanswered DEPENDENCY",span:40},{name:"dependency-unanswered ANSWER\
ED",span:1073741824},{name:"figures-disagree METRIC",span:34},{name:"figures-disagree CHANGES",span:20},{name:"goal-solution MEANS",span:64},{name:"goal-solutio\
n OUTCOME",span:22},{name:"needs-live-check IN_PRODUCTION",span:40},{name:"open-points OPEN_HEADING",span:1073741824},{name:"open-points PLACEHOLDER",span:10},{
name:"open-points SETTLED",span:1073741824},{name:"open-points MARKED",span:1073741824},{name:"open-points REQUEST",span:48},{name:"open-points CHINESE_QUESTION",
span:90},{name:"open-points EITHER",span:1073741824},{name:"open-points EITHER_CHINESE",span:102},{name:"unbounded-hot-path GROWS",span:226},{name:"unbounded-ho\
t-path PLAIN",span:68},{name:"unbounded-hot-path WALKS",span:252},{name:"unbounded-hot-path LOOPED",span:358},{name:"unbounded-hot-path PATH",span:18},{name:"un\
bounded-hot-path FORBIDDEN",span:1073741824},{name:"unbounded-hot-path BOUNDED",span:1073741824},{name:"judgements 0",span:154},{name:"judgements 1",span:28},{name:"\
judgements 2",span:54},{name:"judgements 3",span:72},{name:"judgements 4",span:88},{name:"judgements 5",span:76},{name:"judgements 6",span:34},{name:"judgements\
 7",span:100},{name:"judgements 8",span:1073741824},{name:"judgements 9",span:128},{name:"judgements 10",span:44},{name:"judgements 11",span:58},{name:"judgemen\
ts 12",span:22},{name:"judgements 13",span:8}],wC='{"\'":[167],"*":[230],"/":[71],":":[231],"=":[213],">":[214],"`":[77],"a":[214],"about":[7,218],"above":[154],\
"abstract":[7],"acache":[194],"accelerate":[99],"accelerated":[99],"accelerates":[99],"accelerating":[99],"acceptable":[99,125,279,283],"acceptance":[11],"acces\
s":[154],"accommodate":[89],"accommodates":[89],"accordingly":[298],"accurate":[279],"acknowledgement":[3],"acknowledgements":[3],"acknowledgment":[3],"acknowle\
dgments":[3],"aclass":[194],"acolumn":[194],"acron":[194],"act":[55],"action":[154],"actions":[154],"actual":[3],"add":[35,193,223,297],"added":[298],"additiona\
l":[7,99],"addressed":[307],"adds":[35],"adependency":[194],"adequate":[99,125,273,279],"adequately":[273],"adjacent":[154],"admi*":[71],"adopt":[195],"adr":[35\
],"advantage":[3],"advantages":[3],"advised":[19],"aendpoint":[194],"afield":[194],"aflag":[194],"after":[154,201],"afunction":[194],"against":[46,167,258],"agr\
eed":[219],"ahook":[194],"aim":[11,19,35],"aims":[11,19,35],"aindex":[194],"alabel":[194],"album":[90,134],"albums":[90,134],"alert":[203],"alerts":[203],"alibr\
ary":[194],"all":[238,277],"allow":[55,199],"allowed":[259],"allows":[55],"already":[51],"also":[2],"alternative":[3],"alternatives":[3],"although":[55],"always\
":[175],"amethod":[194],"amiddleware":[194],"amount":[126],"ancache":[194],"anclass":[194],"ancolumn":[194],"ancron":[194],"andependency":[194],"anendpoint":[19\
4],"anfield":[194],"anflag":[194],"anfunction":[194],"anhook":[194],"anindex":[194],"anlabel":[194],"anlibrary":[194],"anmethod":[194],"anmiddleware":[194],"ano\
ther":[241],"anqueue":[194],"anscript":[194],"answer":[183,215],"answered":[215],"antable":[194],"anyone":[153],"anything":[310],"api":[9,154,178],"apicost":[98\
],"apicosts":[98],"apidesign":[11],"apied":[154],"apiing":[154],"apiload":[98],"apis":[154,178],"app":[35,65,154],"appear":[277],"appears":[277],"appendix":[3],\
"applicable":[215],"application":[35,65],"approach":[11],"appropriate":[125,271,273,279,283],"appropriately":[311],"aqueue":[194],"architecture":[11],"are":[17]\
,"art":[2],"as":[25,265],"ascript":[194],"assumptions":[7],"at":[191],"atable":[194],"attributes":[11],"auth*":[71],"automated":[301],"availability":[98,122,187\
],"available":[122,154],"avoi*":[167],"avoid":[99,105,159,167,199,259],"avoiding":[99,105,259],"avoids":[99,105,259],"awaiting":[217],"awaits":[217],"back":[182\
],"background":[3,65],"backoff":[126,183],"backs":[182],"bandwidth":[98],"baseline":[191],"batch":[263],"batched":[263],"batches":[263],"be":[14,18],"because":[\
55,199],"become":[277],"becomes":[277],"been":[217],"before":[154,191],"behave":[267],"behave*":[267],"behaves":[267],"behavior":[11,50,282,286],"behaviour":[11\
,50,282,286],"believe":[47],"below":[154],"benefit":[3],"benefits":[3],"better":[19,99],"big":[89,133,154],"bigquery":[75],"blazing":[111],"blazingly":[111],"bo\
ost":[99],"boosted":[99],"boosting":[99],"boosts":[99],"boot":[67],"boots":[67],"bottleneck":[107],"bottlenecks":[107],"bound":[107],"bounded":[263],"brainstorm\
":[7],"breakpoint":[154],"breakpoints":[154],"bucket":[79],"bug":[295],"bugs":[295],"build":[10,263],"bundle":[185],"cache":[195,263],"cached":[263],"call":[62,\
163,178,195,241,250,255],"call*":[243],"called":[255],"calling":[163],"calls":[62,90,98,134,178,250,255],"can":[153,175,199,223],"canary":[203],"cannot":[175],"\
cant":[175],"capabilities":[11],"capability":[11],"capped":[263],"carefully":[273],"case":[2,10],"cases":[2,10,310],"cassandra":[75],"cause":[2],"certain":[125]\
,"change":[11,35,298],"changelog":[3,297],"changes":[11,298,310],"cheaper":[123],"check":[237,274],"checked":[237,274],"checking":[237],"checklist":[11],"checkl\
ists":[11],"checks":[237],"choosing":[219],"chosen":[219],"chunk":[263],"chunked":[263],"chunks":[263],"circuit":[183],"clarif*":[219],"clarification":[219],"cl\
arified":[219],"clarify":[219],"class":[194],"clean":[279],"clear":[217,279,285],"clearly":[307],"clic*":[154],"click":[62,154],"clickhouse":[75],"clicks":[62,1\
54],"client":[65,90,134],"clients":[90,94,134],"clock":[154],"closed":[215],"cloudcost":[98],"cloudcosts":[98],"cockroachdb":[75],"code":[62,170,289],"code*":[1\
70],"codeis":[170],"codeof":[170],"cold":[65,81,185],"collec*":[242],"collection":[79],"column":[194],"comfortable":[279],"comment":[7],"comments":[7],"communic\
ation":[154],"comparing":[3],"comparison":[3],"competitor":[3],"competitors":[3],"complaint":[295],"complaints":[295],"complete":[238,279,298],"completed":[298]\
,"component":[154],"comprehensive":[273,279],"comprehensively":[273],"computecost":[98],"computecosts":[98],"concern":[3],"concerns":[3],"concurrency":[134],"co\
ncurrent":[89,93],"configurable":[307],"configuration":[11],"configure":[195],"confirmation":[219],"confirmed":[219],"connection":[90,134],"connections":[90,94,\
134],"cons":[3],"consequence":[3],"consequences":[3],"conservative":[125],"consideration":[7],"considerations":[7],"considered":[3,307],"consistent":[99,279],"c\
onstant":[263],"constraint":[11],"constraints":[11],"consumption":[98],"contain":[89],"contains":[89],"contents":[3],"context":[3,7],"contributing":[7],"contrib\
utors":[153],"convert":[195],"cope":[89],"correct":[279,285],"correctly":[267,311],"cost":[98,121],"costs":[98],"could":[153,223],"count":[237],"counted":[237],\
"counting":[237],"counts":[237],"couple":[119],"cover":[274],"coverage":[187,274,282],"covered":[274,301],"covers":[274],"cpu":[105],"cpuload":[98],"created":[2\
98],"credit":[3],"credits":[3],"criteria":[11],"critical":[61],"cron":[67,194],"cronjob":[67],"cronjobs":[67],"crons":[67],"current":[3,51,191],"currently":[51,\
191],"cursor":[263],"cut":[99],"cuts":[99],"cutting":[99],"daily":[83],"dashboard":[203],"dashboards":[203],"data":[90,134,282,286],"databa*":[242],"database":[\
154],"databaseload":[98],"dataset":[90,134],"datasets":[90,134],"day":[82,87],"days":[87,118],"dbload":[98],"dead":[181],"decent":[99],"decide":[219],"decided":\
[45,215,219,257],"decisi*":[206],"decision":[11,215,219],"decisions":[11],"decrease":[99],"decreased":[99],"decreases":[99],"decreasing":[99],"defined":[219],"d\
egrad":[183],"degrad*":[183],"degradation":[107],"degrade":[107],"degrades":[107],"degrading":[107],"delay":[98,118,126],"delays":[98,126],"delete":[71,255],"de\
liverable":[11],"deliverables":[11],"demonstrable":[307],"demonstrated":[307],"depend":[163],"dependencies":[7],"dependency":[194],"deploy":[202],"deployment":[\
202],"describe":[35],"describes":[35],"description":[7],"design":[11,35,154],"designed":[267],"desired":[267,271],"detailed":[11],"determined":[219],"developer"\
:[153],"developers":[153],"did":[39],"didn":[39],"disadvantage":[3],"disadvantages":[3],"discovered":[47],"discuss":[219],"discussed":[219],"discussion":[3,219]\
,"displa*":[267],"display":[237,267],"displayed":[237],"displaying":[237],"displays":[237,267],"disruption":[310],"do":[10,257],"docs":[282,286,299],"docume*":[\
242],"document":[35],"documentation":[274,282,286,299],"documented":[274,278,306],"documents":[79,90,134,298],"does":[50,181,259],"doesn":[259],"doesnt":[259],"\
don":[161,259],"done":[11,215],"dont":[161,259],"dos":[11],"double":[154],"down":[106,183],"downstream":[177],"downtime":[98],"drawback":[3],"drawbacks":[3],"dr\
op":[167],"drop*":[167],"due":[55],"duration":[126],"dynamodb":[75],"e":[53],"each":[63,67,238,242,249],"early":[154],"ease":[289],"easy":[279],"edge":[9,309],"\
effect":[294],"effective":[122],"effectiveness":[291],"effects":[294],"efficient":[99,122],"efficiently":[122],"eight":[59],"either":[217],"elasticsearch":[75],\
"elemen*":[242],"eleven":[59],"elimin*":[259],"enable":[55,199],"enables":[55],"encountered":[47],"end":[47,301],"ended":[47],"endpoint":[62,178,194,255],"endte\
st":[302],"endtesting":[302],"endtests":[302],"endtestsing":[302],"enhance":[99],"enhanced":[99],"enhancement":[35],"enhances":[99],"enhancing":[99],"ensure":[1\
5,19,159,199],"ensures":[19,159],"entire":[238],"entr*":[242],"entries":[79,90,134],"enumerate":[237],"enumerated":[237],"enumerates":[237],"enumerating":[237],\
"environment":[3],"error":[11,183,185,282,286,311],"errors":[11,183,282,286,310],"etcd":[75],"etest":[303],"etesting":[303],"etests":[303],"etestsing":[303],"ev\
en":[53],"event":[62],"events":[62,90,134],"every":[63,67,238,242,249],"everyone":[153],"evidence":[3],"example":[3,55],"examples":[3],"excellent":[99],"except"\
:[167],"excessive":[99],"existing":[3,51],"exit":[169],"exit*":[169],"exited":[169],"exited*":[169],"exitin*":[169],"exiting":[169],"exits":[169],"expected":[11\
,19,267,271],"experience":[10,282,290],"expiration":[126],"expiry":[126],"explained":[306],"extensive":[273],"extensively":[273],"external":[177],"extracted":[3\
07],"fail":[153,183],"failed":[183],"failfast":[155],"failing":[183],"fails":[153,183],"failure":[183],"failures":[183],"fall":[181],"fallback":[183],"fallbacks\
":[183],"falling":[181],"fallingback":[183],"fallingbacks":[183],"falls":[181],"fallsback":[183],"fallsbacks":[183],"fan":[242],"fanout*":[242],"faq":[3],"far":\
[51,215],"fashion":[118],"fast":[111,155,279],"fastapi":[155],"faster":[99,111,154],"fastest":[111],"fastify":[155],"fault":[121],"feature":[11,35],"features":[\
11],"feedback":[282,286,294],"feel":[277,290],"feels":[277],"fetch":[237,250],"fetched":[237],"fetches":[237,250],"fetching":[237],"few":[119],"fewer":[99],"fie\
ld":[194],"fifty":[59],"figure":[217],"file":[90,98,134],"file*":[242],"files":[90,134],"filter":[154,237],"filtered":[237],"filtering":[237],"filters":[154,237\
],"finalised":[219],"finalized":[219],"fine":[267],"firestore":[75],"first":[263],"five":[59],"fix":[11,154],"fixed":[125],"fixes":[11,154],"fixme":[211],"flag"\
:[194],"flawlessly":[267,311],"follow":[154,278],"following":[154],"follows":[154],"food":[154],"fooded":[154],"fooding":[154],"foods":[154],"footprint":[98],"f\
orbid":[167,259],"forbid*":[167,259],"forward":[154],"forwarded":[154],"forwarding":[154],"forwards":[154],"found":[47],"four":[59],"frame":[62],"frames":[62],"\
frequency":[62],"frequently":[154],"friendly":[279,283],"from":[191],"front":[65],"full":[238,241],"fully":[153,273,305],"functi*":[267],"function":[194,267],"f\
unctional":[11,311],"functionalities":[11],"functionality":[11],"functioning":[267],"functions":[267],"further":[1,217],"future":[7],"g":[54],"gb":[86],"general\
ly":[277],"generous":[125],"get":[47,71,153,223,255],"getting":[47,153],"give":[55],"gives":[55],"glitch":[295],"glitches":[295],"glossary":[3],"goal":[11,19],"\
goals":[11],"goes":[237],"going":[237],"good":[19,99,279,283],"got":[47],"gracefully":[311],"graduation":[1],"graphq*":[71],"great":[19,99,279],"grid":[154],"gr\
owing":[89,133],"guardrail":[11],"guardrails":[11],"guess":[47],"guide":[9,297],"guides":[297],"had":[39],"handle":[89,267],"handle*":[267],"handled":[267],"han\
dler":[62,255],"handles":[89],"handling":[89,310],"happened":[39],"has":[45,50,159,217,301],"hash":[79],"have":[157,222],"heartbeat":[67],"heartbeats":[67],"hea\
vy":[89,99,133],"help":[15,55,199],"helpful":[19,279,283],"helps":[55],"high":[61,89,99,109,121,133],"higher":[99],"highly":[109,121],"hint":[282,286],"hints":[\
282,286],"historically":[51],"history":[3],"hit":[62,106],"hits":[62],"hook":[194],"hostingcost":[98],"hostingcosts":[98],"hot":[61],"hour":[66,82,87],"hourly":\
[83],"hours":[66,87,118],"how":[153,219],"however":[55],"huge":[89,133],"hundred":[59],"hundreds":[89,133],"i":[26],"idea":[7],"ideal":[19],"ideas":[7],"identif\
ied":[307],"image":[90,134,154],"images":[90,134,154],"imagine":[55],"immediately":[115,155],"impact":[7,106,294],"implement":[163],"implementation":[1,11],"imp\
ort":[163,195],"improve":[99,297],"improved":[99,298],"improves":[99],"improving":[99],"increase":[99],"increased":[99],"increases":[99],"increasing":[89,99,133\
],"increm*":[263],"incremental":[263],"inde*":[242],"index":[79,194],"informative":[279,283],"infrastructurecost":[98],"infrastructurecosts":[98],"inside":[61],\
"install":[195],"instance":[55],"instant":[110,115,153],"instantaneously":[115],"instantly":[110,115,155],"instead":[167,191,259],"intact":[311],"integr*":[267]\
,"integrate":[195,267],"integrates":[267],"integration":[301],"integrationtest":[303],"integrationtesting":[303],"integrationtests":[303],"integrationtestsing":\
[303],"intended":[267,271],"interface":[11],"intern*":[71],"interval":[126],"intervals":[126],"introduce":[35,163,195],"introduces":[35],"introduction":[3,7],"i\
ntuitive":[279],"investigated":[219],"investigation":[219],"invocation":[62],"invocations":[62],"is":[17],"issu*":[206],"issue":[35,163,219,295,310],"issues":[6\
,217,295,310],"issues*":[206],"item*":[206,242],"items":[90,134],"iter*":[246],"iterate":[237],"iterated":[237],"iterates":[237],"iterating":[237],"iteration":[\
62],"iterations":[62],"its":[238,250],"job":[11,66],"jobs":[11,66],"kafka":[75],"kb":[86],"keep":[199,277],"keeps":[277],"kep":[35],"key":[77,241],"keys":[79,24\
7],"keyspa*":[242],"keyspace":[79,241],"keystroke":[62],"keystrokes":[62],"know":[47],"known":[215],"label":[194],"labeled":[306],"labelled":[306],"lane":[154],\
"laneed":[154],"laneing":[154],"lanes":[154],"large":[89,133,155],"latencies":[98],"latency":[98,102,110,187],"later":[7,218],"launch":[67],"launchs":[67],"layo\
ut":[154,282],"lazily":[263],"lazy":[263],"leaning":[219],"least":[191],"left":[217],"legible":[279],"less":[99],"lessons":[3],"let":[19,199,217],"letter":[182]\
,"level":[10],"library":[194],"lightweight":[153],"like":[15,19],"limi*":[242],"limit":[99,126,130,186,263],"limited":[130,263],"limiting":[99,130],"limits":[99\
,126,130,263],"link":[3,154],"links":[3,154],"list":[79,90,134,237,255],"list*":[242],"listed":[237],"listing":[237],"lists":[90,134,237],"live":[203],"load":[6\
2,90,98,134,155,237,250,267],"load*":[267],"loaded":[237],"loading":[155,237],"loads":[62,90,134,155,237,250,267],"log":[3],"login":[62],"logins":[62],"logs":[3\
],"long":[125],"longer":[182,199,259],"look":[15,250,267,277,289],"look*":[267],"looks":[250,267,277],"lookup":[62,241],"lookups":[62],"loop":[63,66,237],"loop*\
":[242],"looped":[237],"looping":[237],"loops":[237],"loss":[106],"lot":[89,133],"lots":[89,133],"love":[15,19],"low":[99,109],"lower":[99],"lowered":[99],"lowe\
ring":[99],"lowers":[99],"maintainability":[291],"maintainable":[279],"major":[99,295],"make":[14,34,54,222],"makes":[35,55],"manner":[118],"manual":[301],"manu\
altest":[303],"manualtesting":[303],"manualtests":[303],"manualtestsing":[303],"many":[89,133,154],"mariadb":[75],"market":[3],"markup":[154],"massive":[89,133]\
,"max":[263],"maximise":[99],"maximised":[99],"maximises":[99],"maximising":[99],"maximize":[99],"maximized":[99],"maximizes":[99],"maximizing":[99],"maximum":[\
263],"may":[153,175],"mb":[86],"meaningful":[279,283],"means":[55],"measurable":[99,307],"memcached":[75],"memory":[98,105,121],"message":[62,154,255,282,286],"\
messages":[62,90,134,255,282,286],"messaging":[154],"method":[194],"metric":[11],"metrics":[11,203],"middleware":[194],"migrate":[195],"migration":[11],"milesto\
ne":[11],"milestones":[11],"millions":[89,133],"millisecond":[66,87],"milliseconds":[66,87,119],"minimal":[99],"minimise":[99],"minimised":[99],"minimises":[99]\
,"minimising":[99],"minimize":[99],"minimized":[99],"minimizes":[99],"minimizing":[99],"minute":[66,87],"minutes":[66,87,119],"mitigation":[11],"mitigations":[1\
1],"mobile":[153],"modal":[154],"mode*":[242],"moment":[51,215],"mongodb":[75],"monitor":[203],"monitored":[203],"monitoring":[203],"monitors":[203],"month":[82\
],"monthly":[83],"more":[121,277,301],"moretest":[303],"moretesting":[303],"moretests":[303],"moretestsing":[303],"mortem":[2],"most":[263],"motivation":[3],"mo\
tivations":[3],"ms":[86],"much":[154],"multiple":[89],"must":[11,15,19,34,159,175,257],"must*":[26],"mustn":[175,259],"mustnt":[175,259],"mvp":[11],"mysql":[75]\
,"n":[87,165,213,242],"na":[215],"name":[282],"names":[282],"navigation":[154],"nday":[87],"ndays":[87],"near":[109],"need":[13,19,157],"need*":[26],"needed":[2\
98],"needs":[15,19,159,217,301],"negative":[293],"negligible":[99],"negotiated":[219],"network":[105],"networkload":[98],"never":[105,159,161,167,175,259],"new"\
:[47],"next":[5],"ngb":[87],"nhour":[87],"nhours":[87],"nice":[19,279,283],"nicely":[267,311],"nightly":[83,263],"nine":[59],"nkb":[87],"nmb":[87],"nmillisecond\
":[87],"nmilliseconds":[87],"nminute":[87],"nminutes":[87],"nms":[87],"nn":[87],"nnday":[87],"nndays":[87],"nngb":[87],"nnhour":[87],"nnhours":[87],"nnkb":[87],\
"nnmb":[87],"nnmillisecond":[87],"nnmilliseconds":[87],"nnminute":[87],"nnminutes":[87],"nnms":[87],"nnpercent":[87],"nnqps":[87],"nnrequests":[87],"nnrps":[87]\
,"nns":[87],"nnsec":[87],"nnsecond":[87],"nnseconds":[87],"nnsecs":[87],"nnusers":[87],"no":[159,167,215,259],"nodes":[90,134],"non":[9],"none":[215],"nongoal":\
[11],"nongoals":[11],"normally":[267,311],"not":[159,167,174,259],"note":[7,55],"notes":[7],"nothing":[215],"noticeable":[99,295],"noticed":[47],"notified":[237\
],"notifies":[237],"notify":[237],"notifying":[237],"now":[51,191],"nowadays":[51],"npercent":[87],"nqps":[87],"nrequests":[87],"nrps":[87],"ns":[87],"nsec":[87\
],"nsecond":[87],"nseconds":[87],"nsecs":[87],"nt":[167],"number":[126],"nusers":[87],"o":[241],"objective":[11],"objectives":[11],"observable":[307],"observed"\
:[3,47],"obvious":[154,295],"off":[2,6,82],"offer":[35],"offers":[35],"offline":[183,263],"offs":[2],"often":[51,154],"okay":[267],"once":[81,263],"one":[59,81,\
241,261],"only":[50,167],"open":[5,154,205,219],"opensearch":[75],"operat*":[267],"operate":[267],"operates":[267],"operatingcost":[98],"operatingcosts":[98],"o\
perationalcost":[98],"operationalcosts":[98],"operations":[98],"optimal":[99],"optimise":[99,101],"optimised":[99,103],"optimises":[99],"optimising":[99],"optim\
ize":[99,101],"optimized":[99,103],"optimizes":[99],"optimizing":[99],"or":[230],"order":[31,199],"orders":[90,134],"ought":[19],"our":[35,49,238],"out":[38,182\
,202,218],"outage":[183],"outcome":[11],"outcomes":[11],"output":[11,282,286],"outputs":[282,286],"outs":[182],"outs*":[242],"outstanding":[205],"overhead":[98]\
,"overview":[7],"p":[187],"packet":[62],"packets":[62],"page":[65,154,255,263],"paged":[263],"pageload":[62],"pageloads":[62],"pages":[154,263],"pageview":[62],\
"pageviews":[62],"pagina*":[242,263],"paginat":[263],"paging*":[242],"pain":[3],"parse":[237],"parsed":[237],"parses":[237],"parsing":[237],"past":[55],"patch":\
[71,255],"path":[62,82,154],"pathed":[154],"pathing":[154],"paths":[154],"payload":[90,134],"payloads":[90,134],"peak":[89,133],"penalties":[106],"penalty":[106\
],"pending":[217],"people":[153],"per":[61,65,242],"percent":[87],"perfectly":[267,311],"perfor*":[267],"perform":[267],"performance":[11,98,103,105,110,282],"p\
erformant":[111,279],"performs":[267],"period":[118,126],"periodic":[67],"periodically":[67],"persona":[3],"personas":[3],"phase":[11],"phases":[11],"photo":[90\
,134],"photos":[90,134],"pick":[154],"plan":[11,35],"planned":[267],"pleasant":[279],"please":[19,193,223],"plenty":[89,133],"poin*":[206],"point":[217],"points\
":[217],"points*":[206],"polished":[279],"poll":[67,255],"polling":[67,255],"polls":[67,255],"possible":[118,154,223],"post":[1,71,255],"postgres":[75],"postgre\
sql":[75],"postmortem":[3],"practice":[51],"prd":[35],"precedes":[154],"preceding":[154],"prerequisites":[7],"pres*":[154],"present":[35,51],"presents":[35],"pr\
ess":[154],"pressure":[98],"prevent":[199,259],"prevents":[259],"principles":[11],"prior":[1],"proble*":[243],"problem":[3,295,310],"problems":[3,295,310],"proc\
ess":[65,89,154],"processes":[89,154],"processing":[89],"prod":[203],"production":[203],"professional":[279],"progress":[3],"prohib*":[259],"prohibit":[259],"pr\
oject":[35],"projected":[191],"proper":[273,285],"properly":[267,273,311],"proposal":[11,35],"proposals":[11],"propose":[19,35],"proposed":[11,19,35],"proposes"\
:[19,35],"pros":[3],"provide":[35],"provider":[178],"provides":[35],"public*":[71],"pull":[5,237],"pulled":[237],"pulling":[237],"pulls":[237],"push":[62],"push\
s":[62],"put":[71,255],"qps":[87],"quality":[11,282,291],"quer*":[243],"querie*":[243],"queried":[237],"queries":[90,98,134,237,250,255],"query":[62,237,241,250\
,255],"querying":[237],"querys":[62],"querys*":[242],"questi*":[206],"question":[7,207,219],"questions":[7,207,217],"queu*":[242],"queue":[79,194],"queues*":[24\
2],"quick":[111,153],"quickaccess":[155],"quickaction":[155],"quickactions":[155],"quicker":[111],"quickfilter":[155],"quickfilters":[155],"quickfix":[155],"qui\
ckfixes":[155],"quicklink":[155],"quicklinks":[155],"quickly":[111,155],"quickopen":[155],"quickpick":[155],"quickreply":[155],"quicksearch":[155],"quickstart":\
[155],"quickview":[155],"quite":[277],"quota":[126],"quotas":[126],"rabbitmq":[75],"ran":[47],"rapid":[111,153],"rapidly":[111,155],"rate":[126,129,186],"rates"\
:[126],"rather":[165,257],"rationale":[3],"read":[63,237,250,278],"read*":[243],"readability":[291],"readable":[279,283],"readiness":[7],"reading":[2,237],"read\
me":[299],"reads":[62,237,250],"real":[65,153],"realtime":[65],"reasonable":[99,125,279,283],"recommended":[19],"recompute":[237],"recomputed":[237],"recomputes\
":[237],"recomputing":[237],"reconcile":[67],"reconciles":[67],"record":[90,134],"record*":[242],"records":[79,90,134],"redis":[75],"reduce":[99,199],"reduced":\
[99],"reduces":[99],"reducing":[99],"refactor":[195],"reference":[3,9],"references":[3],"refined":[219],"refresh":[67],"refreshs":[67],"regression":[106,311],"r\
egressions":[106,311],"reject*":[47],"rejected":[3,47],"related":[3],"release":[202],"reliability":[11,291],"reliable":[279],"reliably":[311],"remain":[217,277,\
309],"remains":[217,277,309],"remarks":[7],"remo*":[167,259],"remote":[177],"render":[62,237,255,267],"render*":[267],"rendered":[237,255],"rendering":[237,255]\
,"renders":[62,237,255,267],"repeat*":[154],"repeated":[154],"replac*":[167,259],"reply":[154],"reported":[47],"repos":[90,134],"repositories":[90,134],"reprodu\
ce":[3],"reproducing":[3],"reproduction":[3],"reques*":[243],"request":[6,63,90,134,241,250,255],"requests":[62,87,90,94,98,134,154,250,255],"require":[217,301]\
,"required":[15,19],"requirement":[11],"requirements":[11],"requires":[217,301],"resolution":[215],"resolved":[215,219],"resource":[121],"respon*":[267],"respon\
d":[267],"responds":[267],"response":[11,185,282,286],"responses":[11,282,286],"responsive":[155,279],"rest*":[71],"result":[55,282,286],"result*":[242],"result\
s":[282,286],"retention":[126],"retried":[183],"retries":[183,187],"retrospective":[3],"retry":[183],"retrying":[183],"return":[237],"returned":[237],"returning\
":[237],"returns":[237],"reviewed":[298],"reviewer":[153],"reviewers":[153],"rewrite":[195],"rfc":[35],"right":[49],"rigorously":[273],"risk":[3],"risks":[3],"r\
oadmap":[7],"robust":[279],"robustness":[291],"rocksdb":[75],"roll":[201],"rollout":[11,203],"root":[1],"roundtrips":[98],"row":[62,90,134],"rows":[62,79,90,134\
],"rps":[87],"rule":[11],"rules":[11],"run":[47,163,267],"running":[47],"runs":[267],"runs*":[267],"s":[86],"sane":[125,283],"satisfaction":[290],"satisfactory"\
:[279],"saw":[47],"scalable":[123],"scale":[89,102,121,135,154],"scales":[89,121],"scan":[237,241,247],"scan*":[242],"scanned":[237,241],"scanning":[239,241],"s\
cans":[237,241],"scheduled":[65],"scope":[11],"screenshot":[3],"screenshots":[3],"script":[194],"scylladb":[75],"seamlessly":[267,311],"search":[154,237],"searc\
hed":[237],"searches":[237],"searching":[237],"sec":[87],"second":[66,87],"seconds":[66,87,119],"secs":[87],"secure":[279],"security":[11],"see":[1,47],"seeing"\
:[47],"seek":[35],"seeks":[35],"seem":[277],"seems":[277],"seen":[218],"send":[237],"sending":[237],"sends":[237],"sensible":[125,279,283],"sensibly":[311],"sep\
arate":[241],"serve":[89],"server":[65,74],"serverload":[98],"serves":[89],"service":[178],"services":[178],"serving":[89],"session":[90,134],"sessions":[90,94,\
134],"set":[78,90,134,195],"sets":[90,134],"settled":[219],"seven":[59],"shall":[15,19,34,159,175],"short":[117,125],"should":[11,15,19,34,159,175,266],"should*\
":[26],"show":[237],"shows":[237],"sign":[5],"signal":[11],"significant":[99,295],"signoff":[7],"simple":[279],"simultaneous":[89,93],"since":[55],"six":[59],"s\
ize":[98,102,126,186,262],"sizes":[126,262],"sla":[203],"slight":[99],"slo":[203],"slow":[107,183],"slower":[107,183],"slowing":[107],"slows":[107],"small":[99]\
,"smooth":[279],"smoothly":[267,311],"snappy":[111],"snowflake":[75],"so":[29,157,199],"solution":[11,35],"solutions":[11],"someone":[45,223],"soon":[117],"sort\
":[237],"sorted":[77,237],"sorting":[237],"sorts":[237],"spac*":[242],"space":[78],"spec":[11,35],"specification":[11,35],"specifications":[11],"specs":[11],"sp\
eed":[99,102],"speeding":[99],"speeds":[99],"speedy":[111],"sql":[73],"sqlite":[75],"sqs":[75],"stability":[291],"stable":[279],"stack":[1],"stacktrace":[3],"st\
ale":[183],"start":[67,98,155,186],"starting":[153],"starts":[98],"startup":[67],"startups":[67],"state":[282,286],"stated":[307],"status":[3,170],"status*":[17\
0],"statusis":[170],"statusof":[170],"stay":[277],"stays":[277],"steps":[6,11],"still":[217,277],"stop":[259],"storagecost":[98],"storagecosts":[98],"stories":[\
11],"story":[11],"stream":[79],"strict":[125],"stricter":[125],"subject":[217],"success":[11],"succession":[154],"sufficient":[99,125,273,279],"sufficiently":[2\
73],"suggested":[11,19],"suggestion":[11],"suggestions":[11],"suitable":[125],"summary":[7],"superior":[99],"supersedes":[3],"support":[89],"supporting":[89],"s\
upports":[89],"supposed":[19],"sure":[15,19,47,219],"surprises":[295],"sustain":[89],"sustains":[89],"switch":[195],"sync":[67],"syncs":[67],"system":[35,178],"\
systemload":[98],"t":[166],"tabl*":[242],"table":[1,79,90,134,194,241],"tables":[90,134],"tag":[154],"tags":[154],"takes":[181],"target":[1],"task":[11,66],"tas\
ks":[11],"tba":[211],"tbc":[211,219],"tbd":[211],"team":[153],"technical":[11],"telemetry":[203],"ten":[59],"tenants":[90,134],"test":[11,274,299,303],"testable\
":[307],"tested":[274,278],"testing":[11,274,303],"tests":[11,274,299,303],"testsing":[303],"than":[166,258],"that":[30,53,158,198],"the":[33],"thecache":[194],\
"theclass":[194],"thecolumn":[194],"thecron":[194],"thedependency":[194],"theendpoint":[194],"thefield":[194],"theflag":[194],"thefunction":[194],"thehook":[194\
],"theindex":[194],"their":[238,250],"thelabel":[194],"thelibrary":[194],"themethod":[194],"themiddleware":[194],"thequeue":[194],"there":[222],"therefore":[55]\
,"thescript":[194],"thetable":[194],"they":[45,153,267],"third":[177],"this":[33,53],"thorough":[273],"thoroughly":[273],"though":[54],"thought":[47],"thoughts"\
:[7],"thousand":[59],"thousands":[89,133],"thread":[154],"threads":[154],"three":[59],"threshold":[126,218],"thresholds":[126],"throttle":[131],"throttled":[131\
],"throttling":[131],"through":[237],"throughput":[62,98,102,110,187],"thus":[55],"tick":[62],"ticks":[62],"time":[82,98,118,126,181,186,215],"timed":[181],"tim\
edout":[183],"timedouts":[183],"timely":[117],"timeout":[126,183,187],"timeouts":[126,183],"times":[98,181,186],"timesout":[183],"timesouts":[183],"to":[9,14,18\
,158,262],"today":[51,191],"todo":[11,211],"todos":[11],"tokencost":[98],"tokencosts":[98],"tolerant":[122],"too":[153],"tool":[35],"top":[263],"topic":[79],"to\
ward":[218],"towards":[218],"trace":[2],"track":[154],"tracked":[154],"tracking":[154],"tracks":[154],"trade":[1],"tradeoff":[3],"tradeoffs":[3],"traditionally"\
:[51],"traffic":[62,90,98,134],"traverse":[237],"traversed":[237],"traverses":[237],"traversing":[237],"tried":[47],"trips":[98],"trying":[47],"ttl":[126,187],"\
ttls":[126],"tune":[101,219],"tuned":[101,219],"turned":[37],"twelve":[59],"twenty":[59],"two":[59],"typically":[51],"unaffected":[279,311],"unanswered":[205],"\
unavai*":[183],"unavailab":[183],"unbounded":[241],"unchanged":[311],"unclear":[219],"undecided":[205,219],"undefined":[218],"understand":[278],"undetermined":[\
219],"undue":[99],"unfortunately":[55],"unit":[301],"unittest":[303],"unittesting":[303],"unittests":[303],"unittestsing":[303],"unknown":[219],"unknowns":[207]\
,"unless":[167],"unlimited":[135],"unreachable":[183],"unresolved":[7,205,218],"unspecified":[218],"unsure":[219],"up":[261],"update":[299],"updated":[298],"upl\
oad":[90,134],"uploads":[90,134],"upon":[218],"ups":[66],"upstream":[177],"uptime":[98],"usability":[11,291],"usable":[279,311],"usage":[98],"use":[1,47,98,163,\
195,223,278,290],"usecase":[3],"usecases":[3],"used":[39,191],"useful":[19,279,283],"user":[9,45,90,134,153,277,281,289],"user*":[242],"users":[2,45,87,90,94,13\
4,153],"using":[163,195],"usually":[51],"utilise":[195],"utilize":[195],"ux":[11],"v":[11,70],"vague":[218],"valid":[311],"validate":[274],"validated":[274],"va\
lidation":[11,274],"valkey":[75],"value":[282,286],"values":[282,286],"verifiable":[307],"verification":[11],"verified":[274],"verify":[11,274],"version":[3],"v\
ersions":[3],"very":[89,133,277],"via":[162],"view":[62,154],"views":[62],"virtualised":[263],"virtualized":[263],"visible":[99,154,295,306],"visit":[62],"visit\
s":[62],"volume":[62,134],"walk":[237],"walked":[237],"walking":[237],"walks":[237],"want":[19,159],"want*":[27],"warning":[282,286],"warnings":[282,286],"was":\
[39,191],"wasn":[39],"we":[17,26],"web":[154],"webhoo*":[71],"week":[82],"weekly":[83],"weirdness":[295],"well":[122,267,273,277],"were":[39,191],"weren":[39],"\
what":[9,218],"whether":[219],"while":[55],"who":[3],"whole":[238],"why":[3,55],"will":[19,34,159,175],"within":[117],"without":[105,167,199,241,259,309],"withs\
tand":[89],"wonder":[47,219],"wondering":[47],"work":[2,267],"work*":[267],"worked":[217],"worker":[66],"workin*":[267],"working":[267,279],"works":[218,267],"w\
oul*":[26],"would":[13,221],"wrap":[195],"write":[63,297],"writes":[62],"written":[298],"x":[87],"xday":[87],"xdays":[87],"xgb":[87],"xhour":[87],"xhours":[87],\
"xkb":[87],"xmb":[87],"xmillisecond":[87],"xmilliseconds":[87],"xminute":[87],"xminutes":[87],"xms":[87],"xpercent":[87],"xqps":[87],"xrequests":[87],"xrps":[87\
],"xs":[87],"xsec":[87],"xsecond":[87],"xseconds":[87],"xsecs":[87],"xusers":[87],"xx":[87],"xxday":[87],"xxdays":[87],"xxgb":[87],"xxhour":[87],"xxhours":[87],\
"xxkb":[87],"xxmb":[87],"xxmillisecond":[87],"xxmilliseconds":[87],"xxminute":[87],"xxminutes":[87],"xxms":[87],"xxpercent":[87],"xxqps":[87],"xxrequests":[87],\
"xxrps":[87],"xxs":[87],"xxsec":[87],"xxsecond":[87],"xxseconds":[87],"xxsecs":[87],"xxusers":[87],"xxx":[87,211],"xxxday":[87],"xxxdays":[87],"xxxgb":[87],"xxx\
hour":[87],"xxxhours":[87],"xxxkb":[87],"xxxmb":[87],"xxxmillisecond":[87],"xxxmilliseconds":[87],"xxxminute":[87],"xxxminutes":[87],"xxxms":[87],"xxxpercent":[\
87],"xxxqps":[87],"xxxrequests":[87],"xxxrps":[87],"xxxs":[87],"xxxsec":[87],"xxxsecond":[87],"xxxseconds":[87],"xxxsecs":[87],"xxxusers":[87],"y":[87],"yday":[\
87],"ydays":[87],"yet":[215,219],"ygb":[87],"yhour":[87],"yhours":[87],"ykb":[87],"ymb":[87],"ymillisecond":[87],"ymilliseconds":[87],"yminute":[87],"yminutes":\
[87],"yms":[87],"you":[45,55,153,223],"ypercent":[87],"yqps":[87],"yrequests":[87],"yrps":[87],"ys":[87],"ysec":[87],"ysecond":[87],"yseconds":[87],"ysecs":[87]\
,"yusers":[87],"zero":[59],"→":[215],"一个":[243],"三方":[179],"上手":[155],"上线":[43],"上限":[151,263],"不":[167],"不再":[199,259],"不可":[23],"不同":[315],"不应":[23,175,259],"\
不得":[15,23,159,175,259],"不是":[259],"不用":[163],"不能":[23,159,175,227,259],"不要":[227,259],"严重":[315],"个帧":[63],"个类":[195],"个表":[195],"为了":[199],"主题":[79],"举例":[3],\
"之前":[39],"事件":[63],"交付":[11],"什么":[3],"什麼":[3],"仅":[167],"从":[191],"从而":[199],"以便":[199],"以前":[39,191],"以来":[51],"任务":[11,67],"优于":[315],"优势":[3],"优化":[11,23,4\
3,137],"优异":[139],"优点":[3],"优秀":[139,315],"伸缩":[147],"但是":[55],"作为":[25],"你是":[55],"使得":[199],"使用":[23,163,195,315],"例如":[55],"例子":[3],"依赖":[7],"保证":[15,23,137,\
159],"保障":[137],"信息":[3],"修复":[43],"修改":[11,23],"修订":[3],"假设":[7],"允许":[23,175,259],"兜底":[183],"入门":[155],"全表":[79,243],"全部":[243],"全量":[243],"兼容":[11],"内存":[13\
9],"再议":[219],"决定":[215,219],"决策":[219],"减少":[137,315],"几天":[143],"几秒":[143],"出码":[171],"出错":[183],"函数":[195],"分批":[263],"分钟":[67,143],"分页":[263],"切换":[155],"列表\
":[79,255],"刷新":[63],"前提":[7],"功能":[11,35],"加载":[63,139,243,263,315],"务必":[15,23],"劣势":[3],"动快":[139],"动时":[67],"动机":[3],"占用":[139],"卡顿":[139],"即使":[55],"历史":[3\
],"压力":[139],"压缩":[137],"原因":[3],"原来":[191],"参考":[3],"及时":[139],"友好":[315],"双击":[155],"发现":[39],"取代":[167,259],"变化":[315],"变慢":[183],"变更":[11],"口帧":[63],"可以":[2\
3,175,199],"可用":[147,183],"可靠":[315],"合理":[315],"后续":[7],"吐量":[187],"吞吐":[139,147,187],"否决":[47,259],"否要":[227],"启动":[67,139],"告警":[203],"响应":[139,183],"商定":[21\
9],"商榷":[219],"商议":[219],"回顾":[3],"因为":[55],"因此":[55],"填写":[211],"增加":[23,223],"增类":[195],"增表":[195],"增量":[263],"处理":[319],"备注":[7],"备选":[3],"复现":[3],"够快":[139]\
,"大小":[151],"大盘":[203],"失败":[183],"好处":[3],"如今":[51],"字段":[195],"安全":[11],"安装":[195],"完善":[315,319],"完成":[3,43,315],"完毕":[43,315],"宕机":[183],"定位":[7],"定期":[67],\
"实现":[11,23,35,43],"容量":[151],"實現":[23],"封装":[195],"小时":[67,83,143],"小结":[3],"尽快":[143],"展性":[147],"展示":[23,315,319],"工作":[315,319],"已知":[3],"已经":[39],"市场":[3],\
"布后":[203],"希望":[23,26],"带宽":[139],"并发":[63,147],"应":[23,159,175],"应对":[11],"应当":[15,23,175],"应快":[139],"应该":[23],"度快":[139],"延迟":[139,187],"延长":[143],"建时":[263\
],"建议":[11],"开始":[155],"开销":[139],"异常":[183,315],"弃用":[259],"引入":[163,195],"张类":[195],"张表":[195],"当前":[51,191],"影响":[7],"往往":[51],"待办":[11],"待定":[207,211],"得用":\
[163],"心跳":[67],"必須":[15,23],"必须":[15,23,159,175],"性佳":[315],"性好":[315],"性能":[11,139],"总结":[3],"总览":[7],"您是":[55],"情况":[3],"想好":[219],"想法":[7],"應當":[15],"應該":[2\
3],"成本":[139],"我想":[26],"我要":[26],"或":[230,235],"或者":[231,235],"截图":[3],"户帧":[63],"所以":[55],"所有":[243],"打开":[63,139],"扫描":[243],"批量":[263],"报错":[183],"拉取":[243]\
,"指南":[155],"按照":[217],"按键":[63],"据表":[79],"据量":[147],"排序":[155],"接入":[195],"接受":[315],"接口":[11,63,179,195,255],"控制":[137],"措施":[11],"描述":[7],"提供":[23,35,223],"\
提升":[137,315],"提案":[35],"提示":[23],"提高":[137,143],"摘要":[7],"支持":[23,43,159,223],"收益":[3],"改为":[23],"改动":[11],"改善":[137,315],"改用":[195],"放宽":[143],"故事":[11],"效率":\
[139],"数天":[143],"数据":[147],"数秒":[143],"数量":[151],"整个":[243],"文件":[147],"断开":[183],"新增":[23,43],"方案":[3,11,35],"无":[215],"无需":[259],"日志":[3],"旨在":[35],"时器":[67]\
,"时延":[139],"时间":[139,143,151,187],"明显":[315],"明确":[219],"易用":[315],"易读":[315],"是要":[227],"显示":[23,315,319],"暂无":[215],"更快":[139],"更新":[43,315],"曾经":[39],"替代":[\
167,259],"最多":[263],"有待":[219],"有的":[243],"服务":[179],"期将":[35],"期望":[11,315],"期要":[35],"未决":[207],"未来":[7],"本期":[35],"本次":[35],"术栈":[11],"术语":[3],"条件":[11],"条帧"\
:[63],"极佳":[139],"果佳":[315],"果好":[315],"架构":[11],"染快":[139],"查询":[63,139,243,250,255],"标准":[11],"根据":[217],"案将":[35],"案要":[35],"检查":[315],"检索":[139],"概要":[7],"概\
述":[7],"次将":[35],"次帧":[63],"次性":[83],"次数":[187],"次要":[35],"止用":[163],"正常":[315,319],"此前":[39],"步骤":[11],"每":[65],"每一":[249],"每个":[243,249],"每周":[83],"每天":[83],"\
每帧":[63],"每日":[83],"每月":[83],"每条":[249],"每秒":[67],"每隔":[67],"比例":[151],"比如":[55],"毫秒":[67,143],"求将":[35],"求要":[35],"沟通":[219],"没有":[215],"注意":[7,55],"流畅":[139,3\
15],"流量":[147],"测试":[11,315],"海量":[147],"消息":[63,147,255],"消除":[259],"添加":[23,43,223],"清单":[11],"清晰":[319],"渲染":[63,255,315,319],"滑动":[155],"滚动":[155],"灰度":[203\
],"点击":[63,155],"然而":[55],"熔断":[183],"状态":[3],"环中":[63],"环内":[63],"环境":[3],"环里":[63],"现佳":[315],"现在":[51,191],"现好":[315],"现有":[51],"现状":[3],"現狀":[3],"生产":[203],\
"生成":[23],"用哪":[227],"用性":[187],"用户":[3,147],"由于":[55],"画像":[3],"疑问":[207],"痛点":[3],"登录":[63],"监控":[203],"盖率":[187],"目前":[51,191],"目将":[35],"目标":[11],"目的":[11],\
"目要":[35],"直观":[315],"相关":[3],"码为":[171],"码是":[171],"确保":[15,23,137,159],"确定":[219],"确认":[207,215,219],"示例":[3],"禁止":[15,23,167,175,259],"离线":[263],"秒":[66],"秒开\
":[139],"秒级":[139],"移除":[43,167],"程碑":[11],"稳定":[319],"空间":[79],"竞品":[3],"端帧":[63],"答":[215],"策略":[11],"简介":[7],"系统":[35,155,179],"索引":[79,195],"约束":[11],"线上":[\
203],"线后":[203],"结构":[11],"结果":[3],"结论":[3,215],"统将":[35],"统要":[35],"缓存":[195,263],"缓解":[11],"缩短":[137,143],"缺点":[3],"美观":[315],"耗时":[139],"背景":[3],"能佳":[315],"\
能否":[227],"能够":[23],"能夠":[23],"能好":[139,315],"能将":[35],"能小":[143],"能少":[143],"能快":[143],"能用":[163],"能短":[143],"能要":[35],"脚本":[195],"舒适":[315],"良好":[139,315,319]\
,"范围":[11],"虽然":[55],"行为":[3,11],"补充":[211,315],"表":[78],"表帧":[63],"被否":[3,47],"要件":[11],"要快":[139],"要求":[11,23,159,315],"要用":[163],"覆盖":[315],"规则":[11],"规模":[1\
47],"规范":[11],"解决":[43,207,215],"计划":[11],"订单":[147],"讨论":[207,219],"让":[199],"记录":[3],"许用":[163],"设计":[11],"访问":[63,315],"评审":[219],"询快":[139],"误率":[187],"说明":\
[7],"请":[23],"请求":[63,147,243,250,255],"读取":[243,250],"读性":[315],"调用":[63,163,243,250],"负载":[139,147],"质量":[11],"超时":[151,183,187],"路径":[63,83],"路由":[11],"跳转":[\
315],"轮询":[67,255],"载快":[139],"较大":[315],"达标":[315],"迁移":[43],"迅速":[139],"过去":[39],"运行":[315],"返回":[23,139,319],"还是":[227,231,235],"这样":[55],"进展":[3],"进度":[3],"\
连接":[147],"连续":[155],"适当":[319],"选哪":[227],"选型":[11],"通信":[155],"通常":[51],"通过":[43,163],"通道":[155],"速度":[139],"遇到":[39],"遗留":[7],"遮挡":[319],"避免":[167,199,259],"\
部的":[243],"部署":[43],"采用":[23,195,259],"重复":[155],"重构":[43,195],"重现":[3],"重试":[183],"量佳":[315],"量好":[315],"量的":[243],"链接":[155],"错位":[319],"键":[78],"问题":[3,207,3\
15],"间内":[143],"间隔":[151],"阈值":[151],"队列":[79,195],"防止":[199],"附录":[3],"降低":[137,143,315],"降级":[183],"限制":[11],"限流":[151],"除非":[167],"隔秒":[67],"集合":[79],"集成":[4\
3,195],"需":[23,159,175],"需求":[11,35,315],"需要":[23,26,175,227],"面帧":[63],"页帧":[63],"页面":[255],"项目":[35],"须":[23],"预期":[11,315],"预计":[191],"频率":[151],"风险":[3],"验佳\
":[315],"验好":[315],"验收":[11],"验证":[11,315],"高频":[63],"，":[233],"：":[231],"；":[233]}'});function K(e,t){let n=u6.get(e),r=null,i=o=>n===void 0||h6(o).includes(n),s={name:e,get pattern(){return r??=t()},test:o=>i(o)&&s.pattern.test(o),exec:o=>i(o)?s.
pattern.exec(o):null,matchAll:o=>i(o)?[...o.matchAll(s.pattern)]:d6,replace:(o,a)=>i(o)?o.replace(s.pattern,a):o};return l6.push(s),s}function f6(){let e=new Map,
t=new Map;for(let[n,r]of Object.entries(JSON.parse(wC))){let i=n.charCodeAt(0);sy(i)?n.endsWith("*")?e.set(~SC(n.slice(0,-1)),r):e.set(SC(n),r):t.set(n.length===
1?i:CC(i,n.charCodeAt(1)),r)}return{letters:e,others:t,spans:Int32Array.from(iy,({span:n})=>n)}}function SC(e){let t=0;for(let n=0;n<e.length;n+=1)t=AC(t,e.charCodeAt(
n));return t}function AC(e,t){return Math.imul(e,31)+(t&31)|0}function CC(e,t){return e<<16|t}function sy(e){return e>=97&&e<=122||e>=65&&e<=90}function EC(e){return e>=
19968&&e<=40959}function p6(e){_C??=f6();let{letters:t,others:n,spans:r}=_C,i=[],s=new Int32Array(r.length).fill(-c6),o=(a,l)=>{if(a!==void 0)for(let c of a){let u=c>>
2;(c&xC.first)!==0&&(s[u]=l),(c&xC.last)!==0&&l-(s[u]??0)<(r[u]??0)&&!i.includes(u)&&i.push(u)}};for(let a=0;a<e.length;a+=1){let l=e.charCodeAt(a);if(sy(l)){let c=a,
u=0;for(;sy(l);l=e.charCodeAt(a+=1)){u=AC(u,l);let d=a-c+1;(d===kC[0]||d===kC[1])&&o(t.get(~u),c)}o(t.get(u),c),a-=1}else if(l>32){o(n.get(l),a);let c=EC(l)?e.charCodeAt(
a+1):0;EC(c)&&o(n.get(CC(l,c)),a)}}return i}var l6,xC,c6,u6,d6,kC,_C,h6,bt=g(()=>{"use strict";Mi();vC();l6=[],xC={first:1,last:2},c6=2**30,u6=new Map(iy.map(({
name:e},t)=>[e,t]));d6=[],kC=[4,6],_C=null;h6=Qt(p6)});function Na(e){if(e.quoted)return"narrates";let t=m6(e),n=N6(e);return n==="narrates"?"narrates":t===null?n??"perhaps":t==="specifies"?n==="perhaps"?"perhaps":"\
specifies":t==="perhaps"?n??"perhaps":n==="specifies"&&(ay.test(e.prose)||$C.test(e.prose))?"perhaps":"narrates"}function m6(e){let t=b6(e.column)??y6(e)??e.lead,
n=w6(e.prose),r=n===null?null:ly(n);return r==="specifies"&&t==="narrates"&&!g6.test(n??"")?t:r??t}function y6({section:e,headings:t}){for(let n of t.toReversed()){
let r=ly(n);if(r!==null)return r}return e===null?null:e==="context"?"narrates":"specifies"}function b6(e){let t=e===""?null:ly(e);return t==="perhaps"?null:t}function w6(e){
return/[:：]/.test(e.slice(0,40))?/^[*_\s]{0,4}(\p{L}[\p{L} /-]{1,30})[*_]{0,2}\s?[:：]/u.exec(e)?.[1]??null:null}function oy(e,t,n){return K(e,()=>new RegExp(
`(?<![A-Za-z0-9])(?:${t.trim().split(/\s+/).join("|").replaceAll("_","[\\s-]")})(?![A-Za-z0-9])|${n}`,"i"))}function v6(e){let t=Object.keys(TC).filter(n=>TC[n].
test(e));return/^\W*(?:[\d.]+\s)?(?:architecture|design|technical|架构|设计|技术)\s?(?:notes?|说明|备注)\W*$/i.test(e)?"specifies":t.length>1?t.includes(
"narrates")&&t.includes("specifies")&&/alternative|rejected|current|actual|existing|history|备选|替代|被否/i.test(e)?"narrates":"perhaps":t[0]??null}function N6({
prose:e,kind:t}){if(C6.test(e)&&!ay.test(e))return"narrates";if($6.test(e))return ay.test(e)?"perhaps":"narrates";if(_6.test(e)||$C.test(e))return"specifies";let n=T6.
test(e)||t==="sentence"&&E6.test(e)||A6.test(e);if(S6.test(e)&&!n)return"specifies";let r=/^(?:[*_\s]{0,4}\p{L}[\p{L} /-]{1,30}[*_]{0,2}[:：])?[^\p{L}]*([A-Za-z-]+)/u.
exec(e)?.[1]?.toLowerCase()??"";return O6.has(r)||(r==="do"||r==="don"||r==="never"||r==="always")&&t!=="cell"?"specifies":x6.test(e)?n?"perhaps":"specifies":n?
"perhaps":k6.test(e)?"specifies":null}var g6,TC,ly,ay,x6,k6,_6,S6,$C,E6,A6,C6,T6,$6,O6,cy=g(()=>{"use strict";bt();Mi();g6=/mitigat|remed|solution|fix|requirement|acceptance|goal|decision|proposal|action|应对|缓解|措施|对策|解决|方案|要求|目标|验收/i;
TC={narrates:oy("force NARRATES",`background motivations? why rationale problems? pain history prior_art related references? links? alternatives? rejected consi\
dered drawbacks? benefits? advantages?
    disadvantages? pros cons risks? trade-?offs? consequences? root_cause reproduc(?:e|tion|ing) environment logs? appendix glossary examples? changelog table_o\
f_contents contents faq
    current existing actual status context_and lessons observed stack_?trace versions? screenshots? implementation_history use_?cases? evidence introduction_to \
credits? acknowledge?ments?
    related_work progress retrospective post-?mortem further_reading see_also who_is personas? target_users market competitors? comparison comparing concerns? d\
iscussion graduation_history supersedes`,"背景|动机|為什麼|为什么|原因|问题|現狀|现状|痛点|历史|参考|相关|备选|替代方案|被否|优点|缺点|优势|劣势|好处|收益|风险|复现|重现|日志|环境|附录|术语|示例|例子|举例|变更记录|更新记录|更新日志|修订|竞品|\
用户画像|目标用户|市场|已知|当前行为|实际结果|实际行为|版本信息|截图|状态总结|实现状态|完成情况|已完成|进度|进展|小结|结论|回顾|变化记录|实施记录"),
perhaps:oy("force PERHAPS",`summary overview abstract description introduction about note notes additional future impact context questions? unresolved open_ques\
tions open_issues roadmap ideas? later next_steps
    brainstorm thoughts comments? remarks considerations? pull_request readiness sign-?off contributing assumptions dependencies prerequisites`,"概述|简介|概要|摘要|总览|\
描述|说明|备注|注意|后续|未来|影响|依赖|假设|前提|想法|产品定位|遗留"),specifies:oy("force SPECIFIES",`goals? non-?goals? objectives\
? aims? outcomes? requirements? constraints? acceptance criteria done tests? testing verification verify validation proposals? proposed solutions? suggested sug\
gestions? fix(?:es)?
    design approach decisions? architecture plan tasks? to-?dos? phases? milestones? deliverables? expected scope features? functional(?:ity)? functionalities c\
hanges? what_to_build specs? specifications? capabilit(?:y|ies)
    behaviou?r stor(?:y|ies) stories output responses? errors? configuration rollout migration security performance technical rules? edge_cases? steps implement\
ation interface api_?design success metrics? signal
    mitigations? guardrails? principles quality attributes usability reliability ux user_experience must should objective checklists? jobs? mvp v\\d detailed gui\
de-level reference-level`,"目标|目的|需求|要求|约束|限制|验收|标准|测试|验证|方案|设计|实现|架构|计划|任务|里程碑|交付|范围|功能|规则|预期|期望|行为|接口|性能|安全|兼容|质量|步骤|改动|变更|修改|优化|建议|规范|策略|技术选型|技术栈|页面结构|路由|应对|缓\
解|措施|用户故事|清单|待办|完了条件|要件")};ly=Qt(e=>v6(e.slice(0,120)));ay=K("force NORMATIVE",()=>/(?<![A-Za-z0-9])(?:must|shall|required to|needs? to|ensure|make sure|should|would (?:be|look|help|make)|i(?:'d| would) (?:like|love))(?![A-Za-z0-9])|必须|必須|不得|禁止|务必|应当|應當|确保|保证/i),
x6=K("force MODAL",()=>/(?<![A-Za-z0-9])(?:must|shall|should|will|needs? to|(?:is|are|be) (?:required|expected|supposed) to|ought to|ensures?|make sure|let's|we (?:want|propose|need|aim)|it(?:'s| is) (?:suggested|recommended|advised|proposed)|i(?:'d| would) (?:like|want|love)|i want|it would be (?:nice|great|good|better|helpful|useful|ideal)|would be (?:nice|great|good|better|helpful|useful|ideal)|please|the goal (?:is|of)|aims? to|proposes?|(?:is|are) to be)(?![A-Za-z0-9])/i),
k6=K("force CHINESE_MODAL",()=>/必须|必須|应当|应该|應該|应(?=[^用急答聘激])|须|需要|需(?=[^求])|要求|务必|不得|禁止|不能|不可|不应|确保|保证|支持|提供|实现|實現|允许|能够|能夠|可以|希望|请|增加|新增|添加|修改|优化|改为|使用|采用|展示|显示|生成|返回|提示/u),
_6=K("force STORY",()=>/(?<![A-Za-z])as an? [A-Za-z -]{2,60},? (?:i|we) (?:want|need|can|would|should|must)|作为.{1,40}我(?:希望|想|要|需要)/i),S6=K("f\
orce PURPOSE",()=>/(?<![A-Za-z])(?:so that|in order to)(?![A-Za-z])/i),$C=K("force PROPOSES",()=>/(?<![A-Za-z])(?:this|the|our|proposed) (?:proposal|kep|rfc|adr|prd|change|feature|enhancement|project|spec(?:ification)?|document|app(?:lication)?|system|solution|tool|issue|pr|plan|design)(?: (?:will|should|must|shall|aims?|provides?|presents?|makes?|introduces?|adds?|proposes?|offers?|seeks?|describes? a)(?![A-Za-z]))|本(?:项目|方案|需求|提案|功能|系统|次|期).{0,12}(?:旨在|将|要|实现|提供)/i),
E6=K("force PAST",()=>/(?<![A-Za-z0-9])(?:was|were|had|did|didn't|wasn't|weren't|used to|happened|turned out)(?![A-Za-z0-9])|(?:之前|此前|曾经|以前|过去|已经|发现|遇到)/i),
A6=K("force DONE",()=>/已(?:经|全部|全面|基本)*(?:实现|完成|修复|优化|支持|添加|新增|解决|集成|部署|上线|移除|更新|重构|迁移|通过)(?:完成|完毕)?(?=[）)，。；、,;\s]|$)/u),
C6=K("force TELLER",()=>/(?<![A-Za-z0-9])(?:(?:i|we|users?|someone|he|they)(?: have| has|'ve)? (?:noticed|found|tried|reported|ran|got|discovered|encountered|observed|saw|thought|rejected|decided against)|i(?:'m| am) (?:new|trying|running|getting|seeing|not sure|wondering)|(?:we|you|they|users) end(?:ed)? up|i (?:use|get|see|run|guess|believe|know|noticed|wonder))(?![A-Za-z0-9])|^[\s*_]*(?:rejected|否决|被否)/i),
T6=K("force PRESENT",()=>/(?<![A-Za-z0-9])(?:currently|today|already|at present|at the moment|right now|nowadays|so far|existing behaviou?r|as of now|in practice|historically|traditionally|often|usually|typically|(?:the|our) (?:current|existing) [a-z]{2,20} (?:is|are|has|have|does|do|only))(?![A-Za-z0-9])|(?:目前|当前(?=[^页用选])|现在|现有|如今|往往|通常|一直以来)/i),
$6=K("force REASON",()=>/^[\s*_>"'(]*(?:act as|you are an?|you're an?|imagine|because|since|as a result|therefore|thus|this (?:allows?|helps?|means|makes?|enables?|gives?|is (?:because|why|due))|that (?:means|allows?|makes?)|for (?:example|instance)|e\.g\.|however|unfortunately|although|while|even though|in the past|note that)(?![A-Za-z])|^[\s*_>(]*(?:你是|您是|因为|由于|例如|比如|然而|但是|虽然|这样|因此|所以|注意|即使)/i),
O6=new Set(`abort accept access achieve acquire adapt add address adjust adopt align allow analyze analyse annotate append apply archive ask assert assign attac\
h audit authenticate avoid batch block build bump bundle cache calculate call cancel
  capture change check choose clarify clean clear close collect combine compare compile complete compute configure confirm connect consider consolidate convert \
copy correct cover create customize customise debounce decide declare decouple
  define delegate delete deliver demonstrate deny deploy deprecate describe design detect determine develop disable discard display do document download drop el\
iminate embed emit enable encapsulate encourage encrypt enforce enhance enrich ensure
  establish evaluate examine exclude execute expand expect explain explore export expose extend extract fail fetch fill filter find finish fix focus follow form\
at gather generate get give grant group guarantee handle harden have hide highlight
  identify ignore implement import improve include incorporate increase indicate inform initialize inject insert inspect install integrate introduce investigate\
 invoke isolate iterate keep launch leave leverage limit link list load lock log lower
  maintain make manage map mark measure merge migrate minimize minimise mirror mock modernize modify monitor mount move name normalize notify obtain offer omit \
open optimize optimise optionally order organize output override parse pass paginate
  perform persist pick place plan populate preserve present prevent print prioritize process produce prohibit prompt propagate protect prove provide publish pul\
l purge push put query queue raise re-use read rebuild record recover redesign
  redirect reduce refactor refresh refuse register reject release reload remove rename render reorganize replace report request require reset resolve respect re\
spond restore restrict restructure retain retrieve retry return reuse review revert revise
  rework rewrite roll rotate route run sanitize save scale scan schedule search secure select send separate serve set setup ship show simplify skip sort specify\
 split standardize start stop store stream streamline strip strive structure submit
  subscribe summarize supply support surface swap switch sync synchronize tag take target terminate test throttle throw tidy toggle track train transform transl\
ate treat trigger trim try tune turn unify update upgrade upload use utilize
  validate verify version view visualize wait warn watch wire wrap write`.split(/\s+/))});function ve(e){let t=OC.get(e);if(t!==void 0)return t;let n=R6(e);return OC.set(e,n),n}function R6(e){let t=[],n=L6(e),r=z6(e),i=[],s=0,o=null,a=e.title?.replace(
/[*_`#]/g,"").trim()??"";for(let l of D6(e.lines)){let[c]=l;if(c===void 0)continue;if(c.kind==="heading"){o=null;let T=c.text.replace(/[*_`#]/g,"").trim();i=[...i.
filter(({level:$})=>$<c.level),{level:c.level,text:T}]}let u=r.get(c.line),d=u===void 0&&l.length===1?DC(c):null;if(d!==null){i=[...i.filter(({level:T})=>T<7),{
level:7,text:d}];continue}if(u!==void 0&&c.kind!=="heading"&&(i=[...i.filter(({level:T})=>T<u.level),{level:u.level,text:u.label}]),c.kind!=="prose"&&c.kind!=="\
table")continue;let f=i.map(({text:T})=>T),p={section:n.get(c.line)??null,headings:f,below:i[0]?.text===a&&a.includes(" ")?f.slice(1):f};if(c.kind==="table"){let T=IC(
c).map($=>$.text.trim());for(let $ of l.slice(1).filter(({text:E})=>!/^[|:\s-]+$/.test(E))){s+=1;for(let[E,A]of IC($).entries()){let S=LC([{line:$,offset:A.start,
text:A.text,prose:Uu(A.text)}]);for(let _ of S)NC(t,_,p,{kind:"cell",item:s,column:T[E]??"",quoted:$.quoted,lead:null})}}continue}s+=1,c.depth===0&&(o=null);let h=u?.
head.line===c.line?u.head.endColumn-c.column:0,y=l.map((T,$)=>$===0?T.text.slice(Math.max(h,0)):T.text).join(`
`),w=Uu(y).split(`
`),v=y.split(`
`).map((T,$)=>({line:l[$]??c,offset:$===0?Math.max(h,0):0,text:T,prose:w[$]??T}));for(let T of LC(v))NC(t,T,p,{kind:c.marker??(c.depth>0?"bullet":"sentence"),item:s,
column:"",quoted:c.quoted,lead:o});let O=t.at(-1);c.depth===0&&O?.item===s&&/[:：]\**$/.test(O.text)&&(o=O.force)}return t}function NC(e,t,{section:n,headings:r,
below:i},s){let o=t.map(I6).filter(u=>u.text!=="");if(o.length===0)return;let a=o.map(u=>u.text).join(" "),l=o.map(u=>u.prose).join(" "),c=Na({prose:l,section:n,
headings:i,...s});e.push({text:a,prose:l,section:n,headings:r,...s,force:c,range:(u,d)=>P6(o,u,d)})}function I6(e){let t=e.text.length-e.text.trimStart().length,
n=e.text.trim();return{line:e.line,offset:e.offset+t,text:n,prose:e.prose.slice(t,t+n.length)}}function P6(e,t,n){let r=RC(e,t,!1),i=RC(e,n,!0);return{line:r.line,
column:r.column,endLine:i.line,endColumn:i.column}}function RC(e,t,n){let r=0;for(let s of e){let o=s.text.length;if(t<r+o||n&&t===r+o)return{line:s.line.line,column:s.
line.column+s.offset+t-r};r+=o+1}let i=e.at(-1);return i===void 0?{line:1,column:1}:{line:i.line.line,column:i.line.column+i.offset+i.text.length}}function DC(e){
return e.kind!=="prose"||e.depth>0||e.quoted?null:/^(?:\*\*|__)((?:(?!\*\*|__).){1,120})(?:\*\*|__)\s?[:：]?$/u.exec(e.text)?.[1]?.replace(/[*_`]/g,"").trim()??
null}function L6(e){return new Map(e.sections.flatMap(t=>t.content.map(n=>[n.line,t.id])))}function z6(e){return new Map(e.sections.filter(t=>t.style!=="heading").
map(t=>[t.head.line,t]))}function*D6(e){let t=0;for(let n=e[0];n!==void 0;n=e[t]){let r=t,i=e[r-1]?.block!==n.block&&DC(n)!==null;for(t+=1;!i&&t<e.length&&e[t]?.
block===n.block&&(e[t]?.marker??null)===null;)t+=1;yield e.slice(r,t)}}function IC(e){let t=[],n=e.text.startsWith("|")?1:0;for(let r=n;r<=e.text.length;r+=1)r<
e.text.length&&(e.text[r]!=="|"||e.text[r-1]==="\\")||((r<e.text.length||n<r)&&t.push({text:e.text.slice(n,r),start:n}),n=r+1);return t}function Uu(e){let t=e.includes(
"`")?Tt(e,0,e.length):[],n=Ss(e,t,PC);for(let{signs:r,pattern:i}of F6)r.some(s=>n.includes(s))&&(n=n.replace(i,PC));return n}function PC(e){return e.replace(/[^\n]/g,
Ia)}function LC(e){let t=[],n=[];for(let r of e){let i=0;for(let s of q6(r.prose))n.push(zC(r,i,s)),t.push(n),n=[],i=s;i<r.text.length&&n.push(zC(r,i,r.text.length))}
return n.length>0&&t.push(n),t}function zC(e,t,n){return{line:e.line,offset:e.offset+t,text:e.text.slice(t,n),prose:e.prose.slice(t,n)}}function q6(e){let t=[];
for(let n of e.matchAll(/[。！？；]+|[.!?]+(?=\s|$)/g)){let r=n.index+n[0].length,i=e.slice(e.lastIndexOf(" ",n.index)+1,r).toLowerCase().replace(/^[([]/,"");
!(M6.has(i)&&!/^\s+[A-Z]/.test(e.slice(r,r+3)))&&!/^\d+\.$/.test(i)&&t.push(r)}return t}var Ia,OC,F6,M6,rt=g(()=>{"use strict";ar();ry();cy();Ia="￼",OC=new WeakMap;
F6=[{signs:["<"],pattern:/<!--[^>]{0,2000}-->|<\/?[A-Za-z][^<>]{0,300}>/g},{signs:["://","www."],pattern:/\b(?:https?|ftp|ssh|git|file):\/\/[^\s<>)\]"'，。；、）]+|\bwww\.[^\s<>)\]]+/g},
{signs:["spec-allow"],pattern:/[(（]spec-allow\b[^\n]{0,400}[)）]/g},{signs:["]("],pattern:/\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/g},{signs:['"',"“","「",
"『"],pattern:/“[^”\n]{1,400}”|「[^」\n]{1,400}」|『[^』\n]{1,400}』|(?<=^|[\s(（，。：\u4E00-\u9FFF])"[^"\n]{1,200}"/g},{signs:["'","‘"],pattern:/‘[^’\n]{1,80}’(?!\p{L})|(?<=^|[\s(])'[^'\s](?:[^'\n]{0,60}[^'\s])?'(?=[\s.,;:!?)]|$)/gu},
{signs:["${","{{"],pattern:/\$\{[^{}]{0,200}\}|\{\{[^{}]{0,200}\}\}/g}];M6=new Set(["e.g.","i.e.","etc.","vs.","cf.","approx.","incl.","resp.","no.","fig.","max\
.","min.","ca.","esp."])});var FC,Hu,MC,qC,jC=g(()=>{"use strict";FC={duration:`ns nanosecond nanoseconds 纳秒=1e-9 µs μs us microsecond microseconds 微秒=1e-6 ms msec msecs millisecond milli\
seconds 毫秒=1e-3
s sec secs second seconds 秒 秒钟 秒鐘=1 min mins minute minutes 分钟 分鐘=60 h hr hrs hour hours 小时 小時 个小时=3600
d day days 天=86400 week weeks 周 星期=604800 month months 个月 個月=2592000 year years=31536000`,size:"bit bits=0.125 byte bytes 字节 位元組=1 kb kib 千字节=1e\
3 mb mib 兆=1e6 gb gib=1e9 tb tib=1e12 pb pib=1e15",rate:"qps rps tps iops hz fps ops/s op/s=1 rpm qpm tpm bpm=0.0166666667 kbps=125 mbps=125000 gbps=125000000",
ratio:"% ％ percent pct 百分比=1 ‰=0.1 x × fold 倍=100 成 个百分点=10",length:"px pixel pixels rem em pt vh vw dpi dp 像素=1 mm cm km m 米 毫米 厘米=1"},
Hu=new Map(Object.keys(FC).flatMap(e=>[...FC[e].matchAll(/([^=]+)=([\d.e-]+)/g)].flatMap(([,t="",n="1"])=>t.trim().split(/\s+/).map(r=>[r,{dimension:e,factor:Number(
n)}])))),MC=new Map([["k",1e3],["thousand",1e3],["m",1e6],["mn",1e6],["million",1e6],["b",1e9],["bn",1e9],["billion",1e9],["hundred",100],["w",1e4],["百",100],
["千",1e3],["万",1e4],["萬",1e4],["十万",1e5],["百万",1e6],["千万",1e7],["亿",1e8],["億",1e8]]),qC="次请求 个请求 个并发 并发 个用户 用户 人次 条消息 条记录 个文件 条 行 个 次 张 篇 \
份 台 人 款 项 页 件 种 家 位 座 组 列 层 轮 笔 字符 字 键 例 节点 元 块 寸 核 副本".split(" ")});function Ie(e){return!iB.test(e)&&GC.matchAll(e).length===0?rB:nB(e)}function sB(e){let n=hB(e).replace(j6,o=>fB(o)?o:"￼".repeat(o.length)),r=[...[...n.matchAll(
B6)].map(o=>({start:o.index,text:o[0],value:Number(o[0].replace(/[^\d.]/g,"")),spelt:!1})),...GC.matchAll(n).map(o=>({start:o.index,text:o[0],value:G6[o[0].toLowerCase()]??
0,spelt:!0})),...[...n.matchAll(Z6)].map(o=>({start:o.index,text:o[0],value:pB(o[0]),spelt:!0}))].sort((o,a)=>o.start-a.start),i=[],s=0;for(let o of r){if(o.start<
s)continue;let a=oB(n,e,o);a!==null&&(i.push(a),s=a.end)}return i}function HC(e){return Ie(e).some(({dimension:t})=>t!=="bare")}function oB(e,t,{start:n,text:r,
value:i,spelt:s}){let o=n+r.length,a=i,l=/^\s?(?:-|–|—|~|～|to|至|到|\.\.)\s?(\d{1,3}(?:,\d{3}){1,5}|\d{1,18}(?:\.\d{1,12})?)/u.exec(e.slice(o,o+40));l!==
null&&!s&&(o+=l[0].length,a=Number((l[1]??"").replaceAll(",","")));let c=lB(e,o);o+=c.length;let u=cB(e,o,c.length>0),d=e.slice(Math.max(0,n-28),n);if(s&&i<100&&
(u===null||u.dimension==="count"&&!ZC.test(d)&&!UC.test(d)&&c.length===0)||s&&u===null||W6.test(d)&&(u===null||u.dimension==="count")||u===null&&/^\s?[.)）、]/.
test(e.slice(o,o+2))&&/^\s*[(（]?$/.test(e.slice(0,n).slice(-40)))return null;o+=u?.length??0;let f=e.slice(o,o+40),p=Q6.exec(f),h=u===null||u.dimension==="cou\
nt"?eB.exec(d):null,y=p?.[1]?.toLowerCase()??h?.[1]??"",w=tB[y],v=w!==void 0&&(u===null||u.dimension==="count"||u.dimension==="size");p!==null&&(v||u!==null)&&(o+=
p[0].length);let O=c.factor*(u?.factor??1)/(v?w:1);return{text:t.slice(n,o).trim(),start:n,end:o,value:i*O,to:a*O,unit:u?.name??"",dimension:v?"rate":u?.dimension??
(c.length>0&&!s?"count":"bare"),per:v||u!==null?y:"",bound:aB(d,e.slice(o,o+12))}}function aB(e,t){return ZC.test(e)||K6.test(t)?"upper":UC.test(e)||Y6.test(t)?
"lower":V6.test(e)||/^\s?左右/.test(t)?"about":"exact"}function lB(e,t){let n=/^\s?(?:(thousand|million|billion|hundred|mn|bn)(?![a-z])|([kKmMbBwW])(?![A-Za-z0-9])|(千万|百万|十万|千|万|萬|亿|億))/u.
exec(e.slice(t,t+12)),r=(n?.[1]??n?.[2]??n?.[3]??"").toLowerCase();return n===null||n[2]!==void 0&&/^\s/.test(n[0])?{length:0,factor:1}:{length:n[0].length,factor:MC.
get(r)??1}}function cB(e,t,n){let r=e.slice(t,t+60),i=/^\s?[%％‰×倍]/u.exec(r);if(i!==null)return uy(i[0].trim(),i[0].length);let s=/^[\s-]?([A-Za-zµμ]{1,24}(?:\/s(?![a-z]))?)(?![A-Za-z])/u.
exec(r);if(s?.[1]!==void 0){let l=s[1].toLowerCase();return Hu.has(l)&&!(l.length===1&&/^\s?x$/i.test(s[0])&&s[0].length>1)?uy(l,s[0].length):dB(r)}let o=uB.find(
l=>BC(r,l));if(o!==void 0)return uy(o,r.indexOf(o)+o.length);let a=qC.find(l=>BC(r,l));return a!==void 0?{name:a,length:r.indexOf(a)+a.length,factor:1,dimension:"\
count"}:n&&/^\s?\p{Script=Han}/u.test(r)?{name:"",length:0,factor:1,dimension:"count"}:null}function uy(e,t){let n=Hu.get(e);return n===void 0?null:{name:e,length:t,
...n}}function dB(e){let t=/^\s(?:\p{L}[\p{L}-]{1,23}\s){0,2}?\p{L}[\p{L}-]{0,22}s(?![\p{L}-])/u.exec(e)??/^[\s-]\p{L}[\p{L}-]{1,23}(?![\p{L}-])/u.exec(e);if(t===
null)return null;let n=t[0].trim().replace(/^-/,"").toLowerCase().split(/\s/);return n.some(r=>J6.has(r))?null:{name:n.join(" "),length:t[0].length,factor:1,dimension:"\
count"}}function BC(e,t){return e.startsWith(t)||e.startsWith(" ")&&e.startsWith(t,1)}function fB(e){return/^\d{1,2}-\d{1,2}$/.test(e)}function pB(e){let t=0,n=0,
r=0;for(let i of e){let s=H6[i];s===void 0?r=U6[i]??0:s>=1e4?(t+=Math.max(n+r,1)*s,n=r=0):(n+=Math.max(r,1)*s,r=0)}return t+n+r}function hB(e){return/[\uFF01-\uFF5E\u3000]/.
test(e)?e.replace(/[\uFF01-\uFF5E]/g,t=>String.fromCharCode(t.charCodeAt(0)-65248)).replaceAll("　"," "):e}var j6,B6,G6,GC,Z6,U6,H6,W6,ZC,UC,V6,K6,Y6,J6,X6,Q6,
eB,tB,nB,rB,iB,uB,en=g(()=>{"use strict";bt();Mi();jC();j6=/\d{1,6}(?:\.\d{1,6}){2,8}|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?:19|20)\d\d\s?年|\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?|#\d{1,12}|\b[2-6]G\b|\d{1,4}(?:st|nd|rd|th)\b|\b[A-Za-z]{1,10}-\d{1,8}\b|[A-Za-z_]\w{0,40}=-?\d{1,12}\b(?!\s?(?:ms|s|kb|mb|gb|%))/gi,
B6=/(?<![\p{L}\p{N}_.])(?<![\p{L}\d]-)(?:\d{1,3}(?:[,\u00A0\u202F']\d{3}){1,5}(?!\d)|\d{1,18})(?:\.\d{1,12})?/gu,G6={zero:0,one:1,two:2,three:3,four:4,five:5,six:6,
seven:7,eight:8,nine:9,ten:10,eleven:11,twelve:12,twenty:20,fifty:50,hundred:100,thousand:1e3},GC=K("quantities SPELT",()=>/(?<![A-Za-z0-9_-])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred|thousand)(?![A-Za-z0-9_-])/gi),
Z6=/[一二两三四五六七八九十百千]{1,4}[万亿]?|[百千]?[万亿]/gu,U6={一:1,二:2,两:2,三:3,四:4,五:5,六:6,七:7,八:8,九:9},H6={十:10,百:100,
千:1e3,万:1e4,亿:1e8},W6=/(?:^|[^A-Za-z])(?:v|version|versions|ver|port|http|https|status|code|codes|exit|exits|exits? with|return|returns|returning|error|step|phase|stage|issue|issues|pr|rfc|section|line|lines|chapter|figure|option|node|node\.js|python|java|es|ecmascript|ios|android|windows|ubuntu|debian|postgres|postgresql|mysql|redis|react|vue|next\.js|php|ruby|go|c\+\+|tls|ipv|utf|sha|md|base|id|no|tier|priority|milestone|sprint|week|day|part|level|appendix|task|story|epic|requirement|scenario|test|ac|p|h|q|fr|nfr|us)\s?[.:#]?\s?$|(?:版本|端口|状态码|退出码|返回码|错误码|返回|状态|第|步骤|阶段|编号|任务|需求|方案)\s?[:：]?\s?$|[§#=]\s?$/i,
ZC=/(?:<=?|≤|≦|(?:^|[^A-Za-z])(?:under|below|within|less than|fewer than|at most|up to|no more than|not more than|no longer than|not exceed|not exceeding|never exceeds?|max|maximum|maximum of|limit of|limited to|capped at|cap of|no larger than|smaller than|before)|不超过|不多于|不大于|不高于|不得超过|不能超过|小于|低于|少于|最多|至多|最大|上限(?:为|是)?|控制在)\s?[:：]?\s?$/i,
UC=/(?:>=?|≥|≧|(?:^|[^A-Za-z])(?:over|above|more than|at least|no less than|not less than|no fewer than|min|minimum|minimum of|exceeds?|exceeding|greater than|larger than)|不少于|不小于|不低于|大于|高于|至少|最少|超过|支持)\s?[:：]?\s?$/i,
V6=/(?:[~～≈]|(?:^|[^A-Za-z])(?:about|around|roughly|approximately|approx\.?|circa|nearly|almost)|大约|大概|约|近|将近)\s?$/i,K6=/^\s?(?:以内|以下|之内|内(?!存|部|容|网|置)|or less|or fewer|or under|max\b|at most)/u,
Y6=/^\s?(?:以上|及以上|or more|or above|\+|＋)/u,J6=new Set("a an and or to in of is are was were be as for with the on at by if from then than that this \
when while but not no so it its per each every via into only must should will can may which vs am pm more less fewer after before within under over above below \
during until between without there here".split(" ")),X6="second|seconds|sec|s|minute|minutes|min|hour|hours|hr|h|day|days|d|week|month|year|秒|分钟|分|小时|天|日|周|月|年",
Q6=new RegExp(`^\\s?(?:/|per\\s|a\\s|an\\s|each\\s|every\\s|each and every\\s|／|每)\\s?(?:(?:one|single)\\s)?(${X6}|[A-Za-z-]{2,24})(?![A-Za-z])`,"i"),eB=/每(?:个|一)?(秒钟|秒|分钟|小时|天|日|周|月|年)[^，。；,;\d]{0,8}$/u,
tB={second:1,seconds:1,sec:1,s:1,秒:1,秒钟:1,minute:60,minutes:60,min:60,分钟:60,分:60,hour:3600,hours:3600,hr:3600,h:3600,小时:3600,day:86400,days:86400,
d:86400,天:86400,日:86400,week:604800,周:604800,month:2592e3,月:2592e3,year:31536e3,年:31536e3};nB=Qt(sB),rB=[],iB=/[\d一二两三四五六七八九十百千万亿\uFF01-\uFF5E]/;
uB=[...Hu.keys()].filter(e=>/\p{Script=Han}/u.test(e)).sort((e,t)=>t.length-e.length)});var he=g(()=>{"use strict"});function Pa(e){let t=(n,r)=>n.matchAll(e).map(i=>({text:i[0],start:i.index,end:i.index+i[0].length,kind:r}));return[...t(mB,"called"),...t(gB,"timed")].sort((n,r)=>n.
start-r.start)}function Wu({text:e,kind:t}){return t==="called"&&/(?<![A-Za-z])(?:hot|high|requests?|calls?)(?![A-Za-z])|请求|调用|高频|热|高并发/i.test(
e)&&!/^(?:request|critical|read|write)[ -]/i.test(e)}var mB,gB,La=g(()=>{"use strict";bt();mB=K("hot-paths CALLED",()=>/(?<![A-Za-z0-9_-])(?:(?:per|each|every)(?:\s(?:api|http|incoming|single|read|write|search|user|page|client|web|new))?[\s-](?:request|call|query|invocation|hit|message|event|render|page ?load|page ?view|keystroke|click|frame|tick|iteration|lookup|read|write|login|push|visit|packet|row)s?|(?:hot|request|critical|read|write)[\s-]path|high[\s-](?:frequency|traffic|volume|throughput)|hot (?:endpoint|loop|code)|on (?:each|every) [A-Za-z]{2,16}|request handler|in (?:the|a) loop|inside (?:the|a) loop)(?![A-Za-z0-9_-])|每(?:次|个|条|一次|一个|一条)?(?:页面|首页|列表页?|接口|用户|前端)?(?:请求|调用|查询|访问|消息|事件|渲染|刷新|点击|按键|加载|打开|帧|登录)|(?:热路径|热点路径|高频|热点接口|高并发|请求路径|关键路径|循环(?:中|里|内))/gi),
gB=K("hot-paths TIMED",()=>/(?<![A-Za-z0-9_-])(?:(?:each|every|on|at|per)(?:\s(?:front[\s-]end|app|application|server|page|process|client|cold))?[\s-](?:poll|start[\s-]?up|boot|launch|heartbeat|reconcile|sync|refresh)s?|cron(?:[\s-]?job)?s?|polling|polls|(?:every|each)\s(?:\d{1,6}\s)?(?:ms|milliseconds?|s|seconds?|minutes?|hours?)|scheduled (?:job|task)|periodic(?:ally)?|background (?:job|worker)|real[\s-]?time loop)(?![A-Za-z0-9_-])|(?:轮询|定时任务|定时器|定期|每(?:隔)?\s?\d{0,6}\s?(?:毫秒|秒|分钟|小时)|启动时|每次启动|心跳)/gi)});function ei(e){let t=[];for(let n of yB.matchAll(e))t.push({kind:"endpoint",name:n[0],start:n.index,end:n.index+n[0].length});for(let n of bB.matchAll(e))t.push(
{kind:"store",name:n[0],start:n.index,end:n.index+n[0].length});for(let n of wB.matchAll(e))vB.has(n[0].split(/\s/,1)[0]?.toLowerCase()??"")||t.push({kind:"coll\
ection",name:n[0].replaceAll("`",""),start:n.index,end:n.index+n[0].length});return t.sort((n,r)=>n.start-r.start)}var yB,bB,wB,vB,za=g(()=>{"use strict";bt();yB=
K("things ENDPOINT",()=>/(?<![\w/.:~-])(?:(?:GET|POST|PUT|PATCH|DELETE)\s)?\/(?:api|v\d{1,2}|rest|graphql|rpc|internal|public|admin|auth|webhooks?)(?:\/[\w:{}[\]*-]{1,60}){0,8}(?![\w/.]*\.[A-Za-z]{2,5}\b)|(?<![\w/])(?:GET|POST|PUT|PATCH|DELETE)\s\/[\w:{}[\]*-]{0,60}(?:\/[\w:{}[\]*-]{1,60}){0,8}/gu),
bB=K("things STORE",()=>/(?<![A-Za-z0-9_-])(?:Redis|Valkey|Memcached|DynamoDB|MongoDB|Cassandra|ScyllaDB|Elasticsearch|OpenSearch|ClickHouse|BigQuery|Snowflake|Postgres(?:QL)?|MySQL|MariaDB|SQL Server|SQLite|CockroachDB|Kafka|RabbitMQ|SQS|Firestore|etcd|RocksDB)(?![A-Za-z0-9_-])/gi),
wB=K("things COLLECTION",()=>/(?<![\p{L}\p{N}_])(?:`[\w.:*-]{2,60}`\s(?:table|collection|index|key ?space|bucket|topic|queue|stream|sorted set|hash|list|keys|rows|records|entries|documents)|[a-z]\w{1,40}\s(?:table|collection|key ?space|bucket|topic|queue))(?![\p{L}\p{N}_])|`[\w.:*-]{2,60}`\s?(?:表|集合|索引|队列|主题|键|列表)|(?:键空间|全表|数据表)/gu),
vB=new Set("a an the this that each every any all no new same one two whole full entire single first last next its their our your in of to and or for with by fr\
om as data database lookup hash sort sorted redis sql temporary string explicit linked dropdown drop-down check todo task bullet ordered unordered empty short l\
ong large small following".split(" "))});function tn(e){let t=WC.get(e);if(t!==void 0)return t;let n=SB(ve(e));return WC.set(e,n),n}function SB(e){let t=(s,o)=>e.flatMap(a=>s(o(a)).map(l=>({found:l,statement:a}))),
n=t(Ie,({text:s})=>s),r=new Set(e.filter(({kind:s,text:o})=>s==="cell"&&kB.test(o)).map(({item:s})=>s)),i=e.some(({text:s})=>xB.test(s))||n.some(({found:s,statement:o})=>s.
dimension==="rate"||r.has(o.item));return{quantities:n,things:t(ei,({text:s})=>s),hotPaths:t(Pa,({prose:s})=>s),hasLoad:i,dataSizes:n.filter(({found:s,statement:o})=>EB(
s)||o.kind==="cell"&&s.dimension==="bare"&&!r.has(o.item)&&AB(o.column))}}function EB({dimension:e,unit:t,value:n}){return e==="size"?n>=1e9:e==="count"&&n>=10&&
(_B.test(t)||t==="")}function AB(e){return/today|now|current|projected|expected|forecast|当前|现在|今日|今天|预计|预期|将来/i.test(e)}var WC,xB,kB,
_B,Us=g(()=>{"use strict";bt();La();rt();en();za();WC=new WeakMap;xB=K("stated SELDOM",()=>/(?<![A-Za-z])(?:once (?:a|per) (?:day|week|month|hour)|hourly|daily|nightly|weekly|monthly|one-off|one-time|cold path)(?![A-Za-z])|每天|每日|每周|每月|每小时|一次性|冷路径/i),
kB=/(?<![A-Za-z])(?:per|a) (?:second|minute|hour|day)(?![A-Za-z])|\/(?:s|min|h|day)(?![A-Za-z])|qps|rps|rpm|次\/|每(?:秒|分钟|小时|天)/i,_B=/(?:^|[^\p{L}])(?:rows?|records?|keys?|entries|items?|documents?|docs|files?|objects?|users?|accounts?|tenants?|customers?|models?|products?|orders?|messages?|events?|photos?|images?|posts?|articles?|tasks?|tickets?|nodes?|pods?|assets?|assertions|ids?|members?|repos(?:itories)?|partitions?|shards?|elements?|vectors?|chunks?)$|条|行|记录|用户|文件|篇|张|份|键/u});var VC,KC=g(()=>{"use strict";yt();pe();rt();en();he();Us();VC={id:"check-needs-data-size",severity:"advice",summary:{en:"The spec says how much data there is, \
and no check names a size.","zh-CN":"写了数据规模，却没有一项检查写明在多大数据量下进行。"},why:{en:"Tests on a handful of rows pass w\
hatever the code does with the rest.","zh-CN":"只有几行数据的测试，代码怎么写都能通过。"},fix:{en:"Have one check run at the projected size.",
"zh-CN":"至少有一项检查在预计规模下进行。"},bad:F({Verification:"- `npm test` passes.\n- live: p99 stays under 50 ms the day after the release."}),
good:F(),check(e,t){let[n]=Ce(e,"verification").filter(o=>!o.blank),i=tn(e).dataSizes.filter(({statement:o})=>o.section!=="verification"&&o.section!=="non-goals"&&
!o.quoted).toSorted((o,a)=>a.found.to-o.found.to)[0];n===void 0||i===void 0||[...ve(e).filter(({section:o})=>o==="verification").map(({text:o})=>o),...e.checks.
map(({text:o})=>o)].flatMap(Ie).some(({dimension:o,value:a})=>o==="count"&&a>=2||o==="size"||a===i.found.value)||t({at:n.head,section:"verification",message:{en:`\
no check names a data size, though line ${i.statement.range(0,1).line} states "${i.found.text}"; expected one at that size`,"zh-CN":`第 ${i.statement.range(0,1).
line} 行写了“${i.found.text}”，却没有一项检查写明数据量；应当有一项在该规模下进行`}})}}});var CB,TB,$B,YC,JC,Zt,OB,XC,QC,eT=g(()=>{"use strict";bt();CB="latenc(?:y|ies)|throughput|performance|response[ -]times?|load(?:ing)?[ -]times?|build[ -]times?|\
start(?:-?up)?[ -]times?|speed|(?:cpu|memory|disk|resource|network|bandwidth|token|battery) (?:usage|use|consumption|pressure|footprint|load|traffic)|memory|ban\
dwidth|overhead|(?:server|database|db|network|api|system|cpu)?[ -]?load|downtime|(?:bundle|package|binary|image|page|payload|file|repo(?:sitory)?|database) size\
|(?:infrastructure|cloud|hosting|operating|operational|storage|api|token|compute)? ?costs?|file i\\/o|i\\/o(?: operations)?|network (?:requests|calls|round[ -]?tr\
ips)|round[ -]?trips|database (?:queries|calls)|footprint|availability|uptime|delays?|cold starts?",TB="reduc(?:e|es|ed|ing)|minimi[sz](?:e|es|ed|ing)|lower(?:s\
|ed|ing)?|decreas(?:e|es|ed|ing)|cut(?:s|ting)?|improv(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|optimi[sz](?:e|es|ed|ing)|maximi[sz](?:e|es|ed|ing)|enhanc(?:e|es|e\
d|ing)|boost(?:s|ed|ing)?|speed(?:s|ing)? up|accelerat(?:e|es|ed|ing)|better|faster|avoid(?:s|ing)?|limit(?:s|ing)?",$B="optimal|good|great|acceptable|reasonabl\
e|consistent|minimal|low|lower|high|higher|slight|small|negligible|significant|major|excessive|undue|noticeable|visible|measurable|fewer|less|additional|heavy|e\
fficient|adequate|sufficient|decent|excellent|superior|improved|reduced|optimi[sz]ed",YC="many|large (?:numbers?|amounts?|volumes?|quantit(?:y|ies)) of|high (?:\
numbers?|volumes?) of|lots of|a lot of|plenty of|thousands of|millions of|hundreds of|massive|huge|large|very large|big|heavy|growing|increasing",JC="(?:(?:conc\
urrent|simultaneous|parallel|active|incoming) )?(?:users?|requests?|connections?|clients?|sessions?|calls|queries|messages|events|traffic|loads?|data ?sets?|vol\
umes? of data|data|files?|records?|rows?|entries|items|documents|images?|photos?|payloads?|uploads?|lists?|tables?|repos(?:itories)?|albums?|orders|nodes|tenant\
s)",Zt=e=>`(?<![A-Za-z0-9_-])(?:${e})(?![A-Za-z0-9_-])`,OB=e=>`(?:[A-Za-z'/-]{1,20}[ ,]{1,2}){0,${e}}`,XC=[{pattern:()=>new RegExp(Zt("(?:X|N|XX|NN|XXX|Y) ?(?:m\
s|milliseconds?|s|secs?|seconds?|minutes?|hours?|days?|%|percent|KB|MB|GB|rps|qps|requests|users)"),"gu"),asks:"figure",sure:!0},{pattern:()=>new RegExp(Zt(`(?:\
handl(?:e|es|ing)|support(?:s|ing)?|serv(?:e|es|ing)|accommodat(?:e|es)|process(?:es|ing)?|sustain(?:s)?|withstand|cope with|scales? to|contains?|with|for) (?:t\
he |an? )?(?:${YC}|multiple (?=concurrent|simultaneous)|concurrent|simultaneous|high|peak) ${JC}`),"gi"),asks:"load",sure:!0},{pattern:()=>new RegExp(Zt("(?:con\
current|simultaneous) (?:users|requests|connections|clients|sessions)"),"gi"),asks:"load",sure:!0},{pattern:()=>new RegExp(Zt(`(?:${TB}|${$B}) ${OB(2)}(?:${CB})`),
"gi"),asks:"figure",sure:!0},{pattern:()=>new RegExp(Zt("(?:optimi[sz]ed?|tuned?) for (?:performance|speed|scale|throughput|latency|size)|performance[- ]optimi[\
sz]ed"),"gi"),asks:"time",sure:!0},{pattern:()=>new RegExp(Zt("(?:not|never|no|without|avoid(?:s|ing)?) (?:[A-Za-z]{1,14} ){0,3}(?:slow(?:s|ing|er)?(?: down)?|d\
egrad(?:e|es|ing|ation)|(?:network|cpu|memory|i\\/o|io)[- ]bound|bottlenecks?|performance (?:regressions?|penalt(?:y|ies)|loss|hit|impact|degradation))"),"gi"),
asks:"figure",sure:!0},{pattern:()=>new RegExp(Zt("fast|faster|fastest|quick|quicker|quickly|rapid|rapidly|near-instantly|snappy|speedy|low[- ]latency|high[- ]p\
erformance|highly performant|performant|high[- ]throughput|blazing(?:ly)?|near[- ]instant"),"gi"),asks:"time",sure:!0},{pattern:()=>new RegExp(Zt("instant|insta\
ntly|instantaneously|immediately"),"gi"),asks:"time",sure:!1},{pattern:()=>new RegExp(Zt("in a timely (?:manner|fashion)|as soon as possible|a (?:few|couple of)\
 (?:ms|milliseconds|seconds|minutes|hours|days)|(?:with)?in (?:seconds|minutes|milliseconds)|(?:a )?short (?:delay|time|period)"),"gi"),asks:"time",sure:!1},{pattern:()=>new RegExp(
Zt("scalable|scales? well|more efficient(?:ly)?|cheaper|cost[- ]effective|resource[- ]efficient|memory[- ]efficient|highly available|high availability|fault[- ]\
tolerant"),"gi"),asks:"cost",sure:!1},{pattern:()=>new RegExp(Zt("(?:reasonable|appropriate|conservative|suitable|sensible|sane|short|long|generous|strict|stric\
ter|fixed|sufficient|adequate|acceptable|certain) (?:[A-Za-z-]{1,20} ){0,1}(?:rate limits?|timeouts?|ttls?|thresholds?|quotas?|retention|expir(?:y|ation)|limits\
?|intervals?|delays?|backoff|batch sizes?|size|amount|number|time|duration|rates?|period)"),"gi"),asks:"limit",sure:!0},{pattern:()=>new RegExp(Zt("rate[- ]limi\
t(?:s|ed|ing)?|throttl(?:e|ed|ing)"),"gi"),asks:"limit",sure:!1},{pattern:()=>new RegExp(Zt(`(?:${YC}) ${JC}|(?:high|heavy|peak) (?:load|traffic|volume|concurre\
ncy)|at scale|unlimited`),"gi"),asks:"size",sure:!1},{pattern:()=>/高性能|极致性能|性能(?:优异|优秀|良好|极佳|好)|(?:提升|提高|优化|改善|保证|保障|确保)[^，。；、]{0,6}(?:性能|速度|效率|吞吐)|(?:降低|减少|缩短|压缩|控制)[^，。；、]{0,8}(?:延迟|时延|负载|压力|开销|耗时|成本|内存|带宽|响应时间|加载时间|占用)|(?:加载|响应|启动|渲染|查询)(?:速度)?(?:要|更|足够)?快|低延迟|低时延|毫秒级|秒级|秒开|快速(?:响应|加载|返回|查询|检索|启动|打开)|流畅|(?:无|没有)(?:明显)?(?:卡顿|延迟)|不卡顿|响应(?:迅速|及时)/gu,
asks:"time",sure:!0},{pattern:()=>/[几数](?:秒|分钟|毫秒|十毫秒|百毫秒|小时|天)|(?:可|适当|适度)+(?:放宽|缩短|延长|降低|提高)|尽(?:快|可能快|可能短|可能少|可能小)|极短时间|短时间内/gu,
asks:"time",sure:!1},{pattern:()=>/高并发|大并发|海量|大流量|高吞吐|高负载|大规模|(?:大量|众多|多个?并发)(?:的)?(?:用户|请求|数据|连接|文件|消息|订单|并发)|大数据量|大文件|高可用|可扩展性|可伸缩|支持并发/gu,
asks:"load",sure:!0},{pattern:()=>/(?:合理|合适|适当|一定|较长|较短|较大|较小|足够)的?(?:超时|限流|阈值|上限|频率|间隔|数量|时间|大小|容量|比例)|限流|超时时间/gu,
asks:"limit",sure:!1}].map((e,t)=>({...e,pattern:K(`figure-words ${t}`,e.pattern)})),QC=K("figure-words OTHER_MEANINGS",()=>/(?<![A-Za-z-])(?:fail[- ]?fast|fails? (?:early|immediately|quickly)|fast[- ](?:forward|path|api|lane|track|food)(?:ed|s|ing)?|fastapi|fastify|quick[- ]?(?:start|fix|fixes|action|actions|reply|open|pick|access|link|links|view|filter|filters|search)|instant (?:messag(?:e|ing)|app)|responsive (?:design|layout|ui|images?|grid|web|breakpoints?|modal|navigation|pages?|component)|(?:mobile|fully)[- ]responsive|real[- ]time (?:communication|clock|database)|lightweight (?:tags?|threads?|process(?:es)?|markup)|immediately (?:after|before|follow(?:s|ing)?|preced(?:es|ing)|above|below|adjacent|available|visible|obvious)|(?:load|loads|loading) (?:the|a|an|from)|large[- ]scale|too many requests|how (?:many|much|fast|large|big|quickly|often|frequently)(?: [A-Za-z]{1,20})?|get(?:ting)? started (?:quickly|fast)|(?:i|we|you|they|users?|people|developers?|contributors|anyone|everyone|team|reviewers?) (?:can|could|may) (?:[A-Za-z/-]{1,20} ){1,5}(?:quickly|faster|fast|rapidly|immediately)|(?:can|could|to) (?:quickly|rapidly|immediately) [A-Za-z]{2,16}|(?:users?|i|we|reviewers?|they|developers?) (?:immediately|quickly|instantly) [A-Za-z]{2,16}|start(?:ing)? immediately|as (?:quickly|fast) as possible|(?:rapid|quick) (?:succession|repeated|clicks?|double)|rapidly (?:click|repeated|press)\w*)(?![A-Za-z-])|快速(?:开始|入门|上手|指南|排序|链接|通道|重复|连续|点击|双击|切换|滑动|滚动)|实时(?:操作系统|通信)/gi)});function tT({section:e,prose:t}){return e==="goal"||e==="constraints"||e==="verification"||NB.test(t)||RB.test(t)}function IB({prose:e}){let t=QC.replace(e,r=>Ia.
repeat(r.length));return XC.flatMap(r=>r.pattern.matchAll(t).map(i=>({start:i.index,end:i.index+i[0].length,words:r}))).filter(({start:r})=>!/^\p{L}+ing(?!\p{L})/u.
test(e.slice(r,r+24))||!/(?:,\s?(?:and\s)?|\sand\s)$/u.test(e.slice(0,r))).sort((r,i)=>Number(i.words.sure)-Number(r.words.sure)||r.start-i.start)[0]??null}var nT,
NB,RB,PB,rT=g(()=>{"use strict";pe();eT();bt();rt();en();he();nT={id:"constraint-needs-figure",severity:"warning",summary:{en:"A quantity is called for (latency\
, load, size, count, duration) and none is given.","zh-CN":"该有数量（延迟、负载、大小、个数、时长）的地方没有数字。"},why:{en:"With\
out a number nobody can tell whether a constraint holds.","zh-CN":"没有数字，就没有人能判断约束是否满足。"},fix:{en:"State the load, size or \
limit with its unit: calls per minute, rows today and projected, p99 in ms.","zh-CN":"写明负载、大小或上限和单位：每分钟多少次、现在和预计多少行、p99 多少毫秒。"},
bad:F({Constraints:"- The endpoint answers quickly."}),good:F({Constraints:"- p99 of the endpoint stays under 50 ms."}),check(e,t){let n=ve(e),r=new Set(n.filter(
({text:s})=>Ie(s).length>0).map(({item:s})=>s)),i=n.some(({section:s,text:o})=>(s==="constraints"||s==="verification")&&Ie(o).some(({dimension:a,bound:l})=>a===
"duration"&&l==="upper"));for(let s of n){if(r.has(s.item)||s.force==="narrates"||s.section==="non-goals")continue;let o=IB(s);o?.words.asks==="time"&&o.words.sure&&
!tT(s)||o===null||i&&o.words.asks==="time"&&s.section==="goal"||t({at:s.range(o.start,o.end),...s.section===null?{}:{section:s.section},sure:o.words.sure&&s.force===
"specifies"&&tT(s),message:PB[o.words.asks](s.text.slice(o.start,o.end))})}}},NB=K("constraint-needs-figure DEMANDS",()=>/(?<![A-Za-z])(?:must|shall|should|will|needs? to|has to|have to|ensures?|i want|so that|avoid|no|not|never)(?![A-Za-z])|必须|应|需|要求|确保|保证|不得|不能|支持/i),
RB=/^(?:[*_\s]{0,4}[A-Za-z][A-Za-z /-]{1,30}[*_]{0,2}[:：])?[^A-Za-z]*(?:reduc|improv|optimi|minimi|increas|lower|decreas|speed|cut|boost|enhanc|limit|handle|support|fewer|less|实现|提升|提高|优化|降低|减少|缩短|保证)/i;
PB={time:e=>({en:`"${e}" says no time; expected a duration, e.g. a percentile in ms at a stated load`,"zh-CN":`“${e}”没有给出时间；应当写明多少毫秒或秒，在多大负载下`}),
load:e=>({en:`"${e}" says no load; expected how many, and how often`,"zh-CN":`“${e}”没有给出负载；应当写明多少个、多频繁`}),size:e=>({en:`\
"${e}" says no size; expected how many today and as projected`,"zh-CN":`“${e}”没有给出规模；应当写明现在多少、预计多少`}),cost:e=>({en:`\
"${e}" says no cost; expected what is counted, and its limit`,"zh-CN":`“${e}”没有给出代价；应当写明计量什么、上限多少`}),limit:e=>({en:`\
"${e}" says no limit; expected its value with a unit`,"zh-CN":`“${e}”没有给出限值；应当写明数值和单位`}),figure:e=>({en:`"${e}" gives no fig\
ure; expected a number with its unit`,"zh-CN":`“${e}”没有数字；应当写明数值和单位`})}});function LB({bound:e,dimension:t,value:n}){return(e==="upper"||e==="lower")&&t!=="bare"&&!(t==="count"&&n<=1)}function iT(e){return(e.match(/(?<![A-Za-z0-9])p(?:50|75|90|95|99|999)(?![0-9])/gi)??
[]).map(t=>t.toLowerCase())}function zB(e,t){return e.value===t.value&&(e.dimension===t.dimension||e.dimension==="bare")}var sT,oT=g(()=>{"use strict";yt();pe();
rt();en();he();sT={id:"constraint-unverified",severity:"advice",summary:{en:"A constraint sets a limit that no check mentions.","zh-CN":"约束里的上限，没有一项检查提到。"},
why:{en:"A limit that nothing measures is broken by the first change and noticed by the first user.","zh-CN":"没有人测量的上限，第一次改动就会突破，第一个发现的是用户。"},
fix:{en:"Add a check that measures it and names the figure.","zh-CN":"补一项测量它并写出这个数字的检查。"},bad:F({Constraints:`- p99 stays unde\
r 50 ms.
- A response has at most 30 KB.`}),good:F(),check(e,t){if(Ce(e,"verification").every(o=>o.blank))return;let n=ve(e),r=[...n.filter(({section:o})=>o==="verificat\
ion").map(({text:o})=>o),...e.checks.map(({text:o})=>o)],i=r.flatMap(Ie),s=new Set(r.flatMap(iT));for(let o of n){if(o.section!=="constraints"||o.quoted||/[[{]/.
test(o.prose)||iT(o.text).some(l=>s.has(l)))continue;let a=Ie(o.text).find(l=>LB(l)&&!i.some(c=>zB(c,l)));a!==void 0&&t({at:o.range(a.start,a.end),section:"cons\
traints",message:{en:`no check mentions "${a.text}"; expected one that measures it`,"zh-CN":`没有一项检查提到“${a.text}”；应当有一项测量它`}})}}}});function qB(e){let t=new Map;for(let n of e){if(n.section!=="non-goals"&&n.section!=="constraints")continue;let r=DB.exec(n.prose);if(!(r===null||/(?<![A-Za-z])(?:in|inside|on|within|outside|from|for|when|where|until|directly|except)(?![A-Za-z])/i.
test(n.prose.slice(r.index+r[0].length))))for(let[i]of aT(n.text.slice(r.index+r[0].length)))t.has(i)||t.set(i,n)}return t.size===0?[]:e.filter(({section:n,prose:r})=>(n===
"architecture"||n==="goal"||n==="constraints")&&!FB.test(r)).flatMap(n=>aT(n.text).flatMap(([r,i,s])=>{let o=t.get(r);if(o===void 0||o===n||!MB.test(n.text.slice(
Math.max(0,i-24),i)))return[];let{line:a}=o.range(0,1);return[{statement:n,start:i,end:s,message:{en:`uses "${r}", which line ${a} forbids; expected one of the \
two`,"zh-CN":`用了“${r}”，而第 ${a} 行禁止使用；两处只能留一处`}}]}))}function aT(e){return[...e.matchAll(/`([^`\n]{2,60})`|(?<![\w`])[A-Z][A-Z0-9]{2,20}(?![\w`])/g)].
map(t=>[t[1]??t[0],t.index,t.index+t[0].length])}function BB(e){let t=new Map,n=[];for(let r of e){let i=jB.matchAll(r.text),[s]=i,o=s?.[1]??s?.[2];if(s===void 0||
o===void 0||i.length!==1||o==="0")continue;let a=[...r.text.matchAll(/`([^`\n]{3,60})`|(?<![\w`])[A-Z][A-Z0-9]{1,20}_[A-Z0-9_]{2,30}(?![\w`])/g)].map(c=>c[1]??c[0]),
l=a.map(c=>({name:c,other:t.get(c)})).find(({other:c})=>c!==void 0&&c.code!==o);if(l?.other!==void 0){let{line:c}=l.other.statement.range(0,1);n.push({statement:r,
start:s.index,end:s.index+s[0].length,message:{en:`"${l.name}" ends with exit code ${o} here and with ${l.other.code} on line ${c}; expected one`,"zh-CN":`“${l.
name}”在这里的退出码是 ${o}，第 ${c} 行是 ${l.other.code}；应当一致`}})}for(let c of a)t.has(c)||t.set(c,{code:o,statement:r})}return n}function ZB(e){
let t=new Map,n=[];for(let r of e){let i=GB.exec(r.prose);if(i===null||r.section==="context")continue;let s=(i[1]??i[2]??i[4])!==void 0||/never/i.test(i[0]),o=r.
text.replace(i[0]," ").toLowerCase().match(/[\p{L}\p{N}_]+/gu)?.join(" ")??"";if(o.length<8)continue;let a=t.get(o);if(a===void 0)t.set(o,{negative:s,statement:r});else if(a.
negative!==s){let{line:l}=a.statement.range(0,1);n.push({statement:r,start:0,end:r.text.length,message:{en:`says the opposite of line ${l}; expected one of the \
two`,"zh-CN":`与第 ${l} 行相反；两处只能留一处`}})}}return n}var lT,DB,FB,MB,jB,GB,cT=g(()=>{"use strict";pe();bt();rt();he();lT={id:"contradiction",
severity:"warning",summary:{en:"Two statements that cannot both hold, or the use of what is forbidden elsewhere.","zh-CN":"两处说法不能同时成立，或用了别处禁止的东西。"},
why:{en:"The agent picks one of the two, and the reviewer the other.","zh-CN":"智能体会选其中一个，评审的人选另一个。"},fix:{en:"Decide which\
 of the two holds and change the other.","zh-CN":"定下哪一个成立，改掉另一个。"},bad:F({"Non-goals":"- Do not use `HGETALL`.","Architecture notes":"\
The ids are read with `HGETALL`. When Redis does not answer within 20 ms, the last list is served."}),good:F({"Non-goals":"- Do not use `HGETALL`."}),check(e,t){
let n=ve(e).filter(({quoted:r})=>!r);for(let{statement:r,start:i,end:s,message:o}of[...qB(n),...BB(n),...ZB(n)])t({at:r.range(i,s),...r.section===null?{}:{section:r.
section},message:o})}},DB=K("contradiction FORBIDS_USE",()=>/(?:(?<![A-Za-z])(?:do not|don'?t|must not|never|no) (?:use|using|call|calling|run|issue|implement(?: [A-Za-z]+)? (?:via|with|by|using)|depend on|introduce|import)(?![A-Za-z]))|(?:不得|禁止|不要|不能|不允许|不)(?:使用|调用|引入|通过|用)/i),
FB=K("contradiction NEGATES",()=>/(?<![A-Za-z])(?:not|never|no|without|avoid\w*|instead of|rather than|n'?t|against|replac\w+|remov\w+|drop\w*|forbid\w*|unless|except|only)(?![A-Za-z])|n't|不|禁止|避免|替代|取代|移除|除非|仅/i),
MB=/(?:(?<![A-Za-z])(?:uses?|using|via|with|calls?|calling|issues?|runs?|imports?|through)(?: (?:the|a|an|redis|sql))?|使用|调用|通过|用|采用|执行)\s*`?$/i;
jB=K("contradiction EXIT",()=>/(?<![A-Za-z])exit(?:s|ed|ing)?(?: [A-Za-z]{1,12}){0,2}? (?:(?:error )?(?:code|status)) ?(?:is |of |: ?)?[*`]{0,3}(\d{1,3})(?!\d)|退出码(?:为|是)?[：:\s]?[*`]{0,3}(\d{1,3})(?!\d)/gi);
GB=K("contradiction DEMAND",()=>/(?<![A-Za-z])(?:must|shall|may|should|can|will)(?: (?:always|never))?( not)?(?![A-Za-z])|(?<![A-Za-z])(cannot|can'?t|mustn'?t)(?![A-Za-z])|(必须|应当|应|可以|需要|需)|(不得|不能|禁止|不应|不可以|不允许)/i)});var uT,dT=g(()=>{"use strict";pe();he();Us();uT={id:"data-needs-scale",severity:"advice",summary:{en:"A store, table, key space, list or file set is named, and \
its size stands nowhere.","zh-CN":"提到了存储、表、键空间、列表或文件集，却没有写它的规模。"},why:{en:"Tests on a handful of rows pa\
ss; production has all of them.","zh-CN":"测试里只有几行，当然能通过；生产环境里是全部。"},fix:{en:"State how many there are today and as\
 projected.","zh-CN":"写明现在多少、预计多少。"},bad:F({Context:"The endpoint takes 12,000 calls per minute and reads the `orders` table.",Verification:"\
- `npm test` passes.\n- live: p99 stays under 50 ms the day after the release."}),good:F(),check(e,t){let{things:n,dataSizes:r}=tn(e);if(r.length>0)return;let i=n.
find(({found:a,statement:l})=>(a.kind==="collection"||a.kind==="store"&&l.section==="architecture")&&!l.quoted&&l.section!==null&&l.section!=="non-goals");if(i===
void 0)return;let{found:s,statement:o}=i;t({at:o.range(s.start,s.end),...o.section===null?{}:{section:o.section},message:{en:`"${s.name}" is named without a siz\
e; how many today, and how many as projected?`,"zh-CN":`提到了“${s.name}”，没有写规模；现在多少，预计多少？`}})}}});var UB,HB,fT,pT=g(()=>{"use strict";yt();pe();bt();rt();he();Us();UB=K("dependency-unanswered DEPENDENCY",()=>/(?<![A-Za-z])(?:third[- ]party|external|upstream|remote|downstream) (?:api|apis|service|services|provider|call|calls|endpoint|system)(?![A-Za-z])|第三方(?:接口|服务|API)|外部(?:接口|服务|系统)|上游(?:接口|服务)/i),
HB=K("dependency-unanswered ANSWERED",()=>/(?<![A-Za-z])(?:time(?:s|d)?[- ]?outs?|fall(?:s|ing)?[- ]?backs?|unavailab\w*|unreachable|down|slow|slower|retr(?:y|ies|ied|ying)|degrad\w*|circuit|stale|fails?|failed|failure|failures|failing|errors?|offline|outage|does not answer|not answer|takes longer|backoff|dead[- ]letter)(?![A-Za-z])|超时|降级|不可用|重试|熔断|兜底|失败|异常|出错|报错|宕机|断开|变慢|没有响应|无响应|未响应|不响应/i),
fT={id:"dependency-unanswered",severity:"advice",summary:{en:"A store or a service is depended on, and nothing says what happens when it is slow or down.","zh-C\
N":"依赖了存储或服务，却没有写它变慢或不可用时会怎样。"},why:{en:"When nobody decided, every caller waits as long as the dependency doe\
s.","zh-CN":"没有人决定，调用方就会一直等下去。"},fix:{en:"Say what the caller gets, and after how long: a timeout, a fallback, an error.","zh-\
CN":"写明多久之后调用方得到什么：超时、兜底、报错。"},bad:F({"Architecture notes":"A Redis set of ids, written on change, read in O(1)."}),
good:F(),check(e,t){if(Ce(e,"architecture").every(l=>l.blank)||ve(e).some(({text:l})=>HB.test(l)))return;let n=ve(e).filter(({section:l,quoted:c})=>l==="archite\
cture"&&!c),r=tn(e).things.find(({found:l,statement:c})=>l.kind==="store"&&n.includes(c)),i=n.map(l=>({statement:l,match:UB.exec(l.prose)})).find(({match:l})=>l!==
null),[s,o,a]=r!==void 0?[r.statement,r.found.start,r.found.name]:[i?.statement,i?.match?.index??0,i?.match?.[0]??""];s!==void 0&&t({at:s.range(o,o+a.length),section:"\
architecture",message:{en:`nothing says what happens when "${a}" is slow or down; expected a timeout and what the caller gets then`,"zh-CN":`没有写“${a}”变慢\
或不可用时会怎样；应当写明超时和调用方得到什么`}})}}});var WB,hT,mT=g(()=>{"use strict";mi();yt();pe();he();WB=/^[_*]*no response[_*]*$/i,hT={id:"field-unanswered",severity:"warning",summary:{en:"A field of a form t\
hat nobody answered: `_No response_`.","zh-CN":"表单里没有人填写的一栏：`_No response_`。"},why:{en:"An agent cannot tell a question that does not \
matter from one that nobody read.","zh-CN":"智能体分不清这一栏是无关紧要，还是没有人看过。"},fix:{en:"Answer it, write `N/A because …`, o\
r take the heading out.","zh-CN":"填上内容，写明“不适用，因为……”，或把标题一起删掉。"},bad:`${F()}
## Screenshots

_No response_
`,good:`${F()}
## Screenshots

N/A because nothing on the screen changes.
`,check(e,t){let n=e.template.sections.flatMap(({id:s})=>Ce(e,s).filter(o=>o.blank)),r=new Set(n.flatMap(s=>s.content.map(o=>o.line))),i="";for(let s of e.lines)
s.kind==="heading"&&(i=hi(s.text)),!(s.kind!=="prose"||r.has(s.line)||!WB.test(s.text.replace(/<[^<>]*>/g,"").trim()))&&t({at:{line:s.line,column:s.column,endLine:s.
line,endColumn:s.column+s.text.length},message:{en:`"${i}" has no answer; expected one, or the reason why there is none`,"zh-CN":`“${i}”没有填写；应当写上内容，或说明为什么不写`}})}}});function YB(e){if(e.quoted||e.section===null||e.section==="context"||e.section==="non-goals"||KB.test(e.prose))return[];let t=new Set(VB.matchAll(e.prose).map(s=>s[0].
toLowerCase())),n=Ie(e.text).filter(({dimension:s,bound:o})=>s!=="bare"&&s!=="count"&&(o==="upper"||o==="lower")),[r]=t,[i]=n;return t.size!==1||n.length!==1||r===
void 0||i===void 0?[]:[{statement:e,quantity:i,metric:r,thing:XB(e,i)}]}function XB({text:e,prose:t},{start:n}){let r=ei(e).map(({name:a})=>a.toLowerCase()),i=[
...e.matchAll(/`([^`]{1,80})`/g)].map(a=>(a[1]??"").toLowerCase()),s=[...new Set([...r,...i])].sort().join(" ");return s!==""?s:(t.slice(Math.max(0,n-120),n).toLowerCase().
match(/[\p{L}\p{N}]+/gu)??[]).filter(a=>!JB.has(a)).join(" ")}var VB,KB,gT,JB,yT=g(()=>{"use strict";pe();bt();rt();en();he();za();VB=K("figures-disagree METRIC",
()=>/(?<![A-Za-z])(?:p50|p90|p95|p99|p999|latency|response times?|timeout|ttl|throughput|error rate|availability|coverage|bundle size|cold start|retries|bundle size limit)(?![A-Za-z])|延迟|响应时间|超时(?:时间)?|过期时间|吞吐量?|错误率|可用性|覆盖率|重试次数/gi),
KB=K("figures-disagree CHANGES",()=>/(?<![A-Za-z])(?:today|now|currently|current|before|from|was|were|instead of|used to|projected|baseline|at (?:least )?\d)(?![A-Za-z])|目前|当前|现在|原来|从|预计|以前/i),
gT={id:"figures-disagree",severity:"warning",summary:{en:"Two sections set different limits for the same thing.","zh-CN":"两节给同一件事定了不同的上限。"},
why:{en:"Whichever of the two is met, the other reader calls it a failure.","zh-CN":"满足哪一个，另一个读者都会说没有达到。"},fix:{en:"Decide\
 on one figure and write it in both places.","zh-CN":"定下一个数字，两处一致。"},bad:F({Constraints:"- p99 stays under 80 ms.",Verification:"- `npm \
test` passes with 500 models; p99 stays under 80 ms.\n- live: p99 stays under 60 ms the day after the release."}),good:F(),check(e,t){let n=ve(e).flatMap(YB),r=new Map;
for(let i of n){let s=[i.metric,i.thing,i.quantity.dimension,i.quantity.bound].join(`
`),o=r.get(s);if(o===void 0)r.set(s,i);else if(o.quantity.value!==i.quantity.value){let{statement:a,quantity:l}=i;t({at:a.range(l.start,l.end),...a.section===null?
{}:{section:a.section},message:{en:`${i.metric} is limited to "${l.text}" here and to "${o.quantity.text}" on line ${o.statement.range(0,1).line}; expected one \
figure`,"zh-CN":`这里 ${i.metric} 的限值是“${l.text}”，第 ${o.statement.range(0,1).line} 行是“${o.quantity.text}”；应当一致`}})}}}};JB=new Set(
"a an the of is are be must should shall will stays stay stayed remains under below within less than at most no more over above least live ci sandbox and for to\
 on in with per".split(" "))});var bT,wT=g(()=>{"use strict";pe();he();bT={id:"front-matter-invalid",severity:"error",summary:{en:"Front matter that is not plain YAML, or holds a value of the\
 wrong kind.","zh-CN":"文件头不是普通的 YAML，或值的类型不对。"},why:{en:"Another language than YAML would be run by some readers, and a value \
that cannot be read is lost to all of them.","zh-CN":"YAML 以外的语言会被某些工具执行；读不了的值则谁也得不到。"},fix:{en:"Write `key:\
 value` lines between two lines of exactly `---`.","zh-CN":"在两行 `---` 之间写 `键: 值`。"},bad:`---
title: [one, two]
---

${F()}`,good:`---
title: Read the flag from the model
---

${F()}`,check(e,t){let n=e.frontMatter?.problem??null;if(n===null)return;let{line:r,column:i,message:s}=n;t({at:{line:r,column:i,endLine:r,endColumn:Math.max(e.
source.line(r).text.length+1,i+1)},message:{en:`front matter: ${s}`,"zh-CN":`文件头：${s}`}})}}});var vT,xT=g(()=>{"use strict";yt();pe();he();vT={id:"goal-many",severity:"advice",summary:{en:"The goal names more than one outcome.","zh-CN":"目标里有不止一个结果。"},
why:{en:"Of two outcomes one is done first and the other half; nobody can sign off half a goal.","zh-CN":"两个结果，总有一个先做完、另一个做一半；只完成一半的目标没有人能签收。"},
fix:{en:"Keep the one outcome that matters, and give the others specs of their own.","zh-CN":"留下最重要的一个，其余的另写一份。"},bad:F({Goal:`\
- An operator marks a model, so that no release is needed.
- A visitor sees prices in euros, so that nobody converts them.`}),good:F(),check(e,t){let r=Ce(e,"goal").filter(({ids:s,soft:o})=>s.length===1&&!o).flatMap(s=>s.
items.filter(({kind:o,depth:a})=>o!=="sentence"&&o!=="row"&&a<=1)),[,i]=r;i!==void 0&&t({at:i,section:"goal",message:{en:`Goal lists ${r.length} outcomes; expec\
ted one, and what it takes under Architecture notes`,"zh-CN":`“目标”列了 ${r.length} 个结果；应当只有一个，做法写进“架构说明”`}})}}});var QB,kT,_T=g(()=>{"use strict";yt();pe();rt();he();QB=/(?<![A-Za-z])(?:so|so that|because|since|in order to|to (?:allow|let|enable|make|help|avoid|prevent|reduce|keep|ensure|support|give|get|improve|protect|cut|save|stop)|thereby|which (?:means|lets|allows)|lets?|allow(?:s|ing)?|enabl(?:e|es|ing)|helps?|gives?|saves?|means|without (?:having|needing|an?)|for (?:the |our |all |every |end )?(?:users?|customers?|operators?|developers?|admins?|visitors?|teams?|clients?|callers?|maintainers?|authors?|readers?|engineers?|players?|reviewers?|people|everyone)|(?:users?|customers?|operators?|developers?|admins?|administrators?|visitors?|clients?|maintainers?|players?|reviewers?|anyone|everyone) (?:can|could|may|will|gets?|sees?|no longer|want)|as an?)(?![A-Za-z])|以便|从而|使得|使|让|为了|因为|便于|方便|避免|防止|供|帮助|这样|(?:用户|运营|运维|管理员|开发者|访客|客户|读者|作者|团队|大家|玩家|商家)(?:\p{Script=Han}{0,20})(?:可以|能|不再|只|会|看到)|满足/iu,
kT={id:"goal-no-why",severity:"advice",summary:{en:"The goal does not say for whom, or why.","zh-CN":"目标没有说为谁、为什么。"},why:{en:"Who knows \
what a change is for can choose between two ways to make it; who does not, guesses.","zh-CN":"知道改动的目的，才能在两种做法之间取舍；不知道，就只能猜。"},
fix:{en:'Say who gains, and add "so that …".',"zh-CN":"写明谁受益，并补上“以便……”。"},bad:F({Goal:"Marking a model is a change of one fiel\
d."}),good:F(),check(e,t){let n=Ce(e,"goal").filter(s=>!s.blank&&!s.soft),[r]=n;if(r===void 0)return;let i=n.flatMap(s=>s.items.map(o=>Uu(o.text))).join(`
`);i===""||/[[{]/.test(i)||QB.test(i)||t({at:r.head,section:"goal",message:{en:'Goal says neither for whom nor why; expected one sentence with "so that …"',"z\
h-CN":"“目标”没有说为谁、为什么；应当用一句话写明“以便……”"}})}}});var eG,tG,ST,ET=g(()=>{"use strict";pe();bt();rt();he();za();eG=K("goal-solution MEANS",()=>/^(?:we (?:will |should )?|please )?(?:use|using|utili[sz]e|introduce|install|adopt|integrate|refactor|rewrite|switch to|migrate to|convert|wrap|cache|call|import|configure|set up|add (?:a|an|the)?\s?(?:new )?(?:column|table|index|field|class|function|method|cache|endpoint|label|flag|middleware|dependency|library|hook|script|queue|cron))(?![A-Za-z])|^(?:使用|采用|引入|集成|接入|改用|封装|安装|重构|新增(?:一个|一张)?(?:表|字段|接口|索引|缓存|函数|类|脚本|队列))/i),
tG=K("goal-solution OUTCOME",()=>/(?<![A-Za-z])(?:so|so that|because|in order to|to (?:allow|let|enable|help|avoid|prevent|reduce|keep|ensure)|can|no longer|without)(?![A-Za-z])|以便|从而|使得|让|为了|避免|防止|可以|不再/i),
ST={id:"goal-solution",severity:"advice",summary:{en:"The goal names a means in place of an outcome.","zh-CN":"目标写的是做法，而不是结果。"},why:{
en:"A means can be carried out to the letter and leave everybody where they were.","zh-CN":"做法可以一字不差地照做，而谁的处境都没有改变。"},
fix:{en:"Say what somebody can see or do afterwards; move the means to Architecture notes.","zh-CN":"写明之后谁能看到或做到什么；做法移到“架构说明”。"},
bad:F({Goal:"Introduce a Redis set of model ids for the operators."}),good:F(),check(e,t){let n=ve(e).filter(({section:a,quoted:l})=>a==="goal"&&!l),[r]=n;if(r===
void 0||n.some(({prose:a})=>tG.test(a)))return;let i=eG.exec(r.text.replace(/^[*_]+/,""));if(i===null)return;let[s]=ei(r.text),o=s?.name??i[0];t({at:r.range(0,r.
text.length),section:"goal",message:{en:`Goal says how ("${o}"); expected what is true for somebody afterwards`,"zh-CN":`“目标”写的是做法（“${o}”）\
；应当写之后对谁有什么不同`}})}}});var AT,CT=g(()=>{"use strict";pe();he();AT={id:"guard-example",severity:"error",summary:{en:"An example of a prohibition that its guard does not treat as the se\
ntence says.","zh-CN":"禁令所举的例子与程序对它的理解不符。"},why:{en:"The change will be held to what the guard finds, and not to what the au\
thor had in mind.","zh-CN":"检查改动时依据的是程序的理解，而不是作者的本意。"},fix:{en:"Name the command with its technology or the call\
 as code writes it, or mend the example; `spec guards` shows what was understood.","zh-CN":"写明技术和命令，或按代码写出调用，或者改正例子；`spec guards` 会列出程序的理解。"},
bad:F({"Non-goals":"- Do not use Redis `KEYS`: e.g. not `r.scan(0)`, but `r.smembers(k)`."}),good:F({"Non-goals":"- Do not use Redis `SCAN`: e.g. not `r.scan(0)\
`, but `r.smembers(k)`."}),check(e,t,{failedExamples:n}){for(let{at:r,code:i,said:s}of n?.(e)??[]){let o=s==="broken";t({at:r,message:{en:o?`\`${i}\` is given as\
 forbidden, and nothing that was read from the sentence forbids it`:`\`${i}\` is given as allowed, and what was read from the sentence forbids it`,"zh-CN":o?`\`${i}\
\` 被举为禁止的例子，而从这句话读出的约束并不禁止它`:`\`${i}\` 被举为允许的例子，而从这句话读出的约束却禁止它`}})}}}});function nG(e){let t=[];for(let n=0;n<e.length;){let r=n,i=$T(e,n);if(n+=NT(e,n),i===PT)continue;if(i===dy)for(;n<e.length&&($T(e,n)===dy||RT(e.charCodeAt(n)));)
n+=NT(e,n);let s=n;for(;s>r+1&&RT(e.charCodeAt(s-1));)s-=1;let o=e.slice(r,s);t.push({word:iG(o)?o.toLowerCase():o.normalize("NFKC").toLowerCase().replace("’",
"'"),start:r,end:s})}return t}function $T(e,t){let n=e.charCodeAt(t);if(n>=55296&&n<=57343)return OT(String.fromCodePoint(e.codePointAt(t)??0));let r=TT[n]??0;return r===
0?TT[n]=OT(e.charAt(t)):r}function OT(e){return/\s/u.test(e)?PT:/[\p{L}\p{N}]/u.test(e)?dy:rG}function NT(e,t){return(e.codePointAt(t)??0)>65535?2:1}function RT(e){
return e===46||e===39||e===8217}function iG(e){for(let t=0;t<e.length;t+=1)if(e.charCodeAt(t)>127)return!1;return!0}var IT,PT,dy,rG,TT,LT=g(()=>{"use strict";Mi();
IT=Qt(nG);PT=1,dy=2,rG=3,TT=new Uint8Array(65536)});function zT(e){let t=null;return n=>cG(n,t??=new fy(e))}function sG(e){return!e.includes("/")&&!e.includes("-")?[e]:e.split("/").map(t=>t.slice(0,Math.max(t.indexOf(
"-"),0)||t.length))}function lG(e){return aG.test(e)?e.replace(/[\u4E00-\u9FFF]/g,t=>DT.get(t)??t):e}function cG(e,t){let n=[],r=IT(e);for(let i=0;i<r.length;){
let s=uG(r,i,t);if(s===null){i+=1;continue}let o=r[i]?.start??0,a=r[s.last]?.end??o;n.push({text:e.slice(o,a),start:o,end:a,...s.entry}),i=s.last+1}return n}function uG(e,t,n){
let r=e[t]?.word??"";if(!n.opensWith(r))return null;let{entries:i,most:s}=n.of(r),o=null,a="",l=0;for(let c=t;c<e.length&&l<s;c+=1){let u=e[c];if(u===void 0)break;
if(u.word==="-"&&c>t&&e[c-1]?.end===u.start)continue;l+=1,a=l===1?u.word:`${a} ${u.word}`;let d=i.get(a);d!==void 0&&(o={entry:d,last:c})}return o}function FT(e){
let t=null;return n=>fG(n,t??=dG(e))}function dG(e){let t=new Map,n=new Map;return MT(e,(r,i)=>{(!t.has(r)||i.grade==="pass")&&t.set(r,i);let s=r.slice(0,1);n.set(
s,Math.max(n.get(s)??0,r.length))}),{entries:t,longest:n}}function fG(e,{entries:t,longest:n}){let r=lG(e),i=[];for(let s=0;s<r.length;){let o=n.get(r.charAt(s))??
0;for(;o>0&&!t.has(r.slice(s,s+o));)o-=1;let a=t.get(r.slice(s,s+o));if(o===0||a===void 0){s+=1;continue}i.push({text:e.slice(s,s+o),start:s,end:s+o,...a}),s+=o}
return i}function MT(e,t){for(let[n,r]of Object.entries(e))for(let[i,s]of Object.entries(r)){let o={meaning:n,grade:i};for(let a of s.split(/[|\n]/))a!==""&&t(a,
o)}}function pG(e){return e.reduce((t,n)=>{let r=n.replaceAll("-"," ").split("/");return t.flatMap(i=>r.map(s=>i===""?s:`${i} ${s}`))},[""])}var fy,oG,DT,aG,qT=g(
()=>{"use strict";LT();fy=class{listed=new Map;spelt=new Map;longest=new Map;constructor(t){MT(t,(n,r)=>{let i=n.indexOf(" ");for(let s of sG(i===-1?n:n.slice(0,
i))){let o=this.listed.get(s);o===void 0?this.listed.set(s,[{phrase:n,entry:r}]):o.push({phrase:n,entry:r})}})}opensWith(t){return this.listed.has(t)}of(t){return{
entries:this.spelt.get(t)??this.spell(t),most:this.longest.get(t)??0}}spell(t){let n=new Map,r=0;for(let{phrase:i,entry:s}of this.listed.get(t)??[])for(let o of pG(
i.split(" "))){let a=o.split(" ");a[0]===t&&((!n.has(o)||s.grade==="pass")&&n.set(o,s),r=Math.max(r,a.length))}return this.spelt.set(t,n),this.longest.set(t,r),
n}};oG="適适當当處处顯显時时間间簡简潔洁優优雅雅靈灵活活擴扩展展維维護护強强體体驗验盡尽量量應应該该議议許许討讨論论確确認认穩稳無无縫缝覺觉觀观楽乐現现進进齊齐後后續续擇择夠够類类標标準准規规範范業业務务實实際际動动態态個个幾几數数據据開开關关響响載载",
DT=new Map(Array.from(oG).flatMap((e,t,n)=>t%2===0?[[e,n[t+1]??e]]:[])),aG=new RegExp(`[${[...DT.keys()].join("")}]`)});function Vu(e,t){let n=zT(e),r=FT(t);return i=>{let s=ve(i).flatMap(o=>mG(o,n,r));return i.placeholders.length===0?s:s.filter(({statement:o,hit:a})=>!hG(i,o.range(
a.start,a.end)))}}function hG(e,{line:t,column:n}){return e.placeholders.some(r=>(t>r.line||t===r.line&&n>=r.column)&&(t<r.endLine||t===r.endLine&&n<r.endColumn))}
function mG(e,t,n){let{prose:r}=e,i=jT.test(r)&&/\p{Script=Han}/u.test(r)&&!/[\u3041-\u30FF]/.test(r),s=[.../[A-Za-z]{2}/.test(r)?t(r):[],...i?n(r):[]];if(s.every(
({grade:c})=>c==="pass"))return[];let o=xG(r),a=s.filter(c=>c.grade!=="pass"&&c.start>=o);if(a.length===0)return[];let l=wG(e,a);return a.filter(c=>kG(l,c)).map(
c=>({statement:e,hit:c,sure:OG(l,c)}))}function wG(e,t){let{text:n,prose:r}=e;return{statement:e,asks:/[?？]$/.test(n.trimEnd()),hasFigure:t.some(({meaning:i})=>BT.
has(i))&&HC(n),forbids:bG.test(r),reason:vG(gG,r),isChinese:jT.test(r)}}function vG(e,t){let n=e.exec(t);return n===null?t.length:n.index}function xG(e){return/^[*_\s]{0,4}\p{L}[\p{L}\p{N} /&-]{0,40}(?:[*_]{1,3}\s?[:：—–-]|[:：])(?!\/)/u.
exec(e)?.[0].length??0}function kG(e,t){let{force:n,quoted:r,prose:i}=e.statement;return r||SG(e,t)||i[t.start-1]==="-"||/^[-_]\p{L}/u.test(i.slice(t.end,t.end+
2))||t.start>e.reason&&!/[，；]/.test(i.slice(e.reason,t.start))||_G(e,t)||t.grade==="look"&&yG.test(i.slice(Math.max(0,t.start-80),t.start))?!1:n==="narrates"?
t.meaning==="hedge"&&t.grade==="sure":n==="specifies"||t.grade==="sure"||t.grade==="adjective"&&GT(i,t)}function _G({statement:{prose:e},isChinese:t},{text:n,start:r,
end:i}){return!/^\p{Lu}\p{Ll}/u.test(n)||!/[\p{L}\p{N}、，,]\s?$/u.test(e.slice(Math.max(0,r-3),r))?!1:t||/^\s(?:\p{Lu}\p{Ll}|\d)/u.test(e.slice(i,i+3))&&!/\p{Lu}\p{L}{0,20}\s$/u.
test(e.slice(Math.max(0,r-24),r))}function SG({statement:{prose:e},hasFigure:t,forbids:n},{meaning:r,text:i,start:s,end:o}){return BT.has(r)&&t?!0:i==="等"?!/[、，,]/.
test(e.slice(Math.max(0,s-30),s))||/^\s?[\d一二三四五六七八九十两]/.test(e.slice(o,o+2)):/^(?:或者?其[他它]|or similar|等)/u.test(i)?n:i==="MAY"||
i.toLowerCase()==="optional"&&/^\s\uFFFC/.test(e.slice(o,o+2))}function OG({statement:{prose:e,force:t},asks:n},r){return t!=="specifies"||n||/(?:instead of|rather than|unlike|not just|而不是|而非)\s(?:[A-Za-z-]{1,20}\s){0,2}$/i.
test(e.slice(Math.max(0,r.start-50),r.start))?!1:GT(e,r)||r.grade==="adjective"&&TG.test(r.text)&&$G.test(e.slice(r.end,r.end+30))}function GT(e,{grade:t,start:n,
end:r}){if(t!=="adjective")return t==="sure";let i=e.slice(Math.max(0,n-60),n);return EG.test(i)||AG.test(i)||CG.test(e.slice(r,r+60))}var jT,BT,gG,yG,bG,EG,AG,
CG,TG,$G,py=g(()=>{"use strict";rt();en();qT();jT=/[\u2E80-\uFAFF]/,BT=new Set(["speed","amount","comparative"]),gG=/(?<=[a-z0-9`)\uFFFC],?\s)(?:since|because|given that|due to|thanks to)(?![A-Za-z])|(?:因为|由于)/i,
yG=/(?<![A-Za-z])(?:when|whenever|if|while|in case)\s[^,.;]{1,60}$/i,bG=/不|禁止|勿|别|(?<![A-Za-z])(?:no|not|never|without)(?![A-Za-z])/i;EG=/(?:^|[^A-Za-z])(?:very|too|really|extremely|highly|quite|super|ultra|so|pretty|fairly|much|more|far more|less|as|reasonably|sufficiently|truly|overly|completely|incredibly|exceptionally)\s$/i,
AG=/(?:^|[^A-Za-z])(?:be|stay|stays|remain|remains|look|looks|feel|feels|seem|become|becomes|(?:keep|keeps|keeping|make|makes|making)(?=\s)(?:\s[A-Za-z0-9-]{1,24}){1,3})\s$/i,
CG=/^\s(?:(?!and\b|or\b|to\b|for\b|of\b)[A-Za-z-]{2,20}\s){0,1}(?:messages?|errors?|warnings?|documentation|docs|instructions?|interfaces?|ui|uis|ux|layouts?|design|code|naming|names|feedback|indications?|guidance|explanations?|logs|logging|output|outputs|formats?|formatting|structure|ways?|manner|approach|solutions?|mechanisms?|implementation|architecture|experience|navigation|handling|tests?|workflows?|process|styling|style|look|frameworks?|retrieval|checks?|controls?|tool|tooling|system|abstractions?|apis?|setup|migration|defaults?|behaviou?r|backend|frontend|app|application|page|pages|table|summary|summaries|description|descriptions|commit|integration|support|management|monitoring|storage|access)(?![A-Za-z])/i,
TG=/^(?:clear|clearer|cleaner|smooth|fast|faster|quick|consistent|coherent|good|great|nice|readable|legible|understandable|friendly|flexible|useful|suitable|pleasant|professional-looking|welcoming|tasteful|reliable)$/i,
$G=/^\s(?!(?:and|or|but|nor|to|for|of|in|on|at|by|as|with|from|if|when|the|an?|its|all|any|is|are|that|than|so|via|here|there)\s)[a-z-]{3,}/});var ZT,UT=g(()=>{"use strict";ZT={hedge:{sure:`也许|或许|大概|大概率|可能需要|可能会需要|可能要|可能可以|应该没问题|应该行|估计|好像|似乎|貌似|感觉|我觉得|我认为|我猜|个人认为|个人觉得|个人建议|不确定|不太确定|说不定|没准|差不多|看起来|据说|理论\
上|按理说
最好|最好能|最好是|最好可以|建议使用|建议采用|建议增加|建议添加|建议支持|建议提供|建议改为|建议改成|建议改用|建议优先|建议考虑|建议在|建议将|建议把|建议先|建议用|建议按|建议由|建议通过|建议设置|建议引入|建议统一|建议保留|建议保持|建议拆分|建议移除|建议删除|建议修改|建议升级|建议开启|建\
议关闭|建议启用|建议禁用|建议避免|建议不要|建议参考|建议结合|建议尽量|建议至少|建议最多|建议默认|建议加|建议做|建议写|建议放|建议选|建议配合|建议限制|建议控制|建议分|建议同时|建议直接|建议后续|建议每|建议不超过|建议可|建议对|建议以|建议独立|建议单独|建议补充|建议创建|建议新增|建议实现|\
建议抽象|建议封装|建议复用|建议缓存|建议重构|建议：|建议:|建议，|建议 |强烈建议|可考虑|可以考虑|考虑是否|考虑增加|考虑使用|考虑支持|后续可考虑|后期可考虑|可以尝试|尝试一下|试试|试一下|争取|力争|力求|尽力|如果可以|如果可以的话|如果可能|如果可能的话|如可能|若可能|可能的话|可以的话|有条\
件的话|有条件时|有时间的话|时间允许|时间允许的话|有空|有机会|有机会再|有需要再|以后再说|后面再说|之后再说|再看|再说|看情况|到时候再|后续再看|后续再考虑|后续再定|后期再加|后期考虑|后续考虑|后续可评估|后续评估|后续可扩展|后续可优化|后续可支持|可后置|可后续|可以后续|可后期|暂定|暂时先|先这\
样|可自行决定|自行决定|自行判断|自行斟酌|你看着办|随意|均可|都行|也行|也可以|亦可|可有可无|锦上添花|加分项|可选但推荐|可选项|（可选）|(可选)|可选：|可选|或其他|或其它|或者其他|或者其它|或类似|或者类似|或同等|或同类|或相当|类似这样的|之类的东西|推荐使用|不妨|倾向于|初步|初步考虑|初\
步设想|设想`,look:"建议|可能|可考虑性|考虑|暂时|后期|待优化|如用|若用|可默认|可自定义|应该可以|应该能|应该能够|应该会|应该不会|可先|先不|差不多|待评估|计划后续"},
pass:{pass:"字段可选|参数可选|建议实现顺序|建议动作|建议标签|建议操作|建议方案|建议值|建议标题|建议分类|建议顺序|建议时间|建议等级|建议人|建议箱|建议栏|建议数|可选，默认|可选,默认|可选（默认|均可|都可以|也可以|自行决定|可自行决定|用户可自行|提交建议|用户建议|建议零售|建议价|建\
议单|随意输入|感觉阈值|大概率事件|看起来像|可能性|不可能|尽可能|有可能|可选择|可选值|可选参数|可选字段|可选链|可选范围|可选列表|可选中|可选属性|可选配置|可选类型|可选日期|可选时间|建议反馈|意见建议|投诉建议|意见与建议|搜索建议|输入建议|智能建议|建议列表|修改建议|优化建议|改进建议|建议内\
容|建议词|AI建议|或运算|或门|逻辑或|按位或|感觉不到|应用|应用程序|响应|相应|适应|对应|应急|应答|应届|反应|应聘|效应|供应|感应|应收|应付|可以看到|推荐系统|推荐算法|推荐列表|推荐位|推荐码|推荐人|推荐内容|推荐商品|商品推荐|智能推荐|推荐配置|计划任务|执行计划|测试计划|项目计划|计划\
书|估计值|再看一遍|再说明|后续步骤|后续操作|后续流程|预期结果|预计到达|准备工作|准备就绪|准备好|不建议|不推荐|最好成绩|历史最好|初步审核|尝试次数|重试|尝试登录|不可选|必选可选|多选可选"}}});var HT,WT=g(()=>{"use strict";HT={hedge:{sure:`( optional )|( stretch )|( nice to have )|( bonus )|if needed|if necessary|maybe|perhaps|optionally|ideally|prefe\
rably|hopefully|presumably|conceivably|arguably|tentatively|probably should|should probably|could probably|would probably|might want to|might wish to|may or may\
 not|might or might not
if possible|where possible|when possible|whenever possible|wherever possible|if at all possible|if feasible|where feasible|if time permits|time permitting|if ti\
me allows|if there is time|if we have time|if we get to it|as time permits|if resources permit|if capacity allows|as far as possible|as much as possible|so far \
as possible|to the extent possible|to the extent feasible
nice-to-have|nice-to-haves|nice to haves|good-to-have|stretch goal|stretch goals|as a stretch|bonus points|would be a bonus|or similar|or something similar|or s\
omething like that|or something like this|or something along those lines|or something equivalent|or equivalent|or comparable|or so|or whatever|or anything simil\
ar|or somesuch|something like|something along the lines of|something among the lines of|something similar to|sort of like|kind of like
try to|tries to|should try|attempt to avoid|strive to|strives to|endeavor to|endeavour to|aspire to|do our best to|do its best to|make an effort to|make every e\
ffort|could be considered|may be considered|might be considered|can be considered later|could consider|might consider|may consider|consider adding|consider usin\
g|consider implementing|consider making|consider moving|consider replacing|consider introducing|consider supporting|consider creating|consider extending|conside\
r including|consider removing|consider switching|consider whether|considering adding
it is suggested|it's suggested|is suggested to|suggest to|i suggest|i would suggest|i'd suggest|it is recommended|it's recommended|is recommended to|we recommen\
d|i recommend|i would recommend|it is advisable|it is advised|it may be necessary|it might be necessary|may be necessary|might be necessary|it may be useful|it \
might be useful|it might be worth|may be worth|might be worth|could be worth|it could be|it may be|it may make sense|might make sense|could make sense|it would \
make sense
i think|i believe|i guess|i suppose|i feel like|i feel that|i assume|i imagine|i'm thinking|i am thinking|in my opinion|imo|imho|we guess|we suppose|we feel|as \
far as i know|afaik|as i understand|not sure if|not sure whether|not sure how|i'm not sure|unsure|it seems to me|my guess is|my understanding is
as they see fit|as you see fit|as we see fit|as it sees fit|as seen fit|if desired|as desired|if wanted|if you like|if you want|if we want|if we like|at your di\
scretion|at the discretion of|at its discretion|up to the implementer|up to the implementor|up to the developer|up to you|left to the implementer|left to the im\
plementation|left as an exercise|if we add it|if we decide|if we choose to|should we decide|if someone wants|if anyone wants|could do something|could do with|co\
uld also add|could also be|we could also|could optionally|may optionally
at some point|some day|someday|in some future|further down the road|maybe later|perhaps later|possibly later|later if needed|if needed later|if proven necessary\
|if proven useful|if there is demand|if demand arises|if there is interest|if it turns out|depending on feedback|somehow|more or less|in theory|theoretically|li\
kely to be needed`,look:"we suggest|we would suggest|may want to|we believe|we think|possibly|should attempt to|optional|in future versions|in a future version|\
in a later version|in later versions|future work|might|might be|could do|we could|you could|one could|could be used|could also|could add|it could|may also|we ma\
y|may need|may need to|may require|may choose|may have to|should ideally|potentially|probably|stretch|it looks like|seems like|is suggested|for now|best-effort|\
best effort|feel free|tentative|provisional|preliminary|hope to|hopes to|hoping to|wish list|wishlist|intend to|intends to|in principle|brainstorm|look into|wou\
ld like to see|alternatively|or possibly|or maybe|or perhaps|supposedly|apparently|desirable|would be nice|would be great|would be good|would be helpful|would b\
e cool|would be useful|would be ideal|would be preferable|be nice if|be great if|be good if|be helpful if|be cool if|some way to|consideration for later|future \
iterations|maybe even|even better would be"},pass:{pass:`optional chaining|optional parameter|optional parameters|optional argument|optional arguments|optional \
field|optional fields|optional property|optional properties|optional type|optional flag|optional flags|optional dependency|optional dependencies|optional key|op\
tional keys|optional string|optional query|optional value|optional values|optional body|optional header|optional headers|optional attribute|optional attributes|\
optional config|optional input|optional inputs|optional column|optional columns|optional prefix|optional suffix|optional comma|optional chain|optional callback
optional peer|optional reason|optional message|optional label|optional limit|optional filter|optional filters|optional name|optional id|optional note|optional c\
omment|is optional|are optional|may not|may also not|might as well|in may|may 1|may 2|last may|try to reproduce|trying to|tried to|potential customer|potential \
customers|potential user|potential users|as recommended by|not recommended|recommended by|recommended version|likely cause|most likely cause|up to date|sort of \
order|kind of error|kind of file|wish to|considered a|considered an|considered as|considered to|is considered|are considered|be considered a|be considered an
be considered as|be considered done|be considered complete|be considered successful|be considered valid|be considered invalid|be considered equal|experimental f\
lag|experimental feature|experimental features|planned maintenance|planned date|preferred language|preferred locale|preferred color|preferred timezone|suggested\
 by|suggested edit|suggested edits|suggested change|suggested changes|later than|later versions|or later|in later|sooner or later|see later|later section|propos\
ed change|proposed solution|proposed by|if i think|what i think|we will likely be|as likely as|can be used|can be found|should be considered|please feel free to\
 reach
i think the bug|i think it's because|i think that's because|worth noting|worth mentioning|not worth`}}});var Ku,hy=g(()=>{"use strict";Ku={manner:{en:"the result that somebody can observe","zh-CN":"可以观察到的结果"},quality:{en:"what must be true of it, so\
 that two people agree","zh-CN":"具体要满足什么，使两个人的判断一致"},speed:{en:"a figure with its unit, such as ms or calls per second","zh-CN":"\
带单位的数字，如毫秒或次/秒"},amount:{en:"a number, a range or a limit","zh-CN":"数量、范围或上限"},condition:{en:"the condition itself: wh\
en exactly, and who decides","zh-CN":"条件本身：究竟在什么时候，由谁决定"},rest:{en:"the rest of the list, or the rule that its members follow",
"zh-CN":"把清单列完，或写明其成员的规则"},reference:{en:"the name of the standard or document, or what it asks for","zh-CN":"标准或文档的名称，或其具体要求"},
comparative:{en:"a figure: from what today to what afterwards","zh-CN":"数字：现在是多少，之后是多少"},hedge:{en:"a decision: it is done, or it is\
 not","zh-CN":"明确的决定：做，还是不做"},pass:{en:"","zh-CN":""}}});function Hs(e,t,n,r,i){if(r.length===0&&i.length===0)return e;let s=a=>a.filter(l=>/\p{Script=Han}/u.test(l)===(t==="Chinese")).map(l=>l.trim().toLowerCase()).join(
`
`),o=e[n]??{};return{...e,[n]:{...o,sure:`${o.sure??""}
${s(r)}`},pass:{pass:`${e.pass?.pass??""}
${s(i)}`}}}var my=g(()=>{"use strict"});var VT,KT,YT=g(()=>{"use strict";pe();he();py();UT();WT();hy();my();VT=new WeakMap,KT={id:"hedge",severity:"warning",summary:{en:"A word that leaves open whethe\
r something is to be done: maybe, optionally, if possible, it is suggested, nice to have.","zh-CN":"让人不知道做还是不做的词：建议、最好、可选、可考虑、应该可以、如有可能。"},
why:{en:"Whoever carries it out decides for you, and whoever checks it cannot say that it is missing.","zh-CN":"执行的人会替你决定，验收的人也无法说它没有做到。"},
fix:{en:"Say that it is done, or move it to the non-goals; state the condition when there is one.","zh-CN":"写明要做，或移到非目标；有条件的，把条件写出来。"},
bad:F({"Architecture notes":"A set of ids, written on change, ideally read in O(1)."}),good:F(),check(e,t,{words:n}){let r=VT.get(n);r===void 0&&VT.set(n,r=Vu(Hs(
HT,"blank-separated","hedge",n.hedges,n.accepted),Hs(ZT,"Chinese","hedge",n.hedges,n.accepted)));for(let{statement:i,hit:s,sure:o}of r(e)){let a=Ku[s.meaning];t(
{at:i.range(s.start,s.end),...i.section===null?{}:{section:i.section},message:{en:`"${s.text}" leaves open whether this is to be done; expected ${a.en}`,"zh-CN":`\
“${s.text}”没有说定做不做；应当写明${a["zh-CN"]}`},sure:o})}}}});var NG,JT,XT=g(()=>{"use strict";pe();he();NG={comment:"注释","link definition":"链接定义",footnote:"无人引用的脚注","empty link":"空链接",tag:"\
标签","hidden element":"隐藏的元素",attribute:"属性","code fence":"代码块开头","table cell":"多出的单元格","diagram comment":"图表的注释",
phantom:"隐形公式"},JT={id:"hidden-comment",severity:"warning",summary:{en:"A comment, or other markup that says something which the rendered page does not \
show.","zh-CN":"页面上不显示的注释，或其他藏着文字的标记。"},why:{en:"The person who approves the spec does not see it; the agent that carr\
ies it out does.","zh-CN":"批准规格的人看不到它，执行的智能体却看得到。"},fix:{en:"Write it as ordinary text, or delete it.","zh-CN":"写成普通\
文字，或删掉。"},bad:F({"Non-goals":`- Do not scan the key space.
<!-- except in tests -->`}),good:F(),check(e,t){for(let n of e.comments){let r=n.payload.length>80?`${n.payload.slice(0,80)}…`:n.payload;t({at:n,message:{en:`\
hidden text in ${/^[aeiou]/.test(n.carrier)?"an":"a"} ${n.carrier}: "${r}"; expected text that a reader sees`,"zh-CN":`${NG[n.carrier]??"标记"}里有隐藏文字：“${r}\
”；应当是读者看得见的文字`}})}}}});function r2(e){return gy(e,yy(e.text))}function gy(e,t){let n=new Map;for(let{run:r,start:i,end:s}of t){let o=zG(r),a=`${e.position(i).line} ${o}`,l=n.get(a);l===
void 0?n.set(a,{carrier:o,start:i,end:s,runs:[r]}):(l.end=s,l.runs.push(r))}return[...n.values()].map(({carrier:r,start:i,end:s,runs:o})=>({carrier:r,payload:DG(
o.join("")),...e.range(i,s)}))}function*yy(e){for(let t of e.matchAll(RG)){let n=t[0],r=t.index+n.length;t.index===0&&n==="\uFEFF"||LG(n,e.slice(Math.max(0,t.index-
2),t.index),e.slice(r,r+2))||(yield{run:n,start:t.index,end:r})}}function LG(e,t,n){return e==="️"||e==="︎"?QT.test(t)||/[\p{S}\p{P}]$/u.test(t):e==="‍"||
e==="️‍"?QT.test(t)&&IG.test(n)||e2.test(t):/^\u2800+$/.test(e)?t2.test(t)||t2.test(n):e==="‌"?e2.test(t):/^[\u{E0100}-\u{E01EF}]$/u.test(e)?PG.test(t):t.
endsWith("🏴")&&/^[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]{2,6}\u{E007F}$/u.test(e)}function zG(e){return/[\u{E0000}-\u{E00FF}]/u.test(e)?"tag characters":/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u.
test(e)?"variation selectors":/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(e)?"bidirectional controls":/[\u2028\u2029]/.test(e)?"line separators":/[\u0000-\u001F\u007F-\u009F]/.
test(e)?"control characters":"zero-width characters"}function DG(e){let t=Array.from(e,s=>s.codePointAt(0)??0),n=t.filter(s=>s>=917536&&s<=917630);if(n.length>0)
return n2(n.map(s=>s-917504));let i=t.flatMap(s=>s>=65024&&s<=65039?[s-65024]:s>=917760&&s<=917999?[s-917760+16]:[]).filter(s=>s>=32&&s<127);return i.length>=2?
n2(i):t.map(FG).join(" ")}function n2(e){return e.map(t=>String.fromCodePoint(t)).join("")}function FG(e){return`U+${e.toString(16).toUpperCase().padStart(4,"0")}`}
var RG,QT,IG,e2,t2,PG,by=g(()=>{"use strict";RG=/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u2800\u{13430}-\u{1343F}\u{1BCA0}-\u{1BCA3}\u{1D159}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]+/gu,
QT=/[\p{Emoji}\u20E3]$/u,IG=/^\p{Extended_Pictographic}/u,e2=/[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]$/u,
t2=/[\u2801-\u28FF]/,PG=/\p{Script=Han}$/u});function*ti(e,t){for(let n=0;n<t.length;){let r=t[n];if(r===void 0)break;for(n+=1;r.kind!=="table"&&t[n]?.block===r.block;)n+=1;if(r.kind==="code"||r.kind==="fe\
nce")continue;let i=t[n-1]??r,s=e.line(r.line).start+r.column-1;yield{first:r,from:s,text:e.text.slice(s,e.line(i.line).end),isHtml:r.kind==="html"}}}function ni({
first:e,text:t,isHtml:n}){return n||!t.includes("`")?[]:e.kind==="table"?wy(t).flatMap(({start:r,end:i})=>Tt(t,r,i)):Tt(t,0,t.length)}function wy(e){let t=[],n=0;
for(let r=e.indexOf("|");n<=e.length;r=e.indexOf("|",r+1)){if(r>0&&e[r-1]==="\\")continue;let i=r===-1?e.length:r;if(t.push({start:n,end:i}),r===-1)break;n=r+1}
return t}var Da=g(()=>{"use strict";ar()});function i2(e,t){return e.text.includes("&")?gy(e,jG(e,t)):[]}function*jG(e,t){for(let n of ti(e,t)){if(!n.text.includes("&"))continue;let r=ni(n),i=0;for(let s of n.
text.matchAll(qG)){for(;(r[i]?.end??1/0)<=s.index;)i+=1;let o=BG(s);if((r[i]?.start??1/0)<s.index||o==="")continue;let a=n.text.slice(Math.max(0,s.index-2),s.index);
if(o==="​"&&/[@#]$/.test(a))continue;let l=n.text.slice(s.index+s[0].length,s.index+s[0].length+2);for(let{run:c}of yy(a+o+l))c.includes(o)&&(yield{run:o,start:n.
from+s.index,end:n.from+s.index+s[0].length})}}}function BG([,e,t,n]){let r=e!==void 0?Number.parseInt(e,16):t!==void 0?Number(t):MG.get(n??"")??0;return r===0||
r>1114111?"":String.fromCodePoint(r)}var MG,qG,s2=g(()=>{"use strict";by();Da();MG=new Map("shy:ad,zwnj:200c,zwj:200d,lrm:200e,rlm:200f,ZeroWidthSpace:200b,Nega\
tiveThinSpace:200b,NegativeMediumSpace:200b,NegativeThickSpace:200b,NegativeVeryThinSpace:200b,NoBreak:2060,ApplyFunction:2061,af:2061,InvisibleTimes:2062,it:20\
62,InvisibleComma:2063,ic:2063".split(",").map(e=>[e.slice(0,e.indexOf(":")),Number.parseInt(e.slice(e.indexOf(":")+1),16)])),qG=/&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]{2,25}));/g});var o2,a2=g(()=>{"use strict";s2();by();pe();he();o2={id:"hidden-text",severity:"error",silencedBy:"configuration",summary:{en:"Characters that render as nothin\
g and that an agent reads.","zh-CN":"显示不出来、智能体却能读到的字符。"},why:{en:"Instructions to the agent can stand where no reviewer sees t\
hem.","zh-CN":"审阅的人看不见的地方，可以藏着给智能体的指令。"},fix:{en:"Delete the characters, or write what they say in plain text.","z\
h-CN":"删掉这些字符，或把它们的意思明白写出来。"},bad:F({Goal:"An operator changes one field to mark a model,​ so that no release is needed."}),
good:F(),check(e,t){for(let n of[...r2(e.source),...i2(e.source,e.lines)]){let r=n.payload.length>200?`${n.payload.slice(0,200)}…`:n.payload;t({at:n,message:{
en:`hidden text in ${n.carrier}: "${r}"; expected text that a reader sees`,"zh-CN":`有隐藏文字（${n.carrier}）：“${r}”；应当是读者看得见的文字`}})}}}});function GG(e){let t=tn(e).hotPaths.filter(({found:n,statement:r})=>r.section!=="non-goals"&&r.force!=="narrates"&&!/\d/.test(n.text));return t.find(({found:n})=>Wu(
n))??t.find(({found:n})=>n.kind==="called")??t[0]??null}var l2,c2=g(()=>{"use strict";pe();La();he();Us();l2={id:"hot-path-needs-load",severity:"advice",summary:{
en:"A path that runs again and again is named (endpoint, handler, query, loop, queue, cron, start-up), and no call rate stands anywhere.","zh-CN":"提到了反复执行的路径（接口\
、处理函数、查询、循环、队列、定时任务、启动），全文却没有调用频率。"},why:{en:"What costs 5 ms is free once a day and an outa\
ge 12,000 times a minute.","zh-CN":"同样的 5 毫秒，一天一次不算什么，每分钟 12,000 次就是事故。"},fix:{en:"State calls per minute, today\
 and projected, or write that it is a cold path.","zh-CN":"写明现在和预计每分钟多少次，或写明这是冷路径。"},bad:F({Context:`\`/api/site/co\
nfig\` is called on every request.

| Fact | Today | Projected |
| --- | --- | --- |
| models in the set | 80 | 500 |`}),good:F(),check(e,t){if(tn(e).hasLoad)return;let n=GG(e);if(n===null)return;let{found:r,statement:i}=n,s=tn(e).things.find(l=>l.
statement.item===i.item&&l.found.kind==="endpoint")?.found.name,o=s===void 0?`"${r.text}"`:`\`${s}\` (${r.text})`,a=s===void 0?`“${r.text}”`:`\`${s}\`（${r.
text}）`;t({at:i.range(r.start,r.end),...i.section===null?{}:{section:i.section},message:{en:`${o} runs again and again and no call rate stands anywhere; how m\
any calls per minute?`,"zh-CN":`${a}会反复执行，全文却没有调用频率；每分钟多少次？`}})}}});var ZG,u2,d2=g(()=>{"use strict";yt();pe();bt();rt();he();La();Us();ZG=K("needs-live-check IN_PRODUCTION",()=>/(?<![A-Za-z])(?:live|prod|production|after (?:the )?(?:release|deploy(?:ment)?|rollout)|roll-?out|canary|dashboards?|alerts?|monitor(?:s|ed|ing)?|metrics|telemetry|slo|sla)(?![A-Za-z])|线上|生产|灰度|上线后|发布后|监控|告警|大盘/i),
u2={id:"needs-live-check",severity:"advice",summary:{en:"A hot path, and nothing that is measured in production.","zh-CN":"有热路径，却没有任何在生产环境测量的检查。"},
why:{en:"A hot path fails under load that no test has; only production shows it.","zh-CN":"热路径的问题出在测试没有的负载下，只有生产环境看得到。"},
fix:{en:"Add a check that begins with live: and names the signal and its limit.","zh-CN":"补一项以 live: 开头的检查，写明看什么指标、上限多少。"},
bad:F({Context:"The endpoint takes 12,000 calls per minute: a hot path.",Verification:"- `npm test` passes with 500 models, p99 under 50 ms."}),good:F({Context:"\
The endpoint takes 12,000 calls per minute: a hot path.",Verification:"- `npm test` passes with 500 models.\n- live: p99 under 50 ms."}),check(e,t){let[n]=Ce(e,
"verification").filter(i=>!i.blank);if(n===void 0||e.checks.some(({stage:i})=>i==="live")||ve(e).some(({section:i,text:s})=>i==="verification"&&ZG.test(s)))return;
let r=tn(e).hotPaths.find(({found:i,statement:s})=>Wu(i)&&!s.quoted&&s.section!==null&&["context","constraints","goal","architecture"].includes(s.section));r!==
void 0&&t({at:n.head,section:"verification",message:{en:`nothing is measured in production, though line ${r.statement.range(0,1).line} names a hot path ("${r.found.
text}"); expected a check that begins with live:`,"zh-CN":`第 ${r.statement.range(0,1).line} 行有热路径（“${r.found.text}”），却没有在生产环境测量的检查；应当有一项以 live: \
开头`}})}}});var UG,f2,p2=g(()=>{"use strict";pe();rt();en();he();UG=/^(?:please )?(?:(?:let'?s |we )?(?:just |should |will )?(?:keep|make|stay|be|remain|write|try)(?: (?:it|this|that|things|everything|the (?:code|design|change|solution|implementation)|to (?:be|keep it)))? ?(?:as )?(?:\w+ ){0,2}?(?:simple|clean|minimal|small|focused|lean|tidy|careful|pragmatic|reasonable|readable|maintainable|short|light|lightweight)|kiss|yagni|(?:do not|don'?t|avoid|no|nothing)(?: \w+){0,2} ?(?:over-?engineer(?:ing|ed)?|over-?complicat\w+|over-?think\w*|go overboard|premature optimi[sz]ation|gold[- ]plating|(?:unneeded|unnecessary|needless|undue|extra|excessive) (?:complexity|work|changes?|things|stuff|features?|abstractions?)|scope creep|break (?:anything|things|stuff|everything|existing (?:functionality|functions|features|behaviou?r))|anything (?:else|unrelated|unnecessary|fancy|crazy|stupid)|fancy(?: stuff| things)?|complex(?:ity)?|bad code|bugs|nonsense|else)|follow best practices|use common sense|nothing (?:else|special|more|fancy)|everything else|anything else|perfection|perfect)(?: (?:please|for now|here|if possible|where possible|in mind|and \w+))*[.!]*$|^(?:(?:尽量)?保持(?:代码|设计|方案)?(?:简单|简洁|精简|整洁)|(?:不要|避免|不做|不)(?:过度设计|过度工程|过度优化|搞复杂|太复杂|弄得太复杂|复杂化|引入不必要的复杂(?:度|性)?|做多余的(?:事|事情|改动)|破坏现有功能|影响现有功能|影响其他功能)|简单(?:就好|即可|为主)|其他(?:一切)?|追求完美|够用就好|遵循最佳实践)[。！]*$/i,
f2={id:"non-goal-forbids-nothing",severity:"warning",summary:{en:"A non-goal that forbids nothing: no change could break it.","zh-CN":"什么也没有禁止的非目标：任何改动都不会违反它。"},
why:{en:"A wish rules nothing out, and whatever is not ruled out is allowed.","zh-CN":"愿望排除不了任何做法，而没有排除的就是允许的。"},fix:{
en:"Name what must not be built, used or touched: a feature, a call, a path, a dependency.","zh-CN":"写明不做、不用、不碰什么：功能、调用、路径、依赖。"},
bad:F({"Non-goals":`- Do not scan the key space.
- Keep it simple.`}),good:F(),check(e,t){for(let n of ve(e)){if(n.section!=="non-goals"||n.quoted||n.prose.includes(Ia)||Ie(n.text).length>0)continue;let r=n.text.
replace(/[*_]/g,"").trim();r.length>120||!UG.test(r)||t({at:n.range(0,n.text.length),section:"non-goals",message:{en:`"${r}" forbids nothing; expected what must\
 not be built, used or touched`,"zh-CN":`“${r}”什么也没有禁止；应当写明不做、不用、不碰什么`}})}}}});var HG,h2,m2=g(()=>{"use strict";yt();pe();rt();en();he();za();HG=/[`/]|\w\(|(?<![\p{L}\p{N}_])(?:[A-Z]{2,}[A-Z0-9_]*|\w+_\w+|\w+\.\w{1,5}|O\([^)]{1,12}\)|N\+1|dependenc(?:y|ies)|librar(?:y|ies)|packages?|migrations?|schemas?|columns?|tables?|index(?:es)?|key ?space|quer(?:y|ies)|scan|endpoints?|routes?|apis?|config(?:uration)?|flags?|env(?:ironment)? variables?|files?|folders?|directories|modules?|class(?:es)?|functions?|methods?|tests?|commands?|fields?|parameters?|options?|formats?|defaults?|names?|ui|pages?|buttons?|styles?|css|docs|documentation|readme|cache)(?![\p{L}\p{N}_])|依赖|迁移|表|字段|接口|索引|扫描|目录|文件|配置|缓存|函数|模块|页面|按钮|样式|文档|参数|命令|格式/u,
h2={id:"non-goals-uncheckable",severity:"advice",summary:{en:"None of the non-goals is one that a diff could be seen to break.","zh-CN":"没有一条非目标能从改动里看出是否违反。"},
why:{en:"A prohibition that no diff can break is kept by chance.","zh-CN":"从改动里看不出的禁令，只能碰运气遵守。"},fix:{en:"Add one that nam\
es a command, a call, a path, a dependency or a migration.","zh-CN":"至少写一条指名命令、调用、路径、依赖或迁移的。"},bad:F({"Non-goals":"\
- Nobody is to be disappointed by this."}),good:F(),check(e,t){let[n]=Ce(e,"non-goals").filter(i=>!i.blank),r=ve(e).filter(({section:i})=>i==="non-goals");n===void 0||
r.length===0||r.some(({text:i})=>HG.test(i)||ei(i).length>0||Ie(i).length>0)||t({at:n.head,section:"non-goals",message:{en:"no non-goal names something that a d\
iff shows; expected a command, a call, a path or a dependency","zh-CN":"没有一条非目标指名改动里看得到的东西；应当有命令、调用、路径或依赖"}})}}});function b2(e){let t=ve(e),n=-1;return t.flatMap((r,i)=>{let s=r.item!==n;n=r.item;let o=t[i+1],a=rZ(r,s,o?.item===r.item?o:void 0);return a===null?[]:[a]})}function rZ(e,t,n){
let{prose:r,headings:i,quoted:s,force:o,kind:a,section:l}=e;if(/^\W*Q\d{0,2}\s?[:：]?\W*$/i.test(r)||s||i.some(h=>g2(h))||g2(e.column)||KG.test(r))return null;
let c=i.slice(-2).some(h=>WG.test(h)),u={statement:e,start:0,end:e.text.length},d=YG.exec(r);if(d!==null&&!y2.test(r))return{statement:e,start:d.index,end:d.index+
d[0].length,sure:o!=="narrates"||c};let f=/[?？]["'”’)）*_]*\s*$|[?？][)）]/.test(r);if(c)return t&&!y2.test(r)&&(f||a!=="sentence"||/(?<![A-Za-z])(?:should|whether|how|which|what|who|unclear|unknown|if we|open)(?![A-Za-z])|是否|如何|怎么|谁|哪/i.
test(r))?{...u,sure:!0}:null;if(f)return n!==void 0&&o==="narrates"&&/^\W*(?:yes|no|because|it|this|that|we|so|the answer)(?![A-Za-z])|^(?:是的|不|因为)/i.
test(n.prose)?null:{...u,sure:o==="specifies"&&!JG.test(r)&&(a!=="sentence"||l!==null||i.length>0)||XG.test(r)};let p=tZ.test(r)?QG.exec(r):null;return p!==null&&
o!=="narrates"&&!eZ.test(r.slice(0,p.index))?{statement:e,start:p.index+p[0].length-(p[1]?.length??0),end:p.index+p[0].length,sure:!0}:a==="cell"&&/预期|期望|结果|标准/.
test(e.column)&&nZ.test(r)?{...u,sure:!1}:null}var WG,VG,g2,KG,y2,YG,JG,XG,QG,eZ,tZ,nZ,w2=g(()=>{"use strict";bt();Mi();rt();WG=K("open-points OPEN_HEADING",()=>/(?<![A-Za-z])(?:open|unresolved|outstanding|unanswered|undecided)\s(?:questions?|issues?|points?|items?|decisions?)|^\W*(?:questions?|unknowns)\W*$|待确认|待讨论|待解决|待定|未决|未解决的问题|遗留问题|开放问题|疑问/i),
VG=/(?<![A-Za-z])(?:faq|frequently asked|q ?& ?a|questionnaire|常见问题|问答)/i,g2=Qt(e=>VG.test(e)),KG=K("open-points PLACEHOLDER",()=>/(?<![\p{L}])(?:TODO|TBD|TBC|TBA|FIXME|XXX)(?![\p{L}])|待定|待补充|待填写/u),
y2=K("open-points SETTLED",()=>/^\W*(?:none|n\/?a|no|nothing|not applicable|无|没有|暂无)(?: (?:so far|yet|known|at this time|at the moment))?\W*$|^\W*(?:resolved|answered|closed|decided|done|已解决|已确认)(?![A-Za-z])|(?<![A-Za-z])(?:resolved|answered|decision|answer|resolution)\s?[:：]|→|=>|决定[:：]|结论[:：]|答[:：]/i),
YG=K("open-points MARKED",()=>/\[?NEEDS CLARIFICATION|(?:(?<![A-Za-z])(?:is|are|still|yet|remains?)\s|[(:,–—-]\s?|^)to be (?:discussed|decided|determined|defined|clarified|agreed|agreed upon|confirmed|investigated|resolved|settled|finali[sz]ed|worked out|chosen|negotiated)(?![A-Za-z])|\(decide [^()]{1,40}\)|(?<![A-Za-z])(?:(?:needs?|requires?|pending|subject to|awaiting|up for) (?:further )?(?:discussion|clarification|a decision|decision|confirmation|investigation|choosing)|(?:need|needs|have|has) to (?:be decided|be clarified|be discussed|decide|figure out|clarify)|must (?:be decided|decide|tune|be tuned)|not (?:yet )?(?:been )?(?:decided|settled|determined|finali[sz]ed|clear yet|sure (?:if|whether|how|which))|undecided|undetermined|still open|open question|open issue|(?<!(?:used|able|enough|helps?|lets?|allows?) (?:to |us |them |users |you |it ){0,2})decide (?:whether|if|which|threshold|later|how)|(?:need|needs|requires?|pending|awaiting|awaits) (?:an? |further )?(?:[a-z]+ )?decision|i wonder (?:if|whether|how)|we are leaning|leaning towards?|(?:let's|need to|to|must) (?:have a discussion|discuss) (?:and |about |whether |if |how )|should be refined|is left (?:intentionally |deliberately )?(?:vague|open|undefined|unspecified)|left (?:intentionally |deliberately )(?:vague|open|undefined|unspecified)|(?:unclear|unknown|unsure) (?:whether|if|how|which|what|when)|remains? (?:unclear|to be seen|undecided|unresolved)|(?:questions?|issues?|points?|whether|which|how) (?:[a-z]+ ){0,3}remains? open|let's discuss|tbc|either way works)(?![A-Za-z])|待讨论|待商议|待商榷|待商定|待明确|待确定|待决定|待决策|待评审|待沟通|尚未确定|尚未决定|还没确定|还没决定|未确定|没想好|有待|需要讨论|需讨论|需要确认|需进一步确认|再议|再讨论|(?:根据|按照?|视)[^，。；]{0,8}(?:需求|情况|需要|反馈)(?:再)?决定/i),
JG=K("open-points REQUEST",()=>/(?<![A-Za-z])(?:(?:is it|would it be|is this|will it be) possible (?:to|for)|(?:could|can|would) (?:you|we|i|someone) (?:please|have|get|add|make|use)|(?:could|can) (?:there|this) be)(?![A-Za-z])|能否(?:增加|支持|提供|添加)|可以(?:增加|支持|提供|添加)/i),
XG=K("open-points CHINESE_QUESTION",()=>/(?:是否需要|是否要|要不要|需不需要|是不是要|能不能|能否|用哪|选哪|还是)[^。？]{0,40}[？?]/u),
QG=K("open-points EITHER",()=>/[:：]\**\s*((?:[\p{Lu}][\p{L}\p{N}.+#-]{1,24})(?:\s[\p{Lu}][\p{L}\p{N}.+#-]{1,24})?\s?(?:or|或|或者|还是)\s?(?:[\p{Lu}][\p{L}\p{N}.+#-]{1,24}))(?![\p{L}])/u),
eZ=/support|compatib|target|platform|browser|支持|兼容|目标|适用|适配|平台/i,tZ=/[:：]\**\s*[^\sa-z*]/,nZ=K("open-points EITHER_CHINESE",()=>/(?:^|[，；])(?:[^，。；或]{2,24}|)(?:或者?|还是)[^，。；、（(]{2,24}$/u)});var v2,x2=g(()=>{"use strict";pe();w2();he();v2={id:"open-question",severity:"warning",summary:{en:'A point that nobody has decided: a question, "A or B", to be\
 discussed, [NEEDS CLARIFICATION].',"zh-CN":"还没有决定的事：疑问句、“A 或 B”、待讨论、是否需要。"},why:{en:"An agent does not ask ba\
ck: it takes one of the answers, and nobody learns which until it runs.","zh-CN":"智能体不会回头来问：它自己选一个答案，运行之前没人知道选了哪个。"},
fix:{en:"Decide it and write the decision down, or name who decides it before the work starts.","zh-CN":"先决定再写下来，或写明由谁在开工前决定。"},
bad:F({"Architecture notes":"A set of ids, written on change. The format of the set is to be discussed."}),good:F(),check(e,t){for(let{statement:n,start:r,end:i,
sure:s}of b2(e)){let o=n.text.slice(r,i);t({at:n.range(r,i),...n.section===null?{}:{section:n.section},message:{en:`"${o}" is not decided; expected the decision`,
"zh-CN":`“${o}”还没有决定；应当写上决定`},sure:s})}}}});function Ut(e){let t=iZ(e).map(n=>{let r=n.replace(/^\.\//,"");return{lead:r.slice(0,r.search(/[*?[\\]|$/)),segments:r.split("/").map(oZ)}});return n=>{let r=t.
filter(({lead:s})=>n.startsWith(s));if(r.length===0)return!1;let i=n.split("/").map(s=>Array.from(s));return r.some(({segments:s})=>cZ(s,i))}}function k2(e,t){return new B(
"glob-invalid",`the pattern ${e.length>60?`${e.slice(0,60)}…`:e} ${t}`,"Write several shorter patterns.")}function iZ(e){if(e==="")throw new B("glob-invalid",
"a pattern is empty","Write one such as specs/**.");if(e.length>Yu.characters)throw k2(e,`is longer than ${Yu.characters} characters`);let t=[],n=[e];for(let r=n.
pop();r!==void 0;r=n.pop()){let i=sZ(r);if(i===null)t.push(r);else for(let[s,o]of i.parts.toReversed())n.push(r.slice(0,i.start)+r.slice(s,o)+r.slice(i.end+1));
if(t.length+n.length>Yu.alternatives)throw k2(e,`has more than ${Yu.alternatives} alternatives`)}return t}function sZ(e){let t=[],n=null;for(let r=0;r<e.length;r+=
1){let i=e[r];if(i==="\\")r+=1;else if(i==="[")r=E2(e,r)??r;else if(i==="{")t.push({start:r,commas:[]});else if(i===",")t.at(-1)?.commas.push(r);else if(i==="}"){
let s=t.pop();if(s===void 0||s.commas.length===0)continue;let{start:o,commas:a}=s;if((n===null||o<n.start)&&(n={start:o,end:r,parts:[...a,r].map((l,c)=>[(a[c-1]??
o)+1,l])}),t.length===0)return n}}return n}function E2(e,t){let n=e[t+1]==="!"||e[t+1]==="^"?t+2:t+1,r=e.indexOf("]",n+1),i=e.indexOf("/",t);return r===-1||i!==
-1&&i<r?null:r}function oZ(e){if(e==="**")return null;let t=[],n=0;for(;n<e.length;){let r=e[n]==="["?E2(e,n):null;if(r!==null)t.push(aZ(e.slice(n+1,r))),n=r+1;else if(e[n]===
"*")t.at(-1)!==Ju&&t.push(Ju),n+=1;else if(e[n]==="?")t.push(S2),n+=1;else{e[n]==="\\"&&n+1<e.length&&(n+=1);let i=String.fromCodePoint(e.codePointAt(n)??0);t.push(
i),n+=i.length}}return t}function aZ(e){let t=e.startsWith("!")||e.startsWith("^"),n=Array.from(t?e.slice(1):e,i=>i.codePointAt(0)??0),r=[];for(let i=0;i<n.length;i+=
1){let s=n[i]??0,o=n[i+2],a=n[i+1]===lZ&&o!==void 0;r.push(a?[s,o]:[s,s]),a&&(i+=2)}return{negated:t,ranges:r}}function cZ(e,t){let n=e.length-1,r=_2(e,new Set(
[0]));for(let i of t){let s=new Set;for(let o of r){let a=e[o];a===null&&s.add(o),(a===null?o===n:a!==void 0&&uZ(a,i))&&s.add(o+1)}r=_2(e,s)}return r.has(e.length)}
function _2(e,t){for(let n of t)e[n]===null&&n<e.length-1&&t.add(n+1);return t}function uZ(e,t){let n=0,r=0,i=null;for(;r<t.length;){let s=e[n];if(s===Ju)i={token:n,
at:r},n+=1;else if(s!==void 0&&dZ(s,t[r]??""))n+=1,r+=1;else if(i!==null)i={token:i.token,at:i.at+1},n=i.token+1,r=i.at;else return!1}return e.slice(n).every(s=>s===
Ju)}function dZ(e,t){if(typeof e!="object")return e===S2||e===t;let n=t.codePointAt(0)??0;return e.ranges.some(([r,i])=>r<=n&&n<=i)!==e.negated}var Yu,S2,Ju,lZ,
qi=g(()=>{"use strict";Re();Yu={characters:1e3,alternatives:256},S2=Symbol("?"),Ju=Symbol("*");lZ=45});var vy,A2=g(()=>{"use strict";vy=[{id:"hot-endpoint",json:`{"id":"hot-endpoint","title":{"en":"Work on a path that everybody hits","zh-CN":"人人都会走到的路径上的开销"},"tri\
ggers":["high-frequency","hot endpoint","every page load","each page load","every user hits","hit by every user","on front-end startup","on app startup","on eve\
ry keystroke","高频","热点接口","每次启动","首页加载","每个用户都会"],"paths":[],"facts":["call-rate"],"question":{"en":"How many calls does it take a minute, today and at its peak\
?","zh-CN":"它今天每分钟有多少次调用，高峰时多少？"},"incident":{"en":"A check that cost a few milliseconds was put where every user's start-up passes; the store behind it was sat\
urated within the hour.","zh-CN":"一个只要几毫秒的检查放到了每个用户启动都会经过的地方，一小时之内就把后面的存储压满了。"},"url":null}`},
{id:"full-scan",json:'{"id":"full-scan","title":{"en":"A scan of the whole key space or table","zh-CN":"扫描整个键空间或整张表"},"triggers":["SCAN","KEYS","HGETALL","SMEMB\
ERS","SELECT *","COUNT(*)","key space","keyspace","full table","table scan","full scan","iterate over all","loop over all","all keys","every row","every key","键\
空间","全表","全量扫描","遍历所有","遍历全部","遍历每"],"paths":[],"facts":["data-size","call-rate"],"question":{"en":"How many keys or rows does it go through, today and projecte\
d, and how often a minute?","zh-CN":"要扫过多少个键或多少行（今天和预计），每分钟多少次？"},"incident":{"en":"A scan that took no time over the handful of rows of the tests went over the\
 whole production key space on each call.","zh-CN":"测试里只有几行数据，扫描不花时间；到了线上，每次调用都扫过整个键空间。"},"url":null}'},
{id:"n-plus-one",json:'{"id":"n-plus-one","title":{"en":"One query for each row","zh-CN":"每一行都查询一次"},"triggers":["N+1","query for each","queries for each","quer\
y per","request per item","request for each","call for each","fetch for each","lookup for each","fetched for each","loaded for each","in a loop","loops over","l\
oop over","逐个查询","逐条查询","逐个请求","逐条请求","循环查询","循环调用","每条都查"],"paths":[],"facts":["query-count"],"question":{"en":"How many queries does one call make, and does t\
hat grow with the number of rows?","zh-CN":"一次调用发出多少次查询？会随行数增长吗？"},"incident":{"en":"A list of 20 rows made 21 queries; with 2,000 rows the page timed out and t\
ook the database along.","zh-CN":"20 行的列表发出 21 次查询；到了 2,000 行，页面超时，数据库也被拖垮。"},"url":null}'},{id:"unbounded\
-list",json:`{"id":"unbounded-list","title":{"en":"A list without an end","zh-CN":"没有上限的列表"},"triggers":["list all","lists all","listing all","return all","retu\
rns all","fetch all","fetches all","load all","loads all","get all","show all","shows all","export all","exports all","all records","all rows","返回所有","返回全部","列出\
所有","列出全部","加载所有","加载全部","查询所有","查询全部","展示所有","显示所有","导出所有","导出全部","获取所有"],"paths":[],"facts":["limit"],"question":{"en":"What is the most that one answer holds\
, and how does the reader get the rest?","zh-CN":"一次最多返回多少条？其余的怎么取？"},"incident":{"en":"An endpoint that returned everything was fine for a year; then the large\
st customer's answer no longer fitted into memory.","zh-CN":"一个返回全部数据的接口用了一年都没事，直到最大客户的结果装不进内存。"},"url":null}`},
{id:"retry-storm",json:'{"id":"retry-storm","title":{"en":"Retries that pile up","zh-CN":"重试堆积成风暴"},"triggers":["retry","retries","retried","retrying","re-send"\
,"try again","重试","重发"],"paths":[],"facts":["attempts","backoff"],"question":{"en":"How many attempts are made, how far apart, and what happens after the last?"\
,"zh-CN":"最多尝试几次，间隔多久，最后一次失败之后怎么办？"},"incident":{"en":"A dependency was slow for a minute; each layer retried three times at once, and 27 times the load kept it\
 down for an hour.","zh-CN":"依赖慢了一分钟；每一层都立刻重试三次，27 倍的流量让它一小时起不来。"},"url":null}'},{id:"cache-stam\
pede",json:'{"id":"cache-stampede","title":{"en":"Everybody refills the cache at once","zh-CN":"缓存同时失效，一起回源"},"triggers":["cache","caches","cached","caching","m\
emoize","memoized","缓存"],"paths":[],"facts":["expiry","refill"],"question":{"en":"How long does an entry live, and who refills it when many ask at once?","zh-CN\
":"一条缓存保留多久？很多请求同时来时由谁回源？"},"incident":{"en":"All entries were written at deployment with one lifetime; when it ended, every server asked the database in the sa\
me second.","zh-CN":"所有条目在发布时以同样的有效期写入；到期的那一秒，每台服务器都去问数据库。"},"url":null}'},{id:"migrat\
ion-lock",json:'{"id":"migration-lock","title":{"en":"A migration that locks a large table","zh-CN":"迁移锁住大表"},"triggers":["ALTER TABLE","CREATE INDEX","schema m\
igration","database migration","data migration","schema change","add a column","adds a column","new column","backfill","数据迁移","数据库迁移","加字段","新增字段","增加字段","表结构",\
"回填"],"paths":[],"facts":["data-size","lock"],"question":{"en":"How many rows does the table have, and what is locked for how long while it runs?","zh-CN":"表有多少\
行？执行期间锁住什么、多久？"},"incident":{"en":"Adding a column with a default rewrote a table of 80 million rows; writes waited for 40 minutes.","zh-CN":"加一个带默认值的字段，重写了 8,0\
00 万行的表，写入等了 40 分钟。"},"url":null}'},{id:"cron-overlap",json:'{"id":"cron-overlap","title":{"en":"A scheduled job that meets itself","zh-\
CN":"定时任务与自己重叠"},"triggers":["cron","cronjob","cron job","scheduled job","scheduled task","nightly job","periodic job","runs every","run every","定时任务","定时执行","定\
时同步","计划任务"],"paths":[],"facts":["duration","overlap"],"question":{"en":"How long does one run take, and what happens when the next is due before it ends?","zh-\
CN":"一次运行要多久？没跑完又到点了怎么办？"},"incident":{"en":"A job that ran each five minutes one day took six; the runs piled up and charged customers twice.","zh-CN":"五分钟一次的任\
务有一天跑了六分钟；运行叠在一起，给客户扣了两次款。"},"url":null}'},{id:"clock",json:'{"id":"clock","title":{"en":"Whose clock and wh\
ose day","zh-CN":"谁的时钟，哪一天"},"triggers":["midnight","end of day","start of day","end of the day","end of the month","calendar day","business day","working day",\
"due date","date range","time of day","daily report","零点","凌晨","当天","自然日","工作日","截止日期","日期范围","日报"],"paths":[],"facts":["time-zone"],"question":{"en":"In which \
time zone does a day begin, and whose clock decides?","zh-CN":"一天从哪个时区的零点开始？以谁的时钟为准？"},"incident":{"en":"Two services cut the day in two time zones; each night \
the totals differed by eight hours of orders.","zh-CN":"两个服务按两个时区切分一天，每晚的合计相差八小时的订单。"},"url":null}'},{id:"\
fan-out",json:`{"id":"fan-out","title":{"en":"One event that becomes thousands","zh-CN":"一个事件变成成千上万个"},"triggers":["fan out","fan-out","fans out","broadcast","b\
roadcasts","notify all","notifies all","send to all","sends to all","all subscribers","each subscriber","every subscriber","all followers","广播","群发","通知所有","通知全\
部","推送给所有","推送给全部"],"paths":[],"facts":["data-size","concurrency"],"question":{"en":"How many receivers are there at most, and how many are served at a time?","\
zh-CN":"最多有多少个接收方？同时处理多少个？"},"incident":{"en":"One post of an account with a million followers made a million writes in one go and held up everybody else's.","z\
h-CN":"一个百万粉丝的账号发了一条动态，一次写入一百万条，其他人的都被堵住。"},"url":null}`},{id:"unindexed-query",json:'{"id":\
"unindexed-query","title":{"en":"A query without an index","zh-CN":"没有索引的查询"},"triggers":["WHERE","ORDER BY","LIKE","GROUP BY","query by","look up by","lookup b\
y","find by","search by","full-text search","fuzzy search","模糊查询","模糊搜索","全文搜索","按条件查询","条件查询"],"paths":[],"facts":["index","data-size"],"question":{"en":"Which\
 index serves the query, and over how many rows?","zh-CN":"查询走哪个索引？数据有多少行？"},"incident":{"en":"A filter on a column without an index was instant in the tests an\
d read 30 million rows in production.","zh-CN":"按一个没有索引的字段过滤，测试时瞬间返回，线上读了 3,000 万行。"},"url":null}'},{id:"\
secrets-in-logs",json:'{"id":"secrets-in-logs","title":{"en":"Secrets in logs","zh-CN":"日志里的秘密"},"triggers":["log the request","log requests","log all requests"\
,"log every request","logs every request","log the response","log the payload","log the body","log headers","log the headers","request log","request logging","a\
ccess log","audit log","debug log","打印请求","记录请求","请求日志","访问日志","审计日志","打印参数"],"paths":[],"facts":["redaction"],"question":{"en":"Which fields are left out or ma\
sked before a line is logged?","zh-CN":"写日志之前，哪些字段要去掉或脱敏？"},"incident":{"en":"Request bodies were logged for a week to find a defect; the passwords in them were\
 found a year later, in the backups.","zh-CN":"为了查一个缺陷，把请求体打了一周日志；一年以后，在备份里发现了其中的密码。"},"url":null}'}]});var C2,Fa,fZ,Xu,T2=g(()=>{"use strict";en();C2=/[\d０-９]|(?<!\p{L})(?:no|one|two|three|once|twice|never|single)(?!\p{L})|[一二两三四五六七八九十百千万亿零]/iu,
Fa=e=>t=>e.test(t)&&C2.test(t),fZ=e=>t=>[...t.matchAll(e)].some(n=>C2.test(t.slice(Math.max(0,n.index-20),n.index+n[0].length+20))),Xu={"call-rate":{name:{en:"t\
he call rate","zh-CN":"调用频率"},isStatedBy:e=>Ie(e).some(({dimension:t})=>t==="rate")||Fa(/(?<!\p{L})(?:[qrt]ps|rpm|(?:calls?|requests?|queries|hits|runs|messages|events)[^.。]{0,40}(?:per|an?|each|every|\/) ?(?:second|minute|hour|day|week|month|release))(?!\p{L})|(?<!\p{L})(?:once|twice|\d+ times) (?:per|an?|each|every|at) ?\p{L}|次\s?[/／]|[/／](?:秒|分钟?|小时|天)|每(?:秒|分钟|小时|天|日|周|月)/iu)(
e)},"data-size":{name:{en:"the size of the data, today and projected","zh-CN":"数据量（今天和预计）"},isStatedBy:e=>Ie(e).some(({dimension:t})=>t==="s\
ize")||Fa(/(?<!\p{L})(?:rows?|records?|entry|entries|keys?|members?|items?|documents?|users?|customers?|tenants?|subscribers?|followers?|receivers?|models?|orders?|objects?|files?|messages?|events?|elements?|products?|tables?)(?!\p{L})|[行条个张份]|[万亿]/iu)(
e)},limit:{name:{en:"the most at a time","zh-CN":"一次的上限"},isStatedBy:e=>Ie(e).some(({bound:t,dimension:n})=>t==="upper"&&(n==="count"||n==="size"||n===
"bare"))||Fa(/(?<!\p{L})(?:pages?|per page|page size|limit|limited|cap|capped|batch(?:es)?|chunks?|top|first|last|latest|max(?:imum)?)(?!\p{L})|分页|每页|上限|最多|批|前/iu)(
e)},timeout:{name:{en:"the timeout","zh-CN":"超时时间"},isStatedBy:Fa(/(?<!\p{L})(?:time-?outs?|times? out|deadline|gives? up|wait(?:s|ed)? (?:at most|up to))(?!\p{L})|超时|最多等/iu)},
duration:{name:{en:"how long it takes","zh-CN":"需要多久"},isStatedBy:e=>Ie(e).some(({dimension:t})=>t==="duration")},attempts:{name:{en:"how many attempts \
are made","zh-CN":"最多尝试几次"},isStatedBy:fZ(/(?<!\p{L})(?:retr(?:y|ies|ied|ying)|attempts?|tries|try again)(?!\p{L})|重试|重发|尝试/giu)},backoff:{
name:{en:"how far apart they are","zh-CN":"间隔多久"},isStatedBy:e=>/(?<!\p{L})(?:back-?off|jitter|circuit[ -]breaker|exponential(?:ly)?|apart|(?:after|delay of|wait(?:s|ing)?|between)[^.。]{0,20}\d)|退避|抖动|熔断|间隔|指数/iu.
test(e)},expiry:{name:{en:"how long an entry lives","zh-CN":"一条缓存保留多久"},isStatedBy:e=>/(?<!\p{L})(?:ttl|expir\w{0,6}|lifetime|lives? (?:for|until)|max-age|invalidat\w{0,5}|evict\w{0,5})|过期|有效期|失效|缓存时间|淘汰/iu.
test(e)||/(?<!\p{L})cach|缓存/iu.test(e)&&Ie(e).some(({dimension:t})=>t==="duration")},refill:{name:{en:"who refills it","zh-CN":"由谁回源"},isStatedBy:e=>/(?<!\p{L})(?:single-?flight|stampede|refill\w{0,3}|repopulat\w{0,4}|warm(?:s|ed|ing|-?up)?|written (?:on|when)|write-through|stale|jitter|lock|on a miss|on miss|cache miss\w{0,2}|coalesc\w{0,4})(?!\p{L})|回源|预热|互斥|随机|加锁|未命中|合并请求/iu.
test(e)},lock:{name:{en:"what is locked and for how long","zh-CN":"锁住什么、多久"},isStatedBy:e=>/(?<!\p{L})(?:un)?lock\w{0,4}|(?<!\p{L})(?:CONCURRENTLY|online|downtime|instant|gh-ost|pt-online|in batches|batches of)(?!\p{L})|锁|停机|停服|在线|分批/iu.
test(e)},overlap:{name:{en:"what happens when two runs meet","zh-CN":"两次运行重叠时怎么办"},isStatedBy:e=>/(?<!\p{L})(?:overlap\w{0,4}|lock\w{0,3}|single instance|one (?:run|instance|job)|at a time|concurren\w{0,4}|idempoten\w{0,3}|still running|previous run|flock|mutex|skips?)(?!\p{L})|重叠|互斥|幂等|并发|单实例|锁|上一次|未结束/iu.
test(e)},concurrency:{name:{en:"how many at a time","zh-CN":"同时处理多少个"},isStatedBy:Fa(/(?<!\p{L})(?:concurren\w{0,4}|parallel|workers?|at a time|in flight|batch(?:es)?|chunks?|queue|throttl\w{0,4}|rate[ -]limit\w{0,3})(?!\p{L})|并发|同时|线程|分批|批次|队列|限流/iu)},
"time-zone":{name:{en:"the time zone","zh-CN":"时区"},isStatedBy:e=>/(?<!\p{L})(?:UTC|GMT|[A-Z]{1,2}ST|[CP]DT|time ?-?zones?|local time|server time|offset|tz|[A-Z][a-z]{2,12}\/[A-Z][a-z_]{2,20})(?!\p{L})|时区|北京时间|当地时间|服务器时间/u.
test(e)||/time ?-?zones?/i.test(e)},index:{name:{en:"the index that serves it","zh-CN":"走哪个索引"},isStatedBy:e=>/(?<!\p{L})(?:index(?:es|ed)?|indices|primary key|unique key|EXPLAIN|gin|btree|b-tree|O\(1\)|O\(log n\))(?!\p{L})|索引|主键|执行计划/iu.
test(e)},"query-count":{name:{en:"the number of queries","zh-CN":"查询次数"},isStatedBy:e=>/(?<!\p{L})(?:(?:one|a single|two|three|\d{1,4}) (?:\w{1,12} )?(?:quer(?:y|ies)|calls?|requests?|round[ -]trips?|statements?|lookups?)(?! (?:per|for each|for every|each))|batch\w{0,3}|bulk|join(?:s|ed)?|prefetch\w{0,3}|preload\w{0,3}|eager\w{0,3}|dataloader|pipeline\w{0,2}|multi-?get|MGET|O\(1\))(?!\p{L})|批量|一次查询|一次性|联表|预加载|次查询/iu.
test(e)},redaction:{name:{en:"what is left out or masked","zh-CN":"哪些字段去掉或脱敏"},isStatedBy:e=>/(?<!\p{L})(?:redact\w{0,4}|mask\w{0,3}|scrub\w{0,5}|saniti[sz]\w{0,3}|(?:not|never|nor|without)[^.。]{0,40}(?:log|logged|logs|bod(?:y|ies)|tokens?|secrets?|passwords?|headers?|personal)|left out|omit\w{0,4}|no (?:secrets?|tokens?|passwords?|personal|bod(?:y|ies)|PII))(?!\p{L})|脱敏|掩码|打码|不(?:得|会|能|应)?(?:打印|记录|写入|输出|包含)/iu.
test(e)}}});var D2={};Wt(D2,{SHIPPED_PITS:()=>hZ,calledPits:()=>kZ,nameOfFact:()=>Qu,openPits:()=>ky,pitsOf:()=>xy,shippedPits:()=>I2});function xy({own:e,off:t}){let n=I2().
filter(({id:r})=>!e.some(i=>i.id===r));return[...e,...n].filter(({id:r})=>!t.includes(r))}function I2(){return $2??=vy.map(({json:e})=>JSON.parse(e)),$2}function ky(e,t){
let n=ve(e),r=e.source.text,i=r.toLowerCase(),s=wZ(n),o=new Set([...N2(r),...N2(i)]),a=[],l=null;for(let c of t){let u=mZ(c).flatMap(({word:w,needle:v,first:O})=>(O===
null||o.has(O))&&(ed(w)?r:i).includes(v)?[w]:[]);if(u.length+c.paths.length===0)continue;l??=n.filter(gZ);let d=c.paths.map(z2),f=l.flatMap(w=>[...yZ(w,u),...bZ(
w,d)]),[p]=f.toSorted((w,v)=>v.weight-w.weight);if(p===void 0)continue;let h=c.facts.filter(w=>!s.some(v=>vZ(v,w)));if(h.length===0||s.some(w=>xZ(w,c)))continue;
let y=new Set(f.map(({word:w})=>w)).size*2+Math.max(...f.map(({weight:w})=>w));a.push({pit:c,trigger:p.text,at:p.at,missing:h,score:y})}return a.sort((c,u)=>u.score-
c.score||u.missing.length-c.missing.length).slice(0,pZ)}function mZ(e){let t=O2.get(e);if(t!==void 0)return t;let n=e.triggers.map(r=>{let i=ed(r)?r:r.toLowerCase();
return{word:r,needle:i,first:/^\w+/.exec(i)?.[0]??null}});return O2.set(e,n),n}function N2(e){return e.match(/\w+/g)??[]}function Qu(e,t){return typeof e=="stri\
ng"?Xu[e].name[t]:`"${e.says[0]??""}"`}function gZ(e){return e.section!=="non-goals"&&Na(e)!=="narrates"}function L2(e){return Na(e)==="specifies"?2:1}function yZ(e,t){
let{text:n,prose:r}=e,i=r.toLowerCase();return t.flatMap(s=>{let o=ed(s)?Ws(n,s):i.length===r.length?Ws(i,s):-1;if(o===-1||P2.test(r.slice(Math.max(0,o-60),o)))
return[];let a=o+s.length;return[{word:s,text:n.slice(o,a),at:e.range(o,a),weight:L2(e)}]})}function bZ(e,t){return t.length===0?[]:[...e.text.matchAll(/[\w.@*-]*(?:\/[\w.@*-]+)+/g)].
flatMap(n=>{let r=n[0].replace(/^\.?\//,"").replace(/\.$/,"");return!t.some(i=>i(r))||P2.test(e.prose.slice(Math.max(0,n.index-60),n.index))?[]:[{word:r,text:r,
at:e.range(n.index,n.index+n[0].length),weight:L2(e)}]})}function z2(e){let t=R2.get(e)??Ut(e);return R2.set(e,t),t}function ed(e){return/[A-Z]/.test(e)}function Ws(e,t){
for(let n=e.indexOf(t);n!==-1;n=e.indexOf(t,n+1)){let r=(i,s)=>/\w/.test(i??"")&&/\w/.test(s??"");if(!r(t[0],e[n-1])&&!r(t.at(-1),e[n+t.length]))return n}return-1}
function wZ(e){let t=new Map;for(let{item:n,text:r}of e)t.set(n,`${t.get(n)??""} ${r}`);return[...t.values()]}function vZ(e,t){if(typeof t=="string")return Xu[t].
isStatedBy(e);let n=e.toLowerCase();return t.says.some(r=>Ws(n,r.toLowerCase())!==-1)}function xZ(e,{id:t,triggers:n,facts:r,title:i}){if(!/(?<!\p{L})n\/?a\b[\s,:;–—-]{1,4}(?:because|since|as)(?!\p{L})|不适用\s?[，,：:（(]?\s?(?:因为|因|由于)/iu.
test(e))return!1;let s=e.toLowerCase();return[t,t.replaceAll("-"," "),i.en,i["zh-CN"],...n,...r.flatMap(a=>typeof a=="string"?[a,a.replaceAll("-"," "),Xu[a].name["\
zh-CN"]]:a.says)].some(a=>Ws(s,a.toLowerCase())!==-1)}function kZ(e,t,n){let r=e.toLowerCase();return n.filter(({triggers:i,paths:s})=>i.some(a=>(ed(a)?Ws(e,a):
Ws(r,a.toLowerCase()))!==-1)||s.map(z2).some(a=>t.some(a)))}var pZ,hZ,$2,O2,P2,R2,_y=g(()=>{"use strict";qi();A2();cy();T2();rt();pZ=3;hZ=vy.map(({id:e})=>e),$2=
null;O2=new WeakMap;P2=/(?<!\p{L})(?:not|n't|never|no|without|avoid(?:s|ing)?|instead of|rather than|forbid(?:s|den)?|prohibit(?:s|ed)?|neither|nor|cannot|stop(?:s)?)(?!\p{L})|不得|禁止|不要|不能|不可|不再|避免|杜绝|无需|不使用|不做|不用|而不是|而非/iu;
R2=new Map});var F2,M2=g(()=>{"use strict";pe();_y();he();F2={id:"pit",severity:"advice",summary:{en:"A known pit is near, and what would keep one out of it is not stated.",
"zh-CN":"附近有一个踩过的坑，而避开它所需的事实没有写明。"},why:{en:"Somebody fell into it before; the question costs a minute and the i\
ncident a night.","zh-CN":"以前有人在这里出过事故；回答一个问题只要一分钟，一次事故要一整夜。"},fix:{en:"State the facts, or wr\
ite `N/A because …` beside the word; `spec pit list` shows the book.","zh-CN":"写明这些事实，或在该词旁边写“不适用，因为……”；`spec pit list` 列出全部。"},
bad:F({"Architecture notes":"A set of ids, written on change, read in O(1). A failed write is retried."}),good:F({"Architecture notes":"A set of ids, written on\
 change, read in O(1). A failed write is retried 3 times with exponential backoff from 100 ms."}),check(e,t,{pits:n}){for(let{pit:r,trigger:i,at:s,missing:o}of ky(
e,xy(n??{own:[],off:[]}))){let a=r.url===null?"":` (${r.url})`;t({at:s,why:{en:`${r.incident.en}${a}`,"zh-CN":`${r.incident["zh-CN"]}${a}`},message:{en:`"${i}" \
calls for the pit ${r.id}, and the spec does not state ${o.map(l=>Qu(l,"en")).join(" and ")}; expected an answer to: ${r.question.en}`,"zh-CN":`“${i}”附近有坑 ${r.
id}，而文中没有写明${o.map(l=>Qu(l,"zh-CN")).join("、")}；应当回答：${r.question["zh-CN"]}`}})}}}});var j2,q2,B2=g(()=>{"use strict";pe();he();j2={id:"placeholder",severity:"error",summary:{en:"Text that holds a place for an answer: TODO, TBD, a bracketed prom\
pt, or the template's own prompt.","zh-CN":"占位文字：TODO、待定、方括号里的提示，或模板自带的提示语。"},why:{en:"An agent does not s\
top at a blank that looks filled; it makes something up.","zh-CN":"空白看上去已经填了，智能体就不会停下来问，而是自己编。"},fix:{en:"\
Replace it by the answer, or take it out and write what is not known as a question.","zh-CN":"换成真正的内容；还不知道的，写成问题。"},bad:F(
{Constraints:"- TODO: how many calls per minute?"}),good:F(),check(e,t){let n=new Map(e.sections.flatMap(r=>r.content.map(i=>[i.line,r.id])));for(let r of e.placeholders){
let i=n.get(r.line),s=r.text.length>q2?`${r.text.slice(0,q2)}…`:r.text;t({at:r,sure:r.sure,...i===void 0?{}:{section:i},message:r.untouched?{en:"the template'\
s own prompt is still here; expected your answer in its place","zh-CN":"模板的提示语还在；应当换成你的回答"}:{en:`placeholder "${s}"; expected \
the answer itself`,"zh-CN":`占位文字“${s}”；应当写上真正的内容`}})}}},q2=80});var G2,_Z,Z2=g(()=>{"use strict";Sc();pe();he();G2={id:"secret",severity:"error",silencedBy:"nothing",summary:{en:"A password, key or token in the text.","zh-CN":"\
正文里有密码、密钥或令牌。"},why:{en:"Whoever reads the issue, and every agent that is given it, can use it.","zh-CN":"读到这份文档的每个人、拿到它的每个智能体都能使用它。"},
fix:{en:"Revoke it, take it out of the text and its history, and name the variable or the vault that holds the new one.","zh-CN":"立即作废，从正文和历史中删除，只写存放新密钥的变量或保险库的\
名字。"},bad:F({Context:`The endpoint takes 12,000 calls per minute; the set holds 500 models. The store is postgres://app:${["Tr0ub4","dor3x"].join("")}@db.\
internal/app.`}),good:F({Context:"The endpoint takes 12,000 calls per minute; the set holds 500 models. The address of the store is in `DATABASE_URL`."}),check(e,t){
let{source:n}=e,r=0;for(let{kind:i,start:s,end:o}of Ti(n.text))s<r||(r=o,t({at:n.range(s,o),message:{en:`${i} "${n.text.slice(s,s+4)}…" (${o-s} characters); e\
xpected the name of the place that holds it`,"zh-CN":`${_Z[i]??i}“${n.text.slice(s,s+4)}…”（${o-s} 个字符）；应当只写存放它的地方`}}))}},_Z=
{"private key":"私钥","password in an address":"地址里的密码","password in a MongoDB address":"MongoDB 地址里的密码","password in a MySQL address":"\
MySQL 地址里的密码","password in a PostgreSQL address":"PostgreSQL 地址里的密码"}});var U2,H2=g(()=>{"use strict";yt();pe();he();U2={id:"section-advised",severity:"warning",summary:{en:"An advised section is missing or blank.","zh-CN":"建议填写的一节缺\
失或为空。"},why:{en:"Only a person with the system in view knows its load, its data and its past; the agent cannot look them up.","zh-CN":"负载、数据量和以往的事故，只有\
了解系统的人才知道，智能体查不到。"},fix:{en:"Add the section, or write `N/A because …` under it.","zh-CN":"补上这一节，或写明“不适用，因为……”。"},
bad:F({Context:null}),good:F(),check(e,t){for(let n of e.template.sections){if(n.required)continue;let[r,...i]=Ce(e,n.id);r===void 0?t({at:null,section:n.id,why:n.
why,message:{en:`${n.heading} is missing and advised: ${n.question}`,"zh-CN":`建议补上“${n.heading}”：${n.question}`}}):r.blank&&i.every(s=>s.blank)&&t(
{at:r.head,section:n.id,why:n.why,message:{en:`${n.heading} is blank and advised: ${n.question}`,"zh-CN":`“${n.heading}”为空，建议填写：${n.question}`}})}}}});function Vs(e,t){return e.sections.find(n=>n.id===t)}var td=g(()=>{"use strict"});var W2,V2=g(()=>{"use strict";td();pe();he();W2={id:"section-combined",severity:"warning",summary:{en:"One head opens two sections.","zh-CN":"一个标题同时开启了两节。"},
why:{en:"Nobody can tell which line is asked for and which is forbidden.","zh-CN":"分不清哪一行是要做的，哪一行是禁止的。"},fix:{en:"Give eac\
h section its own head.","zh-CN":"给每一节各自的标题。"},bad:F({Goal:null,"Non-goals":null}).replace("## Constraints",`## Goals / Non-goals

- An operator changes one field, so that no release is needed.
- Do not scan the key space.

## Constraints`),good:F(),check(e,t){for(let n of e.sections){if(n.ids.length<2||n.id!==n.ids[0])continue;let r=n.ids.map(i=>Vs(e.template,i)?.heading??i);t({at:n.
head,section:n.id,message:{en:`"${n.label}" opens ${r.join(" and ")} at once; expected one head for each`,"zh-CN":`“${n.label}”同时开启了${r.map(i=>`“${i}\
”`).join("和")}；应当各有标题`}})}}}});var K2,Y2=g(()=>{"use strict";mi();pe();he();K2={id:"section-duplicated",severity:"warning",summary:{en:"A section stands twice under the same label.","zh-CN":"\
同一节以相同的标题出现了两次。"},why:{en:"A reader who finds the first part stops looking, and the second part goes unread.","zh-CN":"读者看到第一处便不再往\
下找，第二处就没人读了。"},fix:{en:"Move the text under one head.","zh-CN":"把内容合并到同一个标题下。"},bad:`${F()}
## Goal

The list of models stays complete.
`,good:F(),check(e,t){let n=new Map;for(let r of e.sections){if(r.soft)continue;let i=`${r.id} ${Vt(r.label)}`,s=n.get(i);n.set(i,s??r),s!==void 0&&t({at:r.head,
section:r.id,message:{en:`${r.label} stands twice, first on line ${s.head.line}; expected one section`,"zh-CN":`“${r.label}”出现了两次，第一次在第 ${s.
head.line} 行；应当只有一节`}})}}}});function ji(e,{id:t,required:n},{strict:r}){return Ce(e,t).filter(i=>!i.soft||!r||!n)}function Ks(e,[t,n],r){let i=[...new Set(e.map(o=>o.label))];return[...i.slice(
0,J2).map(o=>`${t}${o}${n}`),...i.length>J2?["…"]:[]].join(r)}var J2,Ma=g(()=>{"use strict";yt();J2=3});var X2,Q2=g(()=>{"use strict";td();pe();Ma();he();X2={id:"section-empty",severity:"error",summary:{en:"A required section has a heading and nothing under it.","\
zh-CN":"必填的一节只有标题，没有内容。"},why:{en:"A heading without an answer looks finished to whoever skims the document, and says nothing to w\
hoever carries it out.","zh-CN":"有标题而没有答案，粗看像是写完了，执行的人却什么也得不到。"},fix:{en:"Answer the section, or write\
 `N/A because …` with the reason.","zh-CN":"写上内容，或写明“不适用，因为……”。"},bad:F({Constraints:"_No response_"}),good:F(),check(e,t,n){
let r=new Set(e.placeholders.map(({line:i})=>i));for(let i of e.template.sections){let s=ji(e,i,n),[o]=s;if(!i.required||o===void 0||!s.every(l=>l.blank)||s.some(
l=>l.content.some(c=>r.has(c.line))))continue;let a=Vs(e.template,i.id)?.question??"";t({at:o.head,section:i.id,why:i.why,message:{en:`${i.heading} is empty; ex\
pected an answer to: ${a}`,"zh-CN":`“${i.heading}”为空；应当回答：${a}`}})}}}});function e$(e,t){let n="",r=0;for(let i of[...t].sort((s,o)=>s.start-o.start||s.end-o.end)){if(i.start<r||i.end<i.start||i.end>e.length)throw new RangeError(`ed\
it ${i.start}-${i.end} overlaps another or lies outside the text`);n+=e.slice(r,i.start)+i.text,r=i.end}return n+e.slice(r)}function t$(e,t,n){let{source:r,template:i,
sections:s}=e,o=r.lineBreak,a=i.sections.map(T=>T.id),l=i.sections[a.indexOf(t)]?.heading??t,c=new Set(a.slice(0,a.indexOf(t))),u=s.findLast(T=>c.has(T.id)),d=SZ(
e,u??s[0]),f=u===void 0?CZ(e):EZ(e,u),p=r.text.slice(0,f),h=p.trim()===""||p.endsWith(o+o)?"":p.endsWith(o)?o:o+o,y=n.trim().split(/\r\n|\r|\n/).join(o),w=d.style===
"heading",v=w?`${"#".repeat(d.level)} ${l}`:d.style==="bold"?`**${l}**`:`${l}:`,O=w||AZ(y)?o+o:" ";return{start:f,end:f,text:h+v+O+y+o+(f<r.text.length?o:"")}}function SZ({
sections:e},t){let n=new Set(e.filter(({style:r})=>r==="plain").map(({id:r})=>r));return t!==void 0&&(t.style!=="plain"||n.size>1)?t:e.find(({style:r})=>r==="he\
ading")??{style:"heading",level:2}}function EZ({source:e,lines:t,sections:n},r){let i=t.find(({line:a,kind:l,level:c,quoted:u})=>a>r.head.line&&l==="heading"&&c<=
r.level&&!u),s=i===void 0?e.text.length:e.line(i.line).start,o=n.some(({head:a,soft:l,id:c})=>!l&&c!==r.id&&a.line>r.head.line&&e.line(a.line).start<s);return r.
style==="heading"&&!o?s:r.contentEnd}function AZ(e){return/^(?:[-*+]\s|\d{1,9}[.)]\s|[>|]|#{1,6}\s|`{3}|~{3})/.test(e)}function CZ(e){let[t]=e.sections;return t===
void 0?e.source.text.length:e.source.startOf(t.head.line)}var Sy=g(()=>{"use strict"});var nd,Ey=g(()=>{nd=["address","article","aside","base","basefont","blockquote","body","caption","center","col","colgroup","dd","details","dialog","dir","div","\
dl","dt","fieldset","figcaption","figure","footer","form","frame","frameset","h1","h2","h3","h4","h5","h6","head","header","hr","html","iframe","legend","li","l\
ink","main","menu","menuitem","nav","noframes","ol","optgroup","option","p","param","search","section","summary","table","tbody","td","tfoot","th","thead","titl\
e","tr","track","ul"]});function TZ(e){let t=n$[e];if(t)return t;t=n$[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);t.push(r)}for(let n=0;n<e.length;n++){let r=e.charCodeAt(
n);t[r]="%"+("0"+r.toString(16).toUpperCase()).slice(-2)}return t}function Ay(e,t){typeof t!="string"&&(t=Ay.defaultChars);let n=TZ(t);return e.replace(/(%[a-f0-9]{2})+/gi,
function(r){let i="";for(let s=0,o=r.length;s<o;s+=3){let a=parseInt(r.slice(s+1,s+3),16);if(a<128){i+=n[a];continue}if((a&224)===192&&s+3<o){let l=parseInt(r.slice(
s+4,s+6),16);if((l&192)===128){let c=a<<6&1984|l&63;c<128?i+="��":i+=String.fromCharCode(c),s+=3;continue}}if((a&240)===224&&s+6<o){let l=parseInt(r.slice(s+
4,s+6),16),c=parseInt(r.slice(s+7,s+9),16);if((l&192)===128&&(c&192)===128){let u=a<<12&61440|l<<6&4032|c&63;u<2048||u>=55296&&u<=57343?i+="���":i+=String.
fromCharCode(u),s+=6;continue}}if((a&248)===240&&s+9<o){let l=parseInt(r.slice(s+4,s+6),16),c=parseInt(r.slice(s+7,s+9),16),u=parseInt(r.slice(s+10,s+12),16);if((l&
192)===128&&(c&192)===128&&(u&192)===128){let d=a<<18&1835008|l<<12&258048|c<<6&4032|u&63;d<65536||d>1114111?i+="����":(d-=65536,i+=String.fromCharCode(
55296+(d>>10),56320+(d&1023))),s+=9;continue}}i+="�"}return i})}var n$,r$=g(()=>{n$={};Ay.defaultChars=";/?:@&=+$,#";Ay.componentChars=""});function $Z(e){let t=i$[e];if(t)return t;t=i$[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);/^[0-9a-z]$/i.test(r)?t.push(r):t.push("%"+("0"+n.toString(
16).toUpperCase()).slice(-2))}for(let n=0;n<e.length;n++)t[e.charCodeAt(n)]=e[n];return t}function Cy(e,t,n){typeof t!="string"&&(n=t,t=Cy.defaultChars),typeof n>
"u"&&(n=!0);let r=$Z(t),i="";for(let s=0,o=e.length;s<o;s++){let a=e.charCodeAt(s);if(n&&a===37&&s+2<o&&/^[0-9a-f]{2}$/i.test(e.slice(s+1,s+3))){i+=e.slice(s,s+
3),s+=2;continue}if(a<128){i+=r[a];continue}if(a>=55296&&a<=57343){if(a>=55296&&a<=56319&&s+1<o){let l=e.charCodeAt(s+1);if(l>=56320&&l<=57343){i+=encodeURIComponent(
e[s]+e[s+1]),s++;continue}}i+="%EF%BF%BD";continue}i+=encodeURIComponent(e[s])}return i}var i$,s$=g(()=>{i$={};Cy.defaultChars=";/?:@&=+$,-_.!~*'()#";Cy.componentChars=
"-_.!~*'()"});var o$=g(()=>{});function f$(){this.protocol=null,this.slashes=null,this.auth=null,this.port=null,this.hostname=null,this.hash=null,this.search=null,this.pathname=null}var OZ,NZ,
RZ,IZ,PZ,LZ,a$,l$,zZ,c$,DZ,u$,d$,p$=g(()=>{OZ=/^([a-z0-9.+-]+:)/i,NZ=/:[0-9]*$/,RZ=/^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/,IZ=["<",">",'"',"`"," ","\r",`
`,"	"],PZ=["{","}","|","\\","^","`"].concat(IZ),LZ=["'"].concat(PZ),a$=["%","/","?",";","#"].concat(LZ),l$=["/","?","#"],zZ=255,c$=/^[+a-z0-9A-Z_-]{0,63}$/,DZ=/^([+a-z0-9A-Z_-]{0,63})(.*)$/,
u$={javascript:!0,"javascript:":!0},d$={http:!0,https:!0,ftp:!0,gopher:!0,file:!0,"http:":!0,"https:":!0,"ftp:":!0,"gopher:":!0,"file:":!0};f$.prototype.parse=function(e,t){
let n,r,i,s=e;if(s=s.trim(),!t&&e.split("#").length===1){let c=RZ.exec(s);if(c)return this.pathname=c[1],c[2]&&(this.search=c[2]),this}let o=OZ.exec(s);if(o&&(o=
o[0],n=o.toLowerCase(),this.protocol=o,s=s.substr(o.length)),(t||o||s.match(/^\/\/[^@\/]+@[^@\/]+/))&&(i=s.substr(0,2)==="//",i&&!(o&&u$[o])&&(s=s.substr(2),this.
slashes=!0)),!u$[o]&&(i||o&&!d$[o])){let c=-1;for(let h=0;h<l$.length;h++)r=s.indexOf(l$[h]),r!==-1&&(c===-1||r<c)&&(c=r);let u,d;c===-1?d=s.lastIndexOf("@"):d=
s.lastIndexOf("@",c),d!==-1&&(u=s.slice(0,d),s=s.slice(d+1),this.auth=u),c=-1;for(let h=0;h<a$.length;h++)r=s.indexOf(a$[h]),r!==-1&&(c===-1||r<c)&&(c=r);c===-1&&
(c=s.length),s[c-1]===":"&&c--;let f=s.slice(0,c);s=s.slice(c),this.parseHost(f),this.hostname=this.hostname||"";let p=this.hostname[0]==="["&&this.hostname[this.
hostname.length-1]==="]";if(!p){let h=this.hostname.split(/\./);for(let y=0,w=h.length;y<w;y++){let v=h[y];if(v&&!v.match(c$)){let O="";for(let T=0,$=v.length;T<
$;T++)v.charCodeAt(T)>127?O+="x":O+=v[T];if(!O.match(c$)){let T=h.slice(0,y),$=h.slice(y+1),E=v.match(DZ);E&&(T.push(E[1]),$.unshift(E[2])),$.length&&(s=$.join(
".")+s),this.hostname=T.join(".");break}}}}this.hostname.length>zZ&&(this.hostname=""),p&&(this.hostname=this.hostname.substr(1,this.hostname.length-2))}let a=s.
indexOf("#");a!==-1&&(this.hash=s.substr(a),s=s.slice(0,a));let l=s.indexOf("?");return l!==-1&&(this.search=s.substr(l),s=s.slice(0,l)),s&&(this.pathname=s),d$[n]&&
this.hostname&&!this.pathname&&(this.pathname=""),this};f$.prototype.parseHost=function(e){let t=NZ.exec(e);t&&(t=t[0],t!==":"&&(this.port=t.substr(1)),e=e.substr(
0,e.length-t.length)),e&&(this.hostname=e)}});var h$=g(()=>{r$();s$();o$();p$()});var m$=g(()=>{});var g$=g(()=>{});var y$=g(()=>{});var b$=g(()=>{});var w$=g(()=>{});var v$=g(()=>{});var x$=g(()=>{m$();g$();y$();b$();w$();v$()});var _$=j((ove,k$)=>{k$.exports={decodeHTML:e=>e}});function BZ(e){return!(e>=55296&&e<=57343||e>=64976&&e<=65007||(e&65535)===65535||(e&65535)===65534||e>=0&&e<=8||e===11||e>=14&&e<=31||e>=127&&e<=159||e>1114111)}
function GZ(e){if(e>65535){e-=65536;let t=55296+(e>>10),n=56320+(e&1023);return String.fromCharCode(t,n)}return String.fromCharCode(e)}function VZ(e,t){if(t.charCodeAt(
0)===35&&WZ.test(t)){let r=t[1].toLowerCase()==="x"?parseInt(t.slice(2),16):parseInt(t.slice(1),10);return BZ(r)?GZ(r):e}let n=(0,E$.decodeHTML)(e);return n!==e?
n:e}function Ys(e){return e.indexOf("\\")<0&&e.indexOf("&")<0?e:e.replace(HZ,function(t,n,r){return n||VZ(t,r)})}function qe(e){switch(e){case 9:case 32:return!0}
return!1}function A$(e){return e=e.trim().replace(/\s+/g," "),"ẞ".toLowerCase()==="Ṿ"&&(e=e.replace(/ẞ/g,"ß")),e.toLowerCase().toUpperCase()}function S$(e){
return e===32||e===9||e===10||e===13}function Js(e){let t=0;for(;t<e.length&&S$(e.charCodeAt(t));t++);let n=e.length-1;for(;n>=t&&S$(e.charCodeAt(n));n--);return e.
slice(t,n+1)}var E$,ZZ,UZ,HZ,WZ,nn=g(()=>{h$();x$();E$=On(_$(),1);ZZ=/\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g,UZ=/&([a-z#][a-z0-9]{1,31});/gi,HZ=new RegExp(
ZZ.source+"|"+UZ.source,"gi"),WZ=/^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i});function Ty(e,t,n){let r,i=t,s={ok:!1,pos:0,str:""};if(e.charCodeAt(i)===60){for(i++;i<n;){if(r=e.charCodeAt(i),r===10||r===60)return s;if(r===62)return s.pos=i+
1,s.str=Ys(e.slice(t+1,i)),s.ok=!0,s;if(r===92&&i+1<n){i+=2;continue}i++}return s}let o=0;for(;i<n&&(r=e.charCodeAt(i),!(r===32||r<32||r===127));){if(r===92&&i+
1<n){if(e.charCodeAt(i+1)===32){i++;continue}i+=2;continue}if(r===40&&(o++,o>32))return s;if(r===41){if(o===0)break;o--}i++}return t===i||o!==0||(s.str=Ys(e.slice(
t,i)),s.pos=i,s.ok=!0),s}var C$=g(()=>{nn()});function $y(e,t,n,r){let i,s=t,o={ok:!1,can_continue:!1,pos:0,str:"",marker:0};if(r)o.str=r.str,o.marker=r.marker;else{if(s>=n)return o;let a=e.charCodeAt(s);if(a!==
34&&a!==39&&a!==40)return o;t++,s++,a===40&&(a=41),o.marker=a}for(;s<n;){if(i=e.charCodeAt(s),i===o.marker)return o.pos=s+1,o.str+=Ys(e.slice(t,s)),o.ok=!0,o;if(i===
40&&o.marker===41)return o;i===92&&s+1<n&&s++,s++}return o.can_continue=!0,o.str+=Ys(e.slice(t,s)),o}var T$=g(()=>{nn()});function Sn(){this.__rules__=[],this.__cache__=null}var $$,O$=g(()=>{Sn.prototype.__find__=function(e){for(let t=0;t<this.__rules__.length;t++)if(this.__rules__[t].
name===e)return t;return-1};Sn.prototype.__compile__=function(){let e=this,t=[""];e.__rules__.forEach(function(n){n.enabled&&n.alt.forEach(function(r){t.indexOf(
r)<0&&t.push(r)})}),e.__cache__={},t.forEach(function(n){e.__cache__[n]=[],e.__rules__.forEach(function(r){r.enabled&&(n&&r.alt.indexOf(n)<0||e.__cache__[n].push(
r.fn))})})};Sn.prototype.at=function(e,t,n){let r=this.__find__(e),i=n||{};if(r===-1)throw new Error("Parser rule not found: "+e);this.__rules__[r].fn=t,this.__rules__[r].
alt=i.alt||[],this.__cache__=null};Sn.prototype.before=function(e,t,n,r){let i=this.__find__(e),s=r||{};if(i===-1)throw new Error("Parser rule not found: "+e);this.
__rules__.splice(i,0,{name:t,enabled:!0,fn:n,alt:s.alt||[]}),this.__cache__=null};Sn.prototype.after=function(e,t,n,r){let i=this.__find__(e),s=r||{};if(i===-1)
throw new Error("Parser rule not found: "+e);this.__rules__.splice(i+1,0,{name:t,enabled:!0,fn:n,alt:s.alt||[]}),this.__cache__=null};Sn.prototype.push=function(e,t,n){
let r=n||{};this.__rules__.push({name:e,enabled:!0,fn:t,alt:r.alt||[]}),this.__cache__=null};Sn.prototype.enable=function(e,t){Array.isArray(e)||(e=[e]);let n=[];
return e.forEach(function(r){let i=this.__find__(r);if(i<0){if(t)return;throw new Error("Rules manager: invalid rule name "+r)}this.__rules__[i].enabled=!0,n.push(
r)},this),this.__cache__=null,n};Sn.prototype.enableOnly=function(e,t){Array.isArray(e)||(e=[e]),this.__rules__.forEach(function(n){n.enabled=!1}),this.enable(e,
t)};Sn.prototype.disable=function(e,t){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(function(r){let i=this.__find__(r);if(i<0){if(t)return;throw new Error(
"Rules manager: invalid rule name "+r)}this.__rules__[i].enabled=!1,n.push(r)},this),this.__cache__=null,n};Sn.prototype.getRules=function(e){return this.__cache__===
null&&this.__compile__(),this.__cache__[e]||[]};$$=Sn});function Xs(e,t,n){this.type=e,this.tag=t,this.attrs=null,this.map=null,this.nesting=n,this.level=0,this.children=null,this.content="",this.markup="",this.info=
"",this.meta=null,this.block=!1,this.hidden=!1}var Oy,N$=g(()=>{Xs.prototype.attrIndex=function(t){if(!this.attrs)return-1;let n=this.attrs;for(let r=0,i=n.length;r<
i;r++)if(n[r][0]===t)return r;return-1};Xs.prototype.attrPush=function(t){this.attrs?this.attrs.push(t):this.attrs=[t]};Xs.prototype.attrSet=function(t,n){let r=this.
attrIndex(t),i=[t,n];r<0?this.attrPush(i):this.attrs[r]=i};Xs.prototype.attrGet=function(t){let n=this.attrIndex(t),r=null;return n>=0&&(r=this.attrs[n][1]),r};
Xs.prototype.attrJoin=function(t,n){let r=this.attrIndex(t);r<0?this.attrPush([t,n]):this.attrs[r][1]=this.attrs[r][1]+" "+n};Oy=Xs});function Hn(e,t,n,r){this.src=e,this.md=t,this.env=n,this.tokens=r,this.bMarks=[],this.eMarks=[],this.tShift=[],this.sCount=[],this.bsCount=[],this.blkIndent=0,
this.line=0,this.lineMax=0,this.tight=!1,this.ddIndent=-1,this.listIndent=-1,this.parentType="root",this.level=0;let i=this.src;for(let s=0,o=0,a=0,l=0,c=i.length,
u=!1;o<c;o++){let d=i.charCodeAt(o);if(!u)if(qe(d)){a++,d===9?l+=4-l%4:l++;continue}else u=!0;(d===10||o===c-1)&&(d!==10&&o++,this.bMarks.push(s),this.eMarks.push(
o),this.tShift.push(a),this.sCount.push(l),this.bsCount.push(0),u=!1,a=0,l=0,s=o+1)}this.bMarks.push(i.length),this.eMarks.push(i.length),this.tShift.push(0),this.
sCount.push(0),this.bsCount.push(0),this.lineMax=this.bMarks.length-1}var R$,I$=g(()=>{N$();nn();Hn.prototype.push=function(e,t,n){let r=new Oy(e,t,n);return r.
block=!0,n<0&&this.level--,r.level=this.level,n>0&&this.level++,this.tokens.push(r),r};Hn.prototype.isEmpty=function(t){return this.bMarks[t]+this.tShift[t]>=this.
eMarks[t]};Hn.prototype.skipEmptyLines=function(t){for(let n=this.lineMax;t<n&&!(this.bMarks[t]+this.tShift[t]<this.eMarks[t]);t++);return t};Hn.prototype.skipSpaces=
function(t){for(let n=this.src.length;t<n;t++){let r=this.src.charCodeAt(t);if(!qe(r))break}return t};Hn.prototype.skipSpacesBack=function(t,n){if(t<=n)return t;
for(;t>n;)if(!qe(this.src.charCodeAt(--t)))return t+1;return t};Hn.prototype.skipChars=function(t,n){for(let r=this.src.length;t<r&&this.src.charCodeAt(t)===n;t++)
;return t};Hn.prototype.skipCharsBack=function(t,n,r){if(t<=r)return t;for(;t>r;)if(n!==this.src.charCodeAt(--t))return t+1;return t};Hn.prototype.getLines=function(t,n,r,i){
if(t>=n)return"";let s=new Array(n-t);for(let o=0,a=t;a<n;a++,o++){let l=0,c=this.bMarks[a],u=c,d;for(a+1<n||i?d=this.eMarks[a]+1:d=this.eMarks[a];u<d&&l<r;){let f=this.
src.charCodeAt(u);if(qe(f))f===9?l+=4-(l+this.bsCount[a])%4:l++;else if(u-c<this.tShift[a])l++;else break;u++}l>r?s[o]=new Array(l-r+1).join(" ")+this.src.slice(
u,d):s[o]=this.src.slice(u,d)}return s.join("")};Hn.prototype.Token=Oy;R$=Hn});function Ny(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t];return e.src.slice(n,r)}function P$(e){let t=[],n=e.length,r=0,i=e.charCodeAt(r),s=!1,o=0,a="";for(;r<
n;)i===124&&(s?(a+=e.substring(o,r-1),o=r):(t.push(a+e.substring(o,r)),a="",o=r+1)),s=i===92,r++,i=e.charCodeAt(r);return t.push(a+e.substring(o)),t}function Ry(e,t,n,r){
if(t+2>n)return!1;let i=t+1;if(e.sCount[i]<e.blkIndent||e.sCount[i]-e.blkIndent>=4)return!1;let s=e.bMarks[i]+e.tShift[i];if(s>=e.eMarks[i])return!1;let o=e.src.
charCodeAt(s++);if(o!==124&&o!==45&&o!==58||s>=e.eMarks[i])return!1;let a=e.src.charCodeAt(s++);if(a!==124&&a!==45&&a!==58&&!qe(a)||o===45&&qe(a))return!1;for(;s<
e.eMarks[i];){let $=e.src.charCodeAt(s);if($!==124&&$!==45&&$!==58&&!qe($))return!1;s++}let l=Ny(e,t+1),c=l.split("|"),u=[];for(let $=0;$<c.length;$++){let E=c[$].
trim();if(!E){if($===0||$===c.length-1)continue;return!1}if(!/^:?-+:?$/.test(E))return!1;E.charCodeAt(E.length-1)===58?u.push(E.charCodeAt(0)===58?"center":"rig\
ht"):E.charCodeAt(0)===58?u.push("left"):u.push("")}if(l=Ny(e,t).trim(),l.indexOf("|")===-1||e.sCount[t]-e.blkIndent>=4)return!1;c=P$(l),c.length&&c[0]===""&&c.
shift(),c.length&&c[c.length-1]===""&&c.pop();let d=c.length;if(d===0||d!==u.length)return!1;if(r)return!0;let f=e.parentType;e.parentType="table";let p=e.md.block.
ruler.getRules("blockquote"),h=e.push("table_open","table",1),y=[t,0];h.map=y;let w=e.push("thead_open","thead",1);w.map=[t,t+1];let v=e.push("tr_open","tr",1);
v.map=[t,t+1];for(let $=0;$<c.length;$++){let E=e.push("th_open","th",1);u[$]&&(E.attrs=[["style","text-align:"+u[$]]]);let A=e.push("inline","",0);A.content=c[$].
trim(),A.children=[],e.push("th_close","th",-1)}e.push("tr_close","tr",-1),e.push("thead_close","thead",-1);let O,T=0;for(i=t+2;i<n&&!(e.sCount[i]<e.blkIndent);i++){
let $=!1;for(let A=0,S=p.length;A<S;A++)if(p[A](e,i,n,!0)){$=!0;break}if($||(l=Ny(e,i).trim(),!l)||e.sCount[i]-e.blkIndent>=4||(c=P$(l),c.length&&c[0]===""&&c.shift(),
c.length&&c[c.length-1]===""&&c.pop(),T+=d-c.length,T>KZ))break;if(i===t+2){let A=e.push("tbody_open","tbody",1);A.map=O=[t+2,0]}let E=e.push("tr_open","tr",1);
E.map=[i,i+1];for(let A=0;A<d;A++){let S=e.push("td_open","td",1);u[A]&&(S.attrs=[["style","text-align:"+u[A]]]);let _=e.push("inline","",0);_.content=c[A]?c[A].
trim():"",_.children=[],e.push("td_close","td",-1)}e.push("tr_close","tr",-1)}return O&&(e.push("tbody_close","tbody",-1),O[1]=i),e.push("table_close","table",-1),
y[1]=i,e.parentType=f,e.line=i,!0}var KZ,L$=g(()=>{nn();KZ=65536});function Iy(e,t,n){if(e.sCount[t]-e.blkIndent<4)return!1;let r=t+1,i=r;for(;r<n;){if(e.isEmpty(r)){r++;continue}if(e.sCount[r]-e.blkIndent>=4){r++,i=r;continue}
break}e.line=i;let s=e.push("code_block","code",0);return s.content=e.getLines(t,i,4+e.blkIndent,!1)+`
`,s.map=[t,e.line],!0}var z$=g(()=>{});function Py(e,t,n,r){let i=e.bMarks[t]+e.tShift[t],s=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||i+3>s)return!1;let o=e.src.charCodeAt(i);if(o!==126&&o!==96)return!1;
let a=i;i=e.skipChars(i,o);let l=i-a;if(l<3)return!1;let c=e.src.slice(a,i),u=e.src.slice(i,s);if(o===96&&u.indexOf(String.fromCharCode(o))>=0)return!1;if(r)return!0;
let d=t,f=!1;for(;d++,!(d>=n||(i=a=e.bMarks[d]+e.tShift[d],s=e.eMarks[d],i<s&&e.sCount[d]<e.blkIndent));)if(e.src.charCodeAt(i)===o&&!(e.sCount[d]-e.blkIndent>=
4)&&(i=e.skipChars(i,o),!(i-a<l)&&(i=e.skipSpaces(i),!(i<s)))){f=!0;break}l=e.sCount[t],e.line=d+(f?1:0);let p=e.push("fence","code",0);return p.info=u,p.content=
e.getLines(t+1,d,l,!0),p.markup=c,p.map=[t,e.line],!0}var D$=g(()=>{});function Ly(e,t,n,r){let i=e.bMarks[t]+e.tShift[t],s=e.eMarks[t],o=e.lineMax;if(e.sCount[t]-e.blkIndent>=4||e.src.charCodeAt(i)!==62)return!1;if(r)return!0;let a=[],
l=[],c=[],u=[],d=e.md.block.ruler.getRules("blockquote"),f=e.parentType;e.parentType="blockquote";let p=!1,h;for(h=t;h<n;h++){let T=e.sCount[h]<e.blkIndent;if(i=
e.bMarks[h]+e.tShift[h],s=e.eMarks[h],i>=s)break;if(e.src.charCodeAt(i++)===62&&!T){let E=e.sCount[h]+1,A,S;e.src.charCodeAt(i)===32?(i++,E++,S=!1,A=!0):e.src.charCodeAt(
i)===9?(A=!0,(e.bsCount[h]+E)%4===3?(i++,E++,S=!1):S=!0):A=!1;let _=E;for(a.push(e.bMarks[h]),e.bMarks[h]=i;i<s;){let x=e.src.charCodeAt(i);if(qe(x))x===9?_+=4-
(_+e.bsCount[h]+(S?1:0))%4:_++;else break;i++}p=i>=s,l.push(e.bsCount[h]),e.bsCount[h]=e.sCount[h]+1+(A?1:0),c.push(e.sCount[h]),e.sCount[h]=_-E,u.push(e.tShift[h]),
e.tShift[h]=i-e.bMarks[h];continue}if(p)break;let $=!1;for(let E=0,A=d.length;E<A;E++)if(d[E](e,h,n,!0)){$=!0;break}if($){e.lineMax=h,e.blkIndent!==0&&(a.push(e.
bMarks[h]),l.push(e.bsCount[h]),u.push(e.tShift[h]),c.push(e.sCount[h]),e.sCount[h]-=e.blkIndent);break}a.push(e.bMarks[h]),l.push(e.bsCount[h]),u.push(e.tShift[h]),
c.push(e.sCount[h]),e.sCount[h]=-1}let y=e.blkIndent;e.blkIndent=0;let w=e.push("blockquote_open","blockquote",1);w.markup=">";let v=[t,0];w.map=v,e.md.block.tokenize(
e,t,h);let O=e.push("blockquote_close","blockquote",-1);O.markup=">",e.lineMax=o,e.parentType=f,v[1]=e.line;for(let T=0;T<u.length;T++)e.bMarks[T+t]=a[T],e.tShift[T+
t]=u[T],e.sCount[T+t]=c[T],e.bsCount[T+t]=l[T];return e.blkIndent=y,!0}var F$=g(()=>{nn()});function zy(e,t,n,r){let i=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let s=e.bMarks[t]+e.tShift[t],o=e.src.charCodeAt(s++);if(o!==42&&o!==45&&o!==95)return!1;
let a=1;for(;s<i;){let c=e.src.charCodeAt(s++);if(c!==o&&!qe(c))return!1;c===o&&a++}if(a<3)return!1;if(r)return!0;e.line=t+1;let l=e.push("hr","hr",0);return l.
map=[t,e.line],l.markup=Array(a+1).join(String.fromCharCode(o)),!0}var M$=g(()=>{nn()});function q$(e,t){let n=e.eMarks[t],r=e.bMarks[t]+e.tShift[t],i=e.src.charCodeAt(r++);if(i!==42&&i!==45&&i!==43)return-1;if(r<n){let s=e.src.charCodeAt(r);if(!qe(
s))return-1}return r}function j$(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t],i=n;if(i+1>=r)return-1;let s=e.src.charCodeAt(i++);if(s<48||s>57)return-1;for(;;){
if(i>=r)return-1;if(s=e.src.charCodeAt(i++),s>=48&&s<=57){if(i-n>=10)return-1;continue}if(s===41||s===46)break;return-1}return i<r&&(s=e.src.charCodeAt(i),!qe(s))?
-1:i}function YZ(e,t){let n=e.level+2;for(let r=t+2,i=e.tokens.length-2;r<i;r++)e.tokens[r].level===n&&e.tokens[r].type==="paragraph_open"&&(e.tokens[r+2].hidden=
!0,e.tokens[r].hidden=!0,r+=2)}function Dy(e,t,n,r){let i,s,o,a,l=t,c=!0;if(e.sCount[l]-e.blkIndent>=4||e.listIndent>=0&&e.sCount[l]-e.listIndent>=4&&e.sCount[l]<
e.blkIndent)return!1;let u=!1;r&&e.parentType==="paragraph"&&e.sCount[l]>=e.blkIndent&&(u=!0);let d,f,p;if((p=j$(e,l))>=0){if(d=!0,o=e.bMarks[l]+e.tShift[l],f=Number(
e.src.slice(o,p-1)),u&&f!==1)return!1}else if((p=q$(e,l))>=0)d=!1;else return!1;if(u&&e.skipSpaces(p)>=e.eMarks[l])return!1;if(r)return!0;let h=e.src.charCodeAt(
p-1),y=e.tokens.length;d?(a=e.push("ordered_list_open","ol",1),f!==1&&(a.attrs=[["start",f]])):a=e.push("bullet_list_open","ul",1);let w=[l,0];a.map=w,a.markup=
String.fromCharCode(h);let v=!1,O=e.md.block.ruler.getRules("list"),T=e.parentType;for(e.parentType="list";l<n;){s=p,i=e.eMarks[l];let $=e.sCount[l]+p-(e.bMarks[l]+
e.tShift[l]),E=$;for(;s<i;){let I=e.src.charCodeAt(s);if(I===9)E+=4-(E+e.bsCount[l])%4;else if(I===32)E++;else break;s++}let A=s,S;A>=i?S=1:S=E-$,S>4&&(S=1);let _=$+
S;a=e.push("list_item_open","li",1),a.markup=String.fromCharCode(h);let x=[l,0];a.map=x,d&&(a.info=e.src.slice(o,p-1));let M=e.tight,C=e.tShift[l],q=e.sCount[l],
G=e.listIndent;if(e.listIndent=e.blkIndent,e.blkIndent=_,e.tight=!0,e.tShift[l]=A-e.bMarks[l],e.sCount[l]=E,A>=i&&e.isEmpty(l+1)?e.line=Math.min(e.line+2,n):e.md.
block.tokenize(e,l,n,!0),(!e.tight||v)&&(c=!1),v=e.line-l>1&&e.isEmpty(e.line-1),e.blkIndent=e.listIndent,e.listIndent=G,e.tShift[l]=C,e.sCount[l]=q,e.tight=M,a=
e.push("list_item_close","li",-1),a.markup=String.fromCharCode(h),l=e.line,x[1]=l,l>=n||e.sCount[l]<e.blkIndent||e.sCount[l]-e.blkIndent>=4)break;let le=!1;for(let I=0,
P=O.length;I<P;I++)if(O[I](e,l,n,!0)){le=!0;break}if(le)break;if(d){if(p=j$(e,l),p<0)break;o=e.bMarks[l]+e.tShift[l]}else if(p=q$(e,l),p<0)break;if(h!==e.src.charCodeAt(
p-1))break}return d?a=e.push("ordered_list_close","ol",-1):a=e.push("bullet_list_close","ul",-1),a.markup=String.fromCharCode(h),w[1]=l,e.line=l,e.parentType=T,
c&&YZ(e,y),!0}var B$=g(()=>{nn()});function JZ(e){let t=e.length;for(let n=0;n<e.length-1;n++){let r=e.charCodeAt(n);if(r<55296||r>56319)continue;let i=e.charCodeAt(n+1);i>=56320&&i<=57343&&(t--,
n++)}return t}function qa(e,t){return Math.min(e.eMarks[t]+1,e.src.length)}function rd(e,t){let n=e.lineMax;if(t>=n||e.isEmpty(t))return-1;let r=!1;if(e.sCount[t]-
e.blkIndent>3&&(r=!0),e.sCount[t]<0&&(r=!0),!r){let i=e.md.block.ruler.getRules("reference"),s=e.parentType;e.parentType="reference";let o=!1;for(let a=0,l=i.length;a<
l;a++)if(i[a](e,t,n,!0)){o=!0;break}if(e.parentType=s,o)return-1}return e.bMarks[t]+e.tShift[t]}function My(e,t,n,r){let i=e.src,s=e.bMarks[t]+e.tShift[t],o=t+1;
if(e.sCount[t]-e.blkIndent>=4||i.charCodeAt(s)!==91)return!1;let a=qa(e,t),l="",c=-1,u=++s;for(;s<a;){if(l.length+s-u>Fy*2)return!1;let $=i.charCodeAt(s);if($===
91)return!1;if($===93){c=s;break}if($===92&&($=i.charCodeAt(++s)),$===10&&s<a){let E=rd(e,o);if(E<0)return!1;l+=i.slice(u,a),s=u=E,a=qa(e,o++);continue}s++}if(c<
0||i.charCodeAt(c+1)!==58||(l+=i.slice(u,c),l.length>Fy&&JZ(l)>Fy))return!1;for(s=c+2;s<a;){let $=i.charCodeAt(s);if($===10){let E=rd(e,o);if(E<0)break;s=E,a=qa(
e,o++)}else if(qe($))s++;else break}let d=e.md.helpers.parseLinkDestination(i,s,a);if(!d.ok)return!1;let f=e.md.normalizeLink(d.str);if(!e.md.validateLink(f))return!1;
s=d.pos;let p=s,h=a,y=o;for(;s<a;){let $=i.charCodeAt(s);if($===10){let E=rd(e,o);if(E<0)break;s=E,a=qa(e,o++)}else if(qe($))s++;else break}let w=s,v=e.md.helpers.
parseLinkTitle(i,s,a);for(;v.can_continue;){let $=rd(e,o);if($<0)break;s=$,a=qa(e,o++),v=e.md.helpers.parseLinkTitle(i,s,a,v)}let O;for(w!==p&&v.ok?(O=v.str,s=v.
pos):(O="",s=p,a=h,o=y);s<a;){let $=i.charCodeAt(s);if(!qe($))break;s++}if(s<a&&i.charCodeAt(s)!==10&&O)for(O="",s=p,a=h,o=y;s<a;){let $=i.charCodeAt(s);if(!qe(
$))break;s++}if(s<a&&i.charCodeAt(s)!==10)return!1;let T=A$(l);return T?(r||(typeof e.env.references>"u"&&(e.env.references={}),typeof e.env.references[T]>"u"&&
(e.env.references[T]={title:O,href:f}),e.line=o),!0):!1}var Fy,G$=g(()=>{nn();Fy=999});var XZ,QZ,eU,tU,nU,rU,Z$,U$,iU,sU,oU,aU,$ve,H$,W$=g(()=>{XZ="[a-zA-Z_:][a-zA-Z0-9:._-]*",QZ="[^\"'=<>`\\x00-\\x20]+",eU="'[^']*'",tU='"[^"]*"',nU="(?:"+QZ+"|"+eU+
"|"+tU+")",rU="(?:\\s+"+XZ+"(?:\\s*=\\s*"+nU+")?)",Z$="<[A-Za-z][A-Za-z0-9\\-]*"+rU+"*\\s*\\/?>",U$="<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>",iU="<!---?>|<!--(?:[^-]|-\
[^-]|--[^>])*-->",sU="<[?][\\s\\S]*?[?]>",oU="<![A-Za-z][^>]*>",aU="<!\\[CDATA\\[[\\s\\S]*?\\]\\]>",$ve=new RegExp("^(?:"+Z$+"|"+U$+"|"+iU+"|"+sU+"|"+oU+"|"+aU+
")"),H$=new RegExp("^(?:"+Z$+"|"+U$+")")});function qy(e,t,n,r){let i=e.bMarks[t]+e.tShift[t],s=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||!e.md.options.html||e.src.charCodeAt(i)!==60)return!1;let o=e.src.
slice(i,s),a=0;for(;a<Bi.length&&!Bi[a][0].test(o);a++);if(a===Bi.length)return!1;if(r)return Bi[a][2];let l=t+1,c=Bi[a][1].test("");if(!Bi[a][1].test(o)){for(;l<
n&&!(e.sCount[l]<e.blkIndent&&(c||!e.isEmpty(l)));l++)if(i=e.bMarks[l]+e.tShift[l],s=e.eMarks[l],o=e.src.slice(i,s),Bi[a][1].test(o)){o.length!==0&&l++;break}}e.
line=l;let u=e.push("html_block","",0);return u.map=[t,l],u.content=e.getLines(t,l,e.blkIndent,!0),!0}var Bi,V$=g(()=>{Ey();W$();Bi=[[/^<(script|pre|style|textarea)(?=(\s|>|$))/i,
/<\/(script|pre|style|textarea)>/i,!0],[/^<!--/,/-->/,!0],[/^<\?/,/\?>/,!0],[/^<![A-Za-z]/,/>/,!0],[/^<!\[CDATA\[/,/\]\]>/,!0],[new RegExp("^</?("+nd.join("|")+
")(?=(\\s|/?>|$))","i"),/^$/,!0],[new RegExp(H$.source+"\\s*$"),/^$/,!1]]});function jy(e,t,n,r){let i=e.bMarks[t]+e.tShift[t],s=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let o=e.src.charCodeAt(i);if(o!==35||i>=s)return!1;let a=1;
for(o=e.src.charCodeAt(++i);o===35&&i<s&&a<=6;)a++,o=e.src.charCodeAt(++i);if(a>6||i<s&&!qe(o))return!1;if(r)return!0;s=e.skipSpacesBack(s,i);let l=e.skipCharsBack(
s,35,i);l>i&&qe(e.src.charCodeAt(l-1))&&(s=l),e.line=t+1;let c=e.push("heading_open","h"+String(a),1);c.markup="########".slice(0,a),c.map=[t,e.line];let u=e.push(
"inline","",0);u.content=Js(e.src.slice(i,s)),u.map=[t,e.line],u.children=[];let d=e.push("heading_close","h"+String(a),-1);return d.markup="########".slice(0,a),
!0}var K$=g(()=>{nn()});function By(e,t,n){let r=e.md.block.ruler.getRules("paragraph");if(e.sCount[t]-e.blkIndent>=4)return!1;let i=e.parentType;e.parentType="paragraph";let s=0,o,a=t+
1;for(;a<n&&!e.isEmpty(a);a++){if(e.sCount[a]-e.blkIndent>3)continue;if(e.sCount[a]>=e.blkIndent){let p=e.bMarks[a]+e.tShift[a],h=e.eMarks[a];if(p<h&&(o=e.src.charCodeAt(
p),(o===45||o===61)&&(p=e.skipChars(p,o),p=e.skipSpaces(p),p>=h))){s=o===61?1:2;break}}if(e.sCount[a]<0)continue;let f=!1;for(let p=0,h=r.length;p<h;p++)if(r[p](
e,a,n,!0)){f=!0;break}if(f)break}if(!s)return e.parentType=i,!1;let l=Js(e.getLines(t,a,e.blkIndent,!1));e.line=a+1;let c=e.push("heading_open","h"+String(s),1);
c.markup=String.fromCharCode(o),c.map=[t,e.line];let u=e.push("inline","",0);u.content=l,u.map=[t,e.line-1],u.children=[];let d=e.push("heading_close","h"+String(
s),-1);return d.markup=String.fromCharCode(o),e.parentType=i,!0}var Y$=g(()=>{nn()});function Gy(e,t,n){let r=e.md.block.ruler.getRules("paragraph"),i=e.parentType,s=t+1;for(e.parentType="paragraph";s<n&&!e.isEmpty(s);s++){if(e.sCount[s]-e.blkIndent>
3||e.sCount[s]<0)continue;let c=!1;for(let u=0,d=r.length;u<d;u++)if(r[u](e,s,n,!0)){c=!0;break}if(c)break}let o=Js(e.getLines(t,s,e.blkIndent,!1));e.line=s;let a=e.
push("paragraph_open","p",1);a.map=[t,e.line];let l=e.push("inline","",0);return l.content=o,l.map=[t,e.line],l.children=[],e.push("paragraph_close","p",-1),e.parentType=
i,!0}var J$=g(()=>{nn()});function sd(){this.ruler=new $$;for(let e=0;e<id.length;e++)this.ruler.push(id[e][0],id[e][1],{alt:(id[e][2]||[]).slice()})}var id,X$,Q$=g(()=>{O$();I$();L$();z$();
D$();F$();M$();B$();G$();V$();K$();Y$();J$();id=[["table",Ry,["paragraph","reference"]],["code",Iy],["fence",Py,["paragraph","reference","blockquote","list"]],[
"blockquote",Ly,["paragraph","reference","blockquote","list"]],["hr",zy,["paragraph","reference","blockquote","list"]],["list",Dy,["paragraph","reference","bloc\
kquote"]],["reference",My],["html_block",qy,["paragraph","reference","blockquote"]],["heading",jy,["paragraph","reference","blockquote"]],["lheading",By],["para\
graph",Gy]];sd.prototype.tokenize=function(e,t,n){let r=this.ruler.getRules(""),i=r.length,s=e.md.options.maxNesting,o=t,a=!1;for(;o<n&&(e.line=o=e.skipEmptyLines(
o),!(o>=n||e.sCount[o]<e.blkIndent));){if(e.level>=s){e.line=n;break}let l=e.line,c=!1;for(let u=0;u<i;u++)if(c=r[u](e,o,n,!1),c){if(l>=e.line)throw new Error("\
block rule didn't increment state.line");break}if(!c)throw new Error("none of the block rules matched");e.tight=!a,e.isEmpty(e.line-1)&&(a=!0),o=e.line,o<n&&e.isEmpty(
o)&&(a=!0,o++,e.line=o)}};sd.prototype.parse=function(e,t,n,r){if(!e)return;let i=new this.State(e,t,n,r);this.tokenize(i,i.line,i.lineMax)};sd.prototype.State=
R$;X$=sd});function cU(e){let t=e.replace(/\r\n?/g,`
`).replaceAll("\0","�"),n=eO(t),r=fU(t,n);return r===null?n:eO(r)}function eO(e){let t=[];return nO.parse(e,lU,{},t),t}function fU(e,t){let n=null;for(let{type:i,
map:s,level:o}of t){if(i!=="html_block"||s===null||o>0||s[1]-s[0]<2)continue;n??=e.split(`
`);let a=n[s[0]]??"";if(tO(a))for(let l=s[0];l<s[1];l+=1)tO(n[l]??"")&&(n[l]="")}let r=n?.join(`
`)??e;return r===e?null:r}function tO(e){let t=uU.exec(e)?.[1];return t!==void 0&&!dU.has(t.toLowerCase())}function rO(e,t=1){let n=e.text.slice(e.line(t).start).
replace(/^\uFEFF/,""),r=new Zy(e,t-1);for(let i of cU(n))r.read(i);return r.lines}function pU(e,t){let n=e.trimEnd(),r=n.endsWith(t)?n.length-t.length:e.indexOf(
t);return Math.max(r,0)+1}function hU(e,t){let n=e;for(let r=0;r<t;r+=1){let i=n.trimStart();if(!i.startsWith(">"))break;n=i.slice(1)}return n}var nO,lU,uU,dU,Zy,
iO=g(()=>{"use strict";Ey();C$();T$();Q$();nO=new X$,lU={block:nO,options:{html:!0,maxNesting:100},helpers:{parseLinkDestination:Ty,parseLinkTitle:$y},normalizeLink:e=>e,
validateLink:()=>!0};uU=/^ {0,3}<\/?([A-Za-z][\w-]{0,40})>[ \t]*$/,dU=new Set([...nd,"pre","script","style","textarea"]);Zy=class{constructor(t,n){this.source=t;
this.offset=n}source;offset;lines=[];block=0;depth=0;quotes=0;level=0;inTable=!1;marker=null;orderedLists=[];read(t){switch(t.type){case"bullet_list_open":case"\
ordered_list_open":this.depth+=1,this.orderedLists.push(t.type==="ordered_list_open");break;case"bullet_list_close":case"ordered_list_close":this.depth-=1,this.
orderedLists.pop();break;case"list_item_open":this.marker=this.orderedLists.at(-1)===!0?"number":"bullet";break;case"list_item_close":this.marker=null;break;case"\
blockquote_open":this.quotes+=1;break;case"blockquote_close":this.quotes-=1;break;case"heading_open":this.level=Number(t.tag.slice(1));break;case"heading_close":
this.level=0;break;case"table_open":this.inTable=!0,this.readRaw(t,"table");break;case"table_close":this.inTable=!1;break;case"inline":this.inTable||this.readInline(
t);break;case"fence":case"code_block":this.readCode(t);break;case"html_block":this.readRaw(t,"html");break;case"hr":this.readRaw(t,"rule");break}}readInline(t){
if(t.map===null)return;this.block+=1;let n=t.map[0]+this.offset;for(let r of t.content.split(`
`))n+=1,this.push(n,r.trim(),this.level>0&&this.depth===0?"heading":"prose","")}readRaw(t,n){if(t.map!==null){this.block+=1;for(let r=t.map[0];r<t.map[1];r+=1){
let i=r+this.offset+1,s=hU(this.source.line(i).text,this.quotes).trim();s!==""&&this.push(i,s,n,"")}}}readCode(t){if(t.map===null)return;this.block+=1;let n=t.info.
trim().split(/\s/,1)[0]?.toLowerCase()??"",r=t.type==="fence",i=t.content.split(`
`),s=t.map[0]+i.length;for(let o=t.map[0];o<t.map[1];o+=1){let a=o+this.offset+1,l=r&&(o===t.map[0]||o>=s),c=l?this.source.line(a).text.trim():i[o-t.map[0]-(r?1:
0)]??"";c.trim()!==""&&this.push(a,c.trimEnd(),l?"fence":"code",n)}}push(t,n,r,i){let s=this.source.line(t).text,o=pU(s,n),a=this.marker,l=!1,c=n;a!==null&&r===
"prose"&&/^\[[ xX]\](\s|$)/.test(n)&&(a="task",l=n[1]!==" ",c=n.slice(3).trimStart(),o+=n.length-c.length);let{block:u,depth:d,level:f}=this;this.lines.push({line:t,
column:o,text:c,kind:r,block:u,marker:a,checked:l,depth:d,quoted:this.quotes>0,level:f,info:i}),this.marker=null}}});function od(e){let t=[],n=[],r=-1,i=()=>{for(let s of mU(n))t.push(s);n=[]};for(let s of e)s.kind==="prose"&&n.at(-1)?.block===s.block&&s.marker===null||i(),s.kind===
"prose"?n.push(s):s.kind==="table"&&s.block===r&&!yU(s.text)&&t.push(gU(s,"row")),r=s.block;return i(),t}function mU(e){let[t]=e,n=e.at(-1);if(t===void 0||n===void 0)
return[];if(t.marker===null)return bU(e);let r=e.map(s=>s.text).join(" "),i={line:t.line,column:t.column,endLine:n.line,endColumn:n.column+n.text.length};return r===
""?[]:[{text:r,kind:t.marker,checked:t.checked,depth:t.depth,...i}]}function gU(e,t){return{text:e.text,kind:t,checked:!1,depth:e.depth,line:e.line,column:e.column,
endLine:e.line,endColumn:e.column+e.text.length}}function yU(e){return/^[|:\s-]+$/.test(e)}function bU(e){let t=[],n=[],r=()=>{let i=wU(n);i!==null&&t.push(i),n=
[]};for(let i of e){let s=0;for(let o of Uy(i.text))n.push({text:i.text.slice(s,o),line:i,offset:s}),r(),s=o;n.push({text:i.text.slice(s),line:i,offset:s})}return r(),
t}function wU(e){let t=e.filter(a=>a.text.trim()!==""),[n]=t,r=t.at(-1);if(n===void 0||r===void 0)return null;let i=t.map(a=>a.text.trim()).join(" "),s=n.line.column+
n.offset+(n.text.length-n.text.trimStart().length),o=r.line.column+r.offset+r.text.trimEnd().length;return{text:i,kind:"sentence",checked:!1,depth:n.line.depth,
line:n.line.line,column:s,endLine:r.line.line,endColumn:o}}function Uy(e){let t=[],n=!1;for(let r=0;r<e.length;r+=1){let i=e[r]??"";i==="`"&&(n=!n),!n&&("。！？；".
includes(i)||".!?".includes(i)&&xU(e,r))&&t.push(r+1)}return t}function xU(e,t){let n=e[t+1];if(n!==void 0&&n!==" ")return!1;let r=e.lastIndexOf(" ",t)+1;return!vU.
has(e.slice(r,t+1).toLowerCase().replace(/^[([*_]+/,""))}var vU,ad=g(()=>{"use strict";vU=new Set(["e.g.","i.e.","etc.","vs.","cf.","approx.","incl.","resp.","n\
o.","fig."])});function sO(e){let t=od(e).filter(r=>r.kind!=="row").flatMap(r=>(r.kind==="sentence"?PU(r.text):[{text:r.text,offset:0}]).map(({text:s,offset:o})=>CU(s,r.line,r.
column+o))),n=TU(e).flatMap(r=>{let[i]=r,s=i!==void 0&&i.depth>0?t.findLast(o=>o.line<i.line):void 0;return $U(r).map(o=>({...o,stage:s?.stage??o.stage}))});return[
...t,...n].sort((r,i)=>r.line-i.line||r.column-i.column)}function CU(e,t,n){let r=/^(?:\*\*|__)?([A-Za-z]+)(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*/.exec(e),i=r===null?
void 0:EU[(r[1]??"").toLowerCase()],s=i===void 0||r===null?e:e.slice(r[0].length);return{text:s,stage:i??"ci",command:IU(s).find(OU)??null,line:t,column:n}}function TU(e){
let t=new Map;for(let n of e){if(n.kind!=="code"||!AU.has(n.info))continue;let r=t.get(n.block);r===void 0?t.set(n.block,[n]):r.push(n)}return[...t.values()]}function $U(e){
let t=e.some(a=>a.info==="console"||a.text.trimStart().startsWith("$ ")),r=(t?e.filter(a=>a.text.trimStart().startsWith("$ ")):e.filter(a=>!a.text.trimStart().startsWith(
"#"))).map(a=>({command:a.text.trim().replace(/^\$\s+/,""),line:a})),[i]=r,s=!t&&r.some(({command:a})=>/\\$|^(?:for|while|until|if|case|function)\s|<<|[{(]$/.test(
a));return(i===void 0||!s?r:[{command:r.map(({command:a})=>a).join(`
`),line:i.line}]).map(({command:a,line:l})=>({text:a,stage:"ci",command:a,line:l.line,column:l.column}))}function OU(e){let[t="",...n]=e.trim().replace(/^!\s+/,
"").replace(/^(?:[A-Z_][A-Z0-9_]*=\S*\s+)+/,"").split(/\s+/);return NU.test(t)||SU.has(t)?!0:n.length===0?!1:kU.has(t)||_U.has(t)&&n.some(r=>/[^\p{L}]/u.test(r))||
t==="["&&n.at(-1)==="]"||RU.test(t)}function IU(e){let t=e.split("`");return t.filter((n,r)=>r%2===1&&r<t.length-1)}function PU(e){let t=[],n=0,r=!1;for(let i=0;i<=
e.length;i+=1){let s=e[i];if(s==="`"&&(r=!r),s!==void 0&&(r||s!==";"&&s!=="；"))continue;let o=e.slice(n,i),a=o.trim().replace(/[.。；;]$/,"");a!==""&&t.push(
{text:a,offset:n+o.length-o.trimStart().length}),n=i+1}return t}var kU,_U,SU,EU,AU,NU,RU,oO=g(()=>{"use strict";ad();kU=new Set(`ab act actionlint adb ag alembi\
c amtool ansible ant argocd artillery autocannon ava awk aws az bandit base64 bash bazel bc biome bombardier brakeman
buf bun bundle busted c8 cabal cargo cdk celery checkov cksum clang clang-format clang-tidy clickhouse-client clj cmake codespell comm composer conda
conftest consul coverage cqlsh cr csc ctest curl cypress dart dbt deno detekt df dig django-admin docker docker-compose dotnet du duckdb dune dvc
egrep eksctl elixir erl eslint etcdctl fastlane ffmpeg ffprobe fgrep flake8 flask flutter flyctl fortio g++ gawk gcc gcloud gh ghc ghz git gitleaks go
gofmt goimports golangci-lint gotestsum govulncheck gradle gradlew grep grpcurl grype gunicorn hadolint hatch helm heroku hexdump hey hg http https
hurl hyperfine iex invoke isort istioctl java javac jest jmeter journalctl jq julia just k6 kafka-consumer-groups kafka-consumer-groups.sh
kafka-topics kafka-topics.sh kafkacat kcat knip kotlinc ktlint kubeconform kubectl kustomize lein lerna lhci locust logcli lsof lua luacheck make
mariadb markdownlint markdownlint-cli2 md5sum meson minikube mise mix mktemp mocha mongo mongosh msbuild mvn mvnw mypy mysql mysqladmin mysqldump nats
nc ncat nerdctl netlify netstat newman nginx ninja nix node nomad nox npm nproc npx nslookup nuget nx nyc oha opa opam openspec openssl oxlint pa11y
packer pandoc pdm perl pest pg_dump pg_isready pgbench pgrep php phpcs phpstan phpunit pip pipenv pipx playwright pnpm podman poetry powershell
pre-commit prettier printf prompt-spec promtool protoc prove psalm psql publint pulumi pwsh pylint pyright pytest python python3 rabbitmqctl rails
rake readlink realpath rebar3 redis-benchmark redis-cli redis-server redocly rg Rscript rspec rsync rubocop ruby ruff rustc rustfmt sam sbt scala
scons scp sed semgrep sh sha1sum sha256sum shasum shellcheck siege size-limit skaffold sls snyk spark-submit spec spectral sqlcmd sqlfluff sqlite3 ss
ssh stack staticcheck strace stylelint svn swc swift swiftlint syft systemctl tar terraform terragrunt tflint tfsec tofu tox tr traceroute trivy
trufflehog ts-node tsc tsx turbo uniq unzip uv uvicorn uvx vale valgrind valkey-cli vegeta vercel vite vitest wasm-pack wc wdio websocat wget wrangler
wrk wrk2 wscat xargs xcodebuild xh xxd yamllint yarn yq zcat zgrep zig zsh`.split(/\s+/)),_U=new Set("black cat cmp cut date diff echo env expr file find head k\
ill ls perf ping ps seq sleep sort stat tail tee test time timeout watch".split(" ")),SU=new Set("ctest make nox pytest rspec tox".split(" ")),EU={ci:"ci",sandbox:"\
sandbox",live:"live",production:"live"},AU=new Set(["sh","bash","shell","zsh","console"]);NU=/^(?:\.\/|scripts\/)|^[\w.-]+\/[\w./-]*\.sh$/,RU=/^(?:[\w.-]+\/)*\.?bin\/[\w.-]+$/});function cO(e){let t=[];for(let n=0;n<e.length;){let r=e[n]?.block,i=n+1;for(;i<e.length&&e[i]?.block===r;)i+=1;if(e[n]?.kind==="table")for(let s of LU(e.slice(
n,i)))t.push(s);n=i}return t}function LU(e){let[t]=e;if(t===void 0)return[];let n=lO(t.text).map(zU);return n[0]!=="name"?[]:e.slice(2).flatMap(r=>{let i=lO(r.text),
s=a=>i[n.indexOf(a)]??"";if(s("name")==="")return[];let o=s("measuredBy").replace(/^`+|`+$/g,"").trim();return[{name:s("name"),today:s("today"),projected:s("pro\
jected"),measuredBy:o===""?null:o,line:r.line,column:r.column}]})}function zU(e){let t=Vt(e);return Object.keys(aO).find(r=>aO[r].includes(t))??null}function lO(e){
let t=[],n="";for(let i=0;i<e.length;i+=1){let s=e[i]??"";s==="\\"&&e[i+1]==="|"?(n+="|",i+=1):s==="|"?(t.push(n),n=""):n+=s}let r=[...t,n].map(i=>i.trim());return e.
startsWith("|")&&r.shift(),r.length>1&&r.at(-1)===""&&r.pop(),r}var aO,uO=g(()=>{"use strict";mi();aO={name:["fact","facts","what","metric","指标","事实"],today:[
"today","now","current","currently","今天","当前","现在","今日"],projected:["projected","expected","forecast","预计","预期","将来"],measuredBy:["m\
easuredby","measured","command","测量方式","测量命令","测量"]}});function hO(e,t,n="heading"){let r=ja(e,t,n);if(r!==null)return{...r,length:t.length};let i=t.search(/[:：]/);if(i<=0)return null;let s=ja(e,t.slice(0,i),"fiel\
d");return s===null||s.firm.length===0?null:{...s,length:i+1}}function ja(e,t,n){if(t.length>120)return null;let r=jU(e),i=r.known[n],s=i.get(t);return s===void 0&&
(s=mO(r,t,n),n==="title"&&s?.firm.length===0&&(s=null),i.size>=qU&&i.clear(),i.set(t,s)),s}function jU(e){let t=dO.get(e);if(t!==void 0)return t;let n={exact:new Map,
endings:new Map,openings:new Map,known:{field:new Map,line:new Map,heading:new Map,title:new Map}};for(let{id:r,heading:i,aliases:s,soft:o}of e.sections){for(let a of[
i,...s])fO(n,a,{firm:[r],soft:[]});for(let a of o)fO(n,a,{firm:[],soft:[r]})}return dO.set(e,n),n}function fO(e,t,n){let r=t.startsWith("…")?e.endings:t.endsWith(
"…")?e.openings:e.exact,i=Vt(t.replaceAll("…","")),s=r.get(i);s===void 0?r.set(i,n):s.firm.length===0&&r.set(i,n.firm.length>0?n:{firm:[],soft:[...new Set([
...s.soft,...n.soft])]})}function mO(e,t,n){let r=e.exact.get(Vt(t));if(r!==void 0)return r;let i=t.replace(MU,"");if(i!==t&&i.trim()!=="")return mO(e,i,n);let s=BU(
e,t,n);if(s!==null||n==="field")return s;if(n==="title")return pO(e,t);let o=mo(t).match(yO)??[];if(o.length<2||o.length>ZU)return null;let a=HU(e,o)??WU(e,o);return a!==
null||n==="line"?a:pO(e,t)??JU(e,o)}function BU(e,t,n){let r=t.split(FU);if(r.length<2||r.length>4)return null;let i=r.map(l=>e.exact.get(Vt(l))),s=[...new Set(
i.flatMap(l=>l?.firm??[]))],o=l=>(mo(l).match(yO)??[]).length<=4&&l.trim().split(/\s+/).length<=2,a=n==="heading"&&s.length>0&&r.length===2&&r.every(o);return i.
includes(void 0)&&!a?null:{firm:s,soft:s.length>0?[]:[...new Set(i.flatMap(l=>l?.soft??[]))]}}function pO(e,t){let[n="",r="",...i]=t.split(GU);if(r===""||i.length>
0)return null;let s=e.exact.get(Vt(n));return s!==void 0?s:gO.test(mo(n))?null:e.exact.get(Vt(r))??null}function HU(e,t){for(let n=t.length-1;n>0;n-=1){let r=UU.
test(t[n]??"")?e.exact.get(Hy(t.slice(0,n))):void 0;if(r!==void 0&&r.firm.length>0)return r}return null}function WU(e,t){for(let n=t.length-1;n>0;n-=1){let r=t[n]===
"not"?void 0:e.openings.get(Hy(t.slice(0,n)));if(r!==void 0)return r}return null}function JU(e,t){let n=0;for(let[r,i]of t.slice(0,-1).entries()){if(n+=i.length>
1?1:0,n>YU||VU.has(i)||/[:：,，;]$/.test(i))return null;let s=e.endings.get(Hy(t.slice(r+1))),o=t.slice(0,r+1).join("");if(s!==void 0)return o.length<2||KU.test(
o)||gO.test(o)?null:s}return null}function Hy(e){return df(e.join(" "))}var FU,MU,qU,dO,GU,gO,yO,ZU,UU,VU,KU,YU,bO=g(()=>{"use strict";mi();FU=/\s*(?:[/&+,、|]|\sand\s|\sor\s|与|和|及)\s*/,
MU=/\s*[([（【][^()[\]（）【】]*[)\]）】]\s*$/;qU=4096,dO=new WeakMap;GU=/\s[-–—]{1,2}\s|\s*——\s*/,gO=/^(?:phase|step|stage|part|week|day|sprint|milestone|task|option|alternative|story|epic|iteration|round|level|tier|section|chapter|appendix|example|change|阶段|步骤|任务|选项|方案|里程碑|第|附录|示例)/;
yO=/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,ZU=16,UU=/^(?:of|for|in|on|to|with|from|behind|about|at|across|per|during|recorded|identified|agreed|v?\d+(?:\.\d+)*|mvp)$/;
VU=new Set("non,not,no,un,without,alternative,alternatives,alternate,other,rejected,discarded,previous,prior,past,old,former,future,later,current,existing,prese\
nt,open,unresolved,related,stretch,example,sample,a,an,in,of,to,for,with,and,or,vs,before,using,making,creating,defining,running,updating,create,define,run,upda\
te,remove,add,fix".split(",")),KU=/[非不无未禁]|备选|替代|其他|其它|可选|后续|未来|现有|当前|原有|已有|旧|示例|待|备用|参考/,
YU=3});function wO(e){let t=new Set(e.filter(i=>!i.lonely).flatMap(i=>i.ids)),n=[],r=[];for(let{softIds:i,opens:s,alone:o,lonely:a,...l}of e){if(r=r.filter(f=>f.level<
l.level),a&&r.some(f=>f.ids.length>0))continue;let u=r.some(f=>f.ids.length>0&&(!f.soft||l.style!=="heading"))||l.ids.length>0?void 0:i.find(f=>!t.has(f)),d=u===
void 0?l:{...l,ids:[u],soft:!0};r.push(d),(d.style!=="plain"||d.ids.length>0)&&n.push(d)}return n}var vO=g(()=>{"use strict"});function xO(e,t){let n=XU(Wy(e,t,eH),t),r=new Set(n.flatMap(d=>d.ids)),i=d=>d.ids.length===0||d.ids.some(f=>!r.has(f)),s=Wy(e,t,tH).filter(i),o=new Set(s.map(d=>d.
index)),a=Wy(e,t,nH).filter(d=>i(d)&&!o.has(d.index)),l=new Set(a.flatMap(d=>d.ids)).size>=2,c=[...n,...s].some(d=>d.ids.length>0),u=a.filter(({opens:d,alone:f})=>l||
d&&(f||c)).map(d=>({...d,lonely:!l&&!d.alone}));return wO([...n,...s,...u].sort((d,f)=>d.index-f.index))}function XU(e,t){let[n,...r]=e;if(n?.level!==1||n.ids.length===
0||r.some(({level:o})=>o===1))return e;let i=o=>Math.min(...o.map(a=>t.sections.findIndex(l=>l.id===a)));return r.some(({ids:o})=>o.length>0&&i(o)<i(n.ids))?[{...n,
ids:[],softIds:[]},...r]:e}function QU(e){let t=e.findIndex(r=>r.kind==="heading"),n=e[t]?.block;return e[t]?.level!==1?{index:-1,title:"first"}:{index:t,title:e.
some(r=>r.level===1&&r.block!==n)?"first":"only"}}function Wy(e,t,n){let{index:r,title:i}=QU(e),s=!1;return e.flatMap((o,a)=>{let l=e[a-1]?.block!==o.block;l&&(s=
/^(?:\*\*|__)/.test(o.text));let c=n(o,a,{template:t,title:a===r?i:null,isFirstOfBlock:l,opensBold:s});return c===null?[]:[c]})}function eH(e,t,{template:n,title:r,
isFirstOfBlock:i}){if(e.kind!=="heading"||e.quoted||!i)return null;let s=hO(n,e.text,r==="only"?"title":"heading"),o=r!==null&&s!==null&&s.length<e.text.length?
null:s,a=o?.length??e.text.length,l=hi(e.text.slice(0,a));return{index:t,ids:o?.firm??[],softIds:o?.soft??[],soft:!1,label:l,style:"heading",level:e.level,start:0,
end:a,opens:!0,alone:!0,lonely:!1}}function tH(e,t,{template:n,isFirstOfBlock:r,opensBold:i}){if(e.kind!=="prose")return null;let s=e.text.slice(0,2);if(s!=="**"&&
s!=="__")return null;let o=e.text.indexOf(s,2);if(o<=2)return null;let a=e.text.slice(2,o),l=e.text.slice(o+2),c=o+2+(/^\s*[:：]/.exec(l)?.[0].length??0),u=c===
e.text.length&&e.depth===0,d=ja(n,a,u?"line":"field"),f=d?.firm??[];if(f.length===0&&!u)return null;let p=c>o+2||/[:：]\s*$/.test(a);return(!i||e.quoted)&&!p?null:
{index:t,ids:f,softIds:d?.soft??[],soft:!1,label:hi(a),style:"bold",level:7,start:0,end:c,opens:r,alone:u,lonely:!1}}function nH(e,t,{template:n,isFirstOfBlock:r}){
if(e.kind!=="prose")return null;let i=e.text.search(/[:：]/);if(i<=0)return null;let s=e.text.slice(0,i),o=r&&e.depth===0&&i===e.text.length-1,a=ja(n,s,o?"line":
"field");return a===null||a.firm.length===0&&!o?null:{index:t,ids:a.firm,softIds:a.soft,soft:!1,label:hi(s),style:"plain",level:7,start:0,end:i+1,opens:r,alone:o,
lonely:!1}}var kO=g(()=>{"use strict";ry();mi();bO();vO()});function EO(e,t,n){if(!e.text.includes("]:"))return[];let r=uH(e,t);return[...[...iH(e,t,n)].flatMap(s=>{let o=r.has(Vy(s.label))?"":rH(s);return o===""?[]:[{carrier:"\
link definition",payload:o,...e.range(s.start,s.end)}]}),...cH(e,t,r)]}function rH({label:e,target:t,title:n}){if(n!=="")return n;let r=/^(?:\/\/|comment|[#_-])$/i.
test(e);return t==="#"||t===""||t==="about:blank"?r?"":e:r||t.includes(" ")?t:""}function*iH(e,t,n){let r=new Set(t.map(s=>s.line)),i=s=>s<e.lines.length&&!r.has(
s+1)&&(e.lines[s]?.text.trim()??"")!=="";for(let s=n-1;s<e.lines.length;s+=1){if(!i(s))continue;let{start:o}=e.line(s+1);for(;i(s+1);)s+=1;yield*aH(e.text.slice(
o,e.line(s+1).end),o)}}function*aH(e,t){for(let n=0;n<e.length;){let r=sH.exec(e.slice(n,Ba(e,n)))?.[0],i=r===void 0?null:lH(e,n+r.length);if(i===null)n=Ba(e,n)+
1;else{let{end:s}=i;yield{...i,start:t+n+(r??"").length-1,end:t+s},n=Ba(e,s)+1}}}function lH(e,t){let n=e.slice(t,t+1001).split("]:",1)[0]??"",r=t+n.length;if(!e.
startsWith("]:",r))return null;let i=_O(e,r+2),o=e[i]==="<"?e.slice(i,Ba(e,i)).indexOf(">"):-1,a=o===-1?i+(/^\S*/.exec(e.slice(i,Ba(e,i)))?.[0].length??0):i+o+1,
l=e.slice(o===-1?i:i+1,o===-1?a:a-1),c=_O(e,a),u=oH[e[c]??""];if(u===void 0||c===a)return{label:n,target:l,title:"",end:a};let d=e.indexOf(u,c+1),f=d===-1?e.length:
d;return{label:n,target:l,title:e.slice(c+1,f).trim(),end:f+1}}function _O(e,t){let n=t,r=!1;for(;n<e.length;){let i=e[n]??"";if(i===`
`||i==="\r")r=!0;else if(i!==" "&&i!=="	"&&!(r&&i===">"))break;n+=1}return n}function cH(e,t,n){let r=[];for(let[i,s]of t.entries()){let[o="",a=""]=s.kind==="pr\
ose"&&s.text.startsWith("[^")?SO.exec(s.text)??[]:[];if(o===""||n.has(Vy(a)))continue;let l=i;for(;t[l+1]?.block===s.block&&SO.exec(t[l+1]?.text??"")===null;)l+=
1;let c=e.line(s.line).start+s.column-1,{end:u}=e.line((t[l]??s).line);r.push({carrier:"footnote",payload:e.text.slice(c+o.length,u).trim(),...e.range(c,u)})}return r}
function uH(e,t){let n=new Set;for(let r of ti(e,t)){if(!r.text.includes("["))continue;let i=Ss(r.text,ni(r),s=>s.replace(/[[\]]/g," "));for(let{1:s="",index:o}of i.
matchAll(/\[([^\][]{1,200})\]/g)){let a=i.slice(Math.max(0,o-20),o);!(s.startsWith("^")&&i[o+s.length+2]===":"&&(o===0||/[\r\n][\s>]*$/.test(a)))&&!a.endsWith("\
[]")&&n.add(Vy(s))}}return n}function Vy(e){return e.trim().replace(/\s+/g," ").toLowerCase()}var sH,oH,Ba,SO,AO=g(()=>{"use strict";ar();Da();sH=/^[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?\[/,
oH={'"':'"',"'":"'","(":")"};Ba=(e,t)=>{let n=e.indexOf(`
`,t);return n===-1?e.length:n};SO=/^\[(\^[^\]\s]{1,200})\]:\s*/});var CO,dH,fH,TO,$O,OO,ld,NO=g(()=>{"use strict";CO=/[A-Za-z][\w-]{0,60}(?=[\s/>])/y,dH=/\s+([A-Za-z_:][\w:.-]{0,199})/y,fH=/[\s/]*([^\s"'<>/=]{1,200})/y,TO=/\s*=\s*/y,
$O=/[^\s"'=<>`]+/y,OO=/[\s/]*>/y,ld=class{constructor(t,n){this.text=t;this.isHtml=n}text;isHtml;missing=new Set;read(t){let n=this.text[t+1]==="/",r=this.match(
CO,t+(n?2:1));if(r===null)return null;let i=CO.lastIndex,s=this.isHtml?fH:dH,o=[];for(;this.match(OO,i)===null;){let a=this.match(s,i);if(a===null)return null;i=
s.lastIndex;let l=this.value(i);if(l===void 0)return null;o.push([(a[1]??"").toLowerCase(),l?.text??null]),i=l?.end??i}return{name:r[0].toLowerCase(),isClosing:n,
attributes:o,end:OO.lastIndex}}value(t){if(this.match(TO,t)===null)return null;let n=TO.lastIndex,r=this.text[n]??"";if(r!=='"'&&r!=="'"){let s=this.match($O,n);
return s===null?void 0:{text:s[0],end:$O.lastIndex}}let i=this.missing.has(r)?-1:this.text.indexOf(r,n+1);return i===-1&&this.missing.add(r),i===-1?void 0:{text:this.
text.slice(n+1,i),end:i+1}}match(t,n){return t.lastIndex=n,t.exec(this.text)}}});function IO(e,t){let n=[..._H(e,t)],r=new Ky(e.text),i=0;for(let s of ti(e,t))if(!(s.from+s.text.length<=i))for(let o of pH(r,s))o.start<i||(i=o.end,n.push(o));
return n.map(({carrier:s,payload:o,start:a,end:l})=>({carrier:s,payload:o,...e.range(a,l)}))}function*pH(e,t){let{text:n,isHtml:r}=t;if(!n.includes("<")&&!n.includes(
"](")&&!n.includes("phantom{"))return;let i=ni(t),s=RO(i,[...vH(e,t)]),o=r?[]:RO(i,[...hH(t),...mH(t)]);yield*[...s,...o].map(a=>({...a,start:a.start+t.from,end:a.
end+t.from})).sort((a,l)=>a.start-l.start)}function RO(e,t){let n=0;return t.toSorted((r,i)=>r.start-i.start).filter(({start:r})=>{for(;(e[n]?.end??1/0)<=r;)n+=
1;return(e[n]?.start??1/0)>r})}function*hH({text:e}){for(let{0:t,index:n}of e.matchAll(/(?<!!)\[\s{0,100}\]\(/g)){let r=n+t.length,i=e.indexOf(")",r);if(i===-1)
return;let s=e.slice(r,i).trim();s!==""&&(yield{carrier:"empty link",payload:s,start:n,end:i+1})}}function*mH({text:e}){for(let{0:t,index:n}of e.matchAll(/\\[hv]?phantom\{([^{}]{1,2000})\}/g))
yield{carrier:"phantom",payload:t.slice(t.indexOf("{")+1,-1),start:n,end:n+t.length}}function*vH(e,t){let{text:n,from:r,isHtml:i}=t,s=new ld(n,i);for(let o=n.indexOf(
"<");o!==-1;o=n.indexOf("<",o)){let a=s.read(o),l=a===null&&i&&n[o+1]==="/"?n.indexOf(">",o):-1;if(l!==-1&&(yield{carrier:"tag",payload:n.slice(o+2,l).trim(),start:o,
end:l+1}),a===null){o+=1;continue}let c=xH(a)?e.contentOf(a,r+a.end):null;c!==null&&/[\p{L}\p{N}]/u.test(c.payload)&&(yield{carrier:"hidden element",payload:c.payload,
start:o,end:c.end-r});let u=c===null?kH(a):null;u!==null&&(yield{...u,start:o,end:a.end}),o=c===null?a.end:Math.min(n.length,Math.max(a.end,c.end-r))}}function xH({
name:e,isClosing:t,attributes:n}){return!t&&(bH.has(e)||n.some(([r,i])=>r==="hidden"||r==="style"&&wH.test(i??"")))}function kH({isClosing:e,attributes:t}){let n=t.
filter(([i,s])=>s===null&&!gH.has(i)&&/\p{L}/u.test(i)).map(([i])=>i);if(n.length>=(e?1:PO-1)||Yy(n.join(" ")))return{carrier:"tag",payload:n.join(" ")};let r=t.
find(([i,s])=>!yH.has(i)&&!i.startsWith("on")&&Yy(s??""));return r===void 0?null:{carrier:"attribute",payload:r[1]??""}}function Yy(e){return e.split(/\s+/).filter(
t=>/^["'“(]?\p{L}[\p{L}'’-]*[.,;:!?)"'”]*$/u.test(t)).length>=PO||/\p{Script=Han}{6}/u.test(e)}function*_H(e,t){let n=0,r=-1;for(let[i,s]of t.entries()){let o=e.
line(s.line).start+s.column-1;if(s.kind==="fence"){let a=/^(?:`{3,}(?!`)|~{3,}(?!~))\s*\S+\s+(.*)$/.exec(s.text)?.[1]??"";Yy(a)&&(yield{carrier:"code fence",payload:a,
start:o+s.text.length-a.length,end:o+s.text.length})}else if(s.kind==="code"&&s.info==="mermaid"&&/^\s*%%(?!\{)/.test(s.text))yield{carrier:"diagram comment",payload:s.
text.trim().slice(2).trim(),start:o,end:o+s.text.length};else if(s.kind==="table"){let a=SH(s.text);s.block!==r&&(n=a.length),r=s.block;let l=a.slice(n).filter(
u=>s.text.slice(u.start,u.end).trim()!==""),[c]=l;c!==void 0&&t[i]?.block===r&&(yield{carrier:"table cell",payload:l.map(u=>s.text.slice(u.start,u.end).trim()).
join(" | "),start:o+c.start,end:o+s.text.length})}}}function SH(e){let t=wy(e),n=r=>r!==void 0&&e.slice(r.start,r.end).trim()==="";return t.slice(n(t[0])?1:0,t.
length>1&&n(t.at(-1))?-1:void 0)}var gH,yH,bH,wH,PO,Ky,LO=g(()=>{"use strict";NO();Da();gH=new Set("allowfullscreen,async,autofocus,autoplay,checked,controls,de\
fault,defer,disabled,download,hidden,inert,ismap,itemscope,loop,multiple,muted,nomodule,novalidate,open,playsinline,readonly,required,reversed,selected".split("\
,")),yH=new Set("alt,title,aria-label,class,style,d,points,viewbox,transform,sizes,srcset,src,href,rel,allow,sandbox,font-family,stroke-dasharray,values".split(
",")),bH=new Set(["script","style","template","title","noembed","noframes","datalist"]),wH=/(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)|font-size\s{0,9}:\s{0,9}0(?![.\d])|opacity\s{0,9}:\s{0,9}0(?![.\d]))/i,
PO=4;Ky=class{constructor(t){this.text=t}text;known=new Map;contentOf({name:t},n){let r=this.known.get(t),i=r!==void 0&&n>=r.from&&(r.at===-1||n<=r.at),s=i?r.at:
this.text.indexOf(`</${t}`,n);i||this.known.set(t,{from:n,at:s});let o=this.text.slice(n,s===-1?n:s).replace(/<[^<>]*>/g," ").trim();return o===""?null:{payload:o,
end:s}}}});function zO(e,t,n){return[...AH(e,t),...EO(e,t,n),...IO(e,t)]}function AH(e,t){let n=[];for(let r of ti(e,t))if(r.text.includes("<"))for(let i of CH(e,r))n.push(
i);return n}function*CH(e,t){let{from:n,text:r,isHtml:i}=t,s=ni(t),o=0;for(let a=r.indexOf("<");a!==-1;a=r.indexOf("<",a)){for(;(s[o]?.end??1/0)<=a;)o+=1;let l=s[o],
c=EH.find(([u])=>r.startsWith(u,a));if(l!==void 0&&l.start<a)a=l.end;else if(c===void 0)a+=1;else{let[u,d]=c,f=r.indexOf(d,a+2),p=f===-1?r.length:f+d.length;if(f===
-1&&!i)return;yield{carrier:"comment",payload:r.slice(a+u.length,Math.max(f===-1?p:f,a+u.length)).trim(),...e.range(n+a,n+p)},a=p}}}var EH,DO=g(()=>{"use strict";
AO();LO();Da();EH=[["<!--","-->"],["<![CDATA[","]]>"],["<?","?>"],["<!",">"]]});function MO(e){let t=e.slice(0,OH+20).replace(/^(?:[*_>\s"“]|note:)+/i,"").replaceAll("’","'").toLowerCase();return(Jy.get(t.slice(0,2))??[]).some(n=>t.startsWith(
n))}function cd(e){let t=/^[\p{L}\d.'’-]+/u.exec(e.trimStart())?.[0].toLowerCase()??"";return FO.has(t)||FO.has(t.replace(/[.:]+$/,""))}function Xy(e){return TH.
has(e.trim().toLowerCase())||/^[a-z]+[_-](?:name|date|title|url|id|number|version|description)$/i.test(e.trim())}var FO,TH,$H,OH,Jy,Qy=g(()=>{"use strict";FO=new Set(
"describe,explain,list,provide,outline,define,identify,include,insert,enter,specify,document,extract,break,fill,replace,summarize,summarise,write,state,detail,g\
ive,indicate,name,choose,select,put,paste,link,attach,replace,add,your,my,what,why,how,which,who,whom,when,where,if,e.g,e.g.,eg,example,optional,one,two,three,b\
rief,briefly,short,concise,clear,a,an,the,any,domain-specific,placeholder,something,someone,some,other,another,current,specific,measurable,testable,statement,qu\
estion,explicit,date,title,feature,project,product,team,author,company,user,role,action,benefit,goal,problem,criterion,criteria,metric,requirement,component,num\
ber,url,version".split(",")),TH=new Set("date,title,name,link,url,description,summary,version,author,owner,email,feature,project,product,company,team,number,val\
ue,todo,tbd,placeholder,text,content,details,reason,status,priority,slug,topic,goal,problem,solution,role,日期,标题,名称,链接,描述,作者,负责人,版本,项目名称,功能名称,项目名,功能名".
split(",")),$H=["this is where you","this is where we","this where you","this section is for","this section is incredibly important","this section must","this s\
ection should","this might be a good place to","feel free to add","feel free to include","feel free to remove","section not required until","go in to as much de\
tail as","go into as much detail as","what are the caveats to","what are some important details that","a clear and concise description of","a concise descriptio\
n of","a brief, one to two sentence","one paragraph explanation of","one para explanation of","brief explanation of the feature","add any other context","add an\
y other screenshots","if applicable, add screenshots","if applicable, how will the component","ex. i'm always frustrated when","please include a summary of","pl\
ease delete options that are not relevant","please describe the tests that you ran","please provide a","please fill","please replace this","please describe","pl\
ease explain","please list","briefly describe","describe your","describe the problem here","describe what you","describe how you","explain the proposal as if","\
explain why this","explain your","replace this text","replace this with","replace this section","delete this section","delete this line","remove this section","\
fill in this","fill this in","fill in the template","fill out the template","fill out this","write your","write a short","write here","enter your","insert your",
"your text here","your answer here","your description here","text goes here","description goes here","list the specific goals of the","what is out of scope for \
this kep","listing non-goals helps to focus","how will we know that this has succeeded","consider the following in developing","no need to outline all of the","\
this is the technical portion of the rfc","why are we doing this? what use cases does it support","what is the issue that we're seeing","what is the change that\
 we're proposing","what becomes easier or more difficult","discuss prior art, both","think about what the natural extension","lorem ipsum","请描述您","请描述你",
"请在此","请在这里","请填写","请补充","请简要描述","请详细描述","请提供您","请用一句话","在此填写","在此输入","在这里填写",
"此处填写","此处补充","清晰简洁地描述","清楚简洁地描述","清晰而简洁地描述","简洁明了地描述","对问题的清晰","如果适用，请添加",
"如有必要，请添加","添加有关该问题的任何其他","ここに記入","ここに入力"],OH=60,Jy=new Map;for(let e of $H){let t=e.slice(0,2);Jy.set(
t,[...Jy.get(t)??[],e])}});function qO(e,t,n){let r=[],i=null;for(let{0:s,index:o}of e.matchAll(RH)){s in tb&&r.push({character:s,at:o});let a=NH[s],l=r.at(-1);if(a===void 0||l?.character!==
a||(r.pop(),o-l.at>IH||i!==null&&i.start<l.at))continue;let c=LH(e,l.at,o+1,t,n);c!==null&&(i={start:l.at,end:o+1,sure:c})}return i}function LH(e,t,n,r,i){let s=e[t]??
"",o=e.slice(t+1,n-1).trim(),a=e[t-1]??"",l=e[n]??"";if(o===""||s==="["&&(/[([:]/.test(l)||i.has(r.text.slice(t+1,n-1).trim().toLowerCase())))return null;if(PH.
test(o))return!0;let c=zH(e,t,n,r);return s==="["?/[\w\])!\\]/.test(a)?null:qH(o,c):s==="{"&&/^\{[^{}]{1,200}\}$/.test(o)?a==="$"?null:!0:s==="{"?/[\w$#%/\\{]/.
test(a)||/[\w/}]/.test(l)?null:jH(o,c):eb.test(o)&&(c!=="within"||rb(o))?!0:null}function zH(e,t,n,{kind:r}){let i=e.slice(Math.max(0,t-80),t).replace(/[\s*_"“]+$/,
""),s=e.slice(n,n+80).replace(/^[\s*_"”.,;。，；]+/,""),o=s===""||s.startsWith("|");return o&&(i===""||i.endsWith("|"))?"whole":/[:：]$/.test(i)&&(o||r===
"heading")?"value":"within"}function qH(e,t){if(e.startsWith("NEEDS CLARIFICATION"))return!0;if(e==="..."||e==="…")return t!=="within";if(DH.test(e))return null;
if(Xy(e)||/^[A-Z][A-Z\d_ /#-]{2,}$/.test(e))return t!=="within"||/^[A-Z\d]+_[A-Z\d_]+$/.test(e)?!0:null;if(rb(e))return eb.test(e)||MH.test(e)?!0:null;if(eb.test(
e))return!0;if(t==="within")return null;if(FH.test(e))return!0;let n=e.split(/\s+/).length;return n<2||nb(e)?null:cd(e)?!0:n>12||/\d{2}$/.test(e)?null:t==="whol\
e"?!0:n>=3?!1:null}function jH(e,t){if(Xy(e)||/^[A-Z][A-Z\d_]{2,}$/.test(e))return t==="within"?null:!0;let n=e.split(/\s+/);return rb(e)?t==="within"?null:!0:n.
length<2||nb(e)?null:t!=="within"||cd(e)?!0:null}function nb(e){return/^\p{L}[\w.?-]*\s*[,:=|;<>]/u.test(e)||!/^[\p{L}"“(<*]/u.test(e)||/[{}=;]|=>|\w\(|\d\s*[,–-]\s*\d/.
test(e.slice(0,60))}function rb(e){return/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(e)}function jO(e,t){let n=e[t]?.text??"",r=ZH(n);if(r===
-1)return null;let i=n[r]??"",s=tb[i]??"";if(!cd(n.slice(r+1,r+60))||nb(n.slice(r+1,r+60).trim()))return null;let o=0,a=0;for(let l=t;l<Math.min(e.length,t+BH);l+=
1){let c=e[l];if(c===void 0||c.kind!=="prose"&&c.kind!=="table")return null;let u=l===t?r:0;for(let d=u;d<c.text.length;d+=1){if(a+=1,a>GH)return null;if(c.text[d]===
i?o+=1:c.text[d]===s&&(o-=1),!(o>0))return l===t||c.text[d+1]==="("?null:{start:r,last:l,end:d+1}}}return null}function ZH(e){let t=/^[*_\s]*/.exec(e)?.[0].length??
0;if(e[t]==="["||e[t]==="{")return t;let n=e.slice(0,80).search(/[:：][*_]*\s+[[{]/);return n===-1?-1:n+e.slice(n).search(/[[{]/)}var tb,NH,RH,IH,PH,eb,DH,FH,MH,
BH,GH,BO=g(()=>{"use strict";Qy();tb={"[":"]","{":"}","(":")","（":"）","【":"】","<":">"},NH=Object.fromEntries(Object.entries(tb).map(([e,t])=>[t,e])),RH=
/[[\]{}()（）【】<>]/g,IH=600;PH=/^(?:TBD|TBC|TODO|FIXME|待定|待补充|待填写)$/i;eb=/^(?:describe|insert|your|enter|fill in|replace|placeholder|请填写|请描述|请输入|请补充|填写|补充)(?=[\s\u4E00-\u9FFF])/i;
DH=/^(?:[xX\d\s.,–-]*|[\^!#@/].*|optional|required|if any|sic|wip|rfc|draft|deprecated|new|unreleased|可选|必填|选填)$/i,FH=/^e\.?g\.?[\s,:]|[,\s]e\.g\.[\s,]/i,
MH=/^(?:此处|在此|这里|例如|说明|描述|列出|简述|概述)/;BH=40,GH=4e3});function ZO(e){return UH.has(ri(e))}function KH(e){return HH.has(ri(e))}function UO(e,t,n){let r=[],i=YH(e);for(let s=0;s<t.length;s+=1){let o=t[s];if(o===void 0||
!JH(o))continue;let a=o.kind==="prose"?jO(t,s):null;if(a!==null){let y=t[a.last]??o;r.push({text:o.text.slice(a.start),untouched:!1,sure:!0,line:o.line,column:o.
column+a.start,endLine:y.line,endColumn:y.column+a.end}),s=a.last;continue}let l=eW(o,i,n,QH(t,s));if(l===null)continue;let{start:c,end:u,untouched:d=!1,sure:f=!0}=l,
p=l.wholeBlock===!0?XH(t,s)??o:o,h=p===o?o.column+u:p.column+p.text.length;for(r.push({text:o.text.slice(c,u),untouched:d,sure:f,line:o.line,column:o.column+c,endLine:p.
line,endColumn:h});t[s+1]!==void 0&&(t[s+1]?.line??1/0)<=p.line;)s+=1}return r}function YH(e){let t=e.lines.flatMap(({text:n})=>/^[\s>]*\[([^[\]]{1,200})\]:/.exec(
n)?.[1]?.toLowerCase()??[]);return new Set(t)}function JH({kind:e}){return e==="prose"||e==="heading"||e==="table"}function XH(e,t){let n=t;for(;e[n+1]?.block===
e[t]?.block&&e[n+1]?.marker===null;)n+=1;return e[n]}function QH(e,t){let n=e[t],r=e[t-1];return r?.block!==n?.block||n?.marker!==null||/[.?!:。？！：]["”)*_]*$/.
test(r?.text??"")}function eW(e,t,n,r){let{text:i}=e,s=ri(i);if(s==="")return null;let o={start:0,end:i.length},a=rW(n);if(a.has(s))return{...o,untouched:!0};let l=tW(
i);if(l>0&&a.has(ri(i.slice(l))))return{start:l,end:i.length,untouched:!0};if(e.kind!=="heading"&&r&&KH(i))return o;if(e.kind==="prose"&&r&&MO(i))return{...o,wholeBlock:!0};
let c=nW(i),u=qO(c,e,t);if(u!==null)return u;if(e.kind==="heading")return null;for(let d of[VH,WH]){let f=d.exec(c);if(f!==null)return{start:f.index,end:f.index+
f[0].length}}return null}function tW(e){return/^(?:(?:\*\*|__)[^*_]{1,120}(?:\*\*|__)\s?[:：]?|[^:：]{1,60}[:：]\**)\s*/.exec(e)?.[0].length??0}function nW(e){
if(!e.includes("`"))return e;let t="",n=0;for(let r of Tt(e,0,e.length))t+=e.slice(n,r.start)+"`".repeat(r.end-r.start),n=r.end;return t+e.slice(n)}function ri(e){
let t=e.replace(/[_*[\]{}|]/g,"").trim();return(/^\W+$/.test(t)?t:t.replace(/[.。:：]$/,"").trim()).toLowerCase()}function rW(e){let t=GO.get(e);if(t!==void 0)
return t;let n=new Set(e.sections.map(s=>ri(s.heading))),r=e.body.split(`
`).map(s=>ri(s.replace(/^(?:#+|[-*])\s+/,""))),i=new Set(r.filter(s=>s!==""&&!n.has(s)));return GO.set(e,i),i}var UH,HH,WH,VH,GO,HO=g(()=>{"use strict";BO();ar();
Qy();UH=new Set(["n/a","na","none","-","–","—","..","...","…","……","?","??","???","no response","无","暂无","没有","不适用"]),HH=new Set("tbd,\
tba,tbc,todo,fixme,xxx,to be defined,to be determined,to be decided,to be done,to be added,to be filled,to be filled in,to be written,to be completed,coming soo\
n,fill me in,fill in,placeholder,add here,yyyy-mm-dd,待定,待补充,待填写,待完善,待确认,待补,未定,未填写,略,記入してください".split(
",")),WH=/(?<![\w/])(?:TBD|TBC|NEEDS CLARIFICATION)(?![\w/])|(?<![\w.])X{1,3}(?:%| ?(?:ms|seconds?|minutes?|hours?|days?|weeks?|percent|MB|GB|users|requests|times|秒|毫秒|分钟|小时|天|次))(?!\w)/,
VH=/^[*_]{0,2}(?:TODO|TBD|TBC|FIXME|待定|待补充|待填写)[*_]{0,2}(?=\s*[:：(（])/;GO=new WeakMap});function ud(e,t){let n=new In(e),r=Al(n);return{source:n,frontMatter:r===null?null:t(r),bodyLine:r?.bodyLine??1}}function Qs(e,t){let{source:n,frontMatter:r,bodyLine:i}=e,
s=rO(n,i),o=zO(n,s,i),a=xO(s,t),l=UO(n,s,t),c=sW({source:n,lines:s,comments:o,placeholders:l,heads:a});return{source:n,template:t,title:iW(a)??ca(r,"title"),frontMatter:r,
bodyLine:i,sections:c,lines:s,comments:o,placeholders:l,facts:cO(s),checks:c.filter(u=>u.id==="verification").flatMap(u=>sO(u.content))}}function iW(e){let t=e.
find(i=>i.ids.length>0)?.index??1/0,n=i=>i.style==="heading"&&i.ids.length===0&&(i.level===1||i.index<t),r=e.find(n);return r===void 0||r.label===""?null:r.label}
function sW(e){let{lines:t,heads:n}=e,r=[],i=[],s=0;for(let[a,l]of t.entries()){let c=n[s]?.index===a?n[s]:void 0,u=()=>i.findLast(h=>h.head.ids.length>0);if(c===
void 0){u()?.content.push(l);continue}let d=s;s+=1,i=i.filter(h=>h.head.level<c.level);let f=u();if(c.ids.length===0||f!==void 0&&WO(f.head,c)){f?.content.push(
l),i.push({head:{...c,ids:[]},place:d,content:[]});continue}let p={head:c,place:d,content:lW(l,c)};r.push(p),i.push(p)}let o=oW([...e.comments,...e.placeholders].
sort((a,l)=>a.line-l.line||a.column-l.column));return r.flatMap(a=>cW(e,a,o))}function oW(e){let t=new Map;for(let n of e)for(let r=n.line;r<=n.endLine;r+=1){let i=t.
get(r);i===void 0?t.set(r,[n]):i.push(n)}return t}function WO(e,t){return e.ids.length===1&&t.ids.includes(e.ids[0]??"")}function aW(e,t){return t!==void 0&&t.level>
e.level&&(t.ids.length===0||WO(e,t))}function lW(e,t){let n=e.text.slice(t.end),r=n.trimStart();return r.trim()===""?[]:[{...e,kind:"prose",level:0,text:r,column:e.
column+t.end+n.length-r.length}]}function cW(e,{head:t,place:n,content:r},i){let{source:s,lines:o,heads:a}=e,l=o[t.index];if(l===void 0)return[];let c=n+1;for(;aW(
t,a[c]);)c+=1;let u=o[a[c]?.index??o.length],d={label:t.label,style:t.style,level:t.level,head:{line:l.line,column:l.column,endLine:l.line,endColumn:l.column+Math.
max(t.end,1)},ids:t.ids,soft:t.soft,content:r,items:od(r),blank:r.every(f=>dW(f,i.get(f.line)??[])),contentStart:uW(e,t,l),contentEnd:u===void 0?s.text.length:s.
line(u.line).start};return t.ids.map(f=>({id:f,...d}))}function uW({source:e,lines:t},n,r){let i=e.line(r.line).start+r.column-1+n.end;if(n.style!=="heading")return i;
let s=n.index;for(;t[s+1]?.block===r.block;)s+=1;let o=t[s]?.line??r.line;if(/^[\s\uFEFF>*+\d.)-]*#/.test(e.line(r.line).text))return n.end<r.text.length?i:e.line(
o).end;let l=e.lines[o];return l!==void 0&&/^[\s>]*(?:=+|-+)\s*$/.test(l.text)?l.end:e.line(o).end}function dW(e,t){if(e.kind==="heading"||e.kind==="fence"||e.kind===
"rule")return!0;if(e.kind==="code")return e.text.trim()==="";let n=fW(e,t).trim();return n===""||ri(n)===""||ZO(n)?!0:e.kind==="html"&&n.replace(/<[^<>]*>/g,"").
trim()===""&&!/<(?:img|video|table)/i.test(n)}function fW(e,t){let n="",r=0;for(let i of t){let s=i.line<e.line?0:i.column-e.column;n+=e.text.slice(r,Math.max(s,
r)),r=Math.max(r,i.endLine>e.line?e.text.length:i.endColumn-e.column)}return n+e.text.slice(r)}var dd=g(()=>{"use strict";iO();oO();uO();Ac();Kf();kO();DO();ad();
HO();Co()});function KO(e,t){let n=VO.get(e)??Qs(ud(e.body,()=>({data:{},problem:null})),e);VO.set(e,n);let[r]=Ce(n,t);return r===void 0?"":n.source.text.slice(r.contentStart,
r.contentEnd).trim()}var VO,YO=g(()=>{"use strict";dd();yt();VO=new WeakMap});function fd(e,t){return Qs({...e,source:new In(e$(e.source.text,t))},e.template)}function pd(e,t){return[...new Set(e.sections.filter(({soft:r})=>!r).map(({id:r})=>r))].
every(r=>JO(t,r)===JO(e,r))}function JO(e,t){return JSON.stringify(e.sections.filter(n=>n.id===t).map(({content:n})=>n.map(({kind:r,text:i})=>[r,i])))}var ib=g(
()=>{"use strict";Sy();dd();Co()});function XO(e,t){return e.template.sections.filter(n=>n.required&&ji(e,n,t).length===0)}function tN(e,{id:t}){return t$(e,t,KO(e.template,t))}function QO(e,t){let n=XO(
e,t);if(n.length===0)return[];let r=fd(e,n.map(s=>tN(e,s))),i=XO(r,t);return i.every(s=>n.includes(s))&&pd(e,r)?n.filter(s=>!i.includes(s)):[]}var eN,nN=g(()=>{
"use strict";Sy();YO();yt();pe();Ma();he();ib();eN={id:"section-missing",severity:"error",summary:{en:"A required section is missing.","zh-CN":"缺少必填的一节。"},
why:{en:"What nobody wrote down, the agent decides: this is the blank that an incident comes from.","zh-CN":"没有写下来的，就由智能体替你决定：事故就出在这样的空白里。"},
fix:{en:"Add the section; `spec fill FILE` asks for what is blank.","zh-CN":"补上这一节；`spec fill FILE` 会逐项询问空白之处。"},bad:F({Constraints:null}),
good:F(),edits(e,t){let[n]=QO(e,t);return n===void 0?[]:[tN(e,n)]},check(e,t,n){let r=QO(e,n);for(let i of e.template.sections){if(!i.required||ji(e,i,n).length>
0)continue;let s=Ce(e,i.id),o={en:s.length===0?"":`: ${Ks(s,['"','"'],", ")} not taken for it, because that often means something else`,"zh-CN":s.length===0?"":
`：没有把${Ks(s,["“","”"],"、")}当作它，因为那往往另有所指`};t({at:s[0]?.head??null,section:i.id,fixable:r.includes(i),why:i.why,message:{
en:`${i.heading} is missing${o.en}; expected a section that answers: ${i.question}`,"zh-CN":`缺少“${i.heading}”${o["zh-CN"]}；这一节应当回答：${i.
question}`}})}}}});function hd(e){let{sections:t,source:n,template:r}=e,i=r.sections.map(u=>u.id),s=new Set(t.map(u=>u.id)),o=u=>u.style==="heading"&&u.ids.length===1&&u.level===t[0]?.
level;if(s.size<t.length||!t.every(o))return[];let a=t.map(u=>({place:i.indexOf(u.id),...pW(e,u)}));if(a.some(({start:u,end:d})=>hW(e,u,d)))return[];let c=[...a].
sort((u,d)=>u.place-d.place);return a.flatMap((u,d)=>{let f=c[d];return f===void 0||f===u?[]:[{start:u.start,end:u.end,text:n.text.slice(f.start,f.end)}]})}function pW({
source:e,lines:t},n){let r=t.find(({line:o,kind:a,level:l,quoted:c})=>o>n.head.line&&a==="heading"&&l<=n.level&&!c),i=e.startOf(n.head.line),s=r===void 0?e.text.
length:e.line(r.line).start;return{start:i,end:i+e.text.slice(i,s).trimEnd().length}}function hW({source:e,lines:t,comments:n},r,i){let s=o=>e.line(o).start>=r&&
e.line(o).start<i;return n.some(({line:o,endLine:a})=>a>o&&s(o))||t.some(({line:o,kind:a,depth:l})=>(a==="html"||a==="heading"&&l>0)&&s(o))}var rN=g(()=>{"use s\
trict"});function mW(e){let t=hd(e);if(t.length===0)return!1;let n=fd(e,t);return hd(n).length===0&&pd(e,n)}var iN,sN=g(()=>{"use strict";rN();td();pe();he();ib();iN={id:"\
section-order",severity:"advice",summary:{en:"The sections stand in another order than the template's.","zh-CN":"各节的顺序与模板不同。"},why:{en:"Wh\
oever reads many specs finds an answer by its place.","zh-CN":"读过许多规格的人，是按位置找答案的。"},fix:{en:"Move the section to its place.",
"zh-CN":"把这一节移到相应的位置。"},bad:`## Goal

An operator changes one field, so that no release is needed.

${F({Goal:null})}`,good:F(),edits:hd,check(e,t){let n=e.template.sections.map(o=>o.id),r=new Set,i=-1,s=mW(e);for(let o of e.sections){let a=n.indexOf(o.id);if(r.
has(o.id)||o.soft||o.id!==o.ids[0])continue;if(r.add(o.id),a>i){i=a;continue}let l=Vs(e.template,n[i]??"")?.heading??"";t({at:o.head,section:o.id,fixable:s,message:{
en:`${o.label} stands after ${l}; expected it before`,"zh-CN":`“${o.label}”在“${l}”之后；应当在它之前`}})}}}});var oN,aN=g(()=>{"use strict";yt();pe();Ma();he();oN={id:"section-soft",severity:"warning",summary:{en:"A label that often means something else taken for a sect\
ion, because nothing is headed so. `--strict` does not take it.","zh-CN":"没有对应标题的章节，用一个常有别的含义的标题代替了它；加上 `--strict` 则不接受。"},
why:{en:"The text below it may answer another question, and then this one has no answer.","zh-CN":"它下面写的也许回答的是别的问题，那样这一节就没有答案。"},
fix:{en:"Head the text by the section's own name if it is that, else add the section.","zh-CN":"如果写的就是这一节，换成它的标题；否则补上这一节。"},
bad:F().replace("## Constraints","## Requirements"),good:F(),check(e,t,{strict:n}){for(let{id:r,heading:i,required:s}of e.template.sections){if(n&&s)continue;let o=Ce(
e,r).filter(l=>l.soft),[a]=o;a===void 0||o.every(l=>l.blank)||t({at:a.head,section:r,sure:s,message:{en:`${Ks(o,['"','"'],", ")} taken for ${i}, because nothing\
 is headed so; expected a section with that name`,"zh-CN":`没有“${i}”一节，把${Ks(o,["“","”"],"、")}当作了它；应当有这个名字的一节`}})}}}});function bW({content:e}){if(e.some(({kind:r})=>r!=="prose"))return!1;let t=e.map(r=>r.text).join(" ").replace(/[*_]/g,"");if(/[\d`/@:[\]<]/.test(t))return!1;if(/\p{Script=Han}/u.
test(t))return yW.test(t);let n=t.toLowerCase().match(/[\p{L}'-]+/gu)??[];return n.length>0&&n.length<=12&&n.every(r=>gW.has(r))}var gW,yW,lN,cN=g(()=>{"use str\
ict";yt();pe();he();gW=new Set(`a all an and any are as be but code everything fast fine for good great in is it its just keep made make must nice no nothing of\
 ok okay only or
our please quality quick quickly ready should simple so standard standards stuff that the things this to up usual very we well will with work working works
best practice practices clean cleanly clear correct correctly easy efficient elegant flexible high maintainable modern normal normally performance performant
proper properly reasonable reliable robust scalable secure securely seamless security simply smart solid stable sure tests test tested testing usable
use user friendly better improved improve improvement appropriate appropriately needed expected passes pass bug bugs free done`.split(/\s+/)),yW=/^(?:快|快速|高性能|性能|性能好|性能良好|稳定|可靠|安全|简单|简洁|优雅|友好|灵活|良好|正常|正常工作|功能正常|测试|测试通过|通过|完善|尽快|合理|适当|好|优化|优化一下|改进|无|保持|要|和|与|并|且|、|，|。|；|\s)+$/u,
lN={id:"section-thin",severity:"error",summary:{en:"A required section says a vague word or two and nothing else.","zh-CN":"必填的一节只有一两个含糊的词。"},
why:{en:"A section of one vague word is as blank as none, and looks filled.","zh-CN":"只有一个含糊的词，和空白没有区别，看上去却像写过了。"},
fix:{en:"Answer the section in a sentence that could be wrong, or write `N/A because …`.","zh-CN":"用一句可能出错的具体的话回答，或写“不适用，因为……”。"},
bad:F({"Architecture notes":"Clean and simple code."}),good:F(),check(e,t){for(let{id:n,heading:r,question:i,required:s}of e.template.sections){let o=Ce(e,n).filter(
l=>!l.blank),[a]=o;!s||a===void 0||!o.every(bW)||t({at:a.head,section:n,message:{en:`${r} says next to nothing; expected an answer to: ${i}`,"zh-CN":`“${r}”等于\
没写；应当回答：${i}`}})}}}});function wW({rules:e,reason:t,misplaced:n},r,i,s){if(e.length===0)return[{en:"spec-allow names no rule; expected (spec-allow rule: reason)","zh-CN":"spec-allow \
没有写规则名；应当写成 (spec-allow 规则: 理由)"}];let o=e.filter(a=>!i.includes(a)).map(a=>vW(a,i));return o.length>0?o:n?[{en:"spec-allow stands\
 within a line or is not closed there, and allows nothing; expected it at the end of its line","zh-CN":"spec-allow 写在了一行中间，或括号没有在这一行闭合，因此不起作用；应当放在行末"}]:
t===""?[{en:`spec-allow ${e.join(", ")} gives no reason, and allows nothing; expected one after a colon`,"zh-CN":`spec-allow ${e.join("、")} 没有写理由，因此不起作用；应当在冒号\
后写明理由`}]:e.filter(a=>!r.has(a)).map(a=>s.has(a)?{en:`${a} cannot be allowed; expected the line to be mended`,"zh-CN":`${a} 不能放行；应当修改这一行`}:
{en:`spec-allow ${a} allows nothing: that rule has nothing to say here`,"zh-CN":`spec-allow ${a} 没有放行任何内容：这条规则在这里没有发现问题`})}
function vW(e,t){let n=la(e,t);return{en:`spec-allow: there is no rule "${e}"${n===null?"; `spec rules` lists them":`; did you mean ${n}?`}`,"zh-CN":`spec-allow\
：没有名为“${e}”的规则${n===null?"；`spec rules` 列出所有规则":`；是不是 ${n}？`}`}}var uN,dN=g(()=>{"use strict";lr();pe();he();uN={id:"\
spec-allow",severity:"warning",silencedBy:"configuration",summary:{en:"A `(spec-allow rule: reason)` that allows nothing, gives no reason or names no rule.","zh\
-CN":"`(spec-allow 规则: 理由)` 没有放行任何内容、没有写理由，或写的不是规则名。"},why:{en:"Whoever reads the spec takes it that som\
ebody looked at the line and had a reason.","zh-CN":"读规格的人会以为有人看过这一行，并且有理由放行。"},fix:{en:"Write `(spec-allow rule\
: reason)` at the end of the line that it is about, or take it out.","zh-CN":"在所说的那一行末尾写 `(spec-allow 规则: 理由)`，或把它删掉。"},
bad:F({Constraints:"- p99 stays under 50 ms. (spec-allow placeholder: the figure is final)"}),good:F(),check:()=>{},review({allows:e,used:t,rules:n,never:r},i){
for(let s of e)for(let o of wW(s,t.get(s)??new Set,n,r))i({at:s.at,message:o})}}});function $W({text:e,prose:t},n){if(CW.test(t)||TW.test(t))return null;let r=(a,l,c,u=!1)=>a.matchAll(l).map(d=>({start:d.index,end:d.index+d[0].length,sure:c(d[0]),
looped:u})),i=r(_W,e,()=>!0).filter(({start:a,end:l})=>n||!/^(?:KEYS|SCAN)$/.test(e.slice(a,l))),s=r(kW,t,()=>!0),o=r(xW,e,a=>/^(?:scan|iterat|loop|walk|go|travers|enumerat|by scan)/i.
test(a));return[...s,...i,...o,...r(EW,t,()=>!1,!0)][0]??null}var xW,kW,_W,SW,EW,AW,CW,TW,fN,pN=g(()=>{"use strict";pe();bt();La();rt();he();xW=K("unbounded-hot\
-path GROWS",()=>/(?<![A-Za-z0-9_-])(?:(?:scan(?:s|ned|ning)?|iterat(?:e|es|ed|ing)(?: over| through| across)?|loop(?:s|ed|ing)? (?:over|through)|walk(?:s|ed|ing)?(?: over| through)?|go(?:es|ing)? through|travers(?:e|es|ed|ing)|enumerat(?:e|es|ed|ing)|read(?:s|ing)?|load(?:s|ed|ing)?|fetch(?:es|ed|ing)?|list(?:s|ed|ing)?|return(?:s|ed|ing)?|quer(?:y|ies|ied|ying)|pull(?:s|ed|ing)?|search(?:es|ed|ing)?(?: through)?|display(?:s|ed|ing)?|shows?|render(?:s|ed|ing)?|recomput(?:e|es|ed|ing)|parse[sd]?|parsing|count(?:s|ed|ing)?|send(?:s|ing)?|notif(?:y|ies|ied|ying)|sort(?:s|ed|ing)?|filter(?:s|ed|ing)?|check(?:s|ed|ing)?)(?: (?:over|through|from|to))? (?:all|each|every|the (?:whole|entire|full|complete)|an? (?:whole|entire|full))(?: (?:of )?(?:the|its|their|our))? [A-Za-z0-9`'_/-]{1,40}(?: [A-Za-z`'_-]{1,24})?)|by scanning (?:the )?[A-Za-z`_-]{1,30}/gi),
kW=K("unbounded-hot-path PLAIN",()=>/(?<![A-Za-z0-9_-])(?:full[- ]table (?:scan|read)s?|table scans?|key[- ]?space scans?|scan(?:s|ned|ning)? (?:of )?(?:the )?(?:whole |entire |full |redis )?(?:key ?space|table|database|collection|index)|N ?\+ ?1 (?:quer(?:y|ies)|problem|reads?|calls?|requests?)|one (?:query|request|call|lookup) (?:per|for each|for every) (?:row|item|record|entry|element|user|id|key|document|file|model)|(?:a |another |separate )(?:query|request|call|lookup) (?:per|for each|for every) (?:row|item|record|entry|element|id|key)|O\(N(?:\^2|²|\*\*2)?\)|without (?:a |any )?(?:limit|pagination|paging)|unbounded (?:list|query|scan|loop|fan-?out|queue|result)s?)|全表扫描|扫全表|(?:遍历|扫描|轮询)(?:所有|全部|整个|全量|每个|每一个)[^，。；,;]{0,12}|(?:查询|读取|加载|返回|拉取|获取|展示)(?:所有|全部|全量)的?[^，。；,;]{1,12}|逐(?:条|个|行)(?:查询|请求|读取|调用)|全量(?:扫描|加载|查询|拉取)/gi),
_W=K("unbounded-hot-path WALKS",()=>/(?<![A-Za-z0-9_])(?:KEYS\s[^\s`"'，。]{0,60}[*:][^\s`"'，。]{0,60}|scan_iter|(?<=(?:runs?|issues?|uses?|calls?|does|via|executes?|sends?|with|执行|使用|调用|用|跑|发)\s?`?)KEYS(?![A-Za-z0-9_])|SCAN(?![A-Za-z0-9_]))/g),
SW=/redis|valkey|keydb|dragonfly/i,EW=K("unbounded-hot-path LOOPED",()=>/(?<![A-Za-z])for (?:each|every) (?:[A-Za-z-]{1,20} ){1,5}?(?:(?:we|it|they|the [A-Za-z]{1,20}) )?(?:quer(?:y|ies)|fetch(?:es)?|calls?|looks? up|requests?|loads?|reads?) (?:the|its|their|an?) [A-Za-z]{1,24}|(?:对|为)?每(?:个|条|一)[^，。；,;每]{1,12}(?:都|再|分别)(?:查询|请求|读取|调用)[^，。；,;]{0,8}/gi),
AW=K("unbounded-hot-path PATH",()=>/(?<![A-Za-z])(?:GET|POST|PUT|PATCH|DELETE) \/|(?<![A-Za-z])(?:requests?|quer(?:y|ies)|poll(?:s|ing)?|render(?:s|ed|ing)?|messages?|page|list|call(?:s|ed)?|handler|endpoint)(?![A-Za-z])|请求|查询|轮询|渲染|消息|页面|列表|接口/i),
CW=K("unbounded-hot-path FORBIDDEN",()=>/(?<![A-Za-z])(?:must not|mustn'?t|do not|don'?t|does not|doesn'?t|not|never|no|avoid(?:s|ing)?|without|instead of|rather than|forbid\w*|prohibit\w*|prevents?|not allowed|eliminat\w+|replac\w+|remov\w+|stop|no longer|decided against)(?![A-Za-z])|不得|不能|不要|不允许|禁止|避免|不应|无需|不再|没有采用|未采用|弃用|否决|而不是|替代|取代|消除/i),
TW=K("unbounded-hot-path BOUNDED",()=>/(?<![A-Za-z])(?:pages? of|(?:by|in|one) pages?|page[- ]sizes?|paginat\w*|paged|limit(?:ed|s)?|at most|up to|top \d+|first \d+|batch(?:es|ed)?|cursor|chunk(?:s|ed)?|cached?|incremental\w*|bounded|lazy|lazily|virtuali[sz]ed|once|offline|nightly|at build|constant|capped|max(?:imum)?)(?![A-Za-z])|分页|上限|最多|分批|批量|缓存|增量|懒加载|构建时|离线/i),
fN={id:"unbounded-hot-path",severity:"warning",summary:{en:"Work that grows with the data, on a path that runs per request, render, poll or message.","zh-CN":"每\
次请求、渲染、轮询或每条消息都要做随数据量增长的工作。"},why:{en:"It is instant with the rows of today's tests and takes the service \
down with those of next year.","zh-CN":"以今天测试的数据量一瞬间就完成，以明年的数据量会拖垮服务。"},fix:{en:"Keep what is asked fo\
r in a structure that is read in O(1), bound the work by a page or a limit, or move it off the path.","zh-CN":"把结果存成 O(1) 读取的结构，用分页或上限限制工作量，或移出这条路径。"},
bad:F({"Architecture notes":"On every request the handler scans the Redis keyspace. When Redis does not answer within 20 ms, the last list is served."}),good:F(),
check(e,t){let n=ve(e),r=SW.test(e.source.text),i=new Set(n.filter(({prose:s})=>AW.test(s)||Pa(s).length>0).map(({item:s})=>s));for(let s of n){if(s.section==="\
non-goals"||s.section==="context"||s.force==="narrates")continue;let o=$W(s,r);if(o===null)continue;let[a]=Pa(s.prose),l=o.sure&&a?.kind==="called";if(!l&&!o.looped&&
!(o.sure&&/^by /i.test(s.text.slice(o.start)))&&!i.has(s.item))continue;let c=s.text.slice(o.start,o.end).trim();t({at:s.range(o.start,o.end),...s.section===null?
{}:{section:s.section},sure:l,message:a===void 0?{en:`"${c}" grows with the data; how often does it run, over how many, and what bounds it?`,"zh-CN":`“${c}”随数\
据量增长；多久执行一次，数据有多少，上限是什么？`}:{en:`"${c}" grows with the data and runs ${a.text}; expected work that a limit or an \
index bounds`,"zh-CN":`“${c}”随数据量增长，而且${a.text}都会执行；应当用上限或索引限制工作量`}})}}}});var OW,hN,mN=g(()=>{"use strict";pe();rt();en();he();OW=/(?:(?<![A-Za-z])(?:latency|timeouts?|time-out|response times?|load(?:ing)? times?|delay|interval|ttl|duration|p50|p90|p95|p99|p999|throughput|memory(?: usage)?|file size|page size limit|bundle size|payload|max(?:imum)? size|retention)|延迟|时延|超时(?:时间)?|响应时间|加载时间|耗时|间隔|过期时间|内存|文件大小|吞吐量?)(?: (?:is|of|to|at|stays?|must be|should be|must stay|set to|为|是))?\s?(?:[:：=<>≤≥~]|<=|>=|under|below|within|less than|at most|up to|不超过|小于|低于|为|是|控制在)?\s?$/i,
hN={id:"unit-missing",severity:"warning",summary:{en:"A figure for a time, a size or a rate has no unit.","zh-CN":"时间、大小或速率只有数字，没有单位。"},
why:{en:"Seconds and milliseconds differ by a thousand, and each reader picks one.","zh-CN":"秒和毫秒差一千倍，每个读者会各选一个。"},fix:{en:"\
Write the unit after the number: ms, s, MB, calls per minute.","zh-CN":"在数字后写上单位：毫秒、秒、MB、次/分钟。"},bad:F({Constraints:"- The\
 timeout is 50."}),good:F({Constraints:"- The timeout is 50 ms."}),check(e,t){for(let n of ve(e))if(!n.quoted)for(let{text:r,start:i,end:s,dimension:o}of Ie(n.prose))
o!=="bare"||r==="0"||!OW.test(n.prose.slice(Math.max(0,i-48),i))||t({at:n.range(i,s),...n.section===null?{}:{section:n.section},message:{en:`"${r}" has no unit;\
 expected one, e.g. ms, s or MB`,"zh-CN":`“${r}”没有单位；应当写明，如毫秒、秒、MB`}})}}});var En,NW,RW,gN,yN=g(()=>{"use strict";bt();En=e=>`(?<![A-Za-z0-9_-])(?:${e})(?![A-Za-z0-9_-])`,NW="correctly|properly|normally|smoothly|seamlessly|flawlessly|p\
erfectly|reliably|gracefully|nicely|appropriately|sensibly",RW="good|nice|great|clear|clean|intuitive|usable|readable|legible|helpful|useful|meaningful|informat\
ive|user[- ]friendly|friendly|easy(?: to (?:use|understand|read|follow))?|simple|acceptable|reasonable|satisfactory|adequate|appropriate|sensible|stable|robust|\
reliable|consistent|accurate|correct|comfortable|pleasant|polished|professional|responsive|smooth|performant|fast|secure|complete|unaffected|maintainable|compre\
hensive|sufficient|well[- ]documented|well[- ]tested|working",gN=[{pattern:()=>new RegExp(En("(?:works?|working|behaves?|functions?|performs?|operates?|runs?|re\
nders?|displays?|looks?|responds?|loads?|integrates?|handled?|functioning)(?: [A-Za-z]{1,16}){0,3}? (?:as expected|as intended|as designed|as desired|as planned\
|as it should|as they should|correctly|properly|fine|well|normally|smoothly|seamlessly|flawlessly|perfectly|nicely|okay)"),"gi"),sure:!0},{pattern:()=>new RegExp(
En("as expected|as intended|as desired|as appropriate"),"gi"),sure:!0},{pattern:()=>new RegExp(En("(?:thoroughly|fully|properly|carefully|extensively|sufficient\
ly|adequately|comprehensively|rigorously|well)[- ](?:test(?:s|ed|ing)?|verif(?:y|ied)|validated?|check(?:ed)?|cover(?:s|ed)?|documented)|(?:thorough|extensive|a\
dequate|sufficient|proper|comprehensive|appropriate) (?:tests?|testing|coverage|test coverage|validation|documentation)"),"gi"),sure:!0},{pattern:()=>new RegExp(
En(`(?:is|are|be|remains?|stays?|looks?|feels?|seems?|appears?|becomes?|keeps?) (?:still |very |more |all |generally |quite |as )?(?:${RW})`),"gi"),sure:!0},{pattern:()=>new RegExp(
En("(?:helpful|useful|meaningful|informative|friendly|user[- ]friendly|sensible|good|nice|reasonable|appropriate|acceptable|readable|sane) (?:[A-Za-z]{1,16} )?(\
?:messages?|errors?|outputs?|feedback|results?|responses?|experience|ux|ui|layout|quality|performance|behaviou?r|warnings?|hints?|docs|documentation|names?|valu\
es?|data|coverage|state)"),"gi"),sure:!0},{pattern:()=>new RegExp(En("(?:clear|proper|correct) (?:[A-Za-z]{1,16} )?(?:messages?|errors?|outputs?|feedback|result\
s?|responses?|behaviou?r|warnings?|hints?|docs|documentation|values?|data|state)"),"gi"),sure:!1},{pattern:()=>new RegExp(En("(?:ease of use|stability|usability\
|user satisfaction|effectiveness|user experience|look and feel|stability|robustness|readability|maintainability|code quality|quality|reliability)"),"gi"),sure:!0},
{pattern:()=>new RegExp(En("no (?:[A-Za-z]{1,14} )?(?:complaints?|issues?|problems?|glitch(?:es)?|bugs?|surprises|weirdness|noticeable [A-Za-z]{1,20}|visible [A\
-Za-z]{1,20}|obvious [A-Za-z]{1,20}|negative (?:impact|feedback|effects?)|significant [A-Za-z]{1,20}|major [A-Za-z]{1,20})"),"gi"),sure:!0},{pattern:()=>/^(?:\*\*)?(?:(?:all |the |relevant |user |api |project )*(?:documentation|docs|readme|changelog|tests?|guides?)(?: (?:is|are|has been|have been))? (?:updated?|written|added|complete[d]?|created|improved|reviewed)|(?:update|write|add|improve) (?:the |all |relevant |short |some |more )*(?:documentation|docs|readme|tests?|documents))(?: (?:accordingly|as needed|to reflect (?:the )?changes?))?[.\s]*$/gi,
sure:!0},{pattern:()=>new RegExp(En("(?:will )?(?:requires?|needs?) (?:[A-Za-z]{1,14} ){0,2}(?:e2e|end-to-end|unit|integration|more|manual)? ?tests?(?:ing)?|(?:\
covered by|has|have) (?:automated |unit |integration |e2e )?tests?"),"gi"),sure:!1},{pattern:()=>new RegExp(En("(?:is |are |be )?(?:measurable|testable|verifiab\
le|configurable|demonstrated|demonstrable|observable|stated clearly|clearly (?:stated|documented|visible|labell?ed|explained)|fully documented|identified|extrac\
ted|considered|addressed)"),"gi"),sure:!1},{pattern:()=>new RegExp(En(`${NW}|without (?:any )?(?:issues?|problems?|regressions?|disruption|breaking (?:anything|\
changes))|without any errors?|(?:remain|remains|is|are) (?:valid|usable|functional|intact|unchanged|unaffected)|no regressions?|error handling|edge cases`),"gi"),
sure:!1},{pattern:()=>/(?:功能|显示|运行|工作|布局|适配|展示|渲染|加载|播放|使用|访问|跳转|交互|表现|样式|响应|操作)(?:均|都|可以|能够|能|一切|基本)?正常|正常(?:工作|运行|使用|显示|展示|加载|渲染|访问|跳转)|(?:符合|达到|满足)(?:预期|期望|要求|需求)|(?:体验|效果|性能|质量|表现|稳定性)(?:良好|好|优秀|佳|达标|可接受|流畅)|舒适|美观|友好|流畅|直观|易用|易读|可读性|(?:无|没有|不出现)(?:明显|较大|严重)(?:\p{Script=Han}{0,6})|明显(?:不同|提升|改善|优于|变化|降低|减少)|(?:充分|全面|完整|详细|仔细)(?:地)?(?:测试|验证|覆盖|检查)|没有(?:问题|异常)|无(?:问题|异常)|稳定(?:运行|可靠)|合理|文档(?:已)?(?:更新|完善|补充)(?:完成|完毕)?$/gu,
sure:!0},{pattern:()=>/正常|正确(?:显示|展示|处理|返回|工作|渲染)|适当|良好|稳定|清晰|完善|无错位|不被遮挡/gu,sure:!1}].map(({pattern:e,
sure:t},n)=>({pattern:K(`judgements ${n}`,e),sure:t}))});function LW({section:e,headings:t,text:n,force:r}){return r==="narrates"?!1:e==="verification"?!0:e==="context"||e==="non-goals"?!1:e===null&&t.some(PW)||/^(?:test|verify|check|confirm|validate|make sure|ensure)(?![A-Za-z])|[;；] ?(?:verify|confirm)(?![A-Za-z])/i.
test(n)}function zW({text:e,prose:t}){let n=Ie(e).filter(({dimension:i})=>i!=="bare");return gN.flatMap(({pattern:i,sure:s})=>i.matchAll(t).map(o=>({start:o.index,
end:o.index+o[0].length,sure:s}))).filter(({end:i})=>!/^\s?(?:[:：(（]|i\.e\.|e\.g\.|即)\s?\S/u.test(e.slice(i))&&!/[`"“]/.test(e.slice(i))&&n.length===0).
sort((i,s)=>Number(s.sure)-Number(i.sure)||i.start-s.start)[0]??null}var IW,PW,bN,wN=g(()=>{"use strict";pe();rt();en();Mi();he();yN();IW=/^(?:\d[\d.]*\s*)?(?:[\p{Emoji_Presentation}\p{Extended_Pictographic}\uFE0F]\s*)?(?:.*\b(?:test(?:s|ing)?|verification|validation|acceptance|definition of done|success (?:criteria|metrics?)|graduation(?: criteria)?|quality)\b.*|.*(?:测试|验收|验证|成功标准|成功指标).*)$/iu,
PW=Qt(e=>IW.test(e)),bN={id:"unverifiable-check",severity:"warning",summary:{en:"A check that two people could judge differently.","zh-CN":"两个人可能得出不同结论的检查。"},
why:{en:"A check that depends on who looks passes on the day of the incident.","zh-CN":"因人而异的检查，出事那天也会通过。"},fix:{en:"Write wha\
t is done and what is then seen: a command with its result, an input with its output, a figure.","zh-CN":"写明做什么、看到什么：命令和结果、输入和输出，或一个数字。"},
bad:F({Verification:"- `npm test` passes with 500 models.\n- Saving works as expected.\n- live: p99 stays under 50 ms the day after the release."}),good:F(),check(e,t){
for(let n of ve(e)){if(n.quoted||!LW(n))continue;let r=zW(n);r!==null&&t({at:n.range(r.start,r.end),...n.section===null?{}:{section:n.section},sure:r.sure&&n.kind!==
"sentence",message:{en:`"${n.text.slice(r.start,r.end)}" can be judged either way; expected a result that everybody sees alike`,"zh-CN":`“${n.text.slice(r.start,
r.end)}”因人而异；应当写谁看都一样的结果`}})}}}});var vN,xN=g(()=>{"use strict";vN={manner:{sure:`正常工作|正常运行|正常使用|正常显示|正常展示|正常访问|正常加载|正常返回|正常响应|正常处理|正常打开|正常跳转|正常渲染|正常启动|正常播放|正常登录|正常执行|正常生成|正常保存|功能正常|运行正常|显示正常|展示\
正常|布局正常|适配正常|工作正常|访问正常|返回正常|表现正常|一切正常|使用正常|加载正常|渲染正常
合理地|妥善地|妥善处理|妥善|妥当|恰当地|恰当|得当|适当地|适当处理|合理处理|正确处理|优雅地|优雅降级|优雅处理|优雅|平滑地|平滑过渡|平滑|平稳|平稳过渡|无缝|无缝集成|无缝衔接|无缝对接|无缝切换|顺利|顺利完成|顺畅|有效地|有效处理|高效地|高效|可靠地|安全地|智能地|智能化|智能识别并处理|灵\
活处理|灵活地|谨慎|谨慎设计|谨慎处理|谨慎操作|认真|仔细|充分|充分考虑|充分利用|充分测试|符合预期|达到预期|满足预期|符合要求|满足要求|满足需求|满足业务需要|满足用户需求|按预期工作|按预期|如预期|和预期一致|规范地|科学地|自然流畅|自然地|做好|处理好|保证质量|良好地|稳妥`,
look:"正确地|准确|准确地|精准|流畅度|严谨|清楚地|合规|智能|自然|保持一致|统一风格"},quality:{sure:`用户友好|友好|友好提示|友好的|界面友好|易用|易用性|\
易于使用|易于理解|易于维护|易于扩展|易于阅读|易读|易懂|易维护|易扩展|易上手|简单易用|简单易懂|简洁明了|简洁易懂|简洁美观|简洁大方|简洁|简明|清晰|清晰易读|清晰明了|清晰可见|清楚|明了|直观|一目了然|通俗易懂|美观|美观大方|漂亮|精美|好看|大方|大气|高端|高级感|现代感|现代化|时尚|炫酷|\
酷炫|有吸引力|赏心悦目|舒适|舒适可读|舒服|顺手|方便|便捷|便利|便于使用|便于维护|便于理解
健壮|健壮性|鲁棒|鲁棒性|稳健|强大|功能强大|灵活|灵活性|灵活配置|灵活可配置|可扩展|可扩展性|扩展性|扩展性强|可维护|可维护性|可理解|高可用|高可用性|高可靠|高可靠性|高扩展|高内聚低耦合|低耦合|高质量|高品质|高标准|优质|优秀|良好|良好的|较好|较好的|更好的体验|极致|极致体验|极致性能|完美\
|完善|完善的|完备|全面|全面的|全方位|成熟|成熟的|先进|先进的|专业|专业的|合理|合理的|合适|合适的|适合的|适宜|恰当的|适当的|相应的处理|相应处理|人性化|智能化的|个性化体验|沉浸式|沉浸感|体验好|体验良好|良好体验|良好的用户体验|良好的体验|用户体验好|提升用户体验|提升体验|改善体验|优化体\
验|丝滑|不卡顿|无卡顿|无明显卡顿|不影响体验|不影响使用|不影响用户体验|零门槛|低门槛|傻瓜式|一站式|规范化|标准化的|轻量|轻量级|轻便|轻巧|精简|复杂操作|明显不同|明显区别|明显差异|易混淆|不合理|不友好|过于复杂|太复杂|丰富|丰富的|多样|多样化|多样的|多元化|通用性强|兼容性好|安全性高|性能\
好|性能优良|性能优异|性能良好|效果好|有意义|有意义的|有用|有用的|有价值的`,look:"简单|简易|极简|高级|基础动效|明显|醒目|突出|显著位置|用户体验|易于|便于|最小化|最\
优|最佳|最好|理想|独特|创新|详尽|类似|必要的|相关人员|核心功能|类似的|安全可靠|最小骨架|合适性|亮眼"},speed:{sure:"快速|\
快速响应|快速加载|快速定位|快速上手|迅速|迅速响应|尽快|尽早|尽可能快|及时|及时响应|及时反馈|及时处理|及时通知|及时更新|即时响应|秒级响应|毫秒级|秒开|高性能|高并发|高吞吐|低延迟|低延时|低时延|响应快|响应迅速|响应及时|加载快|加载速度快|加载迅速|速度快|流畅|流畅运行|流畅度高|实时性高|性\
能高|短时间内|较短时间|一段时间|较长时间|很快|较快|更快|尽量快|瞬间|高频访问|可接受的时间|合理的时间|合理时间内|可接受范围|不会太慢|不能太慢|足够快",
look:"立即|立刻|马上|近期|定期|经常|频繁|偶尔|长时间|大流量|高峰期|适时|及早"},amount:{sure:"大量|大量的|海量|少量|少量的|若干|若干个|许多|很多|较多|较少|不少\
|众多|诸多|多种多样|足够|足够的|充足|充足的|适量|适度|一定的|一定程度|一定程度上|一定数量|一定时间|某种程度|某些情况|某些|部分情况|大部分|大部分情况|大多数|大多数情况|绝大多数|绝大部分|绝大多数情况|过多|过少|过大|过小|过长|过高|过低|太多|太大|太长|太慢|较大|较小|较高|较低|较长|\
较短|很大|很小|很高|很低|显著|显著提升|大幅|大幅提升|大幅度|明显提升|明显改善|略微|稍微|稍有|轻微|不太|不要太多|尽可能多|尽可能少|尽可能小|尽可能大|适当放宽|适当增加|适当减少|适当调整|可接受|可以接受|可容忍|合理范围|正常范围|超大|巨大|庞大|多次|几次|多试几次|几个|好几个|数个|数十\
|数百|上千|上万|接近实时|大文件|大数据量|大批量|高负载|低负载|正常负载|正常情况|一般情况|通常情况",look:"几步|几项|几种|几秒|几\
分钟|几天|几页|一些|有些|各种|各类|多种|少数|少许|大概|最大程度|最大限度|不同屏幕|接近|尽量多"},condition:{sure:"必要时|需要时|\
如有需要|如有必要|如果需要|如果必要|若有需要|若有必要|视情况|视情况而定|视需要|视具体情况|根据情况|根据需要|根据实际情况|根据具体情况|根据实际需要|按需|按需处理|按需要|按实际情况|酌情|酌情处理|适当|适当时|适当时候|适当情况下|合适的时候|合适时|在合适的时机|条件允许|条件允许时|条件允许的情况\
下|情况允许|时机成熟|特殊情况|特殊情况下|特定情况下|某些情况下|某些场景下|部分场景|在可能的情况下|如适用|若适用|如适合|除非必要|除非特殊情况|如有可能|因情况而异",
look:"如需|如需要|若需|若需要|一般来说|原则上|有时|有时候|依据情况|按要求|按照要求|按照规范"},rest:{sure:"等等|等等等|等等。|诸如此类|之\
类|之类的|以及其他|及其他|以及其它|及其它|和其他相关|以及相关|包括但不限于|包含但不限于|不限于|如此类推|依此类推|以此类推|诸如|等相关|等功能|等操作|等内容|等信息|等场景|等方面|等情况|等问题|等工作|等需求|等能力",
look:"等|其他相关|其它相关"},reference:{sure:"最佳实践|业界标准|行业标准|行业规范|业界最佳|业内领先|业界领先|行业领先|国际领先|一流|世界级|企业级|生产级|商业级|工业级|主流方案|主流做法|主流技术|通用做法|常规做法|惯例|按惯例|良好实践|\
相关标准|相关规范|相关规定|相关法律法规|相关要求|有关规定|业务惯例|设计规范要求",look:"标准做法|内容审核规范|主流|常规|编码规范|代码规范|现有规范|约定俗成"},
comparative:{sure:"更好|更好的|更好地|更快|更快的|更高效|更灵活|更稳定|更安全|更可靠|更友好|更清晰|更简洁|更简单|更方便|更便捷|更直观|更优雅|更健壮|更流畅|更智能|更合理|更完善|更强大|更美观|更易用|更易读|更易维护|更轻量|更准确|更自然|更人性化|更加|更为|尽量|尽可能|\
尽可能地|尽力|尽量避免|尽量减少|优化一下|改进一下|改善一下|完善一下|调整一下|提升一下|美化一下|控制一下|处理一下|考虑一下|注意一下|整理一下|美化|精简一下|性能优化|体验优化|优化性能|提升性能|提高性能|提升效率|提高效率|提高稳定性|提升稳定性|提升质量|提高质量|提高可用性|增强体验|增强安全性|\
增强稳定性|加强安全|加强管理|优化用户体验|提高用户体验|改善用户体验|提高可维护性|提升可维护性|进一步优化|进一步完善|进一步提升|逐步优化|逐步完善|持续优化|持续改进",
look:"优化|简化|"},pass:{pass:`可扩展到|可扩展至|扩展性测试|最小化至|可最小化|最小化按钮|最小化、|最小化到|最小化窗|所有|没有|具有|含有|必须有|仅有|只有|拥有|带有|持有|占有|还有|都有|已有|有用户|有用例|有用到|有用于|主流程|主流水|主流量|先进先出|先进\
后出|较大值|较小值|较大者|较小者|足够支付|不足够|是否足够|清楚记录
有效地址|可靠地址|安全地址|安全地带|智能地图|高效地图|方便面|便利蜂|大方县|高效液相|完善度|完备性|直观图|成熟度|成熟期|平稳期|平稳性|轻量服务|精简版|全面屏|合理性|优秀学员|优质用户|正常情况码
等它|等锁|等着|等了|等我们|等所有|等全部|要等|再等|在等|先等|别等|等一|等上|等下|快速重复|快速连续|快速点击|快速多次|快速双击|网络文化|快照|快递|快捷键|快捷方式|快捷入口|快捷指令|快捷命令|快进|快手|快讯|快应用|快排|快速排序|快速失败|快速入门|快速开始|快慢指针|慢查询|慢日志|慢启动\
|简单工厂|简单类型|简单请求|简单邮件|简单队列|适当性|可能性|安全区|安全区域|安全组|安全模式|安全策略|安全审计|安全漏洞|安全扫描|安全生产|安全库存|安全码|安全问题|安全性|信息安全|网络安全|数据安全|内容安全|线程安全|类型安全|友好城市|友情链接|友链
平滑滚动|平滑曲线|平滑升级|等于|不等于|等待|等级|等同|等价|等效|等宽|等高|等比|等比例|等距|等分|等号|等额|等候|等会|等到|同等|对等|均等|初等|高等|中等|优等|上等|平等|幂等|何等|等级制|等权|大于等于|小于等于|恒等|不等|等一下|稍等|等他|等我|等你|一等奖|二等奖
高级版|高级会员|高级设置|高级搜索|高级筛选|高级选项|高级语言|高级工程师|基础设施|基础类|基础镜像|基础版|基础代码|基础数据|基础上|基础库|基础架构|基础配置|基本功|基本信息|基本单位|基本类型|基本数据|基于|核心库|核心数|多核心|主要版本|次要版本|重要程度|重要性|关键字|关键词|关键帧|关键路径\
|标准库|标准输出|标准错误|标准输入|标准差|标准版|标准化|验收标准|标准流|普通用户|普通话|一般纳税人|通用标识|通用唯一|相关性|相关系数|无关|相关联|相关人|无障碍
多个工作区|实时数据库|实时通信|实时聊天|实时预览|实时更新|实时刷新|实时保存|实时计算|实时流|即时通讯|即时编译|即时通信|立即购买|立即执行|立即登录|立即支付|大小|大小写|大写|小写|大纲|大家|大模型|大语言模型|大屏|大图|大事记|扩大|放大|最大值|最小值|最大|最小值|小时|小数|小程序|小组|小\
红书|小米|小节|小结|小计|缩小|最小化窗口|最小可用产品|最小可行产品|高度|高亮|提高|升高|行高|最高|低代码|降低|最低|多少|多媒体|多选|多行|多语言|多租户|多线程|多平台|多态|多级|多端登录|至少|减少|缺少|多对多|一对多|少于|多于|高于|低于|大于|小于|不少于|不多于|不大于|不小于
更新|更改|更换|变更|更名|更正|自动更新|更多按钮|查看更多|加载更多|显示更多|更多操作|更多选项|了解更多|展开更多|升级包|升级到|性能测试|性能指标|性能监控|性能要求|压力测试|延迟加载|延迟队列|延迟任务|约束|约定|预约|约等于|条约|合约|节约|智能合约|智能体|智能手机|智能家居|智能设备|智能卡\
|人工智能|智能问答|智能推荐|智能客服|正常日志|正规|正常退出码|异常情况处理|正确率|准确率|精准率|一致性|一致性哈希|最终一致性|强一致性|数据一致性|统一社会信用|统一认证|统一码|统一资源|完整性|完整路径|完整性校验|有效期|有效值|有效性|有效载荷|有效负载|无效|合法性|自然语言|自然数|自然键|自\
然日|自然月|自定义字段
清晰度|清楚标注原因|专业版|专业课|专业名称|专业领域|部分更新|部分内容|部门|组成部分|第一部分|其他人|其他用户|其它用户|丰富文本|富文本|完善资料|完善信息|优化器|查询优化器|编译优化|明显错误码|适合人群|适用范围|适用于|适应|自适应|适配|适配器|响应式|响应式布局|响应式设计|稳定版|稳定排序|稳\
定币|稳定版本|灵活就业|可扩展标记语言|轻量应用服务器|轻量服务器|便利店|方便函数|舒适区|体验版|体验金|体验账号|免费体验|试用体验|复杂度|时间复杂度|空间复杂度|圈复杂度|企业级账号|企业级别|惯例约定|计较|比较器|比较运算|比较|对比|必要性|必要条件|必要参数|充分必要条件|不同意|不同步|不同于|有\
所不同|一定会|不一定|一定要|一定是|优雅停机|优雅关闭|优雅退出|优雅关机|实时性|按需加载|按需引入|按需导入|按需付费|按需渲染|按需求|高并发测试|大量级|数量级|约束条件|多次点击|多次提交|多次调用|多次请求|几个月|几个小时|有意义的变量名`}}});var kN,_N=g(()=>{"use strict";kN={manner:{sure:`properly|appropriately|gracefully|seamlessly|seamless|securely|reliably|efficiently|effectively|intelligently|sm\
artly|nicely|adequately|sufficiently|reasonably|suitably|smoothly|intuitively|robustly
systematically|methodically|holistically|elegantly|conveniently|neatly|sensibly|thoroughly|comprehensively|meaningfully|optimally|satisfactorily|acceptably|prof\
essionally|flawlessly|painlessly|effortlessly|responsibly|wisely|diligently
correctly|work/works/working/worked/function/functions/functioning/behave/behaves/behaving/run/runs/perform/performs/operate/operates/return/returns/render/rend\
ers/display/displays/load/loads/respond/responds normally
work/works/working/function/functions/functioning/perform/performs/behave/behaves/run/runs as expected/intended/designed/usual/before/normal/advertised
work/works/working/perform/performs/scale/scales/integrate/integrates/behave/behaves well/fine/nicely/great/smoothly/ok/okay|play/plays nicely|in a/an timely/ef\
ficient/effective/appropriate/reasonable/sensible/suitable/consistent/secure/proper/graceful/user-friendly manner/fashion/way
in a good/nice/clean/clear/sane/meaningful/friendly/structured/organized manner/fashion/way|as smooth/smoothly/simple/simply/easy/easily/fast/quickly/small/clea\
n as possible|sanely|tastefully|judiciously|prudently|tactfully`,look:"as intended|as usual|normally|naturally|carefully|accurately|cleanly|accordingly|transpar\
ently|clearly|in detail|proactively|strategically|as desired|fairly|equitably|rigorously|predictably|coherently|unobtrusively|discreetly|safely|consistently|ful\
ly functional|in depth"},quality:{sure:`optimal|efficient|error-prone|proper|appropriate|user-friendly|developer-friendly|mobile-friendly|beginner-friendly|fami\
ly-friendly|intuitive|unintuitive|robust|elegant|beautiful|gorgeous|aesthetic|aesthetically pleasing|visually appealing|visually pleasing|eye-catching|attractiv\
e|appealing
comprehensive|thorough|well-structured|well-designed|well-documented|well-organized|well-organised|well-tested|well-written|well-formed code|well-thought-out|we\
ll-maintained|high-quality|production-ready|production-grade|production-quality|enterprise-grade|enterprise-ready
industry-grade|industrial-strength|battle-tested|battle-hardened|best-in-class|best-of-breed|first-class experience|world-class|state-of-the-art|cutting-edge|bl\
eeding-edge|sophisticated|polished|professional-looking|professional-grade|sleek|slick|delightful|pleasant|pleasing|enjoyable|engaging
frictionless|painless|hassle-free|pain-free|effortless|foolproof|bulletproof|rock-solid|future-proof|future-ready|pixel-perfect look|top-notch|first-rate|premiu\
m feel|modern look|modern-looking|clean and modern|modern and clean|modern and responsive|modern/contemporary ui/ux/design/interface/look/style/stack/architectu\
re/frontend/approach
easy-to-use|easy-to-understand|easy-to-read|easy-to-maintain|easy-to-follow|easy-to-extend|easy-to-navigate|easy-to-learn|easy-to-remember|easy-to-install|easy-\
to-configure|easy-to-integrate|easy-to-parse|easy-to-debug|easy-to-test|simple-to-use|ease-of-use|ease of maintenance|user friendliness|usability|readability an\
d maintainability
good/great/nice/bad/poor/better/best/decent/smooth/pleasant/excellent/superior/optimal/awesome user-experience/experience/ux/ui/performance/quality/readability/\
usability/design/code/documentation/docs/security/coverage/support/developer-experience/dx
sane|sane defaults|sensible|sensible defaults|smart defaults|reasonable defaults|satisfactory|satisfying|ergonomic|performant|scalable|highly available|highly s\
calable|highly configurable|highly customizable|maintainable|extensible|reusable and maintainable|clean code|clean and maintainable|clean and readable|clean and\
 simple|neat|tidy
intelligent|simple and intuitive|simple and clean|simple and easy|lean|unobtrusive|non-intrusive|nonintrusive|non-disruptive|consistent and predictable|predicta\
ble and safe|helpful|user-oriented|customer-friendly|self-explanatory|self-evident|straightforward|uncomplicated|handy|uncluttered|imperceptible|unnoticeable
meaningful|actionable|streamlined|cohesive|harmonious|comfortable|comfortably|convenient|easily|easy|hard-to-misuse|brittle|flaky code|ugly|clunky|cumbersome|bl\
oated|heavyweight|obtrusive|annoying|confusing|user-unfriendly|noisy|messy|hacky|unnecessary complexity|undue complexity|additional complexity|needless complexi\
ty`,adjective:"basic|heavy|simple|simpler|minimal|minimalist|minimalistic|clean|cleaner|clear|clearer|concise|compact|lightweight|light-weight|flexible|modern|p\
owerful|rich|secure|safe|stable|reliable|effective|consistent|coherent|uniform|useful|usable|readable|legible|understandable|responsive|friendly|accessible|prof\
essional|good|great|nice|nice-looking|ideal|perfect|optimized|optimised|optimum|customizable|customisable|adaptable|modular|fun|cool|suitable|unsuitable|predict\
able|solid|sound|crisp|vivid|comprehensible|high-level enough|resilient|durable|dependable|trustworthy|transparent|logical|fluid|smooth|better-looking|expressiv\
e|ambitious|quiet|generous|sturdy|succinct|terse|digestible|scannable|discoverable|inviting|welcoming|stylish|tasteful|fresh|balanced|versatile|maintainable|tes\
table|extensible",look:"obvious|common|complex|complicated|difficult|tricky|heavy frameworks|other relevant|unique|novel|innovative|realistic|relevant|generic|d\
escriptive|informative|feature-rich|full-featured|fully-featured|mature|first-class|ready for production|non-trivial|trivial|tight|conservative|aggressive|natur\
al|prominent|subtle|noticeable|fancy|creative|immersive|native-like|well-defined|suitable alternatives|redundant|flexibility|scalability|maintainability|extensi\
bility|reliability|robustness|simplicity|modularity|seo-friendly|eco-friendly|print-friendly|touch-friendly|keyboard-friendly|privacy-friendly|backwards-compati\
ble|backward-compatible|critical logic|critical paths|correct|correct suggestions|accurate|specific enough|compelling|strong|weak|cost-effective|affordable|chea\
p|expensive|complete and accurate|"},speed:{sure:`quickly|rapidly|swiftly|speedily|promptly|fast enough|quick enough|near-instant|near-instantly|near-instantane\
ous|near-instantaneously|as soon as possible|asap|as quickly as possible|as fast as possible|blazing fast|blazingly fast|lightning-fast|lightning fast|super fas\
t|very fast|ultra-fast|ultrafast|snappy|high-performance
fast/quick/rapid/speedy/swift response/responses/response-time/response-times/load/loads/loading/loading-time/load-time/load-times/search/searches/retrieval/loo\
kup/lookups/access/access-times/rendering/startup/start-up/feedback/navigation/iteration/execution/queries/query/reads/writes/page/pages/performance/processing/\
turnaround/delivery/checkout/scrolling/results
low-latency|minimal latency|low overhead|minimal overhead|without noticeable delay|without delay|without undue delay|no noticeable delay|no perceptible delay|no\
 noticeable lag|without lag|performs well under load|performant|optimized for speed|optimised for speed|optimized for performance|optimised for performance|opti\
mize/optimise for speed/performance|in a timely manner|timely
good performance|acceptable performance|adequate performance|high performance|peak performance|optimal performance|maximum performance|acceptable response time|\
acceptable response times|reasonable response time|reasonable response times|reasonable time|short time|short loading times|short period|long period`,adjective:"\
fast|faster|quick|quicker|rapid|speedy|swift|brisk",look:"instant|instantly|instantaneous|instantaneously|immediately|immediate|near-real-time|low latency|high \
throughput|high availability|slow|slowly|shortly|soon|regularly|occasionally|responsiveness|in time|long-running|short-lived"},amount:{sure:`adequate|sufficient\
|insufficient|reasonable|unreasonable|acceptable|a reasonable amount of|reasonable number of|a large number of|large numbers of|a large amount of|large amounts \
of|a small number of|a number of|huge|massive|enormous|a lot of|lots of|plenty of|a handful of|a couple of|a bunch of|tons of|a variety of|a wide range of|a wid\
e variety of|wide range
a few|several|many|numerous|various|countless|some level of|some degree of|some amount of|some kind of|some sort of|some form of|some type of|a certain amount o\
f|a certain level of|a certain degree of|a certain number of|substantial|substantially|considerable|considerably|significantly|noticeably|dramatically|drastical\
ly|markedly|slightly|negligible|slight|excessive|excessively|moderate|moderately
large/big/small/huge/tiny/long/short/heavy/high file/files/dataset/datasets/data-sets/data/volumes/volume/amounts/lists/list/albums/album/tables/table/payloads/\
payload/inputs/input/images/load/loads/traffic/project/projects/repositories/repos/number/numbers/documents/documents/text/texts/messages/users/scale/screens/co\
llections/results/changes/codebases
heavy load|high load|heavy traffic|high traffic|peak load|normal load|normal use|normal usage|normal conditions|normal operation|normal circumstances|typical us\
age|typical use|typical load|expected load|in most cases|in the common case|in common cases|most of the time|most cases|most websites|minimal effort|minimal eff\
ect|minimal impact|minimal downtime|minimal disruption|minimal changes|minimal delay|minimum impact
major/significant/considerable/noticeable/visible/big/serious/undue/meaningful performance/impact/overhead/regression/regressions/degradation/slowdown/delay/del\
ays/lag/changes/improvement/improvements/reduction/increase/difference|acceptable limits|within reason|within limits|large-scale|small-scale|high-volume|frequen\
tly accessed|memory pressure|too much|too many|too few|too large|too big|too small|too long|too slow|too noisy|too often|high enough|low enough|large enough|sma\
ll enough`,look:"most users|a lot|visible overhead|large|larger|big|bigger|small|smaller|tiny|significant|enough|minor|most cases|as many as possible|as few as \
possible|as little as possible|high-traffic|high-load|low-traffic|minimize|minimise|minimizing|minimising|maximize|maximise|maximizing|extensive|diverse|differe\
nt scenarios|various scenarios|different formats|certain cases|certain situations|limited number of|typical|usual|roughly|partially|partly|mostly|largely|approx\
imately|multiple formats"},condition:{sure:`as appropriate|if appropriate|when appropriate|where appropriate|whenever appropriate|as necessary|if necessary|when\
 necessary|where necessary|whenever necessary|as needed|if needed|when needed|where needed|whenever needed|as required|where required|if applicable|when applica\
ble|where applicable|as applicable|if relevant|where relevant|when relevant
as deemed necessary|as deemed appropriate|if deemed necessary|where practical|where practicable|if practical|as practical|where feasible|when feasible|unless ne\
cessary|unless absolutely necessary|unless strictly necessary|unless needed|where it makes sense|when it makes sense|if it makes sense|where sensible|where reas\
onable|where suitable|where it fits|if suitable|if warranted|when warranted|if proven necessary|only when needed|only if needed|as the need arises|under certain\
 circumstances|under certain conditions
in some cases|in certain cases|in special cases|depending on the situation|depending on circumstances|depending on the circumstances|depending on needs|on an as\
-needed basis|case-by-case|on a case-by-case basis|at times|from time to time|when convenient|at convenience|as the case may be|as circumstances require|to the \
extent necessary|if problematic|when problematic|where useful|if useful|when useful|if helpful|where helpful|if worthwhile`,look:"if required|when required|if n\
ot required|if not needed|sometimes|generally speaking|in general|depending on|if any|as per requirements|as per requirement|according to requirements|per requi\
rements|all relevant|all necessary|all required|required checks|where possible by default"},rest:{sure:"etc|etc.|etcetera|et cetera|and so on|and so forth|and t\
he like|and such|and more|and many more|and much more|and others|and similar|and other similar|or the like|and stuff|and things like that|among others|amongst o\
thers|including but not limited to|but not limited to|not limited to|and whatnot|and all that|and related|and other things|and other stuff",look:"and/or others|\
and related items|various other|"},reference:{sure:`best-practices|best-practice|good practices|good practice|industry-standard|industry-standards|common practi\
ce|current standards|modern standards|modern practices|security best practices|coding standards|industry norms|established practices|established conventions|com\
monly accepted|generally accepted|state of the art|usual conventions|standard practice|standard practices|accepted practices|sound engineering practices
relevant standards|applicable standards|appropriate standards|applicable regulations|relevant regulations|applicable laws|relevant laws|proper standards|high st\
andards|highest standards`,look:"standard conventions|idiomatic|existing conventions|existing patterns|production standards|standards-compliant|project conventi\
ons|team conventions|relevant guidelines|as documented|usual guidelines"},comparative:{sure:`more efficient|more efficiently|more flexible|more robust|more reli\
able|more reliably|more scalable|more readable|more maintainable|more intuitive|more user-friendly|more responsive|more secure|more securely|more stable|more co\
ncise|more consistent|more consistently|more predictable|more convenient|more conveniently|more powerful|more configurable|more customizable|more accessible|mor\
e understandable
more easily|more quickly|more smoothly|more cleanly|more gracefully|more clearly|more appropriate|more suitable|more useful|more helpful|more meaningful|more mo\
dern|more elegant|more modular|more extensible|more performant|more lightweight|more compact|more comfortable|more natural|more engaging|more accurate|more prec\
ise|more friendly|more generic|more sensible|more reasonable|more optimal|more effective|more effectively
less obtrusive|less confusing|less noisy|less verbose|less complex|less intrusive|less brittle|less error-prone|less painful|less flaky|a bit better|a lot bette\
r|much better|far better|slightly better|way better|even better
easier to use|easier to read|easier to understand|easier to maintain|easier to extend|easier to test|easier to debug|easier to follow|better user experience|bet\
ter ux|better performance|better readability|better error handling|better error messages|better handling|better support|better integration|better visibility|imp\
roved performance|improved readability|improved ux|improved user experience|enhanced performance|enhanced security|enhanced user experience|faster response time\
s|faster load times`,look:"improve/improving/enhance/enhancing/optimize/optimise/optimizing/boost/increase performance/readability/usability/quality/stability/s\
ecurity/reliability/maintainability/scalability/efficiency/ux/experience/speed|improve/enhance/optimize the user/overall experience/performance/quality|easier|s\
implify|streamline|streamlining|modernize|modernise|polish|refine|tweak|tidy up|nicer|stronger|richer|safer|cheaper|lighter|quieter|smarter|smoother|slower|bett\
er|increased efficiency|reduced complexity|cleaner|clearer|less complex|worse"},pass:{pass:`usability test|usability tests|usability testing|usability study|usa\
bility studies|stability test|stability tests|stability testing|reliability engineering|reliability test|correct the|correct a|correct any|be nice|be great|be g\
ood|be helpful|be useful|be ideal|be cool|is great|a great deal|good idea|good place|good reason|good reasons|good example|good point|good luck|human-readable|m\
achine-readable|computer-readable|how large|efficient detection|clear from|clear how|optimal substructure|nice to have|nice-to-have|nice to haves|good to have|f\
ast-forward|fast-forwards|fast-forwarded|fast-path|fast-paths|fast-track|fast-fail|fails fast|fail-fast|failing fast|fast api|fast-api|fast mode|fast refresh|fa\
st lane|fast glob|hard and fast|fast-moving|quick-start|quick start guide|quick fix|quick fixes|quick-pick|quick action|quick actions|quick open|quick reply|qui\
ck replies|quick access|quick view|quick link|quick links|quick win|quick wins|quick sort|quick check
rapid-api|clean up|clean-up|cleans up|cleaned up|cleaning up|clean install|clean build|clean builds|clean checkout|clean shutdown|clean room|clean state|clean s\
late|clean working tree|clean working directory|clean environment|clean machine|clean clone|clean database|clean exit|clean architecture|clean branch|clean copy\
|clean start|clear cache|clear the|clear a|clear all|clear any|clear its|clear their|clear your|clear on|clear out|clear it|clear them|clear screen
clear button|clear icon|clear filter|clear filters|clear-text|cleartext|in the clear|to clear|clear history|clear data|clear cookies|clear storage|clear search|\
clear selection|clear cart|clear input|all clear|simple types|simple type|simple request|simple requests|simple past|simple mail|simple storage service|simple q\
ueue service|simple git|simple icons|simple protocol|rich text|rich-text|rich snippets|rich media|rich presence|smart contract|smart contracts|smart card|smart \
cards|smart quotes|smart tv|smart home|smart device
smart devices|smart phone|smart watch|smart pointer|smart pointers|smart meter|light theme|light mode|light source|native app|easy apply|easy mode|easy pay|stro\
ng password|strong passwords|strong consistency|strong typing|strong type|strong params|strong reference|weak reference|weak ref|eventual consistency|eventually\
 consistent|safe mode|safe area|safe-area|safe areas|safe search|type-safe|type safe|memory-safe|thread-safe|thread safe|null-safe|exception-safe|fail-safe|fail\
safe|safe browsing|safe harbor|secure boot|secure context
secure cookie|secure cookies|secure flag|secure attribute|secure enclave|secure storage|secure copy|secure shell|secure sockets|secure by default|httponly secur\
e|stable release|stable releases|stable version|stable versions|stable channel|stable branch|stable sort|stable id|stable ids|stable identifier|stable api|stabl\
e diffusion|stable toolchain|stable rust|stable tag|basic auth|basic-auth|basic authentication|basic authorization|basic block|basic plan|basic tier|visual basi\
c|advanced search|advanced encryption standard|advanced settings|advanced options
common name|common js|common crawl|common lisp|regular expression|regular expressions|regular file|regular files|normal form|normal map|normal vector|normal dis\
tribution|natural language|natural key|natural join|natural order|natural number|natural numbers|good first issue|good faith|standard library|standard output|st\
andard error|standard input|standard streams|standard deviation|standard edition|responsive design|responsive layout|responsive grid|responsive images|responsiv\
e breakpoints|critical section|critical sections|critical css
critical severity|critical vulnerability|critical vulnerabilities|critical path|critical bug|critical bugs|critical error|critical errors|critical alert|critica\
l alerts|major version|major versions|major release|major releases|minor version|minor versions|minor release|minor releases|large language model|large language\
 models|small caps|large object|small business|big data|big endian|big-endian|bigint|big int|big integer|little endian|large file storage|many-to-many|one-to-ma\
ny|many-to-one|long polling|long-polling|long press|long term support|long-term support
short circuit|short-circuit|short url|short urls|short link|short name|short id|short hash|short option|short form|high contrast|high-contrast|high level|high r\
esolution|low level|low code|low-code|low priority|high priority|high severity|low severity|medium severity|high-severity|deep link|deep links|deep-link|deep li\
nking|deep learning|deep copy|deep clone|deep equal|deep merge|wide column|wide character|hard code|hard-coded|hard coded|hard link|hard limit|hard limits|hard \
drive|hard delete|hard reset|soft delete
key value|key-value|key management|public key|private key|api key|foreign key|primary key|access key|secret key|key rotation|key pair|key space|key-space|core d\
ata|multi-core|core team|core web vitals|dual core|kubernetes core|generic type|generic types|general availability|generally available|general public license|di\
fferent from|portable executable|interactive mode|interactive shell|interactive rebase|interactive prompt|interactive session|modular arithmetic|adaptive bitrat\
e|adaptive icon|adaptive card|adaptive cards|solid state|solid principles
complete the|complete a|complete all|auto complete|best effort|best-effort|perfect forward secrecy|unique id|unique ids|unique key|unique index|unique constrain\
t|unique identifier|unique identifiers|globally unique|uniquely|complete url|as well|as well as|well known|well-known|well formed|well-formed|proper noun|proper\
 nouns|proper subset|proper name|proper names|natural scroll|compatibility mode|quality gate|quality gates|quality of service
more than|less than|no more than|not more than|no less than|one or more|two or more|or more of|once more|any more|anymore|no more|some day|some of the|multiple \
of|multiple choice|multiple-choice|different kinds|effective date|effective within|effective immediately|effective from|effective on|effective at|effective afte\
r|take effect|effective user|cost effective|light weight container|optimistic lock|optimistic locking|compact disc|compact mode|compact view|focus ring|accessib\
le name|accessible names|accessible label|functional programming|functional test|functional tests|functional requirements|non-functional requirements|non-functi\
onal|cool down|cool-down
detail page|detailed design|release candidate|ready for|ready to|ready state|subtle crypto|crypto subtle|visible to|is visible|be visible|are visible|becomes vi\
sible|not visible|visible in|visible on|visible at|visible only|some other|enough to|enough for|reduce motion|reduced motion|map reduce|mapreduce|map-reduce|map\
/reduce|flexible server|flexible box|flex box|conservative mode|instant app|instant messaging|instant message|instant run|performance test|performance tests|per\
formance testing|performance monitoring|performance budget
smooth scroll|smooth scrolling|smooth-scroll|sharp corner|loading lazy|necessary condition|necessary cookies|sufficient condition|necessary and sufficient|suffi\
cient permissions|insufficient permissions|insufficient funds|insufficient balance|insufficient privileges|insufficient storage|insufficient scope|insufficient \
quota|insufficient stock|acceptable use policy|acceptable use|reasonable care|actionable insights dashboard|meaningful use|convenience method|convenience functi\
on|intelligent tiering
appropriate use|several months|several years|in many ways|for many|how many|as many|so many|that many|how much|how fast|how often|how long|how large|how big|how\
 quickly|how easily|too many requests|too many redirects|too many open files|payload too large|uri too long|entity too large|value too long|file too large|argum\
ent list too long|clear to send|clear to|clear whether|is clear that|not clear|unclear`}}});var SN,EN,AN=g(()=>{"use strict";pe();he();py();xN();_N();hy();my();SN=new WeakMap,EN={id:"vague-word",severity:"warning",summary:{en:"A word that leaves a requ\
irement open: proper, gracefully, user-friendly, fast, if needed, etc.","zh-CN":"让要求悬而未决的词：适当、友好、尽快、灵活、必要时、等等。"},
why:{en:"Two readers fill such a word in two ways, and an agent fills it in the cheapest one.","zh-CN":"这样的词，两个人会有两种理解，而智能体会选最省事的那一种。"},
fix:{en:"Write what can be observed or counted in its place; a word that is a term of the project can be accepted in the configuration.","zh-CN":"换成可以观察或计数的内容；确\
属项目术语的词，可在配置中列为接受。"},bad:F({"Architecture notes":"A set of ids, written on change; errors are handled gracefully."}),good:F(
{"Architecture notes":"A set of ids, written on change; on an error the old set stays."}),check(e,t,{words:n}){let r=SN.get(n);r===void 0&&SN.set(n,r=Vu(Hs(kN,"\
blank-separated","quality",n.vague,n.accepted),Hs(vN,"Chinese","quality",n.vague,n.accepted)));for(let{statement:i,hit:s,sure:o}of r(e)){let a=Ku[s.meaning];t({
at:i.range(s.start,s.end),...i.section===null?{}:{section:i.section},message:{en:`"${s.text}" leaves it open; expected ${a.en}`,"zh-CN":`“${s.text}”没有说清楚；应当写明${a["\
zh-CN"]}`},sure:o})}}}});var rn,sb,Ga=g(()=>{"use strict";KC();rT();oT();cT();dT();pT();mT();yT();wT();xT();_T();ET();CT();YT();XT();a2();c2();d2();p2();m2();x2();M2();B2();Z2();H2();V2();
Y2();Q2();nN();sN();aN();cN();dN();pN();mN();wN();AN();rn=[eN,oN,U2,X2,lN,K2,W2,iN,vT,kT,ST,nT,hN,gT,l2,uT,f2,h2,AT,fN,fT,lT,bN,sT,VC,u2,G2,j2,hT,bT,o2,JT,EN,KT,
v2,F2,uN],sb=new Set(rn.filter(({silencedBy:e})=>e!==void 0).map(({id:e})=>e))});var RN=j((Vke,NN)=>{NN.exports={}});var Za=j((Kke,PN)=>{var jW=Object.prototype.toString;PN.exports=function(t){if(t===void 0)return"undefined";if(t===null)return"null";var n=typeof t;if(n==="bool\
ean")return"boolean";if(n==="string")return"string";if(n==="number")return"number";if(n==="symbol")return"symbol";if(n==="function")return HW(t)?"generatorfunct\
ion":"function";if(BW(t))return"array";if(KW(t))return"buffer";if(VW(t))return"arguments";if(ZW(t))return"date";if(GW(t))return"error";if(UW(t))return"regexp";switch(IN(
t)){case"Symbol":return"symbol";case"Promise":return"promise";case"WeakMap":return"weakmap";case"WeakSet":return"weakset";case"Map":return"map";case"Set":return"\
set";case"Int8Array":return"int8array";case"Uint8Array":return"uint8array";case"Uint8ClampedArray":return"uint8clampedarray";case"Int16Array":return"int16array";case"\
Uint16Array":return"uint16array";case"Int32Array":return"int32array";case"Uint32Array":return"uint32array";case"Float32Array":return"float32array";case"Float64A\
rray":return"float64array"}if(WW(t))return"generator";switch(n=jW.call(t),n){case"[object Object]":return"object";case"[object Map Iterator]":return"mapiterator";case"\
[object Set Iterator]":return"setiterator";case"[object String Iterator]":return"stringiterator";case"[object Array Iterator]":return"arrayiterator"}return n.slice(
8,-1).toLowerCase().replace(/\s/g,"")};function IN(e){return typeof e.constructor=="function"?e.constructor.name:null}function BW(e){return Array.isArray?Array.
isArray(e):e instanceof Array}function GW(e){return e instanceof Error||typeof e.message=="string"&&e.constructor&&typeof e.constructor.stackTraceLimit=="number"}
function ZW(e){return e instanceof Date?!0:typeof e.toDateString=="function"&&typeof e.getDate=="function"&&typeof e.setDate=="function"}function UW(e){return e instanceof
RegExp?!0:typeof e.flags=="string"&&typeof e.ignoreCase=="boolean"&&typeof e.multiline=="boolean"&&typeof e.global=="boolean"}function HW(e,t){return IN(e)==="G\
eneratorFunction"}function WW(e){return typeof e.throw=="function"&&typeof e.return=="function"&&typeof e.next=="function"}function VW(e){try{if(typeof e.length==
"number"&&typeof e.callee=="function")return!0}catch(t){if(t.message.indexOf("callee")!==-1)return!0}return!1}function KW(e){return e.constructor&&typeof e.constructor.
isBuffer=="function"?e.constructor.isBuffer(e):!1}});var zN=j((Yke,LN)=>{"use strict";LN.exports=function(t){return typeof t<"u"&&t!==null&&(typeof t=="object"||typeof t=="function")}});var MN=j((Jke,FN)=>{"use strict";var DN=zN();FN.exports=function(t){DN(t)||(t={});for(var n=arguments.length,r=1;r<n;r++){var i=arguments[r];DN(i)&&YW(t,i)}return t};
function YW(e,t){for(var n in t)JW(t,n)&&(e[n]=t[n])}function JW(e,t){return Object.prototype.hasOwnProperty.call(e,t)}});var BN=j((Xke,jN)=>{"use strict";var XW=Za(),QW=MN();jN.exports=function(e,t){typeof t=="function"&&(t={parse:t});var n=tV(e),r={section_delimiter:"---",parse:rV},
i=QW({},r,t),s=i.section_delimiter,o=n.content.split(/\r?\n/),a=null,l=qN(),c=[],u=[];function d(v){n.content=v,a=[],c=[]}function f(v){u.length&&(l.key=nV(u[0],
s),l.content=v,i.parse(l,a),a.push(l),l=qN(),c=[],u=[])}for(var p=0;p<o.length;p++){var h=o[p],y=u.length,w=h.trim();if(eV(w,s)){if(w.length===3&&p!==0){if(y===
0||y===2){c.push(h);continue}u.push(w),l.data=c.join(`
`),c=[];continue}a===null&&d(c.join(`
`)),y===2&&f(c.join(`
`)),u.push(w);continue}c.push(h)}return a===null?d(c.join(`
`)):f(c.join(`
`)),n.sections=a,n};function eV(e,t){return!(e.slice(0,t.length)!==t||e.charAt(t.length+1)===t.slice(-1))}function tV(e){if(XW(e)!=="object"&&(e={content:e}),typeof e.
content!="string"&&!iV(e.content))throw new TypeError("expected a buffer or string");return e.content=e.content.toString(),e.sections=[],e}function nV(e,t){return e?
e.slice(t.length).trim():""}function qN(){return{key:"",data:"",content:""}}function rV(e){return e}function iV(e){return e&&e.constructor&&typeof e.constructor.
isBuffer=="function"?e.constructor.isBuffer(e):!1}});var ZN=j((Qke,GN)=>{GN.exports={}});var HN=j((e1e,UN)=>{"use strict";UN.exports=function(e){return typeof e=="string"&&e.charAt(0)==="\uFEFF"?e.slice(1):e}});var md=j(pr=>{"use strict";var WN=HN(),VN=Za();pr.define=function(e,t,n){Reflect.defineProperty(e,t,{enumerable:!1,configurable:!0,writable:!0,value:n})};pr.isBuffer=
function(e){return VN(e)==="buffer"};pr.isObject=function(e){return VN(e)==="object"};pr.toBuffer=function(e){return e};pr.toString=function(e){if(pr.isBuffer(e))
return WN(String(e));if(typeof e!="string")throw new TypeError("expected input to be a string or buffer");return WN(e)};pr.arrayify=function(e){return e?Array.isArray(
e)?e:[e]:[]};pr.startsWith=function(e,t,n){return typeof n!="number"&&(n=t.length),e.slice(0,n)===t}});var Ua=j((n1e,KN)=>{"use strict";var sV=ZN(),oV=md();KN.exports=function(e){let t=Object.assign({},e);return t.delimiters=oV.arrayify(t.delims||t.delimiters||"-\
--"),t.delimiters.length===1&&t.delimiters.push(t.delimiters[0]),t.language=(t.language||t.lang||"yaml").toLowerCase(),t.engines=Object.assign({},sV,t.parsers,t.
engines),t}});var ob=j((r1e,YN)=>{"use strict";YN.exports=function(e,t){let n=t.engines[e]||t.engines[aV(e)];if(typeof n>"u")throw new Error('gray-matter engine "'+e+'" is no\
t registered');return typeof n=="function"&&(n={parse:n}),n};function aV(e){switch(e.toLowerCase()){case"js":case"javascript":return"javascript";case"coffee":case"\
coffeescript":case"cson":return"coffee";case"yaml":case"yml":return"yaml";default:return e}}});var ab=j((i1e,JN)=>{"use strict";var lV=Za(),cV=ob(),uV=Ua();JN.exports=function(e,t,n){if(t==null&&n==null)switch(lV(e)){case"object":t=e.data,n={};break;case"\
string":return e;default:throw new TypeError("expected file to be a string or object")}let r=e.content,i=uV(n);if(t==null){if(!i.data)return e;t=i.data}let s=e.
language||i.language,o=cV(s,i);if(typeof o.stringify!="function")throw new TypeError('expected "'+s+'.stringify" to be a function');t=Object.assign({},e.data,t);
let a=i.delimiters[0],l=i.delimiters[1],c=o.stringify(t,n).trim(),u="";return c!=="{}"&&(u=eo(a)+eo(c)+eo(l)),typeof e.excerpt=="string"&&e.excerpt!==""&&r.indexOf(
e.excerpt.trim())===-1&&(u+=eo(e.excerpt)+eo(l)),u+eo(r)};function eo(e){return e.slice(-1)!==`
`?e+`
`:e}});var QN=j((s1e,XN)=>{"use strict";var dV=Ua();XN.exports=function(e,t){let n=dV(t);if(e.data==null&&(e.data={}),typeof n.excerpt=="function")return n.excerpt(e,n);
let r=e.data.excerpt_separator||n.excerpt_separator;if(r==null&&(n.excerpt===!1||n.excerpt==null))return e;let i=typeof n.excerpt=="string"?n.excerpt:r||n.delimiters[0],
s=e.content.indexOf(i);return s!==-1&&(e.excerpt=e.content.slice(0,s)),e}});var tR=j((o1e,eR)=>{eR.exports={}});var iR=j((a1e,rR)=>{"use strict";var nR=Za(),fV=ab(),to=md();rR.exports=function(e){return nR(e)!=="object"&&(e={content:e}),nR(e.data)!=="object"&&(e.data={}),
e.contents&&e.content==null&&(e.content=e.contents),to.define(e,"orig",to.toBuffer(e.content)),to.define(e,"language",e.language||""),to.define(e,"matter",e.matter||
""),to.define(e,"stringify",function(t,n){return n&&n.language&&(e.language=n.language),fV(e,t,n)}),e.content=to.toString(e.content),e.isEmpty=!1,e.excerpt="",e}});var oR=j((l1e,sR)=>{"use strict";var pV=ob(),hV=Ua();sR.exports=function(e,t,n){let r=hV(n),i=pV(e,r);if(typeof i.parse!="function")throw new TypeError('expecte\
d "'+e+'.parse" to be a function');return i.parse(t,r)}});var uR=j((c1e,cR)=>{"use strict";var mV=RN(),gV=BN(),lb=Ua(),yV=ab(),aR=QN(),bV=tR(),wV=iR(),vV=oR(),lR=md();function _t(e,t){if(e==="")return{data:{},content:e,
excerpt:"",orig:e};let n=wV(e),r=_t.cache[n.content];if(!t){if(r)return n=Object.assign({},r),n.orig=r.orig,n;_t.cache[n.content]=n}return xV(n,t)}function xV(e,t){
let n=lb(t),r=n.delimiters[0],i=`
`+n.delimiters[1],s=e.content;n.language&&(e.language=n.language);let o=r.length;if(!lR.startsWith(s,r,o))return aR(e,n),e;if(s.charAt(o)===r.slice(-1))return e;
s=s.slice(o);let a=s.length,l=_t.language(s,n);l.name&&(e.language=l.name,s=s.slice(l.raw.length));let c=s.indexOf(i);return c===-1&&(c=a),e.matter=s.slice(0,c),
e.matter.replace(/^\s*#[^\n]+/gm,"").trim()===""?(e.isEmpty=!0,e.empty=e.content,e.data={}):e.data=vV(e.language,e.matter,n),c===a?e.content="":(e.content=s.slice(
c+i.length),e.content[0]==="\r"&&(e.content=e.content.slice(1)),e.content[0]===`
`&&(e.content=e.content.slice(1))),aR(e,n),(n.sections===!0||typeof n.section=="function")&&gV(e,n.section),e}_t.engines=bV;_t.stringify=function(e,t,n){return typeof e==
"string"&&(e=_t(e,n)),yV(e,t,n)};_t.read=function(e,t){let n=mV.readFileSync(e,"utf8"),r=_t(n,t);return r.path=e,r};_t.test=function(e,t){return lR.startsWith(e,
lb(t).delimiters[0])};_t.language=function(e,t){let r=lb(t).delimiters[0];_t.test(e)&&(e=e.slice(r.length));let i=e.slice(0,e.search(/\r?\n/));return{raw:i,name:i?
i.trim():""}};_t.cache={};_t.clearCache=function(){_t.cache={}};cR.exports=_t});var fR={};Wt(fR,{readFrontMatter:()=>_V});function _V(e){if(e.problem!==null)return{data:{},problem:e.problem};let t=SV(e.raw),n=s=>({data:{},problem:{...s,line:s.
line+e.contentLine-1}});if(qn(t))return n(t);let r=t.data??{};if(typeof r!="object"||Array.isArray(r))return n({message:"expected `key: value` lines",line:1,column:1});
let i=r;for(let s of ok){let o=i[s];if(o!=null&&typeof o!="string"&&typeof o!="number")return n({message:`\`${s}\` must be one text or number`,...t.place([s])})}
return{data:i,problem:null}}function SV(e){let t,n=()=>{throw new Error("only YAML front matter is read")},r={parse:i=>(t=mn(i.replace(/^\n/,""),kV),{}),stringify:n};
return(0,dR.default)({content:`---
${e}
---
`},{language:"yaml",delimiters:"---",engines:{yaml:r,json:n,javascript:n,js:n,coffee:n,cson:n,toml:n}}),t??mn("")}var dR,kV,pR=g(()=>{"use strict";dR=On(uR(),1);
Ac();ks();kV=16*1024});function mR(e,t,n,r=0,i=0){t==null&&(t=e.search(/[^\s\u00a0]/),t==-1&&(t=e.length));let s=i;for(let o=r;o<t;o++)e.charCodeAt(o)==9?s+=n-s%n:s++;return s}var gd,
gR=g(()=>{gd=class{constructor(t,n,r,i){this.string=t,this.tabSize=n,this.indentUnit=r,this.overrideIndent=i,this.pos=0,this.start=0,this.lastColumnPos=0,this.lastColumnValue=
0}eol(){return this.pos>=this.string.length}sol(){return this.pos==0}peek(){return this.string.charAt(this.pos)||void 0}next(){if(this.pos<this.string.length)return this.
string.charAt(this.pos++)}eat(t){let n=this.string.charAt(this.pos),r;if(typeof t=="string"?r=n==t:r=n&&(t instanceof RegExp?t.test(n):t(n)),r)return++this.pos,
n}eatWhile(t){let n=this.pos;for(;this.eat(t););return this.pos>n}eatSpace(){let t=this.pos;for(;/[\s\u00a0]/.test(this.string.charAt(this.pos));)++this.pos;return this.
pos>t}skipToEnd(){this.pos=this.string.length}skipTo(t){let n=this.string.indexOf(t,this.pos);if(n>-1)return this.pos=n,!0}backUp(t){this.pos-=t}column(){return this.
lastColumnPos<this.start&&(this.lastColumnValue=mR(this.string,this.start,this.tabSize,this.lastColumnPos,this.lastColumnValue),this.lastColumnPos=this.start),this.
lastColumnValue}indentation(){var t;return(t=this.overrideIndent)!==null&&t!==void 0?t:mR(this.string,null,this.tabSize)}match(t,n,r){if(typeof t=="string"){let i=o=>r?
o.toLowerCase():o,s=this.string.substr(this.pos,t.length);return i(s)==i(t)?(n!==!1&&(this.pos+=t.length),!0):null}else{let i=this.string.slice(this.pos).match(
t);return i&&i.index>0?null:(i&&n!==!1&&(this.pos+=i[0].length),i)}}current(){return this.string.slice(this.start,this.pos)}}});function db(e,t,n,r,i,s){this.indented=e,this.column=t,this.type=n,this.info=r,this.align=i,this.prev=s}function yd(e,t,n,r){var i=e.indented;return e.context&&
e.context.type=="statement"&&n!="statement"&&(i=e.context.indented),e.context=new db(i,t,n,r,null,e.context)}function Ha(e){var t=e.context.type;return(t==")"||
t=="]"||t=="}")&&(e.indented=e.context.indented),e.context=e.context.prev}function yR(e,t,n){if(t.prevToken=="variable"||t.prevToken=="type"||/\S(?:[^- ]>|[*\]])\s*$|\*$/.
test(e.string.slice(0,n))||t.typeAtEndOfLine&&e.column()==e.indentation())return!0}function cb(e){for(;;){if(!e||e.type=="top")return!0;if(e.type=="}"&&e.prev.info!=
"namespace")return!1;e=e.prev}}function sn(e){var t=e.statementIndentUnit,n=e.dontAlignCalls,r=e.keywords||{},i=e.types||{},s=e.builtin||{},o=e.blockKeywords||{},
a=e.defKeywords||{},l=e.atoms||{},c=e.hooks||{},u=e.multiLineStrings,d=e.indentStatements!==!1,f=e.indentSwitch!==!1,p=e.namespaceSeparator,h=e.isPunctuationChar||
/[\[\]{}\(\),;\:\.]/,y=e.numberStart||/[\d\.]/,w=e.number||/^(?:0x[a-f\d]+|0b[01]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(u|ll?|l|f)?/i,v=e.isOperatorChar||/[+\-*&%=<>!?|\/]/,
O=e.isIdentifierChar||/[\w\$_\xa1-\uffff]/,T=e.isReservedIdentifier||!1,$,E;function A(M,C){var q=M.next();if(c[q]){var G=c[q](M,C);if(G!==!1)return G}if(q=='"'||
q=="'")return C.tokenize=S(q),C.tokenize(M,C);if(y.test(q)){if(M.backUp(1),M.match(w))return"number";M.next()}if(h.test(q))return $=q,null;if(q=="/"){if(M.eat("\
*"))return C.tokenize=_,_(M,C);if(M.eat("/"))return M.skipToEnd(),"comment"}if(v.test(q)){for(;!M.match(/^\/[\/*]/,!1)&&M.eat(v););return"operator"}if(M.eatWhile(
O),p)for(;M.match(p);)M.eatWhile(O);var le=M.current();return hr(r,le)?(hr(o,le)&&($="newstatement"),hr(a,le)&&(E=!0),"keyword"):hr(i,le)?"type":hr(s,le)||T&&T(
le)?(hr(o,le)&&($="newstatement"),"builtin"):hr(l,le)?"atom":"variable"}function S(M){return function(C,q){for(var G=!1,le,I=!1;(le=C.next())!=null;){if(le==M&&
!G){I=!0;break}G=!G&&le=="\\"}return(I||!(G||u))&&(q.tokenize=null),"string"}}function _(M,C){for(var q=!1,G;G=M.next();){if(G=="/"&&q){C.tokenize=null;break}q=
G=="*"}return"comment"}function x(M,C){e.typeFirstDefinitions&&M.eol()&&cb(C.context)&&(C.typeAtEndOfLine=yR(M,C,M.pos))}return{name:e.name,startState:function(M){
return{tokenize:null,context:new db(-M,0,"top",null,!1),indented:0,startOfLine:!0,prevToken:null}},token:function(M,C){var q=C.context;if(M.sol()&&(q.align==null&&
(q.align=!1),C.indented=M.indentation(),C.startOfLine=!0),M.eatSpace())return x(M,C),null;$=E=null;var G=(C.tokenize||A)(M,C);if(G=="comment"||G=="meta")return G;
if(q.align==null&&(q.align=!0),$==";"||$==":"||$==","&&M.match(/^\s*(?:\/\/.*)?$/,!1))for(;C.context.type=="statement";)Ha(C);else if($=="{")yd(C,M.column(),"}");else if($==
"[")yd(C,M.column(),"]");else if($=="(")yd(C,M.column(),")");else if($=="}"){for(;q.type=="statement";)q=Ha(C);for(q.type=="}"&&(q=Ha(C));q.type=="statement";)q=
Ha(C)}else $==q.type?Ha(C):d&&((q.type=="}"||q.type=="top")&&$!=";"||q.type=="statement"&&$=="newstatement")&&yd(C,M.column(),"statement",M.current());if(G=="va\
riable"&&(C.prevToken=="def"||e.typeFirstDefinitions&&yR(M,C,M.start)&&cb(C.context)&&M.match(/^\s*\(/,!1))&&(G="def"),c.token){var le=c.token(M,C,G);le!==void 0&&
(G=le)}return G=="def"&&e.styleDefs===!1&&(G="variable"),C.startOfLine=!1,C.prevToken=E?"def":G||$,x(M,C),G},indent:function(M,C,q){if(M.tokenize!=A&&M.tokenize!=
null||M.typeAtEndOfLine&&cb(M.context))return null;var G=M.context,le=C&&C.charAt(0),I=le==G.type;if(G.type=="statement"&&le=="}"&&(G=G.prev),e.dontIndentStatements)
for(;G.type=="statement"&&e.dontIndentStatements.test(G.info);)G=G.prev;if(c.indent){var P=c.indent(M,G,C,q.unit);if(typeof P=="number")return P}var Ne=G.prev&&
G.prev.info=="switch";if(e.allmanIndentation&&/[{(]/.test(le)){for(;G.type!="top"&&G.type!="}";)G=G.prev;return G.indented}return G.type=="statement"?G.indented+
(le=="{"?0:t||q.unit):G.align&&(!n||G.type!=")")?G.column+(I?0:1):G.type==")"&&!I?G.indented+(t||q.unit):G.indented+(I?0:q.unit)+(!I&&Ne&&!/^(?:case|default)\b/.
test(C)?q.unit:0)},languageData:{indentOnInput:f?/^\s*(?:case .*?:|default:|\{\}?|\})$/:/^\s*[{}]$/,commentTokens:{line:"//",block:{open:"/*",close:"*/"}},autocomplete:Object.
keys(r).concat(Object.keys(i)).concat(Object.keys(s)).concat(Object.keys(l)),...e.languageData}}}function ie(e){for(var t={},n=e.split(" "),r=0;r<n.length;++r)t[n[r]]=
!0;return t}function hr(e,t){return typeof e=="function"?e(t):e.propertyIsEnumerable(t)}function bd(e){return hr(AV,e)||/.+_t$/.test(e)}function _R(e){return bd(
e)||hr(CV,e)}function no(e,t){if(!t.startOfLine)return!1;for(var n,r=null;n=e.peek();){if(n=="\\"&&e.match(/^.$/)){r=no;break}else if(n=="/"&&e.match(/^\/[\/\*]/,
!1))break;e.next()}return t.tokenize=r,"meta"}function vd(e,t){return t.prevToken=="type"?"type":!1}function xd(e){return!e||e.length<2||e[0]!="_"?!1:e[1]=="_"||
e[1]!==e[1].toLowerCase()}function Je(e){return e.eatWhile(/[\w\.']/),"number"}function ii(e,t){if(e.backUp(1),e.match(/^(?:R|u8R|uR|UR|LR)/)){var n=e.match(/^"([^\s\\()]{0,16})\(/);
return n?(t.cpp11RawStringDelim=n[1],t.tokenize=wR,wR(e,t)):!1}return e.match(/^(?:u8|u|U|L)/)?e.match(/^["']/,!1)?"string":!1:(e.next(),!1)}function SR(e){var t=/(\w+)::~?(\w+)$/.
exec(e);return t&&t[1]==t[2]}function bR(e,t){for(var n;(n=e.next())!=null;)if(n=='"'&&!e.eat('"')){t.tokenize=null;break}return"string"}function wR(e,t){var n=t.
cpp11RawStringDelim.replace(/[^\w\s]/g,"\\$&"),r=e.match(new RegExp(".*?\\)"+n+'"'));return r?t.tokenize=null:e.skipToEnd(),"string"}function $R(e,t){for(var n=!1;!e.
eol();){if(!n&&e.match('"""')){t.tokenize=null;break}n=e.next()=="\\"&&!n}return"string"}function Wa(e){return function(t,n){for(var r;r=t.next();)if(r=="*"&&t.
eat("/"))if(e==1){n.tokenize=null;break}else return n.tokenize=Wa(e-1),n.tokenize(t,n);else if(r=="/"&&t.eat("*"))return n.tokenize=Wa(e+1),n.tokenize(t,n);return"\
comment"}}function TV(e){return function(t,n){for(var r=!1,i,s=!1;!t.eol();){if(!e&&!r&&t.match('"')){s=!0;break}if(e&&t.match('"""')){s=!0;break}i=t.next(),!r&&
i=="$"&&t.match("{")&&t.skipTo("}"),r=!r&&i=="\\"&&!e}return(s||!e)&&(n.tokenize=null),"string"}}function $V(e){(e.interpolationStack||(e.interpolationStack=[])).
push(e.tokenize)}function RR(e){return(e.interpolationStack||(e.interpolationStack=[])).pop()}function OV(e){return e.interpolationStack?e.interpolationStack.length:
0}function ub(e,t,n,r){var i=!1;if(t.eat(e))if(t.eat(e))i=!0;else return"string";function s(o,a){for(var l=!1;!o.eol();){if(!r&&!l&&o.peek()=="$")return $V(a),a.
tokenize=NV,"string";var c=o.next();if(c==e&&!l&&(!i||o.match(e+e))){a.tokenize=null;break}l=!r&&!l&&c=="\\"}return"string"}return n.tokenize=s,s(t,n)}function NV(e,t){
return e.eat("$"),e.eat("{")?t.tokenize=null:t.tokenize=RV,null}function RV(e,t){return e.eatWhile(/[\w_]/),t.tokenize=RR(t),"variable"}var Va,vR,xR,kR,AV,CV,Ka,
wd,ER,AR,CR,TR,OR,NR,g1e,y1e,b1e,IR,PR=g(()=>{Va="auto if break case register continue return default do sizeof static else struct switch extern typedef union f\
or goto while enum const volatile inline restrict asm fortran",vR="alignas alignof and and_eq audit axiom bitand bitor catch class compl concept constexpr const\
_cast decltype delete dynamic_cast explicit export final friend import module mutable namespace new noexcept not not_eq operator or or_eq override private prote\
cted public reinterpret_cast requires static_assert static_cast template this thread_local throw try typeid typename using virtual xor xor_eq",xR="bycopy byref \
in inout oneway out self super atomic nonatomic retain copy readwrite readonly strong weak assign typeof nullable nonnull null_resettable _cmd @interface @imple\
mentation @end @protocol @encode @property @synthesize @dynamic @class @public @package @private @protected @required @optional @try @catch @finally @import @se\
lector @encode @defs @synchronized @autoreleasepool @compatibility_alias @available",kR="FOUNDATION_EXPORT FOUNDATION_EXTERN NS_INLINE NS_FORMAT_FUNCTION  NS_RE\
TURNS_RETAINEDNS_ERROR_ENUM NS_RETURNS_NOT_RETAINED NS_RETURNS_INNER_POINTER NS_DESIGNATED_INITIALIZER NS_ENUM NS_OPTIONS NS_REQUIRES_NIL_TERMINATION NS_ASSUME_\
NONNULL_BEGIN NS_ASSUME_NONNULL_END NS_SWIFT_NAME NS_REFINED_FOR_SWIFT",AV=ie("int long char short double float unsigned signed void bool"),CV=ie("SEL instancet\
ype id Class Protocol BOOL");Ka="case do else for if switch while struct enum union",wd="struct enum union";ER=sn({name:"c",keywords:ie(Va),types:bd,blockKeywords:ie(
Ka),defKeywords:ie(wd),typeFirstDefinitions:!0,atoms:ie("NULL true false"),isReservedIdentifier:xd,hooks:{"#":no,"*":vd}}),AR=sn({name:"cpp",keywords:ie(Va+" "+
vR),types:bd,blockKeywords:ie(Ka+" class try catch"),defKeywords:ie(wd+" class namespace"),typeFirstDefinitions:!0,atoms:ie("true false NULL nullptr"),dontIndentStatements:/^template$/,
isIdentifierChar:/[\w\$_~\xa1-\uffff]/,isReservedIdentifier:xd,hooks:{"#":no,"*":vd,u:ii,U:ii,L:ii,R:ii,0:Je,1:Je,2:Je,3:Je,4:Je,5:Je,6:Je,7:Je,8:Je,9:Je,token:function(e,t,n){
if(n=="variable"&&e.peek()=="("&&(t.prevToken==";"||t.prevToken==null||t.prevToken=="}")&&SR(e.current()))return"def"}},namespaceSeparator:"::"}),CR=sn({name:"j\
ava",keywords:ie("abstract assert break case catch class const continue default do else enum extends final finally for goto if implements import instanceof inte\
rface native new package private protected public return static strictfp super switch synchronized this throw throws transient try volatile while @interface"),types:ie(
"var byte short int long float double boolean char void Boolean Byte Character Double Float Integer Long Number Object Short String StringBuffer StringBuilder V\
oid"),blockKeywords:ie("catch class do else finally for if switch try while"),defKeywords:ie("class interface enum @interface"),typeFirstDefinitions:!0,atoms:ie(
"true false null"),number:/^(?:0x[a-f\d_]+|0b[01_]+|(?:[\d_]+\.?\d*|\.\d+)(?:e[-+]?[\d_]+)?)(u|ll?|l|f)?/i,hooks:{"@":function(e){return e.match("interface",!1)?
!1:(e.eatWhile(/[\w\$_]/),"meta")},'"':function(e,t){return e.match(/""$/)?(t.tokenize=$R,t.tokenize(e,t)):!1}}}),TR=sn({name:"csharp",keywords:ie("abstract as \
async await base break case catch checked class const continue default delegate do else enum event explicit extern finally fixed for foreach goto if implicit in\
 init interface internal is lock namespace new operator out override params private protected public readonly record ref required return sealed sizeof stackallo\
c static struct switch this throw try typeof unchecked unsafe using virtual void volatile while add alias ascending descending dynamic from get global group int\
o join let orderby partial remove select set value var yield"),types:ie("Action Boolean Byte Char DateTime DateTimeOffset Decimal Double Func Guid Int16 Int32 I\
nt64 Object SByte Single String Task TimeSpan UInt16 UInt32 UInt64 bool byte char decimal double short int long object sbyte float string ushort uint ulong"),blockKeywords:ie(
"catch class do else finally for foreach if struct switch try while"),defKeywords:ie("class interface namespace record struct var"),typeFirstDefinitions:!0,atoms:ie(
"true false null"),hooks:{"@":function(e,t){return e.eat('"')?(t.tokenize=bR,bR(e,t)):(e.eatWhile(/[\w\$_]/),"meta")}}});OR=sn({name:"scala",keywords:ie("abstra\
ct case catch class def do else extends final finally for forSome if implicit import lazy match new null object override package private protected return sealed\
 super this throw trait try type val var while with yield _ assert assume require print println printf readLine readBoolean readByte readShort readChar readInt \
readLong readFloat readDouble"),types:ie("AnyVal App Application Array BufferedIterator BigDecimal BigInt Char Console Either Enumeration Equiv Error Exception \
Fractional Function IndexedSeq Int Integral Iterable Iterator List Map Numeric Nil NotNull Option Ordered Ordering PartialFunction PartialOrdering Product Proxy\
 Range Responder Seq Serializable Set Specializable Stream StringBuilder StringContext Symbol Throwable Traversable TraversableOnce Tuple Unit Vector Boolean By\
te Character CharSequence Class ClassLoader Cloneable Comparable Compiler Double Exception Float Integer Long Math Number Object Package Pair Process Runtime Ru\
nnable SecurityManager Short StackTraceElement StrictMath String StringBuffer System Thread ThreadGroup ThreadLocal Throwable Triple Void"),multiLineStrings:!0,
blockKeywords:ie("catch class enum do else finally for forSome if match switch try while"),defKeywords:ie("class enum def object package trait type val var"),atoms:ie(
"true false null"),indentStatements:!1,indentSwitch:!1,isOperatorChar:/[+\-*&%=<>!?|\/#:@]/,hooks:{"@":function(e){return e.eatWhile(/[\w\$_]/),"meta"},'"':function(e,t){
return e.match('""')?(t.tokenize=$R,t.tokenize(e,t)):!1},"'":function(e){return e.match(/^(\\[^'\s]+|[^\\'])'/)?"character":(e.eatWhile(/[\w\$_\xa1-\uffff]/),"a\
tom")},"=":function(e,t){var n=t.context;return n.type=="}"&&n.align&&e.eat(">")?(t.context=new db(n.indented,n.column,n.type,n.info,null,n.prev),"operator"):!1},
"/":function(e,t){return e.eat("*")?(t.tokenize=Wa(1),t.tokenize(e,t)):!1}},languageData:{closeBrackets:{brackets:["(","[","{","'",'"','"""']}}});NR=sn({name:"k\
otlin",keywords:ie("package as typealias class interface this super val operator var fun for is in This throw return annotation break continue object if else wh\
ile do try when !in !is as? file import where by get set abstract enum open inner override private public internal protected catch finally out final vararg reif\
ied dynamic companion constructor init sealed field property receiver param sparam lateinit data inline noinline tailrec external annotation crossinline const o\
perator infix suspend actual expect setparam"),types:ie("Boolean Byte Character CharSequence Class ClassLoader Cloneable Comparable Compiler Double Exception Fl\
oat Integer Long Math Number Object Package Pair Process Runtime Runnable SecurityManager Short StackTraceElement StrictMath String StringBuffer System Thread T\
hreadGroup ThreadLocal Throwable Triple Void Annotation Any BooleanArray ByteArray Char CharArray DeprecationLevel DoubleArray Enum FloatArray Function Int IntA\
rray Lazy LazyThreadSafetyMode LongArray Nothing ShortArray Unit"),intendSwitch:!1,indentStatements:!1,multiLineStrings:!0,number:/^(?:0x[a-f\d_]+|0b[01_]+|(?:[\d_]+(\.\d+)?|\.\d+)(?:e[-+]?[\d_]+)?)(ul?|l|f)?/i,
blockKeywords:ie("catch class do else finally for if where try while enum"),defKeywords:ie("class val var object interface fun"),atoms:ie("true false null this"),
hooks:{"@":function(e){return e.eatWhile(/[\w\$_]/),"meta"},"*":function(e,t){return t.prevToken=="."?"variable":"operator"},'"':function(e,t){return t.tokenize=
TV(e.match('""')),t.tokenize(e,t)},"/":function(e,t){return e.eat("*")?(t.tokenize=Wa(1),t.tokenize(e,t)):!1},indent:function(e,t,n,r){var i=n&&n.charAt(0);if((e.
prevToken=="}"||e.prevToken==")")&&n=="")return e.indented;if(e.prevToken=="operator"&&n!="}"&&e.context.type!="}"||e.prevToken=="variable"&&i=="."||(e.prevToken==
"}"||e.prevToken==")")&&i==".")return r*2+t.indented;if(t.align&&t.type=="}")return t.indented+(e.context.type==(n||"").charAt(0)?0:r)}},languageData:{closeBrackets:{
brackets:["(","[","{","'",'"','"""']}}}),g1e=sn({name:"nesc",keywords:ie(Va+" as atomic async call command component components configuration event generic impl\
ementation includes interface module new norace nx_struct nx_union post provides signal task uses abstract extends"),types:bd,blockKeywords:ie(Ka),atoms:ie("nul\
l true false"),hooks:{"#":no}}),y1e=sn({name:"objectivec",keywords:ie(Va+" "+xR),types:_R,builtin:ie(kR),blockKeywords:ie(Ka+" @synthesize @try @catch @finally \
@autoreleasepool @synchronized"),defKeywords:ie(wd+" @interface @implementation @protocol @class"),dontIndentStatements:/^@.*$/,typeFirstDefinitions:!0,atoms:ie(
"YES NO NULL Nil nil true false nullptr"),isReservedIdentifier:xd,hooks:{"#":no,"*":vd}}),b1e=sn({name:"objectivecpp",keywords:ie(Va+" "+xR+" "+vR),types:_R,builtin:ie(
kR),blockKeywords:ie(Ka+" @synthesize @try @catch @finally @autoreleasepool @synchronized class try catch"),defKeywords:ie(wd+" @interface @implementation @prot\
ocol @class class namespace"),dontIndentStatements:/^@.*$|^template$/,typeFirstDefinitions:!0,atoms:ie("YES NO NULL Nil nil true false nullptr"),isReservedIdentifier:xd,
hooks:{"#":no,"*":vd,u:ii,U:ii,L:ii,R:ii,0:Je,1:Je,2:Je,3:Je,4:Je,5:Je,6:Je,7:Je,8:Je,9:Je,token:function(e,t,n){if(n=="variable"&&e.peek()=="("&&(t.prevToken==
";"||t.prevToken==null||t.prevToken=="}")&&SR(e.current()))return"def"}},namespaceSeparator:"::"});IR=sn({name:"dart",keywords:ie("this super static final const\
 abstract class extends external factory implements mixin get native set typedef with enum throw rethrow assert break case continue default in return new deferr\
ed async await covariant try catch finally do else for if switch while import library export part of show hide is as extension on yield late required sealed bas\
e interface when inline"),blockKeywords:ie("try catch finally do else for if switch while"),builtin:ie("void bool num int double dynamic var String Null Never"),
atoms:ie("true false null"),number:/^(?:0x[a-f\d_]+|(?:[\d_]+\.?[\d_]*|\.[\d_]+)(?:e[-+]?[\d_]+)?)/i,hooks:{"@":function(e){return e.eatWhile(/[\w\$_\.]/),"meta"},
"'":function(e,t){return ub("'",e,t,!1)},'"':function(e,t){return ub('"',e,t,!1)},r:function(e,t){var n=e.peek();return n=="'"||n=='"'?ub(e.next(),e,t,!0):!1},"\
}":function(e,t){return OV(t)>0?(t.tokenize=RR(t),null):!1},"/":function(e,t){return e.eat("*")?(t.tokenize=Wa(1),t.tokenize(e,t)):!1},token:function(e,t,n){if(n==
"variable"){var r=RegExp("^[_$]*[A-Z][a-zA-Z0-9_$]*$","g");if(r.test(e.current()))return"type"}}}})});function kd(e,t){var n=e.next();if(n=='"'||n=="'"||n=="`")return t.tokenize=LV(n),t.tokenize(e,t);if(/[\d\.]/.test(n))return n=="."?e.match(/^[0-9]+([eE][\-+]?[0-9]+)?/):
n=="0"?e.match(/^[xX][0-9a-fA-F]+/)||e.match(/^0[0-7]+/):e.match(/^[0-9]*\.?[0-9]*([eE][\-+]?[0-9]+)?/),"number";if(/[\[\]{}\(\),;\:\.]/.test(n))return mr=n,null;
if(n=="/"){if(e.eat("*"))return t.tokenize=zR,zR(e,t);if(e.eat("/"))return e.skipToEnd(),"comment"}if(LR.test(n))return e.eatWhile(LR),"operator";e.eatWhile(/[\w\$_\xa1-\uffff]/);
var r=e.current();return IV.propertyIsEnumerable(r)?((r=="case"||r=="default")&&(mr="case"),"keyword"):PV.propertyIsEnumerable(r)?"atom":"variable"}function LV(e){
return function(t,n){for(var r=!1,i,s=!1;(i=t.next())!=null;){if(i==e&&!r){s=!0;break}r=!r&&e!="`"&&i=="\\"}return(s||!(r||e=="`"))&&(n.tokenize=kd),"string"}}function zR(e,t){
for(var n=!1,r;r=e.next();){if(r=="/"&&n){t.tokenize=kd;break}n=r=="*"}return"comment"}function FR(e,t,n,r,i){this.indented=e,this.column=t,this.type=n,this.align=
r,this.prev=i}function fb(e,t,n){return e.context=new FR(e.indented,t,n,null,e.context)}function DR(e){if(e.context.prev){var t=e.context.type;return(t==")"||t==
"]"||t=="}")&&(e.indented=e.context.indented),e.context=e.context.prev}}var IV,PV,LR,mr,MR,qR=g(()=>{IV={break:!0,case:!0,chan:!0,const:!0,continue:!0,default:!0,
defer:!0,else:!0,fallthrough:!0,for:!0,func:!0,go:!0,goto:!0,if:!0,import:!0,interface:!0,map:!0,package:!0,range:!0,return:!0,select:!0,struct:!0,switch:!0,type:!0,
var:!0,bool:!0,byte:!0,complex64:!0,complex128:!0,float32:!0,float64:!0,int8:!0,int16:!0,int32:!0,int64:!0,string:!0,uint8:!0,uint16:!0,uint32:!0,uint64:!0,int:!0,
uint:!0,uintptr:!0,error:!0,rune:!0,any:!0,comparable:!0},PV={true:!0,false:!0,iota:!0,nil:!0,append:!0,cap:!0,close:!0,complex:!0,copy:!0,delete:!0,imag:!0,len:!0,
make:!0,new:!0,panic:!0,print:!0,println:!0,real:!0,recover:!0},LR=/[+\-*&^%:=<>!|\/]/;MR={name:"go",startState:function(e){return{tokenize:null,context:new FR(
-e,0,"top",!1),indented:0,startOfLine:!0}},token:function(e,t){var n=t.context;if(e.sol()&&(n.align==null&&(n.align=!1),t.indented=e.indentation(),t.startOfLine=
!0,n.type=="case"&&(n.type="}")),e.eatSpace())return null;mr=null;var r=(t.tokenize||kd)(e,t);return r=="comment"||(n.align==null&&(n.align=!0),mr=="{"?fb(t,e.column(),
"}"):mr=="["?fb(t,e.column(),"]"):mr=="("?fb(t,e.column(),")"):mr=="case"?n.type="case":(mr=="}"&&n.type=="}"||mr==n.type)&&DR(t),t.startOfLine=!1),r},indent:function(e,t,n){
if(e.tokenize!=kd&&e.tokenize!=null)return null;var r=e.context,i=t&&t.charAt(0);if(r.type=="case"&&/^(?:case|default)\b/.test(t))return r.indented;var s=i==r.type;
return r.align?r.column+(s?0:1):r.indented+(s?0:n.unit)},languageData:{indentOnInput:/^\s([{}]|case |default\s*:)$/,commentTokens:{line:"//",block:{open:"/*",close:"\
*/"}}}}});function jR(e){var t=e.statementIndent,n=e.jsonld,r=e.json||n,i=e.typescript,s=e.wordCharacters||/[\w$\xa1-\uffff]/,o=(function(){function m(Pt){return{type:Pt,
style:"keyword"}}var k=m("keyword a"),L=m("keyword b"),W=m("keyword c"),Y=m("keyword d"),Se=m("operator"),Oe={type:"atom",style:"atom"};return{if:m("if"),while:k,
with:k,else:L,do:L,try:L,finally:L,return:Y,break:Y,continue:Y,new:m("new"),delete:W,void:W,throw:W,debugger:m("debugger"),var:m("var"),const:m("var"),let:m("va\
r"),function:m("function"),catch:m("catch"),for:m("for"),switch:m("switch"),case:m("case"),default:m("default"),in:Se,typeof:Se,instanceof:Se,true:Oe,false:Oe,null:Oe,
undefined:Oe,NaN:Oe,Infinity:Oe,this:m("this"),class:m("class"),super:m("atom"),yield:W,export:m("export"),import:m("import"),extends:W,await:W}})(),a=/[+\-*&%=<>!?|~^@]/,
l=/^@(context|id|value|language|type|container|list|set|reverse|index|base|vocab|graph)"/;function c(m){for(var k=!1,L,W=!1;(L=m.next())!=null;){if(!k){if(L=="/"&&
!W)return;L=="["?W=!0:W&&L=="]"&&(W=!1)}k=!k&&L=="\\"}}var u,d;function f(m,k,L){return u=m,d=L,k}function p(m,k){var L=m.next();if(L=='"'||L=="'")return k.tokenize=
h(L),k.tokenize(m,k);if(L=="."&&m.match(/^\d[\d_]*(?:[eE][+\-]?[\d_]+)?/))return f("number","number");if(L=="."&&m.match(".."))return f("spread","meta");if(/[\[\]{}\(\),;\:\.]/.
test(L))return f(L);if(L=="="&&m.eat(">"))return f("=>","operator");if(L=="0"&&m.match(/^(?:x[\dA-Fa-f_]+|o[0-7_]+|b[01_]+)n?/))return f("number","number");if(/\d/.
test(L))return m.match(/^[\d_]*(?:n|(?:\.[\d_]*)?(?:[eE][+\-]?[\d_]+)?)?/),f("number","number");if(L=="/")return m.eat("*")?(k.tokenize=y,y(m,k)):m.eat("/")?(m.
skipToEnd(),f("comment","comment")):iz(m,k,1)?(c(m),m.match(/^\b(([gimyus])(?![gimyus]*\2))+\b/),f("regexp","string.special")):(m.eat("="),f("operator","operato\
r",m.current()));if(L=="`")return k.tokenize=w,w(m,k);if(L=="#"&&m.peek()=="!")return m.skipToEnd(),f("meta","meta");if(L=="#"&&m.eatWhile(s))return f("variable",
"property");if(L=="<"&&m.match("!--")||L=="-"&&m.match("->")&&!/\S/.test(m.string.slice(0,m.start)))return m.skipToEnd(),f("comment","comment");if(a.test(L))return(L!=
">"||!k.lexical||k.lexical.type!=">")&&(m.eat("=")?(L=="!"||L=="=")&&m.eat("="):/[<>*+\-|&?]/.test(L)&&(m.eat(L),L==">"&&m.eat(L))),L=="?"&&m.eat(".")?f("."):f(
"operator","operator",m.current());if(s.test(L)){m.eatWhile(s);var W=m.current();if(k.lastType!="."){if(o.propertyIsEnumerable(W)){var Y=o[W];return f(Y.type,Y.
style,W)}if(W=="async"&&m.match(/^(\s|\/\*([^*]|\*(?!\/))*?\*\/)*[\[\(\w]/,!1))return f("async","keyword",W)}return f("variable","variable",W)}}function h(m){return function(k,L){
var W=!1,Y;if(n&&k.peek()=="@"&&k.match(l))return L.tokenize=p,f("jsonld-keyword","meta");for(;(Y=k.next())!=null&&!(Y==m&&!W);)W=!W&&Y=="\\";return W||(L.tokenize=
p),f("string","string")}}function y(m,k){for(var L=!1,W;W=m.next();){if(W=="/"&&L){k.tokenize=p;break}L=W=="*"}return f("comment","comment")}function w(m,k){for(var L=!1,
W;(W=m.next())!=null;){if(!L&&(W=="`"||W=="$"&&m.eat("{"))){k.tokenize=p;break}L=!L&&W=="\\"}return f("quasi","string.special",m.current())}var v="([{}])";function O(m,k){
k.fatArrowAt&&(k.fatArrowAt=null);var L=m.string.indexOf("=>",m.start);if(!(L<0)){if(i){var W=/:\s*(?:\w+(?:<[^>]*>|\[\])?|\{[^}]*\})\s*$/.exec(m.string.slice(m.
start,L));W&&(L=W.index)}for(var Y=0,Se=!1,Oe=L-1;Oe>=0;--Oe){var Pt=m.string.charAt(Oe),Ht=v.indexOf(Pt);if(Ht>=0&&Ht<3){if(!Y){++Oe;break}if(--Y==0){Pt=="("&&
(Se=!0);break}}else if(Ht>=3&&Ht<6)++Y;else if(s.test(Pt))Se=!0;else if(/["'\/`]/.test(Pt))for(;;--Oe){if(Oe==0)return;var ho=m.string.charAt(Oe-1);if(ho==Pt&&m.
string.charAt(Oe-2)!="\\"){Oe--;break}}else if(Se&&!Y){++Oe;break}}Se&&!Y&&(k.fatArrowAt=Oe)}}var T={atom:!0,number:!0,variable:!0,string:!0,regexp:!0,this:!0,import:!0,
"jsonld-keyword":!0};function $(m,k,L,W,Y,Se){this.indented=m,this.column=k,this.type=L,this.prev=Y,this.info=Se,W!=null&&(this.align=W)}function E(m,k){for(var L=m.
localVars;L;L=L.next)if(L.name==k)return!0;for(var W=m.context;W;W=W.prev)for(var L=W.vars;L;L=L.next)if(L.name==k)return!0}function A(m,k,L,W,Y){var Se=m.cc;for(S.
state=m,S.stream=Y,S.marked=null,S.cc=Se,S.style=k,m.lexical.hasOwnProperty("align")||(m.lexical.align=!0);;){var Oe=Se.length?Se.pop():r?me:je;if(Oe(L,W)){for(;Se.
length&&Se[Se.length-1].lex;)Se.pop()();return S.marked?S.marked:L=="variable"&&E(m,W)?"variableName.local":k}}}var S={state:null,column:null,marked:null,cc:null};
function _(){for(var m=arguments.length-1;m>=0;m--)S.cc.push(arguments[m])}function x(){return _.apply(null,arguments),!0}function M(m,k){for(var L=k;L;L=L.next)
if(L.name==m)return!0;return!1}function C(m){var k=S.state;if(S.marked="def",k.context){if(k.lexical.info=="var"&&k.context&&k.context.block){var L=q(m,k.context);
if(L!=null){k.context=L;return}}else if(!M(m,k.localVars)){k.localVars=new I(m,k.localVars);return}}e.globalVars&&!M(m,k.globalVars)&&(k.globalVars=new I(m,k.globalVars))}
function q(m,k){if(k)if(k.block){var L=q(m,k.prev);return L?L==k.prev?k:new le(L,k.vars,!0):null}else return M(m,k.vars)?k:new le(k.prev,new I(m,k.vars),!1);else
return null}function G(m){return m=="public"||m=="private"||m=="protected"||m=="abstract"||m=="readonly"}function le(m,k,L){this.prev=m,this.vars=k,this.block=L}
function I(m,k){this.name=m,this.next=k}var P=new I("this",new I("arguments",null));function Ne(){S.state.context=new le(S.state.context,S.state.localVars,!1),S.
state.localVars=P}function de(){S.state.context=new le(S.state.context,S.state.localVars,!0),S.state.localVars=null}Ne.lex=de.lex=!0;function ze(){S.state.localVars=
S.state.context.vars,S.state.context=S.state.context.prev}ze.lex=!0;function te(m,k){var L=function(){var W=S.state,Y=W.indented;if(W.lexical.type=="stat")Y=W.lexical.
indented;else for(var Se=W.lexical;Se&&Se.type==")"&&Se.align;Se=Se.prev)Y=Se.indented;W.lexical=new $(Y,S.stream.column(),m,null,W.lexical,k)};return L.lex=!0,
L}function J(){var m=S.state;m.lexical.prev&&(m.lexical.type==")"&&(m.indented=m.lexical.indented),m.lexical=m.lexical.prev)}J.lex=!0;function ue(m){function k(L){
return L==m?x():m==";"||L=="}"||L==")"||L=="]"?_():x(k)}return k}function je(m,k){return m=="var"?x(te("vardef",k),lf,ue(";"),J):m=="keyword a"?x(te("form"),$n,
je,J):m=="keyword b"?x(te("form"),je,J):m=="keyword d"?S.stream.match(/^\s*$/,!1)?x():x(te("stat"),H,ue(";"),J):m=="debugger"?x(ue(";")):m=="{"?x(te("}"),de,di,
J,ze):m==";"?x():m=="if"?(S.state.lexical.info=="else"&&S.state.cc[S.state.cc.length-1]==J&&S.state.cc.pop()(),x(te("form"),$n,je,J,iw)):m=="function"?x(wr):m==
"for"?x(te("form"),de,sw,je,ze,J):m=="class"||i&&k=="interface"?(S.marked="keyword",x(te("form",m=="class"?m:k),aw,J)):m=="variable"?i&&k=="declare"?(S.marked="\
keyword",x(je)):i&&(k=="module"||k=="enum"||k=="type")&&S.stream.match(/^\s*\w/,!1)?(S.marked="keyword",k=="enum"?x(uw):k=="type"?x(ow,ue("operator"),N,ue(";")):
x(te("form"),an,ue("{"),te("}"),di,J,J)):i&&k=="namespace"?(S.marked="keyword",x(te("form"),me,je,J)):i&&k=="abstract"?(S.marked="keyword",x(je)):x(te("stat"),po):
m=="switch"?x(te("form"),$n,ue("{"),te("}","switch"),de,di,J,J,ze):m=="case"?x(me,ue(":")):m=="default"?x(ue(":")):m=="catch"?x(te("form"),Ne,Wn,je,J,ze):m=="ex\
port"?x(te("stat"),XL,J):m=="import"?x(te("stat"),QL,J):m=="async"?x(je):k=="@"?x(me,je):_(te("stat"),me,ue(";"),J)}function Wn(m){if(m=="(")return x(pi,ue(")"))}
function me(m,k){return ci(m,k,!1)}function ee(m,k){return ci(m,k,!0)}function $n(m){return m!="("?_():x(te(")"),H,ue(")"),J)}function ci(m,k,L){if(S.state.fatArrowAt==
S.stream.start){var W=L?Ee:De;if(m=="(")return x(Ne,te(")"),$e(pi,")"),J,ue("=>"),W,ze);if(m=="variable")return _(Ne,an,ue("=>"),W,ze)}var Y=L?U:be;return T.hasOwnProperty(
m)?x(Y):m=="function"?x(wr,Y):m=="class"||i&&k=="interface"?(S.marked="keyword",x(te("form"),JL,J)):m=="keyword c"||m=="async"?x(L?ee:me):m=="("?x(te(")"),H,ue(
")"),J,Y):m=="operator"||m=="spread"?x(L?ee:me):m=="["?x(te("]"),tz,J,Y):m=="{"?gr(ui,"}",null,Y):m=="quasi"?_(oe,Y):m=="new"?x(at(L)):x()}function H(m){return m.
match(/[;\}\)\],]/)?_():_(me)}function be(m,k){return m==","?x(H):U(m,k,!1)}function U(m,k,L){var W=L==!1?be:U,Y=L==!1?me:ee;if(m=="=>")return x(Ne,L?Ee:De,ze);
if(m=="operator")return/\+\+|--/.test(k)||i&&k=="!"?x(W):i&&k=="<"&&S.stream.match(/^([^<>]|<[^<>]*>)*>\s*\(/,!1)?x(te(">"),$e(N,">"),J,W):k=="?"?x(me,ue(":"),Y):
x(Y);if(m=="quasi")return _(oe,W);if(m!=";"){if(m=="(")return gr(ee,")","call",W);if(m==".")return x(al,W);if(m=="[")return x(te("]"),H,ue("]"),J,W);if(i&&k=="a\
s")return S.marked="keyword",x(N,W);if(m=="regexp")return S.state.lastType=S.marked="operator",S.stream.backUp(S.stream.pos-S.stream.start-1),x(Y)}}function oe(m,k){
return m!="quasi"?_():k.slice(k.length-2)!="${"?x(oe):x(H,Te)}function Te(m){if(m=="}")return S.marked="string.special",S.state.tokenize=w,x(oe)}function De(m){
return O(S.stream,S.state),_(m=="{"?je:me)}function Ee(m){return O(S.stream,S.state),_(m=="{"?je:ee)}function at(m){return function(k){return k=="."?x(m?ol:lt):
k=="variable"&&i?x(fi,m?U:be):_(m?ee:me)}}function lt(m,k){if(k=="target")return S.marked="keyword",x(be)}function ol(m,k){if(k=="target")return S.marked="keywo\
rd",x(U)}function po(m){return m==":"?x(J,je):_(be,ue(";"),J)}function al(m){if(m=="variable")return S.marked="property",x()}function ui(m,k){if(m=="async")return S.
marked="property",x(ui);if(m=="variable"||S.style=="keyword"){if(S.marked="property",k=="get"||k=="set")return x(ll);var L;return i&&S.state.fatArrowAt==S.stream.
start&&(L=S.stream.match(/^\s*:\s*/,!1))&&(S.state.fatArrowAt=S.stream.pos+L[0].length),x(on)}else{if(m=="number"||m=="string")return S.marked=n?"property":S.style+
" property",x(on);if(m=="jsonld-keyword")return x(on);if(i&&G(k))return S.marked="keyword",x(ui);if(m=="[")return x(me,yr,ue("]"),on);if(m=="spread")return x(ee,
on);if(k=="*")return S.marked="keyword",x(ui);if(m==":")return _(on)}}function ll(m){return m!="variable"?_(on):(S.marked="property",x(wr))}function on(m){if(m==
":")return x(ee);if(m=="(")return _(wr)}function $e(m,k,L){function W(Y,Se){if(L?L.indexOf(Y)>-1:Y==","){var Oe=S.state.lexical;return Oe.info=="call"&&(Oe.pos=
(Oe.pos||0)+1),x(function(Pt,Ht){return Pt==k||Ht==k?_():_(m)},W)}return Y==k||Se==k?x():L&&L.indexOf(";")>-1?_(m):x(ue(k))}return function(Y,Se){return Y==k||Se==
k?x():_(m,W)}}function gr(m,k,L){for(var W=3;W<arguments.length;W++)S.cc.push(arguments[W]);return x(te(k,L),$e(m,k),J)}function di(m){return m=="}"?x():_(je,di)}
function yr(m,k){if(i){if(m==":")return x(N);if(k=="?")return x(yr)}}function Q(m,k){if(i&&(m==":"||k=="in"))return x(N)}function R(m){if(i&&m==":")return S.stream.
match(/^\s*\w+\s+is\b/,!1)?x(me,b,N):x(N)}function b(m,k){if(k=="is")return S.marked="keyword",x()}function N(m,k){if(k=="keyof"||k=="typeof"||k=="infer"||k=="r\
eadonly")return S.marked="keyword",x(k=="typeof"?ee:N);if(m=="variable"||k=="void")return S.marked="type",x(Pe);if(k=="|"||k=="&")return x(N);if(m=="string"||m==
"number"||m=="atom")return x(Pe);if(m=="[")return x(te("]"),$e(N,"]",","),J,Pe);if(m=="{")return x(te("}"),D,J,Pe);if(m=="(")return x($e(Ue,")"),z,Pe);if(m=="<")
return x($e(N,">"),N);if(m=="quasi")return _(V,Pe)}function z(m){if(m=="=>")return x(N)}function D(m){return m.match(/[\}\)\]]/)?x():m==","||m==";"?x(D):_(Z,D)}
function Z(m,k){if(m=="variable"||S.style=="keyword")return S.marked="property",x(Z);if(k=="?"||m=="number"||m=="string")return x(Z);if(m==":")return x(N);if(m==
"[")return x(ue("variable"),Q,ue("]"),Z);if(m=="(")return _(Ki,Z);if(!m.match(/[;\}\)\],]/))return x()}function V(m,k){return m!="quasi"?_():k.slice(k.length-2)!=
"${"?x(V):x(N,Ae)}function Ae(m){if(m=="}")return S.marked="string.special",S.state.tokenize=w,x(V)}function Ue(m,k){return m=="variable"&&S.stream.match(/^\s*[?:]/,
!1)||k=="?"?x(Ue):m==":"?x(N):m=="spread"?x(Ue):_(N)}function Pe(m,k){if(k=="<")return x(te(">"),$e(N,">"),J,Pe);if(k=="|"||m=="."||k=="&")return x(N);if(m=="[")
return x(N,ue("]"),Pe);if(k=="extends"||k=="implements")return S.marked="keyword",x(N);if(k=="?")return x(N,ue(":"),N)}function fi(m,k){if(k=="<")return x(te(">"),
$e(N,">"),J,Pe)}function Wi(){return _(N,cl)}function cl(m,k){if(k=="=")return x(N)}function lf(m,k){return k=="enum"?(S.marked="keyword",x(uw)):_(an,yr,br,KL)}
function an(m,k){if(i&&G(k))return S.marked="keyword",x(an);if(m=="variable")return C(k),x();if(m=="spread")return x(an);if(m=="[")return gr(VL,"]");if(m=="{")return gr(
rw,"}")}function rw(m,k){return m=="variable"&&!S.stream.match(/^\s*:/,!1)?(C(k),x(br)):(m=="variable"&&(S.marked="property"),m=="spread"?x(an):m=="}"?_():m=="["?
x(me,ue("]"),ue(":"),rw):x(ue(":"),an,br))}function VL(){return _(an,br)}function br(m,k){if(k=="=")return x(ee)}function KL(m){if(m==",")return x(lf)}function iw(m,k){
if(m=="keyword b"&&k=="else")return x(te("form","else"),je,J)}function sw(m,k){if(k=="await")return x(sw);if(m=="(")return x(te(")"),YL,J)}function YL(m){return m==
"var"?x(lf,Vi):m=="variable"?x(Vi):_(Vi)}function Vi(m,k){return m==")"?x():m==";"?x(Vi):k=="in"||k=="of"?(S.marked="keyword",x(me,Vi)):_(me,Vi)}function wr(m,k){
if(k=="*")return S.marked="keyword",x(wr);if(m=="variable")return C(k),x(wr);if(m=="(")return x(Ne,te(")"),$e(pi,")"),J,R,je,ze);if(i&&k=="<")return x(te(">"),$e(
Wi,">"),J,wr)}function Ki(m,k){if(k=="*")return S.marked="keyword",x(Ki);if(m=="variable")return C(k),x(Ki);if(m=="(")return x(Ne,te(")"),$e(pi,")"),J,R,ze);if(i&&
k=="<")return x(te(">"),$e(Wi,">"),J,Ki)}function ow(m,k){if(m=="keyword"||m=="variable")return S.marked="type",x(ow);if(k=="<")return x(te(">"),$e(Wi,">"),J)}function pi(m,k){
return k=="@"&&x(me,pi),m=="spread"?x(pi):i&&G(k)?(S.marked="keyword",x(pi)):i&&m=="this"?x(yr,br):_(an,yr,br)}function JL(m,k){return m=="variable"?aw(m,k):ul(
m,k)}function aw(m,k){if(m=="variable")return C(k),x(ul)}function ul(m,k){if(k=="<")return x(te(">"),$e(Wi,">"),J,ul);if(k=="extends"||k=="implements"||i&&m==",")
return k=="implements"&&(S.marked="keyword"),x(i?N:me,ul);if(m=="{")return x(te("}"),Vn,J)}function Vn(m,k){if(m=="async"||m=="variable"&&(k=="static"||k=="get"||
k=="set"||i&&G(k))&&S.stream.match(/^\s+#?[\w$\xa1-\uffff]/,!1))return S.marked="keyword",x(Vn);if(m=="variable"||S.style=="keyword")return S.marked="property",
x(dl,Vn);if(m=="number"||m=="string")return x(dl,Vn);if(m=="[")return x(me,yr,ue("]"),dl,Vn);if(k=="*")return S.marked="keyword",x(Vn);if(i&&m=="(")return _(Ki,
Vn);if(m==";"||m==",")return x(Vn);if(m=="}")return x();if(k=="@")return x(me,Vn)}function dl(m,k){if(k=="!"||k=="?")return x(dl);if(m==":")return x(N,br);if(k==
"=")return x(ee);var L=S.state.lexical.prev,W=L&&L.info=="interface";return _(W?Ki:wr)}function XL(m,k){return k=="*"?(S.marked="keyword",x(cf,ue(";"))):k=="def\
ault"?(S.marked="keyword",x(me,ue(";"))):m=="{"?x($e(lw,"}"),cf,ue(";")):_(je)}function lw(m,k){if(k=="as")return S.marked="keyword",x(ue("variable"));if(m=="va\
riable")return _(ee,lw)}function QL(m){return m=="string"?x():m=="("?_(me):m=="."?_(be):_(fl,cw,cf)}function fl(m,k){return m=="{"?gr(fl,"}"):(m=="variable"&&C(
k),k=="*"&&(S.marked="keyword"),x(ez))}function cw(m){if(m==",")return x(fl,cw)}function ez(m,k){if(k=="as")return S.marked="keyword",x(fl)}function cf(m,k){if(k==
"from")return S.marked="keyword",x(me)}function tz(m){return m=="]"?x():_($e(ee,"]"))}function uw(){return _(te("form"),an,ue("{"),te("}"),$e(nz,"}"),J,J)}function nz(){
return _(an,br)}function rz(m,k){return m.lastType=="operator"||m.lastType==","||a.test(k.charAt(0))||/[,.]/.test(k.charAt(0))}function iz(m,k,L){return k.tokenize==
p&&/^(?:operator|sof|keyword [bcd]|case|new|export|default|spread|[\[{}\(,;:]|=>)$/.test(k.lastType)||k.lastType=="quasi"&&/\{\s*$/.test(m.string.slice(0,m.pos-
(L||0)))}return{name:e.name,startState:function(m){var k={tokenize:p,lastType:"sof",cc:[],lexical:new $(-m,0,"block",!1),localVars:e.localVars,context:e.localVars&&
new le(null,null,!1),indented:0};return e.globalVars&&typeof e.globalVars=="object"&&(k.globalVars=e.globalVars),k},token:function(m,k){if(m.sol()&&(k.lexical.hasOwnProperty(
"align")||(k.lexical.align=!1),k.indented=m.indentation(),O(m,k)),k.tokenize!=y&&m.eatSpace())return null;var L=k.tokenize(m,k);return u=="comment"?L:(k.lastType=
u=="operator"&&(d=="++"||d=="--")?"incdec":u,A(k,L,u,d,m))},indent:function(m,k,L){if(m.tokenize==y||m.tokenize==w)return null;if(m.tokenize!=p)return 0;var W=k&&
k.charAt(0),Y=m.lexical,Se;if(!/^\s*else\b/.test(k))for(var Oe=m.cc.length-1;Oe>=0;--Oe){var Pt=m.cc[Oe];if(Pt==J)Y=Y.prev;else if(Pt!=iw&&Pt!=ze)break}for(;(Y.
type=="stat"||Y.type=="form")&&(W=="}"||(Se=m.cc[m.cc.length-1])&&(Se==be||Se==U)&&!/^[,\.=+\-*:?[\(]/.test(k));)Y=Y.prev;t&&Y.type==")"&&Y.prev.type=="stat"&&(Y=
Y.prev);var Ht=Y.type,ho=W==Ht;return Ht=="vardef"?Y.indented+(m.lastType=="operator"||m.lastType==","?Y.info.length+1:0):Ht=="form"&&W=="{"?Y.indented:Ht=="for\
m"?Y.indented+L.unit:Ht=="stat"?Y.indented+(rz(m,k)?t||L.unit:0):Y.info=="switch"&&!ho&&e.doubleIndentSwitch!=!1?Y.indented+(/^(?:case|default)\b/.test(k)?L.unit:
2*L.unit):Y.align?Y.column+(ho?0:1):Y.indented+(ho?0:L.unit)},languageData:{indentOnInput:/^\s*(?:case .*?:|default:|\{|\})$/,commentTokens:r?void 0:{line:"//",
block:{open:"/*",close:"*/"}},closeBrackets:{brackets:["(","[","{","'",'"',"`"]},wordChars:"$"}}}var BR,GR,ZR=g(()=>{BR=jR({name:"javascript"}),GR=jR({name:"typ\
escript",typescript:!0})});function zV(e){return new RegExp("^(?:"+e.join("|")+")","i")}function _d(e){return new RegExp("^(?:"+e.join("|")+")$","i")}function UR(e){for(var t=0;e.eat("=");)
++t;return e.eat("["),t}function pb(e,t){var n=e.next();return n=="-"&&e.eat("-")?e.eat("[")&&/[\[=]/.test(e.peek())?(t.cur=HR(UR(e),"comment"))(e,t):(e.skipToEnd(),
"comment"):n=='"'||n=="'"?(t.cur=BV(n))(e,t):n=="["&&/[\[=]/.test(e.peek())?(t.cur=HR(UR(e),"string"))(e,t):/\d/.test(n)?(e.eatWhile(/[\w.%]/),"number"):/[\w_]/.
test(n)?(e.eatWhile(/[\w\\\-_.]/),"variable"):null}function HR(e,t){return function(n,r){for(var i=null,s;(s=n.next())!=null;)if(i==null)s=="]"&&(i=0);else if(s==
"=")++i;else if(s=="]"&&i==e){r.cur=pb;break}else i=null;return t}}function BV(e){return function(t,n){for(var r=!1,i;(i=t.next())!=null&&!(i==e&&!r);)r=!r&&i==
"\\";return r||(n.cur=pb),"string"}}var DV,FV,MV,qV,jV,WR,VR=g(()=>{DV=_d(["_G","_VERSION","assert","collectgarbage","dofile","error","getfenv","getmetatable","\
ipairs","load","loadfile","loadstring","module","next","pairs","pcall","print","rawequal","rawget","rawset","require","select","setfenv","setmetatable","tonumbe\
r","tostring","type","unpack","xpcall","coroutine.create","coroutine.resume","coroutine.running","coroutine.status","coroutine.wrap","coroutine.yield","debug.de\
bug","debug.getfenv","debug.gethook","debug.getinfo","debug.getlocal","debug.getmetatable","debug.getregistry","debug.getupvalue","debug.setfenv","debug.sethook",
"debug.setlocal","debug.setmetatable","debug.setupvalue","debug.traceback","close","flush","lines","read","seek","setvbuf","write","io.close","io.flush","io.inp\
ut","io.lines","io.open","io.output","io.popen","io.read","io.stderr","io.stdin","io.stdout","io.tmpfile","io.type","io.write","math.abs","math.acos","math.asin",
"math.atan","math.atan2","math.ceil","math.cos","math.cosh","math.deg","math.exp","math.floor","math.fmod","math.frexp","math.huge","math.ldexp","math.log","mat\
h.log10","math.max","math.min","math.modf","math.pi","math.pow","math.rad","math.random","math.randomseed","math.sin","math.sinh","math.sqrt","math.tan","math.t\
anh","os.clock","os.date","os.difftime","os.execute","os.exit","os.getenv","os.remove","os.rename","os.setlocale","os.time","os.tmpname","package.cpath","packag\
e.loaded","package.loaders","package.loadlib","package.path","package.preload","package.seeall","string.byte","string.char","string.dump","string.find","string.\
format","string.gmatch","string.gsub","string.len","string.lower","string.match","string.rep","string.reverse","string.sub","string.upper","table.concat","table\
.insert","table.maxn","table.remove","table.sort"]),FV=_d(["and","break","elseif","false","nil","not","or","return","true","function","end","if","then","else","\
do","while","repeat","until","for","in","local"]),MV=_d(["function","if","repeat","do","\\(","{"]),qV=_d(["end","until","\\)","}"]),jV=zV(["end","until","\\)","\
}","else","elseif"]);WR={name:"lua",startState:function(){return{basecol:0,indentDepth:0,cur:pb}},token:function(e,t){if(e.eatSpace())return null;var n=t.cur(e,
t),r=e.current();return n=="variable"&&(FV.test(r)?n="keyword":DV.test(r)&&(n="builtin")),n!="comment"&&n!="string"&&(MV.test(r)?++t.indentDepth:qV.test(r)&&--t.
indentDepth),n},indent:function(e,t,n){var r=jV.test(t);return e.basecol+n.unit*(e.indentDepth-(r?1:0))},languageData:{indentOnInput:/^\s*(?:end|until|else|\)|\})$/,
commentTokens:{line:"--",block:{open:"--[[",close:"]]--"}}}}});function hb(e){return new RegExp("^(("+e.join(")|(")+"))\\b")}function An(e){return e.scopes[e.scopes.length-1]}function ZV(e){for(var t="error",n=e.delimiters||
e.singleDelimiters||/^[\(\)\[\]\{\}@,:`=;\.\\]/,r=[e.singleOperators,e.doubleOperators,e.doubleDelimiters,e.tripleDelimiters,e.operators||/^([-+*/%\/&|^]=?|[<>=]+|\/\/=?|\*\*=?|!=|[~!@]|\.\.\.)/],
i=0;i<r.length;i++)r[i]||r.splice(i--,1);var s=e.hangingIndent,o=KR,a=YR;e.extra_keywords!=null&&(o=o.concat(e.extra_keywords)),e.extra_builtins!=null&&(a=a.concat(
e.extra_builtins));var l=!(e.version&&Number(e.version)<3);if(l){var c=e.identifiers||/^[_A-Za-z\u00A1-\uFFFF][_A-Za-z0-9\u00A1-\uFFFF]*/;o=o.concat(["nonlocal",
"None","aiter","anext","async","await","breakpoint","match","case"]),a=a.concat(["ascii","bytes","exec","print"]);var u=new RegExp(`^(([rbuf]|(br)|(rb)|(fr)|(rf\
))?('{3}|"{3}|['"]))`,"i")}else{var c=e.identifiers||/^[_A-Za-z][_A-Za-z0-9]*/;o=o.concat(["exec","print"]),a=a.concat(["apply","basestring","buffer","cmp","coe\
rce","execfile","file","intern","long","raw_input","reduce","reload","unichr","unicode","xrange","None"]);var u=new RegExp(`^(([rubf]|(ur)|(br))?('{3}|"{3}|['"]\
))`,"i")}var d=hb(o),f=hb(a);function p(E,A){var S=E.sol()&&A.lastToken!="\\";if(S&&(A.indent=E.indentation()),S&&An(A).type=="py"){var _=An(A).offset;if(E.eatSpace()){
var x=E.indentation();return x>_?v(E,A):x<_&&T(E,A)&&E.peek()!="#"&&(A.errorToken=!0),null}else{var M=h(E,A);return _>0&&T(E,A)&&(M+=" "+t),M}}return h(E,A)}function h(E,A,S){
if(E.eatSpace())return null;if(!S&&E.match(/^#.*/))return"comment";if(E.match(/^[0-9\.]/,!1)){var _=!1;if(E.match(/^[\d_]*\.\d+(e[\+\-]?\d+)?/i)&&(_=!0),E.match(
/^[\d_]+\.\d*/)&&(_=!0),E.match(/^\.\d+/)&&(_=!0),_)return E.eat(/J/i),"number";var x=!1;if(E.match(/^0x[0-9a-f_]+/i)&&(x=!0),E.match(/^0b[01_]+/i)&&(x=!0),E.match(
/^0o[0-7_]+/i)&&(x=!0),E.match(/^[1-9][\d_]*(e[\+\-]?[\d_]+)?/)&&(E.eat(/J/i),x=!0),E.match(/^0(?![\dx])/i)&&(x=!0),x)return E.eat(/L/i),"number"}if(E.match(u)){
var M=E.current().toLowerCase().indexOf("f")!==-1;return M?(A.tokenize=y(E.current(),A.tokenize),A.tokenize(E,A)):(A.tokenize=w(E.current(),A.tokenize),A.tokenize(
E,A))}for(var C=0;C<r.length;C++)if(E.match(r[C]))return"operator";return E.match(n)?"punctuation":A.lastToken=="."&&E.match(c)?"property":E.match(d)||E.match(GV)?
"keyword":E.match(f)?"builtin":E.match(/^(self|cls)\b/)?"self":E.match(c)?A.lastToken=="def"||A.lastToken=="class"?"def":"variable":(E.next(),S?null:t)}function y(E,A){
for(;"rubf".indexOf(E.charAt(0).toLowerCase())>=0;)E=E.substr(1);var S=E.length==1,_="string";function x(C){return function(q,G){var le=h(q,G,!0);return le=="pu\
nctuation"&&(q.current()=="{"?G.tokenize=x(C+1):q.current()=="}"&&(C>1?G.tokenize=x(C-1):G.tokenize=M)),le}}function M(C,q){for(;!C.eol();)if(C.eatWhile(/[^'"\{\}\\]/),
C.eat("\\")){if(C.next(),S&&C.eol())return _}else{if(C.match(E))return q.tokenize=A,_;if(C.match("{{"))return _;if(C.match("{",!1))return q.tokenize=x(0),C.current()?
_:q.tokenize(C,q);if(C.match("}}"))return _;if(C.match("}"))return t;C.eat(/['"]/)}if(S){if(e.singleLineStringErrors)return t;q.tokenize=A}return _}return M.isString=
!0,M}function w(E,A){for(;"rubf".indexOf(E.charAt(0).toLowerCase())>=0;)E=E.substr(1);var S=E.length==1,_="string";function x(M,C){for(;!M.eol();)if(M.eatWhile(
/[^'"\\]/),M.eat("\\")){if(M.next(),S&&M.eol())return _}else{if(M.match(E))return C.tokenize=A,_;M.eat(/['"]/)}if(S){if(e.singleLineStringErrors)return t;C.tokenize=
A}return _}return x.isString=!0,x}function v(E,A){for(;An(A).type!="py";)A.scopes.pop();A.scopes.push({offset:An(A).offset+E.indentUnit,type:"py",align:null})}function O(E,A,S){
var _=E.match(/^[\s\[\{\(]*(?:#|$)/,!1)?null:E.column()+1;A.scopes.push({offset:A.indent+(s||E.indentUnit),type:S,align:_})}function T(E,A){for(var S=E.indentation();A.
scopes.length>1&&An(A).offset>S;){if(An(A).type!="py")return!0;A.scopes.pop()}return An(A).offset!=S}function $(E,A){E.sol()&&(A.beginningOfLine=!0,A.dedent=!1);
var S=A.tokenize(E,A),_=E.current();if(A.beginningOfLine&&_=="@")return E.match(c,!1)?"meta":l?"operator":t;if(/\S/.test(_)&&(A.beginningOfLine=!1),(S=="variabl\
e"||S=="builtin")&&A.lastToken=="meta"&&(S="meta"),(_=="pass"||_=="return")&&(A.dedent=!0),_=="lambda"&&(A.lambda=!0),_==":"&&!A.lambda&&An(A).type=="py"&&E.match(
/^\s*(?:#|$)/,!1)&&v(E,A),_.length==1&&!/string|comment/.test(S)){var x="[({".indexOf(_);if(x!=-1&&O(E,A,"])}".slice(x,x+1)),x="])}".indexOf(_),x!=-1)if(An(A).type==
_)A.indent=A.scopes.pop().offset-(s||E.indentUnit);else return t}return A.dedent&&E.eol()&&An(A).type=="py"&&A.scopes.length>1&&A.scopes.pop(),S}return{name:"py\
thon",startState:function(){return{tokenize:p,scopes:[{offset:0,type:"py",align:null}],indent:0,lastToken:null,lambda:!1,dedent:0}},token:function(E,A){var S=A.
errorToken;S&&(A.errorToken=!1);var _=$(E,A);return _&&_!="comment"&&(A.lastToken=_=="keyword"||_=="punctuation"?E.current():_),_=="punctuation"&&(_=null),E.eol()&&
A.lambda&&(A.lambda=!1),S?t:_},indent:function(E,A,S){if(E.tokenize!=p)return E.tokenize.isString?null:0;var _=An(E),x=_.type==A.charAt(0)||_.type=="py"&&!E.dedent&&
/^(else:|elif |except |finally:)/.test(A);return _.align!=null?_.align-(x?1:0):_.offset-(x?s||S.unit:0)},languageData:{autocomplete:KR.concat(YR).concat(["exec",
"print"]),indentOnInput:/^\s*([\}\]\)]|else:|elif |except |finally:)$/,commentTokens:{line:"#"},closeBrackets:{brackets:["(","[","{","'",'"',"'''",'"""']}}}}var GV,
KR,YR,JR,XR=g(()=>{GV=hb(["and","or","not","is"]),KR=["as","assert","break","class","continue","def","del","elif","else","except","finally","for","from","global",
"if","import","lambda","pass","raise","return","try","while","with","yield","in","False","True"],YR=["abs","all","any","bin","bool","bytearray","callable","chr",
"classmethod","compile","complex","delattr","dict","dir","divmod","enumerate","eval","filter","float","format","frozenset","getattr","globals","hasattr","hash",
"help","hex","id","input","int","isinstance","issubclass","iter","len","list","locals","map","max","memoryview","min","next","object","oct","open","ord","pow","\
property","range","repr","reversed","round","set","setattr","slice","sorted","staticmethod","str","sum","super","tuple","type","vars","zip","__import__","NotImp\
lemented","Ellipsis","__debug__"];JR=ZV({})});function gb(e){for(var t={},n=0,r=e.length;n<r;++n)t[e[n]]=!0;return t}function ro(e,t,n){return n.tokenize.push(e),e(t,n)}function Sd(e,t){if(e.sol()&&e.match(
"=begin")&&e.eol())return t.tokenize.push(XV),"comment";if(e.eatSpace())return null;var n=e.next(),r;if(n=="`"||n=="'"||n=='"')return ro(Ya(n,"string",n=='"'||n==
"`"),e,t);if(n=="/")return KV(e)?ro(Ya(n,"string.special",!0),e,t):"operator";if(n=="%"){var i="string",s=!0;e.eat("s")?i="atom":e.eat(/[WQ]/)?i="string":e.eat(
/[r]/)?i="string.special":e.eat(/[wxq]/)&&(i="string",s=!1);var o=e.eat(/[^\w\s=]/);return o?(QR.propertyIsEnumerable(o)&&(o=QR[o]),ro(Ya(o,i,s,!0),e,t)):"opera\
tor"}else{if(n=="#")return e.skipToEnd(),"comment";if(n=="<"&&(r=e.match(/^<([-~])[\`\"\']?([a-zA-Z_?]\w*)[\`\"\']?(?:;|$)/)))return ro(JV(r[2],r[1]),e,t);if(n==
"0")return e.eat("x")?e.eatWhile(/[\da-fA-F]/):e.eat("b")?e.eatWhile(/[01]/):e.eat(".")?e.eat(/[\d_]*(?:[eE][+\-]?[\d_]+)?/):e.eatWhile(/[0-7]/),"number";if(/\d/.
test(n))return e.match(/^[\d_]*(?:\.[\d_]+)?(?:[eE][+\-]?[\d_]+)?/),"number";if(n=="?"){for(;e.match(/^\\[CM]-/););return e.eat("\\")?e.eatWhile(/\w/):e.next(),
"string"}else{if(n==":")return e.eat("'")?ro(Ya("'","atom",!1),e,t):e.eat('"')?ro(Ya('"',"atom",!0),e,t):e.eat(/[\<\>]/)?(e.eat(/[\<\>]/),"atom"):e.eat(/[\+\-\*\/\&\|\:\!]/)?
"atom":e.eat(/[a-zA-Z$@_\xa1-\uffff]/)?(e.eatWhile(/[\w$\xa1-\uffff]/),e.eat(/[\?\!\=]/),"atom"):"operator";if(n=="@"&&e.match(/^@?[a-zA-Z_\xa1-\uffff]/))return e.
eat("@"),e.eatWhile(/[\w\xa1-\uffff]/),"propertyName";if(n=="$")return e.eat(/[a-zA-Z_]/)?e.eatWhile(/[\w]/):e.eat(/\d/)?e.eat(/\d/):e.next(),"variableName.spec\
ial";if(/[a-zA-Z_\xa1-\uffff]/.test(n))return e.eatWhile(/[\w\xa1-\uffff]/),e.eat(/[\?\!]/),e.eat(":")?"atom":"variable";if(n=="|"&&(t.varList||t.lastTok=="{"||
t.lastTok=="do"))return Cn="|",null;if(/[\(\)\[\]{}\\;]/.test(n))return Cn=n,null;if(n=="-"&&e.eat(">"))return"operator";if(/[=+\-\/*:\.^%<>~|]/.test(n)){var a=e.
eatWhile(/[=+\-\/*:\.^%<>~|]/);return n=="."&&!a&&(Cn="."),"operator"}else return null}}}function KV(e){for(var t=e.pos,n=0,r,i=!1,s=!1;(r=e.next())!=null;)if(s)
s=!1;else{if("[{(".indexOf(r)>-1)n++;else if("]})".indexOf(r)>-1){if(n--,n<0)break}else if(r=="/"&&n==0){i=!0;break}s=r=="\\"}return e.backUp(e.pos-t),i}function mb(e){
return e||(e=1),function(t,n){if(t.peek()=="}"){if(e==1)return n.tokenize.pop(),n.tokenize[n.tokenize.length-1](t,n);n.tokenize[n.tokenize.length-1]=mb(e-1)}else
t.peek()=="{"&&(n.tokenize[n.tokenize.length-1]=mb(e+1));return Sd(t,n)}}function YV(){var e=!1;return function(t,n){return e?(n.tokenize.pop(),n.tokenize[n.tokenize.
length-1](t,n)):(e=!0,Sd(t,n))}}function Ya(e,t,n,r){return function(i,s){var o=!1,a;for(s.context.type==="read-quoted-paused"&&(s.context=s.context.prev,i.eat(
"}"));(a=i.next())!=null;){if(a==e&&(r||!o)){s.tokenize.pop();break}if(n&&a=="#"&&!o){if(i.eat("{")){e=="}"&&(s.context={prev:s.context,type:"read-quoted-paused"}),
s.tokenize.push(mb());break}else if(/[@\$]/.test(i.peek())){s.tokenize.push(YV());break}}o=!o&&a=="\\"}return t}}function JV(e,t){return function(n,r){return t&&
n.eatSpace(),n.match(e)?r.tokenize.pop():n.skipToEnd(),"string"}}function XV(e,t){return e.sol()&&e.match("=end")&&e.eol()&&t.tokenize.pop(),e.skipToEnd(),"comm\
ent"}var eI,UV,HV,WV,QR,VV,Cn,tI,nI=g(()=>{eI=["alias","and","BEGIN","begin","break","case","class","def","defined?","do","else","elsif","END","end","ensure","f\
alse","for","if","in","module","next","not","or","redo","rescue","retry","return","self","super","then","true","undef","unless","until","when","while","yield","\
nil","raise","throw","catch","fail","loop","callcc","caller","lambda","proc","public","protected","private","require","load","require_relative","extend","autolo\
ad","__END__","__FILE__","__LINE__","__dir__"],UV=gb(eI),HV=gb(["def","class","case","for","while","until","module","catch","loop","proc","begin"]),WV=gb(["end",
"until"]),QR={"[":"]","{":"}","(":")"},VV={"]":"[","}":"{",")":"("};tI={name:"ruby",startState:function(e){return{tokenize:[Sd],indented:0,context:{type:"top",indented:-e},
continuedLine:!1,lastTok:null,varList:!1}},token:function(e,t){Cn=null,e.sol()&&(t.indented=e.indentation());var n=t.tokenize[t.tokenize.length-1](e,t),r,i=Cn;if(n==
"variable"){var s=e.current();n=t.lastTok=="."?"property":UV.propertyIsEnumerable(e.current())?"keyword":/^[A-Z]/.test(s)?"tag":t.lastTok=="def"||t.lastTok=="cl\
ass"||t.varList?"def":"variable",n=="keyword"&&(i=s,HV.propertyIsEnumerable(s)?r="indent":WV.propertyIsEnumerable(s)?r="dedent":((s=="if"||s=="unless")&&e.column()==
e.indentation()||s=="do"&&t.context.indented<t.indented)&&(r="indent"))}return(Cn||n&&n!="comment")&&(t.lastTok=i),Cn=="|"&&(t.varList=!t.varList),r=="indent"||
/[\(\[\{]/.test(Cn)?t.context={prev:t.context,type:Cn||n,indented:t.indented}:(r=="dedent"||/[\)\]\}]/.test(Cn))&&t.context.prev&&(t.context=t.context.prev),e.eol()&&
(t.continuedLine=Cn=="\\"||n=="operator"),n},indent:function(e,t,n){if(e.tokenize[e.tokenize.length-1]!=Sd)return null;var r=t&&t.charAt(0),i=e.context,s=i.type==
VV[r]||i.type=="keyword"&&/^(?:end|until|else|elsif|when|rescue)\b/.test(t);return i.indented+(s?0:n.unit)+(e.continuedLine?n.unit:0)},languageData:{indentOnInput:/^\s*(?:end|rescue|elsif|else|\})$/,
commentTokens:{line:"#"},autocomplete:eI}}});function rI(e){iI(e,"start");var t={},n=e.languageData||{},r=!1;for(var i in e)if(i!=n&&e.hasOwnProperty(i))for(var s=t[i]=[],o=e[i],a=0;a<o.length;a++){var l=o[a];
s.push(new tK(l,e)),(l.indent||l.dedent)&&(r=!0)}return{name:n.name,startState:function(){return{state:"start",pending:null,indent:r?[]:null}},copyState:function(c){
var u={state:c.state,pending:c.pending,indent:c.indent&&c.indent.slice(0)};return c.stack&&(u.stack=c.stack.slice(0)),u},token:nK(t),indent:rK(t,n),mergeTokens:n.
mergeTokens,languageData:n}}function iI(e,t){if(!e.hasOwnProperty(t))throw new Error("Undefined state "+t+" in simple mode")}function QV(e,t){if(!e)return/(?:)/;
var n="";return e instanceof RegExp?(e.ignoreCase&&(n="i"),e.unicode&&(n+="u"),e=e.source):e=String(e),new RegExp((t===!1?"":"^")+"(?:"+e+")",n)}function eK(e){
if(!e)return null;if(e.apply)return e;if(typeof e=="string")return e.replace(/\./g," ");for(var t=[],n=0;n<e.length;n++)t.push(e[n]&&e[n].replace(/\./g," "));return t}
function tK(e,t){(e.next||e.push)&&iI(t,e.next||e.push),this.regex=QV(e.regex),this.token=eK(e.token),this.data=e}function nK(e){return function(t,n){if(n.pending){
var r=n.pending.shift();return n.pending.length==0&&(n.pending=null),t.pos+=r.text.length,r.token}for(var i=e[n.state],s=0;s<i.length;s++){var o=i[s],a=(!o.data.
sol||t.sol())&&t.match(o.regex);if(a){o.data.next?n.state=o.data.next:o.data.push?((n.stack||(n.stack=[])).push(n.state),n.state=o.data.push):o.data.pop&&n.stack&&
n.stack.length&&(n.state=n.stack.pop()),o.data.indent&&n.indent.push(t.indentation()+t.indentUnit),o.data.dedent&&n.indent.pop();var l=o.token;if(l&&l.apply&&(l=
l(a)),a.length>2&&o.token&&typeof o.token!="string"){n.pending=[];for(var c=2;c<a.length;c++)a[c]&&n.pending.push({text:a[c],token:o.token[c-1]});return t.backUp(
a[0].length-(a[1]?a[1].length:0)),l[0]}else return l&&l.join?l[0]:l}}return t.next(),null}}function rK(e,t){return function(n,r){if(n.indent==null||t.dontIndentStates&&
t.dontIndentStates.indexOf(n.state)>-1)return null;var i=n.indent.length-1,s=e[n.state];e:for(;;){for(var o=0;o<s.length;o++){var a=s[o];if(a.data.dedent&&a.data.
dedentIfLineStart!==!1){var l=a.regex.exec(r);if(l&&l[0]){i--,(a.next||a.push)&&(s=e[a.next||a.push]),r=r.slice(l[0].length);continue e}}}break}return i<0?0:n.indent[i]}}
var sI=g(()=>{});var oI,aI=g(()=>{sI();oI=rI({start:[{regex:/b?"/,token:"string",next:"string"},{regex:/b?r"/,token:"string",next:"string_raw"},{regex:/b?r#+"/,token:"string",next:"\
string_raw_hash"},{regex:/'(?:[^'\\]|\\(?:[nrt0'"]|x[\da-fA-F]{2}|u\{[\da-fA-F]{6}\}))'/,token:"string.special"},{regex:/b'(?:[^']|\\(?:['\\nrt0]|x[\da-fA-F]{2}))'/,
token:"string.special"},{regex:/(?:(?:[0-9][0-9_]*)(?:(?:[Ee][+-]?[0-9_]+)|\.[0-9_]+(?:[Ee][+-]?[0-9_]+)?)(?:f32|f64)?)|(?:0(?:b[01_]+|(?:o[0-7_]+)|(?:x[0-9a-fA-F_]+))|(?:[0-9][0-9_]*))(?:u8|u16|u32|u64|i8|i16|i32|i64|isize|usize)?/,
token:"number"},{regex:/(let(?:\s+mut)?|fn|enum|mod|struct|type|union)(\s+)([a-zA-Z_][a-zA-Z0-9_]*)/,token:["keyword",null,"def"]},{regex:/(?:abstract|alignof|as|async|await|box|break|continue|const|crate|do|dyn|else|enum|extern|fn|for|final|if|impl|in|loop|macro|match|mod|move|offsetof|override|priv|proc|pub|pure|ref|return|self|sizeof|static|struct|super|trait|type|typeof|union|unsafe|unsized|use|virtual|where|while|yield)\b/,
token:"keyword"},{regex:/\b(?:Self|isize|usize|char|bool|u8|u16|u32|u64|f16|f32|f64|i8|i16|i32|i64|str|Option)\b/,token:"atom"},{regex:/\b(?:true|false|Some|None|Ok|Err)\b/,
token:"builtin"},{regex:/\b(fn)(\s+)([a-zA-Z_][a-zA-Z0-9_]*)/,token:["keyword",null,"def"]},{regex:/#!?\[.*\]/,token:"meta"},{regex:/\/\/.*/,token:"comment"},{regex:/\/\*/,
token:"comment",next:"comment"},{regex:/[-+\/*=<>!]+/,token:"operator"},{regex:/[a-zA-Z_]\w*!/,token:"macroName"},{regex:/[a-zA-Z_]\w*/,token:"variable"},{regex:/[\{\[\(]/,
indent:!0},{regex:/[\}\]\)]/,dedent:!0}],string:[{regex:/"/,token:"string",next:"start"},{regex:/(?:[^\\"]|\\(?:.|$))*/,token:"string"}],string_raw:[{regex:/"/,
token:"string",next:"start"},{regex:/[^"]*/,token:"string"}],string_raw_hash:[{regex:/"#+/,token:"string",next:"start"},{regex:/(?:[^"]|"(?!#))*/,token:"string"}],
comment:[{regex:/.*?\*\//,token:"comment",next:"start"},{regex:/.*/,token:"comment"}],languageData:{name:"rust",dontIndentStates:["comment"],indentOnInput:/^\s*\}$/,
commentTokens:{line:"//",block:{open:"/*",close:"*/"}}}})});function bb(e,t){for(var n=0;n<t.length;n++)yb[t[n]]=e}function iK(e,t){if(e.eatSpace())return null;var n=e.sol(),r=e.next();if(r==="\\")return e.next(),null;if(r===
"'"||r==='"'||r==="`")return t.tokens.unshift(Ed(r,r==="`"?"quote":"string")),io(e,t);if(r==="#")return n&&e.eat("!")?(e.skipToEnd(),"meta"):(e.skipToEnd(),"com\
ment");if(r==="$")return t.tokens.unshift(dI),io(e,t);if(r==="+"||r==="=")return"operator";if(r==="-")return e.eat("-"),e.eatWhile(/\w/),"attribute";if(r=="<"){
if(e.match("<<"))return"operator";var i=e.match(/^<-?\s*(?:['"]([^'"]*)['"]|([^'"\s]*))/);if(i)return t.tokens.unshift(oK(i[1]||i[2])),"string.special"}if(/\d/.
test(r)&&(e.eatWhile(/\d/),e.eol()||!/\w/.test(e.peek())))return"number";e.eatWhile(/[\w-]/);var s=e.current();return e.peek()==="="&&/\w+/.test(s)?"def":yb.hasOwnProperty(
s)?yb[s]:null}function Ed(e,t){var n=e=="("?")":e=="{"?"}":e;return function(r,i){for(var s,o=!1;(s=r.next())!=null;){if(s===n&&!o){i.tokens.shift();break}else if(s===
"$"&&!o&&e!=="'"&&r.peek()!=n){o=!0,r.backUp(1),i.tokens.unshift(dI);break}else{if(!o&&e!==n&&s===e)return i.tokens.unshift(Ed(e,t)),io(r,i);if(!o&&/['"]/.test(
s)&&!/['"]/.test(e)){i.tokens.unshift(sK(s,"string")),r.backUp(1);break}}o=!o&&s==="\\"}return t}}function sK(e,t){return function(n,r){return r.tokens[0]=Ed(e,
t),n.next(),io(n,r)}}function oK(e){return function(t,n){return t.sol()&&t.string==e&&n.tokens.shift(),t.skipToEnd(),"string.special"}}function io(e,t){return(t.
tokens[0]||iK)(e,t)}var yb,lI,cI,uI,dI,fI,pI=g(()=>{yb={};lI=["true","false"],cI=["if","then","do","else","elif","while","until","for","in","esac","fi","fin","f\
il","done","exit","set","unset","export","function"],uI=["ab","awk","bash","beep","cat","cc","cd","chown","chmod","chroot","clear","cp","curl","cut","diff","ech\
o","find","gawk","gcc","get","git","grep","hg","kill","killall","ln","ls","make","mkdir","openssl","mv","nc","nl","node","npm","ping","ps","restart","rm","rmdir",
"sed","service","sh","shopt","shred","source","sort","sleep","ssh","start","stop","su","sudo","svn","tee","telnet","top","touch","vi","vim","wall","wc","wget","\
who","write","yes","zsh"];bb("atom",lI);bb("keyword",cI);bb("builtin",uI);dI=function(e,t){t.tokens.length>1&&e.eat("$");var n=e.next();return/['"({]/.test(n)?(t.
tokens[0]=Ed(n,n=="("?"quote":n=="{"?"def":"string"),io(e,t)):(/\d/.test(n)||e.eatWhile(/\w/),t.tokens.shift(),"def")};fI={name:"shell",startState:function(){return{
tokens:[]}},token:function(e,t){return io(e,t)},languageData:{autocomplete:lI.concat(cI,uI),closeBrackets:{brackets:["(","[","{","'",'"',"`"]},commentTokens:{line:"\
#"}}}});function si(e){var t=e.client||{},n=e.atoms||{false:!0,true:!0,null:!0},r=e.builtin||ye(mI),i=e.keywords||ye(Zi),s=e.operatorChars||/^[*+\-%<>!=&|~^\/]/,o=e.support||
{},a=e.hooks||{},l=e.dateSQL||{date:!0,time:!0,timestamp:!0},c=e.backslashStringEscapes!==!1,u=e.brackets||/^[\{}\(\)\[\]]/,d=e.punctuation||/^[;.,:]/;function f(v,O){
var T=v.next();if(a[T]){var $=a[T](v,O);if($!==!1)return $}if(o.hexNumber&&(T=="0"&&v.match(/^[xX][0-9a-fA-F]+/)||(T=="x"||T=="X")&&v.match(/^'[0-9a-fA-F]*'/)))
return"number";if(o.binaryNumber&&((T=="b"||T=="B")&&v.match(/^'[01]+'/)||T=="0"&&v.match(/^b[01]*/)))return"number";if(T.charCodeAt(0)>47&&T.charCodeAt(0)<58)return v.
match(/^[0-9]*(\.[0-9]+)?([eE][-+]?[0-9]+)?/),o.decimallessFloat&&v.match(/^\.(?!\.)/),"number";if(T=="?"&&(v.eatSpace()||v.eol()||v.eat(";")))return"macroName";
if(T=="'"||T=='"'&&o.doubleQuote)return O.tokenize=p(T),O.tokenize(v,O);if((o.nCharCast&&(T=="n"||T=="N")||o.charsetCast&&T=="_"&&v.match(/[a-z][a-z0-9]*/i))&&(v.
peek()=="'"||v.peek()=='"'))return"keyword";if(o.escapeConstant&&(T=="e"||T=="E")&&(v.peek()=="'"||v.peek()=='"'&&o.doubleQuote))return O.tokenize=function(A,S){
return(S.tokenize=p(A.next(),!0))(A,S)},"keyword";if(o.commentSlashSlash&&T=="/"&&v.eat("/"))return v.skipToEnd(),"comment";if(o.commentHash&&T=="#"||T=="-"&&v.
eat("-")&&(!o.commentSpaceRequired||v.eat(" ")))return v.skipToEnd(),"comment";if(T=="/"&&v.eat("*"))return O.tokenize=h(1),O.tokenize(v,O);if(T=="."){if(o.zerolessFloat&&
v.match(/^(?:\d+(?:e[+-]?\d+)?)/i))return"number";if(v.match(/^\.+/))return null;if(o.ODBCdotTable&&v.match(/^[\w\d_$#]+/))return"type"}else{if(s.test(T))return v.
eatWhile(s),"operator";if(u.test(T))return"bracket";if(d.test(T))return v.eatWhile(d),"punctuation";if(T=="{"&&(v.match(/^( )*(d|D|t|T|ts|TS)( )*'[^']*'( )*}/)||
v.match(/^( )*(d|D|t|T|ts|TS)( )*"[^"]*"( )*}/)))return"number";v.eatWhile(/^[_\w\d]/);var E=v.current().toLowerCase();return l.hasOwnProperty(E)&&(v.match(/^( )+'[^']*'/)||
v.match(/^( )+"[^"]*"/))?"number":n.hasOwnProperty(E)?"atom":r.hasOwnProperty(E)?"type":i.hasOwnProperty(E)?"keyword":t.hasOwnProperty(E)?"builtin":null}}function p(v,O){
return function(T,$){for(var E=!1,A;(A=T.next())!=null;){if(A==v&&!E){$.tokenize=f;break}E=(c||O)&&!E&&A=="\\"}return"string"}}function h(v){return function(O,T){
var $=O.match(/^.*?(\/\*|\*\/)/);return $?$[1]=="/*"?T.tokenize=h(v+1):v>1?T.tokenize=h(v-1):T.tokenize=f:O.skipToEnd(),"comment"}}function y(v,O,T){O.context={
prev:O.context,indent:v.indentation(),col:v.column(),type:T}}function w(v){v.indent=v.context.indent,v.context=v.context.prev}return{name:"sql",startState:function(){
return{tokenize:f,context:null}},token:function(v,O){if(v.sol()&&O.context&&O.context.align==null&&(O.context.align=!1),O.tokenize==f&&v.eatSpace())return null;
var T=O.tokenize(v,O);if(T=="comment")return T;O.context&&O.context.align==null&&(O.context.align=!0);var $=v.current();return $=="("?y(v,O,")"):$=="["?y(v,O,"]"):
O.context&&O.context.type==$&&w(O),T},indent:function(v,O,T){var $=v.context;if(!$)return null;var E=O.charAt(0)==$.type;return $.align?$.col+(E?0:1):$.indent+(E?
0:T.unit)},languageData:{commentTokens:{line:o.commentSlashSlash?"//":o.commentHash?"#":"--",block:{open:"/*",close:"*/"}},closeBrackets:{brackets:["(","[","{",
"'",'"',"`"]}}}}function wb(e){for(var t;(t=e.next())!=null;)if(t=="`"&&!e.eat("`"))return"string.special";return e.backUp(e.current().length-1),e.eatWhile(/\w/)?
"string.special":null}function aK(e){for(var t;(t=e.next())!=null;)if(t=='"'&&!e.eat('"'))return"string.special";return e.backUp(e.current().length-1),e.eatWhile(
/\w/)?"string.special":null}function Gi(e){return e.eat("@")&&(e.match("session."),e.match("local."),e.match("global.")),e.eat("'")?(e.match(/^.*'/),"string.spe\
cial"):e.eat('"')?(e.match(/^.*"/),"string.special"):e.eat("`")?(e.match(/^.*`/),"string.special"):e.match(/^[0-9a-zA-Z$\.\_]+/)?"string.special":null}function hI(e){
return e.eat("N")?"atom":e.match(/^[a-zA-Z.#!?]/)?"string.special":null}function ye(e){for(var t={},n=e.split(" "),r=0;r<n.length;++r)t[n[r]]=!0;return t}var Zi,
mI,$1e,O1e,N1e,R1e,I1e,P1e,gI=g(()=>{Zi="alter and as asc between by count create delete desc distinct drop from group having in insert into is join like not on\
 or order select set table union update values where limit ";mI="bool boolean bit blob enum long longblob longtext medium mediumblob mediumint mediumtext time t\
imestamp tinyblob tinyint tinytext text bigint int int1 int2 int3 int4 int8 integer float float4 float8 double char varbinary varchar varcharacter precision rea\
l date datetime year unsigned signed decimal numeric",$1e=si({keywords:ye(Zi+"begin"),builtin:ye(mI),atoms:ye("false true null unknown"),dateSQL:ye("date time t\
imestamp"),support:ye("ODBCdotTable doubleQuote binaryNumber hexNumber")}),O1e=si({client:ye("$partition binary_checksum checksum connectionproperty context_inf\
o current_request_id error_line error_message error_number error_procedure error_severity error_state formatmessage get_filestream_transaction_context getansinu\
ll host_id host_name isnull isnumeric min_active_rowversion newid newsequentialid rowcount_big xact_state object_id"),keywords:ye(Zi+"begin trigger proc view in\
dex for add constraint key primary foreign collate clustered nonclustered declare exec go if use index holdlock nolock nowait paglock readcommitted readcommitte\
dlock readpast readuncommitted repeatableread rowlock serializable snapshot tablock tablockx updlock with"),builtin:ye("bigint numeric bit smallint decimal smal\
lmoney int tinyint money float real char varchar text nchar nvarchar ntext binary varbinary image cursor timestamp hierarchyid uniqueidentifier sql_variant xml \
table "),atoms:ye("is not null like and or in left right between inner outer join all any some cross unpivot pivot exists"),operatorChars:/^[*+\-%<>!=^\&|\/]/,brackets:/^[\{}\(\)]/,
punctuation:/^[;.,:/]/,backslashStringEscapes:!1,dateSQL:ye("date datetimeoffset datetime2 smalldatetime datetime time"),hooks:{"@":Gi}}),N1e=si({client:ye("cha\
rset clear connect edit ego exit go help nopager notee nowarning pager print prompt quit rehash source status system tee"),keywords:ye(Zi+"accessible action add\
 after algorithm all analyze asensitive at authors auto_increment autocommit avg avg_row_length before binary binlog both btree cache call cascade cascaded case\
 catalog_name chain change changed character check checkpoint checksum class_origin client_statistics close coalesce code collate collation collations column co\
lumns comment commit committed completion concurrent condition connection consistent constraint contains continue contributors convert cross current current_dat\
e current_time current_timestamp current_user cursor data database databases day_hour day_microsecond day_minute day_second deallocate dec declare default delay\
_key_write delayed delimiter des_key_file describe deterministic dev_pop dev_samp deviance diagnostics directory disable discard distinctrow div dual dumpfile e\
ach elseif enable enclosed end ends engine engines enum errors escape escaped even event events every execute exists exit explain extended fast fetch field fiel\
ds first flush for force foreign found_rows full fulltext function general get global grant grants group group_concat handler hash help high_priority hosts hour\
_microsecond hour_minute hour_second if ignore ignore_server_ids import index index_statistics infile inner innodb inout insensitive insert_method install inter\
val invoker isolation iterate key keys kill language last leading leave left level limit linear lines list load local localtime localtimestamp lock logs low_pri\
ority master master_heartbeat_period master_ssl_verify_server_cert masters match max max_rows maxvalue message_text middleint migrate min min_rows minute_micros\
econd minute_second mod mode modifies modify mutex mysql_errno natural next no no_write_to_binlog offline offset one online open optimize option optionally out \
outer outfile pack_keys parser partition partitions password phase plugin plugins prepare preserve prev primary privileges procedure processlist profile profile\
s purge query quick range read read_write reads real rebuild recover references regexp relaylog release remove rename reorganize repair repeatable replace requi\
re resignal restrict resume return returns revoke right rlike rollback rollup row row_format rtree savepoint schedule schema schema_name schemas second_microsec\
ond security sensitive separator serializable server session share show signal slave slow smallint snapshot soname spatial specific sql sql_big_result sql_buffe\
r_result sql_cache sql_calc_found_rows sql_no_cache sql_small_result sqlexception sqlstate sqlwarning ssl start starting starts status std stddev stddev_pop std\
dev_samp storage straight_join subclass_origin sum suspend table_name table_statistics tables tablespace temporary terminated to trailing transaction trigger tr\
iggers truncate uncommitted undo uninstall unique unlock upgrade usage use use_frm user user_resources user_statistics using utc_date utc_time utc_timestamp val\
ue variables varying view views warnings when while with work write xa xor year_month zerofill begin do then else loop repeat"),builtin:ye("bool boolean bit blo\
b decimal double float long longblob longtext medium mediumblob mediumint mediumtext time timestamp tinyblob tinyint tinytext text bigint int int1 int2 int3 int\
4 int8 integer float float4 float8 double char varbinary varchar varcharacter precision date datetime year unsigned signed numeric"),atoms:ye("false true null u\
nknown"),operatorChars:/^[*+\-%<>!=&|^]/,dateSQL:ye("date time timestamp"),support:ye("ODBCdotTable decimallessFloat zerolessFloat binaryNumber hexNumber double\
Quote nCharCast charsetCast commentHash commentSpaceRequired"),hooks:{"@":Gi,"`":wb,"\\":hI}}),R1e=si({client:ye("charset clear connect edit ego exit go help no\
pager notee nowarning pager print prompt quit rehash source status system tee"),keywords:ye(Zi+"accessible action add after algorithm all always analyze asensit\
ive at authors auto_increment autocommit avg avg_row_length before binary binlog both btree cache call cascade cascaded case catalog_name chain change changed c\
haracter check checkpoint checksum class_origin client_statistics close coalesce code collate collation collations column columns comment commit committed compl\
etion concurrent condition connection consistent constraint contains continue contributors convert cross current current_date current_time current_timestamp cur\
rent_user cursor data database databases day_hour day_microsecond day_minute day_second deallocate dec declare default delay_key_write delayed delimiter des_key\
_file describe deterministic dev_pop dev_samp deviance diagnostics directory disable discard distinctrow div dual dumpfile each elseif enable enclosed end ends \
engine engines enum errors escape escaped even event events every execute exists exit explain extended fast fetch field fields first flush for force foreign fou\
nd_rows full fulltext function general generated get global grant grants group group_concat handler hard hash help high_priority hosts hour_microsecond hour_min\
ute hour_second if ignore ignore_server_ids import index index_statistics infile inner innodb inout insensitive insert_method install interval invoker isolation\
 iterate key keys kill language last leading leave left level limit linear lines list load local localtime localtimestamp lock logs low_priority master master_h\
eartbeat_period master_ssl_verify_server_cert masters match max max_rows maxvalue message_text middleint migrate min min_rows minute_microsecond minute_second m\
od mode modifies modify mutex mysql_errno natural next no no_write_to_binlog offline offset one online open optimize option optionally out outer outfile pack_ke\
ys parser partition partitions password persistent phase plugin plugins prepare preserve prev primary privileges procedure processlist profile profiles purge qu\
ery quick range read read_write reads real rebuild recover references regexp relaylog release remove rename reorganize repair repeatable replace require resigna\
l restrict resume return returns revoke right rlike rollback rollup row row_format rtree savepoint schedule schema schema_name schemas second_microsecond securi\
ty sensitive separator serializable server session share show shutdown signal slave slow smallint snapshot soft soname spatial specific sql sql_big_result sql_b\
uffer_result sql_cache sql_calc_found_rows sql_no_cache sql_small_result sqlexception sqlstate sqlwarning ssl start starting starts status std stddev stddev_pop\
 stddev_samp storage straight_join subclass_origin sum suspend table_name table_statistics tables tablespace temporary terminated to trailing transaction trigge\
r triggers truncate uncommitted undo uninstall unique unlock upgrade usage use use_frm user user_resources user_statistics using utc_date utc_time utc_timestamp\
 value variables varying view views virtual warnings when while with work write xa xor year_month zerofill begin do then else loop repeat"),builtin:ye("bool boo\
lean bit blob decimal double float long longblob longtext medium mediumblob mediumint mediumtext time timestamp tinyblob tinyint tinytext text bigint int int1 i\
nt2 int3 int4 int8 integer float float4 float8 double char varbinary varchar varcharacter precision date datetime year unsigned signed numeric"),atoms:ye("false\
 true null unknown"),operatorChars:/^[*+\-%<>!=&|^]/,dateSQL:ye("date time timestamp"),support:ye("ODBCdotTable decimallessFloat zerolessFloat binaryNumber hexN\
umber doubleQuote nCharCast charsetCast commentHash commentSpaceRequired"),hooks:{"@":Gi,"`":wb,"\\":hI}}),I1e=si({client:ye("auth backup bail binary changes ch\
eck clone databases dbinfo dump echo eqp exit explain fullschema headers help import imposter indexes iotrace limit lint load log mode nullvalue once open outpu\
t print prompt quit read restore save scanstats schema separator session shell show stats system tables testcase timeout timer trace vfsinfo vfslist vfsname wid\
th"),keywords:ye(Zi+"abort action add after all analyze attach autoincrement before begin cascade case cast check collate column commit conflict constraint cros\
s current_date current_time current_timestamp database default deferrable deferred detach each else end escape except exclusive exists explain fail for foreign \
full glob if ignore immediate index indexed initially inner instead intersect isnull key left limit match natural no notnull null of offset outer plan pragma pr\
imary query raise recursive references regexp reindex release rename replace restrict right rollback row savepoint temp temporary then to transaction trigger un\
ique using vacuum view virtual when with without"),builtin:ye("bool boolean bit blob decimal double float long longblob longtext medium mediumblob mediumint med\
iumtext time timestamp tinyblob tinyint tinytext text clob bigint int int2 int8 integer float double char varchar date datetime year unsigned signed numeric rea\
l"),atoms:ye("null current_date current_time current_timestamp"),operatorChars:/^[*+\-%<>!=&|/~]/,dateSQL:ye("date time timestamp datetime"),support:ye("decimal\
lessFloat zerolessFloat"),identifierQuote:'"',hooks:{"@":Gi,":":Gi,"?":Gi,$:Gi,'"':aK,"`":wb}}),P1e=si({client:ye("source"),keywords:ye(Zi+"a abort abs absent a\
bsolute access according action ada add admin after aggregate alias all allocate also alter always analyse analyze and any are array array_agg array_max_cardina\
lity as asc asensitive assert assertion assignment asymmetric at atomic attach attribute attributes authorization avg backward base64 before begin begin_frame b\
egin_partition bernoulli between bigint binary bit bit_length blob blocked bom boolean both breadth by c cache call called cardinality cascade cascaded case cas\
t catalog catalog_name ceil ceiling chain char char_length character character_length character_set_catalog character_set_name character_set_schema characterist\
ics characters check checkpoint class class_origin clob close cluster coalesce cobol collate collation collation_catalog collation_name collation_schema collect\
 column column_name columns command_function command_function_code comment comments commit committed concurrently condition condition_number configuration confl\
ict connect connection connection_name constant constraint constraint_catalog constraint_name constraint_schema constraints constructor contains content continu\
e control conversion convert copy corr corresponding cost count covar_pop covar_samp create cross csv cube cume_dist current current_catalog current_date curren\
t_default_transform_group current_path current_role current_row current_schema current_time current_timestamp current_transform_group_for_type current_user curs\
or cursor_name cycle data database datalink datatype date datetime_interval_code datetime_interval_precision day db deallocate debug dec decimal declare default\
 defaults deferrable deferred defined definer degree delete delimiter delimiters dense_rank depends depth deref derived desc describe descriptor detach detail d\
eterministic diagnostics dictionary disable discard disconnect dispatch distinct dlnewcopy dlpreviouscopy dlurlcomplete dlurlcompleteonly dlurlcompletewrite dlu\
rlpath dlurlpathonly dlurlpathwrite dlurlscheme dlurlserver dlvalue do document domain double drop dump dynamic dynamic_function dynamic_function_code each elem\
ent else elseif elsif empty enable encoding encrypted end end_frame end_partition endexec enforced enum equals errcode error escape event every except exception\
 exclude excluding exclusive exec execute exists exit exp explain expression extension external extract false family fetch file filter final first first_value f\
lag float floor following for force foreach foreign fortran forward found frame_row free freeze from fs full function functions fusion g general generated get g\
lobal go goto grant granted greatest group grouping groups handler having header hex hierarchy hint hold hour id identity if ignore ilike immediate immediately \
immutable implementation implicit import in include including increment indent index indexes indicator info inherit inherits initially inline inner inout input \
insensitive insert instance instantiable instead int integer integrity intersect intersection interval into invoker is isnull isolation join k key key_member ke\
y_type label lag language large last last_value lateral lead leading leakproof least left length level library like like_regex limit link listen ln load local l\
ocaltime localtimestamp location locator lock locked log logged loop lower m map mapping match matched materialized max max_cardinality maxvalue member merge me\
ssage message_length message_octet_length message_text method min minute minvalue mod mode modifies module month more move multiset mumps name names namespace n\
ational natural nchar nclob nesting new next nfc nfd nfkc nfkd nil no none normalize normalized not nothing notice notify notnull nowait nth_value ntile null nu\
llable nullif nulls number numeric object occurrences_regex octet_length octets of off offset oids old on only open operator option options or order ordering or\
dinality others out outer output over overlaps overlay overriding owned owner p pad parallel parameter parameter_mode parameter_name parameter_ordinal_position \
parameter_specific_catalog parameter_specific_name parameter_specific_schema parser partial partition pascal passing passthrough password path percent percent_r\
ank percentile_cont percentile_disc perform period permission pg_context pg_datatype_name pg_exception_context pg_exception_detail pg_exception_hint placing pla\
ns pli policy portion position position_regex power precedes preceding precision prepare prepared preserve primary print_strict_params prior privileges procedur\
al procedure procedures program public publication query quote raise range rank read reads real reassign recheck recovery recursive ref references referencing r\
efresh regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy reindex relative release rename repeatable replace replica re\
quiring reset respect restart restore restrict result result_oid return returned_cardinality returned_length returned_octet_length returned_sqlstate returning r\
eturns reverse revoke right role rollback rollup routine routine_catalog routine_name routine_schema routines row row_count row_number rows rowtype rule savepoi\
nt scale schema schema_name schemas scope scope_catalog scope_name scope_schema scroll search second section security select selective self sensitive sequence s\
equences serializable server server_name session session_user set setof sets share show similar simple size skip slice smallint snapshot some source space speci\
fic specific_name specifictype sql sqlcode sqlerror sqlexception sqlstate sqlwarning sqrt stable stacked standalone start state statement static statistics stdd\
ev_pop stddev_samp stdin stdout storage strict strip structure style subclass_origin submultiset subscription substring substring_regex succeeds sum symmetric s\
ysid system system_time system_user t table table_name tables tablesample tablespace temp template temporary text then ties time timestamp timezone_hour timezon\
e_minute to token top_level_count trailing transaction transaction_active transactions_committed transactions_rolled_back transform transforms translate transla\
te_regex translation treat trigger trigger_catalog trigger_name trigger_schema trim trim_array true truncate trusted type types uescape unbounded uncommitted un\
der unencrypted union unique unknown unlink unlisten unlogged unnamed unnest until untyped update upper uri usage use_column use_variable user user_defined_type\
_catalog user_defined_type_code user_defined_type_name user_defined_type_schema using vacuum valid validate validator value value_of values var_pop var_samp var\
binary varchar variable_conflict variadic varying verbose version versioning view views volatile warning when whenever where while whitespace width_bucket windo\
w with within without work wrapper write xml xmlagg xmlattributes xmlbinary xmlcast xmlcomment xmlconcat xmldeclaration xmldocument xmlelement xmlexists xmlfore\
st xmliterate xmlnamespaces xmlparse xmlpi xmlquery xmlroot xmlschema xmlserialize xmltable xmltext xmlvalidate year yes zone"),builtin:ye("bigint int8 bigseria\
l serial8 bit varying varbit boolean bool box bytea character char varchar cidr circle date double precision float8 inet integer int int4 interval json jsonb li\
ne lseg macaddr macaddr8 money numeric decimal path pg_lsn point polygon real float4 smallint int2 smallserial serial2 serial serial4 text time without zone wit\
h timetz timestamp timestamptz tsquery tsvector txid_snapshot uuid xml"),atoms:ye("false true null unknown"),operatorChars:/^[*\/+\-%<>!=&|^\/#@?~]/,backslashStringEscapes:!1,
dateSQL:ye("date time timestamp"),support:ye("ODBCdotTable decimallessFloat zerolessFloat binaryNumber hexNumber nCharCast charsetCast escapeConstant")})});function Ad(e){for(var t={},n=0;n<e.length;n++)t[e[n]]=!0;return t}function yI(e,t,n){if(e.sol()&&(t.indented=e.indentation()),e.eatSpace())return null;var r=e.
peek();if(r=="/"){if(e.match("//"))return e.skipToEnd(),"comment";if(e.match("/*"))return t.tokenize.push(vb),vb(e,t)}if(e.match(vK))return"builtin";if(e.match(
xK))return"attribute";if(e.match(hK)||e.match(mK)||e.match(gK)||e.match(yK))return"number";if(e.match(wK))return"property";if(fK.indexOf(r)>-1)return e.next(),"\
operator";if(pK.indexOf(r)>-1)return e.next(),e.match(".."),"punctuation";var i;if(i=e.match(/("""|"|')/)){var s=_K.bind(null,i[0]);return t.tokenize.push(s),s(
e,t)}if(e.match(bK)){var o=e.current();return dK.hasOwnProperty(o)?"type":uK.hasOwnProperty(o)?"atom":lK.hasOwnProperty(o)?(cK.hasOwnProperty(o)&&(t.prev="defin\
e"),"keyword"):n=="define"?"def":"variable"}return e.next(),null}function kK(){var e=0;return function(t,n,r){var i=yI(t,n,r);if(i=="punctuation"){if(t.current()==
"(")++e;else if(t.current()==")"){if(e==0)return t.backUp(1),n.tokenize.pop(),n.tokenize[n.tokenize.length-1](t,n);--e}}return i}}function _K(e,t,n){for(var r=e.
length==1,i,s=!1;i=t.peek();)if(s){if(t.next(),i=="(")return n.tokenize.push(kK()),"string";s=!1}else{if(t.match(e))return n.tokenize.pop(),"string";t.next(),s=
i=="\\"}return r&&n.tokenize.pop(),"string"}function vb(e,t){for(var n;n=e.next();)if(n==="/"&&e.eat("*"))t.tokenize.push(vb);else if(n==="*"&&e.eat("/")){t.tokenize.
pop();break}return"comment"}function SK(e,t,n){this.prev=e,this.align=t,this.indented=n}function EK(e,t){var n=t.match(/^\s*($|\/[\/\*]|[)}\]])/,!1)?null:t.column()+
1;e.context=new SK(e.context,n,e.indented)}function AK(e){e.context&&(e.indented=e.context.indented,e.context=e.context.prev)}var lK,cK,uK,dK,fK,pK,hK,mK,gK,yK,
bK,wK,vK,xK,bI,wI=g(()=>{lK=Ad(["_","var","let","actor","class","enum","extension","import","protocol","struct","func","typealias","associatedtype","open","publ\
ic","internal","fileprivate","private","deinit","init","new","override","self","subscript","super","convenience","dynamic","final","indirect","lazy","required",
"static","unowned","unowned(safe)","unowned(unsafe)","weak","as","is","break","case","continue","default","else","fallthrough","for","guard","if","in","repeat",
"switch","where","while","defer","return","inout","mutating","nonmutating","isolated","nonisolated","catch","do","rethrows","throw","throws","async","await","tr\
y","didSet","get","set","willSet","assignment","associativity","infix","left","none","operator","postfix","precedence","precedencegroup","prefix","right","Any",
"AnyObject","Type","dynamicType","Self","Protocol","__COLUMN__","__FILE__","__FUNCTION__","__LINE__"]),cK=Ad(["var","let","actor","class","enum","extension","im\
port","protocol","struct","func","typealias","associatedtype","for"]),uK=Ad(["true","false","nil","self","super","_"]),dK=Ad(["Array","Bool","Character","Dictio\
nary","Double","Float","Int","Int8","Int16","Int32","Int64","Never","Optional","Set","String","UInt8","UInt16","UInt32","UInt64","Void"]),fK="+-/*%=|&<>~^?!",pK=
":;,.(){}[]",hK=/^\-?0b[01][01_]*/,mK=/^\-?0o[0-7][0-7_]*/,gK=/^\-?0x[\dA-Fa-f][\dA-Fa-f_]*(?:(?:\.[\dA-Fa-f][\dA-Fa-f_]*)?[Pp]\-?\d[\d_]*)?/,yK=/^\-?\d[\d_]*(?:\.\d[\d_]*)?(?:[Ee]\-?\d[\d_]*)?/,
bK=/^\$\d+|(`?)[_A-Za-z][_A-Za-z$0-9]*\1/,wK=/^\.(?:\$\d+|(`?)[_A-Za-z][_A-Za-z$0-9]*\1)/,vK=/^\#[A-Za-z]+/,xK=/^@(?:\$\d+|(`?)[_A-Za-z][_A-Za-z$0-9]*\1)/;bI={name:"\
swift",startState:function(){return{prev:null,context:null,indented:0,tokenize:[]}},token:function(e,t){var n=t.prev;t.prev=null;var r=t.tokenize[t.tokenize.length-
1]||yI,i=r(e,t,n);if(!i||i=="comment"?t.prev=n:t.prev||(t.prev=i),i=="punctuation"){var s=/[\(\[\{]|([\]\)\}])/.exec(e.current());s&&(s[1]?AK:EK)(t,e)}return i},
indent:function(e,t,n){var r=e.context;if(!r)return 0;var i=/^[\]\}\)]/.test(t);return r.align!=null?r.align-(i?1:0):r.indented+(i?0:n.unit)},languageData:{indentOnInput:/^\s*[\)\}\]]$/,
commentTokens:{line:"//",block:{open:"/*",close:"*/"}},closeBrackets:{brackets:["(","[","{","'",'"',"`"]}}}});var CK,TK,vI,xI=g(()=>{CK=["true","false","on","off","yes","no"],TK=new RegExp("\\b(("+CK.join(")|(")+"))$","i"),vI={name:"yaml",token:function(e,t){var n=e.peek(),
r=t.escaped;if(t.escaped=!1,n=="#"&&(e.pos==0||/\s/.test(e.string.charAt(e.pos-1))))return e.skipToEnd(),"comment";if(e.match(/^('([^']|\\.)*'?|"([^"]|\\.)*"?)/))
return"string";if(t.literal&&e.indentation()>t.keyCol)return e.skipToEnd(),"string";if(t.literal&&(t.literal=!1),e.sol()){if(t.keyCol=0,t.pair=!1,t.pairStart=!1,
e.match("---")||e.match("..."))return"def";if(e.match(/^\s*-\s+/))return"meta"}if(e.match(/^(\{|\}|\[|\])/))return n=="{"?t.inlinePairs++:n=="}"?t.inlinePairs--:
n=="["?t.inlineList++:t.inlineList--,"meta";if(t.inlineList>0&&!r&&n==",")return e.next(),"meta";if(t.inlinePairs>0&&!r&&n==",")return t.keyCol=0,t.pair=!1,t.pairStart=
!1,e.next(),"meta";if(t.pairStart){if(e.match(/^\s*(\||\>)\s*/))return t.literal=!0,"meta";if(e.match(/^\s*(\&|\*)[a-z0-9\._-]+\b/i))return"variable";if(t.inlinePairs==
0&&e.match(/^\s*-?[0-9\.\,]+\s?$/)||t.inlinePairs>0&&e.match(/^\s*-?[0-9\.\,]+\s?(?=(,|}))/))return"number";if(e.match(TK))return"keyword"}return!t.pair&&e.match(
/^\s*(?:[,\[\]{}&*!|>'"%@`][^\s'":]|[^,\[\]{}#&*!|>'"%@`])[^#]*?(?=\s*:($|\s))/)?(t.pair=!0,t.keyCol=e.indentation(),"atom"):t.pair&&e.match(/^:\s*/)?(t.pairStart=
!0,"meta"):(t.pairStart=!1,t.escaped=n=="\\",e.next(),null)},startState:function(){return{pair:!1,pairStart:!1,keyCol:0,inlinePairs:0,inlineList:0,literal:!1,escaped:!1}},
languageData:{commentTokens:{line:"#"}}}});function OK(e){return(t,n)=>(t.sol()&&t.string.trimStart().replace(/^(\w+).*/,"$1")===e?(t.match(/^\s*\w+/),n.tokenize=null):t.skipToEnd(),"string")}function Cd(e,t){
let n=e.slice(e.lastIndexOf("/")+1),r=n.includes(".")?n.slice(n.lastIndexOf(".")+1).toLowerCase():"",i=LK.get(n)??PK.get(r);return i!==void 0?i:t.startsWith("#!")?
zK.find(([s])=>s.test(t.slice(0,200)))?.[1]??null:null}function kI(e){return RK[e]??null}var $K,NK,RK,IK,PK,LK,zK,xb=g(()=>{"use strict";PR();qR();ZR();VR();XR();
nI();aI();pI();gI();wI();xI();$K=si({keywords:{},builtin:{}});NK=sn({name:"php",multiLineStrings:!0,hooks:{"#":e=>e.peek()==="["?!1:(e.skipToEnd(),"comment"),"<":(e,t)=>{
let n=e.match(/^<<\s*(["']?)(\w+)\1/);return n===null||typeof n=="boolean"?!1:(t.tokenize=OK(n[2]??""),"string")}}}),RK={Python:JR,JavaScript:BR,TypeScript:GR,Go:MR,
Java:CR,Kotlin:NR,Scala:OR,Rust:oI,Ruby:tI,PHP:NK,"C#":TR,C:ER,"C++":AR,Dart:IR,Swift:bI,Lua:WR,Shell:fI,SQL:$K,YAML:vI},IK={Python:"py pyi pyw pyx",JavaScript:"\
js jsx mjs cjs es6",TypeScript:"ts tsx mts cts",Go:"go",Java:"java gradle groovy",Kotlin:"kt kts",Scala:"scala sc sbt",Rust:"rs",Ruby:"rb rake gemspec ru jbuild\
er",PHP:"php phtml php5 inc","C#":"cs csx",C:"c h","C++":"cc cpp cxx c++ hh hpp hxx h++ ino mm m",Dart:"dart",Swift:"swift",Lua:"lua",Shell:"sh bash zsh ksh",SQL:"\
sql psql pgsql mysql ddl",YAML:"yaml yml"},PK=new Map(Object.entries(IK).flatMap(([e,t])=>t.split(" ").map(n=>[n,e]))),LK=new Map([["Rakefile","Ruby"],["Gemfile",
"Ruby"],["Vagrantfile","Ruby"],["Makefile","Shell"],["Dockerfile","Shell"],["Justfile","Shell"],[".bashrc","Shell"],[".zshrc","Shell"],["Jenkinsfile","Java"]]),
zK=[[/\b(?:ba|z|k|da)?sh\b/,"Shell"],[/\bpython/,"Python"],[/\b(?:node|bun|deno)\b/,"JavaScript"],[/\bruby\b/,"Ruby"],[/\bphp\b/,"PHP"]]});function _I(e,t){let n=Cd(e,t[0]?.lines[0]??""),r=n===null?null:kI(n);return{language:n,lines:t.flatMap(({line:i,lines:s})=>r===null?s.flatMap((o,a)=>kb(o,i+a)):
FK(r,s,i))}}function FK(e,t,n){let r=e.startState?.(2)??{},i={isOpen:!1,hasSpoken:!1};return t.flatMap((s,o)=>{if(s.length>DK)return kb(s,n+o);let a=MK(e,r,s);if(a===
null)return kb(s,n+o);let l=GK(a,s,n+o,i);return i=l.open,l.line})}function MK(e,t,n){try{return qK(e,t,n)}catch(r){if(r instanceof Error)return null;throw r}}function qK(e,t,n){
n===""&&e.blankLine?.(t,2);let r=new gd(n,4,2),i=[];for(let s=0;!r.eol();){r.start=r.pos;let o=e.token(r,t);if(s=r.pos>r.start?0:s+1,s>10)return null;r.pos>r.start&&
i.push({start:r.start,end:r.pos,kind:jK(o)})}return i}function jK(e){return e==null?"code":e.includes("comment")?"comment":e.includes("string")||e.includes("cha\
racter")?"string":"code"}function GK(e,t,n,r){let i="",s="",o=r.hasSpoken,a=[];for(let u=0;u<e.length;){let{start:d,kind:f}=e[u]??{start:0,kind:"code"};for(;e[u+
1]?.kind===f;)u+=1;let p=e[u]?.end??d;u+=1;let h=t.slice(d,p);if(f==="code"?i+=h:i+=" ".repeat(p-d),f==="comment"&&(s+=`${h} `),f!=="string")continue;let y=d===
0&&r.isOpen,w=y?/^\s*/.exec(h)?.[0].length??0:BK.exec(h)?.[0].length??0,v=!y||!o;a.push({start:d,end:p,head:v&&w<h.length?d+w:null}),o=w<h.length||y&&o}let l=e.
at(-1),c=l===void 0?r.isOpen:l.kind==="string";return{line:{number:n,offset:0,text:t,code:i,strings:a,comment:s},open:{isOpen:c,hasSpoken:c&&o}}}function kb(e,t){
let n=UK(e),r=[],i=0;for(let s=0;s<e.length||s===0;){let o=ZK(e,s),a=e.slice(s,o);for(;(n[i]?.end??1/0)<=s;)i+=1;let l=[];for(let c=i;(n[c]?.start??1/0)<o;c+=1){
let{start:u,end:d,head:f}=n[c]??{start:0,end:0,head:null};l.push({start:Math.max(u-s,0),end:Math.min(d,o)-s,head:f===null||f<s?null:f-s})}r.push({number:t,offset:s,
text:a,code:a,strings:l,comment:a}),s=Math.max(o,1)}return r}function ZK(e,t){if(e.length-t<=Td)return e.length;for(let n=t+Td;n>t+Td/2;n-=1)if(/[;,{}\s]/.test(
e[n-1]??""))return n;return t+Td}function UK(e){let t=[];for(let n=0;n<e.length;){let r=e[n]??"",i="\"'`".includes(r)?e.indexOf(r,n+1):-1;i!==-1&&t.push({start:n,
end:i+1,head:n+1}),n=i===-1?n+1:i+1}return t}var DK,Td,BK,SI=g(()=>{"use strict";gR();xb();DK=5e3,Td=2e3;BK=/^(?:[A-Za-z@$]{0,3}#*(?:"""|'''|["'`])|<<[-~]?\s*["']?\w*["']?)?\s*/});function so(e){let t=AI(e,e.length);return t===null?null:_b(e,t)}function EI(e){return _b(e,e.length)}function _b(e,t){let n=[],r=Math.max(0,t-2e3);for(let i=t;;){
i=$d(e,i),"!?".includes(e[i-1]??" ")&&(i-=1);let s=!1,o=null;for(;e[i-1]===")"||e[i-1]==="]";){let u=KK(e,i,r);if(u===null)return n;e[i-1]===")"&&(s=!0,o=[u+1,i-
1]),i=$d(e,u)}i=VK(e,i);let a=i;for(;a>r&&/[\w$@]/.test(e[a-1]??"");)a-=1;let l=e.slice(a,i);if(l===""||WK.has(l))return o===null?n:[...n,..._b(e.slice(o[0],o[1]),
o[1]-o[0])];n.push({name:l.replace(/^[@$]+/,""),isCall:s});let c=AI(e,a);if(c===null||c<=r)return n;i=c}}function AI(e,t){let n=$d(e,t),r=HK.find(i=>e.endsWith(
i,n));return r===void 0?null:n-r.length}function $d(e,t){let n=t;for(;n>0&&/\s/.test(e[n-1]??"");)n-=1;return n}function VK(e,t){if(e[t-1]!==">")return t;let n=e.
lastIndexOf("<",t-1);return n!==-1&&t-n<100&&/^<[\w\s,.[\]|]*>$/.test(e.slice(n,t))?$d(e,n):t}function KK(e,t,n){let r=0;for(let i=t-1;i>=n;i-=1){let s=e[i]??"";
if(")]}".includes(s)?r+=1:"([{".includes(s)&&(r-=1),r===0)return i}return null}var HK,WK,Od=g(()=>{"use strict";HK=["?->","?.","!.","->","::","&.","."];WK=new Set(
["await","return","new","yield","in","of","if","while","not","and","or","else","case"])});function Nd(e){let t=e.replace(/\bhttps?:\/\/\S*/g,Sb);if(!YK(t))return[t];let n=t.replace(/"[^"]*"|'[^']*'|`[^`]*`/g,Sb).replace(/\/\*.*?\*\/|^.*?\*\//g,Sb);return[
...new Set([t,n,n.replace(/(?:\/\/|#|--|\/\*).*/,"")])]}function YK(e){return/["'`/#]|--/.test(e)}function Sb(e){return" ".repeat(e.length)}var Eb=g(()=>{"use s\
trict"});function eY(e){let t=0;for(let n=0;n<e.length;n+=1)t=Math.imul(t,31)+e.charCodeAt(n)|0;return t}function tY(e){let t=0;for(let n=0;n<QK;n+=1)t=t<<8|e.charCodeAt(
n);return t}function TI(e){return Math.imul(e,2654435761)>>>16}var JK,CI,XK,Ja,QK,oi,Rd=g(()=>{"use strict";JK=Uint8Array.from({length:128},(e,t)=>{let n=String.
fromCharCode(t);return/[a-z0-9]/i.test(n)?n.toLowerCase().charCodeAt(0):/[_$]/.test(n)?1:0}),CI=1,XK=57,Ja=65536,QK=4,oi=class{isKnown=new Uint8Array(Ja);isPart;constructor(t,n=[]){
for(let r of t)this.isKnown[eY(r)&Ja-1]=1;this.isPart=n.length===0?null:new Uint8Array(Ja);for(let r of n)this.isPart!==null&&(this.isPart[TI(tY(r))]=1)}matches(t){
return this.some(t,()=>!0)}lines(t,n){let r=[],i=0;return this.some(t,(s,o)=>{if(s<i)return!1;let a=t.lastIndexOf(`
`,s)+1,l=t.indexOf(`
`,o),c=t.slice(a,l===-1?void 0:l).replace(/\r$/,"");return n(c,s-a,o-a)&&(r.push(c),i=l===-1?t.length:l),!1}),r}some(t,n,r=0,i=t.length){let{isKnown:s,isPart:o}=this,
a=0,l=0,c=-1,u=!1;for(let d=r;d<i;d+=1){let f=t.charCodeAt(d),p=f<128?JK[f]??0:0;if(p>XK||p!==0&&c!==-1||p===CI){if(c===-1&&(c=d),p===CI)continue;a=Math.imul(a,
31)+p|0,l=l<<8|p,o!==null&&o[TI(l)]===1&&(u=!0)}else if(c!==-1){if((u||s[a&Ja-1]===1)&&n(c,d))return!0;a=l=0,c=-1,u=!1}}return c!==-1&&(u||s[a&Ja-1]===1)&&n(c,i)}}});function Ge(e){return e.toLowerCase().replace(/[_$]/g,"")}function RI(e){let t=new Set(e.flatMap(i=>[...i.receivers,...i.commands.flatMap(s=>s.receivers??[])])),
n=e.flatMap(Cb),r=new Map;return i=>{let s=r.get(i);if(s!==void 0)return s;let o=Ge(i),a=t.has(o)||t.has(o.replace(sY,""))||n.some(l=>o.includes(l));return r.set(
i,a),a}}function II(e){let t=e.flatMap(s=>s.receivers),n={id:"",names:e.flatMap(Cb),receivers:t,modules:e.flatMap(({modules:s})=>s),told:[],commands:[],isStore:!1},
r=new oi([...t.flatMap(s=>[s,...iY.map(o=>o+s)]),...n.modules.map(lY)],n.names),i=new oo(n,{language:null,lines:[]});return s=>{let o=r.lines(s,(l,c,u)=>aY(l,c,
u,i));if(o.length===0)return!1;if(o.some(l=>l.length>PI))return!0;let a={language:null,lines:o.flatMap(l=>Nd(l).map(c=>({number:0,offset:0,text:l,code:c,strings:[],
comment:""})))};return new oo(n,a).givesNames}}function aY(e,t,n,r){let i=e.indexOf("=");if(i!==-1&&i<n||e.includes("with")||LI.test(e))return!0;let[s]=/\w*\.?$/.
exec(e.slice(Math.max(0,t-80),t))??[""],[o]=/^\.?\w*/.exec(e.slice(n,n+80))??[""],a=e.slice(t,n);return[a,s+a,a+o].some(l=>r.isType(l.replace(".","")))}function lY(e){
return e.split(/[^\w$]+/).map(Ge).reduce((t,n)=>n.length>t.length?n:t,"")}function Cb({id:e,names:t}){return[e,...t].map(Ge).filter(n=>/^[a-z]{4,}$/.test(n))}function cY(e){
let t=OI.get(e)??{receivers:new Set(e.receivers),words:Cb(e)};return OI.set(e,t),t}function uY(e){let t=NI.get(e);if(t!==void 0)return t;let n=e.lines.flatMap(r=>{
if(r.text.length>PI)return[];let i={imports:LI.test(r.text)?r.text:null,assigned:fY(r.code),typed:pY(r.code)};return i.imports===null&&i.assigned.length+i.typed.
length===0?[]:[i]});return NI.set(e,n),n}function dY(e,t){let[,n,r]=/^\s*from\s+([\w.]+)\s+import\s+(.+)$/.exec(e)??[];if(n!==void 0)return t.some(u=>n===u||n.startsWith(
`${u}.`))?Ab(r??""):[];let[,i,s]=/^\s*import\s+([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(e)??[];if(i!==void 0)return t.includes(i)?[s??i.split(".").at(-1)??i]:[];let[
,o,a]=/^\s*(?:pub\s+)?use\s+((?:\w+::)*\w+)(?:::\{([\w\s,]*)\})?\s*;/.exec(e)??[];if(o!==void 0)return t.includes(a===void 0?o.split("::").slice(0,-1).join("::"):
o)||t.includes(o)?Ab(a??o.split("::").at(-1)??""):[];let l=/["']([^"']{2,100})["']/.exec(e)?.[1];if(l===void 0||!t.includes(l))return[];let c=/\bimport\s+(?:type\s+)?(.+?)\s+from\b/.
exec(e)?.[1]??/\b(?:const|let|var)\s+(.+?)\s*=\s*(?:await\s+)?(?:require|import)\b/.exec(e)?.[1]??/^\s*(?:import\s+)?(\w+)\s+["']/.exec(e)?.[1]??l.split("/").filter(
u=>!/^v\d+$/.test(u)).at(-1)??"";return Ab(c)}function Ab(e){return e.replace(/[{}()*]/g," ").split(",").flatMap(t=>/(\w+)\s*$/.exec(t.trim())?.[1]??[])}function fY(e){
let t=[],n=e.indexOf("="),[,r]=n===-1||n>200||/^[=>]/.test(e.slice(n+1,n+2))?[]:/(\w+)(?:\s*:\s*[\w.[\]<>| ]{1,60})?\s*:?$/.exec(e.slice(0,n))??[],i=e.slice(n+1).
trim();if(r!==void 0&&i!==""&&!e.slice(0,n).includes("(")&&t.push([r,i]),e.includes("with"))for(let[,s="",o=""]of e.matchAll(/\bwith\s+([^:]{1,200}?)\s+as\s+(\w+)/g))
t.push([o,s]);return t}function pY(e){let t=[...e.matchAll(/\b(\w+)\s*\??:\s*(?:Annotated\[|Optional\[|&(?:mut\s+)?)?\*?(?:\w+\.){0,3}(\w+)/g)].map(([,i="",s=""])=>[
i,s]),n=[...e.matchAll(/\b([A-Z]\w+)(?:<[\w, ?]{0,60}>)?\s+(\w+)\s*(?=[;,)=]|$)/g)].map(([,i="",s=""])=>[s,i]),r=[...e.matchAll(/\b(\w+)\s+\*?(\w+)\.(\w+)\b/g)].
map(([,i="",s="",o=""])=>[i,`${s}${o}`]);return[...t,...n,...r].filter(([i])=>!hY.has(i))}var $I,nY,rY,iY,sY,oY,OI,oo,NI,PI,LI,hY,ao=g(()=>{"use strict";Od();Eb();
Rd();$I=new Set(["pipeline","pipelined","multi","batch","transaction","duplicate","sync","async","client","connection","getconnection","getclient","withcontext",
"opsforset","opsforhash","opsforvalue","opsforlist","opsforzset","cursor","session","getsession"]),nY=/^(?:new|get|create|make|open|connect|from|use|build|init)|(?:client|connection|pool|redis|cluster|session|template|conn|db|producer|consumer)$/,
rY=new Set(["client","connection","pipeline","multi","commands","session","engine","transaction","database","repository","producer","consumer","service","statem\
ent","cursor","collection","index","logger"]),iY=["get","create","make","new","use","open"],sY=/^(?:get|create|make|new|use|open)(?=.)/,oY=/^(?:[gG]et|[cC]reate|[mM]ake|[nN]ew|[uU]se|[oO]pen)(?=[A-Z_])/;
OI=new WeakMap;oo=class{constructor(t,n){this.technology=t;this.code=n;({receivers:this.receivers,words:this.words}=cY(t))}technology;code;receivers;words;aliases=null;imported=new Set;named=null;holds(t,n=null){
for(let{name:r,isCall:i}of t){let s=this.judge(r,n);if(s!=="no")return s;if(!i||!$I.has(Ge(r)))return"no"}return"no"}get isNamed(){return this.named??=this.code.
lines.some(({text:t})=>this.names(t.toLowerCase())),this.named}imports(t){return this.known.has(t)&&this.imported.has(t)}get givesNames(){return this.known.size>
0}judge(t,n){let r=Ge(t.replace(oY,""));return n!==null?n.includes(r)||this.known.has(t)?"sure":"no":this.known.has(t)||this.words.some(i=>r.includes(i))?"sure":
this.receivers.has(r)?"usual":"no"}names(t){return this.words.some(n=>t.includes(n))||this.technology.modules.some(n=>n.length>=4&&t.includes(n.toLowerCase()))}get known(){
if(this.aliases!==null)return this.aliases;let t=new Set;this.aliases=t;for(let{imports:n,assigned:r,typed:i}of uY(this.code)){for(let s of n===null?[]:dY(n,this.
technology.modules))this.imported.add(s),t.add(s);for(let[s,o]of r)this.isConnection(o)&&t.add(s);for(let[s,o]of i)(this.isType(o)||t.has(o))&&t.add(s)}return t}isType(t){
let n=Ge(t);return this.words.some(r=>n.includes(r))||n.length>=5&&this.receivers.has(n)&&!rY.has(n)}isConnection(t){let n=t.trim().replace(/^(?:await|new|yield|&|\*)\s*/,
"").replace(/[;,:]+$/,"").trimEnd();if(!/^[\w$.@:>?!&-]+(?:\(.*\))?$/.test(n))return!1;let[r,...i]=EI(n);if(r===void 0)return!1;if(!r.isCall)return this.holds([
r,...i])!=="no"&&(i.length<3||this.holds([r])!=="no");if($I.has(Ge(r.name))&&i.length>0)return this.holds(i)!=="no";let s=i.at(-1)?.name??r.name;return(this.known.
has(s)||this.known.has(r.name)||this.words.some(a=>[r,...i].some(({name:l})=>Ge(l).includes(a))))&&(i.length===0||nY.test(Ge(r.name))||/^[A-Z]/.test(r.name))}},
NI=new WeakMap;PI=1e3,LI=/\b(?:import|require|from|use|using|include)\b/;hY=new Set(["return","new","import","from","package","case","await","else","throw","in",
"is","not","and","or"])});function MI(e){return yY.test(e)||e.trimEnd().endsWith("*/")}function Ob({as:e,guard:t,spelled:n,technology:r,command:i}){let s=t.forbids.kind!=="growth";return e===
"call"||e==="distinctive"?`${s} ${e} ${i?.receivers===null}`:`${s} ${e} ${r===null} ${jI(r)} ${n}`}function qI(e,t,n){if(e.as==="word")return t.line.slice(t.start,
t.end)===e.spelled?"may":"no";if(e.as==="quoted")return wY(e,t,n)?"may":"no";let r=t.line.slice(t.end,t.end+Pd);return e.as==="function"?vY(e,t.line.slice(t.start,
t.end),t.before,r):xY(e,t.before,r,n.mayHold)}function jI(e){return e!==null&&e.told.length>0}function wY({spelled:e,technology:t},{line:n,start:r},{isSql:i}){let[
s=""]=e.split(" ",1),o=n.slice(r,r+s.length);return(i||e.includes(" ")||jI(t)?o.toUpperCase():o)!==s?!1:i||r>Pd||/["'`$}<]|\\\(|^\s*$/.test(n.slice(0,r))}function vY({
spelled:e,technology:t},n,r,i){let s=e.split(/\.|::|->|\(\)/).filter(c=>c!==""),o=s.length===1&&t!==null?$b:FI;if(s.at(-1)!==n||!o.test(i))return"no";let a=BI(r),
l=s.at(-2);return l===void 0?typeof a=="string"&&!mY.has(a)?"no":"may":a===Id||a===l||l==="*"&&a!==null?"may":t===null?"no":"named"}function xY(e,t,n,r){let i=BI(
t);if(i===null)return zI(e,t,n,r);let s=i===Id?kY(t):[i];return s===null?zI(e,t,n,r):FI.test(n)?e.as==="distinctive"&&$b.test(n)||s.some(r)?"may":"named":"no"}function zI({
as:e,command:t},n,r,i){if(n.includes("-cli"))return"may";let s=_Y(n,r);if(s!==null&&"[(,/".includes(s.at(-1)??" ")){if(s.endsWith("*/")||Tb.has(Ge(/(\w+)\(\s*(?:\w+\s*,)?$/.
exec(s)?.[1]??"")))return"may";let a=/\b(?:getattr|Reflect\.get|methodcaller)\(\s*(?:\w+\.)*(\w+)\s*,$/.exec(s)?.[1]??/(\w+)[\s!?]*\[$/.exec(s)?.[1];if(a!==void 0)
return i(a)?"may":"named";if(/[)\]>"'`]\s*\[$/.test(s))return"may"}let o=r.includes("}")?/\}\s*(?:=|\/)(?:.*?([\w$]+)\s*;?\s*$)?/.exec(r):null;return o!==null&&
/(?:^|[{,/])\s*$/.test(n)?o[1]===void 0||i(o[1])?"may":"named":e==="call"&&t?.receivers===null&&$b.test(r)&&!gY.test(n)?"named":"no"}function kY(e){let t=Nd(e).
flatMap(n=>{let r=so(n);return r===null?[]:[r]});return t.length===0?null:t.flat().map(({name:n})=>n)}function _Y(e,t){if(e.endsWith(":"))return e.slice(0,-1).trimEnd();
if(!DI.includes(t.charAt(0))||t==="")return null;let n=e.trimEnd().length;for(;n>0&&DI.includes(e.charAt(n-1));)n-=1;let r=e.slice(0,n);return(r.slice(0,-8)+r.slice(
-8).replace(/(?<!\w)[A-Za-z@$]{0,3}#*$/,"")).trimEnd()}function BI(e){let t=e.trimEnd(),n=SY.find(a=>t.endsWith(a));if(n===void 0)return t.endsWith("*/")?Id:null;
let r=t.slice(0,-n.length).trimEnd(),i="!?&".includes(r.at(-1)??" ")?r.length-1:r.length,s=i;for(;s>0&&/[\w$@]/.test(r[s-1]??"");)s-=1;let o=r.slice(s,i).replace(
/^[@$]+/,"");return o===""||bY.test(o)?Id:o}var Pd,Tb,mY,FI,$b,gY,yY,bY,DI,Id,SY,Nb=g(()=>{"use strict";Od();Eb();ao();Pd=300,Tb=new Set(["send","publicsend","c\
all","executecommand","sendcommand","command","do","rawcommand","customcommand","execute","cmd","arg","invoke"]),mY=new Set(["window","globalThis","global","bui\
ltins","Kernel","self"]),FI=/^\s*(?:[^\w\s.:=+*|&{[>^~]|$|for\b)/,$b=/^\s*(?:(?:<[^<>()]{0,80}>\s*)?(?:!|\?\.)?\s*\(|\/\*|(?:["'`][^"'`]*["'`]\s*)+\()/,gY=/\b(?:def|function|fn|func|fun|sub|class|new)\s+\*?$/,
yY=/^\s*(?:(?:\?\.|!\.|->|\?->|::|&\.|\.)\s*)?$/,bY=/^(?:await|return|new|yield|in|of|if|while|not|and|or|else|case)$/;DI="\"'`";Id=Symbol("unsure"),SY=[".","->",
"::"]});function WI(e){let t=TY??=new oi(CY),n=new Map;return r=>{let i=e[r]??"",s=/^\s*[\w$@}]/.test(i)?lo(i):1/0;for(let o=Math.min(r+UI,e.length)-1;o>=0&&o>=r-ZI;o-=
1){let a=e[o]??"",l=n.get(o)??t.matches(a);if(n.set(o,l),l&&(o>=r||lo(a)<=s))return!0}return!1}}function KI(e,t,n){let r=e[t];if(r===void 0)return null;let i=r.
code.slice(0,n);if(NY(i,r.code.slice(n))||RY(e,t,n))return r.number;let s=lo(r.code);for(let o=t-1;o>=0&&o>=t-ZI&&(s>0||e[o+1]?.code.trim()==="{");o-=1){let a=e[o];
if(a===void 0||a.number<(e[o+1]?.number??0)-1)return null;let l=e[o+1]?.code.trim()==="{"&&lo(a.code)===s;if(!(a.code.trim()===""||lo(a.code)>=s&&!l)){if(s=lo(a.
code),OY(a))return a.number;if($Y.test(a.code))return null}}return null}function OY({code:e,text:t}){return(EY.test(e)||HI.test(e))&&!VI.test(t.length>500?e:e.replace(
/\s+$/,""))}function NY(e,t){if(VI.test(e))return!1;let n=HI.exec(e);if(n!==null){let i=e.slice(n.index+n[0].length-1);return GI(i)>0&&/=>|->|\|[^|]*\||\bfunction\b|\blambda\b|\bfn\b|\bfunc\b|\{|\bdo\b/.
test(i)}let r=/^\s*(?:for|while|foreach)\b\s*(?:await\s*)?\(/.exec(e);return r!==null&&GI(e.slice(r[0].length-1))===0&&t!==""}function RY(e,t,n){let r=0,i=!1;for(let s=t;s<
Math.min(t+UI,e.length);s+=1){let o=e[s]?.code.slice(s===t?n:0)??"";for(let a=0;a<o.length;a+=1){let l=o[a]??"";if("([{".includes(l))r+=1,i=!0;else if(")]}".includes(
l)){if(r-=1,r<0)return!1}else{if(r===0&&i&&/\s/.test(o[a-1]??" ")&&/^(?:async\s+)?for\s+[\w,\s()*]{1,80}\s+in\s/.test(o.slice(a,a+120)))return!/\sin\s+(?:[[(][^\])]*[\])]|range\(\d{1,2}\))/.
test(o.slice(a,a+200));if(l===";"||l==="{"&&r===0)return!1}}if(r===0&&!i)return!1}return!1}function GI(e){let t=0;for(let n of e)t+="([{".includes(n)?1:")]}".includes(
n)?-1:0;return t}function lo(e){let t=0;for(let n of e)if(n===" ")t+=1;else if(n==="	")t+=4;else break;return t}var ZI,UI,EY,AY,HI,CY,TY,$Y,VI,Rb=g(()=>{"use st\
rict";Rd();ZI=400,UI=8,EY=/^\s*(?:[\w.]+:\s*)?(?:\}?\s*)(?:async\s+)?(?:for|foreach|while|until|loop|do)\b|\bfor\s*(?:await\s*)?\(|\bwhile\s*\(|\bforeach\s*\(|\bfor\s+.+\b(?:in|range|of)\b/,
AY="(?:for_?each(?:_?with_?index|_?async)?|each(?:_?with_?index|_?slice|_?pair|_?with_?object|_?value|_?key)?|map|flat_?map|filter_?map|concat_?map|map_?async|c\
ollect|select|reject|filter|filter_?not|reduce|inject|fold|some|every|find|all|any|times|gather|array_?map|array_?walk|parallelstream|for_?each_?ordered|travers\
e)",HI=new RegExp(`(?:\\.|->|::|&\\.|\\b(?=map|array_))${AY}\\b(?:\\s*\\(|\\s*(?:\\{|do\\b))`,"i"),CY="for foreach while until loop do each map collect select r\
eject filter reduce inject fold some every find all any times gather traverse filternot flatmap filtermap concatmap mapasync arraymap arraywalk parallelstream f\
oreachasync foreachwithindex foreachordered eachwithindex eachslice eachpair eachwithobject eachvalue eachkey".split(" ");$Y=/^\s*(?:export\s+)?(?:default\s+)?(?:pub(?:\([a-z]+\))?\s+|public\s+|private\s+|protected\s+|internal\s+|static\s+|override\s+|suspend\s+|async\s+|final\s+|abstract\s+|virtual\s+)*(?:def|fn|func|fun|function|class|interface|struct|impl|module|trait|object|enum|namespace)\b/,
VI=/\b(?:in|of)\s*[[({][^\])}]*[\])}]\s*\)?\s*[:{]?\s*$|\brange\(\s*\d{1,2}\s*(?:,\s*\d{1,2}\s*)?\)|[^\w)\]]\[[^\]]*\]\s*\.(?:forEach|map|each)\b|;\s*\w+\s*<=?\s*\d{1,2}\s*;/});function XI(e){return e.split(".").reverse().map(t=>({name:t,isCall:!1}))}function DY(e){return e.length-eP(e)}function eP(e){let t=0,n=e.length;for(;n>0&&e.length-
n<IY;n-=1){let r=e[n-1]??"";if(")]".includes(r)?t+=1:"([".includes(r)&&(t-=1),t<0||!(t>0||/[\w$@.?!>:&()[\]-]/.test(r)))break}return e.slice(n).replace(/^[^\w$@]+/,
"").length}function QI(e,t,n){return e.slice(t,t+Math.min(n,60))}function FY(e){let t=/\bspec-allow:[ \t]*(.*)/.exec(e)?.[1]?.replace(/\s*(?:\*\/|-->|\*\)|#\})?\s*$/,
"").trim()??"";return t===""?null:t}var IY,PY,Ld,YI,JI,LY,zd,zY,tP=g(()=>{"use strict";Od();Nb();Rb();ao();IY=80,PY=/^\s*\(\s*\)/,Ld=/^\s*(?:<[^<>()]{0,80}>\s*)?(?:!|\?\.)?\s*\(/,
YI=/(?:\b(?:def|function|fn|func|fun|sub|class|new)\s+\*?|\bfunc\s*\([^)]*\)\s*|^\s*(?:(?:public|private|protected|internal|static|abstract|virtual)\s+)+[\w<>[\], ?]{1,100}\s)$/,
JI=/^\s*(?:import|from|export|use|using|#include)\b|\b(?:def|function|fn|func|fun|sub|lambda)\b|=>|\brequire\b/,LY=/^\s*(?:(?:async|static|public|private|protected|override|get|set|final|suspend)\s+)*\w+\s*\((?:[^()]|\([^()]*\))*\)\s*(?::\s*[\w<>[\] |]+)?\s*\{\s*$/,
zd=class{constructor(t){this.code=t}code;receivers=new Map;judge(t,n){let r=this.code.lines[t.index];if(r===void 0)return null;let i=this.snippetOf(t,r);if(i===
null)return null;let{needle:{guard:s,technology:o,command:a}}=t,l=s.forbids.kind==="growth"?KI(this.code.lines,t.index,t.column):null;return s.forbids.kind==="g\
rowth"&&l===null?null:{guard:s,path:n.path,line:r.number,column:r.offset+i.column+1,endLine:r.number,endColumn:r.offset+t.column+t.word.length+1,found:this.say(
i.text,o,a,l),allowed:FY(r.comment)}}say(t,n,r,i){let s=n===null||r===null?null:`${n.names[0]??n.id} ${r.words[0]??r.id}`,o=this.code.language===null?{en:" (a l\
anguage that is not told apart from its comments)","zh-CN":"（未知语言，注释也当作代码）"}:{en:"","zh-CN":""};return i!==null?{en:`\`${t}\` asks a \
store once for each turn of the loop in line ${i}${o.en}`,"zh-CN":`\`${t}\` 在第 ${i} 行的循环里逐次访问存储${o["zh-CN"]}`}:s===null?{en:`\`${t}\` s\
tands here${o.en}`,"zh-CN":`此处有 \`${t}\`${o["zh-CN"]}`}:{en:`\`${t}\` issues ${s}${o.en}`,"zh-CN":`\`${t}\` 执行了 ${s}${o["zh-CN"]}`}}snippetOf(t,n){let{
needle:r,column:i,word:s}=t,o=n.strings.find(({start:f,end:p})=>f<=i&&i<p);if(r.as==="quoted")return this.isQuoted(t,n)?{text:QI(n.text,i,r.spelled.length),column:i}:
null;if(o!==void 0&&n.code[i]===" ")return r.technology!==null&&r.as!=="function"&&o.head===i&&/^["'`]/.test(n.text.slice(i+s.length))&&this.isNamedMethod(t,n.code.
slice(0,o.start))?{text:QI(n.text,o.start,o.end-o.start),column:i}:null;if(n.code.slice(i,i+s.length)!==s)return null;let a=this.codeBefore(t.index,i),l=n.code.
slice(i+s.length);if(r.as==="word")return s===r.spelled?{text:s,column:i}:null;let c=so(a);if(!(r.as==="function"?this.isFunction(r,c,s,a,l,n.code):this.isCallOn(
t,c,a,l,n)))return null;let d=DY(n.code.slice(0,i));return{text:`${n.code.slice(d,i+s.length).trim()}${Ld.test(l)?"(":""}`,column:d}}isFunction({spelled:t,technology:n},r,i,s,o,a){
let l=t.split(/\.|::|->|\(\)/).filter(f=>f!=="");if(l.at(-1)!==i||LY.test(a)||!(Ld.test(o)&&(!YI.test(s)||/\bnew\s+$/.test(s)))&&!this.isHandedOn(l,n,s,o,a))return!1;
let u=l.slice(0,-1).reverse();if(u.length===0)return r===null||r.length===1&&this.isGlobal(r[0]?.name??"");if(u[0]==="*")return r!==null&&r.length>0;let d=u.findIndex(
(f,p)=>r?.[p]?.name!==f);return d===-1||n!==null&&(r?.length??0)===d&&this.receiversOf(n).imports(d===0?i:u[d-1]??"")}isHandedOn(t,n,r,i,s){return!/^\s*(?:[,;)]|$)/.
test(i)||!/[=(,]\s*$/.test(r.slice(0,r.length-eP(r)))||JI.test(s)?!1:t.length>1||n===null&&!this.binds(t[0]??"")}binds(t){return this.code.lines.some(({code:n})=>n.
includes(t)?[...(JI.test(n)?n:n.slice(0,n.search(/[^=!<>]=(?!=)/)+1)).matchAll(/[\w$]+(?![\w$]|\s*\()/g)].some(([i])=>i===t):!1)}isGlobal(t){return zY.has(t)||t===
"self"&&(this.code.language==="JavaScript"||this.code.language==="TypeScript")}isCallOn({needle:t,column:n,word:r},i,s,o,a){let{technology:l,command:c}=t;if(l===
null||c===null)return!1;if(i===null&&Ld.test(o)&&c.receivers===null&&t.as==="call"&&this.receiversOf(l).imports(r))return!YI.test(s);if(i===null||i.length===0)return this.
isUnpacked(l,s,o)||this.isShell(l,a.code,s)||this.isSymbol(t,s);let u=Ld.test(o);if(!u&&!/^\s*(?:[,;)\]}]|$|\bfor\b)/.test(o))return!1;let d=this.receiversOf(l),
f=d.holds(i,t.as==="distinctive"?null:c.receivers);return t.as==="distinctive"&&f==="no"?u&&this.isDistinctive(t,r,d):t.as==="distinctive"?!0:f!=="usual"?f==="s\
ure":d.isNamed||u&&c.said!=="code"&&!PY.test(a.text.slice(n+r.length))&&!/^\s*(?:<[^<>()]{0,80}>)?\s*\(\s*$/.test(o)}isDistinctive({command:t,spelled:n,guard:r},i,s){
return s.isNamed||t?.id!==n||r.forbids.kind!=="growth"&&!i.includes("_")}isUnpacked(t,n,r){let i=/^\s*(?::\s*\w+)?\s*(?:,[^}=]{0,200})?\}\s*=\s*([\w.$]+)\s*;?\s*$/.
exec(r)?.[1];return i!==void 0&&/[{,]\s*$/.test(n)&&this.receiversOf(t).holds(XI(i))!=="no"}isShell(t,n,r){return this.code.language!=="Shell"&&this.code.language!==
"YAML"&&this.code.language!==null?!1:n.length>r.length&&t.names.some(i=>i.endsWith("-cli")&&r.slice(-300).includes(i))}isSymbol(t,n){return t.technology!==null&&
/\(\s*:$/.test(n)&&this.isSent(t.technology,n.replace(/\(\s*:$/,""))}isNamedMethod({needle:t},n){let{technology:r}=t;if(r===null)return!1;let i=this.receiversOf(
r),s=/\b(?:getattr|Reflect\.get|methodcaller)\(\s*([\w.]+)\s*,\s*$/.exec(n)?.[1];if(s!==void 0)return i.holds(XI(s))!=="no";let o=n.trimEnd();return o.endsWith(
"[")?i.holds(so(`${o.slice(0,-1)}.`)??[])!=="no":/\(\s*(?:\w+\s*,\s*)?$/.test(n)&&this.isSent(r,n.replace(/\(\s*(?:\w+\s*,\s*)?$/,""))}isSent(t,n){let r=/\w+$/.
exec(n)?.[0]??"",i=so(n.slice(0,n.length-r.length));return Tb.has(Ge(r))&&i!==null&&this.receiversOf(t).holds(i)!=="no"}isQuoted({needle:t,index:n,column:r,word:i},s){
let{spelled:o,technology:a,command:l}=t;if(a===null||l===null)return!1;let c=this.code.language==="SQL"&&s.code.slice(r,r+i.length)===i;if(!c&&!s.strings.some(({
head:p})=>p===r))return!1;let u=o.includes(" "),d=this.saidFrom(n,r,c).slice(0,o.length+1);return!(u||c||a.told.length>0?d.toUpperCase().startsWith(o):d.startsWith(
o))||/[\w:]/.test(d[o.length]??"")?!1:c?/(?:^|[;(]|\bas\b)\s*$/i.test(this.codeBefore(n,r))||u:u||this.isArgument(a,l,n,s,r)}isArgument(t,n,r,i,s){let o=i.strings.
find(({head:d})=>d===s)?.start??s,a=this.codeBefore(r,o).trimEnd(),l=i.text.slice(s),c=/^\w+["'`]/.test(l),u=this.receiversOf(t).isNamed;return t.told.length>0?
t.told.includes(Ge(/(\w+)\s*\([^()]*$/.exec(a.slice(-200))?.[1]??"")):t.id==="sql"?!c&&/^\w+\s+(?!\.\.)\S+\s+\S/.test(l):/(?:[=!]=|\bin|\bcase|\bis|:)$/.test(a)?
!1:/[([,]$/.test(a)?u||this.isSent(t,a.replace(/[([,]$/,""))||n.said!=="code"&&/\b(?:execute|executecommand|sendcommand|command|call|do|cmd|rawcommand|customcommand)\s*\($/.
test(a.toLowerCase().replace(/_/g,"")):a.endsWith("=")&&u&&n.said!=="code"}saidFrom(t,n,r){let i=this.code.lines[t],s=r?1/0:i?.strings.find(({head:l})=>l===n)?.
end??1/0,o=i?.text.slice(n,s)??"",a=s>=(i?.text.length??0)?[1,2].map(l=>this.code.lines[t+l]?.text??""):[];return[o,...a].join(" ").slice(0,2e3).replace(/\s+/g,
" ")}codeBefore(t,n){let r=this.code.lines[t]?.code.slice(0,n)??"";for(let i=t-1;i>=Math.max(0,t-6)&&/^\s*(?:(?:\?\.|!\.|->|\?->|::|&\.|\.)\s*)?$/.test(r);i-=1)
r=`${this.code.lines[i]?.code??""} ${r.trimStart()}`;return r}receiversOf(t){let n=this.receivers.get(t)??new oo(t,this.code);return this.receivers.set(t,n),n}},
zY=new Set(["window","globalThis","global","builtins","Kernel"])});function nP(e,t){let n=new Map,r=[],i=(o,a)=>{let l=n.get(o);l===void 0?n.set(o,[a]):l.push(a)},s=(o,a,l)=>{let c={guard:o,technology:a,command:l};for(let u of l.
calls)i(u,{...c,as:"call",spelled:u});for(let u of l.distinctive)i(u,{...c,as:"distinctive",spelled:u});for(let u of l.functions)i(Ge(MY(u)),{...c,as:"function",
spelled:u});for(let u of l.quoted)i(Ge(/\w+/.exec(u)?.[0]??u),{...c,as:"quoted",spelled:u})};for(let o of e){let{forbids:a}=o,l={guard:o,technology:null,command:null};
if(a.kind==="command"){let c=t.find(({id:d})=>d===a.technology),u=c?.commands.find(({id:d})=>d===a.command);c!==void 0&&u!==void 0&&s(o,c,u)}else if(a.kind==="g\
rowth")for(let c of t.filter(({isStore:u})=>u))for(let u of c.commands)s(o,c,{...u,quoted:[]});else a.kind==="call"?i(Ge(a.name),{...l,as:"function",spelled:a.receiver===
null?a.name:`${a.receiver}.${a.name}`}):a.kind==="word"&&(/^[\w$]+$/.test(a.word)?i(Ge(a.word),{...l,as:"word",spelled:a.word}):r.push({...l,as:"word",spelled:a.
word}))}return{byWord:n,spelledOut:r}}function MY(e){return/\w+$/.exec(e)?.[0]??e}var rP=g(()=>{"use strict";ao()});function iP(e){let t=e.filter(r=>!r.startsWith("!")).map(Ut),n=e.filter(r=>r.startsWith("!")).map(r=>Ut(r.slice(1)));return r=>(t.length===0||t.some(i=>i(r)))&&
!n.some(i=>i(r))}var sP=g(()=>{"use strict";qi()});function oP(e){return e.source??qY(e.added)}function qY(e){let t=[],n=0;for(let[r,{line:i,text:s}]of e.entries()){let o=n+s.length,a=t.at(-1);a!==void 0&&e[r-1]?.
line===i-1?a.end=o:t.push({line:i,start:n,end:o}),n=o+1}return{text:e.map(({text:r})=>r).join(`
`),margin:0,runs:t,count:e.length}}var aP=g(()=>{"use strict"});var Xa,lP=g(()=>{"use strict";Xa=class{constructor(t,n){this.source=t;this.run=n;this.number=n.line,this.start=n.start,this.end=this.endFrom(n.start)}source;run;number;end;start;next(){
return this.end>=this.run.end?!1:(this.number+=1,this.start=this.end+1,this.end=this.endFrom(this.start),!0)}goTo(t){for(;this.end<t;)if(!this.next())return}get text(){
return this.lineFrom(this.start,this.end)}above(t){if(this.number-t<1)return"";let{start:n}=this,r=n;for(let i=0;i<t;i+=1){if(n<=this.run.start)return null;r=n-
1,n=Math.max(this.source.text.lastIndexOf(`
`,r-1)+1,this.run.start)}return this.lineFrom(n,r)}endFrom(t){let n=this.source.text.indexOf(`
`,t);return n===-1||n>this.run.end?this.run.end:n}lineFrom(t,n){return this.source.text.slice(t+this.source.margin,n).replace(/\r$/,"")}}});function BY(e,t,n,r){let i=t.text.slice(n.start,n.end),s=new Xa(t,n);for(let o=i.indexOf(e);o!==-1;o=i.indexOf(e,s.end-n.start))s.goTo(n.start+o),r(s)}function ZY(e,t,n){
let r=e.slice(Math.max(0,t-Pd),t);for(let i=1;i<=GY&&MI(r);i+=1)r=`${n(i)} ${r.trimStart()}`;return r}function YY(e,t,n){let[r,i]=[t-1,n];for(;cP(e.charCodeAt(r));)
r-=1;for(;cP(e.charCodeAt(i));)i+=1;let[s,o]=[r<0?JY:e.charCodeAt(r),e.charCodeAt(i)];return WY.has(o)||UY.has(s)&&(!KY.has(o)||o===XY)||HY.has(s)&&VY.has(o)}function cP(e){
return e===32||e===9}function Qa(e){return new Set(Array.from(e,t=>t.charCodeAt(0)))}var Dd,jY,GY,UY,HY,WY,VY,KY,JY,XY,uP=g(()=>{"use strict";aP();Nb();xb();ao();
lP();Rd();Dd=class{constructor(t,n){this.needles=t;this.mayHold=n;this.words=new oi(t.byWord.keys())}needles;mayHold;words;looks=new Map;find(t,n){let r=oP(t),i=this.
aroundOf(t,"");return r.runs.flatMap(s=>[...this.findIn(r,s,i,n)].map(([o,a])=>({number:o,...a})).sort((o,a)=>o.number-a.number))}narrow(t,n,{texts:r,numbers:i},s){
let o=this.aroundOf(t,r[0]??""),a=0;return n.flatMap(({number:l})=>{for(;(i[a]??1/0)<l;)a+=1;let c=u=>i[a-u+1]===1?"":i[a-u]===l-u?r[a-u]??"":`${r[a-u]??""} .`;
return[{number:l,index:a,...this.glanceAt(r[a]??"",c,o,s)}]})}aroundOf({path:t},n){let r=Cd(t,n);return{isSql:r==="SQL",isShell:r===null||r==="Shell"||r==="YAML",
mayHold:this.mayHold}}findIn(t,n,r,i){let s=new Map,o=a=>{let l=!0,c=p=>{let h=a.above(p);return l&&=h!==null,h??jY},{once:u,looped:d}=this.glanceAt(a.text,c,r,
i),f=p=>p==="named"&&!l?"may":p;(u!=="no"||d!=="no")&&s.set(a.number,{once:f(u),looped:f(d)})};this.findWords(t,n,r,o);for(let{guard:a,spelled:l}of this.needles.
spelledOut)i(a)&&BY(l,t,n,o);return s}findWords(t,n,{isShell:r},i){let{text:s}=t,o=new Xa(t,n),a=n.start;this.words.some(s,(l,c)=>{if(l<a)return!1;let u=this.looksOf(
s.slice(l,c));return u.all.length===0||u.areCalls&&!r&&!YY(s,l,c)||(o.goTo(l),a=o.end,i(o)),!1},n.start,n.end)}glanceAt(t,n,r,i){let s=this.needles.spelledOut.some(
({guard:a,spelled:l})=>t.includes(l)&&i(a))?"may":"no",o="no";return this.words.some(t,(a,l)=>{let{all:c}=this.looksOf(t.slice(a,l));if(c.length===0)return!1;let u={
line:t,start:a,end:l,before:ZY(t,a,n)};for(let{needle:d,guards:f}of c){let p=d.guard.forbids.kind==="growth";if((p?o:s)==="may"||!f.some(i))continue;let h=qI(d,
u,r);h!=="no"&&(p?o=h:s=h)}return s==="may"}),{once:s,looped:o}}looksOf(t){let n=this.looks.get(t);if(n!==void 0)return n;let r=new Map;for(let o of this.needles.
byWord.get(Ge(t))??[]){let a=r.get(Ob(o));a===void 0?r.set(Ob(o),{needle:o,guards:[o.guard]}):a.guards.push(o.guard)}let i=[...r.values()],s={all:i,areCalls:i.every(
({needle:{as:o}})=>o==="call"||o==="distinctive")};return this.looks.set(t,s),s}},jY=".";GY=6;UY=Qa(`.>:/
+`),HY=Qa(`{,/
+`),WY=Qa("(<!?/\"'`"),VY=Qa(":,}/"),KY=Qa(".:=+*|&{[>^~");JY=10,XY=58});function QY({text:e,hunks:t}){return e??t.map(({lines:n})=>n.join(`
`)).join(`
`)}function eJ(e){return{texts:e.flatMap(({lines:t})=>t),numbers:e.flatMap(({line:t,lines:n})=>n.map((r,i)=>t+i))}}function tJ(e,t,n,r,i){let s=_I(e.path,t),o=new zd(
s);return sJ(s.lines.flatMap((a,l)=>n.has(a.number)?iJ(a,l,r,i).flatMap(c=>o.judge(c,e)??[]):[]))}function nJ(e,t,n){return new Ib(e,n).findHits(t)}function dP(e,t,n){
let i={path:"example",from:null,change:"added",kind:"text",added:t.split(`
`).map((s,o)=>({line:o+1,text:s})),removed:0,text:t,hunks:[]};return nJ([{...e,scope:[]}],[i],n).length>0}function iJ(e,t,{byWord:n,spelledOut:r},i){let s=[];for(let o of e.
text.matchAll(rJ))for(let a of n.get(Ge(o[0]))??[])i(a.guard)&&s.push({needle:a,index:t,column:o.index,word:o[0]});for(let o of r){let a=e.code.indexOf(o.spelled);
a!==-1&&i(o.guard)&&s.push({needle:o,index:t,column:a,word:o.spelled})}return s}function sJ(e){let t=new Set,n=new Map;return e.filter(({guard:r,line:i,column:s})=>{
n.has(r)||n.set(r,n.size);let o=`${n.get(r)??0} ${i} ${s}`;return t.has(o)?!1:(t.add(o),!0)})}var Ib,rJ,fP=g(()=>{"use strict";SI();tP();Rb();rP();ao();sP();uP();
Ib=class{needles;suspects;mayGiveNames;scopes;found=new WeakMap;constructor(t,n){this.needles=nP(t,n);let r=[...new Set([...this.needles.byWord.values()].flat().
flatMap(({technology:i})=>i??[]))];this.suspects=new Dd(this.needles,RI(r)),this.mayGiveNames=II(r),this.scopes=new Map(t.map(i=>[i,iP(i.scope)]))}mayHit(t){return t.
kind==="text"&&this.suspectsOf(t,this.scopeOf(t)).length>0}findHits(t){return t.flatMap(n=>this.mayHit(n)?this.hitsIn(n,this.scopeOf(n)):[])}scopeOf({path:t}){let n=new Map;
return r=>{let i=n.get(r);if(i!==void 0)return i;let s=this.scopes.get(r)?.(t)??!1;return n.set(r,s),s}}suspectsOf(t,n){let r=t.source??t.added,i=this.found.get(
r)??this.suspects.find(t,n);return this.found.set(r,i),i}hitsIn(t,n){let r=null,i=u=>u==="may"||u==="named"&&(r??=this.mayGiveNames(QY(t))),s=this.suspectsOf(t,
n);if(!s.some(({once:u,looped:d})=>i(u)||i(d)))return[];let o=t.text===null?t.hunks:[{line:1,lines:t.text.split(/\r\n|\n/)}],a=eJ(o),l=WI(a.texts),c=this.suspects.
narrow(t,s,a,n).filter(({index:u,once:d,looped:f})=>i(d)||i(f)&&l(u));return c.length===0?[]:tJ(t,o,new Set(c.map(({number:u})=>u)),this.needles,n)}};rJ=/[A-Za-z_$][\w$]*/g});var pP={};Wt(pP,{failedExamples:()=>oJ});function oJ(e,t){let n=new Map;for(let r of e)n.set(r.prohibition,[...n.get(r.prohibition)??[],r]);return[...n].flatMap(
([r,i])=>{let s=u=>i.some(d=>dP(d,u,t)),{broken:o=[],kept:a=[]}=i[0]?.examples??{},l=o.filter(u=>!s(u)).map(u=>({at:r,code:u,said:"broken"})),c=a.filter(s).map(
u=>({at:r,code:u,said:"kept"}));return[...l,...c]})}var hP=g(()=>{"use strict";fP()});function co(e){return aJ.test(e.replaceAll("’","'"))||lJ.test(e)}var aJ,lJ,mP=g(()=>{"use strict";aJ=/\b(?:must not|mustn't|may not|shall not|should not|shouldn't|cannot|can't|can not|do not|don't|does not|never|not allowed|not permitted|not acceptable|forbidden|prohibited|without any|under no circumstances)\b|^no\s/i,
lJ=/不得|禁止|严禁|不能|不可|不允许|不许|不准|不要|切勿|请勿|绝不/});function Xe(...e){let t=new Map;for(let n of e.flatMap(r=>r.split("|"))){let r=n.trim().split(/\s+/),[i=""]=r,s=t.get(i);s===void 0?t.set(i,[r]):s.push(r)}for(let n of t.
values())n.sort((r,i)=>i.length-r.length);return t}function uJ(){let e="第三方|依赖|依赖项|依赖包|包|库|外部|数据库|数据|迁移|表结构|新依赖|第三方库|依赖库|循环|逐条|逐个|查询|仅限于".
split("|"),t=new Set([...e,...cJ.flatMap(r=>[...r.values()].flat(2))].filter(r=>/^\p{Script=Han}/u.test(r))),n=new Map;for(let r of t){let i=Array.from(r)[0]??"";
n.set(i,[...n.get(i)??[],r])}for(let r of n.values())r.sort((i,s)=>s.length-i.length);return n}var Pb,Lb,zb,Db,Fb,Fd,Mb,gP,Md,qd,qb,el,Ui,uo,ai,tl,jd,Bd,li,Gd,yP,
cJ,bP,Zd=g(()=>{"use strict";Pb=Xe("do not|don't|does not|doesn't|must not|mustn't|may not|shall not|should not|shouldn't|cannot|can't|can not|will not|won't|mu\
st never|should never|may never|never|avoid|refrain from|is not to|are not to|is not allowed to|are not allowed to|must neither|do neither","不得|禁止|严禁|不能|不可以|不可|\
不允许|不许|不准|不要|切勿|请勿|勿|绝不|绝不能|避免|杜绝|不应|不应该|不应当|不会"),Lb=Xe("no|not|without|without any|without a",
"无|没有|不"),zb=Xe("is not allowed|are not allowed|is not permitted|are not permitted|is not acceptable|are not acceptable|is forbidden|are forbidden|is pr\
ohibited|are prohibited|is banned|are banned|is disallowed|are disallowed|is ruled out|are ruled out|is not an option|are not an option|is unacceptable|are unac\
ceptable|not allowed|forbidden|prohibited","被禁止|是不允许的|不被允许|是禁止的|不在允许之列"),Db=Xe("is off limits|are off limits|is off-\
limits|are off-limits|stays untouched|stay untouched|stays unchanged|stay unchanged|remains untouched|remain untouched|remains unchanged|remain unchanged|must s\
tay untouched|must stay unchanged|must remain untouched|must remain unchanged|must stay as it is|must stay as they are|stays as it is|stay as they are|is not to\
uched|are not touched|is not changed|are not changed|is not modified|are not modified|must not change|does not change|do not change|may not change|should not ch\
ange|must not be touched|must not be changed|must not be modified|must not be edited|may not be touched|may not be changed|may not be modified|should not be tou\
ched|should not be changed|should not be modified|shall not be changed|shall not be modified|cannot be changed|will not be touched|will not be changed","保持不变|维持\
不变|保持原样|不变|不 动|不 改|不 改动|不 修改|不得 改动|不得 修改|不得 变更|不能 改|不能 动|不可 修改|不允许 修改|不要 动|不要 改|禁止 修改|禁止 改动"),
Fb=Xe("must not be used|may not be used|should not be used|shall not be used|cannot be used|can not be used|is not used|are not used|will not be used|must never\
 be used|is never used|are never used|must not be called|may not be called|should not be called|shall not be called|is not called|are not called|must never be c\
alled|is never called|are never called|must not be issued|may not be issued|should not be issued|must not be invoked|may not be invoked|must not be executed|mus\
t not be run|must not be introduced|must not be added|should not be added|may not be added|is not to be used|are not to be used|is not introduced|are not introd\
uced|are not added|must not appear|must not occur","不得 使用|不能 使用|不允许 使用|不可 使用|禁止 使用|不要 使用|不得 调用|禁止 调用|不能 用|不得 出现|不得 引入|不允许|禁止"),
Fd=Xe("use|using|use of|the use of|usage of|any use of|call|calling|call to|calls to|a call to|calls of|any calls to|call out to|invoke|invoking|issue|issuing|r\
un|running|execute|executing|employ|employing|utilize|utilise|rely on|relying on|depend on|depending on|fall back to|fall back on|falling back to|resort to|reso\
rting to|reach for|go through|make use of|make|making|make calls to|make any calls to|do|doing|perform|performing|introduce|introducing|write|writing|create|cre\
ating|spawn|spawning|start|starting|launch|add|adding|install|bring in|pull in|include|including|adopt|have|contain|containing|emit|send|sending|need|require|re\
quires|needs|solve it with|solve this with|do it with|do this with|do it via|do this via|work via","使用|用|调用|采用|执行|通过|经由|借助|依赖|依赖于|引入|走|运行|发出|发起|写|加|添加|新增|增加|创建|\
启动|做|进行|出现|产生|安装|需要|发送|新建|新开|开启|拉起|派生"),Mb=Xe("implement|implementing|be implemented|build|be built|realise|re\
alize|achieve|solve|be solved|be done"),gP=Xe("via|using|through|with|by using|by calling|by means of|by|on top of|on"),Md=Xe("touch|touches|touching|change|cha\
nges|changing|changes to|any changes to|a change to|change to|changes in|modify|modifying|modifications to|edit|editing|edits to|edits in|alter|altering|modific\
ations of|write to|make changes to|make any changes to","改动|修改|更改|变更|改|动|碰|触碰|触及|编辑|改变|变动|改到|动到"),qd=Xe("delet\
e|deleting|remove|removing|move|moving|rename|renaming|refactor|refactoring|rewrite|rewriting|reformat|reformatting|restructure|extend|update|upgrade|migrate|re\
place|replacing|add to|add files to|add files under","删除|移动|重命名|重构|重写|替换|升级|更新|移除|格式化"),qb=Xe("forget|hesitate|stop|\
stopping|fail|neglect|skip|skipping|miss|omit|only|just|merely|solely|simply|need to|have to|necessarily|longer|mind|be afraid|avoid|without|break|prevent|drop|\
remove the use of","忘记|忘了|只|仅|仅仅|光|单单|必|需要|再|漏掉|省略|缺少|少"),el=Xe("the|a|an|any|either|both|all|of|new|more|commands|c\
ommand|calls|call|functions|function|methods|method|statements|statement|operations|operation|commands such as|commands like|calls such as|calls like|things lik\
e|such as|like|'s|files|file|files in|files under|anything in|anything under|the files in|the files under|folder|directory|in|under|to|its|our|additional|extra|\
further|explicit|added|introduced|kind of|form of|sort of|plain","任何|的|命令|函数|方法|这类|此类|类似|诸如|例如|如|新|新的|一个|任意|等|该|这个|目录|文件|里的|中的|下的|对|所有|语句|操作|指令|其中的|内的|现有的"),
Ui=Xe("anywhere|at all|ever|again|please|here|etc|etc.|and so on|and the like|or similar|or the like|for this|for it|for that|for this change|in this change|in \
this pr|in this pull request|with this change|as part of this change|as part of this|for now|in any form|in any way|in new code|in the new code|in added code|in\
 the code|in code|in the implementation|in the solution|to implement this|to implement it|to do this|to do so|to do it|to solve this|to achieve this|for this pu\
rpose|under any circumstances|in any case|whatsoever|either|commands|command|calls|call|functions|function|methods|method|statements|are allowed|is allowed|be a\
dded|be introduced|are added|are introduced|are needed|is needed|is required|are required|to this|by this change|in the same change|are used|is used|be used|is \
made|are made|may be added|may be introduced","等|命令|函数|方法|调用|方式|方案|做法|手段|的方式|的方法|的做法|来实现|实现|来做|来完成|来解决|之类|这类|这样|语句|操作|指令|即可|进行实现|去实现|的任何|任何|内容|文件|目录|下|中|的|代码|里"),
uo=Xe("because|since|as|so|not even|so that|it|they|this|these|that|which|use|using|instead|rather|read|write|keep|for the reason|see|e.g.|i.e.|in order to avoi\
d|to avoid|to keep|to protect|due to|given that|otherwise|neither|nor|prefer|the|we|i","因为|由于|以免|否则|改用|应|应该|应当|请用|而是|而应|它|这|这些|会|避免|防止|以防|以便|从而|请|需|要|将|可能|容易|因|\
故|改为"),ai=Xe("except|except for|except in|except under|except from|except within|unless|unless in|other than|other than in|apart from|apart from in|beside\
s|excluding|save for|save in|outside|outside of|but not in|but not under|aside from|with the exception of|beyond|only if|only when|only in|anything but|nothing \
but|but for","除了|除|除非|除外|以外|之外|例外|仅限|只有|只在|但允许|但可以|不含|不包括|排除"),tl=Xe("in|within|inside|inside of\
|under|below|beneath|throughout|across|anywhere in|anywhere under|from|from within|in files under|in files in|in any file under|in any file in|in code under|in \
code in|in all of|at","在|于|位于"),jd=Xe("outside|outside of|except|except for|except in|except under|except within|other than in|apart from|apart from in|\
excluding|but not in|but not under|unless in|save in|aside from|with the exception of|anywhere but in|everywhere but in","除了|除|不含|不包括|排除"),Bd=
Xe("the|any|all|file|files|folder|folders|directory|directories|module|package|path|paths|code|of|tree|in|under|this|our|everything","的|目录|文件夹|文件|模块|包|代码|路径|任何|\
所有|下|中|里|内|里面|之下|以下|之中|范围|范围内|以外|之外|外|等"),li=Xe("and|or|nor|and/or|as well as|plus|&","或|和|及|与|以及|或者|还有|也|并|且"),
Gd=Xe("it|this|that|we|you|they|i|the|these|any|our|your|its|all|new|added|whole|proposed|final|resulting|change|changes|implementation|implementations|solution\
|code|fix|patch|feature|pr|pull|request|diff|work|spec|issue|agent|agents|developer|developers|commit|commits|design|approach|task|ticket|please|also|and|or|but\
|however|therefore|so|in addition|in particular|under no circumstances|at no time|for this change|in this change|in particular|there|must|should|may|be|is|are|t\
o|anybody|anyone|contributors|of|in|nobody|additionally|further|furthermore|moreover|files|file|everything|anything|under|should be|may be|must be|note that|not\
e|important|rule|hard|strictly|explicitly|made|introduced|has|have|does|do|then|still|cause|mean|means|strict|non-goal|non-goals|constraint|works|work|goes|live\
|ships|is done|done","以下|下列|命令|做法|操作|调用|内容|本次|这次|此次|本|该|此|改动|变更|实现|代码|新代码|新增|新|我们|请|也|并且|同时|一律|任何|地方|均|都|的|中|里|需求|方案|任务|功能|和|与|且|时|全部|统一|坚决|另外|此外|注意|过程|过程中|内|需|\
必须|应|所有|情况|情况下|任何情况下|重要|下|开发|提交|整个|对|于|对于|将|本身|以及|绝对|一定|再|还|更"),yP=new Set("I AP\
I APIs URL URLs UI UX CI CD PR PRs ID IDs JSON XML HTML CSS CSV YAML HTTP HTTPS TLS SSL TCP UDP DNS OK N/A FAQ MVP SLA SLO QA SDK CLI GUI OS DB SEO GDPR PII REA\
DME TODO FIXME O N E2E REST CRUD RPC SSO KPI MUST NOT NO NEVER DO SHOULD MAY SHALL ANY ALL AND OR English Chinese German French Japanese Monday Tuesday Wednesda\
y Thursday Friday Saturday Sunday January February March April May June July August September October November December Goal Goals Context Constraints Constrain\
t Non-goals Verification Architecture Section Figure Table Step Phase Issue Use Uses Using".split(" ")),cJ=[Pb,Lb,zb,Db,Fb,Fd,Md,qd,qb,el,Ui,uo,ai,tl,jd,Bd,li,Gd],
bP=uJ()});function Hi(e){if(!wP.test(e)||e.includes(" ")||e.includes("..")||!/\w/.test(e))return!1;let t=e.slice(e.lastIndexOf("/")+1);return e.includes("/")?(!e.startsWith(
"/")||e.includes("*"))&&(e.includes("*")||e.endsWith("/"))||Ud.test(t):/^\*+\.\w+$/.test(e)||/^[a-z_.][\w.-]*$/.test(e)&&Ud.test(e)&&!/^(?:node|next|vue|nuxt|express|three|d3|web)\.js$/i.
test(e)}function Hd(e){return Hi(e)?!0:!wP.test(e)||e.includes(" ")||e.includes("..")?!1:e.includes("/")?!e.startsWith("/")&&/^[\w.@*{[][^:]*$/.test(e)&&!/^(?:application|text|image|audio|video|multipart)\//.
test(e):Ud.test(e)?/^[\w-][\w.-]*$/.test(e)&&!e.includes("("):/^(?:Makefile|Dockerfile|Gemfile|Rakefile|Procfile|\.\w[\w.-]*rc|\.env[\w.]*|\.gitignore)$/.test(e)}
function Wd(e){let t=e.replace(/^(?:\.?\/)+/,""),n=dJ(t);try{for(let r of n)Ut(r)}catch(r){if(r instanceof B)return[];throw r}return n}function dJ(e){if(e.endsWith(
"/"))return[`${e}**`];let t=e.includes("/")?e:`**/${e}`,n=e.slice(e.lastIndexOf("/")+1);return n.includes("*")||n.includes(".")||/^[A-Z]\w+file$/.test(n)?[t]:[t,
`${t}/**`]}var Ud,wP,Vd=g(()=>{"use strict";Re();qi();Ud=/\.(?:py|pyi|ipynb|[cm]?[jt]sx?|vue|svelte|go|mod|sum|java|kts?|scala|rs|rb|erb|php|cs|csproj|sln|c|h|cc|cpp|hpp|m|swift|dart|ex|exs|erl|hs|lua|pl|r|jl|sh|bash|zsh|ps1|bat|sql|ya?ml|json5?|jsonc|toml|ini|cfg|conf|env|lock|xml|gradle|properties|md|mdx|txt|csv|html?|s?css|less|proto|graphql|gql|tf|tfvars|lock|svg|png)$/i,
wP=/^[\w.@~*?{}[\]!,+ -]*(?:\/[\w.@~*?{}[\]!,+-]*)*$/});function hJ(e,t){return/^(?:,|or|and|nor|、|或|和)$/.test(e[t-1]?.key??"")}function jb(e,t){return new Set(e.map(({technology:n})=>n.id)).size>1?{kind:"word",
word:t}:{kind:"code",forbids:e.map(Bb)}}function Bb({technology:e,command:t}){return{kind:"command",technology:e.id,command:t.id}}function vP(e){let t=Wd(e);return t.
length===0?null:{thing:{kind:"path",globs:t},length:1}}function xP(e){let t=kP(e);if(e[t.length]!=="("||!e.endsWith(")")&&e.length>t.length+1)return null;let n=t.
replace(/^(?:new|await)\s+/,"");return/[a-z]/i.test(n)&&!/^[OΘΩo]$/.test(n)?nl(n):null}function kP(e){return/^(?:(?:new|await)\s+)?(?:[\w$@]+!?)?(?:(?:\(\))?(?:\.|::|->|\?\.)[\w$]+[!?]?)*/.
exec(e)?.[0]??""}function nl(e){let t=Math.max(e.lastIndexOf("."),e.lastIndexOf(":"),e.lastIndexOf(">")),n=e.slice(0,t+1).replace(/(?:\?\.|\.|::|->)$/,"");return{
kind:"call",receiver:t===-1?null:n===""?"*":n,name:e.slice(t+1)}}var fJ,pJ,Kd,_P=g(()=>{"use strict";Zd();Vd();fJ=/^(?:new|additional|extra|further|third-party|external|npm|pip|pypi|python|node|go|java|maven|cargo|gem|composer|第三方|外部|新|新的|任何)$/,
pJ=/^(?:schema|database|db|data|sql|new|additional|further|数据库|数据|表结构|新|新的|任何)$/,Kd=class{constructor(t,n,r){this.text=t;this.tokens=n;
this.words=r;this.named=r.namedIn(t)}text;tokens;words;named;at(t){let n=this.tokens[t];if(n===void 0||n.kind==="mark")return null;let r=this.dependencyAt(t)??this.
migrationAt(t);if(r!==null)return r;let i=n.kind==="code"?this.inCode(n.text):null;return n.kind==="code"?i&&{thing:i,length:1}:this.inProse(n,t)}technologyAt(t){
let n=this.tokens[t];if(n===void 0)return 0;if(n.kind==="han"){let i=this.words.chineseNameAt(this.text,n.start);return i===0?0:this.tokensWithin(t,n.start+i)}let r=this.
tokens[t+1];return r!==void 0&&n.kind==="word"&&this.words.technologyCalled(`${n.text} ${r.text}`)!==null?2:this.words.technologyCalled(n.text.replace(/['’]s?$/,
""))===null?0:1}inProse(t,n){if(/[a-z0-9][.:]+[a-z]/i.test(t.text)&&this.words.isFunction(t.text))return{thing:{kind:"code",forbids:[nl(t.text)]},length:1};let r={
named:this.named,isCode:!1},i=this.words.inProse(this.text,t.start,r)??this.aroundName(n,r),s=t.kind==="han"?null:xP(t.text);return i!==null&&(s===null||i.length>=
t.text.length)?{thing:jb(i.meanings,t.text),length:this.tokensWithin(n,t.start+i.length)}:t.kind==="han"?null:Hi(t.text)?vP(t.text):s!==null?{thing:this.asCommand(
s,t.text),length:1}:/[a-z][A-Z]|_/.test(t.text)&&this.words.isFunction(t.text)?{thing:{kind:"code",forbids:[nl(t.text)]},length:1}:(/^[A-Z][\w.#-]*$/.test(t.text)||
/^[a-z]+[A-Z]\w*$/.test(t.text)||/^\w+_\w+$/.test(t.text))&&n>0&&!yP.has(t.text)?{thing:{kind:"word",word:t.text},length:1}:null}aroundName(t,n){let r=this.tokens[t],
i=t+(/^(?:an?|any|the)$/.test(this.tokens[t+1]?.key??"")?2:1),s=this.technologyAt(i),o=this.tokens[i+s];if(r===void 0||o===void 0||s===0)return null;let a=r.kind===
"han"?r.text:`${r.text} `,l=this.words.inProse(`${a}${this.text.slice(o.start,o.start+100)}`,0,n);return l===null||l.length<=a.length?null:{...l,length:o.start-
r.start+l.length-a.length}}inCode(t){if(/\w[.:]+\w/.test(t)&&this.words.isFunction(t))return{kind:"code",forbids:[nl(t)]};let n=this.words.inCode(t,this.named);
if(n.length>0)return jb(n,t);let r=t.split(/\s*[/,|]\s*/).map(o=>this.words.inCode(o,this.named));if(r.length>1&&r.every(o=>o.length===1))return{kind:"code",forbids:r.
flat().map(Bb)};let i=xP(t);if(i!==null)return this.asCommand(i,t);if(this.words.isFunction(t))return{kind:"code",forbids:[nl(t)]};let s=this.commandAtHead(t);return s!==
null?s:Hd(t)?vP(t)?.thing??null:/^[\w$@][\w$@./:+#-]*$/.test(t)&&/\p{L}/u.test(t)?{kind:"word",word:t}:null}commandAtHead(t){let n=t.replace(/^redis-cli\s+/,"").
split(/\s+/);for(let r=Math.min(n.length-1,3);r>0;r-=1){let i=this.words.inCode(n.slice(0,r).join(" "),this.named),s=n.slice(r).join(" ");if(i.length!==1||s.startsWith(
"/"))continue;let o=i.map(Bb);return/^(?:["']?\*["']?|0|\.\.\.|…|key|pattern|cursor|\w+ \.\.\.)$/i.test(s)?{kind:"code",forbids:o}:{kind:"code",forbids:o,wider:!0}}
return null}asCommand(t,n){let r=t.receiver===null&&this.named.size>0&&!this.words.isFunction(t.name)?this.words.inCode(t.name,this.named):[];if(r.length===1)return jb(
r,n);let i=n.slice(kP(n).length+1).replace(/\)$/,"").trim();return/^(?:\.\.\.|…|\*)?$/.test(i)?{kind:"code",forbids:[t]}:{kind:"code",forbids:[t],wider:!0}}dependencyAt(t){
let n=t,r=!1;for(;fJ.test(this.tokens[n]?.key??"");)r=!0,n+=1;let i=this.tokens[n]?.key??"";if(/^(?:dependency|dependencies|依赖|依赖项|依赖包|新依赖)$/.
test(i)||r&&/^(?:packages?|librar(?:y|ies)|库|包)$/.test(i)||/^(?:第三方库|依赖库)$/.test(i)){let s=this.namesAfter(n+1);return{thing:{kind:"dependency",
names:s.names},length:s.end-t}}return this.namedDependencyAt(t)}namesAfter(t){if(!/^(?:on|upon|for)$/.test(this.tokens[t]?.key??""))return{names:[],end:t};let n=[],
r=t;for(let i=t+1;i<this.tokens.length;i+=1){let s=this.tokens[i],o=s?.kind==="code"||s?.kind==="word"?s.text:"";if(/^(?:,|or|and|nor|、|或|和)$/.test(s?.key??
""))continue;let a=this.tokens[i+1];if(s?.kind!=="code"&&a!==void 0&&a.kind!=="mark"&&!/^(?:or|and|nor|或|和)$/.test(a.key)||n.length>0&&!hJ(this.tokens,i)||!/^@?[\w.-]+(?:\/[\w.-]+)*$/.
test(o)||/^(?:the|a|an|any|other|this|it)$/i.test(o))break;n.push(o),r=i+1}return{names:n,end:n.length===0?t:r}}namedDependencyAt(t){let n=this.tokens[t];if(n?.
kind!=="code"||!/^@?[\w.-]+(?:\/[\w.-]+)*$/.test(n.text))return null;let r=[1,2,3].map(l=>this.tokens[t+l]?.key??""),[i="",s="",o=""]=r,a=/^(?:dependency|package|library|依赖|包|库)$/.
test(i)?2:i==="as"&&/^an?$/.test(s)&&o==="dependency"?4:0;return a===0?null:{thing:{kind:"dependency",names:[n.text]},length:a}}migrationAt(t){let n=t;for(;pJ.test(
this.tokens[n]?.key??"");)n+=1;let r=this.tokens[n]?.key??"";if(!/^(?:migrations?|迁移)$/.test(r))return null;let i=/^(?:files?|scripts?|脚本|文件)$/.test(
this.tokens[n+1]?.key??"");return{thing:{kind:"migration"},length:n+(i?2:1)-t}}tokensWithin(t,n){let r=1;for(;(this.tokens[t+r]?.start??1/0)<n;)r+=1;return r}}});function TP(e){let t=[],n=0;for(let r of e.includes("`")?Tt(e,0,e.length):[]){EP(e,n,r.start,t);let i=e.slice(r.start,r.end).replace(/^`+|`+$/g,"").trim();t.push(
{kind:"code",text:i,key:`\`${i.toLowerCase()}`,start:r.start,end:r.end}),n=r.end}return EP(e,n,e.length,t),t}function EP(e,t,n,r){for(let i=t;i<n;){let s=String.
fromCodePoint(e.codePointAt(i)??0);if(/\s/.test(s))i+=1;else if(CP.test(s)){let o=bP.get(s)?.find(a=>e.startsWith(a,i))??s;r.push({kind:"han",text:o,key:o,start:i,
end:i+o.length}),i+=o.length}else{let o=mJ(e,i,n);o===i?r.push({kind:"mark",text:s,key:s,start:i,end:i+s.length}):gJ(e,i,o,r),i=o===i?i+s.length:o}}}function mJ(e,t,n){
SP.lastIndex=t;let r=SP.exec(e)?.[0]??"",i=r.search(CP);return Math.min(t+(i===-1?r.length:i),n)}function gJ(e,t,n,r){let i=e.slice(t,n),s=/^(?:[*_~]{1,3}(?=[^/.*])|['’]+)/.
exec(i)?.[0].length??0,o=i.slice(s),a=AP(AP(o)),l=t+s;if(a===""){/^[-/&|+=<>]/.test(i)&&r.push({kind:"mark",text:i,key:i,start:t,end:n});return}/^[-–—]+$/.test(
a)?r.push({kind:"mark",text:"—",key:"—",start:l,end:n}):a.includes("/")&&a!=="and/or"&&a!=="/"&&!Hi(a)?yJ(a,l,r):$P(a,l,r)}function AP(e){let t=/(?:\.+|['’]+|[*_~]+)$/.
exec(e)?.[0]??"",n=e.slice(0,e.length-t.length);return/^[*_~]/.test(t)&&(n.endsWith("/")||n==="")?e:n}function yJ(e,t,n){let r=t;for(let[i,s]of e.split("/").entries())
i>0&&(n.push({kind:"mark",text:"/",key:"/",start:r,end:r+1}),r+=1),s!==""&&$P(s,r,n),r+=s.length}function $P(e,t,n){let r=/[\p{L}\p{N}_$*]/u.test(e)?"word":"mar\
k";n.push({kind:r,text:e,key:e.toLowerCase().replaceAll("’","'"),start:t,end:t+e.length})}function xe(e,t,n){let r=e[t];return r===void 0||r.kind==="code"?0:n.
get(r.key)?.find(s=>s.every((o,a)=>e[t+a]?.key===o))?.length??0}var CP,SP,OP=g(()=>{"use strict";ar();Zd();Vd();CP=/\p{Script=Han}/u,SP=/(?:[\p{L}\p{N}_$.@*~#%&+={}|<>^\\/'’-]|:(?=[:\w*]))+(?:\([^()\s]{0,20}\)[!?]?(?:\.[\w$]+\(\))?)?/uy});function NP(e,t,n){return new Gb(e,t).read(n)}function bJ(e){return e===""?{en:'it is not clear that this is what must not be used; write "Do not use …" and it \
blocks',"zh-CN":"看不出禁止使用的就是它；写成“不得使用……”就会阻断"}:{en:`"${e}" is not understood as a use; write "Do not use …" a\
nd it blocks`,"zh-CN":`“${e}”没有被理解为使用；写成“不得使用……”就会阻断`}}function wJ(e){return{en:`"${e}" may mean some of these\
 files only; write "Do not touch …" with their paths and it blocks`,"zh-CN":`“${e}”可能只指其中一部分文件；写成“不得改动……”并写明路径，就会阻断`}}
var Gb,vJ,RP=g(()=>{"use strict";Zd();_P();Vd();OP();Gb=class{constructor(t,n){this.text=t;this.tokens=TP(t),this.things=new Kd(t,this.tokens,n)}text;tokens;things;read(t){
let n=this.split(),r=n.flatMap(([s,o])=>this.readPart(s,o));return n.some(([s,o])=>this.findCues(s,o).length>0)||!t?r:this.readBare(0,this.tokens.length)}split(){
let t=this.tokens.flatMap(({kind:n,key:r},i)=>n==="mark"&&/^[;；!！?？]$/.test(r)?[i]:[]);return[...t,this.tokens.length].map((n,r)=>[(t[r-1]??-1)+1,n])}readPart(t,n){
let r=this.findCues(t,n),i=t;return r.map((s,o)=>{let a=r[o+1],l=a===void 0?n:this.boundaryBefore(a.at,s.at+s.length),c=s.kind==="active"?this.readActive(i,s,l):
this.readPassive(i,s,l);return i=l,c})}findCues(t,n){let r=[],i=t;for(let s=t;s<n;){let o=this.cueAt(i,s,r.length>0);o!==null&&(r.push(o),i=s+o.length),s+=o?.length??
1}return r}cueAt(t,n,r){let i=xe(this.tokens,n,Db),s=Math.max(xe(this.tokens,n,Fb),xe(this.tokens,n,zb)),o=xe(this.tokens,n,Pb),a=Math.max(i,s),l=this.tokens[n+
a-1],c=l?.key==="change"||l?.kind==="han";if(a>0&&n>t&&!(c&&this.hasThing(n+a,n+a+3))&&this.hasThing(t,n))return{kind:i>s?"untouched":"used",at:n,length:a};if(o>
0)return{kind:"active",at:n,length:o};let u=xe(this.tokens,n,Lb);if(u===0)return null;let d=this.tokens[n]?.key??"",f=this.tokens[n-1]?.key??"",p=/^(?:no|无|without)$/.
test(d)&&(/^[,，、:：—]$/.test(f)||xe(this.tokens,n-1,li)>0);return(d==="不"?this.verbAt(n+u)!==null:r?p:this.readHead(t,n).rest===null)?{kind:"active",at:n,
length:u}:null}hasThing(t,n){for(let r=t;r<n;r+=1)if(this.things.at(r)!==null)return!0;return!1}boundaryBefore(t,n){for(let r=t-1;r>n;r-=1)if(/^[,，、]$/.test(
this.tokens[r]?.key??"")||xe(this.tokens,r,li)>0||this.tokens[r]?.key==="but")return r;return t}readActive(t,n,r){let i=this.readHead(t,n.at),s=this.skipAdverbs(
n.at+n.length,r),o=this.scopeAt(s,r);if(o!==null&&(s=o.end),this.isInverse(s))return{things:[],scope:[],doubt:null};let a=this.readAction(s,r,"named");if(a.things.
length===0)return this.readLoose(s,r,i,this.verbAt(s)?.action??"named");let l=a.isClosed?{scope:[],doubt:this.exceptionIn(a.end,r)}:this.readTail(a.end,r);return{
things:a.things,scope:[...i.scope,...o?.globs??[],...l.scope],doubt:this.doubtOfHead(i)??l.doubt}}readPassive(t,n,r){let i=this.readHead(t,n.at),s=n.kind==="unt\
ouched"?"touch":"use",o=this.readAction(i.end,n.at,s),a=this.readTail(n.at+n.length,r);if(o.things.length===0){let c=this.readLoose(t,n.at,{scope:i.scope,rest:null},
s);return{...c,scope:[...c.scope,...a.scope],doubt:c.doubt}}let l=this.readTail(o.end,n.at,!0);return{things:o.things,scope:[...i.scope,...l.scope,...a.scope],doubt:l.
doubt??a.doubt}}readBare(t,n){let r=this.tokens[t],i=this.verbAt(t),s=i!==null&&(r?.kind==="han"||/ing$|^(?:changes?|calls?|use|usage|edits|modifications)$/.test(
r?.key??"")&&!(r?.key==="use"&&i.length===1)&&!(/^(?:change|call)$/.test(r?.key??"")&&i.length===1));if(i!==null&&!s)return[];let o=this.readAction(t,n,"named");
if(o.things.length===0)return[];let a=this.readTail(o.end,n);if(!s&&a.doubt!==null)return[];let c=(!s||r?.kind==="han")&&o.things.some(({thing:u})=>u.kind==="co\
de")?vJ:a.doubt;return[{things:o.things,scope:a.scope,doubt:c}]}readLoose(t,n,r,i){let s=[],o=[...r.scope],a=t;for(let c=t;c<n;){let u=this.scopeAt(c,n);if(u!==
null){o.push(...u.globs),c=u.end;continue}let d=/^[,，(（—:：]$/.test(this.tokens[c-1]?.key??"");if(xe(this.tokens,c,ai)>0||this.tokens[c]?.key==="but"||this.
tokens[c]?.key==="instead"||d&&xe(this.tokens,c,uo)>0||/^(?:because|since|因为|由于|以免|改用|而是)$/.test(this.tokens[c]?.key??""))break;let f=this.things.
at(c),p=f!==null&&!(f.thing.kind==="word"&&this.things.technologyAt(c)>0);p&&s.length===0&&(a=c),p&&s.push({thing:f.thing,action:i}),c+=f?.length??1}let l=o.filter(
c=>!c.startsWith("!"));return s.length===0&&l.length>0&&(i==="touch"||i==="partial")?{things:[{thing:{kind:"path",globs:l},action:i}],scope:o.filter(c=>c.startsWith(
"!")),doubt:wJ(this.slice(t,n))}:{things:s,scope:o,doubt:s.length===0?null:bJ(this.slice(t,a))}}readAction(t,n,r){let i=[],s=r,o=t;for(;;){for(let d=this.startsThing(
o,n)?null:this.verbAt(o);d!==null&&o<n;d=this.startsThing(o,n)?null:this.verbAt(o))s=d.action,o=this.skipFillers(o+d.length,n);o=this.skipFillers(o,n);let l=o<n?
this.thingAt(o):null;if(l===null||o+l.length>n)break;o+=l.length,i.push({thing:l.thing,action:s,end:o}),o=this.skipFillers(o,n);let c=this.skipJoins(o,n),u=/^(?:or|nor|或|或者|也)$/.
test(this.tokens[c-1]?.key??"");if(c===o||!u&&!this.startsThing(c,n)&&this.verbAt(c)!==null)break;o=this.skipUnknown(c,n)}let a=i.length>1&&this.isFinite(i.at(-1)?.
end??n,n);return a&&i.pop(),{things:i,end:i.at(-1)?.end??t,isClosed:a}}skipUnknown(t,n){let r=this.tokens[t];if(t>=n||r?.kind!=="word"||this.startsThing(t,n)||[
uo,ai,Ui,el,tl,Fd,Md,qd].some(s=>xe(this.tokens,t,s)>0))return t;let i=this.skipJoins(t+1,n);return i>t+1&&this.startsThing(i,n)?i:t}isFinite(t,n){return t<n&&/^(?:is|are|should|must|will|would|can|may|works?|does|has|have|instead|suffices?|stays?|remains?|可以|即可|就|是|应|应该|应当|没问题|足够|可)$/.
test(this.tokens[t]?.key??"")}startsThing(t,n){return t<n&&this.things.at(t)!==null}thingAt(t){let n=this.things.at(t);if(n!==null&&n.thing.kind!=="word")return n;
let r=this.things.technologyAt(t);if(r===0)return n;let i=this.skipFillers(t+r,this.tokens.length),s=this.things.at(i);return s!==null&&s.thing.kind!=="path"?{thing:s.
thing,length:i+s.length-t}:this.endsThing(t+r)?n:null}endsThing(t){let n=this.tokens[t];return n===void 0||n.kind==="mark"||[li,tl,jd,ai,Ui,uo].some(r=>xe(this.
tokens,t,r)>0)}verbAt(t){let n=this.realisedBy(t);if(n>0)return{action:"use",length:n};let r=[["use",Fd],["touch",Md],["partial",qd]].map(([s,o])=>({action:s,length:xe(
this.tokens,t,o)})),[i]=r.sort((s,o)=>o.length-s.length);return i===void 0||i.length===0?null:i}realisedBy(t){let n=xe(this.tokens,t,Mb);if(n===0)return 0;for(let r=t+
n;r<t+n+7;r+=1){let i=this.tokens[r];if(i===void 0||i.kind==="mark")return 0;let s=xe(this.tokens,r,gP);if(s>0)return r+s-t}return 0}isInverse(t){let n=xe(this.
tokens,t,qb);return n>0&&n>=(this.verbAt(t)?.length??0)}skipAdverbs(t,n){let r=t;for(;r<n&&/^(?:also|ever|please|either|therefore|be|to|,|，|会|再|去|被|直接)$/.
test(this.tokens[r]?.key??"")&&!(this.tokens[r]?.key==="be"&&xe(this.tokens,r,Mb)>0);)r+=1;return r}skipFillers(t,n){let r=t;for(;r<n&&!(this.things.at(r)!==null||
this.scopeAt(r,n)!==null||xe(this.tokens,r,Ui)>xe(this.tokens,r,el));){let i=xe(this.tokens,r,el);if(i===0&&!/^["“”'‘’]$/.test(this.tokens[r]?.key??""))
break;r+=Math.max(i,1)}return r}skipJoins(t,n){let r=t;for(;r<n&&(/^[,，、/&+]$/.test(this.tokens[r]?.key??"")||xe(this.tokens,r,li)>0);)r+=Math.max(xe(this.tokens,
r,li),1);return r}readHead(t,n){let r=[],i=t;for(;i<n;){let s=this.scopeAt(i,n)??this.outsideAt(i,n),o=Math.max(xe(this.tokens,i,Gd),xe(this.tokens,i,Ui));if(s!==
null)r.push(...s.globs),i=s.end;else if(o>0)i+=o;else if(/^[,，:：、"“”()（）[\]—/]$|^!$/.test(this.tokens[i]?.key??""))i+=1;else return{scope:r,rest:this.
slice(t,n).replace(/[\s,，:：]+$/,""),end:i}}return{scope:r,rest:null,end:i}}doubtOfHead({rest:t}){return t===null?null:{en:`it is said of "${t}", which no di\
ff shows; name the paths, or say it of the change, and it blocks`,"zh-CN":`这句话只针对“${t}”，从改动里看不出来；写明路径，或针对整个改动来写，就会阻断`}}scopeAt(t,n){
let r=xe(this.tokens,t,tl),i=r>0?this.skipPlaces(t+r,n):t,s=this.pathsAt(i,n);if(s===null)return null;let o=this.skipPlaces(s.end,n);return r===0&&!/^(?:下|中|里|内|里面|之下|以下|目录|外|之外|以外)$/.
test(this.tokens[s.end]?.key??"")?null:{globs:this.tokens.slice(s.end,o).some(({key:l})=>/^(?:外|之外|以外)$/.test(l))?s.globs.map(l=>`!${l}`):s.globs,end:o}}outsideAt(t,n){
let r=xe(this.tokens,t,jd),i=r===0?null:this.pathsAt(this.skipPlaces(t+r,n),n);return i===null?null:{globs:i.globs.map(s=>`!${s}`),end:this.skipPlaces(i.end,n)}}skipPlaces(t,n){
let r=t;for(;r<n&&xe(this.tokens,r,Bd)>0;)r+=xe(this.tokens,r,Bd);return r}pathsAt(t,n){let r=[],i=t;for(let s=t;s<n;){let o=this.tokens[s],l=o!==void 0&&(o.kind===
"code"?Hd(o.text):o.kind==="word"&&Hi(o.text))?Wd(o.text):[];if(l.length===0)break;r.push(...l),i=s+1,s=this.skipPlaces(this.skipJoins(i,n),n)}return r.length===
0?null:{globs:r,end:i}}readTail(t,n,r=!1){let i=[],s=t;for(;s<n;){let o=this.tokens[s],a=this.scopeAt(s,n)??this.outsideAt(s,n),l=Math.max(xe(this.tokens,s,Ui),
r?xe(this.tokens,s,Gd):0),c=s===t?!1:this.tokens[s-1]?.kind==="mark",u=/^(?:in|on|of|with|from|against)$/.test(o?.key??"")?this.things.technologyAt(s+1):0;if(a!==
null)i.push(...a.globs),s=a.end;else if(u>0)s+=1+u;else{if(xe(this.tokens,s,ai)>0)return{scope:i,doubt:this.narrows(s,n)};if(this.opensReason(s,c))return{scope:i,
doubt:this.exceptionIn(s,n)};if(l>0)s+=l;else if(o?.kind==="mark")s+=1;else return xe(this.tokens,s,li)>0||/^(?:but|can|may|可以|可)$/.test(o?.key??"")?{scope:i,
doubt:this.limitIn(s,n)}:{scope:i,doubt:this.narrows(s,n)}}}return{scope:i,doubt:null}}opensReason(t,n){let r=this.tokens[t]?.key??"";if(/^(?:because|since|instead|otherwise|因为|由于|以免|否则|改用|而是|而应|避免|防止|以防|以便|从而)$/.
test(r))return!0;let i=xe(this.tokens,t,uo);return i>0&&(n||i>1)}exceptionIn(t,n){for(let r=t;r<n;r+=1)if(xe(this.tokens,r,ai)>0)return this.narrows(r,n);return null}limitIn(t,n){
for(let r=t;r<n;r+=1){let i=this.tokens[r]?.key??"";if(xe(this.tokens,r,ai)>0||/^(?:in|on|for|from|when|where|while|if|during|per|within|inside|until|after|before|only|under|at|as|to|在|仅|只|时)$/.
test(i))return this.narrows(t,n)}return null}narrows(t,n){let r=this.slice(t,n);return{en:`"${r}" narrows it in a way that no diff shows; name paths instead (\`i\
n src/api/**\`, \`except in scripts/**\`) or leave it out, and it blocks`,"zh-CN":`“${r}”缩小了范围，从改动里看不出来；改为写明路径（在 \`src/api/**\` 中、除 \`scripts/**\` 外）或删掉它，就会阻断`}}slice(t,n){
let r=this.text.slice(this.tokens[t]?.start??0,this.tokens[n-1]?.end??0).trim();return r.length>60?`${r.slice(0,59)}…`:r}};vJ={en:'it does not say that this i\
s forbidden; write "Do not use …" and it blocks',"zh-CN":"没有写明这是禁止的；写成“不得使用……”就会阻断"}});function PP(e){let t=[],n=[],r=0;for(let i of xJ(e.content)){let[s]=i;if(s===void 0)continue;let o=(s.kind==="prose"||s.kind==="table")&&!s.quoted;if(n=n.filter(
({depth:a})=>o&&s.marker===null&&s.depth>0?a<=s.depth:a<s.depth),!!o)for(let a of s.kind==="table"?kJ(i):[i]){r+=1;let l=s.marker===null?void 0:n.at(-1)?.sentence,
c=_J(a,e.id,r,s.marker!==null,l?.text??null);l!==void 0&&(l.leadsIn=!0),t.push(...c);let u=c.at(-1);u!==void 0&&/[:：]["*_)]*$/.test(u.text)&&(n=[...n.filter(({
depth:d})=>d<s.depth),{depth:s.depth,sentence:u}])}}return t}function*xJ(e){for(let t=0;t<e.length;){let n=t+1;for(;n<e.length&&e[n]?.block===e[t]?.block&&(e[n]?.
marker??null)===null;)n+=1;yield e.slice(t,n),t=n}}function kJ(e){return e.slice(1).filter(({text:t})=>!/^[|:\s-]+$/.test(t)).flatMap(t=>{let n=[],r=0;for(let i=0;i<=
t.text.length;i+=1){if(i<t.text.length&&(t.text[i]!=="|"||t.text[i-1]==="\\"))continue;let s=t.text.slice(r,i);s.trim()!==""&&n.push([{...t,text:s.trim(),column:t.
column+r+s.length-s.trimStart().length}]),r=i+1}return n})}function _J(e,t,n,r,i){let s=e.map(c=>c.text).join(" "),o=[],a=SJ(e),l=0;for(let c of[...Uy(s),s.length]){
let u=s.slice(l,c),d=l+u.length-u.trimStart().length;if(l=c,u.trim()==="")continue;let f=o.length===0,[p,h]=[IP(e,a,d),IP(e,a,d+u.trim().length-1)],y={line:p.line,
column:p.column,endLine:h.line,endColumn:h.column+1};o.push({text:u.trim(),section:t,range:y,opensItem:r&&f,lead:f?i:null,leadsIn:!1,block:n})}return o}function SJ(e){
let t=[],n=0;for(let{text:r}of e)t.push(n),n+=r.length+1;return t}function IP(e,t,n){let r=0,i=t.length-1;for(;r<i;){let o=r+i+1>>1;(t[o]??0)<=n?r=o:i=o-1}let s=e[r];
return{line:s?.line??1,column:(s?.column??1)+n-(t[r]??0)}}var LP=g(()=>{"use strict";ad()});function Zb(e){let t=e.replace(/[*_`]/g,"").replace(/\s+/g," ");for(let n of[...AJ,...CJ]){let r=n.exec(t);if(r===null)continue;let[,i="",s="",o=""]=r;if(/^(?:more than|over)$/i.
test(i)&&!/\b(?:not|never|no|don't|nor)\b/i.test(t))continue;let l=TJ.exec(t.slice(r.index+r[0].length)),c=[MP(s,o,i),...l===null?[]:[MP(l[1]??"",l[2]??"",i)]],
u=d=>c.find(f=>f.kind===d)?.most??null;return{files:u("files"),lines:u("lines")}}return null}function MP(e,t,n){let r=Number(e.replaceAll(",","")),i=/^(?:fewer than|less than|under|below|少于|小于|低于)$/i.
test(n);return{kind:/^file|文件/i.test(t)?"files":"lines",most:i?Math.max(r-1,0):r}}var rl,il,EJ,zP,AJ,DP,FP,CJ,TJ,qP=g(()=>{"use strict";rl=String.raw`(at most|no more than|not more than|up to|a maximum of|max\.?|maximum|fewer than|less than|under|below|within|more than|over)`,
il=String.raw`(\d[\d,]{0,8}) (?:changed |added |modified |touched )?(files?|lines?)\b`,EJ=String.raw`(?:change|changes|touch|touches|modify|modifies|edit|edits|alter|add|adds)`,
zP=String.raw`(?:the |this |its |a |our |every |each )?(?:change|diff|patch|pull request|PR|change ?set|commit)`,AJ=[new RegExp(String.raw`\b${EJ} ${rl} ${il}`,
"i"),new RegExp(String.raw`\b${zP} (?:is|are|stays?|must be|must stay|should be|should stay|has|spans|covers|is limited to|must not exceed|does not exceed|may not exceed|exceeds no more than)(?: to| of)? ?${rl}? ?${il}`,
"i"),new RegExp(String.raw`\b(?:keep|limit|hold) ${zP} (?:to )?${rl}? ?${il}`,"i"),new RegExp(String.raw`\b${rl} ${il} (?:(?:are|may be|is|get|will be) )?(?:changed|touched|modified|edited|in the diff|of diff)`,
"i"),new RegExp(String.raw`\b(?:diff|patch|change|pull request|PR) of ${rl} ${il}`,"i")],DP=String.raw`(\d[\d,]{0,8}) ?(?:个)?(文件|行)`,FP="(最多|至多|不超过|不得超过\
|不能超过|不多于|不得多于|少于|小于|低于|控制在|限制在)",CJ=[new RegExp(String.raw`(?:改动|修改|变更|更改|涉及|增删|改|动|diff|PR)(?:的?(?:规模|范围|文件|文件数|行数|代码|量|总量)){0,2}(?:应|必须|须)?${FP}(?:在)? ?(?:改动|修改|改)?\s?${DP}`,
"i"),new RegExp(String.raw`${FP} ?(?:改动|修改|变更|更改|涉及|增删|改|动)(?:了)? ?${DP}`)],TJ=new RegExp(String.raw`^\s?(?:,|and|or|/|、|，|和|且|以及)? ?(?:and |or )?(?:(?:at most|no more than|up to|under|fewer than|less than|最多|不超过|不得超过) ?)?(?:改动|修改|改)?(\d[\d,]{0,8}) ?(?:个)?(?:changed |added )?(files?\b|lines?\b|文件|行)`,
"i")});function OJ(e,t){for(let n=e.indexOf(t);n!==-1;n=e.indexOf(t,n+1))if(!jP(e.charAt(n+t.length),t)&&!(/\w/.test(t.charAt(0))&&/[a-z0-9_]/i.test(e.charAt(n-1))))return!0;
return!1}function jP(e,t){return/[a-z0-9_]$/i.test(t)&&/[a-z0-9_]/i.test(e)}var Yd,$J,BP=g(()=>{"use strict";Yd=class{byStart=new Map;byText=new Map;functions;names;inSpec;constructor(t,n){
for(let r of t)for(let i of r.commands)for(let s of i.words)this.add(s,{technology:r,command:i});for(let r of this.byStart.values())r.sort((i,s)=>s.word.length-
i.word.length);this.functions=new Set(t.flatMap(({commands:r})=>r.flatMap(({functions:i})=>i))),this.names=t.flatMap(({id:r,names:i})=>i.map(s=>({name:s.toLowerCase(),
id:r}))),this.inSpec=this.namedIn(n.lines.map(({text:r})=>r).join(`
`))}add(t,n){let r=this.byText.get(t.toLowerCase());r===void 0?this.byText.set(t.toLowerCase(),[n]):r.push(n);let i=t.charAt(0),s=this.byStart.get(i)??[];this.byStart.
set(i,s);let o=s.find(a=>a.word===t);o===void 0?s.push({word:t,meanings:[n]}):o.meanings.push(n)}namedIn(t){let n=t.toLowerCase();return new Set(this.names.filter(
({name:r})=>OJ(n,r)).map(({id:r})=>r))}technologyCalled(t){return this.names.find(n=>n.name===t.toLowerCase())?.id??null}chineseNameAt(t,n){return Math.max(0,...this.
names.filter(({name:r})=>/^\p{Script=Han}/u.test(r)&&t.startsWith(r,n)).map(({name:r})=>r.length))}isFunction(t){return this.functions.has(t)}inProse(t,n,r){for(let i of this.
spellings(t,n))for(let{word:s,meanings:o}of this.byStart.get(i.charAt(0))??[]){if(!i.startsWith(s)||jP(i.charAt(s.length),s))continue;let a=this.meant(o,r);if(a.
length>0)return{length:s.length,meanings:a}}return null}spellings(t,n){let r=t.slice(n,n+100);return n===0&&/^[A-Z][a-z]/.test(r)?[r,r.charAt(0).toLowerCase()+r.
slice(1)]:[r]}inCode(t,n){return this.meant(this.byText.get(t.toLowerCase().replace(/\s+/g," "))??[],{named:n,isCode:!0})}meant(t,{named:n,isCode:r}){let i=t.filter(
({technology:{id:o},command:{said:a}})=>a==="alone"||(a==="named"?n.has(o)||n.size===0&&this.inSpec.has(o)||this.onlyElsewhere(n,o):r&&n.has(o))),s=i.filter(({technology:o})=>n.
has(o.id));return s.length>0?s:i}onlyElsewhere(t,n){return this.inSpec.has(n)&&![...t].some(r=>$J.has(r))}},$J=new Set(["redis","sql","mongodb","elasticsearch",
"kafka"])});var HP={};Wt(HP,{readGuards:()=>NJ});function NJ(e,t){let n=new Yd(t,e);return["constraints","non-goals"].flatMap(r=>Ce(e,r)).sort((r,i)=>r.contentStart-i.contentStart).
flatMap(r=>RJ(PP(r),n))}function RJ(e,t){let n=[];for(let[r,i]of e.entries()){if(i.leadsIn||GP(i.text))continue;let s=e[r+1],o=mC(s?.block===i.block&&GP(s.text)?
`${i.text} ${s.text}`:i.text),a=IJ(i),l=PJ(a.slice(0,a.length-i.text.length+Math.min(o.start,i.text.length)));if(i.section==="constraints"&&!co(l)&&Zb(l)===null)
continue;let c={text:a,section:i.section,...i.range},{broken:u,kept:d}=o;for(let f of zJ(l,i,t))n.push({prohibition:c,...f,examples:{broken:u,kept:d}})}return n}
function GP(e){return Zu(e)&&/^[\s(（*_]*(?:e\.g\.|for example|for instance|example|例如|比如|譬如|如)/i.test(e)}function IJ({text:e,lead:t}){if(t===null)
return e;let n=t.replace(/[*_"]/g,"").replace(/\s*[:：]\s*$/,"");return!co(n)&&!ZP.test(n)||co(e)?e:`${ZP.test(n)?"No":n} ${e.replace(/^(?!(?:I|O)\b)([A-Z])(?=[a-z])/,
r=>r.toLowerCase())}`}function PJ(e){let t=e.search(/[(（]spec-allow\b/);return t===-1?e:e.slice(0,t).trimEnd()}function zJ(e,{section:t,opensItem:n,lead:r},i){
if(e.length>LJ)return[UP];let s=Zb(e);if(s!==null)return[{forbids:{kind:"size",...s},scope:[],strength:"blocks",note:null}];let o=r!==null&&!co(r)&&/allowed|permitted|fine|\bok\b|instead|may use|can use|do use|可以|允许|改用/i.
test(r),a=t==="non-goals"&&n&&!o,l=NP(e,i,a),c=l.flatMap(qJ),u=(co(e)||a||/^\W*(?:no|avoid)\b|避免|无|不/i.test(e))&&DJ.test(e)?[MJ(l)]:[],d=[...c,...u];return d.
length>0?VJ(d):[UP]}function MJ(e){return{forbids:{kind:"growth"},scope:e.flatMap(({scope:t})=>t),strength:"proposes",note:FJ}}function qJ({things:e,scope:t,doubt:n}){
let r=e.flatMap(({thing:i,action:s})=>{let o=jJ(i,s,t);return o===null?[]:o.map(a=>a.strength==="blocks"&&n!==null?{...a,strength:"proposes",note:n}:a)});return WJ(
r)}function jJ(e,t,n){let r=s=>({forbids:s,scope:n,strength:"blocks",note:null}),i=(s,o)=>({forbids:s,scope:n,strength:"proposes",note:o});switch(e.kind){case"c\
ode":return t==="touch"||t==="partial"?null:e.forbids.map(s=>e.wider===!0?i(s,GJ):r(s));case"word":return t==="touch"||t==="partial"?null:[i({kind:"word",word:e.
word},HJ(e.word))];case"path":return t==="use"?null:[BJ(e.globs,t,n)];case"dependency":return t==="partial"?null:[r({kind:"dependency",names:e.names})];case"mig\
ration":return t==="partial"?null:[r({kind:"migration"})]}}function BJ(e,t,n){let r=[...e,...n.filter(s=>s.startsWith("!"))],i={kind:"files"};return t==="touch"&&
r.length===e.length+n.length?{forbids:i,scope:r,strength:"blocks",note:null}:{forbids:i,scope:r,strength:"proposes",note:t==="partial"?ZJ:UJ}}function HJ(e){return{
en:`"${e}" is no command of the vocabulary; write it as code calls it (\`client.name()\`) or add it to .spec/vocabulary/, and it blocks`,"zh-CN":`“${e}”不是词汇表里\
的命令；按代码里的调用来写（\`client.name()\`）或加入 .spec/vocabulary/，就会阻断`}}function WJ(e){let t=e.filter(({forbids:o})=>o.kind===
"files"),[n]=t;if(n===void 0||t.length===1)return[...e];let r=t.every(o=>o.strength==="blocks")?"blocks":"proposes",i=t.find(o=>o.note!==null)?.note??null,s={...n,
strength:r,note:i,scope:[...new Set(t.flatMap(({scope:o})=>o))]};return[...e.filter(({forbids:o})=>o.kind!=="files"),s]}function VJ(e){let t=new Map;for(let n of e){
let r=JSON.stringify([n.forbids,n.scope]);t.get(r)?.strength!=="blocks"&&t.set(r,n)}return[...t.values()]}var ZP,LJ,UP,DJ,FJ,GJ,ZJ,UJ,WP=g(()=>{"use strict";mP();
yt();RP();ny();LP();qP();BP();ZP=/(?:not allowed|not permitted|not acceptable|forbidden|prohibited|banned|off[- ]limits|must not be used|may not be used|not be called|out of bounds)$/i;
LJ=2e3;UP={forbids:{kind:"prose"},scope:[],strength:"review",note:null},DJ=/\bO\(\s?[^)1]{0,10}[nNmMkK][^)]{0,10}\)|\bN ?\+ ?1\b|\b(?:linear|quadratic) (?:work|scans?|time|cost)|\bper[- ](?:request|call|item|row|record|user|model|key|entry|element)[- ](?:scans?|quer(?:y|ies)|lookups?|reads?|fetch(?:es)?|calls?|work|round trips?)|\b(?:scan(?:s|ning)?|quer(?:y|ies|ying)|lookups?|reads?|round trips?|calls?|work|loop(?:s|ing)?|fetch(?:es|ing)?|iterat(?:e|es|ing|ion))\b[^.;。；]{0,60}\b(?:per|for each|for every|on each|on every|each|every) (?:request|call|item|row|record|user|model|key|entry|element|hit|page load)|\b(?:quer(?:y|ies)|calls?|round trips?|reads?|lookups?|requests?|fetch(?:es)?)\b[^.;。；]{0,40}\b(?:in|inside|within) (?:a |the |any )?loops?|\bfull(?:[- ]table|[- ]key ?space|[- ]collection)? scans?|\btable scans?|\bscan(?:s|ning)? (?:the )?(?:whole|entire|full|all)|\biterat(?:e|es|ing) over (?:all|every|the whole)|\bloop(?:s|ing)? over (?:all|every|the whole)|逐[条个行项](?:查询|请求|读取|调用|扫描|获取|访问|拉取)|(?:每次|每个|每一次|每一个)(?:请求|调用|用户|访问)[^，。；]{0,12}(?:扫描|遍历|全量|查询|循环)|循环(?:中|里|内|体内)?[^，。；]{0,6}(?:查询|调用|请求|访问|读取)|全表扫描|全量(?:扫描|遍历)|遍历(?:所有|全部|整个)|扫描(?:所有|全部|整个)|随数据量(?:线性)?增长/i,
FJ={en:"a diff shows loops and not how much they go over, so that it only proposes","zh-CN":"改动里看得到循环，看不到循环多少次，因此只作提议"};
GJ={en:"the guard knows the command and not its arguments; name the command alone, and it blocks","zh-CN":"这里只能识别命令，不能识别参数；只写命令名就会阻断"},
ZJ={en:'a guard on files means any change to them; write "Do not touch …" and it blocks',"zh-CN":"对文件的约束是指任何改动；写成“不得改动……”就会阻断"},
UJ={en:'it does not say that these files must stay as they are; write "Do not touch …" and it blocks',"zh-CN":"没有写明这些文件不得改动；写成“不得改动……”就会阻断"}});var VP,KP=g(()=>{"use strict";VP=[{id:"crypto",json:'{"id":"crypto","names":["crypto","cryptography","hash","cipher","加密","哈希"],"receivers":["crypto","hashlib",\
"cipher","messagedigest","digestutils"],"modules":["hashlib","crypto","node:crypto","crypto-js","md5","sha1","Crypto.Cipher","cryptography.hazmat.primitives","c\
rypto/md5","crypto/sha1","crypto/des","crypto/rc4","java.security","javax.crypto"],"told":["createhash","createhmac","getinstance","new","hash","hashhmac","hash\
file","hashinit","hashhmacfile","opensslencrypt","openssldecrypt","openssldigest","opensslsign","createcipheriv","createdecipheriv","createcipher","createdeciph\
er","getdigestbyname","evpgetdigestbyname","evpgetcipherbyname","create","createfromname","digest","pbkdf2","pbkdf2sync","pbkdf2hmac","hashpbkdf2","secretkeyspe\
c","getcipherinstance"],"commands":[{"id":"md5","words":["MD5","md5"],"said":"alone","calls":[],"distinctive":[],"functions":["hashlib.md5","md5","md5_file","md\
5.New","md5.Sum","MD5","MD5.Create","MD5.HashData","Digest::MD5.hexdigest","Digest::MD5.digest","Md5::new","md5::compute","CryptoJS.MD5","DigestUtils.md5Hex","D\
igestUtils.md5","hashes.MD5","MD5_Init","MD5_Update","EVP_md5","MD5CryptoServiceProvider"],"quoted":["MD5"],"receivers":null},{"id":"sha1","words":["SHA-1","SHA\
1","sha1"],"said":"alone","calls":[],"distinctive":[],"functions":["hashlib.sha1","sha1","sha1_file","sha1.New","sha1.Sum","SHA1","SHA1.Create","SHA1.HashData",\
"Digest::SHA1.hexdigest","Digest::SHA1.digest","Sha1::new","CryptoJS.SHA1","DigestUtils.sha1Hex","DigestUtils.sha1","hashes.SHA1","SHA1_Init","EVP_sha1","SHA1Ma\
naged","SHA1CryptoServiceProvider"],"quoted":["SHA1","SHA-1"],"receivers":null},{"id":"md4","words":["MD4"],"said":"alone","calls":[],"distinctive":[],"function\
s":["md4.New","EVP_md4"],"quoted":["MD4"],"receivers":null},{"id":"des","words":["DES","3DES","TripleDES","Triple DES"],"said":"alone","calls":[],"distinctive":\
[],"functions":["DES.new","DES3.new","des.NewCipher","des.NewTripleDESCipher","DES.Create","TripleDES.Create","CryptoJS.DES.encrypt","CryptoJS.TripleDES.encrypt\
","algorithms.TripleDES","EVP_des_cbc"],"quoted":["DES","DESEDE","DES-EDE3-CBC","DES-CBC","DES/CBC/PKCS5PADDING","DES/ECB/PKCS5PADDING"],"receivers":null},{"id"\
:"rc4","words":["RC4","ARC4"],"said":"alone","calls":[],"distinctive":[],"functions":["ARC4.new","rc4.NewCipher","CryptoJS.RC4.encrypt","algorithms.ARC4","EVP_r\
c4"],"quoted":["RC4","ARCFOUR"],"receivers":null},{"id":"ecb","words":["ECB","ECB mode","AES-ECB","ECB 模式"],"said":"alone","calls":[],"distinctive":[],"function\
s":["modes.ECB"],"quoted":["AES-128-ECB","AES-192-ECB","AES-256-ECB","AES/ECB/PKCS5PADDING","AES/ECB/NOPADDING"],"receivers":null},{"id":"random","words":["Math\
.random","不安全的随机数"],"said":"alone","calls":[],"distinctive":[],"functions":["Math.random","random.random","random.randint","random.choice","random.randrange","r\
andom.getrandbits","rand.Int","rand.Intn","rand.Float64","mt_rand","rand","srand"],"quoted":[],"receivers":null},{"id":"create-cipher","words":["createCipher","\
createDecipher"],"said":"alone","calls":["createcipher","createdecipher"],"distinctive":[],"functions":["crypto.createCipher","crypto.createDecipher"],"quoted":\
[],"receivers":null}],"isStore":false}'},{id:"elasticsearch",json:'{"id":"elasticsearch","names":["Elasticsearch","Elastic","OpenSearch","Kibana"],"receivers":[\
"es","esclient","elastic","elasticclient","elasticsearch","elasticsearchclient","opensearch","opensearchclient","osclient","resthighlevelclient","elasticsearcht\
emplate","elasticsearchoperations"],"modules":["elasticsearch","elasticsearch.helpers","elasticsearch_dsl","opensearchpy","@elastic/elasticsearch","@opensearch-\
project/opensearch","github.com/elastic/go-elasticsearch/v8","github.com/olivere/elastic/v7","co.elastic.clients","org.elasticsearch.client","Nest"],"told":[],"\
commands":[{"id":"search","words":["search","_search"],"said":"code","calls":["search","searchasync","query"],"distinctive":[],"functions":[],"quoted":[],"recei\
vers":null},{"id":"scroll","words":["scroll","scroll API","SCROLL","_search/scroll"],"said":"named","calls":["scroll","scrollasync"],"distinctive":["searchscrol\
l","clearscroll"],"functions":[],"quoted":[],"receivers":null},{"id":"scan","words":["scan","helpers.scan"],"said":"named","calls":["scan"],"distinctive":[],"fu\
nctions":["helpers.scan","async_scan","helpers.async_scan"],"quoted":[],"receivers":null},{"id":"delete-by-query","words":["_delete_by_query","delete_by_query",\
"deleteByQuery","delete by query"],"said":"alone","calls":[],"distinctive":["deletebyquery"],"functions":[],"quoted":[],"receivers":null},{"id":"update-by-query\
","words":["_update_by_query","update_by_query","updateByQuery","update by query"],"said":"alone","calls":[],"distinctive":["updatebyquery"],"functions":[],"quo\
ted":[],"receivers":null},{"id":"reindex","words":["_reindex","reindex"],"said":"named","calls":["reindex"],"distinctive":["reindexrethrottle"],"functions":[],"\
quoted":[],"receivers":null},{"id":"wildcard","words":["wildcard query","wildcard queries","wildcard"],"said":"named","calls":[],"distinctive":["wildcardquery"]\
,"functions":["QueryBuilders.wildcardQuery","elastic.NewWildcardQuery"],"quoted":["WILDCARD"],"receivers":null},{"id":"regexp","words":["regexp query","regexp q\
ueries"],"said":"named","calls":[],"distinctive":["regexpquery"],"functions":["QueryBuilders.regexpQuery"],"quoted":["REGEXP"],"receivers":null},{"id":"match-al\
l","words":["match_all","matchAll"],"said":"named","calls":[],"distinctive":["matchallquery"],"functions":["QueryBuilders.matchAllQuery"],"quoted":["MATCH_ALL"]\
,"receivers":null},{"id":"script","words":["script query","script_score","script_fields","Painless"],"said":"named","calls":[],"distinctive":[],"functions":[],"\
quoted":["SCRIPT_SCORE","SCRIPT_FIELDS"],"receivers":null},{"id":"get","words":["get"],"said":"code","calls":["get","mget","getsource","exists"],"distinctive":[\
],"functions":[],"quoted":[],"receivers":null},{"id":"index","words":["index","_bulk"],"said":"code","calls":["index","bulk","update","delete","create"],"distin\
ctive":[],"functions":[],"quoted":[],"receivers":null},{"id":"refresh","words":["_refresh","refresh"],"said":"code","calls":["refresh"],"distinctive":[],"functi\
ons":[],"quoted":[],"receivers":null},{"id":"count","words":["_count","count"],"said":"code","calls":["count","msearch","termvectors"],"distinctive":[],"functio\
ns":[],"quoted":[],"receivers":null}],"isStore":true}'},{id:"eval",json:'{"id":"eval","names":["eval","exec","dynamic code"],"receivers":["pickle","cpickle","di\
ll","marshal","shelve","yaml","vm","cloudpickle"],"modules":["pickle","cPickle","dill","cloudpickle","marshal","yaml","vm","node:vm","vm2"],"told":[],"commands"\
:[{"id":"eval","words":["eval","dynamic code","dynamic code execution","动态执行代码","动态执行"],"said":"alone","calls":[],"distinctive":["instanceeval","classeval","mod\
uleeval"],"functions":["eval","window.eval","globalThis.eval","builtins.eval","__builtins__.eval","instance_eval","class_eval","module_eval","Kernel.eval","Scri\
ptEngine.eval","CSharpScript.EvaluateAsync","create_function"],"quoted":[],"receivers":null},{"id":"exec","words":["exec"],"said":"alone","calls":[],"distinctiv\
e":[],"functions":["exec","builtins.exec","execfile"],"quoted":[],"receivers":null},{"id":"compile","words":["compile"],"said":"code","calls":[],"distinctive":[\
],"functions":["compile","builtins.compile"],"quoted":[],"receivers":null},{"id":"function-constructor","words":["new Function","Function constructor"],"said":"\
alone","calls":[],"distinctive":[],"functions":["Function","GeneratorFunction","AsyncFunction"],"quoted":[],"receivers":null},{"id":"vm","words":["vm2","vm.runI\
nContext","runInNewContext","runInThisContext","runInContext"],"said":"alone","calls":["runincontext","runinnewcontext","runinthiscontext","compilefunction"],"d\
istinctive":["runincontext","runinnewcontext","runinthiscontext"],"functions":[],"quoted":[],"receivers":null},{"id":"pickle","words":["pickle","cPickle","pickl\
es","unpickle"],"said":"alone","calls":["load","loads","dump","dumps","unpickler","pickler"],"distinctive":[],"functions":["pickle.load","pickle.loads","pickle.\
dump","pickle.dumps","cPickle.loads","dill.loads","cloudpickle.loads","pd.read_pickle","joblib.load"],"quoted":[],"receivers":["pickle","cpickle","dill","cloudp\
ickle"]},{"id":"yaml-load","words":["yaml.load","yaml.unsafe_load","YAML.load"],"said":"alone","calls":[],"distinctive":[],"functions":["yaml.load","yaml.full_l\
oad","yaml.unsafe_load","yaml.load_all","YAML.load","YAML.unsafe_load"],"quoted":[],"receivers":null},{"id":"marshal","words":["Marshal.load","marshal.loads","u\
nserialize","ObjectInputStream","BinaryFormatter"],"said":"alone","calls":[],"distinctive":[],"functions":["Marshal.load","marshal.load","marshal.loads","unseri\
alize","ObjectInputStream","BinaryFormatter","NetDataContractSerializer"],"quoted":[],"receivers":null},{"id":"getattr","words":["getattr","setattr","__import__\
","importlib.import_module"],"said":"code","calls":[],"distinctive":[],"functions":["getattr","setattr","__import__","importlib.import_module"],"quoted":[],"rec\
eivers":null},{"id":"inner-html","words":["innerHTML","dangerouslySetInnerHTML","insertAdjacentHTML","v-html"],"said":"alone","calls":[],"distinctive":["inserta\
djacenthtml"],"functions":[],"quoted":[],"receivers":null},{"id":"document-write","words":["document.write","document.writeln"],"said":"alone","calls":[],"disti\
nctive":[],"functions":["document.write","document.writeln"],"quoted":[],"receivers":null},{"id":"reflection","words":["Class.forName","reflection","反射"],"said"\
:"alone","calls":[],"distinctive":["getdeclaredmethod","getdeclaredfield","setaccessible"],"functions":["Class.forName","Activator.CreateInstance","Type.GetType\
","reflect.ValueOf"],"quoted":[],"receivers":null}],"isStore":false}'},{id:"files",json:'{"id":"files","names":["file system","filesystem","disk","文件系统","磁盘"],"\
receivers":["fs","fsp","fspromises","fsextra","fse","os","ioutil","shutil","pathlib","fileutils"],"modules":["fs","node:fs","fs/promises","node:fs/promises","fs\
-extra","graceful-fs","shutil","os","io/ioutil","java.nio.file","std::fs","tokio::fs","tempfile"],"told":[],"commands":[{"id":"read-sync","words":["readFileSync\
","synchronous file reads","sync file reads"],"said":"alone","calls":["readfilesync","readdirsync","statsync","existssync","opensync","readsync"],"distinctive":\
[],"functions":["fs.readFileSync","readFileSync","fs.readdirSync","readdirSync","fs.statSync","statSync","fs.existsSync","existsSync"],"quoted":[],"receivers":n\
ull},{"id":"write-sync","words":["writeFileSync","appendFileSync","synchronous file writes"],"said":"alone","calls":["writefilesync","appendfilesync","mkdirsync\
","writesync","renamesync","rmsync","unlinksync"],"distinctive":[],"functions":["writeFileSync","appendFileSync","mkdirSync"],"quoted":[],"receivers":null},{"id\
":"sync","words":["synchronous file calls","synchronous file access","sync fs calls","synchronous I/O","同步文件读写"],"said":"alone","calls":["readfilesync","writefi\
lesync","appendfilesync","readdirsync","statsync","lstatsync","existssync","mkdirsync","opensync","readsync","writesync","renamesync","rmsync","unlinksync","cop\
yfilesync"],"distinctive":[],"functions":["readFileSync","writeFileSync","appendFileSync","readdirSync","statSync","existsSync","mkdirSync"],"quoted":[],"receiv\
ers":null},{"id":"read","words":["read files","file reads","reads from disk","read from disk","reading files","读文件","读取文件","读磁盘"],"said":"alone","calls":["readf\
ile","readdir","createreadstream","readfilesync","readdirsync","readalltext","readalllines","readallbytes"],"distinctive":[],"functions":["open","fopen","file_g\
et_contents","os.ReadFile","ioutil.ReadFile","os.Open","Files.readAllBytes","Files.readAllLines","Files.readString","Files.newBufferedReader","File.read","File.\
ReadAllText","File.ReadAllBytes","File.ReadAllLines","fs::read_to_string","fs::read","std::fs::read_to_string","File::open","FileInputStream","FileReader"],"quo\
ted":[],"receivers":null},{"id":"write","words":["write files","write to disk","writes to disk","disk writes","file writes","writing files","writing to disk","w\
riting to the file system","write to the file system","写文件","写入文件","写磁盘","落盘"],"said":"alone","calls":["writefile","appendfile","createwritestream","writefilesy\
nc","appendfilesync","mkdir","mkdirsync","outputfile"],"distinctive":[],"functions":["fwrite","file_put_contents","os.WriteFile","ioutil.WriteFile","os.Create",\
"os.MkdirAll","Files.write","Files.writeString","Files.newBufferedWriter","File.write","File.WriteAllText","File.WriteAllBytes","File.AppendAllText","fs::write"\
,"std::fs::write","File::create","FileOutputStream","FileWriter"],"quoted":[],"receivers":null},{"id":"delete","words":["delete files","file deletion","deleting\
 files","rm -rf","删除文件"],"said":"alone","calls":["unlink","unlinksync","rm","rmsync","rmdir","rmtree","removeall","remove","rmrf"],"distinctive":[],"functions":\
["os.remove","os.unlink","os.rmdir","os.RemoveAll","os.Remove","shutil.rmtree","unlink","Files.delete","Files.deleteIfExists","File.delete","File.Delete","Direc\
tory.Delete","FileUtils.rm_rf","fs::remove_file","fs::remove_dir_all","rimraf"],"quoted":["RM -RF"],"receivers":null},{"id":"temp-file","words":["temporary file\
s","temp files","tempfile","tmpfile","临时文件"],"said":"alone","calls":["mkdtemp","mkdtempsync"],"distinctive":[],"functions":["tempfile.mkstemp","tempfile.mkdtemp\
","tempfile.NamedTemporaryFile","tempfile.TemporaryDirectory","NamedTemporaryFile","TemporaryDirectory","mkstemp","os.CreateTemp","os.MkdirTemp","ioutil.TempFil\
e","File.createTempFile","Files.createTempFile","Tempfile.new","Tempfile.create","tmpfile","tempnam","Path.GetTempFileName"],"quoted":[],"receivers":null},{"id"\
:"glob","words":["glob.glob","os.walk","directory walk","directory walks","recursive directory"],"said":"alone","calls":[],"distinctive":[],"functions":["glob.g\
lob","glob.iglob","os.walk","os.scandir","os.listdir","filepath.Walk","filepath.WalkDir","Files.walk","Dir.glob","Directory.EnumerateFiles","Directory.GetFiles"\
],"quoted":[],"receivers":null},{"id":"chmod","words":["chmod","chown"],"said":"alone","calls":["chmod","chmodsync","chown","chownsync","fchmod","lchown"],"dist\
inctive":[],"functions":["os.chmod","os.chown","chmod","chown","os.Chmod","os.Chown"],"quoted":[],"receivers":null}],"isStore":false}'},{id:"http",json:'{"id":"\
http","names":["HTTP"],"receivers":["requests","httpx","axios","axiosinstance","got","ky","superagent","needle","httpclient","restclient","resttemplate","webcli\
ent","okhttpclient","http","https","faraday","httparty","guzzle","reqwest","ureq","resty","urllib3","aiohttp","clientsession","httpservice","unirest","feign"],"\
modules":["requests","httpx","aiohttp","urllib3","urllib.request","axios","got","ky","superagent","node-fetch","undici","net/http","github.com/go-resty/resty/v2\
","okhttp3","java.net.http","org.springframework.web.client","faraday","httparty","GuzzleHttp","reqwest","ureq"],"told":[],"commands":[{"id":"request","words":[\
"HTTP call","HTTP calls","HTTP request","HTTP requests","outgoing request","outgoing requests","outbound request","outbound requests","network call","network ca\
lls","network request","network requests","external call","external calls","remote call","remote calls","HTTP 请求","HTTP 调用","网络请求","外部请求","远程调用","外部调用"],"said":\
"alone","calls":["get","post","put","patch","delete","head","options","request","fetch","send","getforobject","getforentity","postforobject","postforentity","ex\
change","newcall","getasync","postasync","putasync","patchasync","deleteasync","sendasync","getstringasync","getbytearrayasync","getstreamasync","do","execute"]\
,"distinctive":["getforobject","getforentity","postforobject","postforentity","newcall","getstringasync","getbytearrayasync","postasjsonasync","getfromjsonasync\
"],"functions":["fetch","axios","got","ky","urlopen","urllib.request.urlopen","http.Get","http.Post","http.PostForm","http.Head","http.NewRequest","http.NewRequ\
estWithContext","Net::HTTP.get","Net::HTTP.post","Net::HTTP.start","curl_exec","curl_multi_exec","reqwest::get","reqwest::blocking::get"],"quoted":[],"receivers\
":null},{"id":"fetch","words":["window.fetch","node-fetch"],"said":"alone","calls":[],"distinctive":[],"functions":["fetch","window.fetch","globalThis.fetch"],"\
quoted":[],"receivers":null},{"id":"axios","words":["axios"],"said":"alone","calls":["get","post","put","patch","delete","head","options","request","create"],"d\
istinctive":[],"functions":["axios"],"quoted":[],"receivers":["axios","axiosinstance"]},{"id":"requests","words":["requests"],"said":"code","calls":["get","post\
","put","patch","delete","head","options","request","session"],"distinctive":[],"functions":[],"quoted":[],"receivers":["requests"]},{"id":"xml-http-request","w\
ords":["XMLHttpRequest","XHR"],"said":"alone","calls":[],"distinctive":[],"functions":["XMLHttpRequest"],"quoted":[],"receivers":null},{"id":"curl","words":["li\
bcurl","curl_exec"],"said":"alone","calls":[],"distinctive":[],"functions":["curl_exec","curl_init","curl_multi_exec","curl_easy_perform","curl_easy_init"],"quo\
ted":[],"receivers":null},{"id":"urllib","words":["urllib","urllib2","urlopen"],"said":"alone","calls":[],"distinctive":[],"functions":["urlopen","urllib.reques\
t.urlopen","urllib2.urlopen","urlretrieve","urllib.request.urlretrieve"],"quoted":[],"receivers":null},{"id":"rest-template","words":["RestTemplate"],"said":"al\
one","calls":["getforobject","getforentity","postforobject","postforentity","exchange","execute","put","delete"],"distinctive":[],"functions":["RestTemplate"],"\
quoted":[],"receivers":["resttemplate"]}],"isStore":true}'},{id:"kafka",json:'{"id":"kafka","names":["Kafka","Redpanda","kafkajs","MSK"],"receivers":["producer"\
,"kafkaproducer","kafkatemplate","kafka","consumer","kafkaconsumer","kafkaclient","syncproducer","asyncproducer","admin","kafkaadmin","adminclient","streamsbuil\
der"],"modules":["kafka","confluent_kafka","aiokafka","kafkajs","node-rdkafka","github.com/IBM/sarama","github.com/Shopify/sarama","github.com/segmentio/kafka-g\
o","github.com/confluentinc/confluent-kafka-go/v2/kafka","github.com/twmb/franz-go/pkg/kgo","org.apache.kafka.clients","org.springframework.kafka","rdkafka","Co\
nfluent.Kafka","karafka"],"told":[],"commands":[{"id":"produce","words":["produce","producer","producers","produce messages","publish messages"],"said":"named",\
"calls":["send","sendmessage","sendmessages","sendbatch","sendandwait","sendsync","produce","produceasync","producesync","writemessages","deliver","senddefault"\
],"distinctive":[],"functions":[],"quoted":[],"receivers":["producer","kafkaproducer","kafkatemplate","kafka","kafkaclient","syncproducer","asyncproducer"]},{"i\
d":"consume","words":["consume","consumer","consumers","consume messages"],"said":"named","calls":["poll","consume","subscribe","readmessage","fetchmessage","ru\
n","eachmessage","eachbatch","getmany","getone"],"distinctive":[],"functions":[],"quoted":[],"receivers":["consumer","kafkaconsumer","kafka"]},{"id":"flush","wo\
rds":["flush"],"said":"code","calls":["flush"],"distinctive":[],"functions":[],"quoted":[],"receivers":["producer","kafkaproducer","kafkatemplate","kafka"]},{"i\
d":"commit-sync","words":["commitSync","manual commit","manual commits","synchronous commit"],"said":"named","calls":["commit","commitsync","commitasync","commi\
toffsets","commitmessages"],"distinctive":[],"functions":[],"quoted":[],"receivers":["consumer","kafkaconsumer","kafka"]},{"id":"seek","words":["seek","seekToBe\
ginning"],"said":"named","calls":["seek"],"distinctive":["seektobeginning","seektoend","offsetsfortimes"],"functions":[],"quoted":[],"receivers":["consumer","ka\
fkaconsumer"]},{"id":"create-topic","words":["create topics","creating topics","create topic","topic creation","createTopics","create_topics","new topics","new \
topic","创建主题","创建topic","创建 topic","新建主题","新建topic","新建 topic"],"said":"named","calls":[],"distinctive":["createtopics","createpartitions"],"functions":[],"quot\
ed":[],"receivers":null},{"id":"delete-topic","words":["delete topics","deleting topics","delete topic","deleteTopics","delete_topics","删除主题","删除topic","删除 topi\
c"],"said":"named","calls":[],"distinctive":["deletetopics","deleterecords"],"functions":[],"quoted":[],"receivers":null}],"isStore":false}'},{id:"logging",json:'\
{"id":"logging","names":["log","logging","logs","日志"],"receivers":["console","logger","log","logging","syslog","winston","pino","bunyan","log4j","slf4j","slog",\
"zap","logrus","zerolog","loguru","monolog"],"modules":["logging","loguru","structlog","winston","pino","bunyan","log","log/slog","go.uber.org/zap","github.com/\
sirupsen/logrus","github.com/rs/zerolog","org.slf4j","log4rs","tracing"],"told":[],"commands":[{"id":"console","words":["console.log","console logging","console\
 output","console.debug","console.error","console.warn","console.info"],"said":"alone","calls":["log","debug","info","warn","error","trace","dir","table"],"dist\
inctive":[],"functions":["console.log","console.debug","console.info","console.warn","console.error","console.trace","console.dir","console.table"],"quoted":[],\
"receivers":["console"]},{"id":"print","words":["print statements","print statement","print calls","debug prints","debug output","print debugging","println","fm\
t.Println","System.out.println","var_dump","print_r","puts","打印语句","调试输出","调试打印"],"said":"alone","calls":[],"distinctive":[],"functions":["print","pprint","ppri\
nt.pprint","fmt.Print","fmt.Printf","fmt.Println","System.out.println","System.out.print","System.out.printf","System.err.println","println","println!","eprintl\
n!","dbg!","var_dump","print_r","dd","puts","printf","fprintf","Console.WriteLine","Console.Write","Debug.WriteLine","sys.stdout.write","process.stdout.write","\
console.log","console.debug"],"quoted":[],"receivers":null},{"id":"debug","words":["logger.debug","log.debug","DEBUG"],"said":"code","calls":["debug","debugf","\
debugw","trace"],"distinctive":[],"functions":[],"quoted":[],"receivers":["logger","log","logging","slog","zap","logrus","winston","pino"]},{"id":"log","words":\
["logging","log statements","log statement","log lines","log calls","logging calls","new log lines","日志输出","打日志","日志语句","打印日志"],"said":"alone","calls":["debug",\
"debugf","info","infof","warn","warnf","warning","error","errorf","critical","fatal","fatalf","exception","trace","log","printf","println","print"],"distinctive\
":[],"functions":["console.log","console.debug","console.info","console.warn","console.error","log.Printf","log.Println","log.Print","error_log","syslog","NSLog\
","os_log","Log.d","Log.i","Log.e","Log.w","info!","debug!","warn!","error!","trace!","log::info!","log::debug!","log::warn!","log::error!","tracing::info!","tr\
acing::debug!"],"quoted":[],"receivers":null},{"id":"debugger","words":["debugger","breakpoint","breakpoints","pdb","binding.pry","byebug","断点"],"said":"alone",\
"calls":[],"distinctive":[],"functions":["breakpoint","pdb.set_trace","ipdb.set_trace","set_trace","binding.pry","byebug","binding.irb","xdebug_break","Debugger\
.Break","Debugger.Launch"],"quoted":[],"receivers":null}],"isStore":false}'},{id:"mongodb",json:'{"id":"mongodb","names":["MongoDB","Mongo","Mongoose","pymongo"\
,"DocumentDB"],"receivers":["collection","coll","col","mongo","mongodb","mongoclient","mongotemplate","mongooperations","mongocollection","mongodatabase","users\
","usercollection","model","db","database","motor"],"modules":["pymongo","motor","motor.motor_asyncio","mongoengine","beanie","mongodb","mongoose","go.mongodb.o\
rg/mongo-driver/mongo","com.mongodb","org.springframework.data.mongodb","mongoid","MongoDB.Driver"],"told":[],"commands":[{"id":"find","words":["find"],"said":"\
code","calls":["find","findasync","findall"],"distinctive":[],"functions":[],"quoted":[],"receivers":["collection","coll","mongocollection","mongotemplate","mon\
go"]},{"id":"find-one","words":["findOne","find_one"],"said":"alone","calls":["findone"],"distinctive":["findoneandupdate","findoneandreplace","findoneanddelete\
","findbyidandupdate","findbyidanddelete"],"functions":[],"quoted":[],"receivers":null},{"id":"where","words":["$where"],"said":"alone","calls":[],"distinctive"\
:[],"functions":[],"quoted":["$WHERE"],"receivers":null},{"id":"map-reduce","words":["mapReduce","map_reduce"],"said":"alone","calls":["mapreduce"],"distinctive\
":["inlinemapreduce"],"functions":[],"quoted":["MAPREDUCE"],"receivers":null},{"id":"aggregate","words":["aggregate","aggregation pipeline","aggregation pipelin\
es"],"said":"named","calls":["aggregate"],"distinctive":[],"functions":[],"quoted":[],"receivers":null},{"id":"lookup","words":["$lookup","$graphLookup"],"said"\
:"alone","calls":[],"distinctive":[],"functions":[],"quoted":["$LOOKUP","$GRAPHLOOKUP"],"receivers":null},{"id":"regex","words":["$regex"],"said":"alone","calls\
":[],"distinctive":[],"functions":[],"quoted":["$REGEX"],"receivers":null},{"id":"distinct","words":["distinct"],"said":"code","calls":["distinct"],"distinctive\
":[],"functions":[],"quoted":[],"receivers":null},{"id":"count-documents","words":["countDocuments","count_documents"],"said":"alone","calls":[],"distinctive":[\
"countdocuments","estimateddocumentcount"],"functions":[],"quoted":[],"receivers":null},{"id":"delete-many","words":["deleteMany","delete_many"],"said":"alone",\
"calls":[],"distinctive":["deletemany"],"functions":[],"quoted":[],"receivers":null},{"id":"update-many","words":["updateMany","update_many"],"said":"alone","ca\
lls":[],"distinctive":["updatemany"],"functions":[],"quoted":[],"receivers":null},{"id":"insert","words":["insertOne","insertMany","insert_one","insert_many"],"\
said":"code","calls":[],"distinctive":["insertone","insertmany"],"functions":[],"quoted":[],"receivers":null},{"id":"bulk-write","words":["bulkWrite","bulk_writ\
e"],"said":"alone","calls":[],"distinctive":["bulkwrite"],"functions":[],"quoted":[],"receivers":null},{"id":"drop","words":["dropDatabase","dropCollection","dr\
op_collection","drop_database"],"said":"named","calls":[],"distinctive":["dropdatabase","dropcollection"],"functions":[],"quoted":[],"receivers":null},{"id":"cr\
eate-index","words":["createIndex","create_index","ensureIndex"],"said":"named","calls":["createindex"],"distinctive":["createindexes","ensureindex"],"functions\
":[],"quoted":[],"receivers":null},{"id":"watch","words":["change streams","change stream"],"said":"named","calls":["watch"],"distinctive":[],"functions":[],"qu\
oted":[],"receivers":["collection","coll","mongocollection"]}],"isStore":true}'},{id:"processes",json:'{"id":"processes","names":["subprocess","child process","\
shell","子进程"],"receivers":["subprocess","childprocess","cp","execa","shelljs","processbuilder","popen","sh"],"modules":["subprocess","child_process","node:child\
_process","execa","shelljs","cross-spawn","zx","os/exec","sh","plumbum","pexpect","open3","std::process","tokio::process","async_process","System.Diagnostics"],\
"told":[],"commands":[{"id":"spawn","words":["subprocesses","child process","child processes","shell out","shelling out","shell commands","shell command","exter\
nal processes","external commands","external programs","spawn processes","new processes","子进程","外部进程","外部命令","shell 命令","Shell 命令"],"said":"alone","calls":["run\
","call","checkcall","checkoutput","popen","getoutput","getstatusoutput","exec","execsync","execfile","execfilesync","spawn","spawnsync","fork","start","command\
"],"distinctive":["execfilesync","spawnsync","checkoutput","getstatusoutput","createsubprocessexec","createsubprocessshell"],"functions":["Popen","os.system","o\
s.popen","os.spawnl","os.spawnv","os.execv","os.execvp","os.fork","exec.Command","exec.CommandContext","syscall.Exec","execSync","execFile","execFileSync","chil\
d_process.spawn","spawnSync","execa","ProcessBuilder","Runtime.getRuntime().exec","Process.Start","process::Command::new","Open3.capture3","Open3.popen3","Kerne\
l.system","shell_exec","proc_open","passthru","pcntl_exec","pcntl_fork","popen","posix_spawn","execvp","execve"],"quoted":[],"receivers":null},{"id":"subprocess\
","words":["subprocess"],"said":"alone","calls":["run","call","checkcall","checkoutput","popen","getoutput","getstatusoutput"],"distinctive":[],"functions":["Po\
pen","check_output","check_call"],"quoted":[],"receivers":["subprocess"]},{"id":"child-process","words":["child_process"],"said":"alone","calls":["exec","execsy\
nc","execfile","execfilesync","spawn","spawnsync","fork"],"distinctive":[],"functions":["execSync","execFile","execFileSync","spawnSync"],"quoted":[],"receivers\
":["childprocess","cp"]},{"id":"os-system","words":["os.system","os.popen"],"said":"alone","calls":[],"distinctive":[],"functions":["os.system","os.popen"],"quo\
ted":[],"receivers":null},{"id":"exec-sync","words":["execSync","spawnSync"],"said":"alone","calls":["execsync","spawnsync","execfilesync"],"distinctive":[],"fu\
nctions":["execSync","spawnSync","execFileSync"],"quoted":[],"receivers":null},{"id":"fork","words":["os.fork"],"said":"alone","calls":[],"distinctive":[],"func\
tions":["os.fork","pcntl_fork","Process.fork"],"quoted":[],"receivers":null},{"id":"exit","words":["process.exit","sys.exit","os.Exit","System.exit","退出进程"],"sa\
id":"alone","calls":[],"distinctive":[],"functions":["process.exit","sys.exit","os._exit","os.Exit","System.exit","exitProcess","std::process::exit","Environmen\
t.Exit","Kernel.exit","log.Fatal","log.Fatalf"],"quoted":[],"receivers":null},{"id":"kill","words":["os.kill","process.kill","SIGKILL"],"said":"alone","calls":[\
],"distinctive":[],"functions":["os.kill","os.killpg","process.kill","Process.kill","syscall.Kill","posix_kill"],"quoted":[],"receivers":null}],"isStore":false}'},
{id:"redis",json:'{"id":"redis","names":["Redis","Valkey","KeyDB","DragonflyDB","redis-cli","redis-py","ioredis","node-redis","go-redis","Jedis","Lettuce","Memu\
rai"],"receivers":["r","rd","rdb","redis","rediss","redisclient","redisconn","redisconnection","redisdb","redispool","redisstore","redissync","redisasync","redi\
scache","rediscluster","redistemplate","stringredistemplate","redisoperations","redisservice","redisson","jedis","jediscluster","unifiedjedis","lettuce","valkey\
","valkeyclient","keydb","client","conn","connection","con","pipe","pipeline","pipelined","multi","commands","synccommands","asynccommands","predis","phpredis"]\
,"modules":["redis","redis.asyncio","aioredis","ioredis","@redis/client","node-redis","redis-mock","fakeredis","valkey","valkey-glide","iovalkey","github.com/re\
dis/go-redis/v9","github.com/go-redis/redis/v8","github.com/go-redis/redis","github.com/gomodule/redigo/redis","redis.clients.jedis","io.lettuce.core","org.redi\
sson","org.springframework.data.redis","Predis","StackExchange.Redis","fred","bb8_redis","deadpool_redis"],"told":[],"commands":[{"id":"scan","words":["SCAN","s\
can_iter","scan_each","scanStream","scanIterator"],"said":"named","calls":["scan","scanall"],"distinctive":["scaniter","scanmatch","scaneach","scanstream","scan\
iterator","scanasync","scankeys"],"functions":[],"quoted":["SCAN"],"receivers":null},{"id":"keys","words":["KEYS"],"said":"named","calls":["keys","keysasync","g\
etkeys"],"distinctive":["getkeysbypattern","getkeysstream"],"functions":[],"quoted":["KEYS"],"receivers":null},{"id":"hgetall","words":["HGETALL"],"said":"named\
","calls":[],"distinctive":["hgetall","hashgetall","hashgetallasync","hgetallasync"],"functions":[],"quoted":["HGETALL"],"receivers":null},{"id":"smembers","wor\
ds":["SMEMBERS"],"said":"named","calls":[],"distinctive":["smembers","smembersasync","setmembers","setmembersasync","sscaniter"],"functions":[],"quoted":["SMEMB\
ERS"],"receivers":null},{"id":"get","words":["GET"],"said":"code","calls":["get","stringget","stringgetasync"],"distinctive":[],"functions":[],"quoted":["GET"],\
"receivers":null},{"id":"set","words":["SET"],"said":"code","calls":["set","stringset","stringsetasync"],"distinctive":[],"functions":[],"quoted":["SET"],"recei\
vers":null},{"id":"del","words":["DEL"],"said":"code","calls":["del","delete","keydelete","keydeleteasync"],"distinctive":[],"functions":[],"quoted":["DEL"],"re\
ceivers":null},{"id":"unlink","words":["UNLINK"],"said":"named","calls":["unlink"],"distinctive":[],"functions":[],"quoted":["UNLINK"],"receivers":null},{"id":"\
exists","words":["EXISTS"],"said":"code","calls":["exists","keyexists","keyexistsasync"],"distinctive":[],"functions":[],"quoted":["EXISTS"],"receivers":null},{\
"id":"expire","words":["EXPIRE"],"said":"code","calls":["expire","keyexpire","keyexpireasync"],"distinctive":[],"functions":[],"quoted":["EXPIRE"],"receivers":n\
ull},{"id":"ttl","words":["TTL"],"said":"code","calls":["ttl"],"distinctive":[],"functions":[],"quoted":["TTL"],"receivers":null},{"id":"incr","words":["INCR"],\
"said":"named","calls":["incr","stringincrement"],"distinctive":[],"functions":[],"quoted":["INCR"],"receivers":null},{"id":"decr","words":["DECR"],"said":"name\
d","calls":["decr","stringdecrement"],"distinctive":[],"functions":[],"quoted":["DECR"],"receivers":null},{"id":"sort","words":["SORT"],"said":"code","calls":["\
sort"],"distinctive":[],"functions":[],"quoted":["SORT"],"receivers":null},{"id":"type","words":["TYPE"],"said":"code","calls":["type"],"distinctive":[],"functi\
ons":[],"quoted":["TYPE"],"receivers":null},{"id":"eval","words":["EVAL","Lua scripts","Lua scripting","Lua script"],"said":"named","calls":["eval","evalro","re\
gisterscript","loadscript","scriptload","scriptevaluate","scriptevaluateasync"],"distinctive":["defaultredisscript"],"functions":[],"quoted":["EVAL","EVAL_RO","\
SCRIPT LOAD"],"receivers":null},{"id":"monitor","words":["MONITOR"],"said":"named","calls":["monitor"],"distinctive":[],"functions":[],"quoted":["MONITOR"],"rec\
eivers":null},{"id":"save","words":["SAVE"],"said":"code","calls":["save","bgsave"],"distinctive":[],"functions":[],"quoted":["SAVE","BGSAVE"],"receivers":null}\
,{"id":"flushall","words":["FLUSHALL"],"said":"named","calls":["flushall"],"distinctive":["flushallasync","flushalldatabases","flushalldatabasesasync"],"functio\
ns":["*.flushall","*.flushAll","*.FlushAll"],"quoted":["FLUSHALL"],"receivers":null},{"id":"flushdb","words":["FLUSHDB"],"said":"named","calls":[],"distinctive"\
:["flushdb","flushdbasync","flushdatabaseasync"],"functions":[],"quoted":["FLUSHDB"],"receivers":null},{"id":"config","words":["CONFIG SET","CONFIG GET"],"said"\
:"named","calls":[],"distinctive":["configset","configget"],"functions":[],"quoted":["CONFIG SET","CONFIG GET"],"receivers":null},{"id":"publish","words":["PUBL\
ISH"],"said":"named","calls":["publish"],"distinctive":[],"functions":[],"quoted":["PUBLISH"],"receivers":null},{"id":"subscribe","words":["SUBSCRIBE"],"said":"\
named","calls":["subscribe"],"distinctive":[],"functions":[],"quoted":["SUBSCRIBE"],"receivers":null},{"id":"watch","words":["WATCH"],"said":"named","calls":["w\
atch"],"distinctive":[],"functions":[],"quoted":["WATCH"],"receivers":null},{"id":"multi","words":["MULTI"],"said":"named","calls":["multi"],"distinctive":[],"f\
unctions":[],"quoted":["MULTI"],"receivers":null},{"id":"blocking-wait","words":["WAIT"],"said":"code","calls":["wait"],"distinctive":[],"functions":[],"quoted"\
:["WAIT"],"receivers":null},{"id":"object","words":["OBJECT ENCODING","OBJECT IDLETIME","MEMORY USAGE"],"said":"named","calls":["memoryusage"],"distinctive":["o\
bjectencoding"],"functions":[],"quoted":["OBJECT","MEMORY USAGE"],"receivers":null},{"id":"rename","words":["RENAME"],"said":"code","calls":["rename","keyrename\
"],"distinctive":[],"functions":[],"quoted":["RENAME"],"receivers":null},{"id":"debug","words":["DEBUG SLEEP","DEBUG OBJECT"],"said":"named","calls":[],"distinc\
tive":["debugobject","debugsleep"],"functions":[],"quoted":["DEBUG SLEEP","DEBUG OBJECT"],"receivers":null},{"id":"bitcount","words":["BITCOUNT"],"said":"named"\
,"calls":[],"distinctive":["bitcount"],"functions":[],"quoted":["BITCOUNT"],"receivers":null},{"id":"bitfield","words":["BITFIELD"],"said":"named","calls":[],"d\
istinctive":["bitfield"],"functions":[],"quoted":["BITFIELD"],"receivers":null},{"id":"bitop","words":["BITOP"],"said":"named","calls":[],"distinctive":["bitop"\
],"functions":[],"quoted":["BITOP"],"receivers":null},{"id":"bitpos","words":["BITPOS"],"said":"named","calls":[],"distinctive":["bitpos"],"functions":[],"quote\
d":["BITPOS"],"receivers":null},{"id":"blmove","words":["BLMOVE"],"said":"named","calls":[],"distinctive":["blmove"],"functions":[],"quoted":["BLMOVE"],"receive\
rs":null},{"id":"blmpop","words":["BLMPOP"],"said":"named","calls":[],"distinctive":["blmpop"],"functions":[],"quoted":["BLMPOP"],"receivers":null},{"id":"blpop\
","words":["BLPOP"],"said":"named","calls":[],"distinctive":["blpop"],"functions":[],"quoted":["BLPOP"],"receivers":null},{"id":"brpop","words":["BRPOP"],"said"\
:"named","calls":[],"distinctive":["brpop"],"functions":[],"quoted":["BRPOP"],"receivers":null},{"id":"brpoplpush","words":["BRPOPLPUSH"],"said":"named","calls"\
:[],"distinctive":["brpoplpush"],"functions":[],"quoted":["BRPOPLPUSH"],"receivers":null},{"id":"bzmpop","words":["BZMPOP"],"said":"named","calls":[],"distincti\
ve":["bzmpop"],"functions":[],"quoted":["BZMPOP"],"receivers":null},{"id":"bzpopmax","words":["BZPOPMAX"],"said":"named","calls":[],"distinctive":["bzpopmax"],"\
functions":[],"quoted":["BZPOPMAX"],"receivers":null},{"id":"bzpopmin","words":["BZPOPMIN"],"said":"named","calls":[],"distinctive":["bzpopmin"],"functions":[],\
"quoted":["BZPOPMIN"],"receivers":null},{"id":"dbsize","words":["DBSIZE"],"said":"named","calls":[],"distinctive":["dbsize"],"functions":[],"quoted":["DBSIZE"],\
"receivers":null},{"id":"decrby","words":["DECRBY"],"said":"named","calls":[],"distinctive":["decrby"],"functions":[],"quoted":["DECRBY"],"receivers":null},{"id\
":"evalsha","words":["EVALSHA"],"said":"named","calls":[],"distinctive":["evalsha"],"functions":[],"quoted":["EVALSHA"],"receivers":null},{"id":"expireat","word\
s":["EXPIREAT"],"said":"named","calls":[],"distinctive":["expireat"],"functions":[],"quoted":["EXPIREAT"],"receivers":null},{"id":"geoadd","words":["GEOADD"],"s\
aid":"named","calls":[],"distinctive":["geoadd"],"functions":[],"quoted":["GEOADD"],"receivers":null},{"id":"geodist","words":["GEODIST"],"said":"named","calls"\
:[],"distinctive":["geodist"],"functions":[],"quoted":["GEODIST"],"receivers":null},{"id":"geohash","words":["GEOHASH"],"said":"named","calls":[],"distinctive":\
["geohash"],"functions":[],"quoted":["GEOHASH"],"receivers":null},{"id":"geopos","words":["GEOPOS"],"said":"named","calls":[],"distinctive":["geopos"],"function\
s":[],"quoted":["GEOPOS"],"receivers":null},{"id":"georadius","words":["GEORADIUS"],"said":"named","calls":[],"distinctive":["georadius"],"functions":[],"quoted\
":["GEORADIUS"],"receivers":null},{"id":"georadiusbymember","words":["GEORADIUSBYMEMBER"],"said":"named","calls":[],"distinctive":["georadiusbymember"],"functio\
ns":[],"quoted":["GEORADIUSBYMEMBER"],"receivers":null},{"id":"geosearch","words":["GEOSEARCH"],"said":"named","calls":[],"distinctive":["geosearch"],"functions\
":[],"quoted":["GEOSEARCH"],"receivers":null},{"id":"getbit","words":["GETBIT"],"said":"named","calls":[],"distinctive":["getbit"],"functions":[],"quoted":["GET\
BIT"],"receivers":null},{"id":"getdel","words":["GETDEL"],"said":"named","calls":[],"distinctive":["getdel"],"functions":[],"quoted":["GETDEL"],"receivers":null\
},{"id":"getex","words":["GETEX"],"said":"named","calls":[],"distinctive":["getex"],"functions":[],"quoted":["GETEX"],"receivers":null},{"id":"getrange","words"\
:["GETRANGE"],"said":"named","calls":[],"distinctive":["getrange"],"functions":[],"quoted":["GETRANGE"],"receivers":null},{"id":"getset","words":["GETSET"],"sai\
d":"named","calls":[],"distinctive":["getset"],"functions":[],"quoted":["GETSET"],"receivers":null},{"id":"hdel","words":["HDEL"],"said":"named","calls":[],"dis\
tinctive":["hdel"],"functions":[],"quoted":["HDEL"],"receivers":null},{"id":"hexists","words":["HEXISTS"],"said":"named","calls":[],"distinctive":["hexists"],"f\
unctions":[],"quoted":["HEXISTS"],"receivers":null},{"id":"hget","words":["HGET"],"said":"named","calls":[],"distinctive":["hget"],"functions":[],"quoted":["HGE\
T"],"receivers":null},{"id":"hincrby","words":["HINCRBY"],"said":"named","calls":[],"distinctive":["hincrby"],"functions":[],"quoted":["HINCRBY"],"receivers":nu\
ll},{"id":"hincrbyfloat","words":["HINCRBYFLOAT"],"said":"named","calls":[],"distinctive":["hincrbyfloat"],"functions":[],"quoted":["HINCRBYFLOAT"],"receivers":\
null},{"id":"hkeys","words":["HKEYS"],"said":"named","calls":[],"distinctive":["hkeys"],"functions":[],"quoted":["HKEYS"],"receivers":null},{"id":"hlen","words"\
:["HLEN"],"said":"named","calls":[],"distinctive":["hlen"],"functions":[],"quoted":["HLEN"],"receivers":null},{"id":"hmget","words":["HMGET"],"said":"named","ca\
lls":[],"distinctive":["hmget"],"functions":[],"quoted":["HMGET"],"receivers":null},{"id":"hmset","words":["HMSET"],"said":"named","calls":[],"distinctive":["hm\
set"],"functions":[],"quoted":["HMSET"],"receivers":null},{"id":"hrandfield","words":["HRANDFIELD"],"said":"named","calls":[],"distinctive":["hrandfield"],"func\
tions":[],"quoted":["HRANDFIELD"],"receivers":null},{"id":"hscan","words":["HSCAN"],"said":"named","calls":[],"distinctive":["hscan"],"functions":[],"quoted":["\
HSCAN"],"receivers":null},{"id":"hset","words":["HSET"],"said":"named","calls":[],"distinctive":["hset"],"functions":[],"quoted":["HSET"],"receivers":null},{"id\
":"hsetnx","words":["HSETNX"],"said":"named","calls":[],"distinctive":["hsetnx"],"functions":[],"quoted":["HSETNX"],"receivers":null},{"id":"hstrlen","words":["\
HSTRLEN"],"said":"named","calls":[],"distinctive":["hstrlen"],"functions":[],"quoted":["HSTRLEN"],"receivers":null},{"id":"hvals","words":["HVALS"],"said":"name\
d","calls":[],"distinctive":["hvals"],"functions":[],"quoted":["HVALS"],"receivers":null},{"id":"incrby","words":["INCRBY"],"said":"named","calls":[],"distincti\
ve":["incrby"],"functions":[],"quoted":["INCRBY"],"receivers":null},{"id":"incrbyfloat","words":["INCRBYFLOAT"],"said":"named","calls":[],"distinctive":["incrby\
float"],"functions":[],"quoted":["INCRBYFLOAT"],"receivers":null},{"id":"lindex","words":["LINDEX"],"said":"named","calls":[],"distinctive":["lindex"],"function\
s":[],"quoted":["LINDEX"],"receivers":null},{"id":"linsert","words":["LINSERT"],"said":"named","calls":[],"distinctive":["linsert"],"functions":[],"quoted":["LI\
NSERT"],"receivers":null},{"id":"llen","words":["LLEN"],"said":"named","calls":[],"distinctive":["llen"],"functions":[],"quoted":["LLEN"],"receivers":null},{"id\
":"lmove","words":["LMOVE"],"said":"named","calls":[],"distinctive":["lmove"],"functions":[],"quoted":["LMOVE"],"receivers":null},{"id":"lmpop","words":["LMPOP"\
],"said":"named","calls":[],"distinctive":["lmpop"],"functions":[],"quoted":["LMPOP"],"receivers":null},{"id":"lpop","words":["LPOP"],"said":"named","calls":[],\
"distinctive":["lpop"],"functions":[],"quoted":["LPOP"],"receivers":null},{"id":"lpos","words":["LPOS"],"said":"named","calls":[],"distinctive":["lpos"],"functi\
ons":[],"quoted":["LPOS"],"receivers":null},{"id":"lpush","words":["LPUSH"],"said":"named","calls":[],"distinctive":["lpush"],"functions":[],"quoted":["LPUSH"],\
"receivers":null},{"id":"lpushx","words":["LPUSHX"],"said":"named","calls":[],"distinctive":["lpushx"],"functions":[],"quoted":["LPUSHX"],"receivers":null},{"id\
":"lrange","words":["LRANGE"],"said":"named","calls":[],"distinctive":["lrange"],"functions":[],"quoted":["LRANGE"],"receivers":null},{"id":"lrem","words":["LRE\
M"],"said":"named","calls":[],"distinctive":["lrem"],"functions":[],"quoted":["LREM"],"receivers":null},{"id":"lset","words":["LSET"],"said":"named","calls":[],\
"distinctive":["lset"],"functions":[],"quoted":["LSET"],"receivers":null},{"id":"ltrim","words":["LTRIM"],"said":"named","calls":[],"distinctive":["ltrim"],"fun\
ctions":[],"quoted":["LTRIM"],"receivers":null},{"id":"mget","words":["MGET"],"said":"named","calls":[],"distinctive":["mget"],"functions":[],"quoted":["MGET"],\
"receivers":null},{"id":"mset","words":["MSET"],"said":"named","calls":[],"distinctive":["mset"],"functions":[],"quoted":["MSET"],"receivers":null},{"id":"msetn\
x","words":["MSETNX"],"said":"named","calls":[],"distinctive":["msetnx"],"functions":[],"quoted":["MSETNX"],"receivers":null},{"id":"pexpire","words":["PEXPIRE"\
],"said":"named","calls":[],"distinctive":["pexpire"],"functions":[],"quoted":["PEXPIRE"],"receivers":null},{"id":"pexpireat","words":["PEXPIREAT"],"said":"name\
d","calls":[],"distinctive":["pexpireat"],"functions":[],"quoted":["PEXPIREAT"],"receivers":null},{"id":"pfadd","words":["PFADD"],"said":"named","calls":[],"dis\
tinctive":["pfadd"],"functions":[],"quoted":["PFADD"],"receivers":null},{"id":"pfcount","words":["PFCOUNT"],"said":"named","calls":[],"distinctive":["pfcount"],\
"functions":[],"quoted":["PFCOUNT"],"receivers":null},{"id":"pfmerge","words":["PFMERGE"],"said":"named","calls":[],"distinctive":["pfmerge"],"functions":[],"qu\
oted":["PFMERGE"],"receivers":null},{"id":"psetex","words":["PSETEX"],"said":"named","calls":[],"distinctive":["psetex"],"functions":[],"quoted":["PSETEX"],"rec\
eivers":null},{"id":"psubscribe","words":["PSUBSCRIBE"],"said":"named","calls":[],"distinctive":["psubscribe"],"functions":[],"quoted":["PSUBSCRIBE"],"receivers\
":null},{"id":"pttl","words":["PTTL"],"said":"named","calls":[],"distinctive":["pttl"],"functions":[],"quoted":["PTTL"],"receivers":null},{"id":"punsubscribe","\
words":["PUNSUBSCRIBE"],"said":"named","calls":[],"distinctive":["punsubscribe"],"functions":[],"quoted":["PUNSUBSCRIBE"],"receivers":null},{"id":"randomkey","w\
ords":["RANDOMKEY"],"said":"named","calls":[],"distinctive":["randomkey"],"functions":[],"quoted":["RANDOMKEY"],"receivers":null},{"id":"renamenx","words":["REN\
AMENX"],"said":"named","calls":[],"distinctive":["renamenx"],"functions":[],"quoted":["RENAMENX"],"receivers":null},{"id":"rpop","words":["RPOP"],"said":"named"\
,"calls":[],"distinctive":["rpop"],"functions":[],"quoted":["RPOP"],"receivers":null},{"id":"rpoplpush","words":["RPOPLPUSH"],"said":"named","calls":[],"distinc\
tive":["rpoplpush"],"functions":[],"quoted":["RPOPLPUSH"],"receivers":null},{"id":"rpush","words":["RPUSH"],"said":"named","calls":[],"distinctive":["rpush"],"f\
unctions":[],"quoted":["RPUSH"],"receivers":null},{"id":"rpushx","words":["RPUSHX"],"said":"named","calls":[],"distinctive":["rpushx"],"functions":[],"quoted":[\
"RPUSHX"],"receivers":null},{"id":"sadd","words":["SADD"],"said":"named","calls":[],"distinctive":["sadd"],"functions":[],"quoted":["SADD"],"receivers":null},{"\
id":"scard","words":["SCARD"],"said":"named","calls":[],"distinctive":["scard"],"functions":[],"quoted":["SCARD"],"receivers":null},{"id":"sdiff","words":["SDIF\
F"],"said":"named","calls":[],"distinctive":["sdiff"],"functions":[],"quoted":["SDIFF"],"receivers":null},{"id":"sdiffstore","words":["SDIFFSTORE"],"said":"name\
d","calls":[],"distinctive":["sdiffstore"],"functions":[],"quoted":["SDIFFSTORE"],"receivers":null},{"id":"setbit","words":["SETBIT"],"said":"named","calls":[],\
"distinctive":["setbit"],"functions":[],"quoted":["SETBIT"],"receivers":null},{"id":"setex","words":["SETEX"],"said":"named","calls":[],"distinctive":["setex"],\
"functions":[],"quoted":["SETEX"],"receivers":null},{"id":"setnx","words":["SETNX"],"said":"named","calls":[],"distinctive":["setnx"],"functions":[],"quoted":["\
SETNX"],"receivers":null},{"id":"setrange","words":["SETRANGE"],"said":"named","calls":[],"distinctive":["setrange"],"functions":[],"quoted":["SETRANGE"],"recei\
vers":null},{"id":"sinter","words":["SINTER"],"said":"named","calls":[],"distinctive":["sinter"],"functions":[],"quoted":["SINTER"],"receivers":null},{"id":"sin\
tercard","words":["SINTERCARD"],"said":"named","calls":[],"distinctive":["sintercard"],"functions":[],"quoted":["SINTERCARD"],"receivers":null},{"id":"sintersto\
re","words":["SINTERSTORE"],"said":"named","calls":[],"distinctive":["sinterstore"],"functions":[],"quoted":["SINTERSTORE"],"receivers":null},{"id":"sismember",\
"words":["SISMEMBER"],"said":"named","calls":[],"distinctive":["sismember"],"functions":[],"quoted":["SISMEMBER"],"receivers":null},{"id":"smismember","words":[\
"SMISMEMBER"],"said":"named","calls":[],"distinctive":["smismember"],"functions":[],"quoted":["SMISMEMBER"],"receivers":null},{"id":"smove","words":["SMOVE"],"s\
aid":"named","calls":[],"distinctive":["smove"],"functions":[],"quoted":["SMOVE"],"receivers":null},{"id":"spop","words":["SPOP"],"said":"named","calls":[],"dis\
tinctive":["spop"],"functions":[],"quoted":["SPOP"],"receivers":null},{"id":"srandmember","words":["SRANDMEMBER"],"said":"named","calls":[],"distinctive":["sran\
dmember"],"functions":[],"quoted":["SRANDMEMBER"],"receivers":null},{"id":"srem","words":["SREM"],"said":"named","calls":[],"distinctive":["srem"],"functions":[\
],"quoted":["SREM"],"receivers":null},{"id":"sscan","words":["SSCAN"],"said":"named","calls":[],"distinctive":["sscan"],"functions":[],"quoted":["SSCAN"],"recei\
vers":null},{"id":"ssubscribe","words":["SSUBSCRIBE"],"said":"named","calls":[],"distinctive":["ssubscribe"],"functions":[],"quoted":["SSUBSCRIBE"],"receivers":\
null},{"id":"sunion","words":["SUNION"],"said":"named","calls":[],"distinctive":["sunion"],"functions":[],"quoted":["SUNION"],"receivers":null},{"id":"sunionsto\
re","words":["SUNIONSTORE"],"said":"named","calls":[],"distinctive":["sunionstore"],"functions":[],"quoted":["SUNIONSTORE"],"receivers":null},{"id":"xack","word\
s":["XACK"],"said":"named","calls":[],"distinctive":["xack"],"functions":[],"quoted":["XACK"],"receivers":null},{"id":"xadd","words":["XADD"],"said":"named","ca\
lls":[],"distinctive":["xadd"],"functions":[],"quoted":["XADD"],"receivers":null},{"id":"xautoclaim","words":["XAUTOCLAIM"],"said":"named","calls":[],"distincti\
ve":["xautoclaim"],"functions":[],"quoted":["XAUTOCLAIM"],"receivers":null},{"id":"xclaim","words":["XCLAIM"],"said":"named","calls":[],"distinctive":["xclaim"]\
,"functions":[],"quoted":["XCLAIM"],"receivers":null},{"id":"xdel","words":["XDEL"],"said":"named","calls":[],"distinctive":["xdel"],"functions":[],"quoted":["X\
DEL"],"receivers":null},{"id":"xgroup","words":["XGROUP"],"said":"named","calls":[],"distinctive":["xgroup"],"functions":[],"quoted":["XGROUP"],"receivers":null\
},{"id":"xinfo","words":["XINFO"],"said":"named","calls":[],"distinctive":["xinfo"],"functions":[],"quoted":["XINFO"],"receivers":null},{"id":"xlen","words":["X\
LEN"],"said":"named","calls":[],"distinctive":["xlen"],"functions":[],"quoted":["XLEN"],"receivers":null},{"id":"xpending","words":["XPENDING"],"said":"named","\
calls":[],"distinctive":["xpending"],"functions":[],"quoted":["XPENDING"],"receivers":null},{"id":"xrange","words":["XRANGE"],"said":"named","calls":[],"distinc\
tive":["xrange"],"functions":[],"quoted":["XRANGE"],"receivers":null},{"id":"xread","words":["XREAD"],"said":"named","calls":[],"distinctive":["xread"],"functio\
ns":[],"quoted":["XREAD"],"receivers":null},{"id":"xreadgroup","words":["XREADGROUP"],"said":"named","calls":[],"distinctive":["xreadgroup"],"functions":[],"quo\
ted":["XREADGROUP"],"receivers":null},{"id":"xrevrange","words":["XREVRANGE"],"said":"named","calls":[],"distinctive":["xrevrange"],"functions":[],"quoted":["XR\
EVRANGE"],"receivers":null},{"id":"xtrim","words":["XTRIM"],"said":"named","calls":[],"distinctive":["xtrim"],"functions":[],"quoted":["XTRIM"],"receivers":null\
},{"id":"zadd","words":["ZADD"],"said":"named","calls":[],"distinctive":["zadd"],"functions":[],"quoted":["ZADD"],"receivers":null},{"id":"zcard","words":["ZCAR\
D"],"said":"named","calls":[],"distinctive":["zcard"],"functions":[],"quoted":["ZCARD"],"receivers":null},{"id":"zcount","words":["ZCOUNT"],"said":"named","call\
s":[],"distinctive":["zcount"],"functions":[],"quoted":["ZCOUNT"],"receivers":null},{"id":"zdiff","words":["ZDIFF"],"said":"named","calls":[],"distinctive":["zd\
iff"],"functions":[],"quoted":["ZDIFF"],"receivers":null},{"id":"zincrby","words":["ZINCRBY"],"said":"named","calls":[],"distinctive":["zincrby"],"functions":[]\
,"quoted":["ZINCRBY"],"receivers":null},{"id":"zinter","words":["ZINTER"],"said":"named","calls":[],"distinctive":["zinter"],"functions":[],"quoted":["ZINTER"],\
"receivers":null},{"id":"zinterstore","words":["ZINTERSTORE"],"said":"named","calls":[],"distinctive":["zinterstore"],"functions":[],"quoted":["ZINTERSTORE"],"r\
eceivers":null},{"id":"zlexcount","words":["ZLEXCOUNT"],"said":"named","calls":[],"distinctive":["zlexcount"],"functions":[],"quoted":["ZLEXCOUNT"],"receivers":\
null},{"id":"zmpop","words":["ZMPOP"],"said":"named","calls":[],"distinctive":["zmpop"],"functions":[],"quoted":["ZMPOP"],"receivers":null},{"id":"zmscore","wor\
ds":["ZMSCORE"],"said":"named","calls":[],"distinctive":["zmscore"],"functions":[],"quoted":["ZMSCORE"],"receivers":null},{"id":"zpopmax","words":["ZPOPMAX"],"s\
aid":"named","calls":[],"distinctive":["zpopmax"],"functions":[],"quoted":["ZPOPMAX"],"receivers":null},{"id":"zpopmin","words":["ZPOPMIN"],"said":"named","call\
s":[],"distinctive":["zpopmin"],"functions":[],"quoted":["ZPOPMIN"],"receivers":null},{"id":"zrandmember","words":["ZRANDMEMBER"],"said":"named","calls":[],"dis\
tinctive":["zrandmember"],"functions":[],"quoted":["ZRANDMEMBER"],"receivers":null},{"id":"zrange","words":["ZRANGE"],"said":"named","calls":[],"distinctive":["\
zrange"],"functions":[],"quoted":["ZRANGE"],"receivers":null},{"id":"zrangebylex","words":["ZRANGEBYLEX"],"said":"named","calls":[],"distinctive":["zrangebylex"\
],"functions":[],"quoted":["ZRANGEBYLEX"],"receivers":null},{"id":"zrangebyscore","words":["ZRANGEBYSCORE"],"said":"named","calls":[],"distinctive":["zrangebysc\
ore"],"functions":[],"quoted":["ZRANGEBYSCORE"],"receivers":null},{"id":"zrangestore","words":["ZRANGESTORE"],"said":"named","calls":[],"distinctive":["zrangest\
ore"],"functions":[],"quoted":["ZRANGESTORE"],"receivers":null},{"id":"zrank","words":["ZRANK"],"said":"named","calls":[],"distinctive":["zrank"],"functions":[]\
,"quoted":["ZRANK"],"receivers":null},{"id":"zrem","words":["ZREM"],"said":"named","calls":[],"distinctive":["zrem"],"functions":[],"quoted":["ZREM"],"receivers\
":null},{"id":"zremrangebylex","words":["ZREMRANGEBYLEX"],"said":"named","calls":[],"distinctive":["zremrangebylex"],"functions":[],"quoted":["ZREMRANGEBYLEX"],\
"receivers":null},{"id":"zremrangebyrank","words":["ZREMRANGEBYRANK"],"said":"named","calls":[],"distinctive":["zremrangebyrank"],"functions":[],"quoted":["ZREM\
RANGEBYRANK"],"receivers":null},{"id":"zremrangebyscore","words":["ZREMRANGEBYSCORE"],"said":"named","calls":[],"distinctive":["zremrangebyscore"],"functions":[\
],"quoted":["ZREMRANGEBYSCORE"],"receivers":null},{"id":"zrevrange","words":["ZREVRANGE"],"said":"named","calls":[],"distinctive":["zrevrange"],"functions":[],"\
quoted":["ZREVRANGE"],"receivers":null},{"id":"zrevrangebyscore","words":["ZREVRANGEBYSCORE"],"said":"named","calls":[],"distinctive":["zrevrangebyscore"],"func\
tions":[],"quoted":["ZREVRANGEBYSCORE"],"receivers":null},{"id":"zrevrank","words":["ZREVRANK"],"said":"named","calls":[],"distinctive":["zrevrank"],"functions"\
:[],"quoted":["ZREVRANK"],"receivers":null},{"id":"zscan","words":["ZSCAN"],"said":"named","calls":[],"distinctive":["zscan"],"functions":[],"quoted":["ZSCAN"],\
"receivers":null},{"id":"zscore","words":["ZSCORE"],"said":"named","calls":[],"distinctive":["zscore"],"functions":[],"quoted":["ZSCORE"],"receivers":null},{"id\
":"zunion","words":["ZUNION"],"said":"named","calls":[],"distinctive":["zunion"],"functions":[],"quoted":["ZUNION"],"receivers":null},{"id":"zunionstore","words\
":["ZUNIONSTORE"],"said":"named","calls":[],"distinctive":["zunionstore"],"functions":[],"quoted":["ZUNIONSTORE"],"receivers":null}],"isStore":true}'},{id:"sql",
json:'{"id":"sql","names":["SQL","Postgres","PostgreSQL","MySQL","MariaDB","SQLite","SQL Server","Oracle","CockroachDB","TiDB","ClickHouse","SQLAlchemy","Active\
Record","Hibernate","JDBC","Prisma","Sequelize","knex","数据库"],"receivers":["cursor","cur","dbcursor","session","dbsession","asyncsession","sqlsession","db","dat\
abase","dbconn","dbconnection","conn","connection","con","engine","pool","pgpool","pgclient","pg","sql","sqldb","tx","txn","trx","transaction","stmt","statement\
","preparedstatement","pstmt","ps","jdbctemplate","namedparameterjdbctemplate","entitymanager","em","knex","sequelize","prisma","objects","queryrunner","querybu\
ilder","repository","repo","pdo","mysqli","dbh","sth","activerecord","connectionpool","sqlx","gorm","dbcontext","sqlite","mysql","postgres","psql"],"modules":["\
psycopg","psycopg2","asyncpg","pymysql","MySQLdb","mysql.connector","sqlite3","aiosqlite","cx_Oracle","oracledb","pyodbc","sqlalchemy","pg","mysql","mysql2","my\
sql2/promise","better-sqlite3","knex","sequelize","typeorm","@prisma/client","drizzle-orm","database/sql","github.com/jmoiron/sqlx","github.com/jackc/pgx/v5","g\
orm.io/gorm","java.sql","javax.persistence","jakarta.persistence","org.hibernate","sqlx","diesel","rusqlite","Doctrine","Dapper"],"told":[],"commands":[{"id":"s\
elect-all","words":["SELECT *","select star"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["SELECT *","SELECT DISTINCT *","SELECT ALL *"]\
,"receivers":null},{"id":"select","words":["SELECT"],"said":"code","calls":[],"distinctive":[],"functions":[],"quoted":["SELECT"],"receivers":null},{"id":"count\
-all","words":["COUNT(*)","SELECT COUNT(*)"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["SELECT COUNT(*)","SELECT COUNT(1)"],"receivers\
":null},{"id":"insert","words":["INSERT INTO","INSERT statement","INSERT statements"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["INSER\
T INTO","INSERT IGNORE","REPLACE INTO"],"receivers":null},{"id":"update","words":["UPDATE statement","UPDATE statements"],"said":"alone","calls":[],"distinctive\
":[],"functions":[],"quoted":["UPDATE"],"receivers":null},{"id":"delete","words":["DELETE FROM","DELETE statement","DELETE statements"],"said":"alone","calls":[\
],"distinctive":[],"functions":[],"quoted":["DELETE FROM"],"receivers":null},{"id":"truncate","words":["TRUNCATE","TRUNCATE TABLE"],"said":"alone","calls":[],"d\
istinctive":[],"functions":[],"quoted":["TRUNCATE"],"receivers":null},{"id":"drop","words":["DROP TABLE","DROP COLUMN","DROP DATABASE","DROP INDEX"],"said":"alo\
ne","calls":[],"distinctive":[],"functions":[],"quoted":["DROP TABLE","DROP DATABASE","DROP INDEX","DROP SCHEMA","DROP VIEW"],"receivers":null},{"id":"alter","w\
ords":["ALTER TABLE"],"said":"alone","calls":[],"distinctive":["altertable"],"functions":[],"quoted":["ALTER TABLE"],"receivers":null},{"id":"create-table","wor\
ds":["CREATE TABLE"],"said":"alone","calls":[],"distinctive":["createtable"],"functions":[],"quoted":["CREATE TABLE","CREATE TEMPORARY TABLE","CREATE TEMP TABLE\
"],"receivers":null},{"id":"create-index","words":["CREATE INDEX"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["CREATE INDEX","CREATE UN\
IQUE INDEX"],"receivers":null},{"id":"lock-table","words":["LOCK TABLE","LOCK TABLES","table lock","table locks","锁表"],"said":"alone","calls":[],"distinctive":[\
],"functions":[],"quoted":["LOCK TABLE","LOCK TABLES"],"receivers":null},{"id":"vacuum","words":["VACUUM FULL","VACUUM"],"said":"alone","calls":[],"distinctive"\
:[],"functions":[],"quoted":["VACUUM"],"receivers":null},{"id":"call","words":["stored procedure","stored procedures","存储过程"],"said":"alone","calls":[],"distinc\
tive":["callproc","preparecall"],"functions":[],"quoted":["CALL","EXEC","EXECUTE"],"receivers":null},{"id":"copy","words":["COPY FROM","COPY TO","LOAD DATA"],"s\
aid":"alone","calls":["copyfrom"],"distinctive":["copyexpert","copyrecordstotable"],"functions":[],"quoted":["COPY","LOAD DATA"],"receivers":null},{"id":"query"\
,"words":["SQL query","SQL queries","SQL statements","database query","database queries","database call","database calls","数据库查询","SQL 查询"],"said":"alone","call\
s":["execute","executemany","executescript","query","queryone","queryasync","queryrow","queryrows","querycontext","queryrowcontext","exec","execcontext","scalar\
","scalars","fetch","fetchval","fetchrow","createnativequery","createquery","nativequery","prepare","preparestatement","executequery","executeupdate","queryforo\
bject","queryforlist","queryformap","selectall","selectone","findbysql","rawquery"],"distinctive":["executemany","queryrowcontext","createnativequery","executeq\
uery","executeupdate","queryforobject","queryforlist","findbysql","queryraw","queryrawunsafe","executeraw","executerawunsafe","fromsqlraw","executesqlraw","exec\
utesqlinterpolated","selectall"],"functions":["mysqli_query","pg_query","sqlite_query"],"quoted":[],"receivers":null},{"id":"raw","words":["raw SQL","raw querie\
s","raw query","原生 SQL","裸 SQL"],"said":"alone","calls":[],"distinctive":["createnativequery","findbysql","queryraw","queryrawunsafe","executeraw","executerawun\
safe","fromsqlraw","executesqlraw"],"functions":[],"quoted":["SELECT","INSERT INTO","UPDATE","DELETE FROM"],"receivers":null},{"id":"find","words":["ORM query",\
"ORM queries"],"said":"alone","calls":["get","filter","first","all","exclude","aggregate","annotate","getorcreate","updateorcreate","bulkcreate","find","findone\
","findall","findby","findoneby","findbyid","save","insert","merge","persist","load","add","refresh"],"distinctive":["findbypk","findunique","finduniqueorthrow"\
,"findfirst","findfirstorthrow","findmany","findandcountall","findorcreate","findoneorfail","getorcreate","updateorcreate","firstordefaultasync","tolistasync","\
savechanges","savechangesasync","selectrelated","getobjector404"],"functions":["get_object_or_404","get_list_or_404"],"quoted":[],"receivers":["objects","prisma\
","dbsession","entitymanager","em","repository","dbcontext"]}],"isStore":true}'},{id:"threads",json:'{"id":"threads","names":["threads","sleep","线程"],"receivers\
":["threading","thread","executor","executorservice","threadpool","threadpoolexecutor","taskscheduler","multiprocessing"],"modules":["threading","multiprocessin\
g","concurrent.futures","worker_threads","node:worker_threads","java.util.concurrent","std::thread","System.Threading","gevent","eventlet"],"told":[],"commands"\
:[{"id":"sleep","words":["sleep","sleeps","sleeping","time.sleep","Thread.sleep","asyncio.sleep","busy wait","busy waiting","busy-wait","休眠","睡眠","忙等"],"said":"\
alone","calls":[],"distinctive":["sleepms","waitfortimeout"],"functions":["sleep","usleep","nanosleep","time.sleep","time.Sleep","asyncio.sleep","anyio.sleep","\
trio.sleep","gevent.sleep","eventlet.sleep","Thread.sleep","Thread.Sleep","TimeUnit.SECONDS.sleep","TimeUnit.MILLISECONDS.sleep","thread::sleep","std::thread::s\
leep","tokio::time::sleep","Kernel.sleep","Task.Delay","setTimeout.promises","timers.setTimeout","Bun.sleep","Atomics.wait","Deno.sleepSync","std::this_thread::\
sleep_for"],"quoted":[],"receivers":null},{"id":"thread","words":["threads","new threads","thread pool","thread pools","threading","background threads","backgro\
und thread","ThreadPoolExecutor","worker threads","goroutines","goroutine","线程","新线程","后台线程","线程池","多线程"],"said":"alone","calls":["thread","timer","startnewthre\
ad","submit"],"distinctive":["runinexecutor","newfixedthreadpool","newcachedthreadpool","newsinglethreadexecutor","newscheduledthreadpool","newworkstealingpool"\
,"runinthreadpool"],"functions":["Thread","threading.Thread","threading.Timer","ThreadPoolExecutor","ProcessPoolExecutor","concurrent.futures.ThreadPoolExecutor\
","futures.ThreadPoolExecutor","asyncio.to_thread","run_in_threadpool","Worker","Executors.newFixedThreadPool","Executors.newCachedThreadPool","Executors.newSin\
gleThreadExecutor","CompletableFuture.runAsync","CompletableFuture.supplyAsync","Thread.new","Thread.start","thread::spawn","std::thread::spawn","rayon::spawn",\
"std::thread","std::async","std::jthread","pthread_create","Task.Run","ThreadPool.QueueUserWorkItem","thread"],"quoted":[],"receivers":["threading","executor","\
executorservice","threadpool"]},{"id":"process-pool","words":["multiprocessing","process pool","process pools","ProcessPoolExecutor","进程池","多进程"],"said":"alone"\
,"calls":["pool","process"],"distinctive":[],"functions":["ProcessPoolExecutor","multiprocessing.Pool","multiprocessing.Process","mp.Pool","mp.Process"],"quoted\
":[],"receivers":["multiprocessing"]},{"id":"timer","words":["setInterval","setTimeout","timers","polling timer","定时器","轮询"],"said":"alone","calls":[],"distinct\
ive":[],"functions":["setInterval","setTimeout","setImmediate","window.setInterval","window.setTimeout","threading.Timer","time.NewTicker","time.Tick","time.Aft\
erFunc"],"quoted":[],"receivers":null},{"id":"blocking","words":["block_on","runBlocking","run_until_complete"],"said":"alone","calls":[],"distinctive":["rununt\
ilcomplete","blockon","getawaiter"],"functions":["runBlocking","block_on","asyncio.run","futures::executor::block_on","async_to_sync"],"quoted":[],"receivers":n\
ull},{"id":"lock","words":["Lock","Mutex","synchronized","mutex"],"said":"code","calls":[],"distinctive":[],"functions":["threading.Lock","threading.RLock","Loc\
k","RLock","Mutex","Mutex::new","RwLock::new","ReentrantLock","sync.Mutex","asyncio.Lock","pthread_mutex_lock"],"quoted":[],"receivers":null},{"id":"global-exec\
utor","words":["asyncio.create_task","create_task","ensure_future"],"said":"code","calls":[],"distinctive":[],"functions":["asyncio.create_task","asyncio.ensure\
_future","create_task","ensure_future"],"quoted":[],"receivers":null}],"isStore":false}'}]});var YP={};Wt(YP,{builtinVocabulary:()=>Jd});function Jd(){return KJ??=VP.map(({json:e})=>JSON.parse(e))}var KJ,Ub=g(()=>{"use strict";KP()});import{lstatSync as JJ}from"node:fs";import{dirname as XP,join as QP,resolve as sl}from"node:path";function eL(e,t){for(let n of QJ(e,t)){let[r,i]=eX(n,t);if(r!==
void 0&&i!==void 0)throw new B("config-ambiguous",`there are two configurations in one folder: ${kn(r,t)} and ${kn(i,t)}`,"Join them in one of the two files and\
 delete the other.");if(r!==void 0)return r}return null}function*QJ(e,t){let n=Hb(e,t);for(let r=sl(e);;r=XP(r))if(yield r,r===n||XP(r)===r)return}function Hb(e,t){
let n=Xp(e);return n!==null?n:Mr(sl(t),sl(e))?sl(t):sl(e)}function eX(e,t){let n=XJ.map(i=>QP(e,i)).filter(qr),r=QP(e,"package.json");return tX(r,t)?[...n,r]:n}
function tX(e,t){if(!qr(e)||!JJ(e).isFile())return!1;let n=St(e,kn(e,t));return n.includes(`"${Xd}"`)&&nX(n)}function nX(e){try{let t=JSON.parse(e.replace(/^\uFEFF/,
""));return typeof t=="object"&&t!==null&&Object.hasOwn(t,Xd)}catch(t){if(!(t instanceof SyntaxError))throw t;return!0}}var Xd,XJ,Qd=g(()=>{"use strict";Re();Ou();
jr();Kn();Xd="prompt-spec",XJ=[".specrc.json",".specrc.yaml",".specrc.yml"]});function ef(e,t,n=[]){if(e===void 0)return"is not valid";let r=e.code==="invalid_value"?e.values.filter(i=>typeof i=="string"):n;return`${e.message}${$t(rX(t,e.
path),r)}`}function rX(e,t){return t.reduce((n,r)=>typeof n=="object"&&n!==null?n[r]:void 0,e)}var Wb=g(()=>{"use strict";lr()});var tf,tL=g(()=>{"use strict";tf=["call-rate","data-size","limit","timeout","duration","attempts","backoff","expiry","refill","lock","overlap","concurrency","ti\
me-zone","index","query-count","redaction"]});var iL={};Wt(iL,{pitsJsonSchema:()=>sX,readPitFile:()=>oX});function sX(){return{title:"Pit book of a project",...Er(et({pits:xt(bi([Yb,rL]))}))}}function oX(e,t,n){
let r=mn(t),i=(u,d,f)=>new B("pits-invalid",`${e}:${u}:${d}: ${f}`,"See `spec pit list --json` for pits that validate.");if(qn(r))throw i(r.line,r.column,r.message);
let s=(u,d)=>{let{line:f,column:p}=r.place(u);return i(f,p,`${u.length===0?"the file":u.map(String).join(".")}: ${d}`)},o=(u,d,f)=>{let p=u.safeParse(d);if(p.success)
return p.data;let[h]=p.error.issues,y=h?.code==="unrecognized_keys"?h.keys[0]:void 0,w=[...f,...h?.path??[]];throw y!==void 0?s([...w,y],`is not a key of a pit${$t(
y,iX)}`):s(w,ef(h,d,h?.path[0]==="facts"?tf:[]))},{pits:a}=o(et({pits:Vf(xt(El()).check(He(200)))}),r.data??{pits:[]},[]),l=[],c=[];for(let[u,d]of(a??[]).entries()){
let f=["pits",u];if(typeof d=="object"&&d!==null&&"off"in d){let{id:h}=o(rL,d,f);if(!n.includes(h))throw s([...f,"id"],`there is no shipped pit ${h} to switch o\
ff${$t(h,n)}`);c.push(h);continue}let p=lX(o(Yb,d,f));for(let[h,y]of p.paths.entries())if(!aX(y))throw s([...f,"paths",h],"expected a glob such as src/cache/**");
if(p.triggers.length+p.paths.length===0)throw s(f,"expected triggers or paths");if(l.some(h=>h.id===p.id))throw s([...f,"id"],`the pit ${p.id} stands twice`);l.
push(p)}return{own:l,off:c}}function aX(e){try{return Ut(e),!0}catch(t){if(t instanceof B)return!1;throw t}}function lX({id:e,title:t,triggers:n=[],paths:r=[],facts:i,
question:s,incident:o}){let a=typeof o=="object"&&"text"in o?o:{text:o,url:void 0};return{id:e,title:Kb(t),triggers:n,paths:r,facts:i,question:Kb(s),incident:Kb(
a.text),url:a.url??null}}function Kb(e){return typeof e=="string"?{en:e,"zh-CN":e}:e}var nL,rf,nf,Vb,Yb,rL,iX,sL=g(()=>{"use strict";Ar();Re();qi();Wb();lr();tL();
ks();na();nL=Fe().check(Sr(/^[a-z0-9]+(?:-[a-z0-9]+)*$/,"expected lower-case words joined by hyphens, e.g. retry-storm"),He(64)),rf=Fe().check(zt(1,"expected a \
text"),He(500)),nf=bi([rf,et({en:rf,"zh-CN":rf})],"expected a text, or one for en and one for zh-CN"),Vb=xt(rf).check(zt(1,"expected at least one"),He(60)),Yb=et(
{id:nL,title:nf,triggers:ne(Vb),paths:ne(Vb),facts:xt(bi([tr(tf),et({says:Vb})],`expected \`says: [words]\` or one of ${tf.join(", ")}`)).check(zt(1,"expected a\
t least one"),He(10)),question:nf,incident:bi([nf,et({text:nf,url:ne(Fe().check(Sr(/^https?:\/\//,"expected an address that begins with https://")))})],"expecte\
d a text, or text and url")}),rL=et({id:nL,off:o0(!0,"expected true")}),iX=Object.keys(Yb.shape)});var uL={};Wt(uL,{readVocabularyFile:()=>mX,vocabularyJsonSchema:()=>hX});function hX(){return{title:"Vocabulary of a technology",...Er(lL)}}function mX(e,t,n){let r=mn(
t),i=(l,c,u)=>new B("vocabulary-invalid",`${e}:${l}:${c}: ${u}`,"docs/guards.md shows a file that validates.");if(qn(r))throw i(r.line,r.column,r.message);let s=(l,c)=>{
let{line:u,column:d}=r.place(l);return i(u,d,`${l.length===0?"the file":l.map(String).join(".")}: ${c}`)},o=lL.safeParse(r.data);if(!o.success){let[l]=o.error.issues,
c=l?.code==="unrecognized_keys"?l.keys[0]:void 0;throw s([...l?.path??[],...c===void 0?[]:[c]],c===void 0?l?.message??"is not valid":"is not a key of a vocabula\
ry")}let a=o.data;if(a.id===void 0==(a.extends===void 0))throw s([],"expected either `id`, for a technology of its own, or `extends`");if(a.extends!==void 0)return gX(
a,a.extends,n,s);if(n.some(l=>l.id===a.id))throw s(["id"],`there is a technology ${a.id??""}; expected \`extends: ${a.id??""}\` to add to it`);if((a.names??[]).
length===0)throw s(["names"],"expected how a spec names the technology");return[...n,cL(a)]}function gX(e,t,n,r){let i=n.find(o=>o.id===t);if(i===void 0){let o=la(
t,n.map(a=>a.id));throw r(["extends"],`there is no technology "${t}"${o===null?`; expected one of ${n.map(a=>a.id).join(", ")}`:`; did you mean ${o}?`}`)}let s=yX(
i,cL({...e,id:t}));return n.map(o=>o===i?s:o)}function cL({id:e="",names:t=[],receivers:n=[],modules:r=[],told:i=[],store:s=!1,said:o="named",distinctive:a=[],commands:l={}}){
let c=a.filter(d=>!(d in l)).map(d=>({id:d,words:[d.toUpperCase()],said:o,calls:[],distinctive:[fo(d)],functions:[],quoted:[d.toUpperCase()],receivers:null})),u=Object.
entries(l).map(([d,f])=>({id:d,words:f.words??[d.toUpperCase()],said:f.said??o,calls:It((f.calls??[]).map(fo)),distinctive:It((f.distinctive??[]).map(fo)),functions:It(
f.functions??[]),quoted:It((f.quoted??[]).map(p=>p.toUpperCase())),receivers:f.receivers===void 0?null:It(f.receivers.map(fo))}));return{id:e,names:t,receivers:It(
n.map(fo)),modules:It(r),told:It(i.map(fo)),commands:[...u,...c],isStore:s}}function yX(e,t){let n=t.commands.filter(i=>e.commands.every(({id:s})=>s!==i.id)),r=e.
commands.map(i=>{let s=t.commands.find(({id:o})=>o===i.id);return s===void 0?i:bX(i,s)});return{...e,names:It([...e.names,...t.names]),receivers:It([...e.receivers,
...t.receivers]),modules:It([...e.modules,...t.modules]),told:It([...e.told,...t.told]),commands:[...r,...n],isStore:e.isStore||t.isStore}}function bX(e,t){let n=i=>It(
[...e[i],...t[i]]),r=e.receivers===null||t.receivers===null?e.receivers:It([...e.receivers,...t.receivers]);return{...e,words:n("words"),calls:n("calls"),distinctive:n(
"distinctive"),functions:n("functions"),quoted:n("quoted"),receivers:r}}function fo(e){return e.replaceAll("_","").toLowerCase()}function It(e){return[...new Set(
e)]}var Jb,fX,Tn,aL,pX,lL,dL=g(()=>{"use strict";Ar();Re();lr();ks();na();Jb=Fe().check(Sr(/^[a-z0-9]+(?:-[a-z0-9]+)*$/,"expected lower-case words joined by hyp\
hens, e.g. scan"),He(64)),fX=Fe().check(zt(1,"expected a text"),He(100)),Tn=xt(fX).check(He(500)),aL=tr(["alone","named","code"]),pX=et({said:ne(aL),words:ne(Tn),
calls:ne(Tn),distinctive:ne(Tn),functions:ne(Tn),quoted:ne(Tn),receivers:ne(Tn)}),lL=et({id:ne(Jb),extends:ne(Jb),names:ne(Tn),receivers:ne(Tn),modules:ne(Tn),told:ne(
Tn),store:ne(yi()),said:ne(aL),distinctive:ne(Tn),commands:ne(i0(Jb,pX))})});var gL={};Wt(gL,{loadVocabulary:()=>vX,vocabularyFiles:()=>hL,vocabularyFolder:()=>Qb,vocabularyPaths:()=>xX});import{readdirSync as wX,realpathSync as fL}from"node:fs";
import{join as Xb}from"node:path";async function vX(e){let t=hL(e);if(t.length===0)return Jd();let{readVocabularyFile:n}=await Promise.resolve().then(()=>(dL(),uL));
return t.reduce((r,{shown:i,text:s})=>n(i,s,r),Jd())}function hL(e){let t=Qb(e),n=mL(t);if(n.length>pL)throw new B("vocabulary-invalid",`${Si}/vocabulary has ${n.
length} files; expected at most ${pL}`,"Put what belongs to one technology into one file.");return n.map(r=>{let i=`${Si}/vocabulary/${r}`;return{shown:i,text:St(
kX(e,Xb(t,r),i),i)}})}function Qb(e){return Xb(e,Si,"vocabulary")}function xX(e){let t=Qb(e);return mL(t).map(n=>Xb(t,n))}function mL(e){try{return wX(e).filter(
t=>/\.ya?ml$/.test(t)).sort()}catch(t){if(vr(t,"ENOENT"))return[];throw st(t,"cannot read",e)}}function kX(e,t,n){try{let r=fL(t);if(Mr(fL(e),r))return r}catch(r){
throw st(r,"cannot read",n)}throw new B("vocabulary-invalid",`${n} is a link that leads out of the project`,"Copy the file into the project.")}var pL,yL=g(()=>{
"use strict";Ub();Re();jr();Kn();xr();pL=50});function bL(e){return{file:e,folder:"",config:EX[e],complain:(t,n)=>new Error(`preset ${e}: ${n}`)}}var _X,SX,EX,wL=g(()=>{"use strict";Ga();_X=Object.fromEntries(
rn.map(({id:e,severity:t})=>[e,t])),SX=Object.fromEntries(rn.map(({id:e,severity:t})=>[e,t==="warning"?"error":t])),EX={recommended:{rules:_X,strict:!1},strict:{
rules:SX,strict:!0}}});var sf,ew,vL,AX,xL,kL,_L=g(()=>{"use strict";Ar();Ga();na();Gs();sf=Fe().check(zt(1,"expected a text"),He(1e3)),ew=xt(sf.check(a0(e=>e.trim()!=="","expected a w\
ord"))).check(He(2e3)),vL=bi([sf,xt(sf).check(zt(1,"expected at least one"),He(64))],"expected a text or a list of texts"),AX=tr(fC),xL={template:ne(sf.check(Dt(
"Template for documents that name none, e.g. bug-fix."))),strict:ne(yi().check(Dt("A section under a heading that only resembles its own does not count as there\
."))),rules:ne(et(Object.fromEntries(rn.map(({id:e,summary:t,severity:n})=>[e,ne(AX.check(Dt(`${t.en} Without a setting: ${n}.`)))]))).check(Dt("Severity by rul\
e."))),words:ne(et({accepted:ne(ew.check(Dt("Words that the word rules let pass."))),vague:ne(ew.check(Dt("Words that vague-word looks for besides its own."))),
hedges:ne(ew.check(Dt("Words that hedge looks for besides its own.")))}))},kL=et({$schema:ne(Fe()),extends:ne(vL.check(Dt(`${js.join(", ")}, or a relative path \
to another configuration in the repository; later ones win, this file wins over all.`))),...xL,overrides:ne(xt(et({files:vL.check(Dt("Globs, from the folder of \
this file; one without a slash matches names in any folder.")),...xL})).check(He(256),Dt("Decisions for some files; later ones win.")))})});function AL({file:e,folder:t,text:n,format:r,key:i}){let s=n.replace(/^\uFEFF/,""),o=mn(s,CX);if(r==="json"&&IX(e,s),qn(o))throw of(e,o,o.message);let a=i===null?
[]:[i],l=(d,f,p)=>of(e,o.place([...a,...d]),d.length===0?f:`${EL(d)}: ${f}`,p),c=(d,f,p)=>of(e,o.keyPlace([...a,...d]),`${EL(d)}: ${f}`,p),u=$X(TX(o.data,i,l),l,
c);for(let[d,{files:f}]of(u.overrides??[]).entries())for(let[p,h]of[f].flat().entries())RX(h,typeof f=="string"?["overrides",d,"files"]:["overrides",d,"files",p],
l);return{file:e,folder:t,config:u,complain:l}}function TX(e,t,n){if(t===null)return e??{};if(typeof e=="object"&&e!==null&&Object.hasOwn(e,t))return e[t];throw n(
[],`expected the key "${t}" and a configuration under it`)}function $X(e,t,n){let r=kL.safeParse(e);if(r.success)return r.data;let{issues:i}=r.error;for(let s of i)
if(s.code==="unrecognized_keys")throw NX(s,n);throw t(i[0]?.path??[],ef(i[0],e))}function NX(e,t){let[n=""]=e.keys,r=[...e.path,n],i=e.path.findLast(a=>typeof a==
"string")??"",s=i==="rules"?rn.map(({id:a})=>a):OX[i]??[],o=$t(n,s);return i==="rules"?t(r,`there is no rule "${n}"${o}`,"`spec rules` lists them."):t(r,`there \
is no such key${o}`,`Expected one of: ${s.join(", ")}.`)}function RX(e,t,n){try{Ut(e)}catch(r){throw r instanceof B?n(t,r.message,r.hint):r}}function IX(e,t){try{
JSON.parse(t)}catch(n){if(!(n instanceof SyntaxError))throw n;let r=Number(/ at position (\d{1,9})/.exec(n.message)?.[1]??(n.message.includes("end of JSON")?t.length:
0));throw of(e,new In(t).position(r),n.message.replace(/ at position .*/,"").replace(/, .* is not valid JSON$/s,""))}}function of(e,{line:t,column:n},r,i="`spec\
 init` writes a configuration in which every key is explained."){return new B("config-invalid",`${e}:${t}:${n}: ${r}`,i)}function EL(e){return e.map(t=>typeof t==
"number"?`[${t}]`:`.${String(t)}`).join("").replace(/^\./,"")}var CX,SL,OX,CL=g(()=>{"use strict";Ga();Re();Wb();lr();Co();qi();ks();_L();CX=1024*1024;SL=["temp\
late","strict","rules","words"],OX={"":["extends",...SL,"overrides","$schema"],overrides:["files",...SL],words:["accepted","vague","hedges"]}});import{realpathSync as PX}from"node:fs";import{basename as $L,dirname as OL,extname as LX,isAbsolute as zX,resolve as DX,sep as FX}from"node:path";function NL(e,t,n){
let r={boundary:t,realBoundary:tw(t,t),cwd:n,layers:[]},i=tw(e,kn(e,n));if(!Mr(r.realBoundary,i))throw new B("config-outside",`the configuration ${kn(e,n)} lead\
s out of the repository`,"Put the file itself there.");return RL(e,[i],r),r.layers}function RL(e,t,n){let{cwd:r,layers:i}=n,s=jX(e,r);for(let{wanted:o,place:a}of MX(
s)){let l=js.find(c=>c===o);if(l===void 0){let c=DX(OL(e),o);RL(c,[...t,qX(c,o,{layer:s,place:a,chain:t,reading:n})],n)}else i.push(bL(l));if(i.length>TL)throw s.
complain(a,`leads to more than ${TL} configurations`,"Let one file say what several say.")}i.push(s)}function MX({config:e}){let t=e.extends??[];return typeof t==
"string"?[{wanted:t,place:["extends"]}]:t.map((n,r)=>({wanted:n,place:["extends",r]}))}function qX(e,t,{layer:n,place:r,chain:i,reading:s}){let o=`expected ${js.
join(", ")} or a relative path to a .json, .yaml or .yml file in the repository`;if(zX(t)||!/^\.{1,2}[/\\]|\.(?:json|ya?ml)$/.test(t))throw n.complain(r,`"${t}"\
: ${o}${$t(t,js)}`);if(!Mr(s.boundary,e))throw n.complain(r,`"${t}" leads out of the repository; ${o}`);let a;try{a=tw(e,kn(e,s.cwd))}catch(l){throw l instanceof
B?n.complain(r,l.message,l.hint):l}if(!Mr(s.realBoundary,a))throw n.complain(r,`"${t}" leads out of the repository; ${o}`);if(i.includes(a))throw n.complain(r,`\
"${t}" leads in a circle: ${[...i,a].map(l=>$L(l)).join(" → ")}`,"Take one of them out.");return a}function jX(e,t){let n=kn(e,t),r=BX[LX(e).toLowerCase()];if(r===
void 0)throw new B("config-invalid",`cannot read ${n}: expected a .json, .yaml or .yml file`,"`spec init` writes one.");let i=$L(e)==="package.json"?Xd:null;return AL(
{file:n,folder:OL(e).split(FX).join("/").replace(/\/$/,""),text:St(e,n),format:r,key:i})}function tw(e,t){try{return PX(e)}catch(n){throw st(n,"cannot read",t)}}
var TL,BX,IL=g(()=>{"use strict";Gs();wL();CL();Re();lr();Qd();Ou();jr();Kn();xr();TL=64;BX={".json":"json",".yaml":"yaml",".yml":"yaml"}});function PL(e,t){return t.flatMap(n=>GX(e,n)).reduce(UX,Bs)}function GX(e,{folder:t,config:n}){let r=e.startsWith(`${t}/`)?e.slice(t.length+1):null,i=(n.overrides??
[]).filter(({files:s})=>r!==null&&[s].flat().some(o=>ZX(o,r)));return[n,...i]}function ZX(e,t){return Ut(e)(e.includes("/")?t:t.slice(t.lastIndexOf("/")+1))}function UX(e,{
template:t,strict:n,rules:r={},words:i={}}){let{settings:s}=e,o={...s.severities};for(let[a,l]of Object.entries(r))l!==void 0&&(o[a]=l);return{settings:{severities:o,
strict:n??s.strict,words:HX(s.words,i)},template:t??e.template}}function HX(e,{accepted:t=[],vague:n=[],hedges:r=[]}){let i=(s,o)=>[...new Set([...s,...o])];return{
accepted:i(e.accepted,t),vague:i(e.vague,n),hedges:i(e.hedges,r)}}var LL=g(()=>{"use strict";qi();Gs()});var zL={};Wt(zL,{layersOf:()=>VX,settingsFor:()=>PL});import{dirname as WX}from"node:path";function VX(e,t,n){let r=NL(e,Hb(WX(e),n),n);for(let i of r)KX(i,t);return r}
function KX({config:{template:e,overrides:t=[]},complain:n},r){let i=[{template:e,path:["template"]},...t.map((s,o)=>({template:s.template,path:["overrides",o,"\
template"]}))];for(let s of i){if(s.template===void 0||r.find(s.template,"en")!==null)continue;let o=[...new Set(r.list().map(({name:a})=>a))];throw n(s.path,`t\
here is no template "${s.template}"${$t(s.template,o)}`,`Expected one of: ${o.join(", ")}.`)}}var DL=g(()=>{"use strict";IL();Qd();lr();LL()});xr();import{randomUUID as fz}from"node:crypto";import{appendFileSync as pz}from"node:fs";function dw(e,t){let n=Object.entries(e).map(([r,i])=>{let s=`end-${fz()}`;
return`${r}<<${s}
${i}
${s}
`});pw(t.GITHUB_OUTPUT,n.join(""))}function fw(e,t){pw(t.GITHUB_STEP_SUMMARY,`${e}
`)}function pw(e,t){if(!(e===void 0||e===""))try{pz(e,t)}catch(n){throw st(n,"cannot write",e)}}async function hw(e,t,n,r){let i=await e.login();for await(let s of e.comments(t))if(!(!(i===null?s.isBot:s.author===i)||!s.text.startsWith(n)))return s.text.trim()===
r.trim()?"unchanged":(await e.editComment(t,s.id,r),"changed");return await e.addComment(t,r),"added"}jr();function sa({against:e,files:t,lines:n,guards:r},i){return i==="zh-CN"?`${t} 个文件，新增 ${n} 行${e===null?"":`（相对 ${e}）`}，对照 ${r} 条护栏`:
`${ia(t,"file")}, ${ia(n,"added line")}${e===null?"":` against ${e}`}, held to ${ia(r,"guard")}`}function _s(e,t){let{binary:n,partial:r}=e??{binary:0,partial:0},
i=t==="en";return[...n===0?[]:[{id:"binary-unread",text:i?`${ia(n,"binary file")} not looked into`:`${n} 个二进制文件未检查内容`}],...r===0?[]:[{id:"\
diff-only",text:i?`${ia(r,"file")} read from the diff alone: what begins above a hunk, such as a comment, is not seen`:`${r} 个文件只读了差异本身：看不到差异之上开始的注释等内容`}]]}
function ia(e,t){return`${e} ${t}${e===1?"":"s"}`}function Br(e){return"checklist"in e}function gn(e,t){return e.reduce((n,r)=>n+r.findings.filter(i=>i.severity===t).length,0)}function or({findings:e},t){return t?
e.filter(({severity:n})=>n==="error"):[...e.filter(({severity:n})=>n!=="advice"),...e.filter(({severity:n})=>n==="advice")]}function wc(e){return e.reduce((t,n)=>t+
n.suppressed.length,0)}Ei();var pF={error:"error",warning:"warning",advice:"notice"};function Qp(e,{lang:t,quiet:n,unread:r=[],change:i}){let s=e.flatMap(l=>or(l,n).map(hF)),o=r.map(({
code:l,message:c,hint:u})=>`::error title=${xc(l)}::${vc([c,u])}
`),a=_s(i,t).map(({id:l,text:c})=>`::notice title=${xc(l)}::${vc([c])}
`);return[...s,...a,...o].join("")}function hF(e){let{severity:t,rule:n,message:r,fix:i}=e;return`::${pF[t]} ${mF(e)}title=${xc(n)}::${vc([r,i])}
`}function mF({file:e,line:t,column:n,endLine:r,endColumn:i}){if(/^[\w.-]+\/[\w.-]+#\d+$/.test(e)||e==="<stdin>")return"";let s=t===r&&i>n?`,endColumn=${i}`:"";
return`file=${xc(e)},line=${t},endLine=${r},col=${n}${s},`}function vc(e){return e.map(t=>Be(t).replaceAll("%","%25")).join("%0A")}function xc(e){return vc([e]).
replaceAll(":","%3A").replaceAll(",","%2C")}Ei();var zx=400;function Ai(e){let t=Be(e.length>zx?`${e.slice(0,zx)}…`:e),n=(t.match(/`+/g)??[]).reduce((s,o)=>Math.max(s,o.length),0),r="`".repeat(n+1),i=n>
0||t.trim()!==t||t===""?" ":"";return`${r}${i}${t}${i}${r}`}function Ci(e){let t=e.includes("``")?e:e.replace(/`[^`]*`/g,"");return/^[\p{L}\p{N} ,.;:'"()/%=…，。；：“”（）、？?-]*$/u.
test(t)&&!/:\/\/|www\.|:\w+:/i.test(t)&&Be(e)===e?e:Ai(e)}function kc(e,{lang:t,quiet:n,unread:r=[],change:i}){let s=oa[t];return`${[`### ${s.heading(i??e.length,gn(e,"error"),gn(e,"warning"),gn(e,"advice"))}${s.suppressed(
wc(e))}`,..._s(i,t).map(({text:a})=>Ci(a)),...e.filter(a=>Br(a)||or(a,n).length+a.suppressed.length>0).map(a=>gF(a,t,n)),...r.map(({message:a,hint:l})=>`- 🚫 **${s.
unread}** ${Ai(a)}<br>${Ci(l)}`)].join(`

`)}
`}function gF(e,t,n){let r=new Set,i=or(e,n).map(l=>wF(l,r,t)),s=Br(e)?[e.checklist.map(l=>yF(l,t)).join(`
`)]:[],o=Br(e)?[]:e.suppressed.map(l=>vF(l,t)),a=[...i,...o];return[`#### ${Ai(e.file)}`,...s,...a.length===0?[]:[a.join(`
`)]].join(`

`)}function yF({heading:e,state:t,required:n},r){let i=t==="filled"?"":t==="blank"&&!n?oa[r].advised:oa[r][t];return`- [${t==="filled"?"x":" "}] ${Ci(e)}${i}`}var bF={
error:"❌",warning:"⚠️",advice:"💡"};function wF({severity:e,rule:t,line:n,message:r,fix:i},s,o){let a=oa[o],l=s.has(i)?"":`<br>${Ci(i)}`;return s.add(i),
`- ${bF[e]} **${a[e]}** \`${t}\` (${a.line(n)}) ${Ai(r)}${l}`}function vF({rule:e,line:t,message:n,suppression:r},i){let s=oa[i];return`- ✅ **${s.allowed}** \`${e}\
\` (${s.line(t)}) ${Ai(r.justification)}<br>${Ai(n)}`}var eh=(e,t)=>`${e} ${t}${e===1?"":"s"}`,oa={en:{heading:(e,t,n,r)=>`Prompt Spec: ${typeof e=="number"?eh(
e,"document"):Ci(sa(e,"en"))}, ${eh(t,"error")}, ${eh(n,"warning")}${r>0?`, ${r} advice`:""}`,suppressed:e=>e>0?`, ${e} suppressed`:"",allowed:"allowed",error:"\
error",warning:"warning",advice:"advice",unread:"not read",blank:" (blank)",flawed:" (to mend)",advised:" (blank, advised)",line:e=>`line ${e}`},"zh-CN":{heading:(e,t,n,r)=>`\
Prompt Spec：${typeof e=="number"?`${e} 份文档`:Ci(sa(e,"zh-CN"))}，${t} 个错误，${n} 个警告${r>0?`，${r} 条建议`:""}`,suppressed:e=>e>0?`，放行 ${e}\
 处`:"",allowed:"放行",error:"错误",warning:"警告",advice:"建议",unread:"未能读取",blank:"（空白）",flawed:"（待修改）",advised:"（空白，建议填写）",
line:e=>`第 ${e} 行`}};var th="<!-- prompt-spec -->",Dx=6e4,xF={en:"Edit the description, and this comment follows.","zh-CN":"修改描述后，本条评论会随之更新。"};function Fx(e,t){
let n=kc([e],{lang:t,quiet:!1}),r=n.length<=Dx?n:`${n.slice(0,n.lastIndexOf(`
`,Dx))}

…
`;return`${th}
${r}
<sub>${xF[t]}</sub>
`}var aa=e=>e,Mx={error:aa,warning:aa,good:aa,strong:aa,faint:aa};Sc();Ei();var Hx=[161,161,164,164,167,168,170,170,173,174,176,180,182,186,188,191,198,198,208,208,215,216,222,225,230,230,232,234,236,237,240,240,242,243,247,250,252,252,
254,254,257,257,273,273,275,275,283,283,294,295,299,299,305,307,312,312,319,322,324,324,328,331,333,333,338,339,358,359,363,363,462,462,464,464,466,466,468,468,
470,470,472,472,474,474,476,476,593,593,609,609,708,708,711,711,713,715,717,717,720,720,728,731,733,733,735,735,768,879,913,929,931,937,945,961,963,969,1025,1025,
1040,1103,1105,1105,8208,8208,8211,8214,8216,8217,8220,8221,8224,8226,8228,8231,8240,8240,8242,8243,8245,8245,8251,8251,8254,8254,8308,8308,8319,8319,8321,8324,
8364,8364,8451,8451,8453,8453,8457,8457,8467,8467,8470,8470,8481,8482,8486,8486,8491,8491,8531,8532,8539,8542,8544,8555,8560,8569,8585,8585,8592,8601,8632,8633,
8658,8658,8660,8660,8679,8679,8704,8704,8706,8707,8711,8712,8715,8715,8719,8719,8721,8721,8725,8725,8730,8730,8733,8736,8739,8739,8741,8741,8743,8748,8750,8750,
8756,8759,8764,8765,8776,8776,8780,8780,8786,8786,8800,8801,8804,8807,8810,8811,8814,8815,8834,8835,8838,8839,8853,8853,8857,8857,8869,8869,8895,8895,8978,8978,
9312,9449,9451,9547,9552,9587,9600,9615,9618,9621,9632,9633,9635,9641,9650,9651,9654,9655,9660,9661,9664,9665,9670,9672,9675,9675,9678,9681,9698,9701,9711,9711,
9733,9734,9737,9737,9742,9743,9756,9756,9758,9758,9792,9792,9794,9794,9824,9825,9827,9829,9831,9834,9836,9837,9839,9839,9886,9887,9919,9919,9926,9933,9935,9939,
9941,9953,9955,9955,9960,9961,9963,9969,9972,9972,9974,9977,9979,9980,9982,9983,10045,10045,10102,10111,11094,11097,12872,12879,57344,63743,65024,65039,65533,65533,
127232,127242,127248,127277,127280,127337,127344,127373,127375,127376,127387,127404,917760,917999,983040,1048573,1048576,1114109],Wx=12288,Vx=65510,Kx=[12288,12288,
65281,65376,65504,65510];var Yx=4352,Jx=262141,nh=[4352,4447,8986,8987,9001,9002,9193,9196,9200,9200,9203,9203,9725,9726,9748,9749,9776,9783,9800,9811,9855,9855,9866,9871,9875,9875,9889,
9889,9898,9899,9917,9918,9924,9925,9934,9934,9940,9940,9962,9962,9970,9971,9973,9973,9978,9978,9981,9981,9989,9989,9994,9995,10024,10024,10060,10060,10062,10062,
10067,10069,10071,10071,10133,10135,10160,10160,10175,10175,11035,11036,11088,11088,11093,11093,11904,11929,11931,12019,12032,12245,12272,12287,12289,12350,12353,
12438,12441,12543,12549,12591,12593,12686,12688,12773,12783,12830,12832,12871,12880,42124,42128,42182,43360,43388,44032,55203,63744,64255,65040,65049,65072,65106,
65108,65126,65128,65131,94176,94180,94192,94198,94208,101594,101631,101664,101760,101874,101888,102801,102816,102866,110576,110579,110581,110587,110589,110590,110592,
110888,110898,110898,110928,110930,110933,110933,110948,110952,110960,111355,119552,119638,119648,119670,126980,126980,127183,127183,127374,127374,127377,127386,
127406,127406,127488,127490,127504,127547,127552,127560,127568,127569,127584,127589,127744,127776,127789,127797,127799,127868,127870,127891,127904,127946,127951,
127955,127968,127984,127988,127988,127992,128062,128064,128064,128066,128252,128255,128317,128331,128334,128336,128359,128378,128378,128405,128406,128420,128420,
128507,128591,128640,128709,128716,128716,128720,128722,128725,128729,128732,128735,128747,128748,128756,128764,128986,128986,128992,129003,129008,129008,129292,
129338,129340,129349,129351,129535,129648,129660,129664,129734,129736,129736,129740,129757,129759,129771,129775,129786,131072,196605,196608,262141];var Ec=(e,t)=>{let n=0,r=Math.floor(e.length/2)-1;for(;n<=r;){let i=Math.floor((n+r)/2),s=i*2;if(t<e[s])r=i-1;else if(t>e[s+1])n=i+1;else return!0}return!1};var Xx=19968,[TF,$F]=OF(nh);function OF(e){let t=e[0],n=e[1];for(let r=0;r<e.length;r+=2){let i=e[r],s=e[r+1];if(Xx>=i&&Xx<=s)return[i,s];s-i>n-t&&(t=i,n=s)}return[
t,n]}var Qx=e=>e<161||e>1114109?!1:Ec(Hx,e),ek=e=>e<Wx||e>Vx?!1:Ec(Kx,e);var tk=e=>e>=TF&&e<=$F?!0:e<Yx||e>Jx?!1:Ec(nh,e);function NF(e){if(!Number.isSafeInteger(e))throw new TypeError(`Expected a code point, got \`${typeof e}\`.`)}function nk(e,{ambiguousAsWide:t=!1}={}){return NF(e),ek(e)||tk(e)||t&&Qx(e)?2:1}function rh(e){let t=0;for(let n of e)/\p{Mark}/u.test(n)||(t+=nk(n.codePointAt(0)??0));return t}var RF=60,IF=120;function sh(e,t,n){if(t.line===t.endLine&&t.column===t.endColumn)return[];let{text:r}=PF(e).line(t.line),i=Math.max(0,t.column-1-RF),s=Math.min(
r.length,i+IF),o=Math.min(t.endLine>t.line?r.length:t.endColumn-1,s),a=(i>0?"…":"")+ih(r.slice(i,t.column-1)),l=ih(r.slice(t.column-1,o)),c=ih(r.slice(o,s))+(s<
r.length?"…":""),u=String(t.line);return[`${n.faint(`${u} |`)} ${a}${l}${c}`.trimEnd(),`${n.faint(`${" ".repeat(u.length)} |`)} ${" ".repeat(rh(a))}${n.strong(
"^".repeat(Math.max(1,rh(l))))}`]}var rk=new WeakMap;function PF(e){let t=rk.get(e);if(t!==void 0)return t;let n=Ti(e.text),r=n.length===0?e:e.withText(_c(e.text,
n));return rk.set(e,r),r}function ih(e){return Be(e.replaceAll("	","  "))}Ei();function ik(e,t){let r=e.filter(s=>e.length===1&&Br(s)||or(s,t.quiet).length+sk(s,t).length>0).map(s=>LF(s,t)),i=_s(t.change,t.lang).map(({text:s})=>s);return[
...r,`${[...BF(e,t),...i,jF(e,t)].join(`
`)}
`].join(`
`)}function LF(e,t){let n=zF(e.source,or(e,t.quiet),t),r=sk(e,t).map(i=>qF(e,i,t));return[...n,...r,...Br(e)?[`${DF(e.checklist,t.style)}
`]:[]].join(`
`)}function zF(e,t,n){let r=new Set;return t.map(i=>MF(e,i,r,n))}function DF(e,t){return e.map(n=>`${FF(n,t)} ${Be(n.heading)}`).join("  ")}function FF({state:e,
required:t},n){return e==="filled"?n.good("✓"):e==="flawed"?n.warning("!"):t?n.error("✗"):n.warning("–")}function MF(e,t,n,{style:r,lang:i}){let s=$i[i],o={
error:r.error,warning:r.warning,advice:r.faint}[t.severity](s[t.severity]),a=[`${r.strong(`${Be(t.file)}:${t.line}:${t.column}`)}  ${o}  ${r.faint(t.rule)}`,Be(
t.message)];a.push(...sh(e,t,r));for(let[u,d]of[[s.why,t.why],[s.fix,t.fix]])n.has(d)||(n.add(d),a.push(`${r.faint(u)} ${Be(d)}`));let[l,...c]=a;return`${l??""}\

${c.map(u=>`  ${u}
`).join("")}`}function sk(e,{quiet:t}){return Br(e)||t?[]:e.suppressed}function qF({source:e},t,{style:n,lang:r}){let i=$i[r],s=`${n.strong(`${Be(t.file)}:${t.line}\
:${t.column}`)}  ${n.good(i.allowed)}  ${n.faint(t.rule)}`,o=[Be(t.message),...sh(e,t,n),`${n.faint(i.reason)} ${Be(t.suppression.justification)}`];return`${s}
${o.map(a=>`  ${a}
`).join("")}`}function jF(e,{style:t,lang:n,change:r}){let i=gn(e,"error"),s=gn(e,"warning"),o=$i[n].summary(r===void 0?$i[n].files(e.length):Be(sa(r,n)),i,s,gn(
e,"advice"))+(r===void 0?$i[n].suppressed:$i[n].allowedCount)(wc(e));return i>0?t.error(o):s>0?t.warning(o):t.good(o)}function BF(e,{lang:t,quiet:n}){let r=e.flatMap(
i=>or(i,n)).filter(i=>i.fixable===!0).length;return r===0?[]:[$i[t].fixable(r)]}var oh=(e,t)=>`${e} ${t}${e===1?"":"s"}`,$i={en:{error:"error",warning:"warning",
advice:"advice",why:"why:",fix:"fix:",fixable:e=>`${e} fixable with \`spec lint --fix\``,allowed:"allowed",reason:"reason:",files:e=>oh(e,"file"),allowedCount:e=>e>
0?`, ${e} allowed`:"",summary:(e,t,n,r)=>`${e}: ${oh(t,"error")}, ${oh(n,"warning")}${r>0?`, ${r} advice`:""}`,suppressed:e=>e>0?`, ${e} suppressed`:""},"zh-CN":{
error:"错误",warning:"警告",advice:"建议",why:"原因：",fix:"办法：",fixable:e=>`其中 ${e} 条可用 \`spec lint --fix\` 修复`,allowed:"放行",reason:"\
理由：",files:e=>`${e} 个文件`,allowedCount:e=>e>0?`，放行 ${e} 处`:"",summary:(e,t,n,r)=>`${e}：${t} 个错误，${n} 个警告${r>0?`，${r} 条建议`:
""}`,suppressed:e=>e>0?`，放行 ${e} 处`:""}};pf();lr();Re();Ac();os();function ak(e,t,n){let r=n.lang??UF(t)??Tl(t.source.text);if(n.name!==null)return{document:t,template:Cc(e,n.name,r)};let i=ca(t.frontMatter,
"template"),s=i===null?null:e.find(i,r);if(s!==null)return{document:t,template:s};let o=Cc(e,n.fallback??_w,r);return{document:i===null?t:ZF(t,i,e),template:o}}
function ZF(e,t,n){let r=e.source.lines.find(({text:s})=>s.startsWith("template:"))?.number??1,i={message:`there is no template "${t}"; expected one of ${Tc(n).
join(", ")}${$t(t,Tc(n))}`,line:r,column:1};return{...e,frontMatter:{data:e.frontMatter?.data??{},problem:i}}}function Cc(e,t,n){let r=e.find(t,n);if(r!==null)return r;
throw new B("template-unknown",`there is no template "${t}"${$t(t,Tc(e))}`,`Expected one of: ${Tc(e).join(", ")}.`)}function Tc(e){return[...new Set(e.list().map(
t=>t.name))]}function UF(e){let t=ca(e.frontMatter,"lang");return ss(t??"")}Re();os();Ar();ua();Kn();Re();var dk=ne(er({number:Ao(),body:is(Fe())})),XF=er({issue:dk,pull_request:dk,repository:ne(er({full_name:Fe()}))});function fk(e){let t=e.GITHUB_EVENT_PATH??
"";if(t==="")return null;let n=XF.safeParse(QF(St(t),t));if(!n.success)throw pk(t);let{issue:r,pull_request:i,repository:s}=n.data,o=r??i;return o===void 0?null:
{...Nc(s?.full_name??e.GITHUB_REPOSITORY??""),origin:null,number:o.number,text:o.body??""}}function QF(e,t){try{return JSON.parse(e)}catch(n){throw n instanceof
SyntaxError?pk(t):n}}function pk(e){return new B("event-invalid",`${e} is not an event as GitHub writes it`,"GITHUB_EVENT_PATH names the file; the runner sets i\
t.")}Re();os();function hk(e){let t=r=>(e[`INPUT_${r.toUpperCase()}`]??"").trim(),n=(r,i)=>{let s=t(r),o=i.find(a=>a===s);if(o===void 0&&s!=="")throw new B("input-in\
valid",`the input ${r} is ${s}, expected ${i.join(" or ")}`,"Mend it in the workflow.");return o??null};return{files:t("files").split(`
`).map(r=>r.trim()).filter(r=>r!==""),comment:n("comment",["true","false"])==="true",failOnError:n("fail-on-error",["true","false"])!=="false",template:t("templ\
ate")||null,lang:ss(t("lang"))??n("lang",Cl),token:t("token")===""?null:{value:t("token"),source:"the input `token`"}}}Rc();Ou();ua();jr();Kn();import{resolve as Gu}from"node:path";function Ag(e,t){return e===null||t%e.total===e.index-1}Re();async function*dC({args:e,reports:t,stdinName:n,github:r,shard:i},s){let o=e.filter(c=>$c(c)&&!qr(Gu(s.cwd,c))),a=await WE(e.filter(c=>c!=="-"&&!o.includes(
c)),s.cwd);yield*a.errors;let l=[...e.includes("-")?["-"]:[],...a.files.filter(c=>t?.has(Gu(s.cwd,c))!==!0)];for(let c of l.filter((u,d)=>Ag(i,d)))try{c==="-"?yield{
file:n,path:null,text:go(await pl(s.stdin,"<stdin>"),"<stdin>"),isStdin:!0}:yield{file:c,path:Gu(s.cwd,c),text:St(Gu(s.cwd,c),c)}}catch(u){if(!(u instanceof B))
throw u;yield u}if(!(o.length===0&&r.repo===void 0))for await(let c of(await Promise.resolve().then(()=>(ey(),uC))).readIssues(o,r,s))(c instanceof B||Ag(i,X8(c)))&&
(yield c)}function X8({file:e}){return Number(e.slice(e.lastIndexOf("#")+1))}ey();Gs();ny();Sc();ar();var Zs="spec-allow";function yC(e){return e.source.text.includes(Zs)?t6(e.lines).flatMap(t=>t.flatMap(n=>n6(n,t))):[]}function bC(e,t,n){let r=[],i=[],s=new Map(
t.map(a=>[a,new Set])),o=e6(t);for(let a of e){let l=n.has(a.rule)?void 0:o(a);l===void 0?r.push(a):(i.push({finding:a,reason:l.reason}),s.get(l)?.add(a.rule))}
return{kept:r,allowed:i,used:s}}function e6(e){let t=new Map,n=new Map;for(let r of e)if(!(r.misplaced||r.reason==="")){for(let i of r.rules)t.set(`${i} ${r.at.
line}`,r);if(!n.has(r.lines.at(-1)??0))for(let i of r.lines)n.set(i,r.at.line)}return({rule:r,line:i})=>t.get(`${r} ${i}`)??t.get(`${r} ${n.get(i)??i}`)}function t6(e){
let t=[];for(let n of e){if(n.kind!=="prose"&&n.kind!=="heading"&&n.kind!=="table")continue;let r=t.at(-1);n.kind!=="table"&&n.marker===null&&r?.[0]?.block===n.
block?r.push(n):t.push([n])}return t}function n6(e,t){let{text:n}=e;if(!n.includes(Zs))return[];let r=e===t.at(-1)?t.map(l=>l.line):[e.line],i=o6(Tt(n,0,n.length)),
s=[],o=gC(n,n.length,e.kind==="table"?" 	|.。;；":" 	.。;；"),a=!0;for(let l=n.lastIndexOf(Zs);l>0;l=n.lastIndexOf(Zs,l-1)){if(!"(（".includes(n[l-1]??" ")||
!/^[\s)）:：]?$/.test(n[l+Zs.length]??"")||i(l))continue;let c=a&&")）".includes(n[o-1]??" ")?o-1:s6(n,l,o);a&&=c===o-1;let u=n.slice(l+Zs.length,c);s.push({
...r6(u),at:i6(e,l-1,Math.min(c+1,n.length)),misplaced:!a,lines:r}),o=gC(n,l-1," 	")}return s.reverse()}function r6(e){let t=e.search(/[:：]/);return{rules:(t===
-1?e:e.slice(0,t)).split(/[\s,，、]+/).filter(r=>r!==""),reason:t===-1?"":e.slice(t+1).trim()}}function i6({line:e,column:t},n,r){return{line:e,column:t+n,endLine:e,
endColumn:t+r}}function gC(e,t,n){let r=t;for(;r>0&&n.includes(e[r-1]??"");)r-=1;return r}function s6(e,t,n){let r=e.slice(t,n).search(/[)）]/);return r===-1?n:
t+r}function o6(e){let t=e.length-1;return n=>{for(;t>=0&&(e[t]?.start??0)>n;)t-=1;return(e[t]?.end??0)>n}}Ga();Ma();ty();function ON(e,t){let n=TN(e,rn.flatMap(d=>CN(d,t,(f,p)=>d.check(e,f,p)))),r=yC(e),{kept:i,allowed:s,used:o}=bC(n,r,sb),a=TN(e,rn.flatMap(d=>CN(d,
t,f=>d.review?.({allows:r,used:o,rules:DW,never:sb},f)))),l=[...i,...a].sort($N),c=s.map(({finding:d,reason:f})=>({...d,suppression:{kind:"inSource",justification:f}})).
sort($N),u=e.template.sections.map(d=>qW(e,d,l,t.settings??Oa));return{file:t.file,template:e.template.name,findings:l,suppressed:c,checklist:u}}var DW=rn.map(({
id:e})=>e),FW=1e3;function CN(e,{file:t,lang:n,settings:r=Oa},i){let s=e.silencedBy==="nothing"?e.severity:r.severities[e.id]??e.severity;if(s==="off")return[];
let o=[],a=0;i(({at:u,message:d,section:f,why:p,sure:h=!0,fixable:y=!1})=>{if(o.length===FW){a+=1;return}let{line:w,column:v,endLine:O,endColumn:T}=u??{line:1,column:1,
endLine:1,endColumn:1},{id:$}=e,E=h?s:"advice";o.push({rule:$,severity:E,message:d[n],why:typeof p=="string"?p:(p??e.why)[n],fix:e.fix[n],file:t,section:f??null,
line:w,column:v,endLine:O,endColumn:T,...y?{fixable:y}:{}})},r);let c=o.at(-1);return a===0||c===void 0?o:[...o.slice(0,-1),{...c,message:{en:`${c.message} (and\
 ${a} more like it)`,"zh-CN":`${c.message}（另有 ${a} 处）`}[n]}]}function TN(e,t){let n=new Set(Ti(e.source.text).map(({start:i,end:s})=>e.source.text.slice(
i,s)));if(n.size===0)return t;let r=[...new Set([...n].map(i=>i.length))].sort((i,s)=>s-i);return t.map(i=>({...i,message:_c(MW(i.message,n,r))}))}function MW(e,t,n){
let r=n.filter(s=>s<=e.length),i="";for(let s=0;s<e.length;){let o=r.find(a=>t.has(e.slice(s,s+a)));i+=o===void 0?e.charAt(s):`${e.slice(s,s+4)}…`,s+=o??1}return i}
function $N(e,t){return e.line-t.line||e.column-t.column}function qW(e,t,n,r){let{id:i,heading:s,required:o}=t,a=ji(e,t,r),c=a.every(u=>u.blank)?"blank":n.some(
u=>u.section===i&&u.severity!=="advice")?"flawed":"filled";return{id:i,heading:s,required:o,state:c,line:a[0]?.head.line??null}}dd();async function hR(e,{templates:t,template:n,decided:r}){let i=ud(e,await EV(e)),s=ak(t,i,{name:n,lang:null,fallback:r?.template??null});return Qs(s.document,
s.template)}async function EV(e){return/^\uFEFF?\s*---/.test(e)?(await Promise.resolve().then(()=>(pR(),fR))).readFrontMatter:()=>({data:{},problem:null})}async function JP(e,t){let n=await hR(e,t),r=(t.decided??Bs).settings,i=Zu(e)?await YJ(r):r;return{...ON(n,{file:t.file,lang:t.messages,settings:i}),source:n.source,
spec:n}}async function YJ(e){let[{failedExamples:t},{readGuards:n},{builtinVocabulary:r}]=await Promise.all([Promise.resolve().then(()=>(hP(),pP)),Promise.resolve().then(()=>(WP(),HP)),
Promise.resolve().then(()=>(Ub(),YP))]),i=await e.vocabulary?.()??r();return{...e,failedExamples:s=>t(n(s,i),i)}}Gs();Qd();import{dirname as YX,resolve as FL,sep as JX}from"node:path";jr();Kn();import{join as cX,relative as uX}from"node:path";function dX(e){let t=cX(ra(e),Si,"pits.yml");return{path:t,shown:uX(e,t),exists:qr(t)}}async function oL(e,t){
let{path:n,shown:r,exists:i}=dX(e);if(!i)return{own:[],off:[]};let{readPitFile:s}=await Promise.resolve().then(()=>(sL(),iL));return s(r,St(n,r),await t())}jr();function qL(e,t,n){let r=new Map,i=null,s=async()=>(await Promise.resolve().then(()=>(yL(),gL))).loadVocabulary(ra(n.cwd)),o=new Map,a=l=>{if(e.config===!1)
return null;if(e.config!==void 0)return FL(n.cwd,e.config);let c=r.get(l),u=c===void 0?eL(l,n.cwd):c;return r.set(l,u),u};return async l=>{let c=FL(n.cwd,l),u=a(
YX(c));if(i??=await oL(n.cwd,async()=>(await Promise.resolve().then(()=>(_y(),D2))).SHIPPED_PITS),u===null)return{...ML(Bs,e,i,s),from:[]};let{layersOf:d,settingsFor:f}=await Promise.resolve().then(()=>(DL(),zL)),
p=o.get(u)??d(u,t,n.cwd);return o.set(u,p),{...ML(f(c.split(JX).join("/"),p),e,i,s),from:p.map(h=>h.file)}}}function ML(e,{strict:t},n,r){return{...e,settings:{
...e.settings,pits:n,vocabulary:r,...t===!0?{strict:t}:{}}}}Ei();Hg();var jL=zu.version;function af(e,t){t.stderr.write(`error: ${Be(e.message)}
hint: ${Be(e.hint)}
`)}function BL(e,t){let n=e instanceof Error?e.message:String(e);t.stderr.write(`error: this is a bug in spec ${jL}: ${Be(n)}
`),t.stderr.write(`hint: Please report it with the command line and, if you can, the file; SPEC_DEBUG=1 shows where it happened.
`),t.env.SPEC_DEBUG==="1"&&e instanceof Error&&t.stderr.write(`${Lx(e.stack??"")}
`)}async function GL(e){try{return await XX(hk(e.env),e)}catch(t){return t instanceof B?HL(t,e):BL(t,e),Oi.failed}}async function XX(e,t){let n=fk(t.env),{files:r,
unread:i,lang:s}=await QX(e,n,t);r.length>0&&t.stdout.write(`${ik(r,{style:Mx,lang:s,quiet:!1,shard:null,unread:[]})}${Qp(r,{lang:s,quiet:!1})}`);let o=gn(r,"er\
ror");return dw({errors:o,warnings:gn(r,"warning"),result:i.length>0?"failed":o>0?"findings":"clean"},t.env),fw(kc(r,{lang:s,quiet:!1,unread:i}),t.env),e.comment&&
await tQ(n,r,{lang:s,...ZL(e)},t),i.length>0?Oi.failed:o>0&&e.failOnError?Oi.findings:Oi.clean}async function QX(e,t,n){let r=await Px(n.cwd);nQ(e,r);let i=qL({},
r,n),s=e.lang??Tl(t?.text??""),o=[],a=[];for await(let l of eQ(e,t,n))if(l instanceof B){let c=e.files.length===0?l:UL("files",l);HL(c,n),a.push(c)}else o.push(
await JP(l.text,{file:l.file,templates:r,template:e.template,messages:s,decided:await i(l.path??l.file)}));return{files:o,unread:a,lang:s}}function eQ({files:e,
lang:t,...n},r,i){if(e.length>0)return dC({args:e,stdinName:"<stdin>",github:{...t===null?{}:{lang:t},...ZL(n)},shard:null},i);if(r===null)throw new B("no-files",
`the event ${i.env.GITHUB_EVENT_NAME??""} is about no issue or pull request, and no file is named`,"Name files with the input `files`.");return[{file:`${r.owner}\
/${r.repo}#${r.number}`,path:null,text:r.text}]}function ZL({token:e}){return e===null?{}:{token:e}}async function tQ(e,t,n,r){let[i,...s]=t;if(e===null||i===void 0||
s.length>0)throw new B("input-invalid","the input comment is for one document and an event that is about an issue or a pull request","Leave it out, or run on is\
sues.");await hw(await Bu(n,r),e,th,Fx(i,n.lang))}function nQ({template:e},t){if(e!==null)try{Cc(t,e,"en")}catch(n){throw n instanceof B?UL("template",n):n}}function UL(e,{
code:t,message:n,hint:r}){return new B(t,`the input ${e}: ${n}`,r)}function HL(e,t){af(e,t),t.stdout.write(Qp([],{lang:"en",quiet:!1,unread:[e]}))}xr();Re();Rc();var nw={get cwd(){return rQ()},env:process.env,get stdin(){return process.stdin},get stdout(){return WL(process.stdout,iQ)},get stderr(){return WL(process.stderr,
sQ)}};function rQ(){try{return process.cwd()}catch(e){throw new B("no-folder","the folder that this runs in is gone","Change to a folder that exists.",{cause:e})}}
function WL(e,t){return e.listeners("error").includes(t)||e.on("error",t),e}function iQ(e){if(e.code==="EPIPE"||e.code==="EIO")return;let t=st(e,"cannot write",
"standard output");if(!(t instanceof B))throw e;af(t,nw),process.once("exit",()=>{process.exitCode=Oi.failed})}function sQ(){}process.exitCode=await GL(nw);
