import { key, nullable, text } from "../columns";
import type { Dataset } from "../dataset";
import { CHECK_COLUMNS } from "../figures/practice-columns";

/** Whether the readings behind the evidence can be relied on. */
export const readingChecks: Dataset = {
  name: "reading_checks",
  title: "Checks of readings",
  description:
    "What is known of how the readings of a Star are made under a contract: how many people had one " +
    "discussed in supervision (`supervision`), what was found in those held against their case files " +
    "(`audit_…` and, where a commissioner asked, `spot_check_…`), and how alike two workers score the " +
    "same case (`agreement`, over all areas and by area). As it stands now. Each row stands for " +
    "itself: never add rows up. What is found is a reason to ask, never a verdict. `null` with yes in " +
    "`suppressed` is withheld, as about too few people or because that would follow; it is never 0.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("contract_id", "Key of the contract."),
    key("star_id", "The Star, in one edition."),
    text(
      "checked",
      "supervision, audit_ or spot_check_ with involved_person, scores_fit_notes or " +
        "action_plan_follows, or agreement.",
    ),
    text("area", "Code of the area that it is of; `all` for all areas together."),
    nullable(key("star_area_id", "Key of that area; null for all together.")),
    ...CHECK_COLUMNS,
  ],
  key: ["contract_id", "star_id", "checked", "area"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
    { name: "star_area", to: "star_areas", columns: ["star_area_id"] },
  ],
  sql: `
    select r.contract_id, r.star_id, r.checked, coalesce(a.code, 'all'), a.id,
      ${CHECK_COLUMNS.map(({ name }) => `r.${name}`).join(", ")}
    from public.reported_check r
    left join star_area a on a.id = r.star_area_id`,
};
