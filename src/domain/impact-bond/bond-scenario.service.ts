import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { holdContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { toExact } from "../indicator/exact";
import { ScenarioName } from "./bond-scenario.entity";
import { findScenarios, insertScenarios, type NewScenario } from "./bond-scenario.repository";

/** Ten times what is planned. */
const MOST_ACHIEVED = "10";

/**
 * Sets how much may be achieved, for a what-if. What is not named stays; the same again changes
 * nothing.
 *
 * @returns the contract's key
 * @throws Refusal when a share is out of range, or low, base and high are not in that order
 */
export async function setBondScenarios(
  session: Session,
  contractId: string,
  scenarios: readonly NewScenario[],
): Promise<string> {
  await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "bond.manage", { contractId });
  await holdContract(session, contractId);
  const checks = new Checks(["input"]);
  checks.that(scenarios.length > 0, "scenarios", "REQUIRED", "Give at least one scenario.");
  const names = scenarios.map(({ name }) => name);
  scenarios.forEach(({ name, achievement, assumptions }, i) => {
    const path = ["scenarios", String(i)];
    checks.that(names.indexOf(name) === i, [...path, "name"], "DUPLICATE", `${name} comes twice.`);
    const share = toExact(achievement);
    checks.that(
      share.gte("0") && share.lte(MOST_ACHIEVED),
      [...path, "achievement"],
      "OUT_OF_RANGE",
      `achievement is ${achievement}: give a share of what is planned, from 0 to ${MOST_ACHIEVED}.`,
    );
    const hasWords = assumptions.trim() !== "";
    const needed = "Say in `assumptions` what the scenario takes for granted.";
    checks.that(hasWords, [...path, "assumptions"], "REQUIRED", needed);
    checks.text(assumptions, [...path, "assumptions"]);
  });
  const known = await findScenarios(session, contractId);
  refuseDisorder(checks, [...known.filter(({ name }) => !names.includes(name)), ...scenarios]);
  checks.throwIfAny();
  const isNew = (given: NewScenario): boolean =>
    !known.some(
      ({ name, achievement, assumptions }) =>
        name === given.name &&
        toExact(achievement).eq(toExact(given.achievement)) &&
        assumptions === given.assumptions,
    );
  await insertScenarios(session, contractId, scenarios.filter(isNew));
  return contractId;
}

function refuseDisorder(checks: Checks, scenarios: readonly NewScenario[]): void {
  const { LOW, BASE, HIGH } = ScenarioName;
  const inOrder = [LOW, BASE, HIGH].flatMap(
    (name) => scenarios.find((one) => one.name === name) ?? [],
  );
  inOrder.slice(1).forEach((scenario, i) => {
    const before = inOrder[i]!;
    checks.that(
      toExact(before.achievement).lte(toExact(scenario.achievement)),
      "scenarios",
      "OUT_OF_ORDER",
      `${before.name} is ${before.achievement} and ${scenario.name} is ${scenario.achievement}: low ` +
        "is at most base, and base at most high.",
    );
  });
}
