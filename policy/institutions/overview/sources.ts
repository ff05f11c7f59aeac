/** 来源: how an institution came into the register. */
export const SOURCES = ['register', 'import', 'sweep', 'own', 'platform'] as const;
export type Source = (typeof SOURCES)[number];
