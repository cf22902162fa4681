import { z } from 'zod';
import { panelRoles } from '#app/domain/panel-roles.ts';
import { choiceField, idField, textField } from '#app/forms/fields.ts';

const lot = { lotId: idField('a lot') };

export const appointForm = z.object({
  ...lot,
  personId: idField('a person'),
  role: choiceField(panelRoles, 'Choose a role'),
});

export const releaseForm = z.object({ ...lot, appointmentId: idField('a member') });

export const declareForm = z.object({
  ...lot,
  kind: choiceField(['none', 'perceived', 'potential', 'actual'], 'Choose what applies to you'),
  details: textField('the interest', { max: 4_000, optional: true }).default(''),
});
