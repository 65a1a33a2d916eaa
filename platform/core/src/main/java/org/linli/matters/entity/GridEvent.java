package org.linli.matters.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.Invalid;

/**
 * What somebody saw: a grid event 网格事件 as a phone tells it, in a few words, with photographs.
 *
 * @param title what it is, 1 to 200 characters
 * @param text what else is to be said; null or blank for nothing
 * @param place where; null for none
 * @param spot where exactly, in words; null for none
 * @param location on the map, in degrees of WGS 84; null for none
 * @param photos JPEG, PNG or WebP, nine of 5 MB at most
 * @param values of the other fields that the community's form asks for
 */
public record GridEvent(
    String title,
    String text,
    UUID place,
    String spot,
    Location location,
    List<byte[]> photos,
    Map<String, Object> values) {

  /** The kind of matter that it becomes. */
  public static final String KIND = "grid-event";

  /** The field of what was found. */
  public static final String WHAT = "what";

  /** The field of the photographs. */
  public static final String PHOTOS = "photos";

  /** The field of whether it is urgent. */
  public static final String GRAVE = "grave";

  private static final int LONGEST_TITLE = 200;

  public GridEvent {
    photos =
        photos == null ? List.of() : Collections.unmodifiableList(new ArrayList<byte[]>(photos));
    values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** In words alone, or with photographs. */
  public GridEvent(String title, String text, UUID place, List<byte[]> photos) {
    this(title, text, place, null, null, photos, Map.of());
  }

  /**
   * As the community's own form takes it: a form that has no words for what was found is told by
   * the title alone. What somebody sent and the form does not take is left in: it is refused aloud.
   *
   * @param who for whom; null for nobody
   * @throws Invalid without a title, or with one that is too long
   */
  public MatterDraft draft(Door door, FormView form, Applicant who) {
    var what = Invalid.text("title", title, LONGEST_TITLE);
    var said = text == null || text.isBlank() ? "" : text.strip();
    var all = new LinkedHashMap<>(values);
    if (!said.isEmpty() || takes(form, WHAT)) {
      all.put(WHAT, found(what, said, longest(form, WHAT)));
    }
    if (!photos.isEmpty()) {
      all.put(PHOTOS, photos);
    }
    return new MatterDraft(KIND, door, what, place, spot, false, who, all, location);
  }

  /** The matter itself keeps the title whole, so the field has it as far as there is room. */
  private static String found(String title, String said, int longest) {
    if (said.isEmpty()) {
      return title.length() <= longest ? title : title.substring(0, longest);
    }
    var both = title + "\n" + said;
    return both.length() <= longest ? both : said;
  }

  /** How many characters the form takes in that field. */
  public static int longest(FormView form, String field) {
    return form.fields().stream()
        .filter(one -> one.id().equals(field) && one.longest() != null)
        .mapToInt(FieldView::longest)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /** Whether the form lets its reader write that field. */
  public static boolean takes(FormView form, String field) {
    return form.fields().stream().anyMatch(one -> one.id().equals(field) && one.writable());
  }
}
