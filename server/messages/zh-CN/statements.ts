export interface Statement {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** Short statements that anyone may hold us to. */
export const statements: Readonly<Record<'privacy' | 'accessibility', Statement>> = {
  privacy: {
    title: '隐私说明',
    lead: '公开页面不收集个人信息；登录后只看得到本人职责范围内的内容。',
    parts: [
      {
        heading: '不登录时',
        lines: [
          '不需要任何个人信息，不设统计或广告，不加载其他网站的内容。',
          '只在您切换语言时保存一个 Cookie（qz_lang），记住您选的语言。',
          '表格自查只在内存中读取您的文件，判断完即丢弃，不保存、不外传。',
        ],
      },
      {
        heading: '公示里有什么',
        lines: ['只有班级和作业：学科、内容、时长、改动与理由。', '没有教师姓名，没有任何学生信息。'],
      },
      {
        heading: '机构公开信息里有什么',
        lines: [
          '机构、证照、名单、收费，以及依规定必须公示的教学、教研人员：姓名、照片、资格证。离职或不再公示的当即不见。',
          '没有法定代表人、电话和身份证件信息；教学点在住宅里的只写到街道。开放数据里没有任何人。',
        ],
      },
      {
        heading: '登录以后',
        lines: [
          '会话 Cookie 只用来识别您是谁；密码只保存散列值。',
          '家长只看得到自己孩子所在班级的公示；数据库自身也拒绝范围以外的读取。',
          '每次读取学生信息都会留下记录，只记动作和编号，不记内容。',
        ],
      },
      {
        heading: '有疑问',
        lines: ['请向学校或当地教育行政部门提出；他们是这些数据的管理者。'],
      },
    ],
  },
  accessibility: {
    title: '无障碍说明',
    lead: '公开页面和家长页面按 WCAG 2.2 AA 制作，手机、电脑、老年人都能用。',
    parts: [
      {
        heading: '已经做到',
        lines: [
          '公开页面不需要脚本；只用键盘就能完成全部操作；每页开头可跳到正文。',
          '文字与背景的对比不低于 4.5:1；颜色从不单独表示含义。',
          '文字放大到 200% 不遮挡、不丢失；手机页面可选三档字号；按钮不小于 44 像素。',
          '跟随系统的高对比度与减少动画设置；公示可以直接打印。',
        ],
      },
      {
        heading: '还不够好的地方',
        lines: ['作业内容由学校填写，只有中文。', '还没有请读屏软件用户逐页听过；发现问题请告诉学校或教育部门。'],
      },
    ],
  },
};
