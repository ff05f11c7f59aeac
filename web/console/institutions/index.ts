/** What the frame and the other sections' pages may ask of the pages on institutions. */
export { useFieldTitle } from './field-title.ts';
export { useShowStored } from './file/show-value.ts';
export { readFile } from './file-search.ts';
export { readRegister } from './register-search.ts';
export { SectionTabs } from './section-tabs.tsx';
