import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { capital } from '#app/domain/capital.ts';
import { partName, type ShareProposal } from '#app/domain/share-proposal.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';

const basisWords = {
  population: 'population',
  activity: 'activity',
  percentages: 'agreed percentages',
  equal: 'equal shares',
  amounts: 'agreed amounts',
} as const;

type CostListProps = Readonly<{
  procurementId: string;
  proposal: ShareProposal | null;
  hasExtensionYears: boolean;
  nextService: string;
  chosen: string;
}>;

/** The parts of the cost, each with its basis; a part that is not there yet can be added. */
export function CostList({ procurementId, proposal, hasExtensionYears, nextService, chosen }: CostListProps) {
  const costs = proposal?.costs ?? [];
  const ids = ['running', 'contract', ...(hasExtensionYears ? ['extension'] : [])] as const;
  const rows = [
    ...ids.map((id) => ({ id, name: partName[id as keyof typeof partName], cost: costs.find((one) => one.id === id) })),
    ...costs.filter(({ id }) => id.startsWith('service-')).map((cost) => ({ id: cost.id, name: cost.name, cost })),
  ];
  return (
    <>
      <Table
        caption="Parts of the cost"
        captionSize="m"
        columns={[{ heading: 'Part' }, { heading: 'How it is divided' }, { heading: 'Action', headingHidden: true }]}
        rows={rows.map(({ id, name, cost }) => ({
          key: id,
          highlight: id === chosen,
          cells: [
            name,
            cost ? sayBasis(cost) : (standIn[id] ?? '–'),
            <TextLink key="change" to={paths.costPart(procurementId, id)}>
              {cost ? 'Change' : 'Add'}
              <span className="govuk-visually-hidden"> {name}</span>
            </TextLink>,
          ],
        }))}
      />
      <p className="govuk-body">
        <TextLink to={paths.costPart(procurementId, nextService)}>Add a service that only some councils buy</TextLink>
      </p>
      <p className="govuk-body">
        <TextLink to={paths.tryEqualShares(procurementId)}>What if the contract were in equal shares?</TextLink>
      </p>
    </>
  );
}

const standIn: Readonly<Record<string, string>> = {
  running: 'Not shared: the lead authority bears it',
  contract: 'Not said yet',
  extension: 'As the contract',
};

function sayBasis({ basis, floors, caps, buyers }: ShareProposal['costs'][number]): string {
  const { kinds, weights } = basis;
  const words = kinds
    .map((kind) => (kinds.length > 1 ? `${weights[kind] ?? '?'}% ` : '') + basisWords[kind])
    .join(', ');
  const limits = Object.keys({ ...floors, ...caps }).length > 0 ? ', within limits' : '';
  const among = buyers === null ? '' : `, among ${buyers.length} ${buyers.length === 1 ? 'council' : 'councils'}`;
  return capital(words) + limits + among;
}

type ToleranceFormProps = Readonly<{ stored: string | null; version: number; formKey: string; answer?: ShownAnswer }>;

export function ToleranceForm({ stored, version, formKey, answer }: ToleranceFormProps) {
  return (
    <form method="post" noValidate className="jc-section">
      <HiddenInput name="intent" value="tolerance" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="version" value={version} />
      <TextInput
        name="tolerance"
        label="Tolerance"
        hint="A later offer asks a council again when its amount moves by more than this. Leave empty to ask for any change"
        defaultValue={answer?.values.tolerance ?? stored ?? ''}
        error={problemFor(answer?.problems, 'tolerance')}
        suffix="%"
        width={4}
        inputMode="decimal"
      />
      <Button secondary>Save the tolerance</Button>
    </form>
  );
}
