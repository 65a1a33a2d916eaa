package org.linli.cases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.cases.entity.Photo;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Keeps photographs: JPEG, PNG or WebP by their first bytes, whatever a name or header says; 5 MB
 * each, 9 per step.
 */
@ApplicationScoped
public class CasePhotos {

  public static final int LARGEST = Photo.LARGEST;
  public static final int MOST = Photo.MOST;

  private final Jdbi jdbi;

  @Inject
  public CasePhotos(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected CasePhotos() {
    this(null);
  }

  /**
   * @throws PhotoRefused before anything is stored
   */
  public static void check(List<Photo> photos) {
    if (photos.size() > MOST) {
      throw new PhotoRefused("count");
    }
    for (var photo : photos) {
      if (photo == null || photo.content() == null) {
        throw new PhotoRefused("type");
      }
      if (photo.content().length > LARGEST) {
        throw new PhotoRefused("size");
      }
      if (mediaType(photo.content()).isEmpty()) {
        throw new PhotoRefused("type");
      }
    }
  }

  /**
   * What came with a step, a hole in the list refused like anything else that is no photograph.
   *
   * @throws PhotoRefused before anything is stored
   */
  public static List<Photo> checked(List<Photo> photos) {
    check(photos);
    return List.copyOf(photos);
  }

  /** What the bytes are, if they are a photograph that we take. */
  public static Optional<String> mediaType(byte[] content) {
    return Photo.typeOf(content);
  }

  void store(TenantId tenant, UUID caseId, UUID step, Instant at, List<Photo> photos) {
    for (var photo : photos) {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      insert into case_photo (tenant_id, case_id, step_id, id, at, media_type, content)
                      values (:tenant, :case, :step, :id, :at, :type, :content)\
                      """)
                  .bind("tenant", tenant)
                  .bind("case", caseId)
                  .bind("step", step)
                  .bind("id", Sql.newId())
                  .bind("at", at.atOffset(ZoneOffset.UTC))
                  .bind("type", mediaType(photo.content()).orElseThrow())
                  .bind("content", photo.content())
                  .execute());
    }
  }

  public Optional<Photo> read(TenantId tenant, UUID caseId, UUID photo) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select media_type, content from case_photo
                    where tenant_id = :tenant and case_id = :case and id = :photo\
                    """)
                .bind("tenant", tenant)
                .bind("case", caseId)
                .bind("photo", photo)
                .map((row, context) -> new Photo(row.getString(1), row.getBytes(2)))
                .findOne());
  }
}
