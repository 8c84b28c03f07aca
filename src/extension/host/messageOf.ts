/** What an error says of itself, for a sentence that tells what failed. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
