import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import type { FigureAsked } from '#app/domain/membership-change/membership-facts.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';

type ChangeFormsProps = Readonly<{
  leavers: readonly Readonly<{ id: string; name: string }>[];
  joiners: readonly Readonly<{ id: string; name: string }>[];
  figures: readonly FigureAsked[];
  answer?: ShownAnswer;
}>;

/** Two questions that change nothing: what if this council withdrew, what if that one joined? */
export function ChangeForms({ leavers, joiners, figures, answer }: ChangeFormsProps) {
  const [withdrawal, accession] = [answerFor(answer, 'withdraws'), answerFor(answer, 'joins')];
  return (
    <>
      <Details summary="What if a council withdraws" open={withdrawal !== undefined}>
        <form method="get">
          <HiddenInput name="kind" value="withdraws" />
          <WhoAndWhen councils={leavers} dayLabel="First day without it" prefix="withdraws" answer={withdrawal} />
          <Button secondary>Try the withdrawal</Button>
        </form>
      </Details>
      <Details summary="What if a council joins" open={accession !== undefined}>
        <form method="get">
          <HiddenInput name="kind" value="joins" />
          <WhoAndWhen councils={joiners} dayLabel="First day with it" prefix="joins" answer={accession} />
          {figures.map(({ label }, index) => (
            <TextInput
              key={label}
              name={`figure-${index}`}
              label={label}
              hint="The joining council’s own figure"
              defaultValue={accession?.values[`figure-${index}`]}
              error={problemFor(accession?.problems, `figure-${index}`)}
              width={10}
              inputMode="decimal"
            />
          ))}
          <Button secondary>Try the accession</Button>
        </form>
      </Details>
    </>
  );
}

type WhoAndWhenProps = Readonly<{
  councils: ChangeFormsProps['leavers'];
  dayLabel: string;
  /** Tells the two forms' boxes apart; the form that was refused has the names that the summary links to. */
  prefix: string;
  answer?: ShownAnswer;
}>;

function WhoAndWhen({ councils, dayLabel, prefix, answer }: WhoAndWhenProps) {
  const id = (name: string) => (answer ? name : `${prefix}-${name}`);
  return (
    <>
      <Select
        id={id('council')}
        name="council"
        label="Council"
        error={problemFor(answer?.problems, 'council')}
        defaultValue={answer?.values.council}
        options={[{ value: '', text: 'Choose' }, ...councils.map(({ id: value, name }) => ({ value, text: name }))]}
      />
      <DateInput
        id={id('on')}
        name="on"
        label={dayLabel}
        error={problemFor(answer?.problems, 'on')}
        defaultValue={typedDate(answer?.values, 'on')}
      />
    </>
  );
}
