import type { MonitoringPackQuery } from "./generated/operation";

/** A contract with its pack, as the operation answers it. */
export type PackContract = NonNullable<MonitoringPackQuery["contract"]>;
export type Pack = PackContract["monitoringPack"];
export type Outcome = Pack["outcomes"][number];
export type Delivery = Pack["delivery"][number];
export type OutcomeStar = Outcome["starEvidence"][number];
export type ContractStar = Pack["starEvidence"][number];
export type Figure = Outcome["indicators"][number];
