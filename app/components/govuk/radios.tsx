import { type Choice, ChoiceItem, choiceId } from './choice.tsx';
import type { FieldProps } from './field.ts';
import { FieldsetGroup } from './fieldset-group.tsx';

type RadiosProps = FieldProps &
  Readonly<{
    options: readonly Choice[];
    defaultValue?: string | null;
    inline?: boolean;
    small?: boolean;
    labelHidden?: boolean;
    form?: string;
    onChoose?: (value: string) => void;
  }>;

export function Radios(props: RadiosProps) {
  const { id = props.name, name, options, defaultValue, inline, small, form, onChoose } = props;
  const classes = ['govuk-radios', inline && 'govuk-radios--inline', small && 'govuk-radios--small'];
  return (
    <FieldsetGroup {...props} id={id}>
      <div className={classes.filter(Boolean).join(' ')}>
        {options.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="radio"
            id={choiceId(id, index)}
            name={name}
            choice={choice}
            checked={choice.value === defaultValue}
            form={form}
            onChoose={onChoose}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
}
