import { choosing, type ChoosingAnswer, type ChoosingData } from "../../model/choosing.ts";

export interface HotspotData extends ChoosingData {
  readonly options: readonly {
    readonly key: string;
    readonly label: string;
    readonly right: boolean;
    /** HTML. */
    readonly feedback?: string;
  }[];
}

export type HotspotAnswer = ChoosingAnswer;

export const hotspotAnswer = choosing<HotspotData>("hotspot");
