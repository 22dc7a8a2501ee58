import type { KindShare, ObjectiveKind, ObjectivePart, Sureness } from "./classification";

const MEANING: Readonly<Record<ObjectiveKind, string>> = {
  outcome: "an outcome (a result: a change in circumstances)",
  output: "an output (services produced in a given time)",
  process: "a process (a procedure, a way of doing things)",
  input: "an input (a contribution or an effort)",
};

/** A kind with its article, e.g. "an outcome". */
export function nameOf(kind: ObjectiveKind): string {
  return kind === "process" ? "a process" : `an ${kind}`;
}

/** The ranking in a sentence or two that a commissioner understands. */
export function explain(kinds: readonly KindShare[], sureness: Sureness): string {
  const [first, second] = kinds as [KindShare, KindShare];
  if (first.words.length === 0) {
    return "Nothing in these words tells whether this is an outcome, an output, a process or an input.";
  }
  if (sureness === "undecided" && !hasReason(second)) {
    return `Too little in these words tells; if anything they are ${MEANING[first.kind]}${because(first, 1)}.`;
  }
  if (sureness === "undecided") {
    return (
      `This can be read in two ways: as ${MEANING[first.kind]}${because(first, 1)}; or as ` +
      `${MEANING[second.kind]}${because(second, 1)}. Agree which of them is meant.`
    );
  }
  if (sureness === "low") {
    return `This is more like ${MEANING[first.kind]} than anything else${because(first, 1)}; little else in it tells.`;
  }
  const how = sureness === "high" ? "This reads as" : "This reads most like";
  return `${how} ${MEANING[first.kind]}${because(first, 2)}.`;
}

/** What to do about a text that holds several objectives. */
export function explainParts(parts: readonly ObjectivePart[]): string {
  const listed = parts
    .slice(0, 5)
    .map(({ text, kind }) => `“${shortened(text)}” (${nameOf(kind)})`);
  const more = parts.length > 5 ? ` and ${parts.length - 5} more` : "";
  return (
    `This holds ${parts.length} objectives: ${listed.join(", ")}${more}. ` +
    `Written one by one, each can be told and measured on its own.`
  );
}

function hasReason({ words }: KindShare): boolean {
  return words.some(({ pull }) => pull === "towards");
}

function because({ words }: KindShare, most: number): string {
  const reasons = words.filter(({ pull }) => pull === "towards");
  const distinct = reasons.filter(({ why }, at) => reasons.findIndex((r) => r.why === why) === at);
  if (distinct.length === 0) return "";
  const said = distinct.slice(0, most).map((r) => `“${shortened(r.words)}” ${r.why}`);
  return `, because ${said.join(", and ")}`;
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
