/** Words of an exported register of institutions, beside those that its import reads. */
export const institutionExport = {
  file: (day: string) => `机构名册-${day}.xlsx`,
  sheets: { institutions: '机构', points: '教学点', staff: '从业人员', courses: '课程' },
  /** Columns that the register works out and an import passes over. */
  worked: {
    county: '区县',
    completeness: '档案完整度（%）',
    missing: '所缺项数',
    staleSince: '最早核实日',
    lists: '所在名单',
  },
  list: { white: '白名单', black: '黑名单', watch: '重点关注' },
  point: {
    institution: '所属机构',
    name: '教学点名称',
    streetCode: '街道/乡镇代码',
    address: '地址',
    area: '面积（平方米）',
    floor: '楼层',
    approvalNo: '审批文号',
    approvedOn: '审批日期',
    approvedUntil: '审批有效期至',
    leaseUntil: '租约到期',
    fireCheckedOn: '消防检查日期',
    closedOn: '关闭日期',
  },
};
export type InstitutionExportText = typeof institutionExport;
