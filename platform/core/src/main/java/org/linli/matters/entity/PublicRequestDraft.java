package org.linli.matters.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a program reports by Open311.
 *
 * @param service code of the service
 * @param place null for none
 * @param spot where, in words; null for none
 * @param location null for none
 * @param applicant null where nobody is named
 * @param attributes what was said to each field of the form, in the order it came
 * @param media photographs
 */
public record PublicRequestDraft(
    String service,
    String description,
    UUID place,
    String spot,
    Location location,
    Applicant applicant,
    Map<String, List<String>> attributes,
    List<byte[]> media) {

  public PublicRequestDraft {
    attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    media = media == null ? List.of() : List.copyOf(media);
  }
}
