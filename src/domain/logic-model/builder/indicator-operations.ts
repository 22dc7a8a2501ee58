import { newId } from "../../../db/new-id";
import {
  checkIndicator,
  checkReference,
  suggestReference,
  withChanges,
  type IndicatorDefinition,
} from "../../indicator/indicator-checks";
import { checkTarget, isUnchanged } from "../../target/target-checks";
import { isSamePeriod, type Period } from "../../period";
import type { ContentsTarget } from "../model-contents";
import type { AddIndicator, ChangeIndicator, RemoveIndicator, SetTarget } from "./operation";
import type { Step } from "./step";

export function addIndicator(step: Step, operation: AddIndicator): void {
  const { workspace } = step;
  const { ref, path, starAreaId } = operation;
  step.checkRef("indicator", ref);
  const node = step.node(operation.node, "node");
  const area = starAreaId === null ? null : step.area(starAreaId, "starArea");
  const definition = toDefinition({ ...operation, starAreaId: area?.id ?? null });
  step.issues.push(...checkIndicator(definition, path));
  const reference =
    operation.reference ?? suggestReference(definition.title, takenReferences(step));
  checkOwnReference(step, reference, path);
  if (!node || step.hasFailed) return;
  const id = newId();
  // An indicator that comes back under its old reference goes on with its measurements and targets.
  const lineageId = workspace.surroundings.lineages.get(reference) ?? newId();
  for (const target of workspace.surroundings.targets.get(lineageId) ?? []) {
    workspace.targets.set(target.id, { ...target, indicatorId: id });
  }
  workspace.indicators.set(id, {
    ...definition,
    id,
    lineageId,
    reference,
    nodeId: node.id,
    starAreaName: area?.name ?? null,
  });
  step.noteMade("indicator", ref, id);
}

export function changeIndicator(step: Step, operation: ChangeIndicator): void {
  const indicator = step.indicator(operation.indicator, "indicator");
  if (!indicator) return;
  const { node: named, ...given } = operation.changes;
  const node = named && step.node(named, ["changes", "node"]);
  const area =
    given.starAreaId == null ? null : step.area(given.starAreaId, ["changes", "starArea"]);
  // Null empties what may be empty, and leaves the rest as it is.
  const changes = Object.entries(given).filter(
    ([field, value]) => value !== null || MAY_BE_EMPTY.has(field),
  );
  const definition = withChanges(toDefinition(indicator), Object.fromEntries(changes));
  step.issues.push(...checkIndicator(definition, [...operation.path, "changes"]));
  if (node === null || step.hasFailed) return;
  step.workspace.indicators.set(indicator.id, {
    ...indicator,
    ...definition,
    nodeId: node?.id ?? indicator.nodeId,
    starAreaName: given.starAreaId === undefined ? indicator.starAreaName : (area?.name ?? null),
  });
}

export function removeIndicator(step: Step, operation: RemoveIndicator): void {
  const indicator = step.indicator(operation.indicator, "indicator");
  if (indicator) step.workspace.removeIndicator(indicator.id, operation.path);
}

export function setTarget(step: Step, operation: SetTarget): void {
  const { targets } = step.workspace;
  const indicator = step.indicator(operation.indicator, "indicator");
  if (!indicator) return;
  const own = [...targets.values()].filter((target) => target.indicatorId === indicator.id);
  const inForce = own.map((target) => ({ ...target, period: periodOf(target) }));
  const subject = { title: indicator.title, starAreaId: indicator.starAreaId, inForce };
  step.issues.push(...checkTarget(subject, operation, operation.path));
  if (step.hasFailed) return;
  const current = inForce.find((target) => isSamePeriod(target.period, operation.period));
  if (current && isUnchanged(current, operation)) return;
  if (current) targets.delete(current.id);
  const id = newId();
  targets.set(id, {
    id,
    indicatorId: indicator.id,
    periodStart: operation.period.start,
    periodEnd: operation.period.end,
    value: operation.value,
    explanation: operation.explanation ?? null,
    reason: operation.reason ?? null,
    isPublished: false,
  });
}

const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  "description",
  "source",
  "frequency",
  "baseline",
  "starAreaId",
]);

const periodOf = ({ periodStart, periodEnd }: ContentsTarget): Period => ({
  start: periodStart,
  end: periodEnd,
});

function takenReferences(step: Step): ReadonlySet<string> {
  const { indicators, surroundings } = step.workspace;
  const current = [...indicators.values()].map((indicator) => indicator.reference);
  return new Set([...surroundings.lineages.keys(), ...current]);
}

function checkOwnReference(step: Step, reference: string, path: readonly string[]): void {
  step.issues.push(...checkReference(reference, path));
  const taken = [...step.workspace.indicators.values()].find(
    (indicator) => indicator.reference === reference,
  );
  step.that(
    taken === undefined,
    "reference",
    "DUPLICATE_REFERENCE",
    `The indicator "${taken?.title}" has the reference "${reference}": give each its own.`,
  );
}

/** The definition alone, without what else the object has. */
function toDefinition(indicator: IndicatorDefinition): IndicatorDefinition {
  const { title, description, nature, unit, direction, aggregation } = indicator;
  const { source, frequency, baseline, decimals, starAreaId } = indicator;
  return {
    title,
    description,
    nature,
    unit,
    direction,
    aggregation,
    source,
    frequency,
    baseline,
    decimals,
    starAreaId,
  };
}
