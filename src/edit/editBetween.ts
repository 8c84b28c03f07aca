/** The one stretch in which two texts differ. */
export interface TextDifference {
  /** Up to here both are the same. */
  readonly head: number;
  /** From here on the new one is as the old one was `delta` units before. */
  readonly tail: number;
  readonly delta: number;
}

/** What leads from `before` to `after`, as short as one stretch can be. */
export function editBetween(before: string, after: string): TextDifference {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = after.length;
  const delta = tail - before.length;
  const least = head + Math.max(0, delta);
  while (tail > least && before.charCodeAt(tail - 1 - delta) === after.charCodeAt(tail - 1)) tail--;
  return { head, tail, delta };
}
