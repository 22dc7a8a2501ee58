import { useEffect } from "react";
import { flushSync } from "react-dom";
import { useTakeEdit } from "./use-take-edit";

/**
 * Takes an edit before the click, or the keys, that run it or go to another tab. Whoever is quicker
 * than GraphiQL, or has a slow machine, would run or keep what stood there before.
 */
export function EditsAtOnce(): null {
  const takeEdit = useTakeEdit();
  useEffect(() => {
    const beforeClick = () => flushSync(takeEdit);
    const beforeKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key === "Enter" && (ctrlKey || metaKey)) flushSync(takeEdit);
    };
    window.addEventListener("click", beforeClick, true);
    window.addEventListener("keydown", beforeKey, true);
    return () => {
      window.removeEventListener("click", beforeClick, true);
      window.removeEventListener("keydown", beforeKey, true);
    };
  }, [takeEdit]);
  return null;
}
