/** First names given in Britain, of its several cultures, in folded form: what no reader would take for another word. */
export const firstNames: ReadonlySet<string> = words(`
  aadam aaliyah aamir aarav aaron abbas abbie abby abdi abdirahman abdul abdullah abdullahi abdulrahman abel abena abigail
  abiola abraham adam ade adele adeola adnan adrian aftab agnes agnieszka ahmad ahmed aidan aiesha aimee aisha aisling akeem
  akram akua alan albert alec alejandro aleksandra alex alexa alexander alexandra alexis alf alfie alfred ali alice alicia alina
  alison alistair aliyah allan allison alyssa amal amanda amani amara amaya amelia amelie amina aminata amir amira amit amrit
  amy anaya andre andrea andrew andy angela angelina angus anil anisa anita anjali ankit ann anna annabel anne annette annie
  ansah anthony antonia antonio antony anwar arben archie ardit ariana arianna arjun arman arslan arthur artur arturo asad asha
  ashleigh ashley ashok ashraf ashton asif asma audrey austin ava ayaan ayan ayesha aylin ayo ayodele ayub aziz azra bahar bai
  balal baran barbara barry bashir beata bella ben benjamin bernadette bernard besnik beth bethan bethany betty beverley bilal
  billie billy binta blerim bob bobbie bobby bogdan bonnie bradley brandon brenda brendan brian bridget bronislaw bronwyn brooke
  bruce bryan bryony caitlin caitlyn callum calum cameron camilla carl carla carlos carly carmel caroline carolyn carys casey
  catalin catherine cathy cerys charlene charlie charlotte chelsea cheryl chidera chidi chinedu chioma chloe chris christina
  christine christopher chukwu cian ciara cindy claire clara clare claudia clive cody colin colleen connor conor courtney craig
  cristian curtis cynthia dagmawi daisy daljit damian damien damilola dan daniel daniella danielle danni danny dapo darcy darius
  darren dave david davina dawit dawson dean debbie deborah debra declan dee deepa deepak deirdre delroy demetrius denise dennis
  derek deshawn desmond devon diana diane diego dilan dimitri dmitri dominic donald donna doreen doris dorota dorothy dougie
  douglas duncan dwayne dylan ebony ebru eddie edith edward edwin effie efosa ehsan eileen ekaterina elaine eleanor elena elif
  elijah eliot elira elise elisha eliza elizabeth ella ellen ellie elliot elliott ellis eloise elsie emeka emilia emily emma
  emmanuel emre enrique eric erica erin ernest ernie esi ethan ethel eva evan evelyn evie ewa ewan ewelina fahad faisal faizal
  farah farhan farid fatima fatimah fatma fatoumata faye femi fergus fernando fikret filip filmon finlay finley finn fiona
  fletcher florence folake frances francesca francisco fraser fred freddie frederick freya funmi gabriel gabriela gabriella
  gabrielle gareth gary gavin gemma geoff geoffrey george georgia georgie georgina gerald geraldine gerard gethin ghulam gillian
  gina giorgos gladys glenda glenn glynis goran gordon graeme graham grzegorz gulsen gurdeep gurpreet gwen gwyneth hadiya hafsa
  hakim halima hamid hamza hana hani hannah haris harjit harley harold haroon harpreet harriet harrison harry haruna harvey
  hasan hassan hattie hawa hayden hayley hazel hector helen helena henok henry hiba hilary hoang hodan holly howard hugh hugo
  hussain hussein huw iain ian ibrahim idris ifeoma igor ikram ilyas imad iman imani imogen imran inaya inderjit ines ingrid
  ioana ionut iqbal iqra irene irfan iris isaac isabel isabella isabelle isha isla ismail isobel ivan iwona jaafar jabari jabir
  jack jackie jackson jacob jacqueline jacqui jade jaden jagdeep jahid jaiden jake jamal james jamie jamila jan jane janet
  janice janine jared jasmin jasmine jason jaspreet javed javier jawad jay jayden jayne jean jeanette jeff jeffrey jen jenna
  jennie jennifer jenny jeremy jermaine jerome jerry jess jesse jessica jessie jill jim jimmy jin jo joan joanna joanne joao
  jodie jody joe joel johanna john johnny jon jonathan jonny jordan jorge jose josef joseph josephine josh joshua josie joyce
  juan judith judy julia julian julie juliet julius juma junaid kabir kadija kai kalpana kamal kamran kara karen karim karl
  karolina kashif katarzyna kate katherine kathleen kathryn kathy katie katrina katy kavita kay kayden kayleigh kehinde keira
  keisha keith kelly kelsey ken kenneth kenny kerry kev kevin khadija khaled khalid khalil kian kiera kieran kim kimberley kiran
  kirsten kirsty kofi kojo krishna kristen krystyna krzysztof kuldeep kunle kurt kwabena kwame kwasi kwesi kyle kylie lacey
  lachlan laila laith lakshmi lamar lance latisha latoya laura lauren laurence lawrence leah leanne lee leigh leila lena leo
  leon leonard leroy les lesley leslie lewis lexi leyla li liam libby lily lin linda lindsay lindsey ling linh lisa liz lizzie
  lloyd logan lois lola lorna lorraine lou louie louis louisa louise luca lucas lucia lucinda lucy luis lukasz luke lydia lynda
  lyndsey lynn lynne mabel maciej mackenzie maddie maddison madeleine madina magdalena maggie mahir mahmoud mahmud maisie
  malachi malak malcolm malgorzata malik mamadou mandy manjit manpreet marcia marcin marcus marek margaret maria mariam mariama
  mariana marianne marie marilyn marion marissa marius mariusz marlene marlon martha martin martyn marwa mary maryam mason mateo
  mateusz matilda matt matthew maureen maurice mavis maxine maxwell maya megan mehdi mehmet mei mel melanie melissa mia micah
  michael michal michelle mick miguel mihai mike mikey mila mildred millie minh minnie miriam miroslav mohamed mohammad mohammed
  mohamud mohsin moira molly monica monika morag morgan moses moussa mubarak muhammad mukhtar muna muriel musa mustafa mya myles
  nabil nadeem nadia nadine nadir naima najma nancy naomi narges nasir nasra nasrin natalia natalie natasha nathan nathaniel
  navdeep naveed neema neha neil nell nellie nelly ngozi nguyen nia niall niamh nichola nicholas nicky nicola nicole nigel
  nikhil nikki nikolai nimo nina noah noel noelle noor nora norma norman nour obinna oisin olawale olga oliver olivia ollie olu
  olufemi oluwaseun omar omari orla oscar osman owen paige pam pamela paolo parveen patricia patrick paul paula pauline pawel
  pedro penelope perry pete peter petra phil philip philippa phillip phoebe piotr pippa polly pooja poppy portia pradeep pranav
  priya priyanka qasim quang quentin rabia rachael rachel rafael raheem rahim rahima rahul raj rajan rajesh rajiv ralph raluca
  raman ramesh ramona rana randolph ranjit rashad rashid ravi raymond razia rebecca reece reena reg reggie reginald rehan rehana
  reza rhian rhiannon rhona rhys ricardo richard rick ricky rida riley rita riya rizwan robel robert roberta robyn rodney roger
  rohan roisin roksana roland ron ronald ronan ronnie rory rosalind rosanna roseanne rosemary rosie ross roxanne roy roza rubina
  rueben rufus rukhsana rupert russell ruth ryan saad saba sabah sabrina sadia sadie safa safia sahar saif sajid sakina salah
  salim sally salma salman sam samantha samir samira samuel samuil sandeep sandra sanjay santiago saqib sara sarah sasha saskia
  sayed scarlett scott sean sebastian selam selina semira senait sergei shabana shabnam shafiq shahid shaida shakira shanice
  shaniqua shaniya shannon sharif sharon shaun shauna shawn shazia shehzad sheikh sheila shelley sheryl shirley shiv shona
  shreya sian sid siddiq sidney simon simran sinead siobhan slawomir sofia sonia sophia sophie soraya spencer stacey stan
  stanislaw stanley stefan stella stephanie stephen steve steven stewart stuart sukhdeep suleiman suleman sumaya sunil sunita
  suresh susan susanna susie suzanne svetlana sylvia tabitha taha tahir taiwo tamara tamika tamsin tania tanisha tanya tara
  tariq tasha taylor ted tendai tenzin terence teresa terrance terri terry tess tessa thabo thanh thea thelma theo theodore
  theresa thomas thuy tia tiana tiegan tiffany tilly tim timothy tina toby tom tomasz tommy toni tony tracey tracy travis trevor
  tricia trisha tristan trudy tunde tyler tyrone uche umar una ursula usha usman valentina valerie vanessa vasile vera vernon
  veronica vicki vicky victor victoria vijay vikram viktor vince vincent viv vivian vivienne vladimir wahid waleed wally walter
  wanjiru waqas warren wayne wei wendy wesley wilf wilfred william willow winifred winston winta wojciech xander xavier xin
  yahya yakub yaqub yared yasin yasmin yasmina yaw yemi yohannes yonas yosief younis yousef youssef yuan yusra yusuf yvette
  yvonne zac zach zachary zack zahid zahir zahra zain zainab zakaria zaki zanele zara zaynab zeinab zeynep zhang zoe zohaib
  zubair zuleikha zuzanna`)

/** First names that are words as well: they count with a capital inside a sentence, or where the sentence says a name. */
export const namesAndWords: ReadonlySet<string> = words(`
  abi ace amber angel april art ash aurora basil bay beau berry bill brook buddy carol carter cash chance chase chip christian
   clay cliff coral crystal dale dawn den des destiny dick dixie don dot drew earl eden eve faith fern fleur flora ford
  frank gail gale gene ginger grace grant gray guy hal hank harmony heath heather herb hero honey hope hunter ike india ivy
  jewel joy kit kitty lane lucky mac major mark marshall max may melody mercy merry miles mo nick nova olive pat pearl peg penny
  phoenix piper precious prince princess queen rae ray reed rex rich rob robin rocky rod rose rowan ruby rusty sage sandy
  serenity shay sky skye sol sonny sterling storm sue sunny trinity troy tula val vi viola violet ward will woody zion`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
