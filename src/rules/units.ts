/** What a figure measures. `bare` is a number that says nothing about it. */
export type Dimension = "duration" | "size" | "rate" | "ratio" | "length" | "count" | "bare";

export interface Unit {
  readonly dimension: Dimension;
  /** How much one of it is in seconds, bytes, per second, hundredths or pixels. */
  readonly factor: number;
}

const TABLE: Readonly<Record<Exclude<Dimension, "count" | "bare">, string>> = {
  duration: `ns nanosecond nanoseconds 纳秒=1e-9 µs μs us microsecond microseconds 微秒=1e-6 ms msec msecs millisecond milliseconds 毫秒=1e-3
s sec secs second seconds 秒 秒钟 秒鐘=1 min mins minute minutes 分钟 分鐘=60 h hr hrs hour hours 小时 小時 个小时=3600
d day days 天=86400 week weeks 周 星期=604800 month months 个月 個月=2592000 year years=31536000`,
  size: `bit bits=0.125 byte bytes 字节 位元組=1 kb kib 千字节=1e3 mb mib 兆=1e6 gb gib=1e9 tb tib=1e12 pb pib=1e15`,
  rate: `qps rps tps iops hz fps ops/s op/s=1 rpm qpm tpm bpm=0.0166666667 kbps=125 mbps=125000 gbps=125000000`,
  ratio: `% ％ percent pct 百分比=1 ‰=0.1 x × fold 倍=100 成 个百分点=10`,
  length: `px pixel pixels rem em pt vh vw dpi dp 像素=1 mm cm km m 米 毫米 厘米=1`,
};

/** Units by the way they are written, lower case. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (Object.keys(TABLE) as (keyof typeof TABLE)[]).flatMap((dimension) =>
    [...TABLE[dimension].matchAll(/([^=]+)=([\d.e-]+)/g)].flatMap(([, names = "", factor = "1"]) =>
      names.trim().split(/\s+/).map((name): [string, Unit] => [name, { dimension, factor: Number(factor) }]),
    ),
  ),
);

/** What a number is multiplied by. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3], ["thousand", 1e3], ["m", 1e6], ["mn", 1e6], ["million", 1e6], ["b", 1e9], ["bn", 1e9], ["billion", 1e9], ["hundred", 100],
  ["w", 1e4], ["百", 100], ["千", 1e3], ["万", 1e4], ["萬", 1e4], ["十万", 1e5], ["百万", 1e6], ["千万", 1e7], ["亿", 1e8], ["億", 1e8],
]);

/** Words that count things in Chinese, longest first. */
export const CHINESE_COUNTERS = "次请求 个请求 个并发 并发 个用户 用户 人次 条消息 条记录 个文件 条 行 个 次 张 篇 份 台 人 款 项 页 件 种 家 位 座 组 列 层 轮 笔 字符 字 键 例 节点 元 块 寸 核 副本".split(" ");
