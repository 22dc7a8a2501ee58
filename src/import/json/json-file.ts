import type { Issue } from "../../domain/refusal";
import type { BundleFile } from "../bundle-source";
import { TextCheck, UnreadableText } from "../csv/text-check";
import { shorten, type FaultCode, type FaultDetail, type PlacedFault } from "../fault";
import { checkShape, type Shape } from "./shape";

/** A definition is written by people: far below this many bytes. */
export const MAX_JSON_BYTES = 5_000_000;

/** A document of the shape that was asked for, or what is wrong with its file. */
export type JsonDocument<T> =
  { readonly document: T } | { readonly faults: readonly PlacedFault[] };

/** Reads a JSON file whose content must have a shape; `T` is the type that the shape stands for. */
export async function readJson<T>(file: BundleFile, shape: Shape): Promise<JsonDocument<T>> {
  try {
    if (file.size > MAX_JSON_BYTES) {
      throw new UnreadableText("FILE_TOO_LARGE", null, { most: MAX_JSON_BYTES });
    }
    const document = parse(await readText(file));
    const faults = checkShape(document, shape).map(({ path, value, code, detail }) =>
      placed(file.path, code, detail, path, value),
    );
    return faults.length > 0 ? { faults } : { document: document as T };
  } catch (error) {
    const { code, line, detail } = explain(error);
    return { faults: [{ ...placed(file.path, code, detail), line }] };
  }
}

/** Issues of a rule of the domain as faults at their places in a JSON file. */
export function issueFaults(file: string, issues: readonly Issue[]): PlacedFault[] {
  return issues.map(({ path, code, message }) =>
    placed(file, "RULE", { rule: code, message }, toPath(path)),
  );
}

/** `["nodes", "3", "title"]` as `nodes[3].title`. */
export function toPath(parts: readonly string[]): string {
  return parts.reduce((path, part) => {
    if (/^\d+$/.test(part)) return `${path}[${part}]`;
    return path === "" ? part : `${path}.${part}`;
  }, "");
}

function placed(
  file: string,
  code: FaultCode,
  detail: FaultDetail,
  path: string | null = null,
  value: string | null = null,
): PlacedFault {
  const field = path?.split(/[.[\]]+/).findLast((part) => /\D/.test(part)) ?? null;
  const place = path === "" ? "$" : path;
  const shown = value === null ? null : shorten(value);
  return { file, line: null, path: place, field, value: shown, code, detail };
}

async function readText(file: BundleFile): Promise<string> {
  const check = new TextCheck();
  const input = file.open();
  input.on("error", (error) => check.destroy(error));
  input.pipe(check);
  const chunks: Buffer[] = [];
  for await (const chunk of check) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableText("NOT_JSON", lineIn(reason), { reason });
  }
}

const lineIn = (reason: string): number | null => {
  const line = /line (\d+)/.exec(reason)?.[1];
  return line === undefined ? null : Number(line);
};

function explain(error: unknown): Pick<UnreadableText, "code" | "line" | "detail"> {
  if (error instanceof UnreadableText) return error;
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return { code: "UNREADABLE", line: null, detail: { reason: error.code } };
  }
  throw error;
}
