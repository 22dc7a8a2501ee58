import type { Viewer } from "../auth/viewer";
import type { Question } from "../graphiql/question";
import { findDemoPersonBySubject } from "./demo-people";

/** The variable by which questions name the contract that they are about. */
const CONTRACT = "contract";

/**
 * The questions as somebody of the demonstration would ask them: about a contract that they see. For
 * everybody else they are as they were written.
 */
export function questionsAsAsked(
  questions: readonly Question[],
  viewer: Viewer | null,
): readonly Question[] {
  const contracts = (viewer && findDemoPersonBySubject(viewer.subject)?.contracts) ?? [];
  const [own] = contracts;
  if (own === undefined) return questions;
  return questions.map((question) => {
    const named = question.variables[CONTRACT];
    const isSeen = typeof named !== "string" || contracts.includes(named);
    if (isSeen) return question;
    return { ...question, variables: { ...question.variables, [CONTRACT]: own } };
  });
}
