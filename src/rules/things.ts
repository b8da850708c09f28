import { gated } from "./gated.js";

/** Something that a document names and that has a load or a size. */
export interface Thing {
  readonly kind: "endpoint" | "store" | "collection";
  /** As written: `/api/site/config`, `Redis`, `orders table`. */
  readonly name: string;
  /** Offsets within the text that was read. */
  readonly start: number;
  readonly end: number;
}

const ENDPOINT =
  gated("things ENDPOINT", () => /(?<![\w/.:~-])(?:(?:GET|POST|PUT|PATCH|DELETE)\s)?\/(?:api|v\d{1,2}|rest|graphql|rpc|internal|public|admin|auth|webhooks?)(?:\/[\w:{}[\]*-]{1,60}){0,8}(?![\w/.]*\.[A-Za-z]{2,5}\b)|(?<![\w/])(?:GET|POST|PUT|PATCH|DELETE)\s\/[\w:{}[\]*-]{0,60}(?:\/[\w:{}[\]*-]{1,60}){0,8}/gu);

const STORE =
  gated("things STORE", () => /(?<![A-Za-z0-9_-])(?:Redis|Valkey|Memcached|DynamoDB|MongoDB|Cassandra|ScyllaDB|Elasticsearch|OpenSearch|ClickHouse|BigQuery|Snowflake|Postgres(?:QL)?|MySQL|MariaDB|SQL Server|SQLite|CockroachDB|Kafka|RabbitMQ|SQS|Firestore|etcd|RocksDB)(?![A-Za-z0-9_-])/gi);

const COLLECTION =
  gated("things COLLECTION", () => /(?<![\p{L}\p{N}_])(?:`[\w.:*-]{2,60}`\s(?:table|collection|index|key ?space|bucket|topic|queue|stream|sorted set|hash|list|keys|rows|records|entries|documents)|[a-z]\w{1,40}\s(?:table|collection|key ?space|bucket|topic|queue))(?![\p{L}\p{N}_])|`[\w.:*-]{2,60}`\s?(?:表|集合|索引|队列|主题|键|列表)|(?:键空间|全表|数据表)/gu);

const NO_NAME = new Set("a an the this that each every any all no new same one two whole full entire single first last next its their our your in of to and or for with by from as data database lookup hash sort sorted redis sql temporary string explicit linked dropdown drop-down check todo task bullet ordered unordered empty short long large small following".split(" "));

/** The endpoints, stores, tables and key spaces that a text names, in order. Linear. */
export function thingsIn(text: string): Thing[] {
  const found: Thing[] = [];
  for (const match of ENDPOINT.matchAll(text)) found.push({ kind: "endpoint", name: match[0], start: match.index, end: match.index + match[0].length });
  for (const match of STORE.matchAll(text)) found.push({ kind: "store", name: match[0], start: match.index, end: match.index + match[0].length });
  for (const match of COLLECTION.matchAll(text)) {
    if (!NO_NAME.has(match[0].split(/\s/, 1)[0]?.toLowerCase() ?? "")) found.push({ kind: "collection", name: match[0].replaceAll("`", ""), start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}
