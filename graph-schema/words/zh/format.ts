/** Sentences about the form of a file: packed, damaged, not read, or not what its first signs promise. */
import type { Words } from '../index.ts';
import type en from '../en/format.ts';

const zh = {
  'import.file.archive': '文件以 {form} 格式压缩，不能打开。请改用 .zip 或 .gz 压缩，或解压后重新提交。',
  'import.file.database': '文件是数据库（{form}），不是表格。请将各表分别导出为 .csv 或 .xlsx。',
  'import.file.pdf': '文件是 PDF：只是表格的图像，并非表格。请对方提供 .xlsx 或 .csv。',
  'import.file.picture': '文件是图片，不是表格。请对方提供 .xlsx 或 .csv 格式的表格。',
  'import.file.xls': '文件是旧式 .xls 工作簿，不能读取。请用电子表格软件打开并另存为 .xlsx。',
  'import.gzip.bomb': '压缩文件解压后超过 {bytes} 字节，不像任何工作文件，未予解压。',
  'import.gzip.broken': '压缩文件已损坏或被截断：解压 {bytes} 字节后无法继续读取。请重新获取。',
  'import.pack.nested': '压缩文件中还有压缩文件；只能打开一层。请先解压外层，再提交其中的文件。',
  'import.zip.bomb': '连同“{name}”，压缩文件解压后将达 {bytes} 字节，不像任何工作文件，未予解压。',
  'import.zip.broken': '文件开头像 zip 或 .xlsx，却无法打开：{why}。可能传输中被截断。',
  'import.zip.empty': '压缩文件中没有任何文件。',
  'import.zip.encrypted': '文件有密码保护。请去除密码后保存。',
  'import.zip.many': '压缩文件中的文件超过 {most} 个。请分成几个压缩文件。',
  'import.zip.no-workbook': '这是不含工作簿的办公文档。请用电子表格软件打开，另存为 .xlsx 或 .csv。',
  'import.zip.outside': '压缩文件中有指向外部的文件名（“{name}”），正常软件不会这样写。未解压任何内容。',
  'import.zip.twice': '压缩文件中有两个文件都叫“{name}”，无法判断以哪个为准。',
  'import.at.found': '只读取了文件中的列表“{at}”：{count} 个元素。',
  'import.at.none': '文件中没有“{at}”。现有：{lists}。',
  'import.at.several': '文件中有多个列表：{lists}。请在映射中用 "at" 指明哪一个是表格。',
  'import.columns.many': '不同的名称超过 {most} 个。可能是把每个元素各不相同的键当成了列名。',
  'import.element.long': '该元素有 {signs} 个字符；一行最多 1,048,576 个。',
  'import.json.bare': '文件是含 {count} 个元素的列表，其中没有一个是带名称的对象，因此不是表格。',
  'import.json.broken': 'JSON 在第 {line} 行“{found}”处出错。',
  'import.json.cut': 'JSON 在第 {line} 行处不完整即结束：文件被截断。',
  'import.json.nested': '“{column}”含有对象列表（{count} 行），每个列表按原样放在一个单元格中。',
  'import.json.no-object': '该元素不是带名称的对象。',
  'import.json.row': 'JSON 在“{found}”处出错。',
  'import.json.row-cut': 'JSON 不完整即结束。',
  'import.records.bare': '文件中没有任何名称或值。',
  'import.file.html': '无论文件名如何，该文件其实是网页。请用电子表格软件打开，另存为 .xlsx 或 .csv。',
  'import.file.xml-workbook': '文件是 2003 版 XML 工作簿。请用电子表格软件打开并另存为 .xlsx。',
  'import.xml.again': '同一元素中有多个“{column}”（{count} 行），各值在一个单元格中分行列出。',
  'import.xml.around': '作为行的元素之外有超过 {most} 个字符。可能指的是另一个元素：请在映射中用 "at" 指明。',
  'import.xml.broken': 'XML 在第 {line} 行出错：{why}。',
  'import.xml.deep': 'XML 在第 {line} 行嵌套过深或属性过多，不像任何工作文件。',
  'import.xml.entity': '文件自行定义了实体，其中可以藏有任何内容，因此不予读取。请对方提供不含 DOCTYPE 的文件。',
  'import.mt940.balance':
    '有 {count} 份对账单的明细与期初、期末余额不符，首份在第 {row} 行（“{statement}”）。文件中可能缺少或多出明细。',
  'import.mt940.line': '该笔明细（:61: 字段）不符合 SWIFT 或已知银行的写法。',
  'import.mt940.line.perhaps': '该行可能被截断，或金额缺少逗号。',
} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
