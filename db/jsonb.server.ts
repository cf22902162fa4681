import { type RawBuilder, sql } from 'kysely';

/** Any JSON value for a jsonb column. By way of text: the driver would encode strings and lists in its own manner. */
export const jsonb = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::text::jsonb`;
