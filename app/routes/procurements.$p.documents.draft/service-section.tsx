import type { Boxes } from '#app/components/boxes.ts';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { ReportSection } from './report-section.tsx';
import type { ShownFacts } from './shown-facts.ts';

type SectionProps = Readonly<{ boxes: Boxes; shown: ShownFacts }>;

export function ServiceSection({ boxes, shown }: SectionProps) {
  return (
    <ReportSection id="service" facts={shown.service}>
      <TextArea
        {...boxes.text('history')}
        label="History of the service"
        hint="Briefly and in order. An empty line begins a new paragraph; paragraphs are numbered for you."
        rows={10}
      />
      <TextArea {...boxes.text('outcomes')} label="Outcomes wanted" hint="One on each line" rows={5} />
    </ReportSection>
  );
}

/** The evaluation is a matter of record; before it, only the planned days are the author's. */
export function PlanSection({ boxes, shown, isAward }: SectionProps & Readonly<{ isAward: boolean }>) {
  return (
    <ReportSection id="plan" facts={shown.evaluation}>
      {isAward ? null : (
        <>
          <p className="govuk-body">
            The checks compare these days with the meeting and with the start of the contract.
          </p>
          <DateInput {...boxes.date('noticeOn')} label="Contract notice" />
          <DateInput {...boxes.date('tendersDueOn')} label="Tenders due" />
          <DateInput {...boxes.date('awardOn')} label="Award decision" />
          <DateInput {...boxes.date('mobilisationOn')} label="Mobilisation complete" />
        </>
      )}
    </ReportSection>
  );
}
