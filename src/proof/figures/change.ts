/** Whether a claim speaks of a change, and which way it went. */

/** Which way a sentence says that a number moved. */
export type Movement = 'up' | 'down' | 'either';

const UP =
  /\b(?:increas|gr[eo]w|ros[e]\b|ris(?:e|es|en|ing)\b|(?<!\bma(?:de|kes?|king) )up\b|gain|higher|climb|jump|surg|expan|accelerat)|增|升|涨|提高|扩大|提升/iu;
const DOWN =
  /\b(?:decreas|declin|fell\b|fall|down\b|drop|lower|reduc|shr[aiu]nk|contract(?:ed|ion)|slump|los[te]\b)|减|降|跌|下滑|回落|缩|萎/iu;
const CHANGE =
  /\b(?:chang|improv|deteriorat|year[- ]over[- ]year|year[- ]on[- ]year|yoy|vs|versus|compared|from)\b|变动|变化|同比|环比|幅|率|较|比/iu;

/** `null`: the text speaks of no change, and no growth may be computed for it. */
export function changeIn(text: string): Movement | null {
  const [up, down] = [UP.test(text), DOWN.test(text)];
  if (up !== down) return up ? 'up' : 'down';
  return up || CHANGE.test(text) ? 'either' : null;
}
