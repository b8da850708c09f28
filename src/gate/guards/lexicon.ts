// The words by which a prohibition is read, in English and Chinese. A phrase is words parted by one blank; Chinese ones are
// texts that stand without blanks. `|` parts phrases.

/** A set of phrases, by their first word: each the words of one, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function phrases(...lists: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of lists.flatMap((list) => list.split("|"))) {
    const words = phrase.trim().split(/\s+/);
    const [first = ""] = words;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [words]);
    else known.push(words);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** What forbids the action that follows. */
export const CUES = phrases(
  "do not|don't|does not|doesn't|must not|mustn't|may not|shall not|should not|shouldn't|cannot|can't|can not|will not|won't|must never|should never|may never|never|avoid|refrain from|is not to|are not to|is not allowed to|are not allowed to|must neither|do neither",
  "不得|禁止|严禁|不能|不可以|不可|不允许|不许|不准|不要|切勿|请勿|勿|绝不|绝不能|避免|杜绝|不应|不应该|不应当|不会",
);

/** What forbids at the start of a clause only. */
export const OPENING_CUES = phrases("no|not|without|without any|without a", "无|没有|不");

/** What forbids the subject before it. */
export const CLOSING_CUES = phrases(
  "is not allowed|are not allowed|is not permitted|are not permitted|is not acceptable|are not acceptable|is forbidden|are forbidden|is prohibited|are prohibited|is banned|are banned|is disallowed|are disallowed|is ruled out|are ruled out|is not an option|are not an option|is unacceptable|are unacceptable|not allowed|forbidden|prohibited",
  "被禁止|是不允许的|不被允许|是禁止的|不在允许之列",
);

/** What says that the subject before it stays as it is. */
export const UNTOUCHED_CUES = phrases(
  "is off limits|are off limits|is off-limits|are off-limits|stays untouched|stay untouched|stays unchanged|stay unchanged|remains untouched|remain untouched|remains unchanged|remain unchanged|must stay untouched|must stay unchanged|must remain untouched|must remain unchanged|must stay as it is|must stay as they are|stays as it is|stay as they are|is not touched|are not touched|is not changed|are not changed|is not modified|are not modified|must not change|does not change|do not change|may not change|should not change|must not be touched|must not be changed|must not be modified|must not be edited|may not be touched|may not be changed|may not be modified|should not be touched|should not be changed|should not be modified|shall not be changed|shall not be modified|cannot be changed|will not be touched|will not be changed",
  "保持不变|维持不变|保持原样|不变|不 动|不 改|不 改动|不 修改|不得 改动|不得 修改|不得 变更|不能 改|不能 动|不可 修改|不允许 修改|不要 动|不要 改|禁止 修改|禁止 改动",
);

/** What says that the subject before it is not to be used. */
export const UNUSED_CUES = phrases(
  "must not be used|may not be used|should not be used|shall not be used|cannot be used|can not be used|is not used|are not used|will not be used|must never be used|is never used|are never used|must not be called|may not be called|should not be called|shall not be called|is not called|are not called|must never be called|is never called|are never called|must not be issued|may not be issued|should not be issued|must not be invoked|may not be invoked|must not be executed|must not be run|must not be introduced|must not be added|should not be added|may not be added|is not to be used|are not to be used|is not introduced|are not introduced|are not added|must not appear|must not occur",
  "不得 使用|不能 使用|不允许 使用|不可 使用|禁止 使用|不要 使用|不得 调用|禁止 调用|不能 用|不得 出现|不得 引入|不允许|禁止",
);

/** Verbs of use: what follows is what must not be used. */
export const USE = phrases(
  "use|using|use of|the use of|usage of|any use of|call|calling|call to|calls to|a call to|calls of|any calls to|call out to|invoke|invoking|issue|issuing|run|running|execute|executing|employ|employing|utilize|utilise|rely on|relying on|depend on|depending on|fall back to|fall back on|falling back to|resort to|resorting to|reach for|go through|make use of|make|making|make calls to|make any calls to|do|doing|perform|performing|introduce|introducing|write|writing|create|creating|spawn|spawning|start|starting|launch|add|adding|install|bring in|pull in|include|including|adopt|have|contain|containing|emit|send|sending|need|require|requires|needs|solve it with|solve this with|do it with|do this with|do it via|do this via|work via",
  "使用|用|调用|采用|执行|通过|经由|借助|依赖|依赖于|引入|走|运行|发出|发起|写|加|添加|新增|增加|创建|启动|做|进行|出现|产生|安装|需要|发送|新建|新开|开启|拉起|派生",
);

/** Verbs that say how something is done: the way follows after `WAYS`. */
export const REALISE = phrases("implement|implementing|be implemented|build|be built|realise|realize|achieve|solve|be solved|be done");
export const WAYS = phrases("via|using|through|with|by using|by calling|by means of|by|on top of|on");

/** Verbs of change: what follows is what must stay as it is. */
export const TOUCH = phrases(
  "touch|touches|touching|change|changes|changing|changes to|any changes to|a change to|change to|changes in|modify|modifying|modifications to|edit|editing|edits to|edits in|alter|altering|modifications of|write to|make changes to|make any changes to",
  "改动|修改|更改|变更|改|动|碰|触碰|触及|编辑|改变|变动|改到|动到",
);

/** Verbs that change in one way only: a guard on any change would be more than was written. */
export const PARTIAL = phrases("delete|deleting|remove|removing|move|moving|rename|renaming|refactor|refactoring|rewrite|rewriting|reformat|reformatting|restructure|extend|update|upgrade|migrate|replace|replacing|add to|add files to|add files under", "删除|移动|重命名|重构|重写|替换|升级|更新|移除|格式化");

/** What turns a prohibition round: `do not forget to`, `not only`. */
export const INVERSE = phrases("forget|hesitate|stop|stopping|fail|neglect|skip|skipping|miss|omit|only|just|merely|solely|simply|need to|have to|necessarily|longer|mind|be afraid|avoid|without|break|prevent|drop|remove the use of", "忘记|忘了|只|仅|仅仅|光|单单|必|需要|再|漏掉|省略|缺少|少");

/** What may stand beside what is forbidden without saying anything. */
export const FILLERS = phrases(
  "the|a|an|any|either|both|all|of|new|more|commands|command|calls|call|functions|function|methods|method|statements|statement|operations|operation|commands such as|commands like|calls such as|calls like|things like|such as|like|'s|files|file|files in|files under|anything in|anything under|the files in|the files under|folder|directory|in|under|to|its|our|additional|extra|further|explicit|added|introduced|kind of|form of|sort of|plain",
  "任何|的|命令|函数|方法|这类|此类|类似|诸如|例如|如|新|新的|一个|任意|等|该|这个|目录|文件|里的|中的|下的|对|所有|语句|操作|指令|其中的|内的|现有的",
);

/** What may follow what is forbidden without narrowing it. */
export const NEUTRAL_TAIL = phrases(
  "anywhere|at all|ever|again|please|here|etc|etc.|and so on|and the like|or similar|or the like|for this|for it|for that|for this change|in this change|in this pr|in this pull request|with this change|as part of this change|as part of this|for now|in any form|in any way|in new code|in the new code|in added code|in the code|in code|in the implementation|in the solution|to implement this|to implement it|to do this|to do so|to do it|to solve this|to achieve this|for this purpose|under any circumstances|in any case|whatsoever|either|commands|command|calls|call|functions|function|methods|method|statements|are allowed|is allowed|be added|be introduced|are added|are introduced|are needed|is needed|is required|are required|to this|by this change|in the same change|are used|is used|be used|is made|are made|may be added|may be introduced",
  "等|命令|函数|方法|调用|方式|方案|做法|手段|的方式|的方法|的做法|来实现|实现|来做|来完成|来解决|之类|这类|这样|语句|操作|指令|即可|进行实现|去实现|的任何|任何|内容|文件|目录|下|中|的|代码|里",
);

/** What opens a reason or another way: nothing after it narrows the prohibition, unless it is an exception. */
export const REASONS = phrases(
  "because|since|as|so|not even|so that|it|they|this|these|that|which|use|using|instead|rather|read|write|keep|for the reason|see|e.g.|i.e.|in order to avoid|to avoid|to keep|to protect|due to|given that|otherwise|neither|nor|prefer|the|we|i",
  "因为|由于|以免|否则|改用|应|应该|应当|请用|而是|而应|它|这|这些|会|避免|防止|以防|以便|从而|请|需|要|将|可能|容易|因|故|改为",
);

/** What takes something out of the prohibition. */
export const EXCEPTIONS = phrases(
  "except|except for|except in|except under|except from|except within|unless|unless in|other than|other than in|apart from|apart from in|besides|excluding|save for|save in|outside|outside of|but not in|but not under|aside from|with the exception of|beyond|only if|only when|only in|anything but|nothing but|but for",
  "除了|除|除非|除外|以外|之外|例外|仅限|只有|只在|但允许|但可以|不含|不包括|排除",
);

/** What leads in a place. */
export const IN = phrases("in|within|inside|inside of|under|below|beneath|throughout|across|anywhere in|anywhere under|from|from within|in files under|in files in|in any file under|in any file in|in code under|in code in|in all of|at", "在|于|位于");
export const OUTSIDE = phrases("outside|outside of|except|except for|except in|except under|except within|other than in|apart from|apart from in|excluding|but not in|but not under|unless in|save in|aside from|with the exception of|anywhere but in|everywhere but in", "除了|除|不含|不包括|排除");
export const PLACES = phrases("the|any|all|file|files|folder|folders|directory|directories|module|package|path|paths|code|of|tree|in|under|this|our|everything", "的|目录|文件夹|文件|模块|包|代码|路径|任何|所有|下|中|里|内|里面|之下|以下|之中|范围|范围内|以外|之外|外|等");

/** What joins two things that are forbidden. */
export const AND = phrases("and|or|nor|and/or|as well as|plus|&", "或|和|及|与|以及|或者|还有|也|并|且");

/** Words that a subject may be made of when it means the change as a whole. */
export const NEUTRAL_HEAD = phrases(
  "it|this|that|we|you|they|i|the|these|any|our|your|its|all|new|added|whole|proposed|final|resulting|change|changes|implementation|implementations|solution|code|fix|patch|feature|pr|pull|request|diff|work|spec|issue|agent|agents|developer|developers|commit|commits|design|approach|task|ticket|please|also|and|or|but|however|therefore|so|in addition|in particular|under no circumstances|at no time|for this change|in this change|in particular|there|must|should|may|be|is|are|to|anybody|anyone|contributors|of|in|nobody|additionally|further|furthermore|moreover|files|file|everything|anything|under|should be|may be|must be|note that|note|important|rule|hard|strictly|explicitly|made|introduced|has|have|does|do|then|still|cause|mean|means|strict|non-goal|non-goals|constraint|works|work|goes|live|ships|is done|done",
  "以下|下列|命令|做法|操作|调用|内容|本次|这次|此次|本|该|此|改动|变更|实现|代码|新代码|新增|新|我们|请|也|并且|同时|一律|任何|地方|均|都|的|中|里|需求|方案|任务|功能|和|与|且|时|全部|统一|坚决|另外|此外|注意|过程|过程中|内|需|必须|应|所有|情况|情况下|任何情况下|重要|下|开发|提交|整个|对|于|对于|将|本身|以及|绝对|一定|再|还|更",
);

/** Capitalised words that name nothing in code. */
export const NO_CODE = new Set(
  "I API APIs URL URLs UI UX CI CD PR PRs ID IDs JSON XML HTML CSS CSV YAML HTTP HTTPS TLS SSL TCP UDP DNS OK N/A FAQ MVP SLA SLO QA SDK CLI GUI OS DB SEO GDPR PII README TODO FIXME O N E2E REST CRUD RPC SSO KPI MUST NOT NO NEVER DO SHOULD MAY SHALL ANY ALL AND OR English Chinese German French Japanese Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Goal Goals Context Constraints Constraint Non-goals Verification Architecture Section Figure Table Step Phase Issue Use Uses Using".split(" "),
);

const ALL = [CUES, OPENING_CUES, CLOSING_CUES, UNTOUCHED_CUES, UNUSED_CUES, USE, TOUCH, PARTIAL, INVERSE, FILLERS, NEUTRAL_TAIL, REASONS, EXCEPTIONS, IN, OUTSIDE, PLACES, AND, NEUTRAL_HEAD];

/** Chinese words by their first character, the longest first: by these a text without blanks is parted. */
export const HAN_WORDS: ReadonlyMap<string, readonly string[]> = hanWords();

function hanWords(): Map<string, string[]> {
  const own = "第三方|依赖|依赖项|依赖包|包|库|外部|数据库|数据|迁移|表结构|新依赖|第三方库|依赖库|循环|逐条|逐个|查询|仅限于".split("|");
  const words = new Set([...own, ...ALL.flatMap((set) => [...set.values()].flat(2))].filter((word) => /^\p{Script=Han}/u.test(word)));
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = Array.from(word)[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}
