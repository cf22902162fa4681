import { SaveState } from '#app/components/autosave/save-state.tsx';
import { useAutosave } from '#app/components/autosave/use-autosave.ts';
import { boxesOf } from '#app/components/boxes.ts';
import { FindingsList } from '#app/components/findings-list.tsx';
import { GivenFacts } from '#app/components/given-facts.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type RecordFrame, RecordPage } from '#app/components/record-page.tsx';
import { storedDifferences } from '#app/components/stored-differences.ts';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import type { Finding } from '#app/documents/checks/finding.ts';
import { labelOfField } from '#app/documents/decision-record/parts/part-as-text.ts';
import type { PartBox } from '#app/documents/decision-record/parts/part-box.ts';
import { partBoxes } from '#app/documents/decision-record/parts/part-boxes.ts';
import type { RecordPart } from '#app/documents/decision-record/record-facts.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { PartBoxes } from './part-boxes.tsx';
import { RequiredConsultees } from './required-consultees.tsx';
import type { ShownConsultees } from './shown-consultees.ts';
import type { GivenFact } from './shown-given.ts';

type PartViewProps = Readonly<{
  frame: RecordFrame;
  part: RecordPart;
  heading: string;
  guidance: string;
  fields: Readonly<Record<string, string>>;
  given: readonly GivenFact[];
  consultees: ShownConsultees | null;
  version: number;
  saved: Readonly<{ by: string; at: string }> | null;
  /** Of the checks, those that point here. */
  findings: readonly Finding[];
  /** The part that comes after; null on the last. */
  next: string | null;
  storageKey: string;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function PartView(props: PartViewProps) {
  const { frame, heading, guidance, answer } = props;
  return (
    <RecordPage frame={frame} heading={heading} problems={answer?.problems}>
      <div className="jc-two-columns">
        <div>
          <InsetText>{guidance}</InsetText>
          {props.given.length > 0 ? <GivenFacts facts={props.given} /> : null}
          {props.consultees ? <RequiredConsultees {...props.consultees} /> : null}
          <PartForm {...props} />
        </div>
        <PartChecks {...props} />
      </div>
    </RecordPage>
  );
}

function PartForm({ frame, part, fields, given, version, storageKey, formKey, answer, next }: PartViewProps) {
  const { council, id } = frame;
  const autosave = useAutosave({ storageKey, action: paths.saveRecordPart(council.id, id, part) });
  const open = partBoxes[part].filter((box) => isOpen(box, frame, given));
  return (
    <form id="part" method="post" noValidate ref={autosave.form}>
      {answer?.stored ? (
        <StoredMeanwhile
          answer={storedDifferences(answer, (name) => labelOfField(part, name))}
          keepStoredTo={paths.recordPart(council.id, id, part)}
        />
      ) : null}
      <HiddenInput name="intent" value="save" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="version" value={answer?.stored ? version : (answer?.values.version ?? version)} />
      <PartBoxes boxes={open} filled={boxesOf(fields, answer)} fields={{ ...fields, ...answer?.values }} />
      <ButtonGroup>
        {open.length > 0 ? <Button>Save and check again</Button> : null}
        {next ? <TextLink to={next}>Next part</TextLink> : null}
        <TextLink to={paths.record(council.id, id)}>Back to the record</TextLink>
      </ButtonGroup>
      <SaveState state={autosave.state} restored={autosave.restored} />
    </form>
  );
}

/** Nobody types what the procurement says, nor what only a paper can show. */
const isOpen = (box: PartBox, { fromPaper }: RecordFrame, given: readonly GivenFact[]): boolean =>
  !given.some(({ name }) => name === box.name) && (fromPaper || box.kind === 'rows' || !box.ofPaper);

function PartChecks({ frame, part, findings, saved, version }: PartViewProps) {
  return (
    <aside className="jc-sticky" aria-label="Checks of this part" id="checks">
      <h2 className="govuk-heading-s">Checks of this part</h2>
      <p className="govuk-body-s">
        {saved ? `Version ${version}, saved ${formatUkTime(saved.at)} by the ${saved.by}. ` : null}
        {saved && version > 1 ? (
          <TextLink to={paths.recordVersions(frame.council.id, frame.id, part)}>Compare with earlier versions</TextLink>
        ) : null}
      </p>
      <FindingsList findings={findings} />
    </aside>
  );
}
