// The only file that prints. Results go to stdout, everything about the way there to stderr.
import { styleText } from "node:util";

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  clear();
  process.stderr.write(`${text}\n`);
}

/** One line that the next overwrites, on a terminal; nothing in a pipe. */
export function progress(text: string): void {
  if (!isTerminal()) return;
  clear();
  process.stderr.write(text.slice(0, (process.stderr.columns ?? 80) - 1));
}

/** Takes the progress line away. */
export function clear(): void {
  if (isTerminal()) process.stderr.write("\r\u001b[K");
}

type Style = "bold" | "red" | "yellow" | "blue" | "dim";

/** Colour where a person looks and did not ask for none. */
export function paint(style: Style, text: string, stream: "stdout" | "stderr"): string {
  const isWanted = process[stream].isTTY === true && !process.env["NO_COLOR"];
  return isWanted ? styleText(style, text) : text;
}

function isTerminal(): boolean {
  return process.stderr.isTTY === true && process.env["CI"] !== "true";
}
