import type { RecordPart, RecordRoute } from '../record-facts.ts';

/** Names of a record's routes, parts and choices as people read them. */
export const routeName: Readonly<Record<RecordRoute, string>> = {
  joint: 'Share in a joint procurement',
  award: 'Award of a contract',
  singleTender: 'Single tender action',
  extension: 'Extension of a contract',
  purchaseProgramme: 'Purchase programme',
};

/** Routes by which a council decides without a procurement of the portal. */
export const soleRoutes = ['award', 'singleTender', 'extension', 'purchaseProgramme'] as const;

export const significanceName = {
  technical: 'Technical, professional or routine',
  local: 'Local',
  general: 'General or county-wide',
} as const;

export const consulteeName = {
  other: 'Somebody else',
  executiveMember: 'Executive member',
  leader: 'Leader',
  localMember: 'Local member',
  committeeChairman: 'Committee chairman',
  groupLeaders: 'Leaders of the political groups',
  funder: 'Funder',
  officer: 'Officer',
} as const;

export const areaName = { service: 'Service', finance: 'Finance', legal: 'Legal', equality: 'Equality' } as const;

/** Parts that a form need not name: what only a paper record has, and what is recorded when it is signed or published. */
export const partName: Readonly<Record<RecordPart, string>> = {
  heading: 'Heading',
  classification: 'Kind of decision',
  maker: 'Decision maker',
  authority: 'Authority',
  purpose: 'Purpose',
  decision: 'Decision',
  reasons: 'Reasons',
  alternatives: 'Alternatives',
  consultation: 'Consultation',
  interests: 'Interests',
  route: 'Route',
  contract: 'Contract',
  value: 'Value',
  process: 'Process',
  funding: 'Funding',
  risks: 'Risks',
  signature: 'Signature',
  publication: 'Publication',
  paper: 'The paper',
};
