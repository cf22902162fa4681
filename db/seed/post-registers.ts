import { people } from './people.ts';

/** Posts that the demonstration's documents name besides those of its own people. All are made up or public. */
const others: Readonly<Record<string, readonly string[]>> = {
  halton: ['Commissioning Manager'],
  'cheshire-east': [],
  'cheshire-west-and-chester': [],
  warrington: [],
  hertfordshire: [
    'Executive Director',
    'Programme Manager',
    'Commissioning Manager',
    'Head of Commissioning, Children Looked After and Safeguarding',
  ],
  herefordshire: ['Corporate Director Community Wellbeing', 'Director for Children’s Wellbeing'],
};

/** The register of posts of each council of the demonstration. */
export const postRegisters = Object.entries(others).map(([councilId, named]) => {
  const own = people.filter((person) => person.councilId === councilId).map(({ post }) => post);
  const value = [...new Set([...own, ...named])].sort();
  return { councilId, key: 'posts', value, confirmed: true, authority: 'Register of posts' };
});
