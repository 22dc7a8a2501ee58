import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { Question } from "../question";
import { useTakeEdit } from "./use-take-edit";
import { variablesText } from "./variables-text";

/**
 * Opens a question in a tab of its own, or goes to the tab that still holds it unchanged; null until
 * there are editors to open it in.
 */
export function useOpenQuestion(): ((question: Question) => void) | null {
  const { addTab, changeTab } = useGraphiQLActions();
  const takeEdit = useTakeEdit();
  const { activeTabIndex, queryEditor, tabs, variableEditor } = useGraphiQL(
    pick("activeTabIndex", "queryEditor", "tabs", "variableEditor"),
  );

  if (!queryEditor || !variableEditor) return null;
  return ({ query, variables: values }) => {
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
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    takeEdit();
  };
}

/** Name of the operation in the tab that is open; null where it has none. */
export function useOpenOperationName(): string | null {
  return useGraphiQL((state) => state.tabs[state.activeTabIndex]?.operationName ?? null);
}
