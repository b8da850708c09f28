/** How the parts of a report look; each function wraps a text in colour or returns it as it is. */
export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const asIs = (text: string): string => text;

/** No colour at all. */
export const PLAIN: Style = { error: asIs, warning: asIs, good: asIs, strong: asIs, faint: asIs };
