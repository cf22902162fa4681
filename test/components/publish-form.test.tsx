import { describe, expect, it } from 'vitest';
import { PublishForm } from '#app/components/publish-form.tsx';
import { publishForm } from '#app/forms/publish-form.ts';
import { render } from './render.tsx';

const old = { id: 'C35', sentence: 'A paper is old.' };
const strange = { id: 'C55', sentence: 'No such post.' };

describe('the form of publication', () => {
  it('reads each reason with the warning that it was given for', () => {
    const typed = { about1: 'C35 A paper is old.', reason1: ' Still in force ', told: 'yes', reason2: 'About nothing' };
    expect(publishForm.parse(typed)).toEqual({
      told: true,
      reasons: [{ about: 'C35 A paper is old.', reason: 'Still in force' }],
    });
    expect(publishForm.safeParse({ about1: 'C35', reason1: 'x'.repeat(2_001) }).success).toBe(false);
  });

  it('comes again with the new list, each reason beside its own warning', () => {
    const values = { about1: 'C35 A paper is old.', reason1: 'Still in force' };
    const problems = [{ field: 'reason1', message: 'Give the reason', href: '#reason1' }];
    const html = render(
      <PublishForm
        publication={{ blocked: null, toldFirst: [], warnings: [strange, old] }}
        formKey="key"
        answer={{ intent: 'publish', problems, values }}
      />,
    );
    expect(html).toContain('name="about1" value="C55 No such post."');
    expect(html).toMatch(/<textarea[^>]*name="reason1"[^>]*><\/textarea>/);
    expect(html).toMatch(/<textarea[^>]*name="reason2"[^>]*>Still in force<\/textarea>/);
  });

  it('is a reason instead of a button where nothing can be published now, unless something was typed already', () => {
    const publication = { blocked: 'The council publishes by 12:00.', toldFirst: [], warnings: [old] };
    const shut = render(<PublishForm publication={publication} formKey="key" />);
    expect(shut).toContain('The council publishes by 12:00.');
    expect(shut).not.toContain('<form');
    const values = { about1: 'C35 A paper is old.', reason1: 'Still in force' };
    const late = render(
      <PublishForm publication={publication} formKey="key" answer={{ intent: 'publish', problems: [], values }} />,
    );
    expect(late).toMatch(/<textarea[^>]*name="reason1"[^>]*>Still in force<\/textarea>/);
  });
});
