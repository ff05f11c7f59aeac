export { clock, instantOf, later, type Moment, millisecondsOf } from './instant.ts';
export { playSchool } from './play.ts';
export { JUNIOR_SIX_CLASS, SILENT_CLASSES, STORY_CLASS, storyKeyOf } from './story.ts';
