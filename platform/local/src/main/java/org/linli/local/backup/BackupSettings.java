package org.linli.local.backup;

import java.time.Duration;
import org.linli.offsite.BucketSettings;

/**
 * What the one who runs the installation decides about its copies.
 *
 * @param others places beside the installation's own folder, separated by commas ({@code
 *     LINLI_BACKUP_TO}): another disk, a share of another site, {@code s3://bucket/prefix}
 * @param buckets how those places of {@code LINLI_BACKUP_TO} are reached that are buckets
 * @param keepDays for how long full copies are kept ({@code LINLI_BACKUP_KEEP_DAYS}, 14)
 * @param every how often a full copy is made: daily (000 §7.2 b 1)
 * @param rehearsal how often a restore is rehearsed: weekly
 */
record BackupSettings(
    String others, BucketSettings buckets, int keepDays, Duration every, Duration rehearsal) {

  static BackupSettings here() {
    return new BackupSettings(
        of("LINLI_BACKUP_TO", ""),
        BucketSettings.of(System.getenv()),
        Integer.parseInt(of("LINLI_BACKUP_KEEP_DAYS", "14")),
        Duration.ofDays(1),
        Duration.ofDays(7));
  }

  private static String of(String name, String otherwise) {
    var said = System.getenv(name);
    return said == null || said.isBlank() ? otherwise : said.strip();
  }
}
