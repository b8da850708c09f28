import type { Text } from "../spec/language.js";
import type { FactKind } from "../spec/pit.js";
import { quantitiesIn } from "./quantities.js";

/** A kind of fact: what it is called, and whether some words state it. */
interface Kind {
  readonly name: Text;
  readonly isStatedBy: (text: string) => boolean;
}

const DIGIT = /[\d０-９]|(?<!\p{L})(?:no|one|two|three|once|twice|never|single)(?!\p{L})|[一二两三四五六七八九十百千万亿零]/iu;

/** Words that name it, with a number beside them. */
const counted =
  (words: RegExp) =>
  (text: string): boolean =>
    words.test(text) && DIGIT.test(text);

/** Words that name it, with a number so close to them that it is theirs. */
const near =
  (words: RegExp) =>
  (text: string): boolean =>
    [...text.matchAll(words)].some((match) => DIGIT.test(text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20)));

/** How each kind of fact is recognised: rather too easily, because a question that is answered already is worse than one that is not asked. */
export const FACTS: Readonly<Record<FactKind, Kind>> = {
  "call-rate": {
    name: { en: "the call rate", "zh-CN": "调用频率" },
    isStatedBy: (text) => quantitiesIn(text).some(({ dimension }) => dimension === "rate") || counted(/(?<!\p{L})(?:[qrt]ps|rpm|(?:calls?|requests?|queries|hits|runs|messages|events)[^.。]{0,40}(?:per|an?|each|every|\/) ?(?:second|minute|hour|day|week|month|release))(?!\p{L})|(?<!\p{L})(?:once|twice|\d+ times) (?:per|an?|each|every|at) ?\p{L}|次\s?[/／]|[/／](?:秒|分钟?|小时|天)|每(?:秒|分钟|小时|天|日|周|月)/iu)(text),
  },
  "data-size": {
    name: { en: "the size of the data, today and projected", "zh-CN": "数据量（今天和预计）" },
    isStatedBy: (text) =>
      quantitiesIn(text).some(({ dimension }) => dimension === "size") ||
      counted(/(?<!\p{L})(?:rows?|records?|entry|entries|keys?|members?|items?|documents?|users?|customers?|tenants?|subscribers?|followers?|receivers?|models?|orders?|objects?|files?|messages?|events?|elements?|products?|tables?)(?!\p{L})|[行条个张份]|[万亿]/iu)(text),
  },
  limit: {
    name: { en: "the most at a time", "zh-CN": "一次的上限" },
    isStatedBy: (text) => quantitiesIn(text).some(({ bound, dimension }) => bound === "upper" && (dimension === "count" || dimension === "size" || dimension === "bare")) || counted(/(?<!\p{L})(?:pages?|per page|page size|limit|limited|cap|capped|batch(?:es)?|chunks?|top|first|last|latest|max(?:imum)?)(?!\p{L})|分页|每页|上限|最多|批|前/iu)(text),
  },
  timeout: { name: { en: "the timeout", "zh-CN": "超时时间" }, isStatedBy: counted(/(?<!\p{L})(?:time-?outs?|times? out|deadline|gives? up|wait(?:s|ed)? (?:at most|up to))(?!\p{L})|超时|最多等/iu) },
  duration: { name: { en: "how long it takes", "zh-CN": "需要多久" }, isStatedBy: (text) => quantitiesIn(text).some(({ dimension }) => dimension === "duration") },
  attempts: { name: { en: "how many attempts are made", "zh-CN": "最多尝试几次" }, isStatedBy: near(/(?<!\p{L})(?:retr(?:y|ies|ied|ying)|attempts?|tries|try again)(?!\p{L})|重试|重发|尝试/giu) },
  backoff: { name: { en: "how far apart they are", "zh-CN": "间隔多久" }, isStatedBy: (text) => /(?<!\p{L})(?:back-?off|jitter|circuit[ -]breaker|exponential(?:ly)?|apart|(?:after|delay of|wait(?:s|ing)?|between)[^.。]{0,20}\d)|退避|抖动|熔断|间隔|指数/iu.test(text) },
  expiry: { name: { en: "how long an entry lives", "zh-CN": "一条缓存保留多久" }, isStatedBy: (text) => /(?<!\p{L})(?:ttl|expir\w{0,6}|lifetime|lives? (?:for|until)|max-age|invalidat\w{0,5}|evict\w{0,5})|过期|有效期|失效|缓存时间|淘汰/iu.test(text) || (/(?<!\p{L})cach|缓存/iu.test(text) && quantitiesIn(text).some(({ dimension }) => dimension === "duration")) },
  refill: { name: { en: "who refills it", "zh-CN": "由谁回源" }, isStatedBy: (text) => /(?<!\p{L})(?:single-?flight|stampede|refill\w{0,3}|repopulat\w{0,4}|warm(?:s|ed|ing|-?up)?|written (?:on|when)|write-through|stale|jitter|lock|on a miss|on miss|cache miss\w{0,2}|coalesc\w{0,4})(?!\p{L})|回源|预热|互斥|随机|加锁|未命中|合并请求/iu.test(text) },
  lock: { name: { en: "what is locked and for how long", "zh-CN": "锁住什么、多久" }, isStatedBy: (text) => /(?<!\p{L})(?:un)?lock\w{0,4}|(?<!\p{L})(?:CONCURRENTLY|online|downtime|instant|gh-ost|pt-online|in batches|batches of)(?!\p{L})|锁|停机|停服|在线|分批/iu.test(text) },
  overlap: { name: { en: "what happens when two runs meet", "zh-CN": "两次运行重叠时怎么办" }, isStatedBy: (text) => /(?<!\p{L})(?:overlap\w{0,4}|lock\w{0,3}|single instance|one (?:run|instance|job)|at a time|concurren\w{0,4}|idempoten\w{0,3}|still running|previous run|flock|mutex|skips?)(?!\p{L})|重叠|互斥|幂等|并发|单实例|锁|上一次|未结束/iu.test(text) },
  concurrency: { name: { en: "how many at a time", "zh-CN": "同时处理多少个" }, isStatedBy: counted(/(?<!\p{L})(?:concurren\w{0,4}|parallel|workers?|at a time|in flight|batch(?:es)?|chunks?|queue|throttl\w{0,4}|rate[ -]limit\w{0,3})(?!\p{L})|并发|同时|线程|分批|批次|队列|限流/iu) },
  "time-zone": { name: { en: "the time zone", "zh-CN": "时区" }, isStatedBy: (text) => /(?<!\p{L})(?:UTC|GMT|[A-Z]{1,2}ST|[CP]DT|time ?-?zones?|local time|server time|offset|tz|[A-Z][a-z]{2,12}\/[A-Z][a-z_]{2,20})(?!\p{L})|时区|北京时间|当地时间|服务器时间/u.test(text) || /time ?-?zones?/i.test(text) },
  index: { name: { en: "the index that serves it", "zh-CN": "走哪个索引" }, isStatedBy: (text) => /(?<!\p{L})(?:index(?:es|ed)?|indices|primary key|unique key|EXPLAIN|gin|btree|b-tree|O\(1\)|O\(log n\))(?!\p{L})|索引|主键|执行计划/iu.test(text) },
  "query-count": { name: { en: "the number of queries", "zh-CN": "查询次数" }, isStatedBy: (text) => /(?<!\p{L})(?:(?:one|a single|two|three|\d{1,4}) (?:\w{1,12} )?(?:quer(?:y|ies)|calls?|requests?|round[ -]trips?|statements?|lookups?)(?! (?:per|for each|for every|each))|batch\w{0,3}|bulk|join(?:s|ed)?|prefetch\w{0,3}|preload\w{0,3}|eager\w{0,3}|dataloader|pipeline\w{0,2}|multi-?get|MGET|O\(1\))(?!\p{L})|批量|一次查询|一次性|联表|预加载|次查询/iu.test(text) },
  redaction: { name: { en: "what is left out or masked", "zh-CN": "哪些字段去掉或脱敏" }, isStatedBy: (text) => /(?<!\p{L})(?:redact\w{0,4}|mask\w{0,3}|scrub\w{0,5}|saniti[sz]\w{0,3}|(?:not|never|nor|without)[^.。]{0,40}(?:log|logged|logs|bod(?:y|ies)|tokens?|secrets?|passwords?|headers?|personal)|left out|omit\w{0,4}|no (?:secrets?|tokens?|passwords?|personal|bod(?:y|ies)|PII))(?!\p{L})|脱敏|掩码|打码|不(?:得|会|能|应)?(?:打印|记录|写入|输出|包含)/iu.test(text) },
};
