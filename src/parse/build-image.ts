import type { Token } from "markdown-it";
import { error } from "../model/diagnostic.ts";
import type { Attributes, Inline } from "../model/tree.ts";
import { checkAttributes } from "./check-attributes.ts";
import { localFile } from "./folder.ts";
import { type Page, placeOfText } from "./reading.ts";

/** An image of the module. One that is missing stays an image: what holds it is not empty, and no page is made of it. */
export function imageOf(
  token: Token,
  alt: string,
  attributes: Attributes | undefined,
  line: number,
  page: Page,
): Inline {
  const { found, media } = page.reading;
  const source = String(token.attrGet("src") ?? "");
  const place = placeOfText(page, line, `](${source}`);
  if (attributes !== undefined) checkAttributes("image", attributes, place, found);
  const isDecorative = attributes !== undefined && "decorative" in attributes.values;
  if (alt === "" && !isDecorative) {
    found.push(
      error(
        "missing-alt",
        place,
        "This image has no words for those who cannot see it.",
        "Say between the square brackets what it shows; when it shows nothing, write {decorative} behind it.",
      ),
    );
  }
  const title = token.attrGet("title");
  const image: Inline = {
    type: "image",
    place: page.placeOf(line),
    source,
    alt: isDecorative ? "" : alt,
    ...(title === null ? {} : { title: String(title) }),
  };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) {
    found.push(
      localFile(source, place) ??
        error(
          "remote-image",
          place,
          "This image comes from another server.",
          "Save it in the module's folder media/: a package must hold all it shows.",
        ),
    );
    media.missed.push({ path: source, isImage: true });
    return image;
  }
  const path = media.use(source, place, "image");
  return path === undefined ? image : { ...image, source: path };
}
