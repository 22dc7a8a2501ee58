import { compareMain } from "../measure/compare-main";
import { editOnce } from "../measure/edit";
import { filterOnce } from "../measure/flat";
import { compareList } from "../measure/list";
import { comparePayments } from "../measure/payments";
import { recordOnce } from "../measure/record";
import type { World } from "../world";
import { checkFiles } from "./files";
import { checkStatements } from "./statements";

/**
 * What the bench rests on, and no times: everybody answers the same, before and after something was
 * recorded, and no operation takes more statements than it used to.
 *
 * @throws Error saying what is not so
 */
export async function check(world: World): Promise<void> {
  await compareMain(world);
  await compareList(world);
  await comparePayments(world);
  await filterOnce(world);
  await editOnce(world);
  await recordOnce(world);
  // What was just recorded is in everybody's answer.
  await compareMain(world);
  await checkFiles(world);
  await checkStatements(world);
}
