package org.linli.rights.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.linli.packs.Text;
import org.linli.rights.entity.BasisKind;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/** The legal bases that an application may rest on, as the pack lists them. */
public record LegalBases(
    @JsonProperty(required = true) int version, @JsonProperty(required = true) List<Entry> bases) {

  /** One of them. */
  public record Entry(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) BasisKind kind,
      @JsonProperty(required = true) Named parties,
      @JsonProperty(required = true) Named purposes,
      @JsonProperty(required = true) Text article,
      @JsonProperty(required = true) Text name) {

    boolean fits(Party party, Purpose purpose) {
      return parties.covers(party) && purposes.covers(purpose);
    }
  }

  public Optional<Entry> find(String id) {
    return bases.stream().filter(basis -> basis.id().equals(id)).findFirst();
  }

  /** What the party may rest on for the purpose. */
  public List<Entry> fitting(Party party, Purpose purpose) {
    return bases.stream().filter(basis -> basis.fits(party, purpose)).toList();
  }
}
