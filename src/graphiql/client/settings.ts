/** What the server tells the page. */
export interface Settings {
  root: HTMLElement;
  endpoint: string;
  questionsUrl: string;
  /** Name of who is signed in; null where nobody signs in. */
  viewer: string | null;
}

/** Reads the settings the page carries as data attributes. */
export function readSettings(): Settings {
  const root = document.getElementById("golden-thread");
  const { endpoint, questions, viewer = null } = root?.dataset ?? {};
  if (!root || !endpoint || !questions) throw new Error("The page carries no settings");
  return { root, endpoint, questionsUrl: questions, viewer };
}
