import { gated, type Gated } from "./gated.js";

/** A place in a text that says that something runs again and again, as traffic or time comes. */
export interface HotPath {
  /** As written: `every request`, 每次请求. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `called` is a path that callers drive; `timed` runs by the clock or once a start-up. */
  readonly kind: "called" | "timed";
}

const CALLED =
  gated("hot-paths CALLED", () => /(?<![A-Za-z0-9_-])(?:(?:per|each|every)(?:\s(?:api|http|incoming|single|read|write|search|user|page|client|web|new))?[\s-](?:request|call|query|invocation|hit|message|event|render|page ?load|page ?view|keystroke|click|frame|tick|iteration|lookup|read|write|login|push|visit|packet|row)s?|(?:hot|request|critical|read|write)[\s-]path|high[\s-](?:frequency|traffic|volume|throughput)|hot (?:endpoint|loop|code)|on (?:each|every) [A-Za-z]{2,16}|request handler|in (?:the|a) loop|inside (?:the|a) loop)(?![A-Za-z0-9_-])|每(?:次|个|条|一次|一个|一条)?(?:页面|首页|列表页?|接口|用户|前端)?(?:请求|调用|查询|访问|消息|事件|渲染|刷新|点击|按键|加载|打开|帧|登录)|(?:热路径|热点路径|高频|热点接口|高并发|请求路径|关键路径|循环(?:中|里|内))/gi);

const TIMED =
  gated("hot-paths TIMED", () => /(?<![A-Za-z0-9_-])(?:(?:each|every|on|at|per)(?:\s(?:front[\s-]end|app|application|server|page|process|client|cold))?[\s-](?:poll|start[\s-]?up|boot|launch|heartbeat|reconcile|sync|refresh)s?|cron(?:[\s-]?job)?s?|polling|polls|(?:every|each)\s(?:\d{1,6}\s)?(?:ms|milliseconds?|s|seconds?|minutes?|hours?)|scheduled (?:job|task)|periodic(?:ally)?|background (?:job|worker)|real[\s-]?time loop)(?![A-Za-z0-9_-])|(?:轮询|定时任务|定时器|定期|每(?:隔)?\s?\d{0,6}\s?(?:毫秒|秒|分钟|小时)|启动时|每次启动|心跳)/gi);

/** The places of a text that name a hot path, in order. Linear. */
export function hotPathsIn(text: string): HotPath[] {
  const found = (pattern: Gated, kind: HotPath["kind"]): HotPath[] =>
    pattern.matchAll(text).map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length, kind }));
  return [...found(CALLED, "called"), ...found(TIMED, "timed")].sort((a, b) => a.start - b.start);
}

/** Whether it says plainly that callers drive the path: per request or call, high-frequency, hot. */
export function isHot({ text, kind }: HotPath): boolean {
  return kind === "called" && /(?<![A-Za-z])(?:hot|high|requests?|calls?)(?![A-Za-z])|请求|调用|高频|热|高并发/i.test(text) && !/^(?:request|critical|read|write)[ -]/i.test(text);
}
