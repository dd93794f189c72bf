import { error, hasErrors } from "../model/diagnostic.ts";
import type { PackageFile } from "../model/package-file.ts";
import type { PackageInfo, ServerEvent } from "./messages.ts";
import type { Built } from "./options.ts";

interface Bench {
  readonly module: string;
  readonly standard: string;
  revision: number;
  /** The last good package: a build with errors leaves it as it was. */
  files: ReadonlyMap<string, PackageFile>;
  last: Built | undefined;
  /** The source changed since the last build began. */
  isStale: boolean;
  running: Promise<PackageInfo> | undefined;
}

/** Builds packages when somebody wants to see them, and again when their source changed. */
export class Workshop {
  readonly #build: (module: string, standard: string) => Promise<Built>;
  readonly #tell: (event: ServerEvent) => void;
  readonly #benches = new Map<string, Bench>();

  constructor(
    build: (module: string, standard: string) => Promise<Built>,
    tell: (event: ServerEvent) => void,
  ) {
    this.#build = build;
    this.#tell = tell;
  }

  /** The package as it is now; the first call builds it. */
  async open(module: string, standard: string): Promise<PackageInfo> {
    const bench = this.#bench(module, standard);
    if (bench.running !== undefined) return bench.running;
    return bench.last === undefined || bench.isStale ? this.#run(bench) : infoOf(bench);
  }

  file(module: string, standard: string, path: string): PackageFile | undefined {
    return this.#benches.get(`${module} ${standard}`)?.files.get(path);
  }

  /** Rebuilds what has been looked at. */
  async sourceChanged(module: string): Promise<void> {
    for (const bench of this.#benches.values()) {
      if (bench.module !== module) continue;
      bench.isStale = true;
      // A change during a build: the build that runs sees to it that another follows.
      if (bench.running !== undefined) continue;
      this.#tell({ type: "building", module, standard: bench.standard });
      this.#tell({ type: "built", package: await this.#run(bench) });
    }
  }

  #bench(module: string, standard: string): Bench {
    const key = `${module} ${standard}`;
    let bench = this.#benches.get(key);
    if (bench === undefined) {
      const files = new Map<string, PackageFile>();
      const empty = { revision: 0, files, last: undefined, isStale: false, running: undefined };
      bench = { module, standard, ...empty };
      this.#benches.set(key, bench);
    }
    return bench;
  }

  #run(bench: Bench): Promise<PackageInfo> {
    bench.running = this.#buildUntilFresh(bench).finally(() => (bench.running = undefined));
    return bench.running;
  }

  async #buildUntilFresh(bench: Bench): Promise<PackageInfo> {
    do {
      bench.isStale = false;
      bench.last = await this.#build(bench.module, bench.standard).catch(fault);
      const { files } = bench.last;
      if (files !== undefined) {
        bench.revision++;
        bench.files = new Map(files.map((file) => [file.path, file]));
      }
    } while (bench.isStale);
    return infoOf(bench);
  }
}

function infoOf({ module, standard, revision, files, last }: Bench): PackageInfo {
  const diagnostics = last?.diagnostics ?? [];
  return {
    module,
    standard,
    revision,
    entry: files.has("index.html")
      ? `/package/${encodeURIComponent(module)}/${standard}/index.html`
      : undefined,
    files: files.size,
    bytes: [...files.values()].reduce((sum, file) => sum + file.bytes, 0),
    isBroken: last?.files === undefined || hasErrors(diagnostics),
    diagnostics,
  };
}

/** A bug of ours stops this build, not the preview. */
function fault(reason: unknown): Built {
  const text = reason instanceof Error ? reason.message : String(reason);
  const hint = "This is a fault of the builder, not of the module. Please report it.";
  return { diagnostics: [error("builder-fault", { file: "module.yaml", line: 1 }, text, hint)] };
}
