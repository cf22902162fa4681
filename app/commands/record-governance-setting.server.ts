import { newestRow, valueOn } from '#app/domain/council-settings.ts';
import { isGovernanceKey } from '#app/domain/governance-keys.ts';
import { governanceName, parseGovernanceValue } from '#app/domain/governance-words.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertGovernanceSetting } from '#db/queries/councils.server.ts';
import { admitAdministrator } from './admit-administrator.server.ts';

export interface RecordGovernanceSetting {
  readonly councilId: string;
  readonly key: string;
  readonly validFrom: PlainDate;
  /** As typed; null: the value in force is confirmed as it stands. */
  readonly value: string | null;
  readonly authority: string;
}

/** Records how the council decides from a day on, or confirms what was common practice. What stood before stays. */
export async function recordGovernanceSetting(
  actor: Actor,
  input: RecordGovernanceSetting,
): Promise<Result<null, Refusal>> {
  const { councilId, key, validFrom, value, authority } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admitAdministrator(tx, actor, councilId);
    if (!admitted.ok) return admitted;
    if (!isGovernanceKey(key)) return refuse({ kind: 'notFound' });
    const { settings } = admitted.value;
    const standing = valueOn(settings, key, validFrom);
    if (value === null && standing === undefined)
      return refuse(blocked('There is nothing to confirm on that day; enter a value.'));
    const newest = newestRow(settings, key);
    if (newest && newest.validFrom >= validFrom) {
      const sentence = `${governanceName(key)}: a value from ${formatDate(newest.validFrom as PlainDate)} is recorded already; choose a later day, so that dates worked out before still hold`;
      return refuse({ kind: 'problems', problems: [{ field: 'validFrom', sentence }] });
    }
    const parsed = value === null ? ok(standing) : parseGovernanceValue(key, value);
    if (!parsed.ok) return refuse({ kind: 'problems', problems: [parsed.refusal] });
    if (authority === '')
      return refuse({ kind: 'problems', problems: [{ field: 'authority', sentence: 'Enter where it is laid down' }] });
    const row = { councilId, key, validFrom, value: parsed.value, confirmed: true, authority };
    if (!(await insertGovernanceSetting(tx, row))) {
      const sentence = `A value from ${formatDate(validFrom)} is recorded already; choose a later day`;
      return refuse({ kind: 'problems', problems: [{ field: 'validFrom', sentence }] });
    }
    record({ chain: councilId, kind: 'governanceSettingRecorded', body: row });
    return ok(null);
  });
}
