import { describedBy, errorText, type FieldProps } from './field.ts';
import { FormGroup } from './form-group.tsx';

type FileInputProps = FieldProps & Readonly<{ accept?: string; multiple?: boolean; form?: string }>;

/** The form around it needs `encType="multipart/form-data"`. */
export function FileInput(props: FileInputProps) {
  const { id = props.name, name, label, hint, error, labelSize, accept, multiple, form } = props;
  return (
    <FormGroup {...{ id, name, label, hint, error, labelSize }}>
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        multiple={multiple}
        form={form}
        className={`govuk-file-upload${errorText(error) ? ' govuk-file-upload--error' : ''}`}
        aria-describedby={describedBy(id, props)}
        aria-invalid={errorText(error) ? true : undefined}
      />
    </FormGroup>
  );
}
