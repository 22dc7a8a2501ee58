import { createHash } from "node:crypto";
import { Router, type Request, type Response } from "express";
import { print, type ExecutionResult } from "graphql";
import { viewerOf } from "../../../auth/viewers";
import type { Viewer } from "../../../auth/viewer";
import { pageHeaders } from "../../../security-headers";
import { today } from "../../today";
import { MonitoringPackDocument, type MonitoringPackQuery } from "./generated/operation";
import type { Html } from "./html";
import { packPage, problemPage } from "./pack-page";
import { lastQuarter, readPack, type AskedPack } from "./pack-question";
import { PACK_STYLE } from "./pack-style";

/** Asks an operation on behalf of whoever sent a request, as the API would for them. */
type AskAs = (
  read: { readonly request: Request; readonly response: Response; readonly viewer: Viewer },
  operation: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
) => Promise<ExecutionResult>;

/** Where the page of a contract's pack is; sign-in leads back to it. */
export const PACK_PATH = "/packs/:contract";

/** What the page asks: the named operation as it stands. */
export const PACK_QUERY = print(MonitoringPackDocument);

/** The one style sheet that the page may have. */
const STYLE_HASH = createHash("sha256").update(PACK_STYLE).digest("base64");

const policy = pageHeaders({
  "style-src": [`'sha256-${STYLE_HASH}'`],
  "form-action": ["'self'"],
});

/**
 * The pack of a contract as a page, for those who are signed in. It is the answer to the API's own
 * operation, asked as its reader: it can show them nothing more.
 */
export function packRoute(askAs: AskAs): Router {
  const router = Router({ mergeParams: true });
  router.get("/", policy, async (request: Request, response: Response) => {
    response.set("Cache-Control", "no-store");
    const read = readPack(request.query);
    if (read.kind === "asked") await answer(askAs, request, response, read.asked);
    else if (read.kind === "no days") {
      const { from, to } = lastQuarter(today());
      response.redirect(303, `${request.baseUrl}?from=${from}&to=${to}`);
    } else sendPage(response, 400, problemPage("Which months?", read.words, lastQuarter(today())));
  });
  return router;
}

async function answer(
  askAs: AskAs,
  request: Request,
  response: Response,
  asked: AskedPack,
): Promise<void> {
  const viewer = viewerOf(request);
  if (!viewer) throw new Error("a request of nobody reached a pack");
  const contract = String(request.params.contract);
  const key = contract.startsWith("ctr_") ? { id: contract } : { contract };
  const variables = { ...key, period: { start: asked.from, end: asked.to }, asOf: asked.asOf };
  const { data, errors } = await askAs(
    { request, response, viewer },
    { query: PACK_QUERY, variables },
  );
  const found = (data as MonitoringPackQuery | null | undefined)?.contract;
  if (found) sendPage(response, 200, packPage(found, asked));
  else sendProblem(response, errors ?? [], asked);
}

function sendProblem(
  response: Response,
  errors: NonNullable<ExecutionResult["errors"]>,
  asked: AskedPack,
): void {
  const [error] = errors;
  if (!error) {
    const words = [
      "There is no such contract, or it is none of those that you may see. Look at the address, or " +
        "ask whoever sent you here; contracts that you may see are listed under the questions.",
    ];
    sendPage(response, 404, problemPage("No such contract", words, null));
    return;
  }
  const [status, title] = STATUS[String(error.extensions?.code)] ?? [500, "The pack was not made"];
  const form = status === 400 ? asked : null;
  sendPage(response, status, problemPage(title, [error.message], form));
}

const STATUS: Readonly<Record<string, readonly [number, string]>> = {
  BAD_USER_INPUT: [400, "The pack cannot be made like this"],
  FORBIDDEN: [403, "You may not see this"],
  DOCUMENT_NOT_TRUSTED: [403, "You may not see this"],
  RATE_LIMITED: [429, "Too much was asked for"],
  DEADLINE_EXCEEDED: [504, "It took too long"],
  OVERLOADED: [503, "Too much is going on"],
  STILL_COUNTING: [503, "The figures are still being counted"],
};

function sendPage(response: Response, status: number, page: Html): void {
  response.status(status).type("html").send(page.text);
}
