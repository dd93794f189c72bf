import type { ActivityElement } from "../../ui/activity-element.ts";
import type { BlockElement } from "../../ui/block-element.ts";
import type { PageModule } from "../page-module.ts";
import type { Session } from "../session.ts";
import type { Shell } from "./shell.ts";

export interface Starting {
  /** Starts what a part of the page holds, once. */
  start(part: Element): void;
  /** Hands the elements that were started what is recorded now. */
  refresh(): void;
}

/** Starts activities and blocks when their section is first shown: 650 of them cost nothing before. */
export function createStarting(shell: Shell, page: PageModule, session: Session): Starting {
  const started = new Map<string, ActivityElement>();
  const { words, blocks } = shell.data;
  const dispatch = shell.dispatch;

  function update(element: ActivityElement, id: string): void {
    const { progress, notKept } = session;
    const activity = page.activity(id)!;
    const recorded = progress.activities[id];
    // What a container shows is made of its questions.
    if (element.progress !== recorded && activity.within !== undefined)
      started.get(activity.within)?.requestUpdate();
    const { isReadOnly } = session;
    // A reviewer sees what there is to see; within a container that one decides.
    const isReview = activity.within === undefined && isReadOnly && session.launch !== undefined;
    element.show({
      progress: recorded,
      isReadOnly,
      isNotKept: notKept.includes(id),
      isRevealed: element.isRevealed || isReview,
    });
  }

  function startActivities(part: ParentNode): void {
    const fresh = [...part.querySelectorAll<ActivityElement>("[data-activity]")].filter(
      (element) => page.activity(element.id) !== undefined && !started.has(element.id),
    );
    for (const element of fresh) {
      started.set(element.id, element);
      update(element, element.id);
    }
    for (const element of fresh) {
      const activity = page.activity(element.id)!;
      const { data, answer: kind } = activity;
      const { announce } = shell;
      const { reportedText, progress } = session;
      const { seed } = progress;
      element.start({ activity, data, kind, words, seed, dispatch, announce, reportedText });
    }
  }

  function startBlocks(part: ParentNode): void {
    for (const element of part.querySelectorAll<BlockElement>("[data-block]")) {
      const { id } = element;
      const parts = session.progress.blocks[id] ?? 0;
      element.start({ data: blocks[id]?.data, words, dispatch, parts });
    }
  }

  return {
    start(part) {
      if (part.hasAttribute("data-started")) return;
      part.toggleAttribute("data-started", true);
      if (session.reportedText === 0)
        for (const seen of part.querySelectorAll("[data-seen-by-teacher]"))
          seen.textContent = words["activity.private"]!;
      startActivities(part);
      startBlocks(part);
    },
    refresh() {
      for (const [id, element] of started) update(element, id);
    },
  };
}
