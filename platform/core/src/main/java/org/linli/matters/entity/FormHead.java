package org.linli.matters.entity;

import java.util.List;
import java.util.Set;

/**
 * What a form says of its kind as a whole, as it is changed beside the drawing.
 *
 * @param zh how people call the kind
 * @param en the same in English; null for the Chinese name
 * @param purpose what it is for, in Chinese: people read it before they begin
 * @param purposeEn the same in English; null for the Chinese text
 * @param limit from the beginning to the end: {@code P7D}, {@code 5wd}
 * @param anonymous whether somebody may keep the name back
 * @param doors by which it is taken up
 * @param sections the headings under which fields stand
 */
public record FormHead(
    String zh,
    String en,
    String purpose,
    String purposeEn,
    String limit,
    PlaceNeed place,
    boolean anonymous,
    Set<Door> doors,
    List<Section> sections) {

  public FormHead {
    place = place == null ? PlaceNeed.NONE : place;
    doors = doors == null ? Set.of() : Set.copyOf(doors);
    sections = sections == null ? List.of() : List.copyOf(sections);
  }
}
