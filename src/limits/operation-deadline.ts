import type { ServerResponse } from "node:http";
import { Deadline, type OperationTime } from "../db/deadline";

/** The deadline of a request's operation, which is over as well once its client has hung up. */
export function deadlineOf(
  response: ServerResponse,
  { seconds }: { readonly seconds: OperationTime },
): Deadline {
  const deadline = new Deadline(seconds);
  response.on("close", () => {
    if (response.writableFinished) deadline.end();
    else deadline.stop("hang-up");
  });
  return deadline;
}
