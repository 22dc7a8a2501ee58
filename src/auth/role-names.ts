import { Role } from "./role";

const NAMES: Readonly<Record<Role, string>> = {
  [Role.ADMINISTRATOR]: "an administrator",
  [Role.COMMISSIONER]: "a commissioner",
  [Role.PROVIDER_MANAGER]: "a provider manager",
  [Role.KEYWORKER]: "a keyworker",
  [Role.INVESTOR]: "an investor",
  [Role.EVALUATOR]: "an evaluator",
  [Role.ANALYST]: "an analyst",
};

/** A role in words, e.g. `a provider manager`. */
export function roleName(role: Role): string {
  return NAMES[role];
}
