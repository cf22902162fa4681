import { type Finding, warns } from '#app/documents/checks/finding.ts';
import type { DecisionToPublish } from '#app/documents/decision-record/record-on-publication.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { type Publishing, publicationProblem } from '#app/domain/publication.ts';
import { publicationRuleFor } from '#app/domain/publication-rule.ts';
import { effectRule } from '#app/domain/record-effect.ts';
import { formatUkTime, ukDay, ukTime } from '#app/domain/uk-time.ts';
import { findPublicationState, type StoredPublication } from '#db/queries/publications.server.ts';
import type { Visit } from './http.server.ts';

type MadeDocument = Readonly<{ id: string; councilId: string; part: 'open' | 'exempt'; findings: unknown }>;

/**
 * Whether a made document is before the public, and what stands between it and the public now: whoever may publish it
 * sees what the checks find at this moment, as the publication itself will. One statement.
 */
export async function publicationShown(
  { db, now }: Pick<Visit, 'db' | 'now'>,
  { id, councilId, part, findings }: MadeDocument,
  findingsOn: ((publishing: Publishing) => readonly Finding[]) | null,
  /** Of a decision record; null for a report. */
  decision: DecisionToPublish | null = null,
) {
  const { publication, settings } = await findPublicationState(db, { documentId: id, councilId });
  const [day, time] = [ukDay(now), ukTime(now)];
  const rule = publicationRuleFor(settings, day, decision?.maximumPence ?? null);
  // What is stored were findings when it was made or signed, and nobody can change them.
  const stored = findings as readonly Finding[];
  const runs = publication === null && part === 'open' && findingsOn !== null;
  const found = runs ? findingsOn({ settings, day, time }) : withReasons(stored, publication?.reasons ?? []);
  const state = { part, published: publication !== null };
  return {
    mayPublish: findingsOn !== null,
    findings: found,
    blocked: publicationProblem(state, found, rule, { day, time }),
    toldFirst: rule.toldFirst,
    effectRule: decision && effectRule(decision, settings, publication ? ukDay(publication.publishedAt) : day),
    warnings: found
      .filter(({ severity }) => severity === 'warns')
      .map(({ id: check, sentence }) => ({ id: check, sentence })),
    published: publication && {
      ...publication,
      publishedAt: formatUkTime(publication.publishedAt),
      retainedUntil: formatDate(publication.retainedUntil),
      callInUntil: sayDay(publication.callInUntil),
      effectiveOn: sayDay(publication.effectiveOn),
    },
  };
}

/** What was found when it was made or signed, and every warning that came up only when it was published. */
function withReasons(stored: readonly Finding[], reasons: StoredPublication['reasons']): readonly Finding[] {
  const later = reasons.filter(
    ({ checkId, sentence }) => !stored.some((one) => one.id === checkId && one.sentence === sentence),
  );
  return [...stored, ...later.map(({ checkId, sentence }) => warns(checkId, sentence))];
}

const sayDay = (day: PlainDate | null) => (day === null ? null : formatDate(day));
