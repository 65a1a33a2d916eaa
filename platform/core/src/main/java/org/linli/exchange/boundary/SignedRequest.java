package org.linli.exchange.boundary;

import java.util.Locale;

/**
 * A request as the signature speaks of it, whatever carried it.
 *
 * @param authority host as it was asked, in lower case, without the scheme's own port
 * @param path as it was sent, not decoded
 * @param query as it was sent, without its question mark; null for none
 * @param body what was sent with it; empty for nothing
 * @param contentDigest, signatureInput and signature are header fields; null where they are missing
 * @param address where it comes from
 */
public record SignedRequest(
    String method,
    String authority,
    String path,
    String query,
    byte[] body,
    String contentDigest,
    String signatureInput,
    String signature,
    String address,
    Locale locale) {}
