// A module goes in; its page as a package holds it, opened in a browser, comes out.
import type { BrowserContext, Page } from "playwright-core";
import { packageInput } from "../../src/cli/lectern-files.ts";
import { randomFrom } from "../../src/model/hash.ts";
import type { ActivityKind } from "../../src/model/kind.ts";
import type { PageActivity, PageData } from "../../src/model/page-data.ts";
import type { ModuleSource } from "../../src/model/source.ts";
import { playerOf } from "../../src/package/player-parts.ts";
import { parseModule } from "../../src/parse/index.ts";
import { renderModule } from "../../src/render/index.ts";
import { standards } from "../../src/standards/index.ts";
import type { ActivityElement } from "../../src/ui/activity-element.ts";

export interface OpenPage {
  readonly activities: readonly PageActivity[];
  open(context: BrowserContext, dir?: string, errors?: string[]): Promise<Page>;
}

export function pageFor(source: ModuleSource): OpenPage {
  const { module } = parseModule(source);
  const rendered = renderModule(module!);
  const { html } = rendered;
  // With the player and the parts of these kinds.
  const input = packageInput(standards.find((s) => s.id === "web")!);
  const player = playerOf(module!, input, rendered);
  const json = /<script type="application\/json" id="lectern-data">([\s\S]*?)<\/script>/.exec(
    html,
  )![1]!;
  const { activities } = JSON.parse(json) as PageData;
  // A page would wait for its element until the time is up, and not say for what.
  for (const { kind } of activities)
    if (input.player.parts[`activities/${kind}`] === undefined)
      throw new Error(`dist/ is older than the activity ${kind}. Run: npm run build`);
  const media = new Map(module!.media.map((m) => [m.path, m]));
  return { activities, open };

  async function open(context: BrowserContext, dir = "ltr", errors: string[] = []): Promise<Page> {
    await context.route("http://lectern.test/**", async (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
      const headers = { "content-security-policy": "default-src 'self'" };
      const serve = (body: string | Buffer, contentType: string): Promise<void> =>
        route.fulfill({ body, contentType, headers });
      if (path === "")
        return serve(html.replace('dir="ltr"', `dir="${dir}"`), "text/html; charset=utf-8");
      if (path === "player.js") return serve(Buffer.from(player.script), "text/javascript");
      if (path === "player.css") return serve(Buffer.from(player.style), "text/css");
      const file = media.get(path);
      if (file === undefined) return route.fulfill({ status: 404, body: "" });
      const chunks: Uint8Array[] = [];
      for await (const chunk of file.open()) chunks.push(chunk);
      return serve(
        Buffer.concat(chunks),
        path.endsWith(".svg") ? "image/svg+xml" : "application/octet-stream",
      );
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto("http://lectern.test/");
    await page.waitForFunction(() => {
      const elements = [
        ...document.querySelectorAll("[data-activity]"),
      ] as unknown as ActivityElement[];
      return elements.length > 0 && elements.every((e) => e.isStarted);
    });
    return page;
  }
}

export function answerThat(kind: ActivityKind, data: unknown, isRight: boolean): unknown {
  if (kind.answer.score === undefined) return kind.largest(data);
  const random = randomFrom(7);
  for (let i = 0; i < 5000; i++) {
    const answer = kind.sample(data, random);
    const { got, of } = kind.answer.score(data, answer);
    if (kind.answer.isAnswered(data, answer) && (got === of) === isRight) return answer;
  }
  throw new Error(`No ${isRight ? "right" : "wrong"} answer to a ${kind.kind} was found`);
}
