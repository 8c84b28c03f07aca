/** One tagged value of a filing, whatever file it was read from. */

/** What company facts, inline XBRL and xBRL-JSON all give; a `CopyFact` is one. */
export interface TaggedFact {
  /** `us-gaap`, `ifrs-full`, `dei`, or the company's own. */
  readonly taxonomy: string;
  readonly tag: string;
  /** `USD`, `shares`, `USD/shares`; `null` for a text. */
  readonly unit: string | null;
  /** First day, `YYYY-MM-DD`; missing for a balance. */
  readonly start?: string | null;
  /** Last day, or the day of a balance. */
  readonly end: string;
  /** In ones of the unit. */
  readonly value: number | null;
  /** Digits right of the point to which it is exact, `-6` for millions. */
  readonly decimals?: number | null;
  /** Axis → member; a fact with any is a part and not of the whole company. */
  readonly dims?: Readonly<Record<string, string>>;
  readonly form?: string | null;
  readonly filed?: string | null;
  readonly accn?: string | null;
  /** The fiscal year that the *filing* is of. */
  readonly fy?: number | null;
  /** As shown, for facts that are texts (`dei`). */
  readonly text?: string;
}
