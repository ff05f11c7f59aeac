export const system = {
  audit: {
    title: '操作留痕',
    note: (count: string) => `共 ${count} 条。只增不改，逐条串联校验。`,
    empty: '还没有留痕。',
    filter: { action: '操作', from: '起始日期', until: '截止日期' },
    column: {
      at: '时间',
      action: '操作',
      outcome: '结果',
      by: '操作人',
      role: '身份',
      region: '区域',
      touched: '涉及',
    },
    outcome: { done: '完成', refused: '被拒', fault: '出错' },
    touched: (count: number) => `${count} 项`,
    nobody: '未登录',
  },
  people: {
    title: '人员与职务',
    note: (count: string) => `共 ${count} 人`,
    empty: '还没有账号。',
    column: { name: '姓名', login: '登录名', duties: '职务', seen: '最近登录' },
    never: '从未登录',
    noLogin: '不能登录',
  },
  notifications: { title: '消息', note: (unread: string) => `${unread} 条未读` },
};
