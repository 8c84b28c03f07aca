/** Tables as they are written, for whoever has their text and no reading of it. */

/** The cells of a row, cut at bars that aren't escaped; the outer bars may be missing. */
export function pipeCells(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** The rows of a table, its head first, without the line of dashes; none of a table in HTML. */
export function pipeRows(table: string): string[][] {
  return table
    .split(/\r\n|\r|\n/)
    .filter((line) => line.includes('|') && !/^[\s|:-]+$/.test(line))
    .map(pipeCells);
}
