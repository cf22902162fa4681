/**
 * Who may do what in a procurement: the one table that pages, commands and tests read.
 *
 * Rule: a permission follows the role a person holds in THAT procurement (and lot), or at a council that is party to it.
 * Row-level security in the database stands behind this table with the same roles.
 * Authority: PCR 2015 reg 24 and PA 2023 ss.81-83 (conflicts of interest); each council's scheme of delegation.
 * Example: an evaluator of lot 2 may `score` lot 2, not lot 1, and may not `readLedger`, which would show others' saves.
 */
export type AppointmentRole =
  | 'leadCommissioner'
  | 'partnerApprover'
  | 'partnerOfficer'
  | 'evaluator'
  | 'commercialEvaluator'
  | 'moderator'
  | 'observer'
  | 'secondReader';
/** `recordOfficer`: writes the council's records of decisions taken without a procurement. */
export type CouncilRole = 'administrator' | 'democraticServices' | 'auditor' | 'recordOfficer';
/** `formerPartner`: of a council that has left; what it then keeps is its history. */
export type Role = AppointmentRole | CouncilRole | 'formerPartner';

/** A role as held: `lotId` null for the whole procurement. */
export type RoleHeld = Readonly<{ role: Role; lotId: string | null; councilId: string | null }>;

const officers = ['leadCommissioner', 'partnerApprover', 'partnerOfficer', 'auditor', 'democraticServices'] as const;
const panel = ['leadCommissioner', 'moderator', 'evaluator', 'observer', 'auditor'] as const;
const everyone = [...officers, 'evaluator', 'commercialEvaluator', 'moderator', 'observer'] as const;
const recordWriters = ['recordOfficer', 'leadCommissioner', 'partnerOfficer', 'partnerApprover'] as const;
const readers = [...everyone, 'secondReader'] as const;

export const permissions = {
  readProcurement: [...readers, 'formerPartner'],
  editProcurement: ['leadCommissioner'],
  readPartners: [...everyone, 'formerPartner'],
  readMembership: [...officers, 'formerPartner'],
  readCostShares: [...officers, 'formerPartner'],
  editCostShares: ['leadCommissioner'],
  sendOffer: ['leadCommissioner'],
  readApprovals: [...officers, 'formerPartner'],
  decideApproval: ['partnerApprover'],
  endCondition: ['partnerApprover', 'partnerOfficer'],
  readTimetable: officers,
  recordDecisionRoute: ['leadCommissioner', 'partnerApprover', 'partnerOfficer'],
  // The award's own decisions are read by those who may read the exempt part.
  readContract: ['leadCommissioner', 'partnerApprover', 'partnerOfficer', 'auditor'],
  recordBudget: ['leadCommissioner', 'partnerApprover', 'partnerOfficer'],
  signContract: ['leadCommissioner'],
  keepContract: ['leadCommissioner'],
  readCriteria: everyone,
  editCriteria: ['leadCommissioner'],
  readBids: ['leadCommissioner', 'moderator', 'evaluator', 'commercialEvaluator', 'observer', 'auditor'],
  recordBid: ['leadCommissioner'],
  readPanel: ['leadCommissioner', 'moderator', 'evaluator', 'commercialEvaluator', 'observer', 'auditor'],
  appointPanel: ['leadCommissioner'],
  assignQuestions: ['leadCommissioner'],
  readCalibration: panel,
  runCalibration: ['leadCommissioner', 'moderator'],
  declareConflict: ['evaluator', 'commercialEvaluator', 'moderator', 'observer'],
  mitigateConflict: ['leadCommissioner'],
  readConflicts: officers,
  confirmConflicts: ['leadCommissioner', 'partnerApprover', 'partnerOfficer'],
  score: ['evaluator'],
  readModeration: panel,
  openModeration: ['moderator'],
  recordConsensus: ['moderator'],
  lockQuality: ['moderator'],
  reopenQuality: ['leadCommissioner'],
  readPrices: ['leadCommissioner', 'commercialEvaluator', 'moderator', 'auditor'],
  openPrices: ['commercialEvaluator'],
  readResults: [
    'leadCommissioner',
    'moderator',
    'evaluator',
    'commercialEvaluator',
    'auditor',
    'partnerApprover',
    'partnerOfficer',
  ],
  correctPrice: ['leadCommissioner', 'commercialEvaluator'],
  enquireIntoPrice: ['leadCommissioner'],
  orderSecondReading: ['leadCommissioner'],
  readAgain: ['secondReader'],
  recommend: ['leadCommissioner'],
  readLetters: ['leadCommissioner', 'partnerApprover', 'auditor'],
  issueLetters: ['leadCommissioner'],
  readDocuments: [...officers, 'formerPartner'],
  publishDocument: ['democraticServices'],
  draftDocument: ['leadCommissioner', 'partnerOfficer'],
  readRecords: [...recordWriters, 'auditor', 'democraticServices'],
  writeRecord: recordWriters,
  publishRecord: ['democraticServices'],
  readExemptPart: ['leadCommissioner', 'partnerApprover', 'auditor'],
  exportPacks: ['leadCommissioner', 'auditor'],
  readLedger: ['leadCommissioner', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Roles that take a permission away: an evaluator must not learn from the ledger when others save their marks. */
const barred: Readonly<Partial<Record<Permission, readonly Role[]>>> = { readLedger: ['evaluator'] };

/** Does one of the roles held give the permission (in this lot, when a lot is named)? */
export function permits(permission: Permission, held: readonly RoleHeld[], lotId?: string): boolean {
  const roles: readonly Role[] = permissions[permission];
  if (held.some((one) => barred[permission]?.includes(one.role))) return false;
  return held.some(
    (one) => roles.includes(one.role) && (lotId === undefined || one.lotId === null || one.lotId === lotId),
  );
}

/**
 * Whether the roles held write a council's records: in a procurement its people there; of a decision taken without one,
 * those whom the council names for it.
 */
export const writesRecords = (held: readonly RoleHeld[], inProcurement: boolean): boolean =>
  permits(
    'writeRecord',
    held.filter(({ role }) => (role === 'recordOfficer') !== inProcurement),
  );

export const roleName: Readonly<Record<Role, string>> = {
  leadCommissioner: 'Lead commissioner',
  partnerApprover: 'Partner approver',
  partnerOfficer: 'Partner officer',
  evaluator: 'Evaluator',
  commercialEvaluator: 'Commercial evaluator',
  moderator: 'Moderator',
  observer: 'Observer',
  secondReader: 'Second reader',
  administrator: 'Administrator',
  democraticServices: 'Democratic services',
  auditor: 'Auditor',
  recordOfficer: 'Record officer',
  formerPartner: 'Former partner',
};
