import { pick, useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/** Wraps lines in the query and variables editors: half a screen is too narrow for many queries. */
export function WrapLongLines(): null {
  const { queryEditor, variableEditor } = useGraphiQL(pick("queryEditor", "variableEditor"));
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor]) {
      editor?.updateOptions({ wordWrap: "on", wrappingIndent: "indent" });
    }
  }, [queryEditor, variableEditor]);
  return null;
}
