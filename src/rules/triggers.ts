// Generated from the patterns that are behind a gate (gated.ts) by `npm run generate`; change those.
export const TRIGGERS: Readonly<Record<string, readonly string[]>> = {
 "force NORMATIVE": [
  "ensure help like look love must need needs requir shall should sure would 不得 保证 务必 应当 必須 必须 應當 确保 禁止",
  "be ensure help like look love make must needs requir shall should sure to 不得 保证 务必 应当 必須 必须 應當 确保 禁止"
 ],
 "force MODAL": [
  "advise aim aims are better ensure expect goal good great helpfu ideal is let like love must need needs nice ought please propos recomm requir shall should sugges suppos sure useful want we will",
  "advise aim aims be better ensure expect goal good great helpfu ideal let like love must need needs nice ought please propos recomm requir shall should sugges suppos sure to useful want will"
 ],
 "force CHINESE_MODAL": [
  "不可 不应 不得 不能 优化 使用 保证 修改 允许 务必 可以 增加 实现 實現 展示 希望 应 应当 应该 必須 必须 應該 提供 提示 支持 改为 新增 显示 添加 生成 确保 禁止 能够 能夠 要求 请 返回 采用 需 需要 须"
 ],
 "force STORY": [
  "as order so want* 作为",
  "i must* need* order should that want* we woul* 希望 我想 我要 需要"
 ],
 "force PROPOSES": [
  "add adds adr aim aims app applic change descri design docume enhanc featur introd issue kep makes offer offers our plan prd presen projec propos provid rfc seek seeks soluti spec specif system the this tool 功能 实现 提供 提案 方案 旨在 期将 期要 本期 本次 案将 案要 次将 次要 求将 求要 目将 目要 系统 统将 统要 能将 能要 需求 项目",
  "add adds adr aim aims app applic change descri design docume enhanc featur introd issue kep make makes must offer offers our plan prd presen projec propos provid rfc seek seeks shall should soluti spec specif system tool will 功能 实现 提供 提案 方案 旨在 期将 期要 本期 本次 案将 案要 次将 次要 求将 求要 目将 目要 系统 统将 统要 能将 能要 需求 项目"
 ],
 "force PAST": [
  "did didn had happen turned used was wasn were weren 之前 以前 发现 已经 曾经 此前 过去 遇到",
  "did didn had happen out used was wasn were weren 之前 以前 发现 已经 曾经 此前 过去 遇到"
 ],
 "force TELLER": [
  "believ decide discov encoun found get gettin got guess has know new notice observ ran reject report run runnin saw see seeing someon sure they though tried trying use user users 否决 被否",
  "agains believ discov encoun found get gettin got guess know new notice observ ran reject report run runnin saw see seeing sure though tried trying use 否决 被否"
 ],
 "force PRESENT": [
  "alread curren existi far histor moment now nowada often practi presen right today tradit typica usuall 以来 如今 当前 往往 现在 现有 目前 通常",
  "alread behavi curren far histor moment now nowada often practi presen today tradit typica usuall 以来 如今 当前 往往 现在 现有 目前 通常"
 ],
 "force REASON": [
  "act allow allows althou becaus due e enable even exampl give gives help helps howeve imagin instan makes means note past result since that theref this thus unfort while why you 但是 例如 即使 因为 因此 所以 比如 注意 然而 由于 虽然 这样",
  "act allow allows althou becaus due enable exampl g give gives help helps howeve imagin instan make makes means note past result since theref though thus unfort while why you 但是 例如 即使 因为 因此 所以 比如 注意 然而 由于 虽然 这样"
 ],
 "quantities SPELT": [
  "eight eleven fifty five four hundre nine one seven six ten thousa three twelve twenty two zero"
 ],
 "hot-paths CALLED": [
  "critic each every high hot inside loop per read reques write 个帧 事件 刷新 加载 口帧 并发 户帧 打开 按键 接口 条帧 查询 次帧 每帧 消息 渲染 点击 环中 环内 环里 登录 端帧 表帧 访问 请求 调用 路径 面帧 页帧 高频",
  "call calls click clicks code each endpoi event events every frame frames freque handle hit hits invoca iterat keystr load loads login logins lookup loop messag packet pagelo pagevi path push pushs query querys read reads render reques row rows throug tick ticks traffi view views visit visits volume write writes 个帧 事件 刷新 加载 口帧 并发 户帧 打开 按键 接口 条帧 查询 次帧 每帧 消息 渲染 点击 环中 环内 环里 登录 端帧 表帧 访问 请求 调用 路径 面帧 页帧 高频"
 ],
 "hot-paths TIMED": [
  "app applic backgr boot boots client cold cron cronjo crons each every front heartb launch page per period poll pollin polls proces real realti reconc refres schedu server start startu sync syncs 任务 分钟 动时 启动 定期 小时 心跳 时器 每 每秒 每隔 毫秒 轮询 隔秒",
  "boot boots cron cronjo crons each every heartb hour hours job jobs launch loop millis minute period poll pollin polls reconc refres second start startu sync syncs task ups worker 任务 分钟 动时 启动 定期 小时 心跳 时器 每秒 每隔 毫秒 秒 轮询 隔秒"
 ],
 "things ENDPOINT": [
  "/ admi* auth* delete get graphq intern patch post public put rest* v webhoo"
 ],
 "things STORE": [
  "bigque cassan clickh cockro dynamo elasti etcd firest kafka mariad memcac mongod mysql opense postgr rabbit redis rocksd scylla snowfl sql sqlite sqs valkey",
  "bigque cassan clickh cockro dynamo elasti etcd firest kafka mariad memcac mongod mysql opense postgr rabbit redis rocksd scylla server snowfl sqlite sqs valkey"
 ],
 "things COLLECTION": [
  "bucket collec docume entrie hash index key keys keyspa list queue record rows sorted stream table topic 主题 全表 列表 据表 空间 索引 表 键 队列 集合",
  "bucket collec docume entrie hash index keys keyspa list queue record rows set space stream table topic 主题 全表 列表 据表 空间 索引 表 键 队列 集合"
 ],
 "stated SELDOM": [
  "cold daily hourly monthl nightl once one weekly 小时 次性 每周 每天 每日 每月 路径",
  "daily day hour hourly month monthl nightl off path time week weekly 小时 次性 每周 每天 每日 每月 路径"
 ],
 "figure-words 0": [
  "day days hour hours millis minute n nday ndays ngb nhour nhours nkb nmb nmilli nminut nms nn nnday nndays nngb nnhour nnkb nnmb nnmill nnminu nnms nnperc nnqps nnrequ nnrps nns nnsec nnseco nnsecs nnuser nperce nqps nreque nrps ns nsec nsecon nsecs nusers percen qps reques rps sec second secs users x xday xdays xgb xhour xhours xkb xmb xmilli xminut xms xperce xqps xreque xrps xs xsec xsecon xsecs xusers xx xxday xxdays xxgb xxhour xxkb xxmb xxmill xxminu xxms xxperc xxqps xxrequ xxrps xxs xxsec xxseco xxsecs xxuser xxx xxxday xxxgb xxxhou xxxkb xxxmb xxxmil xxxmin xxxms xxxper xxxqps xxxreq xxxrps xxxs xxxsec xxxuse y yday ydays ygb yhour yhours ykb ymb ymilli yminut yms yperce yqps yreque yrps ys ysec ysecon ysecs yusers",
  "day days gb hour hours kb mb millis minute ms n nday ndays ngb nhour nhours nkb nmb nmilli nminut nms nn nnday nndays nngb nnhour nnkb nnmb nnmill nnminu nnms nnperc nnqps nnrequ nnrps nns nnsec nnseco nnsecs nnuser nperce nqps nreque nrps ns nsec nsecon nsecs nusers percen qps reques rps s sec second secs users x xday xdays xgb xhour xhours xkb xmb xmilli xminut xms xperce xqps xreque xrps xs xsec xsecon xsecs xusers xx xxday xxdays xxgb xxhour xxkb xxmb xxmill xxminu xxms xxperc xxqps xxrequ xxrps xxs xxsec xxseco xxsecs xxuser xxx xxxday xxxgb xxxhou xxxkb xxxmb xxxmil xxxmin xxxms xxxper xxxqps xxxreq xxxrps xxxs xxxsec xxxuse y yday ydays ygb yhour yhours ykb ymb ymilli yminut yms yperce yqps yreque yrps ys ysec ysecon ysecs yusers"
 ],
 "figure-words 1": [
  "accomm big concur contai cope growin handle handli heavy high huge hundre increa large lot lots many massiv millio multip peak plenty proces scale scales serve serves servin simult suppor sustai thousa very withst",
  "album albums calls client connec data datase docume entrie events file files image images items list lists load loads messag nodes orders payloa photo photos querie record repos reposi reques row rows sessio set sets table tables tenant traffi upload user users"
 ],
 "figure-words 2": [
  "concur simult",
  "client connec reques sessio users"
 ],
 "figure-words 3": [
  "accele accept additi adequa avoid avoidi avoids better boost booste boosti boosts consis cut cuts cuttin decent decrea effici enhanc excell excess faster fewer good great heavy high higher improv increa less limit limiti limits low lower lowere loweri lowers major maximi measur minima minimi neglig notice optima optimi reason reduce reduci signif slight small speed speedi speeds suffic superi undue visibl"
 ],
 "figure-words 4": [
  "optimi perfor tune tuned",
  "latenc optimi perfor scale size speed throug"
 ],
 "figure-words 5": [
  "avoid avoidi avoids bottle bound cpu degrad memory networ never perfor slow slower slowin slows withou",
  "bottle bound degrad down hit impact loss penalt regres slow slower slowin slows"
 ],
 "figure-words 6": [
  "perfor",
  "gain gains impact improv optimi"
 ],
 "figure-words 7": [
  "blazin fast faster fastes high highly immedi instan low near perfor quick quicke quickl rapid rapidl snappy speedy",
  "blazin fast faster fastes immedi instan latenc perfor quick quicke quickl rapid rapidl snappy speedy throug"
 ],
 "figure-words 8": [
  "couple few millis minute second short soon timely within",
  "couple days delay fashio few hours manner millis minute period possib second time"
 ],
 "figure-words 9": [
  "cheape cost fault high highly memory more resour scalab scale scales",
  "availa cheape effect effici scalab tolera well"
 ],
 "figure-words 10": [
  "accept adequa approp certai conser fixed genero long reason sane sensib short strict suffic suitab",
  "amount backof delay delays durati expira expiry interv limit limits number period quota quotas rate rates retent size sizes thresh time timeou ttl ttls"
 ],
 "figure-words 11": [
  "rate thrott",
  "limit limite limiti limits thrott"
 ],
 "figure-words 12": [
  "big growin heavy high huge hundre increa large lot lots many massiv millio peak plenty scale thousa unlimi very",
  "album albums calls client concur connec data datase docume entrie events file files image images items list lists load loads messag nodes orders payloa photo photos querie record repos reposi reques row rows scale sessio set sets table tables tenant traffi unlimi upload user users volume"
 ],
 "figure-words 13": [
  "优化 优异 优秀 保证 保障 内存 减少 加载 动快 占用 卡顿 压力 压缩 及时 吞吐 启动 响应 够快 带宽 应快 度快 延迟 开销 性能 成本 打开 控制 提升 提高 改善 效率 时延 时间 更快 极佳 染快 查询 检索 流畅 确保 秒开 秒级 缩短 耗时 能好 良好 要快 询快 负载 载快 迅速 返回 速度 降低",
  "优异 优秀 内存 加载 动快 占用 卡顿 压力 及时 吞吐 启动 响应 够快 带宽 应快 度快 延迟 开销 性能 成本 打开 效率 时延 时间 更快 极佳 染快 查询 检索 流畅 秒开 秒级 耗时 能好 良好 要快 询快 负载 载快 迅速 返回 速度"
 ],
 "figure-words 14": [
  "几天 几秒 分钟 小时 尽快 延长 快速 提高 放宽 数天 数秒 时间 毫秒 瞬间 立刻 立即 缩短 能小 能少 能快 能短 迅速 间内 降低"
 ],
 "figure-words 15": [
  "伸缩 可用 吞吐 展性 并发 据量 数据 文件 流量 海量 消息 用户 规模 订单 请求 负载 连接"
 ],
 "figure-words 16": [
  "上限 大小 容量 数量 时间 比例 超时 间隔 阈值 限流 频率"
 ],
 "constraint-needs-figure DEMANDS": [
  "avoid ensure has have must need needs never no not shall should so want will 不得 不能 保证 应 必须 支持 确保 要求 需",
  "avoid ensure has must needs never no not shall should that to want will 不得 不能 保证 应 必须 支持 确保 要求 需"
 ],
 "contradiction FORBIDS_USE": [
  "call callin depend don dont implem import introd issue never run use using 不用 使用 引入 得用 止用 能用 要用 许用 调用 通过",
  "call callin depend implem import introd issue run use using via 不用 使用 引入 得用 止用 能用 要用 许用 调用 通过"
 ],
 "contradiction NEGATES": [
  "' agains avoi* avoid drop drop* except forbid instea n never no not nt only rather remo* replac unless withou 不 仅 取代 替代 禁止 移除 避免 除非",
  "' agains avoi* avoid drop drop* except forbid instea never no not nt only remo* replac t than unless withou 不 仅 取代 替代 禁止 移除 避免 除非"
 ],
 "contradiction EXIT": [
  "exit exit* exited exitin exits 出码 码为 码是",
  "code code* codeis codeof status 出码 码为 码是"
 ],
 "contradiction DEMAND": [
  "always can cannot cant may must mustn mustnt never shall should will 不应 不得 不能 允许 可以 应 应当 必须 禁止 需 需要",
  "always can cannot cant may must mustn mustnt never not shall should will 不应 不得 不能 允许 可以 应 应当 必须 禁止 需 需要"
 ],
 "dependency-unanswered DEPENDENCY": [
  "downst extern remote third upstre 三方 接口 服务 系统",
  "api apis call calls endpoi provid servic system 三方 接口 服务 系统"
 ],
 "dependency-unanswered ANSWERED": [
  "answer backof circui dead degrad does down error errors fail failed failin fails failur fall fallba fallin falls fallsb offlin outage retrie retry retryi slow slower stale takes time timed timedo timeou times timeso unavai unreac 兜底 出错 变慢 可用 响应 失败 宕机 异常 报错 断开 熔断 超时 重试 降级",
  "answer back backof backs circui degrad down error errors fail failed failin fails failur fallba fallin fallsb letter longer offlin out outage outs retrie retry retryi slow slower stale timedo timeou timeso unavai unreac 兜底 出错 变慢 可用 响应 失败 宕机 异常 报错 断开 熔断 超时 重试 降级"
 ],
 "figures-disagree METRIC": [
  "availa bundle cold covera error latenc p respon retrie throug timeou ttl 吐量 吞吐 延迟 时间 次数 用性 盖率 误率 超时",
  "availa covera latenc limit p rate retrie size start throug time timeou times ttl 吐量 吞吐 延迟 时间 次数 用性 盖率 误率 超时"
 ],
 "figures-disagree CHANGES": [
  "at baseli before curren from instea least now projec today used was were 从 以前 原来 当前 现在 目前 预计"
 ],
 "goal-solution MEANS": [
  "add adopt cache call config conver import instal integr introd migrat please refact rewrit set switch use using utilis utiliz wrap 个类 个表 使用 函数 增类 增表 字段 安装 封装 引入 张类 张表 接入 接口 改用 索引 缓存 脚本 采用 重构 队列 集成",
  "acache aclass acolum acron adepen adopt aendpo afield aflag afunct ahook aindex alabel alibra ametho amiddl ancach anclas ancolu ancron andepe anendp anfiel anflag anfunc anhook aninde anlabe anlibr anmeth anmidd anqueu anscri antabl aqueue ascrip atable cache call class column config conver cron depend endpoi field flag functi hook import index instal integr introd label librar method middle migrat queue refact rewrit script set switch table thecac thecla thecol thecro thedep theend thefie thefla thefun thehoo theind thelab thelib themet themid theque thescr thetab use using utilis utiliz wrap 个类 个表 使用 函数 增类 增表 字段 安装 封装 引入 张类 张表 接入 接口 改用 索引 缓存 脚本 采用 重构 队列 集成"
 ],
 "goal-solution OUTCOME": [
  "allow avoid becaus can enable ensure help keep let longer order preven reduce so withou 不再 为了 从而 以便 使得 可以 让 避免 防止",
  "allow avoid becaus can enable ensure help keep let longer order preven reduce so that withou 不再 为了 从而 以便 使得 可以 让 避免 防止"
 ],
 "needs-live-check IN_PRODUCTION": [
  "after alert alerts canary dashbo live metric monito prod produc roll rollou sla slo teleme 告警 大盘 布后 灰度 生产 监控 线上 线后",
  "alert alerts canary dashbo deploy live metric monito out prod produc releas rollou sla slo teleme 告警 大盘 布后 灰度 生产 监控 线上 线后"
 ],
 "open-points OPEN_HEADING": [
  "open outsta questi unansw undeci unknow unreso 待定 未决 疑问 确认 解决 讨论 问题",
  "decisi issu* issues item* poin* points questi unknow 待定 未决 疑问 确认 解决 讨论 问题"
 ],
 "open-points PLACEHOLDER": [
  "fixme tba tbc tbd todo xxx 填写 待定 补充"
 ],
 "open-points SETTLED": [
  "= answer applic closed decide decisi done far known moment n na no none nothin resolu resolv time yet → 决定 无 暂无 没有 确认 答 结论 解决",
  "> a answer applic closed decide decisi done far known moment na no none nothin resolu resolv time yet → 决定 无 暂无 没有 确认 答 结论 解决"
 ],
 "open-points MARKED": [
  "agreed awaiti been choosi chosen clarif clear confir decide decisi define determ discus either figure finali furthe has invest let needs negoti open pendin remain requir resolv settle still subjec sure tbc tune tuned unclea undeci undete unknow unsure worked yet 再议 决定 决策 商定 商榷 商议 想好 明确 有待 沟通 确定 确认 讨论 评审",
  "agreed choosi chosen clarif confir decide decisi define determ discus finali how invest issue later negoti open out questi resolv seen settle sure tbc thresh tune tuned unclea undeci undete unknow unsure upon what whethe works yet 再议 决定 决策 商定 商榷 商议 想好 明确 有待 沟通 确定 确认 讨论 评审"
 ],
 "open-points CHINESE_QUESTION": [
  "不能 不要 否要 是要 用哪 能否 还是 选哪 需要"
 ],
 "open-points EITHER": [
  ": or 或 或者 还是 ：",
  "* : or 或 或者 还是 ："
 ],
 "open-points EITHER_CHINESE": [
  "或 或者 还是"
 ],
 "unbounded-hot-path GROWS": [
  "check checke checki checks count counte counti counts displa enumer fetch fetche fetchi filter goes going iterat list listed listin lists load loaded loadin loads loop looped loopin loops notifi notify parse parsed parses parsin pull pulled pullin pulls querie query queryi read readin reads recomp render return scan scanne scanni scans search send sendin sends show shows sort sorted sortin sorts throug traver walk walked walkin walks",
  "check checke checki checks count counte counti counts displa enumer fetch fetche fetchi filter goes going iterat its list listed listin lists load loaded loadin loads loop looped loopin loops notifi notify our parse parsed parses parsin pull pulled pullin pulls querie query queryi read readin reads recomp render return scan scanne scanni scans search send sendin sends show shows sort sorted sortin sorts their throug traver walk walked walkin walks"
 ],
 "unbounded-hot-path PLAIN": [
  "anothe call call* full key keyspa lookup o one proble quer* querie query read* reques scan scanne scanni scans separa table unboun withou 一个 全表 全部 全量 加载 所有 扫描 拉取 整个 有的 查询 每个 请求 读取 调用 部的 量的",
  "call* collec databa docume each elemen entr* every fan fanout file* inde* item* keyspa limi* list* loop* mode* n outs* pagina paging per proble quer* querie querys queu* queues read* record reques result scan* spac* tabl* user* 一个 全表 全部 全量 加载 所有 扫描 拉取 整个 有的 查询 每个 请求 读取 调用 部的 量的"
 ],
 "unbounded-hot-path WALKS": [
  "keys scan",
  "iter* keys scan"
 ],
 "unbounded-hot-path LOOPED": [
  "each every 每一 每个 每条",
  "call calls fetch fetche its load loads look looks querie query read reads reques their 查询 请求 读取 调用"
 ],
 "unbounded-hot-path PATH": [
  "call called calls delete endpoi get handle list messag page patch poll pollin polls post put querie query render reques 列表 接口 查询 消息 渲染 请求 轮询 页面"
 ],
 "unbounded-hot-path FORBIDDEN": [
  "allowe avoid avoidi avoids decide do does doesn doesnt don dont elimin forbid instea longer must mustn mustnt never no not preven prohib rather remo* replac stop withou 不再 不应 不得 不是 不能 不要 允许 取代 否决 弃用 无需 替代 消除 禁止 避免 采用",
  "agains allowe avoid avoidi avoids does doesn doesnt don dont elimin forbid instea longer mustn mustnt never no not preven prohib remo* replac stop than withou 不再 不应 不得 不是 不能 不要 允许 取代 否决 弃用 无需 替代 消除 禁止 避免 采用"
 ],
 "unbounded-hot-path BOUNDED": [
  "batch batche bounde build cache cached capped chunk chunke chunks consta cursor first increm lazily lazy limit limite limits max maximu most nightl offlin once one page paged pages pagina top up virtua 上限 分批 分页 加载 增量 建时 批量 最多 离线 缓存",
  "batch batche bounde build cache cached capped chunk chunke chunks consta cursor first increm lazily lazy limit limite limits max maximu most nightl offlin once page paged pages pagina size sizes to top virtua 上限 分批 分页 加载 增量 建时 批量 最多 离线 缓存"
 ],
 "judgements 0": [
  "as behave correc design desire displa expect fine flawle functi handle integr intend load load* loads look look* looks nicely normal okay operat perfec perfor planne proper render respon run runs runs* seamle smooth they well work work* workin works",
  "behave correc design desire displa expect fine flawle functi handle integr intend load load* loads look look* looks nicely normal okay operat perfec perfor planne proper render respon run runs runs* seamle should smooth they well work work* workin works"
 ],
 "judgements 1": [
  "approp desire expect intend"
 ],
 "judgements 2": [
  "adequa approp carefu compre extens fully proper rigoro suffic thorou well",
  "check checke cover covera covere covers docume test tested testin tests valida verifi verify"
 ],
 "judgements 3": [
  "accept accura adequa all appear approp become clean clear comfor comple compre consis correc easy fast feel feels friend genera good great helpfu inform intuit keep keeps legibl look looks mainta meanin more nice perfor pleasa polish profes quite readab reason reliab remain respon robust satisf secure seem seems sensib simple smooth stable stay stays still suffic unaffe usable useful user very well workin",
  "accept accura adequa approp clean clear comfor comple compre consis correc docume easy fast follow friend good great helpfu inform intuit legibl mainta meanin nice perfor pleasa polish profes read readab reason reliab respon robust satisf secure sensib simple smooth stable suffic tested unaffe unders usable use useful workin"
 ],
 "judgements 4": [
  "accept approp clear correc friend good helpfu inform meanin nice proper readab reason sane sensib useful user",
  "accept approp behavi clear correc covera data docs docume error errors experi feedba friend good helpfu hint hints inform layout meanin messag name names nice output perfor proper qualit readab reason respon result sane sensib state useful value values warnin"
 ],
 "judgements 5": [
  "code ease effect look mainta qualit readab reliab robust stabil usabil user",
  "effect experi feel mainta qualit readab reliab robust satisf stabil usabil use"
 ],
 "judgements 6": [
  "bug bugs compla glitch issue issues major negati notice obviou proble signif surpri visibl weirdn",
  "bug bugs compla effect feedba glitch impact issue issues major notice obviou proble signif surpri visibl weirdn"
 ],
 "judgements 7": [
  "add change docs docume guide guides improv readme test tests update write",
  "accord add change docs docume guide guides improv needed readme test tests update write"
 ],
 "judgements 8": [
  "automa covere end etest etesti etests has integr manual more morete needs requir test testin tests testsi unit unitte",
  "endtes etest etesti etests integr manual morete test testin tests testsi unitte"
 ],
 "judgements 9": [
  "addres clearl config consid demons extrac fully identi measur observ stated testab verifi",
  "addres clearl config consid demons docume explai extrac identi labele labell measur observ stated testab verifi visibl"
 ],
 "judgements 10": [
  "approp correc edge error flawle functi gracef intact nicely normal perfec proper regres reliab remain seamle sensib smooth unaffe unchan usable valid withou",
  "anythi approp cases change correc disrup error errors flawle functi gracef handli intact issue issues nicely normal perfec proble proper regres reliab seamle sensib smooth unaffe unchan usable valid"
 ],
 "judgements 11": [
  "不同 严重 优于 优秀 使用 减少 加载 友好 变化 可靠 合理 完善 完成 完毕 展示 工作 异常 性佳 性好 接受 提升 改善 明显 易用 易读 显示 更新 期望 果佳 果好 检查 正常 流畅 测试 渲染 现佳 现好 直观 美观 能佳 能好 舒适 良好 补充 要求 覆盖 访问 读性 跳转 较大 达标 运行 量佳 量好 问题 降低 需求 预期 验佳 验好 验证"
 ],
 "judgements 12": [
  "处理 完善 展示 工作 显示 正常 清晰 渲染 稳定 良好 返回 适当 遮挡 错位"
 ]
};
