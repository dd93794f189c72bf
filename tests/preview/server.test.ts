import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { error } from "../../src/model/diagnostic.ts";
import { type Built, PortInUse, type Preview, startPreview } from "../../src/preview/index.ts";
import { listen } from "../../src/preview/listen.ts";
import type { PackageInfo, ServerEvent } from "../../src/preview/messages.ts";
import { tinyPackage } from "./tiny-package.ts";

const open: Preview[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((preview) => preview.close()));
});

const start = async (
  build: () => Promise<Built> = async () => tinyPackage(),
  folder = "/nowhere",
  port: number | undefined = 0,
): Promise<Preview> => {
  const preview = await startPreview({
    modules: [{ id: "tiny", title: "Tiny", folder }],
    standards: [{ id: "scorm12", title: "SCORM 1.2", savedText: 4096 }],
    start: { module: "tiny", standard: "scorm12" },
    build,
    client: { script: new Uint8Array(), style: new Uint8Array() },
    port,
  });
  open.push(preview);
  return preview;
};

/** fetch would tidy the path and the headers up; this sends them as written. */
const raw = (url: string, path: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on("error", reject)
      .end();
  });

const readPackage = async (url: string): Promise<PackageInfo> =>
  (await (await fetch(`${url}preview/packages/tiny/scorm12`)).json()) as PackageInfo;

it("serves the package's files under a strict content security policy, with their types", async () => {
  const { url } = await start();
  const { entry } = await readPackage(url);
  const page = await fetch(new URL(entry!, url));
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await page.text()).toContain("<h1>Tiny</h1>");
  const media = await fetch(new URL("media/%C3%A5%20b.txt", new URL(entry!, url)));
  expect(await media.text()).toBe("0123456789");
});

it("serves a range of a file, as players of video ask for", async () => {
  const { url } = await start();
  await readPackage(url);
  const address = `${url}package/tiny/scorm12/media/å b.txt`;
  const ranges = ["bytes=2-4", "bytes=-3", "bytes=8-"];
  const parts = await Promise.all(
    ranges.map(async (range) => (await fetch(address, { headers: { range } })).text()),
  );
  expect(parts).toEqual(["234", "789", "89"]);
});

it("serves a picture that was replaced since the build whole, and says when it is gone", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "lectern-")), "a.svg");
  writeFileSync(file, "<svg/>");
  const picture = { path: "media/a.svg", bytes: 6, content: () => createReadStream(file) };
  const { url } = await start(async () => ({ files: [picture], diagnostics: [] }));
  await readPackage(url);
  const address = `${url}package/tiny/scorm12/media/a.svg`;
  for (const text of ["<svg/>", "<svg>longer</svg>", "<s/>"]) {
    writeFileSync(file, text);
    expect(await (await fetch(address)).text()).toBe(text);
  }
  rmSync(file);
  const gone = await fetch(address);
  expect(gone.status).toBe(404);
  expect(await gone.text()).toBe("This file is not in the module’s folder any more.");
});

it("serves nothing but what is in the package", async () => {
  const { url } = await start();
  await readPackage(url);
  for (const path of [
    "/package/tiny/scorm12/../../../etc/passwd",
    "/package/tiny/scorm12/..%2f..%2fpackage.json",
    "/package/tiny/scorm12/%2e%2e/%2e%2e/package.json",
    "/package/other/scorm12/index.html",
    "/package.json",
    "/preview/packages/tiny/scorm99",
  ])
    expect([path, await raw(url, path)]).toEqual([path, 404]);
  expect(await raw(url, "/package/tiny/scorm12/%E0%A4%A")).toBe(400);
});

it("answers no other site, whatever name points here", async () => {
  const { url } = await start();
  expect(await raw(url, "/", { host: "evil.example" })).toBe(403);
  expect(await raw(url, "/", { origin: "http://evil.example" })).toBe(403);
  expect(await raw(url, "/")).toBe(200);
});

it("says in one sentence that a port is in use", async () => {
  const { url } = await start();
  const port = Number(new URL(url).port);
  const refusal = start(undefined, undefined, port);
  await expect(refusal).rejects.toThrowError(PortInUse);
  await expect(refusal).rejects.toThrowError(
    `Port ${port} is in use. Name another with --port, or leave --port out: then a free one is taken.`,
  );
});

it("says in one sentence that a port may not be used", async () => {
  const server = createServer();
  server.listen = function refuse(this: Server) {
    const refusal = Object.assign(new Error("listen EACCES"), { code: "EACCES" });
    queueMicrotask(() => this.emit("error", refusal));
    return this;
  } as Server["listen"];
  await expect(listen(server, 80)).rejects.toThrowError(
    "Port 80 is not yours to use on this machine. Name one above 1023 with --port.",
  );
});

it("takes a free port when none was asked for", async () => {
  const [one, other] = [
    await start(undefined, undefined, undefined),
    await start(undefined, undefined, undefined),
  ];
  expect(new URL(one.url).port).not.toBe(new URL(other.url).port);
});

it("keeps an attempt until it is forgotten", async () => {
  const { url } = await start();
  const address = `${url}preview/attempts/tiny%2Fscorm12%2Fstrict`;
  const state = { elements: { "cmi.suspend_data": "é" }, isEnded: true };
  await fetch(address, { method: "PUT", body: JSON.stringify(state) });
  expect(await (await fetch(address)).json()).toEqual(state);
  expect((await fetch(address, { method: "PUT", body: "{" })).status).toBe(400);
  await fetch(address, { method: "DELETE" });
  expect(await (await fetch(address)).json()).toBe(null);
});

it("keeps the last good package when a build has errors, and builds again when the source changes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-"));
  const place = { file: "01.md", line: 3 };
  const builds: Built[] = [
    tinyPackage("First"),
    { diagnostics: [error("bad", place, "Bad.", "Good.")] },
    tinyPackage("Third"),
  ];
  const { url } = await start(async () => builds.shift()!, folder);
  const first = await readPackage(url);
  expect(first).toMatchObject({ revision: 1, isBroken: false });
  const heard = events(url);
  await heard.ready;

  writeFileSync(join(folder, "01.md"), "one");
  const broken = await heard.next((e) => e.type === "built");
  expect(broken).toMatchObject({ package: { revision: 1, isBroken: true, entry: first.entry } });
  expect(await (await fetch(new URL(first.entry!, url))).text()).toContain("First");

  writeFileSync(join(folder, "01.md"), "two");
  expect(await heard.next((e) => e.type === "built")).toMatchObject({
    package: { revision: 2, isBroken: false },
  });
  expect(await (await fetch(new URL(first.entry!, url))).text()).toContain("Third");
  heard.close();
});

it("stays up when a build throws", async () => {
  const { url } = await start(async () => {
    throw new Error("no template");
  });
  const pack = await readPackage(url);
  expect(pack.diagnostics[0]).toMatchObject({ code: "builder-fault", text: "no template" });
  expect(pack.entry).toBeUndefined();
});

function events(url: string): {
  ready: Promise<void>;
  next(wanted: (event: ServerEvent) => boolean): Promise<ServerEvent>;
  close(): void;
} {
  const aborter = new AbortController();
  const heard: ServerEvent[] = [];
  const waiting: (() => void)[] = [];
  const ready = fetch(`${url}preview/events`, { signal: aborter.signal }).then((response) => {
    void (async () => {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream()))
        for (const [, json] of chunk.matchAll(/^data: (.+)$/gm)) {
          heard.push(JSON.parse(json!) as ServerEvent);
          waiting.splice(0).forEach((wake) => wake());
        }
    })().catch(() => undefined);
  });
  return {
    ready,
    async next(wanted) {
      for (;;) {
        const index = heard.findIndex(wanted);
        if (index >= 0) return heard.splice(0, index + 1).at(-1)!;
        await new Promise<void>((wake) => waiting.push(wake));
      }
    },
    close: () => aborter.abort(),
  };
}
