import { useState, type ReactNode } from "react";
import { forgetKept } from "./kept-in-browser";

const FAILED = "Signing out did not work: is the server running?";

/** Who is signed in, and the way out; nothing where nobody signs in. */
export function SignedIn({ name }: { name: string | null }): ReactNode {
  const [failure, setFailure] = useState<string | null>(null);
  if (name === null) return null;
  return (
    <div className="signed-in">
      <span>
        Signed in as <strong>{name}</strong>
      </span>
      <button
        type="button"
        className="graphiql-un-styled"
        onClick={() => void signOut().catch(() => setFailure(FAILED))}
      >
        Sign out
      </button>
      {failure !== null && <span role="alert">{failure}</span>}
    </div>
  );
}

/** Ends the session, forgets what was asked in it, and goes where the server leads. */
async function signOut(): Promise<void> {
  const response = await fetch("/sign-out", {
    method: "POST",
    headers: { accept: "application/json" },
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const { location } = (await response.json()) as { location: string };
  forgetKept();
  window.location.assign(location);
}
