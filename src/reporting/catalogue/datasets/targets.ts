import { date, instant, key, nullable, numeric, text } from "../columns";
import type { Dataset } from "../dataset";

export const targets: Dataset = {
  name: "targets",
  title: "Targets",
  description:
    "One row for each target in force of an indicator and a period. Targets of different indicators " +
    "have different units and are not added up.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("indicator_id", "Key of the indicator, in its version of the model."),
    date("period_starts_on", "First day of the period that the target is for."),
    date("period_ends_on", "Last day of that period."),
    numeric("value", "What is to be reached.", "the indicator's unit"),
    nullable(text("explanation", "What the target rests on; null where nobody said.")),
    instant("set_at", "When the target was set."),
  ],
  key: ["indicator_id", "period_starts_on", "period_ends_on"],
  relations: [{ name: "indicator", to: "indicators", columns: ["indicator_id"] }],
  sql: `
    select indicator_id, period_start, period_end, value, explanation, set_at
    from (
      select distinct on (asked.id, t.period_start, t.period_end)
        asked.id as indicator_id, t.period_start, t.period_end, t.value, t.explanation, t.set_at
      from indicator asked
      join model_version asked_version
        on asked_version.id = asked.model_version_id and asked_version.status <> 'draft'
      join target t on t.lineage_id = asked.lineage_id
      join indicator set_on on set_on.id = t.indicator_id
      join model_version v on v.id = set_on.model_version_id
      where v.number <= asked_version.number
      order by asked.id, t.period_start, t.period_end, t.set_at desc, t.id desc
    ) latest
    where value is not null`,
};
