import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { Question } from "../question";
import { variablesText } from "./variables-text";

/** Opens a question in a tab of its own, or goes to the tab that still holds it unchanged. */
export function useOpenQuestion(): (question: Question) => void {
  const { addTab, changeTab, setOperationName, updateActiveTabValues } = useGraphiQLActions();
  const { activeTabIndex, queryEditor, tabs, variableEditor } = useGraphiQL(
    pick("activeTabIndex", "queryEditor", "tabs", "variableEditor"),
  );

  return ({ name, query, variables: values }) => {
    const variables = variablesText(values);
    const open = tabs.findIndex(
      (tab) => tab.query === query && (tab.variables ?? "") === variables,
    );
    if (open === activeTabIndex) return;
    if (open >= 0) {
      changeTab(open);
      return;
    }
    addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    updateActiveTabValues({ query, variables });
    // The editor tells the name a moment later: a quick click on Run would send the last tab's.
    setOperationName(name);
  };
}

/** Name of the operation in the tab that is open; null where it has none. */
export function useOpenOperationName(): string | null {
  return useGraphiQL((state) => state.tabs[state.activeTabIndex]?.operationName ?? null);
}
