/** Where GraphiQL keeps the tabs of a visitor, and the key's prefix. */
const TABS_KEY = "graphiql:tabState";

/** Whether this browser has no tabs of an earlier visit; storage that is switched off counts as none. */
export function isFirstVisit(): boolean {
  try {
    return window.localStorage.getItem(TABS_KEY) === null;
  } catch {
    return true;
  }
}
