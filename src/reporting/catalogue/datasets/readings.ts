import { date, integer, key, text } from "../columns";
import type { Dataset } from "../dataset";

export const readings: Dataset = {
  name: "readings",
  title: "Star readings",
  description:
    "One row for each area that was scored in a completed Star reading. Only for those who work with the " +
    "people themselves: for viewers of aggregates it is empty.",
  kind: "fact",
  audience: "who sees people",
  columns: [
    key("reading_id", "Key of the reading, the same for all its areas."),
    key("star_area_id", "Key of the area."),
    key("engagement_id", "Key of the engagement."),
    key("star_id", "Key of the Star's edition."),
    date("taken_on", "The day that the scores are about."),
    text("completed_by", "Who agreed the scores: collaborative, worker or service_user."),
    text("kind", "standard, or retrospective for a day looked back at."),
    integer("score", "The score.", "points of the Star's scale"),
  ],
  key: ["reading_id", "star_area_id"],
  relations: [
    { name: "engagement", to: "engagements", columns: ["engagement_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
  ],
  sql: `
    select r.id, a.id, r.engagement_id, r.star_id, r.taken_on, r.completed_by,
      r.kind, r.scores[a.position]::integer
    from reading r
    join star_area a on a.star_id = r.star_id
    where r.state = 'completed' and r.scores[a.position] is not null
      and (select public.note_extract('readings', true))`,
};
