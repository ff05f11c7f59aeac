/** What an import says of a row: what is wrong, and what to do. */
export interface RowSaid {
  readonly sentence: string;
  readonly hint: string | null;
}

const say = (sentence: string, hint: string | null = null): RowSaid => ({ sentence, hint });

const sentences = {
  classUnknown: say('没有找到这个班', '请核对学校、年级和班号；只能导入本人范围内的班级。'),
  contentMissing: say('作业名称和作业内容都没有填', '至少填写一项。'),
  nobodyTeaches: say('这个班没有登记这门学科的任课教师', '请先在教职工名册中登记任课。'),
  otherTeaches: say('任课教师与登记的不一致', '请核对教师姓名，或先更新任课。'),
  notYours: say('这个班的这门学科不由您布置', '只能导入本人任教的，年级组长可导入本年级。'),
  schoolUnknown: say('没有找到这所学校', '请核对学校标识码；只能导入本人范围内的学校。'),
  outsideCounty: say('区县代码不是本县', '只能导入本县的学校。'),
  streetUnknown: say('没有这个街道或乡镇', '请核对代码，或留空。'),
  kindSystem: say('这种办学类型不能用这个学制', '请核对办学类型与学制。'),
  twice: say('与前面的一行重复', '请删去其中一行。'),
  gradeMissing: say('看不出是几年级', '请在年级一列填写，或把班级写成“五（2）班”。'),
  gradeOutside: say('这所学校没有这个年级', '请核对办学类型与年级。'),
  numberMissing: say('看不出班号', '请填写 1 至 60 的班号。'),
  leadUnknown: say('没有找到这位班主任', '请先导入教职工，或留空。'),
  gradeForLead: say('年级组长要填写负责年级', null),
  teachingClassUnknown: say('任教的班级没有找到', '请先导入班级，再导入任教。'),
  teachingTwice: say('同一个班同一门学科写了两位教师', '一个班一门学科只登记一位任课教师。'),
  pupilUnknown: say('没有找到这个学籍号的学生', '请先导入学生。'),
  pupilElsewhere: say('这个学籍号在别的学校', '请先在原学校办理转出。'),
  institutionMany: say('有不止一家机构符合这一行', '请补上统一社会信用代码，或先合并重复的档案。'),
  institutionTwoCodes: say('信用代码和许可证号分属两家机构', '请核对两个号码；如果是同一家，请先合并档案。'),
  institutionByName: say(
    '没有号码对得上，按名称和地址认作已有的机构',
    '确是同一家请写明理由；不是的话请补上号码或改正地址。',
  ),
  institutionScope: say('有许可证号但没有写许可类别', '新建档案要写明许可的是学科类还是非学科类。'),
  institutionUnfit: say('这个值不能保存', '请核对格式和长度。'),
  institutionFile: say(
    '本县没有这个编号的档案',
    '请照导出的登记册填写档案编号，或留空按号码和名称查找；并入别家的档案不再单独登记。',
  ),
  institutionUnknown: say('没有找到这家机构', '请核对信用代码、许可证号或机构全称；只能导入本县的机构。'),
  teacherUnknown: say('任课教师不在这家机构的从业人员名册中', '请先导入从业人员，或核对姓名。'),
  pointUnknown: say('没有找到这个教学点', '请核对教学点名称，或先在机构档案中登记。'),
  identityKey: say('系统没有设置身份证号密钥，不能导入身份证号', '请联系管理员，或删去这一列再导入。'),
  identityNeeded: say('这家机构有同名人员', '请填写身份证号，以便分清是谁。'),
  leftBeforeJoined: say('离职日期早于入职日期', '请核对两个日期。'),
  platformTwice: say('与前面的一行是同一家机构', '只比对前面的一行；请确认导出表没有重复。'),
} as const satisfies Record<string, RowSaid>;

export type ImportSentence = keyof typeof sentences;
export interface ImportText {
  readonly sentences: Readonly<Record<ImportSentence, RowSaid>>;
  /** Why a whole import failed without the file being at fault. */
  readonly failures: { readonly duty: string; readonly fault: string };
  /** Why a finding is closed that a later comparison no longer makes. */
  readonly settled: string;
  /** Added to the name of the annotated copy. */
  readonly marked: string;
}

export const imports: ImportText = {
  sentences,
  failures: {
    duty: '上传者已不再担任当时的职务，这次导入作废。',
    fault: '系统出了问题，没有写入任何内容。请重新上传。',
  },
  settled: '再次核对时已不存在，自动办结。',
  marked: '标注',
};
