import { date, instant, integer, key, nullable, text, yesNo, yesOrNo } from "../columns";
import type { Dataset } from "../dataset";

/** How Stars are brought into services. */
export const implementationSteps: Dataset = {
  name: "implementation_steps",
  title: "Implementation steps",
  description:
    "One row for each step of bringing a Star into a service, in each version of the plan there was: " +
    "take the rows with `is_in_force` = yes for how it stands. A step that is over and not done is a " +
    "question, not a failing. The earliest day at which the data can mean something is in the API " +
    "(`implementationPlans`): before it figures of the Star are too early to tell.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("implementation_plan_id", "Key of the version of the plan."),
    integer("position", "Place of the step in the plan, from 1.", "steps"),
    key("contract_id", "Key of the contract."),
    key("service_id", "Key of the service."),
    key("star_id", "The Star, in one edition."),
    integer("plan_version", "Number of the version, from 1.", "versions"),
    yesOrNo("is_in_force", "whether it is the latest version of the service's plan for that Star."),
    instant("set_at", "When the version was set."),
    integer(
      "enough_pairs",
      "How many people with two readings make a figure that can mean something.",
      "people",
    ),
    text("step", "What it is about, e.g. training, pilot or first_reviews."),
    date("starts_on", "The day it begins."),
    date("ends_on", "The day it is to be over."),
    text("state", "planned, under_way, done or dropped."),
    nullable(date("done_on", "The day it was done; null until it is.")),
    nullable(
      key("organisation_id", "The organisation that sees to it; null where it is not said."),
    ),
  ],
  key: ["implementation_plan_id", "position"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "service", to: "services", columns: ["service_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
    { name: "organisation", to: "organisations", columns: ["organisation_id"] },
  ],
  sql: `
    select p.id, s.position::integer, p.contract_id, p.service_id, p.star_id, p.number,
      ${yesNo("p.number = max(p.number) over (partition by p.service_id, p.star_id)")}, p.set_at,
      p.enough_pairs, s.step ->> 'kind', (s.step ->> 'startsOn')::date,
      (s.step ->> 'endsOn')::date, s.step ->> 'state', (s.step ->> 'doneOn')::date,
      (s.step ->> 'organisationId')::uuid
    from implementation_plan p
    cross join lateral jsonb_array_elements(p.steps) with ordinality s(step, position)`,
};
