package org.linli.privacy.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.linli.packs.Text;
import org.linli.persistence.Sha256;

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
    return Sha256.hex(toString());
  }
}
