import { complain } from "./terminal.ts";

const FACTS: Readonly<Record<string, string>> = {
  EACCES: "you have no right to it",
  EPERM: "you have no right to it",
  EROFS: "its disk can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  ENOTDIR: "there is a file where a folder should be",
  EEXIST: "there is a file where a folder should be",
  EISDIR: "there is a folder where a file should be",
  EBUSY: "another program has it open",
  EMFILE: "too many files are open",
};

/** What the machine refused, in words: which file, and why. */
export function machineFault(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  const { code, path } = reason as NodeJS.ErrnoException;
  const fact = FACTS[code ?? ""];
  if (fact === undefined) return reason.message;
  const file = path?.replace(/\.\d+\.part$/, "");
  return file === undefined
    ? `The machine refused to go on: ${fact}.`
    : `${file} cannot be used: ${fact}.`;
}

/** Whoever read our output has gone (`lectern build | head`): no fault of anybody's. A full disk behind ">" is one. */
export function outputFault(reason: NodeJS.ErrnoException): void {
  if (reason.code === "EPIPE") process.exit(process.exitCode ?? 0);
  complain(`lectern: The output cannot be written: ${FACTS[reason.code ?? ""] ?? reason.message}.`);
  process.exit(3);
}
