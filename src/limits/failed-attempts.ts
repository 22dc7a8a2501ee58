import { isIPv6 } from "node:net";
import { RateLimiterMemory } from "rate-limiter-flexible";

const WINDOW_SECONDS = 60;

/**
 * Counts of what nobody known sent, by network address: wrong tokens, sign-ins that failed. Past
 * the limit an address is told to wait before anything of it is looked at. In this process's
 * memory, as the budgets are.
 */
export class FailedAttempts {
  private readonly limiter: RateLimiterMemory | null;

  /** @param perMinute 0 for no limit */
  constructor(private readonly perMinute: number) {
    const options = { points: perMinute, duration: WINDOW_SECONDS };
    this.limiter = perMinute > 0 ? new RateLimiterMemory(options) : null;
  }

  /** Seconds that an address has to wait, at least 1; null while it need not. */
  async secondsToWait(address: string | null | undefined): Promise<number | null> {
    const spent = await this.limiter?.get(networkOf(address));
    if (!spent || spent.consumedPoints < this.perMinute) return null;
    return Math.max(1, Math.ceil(spent.msBeforeNext / 1000));
  }

  /** Says that what an address sent was of nobody known. */
  async count(address: string | null | undefined): Promise<void> {
    await this.limiter?.penalty(networkOf(address), 1);
  }
}

/** What one party holds: an IPv4 address, or the /64 that a network of IPv6 gives to one place. */
function networkOf(address: string | null | undefined): string {
  if (address == null) return "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  return isIPv6(address) ? first64Bits(address) : address;
}

function first64Bits(address: string): string {
  const [head = "", tail = ""] = (address.split("%")[0] ?? "").split("::");
  const groups = (text: string): string[] => (text === "" ? [] : text.split(":"));
  const [before, after] = [groups(head), groups(tail)];
  const missing = Math.max(0, 8 - before.length - after.length);
  const zeros = Array.from({ length: missing }, () => "0");
  const all = [...before, ...(address.includes("::") ? zeros : []), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
