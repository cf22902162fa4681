import { type CostEdit, partName, plainBasis, plainCost, runningPeriod } from '#app/domain/share-proposal.ts';

/** Mid-2016 estimates of the four Cheshire councils (Office for National Statistics). */
export const people: Readonly<Record<string, string>> = {
  halton: '127306',
  'cheshire-east': '377303',
  'cheshire-west-and-chester': '335724',
  warrington: '208973',
};

export function byPopulation(change: Readonly<Record<string, string>> = {}): CostEdit {
  const population = {
    source: 'Population, ONS mid-year estimates',
    vintage: 'mid-2016',
    values: { ...people, ...change },
  };
  const basis = { ...plainBasis('population'), population };
  return { kind: 'cost', cost: { ...plainCost('contract', partName.contract), basis } };
}

export function byPercentages(values: Readonly<Record<string, string>>): CostEdit {
  const percentages = { source: 'Agreement, schedule 2', vintage: '2018', values };
  return {
    kind: 'cost',
    cost: { ...plainCost('contract', partName.contract), basis: { ...plainBasis('percentages'), percentages } },
  };
}

export const running = (pounds: string): CostEdit => ({
  kind: 'cost',
  cost: plainCost('running', partName.running, { [runningPeriod]: pounds }),
});
