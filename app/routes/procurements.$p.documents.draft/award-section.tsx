import type { Boxes } from '#app/components/boxes.ts';
import type { ShownFact } from '#app/components/given-facts.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { choicesOf, registerName, sentByName } from '#app/documents/report-choices.ts';
import type { DraftParty } from './implications-section.tsx';
import { ReportSection } from './report-section.tsx';

type AwardSectionProps = Readonly<{ boxes: Boxes; facts: readonly ShownFact[]; partners: readonly DraftParty[] }>;

/** What the record of the evaluation does not hold: notices, letters, the partners' references, the exempt appendix. */
export function AwardSection({ boxes, facts, partners }: AwardSectionProps) {
  return (
    <>
      <ReportSection id="award" facts={facts}>
        <DateInput {...boxes.date('noticeOn')} label="Notice published" />
        <TextInput {...boxes.text('noticeReference')} label="Number of the notice" />
        <DateInput {...boxes.date('tendersDueOn')} label="Tenders due" />
        <Select
          {...boxes.text('register')}
          label="The supplier’s number is in the register of"
          options={[{ value: '', text: 'Choose a register' }, ...choicesOf(registerName)]}
        />
        {partners.map(({ id, shortName }) => (
          <TextInput
            key={id}
            {...boxes.text(`approval-${id}`)}
            label={`Reference of the decision of ${shortName}`}
            width={20}
          />
        ))}
      </ReportSection>
      <ReportSection id="standstill">
        <DateInput
          {...boxes.date('sentOn')}
          label="Letters sent, or notice published"
          hint="The end of the standstill is worked out. The open report names the winner only once this day is past."
        />
        <Select {...boxes.text('sentBy')} label="Letters go" options={choicesOf(sentByName)} />
        <DateInput {...boxes.date('signatureOn')} label="Signature planned" />
        <DateInput {...boxes.date('mobilisationOn')} label="Mobilisation begins" />
      </ReportSection>
      <ReportSection id="exempt">
        <TextInput
          {...boxes.text('exemption')}
          label="Exemption"
          hint="As it stands in Part 1 of Schedule 12A, such as “paragraph 3”"
        />
        <TextArea
          {...boxes.text('publicInterest')}
          label="Public interest test"
          hint="Why the public interest in keeping this exempt outweighs the interest in publishing it"
          rows={4}
        />
      </ReportSection>
    </>
  );
}
