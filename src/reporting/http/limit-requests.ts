import type { RequestHandler } from "express";
import { viewerOf } from "../../auth/viewers";
import { CostBudget } from "../../limits/cost-budget";
import { QueryProblem } from "../query/query-problem";
import { sendProblem } from "./answer-problems";

/** Lets each viewer ask so often in a minute; 0 for no limit. Behind `readersOnly`. */
export function limitRequests(perMinute: number): RequestHandler {
  const budget = new CostBudget(perMinute);
  return async (request, response, next) => {
    const viewer = viewerOf(request);
    if (!viewer) throw new Error("nobody is known who asks");
    const { isCovered, resetsAt } = await budget.charge(viewer, 1);
    if (isCovered) {
      next();
      return;
    }
    const seconds = Math.max(1, Math.ceil((Number(resetsAt) - Date.now()) / 1_000));
    const message =
      `More than ${perMinute} questions came in a minute: go on in ${seconds} seconds, or ask for ` +
      "more at a time.";
    sendProblem(response, new QueryProblem(429, "RATE_LIMITED", message, seconds));
  };
}
