import type { Session } from "../../db/session";
import type { StarDefinition } from "../../domain/star/star-definition";
import { findRegisteredStar } from "../../domain/star/star.repository";
import { registerStar, sameAsStar } from "../../domain/star/star.service";
import type { BundleFile } from "../bundle-source";
import { readJson } from "../json/json-file";
import { flag, list, number, object, optional, required, text } from "../json/shape";
import { landing, type JsonOutcome, type JsonPart } from "./json-part";

const SHAPE = object({
  code: required(text),
  edition: required(text),
  name: required(text),
  publisher: required(text),
  licensed: required(flag),
  scale: required(object({ min: required(number), max: required(number) })),
  reviewIntervalDays: optional(number),
  reviewToleranceDays: optional(number),
  stages: required(
    list(object({ name: required(text), from: required(number), to: required(number) })),
  ),
  areas: required(list(object({ code: required(text), name: required(text) }))),
});

/** `stars/*.json`: one Star definition each. A registered Star never changes. */
export const STARS_PART: JsonPart = { folder: "stars", land };

async function land(session: Session, file: BundleFile): Promise<JsonOutcome> {
  const read = await readJson<StarDefinition>(file, SHAPE);
  if ("faults" in read) return { status: "refused", faults: read.faults };
  const definition = read.document;
  return landing(file.path, async () => {
    const { code, edition } = definition;
    const known = await findRegisteredStar(session, code, edition);
    if (known && sameAsStar(known, definition)) return { status: "unchanged" };
    await registerStar(session, definition, []);
    return { status: "added" };
  });
}
