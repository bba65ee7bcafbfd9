import type { Phrases } from './polarity-lexicon.ts'

/** What young people and partners say when something works, strongest first. */
export const working: Phrases = [
  [
    2,
    `could not be better, couldnt be better, could not be happier, could not fault, above and beyond, above n beyond, ace, always there, amazing*, awesome, best decision, best pa, best
    part, best thing*, best worker, big help, brilliant*, buzzing, cannot fault, cant fault, changed my
    life, completely agree, couldnt ask for more, couldnt fault, couldnt have done it without, dont change a
    thing, excellent*, fantastic*, first class, fully agree, godsend, going well, great help, huge help,
    incredible, keep it up, keep up the good work, legend, life saver, lifeline, lifesaver, made a big
    difference, made a difference, made all the difference, makes a difference, massive help, never let me
    down, no complaints, nothing to complain, outstanding, over the moon, perfect*, real help, saved me,
    saved my, saves me, spot on, star, strongly agree, superb, top notch, totally agree, turned my life
    around, well chuffed, went really well, went well, wonderful*, worked well, working well, works
    brilliantly, works really well, works well, wouldnt change a thing`,
  ],
  [
    1.6,
    `absolutely love, brill, comfortable, decent, easy, enjoy*, friendly, generous, glad, good, grateful,
    great, handy, happy, he likes, helpful, i like, i love, impressed, kind, love being, love coming, love
    going, love having, love her, love his, love how, love it, love my, love our, love that, love the, love
    this, loved, lovely, nice, not bad, pleased, polite, proud, quite like, really like, really love,
    recommend, reliable, satisfied, she likes, sound, still love, supportive, thank you, thanks, the best,
    they like, useful, warm, we like, we love`,
  ],
  [
    1.2,
    `a day a week back, above, accepted, accepted me, accepts, accessib*, accurate, acknowledged, acted as,
    acted on, acts on, agree, agreed with, ahead of time, all i need, all i wanted, all right, all set up,
    allowed me, already there, alright, am better, answered within, answers emails, answers her, answers
    his, answers when, answers within, anytime, apologised, apologized, applied with, appreciate*,
    apprenticeship, approachable, approved, are better, as an equal, as long as i need, asked how i, asked
    me how, asked me what i, asked what i wanted, asked what we wanted, at last, attended together, back at
    college, back in touch, back into college, back on track, backed me, backup ready, banter, based in, be
    me, be myself, been there, been through it, before i even asked, before it gets, before it got, before
    things, being heard, believed in me, believed me, believed what i, believes in me, belong, belonging,
    best mates, better now, better place, better since, better than, big difference, blessed, bought it,
    bought me, bought us, bright, brought back, brought me, bursary covers, bursary helped, bursary paid,
    bus stop outside, by friday, by my name, by return, by the weekend, called me back, calls back, calls me
    back, calm, calmed, calmer, came along, came down, came round, came through, came to court, came to my,
    came to see me, came with me, can talk to, cares, cares about, cares if, caring, cctv, celebrate*,
    central, champion, changed it, changed the, chased it for, chases, check in on, checked in on, checked
    on, checks in, checks my, checks on, cheered, cheers, christmas dinner, clapped, clean, clean for,
    clear, cleared my, clearly, co located, collaborat*, come with me to my, comes when, committed,
    concierge, confidence, confident, consisten*, constructive, contact with my, cooked for, cooperat*,
    cooperative, copied in, cosy, could not be happier, couldnt be happier, council tax exempt*, covered,
    cut down on, day or night, day out, days out, dealt with, dedicated, delighted, dependab*, diamond, did
    it, did the trick, did well, did what they said, didnt give up, didnt have to, didnt judge, didnt need,
    dignity, distinction, do what they say, does the job, does what he says, does what she says, doesnt have
    to, doesnt judge, doing better, doing well, done well, dont have to, dont need, down to earth, drives
    me, drove me, earlier, easier, easily, easy to read, effective*, even better, even when i, every
    fortnight, every time i call, every time i ring, everybody knew, everyone knew, everything i need,
    everything they need, everything we need, excel*, excited, exempt*, explained everything, explained it,
    explained the, explained why, explains, explains things, extended, fab, fabulous, fair, family to me,
    fed back, feed back to, feel better, feel heard, feel part of, feels better, felt heard, felt like i
    mattered, fewer, filled in, filled it in, filled it out, filled out, finally, fine, first go, first
    home, first place, first time, first time i, five minutes from, fixed, flexib*, follow up call, followed
    up, follows up, for all of us, for me and, fought for, fought my, found a, found her feet, found his
    feet, found me a, found me someone, found my feet, found the right, found their feet, four years and,
    free bus pass, free gym, from day one, from the start, full time, fun, gave me a, gave me a chance, gave
    up her, gave up his, gave up smoking, gem, get in, get my views, get on well, get on with, get to
    choose, get to meet, get to pick, get to see, gets back to me, gets better, gets it, gets it sorted,
    gets me, gets on with it, gets things done, gets us, getting better, gives me, gives me somewhere, gives
    us, goes with me, gone down, good laugh, good mates, good vibes, got a bed, got a flat, got a grant, got
    a job, got a place, got back to, got better, got help, got help with, got in, got into, got it done, got
    it sorted, got keys, got me, got me a, got me into, got me out, got me through, got my, got my id, got
    my keys, got my own, got my passport, got my provisional, got offered, got on to, got on with it, got
    onto, got paid, got sorted, got stuff done, got support, got the flat, got the grant, got the job, got
    the place, got things done, got through, got to choose, got to keep, got to meet, got to pick, got to
    see, got to stay, graduated, grant came, grant covered, grant paid, granted, great idea, had a say,
    halved, handled it, handled well, hard working, has changed since, has dropped, has fallen, has got
    better, has grown, has kept, have dropped, have fallen, have grown, have kept, have my own, have
    stopped, held my hand, helped, helped me apply, helped me find, helped me get, helped me with, helped
    us, helped with my, helping me, helps, helps me, hero, hired me, holds, honest with, how i said it, huge
    difference, i can just, i chose, i decide, i matter, i trust, impressive, improved, improvement*,
    improves, improving, in five minutes, in good shape, in good time, in minutes, in my account, in my own
    words, in one go, in person, in plain english, in plenty of time, in ten minutes, in the loop, in touch
    with, included, intercom, interpreted, introduced me, invited, invites, involved me, is better, isnt
    alone, it shows, join up, joined up, joy, keep an eye out, keeps her word, keeps his word, keeps me
    going, keeps me sane, keeps me sober, keeps me updated, keeps people, keeps us informed, kept her, kept
    her promise, kept him, kept his promise, kept in touch, kept informed, kept me going, kept me informed,
    kept me on, kept me out, kept me updated, kept most, kept their word, kept us informed, key fob, kindly,
    knew my story, knew what was, knew who, know each other, know how it feels, know where to go, know who
    to, knowledgeable, knows her stuff, knows his stuff, knows me, knows my name, knows my story, knows
    their stuff, laugh, learned, learnt, lent me, less alone, less anxious, less lonely, less stress*, less
    worried, let me bring, let me choose, let me do, let me keep, let me pick, let me stay, let us choose,
    let us decide, let us know early, let us know in, let us pick, lets me, like a human, like an adult,
    like family, listened, listens, loads better, look out for, looks out for, love living, low turnover,
    lucky, made a friend, made a mate, made friends, made it, made it clear, made mates, made me feel at
    home, made me feel like i matter, made me feel safe, made me feel welcome, made my day, made sense, made
    sure, makes sense, makes sure, making sure, manageable, massive difference, mates there, means a lot,
    means everything, means i can, means the world, means we can, meant a lot, meant everything, meant i
    could, meant loads, meant the world, meant we could, meet monthly, meet weekly, meets every, meets me,
    mended, merit, met every, met me, mint, minutes away, month before release, months clean, months sober,
    more confident, more secure, more settled, more stable, much better, my choice, my idea, my own flat, my
    own place, my own room, my vote, myself here, named contact, named worker, needed it most, never gave
    up, never had to worry, never have to, never judged, new friends, next day, next morning, no bother, no
    drama, no forms, no fuss, no hassle, no issues, no judgement, no judging, no lecture, no lectures, no
    longer have to, no matter what, no need, no one had to, no one hassles, no one judges, no pressure, no
    problem*, no questions asked, no queue, no referral needed, no strings, no turnover, no waiting, no
    worries, nobody had to, nobody hassles, nobody judges, nobody laughed, nobody makes, non judgemental,
    noone hassles, noone judges, not alone, not have to, not the only one, not too bad, off drugs, off the
    drink, off the streets, off the waiting list, offered me a, ok, okay, on day one, on his day off, on my
    side, on the doorstep, on the first day, on the same day, on time, on track, one number, one page, one
    point of contact, open longer, opened doors, opened up, opens doors, out of trouble, own front door, own
    key, own keys, own kitchen, owned up, paid for, paid my, paid off, pals, part of something, partnership,
    passed, passionate, patient, payment came, peaceful, people like me, people who get it, phoned me,
    picked me up, picked up straight, picks up, plain english, plan b worked, plan jointly, planned
    together, pointed me, positive, positives, prepares, pride, proactive, productive, professional,
    promoted, promotion, prompt, promptly, proper help, proper laugh, proper lock, proper place, proper
    support, protected, protected caseload*, pulled it off, pushed for, put in a word, put it right, put me
    forward, put me in touch, put my mind at, put things right, qualified, quick, quicker, quickly, quiet,
    quieter, quit smoking, rang me, rang me back, ready for, real difference, reassur*, reconnected,
    reduced, registered, regular supervision, relief, relieved, remembered, remembers, remembers my,
    reopened, repaired, replaced, replies, reply the same, respect, respected, respectful, respects,
    respond, responded, responsive, reunited, rings back, rings me back, safe, safer, safest, safety net,
    said sorry, said yes, same afternoon, same as the, same boat, same day, same evening, same manager, same
    morning, same night, same week, sat down with, sat next to, sat next to me, sat with me, saved,
    scholarship, second chance, second chances, secure, sent me, set me up, set up a, settled, share an
    office, shared actions, shared plan, shared protocol, short and, shorter, showed me how, since moving,
    single point, sit together, sits in, skilled, smooth, smooth handover, smoother, smoothly, so i could,
    so i didnt, so i dont, so much better, so no one, so nobody, so noone, so we dont, sober, someone i can,
    someone who gets, sorted, sorted everything, sorted it, sorted me, sorted my, sorted out, sorted the,
    sorted us, sorting out, sorts, sorts it, sorts things, spacious, spare room, speaks my language, speaks
    to me like, spoke my language, spoke up for, stable, started college, started work, stay longer, stay
    out of, stayed, stayed in touch, stayed late, stayed on, stayed on the phone, stayed out of, stayed up,
    stayed with me, staying longer, steady, sticks by, still at college, still here, still in their, still
    in touch, still in use, still messages, stood by, stood up for, stopped drinking, stopped smoking,
    straight away, straightaway, strengths, strongest, stuck by, stuck to it, stuck up for, stuck with me,
    success*, supervision is regular, sweet, swift, swiftly, taken on, taken on board, taken seriously,
    takes me, takes me seriously, takes the time, takes time, talk about anything, talks to me like, taught
    me, tell us early, ten minutes from, texted me, texts back, thank god, thank goodness, thankful, thanks
    to, the very same day, the way i said, the way i wanted, there for me, they changed, they did it, things
    changed, thorough, thrilled, til one said yes, till one said yes, told me straight, told me why, told us
    early, told us what, told us why, took a chance, took it seriously, took me back, took me on, took me
    out, took me seriously, took me to, took on board, took the time, translated, transparent, treated like
    an adult, treats me like a person, treats me like an adult, treats me like family, treats me like her
    own, treats me like his own, trust her, trust him, trust them, trusted, trusts me, trusts me with,
    turned into, turned up the day, turned up when, turns up, two pages, understanding, understands,
    understood, up to date, updates me, updates us, use it, used it, uses it, valuable, valued, vibes, visit
    my sister, visited me, visits me, vouched, waited with, walk in, walked me, walked me through, warm
    handover, was listened, was set up, was told why, wasnt alone, way better, weekly check, weeks before
    release, welcome*, welcoming, well attended, well before, well informed, well prepared, well received,
    well run, well trained, well written, went down, went through, went with me, were set up, what i asked
    for, what i needed, what i wanted, what we asked for, what we wanted, when i need it, when i needed,
    when i needed it, whenever i need, whenever i ring, whenever i text, whole application, win, with me,
    within 24 hours, within a day, within a fortnight, within a week, within an hour, within days, within
    five days, within two days, without a fuss, without any fuss, without being asked, without having to,
    without judgement, without judging, without me asking, won, wont have to, worked out, working now,
    works, worth it, wouldnt be here, wouldnt be here without, wouldnt change, wrote me, wrote to, years
    clean, years sober, you said we did`,
  ],
  [
    0.6,
    `able to, always, before i left, before my release, before release, came, can now, close to, every
    friday, every monday, every month, every sunday, every week, feel at home, for years, found me, found
    us, gave, gave me, gave us, in advance, joint, kept, like living, liked, likes, monthly, moved into,
    near, now, offered me, offered us, open, opened, own, regularly, same pa, same person, same worker,
    settling, sleep at night, started, still my, still rings, still texts, warmly, whole`,
  ],
  [
    0.5,
    `any time, arranged, attend, attended, attends, barbecue, best, birthday, boxing, cake, carpet, carpets,
    certificate, choice, cleaned, complete, contract, cooking, degree, detailed, difference, discount,
    experienced, football, for me, for us, furnished, garden, gym, hopeful, jointly, level 3, locks, music,
    open late, organised, overnight, painted, permanent, prepared, qualification, retention, saving,
    savings, saw my, saw them, security, see my, shared, something changed, strong, studio, to us, together,
    trip, trips, trust, tutor, updated, view, with us`,
  ],
]
