import type { AttributeSpecs } from "./attributes.ts";
import { type Diagnostic, error } from "./diagnostic.ts";
import type { BlockKind, ReadContext, RenderContext } from "./kind.ts";
import type { Texts } from "./texts.ts";
import type { Block, BlockKindNode, Container } from "./tree.ts";

/** What `video` and `audio` have in common: a file, captions, a transcript, and a share that counts as seen. */
export const timedMediaAttributes = {
  src: { type: "text", doc: "The file: media/talk.mp4." },
  captions: { type: "text", doc: "Captions as a WebVTT file: media/talk.vtt." },
  poster: { type: "text", doc: "A picture to show before it plays." },
  title: { type: "text", maxLength: 120, doc: "What it is, in a few words." },
  seen: {
    type: "number",
    min: 1,
    max: 100,
    doc: "Per cent that must be played before the section counts as done.",
  },
} as const satisfies AttributeSpecs;

export interface TimedMediaBody {
  readonly source: string;
  readonly title: string;
  readonly captions?: string;
  readonly poster?: string;
  /** 0–1. */
  readonly seen?: number;
  readonly transcript: readonly Block[];
}

export type TimedMediaKind = BlockKind<TimedMediaBody, typeof timedMediaAttributes>;

export function timedMedia(kind: "video" | "audio", summary: string, texts: Texts): TimedMediaKind {
  return {
    kind,
    summary,
    attributes: timedMediaAttributes,
    texts,
    element: true,
    read: (container, context) => read(kind, container, context),
    render: (node, context) => render(kind, node, context),
    required: ({ body }) => body.seen,
    data: ({ body }) => ({ seen: body.seen }),
    paper: ({ body, place }, { t }) => [
      {
        type: "paragraph",
        place,
        attributes: { classes: ["label"], values: {} },
        children: [{ type: "text", place, text: `${t("onScreen")}: ${body.title}` }],
      },
      ...body.transcript,
    ],
  };
}

const PLAYED = {
  audio: /\.(aac|flac|m4a|mp3|mp4|oga|ogg|opus|wav|weba|webm)$/i,
  video: /\.(m4v|mov|mp4|ogg|ogv|webm)$/i,
};

function read(
  kind: "video" | "audio",
  container: Container,
  context: ReadContext<typeof timedMediaAttributes>,
): ReturnType<TimedMediaKind["read"]> {
  const { src, captions, poster, title, seen } = context.settings;
  const { place } = container;
  const diagnostics: Diagnostic[] = [];
  const fault = (code: string, text: string, hint: string): void =>
    void diagnostics.push(error(`${kind}-${code}`, place, text, hint));
  const transcript = context.read(container.children);
  if (src === undefined)
    fault(
      "no-source",
      `This ${kind} names no file.`,
      `Write one: ":::${kind}{src=media/talk.${kind === "video" ? "mp4" : "mp3"} …}".`,
    );
  if (src !== undefined && !PLAYED[kind].test(src)) {
    fault(
      "not-played",
      `By its ending ${src} is no ${kind} that browsers play.`,
      kind === "video" ? "They play .mp4 and .webm." : "They play .mp3, .m4a, .ogg and .wav.",
    );
  }
  if (title === undefined)
    fault("no-title", `This ${kind} has no title.`, 'Say what it is: title="A ward round".');
  if (kind === "video" && captions === undefined) {
    fault(
      "no-captions",
      "This video has no captions, so not everyone can follow it.",
      "Write them as a WebVTT file: captions=media/talk.vtt.",
    );
  }
  if (kind === "audio" && captions === undefined && transcript.length === 0) {
    fault(
      "no-transcript",
      "This audio has no transcript, so not everyone can follow it.",
      "Write what is said between the fences.",
    );
  }
  if (
    captions !== undefined &&
    context
      .text(captions)
      ?.replace(/^\uFEFF/, "")
      .startsWith("WEBVTT") === false
  ) {
    fault("bad-captions", `${captions} is not a WebVTT file.`, 'Its first line must be "WEBVTT".');
  }
  const file = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : context.media(path, container);
  const source = file(src);
  const body = {
    title,
    captions: file(captions),
    poster: file(poster),
    seen: seen === undefined ? undefined : seen / 100,
    transcript,
  };
  if (source === undefined || title === undefined) return { diagnostics };
  return { node: { body: { ...body, source, title }, children: transcript }, diagnostics };
}

function render(
  kind: "video" | "audio",
  { body }: BlockKindNode<TimedMediaBody>,
  context: RenderContext,
): string {
  const { escape, href, t, settings } = context;
  const size = body.poster === undefined ? undefined : context.size(body.poster);
  const pixels = size === undefined ? "" : ` width="${size.width}" height="${size.height}"`;
  const poster = body.poster === undefined ? "" : ` poster="${escape(href(body.poster))}"`;
  const track =
    body.captions === undefined
      ? ""
      : `<track kind="captions" src="${escape(href(body.captions))}" srclang="${escape(settings.language)}" label="${escape(t("captions"))}" default>`;
  const seen =
    body.seen === undefined
      ? ""
      : `<p class="hint" data-seen>${escape(t("toWatch", { share: Math.round(body.seen * 100) }))}</p>`;
  const transcript =
    body.transcript.length === 0
      ? ""
      : `<details class="transcript"><summary>${escape(t("transcript"))}</summary><div class="details-content">${context.blocks(body.transcript)}</div></details>`;
  return (
    `<figure class="timed-media"><figcaption>${escape(body.title)}</figcaption>` +
    `<${kind} controls preload="metadata" src="${escape(href(body.source))}" aria-label="${escape(body.title)}"${poster}${kind === "video" ? pixels : ""}>${track}` +
    `<a href="${escape(href(body.source))}">${escape(t("file"))}</a></${kind}>${seen}${transcript}</figure>`
  );
}
