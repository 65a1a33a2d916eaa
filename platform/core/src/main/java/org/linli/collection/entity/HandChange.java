package org.linli.collection.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A change of the audit log by which people gather data. */
public record HandChange(
    @JsonProperty(required = true) String action,
    @JsonProperty(required = true) CollectionFlow flow,
    @JsonProperty(required = true) String asset) {}
