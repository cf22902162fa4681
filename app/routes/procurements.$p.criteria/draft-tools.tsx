import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { priceCriterion } from '#app/domain/award-criteria.ts';
import { paths } from '#app/paths.ts';
import type { DraftProps } from './view.tsx';

/** What else can be done with a draft: add, remove, freeze. */
export function DraftTools(props: DraftProps & Readonly<{ problems: readonly string[]; amending: boolean }>) {
  const { procurementId, lot, scheme, version, formKey, problems, amending } = props;
  const onward = amending ? 'Publish the new version' : 'Freeze the criteria';
  const add = (kind: string) => paths.criteriaStep(procurementId, lot.number, 'add', kind);
  return (
    <>
      <ul className="jc-actions">
        <li>
          <TextLink to={add('quality')}>Add a question</TextLink>
        </li>
        <li>
          <TextLink to={add('group')}>Add a group</TextLink>
        </li>
        <li>
          <TextLink to={add('gate')}>Add a pass or fail test</TextLink>
        </li>
        {priceCriterion(scheme.criteria) ? null : (
          <li>
            <TextLink to={add('price')}>Add the price</TextLink>
          </li>
        )}
        <li>
          <TextLink to={paths.criteriaStep(procurementId, lot.number, 'show', 'rules')}>
            Change rounding and tie-break
          </TextLink>
        </li>
        <li>
          <TextLink to={paths.criteriaStep(procurementId, lot.number, 'show', 'copy')}>
            Copy the criteria of another lot or procurement
          </TextLink>
        </li>
        <li>
          <TextLink to={paths.criteriaWorkbook(procurementId, lot.number)}>Edit in a workbook (XLSX)</TextLink>
        </li>
      </ul>
      <form method="post" id="remove">
        <HiddenInput name="intent" value="remove" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <HiddenInput name="lotId" value={lot.id} />
        <HiddenInput name="version" value={version} />
      </form>
      {problems.length === 0 ? (
        <LinkButton to={paths.criteriaStep(procurementId, lot.number, 'show', amending ? 'publish' : 'freeze')}>
          {onward}
        </LinkButton>
      ) : (
        <BlockedButton reason={problems.join(' ')}>{onward}</BlockedButton>
      )}
    </>
  );
}
