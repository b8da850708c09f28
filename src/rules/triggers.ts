// Generated from the patterns that are behind a gate (gated.ts) by `npm run generate`; change those.
export const GATES: readonly { readonly name: string; readonly span: number }[] = [
 {
  "name": "force NARRATES",
  "span": 44
 },
 {
  "name": "force PERHAPS",
  "span": 28
 },
 {
  "name": "force SPECIFIES",
  "span": 30
 },
 {
  "name": "force NORMATIVE",
  "span": 24
 },
 {
  "name": "force MODAL",
  "span": 38
 },
 {
  "name": "force CHINESE_MODAL",
  "span": 4
 },
 {
  "name": "force STORY",
  "span": 154
 },
 {
  "name": "force PROPOSES",
  "span": 68
 },
 {
  "name": "force PAST",
  "span": 20
 },
 {
  "name": "force TELLER",
  "span": 56
 },
 {
  "name": "force PRESENT",
  "span": 36
 },
 {
  "name": "force REASON",
  "span": 30
 },
 {
  "name": "quantities SPELT",
  "span": 16
 },
 {
  "name": "hot-paths CALLED",
  "span": 52
 },
 {
  "name": "hot-paths TIMED",
  "span": 56
 },
 {
  "name": "things ENDPOINT",
  "span": 1112
 },
 {
  "name": "things STORE",
  "span": 26
 },
 {
  "name": "things COLLECTION",
  "span": 146
 },
 {
  "name": "stated SELDOM",
  "span": 28
 },
 {
  "name": "figure-words 0",
  "span": 32
 },
 {
  "name": "figure-words 1",
  "span": 130
 },
 {
  "name": "figure-words 2",
  "span": 48
 },
 {
  "name": "figure-words 3",
  "span": 156
 },
 {
  "name": "figure-words 4",
  "span": 50
 },
 {
  "name": "figure-words 5",
  "span": 154
 },
 {
  "name": "figure-words 6",
  "span": 50
 },
 {
  "name": "figure-words 7",
  "span": 34
 },
 {
  "name": "figure-words 8",
  "span": 48
 },
 {
  "name": "figure-words 9",
  "span": 36
 },
 {
  "name": "figure-words 10",
  "span": 90
 },
 {
  "name": "figure-words 11",
  "span": 26
 },
 {
  "name": "figure-words 12",
  "span": 96
 },
 {
  "name": "figure-words 13",
  "span": 28
 },
 {
  "name": "figure-words 14",
  "span": 1073741824
 },
 {
  "name": "figure-words 15",
  "span": 14
 },
 {
  "name": "figure-words 16",
  "span": 10
 },
 {
  "name": "figure-words OTHER_MEANINGS",
  "span": 1073741824
 },
 {
  "name": "constraint-needs-figure DEMANDS",
  "span": 16
 },
 {
  "name": "contradiction FORBIDS_USE",
  "span": 1073741824
 },
 {
  "name": "contradiction NEGATES",
  "span": 1073741824
 },
 {
  "name": "contradiction EXIT",
  "span": 112
 },
 {
  "name": "contradiction DEMAND",
  "span": 34
 },
 {
  "name": "dependency-unanswered DEPENDENCY",
  "span": 40
 },
 {
  "name": "dependency-unanswered ANSWERED",
  "span": 1073741824
 },
 {
  "name": "figures-disagree METRIC",
  "span": 34
 },
 {
  "name": "figures-disagree CHANGES",
  "span": 20
 },
 {
  "name": "goal-solution MEANS",
  "span": 64
 },
 {
  "name": "goal-solution OUTCOME",
  "span": 22
 },
 {
  "name": "needs-live-check IN_PRODUCTION",
  "span": 40
 },
 {
  "name": "open-points OPEN_HEADING",
  "span": 1073741824
 },
 {
  "name": "open-points PLACEHOLDER",
  "span": 10
 },
 {
  "name": "open-points SETTLED",
  "span": 1073741824
 },
 {
  "name": "open-points MARKED",
  "span": 98
 },
 {
  "name": "open-points CHINESE_QUESTION",
  "span": 90
 },
 {
  "name": "open-points EITHER",
  "span": 1073741824
 },
 {
  "name": "open-points EITHER_CHINESE",
  "span": 102
 },
 {
  "name": "unbounded-hot-path GROWS",
  "span": 226
 },
 {
  "name": "unbounded-hot-path PLAIN",
  "span": 68
 },
 {
  "name": "unbounded-hot-path WALKS",
  "span": 252
 },
 {
  "name": "unbounded-hot-path LOOPED",
  "span": 358
 },
 {
  "name": "unbounded-hot-path PATH",
  "span": 18
 },
 {
  "name": "unbounded-hot-path FORBIDDEN",
  "span": 1073741824
 },
 {
  "name": "unbounded-hot-path BOUNDED",
  "span": 1073741824
 },
 {
  "name": "judgements 0",
  "span": 154
 },
 {
  "name": "judgements 1",
  "span": 28
 },
 {
  "name": "judgements 2",
  "span": 54
 },
 {
  "name": "judgements 3",
  "span": 72
 },
 {
  "name": "judgements 4",
  "span": 88
 },
 {
  "name": "judgements 5",
  "span": 34
 },
 {
  "name": "judgements 6",
  "span": 100
 },
 {
  "name": "judgements 7",
  "span": 1073741824
 },
 {
  "name": "judgements 8",
  "span": 128
 },
 {
  "name": "judgements 9",
  "span": 44
 },
 {
  "name": "judgements 10",
  "span": 58
 },
 {
  "name": "judgements 11",
  "span": 22
 },
 {
  "name": "judgements 12",
  "span": 8
 }
];

// What each trigger opens, as text until the first gate is tried.
// eslint-disable-next-line @typescript-eslint/no-inferrable-types -- else its type is the text once more
export const TRIGGERS: string = "{\"'\":[159],\"*\":[218],\"/\":[63],\":\":[219],\"=\":[205],\">\":[206],\"`\":[69],\"a\":[206],\"about\":[7],\"above\":[146],\"abstract\":[7],\"acache\":[186],\"accelerate\":[91],\"accelerated\":[91],\"accelerates\":[91],\"accelerating\":[91],\"acceptable\":[91,117,267,271],\"acceptance\":[11],\"access\":[146],\"accommodate\":[81],\"accommodates\":[81],\"accordingly\":[282],\"accurate\":[267],\"acknowledgement\":[3],\"acknowledgements\":[3],\"acknowledgment\":[3],\"acknowledgments\":[3],\"aclass\":[186],\"acolumn\":[186],\"acron\":[186],\"act\":[47],\"action\":[146],\"actions\":[146],\"actual\":[3],\"add\":[31,185,281],\"added\":[282],\"additional\":[7,91],\"addressed\":[291],\"adds\":[31],\"adependency\":[186],\"adequate\":[91,117,261,267],\"adequately\":[261],\"adjacent\":[146],\"admi*\":[63],\"adopt\":[187],\"adr\":[31],\"advantage\":[3],\"advantages\":[3],\"advised\":[19],\"aendpoint\":[186],\"afield\":[186],\"aflag\":[186],\"after\":[146,193],\"afunction\":[186],\"against\":[38,159,246],\"agreed\":[211],\"ahook\":[186],\"aim\":[11,19,31],\"aims\":[11,19,31],\"aindex\":[186],\"alabel\":[186],\"album\":[82,126],\"albums\":[82,126],\"alert\":[195],\"alerts\":[195],\"alibrary\":[186],\"all\":[226,265],\"allow\":[47,191],\"allowed\":[247],\"allows\":[47],\"already\":[43],\"also\":[2],\"alternative\":[3],\"alternatives\":[3],\"although\":[47],\"always\":[167],\"amethod\":[186],\"amiddleware\":[186],\"amount\":[118],\"ancache\":[186],\"anclass\":[186],\"ancolumn\":[186],\"ancron\":[186],\"andependency\":[186],\"anendpoint\":[186],\"anfield\":[186],\"anflag\":[186],\"anfunction\":[186],\"anhook\":[186],\"anindex\":[186],\"anlabel\":[186],\"anlibrary\":[186],\"anmethod\":[186],\"anmiddleware\":[186],\"another\":[229],\"anqueue\":[186],\"anscript\":[186],\"answer\":[175,207],\"answered\":[207],\"antable\":[186],\"anyone\":[145],\"anything\":[294],\"api\":[9,146,170],\"apicost\":[90],\"apicosts\":[90],\"apidesign\":[11],\"apied\":[146],\"apiing\":[146],\"apiload\":[90],\"apis\":[146,170],\"app\":[31,57,146],\"appear\":[265],\"appears\":[265],\"appendix\":[3],\"applicable\":[207],\"application\":[31,57],\"approach\":[11],\"appropriate\":[117,259,261,267,271],\"appropriately\":[295],\"aqueue\":[186],\"architecture\":[11],\"are\":[17],\"art\":[2],\"as\":[25,253],\"ascript\":[186],\"assumptions\":[7],\"at\":[183],\"atable\":[186],\"attributes\":[11],\"auth*\":[63],\"automated\":[285],\"availability\":[90,114,179],\"available\":[114,146],\"avoi*\":[159],\"avoid\":[91,97,151,159,191,247],\"avoiding\":[91,97,247],\"avoids\":[91,97,247],\"awaiting\":[209],\"back\":[174],\"background\":[3,57],\"backoff\":[118,175],\"backs\":[174],\"bandwidth\":[90],\"baseline\":[183],\"batch\":[251],\"batched\":[251],\"batches\":[251],\"be\":[14,18],\"because\":[47,191],\"become\":[265],\"becomes\":[265],\"been\":[209],\"before\":[146,183],\"behave\":[255],\"behave*\":[255],\"behaves\":[255],\"behavior\":[11,42,270],\"behaviour\":[11,42,270],\"believe\":[39],\"below\":[146],\"benefit\":[3],\"benefits\":[3],\"better\":[19,91],\"big\":[81,125,146],\"bigquery\":[67],\"blazing\":[107],\"blazingly\":[107],\"boost\":[91],\"boosted\":[91],\"boosting\":[91],\"boosts\":[91],\"boot\":[59],\"boots\":[59],\"bottleneck\":[99],\"bottlenecks\":[99],\"bound\":[99],\"bounded\":[251],\"brainstorm\":[7],\"breakpoint\":[146],\"breakpoints\":[146],\"bucket\":[71],\"bug\":[279],\"bugs\":[279],\"build\":[10,251],\"bundle\":[177],\"cache\":[187,251],\"cached\":[251],\"call\":[54,155,170,187,229,238,243],\"call*\":[231],\"called\":[243],\"calling\":[155],\"calls\":[54,82,90,126,170,238,243],\"can\":[145,167,191],\"canary\":[195],\"cannot\":[167],\"cant\":[167],\"capabilities\":[11],\"capability\":[11],\"capped\":[251],\"carefully\":[261],\"case\":[2,10],\"cases\":[2,10,294],\"cassandra\":[67],\"cause\":[2],\"certain\":[117],\"change\":[11,31,282],\"changelog\":[3,281],\"changes\":[11,282,294],\"cheaper\":[115],\"check\":[225,262],\"checked\":[225,262],\"checking\":[225],\"checklist\":[11],\"checklists\":[11],\"checks\":[225],\"choosing\":[211],\"chosen\":[211],\"chunk\":[251],\"chunked\":[251],\"chunks\":[251],\"circuit\":[175],\"clarif*\":[211],\"clarification\":[211],\"clarified\":[211],\"clarify\":[211],\"class\":[186],\"clean\":[267],\"clear\":[209,267,271],\"clearly\":[291],\"clic*\":[146],\"click\":[54,146],\"clickhouse\":[67],\"clicks\":[54,146],\"client\":[57,82,126],\"clients\":[82,86,126],\"clock\":[146],\"closed\":[207],\"cloudcost\":[90],\"cloudcosts\":[90],\"cockroachdb\":[67],\"code\":[54,162,273],\"code*\":[162],\"codeis\":[162],\"codeof\":[162],\"cold\":[57,73,177],\"collec*\":[230],\"collection\":[71],\"column\":[186],\"comfortable\":[267],\"comment\":[7],\"comments\":[7],\"communication\":[146],\"comparing\":[3],\"comparison\":[3],\"competitor\":[3],\"competitors\":[3],\"complaint\":[279],\"complaints\":[279],\"complete\":[226,267,282],\"completed\":[282],\"component\":[146],\"comprehensive\":[261,267],\"comprehensively\":[261],\"computecost\":[90],\"computecosts\":[90],\"concern\":[3],\"concerns\":[3],\"concurrency\":[126],\"concurrent\":[81,85],\"configurable\":[291],\"configuration\":[11],\"configure\":[187],\"confirmation\":[211],\"confirmed\":[211],\"connection\":[82,126],\"connections\":[82,86,126],\"cons\":[3],\"consequence\":[3],\"consequences\":[3],\"conservative\":[117],\"considered\":[3,291],\"consistent\":[91,267],\"constant\":[251],\"constraint\":[11],\"constraints\":[11],\"consumption\":[90],\"contain\":[81],\"contains\":[81],\"contents\":[3],\"context\":[3,7],\"contributors\":[145],\"convert\":[187],\"cope\":[81],\"correct\":[267,271],\"correctly\":[255,295],\"cost\":[90,113],\"costs\":[90],\"could\":[145],\"count\":[225],\"counted\":[225],\"counting\":[225],\"counts\":[225],\"couple\":[111],\"cover\":[262],\"coverage\":[179,262,270],\"covered\":[262,285],\"covers\":[262],\"cpu\":[97],\"cpuload\":[90],\"created\":[282],\"credit\":[3],\"credits\":[3],\"criteria\":[11],\"critical\":[53],\"cron\":[59,186],\"cronjob\":[59],\"cronjobs\":[59],\"crons\":[59],\"current\":[3,183],\"currently\":[43,183],\"cursor\":[251],\"cut\":[91],\"cuts\":[91],\"cutting\":[91],\"daily\":[75],\"dashboard\":[195],\"dashboards\":[195],\"data\":[82,126,270],\"databa*\":[230],\"database\":[146],\"databaseload\":[90],\"dataset\":[82,126],\"datasets\":[82,126],\"day\":[74,79],\"days\":[79,110],\"dbload\":[90],\"dead\":[173],\"decent\":[91],\"decide\":[211],\"decided\":[37,207,211,245],\"decisi*\":[198],\"decision\":[11,207,211],\"decisions\":[11],\"decrease\":[91],\"decreased\":[91],\"decreases\":[91],\"decreasing\":[91],\"defined\":[211],\"degrad\":[175],\"degrad*\":[175],\"degradation\":[99],\"degrade\":[99],\"degrades\":[99],\"degrading\":[99],\"delay\":[90,110,118],\"delays\":[90,118],\"delete\":[63,243],\"deliverable\":[11],\"deliverables\":[11],\"demonstrable\":[291],\"demonstrated\":[291],\"depend\":[155],\"dependencies\":[7],\"dependency\":[186],\"deploy\":[194],\"deployment\":[194],\"describe\":[31],\"describes\":[31],\"description\":[7],\"design\":[11,31,146],\"designed\":[255],\"desired\":[255,259],\"detailed\":[11],\"determined\":[211],\"developer\":[145],\"developers\":[145],\"did\":[35],\"didn\":[35],\"disadvantage\":[3],\"disadvantages\":[3],\"discovered\":[39],\"discuss\":[210],\"discussed\":[211],\"discussion\":[3,211],\"displa*\":[255],\"display\":[225,255],\"displayed\":[225],\"displaying\":[225],\"displays\":[225,255],\"disruption\":[294],\"do\":[10,245],\"docs\":[270,283],\"docume*\":[230],\"document\":[31],\"documentation\":[262,270,283],\"documented\":[262,266,290],\"documents\":[71,82,126,282],\"does\":[173,247],\"doesn\":[247],\"doesnt\":[247],\"don\":[153,247],\"done\":[11,207],\"dont\":[153,247],\"dos\":[11],\"double\":[146],\"down\":[98,175],\"downstream\":[169],\"downtime\":[90],\"drawback\":[3],\"drawbacks\":[3],\"drop\":[159],\"drop*\":[159],\"due\":[47],\"duration\":[118],\"dynamodb\":[67],\"e\":[45],\"each\":[55,59,226,230,237],\"early\":[146],\"ease\":[273],\"easy\":[267],\"edge\":[9,293],\"effect\":[278],\"effective\":[114],\"effectiveness\":[275],\"effects\":[278],\"efficient\":[91,114],\"efficiently\":[114],\"eight\":[51],\"either\":[209],\"elasticsearch\":[67],\"elemen*\":[230],\"eleven\":[51],\"elimin*\":[247],\"enable\":[47,191],\"enables\":[47],\"encountered\":[39],\"end\":[285],\"endpoint\":[54,170,186,243],\"endtest\":[286],\"endtesting\":[286],\"endtests\":[286],\"endtestsing\":[286],\"enhance\":[91],\"enhanced\":[91],\"enhancement\":[31],\"enhances\":[91],\"enhancing\":[91],\"ensure\":[15,19,151,191],\"ensures\":[19,151],\"entire\":[226],\"entr*\":[230],\"entries\":[71,82,126],\"enumerate\":[225],\"enumerated\":[225],\"enumerates\":[225],\"enumerating\":[225],\"environment\":[3],\"error\":[11,175,177,270,295],\"errors\":[11,175,270,294],\"etcd\":[67],\"etest\":[287],\"etesting\":[287],\"etests\":[287],\"etestsing\":[287],\"even\":[45],\"event\":[54],\"events\":[54,82,126],\"every\":[55,59,226,230,237],\"everyone\":[145],\"evidence\":[3],\"example\":[3,47],\"examples\":[3],\"excellent\":[91],\"except\":[159],\"excessive\":[91],\"existing\":[3,41],\"exit\":[161],\"exit*\":[161],\"exited\":[161],\"exited*\":[161],\"exitin*\":[161],\"exiting\":[161],\"exits\":[161],\"expected\":[11,19,255,259],\"experience\":[10,270,274],\"expiration\":[118],\"expiry\":[118],\"explained\":[290],\"extensive\":[261],\"extensively\":[261],\"external\":[169],\"extracted\":[291],\"fail\":[145,175],\"failed\":[175],\"failfast\":[147],\"failing\":[175],\"fails\":[145,175],\"failure\":[175],\"failures\":[175],\"fall\":[173],\"fallback\":[175],\"fallbacks\":[175],\"falling\":[173],\"fallingback\":[175],\"fallingbacks\":[175],\"falls\":[173],\"fallsback\":[175],\"fallsbacks\":[175],\"fan\":[230],\"fanout*\":[230],\"faq\":[3],\"far\":[43,207],\"fashion\":[110],\"fast\":[107,147,267],\"fastapi\":[147],\"faster\":[91,107,146],\"fastest\":[107],\"fastify\":[147],\"fault\":[113],\"feature\":[11,31],\"features\":[11],\"feedback\":[270,278],\"feel\":[265,274],\"feels\":[265],\"fetch\":[225,238],\"fetched\":[225],\"fetches\":[225,238],\"fetching\":[225],\"few\":[111],\"fewer\":[91],\"field\":[186],\"fifty\":[51],\"figure\":[209],\"file\":[82,90,126],\"file*\":[230],\"files\":[82,126],\"filter\":[146,225],\"filtered\":[225],\"filtering\":[225],\"filters\":[146,225],\"finalised\":[211],\"finalized\":[211],\"fine\":[255],\"firestore\":[67],\"first\":[251],\"five\":[51],\"fix\":[11,146],\"fixed\":[117],\"fixes\":[11,146],\"fixme\":[203],\"flag\":[186],\"flawlessly\":[255,295],\"follow\":[146,266],\"following\":[146],\"follows\":[146],\"food\":[146],\"fooded\":[146],\"fooding\":[146],\"foods\":[146],\"footprint\":[90],\"forbid\":[159,247],\"forbid*\":[159,247],\"forward\":[146],\"forwarded\":[146],\"forwarding\":[146],\"forwards\":[146],\"found\":[39],\"four\":[51],\"frame\":[54],\"frames\":[54],\"frequency\":[54],\"frequently\":[146],\"friendly\":[267,271],\"from\":[183],\"front\":[57],\"full\":[226,229],\"fully\":[145,261,289],\"functi*\":[255],\"function\":[186,255],\"functional\":[11,295],\"functionalities\":[11],\"functionality\":[11],\"functioning\":[255],\"functions\":[255],\"further\":[1,209],\"future\":[7],\"g\":[46],\"gain\":[102],\"gains\":[102],\"gb\":[78],\"generally\":[265],\"generous\":[117],\"get\":[39,63,145,243],\"getting\":[39,145],\"give\":[47],\"gives\":[47],\"glitch\":[279],\"glitches\":[279],\"glossary\":[3],\"goal\":[11,19],\"goals\":[11],\"goes\":[225],\"going\":[225],\"good\":[19,91,267,271],\"got\":[39],\"gracefully\":[295],\"graduation\":[1],\"graphq*\":[63],\"great\":[19,91,267],\"grid\":[146],\"growing\":[81,125],\"guardrail\":[11],\"guardrails\":[11],\"guess\":[39],\"guide\":[9,281],\"guides\":[281],\"had\":[35],\"handle\":[81,255],\"handle*\":[255],\"handled\":[255],\"handler\":[54,243],\"handles\":[81],\"handling\":[81,294],\"happened\":[35],\"has\":[37,151,209,285],\"hash\":[71],\"have\":[149],\"heartbeat\":[59],\"heartbeats\":[59],\"heavy\":[81,91,125],\"help\":[15,47,191],\"helpful\":[19,267,271],\"helps\":[47],\"high\":[53,81,91,105,113,125],\"higher\":[91],\"highly\":[105,113],\"hint\":[270],\"hints\":[270],\"historically\":[43],\"history\":[3],\"hit\":[54,98],\"hits\":[54],\"hook\":[186],\"hostingcost\":[90],\"hostingcosts\":[90],\"hot\":[53],\"hour\":[58,74,79],\"hourly\":[75],\"hours\":[58,79,110],\"how\":[145,210],\"however\":[47],\"huge\":[81,125],\"hundred\":[51],\"hundreds\":[81,125],\"i\":[26],\"idea\":[7],\"ideal\":[19],\"ideas\":[7],\"identified\":[291],\"image\":[82,126,146],\"images\":[82,126,146],\"imagine\":[47],\"immediately\":[107,147],\"impact\":[7,98,102,278],\"implement\":[155],\"implementation\":[1,11],\"import\":[155,187],\"improve\":[91,281],\"improved\":[91,282],\"improvement\":[102],\"improvements\":[102],\"improves\":[91],\"improving\":[91],\"increase\":[91],\"increased\":[91],\"increases\":[91],\"increasing\":[81,91,125],\"increm*\":[251],\"incremental\":[251],\"inde*\":[230],\"index\":[71,186],\"informative\":[267,271],\"infrastructurecost\":[90],\"infrastructurecosts\":[90],\"inside\":[53],\"install\":[187],\"instance\":[47],\"instant\":[107,145],\"instantaneously\":[107],\"instantly\":[107,147],\"instead\":[159,183,247],\"intact\":[295],\"integr*\":[255],\"integrate\":[187,255],\"integrates\":[255],\"integration\":[285],\"integrationtest\":[287],\"integrationtesting\":[287],\"integrationtests\":[287],\"integrationtestsing\":[287],\"intended\":[255,259],\"interface\":[11],\"intern*\":[63],\"interval\":[118],\"intervals\":[118],\"introduce\":[31,155,187],\"introduces\":[31],\"introduction\":[3,7],\"intuitive\":[267],\"investigated\":[211],\"investigation\":[211],\"invocation\":[54],\"invocations\":[54],\"is\":[17],\"issu*\":[198],\"issue\":[31,155,210,279,294],\"issues\":[6,279,294],\"issues*\":[198],\"item*\":[198,230],\"items\":[82,126],\"iter*\":[234],\"iterate\":[225],\"iterated\":[225],\"iterates\":[225],\"iterating\":[225],\"iteration\":[54],\"iterations\":[54],\"its\":[226,238],\"job\":[11,58],\"jobs\":[11,58],\"kafka\":[67],\"kb\":[78],\"keep\":[191,265],\"keeps\":[265],\"kep\":[31],\"key\":[69,229],\"keys\":[71,235],\"keyspa*\":[230],\"keyspace\":[71,229],\"keystroke\":[54],\"keystrokes\":[54],\"know\":[39],\"known\":[207],\"label\":[186],\"labeled\":[290],\"labelled\":[290],\"lane\":[146],\"laneed\":[146],\"laneing\":[146],\"lanes\":[146],\"large\":[81,125,147],\"latencies\":[90],\"latency\":[90,94,106,179],\"later\":[7,210],\"launch\":[59],\"launchs\":[59],\"layout\":[146,270],\"lazily\":[251],\"lazy\":[251],\"least\":[183],\"legible\":[267],\"less\":[91],\"lessons\":[3],\"let\":[19,191,209],\"letter\":[174],\"level\":[10],\"library\":[186],\"lightweight\":[145],\"like\":[15,19],\"limi*\":[230],\"limit\":[91,118,122,178,251],\"limited\":[122,251],\"limiting\":[91,122],\"limits\":[91,118,122,251],\"link\":[3,146],\"links\":[3,146],\"list\":[71,82,126,225,243],\"list*\":[230],\"listed\":[225],\"listing\":[225],\"lists\":[82,126,225],\"live\":[195],\"load\":[54,82,90,126,147,225,238,255],\"load*\":[255],\"loaded\":[225],\"loading\":[147,225],\"loads\":[54,82,126,147,225,238,255],\"log\":[3],\"login\":[54],\"logins\":[54],\"logs\":[3],\"long\":[117],\"longer\":[174,191,247],\"look\":[15,238,255,265,273],\"look*\":[255],\"looks\":[238,255,265],\"lookup\":[54,229],\"lookups\":[54],\"loop\":[55,58,225],\"loop*\":[230],\"looped\":[225],\"looping\":[225],\"loops\":[225],\"loss\":[98],\"lot\":[81,125],\"lots\":[81,125],\"love\":[15,19],\"low\":[91,105],\"lower\":[91],\"lowered\":[91],\"lowering\":[91],\"lowers\":[91],\"maintainability\":[275],\"maintainable\":[267],\"major\":[91,279],\"make\":[14,30,46],\"makes\":[31,47],\"manner\":[110],\"manual\":[285],\"manualtest\":[287],\"manualtesting\":[287],\"manualtests\":[287],\"manualtestsing\":[287],\"many\":[81,125,146],\"mariadb\":[67],\"market\":[3],\"markup\":[146],\"massive\":[81,125],\"max\":[251],\"maximise\":[91],\"maximised\":[91],\"maximises\":[91],\"maximising\":[91],\"maximize\":[91],\"maximized\":[91],\"maximizes\":[91],\"maximizing\":[91],\"maximum\":[251],\"may\":[145,167],\"mb\":[78],\"meaningful\":[267,271],\"means\":[47],\"measurable\":[91,291],\"memcached\":[67],\"memory\":[90,97,113],\"message\":[54,146,243,270],\"messages\":[54,82,126,243,270],\"messaging\":[146],\"method\":[186],\"metric\":[11],\"metrics\":[11,195],\"middleware\":[186],\"migrate\":[187],\"migration\":[11],\"milestone\":[11],\"milestones\":[11],\"millions\":[81,125],\"millisecond\":[58,79],\"milliseconds\":[58,79,111],\"minimal\":[91],\"minimise\":[91],\"minimised\":[91],\"minimises\":[91],\"minimising\":[91],\"minimize\":[91],\"minimized\":[91],\"minimizes\":[91],\"minimizing\":[91],\"minute\":[58,79],\"minutes\":[58,79,111],\"mitigation\":[11],\"mitigations\":[11],\"mobile\":[145],\"modal\":[146],\"mode*\":[230],\"moment\":[43,207],\"mongodb\":[67],\"monitor\":[195],\"monitored\":[195],\"monitoring\":[195],\"monitors\":[195],\"month\":[74],\"monthly\":[75],\"more\":[113,265,285],\"moretest\":[287],\"moretesting\":[287],\"moretests\":[287],\"moretestsing\":[287],\"most\":[251],\"motivation\":[3],\"motivations\":[3],\"ms\":[78],\"much\":[146],\"multiple\":[81],\"must\":[11,15,19,30,151,167,245],\"must*\":[26],\"mustn\":[167,247],\"mustnt\":[167,247],\"mvp\":[11],\"mysql\":[67],\"n\":[79,157,205,230],\"na\":[207],\"name\":[270],\"names\":[270],\"navigation\":[146],\"nday\":[79],\"ndays\":[79],\"near\":[105],\"need\":[13,19,149],\"need*\":[26],\"needed\":[282],\"needs\":[15,19,151,209,285],\"negative\":[277],\"negligible\":[91],\"negotiated\":[211],\"network\":[97],\"networkload\":[90],\"never\":[97,151,153,159,167,247],\"new\":[39],\"next\":[5],\"ngb\":[79],\"nhour\":[79],\"nhours\":[79],\"nice\":[19,267,271],\"nicely\":[255,295],\"nightly\":[75,251],\"nine\":[51],\"nkb\":[79],\"nmb\":[79],\"nmillisecond\":[79],\"nmilliseconds\":[79],\"nminute\":[79],\"nminutes\":[79],\"nms\":[79],\"nn\":[79],\"nnday\":[79],\"nndays\":[79],\"nngb\":[79],\"nnhour\":[79],\"nnhours\":[79],\"nnkb\":[79],\"nnmb\":[79],\"nnmillisecond\":[79],\"nnmilliseconds\":[79],\"nnminute\":[79],\"nnminutes\":[79],\"nnms\":[79],\"nnpercent\":[79],\"nnqps\":[79],\"nnrequests\":[79],\"nnrps\":[79],\"nns\":[79],\"nnsec\":[79],\"nnsecond\":[79],\"nnseconds\":[79],\"nnsecs\":[79],\"nnusers\":[79],\"no\":[151,159,207,247],\"nodes\":[82,126],\"non\":[9],\"none\":[207],\"nongoal\":[11],\"nongoals\":[11],\"normally\":[255,295],\"not\":[151,159,166,247],\"note\":[7,47],\"notes\":[7],\"nothing\":[207],\"noticeable\":[91,279],\"noticed\":[39],\"notified\":[225],\"notifies\":[225],\"notify\":[225],\"notifying\":[225],\"now\":[43,183],\"nowadays\":[43],\"npercent\":[79],\"nqps\":[79],\"nrequests\":[79],\"nrps\":[79],\"ns\":[79],\"nsec\":[79],\"nsecond\":[79],\"nseconds\":[79],\"nsecs\":[79],\"nt\":[159],\"number\":[118],\"nusers\":[79],\"o\":[229],\"objective\":[11],\"objectives\":[11],\"observable\":[291],\"observed\":[3,39],\"obvious\":[146,279],\"off\":[2,74],\"offer\":[31],\"offers\":[31],\"offline\":[175,251],\"offs\":[2],\"often\":[43,146],\"okay\":[255],\"once\":[73,251],\"one\":[51,73,229,249],\"only\":[159],\"open\":[5,146,197,211],\"opensearch\":[67],\"operat*\":[255],\"operate\":[255],\"operates\":[255],\"operatingcost\":[90],\"operatingcosts\":[90],\"operationalcost\":[90],\"operationalcosts\":[90],\"operations\":[90],\"optimal\":[91],\"optimisation\":[102],\"optimisations\":[102],\"optimise\":[91,93],\"optimised\":[91,95],\"optimises\":[91],\"optimising\":[91],\"optimization\":[102],\"optimizations\":[102],\"optimize\":[91,93],\"optimized\":[91,95],\"optimizes\":[91],\"optimizing\":[91],\"or\":[218],\"order\":[27,191],\"orders\":[82,126],\"ought\":[19],\"our\":[31,226],\"out\":[34,174,194,210],\"outage\":[175],\"outcome\":[11],\"outcomes\":[11],\"output\":[11,270],\"outputs\":[270],\"outs\":[174],\"outs*\":[230],\"outstanding\":[197],\"overhead\":[90],\"overview\":[7],\"p\":[179],\"packet\":[54],\"packets\":[54],\"page\":[57,146,243,251],\"paged\":[251],\"pageload\":[54],\"pageloads\":[54],\"pages\":[146,251],\"pageview\":[54],\"pageviews\":[54],\"pagina*\":[230,251],\"paginat\":[251],\"paging*\":[230],\"pain\":[3],\"parse\":[225],\"parsed\":[225],\"parses\":[225],\"parsing\":[225],\"past\":[47],\"patch\":[63,243],\"path\":[54,74,146],\"pathed\":[146],\"pathing\":[146],\"paths\":[146],\"payload\":[82,126],\"payloads\":[82,126],\"peak\":[81,125],\"penalties\":[98],\"penalty\":[98],\"pending\":[209],\"people\":[145],\"per\":[53,57,230],\"percent\":[79],\"perfectly\":[255,295],\"perfor*\":[255],\"perform\":[255],\"performance\":[11,90,95,97,101,106,270],\"performant\":[107,267],\"performs\":[255],\"period\":[110,118],\"periodic\":[59],\"periodically\":[59],\"persona\":[3],\"personas\":[3],\"phase\":[11],\"phases\":[11],\"photo\":[82,126],\"photos\":[82,126],\"pick\":[146],\"plan\":[11,31],\"planned\":[255],\"pleasant\":[267],\"please\":[19,185],\"plenty\":[81,125],\"poin*\":[198],\"points*\":[198],\"polished\":[267],\"poll\":[59,243],\"polling\":[59,243],\"polls\":[59,243],\"possible\":[110,146],\"post\":[63,243],\"postgres\":[67],\"postgresql\":[67],\"practice\":[43],\"prd\":[31],\"precedes\":[146],\"preceding\":[146],\"prerequisites\":[7],\"pres*\":[146],\"present\":[31,43],\"presents\":[31],\"press\":[146],\"pressure\":[90],\"prevent\":[191,247],\"prevents\":[247],\"principles\":[11],\"prior\":[1],\"proble*\":[231],\"problem\":[3,279,294],\"problems\":[3,279,294],\"process\":[57,81,146],\"processes\":[81,146],\"processing\":[81],\"prod\":[195],\"production\":[195],\"professional\":[267],\"prohib*\":[247],\"prohibit\":[247],\"project\":[31],\"projected\":[183],\"proper\":[261,271],\"properly\":[255,261,295],\"proposal\":[11,31],\"proposals\":[11],\"propose\":[19,31],\"proposed\":[11,19,31],\"proposes\":[19,31],\"pros\":[3],\"provide\":[31],\"provider\":[170],\"provides\":[31],\"public*\":[63],\"pull\":[225],\"pulled\":[225],\"pulling\":[225],\"pulls\":[225],\"push\":[54],\"pushs\":[54],\"put\":[63,243],\"qps\":[79],\"quality\":[11,270,275],\"quer*\":[231],\"querie*\":[231],\"queried\":[225],\"queries\":[82,90,126,225,238,243],\"query\":[54,225,229,238,243],\"querying\":[225],\"querys\":[54],\"querys*\":[230],\"questi*\":[198],\"question\":[7,199,210],\"questions\":[7,199],\"queu*\":[230],\"queue\":[71,186],\"queues*\":[230],\"quick\":[107,145],\"quickaccess\":[147],\"quickaction\":[147],\"quickactions\":[147],\"quicker\":[107],\"quickfilter\":[147],\"quickfilters\":[147],\"quickfix\":[147],\"quickfixes\":[147],\"quicklink\":[147],\"quicklinks\":[147],\"quickly\":[107,147],\"quickopen\":[147],\"quickpick\":[147],\"quickreply\":[147],\"quicksearch\":[147],\"quickstart\":[147],\"quickview\":[147],\"quite\":[265],\"quota\":[118],\"quotas\":[118],\"rabbitmq\":[67],\"ran\":[39],\"rapid\":[107,145],\"rapidly\":[107,147],\"rate\":[118,121,178],\"rates\":[118],\"rather\":[157,245],\"rationale\":[3],\"read\":[55,225,238,266],\"read*\":[231],\"readability\":[275],\"readable\":[267,271],\"reading\":[2,225],\"readme\":[283],\"reads\":[54,225,238],\"real\":[57,145],\"realtime\":[57],\"reasonable\":[91,117,267,271],\"recommended\":[19],\"recompute\":[225],\"recomputed\":[225],\"recomputes\":[225],\"recomputing\":[225],\"reconcile\":[59],\"reconciles\":[59],\"record\":[82,126],\"record*\":[230],\"records\":[71,82,126],\"redis\":[67],\"reduce\":[91,191],\"reduced\":[91],\"reduces\":[91],\"reducing\":[91],\"refactor\":[187],\"reference\":[3,9],\"references\":[3],\"refresh\":[59],\"refreshs\":[59],\"regression\":[98,295],\"regressions\":[98,295],\"reject*\":[39],\"rejected\":[3,39],\"related\":[3],\"release\":[194],\"reliability\":[11,275],\"reliable\":[267],\"reliably\":[295],\"remain\":[209,265,293],\"remains\":[209,265,293],\"remarks\":[7],\"remo*\":[159,247],\"remote\":[169],\"render\":[54,225,243,255],\"render*\":[255],\"rendered\":[225,243],\"rendering\":[225,243],\"renders\":[54,225,243,255],\"repeat*\":[146],\"repeated\":[146],\"replac*\":[159,247],\"reply\":[146],\"reported\":[39],\"repos\":[82,126],\"repositories\":[82,126],\"reproduce\":[3],\"reproducing\":[3],\"reproduction\":[3],\"reques*\":[231],\"request\":[55,82,126,229,238,243],\"requests\":[54,79,82,86,90,126,146,238,243],\"require\":[209,285],\"required\":[15,19],\"requirement\":[11],\"requirements\":[11],\"requires\":[209,285],\"resolution\":[207],\"resolved\":[207,211],\"resource\":[113],\"respon*\":[255],\"respond\":[255],\"responds\":[255],\"response\":[11,177,270],\"responses\":[11,270],\"responsive\":[147,267],\"rest*\":[63],\"result\":[47,270],\"result*\":[230],\"results\":[270],\"retention\":[118],\"retried\":[175],\"retries\":[175,179],\"retry\":[175],\"retrying\":[175],\"return\":[225],\"returned\":[225],\"returning\":[225],\"returns\":[225],\"reviewed\":[282],\"reviewer\":[145],\"reviewers\":[145],\"rewrite\":[187],\"rfc\":[31],\"right\":[41],\"rigorously\":[261],\"risk\":[3],\"risks\":[3],\"roadmap\":[7],\"robust\":[267],\"robustness\":[275],\"rocksdb\":[67],\"roll\":[193],\"rollout\":[11,195],\"root\":[1],\"roundtrips\":[90],\"row\":[54,82,126],\"rows\":[54,71,82,126],\"rps\":[79],\"rule\":[11],\"rules\":[11],\"run\":[39,155,255],\"running\":[39],\"runs\":[255],\"runs*\":[255],\"s\":[78],\"sane\":[117,271],\"satisfaction\":[274],\"satisfactory\":[267],\"saw\":[39],\"scalable\":[115],\"scale\":[81,94,113,127,146],\"scales\":[81,113],\"scan\":[225,229,235],\"scan*\":[230],\"scanned\":[225,229],\"scanning\":[227,229],\"scans\":[225,229],\"scheduled\":[57],\"scope\":[11],\"screenshot\":[3],\"screenshots\":[3],\"script\":[186],\"scylladb\":[67],\"seamlessly\":[255,295],\"search\":[146,225],\"searched\":[225],\"searches\":[225],\"searching\":[225],\"sec\":[79],\"second\":[58,79],\"seconds\":[58,79,111],\"secs\":[79],\"secure\":[267],\"security\":[11],\"see\":[1,39],\"seeing\":[39],\"seek\":[31],\"seeks\":[31],\"seem\":[265],\"seems\":[265],\"seen\":[210],\"send\":[225],\"sending\":[225],\"sends\":[225],\"sensible\":[117,267,271],\"sensibly\":[295],\"separate\":[229],\"serve\":[81],\"server\":[57,66],\"serverload\":[90],\"serves\":[81],\"service\":[170],\"services\":[170],\"serving\":[81],\"session\":[82,126],\"sessions\":[82,86,126],\"set\":[70,82,126,187],\"sets\":[82,126],\"settled\":[211],\"seven\":[51],\"shall\":[15,19,30,151,167],\"short\":[109,117],\"should\":[11,15,19,30,151,167,254],\"should*\":[26],\"show\":[225],\"shows\":[225],\"signal\":[11],\"significant\":[91,279],\"simple\":[267],\"simultaneous\":[81,85],\"since\":[47],\"six\":[51],\"size\":[90,94,118,178,250],\"sizes\":[118,250],\"sla\":[195],\"slight\":[91],\"slo\":[195],\"slow\":[99,175],\"slower\":[99,175],\"slowing\":[99],\"slows\":[99],\"small\":[91],\"smooth\":[267],\"smoothly\":[255,295],\"snappy\":[107],\"snowflake\":[67],\"so\":[25,149,191],\"solution\":[11,31],\"solutions\":[11],\"someone\":[37],\"soon\":[109],\"sort\":[225],\"sorted\":[69,225],\"sorting\":[225],\"sorts\":[225],\"spac*\":[230],\"space\":[70],\"spec\":[11,31],\"specification\":[11,31],\"specifications\":[11],\"specs\":[11],\"speed\":[91,94],\"speeding\":[91],\"speeds\":[91],\"speedy\":[107],\"sql\":[65],\"sqlite\":[67],\"sqs\":[67],\"stability\":[275],\"stable\":[267],\"stack\":[1],\"stacktrace\":[3],\"stale\":[175],\"start\":[59,90,147,178],\"starting\":[145],\"starts\":[90],\"startup\":[59],\"startups\":[59],\"state\":[270],\"stated\":[291],\"status\":[3,162],\"status*\":[162],\"statusis\":[162],\"statusof\":[162],\"stay\":[265],\"stays\":[265],\"steps\":[6,11],\"still\":[209,265],\"stop\":[247],\"storagecost\":[90],\"storagecosts\":[90],\"stories\":[11],\"story\":[11],\"stream\":[71],\"strict\":[117],\"stricter\":[117],\"subject\":[209],\"success\":[11],\"succession\":[146],\"sufficient\":[91,117,261,267],\"sufficiently\":[261],\"suggested\":[11,19],\"suggestion\":[11],\"suggestions\":[11],\"suitable\":[117],\"summary\":[7],\"superior\":[91],\"supersedes\":[3],\"support\":[81],\"supporting\":[81],\"supports\":[81],\"supposed\":[19],\"sure\":[15,19,39,211],\"surprises\":[279],\"sustain\":[81],\"sustains\":[81],\"switch\":[187],\"sync\":[59],\"syncs\":[59],\"system\":[31,170],\"systemload\":[90],\"t\":[158],\"tabl*\":[230],\"table\":[1,71,82,126,186,229],\"tables\":[82,126],\"tag\":[146],\"tags\":[146],\"takes\":[173],\"target\":[1],\"task\":[11,58],\"tasks\":[11],\"tba\":[203],\"tbc\":[203,211],\"tbd\":[203],\"team\":[145],\"technical\":[11],\"telemetry\":[195],\"ten\":[51],\"tenants\":[82,126],\"test\":[11,262,283,287],\"testable\":[291],\"tested\":[262,266],\"testing\":[11,262,287],\"tests\":[11,262,283,287],\"testsing\":[287],\"than\":[158,246],\"that\":[26,45,150,190],\"the\":[29],\"thecache\":[186],\"theclass\":[186],\"thecolumn\":[186],\"thecron\":[186],\"thedependency\":[186],\"theendpoint\":[186],\"thefield\":[186],\"theflag\":[186],\"thefunction\":[186],\"thehook\":[186],\"theindex\":[186],\"their\":[226,238],\"thelabel\":[186],\"thelibrary\":[186],\"themethod\":[186],\"themiddleware\":[186],\"thequeue\":[186],\"therefore\":[47],\"thescript\":[186],\"thetable\":[186],\"they\":[37,145,255],\"third\":[169],\"this\":[29,45],\"thorough\":[261],\"thoroughly\":[261],\"though\":[46],\"thought\":[39],\"thoughts\":[7],\"thousand\":[51],\"thousands\":[81,125],\"thread\":[146],\"threads\":[146],\"three\":[51],\"threshold\":[118,210],\"thresholds\":[118],\"throttle\":[123],\"throttled\":[123],\"throttling\":[123],\"through\":[225],\"throughput\":[54,90,94,106,179],\"thus\":[47],\"tick\":[54],\"ticks\":[54],\"time\":[74,90,110,118,173,178,207],\"timed\":[173],\"timedout\":[175],\"timedouts\":[175],\"timely\":[109],\"timeout\":[118,175,179],\"timeouts\":[118,175],\"times\":[90,173,178],\"timesout\":[175],\"timesouts\":[175],\"to\":[9,14,18,150,250],\"today\":[43,183],\"todo\":[11,203],\"todos\":[11],\"tokencost\":[90],\"tokencosts\":[90],\"tolerant\":[114],\"too\":[145],\"tool\":[31],\"top\":[251],\"topic\":[71],\"trace\":[2],\"track\":[146],\"tracked\":[146],\"tracking\":[146],\"tracks\":[146],\"trade\":[1],\"tradeoff\":[3],\"tradeoffs\":[3],\"traditionally\":[43],\"traffic\":[54,82,90,126],\"traverse\":[225],\"traversed\":[225],\"traverses\":[225],\"traversing\":[225],\"tried\":[39],\"trips\":[90],\"trying\":[39],\"ttl\":[118,179],\"ttls\":[118],\"tune\":[93,211],\"tuned\":[93,211],\"turned\":[33],\"twelve\":[51],\"twenty\":[51],\"two\":[51],\"typically\":[43],\"unaffected\":[267,295],\"unanswered\":[197],\"unavai*\":[175],\"unavailab\":[175],\"unbounded\":[229],\"unchanged\":[295],\"unclear\":[211],\"undecided\":[197,211],\"understand\":[266],\"undetermined\":[211],\"undue\":[91],\"unfortunately\":[47],\"unit\":[285],\"unittest\":[287],\"unittesting\":[287],\"unittests\":[287],\"unittestsing\":[287],\"unknown\":[211],\"unknowns\":[199],\"unless\":[159],\"unlimited\":[127],\"unreachable\":[175],\"unresolved\":[7,197],\"unsure\":[211],\"up\":[249],\"update\":[283],\"updated\":[282],\"upload\":[82,126],\"uploads\":[82,126],\"upon\":[210],\"ups\":[58],\"upstream\":[169],\"uptime\":[90],\"usability\":[11,275],\"usable\":[267,295],\"usage\":[90],\"use\":[1,39,90,155,187,266,274],\"usecase\":[3],\"usecases\":[3],\"used\":[35,183],\"useful\":[19,267,271],\"user\":[9,37,82,126,145,265,269,273],\"user*\":[230],\"users\":[2,37,79,82,86,126,145],\"using\":[155,187],\"usually\":[43],\"utilise\":[187],\"utilize\":[187],\"ux\":[11],\"v\":[11,62],\"valid\":[295],\"validate\":[262],\"validated\":[262],\"validation\":[11,262],\"valkey\":[67],\"value\":[270],\"values\":[270],\"verifiable\":[291],\"verification\":[11],\"verified\":[262],\"verify\":[11,262],\"version\":[3],\"versions\":[3],\"very\":[81,125,265],\"via\":[154],\"view\":[54,146],\"views\":[54],\"virtualised\":[251],\"virtualized\":[251],\"visible\":[91,146,279,290],\"visit\":[54],\"visits\":[54],\"volume\":[54,126],\"walk\":[225],\"walked\":[225],\"walking\":[225],\"walks\":[225],\"want\":[19,151],\"want*\":[27],\"warning\":[270],\"warnings\":[270],\"was\":[35,183],\"wasn\":[35],\"we\":[17,26],\"web\":[146],\"webhoo*\":[63],\"week\":[74],\"weekly\":[75],\"weirdness\":[279],\"well\":[114,255,261,265],\"were\":[35,183],\"weren\":[35],\"what\":[9,210],\"whether\":[210],\"while\":[47],\"who\":[3],\"whole\":[226],\"why\":[3,47],\"will\":[19,30,151,167],\"within\":[109],\"without\":[97,159,191,229,247,293],\"withstand\":[81],\"work\":[2,255],\"work*\":[255],\"worked\":[209],\"worker\":[58],\"workin*\":[255],\"working\":[255,267],\"works\":[210,255],\"woul*\":[26],\"would\":[13],\"wrap\":[187],\"write\":[55,281],\"writes\":[54],\"written\":[282],\"x\":[79],\"xday\":[79],\"xdays\":[79],\"xgb\":[79],\"xhour\":[79],\"xhours\":[79],\"xkb\":[79],\"xmb\":[79],\"xmillisecond\":[79],\"xmilliseconds\":[79],\"xminute\":[79],\"xminutes\":[79],\"xms\":[79],\"xpercent\":[79],\"xqps\":[79],\"xrequests\":[79],\"xrps\":[79],\"xs\":[79],\"xsec\":[79],\"xsecond\":[79],\"xseconds\":[79],\"xsecs\":[79],\"xusers\":[79],\"xx\":[79],\"xxday\":[79],\"xxdays\":[79],\"xxgb\":[79],\"xxhour\":[79],\"xxhours\":[79],\"xxkb\":[79],\"xxmb\":[79],\"xxmillisecond\":[79],\"xxmilliseconds\":[79],\"xxminute\":[79],\"xxminutes\":[79],\"xxms\":[79],\"xxpercent\":[79],\"xxqps\":[79],\"xxrequests\":[79],\"xxrps\":[79],\"xxs\":[79],\"xxsec\":[79],\"xxsecond\":[79],\"xxseconds\":[79],\"xxsecs\":[79],\"xxusers\":[79],\"xxx\":[79,203],\"xxxday\":[79],\"xxxdays\":[79],\"xxxgb\":[79],\"xxxhour\":[79],\"xxxhours\":[79],\"xxxkb\":[79],\"xxxmb\":[79],\"xxxmillisecond\":[79],\"xxxmilliseconds\":[79],\"xxxminute\":[79],\"xxxminutes\":[79],\"xxxms\":[79],\"xxxpercent\":[79],\"xxxqps\":[79],\"xxxrequests\":[79],\"xxxrps\":[79],\"xxxs\":[79],\"xxxsec\":[79],\"xxxsecond\":[79],\"xxxseconds\":[79],\"xxxsecs\":[79],\"xxxusers\":[79],\"y\":[79],\"yday\":[79],\"ydays\":[79],\"yet\":[207,211],\"ygb\":[79],\"yhour\":[79],\"yhours\":[79],\"ykb\":[79],\"ymb\":[79],\"ymillisecond\":[79],\"ymilliseconds\":[79],\"yminute\":[79],\"yminutes\":[79],\"yms\":[79],\"you\":[47,145],\"ypercent\":[79],\"yqps\":[79],\"yrequests\":[79],\"yrps\":[79],\"ys\":[79],\"ysec\":[79],\"ysecond\":[79],\"yseconds\":[79],\"ysecs\":[79],\"yusers\":[79],\"zero\":[51],\"→\":[207],\"一个\":[231],\"三方\":[171],\"上手\":[147],\"上限\":[143,251],\"不\":[159],\"不再\":[191,247],\"不可\":[23],\"不同\":[299],\"不应\":[23,167,247],\"不得\":[15,23,151,167,247],\"不是\":[247],\"不用\":[155],\"不能\":[23,151,167,215,247],\"不要\":[215,247],\"严重\":[299],\"个帧\":[55],\"个类\":[187],\"个表\":[187],\"为了\":[191],\"主题\":[71],\"举例\":[3],\"之前\":[35],\"事件\":[55],\"交付\":[11],\"什么\":[3],\"什麼\":[3],\"仅\":[159],\"从\":[183],\"从而\":[191],\"以便\":[191],\"以前\":[35,183],\"以来\":[43],\"任务\":[11,59],\"优于\":[299],\"优势\":[3],\"优化\":[11,23,129],\"优异\":[131],\"优点\":[3],\"优秀\":[131,299],\"伸缩\":[139],\"但是\":[47],\"作为\":[25],\"使得\":[191],\"使用\":[23,155,187,299],\"例如\":[47],\"例子\":[3],\"依赖\":[7],\"保证\":[15,23,129,151],\"保障\":[129],\"信息\":[3],\"修改\":[11,23],\"修订\":[3],\"假设\":[7],\"允许\":[23,167,247],\"兜底\":[175],\"入门\":[147],\"全表\":[71,231],\"全部\":[231],\"全量\":[231],\"兼容\":[11],\"内存\":[131],\"再议\":[211],\"决定\":[207,211],\"决策\":[211],\"减少\":[129,299],\"几天\":[135],\"几秒\":[135],\"出码\":[163],\"出错\":[175],\"函数\":[187],\"分批\":[251],\"分钟\":[59,135],\"分页\":[251],\"切换\":[147],\"列表\":[71,243],\"刷新\":[55],\"前提\":[7],\"功能\":[11,31],\"加载\":[55,131,231,251,299],\"务必\":[15,23],\"劣势\":[3],\"动快\":[131],\"动时\":[59],\"动机\":[3],\"占用\":[131],\"卡顿\":[131],\"即使\":[47],\"历史\":[3],\"压力\":[131],\"压缩\":[129],\"原因\":[3],\"原来\":[183],\"参考\":[3],\"及时\":[131],\"友好\":[299],\"双击\":[147],\"发现\":[35],\"取代\":[159,247],\"变化\":[299],\"变慢\":[175],\"变更\":[11],\"口帧\":[55],\"可以\":[23,167,191],\"可用\":[139,175],\"可靠\":[299],\"合理\":[299],\"后续\":[7],\"吐量\":[179],\"吞吐\":[131,139,179],\"否决\":[39,247],\"否要\":[215],\"启动\":[59,131],\"告警\":[195],\"响应\":[131,175],\"商定\":[211],\"商榷\":[211],\"商议\":[211],\"因为\":[47],\"因此\":[47],\"填写\":[203],\"增加\":[23],\"增类\":[187],\"增表\":[187],\"增量\":[251],\"处理\":[303],\"备注\":[7],\"备选\":[3],\"复现\":[3],\"够快\":[131],\"大小\":[143],\"大盘\":[195],\"失败\":[175],\"好处\":[3],\"如今\":[43],\"字段\":[187],\"安全\":[11],\"安装\":[187],\"完善\":[299,303],\"完成\":[299],\"完毕\":[299],\"宕机\":[175],\"定位\":[7],\"定期\":[59],\"实现\":[11,23,31],\"容量\":[143],\"實現\":[23],\"封装\":[187],\"小时\":[59,75,135],\"尽快\":[135],\"展性\":[139],\"展示\":[23,299,303],\"工作\":[299,303],\"已知\":[3],\"已经\":[35],\"市场\":[3],\"布后\":[195],\"希望\":[23,26],\"带宽\":[131],\"并发\":[55,139],\"应\":[23,151,167],\"应对\":[11],\"应当\":[15,23,167],\"应快\":[131],\"应该\":[23],\"度快\":[131],\"延迟\":[131,179],\"延长\":[135],\"建时\":[251],\"建议\":[11],\"开始\":[147],\"开销\":[131],\"异常\":[175,299],\"弃用\":[247],\"引入\":[155,187],\"张类\":[187],\"张表\":[187],\"当前\":[43,183],\"影响\":[7],\"往往\":[43],\"待办\":[11],\"待定\":[199,203],\"得用\":[155],\"心跳\":[59],\"必須\":[15,23],\"必须\":[15,23,151,167],\"快速\":[135],\"性佳\":[299],\"性好\":[299],\"性能\":[11,131],\"总览\":[7],\"想好\":[211],\"想法\":[7],\"應當\":[15],\"應該\":[23],\"成本\":[131],\"我想\":[26],\"我要\":[26],\"或\":[218,223],\"或者\":[219,223],\"截图\":[3],\"户帧\":[55],\"所以\":[47],\"所有\":[231],\"打开\":[55,131],\"扫描\":[231],\"批量\":[251],\"报错\":[175],\"拉取\":[231],\"指南\":[147],\"按键\":[55],\"据表\":[71],\"据量\":[139],\"排序\":[147],\"接入\":[187],\"接受\":[299],\"接口\":[11,55,171,187,243],\"控制\":[129],\"措施\":[11],\"描述\":[7],\"提供\":[23,31],\"提升\":[129,299],\"提案\":[31],\"提示\":[23],\"提高\":[129,135],\"摘要\":[7],\"支持\":[23,151],\"收益\":[3],\"改为\":[23],\"改动\":[11],\"改善\":[129,299],\"改用\":[187],\"放宽\":[135],\"故事\":[11],\"效率\":[131],\"数天\":[135],\"数据\":[139],\"数秒\":[135],\"数量\":[143],\"整个\":[231],\"文件\":[139],\"断开\":[175],\"新增\":[23],\"方案\":[3,11,31],\"无\":[207],\"无需\":[247],\"日志\":[3],\"旨在\":[31],\"时器\":[59],\"时延\":[131],\"时间\":[131,135,143,179],\"明显\":[299],\"明确\":[211],\"易用\":[299],\"易读\":[299],\"是要\":[215],\"显示\":[23,299,303],\"暂无\":[207],\"更快\":[131],\"更新\":[299],\"曾经\":[35],\"替代\":[159,247],\"最多\":[251],\"有待\":[211],\"有的\":[231],\"服务\":[171],\"期将\":[31],\"期望\":[11,299],\"期要\":[31],\"未决\":[199],\"未来\":[7],\"本期\":[31],\"本次\":[31],\"术栈\":[11],\"术语\":[3],\"条件\":[11],\"条帧\":[55],\"极佳\":[131],\"果佳\":[299],\"果好\":[299],\"架构\":[11],\"染快\":[131],\"查询\":[55,131,231,238,243],\"标准\":[11],\"案将\":[31],\"案要\":[31],\"检查\":[299],\"检索\":[131],\"概要\":[7],\"概述\":[7],\"次将\":[31],\"次帧\":[55],\"次性\":[75],\"次数\":[179],\"次要\":[31],\"止用\":[155],\"正常\":[299,303],\"此前\":[35],\"步骤\":[11],\"每\":[57],\"每一\":[237],\"每个\":[231,237],\"每周\":[75],\"每天\":[75],\"每帧\":[55],\"每日\":[75],\"每月\":[75],\"每条\":[237],\"每秒\":[59],\"每隔\":[59],\"比例\":[143],\"比如\":[47],\"毫秒\":[59,135],\"求将\":[31],\"求要\":[31],\"沟通\":[211],\"没有\":[207],\"注意\":[7,47],\"流畅\":[131,299],\"流量\":[139],\"测试\":[11,299],\"海量\":[139],\"消息\":[55,139,243],\"消除\":[247],\"添加\":[23],\"清单\":[11],\"清晰\":[303],\"渲染\":[55,243,299,303],\"滑动\":[147],\"滚动\":[147],\"灰度\":[195],\"点击\":[55,147],\"然而\":[47],\"熔断\":[175],\"环中\":[55],\"环内\":[55],\"环境\":[3],\"环里\":[55],\"现佳\":[299],\"现在\":[43,183],\"现好\":[299],\"现有\":[43],\"现状\":[3],\"現狀\":[3],\"生产\":[195],\"生成\":[23],\"用哪\":[215],\"用性\":[179],\"用户\":[3,139],\"由于\":[47],\"画像\":[3],\"疑问\":[199],\"痛点\":[3],\"登录\":[55],\"监控\":[195],\"盖率\":[179],\"目前\":[43,183],\"目将\":[31],\"目标\":[11],\"目的\":[11],\"目要\":[31],\"直观\":[299],\"相关\":[3],\"瞬间\":[135],\"码为\":[163],\"码是\":[163],\"确保\":[15,23,129,151],\"确定\":[211],\"确认\":[199,207,211],\"示例\":[3],\"禁止\":[15,23,159,167,247],\"离线\":[251],\"秒\":[58],\"秒开\":[131],\"秒级\":[131],\"移除\":[159],\"程碑\":[11],\"稳定\":[303],\"空间\":[71],\"立刻\":[135],\"立即\":[135],\"竞品\":[3],\"端帧\":[55],\"答\":[207],\"策略\":[11],\"简介\":[7],\"系统\":[31,147,171],\"索引\":[71,187],\"约束\":[11],\"线上\":[195],\"线后\":[195],\"结构\":[11],\"结果\":[3],\"结论\":[207],\"统将\":[31],\"统要\":[31],\"缓存\":[187,251],\"缓解\":[11],\"缩短\":[129,135],\"缺点\":[3],\"美观\":[299],\"耗时\":[131],\"背景\":[3],\"能佳\":[299],\"能否\":[215],\"能够\":[23],\"能夠\":[23],\"能好\":[131,299],\"能将\":[31],\"能小\":[135],\"能少\":[135],\"能快\":[135],\"能用\":[155],\"能短\":[135],\"能要\":[31],\"脚本\":[187],\"舒适\":[299],\"良好\":[131,299,303],\"范围\":[11],\"虽然\":[47],\"行为\":[3,11],\"补充\":[203,299],\"表\":[70],\"表帧\":[55],\"被否\":[3,39],\"要件\":[11],\"要快\":[131],\"要求\":[11,23,151,299],\"要用\":[155],\"覆盖\":[299],\"规则\":[11],\"规模\":[139],\"规范\":[11],\"解决\":[199,207],\"计划\":[11],\"订单\":[139],\"讨论\":[199,211],\"让\":[191],\"记录\":[3],\"许用\":[155],\"设计\":[11],\"访问\":[55,299],\"评审\":[211],\"询快\":[131],\"误率\":[179],\"说明\":[7],\"请\":[23],\"请求\":[55,139,231,238,243],\"读取\":[231,238],\"读性\":[299],\"调用\":[55,155,231,238],\"负载\":[131,139],\"质量\":[11],\"超时\":[143,175,179],\"路径\":[55,75],\"路由\":[11],\"跳转\":[299],\"轮询\":[59,243],\"载快\":[131],\"较大\":[299],\"达标\":[299],\"迅速\":[131,135],\"过去\":[35],\"运行\":[299],\"返回\":[23,131,303],\"还是\":[215,219,223],\"这样\":[47],\"连接\":[139],\"连续\":[147],\"适当\":[303],\"选哪\":[215],\"选型\":[11],\"通信\":[147],\"通常\":[43],\"通过\":[155],\"通道\":[147],\"速度\":[131],\"遇到\":[35],\"遗留\":[7],\"遮挡\":[303],\"避免\":[159,191,247],\"部的\":[231],\"采用\":[23,187,247],\"重复\":[147],\"重构\":[187],\"重现\":[3],\"重试\":[175],\"量佳\":[299],\"量好\":[299],\"量的\":[231],\"链接\":[147],\"错位\":[303],\"键\":[70],\"问题\":[3,199,299],\"间内\":[135],\"间隔\":[143],\"阈值\":[143],\"队列\":[71,187],\"防止\":[191],\"附录\":[3],\"降低\":[129,135,299],\"降级\":[175],\"限制\":[11],\"限流\":[143],\"除非\":[159],\"隔秒\":[59],\"集合\":[71],\"集成\":[187],\"需\":[23,151,167],\"需求\":[11,31,299],\"需要\":[23,26,167,215],\"面帧\":[55],\"页帧\":[55],\"页面\":[243],\"项目\":[31],\"须\":[23],\"预期\":[11,299],\"预计\":[183],\"频率\":[143],\"风险\":[3],\"验佳\":[299],\"验好\":[299],\"验收\":[11],\"验证\":[11,299],\"高频\":[55],\"，\":[221],\"：\":[219],\"；\":[221]}";
