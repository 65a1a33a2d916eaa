package org.linli.privacy.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.linli.packs.Text;

/**
 * What is gathered about people, and why.
 *
 * @param fields {@code asset/field}, or {@code asset/*} for all personal fields of an asset
 * @param who gets it
 */
public record PrivacyRule(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) List<String> fields,
    @JsonProperty(required = true) Text what,
    @JsonProperty(required = true) Text purpose,
    @JsonProperty(required = true) Text basis,
    @JsonProperty(required = true) Text who) {

  public PrivacyRule {
    fields = List.copyOf(fields);
  }

  /** Whether it speaks of the field. */
  public boolean names(String asset, String field) {
    return fields.contains(asset + "/*") || fields.contains(asset + "/" + field);
  }
}
