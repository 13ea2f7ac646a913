/** What the forms of an English word begin with: "configuring" → "configur", "reusable" → "reus". */
export const rootOf = (word: string): string =>
  word.replace(/(?:ations?|tions?|ments?|ables?|ing|ed|ers?|es|s|e)$/, '');
