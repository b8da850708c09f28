/** What to write instead of a word. `pass` holds compound terms in which a listed word is none. */
export type Meaning = "manner" | "quality" | "speed" | "amount" | "condition" | "rest" | "reference" | "comparative" | "hedge" | "pass";

/**
 * How certain a hit is: `sure` in any statement that specifies; `adjective` there only by its grammar ("keep it simple", "very
 * simple", "a simple way"), else like `look`, where a reader should look; `pass` never.
 */
export type Grade = "sure" | "adjective" | "look" | "pass";

/** Phrases by meaning and grade, as compact text. */
export type WordList = Readonly<Partial<Record<Meaning, Readonly<Partial<Record<Grade, string>>>>>>;
