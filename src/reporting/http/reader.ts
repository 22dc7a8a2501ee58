import type { IncomingMessage } from "node:http";
import { headerOf } from "../../endpoint/graphql.handler";
import { PURPOSE_HEADER, readPurpose } from "../../audit/purpose";
import { viewerOf } from "../../auth/viewers";
import type { Viewer } from "../../auth/viewer";
import { badQuery } from "../query/query-problem";

/**
 * Who asks, and why, as the audit trail is told. Behind `readersOnly`.
 *
 * @throws QueryProblem where the purpose is too long
 */
export function readerOf(request: IncomingMessage): Viewer {
  const viewer = viewerOf(request);
  if (!viewer) throw new Error("nobody is known who asks");
  return { ...viewer, trace: { purpose: purposeOf(request) } };
}

function purposeOf(request: IncomingMessage): string | null {
  try {
    return readPurpose(headerOf(request, PURPOSE_HEADER));
  } catch (error) {
    throw badQuery("BAD_PURPOSE", error instanceof Error ? error.message : String(error));
  }
}
