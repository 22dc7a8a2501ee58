/**
 * A function of a claim's value that works each value out once: values of a contract are few, for
 * they are measured on scales.
 */
export function byValue<T>(work: (value: string) => T): (value: string) => T {
  const known = new Map<string, T>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const worked = work(value);
    known.set(value, worked);
    return worked;
  };
}
