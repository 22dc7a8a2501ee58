import { key } from "../columns";
import type { Column } from "../dataset";

/** How months are to be read; the last sentences of each dataset of figures. */
export const MONTHS_IN_WORDS =
  "Each row says how things stood at the end of a month, or, where `is_present` is yes, how they " +
  "stand now: never add months up. There are the last 36 months of each contract, up to its end, " +
  "and the present. `null` with yes in the `suppressed` column beside it is withheld, as about too " +
  "few people or because that would follow; it is never 0.";

/** Whose figures they are, and of when: the first columns of each dataset of figures. */
export const CONTRACT_MONTH: readonly Column[] = [
  key("contract_id", "Key of the contract."),
  {
    name: "month",
    type: "date",
    unit: null,
    description:
      "The first day of the month at whose end it stood so; the present is of the current month.",
    isNullable: false,
  },
];

/** How the month is to be asked for elsewhere: the last columns of each dataset of figures. */
export const AS_OF: readonly Column[] = [
  {
    name: "as_of",
    type: "timestamptz",
    unit: null,
    description:
      "The instant of knowledge, to be given to the API as `asOf`: what was entered later is not in " +
      "it. Null for the present.",
    isNullable: true,
  },
  {
    name: "is_present",
    type: "text",
    unit: null,
    description: "Whether it is how things stand now: yes or no.",
    isNullable: false,
  },
  {
    name: "released_at",
    type: "timestamptz",
    unit: null,
    description:
      "Where figures about people are protected: the release that they are of, before which nobody " +
      "or enough people had been added. Null where they are not protected, and before there is one.",
    isNullable: true,
  },
];

/** What the views add to what is kept. */
export const IS_PRESENT = "case when as_of is null then 'yes' else 'no' end";
