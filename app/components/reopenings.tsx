import { type Reopening, sayReopening } from '#app/domain/reopening.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { InsetText } from './govuk/inset-text.tsx';

/** Every order that opened the lock again, wherever what was locked is shown. */
export function Reopenings({ orders }: Readonly<{ orders: readonly Reopening[] }>) {
  if (orders.length === 0) return null;
  return (
    <InsetText>
      <ul className="govuk-list">
        {orders.map((order) => (
          <li key={order.id}>
            {sayReopening(order)} (ordered on {formatUkTime(order.orderedAt)}
            {order.lockedAgainAt ? `, locked again on ${formatUkTime(order.lockedAgainAt)}` : ''})
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
