import { Router, urlencoded, type Response } from "express";
import { GraphQLError } from "graphql";
import { requireScope } from "../forbidden";
import { ownPagesOnly } from "../own-page";
import { sendPage } from "./page";
import type { Viewer } from "../viewer";
import { viewerOf } from "../viewers";
import { escapeHtml } from "../../escape-html";
import type { OwnNames } from "../../own-names";
import { Refusal } from "../../domain/refusal";

/** Takes the role that a code offers; throws a `Refusal` where it does not. */
export type AcceptCode = (viewer: Viewer, code: string) => Promise<unknown>;

/**
 * The page that an invitation's link leads to, for those who are signed in: it asks before it
 * accepts, since programs that check links in letters open them too.
 */
export function invitationRouter(accept: AcceptCode, names: OwnNames): Router {
  const router = Router();

  router.get("/", (request, response) => {
    const viewer = viewerOf(request);
    const code = typeof request.query.code === "string" ? request.query.code : "";
    const body = `<p>You are signed in as ${escapeHtml(viewer?.name ?? "")}. The role will be yours.</p>
      <form method="post" action="${escapeHtml(request.baseUrl)}">
        <input type="hidden" name="code" value="${escapeHtml(code)}" />
        <button><strong>Accept the invitation</strong></button>
      </form>`;
    sendPage(response, { status: 200, title: "You are invited", body });
  });

  router.post(
    "/",
    ownPagesOnly(names),
    urlencoded({ extended: false, limit: "4kb" }),
    async (request, response) => {
      const viewer = viewerOf(request);
      if (!viewer) throw new Error("a request of nobody reached the invitation");
      const { code } = request.body ?? {};
      try {
        requireScope(viewer, "invitation.accept");
        await accept(viewer, typeof code === "string" ? code : "");
      } catch (error) {
        const isForbidden = error instanceof GraphQLError;
        if (!isForbidden && !(error instanceof Refusal)) throw error;
        sendOutcome(response, isForbidden ? 403 : 400, "Not accepted", error.message);
        return;
      }
      sendOutcome(response, 200, "Accepted", "You have the role from now on.");
    },
  );

  return router;
}

function sendOutcome(response: Response, status: number, title: string, message: string): void {
  const body = `<p>${escapeHtml(message)}</p>\n      <p><a href="/graphiql">Go on to the questions</a></p>`;
  sendPage(response, { status, title, body });
}
