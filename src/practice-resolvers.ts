/** The resolvers of the practice around the model. */
export const PRACTICE_RESOLVERS: readonly (new () => object)[] = [];

/** Types of theirs that only interfaces or unions lead to. */
export const PRACTICE_TYPES: readonly object[] = [];
