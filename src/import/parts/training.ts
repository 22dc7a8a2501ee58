import { today } from "../../domain/today";
import { day, title } from "../csv/cells";
import { faultOf } from "../csv/row-reader";
import type { CsvPart } from "./csv-part";
import { checkPeriod } from "./row-rules";
import { checkTraining, landTraining, TRAINING, TRAINING_COLUMNS } from "./training.repository";

/** `training.csv`: which worker of a provider was trained for which Star. */
export const TRAINING_PART: CsvPart = {
  table: {
    ...TRAINING,
    columns: [
      { name: "organisation", read: title },
      { name: "star", read: title },
      { name: "edition", read: title },
      { name: "worker", read: title },
      { name: "trained_on", read: day },
      { name: "valid_until", read: day, mayBeEmpty: true },
    ],
    checkRow: (row, note) => {
      checkPeriod(row, "trained_on", "valid_until", note);
      const { trained_on: trainedOn } = row;
      if (trainedOn == null || trainedOn <= today()) return;
      note(faultOf("trained_on", trainedOn, "IN_THE_FUTURE", {}));
    },
  },
  staging: TRAINING_COLUMNS,
  check: checkTraining,
  land: landTraining,
};
