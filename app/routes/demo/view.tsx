import { Button } from '#app/components/govuk/button.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';

interface DemoPerson {
  readonly id: string;
  readonly post: string;
  readonly councilName: string | null;
  readonly does: string;
}

export function DemoView({ people }: Readonly<{ people: readonly DemoPerson[] }>) {
  const councils = [...new Set(people.map((person) => person.councilName ?? 'Outside the councils'))];
  return (
    <PageBody>
      <PageHeading lead="Choose a person and go in. They are all made up; each sees only what their role allows.">
        Demonstration people
      </PageHeading>
      {councils.map((council) => (
        <section key={council}>
          <h2 className="govuk-heading-m">{council}</h2>
          <ul className="govuk-list">
            {people
              .filter((person) => (person.councilName ?? 'Outside the councils') === council)
              .map((person) => (
                <li key={person.id}>
                  <form method="post" className="jc-demo-person">
                    <Button name="person" value={person.id} secondary>
                      {person.post}
                    </Button>{' '}
                    <span className="jc-muted">{person.does}</span>
                  </form>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </PageBody>
  );
}
