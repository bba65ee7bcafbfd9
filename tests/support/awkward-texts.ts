import { limits } from '../../schema/limits.ts'

export type AwkwardText = { category: string; text: string }

const joiner = '\u200d'
const flagOfEngland = `\u{1f3f4}${[...'gbeng'].map(asTag).join('')}\u{e007f}`
const handlers = words('onerror onload onfocus onclick ontoggle onbegin')
const scripts = texts(
  `<script>heard=1</script> ¦ <img src=x onerror=heard=1> ¦ <svg/onload=heard=1> ¦
  <iframe srcdoc="<script>top.heard=1</script>">`,
)
/** What would end the place that a page puts a text in: an element, an attribute, a text area, a comment, a style. */
const ends = texts(
  '"> ¦ \'> ¦ </textarea> ¦ </span></p> ¦ </title></style> ¦ --> ¦ ]]> ¦ "/><!-- ¦ </script>',
)
/** One of each number of bytes and units that a character may have, and what HTML writes longer. */
const units = [...'xéሰعத中😀𞤀<&"', `👩${joiner}👧`, 'e\u0301', 'ሰላም ', '\ud800']

/** How a text can be awkward → such texts. */
const categories: Record<string, string[]> = {
  'reserved words':
    words(`null NULL undefined NaN Infinity -Infinity true false True nil None void self this async
    await eval arguments function class default on off yes no N/A EOF`),
  'names that objects have':
    words(`__proto__ constructor prototype toString valueOf hasOwnProperty then length
    constructor.prototype.heard __proto__[heard] token drop channel quotable`),
  'odd numbers':
    words(`0 -0 1e309 -1e309 1e-400 0x1F 0b101 0o17 1_000 1,000.00 1.000,00 .5 5. 007 ++1 --1 1/0 2^63
    9007199254740993 99999999999999999999999999 ١٢٣ ۱۲۳ ፩፪፫ １２３ ½ Ⅷ ②`),
  'special characters':
    words(`! " # $ % & ' ( ) * , . / : ; < > ? [ \\ ] ^ _ \` { | } ~ £ € § && || << >> <> => ===
    ?? ... /**/ // <!-- ]]> \\\\ \\n \\0 ''' """`),
  'quotes, dashes and symbols': words(
    '‘it’ “it” „it“ «it» ‹it› 「it」 it´s it`s 3″ – — ― ‐ − … ™ ® ° µ √ ≠ № ☂ ♿ ⇒ █ \ufffd',
  ),
  'superscripts and subscripts': words('⁰⁴⁵ ₀₁₂ x² H₂O ᵃᵇ ª º'),
  'case that changes length': words('ß ẞ ŉ ǰ İ ı ΐ ﬀ ﬃ ǅ ς ᾳ և Ⱥ \u212a \u212b'),
  'scripts of two and three bytes':
    texts(`شقتي باردة ورطبة ¦ ቤተይ ዝሑል እዩ ¦ ቤቴ በጣም ቀዝቃዛ ነው ¦ زما کور سوړ دی ¦ خانه\u200cام سرد است ¦
    ماڵەکەم ساردە ¦ میرا گھر ٹھنڈا ہے ¦ 我的房子很冷 ¦ 家がとても寒い ¦ 집이 너무 추워요 ¦ என் வீடு குளிராக உள்ளது ¦ আমার বাসা ঠান্ডা ¦
    मेरा घर ठंडा है ¦ ਮੇਰਾ ਘਰ ਠੰਡਾ ਹੈ ¦ මගේ නිවස සීතලයි ¦ ห้องของฉันหนาวมาก ¦ ကျွန်တော့်အိမ်က အေးတယ် ¦ ផ្ទះខ្ញុំត្រជាក់ ¦ Nhà tôi lạnh lắm ¦
    Моя квартира холодна ¦ Το σπίτι μου είναι κρύο ¦ הדירה שלי קרה ¦ Banesa ime është e ftohtë ¦ Gurigaygu waa qabow yahay ¦
    Evim çok soğuk ¦ ჩემი ბინა ცივია ¦ Իմ տունը ցուրտ է ¦ ཁང་པ་གྲང་མོ་ ¦ ᏓᏆᎴᎳ`),
  'scripts of four bytes': words('𞤀𞤣𞤤𞤢𞤥 𐴌𐴟𐴇𐴥𐴝 𠮷野家 𐌰𐌱𐌲 𐐀𐐁 𝒽𝑒𝓁𝓅 𝟘𝟙𝟚 𝔥𝔢𝔩𝔭 🅷🅴🅻🅿 𒀀𒀁 𓀀𓀁 𑄌𑄋𑄴𑄟'),
  emoji: [
    ...words(
      '😀 ❤ ❤\ufe0f ©\ufe0e ©\ufe0f 👍🏽 👍🏿 🏻 🇬 🇬🇧 🇪🇷🇸🇴 🇬🇧🇬 🫥 1\ufe0f\u20e3 #\ufe0f\u20e3 \ufe0f\u20e3 😀🙃😶🙂',
    ),
    ...[2, 3, 4].map((size) => words('👨 👩 👧 👦').slice(0, size).join(joiner)),
    ...[
      ['🏳\ufe0f', '🌈'],
      ['🏴', '☠\ufe0f'],
      ['👩🏿', '🦽'],
      ['🤦🏾', '♂\ufe0f'],
    ].map((pair) => pair.join(joiner)),
    flagOfEngland,
    flagOfEngland.slice(0, -2),
    `👩${joiner.repeat(3)}👩`,
    `${joiner}👩${joiner}`,
    '😀'.repeat(300),
  ],
  'combining marks': [
    ...texts(
      'e\u0301 is not \u00e9 ¦ \u0301starts with a mark ¦ \u1100\u1161\u11a8 ¦ க\u0bcdஷ\u0bbf ¦ ﷽﷽﷽ ¦ q\u0323\u0307 q\u0307\u0323',
    ),
    ...words('\u0336 \u0489 \u20dd \u0e47 \u093e').map((mark) => [...'my PA'].join(mark) + mark),
    [...'tired'].map((letter) => letter + range(0x300, 0x31f).join('')).join(''),
    `a${'\u0300'.repeat(1000)}`,
  ],
  'marks of direction': [
    ...[...range(0x202a, 0x202e), ...range(0x2066, 0x2069), '\u200e', '\u200f', '\u061c'].map(
      (mark) => `my ${mark}flat (3) is cold`,
    ),
    ...texts(
      '\u202egnihton saw ti\u202c ¦ \u2067\u2067\u2067never closed ¦ \u2069\u2069\u202c\u202cnever opened ¦ abc ابج 123 ١٢٣ <b>אבג</b> xyz',
    ),
  ],
  'characters without width': [
    ...range(0x200b, 0x200d),
    ...range(0x2060, 0x2064),
    ...['\u00ad', '\u034f', '\u180e', '\u3164', '\ufeff'],
  ].flatMap((unseen) => [`pass${unseen}word`, unseen]),
  'control characters': inside([...range(0x01, 0x1f), ...range(0x7f, 0x9f)]),
  NUL: ['\0', 'a\0b', '\0a', 'a\0', 'a\0\0\0b', '<\0script>', '\r\0\n', 'ሰ\0ላም'],
  'line ends': ['a\\nb', ...inside(['\r\n', '\n\r', '\r\r\n', '\n\n\n', '\u2028', '\u2029', '\r\0\n'])],
  'ends that are trimmed': [
    '\ufeffin',
    'in\ufeff',
    '\u2003in\u2003',
    '\n\n  in',
    '\0\ufeff\0in\0',
    '\u0085in\u0085',
    '\u200bin',
  ],
  'code points that are no characters': inside([
    ...range(0xfdd0, 0xfdd3),
    ...range(0xfffe, 0xffff),
    ...range(0x1fffe, 0x1ffff),
    ...range(0x10fffe, 0x10ffff),
    ...range(0xfff9, 0xfffc),
    ...range(0xe000, 0xe001),
    '\u{e0001}',
    '\u0378',
  ]),
  'half a character': [
    ...['\ud83d', '\ude00', 'a\ud800', '\udfffb', '\ude00\ud83d', '\ud83d\ud83d\ude00', '\ud83d\0\ude00'],
    ...['\ud83d \ude00', '\ud83d<b>\ude00', '\udbff'.repeat(50)],
  ],
  'spaces alone': [
    '',
    ...' \t\n\v\f\r\u00a0\u1680\u202f\u205f\u3000\u2028',
    ...range(0x2000, 0x200a),
    '\r\n',
    ' \t\r\n\u2029',
  ],
  scripts: [
    ...scripts,
    ...ends.flatMap((end) => scripts.slice(0, 2).map((script) => end + script)),
    ...handlers.map((handler) => `" ${handler}=heard=1 autofocus tabindex=1 x="`),
    ...handlers.map((handler) => `<details open ${handler}=heard=1><svg><animate ${handler}=heard=1>`),
    ...texts(`javascript:heard=1 ¦ JaVaScRiPt:heard=1 ¦ java\tscript:heard=1 ¦ vbscript:x ¦ data:text/html,<script>heard=1</script> ¦
      <a href="javascript:heard=1">press</a> ¦ <math href="javascript:heard=1">press</math> ¦ <scr<script>ipt>heard=1</script> ¦
      <ScRiPt\t>heard=1</sCrIpT\n> ¦ <svg><script>heard&#61;1</script></svg> ¦ <style>@import'javascript:heard=1'</style>`),
  ],
  'markup of other kinds':
    texts(`<b>bold ¦ </p></div></main> ¦ <plaintext> ¦ <base href=//x> ¦ <!doctype html> ¦ < script > ¦ ＜b＞ ¦
    <meta http-equiv=refresh content=0> ¦ <style>*{display:none}</style> ¦ <form action=//x><button> ¦ <template><p> ¦
    <input name=token value=x> ¦ <![CDATA[x]]> ¦ <?xml version="1.0"?> ¦ <!DOCTYPE a [<!ENTITY b "c">]>&b; ¦ <select><option> ¦ </form>`),
  'HTML entities':
    words(`&amp; &lt;b&gt; &#60; &#x3c; &#0; &#128; &#xd800; &#x10ffff; &#x110000; &nbsp; &amp;lt; &lt &copy
    &notit; &bogus; &quot; &#13;&#10; &NewLine;`),
  'SQL injection':
    texts(`' or '1'='1 ¦ '; drop table answers; -- ¦ " or ""=" ¦ ') union select sealed from answers -- ¦ officer'-- ¦
    1; pragma foreign_keys=off ¦ _% ¦ ?1 ¦ :name ¦ @p1 ¦ x' || (select 1) || ' ¦ \\'; --`),
  'templates and formats':
    texts(`{{7*7}} ¦ {{constructor.constructor("return 1")()}} ¦ #{7*7} ¦ <%= 7*7 %> ¦ {% raw %} ¦ [[x]] ¦
    $& $1 $$ $' ¦ %s%s%n ¦ %d %x %p ¦ %1$*2$s ¦ {0} ¦ {} ¦ \\x41\\u0041 ¦ \${7*7} ¦ \`\${heard=1}\``),
  'paths and shells':
    texts(`../../../etc/passwd ¦ ..\\..\\windows ¦ /dev/null ¦ file:///etc/hosts ¦ C:\\ ¦ ~root ¦ CON ¦ NUL.txt ¦ ; ls ¦
    | cat ¦ \`id\` ¦ $(id) ¦ && exit ¦ > out ¦ '; exit 1; ' ¦ --help ¦ -rf`),
  'formulas of a spreadsheet': [...'=+-@＝＋－＠\t\r', 'a\t=', 'a\n=', '"='].flatMap((start) => [
    `${start}1+1`,
    `${start}HYPERLINK("//x","y")`,
  ]),
  'JSON, CSV and Markdown':
    texts(`{ ¦ [] ¦ {"text":"x"} ¦ {"__proto__":{"heard":1}} ¦ \\" ¦ ["a","b" ¦ - a: &b *b ¦ --- ¦ a,b;c\td ¦ "a""b" ¦
    [x](javascript:heard=1) ¦ ![](x) ¦ # x ¦ \`\`\` ¦ "a\nb",c`),
  'URL encodings':
    words(`%00 %0d%0a %3Cscript%3E %253C %u003c %E0%A4%A %ff %F0%9F%98%80 a+b a&b=c ?a=b#c //x http://[::1]/
    mailto:x xn--nxasmq6b`),
  'form and header look-alikes': [
    ...texts(`--boundary ¦ --boundary-- ¦ ------WebKitFormBoundary0123456789abcdef-- ¦ ------formdata-undici-000000000000 ¦
      x\r\nSet-Cookie: a=b ¦ HTTP/1.1 200 OK\r\n\r\nx ¦ 0\r\n\r\nx ¦ "; filename="x.html ¦ =?utf-8?B?PGI+?=`),
    'x\r\n--boundary\r\nContent-Disposition: form-data; name="token"\r\n\r\nx\r\n--boundary--\r\n',
    'Content-Disposition: form-data; name="quotable"\r\n\r\nyes',
  ],
  'very long words': [...units.slice(0, 4), `Z${joiner}`, '<', '&', '"', 'a\r\n'].map((unit) =>
    fill(unit, 3000),
  ),
  'exactly at the limit': [
    ...units.map((unit) => `${fill(unit, limits.longText - 1)}.`),
    `  ${fill('x', limits.longText)}\r\n\r\n`,
    fill('x\0', limits.longText * 2),
    `${'x\r\n'.repeat(limits.longText / 2 - 1)}xx`,
  ],
  'one over the limit': [
    ...units.map((unit) => `${fill(unit, limits.longText)}.`),
    `</textarea><script>heard=1</script>${fill('x', limits.longText - 34)}`,
    `${'x\r\n'.repeat(limits.longText / 2)}x`,
  ],
}

/** What people, phones and attackers may type: some 600 texts, made from their categories. */
export const awkwardTexts: AwkwardText[] = Object.entries(categories).flatMap(([category, list]) =>
  list.map((text) => ({ category, text })),
)

function words(list: string) {
  return list.trim().split(/\s+/)
}

function texts(list: string) {
  return list.trim().split(/\s*¦\s*/)
}

function asTag(letter: string) {
  return String.fromCodePoint(0xe0000 + letter.charCodeAt(0))
}

/** So many UTF-16 units exactly, of one character or word. */
function fill(unit: string, most: number) {
  return unit.repeat(Math.floor(most / unit.length)) + 'x'.repeat(most % unit.length)
}

function range(first: number, last: number) {
  return Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n))
}

function inside(characters: string[]) {
  return characters.map((character) => `a${character}b`)
}
