import type { RedactionWhy } from '../../schema/redaction.ts'
import { type Phrases, phrases } from './phrase.ts'

/** Rare things by which those who work with somebody would know them, by what they tell. */
export const detailPhrases: readonly [why: RedactionWhy, known: Phrases][] = [
  [
    'health',
    phrases(`
    adhd; add meds; autism; autistic; aspergers; asd; tourettes; dyslexia; dyslexic; dyspraxia; dyspraxic; epilepsy;
    epileptic; seizure; diabetes; diabetic; insulin; asthma; asthmatic; cancer; leukaemia; tumour; chemo; chemotherapy;
    crohns; colitis; ibs; sickle cell; cystic fibrosis; cerebral palsy; multiple sclerosis; arthritis; fibromyalgia; lupus;
    psoriasis; eczema; alopecia; scoliosis; anaemia; hiv; hepatitis; transplant; dialysis; kidney; coma; stroke;
    heart condition; heart attack; brain injury; head injury; deaf; im blind; partially sighted; bipolar; schizophrenia;
    schizophrenic; psychosis; psychotic; bpd; eupd; ocd; ptsd; anorexia; anorexic; bulimia; bulimic; eating disorder;
    selective mutism; sectioned; overdose; overdosed; self harm; self harmed; self harming; suicide; suicidal; rehab; detox;
    methadone; heroin; crack cocaine; stammer; stutter; amputated; learning disability; foetal alcohol; fasd; tuberculosis;
    sepsis; meningitis; colostomy; stoma`),
  ],
  [
    'family',
    phrases(`
    pregnant; pregnancy; miscarriage; miscarried; abortion; stillborn; stillbirth; twin; triplets; c section; caesarean;
    premature baby; adopted; adoption; mother and baby; child protection plan; contact centre; my baby was taken;
    my ex husband; my ex wife; my wife; my husband; divorced; divorce; widow; forced marriage`),
  ],
  [
    'aid',
    phrases(`
    wheelchair; crutches; walking stick; walking frame; hearing aid; cochlear; prosthetic; false leg; guide dog;
    assistance dog; support dog; oxygen; feeding tube; insulin pump; sign language; bsl; braille; mobility scooter; stairlift;
    eye patch; glass eye; leg brace`),
  ],
  [
    'law',
    phrases(`
    court; trial; jury; sentenced; convicted; conviction; criminal record; arrested; arrest; remand; on remand; bail; on tag;
    ankle tag; burglary; robbery; robbed a; assault; gbh; abh; arson; stabbed; stabbing; shooting; machete; drug dealing;
    county lines; restraining order; injunction; community order; community service; unpaid work; offence; offences;
    prosecuted; inquest; in prison; out of prison; from prison; to prison; went to jail; in jail; out of jail; in custody;
    young offenders; locked up; on licence; on probation; trafficked; trafficking; sexually exploited; raped; rape`),
  ],
  [
    'origin',
    phrases(`
    afghan; albanian; algerian; american; arab; arabic; bangladeshi; bengali; brazilian; bulgarian; cameroonian; caribbean;
    chinese; congolese; czech; dari; egyptian; eritrean; ethiopian; farsi; filipino; french; gambian; german; ghanaian; greek;
    gujarati; hungarian; indian; iranian; iraqi; irish; italian; jamaican; kenyan; kosovan; kurdish; latvian; lithuanian;
    mandarin; moldovan; moroccan; nepalese; nigerian; oromo; pakistani; palestinian; pashto; persian; polish; portuguese;
    punjabi; roma; romanian; russian; scottish; sierra leonean; slovak; somali; sorani; spanish; sudanese; swahili; syrian;
    tamil; thai; tibetan; tigrinya; tunisian; turkish; twi; ugandan; ukrainian; urdu; vietnamese; welsh; yemeni; yoruba;
    zimbabwean; gypsy; traveller; travelling community; mixed race; asylum; refugee; unaccompanied; deported; deportation;
    leave to remain; stateless; indefinite leave`),
  ],
  [
    'faith',
    phrases(`
    muslim; islam; islamic; christian; catholic; hindu; sikh; jewish; judaism; jehovahs; mormon; buddhist; pentecostal; pagan;
    rastafarian; rasta; orthodox; quran; koran; bible; mosque; church; gurdwara; temple; synagogue; prayer mat; praying; pray;
    fasting; ramadan; eid; diwali; hijab; niqab; headscarf; turban; halal; kosher; baptised; imam; priest`),
  ],
  [
    'identity',
    phrases(`
    gay; lesbian; bisexual; trans; transgender; non binary; nonbinary; queer; pansexual; asexual; lgbt; lgbtq; lgbtqia;
    pronouns; deadname; deadnamed; old name; drag queen; intersex; gender identity; hormones; trans man; trans woman`),
  ],
  [
    'animal',
    phrases(`
    snake; python; ferret; parrot; tortoise; turtle; lizard; gecko; bearded dragon; iguana; chameleon; tarantula; axolotl;
    horse; pony; chickens; hens; goat; hedgehog; chinchilla; cockatiel; budgie; rabbit; guinea pig; hamster; husky;
    rottweiler; pit bull; pitbull; staffie; xl bully; german shepherd; chihuahua; greyhound; whippet; dachshund; sausage dog;
    alpaca; pigeon`),
  ],
  [
    'vehicle',
    phrases(`
    motorbike; moped; campervan; camper van; caravan; narrowboat; canal boat; houseboat; barge; tractor; quad bike; dirt bike;
    forklift; ice cream van; horsebox; lorry; hgv; electric scooter; unicycle`),
  ],
  [
    'event',
    phrases(`
    funeral; house fire; flat fire; a fire; the fire; caught fire; on fire; set fire; burnt down; burned down; flooded;
    explosion; gas leak; car crash; car accident; crashed; hit by a; run over; murder; murdered; killed; kidnapped; got shot;
    was shot; died; death; passed away; dying; wedding; got married; on the news; in the paper; in the newspaper; on tv;
    on telly; an award; won the; won a; champion; championship; olympics; record deal; police raid; raided; missing person;
    lottery; graduated; graduation; head girl; head boy; mayor; met the king`),
  ],
]

/** What contains one of them and tells nobody. */
export const harmlessPhrases = phrases(`
    fire alarm; fire alarms; fire door; fire doors; fire exit; fire drill; fire safety; the fire alarm; the fire door;
    the fire exit; a fire door; a fire alarm; no offence; trial shift; trial period; to death; court order; safe from prison;
    rabbit hole; twin room; twin bed; death certificate; kidney beans`)
