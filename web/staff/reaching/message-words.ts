/** What the messages of a batch say before somebody writes their own: nobody knows who has answered, so a reminder thanks too. */
export type About = { council: string; title: string; helpLine: string; helpAtNight: string }
type Texts = {
  text: readonly [(about: About) => string, (about: About) => string, (about: About) => string]
  email: readonly [(about: About) => Mail, (about: About) => Mail, (about: About) => Mail]
}
type Mail = { subject: string; body: string }

const en: Texts = {
  text: [
    ({ council }) =>
      `${council}: how are things for you? A few questions, no name asked. You choose: ((link))`,
    ({ council }) =>
      `${council}: we sent you a few questions. Answered? Thank you. If not, there is still time: ((link))`,
    ({ council }) =>
      `${council}: the last time we ask. Answered? Thank you. If not, it is open a little longer: ((link))`,
  ],
  email: [
    (about) => ({
      subject: about.title,
      body: mail(
        'Hello,',
        `${about.council} would like to know how things are for you: ${about.title}.`,
        'It takes a few minutes, on any phone. You choose: you can skip any question, or not answer at all. We do not ask your name. Your PA cannot see your answers, or whether you answered.',
        'This link works once:\n((link))',
        'If it does not open, go to the address before the # sign and type this code: ((code))',
        `Nobody reads your answers live. To talk to somebody: ${about.helpLine}. At night and weekends: ${about.helpAtNight}.`,
      ),
    }),
    (about) => ({
      subject: `${about.title}: there is still time`,
      body: mail(
        'Hello,',
        `We wrote to you about ${about.title}. We cannot see who has answered. If you have, thank you, and there is nothing more to do.`,
        'If not, and you would like to, this link works once:\n((link))',
        `To talk to somebody: ${about.helpLine}. At night and weekends: ${about.helpAtNight}.`,
      ),
    }),
    (about) => ({
      subject: `${about.title}: the last time we ask`,
      body: mail(
        'Hello,',
        `This is the last time we write about ${about.title}. If you have answered, thank you.`,
        'If not, it is open a little longer, and this link works once:\n((link))',
        `To talk to somebody: ${about.helpLine}. At night and weekends: ${about.helpAtNight}.`,
      ),
    }),
  ],
}

const ar: Texts = {
  text: [
    ({ council }) => `${council}: كيف حالك؟ أسئلة قليلة بلا اسم، والاختيار لك: ((link))`,
    ({ council }) => `${council}: أرسلنا إليك أسئلة. إن سبقت الإجابة فشكرًا، وإلا فما زال هناك وقت: ((link))`,
    ({ council }) => `${council}: هذه آخر رسالة. إن سبقت الإجابة فشكرًا، وإلا فالرابط مفتوح قليلًا: ((link))`,
  ],
  email: [
    (about) => ({
      subject: about.title,
      body: mail(
        'مرحبًا،',
        `نود في ${about.council} أن نعرف كيف حالك: ${about.title}.`,
        'يستغرق ذلك بضع دقائق على أي هاتف. الاختيار لك: يمكنك تخطي أي سؤال أو عدم الإجابة. لا نسأل عن اسمك. لا يستطيع المستشار الشخصي (PA) رؤية إجاباتك أو معرفة إن كنت قد أجبت.',
        'يعمل هذا الرابط مرة واحدة:\n((link))',
        'إذا لم يُفتح، فالرمز التالي يُكتب في العنوان الذي قبل علامة #: ((code))',
        `لا أحد يقرأ إجاباتك لحظة إرسالها. للتحدث مع أحد: ${about.helpLine}. في الليل وعطلة نهاية الأسبوع: ${about.helpAtNight}.`,
      ),
    }),
    (about) => ({
      subject: `${about.title}: ما زال هناك وقت`,
      body: mail(
        'مرحبًا،',
        `كتبنا إليك عن ${about.title}. لا نعرف من أجاب. إن سبقت الإجابة فشكرًا، ولا حاجة إلى شيء آخر.`,
        'وإلا فهذا الرابط يعمل مرة واحدة:\n((link))',
        `للتحدث مع أحد: ${about.helpLine}. في الليل وعطلة نهاية الأسبوع: ${about.helpAtNight}.`,
      ),
    }),
    (about) => ({
      subject: `${about.title}: آخر رسالة`,
      body: mail(
        'مرحبًا،',
        `هذه آخر رسالة عن ${about.title}. إن سبقت الإجابة فشكرًا.`,
        'وإلا فالرابط مفتوح قليلًا، ويعمل مرة واحدة:\n((link))',
        `للتحدث مع أحد: ${about.helpLine}. في الليل وعطلة نهاية الأسبوع: ${about.helpAtNight}.`,
      ),
    }),
  ],
}

const mail = (...parts: string[]) => parts.join('\n\n')

const languages: Record<string, Texts> = { en, ar }

/** @param number 0 for the invitation, 1 and 2 for reminders. In a language that Heard has no words in it is empty but for the link. */
export function messageWords(via: 'text' | 'email', language: string, number: 0 | 1 | 2, about: About): Mail {
  const texts = languages[language]
  if (!texts) return { subject: '', body: '((link))' }
  return via === 'text' ? { subject: '', body: texts.text[number](about) } : texts.email[number](about)
}
