import { z } from 'zod';
import { mitigationKinds } from '#app/domain/conflict-mitigation.ts';
import { panelRoles } from '#app/domain/panel-roles.ts';
import { choiceField, dateField, idField, textField } from '#app/forms/fields.ts';

const lot = { lotId: idField('a lot') };

export const appointForm = z.object({
  ...lot,
  personId: idField('a person'),
  role: choiceField(panelRoles, 'Choose a role'),
});

export const releaseForm = z.object({ ...lot, appointmentId: idField('a member') });

export const mitigateForm = z.object({
  ...lot,
  declarationId: idField('a declaration'),
  kind: choiceField(mitigationKinds, 'Choose what is done about the conflict'),
  detail: textField('how it is done, in detail', { max: 4_000 }),
  decidedOn: dateField('the day of the decision'),
  decidedBy: textField('the deciding post', { max: 200 }),
});
