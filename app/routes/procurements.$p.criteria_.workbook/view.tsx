import { problemFor } from '#app/components/form-problems.ts';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { FileInput } from '#app/components/govuk/file-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';

type WorkbookViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  /** Why nothing can be imported now; null where it can. */
  blocked: string | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

/** Criteria out to a spreadsheet and back. */
export function WorkbookView({ frame, lots, lot, blocked, formKey, answer }: WorkbookViewProps) {
  return (
    <ProcurementPage frame={frame} heading="Criteria workbook" problems={answer?.problems}>
      <LotTabs lots={lots} current={lot} to={(number) => paths.criteriaWorkbook(frame.id, number)} />
      <BackLink to={paths.criteria(frame.id, lot.number)}>Back to the criteria</BackLink>
      <h3 className="govuk-heading-m">1. Take the criteria out</h3>
      <p className="govuk-body">
        One sheet holds the criteria, a row each, and one the rules. Rows are known by their references: add, move,
        change or delete them as you like.
      </p>
      <p className="govuk-body">
        <TextLink to={paths.criteriaWorkbookFile(frame.id, lot.number)} download>
          Download the workbook of lot {lot.number} (XLSX)
        </TextLink>
      </p>
      <h3 className="govuk-heading-m">2. Bring them back</h3>
      <p className="govuk-body">
        The draft is replaced by the workbook, all of it or nothing. If somebody changes the criteria here meanwhile,
        the workbook is refused.
      </p>
      {blocked ? (
        <BlockedButton reason={blocked}>Import the criteria</BlockedButton>
      ) : (
        <form method="post" encType="multipart/form-data" noValidate>
          <HiddenInput name="intent" value="import" />
          <HiddenInput name="idempotencyKey" value={formKey} />
          <HiddenInput name="lotId" value={lot.id} />
          <FileInput
            name="workbook"
            label="Workbook"
            hint="The .xlsx file downloaded above, at most 2 MB, without formulas or merged cells"
            accept=".xlsx"
            error={problemFor(answer?.problems, 'workbook')}
          />
          <Button>Import the criteria</Button>
        </form>
      )}
    </ProcurementPage>
  );
}
