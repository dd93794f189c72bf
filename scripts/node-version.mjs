// Imported first by every script: what follows may use what this Node is known to have.
const [major, minor] = process.versions.node.split(".").map(Number);
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
if (!fits) {
  process.stderr.write(
    `Lectern needs Node 20.19 or newer (or 22.12 or newer), and this is ${process.versions.node}. Get one from https://nodejs.org.\n`,
  );
  process.exit(3);
}
