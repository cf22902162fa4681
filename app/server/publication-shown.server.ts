import type { Finding } from '#app/documents/checks/finding.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { publicationProblem } from '#app/domain/publication.ts';
import { publicationRuleOn } from '#app/domain/publication-rule.ts';
import { effectRule } from '#app/domain/record-effect.ts';
import { formatUkTime, ukDay, ukTime } from '#app/domain/uk-time.ts';
import { findPublicationState } from '#db/queries/publications.server.ts';
import type { Visit } from './http.server.ts';

type MadeDocument = Readonly<{ id: string; councilId: string; part: 'open' | 'exempt'; findings: unknown }>;

/** Whether a made document is before the public, and what stands between it and the public today. One statement. */
export async function publicationShown(
  { db, now }: Pick<Visit, 'db' | 'now'>,
  { id, councilId, part, findings }: MadeDocument,
  mayPublish: boolean,
) {
  const { publication, settings } = await findPublicationState(db, { documentId: id, councilId });
  const day = ukDay(now);
  const rule = publicationRuleOn(settings, day);
  const found = findings as readonly Finding[];
  const state = { part, published: publication !== null };
  return {
    mayPublish,
    blocked: publicationProblem(state, found, rule, { day, time: ukTime(now) }),
    toldFirst: rule.toldFirst,
    effectRule: effectRule(settings, publication ? ukDay(publication.publishedAt) : day),
    warnings: found
      .filter(({ severity }) => severity === 'warns')
      .map(({ id: check, sentence }) => ({ check, sentence })),
    published: publication && {
      ...publication,
      publishedAt: formatUkTime(publication.publishedAt),
      retainedUntil: formatDate(publication.retainedUntil),
      callInUntil: sayDay(publication.callInUntil),
      effectiveOn: sayDay(publication.effectiveOn),
    },
  };
}

const sayDay = (day: PlainDate | null) => (day === null ? null : formatDate(day));
