/** 档案的哪一部分 changed; as the contract names them. */
export const CHANGE_GROUPS = ['institution', 'point', 'staff', 'course', 'class', 'status', 'list', 'merge'] as const;
