/** A text that says something, or null: blank texts are not kept. */
export function textOrNull(text: string | null | undefined): string | null {
  return text == null || text.trim() === "" ? null : text;
}
