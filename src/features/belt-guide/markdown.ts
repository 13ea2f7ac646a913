/** The page that the answers make, in Markdown. Lines of an answer stay lines; an empty answer says so. */
export function guideMarkdown(
  title: string,
  day: string,
  answers: { question: string; answer: string }[],
  empty: string,
): string {
  const body = answers.map(
    ({ question, answer }, place) => `## ${place + 1}. ${question}\n\n${answer.trim() || empty}`,
  );
  return `# ${title}\n\n${day}\n\n${body.join('\n\n')}\n`;
}
