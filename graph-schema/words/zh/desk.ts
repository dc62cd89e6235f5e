/** Sentences of the area 'desk'. */
import type { Words } from '../index.ts';
import type en from '../en/desk.ts';

const count = (n: string | number | undefined): string => Number(n ?? 0).toLocaleString('en');

const zh = {
  'desk.closed': 'Redthread 正在启动或停止，请稍后再试。',
  'desk.offline': 'Redthread 没有响应。请查看启动它的终端；重新启动：npm start',
  'desk.bug': 'Redthread 内部出错（{why}）。这是程序的问题，不是您的数据的问题；终端里有详细信息。',
  'desk.user.none': '没有用户“{who}”。',
  'desk.case-file.none': '没有专案“{id}”。',
  'desk.empty': '“{name}”不能为空。',
  'desk.time': '“{value}”不是时间。请写成 2026-10-06T02:10:00+08:00 或 2026-10-06。',

  'desk.store.open': '无法打开应用库 {path}：{why}。请检查文件夹是否可写、磁盘是否有空间，或另设 REDTHREAD_HOME。',
  'desk.store.newer': '应用库 {path} 由更新版本的 Redthread 创建。请使用该版本，或另设 REDTHREAD_HOME。',
  'desk.store.busy': '另一个进程占用应用库已 {seconds} 秒。可用 redthread status 查看。',
  'desk.store.full': '磁盘已满。请腾出空间后重试：已显示完成的内容不会丢失。',

  'desk.graph.fetching': '正在首次下载 Neo4j，就绪后请再试。',
  'desk.graph.starting': 'Neo4j 正在启动，请几秒后再试。',
  'desk.graph.recovering': 'Neo4j 中断，正在重新启动；已写入的内容不会丢失。请几秒后再试。',

  'desk.entity.none': '没有与“{text}”相符的实体。',
  'desk.entity.several': '“{text}”对应 {found} 个实体：{list}。请用 uid 指明。',
  'desk.chart.none': '本专案中没有这张图谱。',
  'desk.chart.revision': '这张图谱没有第 {revision} 版。',
  'desk.chart.newer': '期间有人保存了这张图谱（第 {revision} 版）。请重新打开，或另存为其他名称。',
  'desk.chart.big': '一张图谱最多 {most} MB，请拆成几张。',
  'desk.lead.none': '本专案中没有这条线索。',
  'desk.lead.reason': '请写明理由：没有理由的“{status}”以后对谁都没有帮助。',
  'desk.lead.nothing': '这条线索没有可撤回的步骤。',
  'desk.run.hit': '这次结果中第 {rank} 名不是这个命中。请重新运行模型。',
  'desk.check.unknown': '模型 {pattern} 已没有这条无辜解释。请重新运行。',
  'desk.run.none': '本专案中没有这个结果。',
  'desk.row.none': '导入批次 {import} 的第 {file} 个文件没有第 {row} 行。',
  'desk.mapping.unread': '无法读取映射文件 {path}，请检查路径。',
  'desk.mapping.json': '映射文件 {path} 不是 JSON：{why}。',

  'desk.no-city': '{folder} 中没有城市数据：缺少 truth.json。可用 redthread city make --out {folder} 生成。',
  'desk.work.import': '正在导入 {source}',
  'desk.work.dry-run': '试导入 {source}，不写入任何内容',
  'desk.work.undo': '正在撤销导入批次 {import}',
  'desk.work.resume': '继续中断的工作',
  'desk.work.city': '虚构城市',
  'desk.work.backup': '备份',
  'desk.work.restore': '恢复',
  'desk.work.waits': '正在等待 {who} 的其他工作（进程 {pid}，始于 {since}）',
  'desk.step.keep': '正在保存原件',
  'desk.step.look': '正在查看文件',
  'desk.step.import': ({ rows, rejected, pace }) =>
    `${count(rows)} 行${Number(rejected) > 0 ? `，拒绝 ${count(rejected)} 行` : ''}，每秒 ${count(pace)} 行`,
  'desk.step.finish': '正在收尾',
  'desk.step.undo': ({ rows }) => `已移除 ${count(rows)} 项`,
  'desk.step.make': '正在生成文件',
  'desk.step.load-city': '正在载入事件',
  'desk.step.store': '应用库',
  'desk.step.files': '保存的原件',
  'desk.step.dump': '正在写出图数据；查询需等待几秒',
  'desk.step.load': '正在读回图数据',
  'desk.progress': ({ done, of, left }) => `${count(done)} / ${count(of)}${left === '' ? '' : `，约剩 ${left} 秒`}`,
  'desk.work.done': '完成',
  'desk.work.stopped': '已停止；继续：redthread imports resume',

  'desk.backup.full': '{folder} 中已有文件。请为备份指定新的文件夹。',
  'desk.backup.outside': '图数据在 {uri}，该服务器不由 Redthread 运行：请用该服务器自己的工具备份和恢复。',
  'desk.backup.running': 'Redthread 正在此目录上运行并使用图数据。请先停止：redthread stop',
  'desk.backup.differs': '{file} 复制有误（应为 {wanted}，实为 {found}）。请检查磁盘。',
  'desk.restore.none': '{folder} 不是备份：缺少 backup.json。',
  'desk.restore.newer': '{folder} 由更新版本的 Redthread 创建。',
  'desk.restore.changed': '{folder} 中的 {file} 缺失，或在备份后被改动。',
  'desk.restore.holds': '{home} 中已有数据。用 --replace 可将其移到一旁（不删除）；或把 REDTHREAD_HOME 设为新文件夹。',

  'desk.start.running': 'Redthread 已在运行：{address}',
  'desk.start.home': '文件夹 {home} 不可写：{why}。请把 REDTHREAD_HOME 设为可写的文件夹。',
  'desk.start.room': '{home} 所在磁盘只剩 {free} MB；Redthread 启动需要 {need} MB。请腾出空间，或另设 REDTHREAD_HOME。',
  'desk.start.port': '端口 {port} 已被其他程序占用。请换一个：REDTHREAD_PORT={other} npm start',
  'desk.start.port-bad': 'REDTHREAD_PORT 为“{port}”；应为 1 到 65535 之间的数字。',
  'desk.start.unbuilt': '页面尚未构建。请运行：npm run build',
  'desk.start.stopping': '正在停止……',
  'desk.stop.none': 'Redthread 没有在运行。',
  'desk.stop.done': 'Redthread 已停止。',
  'desk.stop.stuck':
    'Redthread（进程 {pid}）在 {seconds} 秒内没有停止。可用 kill -9 {pid} 结束；已写入的内容不会丢失。',

  'desk.neo4j.idle': 'Neo4j：尚未启用',
  'desk.neo4j.fetching': 'Neo4j：正在下载，{done} / {of} MB',
  'desk.neo4j.starting': 'Neo4j：正在启动',
  'desk.neo4j.recovering': 'Neo4j：正在恢复',
  'desk.neo4j.ready': 'Neo4j：就绪',
  'desk.neo4j.stopped': 'Neo4j：已停止',

  'desk.cli.kind': '没有类型“{kind}”。类型有：{kinds}',
  'desk.cli.number': '{name} 应为不小于 {least} 的整数；给出的是“{value}”。',
  'desk.cli.choice': '{name} 应为 {choices} 之一；给出的是“{value}”。',
  'desk.cli.set': '--set 的写法是 名称=值；给出的是“{value}”。',
  'desk.cli.by': '请说明如何读取文件：--source 名称（内置数据源），或 --mapping 文件。',
  'desk.cli.cypher-file': '无法读取 --batch 的文件 {file}。',
  'desk.cli.cypher-line': '第 {line} 行不是含有文本“cypher”（如有“params”须为对象）的 JSON 对象。',
  'desk.cli.cypher-params': '--params 须为 JSON 对象，如 {"uid": "phone:…"}；现为 {value}。',
  'desk.cli.cypher-more': '结果多于所示的 {shown} 行；可加大 --limit。',
  'desk.cli.no-marks':
    '{file} 中没有放表格的位置：请在其前后加上 <!-- measured: by city measure --> 与 <!-- /measured -->。',
  'desk.cli.none': '没有找到。',
  'desk.cli.cut': ({ what, shown, of, why }) =>
    `${what}：显示 ${count(shown)}，共 ${of === '' ? '很多' : count(of)}；${why}`,
  'desk.cli.audit-ok': ({ entries }) => `审计记录完整：共 ${count(entries)} 条。`,
  'desk.cli.audit-bad': ({ faults, list }) => `审计记录被改动，共 ${count(faults)} 处：${list}`,
  'desk.cli.perhaps': '可能的原因：{why}',
} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
