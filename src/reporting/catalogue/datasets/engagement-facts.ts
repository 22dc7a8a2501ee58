import { key, text } from "../columns";
import type { Dataset } from "../dataset";

export const engagementFacts: Dataset = {
  name: "engagement_facts",
  title: "Facts of engagements",
  description:
    "One row for each fact that was recorded of an engagement, e.g. an age band. Only for those who work " +
    "with the people themselves: for viewers of aggregates it is empty.",
  kind: "fact",
  audience: "who sees people",
  columns: [
    key("engagement_id", "Key of the engagement."),
    text("fact", "Name of the fact, e.g. age_band."),
    text("value", "What was recorded."),
  ],
  key: ["engagement_id", "fact"],
  relations: [{ name: "engagement", to: "engagements", columns: ["engagement_id"] }],
  sql: `
    select e.id, f.key, f.value
    from engagement e
    cross join lateral jsonb_each_text(e.facts) f
    where f.value is not null and (select public.note_extract('engagement_facts', true))`,
};
