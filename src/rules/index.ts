import checkNeedsDataSize from "./check-needs-data-size.js";
import constraintNeedsFigure from "./constraint-needs-figure.js";
import constraintUnverified from "./constraint-unverified.js";
import contradiction from "./contradiction.js";
import dataNeedsScale from "./data-needs-scale.js";
import dependencyUnanswered from "./dependency-unanswered.js";
import fieldUnanswered from "./field-unanswered.js";
import figuresDisagree from "./figures-disagree.js";
import frontMatterInvalid from "./front-matter-invalid.js";
import goalMany from "./goal-many.js";
import goalNoWhy from "./goal-no-why.js";
import goalSolution from "./goal-solution.js";
import guardExample from "./guard-example.js";
import hedge from "./hedge.js";
import hiddenComment from "./hidden-comment.js";
import hiddenText from "./hidden-text.js";
import hotPathNeedsLoad from "./hot-path-needs-load.js";
import needsLiveCheck from "./needs-live-check.js";
import nonGoalForbidsNothing from "./non-goal-forbids-nothing.js";
import nonGoalsUncheckable from "./non-goals-uncheckable.js";
import openQuestion from "./open-question.js";
import pit from "./pit.js";
import placeholder from "./placeholder.js";
import type { Rule } from "./rule.js";
import secret from "./secret.js";
import sectionAdvised from "./section-advised.js";
import sectionCombined from "./section-combined.js";
import sectionDuplicated from "./section-duplicated.js";
import sectionEmpty from "./section-empty.js";
import sectionMissing from "./section-missing.js";
import sectionOrder from "./section-order.js";
import sectionSoft from "./section-soft.js";
import sectionThin from "./section-thin.js";
import specAllow from "./spec-allow.js";
import unboundedHotPath from "./unbounded-hot-path.js";
import unitMissing from "./unit-missing.js";
import unverifiableCheck from "./unverifiable-check.js";
import vagueWord from "./vague-word.js";

/** Every rule, in the order in which `spec rules` lists them. */
export const RULES: readonly Rule[] = [
  sectionMissing,
  sectionSoft,
  sectionAdvised,
  sectionEmpty,
  sectionThin,
  sectionDuplicated,
  sectionCombined,
  sectionOrder,
  goalMany,
  goalNoWhy,
  goalSolution,
  constraintNeedsFigure,
  unitMissing,
  figuresDisagree,
  hotPathNeedsLoad,
  dataNeedsScale,
  nonGoalForbidsNothing,
  nonGoalsUncheckable,
  guardExample,
  unboundedHotPath,
  dependencyUnanswered,
  contradiction,
  unverifiableCheck,
  constraintUnverified,
  checkNeedsDataSize,
  needsLiveCheck,
  secret,
  placeholder,
  fieldUnanswered,
  frontMatterInvalid,
  hiddenText,
  hiddenComment,
  vagueWord,
  hedge,
  openQuestion,
  pit,
  specAllow,
];

/** Ids of the rules whose findings neither the text nor a baseline lets pass. */
export const NEVER_SUPPRESSED: ReadonlySet<string> = new Set(RULES.filter(({ silencedBy }) => silencedBy !== undefined).map(({ id }) => id));
