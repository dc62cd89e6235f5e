/** MapLibre at work, the only file that knows it: ground without a tile from anywhere, areas, tracks, marks as elements. */
import { Map as MapLibre, Marker, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Point } from '#graph-schema/ontology/define.ts';
import type { Tokens } from '#lib/ui/tokens.ts';
import type { Bounds } from './geo.ts';

export interface Shapes {
  readonly net: readonly [number, number][][];
  /** Rings of accuracy and sectors, with the token of their colour. */
  readonly areas: readonly { readonly ring: [number, number][]; readonly strong: boolean }[];
  readonly tracks: readonly { readonly points: readonly Point[]; readonly token: string; readonly strong: boolean }[];
}

export interface View {
  readonly zoom: number;
  readonly center: Point;
}

export interface Engine {
  show(shapes: Shapes, tokens: Tokens): void;
  fit(bounds: Bounds, animate: boolean): void;
  zoomBy(factor: number): void;
  /** Where a point lies in CSS pixels of the container. */
  at(point: Point): { readonly x: number; readonly y: number };
  /** Ties an element to a point. @returns the end of it */
  mark(element: HTMLElement, point: Point): () => void;
  close(): void;
}

const lines = (list: readonly { coordinates: [number, number][]; properties: Record<string, unknown> }[]) => ({
  type: 'FeatureCollection' as const,
  features: list.map(({ coordinates, properties }) => ({
    type: 'Feature' as const,
    properties,
    geometry: { type: 'LineString' as const, coordinates },
  })),
});
const areas = (list: Shapes['areas']) => ({
  type: 'FeatureCollection' as const,
  features: list.map(({ ring, strong }) => ({
    type: 'Feature' as const,
    properties: { strong },
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
  })),
});

/** @throws where the browser has no WebGL */
export function openMap(
  container: HTMLElement,
  { label, onmove }: { label: string; onmove: (view: View) => void },
): Promise<Engine> {
  setWorkerUrl(workerUrl);
  const none = lines([]);
  const map = new MapLibre({
    container,
    attributionControl: false,
    // Places are compared here, not admired: north stays up, the earth flat.
    ...{ dragRotate: false, pitchWithRotate: false, touchPitch: false, maxPitch: 0, renderWorldCopies: false },
    ...{ fadeDuration: 0, maxZoom: 19, center: [0, 0], zoom: 1 },
    locale: { 'Map.Title': label },
    style: {
      version: 8,
      sources: {
        net: { type: 'geojson', data: none },
        areas: { type: 'geojson', data: areas([]) },
        tracks: { type: 'geojson', data: none },
      },
      layers: [
        { id: 'ground', type: 'background' },
        { id: 'net', type: 'line', source: 'net', paint: { 'line-width': 1 } },
        { id: 'areas', type: 'fill', source: 'areas' },
        {
          id: 'area-edges',
          type: 'line',
          source: 'areas',
          paint: { 'line-width': ['case', ['get', 'strong'], 1.5, 0.75] },
        },
        {
          id: 'tracks',
          type: 'line',
          source: 'tracks',
          layout: { 'line-cap': 'round', 'line-join': 'round' },
          // Dotted: between two places the way is worked out, nobody saw it.
          paint: {
            'line-color': ['get', 'color'],
            'line-width': ['case', ['get', 'strong'], 2.5, 1.75],
            'line-opacity': ['case', ['get', 'strong'], 1, 0.7],
            'line-dasharray': [0.1, 2],
          },
        },
      ],
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const told = () => onmove({ zoom: map.getZoom(), center: { lon: map.getCenter().lng, lat: map.getCenter().lat } });
  map.on('move', told);
  map.on('resize', told);

  const engine: Engine = {
    show({ net, areas: rings, tracks }, tokens) {
      const source = (id: string) => map.getSource<GeoJSONSource>(id);
      const color = (name: string) => tokens[name] ?? '#888';
      void source('net')?.setData(lines(net.map((coordinates) => ({ coordinates, properties: {} }))));
      void source('areas')?.setData(areas(rings));
      void source('tracks')?.setData(
        lines(
          tracks.map(({ points, token, strong }) => ({
            coordinates: points.map(({ lon, lat }): [number, number] => [lon, lat]),
            properties: { color: color(token), strong },
          })),
        ),
      );
      map.setPaintProperty('ground', 'background-color', color('canvas'));
      map.setPaintProperty('net', 'line-color', color('line'));
      map.setPaintProperty('areas', 'fill-color', color('places'));
      map.setPaintProperty('areas', 'fill-opacity', ['case', ['get', 'strong'], 0.2, 0.07]);
      map.setPaintProperty('area-edges', 'line-color', color('places'));
    },
    fit({ west, south, east, north }, animate) {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      // A flat view keeps its height for the places.
      const padding = Math.min(34, Math.round(container.clientHeight * 0.09));
      map.fitBounds([west, south, east, north], { padding, maxZoom: 16, duration: animate && !calm ? 240 : 0 });
      told();
    },
    zoomBy: (factor) => map.zoomTo(map.getZoom() + Math.log2(factor), { duration: 160 }),
    at: ({ lon, lat }) => map.project([lon, lat]),
    mark(element, { lon, lat }) {
      const marker = new Marker({ element, anchor: 'center' }).setLngLat([lon, lat]).addTo(map);
      return () => void marker.remove();
    },
    close: () => map.remove(),
  };
  return new Promise((done) => map.once('load', () => done(engine)));
}
