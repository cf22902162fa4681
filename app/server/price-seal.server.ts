import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Sealed prices: AES-256-GCM with a key for each lot; that key is itself sealed by the portal's key, which lives outside
 * the database. The bid's id is authenticated with the price, so that an envelope moved to another bid does not open.
 * Every price takes the same number of bytes, so that a length says nothing.
 */
export interface PriceSeal {
  /** A fresh lot key, wrapped for storage. */
  newLotKey(lotId: string): Uint8Array;
  seal(wrappedKey: Uint8Array, lotId: string, bidId: string, pence: number): Uint8Array;
  /** Pence; throws when the envelope, the bid or the key is not the one it was sealed with. */
  open(wrappedKey: Uint8Array, lotId: string, bidId: string, sealed: Uint8Array): number;
}

const nonceBytes = 12;
const tagBytes = 16;

/** `portalKey`: 64 hexadecimal digits. */
export function openPriceSeal(portalKey: string): PriceSeal {
  const wrapping = wrappingKey(portalKey);
  const lotKey = (wrapped: Uint8Array, lotId: string) => decrypt(wrapping, wrapped, `lot:${lotId}`);
  return {
    newLotKey: (lotId) => encrypt(wrapping, randomBytes(32), `lot:${lotId}`),
    seal: (wrapped, lotId, bidId, pence) =>
      encrypt(lotKey(wrapped, lotId), Buffer.from(String(pence).padStart(20, '0')), `bid:${bidId}`),
    open: (wrapped, lotId, bidId, sealed) => Number(decrypt(lotKey(wrapped, lotId), sealed, `bid:${bidId}`).toString()),
  };
}

/** From one key of the portal to the next. */
export interface KeyRotation {
  /** The lot's own key, wrapped with the next key; throws when the one in use does not open it. */
  rewrap(wrappedKey: Uint8Array, lotId: string): Uint8Array;
  /** Whether the next key opens it already. */
  isRewrapped(wrappedKey: Uint8Array, lotId: string): boolean;
}

export function keyRotation(oldPortalKey: string, newPortalKey: string): KeyRotation {
  const [before, after] = [wrappingKey(oldPortalKey), wrappingKey(newPortalKey)];
  return {
    rewrap: (wrapped, lotId) => encrypt(after, decrypt(before, wrapped, `lot:${lotId}`), `lot:${lotId}`),
    isRewrapped(wrapped, lotId) {
      try {
        return decrypt(after, wrapped, `lot:${lotId}`).length > 0;
      } catch {
        return false;
      }
    },
  };
}

const wrappingKey = (portalKey: string) => createHash('sha256').update(`price-seal:${portalKey}`).digest();

function encrypt(key: Buffer, plain: Buffer, about: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Uint8Array, about: string): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
