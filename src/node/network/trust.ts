import { readFileSync } from 'node:fs';
import tls, { type SecureContext } from 'node:tls';
import { quietly } from '../quietly';

/** Where systems keep the certificates that they trust, as one file of PEM: Debian, Fedora, SUSE, Alpine and macOS. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/**
 * Whom secure connections trust: Node's own certificates, those of the system, those of `NODE_EXTRA_CA_CERTS`, and `ca`
 * (PEM). The system's are those of its store where Node can read it (22.15 and later), else of the file in which it
 * keeps them or that `SSL_CERT_FILE` names; on Windows and for a macOS keychain an older Node knows none.
 */
export function trust(ca: readonly string[] = []): SecureContext {
  const all = [...tls.rootCertificates, ...system(), ...extra(), ...ca];
  return tls.createSecureContext({ ca: [...new Set(all)] });
}

let ofSystem: readonly string[] | undefined;

function system(): readonly string[] {
  return (ofSystem ??= readSystem());
}

function readSystem(): readonly string[] {
  const node = tls as { getCACertificates?: (type: 'system') => readonly string[] };
  if (node.getCACertificates) return node.getCACertificates('system');
  const files = [process.env['SSL_CERT_FILE'] ?? '', ...BUNDLES];
  for (const file of files) {
    const found = certificatesIn(file);
    if (found.length > 0) return found;
  }
  return [];
}

function extra(): readonly string[] {
  return certificatesIn(process.env['NODE_EXTRA_CA_CERTS'] ?? '');
}

function certificatesIn(file: string): readonly string[] {
  const text = file === '' ? undefined : quietly(() => readFileSync(file, 'utf8'));
  return text?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}
