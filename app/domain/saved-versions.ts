/**
 * Which two saved versions of a text are compared, and which ones a box to choose from lists. The newest two are
 * compared unless others are chosen. A text that saves itself has hundreds of versions: all of the newest hundred are
 * listed, of every earlier day its last, and those next to the chosen ones, so that whoever chooses a day's last version
 * finds that day's others beside it.
 * Authority: the project's own convention; every version is kept and each must be reachable.
 * Example: of 500 versions saved in one day, with version 37 chosen, 500 to 401 and 47 to 27 are listed.
 */
import { ukDay } from './uk-time.ts';

export type SavedVersion = Readonly<{ version: number; savedAt: string }>;

const newest = 100;
const beside = 10;

/** The two to compare, of versions with the newest first; null where there are none. */
export function chosenVersions<V extends SavedVersion>(
  versions: readonly V[],
  wanted: Readonly<{ from: string | null; to: string | null }>,
): Readonly<{ from: V; to: V }> | null {
  const [last, before] = versions;
  if (!last || !before) return null;
  const typed = (text: string | null) => versions.find(({ version }) => String(version) === text);
  return { from: typed(wanted.from) ?? before, to: typed(wanted.to) ?? last };
}

/** Of versions with the newest first. */
export function versionsToList<V extends SavedVersion>(
  versions: readonly V[],
  chosen: Readonly<{ from: V; to: V }> | null,
): readonly V[] {
  const near = ({ version }: V) =>
    chosen !== null && [chosen.from, chosen.to].some((one) => Math.abs(one.version - version) <= beside);
  const isLastOfDay = (one: V, index: number) => {
    const next = versions[index - 1];
    return next !== undefined && ukDay(next.savedAt) !== ukDay(one.savedAt);
  };
  return versions.filter((one, index) => index < newest || isLastOfDay(one, index) || near(one));
}
