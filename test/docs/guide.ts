import { readFileSync } from "node:fs";
import path from "node:path";

export const DOCS = path.resolve(__dirname, "../../docs");

/** A fenced block of the guide. */
export interface Block {
  readonly language: string;
  /** The file that it is a part of, below `docs`; null where it names none. */
  readonly file: string | null;
  readonly code: string;
}

export const readGuide = (): string => readFileSync(path.join(DOCS, "frontend.md"), "utf8");

export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w*) ?(\S*)\n(.*?)^```$/gms)].map(([, language, file, code]) => ({
    language: language!,
    file: file || null,
    code: code!,
  }));
}

/** What is wrong with a block: whole lines of the file it names, in one piece, are right. */
export function findDrift(block: Block): string | null {
  if (!block.file)
    return block.language === "json" ? null : `a block of ${block.language} names no file`;
  const text = readFileSync(path.join(DOCS, block.file), "utf8");
  if (`\n${text}`.includes(`\n${block.code}`)) return null;
  return `a block of ${block.file} differs from that file: "${block.code.split("\n")[0]}"`;
}
