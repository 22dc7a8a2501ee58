import type { DataSource } from "typeorm";
import { until } from "./until";

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

/** Waits until every connection was given back. */
export async function untilAllGivenBack(dataSource: DataSource): Promise<void> {
  await until("every connection was given back", async () => connectionsInUse(dataSource) === 0);
}
