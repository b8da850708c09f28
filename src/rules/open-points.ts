import type { Spec } from "../spec/spec.js";
import { gated } from "./gated.js";
import { remembered } from "./remembered.js";
import { statementsOf, type Statement } from "./prose.js";

/** A point that a statement leaves undecided; offsets within its text. */
export interface OpenPoint {
  readonly statement: Statement;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
}

/** The undecided points of a document, at most one for each statement, in order. */
export function openQuestionsOf(spec: Spec): OpenPoint[] {
  const statements = statementsOf(spec);
  let item = -1;
  return statements.flatMap((statement, index) => {
    const isFirst = statement.item !== item;
    item = statement.item;
    const next = statements[index + 1];
    const found = openPointOf(statement, isFirst, next?.item === statement.item ? next : undefined);
    return found === null ? [] : [found];
  });
}

const OPEN_HEADING = gated("open-points OPEN_HEADING", () => /(?<![A-Za-z])(?:open|unresolved|outstanding|unanswered|undecided)\s(?:questions?|issues?|points?|items?|decisions?)|^\W*(?:questions?|unknowns)\W*$|待确认|待讨论|待解决|待定|未决|未解决的问题|遗留问题|开放问题|疑问/i);
const FAQ = /(?<![A-Za-z])(?:faq|frequently asked|q ?& ?a|questionnaire|常见问题|问答)/i;
const isFaq = remembered((heading) => FAQ.test(heading));
const PLACEHOLDER = gated("open-points PLACEHOLDER", () => /(?<![\p{L}])(?:TODO|TBD|TBC|TBA|FIXME|XXX)(?![\p{L}])|待定|待补充|待填写/u);
const SETTLED = gated("open-points SETTLED", () => /^\W*(?:none|n\/?a|no|nothing|not applicable|无|没有|暂无)(?: (?:so far|yet|known|at this time|at the moment))?\W*$|^\W*(?:resolved|answered|closed|decided|done|已解决|已确认)(?![A-Za-z])|(?<![A-Za-z])(?:resolved|answered|decision|answer|resolution)\s?[:：]|→|=>|决定[:：]|结论[:：]|答[:：]/i);

const MARKED =
  gated("open-points MARKED", () => /\[?NEEDS CLARIFICATION|(?:(?<![A-Za-z])(?:is|are|still|yet|remains?)\s|[(:,–—-]\s?|^)to be (?:discussed|decided|determined|defined|clarified|agreed|agreed upon|confirmed|investigated|resolved|settled|finali[sz]ed|worked out|chosen|negotiated)(?![A-Za-z])|\(decide [^()]{1,40}\)|(?<![A-Za-z])(?:(?:needs?|requires?|pending|subject to|awaiting|up for) (?:further )?(?:discussion|clarification|a decision|decision|confirmation|investigation|choosing)|(?:need|needs|have|has) to (?:be decided|be clarified|be discussed|decide|figure out|clarify)|must (?:be decided|decide|tune|be tuned)|not (?:yet )?(?:been )?(?:decided|settled|determined|finali[sz]ed|clear yet|sure (?:if|whether|how|which))|undecided|undetermined|still open|open question|open issue|(?<!(?:used|able|enough|helps?|lets?|allows?) (?:to |us |them |users |you |it ){0,2})decide (?:whether|if|which|threshold|later|how)|(?:need|needs|requires?|pending|awaiting|awaits) (?:an? |further )?(?:[a-z]+ )?decision|i wonder (?:if|whether|how)|we are leaning|leaning towards?|(?:let's|need to|to|must) (?:have a discussion|discuss) (?:and |about |whether |if |how )|should be refined|is left (?:intentionally |deliberately )?(?:vague|open|undefined|unspecified)|left (?:intentionally |deliberately )(?:vague|open|undefined|unspecified)|(?:unclear|unknown|unsure) (?:whether|if|how|which|what|when)|remains? (?:unclear|to be seen|undecided|unresolved)|(?:questions?|issues?|points?|whether|which|how) (?:[a-z]+ ){0,3}remains? open|let's discuss|tbc|either way works)(?![A-Za-z])|待讨论|待商议|待商榷|待商定|待明确|待确定|待决定|待决策|待评审|待沟通|尚未确定|尚未决定|还没确定|还没决定|未确定|没想好|有待|需要讨论|需讨论|需要确认|需进一步确认|再议|再讨论|(?:根据|按照?|视)[^，。；]{0,8}(?:需求|情况|需要|反馈)(?:再)?决定/i);

/** A question that asks for the thing itself: what is wanted is clear. */
const REQUEST = gated("open-points REQUEST", () => /(?<![A-Za-z])(?:(?:is it|would it be|is this|will it be) possible (?:to|for)|(?:could|can|would) (?:you|we|i|someone) (?:please|have|get|add|make|use)|(?:could|can) (?:there|this) be)(?![A-Za-z])|能否(?:增加|支持|提供|添加)|可以(?:增加|支持|提供|添加)/i);
const CHINESE_QUESTION = gated("open-points CHINESE_QUESTION", () => /(?:是否需要|是否要|要不要|需不需要|是不是要|能不能|能否|用哪|选哪|还是)[^。？]{0,40}[？?]/u);
// `Backend: Node.js or Python`, `代码高亮：Shiki 或 Prism`: the value of a label names two products.
const EITHER = gated("open-points EITHER", () => /[:：]\**\s*((?:[\p{Lu}][\p{L}\p{N}.+#-]{1,24})(?:\s[\p{Lu}][\p{L}\p{N}.+#-]{1,24})?\s?(?:or|或|或者|还是)\s?(?:[\p{Lu}][\p{L}\p{N}.+#-]{1,24}))(?![\p{L}])/u);
// What is supported or aimed at may be both.
const BOTH = /support|compatib|target|platform|browser|支持|兼容|目标|适用|适配|平台/i;
// A large pattern to compile, and most colons are followed by a small letter.
const MAY_NAME = /[:：]\**\s*[^\sa-z*]/;
// What is expected is one thing.
const EITHER_CHINESE = gated("open-points EITHER_CHINESE", () => /(?:^|[，；])(?:[^，。；或]{2,24}|)(?:或者?|还是)[^，。；、（(]{2,24}$/u);

function openPointOf(statement: Statement, isFirst: boolean, next: Statement | undefined): OpenPoint | null {
  const { prose, headings, quoted, force, kind, section } = statement;
  // `Q2:` with nothing behind it asks nothing.
  if (/^\W*Q\d{0,2}\s?[:：]?\W*$/i.test(prose)) return null;
  if (quoted || headings.some((heading) => isFaq(heading)) || isFaq(statement.column)) return null;
  // A placeholder has a rule of its own.
  if (PLACEHOLDER.test(prose)) return null;
  const underOpen = headings.slice(-2).some((heading) => OPEN_HEADING.test(heading));
  const whole = { statement, start: 0, end: statement.text.length };
  const marked = MARKED.exec(prose);
  if (marked !== null && !SETTLED.test(prose)) return { statement, start: marked.index, end: marked.index + marked[0].length, sure: force !== "narrates" || underOpen };
  const asks = /[?？]["'”’)）*_]*\s*$|[?？][)）]/.test(prose);
  if (underOpen) return isFirst && !SETTLED.test(prose) && (asks || kind !== "sentence" || /(?<![A-Za-z])(?:should|whether|how|which|what|who|unclear|unknown|if we|open)(?![A-Za-z])|是否|如何|怎么|谁|哪/i.test(prose)) ? { ...whole, sure: true } : null;
  if (asks) {
    // A question that is answered at once is a way of telling.
    if (next !== undefined && force === "narrates" && /^\W*(?:yes|no|because|it|this|that|we|so|the answer)(?![A-Za-z])|^(?:是的|不|因为)/i.test(next.prose)) return null;
    return { ...whole, sure: (force === "specifies" && !REQUEST.test(prose) && (kind !== "sentence" || section !== null || headings.length > 0)) || CHINESE_QUESTION.test(prose) };
  }
  const either = MAY_NAME.test(prose) ? EITHER.exec(prose) : null;
  if (either !== null && force !== "narrates" && !BOTH.test(prose.slice(0, either.index))) return { statement, start: either.index + either[0].length - (either[1]?.length ?? 0), end: either.index + either[0].length, sure: true };
  if (kind === "cell" && /预期|期望|结果|标准/.test(statement.column) && EITHER_CHINESE.test(prose)) return { ...whole, sure: false };
  return null;
}
