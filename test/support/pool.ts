import type { DataSource } from "typeorm";

/** What `pg` tells of a pool. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
}

/** How many connections of a data source are in use at this moment. */
export function connectionsInUse({ driver }: DataSource): number {
  const { master } = driver as unknown as { master: Pool };
  return master.totalCount - master.idleCount;
}

/** Waits until every connection was given back; fails after five seconds. */
export async function untilAllGivenBack(dataSource: DataSource): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (connectionsInUse(dataSource) > 0) {
    if (Date.now() > deadline) {
      throw new Error(`${connectionsInUse(dataSource)} connections were never given back`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
