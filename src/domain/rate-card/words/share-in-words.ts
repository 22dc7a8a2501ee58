import { Exact, toExact } from "../../indicator/exact";

/** A share as people write it: `"0.25"` is "25%", `"0.125"` is "12.5%". */
export function shareInWords(share: string): string {
  return `${toExact(share).times(new Exact("100")).toFixed()}%`;
}
