export { countiesWithSchools } from './find-schools.ts';
export { findDays } from './notice-queries.ts';
export { type NoticeClass, noticesOf } from './notices.ts';
export { boardRoutes } from './routes.ts';
export { getNoticeSchool, type NoticeSchool } from './school.ts';
