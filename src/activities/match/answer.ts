import { pairing, type PairingAnswer, type PairingData } from "../../model/pairing.ts";

export type MatchData = PairingData;
export type MatchAnswer = PairingAnswer;

export const matchAnswer = pairing<MatchData>("match");
