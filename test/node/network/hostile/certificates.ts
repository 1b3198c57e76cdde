import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';

const DAY = 24 * 60 * 60 * 1000;
const KIND = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

type KeyPair = Awaited<ReturnType<typeof newKeys>>;

/** Somebody who signs certificates. */
interface Authority {
  readonly keys: KeyPair;
  readonly certificate: X509Certificate;
}

/** What a server shows: its certificates from its own up, and its key; both as PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** The certificates of the hostile server, made anew for every run, so that no key lies in the repository. */
export interface Certificates {
  /** Of the authority that a test trusts. */
  readonly ca: string;
  /** In order, for all names below `web.hostile`. */
  readonly good: Identity;
  readonly expired: Identity;
  readonly notYetValid: Identity;
  readonly selfSigned: Identity;
  readonly wrongHost: Identity;
  /** Without the certificate between its own and that of the authority. */
  readonly incomplete: Identity;
  /** All in order, but of an authority that nobody knows. */
  readonly untrusted: Identity;
  /** In order, for all that is asked through a proxy. */
  readonly forNames: (names: readonly string[]) => Promise<Identity>;
}

export async function makeCertificates(now = Date.now()): Promise<Certificates> {
  cryptoProvider.set(webcrypto);
  const always = { from: now - 30 * DAY, to: now + 30 * DAY };
  const root = await newAuthority('Inkstone test root', always);
  const between = await newAuthority('Inkstone test intermediate', always, root);
  const stranger = await newAuthority('Nobody knows me', always);
  const names = ['web.hostile', '*.web.hostile'];

  return {
    ca: root.certificate.toString('pem'),
    good: await newIdentity(names, always, [between]),
    expired: await newIdentity(names, { from: now - 30 * DAY, to: now - DAY }, [between]),
    notYetValid: await newIdentity(names, { from: now + DAY, to: now + 30 * DAY }, [between]),
    selfSigned: await newIdentity(names, always, []),
    wrongHost: await newIdentity(['another.place'], always, [between]),
    incomplete: await newIdentity(names, always, [between], false),
    untrusted: await newIdentity(names, always, [stranger]),
    forNames: (own) => newIdentity(own, always, [between]),
  };
}

interface Validity {
  readonly from: number;
  readonly to: number;
}

function newKeys() {
  return webcrypto.subtle.generateKey(KIND, true, ['sign', 'verify']);
}

let serial = 1;

async function newAuthority(name: string, validity: Validity, signer?: Authority): Promise<Authority> {
  const keys = await newKeys();
  return { keys, certificate: await sign({ name, keys, validity, signer, isAuthority: true }) };
}

async function newIdentity(
  names: readonly string[],
  validity: Validity,
  chain: readonly Authority[],
  showsChain = true,
): Promise<Identity> {
  const keys = await newKeys();
  const own = await sign({ name: names[0]!, names, keys, validity, signer: chain[0], isAuthority: false });
  const shown = [own, ...(showsChain ? chain.map(({ certificate }) => certificate) : [])];
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    cert: shown.map((certificate) => certificate.toString('pem')).join('\n'),
    key: `-----BEGIN PRIVATE KEY-----\n${key.replace(/(.{64})/g, '$1\n')}\n-----END PRIVATE KEY-----\n`,
  };
}

function sign({
  name,
  names,
  keys,
  validity,
  signer,
  isAuthority,
}: {
  name: string;
  names?: readonly string[];
  keys: KeyPair;
  validity: Validity;
  signer: Authority | undefined;
  isAuthority: boolean;
}): Promise<X509Certificate> {
  return X509CertificateGenerator.create({
    serialNumber: (serial++).toString(16).padStart(4, '0'),
    subject: `CN=${name}`,
    issuer: signer?.certificate.subject ?? `CN=${name}`,
    notBefore: new Date(validity.from),
    notAfter: new Date(validity.to),
    publicKey: keys.publicKey,
    signingKey: (signer?.keys ?? keys).privateKey,
    signingAlgorithm: KIND,
    extensions: [
      new BasicConstraintsExtension(isAuthority, undefined, true),
      ...(names ? [new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns', value })))] : []),
    ],
  });
}
