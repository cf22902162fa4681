import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatDate, parsePlainDate } from '#app/domain/plain-date.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { listPublished, listPublishingCouncils, PUBLISHED_A_PAGE } from '#db/queries/publications.server.ts';
import { PublishedView } from './view.tsx';

export const meta = () => [{ title: 'Published documents – Joint commissioning' }];

/** For everybody: what the councils have published, by council and by day. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const typed = (name: string) => ({
    day: searchParams.get(`${name}-day`) ?? '',
    month: searchParams.get(`${name}-month`) ?? '',
    year: searchParams.get(`${name}-year`) ?? '',
  });
  const [from, until] = [dayOf(typed('from')), dayOf(typed('until'))];
  const wanted = Number(searchParams.get('page') ?? 1);
  return context.portal.transactions.read(null, async (db) => {
    const councils = await listPublishingCouncils(db);
    const councilId = councils.find(({ id }) => id === searchParams.get('council'))?.id ?? null;
    const page = Number.isInteger(wanted) && wanted > 0 && wanted < 10_000 ? wanted : 1;
    const search = { councilId, from: from.day, until: until.day, page };
    const { found, documents } = await listPublished(db, search);
    return {
      councils,
      councilId,
      from: typed('from'),
      until: typed('until'),
      problems: [
        ...(from.isWrong ? [problem('from', 'The first day')] : []),
        ...(until.isWrong ? [problem('until', 'The last day')] : []),
      ],
      page,
      pages: Math.max(1, Math.ceil(found / PUBLISHED_A_PAGE)),
      found,
      documents: documents.map(({ replacedBy, ...one }) => ({
        ...one,
        publishedAt: formatUkTime(one.publishedAt),
        replacedBy: replacedBy && { ...replacedBy, publishedOn: formatDate(replacedBy.publishedOn) },
      })),
    };
  });
}

function dayOf({ day, month, year }: Readonly<{ day: string; month: string; year: string }>) {
  if (day + month + year === '') return { day: null, isWrong: false };
  const parsed = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.ok ? { day: parsed.value, isWrong: false } : { day: null, isWrong: true };
}

const problem = (field: string, label: string) => ({
  field,
  message: `${label} must be a real date, such as 18 1 2018`,
  href: `#${field}-day`,
});

export default function Published() {
  return <PublishedView {...useLoaderData<typeof loader>()} />;
}
