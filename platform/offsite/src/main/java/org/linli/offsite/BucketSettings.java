package org.linli.offsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the S3-compatible store is reached.
 *
 * @param endpoint {@code LINLI_BACKUP_S3_ENDPOINT}, such as {@code https://s3.example.city}; null
 *     for Amazon's own of the region
 * @param region {@code LINLI_BACKUP_S3_REGION}; many stores do not care, it is part of the
 *     signature
 * @param pathStyle {@code LINLI_BACKUP_S3_PATH_STYLE}: the bucket stands in the path ({@code true},
 *     what stores of one's own understand) or in the host's name
 * @param keys {@code LINLI_BACKUP_S3_KEYS}: a folder with the files {@code access-key} and {@code
 *     secret-key}, and {@code session-token} where there is one; read anew for each request
 * @param lock {@code LINLI_BACKUP_S3_LOCK_DAYS}: for how long nobody, not even its owner, can
 *     change or delete what was put (object lock, mode compliance); zero for not at all
 * @param partBytes how much of a long file goes at once
 */
public record BucketSettings(
    URI endpoint, String region, boolean pathStyle, Path keys, Duration lock, int partBytes) {

  /** Stores take no smaller part than 5 MiB, and no more than 10,000. */
  public static final int PART = 16 << 20;

  /** As the environment says. */
  public static BucketSettings of(Map<String, String> said) {
    var endpoint = text(said, "LINLI_BACKUP_S3_ENDPOINT", "");
    var keys = text(said, "LINLI_BACKUP_S3_KEYS", "");
    return new BucketSettings(
        endpoint.isEmpty() ? null : URI.create(endpoint),
        text(said, "LINLI_BACKUP_S3_REGION", "us-east-1"),
        Boolean.parseBoolean(
            text(said, "LINLI_BACKUP_S3_PATH_STYLE", String.valueOf(!endpoint.isEmpty()))),
        keys.isEmpty() ? null : Path.of(keys),
        Duration.ofDays(Long.parseLong(text(said, "LINLI_BACKUP_S3_LOCK_DAYS", "0"))),
        PART);
  }

  /** Where the store is: its address, or the region of Amazon's own. */
  public String address() {
    return endpoint == null ? region : endpoint.toString();
  }

  private static String text(Map<String, String> said, String name, String otherwise) {
    var text = said.get(name);
    return text == null || text.isBlank() ? otherwise : text.strip();
  }

  /**
   * One of the keys; null where the file is not there.
   *
   * @throws UncheckedIOException it cannot be read
   */
  String key(String name) {
    if (keys == null) {
      throw new CopyFailure("LINLI_BACKUP_S3_KEYS is not set");
    }
    var file = keys.resolve(name);
    try {
      return Files.exists(file) ? Files.readString(file).strip() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
