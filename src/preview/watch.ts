import { existsSync, type FSWatcher, watch } from "node:fs";

/** Long enough for an editor's write-and-rename, short enough to feel at once. */
const PAUSE = 80;

/** Calls back once per burst of changes in a folder. Editors' own files (dot files, `~`) are not changes. */
export function watchFolders(
  folders: readonly { readonly id: string; readonly folder: string }[],
  changed: (id: string) => void,
): { close(): void } {
  const timers = new Map<string, NodeJS.Timeout>();
  const watchers: FSWatcher[] = [];
  for (const { id, folder } of folders) {
    if (!existsSync(folder)) continue;
    const watcher = watch(folder, { recursive: true }, (_event, name) => {
      if (name !== null && /(^|[/\\])\.|~$/.test(name)) return;
      clearTimeout(timers.get(id));
      timers.set(
        id,
        setTimeout(() => changed(id), PAUSE),
      );
    });
    // A folder that is removed while it is watched ends its own watching, not the preview.
    watcher.on("error", () => watcher.close());
    watchers.push(watcher);
  }
  return {
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
