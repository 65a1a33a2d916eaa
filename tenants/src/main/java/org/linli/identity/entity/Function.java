package org.linli.identity.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;

/**
 * Something that a role can be allowed: a word that facades ask for.
 *
 * @param power the administrator whose word it is; null for everybody's
 * @param asset the data that it opens to the reader; null for none
 */
public record Function(
    @JsonProperty(required = true) String word,
    @JsonProperty(required = true) Text name,
    Power power,
    Asset asset) {}
