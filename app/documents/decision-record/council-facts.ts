import { type DatedSetting, settingOn, valueOn } from '#app/domain/council-settings.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { postRegister } from '#app/domain/post-register.ts';
import { publicationRuleOn } from '#app/domain/publication-rule.ts';
import type { RecordFacts } from './record-facts.ts';

const ruleKeys = ['publicationThresholdPounds', 'publicationWeekday', 'publicationHour', 'toldFirst'];

/** What a council's settings say of its records on a day: its register of posts, and how it publishes. */
export const councilFacts = (settings: readonly DatedSetting[], on: PlainDate): RecordFacts['council'] => ({
  register: postRegister(settings).map(({ validFrom, posts }) => ({ validFrom, posts: [...posts] })),
  publication: ruleKeys.some((key) => settingOn(settings, key, on) !== undefined) ? ruleOn(settings, on) : null,
});

function ruleOn(settings: readonly DatedSetting[], on: PlainDate): RecordFacts['council']['publication'] {
  const { weekday, hour, toldFirst } = publicationRuleOn(settings, on);
  const from = valueOn(settings, 'publicationThresholdPounds', on);
  return { fromPounds: typeof from === 'number' ? from : null, weekday, hour, toldFirst: [...toldFirst] };
}
