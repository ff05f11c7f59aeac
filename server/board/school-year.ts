/** 学年 begins on 1 September and carries the year of its beginning; August already belongs to the classes to come. */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 8 ? 1 : 0);
