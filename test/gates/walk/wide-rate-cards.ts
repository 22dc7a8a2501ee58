import type { DataSource } from "typeorm";
import { inTransaction } from "../../../src/db/transaction";
import {
  insertRateCard,
  type NewRateMetric,
} from "../../../src/domain/rate-card/rate-card.repository";
import { MetricCounts } from "../../../src/domain/rate-card/terms";
import { testViewer } from "../../support/api";

/** What a card can pay for under one contract, and whom. */
interface Payable {
  readonly contractId: string;
  readonly providerId: string;
  readonly nodeId: string;
  readonly mappingId: string;
  readonly lineageId: string;
}

const PAYABLE = `
  select distinct on (c.id) c.id as "contractId", y.organisation_id as "providerId",
    n.id as "nodeId", p.id as "mappingId", i.lineage_id as "lineageId"
  from contract c
  join contract_party y on y.contract_id = c.id
  join model_attachment a on a.contract_id = c.id
  join model_version v on v.logic_model_id = a.logic_model_id
  join node n on n.model_version_id = v.id
  join mapping p on p.node_id = n.id
  join indicator i on i.node_id = n.id
  order by c.id, n.position`;

/** A rate card for each contract, that pays for an outcome, an indicator and a Star. */
export async function addWideRateCards(dataSource: DataSource): Promise<void> {
  const all: Payable[] = await dataSource.query(PAYABLE);
  const counts = { statements: 0, rows: 0 };
  await inTransaction(dataSource, testViewer(undefined), counts, async (session) => {
    for (const payable of all) {
      await insertRateCard(session, {
        ...{ contractId: payable.contractId, number: 1, currency: "GBP", reason: null },
        effectiveFrom: "2024-01-01",
        caps: [
          { kind: "metric", metric: "box", count: 9, amountMinor: null },
          { kind: "contract", amountMinor: 1_000 },
        ],
        metrics: metricsOf(payable),
      });
    }
  });
}

function metricsOf({ nodeId, lineageId, mappingId, providerId }: Payable): NewRateMetric[] {
  const bound = { nodeId: null, indicatorLineageId: null, mappingId: null };
  const metric = (reference: string, to: object): NewRateMetric => ({
    ...{ reference, title: reference, description: null, counts: MetricCounts.PEOPLE },
    ...{ ...bound, wholeStar: false, explanation: "Better is better.", ...to },
    rates: [
      { partyId: null, area: null, price: { kind: "unit", priceMinor: 1 } },
      { partyId: providerId, area: null, price: { kind: "assessment_fee", priceMinor: 1 } },
    ],
    entitlement: {
      ...{ oncePerPerson: { again: "never", againAfterMonths: null }, after: [] },
      ...{ sustainedMonths: 6, composite: null, comparison: null },
    },
  });
  return [
    metric("box", { nodeId }),
    metric("counted", { indicatorLineageId: lineageId }),
    metric("scored", { mappingId }),
  ];
}
