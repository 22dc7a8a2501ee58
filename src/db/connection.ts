import type { PoolClient, QueryArrayConfig, QueryArrayResult, QueryConfig, QueryResult } from "pg";
import {
  QueryResult as TypeOrmResult,
  type DataSource,
  type EntityManager,
  type QueryRunner,
} from "typeorm";
import { cancelBackend } from "./cancel-backend";
import type { Deadline } from "./deadline";
import { isStalePlan } from "./database-error";
import type { SessionCounts } from "./session-counts";
import { StatementNames } from "./statement-names";
import { writeTogether } from "./write-together";

/** Milliseconds after which a connection that does not answer to the end of its transaction is dropped. */
const ROLLBACK_MS = 5_000;

/** What sends the statements of a session. */
export interface Sender {
  /** TypeORM over the same connection. */
  readonly manager: EntityManager;
  /** Sends a statement; its rows are lists of the columns' values. */
  query(text: string, values: unknown[]): Promise<QueryArrayResult>;
}

const names = new StatementNames();

/**
 * A connection of an operation's own, from the pool: its statements are counted, leave in the order
 * in which they are asked for, those of TypeORM's too, and end when the operation is stopped.
 */
export class Connection implements Sender {
  private readonly runner: QueryRunner;
  private readonly unwatch: () => void;
  private client: StartedClient | null = null;
  private waiting: Waiting[] | null = null;
  private stopping: Promise<void> | null = null;
  /** Statements that have no answer yet. */
  private running = 0;
  /** The last statement where one is sent at a time. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly counts: SessionCounts,
    private readonly deadline: Deadline,
    /** Whether statements that do not wait for each other leave together. */
    private readonly isPipelined = true,
  ) {
    this.runner = dataSource.createQueryRunner();
    this.runner.query = this.queryForTypeOrm.bind(this) as QueryRunner["query"];
    this.unwatch = deadline.watch(() => {
      this.stopping = this.cancel();
    });
  }

  /** TypeORM over this connection. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** The connection as `pg` has it, for what is no statement, such as COPY. */
  connect(): Promise<PoolClient> {
    return this.runner.connect();
  }

  /** Whether anything was ever sent over it. */
  get isUsed(): boolean {
    return this.client !== null || this.waiting !== null;
  }

  /** Sends a statement without values, such as those that begin and end transactions. */
  async command(text: string): Promise<void> {
    await this.send((client) => client.query(text));
  }

  async query(text: string, values: unknown[]): Promise<QueryArrayResult> {
    const result = await this.ask(text, values);
    this.counts.rows += result.rows.length;
    return result;
  }

  /** As `query`, of rows that are the program's own matter and not counted. */
  async ask(text: string, values: unknown[]): Promise<QueryArrayResult> {
    const config: QueryArrayConfig = { name: names.nameOf(text), text, values, rowMode: "array" };
    try {
      return await this.send((client) => client.query(config));
    } catch (error) {
      if (isStalePlan(error)) names.rename(text);
      throw error;
    }
  }

  /**
   * As `ask`, of a statement that no connection keeps prepared: what is asked only once, or gives
   * other columns each time, as a cursor's next rows do.
   */
  async askOnce(text: string, values: unknown[]): Promise<QueryArrayResult> {
    const config: QueryArrayConfig = { text, values, rowMode: "array" };
    return this.send((client) => client.query(config));
  }

  /** Ends a transaction without a trace and gives the connection back. Never throws. */
  async rollBack(): Promise<void> {
    try {
      if (this.isUsed) await this.command("rollback");
      await this.giveBack();
    } catch (error) {
      await this.discard(error);
    }
  }

  /**
   * As `rollBack`, of which there is nothing to wait for unless statements still run: then it takes
   * as long as they do. A connection that was lost without a word comes to nobody else.
   */
  async leave(): Promise<void> {
    if (this.running > 0) return this.rollBack();
    const timer = setTimeout(() => void this.drop(new Error("no answer")), ROLLBACK_MS);
    void this.rollBack().finally(() => clearTimeout(timer));
  }

  /** Gives the connection back to the pool. */
  async giveBack(): Promise<void> {
    this.unwatch();
    // The cancellation might meet the next operation of this connection.
    if (this.stopping) await this.discard(new Error("the operation was stopped"));
    else await this.runner.release();
  }

  /** Once an operation was stopped, each statement of its connection fails for that reason. */
  private async send<Result>(submit: Submit<Result>): Promise<Result> {
    if (this.deadline.stopped) throw this.deadline.stopped;
    if (this.runner.isReleased) throw new Error("the connection was lost, or given back");
    this.counts.statements += 1;
    this.running += 1;
    try {
      return await (this.client ? this.submit(this.client, submit) : this.submitSoon(submit));
    } catch (error) {
      throw this.deadline.stopped ?? error;
    } finally {
      this.running -= 1;
    }
  }

  private submit<Result>(client: StartedClient, submit: Submit<Result>): Promise<Result> {
    if (this.isPipelined) {
      writeTogether(client.connection.stream);
      return submit(client);
    }
    const next = this.last.then(() => submit(client));
    this.last = next.catch(() => undefined);
    return next;
  }

  private submitSoon<Result>(submit: Submit<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        go: (client) => this.submit(client, submit).then(resolve, reject),
        fail: reject,
      };
      if (this.waiting) this.waiting.push(waiting);
      else this.open((this.waiting = [waiting]));
    });
  }

  private open(waiting: Waiting[]): void {
    this.runner.connect().then(
      (client: StartedClient) => {
        this.client = client;
        for (const { go } of waiting) go(client);
      },
      (error: unknown) => {
        this.waiting = null;
        for (const { fail } of waiting) fail(error);
      },
    );
  }

  /** As TypeORM's own, whose results it needs; its statements take the same way as all others. */
  private async queryForTypeOrm(
    text: string,
    values: unknown[] = [],
    isStructured = false,
  ): Promise<unknown> {
    const config: QueryConfig = { text, values };
    const { rows, rowCount, command }: QueryResult = await this.send((client) =>
      client.query(config),
    );
    const result = new TypeOrmResult();
    result.records = rows;
    result.affected = rowCount ?? undefined;
    result.raw = command === "DELETE" || command === "UPDATE" ? [rows, rowCount] : rows;
    return isStructured ? result : result.raw;
  }

  private async cancel(): Promise<void> {
    const { options } = this.dataSource;
    if (options.type !== "postgres" || !options.url) throw new Error("not a data source of ours");
    try {
      const { processID }: StartedClient = await this.runner.connect();
      if (await cancelBackend(options.url, processID)) return;
    } catch {
      return;
    }
    // Out of reach: whoever waits for the statement is let go; the database ends it by itself.
    await this.drop(new Error("the operation was stopped"));
  }

  /** Drops a connection whose state is unknown instead of giving it to the next operation. */
  private async discard(error: unknown): Promise<void> {
    this.unwatch();
    await this.stopping;
    await this.drop(error instanceof Error ? error : new Error(String(error)));
  }

  private async drop(reason: Error): Promise<void> {
    await (this.runner as DroppableRunner).releasePostgresConnection(reason);
  }
}

type Submit<Result> = (client: PoolClient) => Promise<Result>;

/** A statement that was asked for before there was a connection. */
interface Waiting {
  readonly go: (client: StartedClient) => void;
  readonly fail: (error: unknown) => void;
}

/** TypeORM's PostgreSQL runner hands the error on to the pool, which then closes the connection. */
interface DroppableRunner extends QueryRunner {
  releasePostgresConnection(error: Error): Promise<void>;
}

/** What `pg` knows of a connection and its types do not say. */
interface StartedClient extends PoolClient {
  /** The server process behind it. */
  readonly processID: number;
}
