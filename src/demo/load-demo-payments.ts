import type { DataSource } from "typeorm";
import { letAct } from "./acting";
import { findUnpriced } from "./paying/names.repository";
import { readSteps, takeStep } from "./paying/steps";

/** Reference of the contract of the demonstration that pays on outcomes. */
export const PAYING_CONTRACT = "ALD-HOM-02";

/**
 * Lets the demonstration's people agree, claim, decide and pay under one of its contracts. It lands
 * whole or not at all; where something was agreed for the contract before, nothing is done.
 *
 * @param owner the database as its owner sees it
 * @throws StartError when a step is refused, or names what is not there: as in a database that an
 *   earlier version filled and somebody changed since
 */
export async function loadDemoPayments(owner: DataSource): Promise<void> {
  await letAct(owner, async (acting) => {
    const contractId = await findUnpriced(acting.session, PAYING_CONTRACT);
    if (contractId === null) return;
    for (const step of readSteps()) {
      await acting.as(step.as, step.do, (session) => takeStep(session, contractId, step));
    }
  });
}
