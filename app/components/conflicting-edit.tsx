import type { ReactNode } from 'react';
import { Button } from './govuk/button.tsx';
import { ButtonGroup } from './govuk/button-group.tsx';
import { LinkButton } from './govuk/link-button.tsx';
import { TextArea } from './govuk/text-area.tsx';
import { type MarkedText, markDifference } from './text-difference.ts';

type ConflictingEditProps = Readonly<{
  /** The field, in words: "Reasons for the mark". */
  label: string;
  name: string;
  yours: string;
  stored: string;
  /** Who saved the stored text, and when, in words. */
  storedBy?: ReactNode;
  /** Where to go to leave the stored text as it is. */
  keepStoredTo: string;
  maxCharacters?: number;
  /** Further texts of the same form that may differ too. */
  further?: readonly Readonly<{ label: string; name: string; yours: string; stored: string }>[];
}>;

type SideProps = Readonly<{ heading: string; who: ReactNode; text: MarkedText; yours?: boolean }>;

function Side({ heading, who, text, yours }: SideProps) {
  return (
    <section className={`jc-compare__side${yours ? ' jc-compare__side--yours' : ''}`}>
      <h3 className="jc-compare__heading">{heading}</h3>
      <p className="jc-compare__who">{who}</p>
      <p className="jc-compare__text">
        {text.before}
        {text.changed ? <mark>{text.changed}</mark> : null}
        {text.after || (text.before || text.changed ? '' : 'Empty')}
      </p>
    </section>
  );
}

type BothTextsProps = Pick<ConflictingEditProps, 'label' | 'name' | 'yours' | 'stored' | 'storedBy' | 'maxCharacters'>;

function BothTexts({ label, name, yours, stored, storedBy, maxCharacters }: BothTextsProps) {
  const [mine, theirs] = markDifference(yours, stored);
  return (
    <>
      <div className="jc-compare">
        <Side heading="Yours" who="Not saved yet" text={mine} yours />
        <Side heading="The one now stored" who={<>Saved by {storedBy}</>} text={theirs} />
      </div>
      <TextArea
        name={name}
        label={label}
        hint="It starts as yours. Copy in anything you want from the stored one."
        defaultValue={yours}
        maxCharacters={maxCharacters}
        rows={8}
        labelSize="s"
      />
    </>
  );
}

/** Inside a form that carries the newest version number: both texts, and a way on that loses neither. */
export function ConflictingEdit(props: ConflictingEditProps) {
  const { label, storedBy = 'Someone else', keepStoredTo, maxCharacters, further = [] } = props;
  return (
    <>
      <h2 className="govuk-heading-m">{label} was changed while you were writing</h2>
      <p className="govuk-body">
        Nothing you wrote is lost, and nothing has been overwritten. Where the two differ is marked.
      </p>
      <BothTexts {...props} label="The text to keep" storedBy={storedBy} maxCharacters={maxCharacters} />
      {further.map((text) => (
        <BothTexts key={text.name} {...text} storedBy={storedBy} />
      ))}
      <ButtonGroup>
        <Button>Save this text</Button>
        <LinkButton to={keepStoredTo} secondary>
          Keep the stored one
        </LinkButton>
      </ButtonGroup>
    </>
  );
}
