// scorm-again 3.4.3 types its entries with a default export; at run time they have the named one only.
interface ScormAgain {
  loadFromFlattenedJSON(elements: Record<string, string>): void;
}
interface ScormAgainSettings {
  autocommit?: boolean;
  autoCompleteLessonStatus?: boolean;
  mastery_override?: boolean;
  logLevel?: "NONE";
}

declare module "scorm-again/scorm12" {
  export const Scorm12API: new (settings: ScormAgainSettings) => ScormAgain;
}

declare module "scorm-again/scorm2004" {
  export const Scorm2004API: new (settings: ScormAgainSettings) => ScormAgain;
}
