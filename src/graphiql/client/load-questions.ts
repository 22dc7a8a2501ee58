import type { Question } from "../question";

/** The menu as it arrived: the questions, or that they could not be had. */
export type QuestionsOutcome =
  { status: "loaded"; questions: Question[] } | { status: "failed"; reason: string };

/** A page without its menu is better than no page. */
const PATIENCE_MS = 5_000;

/** Fetches the menu; never rejects. */
export async function loadQuestions(url: string): Promise<QuestionsOutcome> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) return { status: "failed", reason: `the server answered ${response.status}` };
    const questions: unknown = await response.json();
    if (!isQuestions(questions)) return { status: "failed", reason: "the list cannot be read" };
    return { status: "loaded", questions };
  } catch {
    return { status: "failed", reason: "the server did not answer" };
  }
}

function isQuestions(value: unknown): value is Question[] {
  return Array.isArray(value) && value.every(isQuestion);
}

function isQuestion(value: unknown): value is Question {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map(Object.entries(value));
  const texts = ["name", "title", "description", "group", "query"];
  return (
    texts.every((key) => typeof fields.get(key) === "string") &&
    typeof fields.get("variables") === "object"
  );
}
