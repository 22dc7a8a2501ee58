import { key, text } from "../columns";
import type { Dataset } from "../dataset";

export const organisations: Dataset = {
  name: "organisations",
  title: "Organisations",
  description: "One row for each organisation: commissioners, providers, investors and others.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("organisation_id", "Key of the organisation."),
    text("reference", "Short reference by which the organisation is known here."),
    text("name", "The organisation's name."),
    text("kinds", "What it is, e.g. commissioner or provider; several with a comma and a space."),
  ],
  key: ["organisation_id"],
  relations: [],
  sql: `
    select id, reference, name, array_to_string(kinds, ', ')
    from organisation`,
};
