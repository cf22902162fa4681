import { DeclarationFields } from '#app/components/declaration-fields.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { needsMitigation, sayMitigation } from '#app/domain/conflict-mitigation.ts';
import type { ConflictKind } from '#app/domain/conflict-of-interest.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { PanelViewProps } from './view.tsx';

const said: Readonly<Record<ConflictKind, string>> = {
  none: 'no conflict',
  perceived: 'a perceived conflict',
  potential: 'a potential conflict',
  actual: 'an actual conflict',
};

type DeclareFormProps = PanelViewProps & Readonly<{ mine: NonNullable<PanelViewProps['mine']> }>;

/** The viewer's own declaration for the lot: the form first, or what stands and a way to declare anew. */
export function DeclareForm(props: DeclareFormProps) {
  const { mine, declareBlocked, lot } = props;
  const answer = answerFor(props.answer, 'declare');
  const [latest] = mine.declarations;
  if (declareBlocked)
    return latest ? (
      <Latest {...latest} />
    ) : (
      <BlockedButton reason={declareBlocked}>Declare your interests</BlockedButton>
    );
  if (!latest || answer)
    return (
      <section>
        <h3 className="govuk-heading-m">Declare your interests in lot {lot.number}</h3>
        <DeclarationFields lotId={lot.id} tenderers={mine.tenderers} formKey={props.formKeys[1]} answer={answer} />
      </section>
    );
  return (
    <>
      <Latest {...latest} />
      <Details summary="Something has changed: declare again">
        <DeclarationFields lotId={lot.id} tenderers={mine.tenderers} formKey={props.formKeys[1]} />
      </Details>
    </>
  );
}

function Latest({ kind, details, declaredAt, mitigation }: DeclareFormProps['mine']['declarations'][number]) {
  return (
    <InsetText>
      You declared {said[kind]} on {declaredAt}.{details ? ` ${details}` : ''}
      {mitigation ? <p>{sayMitigation(mitigation)}</p> : null}
      {!mitigation && needsMitigation(kind) ? (
        <p>You neither read nor mark the tenders until the lead authority has decided what is done about it.</p>
      ) : null}
    </InsetText>
  );
}
