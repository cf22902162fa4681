import type { ReactNode } from 'react';
import { type Task, TaskList } from './govuk/task-list.tsx';

export type Stage = Readonly<{
  key: string;
  title: string;
  tasks: readonly Task[];
  /** Why the stage has not opened yet, or what closed it. */
  note?: ReactNode;
}>;

type StageTaskListProps = Readonly<{ stages: readonly Stage[]; headingLevel?: 2 | 3 }>;

/** The work on a procurement, stage by stage, numbered in order. */
export function StageTaskList({ stages, headingLevel = 2 }: StageTaskListProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ol className="jc-stages">
      {stages.map((stage, index) => (
        <li key={stage.key} className="jc-stage">
          <Heading className="govuk-heading-m">
            {index + 1}. {stage.title}
          </Heading>
          {stage.note ? <p className="govuk-body jc-muted">{stage.note}</p> : null}
          <TaskList tasks={stage.tasks} id={`stage-${stage.key}`} />
        </li>
      ))}
    </ol>
  );
}
