import { example } from "./example.js";
import { type Gated, gated } from "./gated.js";
import { hotPathsIn } from "./hot-paths.js";
import { type Statement, statementsOf } from "./prose.js";
import { defineRule } from "./rule.js";

/** Work whose cost follows the data. `plain` forms name the cost itself. */
const GROWS =
  gated("unbounded-hot-path GROWS", () => /(?<![A-Za-z0-9_-])(?:(?:scan(?:s|ned|ning)?|iterat(?:e|es|ed|ing)(?: over| through| across)?|loop(?:s|ed|ing)? (?:over|through)|walk(?:s|ed|ing)?(?: over| through)?|go(?:es|ing)? through|travers(?:e|es|ed|ing)|enumerat(?:e|es|ed|ing)|read(?:s|ing)?|load(?:s|ed|ing)?|fetch(?:es|ed|ing)?|list(?:s|ed|ing)?|return(?:s|ed|ing)?|quer(?:y|ies|ied|ying)|pull(?:s|ed|ing)?|search(?:es|ed|ing)?(?: through)?|display(?:s|ed|ing)?|shows?|render(?:s|ed|ing)?|recomput(?:e|es|ed|ing)|parse[sd]?|parsing|count(?:s|ed|ing)?|send(?:s|ing)?|notif(?:y|ies|ied|ying)|sort(?:s|ed|ing)?|filter(?:s|ed|ing)?|check(?:s|ed|ing)?)(?: (?:over|through|from|to))? (?:all|each|every|the (?:whole|entire|full|complete)|an? (?:whole|entire|full))(?: (?:of )?(?:the|its|their|our))? [A-Za-z0-9`'_/-]{1,40}(?: [A-Za-z`'_-]{1,24})?)|by scanning (?:the )?[A-Za-z`_-]{1,30}/gi);
const PLAIN =
  gated("unbounded-hot-path PLAIN", () => /(?<![A-Za-z0-9_-])(?:full[- ]table (?:scan|read)s?|table scans?|key[- ]?space scans?|scan(?:s|ned|ning)? (?:of )?(?:the )?(?:whole |entire |full |redis )?(?:key ?space|table|database|collection|index)|N ?\+ ?1 (?:quer(?:y|ies)|problem|reads?|calls?|requests?)|one (?:query|request|call|lookup) (?:per|for each|for every) (?:row|item|record|entry|element|user|id|key|document|file|model)|(?:a |another |separate )(?:query|request|call|lookup) (?:per|for each|for every) (?:row|item|record|entry|element|id|key)|O\(N(?:\^2|²|\*\*2)?\)|without (?:a |any )?(?:limit|pagination|paging)|unbounded (?:list|query|scan|loop|fan-?out|queue|result)s?)|全表扫描|扫全表|(?:遍历|扫描|轮询)(?:所有|全部|整个|全量|每个|每一个)[^，。；,;]{0,12}|(?:查询|读取|加载|返回|拉取|获取|展示)(?:所有|全部|全量)的?[^，。；,;]{1,12}|逐(?:条|个|行)(?:查询|请求|读取|调用)|全量(?:扫描|加载|查询|拉取)/gi);
/** Commands that walk the whole store; a bare one counts where Redis or its like is named. */
const WALKS = gated("unbounded-hot-path WALKS", () => /(?<![A-Za-z0-9_])(?:KEYS\s[^\s`"'，。]{0,60}[*:][^\s`"'，。]{0,60}|scan_iter|(?<=(?:runs?|issues?|uses?|calls?|does|via|executes?|sends?|with|执行|使用|调用|用|跑|发)\s?`?)KEYS(?![A-Za-z0-9_])|SCAN(?![A-Za-z0-9_]))/g);
const KEY_STORE = /redis|valkey|keydb|dragonfly/i;
/** A store asked once for each row: N+1. */
const LOOPED = gated("unbounded-hot-path LOOPED", () => /(?<![A-Za-z])for (?:each|every) (?:[A-Za-z-]{1,20} ){1,5}?(?:(?:we|it|they|the [A-Za-z]{1,20}) )?(?:quer(?:y|ies)|fetch(?:es)?|calls?|looks? up|requests?|loads?|reads?) (?:the|its|their|an?) [A-Za-z]{1,24}|(?:对|为)?每(?:个|条|一)[^，。；,;每]{1,12}(?:都|再|分别)(?:查询|请求|读取|调用)[^，。；,;]{0,8}/gi);
const PATH = gated("unbounded-hot-path PATH", () => /(?<![A-Za-z])(?:GET|POST|PUT|PATCH|DELETE) \/|(?<![A-Za-z])(?:requests?|quer(?:y|ies)|poll(?:s|ing)?|render(?:s|ed|ing)?|messages?|page|list|call(?:s|ed)?|handler|endpoint)(?![A-Za-z])|请求|查询|轮询|渲染|消息|页面|列表|接口/i);
const FORBIDDEN = gated("unbounded-hot-path FORBIDDEN", () => /(?<![A-Za-z])(?:must not|mustn'?t|do not|don'?t|does not|doesn'?t|not|never|no|avoid(?:s|ing)?|without|instead of|rather than|forbid\w*|prohibit\w*|prevents?|not allowed|eliminat\w+|replac\w+|remov\w+|stop|no longer|decided against)(?![A-Za-z])|不得|不能|不要|不允许|禁止|避免|不应|无需|不再|没有采用|未采用|弃用|否决|而不是|替代|取代|消除/i);
const BOUNDED = gated("unbounded-hot-path BOUNDED", () => /(?<![A-Za-z])(?:pages? of|(?:by|in|one) pages?|page[- ]sizes?|paginat\w*|paged|limit(?:ed|s)?|at most|up to|top \d+|first \d+|batch(?:es|ed)?|cursor|chunk(?:s|ed)?|cached?|incremental\w*|bounded|lazy|lazily|virtuali[sz]ed|once|offline|nightly|at build|constant|capped|max(?:imum)?)(?![A-Za-z])|分页|上限|最多|分批|批量|缓存|增量|懒加载|构建时|离线/i);

export default defineRule({
  id: "unbounded-hot-path",
  severity: "warning",
  summary: { en: "Work that grows with the data, on a path that runs per request, render, poll or message.", "zh-CN": "每次请求、渲染、轮询或每条消息都要做随数据量增长的工作。" },
  why: { en: "It is instant with the rows of today's tests and takes the service down with those of next year.", "zh-CN": "以今天测试的数据量一瞬间就完成，以明年的数据量会拖垮服务。" },
  fix: { en: "Keep what is asked for in a structure that is read in O(1), bound the work by a page or a limit, or move it off the path.", "zh-CN": "把结果存成 O(1) 读取的结构，用分页或上限限制工作量，或移出这条路径。" },
  bad: example({ "Architecture notes": "On every request the handler scans the Redis keyspace. When Redis does not answer within 20 ms, the last list is served." }),
  good: example(),
  check(spec, report) {
    const statements = statementsOf(spec);
    const namesKeyStore = KEY_STORE.test(spec.source.text);
    const hotItems = new Set(statements.filter(({ prose }) => PATH.test(prose) || hotPathsIn(prose).length > 0).map(({ item }) => item));
    for (const statement of statements) {
      if (statement.section === "non-goals" || statement.section === "context" || statement.force === "narrates") continue;
      const work = growingWork(statement, namesKeyStore);
      if (work === null) continue;
      const [hot] = hotPathsIn(statement.prose);
      const sure = work.sure && hot?.kind === "called";
      if (!sure && !work.looped && !(work.sure && /^by /i.test(statement.text.slice(work.start))) && !hotItems.has(statement.item)) continue;
      const text = statement.text.slice(work.start, work.end).trim();
      report({
        at: statement.range(work.start, work.end),
        ...(statement.section === null ? {} : { section: statement.section }),
        sure,
        message:
          hot === undefined
            ? { en: `"${text}" grows with the data; how often does it run, over how many, and what bounds it?`, "zh-CN": `“${text}”随数据量增长；多久执行一次，数据有多少，上限是什么？` }
            : { en: `"${text}" grows with the data and runs ${hot.text}; expected work that a limit or an index bounds`, "zh-CN": `“${text}”随数据量增长，而且${hot.text}都会执行；应当用上限或索引限制工作量` },
      });
    }
  },
});

interface Work {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  /** Is a loop by itself, on whatever path. */
  readonly looped: boolean;
}

function growingWork({ text, prose }: Statement, namesKeyStore: boolean): Work | null {
  if (FORBIDDEN.test(prose) || BOUNDED.test(prose)) return null;
  const found = (pattern: Gated, said: string, sure: (match: string) => boolean, looped = false): Work[] =>
    pattern.matchAll(said).map((match) => ({ start: match.index, end: match.index + match[0].length, sure: sure(match[0]), looped }));
  const walks = found(WALKS, text, () => true).filter(({ start, end }) => namesKeyStore || !/^(?:KEYS|SCAN)$/.test(text.slice(start, end)));
  const plain = found(PLAIN, prose, () => true);
  const grows = found(GROWS, text, (match) => /^(?:scan|iterat|loop|walk|go|travers|enumerat|by scan)/i.test(match));
  return [...plain, ...walks, ...grows, ...found(LOOPED, prose, () => false, true)][0] ?? null;
}
