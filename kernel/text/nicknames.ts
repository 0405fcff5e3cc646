/**
 * Given names that stand for each other: short forms, pet names and spellings of one name, the fullest form first.
 * Behind a semicolon stand looser kin, which two brothers or sisters might well bear: Jack of John, Maria of Mary.
 * Written down by us as facts of use, from many origins. A short form may stand in several places (Alex, Chris, Sam).
 */
const GROUPS = `
aaron aron ron ronnie | abigail abby abi abbie gail abigale |
abraham abe bram; ibrahim ebrahim ibraheem avraham | adam adham | adrian ade adie |
adrienne; adriana adrianna | agnes aggie; nessa | ahmed ahmad ahmet achmed amed | aidan aiden aodhan; adan |
aisha aysha ayesha aishah aaisha ayisha aicha aiesha | alan allan allen; alun al |
albert al bert bertie albie |
alexander alex alec alek al sandy aleksander; sasha alasdair alastair alistair alister ali alejandro alessandro oleksandr olek lex xander zander |
alexandra alex aleksandra; sandra sasha alessandra ola lexi lexie alexa sandy | alfred alf alfie fred |
alice allie alicja; ali alys | alison allison ali ally allyson | amanda mandy manda |
amelia amy millie milly mel amalia | amina aminah ameena aamina | amir ameer; emir aamir |
andrew andy drew; andi andrzej andreas andrei andrey anders | andrea andi andie | angela; angel angie ange |
anil aneel | anita nita | ann anne; anna ana hannah nan anya ania hanna aine annie |
annabel annabelle; anabel bella belle | anthony antony tony ant; antoni antonio anton tonio |
antonia toni tonia | antoinette; nettie toni | arthur art artie | ashok ashoke | ashley ash ashleigh ashlee |
asif aasif | barbara barb barbie babs barbra; basia | barnaby barney | bartholomew bart; bartlomiej bartosz |
beatrice bea trixie bee; beatrix | belinda; linda lindy bel | benjamin ben benny benji |
bernadette bernie; detta | bernard bernie | beverley beverly bev | bilal billal | bradley brad |
brian bryan brien bryon | bridget brigid bridie biddy; breda bride brid | cameron cam |
caitlin kaitlin katelyn kaitlyn catelyn caitlyn |
caroline caz; carol carrie karolina carolina lina carolyn caro | carol carole caroll |
catherine kate cathy kathy katie katy kath cath kathryn katherine catharine cate; kathleen caitlin catrin karen katharine katarzyna kasia katerina ekaterina catriona catalina kay kit kitty cat kat |
cecilia cecily; cissie sheila celia | charles charlie chuck chas charley chaz; carl karl karol carlos |
charlotte charlie lottie lotte char |
christine chris chrissie chrissy kristine chrissi; tina kirsty krystyna christina kristina christa kristin |
christopher chris topher christy kris; krzysztof krzys christophe cristobal kit |
clare claire clair; clara klara | clifford cliff | clive clyve | colette collette | colin col cailean |
constance connie | cornelius corneel; neil con | craig kreig | cynthia cindy cyndi |
daniel dan danny danielek; danyal daniyal danial daniil | danielle dani danni; daniela daniella |
david dave davey davy; dai dawid daud dawood dafydd daoud davide | dean deane |
deborah debbie deb debs debby; debra | dennis denis den denny denys | derek derrick del derick deryck |
desmond des dez | diana di; diane dianne dyan | dilip dileep | dominic dom nick dominik dominick domenic |
donald don donny; donal | donna; dona | dorothy dot dottie dotty; dora dorothea dolly | douglas doug dougie |
duncan dunc | dylan dillon | edith edie | edward ed eddie teddy eddy ward edek; eduardo edvard ned ted |
edmund ed eddie ted | edwin ed eddie | eileen aileen eilean | elaine elayne |
eleanor elinor eleanore; nora ella lenora elena eleonora nell ellie nellie |
elizabeth liz beth lizzie betty elisabeth liza betsy; lisa elise lily elsie elspeth isabel isobel elzbieta ela eliza bess bessie lisbeth elisa libby |
ellen nellie; helen elen nell | emily; em emmy emilia emmie milly millie | emma; ema em emmy |
eric erik rick eryk | ernest ernie | esther essie ester; hester | ethel eth |
eugene gene; owen evgeny yevgeny | eugenia gene | evelyn; eve eva evie | ewan euan ewen euen; owen eoin |
faisal faysal feisal faizal | farah farrah | fatima fatimah fatema fatimata fatma fatemeh faatimah fatuma |
fiona fi ffion fionn | florence flossie florrie; flo | frances fran fanny frankie franny; francie francesca |
francis frank fran; franciszek francisco franco frankie | frank; franek franklin |
frederick fred freddie freddy fredrick frederic frederik; fryderyk | gabriel gabe gabi gabriele |
gabrielle gabi gaby gabby; gabriela | gareth; gary gaz garth | gary gaz garry; gareth | gavin gav |
gemma gem jemma | geoffrey geoff jeff jeffrey jeffery geoffry jeffry |
george; jerzy giorgos georgios jorge yiorgos georgie | georgina georgie gina; georgia georgiana |
gerald gerry; ged gerard gerrard gerallt jerry | geraldine gerry gerri | gillian gill gilly; jill jillian |
giovanni; ivan john gianni | glenn glen glyn | gordon gord | graham graeme grahame | grace gracie |
gregory greg gregg; grzegorz grigori gregor | gurpreet gurprit guri | guy | gwendoline gwen gwendolen; wendy |
hannah hana hanna hanah; ann | harold harry; harald hal | harpreet harprit | hassan hasan hasaan hassaan |
helen helena; elena ellen helene halina lena eleni nell nellie | henry; harry hal hank henryk henri enrique |
herbert herb bert bertie | hilary hillary hil | hugh hughie; huw hugo shug | humphrey humph |
hussain hussein husain hussayn hossain hosein husayn hossein hussin hussien; huseyin | ian iain ean |
imran emran | irene rene irena eirene | isaac ike izaak isak; ishaq |
isabel izzy isobel isabelle izzie isabell ishbel; bella belle isabella | ivan; iwan ivor evan |
ismail ishmael esmail ismaeel; ismael | iqbal eqbal |
jacob jakub jakob; yaqub yaqoob kuba jacobus yakub yacoub jake |
jacqueline jackie jacqui jaqueline jacky jacquelyn | jagdish jagdeesh |
james jim jimmy jimmie; seamus hamish diego jaime jamie jem jas shamus jaimie | jamal jamaal; gamal |
jane; jan jean jenny sinead siobhan janet jayne janie | janet jannet; jane jan | janice janis; jan |
jason jay jase | jasmine jas jaz jazmin; yasmin jasmin yasmine yasmeen yasemin |
jean jeanie jeannie; jeanette jeanne | jeanette janette nettie jeannette |
jennifer jen jenny jenn jennie jeni jenifer | jeremy jem jez; jerry jeremiah |
jessica jess jessie jesse jessika | jill; gill gillian jillian | joan; siobhan joanie joann |
joanna jo joann; joana johanna asia joasia jojo joanne |
john jon johnny johnnie jonny; jack jackie ian sean ivan jan hans johannes giovanni shaun shane juan joao janek evan ifan sion yahya eoin |
jonathan johnathan jonathon; jon jonny john johnny | jordan jord; jordon |
joseph joe joey; jose giuseppe yusuf yousuf yusef yousef youssef yosef josip iosif jos yusaf jozef josef |
josephine jo josie; josefina fina | joshua josh yeshua | joyce joy | judith judy; jude judi |
julia jules; jula julija juliet julie | julian jules jools | juliet jules; julie juliette | justin jus |
karen caren karin karyn; kaz | kapil kapeel | katarzyna kasia; kate |
kathleen kath kathy kate kay katie; caitlin | keith keef | kelly kel kelley kellie |
kenneth ken kenny kennet | kevin kev caoimhin kevyn | khadija khadijah khadeeja hadija kadija khatija |
khalid khaled khaleed | kimberley kim kimberly kimmy | krishna krish krishan kishan |
krzysztof krzys krzysiek; chris | kuldeep kuldip | lakshmi laxmi | laura; laurie lori lauren lora |
laurence larry lawrence loz lawrie; lorcan lars lorenz laurie | leonard len lenny lennie; leo |
leslie les; lesley | lewis louis louie; lou lew luis ludwik | lilian lillian; lily lil lilly liliana |
linda lyn lynda lindy lin | lindsay lindsey lyndsey linsey lynsey | louise lou; luisa luiza louisa lulu |
lucy lucie luci; lucia lucinda | luke; lukasz lucas lukas luc luca | lynn lyn; lynne linn |
magdalena magda; maddie lena | malcolm mal malc; calum |
margaret maggie marge margie mags madge magaret; meg greta margot rita daisy maisie mairead megan margery margo malgorzata gosia marguerite margarita peg peggy |
maria; marie mary mari marija mariya | marian; marion | marilyn marylin; mari lyn | marianne marianna |
mark; marcus markus marco marko marek marc | martha; marta mattie | martin marty mart; marcin martyn |
mary mary-ann; marie maria molly polly may mae mairi maire moira maura maureen mamie maryam mariam miriam mhairi |
maryam mariam marium maryum meryem mariyam; miriam |
matthew matt mat mathew matty; mateusz matteo matthias mattias | maureen mo maurine |
maurice mo; morris moritz | maxwell max | maximilian maksymilian; max maksym | maxine max | mehmet mehmed |
melanie mel | melissa mel missy lissa |
michael mike mick micky mikey mich micheal; michal mikhail miguel michel mikolaj mikael michele mickey |
michelle shell shelly chelle; michele | mildred millie milly |
mohammed muhammad mohamed mohammad muhammed mohamad md mohd mo muhamad mohamud mahomed mohammod muhammet muhamed mohamet mahammad mohammmed mohammud; moh |
mohan mohun | mohinder mohindar | monica monika; mon | morgan; morgana | mukesh mukhesh |
mustafa mustapha moustafa mostafa mustaf | nadia nadja nadya nadiya | nancy nan | naomi nomi |
natalie nat nathalie nataly; natasha natalia | natasha tasha nat nastassia natasza |
nathan nat nate natan; nathaniel nathanael | neil nial neill; neal niall |
nicholas nick nicky nicolas; mikolaj nikolas nicolaos nikolaos niko klaus colin nikolai nico |
nicola nicky nikki nic nicole; nichola nikola | nigel nige | norman norm | noor nur nour; noora nura |
nusrat nusrath | olive; ollie | oliver ollie olly oli olivier | olivia liv livvy livia; oliwia ollie |
omar umar; omer umer | oscar oskar ozzie | osman usman usmaan ousmane; uthman othman |
padraig padraic pat podge; patrick paddy | pamela pam pammy | parminder parmindar |
patricia pat trish patsy patti patty trisha; patrycja tricia |
patrick pat paddy patsy packy rick; padraig patryk | paul; pavel pawel pablo paolo pal pol paulie |
paula; pauline polly | pauline paulina; paula polly | penelope penny pen; nell | percival percy |
peter pete; petros piotr pedro pyotr petar pierre pieter boutros piet |
philip phil phillip; filip philippe felipe pippa pip | philippa pippa pip phil phillipa |
phyllis phyl phillis | pooja puja | pradeep pradip | priscilla cilla pris |
rachel rach rachael rachelle rachell; raquel | rahman; rehman | rajesh raj rajeesh |
rajinder raj rajindar rajender | ramesh rameesh | raymond ray |
rebecca becky bex becca beck rebekah becki rebeka bekki; reba | reginald reg reggie rex |
rehana rihana rehanna | richard rick dick rich ricky richie rik rico dickie; ryszard ricardo riccardo |
rita reeta; margarita |
robert rob bob bobby robbie bert bobbie robbo rabbie roibeard robb; robin roberto rab |
roberta bobbie robbie bobby | robin rob; robyn | roderick rod; rory roddy rick | rodney rod |
roger rodge rodger | roisin rosheen rosaleen | ronald ron ronnie ronny; ronan | rosalind ros roz rosalyn |
rose rosie; rosa roza rosemary | rosemary rosie romy rosmary; rose | rosalie rosie; rose | roy roi |
rukhsana ruksana roxana rukhsanah | rupert rup | russell russ | ruth ruthie |
saeed said saeid; sayed syed sayeed | salma; salmah | salim saleem; selim salem | samantha sam sammy sammie |
samir sameer | samuel sam sammy samual shmuel | sandra sandy sandie; alexandra |
sarah sara sarra saara; sally sadie sal zara | sanjay sanjai sunjay | satinder satindar |
sean shaun shawn shaughn seaan; john shane | selina celina | shabana shabanna | shahid shaheed |
shakeel shakil | sharon shaz shazza sharron shaaron | sheila sheelagh shiela sheela shelagh; cecilia sile |
shirley shirl | sidney sid sydney syd | simon si; szymon simeon shimon sim |
siobhan shevaun chevonne shivaun; joan | sophie soph; zofia sofia sophia zosia sofie |
stanley stan; stanislaw | stella; estella estelle | stephanie steph stef steffi stefanie stephie |
stephen steve stevie steven ste stephan steffan; szczepan esteban istvan etienne stephane stefan |
stuart stu stewart stew | suleiman sulaiman suleman soliman sulayman suleyman; solomon | sunil suneel |
suresh sureesh | susan sue suzie sukie susie suzy sukey suzan; suzanne susanna susanne zuzanna |
suzanne sue suzie susie susanne suzy; susan | sylvia silvia sylvie | tahir taher | tadeusz tad tadek |
tamara tammy tam | tariq tarek tarik tareq taariq |
teresa theresa terry therese teresia; tracy tracey tess tessa terri | terence terry terrence tel terrance |
theodore theo teddy; fyodor teodor ted | thomas tom tommy thom; tomasz tomas tomek tomos tommaso tam |
timothy tim timmy; timofey | tobias toby; tobiasz | tracey tracy trace tracie | trevor trev |
ursula urszula ulla | valerie val valery | vanessa nessa ness | veronica ronnie roni vee; vera weronika |
victor vic vik; wiktor viktor | victoria vicky vicki tori vic vikki vickie toria; wiktoria viktoria |
vijay vijai | vincent vin vince vinnie vinny vinc; vincenzo wincenty | violet vi vie |
virginia ginny; ginger | vivian viv vyvyan; vivienne | walter wally walt wal | warren waz | wayne wain |
wendy wend; gwendoline | wilfred wilf wilfrid; fred |
william bill billy will willy wil bil gwil; liam wilhelm gwilym uilliam guillermo willie |
winifred win winnie fred freda | wojciech wojtek | yasin yaseen yassin yasseen | yvonne von evonne |
zachary zach zac zack zachariah zak; zakariya zakaria zacharias | zainab zaynab zeinab zainub zaineb zenab |
zahra zahrah zohra; zara | zoe zoey zoie | agnieszka aga; agnes | aleksander olek alek | andrzej jedrek |
boguslaw bogdan bogus | boleslaw bolek | czeslaw czesiek | dariusz darek | dorota dorotka |
elzbieta ela elka | ewa ewka; eva eve | grazyna grazynka | henryk heniek | ireneusz irek |
jadwiga jadzia; hedwig | jaroslaw jarek | jerzy jurek; george | jolanta jola | kazimierz kazik; casimir kaz |
leszek lech | maciej maciek; matthias | malgorzata gosia malgosia; margaret | mariusz mariuszek |
miroslaw mirek | przemyslaw przemek | radoslaw radek | ryszard rysiek; richard | slawomir slawek |
stanislaw staszek; stan | tomasz tomek | wieslaw wiesiek | wladyslaw wladek | zbigniew zbyszek zbig |
zdzislaw zdzich | aoife; eva ava | caoimhe keeva kiva | ciaran kieran keiran kieron kiran |
conor connor conner con conchobhar | declan deaglan | diarmuid dermot diarmaid; jeremiah |
eamon eamonn; edmund | fionnuala nuala fionnula finola | grainne grania; granya |
mairead mairaid; margaret peig | maeve maebh medb meadhbh | niamh neve neave nieve neeve |
orla orlaith orlagh | ruairi ruari ruaidhri rhuari; rory | sinead shinead; jane |
tadhg tadgh; tim timothy teague | babatunde tunde | chukwuemeka emeka | chinedu nedu | ifeanyi ify |
ngozi ngo | oluwaseun seun | oluwatobi tobi | oluwafemi femi | olufemi femi | olusegun segun |
temitope; tope temi | ayodele ayo; dele | adebayo bayo ade | kwame kwami | kofi koffi |
dmitri dmitry dima dmytro dimitri dmitriy | yuri yury iurii yuriy | sergei sergey serhiy; serge sergio |
vladimir vova; volodymyr wlodzimierz | mykola; nikolai nicholas | yevgenia evgenia zhenya |
tatiana tanya tania tatyana | svetlana sveta svitlana | olga; olha | natalia natasha natalya nataliia |
rhys reece rees | priya pria | deepak dipak | geeta gita | neelam nilam | meena mina | seema sima |
reena rina | sheetal shital | jyoti joti | anjali anjalee | ravi ravinder | surinder surindar |
baljit baljeet | manjit manjeet | ranjit ranjeet | sarabjit sarbjit | amarjit amarjeet | jaswinder jaswindar |
balwinder balvinder | sukhwinder sukhvinder | jasvinder jaswinder | davinder devinder | harjit harjeet |
paramjit parmjit | inderjit inderjeet | kulwinder kulvinder | tanveer tanvir | naveed navid | nadeem nadim |
waseem wasim | naeem naim | rashid rasheed | majid majeed | hamid hameed | javed javaid jawed javid |
parveen parvin perveen | shazia shaziya | nasreen nasrin | yasmeen yasmin | samina sameena | tahira tahera |
sadia saadia | rubina rubeena | shaheen shahin | kausar kauser kosar | zahid zaheed | zaheer zahir |
nazir nazeer | bashir basheer | munir muneer | amin ameen | abdullah abdallah abdulla |
abdulrahman abdurrahman abdirahman | abdi abdirahman | yusra yosra | hodan hodhan | iman eman imaan |
leila layla laila leyla | nadir nader | karim kareem | rahim raheem | jamila jameela | habib habeeb |
hamza hamzah | haroon harun haroun | younis yunus younus yunis | zulfiqar zulfikar | rizwan ridwan |
usama osama | sana sanaa | sumaya sumayyah sumaiya | hafsa hafsah | amadou ahmadou | fatou fatoumata |
mehdi mahdi | reza raza | ali aly | ling lin | mei may | yan yen | kwok guo | ka kar
`

/** Other given names in use: one letter away from a name in use is likelier another person than a typing error. */
const OTHERS = `
adeel adele aditya agatha ajay akash alana alisha alyssa amara ambreen amit amrit anand ananya anastasia
anisa anjum ankit anouk ansar anwar april aqsa arjun arman arun asha asma astrid athena audrey aurora azra
bashira bethany bhavna blessing boris brandon brenda brendan bruce bruno byron callum carla carmen casey
cassandra cerys chandra chantelle chelsea cheryl chioma chloe claudia coral corey courtney crystal cyril
damian damon daphne darren darryl dawn deepa dev dhruv dilshad dina divya doreen dorian doris dwight edgar
edna ekow elias elif elijah eliot elliot elliott elsa elton elvis emre enid erica erin ethan eunice faith
farid farida farzana felicity felix ferdinand fergus finlay finn flora francine freya gaurav gladys gloria
gopal goran grant gulnaz gustav hafiz haider harriet harvey hattie hayden hayley hazel heather hector heidi
helga henrietta hettie hilda hina holly hope howard hubert ibrahima ida idris igor ingrid iris irma isla
isra ivy jade jaspal jasper javier jayesh jerome jethro jitendra jodie joel joleen jonas julius june kai
kamal kamran kara karan katja kavita kayla kayleigh keeley keira kelvin kendra kerry kirk kirsten komal kyle
kylie lance lara leah leanne lee leela leigh leon leona leroy levi lila lloyd lois lola lorna lorraine lydia
lyle mabel madeleine malik mandeep manish manoj maqsood marcia marina mario marjorie marlene marlon marvin
maryann matilda maud mavis maya meghan mehak mehreen melvin mercy meredith mervyn mia miles miranda mitchell
mohit mona muriel murray myles myra myrtle nabeel nabila nadine naila naz neha nerys nikhil nila nina nisha
nitin noah noel noreen norma oksana olu opal padma pankaj parvez patience paulette pearl perry petra phoebe
poppy prakash pranav preeti prem primrose prince priyanka quentin rabia rafael rafal ragini rahul raja rajan
rakesh ralph ramona rana randall raphael rashida razia reema rekha rhiannon rhoda rhona rishi riya rohan
rohit roma rosanna ross rowan roxanne ruby rufus rupa ryan sabina sabrina sahil saima sajid sakina saleha
salman samira sandeep sandip sanjeev santosh saskia satish scarlett scott sebastian serena seth shabir
shabnam shah shahida shahnaz shanaya shanice shannon sharif sharma shazad shelby sheldon sherry shilpa shiv
shivani shreya shyam sienna sierra silas skye sobia sonia sonya spencer stacey stacy stefania sunita sushma
swati sybil tabitha tamsin tasneem tayyab tehmina thelma tia tiffany todd tonya tristan troy tyler tyrone
umesh una usha uzma vandana vaughn verity vernon vikas vikram vimal vinay vinod virat vishal vivek wade
wahid wanda waqas wilma xavier yash yolanda yvette zaid zaira zakir zeeshan zelda zena zia zubair zulekha
`

type Place = { group: number; loose: boolean }
const places = new Map<string, Place[]>()
const heads: string[] = []
for (const line of GROUPS.trim().split(/\s*\|\s*/)) {
  const group = heads.push(line.split(' ')[0]!) - 1
  line.split('; ').forEach((names, part) => {
    for (const name of names.split(' '))
      places.set(name, [...(places.get(name) ?? []), { group, loose: part > 0 }])
  })
}
const others = new Set(OTHERS.trim().split(/\s+/))

/** How two different folded given names may be one person's: as pet name or spelling, as looser kin, or not. */
export function nicknameTie(a: string, b: string): 'close' | 'loose' | null {
  const mine = places.get(a)
  const theirs = mine && places.get(b)
  if (!theirs) return null
  let tie: 'loose' | null = null
  for (const one of mine) {
    for (const other of theirs) {
      if (one.group !== other.group) continue
      if (!one.loose && !other.loose) return 'close'
      tie = 'loose'
    }
  }
  return tie
}

/** The fullest form under which a given name is filed: "bill" gives william; a name we do not know, itself. */
export function fullName(name: string): string {
  const mine = places.get(name)
  if (!mine || heads[mine[0]!.group] === name) return name
  const own = mine.find(({ group, loose }) => !loose || heads[group] === name) ?? mine[0]!
  return heads[own.group]!
}

/** Whether a folded word is a given name in use. */
export const isGivenName = (name: string): boolean => places.has(name) || others.has(name)
