import type { FieldProps } from './govuk/field.ts';
import { FileInput } from './govuk/file-input.tsx';

/** Where the file of a decision is chosen. The form around it needs `encType="multipart/form-data"`. */
export function PackInput({ error }: Pick<FieldProps, 'error'>) {
  return (
    <FileInput
      name="pack"
      label="File of the decision"
      hint="A pack of a decision record or report (.json), at most 2 MB, as this portal writes it under “Pack to check without the portal”"
      accept=".json,application/json"
      error={error}
    />
  );
}
