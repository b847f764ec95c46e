// A web of our own: pages by address, behind one proxy that lets no connection out and keeps a list of every one tried.
import { createHash, X509Certificate } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { generate } from 'selfsigned';

export type Answer =
  | string
  | { body: string; type?: string; status?: number; headers?: Record<string, string> };
export type Seen = { method: string; url: string; body: string };

type Page = Answer | ((request: Seen) => Answer | Promise<Answer>);

/** A host's pages. `page` serves one address, path and all; `seen` is every request in order, `hosts` every host asked for. */
export type Sites = {
  page(url: string, answer: Page): string;
  seen: Seen[];
  hosts: Set<string>;
  proxy: string;
  /** SHA-256 of the certificates' public key in base64, for a browser that is to take them as valid. */
  key: string;
  /** The root that signs the certificate of every host, DER in base64, for a profile that is to trust it. */
  root: string;
  /** Serves nothing any more, and has seen nothing. */
  clear(): void;
  close(): Promise<void>;
};

const HTML = 'text/html; charset=utf-8';

/** Starts the proxy and the servers behind it on free loopback ports. Each host has a certificate of its own, signed by a root made for the day. */
export async function startSites(): Promise<Sites> {
  const pages = new Map<string, Page>();
  const seen: Seen[] = [];
  const hosts = new Set<string>();
  const { root, key, certify } = await startAuthority();
  const nameless = await certify('test.invalid');
  const secure = createHttpsServer(
    {
      ...nameless,
      SNICallback: (host, done) => {
        certify(host).then((pems) => done(null, createSecureContext(pems)), done);
      },
    },
    (request, response) => serve(pages, seen, request, response, `https://${request.headers.host}`),
  );
  const plain = createHttpServer((request, response) =>
    serve(pages, seen, request, response, `http://${request.headers.host}`),
  );
  plain.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    hosts.add(request.url ?? '');
    tunnel(socket, head, (isSecure) => portOf(isSecure ? secure : plain));
  });
  plain.on('request', (request) => hosts.add(request.headers.host ?? ''));
  await Promise.all([listen(secure), listen(plain)]);

  return {
    page(url, given) {
      const { origin, pathname } = new URL(url);
      pages.set(origin + pathname, given);
      return url;
    },
    seen,
    hosts,
    proxy: `127.0.0.1:${portOf(plain)}`,
    key,
    root,
    clear() {
      pages.clear();
      hosts.clear();
      seen.length = 0;
    },
    async close() {
      secure.closeAllConnections();
      plain.closeAllConnections();
      secure.close();
      plain.close();
    },
  };
}

/** Answers one request with the page of its address, and keeps it. */
async function serve(
  pages: ReadonlyMap<string, Page>,
  seen: Seen[],
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
): Promise<void> {
  const url = new URL(request.url ?? '/', origin);
  let body = '';
  for await (const chunk of request) body += chunk;
  const record = { method: request.method ?? 'GET', url: url.href, body };
  seen.push(record);
  const page = pages.get(url.origin + url.pathname);
  const given = typeof page === 'function' ? await page(record) : page;
  const full = typeof given === 'string' ? { body: given } : (given ?? { body: 'No such page', status: 404 });
  response.writeHead(full.status ?? 200, {
    'content-type': full.type ?? HTML,
    'cache-control': 'no-store',
    ...full.headers,
  });
  response.end(full.body);
}

/** Browsers tunnel https and often WebSockets; the first byte of a tunnel tells TLS (0x16) from plain http. */
function tunnel(socket: Socket, head: Buffer, port: (isSecure: boolean) => number): void {
  socket.on('error', () => {});
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
  const begin = (first: Buffer) => {
    const target = connect(port(first[0] === 0x16), '127.0.0.1');
    target.on('error', () => socket.destroy());
    target.write(first);
    socket.pipe(target).pipe(socket);
  };
  if (head.length > 0) begin(head);
  else socket.once('data', begin);
}

const EC = { keyType: 'ec', algorithm: 'sha256' } as const;

/** A root of its own, and certificates for hosts that it signs, all with its one key. */
async function startAuthority() {
  const root = await generate([{ name: 'commonName', value: 'Kashao test root' }], {
    ...EC,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const known = new X509Certificate(root.cert);
  const made = new Map<string, Promise<{ key: string; cert: string }>>();
  const make = async (host: string) => {
    const { cert } = await generate([{ name: 'commonName', value: host.slice(0, 64) }], {
      ...EC,
      ca: { key: root.private, cert: root.cert },
      keyPair: { privateKey: root.private, publicKey: root.public },
      extensions: [
        { name: 'basicConstraints', cA: false, critical: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
      ],
    });
    return { key: root.private, cert };
  };
  return {
    root: known.raw.toString('base64'),
    key: createHash('sha256')
      .update(known.publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    certify: (host: string) => {
      const certificate = made.get(host) ?? make(host);
      made.set(host, certificate);
      return certificate;
    },
  };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

const listen = (server: Server) =>
  new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });

/** A small Chinese page around the given body. */
export const html = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>测试页</title>${head}</head><body>${body}</body></html>`;
