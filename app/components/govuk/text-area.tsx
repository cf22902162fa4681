import { type ChangeEvent, useState } from 'react';
import { CharacterCount } from './character-count.tsx';
import { describedBy, errorText, type FieldProps } from './field.ts';
import { FormGroup } from './form-group.tsx';

type TextAreaProps = FieldProps &
  Readonly<{
    defaultValue?: string | null;
    rows?: number;
    /** Shows how many characters are left. The server decides; typing is never cut off. */
    maxCharacters?: number;
    spellCheck?: boolean;
    labelHidden?: boolean;
    form?: string;
    onChange?: (event: ChangeEvent<HTMLTextAreaElement>) => void;
  }>;

export function TextArea(props: TextAreaProps) {
  const { id = props.name, name, label, hint, error, labelSize, labelHidden, maxCharacters, rows = 5 } = props;
  const [length, setLength] = useState(props.defaultValue?.length ?? 0);
  const countId = maxCharacters ? `${id}-count` : undefined;
  const describes = [describedBy(id, props), countId].filter(Boolean).join(' ') || undefined;
  return (
    <FormGroup {...{ id, name, label, hint, error, labelSize, labelHidden }}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        form={props.form}
        spellCheck={props.spellCheck}
        defaultValue={props.defaultValue ?? undefined}
        className={`govuk-textarea${errorText(error) ? ' govuk-textarea--error' : ''}`}
        aria-describedby={describes}
        aria-invalid={errorText(error) ? true : undefined}
        onChange={(event) => {
          setLength(event.currentTarget.value.length);
          props.onChange?.(event);
        }}
      />
      {maxCharacters && countId ? <CharacterCount id={countId} length={length} max={maxCharacters} /> : null}
    </FormGroup>
  );
}
