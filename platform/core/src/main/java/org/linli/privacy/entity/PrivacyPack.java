package org.linli.privacy.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.linli.packs.Text;

/**
 * The privacy rules whole.
 *
 * @param since when this version was published
 * @param controller who answers for the data
 * @param contact whom to turn to
 */
public record PrivacyPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) LocalDate since,
    @JsonProperty(required = true) Text controller,
    @JsonProperty(required = true) Text contact,
    @JsonProperty(required = true) List<PrivacyRule> rules) {

  public PrivacyPack {
    rules = List.copyOf(rules);
  }

  /** The SHA-256 over every word: who accepts names it, so that nobody accepts other words. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
