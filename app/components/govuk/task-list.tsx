import { type ReactNode, useId } from 'react';
import { Tag, type TagColour } from './tag.tsx';
import { TextLink } from './text-link.tsx';

export type TaskStatus = Readonly<{ text: string; colour?: TagColour }>;

export type Task = Readonly<{
  key: string;
  title: string;
  /** Left out when the task cannot be started; then `hint` says why. */
  to?: string;
  hint?: ReactNode;
  status: TaskStatus;
}>;

function TaskItem({ task, id }: Readonly<{ task: Task; id: string }>) {
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  return (
    <li className={`govuk-task-list__item${task.to ? ' govuk-task-list__item--with-link' : ''}`}>
      <div className="govuk-task-list__name-and-hint">
        {task.to ? (
          <TextLink
            to={task.to}
            className="govuk-link govuk-task-list__link"
            describedBy={task.hint ? `${hintId} ${statusId}` : statusId}
          >
            {task.title}
          </TextLink>
        ) : (
          <div>{task.title}</div>
        )}
        {task.hint ? (
          <div id={hintId} className="govuk-task-list__hint">
            {task.hint}
          </div>
        ) : null}
      </div>
      <div id={statusId} className="govuk-task-list__status">
        {task.status.colour ? <Tag colour={task.status.colour}>{task.status.text}</Tag> : task.status.text}
      </div>
    </li>
  );
}

export function TaskList({ tasks, id }: Readonly<{ tasks: readonly Task[]; id?: string }>) {
  const ownId = useId();
  return (
    <ul className="govuk-task-list">
      {tasks.map((task) => (
        <TaskItem key={task.key} task={task} id={`${id ?? ownId}-${task.key}`} />
      ))}
    </ul>
  );
}
