/** The calendar year in which the school year of a day begins. The classes of a new year are formed in August, before its first lesson. */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 8 ? 1 : 0);
