import sql from "sql-template-tag";
import { newId } from "../../src/db/new-id";
import type { Session } from "../../src/db/session";
import { inTransaction } from "../../src/db/transaction";
import type { IndicatorDefinition } from "../../src/domain/indicator/indicator-checks";
import {
  Aggregation,
  Frequency,
  IndicatorDirection,
  IndicatorNature,
} from "../../src/domain/indicator/indicator.entity";
import { addIndicators } from "../../src/domain/indicator/indicator.service";
import { encodeId } from "../../src/graphql/global-id";
import { testViewer, type TestApi } from "../support/api";
import { Fixtures, runMutation, type MutationAnswer, type Written } from "../support/fixtures";

export interface Model {
  readonly key: string;
  readonly versionKey: string;
  readonly nodeKey: string;
}

/** Models with indicators, written straight into the database, and figures through the API. */
export class Thread {
  readonly fixtures: Fixtures;

  constructor(readonly api: TestApi) {
    this.fixtures = new Fixtures(api);
  }

  /** A published model with one outcome, attached to contracts. */
  async model(reference: string, contracts: readonly Written[], owner: Written): Promise<Model> {
    const key = newId();
    await this.run(`insert into logic_model (id, reference, owner_id) values ($1, $2, $3)`, [
      ...[key, reference, owner.key],
    ]);
    const model = await this.version({ key, versionKey: "", nodeKey: "" }, 1, "published");
    for (const contract of contracts) {
      await this.run(
        `insert into model_attachment (id, logic_model_id, contract_id, attached_by)
         values ($1, $2, $3, 'somebody')`,
        [newId(), key, contract.key],
      );
    }
    return model;
  }

  /** Another version of a model, with an outcome and the indicators of the version before. */
  async version(model: Model, number: number, status: string): Promise<Model> {
    const [versionKey, nodeKey] = [newId(), newId()];
    if (status === "published") {
      await this.run(
        `update model_version set status = 'superseded', superseded_at = now()
         where logic_model_id = $1 and status = 'published'`,
        [model.key],
      );
    }
    await this.run(
      `insert into model_version (id, logic_model_id, number, status, title, created_by)
       values ($1, $2, $3, 'draft', 'Model', 'somebody')`,
      [versionKey, model.key, number],
    );
    await this.run(
      `insert into node (id, model_version_id, lineage_id, layer, title, position)
       values ($1, $2, $1, 'final_outcome', 'Fewer people lose their home', 1)`,
      [nodeKey, versionKey],
    );
    if (status === "published") {
      await this.run(
        `update model_version
         set status = 'published', published_by = 'somebody', published_at = now() where id = $1`,
        [versionKey],
      );
    }
    return { ...model, versionKey, nodeKey };
  }

  /** An indicator: a quarterly flow that should rise, unless said otherwise. Gives its id. */
  async indicator(
    model: Model,
    reference: string,
    changes: Partial<IndicatorDefinition> = {},
  ): Promise<string> {
    const definition: IndicatorDefinition = {
      title: `Indicator ${reference}`,
      description: null,
      nature: IndicatorNature.OBJECTIVE,
      unit: "sessions",
      direction: IndicatorDirection.UP,
      aggregation: Aggregation.FLOW,
      source: null,
      frequency: Frequency.QUARTERLY,
      baseline: "0",
      decimals: 0,
      starAreaId: null,
      ...changes,
    };
    const id = newId();
    await this.write(async (session) => {
      // Past the guard of published versions, so that each test adds its own to one model.
      await session.query(sql`alter table indicator disable trigger indicator_insert_is_final`);
      await addIndicators(session, { id: model.versionKey, logicModelId: model.key }, [
        { ...definition, id, lineageId: newId(), reference, nodeId: model.nodeKey },
      ]);
      await session.query(sql`alter table indicator enable trigger indicator_insert_is_final`);
    });
    return encodeId("indicator", id);
  }

  /** Does `work` in a transaction of the tester's; its statements are added to `counts`. */
  write<T>(
    work: (session: Session) => Promise<T>,
    counts = { statements: 0, rows: 0 },
    viewer = testViewer(undefined),
  ): Promise<T> {
    const { dataSource } = this.api.database;
    return inTransaction(dataSource, viewer, counts, work);
  }

  setTarget(
    indicator: string,
    [start, end]: readonly string[],
    value: string,
    rest: object = {},
  ): Promise<MutationAnswer & { target: { id: string; value: string } }> {
    const input = { indicator, period: { start, end }, value, ...rest };
    return runMutation(
      this.api,
      "setTarget",
      input,
      "... on SetTargetSuccess { target { id value } }",
    );
  }

  record(
    indicator: string,
    contract: Written,
    [start, end]: readonly string[],
    figures: object,
  ): Promise<MeasurementAnswer> {
    const input = { indicator, contract: contract.id, period: { start, end }, ...figures };
    return runMutation(this.api, "recordMeasurement", input, MEASUREMENT);
  }

  /** Moves a measurement; who verifies is another person than who does everything else. */
  async move(
    name: "submitMeasurement" | "verifyMeasurement" | "returnMeasurement" | "changeMeasurement",
    { id, version }: { id: string; version: number },
    rest: object = {},
  ): Promise<MeasurementAnswer> {
    const isVerifying = name === "verifyMeasurement";
    if (isVerifying) await this.employVerifier();
    const asking = isVerifying ? this.api.as(VERIFIER) : this.api;
    return runMutation(asking, name, { measurement: id, version, ...rest }, MEASUREMENT);
  }

  /** Makes the verifier a commissioner of every organisation that there is by now. */
  private employVerifier(): Promise<void> {
    return this.run(
      `insert into role_grant (id, subject, role, organisation_id, starts_on, granted_by)
       select gen_random_uuid(), $1, 'commissioner', o.id, current_date, 'test' from organisation o
       where not exists (select from role_grant g where (g.subject, g.organisation_id) = ($1, o.id))`,
      [VERIFIER],
    );
  }

  /** Records a figure and submits it. */
  async submit(
    indicator: string,
    contract: Written,
    quarter: readonly string[],
    figures: object,
  ): Promise<MeasurementAnswer["measurement"]> {
    const recorded = await this.record(indicator, contract, quarter, figures);
    if (!recorded.measurement) throw new Error(JSON.stringify(recorded));
    const submitted = await this.move("submitMeasurement", recorded.measurement);
    return submitted.measurement;
  }

  async run(statement: string, values: unknown[]): Promise<void> {
    await this.api.database.dataSource.query(statement, values);
  }
}

/** Who verifies what others submitted. */
export const VERIFIER = "verifier";

const MEASUREMENT = `... on MeasurementSuccess {
  measurement { id version state value display valueNote numerator denominator note saidBy }
}`;

export type MeasurementAnswer = MutationAnswer & {
  measurement: {
    id: string;
    version: number;
    state: string;
    value: string | null;
    display: string | null;
    valueNote: string | null;
    numerator: string | null;
    denominator: string | null;
  };
};

export const Q1 = ["2025-04-01", "2025-06-30"] as const;
export const Q2 = ["2025-07-01", "2025-09-30"] as const;
export const Q3 = ["2025-10-01", "2025-12-31"] as const;
export const Q4 = ["2026-01-01", "2026-03-31"] as const;
export const YEAR = ["2025-04-01", "2026-03-31"] as const;

/** The instant now, once it is certainly before what comes next. */
export async function instant(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const now = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return now;
}
