/** The address, where it leads to the web or a mailbox and nowhere else; else null. */
export function safeUrl(url: string): string | null {
  const text = url.trim();
  return /^(https?:\/\/[^\s/]|mailto:[^\s])\S*$/i.test(text) ? text : null;
}
