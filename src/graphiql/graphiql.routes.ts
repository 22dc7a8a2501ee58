import express, { Router } from "express";
import type { Viewer } from "../auth/viewer";
import { viewerOf } from "../auth/viewers";
import { findManifest } from "./manifest";
import { renderNotBuiltPage, renderPage } from "./page";
import type { Question } from "./question";
import { setFileHeaders, setPageHeaders } from "./security-headers";

/** What the page needs from the server. */
export interface GraphiqlOptions {
  /** Path of the GraphQL API on this origin, such as `/graphql`. */
  endpoint: string;
  /** Folder that `npm run build` fills. */
  assetsDir: string;
  /** The menu, in its order; the first one is what a first visit opens on. */
  questions: readonly Question[];
  /** The questions as a viewer asks them; by default as they are. */
  asAsked?: (questions: readonly Question[], viewer: Viewer | null) => readonly Question[];
}

/**
 * Serves GraphiQL where it is mounted, with nothing from any other origin: the page, `questions.json`
 * and `assets/`. A page that was not built answers 503 and says what to run.
 */
export function graphiqlRouter({
  endpoint,
  assetsDir,
  questions,
  asAsked = (all) => all,
}: GraphiqlOptions): Router {
  const router = Router();

  router.get("/", setPageHeaders, async (request, response) => {
    const manifest = await findManifest(assetsDir);
    if (!manifest) {
      response.status(503).type("html").send(renderNotBuiltPage(endpoint));
      return;
    }
    const at = (file: string): string => `${request.baseUrl}/assets/${file}`;
    const page = renderPage({
      script: at(manifest.script),
      style: at(manifest.style),
      icon: at(manifest.icon),
      endpoint,
      questions: `${request.baseUrl}/questions.json`,
      viewer: viewerOf(request)?.name ?? null,
    });
    response.type("html").send(page);
  });

  router.get("/questions.json", setFileHeaders, (request, response) => {
    const asked = asAsked(questions, viewerOf(request));
    response.set("Cache-Control", "no-cache").json(asked);
  });

  router.use("/assets", setFileHeaders, hashedFiles(assetsDir), (_request, response) => {
    response.status(404).set("Cache-Control", "no-store").type("text").send("No such file\n");
  });

  return router;
}

/** File names carry a hash of their content, so a copy never has to be asked for again. */
function hashedFiles(assetsDir: string): express.Handler {
  return express.static(assetsDir, {
    index: false,
    redirect: false,
    immutable: true,
    maxAge: "1y",
    setHeaders: (response, file) => {
      if (file.endsWith(".json")) response.setHeader("Cache-Control", "no-store");
    },
  });
}
