/**
 * Characters that look like radicals: where a font has one glyph for 金 and for the
 * radical ⾦, some programs (Chromium among them) write the radical into the PDF.
 */
const RADICALS = /[\u2e80-\u2fdf]/g;

/** Those of the supplement, which Unicode's own folding leaves. */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  Array.from(
    '⺓幺⺟母⺠民⺩王⺫罒⺬示⺮竹⺯糸⺳网⺶羊⺷羊⺸羊⺻聿⺼肉⺾艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', plain = '']) => [radical, plain] as const,
  ),
);

/** The text with characters in place of radicals. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (char) => SUPPLEMENT.get(char) ?? char.normalize('NFKC'));
}
