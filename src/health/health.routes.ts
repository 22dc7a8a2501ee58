import { Router } from "express";
import type { DataSource } from "typeorm";
import { isReady } from "../db/open-database";

/** Whether the process is going down: it finishes what runs and wants nothing new. */
export interface Draining {
  readonly isDraining: boolean;
}

/**
 * `/live`: the process runs. `/ready`: it should be sent requests, that is, the database answers,
 * has every migration, and the process is not going down; else 503 and why.
 */
export function healthRouter(dataSource: DataSource, state: Draining): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router.get("/live", (_request, response) => {
    response.json({ status: "live" });
  });
  router.get("/ready", async (_request, response) => {
    if (state.isDraining) response.status(503).json({ status: "draining" });
    else if (await isReady(dataSource)) response.json({ status: "ready" });
    else response.status(503).json({ status: "database not ready" });
  });
  return router;
}
