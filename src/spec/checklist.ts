/** How a section of the template fares: there, there with something to mend, or blank. */
export type SectionState = "filled" | "flawed" | "blank";

/** One line of the checklist: a section of the template and how it fares. */
export interface ChecklistEntry {
  readonly id: string;
  readonly heading: string;
  readonly required: boolean;
  readonly state: SectionState;
  /** Where the section starts; null when it is missing. */
  readonly line: number | null;
}
