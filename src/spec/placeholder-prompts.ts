/** Words that a prompt between brackets begins with: `[Describe the journey]`, `{One sentence}`, `[why 3 projects]`. Lower case. */
const PROMPT_WORDS = new Set(
  (
    "describe,explain,list,provide,outline,define,identify,include,insert,enter,specify,document,extract,break,fill,replace,summarize,summarise,write,state,detail,give,indicate,name,choose,select,put,paste,link,attach,replace,add,your,my,what,why,how,which,who,whom,when,where,if,e.g,e.g.,eg,example,optional,one,two,three,brief,briefly,short,concise,clear,a,an,the,any,domain-specific,placeholder,something,someone,some,other,another,current,specific,measurable,testable,statement,question,explicit,date,title,feature,project,product,team,author,company,user,role,action,benefit,goal,problem,criterion,criteria,metric,requirement,component,number,url,version"
  ).split(","),
);

/** What alone between brackets stands for a value, when it is all that a field or a heading holds. Lower case. */
const PROMPT_NOUNS = new Set(
  "date,title,name,link,url,description,summary,version,author,owner,email,feature,project,product,company,team,number,value,todo,tbd,placeholder,text,content,details,reason,status,priority,slug,topic,goal,problem,solution,role,日期,标题,名称,链接,描述,作者,负责人,版本,项目名称,功能名称,项目名,功能名".split(","),
);

/** Sentences of well-known templates that say what to write. Lower case; the line begins so, marks of emphasis aside. */
const INSTRUCTIONS = [
  "this is where you",
  "this is where we",
  "this where you",
  "this section is for",
  "this section is incredibly important",
  "this section must",
  "this section should",
  "this might be a good place to",
  "feel free to add",
  "feel free to include",
  "feel free to remove",
  "section not required until",
  "go in to as much detail as",
  "go into as much detail as",
  "what are the caveats to",
  "what are some important details that",
  "a clear and concise description of",
  "a concise description of",
  "a brief, one to two sentence",
  "one paragraph explanation of",
  "one para explanation of",
  "brief explanation of the feature",
  "add any other context",
  "add any other screenshots",
  "if applicable, add screenshots",
  "if applicable, how will the component",
  "ex. i'm always frustrated when",
  "please include a summary of",
  "please delete options that are not relevant",
  "please describe the tests that you ran",
  "please provide a",
  "please fill",
  "please replace this",
  "please describe",
  "please explain",
  "please list",
  "briefly describe",
  "describe your",
  "describe the problem here",
  "describe what you",
  "describe how you",
  "explain the proposal as if",
  "explain why this",
  "explain your",
  "replace this text",
  "replace this with",
  "replace this section",
  "delete this section",
  "delete this line",
  "remove this section",
  "fill in this",
  "fill this in",
  "fill in the template",
  "fill out the template",
  "fill out this",
  "write your",
  "write a short",
  "write here",
  "enter your",
  "insert your",
  "your text here",
  "your answer here",
  "your description here",
  "text goes here",
  "description goes here",
  "list the specific goals of the",
  "what is out of scope for this kep",
  "listing non-goals helps to focus",
  "how will we know that this has succeeded",
  "consider the following in developing",
  "no need to outline all of the",
  "this is the technical portion of the rfc",
  "why are we doing this? what use cases does it support",
  "what is the issue that we're seeing",
  "what is the change that we're proposing",
  "what becomes easier or more difficult",
  "discuss prior art, both",
  "think about what the natural extension",
  "lorem ipsum",
  "请描述您",
  "请描述你",
  "请在此",
  "请在这里",
  "请填写",
  "请补充",
  "请简要描述",
  "请详细描述",
  "请提供您",
  "请用一句话",
  "在此填写",
  "在此输入",
  "在这里填写",
  "此处填写",
  "此处补充",
  "清晰简洁地描述",
  "清楚简洁地描述",
  "清晰而简洁地描述",
  "简洁明了地描述",
  "对问题的清晰",
  "如果适用，请添加",
  "如有必要，请添加",
  "添加有关该问题的任何其他",
  "ここに記入",
  "ここに入力",
] as const;

/** How long an instruction may be before it tells something of its own. */
const BEGINNING = 60;

const byFirstWord = new Map<string, string[]>();
for (const sentence of INSTRUCTIONS) {
  const first = sentence.slice(0, 2);
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), sentence]);
}

/** Whether a line begins like an instruction of a template. */
export function isInstruction(text: string): boolean {
  const plain = text.slice(0, BEGINNING + 20).replace(/^(?:[*_>\s"“]|note:)+/i, "").replaceAll("’", "'").toLowerCase();
  return (byFirstWord.get(plain.slice(0, 2)) ?? []).some((sentence) => plain.startsWith(sentence));
}

/** Whether the text between brackets asks for what should stand there. */
export function isPrompt(inside: string): boolean {
  const first = /^[\p{L}\d.'’-]+/u.exec(inside.trimStart())?.[0].toLowerCase() ?? "";
  return PROMPT_WORDS.has(first) || PROMPT_WORDS.has(first.replace(/[.:]+$/, ""));
}

/** Whether a word between brackets names the value that should stand there: `[DATE]`, `[project_name]`. */
export function isPromptNoun(inside: string): boolean {
  return PROMPT_NOUNS.has(inside.trim().toLowerCase()) || /^[a-z]+[_-](?:name|date|title|url|id|number|version|description)$/i.test(inside.trim());
}
