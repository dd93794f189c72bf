/** A day in the words of a language: "23 November 2026". */
export function dayInWords(day: number, language: string): string {
  return new Date(day * 86_400_000).toLocaleDateString(language, {
    dateStyle: "long",
    timeZone: "UTC",
  });
}
