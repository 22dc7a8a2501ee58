/** One named operation offered in GraphiQL's Questions menu: the words of a commissioner and the query that answers. */
export interface Question {
  /** The operation's name; unique among the questions. */
  name: string;
  /** What is asked, in one line. */
  title: string;
  /** What the answer holds and how to read it; may be empty. */
  description: string;
  /** The heading it is listed under. */
  group: string;
  /** The operation and its fragments, without the header comment. */
  query: string;
  /** Values that make the operation answer at once on the demonstration data. */
  variables: Record<string, unknown>;
}
