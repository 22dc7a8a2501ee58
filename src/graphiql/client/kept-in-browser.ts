/** What GraphiQL keeps of a visitor begins with this. */
const PREFIX = "graphiql";

let isForgotten = false;

/**
 * Where GraphiQL keeps tabs and history: the browser's own storage, until they were forgotten. It
 * writes a moment after each change, and would else bring back what it was to forget.
 */
export function keptInBrowser(): Storage | null {
  const localStorage = browserStorage();
  if (!localStorage) return null;
  return {
    get length() {
      return localStorage.length;
    },
    key: (index) => localStorage.key(index),
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => {
      if (!isForgotten) localStorage.setItem(key, value);
    },
    removeItem: (key) => localStorage.removeItem(key),
    clear: () => localStorage.clear(),
  };
}

/** Null where it is switched off, and nothing is kept. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Whoever uses this browser next is to find no questions of others, nor what they were about. */
export function forgetKept(): void {
  isForgotten = true;
  const localStorage = browserStorage();
  for (const key of Object.keys(localStorage ?? {})) {
    if (key.startsWith(PREFIX)) localStorage?.removeItem(key);
  }
}
