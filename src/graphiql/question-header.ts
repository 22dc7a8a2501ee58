/** The comment lines that open an operation file, taken apart. */
export interface QuestionHeader {
  title: string;
  description: string;
  group: string;
  variables: Record<string, unknown>;
}

const KEY = /^(group|variables):\s*(.*)$/i;
const EXAMPLE = '# variables: {"contract": "ABC-2026-01"}';

/**
 * Splits a file into its leading `#` lines, without the `#`, and the rest, which starts on line
 * `bodyLine` (from 1) of the file. Comments further down are left to the query.
 */
export function splitHeader(source: string): { lines: string[]; body: string; bodyLine: number } {
  const all = source.replace(/^\uFEFF/, "").split(/\r?\n/);
  const start = findFrom(all, 0, (line) => line.trim() !== "");
  const end = findFrom(all, start, (line) => !line.startsWith("#"));
  const bodyStart = findFrom(all, end, (line) => line.trim() !== "");
  return {
    lines: all.slice(start, end).map((line) => line.replace(/^#+\s?/, "").trimEnd()),
    body: all.slice(bodyStart).join("\n").trimEnd(),
    bodyLine: bodyStart + 1,
  };
}

function findFrom(lines: string[], start: number, isWanted: (line: string) => boolean): number {
  const index = lines.findIndex((line, at) => at >= start && isWanted(line));
  return index === -1 ? lines.length : index;
}

/**
 * Reads a header: the first line is the title, the next ones the description, then `group:` and
 * `variables:` (JSON, which may go on over several comment lines).
 * @throws Error that says what is missing and how it would be written.
 */
export function parseHeader(lines: string[]): QuestionHeader {
  const [title = "", ...rest] = lines;
  if (title.trim() === "" || KEY.test(title)) {
    throw new Error("has no title: begin the file with a comment line such as “# What changed?”");
  }
  const parts = sortLines(rest);
  if (parts.group === "") {
    throw new Error("has no group: add a comment line such as “# group: Evidence” below the title");
  }
  return {
    title: title.trim(),
    description: parts.description,
    group: parts.group,
    variables: parseVariables(parts.variables),
  };
}

function sortLines(lines: string[]): { description: string; group: string; variables: string } {
  const found = { description: [] as string[], group: [] as string[], variables: [] as string[] };
  let current: keyof typeof found = "description";
  for (const line of lines) {
    const match = KEY.exec(line);
    if (match) current = match[1]?.toLowerCase() === "group" ? "group" : "variables";
    found[current].push((match?.[2] ?? line).trim());
    if (current === "group") current = "description";
  }
  return {
    description: found.description.join(" ").trim(),
    group: found.group.join(" ").trim(),
    variables: found.variables.join("\n").trim(),
  };
}

function parseVariables(json: string): Record<string, unknown> {
  if (json === "") return {};
  const value = parseJson(json);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`has variables that are not a JSON object: write them as “${EXAMPLE}”`);
  }
  return Object.fromEntries(Object.entries(value));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`has variables that are not JSON (${reason}): write them as “${EXAMPLE}”`);
  }
}
