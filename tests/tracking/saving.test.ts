import { describe, expect, it } from "vitest";
import { unpack } from "../../src/player/tracking/saved-text.ts";
import { hosts } from "../../src/preview/hosts.ts";
import { createAdapter as adapter12 } from "../../src/standards/scorm12/adapter.ts";
import { createHost as strict12 } from "../../src/standards/scorm12/host.ts";
import { world } from "../faults/life.ts";
import { chosen, pageOf, sectionsOf } from "./modules.ts";

const page = pageOf({
  sections: sectionsOf(2, [
    { id: "a", points: 1 },
    { id: "b", points: 1 },
  ]),
});
const submit = (activity: string) =>
  ({ type: "submit", activity, answer: chosen("Stop") }) as const;

describe("the page says whether it is saved", () => {
  it("saving, then saved", async () => {
    const on = world(strict12, adapter12 as never);
    const { session } = await on.launch(page, on.devices[0]);
    const heard: string[] = [];
    session.subscribe(() => heard.push(session.saving));
    session.dispatch(submit("a"));
    expect(session.saving).toBe("saving");
    on.devices[0].wait(100);
    expect(session.saving).toBe("saved");
    expect(heard).toContain("saved");
  });

  it("kept on this device while a page turn waits for company, and saved within half a minute", async () => {
    const on = world(strict12, adapter12 as never);
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    session.dispatch(submit("a"));
    device.wait(1000);
    session.dispatch({ type: "see", section: page.sections[1]!.id });
    expect(session.saving).toBe("kept");
    device.wait(31_000);
    expect(session.saving).toBe("saved");
  });

  it("unsaved while commits fail, and saved when one got through", async () => {
    const on = world(strict12, adapter12 as never);
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    on.isUp = false;
    session.dispatch(submit("a"));
    device.wait(20_000);
    expect(session.saving).toBe("unsaved");
    on.isUp = true;
    device.wait(61_000);
    expect(session.saving).toBe("saved");
  });

  it("not saved after a crash, as long as the LMS has not got what this device kept", async () => {
    const on = world(strict12, adapter12 as never);
    const [device] = on.devices;
    for (const { id: section } of page.sections) {
      const first = await on.launch(page, device);
      first.session.dispatch({ type: "see", section });
      first.die();
      const { session, die } = await on.launch(page, device);
      expect([session.progress.sections[section]?.seen, session.saving]).toEqual([true, "saving"]);
      session.hide();
      const held = unpack(page, on.state!.elements["cmi.suspend_data"]!)!.progress;
      expect([session.saving, held.sections[section]?.seen]).toEqual(["saved", true]);
      die();
    }
  });

  it("tries again as soon as the browser is online", async () => {
    const moodle = hosts.find(({ id }) => id === "moodle12")!;
    const on = world(moodle.create, adapter12 as never);
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    session.dispatch(submit("a"));
    device.wait(1000);
    device.isOnline = false;
    session.dispatch(submit("b"));
    device.wait(1000);
    // It said "true".
    expect(session.saving).toBe("unsaved");
    device.goOnline();
    expect(session.saving).toBe("saved");
    const held = on.state!.elements;
    expect(held["cmi.core.score.raw"]).toBe("100");
  });

  it("says that it is not, when the LMS has no place for the saved text", async () => {
    const refusing = world((start) => {
      const host = strict12(start);
      const api = host.page["API"] as Record<string, (...values: string[]) => string>;
      let code = "0";
      const page = {
        API: {
          ...api,
          LMSSetValue: (element: string, value: string) => {
            code = element === "cmi.suspend_data" ? "401" : "0";
            return code === "401" ? "false" : api["LMSSetValue"]!(element, value);
          },
          LMSGetLastError: () => (code === "0" ? api["LMSGetLastError"]!() : code),
        },
      };
      return { ...host, page, record: host.record };
    }, adapter12 as never);
    const { session } = await refusing.launch(page, refusing.devices[0]);
    session.dispatch(submit("a"));
    refusing.devices[0].wait(1000);
    expect(session.saving).toBe("unsaved");
    expect(refusing.state!.elements["cmi.core.score.raw"]).toBe("50");
  });

  it("refused: the LMS takes no session", async () => {
    const on = world(
      () => ({
        page: {
          API: {
            LMSInitialize: () => "false",
            LMSGetLastError: () => "101",
            LMSGetValue: () => "",
          },
        },
        session: "new",
        waiting: 0,
        stored: undefined,
        record: () => ({}) as never,
      }),
      adapter12 as never,
    );
    await expect(on.launch(page, on.devices[0])).resolves.toMatchObject({
      session: { state: "refused", isReadOnly: true },
    });
  });
});
