import type { RoleGrantEntity } from "../../auth/role-grant.entity";

/** A grant's days, both included, and whether it was revoked. */
type Lasting = Pick<RoleGrantEntity, "startsOn" | "endsOn" | "revokedAt">;

/** Whether a grant can still hold, on this day or later. */
export function isAlive({ endsOn, revokedAt }: Omit<Lasting, "startsOn">, day: string): boolean {
  return revokedAt === null && (endsOn === null || endsOn >= day);
}

/** Whether a grant holds on a day. */
export function isInForce(grant: Lasting, day: string): boolean {
  return grant.startsOn <= day && isAlive(grant, day);
}
