import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Publishing } from '#app/domain/publication.ts';
import type { EffectOf } from '#app/domain/record-effect.ts';
import { type Finding, unreadable } from '../checks/finding.ts';
import type { Document } from '../document.ts';
import { publicCopy } from '../public-copy.ts';
import { councilFacts } from './council-facts.ts';
import { factsAsKept, type RecordFacts } from './record-facts.ts';
import { recordFindings } from './record-findings.ts';
import { recordFormById } from './record-forms.ts';
import { recordHrefs } from './record-hrefs.ts';

/** A signed version as it is kept. */
export type SignedRecord = Readonly<{
  recordId: string;
  councilId: string;
  form: string;
  facts: unknown;
  signature: Readonly<{ post: string; name: string; signedOn: string; model: unknown }>;
}>;

/**
 * What the checks find in the public copy of a signed record on the day on which it is published: the facts as they were
 * signed, the publication itself, and the council's register and rule as they are then. Whoever is told first counts as
 * told, because the publisher confirms it.
 * Authority: SI 2012/2089 regulations 13 and 14; the rule of the council.
 * Example: signed without a finding, published in Herefordshire on a Friday: C47.
 */
export function recordOnPublication(record: SignedRecord, publishing: Publishing): readonly Finding[] {
  const { councilId, recordId, signature } = record;
  const form = recordFormById(record.form);
  const kept = factsAsKept(record.facts);
  if (form === null || kept === null) return [unreadable];
  const { post, name, signedOn } = signature;
  const facts = { ...publishedOn(kept, publishing), signature: { post, name, signedOn } };
  // What is stored was a `Document` when it was signed, and nobody can change it.
  const original = signature.model as Document;
  const copy = publicCopy(original);
  const document = copy.ok ? copy.value : { ...original, status: 'public' as const };
  const hrefs = recordHrefs({ councilId, recordId, procurementId: null }, {});
  return recordFindings({ form, facts, document, hrefs });
}

function publishedOn(kept: RecordFacts, { settings, day, time }: Publishing): RecordFacts {
  const council = councilFacts(settings, day);
  const toldFirst = council.publication?.toldFirst ?? kept.publication.toldFirst;
  return { ...kept, council, publication: { ...kept.publication, on: day, hour: time, toldFirst } };
}

/** What the day of its publication and its call-in rest on. */
export type DecisionToPublish = EffectOf & Readonly<{ maximumPence: number | null }>;

/** `exemptBecause`: what the council recorded with its route in the procurement. */
export function decisionOf(facts: unknown, exemptBecause: string | null): DecisionToPublish {
  const kept = factsAsKept(facts);
  return {
    decidedOn: (kept?.maker.decidedOn ?? null) as PlainDate | null,
    isExecutive: kept?.classification.isExecutive ?? null,
    isOfficersNonKey: kept?.classification.isKey === false && kept.authority.delegatedPost.trim() !== '',
    exemptBecause,
    maximumPence: kept?.value.maximum ?? null,
  };
}
