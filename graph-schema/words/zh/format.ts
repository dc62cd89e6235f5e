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
} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
