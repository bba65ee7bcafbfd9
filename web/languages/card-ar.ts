import type { CardWords } from './card-en.ts'

export const cardAr: CardWords = {
  scan: 'يمكنك مسح هذا الرمز بكاميرا الهاتف، أو فتح العنوان',
  type: 'وكتابة:',
  once: 'يعمل مرة واحدة.',
  onceUntil: (day) => `يعمل مرة واحدة، حتى ${day}.`,
  choice: {
    survey: 'الاختيار لك. لا نسأل عن اسمك.',
    consultation: 'الإجابة هنا عن مؤسستك.',
  },
}
