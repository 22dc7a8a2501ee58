import { date, integer, text } from "../columns";
import type { Dataset } from "../dataset";

export const calendar: Dataset = {
  name: "calendar",
  title: "Calendar",
  description:
    "One row for each day, from the year in which the first of your contracts begins to the end of the " +
    "year in which the last one ends.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    date("day", "The day."),
    integer("year", "Its year.", "years"),
    integer("quarter", "Its quarter.", "1 to 4"),
    integer("month_number", "Its month.", "1 to 12"),
    date("month", "First day of its month: as facts name months."),
    text("month_name", "Its month in English, e.g. March."),
    integer("day_of_month", "Which day of its month it is.", "1 to 31"),
    integer("weekday_number", "Which day of its week it is.", "1 for Monday to 7 for Sunday"),
    text("weekday_name", "Its weekday in English, e.g. Monday."),
    integer("iso_year", "The year that its week belongs to (ISO 8601).", "years"),
    integer("iso_week", "Its week (ISO 8601).", "1 to 53"),
    text("financial_year", "The year from April to March that it lies in, e.g. 2025/26."),
    integer("financial_quarter", "Its quarter of that year.", "1 for April to June, to 4"),
  ],
  key: ["day"],
  relations: [],
  sql: `
    select d.day, extract(year from d.day)::integer, extract(quarter from d.day)::integer,
      extract(month from d.day)::integer, date_trunc('month', d.day)::date,
      trim(to_char(d.day, 'Month')), extract(day from d.day)::integer,
      extract(isodow from d.day)::integer, trim(to_char(d.day, 'Day')),
      extract(isoyear from d.day)::integer, extract(week from d.day)::integer,
      to_char(d.day - interval '3 months', 'YYYY') || '/' || to_char(d.day + interval '9 months', 'YY'),
      extract(quarter from d.day - interval '3 months')::integer
    from (
      select generate_series(
        date_trunc('year', min(starts_on)),
        date_trunc('year', max(ends_on)) + interval '1 year' - interval '1 day',
        interval '1 day'
      )::date as day
      from contract
    ) d`,
};
