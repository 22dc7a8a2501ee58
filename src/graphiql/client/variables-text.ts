/** Variables as the editor shows them; nothing at all where there are none. */
export function variablesText(variables: Record<string, unknown>): string {
  return Object.keys(variables).length === 0 ? "" : JSON.stringify(variables, null, 2);
}
