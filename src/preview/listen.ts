import type { Server } from "node:http";

const FIRST = 4400;
const TRIED = 50;

/** The port that somebody asked for is taken. */
export class PortInUse extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is in use. Name another with --port, or leave --port out: then a free one is taken.`,
    );
    this.name = "PortInUse";
  }
}

/** The system keeps this port for others. */
class PortRefused extends Error {
  constructor(port: number) {
    super(`Port ${port} is not yours to use on this machine. Name one above 1023 with --port.`);
    this.name = "PortRefused";
  }
}

/** Loopback only: what is being written is nobody else's business. */
export async function listen(server: Server, asked?: number): Promise<number> {
  // 0: any that is free.
  const ports =
    asked === undefined ? [...Array.from({ length: TRIED }, (_, n) => FIRST + n), 0] : [asked];
  for (const port of ports) {
    const taken = await tryPort(server, port);
    if (taken !== undefined) return taken;
  }
  throw new PortInUse(ports.at(-1)!);
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      server.off("listening", done);
      if (error.code === "EADDRINUSE") resolve(undefined);
      else if (error.code === "EACCES") reject(new PortRefused(port));
      else reject(error);
    };
    const done = (): void => {
      server.off("error", fail);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    };
    server.once("error", fail).once("listening", done).listen(port, "127.0.0.1");
  });
}
