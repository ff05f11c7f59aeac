import { accountOf, judgeText, spanOf } from '#policy/homework/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import type { Random } from '../random.ts';
import { clock, later } from './instant.ts';
import type { Offer } from './offer.ts';
import type { Handling, Publisher } from './publisher.ts';
import type { ClassStory } from './story.ts';
import type { Fate } from './write-assignment.ts';

/** How often, for each task that is given, something happens that a rule speaks of. */
const OFTEN = {
  overLimit: 0.005,
  banned: 0.0012,
  atHome: 0.01,
  asked: 0.002,
  late: 0.0012,
  weekend: 0.0012,
  practice: 0.012,
  corrected: 0.009,
  withdrawn: 0.004,
};

const WORDS: readonly { readonly says: string; readonly reason: string }[] = [
  {
    says: '读熟后可以请家长听一听、提提建议，不听也没关系，不用签字。',
    reason: '只是鼓励孩子自愿展示，不作要求，也不收反馈。',
  },
  { says: '有条件的可以和爸爸妈妈一起完成小制作的准备。', reason: '自愿参与，课上会发材料，没有家长参加也能完成。' },
  { says: '写好后同桌之间互相批改拼写，老师再统一批。', reason: '互改是课堂活动，作业仍由教师全批全改。' },
  { says: '拼写还不熟的词抄五遍。', reason: '只针对个别学生的易错词，已当面说明，可以用默写代替。' },
  { says: '可以用手机查看一段资料，也可以到图书角查。', reason: '课上已播放资料，查阅自愿，不用手机也能完成。' },
];
const CORRECTIONS = ['页码写错，已更正', '题号写错，以更正后的为准', '补充说明格式要求', '原文有错字，已更正'];
const WITHDRAWALS = ['与学校活动冲突，改日布置', '课时调整，本课未上完，作业撤回', '与学科组统筹后，当天不再布置'];
const HANDLED = [
  '已了解情况：外出教研未及时公示，已提醒当日公示。',
  '教师请假，代课教师次日补公示，已在例会上说明。',
  '已与教师面谈，下次在布置时公示。',
];
const PRACTICE_REASON = '今天课后服务多了一节，安排在第二节完成，写完即讲评，不带回家。';
const WEEKEND_REASON = '单元小结与周末阅读笔记合在一起布置，下周相应减少，学生可以分两天完成。';
const BANNED = ['parentCheck', 'parentAction', 'selfMarking', 'phoneRequired', 'repetitive'] as const;

interface Around {
  readonly principalId: string;
  readonly story: ClassStory;
}

/** What happens around a notice: near misses, questions answered with a reason, corrections, withdrawals, late notices. */
export class Incidents {
  readonly #pen: Pen;
  readonly #random: Random;
  readonly #publisher: Publisher;
  readonly #principal: string;
  readonly #story: ClassStory;

  constructor(pen: Pen, random: Random, publisher: Publisher, { principalId, story }: Around) {
    this.#pen = pen;
    this.#random = random;
    this.#publisher = publisher;
    this.#principal = principalId;
    this.#story = story;
  }

  /** What was tried first and refused, if anything. */
  before(offer: Offer): void {
    if (this.#calm(offer)) return;
    const earlier = { ...offer, moment: later(offer.moment, -this.#random.int(2, 6)) };
    const account = accountOf(offer, this.#publisher.ledger.cls);
    if (account === 'written' && this.#random.chance(OFTEN.overLimit)) this.#tooMuch(earlier);
    if (account === 'practice' && this.#random.chance(OFTEN.atHome))
      this.#publisher.attempt({ ...earlier, place: 'home' });
    if (this.#random.chance(OFTEN.banned)) this.#publisher.attempt({ ...earlier, flag: this.#random.pick(BANNED) });
  }

  /** A teacher was refused at so many minutes over what the class may have on the day. */
  refused(offer: Offer, over: number): void {
    const left = this.#publisher.ledger.left(spanOf(offer.assignedOn, this.#publisher.calendar), offer.tier);
    this.#publisher.attempt({ ...offer, dueOn: offer.assignedOn, minutes: left + over });
  }

  #calm(offer: Offer): boolean {
    return this.#story.calmFrom !== undefined && offer.assignedOn >= this.#story.calmFrom;
  }

  /** As many minutes more than the day still takes as a hopeful teacher would ask for. */
  #tooMuch(offer: Offer): void {
    this.refused(offer, this.#random.pick([1, 1, 2, 3, 5, 5, 8, 10, 12, 15]));
  }

  publish(offer: Offer): void {
    if (this.#calm(offer) || offer.importId !== undefined) {
      this.#publisher.publish(offer);
      return;
    }
    if (this.#generous(offer)) return;
    const asked = this.#random.chance(OFTEN.asked) ? this.#random.pick(WORDS) : null;
    if (asked !== null && judgeText(asked.says).length > 0) {
      this.#publisher.publish({ ...offer, content: offer.content + asked.says }, { answer: asked.reason });
      return;
    }
    const late = this.#random.chance(OFTEN.late) ? this.#late(offer) : null;
    if (late !== null) {
      this.#publisher.publish(late, { handling: this.#handling(late) });
      return;
    }
    this.#publisher.publish(offer, { fate: this.#fate(offer) });
  }

  /** More than the measure for days off or for practice in school: a rule asks, and the teacher has a reason. */
  #generous(offer: Offer): boolean {
    const { ledger, calendar } = this.#publisher;
    const more = this.#random.int(3, 9);
    if (accountOf(offer, ledger.cls) === 'practice') {
      if (!this.#random.chance(OFTEN.practice)) return false;
      const minutes = ledger.practiceLeft(spanOf(offer.assignedOn, calendar)) + more;
      return this.#publisher.publish({ ...offer, minutes }, { answer: PRACTICE_REASON });
    }
    const next = addDays(offer.assignedOn, 1);
    const rest = spanOf(next, calendar);
    if (offer.form !== 'written' || rest.kind === 'teaching' || !this.#random.chance(OFTEN.weekend)) return false;
    const minutes = ledger.left(rest, offer.tier) + more * 2;
    return this.#publisher.publish({ ...offer, place: 'home', assignedOn: next, minutes }, { answer: WEEKEND_REASON });
  }

  #late(offer: Offer): Offer | null {
    const day = addDays(offer.assignedOn, this.#random.pick([1, 1, 2]));
    return day >= this.#pen.today ? null : { ...offer, moment: { day, minute: clock(8) + this.#random.int(0, 120) } };
  }

  /** Older ones have been looked into by the principal; the latest are still open. */
  #handling(offer: Offer): Handling {
    if (offer.moment.day > addDays(this.#pen.today, -12) || this.#random.chance(0.15)) return null;
    return { by: this.#principal, daysLater: this.#random.int(1, 3), note: this.#random.pick(HANDLED) };
  }

  #fate(offer: Offer): Fate {
    const moment = later(offer.moment, this.#random.int(15, 90));
    const at = this.#random.next();
    if (moment.day === this.#pen.today) return { kind: 'published' };
    if (at < OFTEN.corrected) return this.#corrected(offer, moment);
    if (at < OFTEN.corrected + OFTEN.withdrawn)
      return { kind: 'withdrawn', moment, reason: this.#random.pick(WITHDRAWALS) };
    return { kind: 'published' };
  }

  #corrected(offer: Offer, moment: Offer['moment']): Fate {
    const slip = offer.content.replace(
      /第(\d+)/,
      (_, page: string) => `第${Number(page) + this.#random.int(1, 9) * 10}`,
    );
    if (slip !== offer.content)
      return {
        kind: 'corrected',
        moment,
        reason: this.#random.pick(CORRECTIONS.slice(0, 2)),
        before: { ...offer, content: slip },
      };
    const short = offer.content.slice(0, Math.ceil(offer.content.length * 0.7));
    return {
      kind: 'corrected',
      moment,
      reason: this.#random.pick(CORRECTIONS.slice(2)),
      before: { ...offer, content: short },
    };
  }
}
