/** How often the findings of a rule were right, where that was counted. */
export interface Measured {
  /** Right findings among all. */
  readonly precision: number;
  /** How many findings were counted. */
  readonly count: number;
  /** Counted against labels (of what is an error or a warning), or read one by one. */
  readonly on: "labels" | "read by hand";
}

/** By id of the rule; a rule that found nothing in the documents is left out. `npm run eval -- --write` counts the labelled ones anew. */
export const MEASURED: Readonly<Record<string, Measured>> = {
  "placeholder": {"precision":1,"count":55,"on":"labels"},
  "field-unanswered": {"precision":1,"count":9,"on":"labels"},
  "vague-word": {"precision":0.88,"count":104,"on":"labels"},
  "hedge": {"precision":0.94,"count":33,"on":"labels"},
  "open-question": {"precision":1,"count":9,"on":"labels"},
  "constraint-needs-figure": {"precision":0.89,"count":18,"on":"labels"},
  "unverifiable-check": {"precision":0.93,"count":15,"on":"labels"},
  "contradiction": {"precision":1,"count":1,"on":"labels"},
  "goal-many": {"precision":0.8,"count":10,"on":"read by hand"},
  "goal-no-why": {"precision":0.91,"count":11,"on":"read by hand"},
  "goal-solution": {"precision":1,"count":2,"on":"read by hand"},
  "hot-path-needs-load": {"precision":0.36,"count":11,"on":"read by hand"},
  "data-needs-scale": {"precision":0.67,"count":3,"on":"read by hand"},
  "non-goals-uncheckable": {"precision":1,"count":2,"on":"read by hand"},
  "constraint-unverified": {"precision":1,"count":1,"on":"read by hand"},
  "check-needs-data-size": {"precision":0,"count":1,"on":"read by hand"},
};
