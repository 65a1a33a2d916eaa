package org.linli.logs.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.logs.boundary.LogSearch;
import org.linli.logs.entity.LogEntry;
import org.linli.logs.entity.LogLevel;
import org.linli.logs.entity.LogPage;
import org.linli.logs.entity.LogQuery;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** The log in a folder, searched by conditions, newest first, part by part. */
class LogSearchTest {

  private static final LogQuery ALL = new LogQuery(null, null, null, null, null, null);
  private static final Instant BEGIN = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path folder;

  private final TestPlatform platform = TestPlatform.shared();
  private final Caller keeper = platform.caller(Tier.PLATFORM, "990311", null, null, "logs:read");

  private static String line(int second, String level, String message, String more) {
    return "{\"type\":\"liberty_message\",\"message\":\"%s\",\"ibm_datetime\":\"%s+0000\",\"loglevel\":\"%s\",\"module\":\"org.linli.x\"%s}"
        .formatted(message, BEGIN.plusSeconds(second).toString().replace("Z", ".000"), level, more);
  }

  private Path write(String name, int changed, String... lines) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines) + "\n");
    Files.setLastModifiedTime(file, FileTime.from(BEGIN.plusSeconds(changed)));
    return file;
  }

  private LogScan scan(long bytes) {
    return new LogScan("here-1", folder, bytes);
  }

  private LogPage find(LogQuery query) {
    return scan(1 << 20).find(query, null, 100);
  }

  private static List<String> messages(LogPage page) {
    return page.entries().stream().map(LogEntry::message).toList();
  }

  @Test
  void entriesOfAllFilesComeNewestFirst() throws IOException {
    write(
        "messages_26.11.23_12.00.10.0.log",
        10,
        "********",
        line(1, "INFO", "a", ""),
        line(2, "INFO", "b", ""));
    write(
        "messages.log",
        20,
        "[plain] a start",
        line(3, "INFO", "c", ""),
        "{broken",
        line(4, "INFO", "d", ""));
    var page = find(ALL);
    assertThat(messages(page)).containsExactly("d", "c", "b", "a");
    assertThat(page.node()).isEqualTo("here-1");
    assertThat(page.readable()).isTrue();
    assertThat(page.after()).as("the beginning was reached").isNull();
    assertThat(page.entries().getFirst().at()).isEqualTo(BEGIN.plusSeconds(4));
  }

  @Test
  void eachConditionNarrowsTheSearch() throws IOException {
    var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    write(
        "messages.log",
        20,
        line(1, "INFO", "quiet", ",\"ext_tenant\":\"990311001001\""),
        line(2, "WARNING", "Disk FULL 磁盘", ",\"ext_trace\":\"" + trace + "\""),
        line(3, "SEVERE", "broke 990311001001", ",\"ibm_stackTrace\":\"at org.linli.Deep\""),
        line(4, "AUDIT", "step", ""));
    assertThat(
            messages(
                find(new LogQuery(new TenantId("990311001001"), null, null, null, null, null))))
        .as("the field, and not a word somewhere")
        .containsExactly("quiet");
    assertThat(messages(find(new LogQuery(null, trace, null, null, null, null)))).hasSize(1);
    assertThat(messages(find(new LogQuery(null, null, LogLevel.WARNING, null, null, null))))
        .hasSize(2);
    assertThat(messages(find(new LogQuery(null, null, null, "full 磁", null, null)))).hasSize(1);
    assertThat(messages(find(new LogQuery(null, null, null, "org.linli.deep", null, null))))
        .hasSize(1);
    assertThat(
            messages(
                find(
                    new LogQuery(
                        null, null, null, null, BEGIN.plusSeconds(2), BEGIN.plusSeconds(4)))))
        .hasSize(2);
  }

  @Test
  void aCursorGoesOnWhereTheSearchStoppedAndLosesAndRepeatsNothing() throws IOException {
    var first = new ArrayList<String>();
    var second = new ArrayList<String>();
    for (int at = 0; at < 40; at++) {
      (at < 20 ? first : second).add(line(at, "INFO", "n" + at + "字".repeat(at), ""));
    }
    write("messages_1.log", 10, first.toArray(String[]::new));
    write("messages.log", 20, second.toArray(String[]::new));
    for (var bytes : new long[] {1, 700, 1 << 20}) {
      var found = new ArrayList<String>();
      String after = null;
      do {
        var page = scan(bytes).find(ALL, after, 7);
        found.addAll(messages(page));
        after = page.after();
        assertThat(page.entries()).hasSizeLessThanOrEqualTo(7);
      } while (after != null);
      assertThat(found).hasSize(40).doesNotHaveDuplicates();
      assertThat(found.getFirst()).startsWith("n39");
      assertThat(found.getLast()).isEqualTo("n0");
    }
  }

  @Test
  void aCursorFollowsTheFileWhenTheServerGivesItAnotherName() throws IOException {
    write("messages.log", 10, line(1, "INFO", "a", ""), line(2, "INFO", "b", ""));
    var page = scan(1 << 20).find(ALL, null, 1);
    assertThat(messages(page)).containsExactly("b");
    Files.move(folder.resolve("messages.log"), folder.resolve("messages_1.log"));
    write("messages.log", 20, line(3, "INFO", "c", ""));
    assertThat(messages(scan(1 << 20).find(ALL, page.after(), 5))).containsExactly("a");
    Files.delete(folder.resolve("messages_1.log"));
    assertThatThrownBy(() -> scan(1 << 20).find(ALL, page.after(), 5)).isInstanceOf(Invalid.class);
  }

  @Test
  void aSearchReadsNoMoreThanItsBytes() throws IOException {
    var lines = new ArrayList<String>();
    for (int at = 0; at < 5_000; at++) {
      lines.add(line(at % 60, "INFO", "x".repeat(200), ""));
    }
    write("messages.log", 10, lines.toArray(String[]::new));
    var page = scan(300_000).find(new LogQuery(null, null, null, "nowhere", null, null), null, 10);
    assertThat(page.scannedBytes()).isBetween(300_000L, 600_000L);
    assertThat(page.after()).isNotNull();
  }

  @Test
  void beyondTheSpanNothingIsRead() throws IOException {
    var lines = new ArrayList<String>();
    for (int at = 0; at < 5_000; at++) {
      lines.add(line(at, "INFO", "x".repeat(200), ""));
    }
    write("messages.log", 10, lines.toArray(String[]::new));
    var page =
        scan(1 << 30)
            .find(new LogQuery(null, null, null, null, BEGIN.plusSeconds(4_990), null), null, 100);
    assertThat(page.entries()).hasSize(10);
    assertThat(page.scannedBytes()).isLessThan(300_000);
    assertThat(page.after()).isNull();
  }

  @Test
  void nothingOutsideOfTheFolderIsReadAndALinkLeadsNowhere(@TempDir Path elsewhere)
      throws IOException {
    var secret = elsewhere.resolve("messages.log");
    Files.writeString(secret, line(1, "INFO", "secret", "") + "\n");
    Files.createSymbolicLink(folder.resolve("messages_9.log"), secret);
    Files.createDirectory(folder.resolve("messages_8.log"));
    write("accounts.csv", 1, line(1, "INFO", "secret", ""));
    write("messages.log", 2, line(2, "INFO", "ours", ""));
    assertThat(messages(find(ALL))).containsExactly("ours");
  }

  @Test
  void aServerWithoutALogSaysSo() {
    assertThat(new LogScan("here-1", null, 10).find(ALL, null, 5).readable()).isFalse();
    assertThat(new LogScan("here-1", folder.resolve("none"), 10).find(ALL, null, 5).readable())
        .isFalse();
  }

  @Test
  void anEntryThatIsTooLongIsLeftOutAndTheOthersAreFound() throws IOException {
    write(
        "messages.log",
        5,
        line(1, "INFO", "before", ""),
        line(2, "INFO", "y".repeat(600_000), ""),
        line(3, "INFO", "z".repeat(9_000), ""));
    var page = scan(1 << 22).find(ALL, null, 10);
    assertThat(page.entries()).hasSize(2);
    assertThat(page.entries().getFirst().message()).hasSize(4_000);
    assertThat(page.entries().getLast().message()).isEqualTo("before");
  }

  @Test
  void aLineWithoutEndTakesNoMoreThanTheBytesOfOneSearch() throws IOException {
    write(
        "messages.log",
        5,
        line(1, "INFO", "before", ""),
        "x".repeat(3_000_000),
        line(2, "INFO", "after", ""));
    var found = new ArrayList<String>();
    int searches = 0;
    String after = null;
    do {
      var page = scan(300_000).find(ALL, after, 10);
      assertThat(page.scannedBytes()).isLessThan(700_000);
      found.addAll(messages(page));
      after = page.after();
      searches++;
    } while (after != null);
    assertThat(found).containsExactly("after", "before");
    assertThat(searches).isBetween(5, 15);
  }

  @Test
  void aFileThatIsGoneMeanwhileIsPassedOver() throws IOException {
    var file = write("messages_1.log", 5, line(1, "INFO", "a", ""));
    assertThat(LogFolder.file(file)).isPresent();
    Files.delete(file);
    assertThat(LogFolder.file(file)).isEmpty();
  }

  @Test
  void conditionsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new LogQuery(null, "4bf9", null, null, null, null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> new LogQuery(null, "4BF92F3577B34DA6A3CE929D0E0E4736", null, null, null, null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new LogQuery(null, null, null, "a\0b", null, null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new LogQuery(null, null, null, "x".repeat(201), null, null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new LogQuery(null, null, null, null, BEGIN, BEGIN))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void anEndInAYearThatNoCalendarHasIsRefused() {
    for (var at : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("0000-12-31T23:59:59Z")}) {
      assertThatThrownBy(() -> new LogQuery(null, null, null, null, at, null))
          .isInstanceOf(Invalid.class);
      assertThatThrownBy(() -> new LogQuery(null, null, null, null, null, at))
          .isInstanceOf(Invalid.class);
    }
    var first = new LogQuery(null, null, null, null, Instant.parse("0001-01-01T00:00:00Z"), null);
    assertThat(first.words()).contains("from=0001");
  }

  @Test
  void aCursorThatIsNoneOrAnothersIsRefused() throws IOException {
    write("messages.log", 1, line(1, "INFO", "a", ""));
    for (var wrong :
        List.of(
            "x",
            "!!",
            "../../etc/passwd",
            "x".repeat(500),
            new LogCursor("there-2", "0123456789abcdef", 3).text())) {
      assertThatThrownBy(() -> scan(100).find(ALL, wrong, 1)).as(wrong).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void everySearchStandsInTheAuditLogWithItsTerms() throws IOException {
    write("messages.log", 1, line(1, "INFO", "a", ""));
    var search = new LogSearch(new AuditTrail(platform.jdbi(), platform.scopes()), scan(1 << 20));
    var word = UUID.randomUUID().toString();
    platform.as(
        keeper, () -> search.find(new LogQuery(null, null, null, word, null, null), null, 10));
    var told =
        platform.as(
            platform.caller(Tier.DISTRICT, "990311", null, null, "audit:read"),
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select target from audit_entry where action = 'logs.searched'")
                                .mapTo(String.class)
                                .list()));
    assertThat(told).anyMatch(target -> target.contains("text=" + word));
    for (var wrong : new int[] {0, 501, -1}) {
      assertThatThrownBy(() -> platform.as(keeper, () -> search.find(ALL, null, wrong)))
          .isInstanceOf(Invalid.class);
    }
  }
}
