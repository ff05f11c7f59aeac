import { type RawBuilder, sql } from 'kysely';

/** Whether an entry `e` holds on the day: `entryStanding` in SQL, for counting and filtering. */
export const isCurrent = (day: string): RawBuilder<boolean> => sql`
  (e.removed_on is null and e.valid_from <= ${day}::date and (e.valid_until is null or e.valid_until > ${day}::date))`;
