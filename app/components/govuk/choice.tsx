import type { ReactNode } from 'react';

export type Choice = Readonly<{
  value: string;
  text: ReactNode;
  hint?: ReactNode;
  /** Further questions for whoever chooses this. Shown by the style sheet alone, so it needs no script. */
  conditional?: ReactNode;
  disabled?: boolean;
}>;

type ChoiceItemProps = Readonly<{
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  form?: string;
  onChoose?: (value: string, checked: boolean) => void;
}>;

/** One radio button or checkbox with its label, hint and what it opens. */
export function ChoiceItem({ kind, id, name, choice, checked, form, onChoose }: ChoiceItemProps) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const hintId = choice.hint ? `${id}-item-hint` : undefined;
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={choice.value}
          defaultChecked={checked}
          disabled={choice.disabled}
          form={form}
          aria-describedby={hintId}
          onChange={onChoose ? (event) => onChoose(choice.value, event.currentTarget.checked) : undefined}
        />
        <label className={`govuk-label ${block}__label`} htmlFor={id}>
          {choice.text}
        </label>
        {choice.hint ? (
          <div id={hintId} className={`govuk-hint ${block}__hint`}>
            {choice.hint}
          </div>
        ) : null}
      </div>
      {choice.conditional ? <div className={`${block}__conditional jc-conditional`}>{choice.conditional}</div> : null}
    </>
  );
}

/** The first item has the field's own id, so that an error summary can link to it. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
