// activities: the browser's list of kinds, one line each. No kind's index.ts is imported here: it holds the builder's libraries.
import type { AnswerKind } from "../model/answer.ts";
import type { ActivityElement } from "../ui/activity-element.ts";
import { blanksAnswer } from "./blanks/answer.ts";
import { BlanksElement } from "./blanks/element.ts";
import { cardsAnswer } from "./cards/answer.ts";
import { CardsElement } from "./cards/element.ts";
import { checklistAnswer } from "./checklist/answer.ts";
import { ChecklistElement } from "./checklist/element.ts";
import { choiceAnswer } from "./choice/answer.ts";
import { ChoiceElement } from "./choice/element.ts";
import { matchAnswer } from "./match/answer.ts";
import { MatchElement } from "./match/element.ts";
import { numberAnswer } from "./number/answer.ts";
import { NumberElement } from "./number/element.ts";
import { orderAnswer } from "./order/answer.ts";
import { OrderElement } from "./order/element.ts";
import { reflectionAnswer } from "./reflection/answer.ts";
import { ReflectionElement } from "./reflection/element.ts";
import { scaleAnswer } from "./scale/answer.ts";
import { ScaleElement } from "./scale/element.ts";
import { sortAnswer } from "./sort/answer.ts";
import { SortElement } from "./sort/element.ts";
import { trueFalseAnswer } from "./true-false/answer.ts";
import { TrueFalseElement } from "./true-false/element.ts";
import { caseAnswer } from "./case/answer.ts";
import { CaseElement } from "./case/element.ts";
import { hotspotAnswer } from "./hotspot/answer.ts";
import { HotspotElement } from "./hotspot/element.ts";
import { quizAnswer } from "./quiz/answer.ts";
import { QuizElement } from "./quiz/element.ts";

export interface ActivityPart {
  readonly answer: AnswerKind;
  /** `<lectern-KIND>`. */
  readonly element: new () => ActivityElement;
}

// Each kind knows its own data and answer; the list knows none of them.
export const activityElements: readonly ActivityPart[] = [
  { answer: choiceAnswer, element: ChoiceElement },
  { answer: trueFalseAnswer, element: TrueFalseElement },
  { answer: numberAnswer, element: NumberElement },
  { answer: blanksAnswer, element: BlanksElement },
  { answer: matchAnswer, element: MatchElement },
  { answer: orderAnswer, element: OrderElement },
  { answer: sortAnswer, element: SortElement },
  { answer: scaleAnswer, element: ScaleElement },
  { answer: reflectionAnswer, element: ReflectionElement },
  { answer: cardsAnswer, element: CardsElement },
  { answer: checklistAnswer, element: ChecklistElement },
  { answer: caseAnswer, element: CaseElement },
  { answer: hotspotAnswer, element: HotspotElement },
  { answer: quizAnswer, element: QuizElement },
] as unknown as readonly ActivityPart[];
