import type { ProblemCode } from '#contract/problem.ts';

/** What the server says when it cannot do what was asked: what happened, and what to do. */
export interface ProblemText {
  readonly titles: Readonly<Record<ProblemCode, string>>;
  readonly details: {
    readonly loginUnknown: string;
    readonly loginLocked: string;
    readonly demoOff: string;
    readonly crossSite: string;
    readonly notYourClass: string;
    readonly notYourGrade: string;
    readonly dayOutsideTerm: string;
    readonly notDraft: string;
    readonly notPublished: string;
    readonly alreadyHandled: string;
    readonly nothingToHandle: string;
    readonly swapDecided: string;
    readonly reservationClosed: string;
    readonly reservationExists: string;
    readonly notHolder: string;
    readonly looserParameter: string;
    readonly parameterOverlap: string;
    readonly parameterUnknown: string;
    readonly parameterElsewhere: string;
    readonly importState: string;
    readonly importErrors: string;
    readonly fileMissing: string;
    readonly calendarPast: string;
    readonly calendarElsewhere: string;
    readonly keyForm: string;
    readonly importAnswer: string;
    readonly institutionMerged: string;
    readonly keptIsNeither: string;
    readonly fieldUnknown: string;
    readonly mergedFurther: string;
    readonly nothingToUndo: string;
    readonly pairDecided: string;
    readonly sameInstitution: string;
    readonly differenceClosed: string;
    readonly sheetForgotten: string;
    readonly partClosed: string;
    readonly requestState: string;
    readonly fileKind: string;
    readonly fileBroken: string;
    readonly imageTooLarge: string;
    readonly identityKeyMissing: string;
    readonly courseState: string;
    readonly classCourse: string;
    readonly classState: string;
    readonly documentOfOffice: string;
    readonly alreadyListed: string;
    readonly caseRunning: string;
    readonly caseClosed: string;
    readonly noVacantSeat: string;
    readonly seatClosed: string;
    readonly tieFirst: string;
    readonly notAppealable: string;
    readonly notAppealed: string;
    readonly listMove: string;
    readonly proposalDecided: string;
    readonly blockTakenAway: string;
    readonly targetTakenAway: string;
    readonly secondTakenAway: string;
    readonly secondDone: string;
    readonly samePerson: string;
    readonly sweepPlanned: string;
    readonly sweepRunning: string;
    readonly sweepClosed: string;
    readonly visitAccepted: string;
    readonly visitNotWaiting: string;
    readonly outcomeUnfit: string;
    readonly photoNotNamed: string;
    readonly notGridWorker: string;
    readonly blockNeedsWorker: string;
    readonly blockNameTaken: string;
    readonly streetElsewhere: string;
    readonly targetSeen: string;
    readonly targetMoved: string;
    readonly nothingToDraw: string;
  };
  readonly inputs: {
    readonly required: string;
    readonly type: string;
    readonly tooSmall: (min: string) => string;
    readonly tooBig: (max: string) => string;
    readonly tooShort: (min: string) => string;
    readonly tooLong: (max: string) => string;
    readonly choice: (choices: string) => string;
    readonly day: string;
    readonly minutes: string;
    readonly control: string;
    readonly dueBeforeAssigned: string;
    readonly dayAhead: string;
    readonly endsBeforeBegins: string;
    readonly subject: string;
    readonly unknownKey: (keys: string) => string;
    readonly other: string;
  };
  /** `fault` carries the number to quote. */
  readonly faultDetail: (reference: string) => string;
}

export const problem: ProblemText = {
  titles: {
    INPUT_INVALID: '填写有误，请按提示修改',
    NOT_JSON: '提交的内容无法读取',
    NOT_SIGNED_IN: '登录已失效，请重新登录；已填写的内容不会丢失',
    LOGIN_REFUSED: '登录名或密码不对',
    NOT_ALLOWED: '您现在的身份不能做这件事',
    NOT_FOUND: '没有找到，或不在您的范围内',
    STALE_VERSION: '别人刚刚改过，请核对两个版本后再提交',
    KEY_REUSED: '同一提交编号已用于另一份内容，请刷新后重试',
    STATE_CONFLICT: '当前状态下不能这样做',
    TOO_LARGE: '内容太大',
    FILE_UNREADABLE: '文件无法读取',
    REFUSED_BY_RULE: '不符合规定，未能提交',
    ANSWER_NEEDED: '有需要您说明的地方',
    TOO_MANY_REQUESTS: '操作太频繁，请稍候再试',
    FAULT: '系统出了问题，您的内容没有写入',
    NOT_READY: '系统正在启动，请稍候再试',
  },
  details: {
    loginUnknown: '请核对登录名和密码。连续输错会暂时锁定。',
    loginLocked: '输错次数过多，账号已暂时锁定，请 15 分钟后再试。',
    demoOff: '演示模式没有开启。',
    crossSite: '请求来自其他网站，已拒绝。',
    notYourClass: '您没有在这个班任教这门学科。',
    notYourGrade: '这个班不在您负责的年级。',
    dayOutsideTerm: '这一天不在学期内，请改选学期内的日期。',
    notDraft: '只有草稿可以这样改；已公示的请用“更正”或“撤回”。',
    notPublished: '这项作业没有在公示中。',
    alreadyHandled: '这条认定已经处理过。',
    nothingToHandle: '这次布置已被拦下，没有写入，无需处理。',
    swapDecided: '这次调剂已经有了结果。',
    reservationClosed: '这笔预留已经使用或退还。',
    reservationExists: '本学科当天已有一笔预留，请先退还再预留。',
    notHolder: '这笔分钟不在您名下。',
    looserParameter: '下级只能比上级更严，不能放宽。',
    parameterOverlap: '本级这段时间已经定过这个数值，再定只能更严。',
    parameterUnknown: '没有这个数值。',
    parameterElsewhere: '只能为本级区划设定数值。',
    importState: '这次导入已经不在可以操作的状态。',
    importErrors: '还有错误行，改好后重新上传再写入。',
    fileMissing: '没有收到文件，请选择一个 .xlsx 或 .csv 文件。',
    importAnswer: '有需要说明的行，请写明理由再写入。',
    keyForm: '提交编号（Idempotency-Key）须为 8 至 100 个字母、数字或 . _ : -。',
    calendarPast: '过去的日子不能再改。',
    calendarElsewhere: '只能改定本级区划或本校的日子。',
    institutionMerged: '这份档案已并入另一家机构，请到并入后的档案里改。',
    keptIsNeither: '要保留的机构不在这一对里。',
    fieldUnknown: '有不能选用的字段。',
    mergedFurther: '保留的机构后来又并入了另一家，请先撤销那一次合并。',
    nothingToUndo: '这一对还没有作出决定，没有可撤销的。',
    pairDecided: '这一对已经有了决定，可先撤销再改。',
    sameInstitution: '两边是同一份档案，请选两家不同的机构。',
    sheetForgotten: '含身份证号的表在导入结束后即删除，不能再下载。请用原表。',
    differenceClosed: '这条差异已经办结。',
    partClosed: '这一项已经关闭或离开，不能再改。',
    requestState: '这条要求已经不在可以这样处理的状态。',
    fileKind: '只收 JPEG、PNG、WebP 照片和 PDF。文件的内容要与这些格式相符，改后缀名没有用。',
    fileBroken: '文件不完整，或在正文之外夹带了别的内容。请重新扫描或另存后再传。',
    classCourse: '所属课程没有在开，请先开课，再登记或开班。',
    classState: '这个班已经是这个状态，或已经结班。结班的班不再改动，请另开一个班。',
    courseState: '课程还没有申报，或已经是这个状态。请先申报学科类或非学科类，再开课。',
    documentOfOffice: '这份材料是主管部门放入的，只有主管部门能撤下。',
    identityKeyMissing: '本系统没有设定身份证号散列密钥，暂不能登记身份证号。请管理员设定 IDENTITY_KEY。',
    imageTooLarge: '照片过大：文件不超过 10 MB，画面不超过 5000 万像素。请缩小后再传。',
    caseRunning: '这门课程已有一件鉴别在办，不能再申报或立案。',
    caseClosed: '这件鉴别已经决定或撤回。',
    noVacantSeat: '没有空席可以再请专家。',
    seatClosed: '这一席已经提交意见或已回避。',
    tieFirst: '请先申明有无利害关系，再填写意见。',
    notAppealable: '现在不能申请复核。',
    notAppealed: '这件鉴别没有在复核中。',
    alreadyListed: '这家机构已经在这张名单上。要延长请用“续期”。',
    listMove: '这条名单记录已经不在可以这样处理的状态。',
    proposalDecided: '这条移出建议已经有了决定。',
    blockTakenAway:
      '这个网格已经交给别人了。走访还在手机上，没有丢；请联系县教育局，收回网格后可以再交，也可以先导出文件。',
    targetTakenAway:
      '这一家已经移到别的网格了。走访还在手机上，没有丢；请联系县教育局，移回后可以再交，也可以先导出文件。',
    secondTakenAway: '这次复查已经交给别人了。走访还在手机上，没有丢；请联系县教育局。',
    secondDone: '这次复查已经交回过了。',
    samePerson: '复查不能派给走第一次的人。请换一名网格员。',
    sweepPlanned: '这次摸排还没有启动。',
    sweepRunning: '这次摸排已经启动。',
    sweepClosed: '这次摸排已经结束。没有交回的走访还在手机上，可以导出文件交给县教育局。',
    visitAccepted: '这次走访已经收下入档，不能再改。要改请联系县教育局。',
    visitNotWaiting: '这次走访不在待复核状态，可能已经有人处理了。',
    outcomeUnfit: '名单上没有的才算“新发现”，名单上有的不能选“新发现”。',
    photoNotNamed: '走访里没有登记这张照片。',
    notGridWorker: '只能派给本县在岗的网格员。',
    blockNeedsWorker: '摸排进行中，每个网格都要有人。请换一个人，不能空着。',
    blockNameTaken: '已经有同名的网格，请换一个名称。',
    streetElsewhere: '这个街道不在本县。',
    targetSeen: '这一家已经走过，不能再移。',
    targetMoved: '这一家刚被移到别的网格，这次没有移。请看最新的名单再定。',
    nothingToDraw: '没有可抽的走访：复核收下的走访都已经进过抽签名单。',
  },
  inputs: {
    required: '请填写',
    type: '格式不对',
    tooSmall: (min) => `不能小于 ${min}`,
    tooBig: (max) => `不能大于 ${max}`,
    tooShort: (min) => `至少 ${min} 个字`,
    tooLong: (max) => `最多 ${max} 个字`,
    choice: (choices) => `只能是：${choices}`,
    day: '请填写 1900 年至 2199 年间的日期，如 2026-11-19',
    minutes: '请填写 1 至 600 的整数分钟',
    control: '含有看不见的控制字符，请删去后重填',
    endsBeforeBegins: '结束日期不能早于开始日期',
    dayAhead: '日期不能晚于今天，也不能早于开始的那天',
    dueBeforeAssigned: '上交日期不能早于布置日期',
    subject: '没有这门学科',
    unknownKey: (keys) => `不认识的字段：${keys}`,
    other: '填写有误',
  },
  faultDetail: (reference) => `请稍后再试。若仍不行，请把编号 ${reference} 告诉管理员。`,
};
