import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { PreviewInfo, ServerEvent } from "./messages.ts";
import type { PreviewOptions } from "./options.ts";
import { CLOSED, ICON, PAGE } from "./page.ts";
import { send, sendFile } from "./send.ts";
import type { Workshop } from "./workshop.ts";

interface Parts extends PreviewOptions {
  readonly workshop: Workshop;
  readonly listeners: Set<(event: ServerEvent) => void>;
  tell(event: ServerEvent): void;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What the route's groups matched, decoded. */
  readonly parts: readonly string[];
}

type Route = readonly [
  method: string,
  path: RegExp,
  answer: (exchange: Exchange) => void | Promise<void>,
];

const SELF = { "content-security-policy": "default-src 'self'" };
/** As strict as the strictest LMS that we know of; the browser reports what breaks it, and the page shows that. */
const PACKAGE = {
  "content-security-policy": "default-src 'self'; report-uri /preview/violation",
};
const LARGEST_BODY = 8_000_000;

export function previewServer(parts: Parts): Server {
  const routes = routesOf(parts);
  return createServer((request, response) => {
    answer(routes, request, response).catch((fault: unknown) => {
      if (!response.headersSent) send(response, 500, "txt", String(fault));
      else response.destroy();
    });
  });
}

async function answer(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwn(request))
    return send(response, 403, "txt", "Only pages of this preview may ask this.");
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const method = request.method === "HEAD" ? "GET" : request.method;
  for (const [verb, path, act] of routes) {
    const match = path.exec(url.pathname);
    if (match === null || verb !== method) continue;
    const decoded = match.slice(1).map(decode);
    if (decoded.includes(undefined)) return send(response, 400, "txt", "This address is broken.");
    return act({ request, response, url, parts: decoded as string[] });
  }
  send(response, 404, "txt", "Nothing is here.");
}

// Another site must reach nothing here: neither by a name that it points at this machine (DNS rebinding) nor by a form.
function isOwn(request: IncomingMessage): boolean {
  const name = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (!["127.0.0.1", "localhost", "[::1]"].includes(name)) return false;
  const { origin } = request.headers;
  return origin === undefined || origin === `http://${request.headers.host}`;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function routesOf(parts: Parts): readonly Route[] {
  const { workshop, client, listeners, tell } = parts;
  const info: PreviewInfo = {
    modules: parts.modules.map(({ id, title }) => ({ id, title })),
    standards: parts.standards,
    start: parts.start,
  };
  const attempts = new Map<string, string>();
  const isKnown = (module: string, standard: string): boolean =>
    info.modules.some((m) => m.id === module) && info.standards.some((s) => s.id === standard);

  return [
    ["GET", /^\/$/, ({ response }) => send(response, 200, "html", PAGE, SELF)],
    ["GET", /^\/preview\/closed$/, ({ response }) => send(response, 200, "html", CLOSED, SELF)],
    ["GET", /^\/preview\/client\.js$/, ({ response }) => send(response, 200, "js", client.script)],
    ["GET", /^\/preview\/client\.css$/, ({ response }) => send(response, 200, "css", client.style)],
    [
      "GET",
      /^\/(?:preview\/icon\.svg|favicon\.ico)$/,
      ({ response }) => send(response, 200, "svg", ICON),
    ],
    [
      "GET",
      /^\/preview\/info$/,
      ({ response }) => send(response, 200, "json", JSON.stringify(info)),
    ],
    [
      "GET",
      /^\/preview\/packages\/([^/]+)\/([^/]+)$/,
      async ({ response, parts: [module, standard] }) => {
        if (!isKnown(module!, standard!)) return send(response, 404, "txt", "No such package.");
        send(response, 200, "json", JSON.stringify(await workshop.open(module!, standard!)));
      },
    ],
    [
      "GET",
      /^\/preview\/attempts\/(.+)$/,
      ({ response, parts: [key] }) => send(response, 200, "json", attempts.get(key!) ?? "null"),
    ],
    ["PUT", /^\/preview\/attempts\/(.+)$/, (exchange) => keep(attempts, exchange)],
    // What a page sends while it goes away can only be a POST (sendBeacon).
    ["POST", /^\/preview\/attempts\/(.+)$/, (exchange) => keep(attempts, exchange)],
    [
      "DELETE",
      /^\/preview\/attempts\/(.+)$/,
      ({ response, parts: [key] }) => {
        attempts.delete(key!);
        send(response, 200, "json", "null");
      },
    ],
    ["GET", /^\/preview\/events$/, (exchange) => events(listeners, exchange)],
    [
      "POST",
      /^\/preview\/violation$/,
      async ({ request, response }) => {
        tell({ type: "violation", text: violationOf(await bodyOf(request)) });
        send(response, 200, "txt", "");
      },
    ],
    [
      "GET",
      /^\/package\/([^/]+)\/([^/]+)\/(.+)$/,
      async ({ request, response, parts: [module, standard, path] }) => {
        // Only what is in the package is served, by its very name: no path reaches the disk.
        const file = workshop.file(module!, standard!, path!);
        if (file === undefined) return send(response, 404, "txt", "The package has no such file.");
        await sendFile(request, response, file, PACKAGE);
      },
    ],
  ];
}

async function keep(attempts: Map<string, string>, exchange: Exchange): Promise<void> {
  const body = await bodyOf(exchange.request);
  try {
    JSON.parse(body);
  } catch {
    return send(exchange.response, 400, "txt", "This is not JSON.");
  }
  attempts.set(exchange.parts[0]!, body);
  send(exchange.response, 200, "json", "null");
}

function events(
  listeners: Set<(event: ServerEvent) => void>,
  { request, response }: Exchange,
): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 500\n\n");
  const listener = (event: ServerEvent): void =>
    void response.write(`data: ${JSON.stringify(event)}\n\n`);
  listeners.add(listener);
  request.on("close", () => listeners.delete(listener));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY) throw new Error("The body is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function violationOf(body: string): string {
  try {
    const report = (JSON.parse(body) as Record<string, Record<string, string>>)["csp-report"] ?? {};
    const what = report["blocked-uri"] ?? "something";
    return `${report["effective-directive"] ?? report["violated-directive"]} blocked ${what}`;
  } catch {
    return body.slice(0, 200);
  }
}
