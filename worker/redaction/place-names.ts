import { phrases } from './phrase.ts'

/** Towns, cities, boroughs and counties of the United Kingdom, and countries: folded, longest ones included. */
export const towns = phrases(`
  aberdeen; aberystwyth; accrington; aldershot; altrincham; ashford; ashton under lyne; aylesbury; ayr; bangor; barnet;
  barnsley; barnstaple; basildon; basingstoke; bedford; bedfordshire; belfast; berkshire; bexley; bexleyheath; birkenhead;
  birmingham; blackburn; blackpool; blyth; bognor regis; bolton; bootle; bournemouth; bracknell; bradford; braintree;
  bridgwater; bridlington; brighton; bristol; brixton; bromley; buckinghamshire; burnley; burton upon trent; bury st edmunds;
  camberley; cambridge; cambridgeshire; camden; canterbury; cannock; cardiff; carlisle; castleford; chatham; chelmsford;
  cheltenham; cheshire; chester; chesterfield; chichester; chippenham; chorley; clacton; colchester; corby; cornwall; coventry;
  crawley; croydon; cumbria; dagenham; darlington; dartford; derby; derbyshire; derry; devon; dewsbury; doncaster; dorchester;
  dorset; dudley; dumfries; dundee; dunstable; durham; ealing; eastbourne; east sussex; ebbw vale; edinburgh; ellesmere port;
  enfield; epsom; essex; exeter; falkirk; falmouth; fareham; farnborough; felixstowe; folkestone; gateshead; gillingham;
  glasgow; gloucester; gloucestershire; gosport; grantham; gravesend; grimsby; greenwich; guildford; hackney; halifax; hampshire;
  haringey; harlow; harrogate; harrow; hartlepool; harwich; hastings; hatfield; havant; havering; hemel hempstead; hereford;
  herefordshire; hertford; hertfordshire; high wycombe; hillingdon; hinckley; hitchin; hounslow; huddersfield; hull;
  huntingdon; ilford; inverness; ipswich; isle of wight; islington; keighley; kensington; kent; kettering; kidderminster;
  kilmarnock; kings lynn; kingston upon hull; kirkcaldy; kirkby; knowsley; lambeth; lancashire; lancaster; leamington; leeds;
  leicester; leicestershire; leigh on sea; lewes; lewisham; leyton; lichfield; lincoln; lincolnshire; liverpool; livingston;
  llandudno; llanelli; london; londonderry; loughborough; lowestoft; luton; macclesfield; maidenhead; maidstone; manchester;
  mansfield; margate; merseyside; merthyr tydfil; merton; middlesbrough; milton keynes; morecambe; motherwell; newbury;
  newcastle; newham; newport; norfolk; northampton; northamptonshire; northumberland; norwich; nottingham; nottinghamshire;
  nuneaton; oldham; oxford; oxfordshire; paisley; peckham; penzance; perth; peterborough; peterlee; plymouth; pontefract;
  portsmouth; preston; ramsgate; redbridge; redcar; redditch; redhill; redruth; rhyl; richmond; rochdale;
  rochester; romford; rotherham; rugeley; runcorn; salford; salisbury; sandwell; scarborough; scunthorpe; sheffield; shoreditch;
  shrewsbury; shropshire; sittingbourne; skegness; skelmersdale; slough; solihull; somerset; southall; southampton; southend;
  southport; south shields; southwark; stafford; staffordshire; st albans; st helens; stevenage; stirling; stockport; stockton;
  stoke; stoke on trent; stourbridge; stratford; suffolk; sunderland; surrey; sutton coldfield; swansea; swindon; tameside; tamworth; taunton;
  teesside; telford; torquay; tottenham; tower hamlets; trafford; trowbridge; truro; tunbridge wells; tyneside; uxbridge;
  wakefield; wallasey; wallsend; walsall; waltham forest; walthamstow; wandsworth; warrington; warwick; warwickshire; washington;
  watford; wellingborough; wembley; west bromwich; weston super mare; west sussex; weymouth; whitehaven; widnes; wigan;
  wiltshire; winchester; windsor; wirral; woking; wolverhampton; woolwich; worcester; worcestershire; workington; worksop;
  worthing; wrexham; yarmouth; yeovil; york; yorkshire;
  afghanistan; albania; algeria; angola; bangladesh; brazil; bulgaria; cameroon; chad; china; congo; egypt; eritrea; ethiopia;
  gambia; germany; ghana; guinea; hungary; india; iran; iraq; ireland; italy; ivory coast; jamaica; kenya; kosovo; kurdistan;
  latvia; libya; lithuania; mali; morocco; nepal; nigeria; pakistan; palestine; poland; portugal; romania; russia; rwanda;
  scotland; senegal; sierra leone; slovakia; somalia; somaliland; south africa; spain; sri lanka; sudan; syria; tigray;
  tunisia; uganda; ukraine; vietnam; wales; yemen; zambia; zimbabwe`)

/** Towns that are words as well: they count with a capital inside a sentence. */
export const townsAndWords = phrases(`
  bath; barking; barrow; battle; bow; bury; crewe; deal; dover; ely; eye; hayes; hove; jersey; luxembourg; mold; nelson;
  poole; reading; ripley; rugby; rye; sale; sandwich; settle; stroud; sutton; turkey; wells`)

/** What stands last in the name of an address, a building or a place where people live, learn or are kept. */
export const placeEndings: ReadonlySet<string> = new Set(
  `academy avenue barracks church cl clinic close college court crescent drive estate foyer gardens gate green grove hall heights
  hospital hostel hotel house infirmary lane library lodge manor mansions mews mosque park parade place prison project rd road school
  sixth square st street surgery terrace theatre tower towers university view villa villas walk way yard`.split(
    /\s+/,
  ),
)

/** Words that lower-case names of buildings and streets are made of: "elm house", "st annes road". */
export const placeWords: ReadonlySet<string> = new Set(
  `abbey acacia albert alexandra alma apple ash avon beech birch bridge broadway brook cedar chapel cherry chestnut clarence elm
  fern forest garden george grange grove hawthorn hazel hill holly ivy kings lake laurel lime maple meadow mill new oak orchard
  park phoenix pine poplar priory queens regent river riverside rose rowan saint spring st station sunny sycamore trinity
  valley victoria water wellington willow windsor wood woodland york`.split(/\s+/),
)

/** What a town's prisons, and those for young people, are called before their name. */
export const prisonMarks: ReadonlySet<string> = new Set(['hmp', 'hmyoi', 'yoi', 'stc'])

/** The letters that a postcode begins with. */
export const postcodeAreas: ReadonlySet<string> = new Set(
  `ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu ha
  hd hg hp hr hs hu hx ig ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pe ph pl po pr rg rh
  rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze`.split(
    /\s+/,
  ),
)
