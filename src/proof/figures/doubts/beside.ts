/** What stands beside a figure of a claim, and the number of a copy that it may be. */
import type { Way } from '../../../plan/terms/figures/directions';
import type { YearPart } from '../../settings/periods';
import type { Setting } from '../../settings/setting';
import type { Movement } from '../change';
import type { Context } from '../context';
import type { CopyNumber } from '../numbers';
import type { Written } from '../written';

/** What a claim says beside one of its figures. */
export interface Beside {
  readonly years: ReadonlySet<string>;
  /** Where it names none, it isn't the report's own year that is meant. */
  readonly isAnyYear: boolean;
  /** 上年同期 stands right before it. */
  readonly isBefore: boolean;
  /** The quarter or half of a year. */
  readonly parts: ReadonlySet<YearPart>;
  readonly way: Way | null;
  /** It is where something went to, not by how much: `fell to 12 %`. */
  readonly isLevel: boolean;
  /** Which way the claim says that something went; `null` where it speaks of no change. */
  readonly change: Movement | null;
  /** The digits of the claim's other amounts. */
  readonly amounts: readonly string[];
  /** What the claim says up to the figure. */
  readonly before: string;
  /** And what it says right behind it. */
  readonly after: string;
  /** Its currency; `null` where none is written. */
  readonly money: string | null;
  /** It has a minus. */
  readonly isNegative: boolean;
  /** The name of the plan's account, which the copy may call otherwise. */
  readonly account: string;
  /** It is a value of a block: what is said of it are all names of its row, of which the copy has one. */
  readonly isOfBlock: boolean;
}

export const NOTHING_BESIDE: Beside = {
  years: new Set(),
  isAnyYear: true,
  isBefore: false,
  parts: new Set(),
  way: null,
  isLevel: false,
  change: 'either',
  amounts: [],
  before: '',
  after: '',
  money: null,
  isNegative: false,
  account: '',
  isOfBlock: false,
};

/** A figure, and a number that has its digits. */
export interface Case {
  readonly number: CopyNumber;
  readonly setting: Setting;
  readonly figure: Written;
  readonly beside: Beside;
  readonly context: Context;
}

/** Numbers of one row or sentence that aren't looked through for each of them. */
export const MANY = 64;
