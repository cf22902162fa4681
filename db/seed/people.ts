import type { CouncilRole } from '#app/domain/permission.ts';

/** The demonstration's people: posts, not persons; addresses end in .example. All are made up. */
export interface PersonSeed {
  readonly key: string;
  readonly councilId: string | null;
  readonly post: string;
  /** What a visitor of the demonstration can try as this person. */
  readonly does: string;
  readonly councilRoles?: readonly CouncilRole[];
}

const person = (
  key: string,
  councilId: string | null,
  post: string,
  does: string,
  councilRoles: readonly CouncilRole[] = [],
): PersonSeed => ({ key, councilId, post, does, councilRoles });

export const people: readonly PersonSeed[] = [
  person('halton-commissioner', 'halton', 'Commissioning Manager, Children', 'Leads the Cheshire procurement', [
    'recordOfficer',
  ]),
  person('halton-director', 'halton', 'Strategic Director, People', 'Decides offers for Halton'),
  person('halton-finance', 'halton', 'Finance Business Partner', 'Opens prices for Halton; never scores quality'),
  person('halton-evaluator', 'halton', 'Principal Manager, Children in Care', 'Scores tenders'),
  person('halton-democratic', 'halton', 'Democratic Services Officer', 'Publishes Halton’s documents', [
    'democraticServices',
  ]),
  person('halton-auditor', 'halton', 'Internal Auditor', 'Reads everything after the lock; verifies the ledger', [
    'auditor',
  ]),
  person('halton-administrator', 'halton', 'Systems Administrator', 'Keeps Halton’s governance settings', [
    'administrator',
  ]),
  person('east-director', 'cheshire-east', 'Director of Children’s Services', 'Decides offers for Cheshire East'),
  person('east-officer', 'cheshire-east', 'Commissioning Officer', 'Prepares Cheshire East’s record'),
  person('east-evaluator', 'cheshire-east', 'Service Manager, Safeguarding', 'Scores tenders'),
  person(
    'west-director',
    'cheshire-west-and-chester',
    'Director of Early Help',
    'Decides offers for Cheshire West and Chester',
  ),
  person(
    'west-officer',
    'cheshire-west-and-chester',
    'Senior Commissioner',
    'Prepares Cheshire West and Chester’s record',
  ),
  person('west-evaluator', 'cheshire-west-and-chester', 'Missing from Home Coordinator', 'Scores tenders'),
  person('west-moderator', 'cheshire-west-and-chester', 'Procurement Lead', 'Moderates the panel; does not score'),
  person('warrington-director', 'warrington', 'Director of Families', 'Has still to decide the newest offer'),
  person('warrington-officer', 'warrington', 'Commissioning Lead', 'Leads the finished procurement'),
  person('warrington-evaluator', 'warrington', 'Team Manager, Exploitation', 'Scores tenders'),
  person('warrington-finance', 'warrington', 'Finance Manager', 'Opens prices for Warrington; never scores quality'),
  person(
    'warrington-reader',
    'warrington',
    'Principal Social Worker',
    'Reads narrow results again, not knowing whose they are',
  ),
  person(
    'hertfordshire-officer',
    'hertfordshire',
    'Head of Commissioning',
    'Writes Hertfordshire’s decision records; no procurement',
    ['administrator', 'recordOfficer'],
  ),
  person(
    'hertfordshire-director',
    'hertfordshire',
    'Director of Adult Care',
    'Writes Hertfordshire’s decision records',
    ['recordOfficer'],
  ),
  person(
    'hertfordshire-democratic',
    'hertfordshire',
    'Democratic Services Manager',
    'Publishes Hertfordshire’s records',
    ['democraticServices'],
  ),
  person(
    'herefordshire-officer',
    'herefordshire',
    'Commissioning Officer',
    'Writes Herefordshire’s decision records; no procurement',
    ['administrator', 'recordOfficer'],
  ),
  person(
    'herefordshire-democratic',
    'herefordshire',
    'Governance Services Officer',
    'Publishes Herefordshire’s records',
    ['democraticServices'],
  ),
  person('east-democratic', 'cheshire-east', 'Democratic Services Officer', 'Publishes Cheshire East’s records', [
    'democraticServices',
  ]),
  person('warrington-democratic', 'warrington', 'Democratic Services Manager', 'Publishes Warrington’s documents', [
    'democraticServices',
  ]),
];
