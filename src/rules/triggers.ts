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
  "name": "force PURPOSE",
  "span": 22
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
  "name": "force DONE",
  "span": 1073741824
 },
 {
  "name": "force TELLER",
  "span": 56
 },
 {
  "name": "force PRESENT",
  "span": 76
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
  "span": 34
 },
 {
  "name": "figure-words 7",
  "span": 30
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
  "span": 1073741824
 },
 {
  "name": "open-points REQUEST",
  "span": 48
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
  "span": 76
 },
 {
  "name": "judgements 6",
  "span": 34
 },
 {
  "name": "judgements 7",
  "span": 100
 },
 {
  "name": "judgements 8",
  "span": 1073741824
 },
 {
  "name": "judgements 9",
  "span": 128
 },
 {
  "name": "judgements 10",
  "span": 44
 },
 {
  "name": "judgements 11",
  "span": 58
 },
 {
  "name": "judgements 12",
  "span": 22
 },
 {
  "name": "judgements 13",
  "span": 8
 }
];

// What each trigger opens, as text until the first gate is tried.
// eslint-disable-next-line @typescript-eslint/no-inferrable-types -- else its type is the text once more
export const TRIGGERS: string = "{\"'\":[167],\"*\":[230],\"/\":[71],\":\":[231],\"=\":[213],\">\":[214],\"`\":[77],\"a\":[214],\"about\":[7,218],\"above\":[154],\"abstract\":[7],\"acache\":[194],\"accelerate\":[99],\"accelerated\":[99],\"accelerates\":[99],\"accelerating\":[99],\"acceptable\":[99,125,279,283],\"acceptance\":[11],\"access\":[154],\"accommodate\":[89],\"accommodates\":[89],\"accordingly\":[298],\"accurate\":[279],\"acknowledgement\":[3],\"acknowledgements\":[3],\"acknowledgment\":[3],\"acknowledgments\":[3],\"aclass\":[194],\"acolumn\":[194],\"acron\":[194],\"act\":[55],\"action\":[154],\"actions\":[154],\"actual\":[3],\"add\":[35,193,223,297],\"added\":[298],\"additional\":[7,99],\"addressed\":[307],\"adds\":[35],\"adependency\":[194],\"adequate\":[99,125,273,279],\"adequately\":[273],\"adjacent\":[154],\"admi*\":[71],\"adopt\":[195],\"adr\":[35],\"advantage\":[3],\"advantages\":[3],\"advised\":[19],\"aendpoint\":[194],\"afield\":[194],\"aflag\":[194],\"after\":[154,201],\"afunction\":[194],\"against\":[46,167,258],\"agreed\":[219],\"ahook\":[194],\"aim\":[11,19,35],\"aims\":[11,19,35],\"aindex\":[194],\"alabel\":[194],\"album\":[90,134],\"albums\":[90,134],\"alert\":[203],\"alerts\":[203],\"alibrary\":[194],\"all\":[238,277],\"allow\":[55,199],\"allowed\":[259],\"allows\":[55],\"already\":[51],\"also\":[2],\"alternative\":[3],\"alternatives\":[3],\"although\":[55],\"always\":[175],\"amethod\":[194],\"amiddleware\":[194],\"amount\":[126],\"ancache\":[194],\"anclass\":[194],\"ancolumn\":[194],\"ancron\":[194],\"andependency\":[194],\"anendpoint\":[194],\"anfield\":[194],\"anflag\":[194],\"anfunction\":[194],\"anhook\":[194],\"anindex\":[194],\"anlabel\":[194],\"anlibrary\":[194],\"anmethod\":[194],\"anmiddleware\":[194],\"another\":[241],\"anqueue\":[194],\"anscript\":[194],\"answer\":[183,215],\"answered\":[215],\"antable\":[194],\"anyone\":[153],\"anything\":[310],\"api\":[9,154,178],\"apicost\":[98],\"apicosts\":[98],\"apidesign\":[11],\"apied\":[154],\"apiing\":[154],\"apiload\":[98],\"apis\":[154,178],\"app\":[35,65,154],\"appear\":[277],\"appears\":[277],\"appendix\":[3],\"applicable\":[215],\"application\":[35,65],\"approach\":[11],\"appropriate\":[125,271,273,279,283],\"appropriately\":[311],\"aqueue\":[194],\"architecture\":[11],\"are\":[17],\"art\":[2],\"as\":[25,265],\"ascript\":[194],\"assumptions\":[7],\"at\":[191],\"atable\":[194],\"attributes\":[11],\"auth*\":[71],\"automated\":[301],\"availability\":[98,122,187],\"available\":[122,154],\"avoi*\":[167],\"avoid\":[99,105,159,167,199,259],\"avoiding\":[99,105,259],\"avoids\":[99,105,259],\"awaiting\":[217],\"awaits\":[217],\"back\":[182],\"background\":[3,65],\"backoff\":[126,183],\"backs\":[182],\"bandwidth\":[98],\"baseline\":[191],\"batch\":[263],\"batched\":[263],\"batches\":[263],\"be\":[14,18],\"because\":[55,199],\"become\":[277],\"becomes\":[277],\"been\":[217],\"before\":[154,191],\"behave\":[267],\"behave*\":[267],\"behaves\":[267],\"behavior\":[11,50,282,286],\"behaviour\":[11,50,282,286],\"believe\":[47],\"below\":[154],\"benefit\":[3],\"benefits\":[3],\"better\":[19,99],\"big\":[89,133,154],\"bigquery\":[75],\"blazing\":[111],\"blazingly\":[111],\"boost\":[99],\"boosted\":[99],\"boosting\":[99],\"boosts\":[99],\"boot\":[67],\"boots\":[67],\"bottleneck\":[107],\"bottlenecks\":[107],\"bound\":[107],\"bounded\":[263],\"brainstorm\":[7],\"breakpoint\":[154],\"breakpoints\":[154],\"bucket\":[79],\"bug\":[295],\"bugs\":[295],\"build\":[10,263],\"bundle\":[185],\"cache\":[195,263],\"cached\":[263],\"call\":[62,163,178,195,241,250,255],\"call*\":[243],\"called\":[255],\"calling\":[163],\"calls\":[62,90,98,134,178,250,255],\"can\":[153,175,199,223],\"canary\":[203],\"cannot\":[175],\"cant\":[175],\"capabilities\":[11],\"capability\":[11],\"capped\":[263],\"carefully\":[273],\"case\":[2,10],\"cases\":[2,10,310],\"cassandra\":[75],\"cause\":[2],\"certain\":[125],\"change\":[11,35,298],\"changelog\":[3,297],\"changes\":[11,298,310],\"cheaper\":[123],\"check\":[237,274],\"checked\":[237,274],\"checking\":[237],\"checklist\":[11],\"checklists\":[11],\"checks\":[237],\"choosing\":[219],\"chosen\":[219],\"chunk\":[263],\"chunked\":[263],\"chunks\":[263],\"circuit\":[183],\"clarif*\":[219],\"clarification\":[219],\"clarified\":[219],\"clarify\":[219],\"class\":[194],\"clean\":[279],\"clear\":[217,279,285],\"clearly\":[307],\"clic*\":[154],\"click\":[62,154],\"clickhouse\":[75],\"clicks\":[62,154],\"client\":[65,90,134],\"clients\":[90,94,134],\"clock\":[154],\"closed\":[215],\"cloudcost\":[98],\"cloudcosts\":[98],\"cockroachdb\":[75],\"code\":[62,170,289],\"code*\":[170],\"codeis\":[170],\"codeof\":[170],\"cold\":[65,81,185],\"collec*\":[242],\"collection\":[79],\"column\":[194],\"comfortable\":[279],\"comment\":[7],\"comments\":[7],\"communication\":[154],\"comparing\":[3],\"comparison\":[3],\"competitor\":[3],\"competitors\":[3],\"complaint\":[295],\"complaints\":[295],\"complete\":[238,279,298],\"completed\":[298],\"component\":[154],\"comprehensive\":[273,279],\"comprehensively\":[273],\"computecost\":[98],\"computecosts\":[98],\"concern\":[3],\"concerns\":[3],\"concurrency\":[134],\"concurrent\":[89,93],\"configurable\":[307],\"configuration\":[11],\"configure\":[195],\"confirmation\":[219],\"confirmed\":[219],\"connection\":[90,134],\"connections\":[90,94,134],\"cons\":[3],\"consequence\":[3],\"consequences\":[3],\"conservative\":[125],\"consideration\":[7],\"considerations\":[7],\"considered\":[3,307],\"consistent\":[99,279],\"constant\":[263],\"constraint\":[11],\"constraints\":[11],\"consumption\":[98],\"contain\":[89],\"contains\":[89],\"contents\":[3],\"context\":[3,7],\"contributing\":[7],\"contributors\":[153],\"convert\":[195],\"cope\":[89],\"correct\":[279,285],\"correctly\":[267,311],\"cost\":[98,121],\"costs\":[98],\"could\":[153,223],\"count\":[237],\"counted\":[237],\"counting\":[237],\"counts\":[237],\"couple\":[119],\"cover\":[274],\"coverage\":[187,274,282],\"covered\":[274,301],\"covers\":[274],\"cpu\":[105],\"cpuload\":[98],\"created\":[298],\"credit\":[3],\"credits\":[3],\"criteria\":[11],\"critical\":[61],\"cron\":[67,194],\"cronjob\":[67],\"cronjobs\":[67],\"crons\":[67],\"current\":[3,51,191],\"currently\":[51,191],\"cursor\":[263],\"cut\":[99],\"cuts\":[99],\"cutting\":[99],\"daily\":[83],\"dashboard\":[203],\"dashboards\":[203],\"data\":[90,134,282,286],\"databa*\":[242],\"database\":[154],\"databaseload\":[98],\"dataset\":[90,134],\"datasets\":[90,134],\"day\":[82,87],\"days\":[87,118],\"dbload\":[98],\"dead\":[181],\"decent\":[99],\"decide\":[219],\"decided\":[45,215,219,257],\"decisi*\":[206],\"decision\":[11,215,219],\"decisions\":[11],\"decrease\":[99],\"decreased\":[99],\"decreases\":[99],\"decreasing\":[99],\"defined\":[219],\"degrad\":[183],\"degrad*\":[183],\"degradation\":[107],\"degrade\":[107],\"degrades\":[107],\"degrading\":[107],\"delay\":[98,118,126],\"delays\":[98,126],\"delete\":[71,255],\"deliverable\":[11],\"deliverables\":[11],\"demonstrable\":[307],\"demonstrated\":[307],\"depend\":[163],\"dependencies\":[7],\"dependency\":[194],\"deploy\":[202],\"deployment\":[202],\"describe\":[35],\"describes\":[35],\"description\":[7],\"design\":[11,35,154],\"designed\":[267],\"desired\":[267,271],\"detailed\":[11],\"determined\":[219],\"developer\":[153],\"developers\":[153],\"did\":[39],\"didn\":[39],\"disadvantage\":[3],\"disadvantages\":[3],\"discovered\":[47],\"discuss\":[219],\"discussed\":[219],\"discussion\":[3,219],\"displa*\":[267],\"display\":[237,267],\"displayed\":[237],\"displaying\":[237],\"displays\":[237,267],\"disruption\":[310],\"do\":[10,257],\"docs\":[282,286,299],\"docume*\":[242],\"document\":[35],\"documentation\":[274,282,286,299],\"documented\":[274,278,306],\"documents\":[79,90,134,298],\"does\":[50,181,259],\"doesn\":[259],\"doesnt\":[259],\"don\":[161,259],\"done\":[11,215],\"dont\":[161,259],\"dos\":[11],\"double\":[154],\"down\":[106,183],\"downstream\":[177],\"downtime\":[98],\"drawback\":[3],\"drawbacks\":[3],\"drop\":[167],\"drop*\":[167],\"due\":[55],\"duration\":[126],\"dynamodb\":[75],\"e\":[53],\"each\":[63,67,238,242,249],\"early\":[154],\"ease\":[289],\"easy\":[279],\"edge\":[9,309],\"effect\":[294],\"effective\":[122],\"effectiveness\":[291],\"effects\":[294],\"efficient\":[99,122],\"efficiently\":[122],\"eight\":[59],\"either\":[217],\"elasticsearch\":[75],\"elemen*\":[242],\"eleven\":[59],\"elimin*\":[259],\"enable\":[55,199],\"enables\":[55],\"encountered\":[47],\"end\":[47,301],\"ended\":[47],\"endpoint\":[62,178,194,255],\"endtest\":[302],\"endtesting\":[302],\"endtests\":[302],\"endtestsing\":[302],\"enhance\":[99],\"enhanced\":[99],\"enhancement\":[35],\"enhances\":[99],\"enhancing\":[99],\"ensure\":[15,19,159,199],\"ensures\":[19,159],\"entire\":[238],\"entr*\":[242],\"entries\":[79,90,134],\"enumerate\":[237],\"enumerated\":[237],\"enumerates\":[237],\"enumerating\":[237],\"environment\":[3],\"error\":[11,183,185,282,286,311],\"errors\":[11,183,282,286,310],\"etcd\":[75],\"etest\":[303],\"etesting\":[303],\"etests\":[303],\"etestsing\":[303],\"even\":[53],\"event\":[62],\"events\":[62,90,134],\"every\":[63,67,238,242,249],\"everyone\":[153],\"evidence\":[3],\"example\":[3,55],\"examples\":[3],\"excellent\":[99],\"except\":[167],\"excessive\":[99],\"existing\":[3,51],\"exit\":[169],\"exit*\":[169],\"exited\":[169],\"exited*\":[169],\"exitin*\":[169],\"exiting\":[169],\"exits\":[169],\"expected\":[11,19,267,271],\"experience\":[10,282,290],\"expiration\":[126],\"expiry\":[126],\"explained\":[306],\"extensive\":[273],\"extensively\":[273],\"external\":[177],\"extracted\":[307],\"fail\":[153,183],\"failed\":[183],\"failfast\":[155],\"failing\":[183],\"fails\":[153,183],\"failure\":[183],\"failures\":[183],\"fall\":[181],\"fallback\":[183],\"fallbacks\":[183],\"falling\":[181],\"fallingback\":[183],\"fallingbacks\":[183],\"falls\":[181],\"fallsback\":[183],\"fallsbacks\":[183],\"fan\":[242],\"fanout*\":[242],\"faq\":[3],\"far\":[51,215],\"fashion\":[118],\"fast\":[111,155,279],\"fastapi\":[155],\"faster\":[99,111,154],\"fastest\":[111],\"fastify\":[155],\"fault\":[121],\"feature\":[11,35],\"features\":[11],\"feedback\":[282,286,294],\"feel\":[277,290],\"feels\":[277],\"fetch\":[237,250],\"fetched\":[237],\"fetches\":[237,250],\"fetching\":[237],\"few\":[119],\"fewer\":[99],\"field\":[194],\"fifty\":[59],\"figure\":[217],\"file\":[90,98,134],\"file*\":[242],\"files\":[90,134],\"filter\":[154,237],\"filtered\":[237],\"filtering\":[237],\"filters\":[154,237],\"finalised\":[219],\"finalized\":[219],\"fine\":[267],\"firestore\":[75],\"first\":[263],\"five\":[59],\"fix\":[11,154],\"fixed\":[125],\"fixes\":[11,154],\"fixme\":[211],\"flag\":[194],\"flawlessly\":[267,311],\"follow\":[154,278],\"following\":[154],\"follows\":[154],\"food\":[154],\"fooded\":[154],\"fooding\":[154],\"foods\":[154],\"footprint\":[98],\"forbid\":[167,259],\"forbid*\":[167,259],\"forward\":[154],\"forwarded\":[154],\"forwarding\":[154],\"forwards\":[154],\"found\":[47],\"four\":[59],\"frame\":[62],\"frames\":[62],\"frequency\":[62],\"frequently\":[154],\"friendly\":[279,283],\"from\":[191],\"front\":[65],\"full\":[238,241],\"fully\":[153,273,305],\"functi*\":[267],\"function\":[194,267],\"functional\":[11,311],\"functionalities\":[11],\"functionality\":[11],\"functioning\":[267],\"functions\":[267],\"further\":[1,217],\"future\":[7],\"g\":[54],\"gb\":[86],\"generally\":[277],\"generous\":[125],\"get\":[47,71,153,223,255],\"getting\":[47,153],\"give\":[55],\"gives\":[55],\"glitch\":[295],\"glitches\":[295],\"glossary\":[3],\"goal\":[11,19],\"goals\":[11],\"goes\":[237],\"going\":[237],\"good\":[19,99,279,283],\"got\":[47],\"gracefully\":[311],\"graduation\":[1],\"graphq*\":[71],\"great\":[19,99,279],\"grid\":[154],\"growing\":[89,133],\"guardrail\":[11],\"guardrails\":[11],\"guess\":[47],\"guide\":[9,297],\"guides\":[297],\"had\":[39],\"handle\":[89,267],\"handle*\":[267],\"handled\":[267],\"handler\":[62,255],\"handles\":[89],\"handling\":[89,310],\"happened\":[39],\"has\":[45,50,159,217,301],\"hash\":[79],\"have\":[157,222],\"heartbeat\":[67],\"heartbeats\":[67],\"heavy\":[89,99,133],\"help\":[15,55,199],\"helpful\":[19,279,283],\"helps\":[55],\"high\":[61,89,99,109,121,133],\"higher\":[99],\"highly\":[109,121],\"hint\":[282,286],\"hints\":[282,286],\"historically\":[51],\"history\":[3],\"hit\":[62,106],\"hits\":[62],\"hook\":[194],\"hostingcost\":[98],\"hostingcosts\":[98],\"hot\":[61],\"hour\":[66,82,87],\"hourly\":[83],\"hours\":[66,87,118],\"how\":[153,219],\"however\":[55],\"huge\":[89,133],\"hundred\":[59],\"hundreds\":[89,133],\"i\":[26],\"idea\":[7],\"ideal\":[19],\"ideas\":[7],\"identified\":[307],\"image\":[90,134,154],\"images\":[90,134,154],\"imagine\":[55],\"immediately\":[115,155],\"impact\":[7,106,294],\"implement\":[163],\"implementation\":[1,11],\"import\":[163,195],\"improve\":[99,297],\"improved\":[99,298],\"improves\":[99],\"improving\":[99],\"increase\":[99],\"increased\":[99],\"increases\":[99],\"increasing\":[89,99,133],\"increm*\":[263],\"incremental\":[263],\"inde*\":[242],\"index\":[79,194],\"informative\":[279,283],\"infrastructurecost\":[98],\"infrastructurecosts\":[98],\"inside\":[61],\"install\":[195],\"instance\":[55],\"instant\":[110,115,153],\"instantaneously\":[115],\"instantly\":[110,115,155],\"instead\":[167,191,259],\"intact\":[311],\"integr*\":[267],\"integrate\":[195,267],\"integrates\":[267],\"integration\":[301],\"integrationtest\":[303],\"integrationtesting\":[303],\"integrationtests\":[303],\"integrationtestsing\":[303],\"intended\":[267,271],\"interface\":[11],\"intern*\":[71],\"interval\":[126],\"intervals\":[126],\"introduce\":[35,163,195],\"introduces\":[35],\"introduction\":[3,7],\"intuitive\":[279],\"investigated\":[219],\"investigation\":[219],\"invocation\":[62],\"invocations\":[62],\"is\":[17],\"issu*\":[206],\"issue\":[35,163,219,295,310],\"issues\":[6,217,295,310],\"issues*\":[206],\"item*\":[206,242],\"items\":[90,134],\"iter*\":[246],\"iterate\":[237],\"iterated\":[237],\"iterates\":[237],\"iterating\":[237],\"iteration\":[62],\"iterations\":[62],\"its\":[238,250],\"job\":[11,66],\"jobs\":[11,66],\"kafka\":[75],\"kb\":[86],\"keep\":[199,277],\"keeps\":[277],\"kep\":[35],\"key\":[77,241],\"keys\":[79,247],\"keyspa*\":[242],\"keyspace\":[79,241],\"keystroke\":[62],\"keystrokes\":[62],\"know\":[47],\"known\":[215],\"label\":[194],\"labeled\":[306],\"labelled\":[306],\"lane\":[154],\"laneed\":[154],\"laneing\":[154],\"lanes\":[154],\"large\":[89,133,155],\"latencies\":[98],\"latency\":[98,102,110,187],\"later\":[7,218],\"launch\":[67],\"launchs\":[67],\"layout\":[154,282],\"lazily\":[263],\"lazy\":[263],\"leaning\":[219],\"least\":[191],\"left\":[217],\"legible\":[279],\"less\":[99],\"lessons\":[3],\"let\":[19,199,217],\"letter\":[182],\"level\":[10],\"library\":[194],\"lightweight\":[153],\"like\":[15,19],\"limi*\":[242],\"limit\":[99,126,130,186,263],\"limited\":[130,263],\"limiting\":[99,130],\"limits\":[99,126,130,263],\"link\":[3,154],\"links\":[3,154],\"list\":[79,90,134,237,255],\"list*\":[242],\"listed\":[237],\"listing\":[237],\"lists\":[90,134,237],\"live\":[203],\"load\":[62,90,98,134,155,237,250,267],\"load*\":[267],\"loaded\":[237],\"loading\":[155,237],\"loads\":[62,90,134,155,237,250,267],\"log\":[3],\"login\":[62],\"logins\":[62],\"logs\":[3],\"long\":[125],\"longer\":[182,199,259],\"look\":[15,250,267,277,289],\"look*\":[267],\"looks\":[250,267,277],\"lookup\":[62,241],\"lookups\":[62],\"loop\":[63,66,237],\"loop*\":[242],\"looped\":[237],\"looping\":[237],\"loops\":[237],\"loss\":[106],\"lot\":[89,133],\"lots\":[89,133],\"love\":[15,19],\"low\":[99,109],\"lower\":[99],\"lowered\":[99],\"lowering\":[99],\"lowers\":[99],\"maintainability\":[291],\"maintainable\":[279],\"major\":[99,295],\"make\":[14,34,54,222],\"makes\":[35,55],\"manner\":[118],\"manual\":[301],\"manualtest\":[303],\"manualtesting\":[303],\"manualtests\":[303],\"manualtestsing\":[303],\"many\":[89,133,154],\"mariadb\":[75],\"market\":[3],\"markup\":[154],\"massive\":[89,133],\"max\":[263],\"maximise\":[99],\"maximised\":[99],\"maximises\":[99],\"maximising\":[99],\"maximize\":[99],\"maximized\":[99],\"maximizes\":[99],\"maximizing\":[99],\"maximum\":[263],\"may\":[153,175],\"mb\":[86],\"meaningful\":[279,283],\"means\":[55],\"measurable\":[99,307],\"memcached\":[75],\"memory\":[98,105,121],\"message\":[62,154,255,282,286],\"messages\":[62,90,134,255,282,286],\"messaging\":[154],\"method\":[194],\"metric\":[11],\"metrics\":[11,203],\"middleware\":[194],\"migrate\":[195],\"migration\":[11],\"milestone\":[11],\"milestones\":[11],\"millions\":[89,133],\"millisecond\":[66,87],\"milliseconds\":[66,87,119],\"minimal\":[99],\"minimise\":[99],\"minimised\":[99],\"minimises\":[99],\"minimising\":[99],\"minimize\":[99],\"minimized\":[99],\"minimizes\":[99],\"minimizing\":[99],\"minute\":[66,87],\"minutes\":[66,87,119],\"mitigation\":[11],\"mitigations\":[11],\"mobile\":[153],\"modal\":[154],\"mode*\":[242],\"moment\":[51,215],\"mongodb\":[75],\"monitor\":[203],\"monitored\":[203],\"monitoring\":[203],\"monitors\":[203],\"month\":[82],\"monthly\":[83],\"more\":[121,277,301],\"moretest\":[303],\"moretesting\":[303],\"moretests\":[303],\"moretestsing\":[303],\"mortem\":[2],\"most\":[263],\"motivation\":[3],\"motivations\":[3],\"ms\":[86],\"much\":[154],\"multiple\":[89],\"must\":[11,15,19,34,159,175,257],\"must*\":[26],\"mustn\":[175,259],\"mustnt\":[175,259],\"mvp\":[11],\"mysql\":[75],\"n\":[87,165,213,242],\"na\":[215],\"name\":[282],\"names\":[282],\"navigation\":[154],\"nday\":[87],\"ndays\":[87],\"near\":[109],\"need\":[13,19,157],\"need*\":[26],\"needed\":[298],\"needs\":[15,19,159,217,301],\"negative\":[293],\"negligible\":[99],\"negotiated\":[219],\"network\":[105],\"networkload\":[98],\"never\":[105,159,161,167,175,259],\"new\":[47],\"next\":[5],\"ngb\":[87],\"nhour\":[87],\"nhours\":[87],\"nice\":[19,279,283],\"nicely\":[267,311],\"nightly\":[83,263],\"nine\":[59],\"nkb\":[87],\"nmb\":[87],\"nmillisecond\":[87],\"nmilliseconds\":[87],\"nminute\":[87],\"nminutes\":[87],\"nms\":[87],\"nn\":[87],\"nnday\":[87],\"nndays\":[87],\"nngb\":[87],\"nnhour\":[87],\"nnhours\":[87],\"nnkb\":[87],\"nnmb\":[87],\"nnmillisecond\":[87],\"nnmilliseconds\":[87],\"nnminute\":[87],\"nnminutes\":[87],\"nnms\":[87],\"nnpercent\":[87],\"nnqps\":[87],\"nnrequests\":[87],\"nnrps\":[87],\"nns\":[87],\"nnsec\":[87],\"nnsecond\":[87],\"nnseconds\":[87],\"nnsecs\":[87],\"nnusers\":[87],\"no\":[159,167,215,259],\"nodes\":[90,134],\"non\":[9],\"none\":[215],\"nongoal\":[11],\"nongoals\":[11],\"normally\":[267,311],\"not\":[159,167,174,259],\"note\":[7,55],\"notes\":[7],\"nothing\":[215],\"noticeable\":[99,295],\"noticed\":[47],\"notified\":[237],\"notifies\":[237],\"notify\":[237],\"notifying\":[237],\"now\":[51,191],\"nowadays\":[51],\"npercent\":[87],\"nqps\":[87],\"nrequests\":[87],\"nrps\":[87],\"ns\":[87],\"nsec\":[87],\"nsecond\":[87],\"nseconds\":[87],\"nsecs\":[87],\"nt\":[167],\"number\":[126],\"nusers\":[87],\"o\":[241],\"objective\":[11],\"objectives\":[11],\"observable\":[307],\"observed\":[3,47],\"obvious\":[154,295],\"off\":[2,6,82],\"offer\":[35],\"offers\":[35],\"offline\":[183,263],\"offs\":[2],\"often\":[51,154],\"okay\":[267],\"once\":[81,263],\"one\":[59,81,241,261],\"only\":[50,167],\"open\":[5,154,205,219],\"opensearch\":[75],\"operat*\":[267],\"operate\":[267],\"operates\":[267],\"operatingcost\":[98],\"operatingcosts\":[98],\"operationalcost\":[98],\"operationalcosts\":[98],\"operations\":[98],\"optimal\":[99],\"optimise\":[99,101],\"optimised\":[99,103],\"optimises\":[99],\"optimising\":[99],\"optimize\":[99,101],\"optimized\":[99,103],\"optimizes\":[99],\"optimizing\":[99],\"or\":[230],\"order\":[31,199],\"orders\":[90,134],\"ought\":[19],\"our\":[35,49,238],\"out\":[38,182,202,218],\"outage\":[183],\"outcome\":[11],\"outcomes\":[11],\"output\":[11,282,286],\"outputs\":[282,286],\"outs\":[182],\"outs*\":[242],\"outstanding\":[205],\"overhead\":[98],\"overview\":[7],\"p\":[187],\"packet\":[62],\"packets\":[62],\"page\":[65,154,255,263],\"paged\":[263],\"pageload\":[62],\"pageloads\":[62],\"pages\":[154,263],\"pageview\":[62],\"pageviews\":[62],\"pagina*\":[242,263],\"paginat\":[263],\"paging*\":[242],\"pain\":[3],\"parse\":[237],\"parsed\":[237],\"parses\":[237],\"parsing\":[237],\"past\":[55],\"patch\":[71,255],\"path\":[62,82,154],\"pathed\":[154],\"pathing\":[154],\"paths\":[154],\"payload\":[90,134],\"payloads\":[90,134],\"peak\":[89,133],\"penalties\":[106],\"penalty\":[106],\"pending\":[217],\"people\":[153],\"per\":[61,65,242],\"percent\":[87],\"perfectly\":[267,311],\"perfor*\":[267],\"perform\":[267],\"performance\":[11,98,103,105,110,282],\"performant\":[111,279],\"performs\":[267],\"period\":[118,126],\"periodic\":[67],\"periodically\":[67],\"persona\":[3],\"personas\":[3],\"phase\":[11],\"phases\":[11],\"photo\":[90,134],\"photos\":[90,134],\"pick\":[154],\"plan\":[11,35],\"planned\":[267],\"pleasant\":[279],\"please\":[19,193,223],\"plenty\":[89,133],\"poin*\":[206],\"point\":[217],\"points\":[217],\"points*\":[206],\"polished\":[279],\"poll\":[67,255],\"polling\":[67,255],\"polls\":[67,255],\"possible\":[118,154,223],\"post\":[1,71,255],\"postgres\":[75],\"postgresql\":[75],\"postmortem\":[3],\"practice\":[51],\"prd\":[35],\"precedes\":[154],\"preceding\":[154],\"prerequisites\":[7],\"pres*\":[154],\"present\":[35,51],\"presents\":[35],\"press\":[154],\"pressure\":[98],\"prevent\":[199,259],\"prevents\":[259],\"principles\":[11],\"prior\":[1],\"proble*\":[243],\"problem\":[3,295,310],\"problems\":[3,295,310],\"process\":[65,89,154],\"processes\":[89,154],\"processing\":[89],\"prod\":[203],\"production\":[203],\"professional\":[279],\"progress\":[3],\"prohib*\":[259],\"prohibit\":[259],\"project\":[35],\"projected\":[191],\"proper\":[273,285],\"properly\":[267,273,311],\"proposal\":[11,35],\"proposals\":[11],\"propose\":[19,35],\"proposed\":[11,19,35],\"proposes\":[19,35],\"pros\":[3],\"provide\":[35],\"provider\":[178],\"provides\":[35],\"public*\":[71],\"pull\":[5,237],\"pulled\":[237],\"pulling\":[237],\"pulls\":[237],\"push\":[62],\"pushs\":[62],\"put\":[71,255],\"qps\":[87],\"quality\":[11,282,291],\"quer*\":[243],\"querie*\":[243],\"queried\":[237],\"queries\":[90,98,134,237,250,255],\"query\":[62,237,241,250,255],\"querying\":[237],\"querys\":[62],\"querys*\":[242],\"questi*\":[206],\"question\":[7,207,219],\"questions\":[7,207,217],\"queu*\":[242],\"queue\":[79,194],\"queues*\":[242],\"quick\":[111,153],\"quickaccess\":[155],\"quickaction\":[155],\"quickactions\":[155],\"quicker\":[111],\"quickfilter\":[155],\"quickfilters\":[155],\"quickfix\":[155],\"quickfixes\":[155],\"quicklink\":[155],\"quicklinks\":[155],\"quickly\":[111,155],\"quickopen\":[155],\"quickpick\":[155],\"quickreply\":[155],\"quicksearch\":[155],\"quickstart\":[155],\"quickview\":[155],\"quite\":[277],\"quota\":[126],\"quotas\":[126],\"rabbitmq\":[75],\"ran\":[47],\"rapid\":[111,153],\"rapidly\":[111,155],\"rate\":[126,129,186],\"rates\":[126],\"rather\":[165,257],\"rationale\":[3],\"read\":[63,237,250,278],\"read*\":[243],\"readability\":[291],\"readable\":[279,283],\"readiness\":[7],\"reading\":[2,237],\"readme\":[299],\"reads\":[62,237,250],\"real\":[65,153],\"realtime\":[65],\"reasonable\":[99,125,279,283],\"recommended\":[19],\"recompute\":[237],\"recomputed\":[237],\"recomputes\":[237],\"recomputing\":[237],\"reconcile\":[67],\"reconciles\":[67],\"record\":[90,134],\"record*\":[242],\"records\":[79,90,134],\"redis\":[75],\"reduce\":[99,199],\"reduced\":[99],\"reduces\":[99],\"reducing\":[99],\"refactor\":[195],\"reference\":[3,9],\"references\":[3],\"refined\":[219],\"refresh\":[67],\"refreshs\":[67],\"regression\":[106,311],\"regressions\":[106,311],\"reject*\":[47],\"rejected\":[3,47],\"related\":[3],\"release\":[202],\"reliability\":[11,291],\"reliable\":[279],\"reliably\":[311],\"remain\":[217,277,309],\"remains\":[217,277,309],\"remarks\":[7],\"remo*\":[167,259],\"remote\":[177],\"render\":[62,237,255,267],\"render*\":[267],\"rendered\":[237,255],\"rendering\":[237,255],\"renders\":[62,237,255,267],\"repeat*\":[154],\"repeated\":[154],\"replac*\":[167,259],\"reply\":[154],\"reported\":[47],\"repos\":[90,134],\"repositories\":[90,134],\"reproduce\":[3],\"reproducing\":[3],\"reproduction\":[3],\"reques*\":[243],\"request\":[6,63,90,134,241,250,255],\"requests\":[62,87,90,94,98,134,154,250,255],\"require\":[217,301],\"required\":[15,19],\"requirement\":[11],\"requirements\":[11],\"requires\":[217,301],\"resolution\":[215],\"resolved\":[215,219],\"resource\":[121],\"respon*\":[267],\"respond\":[267],\"responds\":[267],\"response\":[11,185,282,286],\"responses\":[11,282,286],\"responsive\":[155,279],\"rest*\":[71],\"result\":[55,282,286],\"result*\":[242],\"results\":[282,286],\"retention\":[126],\"retried\":[183],\"retries\":[183,187],\"retrospective\":[3],\"retry\":[183],\"retrying\":[183],\"return\":[237],\"returned\":[237],\"returning\":[237],\"returns\":[237],\"reviewed\":[298],\"reviewer\":[153],\"reviewers\":[153],\"rewrite\":[195],\"rfc\":[35],\"right\":[49],\"rigorously\":[273],\"risk\":[3],\"risks\":[3],\"roadmap\":[7],\"robust\":[279],\"robustness\":[291],\"rocksdb\":[75],\"roll\":[201],\"rollout\":[11,203],\"root\":[1],\"roundtrips\":[98],\"row\":[62,90,134],\"rows\":[62,79,90,134],\"rps\":[87],\"rule\":[11],\"rules\":[11],\"run\":[47,163,267],\"running\":[47],\"runs\":[267],\"runs*\":[267],\"s\":[86],\"sane\":[125,283],\"satisfaction\":[290],\"satisfactory\":[279],\"saw\":[47],\"scalable\":[123],\"scale\":[89,102,121,135,154],\"scales\":[89,121],\"scan\":[237,241,247],\"scan*\":[242],\"scanned\":[237,241],\"scanning\":[239,241],\"scans\":[237,241],\"scheduled\":[65],\"scope\":[11],\"screenshot\":[3],\"screenshots\":[3],\"script\":[194],\"scylladb\":[75],\"seamlessly\":[267,311],\"search\":[154,237],\"searched\":[237],\"searches\":[237],\"searching\":[237],\"sec\":[87],\"second\":[66,87],\"seconds\":[66,87,119],\"secs\":[87],\"secure\":[279],\"security\":[11],\"see\":[1,47],\"seeing\":[47],\"seek\":[35],\"seeks\":[35],\"seem\":[277],\"seems\":[277],\"seen\":[218],\"send\":[237],\"sending\":[237],\"sends\":[237],\"sensible\":[125,279,283],\"sensibly\":[311],\"separate\":[241],\"serve\":[89],\"server\":[65,74],\"serverload\":[98],\"serves\":[89],\"service\":[178],\"services\":[178],\"serving\":[89],\"session\":[90,134],\"sessions\":[90,94,134],\"set\":[78,90,134,195],\"sets\":[90,134],\"settled\":[219],\"seven\":[59],\"shall\":[15,19,34,159,175],\"short\":[117,125],\"should\":[11,15,19,34,159,175,266],\"should*\":[26],\"show\":[237],\"shows\":[237],\"sign\":[5],\"signal\":[11],\"significant\":[99,295],\"signoff\":[7],\"simple\":[279],\"simultaneous\":[89,93],\"since\":[55],\"six\":[59],\"size\":[98,102,126,186,262],\"sizes\":[126,262],\"sla\":[203],\"slight\":[99],\"slo\":[203],\"slow\":[107,183],\"slower\":[107,183],\"slowing\":[107],\"slows\":[107],\"small\":[99],\"smooth\":[279],\"smoothly\":[267,311],\"snappy\":[111],\"snowflake\":[75],\"so\":[29,157,199],\"solution\":[11,35],\"solutions\":[11],\"someone\":[45,223],\"soon\":[117],\"sort\":[237],\"sorted\":[77,237],\"sorting\":[237],\"sorts\":[237],\"spac*\":[242],\"space\":[78],\"spec\":[11,35],\"specification\":[11,35],\"specifications\":[11],\"specs\":[11],\"speed\":[99,102],\"speeding\":[99],\"speeds\":[99],\"speedy\":[111],\"sql\":[73],\"sqlite\":[75],\"sqs\":[75],\"stability\":[291],\"stable\":[279],\"stack\":[1],\"stacktrace\":[3],\"stale\":[183],\"start\":[67,98,155,186],\"starting\":[153],\"starts\":[98],\"startup\":[67],\"startups\":[67],\"state\":[282,286],\"stated\":[307],\"status\":[3,170],\"status*\":[170],\"statusis\":[170],\"statusof\":[170],\"stay\":[277],\"stays\":[277],\"steps\":[6,11],\"still\":[217,277],\"stop\":[259],\"storagecost\":[98],\"storagecosts\":[98],\"stories\":[11],\"story\":[11],\"stream\":[79],\"strict\":[125],\"stricter\":[125],\"subject\":[217],\"success\":[11],\"succession\":[154],\"sufficient\":[99,125,273,279],\"sufficiently\":[273],\"suggested\":[11,19],\"suggestion\":[11],\"suggestions\":[11],\"suitable\":[125],\"summary\":[7],\"superior\":[99],\"supersedes\":[3],\"support\":[89],\"supporting\":[89],\"supports\":[89],\"supposed\":[19],\"sure\":[15,19,47,219],\"surprises\":[295],\"sustain\":[89],\"sustains\":[89],\"switch\":[195],\"sync\":[67],\"syncs\":[67],\"system\":[35,178],\"systemload\":[98],\"t\":[166],\"tabl*\":[242],\"table\":[1,79,90,134,194,241],\"tables\":[90,134],\"tag\":[154],\"tags\":[154],\"takes\":[181],\"target\":[1],\"task\":[11,66],\"tasks\":[11],\"tba\":[211],\"tbc\":[211,219],\"tbd\":[211],\"team\":[153],\"technical\":[11],\"telemetry\":[203],\"ten\":[59],\"tenants\":[90,134],\"test\":[11,274,299,303],\"testable\":[307],\"tested\":[274,278],\"testing\":[11,274,303],\"tests\":[11,274,299,303],\"testsing\":[303],\"than\":[166,258],\"that\":[30,53,158,198],\"the\":[33],\"thecache\":[194],\"theclass\":[194],\"thecolumn\":[194],\"thecron\":[194],\"thedependency\":[194],\"theendpoint\":[194],\"thefield\":[194],\"theflag\":[194],\"thefunction\":[194],\"thehook\":[194],\"theindex\":[194],\"their\":[238,250],\"thelabel\":[194],\"thelibrary\":[194],\"themethod\":[194],\"themiddleware\":[194],\"thequeue\":[194],\"there\":[222],\"therefore\":[55],\"thescript\":[194],\"thetable\":[194],\"they\":[45,153,267],\"third\":[177],\"this\":[33,53],\"thorough\":[273],\"thoroughly\":[273],\"though\":[54],\"thought\":[47],\"thoughts\":[7],\"thousand\":[59],\"thousands\":[89,133],\"thread\":[154],\"threads\":[154],\"three\":[59],\"threshold\":[126,218],\"thresholds\":[126],\"throttle\":[131],\"throttled\":[131],\"throttling\":[131],\"through\":[237],\"throughput\":[62,98,102,110,187],\"thus\":[55],\"tick\":[62],\"ticks\":[62],\"time\":[82,98,118,126,181,186,215],\"timed\":[181],\"timedout\":[183],\"timedouts\":[183],\"timely\":[117],\"timeout\":[126,183,187],\"timeouts\":[126,183],\"times\":[98,181,186],\"timesout\":[183],\"timesouts\":[183],\"to\":[9,14,18,158,262],\"today\":[51,191],\"todo\":[11,211],\"todos\":[11],\"tokencost\":[98],\"tokencosts\":[98],\"tolerant\":[122],\"too\":[153],\"tool\":[35],\"top\":[263],\"topic\":[79],\"toward\":[218],\"towards\":[218],\"trace\":[2],\"track\":[154],\"tracked\":[154],\"tracking\":[154],\"tracks\":[154],\"trade\":[1],\"tradeoff\":[3],\"tradeoffs\":[3],\"traditionally\":[51],\"traffic\":[62,90,98,134],\"traverse\":[237],\"traversed\":[237],\"traverses\":[237],\"traversing\":[237],\"tried\":[47],\"trips\":[98],\"trying\":[47],\"ttl\":[126,187],\"ttls\":[126],\"tune\":[101,219],\"tuned\":[101,219],\"turned\":[37],\"twelve\":[59],\"twenty\":[59],\"two\":[59],\"typically\":[51],\"unaffected\":[279,311],\"unanswered\":[205],\"unavai*\":[183],\"unavailab\":[183],\"unbounded\":[241],\"unchanged\":[311],\"unclear\":[219],\"undecided\":[205,219],\"undefined\":[218],\"understand\":[278],\"undetermined\":[219],\"undue\":[99],\"unfortunately\":[55],\"unit\":[301],\"unittest\":[303],\"unittesting\":[303],\"unittests\":[303],\"unittestsing\":[303],\"unknown\":[219],\"unknowns\":[207],\"unless\":[167],\"unlimited\":[135],\"unreachable\":[183],\"unresolved\":[7,205,218],\"unspecified\":[218],\"unsure\":[219],\"up\":[261],\"update\":[299],\"updated\":[298],\"upload\":[90,134],\"uploads\":[90,134],\"upon\":[218],\"ups\":[66],\"upstream\":[177],\"uptime\":[98],\"usability\":[11,291],\"usable\":[279,311],\"usage\":[98],\"use\":[1,47,98,163,195,223,278,290],\"usecase\":[3],\"usecases\":[3],\"used\":[39,191],\"useful\":[19,279,283],\"user\":[9,45,90,134,153,277,281,289],\"user*\":[242],\"users\":[2,45,87,90,94,134,153],\"using\":[163,195],\"usually\":[51],\"utilise\":[195],\"utilize\":[195],\"ux\":[11],\"v\":[11,70],\"vague\":[218],\"valid\":[311],\"validate\":[274],\"validated\":[274],\"validation\":[11,274],\"valkey\":[75],\"value\":[282,286],\"values\":[282,286],\"verifiable\":[307],\"verification\":[11],\"verified\":[274],\"verify\":[11,274],\"version\":[3],\"versions\":[3],\"very\":[89,133,277],\"via\":[162],\"view\":[62,154],\"views\":[62],\"virtualised\":[263],\"virtualized\":[263],\"visible\":[99,154,295,306],\"visit\":[62],\"visits\":[62],\"volume\":[62,134],\"walk\":[237],\"walked\":[237],\"walking\":[237],\"walks\":[237],\"want\":[19,159],\"want*\":[27],\"warning\":[282,286],\"warnings\":[282,286],\"was\":[39,191],\"wasn\":[39],\"we\":[17,26],\"web\":[154],\"webhoo*\":[71],\"week\":[82],\"weekly\":[83],\"weirdness\":[295],\"well\":[122,267,273,277],\"were\":[39,191],\"weren\":[39],\"what\":[9,218],\"whether\":[219],\"while\":[55],\"who\":[3],\"whole\":[238],\"why\":[3,55],\"will\":[19,34,159,175],\"within\":[117],\"without\":[105,167,199,241,259,309],\"withstand\":[89],\"wonder\":[47,219],\"wondering\":[47],\"work\":[2,267],\"work*\":[267],\"worked\":[217],\"worker\":[66],\"workin*\":[267],\"working\":[267,279],\"works\":[218,267],\"woul*\":[26],\"would\":[13,221],\"wrap\":[195],\"write\":[63,297],\"writes\":[62],\"written\":[298],\"x\":[87],\"xday\":[87],\"xdays\":[87],\"xgb\":[87],\"xhour\":[87],\"xhours\":[87],\"xkb\":[87],\"xmb\":[87],\"xmillisecond\":[87],\"xmilliseconds\":[87],\"xminute\":[87],\"xminutes\":[87],\"xms\":[87],\"xpercent\":[87],\"xqps\":[87],\"xrequests\":[87],\"xrps\":[87],\"xs\":[87],\"xsec\":[87],\"xsecond\":[87],\"xseconds\":[87],\"xsecs\":[87],\"xusers\":[87],\"xx\":[87],\"xxday\":[87],\"xxdays\":[87],\"xxgb\":[87],\"xxhour\":[87],\"xxhours\":[87],\"xxkb\":[87],\"xxmb\":[87],\"xxmillisecond\":[87],\"xxmilliseconds\":[87],\"xxminute\":[87],\"xxminutes\":[87],\"xxms\":[87],\"xxpercent\":[87],\"xxqps\":[87],\"xxrequests\":[87],\"xxrps\":[87],\"xxs\":[87],\"xxsec\":[87],\"xxsecond\":[87],\"xxseconds\":[87],\"xxsecs\":[87],\"xxusers\":[87],\"xxx\":[87,211],\"xxxday\":[87],\"xxxdays\":[87],\"xxxgb\":[87],\"xxxhour\":[87],\"xxxhours\":[87],\"xxxkb\":[87],\"xxxmb\":[87],\"xxxmillisecond\":[87],\"xxxmilliseconds\":[87],\"xxxminute\":[87],\"xxxminutes\":[87],\"xxxms\":[87],\"xxxpercent\":[87],\"xxxqps\":[87],\"xxxrequests\":[87],\"xxxrps\":[87],\"xxxs\":[87],\"xxxsec\":[87],\"xxxsecond\":[87],\"xxxseconds\":[87],\"xxxsecs\":[87],\"xxxusers\":[87],\"y\":[87],\"yday\":[87],\"ydays\":[87],\"yet\":[215,219],\"ygb\":[87],\"yhour\":[87],\"yhours\":[87],\"ykb\":[87],\"ymb\":[87],\"ymillisecond\":[87],\"ymilliseconds\":[87],\"yminute\":[87],\"yminutes\":[87],\"yms\":[87],\"you\":[45,55,153,223],\"ypercent\":[87],\"yqps\":[87],\"yrequests\":[87],\"yrps\":[87],\"ys\":[87],\"ysec\":[87],\"ysecond\":[87],\"yseconds\":[87],\"ysecs\":[87],\"yusers\":[87],\"zero\":[59],\"→\":[215],\"一个\":[243],\"三方\":[179],\"上手\":[155],\"上线\":[43],\"上限\":[151,263],\"不\":[167],\"不再\":[199,259],\"不可\":[23],\"不同\":[315],\"不应\":[23,175,259],\"不得\":[15,23,159,175,259],\"不是\":[259],\"不用\":[163],\"不能\":[23,159,175,227,259],\"不要\":[227,259],\"严重\":[315],\"个帧\":[63],\"个类\":[195],\"个表\":[195],\"为了\":[199],\"主题\":[79],\"举例\":[3],\"之前\":[39],\"事件\":[63],\"交付\":[11],\"什么\":[3],\"什麼\":[3],\"仅\":[167],\"从\":[191],\"从而\":[199],\"以便\":[199],\"以前\":[39,191],\"以来\":[51],\"任务\":[11,67],\"优于\":[315],\"优势\":[3],\"优化\":[11,23,43,137],\"优异\":[139],\"优点\":[3],\"优秀\":[139,315],\"伸缩\":[147],\"但是\":[55],\"作为\":[25],\"你是\":[55],\"使得\":[199],\"使用\":[23,163,195,315],\"例如\":[55],\"例子\":[3],\"依赖\":[7],\"保证\":[15,23,137,159],\"保障\":[137],\"信息\":[3],\"修复\":[43],\"修改\":[11,23],\"修订\":[3],\"假设\":[7],\"允许\":[23,175,259],\"兜底\":[183],\"入门\":[155],\"全表\":[79,243],\"全部\":[243],\"全量\":[243],\"兼容\":[11],\"内存\":[139],\"再议\":[219],\"决定\":[215,219],\"决策\":[219],\"减少\":[137,315],\"几天\":[143],\"几秒\":[143],\"出码\":[171],\"出错\":[183],\"函数\":[195],\"分批\":[263],\"分钟\":[67,143],\"分页\":[263],\"切换\":[155],\"列表\":[79,255],\"刷新\":[63],\"前提\":[7],\"功能\":[11,35],\"加载\":[63,139,243,263,315],\"务必\":[15,23],\"劣势\":[3],\"动快\":[139],\"动时\":[67],\"动机\":[3],\"占用\":[139],\"卡顿\":[139],\"即使\":[55],\"历史\":[3],\"压力\":[139],\"压缩\":[137],\"原因\":[3],\"原来\":[191],\"参考\":[3],\"及时\":[139],\"友好\":[315],\"双击\":[155],\"发现\":[39],\"取代\":[167,259],\"变化\":[315],\"变慢\":[183],\"变更\":[11],\"口帧\":[63],\"可以\":[23,175,199],\"可用\":[147,183],\"可靠\":[315],\"合理\":[315],\"后续\":[7],\"吐量\":[187],\"吞吐\":[139,147,187],\"否决\":[47,259],\"否要\":[227],\"启动\":[67,139],\"告警\":[203],\"响应\":[139,183],\"商定\":[219],\"商榷\":[219],\"商议\":[219],\"回顾\":[3],\"因为\":[55],\"因此\":[55],\"填写\":[211],\"增加\":[23,223],\"增类\":[195],\"增表\":[195],\"增量\":[263],\"处理\":[319],\"备注\":[7],\"备选\":[3],\"复现\":[3],\"够快\":[139],\"大小\":[151],\"大盘\":[203],\"失败\":[183],\"好处\":[3],\"如今\":[51],\"字段\":[195],\"安全\":[11],\"安装\":[195],\"完善\":[315,319],\"完成\":[3,43,315],\"完毕\":[43,315],\"宕机\":[183],\"定位\":[7],\"定期\":[67],\"实现\":[11,23,35,43],\"容量\":[151],\"實現\":[23],\"封装\":[195],\"小时\":[67,83,143],\"小结\":[3],\"尽快\":[143],\"展性\":[147],\"展示\":[23,315,319],\"工作\":[315,319],\"已知\":[3],\"已经\":[39],\"市场\":[3],\"布后\":[203],\"希望\":[23,26],\"带宽\":[139],\"并发\":[63,147],\"应\":[23,159,175],\"应对\":[11],\"应当\":[15,23,175],\"应快\":[139],\"应该\":[23],\"度快\":[139],\"延迟\":[139,187],\"延长\":[143],\"建时\":[263],\"建议\":[11],\"开始\":[155],\"开销\":[139],\"异常\":[183,315],\"弃用\":[259],\"引入\":[163,195],\"张类\":[195],\"张表\":[195],\"当前\":[51,191],\"影响\":[7],\"往往\":[51],\"待办\":[11],\"待定\":[207,211],\"得用\":[163],\"心跳\":[67],\"必須\":[15,23],\"必须\":[15,23,159,175],\"性佳\":[315],\"性好\":[315],\"性能\":[11,139],\"总结\":[3],\"总览\":[7],\"您是\":[55],\"情况\":[3],\"想好\":[219],\"想法\":[7],\"應當\":[15],\"應該\":[23],\"成本\":[139],\"我想\":[26],\"我要\":[26],\"或\":[230,235],\"或者\":[231,235],\"截图\":[3],\"户帧\":[63],\"所以\":[55],\"所有\":[243],\"打开\":[63,139],\"扫描\":[243],\"批量\":[263],\"报错\":[183],\"拉取\":[243],\"指南\":[155],\"按照\":[217],\"按键\":[63],\"据表\":[79],\"据量\":[147],\"排序\":[155],\"接入\":[195],\"接受\":[315],\"接口\":[11,63,179,195,255],\"控制\":[137],\"措施\":[11],\"描述\":[7],\"提供\":[23,35,223],\"提升\":[137,315],\"提案\":[35],\"提示\":[23],\"提高\":[137,143],\"摘要\":[7],\"支持\":[23,43,159,223],\"收益\":[3],\"改为\":[23],\"改动\":[11],\"改善\":[137,315],\"改用\":[195],\"放宽\":[143],\"故事\":[11],\"效率\":[139],\"数天\":[143],\"数据\":[147],\"数秒\":[143],\"数量\":[151],\"整个\":[243],\"文件\":[147],\"断开\":[183],\"新增\":[23,43],\"方案\":[3,11,35],\"无\":[215],\"无需\":[259],\"日志\":[3],\"旨在\":[35],\"时器\":[67],\"时延\":[139],\"时间\":[139,143,151,187],\"明显\":[315],\"明确\":[219],\"易用\":[315],\"易读\":[315],\"是要\":[227],\"显示\":[23,315,319],\"暂无\":[215],\"更快\":[139],\"更新\":[43,315],\"曾经\":[39],\"替代\":[167,259],\"最多\":[263],\"有待\":[219],\"有的\":[243],\"服务\":[179],\"期将\":[35],\"期望\":[11,315],\"期要\":[35],\"未决\":[207],\"未来\":[7],\"本期\":[35],\"本次\":[35],\"术栈\":[11],\"术语\":[3],\"条件\":[11],\"条帧\":[63],\"极佳\":[139],\"果佳\":[315],\"果好\":[315],\"架构\":[11],\"染快\":[139],\"查询\":[63,139,243,250,255],\"标准\":[11],\"根据\":[217],\"案将\":[35],\"案要\":[35],\"检查\":[315],\"检索\":[139],\"概要\":[7],\"概述\":[7],\"次将\":[35],\"次帧\":[63],\"次性\":[83],\"次数\":[187],\"次要\":[35],\"止用\":[163],\"正常\":[315,319],\"此前\":[39],\"步骤\":[11],\"每\":[65],\"每一\":[249],\"每个\":[243,249],\"每周\":[83],\"每天\":[83],\"每帧\":[63],\"每日\":[83],\"每月\":[83],\"每条\":[249],\"每秒\":[67],\"每隔\":[67],\"比例\":[151],\"比如\":[55],\"毫秒\":[67,143],\"求将\":[35],\"求要\":[35],\"沟通\":[219],\"没有\":[215],\"注意\":[7,55],\"流畅\":[139,315],\"流量\":[147],\"测试\":[11,315],\"海量\":[147],\"消息\":[63,147,255],\"消除\":[259],\"添加\":[23,43,223],\"清单\":[11],\"清晰\":[319],\"渲染\":[63,255,315,319],\"滑动\":[155],\"滚动\":[155],\"灰度\":[203],\"点击\":[63,155],\"然而\":[55],\"熔断\":[183],\"状态\":[3],\"环中\":[63],\"环内\":[63],\"环境\":[3],\"环里\":[63],\"现佳\":[315],\"现在\":[51,191],\"现好\":[315],\"现有\":[51],\"现状\":[3],\"現狀\":[3],\"生产\":[203],\"生成\":[23],\"用哪\":[227],\"用性\":[187],\"用户\":[3,147],\"由于\":[55],\"画像\":[3],\"疑问\":[207],\"痛点\":[3],\"登录\":[63],\"监控\":[203],\"盖率\":[187],\"目前\":[51,191],\"目将\":[35],\"目标\":[11],\"目的\":[11],\"目要\":[35],\"直观\":[315],\"相关\":[3],\"码为\":[171],\"码是\":[171],\"确保\":[15,23,137,159],\"确定\":[219],\"确认\":[207,215,219],\"示例\":[3],\"禁止\":[15,23,167,175,259],\"离线\":[263],\"秒\":[66],\"秒开\":[139],\"秒级\":[139],\"移除\":[43,167],\"程碑\":[11],\"稳定\":[319],\"空间\":[79],\"竞品\":[3],\"端帧\":[63],\"答\":[215],\"策略\":[11],\"简介\":[7],\"系统\":[35,155,179],\"索引\":[79,195],\"约束\":[11],\"线上\":[203],\"线后\":[203],\"结构\":[11],\"结果\":[3],\"结论\":[3,215],\"统将\":[35],\"统要\":[35],\"缓存\":[195,263],\"缓解\":[11],\"缩短\":[137,143],\"缺点\":[3],\"美观\":[315],\"耗时\":[139],\"背景\":[3],\"能佳\":[315],\"能否\":[227],\"能够\":[23],\"能夠\":[23],\"能好\":[139,315],\"能将\":[35],\"能小\":[143],\"能少\":[143],\"能快\":[143],\"能用\":[163],\"能短\":[143],\"能要\":[35],\"脚本\":[195],\"舒适\":[315],\"良好\":[139,315,319],\"范围\":[11],\"虽然\":[55],\"行为\":[3,11],\"补充\":[211,315],\"表\":[78],\"表帧\":[63],\"被否\":[3,47],\"要件\":[11],\"要快\":[139],\"要求\":[11,23,159,315],\"要用\":[163],\"覆盖\":[315],\"规则\":[11],\"规模\":[147],\"规范\":[11],\"解决\":[43,207,215],\"计划\":[11],\"订单\":[147],\"讨论\":[207,219],\"让\":[199],\"记录\":[3],\"许用\":[163],\"设计\":[11],\"访问\":[63,315],\"评审\":[219],\"询快\":[139],\"误率\":[187],\"说明\":[7],\"请\":[23],\"请求\":[63,147,243,250,255],\"读取\":[243,250],\"读性\":[315],\"调用\":[63,163,243,250],\"负载\":[139,147],\"质量\":[11],\"超时\":[151,183,187],\"路径\":[63,83],\"路由\":[11],\"跳转\":[315],\"轮询\":[67,255],\"载快\":[139],\"较大\":[315],\"达标\":[315],\"迁移\":[43],\"迅速\":[139],\"过去\":[39],\"运行\":[315],\"返回\":[23,139,319],\"还是\":[227,231,235],\"这样\":[55],\"进展\":[3],\"进度\":[3],\"连接\":[147],\"连续\":[155],\"适当\":[319],\"选哪\":[227],\"选型\":[11],\"通信\":[155],\"通常\":[51],\"通过\":[43,163],\"通道\":[155],\"速度\":[139],\"遇到\":[39],\"遗留\":[7],\"遮挡\":[319],\"避免\":[167,199,259],\"部的\":[243],\"部署\":[43],\"采用\":[23,195,259],\"重复\":[155],\"重构\":[43,195],\"重现\":[3],\"重试\":[183],\"量佳\":[315],\"量好\":[315],\"量的\":[243],\"链接\":[155],\"错位\":[319],\"键\":[78],\"问题\":[3,207,315],\"间内\":[143],\"间隔\":[151],\"阈值\":[151],\"队列\":[79,195],\"防止\":[199],\"附录\":[3],\"降低\":[137,143,315],\"降级\":[183],\"限制\":[11],\"限流\":[151],\"除非\":[167],\"隔秒\":[67],\"集合\":[79],\"集成\":[43,195],\"需\":[23,159,175],\"需求\":[11,35,315],\"需要\":[23,26,175,227],\"面帧\":[63],\"页帧\":[63],\"页面\":[255],\"项目\":[35],\"须\":[23],\"预期\":[11,315],\"预计\":[191],\"频率\":[151],\"风险\":[3],\"验佳\":[315],\"验好\":[315],\"验收\":[11],\"验证\":[11,315],\"高频\":[63],\"，\":[233],\"：\":[231],\"；\":[233]}";
