import type { Session } from "../../db/session";
import type { Acting } from "../acting";

/** One part of the practice around the model, as the demonstration's people lived it. */
export interface DemoPart {
  /** For the log, e.g. `reviews of suitability`. */
  readonly title: string;
  /** Whether something of it was entered before, by whomever: then nothing is done. */
  readonly isThere: (session: Session) => Promise<boolean>;
  /**
   * Enters it by the services that mutations call.
   *
   * @throws StartError when a step is refused, or names what is not there
   */
  readonly load: (acting: Acting) => Promise<void>;
}
