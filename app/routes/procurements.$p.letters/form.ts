import { z } from 'zod';
import { idField } from '#app/forms/fields.ts';

export const issueForm = z.object({ lotId: idField('a lot') });
