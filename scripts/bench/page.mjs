// page: a package's files go in; what a browser needs to show it, on a slow phone and a slow line, comes out.
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

/** DESIGN.md §9: a processor four times slower, 1.6 Mbps, 150 ms there and back. */
const CPU = 4;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const RUNS = 5;

/** An LMS that takes everything, at the top where the page looks for it. */
const LMS = `window.API = Object.fromEntries(["Initialize","Finish","SetValue","Commit"].map((n) => ["LMS" + n, () => "true"]));
API.LMSGetValue = () => ""; API.LMSGetLastError = () => "0"; API.LMSGetErrorString = API.LMSGetDiagnostic = () => "";`;

/** Chromium's own account of a page, as a script in it sees it. */
const WATCH = `window.seen = { lcp: 0, blocked: 0, shift: 0 };
new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.lcp = e.startTime; }).observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.blocked += Math.max(0, e.duration - 50); }).observe({ type: "longtask", buffered: true });
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value; }).observe({ type: "layout-shift", buffered: true });`;

export async function firstView(browser, files, isZipped) {
  const server = await serve(files, isZipped);
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await once(browser, server.url));
  server.close();
  const median = (key) => runs.map((one) => one[key]).sort((a, b) => a - b)[RUNS >> 1];
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(key)]));
}

/**
 * Milliseconds that scripts take on such a processor until the first section can be answered: of processor time, not of the
 * clock; the least of several runs.
 */
export async function startUp(browser, files) {
  const server = await serve(files, false);
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await scriptTime(browser, server.url));
  server.close();
  return Math.min(...runs) * CPU;
}

async function scriptTime(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(LMS);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(url);
  await page.waitForSelector("lectern-section[data-started]");
  const { metrics } = await devtools.send("Performance.getMetrics");
  await context.close();
  return metrics.find(({ name }) => name === "ScriptDuration").value * 1000;
}

async function once(browser, url) {
  const context = await browser.newContext({ viewport: { width: 650, height: 666 } });
  const page = await context.newPage();
  await page.addInitScript(LMS + WATCH);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU });
  let requests = 0;
  let bytes = 0;
  devtools.on("Network.requestWillBeSent", () => requests++);
  devtools.on("Network.loadingFinished", (one) => (bytes += one.encodedDataLength));
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(2500);
  const seen = await page.evaluate("seen");
  await context.close();
  return { ...seen, requests, bytes };
}

const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
};

function serve(files, isZipped) {
  const bodies = new Map();
  const server = createServer((request, response) => {
    const path =
      decodeURIComponent(new URL(request.url, "http://x").pathname.slice(1)) || "index.html";
    const content = files.get(path);
    if (content === undefined) return void response.writeHead(404).end();
    const ending = path.split(".").at(-1);
    const zip = isZipped && ["html", "css", "js", "svg"].includes(ending);
    if (!bodies.has(path)) bodies.set(path, zip ? gzipSync(content, { level: 6 }) : content);
    const encoding = zip ? { "content-encoding": "gzip" } : {};
    response.writeHead(200, {
      "content-type": TYPES[ending] ?? "application/octet-stream",
      ...encoding,
    });
    response.end(bodies.get(path));
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve({ url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }),
    ),
  );
}
