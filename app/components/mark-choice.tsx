import type { ScoringScale } from '#app/domain/scoring-scale.ts';
import type { FieldProps } from './govuk/field.ts';
import { Radios } from './govuk/radios.tsx';
import { Select } from './govuk/select.tsx';

type MarkChoiceProps = FieldProps &
  Readonly<{
    scale: ScoringScale;
    defaultValue: string;
    /** The words for leaving it open; absent: a mark must be chosen. */
    unmarked?: string;
  }>;

/** Marks above which a list to choose from reads better than as many buttons. */
const MOST_BUTTONS = 15;

/** Choosing a mark of the scale: buttons with the published words, or a list where the scale is long. */
export function MarkChoice({ scale: { marks, descriptors }, unmarked, ...field }: MarkChoiceProps) {
  const none = unmarked === undefined ? [] : [{ value: '', text: unmarked }];
  if (marks.length > MOST_BUTTONS) {
    const listed = marks.map((mark) => ({
      value: String(mark),
      text: descriptors[mark] ? `${mark}: ${descriptors[mark]}` : String(mark),
    }));
    const open = unmarked === undefined ? [{ value: '', text: 'Choose a mark' }] : none;
    return <Select {...field} labelSize="s" options={[...open, ...listed]} />;
  }
  const buttons = marks.map((mark) => ({ value: String(mark), text: String(mark), hint: descriptors[mark] }));
  return <Radios {...field} labelSize="s" small options={[...buttons, ...none]} />;
}
