import { Refusal } from "../domain/refusal";
import { NobodyError, PersonUsageError } from "./person-arguments";
import { reportAndExit } from "./report";

const USAGE_CODE = 2;

/** Says why a command about people ended, without any of their data, and sets the exit code. */
export function reportPersonFailure(error: unknown): void {
  if (error instanceof PersonUsageError) {
    console.error(error.message);
    process.exitCode = USAGE_CODE;
  } else if (error instanceof Refusal || error instanceof NobodyError) {
    console.error(error.message);
    process.exitCode = 1;
  } else {
    reportAndExit(error);
  }
}
