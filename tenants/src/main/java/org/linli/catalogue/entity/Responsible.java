package org.linli.catalogue.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;

/**
 * Who answers for an asset's safety (000 §7.3 a).
 *
 * @param party of which kind
 * @param office who there
 */
public record Responsible(
    @JsonProperty(required = true) Party party, @JsonProperty(required = true) Text office) {}
