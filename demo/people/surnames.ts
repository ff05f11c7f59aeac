import { weightedTable } from '../random.ts';

/** Surnames with their share in a thousand, roughly as a recent count of the registered population has them. */
const SHARES =
  '王72 李72 张68 刘54 陈45 杨31 黄22 赵21 吴20 周20 徐15 孙15 马13 朱13 胡13 郭12 何11 林11 高10 罗10 郑9 梁8 谢8 宋8 唐7 许7 韩7 邓7 冯6 曹6 彭6 曾6 ' +
  '萧6 田5 董5 潘5 袁5 蔡5 蒋5 余5 于5 杜5 叶5 程5 魏5 苏4 吕4 丁4 任4 卢4 姚4 沈4 钟4 姜4 崔4 谭4 陆4 范4 汪4 廖3 石3 金3 韦3 贾3 夏3 付3 方3 邹3 熊3 ' +
  '白3 孟3 秦3 邱3 侯3 江3 尹3 薛2 闫2 段2 雷2 龙2 黎2 史2 陶2 贺2 毛2 郝2 顾2 龚2 邵2 万2 覃2 武2 钱2 戴2 严2 莫2 孔2 向2 常2 欧阳1 上官1';

export const SURNAMES = weightedTable(
  SHARES.split(' ').map((entry) => {
    const [, name, share] = /^(\D+)(\d+)$/.exec(entry)!;
    return [name!, Number(share)] as const;
  }),
);
