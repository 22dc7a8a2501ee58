import type { FieldChange, ModelChange } from "../model-change";
import type { ContentsLink, ContentsMapping, ModelContents } from "../model-contents";
import {
  changedFields,
  decimalField,
  describeFields,
  plainDecimal,
  textField,
  wordField,
} from "./field-changes";
import { matchUp } from "./match-up";
import { Side } from "./sides";

const LINK_FIELDS = [
  wordField<ContentsLink>("strength", "strength", (link) => link.strength),
  textField<ContentsLink>("rationale", "rationale", (link) => link.rationale),
  textField<ContentsLink>("assumptions", "assumptions", (link) => link.assumptions),
];

const MAPPING_FIELDS = [
  decimalField<ContentsMapping>("weight", "weight", (mapping) => mapping.weight),
  textField<ContentsMapping>("explanation", "explanation", (mapping) => mapping.explanation),
];

/** Arrows added, removed, led elsewhere and changed. */
export function diffLinks(before: ModelContents, after: ModelContents): ModelChange[] {
  const old = new Side(before);
  const now = new Side(after);
  const { added, removed, kept } = matchUp(
    before.links,
    after.links,
    { before: lineageOf, after: lineageOf },
    { before: endsIn(old), after: endsIn(now) },
  );
  const change = (kind: ModelChange["kind"], link: ContentsLink, sentence: string): ModelChange =>
    toChange(kind, "link", link.lineageId, sentence);
  const describe = (side: Side, { fromNodeId, toNodeId }: ContentsLink, verb: string): string =>
    `${side.title(fromNodeId)} ${verb} ${side.title(toNodeId)}`;
  return [
    ...added.map((link) => change("added", link, `${describe(now, link, "now leads to")}.`)),
    ...removed.map((link) =>
      change("removed", link, `${describe(old, link, "no longer leads to")}.`),
    ),
    ...kept.flatMap((pair) => {
      const fields = changedFields(LINK_FIELDS, pair.before, pair.after);
      const ends = changedEnds(old, now, pair.before, pair.after);
      const words = describeFields(LINK_FIELDS, fields);
      const arrow = `The arrow ${describe(old, pair.before, "→")}`;
      if (ends.length > 0) {
        const rest = words === "" ? "" : `; ${words}`;
        const sentence = `${arrow} now goes ${describe(now, pair.after, "→")}${rest}.`;
        return [{ ...change("relinked", pair.after, sentence), fields: [...ends, ...fields] }];
      }
      if (fields.length === 0) return [];
      return [{ ...change("changed", pair.after, `${arrow}: ${words}.`), fields }];
    }),
  ];
}

/** Star areas bound to outcomes, unbound, and weighted otherwise. */
export function diffMappings(before: ModelContents, after: ModelContents): ModelChange[] {
  const old = new Side(before);
  const now = new Side(after);
  const boundIn = (side: Side) => (mapping: ContentsMapping) =>
    `${side.node(mapping.nodeId).lineageId} ${mapping.starAreaId}`;
  const { added, removed, kept } = matchUp(before.mappings, after.mappings, {
    before: boundIn(old),
    after: boundIn(now),
  });
  const change = (
    kind: ModelChange["kind"],
    mapping: ContentsMapping,
    sentence: string,
  ): ModelChange => toChange(kind, "mapping", mapping.lineageId, sentence);
  return [
    ...added.map((mapping) => {
      const weight = plainDecimal(mapping.weight);
      const sentence = `${now.title(mapping.nodeId)} now takes evidence from ${mapping.starAreaName} (weight ${weight}).`;
      return change("added", mapping, sentence);
    }),
    ...removed.map((mapping) => {
      const sentence = `${old.title(mapping.nodeId)} no longer takes evidence from ${mapping.starAreaName}.`;
      return change("removed", mapping, sentence);
    }),
    ...kept.flatMap((pair) => {
      const fields = changedFields(MAPPING_FIELDS, pair.before, pair.after);
      if (fields.length === 0) return [];
      const words = describeFields(MAPPING_FIELDS, fields);
      const sentence = `The evidence of ${now.title(pair.after.nodeId)} from ${pair.after.starAreaName}: ${words}.`;
      return [{ ...change("changed", pair.after, sentence), fields }];
    }),
  ];
}

const lineageOf = (link: ContentsLink): string => link.lineageId;

const endsIn =
  (side: Side) =>
  (link: ContentsLink): string =>
    `${side.node(link.fromNodeId).lineageId} ${side.node(link.toNodeId).lineageId}`;

/** Which of the two ends is another box now. */
function changedEnds(
  old: Side,
  now: Side,
  before: ContentsLink,
  after: ContentsLink,
): FieldChange[] {
  const ends = [
    ["from", old.node(before.fromNodeId), now.node(after.fromNodeId)],
    ["to", old.node(before.toNodeId), now.node(after.toNodeId)],
  ] as const;
  return ends
    .filter(([, was, is]) => was.lineageId !== is.lineageId)
    .map(([field, was, is]) => ({ field, before: was.title, after: is.title }));
}

function toChange(
  kind: ModelChange["kind"],
  subject: ModelChange["subject"],
  lineageId: string,
  sentence: string,
): ModelChange {
  return { kind, subject, lineageId, sentence, fields: [] };
}
