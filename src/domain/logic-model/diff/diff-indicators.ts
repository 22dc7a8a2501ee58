import { describePeriod, type Period } from "../../period";
import type { FieldChange, ModelChange } from "../model-change";
import type { ContentsIndicator, ContentsTarget, ModelContents } from "../model-contents";
import {
  changedFields,
  decimalField,
  describeFields,
  plainDecimal,
  textField,
  wordField,
  type ComparedField,
} from "./field-changes";
import { matchUp } from "./match-up";
import { Side } from "./sides";

/** An indicator with the box that it stands on. */
interface Placed extends ContentsIndicator {
  readonly nodeTitle: string;
  readonly nodeLineageId: string;
}

const FIELDS: readonly ComparedField<Placed>[] = [
  textField("title", "title", (indicator) => indicator.title),
  textField("description", "description", (indicator) => indicator.description),
  wordField("nature", "nature", (indicator) => indicator.nature),
  textField("unit", "unit", (indicator) => indicator.unit),
  wordField("direction", "direction", (indicator) => indicator.direction),
  wordField("aggregation", "aggregation", (indicator) => indicator.aggregation),
  textField("source", "source", (indicator) => indicator.source),
  wordField("frequency", "frequency", (indicator) => indicator.frequency),
  decimalField("baseline", "baseline", (indicator) => indicator.baseline),
  textField("starArea", "Star area", (indicator) => indicator.starAreaName),
  textField("decimals", "digits after the point", (indicator) => String(indicator.decimals)),
];

/** What a target says of its period. */
export type TargetTerms = Pick<ContentsTarget, "value" | "explanation">;

const TARGET_FIELDS = [
  decimalField<TargetTerms>("value", "value", (target) => target.value),
  textField<TargetTerms>("explanation", "explanation", (target) => target.explanation),
];

/** Indicators added, removed, changed and moved to another box; recognised by their reference. */
export function diffIndicators(before: ModelContents, after: ModelContents): ModelChange[] {
  const { added, removed, kept } = matchUp(place(before), place(after), {
    before: referenceOf,
    after: referenceOf,
  });
  return [
    ...added.map((indicator) =>
      toChange("added", indicator, `${describe(indicator)} was added to "${indicator.nodeTitle}".`),
    ),
    ...removed.map((indicator) =>
      toChange(
        "removed",
        indicator,
        `${describe(indicator)} of "${indicator.nodeTitle}" was removed.`,
      ),
    ),
    ...kept.flatMap((pair) => diffIndicator(pair.before, pair.after)),
  ];
}

/** Targets set, revised and withdrawn, in the order of the indicators. */
export function diffTargets(before: ModelContents, after: ModelContents): ModelChange[] {
  const old = new Side(before);
  const now = new Side(after);
  const keyIn = (side: Side) => (target: ContentsTarget) =>
    `${target.periodStart} ${target.periodEnd} ${side.indicator(target.indicatorId).reference}`;
  // A removed indicator's targets go with it, without a sentence each.
  const staying = new Set(after.indicators.map(referenceOf));
  const { added, removed, kept } = matchUp(
    before.targets.filter((target) => staying.has(old.indicator(target.indicatorId).reference)),
    after.targets,
    { before: keyIn(old), after: keyIn(now) },
  );
  const indicatorOf = (side: Side, target: ContentsTarget) => side.indicator(target.indicatorId);
  return [
    ...added.flatMap((target) =>
      describeTarget(indicatorOf(now, target), periodOf(target), null, target),
    ),
    ...removed.flatMap((target) =>
      describeTarget(indicatorOf(old, target), periodOf(target), target, null),
    ),
    ...kept.flatMap((pair) =>
      describeTarget(indicatorOf(now, pair.after), periodOf(pair.after), pair.before, pair.after),
    ),
  ];
}

/** What became of the target for a period: set, revised, withdrawn, or nothing. */
export function describeTarget(
  indicator: Pick<ContentsIndicator, "title" | "lineageId">,
  period: Period,
  before: TargetTerms | null,
  after: TargetTerms | null,
): ModelChange[] {
  const about = `${describe(indicator)}: the target for ${describePeriod(period)}`;
  const { lineageId } = indicator;
  const change = (
    kind: ModelChange["kind"],
    words: string,
    fields: readonly FieldChange[] = [],
  ) => [{ kind, subject: "target", lineageId, sentence: `${about} ${words}.`, fields } as const];
  if (!after) return before ? change("removed", "was withdrawn") : [];
  if (!before) return change("added", `is ${plainDecimal(after.value)}`);
  const fields = changedFields(TARGET_FIELDS, before, after);
  if (fields.length === 0) return [];
  return change("changed", `changed: ${describeFields(TARGET_FIELDS, fields)}`, fields);
}

const periodOf = (target: ContentsTarget): Period => ({
  start: target.periodStart,
  end: target.periodEnd,
});

function diffIndicator(before: Placed, after: Placed): ModelChange[] {
  const fields = changedFields(FIELDS, before, after);
  const words = describeFields(FIELDS, fields);
  if (before.nodeLineageId !== after.nodeLineageId) {
    const node = { field: "node", before: before.nodeTitle, after: after.nodeTitle };
    const rest = words === "" ? "" : `; ${words}`;
    const sentence = `${describe(before)} moved from "${before.nodeTitle}" to "${after.nodeTitle}"${rest}.`;
    return [{ ...toChange("relinked", after, sentence), fields: [node, ...fields] }];
  }
  if (fields.length === 0) return [];
  return [{ ...toChange("changed", after, `${describe(before)}: ${words}.`), fields }];
}

function place(contents: ModelContents): Placed[] {
  const side = new Side(contents);
  return contents.indicators.map((indicator) => {
    const node = side.node(indicator.nodeId);
    return { ...indicator, nodeTitle: node.title, nodeLineageId: node.lineageId };
  });
}

const referenceOf = (indicator: ContentsIndicator): string => indicator.reference;

const describe = (indicator: Pick<ContentsIndicator, "title">): string =>
  `Indicator "${indicator.title}"`;

function toChange(kind: ModelChange["kind"], { lineageId }: Placed, sentence: string): ModelChange {
  return { kind, subject: "indicator", lineageId, sentence, fields: [] };
}
