import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";

/**
 * Cancels what is running when its tab is left. GraphiQL does so for a change of tab and not for a new one,
 * into which the late answer would then be written.
 */
export function CancelOnLeave(): null {
  const { stop } = useGraphiQLActions();
  const tabId = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id);
  useEffect(() => stop, [stop, tabId]);
  return null;
}
