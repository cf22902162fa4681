import { z } from 'zod';
import type { PanelPosition } from '#app/domain/consensus.ts';
import { idField, markField, textField, versionField } from '#app/forms/fields.ts';

export const lotForm = z.object({ lotId: idField('a lot') });

export const reopenForm = z.object({
  lotId: idField('a lot'),
  reopenCriterionId: textField('the question', { max: 20, missing: 'Choose the question to reopen' }),
  reopenReason: textField('the reason for the reopening', { max: 4_000 }),
});

export const confirmForm = z.object({
  lotId: idField('a lot'),
  bidId: idField('a tender'),
  criterionId: textField('the criterion', { max: 20 }),
  revision: versionField,
  confirmReason: textField('why the consensus stands', { max: 4_000 }),
});

const viewPrefix = 'view-';
const reasonPrefix = 'viewReason-';
const reason = textField('the reason for a dissent', { max: 2_000, optional: true });

/** Each member's view is in `view-<person>` and `viewReason-<person>`. What must be there is the rule's to say. */
export const consensusForm = z
  .looseObject({
    lotId: idField('a lot'),
    bidId: idField('a tender'),
    criterionId: textField('the criterion', { max: 20 }),
    revision: versionField,
    mark: markField,
    reasons: textField('the reasons', { max: 10_000, optional: true }),
    bidReference: textField('the reference to the tender', { max: 1_000, optional: true }),
    whyNotHigher: textField('why the mark is not higher', { max: 4_000, optional: true }),
    changeReason: textField('what the panel saw differently', { max: 4_000, optional: true }).default(''),
  })
  .transform(
    (
      { lotId, bidId, criterionId, revision, mark, reasons, bidReference, whyNotHigher, changeReason, ...rest },
      context,
    ) => {
      const positions: PanelPosition[] = [];
      for (const [name, view] of Object.entries(rest)) {
        if (!name.startsWith(viewPrefix) || (view !== 'assent' && view !== 'dissent')) continue;
        const person = name.slice(viewPrefix.length);
        const words = reason.safeParse(rest[reasonPrefix + person] ?? '');
        const message = words.success ? null : words.error.issues[0]?.message;
        if (message) context.addIssue({ code: 'custom', path: [reasonPrefix + person], message });
        const dissents = view === 'dissent' && words.success && words.data !== '';
        positions.push({ person, position: view, reason: dissents ? words.data : null });
      }
      return {
        lotId,
        bidId,
        criterionId,
        revision,
        mark,
        reasons,
        bidReference,
        whyNotHigher,
        changeReason,
        positions,
      };
    },
  );
