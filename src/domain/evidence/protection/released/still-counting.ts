/** What was asked for is still being counted, and goes on being counted without whoever asked. */
export class StillCounting extends Error {
  constructor() {
    super("still counting");
    this.name = "StillCounting";
  }
}
