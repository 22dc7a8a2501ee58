/**
 * Whether texts come in an order, shorter ones first: then no two are the same, and nobody need look
 * for it among a million. Most systems write their files in the order of their own numbers.
 */
export class AscendingOrder {
  /** Whether each text so far was behind the one before it; null is none. */
  isKept = true;
  private last = "";

  add(text: string | null): void {
    if (text === null || !this.isKept) return;
    const { last } = this;
    this.isKept = text.length > last.length || (text.length === last.length && text > last);
    this.last = text;
  }
}
