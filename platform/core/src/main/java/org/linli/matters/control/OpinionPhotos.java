package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.cases.entity.Photo;
import org.linli.matters.entity.Enclosure;

/** The photographs that come with opinions; they are files of the matter. */
@ApplicationScoped
public class OpinionPhotos {

  /** Under which they are kept: no field of a form has that name. */
  static final String FIELD = ":opinion";

  private final MatterFiles files;

  @Inject
  public OpinionPhotos(MatterFiles files) {
    this.files = files;
  }

  /** For the container's proxy alone. */
  protected OpinionPhotos() {
    this(null);
  }

  /**
   * The ids under which they are kept, between blanks; null for none.
   *
   * @param photos JPEG, PNG or WebP, nine of 5 MB at most; null for none
   */
  String keep(UUID matter, List<byte[]> photos) {
    if (photos == null || photos.isEmpty()) {
      return null;
    }
    if (photos.size() > Photo.MOST) {
      throw new Invalid("photos", "too-many-photos");
    }
    var checked = photos.stream().map(OpinionPhotos::checked).toList();
    var kept = (List<?>) files.kept(matter, Map.<String, Object>of(FIELD, checked)).get(FIELD);
    return String.join(" ", kept.stream().map(Object::toString).toList());
  }

  private static Enclosure checked(byte[] content) {
    if (content == null) {
      throw new Invalid("photos", "required");
    }
    if (content.length > Photo.LARGEST) {
      throw new Invalid("photos", "too-big");
    }
    return Photo.typeOf(content)
        .map(type -> new Enclosure(type, content))
        .orElseThrow(() -> new Invalid("photos", "jpeg-png-webp"));
  }

  /** One of them. */
  Enclosure read(UUID matter, UUID file) {
    return files.read(matter, FIELD, file);
  }

  /** As they are written in the row of an opinion; null for none. */
  static List<UUID> ids(String written) {
    return written == null
        ? List.of()
        : Arrays.stream(written.split(" ")).map(UUID::fromString).toList();
  }
}
