// Generated from pits/pits.yml by `npm run generate`; change that. Each is text until it is asked for, which keeps start-up short.
export const BUILTIN_PITS: readonly { readonly id: string; readonly json: string }[] = [
 {
  "id": "hot-endpoint",
  "json": "{\"id\":\"hot-endpoint\",\"title\":{\"en\":\"Work on a path that everybody hits\",\"zh-CN\":\"人人都会走到的路径上的开销\"},\"triggers\":[\"high-frequency\",\"hot endpoint\",\"every page load\",\"each page load\",\"every user hits\",\"hit by every user\",\"on front-end startup\",\"on app startup\",\"on every keystroke\",\"高频\",\"热点接口\",\"每次启动\",\"首页加载\",\"每个用户都会\"],\"paths\":[],\"facts\":[\"call-rate\"],\"question\":{\"en\":\"How many calls does it take a minute, today and at its peak?\",\"zh-CN\":\"它今天每分钟有多少次调用，高峰时多少？\"},\"incident\":{\"en\":\"A check that cost a few milliseconds was put where every user's start-up passes; the store behind it was saturated within the hour.\",\"zh-CN\":\"一个只要几毫秒的检查放到了每个用户启动都会经过的地方，一小时之内就把后面的存储压满了。\"},\"url\":null}"
 },
 {
  "id": "full-scan",
  "json": "{\"id\":\"full-scan\",\"title\":{\"en\":\"A scan of the whole key space or table\",\"zh-CN\":\"扫描整个键空间或整张表\"},\"triggers\":[\"SCAN\",\"KEYS\",\"HGETALL\",\"SMEMBERS\",\"SELECT *\",\"COUNT(*)\",\"key space\",\"keyspace\",\"full table\",\"table scan\",\"full scan\",\"iterate over all\",\"loop over all\",\"all keys\",\"every row\",\"every key\",\"键空间\",\"全表\",\"全量扫描\",\"遍历所有\",\"遍历全部\",\"遍历每\"],\"paths\":[],\"facts\":[\"data-size\",\"call-rate\"],\"question\":{\"en\":\"How many keys or rows does it go through, today and projected, and how often a minute?\",\"zh-CN\":\"要扫过多少个键或多少行（今天和预计），每分钟多少次？\"},\"incident\":{\"en\":\"A scan that took no time over the handful of rows of the tests went over the whole production key space on each call.\",\"zh-CN\":\"测试里只有几行数据，扫描不花时间；到了线上，每次调用都扫过整个键空间。\"},\"url\":null}"
 },
 {
  "id": "n-plus-one",
  "json": "{\"id\":\"n-plus-one\",\"title\":{\"en\":\"One query for each row\",\"zh-CN\":\"每一行都查询一次\"},\"triggers\":[\"N+1\",\"query for each\",\"queries for each\",\"query per\",\"request per item\",\"request for each\",\"call for each\",\"fetch for each\",\"lookup for each\",\"fetched for each\",\"loaded for each\",\"in a loop\",\"loops over\",\"loop over\",\"逐个查询\",\"逐条查询\",\"逐个请求\",\"逐条请求\",\"循环查询\",\"循环调用\",\"每条都查\"],\"paths\":[],\"facts\":[\"query-count\"],\"question\":{\"en\":\"How many queries does one call make, and does that grow with the number of rows?\",\"zh-CN\":\"一次调用发出多少次查询？会随行数增长吗？\"},\"incident\":{\"en\":\"A list of 20 rows made 21 queries; with 2,000 rows the page timed out and took the database along.\",\"zh-CN\":\"20 行的列表发出 21 次查询；到了 2,000 行，页面超时，数据库也被拖垮。\"},\"url\":null}"
 },
 {
  "id": "unbounded-list",
  "json": "{\"id\":\"unbounded-list\",\"title\":{\"en\":\"A list without an end\",\"zh-CN\":\"没有上限的列表\"},\"triggers\":[\"list all\",\"lists all\",\"listing all\",\"return all\",\"returns all\",\"fetch all\",\"fetches all\",\"load all\",\"loads all\",\"get all\",\"show all\",\"shows all\",\"export all\",\"exports all\",\"all records\",\"all rows\",\"返回所有\",\"返回全部\",\"列出所有\",\"列出全部\",\"加载所有\",\"加载全部\",\"查询所有\",\"查询全部\",\"展示所有\",\"显示所有\",\"导出所有\",\"导出全部\",\"获取所有\"],\"paths\":[],\"facts\":[\"limit\"],\"question\":{\"en\":\"What is the most that one answer holds, and how does the reader get the rest?\",\"zh-CN\":\"一次最多返回多少条？其余的怎么取？\"},\"incident\":{\"en\":\"An endpoint that returned everything was fine for a year; then the largest customer's answer no longer fitted into memory.\",\"zh-CN\":\"一个返回全部数据的接口用了一年都没事，直到最大客户的结果装不进内存。\"},\"url\":null}"
 },
 {
  "id": "retry-storm",
  "json": "{\"id\":\"retry-storm\",\"title\":{\"en\":\"Retries that pile up\",\"zh-CN\":\"重试堆积成风暴\"},\"triggers\":[\"retry\",\"retries\",\"retried\",\"retrying\",\"re-send\",\"try again\",\"重试\",\"重发\"],\"paths\":[],\"facts\":[\"attempts\",\"backoff\"],\"question\":{\"en\":\"How many attempts are made, how far apart, and what happens after the last?\",\"zh-CN\":\"最多尝试几次，间隔多久，最后一次失败之后怎么办？\"},\"incident\":{\"en\":\"A dependency was slow for a minute; each layer retried three times at once, and 27 times the load kept it down for an hour.\",\"zh-CN\":\"依赖慢了一分钟；每一层都立刻重试三次，27 倍的流量让它一小时起不来。\"},\"url\":null}"
 },
 {
  "id": "cache-stampede",
  "json": "{\"id\":\"cache-stampede\",\"title\":{\"en\":\"Everybody refills the cache at once\",\"zh-CN\":\"缓存同时失效，一起回源\"},\"triggers\":[\"cache\",\"caches\",\"cached\",\"caching\",\"memoize\",\"memoized\",\"缓存\"],\"paths\":[],\"facts\":[\"expiry\",\"refill\"],\"question\":{\"en\":\"How long does an entry live, and who refills it when many ask at once?\",\"zh-CN\":\"一条缓存保留多久？很多请求同时来时由谁回源？\"},\"incident\":{\"en\":\"All entries were written at deployment with one lifetime; when it ended, every server asked the database in the same second.\",\"zh-CN\":\"所有条目在发布时以同样的有效期写入；到期的那一秒，每台服务器都去问数据库。\"},\"url\":null}"
 },
 {
  "id": "migration-lock",
  "json": "{\"id\":\"migration-lock\",\"title\":{\"en\":\"A migration that locks a large table\",\"zh-CN\":\"迁移锁住大表\"},\"triggers\":[\"ALTER TABLE\",\"CREATE INDEX\",\"schema migration\",\"database migration\",\"data migration\",\"schema change\",\"add a column\",\"adds a column\",\"new column\",\"backfill\",\"数据迁移\",\"数据库迁移\",\"加字段\",\"新增字段\",\"增加字段\",\"表结构\",\"回填\"],\"paths\":[],\"facts\":[\"data-size\",\"lock\"],\"question\":{\"en\":\"How many rows does the table have, and what is locked for how long while it runs?\",\"zh-CN\":\"表有多少行？执行期间锁住什么、多久？\"},\"incident\":{\"en\":\"Adding a column with a default rewrote a table of 80 million rows; writes waited for 40 minutes.\",\"zh-CN\":\"加一个带默认值的字段，重写了 8,000 万行的表，写入等了 40 分钟。\"},\"url\":null}"
 },
 {
  "id": "cron-overlap",
  "json": "{\"id\":\"cron-overlap\",\"title\":{\"en\":\"A scheduled job that meets itself\",\"zh-CN\":\"定时任务与自己重叠\"},\"triggers\":[\"cron\",\"cronjob\",\"cron job\",\"scheduled job\",\"scheduled task\",\"nightly job\",\"periodic job\",\"runs every\",\"run every\",\"定时任务\",\"定时执行\",\"定时同步\",\"计划任务\"],\"paths\":[],\"facts\":[\"duration\",\"overlap\"],\"question\":{\"en\":\"How long does one run take, and what happens when the next is due before it ends?\",\"zh-CN\":\"一次运行要多久？没跑完又到点了怎么办？\"},\"incident\":{\"en\":\"A job that ran each five minutes one day took six; the runs piled up and charged customers twice.\",\"zh-CN\":\"五分钟一次的任务有一天跑了六分钟；运行叠在一起，给客户扣了两次款。\"},\"url\":null}"
 },
 {
  "id": "clock",
  "json": "{\"id\":\"clock\",\"title\":{\"en\":\"Whose clock and whose day\",\"zh-CN\":\"谁的时钟，哪一天\"},\"triggers\":[\"midnight\",\"end of day\",\"start of day\",\"end of the day\",\"end of the month\",\"calendar day\",\"business day\",\"working day\",\"due date\",\"date range\",\"time of day\",\"daily report\",\"零点\",\"凌晨\",\"当天\",\"自然日\",\"工作日\",\"截止日期\",\"日期范围\",\"日报\"],\"paths\":[],\"facts\":[\"time-zone\"],\"question\":{\"en\":\"In which time zone does a day begin, and whose clock decides?\",\"zh-CN\":\"一天从哪个时区的零点开始？以谁的时钟为准？\"},\"incident\":{\"en\":\"Two services cut the day in two time zones; each night the totals differed by eight hours of orders.\",\"zh-CN\":\"两个服务按两个时区切分一天，每晚的合计相差八小时的订单。\"},\"url\":null}"
 },
 {
  "id": "fan-out",
  "json": "{\"id\":\"fan-out\",\"title\":{\"en\":\"One event that becomes thousands\",\"zh-CN\":\"一个事件变成成千上万个\"},\"triggers\":[\"fan out\",\"fan-out\",\"fans out\",\"broadcast\",\"broadcasts\",\"notify all\",\"notifies all\",\"send to all\",\"sends to all\",\"all subscribers\",\"each subscriber\",\"every subscriber\",\"all followers\",\"广播\",\"群发\",\"通知所有\",\"通知全部\",\"推送给所有\",\"推送给全部\"],\"paths\":[],\"facts\":[\"data-size\",\"concurrency\"],\"question\":{\"en\":\"How many receivers are there at most, and how many are served at a time?\",\"zh-CN\":\"最多有多少个接收方？同时处理多少个？\"},\"incident\":{\"en\":\"One post of an account with a million followers made a million writes in one go and held up everybody else's.\",\"zh-CN\":\"一个百万粉丝的账号发了一条动态，一次写入一百万条，其他人的都被堵住。\"},\"url\":null}"
 },
 {
  "id": "unindexed-query",
  "json": "{\"id\":\"unindexed-query\",\"title\":{\"en\":\"A query without an index\",\"zh-CN\":\"没有索引的查询\"},\"triggers\":[\"WHERE\",\"ORDER BY\",\"LIKE\",\"GROUP BY\",\"query by\",\"look up by\",\"lookup by\",\"find by\",\"search by\",\"full-text search\",\"fuzzy search\",\"模糊查询\",\"模糊搜索\",\"全文搜索\",\"按条件查询\",\"条件查询\"],\"paths\":[],\"facts\":[\"index\",\"data-size\"],\"question\":{\"en\":\"Which index serves the query, and over how many rows?\",\"zh-CN\":\"查询走哪个索引？数据有多少行？\"},\"incident\":{\"en\":\"A filter on a column without an index was instant in the tests and read 30 million rows in production.\",\"zh-CN\":\"按一个没有索引的字段过滤，测试时瞬间返回，线上读了 3,000 万行。\"},\"url\":null}"
 },
 {
  "id": "secrets-in-logs",
  "json": "{\"id\":\"secrets-in-logs\",\"title\":{\"en\":\"Secrets in logs\",\"zh-CN\":\"日志里的秘密\"},\"triggers\":[\"log the request\",\"log requests\",\"log all requests\",\"log every request\",\"logs every request\",\"log the response\",\"log the payload\",\"log the body\",\"log headers\",\"log the headers\",\"request log\",\"request logging\",\"access log\",\"audit log\",\"debug log\",\"打印请求\",\"记录请求\",\"请求日志\",\"访问日志\",\"审计日志\",\"打印参数\"],\"paths\":[],\"facts\":[\"redaction\"],\"question\":{\"en\":\"Which fields are left out or masked before a line is logged?\",\"zh-CN\":\"写日志之前，哪些字段要去掉或脱敏？\"},\"incident\":{\"en\":\"Request bodies were logged for a week to find a defect; the passwords in them were found a year later, in the backups.\",\"zh-CN\":\"为了查一个缺陷，把请求体打了一周日志；一年以后，在备份里发现了其中的密码。\"},\"url\":null}"
 }
];
