import { z } from 'zod';
import { versionField } from '#app/forms/fields.ts';

/** The file itself is no text; it travels beside the fields. */
export const correctForm = z.object({ version: versionField });
