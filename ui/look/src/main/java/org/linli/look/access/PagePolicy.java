package org.linli.look.access;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a browser lets a page of ours do (Content Security Policy, level 3), made anew for each
 * answer with a word used once.
 *
 * <p>Scripts are two policies at once, both of which must agree: what runs bears the answer's word
 * or was asked for by a script that does ({@code strict-dynamic}), and it comes from this server.
 * No text becomes code ({@code unsafe-eval} is missing): Vaadin's engine makes functions of its
 * server's expressions, and {@code linli-fence.js} makes them by script elements that bear the
 * word. Styles as elements bear it too; as attributes they are free, since the parts draw by them
 * (docs/architecture.md tells what was measured).
 */
final class PagePolicy {

  /** Where in a request its word lies. */
  static final String NONCE = PagePolicy.class.getName() + ".nonce";

  /**
   * The four styles that parts of Vaadin 25.2.6 write by HTML: the signs of the upload, and the
   * scrollers of the date picker. With another version they are others, and the screens' test says
   * so.
   */
  private static final String OF_PARTS =
      "'sha256-3a64dNOQwcII785DP1PNJieaL3Lbu50dIaJGcJ6xwQ4=' "
          + "'sha256-EJ7xFeV2ubzFN71/RQAb1cN8ak1I1ZC/6W+5JllfWto=' "
          + "'sha256-Mi+i7Phh1UOjZ0x/qGAS342TU+vn7xG5xDIzcKxXhiU=' "
          + "'sha256-3QT3eM+q9TclSqSU3m57G/bQwWnIhIFfAxgKI5k9zxs='";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 18;

  private PagePolicy() {}

  /** A word that nobody guesses: 144 bits. */
  static String nonce() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The header.
   *
   * @param reports where the browser tells what it refused
   */
  static String header(String nonce, String reports) {
    return "default-src 'none'; script-src 'nonce-"
        + nonce
        + "' 'strict-dynamic'; script-src-attr 'none'; style-src 'self' 'nonce-"
        + nonce
        + "' "
        + OF_PARTS
        + "; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; frame-src 'none'; "
        + "worker-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'none'; report-uri "
        + reports
        + ", script-src 'self' 'nonce-"
        + nonce
        + "'; report-uri "
        + reports;
  }
}
