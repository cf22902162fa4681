import type { CouncilRole } from '#app/domain/permission.ts';

/** The demonstration's people: posts, not persons; addresses end in .example. All are made up. */
export interface PersonSeed {
  readonly key: string;
  readonly councilId: string | null;
  readonly post: string;
  readonly councilRoles?: readonly CouncilRole[];
}

const person = (
  key: string,
  councilId: string | null,
  post: string,
  councilRoles: readonly CouncilRole[] = [],
): PersonSeed => ({
  key,
  councilId,
  post,
  councilRoles,
});

export const people: readonly PersonSeed[] = [
  person('halton-commissioner', 'halton', 'Commissioning Manager, Children'),
  person('halton-director', 'halton', 'Strategic Director, People'),
  person('halton-finance', 'halton', 'Finance Business Partner'),
  person('halton-evaluator', 'halton', 'Principal Manager, Children in Care'),
  person('halton-democratic', 'halton', 'Democratic Services Officer', ['democraticServices']),
  person('halton-auditor', 'halton', 'Internal Auditor', ['auditor']),
  person('halton-administrator', 'halton', 'Systems Administrator', ['administrator']),
  person('east-director', 'cheshire-east', 'Director of Children’s Services'),
  person('east-officer', 'cheshire-east', 'Commissioning Officer'),
  person('east-evaluator', 'cheshire-east', 'Service Manager, Safeguarding'),
  person('west-director', 'cheshire-west-and-chester', 'Director of Early Help'),
  person('west-officer', 'cheshire-west-and-chester', 'Senior Commissioner'),
  person('west-evaluator', 'cheshire-west-and-chester', 'Missing from Home Coordinator'),
  person('west-moderator', 'cheshire-west-and-chester', 'Procurement Lead'),
  person('warrington-director', 'warrington', 'Director of Families'),
  person('warrington-officer', 'warrington', 'Commissioning Lead'),
  person('warrington-evaluator', 'warrington', 'Team Manager, Exploitation'),
  person('warrington-finance', 'warrington', 'Finance Manager'),
  person('hertfordshire-officer', 'hertfordshire', 'Head of Commissioning', ['administrator']),
  person('herefordshire-officer', 'herefordshire', 'Commissioning Officer', ['administrator']),
];
