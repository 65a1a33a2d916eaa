package org.linli.assurance.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.packs.Text;

/**
 * One of the answers of a field.
 *
 * @param closeDays within how many days an entry with this answer has to be closed; null where the
 *     kind alone says it
 */
public record Choice(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Text name,
    Integer closeDays) {}
