import { z } from 'zod';
import { choiceField, dateField, idField } from '#app/forms/fields.ts';

export const addPartyForm = z.object({
  councilId: z.string({ error: 'Choose a council' }).min(1, 'Choose a council').max(60),
  role: choiceField(['partner', 'funder'], 'Choose whether it is a partner or a funder'),
  fromDate: dateField('the day it joins'),
});

const roles = ['leadCommissioner', 'partnerApprover', 'partnerOfficer'] as const;

export const appointForm = z.object({
  personId: idField('a person'),
  appointedRole: choiceField(roles, 'Choose a role'),
});
