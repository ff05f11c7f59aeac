/** Titles of the texts behind the plan, by the ids of policy-facts 0.5. */
export const sourceTitles: Readonly<Record<string, string>> = {
  SEED: '“双减”工作实施方案',
  YJ: '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见',
  ZY13: '关于加强义务教育学校作业管理的通知',
  SJ3: '关于加强中小学生手机管理工作的通知',
  SM11: '关于进一步加强中小学生睡眠管理工作的通知',
  QZ: '轻舟默认值（国家未定数，可由本地收紧）',
};
