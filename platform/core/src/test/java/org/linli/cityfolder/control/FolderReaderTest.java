package org.linli.cityfolder.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderReaderTest {

  @TempDir Path place;

  private Folder folder() {
    return folder("city");
  }

  private Folder folder(String name) {
    return Folder.in(place.resolve(name));
  }

  @Test
  void theWorkedExampleHasNoFault() {
    var read = FolderReader.read(Folder.EXAMPLE, "/mnt/yunze-backup/a", Instant.EPOCH);
    assertThat(read.faults()).isEmpty();
    var city = read.city().orElseThrow();
    assertThat(city.profile().name().zh()).isEqualTo("云泽市");
    assertThat(city.divisions()).isPresent();
    assertThat(city.texts().get(Locale.ENGLISH))
        .containsEntry("look.sign-in.art", "A city by the water");
    assertThat(city.parts())
        .extracting(part -> part.name())
        .containsExactly(
            "calendar/2028.yaml",
            "city.yaml",
            "divisions.csv",
            "emblem.svg",
            "texts_en.properties",
            "texts_zh_CN.properties");
    assertThat(city.parts()).allMatch(part -> part.sha256().matches("[0-9a-f]{64}"));
  }

  @Test
  void everyFaultOfAllFilesIsToldAtOnce() throws IOException {
    var faults =
        folder()
            .with("city.yaml", "first: zh-CN", "first: en-GB")
            .with("divisions.csv", "990331001,望江街道,STREET,990331", "990331001,望江街道,STREET,990339")
            .with("calendar/2028.yaml", "to: 2028-01-28", "to: 2028-01-20")
            .file("texts_en.properties", "# words\nlook.menu=Menu\n")
            .without("emblem.svg")
            .faults();
    assertThat(faults)
        .containsExactly(
            "calendar/2028.yaml:0 form",
            "city.yaml:5 first-language",
            "divisions.csv:4 division",
            "emblem.svg:0 missing",
            "texts_en.properties:2 text-key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#8a2f1d | #c98a7d | 12 | contrast",
        "button: \"#b0452f\" | button: \"#ff9c86\" | 13 | contrast",
        "#8a2f1d | red | 12 | form",
        "Asia/Shanghai | Asia/Urumqi | 6 | time-zone",
        "offered: [zh-CN, en] | offered: [zh-CN, en, fr] | 5 | language",
        "云泽邻里 | 云泽市智慧社区综合治理与服务平台总站 | 3 | length",
        "timeZone: | zone: | 14 | form",
      })
  void whatTheCitySaysOfItselfIsCheckedByItsLine(String words, String others, int line, String rule)
      throws IOException {
    assertThat(folder().with("city.yaml", words, others).faults())
        .contains("city.yaml:" + line + " " + rule);
  }

  @Test
  void theFigureOfAContrastIsTold() throws IOException {
    var city = folder().with("city.yaml", "primary: \"#8a2f1d\"", "primary: \"#c98a7d\"");
    assertThat(HeldFolder.faults(city.place(), ""))
        .extracting(fault -> fault.words(Locale.ENGLISH))
        .anyMatch(
            words -> words.matches("city.yaml:12: too little contrast.*#ffffff = 2\\.\\d\\d]"));
    assertThat(HeldFolder.faults(city.place(), "").getFirst().words(Locale.SIMPLIFIED_CHINESE))
        .contains("对比度不足");
  }

  @ParameterizedTest
  @CsvSource({
    "/mnt/yunze-backup, true",
    "/mnt/yunze-backup/daily, true",
    "s3://yunze-backup/daily, true",
    "/mnt/yunze-backup-of-others, false",
    "/mnt/yunze-backup/../others, false",
    "s3://elsewhere/yunze-backup, false",
  })
  void copiesStayInThePlacesThatTheCityAllows(String place, boolean allowed) {
    assertThat(folder().faults("/mnt/yunze-backup/a, " + place))
        .isEqualTo(allowed ? List.of() : List.of("city.yaml:7 residence"));
  }

  @Test
  void aPlaceWithoutANameDoesNotAllowEveryPlace() throws IOException {
    var city = folder().with("city.yaml", "\"s3://yunze-backup\"", "\"\"");
    assertThat(city.faults("/elsewhere")).singleElement().asString().endsWith(" form");
  }

  @Test
  void aFileThatHoldsForNothingIsAFault() throws IOException {
    assertThat(folder().file("theme.css", "a {}").file("packs/roles.yaml", "x: 1").faults())
        .containsExactly("packs/roles.yaml:0 not-known", "theme.css:0 not-known");
  }

  @Test
  void whatAMountPutsBesideItsFilesIsNoFault() throws IOException {
    var city = folder().file("..2026_11_23/city.yaml", "x").file(".hidden", "x");
    city.file("calendar-2029.yaml", "years: []");
    assertThat(city.faults()).isEmpty();
  }

  @Test
  void textOfAnotherEncodingIsNamed() throws IOException {
    var city = folder();
    Files.write(city.place().resolve("city.yaml"), "name: 云泽".getBytes(Charset.forName("GBK")));
    assertThat(city.faults()).containsExactly("city.yaml:0 encoding");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first: zh-CN | first:",
        "line: {zh: 一江两岸，家家相邻, en: \"Two banks, one neighbourhood\"} | line:",
        "soft: \"#fbeae6\" | soft:",
        "name: {zh: 云泽市, en: Yunze} | name: {zh: , en: Yunze}",
      })
  void aKeyWithNothingAfterItIsAFaultOfItsFile(String words, String nothing) throws IOException {
    assertThat(folder().with("city.yaml", words, nothing).faults())
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith("city.yaml:"));
    assertThat(folder("other").file("calendar/2029.yaml", "years: [null]").faults())
        .containsExactly("calendar/2029.yaml:0 form");
  }

  @Test
  void linksThatLeadInACircleOrElsewhereHaveAnEnd() throws IOException {
    var city = folder();
    Files.createSymbolicLink(city.place().resolve("round"), city.place());
    assertThat(city.faults()).singleElement().asString().endsWith(":0 unreadable");
    assertThat(FolderReader.mark(city.place())).isNotEmpty();
    var elsewhere = folder("other");
    var many = Files.createDirectory(place.resolve("many"));
    for (int i = 0; i < 1_001; i++) {
      Files.createFile(many.resolve("." + i));
    }
    Files.createSymbolicLink(elsewhere.place().resolve("many"), many);
    assertThat(elsewhere.faults()).singleElement().asString().endsWith(":0 unreadable");
  }

  @Test
  void whatIsLargerThanAFileOfItsKindIsNotRead() throws IOException {
    var city = folder().file("texts_en.properties", "#".repeat((1 << 20) + 1));
    assertThat(city.faults()).containsExactly("texts_en.properties:0 too-large");
  }

  @Test
  void aFileThatIsWrongOnEveryLineIsNotToldToTheEnd() throws IOException {
    var city = folder().file("divisions.csv", "code,name,level,parent\n" + "x\n".repeat(50_000));
    assertThat(city.faults()).hasSize(Faults.MOST);
  }

  @Test
  void aFolderThatIsNotThereAndOneThatIsSomeOtherAreRefused() throws IOException {
    assertThat(HeldFolder.faults(place.resolve("nowhere"), ""))
        .extracting("rule")
        .containsExactly("unreadable");
    var other = folder();
    for (int i = 0; i < 120; i++) {
      other.file("many/" + i, "x");
    }
    assertThat(other.faults()).singleElement().asString().endsWith("too-many");
  }
}
