/** What a key is of. */
export type Kind =
  | "organisation"
  | "contract"
  | "party"
  | "service"
  | "star"
  | "area"
  | "stage"
  | "model"
  | "version"
  | "attachment"
  | "node"
  | "link"
  | "mapping"
  | "lineage"
  | "indicator"
  | "target"
  | "measurement"
  | "event"
  | "person"
  | "engagement"
  | "reading"
  | "metric"
  | "card"
  | "price"
  | "claimant"
  | "claim"
  | "claimEvent";

const KINDS: readonly Kind[] = [
  ...(["organisation", "contract", "party", "service", "star", "area", "stage"] as const),
  ...(["model", "version", "attachment", "node", "link", "mapping", "lineage"] as const),
  ...(["indicator", "target", "measurement", "event", "person", "engagement", "reading"] as const),
  ...(["metric", "card", "price", "claimant", "claim", "claimEvent"] as const),
];

const PREFIXES = new Map(
  KINDS.map((kind, place) => [
    kind,
    `019a0000-00${(place + 1).toString(16).padStart(2, "0")}-7000-8000-`,
  ]),
);

/** The key of the n-th thing of a kind: as a UUID of version 7 would be, in the order of making. */
export function id(kind: Kind, n: number): string {
  return PREFIXES.get(kind)! + n.toString(16).padStart(12, "0");
}
