/**
 * The standard rate of VAT on a day, for comparing a value without VAT with a limit that includes it.
 * Authority: Value Added Tax Act 1994 section 2(1); Finance (No. 2) Act 2010 section 3 (20% from 4 January 2011).
 * Example: on 18 January 2018 it is 20%, so £100.00 without VAT is £120.00 with it.
 */
import { type BasisPoints, toBasisPoints } from './basis-points.ts';
import { type PlainDate, plainDateOf } from './plain-date.ts';

const FROM = plainDateOf(2011, 1, 4);

/** Null before 4 January 2011, for which no rate is kept. */
export const standardVatRate = (on: PlainDate): BasisPoints | null => (on < FROM ? null : toBasisPoints(2000));
