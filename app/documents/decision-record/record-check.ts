import type { Finding, Place } from '../checks/finding.ts';
import type { Document } from '../document.ts';
import { type FactHrefs, hrefOfFact } from '../fact-link.ts';
import type { Day } from '../fact-values.ts';
import type { RecordFacts } from './record-facts.ts';
import type { RecordForm } from './record-form-schema.ts';

/** A record's facts with the document that its form makes of them, and where each fact is written. */
export type RecordCheckInput = Readonly<{
  form: RecordForm;
  facts: RecordFacts;
  document: Document;
  hrefs: FactHrefs;
}>;

export type RecordCheck = (input: RecordCheckInput) => readonly Finding[];

/** Where a fact of a record is written, by the words an officer knows it under. */
export const recordPlace = ({ hrefs }: Pick<RecordCheckInput, 'hrefs'>, factId: string, label: string): Place => ({
  label,
  href: hrefOfFact(hrefs, factId),
});

/** The day on which the decision counts as made: a form without a box for it takes the signature's. */
export const decisionDay = ({ maker, signature }: RecordFacts): Day | null => maker.decidedOn ?? signature.signedOn;
