/** Words that are often written with a capital in this field and name nobody, folded. */
export const plainCapitals: ReadonlySet<string> = new Set(
  `i pa pas mum mums dad dads nan nana gran grandad grandma auntie uncle mam mom god lord council tax universal credit personal
  adviser advisor advisers advisors pathway pathways plan plans planning local offer leaving care setting home allowance
  staying put close jobcentre job centre housing benefit benefits team social worker workers services service children
  childrens young people person adult adults independent reviewing officer reviewer virtual school college university uni
  student finance gp doctor nhs nurse dentist hospital camhs police probation court prison custody youth justice foster carer
  carers supported lodgings semi accommodation hostel hub drop participation group forum board corporate parent parents
  parenting leader leaders director manager managers association agency agencies head office house department work government
  state parliament mp ofsted bursary grant loan fund funding pupil premium disability living payment mental health act
  christmas easter xmas english maths science level levels gcse gcses btec tshirt internet wifi google facebook instagram
  insta snapchat whatsapp tiktok youtube netflix spotify xbox playstation ps5 iphone android teams zoom email laptop uber
  deliveroo tesco asda aldi lidl argos ikea amazon primark sainsburys morrisons greggs mcdonalds oyster railcard bus train uk
  britain british great england european eu euro domestic abuse violence asylum seekers refugee refugees charity barnardos
  princes trust become coram voice citizens advice samaritans childline national insurance passport birth certificate
  provisional driving licence`.split(/\s+/),
)
