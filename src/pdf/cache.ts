import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** PDFs by the hash of all that they are made of. A cache that cannot be read or written is no cache, never an error. */
export interface Cache {
  get(key: string): Promise<Uint8Array | undefined>;
  set(key: string, bytes: Uint8Array): Promise<void>;
}

/** Bytes at the end of what is kept: the hash of all before them. A disk that ran full or went bad leaves what begins well. */
const SEAL = 32;
const seal = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** As many as are kept; the ones not used for longest go first. */
const MOST = 200;

export function cacheIn(folder: string): Cache {
  const path = (key: string): string => join(folder, `${key}.pdf`);
  return {
    async get(key) {
      try {
        const kept = await readFile(path(key));
        const bytes = kept.subarray(0, -SEAL);
        const now = new Date();
        await utimes(path(key), now, now);
        return kept.subarray(-SEAL).equals(seal(bytes)) ? bytes : undefined;
      } catch {
        return undefined;
      }
    },
    async set(key, bytes) {
      try {
        await mkdir(folder, { recursive: true });
        // Beside, then renamed: two builds at once must not read each other's half.
        const beside = `${path(key)}.${process.pid}`;
        await writeFile(beside, [bytes, seal(bytes)]);
        await rename(beside, path(key));
        await prune(folder);
      } catch {
        return;
      }
    },
  };
}

export const NO_CACHE: Cache = { get: async () => undefined, set: async () => undefined };

/** Where this user's caches lie: XDG, macOS, Windows. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base =
    env["XDG_CACHE_HOME"] ??
    (process.platform === "win32"
      ? env["LOCALAPPDATA"]
      : process.platform === "darwin"
        ? join(homedir(), "Library", "Caches")
        : undefined) ??
    join(homedir(), ".cache");
  return join(base, "lectern", "pdf");
}

export function keyFor(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 40);
}

async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".pdf"));
  if (names.length <= MOST) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  dated.sort((a, b) => a.at - b.at);
  for (const { name } of dated.slice(0, names.length - MOST))
    await rm(join(folder, name), { force: true });
}
