// Documents that a careless program chokes on: a unit, repeated. `npm run sweep` and `npm run bench` lint them.

/** What is repeated, by name. */
export const HOSTILE = {
  "one line of a vague word": "fast ",
  "one line of Chinese": "所有用户",
  "items with two findings each": "- fast if needed\n",
  headings: "# a\n",
  "headings of a section": "## Goal\n",
  labels: "**Goal**: x\n\n",
  "back quotes": "`",
  "unequal runs of back quotes": "` `` ``` ",
  asterisks: "*",
  "open emphasis": "**a* ",
  "open links": "[a](",
  "open brackets": "[",
  "nested quotations": "> ",
  "nested lists": "  - a\n",
  "open comments": "<!-- ",
  "open tags": "<a ",
  "lone tags": "<x>\n",
  "rows of a table": "| a | b |\n",
  "a table of one line": "|a",
  "link definitions": "[a]: b\n",
  "blank lines": "\n",
  "carriage returns": "\r",
  digits: "1",
  figures: "1,000 ms ",
  "straight quotation marks": '" ',
  "open quotation marks": "“",
  "front matter fences": "---\n",
  "code fences": "```\n",
  questions: "Is it? ",
  "allowed findings": "(spec-allow x: y) ",
  addresses: "https://a.b/c ",
  "addresses with passwords": "a@b:c@d ",
  "starts of a token": "ghp_",
  "hidden characters": "\u200B\u{E0041}",
  "hidden entities": "&#8203;&#xE0041;",
  "empty links": "[](a)",
  "hidden elements": "<p hidden>a\n\n",
  "words in tags": "<a b c d e='",
  "footnotes": "[^a]: b\n",
  "definitions over lines": "[a]: <\n",
  "combining marks": "a\u0301",
  "letters beyond the first plane": "\u{20000}",
  "one long word": "w",
};

/** What a unit stands under: nothing, or a section in which every rule looks at it. */
export const LEADS = ["", "## Constraints\n\n"];

/** A document of about so many bytes. */
export function hostileDocument(unit, bytes, lead = "") {
  return lead + unit.repeat(Math.max(1, Math.floor((bytes - Buffer.byteLength(lead)) / Buffer.byteLength(unit))));
}
