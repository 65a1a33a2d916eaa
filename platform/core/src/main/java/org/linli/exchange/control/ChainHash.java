package org.linli.exchange.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.linli.exchange.entity.Transfer;
import org.linli.persistence.Sha256;

/**
 * The chain's algorithm, which needs no key and no platform.
 *
 * <p>An entry's hash is the SHA-256 of its words as a JSON array of texts without white space, in
 * UTF-8. A link's hash is the SHA-256 of the text of the hash before, in lower-case hexadecimal,
 * followed by the text of the entry's hash. Before the first link stand 64 zeros.
 */
public final class ChainHash {

  /** What stands before the first link. */
  public static final String BEGINNING = "0".repeat(64);

  private static final ObjectMapper JSON = new ObjectMapper();

  private ChainHash() {}

  public static String entry(Transfer transfer) {
    return of(words(transfer.words()));
  }

  /** The words of an entry as they are hashed. */
  public static String words(List<String> words) {
    try {
      return JSON.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String link(String before, String entryHash) {
    return of(before + entryHash);
  }

  public static String of(String text) {
    return Sha256.hex(text);
  }

  /** SHA-256 in lower-case hexadecimal. */
  public static String of(byte[] bytes) {
    return Sha256.hex(bytes);
  }

  static byte[] digest(byte[] bytes) {
    return Sha256.of(bytes);
  }
}
