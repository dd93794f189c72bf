// vite: builds one part of dist/ at a time (mode = part: "cli", "player:<standard>", "part:<room>/<name>", "preview") and runs the tests.
// scripts/build.mjs asks for each part.
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Plugin } from "vite";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** DESIGN.md §5: the browsers that a learner may have. */
const BROWSERS = ["chrome109", "edge109", "firefox115", "safari15.6", "ios15.6"];

/** Lit's licence asks for its notice wherever it goes; the minifier drops the long ones. */
const NOTICE =
  "/*! Lectern: MIT, Lectern contributors. Lit: BSD-3-Clause, Copyright 2017 Google LLC. */";

/** What cannot be bundled (native, wasm) or is never needed by a build. */
const EXTERNAL = ["libxml2-wasm", "@myriaddreamin/typst-ts-node-compiler", "playwright-core"];

export default defineConfig(({ mode }): ViteUserConfig => {
  const [part = "", standard = ""] = mode.split(":");
  if (part === "cli") return cli();
  if (part === "player") return player(standard);
  if (part === "whole") return player(standard, "whole");
  if (part === "part") return playerPart(standard);
  if (part === "preview") return preview();
  return tests();
});

/** ESM for Node. Every `await import()` stays a file of its own: that is what makes a cold start cheap. */
function cli(): ViteUserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true, external: EXTERNAL, target: "node" },
    build: {
      ssr: true,
      outDir: from("dist/cli"),
      emptyOutDir: true,
      target: "node20",
      minify: false,
      rolldownOptions: {
        // All but the first are for build.mjs: it writes dist/module.schema.json and what is compressed once.
        input: {
          main: from("src/cli/main.ts"),
          schema: from("src/parse/settings-schema.ts"),
          standards: from("src/standards/index.ts"),
          zip: from("src/package/zip.ts"),
        },
        output: {
          format: "esm",
          entryFileNames: "[name].js",
          chunkFileNames: "[name]-[hash].js",
          // Less than half the text to read at every start: a tenth of a build's time.
          minify: true,
        },
      },
    },
  };
}

/** One classic script per standard, which differ in their adapter only, and the one stylesheet. */
function player(standard: string, entry = "main"): ViteUserConfig {
  return {
    publicDir: false,
    plugins: [withoutIndentation()],
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { alias: { "#adapter": from(`src/standards/${standard}/adapter.ts`) } },
    build: {
      ...browserScript(BROWSERS),
      lib: {
        entry: from(`src/player/${entry}.ts`),
        formats: ["iife"],
        name: "lectern",
        fileName: () => `${standard}.js`,
        cssFileName: "player",
      },
      outDir: from("dist/player"),
    },
  };
}

/** The lists of what a module pays for only when it uses it: scripts/build.mjs makes a part of each. */
const LISTS: Readonly<Record<string, string>> = {
  activities: "src/activities",
  blocks: "src/blocks",
  extras: "src/player/extras",
};

/** One part's script and style, to be put behind the player. What the player has already, it takes from there. */
function playerPart(path: string): ViteUserConfig {
  const [room = "", name = ""] = path.split("/");
  return {
    publicDir: false,
    plugins: [partEntry(room, name), fromPlayer(), withoutIndentation()],
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      target: BROWSERS,
      cssTarget: BROWSERS,
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { comments: { legal: false } } },
      lib: {
        entry: "virtual:part",
        formats: ["iife"],
        name: "lecternPart",
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
      outDir: from(`dist/player/parts/${room}`),
    },
  };
}

/** The modules that player/parts.ts shares are not in a part: their names are read from `lectern.shared`. */
function fromPlayer(): Plugin {
  const shared =
    /[/]lit[/]html[.]js$|[/]src[/](ui|model)[/](activity-element|download|focus|mark|hash|items|whole-record)[.]ts$|[/]extras[/]fold[.]ts$/;
  const list = readFileSync(from("src/player/parts.ts"), "utf8");
  const names = /const shared = \[([^\]]*)\]/.exec(list)![1]!;
  return {
    name: "from-player",
    enforce: "pre",
    async resolveId(id, importer) {
      const found = await this.resolve(id, importer, { skipSelf: true });
      return found !== null && shared.test(found.id) ? "\0shared" : undefined;
    },
    load: (id) => (id === "\0shared" ? `export const [${names}] = lectern.shared;` : undefined),
  };
}

/** The part's lines of its room's elements.ts as a script of their own. */
function partEntry(room: string, part: string): Plugin {
  const folder = from(LISTS[room]!);
  return {
    name: "part-entry",
    resolveId: (id) => (id.endsWith("virtual:part") ? "\0virtual:part" : undefined),
    load(id) {
      if (id !== "\0virtual:part") return undefined;
      const lines = readFileSync(`${folder}/elements.ts`, "utf8").split("\n");
      const imports = lines.filter((line) => new RegExp(`^import .*"./${part}[/.]`).test(line));
      const names = [...imports.join("\n").matchAll(/\{ (\w+) \}/g)].map((match) => match[1]!);
      const entry = lines.find(
        (line) => /^  .*,$/.test(line) && names.some((name) => line.split(/\W+/).includes(name)),
      );
      const add =
        entry === undefined ? "" : `lectern.parts.${room}.push(${entry.trim().replace(/,$/, "")});`;
      return `${imports.join("\n").replaceAll('"./', `"${folder}/`)}\n${add}`;
    },
  };
}

/** The page that plays the LMS. Its browser is the author's own, so today's is enough. */
function preview(): ViteUserConfig {
  return {
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      ...browserScript("es2022"),
      lib: {
        entry: from("src/preview/client/main.ts"),
        formats: ["iife"],
        name: "preview",
        fileName: () => "client.js",
        cssFileName: "client",
      },
      outDir: from("dist/preview"),
    },
  };
}

/** Templates are indented for those who read them; in HTML a line's indentation is one space. And vite marks its styles. */
function withoutIndentation(): Plugin {
  return {
    name: "without-indentation",
    enforce: "post",
    // The minifier leaves no line breaks but those within a template.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "chunk") file.code = file.code.replace(/\n {2,}/g, " ");
        else file.source = String(file.source).replace(/\n?[/][*][$]vite[$]:\d+[*][/]\n?/g, "");
    },
  };
}

function browserScript(target: string | string[]): BuildOptions {
  return {
    target,
    cssTarget: target,
    emptyOutDir: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { postBanner: NOTICE, comments: { legal: false } } },
  };
}

function tests(): ViteUserConfig {
  return {
    test: {
      include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
      // Vitest leaves a core idle; here half of the tests wait for a browser anyway.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // Real Chromium on a busy machine: what is waited for may come late, and once in thousands of steps too late. Only
      // running out of time is tried again, and the run says so; a wrong value fails at once.
      expect: { poll: { timeout: 15_000 } },
      retry: { count: 1, condition: /timed out|Timeout \d+ms exceeded/i },
    },
  };
}
