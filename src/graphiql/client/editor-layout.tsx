import { pick, useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/** Below GraphiQL's 15: a line holds a seventh more, beside the questions and the answer. */
const FONT_SIZE_PX = 13;

/** Wraps long lines and sets the size of the type: half a screen is too narrow for many queries. */
export function EditorLayout(): null {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    pick("queryEditor", "variableEditor", "headerEditor", "responseEditor"),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor]) {
      editor?.updateOptions({
        fontSize: FONT_SIZE_PX,
        wordWrap: "on",
        wrappingIndent: "indent",
      });
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  return null;
}
