/** The ids of a cell with commas or semicolons between them, each once, in their order. */
export function readList(text: string): string[] {
  const ids = text.split(/[,;]/).map((id) => id.trim());
  return [...new Set(ids)].filter((id) => id !== "");
}
