import type { GraphiQLPlugin } from "@graphiql/react";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useState, type ReactNode } from "react";
import type { Question } from "../question";
import { CancelOnLeave } from "./cancel-on-leave";
import { EditorLayout } from "./editor-layout";
import { EditsAtOnce } from "./edits-at-once";
import { createFetcher } from "./fetcher";
import { isFirstVisit } from "./first-visit";
import { keptInBrowser } from "./kept-in-browser";
import type { QuestionsOutcome } from "./load-questions";
import { SignedIn } from "./signed-in";
import { createQuestionsPlugin } from "./questions-plugin";
import { variablesText } from "./variables-text";

const EMPTY_TAB = `# Write a query here.
# Ctrl-Space suggests, Ctrl-Enter runs,
# Ctrl-click explains a name.

{
  __typename
}
`;

/** GraphiQL with the menu of questions; a first visit opens on the first of them. */
export function App(props: {
  endpoint: string;
  outcome: QuestionsOutcome;
  viewer: string | null;
}): ReactNode {
  const [start] = useState(() => planStart(props.endpoint, props.outcome));
  return (
    <GraphiQL
      {...start}
      defaultQuery={EMPTY_TAB}
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <SignedIn name={props.viewer} />
        Golden Thread
      </GraphiQL.Logo>
      <EditorLayout />
      <EditsAtOnce />
      <CancelOnLeave />
    </GraphiQL>
  );
}

/** Decided once: GraphiQL starts over whenever one of these changes. */
function planStart(endpoint: string, outcome: QuestionsOutcome) {
  const questionsPlugin = createQuestionsPlugin(outcome);
  const plugins: GraphiQLPlugin[] = [questionsPlugin, HISTORY_PLUGIN];
  const storage = keptInBrowser() ?? undefined;
  const always = { fetcher: createFetcher(endpoint), plugins, storage };
  if (!isFirstVisit()) return always;
  const [first] = outcome.status === "loaded" ? outcome.questions : [];
  return { ...always, visiblePlugin: questionsPlugin, ...(first && openOn(first)) };
}

/** Given as initial values: of a default tab, GraphiQL takes the query and leaves the variables. */
function openOn({ query, variables }: Question) {
  return { initialQuery: query, initialVariables: variablesText(variables) };
}
