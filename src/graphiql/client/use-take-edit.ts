import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Kind, parse, type DocumentNode } from "graphql";

/**
 * Takes what the editors hold into the tab that is open, and tells GraphiQL which operations that
 * has. GraphiQL itself does so a tenth of a second after an edit; until then it would run the edit
 * under the name of what stood there before, and lose it to a change of tab.
 */
export function useTakeEdit(): () => void {
  const { setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  const { headerEditor, operationName, queryEditor, variableEditor } = useGraphiQL(
    pick("headerEditor", "operationName", "queryEditor", "variableEditor"),
  );
  return () => {
    if (!queryEditor || !variableEditor) return;
    const query = queryEditor.getValue();
    const facts = operationFacts(query, operationName);
    setOperationFacts(facts);
    updateActiveTabValues({
      query,
      variables: variableEditor.getValue(),
      ...(headerEditor && { headers: headerEditor.getValue() }),
      operationName: facts.operationName ?? null,
    });
  };
}

/** Of several operations, the one that was chosen stays so. */
function operationFacts(query: string, chosenName: string | undefined) {
  const documentAST = parseOrNone(query);
  const operations = documentAST?.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const names = operations?.map(({ name }) => name?.value) ?? [];
  const operationName = names.includes(chosenName) ? chosenName : names[0];
  return { documentAST, operations, operationName };
}

function parseOrNone(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}
