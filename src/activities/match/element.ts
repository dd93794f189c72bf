import "./style.css";
import { PairingElement } from "../../ui/pairing-element.ts";
import type { MatchData } from "./answer.ts";

/** `<lectern-match>`: a list of things, each with a select. */
export class MatchElement extends PairingElement<MatchData> {
  protected override arrange(): void {
    const order = this.shuffle(this.setting!.data.targets);
    for (const select of this.querySelectorAll("select")) {
      for (const { key } of order) select.append(select.querySelector(`option[value="${key}"]`)!);
    }
  }
}
