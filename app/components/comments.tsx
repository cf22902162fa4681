import { formatUkTime } from '#app/domain/uk-time.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { problemFor } from './form-problems.ts';
import { Button } from './govuk/button.tsx';
import { Details } from './govuk/details.tsx';
import { HiddenInput } from './govuk/hidden-input.tsx';
import { Select } from './govuk/select.tsx';
import { Tag } from './govuk/tag.tsx';
import { TextArea } from './govuk/text-area.tsx';

export type ShownComment = Readonly<{
  id: string;
  part: string;
  body: string;
  madeBy: string;
  madeAt: string;
  settled: Readonly<{ body: string; madeBy: string; madeAt: string }> | null;
}>;

type CommentsProps = Readonly<{
  comments: readonly ShownComment[];
  parts: readonly Readonly<{ part: string; heading: string }>[];
  maySettle: boolean;
  /** One for a new comment, one for settling. */
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
  /** Hidden fields that both forms send along. */
  hidden?: Readonly<Record<string, string>>;
}>;

/** What those who may read a draft say about its parts, and what was done about it. */
export function Comments(props: CommentsProps) {
  const { comments, answer: given, formKeys, parts, hidden } = props;
  const answer = answerFor(given, 'comment');
  return (
    <section className="jc-section" aria-labelledby="comments">
      <h2 className="govuk-heading-m" id="comments">
        Comments
      </h2>
      {comments.length === 0 ? <p className="govuk-body">Nobody has commented yet.</p> : null}
      <ul className="govuk-list">
        {comments.map((comment) => (
          <li key={comment.id} className="jc-section">
            <CommentText {...props} comment={comment} />
          </li>
        ))}
      </ul>
      <Details summary="Comment on a part" open={answer !== undefined}>
        <form method="post" noValidate>
          <HiddenInput name="intent" value="comment" />
          <Along fields={hidden} />
          <HiddenInput name="idempotencyKey" value={formKeys[0]} />
          <Select
            name="part"
            label="Part"
            defaultValue={answer?.values.part}
            error={problemFor(answer?.problems, 'part')}
            options={parts.map(({ part, heading }) => ({ value: part, text: heading }))}
          />
          <TextArea
            name="body"
            label="Comment"
            rows={3}
            defaultValue={answer?.values.body}
            error={problemFor(answer?.problems, 'body')}
          />
          <Button secondary>Add the comment</Button>
        </form>
      </Details>
    </section>
  );
}

function CommentText(props: CommentsProps & Readonly<{ comment: ShownComment }>) {
  const { comment, parts, maySettle } = props;
  const { part, body, madeBy, madeAt, settled } = comment;
  const heading = parts.find((one) => one.part === part)?.heading ?? part;
  return (
    <>
      <p className="govuk-body">
        {settled ? <Tag colour="green">Settled</Tag> : <Tag colour="yellow">Open</Tag>} <strong>{heading}</strong>{' '}
        <span className="jc-muted">
          {madeBy}, {formatUkTime(madeAt)}
        </span>
      </p>
      <p className="govuk-body jc-prose">{body}</p>
      {settled ? (
        <p className="govuk-body jc-prose">
          {settled.body}{' '}
          <span className="jc-muted">
            {settled.madeBy}, {formatUkTime(settled.madeAt)}
          </span>
        </p>
      ) : null}
      {settled === null && maySettle ? <SettleForm {...props} /> : null}
    </>
  );
}

function SettleForm({ comment, formKeys, answer: given, hidden }: CommentsProps & Readonly<{ comment: ShownComment }>) {
  const answer = given?.values.commentId === comment.id ? answerFor(given, 'settle') : undefined;
  return (
    <Details summary="Settle this comment" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="settle" />
        <Along fields={hidden} />
        <HiddenInput name="commentId" value={comment.id} />
        <HiddenInput name="idempotencyKey" value={formKeys[1]} />
        <TextArea
          id={answer ? 'done' : `done-${comment.id}`}
          name="done"
          label="What was done about it"
          rows={2}
          defaultValue={answer?.values.done}
          error={problemFor(answer?.problems, 'done')}
        />
        <Button secondary small>
          Settle
        </Button>
      </form>
    </Details>
  );
}

const Along = ({ fields }: Readonly<{ fields: CommentsProps['hidden'] }>) =>
  Object.entries(fields ?? {}).map(([name, value]) => <HiddenInput key={name} name={name} value={value} />);
