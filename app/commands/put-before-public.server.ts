import { randomUUID } from 'node:crypto';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { DecisionToPublish } from '#app/documents/decision-record/record-on-publication.ts';
import type { Document } from '#app/documents/document.ts';
import { publicCopy } from '#app/documents/public-copy.ts';
import type { DatedSetting } from '#app/domain/council-settings.ts';
import { addMonths, type PlainDate } from '#app/domain/plain-date.ts';
import {
  type GivenReason,
  type Publishing,
  publicationFieldProblems,
  publicationProblem,
  reasonsInOrder,
} from '#app/domain/publication.ts';
import { publicationRuleFor, retentionYearsOn } from '#app/domain/publication-rule.ts';
import { recordEffect } from '#app/domain/record-effect.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay, ukTime } from '#app/domain/uk-time.ts';
import { sayNoHolidayData } from '#app/domain/working-days.ts';
import type { Change } from '#db/change.server.ts';
import { findPublicationState, findReplaced, insertPublication } from '#db/queries/publications.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ForThePublic {
  readonly documentId: string;
  readonly councilId: string;
  readonly number: number;
  readonly part: 'open' | 'exempt';
  readonly model: Document;
  /** Every check, run again at the moment of publication. */
  readonly findingsOn: (publishing: Publishing) => readonly Finding[];
  /** Of a decision record; null for a report. */
  readonly decision: DecisionToPublish | null;
}

export interface GivenReasons {
  /** For the warnings that the page showed. */
  readonly reasons: readonly GivenReason[];
  /** Those whom the council tells first have been told. */
  readonly told: boolean;
}

/** Puts the clean copy of a made document before the public, once and for good; what it corrects stays readable. */
export async function putBeforePublic(
  { tx, actor, record, chain }: Change & Readonly<{ chain: string }>,
  made: ForThePublic,
  given: GivenReasons,
): Promise<Result<{ publicationId: string }, Refusal>> {
  const { documentId, councilId, part, number } = made;
  const [day, time] = [ukDay(actor.now), ukTime(actor.now)];
  const { publication, settings } = await findPublicationState(tx, { documentId, councilId });
  const rule = publicationRuleFor(settings, day, made.decision?.maximumPence ?? null);
  const state = { part, published: publication !== null };
  const findings = made.findingsOn({ settings, day, time });
  const sentence = publicationProblem(state, findings, rule, { day, time });
  if (sentence) return refuse(blocked(sentence));
  const warnings = findings.filter(({ severity }) => severity === 'warns');
  const problems = publicationFieldProblems(given, warnings, rule);
  if (problems.length > 0) return refuse({ kind: 'problems', problems });
  const copy = publicCopy(made.model);
  if (!copy.ok) return refuse(blocked('Something in this version is still to be filled in; make a new version.'));
  const effect = effectOf(made, settings, day);
  if (!effect.ok) return effect;
  const id = randomUUID();
  const hash = contentHash(copy.value);
  const replaces = await findReplaced(tx, documentId);
  const row = {
    ...{ id, documentId, councilId, model: copy.value, hash, number, replaces, ...effect.value },
    ...{ publishedAt: actor.now, publishedOn: day, publishedBy: actor.personId },
    retainedUntil: addMonths(day, 12 * retentionYearsOn(settings, day)),
  };
  await insertPublication(tx, row, reasonsOf(id, warnings, given));
  const body = { document: documentId, publication: id, hash, warnings: warnings.length };
  record({ chain, kind: 'documentPublished', body: replaces ? { ...body, replaces } : body });
  return ok({ publicationId: id });
}

/** The clock of call-in starts with the publication of a decision. */
function effectOf({ decision }: ForThePublic, settings: readonly DatedSetting[], publishedOn: PlainDate) {
  if (decision === null) return ok({ callInUntil: null, effectiveOn: null });
  const effect = recordEffect({ ...decision, publishedOn }, settings);
  return effect.ok ? effect : refuse(blocked(sayNoHolidayData(effect.refusal)));
}

function reasonsOf(publicationId: string, warnings: readonly Finding[], given: GivenReasons) {
  const reasons = reasonsInOrder(warnings, given.reasons);
  return warnings.map(({ id: checkId, sentence }, index) => ({
    ...{ publicationId, number: index + 1, checkId, sentence },
    reason: reasons[index] ?? '',
  }));
}
