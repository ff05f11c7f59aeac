/** Words of an address behind which people live. */
const DWELLING =
  /单元|住宅|公寓|民房|民居|村民|自建房|家属[院楼]|宿舍|小区|花园|新村|家园|\d+(?:号楼|幢|栋|座).*\d{3,}室?|\d+-\d+-\d+/u;
/** Rooms for business in the same buildings. */
const BUSINESS = /商铺|底商|门面|商业|写字楼|广场|大厦|商务|产业园|裙楼|沿街/u;
/** Up to the street's name: 文化路, 和平大街, 三元巷. */
const STREET = /^(.*?(?:路|街|大道|巷|弄|胡同|村))/u;

/** Whether the address reads like a home. It errs on the side of hiding. */
const isDwelling = (address: string): boolean => DWELLING.test(address) && !BUSINESS.test(address);

/** The address as anyone may read it: of a dwelling the street alone, or nothing where none is named. */
export function publicAddress(address: string | null): { readonly text: string | null; readonly hidden: boolean } {
  if (address === null || !isDwelling(address)) return { text: address, hidden: false };
  return { text: STREET.exec(address)?.[1] ?? null, hidden: true };
}
