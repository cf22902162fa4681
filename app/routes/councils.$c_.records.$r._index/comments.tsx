import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { RecordViewProps } from './view.tsx';

export type ShownComment = Readonly<{
  id: string;
  part: string;
  body: string;
  madeBy: string;
  madeAt: string;
  settled: Readonly<{ body: string; madeBy: string; madeAt: string }> | null;
}>;

/** What readers of the record say about its parts, and what was done about it. */
export function Comments(props: RecordViewProps) {
  const { comments, answer: given, formKeys, parts } = props;
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
          <HiddenInput name="idempotencyKey" value={formKeys[1]} />
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

function CommentText(props: RecordViewProps & Readonly<{ comment: ShownComment }>) {
  const { comment, parts, mayWrite } = props;
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
      {settled === null && mayWrite ? <SettleForm {...props} /> : null}
    </>
  );
}

function SettleForm({ comment, formKeys, answer: given }: RecordViewProps & Readonly<{ comment: ShownComment }>) {
  const answer = given?.values.commentId === comment.id ? answerFor(given, 'settle') : undefined;
  return (
    <Details summary="Settle this comment" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="settle" />
        <HiddenInput name="commentId" value={comment.id} />
        <HiddenInput name="idempotencyKey" value={formKeys[2]} />
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
