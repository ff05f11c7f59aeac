import { optional, type RowOf, required } from '../column.ts';
import { mobile } from '../values/identity.ts';
import { text, yesNo } from '../values/text.ts';
import { nameColumn, studentNumberColumn } from './roster.ts';

export const guardianColumns = {
  studentNumber: studentNumberColumn,
  name: nameColumn('监护人姓名', 'Guardian', '林建国', '家长姓名', '姓名', '监护人', '家长'),
  relation: required(
    {
      zh: '关系',
      en: 'Relation',
      aliases: ['与学生关系', '亲属关系', '称谓'],
      sample: { value: '父亲', width: 10, list: ['父亲', '母亲', '祖父', '祖母', '外祖父', '外祖母', '其他监护人'] },
    },
    text(20),
  ),
  phone: required(
    {
      zh: '手机号',
      en: 'Phone',
      aliases: ['手机', '联系电话', '电话', '手机号码', '联系方式'],
      sample: { value: '13900000876', width: 16 },
    },
    mobile,
  ),
  mayCollect: optional(
    {
      zh: '可接送',
      en: 'May collect',
      aliases: ['是否可接送', '接送人', '可接'],
      sample: { value: '是', width: 10, list: ['是', '否'] },
    },
    yesNo,
    false,
  ),
};

export type GuardianRow = RowOf<typeof guardianColumns>;
export const guardianTable = { kind: 'guardians', columns: guardianColumns } as const;
