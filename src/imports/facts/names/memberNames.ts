/** Names of segments as tags write them (XBRL members). */

/** The letters by which a member and its printed name are compared: `Sam's Club U.S.` and `SamsClubUSMember` are one. */
export function lettersOf(name: string): string {
  return name
    .replace(/(?:Segment)?Member$/, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
}
