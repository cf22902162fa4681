import { type FormProblem, problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';

type SignInViewProps = Readonly<{
  next: string;
  answer?: Readonly<{ problems: readonly FormProblem[]; values: Readonly<Record<string, string>> }>;
}>;

export function SignInView({ next, answer }: SignInViewProps) {
  return (
    <PageBody>
      <ErrorSummary problems={answer?.problems ?? []} />
      <PageHeading>Sign in</PageHeading>
      <form method="post" noValidate>
        <HiddenInput name="next" value={next} />
        <TextInput
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          defaultValue={answer?.values.email}
          error={problemFor(answer?.problems, 'email')}
        />
        <TextInput
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={problemFor(answer?.problems, 'password')}
        />
        <Button>Sign in</Button>
      </form>
    </PageBody>
  );
}
