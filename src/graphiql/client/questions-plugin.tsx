import type { GraphiQLPlugin } from "@graphiql/react";
import type { ReactNode } from "react";
import type { QuestionsOutcome } from "./load-questions";
import { QuestionsPanel } from "./questions-panel";

/** Makes the sidebar entry that lists the questions. */
export function createQuestionsPlugin(outcome: QuestionsOutcome): GraphiQLPlugin {
  return {
    title: "Questions",
    icon: QuestionsIcon,
    content: () => <QuestionsPanel outcome={outcome} />,
  };
}

function QuestionsIcon(): ReactNode {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <path d="M9.2 9.2a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1.1-1.5 2.1" strokeLinecap="round" />
      <circle cx="12" cy="17" r="0.6" fill="currentColor" />
    </svg>
  );
}
