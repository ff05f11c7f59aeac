export const institutions = {
  tabs: {
    label: '培训机构各页',
    registry: '名册',
    overview: '概览',
    sweep: '摸排',
    duplicates: '查重',
    classifications: '分类鉴别',
    lists: '名单',
    platform: '平台核对',
  },
};
