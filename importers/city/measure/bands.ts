/** The regularities of a life-like city: what was published, from which source of the study, and the band in which a city must lie. */

/** Values by the name of what was measured. */
export type Measured = Readonly<Record<string, number>>;

export interface Band {
  readonly what: string;
  /** As published; [K] general knowledge, not looked up; tried: run for the study. */
  readonly published: string;
  readonly source: string;
  /** Lowest and highest, for both editions or for each. */
  readonly band:
    | readonly [number, number]
    | { readonly zh: readonly [number, number]; readonly en: readonly [number, number] }
    | null;
}

const b = (what: string, published: string, source: string, band: Band['band']): Band => ({
  what,
  published,
  source,
  band,
});

/** Numbers in brackets are the sources of the study's CITY §9. */
export const bands: readonly Band[] = [
  b('household, mean', '2.62 (zh), 2.3 (EU)', '[1] [4]', { zh: [2.5, 2.8], en: [2.2, 2.4] }),
  b('households of one, share', '0.25–0.27 (zh), 0.34 (EU)', '[2] [3] [4]', { zh: [0.23, 0.3], en: [0.3, 0.37] }),
  b('ages 0–14, share', '0.18 (zh)', '[K]', [0.15, 0.22]),
  b('ages 60 and over, share', '0.19 (zh)', '[K]', [0.15, 0.23]),
  b('first three surnames, share', '0.213 (zh)', '[7] [8]', { zh: [0.18, 0.25], en: [0, 1] }),
  b('first 100 surnames, share', '0.848–0.859 (zh)', '[7] [9]', { zh: [0.83, 0.94], en: [0, 1] }),
  b('numbers per adult', '1.23 a head', '[10]', [1.1, 1.3]),
  b('private cars per household', '0.60 (zh)', '[11]', { zh: [0.45, 0.66], en: [0.5, 0.9] }),
  b('way to work, median km', '5', '[36]', [3.5, 6]),
  b('way to work within 5 km, share', '0.50', '[36]', [0.45, 0.7]),
  b('call partners, median', '8–16', '[13] [K]', [8, 17]),
  b('call partners, 99th to median', '3–5, tried 3.5', '[16]', [2.4, 5.5]),
  b('share of the first partner', '0.25–0.4, tried 0.35', '[21]', [0.25, 0.42]),
  b('share of the first three partners', '0.5–0.7, tried 0.65', '[21]', [0.5, 0.75]),
  b('pairs with both directions, share (4 events or more)', '0.6–0.85, tried 0.80', '[13] [17]', [0.6, 0.88]),
  b('ties of weeks 1–4 again in weeks 6–9, share', '0.7–0.85, tried 0.83', '[17] [22]', [0.68, 0.9]),
  b('clustering, local mean', '0.2–0.3, tried 0.24', '[K] [15]', [0.17, 0.35]),
  b('mixing of degrees', '0.05–0.3, tried 0.12', '[18] [K]', [0, 0.35]),
  b('fall of ties with distance, slope', '−1 to −2, tried −1.2', '[19] [20]', [-2.2, -0.6]),
  b('burstiness of callers with 50 events', '0.15–0.35, tried 0.20', '[26] [27]', [0.15, 0.35]),
  b('call length, mean s', '90–120, tried 99', '[23] [14]', [88, 122]),
  b('call length, 90th s', '180–240, tried 197', '[23]', [170, 245]),
  b('unanswered, share', '0.20–0.30', '[K]', [0.18, 0.3]),
  b('calls from 0 to 6 h, share', '0.02–0.04', '[25] [K]', [0.018, 0.042]),
  b('weekday to weekend', '1.15', '[K]', [1.05, 1.35]),
  b('calls at the busiest 0.5 % of numbers, share', '0.10–0.15', '[K]', [0.05, 0.16]),
  b("best sector of a home's nights, share", '0.60–0.85', '[K]', [0.58, 0.87]),
  b('first two sites of a phone, share', '0.55–0.75, tried 0.65', '[31] [30]', [0.52, 0.8]),
  b('growth of sites visited, slope', '0.55–0.7, tried 0.62', '[29]', [0.4, 0.72]),
  b('radius of gyration, lower quartile km', '2, tried 2.2', '[31] [K]', [0.9, 2.7]),
  b('radius of gyration, median km', '3, tried 2.8', '[31] [K]', [1.6, 3.5]),
  b('radius of gyration, upper quartile km', '4.5, tried 3.8', '[31] [K]', [2.2, 5]),
  b('reads of a car of the town and day', '2 / 0.9 / 0.5 by size', 'budget', [0.3, 2.8]),
  b('cameras, 90th to median', '3–6', '[37]', [2.4, 9]),
  b('cars not read in a week, share', '0.05–0.20', '[37]', [0.02, 0.4]),
  b('hotel nights, mean', '1.5–1.8 (zh), 2.5–3 (en)', '[39] [K]', { zh: [1.45, 1.85], en: [2.4, 3.1] }),
  b(
    'houses that are fullest on Tuesday or Wednesday, share',
    'business houses: two in three here',
    '[40]',
    [0.3, 0.85],
  ),
  b('houses that are fullest on Friday or Saturday, share', 'leisure houses: one in three here', '[40]', [0.15, 0.55]),
  b('fullest night to the usual', '2 or more in a congress', 'CITY §2', [1.8, 8]),
  b('train travellers alone, share', '0.67', '[K]', [0.6, 0.75]),
  b('train travellers in parties of two, share', '0.22', '[K]', [0.17, 0.27]),
  b('train travellers in parties of three, share', '0.07', '[K]', [0.03, 0.11]),
  b('train tickets bought ahead, median days', '2–3', '[K]', [1.5, 3.8]),
  b('purchases, a head and month', '18 (zh)', '[12]', [15, 21]),
  b('purchase, mean', '442 yuan', '[12]', { zh: [380, 500], en: [40, 80] }),
  b('transfers, a head and month', '5', '[43]', [3.8, 6.2]),
  b('transfers in whole hundreds, share', '0.60', '[44]', [0.55, 0.66]),
  b('cash out, a head and month', '0.43', '[43]', [0.34, 0.52]),
  b('cash out, mean', '6,130 yuan (zh); decoys included', '[43]', { zh: [4500, 7800], en: [90, 500] }),
  b('cash in, a head and month', '0.30', '[43]', [0.23, 0.37]),
  b('cash in, mean', '8,660 yuan (zh); decoys included', '[43]', { zh: [6000, 11_500], en: [250, 1800] }),
  b('wages on the three commonest days, share', '0.70', '[K]', [0.6, 0.98]),
  b('cases for 1,000 people of the town and year', '5 (zh), 80 (en), here with the planted', '[45] [K]', {
    zh: [4, 6.5],
    en: [64, 100],
  }),
  b('burglaries by day, share', '0.60–0.70', '[52]', [0.5, 0.75]),
  b('burglaries with a span over two hours, share', 'half', '[53]', [0.4, 0.7]),
  b('near repeats, 400 m and 14 days, to chance', '1.3–2.5', '[47] [48]', [1.15, 3]),
  b('suspects alone, share of cases', '0.71', '[51]', [0.6, 0.82]),
  b('suspects in pairs, share of cases', '0.16', '[51]', [0.08, 0.25]),
  b('from home to the scene, median km', '1–2', '[49]', [0.8, 2.4]),
  b('misread plates, share of reads', '0.015; 0.002–0.03', '[37]', [0.008, 0.03]),
  b('doubled rows, share of reads', '0.005', '[62]', [0.003, 0.007]),
  b('typing errors, share of typed names', '0.003–0.012', '[55] [56]', [0.001, 0.03]),
  b('missing ids of case persons, share', '0.08', '[61]', [0.03, 0.12]),
];

export const bandOf = ({ band }: Band, language: 'zh' | 'en'): readonly [number, number] | null =>
  band === null ? null : 'zh' in band ? band[language] : band;
