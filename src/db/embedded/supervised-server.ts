import { clearLeftovers } from "./leftover-server";
import { messageOf } from "./database-start-error";
import type { ServerProcess } from "./server-process";
import { startOnFreePort, startOnPort, type StartOptions } from "./start-on-port";

/** A server that is started again, on the same port, when it ends and nobody stopped it. */
export interface SupervisedServer {
  readonly port: number;
  stop(): Promise<void>;
}

// A server that ends more often than this has a reason that another start does not remove.
const MOST_RESTARTS = 5;
const WITHIN_MS = 60_000;

/** Starts the server and keeps it running until it is stopped. */
export async function startSupervised({
  whileStarting,
  ...options
}: StartOptions): Promise<SupervisedServer> {
  const { server, port } = await startOnFreePort({ ...options, whileStarting });
  const supervisor = new Supervisor(options, port, server);
  return { port, stop: () => supervisor.stop() };
}

class Supervisor {
  private isStopping = false;
  private restartedAt: number[] = [];
  private readonly finished: Promise<void>;

  constructor(
    private readonly options: StartOptions,
    private readonly port: number,
    private server: ServerProcess,
  ) {
    this.finished = this.watch();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.server.stop();
    await this.finished;
  }

  private async watch(): Promise<void> {
    for (;;) {
      await this.server.ended;
      if (this.isStopping) return;
      const isRestarted = await this.restart();
      if (!isRestarted) return;
      if (this.isStopping) await this.server.stop();
    }
  }

  private async restart(): Promise<boolean> {
    const { log, place } = this.options;
    const now = performance.now();
    this.restartedAt = [...this.restartedAt.filter((at) => now - at < WITHIN_MS), now];
    if (this.restartedAt.length > MOST_RESTARTS) {
      log(`PostgreSQL ended ${MOST_RESTARTS} times within a minute; giving up. See postgres.log.`);
      return false;
    }
    log("PostgreSQL ended unexpectedly; starting it again.");
    try {
      await clearLeftovers(place.cluster, log);
      this.server = await startOnPort(this.options, this.port);
      return true;
    } catch (error) {
      log(`PostgreSQL could not be started again: ${messageOf(error)}`);
      return false;
    }
  }
}
