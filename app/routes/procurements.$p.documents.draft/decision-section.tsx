import type { Boxes } from '#app/components/boxes.ts';
import type { ShownFact } from '#app/components/given-facts.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { ReportSection } from './report-section.tsx';

export type DraftMeeting = Readonly<{ id: string; body: string; heldOn: string }>;

type DecisionSectionProps = Readonly<{
  boxes: Boxes;
  facts: readonly ShownFact[];
  meetings: readonly DraftMeeting[];
}>;

export function DecisionSection({ boxes, facts, meetings }: DecisionSectionProps) {
  const options = [
    { value: '', text: 'Choose a meeting' },
    ...meetings.map(({ id, body, heldOn }) => ({ value: id, text: `${formatDate(heldOn as PlainDate)}, ${body}` })),
  ];
  return (
    <ReportSection id="decision" facts={facts}>
      <Select
        {...boxes.text('meetingId')}
        label="Meeting that decides"
        hint="From your council’s calendar"
        options={options}
      />
      <TextInput {...boxes.text('officerPost')} label="Reporting officer" hint="The post, not a name" />
      <TextInput
        {...boxes.text('standingOrder')}
        label="Standing order that requires the approval"
        hint="Leave empty to use the one in your council’s settings"
      />
    </ReportSection>
  );
}
