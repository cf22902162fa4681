import { type Choice, ChoiceItem, choiceId } from './choice.tsx';
import type { FieldProps } from './field.ts';
import { FieldsetGroup } from './fieldset-group.tsx';

type CheckboxesProps = FieldProps &
  Readonly<{
    options: readonly Choice[];
    defaultValue?: readonly string[];
    small?: boolean;
    labelHidden?: boolean;
    form?: string;
    onChoose?: (value: string, checked: boolean) => void;
  }>;

export function Checkboxes(props: CheckboxesProps) {
  const { id = props.name, name, options, defaultValue = [], small, form, onChoose } = props;
  return (
    <FieldsetGroup {...props} id={id}>
      <div className={`govuk-checkboxes${small ? ' govuk-checkboxes--small' : ''}`}>
        {options.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="checkbox"
            id={choiceId(id, index)}
            name={name}
            choice={choice}
            checked={defaultValue.includes(choice.value)}
            form={form}
            onChoose={onChoose}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
}
