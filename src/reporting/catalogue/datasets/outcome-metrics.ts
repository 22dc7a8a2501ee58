import { STAR_PRICE_CAUTION } from "../../../domain/rate-card/price-caution";
import { date, integer, key, nullable, text, yesNo, yesOrNo } from "../columns";
import type { Dataset } from "../dataset";

const IS_ON_STAR = "(m.mapping_id is not null or i.star_area_id is not null)";

/** What contracts pay for. */
export const outcomeMetrics: Dataset = {
  name: "outcome_metrics",
  title: "Outcome metrics",
  description:
    "One row for each thing that a contract pays for, as the last version of its rate card that has it " +
    "says: what is claimed and paid leads here, whatever version prices it.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("outcome_metric_id", "Key of the metric, the same in all versions of the rate card."),
    key("contract_id", "Key of the contract that pays for it."),
    text("reference", "What the contract calls it."),
    text("title", "What it is."),
    nullable(text("description", "More about it; null where nobody said.")),
    text("counts", "What a claim is about: people, one each, or a number of outcomes."),
    text(
      "bound_to",
      "What of a logic model it pays for: node, indicator, star_area or whole_star.",
    ),
    nullable(key("node_id", "Key of the outcome that it pays for, if it is bound to one.")),
    nullable(
      key(
        "indicator_id",
        "Key of the indicator that it is bound to, in the newest published version that has it; null " +
          "for others.",
      ),
    ),
    nullable(
      key(
        "star_area_id",
        "Key of the Star area that its price sits on; null where it sits on none, or a whole Star.",
      ),
    ),
    nullable(
      key("star_id", "Key of the edition of the Star that its price sits on; null for none."),
    ),
    yesOrNo("is_on_star_scores", "whether its price sits on Star scores."),
    nullable(
      text("caution", "What to bear in mind where the price sits on Star scores; null for others."),
    ),
    nullable(
      text(
        "explanation",
        "What these scores mean in that journey, in the words of who agreed the price.",
      ),
    ),
    integer(
      "rate_card_version",
      "Number of the last version of the rate card that has it.",
      "versions",
    ),
    date("effective_from", "First day of that version."),
  ],
  key: ["outcome_metric_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "node", to: "nodes", columns: ["node_id"] },
    { name: "indicator", to: "indicators", columns: ["indicator_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
  ],
  sql: `
    select o.id, o.contract_id, o.reference, m.title, m.description, m.counts,
      case
        when m.node_id is not null then 'node'
        when m.indicator_lineage_id is not null then 'indicator'
        when m.whole_star then 'whole_star'
        else 'star_area'
      end,
      coalesce(m.node_id, p.node_id), i.id,
      coalesce(case when not m.whole_star then p.star_area_id end, i.star_area_id), a.star_id,
      ${yesNo(IS_ON_STAR)},
      case when ${IS_ON_STAR} then '${STAR_PRICE_CAUTION.replaceAll("'", "''")}' end,
      m.explanation, m.number, m.effective_from
    from outcome_metric o
    join (
      select distinct on (m.outcome_metric_id) m.*, r.number, r.effective_from
      from (
        select rate_card_id, outcome_metric_id, title, description, counts, node_id,
          indicator_lineage_id, mapping_id, whole_star, explanation
        from rate_metric
      ) m
      join rate_card r on r.id = m.rate_card_id
      order by m.outcome_metric_id, r.number desc
    ) m on m.outcome_metric_id = o.id
    left join mapping p on p.id = m.mapping_id
    left join lateral (
      select i.id, i.star_area_id
      from indicator i
      join model_version v on v.id = i.model_version_id
      where i.lineage_id = m.indicator_lineage_id and v.status <> 'draft'
      order by v.number desc limit 1
    ) i on true
    left join star_area a on a.id = coalesce(p.star_area_id, i.star_area_id)`,
};
