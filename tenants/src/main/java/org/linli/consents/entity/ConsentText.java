package org.linli.consents.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.packs.Text;
import org.linli.persistence.Sha256;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * What a resident may agree to 同意书.
 *
 * @param months how long a consent holds at most
 * @param until the last day on which it may be agreed to; null for no last day
 * @param wording the words that are shown
 * @param withdrawal what follows when it is withdrawn, or never given
 */
public record ConsentText(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) Text title,
    @JsonProperty(required = true) Purpose purpose,
    @JsonProperty(required = true) List<Asset> assets,
    @JsonProperty(required = true) List<Party> parties,
    @JsonProperty(required = true) int months,
    LocalDate until,
    @JsonProperty(required = true) Text wording,
    @JsonProperty(required = true) Text withdrawal) {

  private static final int LONGEST_MONTHS = 36;

  public ConsentText {
    assets = List.copyOf(assets);
    parties = List.copyOf(parties);
    require(id.matches("[a-z][a-z-]{1,39}"), "id");
    require(version > 0, "version counts from 1");
    require(purpose != null && purpose != Purpose.OWN, "nobody consents to the own use");
    require(!assets.isEmpty() && assets.stream().allMatch(Asset::isKnown), "unknown asset");
    require(!parties.isEmpty(), "a consent names with whom is shared");
    require(months > 0 && months <= LONGEST_MONTHS, "months");
  }

  /** Everything that is agreed to, word by word. */
  public String body() {
    return String.join(
        "\n",
        id + " " + version,
        purpose.name(),
        assets.stream().map(Asset::id).sorted().collect(Collectors.joining(" ")),
        parties.stream().map(Party::name).sorted().collect(Collectors.joining(" ")),
        months + (until == null ? "" : " " + until),
        title.zh(),
        title.en(),
        wording.zh(),
        wording.en(),
        withdrawal.zh(),
        withdrawal.en());
  }

  /** The SHA-256 of the body: who agrees names it, so that nobody agrees to other words. */
  public String hash() {
    return Sha256.hex(body());
  }

  /** Whether somebody may still agree to it. */
  public boolean isOpen(LocalDate today) {
    return until == null || !today.isAfter(until);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
