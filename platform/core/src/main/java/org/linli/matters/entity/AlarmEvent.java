package org.linli.matters.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.linli.cases.entity.CaseSeverity;
import org.linli.cases.entity.Photo;

/**
 * An alarm or a fault to be handled on site 告警与隐患处置, as devices, rounds and analyses tell it.
 *
 * @param about one of the kinds of cases, for example {@code FIRE}; null for none
 * @param title cut after 200 characters
 * @param what cut after 2,000 characters
 * @param place where; null for none
 */
public record AlarmEvent(
    Origin origin,
    CaseSeverity severity,
    String about,
    String title,
    String what,
    UUID place,
    List<Photo> photos) {

  /** The kind of matter that it becomes. */
  public static final String KIND = "alarm-event";

  /** The step at which it is handled and waits for its confirmation. */
  public static final String CONFIRM = "confirm";

  /** The field of the level, by which it goes. */
  public static final String SEVERITY = "severity";

  /** The field of what kind of alarm or fault it is. */
  public static final String ABOUT = "about";

  private static final String WHAT = "what";
  private static final String PHOTOS = "photos";
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST = 2_000;

  public AlarmEvent {
    photos = photos == null ? List.of() : List.copyOf(photos);
    title = cut(title, LONGEST_TITLE);
    what = cut(what == null || what.isBlank() ? title : what.strip(), LONGEST);
  }

  /** As the form is filled in. */
  public MatterDraft draft() {
    var values = new LinkedHashMap<String, Object>();
    values.put(SEVERITY, severity.name());
    values.put(ABOUT, about);
    values.put(WHAT, what);
    if (!photos.isEmpty()) {
      values.put(PHOTOS, photos.stream().map(Photo::content).toList());
    }
    // Found on the spot, by a device or somebody: doors of its own an older server could not read.
    return new MatterDraft(KIND, Door.PATROL, title, place, null, false, null, values);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
