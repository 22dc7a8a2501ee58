import type { Cap } from "../../rate-card/terms";
import { TraceRule } from "../calculation";
import type { Line } from "../line";
import type { CapPass } from "./cap-pass";

/** At most so much for everything. */
export class ContractCap implements CapPass {
  private paidMinor = 0;

  constructor(private readonly cap: Extract<Cap, { kind: "contract" }>) {}

  limit(line: Line): void {
    line.limit(TraceRule.CONTRACT_CAP, this.cap, null, this.cap.amountMinor - this.paidMinor);
    this.paidMinor += line.amountMinor;
  }
}
