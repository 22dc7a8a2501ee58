import { instant, integer, key, nullable, yesNo, yesOrNo } from "../columns";
import type { Dataset } from "../dataset";

/** Which stages services say that they work with. */
export const stageStatements: Dataset = {
  name: "stage_statements",
  title: "Stages that services work with",
  description:
    "One row for each stage of a Star's journey that a service said it works with, each time it said " +
    "so: take the rows with `is_in_force` = yes. It is what the service says of itself, not whom it " +
    "turned out to support: hold it against `journey_stages`. Who says that it works with none has no " +
    "row in force.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("stage_statement_id", "Key of what was said at one time."),
    key("star_stage_id", "The stage of the journey."),
    key("contract_id", "Key of the contract."),
    key("service_id", "Key of the service."),
    key("star_id", "The Star, in one edition."),
    nullable(key("star_area_id", "The area that it is said of; null where it is said of all.")),
    yesOrNo(
      "is_in_force",
      "whether it is the latest that the service said of that area, or of all areas; what it says of " +
        "an area goes before what it says of all.",
    ),
    nullable(
      integer(
        "places",
        "Places that the service has for people at these stages; null where it does not say.",
        "places",
      ),
    ),
    instant("stated_at", "When it was said."),
  ],
  key: ["stage_statement_id", "star_stage_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "service", to: "services", columns: ["service_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
    { name: "stage", to: "star_stages", columns: ["star_stage_id"] },
  ],
  sql: `
    select t.id, g.id, t.contract_id, t.service_id, t.star_id, t.star_area_id,
      ${yesNo("t.id = t.latest_id")}, t.places, t.stated_at
    from (
      select id, contract_id, service_id, star_id, star_area_id, stages, places, stated_at,
        first_value(id) over (
          partition by service_id, star_id, star_area_id order by stated_at desc, id desc
        ) as latest_id
      from stage_statement
    ) t
    join star_stage g on g.star_id = t.star_id and t.stages @> to_jsonb(g.position)`,
};
