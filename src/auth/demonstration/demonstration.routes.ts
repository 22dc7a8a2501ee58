import { Router, urlencoded, type Request } from "express";
import { isLoopback } from "../../address-env";
import { DEMO_PEOPLE, findDemoPerson } from "../../demo/demo-people";
import type { OwnNames } from "../../own-names";
import { ownPagesOnly } from "../own-page";
import { sendFailure } from "../pages/page";
import { returnPath } from "../return-path";
import type { BrowserSessions } from "../sessions/browser-sessions";
import { sendDemonstrationPage } from "./demonstration-page";

/** What the demonstration's sessions say of who signed the person in. */
export const DEMONSTRATION_ISSUER = "demonstration";

/** A tunnel can be told to call us by a local name; for whom it asks, it says all the same. */
function isForElsewhere(request: Request): boolean {
  const asking = (request.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return asking.some((one) => one !== "" && !isLoopback(one.replace(/^::ffff:/i, "")));
}

/** `/sign-in` shows the demonstration's people; a click on one signs in as them. */
export function demonstrationRouter(sessions: BrowserSessions, names: OwnNames): Router {
  const router = Router();

  router.use("/sign-in", (request, response, next) => {
    if (isForElsewhere(request)) sendFailure(response, 403, "This is for this machine alone.");
    else next();
  });

  router.get("/sign-in", (request, response) => {
    sendDemonstrationPage(response, DEMO_PEOPLE, returnPath(request.query.to));
  });

  router.post(
    "/sign-in",
    ownPagesOnly(names),
    urlencoded({ extended: false, limit: "4kb" }),
    async (request, response) => {
      const person = findDemoPerson(request.body?.person);
      if (!person) {
        sendFailure(response, 400, "There is no such person in the demonstration.");
        return;
      }
      await sessions.begin(request, response, person);
      response.set("Cache-Control", "no-store").redirect(303, returnPath(request.body.to));
    },
  );

  return router;
}
