import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";

/** Long enough for an editor's write-and-rename, short enough to feel at once. */
const PAUSE = 80;
/** How often it is looked whether a module's folder is still the same one: no watcher tells that one has come back. */
const BEAT = 1000;

/**
 * Whether one watcher sees a whole tree. Elsewhere Node 20 watches file by file, and never hears again of one that an editor
 * replaced by a new one, so there each folder is watched.
 */
const SEES_TREES = process.platform === "darwin" || process.platform === "win32";

/** Calls back once per burst of changes in a folder. Editors' own files (dot files, `~`) are not changes. */
export function watchFolders(
  folders: readonly { readonly id: string; readonly folder: string }[],
  changed: (id: string) => void,
): { close(): void } {
  const all = folders.map(({ id, folder }) => watchFolder(folder, () => changed(id)));
  return { close: () => all.forEach((one) => one.close()) };
}

function watchFolder(root: string, changed: () => void): { close(): void } {
  let watchers: ReadonlyMap<string, FSWatcher> = new Map();
  let known: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isFull = false;

  function heard(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      look();
      changed();
    }, PAUSE);
  }

  /** Every folder that is there now is watched, and no other. */
  function look(): void {
    const now = new Map<string, FSWatcher>();
    known = identity(root);
    visit(root, now);
    for (const [key, watcher] of watchers) if (!now.has(key)) watcher.close();
    watchers = now;
  }

  function visit(folder: string, now: Map<string, FSWatcher>): void {
    const key = `${identity(folder)} ${folder}`;
    try {
      // Watched first and read then: what is made in between is seen.
      now.set(key, watchers.get(key) ?? watcherOf(folder));
      if (SEES_TREES) return;
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !isEditors(entry.name)) visit(join(folder, entry.name), now);
    } catch (reason) {
      isFull ||= (reason as NodeJS.ErrnoException).code === "ENOSPC";
      // Gone meanwhile: the folder around it, or the next beat, tells.
    }
  }

  function watcherOf(folder: string): FSWatcher {
    const watcher = watch(folder, { recursive: SEES_TREES }, (_event, name) => {
      if (name === null || !isEditors(name)) heard();
    });
    // A folder that is removed while it is watched ends its own watching, not the preview.
    return watcher.on("error", () => watcher.close());
  }

  look();
  if (isFull) {
    for (const watcher of watchers.values()) watcher.close();
    throw new TooManyFolders();
  }
  const beat = setInterval(() => {
    if (identity(root) !== known) heard();
  }, BEAT);
  return {
    close() {
      clearTimeout(timer);
      clearInterval(beat);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** Linux counts the folders that are watched by all programs of a user. */
class TooManyFolders extends Error {
  constructor() {
    super(
      "This machine watches no more folders. End another program that does, or allow more: sysctl fs.inotify.max_user_watches.",
    );
    this.name = "TooManyFolders";
  }
}

/** Another folder of the same name is another one. Undefined: there is none. */
function identity(folder: string): string | undefined {
  try {
    const stat = statSync(folder);
    return stat.isDirectory() ? `${stat.dev}:${stat.ino}` : undefined;
  } catch {
    return undefined;
  }
}

function isEditors(name: string): boolean {
  return /(^|[/\\])\.|~$/.test(name);
}
