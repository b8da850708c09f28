import { lint } from "../../rules/lint.js";
import { nameOfFact, openPits, pitsOf } from "../../rules/pit-match.js";
import type { LintSettings } from "../../rules/settings.js";
import type { Language } from "../../spec/language.js";
import type { Spec } from "../../spec/spec.js";
import { homeOf, type PitQuestion } from "../../wizard/pit-question.js";

interface Asked {
  readonly lang: Language;
  readonly settings: LintSettings;
  /** Ids of the sections that an answer can be added to. */
  readonly homes: readonly string[];
}

/** What is to be asked about the pits that lint names: none where the rule is off, or the text lets it pass. */
export function pitQuestions(spec: Spec, { lang, settings, homes }: Asked): PitQuestion[] {
  const named = lint(spec, { file: "", lang, settings }).findings.filter(({ rule }) => rule === "pit");
  const open = openPits(spec, pitsOf(settings.pits ?? { own: [], off: [] })).filter(({ at }) => named.some(({ line, column }) => line === at.line && column === at.column));
  return open.flatMap(({ pit, trigger, missing }): PitQuestion[] => {
    const home = homeOf(missing, homes);
    if (home === null) return [];
    const incident = pit.url === null ? pit.incident[lang] : `${pit.incident[lang]} (${pit.url})`;
    return [{ id: pit.id, title: pit.title[lang], trigger, missing: missing.map((fact) => nameOfFact(fact, lang)), question: pit.question[lang], incident, home, name: pit.title[spec.template.lang] }];
  });
}
