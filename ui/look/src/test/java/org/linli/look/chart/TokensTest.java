package org.linli.look.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.NamedTexts;

class TokensTest {

  private static final Pattern TOKEN = Pattern.compile("\"(--linli-[a-z0-9-]*[a-z0-9])\"");
  private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");

  @Test
  void everyColourThatChartsNameIsInTheTheme() throws IOException {
    var styles = Files.readString(RESOURCES.resolve("css/linli.css"));
    var named = NamedTexts.by(TOKEN);
    assertThat(named).isNotEmpty();
    assertThat(named.keySet()).allMatch(token -> styles.contains(token + ":"));
  }

  @Test
  void everyStyleUsesColoursThatTheThemeHas() throws IOException {
    var styles = Files.readString(RESOURCES.resolve("css/linli.css"));
    var used = Pattern.compile("var\\((--linli-[a-z0-9-]+)\\)").matcher(styles);
    while (used.find()) {
      assertThat(styles).as(used.group(1)).contains(used.group(1) + ":");
    }
  }

  @Test
  void theLookNeedsNothingFromOutside() throws IOException {
    for (var file : new String[] {"css/linli.css", "js/linli-map.js", "js/linli-chart.js"}) {
      var text = Files.readString(RESOURCES.resolve(file));
      assertThat(text.replaceAll("http://www\\.w3\\.org/\\S+", ""))
          .as(file)
          .doesNotContain("http://")
          .doesNotContain("https://");
    }
  }

  @Test
  void theScriptsKnowTheTagsThatTheComponentsHave() throws IOException {
    assertThat(Files.readString(RESOURCES.resolve("js/linli-chart.js"))).contains("'linli-chart'");
    assertThat(Files.readString(RESOURCES.resolve("js/linli-map.js"))).contains("'linli-map'");
  }
}
