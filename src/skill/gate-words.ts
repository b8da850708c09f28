/** The sentences of a gate. What comes from the spec arrives quoted. */
export interface GateWords {
  /** One line: what it is and when to read it, within its first 200 characters. */
  description(title: string): string;
  opening(): string;
  incomplete(problems: readonly string[]): string;
  read(): string;
  doNot(nonGoals: readonly string[], prohibitions: readonly string[]): string;
  stop(blank: readonly string[], digest: string): string;
  checks(checks: readonly string[]): string;
  report(): string;
  /** One line of the spec, quoted. */
  line(number: number, quoted: string, cut: boolean): string;
  check(stage: string, line: number, quoted: string, cut: boolean, command: string | null): string;
  /** What stands in place of the rest of a long list. */
  more(count: number): string;
}
