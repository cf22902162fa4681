import { z } from 'zod';
import { idField } from '#app/forms/fields.ts';

export const openPricesForm = z.object({ lotId: idField('a lot') });
