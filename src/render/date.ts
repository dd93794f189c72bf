/**
 * YYYY-MM-DD in the words of the page: "23 November 2026". Month names are ours: those of Intl change between versions of Node,
 * and with them the package's bytes.
 */
export function dateInWords(
  date: string,
  t: (key: string, values?: Readonly<Record<string, string | number>>) => string,
): string {
  const [year, month, day] = date.split("-").map(Number);
  const name = t("months").split(" ")[(month ?? 0) - 1];
  return name === undefined || day === undefined || year === undefined
    ? date
    : t("day", { day, month: name, year });
}
