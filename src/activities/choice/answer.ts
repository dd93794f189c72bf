import { choosing, type ChoosingAnswer, type ChoosingData } from "../../model/choosing.ts";

export interface ChoiceData extends ChoosingData {
  readonly shuffle: boolean;
  readonly options: readonly ChoiceOption[];
}

export interface ChoiceOption {
  /** 2 characters; see `shortKeys`. */
  readonly key: string;
  /** The option's words, plain. */
  readonly label: string;
  readonly right: boolean;
  /** HTML. */
  readonly feedback?: string;
  /** Stays last when the others are shuffled ("none of these"). */
  readonly last?: boolean;
}

export type ChoiceAnswer = ChoosingAnswer;

export const choiceAnswer = choosing<ChoiceData>("choice");
