import { date, integer, key, numeric, text } from "../columns";
import type { Dataset } from "../dataset";

/** What was claimed. */
export const claims: Dataset = {
  name: "claims",
  title: "Claims",
  description:
    "What a provider claimed of a metric as achieved in a month, by how far the claims are now. For the " +
    "contract's commissioner all of them, for who manages a provider its own; for others it is empty: " +
    "they see no claims. Add up claims and outcomes over anything, people over nothing: the same " +
    "person may be behind claims of several metrics, months and states.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("contract_id", "Key of the contract."),
    key("outcome_metric_id", "Key of the metric that is claimed for."),
    key("provider_id", "Key of the organisation that claims."),
    date("month", "First day of the month in which it was achieved."),
    text(
      "state",
      "How far the claims are: submitted, sampled, queried, verified, rejected, withdrawn, payable " +
        "or paid.",
    ),
    integer("claims", "How many claims.", "claims"),
    numeric("outcomes", "What they claim: one for each claim about a person.", "outcomes"),
    integer(
      "people",
      "Different people behind those claims that are about a person; 0 where all are of a number of " +
        "outcomes.",
      "people",
    ),
  ],
  key: ["contract_id", "outcome_metric_id", "provider_id", "month", "state"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "metric", to: "outcome_metrics", columns: ["outcome_metric_id"] },
    { name: "provider", to: "organisations", columns: ["provider_id"] },
  ],
  sql: `
    select c.contract_id, c.outcome_metric_id, c.provider_id,
      date_trunc('month', c.achieved_on::timestamp)::date, c.state, count(*)::integer,
      sum(c.quantity)::numeric, count(distinct k.claimant_id)::integer
    from claim c
    join public.counted_claim k on k.id = c.id
    group by c.contract_id, c.outcome_metric_id, c.provider_id,
      date_trunc('month', c.achieved_on::timestamp)::date, c.state`,
};
