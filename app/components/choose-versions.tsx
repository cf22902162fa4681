import { formatUkTime } from '#app/domain/uk-time.ts';
import { Button } from './govuk/button.tsx';
import { HiddenInput } from './govuk/hidden-input.tsx';
import { type Option, Select } from './govuk/select.tsx';

export type ListedVersions = Readonly<{
  /** The newest first. */
  listed: readonly Readonly<{ version: number; savedBy: string; savedAt: string }>[];
  total: number;
  from: number | null;
  to: number | null;
}>;

type ChooseVersionsProps = Readonly<{
  /** What of the text is compared; left out where it is all of it. */
  about?: Readonly<{ name: string; label: string; chosen: string; options: readonly Option[] }>;
  versions: ListedVersions;
  /** What one of them is called. */
  called: string;
  hidden?: Readonly<Record<string, string>>;
}>;

/** Chooses two saved versions of a text, by what each was saved at and by whom. */
export function ChooseVersions({ about, versions, called, hidden = {} }: ChooseVersionsProps) {
  const { listed, total, from, to } = versions;
  const options = listed.map(({ version, savedBy, savedAt }) => ({
    value: String(version),
    text: `${called} ${version}, ${formatUkTime(savedAt)}, ${savedBy}`,
  }));
  return (
    <form method="get" className="jc-section">
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenInput key={name} name={name} value={value} />
      ))}
      {about ? (
        <Select name={about.name} label={about.label} defaultValue={about.chosen} options={about.options} />
      ) : null}
      {listed.length < total ? (
        <p className="govuk-body">
          Not all are listed: the newest are, the last of every earlier day, and those next to the two you chose. Choose
          the last of a day to find that day’s others.
        </p>
      ) : null}
      {total > 1 ? (
        <div className="jc-side-by-side">
          <Select name="from" label="From" defaultValue={from} options={options} />
          <Select name="to" label="To" defaultValue={to} options={options} />
        </div>
      ) : null}
      <Button secondary>Compare</Button>
    </form>
  );
}
