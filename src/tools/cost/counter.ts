/** The sentence to answer an offer with: a day, a sum, the number of parts, in writing. */
import { sayYuan, type Fen } from './money.ts';

/** Monthly sums are said in round tens: nobody promises 分. */
export function counterOffer(debt: Fen, promise: Fen): string | undefined {
  const monthly = Math.floor(promise / 1000) * 1000;
  if (monthly === 0 || debt <= 0) return undefined;
  const months = Math.ceil(debt / monthly);
  if (months === 1)
    return `我现在一共欠 ${sayYuan(debt)} 元，这个月发工资后能还清。请告诉我在支付宝里怎么还，还完账单会不会马上更新。`;
  if (months > 60)
    return `我现在一共欠 ${sayYuan(debt)} 元，每个月真的拿得出 ${sayYuan(monthly)} 元。请看看能减多少、分多少期，把方案发到支付宝里，我看过再回。`;
  return `我现在一共欠 ${sayYuan(debt)} 元，每个月真的拿得出 ${sayYuan(monthly)} 元，分 ${months} 期能还完。请按这个数给我方案，总数不要超过现在欠的，写成文字发到支付宝里，我看过再回。`;
}
