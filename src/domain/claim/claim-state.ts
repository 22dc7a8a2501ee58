/** How far a claim is. */
export enum ClaimState {
  SUBMITTED = "submitted",
  /** Drawn into a sample whose evidence is looked at. */
  SAMPLED = "sampled",
  /** The commissioner asked something; the provider answers by submitting again. */
  QUERIED = "queried",
  VERIFIED = "verified",
  REJECTED = "rejected",
  /** Taken back by the provider. */
  WITHDRAWN = "withdrawn",
  /** In an approved payment. */
  PAYABLE = "payable",
  PAID = "paid",
}
