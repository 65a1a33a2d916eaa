package org.linli.offsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a store is reached, as the environment says it. */
class BucketSettingsTest {

  @TempDir Path folder;

  @Test
  void withoutAWordItIsAmazonsOwn() {
    var settings = BucketSettings.of(Map.of());
    assertThat(settings.endpoint()).isNull();
    assertThat(settings.region()).isEqualTo("us-east-1");
    assertThat(settings.pathStyle()).isFalse();
    assertThat(settings.lock()).isZero();
    assertThatThrownBy(() -> settings.key("access-key"))
        .isInstanceOf(CopyFailure.class)
        .hasMessageContaining("LINLI_BACKUP_S3_KEYS");
  }

  @Test
  void aStoreOfOnesOwnHasTheBucketInThePathUnlessItIsSaid() {
    var endpoint = Map.of("LINLI_BACKUP_S3_ENDPOINT", " https://s3.example.city ");
    assertThat(BucketSettings.of(endpoint).endpoint())
        .isEqualTo(URI.create("https://s3.example.city"));
    assertThat(BucketSettings.of(endpoint).pathStyle()).isTrue();
    assertThat(
            BucketSettings.of(
                    Map.of(
                        "LINLI_BACKUP_S3_ENDPOINT",
                        "https://s3.example.city",
                        "LINLI_BACKUP_S3_PATH_STYLE",
                        "false"))
                .pathStyle())
        .isFalse();
  }

  @Test
  void whatIsSetBlankIsNotSet() {
    var settings =
        BucketSettings.of(
            Map.of(
                "LINLI_BACKUP_S3_ENDPOINT", "",
                "LINLI_BACKUP_S3_REGION", " ",
                "LINLI_BACKUP_S3_LOCK_DAYS", "30"));
    assertThat(settings.endpoint()).isNull();
    assertThat(settings.region()).isEqualTo("us-east-1");
    assertThat(settings.lock()).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void keysAreFilesWhoseLineEndsDoNotCount() throws Exception {
    Files.writeString(folder.resolve("access-key"), "city\n");
    var settings = BucketSettings.of(Map.of("LINLI_BACKUP_S3_KEYS", folder.toString()));
    assertThat(settings.key("access-key")).isEqualTo("city");
    assertThat(settings.key("session-token")).isNull();
    Files.writeString(folder.resolve("access-key"), "another\n");
    assertThat(settings.key("access-key")).isEqualTo("another");
  }
}
