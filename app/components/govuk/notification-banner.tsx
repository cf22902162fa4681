import { type ReactNode, useId } from 'react';

type NotificationBannerProps = Readonly<{
  /** The one sentence that matters. */
  heading: ReactNode;
  children?: ReactNode;
  success?: boolean;
  title?: string;
}>;

export function NotificationBanner({ heading, children, success, title }: NotificationBannerProps) {
  const titleId = useId();
  return (
    <section
      className={`govuk-notification-banner${success ? ' govuk-notification-banner--success' : ''}`}
      role={success ? 'alert' : undefined}
      aria-labelledby={titleId}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title ?? (success ? 'Done' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{heading}</p>
        {children}
      </div>
    </section>
  );
}
