/** The planted crimes. Each adds rows in hours that were free; one that takes the place of rows says which. */
import type { Row } from '../city.ts';
import type { Alike } from '../lookalikes/alike.ts';
import type { TableName } from '../tables.ts';
import type { World } from '../world.ts';
import { plantAdjacentSeats } from './adjacent-seats.ts';
import { Ask } from './ask.ts';
import { plantBrokenAlibi } from './broken-alibi.ts';
import { plantBurst } from './burst-and-silence.ts';
import { plantCallChain } from './call-chain.ts';
import { plantCarPark } from './car-park.ts';
import { plantClonedPlate } from './cloned-plate.ts';
import { plantClosedPhones } from './closed-phones.ts';
import { plantCoLodging } from './co-lodging.ts';
import { plantCommonContacts } from './common-contacts.ts';
import { plantConvoy } from './convoy.ts';
import { plantFanIn } from './fan-in.ts';
import { plantFirstVisits } from './first-visits.ts';
import { plantHandsetShuffle } from './handset-shuffle.ts';
import { plantLinker } from './linker.ts';
import { plantMuleDevice } from './mule-device.ts';
import { plantNearScenes } from './near-scenes.ts';
import type { Cast, Counted, Decoy, Plant, Planted } from './plant.ts';
import { plantReplacedPhone } from './replaced-phone.ts';
import { plantSameHand } from './same-hand.ts';
import { plantSevenLayers } from './seven-layers.ts';
import { plantShamFirms } from './sham-firms.ts';
import { plantSilentPair } from './silent-pair.ts';
import { plantStructuring } from './structuring.ts';
import { plantTransferRing } from './transfer-ring.ts';
import { plantTwoNames } from './two-names.ts';

/** Crimes whose rows are in, and whose decoys are still to be counted. */
export interface Sown {
  /** Is this row of everybody's one that decoys are counted from? */
  readonly counts: Counted;
  /** @param rows  of all tables; in a larger town those that `counts` chose */
  settle(rows: Record<TableName, Row[]>): Planted[];
}

/** Adds the rows of every crime to the feeds. */
export function plantAll(world: World, rows: Record<TableName, Row[]>, alike: readonly Alike[]): Sown {
  const cast: Cast = new Set(alike.flatMap((one) => one.cast));
  const lodgers = new Set(alike.filter((one) => one.of === 'co-lodging').flatMap((one) => one.key));
  const drawer = [...world.spare.drawer];
  const ask = new Ask(world, rows);
  // First: it takes rows away, and the others shall look at what is left.
  const replaced = plantReplacedPhone(ask, cast, drawer);
  const plants: Plant[] = [
    plantNearScenes(ask, cast),
    plantConvoy(world, rows, cast),
    plantLinker(world, rows, cast),
    plantClonedPlate(ask, cast),
    plantBrokenAlibi(ask, cast),
    replaced,
    plantHandsetShuffle(ask, cast),
    plantClosedPhones(ask, cast, drawer),
    plantSilentPair(ask, cast),
    plantBurst(ask, cast),
    plantCallChain(ask, cast),
    plantCommonContacts(ask, cast),
    plantCarPark(ask, cast),
    plantCoLodging(ask, lodgers),
    plantFirstVisits(ask, cast),
    plantSevenLayers(ask, cast),
    plantTransferRing(ask, cast),
    plantStructuring(ask, cast),
    plantFanIn(ask, cast),
    plantSameHand(ask),
    plantTwoNames(ask, cast),
    plantAdjacentSeats(ask, cast),
    plantMuleDevice(ask, cast),
    plantShamFirms(ask, cast, drawer),
  ];
  // The plants stay alive with it until the files are written: in a larger town that is a tenth of the memory.
  ask.forget();
  const all = new Ask(world, rows);
  const counted = world.pool === null ? [] : plants.flatMap(({ counts }) => counts?.(all) ?? []);
  const own = ({ id }: Plant): Decoy[] =>
    alike.filter((one) => one.of === id).map(({ of: _of, cast: _cast, ...decoy }) => decoy);
  // What the pool's rows and the registers show is counted while they are there.
  const seen = plants.map((plant) => {
    const { decoys } = plant;
    const waits = world.pool !== null && plant.counts !== undefined;
    return waits ? null : typeof decoys === 'function' ? decoys(all) : decoys;
  });
  all.forget();
  return {
    counts: (table, row) => counted.some((wants) => wants(table, row)),
    settle(written) {
      const later = new Ask(world, written);
      return plants.map((plant, i) => {
        const { decoys, counts: _, ...rest } = plant;
        const found = seen[i] ?? (typeof decoys === 'function' ? decoys(later) : decoys);
        return { ...rest, decoys: [...own(plant), ...found] };
      });
    },
  };
}
