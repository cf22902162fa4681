import { TextInput } from '#app/components/govuk/text-input.tsx';
import type { Field } from './cost-form.tsx';

type Kind = 'population' | 'activity' | 'percentages';

const words: Readonly<
  Record<Kind, Readonly<{ source: string; sourceHint: string; vintage: string; vintageHint: string }>>
> = {
  population: {
    source: 'Source of the population figures',
    sourceHint: 'For example, Population, ONS mid-year estimates',
    vintage: 'Year of the population figures',
    vintageHint: 'For example, mid-2016',
  },
  activity: {
    source: 'Source of the activity figures',
    sourceHint: 'What is counted and by whom. For example, Referrals, case management system',
    vintage: 'Period of the activity figures',
    vintageHint: 'For example, 2016-17',
  },
  percentages: {
    source: 'Where the percentages are agreed',
    sourceHint: 'For example, Inter-authority agreement, schedule 2',
    vintage: 'When they were agreed',
    vintageHint: 'For example, September 2018',
  },
};

type FiguresProps = Readonly<{
  kind: Kind;
  parties: readonly Readonly<{ id: string; shortName: string }>[];
  field: Field;
}>;

/** The figures of one basis with their source and age, which are required wherever the basis is used. */
export function Figures({ kind, parties, field }: FiguresProps) {
  const { source, sourceHint, vintage, vintageHint } = words[kind];
  return (
    <>
      <TextInput {...field(`source-${kind}`)} label={source} hint={sourceHint} width={30} />
      <TextInput {...field(`vintage-${kind}`)} label={vintage} hint={vintageHint} width={10} />
      {kind === 'activity' ? (
        <TextInput {...field('unit-activity')} label="What is counted" hint="For example, referrals" width={10} />
      ) : null}
      {parties.map(({ id, shortName }) => (
        <TextInput
          key={id}
          {...field(`${kind}-${id}`)}
          label={shortName}
          width={kind === 'percentages' ? 5 : 10}
          inputMode="decimal"
          suffix={kind === 'population' ? 'people' : kind === 'percentages' ? '%' : 'units'}
        />
      ))}
    </>
  );
}
