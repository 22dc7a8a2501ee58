import type { DisclosurePolicy } from "../../../disclosure/policy";
import type { EvidenceRequest } from "../evidence-request";
import { protectContract } from "./protect-contract";
import { countScopes, keyOf, type ProtectedScope } from "./protected-evidence.service";
import { protectedFigures } from "./protected-figures";
import type { ReleasedCounts } from "./released/released-counts";
import type { Figures } from "../figures";

/** A contract and Star, with the services that are asked about one by one. */
export interface ServicesScope extends ProtectedScope {
  readonly serviceIds: readonly string[];
}

/**
 * What a protected viewer is given of each service by itself, of scopes of one contract each, in
 * their order and that of their services: the same as if each was asked for, counted once.
 *
 * @param request of everybody, by the default rule and over all time
 * @throws StillCounting where it takes longer to count than the operation may
 */
export async function readProtectedServices(
  released: ReleasedCounts,
  scopes: readonly ServicesScope[],
  { policy, request }: { readonly policy: DisclosurePolicy; readonly request: EvidenceRequest },
): Promise<Figures[][]> {
  const names = scopes.map(({ contracts, definition, serviceIds }) => [
    ...[definition.star.id, ...contracts.map(({ id }) => id)],
    serviceIds,
  ]);
  const key = JSON.stringify(["services", policy, request, names]);
  return released.answer(key, async (counts) => {
    const asked = { policy, request: { ...request, serviceIds: [] }, bands: null };
    const { counted, thresholds } = await countScopes(counts, scopes, asked);
    return scopes.map((scope) => {
      const { definition, serviceIds } = scope;
      const { id } = scope.contracts[0]!;
      return serviceIds.map((serviceId) => {
        const given = protectContract(
          counted.get(keyOf(id, scope)),
          definition,
          thresholds.get(id)!,
          { ...request, serviceIds: [serviceId] },
        );
        return protectedFigures(given, definition.stages.length, null, policy);
      });
    });
  });
}
