/** The keys of the workbench in one table: what listens for them and what the page of keys shows are the same. */
import type { Both } from '#graph-schema/ontology/define.ts';

export interface Key<Id extends string = string> {
  readonly id: Id;
  readonly words: Both;
  /**
   * In the writing of tinykeys: `$mod` is Ctrl, on a Mac ⌘; `[Shift]` may be held or not (where a sign lies differs from
   * keyboard to keyboard); several for one verb; letters by their place on the keyboard.
   */
  readonly keys: readonly string[];
  readonly mouse?: Both;
}

export interface KeyGroup {
  readonly words: Both;
  readonly keys: readonly Key[];
}

const key = <const Id extends string>(
  id: Id,
  en: string,
  zh: string,
  keys: readonly string[],
  mouse?: [string, string],
): Key<Id> => ({
  id,
  words: { en, zh },
  keys,
  ...(mouse === undefined ? {} : { mouse: { en: mouse[0], zh: mouse[1] } }),
});

export const keyGroups = [
  {
    words: { en: 'Find and go', zh: '查找与前往' },
    keys: [
      key('search', 'Search', '搜索', ['[Shift]+/', '、']),
      key('commands', 'Commands', '命令', ['$mod+KeyK']),
      key('keys', 'All keys', '全部快捷键', ['[Shift]+?', '[Shift]+？']),
      key('find', 'Find in chart', '图内查找', ['KeyF', '$mod+KeyF']),
      key('round', 'Round the parts of the page', '在页面各部分间切换', ['F6', 'Shift+F6']),
      key('go-charts', 'Go to the charts', '前往图谱', ['KeyG KeyC']),
      key('go-patterns', 'Go to the patterns', '前往碰撞模型', ['KeyG KeyP']),
      key('go-leads', 'Go to the leads', '前往线索', ['KeyG KeyL']),
      key('go-imports', 'Go to the imports', '前往数据导入', ['KeyG KeyI']),
      key('go-reports', 'Go to the reports', '前往报告', ['KeyG KeyR']),
    ],
  },
  {
    words: { en: 'Select', zh: '选择' },
    keys: [
      key('walk', 'Walk along links', '沿关系移动', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']),
      key('walk-on', 'Walk on and add to the selection', '移动并加入选择', [
        ...['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
      ]),
      key('walk-back', 'Back on the walk', '退回上一个', ['Backspace']),
      key('mark', 'Add to the selection, or take off', '加入或移出选择', ['Space'], ['Ctrl+click', 'Ctrl+单击']),
      key('clear', 'Clear the selection', '取消选择', ['Escape'], ['click on nothing', '单击空白处']),
      key('all', 'Select all', '全选', ['$mod+KeyA'], ['Shift+drag, Ctrl+drag: some', '按 Shift 或 Ctrl 拖动：部分']),
      key('invert', 'Invert', '反选', ['KeyI']),
      key('neighbours', 'Neighbours too', '连同邻居', ['Shift+KeyN']),
      key('same-kind', 'Same kind', '同类', ['KeyK']),
    ],
  },
  {
    words: { en: 'Ask', zh: '查询' },
    keys: [
      key('expand', 'Expand', '展开', ['KeyE'], ['double-click', '双击']),
      key('expand-by', 'Expand by kind …', '按类型展开…', ['Shift+KeyE'], ['Shift+double-click', 'Shift+双击']),
      key('links', 'Links among these', '显示彼此关系', ['KeyL']),
      key('path', 'Path between two', '两者之间的路径', ['KeyP']),
      key('pattern', 'Run a pattern', '运行碰撞模型', ['KeyR']),
      key('card', 'Open the card', '打开卡片', ['Enter'], ['click', '单击']),
      key('lead', 'Take up as lead', '转为线索', ['Shift+KeyL']),
      key('same', 'Same as …', '是否同一…', ['KeyS']),
      key('note', 'Note', '备注', ['KeyN']),
      key('expected', 'Expected, not found …', '应有而未查到…', ['KeyX']),
    ],
  },
  {
    words: { en: 'Arrange', zh: '整理' },
    keys: [
      key('verbs', 'What can be done', '操作菜单', ['ContextMenu', 'Shift+F10'], ['right-click', '右键']),
      key('pin', 'Pin or let go', '固定或松开', ['Period'], ['drag', '拖动']),
      key('nudge', 'Move by 8 px', '移动 8 像素', ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown']),
      key(
        'group',
        'Group, open or close the group',
        '成组、打开或收拢',
        ['KeyU'],
        ['double-click on a group', '双击组'],
      ),
      key('name', 'Name the group', '命名组', ['F2']),
      key('collapse', 'Collapse this expansion', '收起这次展开', ['KeyC']),
      key('hide', 'Hide', '隐藏', ['KeyH']),
      key('hide-others', 'Hide others', '隐藏其他', ['Shift+KeyH']),
      key('show-hidden', 'Show all hidden', '显示全部隐藏', ['Alt+KeyH']),
      key('remove', 'Remove from chart', '移出图谱', ['Delete']),
      key('layout', 'Lay out again, pinned stay', '重新布局，固定的不动', ['KeyY']),
      key('layout-by', 'Choose a layout', '选择布局', ['Shift+KeyY']),
      key('dim', 'Dim what is not linked to the selection', '淡化与所选无关的内容', ['KeyD']),
      key('undo', 'Undo', '撤销', ['$mod+KeyZ']),
      key('redo', 'Redo', '重做', ['$mod+Shift+KeyZ', '$mod+KeyY']),
      key('copy', 'Copy caption', '复制名称', ['$mod+KeyC']),
      key('save', 'Save the chart', '保存图谱', ['$mod+KeyS']),
    ],
  },
  {
    words: { en: 'Look', zh: '查看' },
    keys: [
      key('zoom-in', 'Zoom in', '放大', ['Equal', 'Shift+Equal', 'NumpadAdd'], ['wheel', '滚轮']),
      key('zoom-out', 'Zoom out', '缩小', ['Minus', 'NumpadSubtract'], ['wheel', '滚轮']),
      key('fit', 'Fit all', '全部显示', ['KeyZ'], ['double-click on nothing', '双击空白处']),
      key('fit-selection', 'Fit the selection', '显示所选', ['Shift+KeyZ']),
      key(
        'pan',
        'Pan',
        '平移',
        ['$mod+ArrowLeft', '$mod+ArrowRight', '$mod+ArrowUp', '$mod+ArrowDown'],
        ['drag on nothing', '拖动空白处'],
      ),
      key('minimap', 'Minimap', '缩略图', ['KeyM']),
      key('view-table', 'Table', '表格', ['Digit1']),
      key('view-timeline', 'Timeline', '时间轴', ['Digit2']),
      key('view-map', 'Map', '地图', ['Digit3']),
      key('view-evidence', 'Evidence', '证据', ['Digit4']),
      key('left', 'Left panel', '左侧栏', ['BracketLeft']),
      key('right', 'Right panel', '右侧栏', ['BracketRight']),
      key('bottom', 'Bottom view', '下方视图', ['Backslash']),
    ],
  },
] as const satisfies readonly KeyGroup[];

/** What a key can be for: who listens must have an act for each (`acts.ts`), or it does not compile. */
export type KeyId = (typeof keyGroups)[number]['keys'][number]['id'];

export const allKeys: readonly Key<KeyId>[] = keyGroups.flatMap((group): readonly Key<KeyId>[] => group.keys);

const marks: Readonly<Record<string, string>> = {
  ...{
    Shift: '⇧',
    Alt: 'Alt',
    Enter: '↵',
    Escape: 'Esc',
    Delete: 'Del',
    Backspace: '⌫',
    ContextMenu: '☰',
    Space: 'Space',
  },
  ...{ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Period: '.', Slash: '/', Backslash: '\\' },
  ...{ BracketLeft: '[', BracketRight: ']', Equal: '+', Minus: '−', NumpadAdd: 'Num +', NumpadSubtract: 'Num −' },
};

/** How a key is written: `Ctrl ⇧ Z`, on a Mac `⌘ ⇧ Z`. */
export const written = (keys: string, mac = false): string =>
  keys
    .split(' ')
    .map((press) =>
      press
        .replace(/\[\w+\]\+/, '')
        .split('+')
        .map((part) => (part === '$mod' ? (mac ? '⌘' : 'Ctrl') : (marks[part] ?? part.replace(/^(Key|Digit)/, ''))))
        .join(' '),
    )
    .join(', ');

/** The first way of a verb, for menus and tips. */
export const keysOf = (id: string, mac = false): string | undefined => {
  const first = allKeys.find((each) => each.id === id)?.keys[0];
  return first === undefined ? undefined : written(first, mac);
};
