import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { paths } from '#app/paths.ts';

const holds = [
  'each council’s share of the cost, to the penny and year by year',
  'every council’s own approval of the exact offer it was sent',
  'the award criteria and weightings, frozen before tenders are opened',
  'each evaluator’s marks and reasons, and the panel’s consensus',
  'prices, sealed until two people of two councils open them',
  'the board report and decision records, drawn from the same facts',
];

export function HomeView({ signedIn, demonstration }: Readonly<{ signedIn: boolean; demonstration: boolean }>) {
  return (
    <PageBody>
      <PageHeading lead="One record for councils that buy a service together.">Joint commissioning</PageHeading>
      <p className="govuk-body">
        A lead authority runs one procurement for itself and its partners. This record holds:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {holds.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="govuk-body">
        Nothing is overwritten: every change is a numbered entry in a ledger that can be checked.
      </p>
      <div className="govuk-button-group">
        {signedIn ? (
          <LinkButton to={paths.tasks()}>Go to my work</LinkButton>
        ) : (
          <LinkButton to={paths.signIn()}>Sign in</LinkButton>
        )}
        <TextLink to={paths.published()}>Published documents</TextLink>
      </div>
      {demonstration ? (
        <InsetText>
          This portal runs on its own machine with demonstration data.{' '}
          <TextLink to={paths.demo()}>Look round as a demonstration person</TextLink>.
        </InsetText>
      ) : null}
    </PageBody>
  );
}
