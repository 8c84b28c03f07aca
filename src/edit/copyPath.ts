/** As a link takes it: blanks and brackets encoded, Han left readable. */
export function encodedPath(path: string): string {
  return path.replace(/[%\s()<>[\]\\#?]/g, (char) =>
    encodeURIComponent(char).replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`),
  );
}
