import { describePeriod } from "../../period";
import type { ModelChange } from "../model-change";
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

const TARGET_FIELDS = [
  decimalField<ContentsTarget>("value", "value", (target) => target.value),
  textField<ContentsTarget>("explanation", "explanation", (target) => target.explanation),
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
  const change = (kind: ModelChange["kind"], side: Side, target: ContentsTarget, words: string) => {
    const indicator = side.indicator(target.indicatorId);
    const period = describePeriod({ start: target.periodStart, end: target.periodEnd });
    const sentence = `${describe(indicator)}: the target for ${period} ${words}.`;
    return {
      kind,
      subject: "target",
      lineageId: indicator.lineageId,
      sentence,
      fields: [],
    } as const;
  };
  return [
    ...added.map((target) => change("added", now, target, `is ${plainDecimal(target.value)}`)),
    ...removed.map((target) => change("removed", old, target, "was withdrawn")),
    ...kept.flatMap((pair) => {
      const fields = changedFields(TARGET_FIELDS, pair.before, pair.after);
      if (fields.length === 0) return [];
      const words = `changed: ${describeFields(TARGET_FIELDS, fields)}`;
      return [{ ...change("changed", now, pair.after, words), fields }];
    }),
  ];
}

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

const describe = (indicator: ContentsIndicator): string => `Indicator "${indicator.title}"`;

function toChange(kind: ModelChange["kind"], { lineageId }: Placed, sentence: string): ModelChange {
  return { kind, subject: "indicator", lineageId, sentence, fields: [] };
}
