import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { Claim } from "./claim.type";

/** Claims that are there for the viewer, in the order of their keys. */
export function claimsById(context: OperationContext, keys: readonly string[]): Promise<Claim[]> {
  const { byId } = context.loaders.claim;
  return Promise.all(keys.map(async (key) => new Claim(await present(byId.load(key)))));
}
