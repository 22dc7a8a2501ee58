import type { ServerResponse } from "node:http";
import { Deadline } from "../db/deadline";
import type { Limits } from "./limits";

/** The deadline of a request's operation, which is over as well once its client has hung up. */
export function deadlineOf(response: ServerResponse, { seconds }: Limits): Deadline {
  const deadline = new Deadline(seconds);
  response.on("close", () => {
    if (response.writableFinished) deadline.end();
    else deadline.stop("hang-up");
  });
  return deadline;
}
