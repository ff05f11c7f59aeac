/** 学籍号: the last four characters only (DP-3: no more than the task needs). */
export const maskedNumber = (number: string): string => `****${number.slice(-4)}`;

/** A mobile number with its middle hidden: 199****1234; of anything shorter nothing shows. */
export const maskedPhone = (phone: string): string =>
  /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';
