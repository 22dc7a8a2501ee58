import type { OwnConnection } from "./own-connection";

/**
 * Does something in one transaction of a connection of its own: committed when it returns, undone
 * when it throws.
 *
 * @throws whatever `work` throws
 */
export async function wholly<T>(connection: OwnConnection, work: () => Promise<T>): Promise<T> {
  await connection.begin();
  try {
    const result = await work();
    await connection.commit();
    return result;
  } catch (error) {
    await connection.rollback();
    throw error;
  }
}
