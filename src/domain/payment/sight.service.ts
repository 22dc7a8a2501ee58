import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { findSeen, type Seen } from "./sight.repository";

/** How much of a contract's payments a viewer is shown. */
export type Sight =
  /** The commissioner: every claim and amount. */
  | { readonly kind: "all" }
  /** A provider: the claims that it sees, and what is owed to itself. */
  | {
      readonly kind: "own";
      /** Each with the engagement that it is about; null: about nobody. */
      readonly engagementOf: ReadonlyMap<string, string | null>;
      readonly organisationIds: ReadonlySet<string>;
    }
  /** Everybody else: totals, of enough people each; null: the deployment protects nothing. */
  | { readonly kind: "totals"; readonly threshold: number | null };

/** How much of contracts' payments the viewer is shown, by their keys. One statement, for providers. */
export async function sightOf(
  session: Session,
  contractIds: readonly string[],
  policy: DisclosurePolicy | null,
): Promise<ReadonlyMap<string, Sight>> {
  const reach = await session.reach();
  const [commissioned, delivered] = [new Set(reach.commissioned), new Set(reach.delivered)];
  const own = contractIds.filter((id) => !commissioned.has(id) && delivered.has(id));
  const seen = own.length > 0 ? await findSeen(session, own) : new Map<string, Seen>();
  const sightOfOne = (id: string): Sight => {
    if (commissioned.has(id)) return { kind: "all" };
    if (delivered.has(id)) {
      const { engagementOf, organisationIds } = seen.get(id)!;
      return {
        kind: "own",
        engagementOf,
        organisationIds: new Set(organisationIds),
      };
    }
    return { kind: "totals", threshold: policy?.threshold ?? null };
  };
  return new Map(contractIds.map((id) => [id, sightOfOne(id)]));
}
