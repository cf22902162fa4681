import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import type { BidsViewProps } from './view.tsx';

const said = {
  withheld: 'The panel knows tenderers by letter alone until the quality of every lot is locked.',
  shown: 'The panel is shown the tenderers’ names, never which letter is whose, so that each can declare.',
} as const;

/** What the panel sees of names, said on every day; changed by the lead until the first tender of any lot. */
export function NamesLine({ names, mayRecord, formKeys }: BidsViewProps) {
  return (
    <>
      <p className="govuk-body">{names.withheld ? said.withheld : said.shown}</p>
      {mayRecord && !names.tendersRecorded ? (
        <Details summary={names.withheld ? 'Show the names to the panel' : 'Withhold the names from the panel'}>
          <form method="post" noValidate>
            <p className="govuk-body">
              {names.withheld ? said.shown : `${said.withheld} Conflicts are then found by the registers of interests.`}{' '}
              As the procurement documents say; it no longer changes once a tender is recorded.
            </p>
            <HiddenInput name="intent" value="names" />
            <HiddenInput name="idempotencyKey" value={formKeys[1]} />
            <HiddenInput name="withheld" value={names.withheld ? 'no' : 'yes'} />
            <Button secondary>{names.withheld ? 'Show the names' : 'Withhold the names'}</Button>
          </form>
        </Details>
      ) : null}
    </>
  );
}
