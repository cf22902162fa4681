import type { PlainDate } from '#app/domain/plain-date.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { listPanel } from '#db/queries/panel.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { type AssessmentSeed, assessmentWords } from '#db/seed/tendering.ts';
import { appointPanelMember } from '../appoint-panel-member.server.ts';
import { confirmConflictsAssessment } from '../confirm-conflicts-assessment.server.ts';
import { decideLateTender } from '../decide-late-tender.server.ts';
import { mitigateConflict } from '../mitigate-conflict.server.ts';
import { recordBidDocument } from '../record-bid-document.server.ts';
import { answerClarification, askClarification } from '../record-clarification.server.ts';
import { recordInterest } from '../record-interest.server.ts';
import { releasePanelMember } from '../release-panel-member.server.ts';
import { setDeadline } from '../set-deadline.server.ts';
import { withholdNames } from '../withhold-names.server.ts';
import { type AsPerson, done, type Step, step } from './as-person.server.ts';
import type { LotScene } from './evaluation.server.ts';
import { plainDocx, plainPdf } from './tender-files.server.ts';

/** What happens around the tenders: the deadline and a late one, an interest and its conflict, a question, a substitute. */
export const tenderingSteps = (scene: LotScene): readonly Step[] => [
  ...deadlineSteps(scene),
  ...documentSteps(scene),
  ...conflictSteps(scene),
  ...clarificationSteps(scene),
  ...substitutionSteps(scene),
];

function deadlineSteps({ as, at, procurementId, lotId, lead, tendering, bids, seed }: LotScene): readonly Step[] {
  const { deadline, namesWithheld } = tendering;
  if (!deadline) return [];
  const { time, policy, accepted } = deadline;
  const lot = { procurementId, lotId };
  const [set, decided] = [at(3, '11:30'), at(42, '16:10')];
  const dueOn = at(42, time).slice(0, 10) as PlainDate;
  const last = () => bids[seed.bids.length - 1]?.bidId ?? '';
  return [
    step(set, () => done(setDeadline(as(lead, set), { ...lot, dueOn, dueTime: time, policy }))),
    ...(namesWithheld ? [step(set, () => done(withholdNames(as(lead, set), { procurementId, withheld: true })))] : []),
    ...(accepted
      ? [
          step(decided, () => {
            const decision = { bidId: last(), decision: 'accepted', reason: accepted } as const;
            return done(decideLateTender(as(lead, decided), { ...lot, ...decision }));
          }),
        ]
      : []),
  ];
}

function documentSteps({ as, at, procurementId, lotId, lead, tendering, bids }: LotScene): readonly Step[] {
  return (tendering.documents ?? []).map(({ bid, time, criterionId, title, kind, replaces = null, lines }) => {
    const when = at(42, time);
    const file =
      kind === 'pdf'
        ? ({ kind, bytes: plainPdf(lines), words: null } as const)
        : ({ kind, bytes: plainDocx(lines), words: lines.join('\n') } as const);
    return step(when, () => {
      const about = { procurementId, lotId, bidId: bids[bid]?.bidId ?? '', criterionId, title, replaces };
      return done(recordBidDocument(as(lead, when), { ...about, file }));
    });
  });
}

/** The declaration itself stands with those of the rest of the panel. */
function conflictSteps({ as, at, procurementId, lotId, lead, tendering }: LotScene): readonly Step[] {
  const { conflict } = tendering;
  if (!conflict) return [];
  const { key, organisation, kind, mitigation } = conflict;
  const [heldFrom, heldUntil] = [conflict.heldFrom as PlainDate, conflict.heldUntil as PlainDate];
  const [registered, decided] = [at(-14, '09:20'), at(45, '09:10')];
  return [
    step(registered, () => done(recordInterest(as(key, registered), { organisation, kind, heldFrom, heldUntil }))),
    step(decided, async () => {
      const actor = as(lead, decided);
      const panel = await actor.transactions.read(actor.personId, (db) => listPanel(db, procurementId, lotId));
      const declarationId = panel.find((one) => one.personId === personId(key))?.declarationId ?? '';
      const decision = { ...mitigation, decidedOn: ukDay(decided), declarationId };
      await done(mitigateConflict(actor, { procurementId, lotId, ...decision }));
    }),
  ];
}

function clarificationSteps({ as, at, procurementId, lotId, lead, tendering, bids }: LotScene): readonly Step[] {
  const { clarification } = tendering;
  if (!clarification) return [];
  const { bid, criterionId, question, reply } = clarification;
  const [asked, answered] = [at(43, '16:20'), at(44, '15:00')];
  const about = () => ({ procurementId, lotId, bidId: bids[bid]?.bidId ?? '' });
  const written = { clarificationId: '' };
  return [
    step(asked, async () => {
      const input = { ...about(), criterionId, question, askedOn: ukDay(asked) };
      written.clarificationId = (await done(askClarification(as(lead, asked), input))).clarificationId;
    }),
    step(answered, () => {
      const input = { ...about(), ...written, reply, answeredOn: ukDay(answered) };
      return done(answerClarification(as(lead, answered), input));
    }),
  ];
}

function substitutionSteps({ as, at, procurementId, lotId, lead, tendering }: LotScene): readonly Step[] {
  const { substitution } = tendering;
  if (!substitution) return [];
  const lot = { procurementId, lotId };
  const [first, then] = [at(3, '11:00'), at(14, '10:00')];
  const evaluator = (key: string) => ({ ...lot, personId: personId(key), role: 'evaluator' }) as const;
  return [
    step(first, () => done(appointPanelMember(as(lead, first), evaluator(substitution.released)))),
    step(then, async () => {
      const actor = as(lead, then);
      const panel = await actor.transactions.read(actor.personId, (db) => listPanel(db, procurementId, lotId));
      const left = panel.find((one) => one.personId === personId(substitution.released));
      await done(releasePanelMember(actor, { ...lot, appointmentId: left?.appointmentId ?? '' }));
      await done(appointPanelMember(actor, evaluator(substitution.by)));
    }),
  ];
}

/** Each council's conflicts assessment, version by version. */
export function assessmentSteps(
  as: AsPerson,
  procurementId: string,
  seeds: readonly AssessmentSeed[],
): readonly Step[] {
  return seeds.map(({ councilId, by, at, reviewBy, stage }, index) => {
    const version = seeds.slice(0, index).filter((one) => one.councilId === councilId).length;
    const words = { ...assessmentWords[stage], reviewBy: reviewBy as PlainDate };
    return step(at, () =>
      done(confirmConflictsAssessment(as(by, at), { procurementId, councilId, version, ...words })),
    );
  });
}
