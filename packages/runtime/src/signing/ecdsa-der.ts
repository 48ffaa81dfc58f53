/**
 * Turns an ECDSA signature from r‖s (IEEE P1363, what WebCrypto makes and RFC 9421 asks for) into the ASN.1 DER form
 * `SEQUENCE { r INTEGER, s INTEGER }` (RFC 3279 §2.2.3) that some services want instead.
 */
export function ecdsaDer(signature: Uint8Array): Uint8Array {
  const half = signature.length / 2;
  const content = [...integer(signature.subarray(0, half)), ...integer(signature.subarray(half))];
  // P-521 passes 127 bytes, where DER puts one byte with the number of length bytes first.
  const length = content.length > 127 ? [0x81, content.length] : [content.length];
  return Uint8Array.from([0x30, ...length, ...content]);
}

function integer(bytes: Uint8Array): number[] {
  const digits = [...bytes];
  while (digits.length > 1 && digits[0] === 0) digits.shift();
  // A leading bit of 1 would make the number negative.
  if (Number(digits[0]) > 127) digits.unshift(0);
  return [0x02, digits.length, ...digits];
}
