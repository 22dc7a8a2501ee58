import type { WordGroup } from "./word-group";

/** Words of contribution and effort: what inputs are made of. */
export const CONTRIBUTION_WORDS: readonly WordGroup[] = [
  {
    tag: "contribute",
    verbs: `fund, contribute, donate, invest, pay, lend, commit, sponsor, subsidise, finance, spend,
      purchase, buy, lease, rent, hire out`,
    nouns: "contribution, donation, secondment, investment",
    others: "seconded, in kind, free of charge, at no charge, pro bono, made available",
  },
  { tag: "give", verbs: "give, devote, volunteer, free up, free, release" },
  {
    tag: "resource",
    nouns: `budget, grant, resource, loan, subsidy, expense, cost, fee, overhead, licence`,
    others: "funding, funds, capital, cash, donations, expertise, resources",
  },
  {
    tag: "wages",
    nouns: "wage, salary, pension, bonus, allowance, minimum wage, living wage, pay rise, pay rate",
    others: "pay, sick pay, holiday pay, remuneration, salaries, overtime, expenses",
  },
  {
    tag: "premises",
    nouns: `building, office, room, hall, church hall, village hall, community centre, kitchen, garden,
      venue, office space, land, property, centre, desk, workshop space`,
    others: "premises, space",
  },
  {
    tag: "equipment",
    nouns: `vehicle, minibus, van, bus, laptop, computer, phone, tablet, car, bicycle, machine, tool,
      printer, system`,
    others: "equipment, furniture, software, hardware, materials, supplies, stationery",
  },
  { tag: "hire", verbs: "employ, recruit, hire, appoint", nouns: "recruitment" },
  {
    tag: "staffing",
    nouns: "post, shift, role, whole time equivalent, full time equivalent",
    others: `full time, part time, half time, fte, wte, in post, on the staff, staffing, staffing levels,
      sessional, on the payroll, members of staff, member of staff, manpower`,
  },
  {
    tag: "competence",
    nouns: "qualification, graduate, degree, diploma, certificate",
    others: "qualified, trained, experienced, registered, accredited, level",
  },
  {
    tag: "cost",
    verbs: "spend",
    nouns: "cost, expenditure, bill, saving, unit cost, overspend",
    others: "value for money, spending",
  },
];
