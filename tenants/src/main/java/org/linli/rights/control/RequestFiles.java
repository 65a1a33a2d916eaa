package org.linli.rights.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.RequestPaper;

/** The papers of applications: PDF, JPEG or PNG, told by their first bytes. */
public final class RequestFiles {

  private static final int LARGEST = 5 * 1024 * 1024;
  private static final int MOST = 5;
  private static final int LONGEST_NAME = 200;

  /** A paper with its content. */
  public record Content(String name, String mediaType, byte[] bytes) {}

  private RequestFiles() {}

  /** What somebody has to say in words. */
  public static void text(String text, String field) {
    ApplicationRules.text(text, field);
  }

  public static UUID add(
      Handle handle, Application application, String name, byte[] content, String by, Instant at) {
    if (name == null || name.isBlank()) {
      throw new Invalid("name", "required");
    }
    if (name.length() > LONGEST_NAME) {
      throw new Invalid("name", "too-long");
    }
    if (content == null || content.length == 0) {
      throw new Invalid("file", "required");
    }
    if (content.length > LARGEST) {
      throw new Invalid("file", "too-large");
    }
    var type = type(content);
    if (of(handle, application.id()).size() >= MOST) {
      throw new Conflict("file");
    }
    var id = Sql.newId();
    handle
        .createUpdate(
            """
            insert into data_request_file (tenant_id, id, request_id, at, actor, name, media_type, digest, content, code,
              operator_id, requester_scope)
            values (:tenant, :id, :request, :at, :by, :name, :type, :digest, :content, :code, :operator, :asker)""")
        .bind("tenant", application.tenant())
        .bind("id", id)
        .bind("request", application.id())
        .bind("at", at)
        .bind("by", by)
        .bind("name", name.strip())
        .bind("type", type)
        .bind("digest", Sha256.hex(content))
        .bind("content", content)
        .bind("code", application.code())
        .bind("operator", application.operator())
        .bind("asker", application.asker())
        .execute();
    return id;
  }

  public static List<RequestPaper> of(Handle handle, UUID request) {
    return handle
        .createQuery(
            """
            select id, name, media_type, at, actor, digest from data_request_file
            where request_id = :request order by at, id""")
        .bind("request", request)
        .map(
            (row, context) ->
                new RequestPaper(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("media_type"),
                    RightTable.instant(row, "at"),
                    row.getString("actor"),
                    row.getString("digest")))
        .list();
  }

  public static Optional<Content> content(Handle handle, UUID request, UUID paper) {
    return handle
        .createQuery(
            """
            select name, media_type, content from data_request_file
            where request_id = :request and id = :id""")
        .bind("request", request)
        .bind("id", paper)
        .map(
            (row, context) ->
                new Content(
                    row.getString("name"), row.getString("media_type"), row.getBytes("content")))
        .findOne();
  }

  private static String type(byte[] content) {
    if (begins(content, 0x25, 0x50, 0x44, 0x46, 0x2d)) {
      return "application/pdf";
    }
    if (begins(content, 0xff, 0xd8, 0xff)) {
      return "image/jpeg";
    }
    if (begins(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
      return "image/png";
    }
    throw new Invalid("file", "not-pdf-or-picture");
  }

  private static boolean begins(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int index = 0; index < bytes.length; index++) {
      if ((content[index] & 0xff) != bytes[index]) {
        return false;
      }
    }
    return true;
  }
}
