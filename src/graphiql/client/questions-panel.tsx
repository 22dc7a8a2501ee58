import { Button, KEY_MAP, formatShortcutForOS } from "@graphiql/react";
import type { ReactNode } from "react";
import type { Question } from "../question";
import type { QuestionsOutcome } from "./load-questions";
import { useOpenOperationName, useOpenQuestion } from "./use-open-question";

/** The panel beside the editor that lists what can be asked. */
export function QuestionsPanel({ outcome }: { outcome: QuestionsOutcome }): ReactNode {
  return (
    <section className="questions" aria-labelledby="questions-title">
      <h2 id="questions-title" className="questions-title">
        Questions
      </h2>
      <PanelBody outcome={outcome} />
    </section>
  );
}

function PanelBody({ outcome }: { outcome: QuestionsOutcome }): ReactNode {
  if (outcome.status === "failed") return <FailedState reason={outcome.reason} />;
  if (outcome.questions.length === 0) return <EmptyState />;
  return (
    <>
      <p className="questions-intro">
        Pick a question, press Run <span aria-hidden="true">▶</span> (or{" "}
        {formatShortcutForOS(KEY_MAP.runQuery.key, "Cmd")}).
      </p>
      {groupQuestions(outcome.questions).map(([group, questions]) => (
        <QuestionGroup key={group} group={group} questions={questions} />
      ))}
    </>
  );
}

function QuestionGroup({ group, questions }: { group: string; questions: Question[] }): ReactNode {
  const openQuestion = useOpenQuestion();
  const openName = useOpenOperationName();
  return (
    <>
      <h3 className="questions-group">{group}</h3>
      <ul className="questions-list">
        {questions.map((question) => (
          <li key={question.name}>
            <button
              type="button"
              className="question"
              aria-current={question.name === openName}
              disabled={openQuestion === null}
              onClick={() => openQuestion?.(question)}
            >
              <span className="question-title">{question.title}</span>
              {question.description && (
                <span className="question-description">{question.description}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function EmptyState(): ReactNode {
  return (
    <p className="questions-intro" role="status">
      No questions have been prepared here. Write a query in the editor; the documentation lists
      what can be asked.
    </p>
  );
}

function FailedState({ reason }: { reason: string }): ReactNode {
  return (
    <div role="alert">
      <p className="questions-intro">
        The questions could not be loaded: {reason}. You can still write a query in the editor.
      </p>
      <Button type="button" onClick={() => window.location.reload()}>
        Try again
      </Button>
    </div>
  );
}

function groupQuestions(questions: Question[]): [string, Question[]][] {
  return [...Map.groupBy(questions, (question) => question.group)];
}
