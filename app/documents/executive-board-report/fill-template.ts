import type { Inline, Runs } from '../document.ts';
import { text } from '../document.ts';
import type { FieldName } from './field-names.ts';
import { FIELD_NAMES } from './field-names.ts';
import { readField } from './fields.ts';
import type { ReportContext } from './report-context.ts';

const isFieldName = (name: string): name is FieldName => FIELD_NAMES.some((known) => known === name);

/** A form's sentence with every `{field}` replaced by its fact; the form was checked at load for unknown names. */
export function fillTemplate(template: string, context: ReportContext): Runs {
  return template.split(/(\{[^{}]*\})/).flatMap((piece): readonly Inline[] => {
    if (piece === '') return [];
    const name = piece.startsWith('{') ? piece.slice(1, -1) : null;
    return name !== null && isFieldName(name) ? readField(name, context) : [text(piece)];
  });
}
