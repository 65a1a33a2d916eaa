package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityCheckTest {

  private static final String CITY =
      "code,name,level,parent\n3301,杭州市,CITY,\n330102,上城区,DISTRICT,3301\n";

  @TempDir Path folder;

  @AfterEach
  void backToEnglish() {
    System.clearProperty("linli.language");
  }

  @Test
  void aGoodFileIsPassedInSilence() throws IOException {
    assertThat(words(CITY, StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void everyFaultIsToldByItsLine() throws IOException {
    var words =
        words(
            CITY + "330105001,街道,STREET,330105\n3302,宁波市,CITY,\n330102,再来,DISTRICT,3301\n",
            StandardCharsets.UTF_8);
    assertThat(words).hasSize(4);
    assertThat(words.getFirst()).contains("city.csv", "3 faults", "Nothing was loaded");
    assertThat(words.get(1)).startsWith("  line 4  330105001  the parent division is not in");
    assertThat(words.get(2)).startsWith("  line 5  3302  a file holds one city only [3301]");
    assertThat(words.get(3))
        .startsWith("  line 6  330102  the code stands already on the line given [3]");
  }

  @Test
  void theEncodingOfTheOfficeIsNamedNotGuessed() throws IOException {
    var words = words(CITY, Charset.forName("GBK"));
    assertThat(words).anyMatch(line -> line.startsWith("  line 2    not valid UTF-8 text"));
  }

  @Test
  void aLongListOfFaultsIsCutAndCounted() throws IOException {
    var lines =
        IntStream.range(0, 30)
            .mapToObj("9%d,x,CITY,"::formatted)
            .collect(Collectors.joining("\n", CITY, "\n"));
    var words = words(lines, StandardCharsets.UTF_8);
    assertThat(words.getLast()).matches("  and \\d+ more");
    assertThat(words).hasSize(22);
  }

  @Test
  void theUsersLanguageIsSpoken() throws IOException {
    System.setProperty("linli.language", "zh");
    var words = words("code;name\n", StandardCharsets.UTF_8);
    assertThat(words).allMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
  }

  private List<String> words(String text, Charset encoding) throws IOException {
    return CityCheck.words(Files.write(folder.resolve("city.csv"), text.getBytes(encoding)));
  }

  @Test
  void theWorkedExampleOfAFolderIsPassedInSilence() throws IOException {
    assertThat(CityCheck.faults(Path.of("../../docs/example-city"), "")).isEmpty();
  }

  @Test
  void everyFaultOfAFolderIsToldByFileAndLine() throws IOException {
    Files.writeString(folder.resolve("divisions.csv"), CITY + "330105001,街道,STREET,330105\n");
    Files.writeString(folder.resolve("notes.txt"), "x");
    assertThat(CityCheck.faults(folder, ""))
        .hasSize(5)
        .first()
        .asString()
        .contains("is no folder of a city (4 faults)", "Nothing of it is taken");
    assertThat(CityCheck.faults(folder, ""))
        .anyMatch(line -> line.equals("  city.yaml: the file is missing"))
        .anyMatch(line -> line.startsWith("  divisions.csv:4: a fault in the divisions [330105001"))
        .anyMatch(line -> line.startsWith("  notes.txt: no file of a city’s folder"));
    System.setProperty("linli.language", "zh");
    assertThat(CityCheck.faults(folder, "")).anyMatch(line -> line.contains("缺少该文件"));
  }

  @Test
  void copiesOutsideOfWhatTheCityAllowsAreAFault() throws IOException {
    assertThat(CityCheck.faults(Path.of("../../docs/example-city"), "/mnt/elsewhere"))
        .anyMatch(line -> line.contains("city.yaml:7") && line.contains("[/mnt/elsewhere]"));
  }
}
