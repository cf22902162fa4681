import { boxesOf } from '#app/components/boxes.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { MadeRecordViewProps } from './view.tsx';

/** Records that the version was signed, by whom and when. */
export function SignForm({ signer, formKeys, answer }: MadeRecordViewProps) {
  const boxes = boxesOf({ post: signer }, answerFor(answer, 'sign'));
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="sign" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <TextInput {...boxes.text('post')} label="Post of whoever signed" width={30} />
      <TextInput {...boxes.text('name')} label="Name as signed" hint="It is left out of the public copy" width={30} />
      <DateInput {...boxes.date('signedOn')} label="Day of the signature" />
      <WarningText>Once recorded, the signature stands with this version for good.</WarningText>
      <Button>Record the signature</Button>
    </form>
  );
}
