package org.linli.components.boundary;

import java.util.List;
import java.util.UUID;

/**
 * What a component answered.
 *
 * @param call its number in the log
 * @param answer the content: an object of JSON, or text
 * @param bases the rule by which each of the data sent might leave, in their order
 */
public record CallAnswer(
    UUID call,
    UUID component,
    String version,
    String operation,
    int status,
    Object answer,
    long millis,
    List<String> bases) {}
