import { z } from 'zod';
import { idField } from '#app/forms/fields.ts';

/** The file itself is no text; it travels beside the fields. */
export const importForm = z.object({ lotId: idField('a lot') });
