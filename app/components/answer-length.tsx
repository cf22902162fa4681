import { wordCount } from '#app/domain/word-limit.ts';
import { Tag } from './govuk/tag.tsx';

type AnswerLengthProps = Readonly<{ id: string; answer: string; limit: number | undefined }>;

const number = new Intl.NumberFormat('en-GB');

/** How many words an answer has, where the question has a published limit; over it, in a sentence. */
export function AnswerLength({ id, answer, limit }: AnswerLengthProps) {
  if (limit === undefined) return null;
  const { words, warning } = wordCount(id, answer, limit);
  return (
    <p className="govuk-body jc-muted">
      {warning === null ? (
        `${number.format(words)} of at most ${number.format(limit)} words.`
      ) : (
        <>
          <Tag colour="orange">Over the limit</Tag> {warning}
        </>
      )}
    </p>
  );
}
