import type { Session } from "../../db/session";
import { notFound } from "../refusal";
import type { PaymentRunEntity } from "./payment-run.entity";
import { findRun } from "./payment-run.repository";

/** @throws Refusal `NotFound` where there is no such approval for the viewer */
export async function getRun(session: Session, id: string): Promise<PaymentRunEntity> {
  const run = await findRun(session, id);
  if (!run) throw notFound("approval of payments", ["input", "run"]);
  return run;
}
