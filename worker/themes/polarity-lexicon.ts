/** What a word or phrase says: it works, it does not, it is both, or something should be done. */
export type Kind = 'working' | 'not-working' | 'mixed' | 'idea'

/** English phrases by how strongly they say a thing, separated by commas. A final * stands for any ending. */
export type Phrases = readonly [weight: number, phrases: string][]

/** What is both at once. */
export const mixed: Phrases = [
  [
    2,
    `50 50, agree in part, agree to some extent, bit of both, depends on the, depends on who, depends which,
    depends who, fifty fifty, good and bad, hit and miss, hit or miss, it depends, luck of the draw, mixed,
    partly agree, patchy, postcode lottery, pros and cons, so so, some good some bad, swings and
    roundabouts, up and down, ups and downs, varies, vary`,
  ],
]

/** What should be done. */
export const ideas: Phrases = [
  [
    2.2,
    `all care leavers, an idea, be better if, be cool, be cool if, be easier if, be good if, be great if, be
    helpful if, be honest, be lovely if, be nice if, be sick if, be useful if, better if, bring back, can we
    get, can we have, can you, could be a, could be more, could be used, could come, could do more, could
    have, could offer, could run, could share, could they, could use, could we, could you, couldnt we,
    couldnt you, dont wait, easier if, every care leaver, every young person needs, feel better if, free bus
    travel, good idea, good if, good to have, great if, great to have, have to start, help if, hope that,
    hope they, hope to, hopefully, hoping for, how about, i wish, id like, id love, id love to, id rather,
    id want, idea is, if i had, if only, if somebody would, if someone had, if the council, if there were,
    if they gave, if we had, if you gave, if you want, imagine if, it helps if, it needs, it
    would be, itd be, less emails, less paperwork, let care leavers, let young people, like every, like
    more, like someone, like somewhere, like the council, like there to be, like to be, like to go, like to
    have, like to know, like to learn, like to meet, like to see, like to try, like training, love it if,
    love someone, love somewhere, love to see, make sure, maybe a, maybe have, maybe more, more activities,
    more funding, more help, more places, more staff, more support, more things, more training, more trips,
    must be, must have, need a say, need better, need clear, need fixing, need his, need longer, need more,
    need one, need our, need proper, need someone, need something, need somewhere, need their, need to ask,
    need to be, need to get, need to give, need to go, need to have, need to let, need to listen, need to
    make, need to see, need to sort, need to start, need to stop, need to talk, need your, needs a page,
    needs a person, needs better, needs changing, needs fixing, needs its own, needs more, needs one, needs
    somebody, needs someone, needs something, needs sorting, needs their own, needs to, nice if, nice to
    have, ought to, please, propose*, recommend that, ring fence, set aside, should, shouldnt have to,
    suggest*, suggestion, there could be, there must be, there needs to be, there should, they need to,
    wanna, want a, want a say, want more, want my own, want our, want people to, want someone, want the,
    want them to, want to be, want to see, want to trace, want you to, wants to see, we need, we need one,
    we want, wed like, wed love, wed love to, wed rather, what about, what if they, what if we, what if you,
    what we need, what would, why cant we, why cant you, why dont, why not, wish, wish i, wish my, wish
    someone, wish there, wish they, wish we, wishing, work better if, worth having, worth trying, would
    accept, would allow, would avoid, would be a, would be a good, would be a start, would be ace, would be
    amazing, would be better, would be brilliant, would be class, would be cool, would be easier, would be
    fairer, would be glad to, would be good, would be great, would be handy, would be happy to, would be
    helpful, would be lovely, would be mint, would be nice, would be safer, would be sick, would be so,
    would be sound, would be useful, would be welcome, would be worth, would beat, would benefit, would
    bring, would change, would cut, would do more, would ease, would enable, would encourage, would find it
    useful, would free, would give, would gladly, would go a long way, would have to, would help, would
    improve, would it be, would let, would let me, would lift, would like, would love, would love to, would
    make, would mean, would prefer, would prevent, would rather be, would rather have, would really help,
    would reduce, would reserve, would save, would save us, would show, would solve, would sort, would
    spare, would speed, would stop, would support, would take away, would take more, would take on more,
    would take the, would want, would welcome, would work, you need to`,
  ],
  [
    1.2,
    `better, consider, could, could get, could help, deserve, deserves, every young person, everyone needs, i
    need, i want to, ideally, if there was, introduce, less, longer, maybe, more, more groups, more of, more
    time, must, need, need a, needs, needs a, not after, perhaps, prefer, somebody to, someone to, somewhere
    to, want, would, would a, would be, would feel`,
  ],
  [
    0.6,
    `a place where, before we, if somebody, if someone, if the, if they, if we, if you, instead of, once we,
    rather than, so that, would get, would keep`,
  ],
]

/** What says nothing, where its words on their own would. */
export const neutral: Phrases = [
  [
    0,
    `alcohol worker, all we need, as soon as, better than nothing, care leaver*, carry on, contract phone,
    crisis cafe, crisis line, crisis team, day to day, dont know, drug service, drug worker, drugs and
    alcohol, drugs service, drugs worker, early help, even though, everything i need to, fair enough, feel
    like a, felt like a, fined, first of all, good enough, good luck, good morning, good practice, gym
    membership, hard to say, health needs, hope house, how about that, how easy, i need her, i need him, if
    they need, if you ask me, in care, in need, kind of, leaving care, like a family, like a home, looks
    like a, love to know, mental health, more than one, n a, need to know basis, needs assessment, neither
    agree nor disagree, nice to meet, no comment, not sure, nothing to add, nothing to say, out of hours,
    phone contract, police, prison visits, probation, quiet for, quiet hours, said we did, sort of, special
    needs, treated like a, wellbeing, what i need, when they need, when you need, working together`,
  ],
]

/** Words that turn what follows into its opposite, for a few words; alone they tell of something that is not there. */
export const negators = new Set(
  `not no never none nobody noone nothing nowt without cant cannot couldnt dont doesnt didnt isnt arent wasnt werent wont
  havent hasnt hadnt aint neither nor hardly barely seldom rarely wouldnt nowhere`.split(/\s+/),
)

/** Verbs that begin a request: "Ask us first". */
export const requests = new Set(
  `ask give keep let make pay put show raise register send teach tell trust stop bring offer add hire fund use provide have get be build
  set start check listen treat explain allow invite include involve fix share publish write ban create employ extend introduce improve
  speak lower scrap reduce increase meet try sit lend remember turn hold remove replace simplify pick advertise translate protect commission
  pair ring open close warn invest guarantee recruit reward appoint inform ensure notify consult organise install prepare arrange deliver
  decorate furnish expand widen shorten count combine merge bring continue restore consider sort focus encourage spend update upgrade
  recognise track feed follow`.split(/\s+/),
)

/** Requests that are as often the name of a thing, or a thing told: "text", "plan", "work". */
export const alsoNouns = new Set(
  `plan text work come look book name test support visit cover call email document review talk help train respect cap end forget print
  limit record stick agree match link run swap drop double knock brief chase think take drive walk read sign phone hand move leave judge see
  find stay wait learn paint post place pass point reach refer report return save say spread store supply switch warn do fill fit guide
  host house issue line loan log map mark note pilot rate school free back change cut do`.split(/\s+/),
)

/** What must not be done: "Don't wait". */
export const forbidden = new Set(
  `wait let make give just assume close leave send move put cut stop forget judge take treat use change call drop split mix`.split(
    ' ',
  ),
)

/** What follows such a verb when it is no request: "put in a hostel", "get told", "have been". */
export const notRequested = new Set(
  `was is were had been in on through down told left passed moved put treated sent asked about with has are know think want feel get even
  have like see understand expect got lots loads no not never nothing nowhere to out by of and`.split(/\s+/),
)

/** How it is typed, and how it is spelt. */
export const spellings: ReadonlyMap<string, string> = new Map(
  `good: gud gd goood 👍 😊 😀 😃 😁 🙂 💯 🎉 🙌 👏 💪 · great: gr8 · love: luv · thanks: thx thanx ty · please: plz pls pleas
  should: shud shuld shoud · could: cud · would: wud · dont: dnt dunno · cant: cnt
  never: nvr neva · nothing: nuffin nuthin nothin · someone: sumone somone · wanna: wana · gonna: gona
  have: hav · safe: safte saftey · lovely: luvly 😍 🥰 ❤ · amazing: amazin · brilliant: brillant
  excellent: excelent · reliable: relible · scared: scard 😰 😱 · lonely: lonley · aggressive: agressive
  definitely: definately · and: n · because: cos coz · so: soo · bad: baad 👎
  mould: mold · mouldy: moldy · still: stil · waiting: waitin · helpful: helpfull
  supportive: supportiv · useful: usefull · received: recieved · awful: 😡 😠 🤬 · sad: 😢 😭 😞 😔 ☹ 🙁 😩 💔
  annoyed: 🙄 😤 · suggest: 💡`
    .split(/ · |\n/)
    .flatMap((line) => {
      const [word = '', typed = ''] = line.split(':')
      return typed
        .trim()
        .split(' ')
        .map((form): [string, string] => [form, word.trim()])
    }),
)
