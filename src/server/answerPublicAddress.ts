import { publicAddress } from '../core/features/publicAddress';
import { methods, type PublicAddressParams, type PublicAddressResult } from '../protocol/requests';
import { guard } from './guard';
import type { Session } from './session';

/** Answers where a note is published. */
export function answerPublicAddress({ connection, places, guardHost }: Session): void {
  const method = methods.publicAddress;
  const empty: PublicAddressResult = { kind: 'unknown' };
  const handler = guard<PublicAddressParams, PublicAddressResult>(
    guardHost,
    { method, empty },
    async ({ uri }, token) => {
      const place = await places.at(uri, token);
      return place ? publicAddress(place, place.path) : empty;
    },
  );
  connection.onRequest<PublicAddressResult, void>(method, handler);
}
