import type { DisclosurePolicy } from "../disclosure/policy";

/**
 * Which facts stay with what is counted of somebody who was erased: those by which figures may be
 * divided for viewers who see aggregates alone. They are coarse by the deployment's choice.
 */
export const keptFacts = ({ dimensions }: DisclosurePolicy): readonly string[] => dimensions;
