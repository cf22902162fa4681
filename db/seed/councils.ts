import type { CouncilTable } from '../schema/people.ts';

/**
 * Councils of the demonstration. Names, codes and decision bodies are public facts; populations are ONS mid-year
 * estimates. Source: Office for National Statistics licensed under the Open Government Licence v.3.0.
 */
export const councils: readonly CouncilTable[] = [
  council('halton', 'Halton Borough Council', 'Halton', 'E06000006', 'Executive Board', 'https://www.halton.gov.uk'),
  council(
    'cheshire-east',
    'Cheshire East Borough Council',
    'Cheshire East',
    'E06000049',
    'Cabinet',
    'https://www.cheshireeast.gov.uk',
  ),
  council(
    'cheshire-west-and-chester',
    'Cheshire West and Chester Borough Council',
    'Cheshire West and Chester',
    'E06000050',
    'Cabinet',
    'https://www.cheshirewestandchester.gov.uk',
  ),
  council(
    'warrington',
    'Warrington Borough Council',
    'Warrington',
    'E06000007',
    'Cabinet',
    'https://www.warrington.gov.uk',
  ),
  council(
    'herefordshire',
    'Herefordshire Council',
    'Herefordshire',
    'E06000019',
    'Cabinet',
    'https://www.herefordshire.gov.uk',
  ),
  {
    ...council(
      'hertfordshire',
      'Hertfordshire County Council',
      'Hertfordshire',
      'E10000015',
      'Cabinet',
      'https://www.hertfordshire.gov.uk',
    ),
    kind: 'county',
  },
  {
    ...council(
      'cheshire-pcc',
      'Police and Crime Commissioner for Cheshire',
      'Cheshire PCC',
      null,
      'Commissioner',
      null,
    ),
    kind: 'policeAndCrimeCommissioner',
  },
];

function council(
  id: string,
  name: string,
  shortName: string,
  gssCode: string | null,
  decisionBody: string,
  website: string | null,
): CouncilTable {
  return { id, name, shortName, kind: 'unitary', gssCode, decisionBody, website };
}

const source = 'Office for National Statistics, mid-year population estimates (before rebasing to Census 2021)';

export const populationEstimates = [
  { councilId: 'halton', year: 2016, population: 127306, source },
  { councilId: 'cheshire-east', year: 2016, population: 377303, source },
  { councilId: 'cheshire-west-and-chester', year: 2016, population: 335724, source },
  { councilId: 'warrington', year: 2016, population: 208973, source },
  { councilId: 'herefordshire', year: 2016, population: 189532, source },
  { councilId: 'halton', year: 2020, population: 129759, source },
  { councilId: 'cheshire-east', year: 2020, population: 386667, source },
  { councilId: 'cheshire-west-and-chester', year: 2020, population: 343823, source },
  { councilId: 'warrington', year: 2020, population: 209397, source },
  { councilId: 'herefordshire', year: 2020, population: 193615, source },
];
