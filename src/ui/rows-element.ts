import { ActivityElement } from "./activity-element.ts";

interface Item {
  readonly key: string;
}

type Field = HTMLInputElement | HTMLSelectElement;

/** One value for each item, by radio buttons or a select in its row; items without one are absent. */
export abstract class RowsElement<Data, Answer> extends ActivityElement<Data, Answer> {
  protected readRows(items: readonly Item[]): Record<string, string> {
    const values: Record<string, string> = {};
    for (const { key } of items) {
      const field = this.itemOf(key).querySelector<Field>("input:checked, select");
      if (field?.value) values[key] = field.value;
    }
    return values;
  }

  protected writeRows(items: readonly Item[], values: Readonly<Record<string, unknown>>): void {
    for (const { key } of items) {
      const value = String(values[key] ?? "");
      for (const field of this.itemOf(key).querySelectorAll<Field>("input, select"))
        if (field instanceof HTMLSelectElement) field.value = value;
        else field.checked = field.value === value;
    }
  }
}
