import type { Session } from "../../db/session";
import type { Checks } from "../checks";
import { invalid, notAllowed, notFound } from "../refusal";
import { unknownWorker } from "../worker/unknown-worker";
import { ContractStatus } from "../contract/contract.entity";
import { findSetting, type EngagementSetting } from "./engagement-setting.repository";

/**
 * What an engagement's contract, service and keyworker stand for.
 *
 * @throws Refusal when one is not there, or the service is not of the contract
 */
export async function getSetting(
  session: Session,
  names: { contractId: string; serviceId: string; keyworker?: string | null },
  path: readonly string[],
  ownWorkers: readonly string[] = [],
): Promise<EngagementSetting> {
  const keyworker = names.keyworker ?? null;
  const setting = await findSetting(session, { ...names, keyworker, ownWorkers });
  if (!setting.contractId) throw notFound("contract", [...path, "contract"]);
  if (!setting.serviceId) throw notFound("service", [...path, "service"]);
  if (setting.serviceContractId !== setting.contractId) {
    const message =
      `The service "${setting.serviceName}" is not delivered under ${setting.contractReference}: ` +
      "name a service of that contract.";
    throw invalid([{ path: [...path, "service"], code: "NOT_OF_THE_CONTRACT", message }]);
  }
  if (keyworker !== null && setting.keyworkerId === null) {
    throw unknownWorker(setting.providerReference, keyworker, [...path, "keyworker"]);
  }
  return setting;
}

/** Notes a first day outside the contract's period. */
export function checkStart(checks: Checks, setting: EngagementSetting, startedOn: string): void {
  const { contractReference, contractStartsOn, contractEndsOn } = setting;
  checks.that(
    contractStartsOn <= startedOn && startedOn <= contractEndsOn,
    "startedOn",
    "OUTSIDE_THE_CONTRACT",
    `startedOn is ${startedOn}; ${contractReference} runs from ${contractStartsOn} to ` +
      `${contractEndsOn}: give a day in that period.`,
  );
}

/** @throws Refusal `NotAllowed` for a contract that is still being agreed */
export function refuseDraft(setting: EngagementSetting): void {
  if (setting.contractStatus !== ContractStatus.DRAFT) return;
  throw notAllowed(
    "CONTRACT_IS_DRAFT",
    `Nothing is delivered under ${setting.contractReference} yet: make it active first.`,
  );
}
