import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { invalid } from "../refusal";
import { today } from "../today";
import { findNewBindings, insertReasons, type NewBinding } from "./star-binding.repository";
import { fitsOn, unreviewedInWords } from "./unreviewed";

/** A version of a model that comes to be in force for contracts. */
export interface BindingVersion {
  readonly logicModelId: string;
  readonly modelVersionId: string;
  readonly contractIds: readonly string[];
  /** Why Stars are bound although no review says that they fit; null where none is given. */
  readonly reason: string | null;
}

/**
 * Keeps the reason for each Star that a version newly binds to a contract of which not every service
 * has a current review that says the Star fits. Call it before the version comes to be in force.
 *
 * @throws Refusal `ValidationFailed` naming the services where a reason is needed and not given
 */
export async function bindStars(session: Session, version: BindingVersion): Promise<void> {
  const { logicModelId, modelVersionId, contractIds, reason } = version;
  const checks = new Checks(["input"]);
  checks.text(reason, "starReason");
  checks.throwIfAny();
  if (contractIds.length === 0) return;
  const day = today();
  const bindings = await findNewBindings(session, modelVersionId, contractIds);
  const open = bindings.filter(
    ({ services }) => services.length === 0 || !services.every((one) => fitsOn(one, day)),
  );
  if (open.length === 0) return;
  if (reason === null || reason.trim() === "") throw invalid(open.map((one) => toIssue(one, day)));
  await insertReasons(session, logicModelId, open, reason);
}

function toIssue({ reference, star, services }: NewBinding, day: string) {
  const unfit = services.filter((one) => !fitsOn(one, day));
  const which =
    services.length === 0
      ? `${reference} has no service yet for which it could be reviewed`
      : `no current review says that it fits these services of ${reference}: ` +
        unreviewedInWords(unfit, day);
  return {
    path: ["input", "starReason"],
    code: "STAR_NOT_REVIEWED",
    message:
      `${star}: ${which}. Review it with \`openSuitabilityReview\`, or say in \`starReason\` why it ` +
      "is specified all the same: evidence will show the reason.",
  };
}
