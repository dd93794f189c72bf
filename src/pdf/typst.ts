import { createRequire } from "node:module";

/** Typst's own file, or undefined where its package or its binary for this platform is not installed. */
export function typstModule(): string | undefined {
  const here = createRequire(import.meta.url);
  try {
    const path = here.resolve("@myriaddreamin/typst-ts-node-compiler");
    const binary = createRequire(path);
    const suffixes =
      process.platform === "linux"
        ? ["-gnu", "-musl"]
        : process.platform === "win32"
          ? ["-msvc"]
          : [""];
    const names = suffixes.map(
      (end) => `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${end}`,
    );
    return names.some((name) => canResolve(binary, name)) ? path : undefined;
  } catch {
    return undefined;
  }
}

function canResolve(from: NodeJS.Require, name: string): boolean {
  try {
    from.resolve(name);
    return true;
  } catch {
    return false;
  }
}
