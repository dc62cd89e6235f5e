/** Who works here, and in which case file, until users and rights are built (DESIGN §8). */
export const localUser = { id: 'investigator', nameEn: 'Local investigator', nameZh: '本机侦查员' } as const;

export const practiceCaseFile = {
  id: 'practice',
  titleEn: 'Practice case file',
  titleZh: '练习专案',
  purpose: 'Training',
  authorityEn: 'Practice authority no. 1',
  authorityZh: '训练授权 1 号',
} as const;
