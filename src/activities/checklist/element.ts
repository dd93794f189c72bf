import "./style.css";
import { ActivityElement } from "../../ui/activity-element.ts";
import type { ChecklistAnswer, ChecklistData } from "./answer.ts";

/** `<lectern-checklist>`: checkboxes and notes; nothing is handed in. */
export class ChecklistElement extends ActivityElement<ChecklistData, ChecklistAnswer> {
  protected override readAnswer(): ChecklistAnswer {
    const ticked: string[] = [];
    const notes: Record<string, string> = {};
    for (const { key } of this.setting!.data.items) {
      const { box, note } = this.controlsOf(key);
      if (box.checked) ticked.push(key);
      if (note.value !== "") notes[key] = note.value;
    }
    return { ticked: ticked.sort(), notes };
  }

  protected override writeAnswer({ ticked, notes }: ChecklistAnswer): void {
    for (const { key } of this.setting!.data.items) {
      const { box, note } = this.controlsOf(key);
      box.checked = ticked.includes(key);
      note.value = notes[key] ?? "";
    }
  }

  protected override mark(): void {}

  protected override get submits(): boolean {
    return false;
  }

  private controlsOf(key: string): { box: HTMLInputElement; note: HTMLInputElement } {
    const item = this.querySelector(`[data-item="${key}"]`)!;
    return {
      box: item.querySelector("input[type=checkbox]")!,
      note: item.querySelector(".checklist-note")!,
    };
  }
}
