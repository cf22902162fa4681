import { paths } from '#app/paths.ts';
import { TextLink } from './govuk/text-link.tsx';

export type Replacement = Readonly<{ id: string; number: number | null; publishedOn: string }>;

/** Says that a published document was corrected, by which version and when; the earlier one stays readable. */
export function ReplacedBy({ replacement }: Readonly<{ replacement: Replacement }>) {
  const { id, number, publishedOn } = replacement;
  return (
    <TextLink to={paths.publication(id)}>
      {`Replaced by ${number === null ? 'a later version' : `version ${number}`} on ${publishedOn}`}
    </TextLink>
  );
}
