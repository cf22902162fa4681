import { describe, expect, it } from 'vitest';
import { partAsText } from '#app/documents/decision-record/parts/part-as-text.ts';
import { partBoxes } from '#app/documents/decision-record/parts/part-boxes.ts';
import { fieldsOfPart, partOfFields } from '#app/documents/decision-record/parts/part-fields.ts';
import { RECORD_PARTS, recordShape } from '#app/documents/decision-record/record-facts.ts';
import { awardOnPaper, awardPutRight } from '#db/seed/herefordshire-records.ts';

describe('the boxes of a part', () => {
  it.each(RECORD_PARTS)('of %s are all the facts that it keeps, and nothing else', (part) => {
    const empty = recordShape[part].parse({});
    expect(partBoxes[part].map(({ name }) => name).sort()).toEqual(Object.keys(empty).sort());
  });

  it.each([...Object.entries(awardOnPaper), ...Object.entries(awardPutRight)])(
    'give %s again as it was kept',
    (name, stored) => {
      const part = name as (typeof RECORD_PARTS)[number];
      const again = partOfFields(part, fieldsOfPart(part, stored as Record<string, unknown>));
      expect(recordShape[part].parse(again)).toEqual(recordShape[part].parse(stored));
    },
  );

  it('leave out a row in which nothing was written, whatever its choices show', () => {
    const rows = {
      'rows-0-option': '',
      'rows-0-isDoNothing': 'yes',
      'rows-3-option': 'Wait',
      'rows-3-isDoNothing': 'no',
    };
    expect(partOfFields('alternatives', rows)).toEqual({ rows: [{ option: 'Wait', reason: '', isDoNothing: false }] });
  });

  it('are read aloud under their labels, choices by their names', () => {
    const text = partAsText('classification', { isExecutive: true, significance: 'local', keyThreshold: null });
    expect(text).toBe('Is this a function of the executive?: Yes\nSignificance: Local');
    expect(partAsText('alternatives', { rows: [{ option: 'Wait', reason: 'Too late', isDoNothing: false }] })).toBe(
      'Alternative 1\nOption: Wait\nWhy it was rejected: Too late\nIs this doing nothing?: No',
    );
  });
});
