/** One option of a command; what `--help` shows and what parsing allows. */
export interface OptionSpec {
  readonly doc: string;
  /** What stands for its value in the help; absent: it takes none. */
  readonly value?: string;
  readonly multiple?: boolean;
}

/** What the command line said. */
export interface Arguments {
  readonly words: readonly string[];
  has(option: string): boolean;
  /** The last value given. */
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

export interface Command {
  /** Behind "lectern": `build [module…] [options]`. */
  readonly usage: string;
  /** What it does, a few sentences. */
  readonly about: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** The most words it takes; absent: any number. */
  readonly words?: number;
  run(args: Arguments): Promise<ExitCode>;
}

/** 0 fine, 1 content, 2 use, 3 machine. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Somebody typed what Lectern does not know. Its message is one sentence with the way out. */
export class UsageError extends Error {}
