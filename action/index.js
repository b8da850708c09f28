var CP=Object.create;var Nd=Object.defineProperty;var TP=Object.getOwnPropertyDescriptor;var $P=Object.getOwnPropertyNames;var OP=Object.getPrototypeOf,NP=Object.prototype.hasOwnProperty;var g=(e,t,n)=>()=>{if(n)throw n[0];try{return e&&(t=e(e=0)),t}catch(r){throw n=[r],r}};var j=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}},An=(e,t)=>{for(var n in t)Nd(e,n,{get:t[n],enumerable:!0})},RP=(e,t,n,r)=>{
if(t&&typeof t=="object"||typeof t=="function")for(let i of $P(t))!NP.call(e,i)&&i!==n&&Nd(e,i,{get:()=>t[i],enumerable:!(r=TP(t,i))||r.enumerable});return e};var Cn=(e,t,n)=>(n=e!=null?CP(OP(e)):{},RP(t||!e||!e.__esModule?Nd(n,"default",{value:e,enumerable:!0}):n,e));var B,Re=g(()=>{"use strict";B=class extends Error{constructor(n,r,i,s){super(r,s);this.code=n;this.hint=i}code;hint;name="SpecError"}});function gr(e,t){return e instanceof Error&&"code"in e&&e.code===t}function it(e,t,n){if(!(e instanceof Error)||!("code"in e)||typeof e.code!="string"||!("sysca\
ll"in e))return e;let[r,i]=IP[e.code]??[e.code,"See the error code of your operating system."];return new B("file-system",`${t} ${n}: ${r}`,i,{cause:e})}var IP,
yr=g(()=>{"use strict";Re();IP={ENOENT:["no such file or folder","Check the path."],EACCES:["permission denied","Check who may read and write it."],EPERM:["oper\
ation not permitted","Check who may read and write it."],EISDIR:["is a folder, expected a file","Name a file in it."],ENOTDIR:["a part of the path is a file, ex\
pected a folder","Check the path."],ELOOP:["the symbolic link leads in a circle","Name the file itself."],ENAMETOOLONG:["the name is too long","Use a shorter na\
me."],EMFILE:["too many files are open","Close programs, or raise the limit with `ulimit -n`."],ENFILE:["too many files are open on this machine","Close program\
s and try again."],ENOSPC:["the disk is full; nothing was changed","Free some space and run the same command again."],EDQUOT:["the disk quota is used up; nothin\
g was changed","Free some space and run the same command again."],EROFS:["the file system is read-only","Choose a place that can be written to."],EEXIST:["exist\
s already","Choose another name."],EIO:["the disk reported an error","Check the disk."]}});var kb,_b=g(()=>{"use strict";kb=[{name:"bug-fix",lang:"en",json:'{"name":"bug-fix","lang":"en","title":"Bug fix","description":"For behaviour that is wrong tod\
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
有采用？_\\n\\n## 验证\\n\\n_别人可以跑哪些检查来确认？一行一项：命令加预期结果，或者输入加输出。行首用 ci:、sandbox: 或 live: 说明在哪里跑；至少有一项用预计的数据量来测。_"}'}]});function Ut(e){return e.length>120?"":/^[A-Za-z ]+$/.test(e)?e.toLowerCase().replaceAll(" ",""):/^(?!第)[\u4E00-\u9FFF]+$/.test(e)?e:Rd(Qs(e))}function Rd(e){return e.
replace(jP,"").replace(MP,"")}function Qs(e){return li(e).normalize("NFKC").toLowerCase().replace(zP,"")}function li(e){return qP.test(e)?e.trim():BP(e.replace(
FP,"").replace(DP,"")).replace(/[*`~[\]]/g,"").trim()}function BP(e){let t="",n=0;for(let r=e.indexOf("](");r!==-1;r=e.indexOf("](",n)){let i=e.indexOf(")",r);if(i===
-1)break;t+=e.slice(n,r),n=i+1}return t+e.slice(n)}var zP,DP,FP,MP,qP,jP,ci=g(()=>{"use strict";zP=/^[([（【]?(?:\d+(?:[.-]\d+)*(?:[.)\]）】、:：-]+\s*|\s+|(?=\p{Script=Han}))|[一二三四五六七八九十]+[.)\]）】、:：\s]+|第[一二三四五六七八九十\d]+[章节部分]+[:：、\s]*)/u,
DP=/[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F\u200D\u20E3]/gu,FP=/\u001B\[[0-9;]*m/g,MP=/[\s\u00AD\u2010-\u2015\u2212_-]+/g,
qP=/^[A-Za-z\d .,:/&()'-]*$/,jP=/[\s:.?!。、…]+$/});function Eb(e,t,n){let r=t===null?[]:[...t.sections],i=new Set;for(let[u,d]of e.sections.entries()){let f=(y,w)=>n(["sections",u,...y],w);if(i.has(d.id))throw f(
["id"],`the section ${d.id} stands twice`);i.add(d.id);let h=r.findIndex(y=>y.id===d.id),p=GP(d,r[h],f);if(h!==-1&&d.after!==void 0)throw f(["after"],`the secti\
on ${d.id} is inherited and keeps its place; only a new one can be placed`);h!==-1?r[h]=p:r.splice(ZP(d,r,f),0,p)}UP(e,r,n);let{name:s,lang:o,title:a,description:l}=e,
c=[...new Set([...t?.sign??[],...e.sign??[]])];return{name:s,lang:o,title:a,description:l,sections:r,sign:c,body:e.body===""?HP(o,r):`${e.body}
`}}function GP(e,t,n){let r=s=>{let o=e[s]??t?.[s];if(o===void 0)throw n([],`the section ${e.id} needs \`${s}\`, because no template that this one extends gives \
it`);return o.trim()},i=t===void 0?[]:[t.heading,...t.aliases];return{id:e.id,heading:r("heading"),aliases:[...new Set([...Sb(e.aliases),...i])],soft:[...new Set(
[...Sb(e.soft),...t?.soft??[]])],required:e.required??t?.required??!0,list:e.list??t?.list??!1,question:r("question"),hint:r("hint"),why:r("why"),example:r("exa\
mple")}}function Sb(e){return Object.values(e??{}).flat()}function ZP(e,t,n){if(e.after===void 0)return t.length;let r=t.findIndex(i=>i.id===e.after);if(r===-1)
throw n(["after"],`there is no section ${e.after}; expected one of ${t.map(i=>i.id).join(", ")}`);return r+1}function UP(e,t,n){let r=new Map;for(let i of t)for(let s of[
i.heading,...i.aliases]){let o=`${s.startsWith("…")?"…":""}${Ut(s.replaceAll("…",""))}${s.endsWith("…")?"…":""}`,a=r.get(o);if(a!==void 0&&a!==i.id){let l=e.
sections.findIndex(d=>d.id===i.id),c=l===-1?e.sections.findIndex(d=>d.id===a):l,u=l===-1?i.id:a;throw n(["sections",c],`"${s}" opens ${u} already; a label opens\
 one section`)}r.set(o,i.id)}}function HP(e,t){let n=e==="zh-CN"?"# 一句话说明要改什么":"# What changes, in one line",r=t.map(i=>`## ${i.heading}

_${i.hint.replace(/\s+/g," ")}_`);return`${[n,...r].join(`

`)}
`}var Ab=g(()=>{"use strict";ci()});function Id(e=[]){return e.length>0?Cb(e):WP??=Cb([])}function Cb(e){let t=[...e.map(KP),...VP],n=new Map,r=(s,o)=>{let a=n.get(s);if(a!==void 0)return a;let l=Eb(
s.change(),i(s,o),s.complain);return n.set(s,l),l},i=(s,o)=>{let a=s.change().extends;if(a===null)return null;let l=[...o,s],{name:c,lang:u}=Tb(a),d=$b(t.filter(
f=>f.name===c&&!l.includes(f)),u??s.lang);if(d===void 0)throw s.complain(["extends"],`there is no template ${a}; expected one of ${YP(t.filter(f=>!l.includes(f))).
join(", ")}`);return r(d,l)};return{find:(s,o)=>{let{name:a,lang:l}=Tb(s),c=$b(t.filter(u=>u.name===a),l??o);return c===void 0?null:r(c,[])},list:()=>t.filter((o,a)=>a===
t.findIndex(l=>Ui(l)===Ui(o))).map(o=>o.change()).sort((o,a)=>Ui(o)<Ui(a)?-1:1)}}function KP({template:e,complain:t}){return{name:e.name,lang:e.lang,complain:t,
change:()=>e}}function Ui(e){return e.lang==="en"?e.name:`${e.name}.${e.lang}`}function Tb(e){return e.endsWith(".zh-CN")?{name:e.slice(0,-6),lang:"zh-CN"}:{name:e,
lang:null}}function $b(e,t){return e.find(n=>n.lang===t)??e[0]}function YP(e){return[...new Set(e.map(t=>t.name))]}var Ob,WP,VP,Pd=g(()=>{"use strict";_b();Ab();
Ob="prompt-spec";VP=kb.map(({name:e,lang:t,json:n})=>({name:e,lang:t,complain:(r,i)=>{throw new Error(`built-in template ${e}: ${i}`)},change:()=>JSON.parse(n)}))});import{closeSync as JP,constants as Rb,fstatSync as XP,openSync as QP,readFileSync as eL}from"node:fs";function St(e,t=e){return eo(nL(e,t),t)}function nL(e,t=e){
let n=null;try{n=QP(e,Rb.O_RDONLY|tL);let r=XP(n);if(r.isDirectory())throw new B("not-a-file",`cannot read ${t}: is a folder, expected a file`,"Name a file in i\
t.");if(!r.isFile())throw new B("not-a-file",`cannot read ${t}: is not a regular file`,"Pipe it to standard input and name the file `-`.");if(r.size>Ld)throw zd(
t);let i=eL(n);if(i.length>Ld)throw zd(t);return i}catch(r){throw it(r,"cannot read",t)}finally{n!==null&&JP(n)}}async function Wa(e,t,n=Ld){let r=[],i=0;for await(let s of e){
let o=typeof s=="string"?new TextEncoder().encode(s):s;if(i+=o.length,i>n)throw zd(t);r.push(o)}return Buffer.concat(r)}function eo(e,t){if(Nb(e,[255,254])||Nb(
e,[254,255]))throw new B("not-utf8",`cannot read ${t}: it is UTF-16, expected UTF-8`,"Save it as UTF-8, or convert it with `iconv -f UTF-16 -t UTF-8`.");let n=e.
indexOf(0);if(n!==-1)throw new B("not-text",`cannot read ${t}: it is binary (a zero byte at offset ${n}), expected Markdown`,"Name a text file.");try{return new TextDecoder(
"utf-8",{fatal:!0,ignoreBOM:!0}).decode(e)}catch(r){throw r instanceof TypeError?new B("not-utf8",`cannot read ${t}: it is not valid UTF-8`,"Save it as UTF-8.",
{cause:r}):r}}function Nb(e,t){return t.every((n,r)=>e[r]===n)}function zd(e){return new B("too-large",`cannot read ${e}: it is larger than 1 MiB`,"A spec is a \
page or two; name the file that holds it.")}var tL,Ld,Wn=g(()=>{"use strict";Re();yr();tL=Rb.O_NONBLOCK??0,Ld=1024*1024});function no(e){let t=Object.values(e).filter(r=>typeof r=="number");return Object.entries(e).filter(([r,i])=>t.indexOf(+r)===-1).map(([r,i])=>i)}function Md(e,t="\
|"){return e.map(n=>jd(n)).join(t)}function Ib(e,t){return typeof t=="bigint"?t.toString():t}function Pb(e){return new Fd(e)}function Lb(e){return e==null}function Ka(e){
let t=e.startsWith("^")?1:0,n=e.endsWith("$")?e.length-1:e.length;return e.slice(t,n)}function Tn(e,t,n){Object.defineProperty(e,t,{value:n,writable:!0,enumerable:!0,
configurable:!0})}function Va(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function zb(e){if(Va(e)===!1)return!1;let t=e.constructor;if(t===void 0||
typeof t!="function")return!0;let n=t.prototype;return!(Va(n)===!1||Object.prototype.hasOwnProperty.call(n,"isPrototypeOf")===!1)}function ro(e){return e.replace(
/[.*+?^${}()|[\]\\]/g,"\\$&")}function io(e,t,n){let r=new e._zod.constr(t??e._zod.def);return(!t||n?.parent)&&(r._zod.parent=e),r}function Xe(e){let t=e;if(!t)
return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` param\
s");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function jd(e){return typeof e=="bigint"?e.toString()+"n":typeof e==
"string"?`"${e}"`:`${e}`}function Fb(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}function Vn(e,t=0){if(e.aborted===
!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue!==!0)return!0;return!1}function Mb(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.
length;n++)if(e.issues[n]?.continue===!1)return!0;return!1}function wr(e,t){return t.map(n=>{var r;return(r=n).path??(r.path=[]),n.path.unshift(e),n})}function to(e){
return typeof e=="string"?e:e?.message}function Gd(e){let t=[];for(let n of e??[]){let r=n._zod.def;if(!/_(length|size)$|_equals$/.test(r.check))break;let i=r.maximum??
r.length??r.size;i>=0&&t.push([i,n])}return t}function Ja(e,t,n){var r;for(let i=t;i<e.length;i++)(r=e[i]).schema??(r.schema=n)}function Kn(e,t,n){var r;let i=e.
inst?._zod?.traits;i?.has("$ZodType")&&(i.has("$ZodCheck")?(r=e).schema??(r.schema=e.inst):e.schema=e.inst);let s=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,
o=e.message?e.message:to(e.inst?._zod.def?.error?.(e))??to(s?.(e))??to(t?.error?.(e))??to(n.customError?.(e))??to(n.localeError?.(e))??"Invalid input",a={};for(let l of Object.
keys(e))l==="inst"||l==="schema"||l==="continue"||l==="input"||l==="__proto__"||(a[l]=e[l]);return a.path??(a.path=[]),a.message=o,t?.reportInput&&(a.input=e.input),
a}function Zd(e){let t=e.length;if(!rL.test(e))return t;let n=t;for(let r=0;r<t-1;r++)(e.charCodeAt(r)&64512)===55296&&(e.charCodeAt(r+1)&64512)===56320&&(n--,r++);
return n}function Ud(e){return Array.isArray(e)?"array":typeof e=="string"?"string":"unknown"}function qb(e){let t=typeof e;switch(t){case"number":return Number.
isNaN(e)?"nan":"number";case"object":{if(e===null)return"null";if(Array.isArray(e))return"array";let n=e;if(n&&Object.getPrototypeOf(n)!==Object.prototype&&"con\
structor"in n&&n.constructor)return n.constructor.name}}return t}function Hd(...e){let[t,n,r]=e;return typeof t=="string"?{message:t,code:"custom",input:n,inst:r}:
{...t}}function jb(e,t){for(let n in t){let r=Object.getOwnPropertyDescriptor(t,n);r.get?Object.defineProperty(e,n,{...r,enumerable:!1}):iL(e,n,r.value)}}function ui(e,t,n,r=!0){
return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:r,value:n}),n}function Wd(e,t,n){return ui(e,t,n,!1)}function iL(e,t,n){Object.defineProperty(
e,t,{configurable:!0,get(){return this==null?n:ui(this,t,n.bind(this))},set(r){ui(this,t,r)}})}function sL(e,t){let n=Object.getPrototypeOf(e);return t in n?void 0:
n}function wt(e,t,n){let r=Object.getPrototypeOf(e._zod);if(t in r&&Dd!==e._zod){Dd=void 0;return}Dd=e._zod,Object.defineProperty(r,t,{configurable:!0,get(){Object.
defineProperty(this,t,oL);let i=br;br=!1;try{let s=n(this);return br?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:s}),br=br||i,
s}catch(s){throw delete this[t],br=br||i,s}},set(i){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i})}})}function Bb(e,t,n,r){let i=sL(e,t);i&&
Object.defineProperty(i,t,{configurable:!0,get(){let s={configurable:!0,writable:!0,enumerable:r,value:void 0};return Object.defineProperty(this,t,s),s.value=n(
this),Object.defineProperty(this,t,s),s.value},set(s){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:r,value:s})}})}var Fd,qd,Db,Ya,Bd,rL,
Dd,br,oL,It=g(()=>{Fd=class{constructor(t){this._getter=t,this._value=void 0}get value(){let t=this._getter;return t!==void 0&&(this._value=t(),this._getter=void 0),
this._value}};qd="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};Db=new Set(["string","number","symbol"]);Ya={safeint:[Number.MIN_SAFE_INTEGER,Number.
MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},
Bd={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};rL=/[\uD800-\uDBFF]/;br=!1,oL={configurable:!0,
get(){br=!0}}});function aL(e){let t=Zb;if(t){let n=t.stackTraceLimit;if(typeof n=="number"){try{t.stackTraceLimit=0}catch{return Zb=null,new e}try{return new e}finally{t.stackTraceLimit=
n}}}return new e}function ae(e,t,n,r){let i={};function s(f){this.def=f,this.constr=d,this.traits=new Set}s.prototype=i;let o=n,a=o&&new WeakSet;function l(f,h){
if(f._zod){if(f._zod.traits.has(e))return}else{Vd.value=new s(h);try{Object.defineProperty(f,"_zod",Vd)}finally{Vd.value=void 0}}if(f._zod.traits.add(e),t(f,h),
a){let y=Object.getPrototypeOf(f),w=f._zod.constr.prototype,x=y;for(;x&&x!==w;)x=Object.getPrototypeOf(x);let O=x??y;a.has(O)||(a.add(O),jb(O,o))}let p=d.prototype;
for(let y in p)Object.prototype.hasOwnProperty.call(p,y)&&(y in f||(f[y]=p[y].bind(f)))}let c=r?.Parent??Object;class u extends c{}Object.defineProperty(u,"name",
{value:e});function d(f){let h=r?.Parent?aL(u):this;l(h,f);let p=h._zod.deferred;if(p){for(let w of p)w();h._zod.deferred=void 0}let y=globalThis.__zod_globalConfig?.
postProcessor;return y&&y(h),h}return Object.defineProperty(d,"init",{value:l}),Object.defineProperty(d,Symbol.hasInstance,{value:f=>r?.Parent&&f instanceof r.Parent?
!0:f?._zod?.traits?.has(e)}),Object.defineProperty(d,"name",{value:e}),d}function Ht(e){return e&&Object.assign(Hi,e),Hi}var Gb,Vd,Zb,Yn,Hi,Wi=g(()=>{It();Vd={value:void 0,
enumerable:!1},Zb="captureStackTrace"in Error?Error:null;Yn=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsy\
nc() instead.")}};(Gb=globalThis).__zod_globalConfig??(Gb.__zod_globalConfig={});Hi=globalThis.__zod_globalConfig});function lL(){let e=this._zod;return e.message??(e.message=JSON.stringify(e.def,Ib,2)),e.message}function cL(e){this._zod.message=e}var uL,Yd,Ub,Hb,_Y,so,Jd=g(()=>{
Wi();It();uL={get:lL,set:cL,enumerable:!0,configurable:!0},Yd={value:void 0,enumerable:!1},Ub=new WeakSet([Object.prototype,Error.prototype]),Hb=(e,t)=>{e.name=
"$ZodError",Yd.value=t,Object.defineProperty(e,"issues",Yd),Yd.value=void 0,Object.defineProperty(e,"message",uL);let n=Object.getPrototypeOf(e);Ub.has(n)||(Ub.
add(n),Object.defineProperty(n,"toString",{configurable:!0,enumerable:!1,get(){let r=()=>this.message;return Object.defineProperty(this,"toString",{value:r,configurable:!0,
writable:!0}),r},set(r){Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0})}}))},_Y=ae("$ZodError",Hb),so=ae("$ZodError",Hb,void 0,{Parent:Error})});function Wb(e,t,n){let r;return{success:!1,get error(){return r||(r=new e(t.map(i=>Kn(i,n,Ht()))),t=void 0,n=void 0),r},set error(i){r=i,t=void 0,n=void 0}}}var fL,
Xd,pL,Qd,hL,ef,mL,tf,Vb=g(()=>{Wi();Jd();It();fL=e=>{let t=(n,r,i,s)=>{let o=i?{...i,async:!1}:{async:!1},a=n._zod.run({value:r,issues:[]},o);if(a instanceof Promise)
throw new Yn;if(a.issues.length){let l=new(s?.Err??e)(a.issues.map(c=>Kn(c,o,Ht())));throw qd(l,s?.callee??t),l}return a.value};return t},Xd=fL(so),pL=e=>{let t=async(n,r,i,s)=>{
let o=i?{...i,async:!0}:{async:!0},a=n._zod.run({value:r,issues:[]},o);if(a instanceof Promise&&(a=await a),a.issues.length){let l=new(s?.Err??e)(a.issues.map(c=>Kn(
c,o,Ht())));throw qd(l,s?.callee??t),l}return a.value};return t},Qd=pL(so),hL=e=>(t,n,r)=>{let i=r?{...r,async:!1}:{async:!1},s=t._zod.run({value:n,issues:[]},i);
if(s instanceof Promise)throw new Yn;return s.issues.length?Wb(e,s.issues,i):{success:!0,data:s.value}},ef=hL(so);mL=e=>async(t,n,r)=>{let i=r?{...r,async:!0}:{
async:!0},s=t._zod.run({value:n,issues:[]},i);return s instanceof Promise&&(s=await s),s.issues.length?Wb(e,s.issues,i):{success:!0,data:s.value}},tf=mL(so)});var Kb,Yb,Jb,nf,oo,Xb,Xa=g(()=>{Kb=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/,Yb=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/,
Jb=/^[\s\S]{0,}$/,nf=/^-?\d+$/,oo=/^-?\d+(?:\.\d+)?$/,Xb=/^(?:true|false)$/i});var Jn,Qb,ew,tw,nw,rw,iw,Qa=g(()=>{Wi();It();Jn=ae("$ZodCheck",(e,t)=>{var n;e._zod??(e._zod={}),e._zod.def=t,(n=e._zod).onattach??(n.onattach=[])}),Qb=e=>{let t=e.
value;return!Lb(t)&&t.length!==void 0},ew=ae("$ZodCheckNumberFormat",(e,t)=>{Jn.init(e,t),t.format=t.format||"float64";let n=t.format?.includes("int"),r=n?"int":
"number",[i,s]=Ya[t.format];e._zod.check=o=>{let a=o.value;if(n){if(!Number.isInteger(a)){o.issues.push({expected:r,format:t.format,code:"invalid_type",continue:!1,
input:a,inst:e});return}if(!Number.isSafeInteger(a)){a>0?o.issues.push({input:a,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the\
 safe integer range.",inst:e,origin:r,inclusive:!0,continue:!t.abort}):o.issues.push({input:a,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers mu\
st be within the safe integer range.",inst:e,origin:r,inclusive:!0,continue:!t.abort});return}}a<i&&o.issues.push({origin:"number",input:a,code:"too_small",minimum:i,
inclusive:!0,inst:e,continue:!t.abort}),a>s&&o.issues.push({origin:"number",input:a,code:"too_big",maximum:s,inclusive:!0,inst:e,continue:!t.abort})}}),tw=ae("$\
ZodCheckMaxLength",(e,t)=>{var n;Jn.init(e,t),(n=e._zod.def).when??(n.when=Qb),e._zod.check=r=>{let i=r.value,s=i.length;if((typeof i=="string"&&s>t.maximum?Zd(
i):s)<=t.maximum)return;let a=Ud(i);r.issues.push({origin:a,code:"too_big",maximum:t.maximum,inclusive:!0,input:i,inst:e,continue:!t.abort})}}),nw=ae("$ZodCheck\
MinLength",(e,t)=>{var n;Jn.init(e,t),(n=e._zod.def).when??(n.when=Qb),e._zod.check=r=>{let i=r.value,s=i.length;if((typeof i=="string"&&s>=t.minimum&&s<t.minimum*
2?Zd(i):s)>=t.minimum)return;let a=Ud(i);r.issues.push({origin:a,code:"too_small",minimum:t.minimum,inclusive:!0,input:i,inst:e,continue:!t.abort})}}),rw=ae("$Z\
odCheckStringFormat",(e,t)=>{var n,r;Jn.init(e,t),t.pattern?(n=e._zod).check??(n.check=i=>{t.pattern.lastIndex=0,!t.pattern.test(i.value)&&i.issues.push({origin:"\
string",code:"invalid_format",format:t.format,input:i.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(r=e._zod).check??(r.check=
()=>{})}),iw=ae("$ZodCheckRegex",(e,t)=>{rw.init(e,t),e._zod.check=n=>{t.pattern.lastIndex=0,!t.pattern.test(n.value)&&n.issues.push({origin:"string",code:"inva\
lid_format",format:"regex",input:n.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}})});var ow=g(()=>{});var aw,rf=g(()=>{aw={major:4,minor:6,patch:7}});async function gL(e,t){let n={async:!0};return fw(await e._zod.run({value:t,issues:[]},n),n)}function yL(e){return{validate:t=>{let n={async:!1};try{let r=e._zod.
run({value:t,issues:[]},n);if(!(r instanceof Promise))return fw(r,n)}catch{}return gL(e,t)},vendor:"zod",version:1}}function bL(e,t){let n=Gd(e._zod.def.checks);
if(!n.length)return;let r=Math.min(...n.map(s=>s[0])),i=e._zod.parse;e._zod.parse=(s,o)=>{let a=t(s.value);if(a>r&&!o?.skipChecks&&o?.direction!=="backward"){for(let[
l,c]of Gd(e._zod.def.checks))if(a>l&&c._zod.def.when(s)){let u=s.issues.length;return c._zod.check(s),s.issues[u].continue=!1,Ja(s.issues,u,e),s}}return i(s,o)}}
function lw(e,t,n){e.issues.length&&t.issues.push(...wr(n,e.issues)),t.value[n]=e.value}function el(e,t,n,r,i,s){let o=n in r,a=s==="optional";if(!(!o&&a&&i==="\
optional")){if(e.issues.length){if(i!==void 0&&a&&!o)return;t.issues.push(...wr(n,e.issues))}if(!o&&i===void 0){e.issues.length||t.issues.push({code:"invalid_ty\
pe",expected:"nonoptional",input:void 0,path:[n]});return}e.value===void 0?(o||i==="defaulted"&&!a)&&(t.value[n]=void 0):t.value[n]=e.value}}function xL(e){let t=Object.
keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),r=n.length?n:vL,i=r.length?[...t,...r]:t;for(let o of i)if(!e.shape?.[o]?._zod?.traits?.has("$ZodType"))throw new Error(
`Invalid element at key "${String(o)}": expected a Zod schema`);let s=Fb(e.shape);return{...e,allKeys:i,symbolKeys:r,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(
s)}}function kL(e,t,n,r,i,s,o){let a=[],l=i.keySet,c=i.catchall._zod,u=c.def.type,d=c.optin,f=c.optout,h=0;for(let p in t){if(o&&n.issues.length!==h){if(Vn(n,h))
break;h=n.issues.length}if(l.has(p))continue;if(p==="__proto__"){u==="never"&&a.push(p);continue}if(u==="never"){a.push(p);continue}let y=c.run({value:t[p],issues:[]},
r);y instanceof Promise?e.push(y.then(w=>el(w,n,p,t,d,f))):el(y,n,p,t,d,f)}return a.length&&n.issues.push({code:"unrecognized_keys",keys:a,input:t,inst:s,continue:!0}),
e.length?Promise.all(e).then(()=>n):n}function cw(e,t,n,r){for(let s of e)if(s.issues.length===0)return t.value=s.value,t;let i=e.filter(s=>!Vn(s));return i.length===
1?(t.value=i[0].value,i[0]):(t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:e.map(s=>s.issues.map(o=>Kn(o,r,Ht())))}),t)}function uw(e,t){return e.
value=t.issues.length?void 0:t.value,e}function dw(e,t,n,r){if(!e){let i={code:"custom",input:n,inst:r,path:[...r._zod.def.path??[]],continue:!r._zod.def.abort};
r._zod.def.params&&(i.params=r._zod.def.params),t.issues.push(Hd(i))}}var ct,fw,pw,hw,mw,sf,gw,yw,bw,ww,wL,vw,vL,xw,kw,_w,Sw,Ew,Aw,Cw,Tw,of=g(()=>{Qa();Wi();Xa();
It();rf();It();ct=ae("$ZodType",(e,t)=>{var n;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=aw;let r=e._zod.def.checks,i=e._zod.traits.has("$Z\
odCheck")?[e,...r??[]]:r?.length?[...r]:[];for(let s of i)for(let o of s._zod.onattach)o(e);if(i.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.
push(()=>{e._zod.run=e._zod.parse});else{let s=(a,l,c)=>{if(a.memo)return a;let u=Vn(a),d;for(let f of l){if(f._zod.def.when){if(Mb(a)||!f._zod.def.when(a))continue}else if(u)
continue;let h=a.issues.length,p=f._zod.check(a);if(p instanceof Promise&&c?.async===!1)throw new Yn;if(d||p instanceof Promise)d=(d??Promise.resolve()).then(async()=>{
await p,a.issues.length!==h&&(Ja(a.issues,h,e),u||(u=Vn(a,h)))});else{if(a.issues.length===h)continue;Ja(a.issues,h,e),u||(u=Vn(a,h))}}return d?d.then(()=>a):a},
o=(a,l,c)=>{if(Vn(a))return a.aborted=!0,a;let u=s(l,i,c);if(u instanceof Promise){if(c.async===!1)throw new Yn;return u.then(d=>e._zod.parse(d,c))}return e._zod.
parse(u,c)};e._zod.run=(a,l)=>{if(l.skipChecks)return e._zod.parse(a,l);if(l.direction==="backward"){let u=e._zod.parse({value:a.value,issues:[]},{...l,skipChecks:!0});
return u instanceof Promise?u.then(d=>o(d,a,l)):o(u,a,l)}let c=e._zod.parse(a,l);if(c instanceof Promise){if(l.async===!1)throw new Yn;return c.then(u=>s(u,i,l))}
return s(c,i,l)}}},{get"~standard"(){return Wd(this,"~standard",yL(this))},set"~standard"(e){ui(this,"~standard",e)}}),fw=(e,t)=>e.issues.length?{issues:e.issues.
map(n=>Kn(n,t,Ht()))}:{value:e.value};pw=ae("$ZodString",(e,t)=>{ct.init(e,t),e._zod.pattern=t.pattern??Jb,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=String(n.
value)}catch{}return typeof n.value=="string"||n.issues.push({expected:"string",code:"invalid_type",input:n.value,inst:e}),n}}),hw=/^[0-9a-zA-Z+/]*={0,2}$/,mw=/^[A-Za-z0-9_-]*$/,
sf=ae("$ZodNumber",(e,t)=>{ct.init(e,t),e._zod.pattern=oo,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=Number(n.value)}catch{}let i=n.value;if(typeof i=="number"&&
!Number.isNaN(i)&&Number.isFinite(i))return n;let s=typeof i=="number"?Number.isNaN(i)?"NaN":Number.isFinite(i)?void 0:String(i):void 0;return n.issues.push({expected:"\
number",code:"invalid_type",input:i,inst:e,...s?{received:s}:{}}),n}}),gw=ae("$ZodNumberFormat",(e,t)=>{ew.init(e,t),sf.init(e,t)}),yw=ae("$ZodBoolean",(e,t)=>{
ct.init(e,t),e._zod.pattern=Xb,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=!!n.value}catch{}let i=n.value;return typeof i=="boolean"||n.issues.push({expected:"\
boolean",code:"invalid_type",input:i,inst:e}),n}}),bw=ae("$ZodUnknown",(e,t)=>{ct.init(e,t),e._zod.parse=n=>n}),ww=ae("$ZodNever",(e,t)=>{ct.init(e,t),e._zod.parse=
(n,r)=>(n.issues.push({expected:"never",code:"invalid_type",input:n.value,inst:e}),n)});wL=e=>Array.isArray(e)?e.length:-1;vw=ae("$ZodArray",(e,t)=>{ct.init(e,t);
let n=Hi.memoizer;n?.attach(e),e._zod.parse=(r,i)=>{let s=r.value;if(!Array.isArray(s))return r.issues.push({expected:"array",code:"invalid_type",input:s,inst:e}),
r;r.value=n?n.alloc(e,r,Array(s.length),i):Array(s.length);let o=[],a=i?.abortEarly;for(let l=0;l<s.length;l++){let c=s[l],u=t.element._zod.run({value:c,issues:[]},
i);if(u instanceof Promise)o.push(u.then(d=>lw(d,r,l)));else if(lw(u,r,l),a&&u.issues.length!==0&&Vn(u))break}return o.length?Promise.all(o).then(()=>r):r},bL(e,
wL)});vL=[];xw=ae("$ZodObject",(e,t)=>{ct.init(e,t);let n=Object.getOwnPropertyDescriptor(t,"shape"),r=n?.get?n.get.raw:t.shape??{};if(r){let c=()=>{let u={...r};
return Object.defineProperty(t,"shape",{value:u}),c.raw=u,u};c.raw=r,Object.defineProperty(t,"shape",{get:c})}let i=Pb(()=>xL(t));wt(e,"propValues",c=>{let u=c.
def.shape,d={};for(let f in u){let h=u[f]._zod;if(h.values){Object.prototype.hasOwnProperty.call(d,f)||Tn(d,f,new Set);for(let p of h.values)d[f].add(p);h.optin!==
void 0&&d[f].add(void 0)}}return d});let s=Va,o=t.catchall,a,l=Hi.memoizer;l?.attach(e),e._zod.parse=(c,u)=>{a??(a=i.value);let d=c.value;if(!s(d))return c.issues.
push({expected:"object",code:"invalid_type",input:d,inst:e}),c;c.value=l?l.alloc(e,c,{},u):{};let f=[],h=a.shape,p=u?.abortEarly,y=c.issues.length;for(let w of a.
allKeys){if(p&&c.issues.length!==y){if(Vn(c,y))break;y=c.issues.length}if(w==="__proto__")continue;let x=h[w],O=x._zod.optin,T=x._zod.optout,$=x._zod.run({value:d[w],
issues:[]},u);$ instanceof Promise?f.push($.then(E=>el(E,c,w,d,O,T))):el($,c,w,d,O,T)}return o?kL(f,d,c,u,i.value,e,p===!0):f.length?Promise.all(f).then(()=>c):
c}});kw=ae("$ZodUnion",(e,t)=>{ct.init(e,t),wt(e,"optin",r=>r.def.options.some(i=>i._zod.optin==="defaulted")?"defaulted":r.def.options.some(i=>i._zod.optin!==void 0)?
"optional":void 0),wt(e,"optout",r=>r.def.options.some(i=>i._zod.optout==="optional")?"optional":void 0),wt(e,"values",r=>{if(r.def.options.every(i=>i._zod.values))
return new Set(r.def.options.flatMap(i=>Array.from(i._zod.values)))}),wt(e,"pattern",r=>{if(r.def.options.every(i=>i._zod.pattern)){let i=r.def.options.map(s=>s.
_zod.pattern);return new RegExp(`^(${i.map(s=>Ka(s.source)).join("|")})$`)}});let n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r,i)=>{if(n)return n(
r,i);let s=!1,o=[];for(let a of t.options){let l=a._zod.run({value:r.value,issues:[]},i);if(l instanceof Promise)o.push(l),s=!0;else{if(l.issues.length===0)return l;
o.push(l)}}return s?Promise.all(o).then(a=>cw(a,r,e,i)):cw(o,r,e,i)}}),_w=ae("$ZodRecord",(e,t)=>{ct.init(e,t);let n=Hi.memoizer;n?.attach(e),e._zod.parse=(r,i)=>{
let s=r.value;if(!zb(s))return r.issues.push({expected:"record",code:"invalid_type",input:s,inst:e}),r;let o=[],a=t.keyType._zod.values;if(a&&!t.partial){r.value=
n?n.alloc(e,r,{},i):{};let l=new Set;for(let u of a)if(typeof u=="string"||typeof u=="number"||typeof u=="symbol"){if(l.add(typeof u=="number"?u.toString():u),u===
"__proto__")continue;let d=t.keyType._zod.run({value:u,issues:[]},i);if(d instanceof Promise)throw new Error("Async schemas not supported in object keys current\
ly");if(d.issues.length){r.issues.push({code:"invalid_key",origin:"record",issues:d.issues.map(p=>Kn(p,i,Ht())),input:u,path:[u],inst:e});continue}let f=d.value;
if(f==="__proto__")continue;let h=t.valueType._zod.run({value:s[u],issues:[]},i);h instanceof Promise?o.push(h.then(p=>{p.issues.length&&r.issues.push(...wr(u,p.
issues)),r.value[f]=p.value})):(h.issues.length&&r.issues.push(...wr(u,h.issues)),r.value[f]=h.value)}let c;for(let u in s)if(!l.has(u))if(t.mode==="loose"){if(u===
"__proto__")continue;r.value[u]=s[u]}else c=c??[],c.push(u);c&&c.length>0&&r.issues.push({code:"unrecognized_keys",input:s,inst:e,keys:c,continue:!0})}else{r.value=
n?n.alloc(e,r,{},i):{};let l;for(let c of Reflect.ownKeys(s)){if(c==="__proto__"||!Object.prototype.propertyIsEnumerable.call(s,c))continue;let u=t.keyType._zod.
run({value:c,issues:[]},i);if(u instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof c=="string"&&oo.test(c)&&u.
issues.length){let p=t.keyType._zod.run({value:Number(c),issues:[]},i);if(p instanceof Promise)throw new Error("Async schemas not supported in object keys curre\
ntly");p.issues.length===0&&(u=p)}if(u.issues.length){t.mode==="loose"?r.value[c]=s[c]:a?(l=l??[],l.push(c)):r.issues.push({code:"invalid_key",origin:"record",issues:u.
issues.map(p=>Kn(p,i,Ht())),input:c,path:[c],inst:e});continue}let f=u.value;if(f==="__proto__")continue;let h=t.valueType._zod.run({value:s[c],issues:[]},i);h instanceof
Promise?o.push(h.then(p=>{p.issues.length&&r.issues.push(...wr(c,p.issues)),r.value[f]=p.value})):(h.issues.length&&r.issues.push(...wr(c,h.issues)),r.value[f]=
h.value)}l&&l.length>0&&r.issues.push({code:"unrecognized_keys",input:s,inst:e,keys:l,continue:!0})}return o.length?Promise.all(o).then(()=>r):r}}),Sw=ae("$ZodE\
num",(e,t)=>{ct.init(e,t);let n=no(t.entries),r=new Set(n);e._zod.values=r,wt(e,"pattern",i=>{let s=no(i.def.entries).filter(o=>Db.has(typeof o));return new RegExp(
s.length?`^(${s.map(o=>ro(o.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(i,s)=>{let o=i.value;return r.has(o)||i.issues.push({code:"invalid_value",
values:n,input:o,inst:e}),i}}),Ew=ae("$ZodLiteral",(e,t)=>{ct.init(e,t);let n=new Set(t.values);e._zod.values=n,wt(e,"pattern",r=>{let i=r.def.values;return new RegExp(
i.length?`^(${i.map(s=>typeof s=="string"?ro(s):s?ro(s.toString()):String(s)).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(r,i)=>{let s=r.value;return n.has(s)||
r.issues.push({code:"invalid_value",values:t.values,input:s,inst:e}),r}});Aw=ae("$ZodOptional",(e,t)=>{ct.init(e,t),wt(e,"optin",n=>n.def.innerType._zod.optin===
"defaulted"?"defaulted":"optional"),e._zod.optout="optional",wt(e,"values",n=>{let r=n.def.innerType._zod.values;return r?new Set([...r,void 0]):void 0}),wt(e,"\
pattern",n=>{let r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${Ka(r.source)})?$`):void 0}),e._zod.parse=(n,r)=>{if(n.value===void 0){if(t.innerType._zod.
optin!=="defaulted")return n;let i=t.innerType._zod.run({value:n.value,issues:[]},r);return i instanceof Promise?i.then(s=>uw(n,s)):uw(n,i)}return t.innerType._zod.
run(n,r)}}),Cw=ae("$ZodNullable",(e,t)=>{ct.init(e,t),wt(e,"optin",n=>n.def.innerType._zod.optin),wt(e,"optout",n=>n.def.innerType._zod.optout),wt(e,"pattern",n=>{
let r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${Ka(r.source)}|null)$`):void 0}),wt(e,"values",n=>n.def.innerType._zod.values?new Set([...n.def.innerType.
_zod.values,null]):void 0),e._zod.parse=(n,r)=>n.value===null?n:t.innerType._zod.run(n,r)}),Tw=ae("$ZodCustom",(e,t)=>{Jn.init(e,t),ct.init(e,t),e._zod.parse=(n,r)=>n,
e._zod.check=n=>{let r=n.value,i=t.fn(r);if(i instanceof Promise)return i.then(s=>dw(s,n,r,e));dw(i,n,r,e)}})});var $w=g(()=>{});function Ow(){return{localeError:_L()}}var _L,Nw=g(()=>{It();_L=()=>{let e={string:{unit:"characters",verb:"to have"},file:{unit:"bytes",verb:"to have"},array:{
unit:"items",verb:"to have"},set:{unit:"items",verb:"to have"},map:{unit:"entries",verb:"to have"}};function t(s){return e[s]??null}let n={regex:"input",email:"\
email address",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"\
KSUID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4 ra\
nge",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded string",json_string:"JSON string",e164:"E.164 number",currency_code:"curren\
cy code",credit_card:"credit card number",iban:"IBAN",jwt:"JWT",template_literal:"input"},r={nan:"NaN"};function i(s,o){return s==="number"&&typeof o=="number"&&
!Number.isFinite(o)?String(o):r[s]??s}return s=>{switch(s.code){case"invalid_type":{let o=i(s.expected),a=qb(s.input),l=i(a,s.input);return`Invalid input: expec\
ted ${o}, received ${l}`}case"invalid_value":return s.values.length===1?`Invalid input: expected ${jd(s.values[0])}`:`Invalid option: expected one of ${Md(s.values,
"|")}`;case"too_big":{let o=s.exact?"exactly ":s.inclusive?"<=":"<",a=t(s.origin);return a?`Too big: expected ${s.origin??"value"} to have ${o}${s.maximum.toString()}\
 ${a.unit??"elements"}`:`Too big: expected ${s.origin??"value"} to be ${o}${s.maximum.toString()}`}case"too_small":{let o=s.exact?"exactly ":s.inclusive?">=":">",
a=t(s.origin);return a?`Too small: expected ${s.origin} to have ${o}${s.minimum.toString()} ${a.unit}`:`Too small: expected ${s.origin} to be ${o}${s.minimum.toString()}`}case"\
invalid_format":{let o=s;return o.format==="starts_with"?`Invalid string: must start with "${o.prefix}"`:o.format==="ends_with"?`Invalid string: must end with "${o.
suffix}"`:o.format==="includes"?`Invalid string: must include "${o.includes}"`:o.format==="regex"?`Invalid string: must match pattern ${o.pattern}`:`Invalid ${n[o.
format]??s.format}`}case"not_multiple_of":return`Invalid number: must be a multiple of ${s.divisor}`;case"unrecognized_keys":return`Unrecognized key${s.keys.length>
1?"s":""}: ${Md(s.keys,", ")}`;case"invalid_key":return`Invalid key in ${s.origin}`;case"invalid_union":return s.options&&Array.isArray(s.options)&&s.options.length>
0?`Invalid discriminator value. Expected ${s.options.map(a=>`'${a}'`).join(" | ")}`:s.inclusive===!1?"Invalid input: more than one option matched":"Invalid inpu\
t";case"invalid_element":return`Invalid value in ${s.origin}`;default:return"Invalid input"}}}});var af=g(()=>{});function Pw(){return new lf}var Iw,lf,Vi,tl=g(()=>{lf=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(t,...n){let r=n[0];return this._map.set(
t,r),r&&typeof r=="object"&&"id"in r&&this._idmap.set(r.id,t),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(t){let n=this._map.get(t);
return n&&typeof n=="object"&&"id"in n&&this._idmap.delete(n.id),this._map.delete(t),this}get(t){let n=t._zod.parent;if(n){let r={...this.get(n)??{}};delete r.id;
let i={...r,...this._map.get(t)};return Object.keys(i).length?i:void 0}return this._map.get(t)}has(t){return this._map.has(t)}};(Iw=globalThis).__zod_globalRegistry??
(Iw.__zod_globalRegistry=Pw());Vi=globalThis.__zod_globalRegistry});var Lw=g(()=>{});function AL(e){return e.checks&&(e.checks=[...e.checks]),e}function zw(e,t){return new e(AL({type:"string",...Xe(t)}))}function Dw(e,t){return new e({type:"numb\
er",check:"number_format",abort:!1,format:"safeint",...Xe(t)})}function Fw(e,t){return new e({type:"boolean",...Xe(t)})}function Mw(e){return new e({type:"unkno\
wn"})}function qw(e,t){return new e({type:"never",...Xe(t)})}function Ue(e,t){return new tw({check:"max_length",...Xe(t),maximum:e})}function Pt(e,t){return new nw(
{check:"min_length",...Xe(t),minimum:e})}function vr(e,t){return new iw({check:"string_format",format:"regex",...Xe(t),pattern:e})}function jw(e,t,n){return new e(
{type:"custom",check:"custom",fn:t,...Xe(n)})}function Bw(e){let t=new Jn({check:"describe"});return t._zod.onattach=[n=>{let r=Vi.get(n)??{};Vi.add(n,{...r,description:e})}],
t._zod.check=()=>{},t}var Gw=g(()=>{Qa();tl();It()});function lo(e,...t){for(let n of t)for(let r of Reflect.ownKeys(n))Object.prototype.propertyIsEnumerable.call(n,r)&&Tn(e,r,n[r]);return e}function nl(e){let t=e?.
target??"draft-2020-12";return t==="draft-4"&&(t="draft-04"),t==="draft-7"&&(t="draft-07"),{processors:e.processors??{},metadataRegistry:e?.metadata??Vi,target:t,
unrepresentable:e?.unrepresentable??"throw",override:e?.override??(()=>{}),io:e?.io??"output",counter:0,seen:new Map,sharedDefsExtractedFor:void 0,sharedEmitDoneFor:void 0,
cycles:e?.cycles??"ref",reused:e?.reused??"inline",intersections:[],deferred:[],external:e?.external??void 0}}function rt(e,t,n,r,i){let s=typeof t.unrepresentable==
"function"?t.unrepresentable({zodSchema:e,path:r.path,message:i}):t.unrepresentable;if(s==="any")return!1;if(s===void 0||s==="throw")throw new Error(i);return Object.
assign(n,s),!0}function Le(e,t,n={path:[],schemaPath:[]}){var r;let i=e._zod.def,s=t.seen.get(e);if(s)return s.count++,n.schemaPath.includes(e)&&(s.cycle=n.path),
s.schema;let o={schema:{},count:1,cycle:void 0,path:n.path};t.seen.set(e,o),t.sharedDefsExtractedFor=void 0,t.sharedEmitDoneFor=void 0;let a=e._zod.toJSONSchema?.();
if(a)o.schema=a;else{let u={...n,schemaPath:[...n.schemaPath,e],path:n.path};if(e._zod.processJSONSchema)e._zod.processJSONSchema(t,o.schema,u);else{let f=o.schema,
h=t.processors[i.type];if(!h)throw new Error(`[toJSONSchema]: Non-representable type encountered: ${i.type}`);h(e,t,f,u)}let d=e._zod.parent;d&&(o.ref||(o.ref=d),
Le(d,t,u),t.seen.get(d).isParent=!0)}let l=t.metadataRegistry.get(e);return l&&lo(o.schema,l),t.io==="input"&&vt(e)&&(delete o.schema.examples,delete o.schema.default),
t.io==="input"&&"_prefault"in o.schema&&((r=o.schema).default??(r.default=o.schema._prefault)),delete o.schema._prefault,t.seen.get(e).schema}function Zw(e){return e.
replace(/~/g,"~0").replace(/\//g,"~1")}function rl(e,t){let n=e.seen.get(t);if(!n)throw new Error("Unprocessed schema. This is a bug in Zod.");if(e.external&&e.
sharedDefsExtractedFor===e.external)return;let r=new Map;for(let o of e.seen.entries()){let a=e.metadataRegistry.get(o[0])?.id;if(a){let l=r.get(a);if(l&&l!==o[0])
throw new Error(`Duplicate schema id "${a}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);r.
set(a,o[0])}}let i=o=>{let a=e.target==="draft-2020-12"?"$defs":"definitions";if(e.external){let d=e.external.registry.get(o[0])?.id,f=e.external.uri??(p=>p);if(d)
return{ref:f(d)};let h=o[1].defId??o[1].schema.id??`schema${e.counter++}`;return o[1].defId=h,{defId:h,ref:`${f("__shared")}#/${a}/${Zw(h)}`}}let l="#",c=`${l}/${a}\
/`;if(o[1]===n&&!o[1].schema.id)return{ref:l};let u=o[1].schema.id??`__schema${e.counter++}`;return{defId:u,ref:c+Zw(u)}},s=o=>{if(o[1].schema.$ref)return;let a=o[1],
{ref:l,defId:c}=i(o);a.def={...a.schema},c&&(a.defId=c);let u=a.schema;for(let d in u)delete u[d];u.$ref=l};if(e.cycles==="throw")for(let o of e.seen.entries()){
let a=o[1];if(a.cycle)throw new Error(`Cycle detected: #/${a.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`)}for(let o of e.seen.entries()){let a=o[1];if(t===o[0]){s(o);continue}if(e.external){
let c=e.external.registry.get(o[0])?.id;if(t!==o[0]&&c){s(o);continue}}if(e.metadataRegistry.get(o[0])?.id){s(o);continue}if(a.cycle){s(o);continue}a.count>1&&e.
reused==="ref"&&s(o)}e.external&&(e.sharedDefsExtractedFor=e.external)}function Vw(e){let t=e.anyOf;if(!Array.isArray(t)||t.length===0||e.type!==void 0)return;let n=[];
for(let r of t){if(!r||typeof r!="object")return;Vw(r);let i=Object.keys(r);if(i.length!==1||i[0]!=="type")return;let s=r.type;for(let o of Array.isArray(s)?s:[
s]){if(typeof o!="string")return;n.includes(o)||n.push(o)}}delete e.anyOf,e.type=n.length===1?n[0]:n}function Hw(e){let t=e.additionalProperties;return t===void 0||
t===!1||typeof t!="object"||t===null?null:Object.keys(t).length?t:null}function cf(e){let t=[];for(let s of e){if(typeof s!="object"||s.type!=="object")return null;
for(let o in s)if(!Kw.has(o))return null;t.push(s)}let n={},r=new Set;for(let s of t){for(let o in s.properties){if(Object.prototype.hasOwnProperty.call(n,o))continue;
let a=[];for(let c of t){let u=c.properties?.[o]??Hw(c);u!=null&&(a.some(d=>JSON.stringify(d)===JSON.stringify(u))||a.push(u))}let l=a.length===1?a[0]:cf(a)??{allOf:a};
Tn(n,o,l)}for(let o of s.required??[])r.add(o)}let i={type:"object",properties:n};if(r.size&&(i.required=[...r]),t.every(s=>s.additionalProperties===!1))i.additionalProperties=
!1;else{let s=[];for(let o of t){let a=Hw(o);a&&!s.some(l=>JSON.stringify(l)===JSON.stringify(a))&&s.push(a)}s.length===1?i.additionalProperties=s[0]:s.length>1&&
(i.additionalProperties={allOf:s})}return i}function CL(e){let t=e.allOf;if(!Array.isArray(t)||t.length<2)return;for(let i of Kw)if(i in e)return;let n=t.filter(
i=>Uw.some(s=>Array.isArray(i[s]))),r=null;if(!n.length)r=cf(t);else{let i=n[0],s=Uw.find(l=>Array.isArray(i[l]));if(Object.keys(i).length!==1)return;let o=t.filter(
l=>l!==i),a=i[s].map(l=>cf([...o,l]));if(a.some(l=>!l))return;r={[s]:a}}r&&(delete e.allOf,lo(e,r))}function il(e,t){let n=e.seen.get(t);if(!n)throw new Error("\
Unprocessed schema. This is a bug in Zod.");let r=a=>{let l=e.seen.get(a);if(l.ref===null)return;let c=l.def??l.schema,u={...c},d=l.ref;if(l.ref=null,d){r(d);let h=e.
seen.get(d),p=h.schema;if(p.$ref&&(e.target==="draft-07"||e.target==="draft-04"||e.target==="openapi-3.0")?(c.allOf=c.allOf??[],c.allOf.push(p)):lo(c,p),lo(c,u),
a._zod.parent===d)for(let w in c)w==="$ref"||w==="allOf"||w in u||delete c[w];if(p.$ref&&h.def)for(let w in c)w==="$ref"||w==="allOf"||w in h.def&&JSON.stringify(
c[w])===JSON.stringify(h.def[w])&&delete c[w]}let f=a._zod.parent;if(f&&f!==d){r(f);let h=e.seen.get(f);if(h?.schema.$ref&&(c.$ref=h.schema.$ref,h.def))for(let p in c)
p==="$ref"||p==="allOf"||p in h.def&&JSON.stringify(c[p])===JSON.stringify(h.def[p])&&delete c[p]}e.override({zodSchema:a,jsonSchema:c,path:l.path??[]})};if(!e.
external||e.sharedEmitDoneFor!==e.external){for(let a of[...e.seen.entries()].reverse())r(a[0]);if(e.target!=="openapi-3.0")for(let a of e.seen.entries())Vw(a[1].
def??a[1].schema);for(let a of e.deferred)a();if(e.intersections.length){let a=new Map;for(let l of e.seen.values())for(let c of[l.schema,l.def]){let u=c?.allOf;
if(!Array.isArray(u))continue;let d=a.get(u);d?d.push(c):a.set(u,[c])}for(let l of e.intersections)for(let c of a.get(l)??[])CL(c)}}let i={};if(e.target==="draf\
t-2020-12"?i.$schema="https://json-schema.org/draft/2020-12/schema":e.target==="draft-07"?i.$schema="http://json-schema.org/draft-07/schema#":e.target==="draft-\
04"?i.$schema="http://json-schema.org/draft-04/schema#":e.target,e.external?.uri){let a=e.external.registry.get(t)?.id;if(!a)throw new Error("Schema is missing \
an `id` property");i.$id=e.external.uri(a)}lo(i,n.defId?n.schema:n.def??n.schema);let s=e.metadataRegistry.get(t)?.id;s!==void 0&&i.id===s&&delete i.id;let o=e.
external?.defs??{};if(!e.external||e.sharedEmitDoneFor!==e.external)for(let a of e.seen.entries()){let l=a[1];l.def&&l.defId&&(l.def.id===l.defId&&delete l.def.
id,Tn(o,l.defId,l.def))}e.external&&(e.sharedEmitDoneFor=e.external),e.external||Object.keys(o).length>0&&(e.target==="draft-2020-12"?i.$defs=o:i.definitions=o);
try{let a=JSON.parse(JSON.stringify(i));return Object.defineProperty(a,"~standard",{value:{...t["~standard"],jsonSchema:{input:Ww(t,"input",e.processors),output:Ww(
t,"output",e.processors)}},enumerable:!1,writable:!1}),a}catch{throw new Error("Error converting schema to JSON.")}}function vt(e,t){let n=t??{seen:new Set};if(n.
seen.has(e))return!1;n.seen.add(e);let r=e._zod.def;if(r.type==="transform")return!0;if(r.type==="array")return vt(r.element,n);if(r.type==="set")return vt(r.valueType,
n);if(r.type==="lazy")return vt(r.getter(),n);if(r.type==="promise"||r.type==="optional"||r.type==="nonoptional"||r.type==="nullable"||r.type==="readonly"||r.type===
"default"||r.type==="prefault"||r.type==="catch")return vt(r.innerType,n);if(r.type==="intersection")return vt(r.left,n)||vt(r.right,n);if(r.type==="record"||r.
type==="map")return vt(r.keyType,n)||vt(r.valueType,n);if(r.type==="pipe")return e._zod.traits.has("$ZodCodec")?!0:vt(r.in,n)||vt(r.out,n);if(r.type==="object"){
for(let i in r.shape)if(vt(r.shape[i],n))return!0;return!1}if(r.type==="union"){for(let i of r.options)if(vt(i,n))return!0;return!1}if(r.type==="tuple"){for(let i of r.
items)if(vt(i,n))return!0;return!!(r.rest&&vt(r.rest,n))}return!1}var Kw,Uw,Ww,uf=g(()=>{tl();It();Kw=new Set(["type","properties","required","additionalPropert\
ies"]),Uw=["oneOf","anyOf"];Ww=(e,t,n={})=>r=>{let{libraryOptions:i,target:s}=r??{},o=nl({...i??{},target:s,io:t,processors:n});return Le(e,o),rl(o,e),il(o,e)}});function Ji(e){let t={},n=e._zod.def,r=e._zod.traits.has("$ZodCheck")?[e,...n.checks??[]]:n.checks??[];for(let s of r)TL[s._zod.def.check]?.(t,s._zod.def);let i=e.
_zod.bag;i.minimum!==void 0&&Ki(t,"minimum",i.minimum),i.exclusiveMinimum!==void 0&&Ki(t,"exclusiveMinimum",i.exclusiveMinimum),i.maximum!==void 0&&Yi(t,"maximu\
m",i.maximum),i.exclusiveMaximum!==void 0&&Yi(t,"exclusiveMaximum",i.exclusiveMaximum),i.multipleOf!==void 0&&tv(t,i.multipleOf),i.format!==void 0&&(t.format??(t.
format=i.format),i.format.includes("int")&&(t.isInt=!0)),i.mime&&rv(t,i.mime);for(let s of i.patterns??[])nv(t,s);return t}function co(e){let t=e._zod.def;return t.
type==="pipe"&&t.in._zod.traits.has("$ZodTransform")?co(t.out):t.type==="catch"?co(t.innerType):e._zod.optin}function df(e,t,n){if(t.$ref){if(n.has(t))return t;
n.add(t);let p=e.get(t)?.def;if(!p)return t;let y=df(e,p,n);return y===p?t:y}for(let p of["anyOf","oneOf"]){let y=t[p];if(!Array.isArray(y))continue;let w=y.map(
x=>df(e,x,n));w.some((x,O)=>x!==y[O])&&(t={...t,[p]:w})}let r=Array.isArray(t.type)?t.type:[t.type],i=!r.includes("string")&&r.some(p=>p==="number"||p==="intege\
r"),s=t.enum??(t.const!==void 0?[t.const]:void 0);if(!i&&!s?.some(p=>typeof p=="number"))return t;let{minimum:o,maximum:a,exclusiveMinimum:l,exclusiveMaximum:c,
multipleOf:u,format:d,id:f,...h}=t;return h.enum?h.enum=h.enum.map(p=>typeof p=="number"?String(p):p):typeof h.const=="number"&&(h.const=String(h.const)),i&&(h.
type="string",s||(h.pattern=(r.includes("number")?oo:nf).source)),h}function sz(e){let t=new Map;for(let r of e.seen.values())r.def&&!t.has(r.schema)&&t.set(r.schema,
r);let n=new Map;for(let r of ff.get(e)??[]){let i=e.seen.get(r),s=(i?.def??i?.schema)?.propertyNames;if(!s||s===!0||n.has(s))continue;let o=df(t,s,new Set);o!==
s&&n.set(s,o)}if(n.size)for(let r of e.seen.values())for(let i of[r.schema,r.def]){let s=i&&n.get(i.propertyNames);s&&(i.propertyNames=s)}}function ov(e,t,n,r,i){
let s=!1,o=JSON.stringify(e,(a,l)=>typeof l!="bigint"?l:(s=!0,null));return s?(rt(t,n,r,i,"BigInt defaults cannot be represented in JSON Schema"),pf):JSON.parse(
o)}function xr(e,t){if("_idmap"in e){let r=e,i=nl({...t,processors:ev}),s={};for(let l of r._idmap.entries()){let[c,u]=l;Le(u,i)}let o={},a={registry:r,uri:t?.uri,
defs:s};i.external=a;for(let l of r._idmap.entries()){let[c,u]=l;rl(i,u),Tn(o,c,il(i,u))}if(Object.keys(s).length>0){let l=i.target==="draft-2020-12"?"$defs":"d\
efinitions";o.__shared={[l]:s}}return{schemas:o}}let n=nl({...t,processors:ev});return Le(e,n),rl(n,e),il(n,e)}var Ki,Yi,Yw,tv,nv,rv,iv,Jw,Xw,Qw,TL,$L,OL,sv,NL,
RL,IL,PL,LL,zL,DL,FL,ML,qL,jL,BL,GL,ZL,UL,HL,WL,VL,KL,YL,JL,XL,QL,ez,tz,nz,rz,iz,ff,oz,az,lz,pf,cz,uz,dz,fz,pz,hz,mz,gz,ev,av=g(()=>{Xa();of();uf();It();Ki=(e,t,n)=>{
(e[t]===void 0||n>e[t])&&(e[t]=n)},Yi=(e,t,n)=>{(e[t]===void 0||n<e[t])&&(e[t]=n)},Yw=(e,t)=>{Ki(e,"minimum",t),Yi(e,"maximum",t)},tv=(e,t)=>{e.multipleOf??(e.multipleOf=
[]),e.multipleOf.includes(t)||e.multipleOf.push(t)},nv=(e,t)=>{e.patterns??(e.patterns=new Set),e.patterns.add(t)},rv=(e,t)=>{e.mime=e.mime?e.mime.filter(n=>t.includes(
n)):[...t]},iv=(e,t)=>{e.format=t,t.includes("int")&&(e.isInt=!0)},Jw=(e,t)=>Ki(e,"minimum",t.minimum),Xw=(e,t)=>Yi(e,"maximum",t.maximum),Qw=e=>(t,n)=>{iv(t,n.
format);let[r,i]=e[n.format];Ki(t,"minimum",r),Yi(t,"maximum",i)},TL={greater_than:(e,t)=>Ki(e,t.inclusive?"minimum":"exclusiveMinimum",t.value),less_than:(e,t)=>Yi(
e,t.inclusive?"maximum":"exclusiveMaximum",t.value),multiple_of:(e,t)=>tv(e,t.value),number_format:Qw(Ya),bigint_format:Qw(Bd),min_length:Jw,max_length:Xw,length_equals:(e,t)=>Yw(
e,t.length),min_size:Jw,max_size:Xw,size_equals:(e,t)=>Yw(e,t.size),string_format:(e,t)=>{iv(e,t.format),t.pattern&&nv(e,t.pattern),(t.format==="base64"||t.format===
"base64url")&&(e.contentEncoding=t.format),(t.local||t.precision===-1)&&(e.laxFormat=!0)},mime_type:(e,t)=>rv(e,t.mime)};$L={guid:"uuid",url:"uri",datetime:"dat\
e-time",json_string:"json-string",regex:""},OL=new Map([[hw,Kb],[mw,Yb]]),sv=e=>OL.get(e)??e,NL=(e,t,n,r)=>{let i=n;i.type="string";let{minimum:s,maximum:o,format:a,
patterns:l,contentEncoding:c,laxFormat:u}=Ji(e);if(typeof s=="number"&&(i.minLength=s),typeof o=="number"&&(i.maxLength=o),a&&(i.format=$L[a]??a,i.format===""&&
delete i.format,(a==="time"||u)&&delete i.format),c&&(i.contentEncoding=c),l&&l.size>0){let d=[...l].map(sv);d.length===1?i.pattern=d[0].source:d.length>1&&(i.allOf=
[...d.map(f=>({...t.target==="draft-07"||t.target==="draft-04"||t.target==="openapi-3.0"?{type:"string"}:{},pattern:f.source}))])}},RL=(e,t,n,r)=>{let i=n,{minimum:s,
maximum:o,multipleOf:a,exclusiveMaximum:l,exclusiveMinimum:c,isInt:u}=Ji(e);i.type=u?"integer":"number";let d=typeof c=="number"&&c>=(s??Number.NEGATIVE_INFINITY),
f=typeof l=="number"&&l<=(o??Number.POSITIVE_INFINITY),h=t.target==="draft-04"||t.target==="openapi-3.0";if(d?h?(i.minimum=c,i.exclusiveMinimum=!0):i.exclusiveMinimum=
c:typeof s=="number"&&(i.minimum=s),f?h?(i.maximum=l,i.exclusiveMaximum=!0):i.exclusiveMaximum=l:typeof o=="number"&&(i.maximum=o),a){let p=new Set;for(let x of a)
Number.isFinite(x)&&x!==0?p.add(Math.abs(x)):rt(e,t,i,r,`A multipleOf divisor of ${x} cannot be represented in JSON Schema`);let[y,...w]=p;y!==void 0&&(i.multipleOf=
y),w.length&&(i.allOf=[...i.allOf??[],...w.map(x=>({multipleOf:x}))])}},IL=(e,t,n,r)=>{n.type="boolean"},PL=(e,t,n,r)=>{rt(e,t,n,r,"BigInt cannot be represented\
 in JSON Schema")},LL=(e,t,n,r)=>{rt(e,t,n,r,"Symbols cannot be represented in JSON Schema")},zL=(e,t,n,r)=>{t.target==="openapi-3.0"?(n.type="string",n.nullable=
!0,n.enum=[null]):n.type="null"},DL=(e,t,n,r)=>{rt(e,t,n,r,"Undefined cannot be represented in JSON Schema")},FL=(e,t,n,r)=>{rt(e,t,n,r,"Void cannot be represen\
ted in JSON Schema")},ML=(e,t,n,r)=>{n.not={}},qL=(e,t,n,r)=>{},jL=(e,t,n,r)=>{},BL=(e,t,n,r)=>{rt(e,t,n,r,"Date cannot be represented in JSON Schema")},GL=(e,t,n,r)=>{
let i=e._zod.def,s=no(i.entries);if(s.length===0){n.not={};return}s.every(o=>typeof o=="number")&&(n.type="number"),s.every(o=>typeof o=="string")&&(n.type="str\
ing"),n.enum=s},ZL=(e,t,n,r)=>{let i=e._zod.def;if(i.values.length===0){n.not={};return}let s=[];for(let o of i.values)if(o===void 0){if(rt(e,t,n,r,"Literal `un\
defined` cannot be represented in JSON Schema"))return}else if(typeof o=="bigint"){if(rt(e,t,n,r,"BigInt literals cannot be represented in JSON Schema"))return;
s.push(Number(o))}else s.push(o);if(s.length!==0)if(s.length===1){let o=s[0];n.type=o===null?"null":typeof o,t.target==="draft-04"||t.target==="openapi-3.0"?n.enum=
[o]:n.const=o}else s.every(o=>typeof o=="number")&&(n.type="number"),s.every(o=>typeof o=="string")&&(n.type="string"),s.every(o=>typeof o=="boolean")&&(n.type=
"boolean"),s.every(o=>o===null)&&(n.type="null"),n.enum=s},UL=(e,t,n,r)=>{rt(e,t,n,r,"NaN cannot be represented in JSON Schema")},HL=(e,t,n,r)=>{let i=n,s=e._zod.
pattern;if(!s)throw new Error("Pattern not found in template literal");i.type="string",i.pattern=s.source},WL=(e,t,n,r)=>{let i=n;i.type="string",i.format="bina\
ry",i.contentEncoding="binary";let{minimum:s,maximum:o,mime:a}=Ji(e);s!==void 0&&(i.minLength=s),o!==void 0&&(i.maxLength=o),a&&(a.length===0?i.not={}:a.length===
1?i.contentMediaType=a[0]:i.anyOf=a.map(l=>({contentMediaType:l})))},VL=(e,t,n,r)=>{n.type="boolean"},KL=(e,t,n,r)=>{rt(e,t,n,r,"Custom types cannot be represen\
ted in JSON Schema")},YL=(e,t,n,r)=>{rt(e,t,n,r,"Function types cannot be represented in JSON Schema")},JL=(e,t,n,r)=>{rt(e,t,n,r,"Transforms cannot be represen\
ted in JSON Schema")},XL=(e,t,n,r)=>{rt(e,t,n,r,"Map cannot be represented in JSON Schema")},QL=(e,t,n,r)=>{rt(e,t,n,r,"Set cannot be represented in JSON Schema")},
ez=(e,t,n,r)=>{let i=n,s=e._zod.def,{minimum:o,maximum:a}=Ji(e);typeof o=="number"&&(i.minItems=o),typeof a=="number"&&(i.maxItems=a),i.type="array",i.items=Le(
s.element,t,{...r,path:[...r.path,"items"]})};tz=(e,t,n,r)=>{let i=n,s=e._zod.def,o=s.shape;if(Object.getOwnPropertySymbols(o).length&&rt(e,t,i,r,"Symbol keys c\
annot be represented in JSON Schema"))return;i.type="object",i.properties={};for(let c in o)Tn(i.properties,c,Le(o[c],t,{...r,path:[...r.path,"properties",c]}));
let l=[];for(let c of Object.keys(o)){let u=s.shape[c];(t.io==="input"?co(u)===void 0:u._zod.optout===void 0)&&l.push(c)}l.length>0&&(i.required=l),s.catchall?.
_zod.def.type==="never"?i.additionalProperties=!1:s.catchall?s.catchall&&(i.additionalProperties=Le(s.catchall,t,{...r,path:[...r.path,"additionalProperties"]})):
t.io==="output"&&(i.additionalProperties=!1)},nz=(e,t,n,r)=>{let i=e._zod.def,s=i.inclusive===!1,o=i.options.map((a,l)=>Le(a,t,{...r,path:[...r.path,s?"oneOf":"\
anyOf",l]}));s?n.oneOf=o:n.anyOf=o},rz=(e,t,n,r)=>{let i=e._zod.def,s=Le(i.left,t,{...r,path:[...r.path,"allOf",0]}),o=Le(i.right,t,{...r,path:[...r.path,"allOf",
1]}),a=c=>"allOf"in c&&Object.keys(c).length===1,l=[...a(s)?s.allOf:[s],...a(o)?o.allOf:[o]];n.allOf=l,t.intersections.push(l)},iz=(e,t,n,r)=>{let i=n,s=e._zod.
def;i.type="array";let o=t.target==="draft-2020-12"?"prefixItems":"items",a=t.target==="draft-2020-12"||t.target==="openapi-3.0"?"items":"additionalItems",l=s.items.
map((y,w)=>Le(y,t,{...r,path:[...r.path,o,w]})),c=s.rest?Le(s.rest,t,{...r,path:[...r.path,a,...t.target==="openapi-3.0"?[s.items.length]:[]]}):null,u=s.items.length;
for(;u>0;){let y=s.items[u-1];if(!(t.io==="input"?co(y)!==void 0:y._zod.optout==="optional"))break;u--}let d=s.items.length,f=!s.rest;t.target==="draft-2020-12"?
(i.prefixItems=l,f?i.items=!1:c&&(i.items=c),u>0&&(i.minItems=u),f&&(i.maxItems=d)):t.target==="openapi-3.0"?(i.items={anyOf:l},c&&i.items.anyOf.push(c),u>0&&(i.
minItems=u),f&&(i.maxItems=d)):(i.items=l,f?i.additionalItems=!1:c&&(i.additionalItems=c),u>0&&(i.minItems=u),f&&(i.maxItems=d));let{minimum:h,maximum:p}=Ji(e);
typeof h=="number"&&(i.minItems=h),typeof p=="number"&&(i.maxItems=p)};ff=new WeakMap;oz=(e,t,n,r)=>{let i=n,s=e._zod.def;i.type="object";let o=s.keyType,a=Ji(o).
patterns;if(s.mode==="loose"&&a&&a.size>0){let u=Le(s.valueType,t,{...r,path:[...r.path,"patternProperties","*"]});i.patternProperties={};for(let d of a)Tn(i.patternProperties,
sv(d).source,u)}else{if(t.target==="draft-07"||t.target==="draft-2020-12"){i.propertyNames=Le(s.keyType,t,{...r,path:[...r.path,"propertyNames"]});let u=ff.get(
t);u||(u=[],ff.set(t,u),t.deferred.push(()=>sz(t))),u.push(e)}i.additionalProperties=Le(s.valueType,t,{...r,path:[...r.path,"additionalProperties"]})}let l=o._zod.
values,c=t.io==="input"&&co(s.valueType)!==void 0;if(l&&!s.partial&&!c){let u=[...l].filter(d=>typeof d=="string"||typeof d=="number");u.length>0&&(i.required=u.
map(String))}},az=(e,t,n,r)=>{let i=e._zod.def,s=Le(i.innerType,t,r),o=t.seen.get(e);t.target==="openapi-3.0"?(o.ref=i.innerType,n.nullable=!0):n.anyOf=[s,{type:"\
null"}]},lz=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.get(e);s.ref=i.innerType},pf=Symbol();cz=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,
r);let s=t.seen.get(e);s.ref=i.innerType;let o=ov(i.defaultValue,e,t,n,r);o!==pf&&(n.default=o)},uz=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.
get(e);if(s.ref=i.innerType,t.io!=="input")return;let o=ov(i.defaultValue,e,t,n,r);o!==pf&&(n._prefault=o)},dz=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);
let s=t.seen.get(e);s.ref=i.innerType;let o;try{o=i.catchValue(void 0)}catch{rt(e,t,n,r,"Dynamic catch values are not supported in JSON Schema");return}n.default=
o},fz=(e,t,n,r)=>{let i=e._zod.def,s=i.in._zod.traits.has("$ZodTransform"),o=t.io==="input"?s?i.out:i.in:i.out;Le(o,t,r);let a=t.seen.get(e);a.ref=o},pz=(e,t,n,r)=>{
let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.get(e);s.ref=i.innerType,n.readOnly=!0},hz=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.get(e);
s.ref=i.innerType},mz=(e,t,n,r)=>{let i=e._zod.def;Le(i.innerType,t,r);let s=t.seen.get(e);s.ref=i.innerType},gz=(e,t,n,r)=>{let i=e._zod.innerType;Le(i,t,r);let s=t.
seen.get(e);s.ref=i},ev={string:NL,number:RL,boolean:IL,bigint:PL,symbol:LL,null:zL,undefined:DL,void:FL,never:ML,any:qL,unknown:jL,date:BL,enum:GL,literal:ZL,nan:UL,
template_literal:HL,file:WL,success:VL,custom:KL,function:YL,transform:JL,map:XL,set:QL,array:ez,object:tz,union:nz,intersection:rz,tuple:iz,record:oz,nullable:az,
nonoptional:lz,default:cz,prefault:uz,catch:dz,pipe:fz,readonly:pz,promise:hz,optional:mz,lazy:gz}});var lv=g(()=>{});var Xi=g(()=>{Wi();Vb();Jd();of();$w();Qa();rf();It();Xa();af();tl();ow();Lw();Gw();uf();lv()});var hf=g(()=>{Xi()});function Fe(e){return zw(bz,e)}function uo(e){return Dw(vz,e)}function di(e){return Fw(xz,e)}function sl(){return Mw(kz)}function Sz(e){return qw(_z,e)}function xt(e,t){
return new Ez({type:"array",element:e,...Xe(t)})}function Xn(e,t){let n={type:"object",shape:e??{},...Xe(t)};return new uv(n)}function Qe(e,t){return new uv({type:"\
object",shape:e,catchall:Sz(),...Xe(t)})}function fi(e,t){return new Az({type:"union",options:e,...Xe(t)})}function dv(e,t,n){return!t||!t._zod?new mf({type:"re\
cord",keyType:Fe(),valueType:e,...Xe(t)}):new mf({type:"record",keyType:e,valueType:t,...Xe(n)})}function fv(e,t,n){return new mf({type:"record",keyType:e,valueType:t,
...Xe(n),partial:!0})}function Qn(e,t){let n=Array.isArray(e)?Object.fromEntries(e.map(r=>[r,r])):e;return new Cz({type:"enum",entries:n,...Xe(t)})}function pv(e,t){
return new Tz({type:"literal",values:Array.isArray(e)?e:[e],...Xe(t)})}function ne(e){return new $z({type:"optional",innerType:e})}function gf(e){return new Oz(
{type:"nullable",innerType:e})}function Qi(e){return ne(gf(e))}function hv(e,t={}){return jw(Nz,e,t)}var Et,bz,wz,vz,xz,kz,_z,Ez,uv,Az,mf,Cz,Tz,$z,Oz,Nz,Lt,mv=g(
()=>{Xi();It();hf();Et=ae("ZodMiniType",(e,t)=>{if(!e._zod)throw new Error("Uninitialized schema in ZodMiniType.");ct.init(e,t),e.def=t,e.type=t.type},{get with(){
return this.check},set with(e){ui(this,"with",e)},parse(e,t){return Xd(this,e,t,{callee:this.parse})},parseAsync(e,t){return Qd(this,e,t,{callee:this.parseAsync})},
safeParse(e,t){return ef(this,e,t)},safeParseAsync(e,t){return tf(this,e,t)},check(...e){let t=this.def;return this.clone({...t,checks:[...t.checks??[],...e.map(
n=>typeof n=="function"?{_zod:{check:n,def:{check:"custom"},onattach:[]}}:n)]},{parent:!0})},clone(e,t){return io(this,e,t)},brand(){return this},register(e,t){
return e.add(this,t),this},apply(e,...t){return t.length===0?e(this):e(this,...t)}}),bz=ae("ZodMiniString",(e,t)=>{pw.init(e,t),Et.init(e,t)});wz=ae("ZodMiniNum\
ber",(e,t)=>{sf.init(e,t),Et.init(e,t)}),vz=ae("ZodMiniNumberFormat",(e,t)=>{gw.init(e,t),wz.init(e,t)});xz=ae("ZodMiniBoolean",(e,t)=>{yw.init(e,t),Et.init(e,t)});
kz=ae("ZodMiniUnknown",(e,t)=>{bw.init(e,t),Et.init(e,t)});_z=ae("ZodMiniNever",(e,t)=>{ww.init(e,t),Et.init(e,t)});Ez=ae("ZodMiniArray",(e,t)=>{vw.init(e,t),Et.
init(e,t)});uv=ae("ZodMiniObject",(e,t)=>{xw.init(e,t),Et.init(e,t),Bb(e,"shape",n=>n._zod.def.shape,!1)});Az=ae("ZodMiniUnion",(e,t)=>{kw.init(e,t),Et.init(e,t)});
mf=ae("ZodMiniRecord",(e,t)=>{_w.init(e,t),Et.init(e,t)});Cz=ae("ZodMiniEnum",(e,t)=>{Sw.init(e,t),Et.init(e,t),e.options=[...e._zod.values]});Tz=ae("ZodMiniLit\
eral",(e,t)=>{Ew.init(e,t),Et.init(e,t)});$z=ae("ZodMiniOptional",(e,t)=>{Aw.init(e,t),Et.init(e,t)});Oz=ae("ZodMiniNullable",(e,t)=>{Cw.init(e,t),Et.init(e,t)});
Nz=ae("ZodMiniCustom",(e,t)=>{Tw.init(e,t),Et.init(e,t)});Lt=Bw});var gv=g(()=>{Xi()});var yv=g(()=>{});var bv=g(()=>{});var wv=g(()=>{Xi();hf();mv();gv();Xi();av();af();yv();bv()});var kr=g(()=>{wv()});function ol(e){let t=e.line(1).text.replace(/^\uFEFF/,"");if(!/^\s*---/.test(t))return null;if(t.trimEnd()!=="---")return zz(e,t);for(let n of e.lines.slice(1)){
if(!n.text.startsWith("---"))continue;let r=n.text.trimEnd()==="---"?null:{message:"the closing fence must be a line of exactly ---",line:n.number,column:1};return vv(
e,n.number,r)}return null}function zz(e,t){let n=t.trim().slice(3).trim();if(n===""?t.startsWith("---"):/^[-\s]*$/.test(n))return null;let r=e.lines.slice(1).find(
s=>s.text.trimEnd()==="---"),i=n===""?"the opening fence must be a line of exactly ---, without blanks before it":`front matter in another language (${n.slice(0,
40)}) is never read; expected YAML after a line of exactly ---`;return vv(e,r?.number??1,{message:i,line:1,column:1})}function vv(e,t,n){let r=e.lines.slice(1,Math.
max(t-1,1)).map(s=>s.text).join(`
`),i=Math.min(t+1,e.lines.length);return{raw:r,contentLine:2,bodyLine:i,problem:n}}var yf=g(()=>{"use strict"});function al(e){let t=e.slice(0,4e3),n=t.match(/\p{Script=Han}/gu)?.length??0,r=t.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length??0,i=t.match(/[a-z]+/gi)?.
length??0;return n>i&&r===0?"zh-CN":"en"}var es,fo=g(()=>{"use strict";es=["en","zh-CN"]});function Dz(e){let t=[],n=0,r=/\r\n|\r|\n/g;for(let i=r.exec(e);i!==null;i=r.exec(e))t.push({number:t.length+1,start:n,end:i.index,text:e.slice(n,i.index)}),n=i.
index+i[0].length;return t.push({number:t.length+1,start:n,end:e.length,text:e.slice(n)}),t}var _r,ll=g(()=>{"use strict";_r=class e{constructor(t){this.text=t;
this.lines=Dz(t)}text;lines;line(t){let n=this.lines[t-1];if(n===void 0)throw new RangeError(`no line ${t} in a text of ${this.lines.length} lines`);return n}withText(t){
return new e(t)}get lineBreak(){let t=this.lines[0],n=this.lines[1];return t!==void 0&&n!==void 0?this.text.slice(t.end,n.start):`
`}range(t,n){let r=this.position(t),i=this.position(n);return{line:r.line,column:r.column,endLine:i.line,endColumn:i.column}}position(t){let n=0,r=this.lines.length-
1;for(;n<r;){let i=n+r+1>>1;(this.lines[i]?.start??0)<=t?n=i:r=i-1}return{line:n+1,column:t-(this.lines[n]?.start??0)+1}}}});function ke(e){if(e&&typeof e=="object")switch(e[kt]){case on:case er:return!0}return!1}function we(e){if(e&&typeof e=="object")switch(e[kt]){case cl:case on:case zt:case er:
return!0}return!1}var cl,ul,on,bf,zt,er,kt,Dt,On,At,fe,se,an,dl,_e=g(()=>{cl=Symbol.for("yaml.alias"),ul=Symbol.for("yaml.document"),on=Symbol.for("yaml.map"),bf=
Symbol.for("yaml.pair"),zt=Symbol.for("yaml.scalar"),er=Symbol.for("yaml.seq"),kt=Symbol.for("yaml.node.type"),Dt=e=>!!e&&typeof e=="object"&&e[kt]===cl,On=e=>!!e&&
typeof e=="object"&&e[kt]===ul,At=e=>!!e&&typeof e=="object"&&e[kt]===on,fe=e=>!!e&&typeof e=="object"&&e[kt]===bf,se=e=>!!e&&typeof e=="object"&&e[kt]===zt,an=
e=>!!e&&typeof e=="object"&&e[kt]===er;dl=e=>(se(e)||ke(e))&&!!e.anchor});function Ft(e,t){let n=kv(t);On(e)?ts(null,e.contents,n,Object.freeze([e]))===Nn&&(e.contents=null):ts(null,e,n,Object.freeze([]))}function ts(e,t,n,r){let i=_v(
e,t,n,r);if(we(i)||fe(i))return Sv(e,r,i),ts(e,i,n,r);if(typeof i!="symbol"){if(ke(t)){r=Object.freeze(r.concat(t));for(let s=0;s<t.items.length;++s){let o=ts(s,
t.items[s],n,r);if(typeof o=="number")s=o-1;else{if(o===Ct)return Ct;o===Nn&&(t.items.splice(s,1),s-=1)}}}else if(fe(t)){r=Object.freeze(r.concat(t));let s=ts("\
key",t.key,n,r);if(s===Ct)return Ct;s===Nn&&(t.key=null);let o=ts("value",t.value,n,r);if(o===Ct)return Ct;o===Nn&&(t.value=null)}}return i}async function fl(e,t){
let n=kv(t);On(e)?await ns(null,e.contents,n,Object.freeze([e]))===Nn&&(e.contents=null):await ns(null,e,n,Object.freeze([]))}async function ns(e,t,n,r){let i=await _v(
e,t,n,r);if(we(i)||fe(i))return Sv(e,r,i),ns(e,i,n,r);if(typeof i!="symbol"){if(ke(t)){r=Object.freeze(r.concat(t));for(let s=0;s<t.items.length;++s){let o=await ns(
s,t.items[s],n,r);if(typeof o=="number")s=o-1;else{if(o===Ct)return Ct;o===Nn&&(t.items.splice(s,1),s-=1)}}}else if(fe(t)){r=Object.freeze(r.concat(t));let s=await ns(
"key",t.key,n,r);if(s===Ct)return Ct;s===Nn&&(t.key=null);let o=await ns("value",t.value,n,r);if(o===Ct)return Ct;o===Nn&&(t.value=null)}}return i}function kv(e){
return typeof e=="object"&&(e.Collection||e.Node||e.Value)?Object.assign({Alias:e.Node,Map:e.Node,Scalar:e.Node,Seq:e.Node},e.Value&&{Map:e.Value,Scalar:e.Value,
Seq:e.Value},e.Collection&&{Map:e.Collection,Seq:e.Collection},e):e}function _v(e,t,n,r){if(typeof n=="function")return n(e,t,r);if(At(t))return n.Map?.(e,t,r);
if(an(t))return n.Seq?.(e,t,r);if(fe(t))return n.Pair?.(e,t,r);if(se(t))return n.Scalar?.(e,t,r);if(Dt(t))return n.Alias?.(e,t,r)}function Sv(e,t,n){let r=t[t.length-
1];if(ke(r))r.items[e]=n;else if(fe(r))e==="key"?r.key=n:r.value=n;else if(On(r))r.contents=n;else{let i=Dt(r)?"alias":"scalar";throw new Error(`Cannot replace \
node with ${i} parent`)}}var Ct,xv,Nn,po=g(()=>{_e();Ct=Symbol("break visit"),xv=Symbol("skip children"),Nn=Symbol("remove node");Ft.BREAK=Ct;Ft.SKIP=xv;Ft.REMOVE=
Nn;fl.BREAK=Ct;fl.SKIP=xv;fl.REMOVE=Nn});var Fz,Mz,Rn,wf=g(()=>{_e();po();Fz={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},Mz=e=>e.replace(/[!,[\]{}]/g,t=>Fz[t]),Rn=class e{constructor(t,n){
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
for(let[n,r]of Object.entries(this.tags))if(t.startsWith(r))return n+Mz(t.substring(r.length));return t[0]==="!"?t:`!<${t}>`}toString(t){let n=this.yaml.explicit?
[`%YAML ${this.yaml.version||"1.2"}`]:[],r=Object.entries(this.tags),i;if(t&&r.length>0&&we(t.contents)){let s={};Ft(t.contents,(o,a)=>{we(a)&&a.tag&&(s[a.tag]=
!0)}),i=Object.keys(s)}else i=[];for(let[s,o]of r)s==="!!"&&o==="tag:yaml.org,2002:"||(!t||i.some(a=>a.startsWith(o)))&&n.push(`%TAG ${s} ${o}`);return n.join(`\

`)}};Rn.defaultYaml={explicit:!1,version:"1.2"};Rn.defaultTags={"!!":"tag:yaml.org,2002:"}});function pl(e){if(/[\x00-\x19\s,[\]{}]/.test(e)){let n=`Anchor must not contain whitespace or control characters: ${JSON.stringify(e)}`;throw new Error(n)}return!0}
function vf(e){let t=new Set;return Ft(e,{Value(n,r){r.anchor&&t.add(r.anchor)}}),t}function xf(e,t){for(let n=1;;++n){let r=`${e}${n}`;if(!t.has(r))return r}}function Ev(e,t){
let n=[],r=new Map,i=null;return{onAnchor:s=>{n.push(s),i??(i=vf(e));let o=xf(t,i);return i.add(o),o},setAnchors:()=>{for(let s of n){let o=r.get(s);if(typeof o==
"object"&&o.anchor&&(se(o.node)||ke(o.node)))o.node.anchor=o.anchor;else{let a=new Error("Failed to resolve repeated object (this should not happen)");throw a.source=
s,a}}},sourceObjects:r}}var hl=g(()=>{_e();po()});function Sr(e,t,n,r){if(r&&typeof r=="object")if(Array.isArray(r))for(let i=0,s=r.length;i<s;++i){let o=r[i],a=Sr(e,r,String(i),o);a===void 0?delete r[i]:a!==o&&
(r[i]=a)}else if(r instanceof Map)for(let i of Array.from(r.keys())){let s=r.get(i),o=Sr(e,r,i,s);o===void 0?r.delete(i):o!==s&&r.set(i,o)}else if(r instanceof Set)
for(let i of Array.from(r)){let s=Sr(e,r,i,i);s===void 0?r.delete(i):s!==i&&(r.delete(i),r.add(s))}else for(let[i,s]of Object.entries(r)){let o=Sr(e,r,i,s);o===
void 0?delete r[i]:o!==s&&(r[i]=o)}return e.call(t,n,r)}var kf=g(()=>{});function et(e,t,n){if(Array.isArray(e))return e.map((r,i)=>et(r,String(i),n));if(e&&typeof e.toJSON=="function"){if(!n||!dl(e))return e.toJSON(t,n);let r={aliasCount:0,
count:1,res:void 0};n.anchors.set(e,r),n.onCreate=s=>{r.res=s,delete n.onCreate};let i=e.toJSON(t,n);return n.onCreate&&n.onCreate(i),i}return typeof e=="bigint"&&
!n?.keep?Number(e):e}var Er=g(()=>{_e()});var Ar,ml=g(()=>{kf();_e();Er();Ar=class{constructor(t){Object.defineProperty(this,kt,{value:t})}clone(){let t=Object.create(Object.getPrototypeOf(this),Object.
getOwnPropertyDescriptors(this));return this.range&&(t.range=this.range.slice()),t}toJS(t,{mapAsMap:n,maxAliasCount:r,onAnchor:i,reviver:s}={}){if(!On(t))throw new TypeError(
"A document argument is required");let o={anchors:new Map,doc:t,keep:!0,mapAsMap:n===!0,mapKeyWarned:!1,maxAliasCount:typeof r=="number"?r:100},a=et(this,"",o);
if(typeof i=="function")for(let{count:l,res:c}of o.anchors.values())i(c,l);return typeof s=="function"?Sr(s,{"":a},"",a):a}}});function gl(e,t,n){if(Dt(t)){let r=t.resolve(e),i=n&&r&&n.get(r);return i?i.count*i.aliasCount:0}else if(ke(t)){let r=0;for(let i of t.items){let s=gl(e,i,n);s>
r&&(r=s)}return r}else if(fe(t)){let r=gl(e,t.key,n),i=gl(e,t.value,n);return Math.max(r,i)}return 1}var tr,ho=g(()=>{hl();po();_e();ml();Er();tr=class extends Ar{constructor(t){
super(cl),this.source=t,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(t,n){if(n?.maxAliasCount===0)throw new ReferenceError(
"Alias resolution is disabled");let r;n?.aliasResolveCache?r=n.aliasResolveCache:(r=[],Ft(t,{Node:(s,o)=>{(Dt(o)||dl(o))&&r.push(o)}}),n&&(n.aliasResolveCache=r));
let i;for(let s of r){if(s===this)break;s.anchor===this.source&&(i=s)}if(i&&n){let{anchors:s,doc:o,maxAliasCount:a}=n,l=s.get(i);if(l||(et(i,null,n),l=s.get(i)),
l?.res===void 0){let c="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(c)}if(a>=0&&(l.count+=1,l.aliasCount===0&&(l.aliasCount=
gl(o,i,s)),l.count*l.aliasCount>a)){let c="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(c)}}return i}toJSON(t,n){if(!n)
return{source:this.source};let r=this.resolve(n.doc,n);if(!r){let i=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new ReferenceError(
i)}return n.anchors.get(r).res}toString(t,n,r){let i=`*${this.source}`;if(t){if(pl(this.source),t.options.verifyAliasOrder&&!t.anchors.has(this.source)){let s=`\
Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new Error(s)}if(t.implicitKey)return`${i} `}return i}}});var yl,J,Ve=g(()=>{_e();ml();Er();yl=e=>!e||typeof e!="function"&&typeof e!="object",J=class extends Ar{constructor(t){super(zt),this.value=t}toJSON(t,n){return n?.
keep?this.value:et(this.value,t,n)}toString(){return String(this.value)}};J.BLOCK_FOLDED="BLOCK_FOLDED";J.BLOCK_LITERAL="BLOCK_LITERAL";J.PLAIN="PLAIN";J.QUOTE_DOUBLE=
"QUOTE_DOUBLE";J.QUOTE_SINGLE="QUOTE_SINGLE"});function jz(e,t,n){if(t){let r=n.filter(s=>s.tag===t),i=r.find(s=>!s.format)??r[0];if(!i)throw new Error(`Tag ${t} not found`);return i}return n.find(r=>r.identify?.(
e)&&!r.format)}function nr(e,t,n){if(On(e)&&(e=e.contents),we(e))return e;if(fe(e)){let d=n.schema[on].createNode?.(n.schema,null,n);return d.items.push(e),d}(e instanceof
String||e instanceof Number||e instanceof Boolean||typeof BigInt<"u"&&e instanceof BigInt)&&(e=e.valueOf());let{aliasDuplicateObjects:r,onAnchor:i,onTagObj:s,schema:o,
sourceObjects:a}=n,l;if(r&&e&&typeof e=="object"){if(l=a.get(e),l)return l.anchor??(l.anchor=i(e)),new tr(l.anchor);l={anchor:null,node:null},a.set(e,l)}t?.startsWith(
"!!")&&(t=qz+t.slice(2));let c=jz(e,t,o.tags);if(!c){if(e&&typeof e.toJSON=="function"&&(e=e.toJSON()),!e||typeof e!="object"){let d=new J(e);return l&&(l.node=
d),d}c=e instanceof Map?o[on]:Symbol.iterator in Object(e)?o[er]:o[on]}s&&(s(c),delete n.onTagObj);let u=c?.createNode?c.createNode(n.schema,e,n):typeof c?.nodeClass?.
from=="function"?c.nodeClass.from(n.schema,e,n):new J(e);return t?u.tag=t:c.default||(u.tag=c.tag),l&&(l.node=u),u}var qz,mo=g(()=>{ho();_e();Ve();qz="tag:yaml.\
org,2002:"});function go(e,t,n){let r=n;for(let i=t.length-1;i>=0;--i){let s=t[i];if(typeof s=="number"&&Number.isInteger(s)&&s>=0){let o=[];o[s]=r,r=o}else r=new Map([[s,r]])}
return nr(r,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema:e,sourceObjects:new Map})}
var is,rs,bl=g(()=>{mo();_e();ml();is=e=>e==null||typeof e=="object"&&!!e[Symbol.iterator]().next().done,rs=class extends Ar{constructor(t,n){super(t),Object.defineProperty(
this,"schema",{value:n,configurable:!0,enumerable:!1,writable:!0})}clone(t){let n=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));
return t&&(n.schema=t),n.items=n.items.map(r=>we(r)||fe(r)?r.clone(t):r),this.range&&(n.range=this.range.slice()),n}addIn(t,n){if(is(t))this.add(n);else{let[r,...i]=t,
s=this.get(r,!0);if(ke(s))s.addIn(i,n);else if(s===void 0&&this.schema)this.set(r,go(this.schema,i,n));else throw new Error(`Expected YAML collection at ${r}. R\
emaining path: ${i}`)}}deleteIn(t){let[n,...r]=t;if(r.length===0)return this.delete(n);let i=this.get(n,!0);if(ke(i))return i.deleteIn(r);throw new Error(`Expec\
ted YAML collection at ${n}. Remaining path: ${r}`)}getIn(t,n){let[r,...i]=t,s=this.get(r,!0);return i.length===0?!n&&se(s)?s.value:s:ke(s)?s.getIn(i,n):void 0}hasAllNullValues(t){
return this.items.every(n=>{if(!fe(n))return!1;let r=n.value;return r==null||t&&se(r)&&r.value==null&&!r.commentBefore&&!r.comment&&!r.tag})}hasIn(t){let[n,...r]=t;
if(r.length===0)return this.has(n);let i=this.get(n,!0);return ke(i)?i.hasIn(r):!1}setIn(t,n){let[r,...i]=t;if(i.length===0)this.set(r,n);else{let s=this.get(r,
!0);if(ke(s))s.setIn(i,n);else if(s===void 0&&this.schema)this.set(r,go(this.schema,i,n));else throw new Error(`Expected YAML collection at ${r}. Remaining path\
: ${i}`)}}}});function Wt(e,t){return/^\n+$/.test(e)?e.substring(1):t?e.replace(/^(?! *$)/gm,t):e}var Av,In,yo=g(()=>{Av=e=>e.replace(/^(?!$)(?: $)?/gm,"#");In=(e,t,n)=>e.endsWith(
`
`)?Wt(n,t):n.includes(`
`)?`
`+Wt(n,t):(e.endsWith(" ")?"":" ")+n});function wo(e,t,n="flow",{indentAtStart:r,lineWidth:i=80,minContentWidth:s=20,onFold:o,onOverflow:a}={}){if(!i||i<0)return e;i<s&&(s=0);let l=Math.max(1+s,1+i-t.
length);if(e.length<=l)return e;let c=[],u={},d=i-t.length;typeof r=="number"&&(r>i-Math.max(2,s)?c.push(0):d=i-r);let f,h,p=!1,y=-1,w=-1,x=-1;n===wl&&(y=Cv(e,y,
t.length),y!==-1&&(d=y+l));for(let T;T=e[y+=1];){if(n===bo&&T==="\\"){switch(w=y,e[y+1]){case"x":y+=3;break;case"u":y+=5;break;case"U":y+=9;break;default:y+=1}x=
y}if(T===`
`)n===wl&&(y=Cv(e,y,t.length)),d=y+t.length+l,f=void 0;else{if(T===" "&&h&&h!==" "&&h!==`
`&&h!=="	"){let $=e[y+1];$&&$!==" "&&$!==`
`&&$!=="	"&&(f=y)}if(y>=d)if(f)c.push(f),d=f+l,f=void 0;else if(n===bo){for(;h===" "||h==="	";)h=T,T=e[y+=1],p=!0;let $=y>x+1?y-2:w-1;if(u[$])return e;c.push($),
u[$]=!0,d=$+l,f=void 0}else p=!0}h=T}if(p&&a&&a(),c.length===0)return e;o&&o();let O=e.slice(0,c[0]);for(let T=0;T<c.length;++T){let $=c[T],E=c[T+1]||e.length;$===
0?O=`
${t}${e.slice(0,E)}`:(n===bo&&u[$]&&(O+=`${e[$]}\\`),O+=`
${t}${e.slice($+1,E)}`)}return O}function Cv(e,t,n){let r=t,i=t+1,s=e[i];for(;s===" "||s==="	";)if(t<i+n)s=e[++t];else{do s=e[++t];while(s&&s!==`
`);r=t,i=t+1,s=e[i]}return r}var _f,wl,bo,Tv=g(()=>{_f="flow",wl="block",bo="quoted"});function Bz(e,t,n){if(!t||t<0)return!1;let r=t-n,i=e.length;if(i<=r)return!1;for(let s=0,o=0;s<i;++s)if(e[s]===`
`){if(s-o>r)return!0;if(o=s+1,i-o<=r)return!1}return!0}function vo(e,t){let n=JSON.stringify(e);if(t.options.doubleQuotedAsJSON)return n;let{implicitKey:r}=t,i=t.
options.doubleQuotedMinMultiLineLength,s=t.indent||(kl(e)?"  ":""),o="",a=0;for(let l=0,c=n[l];c;c=n[++l])if(c===" "&&n[l+1]==="\\"&&n[l+2]==="n"&&(o+=n.slice(a,
l)+"\\ ",l+=1,a=l,c="\\"),c==="\\")switch(n[l+1]){case"u":{o+=n.slice(a,l);let u=n.substr(l+2,4);switch(u){case"0000":o+="\\0";break;case"0007":o+="\\a";break;case"\
000b":o+="\\v";break;case"001b":o+="\\e";break;case"0085":o+="\\N";break;case"00a0":o+="\\_";break;case"2028":o+="\\L";break;case"2029":o+="\\P";break;default:u.
substr(0,2)==="00"?o+="\\x"+u.substr(2):o+=n.substr(l,6)}l+=5,a=l+1}break;case"n":if(r||n[l+2]==='"'||n.length<i)l+=1;else{for(o+=n.slice(a,l)+`

`;n[l+2]==="\\"&&n[l+3]==="n"&&n[l+4]!=='"';)o+=`
`,l+=2;o+=s,n[l+2]===" "&&(o+="\\"),l+=1,a=l+1}break;default:l+=1}return o=a?o+n.slice(a):n,r?o:wo(o,s,bo,xl(t,!1))}function Sf(e,t){if(t.options.singleQuote===
!1||t.implicitKey&&e.includes(`
`)||/[ \t]\n|\n[ \t]/.test(e))return vo(e,t);let n=t.indent||(kl(e)?"  ":""),r="'"+e.replace(/'/g,"''").replace(/\n+/g,`$&
${n}`)+"'";return t.implicitKey?r:wo(r,n,_f,xl(t,!1))}function ss(e,t){let{singleQuote:n}=t.options,r;if(n===!1)r=vo;else{let i=e.includes('"'),s=e.includes("'");
i&&!s?r=Sf:s&&!i?r=vo:r=n?Sf:vo}return r(e,t)}function vl({comment:e,type:t,value:n},r,i,s){let{blockQuote:o,commentString:a,lineWidth:l}=r.options;if(!o||/\n[\t ]+$/.
test(n))return ss(n,r);let c=r.indent||(r.forceBlockIndent||kl(n)?"  ":""),u=o==="literal"?!0:o==="folded"||t===J.BLOCK_FOLDED?!1:t===J.BLOCK_LITERAL?!0:!Bz(n,l,
c.length);if(!n)return u?`|
`:`>
`;let d,f;for(f=n.length;f>0;--f){let E=n[f-1];if(E!==`
`&&E!=="	"&&E!==" ")break}let h=n.substring(f),p=h.indexOf(`
`);p===-1?d="-":n===h||p!==h.length-1?(d="+",s&&s()):d="",h&&(n=n.slice(0,-h.length),h[h.length-1]===`
`&&(h=h.slice(0,-1)),h=h.replace(Ef,`$&${c}`));let y=!1,w,x=-1;for(w=0;w<n.length;++w){let E=n[w];if(E===" ")y=!0;else if(E===`
`)x=w;else break}let O=n.substring(0,x<w?x+1:w);O&&(n=n.substring(O.length),O=O.replace(/\n+/g,`$&${c}`));let $=(y?c?"2":"1":"")+d;if(e&&($+=" "+a(e.replace(/ ?[\r\n]+/g,
" ")),i&&i()),!u){let E=n.replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${c}`),A=!1,S=xl(r,!0);o!=="folded"&&t!==J.BLOCK_FOLDED&&(S.onOverflow=()=>{
A=!0});let _=wo(`${O}${E}${h}`,c,wl,S);if(!A)return`>${$}
${c}${_}`}return n=n.replace(/\n+/g,`$&${c}`),`|${$}
${c}${O}${n}${h}`}function Gz(e,t,n,r){let{type:i,value:s}=e,{actualString:o,implicitKey:a,indent:l,indentStep:c,inFlow:u}=t;if(a&&s.includes(`
`)||u&&/[[\]{},]/.test(s))return ss(s,t);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(s))return a||u||!s.includes(
`
`)?ss(s,t):vl(e,t,n,r);if(!a&&!u&&i!==J.PLAIN&&s.includes(`
`))return vl(e,t,n,r);if(kl(s)){if(l==="")return t.forceBlockIndent=!0,vl(e,t,n,r);if(a&&l===c)return ss(s,t)}let d=s.replace(/\n+/g,`$&
${l}`);if(o){let f=y=>y.default&&y.tag!=="tag:yaml.org,2002:str"&&y.test?.test(d),{compat:h,tags:p}=t.doc.schema;if(p.some(f)||h?.some(f))return ss(s,t)}return a?
d:wo(d,l,_f,xl(t,!1))}function hi(e,t,n,r){let{implicitKey:i,inFlow:s}=t,o=typeof e.value=="string"?e:Object.assign({},e,{value:String(e.value)}),{type:a}=e;a!==
J.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(o.value)&&(a=J.QUOTE_DOUBLE);let l=u=>{switch(u){case J.BLOCK_FOLDED:case J.BLOCK_LITERAL:
return i||s?ss(o.value,t):vl(o,t,n,r);case J.QUOTE_DOUBLE:return vo(o.value,t);case J.QUOTE_SINGLE:return Sf(o.value,t);case J.PLAIN:return Gz(o,t,n,r);default:
return null}},c=l(a);if(c===null){let{defaultKeyType:u,defaultStringType:d}=t.options,f=i&&u||d;if(c=l(f),c===null)throw new Error(`Unsupported default string t\
ype ${f}`)}return c}var xl,kl,Ef,xo=g(()=>{Ve();Tv();xl=(e,t)=>({indentAtStart:t?e.indent.length:e.indentAtStart,lineWidth:e.options.lineWidth,minContentWidth:e.
options.minContentWidth}),kl=e=>/^(%|---|\.\.\.)/m.test(e);try{Ef=new RegExp(`(^|(?<!
))
+(?!
|$)`,"g")}catch{Ef=/\n+(?!\n|$)/g}});function _l(e,t){let n=Object.assign({blockQuote:!0,commentString:Av,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,
falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"t\
rue",verifyAliasOrder:!0},e.schema.toStringOptions,t),r;switch(n.collectionStyle){case"block":r=!1;break;case"flow":r=!0;break;default:r=null}return{anchors:new Set,
doc:e,flowCollectionPadding:n.flowCollectionPadding?" ":"",indent:"",indentStep:typeof n.indent=="number"?" ".repeat(n.indent):"  ",inFlow:r,options:n}}function Zz(e,t){
if(t.tag){let i=e.filter(s=>s.tag===t.tag);if(i.length>0)return i.find(s=>s.format===t.format)??i[0]}let n,r;if(se(t)){r=t.value;let i=e.filter(s=>s.identify?.(
r));if(i.length>1){let s=i.filter(o=>o.test);s.length>0&&(i=s)}n=i.find(s=>s.format===t.format)??i.find(s=>!s.format)}else r=t,n=e.find(i=>i.nodeClass&&r instanceof
i.nodeClass);if(!n){let i=r?.constructor?.name??(r===null?"null":typeof r);throw new Error(`Tag not resolved for ${i} value`)}return n}function Uz(e,t,{anchors:n,
doc:r}){if(!r.directives)return"";let i=[],s=(se(e)||ke(e))&&e.anchor;s&&pl(s)&&(n.add(s),i.push(`&${s}`));let o=e.tag??(t.default?null:t.tag);return o&&i.push(
r.directives.tagString(o)),i.join(" ")}function rr(e,t,n,r){if(fe(e))return e.toString(t,n,r);if(Dt(e)){if(t.doc.directives)return e.toString(t);if(t.resolvedAliases?.
has(e))throw new TypeError("Cannot stringify circular structure without alias nodes");t.resolvedAliases?t.resolvedAliases.add(e):t.resolvedAliases=new Set([e]),
e=e.resolve(t.doc)}let i,s=we(e)?e:t.doc.createNode(e,{onTagObj:l=>i=l});i??(i=Zz(t.doc.schema.tags,s));let o=Uz(s,i,t);o.length>0&&(t.indentAtStart=(t.indentAtStart??
0)+o.length+1);let a=typeof i.stringify=="function"?i.stringify(s,t,n,r):se(s)?hi(s,t,n,r):s.toString(t,n,r);return o?se(s)||a[0]==="{"||a[0]==="["?`${o} ${a}`:
`${o}
${t.indent}${a}`:a}var ko=g(()=>{hl();_e();yo();xo()});function $v({key:e,value:t},n,r,i){let{allNullValues:s,doc:o,indent:a,indentStep:l,options:{commentString:c,indentSeq:u,simpleKeys:d}}=n,f=we(e)&&e.comment||null;
if(d){if(f)throw new Error("With simple keys, key nodes cannot have comments");if(ke(e)||!we(e)&&typeof e=="object"){let S="With simple keys, collection cannot \
be used as a key value";throw new Error(S)}}let h=!d&&(!e||f&&t==null&&!n.inFlow||ke(e)||(se(e)?e.type===J.BLOCK_FOLDED||e.type===J.BLOCK_LITERAL:typeof e=="obj\
ect"));n=Object.assign({},n,{allNullValues:!1,implicitKey:!h&&(d||!s),indent:a+l});let p=!1,y=!1,w=rr(e,n,()=>p=!0,()=>y=!0);if(!h&&!n.inFlow&&w.length>1024){if(d)
throw new Error("With simple keys, single line scalar must not span more than 1024 characters");h=!0}if(n.inFlow){if(s||t==null)return p&&r&&r(),w===""?"?":h?`?\
 ${w}`:w}else if(s&&!d||t==null&&h)return w=`? ${w}`,f&&!p?w+=In(w,n.indent,c(f)):y&&i&&i(),w;p&&(f=null),h?(f&&(w+=In(w,n.indent,c(f))),w=`? ${w}
${a}:`):(w=`${w}:`,f&&(w+=In(w,n.indent,c(f))));let x,O,T;we(t)?(x=!!t.spaceBefore,O=t.commentBefore,T=t.comment):(x=!1,O=null,T=null,t&&typeof t=="object"&&(t=
o.createNode(t))),n.implicitKey=!1,!h&&!f&&se(t)&&(n.indentAtStart=w.length+1),y=!1,!u&&l.length>=2&&!n.inFlow&&!h&&an(t)&&!t.flow&&!t.tag&&!t.anchor&&(n.indent=
n.indent.substring(2));let $=!1,E=rr(t,n,()=>$=!0,()=>y=!0),A=" ";if(f||x||O){if(A=x?`
`:"",O){let S=c(O);A+=`
${Wt(S,n.indent)}`}E===""&&!n.inFlow?A===`
`&&T&&(A=`

`):A+=`
${n.indent}`}else if(!h&&ke(t)){let S=E[0],_=E.indexOf(`
`),v=_!==-1,M=n.inFlow??t.flow??t.items.length===0;if(v||!M){let C=!1;if(v&&(S==="&"||S==="!")){let q=E.indexOf(" ");S==="&"&&q!==-1&&q<_&&E[q+1]==="!"&&(q=E.indexOf(
" ",q+1)),(q===-1||_<q)&&(C=!0)}C||(A=`
${n.indent}`)}}else(E===""||E[0]===`
`)&&(A="");return w+=A+E,n.inFlow?$&&r&&r():T&&!$?w+=In(w,n.indent,c(T)):y&&i&&i(),w}var Ov=g(()=>{_e();Ve();ko();yo()});function Af(e,t){(e==="debug"||e==="warn")&&console.warn(t)}var Cf=g(()=>{});function $f(e,t,n){let r=Rv(e,n);if(an(r))for(let i of r.items)Tf(e,t,i);else if(Array.isArray(r))for(let i of r)Tf(e,t,i);else Tf(e,t,r)}function Tf(e,t,n){let r=Rv(
e,n);if(!At(r))throw new Error("Merge sources must be maps or map aliases");let i=r.toJSON(null,e,Map);for(let[s,o]of i)t instanceof Map?t.has(s)||t.set(s,o):t instanceof
Set?t.add(s):Object.prototype.hasOwnProperty.call(t,s)||Object.defineProperty(t,s,{value:o,writable:!0,enumerable:!0,configurable:!0});return t}function Rv(e,t){
return e&&Dt(t)?t.resolve(e.doc,e):t}var Sl,ln,Nv,El=g(()=>{_e();Ve();Sl="<<",ln={identify:e=>e===Sl||typeof e=="symbol"&&e.description===Sl,default:"key",tag:"\
tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new J(Symbol(Sl)),{addToJSMap:$f}),stringify:()=>Sl},Nv=(e,t)=>(ln.identify(t)||se(t)&&(!t.type||
t.type===J.PLAIN)&&ln.identify(t.value))&&e?.doc.schema.tags.some(n=>n.tag===ln.tag&&n.default)});function Al(e,t,{key:n,value:r}){if(we(n)&&n.addToJSMap)n.addToJSMap(e,t,r);else if(Nv(e,n))$f(e,t,r);else{let i=et(n,"",e);if(t instanceof Map)t.set(i,et(r,i,e));else if(t instanceof
Set)t.add(i);else{let s=Hz(n,i,e),o=et(r,s,e);s in t?Object.defineProperty(t,s,{value:o,writable:!0,enumerable:!0,configurable:!0}):t[s]=o}}return t}function Hz(e,t,n){
if(t===null)return"";if(typeof t!="object")return String(t);if(we(e)&&n?.doc){let r=_l(n.doc,{});r.anchors=new Set;for(let s of n.anchors.keys())r.anchors.add(s.
anchor);r.inFlow=!0,r.inStringifyKey=!0;let i=e.toString(r);if(!n.mapKeyWarned){let s=JSON.stringify(i);s.length>40&&(s=s.substring(0,36)+'..."'),Af(n.doc.options.
logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${s}. Set mapAsMap: true to use object keys.`),n.mapKeyWarned=!0}return i}
return JSON.stringify(t)}var Of=g(()=>{Cf();El();ko();_e();Er()});function os(e,t,n){let r=nr(e,void 0,n),i=nr(t,void 0,n);return new Ge(r,i)}var Ge,Cr=g(()=>{mo();Ov();Of();_e();Ge=class e{constructor(t,n=null){Object.defineProperty(
this,kt,{value:bf}),this.key=t,this.value=n}clone(t){let{key:n,value:r}=this;return we(n)&&(n=n.clone(t)),we(r)&&(r=r.clone(t)),new e(n,r)}toJSON(t,n){let r=n?.
mapAsMap?new Map:{};return Al(n,r,this)}toString(t,n,r){return t?.doc?$v(this,t,n,r):JSON.stringify(this)}}});function Tl(e,t,n){return(t.inFlow??e.flow?Vz:Wz)(e,t,n)}function Wz({comment:e,items:t},n,{blockItemPrefix:r,flowChars:i,itemIndent:s,onChompKeep:o,onComment:a}){
let{indent:l,options:{commentString:c}}=n,u=Object.assign({},n,{indent:s,type:null}),d=!1,f=[];for(let p=0;p<t.length;++p){let y=t[p],w=null;if(we(y))!d&&y.spaceBefore&&
f.push(""),Cl(n,f,y.commentBefore,d),y.comment&&(w=y.comment);else if(fe(y)){let O=we(y.key)?y.key:null;O&&(!d&&O.spaceBefore&&f.push(""),Cl(n,f,O.commentBefore,
d))}d=!1;let x=rr(y,u,()=>w=null,()=>d=!0);w&&(x+=In(x,s,c(w))),d&&w&&(d=!1),f.push(r+x)}let h;if(f.length===0)h=i.start+i.end;else{h=f[0];for(let p=1;p<f.length;++p){
let y=f[p];h+=y?`
${l}${y}`:`
`}}return e?(h+=`
`+Wt(c(e),l),a&&a()):d&&o&&o(),h}function Vz({items:e},t,{flowChars:n,itemIndent:r}){let{indent:i,indentStep:s,flowCollectionPadding:o,options:{commentString:a}}=t;
r+=s;let l=Object.assign({},t,{indent:r,inFlow:!0,type:null}),c=!1,u=0,d=[];for(let p=0;p<e.length;++p){let y=e[p],w=null;if(we(y))y.spaceBefore&&d.push(""),Cl(
t,d,y.commentBefore,!1),y.comment&&(w=y.comment);else if(fe(y)){let O=we(y.key)?y.key:null;O&&(O.spaceBefore&&d.push(""),Cl(t,d,O.commentBefore,!1),O.comment&&(c=
!0));let T=we(y.value)?y.value:null;T?(T.comment&&(w=T.comment),T.commentBefore&&(c=!0)):y.value==null&&O?.comment&&(w=O.comment)}w&&(c=!0);let x=rr(y,l,()=>w=null);
c||(c=d.length>u||x.includes(`
`)),p<e.length-1?x+=",":t.options.trailingComma&&(t.options.lineWidth>0&&(c||(c=d.reduce((O,T)=>O+T.length+2,2)+(x.length+2)>t.options.lineWidth)),c&&(x+=",")),
w&&(x+=In(x,r,a(w))),d.push(x),u=d.length}let{start:f,end:h}=n;if(d.length===0)return f+h;if(!c){let p=d.reduce((y,w)=>y+w.length+2,2);c=t.options.lineWidth>0&&
p>t.options.lineWidth}if(c){let p=f;for(let y of d)p+=y?`
${s}${i}${y}`:`
`;return`${p}
${i}${h}`}else return`${f}${o}${d.join(" ")}${o}${h}`}function Cl({indent:e,options:{commentString:t}},n,r,i){if(r&&i&&(r=r.replace(/^\n+/,"")),r){let s=Wt(t(r),
e);n.push(s.trimStart())}}var Nf=g(()=>{_e();ko();yo()});function Tr(e,t){let n=se(t)?t.value:t;for(let r of e)if(fe(r)&&(r.key===t||r.key===n||se(r.key)&&r.key.value===n))return r}var He,$r=g(()=>{Nf();Of();bl();_e();
Cr();Ve();He=class extends rs{static get tagName(){return"tag:yaml.org,2002:map"}constructor(t){super(on,t),this.items=[]}static from(t,n,r){let{keepUndefined:i,
replacer:s}=r,o=new this(t),a=(l,c)=>{if(typeof s=="function")c=s.call(n,l,c);else if(Array.isArray(s)&&!s.includes(l))return;(c!==void 0||i)&&o.items.push(os(l,
c,r))};if(n instanceof Map)for(let[l,c]of n)a(l,c);else if(n&&typeof n=="object")for(let l of Object.keys(n))a(l,n[l]);return typeof t.sortMapEntries=="function"&&
o.items.sort(t.sortMapEntries),o}add(t,n){let r;fe(t)?r=t:!t||typeof t!="object"||!("key"in t)?r=new Ge(t,t?.value):r=new Ge(t.key,t.value);let i=Tr(this.items,
r.key),s=this.schema?.sortMapEntries;if(i){if(!n)throw new Error(`Key ${r.key} already set`);se(i.value)&&yl(r.value)?i.value.value=r.value:i.value=r.value}else if(s){
let o=this.items.findIndex(a=>s(r,a)<0);o===-1?this.items.push(r):this.items.splice(o,0,r)}else this.items.push(r)}delete(t){let n=Tr(this.items,t);return n?this.
items.splice(this.items.indexOf(n),1).length>0:!1}get(t,n){let i=Tr(this.items,t)?.value;return(!n&&se(i)?i.value:i)??void 0}has(t){return!!Tr(this.items,t)}set(t,n){
this.add(new Ge(t,n),!0)}toJSON(t,n,r){let i=r?new r:n?.mapAsMap?new Map:{};n?.onCreate&&n.onCreate(i);for(let s of this.items)Al(n,i,s);return i}toString(t,n,r){
if(!t)return JSON.stringify(this);for(let i of this.items)if(!fe(i))throw new Error(`Map items must all be pairs; found ${JSON.stringify(i)} instead`);return!t.
allNullValues&&this.hasAllNullValues(!1)&&(t=Object.assign({},t,{allNullValues:!0})),Tl(this,t,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:t.indent||
"",onChompKeep:r,onComment:n})}}});var cn,as=g(()=>{_e();$r();cn={collection:"map",default:!0,nodeClass:He,tag:"tag:yaml.org,2002:map",resolve(e,t){return At(e)||t("Expected a mapping for this ta\
g"),e},createNode:(e,t,n)=>He.from(e,t,n)}});function $l(e){let t=se(e)?e.value:e;return t&&typeof t=="string"&&(t=Number(t)),typeof t=="number"&&Number.isInteger(t)&&t>=0?t:null}var ut,Or=g(()=>{mo();Nf();
bl();_e();Ve();Er();ut=class extends rs{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(t){super(er,t),this.items=[]}add(t){this.items.push(t)}delete(t){
let n=$l(t);return typeof n!="number"?!1:this.items.splice(n,1).length>0}get(t,n){let r=$l(t);if(typeof r!="number")return;let i=this.items[r];return!n&&se(i)?i.
value:i}has(t){let n=$l(t);return typeof n=="number"&&n<this.items.length}set(t,n){let r=$l(t);if(typeof r!="number")throw new Error(`Expected a valid index, no\
t ${t}.`);let i=this.items[r];se(i)&&yl(n)?i.value=n:this.items[r]=n}toJSON(t,n){let r=[];n?.onCreate&&n.onCreate(r);let i=0;for(let s of this.items)r.push(et(s,
String(i++),n));return r}toString(t,n,r){return t?Tl(this,t,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(t.indent||"")+"  ",onChompKeep:r,onComment:n}):
JSON.stringify(this)}static from(t,n,r){let{replacer:i}=r,s=new this(t);if(n&&Symbol.iterator in Object(n)){let o=0;for(let a of n){if(typeof i=="function"){let l=n instanceof
Set?a:String(o++);a=i.call(n,l,a)}s.items.push(nr(a,void 0,r))}}return s}}});var un,ls=g(()=>{_e();Or();un={collection:"seq",default:!0,nodeClass:ut,tag:"tag:yaml.org,2002:seq",resolve(e,t){return an(e)||t("Expected a sequence for this t\
ag"),e},createNode:(e,t,n)=>ut.from(e,t,n)}});var Nr,_o=g(()=>{xo();Nr={identify:e=>typeof e=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify(e,t,n,r){return t=Object.assign({actualString:!0},
t),hi(e,t,n,r)}}});var mi,Ol=g(()=>{Ve();mi={identify:e=>e==null,createNode:()=>new J(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new J(
null),stringify:({source:e},t)=>typeof e=="string"&&mi.test.test(e)?e:t.options.nullStr}});var So,Rf=g(()=>{Ve();So={identify:e=>typeof e=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:e=>new J(e[0]===
"t"||e[0]==="T"),stringify({source:e,value:t},n){if(e&&So.test.test(e)){let r=e[0]==="t"||e[0]==="T";if(t===r)return e}return t?n.options.trueStr:n.options.falseStr}}});function dt({format:e,minFractionDigits:t,tag:n,value:r}){if(typeof r=="bigint")return String(r);let i=typeof r=="number"?r:Number(r);if(!isFinite(i))return isNaN(
i)?".nan":i<0?"-.inf":".inf";let s=Object.is(r,-0)?"-0":JSON.stringify(r);if(!e&&t&&(!n||n==="tag:yaml.org,2002:float")&&/^-?\d/.test(s)&&!s.includes("e")){let o=s.
indexOf(".");o<0&&(o=s.length,s+=".");let a=t-(s.length-o-1);for(;a-- >0;)s+="0"}return s}var cs=g(()=>{});var Nl,Rl,Il,If=g(()=>{Ve();cs();Nl={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
resolve:e=>e.slice(-3).toLowerCase()==="nan"?NaN:e[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:dt},Rl={identify:e=>typeof e=="number",default:!0,
tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e),stringify(e){let t=Number(e.value);
return isFinite(t)?t.toExponential():dt(e)}},Il={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
resolve(e){let t=new J(parseFloat(e)),n=e.indexOf(".");return n!==-1&&e[e.length-1]==="0"&&(t.minFractionDigits=e.length-n-1),t},stringify:dt}});function Iv(e,t,n){let{value:r}=e;return Pl(r)&&r>=0?n+r.toString(t):dt(e)}var Pl,Pf,Ll,zl,Dl,Lf=g(()=>{cs();Pl=e=>typeof e=="bigint"||Number.isInteger(e),Pf=(e,t,n,{
intAsBigInt:r})=>r?BigInt(e):parseInt(e.substring(t),n);Ll={identify:e=>Pl(e)&&e>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(e,t,n)=>Pf(
e,2,8,n),stringify:e=>Iv(e,8,"0o")},zl={identify:Pl,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(e,t,n)=>Pf(e,0,10,n),stringify:dt},Dl={
identify:e=>Pl(e)&&e>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(e,t,n)=>Pf(e,2,16,n),stringify:e=>Iv(e,16,"0x")}});var Pv,Lv=g(()=>{as();Ol();ls();_o();Rf();If();Lf();Pv=[cn,un,Nr,mi,So,Ll,zl,Dl,Nl,Rl,Il]});function zv(e){return typeof e=="bigint"||Number.isInteger(e)}var Fl,Kz,Yz,Dv,Fv=g(()=>{Ve();as();ls();Fl=({value:e})=>JSON.stringify(e),Kz=[{identify:e=>typeof e==
"string",default:!0,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify:Fl},{identify:e=>e==null,createNode:()=>new J(null),default:!0,tag:"tag:yaml.org,2002:nul\
l",test:/^null$/,resolve:()=>null,stringify:Fl},{identify:e=>typeof e=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:e=>e==="t\
rue",stringify:Fl},{identify:zv,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(e,t,{intAsBigInt:n})=>n?BigInt(e):parseInt(e,10),stringify:({
value:e})=>zv(e)?e.toString():JSON.stringify(e)},{identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
resolve:e=>parseFloat(e),stringify:Fl}],Yz={default:!0,tag:"",test:/^/,resolve(e,t){return t(`Unresolved plain scalar ${JSON.stringify(e)}`),e}},Dv=[cn,un].concat(
Kz,Yz)});var Eo,zf=g(()=>{Ve();xo();Eo={identify:e=>e instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(e,t){if(typeof atob=="function"){let n=atob(
e.replace(/[\n\r]/g,"")),r=new Uint8Array(n.length);for(let i=0;i<n.length;++i)r[i]=n.charCodeAt(i);return r}else return t("This environment does not support re\
ading binary tags; either Buffer or atob is required"),e},stringify({comment:e,type:t,value:n},r,i,s){if(!n)return"";let o=n,a;if(typeof btoa=="function"){let l="";
for(let c=0;c<o.length;++c)l+=String.fromCharCode(o[c]);a=btoa(l)}else throw new Error("This environment does not support writing binary tags; either Buffer or \
btoa is required");if(t??(t=J.BLOCK_LITERAL),t!==J.QUOTE_DOUBLE){let l=Math.max(r.options.lineWidth-r.indent.length,r.options.minContentWidth),c=Math.ceil(a.length/
l),u=new Array(c);for(let d=0,f=0;d<c;++d,f+=l)u[d]=a.substr(f,l);a=u.join(t===J.BLOCK_LITERAL?`
`:" ")}return hi({comment:e,type:t,value:a},r,i,s)}}});function Df(e,t){if(an(e))for(let n=0;n<e.items.length;++n){let r=e.items[n];if(!fe(r)){if(At(r)){r.items.length>1&&t("Each pair must have its own sequence indi\
cator");let i=r.items[0]||new Ge(new J(null));if(r.commentBefore&&(i.key.commentBefore=i.key.commentBefore?`${r.commentBefore}
${i.key.commentBefore}`:r.commentBefore),r.comment){let s=i.value??i.key;s.comment=s.comment?`${r.comment}
${s.comment}`:r.comment}r=i}e.items[n]=fe(r)?r:new Ge(r)}}else t("Expected a sequence for this tag");return e}function Ff(e,t,n){let{replacer:r}=n,i=new ut(e);i.
tag="tag:yaml.org,2002:pairs";let s=0;if(t&&Symbol.iterator in Object(t))for(let o of t){typeof r=="function"&&(o=r.call(t,String(s++),o));let a,l;if(Array.isArray(
o))if(o.length===2)a=o[0],l=o[1];else throw new TypeError(`Expected [key, value] tuple: ${o}`);else if(o&&o instanceof Object){let c=Object.keys(o);if(c.length===
1)a=c[0],l=o[a];else throw new TypeError(`Expected tuple with one key, not ${c.length} keys`)}else a=o;i.items.push(os(a,l,n))}return i}var Ao,Ml=g(()=>{_e();Cr();
Ve();Or();Ao={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:Df,createNode:Ff}});var us,Co,Mf=g(()=>{_e();Er();$r();Or();Ml();us=class e extends ut{constructor(){super(),this.add=He.prototype.add.bind(this),this.delete=He.prototype.delete.bind(
this),this.get=He.prototype.get.bind(this),this.has=He.prototype.has.bind(this),this.set=He.prototype.set.bind(this),this.tag=e.tag}toJSON(t,n){if(!n)return super.
toJSON(t);let r=new Map;n?.onCreate&&n.onCreate(r);for(let i of this.items){let s,o;if(fe(i)?(s=et(i.key,"",n),o=et(i.value,s,n)):s=et(i,"",n),r.has(s))throw new Error(
"Ordered maps must not include duplicate keys");r.set(s,o)}return r}static from(t,n,r){let i=Ff(t,n,r),s=new this;return s.items=i.items,s}};us.tag="tag:yaml.or\
g,2002:omap";Co={collection:"seq",identify:e=>e instanceof Map,nodeClass:us,default:!1,tag:"tag:yaml.org,2002:omap",resolve(e,t){let n=Df(e,t),r=[];for(let{key:i}of n.
items)se(i)&&(r.includes(i.value)?t(`Ordered maps must not include duplicate keys: ${i.value}`):r.push(i.value));return Object.assign(new us,n)},createNode:(e,t,n)=>us.
from(e,t,n)}});function Mv({value:e,source:t},n){return t&&(e?qf:jf).test.test(t)?t:e?n.options.trueStr:n.options.falseStr}var qf,jf,qv=g(()=>{Ve();qf={identify:e=>e===!0,default:!0,
tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new J(!0),stringify:Mv},jf={identify:e=>e===!1,default:!0,tag:"tag:ya\
ml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new J(!1),stringify:Mv}});var jv,Bv,Gv,Zv=g(()=>{Ve();cs();jv={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
resolve:e=>e.slice(-3).toLowerCase()==="nan"?NaN:e[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:dt},Bv={identify:e=>typeof e=="number",default:!0,
tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e.replace(/_/g,"")),stringify(e){let t=Number(
e.value);return isFinite(t)?t.toExponential():dt(e)}},Gv={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
resolve(e){let t=new J(parseFloat(e.replace(/_/g,""))),n=e.indexOf(".");if(n!==-1){let r=e.substring(n+1).replace(/_/g,"");r[r.length-1]==="0"&&(t.minFractionDigits=
r.length)}return t},stringify:dt}});function ql(e,t,n,{intAsBigInt:r}){let i=e[0];if((i==="-"||i==="+")&&(t+=1),e=e.substring(t).replace(/_/g,""),r){switch(n){case 2:e=`0b${e}`;break;case 8:e=`0o${e}`;
break;case 16:e=`0x${e}`;break}let o=BigInt(e);return i==="-"?BigInt(-1)*o:o}let s=parseInt(e,n);return i==="-"?-1*s:s}function Bf(e,t,n){let{value:r}=e;if(To(r)){
let i=r.toString(t);return r<0?"-"+n+i.substr(1):n+i}return dt(e)}var To,Uv,Hv,Wv,Vv,Kv=g(()=>{cs();To=e=>typeof e=="bigint"||Number.isInteger(e);Uv={identify:To,
default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(e,t,n)=>ql(e,2,2,n),stringify:e=>Bf(e,2,"0b")},Hv={identify:To,default:!0,tag:"\
tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(e,t,n)=>ql(e,1,8,n),stringify:e=>Bf(e,8,"0")},Wv={identify:To,default:!0,tag:"tag:yaml.org,2\
002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(e,t,n)=>ql(e,0,10,n),stringify:dt},Vv={identify:To,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,
resolve:(e,t,n)=>ql(e,2,16,n),stringify:e=>Bf(e,16,"0x")}});var ds,$o,Gf=g(()=>{_e();Cr();$r();ds=class e extends He{constructor(t){super(t),this.tag=e.tag}add(t){let n;fe(t)?n=t:t&&typeof t=="object"&&"key"in t&&"value"in
t&&t.value===null?n=new Ge(t.key,null):n=new Ge(t,null),Tr(this.items,n.key)||this.items.push(n)}get(t,n){let r=Tr(this.items,t);return!n&&fe(r)?se(r.key)?r.key.
value:r.key:r}set(t,n){if(typeof n!="boolean")throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof n}`);let r=Tr(this.items,t);
r&&!n?this.items.splice(this.items.indexOf(r),1):!r&&n&&this.items.push(new Ge(t))}toJSON(t,n){return super.toJSON(t,n,Set)}toString(t,n,r){if(!t)return JSON.stringify(
this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},t,{allNullValues:!0}),n,r);throw new Error("Set items must all have null values")}static from(t,n,r){
let{replacer:i}=r,s=new this(t);if(n&&Symbol.iterator in Object(n))for(let o of n)typeof i=="function"&&(o=i.call(n,o,o)),s.items.push(os(o,null,r));return s}};
ds.tag="tag:yaml.org,2002:set";$o={collection:"map",identify:e=>e instanceof Set,nodeClass:ds,default:!1,tag:"tag:yaml.org,2002:set",createNode:(e,t,n)=>ds.from(
e,t,n),resolve(e,t){if(At(e)){if(e.hasAllNullValues(!0))return Object.assign(new ds,e);t("Set items must all have null values")}else t("Expected a mapping for t\
his tag");return e}}});function Zf(e,t){let n=e[0],r=n==="-"||n==="+"?e.substring(1):e,i=o=>t?BigInt(o):Number(o),s=r.replace(/_/g,"").split(":").reduce((o,a)=>o*i(60)+i(a),i(0));return n===
"-"?i(-1)*s:s}function Yv(e){let{value:t}=e,n=o=>o;if(typeof t=="bigint")n=o=>BigInt(o);else if(isNaN(t)||!isFinite(t))return dt(e);let r="";t<0&&(r="-",t*=n(-1));
let i=n(60),s=[t%i];return t<60?s.unshift(0):(t=(t-s[0])/i,s.unshift(t%i),t>=60&&(t=(t-s[0])/i,s.unshift(t))),r+s.map(o=>String(o).padStart(2,"0")).join(":").replace(
/000000\d*$/,"")}var jl,Bl,fs,Uf=g(()=>{cs();jl={identify:e=>typeof e=="bigint"||Number.isInteger(e),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
resolve:(e,t,{intAsBigInt:n})=>Zf(e,n),stringify:Yv},Bl={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
resolve:e=>Zf(e,!1),stringify:Yv},fs={identify:e=>e instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,\
2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(e){let t=e.match(fs.test);if(!t)
throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");let[,n,r,i,s,o,a]=t.map(Number),l=t[7]?Number((t[7]+"00").substr(1,3)):0,c=Date.UTC(n,r-
1,i,s||0,o||0,a||0,l),u=t[8];if(u&&u!=="Z"){let d=Zf(u,!1);Math.abs(d)<30&&(d*=60),c-=6e4*d}return new Date(c)},stringify:({value:e})=>e?.toISOString().replace(
/(T00:00:00)?\.000Z$/,"")??""}});var Hf,Jv=g(()=>{as();Ol();ls();_o();zf();qv();Zv();Kv();El();Mf();Ml();Gf();Uf();Hf=[cn,un,Nr,mi,qf,jf,Uv,Hv,Wv,Vv,jv,Bv,Gv,Eo,ln,Co,Ao,$o,jl,Bl,fs]});function Gl(e,t,n){let r=Xv.get(t);if(r&&!e)return n&&!r.includes(ln)?r.concat(ln):r.slice();let i=r;if(!i)if(Array.isArray(e))i=[];else{let s=Array.from(Xv.keys()).
filter(o=>o!=="yaml11").map(o=>JSON.stringify(o)).join(", ");throw new Error(`Unknown schema "${t}"; use one of ${s} or define customTags array`)}if(Array.isArray(
e))for(let s of e)i=i.concat(s);else typeof e=="function"&&(i=e(i.slice()));return n&&(i=i.concat(ln)),i.reduce((s,o)=>{let a=typeof o=="string"?Qv[o]:o;if(!a){
let l=JSON.stringify(o),c=Object.keys(Qv).map(u=>JSON.stringify(u)).join(", ");throw new Error(`Unknown custom tag ${l}; use one of ${c}`)}return s.includes(a)||
s.push(a),s},[])}var Xv,Qv,e0,t0=g(()=>{as();Ol();ls();_o();Rf();If();Lf();Lv();Fv();zf();El();Mf();Ml();Jv();Gf();Uf();Xv=new Map([["core",Pv],["failsafe",[cn,
un,Nr]],["json",Dv],["yaml11",Hf],["yaml-1.1",Hf]]),Qv={binary:Eo,bool:So,float:Il,floatExp:Rl,floatNaN:Nl,floatTime:Bl,int:zl,intHex:Dl,intOct:Ll,intTime:jl,map:cn,
merge:ln,null:mi,omap:Co,pairs:Ao,seq:un,set:$o,timestamp:fs},e0={"tag:yaml.org,2002:binary":Eo,"tag:yaml.org,2002:merge":ln,"tag:yaml.org,2002:omap":Co,"tag:ya\
ml.org,2002:pairs":Ao,"tag:yaml.org,2002:set":$o,"tag:yaml.org,2002:timestamp":fs}});var Jz,Oo,Wf=g(()=>{_e();as();ls();_o();t0();Jz=(e,t)=>e.key<t.key?-1:e.key>t.key?1:0,Oo=class e{constructor({compat:t,customTags:n,merge:r,resolveKnownTags:i,schema:s,
sortMapEntries:o,toStringDefaults:a}){this.compat=Array.isArray(t)?Gl(t,"compat"):t?Gl(null,t):null,this.name=typeof s=="string"&&s||"core",this.knownTags=i?e0:
{},this.tags=Gl(n,this.name,r),this.toStringOptions=a??null,Object.defineProperty(this,on,{value:cn}),Object.defineProperty(this,zt,{value:Nr}),Object.defineProperty(
this,er,{value:un}),this.sortMapEntries=typeof o=="function"?o:o===!0?Jz:null}clone(){let t=Object.create(e.prototype,Object.getOwnPropertyDescriptors(this));return t.
tags=this.tags.slice(),t}}});function n0(e,t){let n=[],r=t.directives===!0;if(t.directives!==!1&&e.directives){let l=e.directives.toString(e);l?(n.push(l),r=!0):e.directives.docStart&&(r=!0)}
r&&n.push("---");let i=_l(e,t),{commentString:s}=i.options;if(e.commentBefore){n.length!==1&&n.unshift("");let l=s(e.commentBefore);n.unshift(Wt(l,""))}let o=!1,
a=null;if(e.contents){if(we(e.contents)){if(e.contents.spaceBefore&&r&&n.push(""),e.contents.commentBefore){let u=s(e.contents.commentBefore);n.push(Wt(u,""))}i.
forceBlockIndent=!!e.comment,a=e.contents.comment}let l=a?void 0:()=>o=!0,c=rr(e.contents,i,()=>a=null,l);a&&(c+=In(c,"",s(a))),(c[0]==="|"||c[0]===">")&&n[n.length-
1]==="---"?n[n.length-1]=`--- ${c}`:n.push(c)}else n.push(rr(e.contents,i));if(e.directives?.docEnd)if(e.comment){let l=s(e.comment);l.includes(`
`)?(n.push("..."),n.push(Wt(l,""))):n.push(`... ${l}`)}else n.push("...");else{let l=e.comment;l&&o&&(l=l.replace(/^\n+/,"")),l&&((!o||a)&&n[n.length-1]!==""&&n.
push(""),n.push(Wt(s(l),"")))}return n.join(`
`)+`
`}var r0=g(()=>{_e();ko();yo()});function ps(e){if(ke(e))return!0;throw new Error("Expected a YAML collection as document contents")}var Rr,No=g(()=>{ho();bl();_e();Cr();Er();Wf();r0();hl();kf();
mo();wf();Rr=class e{constructor(t,n,r){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,kt,{value:ul});let i=null;
typeof n=="function"||Array.isArray(n)?i=n:r===void 0&&n&&(r=n,n=void 0);let s=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,
strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},r);this.options=s;let{version:o}=s;r?._directives?(this.directives=r._directives.atDocument(),this.directives.
yaml.explicit&&(o=this.directives.yaml.version)):this.directives=new Rn({version:o}),this.setSchema(o,r),this.contents=t===void 0?null:this.createNode(t,i,r)}clone(){
let t=Object.create(e.prototype,{[kt]:{value:ul}});return t.commentBefore=this.commentBefore,t.comment=this.comment,t.errors=this.errors.slice(),t.warnings=this.
warnings.slice(),t.options=Object.assign({},this.options),this.directives&&(t.directives=this.directives.clone()),t.schema=this.schema.clone(),t.contents=we(this.
contents)?this.contents.clone(t.schema):this.contents,this.range&&(t.range=this.range.slice()),t}add(t){ps(this.contents)&&this.contents.add(t)}addIn(t,n){ps(this.
contents)&&this.contents.addIn(t,n)}createAlias(t,n){if(!t.anchor){let r=vf(this);t.anchor=!n||r.has(n)?xf(n||"a",r):n}return new tr(t.anchor)}createNode(t,n,r){
let i;if(typeof n=="function")t=n.call({"":t},"",t),i=n;else if(Array.isArray(n)){let w=O=>typeof O=="number"||O instanceof String||O instanceof Number,x=n.filter(
w).map(String);x.length>0&&(n=n.concat(x)),i=n}else r===void 0&&n&&(r=n,n=void 0);let{aliasDuplicateObjects:s,anchorPrefix:o,flow:a,keepUndefined:l,onTagObj:c,tag:u}=r??
{},{onAnchor:d,setAnchors:f,sourceObjects:h}=Ev(this,o||"a"),p={aliasDuplicateObjects:s??!0,keepUndefined:l??!1,onAnchor:d,onTagObj:c,replacer:i,schema:this.schema,
sourceObjects:h},y=nr(t,u,p);return a&&ke(y)&&(y.flow=!0),f(),y}createPair(t,n,r={}){let i=this.createNode(t,null,r),s=this.createNode(n,null,r);return new Ge(i,
s)}delete(t){return ps(this.contents)?this.contents.delete(t):!1}deleteIn(t){return is(t)?this.contents==null?!1:(this.contents=null,!0):ps(this.contents)?this.
contents.deleteIn(t):!1}get(t,n){return ke(this.contents)?this.contents.get(t,n):void 0}getIn(t,n){return is(t)?!n&&se(this.contents)?this.contents.value:this.contents:
ke(this.contents)?this.contents.getIn(t,n):void 0}has(t){return ke(this.contents)?this.contents.has(t):!1}hasIn(t){return is(t)?this.contents!==void 0:ke(this.contents)?
this.contents.hasIn(t):!1}set(t,n){this.contents==null?this.contents=go(this.schema,[t],n):ps(this.contents)&&this.contents.set(t,n)}setIn(t,n){is(t)?this.contents=
n:this.contents==null?this.contents=go(this.schema,Array.from(t),n):ps(this.contents)&&this.contents.setIn(t,n)}setSchema(t,n={}){typeof t=="number"&&(t=String(
t));let r;switch(t){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new Rn({version:"1.1"}),r={resolveKnownTags:!1,schema:"yaml-1.1"};
break;case"1.2":case"next":this.directives?this.directives.yaml.version=t:this.directives=new Rn({version:t}),r={resolveKnownTags:!0,schema:"core"};break;case null:
this.directives&&delete this.directives,r=null;break;default:{let i=JSON.stringify(t);throw new Error(`Expected '1.1', '1.2' or null as first argument, but foun\
d: ${i}`)}}if(n.schema instanceof Object)this.schema=n.schema;else if(r)this.schema=new Oo(Object.assign(r,n));else throw new Error("With a null YAML version, t\
he { schema: Schema } option is required")}toJS({json:t,jsonArg:n,mapAsMap:r,maxAliasCount:i,onAnchor:s,reviver:o}={}){let a={anchors:new Map,doc:this,keep:!t,mapAsMap:r===
!0,mapKeyWarned:!1,maxAliasCount:typeof i=="number"?i:100},l=et(this.contents,n??"",a);if(typeof s=="function")for(let{count:c,res:u}of a.anchors.values())s(u,c);
return typeof o=="function"?Sr(o,{"":l},"",l):l}toJSON(t,n){return this.toJS({json:!0,jsonArg:t,mapAsMap:!1,onAnchor:n})}toString(t={}){if(this.errors.length>0)
throw new Error("Document with errors cannot be stringified");if("indent"in t&&(!Number.isInteger(t.indent)||Number(t.indent)<=0)){let n=JSON.stringify(t.indent);
throw new Error(`"indent" option must be a positive integer, not ${n}`)}return n0(this,t)}}});var Ro,dn,Io,Vf,Po=g(()=>{Ro=class extends Error{constructor(t,n,r,i){super(),this.name=t,this.code=r,this.message=i,this.pos=n}},dn=class extends Ro{constructor(t,n,r){
super("YAMLParseError",t,n,r)}},Io=class extends Ro{constructor(t,n,r){super("YAMLWarning",t,n,r)}},Vf=(e,t)=>n=>{if(n.pos[0]===-1)return;n.linePos=n.pos.map(a=>t.
linePos(a));let{line:r,col:i}=n.linePos[0];n.message+=` at line ${r}, column ${i}`;let s=i-1,o=e.substring(t.lineStarts[r-1],t.lineStarts[r]).replace(/[\n\r]+$/,
"");if(s>=60&&o.length>80){let a=Math.min(s-39,o.length-79);o="…"+o.substring(a),s-=a-1}if(o.length>80&&(o=o.substring(0,79)+"…"),r>1&&/^ *$/.test(o.substring(
0,s))){let a=e.substring(t.lineStarts[r-2],t.lineStarts[r-1]);a.length>80&&(a=a.substring(0,79)+`…
`),o=a+o}if(/[^ ]/.test(o)){let a=1,l=n.linePos[1];l?.line===r&&l.col>i&&(a=Math.max(1,Math.min(l.col-i,80-s)));let c=" ".repeat(s)+"^".repeat(a);n.message+=`:

${o}
${c}
`}}});function Pn(e,{flow:t,indicator:n,next:r,offset:i,onError:s,parentIndent:o,startOnNewline:a}){let l=!1,c=a,u=a,d="",f="",h=!1,p=!1,y=null,w=null,x=null,O=null,T=null,
$=null,E=null;for(let _ of e)switch(p&&(_.type!=="space"&&_.type!=="newline"&&_.type!=="comma"&&s(_.offset,"MISSING_CHAR","Tags and anchors must be separated fr\
om the next token by white space"),p=!1),y&&(c&&_.type!=="comment"&&_.type!=="newline"&&s(y,"TAB_AS_INDENT","Tabs are not allowed as indentation"),y=null),_.type){case"\
space":!t&&(n!=="doc-start"||r?.type!=="flow-collection")&&_.source.includes("	")&&(y=_),u=!0;break;case"comment":{u||s(_,"MISSING_CHAR","Comments must be separ\
ated from other tokens by white space characters");let v=_.source.substring(1)||" ";d?d+=f+v:d=v,f="",c=!1;break}case"newline":c?d?d+=_.source:(!$||n!=="seq-ite\
m-ind")&&(l=!0):f+=_.source,c=!0,h=!0,(w||x)&&(O=_),u=!0;break;case"anchor":w&&s(_,"MULTIPLE_ANCHORS","A node can have at most one anchor"),_.source.endsWith(":")&&
s(_.offset+_.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),w=_,E??(E=_.offset),c=!1,u=!1,p=!0;break;case"tag":{x&&s(_,"MULTIPLE_TAGS","A nod\
e can have at most one tag"),x=_,E??(E=_.offset),c=!1,u=!1,p=!0;break}case n:(w||x)&&s(_,"BAD_PROP_ORDER",`Anchors and tags must be after the ${_.source} indica\
tor`),$&&s(_,"UNEXPECTED_TOKEN",`Unexpected ${_.source} in ${t??"collection"}`),$=_,c=n==="seq-item-ind"||n==="explicit-key-ind",u=!1;break;case"comma":if(t){T&&
s(_,"UNEXPECTED_TOKEN",`Unexpected , in ${t}`),T=_,c=!1,u=!1;break}default:s(_,"UNEXPECTED_TOKEN",`Unexpected ${_.type} token`),c=!1,u=!1}let A=e[e.length-1],S=A?
A.offset+A.source.length:i;return p&&r&&r.type!=="space"&&r.type!=="newline"&&r.type!=="comma"&&(r.type!=="scalar"||r.source!=="")&&s(r.offset,"MISSING_CHAR","T\
ags and anchors must be separated from the next token by white space"),y&&(c&&y.indent<=o||r?.type==="block-map"||r?.type==="block-seq")&&s(y,"TAB_AS_INDENT","T\
abs are not allowed as indentation"),{comma:T,found:$,spaceBefore:l,comment:d,hasNewline:h,anchor:w,tag:x,newlineAfterProp:O,end:S,start:E??S}}var Lo=g(()=>{});function Ir(e){if(!e)return null;switch(e.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(e.source.includes(`
`))return!0;if(e.end){for(let t of e.end)if(t.type==="newline")return!0}return!1;case"flow-collection":for(let t of e.items){for(let n of t.start)if(n.type==="n\
ewline")return!0;if(t.sep){for(let n of t.sep)if(n.type==="newline")return!0}if(Ir(t.key)||Ir(t.value))return!0}return!1;default:return!0}}var Zl=g(()=>{});function zo(e,t,n){if(t?.type==="flow-collection"){let r=t.end[0];r.indent===e&&(r.source==="]"||r.source==="}")&&Ir(t)&&n(r,"BAD_INDENT","Flow end indicator sh\
ould be more indented than parent",!0)}}var Kf=g(()=>{Zl()});function Ul(e,t,n){let{uniqueKeys:r}=e.options;if(r===!1)return!1;let i=typeof r=="function"?r:(s,o)=>s===o||se(s)&&se(o)&&s.value===o.value;return t.some(s=>i(
s.key,n))}var Yf=g(()=>{_e()});function s0({composeNode:e,composeEmptyNode:t},n,r,i,s){let o=s?.nodeClass??He,a=new o(n.schema);n.atRoot&&(n.atRoot=!1);let l=r.offset,c=null;for(let u of r.items){
let{start:d,key:f,sep:h,value:p}=u,y=Pn(d,{indicator:"explicit-key-ind",next:f??h?.[0],offset:l,onError:i,parentIndent:r.indent,startOnNewline:!0}),w=!y.found;if(w){
if(f&&(f.type==="block-seq"?i(l,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in f&&f.indent!==r.indent&&i(l,"BAD_I\
NDENT",i0)),!y.anchor&&!y.tag&&!h){c=y.end,y.comment&&(a.comment?a.comment+=`
`+y.comment:a.comment=y.comment);continue}(y.newlineAfterProp||Ir(f))&&i(f??d[d.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else
y.found?.indent!==r.indent&&i(l,"BAD_INDENT",i0);n.atKey=!0;let x=y.end,O=f?e(n,f,y,i):t(n,x,d,null,y,i);n.schema.compat&&zo(r.indent,f,i),n.atKey=!1,Ul(n,a.items,
O)&&i(x,"DUPLICATE_KEY","Map keys must be unique");let T=Pn(h??[],{indicator:"map-value-ind",next:p,offset:O.range[2],onError:i,parentIndent:r.indent,startOnNewline:!f||
f.type==="block-scalar"});if(l=T.end,T.found){w&&(p?.type==="block-map"&&!T.hasNewline&&i(l,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact \
mappings"),n.options.strict&&y.start<T.found.offset-1024&&i(O.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an impl\
icit block mapping key"));let $=p?e(n,p,T,i):t(n,l,h,null,T,i);n.schema.compat&&zo(r.indent,p,i),l=$.range[2];let E=new Ge(O,$);n.options.keepSourceTokens&&(E.srcToken=
u),a.items.push(E)}else{w&&i(O.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),T.comment&&(O.comment?O.comment+=`
`+T.comment:O.comment=T.comment);let $=new Ge(O);n.options.keepSourceTokens&&($.srcToken=u),a.items.push($)}}return c&&c<l&&i(c,"IMPOSSIBLE","Map comment with t\
railing content"),a.range=[r.offset,l,c??l],a}var i0,o0=g(()=>{Cr();$r();Lo();Zl();Kf();Yf();i0="All mapping items must start at the same column"});function a0({composeNode:e,composeEmptyNode:t},n,r,i,s){let o=s?.nodeClass??ut,a=new o(n.schema);n.atRoot&&(n.atRoot=!1),n.atKey&&(n.atKey=!1);let l=r.offset,c=null;
for(let{start:u,value:d}of r.items){let f=Pn(u,{indicator:"seq-item-ind",next:d,offset:l,onError:i,parentIndent:r.indent,startOnNewline:!0});if(!f.found)if(f.anchor||
f.tag||d)d?.type==="block-seq"?i(f.end,"BAD_INDENT","All sequence items must start at the same column"):i(l,"MISSING_CHAR","Sequence item without - indicator");else{
c=f.end,f.comment&&(a.comment=f.comment);continue}let h=d?e(n,d,f,i):t(n,f.end,u,null,f,i);n.schema.compat&&zo(r.indent,d,i),l=h.range[2],a.items.push(h)}return a.
range=[r.offset,l,c??l],a}var l0=g(()=>{Or();Lo();Kf()});function Ln(e,t,n,r){let i="";if(e){let s=!1,o="";for(let a of e){let{source:l,type:c}=a;switch(c){case"space":s=!0;break;case"comment":{n&&!s&&r(a,"MISSING_CHA\
R","Comments must be separated from other tokens by white space characters");let u=l.substring(1)||" ";i?i+=o+u:i=u,o="";break}case"newline":i&&(o+=l),s=!0;break;default:
r(a,"UNEXPECTED_TOKEN",`Unexpected ${c} at node end`)}t+=l.length}}return{comment:i,offset:t}}var hs=g(()=>{});function c0({composeNode:e,composeEmptyNode:t},n,r,i,s){let o=r.start.source==="{",a=o?"flow map":"flow sequence",l=s?.nodeClass??(o?He:ut),c=new l(n.schema);c.
flow=!0;let u=n.atRoot;u&&(n.atRoot=!1),n.atKey&&(n.atKey=!1);let d=r.offset+r.start.source.length;for(let w=0;w<r.items.length;++w){let x=r.items[w],{start:O,key:T,
sep:$,value:E}=x,A=Pn(O,{flow:a,indicator:"explicit-key-ind",next:T??$?.[0],offset:d,onError:i,parentIndent:r.indent,startOnNewline:!1});if(!A.found){if(!A.anchor&&
!A.tag&&!$&&!E){w===0&&A.comma?i(A.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${a}`):w<r.items.length-1&&i(A.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${a}`),
A.comment&&(c.comment?c.comment+=`
`+A.comment:c.comment=A.comment),d=A.end;continue}!o&&n.options.strict&&Ir(T)&&i(T,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on \
a single line")}if(w===0)A.comma&&i(A.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${a}`);else if(A.comma||i(A.start,"MISSING_CHAR",`Missing , between ${a} items`),
A.comment){let S="";e:for(let _ of O)switch(_.type){case"comma":case"space":break;case"comment":S=_.source.substring(1);break e;default:break e}if(S){let _=c.items[c.
items.length-1];fe(_)&&(_=_.value??_.key),_.comment?_.comment+=`
`+S:_.comment=S,A.comment=A.comment.substring(S.length+1)}}if(!o&&!$&&!A.found){let S=E?e(n,E,A,i):t(n,A.end,$,null,A,i);c.items.push(S),d=S.range[2],Xf(E)&&i(S.
range,"BLOCK_IN_FLOW",Jf)}else{n.atKey=!0;let S=A.end,_=T?e(n,T,A,i):t(n,S,O,null,A,i);Xf(T)&&i(_.range,"BLOCK_IN_FLOW",Jf),n.atKey=!1;let v=Pn($??[],{flow:a,indicator:"\
map-value-ind",next:E,offset:_.range[2],onError:i,parentIndent:r.indent,startOnNewline:!1});if(v.found){if(!o&&!A.found&&n.options.strict){if($)for(let q of $){
if(q===v.found)break;if(q.type==="newline"){i(q,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}A.start<v.found.
offset-1024&&i(v.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else E&&("source"in
E&&E.source?.[0]===":"?i(E,"MISSING_CHAR",`Missing space after : in ${a}`):i(v.start,"MISSING_CHAR",`Missing , or : between ${a} items`));let M=E?e(n,E,v,i):v.found?
t(n,v.end,$,null,v,i):null;M?Xf(E)&&i(M.range,"BLOCK_IN_FLOW",Jf):v.comment&&(_.comment?_.comment+=`
`+v.comment:_.comment=v.comment);let C=new Ge(_,M);if(n.options.keepSourceTokens&&(C.srcToken=x),o){let q=c;Ul(n,q.items,_)&&i(S,"DUPLICATE_KEY","Map keys must \
be unique"),q.items.push(C)}else{let q=new He(n.schema);q.flow=!0,q.items.push(C);let G=(M??_).range;q.range=[_.range[0],G[1],G[2]],c.items.push(q)}d=M?M.range[2]:
v.end}}let f=o?"}":"]",[h,...p]=r.end,y=d;if(h?.source===f)y=h.offset+h.source.length;else{let w=a[0].toUpperCase()+a.substring(1),x=u?`${w} must end with a ${f}`:
`${w} in block collection must be sufficiently indented and end with a ${f}`;i(d,u?"MISSING_CHAR":"BAD_INDENT",x),h&&h.source.length!==1&&p.unshift(h)}if(p.length>
0){let w=Ln(p,y,n.options.strict,i);w.comment&&(c.comment?c.comment+=`
`+w.comment:c.comment=w.comment),c.range=[r.offset,y,w.offset]}else c.range=[r.offset,y,y];return c}var Jf,Xf,u0=g(()=>{_e();Cr();$r();Or();hs();Lo();Zl();Yf();
Jf="Block collections are not allowed within flow collections",Xf=e=>e&&(e.type==="block-map"||e.type==="block-seq")});function Qf(e,t,n,r,i,s){let o=n.type==="block-map"?s0(e,t,n,r,s):n.type==="block-seq"?a0(e,t,n,r,s):c0(e,t,n,r,s),a=o.constructor;return i==="!"||i===a.tagName?
(o.tag=a.tagName,o):(i&&(o.tag=i),o)}function d0(e,t,n,r,i){let s=r.tag,o=s?t.directives.tagName(s.source,f=>i(s,"TAG_RESOLVE_FAILED",f)):null;if(n.type==="bloc\
k-seq"){let{anchor:f,newlineAfterProp:h}=r,p=f&&s?f.offset>s.offset?f:s:f??s;p&&(!h||h.offset<p.offset)&&i(p,"MISSING_CHAR","Missing newline after block sequenc\
e props")}let a=n.type==="block-map"?"map":n.type==="block-seq"?"seq":n.start.source==="{"?"map":"seq";if(!s||!o||o==="!"||o===He.tagName&&a==="map"||o===ut.tagName&&
a==="seq")return Qf(e,t,n,i,o);let l=t.schema.tags.find(f=>f.tag===o&&f.collection===a);if(!l){let f=t.schema.knownTags[o];if(f?.collection===a)t.schema.tags.push(
Object.assign({},f,{default:!1})),l=f;else return f?i(s,"BAD_COLLECTION_TYPE",`${f.tag} used for ${a} collection, but expects ${f.collection??"scalar"}`,!0):i(s,
"TAG_RESOLVE_FAILED",`Unresolved tag: ${o}`,!0),Qf(e,t,n,i,o)}let c=Qf(e,t,n,i,o,l),u=l.resolve?.(c,f=>i(s,"TAG_RESOLVE_FAILED",f),t.options)??c,d=we(u)?u:new J(
u);return d.range=c.range,d.tag=o,l?.format&&(d.format=l.format),d}var f0=g(()=>{_e();Ve();$r();Or();o0();l0();u0()});function ep(e,t,n){let r=t.offset,i=Xz(t,e.options.strict,n);if(!i)return{value:"",type:null,comment:"",range:[r,r,r]};let s=i.mode===">"?J.BLOCK_FOLDED:J.BLOCK_LITERAL,
o=t.source?Qz(t.source):[],a=o.length;for(let y=o.length-1;y>=0;--y){let w=o[y][1];if(w===""||w==="\r")a=y;else break}if(a===0){let y=i.chomp==="+"&&o.length>0?
`
`.repeat(Math.max(1,o.length-1)):"",w=r+i.length;return t.source&&(w+=t.source.length),{value:y,type:s,comment:i.comment,range:[r,w,w]}}let l=t.indent+i.indent,
c=t.offset+i.length,u=0;for(let y=0;y<a;++y){let[w,x]=o[y];if(x===""||x==="\r")i.indent===0&&w.length>l&&(l=w.length);else{w.length<l&&n(c+w.length,"MISSING_CHA\
R","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),i.indent===0&&(l=w.length),u=y,l===0&&!e.atRoot&&n(c,"BAD_\
INDENT","Block scalar values in collections must be indented");break}c+=w.length+x.length+1}for(let y=o.length-1;y>=a;--y)o[y][0].length>l&&(a=y+1);let d="",f="",
h=!1;for(let y=0;y<u;++y)d+=o[y][0].slice(l)+`
`;for(let y=u;y<a;++y){let[w,x]=o[y];c+=w.length+x.length+1;let O=x[x.length-1]==="\r";if(O&&(x=x.slice(0,-1)),x&&w.length<l){let $=`Block scalar lines must not\
 be less indented than their ${i.indent?"explicit indentation indicator":"first line"}`;n(c-x.length-(O?2:1),"BAD_INDENT",$),w=""}s===J.BLOCK_LITERAL?(d+=f+w.slice(
l)+x,f=`
`):w.length>l||x[0]==="	"?(f===" "?f=`
`:!h&&f===`
`&&(f=`

`),d+=f+w.slice(l)+x,f=`
`,h=!0):x===""?f===`
`?d+=`
`:f=`
`:(d+=f+x,f=" ",h=!1)}switch(i.chomp){case"-":break;case"+":for(let y=a;y<o.length;++y)d+=`
`+o[y][0].slice(l);d[d.length-1]!==`
`&&(d+=`
`);break;default:d+=`
`}let p=r+i.length+t.source.length;return{value:d,type:s,comment:i.comment,range:[r,p,p]}}function Xz({offset:e,props:t},n,r){if(t[0].type!=="block-scalar-heade\
r")return r(t[0],"IMPOSSIBLE","Block scalar header not found"),null;let{source:i}=t[0],s=i[0],o=0,a="",l=-1;for(let f=1;f<i.length;++f){let h=i[f];if(!a&&(h==="\
-"||h==="+"))a=h;else{let p=Number(h);!o&&p?o=p:l===-1&&(l=e+f)}}l!==-1&&r(l,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${i}`);let c=!1,
u="",d=i.length;for(let f=1;f<t.length;++f){let h=t[f];switch(h.type){case"space":c=!0;case"newline":d+=h.source.length;break;case"comment":n&&!c&&r(h,"MISSING_\
CHAR","Comments must be separated from other tokens by white space characters"),d+=h.source.length,u=h.source.substring(1);break;case"error":r(h,"UNEXPECTED_TOK\
EN",h.message),d+=h.source.length;break;default:{let p=`Unexpected token in block scalar header: ${h.type}`;r(h,"UNEXPECTED_TOKEN",p);let y=h.source;y&&typeof y==
"string"&&(d+=y.length)}}}return{mode:s,indent:o,chomp:a,comment:u,length:d}}function Qz(e){let t=e.split(/\n( *)/),n=t[0],r=n.match(/^( *)/),s=[r?.[1]?[r[1],n.
slice(r[1].length)]:["",n]];for(let o=1;o<t.length;o+=2)s.push([t[o],t[o+1]]);return s}var tp=g(()=>{Ve()});function np(e,t,n){let{offset:r,type:i,source:s,end:o}=e,a,l,c=(f,h,p)=>n(r+f,h,p);switch(i){case"scalar":a=J.PLAIN,l=eD(s,c);break;case"single-quoted-scalar":a=
J.QUOTE_SINGLE,l=tD(s,c);break;case"double-quoted-scalar":a=J.QUOTE_DOUBLE,l=nD(s,c);break;default:return n(e,"UNEXPECTED_TOKEN",`Expected a flow scalar value, \
but found: ${i}`),{value:"",type:null,comment:"",range:[r,r+s.length,r+s.length]}}let u=r+s.length,d=Ln(o,u,t,n);return{value:l,type:a,comment:d.comment,range:[
r,u,d.offset]}}function eD(e,t){let n="";switch(e[0]){case"	":n="a tab character";break;case",":n="flow indicator character ,";break;case"%":n="directive indica\
tor character %";break;case"|":case">":{n=`block scalar indicator ${e[0]}`;break}case"@":case"`":{n=`reserved character ${e[0]}`;break}}return n&&t(0,"BAD_SCALA\
R_START",`Plain value cannot start with ${n}`),p0(e)}function tD(e,t){return(e[e.length-1]!=="'"||e.length===1)&&t(e.length,"MISSING_CHAR","Missing closing 'quo\
te"),p0(e.slice(1,-1)).replace(/''/g,"'")}function p0(e){let t=/(.*?)\r?\n/sy,n=t.exec(e);if(!n)return e;let r,i;try{r=new RegExp("(?<![ 	])[ 	]+$"),i=new RegExp(
"^[ 	]+|(?<![ 	])[ 	]+$","g")}catch{r=/[ \t]+$/,i=/^[ \t]+|[ \t]+$/g}let s=n[1].replace(r,""),o=" ",a=t.lastIndex;for(;n=t.exec(e);){let c=n[1].replace(i,"");c===
""?o===`
`?s+=o:o=`
`:(s+=o+c,o=" "),a=t.lastIndex}let l=/[ \t]*(.*)/sy;return l.lastIndex=a,n=l.exec(e),s+o+(n?.[1]??"")}function nD(e,t){let n="";for(let r=1;r<e.length-1;++r){let i=e[r];
if(!(i==="\r"&&e[r+1]===`
`))if(i===`
`){let{fold:s,offset:o}=rD(e,r);n+=s,r=o}else if(i==="\\"){let s=e[++r],o=iD[s];if(o)n+=o;else if(s===`
`)for(s=e[r+1];s===" "||s==="	";)s=e[++r+1];else if(s==="\r"&&e[r+1]===`
`)for(s=e[++r+1];s===" "||s==="	";)s=e[++r+1];else if(s==="x"||s==="u"||s==="U"){let a=s==="x"?2:s==="u"?4:8;n+=sD(e,r+1,a,t),r+=a}else{let a=e.substr(r-1,2);t(
r-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${a}`),n+=a}}else if(i===" "||i==="	"){let s=r,o=e[r+1];for(;o===" "||o==="	";)o=e[++r+1];o!==`
`&&!(o==="\r"&&e[r+2]===`
`)&&(n+=r>s?e.slice(s,r+1):i)}else n+=i}return(e[e.length-1]!=='"'||e.length===1)&&t(e.length,"MISSING_CHAR",'Missing closing "quote'),n}function rD(e,t){let n="",
r=e[t+1];for(;(r===" "||r==="	"||r===`
`||r==="\r")&&!(r==="\r"&&e[t+2]!==`
`);)r===`
`&&(n+=`
`),t+=1,r=e[t+1];return n||(n=" "),{fold:n,offset:t}}function sD(e,t,n,r){let i=e.substr(t,n),o=i.length===n&&/^[0-9a-fA-F]+$/.test(i)?parseInt(i,16):NaN;try{return String.
fromCodePoint(o)}catch{let a=e.substr(t-2,n+2);return r(t-2,"BAD_DQ_ESCAPE",`Invalid escape sequence ${a}`),a}}var iD,rp=g(()=>{Ve();hs();iD={0:"\0",a:"\x07",b:"\
\b",e:"\x1B",f:"\f",n:`
`,r:"\r",t:"	",v:"\v",N:"",_:" ",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"}});function ip(e,t,n,r){let{value:i,type:s,comment:o,range:a}=t.type==="block-scalar"?ep(e,t,r):np(t,e.options.strict,r),l=n?e.directives.tagName(n.source,d=>r(n,"\
TAG_RESOLVE_FAILED",d)):null,c;e.options.stringKeys&&e.atKey?c=e.schema[zt]:l?c=oD(e.schema,i,l,n,r):t.type==="scalar"?c=aD(e,i,t,r):c=e.schema[zt];let u;try{let d=c.
resolve(i,f=>r(n??t,"TAG_RESOLVE_FAILED",f),e.options);u=se(d)?d:new J(d)}catch(d){let f=d instanceof Error?d.message:String(d);r(n??t,"TAG_RESOLVE_FAILED",f),u=
new J(i)}return u.range=a,u.source=i,s&&(u.type=s),l&&(u.tag=l),c.format&&(u.format=c.format),o&&(u.comment=o),u}function oD(e,t,n,r,i){if(n==="!")return e[zt];
let s=[];for(let a of e.tags)if(!a.collection&&a.tag===n)if(a.default&&a.test)s.push(a);else return a;for(let a of s)if(a.test?.test(t))return a;let o=e.knownTags[n];
return o&&!o.collection?(e.tags.push(Object.assign({},o,{default:!1,test:void 0})),o):(i(r,"TAG_RESOLVE_FAILED",`Unresolved tag: ${n}`,n!=="tag:yaml.org,2002:st\
r"),e[zt])}function aD({atKey:e,directives:t,schema:n},r,i,s){let o=n.tags.find(a=>(a.default===!0||e&&a.default==="key")&&a.test?.test(r))||n[zt];if(n.compat){
let a=n.compat.find(l=>l.default&&l.test?.test(r))??n[zt];if(o.tag!==a.tag){let l=t.tagString(o.tag),c=t.tagString(a.tag),u=`Value may be parsed as either ${l} \
or ${c}`;s(i,"TAG_RESOLVE_FAILED",u,!0)}}return o}var h0=g(()=>{_e();Ve();tp();rp()});function m0(e,t,n){if(t){n??(n=t.length);for(let r=n-1;r>=0;--r){let i=t[r];switch(i.type){case"space":case"comment":case"newline":e-=i.source.length;continue}for(i=
t[++r];i?.type==="space";)e+=i.source.length,i=t[++r];break}}return e}var g0=g(()=>{});function sp(e,t,n,r){let i=e.atKey,{spaceBefore:s,comment:o,anchor:a,tag:l}=n,c,u=!0;switch(t.type){case"alias":c=cD(e,t,r),(a||l)&&r(t,"ALIAS_PROPS","An alias \
node must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":c=ip(e,t,l,r),a&&(c.anchor=a.
source.substring(1));break;case"block-map":case"block-seq":case"flow-collection":try{c=d0(lD,e,t,n,r),a&&(c.anchor=a.source.substring(1))}catch(d){let f=d instanceof
Error?d.message:String(d);r(t,"RESOURCE_EXHAUSTION",f)}break;default:{let d=t.type==="error"?t.message:`Unsupported token (type: ${t.type})`;r(t,"UNEXPECTED_TOK\
EN",d),u=!1}}return c??(c=Hl(e,t.offset,void 0,null,n,r)),a&&c.anchor===""&&r(a,"BAD_ALIAS","Anchor cannot be an empty string"),i&&e.options.stringKeys&&(!se(c)||
typeof c.value!="string"||c.tag&&c.tag!=="tag:yaml.org,2002:str")&&r(l??t,"NON_STRING_KEY","With stringKeys, all keys must be strings"),s&&(c.spaceBefore=!0),o&&
(t.type==="scalar"&&t.source===""?c.comment=o:c.commentBefore=o),e.options.keepSourceTokens&&u&&(c.srcToken=t),c}function Hl(e,t,n,r,{spaceBefore:i,comment:s,anchor:o,
tag:a,end:l},c){let u={type:"scalar",offset:m0(t,n,r),indent:-1,source:""},d=ip(e,u,a,c);return o&&(d.anchor=o.source.substring(1),d.anchor===""&&c(o,"BAD_ALIAS",
"Anchor cannot be an empty string")),i&&(d.spaceBefore=!0),s&&(d.comment=s,d.range[2]=l),d}function cD({options:e},{offset:t,source:n,end:r},i){let s=new tr(n.substring(
1));s.source===""&&i(t,"BAD_ALIAS","Alias cannot be an empty string"),s.source.endsWith(":")&&i(t+n.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0);let o=t+
n.length,a=Ln(r,o,e.strict,i);return s.range=[t,o,a.offset],a.comment&&(s.comment=a.comment),s}var lD,y0=g(()=>{ho();_e();f0();h0();hs();g0();lD={composeNode:sp,
composeEmptyNode:Hl}});function b0(e,t,{offset:n,start:r,value:i,end:s},o){let a=Object.assign({_directives:t},e),l=new Rr(void 0,a),c={atKey:!1,atRoot:!0,directives:l.directives,options:l.
options,schema:l.schema},u=Pn(r,{indicator:"doc-start",next:i??s?.[0],offset:n,onError:o,parentIndent:0,startOnNewline:!0});u.found&&(l.directives.docStart=!0,i&&
(i.type==="block-map"||i.type==="block-seq")&&!u.hasNewline&&o(u.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),l.
contents=i?sp(c,i,u,o):Hl(c,u.end,r,null,u,o);let d=l.contents.range[2],f=Ln(s,d,!1,o);return f.comment&&(l.comment=f.comment),l.range=[n,d,f.offset],l}var w0=g(
()=>{No();y0();hs();Lo()});function Do(e){if(typeof e=="number")return[e,e+1];if(Array.isArray(e))return e.length===2?e:[e[0],e[1]];let{offset:t,source:n}=e;return[t,t+(typeof n=="string"?
n.length:1)]}function v0(e){let t="",n=!1,r=!1;for(let i=0;i<e.length;++i){let s=e[i];switch(s[0]){case"#":t+=(t===""?"":r?`

`:`
`)+(s.substring(1)||" "),n=!0,r=!1;break;case"%":e[i+1]?.[0]!=="#"&&(i+=1),n=!1;break;default:n||(r=!0),n=!1}}return{comment:t,afterEmptyLine:r}}var Fo,op=g(()=>{
wf();No();Po();_e();w0();hs();Fo=class{constructor(t={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(n,r,i,s)=>{
let o=Do(n);s?this.warnings.push(new Io(o,r,i)):this.errors.push(new dn(o,r,i))},this.directives=new Rn({version:t.version||"1.2"}),this.options=t}decorate(t,n){
let{comment:r,afterEmptyLine:i}=v0(this.prelude);if(r){let s=t.contents;if(n)t.comment=t.comment?`${t.comment}
${r}`:r;else if(i||t.directives.docStart||!s)t.commentBefore=r;else if(ke(s)&&!s.flow&&s.items.length>0){let o=s.items[0];fe(o)&&(o=o.key);let a=o.commentBefore;
o.commentBefore=a?`${r}
${a}`:r}else{let o=s.commentBefore;s.commentBefore=o?`${r}
${o}`:r}}if(n){for(let s=0;s<this.errors.length;++s)t.errors.push(this.errors[s]);for(let s=0;s<this.warnings.length;++s)t.warnings.push(this.warnings[s])}else t.
errors=this.errors,t.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:v0(this.prelude).comment,directives:this.
directives,errors:this.errors,warnings:this.warnings}}*compose(t,n=!1,r=-1){for(let i of t)yield*this.next(i);yield*this.end(n,r)}*next(t){switch(t.type){case"d\
irective":this.directives.add(t.source,(n,r,i)=>{let s=Do(t);s[0]+=n,this.onError(s,"BAD_DIRECTIVE",r,i)}),this.prelude.push(t.source),this.atDirectives=!0;break;case"\
document":{let n=b0(this.options,this.directives,t,this.onError);this.atDirectives&&!n.directives.docStart&&this.onError(t,"MISSING_CHAR","Missing directives-en\
d/doc-start indicator line"),this.decorate(n,!1),this.doc&&(yield this.doc),this.doc=n,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"c\
omment":case"newline":this.prelude.push(t.source);break;case"error":{let n=t.source?`${t.message}: ${JSON.stringify(t.source)}`:t.message,r=new dn(Do(t),"UNEXPE\
CTED_TOKEN",n);this.atDirectives||!this.doc?this.errors.push(r):this.doc.errors.push(r);break}case"doc-end":{if(!this.doc){let r="Unexpected doc-end without pre\
ceding document";this.errors.push(new dn(Do(t),"UNEXPECTED_TOKEN",r));break}this.doc.directives.docEnd=!0;let n=Ln(t.end,t.offset+t.source.length,this.doc.options.
strict,this.onError);if(this.decorate(this.doc,!0),n.comment){let r=this.doc.comment;this.doc.comment=r?`${r}
${n.comment}`:n.comment}this.doc.range[2]=n.offset;break}default:this.errors.push(new dn(Do(t),"UNEXPECTED_TOKEN",`Unsupported token ${t.type}`))}}*end(t=!1,n=-1){
if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(t){let r=Object.assign({_directives:this.directives},this.options),i=new Rr(void 0,r);
this.atDirectives&&this.onError(n,"MISSING_CHAR","Missing directives-end indicator line"),i.range=[0,n,n],this.decorate(i,!1),yield i}}}});var x0=g(()=>{tp();rp();Po();xo()});var k0=g(()=>{});function gi(e,t){"type"in e&&e.type==="document"&&(e={start:e.start,value:e.value}),S0(Object.freeze([]),e,t)}function S0(e,t,n){let r=n(t,e);if(typeof r=="symb\
ol")return r;for(let i of["key","value"]){let s=t[i];if(s&&"items"in s){for(let o=0;o<s.items.length;++o){let a=S0(Object.freeze(e.concat([[i,o]])),s.items[o],n);
if(typeof a=="number")o=a-1;else{if(a===ap)return ap;a===_0&&(s.items.splice(o,1),o-=1)}}typeof r=="function"&&i==="key"&&(r=r(t,e))}}return typeof r=="function"?
r(t,e):r}var ap,uD,_0,E0=g(()=>{ap=Symbol("break visit"),uD=Symbol("skip children"),_0=Symbol("remove item");gi.BREAK=ap;gi.SKIP=uD;gi.REMOVE=_0;gi.itemAtPath=(e,t)=>{
let n=e;for(let[r,i]of t){let s=n?.[r];if(s&&"items"in s)n=s.items[i];else return}return n};gi.parentCollection=(e,t)=>{let n=gi.itemAtPath(e,t.slice(0,-1)),r=t[t.
length-1][0],i=n?.[r];if(i&&"items"in i)return i;throw new Error("Parent collection not found")}});function A0(e){switch(e){case lp:return"byte-order-mark";case cp:return"doc-mode";case up:return"flow-error-end";case Wl:return"scalar";case"---":return"doc-sta\
rt";case"...":return"doc-end";case"":case`
`:case`\r
`:return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow\
-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(e[0]){case" ":case"	":return"space";case"#":return"comment";case"\
%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-sca\
lar";case"|":case">":return"block-scalar-header"}return null}var lp,cp,up,Wl,Vl=g(()=>{x0();k0();E0();lp="\uFEFF",cp="",up="",Wl=""});function fn(e){switch(e){case void 0:case" ":case`
`:case"\r":case"	":return!0;default:return!1}}var C0,fD,Kl,pD,dp,Mo,fp=g(()=>{Vl();C0=new Set("0123456789ABCDEFabcdef"),fD=new Set("0123456789ABCDEFGHIJKLMNOPQR\
STUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),Kl=new Set(",[]{}"),pD=new Set(` ,[]{}
\r	`),dp=e=>!e||pD.has(e),Mo=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,
this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(t,n=!1){if(t){if(typeof t!="string")throw TypeError("source is not a st\
ring");this.buffer=this.buffer?this.buffer+t:t,this.lineEndPos=null}this.atEnd=!n;let r=this.next??"stream";for(;r&&(n||this.hasChars(1));)r=yield*this.parseNext(
r)}atLineEnd(){let t=this.pos,n=this.buffer[t];for(;n===" "||n==="	";)n=this.buffer[++t];return!n||n==="#"||n===`
`?!0:n==="\r"?this.buffer[t+1]===`
`:!1}charAt(t){return this.buffer[this.pos+t]}continueScalar(t){let n=this.buffer[t];if(this.indentNext>0){let r=0;for(;n===" ";)n=this.buffer[++r+t];if(n==="\r"){
let i=this.buffer[r+t+1];if(i===`
`||!i&&!this.atEnd)return t+r+1}return n===`
`||r>=this.indentNext||!n&&!this.atEnd?t+r:-1}if(n==="-"||n==="."){let r=this.buffer.substr(t,3);if((r==="---"||r==="...")&&fn(this.buffer[t+3]))return-1}return t}getLine(){
let t=this.lineEndPos;return(typeof t!="number"||t!==-1&&t<this.pos)&&(t=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=t),t===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[t-1]==="\r"&&(t-=1),this.buffer.substring(this.pos,t))}hasChars(t){
return this.pos+t<=this.buffer.length}setNext(t){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=t,null}peek(t){return this.
buffer.substr(this.pos,t)}*parseNext(t){switch(t){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"block-st\
art":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scalar":return yield*this.
parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let t=this.getLine();
if(t===null)return this.setNext("stream");if(t[0]===lp&&(yield*this.pushCount(1),t=t.substring(1)),t[0]==="%"){let n=t.length,r=t.indexOf("#");for(;r!==-1;){let s=t[r-
1];if(s===" "||s==="	"){n=r-1;break}else r=t.indexOf("#",r+1)}for(;;){let s=t[n-1];if(s===" "||s==="	")n-=1;else break}let i=(yield*this.pushCount(n))+(yield*this.
pushSpaces(!0));return yield*this.pushCount(t.length-i),this.pushNewline(),"stream"}if(this.atLineEnd()){let n=yield*this.pushSpaces(!0);return yield*this.pushCount(
t.length-n),yield*this.pushNewline(),"stream"}return yield cp,yield*this.parseLineStart()}*parseLineStart(){let t=this.charAt(0);if(!t&&!this.atEnd)return this.
setNext("line-start");if(t==="-"||t==="."){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start");let n=this.peek(3);if((n==="---"||n==="...")&&fn(
this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,n==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.
indentNext>this.indentValue&&!fn(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){let[t,n]=this.peek(2);if(!n&&
!this.atEnd)return this.setNext("block-start");if((t==="-"||t==="?"||t===":")&&fn(n)){let r=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=
this.indentValue+1,this.indentValue+=r,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);let t=this.getLine();if(t===null)return this.setNext(
"doc");let n=yield*this.pushIndicators();switch(t[n]){case"#":yield*this.pushCount(t.length-n);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"\
{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.
pushUntil(dp),"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":return n+=yield*this.parseBlockScalarHeader(),n+=yield*this.pushSpaces(
!0),yield*this.pushCount(t.length-n),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){
let t,n,r=-1;do t=yield*this.pushNewline(),t>0?(n=yield*this.pushSpaces(!1),this.indentValue=r=n):n=0,n+=yield*this.pushSpaces(!0);while(t+n>0);let i=this.getLine();
if(i===null)return this.setNext("flow");if((r!==-1&&r<this.indentNext&&i[0]!=="#"||r===0&&(i.startsWith("---")||i.startsWith("..."))&&fn(i[3]))&&!(r===this.indentNext-
1&&this.flowLevel===1&&(i[0]==="]"||i[0]==="}")))return this.flowLevel=0,yield up,yield*this.parseLineStart();let s=0;for(;i[s]===",";)s+=yield*this.pushCount(1),
s+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(s+=yield*this.pushIndicators(),i[s]){case void 0:return"flow";case"#":return yield*this.pushCount(i.length-s),
"flow";case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.
flowLevel-=1,this.flowLevel?"flow":"doc";case"*":return yield*this.pushUntil(dp),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case"\
:":{let o=this.charAt(1);if(this.flowKey||fn(o)||o===",")return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=
!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let t=this.charAt(0),n=this.buffer.indexOf(t,this.pos+1);if(t==="'")for(;n!==-1&&this.buffer[n+1]==="'";)
n=this.buffer.indexOf("'",n+2);else for(;n!==-1;){let s=0;for(;this.buffer[n-1-s]==="\\";)s+=1;if(s%2===0)break;n=this.buffer.indexOf('"',n+1)}let r=this.buffer.
substring(0,n),i=r.indexOf(`
`,this.pos);if(i!==-1){for(;i!==-1;){let s=this.continueScalar(i+1);if(s===-1)break;i=r.indexOf(`
`,s)}i!==-1&&(n=i-(r[i-1]==="\r"?2:1))}if(n===-1){if(!this.atEnd)return this.setNext("quoted-scalar");n=this.buffer.length}return yield*this.pushToIndex(n+1,!1),
this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let t=this.pos;for(;;){let n=this.buffer[++t];if(n==="+")
this.blockScalarKeep=!0;else if(n>"0"&&n<="9")this.blockScalarIndent=Number(n)-1;else if(n!=="-")break}return yield*this.pushUntil(n=>fn(n)||n==="#")}*parseBlockScalar(){
let t=this.pos-1,n=0,r;e:for(let s=this.pos;r=this.buffer[s];++s)switch(r){case" ":n+=1;break;case`
`:t=s,n=0;break;case"\r":{let o=this.buffer[s+1];if(!o&&!this.atEnd)return this.setNext("block-scalar");if(o===`
`)break}default:break e}if(!r&&!this.atEnd)return this.setNext("block-scalar");if(n>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=n:this.indentNext=
this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let s=this.continueScalar(t+1);if(s===-1)break;t=this.buffer.indexOf(`
`,s)}while(t!==-1);if(t===-1){if(!this.atEnd)return this.setNext("block-scalar");t=this.buffer.length}}let i=t+1;for(r=this.buffer[i];r===" ";)r=this.buffer[++i];
if(r==="	"){for(;r==="	"||r===" "||r==="\r"||r===`
`;)r=this.buffer[++i];t=i-1}else if(!this.blockScalarKeep)do{let s=t-1,o=this.buffer[s];o==="\r"&&(o=this.buffer[--s]);let a=s;for(;o===" ";)o=this.buffer[--s];
if(o===`
`&&s>=this.pos&&s+1+n>a)t=s;else break}while(!0);return yield Wl,yield*this.pushToIndex(t+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){let t=this.flowLevel>
0,n=this.pos-1,r=this.pos-1,i;for(;i=this.buffer[++r];)if(i===":"){let s=this.buffer[r+1];if(fn(s)||t&&Kl.has(s))break;n=r}else if(fn(i)){let s=this.buffer[r+1];
if(i==="\r"&&(s===`
`?(r+=1,i=`
`,s=this.buffer[r+1]):n=r),s==="#"||t&&Kl.has(s))break;if(i===`
`){let o=this.continueScalar(r+1);if(o===-1)break;r=Math.max(r,o-2)}}else{if(t&&Kl.has(i))break;n=r}return!i&&!this.atEnd?this.setNext("plain-scalar"):(yield Wl,
yield*this.pushToIndex(n+1,!0),t?"flow":"doc")}*pushCount(t){return t>0?(yield this.buffer.substr(this.pos,t),this.pos+=t,t):0}*pushToIndex(t,n){let r=this.buffer.
slice(this.pos,t);return r?(yield r,this.pos+=r.length,r.length):(n&&(yield""),0)}*pushIndicators(){let t=0;e:for(;;){switch(this.charAt(0)){case"!":t+=yield*this.
pushTag(),t+=yield*this.pushSpaces(!0);continue e;case"&":t+=yield*this.pushUntil(dp),t+=yield*this.pushSpaces(!0);continue e;case"-":case"?":case":":{let n=this.
flowLevel>0,r=this.charAt(1);if(fn(r)||n&&Kl.has(r)){n?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,t+=yield*this.pushCount(1),t+=yield*this.
pushSpaces(!0);continue e}}}break e}return t}*pushTag(){if(this.charAt(1)==="<"){let t=this.pos+2,n=this.buffer[t];for(;!fn(n)&&n!==">";)n=this.buffer[++t];return yield*this.
pushToIndex(n===">"?t+1:t,!1)}else{let t=this.pos+1,n=this.buffer[t];for(;n;)if(fD.has(n))n=this.buffer[++t];else if(n==="%"&&C0.has(this.buffer[t+1])&&C0.has(this.
buffer[t+2]))n=this.buffer[t+=3];else break;return yield*this.pushToIndex(t,!1)}}*pushNewline(){let t=this.buffer[this.pos];return t===`
`?yield*this.pushCount(1):t==="\r"&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(t){let n=this.pos-1,r;do r=this.buffer[++n];while(r===" "||t&&r==="	");let i=n-this.pos;return i>0&&(yield this.buffer.substr(
this.pos,i),this.pos=n),i}*pushUntil(t){let n=this.pos,r=this.buffer[n];for(;!t(r);)r=this.buffer[++n];return yield*this.pushToIndex(n,!1)}}});var yi,pp=g(()=>{yi=class{constructor(){this.lineStarts=[],this.addNewLine=t=>this.lineStarts.push(t),this.linePos=t=>{let n=0,r=this.lineStarts.length;for(;n<r;){
let s=n+r>>1;this.lineStarts[s]<t?n=s+1:r=s}if(this.lineStarts[n]===t)return{line:n+1,col:1};if(n===0)return{line:0,col:t};let i=this.lineStarts[n-1];return{line:n,
col:t-i+1}}}}});function Pr(e,t){for(let n=0;n<e.length;++n)if(e[n].type===t)return!0;return!1}function T0(e){for(let t=0;t<e.length;++t)switch(e[t].type){case"space":case"comm\
ent":case"newline":break;default:return t}return-1}function O0(e){switch(e?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"\
flow-collection":return!0;default:return!1}}function Yl(e){switch(e.type){case"document":return e.start;case"block-map":{let t=e.items[e.items.length-1];return t.
sep??t.start}case"block-seq":return e.items[e.items.length-1].start;default:return[]}}function ms(e){if(e.length===0)return[];let t=e.length;e:for(;--t>=0;)switch(e[t].
type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break e}for(;e[++t]?.type==="space";);return e.splice(t,e.length)}
function Jl(e,t){if(t.length<1e5)Array.prototype.push.apply(e,t);else for(let n=0;n<t.length;++n)e.push(t[n])}function $0(e){if(e.start.type==="flow-seq-start")
for(let t of e.items)t.sep&&!t.value&&!Pr(t.start,"explicit-key-ind")&&!Pr(t.sep,"map-value-ind")&&(t.key&&(t.value=t.key),delete t.key,O0(t.value)?t.value.end?
Jl(t.value.end,t.sep):t.value.end=t.sep:Jl(t.start,t.sep),delete t.sep)}var qo,hp=g(()=>{Vl();fp();qo=class{constructor(t){this.atNewLine=!0,this.atScalar=!1,this.
indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new Mo,this.onNewLine=t}*parse(t,n=!1){this.onNewLine&&this.offset===
0&&this.onNewLine(0);for(let r of this.lexer.lex(t,n))yield*this.next(r);n||(yield*this.end())}*next(t){if(this.source=t,this.atScalar){this.atScalar=!1,yield*this.
step(),this.offset+=t.length;return}let n=A0(t);if(n)if(n==="scalar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=n,yield*this.step(),
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
"flow-collection"&&r.type==="document"&&(n.indent=0),n.type==="flow-collection"&&$0(n),r.type){case"document":r.value=n;break;case"block-scalar":r.props.push(n);
break;case"block-map":{let i=r.items[r.items.length-1];if(i.value){r.items.push({start:[],key:n,sep:[]}),this.onKeyLine=!0;return}else if(i.sep)i.value=n;else{Object.
assign(i,{key:n,sep:[]}),this.onKeyLine=!i.explicitKey;return}break}case"block-seq":{let i=r.items[r.items.length-1];i.value?r.items.push({start:[],value:n}):i.
value=n;break}case"flow-collection":{let i=r.items[r.items.length-1];!i||i.value?r.items.push({start:[],key:n,sep:[]}):i.sep?i.value=n:Object.assign(i,{key:n,sep:[]});
return}default:yield*this.pop(),yield*this.pop(n)}if((r.type==="document"||r.type==="block-map"||r.type==="block-seq")&&(n.type==="block-map"||n.type==="block-s\
eq")){let i=n.items[n.items.length-1];i&&!i.sep&&!i.value&&i.start.length>0&&T0(i.start)===-1&&(n.indent===0||i.start.every(s=>s.type!=="comment"||s.indent<n.indent))&&
(r.type==="document"?r.end=i.start:r.items.push({start:i.start}),n.items.splice(-1,1))}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",
offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"do\
c-start":{let t={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&t.start.push(this.sourceToken),this.stack.push(t);return}}yield{type:"err\
or",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(t){if(t.value)return yield*this.lineEnd(t);switch(this.
type){case"doc-start":{T0(t.start)!==-1?(yield*this.pop(),yield*this.step()):t.start.push(this.sourceToken);return}case"anchor":case"tag":case"space":case"comme\
nt":case"newline":t.start.push(this.sourceToken);return}let n=this.startBlockValue(t);n?this.stack.push(n):yield{type:"error",offset:this.offset,message:`Unexpe\
cted ${this.type} token in YAML document`,source:this.source}}*scalar(t){if(this.type==="map-value-ind"){let n=Yl(this.peek(2)),r=ms(n),i;t.end?(i=t.end,i.push(
this.sourceToken),delete t.end):i=[this.sourceToken];let s={type:"block-map",offset:t.offset,indent:t.indent,items:[{start:r,key:t,sep:i}]};this.onKeyLine=!0,this.
stack[this.stack.length-1]=s}else yield*this.lineEnd(t)}*blockScalar(t){switch(this.type){case"space":case"comment":case"newline":t.props.push(this.sourceToken);
return;case"scalar":if(t.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let n=this.source.indexOf(`
`)+1;for(;n!==0;)this.onNewLine(this.offset+n),n=this.source.indexOf(`
`,n)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(t){let n=t.items[t.items.length-1];switch(this.type){case"newline":if(this.onKeyLine=
!1,n.value){let r="end"in n.value?n.value.end:void 0;(Array.isArray(r)?r[r.length-1]:void 0)?.type==="comment"?r?.push(this.sourceToken):t.items.push({start:[this.
sourceToken]})}else n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);return;case"space":case"comment":if(n.value)t.items.push({start:[this.sourceToken]});else if(n.
sep)n.sep.push(this.sourceToken);else{if(this.atIndentedComment(n.start,t.indent)){let i=t.items[t.items.length-2]?.value?.end;if(Array.isArray(i)){Jl(i,n.start),
i.push(this.sourceToken),t.items.pop();return}}n.start.push(this.sourceToken)}return}if(this.indent>=t.indent){let r=!this.onKeyLine&&this.indent===t.indent,i=r&&
(n.sep||n.explicitKey)&&this.type!=="seq-item-ind",s=[];if(i&&n.sep&&!n.value){let o=[];for(let a=0;a<n.sep.length;++a){let l=n.sep[a];switch(l.type){case"newli\
ne":o.push(a);break;case"space":break;case"comment":l.indent>t.indent&&(o.length=0);break;default:o.length=0}}o.length>=2&&(s=n.sep.splice(o[1]))}switch(this.type){case"\
anchor":case"tag":i||n.value?(s.push(this.sourceToken),t.items.push({start:s}),this.onKeyLine=!0):n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);
return;case"explicit-key-ind":!n.sep&&!n.explicitKey?(n.start.push(this.sourceToken),n.explicitKey=!0):i||n.value?(s.push(this.sourceToken),t.items.push({start:s,
explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;
return;case"map-value-ind":if(n.explicitKey)if(n.sep)if(n.value)t.items.push({start:[],key:null,sep:[this.sourceToken]});else if(Pr(n.sep,"map-value-ind"))this.
stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:s,key:null,sep:[this.sourceToken]}]});else if(O0(n.key)&&!Pr(n.sep,"newline")){
let o=ms(n.start),a=n.key,l=n.sep;l.push(this.sourceToken),delete n.key,delete n.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[
{start:o,key:a,sep:l}]})}else s.length>0?n.sep=n.sep.concat(s,this.sourceToken):n.sep.push(this.sourceToken);else if(Pr(n.start,"newline"))Object.assign(n,{key:null,
sep:[this.sourceToken]});else{let o=ms(n.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:o,key:null,sep:[this.sourceToken]}]})}else
n.sep?n.value||i?t.items.push({start:s,key:null,sep:[this.sourceToken]}):Pr(n.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.
indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):n.sep.push(this.sourceToken):Object.assign(n,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"\
alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let o=this.flowScalar(this.type);i||n.value?(t.items.push({start:s,key:o,sep:[]}),this.
onKeyLine=!0):n.sep?this.stack.push(o):(Object.assign(n,{key:o,sep:[]}),this.onKeyLine=!0);return}default:{let o=this.startBlockValue(t);if(o){if(o.type==="bloc\
k-seq"){if(!n.explicitKey&&n.sep&&!Pr(n.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",
source:this.source});return}}else r&&t.items.push({start:s});this.stack.push(o);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(t){let n=t.items[t.items.
length-1];switch(this.type){case"newline":if(n.value){let r="end"in n.value?n.value.end:void 0;(Array.isArray(r)?r[r.length-1]:void 0)?.type==="comment"?r?.push(
this.sourceToken):t.items.push({start:[this.sourceToken]})}else n.start.push(this.sourceToken);return;case"space":case"comment":if(n.value)t.items.push({start:[
this.sourceToken]});else{if(this.atIndentedComment(n.start,t.indent)){let i=t.items[t.items.length-2]?.value?.end;if(Array.isArray(i)){Jl(i,n.start),i.push(this.
sourceToken),t.items.pop();return}}n.start.push(this.sourceToken)}return;case"anchor":case"tag":if(n.value||this.indent<=t.indent)break;n.start.push(this.sourceToken);
return;case"seq-item-ind":if(this.indent!==t.indent)break;n.value||Pr(n.start,"seq-item-ind")?t.items.push({start:[this.sourceToken]}):n.start.push(this.sourceToken);
return}if(this.indent>t.indent){let r=this.startBlockValue(t);if(r){this.stack.push(r);return}}yield*this.pop(),yield*this.step()}*flowCollection(t){let n=t.items[t.
items.length-1];if(this.type==="flow-error-end"){let r;do yield*this.pop(),r=this.peek(1);while(r?.type==="flow-collection")}else if(t.end.length===0){switch(this.
type){case"comma":case"explicit-key-ind":!n||n.sep?t.items.push({start:[this.sourceToken]}):n.start.push(this.sourceToken);return;case"map-value-ind":!n||n.value?
t.items.push({start:[],key:null,sep:[this.sourceToken]}):n.sep?n.sep.push(this.sourceToken):Object.assign(n,{key:null,sep:[this.sourceToken]});return;case"space":case"\
comment":case"newline":case"anchor":case"tag":!n||n.value?t.items.push({start:[this.sourceToken]}):n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);
return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let i=this.flowScalar(this.type);!n||n.value?t.items.push({start:[],key:i,
sep:[]}):n.sep?this.stack.push(i):Object.assign(n,{key:i,sep:[]});return}case"flow-map-end":case"flow-seq-end":t.end.push(this.sourceToken);return}let r=this.startBlockValue(
t);r?this.stack.push(r):(yield*this.pop(),yield*this.step())}else{let r=this.peek(2);if(r.type==="block-map"&&(this.type==="map-value-ind"&&r.indent===t.indent||
this.type==="newline"&&!r.items[r.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type==="map-value-ind"&&r.type!=="flow-collection"){let i=Yl(
r),s=ms(i);$0(t);let o=t.end.splice(1,t.end.length);o.push(this.sourceToken);let a={type:"block-map",offset:t.offset,indent:t.indent,items:[{start:s,key:t,sep:o}]};
this.onKeyLine=!0,this.stack[this.stack.length-1]=a}else yield*this.lineEnd(t)}}flowScalar(t){if(this.onNewLine){let n=this.source.indexOf(`
`)+1;for(;n!==0;)this.onNewLine(this.offset+n),n=this.source.indexOf(`
`,n)+1}return{type:t,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(t){switch(this.type){case"alias":case"scalar":case"single-quoted-\
scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,
props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,
items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.
onKeyLine=!0;let n=Yl(t),r=ms(n);return r.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,explicitKey:!0}]}}case"\
map-value-ind":{this.onKeyLine=!0;let n=Yl(t),r=ms(n);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,key:null,sep:[this.sourceToken]}]}}}
return null}atIndentedComment(t,n){return this.type!=="comment"||this.indent<=n?!1:t.every(r=>r.type==="newline"||r.type==="space")}*documentEnd(t){this.type!==
"doc-mode"&&(t.end?t.end.push(this.sourceToken):t.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop()))}*lineEnd(t){switch(this.type){case"comma":case"\
doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:
t.end?t.end.push(this.sourceToken):t.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}}});function hD(e){let t=e.prettyErrors!==!1;return{lineCounter:e.lineCounter||t&&new yi||null,prettyErrors:t}}function mp(e,t={}){let{lineCounter:n,prettyErrors:r}=hD(
t),i=new qo(n?.addNewLine),s=new Fo(t),o=null;for(let a of s.compose(i.parse(e),!0,e.length))if(!o)o=a;else if(o.options.logLevel!=="silent"){o.errors.push(new dn(
a.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"));break}return r&&n&&(o.errors.forEach(Vf(e,n)),o.warnings.
forEach(Vf(e,n))),o}var N0=g(()=>{op();No();Po();Cf();_e();pp();hp()});var gp=g(()=>{op();No();Wf();Po();ho();_e();Cr();Ve();$r();Or();Vl();fp();pp();hp();N0();po()});var R0=g(()=>{gp();gp()});function pn(e,t=Lr.bytes){let n=gD(e,t);if(n!==null)return n;let r=new yi,i=mp(e,{lineCounter:r,uniqueKeys:!1,logLevel:"error",prettyErrors:!1,version:"1.2",schema:"\
core"}),[s]=[...i.errors,...i.warnings];if(s!==void 0)return yp(r,s.pos[0],vD(s.message));let o=yD(i);if(o!==null)return yp(r,o.offset,o.message);let a=l=>{let{
line:c,column:u}=yp(r,l,"");return{line:c,column:u}};return{data:i.toJS({maxAliasCount:0}),place:l=>a(I0(i,l)),keyPlace:l=>a(wD(i,l))}}function zn(e){return"mes\
sage"in e}function gD(e,t){if(e.length>t)return{message:`more than ${t} characters of YAML`,line:1,column:1};let n=0,r=0;for(let i of e.split(/\r\n|\r|\n/)){r+=
1;let s=i.search(/[^\s?:-]/);if((s===-1?i.length:s)>Lr.indent&&!/^[\s-]*$/.test(i))return{message:`indented more than ${Lr.indent} columns`,line:r,column:Lr.indent+
1};for(let o=0;o<i.length;o+=1){let a=i[o];if(a==="["||a==="{"?n+=1:(a==="]"||a==="}")&&(n=Math.max(0,n-1)),n>Lr.depth)return{message:`nested more than ${Lr.depth}\
 levels deep`,line:r,column:o+1}}}return null}function yD(e){let t=null;return Ft(e,(n,r,i)=>(Dt(r)?t={message:"aliases (*name) are not allowed",offset:r.range?.[0]??
0}:i.filter(ke).length>Lr.depth?t={message:`nested more than ${Lr.depth} levels deep`,offset:0}:At(r)&&(t=bD(r)),t===null?void 0:Ft.BREAK)),t}function bD(e){let t=new Set;
for(let{key:n}of e.items){if(!se(n))continue;let r=n.range?.[0]??0;if(n.value==="__proto__")return{message:"the key __proto__ is not allowed",offset:r};if(t.has(
n.value))return{message:`the key ${String(n.value).slice(0,40)} stands twice; keys must be unique`,offset:r};t.add(n.value)}return null}function I0(e,t){for(let n=t.
length;n>0;n-=1){let r=e.getIn(t.slice(0,n),!0);if(!fe(r)&&(se(r)||ke(r))&&r.range!=null)return r.range[0]}return 0}function wD(e,t){let n=t.length===1?e.contents:
e.getIn(t.slice(0,-1),!0),r=At(n)?n.items.map(i=>i.key).find(i=>se(i)&&i.value===t.at(-1)):void 0;return se(r)&&r.range!=null?r.range[0]:I0(e,t)}function yp(e,t,n){
let{line:r,col:i}=e.linePos(t);return{message:n,line:Math.max(r,1),column:Math.max(i,1)}}function vD(e){return e.split(`
`,1)[0]??e}var Lr,gs=g(()=>{"use strict";R0();Lr={bytes:256*1024,depth:32,indent:64}});var jo=g(()=>{"use strict";kr();Nw();Ht(Ow())});var z0={};An(z0,{readTemplateFile:()=>SD,templateJsonSchema:()=>_D});function _D(){return xr(L0)}function SD(e,t){let n=new _r(t),r=ol(n);if(r===null)throw Xl(e,
1,1,"a template starts with YAML front matter between two lines of ---");if(r.problem!==null)throw Xl(e,r.problem.line,r.problem.column,r.problem.message);let i=pn(
r.raw);if(zn(i))throw Xl(e,i.line+r.contentLine-1,i.column,i.message);let s=(l,c)=>{let u=i.place(l);return Xl(e,u.line+r.contentLine-1,u.column,`${l.length===0?
"the front matter":AD(l)}: ${c}`)},o=ED(i,s),a=r.bodyLine>r.contentLine?t.slice(n.line(r.bodyLine).start).replace(/\r\n|\r/g,`
`).trim():"";return{file:e,...o,extends:o.extends??null,body:a==="---"?"":a,complain:s}}function ED(e,t){let n=L0.safeParse(e.data);if(n.success)return n.data;let[
r]=n.error.issues;if(r===void 0)throw t([],"is not valid");let i=r.code==="unrecognized_keys"?r.keys[0]:void 0;throw t(i===void 0?r.path:[...r.path,i],i===void 0?
r.message:"is not a key of a template")}function AD(e){return e.map(t=>typeof t=="number"?`[${t}]`:`.${String(t)}`).join("").replace(/^\./,"")}function Xl(e,t,n,r){
return new B("template-invalid",`${e}:${t}:${n}: ${r}`,"See `spec template show prompt-spec` for a template that validates.")}var xD,bp,Dn,P0,kD,L0,D0=g(()=>{"u\
se strict";kr();Re();yf();fo();ll();gs();jo();xD=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,bp=Fe().check(vr(xD,"expected lower-case words joined by hyphens, e.g. bug-fix"),Ue(
64)),Dn=Fe().check(Pt(1,"expected a text")),P0=fv(Qn(["en","zh","ja"]),xt(Dn)),kD=Qe({id:bp,heading:ne(Dn),required:ne(di()),list:ne(di()),aliases:ne(P0),soft:ne(
P0),question:ne(Dn),hint:ne(Dn),why:ne(Dn),example:ne(Dn),after:ne(bp)}),L0=Qe({name:bp,lang:Qn(es),title:Dn,description:Dn,extends:ne(Dn),sign:ne(xt(Dn.check(Ue(
500))).check(Ue(30),Lt("Questions that `spec sign` asks an architect besides its own."))),sections:xt(kD).check(Pt(1,"expected at least one section"),Ue(40))})});import{lstatSync as CD,readdirSync as TD}from"node:fs";import{dirname as F0,isAbsolute as $D,join as wp,relative as M0,resolve as q0,sep as OD}from"node:path";function Bo(e){
return vp(e)??q0(e)}function vp(e){for(let t=q0(e);;t=F0(t)){if(Dr(wp(t,".git")))return t;if(F0(t)===t)return null}}function zr(e,t){let n=M0(e,t);return n===""||
!$D(n)&&n!==".."&&!n.startsWith(`..${OD}`)}function Dr(e){try{return CD(e),!0}catch(t){if(gr(t,"ENOENT")||gr(t,"ENOTDIR"))return!1;throw it(t,"cannot read",e)}}
async function j0(e){let t=ND(e),n=RD(t);if(n.length===0)return Id();let{readTemplateFile:r}=await Promise.resolve().then(()=>(D0(),z0)),i=[];for(let s of n){let o=wp(
t,s),a=r(M0(e,o)||o,St(o)),l=`${Ui(a)}.md`;if(s!==l)throw a.complain(["name"],`the file must be called ${l}, or the name be that of the file`);i.push(a)}return Id(
i.map(s=>({template:s,complain:s.complain})))}function ND(e){return wp(Bo(e),bi,"templates")}function RD(e){try{return TD(e).filter(t=>t.endsWith(".md")).sort()}catch(t){
if(gr(t,"ENOENT"))return[];throw it(t,"cannot read",e)}}var bi,Fr=g(()=>{"use strict";Pd();Wn();yr();bi=".spec"});function Be(e){return e.replace(ID,t=>`<U+${(t.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}>`).replaceAll("##[","##<U+005B>").replace(/^(\s*):(?=:)/,
"$1<U+003A>")}function B0(e){return e.split(/\r\n|\n/).map(Be).join(`
`)}var ID,wi=g(()=>{"use strict";ID=/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0E\uFEFF\uFFA0\uFFF9-\uFFFB\uE000-\uF8FF\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFF}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu});function nc(e,t,n){let r="",i=0;for(let{start:s,end:o}of t){let a=Math.max(s,i);a>=o||(r+=e.slice(i,a)+n(e.slice(a,o)),i=o)}return r+e.slice(i)}function Tt(e,t,n){
let r=[...e.slice(t,n).matchAll(/`+/g)].map(a=>({start:t+a.index,length:a[0].length})),i=new Map;for(let[a,l]of r.entries()){let c=i.get(l.length);c===void 0?i.
set(l.length,[a]):c.push(a)}let s=[],o=new Map;for(let a=0;a<r.length;a+=1){let l=r[a];if(l===void 0)break;let c=GD(e,l.start)%2===1,u=l.length-(c?1:0),d=i.get(
u)??[],f=o.get(u)??0;for(;f<d.length&&(d[f]??0)<=a;)f+=1;o.set(u,f);let h=d[f],p=h===void 0?void 0:r[h];u===0||h===void 0||p===void 0||(s.push({start:l.start,end:p.
start+p.length}),a=h)}return s}function GD(e,t){let n=0;for(;e[t-1-n]==="\\";)n+=1;return n}var qr=g(()=>{"use strict"});var W0,V0=g(()=>{"use strict";W0=[{kind:"GitHub token",prefix:"gh[pousr]_",source:"(?<!\\p{L})(?<type>ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9_]{36}(?![A-Za-z0-9_])",flags:"\
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
["']?(?:AWS|aws|Aws)?_?(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)_?(?:KEY|key|Key)["']?\\s*(?::|=>|=)\\s*["']?([A-Za-z0-9/\\+=]{40})["']?\\b`,flags:"g"}]});function ki(e){return W0.flatMap(({kind:n,prefix:r,source:i,flags:s})=>Y0(r,"").test(e)?[...e.matchAll(Y0(i,s))].filter(o=>UD(n,o)).map(o=>({kind:n,start:o.index,
end:o.index+o[0].length})):[]).sort((n,r)=>n.start-r.start||r.end-n.end)}function rc(e,t=ki(e)){let n=t.map(({start:r,end:i})=>({start:Math.min(r+ZD,i),end:i}));
return nc(e,n,r=>r.replace(/[^\r\n]/g,"*"))}function Y0(e,t){let n=`${t}
${e}`,r=K0.get(n)??new RegExp(e,t);return K0.set(n,r),r}function UD(e,t){let[n]=t;if(e.startsWith("AWS"))return!/EXAMPLE(?:KEY)?\W*$/.test(n);if(e==="private ke\
y")return/^(?:MI|b3BlbnNzaC1rZXktdjE)/.test((t[1]??"").replace(/\s|\\n/g,""));if(!e.startsWith("password"))return!0;let r=t.groups?.username??t.groups?.user,i=t.
groups?.password;return r===void 0||i===void 0?!1:e==="password in an address"?r.length>1&&!J0(r)&&X0(i)&&!J0(i):X0(i)&&!HD.has(i.toLowerCase())}function J0(e){
return/localhost|127\.0\.0\.1|password|myusername|your_username|replace_with_username/i.test(e)}function X0(e){return e.length>=4&&!/\$\{[^}]{1,50}\}|\{[^}]{1,50}\}|%[A-Z_]{1,30}%|\$[A-Z_]{1,30}|\$\([^)]{1,50}\)/.
test(e)&&new Set(e).size>1}var ZD,K0,HD,ic=g(()=>{"use strict";qr();V0();ZD=4,K0=new Map;HD=new Set("localhost 127.0.0.1 example.com example.org test.com passwo\
rd username secret mypassword myusername root admin user pass your_password your_username replace_with_password".split(" "))});function oc(e){return pF.test(e)||p1.test(e)}function ac(e){let t=p1.test(e)?mF(e):hF(e);if(t===null)throw new B("issue-name",`${e} is not an issue or a pull re\
quest`,"Write owner/repo#12, or https://github.com/owner/repo/issues/12.");return t}function lc(e){let[t="",n="",...r]=e.split("/");if(r.length>0||!m1(t,n))throw new B(
"repository-name",`${e} is not a repository`,"Write owner/repo.");return{owner:t,repo:n}}function mn({owner:e,repo:t,number:n}){return`${e}/${t}#${n}`}function hF(e){
let[t="",n=""]=e.split("#");return h1(null,t.split("/"),n)}function mF(e){if(!URL.canParse(e))return null;let{origin:t,pathname:n,username:r,password:i}=new URL(
e),[,s="",o="",a="",l=""]=n.split("/");return r!==""||i!==""||a!=="issues"&&a!=="pull"?null:h1(t,[s,o],l)}function h1(e,[t="",n=""],r){return m1(t,n)&&fF.test(r)?
{origin:e,owner:t,repo:n,number:Number(r)}:null}function m1(e,t){return uF.test(e)&&dF.test(t)&&t!=="."&&t!==".."}var uF,dF,fF,pF,p1,Wo=g(()=>{"use strict";Re();
uF=/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,dF=/^[A-Za-z0-9._-]{1,100}$/,fF=/^[1-9][0-9]{0,9}$/,pF=/^[^/#\s]+\/[^/#\s]+#[0-9]+$/,p1=/^https?:\/\//i});function v1(e){return[e.LC_ALL,e.LC_MESSAGES,e.LANG].find(n=>n!==void 0&&n!=="")?.toLowerCase().startsWith("zh")===!0?"zh-CN":"en"}var Si,cc=g(()=>{"use strict";
Si={clean:0,findings:1,failed:2,cancelled:130}});import{on as bF,once as x1}from"node:events";import{PassThrough as wF,getDefaultHighWaterMark as vF}from"node:stream";import{finished as S1}from"node:stream/promises";
function Ip(e){if(!Array.isArray(e))throw new TypeError(`Expected an array, got \`${typeof e}\`.`);for(let i of e)Rp(i);let t=e.some(({readableObjectMode:i})=>i),
n=xF(e,t),r=new Np({objectMode:t,writableHighWaterMark:n,readableHighWaterMark:n});for(let i of e)r.add(i);return r}var xF,Np,kF,_F,SF,Rp,EF,AF,CF,TF,$F,E1,A1,Pp,
C1,OF,uc,k1,_1,T1=g(()=>{xF=(e,t)=>{if(e.length===0)return vF(t);let n=e.filter(({readableObjectMode:r})=>r===t).map(({readableHighWaterMark:r})=>r);return Math.
max(...n)},Np=class extends wF{#e=new Set([]);#i=new Set([]);#s=new Set([]);#n;#r=Symbol("unpipe");#t=new WeakMap;add(t){if(Rp(t),this.#e.has(t))return;this.#e.
add(t),this.#n??=kF(this,this.#e,this.#r);let n=EF({passThroughStream:this,stream:t,streams:this.#e,ended:this.#i,aborted:this.#s,onFinished:this.#n,unpipeEvent:this.#r});
this.#t.set(t,n),t.pipe(this,{end:!1})}async remove(t){if(Rp(t),!this.#e.has(t))return!1;let n=this.#t.get(t);return n===void 0?!1:(this.#t.delete(t),t.unpipe(this),
await n,!0)}},kF=async(e,t,n)=>{uc(e,k1);let r=new AbortController;try{await Promise.race([_F(e,r),SF(e,t,n,r)])}finally{r.abort(),uc(e,-k1)}},_F=async(e,{signal:t})=>{
try{await S1(e,{signal:t,cleanup:!0})}catch(n){throw E1(e,n),n}},SF=async(e,t,n,{signal:r})=>{for await(let[i]of bF(e,"unpipe",{signal:r}))t.has(i)&&i.emit(n)},
Rp=e=>{if(typeof e?.pipe!="function")throw new TypeError(`Expected a readable stream, got: \`${typeof e}\`.`)},EF=async({passThroughStream:e,stream:t,streams:n,
ended:r,aborted:i,onFinished:s,unpipeEvent:o})=>{uc(e,_1);let a=new AbortController;try{await Promise.race([AF(s,t,a),CF({passThroughStream:e,stream:t,streams:n,
ended:r,aborted:i,controller:a}),TF({stream:t,streams:n,ended:r,aborted:i,unpipeEvent:o,controller:a})])}finally{a.abort(),uc(e,-_1)}n.size>0&&n.size===r.size+i.
size&&(r.size===0&&i.size>0?Pp(e):$F(e))},AF=async(e,t,{signal:n})=>{try{await e,n.aborted||Pp(t)}catch(r){n.aborted||E1(t,r)}},CF=async({passThroughStream:e,stream:t,
streams:n,ended:r,aborted:i,controller:{signal:s}})=>{try{await S1(t,{signal:s,cleanup:!0,readable:!0,writable:!1}),n.has(t)&&r.add(t)}catch(o){if(s.aborted||!n.
has(t))return;A1(o)?i.add(t):C1(e,o)}},TF=async({stream:e,streams:t,ended:n,aborted:r,unpipeEvent:i,controller:{signal:s}})=>{if(await x1(e,i,{signal:s}),!e.readable)
return x1(s,"abort",{signal:s});t.delete(e),n.delete(e),r.delete(e)},$F=e=>{e.writable&&e.end()},E1=(e,t)=>{A1(t)?Pp(e):C1(e,t)},A1=e=>e?.code==="ERR_STREAM_PRE\
MATURE_CLOSE",Pp=e=>{(e.readable||e.writable)&&e.destroy()},C1=(e,t)=>{e.destroyed||(e.once("error",OF),e.destroy(t))},OF=()=>{},uc=(e,t)=>{let n=e.getMaxListeners();
n!==0&&n!==Number.POSITIVE_INFINITY&&e.setMaxListeners(n+t)},k1=2,_1=1});var $1=j(ys=>{"use strict";Object.defineProperty(ys,"__esModule",{value:!0});ys.splitWhen=ys.flatten=void 0;function NF(e){return e.reduce((t,n)=>[].concat(t,n),
[])}ys.flatten=NF;function RF(e,t){let n=[[]],r=0;for(let i of e)t(i)?(r++,n[r]=[]):n[r].push(i);return n}ys.splitWhen=RF});var O1=j(dc=>{"use strict";Object.defineProperty(dc,"__esModule",{value:!0});dc.isEnoentCodeError=void 0;function IF(e){return e.code==="ENOENT"}dc.isEnoentCodeError=
IF});var N1=j(fc=>{"use strict";Object.defineProperty(fc,"__esModule",{value:!0});fc.createDirentFromStats=void 0;var Lp=class{constructor(t,n){this.name=t,this.isBlockDevice=
n.isBlockDevice.bind(n),this.isCharacterDevice=n.isCharacterDevice.bind(n),this.isDirectory=n.isDirectory.bind(n),this.isFIFO=n.isFIFO.bind(n),this.isFile=n.isFile.
bind(n),this.isSocket=n.isSocket.bind(n),this.isSymbolicLink=n.isSymbolicLink.bind(n)}};function PF(e,t){return new Lp(e,t)}fc.createDirentFromStats=PF});var pc=j((yle,R1)=>{R1.exports=process.getBuiltinModule("os")});var gn=j((ble,I1)=>{I1.exports=process.getBuiltinModule("path")});var D1=j(Ke=>{"use strict";Object.defineProperty(Ke,"__esModule",{value:!0});Ke.convertPosixPathToPattern=Ke.convertWindowsPathToPattern=Ke.convertPathToPattern=
Ke.escapePosixPath=Ke.escapeWindowsPath=Ke.escape=Ke.removeLeadingDotSegment=Ke.makeAbsolute=Ke.unixify=void 0;var LF=pc(),zF=gn(),P1=LF.platform()==="win32",DF=2,
FF=/(\\?)([()*?[\]{|}]|^!|[!+@](?=\()|\\(?![!()*+?@[\]{|}]))/g,MF=/(\\?)([()[\]{}]|^!|[!+@](?=\())/g,qF=/^\\\\([.?])/,jF=/\\(?![!()+@[\]{}])/g;function BF(e){return e.
replace(/\\/g,"/")}Ke.unixify=BF;function GF(e,t){return zF.resolve(e,t)}Ke.makeAbsolute=GF;function ZF(e){if(e.charAt(0)==="."){let t=e.charAt(1);if(t==="/"||t===
"\\")return e.slice(DF)}return e}Ke.removeLeadingDotSegment=ZF;Ke.escape=P1?zp:Dp;function zp(e){return e.replace(MF,"\\$2")}Ke.escapeWindowsPath=zp;function Dp(e){
return e.replace(FF,"\\$2")}Ke.escapePosixPath=Dp;Ke.convertPathToPattern=P1?L1:z1;function L1(e){return zp(e).replace(qF,"//$1").replace(jF,"/")}Ke.convertWindowsPathToPattern=
L1;function z1(e){return Dp(e)}Ke.convertPosixPathToPattern=z1});var M1=j((vle,F1)=>{F1.exports=function(t){if(typeof t!="string"||t==="")return!1;for(var n;n=/(\\).|([@?!+*]\(.*\))/g.exec(t);){if(n[2])return!0;t=t.slice(n.index+
n[0].length)}return!1}});var B1=j((xle,j1)=>{var UF=M1(),q1={"{":"}","(":")","[":"]"},HF=function(e){if(e[0]==="!")return!0;for(var t=0,n=-2,r=-2,i=-2,s=-2,o=-2;t<e.length;){if(e[t]==="\
*"||e[t+1]==="?"&&/[\].+)]/.test(e[t])||r!==-1&&e[t]==="["&&e[t+1]!=="]"&&(r<t&&(r=e.indexOf("]",t)),r>t&&(o===-1||o>r||(o=e.indexOf("\\",t),o===-1||o>r)))||i!==
-1&&e[t]==="{"&&e[t+1]!=="}"&&(i=e.indexOf("}",t),i>t&&(o=e.indexOf("\\",t),o===-1||o>i))||s!==-1&&e[t]==="("&&e[t+1]==="?"&&/[:!=]/.test(e[t+2])&&e[t+3]!==")"&&
(s=e.indexOf(")",t),s>t&&(o=e.indexOf("\\",t),o===-1||o>s))||n!==-1&&e[t]==="("&&e[t+1]!=="|"&&(n<t&&(n=e.indexOf("|",t)),n!==-1&&e[n+1]!==")"&&(s=e.indexOf(")",
n),s>n&&(o=e.indexOf("\\",n),o===-1||o>s))))return!0;if(e[t]==="\\"){var a=e[t+1];t+=2;var l=q1[a];if(l){var c=e.indexOf(l,t);c!==-1&&(t=c+1)}if(e[t]==="!")return!0}else
t++}return!1},WF=function(e){if(e[0]==="!")return!0;for(var t=0;t<e.length;){if(/[*?{}()[\]]/.test(e[t]))return!0;if(e[t]==="\\"){var n=e[t+1];t+=2;var r=q1[n];
if(r){var i=e.indexOf(r,t);i!==-1&&(t=i+1)}if(e[t]==="!")return!0}else t++}return!1};j1.exports=function(t,n){if(typeof t!="string"||t==="")return!1;if(UF(t))return!0;
var r=HF;return n&&n.strict===!1&&(r=WF),r(t)}});var Z1=j((kle,G1)=>{"use strict";var VF=B1(),KF=gn().posix.dirname,YF=pc().platform()==="win32",Fp="/",JF=/\\/g,XF=/[\{\[].*[\}\]]$/,QF=/(^|[^\\])([\{\[]|\([^\)]+$)/,
e9=/\\([\!\*\?\|\[\]\(\)\{\}])/g;G1.exports=function(t,n){var r=Object.assign({flipBackslashes:!0},n);r.flipBackslashes&&YF&&t.indexOf(Fp)<0&&(t=t.replace(JF,Fp)),
XF.test(t)&&(t+=Fp),t+="a";do t=KF(t);while(VF(t)||QF.test(t));return t.replace(e9,"$1")}});var Mp=j((_le,U1)=>{U1.exports=process.getBuiltinModule("util")});var hc=j(Vt=>{"use strict";Vt.isInteger=e=>typeof e=="number"?Number.isInteger(e):typeof e=="string"&&e.trim()!==""?Number.isInteger(Number(e)):!1;Vt.find=(e,t)=>e.
nodes.find(n=>n.type===t);Vt.exceedsLimit=(e,t,n=1,r)=>r===!1||!Vt.isInteger(e)||!Vt.isInteger(t)?!1:(Number(t)-Number(e))/Number(n)>=r;Vt.escapeNode=(e,t=0,n)=>{
let r=e.nodes[t];r&&(n&&r.type===n||r.type==="open"||r.type==="close")&&r.escaped!==!0&&(r.value="\\"+r.value,r.escaped=!0)};Vt.encloseBrace=e=>e.type!=="brace"?
!1:e.commas>>0+e.ranges>>0===0?(e.invalid=!0,!0):!1;Vt.isInvalidBrace=e=>e.type!=="brace"?!1:e.invalid===!0||e.dollar?!0:e.commas>>0+e.ranges>>0===0||e.open!==!0||
e.close!==!0?(e.invalid=!0,!0):!1;Vt.isOpenOrClose=e=>e.type==="open"||e.type==="close"?!0:e.open===!0||e.close===!0;Vt.reduce=e=>e.reduce((t,n)=>(n.type==="tex\
t"&&t.push(n.value),n.type==="range"&&(n.type="text"),t),[]);Vt.flatten=(...e)=>{let t=[],n=r=>{for(let i=0;i<r.length;i++){let s=r[i];if(Array.isArray(s)){n(s);
continue}s!==void 0&&t.push(s)}return t};return n(e),t}});var mc=j((Ele,W1)=>{"use strict";var H1=hc();W1.exports=(e,t={})=>{let n=(r,i={})=>{let s=t.escapeInvalid&&H1.isInvalidBrace(i),o=r.invalid===!0&&t.escapeInvalid===
!0,a="";if(r.value)return(s||o)&&H1.isOpenOrClose(r)?"\\"+r.value:r.value;if(r.value)return r.value;if(r.nodes)for(let l of r.nodes)a+=n(l);return a};return n(e)}});var K1=j((Ale,V1)=>{"use strict";V1.exports=function(e){return typeof e=="number"?e-e===0:typeof e=="string"&&e.trim()!==""?Number.isFinite?Number.isFinite(+e):
isFinite(+e):!1}});var ix=j((Cle,rx)=>{"use strict";var Y1=K1(),Ei=(e,t,n)=>{if(Y1(e)===!1)throw new TypeError("toRegexRange: expected the first argument to be a number");if(t===void 0||
e===t)return String(e);if(Y1(t)===!1)throw new TypeError("toRegexRange: expected the second argument to be a number.");let r={relaxZeros:!0,...n};typeof r.strictZeros==
"boolean"&&(r.relaxZeros=r.strictZeros===!1);let i=String(r.relaxZeros),s=String(r.shorthand),o=String(r.capture),a=String(r.wrap),l=e+":"+t+"="+i+s+o+a;if(Ei.cache.
hasOwnProperty(l))return Ei.cache[l].result;let c=Math.min(e,t),u=Math.max(e,t);if(Math.abs(c-u)===1){let y=e+"|"+t;return r.capture?`(${y})`:r.wrap===!1?y:`(?:${y}\
)`}let d=nx(e)||nx(t),f={min:e,max:t,a:c,b:u},h=[],p=[];if(d&&(f.isPadded=d,f.maxLen=String(f.max).length),c<0){let y=u<0?Math.abs(u):1;p=J1(y,Math.abs(c),f,r),
c=f.a=0}return u>=0&&(h=J1(c,u,f,r)),f.negatives=p,f.positives=h,f.result=t9(p,h,r),r.capture===!0?f.result=`(${f.result})`:r.wrap!==!1&&h.length+p.length>1&&(f.
result=`(?:${f.result})`),Ei.cache[l]=f,f.result};function t9(e,t,n){let r=qp(e,t,"-",!1,n)||[],i=qp(t,e,"",!1,n)||[],s=qp(e,t,"-?",!0,n)||[];return r.concat(s).
concat(i).join("|")}function n9(e,t){let n=1,r=1,i=Q1(e,n),s=new Set([t]);for(;e<=i&&i<=t;)s.add(i),n+=1,i=Q1(e,n);for(i=ex(t+1,r)-1;e<i&&i<=t;)s.add(i),r+=1,i=
ex(t+1,r)-1;return s=[...s],s.sort(s9),s}function r9(e,t,n){if(e===t)return{pattern:e,count:[],digits:0};let r=i9(e,t),i=r.length,s="",o=0;for(let a=0;a<i;a++){
let[l,c]=r[a];l===c?s+=l:l!=="0"||c!=="9"?s+=o9(l,c,n):o++}return o&&(s+=n.shorthand===!0?"\\d":"[0-9]"),{pattern:s,count:[o],digits:i}}function J1(e,t,n,r){let i=n9(
e,t),s=[],o=e,a;for(let l=0;l<i.length;l++){let c=i[l],u=r9(String(o),String(c),r),d="";if(!n.isPadded&&a&&a.pattern===u.pattern){a.count.length>1&&a.count.pop(),
a.count.push(u.count[0]),a.string=a.pattern+tx(a.count),o=c+1;continue}n.isPadded&&(d=a9(c,n,r)),u.string=d+u.pattern+tx(u.count),s.push(u),o=c+1,a=u}return s}function qp(e,t,n,r,i){
let s=[];for(let o of e){let{string:a}=o;!r&&!X1(t,"string",a)&&s.push(n+a),r&&X1(t,"string",a)&&s.push(n+a)}return s}function i9(e,t){let n=[];for(let r=0;r<e.
length;r++)n.push([e[r],t[r]]);return n}function s9(e,t){return e>t?1:t>e?-1:0}function X1(e,t,n){return e.some(r=>r[t]===n)}function Q1(e,t){return Number(String(
e).slice(0,-t)+"9".repeat(t))}function ex(e,t){return e-e%Math.pow(10,t)}function tx(e){let[t=0,n=""]=e;return n||t>1?`{${t+(n?","+n:"")}}`:""}function o9(e,t,n){
return`[${e}${t-e===1?"":"-"}${t}]`}function nx(e){return/^-?(0+)\d/.test(e)}function a9(e,t,n){if(!t.isPadded)return e;let r=Math.abs(t.maxLen-String(e).length),
i=n.relaxZeros!==!1;switch(r){case 0:return"";case 1:return i?"0?":"0";case 2:return i?"0{0,2}":"00";default:return i?`0{0,${r}}`:`0{${r}}`}}Ei.cache={};Ei.clearCache=
()=>Ei.cache={};rx.exports=Ei});var Gp=j((Tle,dx)=>{"use strict";var l9=Mp(),ox=ix(),sx=e=>e!==null&&typeof e=="object"&&!Array.isArray(e),c9=e=>t=>e===!0?Number(t):String(t),jp=e=>typeof e=="\
number"||typeof e=="string"&&e!=="",Vo=e=>Number.isInteger(+e),Bp=e=>{let t=`${e}`,n=-1;if(t[0]==="-"&&(t=t.slice(1)),t==="0")return!1;for(;t[++n]==="0";);return n>
0},u9=(e,t,n)=>typeof e=="string"||typeof t=="string"?!0:n.stringify===!0,d9=(e,t,n)=>{if(t>0){let r=e[0]==="-"?"-":"";r&&(e=e.slice(1)),e=r+e.padStart(r?t-1:t,
"0")}return n===!1?String(e):e},yc=(e,t)=>{let n=e[0]==="-"?"-":"";for(n&&(e=e.slice(1),t--);e.length<t;)e="0"+e;return n?"-"+e:e},f9=(e,t,n)=>{e.negatives.sort(
(a,l)=>a<l?-1:a>l?1:0),e.positives.sort((a,l)=>a<l?-1:a>l?1:0);let r=t.capture?"":"?:",i="",s="",o;return e.positives.length&&(i=e.positives.map(a=>yc(String(a),
n)).join("|")),e.negatives.length&&(s=`-(${r}${e.negatives.map(a=>yc(String(a),n)).join("|")})`),i&&s?o=`${i}|${s}`:o=i||s,t.wrap?`(${r}${o})`:o},ax=(e,t,n,r)=>{
if(n)return ox(e,t,{wrap:!1,...r});let i=String.fromCharCode(e);if(e===t)return i;let s=String.fromCharCode(t);return`[${i}-${s}]`},lx=(e,t,n)=>{if(Array.isArray(
e)){let r=n.wrap===!0,i=n.capture?"":"?:";return r?`(${i}${e.join("|")})`:e.join("|")}return ox(e,t,n)},cx=(...e)=>new RangeError("Invalid range arguments: "+l9.
inspect(...e)),ux=(e,t,n)=>{if(n.strictRanges===!0)throw cx([e,t]);return[]},p9=(e,t)=>{if(t.strictRanges===!0)throw new TypeError(`Expected step "${e}" to be a\
 number`);return[]},h9=(e,t,n=1,r={})=>{let i=Number(e),s=Number(t);if(!Number.isInteger(i)||!Number.isInteger(s)){if(r.strictRanges===!0)throw cx([e,t]);return[]}
i===0&&(i=0),s===0&&(s=0);let o=i>s,a=String(e),l=String(t),c=String(n);n=Math.max(Math.abs(n),1);let u=Bp(a)||Bp(l)||Bp(c),d=u?Math.max(a.length,l.length,c.length):
0,f=u===!1&&u9(e,t,r)===!1,h=r.transform||c9(f);if(r.toRegex&&n===1)return ax(yc(e,d),yc(t,d),!0,r);let p={negatives:[],positives:[]},y=O=>p[O<0?"negatives":"po\
sitives"].push(Math.abs(O)),w=[],x=0;for(;o?i>=s:i<=s;)r.toRegex===!0&&n>1?y(i):w.push(d9(h(i,x),d,f)),i=o?i-n:i+n,x++;return r.toRegex===!0?n>1?f9(p,r,d):lx(w,
null,{wrap:!1,...r}):w},m9=(e,t,n=1,r={})=>{if(!Vo(e)&&e.length>1||!Vo(t)&&t.length>1)return ux(e,t,r);let i=r.transform||(f=>String.fromCharCode(f)),s=`${e}`.charCodeAt(
0),o=`${t}`.charCodeAt(0),a=s>o,l=Math.min(s,o),c=Math.max(s,o);if(r.toRegex&&n===1)return ax(l,c,!1,r);let u=[],d=0;for(;a?s>=o:s<=o;)u.push(i(s,d)),s=a?s-n:s+
n,d++;return r.toRegex===!0?lx(u,null,{wrap:!1,options:r}):u},gc=(e,t,n,r={})=>{if(t==null&&jp(e))return[e];if(!jp(e)||!jp(t))return ux(e,t,r);if(typeof n=="fun\
ction")return gc(e,t,1,{transform:n});if(sx(n))return gc(e,t,0,n);let i={...r};return i.capture===!0&&(i.wrap=!0),n=n||i.step||1,Vo(n)?Vo(e)&&Vo(t)?h9(e,t,n,i):
m9(e,t,Math.max(Math.abs(n),1),i):n!=null&&!sx(n)?p9(n,i):gc(e,t,1,n)};dx.exports=gc});var hx=j(($le,px)=>{"use strict";var g9=Gp(),fx=hc(),y9=(e,t={})=>{let n=(r,i={})=>{let s=fx.isInvalidBrace(i),o=r.invalid===!0&&t.escapeInvalid===!0,a=s===!0||
o===!0,l=t.escapeInvalid===!0?"\\":"",c="";if(r.isOpen===!0)return l+r.value;if(r.isClose===!0)return console.log("node.isClose",l,r.value),l+r.value;if(r.type===
"open")return a?l+r.value:"(";if(r.type==="close")return a?l+r.value:")";if(r.type==="comma")return r.prev.type==="comma"?"":a?r.value:"|";if(r.value)return r.value;
if(r.nodes&&r.ranges>0){let u=fx.reduce(r.nodes),d=g9(...u,{...t,wrap:!1,toRegex:!0,strictZeros:!0});if(d.length!==0)return u.length>1&&d.length>1?`(${d})`:d}if(r.
nodes)for(let u of r.nodes)c+=n(u,r);return c};return n(e)};px.exports=y9});var yx=j((Ole,gx)=>{"use strict";var b9=Gp(),mx=mc(),bs=hc(),Ai=(e="",t="",n=!1)=>{let r=[];if(e=[].concat(e),t=[].concat(t),!t.length)return e;if(!e.length)return n?
bs.flatten(t).map(i=>`{${i}}`):t;for(let i of e)if(Array.isArray(i))for(let s of i)r.push(Ai(s,t,n));else for(let s of t)n===!0&&typeof s=="string"&&(s=`{${s}}`),
r.push(Array.isArray(s)?Ai(i,s,n):i+s);return bs.flatten(r)},w9=(e,t={})=>{let n=t.rangeLimit===void 0?1e3:t.rangeLimit,r=(i,s={})=>{i.queue=[];let o=s,a=s.queue;
for(;o.type!=="brace"&&o.type!=="root"&&o.parent;)o=o.parent,a=o.queue;if(i.invalid||i.dollar){a.push(Ai(a.pop(),mx(i,t)));return}if(i.type==="brace"&&i.invalid!==
!0&&i.nodes.length===2){a.push(Ai(a.pop(),["{}"]));return}if(i.nodes&&i.ranges>0){let d=bs.reduce(i.nodes);if(bs.exceedsLimit(...d,t.step,n))throw new RangeError(
"expanded array length exceeds range limit. Use options.rangeLimit to increase or disable the limit.");let f=b9(...d,t);f.length===0&&(f=mx(i,t)),a.push(Ai(a.pop(),
f)),i.nodes=[];return}let l=bs.encloseBrace(i),c=i.queue,u=i;for(;u.type!=="brace"&&u.type!=="root"&&u.parent;)u=u.parent,c=u.queue;for(let d=0;d<i.nodes.length;d++){
let f=i.nodes[d];if(f.type==="comma"&&i.type==="brace"){d===1&&c.push(""),c.push("");continue}if(f.type==="close"){a.push(Ai(a.pop(),c,l));continue}if(f.value&&
f.type!=="open"){c.push(Ai(c.pop(),f.value));continue}f.nodes&&r(f,i)}return c};return bs.flatten(r(e))};gx.exports=w9});var wx=j((Nle,bx)=>{"use strict";bx.exports={MAX_LENGTH:1e4,CHAR_0:"0",CHAR_9:"9",CHAR_UPPERCASE_A:"A",CHAR_LOWERCASE_A:"a",CHAR_UPPERCASE_Z:"Z",CHAR_LOWERCASE_Z:"\
z",CHAR_LEFT_PARENTHESES:"(",CHAR_RIGHT_PARENTHESES:")",CHAR_ASTERISK:"*",CHAR_AMPERSAND:"&",CHAR_AT:"@",CHAR_BACKSLASH:"\\",CHAR_BACKTICK:"`",CHAR_CARRIAGE_RETURN:"\
\r",CHAR_CIRCUMFLEX_ACCENT:"^",CHAR_COLON:":",CHAR_COMMA:",",CHAR_DOLLAR:"$",CHAR_DOT:".",CHAR_DOUBLE_QUOTE:'"',CHAR_EQUAL:"=",CHAR_EXCLAMATION_MARK:"!",CHAR_FORM_FEED:"\
\f",CHAR_FORWARD_SLASH:"/",CHAR_HASH:"#",CHAR_HYPHEN_MINUS:"-",CHAR_LEFT_ANGLE_BRACKET:"<",CHAR_LEFT_CURLY_BRACE:"{",CHAR_LEFT_SQUARE_BRACKET:"[",CHAR_LINE_FEED:`\

`,CHAR_NO_BREAK_SPACE:" ",CHAR_PERCENT:"%",CHAR_PLUS:"+",CHAR_QUESTION_MARK:"?",CHAR_RIGHT_ANGLE_BRACKET:">",CHAR_RIGHT_CURLY_BRACE:"}",CHAR_RIGHT_SQUARE_BRACKET:"\
]",CHAR_SEMICOLON:";",CHAR_SINGLE_QUOTE:"'",CHAR_SPACE:" ",CHAR_TAB:"	",CHAR_UNDERSCORE:"_",CHAR_VERTICAL_LINE:"|",CHAR_ZERO_WIDTH_NOBREAK_SPACE:"\uFEFF"}});var Sx=j((Rle,_x)=>{"use strict";var v9=mc(),{MAX_LENGTH:vx,CHAR_BACKSLASH:Zp,CHAR_BACKTICK:x9,CHAR_COMMA:k9,CHAR_DOT:_9,CHAR_LEFT_PARENTHESES:S9,CHAR_RIGHT_PARENTHESES:E9,
CHAR_LEFT_CURLY_BRACE:A9,CHAR_RIGHT_CURLY_BRACE:C9,CHAR_LEFT_SQUARE_BRACKET:xx,CHAR_RIGHT_SQUARE_BRACKET:kx,CHAR_DOUBLE_QUOTE:T9,CHAR_SINGLE_QUOTE:$9,CHAR_NO_BREAK_SPACE:O9,
CHAR_ZERO_WIDTH_NOBREAK_SPACE:N9}=wx(),R9=(e,t={})=>{if(typeof e!="string")throw new TypeError("Expected a string");let n=t||{},r=typeof n.maxLength=="number"?Math.
min(vx,n.maxLength):vx;if(e.length>r)throw new SyntaxError(`Input length (${e.length}), exceeds max characters (${r})`);let i={type:"root",input:e,nodes:[]},s=[
i],o=i,a=i,l=0,c=e.length,u=0,d=0,f,h=()=>e[u++],p=y=>{if(y.type==="text"&&a.type==="dot"&&(a.type="text"),a&&a.type==="text"&&y.type==="text"){a.value+=y.value;
return}return o.nodes.push(y),y.parent=o,y.prev=a,a=y,y};for(p({type:"bos"});u<c;)if(o=s[s.length-1],f=h(),!(f===N9||f===O9)){if(f===Zp){p({type:"text",value:(t.
keepEscaping?f:"")+h()});continue}if(f===kx){p({type:"text",value:"\\"+f});continue}if(f===xx){l++;let y;for(;u<c&&(y=h());){if(f+=y,y===xx){l++;continue}if(y===
Zp){f+=h();continue}if(y===kx&&(l--,l===0))break}p({type:"text",value:f});continue}if(f===S9){o=p({type:"paren",nodes:[]}),s.push(o),p({type:"text",value:f});continue}
if(f===E9){if(o.type!=="paren"){p({type:"text",value:f});continue}o=s.pop(),p({type:"text",value:f}),o=s[s.length-1];continue}if(f===T9||f===$9||f===x9){let y=f,
w;for(t.keepQuotes!==!0&&(f="");u<c&&(w=h());){if(w===Zp){f+=w+h();continue}if(w===y){t.keepQuotes===!0&&(f+=w);break}f+=w}p({type:"text",value:f});continue}if(f===
A9){d++;let w={type:"brace",open:!0,close:!1,dollar:a.value&&a.value.slice(-1)==="$"||o.dollar===!0,depth:d,commas:0,ranges:0,nodes:[]};o=p(w),s.push(o),p({type:"\
open",value:f});continue}if(f===C9){if(o.type!=="brace"){p({type:"text",value:f});continue}let y="close";o=s.pop(),o.close=!0,p({type:y,value:f}),d--,o=s[s.length-
1];continue}if(f===k9&&d>0){if(o.ranges>0){o.ranges=0;let y=o.nodes.shift();o.nodes=[y,{type:"text",value:v9(o)}]}p({type:"comma",value:f}),o.commas++;continue}
if(f===_9&&d>0&&o.commas===0){let y=o.nodes;if(d===0||y.length===0){p({type:"text",value:f});continue}if(a.type==="dot"){if(o.range=[],a.value+=f,a.type="range",
o.nodes.length!==3&&o.nodes.length!==5){o.invalid=!0,o.ranges=0,a.type="text";continue}o.ranges++,o.args=[];continue}if(a.type==="range"){y.pop();let w=y[y.length-
1];w.value+=a.value+f,a=w,o.ranges--;continue}p({type:"dot",value:f});continue}p({type:"text",value:f})}do if(o=s.pop(),o.type!=="root"){o.nodes.forEach(x=>{x.nodes||
(x.type==="open"&&(x.isOpen=!0),x.type==="close"&&(x.isClose=!0),x.nodes||(x.type="text"),x.invalid=!0)});let y=s[s.length-1],w=y.nodes.indexOf(o);y.nodes.splice(
w,1,...o.nodes)}while(s.length>0);return p({type:"eos"}),i};_x.exports=R9});var Cx=j((Ile,Ax)=>{"use strict";var Ex=mc(),I9=hx(),P9=yx(),L9=Sx(),Mt=(e,t={})=>{let n=[];if(Array.isArray(e))for(let r of e){let i=Mt.create(r,t);Array.isArray(
i)?n.push(...i):n.push(i)}else n=[].concat(Mt.create(e,t));return t&&t.expand===!0&&t.nodupes===!0&&(n=[...new Set(n)]),n};Mt.parse=(e,t={})=>L9(e,t);Mt.stringify=
(e,t={})=>Ex(typeof e=="string"?Mt.parse(e,t):e,t);Mt.compile=(e,t={})=>(typeof e=="string"&&(e=Mt.parse(e,t)),I9(e,t));Mt.expand=(e,t={})=>{typeof e=="string"&&
(e=Mt.parse(e,t));let n=P9(e,t);return t.noempty===!0&&(n=n.filter(Boolean)),t.nodupes===!0&&(n=[...new Set(n)]),n};Mt.create=(e,t={})=>e===""||e.length<3?[e]:t.
expand!==!0?Mt.compile(e,t):Mt.expand(e,t);Ax.exports=Mt});var Ko=j((Ple,Rx)=>{"use strict";var z9=gn(),Fn="\\\\/",Tx=`[^${Fn}]`,D9=0,sr="\\.",F9="\\+",M9="\\?",bc="\\/",q9="(?=.)",$x="[^/]",Up=`(?:${bc}|$)`,Ox=`(?:^|${bc}\
)`,Hp=`${sr}{1,2}${Up}`,j9=`(?!${sr})`,B9=`(?!${Ox}${Hp})`,G9=`(?!${sr}{0,1}${Up})`,Z9=`(?!${Hp})`,U9=`[^.${bc}]`,H9=`${$x}*?`,Nx={DOT_LITERAL:sr,PLUS_LITERAL:F9,
QMARK_LITERAL:M9,SLASH_LITERAL:bc,ONE_CHAR:q9,QMARK:$x,END_ANCHOR:Up,DOTS_SLASH:Hp,NO_DOT:j9,NO_DOTS:B9,NO_DOT_SLASH:G9,NO_DOTS_SLASH:Z9,QMARK_NO_DOT:U9,STAR:H9,
START_ANCHOR:Ox},W9={...Nx,SLASH_LITERAL:`[${Fn}]`,QMARK:Tx,STAR:`${Tx}*?`,DOTS_SLASH:`${sr}{1,2}(?:[${Fn}]|$)`,NO_DOT:`(?!${sr})`,NO_DOTS:`(?!(?:^|[${Fn}])${sr}\
{1,2}(?:[${Fn}]|$))`,NO_DOT_SLASH:`(?!${sr}{0,1}(?:[${Fn}]|$))`,NO_DOTS_SLASH:`(?!${sr}{1,2}(?:[${Fn}]|$))`,QMARK_NO_DOT:`[^.${Fn}]`,START_ANCHOR:`(?:^|[${Fn}])`,
END_ANCHOR:`(?:[${Fn}]|$)`},V9={__proto__:null,alnum:"a-zA-Z0-9",alpha:"a-zA-Z",ascii:"\\x00-\\x7F",blank:" \\t",cntrl:"\\x00-\\x1F\\x7F",digit:"0-9",graph:"\\x2\
1-\\x7E",lower:"a-z",print:"\\x20-\\x7E ",punct:"\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",space:" \\t\\r\\n\\v\\f",upper:"A-Z",word:"A-Za-z0-9_",xdigit:"A-Fa-f0-\
9"};Rx.exports={DEFAULT_MAX_EXTGLOB_RECURSION:D9,MAX_LENGTH:1024*64,POSIX_REGEX_SOURCE:V9,REGEX_BACKSLASH:/\\(?![*+?^${}(|)[\]])/g,REGEX_NON_SPECIAL_CHARS:/^[^@![\].,$*+?^{}()|\\/]+/,
REGEX_SPECIAL_CHARS:/[-*+?.^${}(|)[\]]/,REGEX_SPECIAL_CHARS_BACKREF:/(\\?)((\W)(\3*))/g,REGEX_SPECIAL_CHARS_GLOBAL:/([-*+?.^${}(|)[\]])/g,REGEX_REMOVE_BACKSLASH:/(?:\[.*?[^\\]\]|\\(?=.))/g,
REPLACEMENTS:{__proto__:null,"***":"*","**/**":"**","**/**/**":"**"},CHAR_0:48,CHAR_9:57,CHAR_UPPERCASE_A:65,CHAR_LOWERCASE_A:97,CHAR_UPPERCASE_Z:90,CHAR_LOWERCASE_Z:122,
CHAR_LEFT_PARENTHESES:40,CHAR_RIGHT_PARENTHESES:41,CHAR_ASTERISK:42,CHAR_AMPERSAND:38,CHAR_AT:64,CHAR_BACKWARD_SLASH:92,CHAR_CARRIAGE_RETURN:13,CHAR_CIRCUMFLEX_ACCENT:94,
CHAR_COLON:58,CHAR_COMMA:44,CHAR_DOT:46,CHAR_DOUBLE_QUOTE:34,CHAR_EQUAL:61,CHAR_EXCLAMATION_MARK:33,CHAR_FORM_FEED:12,CHAR_FORWARD_SLASH:47,CHAR_GRAVE_ACCENT:96,
CHAR_HASH:35,CHAR_HYPHEN_MINUS:45,CHAR_LEFT_ANGLE_BRACKET:60,CHAR_LEFT_CURLY_BRACE:123,CHAR_LEFT_SQUARE_BRACKET:91,CHAR_LINE_FEED:10,CHAR_NO_BREAK_SPACE:160,CHAR_PERCENT:37,
CHAR_PLUS:43,CHAR_QUESTION_MARK:63,CHAR_RIGHT_ANGLE_BRACKET:62,CHAR_RIGHT_CURLY_BRACE:125,CHAR_RIGHT_SQUARE_BRACKET:93,CHAR_SEMICOLON:59,CHAR_SINGLE_QUOTE:39,CHAR_SPACE:32,
CHAR_TAB:9,CHAR_UNDERSCORE:95,CHAR_VERTICAL_LINE:124,CHAR_ZERO_WIDTH_NOBREAK_SPACE:65279,SEP:z9.sep,extglobChars(e){return{"!":{type:"negate",open:"(?:(?!(?:",close:`\
))${e.STAR})`},"?":{type:"qmark",open:"(?:",close:")?"},"+":{type:"plus",open:"(?:",close:")+"},"*":{type:"star",open:"(?:",close:")*"},"@":{type:"at",open:"(?:",
close:")"}}},globChars(e){return e===!0?W9:Nx}}});var Yo=j($t=>{"use strict";var K9=gn(),Y9=process.platform==="win32",{REGEX_BACKSLASH:J9,REGEX_REMOVE_BACKSLASH:X9,REGEX_SPECIAL_CHARS:Q9,REGEX_SPECIAL_CHARS_GLOBAL:eM}=Ko();
$t.isObject=e=>e!==null&&typeof e=="object"&&!Array.isArray(e);$t.hasRegexChars=e=>Q9.test(e);$t.isRegexChar=e=>e.length===1&&$t.hasRegexChars(e);$t.escapeRegex=
e=>e.replace(eM,"\\$1");$t.toPosixSlashes=e=>e.replace(J9,"/");$t.removeBackslashes=e=>e.replace(X9,t=>t==="\\"?"":t);$t.supportsLookbehinds=()=>{let e=process.
version.slice(1).split(".").map(Number);return e.length===3&&e[0]>=9||e[0]===8&&e[1]>=10};$t.isWindows=e=>e&&typeof e.windows=="boolean"?e.windows:Y9===!0||K9.sep===
"\\";$t.escapeLast=(e,t,n)=>{let r=e.lastIndexOf(t,n);return r===-1?e:e[r-1]==="\\"?$t.escapeLast(e,t,r-1):`${e.slice(0,r)}\\${e.slice(r)}`};$t.removePrefix=(e,t={})=>{
let n=e;return n.startsWith("./")&&(n=n.slice(2),t.prefix="./"),n};$t.wrapOutput=(e,t={},n={})=>{let r=n.contains?"":"^",i=n.contains?"":"$",s=`${r}(?:${e})${i}`;
return t.negated===!0&&(s=`(?:^(?!${s}).*$)`),s}});var qx=j((zle,Mx)=>{"use strict";var Ix=Yo(),{CHAR_ASTERISK:Wp,CHAR_AT:tM,CHAR_BACKWARD_SLASH:Jo,CHAR_COMMA:nM,CHAR_DOT:Vp,CHAR_EXCLAMATION_MARK:Kp,CHAR_FORWARD_SLASH:Fx,
CHAR_LEFT_CURLY_BRACE:Yp,CHAR_LEFT_PARENTHESES:Jp,CHAR_LEFT_SQUARE_BRACKET:rM,CHAR_PLUS:iM,CHAR_QUESTION_MARK:Px,CHAR_RIGHT_CURLY_BRACE:sM,CHAR_RIGHT_PARENTHESES:Lx,
CHAR_RIGHT_SQUARE_BRACKET:oM}=Ko(),zx=e=>e===Fx||e===Jo,Dx=e=>{e.isPrefix!==!0&&(e.depth=e.isGlobstar?1/0:1)},aM=(e,t)=>{let n=t||{},r=e.length-1,i=n.parts===!0||
n.scanToEnd===!0,s=[],o=[],a=[],l=e,c=-1,u=0,d=0,f=!1,h=!1,p=!1,y=!1,w=!1,x=!1,O=!1,T=!1,$=!1,E=!1,A=0,S,_,v={value:"",depth:0,isGlob:!1},M=()=>c>=r,C=()=>l.charCodeAt(
c+1),q=()=>(S=_,l.charCodeAt(++c));for(;c<r;){_=q();let Ne;if(_===Jo){O=v.backslashes=!0,_=q(),_===Yp&&(x=!0);continue}if(x===!0||_===Yp){for(A++;M()!==!0&&(_=q());){
if(_===Jo){O=v.backslashes=!0,q();continue}if(_===Yp){A++;continue}if(x!==!0&&_===Vp&&(_=q())===Vp){if(f=v.isBrace=!0,p=v.isGlob=!0,E=!0,i===!0)continue;break}if(x!==
!0&&_===nM){if(f=v.isBrace=!0,p=v.isGlob=!0,E=!0,i===!0)continue;break}if(_===sM&&(A--,A===0)){x=!1,f=v.isBrace=!0,E=!0;break}}if(i===!0)continue;break}if(_===Fx){
if(s.push(c),o.push(v),v={value:"",depth:0,isGlob:!1},E===!0)continue;if(S===Vp&&c===u+1){u+=2;continue}d=c+1;continue}if(n.noext!==!0&&(_===iM||_===tM||_===Wp||
_===Px||_===Kp)===!0&&C()===Jp){if(p=v.isGlob=!0,y=v.isExtglob=!0,E=!0,_===Kp&&c===u&&($=!0),i===!0){for(;M()!==!0&&(_=q());){if(_===Jo){O=v.backslashes=!0,_=q();
continue}if(_===Lx){p=v.isGlob=!0,E=!0;break}}continue}break}if(_===Wp){if(S===Wp&&(w=v.isGlobstar=!0),p=v.isGlob=!0,E=!0,i===!0)continue;break}if(_===Px){if(p=
v.isGlob=!0,E=!0,i===!0)continue;break}if(_===rM){for(;M()!==!0&&(Ne=q());){if(Ne===Jo){O=v.backslashes=!0,q();continue}if(Ne===oM){h=v.isBracket=!0,p=v.isGlob=
!0,E=!0;break}}if(i===!0)continue;break}if(n.nonegate!==!0&&_===Kp&&c===u){T=v.negated=!0,u++;continue}if(n.noparen!==!0&&_===Jp){if(p=v.isGlob=!0,i===!0){for(;M()!==
!0&&(_=q());){if(_===Jp){O=v.backslashes=!0,_=q();continue}if(_===Lx){E=!0;break}}continue}break}if(p===!0){if(E=!0,i===!0)continue;break}}n.noext===!0&&(y=!1,p=
!1);let G=l,le="",I="";u>0&&(le=l.slice(0,u),l=l.slice(u),d-=u),G&&p===!0&&d>0?(G=l.slice(0,d),I=l.slice(d)):p===!0?(G="",I=l):G=l,G&&G!==""&&G!=="/"&&G!==l&&zx(
G.charCodeAt(G.length-1))&&(G=G.slice(0,-1)),n.unescape===!0&&(I&&(I=Ix.removeBackslashes(I)),G&&O===!0&&(G=Ix.removeBackslashes(G)));let P={prefix:le,input:e,start:u,
base:G,glob:I,isBrace:f,isBracket:h,isGlob:p,isExtglob:y,isGlobstar:w,negated:T,negatedExtglob:$};if(n.tokens===!0&&(P.maxDepth=0,zx(_)||o.push(v),P.tokens=o),n.
parts===!0||n.tokens===!0){let Ne;for(let de=0;de<s.length;de++){let ze=Ne?Ne+1:u,te=s[de],Y=e.slice(ze,te);n.tokens&&(de===0&&u!==0?(o[de].isPrefix=!0,o[de].value=
le):o[de].value=Y,Dx(o[de]),P.maxDepth+=o[de].depth),(de!==0||Y!=="")&&a.push(Y),Ne=te}if(Ne&&Ne+1<e.length){let de=e.slice(Ne+1);a.push(de),n.tokens&&(o[o.length-
1].value=de,Dx(o[o.length-1]),P.maxDepth+=o[o.length-1].depth)}P.slashes=s,P.parts=a}return P};Mx.exports=aM});var Ux=j((Dle,Zx)=>{"use strict";var Xo=Ko(),ft=Yo(),{MAX_LENGTH:wc,POSIX_REGEX_SOURCE:lM,REGEX_NON_SPECIAL_CHARS:cM,REGEX_SPECIAL_CHARS_BACKREF:uM,REPLACEMENTS:jx}=Xo,
dM=(e,t)=>{if(typeof t.expandRange=="function")return t.expandRange(...e,t);e.sort();let n=`[${e.join("-")}]`;try{new RegExp(n)}catch{return e.map(i=>ft.escapeRegex(
i)).join("..")}return n},ws=(e,t)=>`Missing ${e}: "${t}" - use "\\\\${t}" to match literal characters`,Bx=e=>{let t=[],n=0,r=0,i=0,s="",o=!1;for(let a of e){if(o===
!0){s+=a,o=!1;continue}if(a==="\\"){s+=a,o=!0;continue}if(a==='"'){i=i===1?0:1,s+=a;continue}if(i===0){if(a==="[")n++;else if(a==="]"&&n>0)n--;else if(n===0){if(a===
"(")r++;else if(a===")"&&r>0)r--;else if(a==="|"&&r===0){t.push(s),s="";continue}}}s+=a}return t.push(s),t},fM=e=>{let t=!1;for(let n of e){if(t===!0){t=!1;continue}
if(n==="\\"){t=!0;continue}if(/[?*+@!()[\]{}]/.test(n))return!1}return!0},Gx=e=>{let t=e.trim(),n=!0;for(;n===!0;)n=!1,/^@\([^\\()[\]{}|]+\)$/.test(t)&&(t=t.slice(
2,-1),n=!0);if(fM(t))return t.replace(/\\(.)/g,"$1")},pM=e=>{let t=e.map(Gx).filter(Boolean);for(let n=0;n<t.length;n++)for(let r=n+1;r<t.length;r++){let i=t[n],
s=t[r],o=i[0];if(!(!o||i!==o.repeat(i.length)||s!==o.repeat(s.length))&&(i===s||i.startsWith(s)||s.startsWith(i)))return!0}return!1},Xp=(e,t=!0)=>{if(e[0]!=="+"&&
e[0]!=="*"||e[1]!=="(")return;let n=0,r=0,i=0,s=!1;for(let o=1;o<e.length;o++){let a=e[o];if(s===!0){s=!1;continue}if(a==="\\"){s=!0;continue}if(a==='"'){i=i===
1?0:1;continue}if(i!==1){if(a==="["){n++;continue}if(a==="]"&&n>0){n--;continue}if(!(n>0)){if(a==="("){r++;continue}if(a===")"&&(r--,r===0))return t===!0&&o!==e.
length-1?void 0:{type:e[0],body:e.slice(2,o),end:o}}}}},hM=e=>{let t=0,n=[];for(;t<e.length;){let i=Xp(e.slice(t),!1);if(!i||i.type!=="*")return;let s=Bx(i.body).
map(a=>a.trim());if(s.length!==1)return;let o=Gx(s[0]);if(!o||o.length!==1)return;n.push(o),t+=i.end+1}return n.length<1?void 0:`${n.length===1?ft.escapeRegex(n[0]):
`[${n.map(i=>ft.escapeRegex(i)).join("")}]`}*`},mM=e=>{let t=0,n=e.trim(),r=Xp(n);for(;r;)t++,n=r.body.trim(),r=Xp(n);return t},gM=(e,t)=>{if(t.maxExtglobRecursion===
!1)return{risky:!1};let n=typeof t.maxExtglobRecursion=="number"?t.maxExtglobRecursion:Xo.DEFAULT_MAX_EXTGLOB_RECURSION,r=Bx(e).map(i=>i.trim());if(r.length>1&&
(r.some(i=>i==="")||r.some(i=>/^[*?]+$/.test(i))||pM(r)))return{risky:!0};for(let i of r){let s=hM(i);if(s)return{risky:!0,safeOutput:s};if(mM(i)>n)return{risky:!0}}
return{risky:!1}},Qp=(e,t)=>{if(typeof e!="string")throw new TypeError("Expected a string");e=jx[e]||e;let n={...t},r=typeof n.maxLength=="number"?Math.min(wc,n.
maxLength):wc,i=e.length;if(i>r)throw new SyntaxError(`Input length: ${i}, exceeds maximum allowed length: ${r}`);let s={type:"bos",value:"",output:n.prepend||""},
o=[s],a=n.capture?"":"?:",l=ft.isWindows(t),c=Xo.globChars(l),u=Xo.extglobChars(c),{DOT_LITERAL:d,PLUS_LITERAL:f,SLASH_LITERAL:h,ONE_CHAR:p,DOTS_SLASH:y,NO_DOT:w,
NO_DOT_SLASH:x,NO_DOTS_SLASH:O,QMARK:T,QMARK_NO_DOT:$,STAR:E,START_ANCHOR:A}=c,S=H=>`(${a}(?:(?!${A}${H.dot?y:d}).)*?)`,_=n.dot?"":w,v=n.dot?T:$,M=n.bash===!0?S(
n):E;n.capture&&(M=`(${M})`),typeof n.noext=="boolean"&&(n.noextglob=n.noext);let C={input:e,index:-1,start:0,dot:n.dot===!0,consumed:"",output:"",prefix:"",backtrack:!1,
negated:!1,brackets:0,braces:0,parens:0,quotes:0,globstar:!1,tokens:o};e=ft.removePrefix(e,C),i=e.length;let q=[],G=[],le=[],I=s,P,Ne=()=>C.index===i-1,de=C.peek=
(H=1)=>e[C.index+H],ze=C.advance=()=>e[++C.index]||"",te=()=>e.slice(C.index+1),Y=(H="",be=0)=>{C.consumed+=H,C.index+=be},ue=H=>{C.output+=H.output!=null?H.output:
H.value,Y(H.value)},je=()=>{let H=1;for(;de()==="!"&&(de(2)!=="("||de(3)==="?");)ze(),C.start++,H++;return H%2===0?!1:(C.negated=!0,C.start++,!0)},Un=H=>{C[H]++,
le.push(H)},me=H=>{C[H]--,le.pop()},ee=H=>{if(I.type==="globstar"){let be=C.braces>0&&(H.type==="comma"||H.type==="brace"),U=H.extglob===!0||q.length&&(H.type===
"pipe"||H.type==="paren");H.type!=="slash"&&H.type!=="paren"&&!be&&!U&&(C.output=C.output.slice(0,-I.output.length),I.type="star",I.value="*",I.output=M,C.output+=
I.output)}if(q.length&&H.type!=="paren"&&(q[q.length-1].inner+=H.value),(H.value||H.output)&&ue(H),I&&I.type==="text"&&H.type==="text"){I.value+=H.value,I.output=
(I.output||"")+H.value;return}H.prev=I,o.push(H),I=H},En=(H,be)=>{let U={...u[be],conditions:1,inner:""};U.prev=I,U.parens=C.parens,U.output=C.output,U.startIndex=
C.index,U.tokensIndex=o.length;let oe=(n.capture?"(":"")+U.open;Un("parens"),ee({type:H,value:be,output:C.output?"":p}),ee({type:"paren",extglob:!0,value:ze(),output:oe}),
q.push(U)},ri=H=>{let be=e.slice(H.startIndex,C.index+1),U=e.slice(H.startIndex+2,C.index),oe=gM(U,n);if((H.type==="plus"||H.type==="star")&&oe.risky){let Ee=oe.
safeOutput?(H.output?"":p)+(n.capture?`(${oe.safeOutput})`:oe.safeOutput):void 0,at=o[H.tokensIndex];at.type="text",at.value=be,at.output=Ee||ft.escapeRegex(be);
for(let lt=H.tokensIndex+1;lt<o.length;lt++)o[lt].value="",o[lt].output="",delete o[lt].suffix;C.output=H.output+at.output,C.backtrack=!0,ee({type:"paren",extglob:!0,
value:P,output:""}),me("parens");return}let Te=H.close+(n.capture?")":""),De;if(H.type==="negate"){let Ee=M;if(H.inner&&H.inner.length>1&&H.inner.includes("/")&&
(Ee=S(n)),(Ee!==M||Ne()||/^\)+$/.test(te()))&&(Te=H.close=`)$))${Ee}`),H.inner.includes("*")&&(De=te())&&/^\.[^\\/.]+$/.test(De)){let at=Qp(De,{...t,fastpaths:!1}).
output;Te=H.close=`)${at})${Ee})`}H.prev.type==="bos"&&(C.negatedExtglob=!0)}ee({type:"paren",extglob:!0,value:P,output:Te}),me("parens")};if(n.fastpaths!==!1&&
!/(^[*!]|[/()[\]{}"])/.test(e)){let H=!1,be=e.replace(uM,(U,oe,Te,De,Ee,at)=>De==="\\"?(H=!0,U):De==="?"?oe?oe+De+(Ee?T.repeat(Ee.length):""):at===0?v+(Ee?T.repeat(
Ee.length):""):T.repeat(Te.length):De==="."?d.repeat(Te.length):De==="*"?oe?oe+De+(Ee?M:""):M:oe?U:`\\${U}`);return H===!0&&(n.unescape===!0?be=be.replace(/\\/g,
""):be=be.replace(/\\+/g,U=>U.length%2===0?"\\\\":U?"\\":"")),be===e&&n.contains===!0?(C.output=e,C):(C.output=ft.wrapOutput(be,C,t),C)}for(;!Ne();){if(P=ze(),P===
"\0")continue;if(P==="\\"){let U=de();if(U==="/"&&n.bash!==!0||U==="."||U===";")continue;if(!U){P+="\\",ee({type:"text",value:P});continue}let oe=/^\\+/.exec(te()),
Te=0;if(oe&&oe[0].length>2&&(Te=oe[0].length,C.index+=Te,Te%2!==0&&(P+="\\")),n.unescape===!0?P=ze():P+=ze(),C.brackets===0){ee({type:"text",value:P});continue}}
if(C.brackets>0&&(P!=="]"||I.value==="["||I.value==="[^")){if(n.posix!==!1&&P===":"){let U=I.value.slice(1);if(U.includes("[")&&(I.posix=!0,U.includes(":"))){let oe=I.
value.lastIndexOf("["),Te=I.value.slice(0,oe),De=I.value.slice(oe+2),Ee=lM[De];if(Ee){I.value=Te+Ee,C.backtrack=!0,ze(),!s.output&&o.indexOf(I)===1&&(s.output=p);
continue}}}(P==="["&&de()!==":"||P==="-"&&de()==="]")&&(P=`\\${P}`),P==="]"&&(I.value==="["||I.value==="[^")&&(P=`\\${P}`),n.posix===!0&&P==="!"&&I.value==="["&&
(P="^"),I.value+=P,ue({value:P});continue}if(C.quotes===1&&P!=='"'){P=ft.escapeRegex(P),I.value+=P,ue({value:P});continue}if(P==='"'){C.quotes=C.quotes===1?0:1,
n.keepQuotes===!0&&ee({type:"text",value:P});continue}if(P==="("){Un("parens"),ee({type:"paren",value:P});continue}if(P===")"){if(C.parens===0&&n.strictBrackets===
!0)throw new SyntaxError(ws("opening","("));let U=q[q.length-1];if(U&&C.parens===U.parens+1){ri(q.pop());continue}ee({type:"paren",value:P,output:C.parens?")":"\
\\)"}),me("parens");continue}if(P==="["){if(n.nobracket===!0||!te().includes("]")){if(n.nobracket!==!0&&n.strictBrackets===!0)throw new SyntaxError(ws("closing",
"]"));P=`\\${P}`}else Un("brackets");ee({type:"bracket",value:P});continue}if(P==="]"){if(n.nobracket===!0||I&&I.type==="bracket"&&I.value.length===1){ee({type:"\
text",value:P,output:`\\${P}`});continue}if(C.brackets===0){if(n.strictBrackets===!0)throw new SyntaxError(ws("opening","["));ee({type:"text",value:P,output:`\\${P}`});
continue}me("brackets");let U=I.value.slice(1);if(I.posix!==!0&&U[0]==="^"&&!U.includes("/")&&(P=`/${P}`),I.value+=P,ue({value:P}),n.literalBrackets===!1||ft.hasRegexChars(
U))continue;let oe=ft.escapeRegex(I.value);if(C.output=C.output.slice(0,-I.value.length),n.literalBrackets===!0){C.output+=oe,I.value=oe;continue}I.value=`(${a}${oe}\
|${I.value})`,C.output+=I.value;continue}if(P==="{"&&n.nobrace!==!0){Un("braces");let U={type:"brace",value:P,output:"(",outputIndex:C.output.length,tokensIndex:C.
tokens.length};G.push(U),ee(U);continue}if(P==="}"){let U=G[G.length-1];if(n.nobrace===!0||!U){ee({type:"text",value:P,output:P});continue}let oe=")";if(U.dots===
!0){let Te=o.slice(),De=[];for(let Ee=Te.length-1;Ee>=0&&(o.pop(),Te[Ee].type!=="brace");Ee--)Te[Ee].type!=="dots"&&De.unshift(Te[Ee].value);oe=dM(De,n),C.backtrack=
!0}if(U.comma!==!0&&U.dots!==!0){let Te=C.output.slice(0,U.outputIndex),De=C.tokens.slice(U.tokensIndex);U.value=U.output="\\{",P=oe="\\}",C.output=Te;for(let Ee of De)
C.output+=Ee.output||Ee.value}ee({type:"brace",value:P,output:oe}),me("braces"),G.pop();continue}if(P==="|"){q.length>0&&q[q.length-1].conditions++,ee({type:"te\
xt",value:P});continue}if(P===","){let U=P,oe=G[G.length-1];oe&&le[le.length-1]==="braces"&&(oe.comma=!0,U="|"),ee({type:"comma",value:P,output:U});continue}if(P===
"/"){if(I.type==="dot"&&C.index===C.start+1){C.start=C.index+1,C.consumed="",C.output="",o.pop(),I=s;continue}ee({type:"slash",value:P,output:h});continue}if(P===
"."){if(C.braces>0&&I.type==="dot"){I.value==="."&&(I.output=d);let U=G[G.length-1];I.type="dots",I.output+=P,I.value+=P,U.dots=!0;continue}if(C.braces+C.parens===
0&&I.type!=="bos"&&I.type!=="slash"){ee({type:"text",value:P,output:d});continue}ee({type:"dot",value:P,output:d});continue}if(P==="?"){if(!(I&&I.value==="(")&&
n.noextglob!==!0&&de()==="("&&de(2)!=="?"){En("qmark",P);continue}if(I&&I.type==="paren"){let oe=de(),Te=P;if(oe==="<"&&!ft.supportsLookbehinds())throw new Error(
"Node.js v10 or higher is required for regex lookbehinds");(I.value==="("&&!/[!=<:]/.test(oe)||oe==="<"&&!/<([!=]|\w+>)/.test(te()))&&(Te=`\\${P}`),ee({type:"te\
xt",value:P,output:Te});continue}if(n.dot!==!0&&(I.type==="slash"||I.type==="bos")){ee({type:"qmark",value:P,output:$});continue}ee({type:"qmark",value:P,output:T});
continue}if(P==="!"){if(n.noextglob!==!0&&de()==="("&&(de(2)!=="?"||!/[!=<:]/.test(de(3)))){En("negate",P);continue}if(n.nonegate!==!0&&C.index===0){je();continue}}
if(P==="+"){if(n.noextglob!==!0&&de()==="("&&de(2)!=="?"){En("plus",P);continue}if(I&&I.value==="("||n.regex===!1){ee({type:"plus",value:P,output:f});continue}if(I&&
(I.type==="bracket"||I.type==="paren"||I.type==="brace")||C.parens>0){ee({type:"plus",value:P});continue}ee({type:"plus",value:f});continue}if(P==="@"){if(n.noextglob!==
!0&&de()==="("&&de(2)!=="?"){ee({type:"at",extglob:!0,value:P,output:""});continue}ee({type:"text",value:P});continue}if(P!=="*"){(P==="$"||P==="^")&&(P=`\\${P}`);
let U=cM.exec(te());U&&(P+=U[0],C.index+=U[0].length),ee({type:"text",value:P});continue}if(I&&(I.type==="globstar"||I.star===!0)){I.type="star",I.star=!0,I.value+=
P,I.output=M,C.backtrack=!0,C.globstar=!0,Y(P);continue}let H=te();if(n.noextglob!==!0&&/^\([^?]/.test(H)){En("star",P);continue}if(I.type==="star"){if(n.noglobstar===
!0){Y(P);continue}let U=I.prev,oe=U.prev,Te=U.type==="slash"||U.type==="bos",De=oe&&(oe.type==="star"||oe.type==="globstar");if(n.bash===!0&&(!Te||H[0]&&H[0]!==
"/")){ee({type:"star",value:P,output:""});continue}let Ee=C.braces>0&&(U.type==="comma"||U.type==="brace"),at=q.length&&(U.type==="pipe"||U.type==="paren");if(!Te&&
U.type!=="paren"&&!Ee&&!at){ee({type:"star",value:P,output:""});continue}for(;H.slice(0,3)==="/**";){let lt=e[C.index+4];if(lt&&lt!=="/")break;H=H.slice(3),Y("/\
**",3)}if(U.type==="bos"&&Ne()){I.type="globstar",I.value+=P,I.output=S(n),C.output=I.output,C.globstar=!0,Y(P);continue}if(U.type==="slash"&&U.prev.type!=="bos"&&
!De&&Ne()){C.output=C.output.slice(0,-(U.output+I.output).length),U.output=`(?:${U.output}`,I.type="globstar",I.output=S(n)+(n.strictSlashes?")":"|$)"),I.value+=
P,C.globstar=!0,C.output+=U.output+I.output,Y(P);continue}if(U.type==="slash"&&U.prev.type!=="bos"&&H[0]==="/"){let lt=H[1]!==void 0?"|$":"";C.output=C.output.slice(
0,-(U.output+I.output).length),U.output=`(?:${U.output}`,I.type="globstar",I.output=`${S(n)}${h}|${h}${lt})`,I.value+=P,C.output+=U.output+I.output,C.globstar=!0,
Y(P+ze()),ee({type:"slash",value:"/",output:""});continue}if(U.type==="bos"&&H[0]==="/"){I.type="globstar",I.value+=P,I.output=`(?:^|${h}|${S(n)}${h})`,C.output=
I.output,C.globstar=!0,Y(P+ze()),ee({type:"slash",value:"/",output:""});continue}C.output=C.output.slice(0,-I.output.length),I.type="globstar",I.output=S(n),I.value+=
P,C.output+=I.output,C.globstar=!0,Y(P);continue}let be={type:"star",value:P,output:M};if(n.bash===!0){be.output=".*?",(I.type==="bos"||I.type==="slash")&&(be.output=
_+be.output),ee(be);continue}if(I&&(I.type==="bracket"||I.type==="paren")&&n.regex===!0){be.output=P,ee(be);continue}(C.index===C.start||I.type==="slash"||I.type===
"dot")&&(I.type==="dot"?(C.output+=x,I.output+=x):n.dot===!0?(C.output+=O,I.output+=O):(C.output+=_,I.output+=_),de()!=="*"&&(C.output+=p,I.output+=p)),ee(be)}for(;C.
brackets>0;){if(n.strictBrackets===!0)throw new SyntaxError(ws("closing","]"));C.output=ft.escapeLast(C.output,"["),me("brackets")}for(;C.parens>0;){if(n.strictBrackets===
!0)throw new SyntaxError(ws("closing",")"));C.output=ft.escapeLast(C.output,"("),me("parens")}for(;C.braces>0;){if(n.strictBrackets===!0)throw new SyntaxError(ws(
"closing","}"));C.output=ft.escapeLast(C.output,"{"),me("braces")}if(n.strictSlashes!==!0&&(I.type==="star"||I.type==="bracket")&&ee({type:"maybe_slash",value:"",
output:`${h}?`}),C.backtrack===!0){C.output="";for(let H of C.tokens)C.output+=H.output!=null?H.output:H.value,H.suffix&&(C.output+=H.suffix)}return C};Qp.fastpaths=
(e,t)=>{let n={...t},r=typeof n.maxLength=="number"?Math.min(wc,n.maxLength):wc,i=e.length;if(i>r)throw new SyntaxError(`Input length: ${i}, exceeds maximum all\
owed length: ${r}`);e=jx[e]||e;let s=ft.isWindows(t),{DOT_LITERAL:o,SLASH_LITERAL:a,ONE_CHAR:l,DOTS_SLASH:c,NO_DOT:u,NO_DOTS:d,NO_DOTS_SLASH:f,STAR:h,START_ANCHOR:p}=Xo.
globChars(s),y=n.dot?d:u,w=n.dot?f:u,x=n.capture?"":"?:",O={negated:!1,prefix:""},T=n.bash===!0?".*?":h;n.capture&&(T=`(${T})`);let $=_=>_.noglobstar===!0?T:`(${x}\
(?:(?!${p}${_.dot?c:o}).)*?)`,E=_=>{switch(_){case"*":return`${y}${l}${T}`;case".*":return`${o}${l}${T}`;case"*.*":return`${y}${T}${o}${l}${T}`;case"*/*":return`${y}${T}${a}${l}${w}${T}`;case"\
**":return y+$(n);case"**/*":return`(?:${y}${$(n)}${a})?${w}${l}${T}`;case"**/*.*":return`(?:${y}${$(n)}${a})?${w}${T}${o}${l}${T}`;case"**/.*":return`(?:${y}${$(
n)}${a})?${o}${l}${T}`;default:{let v=/^(.*?)\.(\w+)$/.exec(_);if(!v)return;let M=E(v[1]);return M?M+o+v[2]:void 0}}},A=ft.removePrefix(e,O),S=E(A);return S&&n.
strictSlashes!==!0&&(S+=`${a}?`),S};Zx.exports=Qp});var Wx=j((Fle,Hx)=>{"use strict";var yM=gn(),bM=qx(),eh=Ux(),th=Yo(),wM=Ko(),vM=e=>e&&typeof e=="object"&&!Array.isArray(e),We=(e,t,n=!1)=>{if(Array.isArray(e)){
let u=e.map(f=>We(f,t,n));return f=>{for(let h of u){let p=h(f);if(p)return p}return!1}}let r=vM(e)&&e.tokens&&e.input;if(e===""||typeof e!="string"&&!r)throw new TypeError(
"Expected pattern to be a non-empty string");let i=t||{},s=th.isWindows(t),o=r?We.compileRe(e,t):We.makeRe(e,t,!1,!0),a=o.state;delete o.state;let l=()=>!1;if(i.
ignore){let u={...t,ignore:null,onMatch:null,onResult:null};l=We(i.ignore,u,n)}let c=(u,d=!1)=>{let{isMatch:f,match:h,output:p}=We.test(u,o,t,{glob:e,posix:s}),
y={glob:e,state:a,regex:o,posix:s,input:u,output:p,match:h,isMatch:f};return typeof i.onResult=="function"&&i.onResult(y),f===!1?(y.isMatch=!1,d?y:!1):l(u)?(typeof i.
onIgnore=="function"&&i.onIgnore(y),y.isMatch=!1,d?y:!1):(typeof i.onMatch=="function"&&i.onMatch(y),d?y:!0)};return n&&(c.state=a),c};We.test=(e,t,n,{glob:r,posix:i}={})=>{
if(typeof e!="string")throw new TypeError("Expected input to be a string");if(e==="")return{isMatch:!1,output:""};let s=n||{},o=s.format||(i?th.toPosixSlashes:null),
a=e===r,l=a&&o?o(e):e;return a===!1&&(l=o?o(e):e,a=l===r),(a===!1||s.capture===!0)&&(s.matchBase===!0||s.basename===!0?a=We.matchBase(e,t,n,i):a=t.exec(l)),{isMatch:!!a,
match:a,output:l}};We.matchBase=(e,t,n,r=th.isWindows(n))=>(t instanceof RegExp?t:We.makeRe(t,n)).test(yM.basename(e));We.isMatch=(e,t,n)=>We(t,n)(e);We.parse=(e,t)=>Array.
isArray(e)?e.map(n=>We.parse(n,t)):eh(e,{...t,fastpaths:!1});We.scan=(e,t)=>bM(e,t);We.compileRe=(e,t,n=!1,r=!1)=>{if(n===!0)return e.output;let i=t||{},s=i.contains?
"":"^",o=i.contains?"":"$",a=`${s}(?:${e.output})${o}`;e&&e.negated===!0&&(a=`^(?!${a}).*$`);let l=We.toRegex(a,t);return r===!0&&(l.state=e),l};We.makeRe=(e,t={},n=!1,r=!1)=>{
if(!e||typeof e!="string")throw new TypeError("Expected a non-empty string");let i={negated:!1,fastpaths:!0};return t.fastpaths!==!1&&(e[0]==="."||e[0]==="*")&&
(i.output=eh.fastpaths(e,t)),i.output||(i=eh(e,t)),We.compileRe(i,t,n,r)};We.toRegex=(e,t)=>{try{let n=t||{};return new RegExp(e,n.flags||(n.nocase?"i":""))}catch(n){
if(t&&t.debug===!0)throw n;return/$^/}};We.constants=wM;Hx.exports=We});var Kx=j((Mle,Vx)=>{"use strict";Vx.exports=Wx()});var rh=j((qle,ek)=>{"use strict";var Jx=Mp(),Xx=Cx(),Mn=Kx(),nh=Yo(),Yx=e=>e===""||e==="./",Qx=e=>{let t=e.indexOf("{");return t>-1&&e.indexOf("}",t)>-1},Me=(e,t,n)=>{
t=[].concat(t),e=[].concat(e);let r=new Set,i=new Set,s=new Set,o=0,a=u=>{s.add(u.output),n&&n.onResult&&n.onResult(u)};for(let u=0;u<t.length;u++){let d=Mn(String(
t[u]),{...n,onResult:a},!0),f=d.state.negated||d.state.negatedExtglob;f&&o++;for(let h of e){let p=d(h,!0);(f?!p.isMatch:p.isMatch)&&(f?r.add(p.output):(r.delete(
p.output),i.add(p.output)))}}let c=(o===t.length?[...s]:[...i]).filter(u=>!r.has(u));if(n&&c.length===0){if(n.failglob===!0)throw new Error(`No matches found fo\
r "${t.join(", ")}"`);if(n.nonull===!0||n.nullglob===!0)return n.unescape?t.map(u=>u.replace(/\\/g,"")):t}return c};Me.match=Me;Me.matcher=(e,t)=>Mn(e,t);Me.isMatch=
(e,t,n)=>Mn(t,n)(e);Me.any=Me.isMatch;Me.not=(e,t,n={})=>{t=[].concat(t).map(String);let r=new Set,i=[],s=a=>{n.onResult&&n.onResult(a),i.push(a.output)},o=new Set(
Me(e,t,{...n,onResult:s}));for(let a of i)o.has(a)||r.add(a);return[...r]};Me.contains=(e,t,n)=>{if(typeof e!="string")throw new TypeError(`Expected a string: "${Jx.
inspect(e)}"`);if(Array.isArray(t))return t.some(r=>Me.contains(e,r,n));if(typeof t=="string"){if(Yx(e)||Yx(t))return!1;if(e.includes(t)||e.startsWith("./")&&e.
slice(2).includes(t))return!0}return Me.isMatch(e,t,{...n,contains:!0})};Me.matchKeys=(e,t,n)=>{if(!nh.isObject(e))throw new TypeError("Expected the first argum\
ent to be an object");let r=Me(Object.keys(e),t,n),i={};for(let s of r)i[s]=e[s];return i};Me.some=(e,t,n)=>{let r=[].concat(e);for(let i of[].concat(t)){let s=Mn(
String(i),n);if(r.some(o=>s(o)))return!0}return!1};Me.every=(e,t,n)=>{let r=[].concat(e);for(let i of[].concat(t)){let s=Mn(String(i),n);if(!r.every(o=>s(o)))return!1}
return!0};Me.all=(e,t,n)=>{if(typeof e!="string")throw new TypeError(`Expected a string: "${Jx.inspect(e)}"`);return[].concat(t).every(r=>Mn(r,n)(e))};Me.capture=
(e,t,n)=>{let r=nh.isWindows(n),s=Mn.makeRe(String(e),{...n,capture:!0}).exec(r?nh.toPosixSlashes(t):t);if(s)return s.slice(1).map(o=>o===void 0?"":o)};Me.makeRe=
(...e)=>Mn.makeRe(...e);Me.scan=(...e)=>Mn.scan(...e);Me.parse=(e,t)=>{let n=[];for(let r of[].concat(e||[]))for(let i of Xx(String(r),t))n.push(Mn.parse(i,t));
return n};Me.braces=(e,t)=>{if(typeof e!="string")throw new TypeError("Expected a string");return t&&t.nobrace===!0||!Qx(e)?[e]:Xx(e,t)};Me.braceExpand=(e,t)=>{
if(typeof e!="string")throw new TypeError("Expected a string");return Me.braces(e,{...t,expand:!0})};Me.hasBraces=Qx;ek.exports=Me});var uk=j(re=>{"use strict";Object.defineProperty(re,"__esModule",{value:!0});re.isAbsolute=re.partitionAbsoluteAndRelative=re.removeDuplicateSlashes=re.matchAny=
re.convertPatternsToRe=re.makeRe=re.getPatternParts=re.expandBraceExpansion=re.expandPatternsWithBraceExpansion=re.isAffectDepthOfReadingPattern=re.endsWithSlashGlobStar=
re.hasGlobStar=re.getBaseDirectory=re.isPatternRelatedToParentDirectory=re.getPatternsOutsideCurrentDirectory=re.getPatternsInsideCurrentDirectory=re.getPositivePatterns=
re.getNegativePatterns=re.isPositivePattern=re.isNegativePattern=re.convertToNegativePattern=re.convertToPositivePattern=re.isDynamicPattern=re.isStaticPattern=
void 0;var tk=gn(),xM=Z1(),ih=rh(),nk="**",kM="\\",_M=/[*?]|^!/,SM=/\[[^[]*]/,EM=/(?:^|[^!*+?@])\([^(]*\|[^|]*\)/,AM=/[!*+?@]\([^(]*\)/,CM=/,|\.\./,TM=/(?!^)\/{2,}/g;
function rk(e,t={}){return!ik(e,t)}re.isStaticPattern=rk;function ik(e,t={}){return e===""?!1:!!(t.caseSensitiveMatch===!1||e.includes(kM)||_M.test(e)||SM.test(
e)||EM.test(e)||t.extglob!==!1&&AM.test(e)||t.braceExpansion!==!1&&$M(e))}re.isDynamicPattern=ik;function $M(e){let t=e.indexOf("{");if(t===-1)return!1;let n=e.
indexOf("}",t+1);if(n===-1)return!1;let r=e.slice(t,n);return CM.test(r)}function OM(e){return vc(e)?e.slice(1):e}re.convertToPositivePattern=OM;function NM(e){
return"!"+e}re.convertToNegativePattern=NM;function vc(e){return e.startsWith("!")&&e[1]!=="("}re.isNegativePattern=vc;function sk(e){return!vc(e)}re.isPositivePattern=
sk;function RM(e){return e.filter(vc)}re.getNegativePatterns=RM;function IM(e){return e.filter(sk)}re.getPositivePatterns=IM;function PM(e){return e.filter(t=>!sh(
t))}re.getPatternsInsideCurrentDirectory=PM;function LM(e){return e.filter(sh)}re.getPatternsOutsideCurrentDirectory=LM;function sh(e){return e.startsWith("..")||
e.startsWith("./..")}re.isPatternRelatedToParentDirectory=sh;function zM(e){return xM(e,{flipBackslashes:!1})}re.getBaseDirectory=zM;function DM(e){return e.includes(
nk)}re.hasGlobStar=DM;function ok(e){return e.endsWith("/"+nk)}re.endsWithSlashGlobStar=ok;function FM(e){let t=tk.basename(e);return ok(e)||rk(t)}re.isAffectDepthOfReadingPattern=
FM;function MM(e){return e.reduce((t,n)=>t.concat(ak(n)),[])}re.expandPatternsWithBraceExpansion=MM;function ak(e){let t=ih.braces(e,{expand:!0,nodupes:!0,keepEscaping:!0});
return t.sort((n,r)=>n.length-r.length),t.filter(n=>n!=="")}re.expandBraceExpansion=ak;function qM(e,t){let{parts:n}=ih.scan(e,Object.assign(Object.assign({},t),
{parts:!0}));return n.length===0&&(n=[e]),n[0].startsWith("/")&&(n[0]=n[0].slice(1),n.unshift("")),n}re.getPatternParts=qM;function lk(e,t){return ih.makeRe(e,t)}
re.makeRe=lk;function jM(e,t){return e.map(n=>lk(n,t))}re.convertPatternsToRe=jM;function BM(e,t){return t.some(n=>n.test(e))}re.matchAny=BM;function GM(e){return e.
replace(TM,"/")}re.removeDuplicateSlashes=GM;function ZM(e){let t=[],n=[];for(let r of e)ck(r)?t.push(r):n.push(r);return[t,n]}re.partitionAbsoluteAndRelative=ZM;
function ck(e){return tk.isAbsolute(e)}re.isAbsolute=ck});var Qo=j((Ble,dk)=>{dk.exports=process.getBuiltinModule("stream")});var mk=j((Gle,hk)=>{"use strict";var UM=Qo(),fk=UM.PassThrough,HM=Array.prototype.slice;hk.exports=WM;function WM(){let e=[],t=HM.call(arguments),n=!1,r=t[t.length-
1];r&&!Array.isArray(r)&&r.pipe==null?t.pop():r={};let i=r.end!==!1,s=r.pipeError===!0;r.objectMode==null&&(r.objectMode=!0),r.highWaterMark==null&&(r.highWaterMark=
64*1024);let o=fk(r);function a(){for(let u=0,d=arguments.length;u<d;u++)e.push(pk(arguments[u],r));return l(),this}function l(){if(n)return;n=!0;let u=e.shift();
if(!u){process.nextTick(c);return}Array.isArray(u)||(u=[u]);let d=u.length+1;function f(){--d>0||(n=!1,l())}function h(p){function y(){p.removeListener("merge2U\
npipeEnd",y),p.removeListener("end",y),s&&p.removeListener("error",w),f()}function w(x){o.emit("error",x)}if(p._readableState.endEmitted)return f();p.on("merge2\
UnpipeEnd",y),p.on("end",y),s&&p.on("error",w),p.pipe(o,{end:!1}),p.resume()}for(let p=0;p<u.length;p++)h(u[p]);f()}function c(){n=!1,o.emit("queueDrain"),i&&o.
end()}return o.setMaxListeners(0),o.add=a,o.on("unpipe",function(u){u.emit("merge2UnpipeEnd")}),t.length&&a.apply(null,t),o}function pk(e,t){if(Array.isArray(e))
for(let n=0,r=e.length;n<r;n++)e[n]=pk(e[n],t);else{if(!e._readableState&&e.pipe&&(e=e.pipe(fk(t))),!e._readableState||!e.pause||!e.pipe)throw new Error("Only r\
eadable stream can be merged.");e.pause()}return e}});var yk=j(xc=>{"use strict";Object.defineProperty(xc,"__esModule",{value:!0});xc.merge=void 0;var VM=mk();function KM(e){let t=VM(e);return e.forEach(n=>{n.once(
"error",r=>t.emit("error",r))}),t.once("close",()=>gk(e)),t.once("end",()=>gk(e)),t}xc.merge=KM;function gk(e){e.forEach(t=>t.emit("close"))}});var bk=j(vs=>{"use strict";Object.defineProperty(vs,"__esModule",{value:!0});vs.isEmpty=vs.isString=void 0;function YM(e){return typeof e=="string"}vs.isString=
YM;function JM(e){return e===""}vs.isEmpty=JM});var or=j(pt=>{"use strict";Object.defineProperty(pt,"__esModule",{value:!0});pt.string=pt.stream=pt.pattern=pt.path=pt.fs=pt.errno=pt.array=void 0;var XM=$1();pt.
array=XM;var QM=O1();pt.errno=QM;var eq=N1();pt.fs=eq;var tq=D1();pt.path=tq;var nq=uk();pt.pattern=nq;var rq=yk();pt.stream=rq;var iq=bk();pt.string=iq});var kk=j(ht=>{"use strict";Object.defineProperty(ht,"__esModule",{value:!0});ht.convertPatternGroupToTask=ht.convertPatternGroupsToTasks=ht.groupPatternsByBaseDirectory=
ht.getNegativePatternsAsPositive=ht.getPositivePatterns=ht.convertPatternsToTasks=ht.generate=void 0;var yn=or();function sq(e,t){let n=wk(e,t),r=wk(t.ignore,t),
i=vk(n),s=xk(n,r),o=i.filter(u=>yn.pattern.isStaticPattern(u,t)),a=i.filter(u=>yn.pattern.isDynamicPattern(u,t)),l=oh(o,s,!1),c=oh(a,s,!0);return l.concat(c)}ht.
generate=sq;function wk(e,t){let n=e;return t.braceExpansion&&(n=yn.pattern.expandPatternsWithBraceExpansion(n)),t.baseNameMatch&&(n=n.map(r=>r.includes("/")?r:
`**/${r}`)),n.map(r=>yn.pattern.removeDuplicateSlashes(r))}function oh(e,t,n){let r=[],i=yn.pattern.getPatternsOutsideCurrentDirectory(e),s=yn.pattern.getPatternsInsideCurrentDirectory(
e),o=ah(i),a=ah(s);return r.push(...lh(o,t,n)),"."in a?r.push(ch(".",s,t,n)):r.push(...lh(a,t,n)),r}ht.convertPatternsToTasks=oh;function vk(e){return yn.pattern.
getPositivePatterns(e)}ht.getPositivePatterns=vk;function xk(e,t){return yn.pattern.getNegativePatterns(e).concat(t).map(yn.pattern.convertToPositivePattern)}ht.
getNegativePatternsAsPositive=xk;function ah(e){let t={};return e.reduce((n,r)=>{let i=yn.pattern.getBaseDirectory(r);return i in n?n[i].push(r):n[i]=[r],n},t)}
ht.groupPatternsByBaseDirectory=ah;function lh(e,t,n){return Object.keys(e).map(r=>ch(r,e[r],t,n))}ht.convertPatternGroupsToTasks=lh;function ch(e,t,n,r){return{
dynamic:r,positive:t,negative:n,base:e,patterns:[].concat(t,n.map(yn.pattern.convertToNegativePattern))}}ht.convertPatternGroupToTask=ch});var Sk=j((Vle,_k)=>{_k.exports=process.getBuiltinModule("events")});var Ak=j(kc=>{"use strict";Object.defineProperty(kc,"__esModule",{value:!0});kc.read=void 0;function oq(e,t,n){t.fs.lstat(e,(r,i)=>{if(r!==null){Ek(n,r);return}
if(!i.isSymbolicLink()||!t.followSymbolicLink){uh(n,i);return}t.fs.stat(e,(s,o)=>{if(s!==null){if(t.throwErrorOnBrokenSymbolicLink){Ek(n,s);return}uh(n,i);return}
t.markSymbolicLink&&(o.isSymbolicLink=()=>!0),uh(n,o)})})}kc.read=oq;function Ek(e,t){e(t)}function uh(e,t){e(null,t)}});var Ck=j(_c=>{"use strict";Object.defineProperty(_c,"__esModule",{value:!0});_c.read=void 0;function aq(e,t){let n=t.fs.lstatSync(e);if(!n.isSymbolicLink()||!t.
followSymbolicLink)return n;try{let r=t.fs.statSync(e);return t.markSymbolicLink&&(r.isSymbolicLink=()=>!0),r}catch(r){if(!t.throwErrorOnBrokenSymbolicLink)return n;
throw r}}_c.read=aq});var Sc=j((Jle,Tk)=>{Tk.exports=process.getBuiltinModule("fs")});var $k=j(jr=>{"use strict";Object.defineProperty(jr,"__esModule",{value:!0});jr.createFileSystemAdapter=jr.FILE_SYSTEM_ADAPTER=void 0;var Ec=Sc();jr.FILE_SYSTEM_ADAPTER=
{lstat:Ec.lstat,stat:Ec.stat,lstatSync:Ec.lstatSync,statSync:Ec.statSync};function lq(e){return e===void 0?jr.FILE_SYSTEM_ADAPTER:Object.assign(Object.assign({},
jr.FILE_SYSTEM_ADAPTER),e)}jr.createFileSystemAdapter=lq});var Ok=j(fh=>{"use strict";Object.defineProperty(fh,"__esModule",{value:!0});var cq=$k(),dh=class{constructor(t={}){this._options=t,this.followSymbolicLink=this.
_getValue(this._options.followSymbolicLink,!0),this.fs=cq.createFileSystemAdapter(this._options.fs),this.markSymbolicLink=this._getValue(this._options.markSymbolicLink,
!1),this.throwErrorOnBrokenSymbolicLink=this._getValue(this._options.throwErrorOnBrokenSymbolicLink,!0)}_getValue(t,n){return t??n}};fh.default=dh});var Ci=j(Br=>{"use strict";Object.defineProperty(Br,"__esModule",{value:!0});Br.statSync=Br.stat=Br.Settings=void 0;var Nk=Ak(),uq=Ck(),ph=Ok();Br.Settings=ph.default;
function dq(e,t,n){if(typeof t=="function"){Nk.read(e,hh(),t);return}Nk.read(e,hh(t),n)}Br.stat=dq;function fq(e,t){let n=hh(t);return uq.read(e,n)}Br.statSync=
fq;function hh(e={}){return e instanceof ph.default?e:new ph.default(e)}});var Pk=j((tce,Ik)=>{var Rk;Ik.exports=typeof queueMicrotask=="function"?queueMicrotask.bind(typeof window<"u"?window:global):e=>(Rk||(Rk=Promise.resolve())).then(
e).catch(t=>setTimeout(()=>{throw t},0))});var zk=j((nce,Lk)=>{Lk.exports=hq;var pq=Pk();function hq(e,t){let n,r,i,s=!0;Array.isArray(e)?(n=[],r=e.length):(i=Object.keys(e),n={},r=i.length);function o(l){
function c(){t&&t(l,n),t=null}s?pq(c):c()}function a(l,c,u){n[l]=u,(--r===0||c)&&o(c)}r?i?i.forEach(function(l){e[l](function(c,u){a(l,c,u)})}):e.forEach(function(l,c){
l(function(u,d){a(c,u,d)})}):o(null),s=!1}});var mh=j(Cc=>{"use strict";Object.defineProperty(Cc,"__esModule",{value:!0});Cc.IS_SUPPORT_READDIR_WITH_FILE_TYPES=void 0;var Ac=process.versions.node.split(".");
if(Ac[0]===void 0||Ac[1]===void 0)throw new Error(`Unexpected behavior. The 'process.versions.node' variable has invalid value: ${process.versions.node}`);var Dk=Number.
parseInt(Ac[0],10),mq=Number.parseInt(Ac[1],10),Fk=10,gq=10,yq=Dk>Fk,bq=Dk===Fk&&mq>=gq;Cc.IS_SUPPORT_READDIR_WITH_FILE_TYPES=yq||bq});var Mk=j(Tc=>{"use strict";Object.defineProperty(Tc,"__esModule",{value:!0});Tc.createDirentFromStats=void 0;var gh=class{constructor(t,n){this.name=t,this.isBlockDevice=
n.isBlockDevice.bind(n),this.isCharacterDevice=n.isCharacterDevice.bind(n),this.isDirectory=n.isDirectory.bind(n),this.isFIFO=n.isFIFO.bind(n),this.isFile=n.isFile.
bind(n),this.isSocket=n.isSocket.bind(n),this.isSymbolicLink=n.isSymbolicLink.bind(n)}};function wq(e,t){return new gh(e,t)}Tc.createDirentFromStats=wq});var yh=j($c=>{"use strict";Object.defineProperty($c,"__esModule",{value:!0});$c.fs=void 0;var vq=Mk();$c.fs=vq});var bh=j(Oc=>{"use strict";Object.defineProperty(Oc,"__esModule",{value:!0});Oc.joinPathSegments=void 0;function xq(e,t,n){return e.endsWith(n)?e+t:e+n+t}Oc.joinPathSegments=
xq});var Uk=j(Gr=>{"use strict";Object.defineProperty(Gr,"__esModule",{value:!0});Gr.readdir=Gr.readdirWithFileTypes=Gr.read=void 0;var kq=Ci(),qk=zk(),_q=mh(),jk=yh(),
Bk=bh();function Sq(e,t,n){if(!t.stats&&_q.IS_SUPPORT_READDIR_WITH_FILE_TYPES){Gk(e,t,n);return}Zk(e,t,n)}Gr.read=Sq;function Gk(e,t,n){t.fs.readdir(e,{withFileTypes:!0},
(r,i)=>{if(r!==null){Nc(n,r);return}let s=i.map(a=>({dirent:a,name:a.name,path:Bk.joinPathSegments(e,a.name,t.pathSegmentSeparator)}));if(!t.followSymbolicLinks){
wh(n,s);return}let o=s.map(a=>Eq(a,t));qk(o,(a,l)=>{if(a!==null){Nc(n,a);return}wh(n,l)})})}Gr.readdirWithFileTypes=Gk;function Eq(e,t){return n=>{if(!e.dirent.
isSymbolicLink()){n(null,e);return}t.fs.stat(e.path,(r,i)=>{if(r!==null){if(t.throwErrorOnBrokenSymbolicLink){n(r);return}n(null,e);return}e.dirent=jk.fs.createDirentFromStats(
e.name,i),n(null,e)})}}function Zk(e,t,n){t.fs.readdir(e,(r,i)=>{if(r!==null){Nc(n,r);return}let s=i.map(o=>{let a=Bk.joinPathSegments(e,o,t.pathSegmentSeparator);
return l=>{kq.stat(a,t.fsStatSettings,(c,u)=>{if(c!==null){l(c);return}let d={name:o,path:a,dirent:jk.fs.createDirentFromStats(o,u)};t.stats&&(d.stats=u),l(null,
d)})}});qk(s,(o,a)=>{if(o!==null){Nc(n,o);return}wh(n,a)})})}Gr.readdir=Zk;function Nc(e,t){e(t)}function wh(e,t){e(null,t)}});var Yk=j(Zr=>{"use strict";Object.defineProperty(Zr,"__esModule",{value:!0});Zr.readdir=Zr.readdirWithFileTypes=Zr.read=void 0;var Aq=Ci(),Cq=mh(),Hk=yh(),Wk=bh();
function Tq(e,t){return!t.stats&&Cq.IS_SUPPORT_READDIR_WITH_FILE_TYPES?Vk(e,t):Kk(e,t)}Zr.read=Tq;function Vk(e,t){return t.fs.readdirSync(e,{withFileTypes:!0}).
map(r=>{let i={dirent:r,name:r.name,path:Wk.joinPathSegments(e,r.name,t.pathSegmentSeparator)};if(i.dirent.isSymbolicLink()&&t.followSymbolicLinks)try{let s=t.fs.
statSync(i.path);i.dirent=Hk.fs.createDirentFromStats(i.name,s)}catch(s){if(t.throwErrorOnBrokenSymbolicLink)throw s}return i})}Zr.readdirWithFileTypes=Vk;function Kk(e,t){
return t.fs.readdirSync(e).map(r=>{let i=Wk.joinPathSegments(e,r,t.pathSegmentSeparator),s=Aq.statSync(i,t.fsStatSettings),o={name:r,path:i,dirent:Hk.fs.createDirentFromStats(
r,s)};return t.stats&&(o.stats=s),o})}Zr.readdir=Kk});var Jk=j(Ur=>{"use strict";Object.defineProperty(Ur,"__esModule",{value:!0});Ur.createFileSystemAdapter=Ur.FILE_SYSTEM_ADAPTER=void 0;var xs=Sc();Ur.FILE_SYSTEM_ADAPTER=
{lstat:xs.lstat,stat:xs.stat,lstatSync:xs.lstatSync,statSync:xs.statSync,readdir:xs.readdir,readdirSync:xs.readdirSync};function $q(e){return e===void 0?Ur.FILE_SYSTEM_ADAPTER:
Object.assign(Object.assign({},Ur.FILE_SYSTEM_ADAPTER),e)}Ur.createFileSystemAdapter=$q});var Xk=j(xh=>{"use strict";Object.defineProperty(xh,"__esModule",{value:!0});var Oq=gn(),Nq=Ci(),Rq=Jk(),vh=class{constructor(t={}){this._options=t,this.followSymbolicLinks=
this._getValue(this._options.followSymbolicLinks,!1),this.fs=Rq.createFileSystemAdapter(this._options.fs),this.pathSegmentSeparator=this._getValue(this._options.
pathSegmentSeparator,Oq.sep),this.stats=this._getValue(this._options.stats,!1),this.throwErrorOnBrokenSymbolicLink=this._getValue(this._options.throwErrorOnBrokenSymbolicLink,
!0),this.fsStatSettings=new Nq.Settings({followSymbolicLink:this.followSymbolicLinks,fs:this.fs,throwErrorOnBrokenSymbolicLink:this.throwErrorOnBrokenSymbolicLink})}_getValue(t,n){
return t??n}};xh.default=vh});var Rc=j(Hr=>{"use strict";Object.defineProperty(Hr,"__esModule",{value:!0});Hr.Settings=Hr.scandirSync=Hr.scandir=void 0;var Qk=Uk(),Iq=Yk(),kh=Xk();Hr.Settings=
kh.default;function Pq(e,t,n){if(typeof t=="function"){Qk.read(e,_h(),t);return}Qk.read(e,_h(t),n)}Hr.scandir=Pq;function Lq(e,t){let n=_h(t);return Iq.read(e,n)}
Hr.scandirSync=Lq;function _h(e={}){return e instanceof kh.default?e:new kh.default(e)}});var t_=j((fce,e_)=>{"use strict";function zq(e){var t=new e,n=t;function r(){var s=t;return s.next?t=s.next:(t=new e,n=t),s.next=null,s}function i(s){n.next=s,n=
s}return{get:r,release:i}}e_.exports=zq});var r_=j((pce,Sh)=>{"use strict";var Dq=t_();function n_(e,t,n){if(typeof e=="function"&&(n=t,t=e,e=null),!(n>=1))throw new Error("fastqueue concurrency must be\
 equal to or greater than 1");var r=Dq(Fq),i=null,s=null,o=0,a=null,l={push:y,drain:Ot,saturated:Ot,pause:u,paused:!1,get concurrency(){return n},set concurrency(A){
if(!(A>=1))throw new Error("fastqueue concurrency must be equal to or greater than 1");if(n=A,!l.paused)for(;i&&o<n;)o++,x()},running:c,resume:h,idle:p,length:d,
getQueue:f,unshift:w,empty:Ot,kill:O,killAndDrain:T,error:E,abort:$};return l;function c(){return o}function u(){l.paused=!0}function d(){for(var A=i,S=0;A;)A=A.
next,S++;return S}function f(){for(var A=i,S=[];A;)S.push(A.value),A=A.next;return S}function h(){if(l.paused){if(l.paused=!1,i===null){o++,x();return}for(;i&&o<
n;)o++,x()}}function p(){return o===0&&l.length()===0}function y(A,S){var _=r.get();_.context=e,_.release=x,_.value=A,_.callback=S||Ot,_.errorHandler=a,o>=n||l.
paused?s?(s.next=_,s=_):(i=_,s=_,l.saturated()):(o++,t.call(e,_.value,_.worked))}function w(A,S){var _=r.get();_.context=e,_.release=x,_.value=A,_.callback=S||Ot,
_.errorHandler=a,o>=n||l.paused?i?(_.next=i,i=_):(i=_,s=_,l.saturated()):(o++,t.call(e,_.value,_.worked))}function x(A){A&&r.release(A);var S=i;S&&o<=n?l.paused?
o--:(s===i&&(s=null),i=S.next,S.next=null,t.call(e,S.value,S.worked),s===null&&l.empty()):--o===0&&l.drain()}function O(){i=null,s=null,l.drain=Ot}function T(){
i=null,s=null,l.drain(),l.drain=Ot}function $(){var A=i;for(i=null,s=null;A;){var S=A.next,_=A.callback,v=A.errorHandler,M=A.value,C=A.context;A.value=null,A.callback=
Ot,A.errorHandler=null,A.next=null,v&&v(new Error("abort"),M),_.call(C,new Error("abort")),r.release(A),A=S}l.drain=Ot}function E(A){a=A}}function Ot(){}function Fq(){
this.value=null,this.callback=Ot,this.next=null,this.release=Ot,this.context=null,this.errorHandler=null;var e=this;this.worked=function(n,r){var i=e.callback,s=e.
errorHandler,o=e.value;e.value=null,e.callback=Ot,e.errorHandler&&s(n,o),i.call(e.context,n,r),e.release(e)}}function Mq(e,t,n){typeof e=="function"&&(n=t,t=e,e=
null);function r(u,d){t.call(this,u).then(function(f){d(null,f)},d)}var i=n_(e,r,n),s=i.push,o=i.unshift;return i.push=a,i.unshift=l,i.drained=c,i;function a(u){
var d=new Promise(function(f,h){s(u,function(p,y){if(p){h(p);return}f(y)})});return d.catch(Ot),d}function l(u){var d=new Promise(function(f,h){o(u,function(p,y){
if(p){h(p);return}f(y)})});return d.catch(Ot),d}function c(){var u=new Promise(function(d){process.nextTick(function(){if(i.idle())d();else{var f=i.drain;i.drain=
function(){typeof f=="function"&&f(),d(),i.drain=f}}})});return u}}Sh.exports=n_;Sh.exports.promise=Mq});var Ic=j(qn=>{"use strict";Object.defineProperty(qn,"__esModule",{value:!0});qn.joinPathSegments=qn.replacePathSegmentSeparator=qn.isAppliedFilter=qn.isFatalError=
void 0;function qq(e,t){return e.errorFilter===null?!0:!e.errorFilter(t)}qn.isFatalError=qq;function jq(e,t){return e===null||e(t)}qn.isAppliedFilter=jq;function Bq(e,t){
return e.split(/[/\\]/).join(t)}qn.replacePathSegmentSeparator=Bq;function Gq(e,t,n){return e===""?t:e.endsWith(n)?e+t:e+n+t}qn.joinPathSegments=Gq});var Ch=j(Ah=>{"use strict";Object.defineProperty(Ah,"__esModule",{value:!0});var Zq=Ic(),Eh=class{constructor(t,n){this._root=t,this._settings=n,this._root=Zq.replacePathSegmentSeparator(
t,n.pathSegmentSeparator)}};Ah.default=Eh});var Oh=j($h=>{"use strict";Object.defineProperty($h,"__esModule",{value:!0});var Uq=Sk(),Hq=Rc(),Wq=r_(),Pc=Ic(),Vq=Ch(),Th=class extends Vq.default{constructor(t,n){
super(t,n),this._settings=n,this._scandir=Hq.scandir,this._emitter=new Uq.EventEmitter,this._queue=Wq(this._worker.bind(this),this._settings.concurrency),this._isFatalError=
!1,this._isDestroyed=!1,this._queue.drain=()=>{this._isFatalError||this._emitter.emit("end")}}read(){return this._isFatalError=!1,this._isDestroyed=!1,setImmediate(
()=>{this._pushToQueue(this._root,this._settings.basePath)}),this._emitter}get isDestroyed(){return this._isDestroyed}destroy(){if(this._isDestroyed)throw new Error(
"The reader is already destroyed");this._isDestroyed=!0,this._queue.killAndDrain()}onEntry(t){this._emitter.on("entry",t)}onError(t){this._emitter.once("error",
t)}onEnd(t){this._emitter.once("end",t)}_pushToQueue(t,n){let r={directory:t,base:n};this._queue.push(r,i=>{i!==null&&this._handleError(i)})}_worker(t,n){this._scandir(
t.directory,this._settings.fsScandirSettings,(r,i)=>{if(r!==null){n(r,void 0);return}for(let s of i)this._handleEntry(s,t.base);n(null,void 0)})}_handleError(t){
this._isDestroyed||!Pc.isFatalError(this._settings,t)||(this._isFatalError=!0,this._isDestroyed=!0,this._emitter.emit("error",t))}_handleEntry(t,n){if(this._isDestroyed||
this._isFatalError)return;let r=t.path;n!==void 0&&(t.path=Pc.joinPathSegments(n,t.name,this._settings.pathSegmentSeparator)),Pc.isAppliedFilter(this._settings.
entryFilter,t)&&this._emitEntry(t),t.dirent.isDirectory()&&Pc.isAppliedFilter(this._settings.deepFilter,t)&&this._pushToQueue(r,n===void 0?void 0:t.path)}_emitEntry(t){
this._emitter.emit("entry",t)}};$h.default=Th});var i_=j(Rh=>{"use strict";Object.defineProperty(Rh,"__esModule",{value:!0});var Kq=Oh(),Nh=class{constructor(t,n){this._root=t,this._settings=n,this._reader=new Kq.
default(this._root,this._settings),this._storage=[]}read(t){this._reader.onError(n=>{Yq(t,n)}),this._reader.onEntry(n=>{this._storage.push(n)}),this._reader.onEnd(
()=>{Jq(t,this._storage)}),this._reader.read()}};Rh.default=Nh;function Yq(e,t){e(t)}function Jq(e,t){e(null,t)}});var s_=j(Ph=>{"use strict";Object.defineProperty(Ph,"__esModule",{value:!0});var Xq=Qo(),Qq=Oh(),Ih=class{constructor(t,n){this._root=t,this._settings=n,this._reader=
new Qq.default(this._root,this._settings),this._stream=new Xq.Readable({objectMode:!0,read:()=>{},destroy:()=>{this._reader.isDestroyed||this._reader.destroy()}})}read(){
return this._reader.onError(t=>{this._stream.emit("error",t)}),this._reader.onEntry(t=>{this._stream.push(t)}),this._reader.onEnd(()=>{this._stream.push(null)}),
this._reader.read(),this._stream}};Ph.default=Ih});var o_=j(zh=>{"use strict";Object.defineProperty(zh,"__esModule",{value:!0});var e5=Rc(),Lc=Ic(),t5=Ch(),Lh=class extends t5.default{constructor(){super(...arguments),
this._scandir=e5.scandirSync,this._storage=[],this._queue=new Set}read(){return this._pushToQueue(this._root,this._settings.basePath),this._handleQueue(),this._storage}_pushToQueue(t,n){
this._queue.add({directory:t,base:n})}_handleQueue(){for(let t of this._queue.values())this._handleDirectory(t.directory,t.base)}_handleDirectory(t,n){try{let r=this.
_scandir(t,this._settings.fsScandirSettings);for(let i of r)this._handleEntry(i,n)}catch(r){this._handleError(r)}}_handleError(t){if(Lc.isFatalError(this._settings,
t))throw t}_handleEntry(t,n){let r=t.path;n!==void 0&&(t.path=Lc.joinPathSegments(n,t.name,this._settings.pathSegmentSeparator)),Lc.isAppliedFilter(this._settings.
entryFilter,t)&&this._pushToStorage(t),t.dirent.isDirectory()&&Lc.isAppliedFilter(this._settings.deepFilter,t)&&this._pushToQueue(r,n===void 0?void 0:t.path)}_pushToStorage(t){
this._storage.push(t)}};zh.default=Lh});var a_=j(Fh=>{"use strict";Object.defineProperty(Fh,"__esModule",{value:!0});var n5=o_(),Dh=class{constructor(t,n){this._root=t,this._settings=n,this._reader=new n5.
default(this._root,this._settings)}read(){return this._reader.read()}};Fh.default=Dh});var l_=j(qh=>{"use strict";Object.defineProperty(qh,"__esModule",{value:!0});var r5=gn(),i5=Rc(),Mh=class{constructor(t={}){this._options=t,this.basePath=this._getValue(
this._options.basePath,void 0),this.concurrency=this._getValue(this._options.concurrency,Number.POSITIVE_INFINITY),this.deepFilter=this._getValue(this._options.
deepFilter,null),this.entryFilter=this._getValue(this._options.entryFilter,null),this.errorFilter=this._getValue(this._options.errorFilter,null),this.pathSegmentSeparator=
this._getValue(this._options.pathSegmentSeparator,r5.sep),this.fsScandirSettings=new i5.Settings({followSymbolicLinks:this._options.followSymbolicLinks,fs:this.
_options.fs,pathSegmentSeparator:this._options.pathSegmentSeparator,stats:this._options.stats,throwErrorOnBrokenSymbolicLink:this._options.throwErrorOnBrokenSymbolicLink})}_getValue(t,n){
return t??n}};qh.default=Mh});var Dc=j(jn=>{"use strict";Object.defineProperty(jn,"__esModule",{value:!0});jn.Settings=jn.walkStream=jn.walkSync=jn.walk=void 0;var c_=i_(),s5=s_(),o5=a_(),jh=l_();
jn.Settings=jh.default;function a5(e,t,n){if(typeof t=="function"){new c_.default(e,zc()).read(t);return}new c_.default(e,zc(t)).read(n)}jn.walk=a5;function l5(e,t){
let n=zc(t);return new o5.default(e,n).read()}jn.walkSync=l5;function c5(e,t){let n=zc(t);return new s5.default(e,n).read()}jn.walkStream=c5;function zc(e={}){return e instanceof
jh.default?e:new jh.default(e)}});var Fc=j(Gh=>{"use strict";Object.defineProperty(Gh,"__esModule",{value:!0});var u5=gn(),d5=Ci(),u_=or(),Bh=class{constructor(t){this._settings=t,this._fsStatSettings=
new d5.Settings({followSymbolicLink:this._settings.followSymbolicLinks,fs:this._settings.fs,throwErrorOnBrokenSymbolicLink:this._settings.followSymbolicLinks})}_getFullEntryPath(t){
return u5.resolve(this._settings.cwd,t)}_makeEntry(t,n){let r={name:n,path:n,dirent:u_.fs.createDirentFromStats(n,t)};return this._settings.stats&&(r.stats=t),r}_isFatalError(t){
return!u_.errno.isEnoentCodeError(t)&&!this._settings.suppressErrors}};Gh.default=Bh});var Hh=j(Uh=>{"use strict";Object.defineProperty(Uh,"__esModule",{value:!0});var f5=Qo(),p5=Ci(),h5=Dc(),m5=Fc(),Zh=class extends m5.default{constructor(){super(
...arguments),this._walkStream=h5.walkStream,this._stat=p5.stat}dynamic(t,n){return this._walkStream(t,n)}static(t,n){let r=t.map(this._getFullEntryPath,this),i=new f5.
PassThrough({objectMode:!0});i._write=(s,o,a)=>this._getEntry(r[s],t[s],n).then(l=>{l!==null&&n.entryFilter(l)&&i.push(l),s===r.length-1&&i.end(),a()}).catch(a);
for(let s=0;s<r.length;s++)i.write(s);return i}_getEntry(t,n,r){return this._getStat(t).then(i=>this._makeEntry(i,n)).catch(i=>{if(r.errorFilter(i))return null;
throw i})}_getStat(t){return new Promise((n,r)=>{this._stat(t,this._fsStatSettings,(i,s)=>i===null?n(s):r(i))})}};Uh.default=Zh});var d_=j(Vh=>{"use strict";Object.defineProperty(Vh,"__esModule",{value:!0});var g5=Dc(),y5=Fc(),b5=Hh(),Wh=class extends y5.default{constructor(){super(...arguments),
this._walkAsync=g5.walk,this._readerStream=new b5.default(this._settings)}dynamic(t,n){return new Promise((r,i)=>{this._walkAsync(t,n,(s,o)=>{s===null?r(o):i(s)})})}async static(t,n){
let r=[],i=this._readerStream.static(t,n);return new Promise((s,o)=>{i.once("error",o),i.on("data",a=>r.push(a)),i.once("end",()=>s(r))})}};Vh.default=Wh});var f_=j(Yh=>{"use strict";Object.defineProperty(Yh,"__esModule",{value:!0});var ea=or(),Kh=class{constructor(t,n,r){this._patterns=t,this._settings=n,this._micromatchOptions=
r,this._storage=[],this._fillStorage()}_fillStorage(){for(let t of this._patterns){let n=this._getPatternSegments(t),r=this._splitSegmentsIntoSections(n);this._storage.
push({complete:r.length<=1,pattern:t,segments:n,sections:r})}}_getPatternSegments(t){return ea.pattern.getPatternParts(t,this._micromatchOptions).map(r=>ea.pattern.
isDynamicPattern(r,this._settings)?{dynamic:!0,pattern:r,patternRe:ea.pattern.makeRe(r,this._micromatchOptions)}:{dynamic:!1,pattern:r})}_splitSegmentsIntoSections(t){
return ea.array.splitWhen(t,n=>n.dynamic&&ea.pattern.hasGlobStar(n.pattern))}};Yh.default=Kh});var p_=j(Xh=>{"use strict";Object.defineProperty(Xh,"__esModule",{value:!0});var w5=f_(),Jh=class extends w5.default{match(t){let n=t.split("/"),r=n.length,i=this.
_storage.filter(s=>!s.complete||s.segments.length>r);for(let s of i){let o=s.sections[0];if(!s.complete&&r>o.length||n.every((l,c)=>{let u=s.segments[c];return!!(u.
dynamic&&u.patternRe.test(l)||!u.dynamic&&u.pattern===l)}))return!0}return!1}};Xh.default=Jh});var h_=j(em=>{"use strict";Object.defineProperty(em,"__esModule",{value:!0});var Mc=or(),v5=p_(),Qh=class{constructor(t,n){this._settings=t,this._micromatchOptions=
n}getFilter(t,n,r){let i=this._getMatcher(n),s=this._getNegativePatternsRe(r);return o=>this._filter(t,o,i,s)}_getMatcher(t){return new v5.default(t,this._settings,
this._micromatchOptions)}_getNegativePatternsRe(t){let n=t.filter(Mc.pattern.isAffectDepthOfReadingPattern);return Mc.pattern.convertPatternsToRe(n,this._micromatchOptions)}_filter(t,n,r,i){
if(this._isSkippedByDeep(t,n.path)||this._isSkippedSymbolicLink(n))return!1;let s=Mc.path.removeLeadingDotSegment(n.path);return this._isSkippedByPositivePatterns(
s,r)?!1:this._isSkippedByNegativePatterns(s,i)}_isSkippedByDeep(t,n){return this._settings.deep===1/0?!1:this._getEntryLevel(t,n)>=this._settings.deep}_getEntryLevel(t,n){
let r=n.split("/").length;if(t==="")return r;let i=t.split("/").length;return r-i}_isSkippedSymbolicLink(t){return!this._settings.followSymbolicLinks&&t.dirent.
isSymbolicLink()}_isSkippedByPositivePatterns(t,n){return!this._settings.baseNameMatch&&!n.match(t)}_isSkippedByNegativePatterns(t,n){return!Mc.pattern.matchAny(
t,n)}};em.default=Qh});var m_=j(nm=>{"use strict";Object.defineProperty(nm,"__esModule",{value:!0});var Wr=or(),tm=class{constructor(t,n){this._settings=t,this._micromatchOptions=n,this.
index=new Map}getFilter(t,n){let[r,i]=Wr.pattern.partitionAbsoluteAndRelative(n),s={positive:{all:Wr.pattern.convertPatternsToRe(t,this._micromatchOptions)},negative:{
absolute:Wr.pattern.convertPatternsToRe(r,Object.assign(Object.assign({},this._micromatchOptions),{dot:!0})),relative:Wr.pattern.convertPatternsToRe(i,Object.assign(
Object.assign({},this._micromatchOptions),{dot:!0}))}};return o=>this._filter(o,s)}_filter(t,n){let r=Wr.path.removeLeadingDotSegment(t.path);if(this._settings.
unique&&this._isDuplicateEntry(r)||this._onlyFileFilter(t)||this._onlyDirectoryFilter(t))return!1;let i=this._isMatchToPatternsSet(r,n,t.dirent.isDirectory());return this.
_settings.unique&&i&&this._createIndexRecord(r),i}_isDuplicateEntry(t){return this.index.has(t)}_createIndexRecord(t){this.index.set(t,void 0)}_onlyFileFilter(t){
return this._settings.onlyFiles&&!t.dirent.isFile()}_onlyDirectoryFilter(t){return this._settings.onlyDirectories&&!t.dirent.isDirectory()}_isMatchToPatternsSet(t,n,r){
return!(!this._isMatchToPatterns(t,n.positive.all,r)||this._isMatchToPatterns(t,n.negative.relative,r)||this._isMatchToAbsoluteNegative(t,n.negative.absolute,r))}_isMatchToAbsoluteNegative(t,n,r){
if(n.length===0)return!1;let i=Wr.path.makeAbsolute(this._settings.cwd,t);return this._isMatchToPatterns(i,n,r)}_isMatchToPatterns(t,n,r){if(n.length===0)return!1;
let i=Wr.pattern.matchAny(t,n);return!i&&r?Wr.pattern.matchAny(t+"/",n):i}};nm.default=tm});var g_=j(im=>{"use strict";Object.defineProperty(im,"__esModule",{value:!0});var x5=or(),rm=class{constructor(t){this._settings=t}getFilter(){return t=>this._isNonFatalError(
t)}_isNonFatalError(t){return x5.errno.isEnoentCodeError(t)||this._settings.suppressErrors}};im.default=rm});var b_=j(om=>{"use strict";Object.defineProperty(om,"__esModule",{value:!0});var y_=or(),sm=class{constructor(t){this._settings=t}getTransformer(){return t=>this.
_transform(t)}_transform(t){let n=t.path;return this._settings.absolute&&(n=y_.path.makeAbsolute(this._settings.cwd,n),n=y_.path.unixify(n)),this._settings.markDirectories&&
t.dirent.isDirectory()&&(n+="/"),this._settings.objectMode?Object.assign(Object.assign({},t),{path:n}):n}};om.default=sm});var qc=j(lm=>{"use strict";Object.defineProperty(lm,"__esModule",{value:!0});var k5=gn(),_5=h_(),S5=m_(),E5=g_(),A5=b_(),am=class{constructor(t){this._settings=
t,this.errorFilter=new E5.default(this._settings),this.entryFilter=new S5.default(this._settings,this._getMicromatchOptions()),this.deepFilter=new _5.default(this.
_settings,this._getMicromatchOptions()),this.entryTransformer=new A5.default(this._settings)}_getRootDirectory(t){return k5.resolve(this._settings.cwd,t.base)}_getReaderOptions(t){
let n=t.base==="."?"":t.base;return{basePath:n,pathSegmentSeparator:"/",concurrency:this._settings.concurrency,deepFilter:this.deepFilter.getFilter(n,t.positive,
t.negative),entryFilter:this.entryFilter.getFilter(t.positive,t.negative),errorFilter:this.errorFilter.getFilter(),followSymbolicLinks:this._settings.followSymbolicLinks,
fs:this._settings.fs,stats:this._settings.stats,throwErrorOnBrokenSymbolicLink:this._settings.throwErrorOnBrokenSymbolicLink,transform:this.entryTransformer.getTransformer()}}_getMicromatchOptions(){
return{dot:this._settings.dot,matchBase:this._settings.baseNameMatch,nobrace:!this._settings.braceExpansion,nocase:!this._settings.caseSensitiveMatch,noext:!this.
_settings.extglob,noglobstar:!this._settings.globstar,posix:!0,strictSlashes:!1}}};lm.default=am});var w_=j(um=>{"use strict";Object.defineProperty(um,"__esModule",{value:!0});var C5=d_(),T5=qc(),cm=class extends T5.default{constructor(){super(...arguments),this.
_reader=new C5.default(this._settings)}async read(t){let n=this._getRootDirectory(t),r=this._getReaderOptions(t);return(await this.api(n,t,r)).map(s=>r.transform(
s))}api(t,n,r){return n.dynamic?this._reader.dynamic(t,r):this._reader.static(n.patterns,r)}};um.default=cm});var v_=j(fm=>{"use strict";Object.defineProperty(fm,"__esModule",{value:!0});var $5=Qo(),O5=Hh(),N5=qc(),dm=class extends N5.default{constructor(){super(...arguments),
this._reader=new O5.default(this._settings)}read(t){let n=this._getRootDirectory(t),r=this._getReaderOptions(t),i=this.api(n,t,r),s=new $5.Readable({objectMode:!0,
read:()=>{}});return i.once("error",o=>s.emit("error",o)).on("data",o=>s.emit("data",r.transform(o))).once("end",()=>s.emit("end")),s.once("close",()=>i.destroy()),
s}api(t,n,r){return n.dynamic?this._reader.dynamic(t,r):this._reader.static(n.patterns,r)}};fm.default=dm});var x_=j(hm=>{"use strict";Object.defineProperty(hm,"__esModule",{value:!0});var R5=Ci(),I5=Dc(),P5=Fc(),pm=class extends P5.default{constructor(){super(...arguments),
this._walkSync=I5.walkSync,this._statSync=R5.statSync}dynamic(t,n){return this._walkSync(t,n)}static(t,n){let r=[];for(let i of t){let s=this._getFullEntryPath(
i),o=this._getEntry(s,i,n);o===null||!n.entryFilter(o)||r.push(o)}return r}_getEntry(t,n,r){try{let i=this._getStat(t);return this._makeEntry(i,n)}catch(i){if(r.
errorFilter(i))return null;throw i}}_getStat(t){return this._statSync(t,this._fsStatSettings)}};hm.default=pm});var k_=j(gm=>{"use strict";Object.defineProperty(gm,"__esModule",{value:!0});var L5=x_(),z5=qc(),mm=class extends z5.default{constructor(){super(...arguments),this.
_reader=new L5.default(this._settings)}read(t){let n=this._getRootDirectory(t),r=this._getReaderOptions(t);return this.api(n,t,r).map(r.transform)}api(t,n,r){return n.
dynamic?this._reader.dynamic(t,r):this._reader.static(n.patterns,r)}};gm.default=mm});var __=j(_s=>{"use strict";Object.defineProperty(_s,"__esModule",{value:!0});_s.DEFAULT_FILE_SYSTEM_ADAPTER=void 0;var ks=Sc(),D5=pc(),F5=Math.max(D5.cpus().length,
1);_s.DEFAULT_FILE_SYSTEM_ADAPTER={lstat:ks.lstat,lstatSync:ks.lstatSync,stat:ks.stat,statSync:ks.statSync,readdir:ks.readdir,readdirSync:ks.readdirSync};var ym=class{constructor(t={}){
this._options=t,this.absolute=this._getValue(this._options.absolute,!1),this.baseNameMatch=this._getValue(this._options.baseNameMatch,!1),this.braceExpansion=this.
_getValue(this._options.braceExpansion,!0),this.caseSensitiveMatch=this._getValue(this._options.caseSensitiveMatch,!0),this.concurrency=this._getValue(this._options.
concurrency,F5),this.cwd=this._getValue(this._options.cwd,process.cwd()),this.deep=this._getValue(this._options.deep,1/0),this.dot=this._getValue(this._options.
dot,!1),this.extglob=this._getValue(this._options.extglob,!0),this.followSymbolicLinks=this._getValue(this._options.followSymbolicLinks,!0),this.fs=this._getFileSystemMethods(
this._options.fs),this.globstar=this._getValue(this._options.globstar,!0),this.ignore=this._getValue(this._options.ignore,[]),this.markDirectories=this._getValue(
this._options.markDirectories,!1),this.objectMode=this._getValue(this._options.objectMode,!1),this.onlyDirectories=this._getValue(this._options.onlyDirectories,
!1),this.onlyFiles=this._getValue(this._options.onlyFiles,!0),this.stats=this._getValue(this._options.stats,!1),this.suppressErrors=this._getValue(this._options.
suppressErrors,!1),this.throwErrorOnBrokenSymbolicLink=this._getValue(this._options.throwErrorOnBrokenSymbolicLink,!1),this.unique=this._getValue(this._options.
unique,!0),this.onlyDirectories&&(this.onlyFiles=!1),this.stats&&(this.objectMode=!0),this.ignore=[].concat(this.ignore)}_getValue(t,n){return t===void 0?n:t}_getFileSystemMethods(t={}){
return Object.assign(Object.assign({},_s.DEFAULT_FILE_SYSTEM_ADAPTER),t)}};_s.default=ym});var jc=j((Fce,E_)=>{"use strict";var S_=kk(),M5=w_(),q5=v_(),j5=k_(),bm=__(),Kt=or();async function wm(e,t){bn(e);let n=vm(e,M5.default,t),r=await Promise.all(n);
return Kt.array.flatten(r)}(function(e){e.glob=e,e.globSync=t,e.globStream=n,e.async=e;function t(c,u){bn(c);let d=vm(c,j5.default,u);return Kt.array.flatten(d)}
e.sync=t;function n(c,u){bn(c);let d=vm(c,q5.default,u);return Kt.stream.merge(d)}e.stream=n;function r(c,u){bn(c);let d=[].concat(c),f=new bm.default(u);return S_.
generate(d,f)}e.generateTasks=r;function i(c,u){bn(c);let d=new bm.default(u);return Kt.pattern.isDynamicPattern(c,d)}e.isDynamicPattern=i;function s(c){return bn(
c),Kt.path.escape(c)}e.escapePath=s;function o(c){return bn(c),Kt.path.convertPathToPattern(c)}e.convertPathToPattern=o;let a;(function(c){function u(f){return bn(
f),Kt.path.escapePosixPath(f)}c.escapePath=u;function d(f){return bn(f),Kt.path.convertPosixPathToPattern(f)}c.convertPathToPattern=d})(a=e.posix||(e.posix={}));
let l;(function(c){function u(f){return bn(f),Kt.path.escapeWindowsPath(f)}c.escapePath=u;function d(f){return bn(f),Kt.path.convertWindowsPathToPattern(f)}c.convertPathToPattern=
d})(l=e.win32||(e.win32={}))})(wm||(wm={}));function vm(e,t,n){let r=[].concat(e),i=new bm.default(n),s=S_.generate(r,i),o=new t(i);return s.map(o.read,o)}function bn(e){
if(![].concat(e).every(r=>Kt.string.isString(r)&&!Kt.string.isEmpty(r)))throw new TypeError("Patterns must be a string (non empty) or an array of strings")}E_.exports=
wm});var A_=g(()=>{});import{promisify as B5}from"node:util";import{execFile as G5,execFileSync as Bce}from"node:child_process";import{fileURLToPath as Z5}from"node:url";function Ti(e){
return e instanceof URL?Z5(e):e}var Zce,Uce,xm=g(()=>{A_();Zce=B5(G5);Uce=10*1024*1024});var Tm=j((Vce,Wc)=>{function R_(e){return Array.isArray(e)?e:[e]}var Ss=void 0,wn="",As=" ",st="\\",U5=/[.*+?()[\]{}^$|\\/]/,I_="\uFEFF",H5=/^\/\*{2,}$/,W5=/^\\!/,
V5=/^\\#/,K5=/\r?\n/g,Y5="//",Es=47,C_=46,qt="/",P_="node-ignore";typeof Symbol<"u"&&(P_=Symbol.for("node-ignore"));var L_=P_,$i=(e,t,n)=>(Object.defineProperty(
e,t,{value:n}),n),z_=()=>!1,T_={alnum:"0-9A-Za-z",alpha:"A-Za-z",blank:" \\t",cntrl:"\\x00-\\x1f\\x7f",digit:"0-9",graph:"!-.0-~",lower:"a-z",print:" -.0-~",punct:"\
!-.:-@\\[-`{-~",space:" \\t\\n\\r",upper:"A-Z",xdigit:"0-9A-Fa-f"},J5="\\]^-[",Bc=e=>J5.indexOf(e)<0?e:st+e,X5="(?!\\/)",Q5=(e,t)=>{if(e)return`[^\\/${t}]`;let n=`\
[${t}]`;return new RegExp(n).test("/")?X5+n:n},e3=(e,t)=>{let{length:n}=e,r=t+1,i=wn,s=e[r];(s==="!"||s==="^")&&(i="^",r++);let o=wn,a=wn;for(;;){let l=e[r];if(l===
Ss)return null;if(l===st){let c=e[++r];o+=Bc(c),a=c}else if(l==="-"&&a&&r+1<n&&e[r+1]!=="]"){r++;let c=e[r];c===st&&(c=e[r+=1]),a<=c&&(o+=`-${Bc(c)}`),a=wn}else if(l===
"["&&e[r+1]===":"){let c=r+2,u=c;for(;u<n&&e[u]!=="]";)u++;if(u===n)return null;if(u>c&&e[u-1]===":"){let d=e.slice(c,u-1);if(!Object.prototype.hasOwnProperty.call(
T_,d))return null;o+=T_[d],a=wn,r=u}else o+=Bc("["),a="[",r=c-2}else o+=Bc(l),a=l;if(r++,e[r]==="]")return{end:r,source:Q5(i,o)}}},km="[]",na="\0",t3=new RegExp(
`${na}(\\d+)${na}`,"g"),Uc="",Hc="",$_=e=>e===na||e===Uc||e===Hc,n3=e=>{let t=[],n=o=>`${na}${t.push(o)-1}${na}`,{length:r}=e,i=wn,s=0;for(;s<r;){let o=e[s];
if(o===st){let a=e[s+1];a===qt&&s+2===r?i+=n(km):a==="*"||a==="["||a===As?i+=e.slice(s,s+2):i+=n(U5.test(a)?st+a:$_(a)?`[${a}]`:a),s+=2}else if($_(o))i+=n(`[${o}\
]`),s++;else if(o==="["){let a=e3(e,s);a===null?(i+=n(km),s=r):(i+=n(a.source),s=a.end+1)}else i+=o,s++}return{source:i,sources:t}},_m=null,r3=/\/(?!$)/,ta="[^\\\
/]*",i3=[[/(\\+)( ?)/g,(e,t,n)=>n?t.slice(0,t.length-t.length%2)+As:t,st+As],[/(^|\/)\*{3,}(?=\/|$)/g,(e,t)=>`${t}**`,"*"],[/[\\$.|*+(){^]/g,e=>`\\${e}`],[/(?!\\)\?/g,
()=>"[^/]","?"],[/^\//,()=>"^",qt],[/\//g,()=>"\\/",qt],[/^\^*(?:\\\*\\\*\\\/)+/,()=>"(?:^|\\/)","*"],[_m,(e,t)=>!e||e[0]==="^"||e[0]==="("?e:(r3.test(t)?"^":"(\
?:^|\\/)")+e],[/\\\/\\\*\\\*(?=\\\/|$)/g,(e,t,n)=>t+6<n.length?n.slice(t+6)==="\\/"?"(?:\\/[^\\/]+)+":"(?:\\/[^\\/]+)*":`\\/${Hc}`,"*"],[/(^|[^\\])(?:\\\*)+(?!$)/g,
(e,t)=>t+ta,"*"],[/(^|[^\\])((?:\\\\)*)\\\*$/,(e,t,n)=>n===wn?t+Uc:e,"*"],[/\\\\\\(?=[$.|*+(){^])/g,()=>st,st+st],[/\\\\/g,()=>st,st+st],[/\\\[([^\]/]*?)($|\])/g,
(e,t,n)=>`\\[${t}${n}`,"["],[_m,e=>{let t=e[e.length-1];return!t||t===Uc||t===Hc?e:t===qt?`${e}$`:`${e}(?=$|\\/$)`}]],s3=/(^|\\\/)?\uE000$/,Gc="regex",O_="check\
Regex",N_="_",o3=(e,t)=>`${t?`${t}[^/]+`:"[^/]*"}(?=$|\\/$)`,a3=/\uE001$/,l3=()=>"[\\s\\S]",c3=(e,t)=>{let n=wn;for(let r=t+1;r<e.length&&!e[r].wildcard;r++)n+=
e[r].single;return n},u3=e=>{if(e.indexOf(ta)<0)return e;let t=[],{length:n}=e,r=0;for(;r<n;){let a=e[r];if(e.startsWith(ta,r))t.push({wildcard:!0}),r+=ta.length;else if(a===
"["){let l=r+1;for(e[l]==="^"&&l++,e[l]==="]"&&l++;l<n&&e[l]!=="]";)l+=e[l]===st?2:1;l++,t.push({single:e.slice(r,l)}),r=l}else if(a===st)t.push({single:e.slice(
r,r+2)}),r+=2;else if(a==="("){let l=0,c=r;do e[c]===st?c++:e[c]==="("?l++:e[c]===")"&&l--,c++;while(c<n&&l>0);"*+?".indexOf(e[c])>=0&&c++,t.push({boundary:e.slice(
r,c)}),r=c}else a==="^"||a==="$"?(t.push({boundary:a}),r++):(t.push({single:a}),r++)}let i=wn,s=[],o=()=>{let a;s.forEach((l,c)=>{l.wildcard&&(a=c)}),s.forEach(
(l,c)=>{if(!l.wildcard){i+=l.single;return}i+=c===a?ta:`(?:(?!${c3(s,c)})[^\\/])*`}),s=[]};return t.forEach(a=>{if(a.boundary===void 0){s.push(a);return}o(),i+=
a.boundary}),o(),i},D_=e=>{H5.test(e)&&(e="**");let{source:t,sources:n}=n3(e),r=i3.reduce((i,[s,o,a])=>s===_m?o(i,e):a!==Ss&&i.indexOf(a)<0?i:s.test(i)?i.replace(
s,o.bind(e)):i,t);return n.length?r.replace(t3,(i,s)=>n[s]):r},d3=(e,t)=>{e[e.length-1]===qt&&(t=D_(e.slice(0,-1)));let n=t.slice(0,-1),r=t[t.length-1];return r===
Uc?`${n}$`:r===Hc?n:km},F_=e=>{let t=e.indexOf(qt);return t<0||t===e.length-1},f3=e=>{let t=e.length-1,n=e.lastIndexOf(qt,e[t]===qt?t-1:t);return n<0?e:e.slice(
n+1)},p3=e=>{if(e.charCodeAt(0)===Es||e.indexOf(Y5)>=0){let r=e.split(qt).filter(Boolean);return r.pop(),r.length?r.join(qt)+qt:wn}let t=e.length-1,n=e.lastIndexOf(
qt,e.charCodeAt(t)===Es?t-1:t);return n<0?wn:e.slice(0,n+1)},ra=e=>typeof e=="string",h3=e=>e&&ra(e),m3=e=>(e[e.length-1]==="\r"?e.slice(0,-1):e).split(K5).filter(
Boolean),Sm=class{constructor(t,n,r,i,s,o){this.pattern=t,this.mark=n,this.negative=s,$i(this,"body",r),$i(this,"ignoreCase",i),$i(this,"regexPrefix",o)}get _basenameOnly(){
return $i(this,"_basenameOnly",F_(this.body))}get regex(){let t=N_+Gc;return this[t]?this[t]:this._make(Gc,t)}get checkRegex(){let t=N_+O_;return this[t]?this[t]:
this._make(O_,t)}_make(t,n){let r=u3(t===Gc?this.regexPrefix.replace(s3,o3).replace(a3,l3):d3(this.body,this.regexPrefix)),i=this.ignoreCase?new RegExp(r,"i"):new RegExp(
r);return $i(this,n,i)}},g3=e=>{let t=0;for(;e[e.length-t-1]===st;)t++;return t%2===1},y3=(e,t)=>{let n=e.length,r;for(;;){for(t&&e[n-1]==="\r"&&n--,r=n;e[r-1]===
As;)r--;if(!t||e[r-1]!==`
`)break;n=r-1}if(r===n)return e.slice(0,n);let i=0;for(;e[r-i-1]===st;)i++;return i%2?e.slice(0,r-1)+As:e.slice(0,r)},b3=(e,t,n,r,i)=>{let s=i&&e[0]===I_?e.slice(
1):e;if(s[0]==="#")return;let o=!1;s[0]==="!"&&(o=!0,s=s.slice(1));let a=s[s.length-1];if((a===As||r&&(a==="\r"||a===`
`))&&(s=y3(s,r)),!s||g3(s))return;s=s.replace(W5,"!").replace(V5,"#");let l=D_(s);return new Sm(e,t,s,n,o,l)},Em=class{constructor(t){this._ignoreCase=t,this._rules=
[],this._basenameCount=0}_add(t,n){if(t&&t[L_]){this._rules=this._rules.concat(t._rules._rules),this._basenameCount+=t._rules._basenameCount,this._added=!0;return}
let r=ra(t),i=r?t:t.pattern,s=h3(i)&&b3(i,r?Ss:t.mark,this._ignoreCase,!this._split,this._stripBOM&&!n);s&&(this._added=!0,this._rules.push(s),F_(s.body)&&this.
_basenameCount++)}add(t){return this._added=!1,this._split=ra(t),this._stripBOM=!this._split||t[0]===I_,R_(this._split?m3(t):t).forEach(this._add,this),this._added&&
(this._literalRules=Ss),this._added}testLiteral(t){let n=this._literalRules||(this._literalRules=this._rules.filter(({body:a})=>a[a.length-(a[a.length-1]===qt?2:
1)]==="*")),r=!1,i=!1,s;for(let a=n.length-1;a>=0;a--){let l=n[a];if(l.checkRegex.test(t)){r=!l.negative,i=l.negative,s=l.negative?Ss:l;break}}let o={ignored:r,
unignored:i};return s&&(o.rule=s),o}test(t,n){let r=this._rules,{length:i}=r,s=this._basenameCount*2>=i,o=s?f3(t):t;for(let a=i-1;a>=0;a--){let l=r[a];if(l[n].test(
s&&l._basenameOnly?o:t)){let{negative:c}=l,u={ignored:!c,unignored:c};return c||(u.rule=l),u}}return{ignored:!1,unignored:!1}}},w3=(e,t)=>{throw new t(e)},Vr=(e,t,n)=>ra(
e)?e?Vr.isNotRelative(e)?n(`path should be a \`path.relative()\`d string, but got "${t}"`,RangeError):!0:n("path must not be empty",TypeError):n(`path must be a\
 string, but got \`${t}\``,TypeError),M_=e=>{let t=e.charCodeAt(0);if(t===Es)return!0;if(t!==C_)return!1;if(e.length===1)return!0;let n=e.charCodeAt(1);return n===
Es?!0:n!==C_?!1:e.length===2||e.charCodeAt(2)===Es};Vr.isNotRelative=M_;Vr.convert=e=>e;var Zc=e=>ra(e)&&Vr.convert(e),Am=class{constructor({ignorecase:t=!0,ignoreCase:n=t,
allowRelativePaths:r=!1}={}){$i(this,L_,!0),this._rules=new Em(n),this._strictPathCheck=!r,this._initCache()}_initCache(){this._ignoreCache=Object.create(null),
this._testCache=Object.create(null)}add(t){return this._rules.add(t)&&this._initCache(),this}addPattern(t){return this.add(t)}_test(t,n,r){return Vr(r,t,this._strictPathCheck?
w3:z_),r?this._t(r,n):{ignored:!1,unignored:!1}}checkIgnore(t){let n=Zc(t);if(!n||n.charCodeAt(n.length-1)!==Es)return this._test(t,this._testCache,n);let r=this.
_t(n,this._testCache);if(r.ignored)return r;let i=this._rules.testLiteral(n);return i.ignored||i.unignored?i:r}_t(t,n){if(t in n)return n[t];let r=p3(t),i=r?this.
_t(r,n):Ss;return n[t]=i&&i.ignored?i:this._rules.test(t,Gc)}ignores(t){return this._test(t,this._ignoreCache,Zc(t)).ignored}createFilter(){return t=>!this.ignores(
t)}filter(t){return R_(t).filter(this.createFilter())}test(t){return this._test(t,this._testCache,Zc(t))}},Cm=e=>new Am(e),v3=e=>Vr(Zc(e),e,z_),q_=()=>{let e=n=>/^\\\\\?\\/.
test(n)||/["<>|\u0000-\u001F]+/u.test(n)?n:n.replace(/\\/g,"/");Vr.convert=e;let t=/^[a-z]:\//i;Vr.isNotRelative=n=>t.test(n)||M_(n)};typeof process<"u"&&process.
platform==="win32"&&q_();Wc.exports=Cm;Cm.default=Cm;Wc.exports.isPathValid=v3;$i(Wc.exports,Symbol.for("setupWindows"),q_)});import $m from"node:path";function Oi(e,t){let n=$m.relative(t,e);return!!(n&&n!==".."&&!n.startsWith(`..${$m.sep}`)&&n!==$m.resolve(e))}var Om=g(()=>{});function ar(e){return e.startsWith("\\\\?\\")?e:e.replace(/\\/g,"/")}var Nm=g(()=>{});import B_ from"node:fs";import tt from"node:path";import{promisify as x3}from"node:util";var Ni,Kc,G_,jt,k3,_3,Rm,Z_,Nt,Yc,S3,E3,Jc,A3,C3,U_,Im,T3,$3,Cs,O3,oa,N3,
H_,R3,ia,Vc,Xc,I3,P3,sa,L3,W_,z3,Pm,V_,Lm,j_,K_,D3,zm,Y_,Dm=g(()=>{Ni=Cn(jc(),1),Kc=Cn(Tm(),1);Om();G_=Cn(rh(),1);Nm();jt=e=>e[0]==="!",k3=e=>{if(!e.startsWith(
"/"))return e;let t=e.slice(1),n=t.indexOf("/"),r=n>0?t.slice(0,n):t;return n>0&&!Ni.default.isDynamicPattern(r)?e:t},_3=(e,t)=>t===e,Rm=e=>{if(!tt.isAbsolute(e))
return;let t=[];for(let n of e.split("/"))if(n){if(Ni.default.isDynamicPattern(n))break;t.push(n)}return t.length===0?void 0:`/${t.join("/")}`},Z_=(e,t=[],n=!1)=>{
if(!e.startsWith("/"))return e;let r=k3(e);if(r!==e)return r;if(n)return e.slice(1);let i=Rm(e);return i!==void 0&&t.some(o=>_3(o,i))?e:e.slice(1)},Nt=(e,t)=>{let n=e?.[t];
return typeof n=="function"?n.bind(e):void 0},Yc=(e,t)=>{let n=e?.[t];if(typeof n=="function")return x3(n.bind(e))},S3=e=>{if(!e.endsWith("/"))return e;let t=e.
replace(/\/+$/u,"");if(!t)return"/**";if(t==="**")return"**/**";let n=t.startsWith("/"),i=(n?t.slice(1):t).includes("/");return`${!n&&!i&&!t.startsWith("**/")?"\
**/":""}${t}/**`},E3=e=>{let n=(jt(e)?e.slice(1):e).match(/^(\.\.\/)+/);return n?n[0]:""},Jc=(e,t)=>{if(e.length===0||t.length===0)return t;let n=e.map(s=>E3(s)),
r=n[0];return!r||!n.every(s=>s===r)?t:t.map(s=>s.startsWith("**/")&&!s.startsWith("../")?r+s:s)},A3=e=>Nt(e?.promises,"stat")??Nt(B_.promises,"stat"),C3=e=>Nt(e||
B_,"statSync"),U_=e=>!!(e?.isDirectory?.()||e?.isFile?.()),Im=(e,t)=>{let n=[],r=e;for(n.push(r);r!==t;){let i=tt.dirname(r);if(i===r)break;r=i,n.push(r)}return n},
T3=async(e,t)=>{for(let n of e){let r=tt.join(n,".git");try{let i=await t(r);if(U_(i))return n}catch{}}},$3=(e,t)=>{let n=C3(t);if(!n)return;let r=tt.resolve(e),
{root:i}=tt.parse(r),s=Im(r,i);for(let o of s){let a=tt.join(o,".git");try{let l=n(a);if(U_(l))return o}catch{}}},Cs=(e,t)=>{if(typeof e!="string")throw new TypeError(
"cwd must be a string");return $3(e,t)},O3=async(e,t)=>{let n=A3(t);if(!n)return Cs(e,t);let r=tt.resolve(e),{root:i}=tt.parse(r),s=Im(r,i);return T3(s,n)},oa=async(e,t)=>{
if(typeof e!="string")throw new TypeError("cwd must be a string");return O3(e,t)},N3=(e,t)=>{let n=tt.resolve(e),r=tt.resolve(t);return r===n||Oi(r,n)},H_=(e,t)=>{
if(e&&typeof e!="string")throw new TypeError("gitRoot must be a string or undefined");if(typeof t!="string")throw new TypeError("cwd must be a string");return e?
N3(e,t)?[...Im(tt.resolve(t),tt.resolve(e))].reverse().map(r=>tt.join(r,".gitignore")):[]:[]},R3=/(?<!\\)[*?[]/u,ia=e=>R3.test(e),Vc=/[(){}|\\]/u,Xc=e=>e.replaceAll(
/\\(.)/gu,"$1"),I3=e=>e.replaceAll(/\\(.)/gu,(t,n)=>"*[]\\".includes(n)?t:n),P3=e=>Ni.default.escapePath(Xc(e)),sa=e=>e.replace(/\/+$/u,"").split("/").pop(),L3=
e=>e.replace(/^([#!])/u,String.raw`\$1`),W_=e=>e!==""&&!e.startsWith("..")&&!tt.isAbsolute(e),z3=(e,t,n)=>{let r=ar(tt.relative(n,tt.join(e,t)));return W_(r)?r:
void 0},Pm=()=>{let e=new Map,t=(n,r)=>{let i=Xc(r);if(!(0,Kc.isPathValid)(i))return!0;let s=I3(n),o=e.get(s);return o||(o=(0,Kc.default)().add([L3(s)]),e.set(s,
o)),o.ignores(i)};return(n,r)=>ia(n)&&ia(r)?!0:ia(r)?t(r,n):t(n,r)},V_=e=>e.filter(t=>jt(t.pattern)).map(t=>sa(t.pattern.slice(1))).filter(Boolean),Lm=(e,t)=>{if(t.
length===0)return!1;let n=Pm();return V_(e).some(r=>t.some(i=>n(i,r)))},j_=e=>{if(!e.includes("{"))return[e];let t=Ni.default.generateTasks(e).flatMap(n=>n.patterns);
return t.length>0?t:[e]},K_=(e,t)=>{if(e.length===0)return e;let n=Pm(),r=t.flatMap(o=>j_(o));if(r.some(o=>Vc.test(o.slice(0,o.lastIndexOf("/")+1))))return[];let i=r.
map(o=>sa(o)).filter(Boolean),s=o=>{let a=sa(o.replace(/\/\*\*$/u,""));return!a||Vc.test(a)?!0:i.some(l=>Vc.test(l)?ia(a)||G_.default.isMatch(Xc(a),l,{dot:!0,nocase:!0}):
n(a,l))};return e.filter(o=>!j_(o).some(a=>s(a)))},D3=({pattern:e,directory:t},{cwd:n,matcher:r,hasNegations:i,canSkipAtAnyDepth:s,canMatchIgnoreFile:o,gitignoreOnlySearch:a})=>{
if(jt(e))return;let l=e.endsWith("/"),c=e.replace(/\/+$/u,"");if(!c)return;let u=c.startsWith("**/")&&!c.slice(3).includes("/")?c.slice(3):c;if(o(sa(u)))return;
let d=ia(u);if(d&&Vc.test(u))return;let f=x=>S3(`/${x}${l?"/":""}`).replace(/^\//u,"");if(!u.includes("/")&&s(u)){let x=ar(tt.relative(n,t)),O=W_(x)?`${Ni.default.
escapePath(x)}/`:"";return{pattern:f(`${O}**/${d?u:P3(u)}`),guardName:u}}let h=u.replace(/^\//u,""),p=z3(t,d?h:Xc(h),n);if(p===void 0)return;let y=sa(h);if(d)return i?
void 0:{pattern:f(p),guardName:y};if(!r(tt.resolve(n,p)+tt.sep).ignored)return;let w=!a||p.includes("/");return{pattern:f(Ni.default.escapePath(p)),guardName:w?
y:void 0}},zm=(e,t,n,{gitignoreOnlySearch:r=!1,searchesForGitignoreFiles:i=!1}={})=>{if(!t||!n||!e||e.length===0)return{patterns:[],guardNames:[]};let s=V_(e),o=Pm(),
a={cwd:n,matcher:t,hasNegations:s.length>0,canSkipAtAnyDepth:u=>!s.some(d=>o(u,d)),canMatchIgnoreFile:u=>i&&o(u,".gitignore"),gitignoreOnlySearch:r},l=[],c=[];for(let u of e){
let d=D3(u,a);d&&(l.push(d.pattern),d.guardName!==void 0&&c.push(d.guardName))}return{patterns:l,guardNames:c}},Y_=(e,t,n)=>zm(e,t,n).patterns});import Ts from"node:process";import F3 from"node:fs";import M3 from"node:fs/promises";import ce from"node:path";import eu from"node:os";var Kr,J_,q3,j3,Ri,X_,Q_,
eS,$s,tS,tu,nS,B3,Fm,Mm,G3,aa,Z3,rS,nu,ru,U3,iS,H3,qm,jm,sS,W3,V3,oS,K3,Y3,J3,X3,Q3,ej,tj,nj,aS,rj,lS,cS,uS,ij,sj,dS,fS,oj,pS,aj,hS,mS,Bm,gS,lj,cj,yS,bS,uj,dj,wS,
vS,Qc,xS,kS,Gm,Zm,_S,SS,ES,AS,CS,Um=g(()=>{Kr=Cn(jc(),1),J_=Cn(Tm(),1);Om();Nm();xm();Dm();q3=["**/node_modules","**/flow-typed","**/coverage","**/.git"],j3={absolute:!0,
dot:!0},Ri="**/.gitignore",X_=10,Q_=e=>Nt(e?.promises,"readFile")??Nt(M3,"readFile")??Yc(e,"readFile"),eS=e=>Nt(e,"readFileSync")??Nt(F3,"readFileSync"),$s=(e,t)=>e&&
(e.code==="ENOENT"||e.code==="ENOTDIR")?!0:!!t,tS=(e,t,n)=>{let r=`Failed to read ${e} at ${t}`;return n instanceof Error?new Error(`${r}: ${n.message}`,{cause:n}):
new Error(`${r}: ${String(n)}`)},tu=(e,t)=>tS("ignore file",e,t),nS=(e,t)=>tS("git config",e,t),B3=(e,t,n)=>{try{let r=t(e,"utf8");return{filePath:e,content:r}}catch(r){
if($s(r,n))return;throw tu(e,r)}},Fm=async(e,t,n)=>(await Promise.all(e.map(async i=>{try{let s=await t(i,"utf8");return{filePath:i,content:s}}catch(s){if($s(s,
n))return;throw tu(i,s)}}))).filter(Boolean),Mm=(e,t,n)=>e.map(r=>B3(r,t,n)).filter(Boolean),G3=e=>{let t=new Set;return e.filter(n=>t.has(n)?!1:(t.add(n),!0))},
aa=(e,t,n)=>e(t,{...n,...j3}),Z3=e=>{e=e.replace(/^\uFEFF/u,"");let t=e.length;for(;t>0&&/\s/u.test(e[t-1]);)t--;if(t===e.length)return e;let n=0;for(let r=t-1;r>=
0&&e[r]==="\\";r--)n++;return n%2===1?e.slice(0,t)+" ":e.slice(0,t)},rS=e=>e.split(/\r?\n/).map(t=>Z3(t)).filter(t=>t&&!t.startsWith("#")),nu=e=>e.flatMap(t=>{let n=ce.
dirname(t.filePath);return rS(t.content).map(r=>({pattern:r,directory:n}))}),ru=(e,t,n)=>{let r=n||t.cwd,i=_S(e,r),s=jm(i,t.cwd,r);return{patterns:i,rules:nu(e),
matcher:s,predicate:o=>s(o).ignored,usingGitRoot:!!(n&&n!==t.cwd)}},U3=(e,t)=>{if(!t)return e;let n=jt(e),r=n?e.slice(1):e,i=r.indexOf("/"),s=i!==-1&&i!==r.length-
1,o;return s?r.startsWith("/")?o=ce.posix.join(t,r.slice(1)):o=ce.posix.join(t,r):o=ce.posix.join(t,"**",r),n?"!"+o:o},iS=(e,t)=>{let n=ar(ce.relative(t,ce.dirname(
e.filePath)));return rS(e.content).map(r=>U3(r,n))},H3=(e,t)=>{if(ce.isAbsolute(e)){let n=ce.relative(t,e);return n&&!Oi(e,t)?void 0:n}if(e.startsWith("./"))return e.
slice(2);if(!e.startsWith("../"))return e},qm={ignored:!1,unignored:!1},jm=(e,t,n)=>{let r=(0,J_.default)().add(e),i=ce.normalize(ce.resolve(t)),s=ce.normalize(
ce.resolve(n));return o=>{o=Ti(o);let a=/[/\\]$/.test(o);if(ce.normalize(ce.resolve(o))===i)return qm;let c=H3(o,s);return c===void 0||!c?qm:(a&&!c.endsWith(ce.
sep)&&(c+=ce.sep),r.test(ar(c)))}},sS=(e={})=>{let t=e.ignore?Array.isArray(e.ignore)?e.ignore:[e.ignore]:[],n=Ti(e.cwd)??Ts.cwd(),r=typeof e.deep=="number"?Math.
max(0,e.deep)+1:Number.POSITIVE_INFINITY;return{cwd:n,suppressErrors:e.suppressErrors??!1,deep:r,ignore:[...t,...q3],followSymbolicLinks:e.followSymbolicLinks??
!0,concurrency:e.concurrency,throwErrorOnBrokenSymbolicLink:e.throwErrorOnBrokenSymbolicLink??!1,fs:e.fs}},W3=e=>e.replaceAll(/\\(["\\abfnrtv])/g,(t,n)=>{switch(n){case"\
a":return"\x07";case"b":return"\b";case"f":return"\f";case"n":return`
`;case"r":return"\r";case"t":return"	";case"v":return"\v";default:return n}}),V3=e=>{let t=e.trim(),n=t.match(/^"((?:[^"\\]|\\.)*)"\s*(?:[#;].*)?$/);return n?W3(
n[1]):t.replace(/\s[#;].*$/,"").trim()},oS=(e,t)=>{if(t.startsWith("~/")){let n=eu.homedir(),r=ce.join(n,t.slice(2));return Oi(r,n)?r:ce.join(n,".globby-invalid\
-path-traversal")}return ce.isAbsolute(t)?t:ce.resolve(ce.dirname(e),t)},K3=e=>{if(!e.startsWith("["))return;let t=!1,n=!1;for(let r=1;r<e.length;r++){let i=e[r];
if(n){n=!1;continue}if(i==="\\"){n=!0;continue}if(i==='"'){t=!t;continue}if(i==="]"&&!t){let s=e.slice(r+1).trimStart();return s&&!s.startsWith("#")&&!s.startsWith(
";")?void 0:e.slice(1,r).trim()}}},Y3=e=>{let t=e.match(/^([A-Za-z\d-.]+)\s*=\s*(.*)$/);if(t)return{key:t[1].toLowerCase(),value:V3(t[2])}},J3=e=>{if(!e)return;
let t=e.match(/^includeif\s+"([^"]+)"$/i);return t?t[1]:void 0},X3=(e,t)=>(e.startsWith("~/")?e=ce.join(eu.homedir(),e.slice(2)):e.startsWith("./")?e=ce.resolve(
ce.dirname(t),e.slice(2)):ce.isAbsolute(e)||(e=`**/${e}`),e.endsWith("/")&&(e+="**"),ar(e)),Q3=(e,t)=>{let n="";for(let r=0;r<e.length;r++){let i=e[r],s=e[r+1],
o=e[r+2];if(i==="*"&&s==="*"&&o==="/"){n+="(?:.*/)?",r+=2;continue}if(i==="*"&&s==="*"){n+=".*",r+=1;continue}if(i==="*"){n+="[^/]*";continue}if(i==="?"){n+="[^\
/]";continue}if(i==="["){let a=e.indexOf("]",r+1);if(a!==-1){let l=e.slice(r+1,a);if(l){let c=l[0]==="!"?`^${l.slice(1)}`:l;n+=`[${c}]`,r=a;continue}}}n+=/[|\\{}()[\]^$+?.]/.
test(i)?`\\${i}`:i}try{return new RegExp(`^${n}$`,t)}catch{return/(?!)/}},ej=(e,t,n)=>{if(!t)return!1;let r=e.match(/^(gitdir|gitdir\/i):(.*)$/i);if(!r)return!1;
let[,i,s]=r,o=X3(s.trim(),n),a=i.toLowerCase()==="gitdir/i",l=Q3(o,a?"i":void 0),c=ar(ce.resolve(t));return l.test(c)},tj=(e,t,n)=>{if(e?.toLowerCase()==="inclu\
de")return!0;let r=J3(e);return r?ej(r,t,n):!1},nj=(e,t)=>({value:e,declaringFilePath:t}),aS=(e,t,n)=>{let r,i,s=[];for(let o of e.split(/\r?\n/)){let a=o.trim();
if(!a||a.startsWith("#")||a.startsWith(";"))continue;if(a.startsWith("[")){r=K3(a);continue}let l=Y3(a);if(l){if(r?.toLowerCase()==="core"&&l.key==="excludesfil\
e"){i=nj(l.value,t);continue}tj(r,n,t)&&l.key==="path"&&l.value&&s.push(oS(t,l.value))}}return{excludesFile:i,includePaths:s}},rj=(e,t,n)=>{try{return t(e,"utf8")}catch(r){
if($s(r,n))return;throw nS(e,r)}},lS=(e,t,n,r={})=>{let{suppressErrors:i,includeStack:s=new Set,depth:o=0}=r,a=ce.resolve(e);if(s.has(a)||o>=X_)return;s.add(a);
let l=rj(a,t,i);if(l===void 0){s.delete(a);return}let{excludesFile:c,includePaths:u}=aS(l,a,n);for(let d of u){let f=lS(d,t,n,{suppressErrors:i,includeStack:s,depth:o+
1});f!==void 0&&(c=f)}return s.delete(a),c},cS=async(e,t,n,r={})=>{let{suppressErrors:i,includeStack:s=new Set,depth:o=0}=r,a=ce.resolve(e);if(s.has(a)||o>=X_)return;
s.add(a);let l;try{l=await t(a,"utf8")}catch(d){if(s.delete(a),$s(d,i))return;throw nS(a,d)}let{excludesFile:c,includePaths:u}=aS(l,a,n);for(let d of u){let f=await cS(
d,t,n,{suppressErrors:i,includeStack:s,depth:o+1});f!==void 0&&(c=f)}return s.delete(a),c},uS=(e,t)=>{let n=t.match(/^gitdir:\s*(.+?)\s*$/i);return n?ce.resolve(
ce.dirname(e),n[1]):e},ij=(e,t)=>{if(!e)return;let n=ce.join(e,".git");try{return uS(n,t(n,"utf8"))}catch{return n}},sj=async(e,t)=>{if(!e)return;let n=ce.join(
e,".git");try{return uS(n,await t(n,"utf8"))}catch{return n}},dS=()=>Ts.env.XDG_CONFIG_HOME||ce.join(eu.homedir(),".config"),fS=()=>{if("GIT_CONFIG_GLOBAL"in Ts.
env){let e=Ts.env.GIT_CONFIG_GLOBAL;return e?[e]:[]}return[ce.join(dS(),"git","config"),ce.join(eu.homedir(),".gitconfig")]},oj=()=>ce.join(dS(),"git","ignore"),
pS=e=>{if(e?.value!=="")return e===void 0?oj():oS(e.declaringFilePath,e.value)},aj=(e,t,n)=>{try{let r=t(e,"utf8");return{filePath:e,content:r}}catch(r){if($s(r,
n))return;throw tu(e,r)}},hS=(e={})=>{let t=Ti(e.cwd)??Ts.cwd(),n=eS(e.fs),r=Cs(t,e.fs),i=ij(r,n),s;for(let a of fS()){let l=lS(a,n,i,{suppressErrors:e.suppressErrors});
l!==void 0&&(s=l)}let o=pS(s);return o===void 0?void 0:aj(o,n,e.suppressErrors)},mS=async(e={})=>{let t=Ti(e.cwd)??Ts.cwd(),n=Q_(e.fs),r=await oa(t,e.fs),i=await sj(
r,n),o=(await Promise.all(fS().map(l=>cS(l,n,i,{suppressErrors:e.suppressErrors})))).findLast(l=>l!==void 0),a=pS(o);if(a!==void 0)try{let l=await n(a,"utf8");return{
filePath:a,content:l}}catch(l){if($s(l,e.suppressErrors))return;throw tu(a,l)}},Bm=(e,t,n=t)=>{let r=iS(e,ce.dirname(e.filePath));return jm(r,t,n)},gS=(e,t,n)=>[
e].flat().includes(Ri)?n?H_(n,t.cwd):[ce.join(t.cwd,".gitignore")]:[],lj=(e,t)=>({...t,ignore:[...t.ignore,...[e].flat().filter(n=>jt(n)).map(n=>n.slice(1))]}),
cj=(e,t)=>{let n=Oi(e,t)?ce.relative(t,e):e;return Kr.default.convertPathToPattern(n)},yS=(e,t)=>{let n=new Set(t.map(r=>ce.resolve(r)));return e.filter(r=>n.has(
ce.resolve(r)))},bS=(e,t,n,r)=>t.length===0?[]:aa(e,t.map(i=>cj(i,r.cwd)),lj(n,r)),uj=async(e,t,n)=>{let r=await bS(Kr.default,e,t,n);return yS(e,r)},dj=(e,t,n)=>{
let r=bS(Kr.default.sync,e,t,n);return yS(e,r)},wS=(e,t,n,r)=>{if(t.length===0)return{patterns:[],guardNames:[]};let{cwd:i}=n,s=r||i,o=_S(t,s),a=jm(o,i,s),l=[e].
flat(),c=l.every(d=>d===Ri),u=l.includes(Ri);return zm(nu(t),a,i,{gitignoreOnlySearch:c,searchesForGitignoreFiles:u})},vS=(e,t)=>t.length===0?e:{...e,ignore:[...e.
ignore,...t]},Qc=(e,t)=>{let n=new Set(t.map(r=>ce.resolve(r)));return G3(e).filter(r=>!n.has(ce.resolve(r)))},xS=async(e,t,n)=>{let r=sS(t),i=Q_(r.fs),s=n?await oa(
r.cwd,r.fs):void 0,o=await uj(gS(e,r,s),e,r),a=await Fm(o,i,r.suppressErrors),{patterns:l,guardNames:c}=wS(e,a,r,s),u=await aa(Kr.default,e,vS(r,l)),d=await Fm(
Qc(u,o),i,r.suppressErrors);if(Lm(nu(d),c)){let f=await aa(Kr.default,e,r);d=await Fm(Qc(f,o),i,r.suppressErrors)}return{files:[...a,...d],normalizedOptions:r,gitRoot:s}},
kS=(e,t,n)=>{let r=sS(t),i=eS(r.fs),s=n?Cs(r.cwd,r.fs):void 0,o=dj(gS(e,r,s),e,r),a=Mm(o,i,r.suppressErrors),{patterns:l,guardNames:c}=wS(e,a,r,s),u=aa(Kr.default.
sync,e,vS(r,l)),d=Mm(Qc(u,o),i,r.suppressErrors);if(Lm(nu(d),c)){let f=aa(Kr.default.sync,e,r);d=Mm(Qc(f,o),i,r.suppressErrors)}return{files:[...a,...d],normalizedOptions:r,
gitRoot:s}},Gm=async(e,t)=>{let{files:n,normalizedOptions:r,gitRoot:i}=await xS(e,t,!1);return ru(n,r,i).predicate},Zm=(e,t)=>{let{files:n,normalizedOptions:r,gitRoot:i}=kS(
e,t,!1);return ru(n,r,i).predicate},_S=(e,t)=>e.flatMap(n=>iS(n,t)),SS=async(e,t,n=!1)=>{let{files:r,normalizedOptions:i,gitRoot:s}=await xS(e,t,n);return ru(r,
i,s)},ES=(e,t,n=!1)=>{let{files:r,normalizedOptions:i,gitRoot:s}=kS(e,t,n);return ru(r,i,s)},AS=e=>Gm(Ri,e),CS=e=>Zm(Ri,e)});var KS={};An(KS,{convertPathToPattern:()=>Rj,generateGlobTasks:()=>Oj,generateGlobTasksSync:()=>Nj,globby:()=>Aj,globbyStream:()=>Tj,globbySync:()=>Cj,isDynamicPattern:()=>$j,
isGitIgnored:()=>AS,isGitIgnoredSync:()=>CS,isIgnoredByIgnoreFiles:()=>Gm,isIgnoredByIgnoreFilesSync:()=>Zm});import la from"node:process";import Hm from"node:fs";
import mt from"node:path";import{Readable as fj}from"node:stream";var Os,pj,RS,IS,hj,mj,PS,LS,iu,TS,$S,Wm,gj,zS,DS,ou,FS,MS,yj,bj,qS,jS,BS,wj,vj,xj,GS,ZS,kj,_j,
OS,NS,Sj,Ej,US,HS,su,WS,Vm,VS,Aj,Cj,Tj,$j,Oj,Nj,Rj,YS=g(()=>{T1();Os=Cn(jc(),1);xm();Um();Dm();Um();pj=e=>{if(e.some(t=>typeof t!="string"))throw new TypeError(
"Patterns must be a string or an array of strings")},RS=e=>e?Nt(e.promises,"stat")??Yc(e,"stat"):Nt(Hm.promises,"stat"),IS=e=>Nt(e,"statSync")??Nt(Hm,"statSync"),
hj=async(e,t)=>{try{return(await RS(t)(e)).isDirectory()}catch{return!1}},mj=(e,t)=>{try{return IS(t)(e).isDirectory()}catch{return!1}},PS=(e,t)=>{let n=jt(e)?e.
slice(1):e;return mt.isAbsolute(n)?n:mt.join(t,n)},LS=e=>{let t=e?.match(/\*\*\/([^/]+)$/);if(!t)return!1;let n=t[1],r=/[*?[\]{}]/.test(n),i=mt.extname(n)&&!n.startsWith(
".");return!r&&!i},iu=({directoryPath:e,files:t,extensions:n})=>{let r=n?.length>0?`.${n.length>1?`{${n.join(",")}}`:n[0]}`:"";return t?t.map(i=>mt.posix.join(e,
`**/${mt.extname(i)?i:`${i}${r}`}`)):[mt.posix.join(e,`**${r?`/*${r}`:""}`)]},TS=async(e,{cwd:t=la.cwd(),files:n,extensions:r,fs:i}={})=>(await Promise.all(e.map(
async o=>{let a=jt(o)?o.slice(1):o;if(LS(a))return iu({directoryPath:o,files:n,extensions:r});let l=PS(o,t);return await hj(l,i)?iu({directoryPath:o,files:n,extensions:r}):
o}))).flat(),$S=(e,{cwd:t=la.cwd(),files:n,extensions:r,fs:i}={})=>e.flatMap(s=>{let o=jt(s)?s.slice(1):s;if(LS(o))return iu({directoryPath:s,files:n,extensions:r});
let a=PS(s,t);return mj(a,i)?iu({directoryPath:s,files:n,extensions:r}):s}),Wm=e=>(e=[...new Set([e].flat())],pj(e),e),gj=(e,t=Hm)=>{if(!e||!t.statSync)return;let n;
try{n=t.statSync(e)}catch{return}if(!n.isDirectory())throw new Error(`The \`cwd\` option must be a path to a directory, got: ${e}`)},zS=(e={})=>{let t=e.ignore?
Array.isArray(e.ignore)?e.ignore:[e.ignore]:[];return e={...e,ignore:t,expandDirectories:e.expandDirectories??!0,cwd:Ti(e.cwd)},gj(e.cwd,e.fs),e},DS=e=>async(t,n)=>e(
Wm(t),zS(n)),ou=e=>(t,n)=>e(Wm(t),zS(n)),FS=e=>{let{ignoreFiles:t,gitignore:n}=e,r=t?Wm(t):[];return n&&r.push(Ri),r},MS=(e,t,n)=>{let r=t?t(n):void 0,i=e?e(n):
void 0;return i?.unignored?!1:!!(i?.ignored||r?.ignored)},yj=(e,t,n)=>{let r=n;for(;;){let i=mt.dirname(r);if(i===r)return!1;if(MS(e,t,`${i}${mt.sep}`))return!0;
r=i}},bj=(e,t)=>!e&&!t?!1:n=>(e?e(n):void 0)?.unignored?(t?t(n):void 0)?.ignored&&yj(e,t,n):MS(e,t,n),qS=({options:e,cwd:t,ignoreResult:{rules:n,matcher:r},globalMatcher:i,
createFilter:s})=>{let o=bj(r,i),a=Y_(n,r,t);return{options:e,pruneIgnorePatterns:a,filter:s(o,t,e.fs)}},jS=(e,t)=>({...e,ignore:K_(e.ignore,t)}),BS=async e=>{let t=e.
cwd??la.cwd(),n=FS(e),r=e.globalGitignore?await mS(e):void 0;if(n.length===0&&!r)return{options:e,pruneIgnorePatterns:[],filter:OS(!1,t,e.fs)};let i=e.gitignore===
!0,s=n.length>0?await SS(n,jS(e,n),i):{rules:[],matcher:!1},o=r?await oa(t,e.fs):void 0,a=r?Bm(r,t,o??t):void 0;return qS({options:e,cwd:t,ignoreResult:s,globalMatcher:a,
createFilter:OS})},wj=e=>{let t=e.cwd??la.cwd(),n=FS(e),r=e.globalGitignore?hS(e):void 0;if(n.length===0&&!r)return{options:e,pruneIgnorePatterns:[],filter:NS(!1,
t,e.fs)};let i=e.gitignore===!0,s=n.length>0?ES(n,jS(e,n),i):{rules:[],matcher:!1},o=r?Cs(t,e.fs):void 0,a=r?Bm(r,t,o??t):void 0;return qS({options:e,cwd:t,ignoreResult:s,
globalMatcher:a,createFilter:NS})},vj=e=>{if(e.globalGitignore&&e.fs&&!e.fs.statSync)throw new Error("The `globalGitignore` option in `globbySync()` requires `f\
s.statSync` when a custom `fs` is provided.")},xj="The `globalGitignore` option in `globby()` and `globbyStream()` requires `fs.promises.stat` or `fs.stat` when\
 a custom `fs` is provided.",GS=e=>{if(!(!e.globalGitignore||!e.fs)&&!e.fs.promises?.stat&&!e.fs.stat)throw new Error(xj)},ZS=e=>{let t=e||la.cwd(),n=new Map;return r=>{
let i=n.get(r);return i===void 0&&(n.size>1e4&&n.clear(),i=mt.isAbsolute(r)?r:mt.resolve(t,r),n.set(r,i)),i}},kj=e=>{let t=new Map;return async n=>{let r=t.get(
n);if(r!==void 0)return r;try{r=!!(await e?.(n))?.isDirectory()}catch{r=!1}return t.size>1e4&&t.clear(),t.set(n,r),r}},_j=e=>{let t=new Map;return n=>{let r=t.get(
n);if(r!==void 0)return r;try{r=!!e?.(n)?.isDirectory()}catch{r=!1}return t.size>1e4&&t.clear(),t.set(n,r),r}},OS=(e,t,n)=>{let r=ZS(t),i=kj(RS(n));return async s=>{
if(!e)return!0;let o=r(mt.normalize(s.path??s));return e(o)?!1:!(await i(o)&&e(`${o}${mt.sep}`))}},NS=(e,t,n)=>{let r=new Set,i=ZS(t),s=_j(IS(n));return o=>{let a=mt.
normalize(o.path??o);if(r.has(a))return!1;if(e){let l=i(a);if(e(l)||s(l)&&e(`${l}${mt.sep}`))return!1}return r.add(a),!0}},Sj=(e,t)=>e.flat().filter(n=>t(n)),Ej=
async(e,t)=>{e=e.flat();let n=await Promise.all(e.map(i=>t(i))),r=new Set;return e.filter((i,s)=>{if(!n[s])return!1;let o=mt.normalize(i.path??i);return r.has(o)?
!1:(r.add(o),!0)})},US=(e,t)=>{if(e.length>0&&e.every(o=>jt(o))){if(t.expandNegationOnlyPatterns===!1)return[];e=["**/*",...e]}let n=[],r=!1,i=[];for(let o of e){
if(jt(o)){i.push(`!${Z_(o.slice(1),n,r)}`);continue}i.push(o);let a=Rm(o);if(a===void 0){r=!0;continue}n.push(a)}e=i;let s=[];for(;e.length>0;){let o=e.findIndex(
l=>jt(l));if(o===-1){s.push({patterns:e,options:t});break}let a=e[o].slice(1);for(let l of s)l.options.ignore.push(a);o!==0&&s.push({patterns:e.slice(0,o),options:{
...t,ignore:[...t.ignore,a]}}),e=e.slice(o+1)}return s},HS=e=>e.map(t=>({patterns:t.patterns,options:{...t.options,ignore:Jc(t.patterns,t.options.ignore)}})),su=
(e,t)=>t.length===0?e:e.map(n=>({patterns:n.patterns,options:{...n.options,ignore:[...n.options.ignore,...t]}})),WS=(e,t)=>({...t?{cwd:t}:{},...Array.isArray(e)?
{files:e}:e}),Vm=async(e,t,n=[])=>{let r=US(e,t),{cwd:i,expandDirectories:s,fs:o}=t;if(!s)return su(HS(r),n);let a={...WS(s,i),fs:o},l=await Promise.all(r.map(async c=>{
let{patterns:u,options:d}=c;return[u,d.ignore]=await Promise.all([TS(u,a),TS(d.ignore,{cwd:i,fs:o})]),d.ignore=Jc(u,d.ignore),{patterns:u,options:d}}));return su(
l,n)},VS=(e,t,n=[])=>{let r=US(e,t),{cwd:i,expandDirectories:s,fs:o}=t;if(!s)return su(HS(r),n);let a={...WS(s,i),fs:o},l=r.map(c=>{let{patterns:u,options:d}=c;
return u=$S(u,a),d.ignore=$S(d.ignore,{cwd:i,fs:o}),d.ignore=Jc(u,d.ignore),{patterns:u,options:d}});return su(l,n)},Aj=DS(async(e,t)=>{GS(t);let{options:n,pruneIgnorePatterns:r,
filter:i}=await BS(t),s=await Vm(e,n,r),o=await Promise.all(s.map(a=>(0,Os.default)(a.patterns,a.options)));return Ej(o,i)}),Cj=ou((e,t)=>{vj(t);let{options:n,pruneIgnorePatterns:r,
filter:i}=wj(t),o=VS(e,n,r).map(a=>Os.default.sync(a.patterns,a.options));return Sj(o,i)}),Tj=ou((e,t)=>{GS(t);let n=new Set;return fj.from((async function*(){let{
options:i,pruneIgnorePatterns:s,filter:o}=await BS(t),a=await Vm(e,i,s);if(a.length===0)return;let l=a.map(c=>Os.default.stream(c.patterns,c.options));for await(let c of Ip(
l)){let u=mt.normalize(c.path??c);!n.has(u)&&await o(c)&&(n.add(u),yield c)}})())}),$j=ou((e,t)=>e.some(n=>Os.default.isDynamicPattern(n,t))),Oj=DS(Vm),Nj=ou(VS),
{convertPathToPattern:Rj}=Os.default});import{stat as Ij}from"node:fs/promises";import{dirname as Eue,isAbsolute as Pj,relative as Lj,resolve as Km,sep as zj}from"node:path";async function XS(e,t){let n=e.
filter(s=>s.startsWith("!")).map(s=>s.slice(1)),r=new Map,i=[];for(let s of e.filter(o=>!o.startsWith("!")))try{for(let o of await Fj(s,n,t)){let a=Km(t,o);r.has(
a)||r.set(a,o)}}catch(o){if(!(o instanceof B))throw o;i.push(o)}return{files:[...r.values()],errors:i}}async function Fj(e,t,n){if(e.trim()==="")throw new B("fi\
le-not-found","an argument is empty, expected a file, a folder or a glob","Check the variable that it came from.");let r=await Mj(Km(n,e),e);if(r==="file")return[
e];if(r===null&&!Dj.test(e))throw new B("file-not-found",`cannot read ${e}: no such file or folder`,"Check the path.");let i=r==="folder"?await JS("**/*.md",t,Km(
n,e)):await JS(e,t,n);if(i.length===0){let s=r==="folder"?`no *.md file in ${e}`:`no file matches ${e}`;throw new B("no-files",`${s}, or .gitignore leaves them \
out`,"Name the files themselves, or check the pattern.")}return i.map(s=>vn(s,n)).sort()}async function Mj(e,t){try{return(await Ij(e)).isDirectory()?"folder":"\
file"}catch(n){if(gr(n,"ENOENT"))return null;throw it(n,"cannot read",t)}}async function JS(e,t,n,r={}){let{globby:i}=await Promise.resolve().then(()=>(YS(),KS)),
s=[e,...t.map(o=>`!${o}`)].map(o=>zj==="\\"?o.replaceAll("\\","/"):o);try{return await i(s,{...r,cwd:n,gitignore:!0,absolute:!0,followSymbolicLinks:!1})}catch(o){
throw it(o,"cannot read",o instanceof Error&&"path"in o&&typeof o.path=="string"?vn(o.path,n):e)}}function vn(e,t){let n=Lj(t,e);return n===""||n.startsWith("..")||
Pj(n)?e:n}var Dj,au=g(()=>{"use strict";Re();yr();Dj=/[*?[\]{}()]/});function Yr(){return typeof navigator=="object"&&"userAgent"in navigator?navigator.userAgent:typeof process=="object"&&process.version!==void 0?`Node.js/${process.
version.substr(1)} (${process.platform}; ${process.arch})`:"<environment undetectable>"}var ca=g(()=>{});function lu(e,t,n,r){if(typeof n!="function")throw new Error("method for before hook must be a function");return r||(r={}),Array.isArray(t)?t.reverse().reduce((i,s)=>lu.
bind(null,e,s,i,r),n)():Promise.resolve().then(()=>e.registry[t]?e.registry[t].reduce((i,s)=>s.hook.bind(null,i,r),n)():n(r))}var QS=g(()=>{});function eE(e,t,n,r){let i=r;e.registry[n]||(e.registry[n]=[]),t==="before"&&(r=(s,o)=>Promise.resolve().then(i.bind(null,o)).then(s.bind(null,o))),t==="after"&&
(r=(s,o)=>{let a;return Promise.resolve().then(s.bind(null,o)).then(l=>(a=l,i(a,o))).then(()=>a)}),t==="error"&&(r=(s,o)=>Promise.resolve().then(s.bind(null,o)).
catch(a=>i(a,o))),e.registry[n].push({hook:r,orig:i})}var tE=g(()=>{});function nE(e,t,n){if(!e.registry[t])return;let r=e.registry[t].map(i=>i.orig).indexOf(n);r!==-1&&e.registry[t].splice(r,1)}var rE=g(()=>{});function oE(e,t,n){let r=sE(nE,null).apply(null,n?[t,n]:[t]);e.api={remove:r},e.remove=r,["before","error","after","wrap"].forEach(i=>{let s=n?[t,i,n]:[t,i];e[i]=
e.api[i]=sE(eE,null).apply(null,s)})}function qj(){let e=Symbol("Singular"),t={registry:{}},n=lu.bind(null,t,e);return oE(n,t,e),n}function jj(){let e={registry:{}},
t=lu.bind(null,e);return oE(t,e),t}var iE,sE,aE,lE=g(()=>{QS();tE();rE();iE=Function.bind,sE=iE.bind(iE);aE={Singular:qj,Collection:jj}});function Uj(e){return e?Object.keys(e).reduce((t,n)=>(t[n.toLowerCase()]=e[n],t),{}):{}}function Hj(e){if(typeof e!="object"||e===null||Object.prototype.toString.
call(e)!=="[object Object]")return!1;let t=Object.getPrototypeOf(e);if(t===null)return!0;let n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor;
return typeof n=="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.call(e)}function dE(e,t){let n=Object.assign({},e);return Object.keys(
t).forEach(r=>{Hj(t[r])?r in e?n[r]=dE(e[r],t[r]):Object.assign(n,{[r]:t[r]}):Object.assign(n,{[r]:t[r]})}),n}function cE(e){for(let t in e)e[t]===void 0&&delete e[t];
return e}function Xm(e,t,n){if(typeof t=="string"){let[i,s]=t.split(" ");n=Object.assign(s?{method:i,url:s}:{url:i},n)}else n=Object.assign({},t);n.headers=Uj(n.
headers),cE(n),cE(n.headers);let r=dE(e||{},n);return n.url==="/graphql"&&(e&&e.mediaType.previews?.length&&(r.mediaType.previews=e.mediaType.previews.filter(i=>!r.
mediaType.previews.includes(i)).concat(r.mediaType.previews)),r.mediaType.previews=(r.mediaType.previews||[]).map(i=>i.replace(/-preview/,""))),r}function Wj(e,t){
let n=/\?/.test(e)?"&":"?",r=Object.keys(t);return r.length===0?e:e+n+r.map(i=>i==="q"?"q="+t.q.split("+").map(encodeURIComponent).join("+"):`${i}=${encodeURIComponent(
t[i])}`).join("&")}function Kj(e){return e.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g,"").split(/,/)}function Yj(e){let t=e.match(Vj);return t?t.map(Kj).reduce((n,r)=>n.
concat(r),[]):[]}function uE(e,t){let n={__proto__:null};for(let r of Object.keys(e))t.indexOf(r)===-1&&(n[r]=e[r]);return n}function fE(e){return e.split(/(%[0-9A-Fa-f]{2})/g).
map(function(t){return/%[0-9A-Fa-f]/.test(t)||(t=encodeURI(t).replace(/%5B/g,"[").replace(/%5D/g,"]")),t}).join("")}function Rs(e){return encodeURIComponent(e).
replace(/[!'()*]/g,function(t){return"%"+t.charCodeAt(0).toString(16).toUpperCase()})}function ua(e,t,n){return t=e==="+"||e==="#"?fE(t):Rs(t),n?Rs(n)+"="+t:t}function Ns(e){
return e!=null}function Jm(e){return e===";"||e==="&"||e==="?"}function Jj(e,t,n,r){var i=e[n],s=[];if(Ns(i)&&i!=="")if(typeof i=="string"||typeof i=="number"||
typeof i=="bigint"||typeof i=="boolean")i=i.toString(),r&&r!=="*"&&(i=i.substring(0,parseInt(r,10))),s.push(ua(t,i,Jm(t)?n:""));else if(r==="*")Array.isArray(i)?
i.filter(Ns).forEach(function(o){s.push(ua(t,o,Jm(t)?n:""))}):Object.keys(i).forEach(function(o){Ns(i[o])&&s.push(ua(t,i[o],o))});else{let o=[];Array.isArray(i)?
i.filter(Ns).forEach(function(a){o.push(ua(t,a))}):Object.keys(i).forEach(function(a){Ns(i[a])&&(o.push(Rs(a)),o.push(ua(t,i[a].toString())))}),Jm(t)?s.push(Rs(
n)+"="+o.join(",")):o.length!==0&&s.push(o.join(","))}else t===";"?Ns(i)&&s.push(Rs(n)):i===""&&(t==="&"||t==="?")?s.push(Rs(n)+"="):i===""&&s.push("");return s}
function Xj(e){return{expand:Qj.bind(null,e)}}function Qj(e,t){var n=["+","#",".","/",";","?","&"];return e=e.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g,function(r,i,s){
if(i){let a="",l=[];if(n.indexOf(i.charAt(0))!==-1&&(a=i.charAt(0),i=i.substr(1)),i.split(/,/g).forEach(function(c){var u=/([^:\*]*)(?::(\d+)|(\*))?/.exec(c);l.
push(Jj(t,a,u[1],u[2]||u[3]))}),a&&a!=="+"){var o=",";return a==="?"?o="&":a!=="#"&&(o=a),(l.length!==0?a:"")+l.join(o)}else return l.join(",")}else return fE(s)}),
e==="/"?e:e.replace(/\/$/,"")}function pE(e){let t=e.method.toUpperCase(),n=(e.url||"/").replace(/:([a-z]\w+)/g,"{$1}"),r=Object.assign({},e.headers),i,s=uE(e,[
"method","baseUrl","url","headers","request","mediaType"]),o=Yj(n);n=Xj(n).expand(s),/^http/.test(n)||(n=e.baseUrl+n);let a=Object.keys(e).filter(u=>o.includes(
u)).concat("baseUrl"),l=uE(s,a);if(!/application\/octet-stream/i.test(r.accept)&&(e.mediaType.format&&(r.accept=r.accept.split(/,/).map(u=>u.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
`application/vnd$1$2.${e.mediaType.format}`)).join(",")),n.endsWith("/graphql")&&e.mediaType.previews?.length)){let u=r.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g)||
[];r.accept=u.concat(e.mediaType.previews).map(d=>{let f=e.mediaType.format?`.${e.mediaType.format}`:"+json";return`application/vnd.github.${d}-preview${f}`}).join(
",")}return["GET","HEAD"].includes(t)?n=Wj(n,l):"data"in l?i=l.data:Object.keys(l).length&&(i=l),!r["content-type"]&&typeof i<"u"&&(r["content-type"]="applicati\
on/json; charset=utf-8"),["PATCH","PUT"].includes(t)&&typeof i>"u"&&(i=""),Object.assign({method:t,url:n,headers:r},typeof i<"u"?{body:i}:null,e.request?{request:e.
request}:null)}function e7(e,t,n){return pE(Xm(e,t,n))}function hE(e,t){let n=Xm(e,t),r=e7.bind(null,n);return Object.assign(r,{DEFAULTS:n,defaults:hE.bind(null,
n),merge:Xm.bind(null,n),parse:pE})}var Bj,Gj,Zj,Vj,mE,gE=g(()=>{ca();Bj="0.0.0-development",Gj=`octokit-endpoint.js/${Bj} ${Yr()}`,Zj={method:"GET",baseUrl:"ht\
tps://api.github.com",headers:{accept:"application/vnd.github.v3+json","user-agent":Gj},mediaType:{format:""}};Vj=/\{[^{}}]+\}/g;mE=hE(null,Zj)});function bE(e,t){let n=4|(t?.comma===!0?8:0),r=e.length,i=t?.start??0;for(;(gt[e.charCodeAt(i)]&2)!==0;)i++;let s=i,o=0,a=-1,l=t?.parameters===!1?8:0;for(;s<r;){
let f=e.charCodeAt(s),h=gt[f];if((h&n)!==0){l|=h&8;break}(h&2)!==0?a===-1&&(a=s):a=-1,o|=f&65280|h,s++}let c=a===-1?s:a,u=e.slice(i,c),d=(o&65281)===0?u:u.toLowerCase();
return s===r||l!==0?{type:d,index:s,parameters:new yE}:t7(e,d,s,r,n)}function t7(e,t,n,r,i){let s=new yE;e:for(;n<r;){for(n++;(gt[e.charCodeAt(n)]&2)!==0;)n++;let o=n,
a=0,l=-1;for(;n<r;){let c=e.charCodeAt(n),u=gt[c];if((u&i)!==0){if((u&8)!==0)break e;continue e}if(c===61){let d=l===-1?n:l,f=e.slice(o,d),h=(a&65281)===0?f:f.toLowerCase();
for(n++;(gt[e.charCodeAt(n)]&2)!==0;)n++;if(n<r&&e.charCodeAt(n)===34){let x=++n,O=!1;for(;n<r;){let T=e.charCodeAt(n);if(T===34){s[h]===void 0&&(s[h]=O?n7(e,x,
n):e.slice(x,n)),n++;let $=0;for(;n<r;){let E=e.charCodeAt(n),A=gt[E];if((A&i)!==0){$=A&8;break}n++}if($!==0)break e;continue e}if(T===92&&n+1<r){O=!0,n+=2;continue}
n++}continue e}let p=n,y=0,w=-1;for(;n<r;){let x=e.charCodeAt(n),O=gt[x];if((O&i)!==0){y=O&8;break}(O&2)!==0?w===-1&&(w=n):w=-1,n++}if(s[h]===void 0){let x=w===
-1?n:w;s[h]=e.slice(p,x)}if(y!==0)break e;continue e}(u&2)!==0?l===-1&&(l=n):l=-1,a|=c&65280|u,n++}}return{type:t,index:n,parameters:s}}function n7(e,t,n){let r="";
for(let i=t;i<n;i++)e.charCodeAt(i)===92&&(r+=e.slice(t,i),t=++i);return r+e.slice(t,n)}var gt,yE,wE=g(()=>{gt=new Uint8Array(256);gt[9]|=2;gt[32]|=2;gt[59]|=4;
gt[44]|=8;for(let e=128;e<=255;e++)gt[e]|=1;for(let e of"!#$%&'*+-.^_`|~")gt[e.charCodeAt(0)]|=16;for(let e=48;e<=57;e++)gt[e]|=16;for(let e=65;e<=90;e++)gt[e]|=
17;for(let e=97;e<=122;e++)gt[e]|=16;yE=(()=>{let e=function(){};return e.prototype=Object.create(null),e})()});var r7,uu,Jr,Qm,SE,vE,xE,eg,tg,i7,EE,cu,s7,o7,a7,AE,kE,l7,c7,u7,_E,CE,TE=g(()=>{r7=/^-?\d+$/,uu=/^-?\d+n+$/,Jr=JSON.stringify,Qm=JSON.parse,SE=/^-?\d+n$/,vE=/([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g,
xE=/([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g,eg=e=>e===void 0||typeof e=="function"||typeof e=="symbol",tg=e=>e!==null&&typeof e=="object"&&e.constructor&&e.constructor.
name==="RawJSON",i7=(e,t,n)=>{let r="";typeof n=="number"?r=" ".repeat(Math.min(10,Math.max(0,Math.floor(n)))):typeof n=="string"&&(r=n.slice(0,10));let i=typeof t==
"function",s=Array.isArray(t)?new Set(t.map(String)):null,o=(p,y,w)=>(w!==null&&typeof w=="object"&&typeof w.toJSON=="function"&&(w=w.toJSON(y)),typeof w=="stri\
ng"&&uu.test(w)?w+"n":typeof w=="bigint"?"rawJSON"in JSON?JSON.rawJSON(w.toString()):w.toString()+"n":(i&&(w=t.call(p,y,w)),w!==null&&typeof w=="object"&&(w instanceof
Number||w instanceof String||w instanceof Boolean)&&(w=w.valueOf()),w)),a=o({"":e},"",e);if(eg(a))return;let l=a===null||typeof a!="object",c=tg(a);if(l||c)return Jr(
a);let u=[],d=0,f=[{parent:{"":a},key:"",val:a,isArray:Array.isArray(a),keys:Array.isArray(a)?null:Object.keys(a),index:0,first:!0}],h=new WeakSet([a]);for(;f.length>
0;){let p=f[f.length-1];p.index===0&&(u.push(p.isArray?"[":"{"),d++);let y=!1;if(p.isArray)if(p.index<p.val.length){p.first||u.push(","),r&&u.push(`
`+r.repeat(d));let w=p.val[p.index],x=o(p.val,String(p.index),w);if(eg(x))u.push("null"),p.first=!1,p.index++;else{let O=x!==null&&typeof x=="object",T=tg(x);if(O&&
!T){if(h.has(x))throw new TypeError("Converting circular structure to JSON");h.add(x),f.push({parent:p.val,key:String(p.index),val:x,isArray:Array.isArray(x),keys:Array.
isArray(x)?null:Object.keys(x),index:0,first:!0}),p.first=!1,p.index++}else u.push(Jr(x)),p.first=!1,p.index++}}else y=!0;else{for(;p.index<p.keys.length;){let x=p.
keys[p.index++];if(s&&!s.has(x))continue;let T=p.val[x],$=o(p.val,x,T);if(eg($))continue;p.first||u.push(","),r?u.push(`
`+r.repeat(d)+Jr(x)+": "):u.push(Jr(x)+":");let E=$!==null&&typeof $=="object",A=tg($);if(E&&!A){if(h.has($))throw new TypeError("Converting circular structure \
to JSON");h.add($),f.push({parent:p.val,key:x,val:$,isArray:Array.isArray($),keys:Array.isArray($)?null:Object.keys($),index:0,first:!0}),p.first=!1;break}else u.
push(Jr($)),p.first=!1}p.index>=p.keys.length&&f[f.length-1]===p&&(y=!0)}y&&(d--,!p.first&&r&&u.push(`
`+r.repeat(d)),u.push(p.isArray?"]":"}"),h.delete(p.val),f.pop())}return u.join("")},EE=(e,t,n)=>{try{return"rawJSON"in JSON?Jr(e,(a,l)=>typeof l=="bigint"?JSON.
rawJSON(l.toString()):typeof t=="function"?t(a,l):(Array.isArray(t)&&t.includes(a),l),n):e?Jr(e,(a,l)=>typeof l=="string"&&uu.test(l)||typeof l=="bigint"?l.toString()+
"n":typeof t=="function"?t(a,l):(Array.isArray(t)&&t.includes(a),l),n).replace(vE,"$1$2$3").replace(xE,"$1$2$3"):Jr(e,t,n)}catch(r){if(r instanceof RangeError){
let i=i7(e,t,n);return i===void 0?void 0:"rawJSON"in JSON?i:i.replace(vE,"$1$2$3").replace(xE,"$1$2$3")}throw r}},cu=new Map,s7=()=>{let e=JSON.parse.toString();
if(cu.has(e))return cu.get(e);try{let t=JSON.parse("1",(n,r,i)=>!!i?.source&&i.source==="1");return cu.set(e,t),t}catch{return cu.set(e,!1),!1}},o7=(e,t,n,r)=>typeof t==
"string"&&SE.test(t)?BigInt(t.slice(0,-1)):typeof t=="string"&&uu.test(t)?t.slice(0,-1):typeof r=="function"?r(e,t,n):t,a7=(e,t)=>JSON.parse(e,(n,r,i)=>{let s=typeof r==
"number",o=r>Number.MAX_SAFE_INTEGER||r<Number.MIN_SAFE_INTEGER,a=s&&o,l=i&&r7.test(i.source);return a&&l?BigInt(i.source):typeof t=="function"?t(n,r,i):r}),AE=
Number.MAX_SAFE_INTEGER.toString(),kE=AE.length,l7=/"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g,c7=/^"-?\d+n+"$/,u7=(e,t)=>{let n={"":e},
r=[{parent:n,key:"",visited:!1}];for(;r.length>0;){let i=r[r.length-1];if(i.visited){let{parent:s,key:o}=i,a=s[o];typeof a=="string"&&(SE.test(a)?a=BigInt(a.slice(
0,-1)):uu.test(a)&&(a=a.slice(0,-1))),typeof t=="function"&&(a=t.call(s,o,a)),a===void 0?delete s[o]:s[o]=a,r.pop()}else{i.visited=!0;let s=i.parent[i.key];if(s!==
null&&typeof s=="object"){let a=Object.keys(s);for(let l=a.length-1;l>=0;l--)r.push({parent:s,key:a[l],visited:!1})}}}return n[""]},_E=e=>e.replace(l7,(t,n,r,i)=>{
let s=t[0]==='"';if(s&&c7.test(t))return t.substring(0,t.length-1)+'n"';let a=r||i,l=n&&(n.length<kE||n.length===kE&&n<=AE);return s||a||l?t:'"'+t+'n"'}),CE=(e,t)=>{
if(!e)return Qm(e,t);try{if(s7())return a7(e,t);let n=_E(e);return Qm(n,(r,i,s)=>o7(r,i,s,t))}catch(n){if(n instanceof RangeError){let r=_E(e),i=Qm(r);return u7(
i,t)}throw n}}});var lr,ng=g(()=>{lr=class extends Error{name;status;request;response;constructor(t,n,r){super(t,{cause:r.cause}),this.name="HttpError",this.status=Number.parseInt(
n),Number.isNaN(this.status)&&(this.status=0);"response"in r&&(this.response=r.response);let i=Object.assign({},r.request);r.request.headers.authorization&&(i.headers=
Object.assign({},r.request.headers,{authorization:r.request.headers.authorization.replace(/(?<! ) .*$/," [REDACTED]")})),i.url=i.url.replace(/\bclient_secret=\w+/g,
"client_secret=[REDACTED]").replace(/\baccess_token=\w+/g,"access_token=[REDACTED]"),this.request=i}}});function p7(e){if(typeof e!="object"||e===null||Object.prototype.toString.call(e)!=="[object Object]")return!1;let t=Object.getPrototypeOf(e);if(t===null)return!0;
let n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor;return typeof n=="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.
call(e)}async function OE(e){let t=e.request?.fetch||globalThis.fetch;if(!t)throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit\
({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");let n=e.request?.log||console,r=e.request?.parseSuccessResponseBody!==
!1,i=p7(e.body)||Array.isArray(e.body)?EE(e.body):e.body,s=Object.fromEntries(Object.entries(e.headers).map(([d,f])=>[d,String(f)])),o;try{o=await t(e.url,{method:e.
method,body:i,redirect:e.request?.redirect,headers:s,signal:e.request?.signal,...e.body&&{duplex:"half"}})}catch(d){let f="Unknown Error";if(d instanceof Error){
if(d.name==="AbortError")throw d.status=500,d;f=d.message,d.name==="TypeError"&&"cause"in d&&(d.cause instanceof Error?f=d.cause.message:typeof d.cause=="string"&&
(f=d.cause))}let h=new lr(f,500,{request:e});throw h.cause=d,h}let a=o.status,l=o.url,c={};for(let[d,f]of o.headers)c[d]=f;let u={url:l,status:a,headers:c,data:""};
if("deprecation"in c){let d=c.link&&c.link.match(/<([^<>]+)>; rel="deprecation"/),f=d&&d.pop();n.warn(`[@octokit/request] "${e.method} ${e.url}" is deprecated. \
It is scheduled to be removed on ${c.sunset}${f?`. See ${f}`:""}`)}if(a===204||a===205)return u;if(e.method==="HEAD"){if(a<400)return u;throw new lr(o.statusText,
a,{response:u,request:e})}if(a===304)throw u.data=await rg(o),new lr("Not modified",a,{response:u,request:e});if(a>=400)throw u.data=await rg(o),new lr(m7(u.data),
a,{response:u,request:e});return u.data=r?await rg(o):o.body,u}async function rg(e){let t=e.headers.get("content-type");if(!t)return e.text().catch($E);let n=bE(
t);if(h7(n)){let r="";try{return r=await e.text(),CE(r)}catch{return r}}else return n.type.startsWith("text/")||n.parameters.charset?.toLowerCase()==="utf-8"&&n.
type!=="application/octet-stream"?e.text().catch($E):e.arrayBuffer().catch(()=>new ArrayBuffer(0))}function h7(e){return e.type==="application/json"||e.type==="\
application/scim+json"}function m7(e){if(typeof e=="string")return e;if(e instanceof ArrayBuffer)return"Unknown error";if(typeof e=="object"&&e!==null&&"message"in
e){let t=e,n="documentation_url"in t?` - ${t.documentation_url}`:"";return Array.isArray(t.errors)?`${t.message}: ${t.errors.map(r=>JSON.stringify(r)).join(", ")}${n}`:
`${t.message}${n}`}return`Unknown error: ${JSON.stringify(e)}`}function ig(e,t){let n=e.defaults(t);return Object.assign(function(i,s){let o=n.merge(i,s);if(!o.
request||!o.request.hook)return OE(n.parse(o));let a=(l,c)=>OE(n.parse(n.merge(l,c)));return Object.assign(a,{endpoint:n,defaults:ig.bind(null,n)}),o.request.hook(
a,o)},{endpoint:n,defaults:ig.bind(null,n)})}var d7,f7,$E,da,sg=g(()=>{gE();ca();wE();TE();ng();d7="10.0.16",f7={headers:{"user-agent":`octokit-request.js/${d7}\
 ${Yr()}`}};$E=()=>"";da=ig(mE,f7);});function y7(e){return`Request failed due to following response errors:
`+e.errors.map(t=>` - ${t.message}`).join(`
`)}function x7(e,t,n){if(n){if(typeof t=="string"&&"query"in n)return Promise.reject(new Error('[@octokit/graphql] "query" cannot be used as variable name'));for(let o in n)
if(v7.includes(o))return Promise.reject(new Error(`[@octokit/graphql] "${o}" cannot be used as variable name`))}let r=typeof t=="string"?Object.assign({query:t},
n):t,i=Object.keys(r).reduce((o,a)=>w7.includes(a)?(o[a]=r[a],o):(o.variables||(o.variables={}),o.variables[a]=r[a],o),{}),s=r.baseUrl||e.endpoint.DEFAULTS.baseUrl;
return NE.test(s)&&(i.url=s.replace(NE,"/api/graphql")),e(i).then(o=>{if(o.data.errors){let a={};for(let l of Object.keys(o.headers))a[l]=o.headers[l];throw new b7(
i,a,o.data)}return o.data.data})}function og(e,t){let n=e.defaults(t);return Object.assign((i,s)=>x7(n,i,s),{defaults:og.bind(null,n),endpoint:n.endpoint})}function RE(e){
return og(e,{method:"POST",url:"/graphql"})}var g7,b7,w7,v7,NE,Jue,IE=g(()=>{sg();ca();g7="0.0.0-development";b7=class extends Error{constructor(e,t,n){super(y7(
n)),this.request=e,this.headers=t,this.response=n,this.errors=n.errors,this.data=n.data,Error.captureStackTrace&&Error.captureStackTrace(this,this.constructor)}request;headers;response;name="\
GraphqlResponseError";errors;data},w7=["method","baseUrl","url","headers","request","query","mediaType","operationName"],v7=["query","method","url"],NE=/\/api\/v3\/?$/;
Jue=og(da,{headers:{"user-agent":`octokit-graphql.js/${g7} ${Yr()}`},method:"POST",url:"/graphql"});});async function _7(e){let t=k7(e),n=e.startsWith("v1.")||e.startsWith("ghs_"),r=e.startsWith("ghu_");return{type:"token",token:e,tokenType:t?"app":n?"installatio\
n":r?"user-to-server":"oauth"}}function S7(e){return e.split(/\./).length===3?`bearer ${e}`:`token ${e}`}async function E7(e,t,n,r){let i=t.endpoint.merge(n,r);
return i.headers.authorization=S7(e),t(i)}var ag,PE,LE,k7,zE,DE=g(()=>{ag="(?:[a-zA-Z0-9_-]+)",PE="\\.",LE=new RegExp(`^${ag}${PE}${ag}${PE}${ag}$`),k7=LE.test.
bind(LE);zE=function(t){if(!t)throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");if(typeof t!="string")throw new Error("[@octokit/auth-\
token] Token passed to createTokenAuth is not a string");return t=t.replace(/^(token|bearer) +/i,""),Object.assign(_7.bind(null,t),{hook:E7.bind(null,t)})}});var lg,FE=g(()=>{lg="7.0.8"});function T7(e={}){return typeof e.debug!="function"&&(e.debug=ME),typeof e.info!="function"&&(e.info=ME),typeof e.warn!="function"&&(e.warn=A7),typeof e.error!=
"function"&&(e.error=C7),e}var ME,A7,C7,qE,du,jE=g(()=>{ca();lE();sg();IE();DE();FE();ME=()=>{},A7=console.warn.bind(console),C7=console.error.bind(console);qE=
`octokit-core.js/${lg} ${Yr()}`,du=class{static VERSION=lg;static defaults(t){return class extends this{constructor(...r){let i=r[0]||{};if(typeof t=="function"){
super(t(i));return}super(Object.assign({},t,i,i.userAgent&&t.userAgent?{userAgent:`${i.userAgent} ${t.userAgent}`}:null))}}}static plugins=[];static plugin(...t){
let n=this.plugins;return class extends this{static plugins=n.concat(t.filter(i=>!n.includes(i)))}}constructor(t={}){let n=new aE.Collection,r={baseUrl:da.endpoint.
DEFAULTS.baseUrl,headers:{},request:Object.assign({},t.request,{hook:n.bind(null,"request")}),mediaType:{previews:[],format:""}};if(r.headers["user-agent"]=t.userAgent?
`${t.userAgent} ${qE}`:qE,t.baseUrl&&(r.baseUrl=t.baseUrl),t.previews&&(r.mediaType.previews=t.previews),t.timeZone&&(r.headers["time-zone"]=t.timeZone),this.request=
da.defaults(r),this.graphql=RE(this.request).defaults(r),this.log=T7(t.log),this.hook=n,t.authStrategy){let{authStrategy:s,...o}=t,a=s(Object.assign({request:this.
request,log:this.log,octokit:this,octokitOptions:o},t.auth));n.wrap("request",a.hook),this.auth=a}else if(!t.auth)this.auth=async()=>({type:"unauthenticated"});else{
let s=zE(t.auth);n.wrap("request",s.hook),this.auth=s}let i=this.constructor;for(let s=0;s<i.plugins.length;++s)Object.assign(this,i.plugins[s](this,t))}request;graphql;log;hook;auth}});function O7(e){if(!e.data)return{...e,data:[]};if(!(("total_count"in e.data||"total_commits"in e.data)&&!("url"in e.data)))return e;let n=e.data.incomplete_results,
r=e.data.repository_selection,i=e.data.total_count,s=e.data.total_commits;delete e.data.incomplete_results,delete e.data.repository_selection,delete e.data.total_count,
delete e.data.total_commits;let o=Object.keys(e.data)[0],a=e.data[o];return e.data=a,typeof n<"u"&&(e.data.incomplete_results=n),typeof r<"u"&&(e.data.repository_selection=
r),e.data.total_count=i,e.data.total_commits=s,e}function cg(e,t,n){let r=typeof t=="function"?t.endpoint(n):e.request.endpoint(t,n),i=typeof t=="function"?t:e.
request,s=r.method,o=r.headers,a=r.url;return{[Symbol.asyncIterator]:()=>({async next(){if(!a)return{done:!0};try{let l=await i({method:s,url:a,headers:o}),c=O7(
l);if(a=((c.headers.link||"").match(/<([^<>]+)>;\s*rel="next"/)||[])[1],!a&&"total_commits"in c.data){let u=new URL(c.url),d=u.searchParams,f=parseInt(d.get("pa\
ge")||"1",10),h=parseInt(d.get("per_page")||"250",10);f*h<c.data.total_commits&&(d.set("page",String(f+1)),a=u.toString())}return{value:c}}catch(l){if(l.status!==
409)throw l;return a="",{value:{status:200,headers:{},data:[]}}}}})}}function BE(e,t,n,r){return typeof n=="function"&&(r=n,n=void 0),GE(e,[],cg(e,t,n)[Symbol.asyncIterator](),
r)}function GE(e,t,n,r){return n.next().then(i=>{if(i.done)return t;let s=!1;function o(){s=!0}return t=t.concat(r?r(i.value,o):i.value.data),s?t:GE(e,t,n,r)})}
function ug(e){return{paginate:Object.assign(BE.bind(null,e),{iterator:cg.bind(null,e)})}}var $7,dde,ZE=g(()=>{$7="0.0.0-development";dde=Object.assign(BE,{iterator:cg});
ug.VERSION=$7});var pg=j((dg,fg)=>{(function(e,t){typeof dg=="object"&&typeof fg<"u"?fg.exports=t():typeof define=="function"&&define.amd?define(t):e.Bottleneck=t()})(dg,(function(){
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
R).reverse()).shift()}};var f=d,h;h=class extends Error{};var p=h,y,w,x,O,T;O=10,w=5,T=i,y=p,x=class{constructor(R,b,N,z,D,Z,V,Ae){this.task=R,this.args=b,this.
rejectOnDrop=D,this.Events=Z,this._states=V,this.Promise=Ae,this.options=T.load(N,z),this.options.priority=this._sanitizePriority(this.options.priority),this.options.
id===z.id&&(this.options.id=`${this.options.id}-${this._randomIndex()}`),this.promise=new this.Promise((Ze,Pe)=>{this._resolve=Ze,this._reject=Pe}),this.retryCount=
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
options.id),this.Events.trigger("done",R)}};var $=x,E,A,S;S=i,E=p,A=class{constructor(R,b,N){this.instance=R,this.storeOptions=b,this.clientId=this.instance._randomIndex(),
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
this._running-=b,this._done+=b,this.instance._drainAll(this.computeCapacity()),{running:this._running}}};var _=A,v,M;v=p,M=class{constructor(R){this.status=R,this.
_jobs={},this.counts=this.status.map(function(){return 0})}next(R){var b,N;if(b=this._jobs[R],N=b+1,b!=null&&N<this.status.length)return this.counts[b]--,this.counts[N]++,
this._jobs[R]++;if(b!=null)return this.counts[b]--,delete this._jobs[R]}start(R){var b;return b=0,this._jobs[R]=b,this.counts[b]++}remove(R){var b;return b=this.
_jobs[R],b!=null&&(this.counts[b]--,delete this._jobs[R]),b!=null}jobStatus(R){var b;return(b=this.status[this._jobs[R]])!=null?b:null}statusJobs(R){var b,N,z,D,
Z;if(R!=null){if(N=this.status.indexOf(R),N<0)throw new v(`status must be one of ${this.status.join(", ")}`);z=this._jobs,D=[];for(b in z)Z=z[b],Z===N&&D.push(b);
return D}else return Object.keys(this._jobs)}statusCounts(){return this.counts.reduce(((R,b,N)=>(R[this.status[N]]=b,R)),{})}};var C=M,q,G;q=o,G=class{constructor(R,b){
this.schedule=this.schedule.bind(this),this.name=R,this.Promise=b,this._running=0,this._queue=new q}isEmpty(){return this._queue.length===0}async _tryToRun(){var R,
b,N,z,D,Z,V;if(this._running<1&&this._queue.length>0)return this._running++,{task:V,args:R,resolve:D,reject:z}=this._queue.shift(),b=await(async function(){try{
return Z=await V(...R),function(){return D(Z)}}catch(Ae){return N=Ae,function(){return z(N)}}})(),this._running--,this._tryToRun(),b()}schedule(R,...b){var N,z,
D;return D=z=null,N=new this.Promise(function(Z,V){return D=Z,z=V}),this._queue.push({task:R,args:b,resolve:D,reject:z}),this._tryToRun(),N}};var le=G,I="2.19.5",
P={version:I},Ne=Object.freeze({version:I,default:P}),de=()=>console.log("You must import the full version of Bottleneck in order to use this feature."),ze=()=>console.
log("You must import the full version of Bottleneck in order to use this feature."),te=()=>console.log("You must import the full version of Bottleneck in order \
to use this feature."),Y,ue,je,Un,me,ee;ee=i,Y=l,Un=de,je=ze,me=te,ue=(function(){class Q{constructor(b={}){this.deleteKey=this.deleteKey.bind(this),this.limiterOptions=
b,ee.load(this.limiterOptions,this.defaults,this),this.Events=new Y(this),this.instances={},this.Bottleneck=si,this._startAutoCleanup(),this.sharedConnection=this.
connection!=null,this.connection==null&&(this.limiterOptions.datastore==="redis"?this.connection=new Un(Object.assign({},this.limiterOptions,{Events:this.Events})):
this.limiterOptions.datastore==="ioredis"&&(this.connection=new je(Object.assign({},this.limiterOptions,{Events:this.Events}))))}key(b=""){var N;return(N=this.instances[b])!=
null?N:(()=>{var z;return z=this.instances[b]=new this.Bottleneck(Object.assign(this.limiterOptions,{id:`${this.id}-${b}`,timeout:this.timeout,connection:this.connection})),
this.Events.trigger("created",z,b),z})()}async deleteKey(b=""){var N,z;return z=this.instances[b],this.connection&&(N=await this.connection.__runCommand__(["del",
...me.allKeys(`${this.id}-${b}`)])),z!=null&&(delete this.instances[b],await z.disconnect()),z!=null||N>0}limiters(){var b,N,z,D;N=this.instances,z=[];for(b in N)
D=N[b],z.push({key:b,limiter:D});return z}keys(){return Object.keys(this.instances)}async clusterKeys(){var b,N,z,D,Z,V,Ae,Ze,Pe;if(this.connection==null)return this.
Promise.resolve(this.keys());for(V=[],b=null,Pe=`b_${this.id}-`.length,N=9;b!==0;)for([Ze,z]=await this.connection.__runCommand__(["scan",b??0,"match",`b_${this.
id}-*_settings`,"count",1e4]),b=~~Ze,D=0,Ae=z.length;D<Ae;D++)Z=z[D],V.push(Z.slice(Pe,-N));return V}_startAutoCleanup(){var b;return clearInterval(this.interval),
typeof(b=this.interval=setInterval(async()=>{var N,z,D,Z,V,Ae;V=Date.now(),D=this.instances,Z=[];for(z in D){Ae=D[z];try{await Ae._store.__groupCheck__(V)?Z.push(
this.deleteKey(z)):Z.push(void 0)}catch(Ze){N=Ze,Z.push(Ae.Events.trigger("error",N))}}return Z},this.timeout/2)).unref=="function"?b.unref():void 0}updateSettings(b={}){
if(ee.overwrite(b,this.defaults,this),ee.overwrite(b,b,this.limiterOptions),b.timeout!=null)return this._startAutoCleanup()}disconnect(b=!0){var N;if(!this.sharedConnection)
return(N=this.connection)!=null?N.disconnect(b):void 0}}return Q.prototype.defaults={timeout:1e3*60*5,connection:null,Promise,id:"group-key"},Q}).call(e);var En=ue,
ri,H,be;be=i,H=l,ri=(function(){class Q{constructor(b={}){this.options=b,be.load(this.options,this.defaults,this),this.Events=new H(this),this._arr=[],this._resetPromise(),
this._lastFlush=Date.now()}_resetPromise(){return this._promise=new this.Promise((b,N)=>this._resolve=b)}_flush(){return clearTimeout(this._timeout),this._lastFlush=
Date.now(),this._resolve(),this.Events.trigger("batch",this._arr),this._arr=[],this._resetPromise()}add(b){var N;return this._arr.push(b),N=this._promise,this._arr.
length===this.maxSize?this._flush():this.maxTime!=null&&this._arr.length===1&&(this._timeout=setTimeout(()=>this._flush(),this.maxTime)),N}}return Q.prototype.defaults=
{maxTime:null,maxSize:null,Promise},Q}).call(e);var U=ri,oe=()=>console.log("You must import the full version of Bottleneck in order to use this feature."),Te=t(
Ne),De,Ee,at,lt,qa,Js,ja,ii,Ba,rn,$e,fr=[].splice;Js=10,Ee=5,$e=i,ja=f,lt=$,qa=_,ii=oe,at=l,Ba=C,rn=le,De=(function(){class Q{constructor(b={},...N){var z,D;this.
_addToQueue=this._addToQueue.bind(this),this._validateOptions(b,N),$e.load(b,this.instanceDefaults,this),this._queues=new ja(Js),this._scheduled={},this._states=
new Ba(["RECEIVED","QUEUED","RUNNING","EXECUTING"].concat(this.trackDoneStatus?["DONE"]:[])),this._limiter=null,this.Events=new at(this),this._submitLock=new rn(
"submit",this.Promise),this._registerLock=new rn("register",this.Promise),D=$e.load(b,this.storeDefaults,{}),this._store=(function(){if(this.datastore==="redis"||
this.datastore==="ioredis"||this.connection!=null)return z=$e.load(b,this.redisStoreDefaults,{}),new ii(this,D,z);if(this.datastore==="local")return z=$e.load(b,
this.localStoreDefaults,{}),new qa(this,D,z);throw new Q.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`)}).call(this),this._queues.on("le\
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
then(({success:Ae,wait:Ze,reservoir:Pe})=>{var oi;return this.Events.trigger("debug",`Drained ${Z.id}`,{success:Ae,args:N,options:Z}),Ae?(V.shift(),oi=this.empty(),
oi&&this.Events.trigger("empty"),Pe===0&&this.Events.trigger("depleted",oi),this._run(z,D,Ze),this.Promise.resolve(Z.weight)):this.Promise.resolve(null)})))})}_drainAll(b,N=0){
return this._drainOne(b).then(z=>{var D;return z!=null?(D=b!=null?b-z:b,this._drainAll(D,N+z)):this.Promise.resolve(N)}).catch(z=>this.Events.trigger("error",z))}_dropAllQueued(b){
return this._queues.shiftAll(function(N){return N.doDrop({message:b})})}stop(b={}){var N,z;return b=$e.load(b,this.stopDefaults),z=D=>{var Z;return Z=()=>{var V;
return V=this._states.counts,V[0]+V[1]+V[2]+V[3]===D},new this.Promise((V,Ae)=>Z()?V():this.on("done",()=>{if(Z())return this.removeAllListeners("done"),V()}))},
N=b.dropWaitingJobs?(this._run=function(D,Z){return Z.doDrop({message:b.dropErrorMessage})},this._drainOne=()=>this.Promise.resolve(null),this._registerLock.schedule(
()=>this._submitLock.schedule(()=>{var D,Z,V;Z=this._scheduled;for(D in Z)V=Z[D],this.jobStatus(V.job.options.id)==="RUNNING"&&(clearTimeout(V.timeout),clearTimeout(
V.expiration),V.job.doDrop({message:b.dropErrorMessage}));return this._dropAllQueued(b.dropErrorMessage),z(0)}))):this.schedule({priority:Js-1,weight:0},()=>z(1)),
this._receive=function(D){return D._reject(new Q.prototype.BottleneckError(b.enqueueErrorMessage))},this.stop=()=>this.Promise.reject(new Q.prototype.BottleneckError(
"stop() has already been called")),N}async _addToQueue(b){var N,z,D,Z,V,Ae,Ze;({args:N,options:Z}=b);try{({reachedHWM:V,blocked:z,strategy:Ze}=await this._store.
__submit__(this.queued(),Z.weight))}catch(Pe){return D=Pe,this.Events.trigger("debug",`Could not queue ${Z.id}`,{args:N,options:Z,error:D}),b.doDrop({error:D}),
!1}return z?(b.doDrop(),!0):V&&(Ae=Ze===Q.prototype.strategy.LEAK?this._queues.shiftLastFrom(Z.priority):Ze===Q.prototype.strategy.OVERFLOW_PRIORITY?this._queues.
shiftLastFrom(Z.priority+1):Ze===Q.prototype.strategy.OVERFLOW?b:void 0,Ae?.doDrop(),Ae==null||Ze===Q.prototype.strategy.OVERFLOW)?(Ae==null&&b.doDrop(),V):(b.doQueue(
V,z),this._queues.push(b),await this._drainAll(),V)}_receive(b){return this._states.jobStatus(b.options.id)!=null?(b._reject(new Q.prototype.BottleneckError(`A \
job with the same id already exists (id=${b.options.id})`)),!1):(b.doReceive(),this._submitLock.schedule(this._addToQueue,b))}submit(...b){var N,z,D,Z,V,Ae,Ze;return typeof b[0]==
"function"?(V=b,[z,...b]=V,[N]=fr.call(b,-1),Z=$e.load({},this.jobDefaults)):(Ae=b,[Z,z,...b]=Ae,[N]=fr.call(b,-1),Z=$e.load(Z,this.jobDefaults)),Ze=(...Pe)=>new this.
Promise(function(oi,Bi){return z(...Pe,function(...Ga){return(Ga[0]!=null?Bi:oi)(Ga)})}),D=new lt(Ze,b,Z,this.jobDefaults,this.rejectOnDrop,this.Events,this._states,
this.Promise),D.promise.then(function(Pe){return typeof N=="function"?N(...Pe):void 0}).catch(function(Pe){return Array.isArray(Pe)?typeof N=="function"?N(...Pe):
void 0:typeof N=="function"?N(Pe):void 0}),this._receive(D)}schedule(...b){var N,z,D;return typeof b[0]=="function"?([D,...b]=b,z={}):[z,D,...b]=b,N=new lt(D,b,
z,this.jobDefaults,this.rejectOnDrop,this.Events,this._states,this.Promise),this._receive(N),N.promise}wrap(b){var N,z;return N=this.schedule.bind(this),z=function(...D){
return N(b.bind(this),...D)},z.withOptions=function(D,...Z){return N(D,b,...Z)},z}async updateSettings(b={}){return await this._store.__updateSettings__($e.overwrite(
b,this.storeDefaults)),$e.overwrite(b,this.instanceDefaults,this),this}currentReservoir(){return this._store.__currentReservoir__()}incrementReservoir(b=0){return this.
_store.__incrementReservoir__(b)}}return Q.default=Q,Q.Events=at,Q.version=Q.prototype.version=Te.version,Q.strategy=Q.prototype.strategy={LEAK:1,OVERFLOW:2,OVERFLOW_PRIORITY:4,
BLOCK:3},Q.BottleneckError=Q.prototype.BottleneckError=p,Q.Group=Q.prototype.Group=En,Q.RedisConnection=Q.prototype.RedisConnection=de,Q.IORedisConnection=Q.prototype.
IORedisConnection=ze,Q.Batcher=Q.prototype.Batcher=U,Q.prototype.jobDefaults={priority:Ee,weight:1,expiration:null,id:"<no-id>"},Q.prototype.storeDefaults={maxConcurrent:null,
minTime:0,highWater:null,strategy:Q.prototype.strategy.LEAK,penalty:null,reservoir:null,reservoirRefreshInterval:null,reservoirRefreshAmount:null,reservoirIncreaseInterval:null,
reservoirIncreaseAmount:null,reservoirIncreaseMaximum:null},Q.prototype.localStoreDefaults={Promise,timeout:null,heartbeatInterval:250},Q.prototype.redisStoreDefaults=
{Promise,timeout:null,heartbeatInterval:5e3,clientTimeout:1e4,Redis:null,clientOptions:{},clusterNodes:null,clearDatastore:!1,connection:null},Q.prototype.instanceDefaults=
{datastore:"local",connection:null,id:"<no-id>",rejectOnDrop:!0,trackDoneStatus:!1,Promise},Q.prototype.stopDefaults={enqueueErrorMessage:"This limiter has been\
 stopped and cannot accept new jobs.",dropWaitingJobs:!0,dropErrorMessage:"This limiter has been stopped."},Q}).call(e);var si=De,pr=si;return pr}))});function R7(e){return e.request!==void 0}async function UE(e,t,n,r){if(!R7(n)||!n?.request.request)throw n;if(n.status>=400&&!e.doNotRetry.includes(n.status)){let i=r.
request.retries!=null?r.request.retries:e.retries,s=Math.pow((r.request.retryCount||0)+1,2);throw t.retry.retryRequest(n,i,s)}throw n}async function I7(e,t,n,r){
let i=new HE.default;return i.on("failed",function(s,o){let a=~~s.request.request?.retries,l=~~s.request.request?.retryAfter;if(r.request.retryCount=o.retryCount+
1,a>o.retryCount)return l*e.retryAfterBaseValue}),i.schedule(P7.bind(null,e,t,n),r)}async function P7(e,t,n,r){let i=await n(r);if(i.data&&i.data.errors&&i.data.
errors.length>0&&/Something went wrong while executing your query/.test(i.data.errors[0].message)){let s=new lr(i.data.errors[0].message,500,{request:r,response:i});
return UE(e,t,s,r)}return i}function hg(e,t){let n=Object.assign({enabled:!0,retryAfterBaseValue:1e3,doNotRetry:[400,401,403,404,410,422,451],retries:3},t.retry),
r={retry:{retryRequest:(i,s,o)=>(i.request.request=Object.assign({},i.request.request,{retries:s,retryAfter:o}),i)}};return n.enabled&&(e.hook.error("request",UE.
bind(null,n,r)),e.hook.wrap("request",I7.bind(null,n,r))),r}var HE,N7,WE=g(()=>{HE=Cn(pg(),1);ng();N7="0.0.0-development";hg.VERSION=N7});function z7(e,t,n){return e.retryLimiter.schedule(D7,e,t,n)}async function D7(e,t,n){let{pathname:r}=new URL(n.url,"http://github.test"),i=F7(n.method,r),s=!i&&
n.method!=="GET"&&n.method!=="HEAD",o=n.method==="GET"&&r.startsWith("/search/"),a=r.startsWith("/graphql"),c=~~t.retryCount>0?{priority:0,weight:0}:{};e.clustering&&
(c.expiration=1e3*60),(s||a)&&await e.write.key(e.id).schedule(c,mg),s&&e.triggersNotification(r)&&await e.notifications.key(e.id).schedule(c,mg),o&&await e.search.
key(e.id).schedule(c,mg);let u=(i?e.auth:e.global).key(e.id).schedule(c,t,n);if(a){let d=await u;if(d.data.errors!=null&&d.data.errors.some(f=>f.type==="RATE_LI\
MITED"))throw Object.assign(new Error("GraphQL Rate Limit Exceeded"),{response:d,data:d.data})}return u}function F7(e,t){return e==="PATCH"&&/^\/applications\/[^/]+\/token\/scoped$/.
test(t)||e==="POST"&&(/^\/applications\/[^/]+\/token$/.test(t)||/^\/app\/installations\/[^/]+\/access_tokens$/.test(t)||t==="/login/oauth/access_token")}function q7(e){
let n=`^(?:${e.map(r=>r.split("/").map(i=>i.startsWith("{")?"(?:.+?)":i).join("/")).map(r=>`(?:${r})`).join("|")})[^/]*$`;return new RegExp(n,"i")}function fu(e,t){
let{enabled:n=!0,Bottleneck:r=KE.default,id:i="no-id",timeout:s=1e3*60*2,connection:o}=t.throttle||{};if(!n)return{};let a={timeout:s};typeof o<"u"&&(a.connection=
o);let l=Object.assign({clustering:o!=null,triggersNotification:YE,fallbackSecondaryRateRetryAfter:60,retryAfterBaseValue:1e3,id:i},t.throttle);if(typeof l.onSecondaryRateLimit!=
"function"||typeof l.onRateLimit!="function")throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);let c=!1,u=()=>{if(c)return;c=!0,xn.global==null&&j7(r,a),l.global=l.global??xn.global,l.auth=l.auth??xn.auth,l.search=l.search??xn.search,l.write=l.write??
xn.write,l.notifications=l.notifications??xn.notifications,l.retryLimiter=l.retryLimiter??new r;let d={},f=new r.Events(d);d.on("secondary-limit",l.onSecondaryRateLimit),
d.on("rate-limit",l.onRateLimit),d.on("error",h=>e.log.warn("Error in throttling-plugin limit handler",h)),l.retryLimiter.on("failed",async function(h,p){let[y,
w,x]=p.args,{pathname:O}=new URL(x.url,"http://github.test");if(!(O.startsWith("/graphql")&&h.status!==401||h.status===403||h.status===429))return;let $=~~w.retryCount;
w.retryCount=$,x.request.retryCount=$;let{wantRetry:E,retryAfter:A=0}=await(async function(){if(/\bsecondary rate\b/i.test(h.message)){let S=Number(h.response.headers["\
retry-after"])||y.fallbackSecondaryRateRetryAfter;return{wantRetry:await f.trigger("secondary-limit",S,x,e,$),retryAfter:S}}if(h.response.headers!=null&&h.response.
headers["x-ratelimit-remaining"]==="0"||(h.response.data?.errors??[]).some(S=>S.type==="RATE_LIMITED")){let S=new Date(~~h.response.headers["x-ratelimit-reset"]*
1e3).getTime(),_=Math.max(Math.ceil((S-Date.now())/1e3)+1,0);return{wantRetry:await f.trigger("rate-limit",_,x,e,$),retryAfter:_}}return{}})();if(E)return w.retryCount++,
A*y.retryAfterBaseValue})};return e.hook.wrap("request",(d,f)=>(u(),z7(l,d,f))),{}}var KE,L7,mg,M7,VE,YE,xn,j7,JE=g(()=>{KE=Cn(pg(),1),L7="0.0.0-development",mg=
()=>Promise.resolve();M7=["/orgs/{org}/invitations","/orgs/{org}/invitations/{invitation_id}","/orgs/{org}/teams/{team_slug}/discussions","/orgs/{org}/teams/{te\
am_slug}/discussions/{discussion_number}/comments","/repos/{owner}/{repo}/collaborators/{username}","/repos/{owner}/{repo}/commits/{commit_sha}/comments","/repo\
s/{owner}/{repo}/issues","/repos/{owner}/{repo}/issues/{issue_number}/comments","/repos/{owner}/{repo}/issues/{issue_number}/sub_issue","/repos/{owner}/{repo}/i\
ssues/{issue_number}/sub_issues/priority","/repos/{owner}/{repo}/pulls","/repos/{owner}/{repo}/pulls/{pull_number}/comments","/repos/{owner}/{repo}/pulls/{pull_\
number}/comments/{comment_id}/replies","/repos/{owner}/{repo}/pulls/{pull_number}/merge","/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers","/repos\
/{owner}/{repo}/pulls/{pull_number}/reviews","/repos/{owner}/{repo}/releases","/teams/{team_id}/discussions","/teams/{team_id}/discussions/{discussion_number}/c\
omments"];VE=q7(M7),YE=VE.test.bind(VE),xn={},j7=function(e,t){xn.global=new e.Group({id:"octokit-global",maxConcurrent:10,...t}),xn.auth=new e.Group({id:"octok\
it-auth",maxConcurrent:1,...t}),xn.search=new e.Group({id:"octokit-search",maxConcurrent:1,minTime:2e3,...t}),xn.write=new e.Group({id:"octokit-write",maxConcurrent:1,
minTime:1e3,...t}),xn.notifications=new e.Group({id:"octokit-notifications",maxConcurrent:1,minTime:3e3,...t})};fu.VERSION=L7;fu.triggersNotification=YE});var pu,gg=g(()=>{pu={name:"prompt-spec",version:"0.1.0",description:"Six sections between a request and the agent that carries it out: write the spec, lint it, \
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
7.3.8",vitest:"^4.1.12",yaml:"^2.9.1",zod:"^4.6.7"},overrides:{rollup:"4.67.4"}}});function eA(e){let{origin:t,host:n}=new URL(e.apiUrl);return async(r,i)=>{let s=new URL(r instanceof Request?r.url:r);for(let o=0;o<=XE;o++){if(s.origin!==t)throw new B(
"github-redirect",`${n} points to another server, ${tA(s.host,e)}; it was not asked`,"Check the name; nothing was sent there.");let{response:a,text:l}=await Z7(
s,i,e),c=G7.has(a.status)?a.headers.get("location"):null;if(c===null)return H7(a,l,n);if((i?.method??"GET")!=="GET")throw new B("github-redirect",`${n} answered\
 that it has moved; nothing was changed`,"Open the page and name the issue by where it is now.");if(!URL.canParse(c,s.href))throw new B("github-redirect",`${n} \
points to an address that is none`,"Try again later.");s=new URL(c,s)}throw new B("github-redirect",`${n} points on and on: more than ${XE} times`,"Try again la\
ter.")}}async function Z7(e,t,n){let{limits:r}=n;try{let i=await fetch(e,{...t,redirect:"manual",signal:AbortSignal.timeout(r.timeout)});return{response:i,text:tA(
await U7(i,r.bytes,e.host),n)}}catch(i){if(i instanceof B||!(i instanceof Error))throw i;if(i.name==="TimeoutError")throw new B("github-timeout",`${e.host} did \
not answer within ${r.timeout/1e3} s`,"Try again later.",{cause:i});let s=Y7(i);throw new B(K7.has(s)?"github-cut":"github-unreachable",`cannot reach ${e.host}:\
 ${V7[s]??(s||"the connection failed")}`,"Check the connection, then run the same command again.",{cause:i})}}async function U7(e,t,n){let r=[],i=0;for await(let s of e.
body??[]){if(i+=s.length,i>t)throw new B("too-large",`${n} sends more than ${Math.round(t/1024/1024)} MiB for one answer`,"Name single issues.");r.push(s)}return Buffer.
concat(r).toString("utf8")}function H7(e,t,n){let{status:r}=e;if(r===204||r===205||r===304)return new Response(null,{status:r,headers:e.headers});let i=new Headers(
e.headers);i.set("content-type","application/json");let s=W7(t);if(r>=400)return new Response(JSON.stringify({message:s!==null&&"message"in s&&typeof s.message==
"string"?s.message:""}),{status:r,headers:i});if(s===null)throw new B("github-answer",`${n} answered with something that is not JSON data`,"Check --api-url; a p\
roxy may have answered in its place.");return new Response(t,{status:r,headers:i})}function W7(e){try{let t=JSON.parse(e);return typeof t=="object"?t:null}catch(t){
if(t instanceof SyntaxError)return null;throw t}}function tA(e,{secret:t}){return t===null?e:e.replaceAll(t,"***")}function Y7({cause:e}){return e instanceof Error&&
"code"in e&&typeof e.code=="string"?e.code:""}var QE,XE,G7,V7,K7,yg=g(()=>{"use strict";Re();QE={timeout:3e4,bytes:48*1024*1024,wait:60,second:1e3},XE=5,G7=new Set(
[301,302,303,307,308]);V7={ECONNREFUSED:"the connection was refused",ECONNRESET:"the connection was cut",UND_ERR_SOCKET:"the connection was cut",ENOTFOUND:"ther\
e is no such host",EAI_AGAIN:"the name of the host cannot be looked up",UND_ERR_CONNECT_TIMEOUT:"it does not answer",ETIMEDOUT:"it does not answer",CERT_HAS_EXPIRED:"\
its certificate has expired",DEPTH_ZERO_SELF_SIGNED_CERT:"its certificate is self-signed",SELF_SIGNED_CERT_IN_CHAIN:"its certificate is self-signed",UNABLE_TO_VERIFY_LEAF_SIGNATURE:"\
its certificate cannot be verified"},K7=new Set(["ECONNRESET","UND_ERR_SOCKET","EAI_AGAIN"])});function wg(e){return e instanceof Error&&"status"in e&&typeof e.status=="number"&&"request"in e}function nA(e,{doing:t,server:n,token:r,wait:i}){let{status:s}=e,
o=(c,u,d)=>new B(c,`${t}: ${u} (${s})`,d,{cause:e}),a=r===null?`Set GITHUB_TOKEN, or log in with \`gh auth login --hostname ${n.host}\`.`:`Check what the token \
from ${r.source} may do.`,l=s===403||s===429?J7(e,i):null;return l!==null?o("github-limit",`${n.host} ${l}`,r===null?`${a} With a token many more requests are a\
llowed.`:"Try again then."):s===401&&r!==null?o("github-token",`${n.host} does not accept the token from ${r.source}`,"Renew it; it may have expired."):s===401?
o("github-token",`${n.host} wants a token`,a):s===404?o("github-not-found",r===null?"there is none that can be seen without a token":"there is none, or the toke\
n may not see it",`Check the name. ${a}`):s===410?o("github-gone","it was deleted, or the repository has no issues","Check it in a browser."):s===403?o("github-\
forbidden",`${n.host} does not allow it${bg(e)}`,a):s>=500?o("github-failed",`${n.host} failed${bg(e)}`,"Try again later; see also https://www.githubstatus.com."):
o("github-refused",`${n.host} refused${bg(e)}`,a)}function J7({message:e,response:t},n){let{headers:r={}}=t??{},i=Number(r["retry-after"]);if(i>n)return`asks to\
 wait ${i} s because of its rate limit, and at most ${n} s are waited`;let s=Number(r["x-ratelimit-reset"]);return String(r["x-ratelimit-remaining"])==="0"?`all\
ows no more requests${s>0&&s<1e11?` until ${new Date(s*1e3).toISOString()}`:" for now"}`:/\bsecondary rate\b/i.test(e)||i>=0?"asks to slow down":null}function bg({
response:e}){let t=e?.data.message?.trim().split(/\r\n|\r|\n/)[0]??"";return t===""?"":`: ${t.length>200?`${t.slice(0,200)}…`:t}`}var rA=g(()=>{"use strict";Re()});function iA({server:e,token:t,limits:n,notice:r}){let i=(s,o,a,l)=>s>n.wait||l>=Q7?!1:(r({en:`${e.host} asks to wait ${s} s because of its rate limit; waiting`,
"zh-CN":`${e.host} 因频率限制要求等待 ${s} 秒；正在等待`}),!0);return new(du.plugin(t4,fu,hg,ug))({...t===null?{}:{auth:t.value},baseUrl:e.apiUrl,
userAgent:`prompt-spec/${pu.version}`,log:{debug:hu,info:hu,warn:hu,error:hu},request:{fetch:eA({apiUrl:e.apiUrl,secret:t?.value??null,limits:n})},retry:{doNotRetry:e4,
retries:X7,retryAfterBaseValue:n.second},throttle:{retryAfterBaseValue:n.second,onRateLimit:i,onSecondaryRateLimit:i}})}function t4(e){return e.hook.error("requ\
est",(t,n)=>{throw wg(t)&&(t.status===403||t.status===429)&&t.response?.headers["retry-after"]!==void 0&&(t.message=`secondary rate limit: ${t.message}`),t.cause instanceof
B&&t.cause.code!=="github-cut"&&(n.request.retries=0),t}),{}}function sA(e,t,{server:n,token:r,limits:i}){return!(e instanceof Error)||e instanceof B?e:e.cause instanceof
B?new B(e.cause.code,`${t}: ${e.cause.message}`,e.cause.hint,{cause:e}):wg(e)?nA(e,{doing:t,server:n,token:r,wait:i.wait}):e}function hu(){}var X7,Q7,e4,oA=g(()=>{
"use strict";jE();ZE();WE();JE();gg();Re();yg();rA();X7=2,Q7=1,e4=[400,401,403,404,409,410,413,415,422,429,451,501]});function aA(e,t){let n=t.GITHUB_API_URL??"";return e!==null?xg(e,"--api-url",URL.canParse(n)?new URL(n).host:null):n===""?xg("https://api.github.com","",null):xg(
n,"GITHUB_API_URL",URL.canParse(n)?new URL(n).host:null)}function _g(e,t){if(t===null||t===e.pages||t===new URL(e.apiUrl).origin||kg(e.host))return;let{hostname:n,
host:r}=new URL(t),i=n==="github.com"||n==="www.github.com"?"Leave --api-url out, and write https://github.com/…":`If you trust it, say so: --api-url https://${r}\
/api/v3`;throw new B("github-host",`${r} is not ${e.host}, the server that is asked`,i)}function xg(e,t,n){if(!URL.canParse(e))throw new B("api-url",`${t} is no\
t an address`,vg);let{protocol:r,hostname:i,host:s,origin:o,pathname:a,username:l,password:c,search:u,hash:d}=new URL(e);if(l!==""||c!==""||u!==""||d!=="")throw new B(
"api-url",`${t} holds more than a host and a path`,vg);if(r!=="https:"&&!(r==="http:"&&kg(i)))throw new B("api-url",`${t} is ${r}//${s}, expected https`,vg);let f=s.
startsWith("api.")?s.slice(4):s,h=f==="github.com"||f.endsWith(".ghe.com")||s===n||kg(i);return{apiUrl:`${o}${a.replace(/\/$/,"")}`,host:f,pages:`${r}//${f}`,isGitHub:h}}
function kg(e){let t=e.replace(/:[0-9]+$/,"");return t==="localhost"||t==="[::1]"||/^127\.[0-9]+\.[0-9]+\.[0-9]+$/.test(t)}var vg,Sg=g(()=>{"use strict";Re();vg=
"Write https://HOST/api/v3."});import{execFile as n4}from"node:child_process";import{homedir as r4}from"node:os";async function cA(e,t){for(let r of e.isGitHub?i4:s4){let i=t[r]?.trim()??"";if(i!==
"")return lA({value:i,source:r})}let n=(await o4(e.host,t)).trim();return n===""?null:lA({value:n,source:"`gh auth token`"})}function lA(e){if(/^[\x21-\x7E]+$/.
test(e.value))return e;throw new B("token-invalid",`what ${e.source} gives is not a token: it holds blanks or other characters that none has`,"Set it again; it \
is not shown here.")}function o4(e,t){return new Promise(n=>{n4("gh",["auth","token","--hostname",e],{env:{...t},cwd:r4(),timeout:5e3,windowsHide:!0},(r,i)=>n(r===
null?i:""))})}var i4,s4,uA=g(()=>{"use strict";Re();i4=["GH_TOKEN","GITHUB_TOKEN"],s4=["GH_ENTERPRISE_TOKEN","GITHUB_ENTERPRISE_TOKEN"]});import{Readable as a4}from"node:stream";function gu({owner:e,repo:t,number:n}){return{owner:e,repo:t,issue_number:n}}function u4(e){if(e instanceof TypeError)return{
done:!1,value:{data:null}};throw e}function d4(e){if(e instanceof B)return e;throw e}var dA,fA,l4,c4,mu,yu,pA=g(()=>{"use strict";kr();Re();oA();yg();Wo();Sg();
uA();Wn();dA=100,fA=1e3,l4=Xn({number:uo(),title:Fe(),body:Qi(Fe()),html_url:Fe(),pull_request:ne(sl())}),c4=Xn({id:uo(),body:Qi(Fe()),user:Qi(Xn({login:Fe(),type:Fe()}))}),
mu={request:{retries:0}},yu=class e{constructor(t){this.options=t;this.client=iA(t)}options;client;static async at(t,n,r,i=QE){return new e({server:t,token:await cA(
t,n),limits:i,notice:r})}async read(t){let n=`cannot read ${mn(t)}`;_g(this.options.server,t.origin);let{data:r}=await this.ask(n,()=>this.client.request("GET /\
repos/{owner}/{repo}/issues/{issue_number}",gu(t))),i=await this.issueOf(r,t,n);return this.noticeMove(t,i),{...i,number:t.number}}async*list(t,{state:n,labels:r,
since:i}){let s=`cannot list the issues of ${t.owner}/${t.repo}`,o={owner:t.owner,repo:t.repo,state:n,...r.length===0?{}:{labels:r.join(",")},...i===null?{}:{since:i}};
for await(let a of this.pages("GET /repos/{owner}/{repo}/issues",o,s))typeof a=="object"&&a!==null&&"pull_request"in a||(yield await this.issueOf(a,t,s).catch(d4))}async*comments(t){
let n=`cannot read the comments of ${mn(t)}`;for await(let r of this.pages("GET /repos/{owner}/{repo}/issues/{issue_number}/comments",gu(t),n)){let i=c4.safeParse(
r);if(!i.success)throw this.strange(n);let{id:s,body:o,user:a}=i.data;yield{id:s,text:o??"",author:a?.login??"",isBot:a?.type==="Bot"}}}async login(){let t="can\
not tell whom the token speaks for";try{let{data:n}=await this.ask(t,()=>this.client.request("GET /user")),r=Xn({login:Fe()}).safeParse(n);if(!r.success)throw this.
strange(t);return r.data.login}catch(n){if(n instanceof B&&n.code==="github-forbidden")return null;throw n}}async create(t,{title:n,text:r}){let i=`cannot open \
an issue in ${t.owner}/${t.repo}`,{data:s}=await this.ask(i,()=>this.client.request("POST /repos/{owner}/{repo}/issues",{owner:t.owner,repo:t.repo,title:n,body:r,
...mu}));return this.issueOf(s,t,i)}async editText(t,n){_g(this.options.server,t.origin),await this.ask(`cannot change ${mn(t)}`,()=>this.client.request("PATCH \
/repos/{owner}/{repo}/issues/{issue_number}",{...gu(t),body:n,...mu}))}async addComment(t,n){await this.ask(`cannot comment on ${mn(t)}`,()=>this.client.request(
"POST /repos/{owner}/{repo}/issues/{issue_number}/comments",{...gu(t),body:n,...mu}))}async editComment(t,n,r){let{owner:i,repo:s}=t;await this.ask(`cannot chan\
ge the comment on ${mn(t)}`,()=>this.client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",{owner:i,repo:s,comment_id:n,body:r,...mu}))}async*pages(t,n,r){
let i=this.client.paginate.iterator(t,{...n,per_page:dA})[Symbol.asyncIterator]();for(let s=0;;s++){let o=await this.ask(r,()=>i.next().catch(u4));if(o.done===!0)
return;if(s===fA)throw new B("github-answer",`${r}: there are more than ${dA*fA}`,"Narrow the list with --since or --label.");let a=o.value.data;if(!Array.isArray(
a))throw this.strange(r);yield*a}}async issueOf(t,n,r){let i=l4.safeParse(t);if(!i.success)throw this.strange(r);let{number:s,title:o,html_url:a}=i.data,l=mn({...n,
number:s}),c=eo(await Wa(a4.from([i.data.body??""]),l),l);return{owner:n.owner,repo:n.repo,number:s,title:o,text:c,url:a}}noticeMove(t,{url:n}){if(!oc(n))return;
let[r,i]=[mn(t),mn(ac(n))];r.toLowerCase()!==i.toLowerCase()&&this.options.notice({en:`${r} is now ${i}`,"zh-CN":`${r} 现在是 ${i}`})}async ask(t,n){try{return await n()}catch(r){
throw sA(r,t,this.options)}}strange(t){return new B("github-answer",`${t}: ${this.options.server.host} answered with something else than was asked for`,"Check -\
-api-url; it ends with /api/v3 for an Enterprise server.")}}});var mA={};An(mA,{openGitHub:()=>bu,readIssues:()=>f4});function bu({apiUrl:e,lang:t},n){let r=t??v1(n.env);return yu.at(aA(e??null,n.env),n.env,i=>n.stderr.write(
`${Be(i[r])}
`))}async function*f4(e,t,n){let r={state:t.state??"open",labels:t.label??[],since:t.since===void 0?null:m4(t.since)},i=t.repo===void 0?null:lc(t.repo),s=await bu(
t,n);for(let a of new Set(e))yield await p4(async()=>hA(await s.read(ac(a))));if(i===null)return;let o=0;try{for await(let a of s.list(i,r))o++,yield a instanceof
B?a:hA(a);o===0&&(yield new B("no-issues",`no issue of ${t.repo??""} is meant: none is ${r.state==="all"?"there":r.state}${h4(r)}`,"Check --state, --label and -\
-since."))}catch(a){if(!(a instanceof B))throw a;yield o===0?a:new B(a.code,`partial result: only ${o} issues of ${t.repo??""} were read; ${a.message}`,a.hint,{
cause:a})}}function hA(e){return{file:mn(e),path:null,text:e.text}}async function p4(e){try{return await e()}catch(t){if(t instanceof B)return t;throw t}}function h4({
labels:e,since:t}){return`${e.length===0?"":` with ${e.join(", ")}`}${t===null?"":` and changed since ${t}`}`}function m4(e){let t=/^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$/.
test(e),n=new Date(e);if(!t||Number.isNaN(n.getTime()))throw new B("option-invalid",`--since ${e} is not a day`,"Write 2026-01-31, or 2026-01-31T08:00:00Z.");return n.
toISOString().replace(".000Z","Z")}var Eg=g(()=>{"use strict";pA();Wo();Sg();wi();Re();cc()});var fa,Cg=g(()=>{"use strict";fa={severities:{},strict:!1,words:{accepted:[],vague:[],hedges:[]}}});var yA,pa,Is,Ps=g(()=>{"use strict";Cg();yA=["off","advice","warning","error"],pa=["recommended","strict"],Is={settings:fa,template:null}});function wu(e){return wA.test(e)}function vA(e){let t=wA.exec(e);if(t===null)return{broken:[],kept:[],start:e.length};let n=t.index+t[0].length,r=y4(e,n),i=t.index-
(/[\s(（*_—–;；,，-]*$/.exec(e.slice(Math.max(t.index-10,0),t.index))?.[0].length??0);return{broken:bA(e,n,r),kept:bA(e,r,e.length),start:i}}function y4(e,t){
let n=Tt(e,t,e.length),r=/\b(?:but|only|rather|instead)\b|可以|而是|但|应|只能|改用/g;r.lastIndex=t;for(let i=r.exec(e);i!==null;i=r.exec(e)){let{index:s}=i;
if(!n.some(o=>o.start<=s&&s<o.end))return s}return e.length}function bA(e,t,n){return Tt(e,t,n).map(({start:r,end:i})=>e.slice(r,i).replace(/^(`+) ?(.*?) ?\1$/s,
"$2"))}var wA,Tg=g(()=>{"use strict";qr();wA=/(?:(?:e\.g\.|for example|for instance|example),?:?\s{0,2}(?:not|never)|(?:例如|比如|譬如|如)[，,：:]?\s{0,2}(?:不能|不可以|不可|不要|不得|不应|不是|不))[\s:：]{0,2}(?=`)/i});function Ce(e,t){return e.sections.filter(n=>n.id===t)}var yt=g(()=>{"use strict"});function F(e={}){return Object.entries({...E4,...e}).filter(([,n])=>n!==null).map(([n,r])=>`## ${n}

${r??""}
`).join(`
`)}var E4,pe=g(()=>{"use strict";E4={Context:`The endpoint takes 12,000 calls per minute.

| Fact | Today | Projected |
| --- | --- | --- |
| models in the set | 80 | 500 |`,Goal:"An operator changes one field to mark a model, so that no release is needed.",Constraints:"- p99 stays under 50 ms.","No\
n-goals":"- Do not scan the key space.","Architecture notes":"A set of ids, written on change, read in O(1). When Redis does not answer within 20 ms, the last l\
ist is served.",Verification:"- `npm test` passes with 500 models.\n- live: p99 stays under 50 ms the day after the release."}});var $g=g(()=>{"use strict"});function Yt(e){let t=new Map,n=null,r;return i=>{if(i===n)return r;let s=t.get(i);return s!==void 0||t.has(i)?r=s:(r=e(i),t.size>=2e4&&t.clear(),t.set(i,r)),n=i,
r}}var Ii=g(()=>{"use strict"});var Og,SA,EA=g(()=>{"use strict";Og=[{name:"force NARRATES",span:44},{name:"force PERHAPS",span:28},{name:"force SPECIFIES",span:30},{name:"force NORMATIVE",span:24},
{name:"force MODAL",span:38},{name:"force CHINESE_MODAL",span:4},{name:"force STORY",span:154},{name:"force PROPOSES",span:68},{name:"force PAST",span:20},{name:"\
force TELLER",span:56},{name:"force PRESENT",span:36},{name:"force REASON",span:30},{name:"quantities SPELT",span:16},{name:"hot-paths CALLED",span:52},{name:"h\
ot-paths TIMED",span:56},{name:"things ENDPOINT",span:1112},{name:"things STORE",span:26},{name:"things COLLECTION",span:146},{name:"stated SELDOM",span:28},{name:"\
figure-words 0",span:32},{name:"figure-words 1",span:130},{name:"figure-words 2",span:48},{name:"figure-words 3",span:156},{name:"figure-words 4",span:50},{name:"\
figure-words 5",span:154},{name:"figure-words 6",span:50},{name:"figure-words 7",span:34},{name:"figure-words 8",span:48},{name:"figure-words 9",span:36},{name:"\
figure-words 10",span:90},{name:"figure-words 11",span:26},{name:"figure-words 12",span:96},{name:"figure-words 13",span:28},{name:"figure-words 14",span:1073741824},
{name:"figure-words 15",span:14},{name:"figure-words 16",span:10},{name:"figure-words OTHER_MEANINGS",span:1073741824},{name:"constraint-needs-figure DEMANDS",span:16},
{name:"contradiction FORBIDS_USE",span:1073741824},{name:"contradiction NEGATES",span:1073741824},{name:"contradiction EXIT",span:112},{name:"contradiction DEMA\
ND",span:34},{name:"dependency-unanswered DEPENDENCY",span:40},{name:"dependency-unanswered ANSWERED",span:1073741824},{name:"figures-disagree METRIC",span:34},
{name:"figures-disagree CHANGES",span:20},{name:"goal-solution MEANS",span:64},{name:"goal-solution OUTCOME",span:22},{name:"needs-live-check IN_PRODUCTION",span:40},
{name:"open-points OPEN_HEADING",span:1073741824},{name:"open-points PLACEHOLDER",span:10},{name:"open-points SETTLED",span:1073741824},{name:"open-points MARKE\
D",span:98},{name:"open-points CHINESE_QUESTION",span:90},{name:"open-points EITHER",span:1073741824},{name:"open-points EITHER_CHINESE",span:102},{name:"unboun\
ded-hot-path GROWS",span:226},{name:"unbounded-hot-path PLAIN",span:68},{name:"unbounded-hot-path WALKS",span:252},{name:"unbounded-hot-path LOOPED",span:358},{
name:"unbounded-hot-path PATH",span:18},{name:"unbounded-hot-path FORBIDDEN",span:1073741824},{name:"unbounded-hot-path BOUNDED",span:1073741824},{name:"judgeme\
nts 0",span:154},{name:"judgements 1",span:28},{name:"judgements 2",span:54},{name:"judgements 3",span:72},{name:"judgements 4",span:88},{name:"judgements 5",span:34},
{name:"judgements 6",span:100},{name:"judgements 7",span:1073741824},{name:"judgements 8",span:128},{name:"judgements 9",span:44},{name:"judgements 10",span:58},
{name:"judgements 11",span:22},{name:"judgements 12",span:8}],SA='{"\'":[159],"*":[218],"/":[63],":":[219],"=":[205],">":[206],"`":[69],"a":[206],"about":[7],"ab\
ove":[146],"abstract":[7],"acache":[186],"accelerate":[91],"accelerated":[91],"accelerates":[91],"accelerating":[91],"acceptable":[91,117,267,271],"acceptance":\
[11],"access":[146],"accommodate":[81],"accommodates":[81],"accordingly":[282],"accurate":[267],"acknowledgement":[3],"acknowledgements":[3],"acknowledgment":[3\
],"acknowledgments":[3],"aclass":[186],"acolumn":[186],"acron":[186],"act":[47],"action":[146],"actions":[146],"actual":[3],"add":[31,185,281],"added":[282],"ad\
ditional":[7,91],"addressed":[291],"adds":[31],"adependency":[186],"adequate":[91,117,261,267],"adequately":[261],"adjacent":[146],"admi*":[63],"adopt":[187],"a\
dr":[31],"advantage":[3],"advantages":[3],"advised":[19],"aendpoint":[186],"afield":[186],"aflag":[186],"after":[146,193],"afunction":[186],"against":[38,159,24\
6],"agreed":[211],"ahook":[186],"aim":[11,19,31],"aims":[11,19,31],"aindex":[186],"alabel":[186],"album":[82,126],"albums":[82,126],"alert":[195],"alerts":[195]\
,"alibrary":[186],"all":[226,265],"allow":[47,191],"allowed":[247],"allows":[47],"already":[43],"also":[2],"alternative":[3],"alternatives":[3],"although":[47],\
"always":[167],"amethod":[186],"amiddleware":[186],"amount":[118],"ancache":[186],"anclass":[186],"ancolumn":[186],"ancron":[186],"andependency":[186],"anendpoi\
nt":[186],"anfield":[186],"anflag":[186],"anfunction":[186],"anhook":[186],"anindex":[186],"anlabel":[186],"anlibrary":[186],"anmethod":[186],"anmiddleware":[18\
6],"another":[229],"anqueue":[186],"anscript":[186],"answer":[175,207],"answered":[207],"antable":[186],"anyone":[145],"anything":[294],"api":[9,146,170],"apico\
st":[90],"apicosts":[90],"apidesign":[11],"apied":[146],"apiing":[146],"apiload":[90],"apis":[146,170],"app":[31,57,146],"appear":[265],"appears":[265],"appendi\
x":[3],"applicable":[207],"application":[31,57],"approach":[11],"appropriate":[117,259,261,267,271],"appropriately":[295],"aqueue":[186],"architecture":[11],"ar\
e":[17],"art":[2],"as":[25,253],"ascript":[186],"assumptions":[7],"at":[183],"atable":[186],"attributes":[11],"auth*":[63],"automated":[285],"availability":[90,\
114,179],"available":[114,146],"avoi*":[159],"avoid":[91,97,151,159,191,247],"avoiding":[91,97,247],"avoids":[91,97,247],"awaiting":[209],"back":[174],"backgrou\
nd":[3,57],"backoff":[118,175],"backs":[174],"bandwidth":[90],"baseline":[183],"batch":[251],"batched":[251],"batches":[251],"be":[14,18],"because":[47,191],"be\
come":[265],"becomes":[265],"been":[209],"before":[146,183],"behave":[255],"behave*":[255],"behaves":[255],"behavior":[11,42,270],"behaviour":[11,42,270],"belie\
ve":[39],"below":[146],"benefit":[3],"benefits":[3],"better":[19,91],"big":[81,125,146],"bigquery":[67],"blazing":[107],"blazingly":[107],"boost":[91],"boosted"\
:[91],"boosting":[91],"boosts":[91],"boot":[59],"boots":[59],"bottleneck":[99],"bottlenecks":[99],"bound":[99],"bounded":[251],"brainstorm":[7],"breakpoint":[14\
6],"breakpoints":[146],"bucket":[71],"bug":[279],"bugs":[279],"build":[10,251],"bundle":[177],"cache":[187,251],"cached":[251],"call":[54,155,170,187,229,238,24\
3],"call*":[231],"called":[243],"calling":[155],"calls":[54,82,90,126,170,238,243],"can":[145,167,191],"canary":[195],"cannot":[167],"cant":[167],"capabilities"\
:[11],"capability":[11],"capped":[251],"carefully":[261],"case":[2,10],"cases":[2,10,294],"cassandra":[67],"cause":[2],"certain":[117],"change":[11,31,282],"cha\
ngelog":[3,281],"changes":[11,282,294],"cheaper":[115],"check":[225,262],"checked":[225,262],"checking":[225],"checklist":[11],"checklists":[11],"checks":[225],\
"choosing":[211],"chosen":[211],"chunk":[251],"chunked":[251],"chunks":[251],"circuit":[175],"clarif*":[211],"clarification":[211],"clarified":[211],"clarify":[\
211],"class":[186],"clean":[267],"clear":[209,267,271],"clearly":[291],"clic*":[146],"click":[54,146],"clickhouse":[67],"clicks":[54,146],"client":[57,82,126],"\
clients":[82,86,126],"clock":[146],"closed":[207],"cloudcost":[90],"cloudcosts":[90],"cockroachdb":[67],"code":[54,162,273],"code*":[162],"codeis":[162],"codeof\
":[162],"cold":[57,73,177],"collec*":[230],"collection":[71],"column":[186],"comfortable":[267],"comment":[7],"comments":[7],"communication":[146],"comparing":[\
3],"comparison":[3],"competitor":[3],"competitors":[3],"complaint":[279],"complaints":[279],"complete":[226,267,282],"completed":[282],"component":[146],"compre\
hensive":[261,267],"comprehensively":[261],"computecost":[90],"computecosts":[90],"concern":[3],"concerns":[3],"concurrency":[126],"concurrent":[81,85],"configu\
rable":[291],"configuration":[11],"configure":[187],"confirmation":[211],"confirmed":[211],"connection":[82,126],"connections":[82,86,126],"cons":[3],"consequen\
ce":[3],"consequences":[3],"conservative":[117],"considered":[3,291],"consistent":[91,267],"constant":[251],"constraint":[11],"constraints":[11],"consumption":[\
90],"contain":[81],"contains":[81],"contents":[3],"context":[3,7],"contributors":[145],"convert":[187],"cope":[81],"correct":[267,271],"correctly":[255,295],"co\
st":[90,113],"costs":[90],"could":[145],"count":[225],"counted":[225],"counting":[225],"counts":[225],"couple":[111],"cover":[262],"coverage":[179,262,270],"cov\
ered":[262,285],"covers":[262],"cpu":[97],"cpuload":[90],"created":[282],"credit":[3],"credits":[3],"criteria":[11],"critical":[53],"cron":[59,186],"cronjob":[5\
9],"cronjobs":[59],"crons":[59],"current":[3,183],"currently":[43,183],"cursor":[251],"cut":[91],"cuts":[91],"cutting":[91],"daily":[75],"dashboard":[195],"dash\
boards":[195],"data":[82,126,270],"databa*":[230],"database":[146],"databaseload":[90],"dataset":[82,126],"datasets":[82,126],"day":[74,79],"days":[79,110],"dbl\
oad":[90],"dead":[173],"decent":[91],"decide":[211],"decided":[37,207,211,245],"decisi*":[198],"decision":[11,207,211],"decisions":[11],"decrease":[91],"decreas\
ed":[91],"decreases":[91],"decreasing":[91],"defined":[211],"degrad":[175],"degrad*":[175],"degradation":[99],"degrade":[99],"degrades":[99],"degrading":[99],"d\
elay":[90,110,118],"delays":[90,118],"delete":[63,243],"deliverable":[11],"deliverables":[11],"demonstrable":[291],"demonstrated":[291],"depend":[155],"dependen\
cies":[7],"dependency":[186],"deploy":[194],"deployment":[194],"describe":[31],"describes":[31],"description":[7],"design":[11,31,146],"designed":[255],"desired\
":[255,259],"detailed":[11],"determined":[211],"developer":[145],"developers":[145],"did":[35],"didn":[35],"disadvantage":[3],"disadvantages":[3],"discovered":[\
39],"discuss":[210],"discussed":[211],"discussion":[3,211],"displa*":[255],"display":[225,255],"displayed":[225],"displaying":[225],"displays":[225,255],"disrup\
tion":[294],"do":[10,245],"docs":[270,283],"docume*":[230],"document":[31],"documentation":[262,270,283],"documented":[262,266,290],"documents":[71,82,126,282],\
"does":[173,247],"doesn":[247],"doesnt":[247],"don":[153,247],"done":[11,207],"dont":[153,247],"dos":[11],"double":[146],"down":[98,175],"downstream":[169],"dow\
ntime":[90],"drawback":[3],"drawbacks":[3],"drop":[159],"drop*":[159],"due":[47],"duration":[118],"dynamodb":[67],"e":[45],"each":[55,59,226,230,237],"early":[1\
46],"ease":[273],"easy":[267],"edge":[9,293],"effect":[278],"effective":[114],"effectiveness":[275],"effects":[278],"efficient":[91,114],"efficiently":[114],"ei\
ght":[51],"either":[209],"elasticsearch":[67],"elemen*":[230],"eleven":[51],"elimin*":[247],"enable":[47,191],"enables":[47],"encountered":[39],"end":[285],"end\
point":[54,170,186,243],"endtest":[286],"endtesting":[286],"endtests":[286],"endtestsing":[286],"enhance":[91],"enhanced":[91],"enhancement":[31],"enhances":[91\
],"enhancing":[91],"ensure":[15,19,151,191],"ensures":[19,151],"entire":[226],"entr*":[230],"entries":[71,82,126],"enumerate":[225],"enumerated":[225],"enumerat\
es":[225],"enumerating":[225],"environment":[3],"error":[11,175,177,270,295],"errors":[11,175,270,294],"etcd":[67],"etest":[287],"etesting":[287],"etests":[287]\
,"etestsing":[287],"even":[45],"event":[54],"events":[54,82,126],"every":[55,59,226,230,237],"everyone":[145],"evidence":[3],"example":[3,47],"examples":[3],"ex\
cellent":[91],"except":[159],"excessive":[91],"existing":[3,41],"exit":[161],"exit*":[161],"exited":[161],"exited*":[161],"exitin*":[161],"exiting":[161],"exits\
":[161],"expected":[11,19,255,259],"experience":[10,270,274],"expiration":[118],"expiry":[118],"explained":[290],"extensive":[261],"extensively":[261],"external\
":[169],"extracted":[291],"fail":[145,175],"failed":[175],"failfast":[147],"failing":[175],"fails":[145,175],"failure":[175],"failures":[175],"fall":[173],"fall\
back":[175],"fallbacks":[175],"falling":[173],"fallingback":[175],"fallingbacks":[175],"falls":[173],"fallsback":[175],"fallsbacks":[175],"fan":[230],"fanout*":\
[230],"faq":[3],"far":[43,207],"fashion":[110],"fast":[107,147,267],"fastapi":[147],"faster":[91,107,146],"fastest":[107],"fastify":[147],"fault":[113],"feature\
":[11,31],"features":[11],"feedback":[270,278],"feel":[265,274],"feels":[265],"fetch":[225,238],"fetched":[225],"fetches":[225,238],"fetching":[225],"few":[111]\
,"fewer":[91],"field":[186],"fifty":[51],"figure":[209],"file":[82,90,126],"file*":[230],"files":[82,126],"filter":[146,225],"filtered":[225],"filtering":[225],\
"filters":[146,225],"finalised":[211],"finalized":[211],"fine":[255],"firestore":[67],"first":[251],"five":[51],"fix":[11,146],"fixed":[117],"fixes":[11,146],"f\
ixme":[203],"flag":[186],"flawlessly":[255,295],"follow":[146,266],"following":[146],"follows":[146],"food":[146],"fooded":[146],"fooding":[146],"foods":[146],"\
footprint":[90],"forbid":[159,247],"forbid*":[159,247],"forward":[146],"forwarded":[146],"forwarding":[146],"forwards":[146],"found":[39],"four":[51],"frame":[5\
4],"frames":[54],"frequency":[54],"frequently":[146],"friendly":[267,271],"from":[183],"front":[57],"full":[226,229],"fully":[145,261,289],"functi*":[255],"func\
tion":[186,255],"functional":[11,295],"functionalities":[11],"functionality":[11],"functioning":[255],"functions":[255],"further":[1,209],"future":[7],"g":[46],\
"gain":[102],"gains":[102],"gb":[78],"generally":[265],"generous":[117],"get":[39,63,145,243],"getting":[39,145],"give":[47],"gives":[47],"glitch":[279],"glitch\
es":[279],"glossary":[3],"goal":[11,19],"goals":[11],"goes":[225],"going":[225],"good":[19,91,267,271],"got":[39],"gracefully":[295],"graduation":[1],"graphq*":\
[63],"great":[19,91,267],"grid":[146],"growing":[81,125],"guardrail":[11],"guardrails":[11],"guess":[39],"guide":[9,281],"guides":[281],"had":[35],"handle":[81,\
255],"handle*":[255],"handled":[255],"handler":[54,243],"handles":[81],"handling":[81,294],"happened":[35],"has":[37,151,209,285],"hash":[71],"have":[149],"hear\
tbeat":[59],"heartbeats":[59],"heavy":[81,91,125],"help":[15,47,191],"helpful":[19,267,271],"helps":[47],"high":[53,81,91,105,113,125],"higher":[91],"highly":[1\
05,113],"hint":[270],"hints":[270],"historically":[43],"history":[3],"hit":[54,98],"hits":[54],"hook":[186],"hostingcost":[90],"hostingcosts":[90],"hot":[53],"h\
our":[58,74,79],"hourly":[75],"hours":[58,79,110],"how":[145,210],"however":[47],"huge":[81,125],"hundred":[51],"hundreds":[81,125],"i":[26],"idea":[7],"ideal":\
[19],"ideas":[7],"identified":[291],"image":[82,126,146],"images":[82,126,146],"imagine":[47],"immediately":[107,147],"impact":[7,98,102,278],"implement":[155],\
"implementation":[1,11],"import":[155,187],"improve":[91,281],"improved":[91,282],"improvement":[102],"improvements":[102],"improves":[91],"improving":[91],"inc\
rease":[91],"increased":[91],"increases":[91],"increasing":[81,91,125],"increm*":[251],"incremental":[251],"inde*":[230],"index":[71,186],"informative":[267,271\
],"infrastructurecost":[90],"infrastructurecosts":[90],"inside":[53],"install":[187],"instance":[47],"instant":[107,145],"instantaneously":[107],"instantly":[10\
7,147],"instead":[159,183,247],"intact":[295],"integr*":[255],"integrate":[187,255],"integrates":[255],"integration":[285],"integrationtest":[287],"integrationt\
esting":[287],"integrationtests":[287],"integrationtestsing":[287],"intended":[255,259],"interface":[11],"intern*":[63],"interval":[118],"intervals":[118],"intr\
oduce":[31,155,187],"introduces":[31],"introduction":[3,7],"intuitive":[267],"investigated":[211],"investigation":[211],"invocation":[54],"invocations":[54],"is\
":[17],"issu*":[198],"issue":[31,155,210,279,294],"issues":[6,279,294],"issues*":[198],"item*":[198,230],"items":[82,126],"iter*":[234],"iterate":[225],"iterate\
d":[225],"iterates":[225],"iterating":[225],"iteration":[54],"iterations":[54],"its":[226,238],"job":[11,58],"jobs":[11,58],"kafka":[67],"kb":[78],"keep":[191,2\
65],"keeps":[265],"kep":[31],"key":[69,229],"keys":[71,235],"keyspa*":[230],"keyspace":[71,229],"keystroke":[54],"keystrokes":[54],"know":[39],"known":[207],"la\
bel":[186],"labeled":[290],"labelled":[290],"lane":[146],"laneed":[146],"laneing":[146],"lanes":[146],"large":[81,125,147],"latencies":[90],"latency":[90,94,106\
,179],"later":[7,210],"launch":[59],"launchs":[59],"layout":[146,270],"lazily":[251],"lazy":[251],"least":[183],"legible":[267],"less":[91],"lessons":[3],"let":\
[19,191,209],"letter":[174],"level":[10],"library":[186],"lightweight":[145],"like":[15,19],"limi*":[230],"limit":[91,118,122,178,251],"limited":[122,251],"limi\
ting":[91,122],"limits":[91,118,122,251],"link":[3,146],"links":[3,146],"list":[71,82,126,225,243],"list*":[230],"listed":[225],"listing":[225],"lists":[82,126,\
225],"live":[195],"load":[54,82,90,126,147,225,238,255],"load*":[255],"loaded":[225],"loading":[147,225],"loads":[54,82,126,147,225,238,255],"log":[3],"login":[\
54],"logins":[54],"logs":[3],"long":[117],"longer":[174,191,247],"look":[15,238,255,265,273],"look*":[255],"looks":[238,255,265],"lookup":[54,229],"lookups":[54\
],"loop":[55,58,225],"loop*":[230],"looped":[225],"looping":[225],"loops":[225],"loss":[98],"lot":[81,125],"lots":[81,125],"love":[15,19],"low":[91,105],"lower"\
:[91],"lowered":[91],"lowering":[91],"lowers":[91],"maintainability":[275],"maintainable":[267],"major":[91,279],"make":[14,30,46],"makes":[31,47],"manner":[110\
],"manual":[285],"manualtest":[287],"manualtesting":[287],"manualtests":[287],"manualtestsing":[287],"many":[81,125,146],"mariadb":[67],"market":[3],"markup":[1\
46],"massive":[81,125],"max":[251],"maximise":[91],"maximised":[91],"maximises":[91],"maximising":[91],"maximize":[91],"maximized":[91],"maximizes":[91],"maximi\
zing":[91],"maximum":[251],"may":[145,167],"mb":[78],"meaningful":[267,271],"means":[47],"measurable":[91,291],"memcached":[67],"memory":[90,97,113],"message":[\
54,146,243,270],"messages":[54,82,126,243,270],"messaging":[146],"method":[186],"metric":[11],"metrics":[11,195],"middleware":[186],"migrate":[187],"migration":\
[11],"milestone":[11],"milestones":[11],"millions":[81,125],"millisecond":[58,79],"milliseconds":[58,79,111],"minimal":[91],"minimise":[91],"minimised":[91],"mi\
nimises":[91],"minimising":[91],"minimize":[91],"minimized":[91],"minimizes":[91],"minimizing":[91],"minute":[58,79],"minutes":[58,79,111],"mitigation":[11],"mi\
tigations":[11],"mobile":[145],"modal":[146],"mode*":[230],"moment":[43,207],"mongodb":[67],"monitor":[195],"monitored":[195],"monitoring":[195],"monitors":[195\
],"month":[74],"monthly":[75],"more":[113,265,285],"moretest":[287],"moretesting":[287],"moretests":[287],"moretestsing":[287],"most":[251],"motivation":[3],"mo\
tivations":[3],"ms":[78],"much":[146],"multiple":[81],"must":[11,15,19,30,151,167,245],"must*":[26],"mustn":[167,247],"mustnt":[167,247],"mvp":[11],"mysql":[67]\
,"n":[79,157,205,230],"na":[207],"name":[270],"names":[270],"navigation":[146],"nday":[79],"ndays":[79],"near":[105],"need":[13,19,149],"need*":[26],"needed":[2\
82],"needs":[15,19,151,209,285],"negative":[277],"negligible":[91],"negotiated":[211],"network":[97],"networkload":[90],"never":[97,151,153,159,167,247],"new":[\
39],"next":[5],"ngb":[79],"nhour":[79],"nhours":[79],"nice":[19,267,271],"nicely":[255,295],"nightly":[75,251],"nine":[51],"nkb":[79],"nmb":[79],"nmillisecond":\
[79],"nmilliseconds":[79],"nminute":[79],"nminutes":[79],"nms":[79],"nn":[79],"nnday":[79],"nndays":[79],"nngb":[79],"nnhour":[79],"nnhours":[79],"nnkb":[79],"n\
nmb":[79],"nnmillisecond":[79],"nnmilliseconds":[79],"nnminute":[79],"nnminutes":[79],"nnms":[79],"nnpercent":[79],"nnqps":[79],"nnrequests":[79],"nnrps":[79],"\
nns":[79],"nnsec":[79],"nnsecond":[79],"nnseconds":[79],"nnsecs":[79],"nnusers":[79],"no":[151,159,207,247],"nodes":[82,126],"non":[9],"none":[207],"nongoal":[1\
1],"nongoals":[11],"normally":[255,295],"not":[151,159,166,247],"note":[7,47],"notes":[7],"nothing":[207],"noticeable":[91,279],"noticed":[39],"notified":[225],\
"notifies":[225],"notify":[225],"notifying":[225],"now":[43,183],"nowadays":[43],"npercent":[79],"nqps":[79],"nrequests":[79],"nrps":[79],"ns":[79],"nsec":[79],\
"nsecond":[79],"nseconds":[79],"nsecs":[79],"nt":[159],"number":[118],"nusers":[79],"o":[229],"objective":[11],"objectives":[11],"observable":[291],"observed":[\
3,39],"obvious":[146,279],"off":[2,74],"offer":[31],"offers":[31],"offline":[175,251],"offs":[2],"often":[43,146],"okay":[255],"once":[73,251],"one":[51,73,229,\
249],"only":[159],"open":[5,146,197,211],"opensearch":[67],"operat*":[255],"operate":[255],"operates":[255],"operatingcost":[90],"operatingcosts":[90],"operatio\
nalcost":[90],"operationalcosts":[90],"operations":[90],"optimal":[91],"optimisation":[102],"optimisations":[102],"optimise":[91,93],"optimised":[91,95],"optimi\
ses":[91],"optimising":[91],"optimization":[102],"optimizations":[102],"optimize":[91,93],"optimized":[91,95],"optimizes":[91],"optimizing":[91],"or":[218],"ord\
er":[27,191],"orders":[82,126],"ought":[19],"our":[31,226],"out":[34,174,194,210],"outage":[175],"outcome":[11],"outcomes":[11],"output":[11,270],"outputs":[270\
],"outs":[174],"outs*":[230],"outstanding":[197],"overhead":[90],"overview":[7],"p":[179],"packet":[54],"packets":[54],"page":[57,146,243,251],"paged":[251],"pa\
geload":[54],"pageloads":[54],"pages":[146,251],"pageview":[54],"pageviews":[54],"pagina*":[230,251],"paginat":[251],"paging*":[230],"pain":[3],"parse":[225],"p\
arsed":[225],"parses":[225],"parsing":[225],"past":[47],"patch":[63,243],"path":[54,74,146],"pathed":[146],"pathing":[146],"paths":[146],"payload":[82,126],"pay\
loads":[82,126],"peak":[81,125],"penalties":[98],"penalty":[98],"pending":[209],"people":[145],"per":[53,57,230],"percent":[79],"perfectly":[255,295],"perfor*":\
[255],"perform":[255],"performance":[11,90,95,97,101,106,270],"performant":[107,267],"performs":[255],"period":[110,118],"periodic":[59],"periodically":[59],"pe\
rsona":[3],"personas":[3],"phase":[11],"phases":[11],"photo":[82,126],"photos":[82,126],"pick":[146],"plan":[11,31],"planned":[255],"pleasant":[267],"please":[1\
9,185],"plenty":[81,125],"poin*":[198],"points*":[198],"polished":[267],"poll":[59,243],"polling":[59,243],"polls":[59,243],"possible":[110,146],"post":[63,243]\
,"postgres":[67],"postgresql":[67],"practice":[43],"prd":[31],"precedes":[146],"preceding":[146],"prerequisites":[7],"pres*":[146],"present":[31,43],"presents":\
[31],"press":[146],"pressure":[90],"prevent":[191,247],"prevents":[247],"principles":[11],"prior":[1],"proble*":[231],"problem":[3,279,294],"problems":[3,279,29\
4],"process":[57,81,146],"processes":[81,146],"processing":[81],"prod":[195],"production":[195],"professional":[267],"prohib*":[247],"prohibit":[247],"project":\
[31],"projected":[183],"proper":[261,271],"properly":[255,261,295],"proposal":[11,31],"proposals":[11],"propose":[19,31],"proposed":[11,19,31],"proposes":[19,31\
],"pros":[3],"provide":[31],"provider":[170],"provides":[31],"public*":[63],"pull":[225],"pulled":[225],"pulling":[225],"pulls":[225],"push":[54],"pushs":[54],"\
put":[63,243],"qps":[79],"quality":[11,270,275],"quer*":[231],"querie*":[231],"queried":[225],"queries":[82,90,126,225,238,243],"query":[54,225,229,238,243],"qu\
erying":[225],"querys":[54],"querys*":[230],"questi*":[198],"question":[7,199,210],"questions":[7,199],"queu*":[230],"queue":[71,186],"queues*":[230],"quick":[1\
07,145],"quickaccess":[147],"quickaction":[147],"quickactions":[147],"quicker":[107],"quickfilter":[147],"quickfilters":[147],"quickfix":[147],"quickfixes":[147\
],"quicklink":[147],"quicklinks":[147],"quickly":[107,147],"quickopen":[147],"quickpick":[147],"quickreply":[147],"quicksearch":[147],"quickstart":[147],"quickv\
iew":[147],"quite":[265],"quota":[118],"quotas":[118],"rabbitmq":[67],"ran":[39],"rapid":[107,145],"rapidly":[107,147],"rate":[118,121,178],"rates":[118],"rathe\
r":[157,245],"rationale":[3],"read":[55,225,238,266],"read*":[231],"readability":[275],"readable":[267,271],"reading":[2,225],"readme":[283],"reads":[54,225,238\
],"real":[57,145],"realtime":[57],"reasonable":[91,117,267,271],"recommended":[19],"recompute":[225],"recomputed":[225],"recomputes":[225],"recomputing":[225],"\
reconcile":[59],"reconciles":[59],"record":[82,126],"record*":[230],"records":[71,82,126],"redis":[67],"reduce":[91,191],"reduced":[91],"reduces":[91],"reducing\
":[91],"refactor":[187],"reference":[3,9],"references":[3],"refresh":[59],"refreshs":[59],"regression":[98,295],"regressions":[98,295],"reject*":[39],"rejected"\
:[3,39],"related":[3],"release":[194],"reliability":[11,275],"reliable":[267],"reliably":[295],"remain":[209,265,293],"remains":[209,265,293],"remarks":[7],"rem\
o*":[159,247],"remote":[169],"render":[54,225,243,255],"render*":[255],"rendered":[225,243],"rendering":[225,243],"renders":[54,225,243,255],"repeat*":[146],"re\
peated":[146],"replac*":[159,247],"reply":[146],"reported":[39],"repos":[82,126],"repositories":[82,126],"reproduce":[3],"reproducing":[3],"reproduction":[3],"r\
eques*":[231],"request":[55,82,126,229,238,243],"requests":[54,79,82,86,90,126,146,238,243],"require":[209,285],"required":[15,19],"requirement":[11],"requireme\
nts":[11],"requires":[209,285],"resolution":[207],"resolved":[207,211],"resource":[113],"respon*":[255],"respond":[255],"responds":[255],"response":[11,177,270]\
,"responses":[11,270],"responsive":[147,267],"rest*":[63],"result":[47,270],"result*":[230],"results":[270],"retention":[118],"retried":[175],"retries":[175,179\
],"retry":[175],"retrying":[175],"return":[225],"returned":[225],"returning":[225],"returns":[225],"reviewed":[282],"reviewer":[145],"reviewers":[145],"rewrite"\
:[187],"rfc":[31],"right":[41],"rigorously":[261],"risk":[3],"risks":[3],"roadmap":[7],"robust":[267],"robustness":[275],"rocksdb":[67],"roll":[193],"rollout":[\
11,195],"root":[1],"roundtrips":[90],"row":[54,82,126],"rows":[54,71,82,126],"rps":[79],"rule":[11],"rules":[11],"run":[39,155,255],"running":[39],"runs":[255],\
"runs*":[255],"s":[78],"sane":[117,271],"satisfaction":[274],"satisfactory":[267],"saw":[39],"scalable":[115],"scale":[81,94,113,127,146],"scales":[81,113],"sca\
n":[225,229,235],"scan*":[230],"scanned":[225,229],"scanning":[227,229],"scans":[225,229],"scheduled":[57],"scope":[11],"screenshot":[3],"screenshots":[3],"scri\
pt":[186],"scylladb":[67],"seamlessly":[255,295],"search":[146,225],"searched":[225],"searches":[225],"searching":[225],"sec":[79],"second":[58,79],"seconds":[5\
8,79,111],"secs":[79],"secure":[267],"security":[11],"see":[1,39],"seeing":[39],"seek":[31],"seeks":[31],"seem":[265],"seems":[265],"seen":[210],"send":[225],"s\
ending":[225],"sends":[225],"sensible":[117,267,271],"sensibly":[295],"separate":[229],"serve":[81],"server":[57,66],"serverload":[90],"serves":[81],"service":[\
170],"services":[170],"serving":[81],"session":[82,126],"sessions":[82,86,126],"set":[70,82,126,187],"sets":[82,126],"settled":[211],"seven":[51],"shall":[15,19\
,30,151,167],"short":[109,117],"should":[11,15,19,30,151,167,254],"should*":[26],"show":[225],"shows":[225],"signal":[11],"significant":[91,279],"simple":[267],\
"simultaneous":[81,85],"since":[47],"six":[51],"size":[90,94,118,178,250],"sizes":[118,250],"sla":[195],"slight":[91],"slo":[195],"slow":[99,175],"slower":[99,1\
75],"slowing":[99],"slows":[99],"small":[91],"smooth":[267],"smoothly":[255,295],"snappy":[107],"snowflake":[67],"so":[25,149,191],"solution":[11,31],"solutions\
":[11],"someone":[37],"soon":[109],"sort":[225],"sorted":[69,225],"sorting":[225],"sorts":[225],"spac*":[230],"space":[70],"spec":[11,31],"specification":[11,31\
],"specifications":[11],"specs":[11],"speed":[91,94],"speeding":[91],"speeds":[91],"speedy":[107],"sql":[65],"sqlite":[67],"sqs":[67],"stability":[275],"stable"\
:[267],"stack":[1],"stacktrace":[3],"stale":[175],"start":[59,90,147,178],"starting":[145],"starts":[90],"startup":[59],"startups":[59],"state":[270],"stated":[\
291],"status":[3,162],"status*":[162],"statusis":[162],"statusof":[162],"stay":[265],"stays":[265],"steps":[6,11],"still":[209,265],"stop":[247],"storagecost":[\
90],"storagecosts":[90],"stories":[11],"story":[11],"stream":[71],"strict":[117],"stricter":[117],"subject":[209],"success":[11],"succession":[146],"sufficient"\
:[91,117,261,267],"sufficiently":[261],"suggested":[11,19],"suggestion":[11],"suggestions":[11],"suitable":[117],"summary":[7],"superior":[91],"supersedes":[3],\
"support":[81],"supporting":[81],"supports":[81],"supposed":[19],"sure":[15,19,39,211],"surprises":[279],"sustain":[81],"sustains":[81],"switch":[187],"sync":[5\
9],"syncs":[59],"system":[31,170],"systemload":[90],"t":[158],"tabl*":[230],"table":[1,71,82,126,186,229],"tables":[82,126],"tag":[146],"tags":[146],"takes":[17\
3],"target":[1],"task":[11,58],"tasks":[11],"tba":[203],"tbc":[203,211],"tbd":[203],"team":[145],"technical":[11],"telemetry":[195],"ten":[51],"tenants":[82,126\
],"test":[11,262,283,287],"testable":[291],"tested":[262,266],"testing":[11,262,287],"tests":[11,262,283,287],"testsing":[287],"than":[158,246],"that":[26,45,15\
0,190],"the":[29],"thecache":[186],"theclass":[186],"thecolumn":[186],"thecron":[186],"thedependency":[186],"theendpoint":[186],"thefield":[186],"theflag":[186]\
,"thefunction":[186],"thehook":[186],"theindex":[186],"their":[226,238],"thelabel":[186],"thelibrary":[186],"themethod":[186],"themiddleware":[186],"thequeue":[\
186],"therefore":[47],"thescript":[186],"thetable":[186],"they":[37,145,255],"third":[169],"this":[29,45],"thorough":[261],"thoroughly":[261],"though":[46],"tho\
ught":[39],"thoughts":[7],"thousand":[51],"thousands":[81,125],"thread":[146],"threads":[146],"three":[51],"threshold":[118,210],"thresholds":[118],"throttle":[\
123],"throttled":[123],"throttling":[123],"through":[225],"throughput":[54,90,94,106,179],"thus":[47],"tick":[54],"ticks":[54],"time":[74,90,110,118,173,178,207\
],"timed":[173],"timedout":[175],"timedouts":[175],"timely":[109],"timeout":[118,175,179],"timeouts":[118,175],"times":[90,173,178],"timesout":[175],"timesouts"\
:[175],"to":[9,14,18,150,250],"today":[43,183],"todo":[11,203],"todos":[11],"tokencost":[90],"tokencosts":[90],"tolerant":[114],"too":[145],"tool":[31],"top":[2\
51],"topic":[71],"trace":[2],"track":[146],"tracked":[146],"tracking":[146],"tracks":[146],"trade":[1],"tradeoff":[3],"tradeoffs":[3],"traditionally":[43],"traf\
fic":[54,82,90,126],"traverse":[225],"traversed":[225],"traverses":[225],"traversing":[225],"tried":[39],"trips":[90],"trying":[39],"ttl":[118,179],"ttls":[118]\
,"tune":[93,211],"tuned":[93,211],"turned":[33],"twelve":[51],"twenty":[51],"two":[51],"typically":[43],"unaffected":[267,295],"unanswered":[197],"unavai*":[175\
],"unavailab":[175],"unbounded":[229],"unchanged":[295],"unclear":[211],"undecided":[197,211],"understand":[266],"undetermined":[211],"undue":[91],"unfortunatel\
y":[47],"unit":[285],"unittest":[287],"unittesting":[287],"unittests":[287],"unittestsing":[287],"unknown":[211],"unknowns":[199],"unless":[159],"unlimited":[12\
7],"unreachable":[175],"unresolved":[7,197],"unsure":[211],"up":[249],"update":[283],"updated":[282],"upload":[82,126],"uploads":[82,126],"upon":[210],"ups":[58\
],"upstream":[169],"uptime":[90],"usability":[11,275],"usable":[267,295],"usage":[90],"use":[1,39,90,155,187,266,274],"usecase":[3],"usecases":[3],"used":[35,18\
3],"useful":[19,267,271],"user":[9,37,82,126,145,265,269,273],"user*":[230],"users":[2,37,79,82,86,126,145],"using":[155,187],"usually":[43],"utilise":[187],"ut\
ilize":[187],"ux":[11],"v":[11,62],"valid":[295],"validate":[262],"validated":[262],"validation":[11,262],"valkey":[67],"value":[270],"values":[270],"verifiable\
":[291],"verification":[11],"verified":[262],"verify":[11,262],"version":[3],"versions":[3],"very":[81,125,265],"via":[154],"view":[54,146],"views":[54],"virtua\
lised":[251],"virtualized":[251],"visible":[91,146,279,290],"visit":[54],"visits":[54],"volume":[54,126],"walk":[225],"walked":[225],"walking":[225],"walks":[22\
5],"want":[19,151],"want*":[27],"warning":[270],"warnings":[270],"was":[35,183],"wasn":[35],"we":[17,26],"web":[146],"webhoo*":[63],"week":[74],"weekly":[75],"w\
eirdness":[279],"well":[114,255,261,265],"were":[35,183],"weren":[35],"what":[9,210],"whether":[210],"while":[47],"who":[3],"whole":[226],"why":[3,47],"will":[1\
9,30,151,167],"within":[109],"without":[97,159,191,229,247,293],"withstand":[81],"work":[2,255],"work*":[255],"worked":[209],"worker":[58],"workin*":[255],"work\
ing":[255,267],"works":[210,255],"woul*":[26],"would":[13],"wrap":[187],"write":[55,281],"writes":[54],"written":[282],"x":[79],"xday":[79],"xdays":[79],"xgb":[\
79],"xhour":[79],"xhours":[79],"xkb":[79],"xmb":[79],"xmillisecond":[79],"xmilliseconds":[79],"xminute":[79],"xminutes":[79],"xms":[79],"xpercent":[79],"xqps":[\
79],"xrequests":[79],"xrps":[79],"xs":[79],"xsec":[79],"xsecond":[79],"xseconds":[79],"xsecs":[79],"xusers":[79],"xx":[79],"xxday":[79],"xxdays":[79],"xxgb":[79\
],"xxhour":[79],"xxhours":[79],"xxkb":[79],"xxmb":[79],"xxmillisecond":[79],"xxmilliseconds":[79],"xxminute":[79],"xxminutes":[79],"xxms":[79],"xxpercent":[79],\
"xxqps":[79],"xxrequests":[79],"xxrps":[79],"xxs":[79],"xxsec":[79],"xxsecond":[79],"xxseconds":[79],"xxsecs":[79],"xxusers":[79],"xxx":[79,203],"xxxday":[79],"\
xxxdays":[79],"xxxgb":[79],"xxxhour":[79],"xxxhours":[79],"xxxkb":[79],"xxxmb":[79],"xxxmillisecond":[79],"xxxmilliseconds":[79],"xxxminute":[79],"xxxminutes":[\
79],"xxxms":[79],"xxxpercent":[79],"xxxqps":[79],"xxxrequests":[79],"xxxrps":[79],"xxxs":[79],"xxxsec":[79],"xxxsecond":[79],"xxxseconds":[79],"xxxsecs":[79],"x\
xxusers":[79],"y":[79],"yday":[79],"ydays":[79],"yet":[207,211],"ygb":[79],"yhour":[79],"yhours":[79],"ykb":[79],"ymb":[79],"ymillisecond":[79],"ymilliseconds":\
[79],"yminute":[79],"yminutes":[79],"yms":[79],"you":[47,145],"ypercent":[79],"yqps":[79],"yrequests":[79],"yrps":[79],"ys":[79],"ysec":[79],"ysecond":[79],"yse\
conds":[79],"ysecs":[79],"yusers":[79],"zero":[51],"→":[207],"一个":[231],"三方":[171],"上手":[147],"上限":[143,251],"不":[159],"不再":[191,247],"不可":[23],"不同":[299],"不应":\
[23,167,247],"不得":[15,23,151,167,247],"不是":[247],"不用":[155],"不能":[23,151,167,215,247],"不要":[215,247],"严重":[299],"个帧":[55],"个类":[187],"个表":[187],"为了":[191],"主题":\
[71],"举例":[3],"之前":[35],"事件":[55],"交付":[11],"什么":[3],"什麼":[3],"仅":[159],"从":[183],"从而":[191],"以便":[191],"以前":[35,183],"以来":[43],"任务":[11,59],"优于":[299],"优势":[3]\
,"优化":[11,23,129],"优异":[131],"优点":[3],"优秀":[131,299],"伸缩":[139],"但是":[47],"作为":[25],"使得":[191],"使用":[23,155,187,299],"例如":[47],"例子":[3],"依赖":[7],"保证":[15,23,129\
,151],"保障":[129],"信息":[3],"修改":[11,23],"修订":[3],"假设":[7],"允许":[23,167,247],"兜底":[175],"入门":[147],"全表":[71,231],"全部":[231],"全量":[231],"兼容":[11],"内存":[131],"再议":[\
211],"决定":[207,211],"决策":[211],"减少":[129,299],"几天":[135],"几秒":[135],"出码":[163],"出错":[175],"函数":[187],"分批":[251],"分钟":[59,135],"分页":[251],"切换":[147],"列表":[71,243\
],"刷新":[55],"前提":[7],"功能":[11,31],"加载":[55,131,231,251,299],"务必":[15,23],"劣势":[3],"动快":[131],"动时":[59],"动机":[3],"占用":[131],"卡顿":[131],"即使":[47],"历史":[3],"压力":[1\
31],"压缩":[129],"原因":[3],"原来":[183],"参考":[3],"及时":[131],"友好":[299],"双击":[147],"发现":[35],"取代":[159,247],"变化":[299],"变慢":[175],"变更":[11],"口帧":[55],"可以":[23,167,191\
],"可用":[139,175],"可靠":[299],"合理":[299],"后续":[7],"吐量":[179],"吞吐":[131,139,179],"否决":[39,247],"否要":[215],"启动":[59,131],"告警":[195],"响应":[131,175],"商定":[211],"商榷":[\
211],"商议":[211],"因为":[47],"因此":[47],"填写":[203],"增加":[23],"增类":[187],"增表":[187],"增量":[251],"处理":[303],"备注":[7],"备选":[3],"复现":[3],"够快":[131],"大小":[143],"大盘":[195]\
,"失败":[175],"好处":[3],"如今":[43],"字段":[187],"安全":[11],"安装":[187],"完善":[299,303],"完成":[299],"完毕":[299],"宕机":[175],"定位":[7],"定期":[59],"实现":[11,23,31],"容量":[143],"實現\
":[23],"封装":[187],"小时":[59,75,135],"尽快":[135],"展性":[139],"展示":[23,299,303],"工作":[299,303],"已知":[3],"已经":[35],"市场":[3],"布后":[195],"希望":[23,26],"带宽":[131],"并发":[5\
5,139],"应":[23,151,167],"应对":[11],"应当":[15,23,167],"应快":[131],"应该":[23],"度快":[131],"延迟":[131,179],"延长":[135],"建时":[251],"建议":[11],"开始":[147],"开销":[131],"异常":[17\
5,299],"弃用":[247],"引入":[155,187],"张类":[187],"张表":[187],"当前":[43,183],"影响":[7],"往往":[43],"待办":[11],"待定":[199,203],"得用":[155],"心跳":[59],"必須":[15,23],"必须":[15,23,1\
51,167],"快速":[135],"性佳":[299],"性好":[299],"性能":[11,131],"总览":[7],"想好":[211],"想法":[7],"應當":[15],"應該":[23],"成本":[131],"我想":[26],"我要":[26],"或":[218,223],"或者":[219,2\
23],"截图":[3],"户帧":[55],"所以":[47],"所有":[231],"打开":[55,131],"扫描":[231],"批量":[251],"报错":[175],"拉取":[231],"指南":[147],"按键":[55],"据表":[71],"据量":[139],"排序":[147],"接入":\
[187],"接受":[299],"接口":[11,55,171,187,243],"控制":[129],"措施":[11],"描述":[7],"提供":[23,31],"提升":[129,299],"提案":[31],"提示":[23],"提高":[129,135],"摘要":[7],"支持":[23,151],"收\
益":[3],"改为":[23],"改动":[11],"改善":[129,299],"改用":[187],"放宽":[135],"故事":[11],"效率":[131],"数天":[135],"数据":[139],"数秒":[135],"数量":[143],"整个":[231],"文件":[139],"断开":[175\
],"新增":[23],"方案":[3,11,31],"无":[207],"无需":[247],"日志":[3],"旨在":[31],"时器":[59],"时延":[131],"时间":[131,135,143,179],"明显":[299],"明确":[211],"易用":[299],"易读":[299],"是要":\
[215],"显示":[23,299,303],"暂无":[207],"更快":[131],"更新":[299],"曾经":[35],"替代":[159,247],"最多":[251],"有待":[211],"有的":[231],"服务":[171],"期将":[31],"期望":[11,299],"期要":[31],\
"未决":[199],"未来":[7],"本期":[31],"本次":[31],"术栈":[11],"术语":[3],"条件":[11],"条帧":[55],"极佳":[131],"果佳":[299],"果好":[299],"架构":[11],"染快":[131],"查询":[55,131,231,238,243],"\
标准":[11],"案将":[31],"案要":[31],"检查":[299],"检索":[131],"概要":[7],"概述":[7],"次将":[31],"次帧":[55],"次性":[75],"次数":[179],"次要":[31],"止用":[155],"正常":[299,303],"此前":[35],"步骤"\
:[11],"每":[57],"每一":[237],"每个":[231,237],"每周":[75],"每天":[75],"每帧":[55],"每日":[75],"每月":[75],"每条":[237],"每秒":[59],"每隔":[59],"比例":[143],"比如":[47],"毫秒":[59,135],"求将\
":[31],"求要":[31],"沟通":[211],"没有":[207],"注意":[7,47],"流畅":[131,299],"流量":[139],"测试":[11,299],"海量":[139],"消息":[55,139,243],"消除":[247],"添加":[23],"清单":[11],"清晰":[303\
],"渲染":[55,243,299,303],"滑动":[147],"滚动":[147],"灰度":[195],"点击":[55,147],"然而":[47],"熔断":[175],"环中":[55],"环内":[55],"环境":[3],"环里":[55],"现佳":[299],"现在":[43,183],"现好"\
:[299],"现有":[43],"现状":[3],"現狀":[3],"生产":[195],"生成":[23],"用哪":[215],"用性":[179],"用户":[3,139],"由于":[47],"画像":[3],"疑问":[199],"痛点":[3],"登录":[55],"监控":[195],"盖率":[179\
],"目前":[43,183],"目将":[31],"目标":[11],"目的":[11],"目要":[31],"直观":[299],"相关":[3],"瞬间":[135],"码为":[163],"码是":[163],"确保":[15,23,129,151],"确定":[211],"确认":[199,207,211],\
"示例":[3],"禁止":[15,23,159,167,247],"离线":[251],"秒":[58],"秒开":[131],"秒级":[131],"移除":[159],"程碑":[11],"稳定":[303],"空间":[71],"立刻":[135],"立即":[135],"竞品":[3],"端帧":[55],"\
答":[207],"策略":[11],"简介":[7],"系统":[31,147,171],"索引":[71,187],"约束":[11],"线上":[195],"线后":[195],"结构":[11],"结果":[3],"结论":[207],"统将":[31],"统要":[31],"缓存":[187,251],"缓解\
":[11],"缩短":[129,135],"缺点":[3],"美观":[299],"耗时":[131],"背景":[3],"能佳":[299],"能否":[215],"能够":[23],"能夠":[23],"能好":[131,299],"能将":[31],"能小":[135],"能少":[135],"能快":[135\
],"能用":[155],"能短":[135],"能要":[31],"脚本":[187],"舒适":[299],"良好":[131,299,303],"范围":[11],"虽然":[47],"行为":[3,11],"补充":[203,299],"表":[70],"表帧":[55],"被否":[3,39],"要件":[1\
1],"要快":[131],"要求":[11,23,151,299],"要用":[155],"覆盖":[299],"规则":[11],"规模":[139],"规范":[11],"解决":[199,207],"计划":[11],"订单":[139],"讨论":[199,211],"让":[191],"记录":[3],"许\
用":[155],"设计":[11],"访问":[55,299],"评审":[211],"询快":[131],"误率":[179],"说明":[7],"请":[23],"请求":[55,139,231,238,243],"读取":[231,238],"读性":[299],"调用":[55,155,231,238],"负\
载":[131,139],"质量":[11],"超时":[143,175,179],"路径":[55,75],"路由":[11],"跳转":[299],"轮询":[59,243],"载快":[131],"较大":[299],"达标":[299],"迅速":[131,135],"过去":[35],"运行":[299],"\
返回":[23,131,303],"还是":[215,219,223],"这样":[47],"连接":[139],"连续":[147],"适当":[303],"选哪":[215],"选型":[11],"通信":[147],"通常":[43],"通过":[155],"通道":[147],"速度":[131],"遇到":[\
35],"遗留":[7],"遮挡":[303],"避免":[159,191,247],"部的":[231],"采用":[23,187,247],"重复":[147],"重构":[187],"重现":[3],"重试":[175],"量佳":[299],"量好":[299],"量的":[231],"链接":[147],"错\
位":[303],"键":[70],"问题":[3,199,299],"间内":[135],"间隔":[143],"阈值":[143],"队列":[71,187],"防止":[191],"附录":[3],"降低":[129,135,299],"降级":[175],"限制":[11],"限流":[143],"除非":[1\
59],"隔秒":[59],"集合":[71],"集成":[187],"需":[23,151,167],"需求":[11,31,299],"需要":[23,26,167,215],"面帧":[55],"页帧":[55],"页面":[243],"项目":[31],"须":[23],"预期":[11,299],"预计":[\
183],"频率":[143],"风险":[3],"验佳":[299],"验好":[299],"验收":[11],"验证":[11,299],"高频":[55],"，":[221],"：":[219],"；":[221]}'});function X(e,t){let n=T4.get(e),r=null,i=o=>n===void 0||R4(o).includes(n),s={name:e,get pattern(){return r??=t()},test:o=>i(o)&&s.pattern.test(o),exec:o=>i(o)?s.
pattern.exec(o):null,matchAll:o=>i(o)?[...o.matchAll(s.pattern)]:$4,replace:(o,a)=>i(o)?o.replace(s.pattern,a):o};return A4.push(s),s}function O4(){let e=new Map,
t=new Map;for(let[n,r]of Object.entries(JSON.parse(SA))){let i=n.charCodeAt(0);Ng(i)?n.endsWith("*")?e.set(~$A(n.slice(0,-1)),r):e.set($A(n),r):t.set(n.length===
1?i:RA(i,n.charCodeAt(1)),r)}return{letters:e,others:t,spans:Int32Array.from(Og,({span:n})=>n)}}function $A(e){let t=0;for(let n=0;n<e.length;n+=1)t=NA(t,e.charCodeAt(
n));return t}function NA(e,t){return Math.imul(e,31)+(t&31)|0}function RA(e,t){return e<<16|t}function Ng(e){return e>=97&&e<=122||e>=65&&e<=90}function OA(e){return e>=
19968&&e<=40959}function N4(e){TA??=O4();let{letters:t,others:n,spans:r}=TA,i=[],s=new Int32Array(r.length).fill(-C4),o=(a,l)=>{if(a!==void 0)for(let c of a){let u=c>>
2;(c&AA.first)!==0&&(s[u]=l),(c&AA.last)!==0&&l-(s[u]??0)<(r[u]??0)&&!i.includes(u)&&i.push(u)}};for(let a=0;a<e.length;a+=1){let l=e.charCodeAt(a);if(Ng(l)){let c=a,
u=0;for(;Ng(l);l=e.charCodeAt(a+=1)){u=NA(u,l);let d=a-c+1;(d===CA[0]||d===CA[1])&&o(t.get(~u),c)}o(t.get(u),c),a-=1}else if(l>32){o(n.get(l),a);let c=OA(l)?e.charCodeAt(
a+1):0;OA(c)&&o(n.get(RA(l,c)),a)}}return i}var A4,AA,C4,T4,$4,CA,TA,R4,bt=g(()=>{"use strict";Ii();EA();A4=[],AA={first:1,last:2},C4=2**30,T4=new Map(Og.map(({
name:e},t)=>[e,t]));$4=[],CA=[4,6],TA=null;R4=Yt(N4)});function ha(e){if(e.quoted)return"narrates";let t=L4(e.prose)??P4(e.column)??I4(e)??e.lead,n=G4(e);return n==="narrates"?"narrates":t===null?n??"perhaps":t==="s\
pecifies"?n==="perhaps"?"perhaps":"specifies":t==="perhaps"?n??"perhaps":n==="specifies"&&(Ig.test(e.prose)||zA.test(e.prose))?"perhaps":"narrates"}function I4({
section:e,headings:t}){for(let n of t.toReversed()){let r=Pg(n);if(r!==null)return r}return e===null?null:e==="context"?"narrates":"specifies"}function P4(e){let t=e===
""?null:Pg(e);return t==="perhaps"?null:t}function L4(e){if(!/[:：]/.test(e.slice(0,40)))return null;let t=/^[*_\s]{0,4}(\p{L}[\p{L} /-]{1,30})[*_]{0,2}\s?[:：]/u.
exec(e)?.[1];return t===void 0?null:Pg(t)}function Rg(e,t,n){return X(e,()=>new RegExp(`(?<![A-Za-z0-9])(?:${t.trim().split(/\s+/).join("|").replaceAll("_","[\\s\
-]")})(?![A-Za-z0-9])|${n}`,"i"))}function z4(e){let t=Object.keys(IA).filter(n=>IA[n].test(e));return t.length>1?t.includes("narrates")&&t.includes("specifies")&&
/alternative|rejected|current|actual|existing|history|备选|替代|被否/i.test(e)?"narrates":"perhaps":t[0]??null}function G4({prose:e,kind:t}){if(q4.test(e)&&
!Ig.test(e))return"narrates";if(j4.test(e))return Ig.test(e)?"perhaps":"narrates";if(M4.test(e)||zA.test(e))return"specifies";let n=/^(?:[*_\s]{0,4}\p{L}[\p{L} /-]{1,30}[*_]{0,2}[:：])?[^\p{L}]*([A-Za-z-]+)/u.
exec(e)?.[1]?.toLowerCase()??"";return B4.has(n)||(n==="do"||n==="don"||n==="never"||n==="always")&&t!=="cell"?"specifies":D4.test(e)?LA.test(e)||t==="sentence"&&
PA.test(e)?"perhaps":"specifies":LA.test(e)||t==="sentence"&&PA.test(e)?"perhaps":F4.test(e)?"specifies":null}var IA,Pg,Ig,D4,F4,M4,zA,PA,q4,LA,j4,B4,Lg=g(()=>{
"use strict";bt();Ii();IA={narrates:Rg("force NARRATES",`background motivations? why rationale problems? pain history prior_art related references? links? alter\
natives? rejected considered drawbacks? benefits? advantages?
    disadvantages? pros cons risks? trade-?offs? consequences? root_cause reproduc(?:e|tion|ing) environment logs? appendix glossary examples? changelog table_o\
f_contents contents faq
    current existing actual status context_and lessons observed stack_?trace versions? screenshots? implementation_history use_?cases? evidence introduction_to \
credits? acknowledge?ments?
    related_work further_reading see_also who_is personas? target_users market competitors? comparison comparing concerns? discussion graduation_history superse\
des`,"背景|动机|為什麼|为什么|原因|问题|現狀|现状|痛点|历史|参考|相关|备选|替代方案|被否|优点|缺点|优势|劣势|好处|收益|风险|复现|重现|日志|环境|附录|术语|示例|例子|举例|变更记录|更新记录|更新日志|修订|竞品|用户画像|目标用户|市场|已知|当前行为|实际结果|实际行为|版本信息|\
截图"),perhaps:Rg("force PERHAPS",`summary overview abstract description introduction about note notes additional future impact context questions? unresolved \
open_questions open_issues roadmap ideas? later next_steps
    brainstorm thoughts comments? remarks assumptions dependencies prerequisites`,"概述|简介|概要|摘要|总览|描述|说明|备注|注意|后续|未来|影响|依赖|假设|前提|想法|产品定位|遗留"),
specifies:Rg("force SPECIFIES",`goals? non-?goals? objectives? aims? outcomes? requirements? constraints? acceptance criteria done tests? testing verification v\
erify validation proposals? proposed solutions? suggested suggestions? fix(?:es)?
    design approach decisions? architecture plan tasks? to-?dos? phases? milestones? deliverables? expected scope features? functional(?:ity)? functionalities c\
hanges? what_to_build specs? specifications? capabilit(?:y|ies)
    behaviou?r stor(?:y|ies) stories output responses? errors? configuration rollout migration security performance technical rules? edge_cases? steps implement\
ation interface api_?design success metrics? signal
    mitigations? guardrails? principles quality attributes usability reliability ux user_experience must should objective checklists? jobs? mvp v\\d detailed gui\
de-level reference-level`,"目标|目的|需求|要求|约束|限制|验收|标准|测试|验证|方案|设计|实现|架构|计划|任务|里程碑|交付|范围|功能|规则|预期|期望|行为|接口|性能|安全|兼容|质量|步骤|改动|变更|修改|优化|建议|规范|策略|技术选型|技术栈|页面结构|路由|应对|缓\
解|措施|用户故事|清单|待办|完了条件|要件")};Pg=Yt(e=>z4(e.slice(0,120)));Ig=X("force NORMATIVE",()=>/(?<![A-Za-z0-9])(?:must|shall|required to|needs? to|ensure|make sure|should|would (?:be|look|help|make)|i(?:'d| would) (?:like|love))(?![A-Za-z0-9])|必须|必須|不得|禁止|务必|应当|應當|确保|保证/i),
D4=X("force MODAL",()=>/(?<![A-Za-z0-9])(?:must|shall|should|will|needs? to|(?:is|are|be) (?:required|expected|supposed) to|ought to|ensures?|make sure|let's|we (?:want|propose|need|aim)|it(?:'s| is) (?:suggested|recommended|advised|proposed)|i(?:'d| would) (?:like|want|love)|i want|it would be (?:nice|great|good|better|helpful|useful|ideal)|would be (?:nice|great|good|better|helpful|useful|ideal)|please|the goal (?:is|of)|aims? to|proposes?|(?:is|are) to be)(?![A-Za-z0-9])/i),
F4=X("force CHINESE_MODAL",()=>/必须|必須|应当|应该|應該|应(?=[^用急答聘激])|须|需要|需(?=[^求])|要求|务必|不得|禁止|不能|不可|不应|确保|保证|支持|提供|实现|實現|允许|能够|能夠|可以|希望|请|增加|新增|添加|修改|优化|改为|使用|采用|展示|显示|生成|返回|提示/u),
M4=X("force STORY",()=>/(?<![A-Za-z])as an? [A-Za-z -]{2,60},? (?:i|we) (?:want|need|can|would|should|must)|(?<![A-Za-z])(?:so that|in order to)(?![A-Za-z])|作为.{1,40}我(?:希望|想|要|需要)/i),
zA=X("force PROPOSES",()=>/(?<![A-Za-z])(?:this|the|our|proposed) (?:proposal|kep|rfc|adr|prd|change|feature|enhancement|project|spec(?:ification)?|document|app(?:lication)?|system|solution|tool|issue|pr|plan|design)(?: (?:will|should|must|shall|aims?|provides?|presents?|makes?|introduces?|adds?|proposes?|offers?|seeks?|describes? a)(?![A-Za-z]))|本(?:项目|方案|需求|提案|功能|系统|次|期).{0,12}(?:旨在|将|要|实现|提供)/i),
PA=X("force PAST",()=>/(?<![A-Za-z0-9])(?:was|were|had|did|didn't|wasn't|weren't|used to|happened|turned out)(?![A-Za-z0-9])|(?:之前|此前|曾经|以前|过去|已经|发现|遇到)/i),
q4=X("force TELLER",()=>/(?<![A-Za-z0-9])(?:(?:i|we|users?|someone|he|they)(?: have| has|'ve)? (?:noticed|found|tried|reported|ran|got|discovered|encountered|observed|saw|thought|rejected|decided against)|i(?:'m| am) (?:new|trying|running|getting|seeing|not sure)|i (?:use|get|see|run|guess|believe|know|noticed))(?![A-Za-z0-9])|^[\s*_]*(?:rejected|否决|被否)/i),
LA=X("force PRESENT",()=>/(?<![A-Za-z0-9])(?:currently|today|already|at present|at the moment|right now|nowadays|so far|existing behaviou?r|as of now|in practice|historically|traditionally|often|usually|typically)(?![A-Za-z0-9])|(?:目前|当前(?=[^页用选])|现在|现有|如今|往往|通常|一直以来)/i),
j4=X("force REASON",()=>/^[\s*_>"'(]*(?:act as|you are an?|you're an?|imagine|because|since|as a result|therefore|thus|this (?:allows?|helps?|means|makes?|enables?|gives?|is (?:because|why|due))|that (?:means|allows?|makes?)|for (?:example|instance)|e\.g\.|however|unfortunately|although|while|even though|in the past|note that)(?![A-Za-z])|^[\s*_>(]*(?:因为|由于|例如|比如|然而|但是|虽然|这样|因此|所以|注意|即使)/i),
B4=new Set(`abort accept access achieve acquire adapt add address adjust adopt align allow analyze analyse annotate append apply archive ask assert assign attac\
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
  validate verify version view visualize wait warn watch wire wrap write`.split(/\s+/))});function ve(e){let t=DA.get(e);if(t!==void 0)return t;let n=Z4(e);return DA.set(e,n),n}function Z4(e){let t=[],n=V4(e),r=K4(e),i=[],s=0,o=null,a=e.title?.replace(
/[*_`#]/g,"").trim()??"";for(let l of Y4(e.lines)){let[c]=l;if(c===void 0)continue;if(c.kind==="heading"){o=null;let T=c.text.replace(/[*_`#]/g,"").trim();i=[...i.
filter(({level:$})=>$<c.level),{level:c.level,text:T}]}let u=r.get(c.line),d=u===void 0?W4(l):null;if(d!==null){i=[...i.filter(({level:T})=>T<7),{level:7,text:d}];
continue}if(u!==void 0&&c.kind!=="heading"&&(i=[...i.filter(({level:T})=>T<u.level),{level:u.level,text:u.label}]),c.kind!=="prose"&&c.kind!=="table")continue;let f=i.
map(({text:T})=>T),h={section:n.get(c.line)??null,headings:f,below:i[0]?.text===a&&a.includes(" ")?f.slice(1):f};if(c.kind==="table"){let T=qA(c).map($=>$.text.
trim());for(let $ of l.slice(1).filter(({text:E})=>!/^[|:\s-]+$/.test(E))){s+=1;for(let[E,A]of qA($).entries()){let S=BA([{line:$,offset:A.start,text:A.text,prose:vu(
A.text)}]);for(let _ of S)FA(t,_,h,{kind:"cell",item:s,column:T[E]??"",quoted:$.quoted,lead:null})}}continue}s+=1,c.depth===0&&(o=null);let p=u?.head.line===c.line?
u.head.endColumn-c.column:0,y=l.map((T,$)=>$===0?T.text.slice(Math.max(p,0)):T.text).join(`
`),w=vu(y).split(`
`),x=y.split(`
`).map((T,$)=>({line:l[$]??c,offset:$===0?Math.max(p,0):0,text:T,prose:w[$]??T}));for(let T of BA(x))FA(t,T,h,{kind:c.marker??(c.depth>0?"bullet":"sentence"),item:s,
column:"",quoted:c.quoted,lead:o});let O=t.at(-1);c.depth===0&&O?.item===s&&/[:：]\**$/.test(O.text)&&(o=O.force)}return t}function FA(e,t,{section:n,headings:r,
below:i},s){let o=t.map(U4).filter(u=>u.text!=="");if(o.length===0)return;let a=o.map(u=>u.text).join(" "),l=o.map(u=>u.prose).join(" "),c=ha({prose:l,section:n,
headings:i,...s});e.push({text:a,prose:l,section:n,headings:r,...s,force:c,range:(u,d)=>H4(o,u,d)})}function U4(e){let t=e.text.length-e.text.trimStart().length,
n=e.text.trim();return{line:e.line,offset:e.offset+t,text:n,prose:e.prose.slice(t,t+n.length)}}function H4(e,t,n){let r=MA(e,t,!1),i=MA(e,n,!0);return{line:r.line,
column:r.column,endLine:i.line,endColumn:i.column}}function MA(e,t,n){let r=0;for(let s of e){let o=s.text.length;if(t<r+o||n&&t===r+o)return{line:s.line.line,column:s.
line.column+s.offset+t-r};r+=o+1}let i=e.at(-1);return i===void 0?{line:1,column:1}:{line:i.line.line,column:i.line.column+i.offset+i.text.length}}function W4(e){
let[t]=e;return t===void 0||e.length>1||t.kind!=="prose"||t.depth>0||t.quoted?null:/^(?:\*\*|__)((?:(?!\*\*|__).){1,120})(?:\*\*|__)\s?[:：]?$/u.exec(t.text)?.[1]?.
replace(/[*_`]/g,"").trim()??null}function V4(e){return new Map(e.sections.flatMap(t=>t.content.map(n=>[n.line,t.id])))}function K4(e){return new Map(e.sections.
filter(t=>t.style!=="heading").map(t=>[t.head.line,t]))}function*Y4(e){for(let t=0;t<e.length;){let n=t+1;for(;n<e.length&&e[n]?.block===e[t]?.block&&(e[n]?.marker??
null)===null;)n+=1;yield e.slice(t,n),t=n}}function qA(e){let t=[],n=e.text.startsWith("|")?1:0;for(let r=n;r<=e.text.length;r+=1)r<e.text.length&&(e.text[r]!==
"|"||e.text[r-1]==="\\")||((r<e.text.length||n<r)&&t.push({text:e.text.slice(n,r),start:n}),n=r+1);return t}function vu(e){let t=e.includes("`")?Tt(e,0,e.length):
[],n=nc(e,t,jA);for(let{signs:r,pattern:i}of J4)r.some(s=>n.includes(s))&&(n=n.replace(i,jA));return n}function jA(e){return e.replace(/[^\n]/g,ga)}function BA(e){
let t=[],n=[];for(let r of e){let i=0;for(let s of Q4(r.prose))n.push(GA(r,i,s)),t.push(n),n=[],i=s;i<r.text.length&&n.push(GA(r,i,r.text.length))}return n.length>
0&&t.push(n),t}function GA(e,t,n){return{line:e.line,offset:e.offset+t,text:e.text.slice(t,n),prose:e.prose.slice(t,n)}}function Q4(e){let t=[];for(let n of e.matchAll(
/[。！？；]+|[.!?]+(?=\s|$)/g)){let r=n.index+n[0].length,i=e.slice(e.lastIndexOf(" ",n.index)+1,r).toLowerCase().replace(/^[([]/,"");!(X4.has(i)&&!/^\s+[A-Z]/.
test(e.slice(r,r+3)))&&!/^\d+\.$/.test(i)&&t.push(r)}return t}var ga,DA,J4,X4,nt=g(()=>{"use strict";qr();$g();Lg();ga="￼",DA=new WeakMap;J4=[{signs:["<"],pattern:/<!--[^>]{0,2000}-->|<\/?[A-Za-z][^<>]{0,300}>/g},
{signs:["://","www."],pattern:/\b(?:https?|ftp|ssh|git|file):\/\/[^\s<>)\]"'，。；、）]+|\bwww\.[^\s<>)\]]+/g},{signs:["spec-allow"],pattern:/[(（]spec-allow\b[^\n]{0,400}[)）]/g},
{signs:["]("],pattern:/\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/g},{signs:['"',"“","「","『"],pattern:/“[^”\n]{1,400}”|「[^」\n]{1,400}」|『[^』\n]{1,400}』|(?<=^|[\s(（，。：\u4E00-\u9FFF])"[^"\n]{1,200}"/g},
{signs:["${","{{"],pattern:/\$\{[^{}]{0,200}\}|\{\{[^{}]{0,200}\}\}/g}];X4=new Set(["e.g.","i.e.","etc.","vs.","cf.","approx.","incl.","resp.","no.","fig.","max\
.","min.","ca.","esp."])});var ZA,xu,UA,HA,WA=g(()=>{"use strict";ZA={duration:`ns nanosecond nanoseconds 纳秒=1e-9 µs μs us microsecond microseconds 微秒=1e-6 ms msec msecs millisecond milli\
seconds 毫秒=1e-3
s sec secs second seconds 秒 秒钟 秒鐘=1 min mins minute minutes 分钟 分鐘=60 h hr hrs hour hours 小时 小時 个小时=3600
d day days 天=86400 week weeks 周 星期=604800 month months 个月 個月=2592000 year years=31536000`,size:"bit bits=0.125 byte bytes 字节 位元組=1 kb kib 千字节=1e\
3 mb mib 兆=1e6 gb gib=1e9 tb tib=1e12 pb pib=1e15",rate:"qps rps tps iops hz fps ops/s op/s=1 rpm qpm tpm bpm=0.0166666667 kbps=125 mbps=125000 gbps=125000000",
ratio:"% ％ percent pct 百分比=1 ‰=0.1 x × fold 倍=100 成 个百分点=10",length:"px pixel pixels rem em pt vh vw dpi dp 像素=1 mm cm km m 米 毫米 厘米=1"},
xu=new Map(Object.keys(ZA).flatMap(e=>[...ZA[e].matchAll(/([^=]+)=([\d.e-]+)/g)].flatMap(([,t="",n="1"])=>t.trim().split(/\s+/).map(r=>[r,{dimension:e,factor:Number(
n)}])))),UA=new Map([["k",1e3],["thousand",1e3],["m",1e6],["mn",1e6],["million",1e6],["b",1e9],["bn",1e9],["billion",1e9],["hundred",100],["w",1e4],["百",100],
["千",1e3],["万",1e4],["萬",1e4],["十万",1e5],["百万",1e6],["千万",1e7],["亿",1e8],["億",1e8]]),HA="次请求 个请求 个并发 并发 个用户 用户 人次 条消息 条记录 个文件 条 行 个 次 张 篇 \
份 台 人 款 项 页 件 种 家 位 座 组 列 层 轮 笔 字符 字 键 例 节点 元 块 寸 核 副本".split(" ")});function Ie(e){return!y6.test(e)&&KA.matchAll(e).length===0?g6:m6(e)}function b6(e){let n=C6(e).replace(e6,o=>E6(o)?o:"￼".repeat(o.length)),r=[...[...n.matchAll(
t6)].map(o=>({start:o.index,text:o[0],value:Number(o[0].replace(/[^\d.]/g,"")),spelt:!1})),...KA.matchAll(n).map(o=>({start:o.index,text:o[0],value:n6[o[0].toLowerCase()]??
0,spelt:!0})),...[...n.matchAll(r6)].map(o=>({start:o.index,text:o[0],value:A6(o[0]),spelt:!0}))].sort((o,a)=>o.start-a.start),i=[],s=0;for(let o of r){if(o.start<
s)continue;let a=w6(n,e,o);a!==null&&(i.push(a),s=a.end)}return i}function XA(e){return Ie(e).some(({dimension:t})=>t!=="bare")}function w6(e,t,{start:n,text:r,
value:i,spelt:s}){let o=n+r.length,a=i,l=/^\s?(?:-|–|—|~|～|to|至|到|\.\.)\s?(\d{1,3}(?:,\d{3}){1,5}|\d{1,18}(?:\.\d{1,12})?)/u.exec(e.slice(o,o+40));l!==
null&&!s&&(o+=l[0].length,a=Number((l[1]??"").replaceAll(",","")));let c=x6(e,o);o+=c.length;let u=k6(e,o,c.length>0),d=e.slice(Math.max(0,n-28),n);if(s&&i<100&&
(u===null||u.dimension==="count"&&!YA.test(d)&&!JA.test(d)&&c.length===0)||s&&u===null||o6.test(d)&&(u===null||u.dimension==="count")||u===null&&/^\s?[.)）、]/.
test(e.slice(o,o+2))&&/^\s*[(（]?$/.test(e.slice(0,n).slice(-40)))return null;o+=u?.length??0;let f=e.slice(o,o+40),h=f6.exec(f),p=u===null||u.dimension==="cou\
nt"?p6.exec(d):null,y=h?.[1]?.toLowerCase()??p?.[1]??"",w=h6[y],x=w!==void 0&&(u===null||u.dimension==="count"||u.dimension==="size");h!==null&&(x||u!==null)&&(o+=
h[0].length);let O=c.factor*(u?.factor??1)/(x?w:1);return{text:t.slice(n,o).trim(),start:n,end:o,value:i*O,to:a*O,unit:u?.name??"",dimension:x?"rate":u?.dimension??
(c.length>0&&!s?"count":"bare"),per:x||u!==null?y:"",bound:v6(d,e.slice(o,o+12))}}function v6(e,t){return YA.test(e)||l6.test(t)?"upper":JA.test(e)||c6.test(t)?
"lower":a6.test(e)||/^\s?左右/.test(t)?"about":"exact"}function x6(e,t){let n=/^\s?(?:(thousand|million|billion|hundred|mn|bn)(?![a-z])|([kKmMbBwW])(?![A-Za-z0-9])|(千万|百万|十万|千|万|萬|亿|億))/u.
exec(e.slice(t,t+12)),r=(n?.[1]??n?.[2]??n?.[3]??"").toLowerCase();return n===null||n[2]!==void 0&&/^\s/.test(n[0])?{length:0,factor:1}:{length:n[0].length,factor:UA.
get(r)??1}}function k6(e,t,n){let r=e.slice(t,t+60),i=/^\s?[%％‰×倍]/u.exec(r);if(i!==null)return zg(i[0].trim(),i[0].length);let s=/^[\s-]?([A-Za-zµμ]{1,24}(?:\/s(?![a-z]))?)(?![A-Za-z])/u.
exec(r);if(s?.[1]!==void 0){let l=s[1].toLowerCase();return xu.has(l)&&!(l.length===1&&/^\s?x$/i.test(s[0])&&s[0].length>1)?zg(l,s[0].length):S6(r)}let o=_6.find(
l=>VA(r,l));if(o!==void 0)return zg(o,r.indexOf(o)+o.length);let a=HA.find(l=>VA(r,l));return a!==void 0?{name:a,length:r.indexOf(a)+a.length,factor:1,dimension:"\
count"}:n&&/^\s?\p{Script=Han}/u.test(r)?{name:"",length:0,factor:1,dimension:"count"}:null}function zg(e,t){let n=xu.get(e);return n===void 0?null:{name:e,length:t,
...n}}function S6(e){let t=/^\s(?:\p{L}[\p{L}-]{1,23}\s){0,2}?\p{L}[\p{L}-]{0,22}s(?![\p{L}-])/u.exec(e)??/^[\s-]\p{L}[\p{L}-]{1,23}(?![\p{L}-])/u.exec(e);if(t===
null)return null;let n=t[0].trim().replace(/^-/,"").toLowerCase().split(/\s/);return n.some(r=>u6.has(r))?null:{name:n.join(" "),length:t[0].length,factor:1,dimension:"\
count"}}function VA(e,t){return e.startsWith(t)||e.startsWith(" ")&&e.startsWith(t,1)}function E6(e){return/^\d{1,2}-\d{1,2}$/.test(e)}function A6(e){let t=0,n=0,
r=0;for(let i of e){let s=s6[i];s===void 0?r=i6[i]??0:s>=1e4?(t+=Math.max(n+r,1)*s,n=r=0):(n+=Math.max(r,1)*s,r=0)}return t+n+r}function C6(e){return/[\uFF01-\uFF5E\u3000]/.
test(e)?e.replace(/[\uFF01-\uFF5E]/g,t=>String.fromCharCode(t.charCodeAt(0)-65248)).replaceAll("　"," "):e}var e6,t6,n6,KA,r6,i6,s6,o6,YA,JA,a6,l6,c6,u6,d6,f6,
p6,h6,m6,g6,y6,_6,Jt=g(()=>{"use strict";bt();Ii();WA();e6=/\d{1,6}(?:\.\d{1,6}){2,8}|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?:19|20)\d\d\s?年|\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?|#\d{1,12}|\b[2-6]G\b|\d{1,4}(?:st|nd|rd|th)\b|\b[A-Za-z]{1,10}-\d{1,8}\b|[A-Za-z_]\w{0,40}=-?\d{1,12}\b(?!\s?(?:ms|s|kb|mb|gb|%))/gi,
t6=/(?<![\p{L}\p{N}_.])(?<![\p{L}\d]-)(?:\d{1,3}(?:[,\u00A0\u202F']\d{3}){1,5}(?!\d)|\d{1,18})(?:\.\d{1,12})?/gu,n6={zero:0,one:1,two:2,three:3,four:4,five:5,six:6,
seven:7,eight:8,nine:9,ten:10,eleven:11,twelve:12,twenty:20,fifty:50,hundred:100,thousand:1e3},KA=X("quantities SPELT",()=>/(?<![A-Za-z0-9_-])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred|thousand)(?![A-Za-z0-9_-])/gi),
r6=/[一二两三四五六七八九十百千]{1,4}[万亿]?|[百千]?[万亿]/gu,i6={一:1,二:2,两:2,三:3,四:4,五:5,六:6,七:7,八:8,九:9},s6={十:10,百:100,
千:1e3,万:1e4,亿:1e8},o6=/(?:^|[^A-Za-z])(?:v|version|versions|ver|port|http|https|status|code|codes|exit|exits|exits? with|return|returns|returning|error|step|phase|stage|issue|issues|pr|rfc|section|line|lines|chapter|figure|option|node|node\.js|python|java|es|ecmascript|ios|android|windows|ubuntu|debian|postgres|postgresql|mysql|redis|react|vue|next\.js|php|ruby|go|c\+\+|tls|ipv|utf|sha|md|base|id|no|tier|priority|milestone|sprint|week|day|part|level|appendix|task|story|epic|requirement|scenario|test|ac|p|h|q|fr|nfr|us)\s?[.:#]?\s?$|(?:版本|端口|状态码|退出码|返回码|错误码|返回|状态|第|步骤|阶段|编号|任务|需求|方案)\s?[:：]?\s?$|[§#=]\s?$/i,
YA=/(?:<=?|≤|≦|(?:^|[^A-Za-z])(?:under|below|within|less than|fewer than|at most|up to|no more than|not more than|no longer than|not exceed|not exceeding|never exceeds?|max|maximum|maximum of|limit of|limited to|capped at|cap of|no larger than|smaller than|before)|不超过|不多于|不大于|不高于|不得超过|不能超过|小于|低于|少于|最多|至多|最大|上限(?:为|是)?|控制在)\s?[:：]?\s?$/i,
JA=/(?:>=?|≥|≧|(?:^|[^A-Za-z])(?:over|above|more than|at least|no less than|not less than|no fewer than|min|minimum|minimum of|exceeds?|exceeding|greater than|larger than)|不少于|不小于|不低于|大于|高于|至少|最少|超过|支持)\s?[:：]?\s?$/i,
a6=/(?:[~～≈]|(?:^|[^A-Za-z])(?:about|around|roughly|approximately|approx\.?|circa|nearly|almost)|大约|大概|约|近|将近)\s?$/i,l6=/^\s?(?:以内|以下|之内|内(?!存|部|容|网|置)|or less|or fewer|or under|max\b|at most)/u,
c6=/^\s?(?:以上|及以上|or more|or above|\+|＋)/u,u6=new Set("a an and or to in of is are was were be as for with the on at by if from then than that this \
when while but not no so it its per each every via into only must should will can may which vs am pm more less fewer after before within under over above below \
during until between without there here".split(" ")),d6="second|seconds|sec|s|minute|minutes|min|hour|hours|hr|h|day|days|d|week|month|year|秒|分钟|分|小时|天|日|周|月|年",
f6=new RegExp(`^\\s?(?:/|per\\s|a\\s|an\\s|each\\s|every\\s|each and every\\s|／|每)\\s?(?:(?:one|single)\\s)?(${d6}|[A-Za-z-]{2,24})(?![A-Za-z])`,"i"),p6=/每(?:个|一)?(秒钟|秒|分钟|小时|天|日|周|月|年)[^，。；,;\d]{0,8}$/u,
h6={second:1,seconds:1,sec:1,s:1,秒:1,秒钟:1,minute:60,minutes:60,min:60,分钟:60,分:60,hour:3600,hours:3600,hr:3600,h:3600,小时:3600,day:86400,days:86400,
d:86400,天:86400,日:86400,week:604800,周:604800,month:2592e3,月:2592e3,year:31536e3,年:31536e3};m6=Yt(b6),g6=[],y6=/[\d一二两三四五六七八九十百千万亿\uFF01-\uFF5E]/;
_6=[...xu.keys()].filter(e=>/\p{Script=Han}/u.test(e)).sort((e,t)=>t.length-e.length)});var he=g(()=>{"use strict"});function ya(e){let t=(n,r)=>n.matchAll(e).map(i=>({text:i[0],start:i.index,end:i.index+i[0].length,kind:r}));return[...t(T6,"called"),...t($6,"timed")].sort((n,r)=>n.
start-r.start)}function ku({text:e,kind:t}){return t==="called"&&/(?<![A-Za-z])(?:hot|high|requests?|calls?)(?![A-Za-z])|请求|调用|高频|热|高并发/i.test(
e)&&!/^(?:request|critical|read|write)[ -]/i.test(e)}var T6,$6,ba=g(()=>{"use strict";bt();T6=X("hot-paths CALLED",()=>/(?<![A-Za-z0-9_-])(?:(?:per|each|every)(?:\s(?:api|http|incoming|single|read|write|search|user|page|client|web|new))?[\s-](?:request|call|query|invocation|hit|message|event|render|page ?load|page ?view|keystroke|click|frame|tick|iteration|lookup|read|write|login|push|visit|packet|row)s?|(?:hot|request|critical|read|write)[\s-]path|high[\s-](?:frequency|traffic|volume|throughput)|hot (?:endpoint|loop|code)|on (?:each|every) [A-Za-z]{2,16}|request handler|in (?:the|a) loop|inside (?:the|a) loop)(?![A-Za-z0-9_-])|每(?:次|个|条|一次|一个|一条)?(?:页面|首页|列表页?|接口|用户|前端)?(?:请求|调用|查询|访问|消息|事件|渲染|刷新|点击|按键|加载|打开|帧|登录)|(?:热路径|热点路径|高频|热点接口|高并发|请求路径|关键路径|循环(?:中|里|内))/gi),
$6=X("hot-paths TIMED",()=>/(?<![A-Za-z0-9_-])(?:(?:each|every|on|at|per)(?:\s(?:front[\s-]end|app|application|server|page|process|client|cold))?[\s-](?:poll|start[\s-]?up|boot|launch|heartbeat|reconcile|sync|refresh)s?|cron(?:[\s-]?job)?s?|polling|polls|(?:every|each)\s(?:\d{1,6}\s)?(?:ms|milliseconds?|s|seconds?|minutes?|hours?)|scheduled (?:job|task)|periodic(?:ally)?|background (?:job|worker)|real[\s-]?time loop)(?![A-Za-z0-9_-])|(?:轮询|定时任务|定时器|定期|每(?:隔)?\s?\d{0,6}\s?(?:毫秒|秒|分钟|小时)|启动时|每次启动|心跳)/gi)});function Xr(e){let t=[];for(let n of O6.matchAll(e))t.push({kind:"endpoint",name:n[0],start:n.index,end:n.index+n[0].length});for(let n of N6.matchAll(e))t.push(
{kind:"store",name:n[0],start:n.index,end:n.index+n[0].length});for(let n of R6.matchAll(e))I6.has(n[0].split(/\s/,1)[0]?.toLowerCase()??"")||t.push({kind:"coll\
ection",name:n[0].replaceAll("`",""),start:n.index,end:n.index+n[0].length});return t.sort((n,r)=>n.start-r.start)}var O6,N6,R6,I6,wa=g(()=>{"use strict";bt();O6=
X("things ENDPOINT",()=>/(?<![\w/.:~-])(?:(?:GET|POST|PUT|PATCH|DELETE)\s)?\/(?:api|v\d{1,2}|rest|graphql|rpc|internal|public|admin|auth|webhooks?)(?:\/[\w:{}[\]*-]{1,60}){0,8}(?![\w/.]*\.[A-Za-z]{2,5}\b)|(?<![\w/])(?:GET|POST|PUT|PATCH|DELETE)\s\/[\w:{}[\]*-]{0,60}(?:\/[\w:{}[\]*-]{1,60}){0,8}/gu),
N6=X("things STORE",()=>/(?<![A-Za-z0-9_-])(?:Redis|Valkey|Memcached|DynamoDB|MongoDB|Cassandra|ScyllaDB|Elasticsearch|OpenSearch|ClickHouse|BigQuery|Snowflake|Postgres(?:QL)?|MySQL|MariaDB|SQL Server|SQLite|CockroachDB|Kafka|RabbitMQ|SQS|Firestore|etcd|RocksDB)(?![A-Za-z0-9_-])/gi),
R6=X("things COLLECTION",()=>/(?<![\p{L}\p{N}_])(?:`[\w.:*-]{2,60}`\s(?:table|collection|index|key ?space|bucket|topic|queue|stream|sorted set|hash|list|keys|rows|records|entries|documents)|[a-z]\w{1,40}\s(?:table|collection|key ?space|bucket|topic|queue))(?![\p{L}\p{N}_])|`[\w.:*-]{2,60}`\s?(?:表|集合|索引|队列|主题|键|列表)|(?:键空间|全表|数据表)/gu),
I6=new Set("a an the this that each every any all no new same one two whole full entire single first last next its their our your in of to and or for with by fr\
om as data database lookup hash sort sorted redis sql temporary string explicit linked dropdown drop-down check todo task bullet ordered unordered empty short l\
ong large small following".split(" "))});function Xt(e){let t=QA.get(e);if(t!==void 0)return t;let n=D6(ve(e));return QA.set(e,n),n}function D6(e){let t=(s,o)=>e.flatMap(a=>s(o(a)).map(l=>({found:l,statement:a}))),
n=t(Ie,({text:s})=>s),r=new Set(e.filter(({kind:s,text:o})=>s==="cell"&&L6.test(o)).map(({item:s})=>s)),i=e.some(({text:s})=>P6.test(s))||n.some(({found:s,statement:o})=>s.
dimension==="rate"||r.has(o.item));return{quantities:n,things:t(Xr,({text:s})=>s),hotPaths:t(ya,({prose:s})=>s),hasLoad:i,dataSizes:n.filter(({found:s,statement:o})=>F6(
s)||o.kind==="cell"&&s.dimension==="bare"&&!r.has(o.item)&&M6(o.column))}}function F6({dimension:e,unit:t,value:n}){return e==="size"?n>=1e9:e==="count"&&n>=10&&
(z6.test(t)||t==="")}function M6(e){return/today|now|current|projected|expected|forecast|当前|现在|今日|今天|预计|预期|将来/i.test(e)}var QA,P6,L6,
z6,zs=g(()=>{"use strict";bt();ba();nt();Jt();wa();QA=new WeakMap;P6=X("stated SELDOM",()=>/(?<![A-Za-z])(?:once (?:a|per) (?:day|week|month|hour)|hourly|daily|nightly|weekly|monthly|one-off|one-time|cold path)(?![A-Za-z])|每天|每日|每周|每月|每小时|一次性|冷路径/i),
L6=/(?<![A-Za-z])(?:per|a) (?:second|minute|hour|day)(?![A-Za-z])|\/(?:s|min|h|day)(?![A-Za-z])|qps|rps|rpm|次\/|每(?:秒|分钟|小时|天)/i,z6=/(?:^|[^\p{L}])(?:rows?|records?|keys?|entries|items?|documents?|docs|files?|objects?|users?|accounts?|tenants?|customers?|models?|products?|orders?|messages?|events?|photos?|images?|posts?|articles?|tasks?|tickets?|nodes?|pods?|assets?|assertions|ids?|members?|repos(?:itories)?|partitions?|shards?|elements?|vectors?|chunks?)$|条|行|记录|用户|文件|篇|张|份|键/u});var e2,t2=g(()=>{"use strict";yt();pe();nt();Jt();he();zs();e2={id:"check-needs-data-size",severity:"advice",summary:{en:"The spec says how much data there is, \
and no check names a size.","zh-CN":"写了数据规模，却没有一项检查写明在多大数据量下进行。"},why:{en:"Tests on a handful of rows pass w\
hatever the code does with the rest.","zh-CN":"只有几行数据的测试，代码怎么写都能通过。"},fix:{en:"Have one check run at the projected size.",
"zh-CN":"至少有一项检查在预计规模下进行。"},bad:F({Verification:"- `npm test` passes.\n- live: p99 stays under 50 ms the day after the release."}),
good:F(),check(e,t){let[n]=Ce(e,"verification").filter(o=>!o.blank),i=Xt(e).dataSizes.filter(({statement:o})=>o.section!=="verification"&&o.section!=="non-goals"&&
!o.quoted).toSorted((o,a)=>a.found.to-o.found.to)[0];n===void 0||i===void 0||[...ve(e).filter(({section:o})=>o==="verification").map(({text:o})=>o),...e.checks.
map(({text:o})=>o)].flatMap(Ie).some(({dimension:o,value:a})=>o==="count"&&a>=2||o==="size"||a===i.found.value)||t({at:n.head,section:"verification",message:{en:`\
no check names a data size, though line ${i.statement.range(0,1).line} states "${i.found.text}"; expected one at that size`,"zh-CN":`第 ${i.statement.range(0,1).
line} 行写了“${i.found.text}”，却没有一项检查写明数据量；应当有一项在该规模下进行`}})}}});var q6,j6,B6,n2,r2,Bt,G6,i2,s2,o2=g(()=>{"use strict";bt();q6="latenc(?:y|ies)|throughput|performance|response[ -]times?|load(?:ing)?[ -]times?|build[ -]times?|\
start(?:-?up)?[ -]times?|speed|(?:cpu|memory|disk|resource|network|bandwidth|token|battery) (?:usage|use|consumption|pressure|footprint|load|traffic)|memory|ban\
dwidth|overhead|(?:server|database|db|network|api|system|cpu)?[ -]?load|downtime|(?:bundle|package|binary|image|page|payload|file|repo(?:sitory)?|database) size\
|(?:infrastructure|cloud|hosting|operating|operational|storage|api|token|compute)? ?costs?|file i\\/o|i\\/o(?: operations)?|network (?:requests|calls|round[ -]?tr\
ips)|round[ -]?trips|database (?:queries|calls)|footprint|availability|uptime|delays?|cold starts?",j6="reduc(?:e|es|ed|ing)|minimi[sz](?:e|es|ed|ing)|lower(?:s\
|ed|ing)?|decreas(?:e|es|ed|ing)|cut(?:s|ting)?|improv(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|optimi[sz](?:e|es|ed|ing)|maximi[sz](?:e|es|ed|ing)|enhanc(?:e|es|e\
d|ing)|boost(?:s|ed|ing)?|speed(?:s|ing)? up|accelerat(?:e|es|ed|ing)|better|faster|avoid(?:s|ing)?|limit(?:s|ing)?",B6="optimal|good|great|acceptable|reasonabl\
e|consistent|minimal|low|lower|high|higher|slight|small|negligible|significant|major|excessive|undue|noticeable|visible|measurable|fewer|less|additional|heavy|e\
fficient|adequate|sufficient|decent|excellent|superior|improved|reduced|optimi[sz]ed",n2="many|large (?:numbers?|amounts?|volumes?|quantit(?:y|ies)) of|high (?:\
numbers?|volumes?) of|lots of|a lot of|plenty of|thousands of|millions of|hundreds of|massive|huge|large|very large|big|heavy|growing|increasing",r2="(?:(?:conc\
urrent|simultaneous|parallel|active|incoming) )?(?:users?|requests?|connections?|clients?|sessions?|calls|queries|messages|events|traffic|loads?|data ?sets?|vol\
umes? of data|data|files?|records?|rows?|entries|items|documents|images?|photos?|payloads?|uploads?|lists?|tables?|repos(?:itories)?|albums?|orders|nodes|tenant\
s)",Bt=e=>`(?<![A-Za-z0-9_-])(?:${e})(?![A-Za-z0-9_-])`,G6=e=>`(?:[A-Za-z'/-]{1,20}[ ,]{1,2}){0,${e}}`,i2=[{pattern:()=>new RegExp(Bt("(?:X|N|XX|NN|XXX|Y) ?(?:m\
s|milliseconds?|s|secs?|seconds?|minutes?|hours?|days?|%|percent|KB|MB|GB|rps|qps|requests|users)"),"gu"),asks:"figure",sure:!0},{pattern:()=>new RegExp(Bt(`(?:\
handl(?:e|es|ing)|support(?:s|ing)?|serv(?:e|es|ing)|accommodat(?:e|es)|process(?:es|ing)?|sustain(?:s)?|withstand|cope with|scales? to|contains?|with|for) (?:t\
he |an? )?(?:${n2}|multiple (?=concurrent|simultaneous)|concurrent|simultaneous|high|peak) ${r2}`),"gi"),asks:"load",sure:!0},{pattern:()=>new RegExp(Bt("(?:con\
current|simultaneous) (?:users|requests|connections|clients|sessions)"),"gi"),asks:"load",sure:!0},{pattern:()=>new RegExp(Bt(`(?:${j6}|${B6}) ${G6(2)}(?:${q6})`),
"gi"),asks:"figure",sure:!0},{pattern:()=>new RegExp(Bt("(?:optimi[sz]ed?|tuned?) for (?:performance|speed|scale|throughput|latency|size)|performance[- ]optimi[\
sz]ed"),"gi"),asks:"time",sure:!0},{pattern:()=>new RegExp(Bt("(?:not|never|no|without|avoid(?:s|ing)?) (?:[A-Za-z]{1,14} ){0,3}(?:slow(?:s|ing|er)?(?: down)?|d\
egrad(?:e|es|ing|ation)|(?:network|cpu|memory|i\\/o|io)[- ]bound|bottlenecks?|performance (?:regressions?|penalt(?:y|ies)|loss|hit|impact|degradation))"),"gi"),
asks:"figure",sure:!0},{pattern:()=>new RegExp(Bt("performance (?:optimi[sz]ations?|improvements?|impact|gains?)"),"gi"),asks:"time",sure:!1},{pattern:()=>new RegExp(
Bt("fast|faster|fastest|quick|quicker|quickly|rapid|rapidly|instant|instantly|instantaneously|immediately|snappy|speedy|low[- ]latency|high[- ]performance|highl\
y performant|performant|high[- ]throughput|blazing(?:ly)?|near[- ]instant"),"gi"),asks:"time",sure:!0},{pattern:()=>new RegExp(Bt("in a timely (?:manner|fashion\
)|as soon as possible|a (?:few|couple of) (?:ms|milliseconds|seconds|minutes|hours|days)|(?:with)?in (?:seconds|minutes|milliseconds)|(?:a )?short (?:delay|time\
|period)"),"gi"),asks:"time",sure:!1},{pattern:()=>new RegExp(Bt("scalable|scales? well|more efficient(?:ly)?|cheaper|cost[- ]effective|resource[- ]efficient|me\
mory[- ]efficient|highly available|high availability|fault[- ]tolerant"),"gi"),asks:"cost",sure:!1},{pattern:()=>new RegExp(Bt("(?:reasonable|appropriate|conser\
vative|suitable|sensible|sane|short|long|generous|strict|stricter|fixed|sufficient|adequate|acceptable|certain) (?:[A-Za-z-]{1,20} ){0,1}(?:rate limits?|timeout\
s?|ttls?|thresholds?|quotas?|retention|expir(?:y|ation)|limits?|intervals?|delays?|backoff|batch sizes?|size|amount|number|time|duration|rates?|period)"),"gi"),
asks:"limit",sure:!0},{pattern:()=>new RegExp(Bt("rate[- ]limit(?:s|ed|ing)?|throttl(?:e|ed|ing)"),"gi"),asks:"limit",sure:!1},{pattern:()=>new RegExp(Bt(`(?:${n2}\
) ${r2}|(?:high|heavy|peak) (?:load|traffic|volume|concurrency)|at scale|unlimited`),"gi"),asks:"size",sure:!1},{pattern:()=>/高性能|极致性能|性能(?:优异|优秀|良好|极佳|好)|(?:提升|提高|优化|改善|保证|保障|确保)[^，。；、]{0,6}(?:性能|速度|效率|吞吐)|(?:降低|减少|缩短|压缩|控制)[^，。；、]{0,8}(?:延迟|时延|负载|压力|开销|耗时|成本|内存|带宽|响应时间|加载时间|占用)|(?:加载|响应|启动|渲染|查询)(?:速度)?(?:要|更|足够)?快|低延迟|低时延|毫秒级|秒级|秒开|快速(?:响应|加载|返回|查询|检索|启动|打开)|流畅|(?:无|没有)(?:明显)?(?:卡顿|延迟)|不卡顿|响应(?:迅速|及时)/gu,
asks:"time",sure:!0},{pattern:()=>/[几数](?:秒|分钟|毫秒|十毫秒|百毫秒|小时|天)|(?:可|适当|适度)+(?:放宽|缩短|延长|降低|提高)|尽(?:快|可能快|可能短|可能少|可能小)|极短时间|短时间内|立即|立刻|瞬间|快速|迅速/gu,
asks:"time",sure:!1},{pattern:()=>/高并发|大并发|海量|大流量|高吞吐|高负载|大规模|(?:大量|众多|多个?并发)(?:的)?(?:用户|请求|数据|连接|文件|消息|订单|并发)|大数据量|大文件|高可用|可扩展性|可伸缩|支持并发/gu,
asks:"load",sure:!0},{pattern:()=>/(?:合理|合适|适当|一定|较长|较短|较大|较小|足够)的?(?:超时|限流|阈值|上限|频率|间隔|数量|时间|大小|容量|比例)|限流|超时时间/gu,
asks:"limit",sure:!1}].map((e,t)=>({...e,pattern:X(`figure-words ${t}`,e.pattern)})),s2=X("figure-words OTHER_MEANINGS",()=>/(?<![A-Za-z-])(?:fail[- ]?fast|fails? (?:early|immediately|quickly)|fast[- ](?:forward|path|api|lane|track|food)(?:ed|s|ing)?|fastapi|fastify|quick[- ]?(?:start|fix|fixes|action|actions|reply|open|pick|access|link|links|view|filter|filters|search)|instant (?:messag(?:e|ing)|app)|responsive (?:design|layout|ui|images?|grid|web|breakpoints?|modal|navigation|pages?|component)|(?:mobile|fully)[- ]responsive|real[- ]time (?:communication|clock|database)|lightweight (?:tags?|threads?|process(?:es)?|markup)|immediately (?:after|before|follow(?:s|ing)?|preced(?:es|ing)|above|below|adjacent|available|visible|obvious)|(?:load|loads|loading) (?:the|a|an|from)|large[- ]scale|too many requests|how (?:many|much|fast|large|big|quickly|often|frequently)(?: [A-Za-z]{1,20})?|get(?:ting)? started (?:quickly|fast)|(?:i|we|you|they|users?|people|developers?|contributors|anyone|everyone|team|reviewers?) (?:can|could|may) (?:[A-Za-z/-]{1,20} ){1,5}(?:quickly|faster|fast|rapidly|immediately)|(?:can|could|to) (?:quickly|rapidly|immediately) [A-Za-z]{2,16}|(?:users?|i|we|reviewers?|they|developers?) (?:immediately|quickly|instantly) [A-Za-z]{2,16}|start(?:ing)? immediately|as (?:quickly|fast) as possible|(?:rapid|quick) (?:succession|repeated|clicks?|double)|rapidly (?:click|repeated|press)\w*)(?![A-Za-z-])|快速(?:开始|入门|上手|指南|排序|链接|通道|重复|连续|点击|双击|切换|滑动|滚动)|实时(?:操作系统|通信)/gi)});function a2({section:e,prose:t}){return e==="goal"||e==="constraints"||e==="verification"||Z6.test(t)||U6.test(t)}function H6({prose:e}){let t=s2.replace(e,r=>ga.
repeat(r.length));return i2.flatMap(r=>r.pattern.matchAll(t).map(i=>({start:i.index,end:i.index+i[0].length,words:r}))).filter(({start:r})=>!/^\p{L}+ing(?!\p{L})/u.
test(e.slice(r,r+24))||!/(?:,\s?(?:and\s)?|\sand\s)$/u.test(e.slice(0,r))).sort((r,i)=>Number(i.words.sure)-Number(r.words.sure)||r.start-i.start)[0]??null}var l2,
Z6,U6,W6,c2=g(()=>{"use strict";pe();o2();bt();nt();Jt();he();l2={id:"constraint-needs-figure",severity:"warning",summary:{en:"A quantity is called for (latency\
, load, size, count, duration) and none is given.","zh-CN":"该有数量（延迟、负载、大小、个数、时长）的地方没有数字。"},why:{en:"With\
out a number nobody can tell whether a constraint holds.","zh-CN":"没有数字，就没有人能判断约束是否满足。"},fix:{en:"State the load, size or \
limit with its unit: calls per minute, rows today and projected, p99 in ms.","zh-CN":"写明负载、大小或上限和单位：每分钟多少次、现在和预计多少行、p99 多少毫秒。"},
bad:F({Constraints:"- The endpoint answers quickly."}),good:F({Constraints:"- p99 of the endpoint stays under 50 ms."}),check(e,t){let n=ve(e),r=new Set(n.filter(
({text:s})=>Ie(s).length>0).map(({item:s})=>s)),i=n.some(({section:s,text:o})=>(s==="constraints"||s==="verification")&&Ie(o).some(({dimension:a,bound:l})=>a===
"duration"&&l==="upper"));for(let s of n){if(r.has(s.item)||s.force==="narrates"||s.section==="non-goals")continue;let o=H6(s);o?.words.asks==="time"&&o.words.sure&&
!a2(s)||o===null||i&&o.words.asks==="time"&&s.section==="goal"||t({at:s.range(o.start,o.end),...s.section===null?{}:{section:s.section},sure:o.words.sure&&s.force===
"specifies"&&a2(s),message:W6[o.words.asks](s.text.slice(o.start,o.end))})}}},Z6=X("constraint-needs-figure DEMANDS",()=>/(?<![A-Za-z])(?:must|shall|should|will|needs? to|has to|have to|ensures?|i want|so that|avoid|no|not|never)(?![A-Za-z])|必须|应|需|要求|确保|保证|不得|不能|支持/i),
U6=/^(?:[*_\s]{0,4}[A-Za-z][A-Za-z /-]{1,30}[*_]{0,2}[:：])?[^A-Za-z]*(?:reduc|improv|optimi|minimi|increas|lower|decreas|speed|cut|boost|enhanc|limit|handle|support|fewer|less|实现|提升|提高|优化|降低|减少|缩短|保证)/i;
W6={time:e=>({en:`"${e}" says no time; expected a duration, e.g. a percentile in ms at a stated load`,"zh-CN":`“${e}”没有给出时间；应当写明多少毫秒或秒，在多大负载下`}),
load:e=>({en:`"${e}" says no load; expected how many, and how often`,"zh-CN":`“${e}”没有给出负载；应当写明多少个、多频繁`}),size:e=>({en:`\
"${e}" says no size; expected how many today and as projected`,"zh-CN":`“${e}”没有给出规模；应当写明现在多少、预计多少`}),cost:e=>({en:`\
"${e}" says no cost; expected what is counted, and its limit`,"zh-CN":`“${e}”没有给出代价；应当写明计量什么、上限多少`}),limit:e=>({en:`\
"${e}" says no limit; expected its value with a unit`,"zh-CN":`“${e}”没有给出限值；应当写明数值和单位`}),figure:e=>({en:`"${e}" gives no fig\
ure; expected a number with its unit`,"zh-CN":`“${e}”没有数字；应当写明数值和单位`})}});function V6({bound:e,dimension:t,value:n}){return(e==="upper"||e==="lower")&&t!=="bare"&&!(t==="count"&&n<=1)}function u2(e){return(e.match(/(?<![A-Za-z0-9])p(?:50|75|90|95|99|999)(?![0-9])/gi)??
[]).map(t=>t.toLowerCase())}function K6(e,t){return e.value===t.value&&(e.dimension===t.dimension||e.dimension==="bare")}var d2,f2=g(()=>{"use strict";yt();pe();
nt();Jt();he();d2={id:"constraint-unverified",severity:"advice",summary:{en:"A constraint sets a limit that no check mentions.","zh-CN":"约束里的上限，没有一项检查提到。"},
why:{en:"A limit that nothing measures is broken by the first change and noticed by the first user.","zh-CN":"没有人测量的上限，第一次改动就会突破，第一个发现的是用户。"},
fix:{en:"Add a check that measures it and names the figure.","zh-CN":"补一项测量它并写出这个数字的检查。"},bad:F({Constraints:`- p99 stays unde\
r 50 ms.
- A response has at most 30 KB.`}),good:F(),check(e,t){if(Ce(e,"verification").every(o=>o.blank))return;let n=ve(e),r=[...n.filter(({section:o})=>o==="verificat\
ion").map(({text:o})=>o),...e.checks.map(({text:o})=>o)],i=r.flatMap(Ie),s=new Set(r.flatMap(u2));for(let o of n){if(o.section!=="constraints"||o.quoted||/[[{]/.
test(o.prose)||u2(o.text).some(l=>s.has(l)))continue;let a=Ie(o.text).find(l=>V6(l)&&!i.some(c=>K6(c,l)));a!==void 0&&t({at:o.range(a.start,a.end),section:"cons\
traints",message:{en:`no check mentions "${a.text}"; expected one that measures it`,"zh-CN":`没有一项检查提到“${a.text}”；应当有一项测量它`}})}}}});function Q6(e){let t=new Map;for(let n of e){if(n.section!=="non-goals"&&n.section!=="constraints")continue;let r=Y6.exec(n.prose);if(!(r===null||/(?<![A-Za-z])(?:in|inside|on|within|outside|from|for|when|where|until|directly|except)(?![A-Za-z])/i.
test(n.prose.slice(r.index+r[0].length))))for(let[i]of p2(n.text.slice(r.index+r[0].length)))t.has(i)||t.set(i,n)}return t.size===0?[]:e.filter(({section:n,prose:r})=>(n===
"architecture"||n==="goal"||n==="constraints")&&!J6.test(r)).flatMap(n=>p2(n.text).flatMap(([r,i,s])=>{let o=t.get(r);if(o===void 0||o===n||!X6.test(n.text.slice(
Math.max(0,i-24),i)))return[];let{line:a}=o.range(0,1);return[{statement:n,start:i,end:s,message:{en:`uses "${r}", which line ${a} forbids; expected one of the \
two`,"zh-CN":`用了“${r}”，而第 ${a} 行禁止使用；两处只能留一处`}}]}))}function p2(e){return[...e.matchAll(/`([^`\n]{2,60})`|(?<![\w`])[A-Z][A-Z0-9]{2,20}(?![\w`])/g)].
map(t=>[t[1]??t[0],t.index,t.index+t[0].length])}function tB(e){let t=new Map,n=[];for(let r of e){let i=eB.matchAll(r.text),[s]=i,o=s?.[1]??s?.[2];if(s===void 0||
o===void 0||i.length!==1||o==="0")continue;let a=[...r.text.matchAll(/`([^`\n]{3,60})`|(?<![\w`])[A-Z][A-Z0-9]{1,20}_[A-Z0-9_]{2,30}(?![\w`])/g)].map(c=>c[1]??c[0]),
l=a.map(c=>({name:c,other:t.get(c)})).find(({other:c})=>c!==void 0&&c.code!==o);if(l?.other!==void 0){let{line:c}=l.other.statement.range(0,1);n.push({statement:r,
start:s.index,end:s.index+s[0].length,message:{en:`"${l.name}" ends with exit code ${o} here and with ${l.other.code} on line ${c}; expected one`,"zh-CN":`“${l.
name}”在这里的退出码是 ${o}，第 ${c} 行是 ${l.other.code}；应当一致`}})}for(let c of a)t.has(c)||t.set(c,{code:o,statement:r})}return n}function rB(e){
let t=new Map,n=[];for(let r of e){let i=nB.exec(r.prose);if(i===null||r.section==="context")continue;let s=(i[1]??i[2]??i[4])!==void 0||/never/i.test(i[0]),o=r.
text.replace(i[0]," ").toLowerCase().match(/[\p{L}\p{N}_]+/gu)?.join(" ")??"";if(o.length<8)continue;let a=t.get(o);if(a===void 0)t.set(o,{negative:s,statement:r});else if(a.
negative!==s){let{line:l}=a.statement.range(0,1);n.push({statement:r,start:0,end:r.text.length,message:{en:`says the opposite of line ${l}; expected one of the \
two`,"zh-CN":`与第 ${l} 行相反；两处只能留一处`}})}}return n}var h2,Y6,J6,X6,eB,nB,m2=g(()=>{"use strict";pe();bt();nt();he();h2={id:"contradiction",
severity:"warning",summary:{en:"Two statements that cannot both hold, or the use of what is forbidden elsewhere.","zh-CN":"两处说法不能同时成立，或用了别处禁止的东西。"},
why:{en:"The agent picks one of the two, and the reviewer the other.","zh-CN":"智能体会选其中一个，评审的人选另一个。"},fix:{en:"Decide which\
 of the two holds and change the other.","zh-CN":"定下哪一个成立，改掉另一个。"},bad:F({"Non-goals":"- Do not use `HGETALL`.","Architecture notes":"\
The ids are read with `HGETALL`. When Redis does not answer within 20 ms, the last list is served."}),good:F({"Non-goals":"- Do not use `HGETALL`."}),check(e,t){
let n=ve(e).filter(({quoted:r})=>!r);for(let{statement:r,start:i,end:s,message:o}of[...Q6(n),...tB(n),...rB(n)])t({at:r.range(i,s),...r.section===null?{}:{section:r.
section},message:o})}},Y6=X("contradiction FORBIDS_USE",()=>/(?:(?<![A-Za-z])(?:do not|don'?t|must not|never|no) (?:use|using|call|calling|run|issue|implement(?: [A-Za-z]+)? (?:via|with|by|using)|depend on|introduce|import)(?![A-Za-z]))|(?:不得|禁止|不要|不能|不允许|不)(?:使用|调用|引入|通过|用)/i),
J6=X("contradiction NEGATES",()=>/(?<![A-Za-z])(?:not|never|no|without|avoid\w*|instead of|rather than|n'?t|against|replac\w+|remov\w+|drop\w*|forbid\w*|unless|except|only)(?![A-Za-z])|n't|不|禁止|避免|替代|取代|移除|除非|仅/i),
X6=/(?:(?<![A-Za-z])(?:uses?|using|via|with|calls?|calling|issues?|runs?|imports?|through)(?: (?:the|a|an|redis|sql))?|使用|调用|通过|用|采用|执行)\s*`?$/i;
eB=X("contradiction EXIT",()=>/(?<![A-Za-z])exit(?:s|ed|ing)?(?: [A-Za-z]{1,12}){0,2}? (?:(?:error )?(?:code|status)) ?(?:is |of |: ?)?[*`]{0,3}(\d{1,3})(?!\d)|退出码(?:为|是)?[：:\s]?[*`]{0,3}(\d{1,3})(?!\d)/gi);
nB=X("contradiction DEMAND",()=>/(?<![A-Za-z])(?:must|shall|may|should|can|will)(?: (?:always|never))?( not)?(?![A-Za-z])|(?<![A-Za-z])(cannot|can'?t|mustn'?t)(?![A-Za-z])|(必须|应当|应|可以|需要|需)|(不得|不能|禁止|不应|不可以|不允许)/i)});var g2,y2=g(()=>{"use strict";pe();he();zs();g2={id:"data-needs-scale",severity:"advice",summary:{en:"A store, table, key space, list or file set is named, and \
its size stands nowhere.","zh-CN":"提到了存储、表、键空间、列表或文件集，却没有写它的规模。"},why:{en:"Tests on a handful of rows pa\
ss; production has all of them.","zh-CN":"测试里只有几行，当然能通过；生产环境里是全部。"},fix:{en:"State how many there are today and as\
 projected.","zh-CN":"写明现在多少、预计多少。"},bad:F({Context:"The endpoint takes 12,000 calls per minute and reads the `orders` table.",Verification:"\
- `npm test` passes.\n- live: p99 stays under 50 ms the day after the release."}),good:F(),check(e,t){let{things:n,dataSizes:r}=Xt(e);if(r.length>0)return;let i=n.
find(({found:a,statement:l})=>(a.kind==="collection"||a.kind==="store"&&l.section==="architecture")&&!l.quoted&&l.section!==null&&l.section!=="non-goals");if(i===
void 0)return;let{found:s,statement:o}=i;t({at:o.range(s.start,s.end),...o.section===null?{}:{section:o.section},message:{en:`"${s.name}" is named without a siz\
e; how many today, and how many as projected?`,"zh-CN":`提到了“${s.name}”，没有写规模；现在多少，预计多少？`}})}}});var iB,sB,b2,w2=g(()=>{"use strict";yt();pe();bt();nt();he();zs();iB=X("dependency-unanswered DEPENDENCY",()=>/(?<![A-Za-z])(?:third[- ]party|external|upstream|remote|downstream) (?:api|apis|service|services|provider|call|calls|endpoint|system)(?![A-Za-z])|第三方(?:接口|服务|API)|外部(?:接口|服务|系统)|上游(?:接口|服务)/i),
sB=X("dependency-unanswered ANSWERED",()=>/(?<![A-Za-z])(?:time(?:s|d)?[- ]?outs?|fall(?:s|ing)?[- ]?backs?|unavailab\w*|unreachable|down|slow|slower|retr(?:y|ies|ied|ying)|degrad\w*|circuit|stale|fails?|failed|failure|failures|failing|errors?|offline|outage|does not answer|not answer|takes longer|backoff|dead[- ]letter)(?![A-Za-z])|超时|降级|不可用|重试|熔断|兜底|失败|异常|出错|报错|宕机|断开|变慢|没有响应|无响应|未响应|不响应/i),
b2={id:"dependency-unanswered",severity:"advice",summary:{en:"A store or a service is depended on, and nothing says what happens when it is slow or down.","zh-C\
N":"依赖了存储或服务，却没有写它变慢或不可用时会怎样。"},why:{en:"When nobody decided, every caller waits as long as the dependency doe\
s.","zh-CN":"没有人决定，调用方就会一直等下去。"},fix:{en:"Say what the caller gets, and after how long: a timeout, a fallback, an error.","zh-\
CN":"写明多久之后调用方得到什么：超时、兜底、报错。"},bad:F({"Architecture notes":"A Redis set of ids, written on change, read in O(1)."}),
good:F(),check(e,t){if(Ce(e,"architecture").every(l=>l.blank)||ve(e).some(({text:l})=>sB.test(l)))return;let n=ve(e).filter(({section:l,quoted:c})=>l==="archite\
cture"&&!c),r=Xt(e).things.find(({found:l,statement:c})=>l.kind==="store"&&n.includes(c)),i=n.map(l=>({statement:l,match:iB.exec(l.prose)})).find(({match:l})=>l!==
null),[s,o,a]=r!==void 0?[r.statement,r.found.start,r.found.name]:[i?.statement,i?.match?.index??0,i?.match?.[0]??""];s!==void 0&&t({at:s.range(o,o+a.length),section:"\
architecture",message:{en:`nothing says what happens when "${a}" is slow or down; expected a timeout and what the caller gets then`,"zh-CN":`没有写“${a}”变慢\
或不可用时会怎样；应当写明超时和调用方得到什么`}})}}});var oB,v2,x2=g(()=>{"use strict";ci();yt();pe();he();oB=/^[_*]*no response[_*]*$/i,v2={id:"field-unanswered",severity:"warning",summary:{en:"A field of a form t\
hat nobody answered: `_No response_`.","zh-CN":"表单里没有人填写的一栏：`_No response_`。"},why:{en:"An agent cannot tell a question that does not \
matter from one that nobody read.","zh-CN":"智能体分不清这一栏是无关紧要，还是没有人看过。"},fix:{en:"Answer it, write `N/A because …`, o\
r take the heading out.","zh-CN":"填上内容，写明“不适用，因为……”，或把标题一起删掉。"},bad:`${F()}
## Screenshots

_No response_
`,good:`${F()}
## Screenshots

N/A because nothing on the screen changes.
`,check(e,t){let n=e.template.sections.flatMap(({id:s})=>Ce(e,s).filter(o=>o.blank)),r=new Set(n.flatMap(s=>s.content.map(o=>o.line))),i="";for(let s of e.lines)
s.kind==="heading"&&(i=li(s.text)),!(s.kind!=="prose"||r.has(s.line)||!oB.test(s.text.replace(/<[^<>]*>/g,"").trim()))&&t({at:{line:s.line,column:s.column,endLine:s.
line,endColumn:s.column+s.text.length},message:{en:`"${i}" has no answer; expected one, or the reason why there is none`,"zh-CN":`“${i}”没有填写；应当写上内容，或说明为什么不写`}})}}});function cB(e){if(e.quoted||e.section===null||e.section==="context"||e.section==="non-goals"||lB.test(e.prose))return[];let t=new Set(aB.matchAll(e.prose).map(s=>s[0].
toLowerCase())),n=Ie(e.text).filter(({dimension:s,bound:o})=>s!=="bare"&&s!=="count"&&(o==="upper"||o==="lower")),[r]=t,[i]=n;return t.size!==1||n.length!==1||r===
void 0||i===void 0?[]:[{statement:e,quantity:i,metric:r,thing:dB(e,i)}]}function dB({text:e,prose:t},{start:n}){let r=Xr(e).map(({name:a})=>a.toLowerCase()),i=[
...e.matchAll(/`([^`]{1,80})`/g)].map(a=>(a[1]??"").toLowerCase()),s=[...new Set([...r,...i])].sort().join(" ");return s!==""?s:(t.slice(Math.max(0,n-120),n).toLowerCase().
match(/[\p{L}\p{N}]+/gu)??[]).filter(a=>!uB.has(a)).join(" ")}var aB,lB,k2,uB,_2=g(()=>{"use strict";pe();bt();nt();Jt();he();wa();aB=X("figures-disagree METRIC",
()=>/(?<![A-Za-z])(?:p50|p90|p95|p99|p999|latency|response times?|timeout|ttl|throughput|error rate|availability|coverage|bundle size|cold start|retries|bundle size limit)(?![A-Za-z])|延迟|响应时间|超时(?:时间)?|过期时间|吞吐量?|错误率|可用性|覆盖率|重试次数/gi),
lB=X("figures-disagree CHANGES",()=>/(?<![A-Za-z])(?:today|now|currently|current|before|from|was|were|instead of|used to|projected|baseline|at (?:least )?\d)(?![A-Za-z])|目前|当前|现在|原来|从|预计|以前/i),
k2={id:"figures-disagree",severity:"warning",summary:{en:"Two sections set different limits for the same thing.","zh-CN":"两节给同一件事定了不同的上限。"},
why:{en:"Whichever of the two is met, the other reader calls it a failure.","zh-CN":"满足哪一个，另一个读者都会说没有达到。"},fix:{en:"Decide\
 on one figure and write it in both places.","zh-CN":"定下一个数字，两处一致。"},bad:F({Constraints:"- p99 stays under 80 ms.",Verification:"- `npm \
test` passes with 500 models; p99 stays under 80 ms.\n- live: p99 stays under 60 ms the day after the release."}),good:F(),check(e,t){let n=ve(e).flatMap(cB),r=new Map;
for(let i of n){let s=[i.metric,i.thing,i.quantity.dimension,i.quantity.bound].join(`
`),o=r.get(s);if(o===void 0)r.set(s,i);else if(o.quantity.value!==i.quantity.value){let{statement:a,quantity:l}=i;t({at:a.range(l.start,l.end),...a.section===null?
{}:{section:a.section},message:{en:`${i.metric} is limited to "${l.text}" here and to "${o.quantity.text}" on line ${o.statement.range(0,1).line}; expected one \
figure`,"zh-CN":`这里 ${i.metric} 的限值是“${l.text}”，第 ${o.statement.range(0,1).line} 行是“${o.quantity.text}”；应当一致`}})}}}};uB=new Set(
"a an the of is are be must should shall will stays stay stayed remains under below within less than at most no more over above least live ci sandbox and for to\
 on in with per".split(" "))});var S2,E2=g(()=>{"use strict";pe();he();S2={id:"front-matter-invalid",severity:"error",summary:{en:"Front matter that is not plain YAML, or holds a value of the\
 wrong kind.","zh-CN":"文件头不是普通的 YAML，或值的类型不对。"},why:{en:"Another language than YAML would be run by some readers, and a value \
that cannot be read is lost to all of them.","zh-CN":"YAML 以外的语言会被某些工具执行；读不了的值则谁也得不到。"},fix:{en:"Write `key:\
 value` lines between two lines of exactly `---`.","zh-CN":"在两行 `---` 之间写 `键: 值`。"},bad:`---
title: [one, two]
---

${F()}`,good:`---
title: Read the flag from the model
---

${F()}`,check(e,t){let n=e.frontMatter?.problem??null;if(n===null)return;let{line:r,column:i,message:s}=n;t({at:{line:r,column:i,endLine:r,endColumn:Math.max(e.
source.line(r).text.length+1,i+1)},message:{en:`front matter: ${s}`,"zh-CN":`文件头：${s}`}})}}});var A2,C2=g(()=>{"use strict";yt();pe();he();A2={id:"goal-many",severity:"advice",summary:{en:"The goal names more than one outcome.","zh-CN":"目标里有不止一个结果。"},
why:{en:"Of two outcomes one is done first and the other half; nobody can sign off half a goal.","zh-CN":"两个结果，总有一个先做完、另一个做一半；只完成一半的目标没有人能签收。"},
fix:{en:"Keep the one outcome that matters, and give the others specs of their own.","zh-CN":"留下最重要的一个，其余的另写一份。"},bad:F({Goal:`\
- An operator marks a model, so that no release is needed.
- A visitor sees prices in euros, so that nobody converts them.`}),good:F(),check(e,t){let r=Ce(e,"goal").filter(({ids:s,soft:o})=>s.length===1&&!o).flatMap(s=>s.
items.filter(({kind:o,depth:a})=>o!=="sentence"&&o!=="row"&&a<=1)),[,i]=r;i!==void 0&&t({at:i,section:"goal",message:{en:`Goal lists ${r.length} outcomes; expec\
ted one, and what it takes under Architecture notes`,"zh-CN":`“目标”列了 ${r.length} 个结果；应当只有一个，做法写进“架构说明”`}})}}});var fB,T2,$2=g(()=>{"use strict";yt();pe();nt();he();fB=/(?<![A-Za-z])(?:so|so that|because|since|in order to|to (?:allow|let|enable|make|help|avoid|prevent|reduce|keep|ensure|support|give|get|improve|protect|cut|save|stop)|thereby|which (?:means|lets|allows)|lets?|allow(?:s|ing)?|enabl(?:e|es|ing)|helps?|gives?|saves?|means|without (?:having|needing|an?)|for (?:the |our |all |every |end )?(?:users?|customers?|operators?|developers?|admins?|visitors?|teams?|clients?|callers?|maintainers?|authors?|readers?|engineers?|players?|reviewers?|people|everyone)|(?:users?|customers?|operators?|developers?|admins?|administrators?|visitors?|clients?|maintainers?|players?|reviewers?|anyone|everyone) (?:can|could|may|will|gets?|sees?|no longer|want)|as an?)(?![A-Za-z])|以便|从而|使得|使|让|为了|因为|便于|方便|避免|防止|供|帮助|这样|(?:用户|运营|运维|管理员|开发者|访客|客户|读者|作者|团队|大家|玩家|商家)(?:\p{Script=Han}{0,20})(?:可以|能|不再|只|会|看到)|满足/iu,
T2={id:"goal-no-why",severity:"advice",summary:{en:"The goal does not say for whom, or why.","zh-CN":"目标没有说为谁、为什么。"},why:{en:"Who knows \
what a change is for can choose between two ways to make it; who does not, guesses.","zh-CN":"知道改动的目的，才能在两种做法之间取舍；不知道，就只能猜。"},
fix:{en:'Say who gains, and add "so that …".',"zh-CN":"写明谁受益，并补上“以便……”。"},bad:F({Goal:"Marking a model is a change of one fiel\
d."}),good:F(),check(e,t){let n=Ce(e,"goal").filter(s=>!s.blank&&!s.soft),[r]=n;if(r===void 0)return;let i=n.flatMap(s=>s.items.map(o=>vu(o.text))).join(`
`);i===""||/[[{]/.test(i)||fB.test(i)||t({at:r.head,section:"goal",message:{en:'Goal says neither for whom nor why; expected one sentence with "so that …"',"z\
h-CN":"“目标”没有说为谁、为什么；应当用一句话写明“以便……”"}})}}});var pB,hB,O2,N2=g(()=>{"use strict";pe();bt();nt();he();wa();pB=X("goal-solution MEANS",()=>/^(?:we (?:will |should )?|please )?(?:use|using|utili[sz]e|introduce|install|adopt|integrate|refactor|rewrite|switch to|migrate to|convert|wrap|cache|call|import|configure|set up|add (?:a|an|the)?\s?(?:new )?(?:column|table|index|field|class|function|method|cache|endpoint|label|flag|middleware|dependency|library|hook|script|queue|cron))(?![A-Za-z])|^(?:使用|采用|引入|集成|接入|改用|封装|安装|重构|新增(?:一个|一张)?(?:表|字段|接口|索引|缓存|函数|类|脚本|队列))/i),
hB=X("goal-solution OUTCOME",()=>/(?<![A-Za-z])(?:so|so that|because|in order to|to (?:allow|let|enable|help|avoid|prevent|reduce|keep|ensure)|can|no longer|without)(?![A-Za-z])|以便|从而|使得|让|为了|避免|防止|可以|不再/i),
O2={id:"goal-solution",severity:"advice",summary:{en:"The goal names a means in place of an outcome.","zh-CN":"目标写的是做法，而不是结果。"},why:{
en:"A means can be carried out to the letter and leave everybody where they were.","zh-CN":"做法可以一字不差地照做，而谁的处境都没有改变。"},
fix:{en:"Say what somebody can see or do afterwards; move the means to Architecture notes.","zh-CN":"写明之后谁能看到或做到什么；做法移到“架构说明”。"},
bad:F({Goal:"Introduce a Redis set of model ids for the operators."}),good:F(),check(e,t){let n=ve(e).filter(({section:a,quoted:l})=>a==="goal"&&!l),[r]=n;if(r===
void 0||n.some(({prose:a})=>hB.test(a)))return;let i=pB.exec(r.text.replace(/^[*_]+/,""));if(i===null)return;let[s]=Xr(r.text),o=s?.name??i[0];t({at:r.range(0,r.
text.length),section:"goal",message:{en:`Goal says how ("${o}"); expected what is true for somebody afterwards`,"zh-CN":`“目标”写的是做法（“${o}”）\
；应当写之后对谁有什么不同`}})}}});var R2,I2=g(()=>{"use strict";pe();he();R2={id:"guard-example",severity:"error",summary:{en:"An example of a prohibition that its guard does not treat as the se\
ntence says.","zh-CN":"禁令所举的例子与程序对它的理解不符。"},why:{en:"The change will be held to what the guard finds, and not to what the au\
thor had in mind.","zh-CN":"检查改动时依据的是程序的理解，而不是作者的本意。"},fix:{en:"Name the command with its technology or the call\
 as code writes it, or mend the example; `spec guards` shows what was understood.","zh-CN":"写明技术和命令，或按代码写出调用，或者改正例子；`spec guards` 会列出程序的理解。"},
bad:F({"Non-goals":"- Do not use Redis `KEYS`: e.g. not `r.scan(0)`, but `r.smembers(k)`."}),good:F({"Non-goals":"- Do not use Redis `SCAN`: e.g. not `r.scan(0)\
`, but `r.smembers(k)`."}),check(e,t,{failedExamples:n}){for(let{at:r,code:i,said:s}of n?.(e)??[]){let o=s==="broken";t({at:r,message:{en:o?`\`${i}\` is given as\
 forbidden, and nothing that was read from the sentence forbids it`:`\`${i}\` is given as allowed, and what was read from the sentence forbids it`,"zh-CN":o?`\`${i}\
\` 被举为禁止的例子，而从这句话读出的约束并不禁止它`:`\`${i}\` 被举为允许的例子，而从这句话读出的约束却禁止它`}})}}}});function mB(e){let t=[];for(let n=0;n<e.length;){let r=n,i=L2(e,n);if(n+=D2(e,n),i===q2)continue;if(i===Dg)for(;n<e.length&&(L2(e,n)===Dg||F2(e.charCodeAt(n)));)
n+=D2(e,n);let s=n;for(;s>r+1&&F2(e.charCodeAt(s-1));)s-=1;let o=e.slice(r,s);t.push({word:yB(o)?o.toLowerCase():o.normalize("NFKC").toLowerCase().replace("’",
"'"),start:r,end:s})}return t}function L2(e,t){let n=e.charCodeAt(t);if(n>=55296&&n<=57343)return z2(String.fromCodePoint(e.codePointAt(t)??0));let r=P2[n]??0;return r===
0?P2[n]=z2(e.charAt(t)):r}function z2(e){return/\s/u.test(e)?q2:/[\p{L}\p{N}]/u.test(e)?Dg:gB}function D2(e,t){return(e.codePointAt(t)??0)>65535?2:1}function F2(e){
return e===46||e===39||e===8217}function yB(e){for(let t=0;t<e.length;t+=1)if(e.charCodeAt(t)>127)return!1;return!0}var M2,q2,Dg,gB,P2,j2=g(()=>{"use strict";Ii();
M2=Yt(mB);q2=1,Dg=2,gB=3,P2=new Uint8Array(65536)});function B2(e){let t=null;return n=>kB(n,t??=new Fg(e))}function bB(e){return!e.includes("/")&&!e.includes("-")?[e]:e.split("/").map(t=>t.slice(0,Math.max(t.indexOf(
"-"),0)||t.length))}function xB(e){return vB.test(e)?e.replace(/[\u4E00-\u9FFF]/g,t=>G2.get(t)??t):e}function kB(e,t){let n=[],r=M2(e);for(let i=0;i<r.length;){
let s=_B(r,i,t);if(s===null){i+=1;continue}let o=r[i]?.start??0,a=r[s.last]?.end??o;n.push({text:e.slice(o,a),start:o,end:a,...s.entry}),i=s.last+1}return n}function _B(e,t,n){
let r=e[t]?.word??"";if(!n.opensWith(r))return null;let{entries:i,most:s}=n.of(r),o=null,a="",l=0;for(let c=t;c<e.length&&l<s;c+=1){let u=e[c];if(u===void 0)break;
if(u.word==="-"&&c>t&&e[c-1]?.end===u.start)continue;l+=1,a=l===1?u.word:`${a} ${u.word}`;let d=i.get(a);d!==void 0&&(o={entry:d,last:c})}return o}function Z2(e){
let t=null;return n=>EB(n,t??=SB(e))}function SB(e){let t=new Map,n=new Map;return U2(e,(r,i)=>{(!t.has(r)||i.grade==="pass")&&t.set(r,i);let s=r.slice(0,1);n.set(
s,Math.max(n.get(s)??0,r.length))}),{entries:t,longest:n}}function EB(e,{entries:t,longest:n}){let r=xB(e),i=[];for(let s=0;s<r.length;){let o=n.get(r.charAt(s))??
0;for(;o>0&&!t.has(r.slice(s,s+o));)o-=1;let a=t.get(r.slice(s,s+o));if(o===0||a===void 0){s+=1;continue}i.push({text:e.slice(s,s+o),start:s,end:s+o,...a}),s+=o}
return i}function U2(e,t){for(let[n,r]of Object.entries(e))for(let[i,s]of Object.entries(r)){let o={meaning:n,grade:i};for(let a of s.split(/[|\n]/))a!==""&&t(a,
o)}}function AB(e){return e.reduce((t,n)=>{let r=n.replaceAll("-"," ").split("/");return t.flatMap(i=>r.map(s=>i===""?s:`${i} ${s}`))},[""])}var Fg,wB,G2,vB,H2=g(
()=>{"use strict";j2();Fg=class{listed=new Map;spelt=new Map;longest=new Map;constructor(t){U2(t,(n,r)=>{let i=n.indexOf(" ");for(let s of bB(i===-1?n:n.slice(0,
i))){let o=this.listed.get(s);o===void 0?this.listed.set(s,[{phrase:n,entry:r}]):o.push({phrase:n,entry:r})}})}opensWith(t){return this.listed.has(t)}of(t){return{
entries:this.spelt.get(t)??this.spell(t),most:this.longest.get(t)??0}}spell(t){let n=new Map,r=0;for(let{phrase:i,entry:s}of this.listed.get(t)??[])for(let o of AB(
i.split(" "))){let a=o.split(" ");a[0]===t&&((!n.has(o)||s.grade==="pass")&&n.set(o,s),r=Math.max(r,a.length))}return this.spelt.set(t,n),this.longest.set(t,r),
n}};wB="適适當当處处顯显時时間间簡简潔洁優优雅雅靈灵活活擴扩展展維维護护強强體体驗验盡尽量量應应該该議议許许討讨論论確确認认穩稳無无縫缝覺觉觀观楽乐現现進进齊齐後后續续擇择夠够類类標标準准規规範范業业務务實实際际動动態态個个幾几數数據据開开關关響响載载",
G2=new Map(Array.from(wB).flatMap((e,t,n)=>t%2===0?[[e,n[t+1]??e]]:[])),vB=new RegExp(`[${[...G2.keys()].join("")}]`)});function _u(e,t){let n=B2(e),r=Z2(t);return i=>ve(i).flatMap(s=>CB(s,n,r))}function CB(e,t,n){let{prose:r}=e,i=TB.test(r)&&/\p{Script=Han}/u.test(r)&&!/[\u3041-\u30FF]/.
test(r),s=[.../[A-Za-z]{2}/.test(r)?t(r):[],...i?n(r):[]];if(s.every(({grade:c})=>c==="pass"))return[];let o=NB(r),a=s.filter(c=>c.grade!=="pass"&&c.start>=o);if(a.
length===0)return[];let l=OB(e,a);return a.filter(c=>RB(l,c)).map(c=>({statement:e,hit:c,sure:DB(l,c)}))}function OB(e,t){let{text:n,prose:r}=e;return{statement:e,
asks:/[?？]$/.test(n.trimEnd()),hasFigure:t.some(({meaning:i})=>W2.has(i))&&XA(n),forbids:$B.test(r)}}function NB(e){return/^[*_\s]{0,4}\p{L}[\p{L}\p{N} /&-]{0,40}(?:[*_]{1,3}\s?[:：—–-]|[:：])(?!\/)/u.
exec(e)?.[0].length??0}function RB(e,t){let{force:n,quoted:r,prose:i}=e.statement;return r||IB(e,t)||i[t.start-1]==="-"||/^-\p{L}/u.test(i.slice(t.end,t.end+2))?
!1:n==="narrates"?t.meaning==="hedge"&&t.grade==="sure":n==="specifies"||t.grade==="sure"||t.grade==="adjective"&&V2(i,t)}function IB({statement:{prose:e},hasFigure:t,
forbids:n},{meaning:r,text:i,start:s,end:o}){return W2.has(r)&&t?!0:i==="等"?!/[、，,]/.test(e.slice(Math.max(0,s-30),s))||/^\s?[\d一二三四五六七八九十两]/.
test(e.slice(o,o+2)):/^(?:或者?其[他它]|or similar|等)/u.test(i)?n:i==="MAY"}function DB({statement:{prose:e,force:t},asks:n},r){return t!=="specifies"||n||
/(?:instead of|rather than|unlike|not just|而不是|而非)\s(?:[A-Za-z-]{1,20}\s){0,2}$/i.test(e.slice(Math.max(0,r.start-50),r.start))?!1:V2(e,r)}function V2(e,{
grade:t,start:n,end:r}){if(t!=="adjective")return t==="sure";let i=e.slice(Math.max(0,n-60),n);return PB.test(i)||LB.test(i)||zB.test(e.slice(r,r+60))}var TB,W2,
$B,PB,LB,zB,Mg=g(()=>{"use strict";nt();Jt();H2();TB=/[\u2E80-\uFAFF]/,W2=new Set(["speed","amount","comparative"]),$B=/不|禁止|勿|别|(?<![A-Za-z])(?:no|not|never|without)(?![A-Za-z])/i;
PB=/(?:^|[^A-Za-z])(?:very|too|really|extremely|highly|quite|super|ultra|so|pretty|fairly|much|more|far more|less|as|reasonably|sufficiently|truly|overly|completely|incredibly|exceptionally)\s$/i,
LB=/(?:^|[^A-Za-z])(?:be|stay|stays|remain|remains|look|looks|feel|feels|seem|become|becomes|(?:keep|keeps|keeping|make|makes|making)\s(?:[A-Za-z0-9-]{1,24}\s){1,3})$/i,
zB=/^\s(?:(?!and\b|or\b|to\b|for\b|of\b)[A-Za-z-]{2,20}\s){0,1}(?:messages?|errors?|warnings?|documentation|docs|instructions?|interfaces?|ui|uis|ux|layouts?|design|code|naming|names|feedback|indications?|guidance|explanations?|logs|logging|output|outputs|formats?|formatting|structure|ways?|manner|approach|solutions?|mechanisms?|implementation|architecture|experience|navigation|handling|tests?|workflows?|process|styling|style|look|frameworks?|retrieval|checks?|controls?|tool|tooling|system|abstractions?|apis?|setup|migration|defaults?|behaviou?r|backend|frontend|app|application|page|pages|table|summary|summaries|description|descriptions|commit|integration|support|management|monitoring|storage|access)(?![A-Za-z])/i});var K2,Y2=g(()=>{"use strict";K2={hedge:{sure:`也许|或许|大概|大概率|可能需要|可能会需要|可能要|可能可以|应该没问题|应该行|估计|好像|似乎|貌似|感觉|我觉得|我认为|我想|我猜|个人认为|个人觉得|个人建议|不确定|不太确定|说不定|没准|差不多|看起来|据说\
|理论上|按理说
最好|最好能|最好是|最好可以|建议|建议使用|建议采用|建议增加|建议支持|强烈建议|可考虑|可以考虑|考虑是否|考虑增加|考虑使用|考虑支持|后续可考虑|后期可考虑|可以尝试|尝试一下|试试|试一下|争取|力争|力求|尽力|如果可以|如果可以的话|如果可能|如果可能的话|如可能|若可能|可能的话|可以的话|有条件的\
话|有条件时|有时间的话|时间允许|时间允许的话|有空|有机会|有机会再|有需要再|以后再说|后面再说|之后再说|再看|再说|看情况|到时候再|后续再看|后续再考虑|后续再定|后期再加|后期考虑|后续考虑|后续可评估|后续评估|后续可扩展|后续可优化|后续可支持|可后置|可后续|可以后续|可后期|暂定|暂时先|先这样|\
可自行决定|自行决定|自行判断|自行斟酌|你看着办|随意|均可|都行|也行|也可以|亦可|可有可无|锦上添花|加分项|可选但推荐|可选项|（可选）|(可选)|可选：|可选|或其他|或其它|或者其他|或者其它|或类似|或者类似|或同等|或同类|或相当|类似这样的|之类的东西|推荐使用|不妨|倾向于|初步|初步考虑|初步设\
想|设想`,look:"可能|可考虑性|考虑|希望能|期望能|暂时|后期|待优化|如用|若用|可默认|可自定义|应该可以|应该能|应该能够|应该会|应该不会|可先|先不|差不多|待评估|计划后续"},
pass:{pass:"字段可选|参数可选|可选，默认|可选,默认|可选（默认|均可|都可以|也可以|自行决定|可自行决定|用户可自行|提交建议|用户建议|建议零售|建议价|建议单|随意输入|感觉阈值|大概率事件|看起来像|可能性|不可能|尽可能|有可能|可选择|可选值|可选参数|可选字段|可选链|可选范围|可选列表|\
可选中|可选属性|可选配置|可选类型|可选日期|可选时间|建议反馈|意见建议|投诉建议|意见与建议|搜索建议|输入建议|智能建议|建议列表|修改建议|优化建议|改进建议|建议内容|建议词|AI建议|或运算|或门|逻辑或|按位或|感觉不到|应用|应用程序|响应|相应|适应|对应|应急|应答|应届|反应|应聘|效应|供应|\
感应|应收|应付|可以看到|推荐系统|推荐算法|推荐列表|推荐位|推荐码|推荐人|推荐内容|推荐商品|商品推荐|智能推荐|推荐配置|计划任务|执行计划|测试计划|项目计划|计划书|估计值|再看一遍|再说明|后续步骤|后续操作|后续流程|预期结果|预计到达|准备工作|准备就绪|准备好|不建议|不推荐|最好成绩|历史最好|\
初步审核|尝试次数|重试|尝试登录|不可选|必选可选|多选可选"}}});var J2,X2=g(()=>{"use strict";J2={hedge:{sure:`( optional )|( stretch )|( nice to have )|( bonus )|if needed|if necessary|maybe|perhaps|optionally|ideally|prefe\
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
iterations|i'd like|maybe even|even better would be"},pass:{pass:`optional chaining|optional parameter|optional parameters|optional argument|optional arguments|\
optional field|optional fields|optional property|optional properties|optional type|optional flag|optional flags|optional dependency|optional dependencies|option\
al key|optional keys|optional string|optional query|optional value|optional values|optional body|optional header|optional headers|optional attribute|optional at\
tributes|optional config|optional input|optional inputs|optional column|optional columns|optional prefix|optional suffix|optional comma|optional chain|optional \
callback
optional peer|optional reason|optional message|optional label|optional limit|optional filter|optional filters|optional name|optional id|optional note|optional c\
omment|is optional|are optional|may not|may also not|might as well|in may|may 1|may 2|last may|try to reproduce|trying to|tried to|potential customer|potential \
customers|potential user|potential users|as recommended by|not recommended|recommended by|recommended version|likely cause|most likely cause|up to date|sort of \
order|kind of error|kind of file|wish to|considered a|considered an|considered as|considered to|is considered|are considered|be considered a|be considered an
be considered as|be considered done|be considered complete|be considered successful|be considered valid|be considered invalid|be considered equal|experimental f\
lag|experimental feature|experimental features|planned maintenance|planned date|preferred language|preferred locale|preferred color|preferred timezone|suggested\
 by|suggested edit|suggested edits|suggested change|suggested changes|later than|later versions|or later|in later|sooner or later|see later|later section|propos\
ed change|proposed solution|proposed by|if i think|what i think|we will likely be|as likely as|can be used|can be found|should be considered|please feel free to\
 reach
i think the bug|i think it's because|i think that's because|worth noting|worth mentioning|not worth`}}});var Su,qg=g(()=>{"use strict";Su={manner:{en:"the result that somebody can observe","zh-CN":"可以观察到的结果"},quality:{en:"what must be true of it, so\
 that two people agree","zh-CN":"具体要满足什么，使两个人的判断一致"},speed:{en:"a figure with its unit, such as ms or calls per second","zh-CN":"\
带单位的数字，如毫秒或次/秒"},amount:{en:"a number, a range or a limit","zh-CN":"数量、范围或上限"},condition:{en:"the condition itself: wh\
en exactly, and who decides","zh-CN":"条件本身：究竟在什么时候，由谁决定"},rest:{en:"the rest of the list, or the rule that its members follow",
"zh-CN":"把清单列完，或写明其成员的规则"},reference:{en:"the name of the standard or document, or what it asks for","zh-CN":"标准或文档的名称，或其具体要求"},
comparative:{en:"a figure: from what today to what afterwards","zh-CN":"数字：现在是多少，之后是多少"},hedge:{en:"a decision: it is done, or it is\
 not","zh-CN":"明确的决定：做，还是不做"},pass:{en:"","zh-CN":""}}});function Ds(e,t,n,r,i){if(r.length===0&&i.length===0)return e;let s=a=>a.filter(l=>/\p{Script=Han}/u.test(l)===(t==="Chinese")).map(l=>l.trim().toLowerCase()).join(
`
`),o=e[n]??{};return{...e,[n]:{...o,sure:`${o.sure??""}
${s(r)}`},pass:{pass:`${e.pass?.pass??""}
${s(i)}`}}}var jg=g(()=>{"use strict"});var Q2,eC,tC=g(()=>{"use strict";pe();he();Mg();Y2();X2();qg();jg();Q2=new WeakMap,eC={id:"hedge",severity:"warning",summary:{en:"A word that leaves open whethe\
r something is to be done: maybe, optionally, if possible, it is suggested, nice to have.","zh-CN":"让人不知道做还是不做的词：建议、最好、可选、可考虑、应该可以、如有可能。"},
why:{en:"Whoever carries it out decides for you, and whoever checks it cannot say that it is missing.","zh-CN":"执行的人会替你决定，验收的人也无法说它没有做到。"},
fix:{en:"Say that it is done, or move it to the non-goals; state the condition when there is one.","zh-CN":"写明要做，或移到非目标；有条件的，把条件写出来。"},
bad:F({"Architecture notes":"A set of ids, written on change, ideally read in O(1)."}),good:F(),check(e,t,{words:n}){let r=Q2.get(n);r===void 0&&Q2.set(n,r=_u(Ds(
J2,"blank-separated","hedge",n.hedges,n.accepted),Ds(K2,"Chinese","hedge",n.hedges,n.accepted)));for(let{statement:i,hit:s,sure:o}of r(e)){let a=Su[s.meaning];t(
{at:i.range(s.start,s.end),...i.section===null?{}:{section:i.section},message:{en:`"${s.text}" leaves open whether this is to be done; expected ${a.en}`,"zh-CN":`\
“${s.text}”没有说定做不做；应当写明${a["zh-CN"]}`},sure:o})}}}});var nC,rC=g(()=>{"use strict";pe();he();nC={id:"hidden-comment",severity:"warning",summary:{en:"A comment that the rendered page does not show.","zh-CN":"页面上不显示\
的注释。"},why:{en:"The person who approves the spec does not see it; the agent that carries it out does.","zh-CN":"批准规格的人看不到它，执行的智能体却看得到。"},
fix:{en:"Write it as ordinary text, or delete it.","zh-CN":"写成普通文字，或删掉。"},bad:F({"Non-goals":`- Do not scan the key space.
<!-- except in tests -->`}),good:F(),check(e,t){for(let n of e.comments){let r=n.payload.length>80?`${n.payload.slice(0,80)}…`:n.payload;t({at:n,message:{en:`\
hidden text in a ${n.carrier}: "${r}"; expected text that a reader sees`,"zh-CN":`注释里有隐藏文字：“${r}”；应当是读者看得见的文字`}})}}}});function aC(e){let t=new Map;for(let{run:n,start:r,end:i}of jB(e.text)){let s=GB(n),o=`${e.position(r).line} ${s}`,a=t.get(o);a===void 0?t.set(o,{carrier:s,start:r,
end:i,runs:[n]}):(a.end=i,a.runs.push(n))}return[...t.values()].map(({carrier:n,start:r,end:i,runs:s})=>({carrier:n,payload:ZB(s.join("")),...e.range(r,i)}))}function*jB(e){
for(let t of e.matchAll(FB)){let n=t[0],r=t.index+n.length;t.index===0&&n==="\uFEFF"||BB(n,e.slice(Math.max(0,t.index-2),t.index),e.slice(r,r+2))||(yield{run:n,
start:t.index,end:r})}}function BB(e,t,n){return e==="️"||e==="︎"?iC.test(t)||/[\p{S}\p{P}]$/u.test(t):e==="‍"||e==="️‍"?iC.test(t)&&MB.test(n)||sC.test(
t):e==="‌"?sC.test(t):/^[\u{E0100}-\u{E01EF}]$/u.test(e)?qB.test(t):t.endsWith("🏴")&&/^[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]{2,6}\u{E007F}$/u.test(e)}function GB(e){
return/[\u{E0000}-\u{E007F}]/u.test(e)?"tag characters":/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u.test(e)?"variation selectors":/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.
test(e)?"bidirectional controls":/[\u2028\u2029]/.test(e)?"line separators":/[\u0000-\u001F\u007F-\u009F]/.test(e)?"control characters":"zero-width characters"}
function ZB(e){let t=Array.from(e,s=>s.codePointAt(0)??0),n=t.filter(s=>s>=917536&&s<=917630);if(n.length>0)return oC(n.map(s=>s-917504));let i=t.flatMap(s=>s>=
65024&&s<=65039?[s-65024]:s>=917760?[s-917760+16]:[]).filter(s=>s>=32&&s<127);return i.length>=2?oC(i):t.map(UB).join(" ")}function oC(e){return e.map(t=>String.
fromCodePoint(t)).join("")}function UB(e){return`U+${e.toString(16).toUpperCase().padStart(4,"0")}`}var FB,iC,MB,sC,qB,lC=g(()=>{"use strict";FB=/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}]+/gu,
iC=/[\p{Emoji}\u20E3]$/u,MB=/^\p{Extended_Pictographic}/u,sC=/[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]$/u,
qB=/\p{Script=Han}$/u});var cC,uC=g(()=>{"use strict";lC();pe();he();cC={id:"hidden-text",severity:"error",silencedBy:"configuration",summary:{en:"Characters that render as nothing and\
 that an agent reads.","zh-CN":"显示不出来、智能体却能读到的字符。"},why:{en:"Instructions to the agent can stand where no reviewer sees them.",
"zh-CN":"审阅的人看不见的地方，可以藏着给智能体的指令。"},fix:{en:"Delete the characters, or write what they say in plain text.","zh-CN":"\
删掉这些字符，或把它们的意思明白写出来。"},bad:F({Goal:"An operator changes one field to mark a model,​ so that no release is needed."}),good:F(),
check(e,t){for(let n of aC(e.source)){let r=n.payload.length>200?`${n.payload.slice(0,200)}…`:n.payload;t({at:n,message:{en:`hidden text in ${n.carrier}: "${r}\
"; expected text that a reader sees`,"zh-CN":`有隐藏文字（${n.carrier}）：“${r}”；应当是读者看得见的文字`}})}}}});function HB(e){let t=Xt(e).hotPaths.filter(({found:n,statement:r})=>r.section!=="non-goals"&&r.force!=="narrates"&&!/\d/.test(n.text));return t.find(({found:n})=>ku(
n))??t.find(({found:n})=>n.kind==="called")??t[0]??null}var dC,fC=g(()=>{"use strict";pe();ba();he();zs();dC={id:"hot-path-needs-load",severity:"advice",summary:{
en:"A path that runs again and again is named (endpoint, handler, query, loop, queue, cron, start-up), and no call rate stands anywhere.","zh-CN":"提到了反复执行的路径（接口\
、处理函数、查询、循环、队列、定时任务、启动），全文却没有调用频率。"},why:{en:"What costs 5 ms is free once a day and an outa\
ge 12,000 times a minute.","zh-CN":"同样的 5 毫秒，一天一次不算什么，每分钟 12,000 次就是事故。"},fix:{en:"State calls per minute, today\
 and projected, or write that it is a cold path.","zh-CN":"写明现在和预计每分钟多少次，或写明这是冷路径。"},bad:F({Context:`\`/api/site/co\
nfig\` is called on every request.

| Fact | Today | Projected |
| --- | --- | --- |
| models in the set | 80 | 500 |`}),good:F(),check(e,t){if(Xt(e).hasLoad)return;let n=HB(e);if(n===null)return;let{found:r,statement:i}=n,s=Xt(e).things.find(l=>l.
statement.item===i.item&&l.found.kind==="endpoint")?.found.name,o=s===void 0?`"${r.text}"`:`\`${s}\` (${r.text})`,a=s===void 0?`“${r.text}”`:`\`${s}\`（${r.
text}）`;t({at:i.range(r.start,r.end),...i.section===null?{}:{section:i.section},message:{en:`${o} runs again and again and no call rate stands anywhere; how m\
any calls per minute?`,"zh-CN":`${a}会反复执行，全文却没有调用频率；每分钟多少次？`}})}}});var WB,pC,hC=g(()=>{"use strict";yt();pe();bt();nt();he();ba();zs();WB=X("needs-live-check IN_PRODUCTION",()=>/(?<![A-Za-z])(?:live|prod|production|after (?:the )?(?:release|deploy(?:ment)?|rollout)|roll-?out|canary|dashboards?|alerts?|monitor(?:s|ed|ing)?|metrics|telemetry|slo|sla)(?![A-Za-z])|线上|生产|灰度|上线后|发布后|监控|告警|大盘/i),
pC={id:"needs-live-check",severity:"advice",summary:{en:"A hot path, and nothing that is measured in production.","zh-CN":"有热路径，却没有任何在生产环境测量的检查。"},
why:{en:"A hot path fails under load that no test has; only production shows it.","zh-CN":"热路径的问题出在测试没有的负载下，只有生产环境看得到。"},
fix:{en:"Add a check that begins with live: and names the signal and its limit.","zh-CN":"补一项以 live: 开头的检查，写明看什么指标、上限多少。"},
bad:F({Context:"The endpoint takes 12,000 calls per minute: a hot path.",Verification:"- `npm test` passes with 500 models, p99 under 50 ms."}),good:F({Context:"\
The endpoint takes 12,000 calls per minute: a hot path.",Verification:"- `npm test` passes with 500 models.\n- live: p99 under 50 ms."}),check(e,t){let[n]=Ce(e,
"verification").filter(i=>!i.blank);if(n===void 0||e.checks.some(({stage:i})=>i==="live")||ve(e).some(({section:i,text:s})=>i==="verification"&&WB.test(s)))return;
let r=Xt(e).hotPaths.find(({found:i,statement:s})=>ku(i)&&!s.quoted&&s.section!==null&&["context","constraints","goal","architecture"].includes(s.section));r!==
void 0&&t({at:n.head,section:"verification",message:{en:`nothing is measured in production, though line ${r.statement.range(0,1).line} names a hot path ("${r.found.
text}"); expected a check that begins with live:`,"zh-CN":`第 ${r.statement.range(0,1).line} 行有热路径（“${r.found.text}”），却没有在生产环境测量的检查；应当有一项以 live: \
开头`}})}}});var VB,mC,gC=g(()=>{"use strict";pe();nt();Jt();he();VB=/^(?:please )?(?:(?:let'?s |we )?(?:just |should |will )?(?:keep|make|stay|be|remain|write|try)(?: (?:it|this|that|things|everything|the (?:code|design|change|solution|implementation)|to (?:be|keep it)))? ?(?:as )?(?:\w+ ){0,2}?(?:simple|clean|minimal|small|focused|lean|tidy|careful|pragmatic|reasonable|readable|maintainable|short|light|lightweight)|kiss|yagni|(?:do not|don'?t|avoid|no|nothing)(?: \w+){0,2} ?(?:over-?engineer(?:ing|ed)?|over-?complicat\w+|over-?think\w*|go overboard|premature optimi[sz]ation|gold[- ]plating|(?:unneeded|unnecessary|needless|undue|extra|excessive) (?:complexity|work|changes?|things|stuff|features?|abstractions?)|scope creep|break (?:anything|things|stuff|everything|existing (?:functionality|functions|features|behaviou?r))|anything (?:else|unrelated|unnecessary|fancy|crazy|stupid)|fancy(?: stuff| things)?|complex(?:ity)?|bad code|bugs|nonsense|else)|follow best practices|use common sense|nothing (?:else|special|more|fancy)|everything else|anything else|perfection|perfect)(?: (?:please|for now|here|if possible|where possible|in mind|and \w+))*[.!]*$|^(?:(?:尽量)?保持(?:代码|设计|方案)?(?:简单|简洁|精简|整洁)|(?:不要|避免|不做|不)(?:过度设计|过度工程|过度优化|搞复杂|太复杂|弄得太复杂|复杂化|引入不必要的复杂(?:度|性)?|做多余的(?:事|事情|改动)|破坏现有功能|影响现有功能|影响其他功能)|简单(?:就好|即可|为主)|其他(?:一切)?|追求完美|够用就好|遵循最佳实践)[。！]*$/i,
mC={id:"non-goal-forbids-nothing",severity:"warning",summary:{en:"A non-goal that forbids nothing: no change could break it.","zh-CN":"什么也没有禁止的非目标：任何改动都不会违反它。"},
why:{en:"A wish rules nothing out, and whatever is not ruled out is allowed.","zh-CN":"愿望排除不了任何做法，而没有排除的就是允许的。"},fix:{
en:"Name what must not be built, used or touched: a feature, a call, a path, a dependency.","zh-CN":"写明不做、不用、不碰什么：功能、调用、路径、依赖。"},
bad:F({"Non-goals":`- Do not scan the key space.
- Keep it simple.`}),good:F(),check(e,t){for(let n of ve(e)){if(n.section!=="non-goals"||n.quoted||n.prose.includes(ga)||Ie(n.text).length>0)continue;let r=n.text.
replace(/[*_]/g,"").trim();r.length>120||!VB.test(r)||t({at:n.range(0,n.text.length),section:"non-goals",message:{en:`"${r}" forbids nothing; expected what must\
 not be built, used or touched`,"zh-CN":`“${r}”什么也没有禁止；应当写明不做、不用、不碰什么`}})}}}});var KB,yC,bC=g(()=>{"use strict";yt();pe();nt();Jt();he();wa();KB=/[`/]|\w\(|(?<![\p{L}\p{N}_])(?:[A-Z]{2,}[A-Z0-9_]*|\w+_\w+|\w+\.\w{1,5}|O\([^)]{1,12}\)|N\+1|dependenc(?:y|ies)|librar(?:y|ies)|packages?|migrations?|schemas?|columns?|tables?|index(?:es)?|key ?space|quer(?:y|ies)|scan|endpoints?|routes?|apis?|config(?:uration)?|flags?|env(?:ironment)? variables?|files?|folders?|directories|modules?|class(?:es)?|functions?|methods?|tests?|commands?|fields?|parameters?|options?|formats?|defaults?|names?|ui|pages?|buttons?|styles?|css|docs|documentation|readme|cache)(?![\p{L}\p{N}_])|依赖|迁移|表|字段|接口|索引|扫描|目录|文件|配置|缓存|函数|模块|页面|按钮|样式|文档|参数|命令|格式/u,
yC={id:"non-goals-uncheckable",severity:"advice",summary:{en:"None of the non-goals is one that a diff could be seen to break.","zh-CN":"没有一条非目标能从改动里看出是否违反。"},
why:{en:"A prohibition that no diff can break is kept by chance.","zh-CN":"从改动里看不出的禁令，只能碰运气遵守。"},fix:{en:"Add one that nam\
es a command, a call, a path, a dependency or a migration.","zh-CN":"至少写一条指名命令、调用、路径、依赖或迁移的。"},bad:F({"Non-goals":"\
- Nobody is to be disappointed by this."}),good:F(),check(e,t){let[n]=Ce(e,"non-goals").filter(i=>!i.blank),r=ve(e).filter(({section:i})=>i==="non-goals");n===void 0||
r.length===0||r.some(({text:i})=>KB.test(i)||Xr(i).length>0||Ie(i).length>0)||t({at:n.head,section:"non-goals",message:{en:"no non-goal names something that a d\
iff shows; expected a command, a call, a path or a dependency","zh-CN":"没有一条非目标指名改动里看得到的东西；应当有命令、调用、路径或依赖"}})}}});function xC(e){let t=ve(e),n=-1;return t.flatMap((r,i)=>{let s=r.item!==n;n=r.item;let o=t[i+1],a=i8(r,s,o?.item===r.item?o:void 0);return a===null?[]:[a]})}function i8(e,t,n){
let{prose:r,headings:i,quoted:s,force:o,kind:a}=e;if(s||i.some(h=>wC(h))||wC(e.column)||XB.test(r))return null;let l=i.slice(-2).some(h=>YB.test(h)),c={statement:e,
start:0,end:e.text.length},u=QB.exec(r);if(u!==null&&!vC.test(r))return{statement:e,start:u.index,end:u.index+u[0].length,sure:o!=="narrates"||l};let d=/[?？]["'”’)）*_]*\s*$|[?？][)）]/.
test(r);if(l)return t&&!vC.test(r)&&(d||a!=="sentence"||/(?<![A-Za-z])(?:should|whether|how|which|what|who|unclear|unknown|if we|open)(?![A-Za-z])|是否|如何|怎么|谁|哪/i.
test(r))?{...c,sure:!0}:null;if(d)return n!==void 0&&o==="narrates"&&/^\W*(?:yes|no|because|it|this|that|we|so|the answer)(?![A-Za-z])|^(?:是的|不|因为)/i.
test(n.prose)?null:{...c,sure:o==="specifies"||e8.test(r)};let f=n8.test(r)?t8.exec(r):null;return f!==null&&o!=="narrates"?{statement:e,start:f.index+f[0].length-
(f[1]?.length??0),end:f.index+f[0].length,sure:!0}:a==="cell"&&/预期|期望|结果|标准/.test(e.column)&&r8.test(r)?{...c,sure:!1}:null}var YB,JB,wC,XB,vC,QB,
e8,t8,n8,r8,kC=g(()=>{"use strict";bt();Ii();nt();YB=X("open-points OPEN_HEADING",()=>/(?<![A-Za-z])(?:open|unresolved|outstanding|unanswered|undecided)\s(?:questions?|issues?|points?|items?|decisions?)|^\W*(?:questions?|unknowns)\W*$|待确认|待讨论|待解决|待定|未决|未解决的问题|遗留问题|开放问题|疑问/i),
JB=/(?<![A-Za-z])(?:faq|frequently asked|q ?& ?a|questionnaire|常见问题|问答)/i,wC=Yt(e=>JB.test(e)),XB=X("open-points PLACEHOLDER",()=>/(?<![\p{L}])(?:TODO|TBD|TBC|TBA|FIXME|XXX)(?![\p{L}])|待定|待补充|待填写/u),
vC=X("open-points SETTLED",()=>/^\W*(?:none|n\/?a|no|nothing|not applicable|无|没有|暂无)(?: (?:so far|yet|known|at this time|at the moment))?\W*$|^\W*(?:resolved|answered|closed|decided|done|已解决|已确认)(?![A-Za-z])|(?<![A-Za-z])(?:resolved|answered|decision|answer|resolution)\s?[:：]|→|=>|决定[:：]|结论[:：]|答[:：]/i),
QB=X("open-points MARKED",()=>/\[?NEEDS CLARIFICATION|(?:(?<![A-Za-z])(?:is|are|still|yet|remains?)\s|[(:,–—-]\s?|^)to be (?:discussed|decided|determined|defined|clarified|agreed|agreed upon|confirmed|investigated|resolved|settled|finali[sz]ed|worked out|chosen|negotiated)(?![A-Za-z])|\(decide [^()]{1,40}\)|(?<![A-Za-z])(?:(?:needs?|requires?|pending|subject to|awaiting|up for) (?:further )?(?:discussion|clarification|a decision|decision|confirmation|investigation|choosing)|(?:need|needs|have|has) to (?:be decided|be clarified|be discussed|decide|figure out|clarify)|must (?:be decided|decide|tune|be tuned)|not (?:yet )?(?:been )?(?:decided|settled|determined|finali[sz]ed|clear yet|sure (?:if|whether|how|which))|undecided|undetermined|still open|open question|open issue|decide (?:whether|if|which|threshold|later|how)|(?:unclear|unknown|unsure) (?:whether|if|how|which|what|when)|remains? (?:open|unclear|to be seen)|let's discuss|tbc|either way works)(?![A-Za-z])|待讨论|待商议|待商榷|待商定|待明确|待确定|待决定|待决策|待评审|待沟通|尚未确定|尚未决定|还没确定|还没决定|未确定|没想好|有待|需要讨论|需讨论|需要确认|需进一步确认|再议|再讨论/i),
e8=X("open-points CHINESE_QUESTION",()=>/(?:是否需要|是否要|要不要|需不需要|是不是要|能不能|能否|用哪|选哪|还是)[^。？]{0,40}[？?]/u),
t8=X("open-points EITHER",()=>/[:：]\**\s*((?:[\p{Lu}][\p{L}\p{N}.+#-]{1,24})(?:\s[\p{Lu}][\p{L}\p{N}.+#-]{1,24})?\s?(?:or|或|或者|还是)\s?(?:[\p{Lu}][\p{L}\p{N}.+#-]{1,24}))(?![\p{L}])/u),
n8=/[:：]\**\s*[^\sa-z*]/,r8=X("open-points EITHER_CHINESE",()=>/(?:^|[，；])(?:[^，。；或]{2,24}|)(?:或者?|还是)[^，。；、（(]{2,24}$/u)});var _C,SC=g(()=>{"use strict";pe();kC();he();_C={id:"open-question",severity:"warning",summary:{en:'A point that nobody has decided: a question, "A or B", to be\
 discussed, [NEEDS CLARIFICATION].',"zh-CN":"还没有决定的事：疑问句、“A 或 B”、待讨论、是否需要。"},why:{en:"An agent does not ask ba\
ck: it takes one of the answers, and nobody learns which until it runs.","zh-CN":"智能体不会回头来问：它自己选一个答案，运行之前没人知道选了哪个。"},
fix:{en:"Decide it and write the decision down, or name who decides it before the work starts.","zh-CN":"先决定再写下来，或写明由谁在开工前决定。"},
bad:F({"Architecture notes":"A set of ids, written on change. The format of the set is to be discussed."}),good:F(),check(e,t){for(let{statement:n,start:r,end:i,
sure:s}of xC(e)){let o=n.text.slice(r,i);t({at:n.range(r,i),...n.section===null?{}:{section:n.section},message:{en:`"${o}" is not decided; expected the decision`,
"zh-CN":`“${o}”还没有决定；应当写上决定`},sure:s})}}}});function Gt(e){let t=s8(e).map(n=>n.replace(/^\.\//,"").split("/").map(a8));return n=>{let r=n.split("/").map(i=>Array.from(i));return t.some(i=>u8(i,r))}}function EC(e,t){
return new B("glob-invalid",`the pattern ${e.length>60?`${e.slice(0,60)}…`:e} ${t}`,"Write several shorter patterns.")}function s8(e){if(e==="")throw new B("g\
lob-invalid","a pattern is empty","Write one such as specs/**.");if(e.length>Eu.characters)throw EC(e,`is longer than ${Eu.characters} characters`);let t=[],n=[
e];for(let r=n.pop();r!==void 0;r=n.pop()){let i=o8(r);if(i===null)t.push(r);else for(let[s,o]of i.parts.toReversed())n.push(r.slice(0,i.start)+r.slice(s,o)+r.slice(
i.end+1));if(t.length+n.length>Eu.alternatives)throw EC(e,`has more than ${Eu.alternatives} alternatives`)}return t}function o8(e){let t=[],n=null;for(let r=0;r<
e.length;r+=1){let i=e[r];if(i==="\\")r+=1;else if(i==="[")r=TC(e,r)??r;else if(i==="{")t.push({start:r,commas:[]});else if(i===",")t.at(-1)?.commas.push(r);else if(i===
"}"){let s=t.pop();if(s===void 0||s.commas.length===0)continue;let{start:o,commas:a}=s;if((n===null||o<n.start)&&(n={start:o,end:r,parts:[...a,r].map((l,c)=>[(a[c-
1]??o)+1,l])}),t.length===0)return n}}return n}function TC(e,t){let n=e[t+1]==="!"||e[t+1]==="^"?t+2:t+1,r=e.indexOf("]",n+1),i=e.indexOf("/",t);return r===-1||
i!==-1&&i<r?null:r}function a8(e){if(e==="**")return null;let t=[],n=0;for(;n<e.length;){let r=e[n]==="["?TC(e,n):null;if(r!==null)t.push(l8(e.slice(n+1,r))),n=
r+1;else if(e[n]==="*")t.at(-1)!==Au&&t.push(Au),n+=1;else if(e[n]==="?")t.push(CC),n+=1;else{e[n]==="\\"&&n+1<e.length&&(n+=1);let i=String.fromCodePoint(e.codePointAt(
n)??0);t.push(i),n+=i.length}}return t}function l8(e){let t=e.startsWith("!")||e.startsWith("^"),n=Array.from(t?e.slice(1):e,i=>i.codePointAt(0)??0),r=[];for(let i=0;i<
n.length;i+=1){let s=n[i]??0,o=n[i+2],a=n[i+1]===c8&&o!==void 0;r.push(a?[s,o]:[s,s]),a&&(i+=2)}return{negated:t,ranges:r}}function u8(e,t){let n=e.length-1,r=AC(
e,new Set([0]));for(let i of t){let s=new Set;for(let o of r){let a=e[o];a===null&&s.add(o),(a===null?o===n:a!==void 0&&d8(a,i))&&s.add(o+1)}r=AC(e,s)}return r.
has(e.length)}function AC(e,t){for(let n of t)e[n]===null&&n<e.length-1&&t.add(n+1);return t}function d8(e,t){let n=0,r=0,i=null;for(;r<t.length;){let s=e[n];if(s===
Au)i={token:n,at:r},n+=1;else if(s!==void 0&&f8(s,t[r]??""))n+=1,r+=1;else if(i!==null)i={token:i.token,at:i.at+1},n=i.token+1,r=i.at;else return!1}return e.slice(
n).every(s=>s===Au)}function f8(e,t){if(typeof e!="object")return e===CC||e===t;let n=t.codePointAt(0)??0;return e.ranges.some(([r,i])=>r<=n&&n<=i)!==e.negated}
var Eu,CC,Au,c8,Pi=g(()=>{"use strict";Re();Eu={characters:1e3,alternatives:256},CC=Symbol("?"),Au=Symbol("*");c8=45});var $C,OC=g(()=>{"use strict";$C=[{id:"hot-endpoint",json:`{"id":"hot-endpoint","title":{"en":"Work on a path that everybody hits","zh-CN":"人人都会走到的路径上的开销"},"tri\
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
 found a year later, in the backups.","zh-CN":"为了查一个缺陷，把请求体打了一周日志；一年以后，在备份里发现了其中的密码。"},"url":null}'}]});var NC,va,p8,Cu,RC=g(()=>{"use strict";Jt();NC=/[\d０-９]|(?<!\p{L})(?:no|one|two|three|once|twice|never|single)(?!\p{L})|[一二两三四五六七八九十百千万亿零]/iu,
va=e=>t=>e.test(t)&&NC.test(t),p8=e=>t=>[...t.matchAll(e)].some(n=>NC.test(t.slice(Math.max(0,n.index-20),n.index+n[0].length+20))),Cu={"call-rate":{name:{en:"t\
he call rate","zh-CN":"调用频率"},isStatedBy:e=>Ie(e).some(({dimension:t})=>t==="rate")||va(/(?<!\p{L})(?:[qrt]ps|rpm|(?:calls?|requests?|queries|hits|runs|messages|events)[^.。]{0,40}(?:per|an?|each|every|\/) ?(?:second|minute|hour|day|week|month|release))(?!\p{L})|(?<!\p{L})(?:once|twice|\d+ times) (?:per|an?|each|every|at) ?\p{L}|次\s?[/／]|[/／](?:秒|分钟?|小时|天)|每(?:秒|分钟|小时|天|日|周|月)/iu)(
e)},"data-size":{name:{en:"the size of the data, today and projected","zh-CN":"数据量（今天和预计）"},isStatedBy:e=>Ie(e).some(({dimension:t})=>t==="s\
ize")||va(/(?<!\p{L})(?:rows?|records?|entry|entries|keys?|members?|items?|documents?|users?|customers?|tenants?|subscribers?|followers?|receivers?|models?|orders?|objects?|files?|messages?|events?|elements?|products?|tables?)(?!\p{L})|[行条个张份]|[万亿]/iu)(
e)},limit:{name:{en:"the most at a time","zh-CN":"一次的上限"},isStatedBy:e=>Ie(e).some(({bound:t,dimension:n})=>t==="upper"&&(n==="count"||n==="size"||n===
"bare"))||va(/(?<!\p{L})(?:pages?|per page|page size|limit|limited|cap|capped|batch(?:es)?|chunks?|top|first|last|latest|max(?:imum)?)(?!\p{L})|分页|每页|上限|最多|批|前/iu)(
e)},timeout:{name:{en:"the timeout","zh-CN":"超时时间"},isStatedBy:va(/(?<!\p{L})(?:time-?outs?|times? out|deadline|gives? up|wait(?:s|ed)? (?:at most|up to))(?!\p{L})|超时|最多等/iu)},
duration:{name:{en:"how long it takes","zh-CN":"需要多久"},isStatedBy:e=>Ie(e).some(({dimension:t})=>t==="duration")},attempts:{name:{en:"how many attempts \
are made","zh-CN":"最多尝试几次"},isStatedBy:p8(/(?<!\p{L})(?:retr(?:y|ies|ied|ying)|attempts?|tries|try again)(?!\p{L})|重试|重发|尝试/giu)},backoff:{
name:{en:"how far apart they are","zh-CN":"间隔多久"},isStatedBy:e=>/(?<!\p{L})(?:back-?off|jitter|circuit[ -]breaker|exponential(?:ly)?|apart|(?:after|delay of|wait(?:s|ing)?|between)[^.。]{0,20}\d)|退避|抖动|熔断|间隔|指数/iu.
test(e)},expiry:{name:{en:"how long an entry lives","zh-CN":"一条缓存保留多久"},isStatedBy:e=>/(?<!\p{L})(?:ttl|expir\w{0,6}|lifetime|lives? (?:for|until)|max-age|invalidat\w{0,5}|evict\w{0,5})|过期|有效期|失效|缓存时间|淘汰/iu.
test(e)||/(?<!\p{L})cach|缓存/iu.test(e)&&Ie(e).some(({dimension:t})=>t==="duration")},refill:{name:{en:"who refills it","zh-CN":"由谁回源"},isStatedBy:e=>/(?<!\p{L})(?:single-?flight|stampede|refill\w{0,3}|repopulat\w{0,4}|warm(?:s|ed|ing|-?up)?|written (?:on|when)|write-through|stale|jitter|lock|on a miss|on miss|cache miss\w{0,2}|coalesc\w{0,4})(?!\p{L})|回源|预热|互斥|随机|加锁|未命中|合并请求/iu.
test(e)},lock:{name:{en:"what is locked and for how long","zh-CN":"锁住什么、多久"},isStatedBy:e=>/(?<!\p{L})(?:un)?lock\w{0,4}|(?<!\p{L})(?:CONCURRENTLY|online|downtime|instant|gh-ost|pt-online|in batches|batches of)(?!\p{L})|锁|停机|停服|在线|分批/iu.
test(e)},overlap:{name:{en:"what happens when two runs meet","zh-CN":"两次运行重叠时怎么办"},isStatedBy:e=>/(?<!\p{L})(?:overlap\w{0,4}|lock\w{0,3}|single instance|one (?:run|instance|job)|at a time|concurren\w{0,4}|idempoten\w{0,3}|still running|previous run|flock|mutex|skips?)(?!\p{L})|重叠|互斥|幂等|并发|单实例|锁|上一次|未结束/iu.
test(e)},concurrency:{name:{en:"how many at a time","zh-CN":"同时处理多少个"},isStatedBy:va(/(?<!\p{L})(?:concurren\w{0,4}|parallel|workers?|at a time|in flight|batch(?:es)?|chunks?|queue|throttl\w{0,4}|rate[ -]limit\w{0,3})(?!\p{L})|并发|同时|线程|分批|批次|队列|限流/iu)},
"time-zone":{name:{en:"the time zone","zh-CN":"时区"},isStatedBy:e=>/(?<!\p{L})(?:UTC|GMT|[A-Z]{1,2}ST|[CP]DT|time ?-?zones?|local time|server time|offset|tz|[A-Z][a-z]{2,12}\/[A-Z][a-z_]{2,20})(?!\p{L})|时区|北京时间|当地时间|服务器时间/u.
test(e)||/time ?-?zones?/i.test(e)},index:{name:{en:"the index that serves it","zh-CN":"走哪个索引"},isStatedBy:e=>/(?<!\p{L})(?:index(?:es|ed)?|indices|primary key|unique key|EXPLAIN|gin|btree|b-tree|O\(1\)|O\(log n\))(?!\p{L})|索引|主键|执行计划/iu.
test(e)},"query-count":{name:{en:"the number of queries","zh-CN":"查询次数"},isStatedBy:e=>/(?<!\p{L})(?:(?:one|a single|two|three|\d{1,4}) (?:\w{1,12} )?(?:quer(?:y|ies)|calls?|requests?|round[ -]trips?|statements?|lookups?)(?! (?:per|for each|for every|each))|batch\w{0,3}|bulk|join(?:s|ed)?|prefetch\w{0,3}|preload\w{0,3}|eager\w{0,3}|dataloader|pipeline\w{0,2}|multi-?get|MGET|O\(1\))(?!\p{L})|批量|一次查询|一次性|联表|预加载|次查询/iu.
test(e)},redaction:{name:{en:"what is left out or masked","zh-CN":"哪些字段去掉或脱敏"},isStatedBy:e=>/(?<!\p{L})(?:redact\w{0,4}|mask\w{0,3}|scrub\w{0,5}|saniti[sz]\w{0,3}|(?:not|never|nor|without)[^.。]{0,40}(?:log|logged|logs|bod(?:y|ies)|tokens?|secrets?|passwords?|headers?|personal)|left out|omit\w{0,4}|no (?:secrets?|tokens?|passwords?|personal|bod(?:y|ies)|PII))(?!\p{L})|脱敏|掩码|打码|不(?:得|会|能|应)?(?:打印|记录|写入|输出|包含)/iu.
test(e)}}});function LC({own:e,off:t}){let n=m8().filter(({id:r})=>!e.some(i=>i.id===r));return[...e,...n].filter(({id:r})=>!t.includes(r))}function m8(){return IC??=$C.map(
({json:e})=>JSON.parse(e)),IC}function zC(e,t){let n=ve(e),r=e.source.text,i=r.toLowerCase(),s=x8(n),o=new Set([...Bg(r),...Bg(i)]),a=[],l=null;for(let c of t){
let u=c.triggers.filter(w=>g8(w,o)&&(Tu(w)?r:i).includes(Tu(w)?w:w.toLowerCase()));if(u.length+c.paths.length===0)continue;l??=n.filter(y8);let d=c.paths.map(v8),
f=l.flatMap(w=>[...b8(w,u),...w8(w,d)]),[h]=f.toSorted((w,x)=>x.weight-w.weight);if(h===void 0)continue;let p=c.facts.filter(w=>!s.some(x=>k8(x,w)));if(p.length===
0||s.some(w=>_8(w,c)))continue;let y=new Set(f.map(({word:w})=>w)).size*2+Math.max(...f.map(({weight:w})=>w));a.push({pit:c,trigger:h.text,at:h.at,missing:p,score:y})}
return a.sort((c,u)=>u.score-c.score||u.missing.length-c.missing.length).slice(0,h8)}function g8(e,t){let[n]=Bg(Tu(e)?e:e.toLowerCase());return n===void 0||!/^\w/.
test(e)||t.has(n)}function Bg(e){return e.match(/\w+/g)??[]}function Gg(e,t){return typeof e=="string"?Cu[e].name[t]:`"${e.says[0]??""}"`}function y8(e){return e.
section!=="non-goals"&&ha(e)!=="narrates"}function FC(e){return ha(e)==="specifies"?2:1}function b8(e,t){let{text:n,prose:r}=e,i=r.toLowerCase();return t.flatMap(
s=>{let o=Tu(s)?$u(n,s):i.length===r.length?$u(i,s):-1;if(o===-1||DC.test(r.slice(Math.max(0,o-60),o)))return[];let a=o+s.length;return[{word:s,text:n.slice(o,a),
at:e.range(o,a),weight:FC(e)}]})}function w8(e,t){return t.length===0?[]:[...e.text.matchAll(/[\w.@*-]*(?:\/[\w.@*-]+)+/g)].flatMap(n=>{let r=n[0].replace(/^\.?\//,
"").replace(/\.$/,"");return!t.some(i=>i(r))||DC.test(e.prose.slice(Math.max(0,n.index-60),n.index))?[]:[{word:r,text:r,at:e.range(n.index,n.index+n[0].length),
weight:FC(e)}]})}function v8(e){let t=PC.get(e)??Gt(e);return PC.set(e,t),t}function Tu(e){return/[A-Z]/.test(e)}function $u(e,t){for(let n=e.indexOf(t);n!==-1;n=
e.indexOf(t,n+1)){let r=(i,s)=>/\w/.test(i??"")&&/\w/.test(s??"");if(!r(t[0],e[n-1])&&!r(t.at(-1),e[n+t.length]))return n}return-1}function x8(e){let t=new Map;
for(let{item:n,text:r}of e)t.set(n,`${t.get(n)??""} ${r}`);return[...t.values()]}function k8(e,t){if(typeof t=="string")return Cu[t].isStatedBy(e);let n=e.toLowerCase();
return t.says.some(r=>$u(n,r.toLowerCase())!==-1)}function _8(e,{id:t,triggers:n,facts:r,title:i}){if(!/(?<!\p{L})n\/?a\b[\s,:;–—-]{1,4}(?:because|since|as)(?!\p{L})|不适用\s?[，,：:（(]?\s?(?:因为|因|由于)/iu.
test(e))return!1;let s=e.toLowerCase();return[t,t.replaceAll("-"," "),i.en,i["zh-CN"],...n,...r.flatMap(a=>typeof a=="string"?[a,a.replaceAll("-"," "),Cu[a].name["\
zh-CN"]]:a.says)].some(a=>$u(s,a.toLowerCase())!==-1)}var h8,IC,DC,PC,MC=g(()=>{"use strict";Pi();OC();Lg();RC();nt();h8=3;IC=null;DC=/(?<!\p{L})(?:not|n't|never|no|without|avoid(?:s|ing)?|instead of|rather than|forbid(?:s|den)?|prohibit(?:s|ed)?|neither|nor|cannot|stop(?:s)?)(?!\p{L})|不得|禁止|不要|不能|不可|不再|避免|杜绝|无需|不使用|不做|不用|而不是|而非/iu;
PC=new Map});var qC,jC=g(()=>{"use strict";pe();MC();he();qC={id:"pit",severity:"advice",summary:{en:"A known pit is near, and what would keep one out of it is not stated.",
"zh-CN":"附近有一个踩过的坑，而避开它所需的事实没有写明。"},why:{en:"Somebody fell into it before; the question costs a minute and the i\
ncident a night.","zh-CN":"以前有人在这里出过事故；回答一个问题只要一分钟，一次事故要一整夜。"},fix:{en:"State the facts, or wr\
ite `N/A because …` beside the word; `spec pit list` shows the book.","zh-CN":"写明这些事实，或在该词旁边写“不适用，因为……”；`spec pit list` 列出全部。"},
bad:F({"Architecture notes":"A set of ids, written on change, read in O(1). A failed write is retried."}),good:F({"Architecture notes":"A set of ids, written on\
 change, read in O(1). A failed write is retried 3 times with exponential backoff from 100 ms."}),check(e,t,{pits:n}){for(let{pit:r,trigger:i,at:s,missing:o}of zC(
e,LC(n??{own:[],off:[]}))){let a=r.url===null?"":` (${r.url})`;t({at:s,why:{en:`${r.incident.en}${a}`,"zh-CN":`${r.incident["zh-CN"]}${a}`},message:{en:`"${i}" \
calls for the pit ${r.id}, and the spec does not state ${o.map(l=>Gg(l,"en")).join(" and ")}; expected an answer to: ${r.question.en}`,"zh-CN":`“${i}”附近有坑 ${r.
id}，而文中没有写明${o.map(l=>Gg(l,"zh-CN")).join("、")}；应当回答：${r.question["zh-CN"]}`}})}}}});var GC,BC,ZC=g(()=>{"use strict";pe();he();GC={id:"placeholder",severity:"error",summary:{en:"Text that holds a place for an answer: TODO, TBD, a bracketed prom\
pt, or the template's own prompt.","zh-CN":"占位文字：TODO、待定、方括号里的提示，或模板自带的提示语。"},why:{en:"An agent does not s\
top at a blank that looks filled; it makes something up.","zh-CN":"空白看上去已经填了，智能体就不会停下来问，而是自己编。"},fix:{en:"\
Replace it by the answer, or take it out and write what is not known as a question.","zh-CN":"换成真正的内容；还不知道的，写成问题。"},bad:F(
{Constraints:"- TODO: how many calls per minute?"}),good:F(),check(e,t){let n=new Map(e.sections.flatMap(r=>r.content.map(i=>[i.line,r.id])));for(let r of e.placeholders){
let i=n.get(r.line),s=r.text.length>BC?`${r.text.slice(0,BC)}…`:r.text;t({at:r,sure:r.sure,...i===void 0?{}:{section:i},message:r.untouched?{en:"the template'\
s own prompt is still here; expected your answer in its place","zh-CN":"模板的提示语还在；应当换成你的回答"}:{en:`placeholder "${s}"; expected \
the answer itself`,"zh-CN":`占位文字“${s}”；应当写上真正的内容`}})}}},BC=80});var UC,S8,HC=g(()=>{"use strict";ic();pe();he();UC={id:"secret",severity:"error",silencedBy:"nothing",summary:{en:"A password, key or token in the text.","zh-CN":"\
正文里有密码、密钥或令牌。"},why:{en:"Whoever reads the issue, and every agent that is given it, can use it.","zh-CN":"读到这份文档的每个人、拿到它的每个智能体都能使用它。"},
fix:{en:"Revoke it, take it out of the text and its history, and name the variable or the vault that holds the new one.","zh-CN":"立即作废，从正文和历史中删除，只写存放新密钥的变量或保险库的\
名字。"},bad:F({Context:`The endpoint takes 12,000 calls per minute; the set holds 500 models. The store is postgres://app:${["Tr0ub4","dor3x"].join("")}@db.\
internal/app.`}),good:F({Context:"The endpoint takes 12,000 calls per minute; the set holds 500 models. The address of the store is in `DATABASE_URL`."}),check(e,t){
let{source:n}=e,r=0;for(let{kind:i,start:s,end:o}of ki(n.text))s<r||(r=o,t({at:n.range(s,o),message:{en:`${i} "${n.text.slice(s,s+4)}…" (${o-s} characters); e\
xpected the name of the place that holds it`,"zh-CN":`${S8[i]??i}“${n.text.slice(s,s+4)}…”（${o-s} 个字符）；应当只写存放它的地方`}}))}},S8=
{"private key":"私钥","password in an address":"地址里的密码","password in a MongoDB address":"MongoDB 地址里的密码","password in a MySQL address":"\
MySQL 地址里的密码","password in a PostgreSQL address":"PostgreSQL 地址里的密码"}});var WC,VC=g(()=>{"use strict";yt();pe();he();WC={id:"section-advised",severity:"warning",summary:{en:"An advised section is missing or blank.","zh-CN":"建议填写的一节缺\
失或为空。"},why:{en:"Only a person with the system in view knows its load, its data and its past; the agent cannot look them up.","zh-CN":"负载、数据量和以往的事故，只有\
了解系统的人才知道，智能体查不到。"},fix:{en:"Add the section, or write `N/A because …` under it.","zh-CN":"补上这一节，或写明“不适用，因为……”。"},
bad:F({Context:null}),good:F(),check(e,t){for(let n of e.template.sections){if(n.required)continue;let[r,...i]=Ce(e,n.id);r===void 0?t({at:null,section:n.id,why:n.
why,message:{en:`${n.heading} is missing and advised: ${n.question}`,"zh-CN":`建议补上“${n.heading}”：${n.question}`}}):r.blank&&i.every(s=>s.blank)&&t(
{at:r.head,section:n.id,why:n.why,message:{en:`${n.heading} is blank and advised: ${n.question}`,"zh-CN":`“${n.heading}”为空，建议填写：${n.question}`}})}}}});function Fs(e,t){return e.sections.find(n=>n.id===t)}var Ou=g(()=>{"use strict"});var KC,YC=g(()=>{"use strict";Ou();pe();he();KC={id:"section-combined",severity:"warning",summary:{en:"One head opens two sections.","zh-CN":"一个标题同时开启了两节。"},
why:{en:"Nobody can tell which line is asked for and which is forbidden.","zh-CN":"分不清哪一行是要做的，哪一行是禁止的。"},fix:{en:"Give eac\
h section its own head.","zh-CN":"给每一节各自的标题。"},bad:F({Goal:null,"Non-goals":null}).replace("## Constraints",`## Goals / Non-goals

- An operator changes one field, so that no release is needed.
- Do not scan the key space.

## Constraints`),good:F(),check(e,t){for(let n of e.sections){if(n.ids.length<2||n.id!==n.ids[0])continue;let r=n.ids.map(i=>Fs(e.template,i)?.heading??i);t({at:n.
head,section:n.id,message:{en:`"${n.label}" opens ${r.join(" and ")} at once; expected one head for each`,"zh-CN":`“${n.label}”同时开启了${r.map(i=>`“${i}\
”`).join("和")}；应当各有标题`}})}}}});var JC,XC=g(()=>{"use strict";ci();pe();he();JC={id:"section-duplicated",severity:"warning",summary:{en:"A section stands twice under the same label.","zh-CN":"\
同一节以相同的标题出现了两次。"},why:{en:"A reader who finds the first part stops looking, and the second part goes unread.","zh-CN":"读者看到第一处便不再往\
下找，第二处就没人读了。"},fix:{en:"Move the text under one head.","zh-CN":"把内容合并到同一个标题下。"},bad:`${F()}
## Goal

The list of models stays complete.
`,good:F(),check(e,t){let n=new Map;for(let r of e.sections){if(r.soft)continue;let i=`${r.id} ${Ut(r.label)}`,s=n.get(i);n.set(i,s??r),s!==void 0&&t({at:r.head,
section:r.id,message:{en:`${r.label} stands twice, first on line ${s.head.line}; expected one section`,"zh-CN":`“${r.label}”出现了两次，第一次在第 ${s.
head.line} 行；应当只有一节`}})}}}});function Li(e,{id:t,required:n},{strict:r}){return Ce(e,t).filter(i=>!i.soft||!r||!n)}function Ms(e,[t,n],r){let i=[...new Set(e.map(o=>o.label))];return[...i.slice(
0,QC).map(o=>`${t}${o}${n}`),...i.length>QC?["…"]:[]].join(r)}var QC,xa=g(()=>{"use strict";yt();QC=3});var eT,tT=g(()=>{"use strict";Ou();pe();xa();he();eT={id:"section-empty",severity:"error",summary:{en:"A required section has a heading and nothing under it.","\
zh-CN":"必填的一节只有标题，没有内容。"},why:{en:"A heading without an answer looks finished to whoever skims the document, and says nothing to w\
hoever carries it out.","zh-CN":"有标题而没有答案，粗看像是写完了，执行的人却什么也得不到。"},fix:{en:"Answer the section, or write\
 `N/A because …` with the reason.","zh-CN":"写上内容，或写明“不适用，因为……”。"},bad:F({Constraints:"_No response_"}),good:F(),check(e,t,n){
let r=new Set(e.placeholders.map(({line:i})=>i));for(let i of e.template.sections){let s=Li(e,i,n),[o]=s;if(!i.required||o===void 0||!s.every(l=>l.blank)||s.some(
l=>l.content.some(c=>r.has(c.line))))continue;let a=Fs(e.template,i.id)?.question??"";t({at:o.head,section:i.id,why:i.why,message:{en:`${i.heading} is empty; ex\
pected an answer to: ${a}`,"zh-CN":`“${i.heading}”为空；应当回答：${a}`}})}}}});function nT(e,t,n){let{source:r,template:i,sections:s}=e,o=r.lineBreak,a=i.sections.map(T=>T.id),l=i.sections[a.indexOf(t)]?.heading??t,c=new Set(a.slice(0,a.indexOf(
t))),u=s.findLast(T=>c.has(T.id)),d=u??s[0],f=u===void 0?A8(e):u.contentEnd,h=r.text.slice(0,f),p=h.trim()===""||h.endsWith(o+o)?"":h.endsWith(o)?o:o+o,y=n.trim().
split(/\r\n|\r|\n/).join(o),w=d===void 0||d.style==="heading",x=w?`${"#".repeat(d?.level??2)} ${l}`:d.style==="bold"?`**${l}**`:`${l}:`,O=w||E8(y)?o+o:" ";return{
start:f,end:f,text:p+x+O+y+o+(f<r.text.length?o:"")}}function E8(e){return/^(?:[-*+]\s|\d{1,9}[.)]\s|[>|]|#{1,6}\s|`{3}|~{3})/.test(e)}function A8(e){let[t]=e.sections;
return t===void 0?e.source.text.length:e.source.line(t.head.line).start}var rT=g(()=>{"use strict"});var Nu,Zg=g(()=>{Nu=["address","article","aside","base","basefont","blockquote","body","caption","center","col","colgroup","dd","details","dialog","dir","div","\
dl","dt","fieldset","figcaption","figure","footer","form","frame","frameset","h1","h2","h3","h4","h5","h6","head","header","hr","html","iframe","legend","li","l\
ink","main","menu","menuitem","nav","noframes","ol","optgroup","option","p","param","search","section","summary","table","tbody","td","tfoot","th","thead","titl\
e","tr","track","ul"]});function C8(e){let t=iT[e];if(t)return t;t=iT[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);t.push(r)}for(let n=0;n<e.length;n++){let r=e.charCodeAt(
n);t[r]="%"+("0"+r.toString(16).toUpperCase()).slice(-2)}return t}function Ug(e,t){typeof t!="string"&&(t=Ug.defaultChars);let n=C8(t);return e.replace(/(%[a-f0-9]{2})+/gi,
function(r){let i="";for(let s=0,o=r.length;s<o;s+=3){let a=parseInt(r.slice(s+1,s+3),16);if(a<128){i+=n[a];continue}if((a&224)===192&&s+3<o){let l=parseInt(r.slice(
s+4,s+6),16);if((l&192)===128){let c=a<<6&1984|l&63;c<128?i+="��":i+=String.fromCharCode(c),s+=3;continue}}if((a&240)===224&&s+6<o){let l=parseInt(r.slice(s+
4,s+6),16),c=parseInt(r.slice(s+7,s+9),16);if((l&192)===128&&(c&192)===128){let u=a<<12&61440|l<<6&4032|c&63;u<2048||u>=55296&&u<=57343?i+="���":i+=String.
fromCharCode(u),s+=6;continue}}if((a&248)===240&&s+9<o){let l=parseInt(r.slice(s+4,s+6),16),c=parseInt(r.slice(s+7,s+9),16),u=parseInt(r.slice(s+10,s+12),16);if((l&
192)===128&&(c&192)===128&&(u&192)===128){let d=a<<18&1835008|l<<12&258048|c<<6&4032|u&63;d<65536||d>1114111?i+="����":(d-=65536,i+=String.fromCharCode(
55296+(d>>10),56320+(d&1023))),s+=9;continue}}i+="�"}return i})}var iT,sT=g(()=>{iT={};Ug.defaultChars=";/?:@&=+$,#";Ug.componentChars=""});function T8(e){let t=oT[e];if(t)return t;t=oT[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);/^[0-9a-z]$/i.test(r)?t.push(r):t.push("%"+("0"+n.toString(
16).toUpperCase()).slice(-2))}for(let n=0;n<e.length;n++)t[e.charCodeAt(n)]=e[n];return t}function Hg(e,t,n){typeof t!="string"&&(n=t,t=Hg.defaultChars),typeof n>
"u"&&(n=!0);let r=T8(t),i="";for(let s=0,o=e.length;s<o;s++){let a=e.charCodeAt(s);if(n&&a===37&&s+2<o&&/^[0-9a-f]{2}$/i.test(e.slice(s+1,s+3))){i+=e.slice(s,s+
3),s+=2;continue}if(a<128){i+=r[a];continue}if(a>=55296&&a<=57343){if(a>=55296&&a<=56319&&s+1<o){let l=e.charCodeAt(s+1);if(l>=56320&&l<=57343){i+=encodeURIComponent(
e[s]+e[s+1]),s++;continue}}i+="%EF%BF%BD";continue}i+=encodeURIComponent(e[s])}return i}var oT,aT=g(()=>{oT={};Hg.defaultChars=";/?:@&=+$,-_.!~*'()#";Hg.componentChars=
"-_.!~*'()"});var lT=g(()=>{});function hT(){this.protocol=null,this.slashes=null,this.auth=null,this.port=null,this.hostname=null,this.hash=null,this.search=null,this.pathname=null}var $8,O8,
N8,R8,I8,P8,cT,uT,L8,dT,z8,fT,pT,mT=g(()=>{$8=/^([a-z0-9.+-]+:)/i,O8=/:[0-9]*$/,N8=/^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/,R8=["<",">",'"',"`"," ","\r",`
`,"	"],I8=["{","}","|","\\","^","`"].concat(R8),P8=["'"].concat(I8),cT=["%","/","?",";","#"].concat(P8),uT=["/","?","#"],L8=255,dT=/^[+a-z0-9A-Z_-]{0,63}$/,z8=/^([+a-z0-9A-Z_-]{0,63})(.*)$/,
fT={javascript:!0,"javascript:":!0},pT={http:!0,https:!0,ftp:!0,gopher:!0,file:!0,"http:":!0,"https:":!0,"ftp:":!0,"gopher:":!0,"file:":!0};hT.prototype.parse=function(e,t){
let n,r,i,s=e;if(s=s.trim(),!t&&e.split("#").length===1){let c=N8.exec(s);if(c)return this.pathname=c[1],c[2]&&(this.search=c[2]),this}let o=$8.exec(s);if(o&&(o=
o[0],n=o.toLowerCase(),this.protocol=o,s=s.substr(o.length)),(t||o||s.match(/^\/\/[^@\/]+@[^@\/]+/))&&(i=s.substr(0,2)==="//",i&&!(o&&fT[o])&&(s=s.substr(2),this.
slashes=!0)),!fT[o]&&(i||o&&!pT[o])){let c=-1;for(let p=0;p<uT.length;p++)r=s.indexOf(uT[p]),r!==-1&&(c===-1||r<c)&&(c=r);let u,d;c===-1?d=s.lastIndexOf("@"):d=
s.lastIndexOf("@",c),d!==-1&&(u=s.slice(0,d),s=s.slice(d+1),this.auth=u),c=-1;for(let p=0;p<cT.length;p++)r=s.indexOf(cT[p]),r!==-1&&(c===-1||r<c)&&(c=r);c===-1&&
(c=s.length),s[c-1]===":"&&c--;let f=s.slice(0,c);s=s.slice(c),this.parseHost(f),this.hostname=this.hostname||"";let h=this.hostname[0]==="["&&this.hostname[this.
hostname.length-1]==="]";if(!h){let p=this.hostname.split(/\./);for(let y=0,w=p.length;y<w;y++){let x=p[y];if(x&&!x.match(dT)){let O="";for(let T=0,$=x.length;T<
$;T++)x.charCodeAt(T)>127?O+="x":O+=x[T];if(!O.match(dT)){let T=p.slice(0,y),$=p.slice(y+1),E=x.match(z8);E&&(T.push(E[1]),$.unshift(E[2])),$.length&&(s=$.join(
".")+s),this.hostname=T.join(".");break}}}}this.hostname.length>L8&&(this.hostname=""),h&&(this.hostname=this.hostname.substr(1,this.hostname.length-2))}let a=s.
indexOf("#");a!==-1&&(this.hash=s.substr(a),s=s.slice(0,a));let l=s.indexOf("?");return l!==-1&&(this.search=s.substr(l),s=s.slice(0,l)),s&&(this.pathname=s),pT[n]&&
this.hostname&&!this.pathname&&(this.pathname=""),this};hT.prototype.parseHost=function(e){let t=O8.exec(e);t&&(t=t[0],t!==":"&&(this.port=t.substr(1)),e=e.substr(
0,e.length-t.length)),e&&(this.hostname=e)}});var gT=g(()=>{sT();aT();lT();mT()});var yT=g(()=>{});var bT=g(()=>{});var wT=g(()=>{});var vT=g(()=>{});var xT=g(()=>{});var kT=g(()=>{});var _T=g(()=>{yT();bT();wT();vT();xT();kT()});var ET=j((Mge,ST)=>{ST.exports={decodeHTML:e=>e}});function j8(e){return!(e>=55296&&e<=57343||e>=64976&&e<=65007||(e&65535)===65535||(e&65535)===65534||e>=0&&e<=8||e===11||e>=14&&e<=31||e>=127&&e<=159||e>1114111)}
function B8(e){if(e>65535){e-=65536;let t=55296+(e>>10),n=56320+(e&1023);return String.fromCharCode(t,n)}return String.fromCharCode(e)}function W8(e,t){if(t.charCodeAt(
0)===35&&H8.test(t)){let r=t[1].toLowerCase()==="x"?parseInt(t.slice(2),16):parseInt(t.slice(1),10);return j8(r)?B8(r):e}let n=(0,CT.decodeHTML)(e);return n!==e?
n:e}function qs(e){return e.indexOf("\\")<0&&e.indexOf("&")<0?e:e.replace(U8,function(t,n,r){return n||W8(t,r)})}function qe(e){switch(e){case 9:case 32:return!0}
return!1}function TT(e){return e=e.trim().replace(/\s+/g," "),"ẞ".toLowerCase()==="Ṿ"&&(e=e.replace(/ẞ/g,"ß")),e.toLowerCase().toUpperCase()}function AT(e){
return e===32||e===9||e===10||e===13}function js(e){let t=0;for(;t<e.length&&AT(e.charCodeAt(t));t++);let n=e.length-1;for(;n>=t&&AT(e.charCodeAt(n));n--);return e.
slice(t,n+1)}var CT,G8,Z8,U8,H8,Qt=g(()=>{gT();_T();CT=Cn(ET(),1);G8=/\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g,Z8=/&([a-z#][a-z0-9]{1,31});/gi,U8=new RegExp(
G8.source+"|"+Z8.source,"gi"),H8=/^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i});function Wg(e,t,n){let r,i=t,s={ok:!1,pos:0,str:""};if(e.charCodeAt(i)===60){for(i++;i<n;){if(r=e.charCodeAt(i),r===10||r===60)return s;if(r===62)return s.pos=i+
1,s.str=qs(e.slice(t+1,i)),s.ok=!0,s;if(r===92&&i+1<n){i+=2;continue}i++}return s}let o=0;for(;i<n&&(r=e.charCodeAt(i),!(r===32||r<32||r===127));){if(r===92&&i+
1<n){if(e.charCodeAt(i+1)===32){i++;continue}i+=2;continue}if(r===40&&(o++,o>32))return s;if(r===41){if(o===0)break;o--}i++}return t===i||o!==0||(s.str=qs(e.slice(
t,i)),s.pos=i,s.ok=!0),s}var $T=g(()=>{Qt()});function Vg(e,t,n,r){let i,s=t,o={ok:!1,can_continue:!1,pos:0,str:"",marker:0};if(r)o.str=r.str,o.marker=r.marker;else{if(s>=n)return o;let a=e.charCodeAt(s);if(a!==
34&&a!==39&&a!==40)return o;t++,s++,a===40&&(a=41),o.marker=a}for(;s<n;){if(i=e.charCodeAt(s),i===o.marker)return o.pos=s+1,o.str+=qs(e.slice(t,s)),o.ok=!0,o;if(i===
40&&o.marker===41)return o;i===92&&s+1<n&&s++,s++}return o.can_continue=!0,o.str+=qs(e.slice(t,s)),o}var OT=g(()=>{Qt()});function kn(){this.__rules__=[],this.__cache__=null}var NT,RT=g(()=>{kn.prototype.__find__=function(e){for(let t=0;t<this.__rules__.length;t++)if(this.__rules__[t].
name===e)return t;return-1};kn.prototype.__compile__=function(){let e=this,t=[""];e.__rules__.forEach(function(n){n.enabled&&n.alt.forEach(function(r){t.indexOf(
r)<0&&t.push(r)})}),e.__cache__={},t.forEach(function(n){e.__cache__[n]=[],e.__rules__.forEach(function(r){r.enabled&&(n&&r.alt.indexOf(n)<0||e.__cache__[n].push(
r.fn))})})};kn.prototype.at=function(e,t,n){let r=this.__find__(e),i=n||{};if(r===-1)throw new Error("Parser rule not found: "+e);this.__rules__[r].fn=t,this.__rules__[r].
alt=i.alt||[],this.__cache__=null};kn.prototype.before=function(e,t,n,r){let i=this.__find__(e),s=r||{};if(i===-1)throw new Error("Parser rule not found: "+e);this.
__rules__.splice(i,0,{name:t,enabled:!0,fn:n,alt:s.alt||[]}),this.__cache__=null};kn.prototype.after=function(e,t,n,r){let i=this.__find__(e),s=r||{};if(i===-1)
throw new Error("Parser rule not found: "+e);this.__rules__.splice(i+1,0,{name:t,enabled:!0,fn:n,alt:s.alt||[]}),this.__cache__=null};kn.prototype.push=function(e,t,n){
let r=n||{};this.__rules__.push({name:e,enabled:!0,fn:t,alt:r.alt||[]}),this.__cache__=null};kn.prototype.enable=function(e,t){Array.isArray(e)||(e=[e]);let n=[];
return e.forEach(function(r){let i=this.__find__(r);if(i<0){if(t)return;throw new Error("Rules manager: invalid rule name "+r)}this.__rules__[i].enabled=!0,n.push(
r)},this),this.__cache__=null,n};kn.prototype.enableOnly=function(e,t){Array.isArray(e)||(e=[e]),this.__rules__.forEach(function(n){n.enabled=!1}),this.enable(e,
t)};kn.prototype.disable=function(e,t){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(function(r){let i=this.__find__(r);if(i<0){if(t)return;throw new Error(
"Rules manager: invalid rule name "+r)}this.__rules__[i].enabled=!1,n.push(r)},this),this.__cache__=null,n};kn.prototype.getRules=function(e){return this.__cache__===
null&&this.__compile__(),this.__cache__[e]||[]};NT=kn});function Bs(e,t,n){this.type=e,this.tag=t,this.attrs=null,this.map=null,this.nesting=n,this.level=0,this.children=null,this.content="",this.markup="",this.info=
"",this.meta=null,this.block=!1,this.hidden=!1}var Kg,IT=g(()=>{Bs.prototype.attrIndex=function(t){if(!this.attrs)return-1;let n=this.attrs;for(let r=0,i=n.length;r<
i;r++)if(n[r][0]===t)return r;return-1};Bs.prototype.attrPush=function(t){this.attrs?this.attrs.push(t):this.attrs=[t]};Bs.prototype.attrSet=function(t,n){let r=this.
attrIndex(t),i=[t,n];r<0?this.attrPush(i):this.attrs[r]=i};Bs.prototype.attrGet=function(t){let n=this.attrIndex(t),r=null;return n>=0&&(r=this.attrs[n][1]),r};
Bs.prototype.attrJoin=function(t,n){let r=this.attrIndex(t);r<0?this.attrPush([t,n]):this.attrs[r][1]=this.attrs[r][1]+" "+n};Kg=Bs});function Bn(e,t,n,r){this.src=e,this.md=t,this.env=n,this.tokens=r,this.bMarks=[],this.eMarks=[],this.tShift=[],this.sCount=[],this.bsCount=[],this.blkIndent=0,
this.line=0,this.lineMax=0,this.tight=!1,this.ddIndent=-1,this.listIndent=-1,this.parentType="root",this.level=0;let i=this.src;for(let s=0,o=0,a=0,l=0,c=i.length,
u=!1;o<c;o++){let d=i.charCodeAt(o);if(!u)if(qe(d)){a++,d===9?l+=4-l%4:l++;continue}else u=!0;(d===10||o===c-1)&&(d!==10&&o++,this.bMarks.push(s),this.eMarks.push(
o),this.tShift.push(a),this.sCount.push(l),this.bsCount.push(0),u=!1,a=0,l=0,s=o+1)}this.bMarks.push(i.length),this.eMarks.push(i.length),this.tShift.push(0),this.
sCount.push(0),this.bsCount.push(0),this.lineMax=this.bMarks.length-1}var PT,LT=g(()=>{IT();Qt();Bn.prototype.push=function(e,t,n){let r=new Kg(e,t,n);return r.
block=!0,n<0&&this.level--,r.level=this.level,n>0&&this.level++,this.tokens.push(r),r};Bn.prototype.isEmpty=function(t){return this.bMarks[t]+this.tShift[t]>=this.
eMarks[t]};Bn.prototype.skipEmptyLines=function(t){for(let n=this.lineMax;t<n&&!(this.bMarks[t]+this.tShift[t]<this.eMarks[t]);t++);return t};Bn.prototype.skipSpaces=
function(t){for(let n=this.src.length;t<n;t++){let r=this.src.charCodeAt(t);if(!qe(r))break}return t};Bn.prototype.skipSpacesBack=function(t,n){if(t<=n)return t;
for(;t>n;)if(!qe(this.src.charCodeAt(--t)))return t+1;return t};Bn.prototype.skipChars=function(t,n){for(let r=this.src.length;t<r&&this.src.charCodeAt(t)===n;t++)
;return t};Bn.prototype.skipCharsBack=function(t,n,r){if(t<=r)return t;for(;t>r;)if(n!==this.src.charCodeAt(--t))return t+1;return t};Bn.prototype.getLines=function(t,n,r,i){
if(t>=n)return"";let s=new Array(n-t);for(let o=0,a=t;a<n;a++,o++){let l=0,c=this.bMarks[a],u=c,d;for(a+1<n||i?d=this.eMarks[a]+1:d=this.eMarks[a];u<d&&l<r;){let f=this.
src.charCodeAt(u);if(qe(f))f===9?l+=4-(l+this.bsCount[a])%4:l++;else if(u-c<this.tShift[a])l++;else break;u++}l>r?s[o]=new Array(l-r+1).join(" ")+this.src.slice(
u,d):s[o]=this.src.slice(u,d)}return s.join("")};Bn.prototype.Token=Kg;PT=Bn});function Yg(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t];return e.src.slice(n,r)}function zT(e){let t=[],n=e.length,r=0,i=e.charCodeAt(r),s=!1,o=0,a="";for(;r<
n;)i===124&&(s?(a+=e.substring(o,r-1),o=r):(t.push(a+e.substring(o,r)),a="",o=r+1)),s=i===92,r++,i=e.charCodeAt(r);return t.push(a+e.substring(o)),t}function Jg(e,t,n,r){
if(t+2>n)return!1;let i=t+1;if(e.sCount[i]<e.blkIndent||e.sCount[i]-e.blkIndent>=4)return!1;let s=e.bMarks[i]+e.tShift[i];if(s>=e.eMarks[i])return!1;let o=e.src.
charCodeAt(s++);if(o!==124&&o!==45&&o!==58||s>=e.eMarks[i])return!1;let a=e.src.charCodeAt(s++);if(a!==124&&a!==45&&a!==58&&!qe(a)||o===45&&qe(a))return!1;for(;s<
e.eMarks[i];){let $=e.src.charCodeAt(s);if($!==124&&$!==45&&$!==58&&!qe($))return!1;s++}let l=Yg(e,t+1),c=l.split("|"),u=[];for(let $=0;$<c.length;$++){let E=c[$].
trim();if(!E){if($===0||$===c.length-1)continue;return!1}if(!/^:?-+:?$/.test(E))return!1;E.charCodeAt(E.length-1)===58?u.push(E.charCodeAt(0)===58?"center":"rig\
ht"):E.charCodeAt(0)===58?u.push("left"):u.push("")}if(l=Yg(e,t).trim(),l.indexOf("|")===-1||e.sCount[t]-e.blkIndent>=4)return!1;c=zT(l),c.length&&c[0]===""&&c.
shift(),c.length&&c[c.length-1]===""&&c.pop();let d=c.length;if(d===0||d!==u.length)return!1;if(r)return!0;let f=e.parentType;e.parentType="table";let h=e.md.block.
ruler.getRules("blockquote"),p=e.push("table_open","table",1),y=[t,0];p.map=y;let w=e.push("thead_open","thead",1);w.map=[t,t+1];let x=e.push("tr_open","tr",1);
x.map=[t,t+1];for(let $=0;$<c.length;$++){let E=e.push("th_open","th",1);u[$]&&(E.attrs=[["style","text-align:"+u[$]]]);let A=e.push("inline","",0);A.content=c[$].
trim(),A.children=[],e.push("th_close","th",-1)}e.push("tr_close","tr",-1),e.push("thead_close","thead",-1);let O,T=0;for(i=t+2;i<n&&!(e.sCount[i]<e.blkIndent);i++){
let $=!1;for(let A=0,S=h.length;A<S;A++)if(h[A](e,i,n,!0)){$=!0;break}if($||(l=Yg(e,i).trim(),!l)||e.sCount[i]-e.blkIndent>=4||(c=zT(l),c.length&&c[0]===""&&c.shift(),
c.length&&c[c.length-1]===""&&c.pop(),T+=d-c.length,T>V8))break;if(i===t+2){let A=e.push("tbody_open","tbody",1);A.map=O=[t+2,0]}let E=e.push("tr_open","tr",1);
E.map=[i,i+1];for(let A=0;A<d;A++){let S=e.push("td_open","td",1);u[A]&&(S.attrs=[["style","text-align:"+u[A]]]);let _=e.push("inline","",0);_.content=c[A]?c[A].
trim():"",_.children=[],e.push("td_close","td",-1)}e.push("tr_close","tr",-1)}return O&&(e.push("tbody_close","tbody",-1),O[1]=i),e.push("table_close","table",-1),
y[1]=i,e.parentType=f,e.line=i,!0}var V8,DT=g(()=>{Qt();V8=65536});function Xg(e,t,n){if(e.sCount[t]-e.blkIndent<4)return!1;let r=t+1,i=r;for(;r<n;){if(e.isEmpty(r)){r++;continue}if(e.sCount[r]-e.blkIndent>=4){r++,i=r;continue}
break}e.line=i;let s=e.push("code_block","code",0);return s.content=e.getLines(t,i,4+e.blkIndent,!1)+`
`,s.map=[t,e.line],!0}var FT=g(()=>{});function Qg(e,t,n,r){let i=e.bMarks[t]+e.tShift[t],s=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||i+3>s)return!1;let o=e.src.charCodeAt(i);if(o!==126&&o!==96)return!1;
let a=i;i=e.skipChars(i,o);let l=i-a;if(l<3)return!1;let c=e.src.slice(a,i),u=e.src.slice(i,s);if(o===96&&u.indexOf(String.fromCharCode(o))>=0)return!1;if(r)return!0;
let d=t,f=!1;for(;d++,!(d>=n||(i=a=e.bMarks[d]+e.tShift[d],s=e.eMarks[d],i<s&&e.sCount[d]<e.blkIndent));)if(e.src.charCodeAt(i)===o&&!(e.sCount[d]-e.blkIndent>=
4)&&(i=e.skipChars(i,o),!(i-a<l)&&(i=e.skipSpaces(i),!(i<s)))){f=!0;break}l=e.sCount[t],e.line=d+(f?1:0);let h=e.push("fence","code",0);return h.info=u,h.content=
e.getLines(t+1,d,l,!0),h.markup=c,h.map=[t,e.line],!0}var MT=g(()=>{});function ey(e,t,n,r){let i=e.bMarks[t]+e.tShift[t],s=e.eMarks[t],o=e.lineMax;if(e.sCount[t]-e.blkIndent>=4||e.src.charCodeAt(i)!==62)return!1;if(r)return!0;let a=[],
l=[],c=[],u=[],d=e.md.block.ruler.getRules("blockquote"),f=e.parentType;e.parentType="blockquote";let h=!1,p;for(p=t;p<n;p++){let T=e.sCount[p]<e.blkIndent;if(i=
e.bMarks[p]+e.tShift[p],s=e.eMarks[p],i>=s)break;if(e.src.charCodeAt(i++)===62&&!T){let E=e.sCount[p]+1,A,S;e.src.charCodeAt(i)===32?(i++,E++,S=!1,A=!0):e.src.charCodeAt(
i)===9?(A=!0,(e.bsCount[p]+E)%4===3?(i++,E++,S=!1):S=!0):A=!1;let _=E;for(a.push(e.bMarks[p]),e.bMarks[p]=i;i<s;){let v=e.src.charCodeAt(i);if(qe(v))v===9?_+=4-
(_+e.bsCount[p]+(S?1:0))%4:_++;else break;i++}h=i>=s,l.push(e.bsCount[p]),e.bsCount[p]=e.sCount[p]+1+(A?1:0),c.push(e.sCount[p]),e.sCount[p]=_-E,u.push(e.tShift[p]),
e.tShift[p]=i-e.bMarks[p];continue}if(h)break;let $=!1;for(let E=0,A=d.length;E<A;E++)if(d[E](e,p,n,!0)){$=!0;break}if($){e.lineMax=p,e.blkIndent!==0&&(a.push(e.
bMarks[p]),l.push(e.bsCount[p]),u.push(e.tShift[p]),c.push(e.sCount[p]),e.sCount[p]-=e.blkIndent);break}a.push(e.bMarks[p]),l.push(e.bsCount[p]),u.push(e.tShift[p]),
c.push(e.sCount[p]),e.sCount[p]=-1}let y=e.blkIndent;e.blkIndent=0;let w=e.push("blockquote_open","blockquote",1);w.markup=">";let x=[t,0];w.map=x,e.md.block.tokenize(
e,t,p);let O=e.push("blockquote_close","blockquote",-1);O.markup=">",e.lineMax=o,e.parentType=f,x[1]=e.line;for(let T=0;T<u.length;T++)e.bMarks[T+t]=a[T],e.tShift[T+
t]=u[T],e.sCount[T+t]=c[T],e.bsCount[T+t]=l[T];return e.blkIndent=y,!0}var qT=g(()=>{Qt()});function ty(e,t,n,r){let i=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let s=e.bMarks[t]+e.tShift[t],o=e.src.charCodeAt(s++);if(o!==42&&o!==45&&o!==95)return!1;
let a=1;for(;s<i;){let c=e.src.charCodeAt(s++);if(c!==o&&!qe(c))return!1;c===o&&a++}if(a<3)return!1;if(r)return!0;e.line=t+1;let l=e.push("hr","hr",0);return l.
map=[t,e.line],l.markup=Array(a+1).join(String.fromCharCode(o)),!0}var jT=g(()=>{Qt()});function BT(e,t){let n=e.eMarks[t],r=e.bMarks[t]+e.tShift[t],i=e.src.charCodeAt(r++);if(i!==42&&i!==45&&i!==43)return-1;if(r<n){let s=e.src.charCodeAt(r);if(!qe(
s))return-1}return r}function GT(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t],i=n;if(i+1>=r)return-1;let s=e.src.charCodeAt(i++);if(s<48||s>57)return-1;for(;;){
if(i>=r)return-1;if(s=e.src.charCodeAt(i++),s>=48&&s<=57){if(i-n>=10)return-1;continue}if(s===41||s===46)break;return-1}return i<r&&(s=e.src.charCodeAt(i),!qe(s))?
-1:i}function K8(e,t){let n=e.level+2;for(let r=t+2,i=e.tokens.length-2;r<i;r++)e.tokens[r].level===n&&e.tokens[r].type==="paragraph_open"&&(e.tokens[r+2].hidden=
!0,e.tokens[r].hidden=!0,r+=2)}function ny(e,t,n,r){let i,s,o,a,l=t,c=!0;if(e.sCount[l]-e.blkIndent>=4||e.listIndent>=0&&e.sCount[l]-e.listIndent>=4&&e.sCount[l]<
e.blkIndent)return!1;let u=!1;r&&e.parentType==="paragraph"&&e.sCount[l]>=e.blkIndent&&(u=!0);let d,f,h;if((h=GT(e,l))>=0){if(d=!0,o=e.bMarks[l]+e.tShift[l],f=Number(
e.src.slice(o,h-1)),u&&f!==1)return!1}else if((h=BT(e,l))>=0)d=!1;else return!1;if(u&&e.skipSpaces(h)>=e.eMarks[l])return!1;if(r)return!0;let p=e.src.charCodeAt(
h-1),y=e.tokens.length;d?(a=e.push("ordered_list_open","ol",1),f!==1&&(a.attrs=[["start",f]])):a=e.push("bullet_list_open","ul",1);let w=[l,0];a.map=w,a.markup=
String.fromCharCode(p);let x=!1,O=e.md.block.ruler.getRules("list"),T=e.parentType;for(e.parentType="list";l<n;){s=h,i=e.eMarks[l];let $=e.sCount[l]+h-(e.bMarks[l]+
e.tShift[l]),E=$;for(;s<i;){let I=e.src.charCodeAt(s);if(I===9)E+=4-(E+e.bsCount[l])%4;else if(I===32)E++;else break;s++}let A=s,S;A>=i?S=1:S=E-$,S>4&&(S=1);let _=$+
S;a=e.push("list_item_open","li",1),a.markup=String.fromCharCode(p);let v=[l,0];a.map=v,d&&(a.info=e.src.slice(o,h-1));let M=e.tight,C=e.tShift[l],q=e.sCount[l],
G=e.listIndent;if(e.listIndent=e.blkIndent,e.blkIndent=_,e.tight=!0,e.tShift[l]=A-e.bMarks[l],e.sCount[l]=E,A>=i&&e.isEmpty(l+1)?e.line=Math.min(e.line+2,n):e.md.
block.tokenize(e,l,n,!0),(!e.tight||x)&&(c=!1),x=e.line-l>1&&e.isEmpty(e.line-1),e.blkIndent=e.listIndent,e.listIndent=G,e.tShift[l]=C,e.sCount[l]=q,e.tight=M,a=
e.push("list_item_close","li",-1),a.markup=String.fromCharCode(p),l=e.line,v[1]=l,l>=n||e.sCount[l]<e.blkIndent||e.sCount[l]-e.blkIndent>=4)break;let le=!1;for(let I=0,
P=O.length;I<P;I++)if(O[I](e,l,n,!0)){le=!0;break}if(le)break;if(d){if(h=GT(e,l),h<0)break;o=e.bMarks[l]+e.tShift[l]}else if(h=BT(e,l),h<0)break;if(p!==e.src.charCodeAt(
h-1))break}return d?a=e.push("ordered_list_close","ol",-1):a=e.push("bullet_list_close","ul",-1),a.markup=String.fromCharCode(p),w[1]=l,e.line=l,e.parentType=T,
c&&K8(e,y),!0}var ZT=g(()=>{Qt()});function Y8(e){let t=e.length;for(let n=0;n<e.length-1;n++){let r=e.charCodeAt(n);if(r<55296||r>56319)continue;let i=e.charCodeAt(n+1);i>=56320&&i<=57343&&(t--,
n++)}return t}function ka(e,t){return Math.min(e.eMarks[t]+1,e.src.length)}function Ru(e,t){let n=e.lineMax;if(t>=n||e.isEmpty(t))return-1;let r=!1;if(e.sCount[t]-
e.blkIndent>3&&(r=!0),e.sCount[t]<0&&(r=!0),!r){let i=e.md.block.ruler.getRules("reference"),s=e.parentType;e.parentType="reference";let o=!1;for(let a=0,l=i.length;a<
l;a++)if(i[a](e,t,n,!0)){o=!0;break}if(e.parentType=s,o)return-1}return e.bMarks[t]+e.tShift[t]}function iy(e,t,n,r){let i=e.src,s=e.bMarks[t]+e.tShift[t],o=t+1;
if(e.sCount[t]-e.blkIndent>=4||i.charCodeAt(s)!==91)return!1;let a=ka(e,t),l="",c=-1,u=++s;for(;s<a;){if(l.length+s-u>ry*2)return!1;let $=i.charCodeAt(s);if($===
91)return!1;if($===93){c=s;break}if($===92&&($=i.charCodeAt(++s)),$===10&&s<a){let E=Ru(e,o);if(E<0)return!1;l+=i.slice(u,a),s=u=E,a=ka(e,o++);continue}s++}if(c<
0||i.charCodeAt(c+1)!==58||(l+=i.slice(u,c),l.length>ry&&Y8(l)>ry))return!1;for(s=c+2;s<a;){let $=i.charCodeAt(s);if($===10){let E=Ru(e,o);if(E<0)break;s=E,a=ka(
e,o++)}else if(qe($))s++;else break}let d=e.md.helpers.parseLinkDestination(i,s,a);if(!d.ok)return!1;let f=e.md.normalizeLink(d.str);if(!e.md.validateLink(f))return!1;
s=d.pos;let h=s,p=a,y=o;for(;s<a;){let $=i.charCodeAt(s);if($===10){let E=Ru(e,o);if(E<0)break;s=E,a=ka(e,o++)}else if(qe($))s++;else break}let w=s,x=e.md.helpers.
parseLinkTitle(i,s,a);for(;x.can_continue;){let $=Ru(e,o);if($<0)break;s=$,a=ka(e,o++),x=e.md.helpers.parseLinkTitle(i,s,a,x)}let O;for(w!==h&&x.ok?(O=x.str,s=x.
pos):(O="",s=h,a=p,o=y);s<a;){let $=i.charCodeAt(s);if(!qe($))break;s++}if(s<a&&i.charCodeAt(s)!==10&&O)for(O="",s=h,a=p,o=y;s<a;){let $=i.charCodeAt(s);if(!qe(
$))break;s++}if(s<a&&i.charCodeAt(s)!==10)return!1;let T=TT(l);return T?(r||(typeof e.env.references>"u"&&(e.env.references={}),typeof e.env.references[T]>"u"&&
(e.env.references[T]={title:O,href:f}),e.line=o),!0):!1}var ry,UT=g(()=>{Qt();ry=999});var J8,X8,Q8,eG,tG,nG,HT,WT,rG,iG,sG,oG,lye,VT,KT=g(()=>{J8="[a-zA-Z_:][a-zA-Z0-9:._-]*",X8="[^\"'=<>`\\x00-\\x20]+",Q8="'[^']*'",eG='"[^"]*"',tG="(?:"+X8+"|"+Q8+
"|"+eG+")",nG="(?:\\s+"+J8+"(?:\\s*=\\s*"+tG+")?)",HT="<[A-Za-z][A-Za-z0-9\\-]*"+nG+"*\\s*\\/?>",WT="<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>",rG="<!---?>|<!--(?:[^-]|-\
[^-]|--[^>])*-->",iG="<[?][\\s\\S]*?[?]>",sG="<![A-Za-z][^>]*>",oG="<!\\[CDATA\\[[\\s\\S]*?\\]\\]>",lye=new RegExp("^(?:"+HT+"|"+WT+"|"+rG+"|"+iG+"|"+sG+"|"+oG+
")"),VT=new RegExp("^(?:"+HT+"|"+WT+")")});function sy(e,t,n,r){let i=e.bMarks[t]+e.tShift[t],s=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||!e.md.options.html||e.src.charCodeAt(i)!==60)return!1;let o=e.src.
slice(i,s),a=0;for(;a<zi.length&&!zi[a][0].test(o);a++);if(a===zi.length)return!1;if(r)return zi[a][2];let l=t+1,c=zi[a][1].test("");if(!zi[a][1].test(o)){for(;l<
n&&!(e.sCount[l]<e.blkIndent&&(c||!e.isEmpty(l)));l++)if(i=e.bMarks[l]+e.tShift[l],s=e.eMarks[l],o=e.src.slice(i,s),zi[a][1].test(o)){o.length!==0&&l++;break}}e.
line=l;let u=e.push("html_block","",0);return u.map=[t,l],u.content=e.getLines(t,l,e.blkIndent,!0),!0}var zi,YT=g(()=>{Zg();KT();zi=[[/^<(script|pre|style|textarea)(?=(\s|>|$))/i,
/<\/(script|pre|style|textarea)>/i,!0],[/^<!--/,/-->/,!0],[/^<\?/,/\?>/,!0],[/^<![A-Za-z]/,/>/,!0],[/^<!\[CDATA\[/,/\]\]>/,!0],[new RegExp("^</?("+Nu.join("|")+
")(?=(\\s|/?>|$))","i"),/^$/,!0],[new RegExp(VT.source+"\\s*$"),/^$/,!1]]});function oy(e,t,n,r){let i=e.bMarks[t]+e.tShift[t],s=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let o=e.src.charCodeAt(i);if(o!==35||i>=s)return!1;let a=1;
for(o=e.src.charCodeAt(++i);o===35&&i<s&&a<=6;)a++,o=e.src.charCodeAt(++i);if(a>6||i<s&&!qe(o))return!1;if(r)return!0;s=e.skipSpacesBack(s,i);let l=e.skipCharsBack(
s,35,i);l>i&&qe(e.src.charCodeAt(l-1))&&(s=l),e.line=t+1;let c=e.push("heading_open","h"+String(a),1);c.markup="########".slice(0,a),c.map=[t,e.line];let u=e.push(
"inline","",0);u.content=js(e.src.slice(i,s)),u.map=[t,e.line],u.children=[];let d=e.push("heading_close","h"+String(a),-1);return d.markup="########".slice(0,a),
!0}var JT=g(()=>{Qt()});function ay(e,t,n){let r=e.md.block.ruler.getRules("paragraph");if(e.sCount[t]-e.blkIndent>=4)return!1;let i=e.parentType;e.parentType="paragraph";let s=0,o,a=t+
1;for(;a<n&&!e.isEmpty(a);a++){if(e.sCount[a]-e.blkIndent>3)continue;if(e.sCount[a]>=e.blkIndent){let h=e.bMarks[a]+e.tShift[a],p=e.eMarks[a];if(h<p&&(o=e.src.charCodeAt(
h),(o===45||o===61)&&(h=e.skipChars(h,o),h=e.skipSpaces(h),h>=p))){s=o===61?1:2;break}}if(e.sCount[a]<0)continue;let f=!1;for(let h=0,p=r.length;h<p;h++)if(r[h](
e,a,n,!0)){f=!0;break}if(f)break}if(!s)return e.parentType=i,!1;let l=js(e.getLines(t,a,e.blkIndent,!1));e.line=a+1;let c=e.push("heading_open","h"+String(s),1);
c.markup=String.fromCharCode(o),c.map=[t,e.line];let u=e.push("inline","",0);u.content=l,u.map=[t,e.line-1],u.children=[];let d=e.push("heading_close","h"+String(
s),-1);return d.markup=String.fromCharCode(o),e.parentType=i,!0}var XT=g(()=>{Qt()});function ly(e,t,n){let r=e.md.block.ruler.getRules("paragraph"),i=e.parentType,s=t+1;for(e.parentType="paragraph";s<n&&!e.isEmpty(s);s++){if(e.sCount[s]-e.blkIndent>
3||e.sCount[s]<0)continue;let c=!1;for(let u=0,d=r.length;u<d;u++)if(r[u](e,s,n,!0)){c=!0;break}if(c)break}let o=js(e.getLines(t,s,e.blkIndent,!1));e.line=s;let a=e.
push("paragraph_open","p",1);a.map=[t,e.line];let l=e.push("inline","",0);return l.content=o,l.map=[t,e.line],l.children=[],e.push("paragraph_close","p",-1),e.parentType=
i,!0}var QT=g(()=>{Qt()});function Pu(){this.ruler=new NT;for(let e=0;e<Iu.length;e++)this.ruler.push(Iu[e][0],Iu[e][1],{alt:(Iu[e][2]||[]).slice()})}var Iu,e$,t$=g(()=>{RT();LT();DT();FT();
MT();qT();jT();ZT();UT();YT();JT();XT();QT();Iu=[["table",Jg,["paragraph","reference"]],["code",Xg],["fence",Qg,["paragraph","reference","blockquote","list"]],[
"blockquote",ey,["paragraph","reference","blockquote","list"]],["hr",ty,["paragraph","reference","blockquote","list"]],["list",ny,["paragraph","reference","bloc\
kquote"]],["reference",iy],["html_block",sy,["paragraph","reference","blockquote"]],["heading",oy,["paragraph","reference","blockquote"]],["lheading",ay],["para\
graph",ly]];Pu.prototype.tokenize=function(e,t,n){let r=this.ruler.getRules(""),i=r.length,s=e.md.options.maxNesting,o=t,a=!1;for(;o<n&&(e.line=o=e.skipEmptyLines(
o),!(o>=n||e.sCount[o]<e.blkIndent));){if(e.level>=s){e.line=n;break}let l=e.line,c=!1;for(let u=0;u<i;u++)if(c=r[u](e,o,n,!1),c){if(l>=e.line)throw new Error("\
block rule didn't increment state.line");break}if(!c)throw new Error("none of the block rules matched");e.tight=!a,e.isEmpty(e.line-1)&&(a=!0),o=e.line,o<n&&e.isEmpty(
o)&&(a=!0,o++,e.line=o)}};Pu.prototype.parse=function(e,t,n,r){if(!e)return;let i=new this.State(e,t,n,r);this.tokenize(i,i.line,i.lineMax)};Pu.prototype.State=
PT;e$=Pu});function lG(e){let t=e.replace(/\r\n?/g,`
`).replaceAll("\0","�"),n=n$(t),r=dG(t,n);return r===null?n:n$(r)}function n$(e){let t=[];return i$.parse(e,aG,{},t),t}function dG(e,t){let n=null;for(let{type:i,
map:s,level:o}of t){if(i!=="html_block"||s===null||o>0||s[1]-s[0]<2)continue;n??=e.split(`
`);let a=n[s[0]]??"";if(r$(a))for(let l=s[0];l<s[1];l+=1)r$(n[l]??"")&&(n[l]="")}let r=n?.join(`
`)??e;return r===e?null:r}function r$(e){let t=cG.exec(e)?.[1];return t!==void 0&&!uG.has(t.toLowerCase())}function s$(e,t=1){let n=e.text.slice(e.line(t).start).
replace(/^\uFEFF/,""),r=new cy(e,t-1);for(let i of lG(n))r.read(i);return r.lines}function fG(e,t){let n=e.trimEnd(),r=n.endsWith(t)?n.length-t.length:e.indexOf(
t);return Math.max(r,0)+1}function pG(e,t){let n=e;for(let r=0;r<t;r+=1){let i=n.trimStart();if(!i.startsWith(">"))break;n=i.slice(1)}return n}var i$,aG,cG,uG,cy,
o$=g(()=>{"use strict";Zg();$T();OT();t$();i$=new e$,aG={block:i$,options:{html:!0,maxNesting:100},helpers:{parseLinkDestination:Wg,parseLinkTitle:Vg},normalizeLink:e=>e,
validateLink:()=>!0};cG=/^ {0,3}<\/?([A-Za-z][\w-]{0,40})>[ \t]*$/,uG=new Set([...Nu,"pre","script","style","textarea"]);cy=class{constructor(t,n){this.source=t;
this.offset=n}source;offset;lines=[];block=0;depth=0;quotes=0;level=0;inTable=!1;marker=null;orderedLists=[];read(t){switch(t.type){case"bullet_list_open":case"\
ordered_list_open":this.depth+=1,this.orderedLists.push(t.type==="ordered_list_open");break;case"bullet_list_close":case"ordered_list_close":this.depth-=1,this.
orderedLists.pop();break;case"list_item_open":this.marker=this.orderedLists.at(-1)===!0?"number":"bullet";break;case"list_item_close":this.marker=null;break;case"\
blockquote_open":this.quotes+=1;break;case"blockquote_close":this.quotes-=1;break;case"heading_open":this.level=Number(t.tag.slice(1));break;case"heading_close":
this.level=0;break;case"table_open":this.inTable=!0,this.readRaw(t,"table");break;case"table_close":this.inTable=!1;break;case"inline":this.inTable||this.readInline(
t);break;case"fence":case"code_block":this.readCode(t);break;case"html_block":this.readRaw(t,"html");break;case"hr":this.readRaw(t,"rule");break}}readInline(t){
if(t.map===null)return;this.block+=1;let n=t.map[0]+this.offset;for(let r of t.content.split(`
`))n+=1,this.push(n,r.trim(),this.level>0&&this.depth===0?"heading":"prose","")}readRaw(t,n){if(t.map!==null){this.block+=1;for(let r=t.map[0];r<t.map[1];r+=1){
let i=r+this.offset+1,s=pG(this.source.line(i).text,this.quotes).trim();s!==""&&this.push(i,s,n,"")}}}readCode(t){if(t.map===null)return;this.block+=1;let n=t.info.
trim().split(/\s/,1)[0]?.toLowerCase()??"",r=t.type==="fence",i=t.content.split(`
`),s=t.map[0]+i.length;for(let o=t.map[0];o<t.map[1];o+=1){let a=o+this.offset+1,l=r&&(o===t.map[0]||o>=s),c=l?this.source.line(a).text.trim():i[o-t.map[0]-(r?1:
0)]??"";c.trim()!==""&&this.push(a,c.trimEnd(),l?"fence":"code",n)}}push(t,n,r,i){let s=this.source.line(t).text,o=fG(s,n),a=this.marker,l=!1,c=n;a!==null&&r===
"prose"&&/^\[[ xX]\](\s|$)/.test(n)&&(a="task",l=n[1]!==" ",c=n.slice(3).trimStart(),o+=n.length-c.length);let{block:u,depth:d,level:f}=this;this.lines.push({line:t,
column:o,text:c,kind:r,block:u,marker:a,checked:l,depth:d,quoted:this.quotes>0,level:f,info:i}),this.marker=null}}});function Lu(e){let t=[],n=[],r=-1,i=()=>{for(let s of hG(n))t.push(s);n=[]};for(let s of e)s.kind==="prose"&&n.at(-1)?.block===s.block&&s.marker===null||i(),s.kind===
"prose"?n.push(s):s.kind==="table"&&s.block===r&&!gG(s.text)&&t.push(mG(s,"row")),r=s.block;return i(),t}function hG(e){let[t]=e,n=e.at(-1);if(t===void 0||n===void 0)
return[];if(t.marker===null)return yG(e);let r=e.map(s=>s.text).join(" "),i={line:t.line,column:t.column,endLine:n.line,endColumn:n.column+n.text.length};return r===
""?[]:[{text:r,kind:t.marker,checked:t.checked,depth:t.depth,...i}]}function mG(e,t){return{text:e.text,kind:t,checked:!1,depth:e.depth,line:e.line,column:e.column,
endLine:e.line,endColumn:e.column+e.text.length}}function gG(e){return/^[|:\s-]+$/.test(e)}function yG(e){let t=[],n=[],r=()=>{let i=bG(n);i!==null&&t.push(i),n=
[]};for(let i of e){let s=0;for(let o of uy(i.text))n.push({text:i.text.slice(s,o),line:i,offset:s}),r(),s=o;n.push({text:i.text.slice(s),line:i,offset:s})}return r(),
t}function bG(e){let t=e.filter(a=>a.text.trim()!==""),[n]=t,r=t.at(-1);if(n===void 0||r===void 0)return null;let i=t.map(a=>a.text.trim()).join(" "),s=n.line.column+
n.offset+(n.text.length-n.text.trimStart().length),o=r.line.column+r.offset+r.text.trimEnd().length;return{text:i,kind:"sentence",checked:!1,depth:n.line.depth,
line:n.line.line,column:s,endLine:r.line.line,endColumn:o}}function uy(e){let t=[],n=!1;for(let r=0;r<e.length;r+=1){let i=e[r]??"";i==="`"&&(n=!n),!n&&("。！？；".
includes(i)||".!?".includes(i)&&vG(e,r))&&t.push(r+1)}return t}function vG(e,t){let n=e[t+1];if(n!==void 0&&n!==" ")return!1;let r=e.lastIndexOf(" ",t)+1;return!wG.
has(e.slice(r,t+1).toLowerCase().replace(/^[([*_]+/,""))}var wG,zu=g(()=>{"use strict";wG=new Set(["e.g.","i.e.","etc.","vs.","cf.","approx.","incl.","resp.","n\
o.","fig."])});function a$(e){let t=Lu(e).filter(r=>r.kind!=="row").flatMap(r=>(r.kind==="sentence"?$G(r.text):[{text:r.text,offset:0}]).map(({text:s,offset:o})=>SG(s,r.line,r.
column+o))),n=EG(e).flatMap(r=>{let[i]=r,s=i!==void 0&&i.depth>0?t.findLast(o=>o.line<i.line):void 0;return AG(r).map(o=>({...o,stage:s?.stage??o.stage}))});return[
...t,...n].sort((r,i)=>r.line-i.line||r.column-i.column)}function SG(e,t,n){let r=/^(?:\*\*|__)?([A-Za-z]+)(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*/.exec(e),i=r===null?
void 0:kG[(r[1]??"").toLowerCase()],s=i===void 0||r===null?e:e.slice(r[0].length);return{text:s,stage:i??"ci",command:TG(s).find(CG)??null,line:t,column:n}}function EG(e){
let t=new Map;for(let n of e){if(n.kind!=="code"||!_G.has(n.info))continue;let r=t.get(n.block);r===void 0?t.set(n.block,[n]):r.push(n)}return[...t.values()]}function AG(e){
let t=e.some(a=>a.info==="console"||a.text.trimStart().startsWith("$ ")),r=(t?e.filter(a=>a.text.trimStart().startsWith("$ ")):e.filter(a=>!a.text.trimStart().startsWith(
"#"))).map(a=>({command:a.text.trim().replace(/^\$\s+/,""),line:a})),[i]=r,s=!t&&r.some(({command:a})=>/\\$|^(?:for|while|until|if|case|function)\s|<<|[{(]$/.test(
a));return(i===void 0||!s?r:[{command:r.map(({command:a})=>a).join(`
`),line:i.line}]).map(({command:a,line:l})=>({text:a,stage:"ci",command:a,line:l.line,column:l.column}))}function CG(e){let t=e.trim().split(/\s+/),n=t.find(r=>!/^[A-Z_][A-Z0-9_]*=/.
test(r))??"";return n.startsWith("./")||n.startsWith("scripts/")||xG.has(n)&&t.length>1||n==="pytest"||n==="make"}function TG(e){let t=e.split("`");return t.filter(
(n,r)=>r%2===1&&r<t.length-1)}function $G(e){let t=[],n=0,r=!1;for(let i=0;i<=e.length;i+=1){let s=e[i];if(s==="`"&&(r=!r),s!==void 0&&(r||s!==";"&&s!=="；"))continue;
let o=e.slice(n,i),a=o.trim().replace(/[.。；;]$/,"");a!==""&&t.push({text:a,offset:n+o.length-o.trimStart().length}),n=i+1}return t}var xG,kG,_G,l$=g(()=>{"u\
se strict";zu();xG=new Set(`ab act ansible bash bazel bun bundle cargo cmake composer cr ctest curl cypress deno docker dotnet dvc elixir eslint flutter gh git \
go gradle
gradlew grpcurl helm hey http hurl invoke java jest jmeter just k6 kubectl locust make meson mix mocha mongosh mvn mvnw mypy mysql newman node npm npx
nx oha openssl opa pgbench php phpunit pip playwright pnpm podman poetry pre-commit promtool psql pytest python python3 rake rails redis-benchmark
redis-cli rspec rubocop ruby ruff sbt sh shellcheck siege spec sqlite3 ssh stack swift terraform tox ts-node tsc turbo uv uvx vegeta vitest wget wrk
yarn zig zsh`.split(/\s+/)),kG={ci:"ci",sandbox:"sandbox",live:"live",production:"live"},_G=new Set(["sh","bash","shell","zsh","console"])});function d$(e){let t=[];for(let n=0;n<e.length;){let r=e[n]?.block,i=n+1;for(;i<e.length&&e[i]?.block===r;)i+=1;if(e[n]?.kind==="table")for(let s of OG(e.slice(
n,i)))t.push(s);n=i}return t}function OG(e){let[t]=e;if(t===void 0)return[];let n=u$(t.text).map(NG);return n[0]!=="name"?[]:e.slice(2).flatMap(r=>{let i=u$(r.text),
s=a=>i[n.indexOf(a)]??"";if(s("name")==="")return[];let o=s("measuredBy").replace(/^`+|`+$/g,"").trim();return[{name:s("name"),today:s("today"),projected:s("pro\
jected"),measuredBy:o===""?null:o,line:r.line,column:r.column}]})}function NG(e){let t=Ut(e);return Object.keys(c$).find(r=>c$[r].includes(t))??null}function u$(e){
let t=[],n="";for(let i=0;i<e.length;i+=1){let s=e[i]??"";s==="\\"&&e[i+1]==="|"?(n+="|",i+=1):s==="|"?(t.push(n),n=""):n+=s}let r=[...t,n].map(i=>i.trim());return e.
startsWith("|")&&r.shift(),r.length>1&&r.at(-1)===""&&r.pop(),r}var c$,f$=g(()=>{"use strict";ci();c$={name:["fact","facts","what","metric","指标","事实"],today:[
"today","now","current","currently","今天","当前","现在","今日"],projected:["projected","expected","forecast","预计","预期","将来"],measuredBy:["m\
easuredby","measured","command","测量方式","测量命令","测量"]}});function _a(e,t){let n=e?.data[t];return typeof n=="string"||typeof n=="number"?String(n):null}var p$,Du=g(()=>{"use strict";p$=["title","template","lang","stat\
us","owner","issue"]});function y$(e,t,n="heading"){let r=Sa(e,t,n);if(r!==null)return{...r,length:t.length};let i=t.search(/[:：]/);if(i<=0)return null;let s=Sa(e,t.slice(0,i),"fiel\
d");return s===null||s.firm.length===0?null:{...s,length:i+1}}function Sa(e,t,n){if(t.length>120)return null;let r=zG(e),i=r.known[n],s=i.get(t);return s===void 0&&
(s=b$(r,t,n),n==="title"&&s?.firm.length===0&&(s=null),i.size>=LG&&i.clear(),i.set(t,s)),s}function zG(e){let t=h$.get(e);if(t!==void 0)return t;let n={exact:new Map,
endings:new Map,openings:new Map,known:{field:new Map,line:new Map,heading:new Map,title:new Map}};for(let{id:r,heading:i,aliases:s,soft:o}of e.sections){for(let a of[
i,...s])m$(n,a,{firm:[r],soft:[]});for(let a of o)m$(n,a,{firm:[],soft:[r]})}return h$.set(e,n),n}function m$(e,t,n){let r=t.startsWith("…")?e.endings:t.endsWith(
"…")?e.openings:e.exact,i=Ut(t.replaceAll("…","")),s=r.get(i);s===void 0?r.set(i,n):s.firm.length===0&&r.set(i,n.firm.length>0?n:{firm:[],soft:[...new Set([
...s.soft,...n.soft])]})}function b$(e,t,n){let r=e.exact.get(Ut(t));if(r!==void 0)return r;let i=t.replace(PG,"");if(i!==t&&i.trim()!=="")return b$(e,i,n);let s=DG(
e,t,n);if(s!==null||n==="field")return s;if(n==="title")return g$(e,t);let o=Qs(t).match(v$)??[];if(o.length<2||o.length>MG)return null;let a=jG(e,o)??BG(e,o);return a!==
null||n==="line"?a:g$(e,t)??HG(e,o)}function DG(e,t,n){let r=t.split(IG);if(r.length<2||r.length>4)return null;let i=r.map(l=>e.exact.get(Ut(l))),s=[...new Set(
i.flatMap(l=>l?.firm??[]))],o=l=>(Qs(l).match(v$)??[]).length<=4&&l.trim().split(/\s+/).length<=2,a=n==="heading"&&s.length>0&&r.length===2&&r.every(o);return i.
includes(void 0)&&!a?null:{firm:s,soft:s.length>0?[]:[...new Set(i.flatMap(l=>l?.soft??[]))]}}function g$(e,t){let[n="",r="",...i]=t.split(FG);if(r===""||i.length>
0)return null;let s=e.exact.get(Ut(n));return s!==void 0?s:w$.test(Qs(n))?null:e.exact.get(Ut(r))??null}function jG(e,t){for(let n=t.length-1;n>0;n-=1){let r=qG.
test(t[n]??"")?e.exact.get(dy(t.slice(0,n))):void 0;if(r!==void 0&&r.firm.length>0)return r}return null}function BG(e,t){for(let n=t.length-1;n>0;n-=1){let r=t[n]===
"not"?void 0:e.openings.get(dy(t.slice(0,n)));if(r!==void 0)return r}return null}function HG(e,t){let n=0;for(let[r,i]of t.slice(0,-1).entries()){if(n+=i.length>
1?1:0,n>UG||GG.has(i)||/[:：,，;]$/.test(i))return null;let s=e.endings.get(dy(t.slice(r+1))),o=t.slice(0,r+1).join("");if(s!==void 0)return o.length<2||ZG.test(
o)||w$.test(o)?null:s}return null}function dy(e){return Rd(e.join(" "))}var IG,PG,LG,h$,FG,w$,v$,MG,qG,GG,ZG,UG,x$=g(()=>{"use strict";ci();IG=/\s*(?:[/&+,、|]|\sand\s|\sor\s|与|和|及)\s*/,
PG=/\s*[([（【][^()[\]（）【】]*[)\]）】]\s*$/;LG=4096,h$=new WeakMap;FG=/\s[-–—]{1,2}\s|\s*——\s*/,w$=/^(?:phase|step|stage|part|week|day|sprint|milestone|task|option|alternative|story|epic|iteration|round|level|tier|section|chapter|appendix|example|change|阶段|步骤|任务|选项|方案|里程碑|第|附录|示例)/;
v$=/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,MG=16,qG=/^(?:of|for|in|on|to|with|from|behind|about|at|across|per|during|recorded|identified|agreed|v?\d+(?:\.\d+)*|mvp)$/;
GG=new Set("non,not,no,un,without,alternative,alternatives,alternate,other,rejected,discarded,previous,prior,past,old,former,future,later,current,existing,prese\
nt,open,unresolved,related,stretch,example,sample,a,an,in,of,to,for,with,and,or,vs,before,using,making,creating,defining,running,updating,create,define,run,upda\
te,remove,add,fix".split(",")),ZG=/[非不无未禁]|备选|替代|其他|其它|可选|后续|未来|现有|当前|原有|已有|旧|示例|待|备用|参考/,
UG=3});function k$(e){let t=new Set(e.filter(i=>!i.lonely).flatMap(i=>i.ids)),n=[],r=[];for(let{softIds:i,opens:s,alone:o,lonely:a,...l}of e){if(r=r.filter(f=>f.level<
l.level),a&&r.some(f=>f.ids.length>0))continue;let u=r.some(f=>f.ids.length>0&&(!f.soft||l.style!=="heading"))||l.ids.length>0?void 0:i.find(f=>!t.has(f)),d=u===
void 0?l:{...l,ids:[u],soft:!0};r.push(d),(d.style!=="plain"||d.ids.length>0)&&n.push(d)}return n}var _$=g(()=>{"use strict"});function S$(e,t){let n=WG(fy(e,t,KG),t),r=new Set(n.flatMap(d=>d.ids)),i=d=>d.ids.length===0||d.ids.some(f=>!r.has(f)),s=fy(e,t,YG).filter(i),o=new Set(s.map(d=>d.
index)),a=fy(e,t,JG).filter(d=>i(d)&&!o.has(d.index)),l=new Set(a.flatMap(d=>d.ids)).size>=2,c=[...n,...s].some(d=>d.ids.length>0),u=a.filter(({opens:d,alone:f})=>l||
d&&(f||c)).map(d=>({...d,lonely:!l&&!d.alone}));return k$([...n,...s,...u].sort((d,f)=>d.index-f.index))}function WG(e,t){let[n,...r]=e;if(n?.level!==1||n.ids.length===
0||r.some(({level:o})=>o===1))return e;let i=o=>Math.min(...o.map(a=>t.sections.findIndex(l=>l.id===a)));return r.some(({ids:o})=>o.length>0&&i(o)<i(n.ids))?[{...n,
ids:[],softIds:[]},...r]:e}function VG(e){let t=e.findIndex(r=>r.kind==="heading"),n=e[t]?.block;return e[t]?.level!==1?{index:-1,title:"first"}:{index:t,title:e.
some(r=>r.level===1&&r.block!==n)?"first":"only"}}function fy(e,t,n){let{index:r,title:i}=VG(e),s=!1;return e.flatMap((o,a)=>{let l=e[a-1]?.block!==o.block;l&&(s=
/^(?:\*\*|__)/.test(o.text));let c=n(o,a,{template:t,title:a===r?i:null,isFirstOfBlock:l,opensBold:s});return c===null?[]:[c]})}function KG(e,t,{template:n,title:r,
isFirstOfBlock:i}){if(e.kind!=="heading"||e.quoted||!i)return null;let s=y$(n,e.text,r==="only"?"title":"heading"),o=r!==null&&s!==null&&s.length<e.text.length?
null:s,a=o?.length??e.text.length,l=li(e.text.slice(0,a));return{index:t,ids:o?.firm??[],softIds:o?.soft??[],soft:!1,label:l,style:"heading",level:e.level,start:0,
end:a,opens:!0,alone:!0,lonely:!1}}function YG(e,t,{template:n,isFirstOfBlock:r,opensBold:i}){if(e.kind!=="prose")return null;let s=e.text.slice(0,2);if(s!=="**"&&
s!=="__")return null;let o=e.text.indexOf(s,2);if(o<=2)return null;let a=e.text.slice(2,o),l=e.text.slice(o+2),c=o+2+(/^\s*[:：]/.exec(l)?.[0].length??0),u=c===
e.text.length&&e.depth===0,d=Sa(n,a,u?"line":"field"),f=d?.firm??[];if(f.length===0&&!u)return null;let h=c>o+2||/[:：]\s*$/.test(a);return(!i||e.quoted)&&!h?null:
{index:t,ids:f,softIds:d?.soft??[],soft:!1,label:li(a),style:"bold",level:7,start:0,end:c,opens:r,alone:u,lonely:!1}}function JG(e,t,{template:n,isFirstOfBlock:r}){
if(e.kind!=="prose")return null;let i=e.text.search(/[:：]/);if(i<=0)return null;let s=e.text.slice(0,i),o=r&&e.depth===0&&i===e.text.length-1,a=Sa(n,s,o?"line":
"field");return a===null||a.firm.length===0&&!o?null:{index:t,ids:a.firm,softIds:a.soft,soft:!1,label:li(s),style:"plain",level:7,start:0,end:i+1,opens:r,alone:o,
lonely:!1}}var E$=g(()=>{"use strict";$g();ci();x$();_$()});function A$(e,t,n){return[...QG(e,t),...rZ(e,t,n)]}function QG(e,t){let n=[];for(let r=0;r<t.length;){let i=t[r];if(i===void 0)break;for(r+=1;i.kind!=="table"&&
t[r]?.block===i.block;)r+=1;if(i.kind==="code"||i.kind==="fence")continue;let s=t[r-1]??i;for(let o of eZ(e,i,e.line(s.line).end))n.push(o)}return n}function*eZ(e,t,n){
let r=e.line(t.line).start+t.column-1,i=e.text.slice(r,n),s=t.kind==="html",o=s||!i.includes("<")?[]:tZ(i,t.kind==="table"),a=0;for(let l=i.indexOf("<");l!==-1;l=
i.indexOf("<",l)){for(;(o[a]?.end??1/0)<=l;)a+=1;let c=o[a],u=XG.find(([d])=>i.startsWith(d,l));if(c!==void 0&&c.start<l)l=c.end;else if(u===void 0)l+=1;else{let[
d,f]=u,h=i.indexOf(f,l+2),p=h===-1?i.length:h+f.length;if(h===-1&&!s)return;yield{carrier:"comment",payload:i.slice(l+d.length,Math.max(h===-1?p:h,l+d.length)).
trim(),...e.range(r+l,r+p)},l=p}}}function tZ(e,t){if(!t)return Tt(e,0,e.length);let n=[],r=0;for(let i=e.indexOf("|");r<=e.length;i=e.indexOf("|",i+1)){if(i>0&&
e[i-1]==="\\")continue;let s=i===-1?e.length:i;for(let o of Tt(e,r,s))n.push(o);if(i===-1)break;r=i+1}return n}function rZ(e,t,n){let r=new Set(t.map(o=>o.line)),
i=[],s=null;for(let o of e.lines.slice(n-1)){if(r.has(o.number)||!o.text.includes("]:"))continue;let[,a="",l="",c=""]=nZ.exec(o.text)??[],u=l==="#"||l==="<>"||a===
"//"||a.toLowerCase()==="comment";s??=iZ(e.text);let d=u||!s.has(a)?c||(u?l:""):"";d===""||d==="#"||i.push({carrier:"link definition",payload:d.replace(/^["'(]|["')]$/g,
""),...e.range(o.start,o.end)})}return i}function iZ(e){return new Set([...e.matchAll(/\[([^\][]{1,200})\](?!:)/g)].map(t=>t[1]??""))}var XG,nZ,C$=g(()=>{"use s\
trict";qr();XG=[["<!--","-->"],["<![CDATA[","]]>"],["<?","?>"],["<!",">"]];nZ=/^[\s>]*(?:[-*+]\s+)?\[([^\]]{1,200})\]:\s*(\S{1,2000})(?:\s+(\S.*))?$/});function $$(e){let t=e.slice(0,aZ+20).replace(/^(?:[*_>\s"“]|note:)+/i,"").replaceAll("’","'").toLowerCase();return(py.get(t.slice(0,2))??[]).some(n=>t.startsWith(
n))}function Fu(e){let t=/^[\p{L}\d.'’-]+/u.exec(e.trimStart())?.[0].toLowerCase()??"";return T$.has(t)||T$.has(t.replace(/[.:]+$/,""))}function hy(e){return sZ.
has(e.trim().toLowerCase())||/^[a-z]+[_-](?:name|date|title|url|id|number|version|description)$/i.test(e.trim())}var T$,sZ,oZ,aZ,py,my=g(()=>{"use strict";T$=new Set(
"describe,explain,list,provide,outline,define,identify,include,insert,enter,specify,document,extract,break,fill,replace,summarize,summarise,write,state,detail,g\
ive,indicate,name,choose,select,put,paste,link,attach,replace,add,your,my,what,why,how,which,who,whom,when,where,if,e.g,e.g.,eg,example,optional,one,two,three,b\
rief,briefly,short,concise,clear,a,an,the,any,domain-specific,placeholder,something,someone,some,other,another,current,specific,measurable,testable,statement,qu\
estion,explicit,date,title,feature,project,product,team,author,company,user,role,action,benefit,goal,problem,criterion,criteria,metric,requirement,component,num\
ber,url,version".split(",")),sZ=new Set("date,title,name,link,url,description,summary,version,author,owner,email,feature,project,product,company,team,number,val\
ue,todo,tbd,placeholder,text,content,details,reason,status,priority,slug,topic,goal,problem,solution,role,日期,标题,名称,链接,描述,作者,负责人,版本,项目名称,功能名称,项目名,功能名".
split(",")),oZ=["this is where you","this is where we","this where you","this section is for","this section is incredibly important","this section must","this s\
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
"如有必要，请添加","添加有关该问题的任何其他","ここに記入","ここに入力"],aZ=60,py=new Map;for(let e of oZ){let t=e.slice(0,2);py.set(
t,[...py.get(t)??[],e])}});function O$(e,t,n){let r=[],i=null;for(let{0:s,index:o}of e.matchAll(cZ)){s in yy&&r.push({character:s,at:o});let a=lZ[s],l=r.at(-1);if(a===void 0||l?.character!==
a||(r.pop(),o-l.at>uZ||i!==null&&i.start<l.at))continue;let c=fZ(e,l.at,o+1,t,n);c!==null&&(i={start:l.at,end:o+1,sure:c})}return i}function fZ(e,t,n,r,i){let s=e[t]??
"",o=e.slice(t+1,n-1).trim(),a=e[t-1]??"",l=e[n]??"";if(o===""||s==="["&&(/[([:]/.test(l)||i.has(r.text.slice(t+1,n-1).trim().toLowerCase())))return null;if(dZ.
test(o))return!0;let c=pZ(e,t,n,r);return s==="["?/[\w\])!\\]/.test(a)?null:yZ(o,c):s==="{"&&/^\{[^{}]{1,200}\}$/.test(o)?a==="$"?null:!0:s==="{"?/[\w$#%/\\{]/.
test(a)||/[\w/}]/.test(l)?null:bZ(o,c):gy.test(o)&&(c!=="within"||wy(o))?!0:null}function pZ(e,t,n,{kind:r}){let i=e.slice(Math.max(0,t-80),t).replace(/[\s*_"“]+$/,
""),s=e.slice(n,n+80).replace(/^[\s*_"”.,;。，；]+/,""),o=s===""||s.startsWith("|");return o&&(i===""||i.endsWith("|"))?"whole":/[:：]$/.test(i)&&(o||r===
"heading")?"value":"within"}function yZ(e,t){if(e.startsWith("NEEDS CLARIFICATION"))return!0;if(e==="..."||e==="…")return t!=="within";if(hZ.test(e))return null;
if(hy(e)||/^[A-Z][A-Z\d_ /#-]{2,}$/.test(e))return t!=="within"||/^[A-Z\d]+_[A-Z\d_]+$/.test(e)?!0:null;if(wy(e))return gy.test(e)||gZ.test(e)?!0:null;if(gy.test(
e))return!0;if(t==="within")return null;if(mZ.test(e))return!0;let n=e.split(/\s+/).length;return n<2||by(e)?null:Fu(e)?!0:n>12||/\d{2}$/.test(e)?null:t==="whol\
e"?!0:n>=3?!1:null}function bZ(e,t){if(hy(e)||/^[A-Z][A-Z\d_]{2,}$/.test(e))return t==="within"?null:!0;let n=e.split(/\s+/);return wy(e)?t==="within"?null:!0:n.
length<2||by(e)?null:t!=="within"||Fu(e)?!0:null}function by(e){return/^\p{L}[\w.?-]*\s*[,:=|;<>]/u.test(e)||!/^[\p{L}"“(<*]/u.test(e)||/[{}=;]|=>|\w\(|\d\s*[,–-]\s*\d/.
test(e.slice(0,60))}function wy(e){return/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(e)}function N$(e,t){let n=e[t]?.text??"",r=xZ(n);if(r===
-1)return null;let i=n[r]??"",s=yy[i]??"";if(!Fu(n.slice(r+1,r+60))||by(n.slice(r+1,r+60).trim()))return null;let o=0,a=0;for(let l=t;l<Math.min(e.length,t+wZ);l+=
1){let c=e[l];if(c===void 0||c.kind!=="prose"&&c.kind!=="table")return null;let u=l===t?r:0;for(let d=u;d<c.text.length;d+=1){if(a+=1,a>vZ)return null;if(c.text[d]===
i?o+=1:c.text[d]===s&&(o-=1),!(o>0))return l===t||c.text[d+1]==="("?null:{start:r,last:l,end:d+1}}}return null}function xZ(e){let t=/^[*_\s]*/.exec(e)?.[0].length??
0;if(e[t]==="["||e[t]==="{")return t;let n=e.slice(0,80).search(/[:：][*_]*\s+[[{]/);return n===-1?-1:n+e.slice(n).search(/[[{]/)}var yy,lZ,cZ,uZ,dZ,gy,hZ,mZ,gZ,
wZ,vZ,R$=g(()=>{"use strict";my();yy={"[":"]","{":"}","(":")","（":"）","【":"】","<":">"},lZ=Object.fromEntries(Object.entries(yy).map(([e,t])=>[t,e])),cZ=
/[[\]{}()（）【】<>]/g,uZ=600;dZ=/^(?:TBD|TBC|TODO|FIXME|待定|待补充|待填写)$/i;gy=/^(?:describe|insert|your|enter|fill in|replace|placeholder|请填写|请描述|请输入|请补充|填写|补充)(?=[\s\u4E00-\u9FFF])/i;
hZ=/^(?:[xX\d\s.,–-]*|[\^!#@/].*|optional|required|if any|sic|wip|rfc|draft|deprecated|new|unreleased|可选|必填|选填)$/i,mZ=/^e\.?g\.?[\s,:]|[,\s]e\.g\.[\s,]/i,
gZ=/^(?:此处|在此|这里|例如|说明|描述|列出|简述|概述)/;wZ=40,vZ=4e3});function P$(e){return kZ.has(Di(e))}function AZ(e){return _Z.has(Di(e))}function L$(e,t,n){let r=[],i=CZ(e);for(let s=0;s<t.length;s+=1){let o=t[s];if(o===void 0||
!TZ(o))continue;let a=o.kind==="prose"?N$(t,s):null;if(a!==null){let y=t[a.last]??o;r.push({text:o.text.slice(a.start),untouched:!1,sure:!0,line:o.line,column:o.
column+a.start,endLine:y.line,endColumn:y.column+a.end}),s=a.last;continue}let l=NZ(o,i,n,OZ(t,s));if(l===null)continue;let{start:c,end:u,untouched:d=!1,sure:f=!0}=l,
h=l.wholeBlock===!0?$Z(t,s)??o:o,p=h===o?o.column+u:h.column+h.text.length;for(r.push({text:o.text.slice(c,u),untouched:d,sure:f,line:o.line,column:o.column+c,endLine:h.
line,endColumn:p});t[s+1]!==void 0&&(t[s+1]?.line??1/0)<=h.line;)s+=1}return r}function CZ(e){let t=e.lines.flatMap(({text:n})=>/^[\s>]*\[([^[\]]{1,200})\]:/.exec(
n)?.[1]?.toLowerCase()??[]);return new Set(t)}function TZ({kind:e}){return e==="prose"||e==="heading"||e==="table"}function $Z(e,t){let n=t;for(;e[n+1]?.block===
e[t]?.block&&e[n+1]?.marker===null;)n+=1;return e[n]}function OZ(e,t){let n=e[t],r=e[t-1];return r?.block!==n?.block||n?.marker!==null||/[.?!:。？！：]["”)*_]*$/.
test(r?.text??"")}function NZ(e,t,n,r){let{text:i}=e,s=Di(i);if(s==="")return null;let o={start:0,end:i.length};if(IZ(n).has(s))return{...o,untouched:!0};if(e.kind!==
"heading"&&r&&AZ(i))return o;if(e.kind==="prose"&&r&&$$(i))return{...o,wholeBlock:!0};let a=RZ(i),l=O$(a,e,t);if(l!==null)return l;if(e.kind==="heading")return null;
for(let c of[EZ,SZ]){let u=c.exec(a);if(u!==null)return{start:u.index,end:u.index+u[0].length}}return null}function RZ(e){if(!e.includes("`"))return e;let t="",
n=0;for(let r of Tt(e,0,e.length))t+=e.slice(n,r.start)+"`".repeat(r.end-r.start),n=r.end;return t+e.slice(n)}function Di(e){let t=e.replace(/[_*[\]{}|]/g,"").trim();
return(/^\W+$/.test(t)?t:t.replace(/[.。:：]$/,"").trim()).toLowerCase()}function IZ(e){let t=I$.get(e);if(t!==void 0)return t;let n=new Set(e.sections.map(s=>Di(
s.heading))),r=e.body.split(`
`).map(s=>Di(s.replace(/^(?:#+|[-*])\s+/,""))),i=new Set(r.filter(s=>s!==""&&!n.has(s)));return I$.set(e,i),i}var kZ,_Z,SZ,EZ,I$,z$=g(()=>{"use strict";R$();qr();
my();kZ=new Set(["n/a","na","none","-","–","—","..","...","…","……","?","??","???","no response","无","暂无","没有","不适用"]),_Z=new Set("tbd,\
tba,tbc,todo,fixme,xxx,to be defined,to be determined,to be decided,to be done,to be added,to be filled,to be filled in,to be written,to be completed,coming soo\
n,fill me in,fill in,placeholder,add here,yyyy-mm-dd,待定,待补充,待填写,待完善,待确认,待补,未定,未填写,略,記入してください".split(
",")),SZ=/(?<![\w/])(?:TBD|TBC|NEEDS CLARIFICATION)(?![\w/])|(?<![\w.])X{1,3}(?:%| ?(?:ms|seconds?|minutes?|hours?|days?|weeks?|percent|MB|GB|users|requests|times|秒|毫秒|分钟|小时|天|次))(?!\w)/,
EZ=/^[*_]{0,2}(?:TODO|TBD|TBC|FIXME|待定|待补充|待填写)[*_]{0,2}(?=\s*[:：(（])/;I$=new WeakMap});function Mu(e,t){let n=new _r(e),r=ol(n);return{source:n,frontMatter:r===null?null:t(r),bodyLine:r?.bodyLine??1}}function qu(e,t){let{source:n,frontMatter:r,bodyLine:i}=e,
s=s$(n,i),o=A$(n,s,i),a=S$(s,t),l=L$(n,s,t),c=LZ({source:n,lines:s,comments:o,placeholders:l,heads:a});return{source:n,template:t,title:PZ(a)??_a(r,"title"),frontMatter:r,
bodyLine:i,sections:c,lines:s,comments:o,placeholders:l,facts:d$(s),checks:c.filter(u=>u.id==="verification").flatMap(u=>a$(u.content))}}function PZ(e){let t=e.
find(i=>i.ids.length>0)?.index??1/0,n=i=>i.style==="heading"&&i.ids.length===0&&(i.level===1||i.index<t),r=e.find(n);return r===void 0||r.label===""?null:r.label}
function LZ(e){let{lines:t,heads:n}=e,r=[],i=[],s=0;for(let[a,l]of t.entries()){let c=n[s]?.index===a?n[s]:void 0,u=()=>i.findLast(p=>p.head.ids.length>0);if(c===
void 0){u()?.content.push(l);continue}let d=s;s+=1,i=i.filter(p=>p.head.level<c.level);let f=u();if(c.ids.length===0||f!==void 0&&D$(f.head,c)){f?.content.push(
l),i.push({head:{...c,ids:[]},place:d,content:[]});continue}let h={head:c,place:d,content:FZ(l,c)};r.push(h),i.push(h)}let o=zZ([...e.comments,...e.placeholders].
sort((a,l)=>a.line-l.line||a.column-l.column));return r.flatMap(a=>MZ(e,a,o))}function zZ(e){let t=new Map;for(let n of e)for(let r=n.line;r<=n.endLine;r+=1){let i=t.
get(r);i===void 0?t.set(r,[n]):i.push(n)}return t}function D$(e,t){return e.ids.length===1&&t.ids.includes(e.ids[0]??"")}function DZ(e,t){return t!==void 0&&t.level>
e.level&&(t.ids.length===0||D$(e,t))}function FZ(e,t){let n=e.text.slice(t.end),r=n.trimStart();return r.trim()===""?[]:[{...e,kind:"prose",level:0,text:r,column:e.
column+t.end+n.length-r.length}]}function MZ(e,{head:t,place:n,content:r},i){let{source:s,lines:o,heads:a}=e,l=o[t.index];if(l===void 0)return[];let c=n+1;for(;DZ(
t,a[c]);)c+=1;let u=o[a[c]?.index??o.length],d={label:t.label,style:t.style,level:t.level,head:{line:l.line,column:l.column,endLine:l.line,endColumn:l.column+Math.
max(t.end,1)},ids:t.ids,soft:t.soft,content:r,items:Lu(r),blank:r.every(f=>jZ(f,i.get(f.line)??[])),contentStart:qZ(e,t,l),contentEnd:u===void 0?s.text.length:s.
line(u.line).start};return t.ids.map(f=>({id:f,...d}))}function qZ({source:e,lines:t},n,r){let i=e.line(r.line).start+r.column-1+n.end;if(n.style!=="heading")return i;
let s=n.index;for(;t[s+1]?.block===r.block;)s+=1;let o=t[s]?.line??r.line;if(/^[\s\uFEFF>*+\d.)-]*#/.test(e.line(r.line).text))return n.end<r.text.length?i:e.line(
o).end;let l=e.lines[o];return l!==void 0&&/^[\s>]*(?:=+|-+)\s*$/.test(l.text)?l.end:e.line(o).end}function jZ(e,t){if(e.kind==="heading"||e.kind==="fence"||e.kind===
"rule")return!0;if(e.kind==="code")return e.text.trim()==="";let n=BZ(e,t).trim();return n===""||Di(n)===""||P$(n)?!0:e.kind==="html"&&n.replace(/<[^<>]*>/g,"").
trim()===""&&!/<(?:img|video|table)/i.test(n)}function BZ(e,t){let n="",r=0;for(let i of t){let s=i.line<e.line?0:i.column-e.column;n+=e.text.slice(r,Math.max(s,
r)),r=Math.max(r,i.endLine>e.line?e.text.length:i.endColumn-e.column)}return n+e.text.slice(r)}var vy=g(()=>{"use strict";o$();l$();f$();Du();yf();E$();C$();zu();
z$();ll()});function M$(e,t){let n=F$.get(e)??qu(Mu(e.body,()=>({data:{},problem:null})),e);F$.set(e,n);let[r]=Ce(n,t);return r===void 0?"":n.source.text.slice(r.contentStart,
r.contentEnd).trim()}var F$,q$=g(()=>{"use strict";vy();yt();F$=new WeakMap});var j$,B$=g(()=>{"use strict";rT();q$();yt();pe();xa();he();j$={id:"section-missing",severity:"error",summary:{en:"A required section is missing.","zh-CN":"缺少必填\
的一节。"},why:{en:"What nobody wrote down, the agent decides: this is the blank that an incident comes from.","zh-CN":"没有写下来的，就由智能体替你决定：事故就出在这样的空白里。"},
fix:{en:"Add the section; `spec fill FILE` asks for what is blank.","zh-CN":"补上这一节；`spec fill FILE` 会逐项询问空白之处。"},bad:F({Constraints:null}),
good:F(),edits(e,t){let n=e.template.sections.find(r=>r.required&&Li(e,r,t).length===0);return n===void 0?[]:[nT(e,n.id,M$(e.template,n.id))]},check(e,t,n){for(let r of e.
template.sections){if(!r.required||Li(e,r,n).length>0)continue;let i=Ce(e,r.id),s={en:i.length===0?"":`: ${Ms(i,['"','"'],", ")} not taken for it, because that \
often means something else`,"zh-CN":i.length===0?"":`：没有把${Ms(i,["“","”"],"、")}当作它，因为那往往另有所指`};t({at:i[0]?.head??null,section:r.
id,fixable:!0,why:r.why,message:{en:`${r.heading} is missing${s.en}; expected a section that answers: ${r.question}`,"zh-CN":`缺少“${r.heading}”${s["zh-CN"]}\
；这一节应当回答：${r.question}`}})}}}});function xy(e){let{sections:t,source:n,template:r}=e,i=r.sections.map(u=>u.id),s=new Set(t.map(u=>u.id)),o=u=>u.style==="heading"&&u.ids.length===1&&u.level===t[0]?.
level;if(s.size<t.length||!t.every(o))return[];let a=t.map(u=>({place:i.indexOf(u.id),...GZ(e,u)}));if(a.some(({start:u,end:d})=>ZZ(e,u,d)))return[];let c=[...a].
sort((u,d)=>u.place-d.place);return a.flatMap((u,d)=>{let f=c[d];return f===void 0||f===u?[]:[{start:u.start,end:u.end,text:n.text.slice(f.start,f.end)}]})}function GZ({
source:e,lines:t},n){let r=t.find(({line:o,kind:a,level:l,quoted:c})=>o>n.head.line&&a==="heading"&&l<=n.level&&!c),i=e.line(n.head.line).start,s=r===void 0?e.text.
length:e.line(r.line).start;return{start:i,end:i+e.text.slice(i,s).trimEnd().length}}function ZZ({source:e,lines:t,comments:n},r,i){let s=o=>e.line(o).start>=r&&
e.line(o).start<i;return n.some(({line:o,endLine:a})=>a>o&&s(o))||t.some(({line:o,kind:a,depth:l})=>(a==="html"||a==="heading"&&l>0)&&s(o))}var G$=g(()=>{"use s\
trict"});var Z$,U$=g(()=>{"use strict";G$();Ou();pe();he();Z$={id:"section-order",severity:"advice",summary:{en:"The sections stand in another order than the template's.",
"zh-CN":"各节的顺序与模板不同。"},why:{en:"Whoever reads many specs finds an answer by its place.","zh-CN":"读过许多规格的人，是按位置找答案的。"},
fix:{en:"Move the section to its place.","zh-CN":"把这一节移到相应的位置。"},bad:`## Goal

An operator changes one field, so that no release is needed.

${F({Goal:null})}`,good:F(),edits:xy,check(e,t){let n=e.template.sections.map(o=>o.id),r=new Set,i=-1,s=xy(e).length>0;for(let o of e.sections){let a=n.indexOf(
o.id);if(r.has(o.id)||o.soft||o.id!==o.ids[0])continue;if(r.add(o.id),a>i){i=a;continue}let l=Fs(e.template,n[i]??"")?.heading??"";t({at:o.head,section:o.id,fixable:s,
message:{en:`${o.label} stands after ${l}; expected it before`,"zh-CN":`“${o.label}”在“${l}”之后；应当在它之前`}})}}}});var H$,W$=g(()=>{"use strict";yt();pe();xa();he();H$={id:"section-soft",severity:"warning",summary:{en:"A label that often means something else taken for a sect\
ion, because nothing is headed so. `--strict` does not take it.","zh-CN":"没有对应标题的章节，用一个常有别的含义的标题代替了它；加上 `--strict` 则不接受。"},
why:{en:"The text below it may answer another question, and then this one has no answer.","zh-CN":"它下面写的也许回答的是别的问题，那样这一节就没有答案。"},
fix:{en:"Head the text by the section's own name if it is that, else add the section.","zh-CN":"如果写的就是这一节，换成它的标题；否则补上这一节。"},
bad:F().replace("## Constraints","## Requirements"),good:F(),check(e,t,{strict:n}){for(let{id:r,heading:i,required:s}of e.template.sections){if(n&&s)continue;let o=Ce(
e,r).filter(l=>l.soft),[a]=o;a===void 0||o.every(l=>l.blank)||t({at:a.head,section:r,sure:s,message:{en:`${Ms(o,['"','"'],", ")} taken for ${i}, because nothing\
 is headed so; expected a section with that name`,"zh-CN":`没有“${i}”一节，把${Ms(o,["“","”"],"、")}当作了它；应当有这个名字的一节`}})}}}});function WZ({content:e}){if(e.some(({kind:r})=>r!=="prose"))return!1;let t=e.map(r=>r.text).join(" ").replace(/[*_]/g,"");if(/[\d`/@:[\]<]/.test(t))return!1;if(/\p{Script=Han}/u.
test(t))return HZ.test(t);let n=t.toLowerCase().match(/[\p{L}'-]+/gu)??[];return n.length>0&&n.length<=12&&n.every(r=>UZ.has(r))}var UZ,HZ,V$,K$=g(()=>{"use str\
ict";yt();pe();he();UZ=new Set(`a all an and any are as be but code everything fast fine for good great in is it its just keep made make must nice no nothing of\
 ok okay only or
our please quality quick quickly ready should simple so standard standards stuff that the things this to up usual very we well will with work working works
best practice practices clean cleanly clear correct correctly easy efficient elegant flexible high maintainable modern normal normally performance performant
proper properly reasonable reliable robust scalable secure securely seamless security simply smart solid stable sure tests test tested testing usable
use user friendly better improved improve improvement appropriate appropriately needed expected passes pass bug bugs free done`.split(/\s+/)),HZ=/^(?:快|快速|高性能|性能|性能好|性能良好|稳定|可靠|安全|简单|简洁|优雅|友好|灵活|良好|正常|正常工作|功能正常|测试|测试通过|通过|完善|尽快|合理|适当|好|优化|优化一下|改进|无|保持|要|和|与|并|且|、|，|。|；|\s)+$/u,
V$={id:"section-thin",severity:"error",summary:{en:"A required section says a vague word or two and nothing else.","zh-CN":"必填的一节只有一两个含糊的词。"},
why:{en:"A section of one vague word is as blank as none, and looks filled.","zh-CN":"只有一个含糊的词，和空白没有区别，看上去却像写过了。"},
fix:{en:"Answer the section in a sentence that could be wrong, or write `N/A because …`.","zh-CN":"用一句可能出错的具体的话回答，或写“不适用，因为……”。"},
bad:F({"Architecture notes":"Clean and simple code."}),good:F(),check(e,t){for(let{id:n,heading:r,question:i,required:s}of e.template.sections){let o=Ce(e,n).filter(
l=>!l.blank),[a]=o;!s||a===void 0||!o.every(WZ)||t({at:a.head,section:n,message:{en:`${r} says next to nothing; expected an answer to: ${i}`,"zh-CN":`“${r}”等于\
没写；应当回答：${i}`}})}}}});function Gs(e,t){let n=Math.max(2,Math.floor(e.length/3)),[r]=t.map(i=>({name:i,distance:i.startsWith(e)?1:VZ(e,i)})).filter(({distance:i})=>i<=n).sort((i,s)=>i.
distance-s.distance);return r?.name??null}function VZ(e,t){let n=Array.from({length:t.length+1},(r,i)=>i);for(let r=1;r<=e.length;r+=1){let i=[r];for(let s=1;s<=
t.length;s+=1){let o=(n[s-1]??0)+(e[r-1]===t[s-1]?0:1);i.push(Math.min(o,(n[s]??0)+1,(i[s-1]??0)+1))}n=i}return n[t.length]??0}var ju=g(()=>{"use strict"});function KZ({rules:e,reason:t,misplaced:n},r,i,s){if(e.length===0)return[{en:"spec-allow names no rule; expected (spec-allow rule: reason)","zh-CN":"spec-allow \
没有写规则名；应当写成 (spec-allow 规则: 理由)"}];let o=e.filter(a=>!i.includes(a)).map(a=>YZ(a,i));return o.length>0?o:n?[{en:"spec-allow stands\
 within a line or is not closed there, and allows nothing; expected it at the end of its line","zh-CN":"spec-allow 写在了一行中间，或括号没有在这一行闭合，因此不起作用；应当放在行末"}]:
t===""?[{en:`spec-allow ${e.join(", ")} gives no reason, and allows nothing; expected one after a colon`,"zh-CN":`spec-allow ${e.join("、")} 没有写理由，因此不起作用；应当在冒号\
后写明理由`}]:e.filter(a=>!r.has(a)).map(a=>s.has(a)?{en:`${a} cannot be allowed; expected the line to be mended`,"zh-CN":`${a} 不能放行；应当修改这一行`}:
{en:`spec-allow ${a} allows nothing: that rule has nothing to say here`,"zh-CN":`spec-allow ${a} 没有放行任何内容：这条规则在这里没有发现问题`})}
function YZ(e,t){let n=Gs(e,t);return{en:`spec-allow: there is no rule "${e}"${n===null?"; `spec rules` lists them":`; did you mean ${n}?`}`,"zh-CN":`spec-allow\
：没有名为“${e}”的规则${n===null?"；`spec rules` 列出所有规则":`；是不是 ${n}？`}`}}var Y$,J$=g(()=>{"use strict";ju();pe();he();Y$={id:"\
spec-allow",severity:"warning",silencedBy:"configuration",summary:{en:"A `(spec-allow rule: reason)` that allows nothing, gives no reason or names no rule.","zh\
-CN":"`(spec-allow 规则: 理由)` 没有放行任何内容、没有写理由，或写的不是规则名。"},why:{en:"Whoever reads the spec takes it that som\
ebody looked at the line and had a reason.","zh-CN":"读规格的人会以为有人看过这一行，并且有理由放行。"},fix:{en:"Write `(spec-allow rule\
: reason)` at the end of the line that it is about, or take it out.","zh-CN":"在所说的那一行末尾写 `(spec-allow 规则: 理由)`，或把它删掉。"},
bad:F({Constraints:"- p99 stays under 50 ms. (spec-allow placeholder: the figure is final)"}),good:F(),check:()=>{},review({allows:e,used:t,rules:n,never:r},i){
for(let s of e)for(let o of KZ(s,t.get(s)??new Set,n,r))i({at:s.at,message:o})}}});function sU({text:e,prose:t},n){if(rU.test(t)||iU.test(t))return null;let r=(a,l,c,u=!1)=>a.matchAll(l).map(d=>({start:d.index,end:d.index+d[0].length,sure:c(d[0]),
looped:u})),i=r(QZ,e,()=>!0).filter(({start:a,end:l})=>n||!/^(?:KEYS|SCAN)$/.test(e.slice(a,l))),s=r(XZ,t,()=>!0),o=r(JZ,e,a=>/^(?:scan|iterat|loop|walk|go|travers|enumerat|by scan)/i.
test(a));return[...s,...i,...o,...r(tU,t,()=>!1,!0)][0]??null}var JZ,XZ,QZ,eU,tU,nU,rU,iU,X$,Q$=g(()=>{"use strict";pe();bt();ba();nt();he();JZ=X("unbounded-hot\
-path GROWS",()=>/(?<![A-Za-z0-9_-])(?:(?:scan(?:s|ned|ning)?|iterat(?:e|es|ed|ing)(?: over| through| across)?|loop(?:s|ed|ing)? (?:over|through)|walk(?:s|ed|ing)?(?: over| through)?|go(?:es|ing)? through|travers(?:e|es|ed|ing)|enumerat(?:e|es|ed|ing)|read(?:s|ing)?|load(?:s|ed|ing)?|fetch(?:es|ed|ing)?|list(?:s|ed|ing)?|return(?:s|ed|ing)?|quer(?:y|ies|ied|ying)|pull(?:s|ed|ing)?|search(?:es|ed|ing)?(?: through)?|display(?:s|ed|ing)?|shows?|render(?:s|ed|ing)?|recomput(?:e|es|ed|ing)|parse[sd]?|parsing|count(?:s|ed|ing)?|send(?:s|ing)?|notif(?:y|ies|ied|ying)|sort(?:s|ed|ing)?|filter(?:s|ed|ing)?|check(?:s|ed|ing)?)(?: (?:over|through|from|to))? (?:all|each|every|the (?:whole|entire|full|complete)|an? (?:whole|entire|full))(?: (?:of )?(?:the|its|their|our))? [A-Za-z0-9`'_/-]{1,40}(?: [A-Za-z`'_-]{1,24})?)|by scanning (?:the )?[A-Za-z`_-]{1,30}/gi),
XZ=X("unbounded-hot-path PLAIN",()=>/(?<![A-Za-z0-9_-])(?:full[- ]table (?:scan|read)s?|table scans?|key[- ]?space scans?|scan(?:s|ned|ning)? (?:of )?(?:the )?(?:whole |entire |full |redis )?(?:key ?space|table|database|collection|index)|N ?\+ ?1 (?:quer(?:y|ies)|problem|reads?|calls?|requests?)|one (?:query|request|call|lookup) (?:per|for each|for every) (?:row|item|record|entry|element|user|id|key|document|file|model)|(?:a |another |separate )(?:query|request|call|lookup) (?:per|for each|for every) (?:row|item|record|entry|element|id|key)|O\(N(?:\^2|²|\*\*2)?\)|without (?:a |any )?(?:limit|pagination|paging)|unbounded (?:list|query|scan|loop|fan-?out|queue|result)s?)|全表扫描|扫全表|(?:遍历|扫描|轮询)(?:所有|全部|整个|全量|每个|每一个)[^，。；,;]{0,12}|(?:查询|读取|加载|返回|拉取|获取|展示)(?:所有|全部|全量)的?[^，。；,;]{1,12}|逐(?:条|个|行)(?:查询|请求|读取|调用)|全量(?:扫描|加载|查询|拉取)/gi),
QZ=X("unbounded-hot-path WALKS",()=>/(?<![A-Za-z0-9_])(?:KEYS\s[^\s`"'，。]{0,60}[*:][^\s`"'，。]{0,60}|scan_iter|(?<=(?:runs?|issues?|uses?|calls?|does|via|executes?|sends?|with|执行|使用|调用|用|跑|发)\s?`?)KEYS(?![A-Za-z0-9_])|SCAN(?![A-Za-z0-9_]))/g),
eU=/redis|valkey|keydb|dragonfly/i,tU=X("unbounded-hot-path LOOPED",()=>/(?<![A-Za-z])for (?:each|every) (?:[A-Za-z-]{1,20} ){1,5}?(?:(?:we|it|they|the [A-Za-z]{1,20}) )?(?:quer(?:y|ies)|fetch(?:es)?|calls?|looks? up|requests?|loads?|reads?) (?:the|its|their|an?) [A-Za-z]{1,24}|(?:对|为)?每(?:个|条|一)[^，。；,;每]{1,12}(?:都|再|分别)(?:查询|请求|读取|调用)[^，。；,;]{0,8}/gi),
nU=X("unbounded-hot-path PATH",()=>/(?<![A-Za-z])(?:GET|POST|PUT|PATCH|DELETE) \/|(?<![A-Za-z])(?:requests?|quer(?:y|ies)|poll(?:s|ing)?|render(?:s|ed|ing)?|messages?|page|list|call(?:s|ed)?|handler|endpoint)(?![A-Za-z])|请求|查询|轮询|渲染|消息|页面|列表|接口/i),
rU=X("unbounded-hot-path FORBIDDEN",()=>/(?<![A-Za-z])(?:must not|mustn'?t|do not|don'?t|does not|doesn'?t|not|never|no|avoid(?:s|ing)?|without|instead of|rather than|forbid\w*|prohibit\w*|prevents?|not allowed|eliminat\w+|replac\w+|remov\w+|stop|no longer|decided against)(?![A-Za-z])|不得|不能|不要|不允许|禁止|避免|不应|无需|不再|没有采用|未采用|弃用|否决|而不是|替代|取代|消除/i),
iU=X("unbounded-hot-path BOUNDED",()=>/(?<![A-Za-z])(?:pages? of|(?:by|in|one) pages?|page[- ]sizes?|paginat\w*|paged|limit(?:ed|s)?|at most|up to|top \d+|first \d+|batch(?:es|ed)?|cursor|chunk(?:s|ed)?|cached?|incremental\w*|bounded|lazy|lazily|virtuali[sz]ed|once|offline|nightly|at build|constant|capped|max(?:imum)?)(?![A-Za-z])|分页|上限|最多|分批|批量|缓存|增量|懒加载|构建时|离线/i),
X$={id:"unbounded-hot-path",severity:"warning",summary:{en:"Work that grows with the data, on a path that runs per request, render, poll or message.","zh-CN":"每\
次请求、渲染、轮询或每条消息都要做随数据量增长的工作。"},why:{en:"It is instant with the rows of today's tests and takes the service \
down with those of next year.","zh-CN":"以今天测试的数据量一瞬间就完成，以明年的数据量会拖垮服务。"},fix:{en:"Keep what is asked fo\
r in a structure that is read in O(1), bound the work by a page or a limit, or move it off the path.","zh-CN":"把结果存成 O(1) 读取的结构，用分页或上限限制工作量，或移出这条路径。"},
bad:F({"Architecture notes":"On every request the handler scans the Redis keyspace. When Redis does not answer within 20 ms, the last list is served."}),good:F(),
check(e,t){let n=ve(e),r=eU.test(e.source.text),i=new Set(n.filter(({prose:s})=>nU.test(s)||ya(s).length>0).map(({item:s})=>s));for(let s of n){if(s.section==="\
non-goals"||s.section==="context"||s.force==="narrates")continue;let o=sU(s,r);if(o===null)continue;let[a]=ya(s.prose),l=o.sure&&a?.kind==="called";if(!l&&!o.looped&&
!(o.sure&&/^by /i.test(s.text.slice(o.start)))&&!i.has(s.item))continue;let c=s.text.slice(o.start,o.end).trim();t({at:s.range(o.start,o.end),...s.section===null?
{}:{section:s.section},sure:l,message:a===void 0?{en:`"${c}" grows with the data; how often does it run, over how many, and what bounds it?`,"zh-CN":`“${c}”随数\
据量增长；多久执行一次，数据有多少，上限是什么？`}:{en:`"${c}" grows with the data and runs ${a.text}; expected work that a limit or an \
index bounds`,"zh-CN":`“${c}”随数据量增长，而且${a.text}都会执行；应当用上限或索引限制工作量`}})}}}});var oU,eO,tO=g(()=>{"use strict";pe();nt();Jt();he();oU=/(?:(?<![A-Za-z])(?:latency|timeouts?|time-out|response times?|load(?:ing)? times?|delay|interval|ttl|duration|p50|p90|p95|p99|p999|throughput|memory(?: usage)?|file size|page size limit|bundle size|payload|max(?:imum)? size|retention)|延迟|时延|超时(?:时间)?|响应时间|加载时间|耗时|间隔|过期时间|内存|文件大小|吞吐量?)(?: (?:is|of|to|at|stays?|must be|should be|must stay|set to|为|是))?\s?(?:[:：=<>≤≥~]|<=|>=|under|below|within|less than|at most|up to|不超过|小于|低于|为|是|控制在)?\s?$/i,
eO={id:"unit-missing",severity:"warning",summary:{en:"A figure for a time, a size or a rate has no unit.","zh-CN":"时间、大小或速率只有数字，没有单位。"},
why:{en:"Seconds and milliseconds differ by a thousand, and each reader picks one.","zh-CN":"秒和毫秒差一千倍，每个读者会各选一个。"},fix:{en:"\
Write the unit after the number: ms, s, MB, calls per minute.","zh-CN":"在数字后写上单位：毫秒、秒、MB、次/分钟。"},bad:F({Constraints:"- The\
 timeout is 50."}),good:F({Constraints:"- The timeout is 50 ms."}),check(e,t){for(let n of ve(e))if(!n.quoted)for(let{text:r,start:i,end:s,dimension:o}of Ie(n.prose))
o!=="bare"||r==="0"||!oU.test(n.prose.slice(Math.max(0,i-48),i))||t({at:n.range(i,s),...n.section===null?{}:{section:n.section},message:{en:`"${r}" has no unit;\
 expected one, e.g. ms, s or MB`,"zh-CN":`“${r}”没有单位；应当写明，如毫秒、秒、MB`}})}}});var Gn,aU,lU,nO,rO=g(()=>{"use strict";bt();Gn=e=>`(?<![A-Za-z0-9_-])(?:${e})(?![A-Za-z0-9_-])`,aU="correctly|properly|normally|smoothly|seamlessly|flawlessly|p\
erfectly|reliably|gracefully|nicely|appropriately|sensibly",lU="good|nice|great|clear|clean|intuitive|usable|readable|legible|helpful|useful|meaningful|informat\
ive|user[- ]friendly|friendly|easy(?: to (?:use|understand|read|follow))?|simple|acceptable|reasonable|satisfactory|adequate|appropriate|sensible|stable|robust|\
reliable|consistent|accurate|correct|comfortable|pleasant|polished|professional|responsive|smooth|performant|fast|secure|complete|unaffected|maintainable|compre\
hensive|sufficient|well[- ]documented|well[- ]tested|working",nO=[{pattern:()=>new RegExp(Gn("(?:works?|working|behaves?|functions?|performs?|operates?|runs?|re\
nders?|displays?|looks?|responds?|loads?|integrates?|handled?|functioning)(?: [A-Za-z]{1,16}){0,3}? (?:as expected|as intended|as designed|as desired|as planned\
|as it should|as they should|correctly|properly|fine|well|normally|smoothly|seamlessly|flawlessly|perfectly|nicely|okay)"),"gi"),sure:!0},{pattern:()=>new RegExp(
Gn("as expected|as intended|as desired|as appropriate"),"gi"),sure:!0},{pattern:()=>new RegExp(Gn("(?:thoroughly|fully|properly|carefully|extensively|sufficient\
ly|adequately|comprehensively|rigorously|well)[- ](?:test(?:s|ed|ing)?|verif(?:y|ied)|validated?|check(?:ed)?|cover(?:s|ed)?|documented)|(?:thorough|extensive|a\
dequate|sufficient|proper|comprehensive|appropriate) (?:tests?|testing|coverage|test coverage|validation|documentation)"),"gi"),sure:!0},{pattern:()=>new RegExp(
Gn(`(?:is|are|be|remains?|stays?|looks?|feels?|seems?|appears?|becomes?|keeps?) (?:still |very |more |all |generally |quite |as )?(?:${lU})`),"gi"),sure:!0},{pattern:()=>new RegExp(
Gn("(?:helpful|useful|meaningful|informative|friendly|user[- ]friendly|clear|sensible|good|nice|reasonable|appropriate|proper|correct|acceptable|readable|sane) \
(?:[A-Za-z]{1,16} )?(?:messages?|errors?|outputs?|feedback|results?|responses?|experience|ux|ui|layout|quality|performance|behaviou?r|warnings?|hints?|docs|docu\
mentation|names?|values?|data|coverage|state)"),"gi"),sure:!0},{pattern:()=>new RegExp(Gn("(?:ease of use|stability|usability|user satisfaction|effectiveness|us\
er experience|look and feel|stability|robustness|readability|maintainability|code quality|quality|reliability)"),"gi"),sure:!0},{pattern:()=>new RegExp(Gn("no (\
?:[A-Za-z]{1,14} )?(?:complaints?|issues?|problems?|glitch(?:es)?|bugs?|surprises|weirdness|noticeable [A-Za-z]{1,20}|visible [A-Za-z]{1,20}|obvious [A-Za-z]{1,\
20}|negative (?:impact|feedback|effects?)|significant [A-Za-z]{1,20}|major [A-Za-z]{1,20})"),"gi"),sure:!0},{pattern:()=>/^(?:\*\*)?(?:(?:all |the |relevant |user |api |project )*(?:documentation|docs|readme|changelog|tests?|guides?)(?: (?:is|are|has been|have been))? (?:updated?|written|added|complete[d]?|created|improved|reviewed)|(?:update|write|add|improve) (?:the |all |relevant |short |some |more )*(?:documentation|docs|readme|tests?|documents))(?: (?:accordingly|as needed|to reflect (?:the )?changes?))?[.\s]*$/gi,
sure:!0},{pattern:()=>new RegExp(Gn("(?:will )?(?:requires?|needs?) (?:[A-Za-z]{1,14} ){0,2}(?:e2e|end-to-end|unit|integration|more|manual)? ?tests?(?:ing)?|(?:\
covered by|has|have) (?:automated |unit |integration |e2e )?tests?"),"gi"),sure:!1},{pattern:()=>new RegExp(Gn("(?:is |are |be )?(?:measurable|testable|verifiab\
le|configurable|demonstrated|demonstrable|observable|stated clearly|clearly (?:stated|documented|visible|labell?ed|explained)|fully documented|identified|extrac\
ted|considered|addressed)"),"gi"),sure:!1},{pattern:()=>new RegExp(Gn(`${aU}|without (?:any )?(?:issues?|problems?|regressions?|disruption|breaking (?:anything|\
changes))|without any errors?|(?:remain|remains|is|are) (?:valid|usable|functional|intact|unchanged|unaffected)|no regressions?|error handling|edge cases`),"gi"),
sure:!1},{pattern:()=>/(?:功能|显示|运行|工作|布局|适配|展示|渲染|加载|播放|使用|访问|跳转|交互|表现|样式|响应|操作)(?:均|都|可以|能够|能|一切|基本)?正常|正常(?:工作|运行|使用|显示|展示|加载|渲染|访问|跳转)|(?:符合|达到|满足)(?:预期|期望|要求|需求)|(?:体验|效果|性能|质量|表现|稳定性)(?:良好|好|优秀|佳|达标|可接受|流畅)|舒适|美观|友好|流畅|直观|易用|易读|可读性|(?:无|没有|不出现)(?:明显|较大|严重)(?:\p{Script=Han}{0,6})|明显(?:不同|提升|改善|优于|变化|降低|减少)|(?:充分|全面|完整|详细|仔细)(?:地)?(?:测试|验证|覆盖|检查)|没有(?:问题|异常)|无(?:问题|异常)|稳定(?:运行|可靠)|合理|文档(?:已)?(?:更新|完善|补充)(?:完成|完毕)?$/gu,
sure:!0},{pattern:()=>/正常|正确(?:显示|展示|处理|返回|工作|渲染)|适当|良好|稳定|清晰|完善|无错位|不被遮挡/gu,sure:!1}].map(({pattern:e,
sure:t},n)=>({pattern:X(`judgements ${n}`,e),sure:t}))});function dU({section:e,headings:t,text:n,force:r}){return r==="narrates"?!1:e==="verification"?!0:e==="context"||e==="non-goals"?!1:e===null&&t.some(uU)||/^(?:test|verify|check|confirm|validate|make sure|ensure)(?![A-Za-z])|[;；] ?(?:verify|confirm)(?![A-Za-z])/i.
test(n)}function fU({text:e,prose:t}){let n=Ie(e).filter(({dimension:i})=>i!=="bare");return nO.flatMap(({pattern:i,sure:s})=>i.matchAll(t).map(o=>({start:o.index,
end:o.index+o[0].length,sure:s}))).filter(({end:i})=>!/^\s?(?:[:：(（]|i\.e\.|e\.g\.|即)\s?\S/u.test(e.slice(i))&&!/[`"“]/.test(e.slice(i))&&n.length===0).
sort((i,s)=>Number(s.sure)-Number(i.sure)||i.start-s.start)[0]??null}var cU,uU,iO,sO=g(()=>{"use strict";pe();nt();Jt();Ii();he();rO();cU=/^(?:\d[\d.]*\s*)?(?:[\p{Emoji_Presentation}\p{Extended_Pictographic}\uFE0F]\s*)?(?:.*\b(?:test(?:s|ing)?|verification|validation|acceptance|definition of done|success (?:criteria|metrics?)|graduation(?: criteria)?|quality)\b.*|.*(?:测试|验收|验证|成功标准|成功指标).*)$/iu,
uU=Yt(e=>cU.test(e)),iO={id:"unverifiable-check",severity:"warning",summary:{en:"A check that two people could judge differently.","zh-CN":"两个人可能得出不同结论的检查。"},
why:{en:"A check that depends on who looks passes on the day of the incident.","zh-CN":"因人而异的检查，出事那天也会通过。"},fix:{en:"Write wha\
t is done and what is then seen: a command with its result, an input with its output, a figure.","zh-CN":"写明做什么、看到什么：命令和结果、输入和输出，或一个数字。"},
bad:F({Verification:"- `npm test` passes with 500 models.\n- Saving works as expected.\n- live: p99 stays under 50 ms the day after the release."}),good:F(),check(e,t){
for(let n of ve(e)){if(n.quoted||!dU(n))continue;let r=fU(n);r!==null&&t({at:n.range(r.start,r.end),...n.section===null?{}:{section:n.section},sure:r.sure&&n.kind!==
"sentence",message:{en:`"${n.text.slice(r.start,r.end)}" can be judged either way; expected a result that everybody sees alike`,"zh-CN":`“${n.text.slice(r.start,
r.end)}”因人而异；应当写谁看都一样的结果`}})}}}});var oO,aO=g(()=>{"use strict";oO={manner:{sure:`正常工作|正常运行|正常使用|正常显示|正常展示|正常访问|正常加载|正常返回|正常响应|正常处理|正常打开|正常跳转|正常渲染|正常启动|正常播放|正常登录|正常执行|正常生成|正常保存|功能正常|运行正常|显示正常|展示\
正常|布局正常|适配正常|工作正常|访问正常|返回正常|表现正常|一切正常|使用正常|加载正常|渲染正常
合理地|妥善地|妥善处理|妥善|妥当|恰当地|恰当|得当|适当地|适当处理|合理处理|正确处理|优雅地|优雅降级|优雅处理|优雅|平滑地|平滑过渡|平滑|平稳|平稳过渡|无缝|无缝集成|无缝衔接|无缝对接|无缝切换|顺利|顺利完成|顺畅|有效地|有效处理|高效地|高效|可靠地|安全地|智能地|智能化|智能识别并处理|灵\
活处理|灵活地|谨慎|谨慎设计|谨慎处理|谨慎操作|认真|仔细|充分|充分考虑|充分利用|充分测试|符合预期|达到预期|满足预期|符合要求|满足要求|满足需求|满足业务需要|满足用户需求|按预期工作|按预期|如预期|和预期一致|规范地|科学地|自然流畅|自然地|做好|处理好|保证质量|良好地|稳妥`,
look:"正确地|准确|准确地|精准|流畅度|严谨|清楚地|合规|智能|自然|保持一致|统一风格"},quality:{sure:`用户友好|友好|友好提示|友好的|界面友好|易用|易用性|\
易于使用|易于理解|易于维护|易于扩展|易于阅读|易读|易懂|易维护|易扩展|易上手|简单易用|简单易懂|简洁明了|简洁易懂|简洁美观|简洁大方|简洁|简明|清晰|清晰易读|清晰明了|清晰可见|清楚|明了|直观|一目了然|通俗易懂|美观|美观大方|漂亮|精美|好看|大方|大气|高端|高级感|现代感|现代化|时尚|炫酷|\
酷炫|有吸引力|赏心悦目|舒适|舒适可读|舒服|顺手|方便|便捷|便利|便于使用|便于维护|便于理解
健壮|健壮性|鲁棒|鲁棒性|稳健|强大|功能强大|灵活|灵活性|灵活配置|灵活可配置|可扩展|可扩展性|扩展性|扩展性强|可维护|可维护性|高可用|高可用性|高可靠|高可靠性|高扩展|高内聚低耦合|低耦合|高质量|高品质|高标准|优质|优秀|良好|良好的|较好|较好的|更好的体验|极致|极致体验|极致性能|完美|完善|\
完善的|完备|全面|全面的|全方位|成熟|成熟的|先进|先进的|专业|专业的|合理|合理的|合适|合适的|适合的|适宜|恰当的|适当的|相应的处理|相应处理|人性化|智能化的|个性化体验|沉浸式|沉浸感|体验好|体验良好|良好体验|良好的用户体验|良好的体验|用户体验好|提升用户体验|提升体验|改善体验|优化体验|丝滑\
|不卡顿|无卡顿|无明显卡顿|不影响体验|不影响使用|不影响用户体验|零门槛|低门槛|傻瓜式|一站式|规范化|标准化的|轻量|轻量级|轻便|轻巧|精简|复杂操作|明显不同|明显区别|明显差异|易混淆|不合理|不友好|过于复杂|太复杂|丰富|丰富的|多样|多样化|多样的|多元化|通用性强|兼容性好|安全性高|性能好|性能\
优良|性能优异|性能良好|效果好|有意义|有意义的|有用|有用的|有价值的`,look:"简单|简易|极简|高级|基础动效|明显|醒目|突出|显著位置|用户体验|易于|便于|最小化|最优|最佳|最好|理想\
|独特|创新|详尽|类似|必要的|相关人员|核心功能|类似的|安全可靠|最小骨架|合适性|亮眼"},speed:{sure:"快速|快速响应|快速加载|快速定位|快速上手|迅速|迅\
速响应|尽快|尽早|尽可能快|及时|及时响应|及时反馈|及时处理|及时通知|及时更新|即时响应|秒级响应|毫秒级|秒开|高性能|高并发|高吞吐|低延迟|低延时|低时延|响应快|响应迅速|响应及时|加载快|加载速度快|加载迅速|速度快|流畅|流畅运行|流畅度高|实时性高|性能高|短时间内|较短时间|一段时间|较长时间|很\
快|较快|更快|尽量快|瞬间|高频访问|可接受的时间|合理的时间|合理时间内|可接受范围|不会太慢|不能太慢|足够快",look:"立即\
|立刻|马上|近期|定期|经常|频繁|偶尔|长时间|大流量|高峰期|适时|及早"},amount:{sure:"大量|大量的|海量|少量|少量的|若干|若干个|许多|很多|较多|较少|不少|众多|诸多|多种多样|\
足够|足够的|充足|充足的|适量|适度|一定的|一定程度|一定程度上|一定数量|一定时间|某种程度|某些情况|某些|部分情况|大部分|大部分情况|大多数|大多数情况|绝大多数|绝大部分|绝大多数情况|过多|过少|过大|过小|过长|过高|过低|太多|太大|太长|太慢|较大|较小|较高|较低|较长|较短|很大|很小|很高|\
很低|显著|显著提升|大幅|大幅提升|大幅度|明显提升|明显改善|略微|稍微|稍有|轻微|不太|不要太多|尽可能多|尽可能少|尽可能小|尽可能大|适当放宽|适当增加|适当减少|适当调整|可接受|可以接受|可容忍|合理范围|正常范围|超大|巨大|庞大|多次|几次|多试几次|几个|好几个|数个|数十|数百|上千|上万|接近\
实时|大文件|大数据量|大批量|高负载|低负载|正常负载|正常情况|一般情况|通常情况",look:"几步|几项|几种|几秒|几分钟|几天|几页|一些|有些|各种|各类|多种|少数|少\
许|大概|最大程度|最大限度|不同屏幕|接近|尽量多"},condition:{sure:"必要时|需要时|如有需要|如有必要|如果需要|如果必要|若有需要|若有必要|视情况|视情况而定|视需要|视具体情况|根据情况|根据需要|根据实际情况\
|根据具体情况|根据实际需要|按需|按需处理|按需要|按实际情况|酌情|酌情处理|适当|适当时|适当时候|适当情况下|合适的时候|合适时|在合适的时机|条件允许|条件允许时|条件允许的情况下|情况允许|时机成熟|特殊情况|特殊情况下|特定情况下|某些情况下|某些场景下|部分场景|在可能的情况下|如适用|若适用|如适合|\
除非必要|除非特殊情况|如有可能|因情况而异",look:"如需|如需要|若需|若需要|一般来说|原则上|有时|有时候|依据情况|按要求|按照要求|按照规范"},
rest:{sure:"等等|等等等|等等。|诸如此类|之类|之类的|以及其他|及其他|以及其它|及其它|和其他相关|以及相关|包括但不限于|包含但不限于|不限于|如此类推|依此类推|以此类推|诸如|等相关|等功能|等操作|等内容|等信息|等场景|等方面|等情况|等问题|等工作|等需求|等能力",
look:"等|其他相关|其它相关"},reference:{sure:"最佳实践|业界标准|行业标准|行业规范|业界最佳|业内领先|业界领先|行业领先|国际领先|一流|世界级|企业级|生产级|商业级|工业级|主流方案|主流做法|主流技术|通用做法|常规做法|惯例|按惯例|良好实践|\
相关标准|相关规范|相关规定|相关法律法规|相关要求|有关规定|业务惯例|设计规范要求",look:"标准做法|内容审核规范|主流|常规|编码规范|代码规范|现有规范|约定俗成"},
comparative:{sure:"更好|更好的|更好地|更快|更快的|更高效|更灵活|更稳定|更安全|更可靠|更友好|更清晰|更简洁|更简单|更方便|更便捷|更直观|更优雅|更健壮|更流畅|更智能|更合理|更完善|更强大|更美观|更易用|更易读|更易维护|更轻量|更准确|更自然|更人性化|更加|更为|尽量|尽可能|\
尽可能地|尽力|尽量避免|尽量减少|优化一下|改进一下|改善一下|完善一下|调整一下|提升一下|美化一下|美化|精简一下|性能优化|体验优化|优化性能|提升性能|提高性能|提升效率|提高效率|提高稳定性|提升稳定性|提升质量|提高质量|提高可用性|增强体验|增强安全性|增强稳定性|加强安全|加强管理|优化用户体验|提高\
用户体验|改善用户体验|提高可维护性|提升可维护性|进一步优化|进一步完善|进一步提升|逐步优化|逐步完善|持续优化|持续改进",
look:"优化|简化|"},pass:{pass:`所有|没有|具有|含有|必须有|仅有|只有|拥有|带有|持有|占有|还有|都有|已有|有用户|有用例|有用到|有用于|主流程|主流水|主流量|先进先出|先进后出|较大值|较小值|较大者|较小者|足够支付|不足够|是否足够|清楚记录
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
所不同|一定会|不一定|一定要|一定是|优雅停机|优雅关闭|优雅退出|优雅关机|实时性|按需加载|按需引入|按需导入|按需付费|按需渲染|按需求|高并发测试|大量级|数量级|约束条件|多次点击|多次提交|多次调用|多次请求|几个月|几个小时|有意义的变量名`}}});var lO,cO=g(()=>{"use strict";lO={manner:{sure:`properly|appropriately|gracefully|seamlessly|seamless|securely|reliably|efficiently|effectively|intelligently|sm\
artly|nicely|adequately|sufficiently|reasonably|suitably|smoothly|intuitively|robustly
elegantly|conveniently|neatly|sensibly|thoroughly|comprehensively|meaningfully|optimally|satisfactorily|acceptably|professionally|flawlessly|painlessly|effortle\
ssly|responsibly|wisely|diligently
correctly|work/works/working/worked/function/functions/functioning/behave/behaves/behaving/run/runs/perform/performs/operate/operates/return/returns/render/rend\
ers/display/displays/load/loads/respond/responds normally
work/works/working/function/functions/functioning/perform/performs/behave/behaves/run/runs as expected/intended/designed/usual/before/normal/advertised
work/works/working/perform/performs/scale/scales/integrate/integrates/behave/behaves well/fine/nicely/great/smoothly/ok/okay|play/plays nicely|in a/an timely/ef\
ficient/effective/appropriate/reasonable/sensible/suitable/consistent/secure/proper/graceful/user-friendly manner/fashion/way
in a good/nice/clean/clear/sane/meaningful/friendly/structured/organized manner/fashion/way|as smooth/smoothly/simple/simply/easy/easily/fast/quickly/small/clea\
n as possible|sanely|tastefully|judiciously|prudently|tactfully`,look:"as intended|as usual|normally|naturally|carefully|accurately|cleanly|accordingly|transpar\
ently|clearly|in detail|proactively|strategically|as desired|fairly|equitably|rigorously|predictably|coherently|unobtrusively|discreetly|safely|consistently|ful\
ly functional|in depth"},quality:{sure:`optimal|efficient|confident|error-prone|proper|appropriate|user-friendly|developer-friendly|mobile-friendly|beginner-fri\
endly|family-friendly|intuitive|unintuitive|robust|elegant|beautiful|gorgeous|aesthetic|aesthetically pleasing|visually appealing|visually pleasing|eye-catching\
|attractive|appealing
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
ble and safe|helpful|user-oriented|customer-friendly|self-explanatory|self-evident|straightforward|uncomplicated
meaningful|actionable|streamlined|cohesive|harmonious|comfortable|comfortably|convenient|easily|easy|hard-to-misuse|brittle|flaky code|ugly|clunky|cumbersome|bl\
oated|heavyweight|obtrusive|annoying|confusing|user-unfriendly|noisy|messy|hacky|unnecessary complexity|undue complexity|additional complexity|needless complexi\
ty`,adjective:"basic|heavy|simple|simpler|minimal|minimalist|minimalistic|clean|cleaner|clear|clearer|concise|compact|lightweight|light-weight|flexible|modern|p\
owerful|rich|secure|safe|stable|reliable|effective|consistent|coherent|uniform|useful|usable|readable|legible|understandable|responsive|friendly|accessible|prof\
essional|good|great|nice|nice-looking|ideal|perfect|optimized|optimised|optimum|customizable|customisable|adaptable|modular|fun|cool|suitable|unsuitable|predict\
able|solid|sound|crisp|vivid|comprehensible|high-level enough|resilient|durable|dependable|trustworthy|transparent|logical|fluid|smooth|better-looking|expressiv\
e|ambitious|quiet|generous|sturdy|succinct|terse|digestible|scannable|discoverable|inviting|welcoming|stylish|tasteful|fresh|balanced|versatile|maintainable|tes\
table|extensible",look:"complex|complicated|difficult|tricky|heavy frameworks|other relevant|unique|novel|innovative|realistic|relevant|advanced|generic|detaile\
d|descriptive|informative|interactive|feature-rich|full-featured|fully-featured|mature|first-class|ready for production|non-trivial|trivial|tight|conservative|a\
ggressive|natural|prominent|subtle|noticeable|fancy|creative|immersive|native-like|well-defined|suitable alternatives|redundant|flexibility|scalability|maintain\
ability|extensibility|reliability|robustness|simplicity|modularity|seo-friendly|eco-friendly|print-friendly|touch-friendly|keyboard-friendly|privacy-friendly|ba\
ckwards-compatible|backward-compatible|critical logic|critical paths|correct|correct suggestions|accurate|specific enough|compelling|strong|weak|cost-effective|\
affordable|cheap|expensive|complete and accurate|"},speed:{sure:`quickly|rapidly|swiftly|speedily|promptly|fast enough|quick enough|near-instant|near-instantly|\
near-instantaneous|near-instantaneously|as soon as possible|asap|as quickly as possible|as fast as possible|blazing fast|blazingly fast|lightning-fast|lightning\
 fast|super fast|very fast|ultra-fast|ultrafast|snappy|high-performance
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
er|increased efficiency|reduced complexity|cleaner|clearer|less complex|worse"},pass:{pass:`be nice|be great|be good|be helpful|be useful|be ideal|be cool|is gr\
eat|a great deal|good idea|good place|good reason|good reasons|good example|good point|good luck|human-readable|machine-readable|computer-readable|how large|eff\
icient detection|clear from|clear how|optimal substructure|nice to have|nice-to-have|nice to haves|good to have|fast-forward|fast-forwards|fast-forwarded|fast-p\
ath|fast-paths|fast-track|fast-fail|fails fast|fail-fast|failing fast|fast api|fast-api|fast mode|fast refresh|fast lane|fast glob|hard and fast|fast-moving|qui\
ck-start|quick start guide|quick fix|quick fixes|quick-pick|quick action|quick actions|quick open|quick reply|quick replies|quick access|quick view|quick link|q\
uick links|quick win|quick wins|quick sort|quick check
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
ent list too long|clear to send|clear to|clear whether|is clear that|not clear|unclear`}}});var uO,dO,fO=g(()=>{"use strict";pe();he();Mg();aO();cO();qg();jg();uO=new WeakMap,dO={id:"vague-word",severity:"warning",summary:{en:"A word that leaves a requ\
irement open: proper, gracefully, user-friendly, fast, if needed, etc.","zh-CN":"让要求悬而未决的词：适当、友好、尽快、灵活、必要时、等等。"},
why:{en:"Two readers fill such a word in two ways, and an agent fills it in the cheapest one.","zh-CN":"这样的词，两个人会有两种理解，而智能体会选最省事的那一种。"},
fix:{en:"Write what can be observed or counted in its place; a word that is a term of the project can be accepted in the configuration.","zh-CN":"换成可以观察或计数的内容；确\
属项目术语的词，可在配置中列为接受。"},bad:F({"Architecture notes":"A set of ids, written on change; errors are handled gracefully."}),good:F(
{"Architecture notes":"A set of ids, written on change; on an error the old set stays."}),check(e,t,{words:n}){let r=uO.get(n);r===void 0&&uO.set(n,r=_u(Ds(lO,"\
blank-separated","quality",n.vague,n.accepted),Ds(oO,"Chinese","quality",n.vague,n.accepted)));for(let{statement:i,hit:s,sure:o}of r(e)){let a=Su[s.meaning];t({
at:i.range(s.start,s.end),...i.section===null?{}:{section:i.section},message:{en:`"${s.text}" leaves it open; expected ${a.en}`,"zh-CN":`“${s.text}”没有说清楚；应当写明${a["\
zh-CN"]}`},sure:o})}}}});var en,ky,Ea=g(()=>{"use strict";t2();c2();f2();m2();y2();w2();x2();_2();E2();C2();$2();N2();I2();tC();rC();uC();fC();hC();gC();bC();SC();jC();ZC();HC();VC();YC();
XC();tT();B$();U$();W$();K$();J$();Q$();tO();sO();fO();en=[j$,H$,WC,eT,V$,JC,KC,Z$,A2,T2,O2,l2,eO,k2,dC,g2,mC,yC,R2,X$,b2,h2,iO,d2,e2,pC,UC,GC,v2,S2,cC,nC,dO,eC,
_C,qC,Y$],ky=new Set(en.filter(({silencedBy:e})=>e!==void 0).map(({id:e})=>e))});var xO=j((wve,vO)=>{vO.exports={}});var Aa=j((vve,_O)=>{var wU=Object.prototype.toString;_O.exports=function(t){if(t===void 0)return"undefined";if(t===null)return"null";var n=typeof t;if(n==="bool\
ean")return"boolean";if(n==="string")return"string";if(n==="number")return"number";if(n==="symbol")return"symbol";if(n==="function")return SU(t)?"generatorfunct\
ion":"function";if(vU(t))return"array";if(CU(t))return"buffer";if(AU(t))return"arguments";if(kU(t))return"date";if(xU(t))return"error";if(_U(t))return"regexp";switch(kO(
t)){case"Symbol":return"symbol";case"Promise":return"promise";case"WeakMap":return"weakmap";case"WeakSet":return"weakset";case"Map":return"map";case"Set":return"\
set";case"Int8Array":return"int8array";case"Uint8Array":return"uint8array";case"Uint8ClampedArray":return"uint8clampedarray";case"Int16Array":return"int16array";case"\
Uint16Array":return"uint16array";case"Int32Array":return"int32array";case"Uint32Array":return"uint32array";case"Float32Array":return"float32array";case"Float64A\
rray":return"float64array"}if(EU(t))return"generator";switch(n=wU.call(t),n){case"[object Object]":return"object";case"[object Map Iterator]":return"mapiterator";case"\
[object Set Iterator]":return"setiterator";case"[object String Iterator]":return"stringiterator";case"[object Array Iterator]":return"arrayiterator"}return n.slice(
8,-1).toLowerCase().replace(/\s/g,"")};function kO(e){return typeof e.constructor=="function"?e.constructor.name:null}function vU(e){return Array.isArray?Array.
isArray(e):e instanceof Array}function xU(e){return e instanceof Error||typeof e.message=="string"&&e.constructor&&typeof e.constructor.stackTraceLimit=="number"}
function kU(e){return e instanceof Date?!0:typeof e.toDateString=="function"&&typeof e.getDate=="function"&&typeof e.setDate=="function"}function _U(e){return e instanceof
RegExp?!0:typeof e.flags=="string"&&typeof e.ignoreCase=="boolean"&&typeof e.multiline=="boolean"&&typeof e.global=="boolean"}function SU(e,t){return kO(e)==="G\
eneratorFunction"}function EU(e){return typeof e.throw=="function"&&typeof e.return=="function"&&typeof e.next=="function"}function AU(e){try{if(typeof e.length==
"number"&&typeof e.callee=="function")return!0}catch(t){if(t.message.indexOf("callee")!==-1)return!0}return!1}function CU(e){return e.constructor&&typeof e.constructor.
isBuffer=="function"?e.constructor.isBuffer(e):!1}});var EO=j((xve,SO)=>{"use strict";SO.exports=function(t){return typeof t<"u"&&t!==null&&(typeof t=="object"||typeof t=="function")}});var TO=j((kve,CO)=>{"use strict";var AO=EO();CO.exports=function(t){AO(t)||(t={});for(var n=arguments.length,r=1;r<n;r++){var i=arguments[r];AO(i)&&TU(t,i)}return t};
function TU(e,t){for(var n in t)$U(t,n)&&(e[n]=t[n])}function $U(e,t){return Object.prototype.hasOwnProperty.call(e,t)}});var NO=j((_ve,OO)=>{"use strict";var OU=Aa(),NU=TO();OO.exports=function(e,t){typeof t=="function"&&(t={parse:t});var n=IU(e),r={section_delimiter:"---",parse:LU},
i=NU({},r,t),s=i.section_delimiter,o=n.content.split(/\r?\n/),a=null,l=$O(),c=[],u=[];function d(x){n.content=x,a=[],c=[]}function f(x){u.length&&(l.key=PU(u[0],
s),l.content=x,i.parse(l,a),a.push(l),l=$O(),c=[],u=[])}for(var h=0;h<o.length;h++){var p=o[h],y=u.length,w=p.trim();if(RU(w,s)){if(w.length===3&&h!==0){if(y===
0||y===2){c.push(p);continue}u.push(w),l.data=c.join(`
`),c=[];continue}a===null&&d(c.join(`
`)),y===2&&f(c.join(`
`)),u.push(w);continue}c.push(p)}return a===null?d(c.join(`
`)):f(c.join(`
`)),n.sections=a,n};function RU(e,t){return!(e.slice(0,t.length)!==t||e.charAt(t.length+1)===t.slice(-1))}function IU(e){if(OU(e)!=="object"&&(e={content:e}),typeof e.
content!="string"&&!zU(e.content))throw new TypeError("expected a buffer or string");return e.content=e.content.toString(),e.sections=[],e}function PU(e,t){return e?
e.slice(t.length).trim():""}function $O(){return{key:"",data:"",content:""}}function LU(e){return e}function zU(e){return e&&e.constructor&&typeof e.constructor.
isBuffer=="function"?e.constructor.isBuffer(e):!1}});var IO=j((Sve,RO)=>{RO.exports={}});var LO=j((Eve,PO)=>{"use strict";PO.exports=function(e){return typeof e=="string"&&e.charAt(0)==="\uFEFF"?e.slice(1):e}});var Bu=j(cr=>{"use strict";var zO=LO(),DO=Aa();cr.define=function(e,t,n){Reflect.defineProperty(e,t,{enumerable:!1,configurable:!0,writable:!0,value:n})};cr.isBuffer=
function(e){return DO(e)==="buffer"};cr.isObject=function(e){return DO(e)==="object"};cr.toBuffer=function(e){return e};cr.toString=function(e){if(cr.isBuffer(e))
return zO(String(e));if(typeof e!="string")throw new TypeError("expected input to be a string or buffer");return zO(e)};cr.arrayify=function(e){return e?Array.isArray(
e)?e:[e]:[]};cr.startsWith=function(e,t,n){return typeof n!="number"&&(n=t.length),e.slice(0,n)===t}});var Ca=j((Cve,FO)=>{"use strict";var DU=IO(),FU=Bu();FO.exports=function(e){let t=Object.assign({},e);return t.delimiters=FU.arrayify(t.delims||t.delimiters||"-\
--"),t.delimiters.length===1&&t.delimiters.push(t.delimiters[0]),t.language=(t.language||t.lang||"yaml").toLowerCase(),t.engines=Object.assign({},DU,t.parsers,t.
engines),t}});var _y=j((Tve,MO)=>{"use strict";MO.exports=function(e,t){let n=t.engines[e]||t.engines[MU(e)];if(typeof n>"u")throw new Error('gray-matter engine "'+e+'" is no\
t registered');return typeof n=="function"&&(n={parse:n}),n};function MU(e){switch(e.toLowerCase()){case"js":case"javascript":return"javascript";case"coffee":case"\
coffeescript":case"cson":return"coffee";case"yaml":case"yml":return"yaml";default:return e}}});var Sy=j(($ve,qO)=>{"use strict";var qU=Aa(),jU=_y(),BU=Ca();qO.exports=function(e,t,n){if(t==null&&n==null)switch(qU(e)){case"object":t=e.data,n={};break;case"\
string":return e;default:throw new TypeError("expected file to be a string or object")}let r=e.content,i=BU(n);if(t==null){if(!i.data)return e;t=i.data}let s=e.
language||i.language,o=jU(s,i);if(typeof o.stringify!="function")throw new TypeError('expected "'+s+'.stringify" to be a function');t=Object.assign({},e.data,t);
let a=i.delimiters[0],l=i.delimiters[1],c=o.stringify(t,n).trim(),u="";return c!=="{}"&&(u=Zs(a)+Zs(c)+Zs(l)),typeof e.excerpt=="string"&&e.excerpt!==""&&r.indexOf(
e.excerpt.trim())===-1&&(u+=Zs(e.excerpt)+Zs(l)),u+Zs(r)};function Zs(e){return e.slice(-1)!==`
`?e+`
`:e}});var BO=j((Ove,jO)=>{"use strict";var GU=Ca();jO.exports=function(e,t){let n=GU(t);if(e.data==null&&(e.data={}),typeof n.excerpt=="function")return n.excerpt(e,n);
let r=e.data.excerpt_separator||n.excerpt_separator;if(r==null&&(n.excerpt===!1||n.excerpt==null))return e;let i=typeof n.excerpt=="string"?n.excerpt:r||n.delimiters[0],
s=e.content.indexOf(i);return s!==-1&&(e.excerpt=e.content.slice(0,s)),e}});var ZO=j((Nve,GO)=>{GO.exports={}});var WO=j((Rve,HO)=>{"use strict";var UO=Aa(),ZU=Sy(),Us=Bu();HO.exports=function(e){return UO(e)!=="object"&&(e={content:e}),UO(e.data)!=="object"&&(e.data={}),
e.contents&&e.content==null&&(e.content=e.contents),Us.define(e,"orig",Us.toBuffer(e.content)),Us.define(e,"language",e.language||""),Us.define(e,"matter",e.matter||
""),Us.define(e,"stringify",function(t,n){return n&&n.language&&(e.language=n.language),ZU(e,t,n)}),e.content=Us.toString(e.content),e.isEmpty=!1,e.excerpt="",e}});var KO=j((Ive,VO)=>{"use strict";var UU=_y(),HU=Ca();VO.exports=function(e,t,n){let r=HU(n),i=UU(e,r);if(typeof i.parse!="function")throw new TypeError('expecte\
d "'+e+'.parse" to be a function');return i.parse(t,r)}});var QO=j((Pve,XO)=>{"use strict";var WU=xO(),VU=NO(),Ey=Ca(),KU=Sy(),YO=BO(),YU=ZO(),JU=WO(),XU=KO(),JO=Bu();function _t(e,t){if(e==="")return{data:{},content:e,
excerpt:"",orig:e};let n=JU(e),r=_t.cache[n.content];if(!t){if(r)return n=Object.assign({},r),n.orig=r.orig,n;_t.cache[n.content]=n}return QU(n,t)}function QU(e,t){
let n=Ey(t),r=n.delimiters[0],i=`
`+n.delimiters[1],s=e.content;n.language&&(e.language=n.language);let o=r.length;if(!JO.startsWith(s,r,o))return YO(e,n),e;if(s.charAt(o)===r.slice(-1))return e;
s=s.slice(o);let a=s.length,l=_t.language(s,n);l.name&&(e.language=l.name,s=s.slice(l.raw.length));let c=s.indexOf(i);return c===-1&&(c=a),e.matter=s.slice(0,c),
e.matter.replace(/^\s*#[^\n]+/gm,"").trim()===""?(e.isEmpty=!0,e.empty=e.content,e.data={}):e.data=XU(e.language,e.matter,n),c===a?e.content="":(e.content=s.slice(
c+i.length),e.content[0]==="\r"&&(e.content=e.content.slice(1)),e.content[0]===`
`&&(e.content=e.content.slice(1))),YO(e,n),(n.sections===!0||typeof n.section=="function")&&VU(e,n.section),e}_t.engines=YU;_t.stringify=function(e,t,n){return typeof e==
"string"&&(e=_t(e,n)),KU(e,t,n)};_t.read=function(e,t){let n=WU.readFileSync(e,"utf8"),r=_t(n,t);return r.path=e,r};_t.test=function(e,t){return JO.startsWith(e,
Ey(t).delimiters[0])};_t.language=function(e,t){let r=Ey(t).delimiters[0];_t.test(e)&&(e=e.slice(r.length));let i=e.slice(0,e.search(/\r?\n/));return{raw:i,name:i?
i.trim():""}};_t.cache={};_t.clearCache=function(){_t.cache={}};XO.exports=_t});var tN={};An(tN,{readFrontMatter:()=>tH});function tH(e){if(e.problem!==null)return{data:{},problem:e.problem};let t=nH(e.raw),n=s=>({data:{},problem:{...s,line:s.
line+e.contentLine-1}});if(zn(t))return n(t);let r=t.data??{};if(typeof r!="object"||Array.isArray(r))return n({message:"expected `key: value` lines",line:1,column:1});
let i=r;for(let s of p$){let o=i[s];if(o!=null&&typeof o!="string"&&typeof o!="number")return n({message:`\`${s}\` must be one text or number`,...t.place([s])})}
return{data:i,problem:null}}function nH(e){let t,n=()=>{throw new Error("only YAML front matter is read")},r={parse:i=>(t=pn(i.replace(/^\n/,""),eH),{}),stringify:n};
return(0,eN.default)({content:`---
${e}
---
`},{language:"yaml",delimiters:"---",engines:{yaml:r,json:n,javascript:n,js:n,coffee:n,cson:n,toml:n}}),t??pn("")}var eN,eH,nN=g(()=>{"use strict";eN=Cn(QO(),1);
Du();gs();eH=16*1024});function Hs(e){return iH.test(e.replaceAll("’","'"))||sH.test(e)}var iH,sH,iN=g(()=>{"use strict";iH=/\b(?:must not|mustn't|may not|shall not|should not|shouldn't|cannot|can't|can not|do not|don't|does not|never|not allowed|not permitted|not acceptable|forbidden|prohibited|without any|under no circumstances)\b|^no\s/i,
sH=/不得|禁止|严禁|不能|不可|不允许|不许|不准|不要|切勿|请勿|绝不/});function Ye(...e){let t=new Map;for(let n of e.flatMap(r=>r.split("|"))){let r=n.trim().split(/\s+/),[i=""]=r,s=t.get(i);s===void 0?t.set(i,[r]):s.push(r)}for(let n of t.
values())n.sort((r,i)=>i.length-r.length);return t}function aH(){let e="第三方|依赖|依赖项|依赖包|包|库|外部|数据库|数据|迁移|表结构|新依赖|第三方库|依赖库|循环|逐条|逐个|查询|仅限于".
split("|"),t=new Set([...e,...oH.flatMap(r=>[...r.values()].flat(2))].filter(r=>/^\p{Script=Han}/u.test(r))),n=new Map;for(let r of t){let i=Array.from(r)[0]??"";
n.set(i,[...n.get(i)??[],r])}for(let r of n.values())r.sort((i,s)=>s.length-i.length);return n}var Ay,Cy,Ty,$y,Oy,Gu,Ny,sN,Zu,Uu,Ry,Ta,Fi,Ws,Qr,$a,Hu,Wu,ei,Vu,oN,
oH,aN,Ku=g(()=>{"use strict";Ay=Ye("do not|don't|does not|doesn't|must not|mustn't|may not|shall not|should not|shouldn't|cannot|can't|can not|will not|won't|mu\
st never|should never|may never|never|avoid|refrain from|is not to|are not to|is not allowed to|are not allowed to|must neither|do neither","不得|禁止|严禁|不能|不可以|不可|\
不允许|不许|不准|不要|切勿|请勿|勿|绝不|绝不能|避免|杜绝|不应|不应该|不应当|不会"),Cy=Ye("no|not|without|without any|without a",
"无|没有|不"),Ty=Ye("is not allowed|are not allowed|is not permitted|are not permitted|is not acceptable|are not acceptable|is forbidden|are forbidden|is pr\
ohibited|are prohibited|is banned|are banned|is disallowed|are disallowed|is ruled out|are ruled out|is not an option|are not an option|is unacceptable|are unac\
ceptable|not allowed|forbidden|prohibited","被禁止|是不允许的|不被允许|是禁止的|不在允许之列"),$y=Ye("is off limits|are off limits|is off-\
limits|are off-limits|stays untouched|stay untouched|stays unchanged|stay unchanged|remains untouched|remain untouched|remains unchanged|remain unchanged|must s\
tay untouched|must stay unchanged|must remain untouched|must remain unchanged|must stay as it is|must stay as they are|stays as it is|stay as they are|is not to\
uched|are not touched|is not changed|are not changed|is not modified|are not modified|must not change|does not change|do not change|may not change|should not ch\
ange|must not be touched|must not be changed|must not be modified|must not be edited|may not be touched|may not be changed|may not be modified|should not be tou\
ched|should not be changed|should not be modified|shall not be changed|shall not be modified|cannot be changed|will not be touched|will not be changed","保持不变|维持\
不变|保持原样|不变|不 动|不 改|不 改动|不 修改|不得 改动|不得 修改|不得 变更|不能 改|不能 动|不可 修改|不允许 修改|不要 动|不要 改|禁止 修改|禁止 改动"),
Oy=Ye("must not be used|may not be used|should not be used|shall not be used|cannot be used|can not be used|is not used|are not used|will not be used|must never\
 be used|is never used|are never used|must not be called|may not be called|should not be called|shall not be called|is not called|are not called|must never be c\
alled|is never called|are never called|must not be issued|may not be issued|should not be issued|must not be invoked|may not be invoked|must not be executed|mus\
t not be run|must not be introduced|must not be added|should not be added|may not be added|is not to be used|are not to be used|is not introduced|are not introd\
uced|are not added|must not appear|must not occur","不得 使用|不能 使用|不允许 使用|不可 使用|禁止 使用|不要 使用|不得 调用|禁止 调用|不能 用|不得 出现|不得 引入|不允许|禁止"),
Gu=Ye("use|using|use of|the use of|usage of|any use of|call|calling|call to|calls to|a call to|calls of|any calls to|call out to|invoke|invoking|issue|issuing|r\
un|running|execute|executing|employ|employing|utilize|utilise|rely on|relying on|depend on|depending on|fall back to|fall back on|falling back to|resort to|reso\
rting to|reach for|go through|make use of|make|making|make calls to|make any calls to|do|doing|perform|performing|introduce|introducing|write|writing|create|cre\
ating|spawn|spawning|start|starting|launch|add|adding|install|bring in|pull in|include|including|adopt|have|contain|containing|emit|send|sending|need|require|re\
quires|needs|solve it with|solve this with|do it with|do this with|do it via|do this via|work via","使用|用|调用|采用|执行|通过|经由|借助|依赖|依赖于|引入|走|运行|发出|发起|写|加|添加|新增|增加|创建|\
启动|做|进行|出现|产生|安装|需要|发送|新建|新开|开启|拉起|派生"),Ny=Ye("implement|implementing|be implemented|build|be built|realise|re\
alize|achieve|solve|be solved|be done"),sN=Ye("via|using|through|with|by using|by calling|by means of|by|on top of|on"),Zu=Ye("touch|touches|touching|change|cha\
nges|changing|changes to|any changes to|a change to|change to|changes in|modify|modifying|modifications to|edit|editing|edits to|edits in|alter|altering|modific\
ations of|write to|make changes to|make any changes to","改动|修改|更改|变更|改|动|碰|触碰|触及|编辑|改变|变动|改到|动到"),Uu=Ye("delet\
e|deleting|remove|removing|move|moving|rename|renaming|refactor|refactoring|rewrite|rewriting|reformat|reformatting|restructure|extend|update|upgrade|migrate|re\
place|replacing|add to|add files to|add files under","删除|移动|重命名|重构|重写|替换|升级|更新|移除|格式化"),Ry=Ye("forget|hesitate|stop|\
stopping|fail|neglect|skip|skipping|miss|omit|only|just|merely|solely|simply|need to|have to|necessarily|longer|mind|be afraid|avoid|without|break|prevent|drop|\
remove the use of","忘记|忘了|只|仅|仅仅|光|单单|必|需要|再|漏掉|省略|缺少|少"),Ta=Ye("the|a|an|any|either|both|all|of|new|more|commands|c\
ommand|calls|call|functions|function|methods|method|statements|statement|operations|operation|commands such as|commands like|calls such as|calls like|things lik\
e|such as|like|'s|files|file|files in|files under|anything in|anything under|the files in|the files under|folder|directory|in|under|to|its|our|additional|extra|\
further|explicit|added|introduced|kind of|form of|sort of|plain","任何|的|命令|函数|方法|这类|此类|类似|诸如|例如|如|新|新的|一个|任意|等|该|这个|目录|文件|里的|中的|下的|对|所有|语句|操作|指令|其中的|内的|现有的"),
Fi=Ye("anywhere|at all|ever|again|please|here|etc|etc.|and so on|and the like|or similar|or the like|for this|for it|for that|for this change|in this change|in \
this pr|in this pull request|with this change|as part of this change|as part of this|for now|in any form|in any way|in new code|in the new code|in added code|in\
 the code|in code|in the implementation|in the solution|to implement this|to implement it|to do this|to do so|to do it|to solve this|to achieve this|for this pu\
rpose|under any circumstances|in any case|whatsoever|either|commands|command|calls|call|functions|function|methods|method|statements|are allowed|is allowed|be a\
dded|be introduced|are added|are introduced|are needed|is needed|is required|are required|to this|by this change|in the same change|are used|is used|be used|is \
made|are made|may be added|may be introduced","等|命令|函数|方法|调用|方式|方案|做法|手段|的方式|的方法|的做法|来实现|实现|来做|来完成|来解决|之类|这类|这样|语句|操作|指令|即可|进行实现|去实现|的任何|任何|内容|文件|目录|下|中|的|代码|里"),
Ws=Ye("because|since|as|so|not even|so that|it|they|this|these|that|which|use|using|instead|rather|read|write|keep|for the reason|see|e.g.|i.e.|in order to avoi\
d|to avoid|to keep|to protect|due to|given that|otherwise|neither|nor|prefer|the|we|i","因为|由于|以免|否则|改用|应|应该|应当|请用|而是|而应|它|这|这些|会|避免|防止|以防|以便|从而|请|需|要|将|可能|容易|因|\
故|改为"),Qr=Ye("except|except for|except in|except under|except from|except within|unless|unless in|other than|other than in|apart from|apart from in|beside\
s|excluding|save for|save in|outside|outside of|but not in|but not under|aside from|with the exception of|beyond|only if|only when|only in|anything but|nothing \
but|but for","除了|除|除非|除外|以外|之外|例外|仅限|只有|只在|但允许|但可以|不含|不包括|排除"),$a=Ye("in|within|inside|inside of\
|under|below|beneath|throughout|across|anywhere in|anywhere under|from|from within|in files under|in files in|in any file under|in any file in|in code under|in \
code in|in all of|at","在|于|位于"),Hu=Ye("outside|outside of|except|except for|except in|except under|except within|other than in|apart from|apart from in|\
excluding|but not in|but not under|unless in|save in|aside from|with the exception of|anywhere but in|everywhere but in","除了|除|不含|不包括|排除"),Wu=
Ye("the|any|all|file|files|folder|folders|directory|directories|module|package|path|paths|code|of|tree|in|under|this|our|everything","的|目录|文件夹|文件|模块|包|代码|路径|任何|\
所有|下|中|里|内|里面|之下|以下|之中|范围|范围内|以外|之外|外|等"),ei=Ye("and|or|nor|and/or|as well as|plus|&","或|和|及|与|以及|或者|还有|也|并|且"),
Vu=Ye("it|this|that|we|you|they|i|the|these|any|our|your|its|all|new|added|whole|proposed|final|resulting|change|changes|implementation|implementations|solution\
|code|fix|patch|feature|pr|pull|request|diff|work|spec|issue|agent|agents|developer|developers|commit|commits|design|approach|task|ticket|please|also|and|or|but\
|however|therefore|so|in addition|in particular|under no circumstances|at no time|for this change|in this change|in particular|there|must|should|may|be|is|are|t\
o|anybody|anyone|contributors|of|in|nobody|additionally|further|furthermore|moreover|files|file|everything|anything|under|should be|may be|must be|note that|not\
e|important|rule|hard|strictly|explicitly|made|introduced|has|have|does|do|then|still|cause|mean|means|strict|non-goal|non-goals|constraint|works|work|goes|live\
|ships|is done|done","以下|下列|命令|做法|操作|调用|内容|本次|这次|此次|本|该|此|改动|变更|实现|代码|新代码|新增|新|我们|请|也|并且|同时|一律|任何|地方|均|都|的|中|里|需求|方案|任务|功能|和|与|且|时|全部|统一|坚决|另外|此外|注意|过程|过程中|内|需|\
必须|应|所有|情况|情况下|任何情况下|重要|下|开发|提交|整个|对|于|对于|将|本身|以及|绝对|一定|再|还|更"),oN=new Set("I AP\
I APIs URL URLs UI UX CI CD PR PRs ID IDs JSON XML HTML CSS CSV YAML HTTP HTTPS TLS SSL TCP UDP DNS OK N/A FAQ MVP SLA SLO QA SDK CLI GUI OS DB SEO GDPR PII REA\
DME TODO FIXME O N E2E REST CRUD RPC SSO KPI MUST NOT NO NEVER DO SHOULD MAY SHALL ANY ALL AND OR English Chinese German French Japanese Monday Tuesday Wednesda\
y Thursday Friday Saturday Sunday January February March April May June July August September October November December Goal Goals Context Constraints Constrain\
t Non-goals Verification Architecture Section Figure Table Step Phase Issue Use Uses Using".split(" ")),oH=[Ay,Cy,Ty,$y,Oy,Gu,Zu,Uu,Ry,Ta,Fi,Ws,Qr,$a,Hu,Wu,ei,Vu],
aN=aH()});function Mi(e){if(!lN.test(e)||e.includes(" ")||e.includes("..")||!/\w/.test(e))return!1;let t=e.slice(e.lastIndexOf("/")+1);return e.includes("/")?(!e.startsWith(
"/")||e.includes("*"))&&(e.includes("*")||e.endsWith("/"))||Yu.test(t):/^\*+\.\w+$/.test(e)||/^[a-z_.][\w.-]*$/.test(e)&&Yu.test(e)&&!/^(?:node|next|vue|nuxt|express|three|d3|web)\.js$/i.
test(e)}function Ju(e){return Mi(e)?!0:!lN.test(e)||e.includes(" ")||e.includes("..")?!1:e.includes("/")?!e.startsWith("/")&&/^[\w.@*{[][^:]*$/.test(e)&&!/^(?:application|text|image|audio|video|multipart)\//.
test(e):Yu.test(e)?/^[\w-][\w.-]*$/.test(e)&&!e.includes("("):/^(?:Makefile|Dockerfile|Gemfile|Rakefile|Procfile|\.\w[\w.-]*rc|\.env[\w.]*|\.gitignore)$/.test(e)}
function Xu(e){let t=e.replace(/^(?:\.?\/)+/,""),n=lH(t);try{for(let r of n)Gt(r)}catch(r){if(r instanceof B)return[];throw r}return n}function lH(e){if(e.endsWith(
"/"))return[`${e}**`];let t=e.includes("/")?e:`**/${e}`,n=e.slice(e.lastIndexOf("/")+1);return n.includes("*")||n.includes(".")||/^[A-Z]\w+file$/.test(n)?[t]:[t,
`${t}/**`]}var Yu,lN,Qu=g(()=>{"use strict";Re();Pi();Yu=/\.(?:py|pyi|ipynb|[cm]?[jt]sx?|vue|svelte|go|mod|sum|java|kts?|scala|rs|rb|erb|php|cs|csproj|sln|c|h|cc|cpp|hpp|m|swift|dart|ex|exs|erl|hs|lua|pl|r|jl|sh|bash|zsh|ps1|bat|sql|ya?ml|json5?|jsonc|toml|ini|cfg|conf|env|lock|xml|gradle|properties|md|mdx|txt|csv|html?|s?css|less|proto|graphql|gql|tf|tfvars|lock|svg|png)$/i,
lN=/^[\w.@~*?{}[\]!,+ -]*(?:\/[\w.@~*?{}[\]!,+-]*)*$/});function dH(e,t){return/^(?:,|or|and|nor|、|或|和)$/.test(e[t-1]?.key??"")}function Iy(e,t){return new Set(e.map(({technology:n})=>n.id)).size>1?{kind:"word",
word:t}:{kind:"code",forbids:e.map(Py)}}function Py({technology:e,command:t}){return{kind:"command",technology:e.id,command:t.id}}function cN(e){let t=Xu(e);return t.
length===0?null:{thing:{kind:"path",globs:t},length:1}}function uN(e){let t=e.indexOf("(");if(t===-1||!e.endsWith(")")&&t!==e.length-1)return null;let n=e.slice(
0,t).replace(/^(?:new|await)\s+/,"");return!/^(?:[\w$@]+!?)?(?:(?:\.|::|->|\?\.)[\w$]+[!?]?)*$/.test(n)||!/[a-z]/i.test(n)||/^[OΘΩo]$/.test(n)?null:Oa(n)}function Oa(e){
let t=Math.max(e.lastIndexOf("."),e.lastIndexOf(":"),e.lastIndexOf(">")),n=e.slice(0,t+1).replace(/(?:\?\.|\.|::|->)$/,"");return{kind:"call",receiver:t===-1?null:
n===""?"*":n,name:e.slice(t+1)}}var cH,uH,ed,dN=g(()=>{"use strict";Ku();Qu();cH=/^(?:new|additional|extra|further|third-party|external|npm|pip|pypi|python|node|go|java|maven|cargo|gem|composer|第三方|外部|新|新的|任何)$/,
uH=/^(?:schema|database|db|data|sql|new|additional|further|数据库|数据|表结构|新|新的|任何)$/,ed=class{constructor(t,n,r){this.text=t;this.tokens=n;
this.words=r;this.named=r.namedIn(t)}text;tokens;words;named;at(t){let n=this.tokens[t];if(n===void 0||n.kind==="mark")return null;let r=this.dependencyAt(t)??this.
migrationAt(t);if(r!==null)return r;let i=n.kind==="code"?this.inCode(n.text):null;return n.kind==="code"?i&&{thing:i,length:1}:this.inProse(n,t)}technologyAt(t){
let n=this.tokens[t];if(n===void 0)return 0;if(n.kind==="han"){let i=this.words.chineseNameAt(this.text,n.start);return i===0?0:this.tokensWithin(t,n.start+i)}let r=this.
tokens[t+1];return r!==void 0&&n.kind==="word"&&this.words.technologyCalled(`${n.text} ${r.text}`)!==null?2:this.words.technologyCalled(n.text.replace(/['’]s?$/,
""))===null?0:1}inProse(t,n){if(/[a-z0-9][.:]+[a-z]/i.test(t.text)&&this.words.isFunction(t.text))return{thing:{kind:"code",forbids:[Oa(t.text)]},length:1};let r=this.
words.inProse(this.text,t.start,{named:this.named,isCode:!1}),i=t.kind==="han"?null:uN(t.text);return r!==null&&(i===null||r.length>=t.text.length)?{thing:Iy(r.
meanings,t.text),length:this.tokensWithin(n,t.start+r.length)}:t.kind==="han"?null:Mi(t.text)?cN(t.text):i!==null?{thing:this.asCommand(i,t.text),length:1}:/[a-z][A-Z]|_/.
test(t.text)&&this.words.isFunction(t.text)?{thing:{kind:"code",forbids:[Oa(t.text)]},length:1}:(/^[A-Z][\w.#-]*$/.test(t.text)||/^[a-z]+[A-Z]\w*$/.test(t.text)||
/^\w+_\w+$/.test(t.text))&&n>0&&!oN.has(t.text)?{thing:{kind:"word",word:t.text},length:1}:null}inCode(t){if(/\w[.:]+\w/.test(t)&&this.words.isFunction(t))return{
kind:"code",forbids:[Oa(t)]};let n=this.words.inCode(t,this.named);if(n.length>0)return Iy(n,t);let r=t.split(/\s*[/,|]\s*/).map(o=>this.words.inCode(o,this.named));
if(r.length>1&&r.every(o=>o.length===1))return{kind:"code",forbids:r.flat().map(Py)};let i=uN(t);if(i!==null)return this.asCommand(i,t);if(this.words.isFunction(
t))return{kind:"code",forbids:[Oa(t)]};let s=this.commandAtHead(t);return s!==null?s:Ju(t)?cN(t)?.thing??null:/^[\w$@][\w$@./:+#-]*$/.test(t)&&/\p{L}/u.test(t)?
{kind:"word",word:t}:null}commandAtHead(t){let n=t.replace(/^redis-cli\s+/,"").split(/\s+/);for(let r=Math.min(n.length-1,3);r>0;r-=1){let i=this.words.inCode(n.
slice(0,r).join(" "),this.named),s=n.slice(r).join(" ");if(i.length!==1||s.startsWith("/"))continue;let o=i.map(Py);return/^(?:["']?\*["']?|0|\.\.\.|…|key|pattern|cursor|\w+ \.\.\.)$/i.
test(s)?{kind:"code",forbids:o}:{kind:"code",forbids:o,wider:!0}}return null}asCommand(t,n){let r=t.receiver===null&&this.named.size>0&&!this.words.isFunction(t.
name)?this.words.inCode(t.name,this.named):[];if(r.length===1)return Iy(r,n);let i=/\((.*?)\)?$/.exec(n)?.[1]?.trim()??"";return/^(?:\.\.\.|…|\*)?$/.test(i)?{
kind:"code",forbids:[t]}:{kind:"code",forbids:[t],wider:!0}}dependencyAt(t){let n=t,r=!1;for(;cH.test(this.tokens[n]?.key??"");)r=!0,n+=1;let i=this.tokens[n]?.
key??"";if(/^(?:dependency|dependencies|依赖|依赖项|依赖包|新依赖)$/.test(i)||r&&/^(?:packages?|librar(?:y|ies)|库|包)$/.test(i)||/^(?:第三方库|依赖库)$/.
test(i)){let s=this.namesAfter(n+1);return{thing:{kind:"dependency",names:s.names},length:s.end-t}}return this.namedDependencyAt(t)}namesAfter(t){if(!/^(?:on|upon|for)$/.
test(this.tokens[t]?.key??""))return{names:[],end:t};let n=[],r=t;for(let i=t+1;i<this.tokens.length;i+=1){let s=this.tokens[i],o=s?.kind==="code"||s?.kind==="w\
ord"?s.text:"";if(/^(?:,|or|and|nor|、|或|和)$/.test(s?.key??""))continue;let a=this.tokens[i+1];if(s?.kind!=="code"&&a!==void 0&&a.kind!=="mark"&&!/^(?:or|and|nor|或|和)$/.
test(a.key)||n.length>0&&!dH(this.tokens,i)||!/^@?[\w.-]+(?:\/[\w.-]+)*$/.test(o)||/^(?:the|a|an|any|other|this|it)$/i.test(o))break;n.push(o),r=i+1}return{names:n,
end:n.length===0?t:r}}namedDependencyAt(t){let n=this.tokens[t];if(n?.kind!=="code"||!/^@?[\w.-]+(?:\/[\w.-]+)*$/.test(n.text))return null;let r=[1,2,3].map(l=>this.
tokens[t+l]?.key??""),[i="",s="",o=""]=r,a=/^(?:dependency|package|library|依赖|包|库)$/.test(i)?2:i==="as"&&/^an?$/.test(s)&&o==="dependency"?4:0;return a===
0?null:{thing:{kind:"dependency",names:[n.text]},length:a}}migrationAt(t){let n=t;for(;uH.test(this.tokens[n]?.key??"");)n+=1;let r=this.tokens[n]?.key??"";if(!/^(?:migrations?|迁移)$/.
test(r))return null;let i=/^(?:files?|scripts?|脚本|文件)$/.test(this.tokens[n+1]?.key??"");return{thing:{kind:"migration"},length:n+(i?2:1)-t}}tokensWithin(t,n){
let r=1;for(;(this.tokens[t+r]?.start??1/0)<n;)r+=1;return r}}});function gN(e){let t=[],n=0;for(let r of e.includes("`")?Tt(e,0,e.length):[]){pN(e,n,r.start,t);let i=e.slice(r.start,r.end).replace(/^`+|`+$/g,"").trim();t.push(
{kind:"code",text:i,key:`\`${i.toLowerCase()}`,start:r.start,end:r.end}),n=r.end}return pN(e,n,e.length,t),t}function pN(e,t,n,r){for(let i=t;i<n;){let s=String.
fromCodePoint(e.codePointAt(i)??0);if(/\s/.test(s))i+=1;else if(mN.test(s)){let o=aN.get(s)?.find(a=>e.startsWith(a,i))??s;r.push({kind:"han",text:o,key:o,start:i,
end:i+o.length}),i+=o.length}else{let o=fH(e,i,n);o===i?r.push({kind:"mark",text:s,key:s,start:i,end:i+s.length}):pH(e,i,o,r),i=o===i?i+s.length:o}}}function fH(e,t,n){
fN.lastIndex=t;let r=fN.exec(e)?.[0]??"",i=r.search(mN);return Math.min(t+(i===-1?r.length:i),n)}function pH(e,t,n,r){let i=e.slice(t,n),s=/^(?:[*_~]{1,3}(?=[^/.*])|['’]+)/.
exec(i)?.[0].length??0,o=i.slice(s),a=hN(hN(o)),l=t+s;if(a===""){/^[-/&|+=<>]/.test(i)&&r.push({kind:"mark",text:i,key:i,start:t,end:n});return}/^[-–—]+$/.test(
a)?r.push({kind:"mark",text:"—",key:"—",start:l,end:n}):a.includes("/")&&a!=="and/or"&&a!=="/"&&!Mi(a)?hH(a,l,r):yN(a,l,r)}function hN(e){let t=/(?:\.+|['’]+|[*_~]+)$/.
exec(e)?.[0]??"",n=e.slice(0,e.length-t.length);return/^[*_~]/.test(t)&&(n.endsWith("/")||n==="")?e:n}function hH(e,t,n){let r=t;for(let[i,s]of e.split("/").entries())
i>0&&(n.push({kind:"mark",text:"/",key:"/",start:r,end:r+1}),r+=1),s!==""&&yN(s,r,n),r+=s.length}function yN(e,t,n){let r=/[\p{L}\p{N}_$*]/u.test(e)?"word":"mar\
k";n.push({kind:r,text:e,key:e.toLowerCase().replaceAll("’","'"),start:t,end:t+e.length})}function xe(e,t,n){let r=e[t];return r===void 0||r.kind==="code"?0:n.
get(r.key)?.find(s=>s.every((o,a)=>e[t+a]?.key===o))?.length??0}var mN,fN,bN=g(()=>{"use strict";qr();Ku();Qu();mN=/\p{Script=Han}/u,fN=/(?:[\p{L}\p{N}_$.@*~#%&+={}|<>^\\/'’-]|:(?=[:\w*]))+(?:\([^()\s]{0,20}\)[!?]?(?:\.[\w$]+\(\))?)?/uy});function wN(e,t,n){return new Ly(e,t).read(n)}function mH(e){return e===""?{en:'it is not clear that this is what must not be used; write "Do not use …" and it \
blocks',"zh-CN":"看不出禁止使用的就是它；写成“不得使用……”就会阻断"}:{en:`"${e}" is not understood as a use; write "Do not use …" a\
nd it blocks`,"zh-CN":`“${e}”没有被理解为使用；写成“不得使用……”就会阻断`}}function gH(e){return{en:`"${e}" may mean some of these\
 files only; write "Do not touch …" with their paths and it blocks`,"zh-CN":`“${e}”可能只指其中一部分文件；写成“不得改动……”并写明路径，就会阻断`}}
var Ly,yH,vN=g(()=>{"use strict";Ku();dN();Qu();bN();Ly=class{constructor(t,n){this.text=t;this.tokens=gN(t),this.things=new ed(t,this.tokens,n)}text;tokens;things;read(t){
let n=this.split(),r=n.flatMap(([s,o])=>this.readPart(s,o));return n.some(([s,o])=>this.findCues(s,o).length>0)||!t?r:this.readBare(0,this.tokens.length)}split(){
let t=this.tokens.flatMap(({kind:n,key:r},i)=>n==="mark"&&/^[;；!！?？]$/.test(r)?[i]:[]);return[...t,this.tokens.length].map((n,r)=>[(t[r-1]??-1)+1,n])}readPart(t,n){
let r=this.findCues(t,n),i=t;return r.map((s,o)=>{let a=r[o+1],l=a===void 0?n:this.boundaryBefore(a.at,s.at+s.length),c=s.kind==="active"?this.readActive(i,s,l):
this.readPassive(i,s,l);return i=l,c})}findCues(t,n){let r=[],i=t;for(let s=t;s<n;){let o=this.cueAt(i,s,r.length>0);o!==null&&(r.push(o),i=s+o.length),s+=o?.length??
1}return r}cueAt(t,n,r){let i=xe(this.tokens,n,$y),s=Math.max(xe(this.tokens,n,Oy),xe(this.tokens,n,Ty)),o=xe(this.tokens,n,Ay),a=Math.max(i,s),l=this.tokens[n+
a-1],c=l?.key==="change"||l?.kind==="han";if(a>0&&n>t&&!(c&&this.hasThing(n+a,n+a+3))&&this.hasThing(t,n))return{kind:i>s?"untouched":"used",at:n,length:a};if(o>
0)return{kind:"active",at:n,length:o};let u=xe(this.tokens,n,Cy);if(u===0)return null;let d=this.tokens[n]?.key??"",f=this.tokens[n-1]?.key??"",h=/^(?:no|无|without)$/.
test(d)&&(/^[,，、]$/.test(f)||xe(this.tokens,n-1,ei)>0);return(d==="不"?this.verbAt(n+u)!==null:r?h:this.readHead(t,n).rest===null)?{kind:"active",at:n,length:u}:
null}hasThing(t,n){for(let r=t;r<n;r+=1)if(this.things.at(r)!==null)return!0;return!1}boundaryBefore(t,n){for(let r=t-1;r>n;r-=1)if(/^[,，、]$/.test(this.tokens[r]?.
key??"")||xe(this.tokens,r,ei)>0||this.tokens[r]?.key==="but")return r;return t}readActive(t,n,r){let i=this.readHead(t,n.at),s=this.skipAdverbs(n.at+n.length,r),
o=this.scopeAt(s,r);if(o!==null&&(s=o.end),this.isInverse(s))return{things:[],scope:[],doubt:null};let a=this.readAction(s,r,"named");if(a.things.length===0)return this.
readLoose(s,r,i,this.verbAt(s)?.action??"named");let l=a.isClosed?{scope:[],doubt:this.exceptionIn(a.end,r)}:this.readTail(a.end,r);return{things:a.things,scope:[
...i.scope,...o?.globs??[],...l.scope],doubt:this.doubtOfHead(i)??l.doubt}}readPassive(t,n,r){let i=this.readHead(t,n.at),s=n.kind==="untouched"?"touch":"use",o=this.
readAction(i.end,n.at,s),a=this.readTail(n.at+n.length,r);if(o.things.length===0){let c=this.readLoose(t,n.at,{scope:i.scope,rest:null},s);return{...c,scope:[...c.
scope,...a.scope],doubt:c.doubt}}let l=this.readTail(o.end,n.at,!0);return{things:o.things,scope:[...i.scope,...l.scope,...a.scope],doubt:l.doubt??a.doubt}}readBare(t,n){
let r=this.tokens[t],i=this.verbAt(t),s=i!==null&&(r?.kind==="han"||/ing$|^(?:changes?|calls?|use|usage|edits|modifications)$/.test(r?.key??"")&&!(r?.key==="use"&&
i.length===1)&&!(/^(?:change|call)$/.test(r?.key??"")&&i.length===1));if(i!==null&&!s)return[];let o=this.readAction(t,n,"named");if(o.things.length===0)return[];
let a=this.readTail(o.end,n);if(!s&&a.doubt!==null)return[];let c=(!s||r?.kind==="han")&&o.things.some(({thing:u})=>u.kind==="code")?yH:a.doubt;return[{things:o.
things,scope:a.scope,doubt:c}]}readLoose(t,n,r,i){let s=[],o=[...r.scope],a=t;for(let c=t;c<n;){let u=this.scopeAt(c,n);if(u!==null){o.push(...u.globs),c=u.end;
continue}let d=/^[,，(（—:：]$/.test(this.tokens[c-1]?.key??"");if(xe(this.tokens,c,Qr)>0||this.tokens[c]?.key==="but"||this.tokens[c]?.key==="instead"||d&&
xe(this.tokens,c,Ws)>0||/^(?:because|since|因为|由于|以免|改用|而是)$/.test(this.tokens[c]?.key??""))break;let f=this.things.at(c),h=f!==null&&!(f.thing.
kind==="word"&&this.things.technologyAt(c)>0);h&&s.length===0&&(a=c),h&&s.push({thing:f.thing,action:i}),c+=f?.length??1}let l=o.filter(c=>!c.startsWith("!"));return s.
length===0&&l.length>0&&(i==="touch"||i==="partial")?{things:[{thing:{kind:"path",globs:l},action:i}],scope:o.filter(c=>c.startsWith("!")),doubt:gH(this.slice(t,
n))}:{things:s,scope:o,doubt:s.length===0?null:mH(this.slice(t,a))}}readAction(t,n,r){let i=[],s=r,o=t;for(;;){for(let d=this.startsThing(o,n)?null:this.verbAt(
o);d!==null&&o<n;d=this.startsThing(o,n)?null:this.verbAt(o))s=d.action,o=this.skipFillers(o+d.length,n);o=this.skipFillers(o,n);let l=o<n?this.thingAt(o):null;
if(l===null||o+l.length>n)break;o+=l.length,i.push({thing:l.thing,action:s,end:o}),o=this.skipFillers(o,n);let c=this.skipJoins(o,n),u=/^(?:or|nor|或|或者|也)$/.
test(this.tokens[c-1]?.key??"");if(c===o||!u&&!this.startsThing(c,n)&&this.verbAt(c)!==null)break;o=this.skipUnknown(c,n)}let a=i.length>1&&this.isFinite(i.at(-1)?.
end??n,n);return a&&i.pop(),{things:i,end:i.at(-1)?.end??t,isClosed:a}}skipUnknown(t,n){let r=this.tokens[t];if(t>=n||r?.kind!=="word"||this.startsThing(t,n)||[
Ws,Qr,Fi,Ta,$a,Gu,Zu,Uu].some(s=>xe(this.tokens,t,s)>0))return t;let i=this.skipJoins(t+1,n);return i>t+1&&this.startsThing(i,n)?i:t}isFinite(t,n){return t<n&&/^(?:is|are|should|must|will|would|can|may|works?|does|has|have|instead|suffices?|stays?|remains?|可以|即可|就|是|应|应该|应当|没问题|足够|可)$/.
test(this.tokens[t]?.key??"")}startsThing(t,n){return t<n&&this.things.at(t)!==null}thingAt(t){let n=this.things.at(t);if(n!==null&&n.thing.kind!=="word")return n;
let r=this.things.technologyAt(t);if(r===0)return n;let i=this.skipFillers(t+r,this.tokens.length),s=this.things.at(i);return s!==null&&s.thing.kind!=="path"?{thing:s.
thing,length:i+s.length-t}:this.endsThing(t+r)?n:null}endsThing(t){let n=this.tokens[t];return n===void 0||n.kind==="mark"||[ei,$a,Hu,Qr,Fi,Ws].some(r=>xe(this.
tokens,t,r)>0)}verbAt(t){let n=this.realisedBy(t);if(n>0)return{action:"use",length:n};let r=[["use",Gu],["touch",Zu],["partial",Uu]].map(([s,o])=>({action:s,length:xe(
this.tokens,t,o)})),[i]=r.sort((s,o)=>o.length-s.length);return i===void 0||i.length===0?null:i}realisedBy(t){let n=xe(this.tokens,t,Ny);if(n===0)return 0;for(let r=t+
n;r<t+n+7;r+=1){let i=this.tokens[r];if(i===void 0||i.kind==="mark")return 0;let s=xe(this.tokens,r,sN);if(s>0)return r+s-t}return 0}isInverse(t){let n=xe(this.
tokens,t,Ry);return n>0&&n>=(this.verbAt(t)?.length??0)}skipAdverbs(t,n){let r=t;for(;r<n&&/^(?:also|ever|please|either|therefore|be|to|,|，|会|再|去|被|直接)$/.
test(this.tokens[r]?.key??"")&&!(this.tokens[r]?.key==="be"&&xe(this.tokens,r,Ny)>0);)r+=1;return r}skipFillers(t,n){let r=t;for(;r<n&&!(this.things.at(r)!==null||
this.scopeAt(r,n)!==null||xe(this.tokens,r,Fi)>xe(this.tokens,r,Ta));){let i=xe(this.tokens,r,Ta);if(i===0&&!/^["“”'‘’]$/.test(this.tokens[r]?.key??""))
break;r+=Math.max(i,1)}return r}skipJoins(t,n){let r=t;for(;r<n&&(/^[,，、/&+]$/.test(this.tokens[r]?.key??"")||xe(this.tokens,r,ei)>0);)r+=Math.max(xe(this.tokens,
r,ei),1);return r}readHead(t,n){let r=[],i=t;for(;i<n;){let s=this.scopeAt(i,n)??this.outsideAt(i,n),o=Math.max(xe(this.tokens,i,Vu),xe(this.tokens,i,Fi));if(s!==
null)r.push(...s.globs),i=s.end;else if(o>0)i+=o;else if(/^[,，:：、"“”()（）[\]—/]$|^!$/.test(this.tokens[i]?.key??""))i+=1;else return{scope:r,rest:this.
slice(t,n).replace(/[\s,，:：]+$/,""),end:i}}return{scope:r,rest:null,end:i}}doubtOfHead({rest:t}){return t===null?null:{en:`it is said of "${t}", which no di\
ff shows; name the paths, or say it of the change, and it blocks`,"zh-CN":`这句话只针对“${t}”，从改动里看不出来；写明路径，或针对整个改动来写，就会阻断`}}scopeAt(t,n){
let r=xe(this.tokens,t,$a),i=r>0?this.skipPlaces(t+r,n):t,s=this.pathsAt(i,n);if(s===null)return null;let o=this.skipPlaces(s.end,n);return r===0&&!/^(?:下|中|里|内|里面|之下|以下|目录|外|之外|以外)$/.
test(this.tokens[s.end]?.key??"")?null:{globs:this.tokens.slice(s.end,o).some(({key:l})=>/^(?:外|之外|以外)$/.test(l))?s.globs.map(l=>`!${l}`):s.globs,end:o}}outsideAt(t,n){
let r=xe(this.tokens,t,Hu),i=r===0?null:this.pathsAt(this.skipPlaces(t+r,n),n);return i===null?null:{globs:i.globs.map(s=>`!${s}`),end:this.skipPlaces(i.end,n)}}skipPlaces(t,n){
let r=t;for(;r<n&&xe(this.tokens,r,Wu)>0;)r+=xe(this.tokens,r,Wu);return r}pathsAt(t,n){let r=[],i=t;for(let s=t;s<n;){let o=this.tokens[s],l=o!==void 0&&(o.kind===
"code"?Ju(o.text):o.kind==="word"&&Mi(o.text))?Xu(o.text):[];if(l.length===0)break;r.push(...l),i=s+1,s=this.skipPlaces(this.skipJoins(i,n),n)}return r.length===
0?null:{globs:r,end:i}}readTail(t,n,r=!1){let i=[],s=t;for(;s<n;){let o=this.tokens[s],a=this.scopeAt(s,n)??this.outsideAt(s,n),l=Math.max(xe(this.tokens,s,Fi),
r?xe(this.tokens,s,Vu):0),c=s===t?!1:this.tokens[s-1]?.kind==="mark",u=/^(?:in|on|of|with|from|against)$/.test(o?.key??"")?this.things.technologyAt(s+1):0;if(a!==
null)i.push(...a.globs),s=a.end;else if(u>0)s+=1+u;else{if(xe(this.tokens,s,Qr)>0)return{scope:i,doubt:this.narrows(s,n)};if(this.opensReason(s,c))return{scope:i,
doubt:this.exceptionIn(s,n)};if(l>0)s+=l;else if(o?.kind==="mark")s+=1;else return xe(this.tokens,s,ei)>0||/^(?:but|can|may|可以|可)$/.test(o?.key??"")?{scope:i,
doubt:this.limitIn(s,n)}:{scope:i,doubt:this.narrows(s,n)}}}return{scope:i,doubt:null}}opensReason(t,n){let r=this.tokens[t]?.key??"";if(/^(?:because|since|instead|otherwise|因为|由于|以免|否则|改用|而是|而应|避免|防止|以防|以便|从而)$/.
test(r))return!0;let i=xe(this.tokens,t,Ws);return i>0&&(n||i>1)}exceptionIn(t,n){for(let r=t;r<n;r+=1)if(xe(this.tokens,r,Qr)>0)return this.narrows(r,n);return null}limitIn(t,n){
for(let r=t;r<n;r+=1){let i=this.tokens[r]?.key??"";if(xe(this.tokens,r,Qr)>0||/^(?:in|on|for|from|when|where|while|if|during|per|within|inside|until|after|before|only|under|at|as|to|在|仅|只|时)$/.
test(i))return this.narrows(t,n)}return null}narrows(t,n){let r=this.slice(t,n);return{en:`"${r}" narrows it in a way that no diff shows; name paths instead (\`i\
n src/api/**\`, \`except in scripts/**\`) or leave it out, and it blocks`,"zh-CN":`“${r}”缩小了范围，从改动里看不出来；改为写明路径（在 \`src/api/**\` 中、除 \`scripts/**\` 外）或删掉它，就会阻断`}}slice(t,n){
let r=this.text.slice(this.tokens[t]?.start??0,this.tokens[n-1]?.end??0).trim();return r.length>60?`${r.slice(0,59)}…`:r}};yH={en:'it does not say that this i\
s forbidden; write "Do not use …" and it blocks',"zh-CN":"没有写明这是禁止的；写成“不得使用……”就会阻断"}});function kN(e){let t=[],n=[],r=0;for(let i of bH(e.content)){let[s]=i;if(s===void 0)continue;let o=(s.kind==="prose"||s.kind==="table")&&!s.quoted;if(n=n.filter(
({depth:a})=>o&&s.marker===null&&s.depth>0?a<=s.depth:a<s.depth),!!o)for(let a of s.kind==="table"?wH(i):[i]){r+=1;let l=s.marker===null?void 0:n.at(-1)?.sentence,
c=vH(a,e.id,r,s.marker!==null,l?.text??null);l!==void 0&&(l.leadsIn=!0),t.push(...c);let u=c.at(-1);u!==void 0&&/[:：]["*_)]*$/.test(u.text)&&(n=[...n.filter(({
depth:d})=>d<s.depth),{depth:s.depth,sentence:u}])}}return t}function*bH(e){for(let t=0;t<e.length;){let n=t+1;for(;n<e.length&&e[n]?.block===e[t]?.block&&(e[n]?.
marker??null)===null;)n+=1;yield e.slice(t,n),t=n}}function wH(e){return e.slice(1).filter(({text:t})=>!/^[|:\s-]+$/.test(t)).flatMap(t=>{let n=[],r=0;for(let i=0;i<=
t.text.length;i+=1){if(i<t.text.length&&(t.text[i]!=="|"||t.text[i-1]==="\\"))continue;let s=t.text.slice(r,i);s.trim()!==""&&n.push([{...t,text:s.trim(),column:t.
column+r+s.length-s.trimStart().length}]),r=i+1}return n})}function vH(e,t,n,r,i){let s=e.map(c=>c.text).join(" "),o=[],a=xH(e),l=0;for(let c of[...uy(s),s.length]){
let u=s.slice(l,c),d=l+u.length-u.trimStart().length;if(l=c,u.trim()==="")continue;let f=o.length===0,[h,p]=[xN(e,a,d),xN(e,a,d+u.trim().length-1)],y={line:h.line,
column:h.column,endLine:p.line,endColumn:p.column+1};o.push({text:u.trim(),section:t,range:y,opensItem:r&&f,lead:f?i:null,leadsIn:!1,block:n})}return o}function xH(e){
let t=[],n=0;for(let{text:r}of e)t.push(n),n+=r.length+1;return t}function xN(e,t,n){let r=0,i=t.length-1;for(;r<i;){let o=r+i+1>>1;(t[o]??0)<=n?r=o:i=o-1}let s=e[r];
return{line:s?.line??1,column:(s?.column??1)+n-(t[r]??0)}}var _N=g(()=>{"use strict";zu()});function zy(e){let t=e.replace(/[*_`]/g,"").replace(/\s+/g," ");for(let n of[..._H,...SH]){let r=n.exec(t);if(r===null)continue;let[,i="",s="",o=""]=r;if(/^(?:more than|over)$/i.
test(i)&&!/\b(?:not|never|no|don't|nor)\b/i.test(t))continue;let l=EH.exec(t.slice(r.index+r[0].length)),c=[CN(s,o,i),...l===null?[]:[CN(l[1]??"",l[2]??"",i)]],
u=d=>c.find(f=>f.kind===d)?.most??null;return{files:u("files"),lines:u("lines")}}return null}function CN(e,t,n){let r=Number(e.replaceAll(",","")),i=/^(?:fewer than|less than|under|below|少于|小于|低于)$/i.
test(n);return{kind:/^file|文件/i.test(t)?"files":"lines",most:i?Math.max(r-1,0):r}}var Na,Ra,kH,SN,_H,EN,AN,SH,EH,TN=g(()=>{"use strict";Na=String.raw`(at most|no more than|not more than|up to|a maximum of|max\.?|maximum|fewer than|less than|under|below|within|more than|over)`,
Ra=String.raw`(\d[\d,]{0,8}) (?:changed |added |modified |touched )?(files?|lines?)\b`,kH=String.raw`(?:change|changes|touch|touches|modify|modifies|edit|edits|alter|add|adds)`,
SN=String.raw`(?:the |this |its |a |our |every |each )?(?:change|diff|patch|pull request|PR|change ?set|commit)`,_H=[new RegExp(String.raw`\b${kH} ${Na} ${Ra}`,
"i"),new RegExp(String.raw`\b${SN} (?:is|are|stays?|must be|must stay|should be|should stay|has|spans|covers|is limited to|must not exceed|does not exceed|may not exceed|exceeds no more than)(?: to| of)? ?${Na}? ?${Ra}`,
"i"),new RegExp(String.raw`\b(?:keep|limit|hold) ${SN} (?:to )?${Na}? ?${Ra}`,"i"),new RegExp(String.raw`\b${Na} ${Ra} (?:(?:are|may be|is|get|will be) )?(?:changed|touched|modified|edited|in the diff|of diff)`,
"i"),new RegExp(String.raw`\b(?:diff|patch|change|pull request|PR) of ${Na} ${Ra}`,"i")],EN=String.raw`(\d[\d,]{0,8}) ?(?:个)?(文件|行)`,AN="(最多|至多|不超过|不得超过\
|不能超过|不多于|不得多于|少于|小于|低于|控制在|限制在)",SH=[new RegExp(String.raw`(?:改动|修改|变更|更改|涉及|增删|改|动|diff|PR)(?:的?(?:规模|范围|文件|文件数|行数|代码|量|总量)){0,2}(?:应|必须|须)?${AN}(?:在)? ?(?:改动|修改|改)?\s?${EN}`,
"i"),new RegExp(String.raw`${AN} ?(?:改动|修改|变更|更改|涉及|增删|改|动)(?:了)? ?${EN}`)],EH=new RegExp(String.raw`^\s?(?:,|and|or|/|、|，|和|且|以及)? ?(?:and |or )?(?:(?:at most|no more than|up to|under|fewer than|less than|最多|不超过|不得超过) ?)?(?:改动|修改|改)?(\d[\d,]{0,8}) ?(?:个)?(?:changed |added )?(files?\b|lines?\b|文件|行)`,
"i")});function CH(e,t){for(let n=e.indexOf(t);n!==-1;n=e.indexOf(t,n+1))if(!$N(e.charAt(n+t.length),t)&&!(/\w/.test(t.charAt(0))&&/[a-z0-9_]/i.test(e.charAt(n-1))))return!0;
return!1}function $N(e,t){return/[a-z0-9_]$/i.test(t)&&/[a-z0-9_]/i.test(e)}var td,AH,ON=g(()=>{"use strict";td=class{byStart=new Map;byText=new Map;functions;names;inSpec;constructor(t,n){
for(let r of t)for(let i of r.commands)for(let s of i.words)this.add(s,{technology:r,command:i});for(let r of this.byStart.values())r.sort((i,s)=>s.word.length-
i.word.length);this.functions=new Set(t.flatMap(({commands:r})=>r.flatMap(({functions:i})=>i))),this.names=t.flatMap(({id:r,names:i})=>i.map(s=>({name:s.toLowerCase(),
id:r}))),this.inSpec=this.namedIn(n.lines.map(({text:r})=>r).join(`
`))}add(t,n){let r=this.byText.get(t.toLowerCase());r===void 0?this.byText.set(t.toLowerCase(),[n]):r.push(n);let i=t.charAt(0),s=this.byStart.get(i)??[];this.byStart.
set(i,s);let o=s.find(a=>a.word===t);o===void 0?s.push({word:t,meanings:[n]}):o.meanings.push(n)}namedIn(t){let n=t.toLowerCase();return new Set(this.names.filter(
({name:r})=>CH(n,r)).map(({id:r})=>r))}technologyCalled(t){return this.names.find(n=>n.name===t.toLowerCase())?.id??null}chineseNameAt(t,n){return Math.max(0,...this.
names.filter(({name:r})=>/^\p{Script=Han}/u.test(r)&&t.startsWith(r,n)).map(({name:r})=>r.length))}isFunction(t){return this.functions.has(t)}inProse(t,n,r){for(let i of this.
spellings(t,n))for(let{word:s,meanings:o}of this.byStart.get(i.charAt(0))??[]){if(!i.startsWith(s)||$N(i.charAt(s.length),s))continue;let a=this.meant(o,r);if(a.
length>0)return{length:s.length,meanings:a}}return null}spellings(t,n){let r=t.slice(n,n+100);return n===0&&/^[A-Z][a-z]/.test(r)?[r,r.charAt(0).toLowerCase()+r.
slice(1)]:[r]}inCode(t,n){return this.meant(this.byText.get(t.toLowerCase().replace(/\s+/g," "))??[],{named:n,isCode:!0})}meant(t,{named:n,isCode:r}){let i=t.filter(
({technology:{id:o},command:{said:a}})=>a==="alone"||(a==="named"?n.has(o)||n.size===0&&this.inSpec.has(o)||this.onlyElsewhere(n,o):r&&n.has(o))),s=i.filter(({technology:o})=>n.
has(o.id));return s.length>0?s:i}onlyElsewhere(t,n){return this.inSpec.has(n)&&![...t].some(r=>AH.has(r))}},AH=new Set(["redis","sql","mongodb","elasticsearch",
"kafka"])});function PN(e,t){let n=new td(t,e);return["constraints","non-goals"].flatMap(r=>Ce(e,r)).sort((r,i)=>r.contentStart-i.contentStart).flatMap(r=>TH(kN(r),n))}function TH(e,t){
let n=[];for(let[r,i]of e.entries()){if(i.leadsIn||NN(i.text))continue;let s=e[r+1],o=vA(s?.block===i.block&&NN(s.text)?`${i.text} ${s.text}`:i.text),a=$H(i),l=OH(
a.slice(0,a.length-i.text.length+Math.min(o.start,i.text.length)));if(i.section==="constraints"&&!Hs(l)&&zy(l)===null)continue;let c={text:a,section:i.section,...i.
range},{broken:u,kept:d}=o;for(let f of RH(l,i,t))n.push({prohibition:c,...f,examples:{broken:u,kept:d}})}return n}function NN(e){return wu(e)&&/^[\s(（*_]*(?:e\.g\.|for example|for instance|example|例如|比如|譬如|如)/i.
test(e)}function $H({text:e,lead:t}){if(t===null)return e;let n=t.replace(/[*_"]/g,"").replace(/\s*[:：]\s*$/,"");return!Hs(n)&&!RN.test(n)||Hs(e)?e:`${RN.test(
n)?"No":n} ${e.replace(/^(?!(?:I|O)\b)([A-Z])(?=[a-z])/,r=>r.toLowerCase())}`}function OH(e){let t=e.search(/[(（]spec-allow\b/);return t===-1?e:e.slice(0,t).trimEnd()}
function RH(e,{section:t,opensItem:n,lead:r},i){if(e.length>NH)return[IN];let s=zy(e);if(s!==null)return[{forbids:{kind:"size",...s},scope:[],strength:"blocks",
note:null}];let o=r!==null&&!Hs(r)&&/allowed|permitted|fine|\bok\b|instead|may use|can use|do use|可以|允许|改用/i.test(r),a=t==="non-goals"&&n&&!o,l=wN(e,
i,a),c=l.flatMap(zH),u=(Hs(e)||a||/^\W*(?:no|avoid)\b|避免|无|不/i.test(e))&&IH.test(e)?[LH(l)]:[],d=[...c,...u];return d.length>0?ZH(d):[IN]}function LH(e){
return{forbids:{kind:"growth"},scope:e.flatMap(({scope:t})=>t),strength:"proposes",note:PH}}function zH({things:e,scope:t,doubt:n}){let r=e.flatMap(({thing:i,action:s})=>{
let o=DH(i,s,t);return o===null?[]:o.map(a=>a.strength==="blocks"&&n!==null?{...a,strength:"proposes",note:n}:a)});return GH(r)}function DH(e,t,n){let r=s=>({forbids:s,
scope:n,strength:"blocks",note:null}),i=(s,o)=>({forbids:s,scope:n,strength:"proposes",note:o});switch(e.kind){case"code":return t==="touch"||t==="partial"?null:
e.forbids.map(s=>e.wider===!0?i(s,MH):r(s));case"word":return t==="touch"||t==="partial"?null:[i({kind:"word",word:e.word},BH(e.word))];case"path":return t==="u\
se"?null:[FH(e.globs,t,n)];case"dependency":return t==="partial"?null:[r({kind:"dependency",names:e.names})];case"migration":return t==="partial"?null:[r({kind:"\
migration"})]}}function FH(e,t,n){let r=[...e,...n.filter(s=>s.startsWith("!"))],i={kind:"files"};return t==="touch"&&r.length===e.length+n.length?{forbids:i,scope:r,
strength:"blocks",note:null}:{forbids:i,scope:r,strength:"proposes",note:t==="partial"?qH:jH}}function BH(e){return{en:`"${e}" is no command of the vocabulary; \
write it as code calls it (\`client.name()\`) or add it to .spec/vocabulary/, and it blocks`,"zh-CN":`“${e}”不是词汇表里的命令；按代码里的调用来写（\`client.name()\`）或加入 .spec/voca\
bulary/，就会阻断`}}function GH(e){let t=e.filter(({forbids:o})=>o.kind==="files"),[n]=t;if(n===void 0||t.length===1)return[...e];let r=t.every(o=>o.strength===
"blocks")?"blocks":"proposes",i=t.find(o=>o.note!==null)?.note??null,s={...n,strength:r,note:i,scope:[...new Set(t.flatMap(({scope:o})=>o))]};return[...e.filter(
({forbids:o})=>o.kind!=="files"),s]}function ZH(e){let t=new Map;for(let n of e){let r=JSON.stringify([n.forbids,n.scope]);t.get(r)?.strength!=="blocks"&&t.set(
r,n)}return[...t.values()]}var RN,NH,IN,IH,PH,MH,qH,jH,LN=g(()=>{"use strict";iN();yt();vN();Tg();_N();TN();ON();RN=/(?:not allowed|not permitted|not acceptable|forbidden|prohibited|banned|off[- ]limits|must not be used|may not be used|not be called|out of bounds)$/i;
NH=2e3;IN={forbids:{kind:"prose"},scope:[],strength:"review",note:null},IH=/\bO\(\s?[^)1]{0,10}[nNmMkK][^)]{0,10}\)|\bN ?\+ ?1\b|\b(?:linear|quadratic) (?:work|scans?|time|cost)|\bper[- ](?:request|call|item|row|record|user|model|key|entry|element)[- ](?:scans?|quer(?:y|ies)|lookups?|reads?|fetch(?:es)?|calls?|work|round trips?)|\b(?:scan(?:s|ning)?|quer(?:y|ies|ying)|lookups?|reads?|round trips?|calls?|work|loop(?:s|ing)?|fetch(?:es|ing)?|iterat(?:e|es|ing|ion))\b[^.;。；]{0,60}\b(?:per|for each|for every|on each|on every|each|every) (?:request|call|item|row|record|user|model|key|entry|element|hit|page load)|\b(?:quer(?:y|ies)|calls?|round trips?|reads?|lookups?|requests?|fetch(?:es)?)\b[^.;。；]{0,40}\b(?:in|inside|within) (?:a |the |any )?loops?|\bfull(?:[- ]table|[- ]key ?space|[- ]collection)? scans?|\btable scans?|\bscan(?:s|ning)? (?:the )?(?:whole|entire|full|all)|\biterat(?:e|es|ing) over (?:all|every|the whole)|\bloop(?:s|ing)? over (?:all|every|the whole)|逐[条个行项](?:查询|请求|读取|调用|扫描|获取|访问|拉取)|(?:每次|每个|每一次|每一个)(?:请求|调用|用户|访问)[^，。；]{0,12}(?:扫描|遍历|全量|查询|循环)|循环(?:中|里|内|体内)?[^，。；]{0,6}(?:查询|调用|请求|访问|读取)|全表扫描|全量(?:扫描|遍历)|遍历(?:所有|全部|整个)|扫描(?:所有|全部|整个)|随数据量(?:线性)?增长/i,
PH={en:"a diff shows loops and not how much they go over, so that it only proposes","zh-CN":"改动里看得到循环，看不到循环多少次，因此只作提议"};
MH={en:"the guard knows the command and not its arguments; name the command alone, and it blocks","zh-CN":"这里只能识别命令，不能识别参数；只写命令名就会阻断"},
qH={en:'a guard on files means any change to them; write "Do not touch …" and it blocks',"zh-CN":"对文件的约束是指任何改动；写成“不得改动……”就会阻断"},
jH={en:'it does not say that these files must stay as they are; write "Do not touch …" and it blocks',"zh-CN":"没有写明这些文件不得改动；写成“不得改动……”就会阻断"}});function zN(e,t,n,r=0,i=0){t==null&&(t=e.search(/[^\s\u00a0]/),t==-1&&(t=e.length));let s=i;for(let o=r;o<t;o++)e.charCodeAt(o)==9?s+=n-s%n:s++;return s}var nd,
DN=g(()=>{nd=class{constructor(t,n,r,i){this.string=t,this.tabSize=n,this.indentUnit=r,this.overrideIndent=i,this.pos=0,this.start=0,this.lastColumnPos=0,this.lastColumnValue=
0}eol(){return this.pos>=this.string.length}sol(){return this.pos==0}peek(){return this.string.charAt(this.pos)||void 0}next(){if(this.pos<this.string.length)return this.
string.charAt(this.pos++)}eat(t){let n=this.string.charAt(this.pos),r;if(typeof t=="string"?r=n==t:r=n&&(t instanceof RegExp?t.test(n):t(n)),r)return++this.pos,
n}eatWhile(t){let n=this.pos;for(;this.eat(t););return this.pos>n}eatSpace(){let t=this.pos;for(;/[\s\u00a0]/.test(this.string.charAt(this.pos));)++this.pos;return this.
pos>t}skipToEnd(){this.pos=this.string.length}skipTo(t){let n=this.string.indexOf(t,this.pos);if(n>-1)return this.pos=n,!0}backUp(t){this.pos-=t}column(){return this.
lastColumnPos<this.start&&(this.lastColumnValue=zN(this.string,this.start,this.tabSize,this.lastColumnPos,this.lastColumnValue),this.lastColumnPos=this.start),this.
lastColumnValue}indentation(){var t;return(t=this.overrideIndent)!==null&&t!==void 0?t:zN(this.string,null,this.tabSize)}match(t,n,r){if(typeof t=="string"){let i=o=>r?
o.toLowerCase():o,s=this.string.substr(this.pos,t.length);return i(s)==i(t)?(n!==!1&&(this.pos+=t.length),!0):null}else{let i=this.string.slice(this.pos).match(
t);return i&&i.index>0?null:(i&&n!==!1&&(this.pos+=i[0].length),i)}}current(){return this.string.slice(this.start,this.pos)}}});function My(e,t,n,r,i,s){this.indented=e,this.column=t,this.type=n,this.info=r,this.align=i,this.prev=s}function rd(e,t,n,r){var i=e.indented;return e.context&&
e.context.type=="statement"&&n!="statement"&&(i=e.context.indented),e.context=new My(i,t,n,r,null,e.context)}function Ia(e){var t=e.context.type;return(t==")"||
t=="]"||t=="}")&&(e.indented=e.context.indented),e.context=e.context.prev}function FN(e,t,n){if(t.prevToken=="variable"||t.prevToken=="type"||/\S(?:[^- ]>|[*\]])\s*$|\*$/.
test(e.string.slice(0,n))||t.typeAtEndOfLine&&e.column()==e.indentation())return!0}function Dy(e){for(;;){if(!e||e.type=="top")return!0;if(e.type=="}"&&e.prev.info!=
"namespace")return!1;e=e.prev}}function tn(e){var t=e.statementIndentUnit,n=e.dontAlignCalls,r=e.keywords||{},i=e.types||{},s=e.builtin||{},o=e.blockKeywords||{},
a=e.defKeywords||{},l=e.atoms||{},c=e.hooks||{},u=e.multiLineStrings,d=e.indentStatements!==!1,f=e.indentSwitch!==!1,h=e.namespaceSeparator,p=e.isPunctuationChar||
/[\[\]{}\(\),;\:\.]/,y=e.numberStart||/[\d\.]/,w=e.number||/^(?:0x[a-f\d]+|0b[01]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(u|ll?|l|f)?/i,x=e.isOperatorChar||/[+\-*&%=<>!?|\/]/,
O=e.isIdentifierChar||/[\w\$_\xa1-\uffff]/,T=e.isReservedIdentifier||!1,$,E;function A(M,C){var q=M.next();if(c[q]){var G=c[q](M,C);if(G!==!1)return G}if(q=='"'||
q=="'")return C.tokenize=S(q),C.tokenize(M,C);if(y.test(q)){if(M.backUp(1),M.match(w))return"number";M.next()}if(p.test(q))return $=q,null;if(q=="/"){if(M.eat("\
*"))return C.tokenize=_,_(M,C);if(M.eat("/"))return M.skipToEnd(),"comment"}if(x.test(q)){for(;!M.match(/^\/[\/*]/,!1)&&M.eat(x););return"operator"}if(M.eatWhile(
O),h)for(;M.match(h);)M.eatWhile(O);var le=M.current();return ur(r,le)?(ur(o,le)&&($="newstatement"),ur(a,le)&&(E=!0),"keyword"):ur(i,le)?"type":ur(s,le)||T&&T(
le)?(ur(o,le)&&($="newstatement"),"builtin"):ur(l,le)?"atom":"variable"}function S(M){return function(C,q){for(var G=!1,le,I=!1;(le=C.next())!=null;){if(le==M&&
!G){I=!0;break}G=!G&&le=="\\"}return(I||!(G||u))&&(q.tokenize=null),"string"}}function _(M,C){for(var q=!1,G;G=M.next();){if(G=="/"&&q){C.tokenize=null;break}q=
G=="*"}return"comment"}function v(M,C){e.typeFirstDefinitions&&M.eol()&&Dy(C.context)&&(C.typeAtEndOfLine=FN(M,C,M.pos))}return{name:e.name,startState:function(M){
return{tokenize:null,context:new My(-M,0,"top",null,!1),indented:0,startOfLine:!0,prevToken:null}},token:function(M,C){var q=C.context;if(M.sol()&&(q.align==null&&
(q.align=!1),C.indented=M.indentation(),C.startOfLine=!0),M.eatSpace())return v(M,C),null;$=E=null;var G=(C.tokenize||A)(M,C);if(G=="comment"||G=="meta")return G;
if(q.align==null&&(q.align=!0),$==";"||$==":"||$==","&&M.match(/^\s*(?:\/\/.*)?$/,!1))for(;C.context.type=="statement";)Ia(C);else if($=="{")rd(C,M.column(),"}");else if($==
"[")rd(C,M.column(),"]");else if($=="(")rd(C,M.column(),")");else if($=="}"){for(;q.type=="statement";)q=Ia(C);for(q.type=="}"&&(q=Ia(C));q.type=="statement";)q=
Ia(C)}else $==q.type?Ia(C):d&&((q.type=="}"||q.type=="top")&&$!=";"||q.type=="statement"&&$=="newstatement")&&rd(C,M.column(),"statement",M.current());if(G=="va\
riable"&&(C.prevToken=="def"||e.typeFirstDefinitions&&FN(M,C,M.start)&&Dy(C.context)&&M.match(/^\s*\(/,!1))&&(G="def"),c.token){var le=c.token(M,C,G);le!==void 0&&
(G=le)}return G=="def"&&e.styleDefs===!1&&(G="variable"),C.startOfLine=!1,C.prevToken=E?"def":G||$,v(M,C),G},indent:function(M,C,q){if(M.tokenize!=A&&M.tokenize!=
null||M.typeAtEndOfLine&&Dy(M.context))return null;var G=M.context,le=C&&C.charAt(0),I=le==G.type;if(G.type=="statement"&&le=="}"&&(G=G.prev),e.dontIndentStatements)
for(;G.type=="statement"&&e.dontIndentStatements.test(G.info);)G=G.prev;if(c.indent){var P=c.indent(M,G,C,q.unit);if(typeof P=="number")return P}var Ne=G.prev&&
G.prev.info=="switch";if(e.allmanIndentation&&/[{(]/.test(le)){for(;G.type!="top"&&G.type!="}";)G=G.prev;return G.indented}return G.type=="statement"?G.indented+
(le=="{"?0:t||q.unit):G.align&&(!n||G.type!=")")?G.column+(I?0:1):G.type==")"&&!I?G.indented+(t||q.unit):G.indented+(I?0:q.unit)+(!I&&Ne&&!/^(?:case|default)\b/.
test(C)?q.unit:0)},languageData:{indentOnInput:f?/^\s*(?:case .*?:|default:|\{\}?|\})$/:/^\s*[{}]$/,commentTokens:{line:"//",block:{open:"/*",close:"*/"}},autocomplete:Object.
keys(r).concat(Object.keys(i)).concat(Object.keys(s)).concat(Object.keys(l)),...e.languageData}}}function ie(e){for(var t={},n=e.split(" "),r=0;r<n.length;++r)t[n[r]]=
!0;return t}function ur(e,t){return typeof e=="function"?e(t):e.propertyIsEnumerable(t)}function id(e){return ur(UH,e)||/.+_t$/.test(e)}function ZN(e){return id(
e)||ur(HH,e)}function Vs(e,t){if(!t.startOfLine)return!1;for(var n,r=null;n=e.peek();){if(n=="\\"&&e.match(/^.$/)){r=Vs;break}else if(n=="/"&&e.match(/^\/[\/\*]/,
!1))break;e.next()}return t.tokenize=r,"meta"}function od(e,t){return t.prevToken=="type"?"type":!1}function ad(e){return!e||e.length<2||e[0]!="_"?!1:e[1]=="_"||
e[1]!==e[1].toLowerCase()}function Je(e){return e.eatWhile(/[\w\.']/),"number"}function ti(e,t){if(e.backUp(1),e.match(/^(?:R|u8R|uR|UR|LR)/)){var n=e.match(/^"([^\s\\()]{0,16})\(/);
return n?(t.cpp11RawStringDelim=n[1],t.tokenize=qN,qN(e,t)):!1}return e.match(/^(?:u8|u|U|L)/)?e.match(/^["']/,!1)?"string":!1:(e.next(),!1)}function UN(e){var t=/(\w+)::~?(\w+)$/.
exec(e);return t&&t[1]==t[2]}function MN(e,t){for(var n;(n=e.next())!=null;)if(n=='"'&&!e.eat('"')){t.tokenize=null;break}return"string"}function qN(e,t){var n=t.
cpp11RawStringDelim.replace(/[^\w\s]/g,"\\$&"),r=e.match(new RegExp(".*?\\)"+n+'"'));return r?t.tokenize=null:e.skipToEnd(),"string"}function YN(e,t){for(var n=!1;!e.
eol();){if(!n&&e.match('"""')){t.tokenize=null;break}n=e.next()=="\\"&&!n}return"string"}function Pa(e){return function(t,n){for(var r;r=t.next();)if(r=="*"&&t.
eat("/"))if(e==1){n.tokenize=null;break}else return n.tokenize=Pa(e-1),n.tokenize(t,n);else if(r=="/"&&t.eat("*"))return n.tokenize=Pa(e+1),n.tokenize(t,n);return"\
comment"}}function WH(e){return function(t,n){for(var r=!1,i,s=!1;!t.eol();){if(!e&&!r&&t.match('"')){s=!0;break}if(e&&t.match('"""')){s=!0;break}i=t.next(),!r&&
i=="$"&&t.match("{")&&t.skipTo("}"),r=!r&&i=="\\"&&!e}return(s||!e)&&(n.tokenize=null),"string"}}function VH(e){(e.interpolationStack||(e.interpolationStack=[])).
push(e.tokenize)}function QN(e){return(e.interpolationStack||(e.interpolationStack=[])).pop()}function KH(e){return e.interpolationStack?e.interpolationStack.length:
0}function Fy(e,t,n,r){var i=!1;if(t.eat(e))if(t.eat(e))i=!0;else return"string";function s(o,a){for(var l=!1;!o.eol();){if(!r&&!l&&o.peek()=="$")return VH(a),a.
tokenize=YH,"string";var c=o.next();if(c==e&&!l&&(!i||o.match(e+e))){a.tokenize=null;break}l=!r&&!l&&c=="\\"}return"string"}return n.tokenize=s,s(t,n)}function YH(e,t){
return e.eat("$"),e.eat("{")?t.tokenize=null:t.tokenize=JH,null}function JH(e,t){return e.eatWhile(/[\w_]/),t.tokenize=QN(t),"variable"}var La,jN,BN,GN,UH,HH,za,
sd,HN,WN,VN,KN,JN,XN,g0e,y0e,b0e,eR,tR=g(()=>{La="auto if break case register continue return default do sizeof static else struct switch extern typedef union f\
or goto while enum const volatile inline restrict asm fortran",jN="alignas alignof and and_eq audit axiom bitand bitor catch class compl concept constexpr const\
_cast decltype delete dynamic_cast explicit export final friend import module mutable namespace new noexcept not not_eq operator or or_eq override private prote\
cted public reinterpret_cast requires static_assert static_cast template this thread_local throw try typeid typename using virtual xor xor_eq",BN="bycopy byref \
in inout oneway out self super atomic nonatomic retain copy readwrite readonly strong weak assign typeof nullable nonnull null_resettable _cmd @interface @imple\
mentation @end @protocol @encode @property @synthesize @dynamic @class @public @package @private @protected @required @optional @try @catch @finally @import @se\
lector @encode @defs @synchronized @autoreleasepool @compatibility_alias @available",GN="FOUNDATION_EXPORT FOUNDATION_EXTERN NS_INLINE NS_FORMAT_FUNCTION  NS_RE\
TURNS_RETAINEDNS_ERROR_ENUM NS_RETURNS_NOT_RETAINED NS_RETURNS_INNER_POINTER NS_DESIGNATED_INITIALIZER NS_ENUM NS_OPTIONS NS_REQUIRES_NIL_TERMINATION NS_ASSUME_\
NONNULL_BEGIN NS_ASSUME_NONNULL_END NS_SWIFT_NAME NS_REFINED_FOR_SWIFT",UH=ie("int long char short double float unsigned signed void bool"),HH=ie("SEL instancet\
ype id Class Protocol BOOL");za="case do else for if switch while struct enum union",sd="struct enum union";HN=tn({name:"c",keywords:ie(La),types:id,blockKeywords:ie(
za),defKeywords:ie(sd),typeFirstDefinitions:!0,atoms:ie("NULL true false"),isReservedIdentifier:ad,hooks:{"#":Vs,"*":od}}),WN=tn({name:"cpp",keywords:ie(La+" "+
jN),types:id,blockKeywords:ie(za+" class try catch"),defKeywords:ie(sd+" class namespace"),typeFirstDefinitions:!0,atoms:ie("true false NULL nullptr"),dontIndentStatements:/^template$/,
isIdentifierChar:/[\w\$_~\xa1-\uffff]/,isReservedIdentifier:ad,hooks:{"#":Vs,"*":od,u:ti,U:ti,L:ti,R:ti,0:Je,1:Je,2:Je,3:Je,4:Je,5:Je,6:Je,7:Je,8:Je,9:Je,token:function(e,t,n){
if(n=="variable"&&e.peek()=="("&&(t.prevToken==";"||t.prevToken==null||t.prevToken=="}")&&UN(e.current()))return"def"}},namespaceSeparator:"::"}),VN=tn({name:"j\
ava",keywords:ie("abstract assert break case catch class const continue default do else enum extends final finally for goto if implements import instanceof inte\
rface native new package private protected public return static strictfp super switch synchronized this throw throws transient try volatile while @interface"),types:ie(
"var byte short int long float double boolean char void Boolean Byte Character Double Float Integer Long Number Object Short String StringBuffer StringBuilder V\
oid"),blockKeywords:ie("catch class do else finally for if switch try while"),defKeywords:ie("class interface enum @interface"),typeFirstDefinitions:!0,atoms:ie(
"true false null"),number:/^(?:0x[a-f\d_]+|0b[01_]+|(?:[\d_]+\.?\d*|\.\d+)(?:e[-+]?[\d_]+)?)(u|ll?|l|f)?/i,hooks:{"@":function(e){return e.match("interface",!1)?
!1:(e.eatWhile(/[\w\$_]/),"meta")},'"':function(e,t){return e.match(/""$/)?(t.tokenize=YN,t.tokenize(e,t)):!1}}}),KN=tn({name:"csharp",keywords:ie("abstract as \
async await base break case catch checked class const continue default delegate do else enum event explicit extern finally fixed for foreach goto if implicit in\
 init interface internal is lock namespace new operator out override params private protected public readonly record ref required return sealed sizeof stackallo\
c static struct switch this throw try typeof unchecked unsafe using virtual void volatile while add alias ascending descending dynamic from get global group int\
o join let orderby partial remove select set value var yield"),types:ie("Action Boolean Byte Char DateTime DateTimeOffset Decimal Double Func Guid Int16 Int32 I\
nt64 Object SByte Single String Task TimeSpan UInt16 UInt32 UInt64 bool byte char decimal double short int long object sbyte float string ushort uint ulong"),blockKeywords:ie(
"catch class do else finally for foreach if struct switch try while"),defKeywords:ie("class interface namespace record struct var"),typeFirstDefinitions:!0,atoms:ie(
"true false null"),hooks:{"@":function(e,t){return e.eat('"')?(t.tokenize=MN,MN(e,t)):(e.eatWhile(/[\w\$_]/),"meta")}}});JN=tn({name:"scala",keywords:ie("abstra\
ct case catch class def do else extends final finally for forSome if implicit import lazy match new null object override package private protected return sealed\
 super this throw trait try type val var while with yield _ assert assume require print println printf readLine readBoolean readByte readShort readChar readInt \
readLong readFloat readDouble"),types:ie("AnyVal App Application Array BufferedIterator BigDecimal BigInt Char Console Either Enumeration Equiv Error Exception \
Fractional Function IndexedSeq Int Integral Iterable Iterator List Map Numeric Nil NotNull Option Ordered Ordering PartialFunction PartialOrdering Product Proxy\
 Range Responder Seq Serializable Set Specializable Stream StringBuilder StringContext Symbol Throwable Traversable TraversableOnce Tuple Unit Vector Boolean By\
te Character CharSequence Class ClassLoader Cloneable Comparable Compiler Double Exception Float Integer Long Math Number Object Package Pair Process Runtime Ru\
nnable SecurityManager Short StackTraceElement StrictMath String StringBuffer System Thread ThreadGroup ThreadLocal Throwable Triple Void"),multiLineStrings:!0,
blockKeywords:ie("catch class enum do else finally for forSome if match switch try while"),defKeywords:ie("class enum def object package trait type val var"),atoms:ie(
"true false null"),indentStatements:!1,indentSwitch:!1,isOperatorChar:/[+\-*&%=<>!?|\/#:@]/,hooks:{"@":function(e){return e.eatWhile(/[\w\$_]/),"meta"},'"':function(e,t){
return e.match('""')?(t.tokenize=YN,t.tokenize(e,t)):!1},"'":function(e){return e.match(/^(\\[^'\s]+|[^\\'])'/)?"character":(e.eatWhile(/[\w\$_\xa1-\uffff]/),"a\
tom")},"=":function(e,t){var n=t.context;return n.type=="}"&&n.align&&e.eat(">")?(t.context=new My(n.indented,n.column,n.type,n.info,null,n.prev),"operator"):!1},
"/":function(e,t){return e.eat("*")?(t.tokenize=Pa(1),t.tokenize(e,t)):!1}},languageData:{closeBrackets:{brackets:["(","[","{","'",'"','"""']}}});XN=tn({name:"k\
otlin",keywords:ie("package as typealias class interface this super val operator var fun for is in This throw return annotation break continue object if else wh\
ile do try when !in !is as? file import where by get set abstract enum open inner override private public internal protected catch finally out final vararg reif\
ied dynamic companion constructor init sealed field property receiver param sparam lateinit data inline noinline tailrec external annotation crossinline const o\
perator infix suspend actual expect setparam"),types:ie("Boolean Byte Character CharSequence Class ClassLoader Cloneable Comparable Compiler Double Exception Fl\
oat Integer Long Math Number Object Package Pair Process Runtime Runnable SecurityManager Short StackTraceElement StrictMath String StringBuffer System Thread T\
hreadGroup ThreadLocal Throwable Triple Void Annotation Any BooleanArray ByteArray Char CharArray DeprecationLevel DoubleArray Enum FloatArray Function Int IntA\
rray Lazy LazyThreadSafetyMode LongArray Nothing ShortArray Unit"),intendSwitch:!1,indentStatements:!1,multiLineStrings:!0,number:/^(?:0x[a-f\d_]+|0b[01_]+|(?:[\d_]+(\.\d+)?|\.\d+)(?:e[-+]?[\d_]+)?)(ul?|l|f)?/i,
blockKeywords:ie("catch class do else finally for if where try while enum"),defKeywords:ie("class val var object interface fun"),atoms:ie("true false null this"),
hooks:{"@":function(e){return e.eatWhile(/[\w\$_]/),"meta"},"*":function(e,t){return t.prevToken=="."?"variable":"operator"},'"':function(e,t){return t.tokenize=
WH(e.match('""')),t.tokenize(e,t)},"/":function(e,t){return e.eat("*")?(t.tokenize=Pa(1),t.tokenize(e,t)):!1},indent:function(e,t,n,r){var i=n&&n.charAt(0);if((e.
prevToken=="}"||e.prevToken==")")&&n=="")return e.indented;if(e.prevToken=="operator"&&n!="}"&&e.context.type!="}"||e.prevToken=="variable"&&i=="."||(e.prevToken==
"}"||e.prevToken==")")&&i==".")return r*2+t.indented;if(t.align&&t.type=="}")return t.indented+(e.context.type==(n||"").charAt(0)?0:r)}},languageData:{closeBrackets:{
brackets:["(","[","{","'",'"','"""']}}}),g0e=tn({name:"nesc",keywords:ie(La+" as atomic async call command component components configuration event generic impl\
ementation includes interface module new norace nx_struct nx_union post provides signal task uses abstract extends"),types:id,blockKeywords:ie(za),atoms:ie("nul\
l true false"),hooks:{"#":Vs}}),y0e=tn({name:"objectivec",keywords:ie(La+" "+BN),types:ZN,builtin:ie(GN),blockKeywords:ie(za+" @synthesize @try @catch @finally \
@autoreleasepool @synchronized"),defKeywords:ie(sd+" @interface @implementation @protocol @class"),dontIndentStatements:/^@.*$/,typeFirstDefinitions:!0,atoms:ie(
"YES NO NULL Nil nil true false nullptr"),isReservedIdentifier:ad,hooks:{"#":Vs,"*":od}}),b0e=tn({name:"objectivecpp",keywords:ie(La+" "+BN+" "+jN),types:ZN,builtin:ie(
GN),blockKeywords:ie(za+" @synthesize @try @catch @finally @autoreleasepool @synchronized class try catch"),defKeywords:ie(sd+" @interface @implementation @prot\
ocol @class class namespace"),dontIndentStatements:/^@.*$|^template$/,typeFirstDefinitions:!0,atoms:ie("YES NO NULL Nil nil true false nullptr"),isReservedIdentifier:ad,
hooks:{"#":Vs,"*":od,u:ti,U:ti,L:ti,R:ti,0:Je,1:Je,2:Je,3:Je,4:Je,5:Je,6:Je,7:Je,8:Je,9:Je,token:function(e,t,n){if(n=="variable"&&e.peek()=="("&&(t.prevToken==
";"||t.prevToken==null||t.prevToken=="}")&&UN(e.current()))return"def"}},namespaceSeparator:"::"});eR=tn({name:"dart",keywords:ie("this super static final const\
 abstract class extends external factory implements mixin get native set typedef with enum throw rethrow assert break case continue default in return new deferr\
ed async await covariant try catch finally do else for if switch while import library export part of show hide is as extension on yield late required sealed bas\
e interface when inline"),blockKeywords:ie("try catch finally do else for if switch while"),builtin:ie("void bool num int double dynamic var String Null Never"),
atoms:ie("true false null"),number:/^(?:0x[a-f\d_]+|(?:[\d_]+\.?[\d_]*|\.[\d_]+)(?:e[-+]?[\d_]+)?)/i,hooks:{"@":function(e){return e.eatWhile(/[\w\$_\.]/),"meta"},
"'":function(e,t){return Fy("'",e,t,!1)},'"':function(e,t){return Fy('"',e,t,!1)},r:function(e,t){var n=e.peek();return n=="'"||n=='"'?Fy(e.next(),e,t,!0):!1},"\
}":function(e,t){return KH(t)>0?(t.tokenize=QN(t),null):!1},"/":function(e,t){return e.eat("*")?(t.tokenize=Pa(1),t.tokenize(e,t)):!1},token:function(e,t,n){if(n==
"variable"){var r=RegExp("^[_$]*[A-Z][a-zA-Z0-9_$]*$","g");if(r.test(e.current()))return"type"}}}})});function ld(e,t){var n=e.next();if(n=='"'||n=="'"||n=="`")return t.tokenize=eW(n),t.tokenize(e,t);if(/[\d\.]/.test(n))return n=="."?e.match(/^[0-9]+([eE][\-+]?[0-9]+)?/):
n=="0"?e.match(/^[xX][0-9a-fA-F]+/)||e.match(/^0[0-7]+/):e.match(/^[0-9]*\.?[0-9]*([eE][\-+]?[0-9]+)?/),"number";if(/[\[\]{}\(\),;\:\.]/.test(n))return dr=n,null;
if(n=="/"){if(e.eat("*"))return t.tokenize=rR,rR(e,t);if(e.eat("/"))return e.skipToEnd(),"comment"}if(nR.test(n))return e.eatWhile(nR),"operator";e.eatWhile(/[\w\$_\xa1-\uffff]/);
var r=e.current();return XH.propertyIsEnumerable(r)?((r=="case"||r=="default")&&(dr="case"),"keyword"):QH.propertyIsEnumerable(r)?"atom":"variable"}function eW(e){
return function(t,n){for(var r=!1,i,s=!1;(i=t.next())!=null;){if(i==e&&!r){s=!0;break}r=!r&&e!="`"&&i=="\\"}return(s||!(r||e=="`"))&&(n.tokenize=ld),"string"}}function rR(e,t){
for(var n=!1,r;r=e.next();){if(r=="/"&&n){t.tokenize=ld;break}n=r=="*"}return"comment"}function sR(e,t,n,r,i){this.indented=e,this.column=t,this.type=n,this.align=
r,this.prev=i}function qy(e,t,n){return e.context=new sR(e.indented,t,n,null,e.context)}function iR(e){if(e.context.prev){var t=e.context.type;return(t==")"||t==
"]"||t=="}")&&(e.indented=e.context.indented),e.context=e.context.prev}}var XH,QH,nR,dr,oR,aR=g(()=>{XH={break:!0,case:!0,chan:!0,const:!0,continue:!0,default:!0,
defer:!0,else:!0,fallthrough:!0,for:!0,func:!0,go:!0,goto:!0,if:!0,import:!0,interface:!0,map:!0,package:!0,range:!0,return:!0,select:!0,struct:!0,switch:!0,type:!0,
var:!0,bool:!0,byte:!0,complex64:!0,complex128:!0,float32:!0,float64:!0,int8:!0,int16:!0,int32:!0,int64:!0,string:!0,uint8:!0,uint16:!0,uint32:!0,uint64:!0,int:!0,
uint:!0,uintptr:!0,error:!0,rune:!0,any:!0,comparable:!0},QH={true:!0,false:!0,iota:!0,nil:!0,append:!0,cap:!0,close:!0,complex:!0,copy:!0,delete:!0,imag:!0,len:!0,
make:!0,new:!0,panic:!0,print:!0,println:!0,real:!0,recover:!0},nR=/[+\-*&^%:=<>!|\/]/;oR={name:"go",startState:function(e){return{tokenize:null,context:new sR(
-e,0,"top",!1),indented:0,startOfLine:!0}},token:function(e,t){var n=t.context;if(e.sol()&&(n.align==null&&(n.align=!1),t.indented=e.indentation(),t.startOfLine=
!0,n.type=="case"&&(n.type="}")),e.eatSpace())return null;dr=null;var r=(t.tokenize||ld)(e,t);return r=="comment"||(n.align==null&&(n.align=!0),dr=="{"?qy(t,e.column(),
"}"):dr=="["?qy(t,e.column(),"]"):dr=="("?qy(t,e.column(),")"):dr=="case"?n.type="case":(dr=="}"&&n.type=="}"||dr==n.type)&&iR(t),t.startOfLine=!1),r},indent:function(e,t,n){
if(e.tokenize!=ld&&e.tokenize!=null)return null;var r=e.context,i=t&&t.charAt(0);if(r.type=="case"&&/^(?:case|default)\b/.test(t))return r.indented;var s=i==r.type;
return r.align?r.column+(s?0:1):r.indented+(s?0:n.unit)},languageData:{indentOnInput:/^\s([{}]|case |default\s*:)$/,commentTokens:{line:"//",block:{open:"/*",close:"\
*/"}}}}});function lR(e){var t=e.statementIndent,n=e.jsonld,r=e.json||n,i=e.typescript,s=e.wordCharacters||/[\w$\xa1-\uffff]/,o=(function(){function m(Rt){return{type:Rt,
style:"keyword"}}var k=m("keyword a"),L=m("keyword b"),W=m("keyword c"),K=m("keyword d"),Se=m("operator"),Oe={type:"atom",style:"atom"};return{if:m("if"),while:k,
with:k,else:L,do:L,try:L,finally:L,return:K,break:K,continue:K,new:m("new"),delete:W,void:W,throw:W,debugger:m("debugger"),var:m("var"),const:m("var"),let:m("va\
r"),function:m("function"),catch:m("catch"),for:m("for"),switch:m("switch"),case:m("case"),default:m("default"),in:Se,typeof:Se,instanceof:Se,true:Oe,false:Oe,null:Oe,
undefined:Oe,NaN:Oe,Infinity:Oe,this:m("this"),class:m("class"),super:m("atom"),yield:W,export:m("export"),import:m("import"),extends:W,await:W}})(),a=/[+\-*&%=<>!?|~^@]/,
l=/^@(context|id|value|language|type|container|list|set|reverse|index|base|vocab|graph)"/;function c(m){for(var k=!1,L,W=!1;(L=m.next())!=null;){if(!k){if(L=="/"&&
!W)return;L=="["?W=!0:W&&L=="]"&&(W=!1)}k=!k&&L=="\\"}}var u,d;function f(m,k,L){return u=m,d=L,k}function h(m,k){var L=m.next();if(L=='"'||L=="'")return k.tokenize=
p(L),k.tokenize(m,k);if(L=="."&&m.match(/^\d[\d_]*(?:[eE][+\-]?[\d_]+)?/))return f("number","number");if(L=="."&&m.match(".."))return f("spread","meta");if(/[\[\]{}\(\),;\:\.]/.
test(L))return f(L);if(L=="="&&m.eat(">"))return f("=>","operator");if(L=="0"&&m.match(/^(?:x[\dA-Fa-f_]+|o[0-7_]+|b[01_]+)n?/))return f("number","number");if(/\d/.
test(L))return m.match(/^[\d_]*(?:n|(?:\.[\d_]*)?(?:[eE][+\-]?[\d_]+)?)?/),f("number","number");if(L=="/")return m.eat("*")?(k.tokenize=y,y(m,k)):m.eat("/")?(m.
skipToEnd(),f("comment","comment")):AP(m,k,1)?(c(m),m.match(/^\b(([gimyus])(?![gimyus]*\2))+\b/),f("regexp","string.special")):(m.eat("="),f("operator","operato\
r",m.current()));if(L=="`")return k.tokenize=w,w(m,k);if(L=="#"&&m.peek()=="!")return m.skipToEnd(),f("meta","meta");if(L=="#"&&m.eatWhile(s))return f("variable",
"property");if(L=="<"&&m.match("!--")||L=="-"&&m.match("->")&&!/\S/.test(m.string.slice(0,m.start)))return m.skipToEnd(),f("comment","comment");if(a.test(L))return(L!=
">"||!k.lexical||k.lexical.type!=">")&&(m.eat("=")?(L=="!"||L=="=")&&m.eat("="):/[<>*+\-|&?]/.test(L)&&(m.eat(L),L==">"&&m.eat(L))),L=="?"&&m.eat(".")?f("."):f(
"operator","operator",m.current());if(s.test(L)){m.eatWhile(s);var W=m.current();if(k.lastType!="."){if(o.propertyIsEnumerable(W)){var K=o[W];return f(K.type,K.
style,W)}if(W=="async"&&m.match(/^(\s|\/\*([^*]|\*(?!\/))*?\*\/)*[\[\(\w]/,!1))return f("async","keyword",W)}return f("variable","variable",W)}}function p(m){return function(k,L){
var W=!1,K;if(n&&k.peek()=="@"&&k.match(l))return L.tokenize=h,f("jsonld-keyword","meta");for(;(K=k.next())!=null&&!(K==m&&!W);)W=!W&&K=="\\";return W||(L.tokenize=
h),f("string","string")}}function y(m,k){for(var L=!1,W;W=m.next();){if(W=="/"&&L){k.tokenize=h;break}L=W=="*"}return f("comment","comment")}function w(m,k){for(var L=!1,
W;(W=m.next())!=null;){if(!L&&(W=="`"||W=="$"&&m.eat("{"))){k.tokenize=h;break}L=!L&&W=="\\"}return f("quasi","string.special",m.current())}var x="([{}])";function O(m,k){
k.fatArrowAt&&(k.fatArrowAt=null);var L=m.string.indexOf("=>",m.start);if(!(L<0)){if(i){var W=/:\s*(?:\w+(?:<[^>]*>|\[\])?|\{[^}]*\})\s*$/.exec(m.string.slice(m.
start,L));W&&(L=W.index)}for(var K=0,Se=!1,Oe=L-1;Oe>=0;--Oe){var Rt=m.string.charAt(Oe),Zt=x.indexOf(Rt);if(Zt>=0&&Zt<3){if(!K){++Oe;break}if(--K==0){Rt=="("&&
(Se=!0);break}}else if(Zt>=3&&Zt<6)++K;else if(s.test(Rt))Se=!0;else if(/["'\/`]/.test(Rt))for(;;--Oe){if(Oe==0)return;var Xs=m.string.charAt(Oe-1);if(Xs==Rt&&m.
string.charAt(Oe-2)!="\\"){Oe--;break}}else if(Se&&!K){++Oe;break}}Se&&!K&&(k.fatArrowAt=Oe)}}var T={atom:!0,number:!0,variable:!0,string:!0,regexp:!0,this:!0,import:!0,
"jsonld-keyword":!0};function $(m,k,L,W,K,Se){this.indented=m,this.column=k,this.type=L,this.prev=K,this.info=Se,W!=null&&(this.align=W)}function E(m,k){for(var L=m.
localVars;L;L=L.next)if(L.name==k)return!0;for(var W=m.context;W;W=W.prev)for(var L=W.vars;L;L=L.next)if(L.name==k)return!0}function A(m,k,L,W,K){var Se=m.cc;for(S.
state=m,S.stream=K,S.marked=null,S.cc=Se,S.style=k,m.lexical.hasOwnProperty("align")||(m.lexical.align=!0);;){var Oe=Se.length?Se.pop():r?me:je;if(Oe(L,W)){for(;Se.
length&&Se[Se.length-1].lex;)Se.pop()();return S.marked?S.marked:L=="variable"&&E(m,W)?"variableName.local":k}}}var S={state:null,column:null,marked:null,cc:null};
function _(){for(var m=arguments.length-1;m>=0;m--)S.cc.push(arguments[m])}function v(){return _.apply(null,arguments),!0}function M(m,k){for(var L=k;L;L=L.next)
if(L.name==m)return!0;return!1}function C(m){var k=S.state;if(S.marked="def",k.context){if(k.lexical.info=="var"&&k.context&&k.context.block){var L=q(m,k.context);
if(L!=null){k.context=L;return}}else if(!M(m,k.localVars)){k.localVars=new I(m,k.localVars);return}}e.globalVars&&!M(m,k.globalVars)&&(k.globalVars=new I(m,k.globalVars))}
function q(m,k){if(k)if(k.block){var L=q(m,k.prev);return L?L==k.prev?k:new le(L,k.vars,!0):null}else return M(m,k.vars)?k:new le(k.prev,new I(m,k.vars),!1);else
return null}function G(m){return m=="public"||m=="private"||m=="protected"||m=="abstract"||m=="readonly"}function le(m,k,L){this.prev=m,this.vars=k,this.block=L}
function I(m,k){this.name=m,this.next=k}var P=new I("this",new I("arguments",null));function Ne(){S.state.context=new le(S.state.context,S.state.localVars,!1),S.
state.localVars=P}function de(){S.state.context=new le(S.state.context,S.state.localVars,!0),S.state.localVars=null}Ne.lex=de.lex=!0;function ze(){S.state.localVars=
S.state.context.vars,S.state.context=S.state.context.prev}ze.lex=!0;function te(m,k){var L=function(){var W=S.state,K=W.indented;if(W.lexical.type=="stat")K=W.lexical.
indented;else for(var Se=W.lexical;Se&&Se.type==")"&&Se.align;Se=Se.prev)K=Se.indented;W.lexical=new $(K,S.stream.column(),m,null,W.lexical,k)};return L.lex=!0,
L}function Y(){var m=S.state;m.lexical.prev&&(m.lexical.type==")"&&(m.indented=m.lexical.indented),m.lexical=m.lexical.prev)}Y.lex=!0;function ue(m){function k(L){
return L==m?v():m==";"||L=="}"||L==")"||L=="]"?_():v(k)}return k}function je(m,k){return m=="var"?v(te("vardef",k),$d,ue(";"),Y):m=="keyword a"?v(te("form"),En,
je,Y):m=="keyword b"?v(te("form"),je,Y):m=="keyword d"?S.stream.match(/^\s*$/,!1)?v():v(te("stat"),H,ue(";"),Y):m=="debugger"?v(ue(";")):m=="{"?v(te("}"),de,si,
Y,ze):m==";"?v():m=="if"?(S.state.lexical.info=="else"&&S.state.cc[S.state.cc.length-1]==Y&&S.state.cc.pop()(),v(te("form"),En,je,Y,db)):m=="function"?v(mr):m==
"for"?v(te("form"),de,fb,je,ze,Y):m=="class"||i&&k=="interface"?(S.marked="keyword",v(te("form",m=="class"?m:k),hb,Y)):m=="variable"?i&&k=="declare"?(S.marked="\
keyword",v(je)):i&&(k=="module"||k=="enum"||k=="type")&&S.stream.match(/^\s*\w/,!1)?(S.marked="keyword",k=="enum"?v(yb):k=="type"?v(pb,ue("operator"),N,ue(";")):
v(te("form"),sn,ue("{"),te("}"),si,Y,Y)):i&&k=="namespace"?(S.marked="keyword",v(te("form"),me,je,Y)):i&&k=="abstract"?(S.marked="keyword",v(je)):v(te("stat"),Js):
m=="switch"?v(te("form"),En,ue("{"),te("}","switch"),de,si,Y,Y,ze):m=="case"?v(me,ue(":")):m=="default"?v(ue(":")):m=="catch"?v(te("form"),Ne,Un,je,Y,ze):m=="ex\
port"?v(te("stat"),vP,Y):m=="import"?v(te("stat"),xP,Y):m=="async"?v(je):k=="@"?v(me,je):_(te("stat"),me,ue(";"),Y)}function Un(m){if(m=="(")return v(ai,ue(")"))}
function me(m,k){return ri(m,k,!1)}function ee(m,k){return ri(m,k,!0)}function En(m){return m!="("?_():v(te(")"),H,ue(")"),Y)}function ri(m,k,L){if(S.state.fatArrowAt==
S.stream.start){var W=L?Ee:De;if(m=="(")return v(Ne,te(")"),$e(ai,")"),Y,ue("=>"),W,ze);if(m=="variable")return _(Ne,sn,ue("=>"),W,ze)}var K=L?U:be;return T.hasOwnProperty(
m)?v(K):m=="function"?v(mr,K):m=="class"||i&&k=="interface"?(S.marked="keyword",v(te("form"),wP,Y)):m=="keyword c"||m=="async"?v(L?ee:me):m=="("?v(te(")"),H,ue(
")"),Y,K):m=="operator"||m=="spread"?v(L?ee:me):m=="["?v(te("]"),_P,Y,K):m=="{"?fr(ii,"}",null,K):m=="quasi"?_(oe,K):m=="new"?v(at(L)):v()}function H(m){return m.
match(/[;\}\)\],]/)?_():_(me)}function be(m,k){return m==","?v(H):U(m,k,!1)}function U(m,k,L){var W=L==!1?be:U,K=L==!1?me:ee;if(m=="=>")return v(Ne,L?Ee:De,ze);
if(m=="operator")return/\+\+|--/.test(k)||i&&k=="!"?v(W):i&&k=="<"&&S.stream.match(/^([^<>]|<[^<>]*>)*>\s*\(/,!1)?v(te(">"),$e(N,">"),Y,W):k=="?"?v(me,ue(":"),K):
v(K);if(m=="quasi")return _(oe,W);if(m!=";"){if(m=="(")return fr(ee,")","call",W);if(m==".")return v(ja,W);if(m=="[")return v(te("]"),H,ue("]"),Y,W);if(i&&k=="a\
s")return S.marked="keyword",v(N,W);if(m=="regexp")return S.state.lastType=S.marked="operator",S.stream.backUp(S.stream.pos-S.stream.start-1),v(K)}}function oe(m,k){
return m!="quasi"?_():k.slice(k.length-2)!="${"?v(oe):v(H,Te)}function Te(m){if(m=="}")return S.marked="string.special",S.state.tokenize=w,v(oe)}function De(m){
return O(S.stream,S.state),_(m=="{"?je:me)}function Ee(m){return O(S.stream,S.state),_(m=="{"?je:ee)}function at(m){return function(k){return k=="."?v(m?qa:lt):
k=="variable"&&i?v(oi,m?U:be):_(m?ee:me)}}function lt(m,k){if(k=="target")return S.marked="keyword",v(be)}function qa(m,k){if(k=="target")return S.marked="keywo\
rd",v(U)}function Js(m){return m==":"?v(Y,je):_(be,ue(";"),Y)}function ja(m){if(m=="variable")return S.marked="property",v()}function ii(m,k){if(m=="async")return S.
marked="property",v(ii);if(m=="variable"||S.style=="keyword"){if(S.marked="property",k=="get"||k=="set")return v(Ba);var L;return i&&S.state.fatArrowAt==S.stream.
start&&(L=S.stream.match(/^\s*:\s*/,!1))&&(S.state.fatArrowAt=S.stream.pos+L[0].length),v(rn)}else{if(m=="number"||m=="string")return S.marked=n?"property":S.style+
" property",v(rn);if(m=="jsonld-keyword")return v(rn);if(i&&G(k))return S.marked="keyword",v(ii);if(m=="[")return v(me,pr,ue("]"),rn);if(m=="spread")return v(ee,
rn);if(k=="*")return S.marked="keyword",v(ii);if(m==":")return _(rn)}}function Ba(m){return m!="variable"?_(rn):(S.marked="property",v(mr))}function rn(m){if(m==
":")return v(ee);if(m=="(")return _(mr)}function $e(m,k,L){function W(K,Se){if(L?L.indexOf(K)>-1:K==","){var Oe=S.state.lexical;return Oe.info=="call"&&(Oe.pos=
(Oe.pos||0)+1),v(function(Rt,Zt){return Rt==k||Zt==k?_():_(m)},W)}return K==k||Se==k?v():L&&L.indexOf(";")>-1?_(m):v(ue(k))}return function(K,Se){return K==k||Se==
k?v():_(m,W)}}function fr(m,k,L){for(var W=3;W<arguments.length;W++)S.cc.push(arguments[W]);return v(te(k,L),$e(m,k),Y)}function si(m){return m=="}"?v():_(je,si)}
function pr(m,k){if(i){if(m==":")return v(N);if(k=="?")return v(pr)}}function Q(m,k){if(i&&(m==":"||k=="in"))return v(N)}function R(m){if(i&&m==":")return S.stream.
match(/^\s*\w+\s+is\b/,!1)?v(me,b,N):v(N)}function b(m,k){if(k=="is")return S.marked="keyword",v()}function N(m,k){if(k=="keyof"||k=="typeof"||k=="infer"||k=="r\
eadonly")return S.marked="keyword",v(k=="typeof"?ee:N);if(m=="variable"||k=="void")return S.marked="type",v(Pe);if(k=="|"||k=="&")return v(N);if(m=="string"||m==
"number"||m=="atom")return v(Pe);if(m=="[")return v(te("]"),$e(N,"]",","),Y,Pe);if(m=="{")return v(te("}"),D,Y,Pe);if(m=="(")return v($e(Ze,")"),z,Pe);if(m=="<")
return v($e(N,">"),N);if(m=="quasi")return _(V,Pe)}function z(m){if(m=="=>")return v(N)}function D(m){return m.match(/[\}\)\]]/)?v():m==","||m==";"?v(D):_(Z,D)}
function Z(m,k){if(m=="variable"||S.style=="keyword")return S.marked="property",v(Z);if(k=="?"||m=="number"||m=="string")return v(Z);if(m==":")return v(N);if(m==
"[")return v(ue("variable"),Q,ue("]"),Z);if(m=="(")return _(Zi,Z);if(!m.match(/[;\}\)\],]/))return v()}function V(m,k){return m!="quasi"?_():k.slice(k.length-2)!=
"${"?v(V):v(N,Ae)}function Ae(m){if(m=="}")return S.marked="string.special",S.state.tokenize=w,v(V)}function Ze(m,k){return m=="variable"&&S.stream.match(/^\s*[?:]/,
!1)||k=="?"?v(Ze):m==":"?v(N):m=="spread"?v(Ze):_(N)}function Pe(m,k){if(k=="<")return v(te(">"),$e(N,">"),Y,Pe);if(k=="|"||m=="."||k=="&")return v(N);if(m=="[")
return v(N,ue("]"),Pe);if(k=="extends"||k=="implements")return S.marked="keyword",v(N);if(k=="?")return v(N,ue(":"),N)}function oi(m,k){if(k=="<")return v(te(">"),
$e(N,">"),Y,Pe)}function Bi(){return _(N,Ga)}function Ga(m,k){if(k=="=")return v(N)}function $d(m,k){return k=="enum"?(S.marked="keyword",v(yb)):_(sn,pr,hr,yP)}
function sn(m,k){if(i&&G(k))return S.marked="keyword",v(sn);if(m=="variable")return C(k),v();if(m=="spread")return v(sn);if(m=="[")return fr(gP,"]");if(m=="{")return fr(
ub,"}")}function ub(m,k){return m=="variable"&&!S.stream.match(/^\s*:/,!1)?(C(k),v(hr)):(m=="variable"&&(S.marked="property"),m=="spread"?v(sn):m=="}"?_():m=="["?
v(me,ue("]"),ue(":"),ub):v(ue(":"),sn,hr))}function gP(){return _(sn,hr)}function hr(m,k){if(k=="=")return v(ee)}function yP(m){if(m==",")return v($d)}function db(m,k){
if(m=="keyword b"&&k=="else")return v(te("form","else"),je,Y)}function fb(m,k){if(k=="await")return v(fb);if(m=="(")return v(te(")"),bP,Y)}function bP(m){return m==
"var"?v($d,Gi):m=="variable"?v(Gi):_(Gi)}function Gi(m,k){return m==")"?v():m==";"?v(Gi):k=="in"||k=="of"?(S.marked="keyword",v(me,Gi)):_(me,Gi)}function mr(m,k){
if(k=="*")return S.marked="keyword",v(mr);if(m=="variable")return C(k),v(mr);if(m=="(")return v(Ne,te(")"),$e(ai,")"),Y,R,je,ze);if(i&&k=="<")return v(te(">"),$e(
Bi,">"),Y,mr)}function Zi(m,k){if(k=="*")return S.marked="keyword",v(Zi);if(m=="variable")return C(k),v(Zi);if(m=="(")return v(Ne,te(")"),$e(ai,")"),Y,R,ze);if(i&&
k=="<")return v(te(">"),$e(Bi,">"),Y,Zi)}function pb(m,k){if(m=="keyword"||m=="variable")return S.marked="type",v(pb);if(k=="<")return v(te(">"),$e(Bi,">"),Y)}function ai(m,k){
return k=="@"&&v(me,ai),m=="spread"?v(ai):i&&G(k)?(S.marked="keyword",v(ai)):i&&m=="this"?v(pr,hr):_(sn,pr,hr)}function wP(m,k){return m=="variable"?hb(m,k):Za(
m,k)}function hb(m,k){if(m=="variable")return C(k),v(Za)}function Za(m,k){if(k=="<")return v(te(">"),$e(Bi,">"),Y,Za);if(k=="extends"||k=="implements"||i&&m==",")
return k=="implements"&&(S.marked="keyword"),v(i?N:me,Za);if(m=="{")return v(te("}"),Hn,Y)}function Hn(m,k){if(m=="async"||m=="variable"&&(k=="static"||k=="get"||
k=="set"||i&&G(k))&&S.stream.match(/^\s+#?[\w$\xa1-\uffff]/,!1))return S.marked="keyword",v(Hn);if(m=="variable"||S.style=="keyword")return S.marked="property",
v(Ua,Hn);if(m=="number"||m=="string")return v(Ua,Hn);if(m=="[")return v(me,pr,ue("]"),Ua,Hn);if(k=="*")return S.marked="keyword",v(Hn);if(i&&m=="(")return _(Zi,
Hn);if(m==";"||m==",")return v(Hn);if(m=="}")return v();if(k=="@")return v(me,Hn)}function Ua(m,k){if(k=="!"||k=="?")return v(Ua);if(m==":")return v(N,hr);if(k==
"=")return v(ee);var L=S.state.lexical.prev,W=L&&L.info=="interface";return _(W?Zi:mr)}function vP(m,k){return k=="*"?(S.marked="keyword",v(Od,ue(";"))):k=="def\
ault"?(S.marked="keyword",v(me,ue(";"))):m=="{"?v($e(mb,"}"),Od,ue(";")):_(je)}function mb(m,k){if(k=="as")return S.marked="keyword",v(ue("variable"));if(m=="va\
riable")return _(ee,mb)}function xP(m){return m=="string"?v():m=="("?_(me):m=="."?_(be):_(Ha,gb,Od)}function Ha(m,k){return m=="{"?fr(Ha,"}"):(m=="variable"&&C(
k),k=="*"&&(S.marked="keyword"),v(kP))}function gb(m){if(m==",")return v(Ha,gb)}function kP(m,k){if(k=="as")return S.marked="keyword",v(Ha)}function Od(m,k){if(k==
"from")return S.marked="keyword",v(me)}function _P(m){return m=="]"?v():_($e(ee,"]"))}function yb(){return _(te("form"),sn,ue("{"),te("}"),$e(SP,"}"),Y,Y)}function SP(){
return _(sn,hr)}function EP(m,k){return m.lastType=="operator"||m.lastType==","||a.test(k.charAt(0))||/[,.]/.test(k.charAt(0))}function AP(m,k,L){return k.tokenize==
h&&/^(?:operator|sof|keyword [bcd]|case|new|export|default|spread|[\[{}\(,;:]|=>)$/.test(k.lastType)||k.lastType=="quasi"&&/\{\s*$/.test(m.string.slice(0,m.pos-
(L||0)))}return{name:e.name,startState:function(m){var k={tokenize:h,lastType:"sof",cc:[],lexical:new $(-m,0,"block",!1),localVars:e.localVars,context:e.localVars&&
new le(null,null,!1),indented:0};return e.globalVars&&typeof e.globalVars=="object"&&(k.globalVars=e.globalVars),k},token:function(m,k){if(m.sol()&&(k.lexical.hasOwnProperty(
"align")||(k.lexical.align=!1),k.indented=m.indentation(),O(m,k)),k.tokenize!=y&&m.eatSpace())return null;var L=k.tokenize(m,k);return u=="comment"?L:(k.lastType=
u=="operator"&&(d=="++"||d=="--")?"incdec":u,A(k,L,u,d,m))},indent:function(m,k,L){if(m.tokenize==y||m.tokenize==w)return null;if(m.tokenize!=h)return 0;var W=k&&
k.charAt(0),K=m.lexical,Se;if(!/^\s*else\b/.test(k))for(var Oe=m.cc.length-1;Oe>=0;--Oe){var Rt=m.cc[Oe];if(Rt==Y)K=K.prev;else if(Rt!=db&&Rt!=ze)break}for(;(K.
type=="stat"||K.type=="form")&&(W=="}"||(Se=m.cc[m.cc.length-1])&&(Se==be||Se==U)&&!/^[,\.=+\-*:?[\(]/.test(k));)K=K.prev;t&&K.type==")"&&K.prev.type=="stat"&&(K=
K.prev);var Zt=K.type,Xs=W==Zt;return Zt=="vardef"?K.indented+(m.lastType=="operator"||m.lastType==","?K.info.length+1:0):Zt=="form"&&W=="{"?K.indented:Zt=="for\
m"?K.indented+L.unit:Zt=="stat"?K.indented+(EP(m,k)?t||L.unit:0):K.info=="switch"&&!Xs&&e.doubleIndentSwitch!=!1?K.indented+(/^(?:case|default)\b/.test(k)?L.unit:
2*L.unit):K.align?K.column+(Xs?0:1):K.indented+(Xs?0:L.unit)},languageData:{indentOnInput:/^\s*(?:case .*?:|default:|\{|\})$/,commentTokens:r?void 0:{line:"//",
block:{open:"/*",close:"*/"}},closeBrackets:{brackets:["(","[","{","'",'"',"`"]},wordChars:"$"}}}var cR,uR,dR=g(()=>{cR=lR({name:"javascript"}),uR=lR({name:"typ\
escript",typescript:!0})});function tW(e){return new RegExp("^(?:"+e.join("|")+")","i")}function cd(e){return new RegExp("^(?:"+e.join("|")+")$","i")}function fR(e){for(var t=0;e.eat("=");)
++t;return e.eat("["),t}function jy(e,t){var n=e.next();return n=="-"&&e.eat("-")?e.eat("[")&&/[\[=]/.test(e.peek())?(t.cur=pR(fR(e),"comment"))(e,t):(e.skipToEnd(),
"comment"):n=='"'||n=="'"?(t.cur=aW(n))(e,t):n=="["&&/[\[=]/.test(e.peek())?(t.cur=pR(fR(e),"string"))(e,t):/\d/.test(n)?(e.eatWhile(/[\w.%]/),"number"):/[\w_]/.
test(n)?(e.eatWhile(/[\w\\\-_.]/),"variable"):null}function pR(e,t){return function(n,r){for(var i=null,s;(s=n.next())!=null;)if(i==null)s=="]"&&(i=0);else if(s==
"=")++i;else if(s=="]"&&i==e){r.cur=jy;break}else i=null;return t}}function aW(e){return function(t,n){for(var r=!1,i;(i=t.next())!=null&&!(i==e&&!r);)r=!r&&i==
"\\";return r||(n.cur=jy),"string"}}var nW,rW,iW,sW,oW,hR,mR=g(()=>{nW=cd(["_G","_VERSION","assert","collectgarbage","dofile","error","getfenv","getmetatable","\
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
.insert","table.maxn","table.remove","table.sort"]),rW=cd(["and","break","elseif","false","nil","not","or","return","true","function","end","if","then","else","\
do","while","repeat","until","for","in","local"]),iW=cd(["function","if","repeat","do","\\(","{"]),sW=cd(["end","until","\\)","}"]),oW=tW(["end","until","\\)","\
}","else","elseif"]);hR={name:"lua",startState:function(){return{basecol:0,indentDepth:0,cur:jy}},token:function(e,t){if(e.eatSpace())return null;var n=t.cur(e,
t),r=e.current();return n=="variable"&&(rW.test(r)?n="keyword":nW.test(r)&&(n="builtin")),n!="comment"&&n!="string"&&(iW.test(r)?++t.indentDepth:sW.test(r)&&--t.
indentDepth),n},indent:function(e,t,n){var r=oW.test(t);return e.basecol+n.unit*(e.indentDepth-(r?1:0))},languageData:{indentOnInput:/^\s*(?:end|until|else|\)|\})$/,
commentTokens:{line:"--",block:{open:"--[[",close:"]]--"}}}}});function By(e){return new RegExp("^(("+e.join(")|(")+"))\\b")}function _n(e){return e.scopes[e.scopes.length-1]}function cW(e){for(var t="error",n=e.delimiters||
e.singleDelimiters||/^[\(\)\[\]\{\}@,:`=;\.\\]/,r=[e.singleOperators,e.doubleOperators,e.doubleDelimiters,e.tripleDelimiters,e.operators||/^([-+*/%\/&|^]=?|[<>=]+|\/\/=?|\*\*=?|!=|[~!@]|\.\.\.)/],
i=0;i<r.length;i++)r[i]||r.splice(i--,1);var s=e.hangingIndent,o=gR,a=yR;e.extra_keywords!=null&&(o=o.concat(e.extra_keywords)),e.extra_builtins!=null&&(a=a.concat(
e.extra_builtins));var l=!(e.version&&Number(e.version)<3);if(l){var c=e.identifiers||/^[_A-Za-z\u00A1-\uFFFF][_A-Za-z0-9\u00A1-\uFFFF]*/;o=o.concat(["nonlocal",
"None","aiter","anext","async","await","breakpoint","match","case"]),a=a.concat(["ascii","bytes","exec","print"]);var u=new RegExp(`^(([rbuf]|(br)|(rb)|(fr)|(rf\
))?('{3}|"{3}|['"]))`,"i")}else{var c=e.identifiers||/^[_A-Za-z][_A-Za-z0-9]*/;o=o.concat(["exec","print"]),a=a.concat(["apply","basestring","buffer","cmp","coe\
rce","execfile","file","intern","long","raw_input","reduce","reload","unichr","unicode","xrange","None"]);var u=new RegExp(`^(([rubf]|(ur)|(br))?('{3}|"{3}|['"]\
))`,"i")}var d=By(o),f=By(a);function h(E,A){var S=E.sol()&&A.lastToken!="\\";if(S&&(A.indent=E.indentation()),S&&_n(A).type=="py"){var _=_n(A).offset;if(E.eatSpace()){
var v=E.indentation();return v>_?x(E,A):v<_&&T(E,A)&&E.peek()!="#"&&(A.errorToken=!0),null}else{var M=p(E,A);return _>0&&T(E,A)&&(M+=" "+t),M}}return p(E,A)}function p(E,A,S){
if(E.eatSpace())return null;if(!S&&E.match(/^#.*/))return"comment";if(E.match(/^[0-9\.]/,!1)){var _=!1;if(E.match(/^[\d_]*\.\d+(e[\+\-]?\d+)?/i)&&(_=!0),E.match(
/^[\d_]+\.\d*/)&&(_=!0),E.match(/^\.\d+/)&&(_=!0),_)return E.eat(/J/i),"number";var v=!1;if(E.match(/^0x[0-9a-f_]+/i)&&(v=!0),E.match(/^0b[01_]+/i)&&(v=!0),E.match(
/^0o[0-7_]+/i)&&(v=!0),E.match(/^[1-9][\d_]*(e[\+\-]?[\d_]+)?/)&&(E.eat(/J/i),v=!0),E.match(/^0(?![\dx])/i)&&(v=!0),v)return E.eat(/L/i),"number"}if(E.match(u)){
var M=E.current().toLowerCase().indexOf("f")!==-1;return M?(A.tokenize=y(E.current(),A.tokenize),A.tokenize(E,A)):(A.tokenize=w(E.current(),A.tokenize),A.tokenize(
E,A))}for(var C=0;C<r.length;C++)if(E.match(r[C]))return"operator";return E.match(n)?"punctuation":A.lastToken=="."&&E.match(c)?"property":E.match(d)||E.match(lW)?
"keyword":E.match(f)?"builtin":E.match(/^(self|cls)\b/)?"self":E.match(c)?A.lastToken=="def"||A.lastToken=="class"?"def":"variable":(E.next(),S?null:t)}function y(E,A){
for(;"rubf".indexOf(E.charAt(0).toLowerCase())>=0;)E=E.substr(1);var S=E.length==1,_="string";function v(C){return function(q,G){var le=p(q,G,!0);return le=="pu\
nctuation"&&(q.current()=="{"?G.tokenize=v(C+1):q.current()=="}"&&(C>1?G.tokenize=v(C-1):G.tokenize=M)),le}}function M(C,q){for(;!C.eol();)if(C.eatWhile(/[^'"\{\}\\]/),
C.eat("\\")){if(C.next(),S&&C.eol())return _}else{if(C.match(E))return q.tokenize=A,_;if(C.match("{{"))return _;if(C.match("{",!1))return q.tokenize=v(0),C.current()?
_:q.tokenize(C,q);if(C.match("}}"))return _;if(C.match("}"))return t;C.eat(/['"]/)}if(S){if(e.singleLineStringErrors)return t;q.tokenize=A}return _}return M.isString=
!0,M}function w(E,A){for(;"rubf".indexOf(E.charAt(0).toLowerCase())>=0;)E=E.substr(1);var S=E.length==1,_="string";function v(M,C){for(;!M.eol();)if(M.eatWhile(
/[^'"\\]/),M.eat("\\")){if(M.next(),S&&M.eol())return _}else{if(M.match(E))return C.tokenize=A,_;M.eat(/['"]/)}if(S){if(e.singleLineStringErrors)return t;C.tokenize=
A}return _}return v.isString=!0,v}function x(E,A){for(;_n(A).type!="py";)A.scopes.pop();A.scopes.push({offset:_n(A).offset+E.indentUnit,type:"py",align:null})}function O(E,A,S){
var _=E.match(/^[\s\[\{\(]*(?:#|$)/,!1)?null:E.column()+1;A.scopes.push({offset:A.indent+(s||E.indentUnit),type:S,align:_})}function T(E,A){for(var S=E.indentation();A.
scopes.length>1&&_n(A).offset>S;){if(_n(A).type!="py")return!0;A.scopes.pop()}return _n(A).offset!=S}function $(E,A){E.sol()&&(A.beginningOfLine=!0,A.dedent=!1);
var S=A.tokenize(E,A),_=E.current();if(A.beginningOfLine&&_=="@")return E.match(c,!1)?"meta":l?"operator":t;if(/\S/.test(_)&&(A.beginningOfLine=!1),(S=="variabl\
e"||S=="builtin")&&A.lastToken=="meta"&&(S="meta"),(_=="pass"||_=="return")&&(A.dedent=!0),_=="lambda"&&(A.lambda=!0),_==":"&&!A.lambda&&_n(A).type=="py"&&E.match(
/^\s*(?:#|$)/,!1)&&x(E,A),_.length==1&&!/string|comment/.test(S)){var v="[({".indexOf(_);if(v!=-1&&O(E,A,"])}".slice(v,v+1)),v="])}".indexOf(_),v!=-1)if(_n(A).type==
_)A.indent=A.scopes.pop().offset-(s||E.indentUnit);else return t}return A.dedent&&E.eol()&&_n(A).type=="py"&&A.scopes.length>1&&A.scopes.pop(),S}return{name:"py\
thon",startState:function(){return{tokenize:h,scopes:[{offset:0,type:"py",align:null}],indent:0,lastToken:null,lambda:!1,dedent:0}},token:function(E,A){var S=A.
errorToken;S&&(A.errorToken=!1);var _=$(E,A);return _&&_!="comment"&&(A.lastToken=_=="keyword"||_=="punctuation"?E.current():_),_=="punctuation"&&(_=null),E.eol()&&
A.lambda&&(A.lambda=!1),S?t:_},indent:function(E,A,S){if(E.tokenize!=h)return E.tokenize.isString?null:0;var _=_n(E),v=_.type==A.charAt(0)||_.type=="py"&&!E.dedent&&
/^(else:|elif |except |finally:)/.test(A);return _.align!=null?_.align-(v?1:0):_.offset-(v?s||S.unit:0)},languageData:{autocomplete:gR.concat(yR).concat(["exec",
"print"]),indentOnInput:/^\s*([\}\]\)]|else:|elif |except |finally:)$/,commentTokens:{line:"#"},closeBrackets:{brackets:["(","[","{","'",'"',"'''",'"""']}}}}var lW,
gR,yR,bR,wR=g(()=>{lW=By(["and","or","not","is"]),gR=["as","assert","break","class","continue","def","del","elif","else","except","finally","for","from","global",
"if","import","lambda","pass","raise","return","try","while","with","yield","in","False","True"],yR=["abs","all","any","bin","bool","bytearray","callable","chr",
"classmethod","compile","complex","delattr","dict","dir","divmod","enumerate","eval","filter","float","format","frozenset","getattr","globals","hasattr","hash",
"help","hex","id","input","int","isinstance","issubclass","iter","len","list","locals","map","max","memoryview","min","next","object","oct","open","ord","pow","\
property","range","repr","reversed","round","set","setattr","slice","sorted","staticmethod","str","sum","super","tuple","type","vars","zip","__import__","NotImp\
lemented","Ellipsis","__debug__"];bR=cW({})});function Zy(e){for(var t={},n=0,r=e.length;n<r;++n)t[e[n]]=!0;return t}function Ks(e,t,n){return n.tokenize.push(e),e(t,n)}function ud(e,t){if(e.sol()&&e.match(
"=begin")&&e.eol())return t.tokenize.push(yW),"comment";if(e.eatSpace())return null;var n=e.next(),r;if(n=="`"||n=="'"||n=='"')return Ks(Da(n,"string",n=='"'||n==
"`"),e,t);if(n=="/")return hW(e)?Ks(Da(n,"string.special",!0),e,t):"operator";if(n=="%"){var i="string",s=!0;e.eat("s")?i="atom":e.eat(/[WQ]/)?i="string":e.eat(
/[r]/)?i="string.special":e.eat(/[wxq]/)&&(i="string",s=!1);var o=e.eat(/[^\w\s=]/);return o?(vR.propertyIsEnumerable(o)&&(o=vR[o]),Ks(Da(o,i,s,!0),e,t)):"opera\
tor"}else{if(n=="#")return e.skipToEnd(),"comment";if(n=="<"&&(r=e.match(/^<([-~])[\`\"\']?([a-zA-Z_?]\w*)[\`\"\']?(?:;|$)/)))return Ks(gW(r[2],r[1]),e,t);if(n==
"0")return e.eat("x")?e.eatWhile(/[\da-fA-F]/):e.eat("b")?e.eatWhile(/[01]/):e.eat(".")?e.eat(/[\d_]*(?:[eE][+\-]?[\d_]+)?/):e.eatWhile(/[0-7]/),"number";if(/\d/.
test(n))return e.match(/^[\d_]*(?:\.[\d_]+)?(?:[eE][+\-]?[\d_]+)?/),"number";if(n=="?"){for(;e.match(/^\\[CM]-/););return e.eat("\\")?e.eatWhile(/\w/):e.next(),
"string"}else{if(n==":")return e.eat("'")?Ks(Da("'","atom",!1),e,t):e.eat('"')?Ks(Da('"',"atom",!0),e,t):e.eat(/[\<\>]/)?(e.eat(/[\<\>]/),"atom"):e.eat(/[\+\-\*\/\&\|\:\!]/)?
"atom":e.eat(/[a-zA-Z$@_\xa1-\uffff]/)?(e.eatWhile(/[\w$\xa1-\uffff]/),e.eat(/[\?\!\=]/),"atom"):"operator";if(n=="@"&&e.match(/^@?[a-zA-Z_\xa1-\uffff]/))return e.
eat("@"),e.eatWhile(/[\w\xa1-\uffff]/),"propertyName";if(n=="$")return e.eat(/[a-zA-Z_]/)?e.eatWhile(/[\w]/):e.eat(/\d/)?e.eat(/\d/):e.next(),"variableName.spec\
ial";if(/[a-zA-Z_\xa1-\uffff]/.test(n))return e.eatWhile(/[\w\xa1-\uffff]/),e.eat(/[\?\!]/),e.eat(":")?"atom":"variable";if(n=="|"&&(t.varList||t.lastTok=="{"||
t.lastTok=="do"))return Sn="|",null;if(/[\(\)\[\]{}\\;]/.test(n))return Sn=n,null;if(n=="-"&&e.eat(">"))return"operator";if(/[=+\-\/*:\.^%<>~|]/.test(n)){var a=e.
eatWhile(/[=+\-\/*:\.^%<>~|]/);return n=="."&&!a&&(Sn="."),"operator"}else return null}}}function hW(e){for(var t=e.pos,n=0,r,i=!1,s=!1;(r=e.next())!=null;)if(s)
s=!1;else{if("[{(".indexOf(r)>-1)n++;else if("]})".indexOf(r)>-1){if(n--,n<0)break}else if(r=="/"&&n==0){i=!0;break}s=r=="\\"}return e.backUp(e.pos-t),i}function Gy(e){
return e||(e=1),function(t,n){if(t.peek()=="}"){if(e==1)return n.tokenize.pop(),n.tokenize[n.tokenize.length-1](t,n);n.tokenize[n.tokenize.length-1]=Gy(e-1)}else
t.peek()=="{"&&(n.tokenize[n.tokenize.length-1]=Gy(e+1));return ud(t,n)}}function mW(){var e=!1;return function(t,n){return e?(n.tokenize.pop(),n.tokenize[n.tokenize.
length-1](t,n)):(e=!0,ud(t,n))}}function Da(e,t,n,r){return function(i,s){var o=!1,a;for(s.context.type==="read-quoted-paused"&&(s.context=s.context.prev,i.eat(
"}"));(a=i.next())!=null;){if(a==e&&(r||!o)){s.tokenize.pop();break}if(n&&a=="#"&&!o){if(i.eat("{")){e=="}"&&(s.context={prev:s.context,type:"read-quoted-paused"}),
s.tokenize.push(Gy());break}else if(/[@\$]/.test(i.peek())){s.tokenize.push(mW());break}}o=!o&&a=="\\"}return t}}function gW(e,t){return function(n,r){return t&&
n.eatSpace(),n.match(e)?r.tokenize.pop():n.skipToEnd(),"string"}}function yW(e,t){return e.sol()&&e.match("=end")&&e.eol()&&t.tokenize.pop(),e.skipToEnd(),"comm\
ent"}var xR,uW,dW,fW,vR,pW,Sn,kR,_R=g(()=>{xR=["alias","and","BEGIN","begin","break","case","class","def","defined?","do","else","elsif","END","end","ensure","f\
alse","for","if","in","module","next","not","or","redo","rescue","retry","return","self","super","then","true","undef","unless","until","when","while","yield","\
nil","raise","throw","catch","fail","loop","callcc","caller","lambda","proc","public","protected","private","require","load","require_relative","extend","autolo\
ad","__END__","__FILE__","__LINE__","__dir__"],uW=Zy(xR),dW=Zy(["def","class","case","for","while","until","module","catch","loop","proc","begin"]),fW=Zy(["end",
"until"]),vR={"[":"]","{":"}","(":")"},pW={"]":"[","}":"{",")":"("};kR={name:"ruby",startState:function(e){return{tokenize:[ud],indented:0,context:{type:"top",indented:-e},
continuedLine:!1,lastTok:null,varList:!1}},token:function(e,t){Sn=null,e.sol()&&(t.indented=e.indentation());var n=t.tokenize[t.tokenize.length-1](e,t),r,i=Sn;if(n==
"variable"){var s=e.current();n=t.lastTok=="."?"property":uW.propertyIsEnumerable(e.current())?"keyword":/^[A-Z]/.test(s)?"tag":t.lastTok=="def"||t.lastTok=="cl\
ass"||t.varList?"def":"variable",n=="keyword"&&(i=s,dW.propertyIsEnumerable(s)?r="indent":fW.propertyIsEnumerable(s)?r="dedent":((s=="if"||s=="unless")&&e.column()==
e.indentation()||s=="do"&&t.context.indented<t.indented)&&(r="indent"))}return(Sn||n&&n!="comment")&&(t.lastTok=i),Sn=="|"&&(t.varList=!t.varList),r=="indent"||
/[\(\[\{]/.test(Sn)?t.context={prev:t.context,type:Sn||n,indented:t.indented}:(r=="dedent"||/[\)\]\}]/.test(Sn))&&t.context.prev&&(t.context=t.context.prev),e.eol()&&
(t.continuedLine=Sn=="\\"||n=="operator"),n},indent:function(e,t,n){if(e.tokenize[e.tokenize.length-1]!=ud)return null;var r=t&&t.charAt(0),i=e.context,s=i.type==
pW[r]||i.type=="keyword"&&/^(?:end|until|else|elsif|when|rescue)\b/.test(t);return i.indented+(s?0:n.unit)+(e.continuedLine?n.unit:0)},languageData:{indentOnInput:/^\s*(?:end|rescue|elsif|else|\})$/,
commentTokens:{line:"#"},autocomplete:xR}}});function SR(e){ER(e,"start");var t={},n=e.languageData||{},r=!1;for(var i in e)if(i!=n&&e.hasOwnProperty(i))for(var s=t[i]=[],o=e[i],a=0;a<o.length;a++){var l=o[a];
s.push(new vW(l,e)),(l.indent||l.dedent)&&(r=!0)}return{name:n.name,startState:function(){return{state:"start",pending:null,indent:r?[]:null}},copyState:function(c){
var u={state:c.state,pending:c.pending,indent:c.indent&&c.indent.slice(0)};return c.stack&&(u.stack=c.stack.slice(0)),u},token:xW(t),indent:kW(t,n),mergeTokens:n.
mergeTokens,languageData:n}}function ER(e,t){if(!e.hasOwnProperty(t))throw new Error("Undefined state "+t+" in simple mode")}function bW(e,t){if(!e)return/(?:)/;
var n="";return e instanceof RegExp?(e.ignoreCase&&(n="i"),e.unicode&&(n+="u"),e=e.source):e=String(e),new RegExp((t===!1?"":"^")+"(?:"+e+")",n)}function wW(e){
if(!e)return null;if(e.apply)return e;if(typeof e=="string")return e.replace(/\./g," ");for(var t=[],n=0;n<e.length;n++)t.push(e[n]&&e[n].replace(/\./g," "));return t}
function vW(e,t){(e.next||e.push)&&ER(t,e.next||e.push),this.regex=bW(e.regex),this.token=wW(e.token),this.data=e}function xW(e){return function(t,n){if(n.pending){
var r=n.pending.shift();return n.pending.length==0&&(n.pending=null),t.pos+=r.text.length,r.token}for(var i=e[n.state],s=0;s<i.length;s++){var o=i[s],a=(!o.data.
sol||t.sol())&&t.match(o.regex);if(a){o.data.next?n.state=o.data.next:o.data.push?((n.stack||(n.stack=[])).push(n.state),n.state=o.data.push):o.data.pop&&n.stack&&
n.stack.length&&(n.state=n.stack.pop()),o.data.indent&&n.indent.push(t.indentation()+t.indentUnit),o.data.dedent&&n.indent.pop();var l=o.token;if(l&&l.apply&&(l=
l(a)),a.length>2&&o.token&&typeof o.token!="string"){n.pending=[];for(var c=2;c<a.length;c++)a[c]&&n.pending.push({text:a[c],token:o.token[c-1]});return t.backUp(
a[0].length-(a[1]?a[1].length:0)),l[0]}else return l&&l.join?l[0]:l}}return t.next(),null}}function kW(e,t){return function(n,r){if(n.indent==null||t.dontIndentStates&&
t.dontIndentStates.indexOf(n.state)>-1)return null;var i=n.indent.length-1,s=e[n.state];e:for(;;){for(var o=0;o<s.length;o++){var a=s[o];if(a.data.dedent&&a.data.
dedentIfLineStart!==!1){var l=a.regex.exec(r);if(l&&l[0]){i--,(a.next||a.push)&&(s=e[a.next||a.push]),r=r.slice(l[0].length);continue e}}}break}return i<0?0:n.indent[i]}}
var AR=g(()=>{});var CR,TR=g(()=>{AR();CR=SR({start:[{regex:/b?"/,token:"string",next:"string"},{regex:/b?r"/,token:"string",next:"string_raw"},{regex:/b?r#+"/,token:"string",next:"\
string_raw_hash"},{regex:/'(?:[^'\\]|\\(?:[nrt0'"]|x[\da-fA-F]{2}|u\{[\da-fA-F]{6}\}))'/,token:"string.special"},{regex:/b'(?:[^']|\\(?:['\\nrt0]|x[\da-fA-F]{2}))'/,
token:"string.special"},{regex:/(?:(?:[0-9][0-9_]*)(?:(?:[Ee][+-]?[0-9_]+)|\.[0-9_]+(?:[Ee][+-]?[0-9_]+)?)(?:f32|f64)?)|(?:0(?:b[01_]+|(?:o[0-7_]+)|(?:x[0-9a-fA-F_]+))|(?:[0-9][0-9_]*))(?:u8|u16|u32|u64|i8|i16|i32|i64|isize|usize)?/,
token:"number"},{regex:/(let(?:\s+mut)?|fn|enum|mod|struct|type|union)(\s+)([a-zA-Z_][a-zA-Z0-9_]*)/,token:["keyword",null,"def"]},{regex:/(?:abstract|alignof|as|async|await|box|break|continue|const|crate|do|dyn|else|enum|extern|fn|for|final|if|impl|in|loop|macro|match|mod|move|offsetof|override|priv|proc|pub|pure|ref|return|self|sizeof|static|struct|super|trait|type|typeof|union|unsafe|unsized|use|virtual|where|while|yield)\b/,
token:"keyword"},{regex:/\b(?:Self|isize|usize|char|bool|u8|u16|u32|u64|f16|f32|f64|i8|i16|i32|i64|str|Option)\b/,token:"atom"},{regex:/\b(?:true|false|Some|None|Ok|Err)\b/,
token:"builtin"},{regex:/\b(fn)(\s+)([a-zA-Z_][a-zA-Z0-9_]*)/,token:["keyword",null,"def"]},{regex:/#!?\[.*\]/,token:"meta"},{regex:/\/\/.*/,token:"comment"},{regex:/\/\*/,
token:"comment",next:"comment"},{regex:/[-+\/*=<>!]+/,token:"operator"},{regex:/[a-zA-Z_]\w*!/,token:"macroName"},{regex:/[a-zA-Z_]\w*/,token:"variable"},{regex:/[\{\[\(]/,
indent:!0},{regex:/[\}\]\)]/,dedent:!0}],string:[{regex:/"/,token:"string",next:"start"},{regex:/(?:[^\\"]|\\(?:.|$))*/,token:"string"}],string_raw:[{regex:/"/,
token:"string",next:"start"},{regex:/[^"]*/,token:"string"}],string_raw_hash:[{regex:/"#+/,token:"string",next:"start"},{regex:/(?:[^"]|"(?!#))*/,token:"string"}],
comment:[{regex:/.*?\*\//,token:"comment",next:"start"},{regex:/.*/,token:"comment"}],languageData:{name:"rust",dontIndentStates:["comment"],indentOnInput:/^\s*\}$/,
commentTokens:{line:"//",block:{open:"/*",close:"*/"}}}})});function Hy(e,t){for(var n=0;n<t.length;n++)Uy[t[n]]=e}function _W(e,t){if(e.eatSpace())return null;var n=e.sol(),r=e.next();if(r==="\\")return e.next(),null;if(r===
"'"||r==='"'||r==="`")return t.tokens.unshift(dd(r,r==="`"?"quote":"string")),Ys(e,t);if(r==="#")return n&&e.eat("!")?(e.skipToEnd(),"meta"):(e.skipToEnd(),"com\
ment");if(r==="$")return t.tokens.unshift(RR),Ys(e,t);if(r==="+"||r==="=")return"operator";if(r==="-")return e.eat("-"),e.eatWhile(/\w/),"attribute";if(r=="<"){
if(e.match("<<"))return"operator";var i=e.match(/^<-?\s*(?:['"]([^'"]*)['"]|([^'"\s]*))/);if(i)return t.tokens.unshift(EW(i[1]||i[2])),"string.special"}if(/\d/.
test(r)&&(e.eatWhile(/\d/),e.eol()||!/\w/.test(e.peek())))return"number";e.eatWhile(/[\w-]/);var s=e.current();return e.peek()==="="&&/\w+/.test(s)?"def":Uy.hasOwnProperty(
s)?Uy[s]:null}function dd(e,t){var n=e=="("?")":e=="{"?"}":e;return function(r,i){for(var s,o=!1;(s=r.next())!=null;){if(s===n&&!o){i.tokens.shift();break}else if(s===
"$"&&!o&&e!=="'"&&r.peek()!=n){o=!0,r.backUp(1),i.tokens.unshift(RR);break}else{if(!o&&e!==n&&s===e)return i.tokens.unshift(dd(e,t)),Ys(r,i);if(!o&&/['"]/.test(
s)&&!/['"]/.test(e)){i.tokens.unshift(SW(s,"string")),r.backUp(1);break}}o=!o&&s==="\\"}return t}}function SW(e,t){return function(n,r){return r.tokens[0]=dd(e,
t),n.next(),Ys(n,r)}}function EW(e){return function(t,n){return t.sol()&&t.string==e&&n.tokens.shift(),t.skipToEnd(),"string.special"}}function Ys(e,t){return(t.
tokens[0]||_W)(e,t)}var Uy,$R,OR,NR,RR,IR,PR=g(()=>{Uy={};$R=["true","false"],OR=["if","then","do","else","elif","while","until","for","in","esac","fi","fin","f\
il","done","exit","set","unset","export","function"],NR=["ab","awk","bash","beep","cat","cc","cd","chown","chmod","chroot","clear","cp","curl","cut","diff","ech\
o","find","gawk","gcc","get","git","grep","hg","kill","killall","ln","ls","make","mkdir","openssl","mv","nc","nl","node","npm","ping","ps","restart","rm","rmdir",
"sed","service","sh","shopt","shred","source","sort","sleep","ssh","start","stop","su","sudo","svn","tee","telnet","top","touch","vi","vim","wall","wc","wget","\
who","write","yes","zsh"];Hy("atom",$R);Hy("keyword",OR);Hy("builtin",NR);RR=function(e,t){t.tokens.length>1&&e.eat("$");var n=e.next();return/['"({]/.test(n)?(t.
tokens[0]=dd(n,n=="("?"quote":n=="{"?"def":"string"),Ys(e,t)):(/\d/.test(n)||e.eatWhile(/\w/),t.tokens.shift(),"def")};IR={name:"shell",startState:function(){return{
tokens:[]}},token:function(e,t){return Ys(e,t)},languageData:{autocomplete:$R.concat(OR,NR),closeBrackets:{brackets:["(","[","{","'",'"',"`"]},commentTokens:{line:"\
#"}}}});function ni(e){var t=e.client||{},n=e.atoms||{false:!0,true:!0,null:!0},r=e.builtin||ye(zR),i=e.keywords||ye(ji),s=e.operatorChars||/^[*+\-%<>!=&|~^\/]/,o=e.support||
{},a=e.hooks||{},l=e.dateSQL||{date:!0,time:!0,timestamp:!0},c=e.backslashStringEscapes!==!1,u=e.brackets||/^[\{}\(\)\[\]]/,d=e.punctuation||/^[;.,:]/;function f(x,O){
var T=x.next();if(a[T]){var $=a[T](x,O);if($!==!1)return $}if(o.hexNumber&&(T=="0"&&x.match(/^[xX][0-9a-fA-F]+/)||(T=="x"||T=="X")&&x.match(/^'[0-9a-fA-F]*'/)))
return"number";if(o.binaryNumber&&((T=="b"||T=="B")&&x.match(/^'[01]+'/)||T=="0"&&x.match(/^b[01]*/)))return"number";if(T.charCodeAt(0)>47&&T.charCodeAt(0)<58)return x.
match(/^[0-9]*(\.[0-9]+)?([eE][-+]?[0-9]+)?/),o.decimallessFloat&&x.match(/^\.(?!\.)/),"number";if(T=="?"&&(x.eatSpace()||x.eol()||x.eat(";")))return"macroName";
if(T=="'"||T=='"'&&o.doubleQuote)return O.tokenize=h(T),O.tokenize(x,O);if((o.nCharCast&&(T=="n"||T=="N")||o.charsetCast&&T=="_"&&x.match(/[a-z][a-z0-9]*/i))&&(x.
peek()=="'"||x.peek()=='"'))return"keyword";if(o.escapeConstant&&(T=="e"||T=="E")&&(x.peek()=="'"||x.peek()=='"'&&o.doubleQuote))return O.tokenize=function(A,S){
return(S.tokenize=h(A.next(),!0))(A,S)},"keyword";if(o.commentSlashSlash&&T=="/"&&x.eat("/"))return x.skipToEnd(),"comment";if(o.commentHash&&T=="#"||T=="-"&&x.
eat("-")&&(!o.commentSpaceRequired||x.eat(" ")))return x.skipToEnd(),"comment";if(T=="/"&&x.eat("*"))return O.tokenize=p(1),O.tokenize(x,O);if(T=="."){if(o.zerolessFloat&&
x.match(/^(?:\d+(?:e[+-]?\d+)?)/i))return"number";if(x.match(/^\.+/))return null;if(o.ODBCdotTable&&x.match(/^[\w\d_$#]+/))return"type"}else{if(s.test(T))return x.
eatWhile(s),"operator";if(u.test(T))return"bracket";if(d.test(T))return x.eatWhile(d),"punctuation";if(T=="{"&&(x.match(/^( )*(d|D|t|T|ts|TS)( )*'[^']*'( )*}/)||
x.match(/^( )*(d|D|t|T|ts|TS)( )*"[^"]*"( )*}/)))return"number";x.eatWhile(/^[_\w\d]/);var E=x.current().toLowerCase();return l.hasOwnProperty(E)&&(x.match(/^( )+'[^']*'/)||
x.match(/^( )+"[^"]*"/))?"number":n.hasOwnProperty(E)?"atom":r.hasOwnProperty(E)?"type":i.hasOwnProperty(E)?"keyword":t.hasOwnProperty(E)?"builtin":null}}function h(x,O){
return function(T,$){for(var E=!1,A;(A=T.next())!=null;){if(A==x&&!E){$.tokenize=f;break}E=(c||O)&&!E&&A=="\\"}return"string"}}function p(x){return function(O,T){
var $=O.match(/^.*?(\/\*|\*\/)/);return $?$[1]=="/*"?T.tokenize=p(x+1):x>1?T.tokenize=p(x-1):T.tokenize=f:O.skipToEnd(),"comment"}}function y(x,O,T){O.context={
prev:O.context,indent:x.indentation(),col:x.column(),type:T}}function w(x){x.indent=x.context.indent,x.context=x.context.prev}return{name:"sql",startState:function(){
return{tokenize:f,context:null}},token:function(x,O){if(x.sol()&&O.context&&O.context.align==null&&(O.context.align=!1),O.tokenize==f&&x.eatSpace())return null;
var T=O.tokenize(x,O);if(T=="comment")return T;O.context&&O.context.align==null&&(O.context.align=!0);var $=x.current();return $=="("?y(x,O,")"):$=="["?y(x,O,"]"):
O.context&&O.context.type==$&&w(O),T},indent:function(x,O,T){var $=x.context;if(!$)return null;var E=O.charAt(0)==$.type;return $.align?$.col+(E?0:1):$.indent+(E?
0:T.unit)},languageData:{commentTokens:{line:o.commentSlashSlash?"//":o.commentHash?"#":"--",block:{open:"/*",close:"*/"}},closeBrackets:{brackets:["(","[","{",
"'",'"',"`"]}}}}function Wy(e){for(var t;(t=e.next())!=null;)if(t=="`"&&!e.eat("`"))return"string.special";return e.backUp(e.current().length-1),e.eatWhile(/\w/)?
"string.special":null}function AW(e){for(var t;(t=e.next())!=null;)if(t=='"'&&!e.eat('"'))return"string.special";return e.backUp(e.current().length-1),e.eatWhile(
/\w/)?"string.special":null}function qi(e){return e.eat("@")&&(e.match("session."),e.match("local."),e.match("global.")),e.eat("'")?(e.match(/^.*'/),"string.spe\
cial"):e.eat('"')?(e.match(/^.*"/),"string.special"):e.eat("`")?(e.match(/^.*`/),"string.special"):e.match(/^[0-9a-zA-Z$\.\_]+/)?"string.special":null}function LR(e){
return e.eat("N")?"atom":e.match(/^[a-zA-Z.#!?]/)?"string.special":null}function ye(e){for(var t={},n=e.split(" "),r=0;r<n.length;++r)t[n[r]]=!0;return t}var ji,
zR,$0e,O0e,N0e,R0e,I0e,P0e,DR=g(()=>{ji="alter and as asc between by count create delete desc distinct drop from group having in insert into is join like not on\
 or order select set table union update values where limit ";zR="bool boolean bit blob enum long longblob longtext medium mediumblob mediumint mediumtext time t\
imestamp tinyblob tinyint tinytext text bigint int int1 int2 int3 int4 int8 integer float float4 float8 double char varbinary varchar varcharacter precision rea\
l date datetime year unsigned signed decimal numeric",$0e=ni({keywords:ye(ji+"begin"),builtin:ye(zR),atoms:ye("false true null unknown"),dateSQL:ye("date time t\
imestamp"),support:ye("ODBCdotTable doubleQuote binaryNumber hexNumber")}),O0e=ni({client:ye("$partition binary_checksum checksum connectionproperty context_inf\
o current_request_id error_line error_message error_number error_procedure error_severity error_state formatmessage get_filestream_transaction_context getansinu\
ll host_id host_name isnull isnumeric min_active_rowversion newid newsequentialid rowcount_big xact_state object_id"),keywords:ye(ji+"begin trigger proc view in\
dex for add constraint key primary foreign collate clustered nonclustered declare exec go if use index holdlock nolock nowait paglock readcommitted readcommitte\
dlock readpast readuncommitted repeatableread rowlock serializable snapshot tablock tablockx updlock with"),builtin:ye("bigint numeric bit smallint decimal smal\
lmoney int tinyint money float real char varchar text nchar nvarchar ntext binary varbinary image cursor timestamp hierarchyid uniqueidentifier sql_variant xml \
table "),atoms:ye("is not null like and or in left right between inner outer join all any some cross unpivot pivot exists"),operatorChars:/^[*+\-%<>!=^\&|\/]/,brackets:/^[\{}\(\)]/,
punctuation:/^[;.,:/]/,backslashStringEscapes:!1,dateSQL:ye("date datetimeoffset datetime2 smalldatetime datetime time"),hooks:{"@":qi}}),N0e=ni({client:ye("cha\
rset clear connect edit ego exit go help nopager notee nowarning pager print prompt quit rehash source status system tee"),keywords:ye(ji+"accessible action add\
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
Quote nCharCast charsetCast commentHash commentSpaceRequired"),hooks:{"@":qi,"`":Wy,"\\":LR}}),R0e=ni({client:ye("charset clear connect edit ego exit go help no\
pager notee nowarning pager print prompt quit rehash source status system tee"),keywords:ye(ji+"accessible action add after algorithm all always analyze asensit\
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
umber doubleQuote nCharCast charsetCast commentHash commentSpaceRequired"),hooks:{"@":qi,"`":Wy,"\\":LR}}),I0e=ni({client:ye("auth backup bail binary changes ch\
eck clone databases dbinfo dump echo eqp exit explain fullschema headers help import imposter indexes iotrace limit lint load log mode nullvalue once open outpu\
t print prompt quit read restore save scanstats schema separator session shell show stats system tables testcase timeout timer trace vfsinfo vfslist vfsname wid\
th"),keywords:ye(ji+"abort action add after all analyze attach autoincrement before begin cascade case cast check collate column commit conflict constraint cros\
s current_date current_time current_timestamp database default deferrable deferred detach each else end escape except exclusive exists explain fail for foreign \
full glob if ignore immediate index indexed initially inner instead intersect isnull key left limit match natural no notnull null of offset outer plan pragma pr\
imary query raise recursive references regexp reindex release rename replace restrict right rollback row savepoint temp temporary then to transaction trigger un\
ique using vacuum view virtual when with without"),builtin:ye("bool boolean bit blob decimal double float long longblob longtext medium mediumblob mediumint med\
iumtext time timestamp tinyblob tinyint tinytext text clob bigint int int2 int8 integer float double char varchar date datetime year unsigned signed numeric rea\
l"),atoms:ye("null current_date current_time current_timestamp"),operatorChars:/^[*+\-%<>!=&|/~]/,dateSQL:ye("date time timestamp datetime"),support:ye("decimal\
lessFloat zerolessFloat"),identifierQuote:'"',hooks:{"@":qi,":":qi,"?":qi,$:qi,'"':AW,"`":Wy}}),P0e=ni({client:ye("source"),keywords:ye(ji+"a abort abs absent a\
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
dateSQL:ye("date time timestamp"),support:ye("ODBCdotTable decimallessFloat zerolessFloat binaryNumber hexNumber nCharCast charsetCast escapeConstant")})});function fd(e){for(var t={},n=0;n<e.length;n++)t[e[n]]=!0;return t}function FR(e,t,n){if(e.sol()&&(t.indented=e.indentation()),e.eatSpace())return null;var r=e.
peek();if(r=="/"){if(e.match("//"))return e.skipToEnd(),"comment";if(e.match("/*"))return t.tokenize.push(Vy),Vy(e,t)}if(e.match(MW))return"builtin";if(e.match(
qW))return"attribute";if(e.match(IW)||e.match(PW)||e.match(LW)||e.match(zW))return"number";if(e.match(FW))return"property";if(NW.indexOf(r)>-1)return e.next(),"\
operator";if(RW.indexOf(r)>-1)return e.next(),e.match(".."),"punctuation";var i;if(i=e.match(/("""|"|')/)){var s=BW.bind(null,i[0]);return t.tokenize.push(s),s(
e,t)}if(e.match(DW)){var o=e.current();return OW.hasOwnProperty(o)?"type":$W.hasOwnProperty(o)?"atom":CW.hasOwnProperty(o)?(TW.hasOwnProperty(o)&&(t.prev="defin\
e"),"keyword"):n=="define"?"def":"variable"}return e.next(),null}function jW(){var e=0;return function(t,n,r){var i=FR(t,n,r);if(i=="punctuation"){if(t.current()==
"(")++e;else if(t.current()==")"){if(e==0)return t.backUp(1),n.tokenize.pop(),n.tokenize[n.tokenize.length-1](t,n);--e}}return i}}function BW(e,t,n){for(var r=e.
length==1,i,s=!1;i=t.peek();)if(s){if(t.next(),i=="(")return n.tokenize.push(jW()),"string";s=!1}else{if(t.match(e))return n.tokenize.pop(),"string";t.next(),s=
i=="\\"}return r&&n.tokenize.pop(),"string"}function Vy(e,t){for(var n;n=e.next();)if(n==="/"&&e.eat("*"))t.tokenize.push(Vy);else if(n==="*"&&e.eat("/")){t.tokenize.
pop();break}return"comment"}function GW(e,t,n){this.prev=e,this.align=t,this.indented=n}function ZW(e,t){var n=t.match(/^\s*($|\/[\/\*]|[)}\]])/,!1)?null:t.column()+
1;e.context=new GW(e.context,n,e.indented)}function UW(e){e.context&&(e.indented=e.context.indented,e.context=e.context.prev)}var CW,TW,$W,OW,NW,RW,IW,PW,LW,zW,
DW,FW,MW,qW,MR,qR=g(()=>{CW=fd(["_","var","let","actor","class","enum","extension","import","protocol","struct","func","typealias","associatedtype","open","publ\
ic","internal","fileprivate","private","deinit","init","new","override","self","subscript","super","convenience","dynamic","final","indirect","lazy","required",
"static","unowned","unowned(safe)","unowned(unsafe)","weak","as","is","break","case","continue","default","else","fallthrough","for","guard","if","in","repeat",
"switch","where","while","defer","return","inout","mutating","nonmutating","isolated","nonisolated","catch","do","rethrows","throw","throws","async","await","tr\
y","didSet","get","set","willSet","assignment","associativity","infix","left","none","operator","postfix","precedence","precedencegroup","prefix","right","Any",
"AnyObject","Type","dynamicType","Self","Protocol","__COLUMN__","__FILE__","__FUNCTION__","__LINE__"]),TW=fd(["var","let","actor","class","enum","extension","im\
port","protocol","struct","func","typealias","associatedtype","for"]),$W=fd(["true","false","nil","self","super","_"]),OW=fd(["Array","Bool","Character","Dictio\
nary","Double","Float","Int","Int8","Int16","Int32","Int64","Never","Optional","Set","String","UInt8","UInt16","UInt32","UInt64","Void"]),NW="+-/*%=|&<>~^?!",RW=
":;,.(){}[]",IW=/^\-?0b[01][01_]*/,PW=/^\-?0o[0-7][0-7_]*/,LW=/^\-?0x[\dA-Fa-f][\dA-Fa-f_]*(?:(?:\.[\dA-Fa-f][\dA-Fa-f_]*)?[Pp]\-?\d[\d_]*)?/,zW=/^\-?\d[\d_]*(?:\.\d[\d_]*)?(?:[Ee]\-?\d[\d_]*)?/,
DW=/^\$\d+|(`?)[_A-Za-z][_A-Za-z$0-9]*\1/,FW=/^\.(?:\$\d+|(`?)[_A-Za-z][_A-Za-z$0-9]*\1)/,MW=/^\#[A-Za-z]+/,qW=/^@(?:\$\d+|(`?)[_A-Za-z][_A-Za-z$0-9]*\1)/;MR={name:"\
swift",startState:function(){return{prev:null,context:null,indented:0,tokenize:[]}},token:function(e,t){var n=t.prev;t.prev=null;var r=t.tokenize[t.tokenize.length-
1]||FR,i=r(e,t,n);if(!i||i=="comment"?t.prev=n:t.prev||(t.prev=i),i=="punctuation"){var s=/[\(\[\{]|([\]\)\}])/.exec(e.current());s&&(s[1]?UW:ZW)(t,e)}return i},
indent:function(e,t,n){var r=e.context;if(!r)return 0;var i=/^[\]\}\)]/.test(t);return r.align!=null?r.align-(i?1:0):r.indented+(i?0:n.unit)},languageData:{indentOnInput:/^\s*[\)\}\]]$/,
commentTokens:{line:"//",block:{open:"/*",close:"*/"}},closeBrackets:{brackets:["(","[","{","'",'"',"`"]}}}});var HW,WW,jR,BR=g(()=>{HW=["true","false","on","off","yes","no"],WW=new RegExp("\\b(("+HW.join(")|(")+"))$","i"),jR={name:"yaml",token:function(e,t){var n=e.peek(),
r=t.escaped;if(t.escaped=!1,n=="#"&&(e.pos==0||/\s/.test(e.string.charAt(e.pos-1))))return e.skipToEnd(),"comment";if(e.match(/^('([^']|\\.)*'?|"([^"]|\\.)*"?)/))
return"string";if(t.literal&&e.indentation()>t.keyCol)return e.skipToEnd(),"string";if(t.literal&&(t.literal=!1),e.sol()){if(t.keyCol=0,t.pair=!1,t.pairStart=!1,
e.match("---")||e.match("..."))return"def";if(e.match(/^\s*-\s+/))return"meta"}if(e.match(/^(\{|\}|\[|\])/))return n=="{"?t.inlinePairs++:n=="}"?t.inlinePairs--:
n=="["?t.inlineList++:t.inlineList--,"meta";if(t.inlineList>0&&!r&&n==",")return e.next(),"meta";if(t.inlinePairs>0&&!r&&n==",")return t.keyCol=0,t.pair=!1,t.pairStart=
!1,e.next(),"meta";if(t.pairStart){if(e.match(/^\s*(\||\>)\s*/))return t.literal=!0,"meta";if(e.match(/^\s*(\&|\*)[a-z0-9\._-]+\b/i))return"variable";if(t.inlinePairs==
0&&e.match(/^\s*-?[0-9\.\,]+\s?$/)||t.inlinePairs>0&&e.match(/^\s*-?[0-9\.\,]+\s?(?=(,|}))/))return"number";if(e.match(WW))return"keyword"}return!t.pair&&e.match(
/^\s*(?:[,\[\]{}&*!|>'"%@`][^\s'":]|[^,\[\]{}#&*!|>'"%@`])[^#]*?(?=\s*:($|\s))/)?(t.pair=!0,t.keyCol=e.indentation(),"atom"):t.pair&&e.match(/^:\s*/)?(t.pairStart=
!0,"meta"):(t.pairStart=!1,t.escaped=n=="\\",e.next(),null)},startState:function(){return{pair:!1,pairStart:!1,keyCol:0,inlinePairs:0,inlineList:0,literal:!1,escaped:!1}},
languageData:{commentTokens:{line:"#"}}}});function KW(e){return(t,n)=>(t.sol()&&t.string.trimStart().replace(/^(\w+).*/,"$1")===e?(t.match(/^\s*\w+/),n.tokenize=null):t.skipToEnd(),"string")}function GR(e,t){
let n=e.slice(e.lastIndexOf("/")+1),r=n.includes(".")?n.slice(n.lastIndexOf(".")+1).toLowerCase():"",i=eV.get(n)??QW.get(r);return i!==void 0?i:t.startsWith("#!")?
tV.find(([s])=>s.test(t.slice(0,200)))?.[1]??null:null}function ZR(e){return JW[e]??null}var VW,YW,JW,XW,QW,eV,tV,UR=g(()=>{"use strict";tR();aR();dR();mR();wR();
_R();TR();PR();DR();qR();BR();VW=ni({keywords:{},builtin:{}});YW=tn({name:"php",multiLineStrings:!0,hooks:{"#":e=>e.peek()==="["?!1:(e.skipToEnd(),"comment"),"<":(e,t)=>{
let n=e.match(/^<<\s*(["']?)(\w+)\1/);return n===null||typeof n=="boolean"?!1:(t.tokenize=KW(n[2]??""),"string")}}}),JW={Python:bR,JavaScript:cR,TypeScript:uR,Go:oR,
Java:VN,Kotlin:XN,Scala:JN,Rust:CR,Ruby:kR,PHP:YW,"C#":KN,C:HN,"C++":WN,Dart:eR,Swift:MR,Lua:hR,Shell:IR,SQL:VW,YAML:jR},XW={Python:"py pyi pyw pyx",JavaScript:"\
js jsx mjs cjs es6",TypeScript:"ts tsx mts cts",Go:"go",Java:"java gradle groovy",Kotlin:"kt kts",Scala:"scala sc sbt",Rust:"rs",Ruby:"rb rake gemspec ru jbuild\
er",PHP:"php phtml php5 inc","C#":"cs csx",C:"c h","C++":"cc cpp cxx c++ hh hpp hxx h++ ino mm m",Dart:"dart",Swift:"swift",Lua:"lua",Shell:"sh bash zsh ksh",SQL:"\
sql psql pgsql mysql ddl",YAML:"yaml yml"},QW=new Map(Object.entries(XW).flatMap(([e,t])=>t.split(" ").map(n=>[n,e]))),eV=new Map([["Rakefile","Ruby"],["Gemfile",
"Ruby"],["Vagrantfile","Ruby"],["Makefile","Shell"],["Dockerfile","Shell"],["Justfile","Shell"],[".bashrc","Shell"],[".zshrc","Shell"],["Jenkinsfile","Java"]]),
tV=[[/\b(?:ba|z|k|da)?sh\b/,"Shell"],[/\bpython/,"Python"],[/\b(?:node|bun|deno)\b/,"JavaScript"],[/\bruby\b/,"Ruby"],[/\bphp\b/,"PHP"]]});function HR(e,t){let n=GR(e,t[0]?.lines[0]??""),r=n===null?null:ZR(n);return{language:n,lines:t.flatMap(({line:i,lines:s})=>r===null?s.map((o,a)=>Ky(o,i+a)):rV(
r,s,i))}}function rV(e,t,n){let r=e.startState?.(2)??{},i={isOpen:!1,hasSpoken:!1};return t.map((s,o)=>{if(s.length>nV)return Ky(s,n+o);let a=iV(e,r,s);if(a===null)
return Ky(s,n+o);let l=lV(a,s,n+o,i);return i=l.open,l.line})}function iV(e,t,n){try{return sV(e,t,n)}catch(r){if(r instanceof Error)return null;throw r}}function sV(e,t,n){
n===""&&e.blankLine?.(t,2);let r=new nd(n,4,2),i=[];for(let s=0;!r.eol();){r.start=r.pos;let o=e.token(r,t);if(s=r.pos>r.start?0:s+1,s>10)return null;r.pos>r.start&&
i.push({start:r.start,end:r.pos,kind:oV(o)})}return i}function oV(e){return e==null?"code":e.includes("comment")?"comment":e.includes("string")||e.includes("cha\
racter")?"string":"code"}function lV(e,t,n,r){let i="",s="",o=r.hasSpoken,a=[];for(let u=0;u<e.length;){let{start:d,kind:f}=e[u]??{start:0,kind:"code"};for(;e[u+
1]?.kind===f;)u+=1;let h=e[u]?.end??d;u+=1;let p=t.slice(d,h);if(f==="code"?i+=p:i+=" ".repeat(h-d),f==="comment"&&(s+=`${p} `),f!=="string")continue;let y=d===
0&&r.isOpen,w=y?/^\s*/.exec(p)?.[0].length??0:aV.exec(p)?.[0].length??0,x=!y||!o;a.push({start:d,end:h,head:x&&w<p.length?d+w:null}),o=w<p.length||y&&o}let l=e.
at(-1),c=l===void 0?r.isOpen:l.kind==="string";return{line:{number:n,text:t,code:i,strings:a,comment:s},open:{isOpen:c,hasSpoken:c&&o}}}function Ky(e,t){let n=[];
for(let r=0;r<e.length;){let i=e[r]??"",s="\"'`".includes(i)?e.indexOf(i,r+1):-1;s!==-1&&n.push({start:r,end:s+1,head:r+1}),r=s===-1?r+1:s+1}return{number:t,text:e,
code:e,strings:n,comment:e}}var nV,aV,WR=g(()=>{"use strict";DN();UR();nV=5e3;aV=/^(?:[A-Za-z@$]{0,3}#*(?:"""|'''|["'`])|<<[-~]?\s*["']?\w*["']?)?\s*/});function hd(e){let t=KR(e,e.length);return t===null?null:Yy(e,t)}function VR(e){return Yy(e,e.length)}function Yy(e,t){let n=[],r=Math.max(0,t-2e3);for(let i=t;;){
i=pd(e,i),"!?".includes(e[i-1]??" ")&&(i-=1);let s=!1,o=null;for(;e[i-1]===")"||e[i-1]==="]";){let u=fV(e,i,r);if(u===null)return n;e[i-1]===")"&&(s=!0,o=[u+1,i-
1]),i=pd(e,u)}i=dV(e,i);let a=i;for(;a>r&&/[\w$@]/.test(e[a-1]??"");)a-=1;let l=e.slice(a,i);if(l===""||uV.has(l))return o===null?n:[...n,...Yy(e.slice(o[0],o[1]),
o[1]-o[0])];n.push({name:l.replace(/^[@$]+/,""),isCall:s});let c=KR(e,a);if(c===null||c<=r)return n;i=c}}function KR(e,t){let n=pd(e,t),r=cV.find(i=>e.endsWith(
i,n));return r===void 0?null:n-r.length}function pd(e,t){let n=t;for(;n>0&&/\s/.test(e[n-1]??"");)n-=1;return n}function dV(e,t){if(e[t-1]!==">")return t;let n=e.
lastIndexOf("<",t-1);return n!==-1&&t-n<100&&/^<[\w\s,.[\]|]*>$/.test(e.slice(n,t))?pd(e,n):t}function fV(e,t,n){let r=0;for(let i=t-1;i>=n;i-=1){let s=e[i]??"";
if(")]}".includes(s)?r+=1:"([{".includes(s)&&(r-=1),r===0)return i}return null}var cV,uV,Jy=g(()=>{"use strict";cV=["?->","?.","!.","->","::","&.","."];uV=new Set(
["await","return","new","yield","in","of","if","while","not","and","or","else","case"])});function QR(e,t,n){let r=e[t];if(r===void 0)return null;let i=r.code.slice(0,n);if(yV(i,r.code.slice(n))||bV(e,t,n))return r.number;let s=md(r.code);for(let o=t-
1;o>=0&&o>=t-400&&(s>0||e[o+1]?.code.trim()==="{");o-=1){let a=e[o];if(a===void 0||a.number<(e[o+1]?.number??0)-1)return null;let l=e[o+1]?.code.trim()==="{"&&md(
a.code)===s;if(!(a.code.trim()===""||md(a.code)>=s&&!l)){if(s=md(a.code),gV(a))return a.number;if(mV.test(a.code))return null}}return null}function gV({code:e,text:t}){
return(pV.test(e)||JR.test(e))&&!XR.test(t.length>500?e:e.replace(/\s+$/,""))}function yV(e,t){if(XR.test(e))return!1;let n=JR.exec(e);if(n!==null){let i=e.slice(
n.index+n[0].length-1);return YR(i)>0&&/=>|->|\|[^|]*\||\bfunction\b|\blambda\b|\bfn\b|\bfunc\b|\{|\bdo\b/.test(i)}let r=/^\s*(?:for|while|foreach)\b\s*(?:await\s*)?\(/.
exec(e);return r!==null&&YR(e.slice(r[0].length-1))===0&&t!==""}function bV(e,t,n){let r=0,i=!1;for(let s=t;s<Math.min(t+8,e.length);s+=1){let o=e[s]?.code.slice(
s===t?n:0)??"";for(let a=0;a<o.length;a+=1){let l=o[a]??"";if("([{".includes(l))r+=1,i=!0;else if(")]}".includes(l)){if(r-=1,r<0)return!1}else{if(r===0&&i&&/\s/.
test(o[a-1]??" ")&&/^(?:async\s+)?for\s+[\w,\s()*]{1,80}\s+in\s/.test(o.slice(a,a+120)))return!/\sin\s+(?:[[(][^\])]*[\])]|range\(\d{1,2}\))/.test(o.slice(a,a+200));
if(l===";"||l==="{"&&r===0)return!1}}if(r===0&&!i)return!1}return!1}function YR(e){let t=0;for(let n of e)t+="([{".includes(n)?1:")]}".includes(n)?-1:0;return t}
function md(e){let t=0;for(let n of e)if(n===" ")t+=1;else if(n==="	")t+=4;else break;return t}var pV,hV,JR,mV,XR,eI=g(()=>{"use strict";pV=/^\s*(?:[\w.]+:\s*)?(?:\}?\s*)(?:async\s+)?(?:for|foreach|while|until|loop|do)\b|\bfor\s*(?:await\s*)?\(|\bwhile\s*\(|\bforeach\s*\(|\bfor\s+.+\b(?:in|range|of)\b/,
hV="(?:for_?each(?:_?with_?index|_?async)?|each(?:_?with_?index|_?slice|_?pair|_?with_?object|_?value|_?key)?|map|flat_?map|filter_?map|concat_?map|map_?async|c\
ollect|select|reject|filter|filter_?not|reduce|inject|fold|some|every|find|all|any|times|gather|array_?map|array_?walk|parallelstream|for_?each_?ordered|travers\
e)",JR=new RegExp(`(?:\\.|->|::|&\\.|\\b(?=map|array_))${hV}\\b(?:\\s*\\(|\\s*(?:\\{|do\\b))`,"i"),mV=/^\s*(?:export\s+)?(?:default\s+)?(?:pub(?:\([a-z]+\))?\s+|public\s+|private\s+|protected\s+|internal\s+|static\s+|override\s+|suspend\s+|async\s+|final\s+|abstract\s+|virtual\s+)*(?:def|fn|func|fun|function|class|interface|struct|impl|module|trait|object|enum|namespace)\b/,
XR=/\b(?:in|of)\s*[[({][^\])}]*[\])}]\s*\)?\s*[:{]?\s*$|\brange\(\s*\d{1,2}\s*(?:,\s*\d{1,2}\s*)?\)|[^\w)\]]\[[^\]]*\]\s*\.(?:forEach|map|each)\b|;\s*\w+\s*<=?\s*\d{1,2}\s*;/});function yd(e){let t=new Uint8Array(gd);for(let n of e)t[kV(n)&gd-1]=1;return n=>{let r=0,i=!1;for(let s=0;s<n.length;s+=1){let o=n.charCodeAt(s),a=o<128?wV[o]??
0:0;if(a===0){if(i&&t[r&gd-1]===1)return!0;r=0,i=!1}else a===vV?i=!0:(i||a>xV)&&(i=!0,r=Math.imul(r,31)+a|0)}return i&&t[r&gd-1]===1}}function kV(e){let t=0;for(let n=0;n<
e.length;n+=1)t=Math.imul(t,31)+e.charCodeAt(n)|0;return t}var wV,vV,xV,gd,Xy=g(()=>{"use strict";wV=Uint8Array.from({length:128},(e,t)=>{let n=String.fromCharCode(
t);return/[a-z0-9]/i.test(n)?n.toLowerCase().charCodeAt(0):/[_$]/.test(n)?1:0}),vV=1,xV=57,gd=65536});function ot(e){return e.toLowerCase().replace(/[_$]/g,"")}function iI(e){let t=e.flatMap(i=>[...i.receivers,...i.commands.flatMap(s=>s.receivers??[])]),n=yd(t.flatMap(
i=>[i,...EV.map(s=>s+i)])),r=[...new Set(e.flatMap(({id:i,names:s,modules:o})=>[i,...s,...o].map(a=>a.toLowerCase())))];return i=>{if(i.some(n))return!0;let s=i.
join(`
`).toLowerCase(),o=s.replace(/[_$]/g,"");return r.some(a=>s.includes(a)||o.includes(a))}}function CV(e){let t=nI.get(e);if(t!==void 0)return t;let n=e.lines.flatMap(
r=>{if(r.text.length>1e3)return[];let i={imports:TV.test(r.text)?r.text:null,assigned:OV(r.code),typed:NV(r.code)};return i.imports===null&&i.assigned.length+i.
typed.length===0?[]:[i]});return nI.set(e,n),n}function $V(e,t){let[,n,r]=/^\s*from\s+([\w.]+)\s+import\s+(.+)$/.exec(e)??[];if(n!==void 0)return t.some(l=>n===
l||n.startsWith(`${l}.`))?rI(r??""):[];let[,i,s]=/^\s*import\s+([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(e)??[];if(i!==void 0)return t.includes(i)?[s??i.split(".").at(
-1)??i]:[];let o=/["']([^"']{2,100})["']/.exec(e)?.[1];if(o===void 0||!t.includes(o))return[];let a=/\bimport\s+(?:type\s+)?(.+?)\s+from\b/.exec(e)?.[1]??/\b(?:const|let|var)\s+(.+?)\s*=\s*(?:await\s+)?(?:require|import)\b/.
exec(e)?.[1]??/^\s*(?:import\s+)?(\w+)\s+["']/.exec(e)?.[1]??o.split("/").filter(l=>!/^v\d+$/.test(l)).at(-1)??"";return rI(a)}function rI(e){return e.replace(/[{}()*]/g,
" ").split(",").flatMap(t=>/(\w+)\s*$/.exec(t.trim())?.[1]??[])}function OV(e){let t=[],n=e.indexOf("="),[,r]=n===-1||n>200||/^[=>]/.test(e.slice(n+1,n+2))?[]:/(\w+)(?:\s*:\s*[\w.[\]<>| ]{1,60})?\s*:?$/.
exec(e.slice(0,n))??[],i=e.slice(n+1).trim();if(r!==void 0&&i!==""&&!e.slice(0,n).includes("(")&&t.push([r,i]),e.includes("with"))for(let[,s="",o=""]of e.matchAll(
/\bwith\s+([^:]{1,200}?)\s+as\s+(\w+)/g))t.push([o,s]);return t}function NV(e){let t=[...e.matchAll(/\b(\w+)\s*\??:\s*(?:Annotated\[|Optional\[|&(?:mut\s+)?)?\*?(?:\w+\.){0,3}(\w+)/g)].
map(([,i="",s=""])=>[i,s]),n=[...e.matchAll(/\b([A-Z]\w+)(?:<[\w, ?]{0,60}>)?\s+(\w+)\s*(?=[;,)=]|$)/g)].map(([,i="",s=""])=>[s,i]),r=[...e.matchAll(/\b(\w+)\s+\*?(\w+)\.(\w+)\b/g)].
map(([,i="",s="",o=""])=>[i,`${s}${o}`]);return[...t,...n,...r].filter(([i])=>!RV.has(i))}var tI,_V,SV,EV,AV,bd,nI,TV,RV,wd=g(()=>{"use strict";Jy();Xy();tI=new Set(
["pipeline","pipelined","multi","batch","transaction","duplicate","sync","async","client","connection","getconnection","getclient","withcontext","opsforset","op\
sforhash","opsforvalue","opsforlist","opsforzset","cursor","session","getsession"]),_V=/^(?:new|get|create|make|open|connect|from|use|build|init)|(?:client|connection|pool|redis|cluster|session|template|conn|db|producer|consumer)$/,
SV=new Set(["client","connection","pipeline","multi","commands","session","engine","transaction","database","repository","producer","consumer","service","statem\
ent","cursor","collection","index","logger"]),EV=["get","create","make","new","use","open"],AV=/^(?:get|create|make|new|use|open)(?=.)/;bd=class{constructor(t,n){
this.technology=t;this.code=n;this.receivers=new Set(t.receivers),this.words=[t.id,...t.names].map(ot).filter(r=>/^[a-z]{4,}$/.test(r))}technology;code;receivers;words;aliases=null;named=null;holds(t,n=null){
for(let{name:r,isCall:i}of t){let s=this.judge(r,n);if(s!=="no")return s;if(!i||!tI.has(ot(r)))return"no"}return"no"}get isNamed(){return this.named??=this.code.
lines.some(({text:t})=>this.names(t.toLowerCase())),this.named}judge(t,n){let r=ot(t).replace(AV,"");return n!==null?n.includes(r)||this.known.has(t)?"sure":"no":
this.known.has(t)||this.words.some(i=>r.includes(i))?"sure":this.receivers.has(r)?"usual":"no"}names(t){return this.words.some(n=>t.includes(n))||this.technology.
modules.some(n=>n.length>=4&&t.includes(n.toLowerCase()))}get known(){if(this.aliases!==null)return this.aliases;let t=new Set;this.aliases=t;for(let{imports:n,
assigned:r,typed:i}of CV(this.code)){if(n!==null)for(let s of $V(n,this.technology.modules))t.add(s);for(let[s,o]of r)this.isConnection(o)&&t.add(s);for(let[s,o]of i)
(this.isType(o)||t.has(o))&&t.add(s)}return t}isType(t){let n=ot(t);return this.words.some(r=>n.includes(r))||n.length>=5&&this.receivers.has(n)&&!SV.has(n)}isConnection(t){
let n=t.trim().replace(/^(?:await|new|yield|&|\*)\s*/,"").replace(/[;,:]+$/,"").trimEnd();if(!/^[\w$.@:>?!&-]+(?:\(.*\))?$/.test(n))return!1;let[r,...i]=VR(n);if(r===
void 0)return!1;if(!r.isCall)return this.holds([r,...i])!=="no"&&(i.length<3||this.holds([r])!=="no");if(tI.has(ot(r.name))&&i.length>0)return this.holds(i)!=="\
no";let s=i.at(-1)?.name??r.name;return(this.known.has(s)||this.known.has(r.name)||this.words.some(a=>[r,...i].some(({name:l})=>ot(l).includes(a))))&&(i.length===
0||_V.test(ot(r.name))||/^[A-Z]/.test(r.name))}},nI=new WeakMap;TV=/\b(?:import|require|from|use|using|include)\b/;RV=new Set(["return","new","import","from","p\
ackage","case","await","else","throw","in","is","not","and","or"])});function FV({spelled:e},t,n,r,i,s){let o=e.split(/\.|::|->|\(\)/).filter(l=>l!=="");if(o.at(-1)!==n||!Qy.test(i)||PV.test(r)&&!/\bnew\s+$/.test(r)||LV.test(s))return!1;
let a=o.slice(0,-1).reverse();return a.length===0?t===null||t.length===1&&DV.has(t[0]?.name??""):t===null||t.length===0?!1:a[0]==="*"||a.every((l,c)=>t[c]?.name===
l)}function sI(e){return e.split(".").reverse().map(t=>({name:t,isCall:!1}))}function MV(e){return e.length-(/[\w$@.?!>:&()[\]-]*$/.exec(e.slice(-80))?.[0].replace(
/^[^\w$@]+/,"").length??0)}function oI(e,t,n){return e.slice(t,t+Math.min(n,60))}function qV(e){let t=/\bspec-allow:[ \t]*(.*)/.exec(e)?.[1]?.replace(/\s*(?:\*\/|-->|\*\)|#\})?\s*$/,
"").trim()??"";return t===""?null:t}var IV,Qy,PV,LV,vd,zV,DV,aI=g(()=>{"use strict";Jy();eI();wd();IV=/^\s*\(\s*\)/,Qy=/^\s*(?:<[^<>()]{0,80}>\s*)?(?:!|\?\.)?\s*\(/,
PV=/(?:\b(?:def|function|fn|func|fun|sub|class|new)\s+\*?|\bfunc\s*\([^)]*\)\s*)$/,LV=/^\s*(?:(?:async|static|public|private|protected|override|get|set|final|suspend)\s+)*\w+\s*\([^()]*\)\s*(?::\s*[\w<>[\] |]+)?\s*\{\s*$/,
vd=class{constructor(t){this.code=t}code;receivers=new Map;judge(t,n){let r=this.code.lines[t.index];if(r===void 0)return null;let i=this.snippetOf(t,r);if(i===
null)return null;let{needle:{guard:s,technology:o,command:a}}=t,l=s.forbids.kind==="growth"?QR(this.code.lines,t.index,t.column):null;return s.forbids.kind==="g\
rowth"&&l===null?null:{guard:s,path:n.path,line:r.number,column:i.column+1,endLine:r.number,endColumn:t.column+t.word.length+1,found:this.say(i.text,o,a,l),allowed:qV(
r.comment)}}say(t,n,r,i){let s=n===null||r===null?null:`${n.names[0]??n.id} ${r.words[0]??r.id}`,o=this.code.language===null?{en:" (a language that is not told \
apart from its comments)","zh-CN":"（未知语言，注释也当作代码）"}:{en:"","zh-CN":""};return i!==null?{en:`\`${t}\` asks a store once for each turn \
of the loop in line ${i}${o.en}`,"zh-CN":`\`${t}\` 在第 ${i} 行的循环里逐次访问存储${o["zh-CN"]}`}:s===null?{en:`\`${t}\` stands here${o.en}`,"zh-C\
N":`此处有 \`${t}\`${o["zh-CN"]}`}:{en:`\`${t}\` issues ${s}${o.en}`,"zh-CN":`\`${t}\` 执行了 ${s}${o["zh-CN"]}`}}snippetOf(t,n){let{needle:r,column:i,word:s}=t,
o=n.strings.find(({start:f,end:h})=>f<=i&&i<h);if(r.as==="quoted")return this.isQuoted(t,n)?{text:oI(n.text,i,r.spelled.length),column:i}:null;if(o!==void 0&&n.
code[i]===" ")return r.technology!==null&&r.as!=="function"&&o.head===i&&/^["'`]/.test(n.text.slice(i+s.length))&&this.isNamedMethod(t,n.code.slice(0,o.start))?
{text:oI(n.text,o.start,o.end-o.start),column:i}:null;if(n.code.slice(i,i+s.length)!==s)return null;let a=this.codeBefore(t.index,i),l=n.code.slice(i+s.length);
if(r.as==="word")return s===r.spelled?{text:s,column:i}:null;let c=hd(a);if(!(r.as==="function"?FV(r,c,s,a,l,n.code):this.isCallOn(t,c,a,l,n)))return null;let d=MV(
n.code.slice(0,i));return{text:`${n.code.slice(d,i+s.length).trim()}${Qy.test(l)?"(":""}`,column:d}}isCallOn({needle:t,column:n,word:r},i,s,o,a){let{technology:l,
command:c}=t;if(l===null||c===null)return!1;if(i===null||i.length===0)return this.isUnpacked(l,s,o)||this.isShell(l,a.code,s)||this.isSymbol(t,s);let u=Qy.test(
o);if(!u&&!/^\s*(?:[,;)\]}]|$|\bfor\b)/.test(o))return!1;let d=this.receiversOf(l),f=d.holds(i,t.as==="distinctive"?null:c.receivers);return t.as==="distinctive"?
u||f!=="no":f!=="usual"?f==="sure":d.isNamed||u&&c.said!=="code"&&!IV.test(a.text.slice(n+r.length))&&!/^\s*(?:<[^<>()]{0,80}>)?\s*\(\s*$/.test(o)}isUnpacked(t,n,r){
let i=/^\s*(?::\s*\w+)?\s*(?:,[^}=]{0,200})?\}\s*=\s*([\w.$]+)\s*;?\s*$/.exec(r)?.[1];return i!==void 0&&/[{,]\s*$/.test(n)&&this.receiversOf(t).holds(sI(i))!==
"no"}isShell(t,n,r){return this.code.language!=="Shell"&&this.code.language!=="YAML"&&this.code.language!==null?!1:n.length>r.length&&t.names.some(i=>i.endsWith(
"-cli")&&r.slice(-300).includes(i))}isSymbol(t,n){return t.technology!==null&&/\(\s*:$/.test(n)&&this.isSent(t.technology,n.replace(/\(\s*:$/,""))}isNamedMethod({
needle:t},n){let{technology:r}=t;if(r===null)return!1;let i=this.receiversOf(r),s=/\b(?:getattr|Reflect\.get|methodcaller)\(\s*([\w.]+)\s*,\s*$/.exec(n)?.[1];if(s!==
void 0)return i.holds(sI(s))!=="no";let o=n.trimEnd();return o.endsWith("[")?i.holds(hd(`${o.slice(0,-1)}.`)??[])!=="no":/\(\s*(?:\w+\s*,\s*)?$/.test(n)&&this.isSent(
r,n.replace(/\(\s*(?:\w+\s*,\s*)?$/,""))}isSent(t,n){let r=/\w+$/.exec(n)?.[0]??"",i=hd(n.slice(0,n.length-r.length));return zV.has(ot(r))&&i!==null&&this.receiversOf(
t).holds(i)!=="no"}isQuoted({needle:t,index:n,column:r,word:i},s){let{spelled:o,technology:a,command:l}=t;if(a===null||l===null)return!1;let c=this.code.language===
"SQL"&&s.code.slice(r,r+i.length)===i;if(!c&&!s.strings.some(({head:h})=>h===r))return!1;let u=o.includes(" "),d=this.saidFrom(n,r,c).slice(0,o.length+1);return!(u||
c?d.toUpperCase().startsWith(o):d.startsWith(o))||/[\w:]/.test(d[o.length]??"")?!1:c?/(?:^|[;(]|\bas\b)\s*$/i.test(this.codeBefore(n,r))||u:u||this.isArgument(a,
l,n,s,r)}isArgument(t,n,r,i,s){let o=i.strings.find(({head:d})=>d===s)?.start??s,a=this.codeBefore(r,o).trimEnd(),l=i.text.slice(s),c=/^\w+["'`]/.test(l),u=this.
receiversOf(t).isNamed;return t.id==="sql"?!c&&/^\w+\s+\S+\s+\S/.test(l):/(?:[=!]=|\bin|\bcase|\bis|:)$/.test(a)?!1:/[([,]$/.test(a)?u||this.isSent(t,a.replace(
/[([,]$/,""))||n.said!=="code"&&/\b(?:execute|executecommand|sendcommand|command|call|do|cmd|rawcommand|customcommand)\s*\($/.test(a.toLowerCase().replace(/_/g,
"")):a.endsWith("=")&&u&&n.said!=="code"}saidFrom(t,n,r){let i=this.code.lines[t],s=r?1/0:i?.strings.find(({head:l})=>l===n)?.end??1/0,o=i?.text.slice(n,s)??"",
a=s>=(i?.text.length??0)?[1,2].map(l=>this.code.lines[t+l]?.text??""):[];return[o,...a].join(" ").slice(0,2e3).replace(/\s+/g," ")}codeBefore(t,n){let r=this.code.
lines[t]?.code.slice(0,n)??"";for(let i=t-1;i>=Math.max(0,t-6)&&/^\s*(?:(?:\?\.|!\.|->|\?->|::|&\.|\.)\s*)?$/.test(r);i-=1)r=`${this.code.lines[i]?.code??""} ${r.
trimStart()}`;return r}receiversOf(t){let n=this.receivers.get(t)??new bd(t,this.code);return this.receivers.set(t,n),n}},zV=new Set(["send","publicsend","call",
"executecommand","sendcommand","command","do","rawcommand","customcommand","execute","cmd","arg","invoke"]),DV=new Set(["window","globalThis","self","global","b\
uiltins","Kernel"])});function lI(e,t){let n=new Map,r=[],i=(o,a)=>{let l=n.get(o);l===void 0?n.set(o,[a]):l.push(a)},s=(o,a,l)=>{let c={guard:o,technology:a,command:l};for(let u of l.
calls)i(u,{...c,as:"call",spelled:u});for(let u of l.distinctive)i(u,{...c,as:"distinctive",spelled:u});for(let u of l.functions)i(ot(jV(u)),{...c,as:"function",
spelled:u});for(let u of l.quoted)i(ot(/\w+/.exec(u)?.[0]??u),{...c,as:"quoted",spelled:u})};for(let o of e){let{forbids:a}=o,l={guard:o,technology:null,command:null};
if(a.kind==="command"){let c=t.find(({id:d})=>d===a.technology),u=c?.commands.find(({id:d})=>d===a.command);c!==void 0&&u!==void 0&&s(o,c,u)}else if(a.kind==="g\
rowth")for(let c of t.filter(({isStore:u})=>u))for(let u of c.commands)s(o,c,{...u,quoted:[]});else a.kind==="call"?i(ot(a.name),{...l,as:"function",spelled:a.receiver===
null?a.name:`${a.receiver}.${a.name}`}):a.kind==="word"&&(/^[\w$]+$/.test(a.word)?i(ot(a.word),{...l,as:"word",spelled:a.word}):r.push({...l,as:"word",spelled:a.
word}))}return{byWord:n,spelledOut:r}}function jV(e){return/\w+$/.exec(e)?.[0]??e}var cI=g(()=>{"use strict";wd()});function uI(e){let t=e.filter(r=>!r.startsWith("!")).map(Gt),n=e.filter(r=>r.startsWith("!")).map(r=>Gt(r.slice(1)));return r=>(t.length===0||t.some(i=>i(r)))&&
!n.some(i=>i(r))}var dI=g(()=>{"use strict";Pi()});function BV(e,t,n){return new eb(e,n).findHits(t)}function fI(e,t,n){let i={path:"example",from:null,change:"added",kind:"text",added:t.split(`
`).map((s,o)=>({line:o+1,text:s})),removed:0,text:t,hunks:[]};return BV([{...e,scope:[]}],[i],n).length>0}function GV(e,t,n){if(e!=="call"&&e!=="distinctive")return!0;
let r=t.slice(0,n).trimEnd();return!/[\w)]$/.test(r)||r.includes("-cli")}function ZV(e,t,{byWord:n,spelledOut:r},i){if(e===void 0)return[];let s=[];for(let o of e.
text.matchAll(pI))for(let a of n.get(ot(o[0]))??[])i(a.guard)&&s.push({needle:a,index:t,column:o.index,word:o[0]});for(let o of r){let a=e.code.indexOf(o.spelled);
a!==-1&&i(o.guard)&&s.push({needle:o,index:t,column:a,word:o.spelled})}return s}function UV(e){let t=new Set,n=new Map;return e.filter(({guard:r,line:i,column:s})=>{
n.has(r)||n.set(r,n.size);let o=`${n.get(r)??0} ${i} ${s}`;return t.has(o)?!1:(t.add(o),!0)})}var eb,pI,hI=g(()=>{"use strict";WR();aI();cI();wd();dI();Xy();eb=
class{needles;mayHold;mayHoldTechnology;scopes;constructor(t,n){this.needles=lI(t,n),this.mayHold=yd(this.needles.byWord.keys()),this.mayHoldTechnology=iI([...new Set(
[...this.needles.byWord.values()].flat().flatMap(({technology:r})=>r??[]))]),this.scopes=new Map(t.map(r=>[r,uI(r.scope)]))}mayHit(t){let n=this.scopeOf(t);return t.
kind==="text"&&t.added.some(({text:r})=>this.mayHitLine(r,n))}findHits(t){return t.flatMap(n=>n.kind==="text"?this.hitsIn(n,this.scopeOf(n)):[])}scopeOf({path:t}){
let n=new Map;return r=>{let i=n.get(r);if(i!==void 0)return i;let s=this.scopes.get(r)?.(t)??!1;return n.set(r,s),s}}hitsIn(t,n){let r=t.added.filter(({text:u})=>this.
mayHitLine(u,n));if(r.length===0)return[];let i=t.text===null?t.hunks:[{line:1,lines:t.text.split(/\r\n|\n/)}],s=i.some(({lines:u})=>this.mayHoldTechnology(u))?
r:r.filter(({text:u})=>this.mayHitLine(u,n,"call"));if(s.length===0)return[];let o=HR(t.path,i),a=new Map(o.lines.map(({number:u},d)=>[u,d])),l=new vd(o),c=s.flatMap(
({line:u})=>{let d=a.get(u);return d===void 0?[]:ZV(o.lines[d],d,this.needles,n).flatMap(f=>l.judge(f,t)??[])});return UV(c)}mayHitLine(t,n,r=null){let{byWord:i,
spelledOut:s}=this.needles;if(this.mayHold(t)){for(let o of t.matchAll(pI))if(i.get(ot(o[0]))?.some(({guard:l,as:c})=>c!==r&&n(l)&&GV(c,t,o.index))===!0)return!0}
return s.some(({guard:o,spelled:a})=>t.includes(a)&&n(o))}};pI=/[A-Za-z_$][\w$]*/g});var mI={};An(mI,{failedExamples:()=>HV});function HV(e,t){let n=new Map;for(let r of PN(e,t))n.set(r.prohibition,[...n.get(r.prohibition)??[],r]);return[...n].flatMap(
([r,i])=>{let s=u=>i.some(d=>fI(d,u,t)),{broken:o=[],kept:a=[]}=i[0]?.examples??{},l=o.filter(u=>!s(u)).map(u=>({at:r,code:u,said:"broken"})),c=a.filter(s).map(
u=>({at:r,code:u,said:"kept"}));return[...l,...c]})}var gI=g(()=>{"use strict";LN();hI()});var yI,bI=g(()=>{"use strict";yI=[{id:"crypto",json:'{"id":"crypto","names":["crypto","cryptography","hash","cipher","加密","哈希"],"receivers":["crypto","hashlib",\
"cipher","messagedigest","digestutils"],"modules":["hashlib","crypto","node:crypto","crypto-js","md5","sha1","Crypto.Cipher","cryptography.hazmat.primitives","c\
rypto/md5","crypto/sha1","crypto/des","crypto/rc4","java.security","javax.crypto"],"commands":[{"id":"md5","words":["MD5","md5"],"said":"alone","calls":[],"dist\
inctive":[],"functions":["hashlib.md5","md5","md5_file","md5.New","md5.Sum","MD5","MD5.Create","MD5.HashData","Digest::MD5.hexdigest","Digest::MD5.digest","Md5:\
:new","md5::compute","CryptoJS.MD5","DigestUtils.md5Hex","DigestUtils.md5","hashes.MD5","MD5_Init","MD5_Update","EVP_md5","MD5CryptoServiceProvider"],"quoted":[\
"MD5"],"receivers":null},{"id":"sha1","words":["SHA-1","SHA1","sha1"],"said":"alone","calls":[],"distinctive":[],"functions":["hashlib.sha1","sha1","sha1_file",\
"sha1.New","sha1.Sum","SHA1","SHA1.Create","SHA1.HashData","Digest::SHA1.hexdigest","Digest::SHA1.digest","Sha1::new","CryptoJS.SHA1","DigestUtils.sha1Hex","Dig\
estUtils.sha1","hashes.SHA1","SHA1_Init","EVP_sha1","SHA1Managed","SHA1CryptoServiceProvider"],"quoted":["SHA1","SHA-1"],"receivers":null},{"id":"md4","words":[\
"MD4"],"said":"alone","calls":[],"distinctive":[],"functions":["md4.New","EVP_md4"],"quoted":["MD4"],"receivers":null},{"id":"des","words":["DES","3DES","Triple\
DES","Triple DES"],"said":"alone","calls":[],"distinctive":[],"functions":["DES.new","DES3.new","des.NewCipher","des.NewTripleDESCipher","DES.Create","TripleDES\
.Create","CryptoJS.DES.encrypt","CryptoJS.TripleDES.encrypt","algorithms.TripleDES","EVP_des_cbc"],"quoted":["DES","DESEDE","DES-EDE3-CBC","DES-CBC","DES/CBC/PK\
CS5PADDING","DES/ECB/PKCS5PADDING"],"receivers":null},{"id":"rc4","words":["RC4","ARC4"],"said":"alone","calls":[],"distinctive":[],"functions":["ARC4.new","rc4\
.NewCipher","CryptoJS.RC4.encrypt","algorithms.ARC4","EVP_rc4"],"quoted":["RC4","ARCFOUR"],"receivers":null},{"id":"ecb","words":["ECB","ECB mode","AES-ECB","EC\
B 模式"],"said":"alone","calls":[],"distinctive":[],"functions":["modes.ECB"],"quoted":["AES-128-ECB","AES-192-ECB","AES-256-ECB","AES/ECB/PKCS5PADDING","AES/ECB/\
NOPADDING"],"receivers":null},{"id":"random","words":["Math.random","不安全的随机数"],"said":"alone","calls":[],"distinctive":[],"functions":["Math.random","random.ran\
dom","random.randint","random.choice","random.randrange","random.getrandbits","rand.Int","rand.Intn","rand.Float64","mt_rand","rand","srand"],"quoted":[],"recei\
vers":null},{"id":"create-cipher","words":["createCipher","createDecipher"],"said":"alone","calls":["createcipher","createdecipher"],"distinctive":[],"functions\
":["crypto.createCipher","crypto.createDecipher"],"quoted":[],"receivers":null}],"isStore":false}'},{id:"elasticsearch",json:'{"id":"elasticsearch","names":["El\
asticsearch","Elastic","OpenSearch","Kibana"],"receivers":["es","esclient","elastic","elasticclient","elasticsearch","elasticsearchclient","opensearch","opensea\
rchclient","osclient","resthighlevelclient","elasticsearchtemplate","elasticsearchoperations"],"modules":["elasticsearch","elasticsearch.helpers","elasticsearch\
_dsl","opensearchpy","@elastic/elasticsearch","@opensearch-project/opensearch","github.com/elastic/go-elasticsearch/v8","github.com/olivere/elastic/v7","co.elas\
tic.clients","org.elasticsearch.client","Nest"],"commands":[{"id":"search","words":["search","_search"],"said":"code","calls":["search","searchasync","query"],"\
distinctive":[],"functions":[],"quoted":[],"receivers":null},{"id":"scroll","words":["scroll","scroll API","SCROLL","_search/scroll"],"said":"named","calls":["s\
croll","scrollasync"],"distinctive":["searchscroll","clearscroll"],"functions":[],"quoted":[],"receivers":null},{"id":"scan","words":["scan","helpers.scan"],"sa\
id":"named","calls":["scan"],"distinctive":[],"functions":["helpers.scan","async_scan","helpers.async_scan"],"quoted":[],"receivers":null},{"id":"delete-by-quer\
y","words":["_delete_by_query","delete_by_query","deleteByQuery","delete by query"],"said":"alone","calls":[],"distinctive":["deletebyquery"],"functions":[],"qu\
oted":[],"receivers":null},{"id":"update-by-query","words":["_update_by_query","update_by_query","updateByQuery","update by query"],"said":"alone","calls":[],"d\
istinctive":["updatebyquery"],"functions":[],"quoted":[],"receivers":null},{"id":"reindex","words":["_reindex","reindex"],"said":"named","calls":["reindex"],"di\
stinctive":["reindexrethrottle"],"functions":[],"quoted":[],"receivers":null},{"id":"wildcard","words":["wildcard query","wildcard queries","wildcard"],"said":"\
named","calls":[],"distinctive":["wildcardquery"],"functions":["QueryBuilders.wildcardQuery","elastic.NewWildcardQuery"],"quoted":["WILDCARD"],"receivers":null}\
,{"id":"regexp","words":["regexp query","regexp queries"],"said":"named","calls":[],"distinctive":["regexpquery"],"functions":["QueryBuilders.regexpQuery"],"quo\
ted":["REGEXP"],"receivers":null},{"id":"match-all","words":["match_all","matchAll"],"said":"named","calls":[],"distinctive":["matchallquery"],"functions":["Que\
ryBuilders.matchAllQuery"],"quoted":["MATCH_ALL"],"receivers":null},{"id":"script","words":["script query","script_score","script_fields","Painless"],"said":"na\
med","calls":[],"distinctive":[],"functions":[],"quoted":["SCRIPT_SCORE","SCRIPT_FIELDS"],"receivers":null},{"id":"get","words":["get"],"said":"code","calls":["\
get","mget","getsource","exists"],"distinctive":[],"functions":[],"quoted":[],"receivers":null},{"id":"index","words":["index","_bulk"],"said":"code","calls":["\
index","bulk","update","delete","create"],"distinctive":[],"functions":[],"quoted":[],"receivers":null},{"id":"refresh","words":["_refresh","refresh"],"said":"c\
ode","calls":["refresh"],"distinctive":[],"functions":[],"quoted":[],"receivers":null},{"id":"count","words":["_count","count"],"said":"code","calls":["count","\
msearch","termvectors"],"distinctive":[],"functions":[],"quoted":[],"receivers":null}],"isStore":true}'},{id:"eval",json:'{"id":"eval","names":["eval","exec","d\
ynamic code"],"receivers":["pickle","cpickle","dill","marshal","shelve","yaml","vm","cloudpickle"],"modules":["pickle","cPickle","dill","cloudpickle","marshal",\
"yaml","vm","node:vm","vm2"],"commands":[{"id":"eval","words":["eval","dynamic code","dynamic code execution","动态执行代码","动态执行"],"said":"alone","calls":[],"distin\
ctive":["instanceeval","classeval","moduleeval"],"functions":["eval","window.eval","globalThis.eval","builtins.eval","__builtins__.eval","instance_eval","class_\
eval","module_eval","Kernel.eval","ScriptEngine.eval","CSharpScript.EvaluateAsync","create_function"],"quoted":[],"receivers":null},{"id":"exec","words":["exec"\
],"said":"alone","calls":[],"distinctive":[],"functions":["exec","builtins.exec","execfile"],"quoted":[],"receivers":null},{"id":"compile","words":["compile"],"\
said":"code","calls":[],"distinctive":[],"functions":["compile","builtins.compile"],"quoted":[],"receivers":null},{"id":"function-constructor","words":["new Fun\
ction","Function constructor"],"said":"alone","calls":[],"distinctive":[],"functions":["Function","GeneratorFunction","AsyncFunction"],"quoted":[],"receivers":n\
ull},{"id":"vm","words":["vm2","vm.runInContext","runInNewContext","runInThisContext","runInContext"],"said":"alone","calls":["runincontext","runinnewcontext","\
runinthiscontext","compilefunction"],"distinctive":["runincontext","runinnewcontext","runinthiscontext"],"functions":[],"quoted":[],"receivers":null},{"id":"pic\
kle","words":["pickle","cPickle","pickles","unpickle"],"said":"alone","calls":["load","loads","dump","dumps","unpickler","pickler"],"distinctive":[],"functions"\
:["pickle.load","pickle.loads","pickle.dump","pickle.dumps","cPickle.loads","dill.loads","cloudpickle.loads","pd.read_pickle","joblib.load"],"quoted":[],"receiv\
ers":["pickle","cpickle","dill","cloudpickle"]},{"id":"yaml-load","words":["yaml.load","yaml.unsafe_load","YAML.load"],"said":"alone","calls":[],"distinctive":[\
],"functions":["yaml.load","yaml.full_load","yaml.unsafe_load","yaml.load_all","YAML.load","YAML.unsafe_load"],"quoted":[],"receivers":null},{"id":"marshal","wo\
rds":["Marshal.load","marshal.loads","unserialize","ObjectInputStream","BinaryFormatter"],"said":"alone","calls":[],"distinctive":[],"functions":["Marshal.load"\
,"marshal.load","marshal.loads","unserialize","ObjectInputStream","BinaryFormatter","NetDataContractSerializer"],"quoted":[],"receivers":null},{"id":"getattr","\
words":["getattr","setattr","__import__","importlib.import_module"],"said":"code","calls":[],"distinctive":[],"functions":["getattr","setattr","__import__","imp\
ortlib.import_module"],"quoted":[],"receivers":null},{"id":"inner-html","words":["innerHTML","dangerouslySetInnerHTML","document.write","insertAdjacentHTML","v-\
html"],"said":"alone","calls":[],"distinctive":["insertadjacenthtml"],"functions":["document.write","document.writeln"],"quoted":[],"receivers":null},{"id":"ref\
lection","words":["Class.forName","reflection","反射"],"said":"alone","calls":[],"distinctive":["getdeclaredmethod","getdeclaredfield","setaccessible"],"functions\
":["Class.forName","Activator.CreateInstance","Type.GetType","reflect.ValueOf"],"quoted":[],"receivers":null}],"isStore":false}'},{id:"files",json:'{"id":"files\
","names":["file system","filesystem","disk","文件系统","磁盘"],"receivers":["fs","fsp","fspromises","fsextra","fse","os","ioutil","shutil","pathlib","fileutils"],"mo\
dules":["fs","node:fs","fs/promises","node:fs/promises","fs-extra","graceful-fs","shutil","os","io/ioutil","java.nio.file","std::fs","tokio::fs","tempfile"],"co\
mmands":[{"id":"read-sync","words":["readFileSync","synchronous file reads","sync file reads"],"said":"alone","calls":["readfilesync","readdirsync","statsync","\
existssync","opensync","readsync"],"distinctive":[],"functions":["fs.readFileSync","readFileSync","fs.readdirSync","readdirSync","fs.statSync","statSync","fs.ex\
istsSync","existsSync"],"quoted":[],"receivers":null},{"id":"write-sync","words":["writeFileSync","appendFileSync","synchronous file writes"],"said":"alone","ca\
lls":["writefilesync","appendfilesync","mkdirsync","writesync","renamesync","rmsync","unlinksync"],"distinctive":[],"functions":["writeFileSync","appendFileSync\
","mkdirSync"],"quoted":[],"receivers":null},{"id":"sync","words":["synchronous file calls","synchronous file access","sync fs calls","synchronous I/O","同步文件读写"\
],"said":"alone","calls":["readfilesync","writefilesync","appendfilesync","readdirsync","statsync","lstatsync","existssync","mkdirsync","opensync","readsync","w\
ritesync","renamesync","rmsync","unlinksync","copyfilesync"],"distinctive":[],"functions":["readFileSync","writeFileSync","appendFileSync","readdirSync","statSy\
nc","existsSync","mkdirSync"],"quoted":[],"receivers":null},{"id":"read","words":["read files","file reads","reads from disk","read from disk","reading files","\
读文件","读取文件","读磁盘"],"said":"alone","calls":["readfile","readdir","createreadstream","readfilesync","readdirsync","readalltext","readalllines","readallbytes"],"di\
stinctive":[],"functions":["open","fopen","file_get_contents","os.ReadFile","ioutil.ReadFile","os.Open","Files.readAllBytes","Files.readAllLines","Files.readStr\
ing","Files.newBufferedReader","File.read","File.ReadAllText","File.ReadAllBytes","File.ReadAllLines","fs::read_to_string","fs::read","std::fs::read_to_string",\
"File::open","FileInputStream","FileReader"],"quoted":[],"receivers":null},{"id":"write","words":["write files","write to disk","writes to disk","disk writes","\
file writes","writing files","writing to disk","writing to the file system","write to the file system","写文件","写入文件","写磁盘","落盘"],"said":"alone","calls":["writefi\
le","appendfile","createwritestream","writefilesync","appendfilesync","mkdir","mkdirsync","outputfile"],"distinctive":[],"functions":["fwrite","file_put_content\
s","os.WriteFile","ioutil.WriteFile","os.Create","os.MkdirAll","Files.write","Files.writeString","Files.newBufferedWriter","File.write","File.WriteAllText","Fil\
e.WriteAllBytes","File.AppendAllText","fs::write","std::fs::write","File::create","FileOutputStream","FileWriter"],"quoted":[],"receivers":null},{"id":"delete",\
"words":["delete files","file deletion","deleting files","rm -rf","删除文件"],"said":"alone","calls":["unlink","unlinksync","rm","rmsync","rmdir","rmtree","removeal\
l","remove","rmrf"],"distinctive":[],"functions":["os.remove","os.unlink","os.rmdir","os.RemoveAll","os.Remove","shutil.rmtree","unlink","Files.delete","Files.d\
eleteIfExists","File.delete","File.Delete","Directory.Delete","FileUtils.rm_rf","fs::remove_file","fs::remove_dir_all","rimraf"],"quoted":["RM -RF"],"receivers"\
:null},{"id":"temp-file","words":["temporary files","temp files","tempfile","tmpfile","临时文件"],"said":"alone","calls":["mkdtemp","mkdtempsync"],"distinctive":[],\
"functions":["tempfile.mkstemp","tempfile.mkdtemp","tempfile.NamedTemporaryFile","tempfile.TemporaryDirectory","NamedTemporaryFile","TemporaryDirectory","mkstem\
p","os.CreateTemp","os.MkdirTemp","ioutil.TempFile","File.createTempFile","Files.createTempFile","Tempfile.new","Tempfile.create","tmpfile","tempnam","Path.GetT\
empFileName"],"quoted":[],"receivers":null},{"id":"glob","words":["glob.glob","os.walk","directory walk","directory walks","recursive directory"],"said":"alone"\
,"calls":[],"distinctive":[],"functions":["glob.glob","glob.iglob","os.walk","os.scandir","os.listdir","filepath.Walk","filepath.WalkDir","Files.walk","Dir.glob\
","Directory.EnumerateFiles","Directory.GetFiles"],"quoted":[],"receivers":null},{"id":"chmod","words":["chmod","chown"],"said":"alone","calls":["chmod","chmods\
ync","chown","chownsync","fchmod","lchown"],"distinctive":[],"functions":["os.chmod","os.chown","chmod","chown","os.Chmod","os.Chown"],"quoted":[],"receivers":n\
ull}],"isStore":false}'},{id:"http",json:'{"id":"http","names":["HTTP"],"receivers":["requests","httpx","axios","axiosinstance","got","ky","superagent","needle"\
,"httpclient","restclient","resttemplate","webclient","okhttpclient","http","https","faraday","httparty","guzzle","reqwest","ureq","resty","urllib3","aiohttp","\
clientsession","httpservice","unirest","feign"],"modules":["requests","httpx","aiohttp","urllib3","urllib.request","axios","got","ky","superagent","node-fetch",\
"undici","net/http","github.com/go-resty/resty/v2","okhttp3","java.net.http","org.springframework.web.client","faraday","httparty","GuzzleHttp","reqwest","ureq"\
],"commands":[{"id":"request","words":["HTTP call","HTTP calls","HTTP request","HTTP requests","outgoing request","outgoing requests","outbound request","outbou\
nd requests","network call","network calls","network request","network requests","external call","external calls","remote call","remote calls","HTTP 请求","HTTP 调\
用","网络请求","外部请求","远程调用","外部调用"],"said":"alone","calls":["get","post","put","patch","delete","head","options","request","fetch","send","getforobject","getforenti\
ty","postforobject","postforentity","exchange","newcall","getasync","postasync","putasync","patchasync","deleteasync","sendasync","getstringasync","getbytearray\
async","getstreamasync","do","execute"],"distinctive":["getforobject","getforentity","postforobject","postforentity","newcall","getstringasync","getbytearrayasy\
nc","postasjsonasync","getfromjsonasync"],"functions":["fetch","axios","got","ky","urlopen","urllib.request.urlopen","http.Get","http.Post","http.PostForm","htt\
p.Head","http.NewRequest","http.NewRequestWithContext","Net::HTTP.get","Net::HTTP.post","Net::HTTP.start","curl_exec","curl_multi_exec","reqwest::get","reqwest:\
:blocking::get"],"quoted":[],"receivers":null},{"id":"fetch","words":["window.fetch","node-fetch"],"said":"alone","calls":[],"distinctive":[],"functions":["fetc\
h","window.fetch","globalThis.fetch"],"quoted":[],"receivers":null},{"id":"axios","words":["axios"],"said":"alone","calls":["get","post","put","patch","delete",\
"head","options","request","create"],"distinctive":[],"functions":["axios"],"quoted":[],"receivers":["axios","axiosinstance"]},{"id":"requests","words":["reques\
ts"],"said":"code","calls":["get","post","put","patch","delete","head","options","request","session"],"distinctive":[],"functions":[],"quoted":[],"receivers":["\
requests"]},{"id":"xml-http-request","words":["XMLHttpRequest","XHR"],"said":"alone","calls":[],"distinctive":[],"functions":["XMLHttpRequest"],"quoted":[],"rec\
eivers":null},{"id":"curl","words":["libcurl","curl_exec"],"said":"alone","calls":[],"distinctive":[],"functions":["curl_exec","curl_init","curl_multi_exec","cu\
rl_easy_perform","curl_easy_init"],"quoted":[],"receivers":null},{"id":"urllib","words":["urllib","urllib2","urlopen"],"said":"alone","calls":[],"distinctive":[\
],"functions":["urlopen","urllib.request.urlopen","urllib2.urlopen","urlretrieve","urllib.request.urlretrieve"],"quoted":[],"receivers":null},{"id":"rest-templa\
te","words":["RestTemplate"],"said":"alone","calls":["getforobject","getforentity","postforobject","postforentity","exchange","execute","put","delete"],"distinc\
tive":[],"functions":["RestTemplate"],"quoted":[],"receivers":["resttemplate"]}],"isStore":true}'},{id:"kafka",json:'{"id":"kafka","names":["Kafka","Redpanda","\
kafkajs","MSK"],"receivers":["producer","kafkaproducer","kafkatemplate","kafka","consumer","kafkaconsumer","kafkaclient","syncproducer","asyncproducer","admin",\
"kafkaadmin","adminclient","streamsbuilder"],"modules":["kafka","confluent_kafka","aiokafka","kafkajs","node-rdkafka","github.com/IBM/sarama","github.com/Shopif\
y/sarama","github.com/segmentio/kafka-go","github.com/confluentinc/confluent-kafka-go/v2/kafka","github.com/twmb/franz-go/pkg/kgo","org.apache.kafka.clients","o\
rg.springframework.kafka","rdkafka","Confluent.Kafka","karafka"],"commands":[{"id":"produce","words":["produce","producer","producers","produce messages","publi\
sh messages"],"said":"named","calls":["send","sendmessage","sendmessages","sendbatch","sendandwait","sendsync","produce","produceasync","producesync","writemess\
ages","deliver","senddefault"],"distinctive":[],"functions":[],"quoted":[],"receivers":["producer","kafkaproducer","kafkatemplate","kafka","kafkaclient","syncpr\
oducer","asyncproducer"]},{"id":"consume","words":["consume","consumer","consumers","consume messages"],"said":"named","calls":["poll","consume","subscribe","re\
admessage","fetchmessage","run","eachmessage","eachbatch","getmany","getone"],"distinctive":[],"functions":[],"quoted":[],"receivers":["consumer","kafkaconsumer\
","kafka"]},{"id":"flush","words":["flush"],"said":"code","calls":["flush"],"distinctive":[],"functions":[],"quoted":[],"receivers":["producer","kafkaproducer",\
"kafkatemplate","kafka"]},{"id":"commit-sync","words":["commitSync","manual commit","manual commits","synchronous commit"],"said":"named","calls":["commit","com\
mitsync","commitasync","commitoffsets","commitmessages"],"distinctive":[],"functions":[],"quoted":[],"receivers":["consumer","kafkaconsumer","kafka"]},{"id":"se\
ek","words":["seek","seekToBeginning"],"said":"named","calls":["seek"],"distinctive":["seektobeginning","seektoend","offsetsfortimes"],"functions":[],"quoted":[\
],"receivers":["consumer","kafkaconsumer"]},{"id":"create-topic","words":["create topics","creating topics","createTopics","create_topics","new topics","new top\
ic"],"said":"named","calls":[],"distinctive":["createtopics","createpartitions"],"functions":[],"quoted":[],"receivers":null},{"id":"delete-topic","words":["del\
ete topics","deleteTopics","delete_topics"],"said":"named","calls":[],"distinctive":["deletetopics","deleterecords"],"functions":[],"quoted":[],"receivers":null\
}],"isStore":false}'},{id:"logging",json:'{"id":"logging","names":["log","logging","logs","日志"],"receivers":["console","logger","log","logging","syslog","winsto\
n","pino","bunyan","log4j","slf4j","slog","zap","logrus","zerolog","loguru","monolog"],"modules":["logging","loguru","structlog","winston","pino","bunyan","log"\
,"log/slog","go.uber.org/zap","github.com/sirupsen/logrus","github.com/rs/zerolog","org.slf4j","log4rs","tracing"],"commands":[{"id":"console","words":["console\
.log","console logging","console output","console.debug","console.error","console.warn","console.info"],"said":"alone","calls":["log","debug","info","warn","err\
or","trace","dir","table"],"distinctive":[],"functions":["console.log","console.debug","console.info","console.warn","console.error","console.trace","console.di\
r","console.table"],"quoted":[],"receivers":["console"]},{"id":"print","words":["print statements","print statement","print calls","debug prints","debug output"\
,"print debugging","println","fmt.Println","System.out.println","var_dump","print_r","puts","打印语句","调试输出","调试打印"],"said":"alone","calls":[],"distinctive":[],"fu\
nctions":["print","pprint","pprint.pprint","fmt.Print","fmt.Printf","fmt.Println","System.out.println","System.out.print","System.out.printf","System.err.printl\
n","println","println!","eprintln!","dbg!","var_dump","print_r","dd","puts","printf","fprintf","Console.WriteLine","Console.Write","Debug.WriteLine","sys.stdout\
.write","process.stdout.write","console.log","console.debug"],"quoted":[],"receivers":null},{"id":"debug","words":["logger.debug","log.debug","DEBUG"],"said":"c\
ode","calls":["debug","debugf","debugw","trace"],"distinctive":[],"functions":[],"quoted":[],"receivers":["logger","log","logging","slog","zap","logrus","winsto\
n","pino"]},{"id":"log","words":["logging","log statements","log statement","log lines","log calls","logging calls","new log lines","日志输出","打日志","日志语句","打印日志"],\
"said":"alone","calls":["debug","debugf","info","infof","warn","warnf","warning","error","errorf","critical","fatal","fatalf","exception","trace","log","printf"\
,"println","print"],"distinctive":[],"functions":["console.log","console.debug","console.info","console.warn","console.error","log.Printf","log.Println","log.Pr\
int","error_log","syslog","NSLog","os_log","Log.d","Log.i","Log.e","Log.w","info!","debug!","warn!","error!","trace!","log::info!","log::debug!","log::warn!","l\
og::error!","tracing::info!","tracing::debug!"],"quoted":[],"receivers":null},{"id":"debugger","words":["debugger","breakpoint","breakpoints","pdb","binding.pry\
","byebug","断点"],"said":"alone","calls":[],"distinctive":[],"functions":["breakpoint","pdb.set_trace","ipdb.set_trace","set_trace","binding.pry","byebug","bindi\
ng.irb","xdebug_break","Debugger.Break","Debugger.Launch"],"quoted":[],"receivers":null}],"isStore":false}'},{id:"mongodb",json:'{"id":"mongodb","names":["Mongo\
DB","Mongo","Mongoose","pymongo","DocumentDB"],"receivers":["collection","coll","col","mongo","mongodb","mongoclient","mongotemplate","mongooperations","mongoco\
llection","mongodatabase","users","usercollection","model","db","database","motor"],"modules":["pymongo","motor","motor.motor_asyncio","mongoengine","beanie","m\
ongodb","mongoose","go.mongodb.org/mongo-driver/mongo","com.mongodb","org.springframework.data.mongodb","mongoid","MongoDB.Driver"],"commands":[{"id":"find","wo\
rds":["find"],"said":"code","calls":["find","findasync","findall"],"distinctive":[],"functions":[],"quoted":[],"receivers":["collection","coll","mongocollection\
","mongotemplate","mongo"]},{"id":"find-one","words":["findOne","find_one"],"said":"alone","calls":["findone"],"distinctive":["findoneandupdate","findoneandrepl\
ace","findoneanddelete","findbyidandupdate","findbyidanddelete"],"functions":[],"quoted":[],"receivers":null},{"id":"where","words":["$where"],"said":"alone","c\
alls":[],"distinctive":[],"functions":[],"quoted":["$WHERE"],"receivers":null},{"id":"map-reduce","words":["mapReduce","map_reduce"],"said":"alone","calls":["ma\
preduce"],"distinctive":["inlinemapreduce"],"functions":[],"quoted":["MAPREDUCE"],"receivers":null},{"id":"aggregate","words":["aggregate","aggregation pipeline\
","aggregation pipelines"],"said":"named","calls":["aggregate"],"distinctive":[],"functions":[],"quoted":[],"receivers":null},{"id":"lookup","words":["$lookup",\
"$graphLookup"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["$LOOKUP","$GRAPHLOOKUP"],"receivers":null},{"id":"regex","words":["$regex"]\
,"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["$REGEX"],"receivers":null},{"id":"distinct","words":["distinct"],"said":"code","calls":["d\
istinct"],"distinctive":[],"functions":[],"quoted":[],"receivers":null},{"id":"count-documents","words":["countDocuments","count_documents"],"said":"alone","cal\
ls":[],"distinctive":["countdocuments","estimateddocumentcount"],"functions":[],"quoted":[],"receivers":null},{"id":"delete-many","words":["deleteMany","delete_\
many"],"said":"alone","calls":[],"distinctive":["deletemany"],"functions":[],"quoted":[],"receivers":null},{"id":"update-many","words":["updateMany","update_man\
y"],"said":"alone","calls":[],"distinctive":["updatemany"],"functions":[],"quoted":[],"receivers":null},{"id":"insert","words":["insertOne","insertMany","insert\
_one","insert_many"],"said":"code","calls":[],"distinctive":["insertone","insertmany"],"functions":[],"quoted":[],"receivers":null},{"id":"bulk-write","words":[\
"bulkWrite","bulk_write"],"said":"alone","calls":[],"distinctive":["bulkwrite"],"functions":[],"quoted":[],"receivers":null},{"id":"drop","words":["dropDatabase\
","dropCollection","drop_collection","drop_database"],"said":"named","calls":[],"distinctive":["dropdatabase","dropcollection"],"functions":[],"quoted":[],"rece\
ivers":null},{"id":"create-index","words":["createIndex","create_index","ensureIndex"],"said":"named","calls":["createindex"],"distinctive":["createindexes","en\
sureindex"],"functions":[],"quoted":[],"receivers":null},{"id":"watch","words":["change streams","change stream"],"said":"named","calls":["watch"],"distinctive"\
:[],"functions":[],"quoted":[],"receivers":["collection","coll","mongocollection"]}],"isStore":true}'},{id:"processes",json:'{"id":"processes","names":["subproc\
ess","child process","shell","子进程"],"receivers":["subprocess","childprocess","cp","execa","shelljs","processbuilder","popen","sh"],"modules":["subprocess","chil\
d_process","node:child_process","execa","shelljs","cross-spawn","zx","os/exec","sh","plumbum","pexpect","open3","std::process","System.Diagnostics"],"commands":\
[{"id":"spawn","words":["subprocesses","child process","child processes","shell out","shelling out","shell commands","shell command","external processes","exter\
nal commands","external programs","spawn processes","new processes","子进程","外部进程","外部命令","shell 命令","Shell 命令"],"said":"alone","calls":["run","call","checkcall",\
"checkoutput","popen","getoutput","getstatusoutput","exec","execsync","execfile","execfilesync","spawn","spawnsync","fork","start","command"],"distinctive":["ex\
ecfilesync","spawnsync","checkoutput","getstatusoutput","createsubprocessexec","createsubprocessshell"],"functions":["Popen","os.system","os.popen","os.spawnl",\
"os.spawnv","os.execv","os.execvp","os.fork","exec.Command","exec.CommandContext","syscall.Exec","execSync","execFile","execFileSync","spawn","spawnSync","execa\
","ProcessBuilder","Runtime.getRuntime().exec","Process.Start","Command::new","Open3.capture3","Open3.popen3","Kernel.system","shell_exec","proc_open","passthru\
","pcntl_exec","pcntl_fork","popen","posix_spawn","execvp","execve"],"quoted":[],"receivers":null},{"id":"subprocess","words":["subprocess"],"said":"alone","cal\
ls":["run","call","checkcall","checkoutput","popen","getoutput","getstatusoutput"],"distinctive":[],"functions":["Popen","check_output","check_call"],"quoted":[\
],"receivers":["subprocess"]},{"id":"child-process","words":["child_process"],"said":"alone","calls":["exec","execsync","execfile","execfilesync","spawn","spawn\
sync","fork"],"distinctive":[],"functions":["execSync","execFile","execFileSync","spawn","spawnSync"],"quoted":[],"receivers":["childprocess","cp"]},{"id":"os-s\
ystem","words":["os.system","os.popen"],"said":"alone","calls":[],"distinctive":[],"functions":["os.system","os.popen"],"quoted":[],"receivers":null},{"id":"exe\
c-sync","words":["execSync","spawnSync"],"said":"alone","calls":["execsync","spawnsync","execfilesync"],"distinctive":[],"functions":["execSync","spawnSync","ex\
ecFileSync"],"quoted":[],"receivers":null},{"id":"fork","words":["os.fork"],"said":"alone","calls":[],"distinctive":[],"functions":["os.fork","pcntl_fork","Proc\
ess.fork"],"quoted":[],"receivers":null},{"id":"exit","words":["process.exit","sys.exit","os.Exit","System.exit","退出进程"],"said":"alone","calls":[],"distinctive"\
:[],"functions":["process.exit","sys.exit","os._exit","os.Exit","System.exit","exitProcess","std::process::exit","Environment.Exit","Kernel.exit","log.Fatal","l\
og.Fatalf"],"quoted":[],"receivers":null},{"id":"kill","words":["os.kill","process.kill","SIGKILL"],"said":"alone","calls":[],"distinctive":[],"functions":["os.\
kill","os.killpg","process.kill","Process.kill","syscall.Kill","posix_kill"],"quoted":[],"receivers":null}],"isStore":false}'},{id:"redis",json:'{"id":"redis","\
names":["Redis","Valkey","KeyDB","DragonflyDB","redis-cli","redis-py","ioredis","node-redis","go-redis","Jedis","Lettuce","Memurai"],"receivers":["r","rd","rdb"\
,"redis","rediss","redisclient","redisconn","redisconnection","redisdb","redispool","redisstore","redissync","redisasync","rediscache","rediscluster","redistemp\
late","stringredistemplate","redisoperations","redisservice","redisson","jedis","jediscluster","unifiedjedis","lettuce","valkey","valkeyclient","keydb","client"\
,"conn","connection","con","pipe","pipeline","pipelined","multi","commands","synccommands","asynccommands","predis","phpredis"],"modules":["redis","redis.asynci\
o","aioredis","ioredis","@redis/client","node-redis","redis-mock","fakeredis","valkey","valkey-glide","iovalkey","github.com/redis/go-redis/v9","github.com/go-r\
edis/redis/v8","github.com/go-redis/redis","github.com/gomodule/redigo/redis","redis.clients.jedis","io.lettuce.core","org.redisson","org.springframework.data.r\
edis","Predis","StackExchange.Redis","fred","bb8_redis","deadpool_redis"],"commands":[{"id":"scan","words":["SCAN","scan_iter","scan_each","scanStream","scanIte\
rator"],"said":"named","calls":["scan","scanall"],"distinctive":["scaniter","scanmatch","scaneach","scanstream","scaniterator","scanasync","scankeys"],"function\
s":[],"quoted":["SCAN"],"receivers":null},{"id":"keys","words":["KEYS"],"said":"named","calls":["keys","keysasync","getkeys"],"distinctive":["getkeysbypattern",\
"getkeysstream"],"functions":[],"quoted":["KEYS"],"receivers":null},{"id":"hgetall","words":["HGETALL"],"said":"named","calls":[],"distinctive":["hgetall","hash\
getall","hashgetallasync","hgetallasync"],"functions":[],"quoted":["HGETALL"],"receivers":null},{"id":"smembers","words":["SMEMBERS"],"said":"named","calls":[],\
"distinctive":["smembers","smembersasync","setmembers","setmembersasync","sscaniter"],"functions":[],"quoted":["SMEMBERS"],"receivers":null},{"id":"get","words"\
:["GET"],"said":"code","calls":["get","stringget","stringgetasync"],"distinctive":[],"functions":[],"quoted":["GET"],"receivers":null},{"id":"set","words":["SET\
"],"said":"code","calls":["set","stringset","stringsetasync"],"distinctive":[],"functions":[],"quoted":["SET"],"receivers":null},{"id":"del","words":["DEL"],"sa\
id":"code","calls":["del","delete","keydelete","keydeleteasync"],"distinctive":[],"functions":[],"quoted":["DEL"],"receivers":null},{"id":"unlink","words":["UNL\
INK"],"said":"named","calls":["unlink"],"distinctive":[],"functions":[],"quoted":["UNLINK"],"receivers":null},{"id":"exists","words":["EXISTS"],"said":"code","c\
alls":["exists","keyexists","keyexistsasync"],"distinctive":[],"functions":[],"quoted":["EXISTS"],"receivers":null},{"id":"expire","words":["EXPIRE"],"said":"co\
de","calls":["expire","keyexpire","keyexpireasync"],"distinctive":[],"functions":[],"quoted":["EXPIRE"],"receivers":null},{"id":"ttl","words":["TTL"],"said":"co\
de","calls":["ttl"],"distinctive":[],"functions":[],"quoted":["TTL"],"receivers":null},{"id":"incr","words":["INCR"],"said":"named","calls":["incr","stringincre\
ment"],"distinctive":[],"functions":[],"quoted":["INCR"],"receivers":null},{"id":"decr","words":["DECR"],"said":"named","calls":["decr","stringdecrement"],"dist\
inctive":[],"functions":[],"quoted":["DECR"],"receivers":null},{"id":"sort","words":["SORT"],"said":"code","calls":["sort"],"distinctive":[],"functions":[],"quo\
ted":["SORT"],"receivers":null},{"id":"type","words":["TYPE"],"said":"code","calls":["type"],"distinctive":[],"functions":[],"quoted":["TYPE"],"receivers":null}\
,{"id":"eval","words":["EVAL","Lua scripts","Lua scripting","Lua script"],"said":"named","calls":["eval","evalro","registerscript","loadscript","scriptload","sc\
riptevaluate","scriptevaluateasync"],"distinctive":["defaultredisscript"],"functions":[],"quoted":["EVAL","EVAL_RO","SCRIPT LOAD"],"receivers":null},{"id":"moni\
tor","words":["MONITOR"],"said":"named","calls":["monitor"],"distinctive":[],"functions":[],"quoted":["MONITOR"],"receivers":null},{"id":"save","words":["SAVE"]\
,"said":"code","calls":["save","bgsave"],"distinctive":[],"functions":[],"quoted":["SAVE","BGSAVE"],"receivers":null},{"id":"config","words":["CONFIG SET","CONF\
IG GET"],"said":"named","calls":[],"distinctive":["configset","configget"],"functions":[],"quoted":["CONFIG SET","CONFIG GET"],"receivers":null},{"id":"publish"\
,"words":["PUBLISH"],"said":"named","calls":["publish"],"distinctive":[],"functions":[],"quoted":["PUBLISH"],"receivers":null},{"id":"subscribe","words":["SUBSC\
RIBE"],"said":"named","calls":["subscribe"],"distinctive":[],"functions":[],"quoted":["SUBSCRIBE"],"receivers":null},{"id":"watch","words":["WATCH"],"said":"nam\
ed","calls":["watch"],"distinctive":[],"functions":[],"quoted":["WATCH"],"receivers":null},{"id":"multi","words":["MULTI"],"said":"named","calls":["multi"],"dis\
tinctive":[],"functions":[],"quoted":["MULTI"],"receivers":null},{"id":"blocking-wait","words":["WAIT"],"said":"code","calls":["wait"],"distinctive":[],"functio\
ns":[],"quoted":["WAIT"],"receivers":null},{"id":"object","words":["OBJECT ENCODING","OBJECT IDLETIME","MEMORY USAGE"],"said":"named","calls":[],"distinctive":[\
"objectencoding","memoryusage"],"functions":[],"quoted":["OBJECT","MEMORY USAGE"],"receivers":null},{"id":"rename","words":["RENAME"],"said":"code","calls":["re\
name","keyrename"],"distinctive":[],"functions":[],"quoted":["RENAME"],"receivers":null},{"id":"debug","words":["DEBUG SLEEP","DEBUG OBJECT"],"said":"named","ca\
lls":[],"distinctive":["debugobject","debugsleep"],"functions":[],"quoted":["DEBUG SLEEP","DEBUG OBJECT"],"receivers":null},{"id":"bitcount","words":["BITCOUNT"\
],"said":"named","calls":[],"distinctive":["bitcount"],"functions":[],"quoted":["BITCOUNT"],"receivers":null},{"id":"bitfield","words":["BITFIELD"],"said":"name\
d","calls":[],"distinctive":["bitfield"],"functions":[],"quoted":["BITFIELD"],"receivers":null},{"id":"bitop","words":["BITOP"],"said":"named","calls":[],"disti\
nctive":["bitop"],"functions":[],"quoted":["BITOP"],"receivers":null},{"id":"bitpos","words":["BITPOS"],"said":"named","calls":[],"distinctive":["bitpos"],"func\
tions":[],"quoted":["BITPOS"],"receivers":null},{"id":"blmove","words":["BLMOVE"],"said":"named","calls":[],"distinctive":["blmove"],"functions":[],"quoted":["B\
LMOVE"],"receivers":null},{"id":"blmpop","words":["BLMPOP"],"said":"named","calls":[],"distinctive":["blmpop"],"functions":[],"quoted":["BLMPOP"],"receivers":nu\
ll},{"id":"blpop","words":["BLPOP"],"said":"named","calls":[],"distinctive":["blpop"],"functions":[],"quoted":["BLPOP"],"receivers":null},{"id":"brpop","words":\
["BRPOP"],"said":"named","calls":[],"distinctive":["brpop"],"functions":[],"quoted":["BRPOP"],"receivers":null},{"id":"brpoplpush","words":["BRPOPLPUSH"],"said"\
:"named","calls":[],"distinctive":["brpoplpush"],"functions":[],"quoted":["BRPOPLPUSH"],"receivers":null},{"id":"bzmpop","words":["BZMPOP"],"said":"named","call\
s":[],"distinctive":["bzmpop"],"functions":[],"quoted":["BZMPOP"],"receivers":null},{"id":"bzpopmax","words":["BZPOPMAX"],"said":"named","calls":[],"distinctive\
":["bzpopmax"],"functions":[],"quoted":["BZPOPMAX"],"receivers":null},{"id":"bzpopmin","words":["BZPOPMIN"],"said":"named","calls":[],"distinctive":["bzpopmin"]\
,"functions":[],"quoted":["BZPOPMIN"],"receivers":null},{"id":"dbsize","words":["DBSIZE"],"said":"named","calls":[],"distinctive":["dbsize"],"functions":[],"quo\
ted":["DBSIZE"],"receivers":null},{"id":"decrby","words":["DECRBY"],"said":"named","calls":[],"distinctive":["decrby"],"functions":[],"quoted":["DECRBY"],"recei\
vers":null},{"id":"evalsha","words":["EVALSHA"],"said":"named","calls":[],"distinctive":["evalsha"],"functions":[],"quoted":["EVALSHA"],"receivers":null},{"id":\
"expireat","words":["EXPIREAT"],"said":"named","calls":[],"distinctive":["expireat"],"functions":[],"quoted":["EXPIREAT"],"receivers":null},{"id":"flushall","wo\
rds":["FLUSHALL"],"said":"named","calls":[],"distinctive":["flushall"],"functions":[],"quoted":["FLUSHALL"],"receivers":null},{"id":"flushdb","words":["FLUSHDB"\
],"said":"named","calls":[],"distinctive":["flushdb"],"functions":[],"quoted":["FLUSHDB"],"receivers":null},{"id":"geoadd","words":["GEOADD"],"said":"named","ca\
lls":[],"distinctive":["geoadd"],"functions":[],"quoted":["GEOADD"],"receivers":null},{"id":"geodist","words":["GEODIST"],"said":"named","calls":[],"distinctive\
":["geodist"],"functions":[],"quoted":["GEODIST"],"receivers":null},{"id":"geohash","words":["GEOHASH"],"said":"named","calls":[],"distinctive":["geohash"],"fun\
ctions":[],"quoted":["GEOHASH"],"receivers":null},{"id":"geopos","words":["GEOPOS"],"said":"named","calls":[],"distinctive":["geopos"],"functions":[],"quoted":[\
"GEOPOS"],"receivers":null},{"id":"georadius","words":["GEORADIUS"],"said":"named","calls":[],"distinctive":["georadius"],"functions":[],"quoted":["GEORADIUS"],\
"receivers":null},{"id":"georadiusbymember","words":["GEORADIUSBYMEMBER"],"said":"named","calls":[],"distinctive":["georadiusbymember"],"functions":[],"quoted":\
["GEORADIUSBYMEMBER"],"receivers":null},{"id":"geosearch","words":["GEOSEARCH"],"said":"named","calls":[],"distinctive":["geosearch"],"functions":[],"quoted":["\
GEOSEARCH"],"receivers":null},{"id":"getbit","words":["GETBIT"],"said":"named","calls":[],"distinctive":["getbit"],"functions":[],"quoted":["GETBIT"],"receivers\
":null},{"id":"getdel","words":["GETDEL"],"said":"named","calls":[],"distinctive":["getdel"],"functions":[],"quoted":["GETDEL"],"receivers":null},{"id":"getex",\
"words":["GETEX"],"said":"named","calls":[],"distinctive":["getex"],"functions":[],"quoted":["GETEX"],"receivers":null},{"id":"getrange","words":["GETRANGE"],"s\
aid":"named","calls":[],"distinctive":["getrange"],"functions":[],"quoted":["GETRANGE"],"receivers":null},{"id":"getset","words":["GETSET"],"said":"named","call\
s":[],"distinctive":["getset"],"functions":[],"quoted":["GETSET"],"receivers":null},{"id":"hdel","words":["HDEL"],"said":"named","calls":[],"distinctive":["hdel\
"],"functions":[],"quoted":["HDEL"],"receivers":null},{"id":"hexists","words":["HEXISTS"],"said":"named","calls":[],"distinctive":["hexists"],"functions":[],"qu\
oted":["HEXISTS"],"receivers":null},{"id":"hget","words":["HGET"],"said":"named","calls":[],"distinctive":["hget"],"functions":[],"quoted":["HGET"],"receivers":\
null},{"id":"hincrby","words":["HINCRBY"],"said":"named","calls":[],"distinctive":["hincrby"],"functions":[],"quoted":["HINCRBY"],"receivers":null},{"id":"hincr\
byfloat","words":["HINCRBYFLOAT"],"said":"named","calls":[],"distinctive":["hincrbyfloat"],"functions":[],"quoted":["HINCRBYFLOAT"],"receivers":null},{"id":"hke\
ys","words":["HKEYS"],"said":"named","calls":[],"distinctive":["hkeys"],"functions":[],"quoted":["HKEYS"],"receivers":null},{"id":"hlen","words":["HLEN"],"said"\
:"named","calls":[],"distinctive":["hlen"],"functions":[],"quoted":["HLEN"],"receivers":null},{"id":"hmget","words":["HMGET"],"said":"named","calls":[],"distinc\
tive":["hmget"],"functions":[],"quoted":["HMGET"],"receivers":null},{"id":"hmset","words":["HMSET"],"said":"named","calls":[],"distinctive":["hmset"],"functions\
":[],"quoted":["HMSET"],"receivers":null},{"id":"hrandfield","words":["HRANDFIELD"],"said":"named","calls":[],"distinctive":["hrandfield"],"functions":[],"quote\
d":["HRANDFIELD"],"receivers":null},{"id":"hscan","words":["HSCAN"],"said":"named","calls":[],"distinctive":["hscan"],"functions":[],"quoted":["HSCAN"],"receive\
rs":null},{"id":"hset","words":["HSET"],"said":"named","calls":[],"distinctive":["hset"],"functions":[],"quoted":["HSET"],"receivers":null},{"id":"hsetnx","word\
s":["HSETNX"],"said":"named","calls":[],"distinctive":["hsetnx"],"functions":[],"quoted":["HSETNX"],"receivers":null},{"id":"hstrlen","words":["HSTRLEN"],"said"\
:"named","calls":[],"distinctive":["hstrlen"],"functions":[],"quoted":["HSTRLEN"],"receivers":null},{"id":"hvals","words":["HVALS"],"said":"named","calls":[],"d\
istinctive":["hvals"],"functions":[],"quoted":["HVALS"],"receivers":null},{"id":"incrby","words":["INCRBY"],"said":"named","calls":[],"distinctive":["incrby"],"\
functions":[],"quoted":["INCRBY"],"receivers":null},{"id":"incrbyfloat","words":["INCRBYFLOAT"],"said":"named","calls":[],"distinctive":["incrbyfloat"],"functio\
ns":[],"quoted":["INCRBYFLOAT"],"receivers":null},{"id":"lindex","words":["LINDEX"],"said":"named","calls":[],"distinctive":["lindex"],"functions":[],"quoted":[\
"LINDEX"],"receivers":null},{"id":"linsert","words":["LINSERT"],"said":"named","calls":[],"distinctive":["linsert"],"functions":[],"quoted":["LINSERT"],"receive\
rs":null},{"id":"llen","words":["LLEN"],"said":"named","calls":[],"distinctive":["llen"],"functions":[],"quoted":["LLEN"],"receivers":null},{"id":"lmove","words\
":["LMOVE"],"said":"named","calls":[],"distinctive":["lmove"],"functions":[],"quoted":["LMOVE"],"receivers":null},{"id":"lmpop","words":["LMPOP"],"said":"named"\
,"calls":[],"distinctive":["lmpop"],"functions":[],"quoted":["LMPOP"],"receivers":null},{"id":"lpop","words":["LPOP"],"said":"named","calls":[],"distinctive":["\
lpop"],"functions":[],"quoted":["LPOP"],"receivers":null},{"id":"lpos","words":["LPOS"],"said":"named","calls":[],"distinctive":["lpos"],"functions":[],"quoted"\
:["LPOS"],"receivers":null},{"id":"lpush","words":["LPUSH"],"said":"named","calls":[],"distinctive":["lpush"],"functions":[],"quoted":["LPUSH"],"receivers":null\
},{"id":"lpushx","words":["LPUSHX"],"said":"named","calls":[],"distinctive":["lpushx"],"functions":[],"quoted":["LPUSHX"],"receivers":null},{"id":"lrange","word\
s":["LRANGE"],"said":"named","calls":[],"distinctive":["lrange"],"functions":[],"quoted":["LRANGE"],"receivers":null},{"id":"lrem","words":["LREM"],"said":"name\
d","calls":[],"distinctive":["lrem"],"functions":[],"quoted":["LREM"],"receivers":null},{"id":"lset","words":["LSET"],"said":"named","calls":[],"distinctive":["\
lset"],"functions":[],"quoted":["LSET"],"receivers":null},{"id":"ltrim","words":["LTRIM"],"said":"named","calls":[],"distinctive":["ltrim"],"functions":[],"quot\
ed":["LTRIM"],"receivers":null},{"id":"mget","words":["MGET"],"said":"named","calls":[],"distinctive":["mget"],"functions":[],"quoted":["MGET"],"receivers":null\
},{"id":"mset","words":["MSET"],"said":"named","calls":[],"distinctive":["mset"],"functions":[],"quoted":["MSET"],"receivers":null},{"id":"msetnx","words":["MSE\
TNX"],"said":"named","calls":[],"distinctive":["msetnx"],"functions":[],"quoted":["MSETNX"],"receivers":null},{"id":"pexpire","words":["PEXPIRE"],"said":"named"\
,"calls":[],"distinctive":["pexpire"],"functions":[],"quoted":["PEXPIRE"],"receivers":null},{"id":"pexpireat","words":["PEXPIREAT"],"said":"named","calls":[],"d\
istinctive":["pexpireat"],"functions":[],"quoted":["PEXPIREAT"],"receivers":null},{"id":"pfadd","words":["PFADD"],"said":"named","calls":[],"distinctive":["pfad\
d"],"functions":[],"quoted":["PFADD"],"receivers":null},{"id":"pfcount","words":["PFCOUNT"],"said":"named","calls":[],"distinctive":["pfcount"],"functions":[],"\
quoted":["PFCOUNT"],"receivers":null},{"id":"pfmerge","words":["PFMERGE"],"said":"named","calls":[],"distinctive":["pfmerge"],"functions":[],"quoted":["PFMERGE"\
],"receivers":null},{"id":"psetex","words":["PSETEX"],"said":"named","calls":[],"distinctive":["psetex"],"functions":[],"quoted":["PSETEX"],"receivers":null},{"\
id":"psubscribe","words":["PSUBSCRIBE"],"said":"named","calls":[],"distinctive":["psubscribe"],"functions":[],"quoted":["PSUBSCRIBE"],"receivers":null},{"id":"p\
ttl","words":["PTTL"],"said":"named","calls":[],"distinctive":["pttl"],"functions":[],"quoted":["PTTL"],"receivers":null},{"id":"punsubscribe","words":["PUNSUBS\
CRIBE"],"said":"named","calls":[],"distinctive":["punsubscribe"],"functions":[],"quoted":["PUNSUBSCRIBE"],"receivers":null},{"id":"randomkey","words":["RANDOMKE\
Y"],"said":"named","calls":[],"distinctive":["randomkey"],"functions":[],"quoted":["RANDOMKEY"],"receivers":null},{"id":"renamenx","words":["RENAMENX"],"said":"\
named","calls":[],"distinctive":["renamenx"],"functions":[],"quoted":["RENAMENX"],"receivers":null},{"id":"rpop","words":["RPOP"],"said":"named","calls":[],"dis\
tinctive":["rpop"],"functions":[],"quoted":["RPOP"],"receivers":null},{"id":"rpoplpush","words":["RPOPLPUSH"],"said":"named","calls":[],"distinctive":["rpoplpus\
h"],"functions":[],"quoted":["RPOPLPUSH"],"receivers":null},{"id":"rpush","words":["RPUSH"],"said":"named","calls":[],"distinctive":["rpush"],"functions":[],"qu\
oted":["RPUSH"],"receivers":null},{"id":"rpushx","words":["RPUSHX"],"said":"named","calls":[],"distinctive":["rpushx"],"functions":[],"quoted":["RPUSHX"],"recei\
vers":null},{"id":"sadd","words":["SADD"],"said":"named","calls":[],"distinctive":["sadd"],"functions":[],"quoted":["SADD"],"receivers":null},{"id":"scard","wor\
ds":["SCARD"],"said":"named","calls":[],"distinctive":["scard"],"functions":[],"quoted":["SCARD"],"receivers":null},{"id":"sdiff","words":["SDIFF"],"said":"name\
d","calls":[],"distinctive":["sdiff"],"functions":[],"quoted":["SDIFF"],"receivers":null},{"id":"sdiffstore","words":["SDIFFSTORE"],"said":"named","calls":[],"d\
istinctive":["sdiffstore"],"functions":[],"quoted":["SDIFFSTORE"],"receivers":null},{"id":"setbit","words":["SETBIT"],"said":"named","calls":[],"distinctive":["\
setbit"],"functions":[],"quoted":["SETBIT"],"receivers":null},{"id":"setex","words":["SETEX"],"said":"named","calls":[],"distinctive":["setex"],"functions":[],"\
quoted":["SETEX"],"receivers":null},{"id":"setnx","words":["SETNX"],"said":"named","calls":[],"distinctive":["setnx"],"functions":[],"quoted":["SETNX"],"receive\
rs":null},{"id":"setrange","words":["SETRANGE"],"said":"named","calls":[],"distinctive":["setrange"],"functions":[],"quoted":["SETRANGE"],"receivers":null},{"id\
":"sinter","words":["SINTER"],"said":"named","calls":[],"distinctive":["sinter"],"functions":[],"quoted":["SINTER"],"receivers":null},{"id":"sintercard","words"\
:["SINTERCARD"],"said":"named","calls":[],"distinctive":["sintercard"],"functions":[],"quoted":["SINTERCARD"],"receivers":null},{"id":"sinterstore","words":["SI\
NTERSTORE"],"said":"named","calls":[],"distinctive":["sinterstore"],"functions":[],"quoted":["SINTERSTORE"],"receivers":null},{"id":"sismember","words":["SISMEM\
BER"],"said":"named","calls":[],"distinctive":["sismember"],"functions":[],"quoted":["SISMEMBER"],"receivers":null},{"id":"smismember","words":["SMISMEMBER"],"s\
aid":"named","calls":[],"distinctive":["smismember"],"functions":[],"quoted":["SMISMEMBER"],"receivers":null},{"id":"smove","words":["SMOVE"],"said":"named","ca\
lls":[],"distinctive":["smove"],"functions":[],"quoted":["SMOVE"],"receivers":null},{"id":"spop","words":["SPOP"],"said":"named","calls":[],"distinctive":["spop\
"],"functions":[],"quoted":["SPOP"],"receivers":null},{"id":"srandmember","words":["SRANDMEMBER"],"said":"named","calls":[],"distinctive":["srandmember"],"funct\
ions":[],"quoted":["SRANDMEMBER"],"receivers":null},{"id":"srem","words":["SREM"],"said":"named","calls":[],"distinctive":["srem"],"functions":[],"quoted":["SRE\
M"],"receivers":null},{"id":"sscan","words":["SSCAN"],"said":"named","calls":[],"distinctive":["sscan"],"functions":[],"quoted":["SSCAN"],"receivers":null},{"id\
":"ssubscribe","words":["SSUBSCRIBE"],"said":"named","calls":[],"distinctive":["ssubscribe"],"functions":[],"quoted":["SSUBSCRIBE"],"receivers":null},{"id":"sun\
ion","words":["SUNION"],"said":"named","calls":[],"distinctive":["sunion"],"functions":[],"quoted":["SUNION"],"receivers":null},{"id":"sunionstore","words":["SU\
NIONSTORE"],"said":"named","calls":[],"distinctive":["sunionstore"],"functions":[],"quoted":["SUNIONSTORE"],"receivers":null},{"id":"xack","words":["XACK"],"sai\
d":"named","calls":[],"distinctive":["xack"],"functions":[],"quoted":["XACK"],"receivers":null},{"id":"xadd","words":["XADD"],"said":"named","calls":[],"distinc\
tive":["xadd"],"functions":[],"quoted":["XADD"],"receivers":null},{"id":"xautoclaim","words":["XAUTOCLAIM"],"said":"named","calls":[],"distinctive":["xautoclaim\
"],"functions":[],"quoted":["XAUTOCLAIM"],"receivers":null},{"id":"xclaim","words":["XCLAIM"],"said":"named","calls":[],"distinctive":["xclaim"],"functions":[],\
"quoted":["XCLAIM"],"receivers":null},{"id":"xdel","words":["XDEL"],"said":"named","calls":[],"distinctive":["xdel"],"functions":[],"quoted":["XDEL"],"receivers\
":null},{"id":"xgroup","words":["XGROUP"],"said":"named","calls":[],"distinctive":["xgroup"],"functions":[],"quoted":["XGROUP"],"receivers":null},{"id":"xinfo",\
"words":["XINFO"],"said":"named","calls":[],"distinctive":["xinfo"],"functions":[],"quoted":["XINFO"],"receivers":null},{"id":"xlen","words":["XLEN"],"said":"na\
med","calls":[],"distinctive":["xlen"],"functions":[],"quoted":["XLEN"],"receivers":null},{"id":"xpending","words":["XPENDING"],"said":"named","calls":[],"disti\
nctive":["xpending"],"functions":[],"quoted":["XPENDING"],"receivers":null},{"id":"xrange","words":["XRANGE"],"said":"named","calls":[],"distinctive":["xrange"]\
,"functions":[],"quoted":["XRANGE"],"receivers":null},{"id":"xread","words":["XREAD"],"said":"named","calls":[],"distinctive":["xread"],"functions":[],"quoted":\
["XREAD"],"receivers":null},{"id":"xreadgroup","words":["XREADGROUP"],"said":"named","calls":[],"distinctive":["xreadgroup"],"functions":[],"quoted":["XREADGROU\
P"],"receivers":null},{"id":"xrevrange","words":["XREVRANGE"],"said":"named","calls":[],"distinctive":["xrevrange"],"functions":[],"quoted":["XREVRANGE"],"recei\
vers":null},{"id":"xtrim","words":["XTRIM"],"said":"named","calls":[],"distinctive":["xtrim"],"functions":[],"quoted":["XTRIM"],"receivers":null},{"id":"zadd","\
words":["ZADD"],"said":"named","calls":[],"distinctive":["zadd"],"functions":[],"quoted":["ZADD"],"receivers":null},{"id":"zcard","words":["ZCARD"],"said":"name\
d","calls":[],"distinctive":["zcard"],"functions":[],"quoted":["ZCARD"],"receivers":null},{"id":"zcount","words":["ZCOUNT"],"said":"named","calls":[],"distincti\
ve":["zcount"],"functions":[],"quoted":["ZCOUNT"],"receivers":null},{"id":"zdiff","words":["ZDIFF"],"said":"named","calls":[],"distinctive":["zdiff"],"functions\
":[],"quoted":["ZDIFF"],"receivers":null},{"id":"zincrby","words":["ZINCRBY"],"said":"named","calls":[],"distinctive":["zincrby"],"functions":[],"quoted":["ZINC\
RBY"],"receivers":null},{"id":"zinter","words":["ZINTER"],"said":"named","calls":[],"distinctive":["zinter"],"functions":[],"quoted":["ZINTER"],"receivers":null\
},{"id":"zinterstore","words":["ZINTERSTORE"],"said":"named","calls":[],"distinctive":["zinterstore"],"functions":[],"quoted":["ZINTERSTORE"],"receivers":null},\
{"id":"zlexcount","words":["ZLEXCOUNT"],"said":"named","calls":[],"distinctive":["zlexcount"],"functions":[],"quoted":["ZLEXCOUNT"],"receivers":null},{"id":"zmp\
op","words":["ZMPOP"],"said":"named","calls":[],"distinctive":["zmpop"],"functions":[],"quoted":["ZMPOP"],"receivers":null},{"id":"zmscore","words":["ZMSCORE"],\
"said":"named","calls":[],"distinctive":["zmscore"],"functions":[],"quoted":["ZMSCORE"],"receivers":null},{"id":"zpopmax","words":["ZPOPMAX"],"said":"named","ca\
lls":[],"distinctive":["zpopmax"],"functions":[],"quoted":["ZPOPMAX"],"receivers":null},{"id":"zpopmin","words":["ZPOPMIN"],"said":"named","calls":[],"distincti\
ve":["zpopmin"],"functions":[],"quoted":["ZPOPMIN"],"receivers":null},{"id":"zrandmember","words":["ZRANDMEMBER"],"said":"named","calls":[],"distinctive":["zran\
dmember"],"functions":[],"quoted":["ZRANDMEMBER"],"receivers":null},{"id":"zrange","words":["ZRANGE"],"said":"named","calls":[],"distinctive":["zrange"],"functi\
ons":[],"quoted":["ZRANGE"],"receivers":null},{"id":"zrangebylex","words":["ZRANGEBYLEX"],"said":"named","calls":[],"distinctive":["zrangebylex"],"functions":[]\
,"quoted":["ZRANGEBYLEX"],"receivers":null},{"id":"zrangebyscore","words":["ZRANGEBYSCORE"],"said":"named","calls":[],"distinctive":["zrangebyscore"],"functions\
":[],"quoted":["ZRANGEBYSCORE"],"receivers":null},{"id":"zrangestore","words":["ZRANGESTORE"],"said":"named","calls":[],"distinctive":["zrangestore"],"functions\
":[],"quoted":["ZRANGESTORE"],"receivers":null},{"id":"zrank","words":["ZRANK"],"said":"named","calls":[],"distinctive":["zrank"],"functions":[],"quoted":["ZRAN\
K"],"receivers":null},{"id":"zrem","words":["ZREM"],"said":"named","calls":[],"distinctive":["zrem"],"functions":[],"quoted":["ZREM"],"receivers":null},{"id":"z\
remrangebylex","words":["ZREMRANGEBYLEX"],"said":"named","calls":[],"distinctive":["zremrangebylex"],"functions":[],"quoted":["ZREMRANGEBYLEX"],"receivers":null\
},{"id":"zremrangebyrank","words":["ZREMRANGEBYRANK"],"said":"named","calls":[],"distinctive":["zremrangebyrank"],"functions":[],"quoted":["ZREMRANGEBYRANK"],"r\
eceivers":null},{"id":"zremrangebyscore","words":["ZREMRANGEBYSCORE"],"said":"named","calls":[],"distinctive":["zremrangebyscore"],"functions":[],"quoted":["ZRE\
MRANGEBYSCORE"],"receivers":null},{"id":"zrevrange","words":["ZREVRANGE"],"said":"named","calls":[],"distinctive":["zrevrange"],"functions":[],"quoted":["ZREVRA\
NGE"],"receivers":null},{"id":"zrevrangebyscore","words":["ZREVRANGEBYSCORE"],"said":"named","calls":[],"distinctive":["zrevrangebyscore"],"functions":[],"quote\
d":["ZREVRANGEBYSCORE"],"receivers":null},{"id":"zrevrank","words":["ZREVRANK"],"said":"named","calls":[],"distinctive":["zrevrank"],"functions":[],"quoted":["Z\
REVRANK"],"receivers":null},{"id":"zscan","words":["ZSCAN"],"said":"named","calls":[],"distinctive":["zscan"],"functions":[],"quoted":["ZSCAN"],"receivers":null\
},{"id":"zscore","words":["ZSCORE"],"said":"named","calls":[],"distinctive":["zscore"],"functions":[],"quoted":["ZSCORE"],"receivers":null},{"id":"zunion","word\
s":["ZUNION"],"said":"named","calls":[],"distinctive":["zunion"],"functions":[],"quoted":["ZUNION"],"receivers":null},{"id":"zunionstore","words":["ZUNIONSTORE"\
],"said":"named","calls":[],"distinctive":["zunionstore"],"functions":[],"quoted":["ZUNIONSTORE"],"receivers":null}],"isStore":true}'},{id:"sql",json:'{"id":"sq\
l","names":["SQL","Postgres","PostgreSQL","MySQL","MariaDB","SQLite","SQL Server","Oracle","CockroachDB","TiDB","ClickHouse","SQLAlchemy","ActiveRecord","Hibern\
ate","JDBC","Prisma","Sequelize","knex","数据库"],"receivers":["cursor","cur","dbcursor","session","dbsession","asyncsession","sqlsession","db","database","dbconn"\
,"dbconnection","conn","connection","con","engine","pool","pgpool","pgclient","pg","sql","sqldb","tx","txn","trx","transaction","stmt","statement","preparedstat\
ement","pstmt","ps","jdbctemplate","namedparameterjdbctemplate","entitymanager","em","knex","sequelize","prisma","objects","queryrunner","querybuilder","reposit\
ory","repo","pdo","mysqli","dbh","sth","activerecord","connectionpool","sqlx","gorm","dbcontext","sqlite","mysql","postgres","psql"],"modules":["psycopg","psyco\
pg2","asyncpg","pymysql","MySQLdb","mysql.connector","sqlite3","aiosqlite","cx_Oracle","oracledb","pyodbc","sqlalchemy","pg","mysql","mysql2","mysql2/promise","\
better-sqlite3","knex","sequelize","typeorm","@prisma/client","drizzle-orm","database/sql","github.com/jmoiron/sqlx","github.com/jackc/pgx/v5","gorm.io/gorm","j\
ava.sql","javax.persistence","jakarta.persistence","org.hibernate","sqlx","diesel","rusqlite","Doctrine","Dapper"],"commands":[{"id":"select-all","words":["SELE\
CT *","select star"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["SELECT *","SELECT DISTINCT *","SELECT ALL *"],"receivers":null},{"id":\
"select","words":["SELECT"],"said":"code","calls":[],"distinctive":[],"functions":[],"quoted":["SELECT"],"receivers":null},{"id":"count-all","words":["COUNT(*)"\
,"SELECT COUNT(*)"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["SELECT COUNT(*)","SELECT COUNT(1)"],"receivers":null},{"id":"insert","w\
ords":["INSERT INTO","INSERT statement","INSERT statements"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["INSERT INTO","INSERT IGNORE","\
REPLACE INTO"],"receivers":null},{"id":"update","words":["UPDATE statement","UPDATE statements"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quot\
ed":["UPDATE"],"receivers":null},{"id":"delete","words":["DELETE FROM","DELETE statement","DELETE statements"],"said":"alone","calls":[],"distinctive":[],"funct\
ions":[],"quoted":["DELETE FROM"],"receivers":null},{"id":"truncate","words":["TRUNCATE","TRUNCATE TABLE"],"said":"alone","calls":[],"distinctive":[],"functions\
":[],"quoted":["TRUNCATE"],"receivers":null},{"id":"drop","words":["DROP TABLE","DROP COLUMN","DROP DATABASE","DROP INDEX"],"said":"alone","calls":[],"distincti\
ve":[],"functions":[],"quoted":["DROP TABLE","DROP DATABASE","DROP INDEX","DROP SCHEMA","DROP VIEW"],"receivers":null},{"id":"alter","words":["ALTER TABLE"],"sa\
id":"alone","calls":[],"distinctive":["altertable"],"functions":[],"quoted":["ALTER TABLE"],"receivers":null},{"id":"create-table","words":["CREATE TABLE"],"sai\
d":"alone","calls":[],"distinctive":["createtable"],"functions":[],"quoted":["CREATE TABLE","CREATE TEMPORARY TABLE","CREATE TEMP TABLE"],"receivers":null},{"id\
":"create-index","words":["CREATE INDEX"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted":["CREATE INDEX","CREATE UNIQUE INDEX"],"receivers":\
null},{"id":"lock-table","words":["LOCK TABLE","LOCK TABLES","table lock","table locks","锁表"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quoted"\
:["LOCK TABLE","LOCK TABLES"],"receivers":null},{"id":"vacuum","words":["VACUUM FULL","VACUUM"],"said":"alone","calls":[],"distinctive":[],"functions":[],"quote\
d":["VACUUM"],"receivers":null},{"id":"call","words":["stored procedure","stored procedures","存储过程"],"said":"alone","calls":[],"distinctive":["callproc","prepar\
ecall"],"functions":[],"quoted":["CALL","EXEC","EXECUTE"],"receivers":null},{"id":"copy","words":["COPY FROM","COPY TO","LOAD DATA"],"said":"alone","calls":[],"\
distinctive":["copyfrom","copyexpert","copyrecordstotable"],"functions":[],"quoted":["COPY","LOAD DATA"],"receivers":null},{"id":"query","words":["SQL query","S\
QL queries","SQL statements","database query","database queries","database call","database calls","数据库查询","SQL 查询"],"said":"alone","calls":["execute","executema\
ny","executescript","query","queryone","queryasync","queryrow","queryrows","querycontext","queryrowcontext","exec","execcontext","scalar","scalars","fetch","fet\
chval","fetchrow","createnativequery","createquery","nativequery","prepare","preparestatement","executequery","executeupdate","queryforobject","queryforlist","q\
ueryformap","selectall","selectone","findbysql","rawquery"],"distinctive":["executemany","queryrowcontext","createnativequery","executequery","executeupdate","q\
ueryforobject","queryforlist","findbysql","queryraw","queryrawunsafe","executeraw","executerawunsafe","fromsqlraw","executesqlraw","executesqlinterpolated","sel\
ectall"],"functions":["mysqli_query","pg_query","sqlite_query"],"quoted":[],"receivers":null},{"id":"raw","words":["raw SQL","raw queries","raw query","原生 SQL",\
"裸 SQL"],"said":"alone","calls":[],"distinctive":["createnativequery","findbysql","queryraw","queryrawunsafe","executeraw","executerawunsafe","fromsqlraw","exec\
utesqlraw"],"functions":[],"quoted":["SELECT","INSERT INTO","UPDATE","DELETE FROM"],"receivers":null},{"id":"find","words":["ORM query","ORM queries"],"said":"a\
lone","calls":["get","filter","first","all","exclude","aggregate","annotate","getorcreate","updateorcreate","bulkcreate","find","findone","findall","findby","fi\
ndoneby","findbyid","save","insert","merge","persist","load","add","refresh"],"distinctive":["findbypk","findunique","finduniqueorthrow","findfirst","findfirsto\
rthrow","findmany","findandcountall","findorcreate","findoneorfail","getorcreate","updateorcreate","firstordefaultasync","tolistasync","savechanges","savechange\
sasync","selectrelated","getobjector404"],"functions":["get_object_or_404","get_list_or_404"],"quoted":[],"receivers":["objects","prisma","dbsession","entityman\
ager","em","repository","dbcontext"]}],"isStore":true}'},{id:"threads",json:'{"id":"threads","names":["threads","sleep","线程"],"receivers":["threading","thread",\
"executor","executorservice","threadpool","threadpoolexecutor","taskscheduler","multiprocessing"],"modules":["threading","multiprocessing","concurrent.futures",\
"worker_threads","node:worker_threads","java.util.concurrent","std::thread","System.Threading","gevent","eventlet"],"commands":[{"id":"sleep","words":["sleep","\
sleeps","sleeping","time.sleep","Thread.sleep","asyncio.sleep","busy wait","busy waiting","busy-wait","休眠","睡眠","忙等"],"said":"alone","calls":[],"distinctive":["\
sleepms","waitfortimeout"],"functions":["sleep","usleep","nanosleep","time.sleep","time.Sleep","asyncio.sleep","anyio.sleep","trio.sleep","gevent.sleep","eventl\
et.sleep","Thread.sleep","Thread.Sleep","TimeUnit.SECONDS.sleep","TimeUnit.MILLISECONDS.sleep","thread::sleep","std::thread::sleep","tokio::time::sleep","Kernel\
.sleep","Task.Delay","setTimeout.promises","timers.setTimeout","Bun.sleep","Atomics.wait","Deno.sleepSync","std::this_thread::sleep_for"],"quoted":[],"receivers\
":null},{"id":"thread","words":["threads","new threads","thread pool","thread pools","threading","background threads","background thread","ThreadPoolExecutor","\
worker threads","goroutines","goroutine","线程","新线程","后台线程","线程池","多线程"],"said":"alone","calls":["thread","timer","startnewthread","submit"],"distinctive":["runi\
nexecutor","newfixedthreadpool","newcachedthreadpool","newsinglethreadexecutor","newscheduledthreadpool","newworkstealingpool","runinthreadpool"],"functions":["\
Thread","threading.Thread","threading.Timer","ThreadPoolExecutor","ProcessPoolExecutor","concurrent.futures.ThreadPoolExecutor","futures.ThreadPoolExecutor","as\
yncio.to_thread","run_in_threadpool","Worker","Executors.newFixedThreadPool","Executors.newCachedThreadPool","Executors.newSingleThreadExecutor","CompletableFut\
ure.runAsync","CompletableFuture.supplyAsync","Thread.new","Thread.start","thread::spawn","std::thread::spawn","rayon::spawn","std::thread","std::async","std::j\
thread","pthread_create","Task.Run","ThreadPool.QueueUserWorkItem","thread"],"quoted":[],"receivers":["threading","executor","executorservice","threadpool"]},{"\
id":"process-pool","words":["multiprocessing","process pool","process pools","ProcessPoolExecutor","进程池","多进程"],"said":"alone","calls":["pool","process"],"disti\
nctive":[],"functions":["ProcessPoolExecutor","multiprocessing.Pool","multiprocessing.Process","mp.Pool","mp.Process"],"quoted":[],"receivers":["multiprocessing\
"]},{"id":"timer","words":["setInterval","setTimeout","timers","polling timer","定时器","轮询"],"said":"alone","calls":[],"distinctive":[],"functions":["setInterval"\
,"setTimeout","setImmediate","window.setInterval","window.setTimeout","threading.Timer","time.NewTicker","time.Tick","time.AfterFunc"],"quoted":[],"receivers":n\
ull},{"id":"blocking","words":["block_on","runBlocking","run_until_complete"],"said":"alone","calls":[],"distinctive":["rununtilcomplete","blockon","getawaiter"\
],"functions":["runBlocking","block_on","asyncio.run","futures::executor::block_on","async_to_sync"],"quoted":[],"receivers":null},{"id":"lock","words":["Lock",\
"Mutex","synchronized","mutex"],"said":"code","calls":[],"distinctive":[],"functions":["threading.Lock","threading.RLock","Lock","RLock","Mutex","Mutex::new","R\
wLock::new","ReentrantLock","sync.Mutex","asyncio.Lock","pthread_mutex_lock"],"quoted":[],"receivers":null},{"id":"global-executor","words":["asyncio.create_tas\
k","create_task","ensure_future"],"said":"code","calls":[],"distinctive":[],"functions":["asyncio.create_task","asyncio.ensure_future","create_task","ensure_fut\
ure"],"quoted":[],"receivers":null}],"isStore":false}'}]});var wI={};An(wI,{builtinVocabulary:()=>xd});function xd(){return WV??=yI.map(({json:e})=>JSON.parse(e))}var WV,tb=g(()=>{"use strict";bI()});import{lstatSync as KV}from"node:fs";import{dirname as xI,join as kI,resolve as Fa}from"node:path";function _I(e,t){for(let n of JV(e,t)){let[r,i]=XV(n,t);if(r!==
void 0&&i!==void 0)throw new B("config-ambiguous",`there are two configurations in one folder: ${vn(r,t)} and ${vn(i,t)}`,"Join them in one of the two files and\
 delete the other.");if(r!==void 0)return r}return null}function*JV(e,t){let n=nb(e,t);for(let r=Fa(e);;r=xI(r))if(yield r,r===n||xI(r)===r)return}function nb(e,t){
let n=vp(e);return n!==null?n:zr(Fa(t),Fa(e))?Fa(t):Fa(e)}function XV(e,t){let n=YV.map(i=>kI(e,i)).filter(Dr),r=kI(e,"package.json");return QV(r,t)?[...n,r]:n}
function QV(e,t){if(!Dr(e)||!KV(e).isFile())return!1;let n=St(e,vn(e,t));return n.includes(`"${kd}"`)&&eK(n)}function eK(e){try{let t=JSON.parse(e.replace(/^\uFEFF/,
""));return typeof t=="object"&&t!==null&&Object.hasOwn(t,kd)}catch(t){if(!(t instanceof SyntaxError))throw t;return!0}}var kd,YV,_d=g(()=>{"use strict";Re();au();
Fr();Wn();kd="prompt-spec",YV=[".specrc.json",".specrc.yaml",".specrc.yml"]});var rb,SI=g(()=>{"use strict";rb=["call-rate","data-size","limit","timeout","duration","attempts","backoff","expiry","refill","lock","overlap","concurrency","ti\
me-zone","index","query-count","redaction"]});var TI={};An(TI,{pitsJsonSchema:()=>tK,readPitFile:()=>nK});function tK(){return{title:"Pit book of a project",...xr(Qe({pits:xt(fi([AI,CI]))}))}}function nK(e,t){
let n=pn(t),r=(c,u,d)=>new B("pits-invalid",`${e}:${c}:${u}: ${d}`,"See `spec pit list --json` for pits that validate.");if(zn(n))throw r(n.line,n.column,n.message);
let i=(c,u)=>{let{line:d,column:f}=n.place(c);return r(d,f,`${c.length===0?"the file":c.map(String).join(".")}: ${u}`)},s=(c,u,d)=>{let f=c.safeParse(u);if(f.success)
return f.data;let[h]=f.error.issues,p=h?.code==="unrecognized_keys"?h.keys[0]:void 0;throw i([...d,...h?.path??[],...p===void 0?[]:[p]],p===void 0?h?.message??"\
is not valid":"is not a key of a pit")},{pits:o}=s(Qe({pits:gf(xt(sl()).check(Ue(200)))}),n.data??{pits:[]},[]),a=[],l=[];for(let[c,u]of(o??[]).entries()){let d=[
"pits",c];if(typeof u=="object"&&u!==null&&"off"in u){l.push(s(CI,u,d).id);continue}let f=iK(s(AI,u,d));for(let[h,p]of f.paths.entries())if(!rK(p))throw i([...d,
"paths",h],"expected a glob such as src/cache/**");if(f.triggers.length+f.paths.length===0)throw i(d,"expected triggers or paths");if(a.some(h=>h.id===f.id))throw i(
[...d,"id"],`the pit ${f.id} stands twice`);a.push(f)}return{own:a,off:l}}function rK(e){try{return Gt(e),!0}catch(t){if(t instanceof B)return!1;throw t}}function iK({
id:e,title:t,triggers:n=[],paths:r=[],facts:i,question:s,incident:o}){let a=typeof o=="object"&&"text"in o?o:{text:o,url:void 0};return{id:e,title:sb(t),triggers:n,
paths:r,facts:i,question:sb(s),incident:sb(a.text),url:a.url??null}}function sb(e){return typeof e=="string"?{en:e,"zh-CN":e}:e}var EI,Ed,Sd,ib,AI,CI,$I=g(()=>{
"use strict";kr();Re();Pi();SI();gs();jo();EI=Fe().check(vr(/^[a-z0-9]+(?:-[a-z0-9]+)*$/,"expected lower-case words joined by hyphens, e.g. retry-storm"),Ue(64)),
Ed=Fe().check(Pt(1,"expected a text"),Ue(500)),Sd=fi([Ed,Qe({en:Ed,"zh-CN":Ed})],"expected a text, or one for en and one for zh-CN"),ib=xt(Ed).check(Pt(1,"expec\
ted at least one"),Ue(60)),AI=Qe({id:EI,title:Sd,triggers:ne(ib),paths:ne(ib),facts:xt(fi([Qn(rb),Qe({says:ib})],`expected \`says: [words]\` or one of ${rb.join(
", ")}`)).check(Pt(1,"expected at least one"),Ue(10)),question:Sd,incident:fi([Sd,Qe({text:Sd,url:ne(Fe().check(vr(/^https?:\/\//,"expected an address that begi\
ns with https://")))})],"expected a text, or text and url")}),CI=Qe({id:EI,off:pv(!0,"expected true")})});var PI={};An(PI,{readVocabularyFile:()=>dK,vocabularyJsonSchema:()=>uK});function uK(){return{title:"Vocabulary of a technology",...xr(RI)}}function dK(e,t,n){let r=pn(
t),i=(l,c,u)=>new B("vocabulary-invalid",`${e}:${l}:${c}: ${u}`,"docs/guards.md shows a file that validates.");if(zn(r))throw i(r.line,r.column,r.message);let s=(l,c)=>{
let{line:u,column:d}=r.place(l);return i(u,d,`${l.length===0?"the file":l.map(String).join(".")}: ${c}`)},o=RI.safeParse(r.data);if(!o.success){let[l]=o.error.issues,
c=l?.code==="unrecognized_keys"?l.keys[0]:void 0;throw s([...l?.path??[],...c===void 0?[]:[c]],c===void 0?l?.message??"is not valid":"is not a key of a vocabula\
ry")}let a=o.data;if(a.id===void 0==(a.extends===void 0))throw s([],"expected either `id`, for a technology of its own, or `extends`");if(a.extends!==void 0)return fK(
a,a.extends,n,s);if(n.some(l=>l.id===a.id))throw s(["id"],`there is a technology ${a.id??""}; expected \`extends: ${a.id??""}\` to add to it`);if((a.names??[]).
length===0)throw s(["names"],"expected how a spec names the technology");return[...n,II(a)]}function fK(e,t,n,r){let i=n.find(o=>o.id===t);if(i===void 0){let o=Gs(
t,n.map(a=>a.id));throw r(["extends"],`there is no technology "${t}"${o===null?`; expected one of ${n.map(a=>a.id).join(", ")}`:`; did you mean ${o}?`}`)}let s=pK(
i,II({...e,id:t}));return n.map(o=>o===i?s:o)}function II({id:e="",names:t=[],receivers:n=[],modules:r=[],store:i=!1,said:s="named",distinctive:o=[],commands:a={}}){
let l=o.filter(u=>!(u in a)).map(u=>({id:u,words:[u.toUpperCase()],said:s,calls:[],distinctive:[Ma(u)],functions:[],quoted:[u.toUpperCase()],receivers:null})),c=Object.
entries(a).map(([u,d])=>({id:u,words:d.words??[u.toUpperCase()],said:d.said??s,calls:nn((d.calls??[]).map(Ma)),distinctive:nn((d.distinctive??[]).map(Ma)),functions:nn(
d.functions??[]),quoted:nn((d.quoted??[]).map(f=>f.toUpperCase())),receivers:d.receivers===void 0?null:nn(d.receivers.map(Ma))}));return{id:e,names:t,receivers:nn(
n.map(Ma)),modules:nn(r),commands:[...c,...l],isStore:i}}function pK(e,t){let n=t.commands.filter(i=>e.commands.every(({id:s})=>s!==i.id)),r=e.commands.map(i=>{
let s=t.commands.find(({id:o})=>o===i.id);return s===void 0?i:hK(i,s)});return{...e,names:nn([...e.names,...t.names]),receivers:nn([...e.receivers,...t.receivers]),
modules:nn([...e.modules,...t.modules]),commands:[...r,...n],isStore:e.isStore||t.isStore}}function hK(e,t){let n=i=>nn([...e[i],...t[i]]),r=e.receivers===null||
t.receivers===null?e.receivers:nn([...e.receivers,...t.receivers]);return{...e,words:n("words"),calls:n("calls"),distinctive:n("distinctive"),functions:n("funct\
ions"),quoted:n("quoted"),receivers:r}}function Ma(e){return e.replaceAll("_","").toLowerCase()}function nn(e){return[...new Set(e)]}var ob,lK,Zn,NI,cK,RI,LI=g(
()=>{"use strict";kr();Re();ju();gs();jo();ob=Fe().check(vr(/^[a-z0-9]+(?:-[a-z0-9]+)*$/,"expected lower-case words joined by hyphens, e.g. scan"),Ue(64)),lK=Fe().
check(Pt(1,"expected a text"),Ue(100)),Zn=xt(lK).check(Ue(500)),NI=Qn(["alone","named","code"]),cK=Qe({said:ne(NI),words:ne(Zn),calls:ne(Zn),distinctive:ne(Zn),
functions:ne(Zn),quoted:ne(Zn),receivers:ne(Zn)}),RI=Qe({id:ne(ob),extends:ne(ob),names:ne(Zn),receivers:ne(Zn),modules:ne(Zn),store:ne(di()),said:ne(NI),distinctive:ne(
Zn),commands:ne(dv(ob,cK))})});var qI={};An(qI,{loadVocabulary:()=>gK,vocabularyFiles:()=>MI});import{readdirSync as mK,realpathSync as zI}from"node:fs";import{join as DI}from"node:path";async function gK(e){
let t=MI(e);if(t.length===0)return xd();let{readVocabularyFile:n}=await Promise.resolve().then(()=>(LI(),PI));return t.reduce((r,{shown:i,text:s})=>n(i,s,r),xd())}
function MI(e){let t=DI(e,bi,"vocabulary"),n=yK(t);if(n.length>FI)throw new B("vocabulary-invalid",`${bi}/vocabulary has ${n.length} files; expected at most ${FI}`,
"Put what belongs to one technology into one file.");return n.map(r=>{let i=`${bi}/vocabulary/${r}`;return{shown:i,text:St(bK(e,DI(t,r),i),i)}})}function yK(e){
try{return mK(e).filter(t=>/\.ya?ml$/.test(t)).sort()}catch(t){if(gr(t,"ENOENT"))return[];throw it(t,"cannot read",e)}}function bK(e,t,n){try{let r=zI(t);if(zr(
zI(e),r))return r}catch(r){throw it(r,"cannot read",n)}throw new B("vocabulary-invalid",`${n} is a link that leads out of the project`,"Copy the file into the p\
roject.")}var FI,jI=g(()=>{"use strict";tb();Re();Fr();Wn();yr();FI=50});function BI(e){return{file:e,folder:"",config:xK[e],complain:(t,n)=>new Error(`preset ${e}: ${n}`)}}var wK,vK,xK,GI=g(()=>{"use strict";Ea();wK=Object.fromEntries(
en.map(({id:e,severity:t})=>[e,t])),vK=Object.fromEntries(en.map(({id:e,severity:t})=>[e,t==="warning"?"error":t])),xK={recommended:{rules:wK,strict:!1},strict:{
rules:vK,strict:!0}}});var Ad,ab,ZI,kK,UI,HI,WI=g(()=>{"use strict";kr();Ea();jo();Ps();Ad=Fe().check(Pt(1,"expected a text"),Ue(1e3)),ab=xt(Ad.check(hv(e=>e.trim()!=="","expected a w\
ord"))).check(Ue(2e3)),ZI=fi([Ad,xt(Ad).check(Pt(1,"expected at least one"),Ue(64))],"expected a text or a list of texts"),kK=Qn(yA),UI={template:ne(Ad.check(Lt(
"Template for documents that name none, e.g. bug-fix."))),strict:ne(di().check(Lt("A section under a heading that only resembles its own does not count as there\
."))),rules:ne(Qe(Object.fromEntries(en.map(({id:e,summary:t,severity:n})=>[e,ne(kK.check(Lt(`${t.en} Without a setting: ${n}.`)))]))).check(Lt("Severity by rul\
e."))),words:ne(Qe({accepted:ne(ab.check(Lt("Words that the word rules let pass."))),vague:ne(ab.check(Lt("Words that vague-word looks for besides its own."))),
hedges:ne(ab.check(Lt("Words that hedge looks for besides its own.")))}))},HI=Qe({$schema:ne(Fe()),extends:ne(ZI.check(Lt(`${pa.join(", ")}, or a relative path \
to another configuration in the repository; later ones win, this file wins over all.`))),...UI,overrides:ne(xt(Qe({files:ZI.check(Lt("Globs, from the folder of \
this file; one without a slash matches names in any folder.")),...UI})).check(Ue(256),Lt("Decisions for some files; later ones win.")))})});function YI({file:e,folder:t,text:n,format:r,key:i}){let s=n.replace(/^\uFEFF/,""),o=pn(s,_K);if(r==="json"&&$K(e,s),zn(o))throw Cd(e,o,o.message);let a=i===null?
[]:[i],l=(d,f,h)=>Cd(e,o.place([...a,...d]),d.length===0?f:`${KI(d)}: ${f}`,h),c=(d,f,h)=>Cd(e,o.keyPlace([...a,...d]),`${KI(d)}: ${f}`,h),u=EK(SK(o.data,i,l),l,
c);for(let[d,{files:f}]of(u.overrides??[]).entries())for(let[h,p]of[f].flat().entries())TK(p,typeof f=="string"?["overrides",d,"files"]:["overrides",d,"files",h],
l);return{file:e,folder:t,config:u,complain:l}}function SK(e,t,n){if(t===null)return e??{};if(typeof e=="object"&&e!==null&&Object.hasOwn(e,t))return e[t];throw n(
[],`expected the key "${t}" and a configuration under it`)}function EK(e,t,n){let r=HI.safeParse(e);if(r.success)return r.data;let{issues:i}=r.error;for(let s of i)
if(s.code==="unrecognized_keys")throw CK(s,n);throw t(i[0]?.path??[],i[0]?.message??"is not valid")}function CK(e,t){let[n=""]=e.keys,r=[...e.path,n],i=e.path.findLast(
a=>typeof a=="string")??"",s=i==="rules"?en.map(({id:a})=>a):AK[i]??[],o=Gs(n,s);return i==="rules"?t(r,`there is no rule "${n}"${o===null?"":`; did you mean ${o}\
?`}`,"`spec rules` lists them."):t(r,`there is no such key${o===null?"":`; did you mean ${o}?`}`,`Expected one of: ${s.join(", ")}.`)}function TK(e,t,n){try{Gt(
e)}catch(r){throw r instanceof B?n(t,r.message,r.hint):r}}function $K(e,t){try{JSON.parse(t)}catch(n){if(!(n instanceof SyntaxError))throw n;let r=Number(/ at position (\d{1,9})/.
exec(n.message)?.[1]??(n.message.includes("end of JSON")?t.length:0));throw Cd(e,new _r(t).position(r),n.message.replace(/ at position .*/,"").replace(/, .* is not valid JSON$/s,
""))}}function Cd(e,{line:t,column:n},r,i="`spec init` writes a configuration in which every key is explained."){return new B("config-invalid",`${e}:${t}:${n}: ${r}`,
i)}function KI(e){return e.map(t=>typeof t=="number"?`[${t}]`:`.${String(t)}`).join("").replace(/^\./,"")}var _K,VI,AK,JI=g(()=>{"use strict";Ea();Re();ju();ll();
Pi();gs();WI();_K=1024*1024;VI=["template","strict","rules","words"],AK={"":["extends",...VI,"overrides","$schema"],overrides:["files",...VI],words:["accepted",
"vague","hedges"]}});import{realpathSync as OK}from"node:fs";import{basename as QI,dirname as eP,extname as NK,isAbsolute as RK,resolve as IK,sep as PK}from"node:path";function tP(e,t,n){
let r={boundary:t,realBoundary:lb(t,t),cwd:n,layers:[]},i=lb(e,vn(e,n));if(!zr(r.realBoundary,i))throw new B("config-outside",`the configuration ${vn(e,n)} lead\
s out of the repository`,"Put the file itself there.");return nP(e,[i],r),r.layers}function nP(e,t,n){let{cwd:r,layers:i}=n,s=DK(e,r);for(let{wanted:o,place:a}of LK(
s)){let l=pa.find(c=>c===o);if(l===void 0){let c=IK(eP(e),o);nP(c,[...t,zK(c,o,{layer:s,place:a,chain:t,reading:n})],n)}else i.push(BI(l));if(i.length>XI)throw s.
complain(a,`leads to more than ${XI} configurations`,"Let one file say what several say.")}i.push(s)}function LK({config:e}){let t=e.extends??[];return typeof t==
"string"?[{wanted:t,place:["extends"]}]:t.map((n,r)=>({wanted:n,place:["extends",r]}))}function zK(e,t,{layer:n,place:r,chain:i,reading:s}){let o=`expected ${pa.
join(", ")} or a relative path to a .json, .yaml or .yml file in the repository`;if(RK(t)||!/^\.{1,2}[/\\]|\.(?:json|ya?ml)$/.test(t))throw n.complain(r,`"${t}"\
: ${o}`);if(!zr(s.boundary,e))throw n.complain(r,`"${t}" leads out of the repository; ${o}`);let a;try{a=lb(e,vn(e,s.cwd))}catch(l){throw l instanceof B?n.complain(
r,l.message,l.hint):l}if(!zr(s.realBoundary,a))throw n.complain(r,`"${t}" leads out of the repository; ${o}`);if(i.includes(a))throw n.complain(r,`"${t}" leads \
in a circle: ${[...i,a].map(l=>QI(l)).join(" → ")}`,"Take one of them out.");return a}function DK(e,t){let n=vn(e,t),r=FK[NK(e).toLowerCase()];if(r===void 0)throw new B(
"config-invalid",`cannot read ${n}: expected a .json, .yaml or .yml file`,"`spec init` writes one.");let i=QI(e)==="package.json"?kd:null;return YI({file:n,folder:eP(
e).split(PK).join("/").replace(/\/$/,""),text:St(e,n),format:r,key:i})}function lb(e,t){try{return OK(e)}catch(n){throw it(n,"cannot read",t)}}var XI,FK,rP=g(()=>{
"use strict";Ps();GI();JI();Re();_d();au();Fr();Wn();yr();XI=64;FK={".json":"json",".yaml":"yaml",".yml":"yaml"}});function iP(e,t){return t.flatMap(n=>MK(e,n)).reduce(jK,Is)}function MK(e,{folder:t,config:n}){let r=e.startsWith(`${t}/`)?e.slice(t.length+1):null,i=(n.overrides??
[]).filter(({files:s})=>r!==null&&[s].flat().some(o=>qK(o,r)));return[n,...i]}function qK(e,t){return Gt(e)(e.includes("/")?t:t.slice(t.lastIndexOf("/")+1))}function jK(e,{
template:t,strict:n,rules:r={},words:i={}}){let{settings:s}=e,o={...s.severities};for(let[a,l]of Object.entries(r))l!==void 0&&(o[a]=l);return{settings:{severities:o,
strict:n??s.strict,words:BK(s.words,i)},template:t??e.template}}function BK(e,{accepted:t=[],vague:n=[],hedges:r=[]}){let i=(s,o)=>[...new Set([...s,...o])];return{
accepted:i(e.accepted,t),vague:i(e.vague,n),hedges:i(e.hedges,r)}}var sP=g(()=>{"use strict";Pi();Ps()});var oP={};An(oP,{layersOf:()=>ZK,settingsFor:()=>iP});import{dirname as GK}from"node:path";function ZK(e,t,n){let r=tP(e,nb(GK(e),n),n);for(let i of r)UK(i,t);return r}
function UK({config:{template:e,overrides:t=[]},complain:n},r){let i=[{template:e,path:["template"]},...t.map((s,o)=>({template:s.template,path:["overrides",o,"\
template"]}))];for(let s of i){if(s.template===void 0||r.find(s.template,"en")!==null)continue;let o=[...new Set(r.list().map(({name:a})=>a))].join(", ");throw n(
s.path,`there is no template "${s.template}"`,`Expected one of: ${o}.`)}}var aP=g(()=>{"use strict";rP();_d();sP()});yr();import{randomUUID as PP}from"node:crypto";import{appendFileSync as LP}from"node:fs";function bb(e,t){let n=Object.entries(e).map(([r,i])=>{let s=`end-${PP()}`;
return`${r}<<${s}
${i}
${s}
`});vb(t.GITHUB_OUTPUT,n.join(""))}function wb(e,t){vb(t.GITHUB_STEP_SUMMARY,`${e}
`)}function vb(e,t){if(!(e===void 0||e===""))try{LP(e,t)}catch(n){throw it(n,"cannot write",e)}}async function xb(e,t,n,r){let i=await e.login();for await(let s of e.comments(t))if(!(!(i===null?s.isBot:s.author===i)||!s.text.startsWith(n)))return s.text.trim()===
r.trim()?"unchanged":(await e.editComment(t,s.id,r),"changed");return await e.addComment(t,r),"added"}Fr();function Mr(e){return"checklist"in e}function hn(e,t){return e.reduce((n,r)=>n+r.findings.filter(i=>i.severity===t).length,0)}function ir({findings:e},t){return t?
e.filter(({severity:n})=>n==="error"):[...e.filter(({severity:n})=>n!=="advice"),...e.filter(({severity:n})=>n==="advice")]}function Ql(e){return e.reduce((t,n)=>t+
n.suppressed.length,0)}wi();var PD={error:"error",warning:"warning",advice:"notice"};function xp(e,{quiet:t,unread:n=[]}){let r=e.flatMap(s=>ir(s,t).map(LD)),i=n.map(({code:s,message:o,
hint:a})=>`::error title=${_p(s)}::${kp([o,a])}
`);return[...r,...i].join("")}function LD(e){let{severity:t,rule:n,message:r,fix:i}=e;return`::${PD[t]} ${zD(e)}title=${_p(n)}::${kp([r,i])}
`}function zD({file:e,line:t,column:n,endLine:r,endColumn:i}){if(/^[\w.-]+\/[\w.-]+#\d+$/.test(e)||e==="<stdin>")return"";let s=t===r&&i>n?`,endColumn=${i}`:"";
return`file=${_p(e)},line=${t},endLine=${r},col=${n}${s},`}function kp(e){return e.map(t=>Be(t).replaceAll("%","%25")).join("%0A")}function _p(e){return kp([e]).
replaceAll(":","%3A").replaceAll(",","%2C")}function Zo({against:e,files:t,lines:n,guards:r},i){return i==="zh-CN"?`${t} 个文件，新增 ${n} 行${e===null?"":`（相对 ${e}）`}，对照 ${r} 条护栏`:
`${Go(t,"file")}, ${Go(n,"added line")}${e===null?"":` against ${e}`}, held to ${Go(r,"guard")}`}function ec({binary:e,partial:t},n){let r=n==="en";return[...e===
0?[]:[r?`${Go(e,"binary file")} not looked into`:`${e} 个二进制文件未检查内容`],...t===0?[]:[r?`${Go(t,"file")} read from the diff alone: what begins\
 above a hunk, such as a comment, is not seen`:`${t} 个文件只读了差异本身：看不到差异之上开始的注释等内容`]]}function Go(e,t){return`${e}\
 ${t}${e===1?"":"s"}`}wi();var G0=400;function vi(e){let t=Be(e.length>G0?`${e.slice(0,G0)}…`:e),n=(t.match(/`+/g)??[]).reduce((s,o)=>Math.max(s,o.length),0),r="`".repeat(n+1),i=n>
0||t.trim()!==t||t===""?" ":"";return`${r}${i}${t}${i}${r}`}function xi(e){let t=e.includes("``")?e:e.replace(/`[^`]*`/g,"");return/^[\p{L}\p{N} ,.;:'"()/%=…，。；：“”（）、？?-]*$/u.
test(t)&&!/:\/\/|www\.|:\w+:/i.test(t)&&Be(e)===e?e:vi(e)}function tc(e,{lang:t,quiet:n,unread:r=[],change:i}){let s=Uo[t];return`${[`### ${s.heading(i??e.length,hn(e,"error"),hn(e,"warning"),hn(e,"advice"))}${s.suppressed(
Ql(e))}`,...i===void 0?[]:ec(i,t).map(xi),...e.filter(a=>Mr(a)||ir(a,n).length+a.suppressed.length>0).map(a=>DD(a,t,n)),...r.map(({message:a,hint:l})=>`- 🚫 **${s.
unread}** ${vi(a)}<br>${xi(l)}`)].join(`

`)}
`}function DD(e,t,n){let r=new Set,i=ir(e,n).map(l=>qD(l,r,t)),s=Mr(e)?[e.checklist.map(l=>FD(l,t)).join(`
`)]:[],o=Mr(e)?[]:e.suppressed.map(l=>jD(l,t)),a=[...i,...o];return[`#### ${vi(e.file)}`,...s,...a.length===0?[]:[a.join(`
`)]].join(`

`)}function FD({heading:e,state:t,required:n},r){let i=t==="filled"?"":t==="blank"&&!n?Uo[r].advised:Uo[r][t];return`- [${t==="filled"?"x":" "}] ${xi(e)}${i}`}var MD={
error:"❌",warning:"⚠️",advice:"💡"};function qD({severity:e,rule:t,line:n,message:r,fix:i},s,o){let a=Uo[o],l=s.has(i)?"":`<br>${xi(i)}`;return s.add(i),
`- ${MD[e]} **${a[e]}** \`${t}\` (${a.line(n)}) ${vi(r)}${l}`}function jD({rule:e,line:t,message:n,suppression:r},i){let s=Uo[i];return`- ✅ **${s.allowed}** \`${e}\
\` (${s.line(t)}) ${vi(r.justification)}<br>${vi(n)}`}var Sp=(e,t)=>`${e} ${t}${e===1?"":"s"}`,Uo={en:{heading:(e,t,n,r)=>`Prompt Spec: ${typeof e=="number"?Sp(
e,"document"):xi(Zo(e,"en"))}, ${Sp(t,"error")}, ${Sp(n,"warning")}${r>0?`, ${r} advice`:""}`,suppressed:e=>e>0?`, ${e} suppressed`:"",allowed:"allowed",error:"\
error",warning:"warning",advice:"advice",unread:"not read",blank:" (blank)",flawed:" (to mend)",advised:" (blank, advised)",line:e=>`line ${e}`},"zh-CN":{heading:(e,t,n,r)=>`\
Prompt Spec：${typeof e=="number"?`${e} 份文档`:xi(Zo(e,"zh-CN"))}，${t} 个错误，${n} 个警告${r>0?`，${r} 条建议`:""}`,suppressed:e=>e>0?`，放行 ${e}\
 处`:"",allowed:"放行",error:"错误",warning:"警告",advice:"建议",unread:"未能读取",blank:"（空白）",flawed:"（待修改）",advised:"（空白，建议填写）",
line:e=>`第 ${e} 行`}};var Ep="<!-- prompt-spec -->",Z0=6e4,BD={en:"Edit the description, and this comment follows.","zh-CN":"修改描述后，本条评论会随之更新。"};function U0(e,t){
let n=tc([e],{lang:t,quiet:!1}),r=n.length<=Z0?n:`${n.slice(0,n.lastIndexOf(`
`,Z0))}

…
`;return`${Ep}
${r}
<sub>${BD[t]}</sub>
`}var Ho=e=>e,H0={error:Ho,warning:Ho,good:Ho,strong:Ho,faint:Ho};ic();wi();var Q0=[161,161,164,164,167,168,170,170,173,174,176,180,182,186,188,191,198,198,208,208,215,216,222,225,230,230,232,234,236,237,240,240,242,243,247,250,252,252,
254,254,257,257,273,273,275,275,283,283,294,295,299,299,305,307,312,312,319,322,324,324,328,331,333,333,338,339,358,359,363,363,462,462,464,464,466,466,468,468,
470,470,472,472,474,474,476,476,593,593,609,609,708,708,711,711,713,715,717,717,720,720,728,731,733,733,735,735,768,879,913,929,931,937,945,961,963,969,1025,1025,
1040,1103,1105,1105,8208,8208,8211,8214,8216,8217,8220,8221,8224,8226,8228,8231,8240,8240,8242,8243,8245,8245,8251,8251,8254,8254,8308,8308,8319,8319,8321,8324,
8364,8364,8451,8451,8453,8453,8457,8457,8467,8467,8470,8470,8481,8482,8486,8486,8491,8491,8531,8532,8539,8542,8544,8555,8560,8569,8585,8585,8592,8601,8632,8633,
8658,8658,8660,8660,8679,8679,8704,8704,8706,8707,8711,8712,8715,8715,8719,8719,8721,8721,8725,8725,8730,8730,8733,8736,8739,8739,8741,8741,8743,8748,8750,8750,
8756,8759,8764,8765,8776,8776,8780,8780,8786,8786,8800,8801,8804,8807,8810,8811,8814,8815,8834,8835,8838,8839,8853,8853,8857,8857,8869,8869,8895,8895,8978,8978,
9312,9449,9451,9547,9552,9587,9600,9615,9618,9621,9632,9633,9635,9641,9650,9651,9654,9655,9660,9661,9664,9665,9670,9672,9675,9675,9678,9681,9698,9701,9711,9711,
9733,9734,9737,9737,9742,9743,9756,9756,9758,9758,9792,9792,9794,9794,9824,9825,9827,9829,9831,9834,9836,9837,9839,9839,9886,9887,9919,9919,9926,9933,9935,9939,
9941,9953,9955,9955,9960,9961,9963,9969,9972,9972,9974,9977,9979,9980,9982,9983,10045,10045,10102,10111,11094,11097,12872,12879,57344,63743,65024,65039,65533,65533,
127232,127242,127248,127277,127280,127337,127344,127373,127375,127376,127387,127404,917760,917999,983040,1048573,1048576,1114109],e1=12288,t1=65510,n1=[12288,12288,
65281,65376,65504,65510];var r1=4352,i1=262141,Ap=[4352,4447,8986,8987,9001,9002,9193,9196,9200,9200,9203,9203,9725,9726,9748,9749,9776,9783,9800,9811,9855,9855,9866,9871,9875,9875,9889,
9889,9898,9899,9917,9918,9924,9925,9934,9934,9940,9940,9962,9962,9970,9971,9973,9973,9978,9978,9981,9981,9989,9989,9994,9995,10024,10024,10060,10060,10062,10062,
10067,10069,10071,10071,10133,10135,10160,10160,10175,10175,11035,11036,11088,11088,11093,11093,11904,11929,11931,12019,12032,12245,12272,12287,12289,12350,12353,
12438,12441,12543,12549,12591,12593,12686,12688,12773,12783,12830,12832,12871,12880,42124,42128,42182,43360,43388,44032,55203,63744,64255,65040,65049,65072,65106,
65108,65126,65128,65131,94176,94180,94192,94198,94208,101594,101631,101664,101760,101874,101888,102801,102816,102866,110576,110579,110581,110587,110589,110590,110592,
110888,110898,110898,110928,110930,110933,110933,110948,110952,110960,111355,119552,119638,119648,119670,126980,126980,127183,127183,127374,127374,127377,127386,
127406,127406,127488,127490,127504,127547,127552,127560,127568,127569,127584,127589,127744,127776,127789,127797,127799,127868,127870,127891,127904,127946,127951,
127955,127968,127984,127988,127988,127992,128062,128064,128064,128066,128252,128255,128317,128331,128334,128336,128359,128378,128378,128405,128406,128420,128420,
128507,128591,128640,128709,128716,128716,128720,128722,128725,128729,128732,128735,128747,128748,128756,128764,128986,128986,128992,129003,129008,129008,129292,
129338,129340,129349,129351,129535,129648,129660,129664,129734,129736,129736,129740,129757,129759,129771,129775,129786,131072,196605,196608,262141];var sc=(e,t)=>{let n=0,r=Math.floor(e.length/2)-1;for(;n<=r;){let i=Math.floor((n+r)/2),s=i*2;if(t<e[s])r=i-1;else if(t>e[s+1])n=i+1;else return!0}return!1};var s1=19968,[KD,YD]=JD(Ap);function JD(e){let t=e[0],n=e[1];for(let r=0;r<e.length;r+=2){let i=e[r],s=e[r+1];if(s1>=i&&s1<=s)return[i,s];s-i>n-t&&(t=i,n=s)}return[
t,n]}var o1=e=>e<161||e>1114109?!1:sc(Q0,e),a1=e=>e<e1||e>t1?!1:sc(n1,e);var l1=e=>e>=KD&&e<=YD?!0:e<r1||e>i1?!1:sc(Ap,e);function XD(e){if(!Number.isSafeInteger(e))throw new TypeError(`Expected a code point, got \`${typeof e}\`.`)}function c1(e,{ambiguousAsWide:t=!1}={}){return XD(e),a1(e)||l1(e)||t&&o1(e)?2:1}function Cp(e){let t=0;for(let n of e)/\p{Mark}/u.test(n)||(t+=c1(n.codePointAt(0)??0));return t}var QD=60,eF=120;function $p(e,t,n){if(t.line===t.endLine&&t.column===t.endColumn)return[];let{text:r}=tF(e).line(t.line),i=Math.max(0,t.column-1-QD),s=Math.min(
r.length,i+eF),o=Math.min(t.endLine>t.line?r.length:t.endColumn-1,s),a=(i>0?"…":"")+Tp(r.slice(i,t.column-1)),l=Tp(r.slice(t.column-1,o)),c=Tp(r.slice(o,s))+(s<
r.length?"…":""),u=String(t.line);return[`${n.faint(`${u} |`)} ${a}${l}${c}`.trimEnd(),`${n.faint(`${" ".repeat(u.length)} |`)} ${" ".repeat(Cp(a))}${n.strong(
"^".repeat(Math.max(1,Cp(l))))}`]}var u1=new WeakMap;function tF(e){let t=u1.get(e);if(t!==void 0)return t;let n=ki(e.text),r=n.length===0?e:e.withText(rc(e.text,
n));return u1.set(e,r),r}function Tp(e){return Be(e.replaceAll("	","  "))}wi();function d1(e,t){let r=e.filter(s=>e.length===1&&Mr(s)||ir(s,t.quiet).length+f1(s,t).length>0).map(s=>nF(s,t)),i=t.change===void 0?[]:ec(t.change,t.lang);return[
...r,`${[...cF(e,t),...i,lF(e,t)].join(`
`)}
`].join(`
`)}function nF(e,t){let n=rF(e.source,ir(e,t.quiet),t),r=f1(e,t).map(i=>aF(e,i,t));return[...n,...r,...Mr(e)?[`${iF(e.checklist,t.style)}
`]:[]].join(`
`)}function rF(e,t,n){let r=new Set;return t.map(i=>oF(e,i,r,n))}function iF(e,t){return e.map(n=>`${sF(n,t)} ${Be(n.heading)}`).join("  ")}function sF({state:e,
required:t},n){return e==="filled"?n.good("✓"):e==="flawed"?n.warning("!"):t?n.error("✗"):n.warning("–")}function oF(e,t,n,{style:r,lang:i}){let s=_i[i],o={
error:r.error,warning:r.warning,advice:r.faint}[t.severity](s[t.severity]),a=[`${r.strong(`${Be(t.file)}:${t.line}:${t.column}`)}  ${o}  ${r.faint(t.rule)}`,Be(
t.message)];a.push(...$p(e,t,r));for(let[u,d]of[[s.why,t.why],[s.fix,t.fix]])n.has(d)||(n.add(d),a.push(`${r.faint(u)} ${Be(d)}`));let[l,...c]=a;return`${l??""}\

${c.map(u=>`  ${u}
`).join("")}`}function f1(e,{quiet:t}){return Mr(e)||t?[]:e.suppressed}function aF({source:e},t,{style:n,lang:r}){let i=_i[r],s=`${n.strong(`${Be(t.file)}:${t.line}\
:${t.column}`)}  ${n.good(i.allowed)}  ${n.faint(t.rule)}`,o=[Be(t.message),...$p(e,t,n),`${n.faint(i.reason)} ${Be(t.suppression.justification)}`];return`${s}
${o.map(a=>`  ${a}
`).join("")}`}function lF(e,{style:t,lang:n,change:r}){let i=hn(e,"error"),s=hn(e,"warning"),o=_i[n].summary(r===void 0?_i[n].files(e.length):Be(Zo(r,n)),i,s,hn(
e,"advice"))+(r===void 0?_i[n].suppressed:_i[n].allowedCount)(Ql(e));return i>0?t.error(o):s>0?t.warning(o):t.good(o)}function cF(e,{lang:t,quiet:n}){let r=e.flatMap(
i=>ir(i,n)).filter(i=>i.fixable===!0).length;return r===0?[]:[_i[t].fixable(r)]}var Op=(e,t)=>`${e} ${t}${e===1?"":"s"}`,_i={en:{error:"error",warning:"warning",
advice:"advice",why:"why:",fix:"fix:",fixable:e=>`${e} fixable with \`spec lint --fix\``,allowed:"allowed",reason:"reason:",files:e=>Op(e,"file"),allowedCount:e=>e>
0?`, ${e} allowed`:"",summary:(e,t,n,r)=>`${e}: ${Op(t,"error")}, ${Op(n,"warning")}${r>0?`, ${r} advice`:""}`,suppressed:e=>e>0?`, ${e} suppressed`:""},"zh-CN":{
error:"错误",warning:"警告",advice:"建议",why:"原因：",fix:"办法：",fixable:e=>`其中 ${e} 条可用 \`spec lint --fix\` 修复`,allowed:"放行",reason:"\
理由：",files:e=>`${e} 个文件`,allowedCount:e=>e>0?`，放行 ${e} 处`:"",summary:(e,t,n,r)=>`${e}：${t} 个错误，${n} 个警告${r>0?`，${r} 条建议`:
""}`,suppressed:e=>e>0?`，放行 ${e} 处`:""}};Re();fo();kr();Wo();Wn();Re();var g1=ne(Xn({number:uo(),body:Qi(Fe())})),gF=Xn({issue:g1,pull_request:g1,repository:ne(Xn({full_name:Fe()}))});function y1(e){let t=e.GITHUB_EVENT_PATH??
"";if(t==="")return null;let n=gF.safeParse(yF(St(t),t));if(!n.success)throw b1(t);let{issue:r,pull_request:i,repository:s}=n.data,o=r??i;return o===void 0?null:
{...lc(s?.full_name??e.GITHUB_REPOSITORY??""),origin:null,number:o.number,text:o.body??""}}function yF(e,t){try{return JSON.parse(e)}catch(n){throw n instanceof
SyntaxError?b1(t):n}}function b1(e){return new B("event-invalid",`${e} is not an event as GitHub writes it`,"GITHUB_EVENT_PATH names the file; the runner sets i\
t.")}Re();fo();function w1(e){let t=r=>(e[`INPUT_${r.toUpperCase()}`]??"").trim(),n=(r,i)=>{let s=t(r),o=i.find(a=>a===s);if(o===void 0&&s!=="")throw new B("input-in\
valid",`the input ${r} is ${s}, expected ${i.join(" or ")}`,"Mend it in the workflow.");return o??null};return{files:t("files").split(`
`).map(r=>r.trim()).filter(r=>r!==""),comment:n("comment",["true","false"])==="true",failOnError:n("fail-on-error",["true","false"])!=="false",template:t("templ\
ate")||null,lang:n("lang",es),token:t("token")}}cc();au();Wo();Fr();Wn();import{resolve as Ag}from"node:path";function Ym(e,t){return e===null||t%e.total===e.index-1}Re();async function*gA({args:e,stdinName:t,github:n,shard:r},i){let s=e.filter(l=>oc(l)&&!Dr(Ag(i.cwd,l))),o=await XS(e.filter(l=>l!=="-"&&!s.includes(l)),i.cwd);
yield*o.errors;let a=[...e.includes("-")?["-"]:[],...o.files];for(let l of a.filter((c,u)=>Ym(r,u)))try{l==="-"?yield{file:t,path:null,text:eo(await Wa(i.stdin,
"<stdin>"),"<stdin>"),isStdin:!0}:yield{file:l,path:Ag(i.cwd,l),text:St(Ag(i.cwd,l),l)}}catch(c){if(!(c instanceof B))throw c;yield c}if(!(s.length===0&&n.repo===
void 0))for await(let l of(await Promise.resolve().then(()=>(Eg(),mA))).readIssues(s,n,i))(l instanceof B||Ym(r,g4(l)))&&(yield l)}function g4({file:e}){return Number(
e.slice(e.lastIndexOf("#")+1))}Eg();Ps();Tg();ic();qr();var Ls="spec-allow";function kA(e){return e.source.text.includes(Ls)?w4(e.lines).flatMap(t=>t.flatMap(n=>v4(n,t))):[]}function _A(e,t,n){let r=[],i=[],s=new Map(
t.map(a=>[a,new Set])),o=b4(t);for(let a of e){let l=n.has(a.rule)?void 0:o(a);l===void 0?r.push(a):(i.push({finding:a,reason:l.reason}),s.get(l)?.add(a.rule))}
return{kept:r,allowed:i,used:s}}function b4(e){let t=new Map,n=new Map;for(let r of e)if(!(r.misplaced||r.reason==="")){for(let i of r.rules)t.set(`${i} ${r.at.
line}`,r);if(!n.has(r.lines.at(-1)??0))for(let i of r.lines)n.set(i,r.at.line)}return({rule:r,line:i})=>t.get(`${r} ${i}`)??t.get(`${r} ${n.get(i)??i}`)}function w4(e){
let t=[];for(let n of e){if(n.kind!=="prose"&&n.kind!=="heading"&&n.kind!=="table")continue;let r=t.at(-1);n.kind!=="table"&&n.marker===null&&r?.[0]?.block===n.
block?r.push(n):t.push([n])}return t}function v4(e,t){let{text:n}=e;if(!n.includes(Ls))return[];let r=e===t.at(-1)?t.map(l=>l.line):[e.line],i=S4(Tt(n,0,n.length)),
s=[],o=xA(n,n.length,e.kind==="table"?" 	|.。;；":" 	.。;；"),a=!0;for(let l=n.lastIndexOf(Ls);l>0;l=n.lastIndexOf(Ls,l-1)){if(!"(（".includes(n[l-1]??" ")||
!/^[\s)）:：]?$/.test(n[l+Ls.length]??"")||i(l))continue;let c=a&&")）".includes(n[o-1]??" ")?o-1:_4(n,l,o);a&&=c===o-1;let u=n.slice(l+Ls.length,c);s.push({
...x4(u),at:k4(e,l-1,Math.min(c+1,n.length)),misplaced:!a,lines:r}),o=xA(n,l-1," 	")}return s.reverse()}function x4(e){let t=e.search(/[:：]/);return{rules:(t===
-1?e:e.slice(0,t)).split(/[\s,，、]+/).filter(r=>r!==""),reason:t===-1?"":e.slice(t+1).trim()}}function k4({line:e,column:t},n,r){return{line:e,column:t+n,endLine:e,
endColumn:t+r}}function xA(e,t,n){let r=t;for(;r>0&&n.includes(e[r-1]??"");)r-=1;return r}function _4(e,t,n){let r=e.slice(t,n).search(/[)）]/);return r===-1?n:
t+r}function S4(e){let t=e.length-1;return n=>{for(;t>=0&&(e[t]?.start??0)>n;)t-=1;return(e[t]?.end??0)>n}}Ea();xa();Cg();function gO(e,t){let n=hO(e,en.flatMap(d=>pO(d,t,(f,h)=>d.check(e,f,h)))),r=kA(e),{kept:i,allowed:s,used:o}=_A(n,r,ky),a=hO(e,en.flatMap(d=>pO(d,
t,f=>d.review?.({allows:r,used:o,rules:pU,never:ky},f)))),l=[...i,...a].sort(mO),c=s.map(({finding:d,reason:f})=>({...d,suppression:{kind:"inSource",justification:f}})).
sort(mO),u=e.template.sections.map(d=>gU(e,d,l,t.settings??fa));return{file:t.file,template:e.template.name,findings:l,suppressed:c,checklist:u}}var pU=en.map(({
id:e})=>e),hU=1e3;function pO(e,{file:t,lang:n,settings:r=fa},i){let s=e.silencedBy==="nothing"?e.severity:r.severities[e.id]??e.severity;if(s==="off")return[];
let o=[],a=0;i(({at:u,message:d,section:f,why:h,sure:p=!0,fixable:y=!1})=>{if(o.length===hU){a+=1;return}let{line:w,column:x,endLine:O,endColumn:T}=u??{line:1,column:1,
endLine:1,endColumn:1},{id:$}=e,E=p?s:"advice";o.push({rule:$,severity:E,message:d[n],why:typeof h=="string"?h:(h??e.why)[n],fix:e.fix[n],file:t,section:f??null,
line:w,column:x,endLine:O,endColumn:T,...y?{fixable:y}:{}})},r);let c=o.at(-1);return a===0||c===void 0?o:[...o.slice(0,-1),{...c,message:{en:`${c.message} (and\
 ${a} more like it)`,"zh-CN":`${c.message}（另有 ${a} 处）`}[n]}]}function hO(e,t){let n=new Set(ki(e.source.text).map(({start:i,end:s})=>e.source.text.slice(
i,s)));if(n.size===0)return t;let r=[...new Set([...n].map(i=>i.length))].sort((i,s)=>s-i);return t.map(i=>({...i,message:rc(mU(i.message,n,r))}))}function mU(e,t,n){
let r=n.filter(s=>s<=e.length),i="";for(let s=0;s<e.length;){let o=r.find(a=>t.has(e.slice(s,s+a)));i+=o===void 0?e.charAt(s):`${e.slice(s,s+4)}…`,s+=o??1}return i}
function mO(e,t){return e.line-t.line||e.column-t.column}function gU(e,t,n,r){let{id:i,heading:s,required:o}=t,a=Li(e,t,r),c=a.every(u=>u.blank)?"blank":n.some(
u=>u.section===i&&u.severity!=="advice")?"flawed":"filled";return{id:i,heading:s,required:o,state:c,line:a[0]?.head.line??null}}Pd();Re();Du();fo();function bO(e,t,n){let r=n.lang??bU(t)??al(t.source.text);if(n.name!==null)return{document:t,template:yO(e,n.name,r)};let i=_a(t.frontMatter,
"template"),s=i===null?null:e.find(i,r);if(s!==null)return{document:t,template:s};let o=yO(e,n.fallback??Ob,r);return{document:i===null?t:yU(t,i,e),template:o}}
function yU(e,t,n){let r=e.source.lines.find(({text:s})=>s.startsWith("template:"))?.number??1,i={message:`there is no template "${t}"; expected one of ${wO(n)}`,
line:r,column:1};return{...e,frontMatter:{data:e.frontMatter?.data??{},problem:i}}}function yO(e,t,n){let r=e.find(t,n);if(r!==null)return r;throw new B("templa\
te-unknown",`there is no template "${t}"`,`Expected one of: ${wO(e)}.`)}function wO(e){return[...new Set(e.list().map(t=>t.name))].join(", ")}function bU(e){let t=_a(
e.frontMatter,"lang");return es.find(n=>n===t)??(t?.startsWith("zh")===!0?"zh-CN":null)}vy();async function rN(e,{templates:t,template:n,decided:r}){let i=Mu(e,await rH(e)),s=bO(t,i,{name:n,lang:null,fallback:r?.template??null});return qu(s.document,
s.template)}async function rH(e){return/^\uFEFF?\s*---/.test(e)?(await Promise.resolve().then(()=>(nN(),tN))).readFrontMatter:()=>({data:{},problem:null})}async function vI(e,t){let n=await rN(e,t),r=(t.decided??Is).settings,i=wu(e)?await VV(r):r;return{...gO(n,{file:t.file,lang:t.messages,settings:i}),source:n.source,
spec:n}}async function VV(e){let[{failedExamples:t},{builtinVocabulary:n}]=await Promise.all([Promise.resolve().then(()=>(gI(),mI)),Promise.resolve().then(()=>(tb(),wI))]),
r=await e.vocabulary?.()??n();return{...e,failedExamples:i=>t(i,r)}}Ps();_d();import{dirname as HK,resolve as lP,sep as WK}from"node:path";Fr();Wn();import{join as sK,relative as oK}from"node:path";function aK(e){let t=sK(Bo(e),bi,"pits.yml");return{path:t,shown:oK(e,t),exists:Dr(t)}}async function OI(e){
let{path:t,shown:n,exists:r}=aK(e);if(!r)return{own:[],off:[]};let{readPitFile:i}=await Promise.resolve().then(()=>($I(),TI));return i(n,St(t,n))}Fr();function uP(e,t,n){let r=new Map,i=null,s=async()=>(await Promise.resolve().then(()=>(jI(),qI))).loadVocabulary(Bo(n.cwd)),o=new Map,a=l=>{if(e.config===!1)
return null;if(e.config!==void 0)return lP(n.cwd,e.config);let c=r.get(l),u=c===void 0?_I(l,n.cwd):c;return r.set(l,u),u};return async l=>{let c=lP(n.cwd,l),u=a(
HK(c));if(i??=await OI(n.cwd),u===null)return{...cP(Is,e,i,s),from:[]};let{layersOf:d,settingsFor:f}=await Promise.resolve().then(()=>(aP(),oP)),h=o.get(u)??d(u,
t,n.cwd);return o.set(u,h),{...cP(f(c.split(WK).join("/"),h),e,i,s),from:h.map(p=>p.file)}}}function cP(e,{strict:t},n,r){return{...e,settings:{...e.settings,pits:n,
vocabulary:r,...t===!0?{strict:t}:{}}}}wi();gg();var dP=pu.version;function Td(e,t){t.stderr.write(`error: ${Be(e.message)}
hint: ${Be(e.hint)}
`)}function fP(e,t){let n=e instanceof Error?e.message:String(e);t.stderr.write(`error: this is a bug in spec ${dP}: ${Be(n)}
`),t.stderr.write(`hint: Please report it with the command line and, if you can, the file; SPEC_DEBUG=1 shows where it happened.
`),t.env.SPEC_DEBUG==="1"&&e instanceof Error&&t.stderr.write(`${B0(e.stack??"")}
`)}async function pP(e){try{let t=w1(e.env);return await VK(t,t.token===""?e:{...e,env:{...e.env,GH_TOKEN:t.token}})}catch(t){return t instanceof B?hP(t,e):fP(t,e),
Si.failed}}async function VK(e,t){let n=y1(t.env),{files:r,unread:i,lang:s}=await KK(e,n,t);r.length>0&&t.stdout.write(`${d1(r,{style:H0,lang:s,quiet:!1,shard:null,
unread:[]})}${xp(r,{quiet:!1})}`);let o=hn(r,"error");return bb({errors:o,warnings:hn(r,"warning"),result:i.length>0?"failed":o>0?"findings":"clean"},t.env),wb(
tc(r,{lang:s,quiet:!1,unread:i}),t.env),e.comment&&await JK(n,r,s,t),i.length>0?Si.failed:o>0&&e.failOnError?Si.findings:Si.clean}async function KK(e,t,n){let r=await j0(
n.cwd),i=uP({},r,n),s=e.lang??al(t?.text??""),o=[],a=[];for await(let l of YK(e,t,n))l instanceof B?(hP(l,n),a.push(l)):o.push(await vI(l.text,{file:l.file,templates:r,
template:e.template,messages:s,decided:await i(l.path??l.file)}));return{files:o,unread:a,lang:s}}function YK({files:e,lang:t},n,r){if(e.length>0)return gA({args:e,
stdinName:"<stdin>",github:t===null?{}:{lang:t},shard:null},r);if(n===null)throw new B("no-files",`the event ${r.env.GITHUB_EVENT_NAME??""} is about no issue or\
 pull request, and no file is named`,"Name files with the input `files`.");return[{file:`${n.owner}/${n.repo}#${n.number}`,path:null,text:n.text}]}async function JK(e,t,n,r){
let[i,...s]=t;if(e===null||i===void 0||s.length>0)throw new B("input-invalid","the input comment is for one document and an event that is about an issue or a pu\
ll request","Leave it out, or run on issues.");await xb(await bu({lang:n},r),e,Ep,U0(i,n))}function hP(e,t){Td(e,t),t.stdout.write(xp([],{quiet:!1,unread:[e]}))}yr();Re();cc();var cb={get cwd(){return XK()},env:process.env,get stdin(){return process.stdin},get stdout(){return mP(process.stdout,QK)},get stderr(){return mP(process.stderr,
eY)}};function XK(){try{return process.cwd()}catch(e){throw new B("no-folder","the folder that this runs in is gone","Change to a folder that exists.",{cause:e})}}
function mP(e,t){return e.listeners("error").includes(t)||e.on("error",t),e}function QK(e){if(e.code==="EPIPE"||e.code==="EIO")return;let t=it(e,"cannot write",
"standard output");if(!(t instanceof B))throw e;Td(t,cb),process.once("exit",()=>{process.exitCode=Si.failed})}function eY(){}process.exitCode=await pP(cb);
