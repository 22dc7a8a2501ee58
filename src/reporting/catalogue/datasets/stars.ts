import { integer, key, nullable, text, yesNo, yesOrNo } from "../columns";
import type { Dataset } from "../dataset";

export const stars: Dataset = {
  name: "stars",
  title: "Stars",
  description:
    "One row for each edition of a Star: a tool of five to ten areas along a journey of change.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("star_id", "Key of the edition."),
    text("code", "The Star's code, the same for all its editions."),
    text("edition", "Which edition it is. Figures of different editions are never put together."),
    text("name", "What the Star is called."),
    text("publisher", "Who publishes it."),
    yesOrNo("is_licensed", "whether using it needs a licence."),
    integer("scale_min", "Lowest score.", "points"),
    integer("scale_max", "Highest score.", "points"),
    nullable(
      integer(
        "review_interval_days",
        "How long after a reading the next one is due; null where none is.",
        "days",
      ),
    ),
  ],
  key: ["star_id"],
  relations: [],
  sql: `
    select id, code, edition, name, publisher, ${yesNo("licensed")}, scale_min::integer,
      scale_max::integer, review_interval_days
    from star`,
};
