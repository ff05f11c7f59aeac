/** Texts on which the decision about a course's kind rests: when one changes, the decision covers the course no longer (CLS-11). */
export const DECISIVE_TEXTS = ['outline', 'purpose', 'method', 'evaluation', 'materials'] as const;
type Texts = Readonly<Record<(typeof DECISIVE_TEXTS)[number], string>>;

export const asksForNewDecision = (before: Texts, after: Texts): boolean =>
  DECISIVE_TEXTS.some((text) => before[text] !== after[text]);
