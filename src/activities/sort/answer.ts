import { pairing, type PairingAnswer, type PairingData } from "../../model/pairing.ts";

export type SortData = PairingData;
export type SortAnswer = PairingAnswer;

export const sortAnswer = pairing<SortData>("sort");
