import { gated, type Gated } from "./gated.js";

/** Words that call for a figure, and what the figure would be. `sure` ones call for it wherever something is demanded. */
export interface FigureWords {
  readonly pattern: Gated;
  readonly asks: "time" | "load" | "size" | "cost" | "limit" | "figure";
  readonly sure: boolean;
}

const QUALITY = "latenc(?:y|ies)|throughput|performance|response[ -]times?|load(?:ing)?[ -]times?|build[ -]times?|start(?:-?up)?[ -]times?|speed|(?:cpu|memory|disk|resource|network|bandwidth|token|battery) (?:usage|use|consumption|pressure|footprint|load|traffic)|memory|bandwidth|overhead|(?:server|database|db|network|api|system|cpu)?[ -]?load|downtime|(?:bundle|package|binary|image|page|payload|file|repo(?:sitory)?|database) size|(?:infrastructure|cloud|hosting|operating|operational|storage|api|token|compute)? ?costs?|file i\\/o|i\\/o(?: operations)?|network (?:requests|calls|round[ -]?trips)|round[ -]?trips|database (?:queries|calls)|footprint|availability|uptime|delays?|cold starts?";
const CHANGE = "reduc(?:e|es|ed|ing)|minimi[sz](?:e|es|ed|ing)|lower(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|cut(?:s|ting)?|improv(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|optimi[sz](?:e|es|ed|ing)|maximi[sz](?:e|es|ed|ing)|enhanc(?:e|es|ed|ing)|boost(?:s|ed|ing)?|speed(?:s|ing)? up|accelerat(?:e|es|ed|ing)|better|faster|avoid(?:s|ing)?|limit(?:s|ing)?";
const DEGREE = "optimal|good|great|acceptable|reasonable|consistent|minimal|low|lower|high|higher|slight|small|negligible|significant|major|excessive|undue|noticeable|visible|measurable|fewer|less|additional|heavy|efficient|adequate|sufficient|decent|excellent|superior|improved|reduced|optimi[sz]ed";
const MANY = "many|large (?:numbers?|amounts?|volumes?|quantit(?:y|ies)) of|high (?:numbers?|volumes?) of|lots of|a lot of|plenty of|thousands of|millions of|hundreds of|massive|huge|large|very large|big|heavy|growing|increasing";
const CROWD = "(?:(?:concurrent|simultaneous|parallel|active|incoming) )?(?:users?|requests?|connections?|clients?|sessions?|calls|queries|messages|events|traffic|loads?|data ?sets?|volumes? of data|data|files?|records?|rows?|entries|items|documents|images?|photos?|payloads?|uploads?|lists?|tables?|repos(?:itories)?|albums?|orders|nodes|tenants)";

const word = (inner: string): string => `(?<![A-Za-z0-9_-])(?:${inner})(?![A-Za-z0-9_-])`;
const between = (words: number): string => `(?:[A-Za-z'/-]{1,20}[ ,]{1,2}){0,${words}}`;

export const FIGURE_WORDS: readonly FigureWords[] = ([
  // A letter stands where the figure should.
  { pattern: () => new RegExp(word("(?:X|N|XX|NN|XXX|Y) ?(?:ms|milliseconds?|s|secs?|seconds?|minutes?|hours?|days?|%|percent|KB|MB|GB|rps|qps|requests|users)"), "gu"), asks: "figure", sure: true },
  { pattern: () => new RegExp(word(`(?:handl(?:e|es|ing)|support(?:s|ing)?|serv(?:e|es|ing)|accommodat(?:e|es)|process(?:es|ing)?|sustain(?:s)?|withstand|cope with|scales? to|contains?|with|for) (?:the |an? )?(?:${MANY}|multiple (?=concurrent|simultaneous)|concurrent|simultaneous|high|peak) ${CROWD}`), "gi"), asks: "load", sure: true },
  { pattern: () => new RegExp(word("(?:concurrent|simultaneous) (?:users|requests|connections|clients|sessions)"), "gi"), asks: "load", sure: true },
  { pattern: () => new RegExp(word(`(?:${CHANGE}|${DEGREE}) ${between(2)}(?:${QUALITY})`), "gi"), asks: "figure", sure: true },
  { pattern: () => new RegExp(word("(?:optimi[sz]ed?|tuned?) for (?:performance|speed|scale|throughput|latency|size)|performance[- ]optimi[sz]ed"), "gi"), asks: "time", sure: true },
  { pattern: () => new RegExp(word("(?:not|never|no|without|avoid(?:s|ing)?) (?:[A-Za-z]{1,14} ){0,3}(?:slow(?:s|ing|er)?(?: down)?|degrad(?:e|es|ing|ation)|(?:network|cpu|memory|i\\/o|io)[- ]bound|bottlenecks?|performance (?:regressions?|penalt(?:y|ies)|loss|hit|impact|degradation))"), "gi"), asks: "figure", sure: true },
  { pattern: () => new RegExp(word("fast|faster|fastest|quick|quicker|quickly|rapid|rapidly|near-instantly|snappy|speedy|low[- ]latency|high[- ]performance|highly performant|performant|high[- ]throughput|blazing(?:ly)?|near[- ]instant"), "gi"), asks: "time", sure: true },
  // More often the order of two events than a time.
  { pattern: () => new RegExp(word("instant|instantly|instantaneously|immediately"), "gi"), asks: "time", sure: false },
  { pattern: () => new RegExp(word("in a timely (?:manner|fashion)|as soon as possible|a (?:few|couple of) (?:ms|milliseconds|seconds|minutes|hours|days)|(?:with)?in (?:seconds|minutes|milliseconds)|(?:a )?short (?:delay|time|period)"), "gi"), asks: "time", sure: false },
  { pattern: () => new RegExp(word("scalable|scales? well|more efficient(?:ly)?|cheaper|cost[- ]effective|resource[- ]efficient|memory[- ]efficient|highly available|high availability|fault[- ]tolerant"), "gi"), asks: "cost", sure: false },
  { pattern: () => new RegExp(word(`(?:reasonable|appropriate|conservative|suitable|sensible|sane|short|long|generous|strict|stricter|fixed|sufficient|adequate|acceptable|certain) (?:[A-Za-z-]{1,20} ){0,1}(?:rate limits?|timeouts?|ttls?|thresholds?|quotas?|retention|expir(?:y|ation)|limits?|intervals?|delays?|backoff|batch sizes?|size|amount|number|time|duration|rates?|period)`), "gi"), asks: "limit", sure: true },
  { pattern: () => new RegExp(word("rate[- ]limit(?:s|ed|ing)?|throttl(?:e|ed|ing)"), "gi"), asks: "limit", sure: false },
  { pattern: () => new RegExp(word(`(?:${MANY}) ${CROWD}|(?:high|heavy|peak) (?:load|traffic|volume|concurrency)|at scale|unlimited`), "gi"), asks: "size", sure: false },
  { pattern: () => /高性能|极致性能|性能(?:优异|优秀|良好|极佳|好)|(?:提升|提高|优化|改善|保证|保障|确保)[^，。；、]{0,6}(?:性能|速度|效率|吞吐)|(?:降低|减少|缩短|压缩|控制)[^，。；、]{0,8}(?:延迟|时延|负载|压力|开销|耗时|成本|内存|带宽|响应时间|加载时间|占用)|(?:加载|响应|启动|渲染|查询)(?:速度)?(?:要|更|足够)?快|低延迟|低时延|毫秒级|秒级|秒开|快速(?:响应|加载|返回|查询|检索|启动|打开)|流畅|(?:无|没有)(?:明显)?(?:卡顿|延迟)|不卡顿|响应(?:迅速|及时)/gu, asks: "time", sure: true },
  { pattern: () => /[几数](?:秒|分钟|毫秒|十毫秒|百毫秒|小时|天)|(?:可|适当|适度)+(?:放宽|缩短|延长|降低|提高)|尽(?:快|可能快|可能短|可能少|可能小)|极短时间|短时间内/gu, asks: "time", sure: false },
  { pattern: () => /高并发|大并发|海量|大流量|高吞吐|高负载|大规模|(?:大量|众多|多个?并发)(?:的)?(?:用户|请求|数据|连接|文件|消息|订单|并发)|大数据量|大文件|高可用|可扩展性|可伸缩|支持并发/gu, asks: "load", sure: true },
  { pattern: () => /(?:合理|合适|适当|一定|较长|较短|较大|较小|足够)的?(?:超时|限流|阈值|上限|频率|间隔|数量|时间|大小|容量|比例)|限流|超时时间/gu, asks: "limit", sure: false },
] as const).map((words, index) => ({ ...words, pattern: gated(`figure-words ${index}`, words.pattern) }));

/** Words of the list that mean something else here. */
export const OTHER_MEANINGS =
  gated("figure-words OTHER_MEANINGS", () => /(?<![A-Za-z-])(?:fail[- ]?fast|fails? (?:early|immediately|quickly)|fast[- ](?:forward|path|api|lane|track|food)(?:ed|s|ing)?|fastapi|fastify|quick[- ]?(?:start|fix|fixes|action|actions|reply|open|pick|access|link|links|view|filter|filters|search)|instant (?:messag(?:e|ing)|app)|responsive (?:design|layout|ui|images?|grid|web|breakpoints?|modal|navigation|pages?|component)|(?:mobile|fully)[- ]responsive|real[- ]time (?:communication|clock|database)|lightweight (?:tags?|threads?|process(?:es)?|markup)|immediately (?:after|before|follow(?:s|ing)?|preced(?:es|ing)|above|below|adjacent|available|visible|obvious)|(?:load|loads|loading) (?:the|a|an|from)|large[- ]scale|too many requests|how (?:many|much|fast|large|big|quickly|often|frequently)(?: [A-Za-z]{1,20})?|get(?:ting)? started (?:quickly|fast)|(?:i|we|you|they|users?|people|developers?|contributors|anyone|everyone|team|reviewers?) (?:can|could|may) (?:[A-Za-z/-]{1,20} ){1,5}(?:quickly|faster|fast|rapidly|immediately)|(?:can|could|to) (?:quickly|rapidly|immediately) [A-Za-z]{2,16}|(?:users?|i|we|reviewers?|they|developers?) (?:immediately|quickly|instantly) [A-Za-z]{2,16}|start(?:ing)? immediately|as (?:quickly|fast) as possible|(?:rapid|quick) (?:succession|repeated|clicks?|double)|rapidly (?:click|repeated|press)\w*)(?![A-Za-z-])|快速(?:开始|入门|上手|指南|排序|链接|通道|重复|连续|点击|双击|切换|滑动|滚动)|实时(?:操作系统|通信)/gi);
