import { gated, type Gated } from "./gated.js";
import { remembered } from "./remembered.js";

/** What a statement says and where it stands: all that decides its force. */
export interface Said {
  readonly prose: string;
  readonly kind: "sentence" | "bullet" | "number" | "task" | "cell";
  readonly section: string | null;
  readonly headings: readonly string[];
  readonly quoted: boolean;
  readonly column: string;
  /** The force of the sentence with a colon that leads a list in; null for all else. */
  readonly lead: Force | null;
}

/**
 * Whether a statement lays down what is to be (a requirement, goal, design statement, check), may do so, or tells something:
 * the present state, a reason, a benefit, a rejected way, a risk, an example.
 */
export type Force = "specifies" | "perhaps" | "narrates";

/** The force of a statement: its own label first, then its words, read under the innermost heading that says something. */
export function forceOf(said: Said): Force {
  if (said.quoted) return "narrates";
  const place = placed(said);
  const words = forceOfWords(said);
  if (words === "narrates") return "narrates";
  if (place === null) return words ?? "perhaps";
  if (place === "specifies") return words === "perhaps" ? "perhaps" : "specifies";
  if (place === "perhaps") return words ?? "perhaps";
  return words === "specifies" && (NORMATIVE.test(said.prose) || PROPOSES.test(said.prose)) ? "perhaps" : "narrates";
}

function placed(said: Said): Force | null {
  const around = forceOfColumn(said.column) ?? forceOfPlace(said) ?? said.lead;
  const label = labelOf(said.prose);
  const own = label === null ? null : forceOfHeading(label);
  // `Benefits` with `**Performance**: …` in it still tells what is gained; only a remedy says what is to be done about it.
  return own === "specifies" && around === "narrates" && !REMEDY.test(label ?? "") ? around : (own ?? around);
}

const REMEDY = /mitigat|remed|solution|fix|requirement|acceptance|goal|decision|proposal|action|应对|缓解|措施|对策|解决|方案|要求|目标|验收/i;

function forceOfPlace({ section, headings }: Said): Force | null {
  for (const heading of headings.toReversed()) {
    const force = forceOfHeading(heading);
    if (force !== null) return force;
  }
  return section === null ? null : section === "context" ? "narrates" : "specifies";
}

// A column named *Notes* or *Description* says nothing about its table.
function forceOfColumn(column: string): Force | null {
  const force = column === "" ? null : forceOfHeading(column);
  return force === "perhaps" ? null : force;
}

/** `Risk: …`, `**Mitigation**: …`, `- Trade-offs: …`: a label that opens the statement itself. */
function labelOf(prose: string): string | null {
  // The pattern reaches no further.
  if (!/[:：]/.test(prose.slice(0, 40))) return null;
  return /^[*_\s]{0,4}(\p{L}[\p{L} /-]{1,30})[*_]{0,2}\s?[:：]/u.exec(prose)?.[1] ?? null;
}

const HEADINGS: Readonly<Record<Force, Gated>> = {
  narrates: words(
    "force NARRATES",
    `background motivations? why rationale problems? pain history prior_art related references? links? alternatives? rejected considered drawbacks? benefits? advantages?
    disadvantages? pros cons risks? trade-?offs? consequences? root_cause reproduc(?:e|tion|ing) environment logs? appendix glossary examples? changelog table_of_contents contents faq
    current existing actual status context_and lessons observed stack_?trace versions? screenshots? implementation_history use_?cases? evidence introduction_to credits? acknowledge?ments?
    related_work progress retrospective post-?mortem further_reading see_also who_is personas? target_users market competitors? comparison comparing concerns? discussion graduation_history supersedes`,
    `背景|动机|為什麼|为什么|原因|问题|現狀|现状|痛点|历史|参考|相关|备选|替代方案|被否|优点|缺点|优势|劣势|好处|收益|风险|复现|重现|日志|环境|附录|术语|示例|例子|举例|变更记录|更新记录|更新日志|修订|竞品|用户画像|目标用户|市场|已知|当前行为|实际结果|实际行为|版本信息|截图|状态总结|实现状态|完成情况|已完成|进度|进展|小结|结论|回顾|变化记录|实施记录`,
  ),
  perhaps: words(
    "force PERHAPS",
    `summary overview abstract description introduction about note notes additional future impact context questions? unresolved open_questions open_issues roadmap ideas? later next_steps
    brainstorm thoughts comments? remarks considerations? pull_request readiness sign-?off contributing assumptions dependencies prerequisites`,
    `概述|简介|概要|摘要|总览|描述|说明|备注|注意|后续|未来|影响|依赖|假设|前提|想法|产品定位|遗留`,
  ),
  specifies: words(
    "force SPECIFIES",
    `goals? non-?goals? objectives? aims? outcomes? requirements? constraints? acceptance criteria done tests? testing verification verify validation proposals? proposed solutions? suggested suggestions? fix(?:es)?
    design approach decisions? architecture plan tasks? to-?dos? phases? milestones? deliverables? expected scope features? functional(?:ity)? functionalities changes? what_to_build specs? specifications? capabilit(?:y|ies)
    behaviou?r stor(?:y|ies) stories output responses? errors? configuration rollout migration security performance technical rules? edge_cases? steps implementation interface api_?design success metrics? signal
    mitigations? guardrails? principles quality attributes usability reliability ux user_experience must should objective checklists? jobs? mvp v\\d detailed guide-level reference-level`,
    `目标|目的|需求|要求|约束|限制|验收|标准|测试|验证|方案|设计|实现|架构|计划|任务|里程碑|交付|范围|功能|规则|预期|期望|行为|接口|性能|安全|兼容|质量|步骤|改动|变更|修改|优化|建议|规范|策略|技术选型|技术栈|页面结构|路由|应对|缓解|措施|用户故事|清单|待办|完了条件|要件`,
  ),
};

// `_` stands for a blank; the words are ours.
function words(name: string, english: string, chinese: string): Gated {
  return gated(name, () => new RegExp(`(?<![A-Za-z0-9])(?:${english.trim().split(/\s+/).join("|").replaceAll("_", "[\\s-]")})(?![A-Za-z0-9])|${chinese}`, "i"));
}

/** What a heading, a column's name or a label announces; null when it says nothing about it. */
export const forceOfHeading = remembered((heading) => readHeading(heading.slice(0, 120)));

function readHeading(heading: string): Force | null {
  const found = (Object.keys(HEADINGS) as Force[]).filter((force) => HEADINGS[force].test(heading));
  // The name of a section of the format, and its likes.
  if (/^\W*(?:[\d.]+\s)?(?:architecture|design|technical|架构|设计|技术)\s?(?:notes?|说明|备注)\W*$/i.test(heading)) return "specifies";
  // `Risks and mitigations`, `Proposed alternatives`, `Problem and solution`: some of it specifies.
  if (found.length > 1) return found.includes("narrates") && found.includes("specifies") && /alternative|rejected|current|actual|existing|history|备选|替代|被否/i.test(heading) ? "narrates" : "perhaps";
  return found[0] ?? null;
}

const NORMATIVE = gated("force NORMATIVE", () => /(?<![A-Za-z0-9])(?:must|shall|required to|needs? to|ensure|make sure|should|would (?:be|look|help|make)|i(?:'d| would) (?:like|love))(?![A-Za-z0-9])|必须|必須|不得|禁止|务必|应当|應當|确保|保证/i);
const MODAL =
  gated("force MODAL", () => /(?<![A-Za-z0-9])(?:must|shall|should|will|needs? to|(?:is|are|be) (?:required|expected|supposed) to|ought to|ensures?|make sure|let's|we (?:want|propose|need|aim)|it(?:'s| is) (?:suggested|recommended|advised|proposed)|i(?:'d| would) (?:like|want|love)|i want|it would be (?:nice|great|good|better|helpful|useful|ideal)|would be (?:nice|great|good|better|helpful|useful|ideal)|please|the goal (?:is|of)|aims? to|proposes?|(?:is|are) to be)(?![A-Za-z0-9])/i);
const CHINESE_MODAL = gated("force CHINESE_MODAL", () => /必须|必須|应当|应该|應該|应(?=[^用急答聘激])|须|需要|需(?=[^求])|要求|务必|不得|禁止|不能|不可|不应|确保|保证|支持|提供|实现|實現|允许|能够|能夠|可以|希望|请|增加|新增|添加|修改|优化|改为|使用|采用|展示|显示|生成|返回|提示/u);
const STORY = gated("force STORY", () => /(?<![A-Za-z])as an? [A-Za-z -]{2,60},? (?:i|we) (?:want|need|can|would|should|must)|作为.{1,40}我(?:希望|想|要|需要)/i);
const PURPOSE = gated("force PURPOSE", () => /(?<![A-Za-z])(?:so that|in order to)(?![A-Za-z])/i);
const PROPOSES =
  gated("force PROPOSES", () => /(?<![A-Za-z])(?:this|the|our|proposed) (?:proposal|kep|rfc|adr|prd|change|feature|enhancement|project|spec(?:ification)?|document|app(?:lication)?|system|solution|tool|issue|pr|plan|design)(?: (?:will|should|must|shall|aims?|provides?|presents?|makes?|introduces?|adds?|proposes?|offers?|seeks?|describes? a)(?![A-Za-z]))|本(?:项目|方案|需求|提案|功能|系统|次|期).{0,12}(?:旨在|将|要|实现|提供)/i);
const PAST = gated("force PAST", () => /(?<![A-Za-z0-9])(?:was|were|had|did|didn't|wasn't|weren't|used to|happened|turned out)(?![A-Za-z0-9])|(?:之前|此前|曾经|以前|过去|已经|发现|遇到)/i);
// What is done needs no doing: `已实现`, at the end of a clause, where it is no attribute (`已完成的任务`).
const DONE = gated("force DONE", () => /已(?:经|全部|全面|基本)*(?:实现|完成|修复|优化|支持|添加|新增|解决|集成|部署|上线|移除|更新|重构|迁移|通过)(?:完成|完毕)?(?=[）)，。；、,;\s]|$)/u);
const TELLER =
  gated("force TELLER", () => /(?<![A-Za-z0-9])(?:(?:i|we|users?|someone|he|they)(?: have| has|'ve)? (?:noticed|found|tried|reported|ran|got|discovered|encountered|observed|saw|thought|rejected|decided against)|i(?:'m| am) (?:new|trying|running|getting|seeing|not sure|wondering)|(?:we|you|they|users) end(?:ed)? up|i (?:use|get|see|run|guess|believe|know|noticed|wonder))(?![A-Za-z0-9])|^[\s*_]*(?:rejected|否决|被否)/i);
const PRESENT =
  gated("force PRESENT", () => /(?<![A-Za-z0-9])(?:currently|today|already|at present|at the moment|right now|nowadays|so far|existing behaviou?r|as of now|in practice|historically|traditionally|often|usually|typically|(?:the|our) (?:current|existing) [a-z]{2,20} (?:is|are|has|have|does|do|only))(?![A-Za-z0-9])|(?:目前|当前(?=[^页用选])|现在|现有|如今|往往|通常|一直以来)/i);
const REASON = gated("force REASON", () => /^[\s*_>"'(]*(?:act as|you are an?|you're an?|imagine|because|since|as a result|therefore|thus|this (?:allows?|helps?|means|makes?|enables?|gives?|is (?:because|why|due))|that (?:means|allows?|makes?)|for (?:example|instance)|e\.g\.|however|unfortunately|although|while|even though|in the past|note that)(?![A-Za-z])|^[\s*_>(]*(?:你是|您是|因为|由于|例如|比如|然而|但是|虽然|这样|因此|所以|注意|即使)/i);

const IMPERATIVES = new Set(
  `abort accept access achieve acquire adapt add address adjust adopt align allow analyze analyse annotate append apply archive ask assert assign attach audit authenticate avoid batch block build bump bundle cache calculate call cancel
  capture change check choose clarify clean clear close collect combine compare compile complete compute configure confirm connect consider consolidate convert copy correct cover create customize customise debounce decide declare decouple
  define delegate delete deliver demonstrate deny deploy deprecate describe design detect determine develop disable discard display do document download drop eliminate embed emit enable encapsulate encourage encrypt enforce enhance enrich ensure
  establish evaluate examine exclude execute expand expect explain explore export expose extend extract fail fetch fill filter find finish fix focus follow format gather generate get give grant group guarantee handle harden have hide highlight
  identify ignore implement import improve include incorporate increase indicate inform initialize inject insert inspect install integrate introduce investigate invoke isolate iterate keep launch leave leverage limit link list load lock log lower
  maintain make manage map mark measure merge migrate minimize minimise mirror mock modernize modify monitor mount move name normalize notify obtain offer omit open optimize optimise optionally order organize output override parse pass paginate
  perform persist pick place plan populate preserve present prevent print prioritize process produce prohibit prompt propagate protect prove provide publish pull purge push put query queue raise re-use read rebuild record recover redesign
  redirect reduce refactor refresh refuse register reject release reload remove rename render reorganize replace report request require reset resolve respect respond restore restrict restructure retain retrieve retry return reuse review revert revise
  rework rewrite roll rotate route run sanitize save scale scan schedule search secure select send separate serve set setup ship show simplify skip sort specify split standardize start stop store stream streamline strip strive structure submit
  subscribe summarize supply support surface swap switch sync synchronize tag take target terminate test throttle throw tidy toggle track train transform translate treat trigger trim try tune turn unify update upgrade upload use utilize
  validate verify version view visualize wait warn watch wire wrap write`.split(/\s+/),
);

/** What the words of a statement say by themselves; null when they leave it to the place. */
function forceOfWords({ prose, kind }: Said): Force | null {
  if (TELLER.test(prose) && !NORMATIVE.test(prose)) return "narrates";
  if (REASON.test(prose)) return NORMATIVE.test(prose) ? "perhaps" : "narrates";
  if (STORY.test(prose)) return "specifies";
  if (PROPOSES.test(prose)) return "specifies";
  const tells = PRESENT.test(prose) || (kind === "sentence" && PAST.test(prose)) || DONE.test(prose);
  if (PURPOSE.test(prose) && !tells) return "specifies";
  const first = /^(?:[*_\s]{0,4}\p{L}[\p{L} /-]{1,30}[*_]{0,2}[:：])?[^\p{L}]*([A-Za-z-]+)/u.exec(prose)?.[1]?.toLowerCase() ?? "";
  if (IMPERATIVES.has(first) || ((first === "do" || first === "don" || first === "never" || first === "always") && kind !== "cell")) return "specifies";
  if (MODAL.test(prose)) return tells ? "perhaps" : "specifies";
  if (tells) return "perhaps";
  return CHINESE_MODAL.test(prose) ? "specifies" : null;
}
