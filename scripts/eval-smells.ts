/** Which kind of smell of the labelled corpus a rule's findings are. Rules that the labels know nothing of are left out. */
export const SMELLS: Readonly<Record<string, string>> = {
  placeholder: "placeholder",
  "field-unanswered": "placeholder",
  "vague-word": "vague-word",
  hedge: "hedge",
  "open-question": "open-question",
  "constraint-needs-figure": "unmeasurable-constraint",
  "unverifiable-check": "unverifiable-check",
  "unbounded-hot-path": "unbounded-hot-path",
  contradiction: "contradiction",
};
