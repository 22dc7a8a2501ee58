import type { Reach } from "../../auth/reach";

/**
 * Whether totals of a contract's claims and payments are withheld from the viewer where few people
 * stand behind them. Not from its commissioner, who verifies and pays each of them, nor from whoever
 * sees all of the contract's people.
 */
export function areTotalsGuarded(reach: Reach, contractId: string): boolean {
  return reach.protectedContracts.includes(contractId) && !reach.commissioned.includes(contractId);
}
