import type { DataSource } from "typeorm";
import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { OwnConnection } from "../db/own-connection";
import type { Session } from "../db/session";
import { Refusal, type Problem } from "../domain/refusal";
import { StartError } from "../start-error";
import { findDemoPerson } from "./demo-people";

/** Lets the demonstration's people do things, one after the other, in one transaction. */
export class Acting {
  constructor(private readonly connection: OwnConnection) {}

  /** Statements on behalf of whoever acted last; of the command line before anybody did. */
  get session(): Session {
    return this.connection.session;
  }

  /**
   * Does something by a service that a mutation calls, on behalf of somebody.
   *
   * @param key of the person, see `DEMO_PEOPLE`
   * @param what for the message, should it be refused
   * @throws StartError when there is nobody of that key, or the service refuses
   */
  async as<T>(key: string, what: string, work: (session: Session) => Promise<T>): Promise<T> {
    const person = findDemoPerson(key);
    if (!person) throw new StartError(`The demonstration has nobody called ${key}.`);
    const { subject, name } = person;
    if (this.session.viewer.subject !== subject) {
      await this.connection.goOnAs({ ...COMMAND_LINE_VIEWER, subject, name });
    }
    try {
      return await work(this.session);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new StartError(`${name} cannot ${what}: ${saidBy(error.problem)}`);
    }
  }
}

/**
 * Everything of `work` lands, or nothing.
 *
 * @param owner the database as its owner sees it
 */
export async function letAct(
  owner: DataSource,
  work: (acting: Acting) => Promise<void>,
): Promise<void> {
  const connection = await OwnConnection.beside(owner, COMMAND_LINE_VIEWER);
  try {
    await connection.begin();
    await work(new Acting(connection));
    await connection.commit();
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    await connection.close();
  }
}

const saidBy = (problem: Problem): string =>
  problem.kind === "ValidationFailed"
    ? problem.issues.map(({ message }) => message).join(" ")
    : problem.message;
