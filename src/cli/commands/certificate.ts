import { activityKinds } from "../../activities/index.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { certificateId, isEarned } from "../../player/extras/certified.ts";
import { readPage } from "../../player/page-module.ts";
import { unpack } from "../../player/tracking/saved-text.ts";
import { standingOf } from "../../player/tracking/standing.ts";
import { renderModule } from "../../render/index.ts";
import { type Command, UsageError } from "../command.ts";
import { pageDataOf } from "../page-data.ts";
import { findModules, projectRoot } from "../project.ts";
import { readModule } from "../read-module.ts";
import { findings, inOrder, printable } from "../report.ts";
import { complain, print } from "../terminal.ts";

export const command: Command = {
  usage: "certificate <module> --learner <id> --record <text>",
  about:
    "Computes a certificate's number again, to compare it with one that somebody shows. Both texts are in the LMS; " +
    "docs/tracking.md says where.",
  options: {
    learner: { value: "<id>", doc: "The learner's id, as the LMS gives it to the module." },
    record: { value: "<text>", doc: "The saved text of the learner's attempt." },
  },
  words: 1,
  async run(args) {
    const [learner, record] = [args.value("learner"), args.value("record")];
    if (args.words.length !== 1 || learner === undefined || record === undefined)
      throw new UsageError(`Write "lectern ${command.usage}".`);
    const folder = findModules(args.words, projectRoot())[0]!;
    const { module, diagnostics } = await readModule(folder);
    if (module === undefined || hasErrors(diagnostics)) {
      for (const finding of inOrder(findings(folder, diagnostics))) complain(printable(finding));
      return 1;
    }
    const answers = new Map(activityKinds.map(({ kind, answer }) => [kind, answer]));
    const page = readPage(pageDataOf(renderModule(module).html), answers);
    const found = unpack(page, record.trim());
    if (!found?.isWhole) {
      complain("This is no whole saved text of a Lectern module: copy it from the LMS once more.");
      return 1;
    }
    const { attempt, completedOn } = found.progress;
    if (completedOn === undefined || !isEarned(standingOf(page, found.progress))) {
      complain(
        "By this record the module is not complete, or not passed: there is no certificate.",
      );
      return 1;
    }
    const day = new Date(completedOn * 86_400_000).toISOString().slice(0, 10);
    print(
      `${certificateId(module.settings.id, learner, attempt, completedOn)}, completed on ${day}`,
    );
    return 0;
  },
};
