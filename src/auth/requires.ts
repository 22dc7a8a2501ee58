import { Extensions } from "type-graphql";
import type { Action } from "./permissions";

/** Says what permission a field of `Query` or `Mutation` takes. */
export function Requires(permission: Action): MethodDecorator {
  return Extensions({ permission }) as MethodDecorator;
}
