/** Sentences about the database: how it starts, what is missing, why it did not answer. */
import type { Words } from '../index.ts';
import type en from '../en/store.ts';

const zh = {
  'store.no-java':
    '未找到 {oldest} 或更高版本的 Java。请安装（Debian、Ubuntu：sudo apt-get install {package}），或用 REDTHREAD_JAVA 指明路径，然后重新启动。',
  'store.no-maven':
    '未找到 Maven，首次获取数据库需要它。请安装（Debian、Ubuntu：sudo apt-get install {package}），然后重新启动。',
  'store.no-room':
    '{folder} 所在磁盘仅剩 {free} MB，数据库需要 {need} MB。请清理空间，或把 REDTHREAD_HOME 设到其他磁盘，然后重新启动。',
  'store.fetch-failed': '未能获取数据库：{why}。请检查网络或 Maven 设置中的镜像，然后重新启动；没有留下半成品。',
  'store.jar-differs':
    '获取的文件 {jar} 与预期不符（SHA-256 {found}…，应为 {wanted}…）。请检查 Maven 设置中的镜像，然后重新启动。',
  'store.did-not-start': '数据库未能启动：{why}',
  'store.start-locked': '另一个进程（{pid}）启动数据库已超过三分钟。请等待它完成或结束它，然后重试。',
  'store.admin-failed': '数据库工具未能完成“{task}”：{why}',
  'store.no-answer': '没有得到回答：数据库断开了连接。图谱没有变化，请稍后重试。',
  'store.refused': '数据库拒绝了用户名和密码。如使用自己的服务器，请检查 NEO4J_USER 和 NEO4J_PASSWORD。',
  'store.time-limit': '查询超过时间上限，已停止。请缩小范围：减少类型、缩短时段或降低上限。',
  'store.memory-limit': '查询超过内存上限，已停止。请缩小范围：减少类型、缩短时段或降低上限。',
  'store.busy': '查询未能开始：其他模型和自写查询长时间占用了全部连接。它们到达各自上限后会停止，请一分钟后重试。',
  'store.stopped': '查询已停止。',
  'store.fetching': '正在获取数据库：{done} / {of} MB',
  'store.starting': '正在启动数据库',
  'store.recovering': '数据库异常停止后正在恢复，通常不到一分钟',
  'store.ready': '数据库已就绪',
  'store.is-stopped': '数据库已停止',
} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
