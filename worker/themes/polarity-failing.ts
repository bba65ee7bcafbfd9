import type { Phrases } from './polarity-lexicon.ts'

/** What they say when it does not, strongest first. */
export const failing: Phrases = [
  [
    2,
    `a joke, abus*, appalling, assault*, attacked, awful, bailiff*, box ticking, bullied, bullying, chucked
    out, cockroach*, completely disagree, crap, damp, dangerous, didnt work, disgrace*, disgusting, does my
    head in, doesnt work, dont work, evict*, fail us, failed, failing, fails, failure, fall between, fall
    through, fall through the cracks, falls apart, falls between, falls through, falls through the cracks,
    fed up, fell apart, fell through, frightened, frightening, gave up, given up, harass*, hate, hated,
    hell, homeless, horrendous, horrible, infest*, intimidat*, is a joke, isnt good enough, isnt working,
    kicked out, left to rot, left with nothing, let down, let me down, lets me down, letting us down, mice,
    mould*, mouldy, never worked, nightmare, no clue, no idea, no point, not good enough, not working,
    passed around, passed between, passed from pillar, petrified, pillar to post, pissed off, point the
    finger, pointless, rats, revolving door, rough sleeping, round and round, rubbish, scared, sent round,
    shit*, shocking, sick and tired, sick of, sleeping rough, slept rough, slip through, slips through, sofa
    surf, sofa surfed, sofa surfing, strongly disagree, terrible, terrified, terrifying, threaten*,
    threatened, thrown out, tick box, tickbox, tokenistic, totally disagree, unsafe, useless, waste of time,
    whats the point, worst`,
  ],
  [
    1.6,
    `a mess, angry, annoy*, bad, boring, confus*, difficult*, dirty, dissatisfied, doesnt care, dont care,
    draining, expensive, filthy, frustrat*, grim, gutted, hopeless, kills me, lonely, noisy, not good, not
    great, not happy, not helpful, not nice, poor, ridiculous, rough, rude, sad, scary, slow, stress*,
    unfair, unhappy, unreliable, upset*, worse`,
  ],
  [
    1.2,
    `abandoned, accent, addict*, afford, after it, after term, after the deadline, after they have, again and
    again, against the law, ages, aggressive, all my money, all quit, almost lost, already gone, always
    busy, always somebody, always someone, an hour each, and nothing, another new, another number,
    answerphone, anxiety, anxious, any more, anymore, are not told, arent enough, arent told, argued,
    arguing, arrears, arrest*, arrested, arrive in the last, arrive late, arrive unable, arrives late,
    asham*, asked for help, asked three times, asking for, assume, assumed, assumes, assumption*, away from
    my, awkward, b and b, backdated, backed out, backed up, backlog, bad credit, bad smell, badly, banging,
    banned, bare, barely, barred, barrier*, beat, beaten, because im, because of my, bed and breakfast,
    before anybody, before anyone, beg, begged, begging, behind my back, behind on, behind with, below the,
    bereave*, better off not, better off without, between pas, bin bag*, bin it, bin store, binned, black
    hole, blame*, blamed, blank, block, blocked, blow it, bored, borrow*, bounced, breach, breached, break
    ins, breakdown, breaking point, breaks down, brick wall, broke, broke me, broken, broken promise*,
    brushed off, buck passing, burden*, burgl*, burn*, burnout, burnt out, but nothing, by accident, by
    myself, called and called, called me, called names, came late, cancel*, cant be bothered, cant do
    anything, cant even, cant pay, cant see, cant sleep, case number, caseload of, cases each, cell, cells,
    changed again, chaos, chaotic, charged with, charges, chase, chased, chasing, choose between, clash*,
    clawed back, cliff edge, close at, closed door, closed down, closed my case, closes at, closes early,
    clueless, cold, complain*, complaint*, complicated, conflict*, contradict*, cope, copied and pasted,
    coping, copy and paste, cos im, cos of my, cost me, cost of living, costs, could be better, could do
    better, could have died, could not care, couldnt care less, couldnt even, county line, county lines,
    cramped, credit score, cried, crime, criminal record, cry, crying, cuckoo*, custody for, cut, cut off,
    cuts, cuts out, cutting, cutting myself, days notice, dead, dead end, deadname*, dealer, dealer*,
    dealing, death, debt*, declined, deducted, deductions, degrad*, delay*, delays, denied, dependent,
    deport*, depress*, did nothing, didnt ask, didnt bother, didnt come, didnt even, didnt get, didnt know,
    didnt listen, didnt show, didnt tell, didnt turn up, didnt want, died, different answers, different
    names, different pa, different to everyone, different worker, disagree, disagree*, disappeared,
    discharged, discriminat*, disjointed, dismiss*, disput*, disrespect*, do nothing, does nothing, doesnt
    answer, doesnt bother, doesnt even, doesnt get, doesnt know, doesnt listen, done nothing, dont answer,
    dont bother, dont even, dont get, dont know how, dont know what, dont know where, dont know who, dont
    listen, dont see, doorway, draughty, dread*, dreading, dried up, drinking, dropped, dropped off, dropped
    out, drops every, drops out, drown*, drugs in, drunk, dump, dumped, duplicat*, duplicated, dust, eight
    weeks, eighteen months, electric ran, email and email, embarrass*, empty promises, end up, ended at,
    ended up, ends at, engaged tone, even ask, even know, even look, even read, even ring, every form, every
    other week, every single time, excluded, excuse*, exhaust*, expected to, expelled, expired, extra weeks,
    far away, fee, fees, fight for, fight over, fighting, fights, filed away, fine of, fines, fired, five
    times, flashback*, flood*, fobbed off, followed me, food bank*, foodbank*, for show, for the sake,
    forced, forever, forget, forgot, forgotten, form filling, found out from, four times, fourth time,
    fraud, freaks me out, freezing, from scratch, full until, full up, fully booked, funeral, gap, gaps,
    gave me the run, get nothing, get told, gets nothing, getting told, ghosted, go home, going up, gone
    mad, gossip*, got nothing, got told, got worse, grief, groom*, grooming, guilty, had to appeal, had to
    beg, had to borrow, had to chase, had to explain, had to fight, had to leave, had to move, had to ring,
    had to tell, had to wait, half a year, half have, half my money, half my wage*, half of, hand off,
    handcuff*, handed from, handed over to, hang up, hard, harder, hardly, hardship, has dropped out, hasnt
    been updated, hasnt changed, hasnt rung, hasnt visited, have dropped out, have to chase, have to
    explain, have to fight, have to move, have to tell, have to wait, havent changed, havent met, havent
    seen, havent seen my, havent spoken, having to, hear nothing, heard nothing, heard of it, heat or eat,
    hide, hiding, high again, high caseload*, high staff, hit me, hits me, hold music, homesick, homophob*,
    hooked, hoops, hours away, hours late, hours notice, how am i meant, how are we meant, humiliat*, hung
    up, hungry, hurt, hurts, i could have, ignore*, ignored, ignores, ill, impossible, in a drawer, in a
    year, in and out, in bits, in debt, in out, in progress, in theory, in two years, inconsistent,
    incorrect, insult*, invisible, isnt enough, isnt me, isnt mine, isnt that against, isolated, isolating,
    isolation, issue*, jargon, judge me, judge us, judge you, judged, judgemental, judges me, judging, jump
    through, just a case, just a number, keep asking, keep changing, keep getting, keep leaving, keep
    saying, keep telling, keeps asking, keeps breaking, keeps changing, keeps dropping, keeps getting, keeps
    going off, keeps saying, kept changing, kept from, kept in, kept telling, kept waiting, kicked, kicked
    off, knackered, knives, knocked back, label*, lack, lack of, lacking, lacks, laid off, last minute, last
    year, late, later than, laughed at, leak*, leave a message, leaves, leaves me, leaving me, leaving the,
    lectured, left and, left four messages, left me, left messages, left out, left us, less and less, less
    than, liar, lied, lies, like a child, like a criminal, like a kid, like a number, limbo, lip service,
    loan shark*, locked, loneliness, long forms, long wait, long waits, longer than, look down, looked down,
    looks at me, losing, lost, lost contact, lost touch, lottery, low mood, lying, mad that, made me leave,
    made me move, made me wait, made to feel, made to leave, made to wait, made us, mattress, meant to,
    meant to be, merry go round, mess, messy, miles away, miles from, miscarr*, misgender*, miss, miss my,
    missed, missed out, misses, missing, missing my, missing out, mistake*, moan*, mocked, months for, more
    and more, more likely, more than a, more than any, more than ever, more than half, more than once, more
    time on, more time typing, most of my money, moved again, moved away, much longer, my fault, nag*,
    nearly a year, nearly died, nearly gave up, nearly lost, need it most, needed help, needles, never
    answer, never answers, never asked, never asks, never been offered, never calls, never came, never even,
    never get, never given, never got, never hear, never heard, never met, never offered, never picks up,
    never replies, never rings, never see, never seen, never sent, never should, never shown, never taught,
    never told, never turned up, never turns up, never updated, never visits, new pa every, new worker,
    nicked, night bus, nightmares, nine months, no activities, no address, no adjustments, no agreement, no
    answer, no apology, no appointment*, no background, no backup, no bed, no beds, no bus, no buses, no
    call, no capacity, no car, no care, no chance, no chances, no childcare, no choice, no chronology, no
    clubs, no consent, no consistency, no contact, no continuity, no cover, no cover when, no credit, no
    curtains, no data, no dentist, no details, no explanation, no family, no fares, no feedback, no fixed,
    no follow up, no food, no forwarding, no friends, no furniture, no future, no gcses, no goodbye, no gp,
    no halal, no handover, no heating, no help, no history, no home, no hope, no hot water, no id, no
    induction, no information, no internet, no interpreter, no introduction, no job, no letter, no licence,
    no lift, no lock, no longer, no longer see, no minibus, no money, no more, no news, no notice, no one
    asked, no one at, no one came, no one comes, no one else, no one knows, no one rings, no one there, no
    one to, no one told, no one wants, no passport, no pathway, no permission, no place, no places, no plan,
    no privacy, no protection, no protocol, no qualifications, no quiet, no ramp, no reason, no reasons, no
    record, no reference, no references, no relationship, no reply, no respect, no response, no review, no
    risk assessment, no room, no safety, no say, no security, no senior, no show, no sign of, no signal, no
    sleep, no slots, no social, no social life, no space, no spaces, no stability, no step free, no
    supervision, no support, no time for, no time to, no training, no translation, no transport, no travel,
    no trust, no update, no vacancies, no vacancy, no warning, no way, no way of, no way to, no wifi, no
    word, nobody asked, nobody came, nobody cares, nobody checked, nobody checks, nobody comes, nobody
    explained, nobody helped, nobody helps, nobody knew, nobody knows, nobody listened, nobody listens,
    nobody rings, nobody said, nobody there, nobody thought, nobody to, nobody told, nobody wants, noone
    asked, noone to, noone told, nosy, not a lot, not a single, not allowed, not allowed to see, not anyone,
    not asked, not been updated, not changed, not enough, not enough staff, not enough time, not even, not
    fair, not heard, not ill enough, not included, not invited, not me, not met, not mine, not much, not my
    job, not one, not our, not our job, not our problem, not read, not real, not right, not safe, not seen,
    not shared, not told, not trained, not updated, nothing back, nothing changed, nothing changes, nothing
    ever changes, nothing happened, nothing happens, nothing in it, nothing left, nothing since, nothing
    there, nothing to do, nowhere, nowhere to, numb, obstacle*, off sick, offensive, old address, old name,
    old plan, on hold, on leave, on my own with, on paper, on the floor, on the outside, once a day, once a
    month if, once a year, only answers, only calls, only comes, only ever, only get, only got, only hear,
    only one, only replies, only rings, only see, only texts, only turns up, only visits, only when, other
    end of, other side of, our fault, out in the cold, out of area, out of county, out of credit, out of
    date, out of office, out of pocket, out of the blue, outdated, outsider, over a year, over and over,
    overcrowd*, overdose*, overdraft, overdue, overload*, overstay*, overwhelm*, overwork*, owe, owed, pages
    long, pain, panic, panic*, paper exercise, park bench, pass me, pass the buck, passed me on, passed on
    to, passes the buck, patronis*, pay back, payday, paying back, peak, pending, picked on, ping pong,
    placed far, placed in, placed me, police came, police turn, poorly, poverty, pr stunt, predator*, price
    of, probation breach, problem*, promised, promises, ptsd, pulled out, pulled over, punched, put me in,
    put me with, quit, racism, racist, ran out, rang and rang, rang five, rang ten, rang three, rang twice,
    rape*, rapid turnover, rarely, re referred, recall*, red tape, referred back, refusal, refuse, refused,
    refuses, rejected, relapse*, repeat*, repeating, resign*, rings out, robbed, robs, ruined, ruining,
    ruins, run down, run out, run up, rundown, runs out, rush, rushed, rushes, rushing, sacked, same form,
    same old, same questions, same story, same thing, sanction*, sat in a drawer, says nothing, scam*, scare
    me, scares me, scrapped, screwed, searched, second time this, seldom, self harm*, sent away, sent back,
    sent home, sent me away, sent the wrong, separated, set up to fail, sexual*, shame, shattered, short
    notice, short of, short of staff, short staffed, shortage, shorts, should have asked, should have been,
    should have done, should have got, should have had, should have helped, should have known, should have
    told, shoulda, shouldve, shouting, show of, shut, shut door, shut down, shut the door, signposted,
    signposting, silence, silo*, singled out, sinking, sitting on, six weeks, sixty miles, skint, skip
    meals, skipping meals, slammed, sleep on, sleeping on, slept on, slipped, slowly, slur*, small print,
    smashed, smashed up, smell, smells, so i didnt bother, so i didnt go, so i dont ask, so i dont bother,
    so i dont go, sofa, sofas, somebody else, someone else every, something different, speak over, spends
    more, spied on, split up, square one, squat, stare, stared, stares, start again, starting again,
    starting over, starving, stateless, stereotyp*, stigma, still waiting, still wont, stingy, stink,
    stinks, stolen, stop and search, stop at eighteen, stop more, stopped answering, stopped by police,
    stopped caring, stopped coming, stopped me, stopped my, stopped paying, stopped ringing, stopped seeing,
    stops at, stops when, strange, strangers, stretched, strip searched, struggl*, stuck, suddenly, suicid*,
    supposed to, take longer, taken away, taken off me, takes a week, takes ages, takes forever, takes four,
    takes longer, takes months, takes six, takes three, takes two, takes weeks, talk about me, talk over,
    talked down, talked over, temp, temporary, ten weeks, tennis, that we need, the day before, theft, their
    problem, then nothing, they moved me, three hours, three times this, threshold, til you, till you, tiny,
    tired of, tiring, token, told me to wait, told no one, told nobody, told to wait, too busy, too complex,
    too far, too few, too high, too late, too long, too many, too much, too often, too old, too poor, too
    short, too slow, too young, took ages, took back, took it off, took longer, took me off, took months,
    took my, took weeks, tough, trafficked, transphob*, trapped, trauma*, treat me like, treat us, treat us
    like, treated as, treated differently, treated like, treats me like, treats us, trouble*, turned away,
    turned down, turned me away, turnover, twelve weeks, twice in a year, twice this, two hours, unable,
    unanswered, unaware, uncertain, unchanged, unclear, understaffed, undo, undocumented, unemployed,
    unfinished, unfit, unfurnished, unheard, unheated, unless, unloved, unmanageable, unpaid, unread,
    unresolved, unseen, unsettled, unsuccessful, unsupported, until you, unwanted, unwell, vacanc*,
    vanished, violence, violent, voicemail, vulnerab*, wages go, wait longer, wait*, waiting for, waiting
    list*, wanted help, wanted to, wants something, was meant, was not told, was told to, wash their hands,
    washed their hands, wasnt enough, watched, weapon*, week before, weeks for, weird, went quiet, went up,
    were not told, what even is, what if, what they need, whats even the, when i need, when we need, where
    was i meant, which is it, who has, who wrote, whole wage, wild goose, withdrawn, withdrew, withheld,
    withhold, without asking, without being, without even, without me, without telling, without them,
    without us, wont even, wont let, wont move, worn out, worried, worries, worry, worrying, worse off,
    worsen*, worth it after, would not, would of, would rather, wouldnt, wrong, wrong address, wrong
    department, wrong food, wrong form, wrong name, wrong number, wrong person, wrong place, wrong pronoun*,
    wrong team, wrote it down, years old, zero hours`,
  ],
  [
    0.6,
    `after move, again, aged out, another, anyone, apart from, apparently, at all, at the gate, before they,
    blank*, by then, ends, ends up, every time, except, far, fifth, five different, for months, for weeks,
    four different, fourth, just got, just said, just say, just says, just told, made me, minimum wage,
    months later, months on, moved here, nine weeks, on my own, on the day, on the day itself, on top of,
    only, out of nowhere, push friends away, says, seventh, since january, since last, since march, six
    different, sixth, still, supposedly, they just, third pa, three different, told, turned 18, two buses,
    until the morning, up front, weeks later, years later, years on`,
  ],
  [
    0.5,
    `a year, adoption, alcohol, alone, an hour, argue, asylum, bills, booze, buses, busy, carry, carrying,
    caseloads, council tax, court date, criminal*, crisis, culture shock, drug*, electricity, emailed,
    emails, everywhere else, exploit*, fight, forms, gang*, gas, harm*, home office, in court, inbox, ket,
    knife, licence, loan, loans, lose, messages, meter, moved me, moved on, moved out, moved us, noodles,
    packed up, paperwork, pills, prison, put in, queue*, remand, removed, risk*, sent to, six months, smoke,
    smoking, spice, storage, streets, tag, tent, toast, two years, vape, vaping, weed`,
  ],
]
