import type { DataSource } from "typeorm";
import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { OwnConnection } from "../db/own-connection";
import { Refusal, type Problem } from "../domain/refusal";
import { StartError } from "../start-error";
import { findDemoPerson } from "./demo-people";
import { findUnpriced } from "./paying/names.repository";
import { readSteps, takeStep, type Step } from "./paying/steps";

/** Reference of the contract of the demonstration that pays on outcomes. */
export const PAYING_CONTRACT = "ALD-HOM-02";

/**
 * Lets the demonstration's people agree, claim, decide and pay under one of its contracts: by the
 * services that a mutation calls, each on behalf of somebody who may. It lands whole or not at all;
 * where something was agreed for the contract before, nothing is done.
 *
 * @param owner the database as its owner sees it
 * @throws StartError when a step is refused, or names what is not there: as in a database that an
 *   earlier version filled and somebody changed since
 */
export async function loadDemoPayments(owner: DataSource): Promise<void> {
  const connection = await OwnConnection.beside(owner, COMMAND_LINE_VIEWER);
  try {
    await connection.begin();
    const contractId = await findUnpriced(connection.session, PAYING_CONTRACT);
    if (contractId !== null) {
      for (const step of readSteps()) await take(connection, contractId, step);
    }
    await connection.commit();
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    await connection.close();
  }
}

async function take(connection: OwnConnection, contractId: string, step: Step): Promise<void> {
  const person = findDemoPerson(step.as);
  if (!person) throw new StartError(`The demonstration has nobody called ${step.as}.`);
  const { subject, name } = person;
  if (connection.session.viewer.subject !== subject) {
    await connection.goOnAs({ ...COMMAND_LINE_VIEWER, subject, name });
  }
  try {
    await takeStep(connection.session, contractId, step);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new StartError(`${name} cannot ${step.do}: ${saidBy(error.problem)}`);
  }
}

const saidBy = (problem: Problem): string =>
  problem.kind === "ValidationFailed"
    ? problem.issues.map(({ message }) => message).join(" ")
    : problem.message;
