import operationalDecision from './forms/herefordshire-operational-decision.json' with { type: 'json' };
import writtenStatement from './forms/herefordshire-written-statement.json' with { type: 'json' };
import executiveDecisionRecord from './forms/hertfordshire-executive-decision-record.json' with { type: 'json' };
import officerDecisionRecord from './forms/hertfordshire-officer-decision-record.json' with { type: 'json' };
import plainRecord from './forms/plain-record.json' with { type: 'json' };
import { parseRecordForm, type RecordForm } from './record-form-schema.ts';

/** The plain record under another council's name: made up, as its edition says, until the council's own is entered. */
const plainRecordOf = (councilId: string, council: string): RecordForm =>
  parseRecordForm({ ...plainRecord, id: `${councilId}-record`, councilId, council });

/** Every edition of every council's form for a decision record, checked when it is loaded. */
const forms: readonly RecordForm[] = [
  parseRecordForm(officerDecisionRecord),
  parseRecordForm(executiveDecisionRecord),
  parseRecordForm(operationalDecision),
  parseRecordForm(writtenStatement),
  plainRecordOf('cheshire-east', 'Cheshire East Borough Council'),
  plainRecordOf('cheshire-west-and-chester', 'Cheshire West and Chester Borough Council'),
  plainRecordOf('warrington', 'Warrington Borough Council'),
];

/** The forms that a council uses on a day; empty where none has been entered. */
export const recordFormsOn = (councilId: string, on: string): readonly RecordForm[] =>
  forms.filter(
    (form) => form.councilId === councilId && form.validFrom <= on && (form.validTo === null || on <= form.validTo),
  );

/** A form by its id, also one that is no longer in use; null where there is none. */
export const recordFormById = (id: string): RecordForm | null => forms.find((form) => form.id === id) ?? null;

/** Every edition of a council's forms, also those that are no longer in use: a paper record is in one of them. */
export const recordFormsOf = (councilId: string): readonly RecordForm[] =>
  forms.filter((form) => form.councilId === councilId);
