import frontMatterInvalid from "./front-matter-invalid.js";
import hiddenComment from "./hidden-comment.js";
import hiddenText from "./hidden-text.js";
import placeholder from "./placeholder.js";
import type { Rule } from "./rule.js";
import sectionAdvised from "./section-advised.js";
import sectionCombined from "./section-combined.js";
import sectionDuplicated from "./section-duplicated.js";
import sectionEmpty from "./section-empty.js";
import sectionMissing from "./section-missing.js";
import sectionOrder from "./section-order.js";
import sectionSoft from "./section-soft.js";

/** Every rule, in the order in which `spec rules` lists them. */
export const RULES: readonly Rule[] = [
  sectionMissing,
  sectionSoft,
  sectionAdvised,
  sectionEmpty,
  sectionDuplicated,
  sectionCombined,
  sectionOrder,
  placeholder,
  frontMatterInvalid,
  hiddenText,
  hiddenComment,
];
