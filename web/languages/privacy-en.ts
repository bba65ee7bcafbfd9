import { limits } from '../../schema/limits.ts'

/** The privacy notice in plain English. What it promises is what the code does: a sentence here changes with it, not before. */
export const privacyEn = {
  title: 'Your answers and your privacy',
  asks: (council: string) => `${council} asks the questions, and answers for what is kept.`,
  keep: {
    title: 'What we keep',
    points: [
      'Your answers, and the week you sent them. Not the day, and not the time.',
      'How you filled them in: on your own, with somebody, or on paper. And whether somebody could see.',
      'What you write is stored locked. It can be opened only by people whose job it is to read it.',
    ],
  },
  never: {
    title: 'What we do not keep',
    points: [
      'Your name, number, e-mail or address. We do not ask for them: leave them out when you write.',
      'Which phone or computer you use, and where you are.',
      'There are no cookies on these pages. Nobody follows what you do.',
    ],
  },
  sent: {
    title: 'If we sent you a link, or gave you a card',
    points: [
      'Your code works once. Nobody can see who used which code.',
      'If it came by text or e-mail, we delete your number or e-mail after the last message. GOV.UK Notify, which sends it for us, keeps it for seven days. Nothing joins it to your answers.',
    ],
  },
  survey: {
    title: 'Who reads your answers',
    points: [
      'The participation team reads one answer at a time, not all of yours together.',
      'Your PA cannot open them, and cannot see whether you answered.',
      'Leaders see numbers, and only where enough people answered. They see your words only if you said yes. Names and places are taken out first.',
      'If somebody may be in danger, the person in charge of keeping people safe reads that answer and keeps it.',
    ],
  },
  consultation: {
    title: 'If you answer for an organisation',
    points: [
      'The participation team reads the answers. Leaders see a summary.',
      'The name of your organisation is kept with them. It is published only if you agreed.',
      'If somebody may be in danger, the person in charge of keeping people safe reads that answer and keeps it.',
    ],
  },
  long: {
    title: 'How long we keep them',
    words: (days: string) =>
      `What you write: ${days} after the survey closes. Then it is deleted, in every copy.`,
    points: [
      'Numbers and results: as long as the council needs them. They do not show who you are.',
      `Answers you saved to finish later: until you send them, or ${limits.draftDays} days.`,
      'An answer kept to keep somebody safe: as long as the law asks. You cannot take that one back.',
    ],
  },
  rights: {
    title: 'Your rights',
    points: [
      'You choose whether to answer, and you can skip any question. Your support stays the same.',
      'The code you get at the end takes your answers back, at any time. What was already published stays.',
      'You can ask what is kept about you, and ask to see it, correct it, delete it, or stop its use. We do not know which answers are yours, so we cannot find them for you. Your code can.',
    ],
    ask: 'To ask, write or call:',
  },
  complain: {
    title: 'If something is wrong',
    text: 'Tell the council first. If that does not help, you can complain to the ICO. It looks after people’s rights to privacy.',
  },
  council: (council: string) => `More from ${council}`,
}

export type PrivacyWords = typeof privacyEn
