/** What a word or phrase says: it works, it does not, it is both, or something should be done. */
export type Kind = 'working' | 'not-working' | 'mixed' | 'idea'

/**
 * English words and phrases by what they say and how strongly, separated by commas. A final * stands for any ending.
 * Weight 0 makes a phrase say nothing, where its words on their own would.
 */
export const lexicon: readonly [kind: Kind, weight: number, phrases: string][] = [
  [
    'working',
    2,
    `above and beyond, above n beyond, ace, always there, amazing*, awesome, best decision, best pa, best
    part, best thing*, best worker, big help, brilliant*, buzzing, cannot fault, cant fault, changed my
    life, completely agree, couldnt ask for more, couldnt fault, couldnt have done it without, dont
    change a thing, excellent*, fantastic*, first class, fully agree, godsend, going well, great help,
    huge help, incredible, keep it up, keep up the good work, legend, life saver, lifeline, lifesaver,
    made a big difference, made a difference, made all the difference, makes a difference, massive help,
    never let me down, no complaints, nothing to complain, outstanding, over the moon, perfect*, real
    help, saved me, saved my, saves me, spot on, star, strongly agree, superb, top notch, totally agree,
    turned my life around, well chuffed, went really well, went well, wonderful*, worked well, working
    well, works brilliantly, works really well, works well, wouldnt change a thing`,
  ],
  [
    'working',
    1.6,
    `absolutely love, brill, comfortable, decent, easy, enjoy*, friendly, generous, glad, good, grateful,
    great, handy, happy, he likes, helpful, i like, i love, impressed, kind, love being, love coming,
    love going, love having, love her, love his, love how, love it, love my, love our, love that, love
    the, love this, loved, lovely, nice, not bad, pleased, polite, proud, quite like, really like,
    really love, recommend, reliable, satisfied, she likes, sound, still love, supportive, thank you,
    thanks, the best, they like, useful, warm, we like, we love`,
  ],
  [
    'working',
    1.2,
    `a day a week back, above, accepted, accepted me, accepts, accessib*, accurate, acknowledged, acted
    as, acted on, acts on, agree, agreed with, ahead of time, all i need, all i wanted, all right, all
    set up, allowed me, already there, alright, am better, answered within, answers emails, answers her,
    answers his, answers when, answers within, any more people, anytime, apologised, apologized, applied
    with, appreciate*, apprenticeship, approachable, approved, are better, as an equal, as long as i
    need, asked how i, asked me how, asked me what i, asked what i wanted, asked what we wanted, at
    last, attended together, back at college, back in touch, back into college, back on track, backed
    me, backup ready, banging tunes, banter, based in, be me, be myself, been there, been through it,
    before i even asked, before it gets, before it got, before things, being heard, believed in me,
    believed me, believed what i, believes in me, belong, belonging, belter, best mates, better now,
    better place, better since, better than, big difference, blessed, bought it, bought me, bought us,
    bright, brought back, brought me, bursary covers, bursary helped, bursary paid, bus stop outside, by
    friday, by my name, by return, by the weekend, called me back, calls back, calls me back, calm,
    calmed, calmer, came along, came down, came round, came through, came to court, came to my, came to
    see me, came with me, can talk to, cares, cares about, cares if, caring, cctv, celebrate*, central,
    champion, changed it, changed the, chased it for, chases, check in on, checked in on, checked on,
    checks in, checks my, checks on, cheered, cheers, christmas dinner, clapped, clean, clean for,
    clear, cleared my, clearly, co located, collaborat*, come with me to my, comes when, committed,
    concierge, confidence, confident, consisten*, constructive, contact with my, cooked for, cooperat*,
    cooperative, copied in, cosy, could not be happier, couldnt be happier, council tax exempt*,
    covered, cut down on, day or night, day out, days out, dealt with, dedicated, delighted, dependab*,
    diamond, did it, did the trick, did well, did what they said, didnt give up, didnt have to, didnt
    judge, didnt need, dignity, distinction, do what they say, does the job, does what he says, does
    what she says, doesnt have to, doesnt judge, doing better, doing well, done well, dont have to, dont
    need, down to earth, drives me, drove me, earlier, easier, easily, easy to read, effective*, even
    better, even when i, every fortnight, every time i call, every time i ring, everybody knew, everyone
    knew, everything i need, everything they need, everything we need, excel*, excited, exempt*,
    explained everything, explained it, explained the, explained why, explains, explains things,
    extended, fab, fabulous, fair, family to me, fed back, feed back to, feel better, feel heard, feel
    part of, feels better, felt heard, felt like i mattered, fewer, filled in, filled it in, filled it
    out, filled out, finally, fine, first go, first home, first place, first time, first time i, five
    minutes from, fixed, flexib*, follow up call, followed up, follows up, for all of us, for me and,
    fought for, fought my, found a, found her feet, found his feet, found me a, found me someone, found
    my feet, found the right, found their feet, four years and, free bus pass, free gym, from day one,
    from the start, full time, fun, gave me a, gave me a chance, gave up her, gave up his, gave up
    smoking, gem, get in, get my views, get on well, get on with, get to choose, get to meet, get to
    pick, get to see, gets back to me, gets better, gets it, gets it sorted, gets me, gets on with it,
    gets things done, gets us, getting better, gives me, gives me somewhere, gives us, goes with me,
    gone down, good laugh, good mates, good vibes, got a bed, got a flat, got a grant, got a job, got a
    place, got back to, got better, got help, got help with, got in, got into, got it done, got it
    sorted, got keys, got me, got me a, got me into, got me out, got me through, got my, got my id, got
    my keys, got my own, got my passport, got my provisional, got offered, got on to, got on with it,
    got onto, got paid, got sorted, got stuff done, got support, got the flat, got the grant, got the
    job, got the place, got things done, got through, got to choose, got to keep, got to meet, got to
    pick, got to see, got to stay, graduated, grant came, grant covered, grant paid, granted, great
    idea, had a say, halved, handled it, handled well, hard working, has changed since, has dropped, has
    fallen, has got better, has grown, has kept, have dropped, have fallen, have grown, have kept, have
    my own, have stopped, held my hand, helped, helped me apply, helped me find, helped me get, helped
    me with, helped us, helped with my, helping me, helps, helps me, hero, hired me, holds, honest with,
    how i said it, huge difference, i can just, i chose, i decide, i matter, i trust, impressive,
    improved, improvement*, improves, improving, in five minutes, in good shape, in good time, in
    minutes, in my account, in my own words, in one go, in person, in plain english, in plenty of time,
    in ten minutes, in the loop, in touch with, included, intercom, interpreted, introduced me, invited,
    invites, involved me, is better, isnt alone, it shows, join up, joined up, joy, keep an eye out,
    keeps her word, keeps his word, keeps me going, keeps me sane, keeps me sober, keeps me updated,
    keeps people, keeps us informed, kept her, kept her promise, kept him, kept his promise, kept in
    touch, kept informed, kept me going, kept me informed, kept me on, kept me out, kept me updated,
    kept most, kept their word, kept us informed, key fob, kindly, knew my story, knew what was, knew
    who, know each other, know how it feels, know where to go, know who to, knowledgeable, knows her
    stuff, knows his stuff, knows me, knows my name, knows my story, knows their stuff, laugh, learned,
    learnt, lent me, less alone, less anxious, less lonely, less stress*, less worried, let me bring,
    let me choose, let me do, let me keep, let me pick, let me stay, let us choose, let us decide, let
    us know early, let us know in, let us pick, lets me, like a human, like an adult, like family,
    listened, listens, loads better, look out for, looks out for, love living, low turnover, lucky, made
    a friend, made a mate, made friends, made it, made it clear, made mates, made me feel at home, made
    me feel like i matter, made me feel safe, made me feel welcome, made my day, made sense, made sure,
    makes sense, makes sure, making sure, manageable, massive difference, mates there, means a lot,
    means everything, means i can, means the world, means we can, meant a lot, meant everything, meant i
    could, meant loads, meant the world, meant we could, meet monthly, meet weekly, meets every, meets
    me, mended, merit, met every, met me, mint, minutes away, month before release, months clean, months
    sober, more confident, more hours for, more secure, more settled, more stable, much better, my
    choice, my idea, my own flat, my own place, my own room, my vote, myself here, named contact, named
    worker, needed it most, never gave up, never had to worry, never have to, never judged, new friends,
    next day, next morning, no bother, no drama, no forms, no fuss, no hassle, no issues, no judgement,
    no judging, no lecture, no lectures, no longer have to, no matter what, no need, no one had to, no
    one hassles, no one judges, no pressure, no problem*, no questions asked, no queue, no referral
    needed, no strings, no turnover, no waiting, no worries, nobody had to, nobody hassles, nobody
    judges, nobody laughed, nobody makes, non judgemental, noone hassles, noone judges, not alone, not
    have to, not the only one, not too bad, off drugs, off the drink, off the streets, off the waiting
    list, offered me a, ok, okay, on day one, on his day off, on my side, on the doorstep, on the first
    day, on the same day, on time, on track, one number, one page, one point of contact, open longer,
    opened doors, opened up, opens doors, out of trouble, own front door, own key, own keys, own
    kitchen, owned up, paid for, paid my, paid off, pals, part of something, partnership, passed,
    passionate, patient, payment came, peaceful, people like me, people who get it, phoned me, picked me
    up, picked up straight, picks up, plain english, plan b worked, plan jointly, planned together,
    pointed me, positive, positives, prepares, pride, proactive, productive, professional, promoted,
    promotion, prompt, promptly, proper help, proper laugh, proper lock, proper place, proper support,
    protected, protected caseload*, pulled it off, pushed for, put in a word, put it right, put me
    forward, put me in touch, put my mind at, put things right, qualified, quick, quicker, quickly,
    quiet, quieter, quit smoking, rang me, rang me back, ready for, real difference, reassur*,
    reconnected, reduced, registered, regular supervision, relief, relieved, remembered, remembers,
    remembers my, reopened, repaired, replaced, replies, reply the same, respect, respected, respectful,
    respects, respond, responded, responsive, reunited, rings back, rings me back, safe, safer, safest,
    safety net, said sorry, said yes, same afternoon, same as the, same boat, same day, same evening,
    same manager, same morning, same night, same week, sat down with, sat next to, sat next to me, sat
    with me, saved, scholarship, second chance, second chances, secure, sent me, set me up, set up a,
    settled, share an office, shared actions, shared plan, shared protocol, short and, shorter, showed
    me how, sick as in good, since moving, single point, sit together, sits in, skilled, smooth, smooth
    handover, smoother, smoothly, so i could, so i didnt, so i dont, so much better, so no one, so
    nobody, so noone, so we dont, sober, someone i can, someone who gets, sorted, sorted everything,
    sorted it, sorted me, sorted my, sorted out, sorted the, sorted us, sorting out, sorts, sorts it,
    sorts things, spacious, spare room, speaks my language, speaks to me like, spoke my language, spoke
    up for, stable, started college, started work, stay longer, stay out of, stayed, stayed in touch,
    stayed late, stayed on, stayed on the phone, stayed out of, stayed up, stayed with me, staying
    longer, steady, sticks by, still at college, still here, still in their, still in touch, still in
    use, still messages, stood by, stood up for, stopped drinking, stopped smoking, straight away,
    straightaway, strengths, strongest, stuck by, stuck to it, stuck up for, stuck with me, success*,
    supervision is regular, sweet, swift, swiftly, taken on, taken on board, taken seriously, takes me,
    takes me seriously, takes the time, takes time, talk about anything, talks to me like, taught me,
    tell us early, ten minutes from, texted me, texts back, thank god, thank goodness, thankful, thanks
    to, the very same day, the way i said, the way i wanted, there for me, they changed, they did it,
    things changed, thorough, thrilled, til one said yes, till one said yes, told me straight, told me
    why, told us early, told us what, told us why, took a chance, took it seriously, took me back, took
    me on, took me out, took me seriously, took me to, took on board, took the time, translated,
    transparent, treated like an adult, treats me like a person, treats me like an adult, treats me like
    family, treats me like her own, treats me like his own, trust her, trust him, trust them, trusted,
    trusts me, trusts me with, turned into, turned up the day, turned up when, turns up, two pages,
    understanding, understands, understood, up to date, updates me, updates us, use it, used it, uses
    it, valuable, valued, vibes, visit my sister, visited me, visits me, vouched, waited with, walk in,
    walked me, walked me through, warm handover, was listened, was set up, was told why, wasnt alone,
    way better, weekly check, weeks before release, welcome*, welcoming, well attended, well before,
    well informed, well prepared, well received, well run, well trained, well written, went down, went
    through, went with me, were set up, what i asked for, what i needed, what i wanted, what we asked
    for, what we wanted, when i need it, when i needed, when i needed it, whenever i need, whenever i
    ring, whenever i text, whole application, wicked, win, with me, within 24 hours, within a day,
    within a fortnight, within a week, within an hour, within days, within five days, within two days,
    without a fuss, without any fuss, without being asked, without having to, without judgement, without
    judging, without me asking, won, wont have to, worked out, working now, works, worth it, wouldnt be
    here, wouldnt be here without, wouldnt change, wrote me, wrote to, years clean, years sober, you
    said we did`,
  ],
  [
    'working',
    0.6,
    `able to, always, before i left, before my release, before release, came, can now, close to, every
    friday, every monday, every month, every sunday, every week, feel at home, for years, found me,
    found us, gave, gave me, gave us, in advance, joint, kept, like living, liked, likes, monthly, moved
    into, near, now, offered me, offered us, open, opened, own, regularly, same pa, same person, same
    worker, settling, sleep at night, started, still my, still rings, still texts, warmly, whole`,
  ],
  [
    'working',
    0.5,
    `any time, arranged, attend, attended, attends, barbecue, best, birthday, boxing, cake, carpet,
    carpets, certificate, choice, cleaned, complete, contract, cooking, degree, detailed, difference,
    discount, experienced, football, for me, for us, furnished, garden, gym, hopeful, jointly, level 3,
    locks, music, open late, organised, overnight, painted, permanent, prepared, qualification,
    retention, saving, savings, saw my, saw them, security, see my, shared, something changed, strong,
    studio, to us, together, trip, trips, trust, tutor, updated, view, with us`,
  ],
  [
    'working',
    0,
    `alcohol worker, all we need, as soon as, better than nothing, care leaver*, carry on, contract
    phone, crisis cafe, crisis line, crisis team, day to day, dont know, drug service, drug worker,
    drugs and alcohol, drugs service, drugs worker, early help, even though, everything i need to, fair
    enough, feel like a, felt like a, fine for not, fined, first of all, good enough, good luck, good
    morning, good practice, gym membership, hard to say, health needs, hope house, how about that, how
    easy, i need her, i need him, if they need, if you ask me, in care, in need, kind of, leaving care,
    like a family, like a home, looks like a, love to know, mental health, more than one, n a, need to
    know basis, needs assessment, neither agree nor disagree, nice to meet, no comment, not sure,
    nothing to add, nothing to say, out of hours, phone contract, police, prison visits, probation,
    quiet for, quiet hours, safe guard*, said we did, sort of, special needs, treated like a, well
    being, wellbeing, what i need, when they need, when you need, working together`,
  ],
  [
    'not-working',
    2,
    `a joke, abus*, appalling, assault*, attacked, awful, bailiff*, box ticking, bullied, bullying,
    chucked out, cockroach*, completely disagree, crap, damp, dangerous, didnt work, disgrace*,
    disgusting, does my head in, doesnt work, dont work, evict*, fail us, failed, failing, fails,
    failure, fall between, fall through, fall through the cracks, falls apart, falls between, falls
    through, falls through the cracks, fed up, fell apart, fell through, frightened, frightening, gave
    up, given up, harass*, hate, hated, hell, homeless, horrendous, horrible, infest*, intimidat*, is a
    joke, isnt good enough, isnt working, kicked out, left to rot, left with nothing, let down, let me
    down, lets me down, letting us down, mice, mould*, mouldy, never worked, nightmare, no clue, no
    idea, no point, not good enough, not working, passed around, passed between, passed from pillar,
    petrified, pillar to post, pissed off, point the finger, pointless, rats, revolving door, rough
    sleeping, round and round, rubbish, scared, sent round, shit*, shocking, sick and tired, sick of,
    sleeping rough, slept rough, slip through, slips through, sofa surf, sofa surfed, sofa surfing,
    strongly disagree, terrible, terrified, terrifying, threaten*, threatened, thrown out, tick box,
    tickbox, tokenistic, totally disagree, unsafe, useless, waste of time, whats the point, worst`,
  ],
  [
    'not-working',
    1.6,
    `a mess, angry, annoy*, bad, boring, confus*, difficult*, dirty, dissatisfied, doesnt care, dont
    care, draining, expensive, filthy, frustrat*, grim, gutted, hopeless, kills me, lonely, noisy, not
    good, not great, not happy, not helpful, not nice, poor, ridiculous, rough, rude, sad, scary, slow,
    stress*, unfair, unhappy, unreliable, upset*, worse`,
  ],
  [
    'not-working',
    1.2,
    `abandoned, accent, addict*, afford, after it, after term, after the deadline, after they have, again
    and again, against the law, ages, aggressive, all my money, all quit, almost lost, already gone,
    always busy, always somebody, always someone, an hour each, and nothing, another new, another
    number, answerphone, anxiety, anxious, any more, anymore, are not told, arent enough, arent told,
    argued, arguing, arrears, arrest*, arrested, arrive in the last, arrive late, arrive unable, arrives
    late, asham*, asked for help, asked three times, asking for, assume, assumed, assumes, assumption*,
    away from my, awkward, b and b, backdated, backed out, backed up, backlog, bad credit, bad smell,
    badly, banging, banned, bare, barely, barred, barrier*, beat, beaten, because im, because of my, bed
    and breakfast, before anybody, before anyone, beg, begged, begging, behind my back, behind on,
    behind with, below the, bereave*, better off not, better off without, between pas, bin bag*, bin it,
    bin store, binned, black hole, blame*, blamed, blank, block, blocked, blow it, bored, borrow*,
    bounced, breach, breached, break ins, breakdown, breaking point, breaks down, brick wall, broke,
    broke me, broken, broken promise*, brushed off, buck passing, burden*, burgl*, burn*, burnout, burnt
    out, but nothing, by accident, by myself, called and called, called me, called names, came late,
    cancel*, cant be bothered, cant do anything, cant even, cant pay, cant see, cant sleep, case number,
    caseload of, cases each, cell, cells, changed again, chaos, chaotic, charged with, charges, chase,
    chased, chasing, choose between, clash*, clawed back, cliff edge, close at, closed door, closed
    down, closed my case, closes at, closes early, clueless, cold, complain*, complaint*, complicated,
    conflict*, contradict*, cope, copied and pasted, coping, copy and paste, cos im, cos of my, cost me,
    cost of living, costs, could be better, could do better, could have died, could not care, couldnt
    care less, couldnt even, county line, county lines, cramped, credit score, cried, crime, criminal
    record, cry, crying, cuckoo*, custody for, cut, cut off, cuts, cuts out, cutting, cutting myself,
    days notice, dead, dead end, deadname*, dealer, dealer*, dealing, death, debt*, declined, deducted,
    deductions, degrad*, delay*, delays, denied, dependent, deport*, depress*, did nothing, didnt ask,
    didnt bother, didnt come, didnt even, didnt get, didnt know, didnt listen, didnt show, didnt tell,
    didnt turn up, didnt want, died, different answers, different names, different pa, different to
    everyone, different worker, disagree, disagree*, disappeared, discharged, discriminat*, disjointed,
    dismiss*, disput*, disrespect*, do nothing, does nothing, doesnt answer, doesnt bother, doesnt even,
    doesnt get, doesnt know, doesnt listen, done nothing, dont answer, dont bother, dont even, dont get,
    dont know how, dont know what, dont know where, dont know who, dont listen, dont see, doorway,
    draughty, dread*, dreading, dried up, drinking, dropped, dropped off, dropped out, drops every,
    drops out, drown*, drugs in, drunk, dump, dumped, duplicat*, duplicated, dust, eight weeks, eighteen
    months, electric ran, email and email, embarrass*, empty promises, end up, ended at, ended up, ends
    at, engaged tone, even ask, even know, even look, even read, even ring, every form, every other
    week, every single time, excluded, excuse*, exhaust*, expected to, expelled, expired, extra weeks,
    far away, fee, fees, fight for, fight over, fighting, fights, filed away, fine of, fines, fired,
    five times, flashback*, flood*, fobbed off, followed me, food bank*, foodbank*, for show, for the
    sake, forced, forever, forget, forgot, forgotten, form filling, found out from, four times, fourth
    time, fraud, freaks me out, freezing, from scratch, full until, full up, fully booked, funeral, gap,
    gaps, gave me the run, get nothing, get told, gets nothing, getting told, ghosted, go home, going
    up, gone mad, gossip*, got nothing, got told, got worse, grief, groom*, grooming, guilty, had to
    appeal, had to beg, had to borrow, had to chase, had to explain, had to fight, had to leave, had to
    move, had to ring, had to tell, had to wait, half a year, half have, half my money, half my wage*,
    half of, hand off, handcuff*, handed from, handed over to, hang up, hard, harder, hardly, hardship,
    has dropped out, hasnt been updated, hasnt changed, hasnt rung, hasnt visited, have dropped out,
    have to chase, have to explain, have to fight, have to move, have to tell, have to wait, havent
    changed, havent met, havent seen, havent seen my, havent spoken, having to, hear nothing, heard
    nothing, heard of it, heat or eat, hide, hiding, high again, high caseload*, high staff, hit me,
    hits me, hold music, homesick, homophob*, hooked, hoops, hours away, hours late, hours notice, how
    am i meant, how are we meant, humiliat*, hung up, hungry, hurt, hurts, i could have, ignore*,
    ignored, ignores, ill, impossible, in a drawer, in a year, in and out, in bits, in debt, in out, in
    progress, in theory, in two years, inconsistent, incorrect, insult*, invisible, isnt enough, isnt
    me, isnt mine, isnt that against, isolated, isolating, isolation, issue*, jargon, judge me, judge
    us, judge you, judged, judgemental, judges me, judging, jump through, just a case, just a number,
    keep asking, keep changing, keep getting, keep leaving, keep saying, keep telling, keeps asking,
    keeps breaking, keeps changing, keeps dropping, keeps getting, keeps going off, keeps saying, kept
    changing, kept from, kept in, kept telling, kept waiting, kicked, kicked off, knackered, knives,
    knocked back, label*, lack, lack of, lacking, lacks, laid off, last minute, last year, late, later
    than, laughed at, leak*, leave a message, leaves, leaves me, leaving me, leaving the, lectured, left
    and, left four messages, left me, left messages, left out, left us, less and less, less than, liar,
    lied, lies, like a child, like a criminal, like a kid, like a number, limbo, lip service, loan
    shark*, locked, loneliness, long forms, long ting, long wait, long waits, longer than, look down,
    looked down, looks at me, losing, lost, lost contact, lost touch, lottery, low mood, lying, mad
    that, made me leave, made me move, made me wait, made to feel, made to leave, made to wait, made us,
    mattress, meant to, meant to be, merry go round, mess, messy, miles away, miles from, miscarr*,
    misgender*, miss, miss my, missed, missed out, misses, missing, missing my, missing out, mistake*,
    moan*, mocked, months for, more and more, more likely, more than a, more than any, more than ever,
    more than half, more than once, more time on, more time typing, most of my money, moved again, moved
    away, much longer, my fault, nag*, nearly a year, nearly died, nearly gave up, nearly lost, need it
    most, needed help, needles, never answer, never answers, never asked, never asks, never been
    offered, never calls, never came, never even, never get, never given, never got, never hear, never
    heard, never met, never offered, never picks up, never replies, never rings, never see, never seen,
    never sent, never should, never shown, never taught, never told, never turned up, never turns up,
    never updated, never visits, new pa every, new worker, nicked, night bus, nightmares, nine months,
    no activities, no address, no adjustments, no agreement, no answer, no apology, no appointment*, no
    background, no backup, no bed, no beds, no bus, no buses, no call, no capacity, no car, no care, no
    chance, no chances, no childcare, no choice, no chronology, no clubs, no consent, no consistency, no
    contact, no continuity, no cover, no cover when, no credit, no curtains, no data, no dentist, no
    details, no explanation, no family, no fares, no feedback, no fixed, no follow up, no food, no
    forwarding, no friends, no furniture, no future, no gcses, no goodbye, no gp, no halal, no handover,
    no heating, no help, no history, no home, no hope, no hot water, no id, no induction, no
    information, no internet, no interpreter, no introduction, no job, no letter, no licence, no lift,
    no lock, no longer, no longer see, no minibus, no money, no more, no news, no notice, no one asked,
    no one at, no one came, no one comes, no one else, no one knows, no one rings, no one there, no one
    to, no one told, no one wants, no passport, no pathway, no permission, no place, no places, no plan,
    no privacy, no protection, no protocol, no qualifications, no quiet, no ramp, no reason, no reasons,
    no record, no reference, no references, no relationship, no reply, no respect, no response, no
    review, no risk assessment, no room, no safety, no say, no security, no senior, no show, no sign of,
    no signal, no sleep, no slots, no social, no social life, no space, no spaces, no stability, no step
    free, no supervision, no support, no time for, no time to, no training, no translation, no
    transport, no travel, no trust, no update, no vacancies, no vacancy, no warning, no way, no way of,
    no way to, no wifi, no word, nobody asked, nobody came, nobody cares, nobody checked, nobody checks,
    nobody comes, nobody explained, nobody helped, nobody helps, nobody knew, nobody knows, nobody
    listened, nobody listens, nobody rings, nobody said, nobody there, nobody thought, nobody to, nobody
    told, nobody wants, noone asked, noone to, noone told, nosy, not a lot, not a single, not allowed,
    not allowed to see, not anyone, not asked, not been updated, not changed, not enough, not enough
    staff, not enough time, not even, not fair, not heard, not ill enough, not included, not invited,
    not me, not met, not mine, not much, not my job, not one, not our, not our job, not our problem, not
    read, not real, not right, not safe, not seen, not shared, not told, not trained, not updated,
    nothing back, nothing changed, nothing changes, nothing ever changes, nothing happened, nothing
    happens, nothing in it, nothing left, nothing since, nothing there, nothing to do, nowhere, nowhere
    to, numb, obstacle*, off sick, offensive, old address, old name, old plan, on hold, on leave, on my
    own with, on paper, on the floor, on the outside, once a day, once a month if, once a year, only
    answers, only calls, only comes, only ever, only get, only got, only hear, only one, only replies,
    only rings, only see, only texts, only turns up, only visits, only when, other end of, other side
    of, our fault, out in the cold, out of area, out of county, out of credit, out of date, out of
    office, out of pocket, out of the blue, outdated, outsider, over a year, over and over, overcrowd*,
    overdose*, overdraft, overdue, overload*, overstay*, overwhelm*, overwork*, owe, owed, pages long,
    pain, panic, panic*, paper exercise, park bench, pass me, pass the buck, passed me on, passed on to,
    passes the buck, patronis*, pay back, payday, paying back, peak, pending, picked on, ping pong,
    placed far, placed in, placed me, police came, police turn, poorly, pot noodle*, poverty, pr stunt,
    predator*, price of, probation breach, problem*, promised, promises, ptsd, pulled out, pulled over,
    punched, put me in, put me with, quit, racism, racist, ran out, rang and rang, rang five, rang ten,
    rang three, rang twice, rape*, rapid turnover, rarely, re referred, recall*, red tape, referred
    back, refusal, refuse, refused, refuses, rejected, relapse*, repeat*, repeating, resign*, rings out,
    robbed, robs, ruined, ruining, ruins, run down, run out, run up, rundown, runs out, rush, rushed,
    rushes, rushing, sacked, same form, same old, same questions, same story, same thing, sanction*, sat
    in a drawer, says nothing, scam*, scare me, scares me, scrapped, screwed, searched, second time
    this, seldom, self harm*, sent away, sent back, sent home, sent me away, sent the wrong, separated,
    set up to fail, sexual*, shame, shattered, short notice, short of, short of staff, short staffed,
    shortage, shorts, should have asked, should have been, should have done, should have got, should
    have had, should have helped, should have known, should have told, shoulda, shouldve, shouting, show
    of, shut, shut door, shut down, shut the door, signposted, signposting, silence, silo*, singled out,
    sinking, sitting on, six weeks, sixty miles, skint, skip meals, skipping meals, slammed, sleep on,
    sleeping on, slept on, slipped, slowly, slur*, small print, smashed, smashed up, smell, smells, so i
    didnt bother, so i didnt go, so i dont ask, so i dont bother, so i dont go, sofa, sofas, somebody
    else, someone else every, something different, speak over, spends more, spied on, split up, square
    one, squat, stare, stared, stares, start again, starting again, starting over, starving, stateless,
    stereotyp*, stigma, still waiting, still wont, stingy, stink, stinks, stolen, stop and search, stop
    at eighteen, stop more, stopped answering, stopped by police, stopped caring, stopped coming,
    stopped me, stopped my, stopped paying, stopped ringing, stopped seeing, stops at, stops when,
    strange, strangers, stretched, strip searched, struggl*, stuck, suddenly, suicid*, supposed to, take
    longer, taken away, taken off me, takes a week, takes ages, takes forever, takes four, takes longer,
    takes months, takes six, takes three, takes two, takes weeks, talk about me, talk over, talked down,
    talked over, temp, temporary, ten weeks, tennis, that we need, the day before, theft, their problem,
    then nothing, they moved me, three hours, three times this, threshold, til you, till you, tiny,
    tired of, tiring, token, told me to wait, told no one, told nobody, told to wait, too busy, too
    complex, too far, too few, too high, too late, too long, too many, too much, too often, too old, too
    poor, too short, too slow, too young, took ages, took back, took it off, took longer, took me off,
    took months, took my, took weeks, tough, trafficked, transphob*, trapped, trauma*, treat me like,
    treat us, treat us like, treated as, treated differently, treated like, treats me like, treats us,
    trouble*, turned away, turned down, turned me away, turnover, twelve weeks, twice in a year, twice
    this, two hours, unable, unanswered, unaware, uncertain, unchanged, unclear, understaffed, undo,
    undocumented, unemployed, unfinished, unfit, unfurnished, unheard, unheated, unless, unloved,
    unmanageable, unpaid, unread, unresolved, unseen, unsettled, unsuccessful, unsupported, until you,
    unwanted, unwell, useless to, vacanc*, vanished, violence, violent, voicemail, vulnerab*, wages go,
    wait longer, wait*, waiting for, waiting list*, wanted help, wanted to, wants something, was meant,
    was not told, was told to, wash their hands, washed their hands, wasnt enough, watched, weapon*,
    week before, weeks for, weird, went quiet, went up, were not told, what even is, what if, what they
    need, whats even the, when i need, when we need, where was i meant, which is it, who has, who wrote,
    whole wage, wild goose, withdrawn, withdrew, withheld, withhold, without asking, without being,
    without even, without me, without telling, without them, without us, wont even, wont let, wont move,
    worn out, worried, worries, worry, worrying, worse off, worsen*, worth it after, would not, would
    of, would rather, wouldnt, wrong, wrong address, wrong department, wrong food, wrong form, wrong
    name, wrong number, wrong person, wrong place, wrong pronoun*, wrong team, wrote it down, years old,
    zero hours`,
  ],
  [
    'not-working',
    0.6,
    `after move, again, aged out, another, anyone, apart from, apparently, at all, at the gate, before
    they, blank*, by then, ends, ends up, every time, except, far, fifth, five different, for months,
    for weeks, four different, fourth, just got, just said, just say, just says, just told, made me,
    minimum wage, months later, months on, moved here, nine weeks, on my own, on the day, on the day
    itself, on top of, only, out of nowhere, push friends away, says, seventh, since january, since
    last, since march, six different, sixth, still, supposedly, they just, third pa, three different,
    told, turned 18, two buses, until the morning, up front, weeks later, years later, years on`,
  ],
  [
    'not-working',
    0.5,
    `a year, adoption, alcohol, alone, an hour, argue, asylum, bills, booze, buses, busy, carry,
    carrying, caseloads, council tax, court date, criminal*, crisis, culture shock, drug*, electricity,
    emailed, emails, everywhere else, exploit*, fight, forms, gang*, gas, harm*, home office, in court,
    inbox, ket, knife, licence, loan, loans, lose, messages, meter, moved me, moved on, moved out, moved
    us, noodles, packed up, paperwork, pills, prison, put in, queue*, remand, removed, risk*, sent to,
    six months, smoke, smoking, spice, storage, streets, tag, tent, toast, two years, vape, vaping, weed`,
  ],
  [
    'mixed',
    2,
    `50 50, agree in part, agree to some extent, bit of both, depends on the, depends on who, depends
    which, depends who, fifty fifty, good and bad, hit and miss, hit or miss, it depends, luck of the
    draw, mixed, partly agree, patchy, postcode lottery, pros and cons, so so, some good some bad,
    swings and roundabouts, up and down, ups and downs, varies, vary`,
  ],
  [
    'idea',
    2.2,
    `all care leavers, an idea, be better if, be cool, be cool if, be easier if, be good if, be great if,
    be helpful if, be honest, be lovely if, be nice if, be sick if, be useful if, better if, bring back,
    can we get, can we have, can you, could be a, could be more, could be used, could come, could do
    more, could have, could offer, could run, could share, could they, could use, could we, could you,
    couldnt we, couldnt you, dont wait, easier if, every care leaver, every young person needs, feel
    better if, free bus travel, good idea, good if, good to have, great if, great to have, have to
    start, help if, hope that, hope they, hope to, hopefully, hoping for, how about, i wish, id like, id
    love, id love to, id rather, id want, idea is, if i had, if only, if somebody would, if someone had,
    if the council, if there were, if they gave, if we had, if you gave, if you want, imagine if, it
    could be, it helps if, it needs, it would be, itd be, less emails, less paperwork, let care leavers,
    let young people, like every, like more, like someone, like somewhere, like the council, like there
    to be, like to be, like to go, like to have, like to know, like to learn, like to meet, like to see,
    like to try, like training, love it if, love someone, love somewhere, love to see, make sure, maybe
    a, maybe have, maybe more, more activities, more funding, more help, more places, more staff, more
    support, more things, more training, more trips, must be, must have, need a say, need better, need
    clear, need fixing, need his, need longer, need more, need one, need our, need proper, need someone,
    need something, need somewhere, need their, need to ask, need to be, need to get, need to give, need
    to go, need to have, need to let, need to listen, need to make, need to see, need to sort, need to
    start, need to stop, need to talk, need your, needs a page, needs a person, needs better, needs
    changing, needs fixing, needs its own, needs more, needs one, needs somebody, needs someone, needs
    something, needs sorting, needs their own, needs to, nice if, nice to have, ought to, please,
    propose*, recommend that, ring fence, set aside, should, shouldnt have to, suggest*, suggestion,
    there could be, there must be, there needs to be, there should, they need to, wanna, want a, want a
    say, want more, want my own, want our, want people to, want someone, want the, want them to, want to
    be, want to see, want to trace, want you to, wants to see, we need, we need one, we want, wed like,
    wed love, wed love to, wed rather, what about, what if they, what if we, what if you, what we need,
    what would, why cant we, why cant you, why dont, why not, wish, wish i, wish my, wish someone, wish
    there, wish they, wish we, wishing, work better if, worth having, worth trying, would accept, would
    allow, would avoid, would be a, would be a good, would be a start, would be ace, would be amazing,
    would be better, would be brilliant, would be class, would be cool, would be easier, would be
    fairer, would be glad to, would be good, would be great, would be handy, would be happy to, would be
    helpful, would be lovely, would be mint, would be nice, would be safer, would be sick, would be so,
    would be sound, would be useful, would be welcome, would be worth, would beat, would benefit, would
    bring, would change, would cut, would do more, would ease, would enable, would encourage, would find
    it useful, would free, would give, would gladly, would go a long way, would have to, would help,
    would improve, would it be, would let, would let me, would lift, would like, would love, would love
    to, would make, would mean, would prefer, would prevent, would rather be, would rather have, would
    really help, would reduce, would reserve, would save, would save us, would show, would solve, would
    sort, would spare, would speed, would stop, would support, would take away, would take more, would
    take on more, would take the, would want, would welcome, would work, you need to`,
  ],
  [
    'idea',
    1.2,
    `better, consider, could, could get, could help, deserve, deserves, every young person, everyone
    needs, i need, i want to, ideally, if there was, introduce, less, longer, maybe, more, more groups,
    more of, more time, must, need, need a, needs, needs a, not after, perhaps, prefer, somebody to,
    someone to, somewhere to, want, would, would a, would be, would feel`,
  ],
  [
    'idea',
    0.6,
    `a place where, before we, if somebody, if someone, if the, if they, if we, if you, instead of, once
    we, rather than, so that, would get, would keep`,
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
