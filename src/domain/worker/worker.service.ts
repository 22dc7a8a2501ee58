import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { OrganisationKind } from "../organisation/organisation.entity";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, expectVersion, notAllowed, notFound } from "../refusal";
import { getStar } from "../star/star.service";
import { today } from "../today";
import type { WorkerEntity } from "./worker.entity";
import { findWorker, insertTraining, insertWorker, updateWorker } from "./worker.repository";

export interface NewWorker {
  readonly organisationId: string;
  readonly reference: string;
  readonly name?: string | null;
}

export interface NewTraining {
  readonly workerId: string;
  readonly starId: string;
  readonly trainedOn: string;
  /** Last day on which it holds; without end where absent. */
  readonly validUntil?: string | null;
}

/**
 * Enters a worker of a provider.
 *
 * @returns its key
 * @throws Refusal when the organisation is no provider or has a worker of that reference
 */
export async function registerWorker(session: Session, input: NewWorker): Promise<string> {
  const checks = new Checks(["input"]);
  checks.title(input.reference, "reference");
  if (input.name != null) checks.title(input.name, "name");
  checks.throwIfAny();
  const path = ["input", "organisation"];
  const organisation = await getOrganisation(session, input.organisationId, path);
  await authorise(session, "worker.manage", { organisationId: organisation.id });
  if (!organisation.kinds.includes(OrganisationKind.PROVIDER)) {
    throw notAllowed(
      "NOT_A_PROVIDER",
      `${organisation.name} is not a provider: name one, or add that kind to it.`,
    );
  }
  const id = newId();
  const row = { id, organisationId: organisation.id, reference: input.reference };
  if (await insertWorker(session, { ...row, name: input.name ?? null })) return id;
  throw conflict(`${organisation.name} has a worker "${input.reference}" already.`);
}

/**
 * Changes a worker's name.
 *
 * @throws Refusal when the worker is not there or was changed in the meantime
 */
export async function changeWorker(
  session: Session,
  id: string,
  version: number,
  changes: { readonly name?: string | null },
): Promise<string> {
  const checks = new Checks(["input", "changes"]);
  if (changes.name != null) checks.title(changes.name, "name");
  checks.throwIfAny();
  const current = await getWorker(session, id, ["input", "worker"]);
  await authorise(session, "worker.manage", current);
  expectVersion("worker", current.version, version);
  const name = changes.name ?? current.name;
  if (await updateWorker(session, id, version, { name })) return id;
  throw conflict("This worker was changed in the meantime: read it again.");
}

/**
 * Records that a worker was trained for a Star (D9).
 *
 * @returns its key
 * @throws Refusal when something is not there, the day is in the future, or it is recorded already
 */
export async function recordTraining(session: Session, input: NewTraining): Promise<string> {
  const checks = new Checks(["input"]);
  checks.period(input.trainedOn, input.validUntil, "validUntil");
  checks.that(
    input.trainedOn <= today(),
    "trainedOn",
    "IN_THE_FUTURE",
    `trainedOn is ${input.trainedOn}, after today, ${today()}: record a training once it is done.`,
  );
  checks.throwIfAny();
  const worker = await getWorker(session, input.workerId, ["input", "worker"]);
  await authorise(session, "worker.manage", worker);
  const star = await getStar(session, input.starId, ["input", "star"]);
  const id = newId();
  const written = await insertTraining(session, {
    id,
    workerId: worker.id,
    starId: star.id,
    trainedOn: input.trainedOn,
    validUntil: input.validUntil ?? null,
  });
  if (written) return id;
  throw conflict(
    `The training of "${worker.reference}" on ${input.trainedOn} for this Star is recorded already.`,
  );
}

/** @throws Refusal `NotFound`, naming `path` */
export async function getWorker(
  session: Session,
  id: string,
  path: readonly string[],
): Promise<WorkerEntity> {
  const worker = await findWorker(session, id);
  if (!worker) throw notFound("worker", path);
  return worker;
}
