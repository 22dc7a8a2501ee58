import { newId } from "../../../src/db/new-id";
import type { Session } from "../../../src/db/session";
import { inTransaction } from "../../../src/db/transaction";
import type { ClaimState } from "../../../src/domain/claim/claim-state";
import { insertRateCard } from "../../../src/domain/rate-card/rate-card.repository";
import type { Cap, MetricTerms } from "../../../src/domain/rate-card/terms";
import { decodeId } from "../../../src/graphql/global-id";
import { testViewer, type TestApi } from "../../support/api";
import { pseudonymFor } from "../../support/pseudonyms";
import { Fixtures, type Written } from "../../support/fixtures";
import { Thread, type Model } from "../../indicator/thread";

/** A claim to write. Defaults: one outcome of the provider, verified, of no person. */
export interface GivenClaim {
  readonly metric: string;
  readonly achievedOn: string;
  /** The key of a claimant, as `person` gives it. */
  readonly person?: string;
  readonly quantity?: number;
  readonly cohort?: number;
  readonly value?: string;
  readonly startedOn?: string;
  readonly needs?: readonly { readonly need: string; readonly isPositive: boolean }[];
  readonly area?: string;
  readonly provider?: Written;
  readonly service?: Written;
  readonly shares?: readonly { readonly organisationId: string; readonly share: string }[];
  readonly states?: readonly `${ClaimState}`[];
}

type Run = (statement: string, values: unknown[]) => Promise<void>;

/** A contract that pays on outcomes, with its people; written straight into the database. */
export class PaymentWorld {
  readonly fixtures: Fixtures;
  private model!: Model;
  private thread!: Thread;

  private constructor(
    readonly api: TestApi,
    readonly contract: Written,
    readonly commissioner: Written,
    readonly provider: Written,
    readonly service: Written,
  ) {
    this.fixtures = new Fixtures(api);
  }

  /** From April 2024 to March 2030, with a commissioner's and a provider's people. */
  static async create(api: TestApi, reference: string): Promise<PaymentWorld> {
    const fixtures = new Fixtures(api);
    const commissioner = await fixtures.organisation(`${reference}-BUYS`, "commissioner");
    const provider = await fixtures.organisation(`${reference}-DELIVERS`);
    const contract = await fixtures.contract(reference, commissioner);
    const service = await fixtures.service(contract, provider, "Homes");
    const world = new PaymentWorld(api, contract, commissioner, provider, service);
    await world.join(provider, "lead_provider");
    world.thread = new Thread(api);
    world.model = await world.thread.model(`${reference}-model`, [contract], commissioner);
    await api.grant(`${reference}-buyer`, "commissioner", { organisation: commissioner.key });
    await api.grant(`${reference}-manager`, "provider_manager", { organisation: provider.key });
    return world;
  }

  /** Agrees a version of the card; its metrics are bound to the one outcome of the model. */
  card(
    metrics: readonly MetricTerms[],
    caps: readonly Cap[] = [],
    {
      effectiveFrom = "2024-04-01",
      number = 1,
      indicators = {},
    }: {
      readonly effectiveFrom?: string;
      readonly number?: number;
      /** Ids of the indicators that metrics are bound to instead, by their references. */
      readonly indicators?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<string> {
    return this.write(async (session) =>
      insertRateCard(session, {
        ...{ contractId: this.contract.key, number, currency: "GBP", effectiveFrom, reason: null },
        caps: [...caps],
        metrics: await Promise.all(
          metrics.map(async ({ reference, title, counts, rates, entitlement }) => ({
            ...{ reference, title, counts, entitlement, rates: [...rates] },
            ...(await this.bindingOf(indicators[reference])),
            ...{ description: null, mappingId: null, wholeStar: false, explanation: null },
          })),
        ),
      }),
    );
  }

  /** Makes an organisation a party of the contract. */
  join(organisation: Written, role: string): Promise<void> {
    return this.run(
      `insert into contract_party (id, contract_id, organisation_id, role) values ($1, $2, $3, $4)`,
      [newId(), this.contract.key, organisation.key, role],
    );
  }

  /** Makes all that was said months old: some see what was known when the month began. */
  async longAgo(): Promise<void> {
    for (const [table, column] of [
      ["claim_event", "acted_at"],
      ["rate_card", "agreed_at"],
    ]) {
      await this.run(`alter table ${table} disable trigger user`, []);
      await this.run(`update ${table} set ${column} = ${column} - interval '62 days'`, []);
      await this.run(`alter table ${table} enable trigger user`, []);
    }
  }

  /** An indicator of the model that counts people; gives its id. */
  indicator(reference: string): Promise<string> {
    return this.thread.indicator(this.model, reference, { unit: "people" });
  }

  /** A figure of an indicator, as it came to a state. */
  async measured(
    indicator: string,
    { start, end }: { readonly start: string; readonly end: string },
    value: string,
    state: string,
  ): Promise<void> {
    const [id, lineage] = [newId(), (await this.bindingOf(indicator)).indicatorLineageId];
    await this.run(
      `insert into measurement (id, lineage_id, contract_id, period_start, period_end, value, state,
         disaggregations)
       values ($1, $2, $3, $4, $5, $6, $7, '[]')`,
      [id, lineage, this.contract.key, start, end, value, state],
    );
    await this.run(
      `insert into measurement_event (id, measurement_id, state, period_start, period_end, value,
         disaggregations, acted_by)
       values ($1, $2, $3, $4, $5, $6, '[]', 'somebody')`,
      [newId(), id, state, start, end, value],
    );
  }

  private async bindingOf(indicator: string | undefined) {
    if (indicator === undefined) return { nodeId: this.model.nodeKey, indicatorLineageId: null };
    const rows: { lineage_id: string }[] = await this.api.database.dataSource.query(
      "select lineage_id from indicator where id = $1",
      [decodeId("indicator", indicator)],
    );
    return { nodeId: null, indicatorLineageId: rows[0]!.lineage_id };
  }

  /** Somebody engaged from a day on; gives the key of the claimant that they are. */
  async person(startedOn = "2024-04-01", { service = this.service } = {}): Promise<string> {
    const [user, claimant] = [newId(), newId()];
    await this.run(
      `insert into service_user (id, organisation_id, pseudonym) values ($1, $2, $3)`,
      [user, this.provider.key, pseudonymFor(user)],
    );
    await this.run(
      `insert into engagement (id, provider_id, reference, service_user_id, contract_id, service_id,
         started_on, facts)
       values ($1, $2, $3, $4, $5, $6, $7, '{}')`,
      [newId(), this.provider.key, user, user, this.contract.key, service.key, startedOn],
    );
    await this.run(`insert into claimant (id, contract_id, service_user_id) values ($1, $2, $3)`, [
      ...[claimant, this.contract.key, user],
    ]);
    return claimant;
  }

  /** A claim with the states that it came to. Gives its key. */
  claim(given: GivenClaim): Promise<string> {
    return this.whole((run) => this.enter(run, given));
  }

  private async enter(run: Run, given: GivenClaim): Promise<string> {
    const { metric, person, achievedOn, states = ["submitted", "verified"] } = given;
    const provider = given.provider ?? this.provider;
    const id = newId();
    const shares = given.shares ?? [{ organisationId: provider.key, share: "1" }];
    const ofPerson = person !== undefined;
    await run(
      `insert into claim (id, contract_id, outcome_metric_id, provider_id, service_id, area,
         quantity, cohort, value, achieved_on, shares, state, submitted_by)
       values ($1, $2, (select id from outcome_metric where contract_id = $2 and reference = $3),
         $4, $5, $6, $7, $8, $9, $10, $11, $12, 'claimer')`,
      [
        ...[id, this.contract.key, metric, provider.key],
        (given.service ?? (ofPerson ? this.service : null))?.key ?? null,
        ...[given.area ?? null, given.quantity ?? 1, given.cohort ?? null],
        ofPerson ? null : (given.value ?? null),
        ...[achievedOn, JSON.stringify(shares), states.at(-1)],
      ],
    );
    if (ofPerson) {
      await run(
        `insert into claim_person (claim_id, claimant_id, engagement_id, started_on, value, needs)
         select $1, m.id, e.id, $3, $4, $5
         from claimant m
         join engagement e on e.service_user_id = m.service_user_id
         where m.id = $2
         order by e.started_on
         limit 1`,
        [
          ...[id, person, given.startedOn ?? null, given.value ?? null],
          JSON.stringify(given.needs ?? []),
        ],
      );
    }
    for (const state of states) await this.event(run, id, state);
    return id;
  }

  /** Moves a claim on, as somebody else than who submitted it. */
  move(claim: string, state: `${ClaimState}`): Promise<void> {
    return this.whole(async (run) => {
      await this.event(run, claim, state);
      await run("update claim set state = $2, version = version + 1 where id = $1", [claim, state]);
    });
  }

  async relapse(person: string, metric: string, on: string): Promise<void> {
    await this.run(
      `insert into relapse (id, contract_id, claimant_id, outcome_metric_id, service_id,
         relapsed_on, recorded_by)
       values ($1, $2, $3, (select id from outcome_metric where contract_id = $2 and reference = $4),
         $5, $6, 'claimer')`,
      [newId(), this.contract.key, person, metric, this.service.key, on],
    );
  }

  private async event(run: Run, claim: string, state: `${ClaimState}`): Promise<void> {
    await run(
      `insert into claim_event (id, claim_id, state, reason, acted_by) values ($1, $2, $3, $4, $5)`,
      [newId(), claim, state, "because", state === "submitted" ? "claimer" : "decider"],
    );
  }

  private write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const counts = { statements: 0, rows: 0 };
    return inTransaction(this.api.database.dataSource, testViewer(undefined), counts, work);
  }

  /** What the database looks at when a transaction ends. */
  private whole<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.api.database.dataSource.transaction((manager) =>
      work(async (statement, values) => {
        await manager.query(statement, values);
      }),
    );
  }

  private async run(statement: string, values: unknown[]): Promise<void> {
    await this.api.database.dataSource.query(statement, values);
  }
}
