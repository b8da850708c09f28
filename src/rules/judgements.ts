import { gated, type Gated } from "./gated.js";

/** Words that leave the result of a check to whoever looks. */
export interface JudgementWords {
  readonly pattern: Gated;
  /** Nothing but the judgement is said; else a reader should look. */
  readonly sure: boolean;
}

const word = (inner: string): string => `(?<![A-Za-z0-9_-])(?:${inner})(?![A-Za-z0-9_-])`;

const WELL = "correctly|properly|normally|smoothly|seamlessly|flawlessly|perfectly|reliably|gracefully|nicely|appropriately|sensibly";
const GOOD = "good|nice|great|clear|clean|intuitive|usable|readable|legible|helpful|useful|meaningful|informative|user[- ]friendly|friendly|easy(?: to (?:use|understand|read|follow))?|simple|acceptable|reasonable|satisfactory|adequate|appropriate|sensible|stable|robust|reliable|consistent|accurate|correct|comfortable|pleasant|polished|professional|responsive|smooth|performant|fast|secure|complete|unaffected|maintainable|comprehensive|sufficient|well[- ]documented|well[- ]tested|working";

export const JUDGEMENTS: readonly JudgementWords[] = [
  { pattern: () => new RegExp(word(`(?:works?|working|behaves?|functions?|performs?|operates?|runs?|renders?|displays?|looks?|responds?|loads?|integrates?|handled?|functioning)(?: [A-Za-z]{1,16}){0,3}? (?:as expected|as intended|as designed|as desired|as planned|as it should|as they should|correctly|properly|fine|well|normally|smoothly|seamlessly|flawlessly|perfectly|nicely|okay)`), "gi"), sure: true },
  { pattern: () => new RegExp(word("as expected|as intended|as desired|as appropriate"), "gi"), sure: true },
  { pattern: () => new RegExp(word("(?:thoroughly|fully|properly|carefully|extensively|sufficiently|adequately|comprehensively|rigorously|well)[- ](?:test(?:s|ed|ing)?|verif(?:y|ied)|validated?|check(?:ed)?|cover(?:s|ed)?|documented)|(?:thorough|extensive|adequate|sufficient|proper|comprehensive|appropriate) (?:tests?|testing|coverage|test coverage|validation|documentation)"), "gi"), sure: true },
  { pattern: () => new RegExp(word(`(?:is|are|be|remains?|stays?|looks?|feels?|seems?|appears?|becomes?|keeps?) (?:still |very |more |all |generally |quite |as )?(?:${GOOD})`), "gi"), sure: true },
  { pattern: () => new RegExp(word(`(?:helpful|useful|meaningful|informative|friendly|user[- ]friendly|sensible|good|nice|reasonable|appropriate|acceptable|readable|sane) (?:[A-Za-z]{1,16} )?(?:messages?|errors?|outputs?|feedback|results?|responses?|experience|ux|ui|layout|quality|performance|behaviou?r|warnings?|hints?|docs|documentation|names?|values?|data|coverage|state)`), "gi"), sure: true },
  { pattern: () => new RegExp(word("(?:clear|proper|correct) (?:[A-Za-z]{1,16} )?(?:messages?|errors?|outputs?|feedback|results?|responses?|behaviou?r|warnings?|hints?|docs|documentation|values?|data|state)"), "gi"), sure: false },
  { pattern: () => new RegExp(word("(?:ease of use|stability|usability|user satisfaction|effectiveness|user experience|look and feel|stability|robustness|readability|maintainability|code quality|quality|reliability)"), "gi"), sure: true },
  { pattern: () => new RegExp(word("no (?:[A-Za-z]{1,14} )?(?:complaints?|issues?|problems?|glitch(?:es)?|bugs?|surprises|weirdness|noticeable [A-Za-z]{1,20}|visible [A-Za-z]{1,20}|obvious [A-Za-z]{1,20}|negative (?:impact|feedback|effects?)|significant [A-Za-z]{1,20}|major [A-Za-z]{1,20})"), "gi"), sure: true },
  { pattern: () => /^(?:\*\*)?(?:(?:all |the |relevant |user |api |project )*(?:documentation|docs|readme|changelog|tests?|guides?)(?: (?:is|are|has been|have been))? (?:updated?|written|added|complete[d]?|created|improved|reviewed)|(?:update|write|add|improve) (?:the |all |relevant |short |some |more )*(?:documentation|docs|readme|tests?|documents))(?: (?:accordingly|as needed|to reflect (?:the )?changes?))?[.\s]*$/gi, sure: true },
  { pattern: () => new RegExp(word("(?:will )?(?:requires?|needs?) (?:[A-Za-z]{1,14} ){0,2}(?:e2e|end-to-end|unit|integration|more|manual)? ?tests?(?:ing)?|(?:covered by|has|have) (?:automated |unit |integration |e2e )?tests?"), "gi"), sure: false },
  { pattern: () => new RegExp(word("(?:is |are |be )?(?:measurable|testable|verifiable|configurable|demonstrated|demonstrable|observable|stated clearly|clearly (?:stated|documented|visible|labell?ed|explained)|fully documented|identified|extracted|considered|addressed)"), "gi"), sure: false },
  { pattern: () => new RegExp(word(`${WELL}|without (?:any )?(?:issues?|problems?|regressions?|disruption|breaking (?:anything|changes))|without any errors?|(?:remain|remains|is|are) (?:valid|usable|functional|intact|unchanged|unaffected)|no regressions?|error handling|edge cases`), "gi"), sure: false },
  { pattern: () => /(?:功能|显示|运行|工作|布局|适配|展示|渲染|加载|播放|使用|访问|跳转|交互|表现|样式|响应|操作)(?:均|都|可以|能够|能|一切|基本)?正常|正常(?:工作|运行|使用|显示|展示|加载|渲染|访问|跳转)|(?:符合|达到|满足)(?:预期|期望|要求|需求)|(?:体验|效果|性能|质量|表现|稳定性)(?:良好|好|优秀|佳|达标|可接受|流畅)|舒适|美观|友好|流畅|直观|易用|易读|可读性|(?:无|没有|不出现)(?:明显|较大|严重)(?:\p{Script=Han}{0,6})|明显(?:不同|提升|改善|优于|变化|降低|减少)|(?:充分|全面|完整|详细|仔细)(?:地)?(?:测试|验证|覆盖|检查)|没有(?:问题|异常)|无(?:问题|异常)|稳定(?:运行|可靠)|合理|文档(?:已)?(?:更新|完善|补充)(?:完成|完毕)?$/gu, sure: true },
  { pattern: () => /正常|正确(?:显示|展示|处理|返回|工作|渲染)|适当|良好|稳定|清晰|完善|无错位|不被遮挡/gu, sure: false },
].map(({ pattern, sure }, index) => ({ pattern: gated(`judgements ${index}`, pattern), sure }));
